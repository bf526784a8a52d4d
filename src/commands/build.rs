//! `undersigned build`: a letter and its roll in, a PDF out.

use std::path::Path;
use std::process::ExitCode;

use super::interrupt;
use super::ledger::LedgerFile;
use super::output::Output;
use super::request::{fonts, request};
use super::spool::{Spool, Target};
use super::terminal::{FOUND_ERRORS, INTERRUPTED, explain, fail, print_findings, say};
use crate::Failure;
use crate::cli::Build;
use crate::report::Report;
use crate::source::Sources;

/// Runs the command.
pub fn run(arguments: &Build) -> ExitCode {
    let (files, mut request) = match request(&arguments.letter, &arguments.reading) {
        Ok(request) => request,
        Err(message) => return fail(&message),
    };
    request.threads = threads(arguments.threads);
    request.per_volume = arguments.setting.per_volume.map(|most| most as usize);
    let target = match &arguments.output {
        Some(path) if path == Path::new("-") => Target::Stdout,
        Some(path) => Target::File(path.clone()),
        None if request.letter == "-" => Target::Stdout,
        None => Target::File(Path::new(&request.letter).with_extension("pdf")),
    };
    let fonts = match fonts(&arguments.setting) {
        Ok(fonts) => fonts,
        Err(message) => return fail(&message),
    };
    interrupt::heed();
    let mut output = Output::new(target.clone(), arguments.quiet);

    let (mut sources, mut report) = (Sources::default(), Report::new());
    let mut gathered = crate::gather(&files, &request, &mut sources, &mut report);
    if let Ok(copy) = &mut gathered
        && !copy.draft
    {
        // What is final is looked over first; while something is left to mend or answer, it is not printed.
        crate::proofread(copy, &sources, &mut report);
        crate::ask(copy, &mut report);
    }
    let ledger = match (&gathered, &arguments.ledger) {
        (Ok(copy), Some(path)) => match LedgerFile::of(copy, path, &mut report) {
            Ok(ledger) => Some(ledger),
            Err(message) => return fail(&message),
        },
        _ => None,
    };
    let built = gathered.and_then(|copy| {
        let (built, documents) = crate::print(&copy, &request, &fonts, &mut output, &mut report)?;
        crate::balance(&copy, &built, &mut report);
        Ok((built, documents, copy))
    });
    output.end();
    if interrupt::is_stopped() {
        say("stopped: nothing was written\n");
        return ExitCode::from(INTERRUPTED);
    }
    print_findings(&report, &sources, arguments.message_format);
    let (built, documents, copy) = match built {
        Err(Failure::Read { name, error }) => return fail(&format!("cannot read `{name}`: {}", explain(&error))),
        Err(Failure::Write(error)) => return cannot_write(&target, &error),
        Ok(_) if report.has_errors() => {
            if !arguments.quiet {
                say("nothing was written: mend the errors above and run it again\n");
            }
            return ExitCode::from(FOUND_ERRORS);
        }
        Ok(built) => built,
    };
    if let Some(message) = arguments.max_size.and_then(|most| output.too_large(&documents, most)) {
        say(&format!("\u{1b}[1;31merror\u{1b}[0m: {message}\nnothing was written\n"));
        return ExitCode::from(FOUND_ERRORS);
    }
    // The ledger first: what keeps it from being written keeps the documents too, and they are many or large.
    if let Some(Err(message)) = ledger.map(|ledger| ledger.write(&copy, &sources)) {
        return fail(&message);
    }
    let (first, last) = (documents.first().map(name_of), documents.last().map(name_of));
    for document in documents {
        let target = document.target().clone();
        if let Err(error) = document.finish() {
            return cannot_write(&target, &error);
        }
    }
    if let (false, Target::File(_), Some(first), Some(last)) = (arguments.quiet, &target, first, last) {
        let names = if first == last { first } else { format!("{first} to {last}") };
        say(&format!("{names}: {built}\n"));
        if built.draft && copy.roll.is_some() {
            // Said where it is of use: a draft is not looked over, so that it is quick.
            say("a draft is not checked: `undersigned check` says what to mend or answer before it is final\n");
        }
    }
    ExitCode::SUCCESS
}

/// What a document is called in messages.
fn name_of(document: &Spool) -> String {
    match document.target() {
        Target::File(path) => path.display().to_string(),
        Target::Stdout => "the standard output".to_owned(),
    }
}

/// How many threads may work: so many, or as many as there are cores.
fn threads(asked: Option<u16>) -> usize {
    asked.map_or_else(|| std::thread::available_parallelism().map_or(1, usize::from), usize::from)
}

fn cannot_write(target: &Target, error: &std::io::Error) -> ExitCode {
    match target {
        Target::File(path) => fail(&format!("cannot write `{}`: {}", path.display(), explain(error))),
        Target::Stdout => fail(&format!("cannot write to the standard output: {}", explain(error))),
    }
}
