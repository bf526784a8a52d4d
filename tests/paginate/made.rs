//! Pages read back: which numbered line stands where.

use std::sync::Arc;

use undersigned::book::{Item, Page};
use undersigned::galley::Galley;
use undersigned::layout::Layout;
use undersigned::manuscript::Section;
use undersigned::paginate::Paginator;
use undersigned::report::Finding;
use undersigned::unit::Length;

use super::model::Document;

/// A line on a page: its number, the left end of its measure, its top and bottom from the lower edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Placed {
    pub(super) line: u32,
    pub(super) x: Length,
    pub(super) top: Length,
    pub(super) bottom: Length,
}

/// A page, free of galleys.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Made {
    pub(super) number: u32,
    pub(super) section: Section,
    pub(super) opens_section: bool,
    pub(super) left: Length,
    /// The lines of the text.
    pub(super) text: Vec<Placed>,
    /// The left and lower end, width and height of the rule.
    pub(super) rule: Option<(Length, Length, Length, Length)>,
    /// The lines of notes.
    pub(super) notes: Vec<Placed>,
}

impl Made {
    /// The numbers of the text's lines, column by column.
    pub(super) fn columns(&self) -> Vec<Vec<u32>> {
        let mut columns: Vec<(Length, Vec<u32>)> = Vec::new();
        for placed in &self.text {
            match columns.last_mut() {
                Some((x, column)) if *x == placed.x => column.push(placed.line),
                _ => columns.push((placed.x, vec![placed.line])),
            }
        }
        columns.into_iter().map(|(_, column)| column).collect()
    }

    /// The numbers of all lines of notes.
    pub(super) fn note_lines(&self) -> Vec<u32> {
        self.notes.iter().map(|placed| placed.line).collect()
    }
}

/// What a document came to.
pub(super) struct Result {
    pub(super) pages: Vec<Page>,
    pub(super) made: Vec<Made>,
    pub(super) findings: Vec<Finding>,
}

/// Makes pages of a document's galleys.
pub(super) fn paginate(document: &Document, layout: &Layout) -> Result {
    let mut pages = Vec::new();
    let mut paginator = Paginator::new(layout);
    for galley in document.galleys.clone() {
        paginator.push(galley, &mut |page| pages.push(page));
    }
    paginator.finish(&mut |page| pages.push(page));
    let made = pages.iter().map(|page| read(page, document)).collect();
    Result { pages, made, findings: paginator.take_findings() }
}

fn read(page: &Page, document: &Document) -> Made {
    let (mut text, mut notes, mut rule) = (Vec::new(), Vec::new(), None);
    for item in &page.items {
        match *item {
            Item::Line { galley, slug, at } => {
                let galley: &Arc<Galley> = &page.galleys[usize::from(galley)];
                let slug = &galley.slugs[slug as usize];
                let line = galley.runs[slug.runs.start as usize].span.start;
                let placed = Placed { line, x: at.x, top: at.y + slug.ascent, bottom: at.y - slug.depth };
                if document.facts[line as usize].note.is_some() {
                    notes.push(placed);
                } else {
                    assert!(notes.is_empty() && rule.is_none(), "text after notes on page {}", page.number);
                    text.push(placed);
                }
            }
            Item::Rule { at, width, height } => {
                assert!(notes.is_empty() && rule.is_none(), "the rule stands once, above the notes");
                rule = Some((at.x, at.y, width, height));
            }
        }
    }
    let (section, opens_section) = (page.section, page.opens_section);
    Made { number: page.number, section, opens_section, left: page.left, text, rule, notes }
}
