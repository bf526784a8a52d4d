//! The bidirectional algorithm (UAX #9): levels of a paragraph, the order of a line.
//!
//! Rules P2 to I2 are `unicode-bidi`'s; L1 and L2 are applied here, over the words of a line. Text that has nothing of
//! right to left in a left-to-right paragraph is recognised first: its order is its logical one whatever its levels.
//! Deliberately absent: mirroring (L4), which the shaper does.

use unicode_bidi::data_source::BidiMatchedOpeningBracket;
use unicode_bidi::{BidiClass, BidiDataSource, HardcodedBidiData, Level, ParagraphBidiInfo};

use crate::lang::Direction;

/// The highest level that the short way gives (BD2 allows 125).
const DEEPEST: u8 = 61;

/// The levels of a paragraph.
#[derive(Debug, Default)]
pub(super) struct Levels {
    /// The paragraph's own.
    pub(super) base: u8,
    /// One for each byte; empty if every byte has the base level.
    bytes: Vec<u8>,
    /// Whether all of it runs one way.
    one_way: bool,
}

impl Levels {
    /// Resolves `text`. Without a direction the first strong character gives it (P2, P3); without one of those,
    /// `otherwise` (HL1).
    pub(super) fn resolve(&mut self, text: &str, direction: Option<Direction>, otherwise: Direction) {
        self.bytes.clear();
        self.one_way = true;
        let turns = has_right_to_left(text);
        if !turns && direction.unwrap_or(otherwise) == Direction::Ltr {
            self.base = 0;
            return;
        }
        let direction =
            direction.unwrap_or_else(|| match unicode_bidi::get_base_direction_with_data_source(&Classes, text) {
                unicode_bidi::Direction::Ltr => Direction::Ltr,
                unicode_bidi::Direction::Rtl => Direction::Rtl,
                unicode_bidi::Direction::Mixed => otherwise,
            });
        if !turns && direction == Direction::Ltr {
            self.base = 0;
            return;
        }
        if direction.is_rtl() && self.all_run_right_to_left(text) {
            self.base = 1;
            return;
        }
        self.bytes.clear();
        self.one_way = false;
        let level = if direction.is_rtl() { Level::rtl() } else { Level::ltr() };
        let info = ParagraphBidiInfo::new_with_data_source(&Classes, text, Some(level));
        self.base = level.number();
        self.bytes.extend(info.levels.iter().map(Level::number));
    }

    /// Resolves a right-to-left paragraph in which all runs from right to left: letters of that direction, spaces,
    /// commas and stops, and isolates that begin with such a letter. False if it has anything else. Everything has
    /// the level of the paragraph then, or within isolates two more for each (X5c, N2, I2).
    fn all_run_right_to_left(&mut self, text: &str) -> bool {
        let (mut opened, mut level) = (false, 1);
        for character in text.chars() {
            let is_letter = matches!(character, '\u{5D0}'..='\u{5EA}' | '\u{620}'..='\u{64A}' | '\u{671}'..='\u{6D3}');
            let is_neutral = matches!(character, ' ' | ',' | '.' | '\u{60C}' | '\u{64B}'..='\u{65F}' | '\u{200C}');
            let closes = character == '\u{2069}' && level > 1;
            let opens = character == '\u{2068}' && level < DEEPEST;
            if !(is_letter || !opened && (is_neutral || closes || opens)) {
                return false;
            }
            level -= if closes { 2 } else { 0 };
            self.bytes.extend(std::iter::repeat_n(level, character.len_utf8()));
            level += if opens { 2 } else { 0 };
            opened = opens;
        }
        // An isolate that is never closed is not one of ours.
        level == 1
    }

    /// The level of the character that begins at this byte.
    pub(super) fn at(&self, byte: usize) -> u8 {
        self.bytes.get(byte).copied().unwrap_or(self.base)
    }

    /// Whether all of it runs one way, so that isolates need no place in the order of a line: that is the logical one or
    /// its reverse (levels all even or all odd, L2).
    pub(super) fn run_one_way(&self) -> bool {
        self.one_way
    }

    /// The direction of the paragraph.
    pub(super) fn direction(&self) -> Direction {
        if self.base & 1 == 1 { Direction::Rtl } else { Direction::Ltr }
    }
}

/// The classes of characters: those that names are made of without a search.
struct Classes;

impl BidiDataSource for Classes {
    fn bidi_class(&self, character: char) -> BidiClass {
        match character {
            'a'..='z' | 'A'..='Z' => BidiClass::L,
            '0'..='9' => BidiClass::EN,
            ' ' => BidiClass::WS,
            '\u{5D0}'..='\u{5EA}' => BidiClass::R,
            '\u{620}'..='\u{64A}' | '\u{671}'..='\u{6D3}' => BidiClass::AL,
            '\u{6F0}'..='\u{6F9}' => BidiClass::EN,
            '\u{2068}' => BidiClass::FSI,
            '\u{2069}' => BidiClass::PDI,
            _ => HardcodedBidiData.bidi_class(character),
        }
    }

    fn bidi_matched_opening_bracket(&self, character: char) -> Option<BidiMatchedOpeningBracket> {
        HardcodedBidiData.bidi_matched_opening_bracket(character)
    }
}

/// Whether anything in the text can make a part of it run from right to left in a left-to-right paragraph.
fn has_right_to_left(text: &str) -> bool {
    // U+0590 is the first such character; in UTF-8 it begins with D6.
    text.bytes().any(|byte| byte >= 0xD6)
        && text.chars().any(|character| {
            character >= '\u{590}'
                && matches!(
                    Classes.bidi_class(character),
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
pub(super) fn reorder(levels: &[u8], order: &mut Vec<u32>) {
    order.clear();
    order.extend(0..levels.len() as u32);
    let highest = levels.iter().copied().max().unwrap_or(0);
    let lowest_odd = levels.iter().copied().filter(|level| level & 1 == 1).min();
    let Some(lowest_odd) = lowest_odd else { return };
    for level in (lowest_odd..=highest).rev() {
        let mut start = 0;
        while start < order.len() {
            if levels[order[start] as usize] < level {
                start += 1;
                continue;
            }
            let end = (start..order.len()).find(|at| levels[order[*at] as usize] < level).unwrap_or(order.len());
            order[start..end].reverse();
            start = end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_to_a_class_leads_to_the_same_one() {
        for character in '\0'..='\u{FFFF}' {
            assert_eq!(Classes.bidi_class(character), HardcodedBidiData.bidi_class(character), "{character:?}");
        }
    }

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
