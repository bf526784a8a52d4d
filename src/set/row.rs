//! Rows: cells, set as paragraphs one below the other, moved side by side.
//!
//! First baselines of a row stand on one line, whatever the cells' scripts; the row is as high as its highest cell, and a
//! page takes all of it or nothing. A picture stands at the middle of the row, as do the texts beside a higher one. Lines
//! keep their order, cell by cell, as they are read. A row that would take more than half a page is left as it is set: its
//! cells one below the other, broken where pages end.
//! Deliberately absent: the width of cells (their paragraphs' indents), and the head that pages repeat.

use crate::galley::{Rule, Slug};
use crate::layout::{Layout, StyleName};
use crate::manuscript::{Cell, Paragraph};
use crate::unit::Length;

/// What is around the cells of a row.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct RowLook {
    /// Room above and below.
    padding: Length,
    /// More room below.
    below: Length,
    /// The thickness of the rule below, and its width.
    rule: Length,
    measure: Length,
}

impl RowLook {
    /// Rows of a table have room and rule, the letterhead has room below, others have neither.
    pub(super) fn of(style: StyleName, layout: &Layout, measure: Length) -> RowLook {
        let (padding, look) = (layout.annex.row_padding, &layout.annex);
        match style {
            StyleName::TableHead => RowLook { padding, rule: look.head_rule, measure, below: Length::ZERO },
            StyleName::TableCell | StyleName::TableNative => {
                RowLook { padding, rule: look.row_rule, measure, below: Length::ZERO }
            }
            StyleName::Letterhead => RowLook { below: layout.letterhead.below, ..RowLook::default() },
            _ => RowLook::default(),
        }
    }
}

/// The row under way.
#[derive(Default)]
pub(super) struct Row {
    /// The first line of each cell, and whether it is a picture.
    cells: Vec<(usize, bool)>,
}

impl Row {
    /// Takes the lines of a paragraph, those from `first` on, and ends the row unless `next` goes on with it.
    pub(super) fn take(
        &mut self,
        slugs: &mut [Slug],
        first: usize,
        (cell, is_picture): (Cell, bool),
        next: Option<&Paragraph>,
        layout: &Layout,
        look: RowLook,
    ) {
        if cell != Cell::Below || self.cells.is_empty() {
            self.cells.push((first, is_picture));
        }
        if !matches!(next.and_then(|next| next.cell), Some(Cell::Beside | Cell::Below)) {
            let page = &layout.page;
            let most = (page.height - page.margin_top - page.margin_bottom).half();
            let ends = self.cells.iter().skip(1).map(|(first, _)| *first).chain([slugs.len()]);
            let mut cells = self.cells.iter().zip(ends);
            if cells.all(|((first, _), end)| slugs.get(*first..end).is_some_and(|cell| height(cell) <= most)) {
                self.end(slugs, look);
            }
            self.cells.clear();
        }
    }

    fn end(&mut self, slugs: &mut [Slug], look: RowLook) {
        let texts = self.cells.iter().filter(|(_, is_picture)| !is_picture);
        let ascents = texts.filter_map(|(first, _)| slugs.get(*first)).map(|slug| slug.ascent);
        let ascent = ascents.fold(Length::ZERO, Ord::max) + look.padding;
        // The heights of the highest text and the highest picture.
        let (mut text, mut picture) = (Length::ZERO, Length::ZERO);
        for (index, (first, is_picture)) in self.cells.iter().copied().enumerate() {
            let Some(cell) = slugs.get_mut(first..self.end_of(index, slugs.len())) else { continue };
            if is_picture {
                picture = picture.max(height(cell));
            } else {
                cell.first_mut().into_iter().for_each(|head| head.ascent = ascent);
                text = text.max(height(cell));
            }
        }
        let highest = text.max(picture);
        let mut last = Length::ZERO;
        for (index, (first, is_picture)) in self.cells.iter().copied().enumerate() {
            let Some(cell) = slugs.get_mut(first..self.end_of(index, slugs.len())) else { continue };
            let own = if is_picture { height(cell) } else { text };
            if let Some(head) = cell.first_mut() {
                head.ascent += (highest - own).half();
                if index > 0 {
                    head.before = -last;
                }
            }
            last = height(cell);
        }
        let begin = self.cells.first().map_or(slugs.len(), |(first, _)| *first);
        if let Some((end, row)) = slugs.get_mut(begin..).and_then(<[Slug]>::split_last_mut) {
            row.iter_mut().for_each(|slug| slug.keep = true);
            end.depth += highest - last + look.padding + look.below + look.rule;
            if look.rule > Length::ZERO {
                let drop = end.height();
                end.rule = Some(Rule { left: Length::ZERO, width: look.measure, thickness: look.rule, drop });
            }
        }
    }

    /// Behind the last line of a cell.
    fn end_of(&self, index: usize, all: usize) -> usize {
        self.cells.get(index + 1).map_or(all, |(next, _)| *next)
    }
}

/// The height of a cell: the space above its first line is the row's.
fn height(cell: &[Slug]) -> Length {
    let spaces: Length = cell.iter().skip(1).map(|slug| slug.before).sum();
    cell.iter().map(Slug::height).sum::<Length>() + spaces
}
