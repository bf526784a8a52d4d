//! What is to be set: paragraphs of styled text, notes, and the tree of what they are.
//!
//! A [`Manuscript`] is one batch of a document: `compose` yields them in reading order, so that an annex of a million
//! names never stands in memory at once. After it nobody knows what a signatory is.
//! Isolates (U+2068, U+2069) stand in the text where `compose` wants a field kept apart; `set` obeys them as UAX #9
//! says and draws nothing for them. Deliberately absent: scripts, fonts, lines.

use std::ops::Range;
use std::sync::Arc;

use crate::lang::{Direction, Lang};
use crate::layout::{Align, StyleName};
use crate::picture::Picture;
use crate::report::Finding;
use crate::source::Span;
use crate::unit::Length;

/// A batch of paragraphs to be set, all in one flow.
#[derive(Clone, Debug)]
pub struct Manuscript {
    /// Where the lines will go.
    pub flow: Flow,
    /// The look of the paragraph that the first one follows in the flow, for the space between them; none if it opens it.
    pub follows: Option<StyleName>,
    /// The text of all paragraphs, in logical order.
    pub text: String,
    /// The pieces of all paragraphs; within a paragraph they follow one another without a gap in `text`.
    pub pieces: Vec<Piece>,
    /// First the paragraphs of the flow, then those of the notes, then others: the foot of a page's furniture; in a flow,
    /// the head that is repeated over these paragraphs where they go on overleaf.
    pub paragraphs: Vec<Paragraph>,
    /// How many of the paragraphs are the flow's.
    pub body: u32,
    /// The notes that are first called in this batch, in the order of their numbers.
    pub notes: Vec<NoteText>,
    /// The pictures that paragraphs of this batch stand for.
    pub pictures: Vec<Arc<Picture>>,
    /// The number of the first of `nodes`.
    pub first_node: NodeId,
    /// The tree's nodes that this batch adds; a parent stands before its children.
    pub nodes: Vec<Node>,
    /// What was found while composing.
    pub findings: Vec<Finding>,
}

/// Where lines go: pages of one or more columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flow {
    /// How many columns.
    pub columns: u8,
    /// The width of a column.
    pub measure: Length,
    /// Between columns.
    pub gutter: Length,
    /// The width of the notes at the foot: the whole text area.
    pub note_measure: Length,
    /// Whether the flow begins on a new page; else below what stands there.
    pub new_page: bool,
    /// Which part of the document it is, for the running head.
    pub section: Section,
    /// The direction of the document: the side of the first column, of indents and of the note rule.
    pub direction: Direction,
}

/// A part of the document that has a running head of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The letter.
    Letter,
    /// A translation of it, by its place among them, from 1.
    Translation(u16),
    /// The signature annex.
    Annex,
}

impl Section {
    /// The section of a version of the letter: 0 is the letter, the others its translations.
    pub fn of_version(version: usize) -> Section {
        match u16::try_from(version).unwrap_or(u16::MAX) {
            0 => Section::Letter,
            number => Section::Translation(number),
        }
    }

    /// Which version's words stand in its running heads and folios: the annex is the letter's.
    pub fn version(self) -> usize {
        match self {
            Section::Letter | Section::Annex => 0,
            Section::Translation(number) => usize::from(number),
        }
    }
}

/// A paragraph.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// Its pieces.
    pub pieces: Range<u32>,
    /// Its look.
    pub style: StyleName,
    /// Its base direction; none to take the first strong character's (UAX #9, P2 and P3).
    pub direction: Option<Direction>,
    /// The side that its indents and label are on: the direction of what surrounds it.
    pub frame: Direction,
    /// Its language.
    pub lang: Lang,
    /// Indent at the frame's start edge, beside the style's own.
    pub start_indent: Length,
    /// Indent at the frame's end edge, beside the style's own.
    pub end_indent: Length,
    /// What hangs before its first line: a bullet, a number.
    pub label: Option<Label>,
    /// How lines end, where this differs from the style.
    pub align: Option<Align>,
    /// Whether the space before is left out: the paragraph belongs close to the one before.
    pub close: bool,
    /// Whether it must stand with the paragraph after it, beside what the style says.
    pub keep_with_next: bool,
    /// Where it stands in a row, of a table or of things side by side; its indents are the cell's edges.
    pub cell: Option<Cell>,
    /// The picture that it stands for; it has no text then.
    pub picture: Option<PictureBox>,
    /// Room above its first line, for a hand.
    pub room: Option<Room>,
}

/// A picture at its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureBox {
    /// Which of [`Manuscript::pictures`].
    pub picture: u16,
    /// The node of the tree that it belongs to.
    pub node: NodeId,
    /// How wide it is set.
    pub width: Length,
    /// How high it is set.
    pub height: Length,
}

/// Room for a hand, and the rule that is signed on, as wide as the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Its height.
    pub height: Length,
    /// The thickness of the rule at its foot; zero for none.
    pub rule: Length,
}

/// Where a paragraph stands in a row of a table. A row ends where the next paragraph does not go on with it; it is never
/// parted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// In the first cell of a new row.
    First,
    /// In a cell beside the one before.
    Beside,
    /// In the same cell, below.
    Below,
}

/// What hangs before the first line of a paragraph, on its first baseline.
#[derive(Clone, Debug)]
pub struct Label {
    /// Its pieces.
    pub pieces: Range<u32>,
    /// Which edge of its box it is flush with: [`Align::End`] for numbers, [`Align::Start`] for bullets.
    pub align: Align,
    /// How wide its box is. The paragraph's text begins after box and gap, on all lines.
    pub width: LabelWidth,
    /// Between box and text.
    pub gap: Length,
}

