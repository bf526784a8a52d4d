//! The lead signatures: one block of lines, or several side by side with room for a hand above each name.
//!
//! As many stand in a row as the layout allows and their names have room for; rows are filled evenly, so that four stand
//! two and two. All of them stay together, with a line of what they sign before them.
//! Deliberately absent: the closing before them.

use super::batch::Batch;
use super::desk::{Context, Desk};
use super::parts::breadth;
use crate::layout::{Align, StyleName};
use crate::letter::Inline;
use crate::manuscript::{Cell, NodeId, Role, Room};
use crate::unit::Length;

impl<'a> Desk<'a> {
    /// Sets the lead signatures.
    pub(super) fn signatures(&mut self, batch: &mut Batch, parent: NodeId) {
        let letter = self.letter;
        let look = &self.layout.signature;
        let written = |lines: &&'a Vec<Vec<Inline>>| lines.iter().any(|line| !line.is_empty());
        let blocks: Vec<&'a Vec<Vec<Inline>>> = letter.matter.signed.iter().filter(written).collect();
        let asked = look.room > Length::ZERO || look.rule > Length::ZERO;
        match &blocks[..] {
            [] => {}
            [lines] if !asked => self.lines(batch, parent, StyleName::Signature, lines),
            _ => {
                let least =
                    if blocks.len() > 1 { self.layout.style(StyleName::Signature).leading } else { Length::ZERO };
                let room = Room { height: look.room.max(least), rule: look.rule };
                let node = if blocks.len() > 1 { batch.node(Role::Div, parent) } else { parent };
                let columns = self.columns(&blocks);
                for (index, lines) in blocks.iter().enumerate() {
                    self.signature(batch, node, lines, (index, blocks.len(), columns), room);
                }
            }
        }
    }

    /// How many blocks stand side by side.
    fn columns(&self, blocks: &[&Vec<Vec<Inline>>]) -> usize {
        let look = &self.layout.signature;
        let size = self.layout.style(StyleName::Signature).size;
        let names = blocks.iter().filter_map(|lines| lines.iter().find(|line| !line.is_empty()));
        let widest = names.map(|name| breadth(&super::desk::plain_text(name))).max().unwrap_or(0);
        let widest = Length((i64::from(size.0) * widest as i64 / 6) as i32);
        let most = usize::from(look.columns.max(1)).min(blocks.len().max(2));
        let columns = (1..=most).rev().find(|columns| *columns == 1 || self.column(*columns) >= widest).unwrap_or(1);
        // Evenly: no more in a row than the rows need.
        let rows = blocks.len().div_ceil(columns).max(1);
        if blocks.len() > 1 { blocks.len().div_ceil(rows) } else { columns }
    }

    /// The width of one of so many columns.
    fn column(&self, columns: usize) -> Length {
        let columns = columns as i32;
        Length((self.layout.measure() - self.layout.signature.gutter * (columns - 1)).0 / columns)
    }

    /// Sets one block, the `index`th of `count`.
    fn signature(
        &mut self,
        batch: &mut Batch,
        parent: NodeId,
        lines: &'a [Vec<Inline>],
        (index, count, columns): (usize, usize, usize),
        room: Room,
    ) {
        let (width, place) = (self.column(columns), (index % columns) as i32);
        let start = (width + self.layout.signature.gutter) * place;
        let context = Context {
            start_indent: start,
            end_indent: self.layout.measure() - start - width,
            ..self.context(batch.node(Role::Div, parent), StyleName::Signature)
        };
        let lines: Vec<_> = lines.iter().filter(|line| !line.is_empty()).collect();
        for (line_index, line) in lines.iter().enumerate() {
            let is_last = index + 1 == count && line_index + 1 == lines.len();
            self.paragraph(batch, line, Role::Paragraph, &context, |shape| {
                shape.cell = Some(match (line_index, place) {
                    (0, 0) => Cell::First,
                    (0, _) => Cell::Beside,
                    _ => Cell::Below,
                });
                shape.room = Some(room).filter(|_| line_index == 0);
                shape.close = line_index > 0;
                shape.keep_with_next |= !is_last;
                // A name in another direction still begins where its column does.
                shape.align = (shape.direction != Some(shape.frame)).then_some(Align::End);
            });
        }
    }
}
