//! A line made up: its spaces filled, its words in visual order, each at its place.
//!
//! L1 and L2 of UAX #9 are applied over words. The space at the end of a line is kept, so that a copy has the words
//! apart; it hangs beyond the last glyph, outside the measure. Deliberately absent: where the line ends.

use super::bidi;
use crate::galley::{Run, RunWord};
use crate::lang::Lang;
use crate::layout::Justification;
use crate::manuscript::NodeId;
use crate::source::Span;
use crate::unit::Length;

/// A word or space of a line, in logical order.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draw {
    pub(super) word: RunWord,
    pub(super) width: Length,
    pub(super) size: Length,
    pub(super) rise: Length,
    pub(super) level: u8,
    /// The lowest level of the controls left out before it.
    pub(super) gap: u8,
    pub(super) node: NodeId,
    pub(super) lang: Lang,
    pub(super) span: Span,
    /// Whether it is white space that may be dropped from the measure.
    pub(super) white: bool,
    /// Whether it stretches and shrinks.
    pub(super) elastic: bool,
    /// Whether it is a segment separator (UAX #9, L1).
    pub(super) separator: bool,
}

/// Where a line stands in the measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flush {
    Left,
    Right,
    Center,
    Both,
}

/// A line's frame.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// The left edge.
    pub(super) left: Length,
    /// The right edge.
    pub(super) right: Length,
    pub(super) flush: Flush,
    /// Whether spaces may shrink to make the line fit.
    pub(super) may_shrink: bool,
    /// The paragraph's level.
    pub(super) base: u8,
}

/// Makes up lines.
#[derive(Default)]
pub(super) struct Line {
    pub(super) draws: Vec<Draw>,
    levels: Vec<u8>,
    /// Which draw each level is of; none for controls.
    places: Vec<Option<u16>>,
    order: Vec<u16>,
}

impl Line {
    /// Adds the runs of the line, in visual order; `first` is the place of the line's first word in reading order.
    pub(super) fn make_up(&mut self, frame: Frame, justification: &Justification, first: u16, runs: &mut Vec<Run>) {
        let visible = self.draws.iter().rposition(|draw| !draw.white).map_or(0, |last| last + 1);
        let target = frame.right - frame.left;
        let natural: Length = self.draws[..visible].iter().map(|draw| draw.width).sum();
        let mut flush = frame.flush;
        let mut width = natural;
        let short = target - natural;
        if (flush == Flush::Both && short > Length::ZERO) || (frame.may_shrink && short < Length::ZERO) {
            let by = self.fill(visible, short, justification);
            width = natural + by;
        }
        if flush == Flush::Both {
            flush = if frame.base & 1 == 1 { Flush::Right } else { Flush::Left };
        }
        let mut x = match flush {
            Flush::Left | Flush::Both => frame.left,
            Flush::Right => frame.right - width,
            Flush::Center => frame.left + (target - width).half(),
        };
        if frame.base & 1 == 1 {
            let hanging: Length = self.draws[visible..].iter().map(|draw| draw.width).sum();
            x -= hanging;
        }
        let mut at_end = true;
        for draw in self.draws.iter_mut().rev() {
            at_end = draw.separator || (at_end && draw.white);
            if at_end {
                draw.level = frame.base;
            }
        }
        // Controls that are not drawn stand in the order all the same: without them two isolates that touch, such as a
        // name and the number of its note, would be turned around as one.
        self.levels.clear();
        self.places.clear();
        for (index, draw) in self.draws.iter().enumerate() {
            if index > 0 && draw.gap < draw.level {
                self.levels.push(draw.gap);
                self.places.push(None);
            }
            self.levels.push(draw.level);
            self.places.push(Some(index as u16));
        }
        bidi::reorder(&self.levels, &mut self.order);
        for place in &self.order {
            let Some(index) = &self.places[usize::from(*place)] else { continue };
            let draw = &self.draws[usize::from(*index)];
            runs.push(Run {
                word: draw.word,
                x,
                rise: draw.rise,
                size: draw.size,
                width: draw.width,
                order: first.saturating_add(*index),
                node: draw.node,
                lang: draw.lang,
                span: draw.span,
            });
            x += draw.width;
        }
    }

    /// Stretches or shrinks the spaces of the line by `short`, each in proportion to its width, with no rounding left
    /// over; what that came to. Spaces shrink no more than the layout lets them.
    fn fill(&mut self, visible: usize, short: Length, justification: &Justification) -> Length {
        let spaces = || self.draws[..visible].iter().filter(|draw| draw.elastic);
        let total: i64 = spaces().map(|draw| i64::from(draw.width.0)).sum();
        let most: Length = spaces().map(|draw| draw.width.scale(justification.space_shrink)).sum();
        if total <= 0 {
            return Length::ZERO;
        }
        let by = short.max(-most);
        let (mut seen, mut given) = (0, 0);
        for draw in self.draws[..visible].iter_mut().filter(|draw| draw.elastic) {
            seen += i64::from(draw.width.0);
            let share = i64::from(by.0) * seen / total;
            draw.width += Length((share - given) as i32);
            given = share;
        }
        by
    }
}
