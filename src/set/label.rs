//! Labels: the bullet or number that hangs before a paragraph's first line.
//!
//! A label stands in a box at the frame's start edge, whatever the direction of the text beside it, so that the numbers
//! of a list stand in one column. Deliberately absent: the text.

use super::bidi::Levels;
use super::cast::{Copy, Look};
use super::itemize::itemize;
use super::line::Frame;
use super::makeup::{draw, flush};
use super::paragraph::{Composer, copy};
use crate::lang::{Direction, Script};
use crate::manuscript::{Label, LabelWidth, Manuscript, Paragraph, Piece};
use crate::report::Finding;
use crate::source::Span;
use crate::unit::Length;

/// How many widths of boxes are remembered.
const BOXES: usize = 16;

/// A box that was measured.
pub(super) struct KnownBox {
    text: String,
    look: Look,
    piece: Piece,
    width: Length,
}

impl Composer<'_> {
    /// Sets a label into its box, `width` wide; the runs are left in `self.label`.
    #[expect(clippy::too_many_arguments, reason = "a label is made of all of this")]
    pub(super) fn label(
        &mut self,
        manuscript: &Manuscript,
        paragraph: &Paragraph,
        label: &Label,
        width: Length,
        measure: Length,
        look: Look,
        found: &mut Vec<Finding>,
    ) {
        let look = self.label_look(manuscript, paragraph, label, look);
        let copy = copy(manuscript, &label.pieces, look, paragraph.lang);
        let base = self.cast_label(&copy, paragraph, found);
        self.line.draws.clear();
        self.line.draws.extend(self.label_bits.iter().map(|bit| draw(&copy, bit, bit.word, bit.width)));
        let start = self.layout.style(paragraph.style).start_indent + paragraph.start_indent;
        let (left, right) = match paragraph.frame {
            Direction::Ltr => (start, start + width),
            Direction::Rtl => (measure - start - width, measure - start),
        };
        let frame = Frame { left, right, flush: flush(label.align, paragraph.frame), may_shrink: false, base };
        self.line.make_up(frame, &self.layout.justification, 0, &mut self.label);
    }

    /// The look of a label: of the size of its own script, so that those beside text of other scripts match.
    fn label_look(&self, manuscript: &Manuscript, paragraph: &Paragraph, label: &Label, look: Look) -> Look {
        let style = self.layout.style(paragraph.style);
        let piece = manuscript.pieces.get(label.pieces.start as usize);
        let is_arabic = piece.map_or(paragraph.lang, |piece| piece.lang).script() == Script::Arabic;
        let size = if is_arabic { style.size.scale(style.arabic_size) } else { style.size };
        Look { size, label: true, ..look }
    }

    /// Casts a label's text into `self.label_bits`; its level.
    fn cast_label(&mut self, copy: &Copy<'_>, paragraph: &Paragraph, found: &mut Vec<Finding>) -> u8 {
        let base = copy.pieces.first().map_or(0, |piece| piece.text.start);
        let mut levels = Levels::default();
        levels.resolve(copy.text, Some(paragraph.frame), paragraph.frame);
        // A number is in the script of who counts, not of what is counted.
        let script = copy.pieces.first().map_or(paragraph.lang, |piece| piece.lang).script();
        itemize(copy.text, copy.pieces, base, &levels, &[], script, &mut self.label_tokens);
        self.caster.cast(copy, &self.label_tokens, &mut self.label_bits, found);
        levels.base
    }

    /// The width of a label's box.
    pub(super) fn label_width(
        &mut self,
        manuscript: &Manuscript,
        paragraph: &Paragraph,
        label: &Label,
        look: Look,
    ) -> Length {
        let text = match &label.width {
            LabelWidth::Exactly(width) => return *width,
            LabelWidth::Of(text) => text,
        };
        let Some(piece) = manuscript.pieces.get(label.pieces.start as usize) else { return Length::ZERO };
        let look = self.label_look(manuscript, paragraph, label, look);
        let is_same = |other: &Piece| {
            (other.lang, other.bold, other.italic, other.kind) == (piece.lang, piece.bold, piece.italic, piece.kind)
        };
        let is_known = |known: &&KnownBox| known.text == *text && known.look == look && is_same(&known.piece);
        if let Some(known) = self.boxes.iter().find(is_known) {
            return known.width;
        }
        let widest = Piece { text: 0..text.len() as u32, span: Span::NOWHERE, ..piece.clone() };
        let copy = Copy { text, pieces: std::slice::from_ref(&widest), look, lang: paragraph.lang };
        self.cast_label(&copy, paragraph, &mut Vec::new());
        let width = self.label_bits.iter().map(|bit| bit.width).sum();
        if self.boxes.len() >= BOXES {
            self.boxes.remove(0);
        }
        self.boxes.push(KnownBox { text: text.clone(), look, piece: widest, width });
        width
    }
}
