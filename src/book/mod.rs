//! Made-up pages: lines and rules at points.
//!
//! A [`Page`] names lines of the galleys it holds; nothing is copied. Pages are handed on one by one, in order, and each
//! is written once. Deliberately absent: breaks, penalties, and the document's number of pages.

pub mod drawing;
pub mod place;

use std::sync::Arc;

use crate::galley::Galley;
use crate::lang::Lang;
use crate::letter::Date;
use crate::manuscript::{NodeId, Section};
use crate::unit::{Length, Point};

/// A page.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its number, from 1.
    pub number: u32,
    /// Its width.
    pub width: Length,
    /// Its height.
    pub height: Length,
    /// The part of the document that its first line belongs to.
    pub section: Section,
    /// Whether that part begins on this page.
    pub opens_section: bool,
    /// The left edge of its text area.
    pub left: Length,
    /// The galleys that its lines are in.
    pub galleys: Vec<Arc<Galley>>,
    /// What stands on it, in reading order: lines, then notes, then furniture.
    pub items: Vec<Item>,
    /// Every node with a smaller number has all its content on this page or an earlier one, but for those that are
    /// still open to later batches.
    pub settled: NodeId,
}

/// What stands on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// A line.
    Line {
        /// Which of the page's galleys it is in.
        galley: u16,
        /// Which of the galley's slugs it is.
        slug: u32,
        /// The left end of its baseline: where the measure begins.
        at: Point,
    },
    /// A rule, drawn as a filled rectangle.
    Rule {
        /// Its lower left corner.
        at: Point,
        /// Its width.
        width: Length,
        /// Its height.
        height: Length,
    },
}

/// What the document says of itself.
#[derive(Clone, Debug)]
pub struct Metadata {
    /// Its title.
    pub title: String,
    /// Its language.
    pub lang: Lang,
    /// The other languages of its sections, each with the title there.
    pub translations: Vec<(Lang, String)>,
    /// Who wrote it: the letterhead or lead signature; may be empty.
    pub author: String,
    /// Its subject; may be empty.
    pub subject: String,
    /// The letter's own date.
    pub date: Option<Date>,
    /// The edition's label; may be empty.
    pub edition: String,
}
