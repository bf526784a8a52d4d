//! Where on a page a text of the user's stands: its column, and its line from the top of that column.

use super::{Item, Page};
use crate::source::Span;
use crate::unit::Length;

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
    let mut column = 1;
    // The heights of the lines of the column so far: those of one row of a table stand side by side.
    let mut heights: Vec<Length> = Vec::new();
    let (mut edge, mut last) = (None, None);
    for item in &page.items {
        let Item::Line { galley, slug, at } = *item else { continue };
        let Some(galley) = page.galleys.get(usize::from(galley)).filter(|galley| slug < galley.body) else { continue };
        let Some(slug) = galley.slugs.get(slug as usize) else { continue };
        let edge = *edge.get_or_insert(at.x);
        // Lines follow one another downwards; one that stands higher begins a column, or is of a cell beside another. Lines
        // at the first column's edge below others begin anew: a heading over all columns, and what is below it.
        let is_higher = last.replace(at.y).is_some_and(|last| at.y > last);
        if is_higher && slug.before >= Length::ZERO {
            column += 1;
            heights.clear();
        } else if column > 1 && at.x == edge {
            column = 1;
            heights.clear();
        }
        let line = heights.iter().position(|height| *height == at.y).unwrap_or_else(|| {
            let place = heights.iter().position(|height| *height < at.y).unwrap_or(heights.len());
            heights.insert(place, at.y);
            place
        });
        let runs = galley.runs.get(slug.runs.start as usize..slug.runs.end as usize).unwrap_or(&[]);
        if runs.iter().any(|run| wanted(run.span)) {
            return Some(Place { page: page.number, column, line: line as u32 + 1 });
        }
    }
    None
}
