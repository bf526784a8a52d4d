//! Running heads and folios: what stands on a page without being part of the text.
//!
//! A page knows its number and its section, never how many pages there are: that number is a box of reserved width, and
//! one form fills it on all pages. A draft says so on every page, and a marking is repeated on every page.

use super::annex::zeros;
use super::batch::{Batch, Room, Shape, Voice};
use super::desk::{Desk, FSI, PDI, plain_text};
use super::numbers::{self, around};
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

/// What running heads repeat, made once.
#[derive(Debug, Default)]
pub(super) struct Heads {
    /// The title, cut to fit a line.
    letter: String,
    /// The annex's title, cut to fit a line and said to be continued.
    pub(super) annex: String,
    marking: String,
}

impl Desk<'_> {
    /// Makes what the running heads of this letter repeat.
    pub(super) fn heads(&self) -> Heads {
        let words = &self.labels.annex;
        let (before, after) = around(&words.continued_form, "{title}");
        let continued = |part: &str| part.replace("{continued}", &words.continued);
        Heads {
            letter: shorten(&plain_text(&self.letter.matter.title)),
            annex: [&continued(before), shorten(&self.annex_title()).as_str(), &continued(after)].concat(),
            marking: plain_text(&self.letter.matter.marking),
        }
    }

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
        let mut batch = Batch::new(flow, NodeId::ROOT, Room::default());
        let voice = Voice::plain(NodeId::ARTIFACT, self.lang);
        let ours = Voice { lang: self.label_lang, ..voice };
        let heads = &self.heads;
        let title = match section {
            _ if opens => "",
            Section::Letter | Section::Translation(_) => &heads.letter,
            Section::Annex => &heads.annex,
        };
        // On the first page of a letter the marking stands in its own place.
        let marking = if opens && section != Section::Annex { "" } else { &heads.marking };
        let draft = if draft { self.labels.page.draft.as_str() } else { "" };
        let parts = [(draft, ours), (marking, voice), (title, voice)];
        let mark = batch.mark();
        for (index, (part, voice)) in parts.into_iter().filter(|(part, _)| !part.is_empty()).enumerate() {
            let before = if index > 0 { SEPARATOR } else { "" };
            batch.write(voice, PieceKind::Text, Span::NOWHERE, |text| text.extend([before, FSI, part, PDI]));
        }
        if batch.mark() > mark {
            batch.paragraph(mark, Shape::plain(StyleName::Head, self.direction, self.lang));
        }

        batch.rest_is_apart();
        let mark = batch.mark();
        let (digits_of, (before, after)) = (self.labels.digits, around(&self.labels.page.folio, "{page}"));
        let (between, end) = match after.split_once("{pages}") {
            Some((between, end)) => (between, Some(end)),
            None => (after, None),
        };
        // Both numbers are isolated, so that "3 of 12" keeps its order in a line from right to left.
        batch.write(ours, PieceKind::Text, Span::NOWHERE, |text| {
            text.extend([before, FSI]);
            numbers::write(text, page.into(), digits_of);
            text.extend([PDI, between]);
        });
        if let Some(end) = end {
            batch.control(FSI, ours, mark);
            batch.piece(&zeros(digits, digits_of), ours, PieceKind::PageCount, Span::NOWHERE);
            batch.write(ours, PieceKind::Text, Span::NOWHERE, |text| text.extend([PDI, end]));
        }
        batch.paragraph(mark, Shape::plain(StyleName::Foot, self.direction, self.lang));
        batch.close()
    }

    /// The number of pages alone, as the folio has it.
    pub(super) fn page_count(&self, flow: Flow, pages: u32) -> Manuscript {
        let mut batch = Batch::new(flow, NodeId::ROOT, Room::default());
        let mark = batch.mark();
        let voice = Voice::plain(NodeId::ARTIFACT, self.label_lang);
        let digits = self.labels.digits;
        batch.write(voice, PieceKind::Text, Span::NOWHERE, |text| numbers::write(text, pages.into(), digits));
        batch.paragraph(mark, Shape::plain(StyleName::Foot, self.direction, self.lang));
        batch.close()
    }
}

/// How many digits the number of pages is likely to have: what the folio reserves room for.
pub(super) fn digits_of_pages<'a>(letters: impl Iterator<Item = &'a Letter>, entries: usize) -> u32 {
    let pages_of = |letter: &Letter| {
        let words: usize = letter.blocks.iter().map(words_in).sum();
        let notes = letter.notes.iter().flat_map(|note| note.blocks.iter().flatten()).map(words_in).sum::<usize>();
        (words + notes / 2) / WORDS_A_PAGE + 1
    };
    let pages = letters.map(pages_of).sum::<usize>() + entries / ENTRIES_A_PAGE + 1;
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
