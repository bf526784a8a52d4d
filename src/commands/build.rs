//! `undersigned build`: a letter and its roll in, a PDF out.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::files::{FontFolder, Stated};
use super::spool::{Spool, Target};
use super::terminal::{FOUND_ERRORS, explain, fail, print_findings, say};
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
    let mut spool = Spool::new(target.clone());

    let request = Request {
        letter: letter.to_string_lossy().into_owned(),
        signatories: arguments.signatories.as_ref().map(|path| path.to_string_lossy().into_owned()),
        layout: arguments.layout.clone(),
        status: match (arguments.draft, arguments.final_) {
            (true, _) => Some(Status::Draft),
            (_, true) => Some(Status::Final),
            _ => None,
        },
    };
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let built = crate::build(&files, &request, &Fonts::with_stores(stores), &mut spool, &mut sources, &mut report);
    print_findings(&report, &sources, arguments.message_format);
    match built {
        Err(Failure::Read { name, error }) => fail(&format!("cannot read `{name}`: {}", explain(&error))),
        Err(Failure::Write(error)) => cannot_write(&target, &error),
        Ok(_) if report.has_errors() => {
            if !arguments.quiet {
                say("nothing was written: mend the errors above and run it again\n");
            }
            ExitCode::from(FOUND_ERRORS)
        }
        Ok(built) => match spool.finish() {
            Err(error) => cannot_write(&target, &error),
            Ok(()) => {
                if let (Target::File(path), false) = (&target, arguments.quiet) {
                    say(&format!("{}: {built}\n", path.display()));
                }
                ExitCode::SUCCESS
            }
        },
    }
}

/// The letter's file: the one named, or the one in the folder named.
fn find_letter(path: &Path) -> Result<PathBuf, String> {
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
