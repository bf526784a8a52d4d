//! Directional marks for those who copy: where they go, invisible, between the words of a line.
//!
//! Fields and phrases are isolated on the page, but a reader of PDF sees letters in a row and orders them by rules of
//! its own, simpler than UAX #9: a comma between two right-to-left fields of a left-to-right line is taken for part of
//! them, a mark at the end of a word for part of the comma. A LEFT-TO-RIGHT MARK or RIGHT-TO-LEFT MARK (UAX #9, 2.6)
//! says in the copied text what the isolates say on the page. One is drawn only where both directions meet, or where a
//! right-to-left word ends in a mark before punctuation; measured with Poppler 22.12 and PDFium.
//! Deliberately absent: order within a word (see [`clusters`](super::clusters)).

use std::iter::successors;
use std::ops::Range;

use super::clusters::is_mark;
use crate::fonts::FaceId;
use crate::lang::{Direction, script_direction, script_of};
use crate::unit::{Length, Permille};

/// LEFT-TO-RIGHT MARK.
const LEFT_TO_RIGHT: &str = "\u{200E}";
/// RIGHT-TO-LEFT MARK.
pub(super) const RIGHT_TO_LEFT: &str = "\u{200F}";
/// Both, in visual order.
const RIGHT_THEN_LEFT: &str = "\u{200F}\u{200E}";
/// What stands to the right of a mirrored character on a right-to-left page, in visual order. PDFium mirrors it once more
/// unless the last letter it met is a left-to-right one, and lets the majority of such decide of the line's direction: so
/// there is one of each, parted by a POP DIRECTIONAL ISOLATE that closes nothing.
pub(super) const UNMIRRORED: &str = "\u{200E}\u{2069}\u{200F}";
/// What stands behind left-to-right text that ends in punctuation, in a right-to-left paragraph or on such a page: readers
/// would give its stop or bracket to what follows, or to the beginning of the line. One mark of each direction, for the same
/// reason.
const ENDED: &str = "\u{200E}\u{2069}\u{200F}";
/// HYPHEN-MINUS and HYPHEN.
const HYPHENS: [char; 2] = ['-', '\u{2010}'];
/// RIGHT-TO-LEFT MARKs, each parted from the next by a POP DIRECTIONAL ISOLATE: enough for a line of a column.
const WEIGHTS: &str = "\u{2069}\u{200F}\u{2069}\u{200F}\u{2069}\u{200F}\u{2069}\u{200F}\u{2069}\u{200F}\u{2069}\u{200F}\u{2069}\u{200F}\u{2069}\u{200F}\u{2069}\u{200F}\u{2069}\u{200F}\u{2069}\u{200F}\u{2069}\u{200F}";
/// An empty isolate, FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (UAX #9, 2.4): it says nothing and turns nothing.
pub(super) const BRIDGE: &str = "\u{2068}\u{2069}";

/// Where bridges stand in the gap between an entry and its number, if the gap is wide, for type of this size. An entry of
/// the other direction stands far from its number, at the other edge of the column: Poppler takes a gap of 0.7 em for
/// one between columns, and would give all numbers first, then all entries.
pub(super) fn bridge(gap: Range<Length>, size: Length) -> impl Iterator<Item = Length> {
    let wide = gap.end - gap.start > size;
    let step = size.scale(Permille(650)).max(Length::points(1));
    let first = wide.then_some(gap.start + step.half());
    successors(first, move |at| Some(*at + step)).take_while(move |at| *at < gap.end)
}

/// What stands at an edge of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    /// A letter, or a digit.
    Strong,
    /// A letter of a right-to-left script of whose direction Poppler's tables do not know: N'Ko and all after it.
    Unknown,
    /// A combining mark.
    Mark,
    /// A space.
    Space,
    /// Punctuation that Poppler takes for part of a number wherever it stands (classes ES, ET and CS).
    Separator,
    /// Other punctuation, a symbol.
    Neutral,
}

