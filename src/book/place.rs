//! Where on a page a text of the user's stands: its column, and its line from the top of that column.

use super::{Item, Page};
use crate::source::Span;

/// A place on a page, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The page.
    pub page: u32,
    /// The column, in reading order.
    pub column: u32,
    /// The line in the column, headings counted.
    pub line: u32,
}

/// The first line of a page's running text that has something from a place that `wanted` wants.
pub fn find(page: &Page, wanted: &dyn Fn(Span) -> bool) -> Option<Place> {
    let mut place = Place { page: page.number, column: 1, line: 0 };
    let mut last = None;
    for item in &page.items {
        let Item::Line { galley, slug, at } = *item else { continue };
        let Some(galley) = page.galleys.get(usize::from(galley)).filter(|galley| slug < galley.body) else { continue };
        // Lines follow one another downwards; one that stands higher begins a column.
        if last.is_some_and(|last| at.y > last) {
            (place.column, place.line) = (place.column + 1, 0);
        }
        if last != Some(at.y) {
            place.line += 1;
        }
        last = Some(at.y);
        let runs = galley.slugs.get(slug as usize).map(|slug| slug.runs.start as usize..slug.runs.end as usize);
        let runs = runs.and_then(|runs| galley.runs.get(runs)).unwrap_or(&[]);
        if runs.iter().any(|run| wanted(run.span)) {
            return Some(place);
        }
    }
    None
}