/// The width of a label's box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LabelWidth {
    /// This long.
    Exactly(Length),
    /// As wide as this text, set as the label is: the widest of a list.
    Of(String),
}

/// A run of text of one kind within a paragraph.
#[derive(Clone, Debug)]
pub struct Piece {
    /// Its text: a range of [`Manuscript::text`].
    pub text: Range<u32>,
    /// The node of the tree that it belongs to.
    pub node: NodeId,
    /// Its language.
    pub lang: Lang,
    /// Whether it is bold, beside what the style says.
    pub bold: bool,
    /// Whether it is italic, where the script has italics; within italic text it is upright.
    pub italic: bool,
    /// What it is.
    pub kind: PieceKind,
    /// Where it stands in what the user wrote.
    pub span: Span,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// Text.
    Text,
    /// The number of a note, raised; it stays with what is before it. `first` if this is the call that brings the
    /// note's text to its page.
    Call {
        /// The note.
        note: NoteId,
        /// Whether the note's text goes with this call.
        first: bool,
    },
    /// Letters of a word that are raised: the ending of an ordinal.
    Raised,
    /// What stands between two calls at one place, raised as they are.
    CallSeparator,
    /// The number before a note's own text.
    NoteNumber(NoteId),
    /// A forced end of line; its text is U+2028.
    LineBreak,
    /// The number of pages, known last: a box as wide as the piece's text, drawn by a form that all pages share.
    PageCount,
}

/// A note's number in the document, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteId(pub u32);

/// The text of a note.
#[derive(Clone, Debug)]
pub struct NoteText {
    /// Which note.
    pub note: NoteId,
    /// Its paragraphs in the manuscript.
    pub paragraphs: Range<u32>,
}

/// A node's number in the document's tree; 0 is the root.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u32);

impl NodeId {
    /// The document itself.
    pub const ROOT: NodeId = NodeId(0);
    /// What is not part of the text: running heads, folios, rules (an artifact, ISO 32000-1, 14.8.2.2).
    pub const ARTIFACT: NodeId = NodeId(u32::MAX);

    /// An ornament within the text: no content either, and nothing that belongs to the page.
    pub const ORNAMENT: NodeId = NodeId(u32::MAX - 1);

    /// Whether it is no content, and no element leads to it.
    pub fn is_artifact(self) -> bool {
        matches!(self, NodeId::ARTIFACT | NodeId::ORNAMENT)
    }
}

/// A node of the tree of what the document says, in reading order (a structure element, ISO 32000-1, 14.7.2).
#[derive(Clone, Debug)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// Its parent, which has a smaller number; the root is its own.
    pub parent: NodeId,
    /// Its language, where it differs from the parent's.
    pub lang: Option<Lang>,
    /// Whether later batches may add children to it.
    pub open: bool,
}

/// What a node is (standard structure types, ISO 32000-1, 14.8.4).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// The whole document.
    Document,
    /// A section: the letter, the annex.
    Sect,
    /// A group without meaning of its own, such as the block of addressees.
    Div,
    /// A heading of level 1 to 6, with its text for the outline.
    Heading(u8, String),
    /// A paragraph.
    Paragraph,
    /// A list.
    List(Numbering),
    /// An item of a list.
    ListItem,
    /// The label of an item or note.
    Label,
    /// The body of an item.
    ListBody,
    /// A table.
    Table,
    /// The rows at the head of a table.
    TableHead,
    /// Its other rows.
    TableBody,
    /// A row.
    Row,
    /// A cell that says what its column holds.
    HeaderCell,
    /// Another cell.
    DataCell,
    /// A picture, with what it shows in words.
    Figure(String),
    /// A quotation set apart.
    BlockQuote,
    /// Running text with a property of its own, such as a language.
    Span,
    /// A link to an address.
    Link(String),
    /// The place where a note is called: a `Reference` around a link. The text is what a screen reader says.
    Call(NoteId, String),
    /// A note.
    Note(NoteId),
    /// The label of a note: an `Lbl` around a link back to the call. The text is what a screen reader says.
    NoteLabel(NoteId, String),
}

/// How the items of a list are numbered (attribute `ListNumbering`, ISO 32000-1, 14.8.5.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    /// Not at all.
    None,
    /// By a bullet.
    Disc,
    /// By decimal numbers.
    Decimal,
    /// By lower-case letters.
    LowerAlpha,
    /// By lower-case Roman numerals.
    LowerRoman,
}

/// One of the documents that a letter with a long annex is divided into. The first holds the letter; the others begin
/// with a title page. Which signatories a volume holds is settled before a page is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Volume {
    /// Its number, from 1.
    pub number: u32,
    /// How many there are.
    pub count: u32,
    /// The places in the annex that it holds: 0 is that of the entry printed first.
    pub places: Range<usize>,
}

impl Volume {
    /// The whole of an annex of so many signatories.
    pub fn whole(signatories: usize) -> Volume {
        Volume { number: 1, count: 1, places: 0..signatories }
    }

    /// The volumes of an annex of so many signatories, `most` in each (at least 1), in order; one if all fit.
    pub fn divide(signatories: usize, most: usize) -> Vec<Volume> {
        let most = most.max(1);
        let count = signatories.div_ceil(most).max(1);
        let volume = |index: usize| Volume {
            number: index as u32 + 1,
            count: count as u32,
            places: index * most..((index + 1) * most).min(signatories),
        };
        (0..count).map(volume).collect()
    }

    /// Whether it is the whole document.
    pub fn is_whole(&self) -> bool {
        self.count == 1
    }
}
