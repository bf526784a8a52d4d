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

/// How a run is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// In this direction.
    Text(Direction),
    /// From left to right, in text of either direction.
    Number,
}

impl Reading {
    /// How a word of this text is read.
    pub(super) fn of(direction: Direction, text: &str) -> Reading {
        let mut between = true;
        // A separator stands between digits, if the number is to be known for one without looking further.
        let is_number = text.chars().all(|character| {
            let separates = matches!(character, '.' | ',' | ':' | '/' | '\u{66B}' | '\u{66C}');
            !(std::mem::replace(&mut between, separates) && separates) && (separates || character.is_numeric())
        });
        if is_number && !between && !direction.is_rtl() { Reading::Number } else { Reading::Text(direction) }
    }

    fn fits(self, direction: Direction) -> bool {
        self == Reading::Number || self == Reading::Text(direction)
    }
}

/// Cuts a line into stretches, in visual order. `out` is emptied first.
pub(super) fn cut(runs: &[Run], reading: impl Fn(&Run) -> Reading, out: &mut Vec<Stretch>) {
    out.clear();
    let mut start = 0;
    while start < runs.len() {
        let end = start + 1 + follow(&runs[start..], Direction::Ltr, &reading);
        let reversed = start + 1 + follow(&runs[start..], Direction::Rtl, &reading);
        let direction = match reading(&runs[start]) {
            Reading::Text(direction) => direction,
            Reading::Number if reversed > end => Direction::Rtl,
            Reading::Number => Direction::Ltr,
        };
        let end = end.max(reversed);
        out.push(stretch(runs, start..end, direction));
        start = end;
    }
    for index in 0..out.len() {
        let before = |other: &&Stretch| (other.first, other.start) < (out[index].first, out[index].start);
        out[index].order = out.iter().filter(before).count();
    }
}

/// How many runs go on with the first in this direction.
fn follow(runs: &[Run], direction: Direction, reading: &impl Fn(&Run) -> Reading) -> usize {
    let goes_on = |pair: &&[Run]| {
        let (before, after) = if direction.is_rtl() { (&pair[1], &pair[0]) } else { (&pair[0], &pair[1]) };
        let next = after.order == before.order.wrapping_add(1) && reading(&pair[1]).fits(direction);
        pair[1].node == pair[0].node && pair[1].lang == pair[0].lang && (next || pair[0].node == NodeId::ARTIFACT)
    };
    if reading(&runs[0]).fits(direction) { runs.windows(2).take_while(goes_on).count() } else { 0 }
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
    use crate::source::{SourceId, Span};
    use crate::unit::Length;
    use crate::words::WordId;

    /// The stretches of a line of words at these places of the text, each as its places in visual order.
    fn cut_line(line: &[(u16, &str)]) -> Vec<Vec<u16>> {
        let run = |&(order, _): &(u16, &str)| Run {
            word: RunWord::Word(WordId(order.into())),
            x: Length::ZERO,
            rise: Length::ZERO,
            size: Length::ZERO,
            width: Length::ZERO,
            order,
            node: NodeId::ROOT,
            lang: Lang::UNDETERMINED,
            span: Span::of_text(SourceId(0), 0..0),
        };
        let runs: Vec<Run> = line.iter().map(run).collect();
        let reading = |run: &Run| {
            let text = line.iter().find(|(order, _)| *order == run.order).unwrap().1;
            let direction = if text.contains(['א', 'ב', '،']) { Direction::Rtl } else { Direction::Ltr };
            Reading::of(direction, text)
        };
        let mut stretches = Vec::new();
        cut(&runs, reading, &mut stretches);
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
