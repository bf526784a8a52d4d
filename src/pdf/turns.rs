//! Directional marks for those who copy: where they go, invisible, between the words of a line.
//!
//! Fields and phrases are isolated on the page, but a reader of PDF sees letters in a row and orders them by rules of
//! its own, simpler than UAX #9: a comma between two right-to-left fields of a left-to-right line is taken for part of
//! them, a mark at the end of a word for part of the comma. A LEFT-TO-RIGHT MARK or RIGHT-TO-LEFT MARK (UAX #9, 2.6)
//! says in the copied text what the isolates say on the page. One is drawn only where both directions meet, or where a
//! right-to-left word ends in a mark before punctuation; measured with Poppler 22.12 and PDFium.
//! Deliberately absent: order within a word (see [`clusters`](super::clusters)).

use super::clusters::is_mark;
use crate::lang::Direction;

/// LEFT-TO-RIGHT MARK.
const LEFT_TO_RIGHT: char = '\u{200E}';
/// RIGHT-TO-LEFT MARK.
pub(super) const RIGHT_TO_LEFT: char = '\u{200F}';

/// What stands at an edge of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    /// A letter, or a digit.
    Strong,
    /// A combining mark.
    Mark,
    /// A space.
    Space,
    /// Punctuation, a symbol.
    Neutral,
}

impl Edge {
    pub(super) fn of(character: Option<char>) -> Edge {
        match character {
            None => Edge::Space,
            Some(character) if is_mark(character) => Edge::Mark,
            Some(character) if character.is_alphanumeric() => Edge::Strong,
            Some(character) if character.is_whitespace() => Edge::Space,
            Some(_) => Edge::Neutral,
        }
    }
}

/// A word's direction, and what stands at its edges to the eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edges {
    direction: Direction,
    left: Edge,
    right: Edge,
}

impl Edges {
    /// The edges of a word with this text, in logical order.
    pub(super) fn of(direction: Direction, text: &str) -> Edges {
        let (first, last) = (Edge::of(text.chars().next()), Edge::of(text.chars().next_back()));
        let (left, right) = if direction.is_rtl() { (last, first) } else { (first, last) };
        Edges { direction, left, right }
    }
}

/// The mark between two words of a line, the second to the right of the first, or at the left end of a line.
pub(super) fn between(left: Option<Edges>, right: Edges, document: Direction) -> Option<char> {
    let Some(left) = left else {
        // Readers that take the page for left-to-right would give what stands at this end to nobody.
        let loose = right.direction.is_rtl() && !document.is_rtl() && matches!(right.left, Edge::Mark | Edge::Neutral);
        return loose.then_some(RIGHT_TO_LEFT);
    };
    match (left.direction.is_rtl(), right.direction.is_rtl()) {
        (true, true) => (right.left == Edge::Mark && left.right == Edge::Neutral).then_some(RIGHT_TO_LEFT),
        (true, false) if right.left == Edge::Neutral => Some(LEFT_TO_RIGHT),
        (true, false) => (left.right == Edge::Neutral).then_some(RIGHT_TO_LEFT),
        (false, true) => (right.left == Edge::Neutral).then_some(RIGHT_TO_LEFT),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_where_directions_meet_and_nowhere_else() {
        let word = |text: &str| {
            let rtl = !text.is_ascii();
            Edges::of(if rtl { Direction::Rtl } else { Direction::Ltr }, text)
        };
        let ltr = |left, right| between(left, right, Direction::Ltr);
        assert_eq!(ltr(Some(word("Smith")), word(",")), None);
        assert_eq!(ltr(Some(word("\u{643}")), word(",")), Some(LEFT_TO_RIGHT));
        assert_eq!(ltr(Some(word("\u{60C}")), word("MBE")), Some(RIGHT_TO_LEFT));
        assert_eq!(ltr(Some(word("\u{60C}")), word("\u{645}\u{64D}")), Some(RIGHT_TO_LEFT));
        assert_eq!(ltr(Some(word("\u{60C}")), word("\u{645}")), None);
        assert_eq!(ltr(None, word("\u{645}\u{64D}")), Some(RIGHT_TO_LEFT));
        assert_eq!(between(None, word("\u{645}\u{64D}"), Direction::Rtl), None);
    }
}