impl Edge {
    pub(super) fn of(character: Option<char>) -> Edge {
        match character {
            None => Edge::Space,
            Some(character) if is_mark(character) => Edge::Mark,
            Some('\u{7C0}'..='\u{89F}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}') => Edge::Unknown,
            Some(character) if character.is_alphanumeric() => Edge::Strong,
            Some(character) if character.is_whitespace() => Edge::Space,
            Some('#'..='%' | '+'..='/' | ':' | '\u{60C}' | '\u{66A}' | '\u{2010}'..='\u{2015}') => Edge::Separator,
            Some(_) => Edge::Neutral,
        }
    }

    /// Whether it is punctuation or a symbol.
    pub(super) fn is_neutral(self) -> bool {
        matches!(self, Edge::Neutral | Edge::Separator)
    }
}

/// How many stretches of left-to-right and of right-to-left letters a text has, parted by anything else. Of a line that has
/// more of the former, PDFium gives all words from left to right, and a right-to-left name of two words turned round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Balance {
    left: u16,
    right: u16,
    /// Whether there are right-to-left words, not marks alone.
    has_words: bool,
}

impl Balance {
    fn of(text: &str) -> Balance {
        let mut balance = Balance::default();
        let mut last = None;
        for character in text.chars() {
            let is_letter =
                matches!(character, '\u{200E}' | '\u{200F}') || (character.is_alphabetic() && !is_mark(character));
            let rtl = is_letter.then(|| character == '\u{200F}' || is_right_to_left(character));
            match rtl.filter(|_| rtl != last) {
                Some(true) => balance.right += 1,
                Some(false) => balance.left += 1,
                None => (),
            }
            last = rtl;
        }
        balance
    }

    /// Adds the word drawn beside it.
    fn add(&mut self, word: Balance) {
        self.left = self.left.saturating_add(word.left);
        self.right = self.right.saturating_add(word.right);
        self.has_words |= word.right > 0;
    }

    /// Adds marks.
    fn add_marks(&mut self, marks: &str) {
        let Balance { left, right, .. } = Balance::of(marks);
        self.left = self.left.saturating_add(left);
        self.right = self.right.saturating_add(right);
    }

    /// The marks that turn the scale for right-to-left, if a line of a right-to-left paragraph needs them.
    fn weights(self) -> Option<&'static str> {
        let lack = self.left.checked_sub(self.right).filter(|_| self.has_words)?;
        // One for good measure: letters side by side that were counted apart.
        let bytes = (usize::from(lack) + 1) * 2 * RIGHT_TO_LEFT.len();
        WEIGHTS.get(..bytes).or(Some(WEIGHTS))
    }
}

/// Whether a letter belongs to a right-to-left script; none does before Hebrew.
fn is_right_to_left(letter: char) -> bool {
    letter >= '\u{590}' && script_direction(script_of(letter)).is_rtl()
}

/// A word's direction, what stands at its edges to the eye, and what it weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edges {
    direction: Direction,
    left: Edge,
    right: Edge,
    /// Whether it ends in a hyphen that the user wrote.
    hyphen: bool,
    balance: Balance,
}

impl Edges {
    /// The edges of a word with this text, in logical order.
    pub(super) fn of(direction: Direction, text: &str) -> Edges {
        let (first, last) = (Edge::of(text.chars().next()), Edge::of(text.chars().next_back()));
        let (left, right) = if direction.is_rtl() { (last, first) } else { (first, last) };
        Edges { direction, left, right, hyphen: text.ends_with(HYPHENS), balance: Balance::of(text) }
    }
}

/// The word drawn last on a line.
#[derive(Clone, Copy)]
pub(super) struct Left {
    pub(super) edges: Edges,
    /// Its right end.
    pub(super) end: Length,
    /// Whether it is of a label.
    pub(super) label: bool,
    pub(super) face: FaceId,
    pub(super) size: Length,
}

/// A line, as far as it is drawn.
#[derive(Clone, Copy, Default)]
pub(super) struct LineSoFar {
    /// The word drawn last, which stands left of the next.
    pub(super) left: Option<Left>,
    /// What all words weigh.
    balance: Balance,
    /// The direction of its paragraph.
    paragraph: Direction,
}

impl LineSoFar {
    /// A line of a paragraph of this direction.
    pub(super) fn of(paragraph: Direction) -> LineSoFar {
        LineSoFar { left: None, balance: Balance::default(), paragraph }
    }

