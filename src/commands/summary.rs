//! What a check came to, in a few lines: what became of the rows, what was found, what is still to be answered.

use crate::ledger::{Ledger, Sums};
use crate::report::{Report, Severity};
use crate::source::{Source, Sources};

/// The account of the rows of a list, one line a fate; nothing without a list.
pub(super) fn account(ledger: Option<&Ledger>, sources: &Sources) -> String {
    let Some(ledger) = ledger else { return String::new() };
    let sums = ledger.sums();
    let name = match sources.get(ledger.source) {
        Some(Source::Table { name, .. }) => name.rsplit(['/', '\\']).next().unwrap_or(name),
        _ => "the list",
    };
    let name: String = name.chars().filter(|c| !c.is_control()).collect();
    let Sums { rows, empty, printed, merged, joined, left_out, withheld, withdrawn } = sums;
    let fates = [
        (printed, "printed, each under its own number"),
        (joined, "joined to another row: its words are printed there"),
        (merged, "one person with another row, which is printed"),
        (left_out, "left out, as decided"),
        (withheld, "withheld: not to be named"),
        (withdrawn, "withdrawn"),
        (empty, "empty"),
    ];
    let width = rows.to_string().len().max(6);
    let mut text = format!("{name}: {rows} {}\n", if rows == 1 { "row" } else { "rows" });
    for (count, says) in fates.into_iter().filter(|(count, _)| *count > 0) {
        text.push_str(&format!("{count:>width$} {says}\n"));
    }
    if ledger.unaccounted() > 0 {
        text.push_str(&format!("{:>width$} not accounted for\n", ledger.unaccounted()));
    }
    text
}

/// `2 errors, 3 warnings and 1 note`.
pub(super) fn findings(report: &Report) -> String {
    let count = |severity| {
        let of = |name: &str| report.findings().iter().find(|finding| finding.code.name == name);
        let counts = report.counts().iter();
        let weighed = counts.filter(|(name, _)| of(name).is_some_and(|finding| report.severity(finding) == severity));
        weighed.map(|(_, count)| *count).sum::<usize>()
    };
    let words = [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Note, "note")];
    let said: Vec<String> = words
        .iter()
        .map(|(severity, word)| (count(*severity), word))
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}{}", if count == 1 { "" } else { "s" }))
        .collect();
    match said.split_last() {
        None => "nothing found\n".to_owned(),
        Some((last, [])) => format!("{last}\n"),
        Some((last, before)) => format!("{} and {last}\n", before.join(", ")),
    }
}
