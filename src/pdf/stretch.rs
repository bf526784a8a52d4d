//! Stretches of a line: runs that are neighbours on the page and in the text alike, of one node, one language and one
//! direction.
//!
//! A line is drawn from left to right and read in logical order. Each stretch becomes one marked-content sequence; the
//! order of the sequences is the text's, whatever their order on the page. So whoever goes by the structure tree need not
//! guess at a line of both directions.

use std::ops::Range;

use crate::galley::{Run, RunWord};
use crate::lang::{Direction, Lang};
use crate::manuscript::NodeId;
use crate::words::{Word, Words};

/// A stretch of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    /// The first of its runs, in visual order.
    pub(super) start: usize,
    /// Behind the last.
    pub(super) end: usize,
    /// The node its runs belong to.
    pub(super) node: NodeId,
    /// Their language.
    pub(super) lang: Lang,
    /// Their direction.
    pub(super) direction: Direction,
    /// Its place among the line's stretches, in logical order.
    pub(super) order: usize,
    /// Whether the number of pages or a picture stands in it: something that is no text.
    pub(super) counts: bool,
    /// The least place of its runs in the line's text.
    first: u16,
}

impl Stretch {
    /// What a stretch that goes on with it has in common with it.
    pub(super) fn kind(&self) -> (NodeId, Lang, Direction) {
        (self.node, self.lang, self.direction)
    }
}

/// Cuts a line into stretches, in visual order; what is no word has the direction of the page. `out` is emptied first.
pub(super) fn cut(runs: &[Run], words: &Words, page: Direction, out: &mut Vec<Stretch>) {
    out.clear();
    let line = Line { runs, words, page };
    let mut start = 0;
    while start < runs.len() {
        let end = line.follow(start, Direction::Ltr);
        let reversed = line.follow(start, Direction::Rtl);
        let direction = if reversed > end { Direction::Rtl } else { line.direction(&runs[start]) };
        let end = end.max(reversed);
        out.push(stretch(runs, start..end, direction));
        start = end;
    }
    for index in 0..out.len() {
        let before = |other: &&Stretch| (other.first, other.start) < (out[index].first, out[index].start);
        out[index].order = out.iter().filter(before).count();
    }
}

/// A line to be cut.
struct Line<'l> {
    runs: &'l [Run],
    words: &'l Words,
    page: Direction,
}

impl Line<'_> {
    /// Behind the last of the runs that go on with the first in this direction, both in the text and on the page; behind the
    /// first if it is not read so.
    fn follow(&self, first: usize, direction: Direction) -> usize {
        let goes_on = |pair: &&[Run]| {
            let (before, after) = if direction.is_rtl() { (&pair[1], &pair[0]) } else { (&pair[0], &pair[1]) };
            let is_next = || after.order == before.order.wrapping_add(1) && self.reads(&pair[1], direction);
            pair[1].node == pair[0].node && pair[1].lang == pair[0].lang && (pair[0].node.is_artifact() || is_next())
        };
        let runs = &self.runs[first..];
        first + 1 + if self.reads(&runs[0], direction) { runs.windows(2).take_while(goes_on).count() } else { 0 }
    }

    /// Whether a run is read in this direction; a number is, in text of either.
    fn reads(&self, run: &Run, direction: Direction) -> bool {
        self.direction(run) == direction || (direction.is_rtl() && self.text(run).is_some_and(is_number))
    }

    fn direction(&self, run: &Run) -> Direction {
        self.word(run).map_or(self.page, |word| word.direction)
    }

    fn text(&self, run: &Run) -> Option<&str> {
        self.word(run).map(|word| self.words.text(word))
    }

    fn word(&self, run: &Run) -> Option<&Word> {
        match run.word {
            RunWord::Word(word) => self.words.words.get(word.0 as usize),
            _ => None,
        }
    }
}

/// Whether a text is of digits, with single separators between them: what is known for a number without looking further.
fn is_number(text: &str) -> bool {
    let mut digit = false;
    let belongs = |character: char| {
        let separates = matches!(character, '.' | ',' | ':' | '/' | '\u{66B}' | '\u{66C}');
        std::mem::replace(&mut digit, !separates) && separates || character.is_numeric()
    };
    text.chars().all(belongs) && digit
}

fn stretch(runs: &[Run], range: Range<usize>, direction: Direction) -> Stretch {
    let runs = &runs[range.clone()];
    Stretch {
        start: range.start,
        end: range.end,
        node: runs[0].node,
        lang: runs[0].lang,
        direction,
        order: 0,
        counts: runs.iter().any(|run| !matches!(run.word, RunWord::Word(_))),
        first: runs.iter().map(|run| run.order).min().unwrap_or(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fonts::FaceId;
    use crate::source::Span;
    use crate::unit::Length;

    /// The stretches of a line of words at these places of the text, each as its places in visual order.
    fn cut_line(line: &[(u16, &str)]) -> Vec<Vec<u16>> {
        let mut words = Words::default();
        let mut run = |&(order, text): &(u16, &str)| {
            let direction = if text.contains(['א', 'ב']) { Direction::Rtl } else { Direction::Ltr };
            Run {
                word: RunWord::Word(words.push(FaceId(0), direction, &[], text)),
                x: Length::ZERO,
                rise: Length::ZERO,
                size: Length::ZERO,
                width: Length::ZERO,
                order,
                node: NodeId::ROOT,
                lang: Lang::UNDETERMINED,
                span: Span::NOWHERE,
            }
        };
        let runs: Vec<Run> = line.iter().map(&mut run).collect();
        let mut stretches = Vec::new();
        cut(&runs, &words, Direction::Ltr, &mut stretches);
        stretches.sort_by_key(|stretch| stretch.order);
        stretches.iter().map(|it| runs[it.start..it.end].iter().map(|run| run.order).collect()).collect()
    }

    #[test]
    fn text_of_each_direction_is_a_stretch() {
        assert_eq!(
            cut_line(&[(0, "one"), (1, "two"), (3, "ב"), (2, "א"), (4, "three")]),
            [vec![0, 1], vec![3, 2], vec![4]]
        );
        assert_eq!(
            cut_line(&[(4, "ב"), (2, "one"), (3, "two"), (1, "א"), (0, "א")]),
            [vec![1, 0], vec![2, 3], vec![4]]
        );
        assert_eq!(cut_line(&[(2, "ב"), (1, "one"), (0, "א")]), [vec![0], vec![1], vec![2]]);
    }

    #[test]
    fn a_number_stays_with_the_text_around_it() {
        assert_eq!(cut_line(&[(2, "ב"), (1, "12"), (0, "א")]), [vec![2, 1, 0]]);
        assert_eq!(cut_line(&[(2, "12:30"), (1, "ב"), (0, "א")]), [vec![2, 1, 0]]);
        assert_eq!(cut_line(&[(0, "12"), (1, "one")]), [vec![0, 1]]);
        assert_eq!(cut_line(&[(2, "ב"), (1, "12%"), (0, "א")]), [vec![0], vec![1], vec![2]]);
    }
}
