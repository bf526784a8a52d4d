//! Stretches of a line: runs that are neighbours on the page and in the text alike, of one node and one language.
//!
//! A line is drawn from left to right and read in logical order. Each stretch becomes one marked-content sequence; the
//! order of the sequences is the text's, whatever their order on the page.

use crate::galley::{Run, RunWord};
use crate::lang::Lang;
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
    /// Its place among the line's stretches, in logical order.
    pub(super) order: usize,
    /// Whether the number of pages or a picture stands in it: something that is no text.
    pub(super) counts: bool,
    first: u16,
    last: u16,
}

/// Cuts a line into stretches, in visual order. `out` is emptied first.
pub(super) fn cut(runs: &[Run], out: &mut Vec<Stretch>) {
    out.clear();
    let mut start = 0;
    while start < runs.len() {
        let Run { node, lang, .. } = runs[start];
        let same = |run: &&Run| run.node == node && run.lang == lang;
        let end = start + runs[start..].iter().take_while(same).count();
        let whole = stretch(runs, start, end);
        if usize::from(whole.last - whole.first) + 1 == end - start || node == NodeId::ARTIFACT {
            out.push(whole);
        } else {
            // Something of another node stands between them in the text: only unbroken successions stay together.
            let mut from = start;
            for at in start + 1..=end {
                let breaks = at == end || {
                    let so_far = stretch(runs, from, at);
                    runs[at].order != so_far.last.wrapping_add(1) && runs[at].order.wrapping_add(1) != so_far.first
                };
                if breaks {
                    out.push(stretch(runs, from, at));
                    from = at;
                }
            }
        }
        start = end;
    }
    for index in 0..out.len() {
        let before = |other: &&Stretch| (other.first, other.start) < (out[index].first, out[index].start);
        out[index].order = out.iter().filter(before).count();
    }
}

fn stretch(runs: &[Run], start: usize, end: usize) -> Stretch {
    let orders = || runs[start..end].iter().map(|run| run.order);
    Stretch {
        start,
        end,
        node: runs[start].node,
        lang: runs[start].lang,
        order: 0,
        counts: runs[start..end].iter().any(|run| !matches!(run.word, RunWord::Word(_))),
        first: orders().min().unwrap_or(0),
        last: orders().max().unwrap_or(0),
    }
}
