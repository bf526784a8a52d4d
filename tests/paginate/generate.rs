//! Random documents: mostly ordinary ones, with now and then a line, chain or note that no page holds.

use proptest::collection::vec;
use proptest::prelude::*;

use super::model::{AREA, F, L, line};

/// The height of a line: seldom none, more seldom higher than a page.
fn height() -> impl Strategy<Value = i32> {
    prop_oneof![60 => 8..14, 2 => Just(0), 2 => 20..60, 1 => AREA - 10..AREA + 20]
}

fn bare(keeps: f64) -> impl Strategy<Value = L> {
    let before = prop_oneof![3 => Just(0), 1 => 1..9];
    (height(), before, proptest::bool::weighted(keeps))
        .prop_map(|(height, before, keep)| L { keep, ..line(height).before(before) })
}

/// A note's lines, smaller than the text's; seldom many.
fn note(depth: u32) -> BoxedStrategy<Vec<L>> {
    let small = bare(0.2).prop_map(|line| L { height: line.height / 2, ..line });
    let small = if depth == 0 {
        small.boxed()
    } else {
        (small, notes(depth - 1)).prop_map(|(line, notes)| L { notes, ..line }).boxed()
    };
    prop_oneof![20 => vec(small.clone(), 0..5), 2 => vec(small.clone(), 5..15), 1 => vec(small, 20..60)].boxed()
}

fn notes(depth: u32) -> BoxedStrategy<Vec<Vec<L>>> {
    prop_oneof![12 => Just(Vec::new()), 3 => vec(note(depth), 1), 1 => vec(note(depth), 2..4)].boxed()
}

/// Lines of a flow: with notes, if wanted, and notes in notes.
pub(super) fn text(with_notes: bool, most: usize) -> BoxedStrategy<Vec<L>> {
    if with_notes {
        let noted = (bare(0.35), notes(1)).prop_map(|(line, notes)| L { notes, ..line });
        vec(noted, 0..most).boxed()
    } else {
        vec(bare(0.35), 0..most).boxed()
    }
}

/// A document of a few flows.
pub(super) fn flows() -> BoxedStrategy<Vec<F>> {
    let notes = prop_oneof![2 => Just(true), 1 => Just(false)];
    let flow = (1..4_u8, proptest::bool::weighted(0.3), any::<bool>(), notes).prop_flat_map(
        |(columns, new_page, annex, notes)| {
            text(notes, 40).prop_map(move |lines| F { columns, new_page, annex, lines })
        },
    );
    vec(flow, 1..5).boxed()
}

/// Sizes of batches, to be used over and over.
pub(super) fn batches() -> impl Strategy<Value = Vec<usize>> {
    prop_oneof![2 => Just(vec![1]), 3 => vec(1..7_usize, 1..6), 1 => vec(10..40_usize, 1..4)]
}
