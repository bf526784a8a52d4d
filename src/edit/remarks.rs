//! What columns that are not printed say of rows that are: asked about, row by row.
//!
//! A note, a state or a mark decides nothing, because nobody asked for it in so many words; but a final document waits until
//! somebody has looked. What a row says that is merged or joined into another is asked of the row that is printed.
//! Deliberately absent: what is a remark (see `crate::answers`), and cells that are printed (see `check`).

use crate::decisions::{Answers, Question};
use crate::ledger::Ledger;
use crate::report::{Report, rules};
use crate::roll::Roll;
use crate::source::{Source, Sources, Span};

/// Asks about each row that is printed and of which a remark says that it should not be.
pub(super) fn check(
    roll: &Roll,
    ledger: &Ledger,
    answers: &Answers,
    sources: &Sources,
    report: &mut Report,
) -> Vec<Question> {
    let headers: &[String] = match sources.get(roll.source()) {
        Some(Source::Table { columns, .. }) => columns,
        _ => &[],
    };
    let (mut questions, mut told) = (Vec::new(), None);
    for remark in roll.remarks() {
        let Some(printed) = ledger.printed_as(remark.row) else { continue };
        let is_agreed = answers.consented.contains(&remark.row) || answers.consented.contains(&printed);
        if is_agreed || told == Some(remark.row) {
            continue;
        }
        told = Some(remark.row);
        let header = headers.get(usize::from(remark.column)).map_or("", String::as_str);
        let span = Span::of_cell(roll.source(), remark.row, remark.column);
        report.add(rules::REFUSAL_NOTED, span, [format!("column `{header}`"), remark.text.clone()]);
        let rule = rules::REFUSAL_NOTED;
        questions.push(Question { rule, rows: vec![printed], spellings: Vec::new(), who: Vec::new(), span });
    }
    questions
}
