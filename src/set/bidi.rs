//! The bidirectional algorithm (UAX #9): levels of a paragraph, the order of a line.
//!
//! Rules P2 to I2 are `unicode-bidi`'s; L1 and L2 are applied here, over the words of a line. Text that has nothing of
//! right to left in a left-to-right paragraph is recognised first: its order is its logical one whatever its levels.
//! Deliberately absent: mirroring (L4), which the shaper does.

use unicode_bidi::{BidiClass, Level, ParagraphBidiInfo};

use crate::lang::Direction;

/// The levels of a paragraph.
#[derive(Debug, Default)]
pub(super) struct Levels {
    /// The paragraph's own.
    pub(super) base: u8,
    /// One for each byte; empty if every byte has the base level.
    bytes: Vec<u8>,
}

impl Levels {
    /// Resolves `text`. Without a direction the first strong character gives it (P2, P3); without one of those,
    /// `otherwise` (HL1).
    pub(super) fn resolve(&mut self, text: &str, direction: Option<Direction>, otherwise: Direction) {
        self.bytes.clear();
        let turns = has_right_to_left(text);
        if !turns && direction.unwrap_or(otherwise) == Direction::Ltr {
            self.base = 0;
            return;
        }
        let direction = direction.unwrap_or_else(|| match unicode_bidi::get_base_direction(text) {
            unicode_bidi::Direction::Ltr => Direction::Ltr,
            unicode_bidi::Direction::Rtl => Direction::Rtl,
            unicode_bidi::Direction::Mixed => otherwise,
        });
        if !turns && direction == Direction::Ltr {
            self.base = 0;
            return;
        }
        let level = if direction.is_rtl() { Level::rtl() } else { Level::ltr() };
        let info = ParagraphBidiInfo::new(text, Some(level));
        self.base = level.number();
        self.bytes.extend(info.levels.iter().map(Level::number));
    }

    /// The level of the character that begins at this byte.
    pub(super) fn at(&self, byte: usize) -> u8 {
        self.bytes.get(byte).copied().unwrap_or(self.base)
    }

    /// The direction of the paragraph.
    pub(super) fn direction(&self) -> Direction {
        if self.base & 1 == 1 { Direction::Rtl } else { Direction::Ltr }
    }
}

/// Whether anything in the text can make a part of it run from right to left in a left-to-right paragraph.
fn has_right_to_left(text: &str) -> bool {
    // U+0590 is the first such character; in UTF-8 it begins with D6.
    text.bytes().any(|byte| byte >= 0xD6)
        && text.chars().any(|character| {
            character >= '\u{590}'
                && matches!(
                    unicode_bidi::bidi_class(character),
                    BidiClass::R
                        | BidiClass::AL
                        // Between Arabic numbers neutrals run from right to left (N1).
                        | BidiClass::AN
                        | BidiClass::RLE
                        | BidiClass::RLO
                        | BidiClass::RLI
                )
        })
}

/// Rule L2: puts `order`, indices into `levels`, into visual order from left to right.
pub(super) fn reorder(levels: &[u8], order: &mut Vec<u16>) {
    order.clear();
    order.extend(0..levels.len().min(usize::from(u16::MAX)) as u16);
    let highest = levels.iter().copied().max().unwrap_or(0);
    let lowest_odd = levels.iter().copied().filter(|level| level & 1 == 1).min();
    let Some(lowest_odd) = lowest_odd else { return };
    for level in (lowest_odd..=highest).rev() {
        let mut start = 0;
        while start < order.len() {
            if levels[usize::from(order[start])] < level {
                start += 1;
                continue;
            }
            let end = (start..order.len()).find(|at| levels[usize::from(order[*at])] < level).unwrap_or(order.len());
            order[start..end].reverse();
            start = end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_strong_character_the_language_decides() {
        let mut levels = Levels::default();
        levels.resolve("12.", None, Direction::Rtl);
        assert_eq!(levels.direction(), Direction::Rtl);
        levels.resolve("a 12", None, Direction::Rtl);
        assert_eq!(levels.direction(), Direction::Ltr);
    }

    #[test]
    fn numbers_stand_from_left_to_right_within_right_to_left() {
        let mut order = Vec::new();
        reorder(&[1, 1, 2, 2, 1], &mut order);
        assert_eq!(order, [4, 2, 3, 1, 0]);
    }
}
