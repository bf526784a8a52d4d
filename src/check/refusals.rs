//! Cells that are printed and say that they should not be: remarks of those through whose hands the list went, and letters
//! that are struck through.
//!
//! Nothing is decided: whoever reads the list is asked, once a row. Deliberately absent: what is a remark (see
//! `crate::answers`), and names that only say that they are withheld (see `rows`).

use super::{Desk, shown};
use crate::answers::{Stands, is_remark, is_struck};
use crate::decisions::Question;
use crate::report::{Code, rules};
use crate::roll::Field;

/// Asks about rows. `named` says of each whether it has a name; what stands for one is asked about elsewhere.
pub(super) fn check(desk: &mut Desk<'_>, named: &[bool]) {
    let roll = desk.roll;
    let has = |field: &Field| roll.columns().iter().any(|(held, _)| held == field);
    let printed: Vec<(Field, &str)> = Field::PRINTED.iter().copied().filter(|(field, _)| has(field)).collect();
    for (signatory, named) in named.iter().enumerate() {
        if desk.answers.consented.contains(&roll.row(signatory)) {
            continue;
        }
        let found: Option<(&'static Code, Field, &str)> = printed.iter().find_map(|(field, called)| {
            let text = roll.field(signatory, *field);
            let is_name = field.is_name();
            match () {
                () if text.is_empty() || (is_name && !named) => None,
                () if is_struck(text) => Some((rules::NAME_STRUCK, *field, *called)),
                () if is_remark(text, Stands::InPrint) => Some((rules::REFUSAL_NOTED, *field, *called)),
                () => None,
            }
        });
        let Some((rule, field, called)) = found else { continue };
        let span = roll.span(signatory, field);
        desk.report.add(rule, span, [called.to_owned(), shown(roll.field(signatory, field))]);
        let rows = vec![roll.row(signatory)];
        desk.questions.push(Question { rule, rows, spellings: Vec::new(), who: Vec::new(), span });
    }
}
