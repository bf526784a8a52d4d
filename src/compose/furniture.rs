//! Running heads and folios: what stands on a page without being part of the text.
//!
//! A page knows its number and its section, never how many pages there are: that number is a box of reserved width, and
//! one form fills it on all pages. A draft says so on every page, and a marking is repeated on every page.

use super::annex::zeros;
use super::batch::{Batch, Shape, Voice};
use super::desk::{Desk, FSI, PDI, plain_text};
use crate::layout::StyleName;
use crate::letter::{Block, Inline, Letter};
use crate::manuscript::{Flow, Manuscript, NodeId, PieceKind, Section};
use crate::source::Span;

/// The most characters of a title that a running head repeats.
const HEAD_CHARACTERS: usize = 60;
/// What stands between the parts of a running head.
const SEPARATOR: &str = " · ";
/// How many words, and how many entries, fill a page, about.
const WORDS_A_PAGE: usize = 380;
const ENTRIES_A_PAGE: usize = 55;

impl Desk<'_> {
    /// Head and foot of a page. The paragraphs of the foot follow those that [`Manuscript::body`] counts.
    pub(super) fn furniture(
        &self,
        flow: Flow,
        page: u32,
        section: Section,
        opens: bool,
        draft: bool,
        digits: u32,
    ) -> Manuscript {
        let mut batch = Batch::new(flow, NodeId::ROOT);
        let voice = Voice::plain(NodeId::ARTIFACT, self.lang);
        let mut parts = Vec::new();
        if draft {
            parts.push(self.labels.page.draft.clone());
        }
        let matter = &self.letter.matter;
        // On the first page of the letter the marking stands in its own place.
        if !(opens && section == Section::Letter) && !matter.marking.is_empty() {
            parts.push(plain_text(&matter.marking));
        }
        match section {
            _ if opens => (),
            Section::Letter => parts.push(shorten(&plain_text(&matter.title))),
            Section::Annex => {
                let title = shorten(&plain_text(&self.annex_title()));
                let words = &self.labels.annex;
                let form = words.continued_form.replace("{continued}", &words.continued);
                parts.push(form.replace("{title}", &title));
            }
        }
        let mark = batch.mark();
        for (index, part) in parts.iter().filter(|part| !part.is_empty()).enumerate() {
            if index > 0 {
                batch.text(SEPARATOR, voice, Span::NOWHERE);
            }
            for text in [FSI, part, PDI] {
                batch.text(text, voice, Span::NOWHERE);
            }
        }
        if batch.mark() > mark {
            batch.paragraph(mark, Shape::plain(StyleName::Head, self.direction, self.lang));
        }

        batch.rest_is_foot();
        let mark = batch.mark();
        let folio = self.labels.page.folio.replace("{page}", &self.labels.digits.write(page.into()));
        let (before, after) = folio.split_once("{pages}").unwrap_or((&folio, ""));
        batch.text(before, voice, Span::NOWHERE);
        if folio.contains("{pages}") {
            batch.piece(&zeros(digits, self.labels.digits), voice, PieceKind::PageCount, Span::NOWHERE);
        }
        batch.text(after, voice, Span::NOWHERE);
        batch.paragraph(mark, Shape::plain(StyleName::Foot, self.direction, self.lang));
        batch.close().0
    }

    /// The number of pages alone, as the folio has it.
    pub(super) fn page_count(&self, flow: Flow, pages: u32) -> Manuscript {
        let mut batch = Batch::new(flow, NodeId::ROOT);
        let mark = batch.mark();
        let voice = Voice::plain(NodeId::ARTIFACT, self.lang);
        batch.text(&self.labels.digits.write(pages.into()), voice, Span::NOWHERE);
        batch.paragraph(mark, Shape::plain(StyleName::Foot, self.direction, self.lang));
        batch.close().0
    }
}

/// How many digits the number of pages is likely to have: what the folio reserves room for.
pub(super) fn digits_of_pages(letter: &Letter, entries: usize) -> u32 {
    let words: usize = letter.blocks.iter().map(words_in).sum();
    let notes = letter.notes.iter().flat_map(|note| note.blocks.iter().flatten()).map(words_in).sum::<usize>();
    let pages = (words + notes / 2) / WORDS_A_PAGE + entries / ENTRIES_A_PAGE + 2;
    pages.ilog10() + 1
}

fn words_in(block: &Block) -> usize {
    match block {
        Block::Heading { text, .. } | Block::Paragraph(text) => text.iter().map(words_of).sum(),
        Block::List(list) => list.items.iter().flatten().map(words_in).sum(),
        Block::Quote(blocks) | Block::Division { blocks, .. } => blocks.iter().map(words_in).sum(),
        Block::Break => 0,
    }
}

fn words_of(inline: &Inline) -> usize {
    match inline {
        Inline::Text { text, .. } => text.split_whitespace().count(),
        Inline::Emphasis(text) | Inline::Strong(text) => text.iter().map(words_of).sum(),
        Inline::Link { text, .. } | Inline::Language { text, .. } => text.iter().map(words_of).sum(),
        Inline::Call { .. } | Inline::LineBreak => 0,
    }
}

/// A title cut at a word, with an ellipsis, where it is too long for a running head.
fn shorten(title: &str) -> String {
    match title.char_indices().nth(HEAD_CHARACTERS) {
        None => title.to_owned(),
        Some((end, _)) => {
            let cut = title[..end].rfind(' ').unwrap_or(end);
            format!("{}…", title[..cut].trim_end_matches([' ', ',', ';', ':', '،', '؛']))
        }
    }
}
