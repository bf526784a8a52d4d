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

/// How many times its width a space may gain. A line that would need more, before a long address, is left short: a hole
/// is worse to read than a ragged edge.
const LOOSEST: i64 = 3;

/// A word or space of a line, in logical order.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draw {
    pub(super) word: RunWord,
    pub(super) width: Length,
    pub(super) size: Length,
    pub(super) rise: Length,
    pub(super) level: u8,
    pub(super) node: NodeId,
    pub(super) lang: Lang,
    pub(super) span: Span,
    /// Whether it is white space that may be dropped from the measure.
    pub(super) white: bool,
    /// Whether it stretches and shrinks.
    pub(super) elastic: bool,
    /// Whether it is a segment separator (UAX #9, L1).
    pub(super) separator: bool,
    /// Whether it takes the paragraph's level at the end of a line: spaces and isolate controls (UAX #9, L1).
    pub(super) resets: bool,
    /// Whether it is there for its level alone.
    pub(super) hidden: bool,
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
    order: Vec<u32>,
    places: Vec<u16>,
}

impl Line {
    /// Adds the runs of the line, in visual order; `first` is the place of the line's first word in reading order.
    /// Returns whether the line is wider than its frame all the same.
    pub(super) fn make_up(
        &mut self,
        frame: Frame,
        justification: &Justification,
        first: u16,
        runs: &mut Vec<Run>,
    ) -> bool {
        let visible = self.draws.iter().rposition(|draw| !draw.white).map_or(0, |last| last + 1);
        let target = frame.right - frame.left;
        let natural: Length = self.draws[..visible].iter().map(|draw| draw.width).sum();
        let mut flush = frame.flush;
        let mut width = natural;
        let short = target - natural;
        let spaces: i64 =
            self.draws[..visible].iter().filter(|draw| draw.elastic).map(|draw| i64::from(draw.width.0)).sum();
        if flush == Flush::Both && i64::from(short.0) > spaces * LOOSEST {
            flush = if frame.base & 1 == 1 { Flush::Right } else { Flush::Left };
        }
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
        self.levels.clear();
        self.levels.extend(self.draws.iter().map(|draw| draw.level));
        let mut at_end = true;
        for (level, draw) in self.levels.iter_mut().zip(&self.draws).rev() {
            at_end = draw.separator || (at_end && draw.resets);
            if at_end {
                *level = frame.base;
            }
        }
        bidi::reorder(&self.levels, &mut self.order);
        let mut next = first;
        self.places.clear();
        self.places.extend(self.draws.iter().map(|draw| {
            let place = next;
            next = next.saturating_add(u16::from(!draw.hidden));
            place
        }));
        for index in &self.order {
            let draw = &self.draws[*index as usize];
            if draw.hidden {
                continue;
            }
            runs.push(Run {
                word: draw.word,
                x,
                rise: draw.rise,
                size: draw.size,
                width: draw.width,
                order: self.places[*index as usize],
                node: draw.node,
                lang: draw.lang,
                span: draw.span,
            });
            x += draw.width;
        }
        width > target
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
