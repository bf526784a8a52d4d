//! The numbers of paragraphs: 1, 2, 3 through the whole body, whatever headings stand between.
//!
//! A number hangs at the start edge, in a column as wide as the widest; the text stands beside it, and so does what has
//! no number: quotations, and lists, which are lettered where the script has letters for it. So a number is found by
//! running down the edge. It stands close to the text, units under units, as the numbers of lists and entries do: readers of
//! PDF take what stands farther off for a column of a table, and copy it apart. A number belongs to its paragraph as its
//! first words do: it is read with it, and copied with a space after it. A passage in another language counts with the
//! others and keeps its numbers in the letter's column, as entries of the annex do.
//! Deliberately absent: which letters are numbered (they or their layout say), and paragraphs of lists, quotations, notes.

use super::batch::{Batch, Voice};
use super::desk::{Context, Desk, FSI, PDI};
use super::marks;
use super::numbers::{self, around};
use crate::lang::Lang;
use crate::layout::{Align, Layout, StyleName};
use crate::letter::Letter;
use crate::manuscript::{Label, LabelWidth, NodeId, PieceKind};
use crate::source::Span;
use crate::unit::{Length, Permille};

/// Between the column of numbers and the text, in thousandths of the type size.
const GAP: i32 = 600;

/// The numbers of a letter's paragraphs.
#[derive(Clone, Copy, Debug)]
pub(super) struct ParagraphNumbers {
    last: u64,
    width: Length,
    gap: Length,
}

impl ParagraphNumbers {
    /// The numbers of this letter's paragraphs, if it or else the layout wants them.
    pub(super) fn of(letter: &Letter, lang: Lang, layout: &Layout) -> Option<ParagraphNumbers> {
        if !letter.matter.numbered.unwrap_or(layout.numbered) {
            return None;
        }
        let digits = letter.numbered_paragraphs().max(1).ilog10() as usize + 1;
        let size = layout.style(StyleName::Body).size;
        let width = size.scale(Permille(marks::number_width(digits, lang)));
        Some(ParagraphNumbers { last: 0, width, gap: size.scale(Permille(GAP)) })
    }
}

impl Desk<'_> {
    /// Whether the paragraphs of this context have numbers.
    pub(super) fn numbers_paragraphs(&self, context: &Context) -> bool {
        self.paragraphs.is_some() && context.outline && context.style == StyleName::Body
    }

    /// The context of blocks without a number among paragraphs that have one: they stand with the text.
    pub(super) fn beside_numbers(&self, context: &Context) -> Context {
        match self.paragraphs {
            Some(numbers) if self.numbers_paragraphs(context) => {
                let start_indent = context.start_indent + numbers.width + numbers.gap;
                // A list is numbered as one within a numbered list is: (a), (b).
                Context { start_indent, numbered: context.numbered + 1, ..*context }
            }
            _ => *context,
        }
    }

    /// Writes the next number, as text of the paragraph with this node.
    pub(super) fn paragraph_number(&mut self, batch: &mut Batch, node: NodeId) -> Option<Label> {
        let (lang, labels) = (self.lang, self.labels);
        let numbers = self.paragraphs.as_mut()?;
        numbers.last += 1;
        let mark = batch.mark();
        let (before, after) = around(&labels.annex.entry_number, "{number}");
        batch.write(Voice::plain(node, lang), PieceKind::Text, Span::NOWHERE, |text| {
            text.extend([before, FSI]);
            numbers::write(text, numbers.last, labels.digits);
            text.extend([PDI, after, " "]);
        });
        Some(batch.label(mark, Align::End, LabelWidth::Exactly(numbers.width), numbers.gap))
    }
}
