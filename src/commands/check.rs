//! `undersigned check`: a letter and its roll in, findings out; nothing is written but the answers that are asked for.

use std::process::ExitCode;

use super::interview::{self, Look};
use super::ledger::LedgerFile;
use super::request::request;
use super::summary;
use super::terminal::{FOUND_ERRORS, explain, fail, print_findings, say};
use crate::Failure;
use crate::cli::{Check, MessageFormat};
use crate::fonts::Fonts;
use crate::report::{Report, Severity, codes};

/// How many findings of a code are kept where a program reads them.
const MACHINE_CAP: usize = 10_000;

/// Runs the command.
pub fn run(arguments: &Check) -> ExitCode {
    let (files, request) = match request(&arguments.letter, &arguments.reading) {
        Ok(request) => request,
        Err(message) => return fail(&message),
    };
    if arguments.interactive {
        let streams = request.letter == "-" || request.signatories.as_deref() == Some("-");
        if let Some(message) = interview::refusal(streams) {
            return fail(&message);
        }
        if let Err(message) = interview::at_terminal(&files, &request) {
            return fail(&message);
        }
    }
    let report = match arguments.message_format {
        MessageFormat::Human => Report::new(),
        MessageFormat::Short | MessageFormat::Json => Report::keeping(MACHINE_CAP),
    };
    let Look { copy, sources, mut report } = match interview::look(&files, &request, report) {
        Ok(look) => look,
        Err(Failure::Read { name, error }) => return fail(&format!("cannot read `{name}`: {}", explain(&error))),
        Err(Failure::Write(error)) => return fail(&explain(&error)),
    };
    crate::coverage(&copy, &Fonts::bundled(), &mut report);
    crate::ask(&copy, &mut report);
    let account = crate::account(&copy, &mut report);
    let ledger = match &arguments.ledger {
        Some(path) => match LedgerFile::of(&copy, path, &mut report) {
            Ok(ledger) => Some(ledger),
            Err(message) => return fail(&message),
        },
        None => None,
    };
    let least = if arguments.quiet { Severity::Warning } else { Severity::Note };
    print_findings(&report.from(least), &sources, arguments.message_format);
    if let Some(Err(message)) = ledger.map(|ledger| ledger.write(&copy, &sources)) {
        return fail(&message);
    }
    // A program that reads JSON lines wants nothing else among them.
    if !arguments.quiet && !matches!(arguments.message_format, MessageFormat::Json) {
        let (rows, found) = (summary::account(account.as_ref(), &sources), summary::findings(&report));
        say(&if rows.is_empty() { found } else { format!("{rows}\n{found}") });
    }
    let found = |severity| report.findings().iter().any(|finding| report.severity(finding) == severity);
    let asked = report.findings().iter().any(|finding| finding.code.name == codes::ANSWER_MISSING.name);
    if report.has_errors() || asked || (arguments.strict && found(Severity::Warning)) {
        return ExitCode::from(FOUND_ERRORS);
    }
    ExitCode::SUCCESS
}
