//! Composing: what stands where, in which language and direction, under which number.
//!
//! Letters are read from Markdown, so that a test shows what a person would write; [`check`] holds what is true of every
//! manuscript, and is run on all of them. Nothing here sets type.

mod annex;
mod check;
mod dates;
mod directions;
mod furniture;
mod letterhead;
mod letters;
mod native;
mod notes;
mod order;
mod properties;
mod table;

use std::sync::LazyLock;

use undersigned::compose::Composer;
use undersigned::lang::{Direction, Labels};
use undersigned::layout::{Layout, StyleName};
use undersigned::letter::Letter;
use undersigned::manuscript::{Manuscript, NodeId, Paragraph, Piece, PieceKind, Role};
use undersigned::report::Report;
use undersigned::roll::Roll;
use undersigned::source::Sources;
use undersigned::{read, shelf};

/// The built-in layout.
pub(crate) static LAYOUT: LazyLock<Layout> = LazyLock::new(|| {
    let text = shelf::layout("formal").unwrap();
    let (mut sources, mut report) = (Sources::default(), Report::new());
    read::layout(&mut sources, "formal", text.as_bytes(), &shelf::layout, &mut report).unwrap()
});

/// The labels of a language.
pub(crate) fn labels(tag: &str) -> Labels {
    let path = crate::support::project().join("labels").join(tag).with_extension("toml");
    read::labels(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// A composed document.
pub(crate) struct Composed {
    pub(crate) batches: Vec<Manuscript>,
}

/// Reads a letter.
pub(crate) fn letter(text: &str) -> Letter {
    read::letter(&mut Sources::default(), "letter.md", text.as_bytes(), &mut Report::new())
}

/// Reads a roll.
pub(crate) fn roll(text: &str) -> Roll {
    let mut bytes = text.as_bytes();
    read::roll(&mut Sources::default(), "roll.csv", &mut bytes, &[], &mut Report::new()).unwrap()
}

/// Composes a letter in a language: its front matter beside `title` and `lang`, its body, and its roll if it has one.
pub(crate) fn compose(lang: &str, matter: &str, body: &str, signatories: Option<&str>) -> Composed {
    let letter = letter(&format!("---\ntitle: T\nlang: {lang}\n{matter}\n---\n\n{body}\n"));
    let roll = signatories.map(roll);
    let mut labels = labels(lang.split('-').next().unwrap());
    labels.digits = letter.matter.digits.unwrap_or(letter.matter.lang.unwrap().digits());
    compose_letter(&letter, roll.as_ref(), &labels)
}

/// Composes a letter, and checks what holds for all.
pub(crate) fn compose_letter(letter: &Letter, roll: Option<&Roll>, labels: &Labels) -> Composed {
    compose_in(&LAYOUT, letter, roll, labels)
}

/// Composes a letter in a layout of its own, and checks what holds for all.
pub(crate) fn compose_in(layout: &Layout, letter: &Letter, roll: Option<&Roll>, labels: &Labels) -> Composed {
    let batches: Vec<Manuscript> = Composer::new(letter, roll, layout, labels, true).collect();
    check::check(&batches);
    Composed { batches }
}

impl Composed {
    /// All paragraphs of a style, with their manuscripts.
    pub(crate) fn styled(&self, style: StyleName) -> Vec<(&Manuscript, &Paragraph)> {
        let all =
            self.batches.iter().flat_map(|batch| batch.paragraphs.iter().map(move |paragraph| (batch, paragraph)));
        all.filter(|(_, paragraph)| paragraph.style == style).collect()
    }

    /// The only paragraph of a style.
    #[track_caller]
    pub(crate) fn only(&self, style: StyleName) -> (&Manuscript, &Paragraph) {
        let all = self.styled(style);
        assert_eq!(all.len(), 1, "{style:?}: {:?}", all.iter().map(|(m, p)| text(m, p)).collect::<Vec<_>>());
        all[0]
    }

    /// The roles of all nodes, in order.
    pub(crate) fn roles(&self) -> impl Iterator<Item = &Role> {
        self.batches.iter().flat_map(|batch| batch.nodes.iter().map(|node| &node.role))
    }

    /// The role of a node.
    pub(crate) fn role(&self, node: NodeId) -> &Role {
        self.roles().nth(node.0 as usize).unwrap()
    }

    /// The parent of a node.
    pub(crate) fn parent(&self, node: NodeId) -> NodeId {
        self.batches.iter().flat_map(|batch| &batch.nodes).nth(node.0 as usize).unwrap().parent
    }
}

/// The pieces of a paragraph.
pub(crate) fn pieces<'a>(manuscript: &'a Manuscript, paragraph: &Paragraph) -> &'a [Piece] {
    &manuscript.pieces[paragraph.pieces.start as usize..paragraph.pieces.end as usize]
}

