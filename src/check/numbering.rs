//! The list's own numbers, where it has them: gaps and repeats.
//!
//! An `id` column counts as numbering when nearly all its cells are numbers and nearly all steps are by one; the numbers
//! of a form's database, which leap, are not.

use super::Desk;
use crate::fold::fold;
use crate::report::rules;
use crate::roll::Field;

pub(super) fn check(desk: &mut Desk<'_>) {
    let number = |signatory| fold(desk.roll.field(signatory, Field::Id)).parse::<u64>().ok();
    let numbers: Vec<(usize, u64)> = (0..desk.roll.len()).filter_map(|row| Some((row, number(row)?))).collect();
    let steps = || numbers.windows(2).map(|pair| (pair[0].1, pair[1]));
    let by_one = steps().filter(|(before, (_, after))| before.checked_add(1) == Some(*after)).count();
    if numbers.len() < 3 || numbers.len() * 10 < desk.roll.len() * 9 || by_one * 10 < (numbers.len() - 1) * 8 {
        // In a list of a few rows one gap is a quarter of the steps.
        if numbers.len() < 3 || numbers.len() > 12 || by_one + 1 < numbers.len() - 1 || by_one == 0 {
            return;
        }
    }
    let found: Vec<_> = steps().filter(|(before, (_, after))| before.checked_add(1) != Some(*after)).collect();
    for (before, (signatory, after)) in found {
        let rule = if after > before { rules::NUMBERING_GAP } else { rules::NUMBERING_REPEAT };
        desk.report.add(rule, desk.roll.span(signatory, Field::Id), [before.to_string(), after.to_string()]);
    }
}