    /// Draws another word, on a page of this direction: gives the word left of it, and the marks that stand between.
    pub(super) fn goes_on(&mut self, word: Left, page: Direction) -> (Option<Left>, Option<&'static str>) {
        let left = self.left.replace(word);
        // A number hangs beside the paragraph; it is not in it.
        let paragraph = if left.is_some_and(|left| left.label) { page } else { self.paragraph };
        let marks = between(left.map(|left| left.edges), word.edges, (paragraph, page));
        self.balance.add(word.edges.balance);
        marks.into_iter().for_each(|marks| self.balance.add_marks(marks));
        (left, marks)
    }

    /// The marks at the right end of the line, on a page of this direction.
    pub(super) fn at_end(self, page: Direction) -> impl Iterator<Item = &'static str> {
        let left_to_right = self.left.map(|left| left.edges).filter(|edges| !edges.direction.is_rtl());
        let ended = left_to_right.and_then(|edges| match page.is_rtl() || self.paragraph.is_rtl() {
            true => edges.right.is_neutral().then_some(ENDED),
            // Poppler and Chrome take a hyphen at the end of a line for the setter's and drop it: "Jean-Luc" parted there
            // would be copied as "JeanLuc". Behind a mark they leave it alone.
            false => edges.hyphen.then_some(LEFT_TO_RIGHT),
        });
        let weights = Some(self.balance).filter(|_| self.paragraph.is_rtl()).and_then(Balance::weights);
        ended.into_iter().chain(weights)
    }
}