/// The text of a piece.
pub(crate) fn said<'a>(manuscript: &'a Manuscript, piece: &Piece) -> &'a str {
    &manuscript.text[piece.text.start as usize..piece.text.end as usize]
}

/// The text of a paragraph with its isolates.
pub(crate) fn raw(manuscript: &Manuscript, paragraph: &Paragraph) -> String {
    pieces(manuscript, paragraph).iter().map(|piece| said(manuscript, piece)).collect()
}

/// The text of a paragraph without isolates; calls in square brackets.
pub(crate) fn text(manuscript: &Manuscript, paragraph: &Paragraph) -> String {
    let mut text = String::new();
    for piece in pieces(manuscript, paragraph) {
        let plain: String = said(manuscript, piece).chars().filter(|c| !is_isolate(*c)).collect();
        match piece.kind {
            PieceKind::Call { .. } => text.extend(["[", &plain, "]"]),
            _ => text.push_str(&plain),
        }
    }
    text
}

/// The text of a paragraph's label, without isolates.
pub(crate) fn label(manuscript: &Manuscript, paragraph: &Paragraph) -> String {
    let label = paragraph.label.as_ref().expect("a label");
    let pieces = &manuscript.pieces[label.pieces.start as usize..label.pieces.end as usize];
    pieces.iter().flat_map(|piece| said(manuscript, piece).chars()).filter(|c| !is_isolate(*c)).collect()
}

/// The stretches of a paragraph in one language each: text without isolates, and tag.
pub(crate) fn languages(manuscript: &Manuscript, paragraph: &Paragraph) -> Vec<(String, String)> {
    let mut stretches: Vec<(String, String)> = Vec::new();
    for piece in pieces(manuscript, paragraph) {
        let text: String = said(manuscript, piece).chars().filter(|c| !is_isolate(*c)).collect();
        let tag = piece.lang.to_string();
        match stretches.last_mut() {
            _ if text.is_empty() => {}
            Some((last, same)) if *same == tag => last.push_str(&text),
            _ => stretches.push((text, tag)),
        }
    }
    stretches
}

/// What a paragraph looks like on one line, from left to right, by the Unicode Bidirectional Algorithm.
pub(crate) fn visual(manuscript: &Manuscript, paragraph: &Paragraph) -> String {
    let text = raw(manuscript, paragraph);
    let level = match paragraph.direction {
        Some(Direction::Rtl) => unicode_bidi::Level::rtl(),
        _ => unicode_bidi::Level::ltr(),
    };
    let bidi = unicode_bidi::BidiInfo::new(&text, Some(level));
    let line = &bidi.paragraphs[0];
    bidi.reorder_line(line, line.range.clone()).chars().filter(|c| !is_isolate(*c)).collect()
}

/// A text as it looks from right to left.
pub(crate) fn backwards(text: &str) -> String {
    text.chars().rev().collect()
}

/// Whether a character opens or closes an isolate.
pub(crate) fn is_isolate(character: char) -> bool {
    matches!(character, '\u{2066}'..='\u{2069}')
}
