//! `undersigned build`: a letter and its roll in, a PDF out.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::files::{FontFolder, Stated};
use super::interrupt;
use super::ledger::LedgerFile;
use super::output::Output;
use super::spool::{Spool, Target};
use super::terminal::{FOUND_ERRORS, INTERRUPTED, explain, fail, print_findings, say};
use crate::cli::Build;
use crate::fonts::{FontStore, Fonts};
use crate::letter::Status;
use crate::report::Report;
use crate::source::Sources;
use crate::{Failure, Request};

/// Runs the command.
pub fn run(arguments: &Build) -> ExitCode {
    let letter = match find_letter(&arguments.letter) {
        Ok(letter) => letter,
        Err(message) => return fail(&message),
    };
    let target = match &arguments.output {
        Some(path) if path == Path::new("-") => Target::Stdout,
        Some(path) => Target::File(path.clone()),
        None if letter == Path::new("-") => Target::Stdout,
        None => Target::File(letter.with_extension("pdf")),
    };
    if Some(Path::new(&letter)) == arguments.signatories.as_deref() && letter == Path::new("-") {
        return fail("only one of letter and signatories can come from the standard input");
    }
    let files = match Stated::new(arguments.encoding.as_deref()) {
        Ok(files) => files,
        Err(message) => return fail(&message),
    };
    let mut stores: Vec<Box<dyn FontStore + Send + Sync>> = Vec::new();
    for folder in &arguments.font_dir {
        match FontFolder::open(folder) {
            Ok(fonts) => stores.push(Box::new(fonts)),
            Err(error) => {
                return fail(&format!("cannot read the fonts in `{}`: {}", folder.display(), explain(&error)));
            }
        }
    }
    interrupt::heed();
    let mut output = Output::new(target.clone(), arguments.quiet);

    let request = Request {
        letter: letter.to_string_lossy().into_owned(),
        signatories: arguments.signatories.as_ref().map(|path| path.to_string_lossy().into_owned()),
        layout: arguments.layout.clone(),
        status: match (arguments.draft, arguments.final_) {
            (true, _) => Some(Status::Draft),
            (_, true) => Some(Status::Final),
            _ => None,
        },
        threads: threads(arguments.threads),
        per_volume: arguments.per_volume.map(|most| most as usize),
    };
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let gathered = crate::gather(&files, &request, &mut sources, &mut report);
    let ledger = match (&gathered, &arguments.ledger) {
        (Ok(copy), Some(path)) => match LedgerFile::of(copy, path, &mut report) {
            Ok(ledger) => Some(ledger),
            Err(message) => return fail(&message),
        },
        _ => None,
    };
    let built = gathered.and_then(|copy| {
        let (built, documents) = crate::print(&copy, &request, &Fonts::with_stores(stores), &mut output, &mut report)?;
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
    let (first, last) = (documents.first().map(name_of), documents.last().map(name_of));
    for document in documents {
        let target = document.target().clone();
        if let Err(error) = document.finish() {
            return cannot_write(&target, &error);
        }
    }
    if let Some(Err(message)) = ledger.map(|ledger| ledger.write(&copy, &sources)) {
        return fail(&message);
    }
    if let (false, Target::File(_), Some(first), Some(last)) = (arguments.quiet, &target, first, last) {
        let names = if first == last { first } else { format!("{first} to {last}") };
        say(&format!("{names}: {built}\n"));
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

/// The letter's file: the one named, or the one in the folder named.
pub(super) fn find_letter(path: &Path) -> Result<PathBuf, String> {
    if path == Path::new("-") || !path.is_dir() {
        return Ok(path.to_owned());
    }
    ["letter.md", "letter.txt"].iter().map(|name| path.join(name)).find(|letter| letter.is_file()).ok_or_else(|| {
        format!(
            "the folder `{}` has no letter.md and no letter.txt: name the letter's file, or put one there",
            path.display()
        )
    })
}

fn cannot_write(target: &Target, error: &std::io::Error) -> ExitCode {
    match target {
        Target::File(path) => fail(&format!("cannot write `{}`: {}", path.display(), explain(error))),
        Target::Stdout => fail(&format!("cannot write to the standard output: {}", explain(error))),
    }
}
