//! What has been set: lines in one long column, and the notes' lines beside them.
//!
//! A [`Galley`] is one batch; the line on its way to a page is a [`Slug`]. All lines and notes are set before pages are
//! made, so page making is a function over heights. After it nobody knows of text, scripts or hyphens.
//! Deliberately absent: where on which page a line will stand.

use std::ops::Range;
use std::sync::Arc;

use crate::lang::{Direction, Lang};
use crate::manuscript::{Flow, Node, NodeId, NoteId};
use crate::picture::Picture;
use crate::report::Finding;
use crate::source::Span;
use crate::unit::Length;
use crate::words::{StoreId, WordId, Words};

/// A batch of set lines.
#[derive(Clone, Debug)]
pub struct Galley {
    /// Where the lines go.
    pub flow: Flow,
    /// First the lines of the flow, then those of the notes, then others: the foot of a page's furniture; in a flow, the
    /// head that is repeated at the top of a page that begins with one of its lines.
    pub slugs: Vec<Slug>,
    /// How many of the lines are the flow's.
    pub body: u32,
    /// The notes first called in this batch, each a range of `slugs`, in the order of their numbers.
    pub notes: Vec<SetNote>,
    /// The notes that lines call, each where its text must begin on the page of that line.
    pub calls: Vec<NoteId>,
    /// The runs of all lines.
    pub runs: Vec<Run>,
    /// The pictures that runs draw.
    pub pictures: Vec<Arc<Picture>>,
    /// The store that the runs' words are in.
    pub store: StoreId,
    /// The words that this batch adds to its store.
    pub fresh: Words,
    /// The number of the first of `nodes`.
    pub first_node: NodeId,
    /// The nodes of the tree that came with the manuscript.
    pub nodes: Vec<Node>,
    /// What was found up to here.
    pub findings: Vec<Finding>,
}

/// A set note.
#[derive(Clone, Debug)]
pub struct SetNote {
    /// Which note.
    pub note: NoteId,
    /// Its lines in [`Galley::slugs`].
    pub slugs: Range<u32>,
}

/// A set line. Its height is `ascent + depth`, which is the leading of its style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slug {
    /// Its runs, in visual order from left to right.
    pub runs: Range<u32>,
    /// The notes it calls: a range of [`Galley::calls`].
    pub calls: Range<u32>,
    /// Space above, dropped at the head of a page or column. Below zero for the first line of a cell beside another: so
    /// far up the row begins.
    pub before: Length,
    /// From its top to its baseline.
    pub ascent: Length,
    /// From its baseline to its bottom.
    pub depth: Length,
    /// Whether it must stand on a page, and in a column, with the line after it.
    pub keep: bool,
    /// The direction of its paragraph.
    pub direction: Direction,
    /// The rule within its height, if there is one.
    pub rule: Option<Rule>,
}

/// A rule beside or below the text of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its left end, from the left edge of the measure.
    pub left: Length,
    /// Its width.
    pub width: Length,
    /// Its thickness.
    pub thickness: Length,
    /// From the line's top to the rule's lower edge.
    pub drop: Length,
}

impl Galley {
    /// The lines that are repeated at the head of a page that begins with a line of this galley.
    pub fn head(&self) -> Range<u32> {
        let notes = self.notes.iter().map(|note| note.slugs.end).fold(self.body, Ord::max);
        let end = self.slugs.len() as u32;
        notes.min(end)..end
    }
}

impl Slug {
    /// The height without the space above.
    pub fn height(&self) -> Length {
        self.ascent + self.depth
    }
}

/// A word at its place in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// What is drawn.
    pub word: RunWord,
    /// Its left edge, from the left edge of the measure.
    pub x: Length,
    /// How far it is raised above the baseline.
    pub rise: Length,
    /// Its type size.
    pub size: Length,
    /// How far the line moves on: the word's advance, or what a justified space came to.
    pub width: Length,
    /// Its place in reading order among the runs of the line.
    pub order: u16,
    /// The node of the tree that it belongs to.
    pub node: NodeId,
    /// Its language.
    pub lang: Lang,
    /// Where it stands in what the user wrote.
    pub span: Span,
}

/// What a run draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunWord {
    /// A word of the galley's store. Spaces are words too.
    Word(WordId),
    /// The number of pages: the form that all pages share.
    PageCount,
    /// A picture of the galley's, as wide as the run and as high as its size, standing on the baseline.
    Picture(u16),
}
