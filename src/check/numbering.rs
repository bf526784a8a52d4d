//! The list's own numbers, where it has them: gaps and repeats.
//!
//! An `id` column counts as numbering when nearly all its cells are numbers and nearly all steps are by one; the numbers
//! of a form's database, which leap, are not.

use crate::fold::fold;
use crate::report::{Report, rules};
use crate::roll::{Field, Roll};

/// Checks the ids of a list, as it was read: a number that a decision took out of print is no gap.
pub(super) fn check(ids: &Roll, report: &mut Report) {
    let number = |signatory| fold(ids.field(signatory, Field::Id)).parse::<u64>().ok();
    let numbers: Vec<(usize, u64)> = (0..ids.len()).filter_map(|row| Some((row, number(row)?))).collect();
    let steps = || numbers.windows(2).map(|pair| (pair[0].1, pair[1]));
    let by_one = steps().filter(|(before, (_, after))| before.checked_add(1) == Some(*after)).count();
    if numbers.len() < 3 || numbers.len() * 10 < ids.len() * 9 || by_one * 10 < (numbers.len() - 1) * 8 {
        // In a list of a few rows one gap is a quarter of the steps.
        if numbers.len() < 3 || numbers.len() > 12 || by_one + 1 < numbers.len() - 1 || by_one == 0 {
            return;
        }
    }
    let found: Vec<_> = steps().filter(|(before, (_, after))| before.checked_add(1) != Some(*after)).collect();
    for (before, (signatory, after)) in found {
        let rule = if after > before { rules::NUMBERING_GAP } else { rules::NUMBERING_REPEAT };
        report.add(rule, ids.span(signatory, Field::Id), [before.to_string(), after.to_string()]);
    }
}
