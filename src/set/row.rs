//! The rows of a table: cells, set as paragraphs one below the other, moved side by side.
//!
//! First baselines of a row stand on one line, whatever the cells' scripts; the row is as high as its highest cell, and a
//! page takes all of it or nothing. Lines keep their order, cell by cell, as they are read. A row that would take more than
//! half a page is left as it is set: its cells one below the other, broken where pages end.
//! Deliberately absent: the width of cells (their paragraphs' indents), and the head that pages repeat.

use crate::galley::Slug;
use crate::layout::Layout;
use crate::manuscript::{Cell, Paragraph};
use crate::unit::Length;

/// The row under way.
#[derive(Default)]
pub(super) struct Row {
    /// The first line of each cell.
    cells: Vec<usize>,
}

impl Row {
    /// Takes the lines of a paragraph, those from `first` on, and ends the row unless `next` goes on with it. `rule` is
    /// the thickness of the rule below.
    pub(super) fn take(
        &mut self,
        slugs: &mut [Slug],
        first: usize,
        cell: Cell,
        next: Option<&Paragraph>,
        layout: &Layout,
        rule: Length,
    ) {
        if cell != Cell::Below || self.cells.is_empty() {
            self.cells.push(first);
        }
        if !matches!(next.and_then(|next| next.cell), Some(Cell::Beside | Cell::Below)) {
            let page = &layout.page;
            let most = (page.height - page.margin_top - page.margin_bottom).half();
            let ends = self.cells.iter().skip(1).copied().chain([slugs.len()]);
            let mut cells = self.cells.iter().copied().zip(ends);
            if cells.all(|(first, end)| slugs.get(first..end).is_some_and(|cell| height(cell) <= most)) {
                self.end(slugs, layout.annex.row_padding, rule);
            }
            self.cells.clear();
        }
    }

    fn end(&mut self, slugs: &mut [Slug], padding: Length, rule: Length) {
        let ascents = self.cells.iter().filter_map(|first| slugs.get(*first)).map(|slug| slug.ascent);
        let ascent = ascents.fold(Length::ZERO, Ord::max) + padding;
        let (mut highest, mut last) = (Length::ZERO, Length::ZERO);
        for (index, first) in self.cells.iter().copied().enumerate() {
            let end = self.cells.get(index + 1).copied().unwrap_or(slugs.len());
            let Some(cell) = slugs.get_mut(first..end) else { continue };
            if let Some(head) = cell.first_mut() {
                head.ascent = ascent;
                if index > 0 {
                    head.before = -last;
                }
            }
            last = height(cell);
            highest = highest.max(last);
        }
        let begin = self.cells.first().copied().unwrap_or(slugs.len());
        if let Some((end, row)) = slugs.get_mut(begin..).and_then(<[Slug]>::split_last_mut) {
            row.iter_mut().for_each(|slug| slug.keep = true);
            end.depth += highest - last + padding + rule;
            end.rule = rule;
        }
    }
}

/// The height of a cell: the space above its first line is the row's.
fn height(cell: &[Slug]) -> Length {
    let spaces: Length = cell.iter().skip(1).map(|slug| slug.before).sum();
    cell.iter().map(Slug::height).sum::<Length>() + spaces
}
