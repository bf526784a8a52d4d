//! `undersigned check`: a letter and its roll in, findings out, nothing written.

use std::path::Path;
use std::process::ExitCode;

use super::build::find_letter;
use super::files::Files;
use super::ledger::LedgerFile;
use super::terminal::{FOUND_ERRORS, explain, fail, print_findings, say};
use crate::cli::{Check, MessageFormat};
use crate::letter::Status;
use crate::report::{Report, Severity, codes};
use crate::source::Sources;
use crate::{Failure, Request};

/// How many findings of a code are kept where a program reads them.
const MACHINE_CAP: usize = 10_000;

/// Runs the command.
pub fn run(arguments: &Check) -> ExitCode {
    let letter = match find_letter(&arguments.letter) {
        Ok(letter) => letter,
        Err(message) => return fail(&message),
    };
    if letter == Path::new("-") && arguments.signatories.as_deref() == Some(Path::new("-")) {
        return fail("only one of letter and signatories can come from the standard input");
    }
    let request = Request {
        letter: letter.to_string_lossy().into_owned(),
        signatories: arguments.signatories.as_ref().map(|path| path.to_string_lossy().into_owned()),
        layout: None,
        status: match (arguments.draft, arguments.final_) {
            (true, _) => Some(Status::Draft),
            (_, true) => Some(Status::Final),
            _ => None,
        },
        threads: 1,
        per_volume: None,
    };
    let mut sources = Sources::default();
    let mut report = match arguments.message_format {
        MessageFormat::Human => Report::new(),
        MessageFormat::Short | MessageFormat::Json => Report::keeping(MACHINE_CAP),
    };
    let checked = crate::check(&Files, &request, &mut sources, &mut report);
    let ledger = match (&checked, &arguments.ledger) {
        (Ok(copy), Some(path)) => match LedgerFile::of(copy, path, &mut report) {
            Ok(ledger) => Some(ledger),
            Err(message) => return fail(&message),
        },
        _ => None,
    };
    print_findings(&report, &sources, arguments.message_format);
    let copy = match checked {
        Err(Failure::Read { name, error }) => return fail(&format!("cannot read `{name}`: {}", explain(&error))),
        Err(Failure::Write(error)) => return fail(&explain(&error)),
        Ok(copy) => copy,
    };
    if let Some(Err(message)) = ledger.map(|ledger| ledger.write(&copy, &sources)) {
        return fail(&message);
    }
    if !arguments.quiet {
        say(&summary(&report));
    }
    let found = |severity| report.findings().iter().any(|finding| report.severity(finding) == severity);
    let asked = report.findings().iter().any(|finding| finding.code.name == codes::ANSWER_MISSING.name);
    if report.has_errors() || asked || (arguments.strict && found(Severity::Warning)) {
        return ExitCode::from(FOUND_ERRORS);
    }
    ExitCode::SUCCESS
}

/// `2 errors, 3 warnings and 1 note`.
fn summary(report: &Report) -> String {
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