/// The marks between two words of a line, the second to the right of the first, or at the left end of a line, in a
/// paragraph and on a page of these directions. A string of two is in visual order.
fn between(left: Option<Edges>, right: Edges, (paragraph, page): (Direction, Direction)) -> Option<&'static str> {
    let Some(left) = left else {
        // Readers that take the page for left-to-right would give what stands at this end to nobody.
        let loose = matches!(right.left, Edge::Mark | Edge::Unknown) || right.left.is_neutral();
        return (right.direction.is_rtl() && !page.is_rtl() && loose).then_some(RIGHT_TO_LEFT);
    };
    // On a right-to-left page, Poppler takes all from a number or a separator to the next letter for left-to-right, the
    // space with it.
    let space = page.is_rtl() && left.right == Edge::Space;
    match (left.direction.is_rtl(), right.direction.is_rtl()) {
        (true, true) => {
            let loose = matches!(right.left, Edge::Mark | Edge::Unknown) || right.left.is_neutral();
            let turns = (loose && left.right.is_neutral()) || (space && right.left == Edge::Separator);
            turns.then_some(RIGHT_TO_LEFT)
        }
        (true, false) if right.left.is_neutral() => {
            Some(if space || left.right.is_neutral() { RIGHT_THEN_LEFT } else { LEFT_TO_RIGHT })
        }
        (true, false) => (space || left.right.is_neutral()).then_some(RIGHT_TO_LEFT),
        (false, true) if (page.is_rtl() || paragraph.is_rtl()) && left.right.is_neutral() => Some(ENDED),
        (false, true) => (right.left == Edge::Unknown || right.left.is_neutral()).then_some(RIGHT_TO_LEFT),
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
        let ltr = |left, right| between(left, right, (Direction::Ltr, Direction::Ltr));
        assert_eq!(ltr(Some(word("Smith")), word(",")), None);
        assert_eq!(ltr(Some(word("\u{643}")), word(",")), Some(LEFT_TO_RIGHT));
        assert_eq!(ltr(Some(word("\u{60C}")), word("MBE")), Some(RIGHT_TO_LEFT));
        assert_eq!(ltr(Some(word("\u{60C}")), word("\u{645}\u{64D}")), Some(RIGHT_TO_LEFT));
        assert_eq!(ltr(Some(word("\u{60C}")), word("\u{645}")), None);
        assert_eq!(ltr(None, word("\u{645}\u{64D}")), Some(RIGHT_TO_LEFT));
        assert_eq!(between(None, word("\u{645}\u{64D}"), (Direction::Rtl, Direction::Rtl)), None);
    }

    #[test]
    fn on_a_right_to_left_page_a_space_before_a_separator_or_a_left_to_right_word_is_marked() {
        let rtl = |left, right| between(Some(left), right, (Direction::Rtl, Direction::Rtl));
        let hebrew = |text| Edges::of(Direction::Rtl, text);
        let latin = |text| Edges::of(Direction::Ltr, text);
        // A right-to-left word that ends in a space ends at its left: what stands to the right of it follows in the eye.
        assert_eq!(rtl(hebrew(" \u{5D0}"), latin("MBE")), Some(RIGHT_TO_LEFT));
        assert_eq!(rtl(hebrew("\u{5D0}"), latin("MBE")), None);
        assert_eq!(rtl(hebrew(" \u{5D0}"), latin("(MBE")), Some(RIGHT_THEN_LEFT));
        assert_eq!(rtl(hebrew("\u{5D0}"), latin("(MBE")), Some(LEFT_TO_RIGHT));
        assert_eq!(rtl(hebrew(" \u{5D0}"), hebrew("\u{5D0}-")), Some(RIGHT_TO_LEFT));
        assert_eq!(rtl(hebrew(" \u{5D0}"), hebrew("\u{5D0}!")), None);
    }

    #[test]
    fn a_hyphen_of_the_users_at_the_end_of_a_line_is_marked() {
        let end = |text: &str| {
            let mut line = LineSoFar::of(Direction::Ltr);
            let edges = Edges::of(Direction::Ltr, text);
            let (end, size) = (Length::ZERO, Length::points(10));
            line.goes_on(Left { edges, end, label: false, face: FaceId(0), size }, Direction::Ltr);
            line.at_end(Direction::Ltr).collect::<Vec<_>>()
        };
        assert_eq!(end("Jean-"), [LEFT_TO_RIGHT]);
        assert!(end("pa\u{AD}").is_empty() && end("Luc").is_empty());
    }

    #[test]
    fn scripts_of_unknown_direction_are_marked_beside_all_that_could_turn_them() {
        let nko = Edges::of(Direction::Rtl, "\u{7CA}");
        let comma = Edges::of(Direction::Ltr, ",");
        assert_eq!(between(None, nko, (Direction::Ltr, Direction::Ltr)), Some(RIGHT_TO_LEFT));
        assert_eq!(
            between(Some(Edges::of(Direction::Ltr, "a")), nko, (Direction::Ltr, Direction::Ltr)),
            Some(RIGHT_TO_LEFT)
        );
        assert_eq!(between(Some(nko), comma, (Direction::Ltr, Direction::Ltr)), Some(LEFT_TO_RIGHT));
    }

    #[test]
    fn bridges_leave_no_gap_as_wide_as_one_between_columns() {
        let size = Length::points(10);
        let at = |points| Length::points(points);
        assert_eq!(bridge(at(0)..at(10), size).count(), 0, "a gap of the size of type needs none");
        for end in [11, 40, 173] {
            let mut last = at(0);
            for place in bridge(at(0)..at(end), size).chain([at(end)]) {
                assert!(place - last < Length::points(7) && place > last, "{place:?} after {last:?}");
                last = place;
            }
        }
    }

    #[test]
    fn a_line_that_would_be_read_from_the_left_is_weighed_down() {
        let line = |words: &[&str]| {
            let mut balance = Balance::default();
            words.iter().for_each(|word| balance.add(Balance::of(word)));
            balance.weights().map_or(0, |marks| marks.matches(RIGHT_TO_LEFT).count())
        };
        let (name, mark) = ("\u{5D3}\u{5D5}\u{5D3}", "\u{645}\u{64F}\u{62D}");
        assert_eq!(line(&[name, " ", name, ", ", "Lake"]), 0, "two of one, one of the other");
        assert_eq!(line(&[name, ", ", "of", " ", "Lake"]), 2, "one against two, and one for good measure");
        assert_eq!(line(&["University", " ", "of", " ", "Lake"]), 0, "nothing to be turned");
        assert_eq!(line(&[mark, ", ", "a", "b"]), 1, "a mark parts letters");
        let many = vec!["word "; 40];
        assert_eq!(line(&[&[name], many.as_slice()].concat()), WEIGHTS.matches(RIGHT_TO_LEFT).count());
    }
}
