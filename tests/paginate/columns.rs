//! Columns: filled in order on full pages, balanced where the flow ends.

use proptest::collection::vec;
use proptest::prelude::*;

use undersigned::lang::Direction;

use super::made::{Made, paginate};
use super::model::{AREA, L, SPACE, annex, document, layout, letter, line};

/// An entry: one to three lines that stand together, with space above the first.
fn entry() -> impl Strategy<Value = Vec<L>> {
    (1..4_usize, 8..14_i32, 0..5_i32).prop_map(|(count, height, before)| {
        let mut lines = vec![line(height).keep(); count];
        lines[0].before = before;
        lines[count - 1].keep = false;
        lines
    })
}

fn height(lines: &[L]) -> i32 {
    lines.iter().map(|line| line.height + line.before).sum::<i32>() - lines.first().map_or(0, |line| line.before)
}

fn joined(entries: &[Vec<L>]) -> Vec<L> {
    entries.iter().flatten().cloned().collect()
}

/// The least height of columns that hold all entries in order: tried out.
fn least(entries: &[Vec<L>], columns: usize) -> i32 {
    if columns == 1 {
        return height(&joined(entries));
    }
    (0..=entries.len())
        .map(|first| height(&joined(&entries[..first])).max(least(&entries[first..], columns - 1)))
        .min()
        .unwrap_or(0)
}

/// The text of a page in columns, as entries.
fn columns(made: &Made, entries: &[Vec<L>]) -> Vec<Vec<Vec<L>>> {
    let owner: Vec<usize> = entries.iter().enumerate().flat_map(|(at, entry)| vec![at; entry.len()]).collect();
    let entries_of = |column: Vec<u32>| {
        let mut owners: Vec<usize> = column.iter().map(|line| owner[*line as usize]).collect();
        owners.dedup();
        owners.into_iter().map(|at| entries[at].clone()).collect()
    };
    made.columns().into_iter().map(entries_of).collect()
}

proptest! {
    #![proptest_config(crate::support::cases(256))]

    #[test]
    fn full_pages_are_filled_and_the_last_is_balanced(entries in vec(entry(), 1..40), count in 1..4_u8) {
        let flow = annex(count, true, joined(&entries));
        let made = paginate(&document(&[flow], &[5], Direction::Ltr, true), &layout(false)).made;
        let pages: Vec<_> = made.iter().map(|page| columns(page, &entries)).collect();
        for (at, page) in pages.iter().enumerate() {
            prop_assert!(page.len() <= usize::from(count));
            let Some(after) = pages.get(at + 1) else { continue };
            prop_assert_eq!(page.len(), usize::from(count));
            // Each column is followed by an entry that it could not have held.
            for (column, next) in page.iter().zip(page.iter().skip(1).chain(after)) {
                let mut more = joined(column);
                more.extend(next[0].clone());
                prop_assert!(height(&more) > AREA);
            }
        }
        let last = &pages[pages.len() - 1];
        let highest = last.iter().map(|column| height(&joined(column))).max();
        let on_last: Vec<Vec<L>> = last.iter().flatten().cloned().collect();
        prop_assert_eq!(highest, Some(least(&on_last, usize::from(count))));
        // What follows the first column is balanced likewise.
        if count == 3 && last.len() > 1 {
            let rest: Vec<Vec<L>> = last[1..].iter().flatten().cloned().collect();
            let highest = last[1..].iter().map(|column| height(&joined(column))).max();
            prop_assert_eq!(highest, Some(least(&rest, 2)));
        }
    }

    #[test]
    fn equal_entries_differ_by_one_at_most(entries in 1..120_usize, count in 1..5_u8) {
        let flow = annex(count, true, vec![line(10); entries]);
        let made = paginate(&document(&[flow], &[9], Direction::Ltr, true), &layout(false)).made;
        let sizes: Vec<usize> = made[made.len() - 1].columns().iter().map(Vec::len).collect();
        prop_assert!(sizes.is_sorted_by(|one, next| one >= next), "{:?}", sizes);
        let empty = sizes.len() < usize::from(count);
        prop_assert!(sizes[0] - if empty { 0 } else { sizes[sizes.len() - 1] } <= 1, "{:?}", sizes);
    }
}

#[test]
fn an_annex_stands_below_its_heading_and_the_letter_below_that() {
    let flows = [
        annex(1, true, vec![line(20).keep()]),
        annex(2, false, (0..5).map(|_| line(10).before(6)).collect()),
        letter(vec![line(10).before(3)]),
    ];
    let made = paginate(&document(&flows, &[2], Direction::Ltr, true), &layout(false)).made;
    assert_eq!(made.len(), 1);
    // The heading is read with the column below it: both begin at the left edge.
    assert_eq!(made[0].columns(), [vec![0, 1, 2, 3], vec![4, 5], vec![6]]);
    let tops: Vec<i32> = made[0].text.iter().map(|placed| 120 - placed.top.0 / 65536).collect();
    // The heading, the space above the first entry over both columns, the columns, the letter below the higher one.
    assert_eq!(tops, [0, 26, 42, 58, 26, 42, 71]);
}

#[test]
fn a_heading_goes_to_the_next_page_with_its_first_entry() {
    let flows = [
        letter(vec![line(80)]),
        annex(1, false, vec![line(10).keep()]),
        annex(2, false, vec![line(6).keep(), line(6), line(6).keep(), line(6)]),
    ];
    let made = paginate(&document(&flows, &[1], Direction::Ltr, true), &layout(false)).made;
    let columns: Vec<_> = made.iter().map(Made::columns).collect();
    assert_eq!(columns, [vec![vec![0]], vec![vec![1, 2, 3], vec![4, 5]]]);
}

#[test]
fn a_note_called_in_the_second_column_shortens_both() {
    // Ten lines a column; the fifteenth calls a note that with its rule takes two lines' height.
    let mut lines = vec![line(10); 30];
    lines[14] = line(10).note(vec![line(20 - SPACE.0 - SPACE.1 - SPACE.2)]);
    let made = paginate(&document(&[annex(2, true, lines)], &[4], Direction::Ltr, true), &layout(false)).made;
    let sizes: Vec<Vec<usize>> = made.iter().map(|page| page.columns().iter().map(Vec::len).collect()).collect();
    assert_eq!(sizes, [vec![8, 8], vec![7, 7]]);
    assert_eq!(made[0].notes.len(), 1);
}

#[test]
fn an_entry_whose_note_does_not_fit_goes_to_the_next_page() {
    // The nineteenth line's note would push the line itself off the page.
    let mut lines = vec![line(10); 20];
    lines[18] = line(10).note(vec![line(13)]);
    let made = paginate(&document(&[annex(2, true, lines)], &[4], Direction::Ltr, true), &layout(false)).made;
    let sizes: Vec<Vec<usize>> = made.iter().map(|page| page.columns().iter().map(Vec::len).collect()).collect();
    assert_eq!(sizes, [vec![10, 8], vec![1, 1]]);
    assert_eq!((made[0].notes.len(), made[1].notes.len()), (0, 1));
}
