//! `undersigned import`: what people have in, a letter's folder out.
//!
//! All files of the folder are written or none, and none over one that is there, unless the user says so.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::files::{Files, Stated};
use super::interview;
use super::spool::{Spool, Target};
use super::terminal::{FOUND_ERRORS, explain, fail, print_findings, say};
use crate::cli::Import;
use crate::report::Report;
use crate::source::Sources;
use crate::{Failure, Request};

/// What stands in `letter.md` where only a list was imported.
const NO_LETTER: &str = "---\n# There was no letter in what was imported: write its title here, and its text below.\n\
    title:\nsignatories: signatories.csv\nstatus: draft\n---\n";

/// Runs the command.
pub fn run(arguments: &Import) -> ExitCode {
    let folder = arguments.output.clone().unwrap_or_else(|| default_folder(&arguments.sources[0]));
    let names: Vec<String> = arguments.sources.iter().map(|path| path.to_string_lossy().into_owned()).collect();
    if names.iter().filter(|name| *name == "-").count() > 1 {
        return fail("only one source can come from the standard input");
    }
    let written = folder.join("letter.md");
    let streams = names.iter().any(|name| name == "-");
    if let Some(message) = interview::refusal(streams).filter(|_| arguments.interactive) {
        return fail(&message);
    }
    let files = match Stated::new(arguments.encoding.as_deref()) {
        Ok(files) => files,
        Err(message) => return fail(&message),
    };
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let columns = arguments.columns.as_ref().map(|path| path.to_string_lossy().into_owned());
    let imported = crate::import(&files, &names, columns.as_deref(), &mut sources, &mut report);
    print_findings(&report, &sources, arguments.message_format);
    let imported = match imported {
        Ok(imported) => imported,
        Err(Failure::Read { name, error }) => return fail(&format!("cannot read `{name}`: {}", explain(&error))),
        Err(Failure::Write(error)) => return fail(&explain(&error)),
    };
    if report.has_errors() {
        if !arguments.quiet {
            say("nothing was written: mend the errors above and run it again\n");
        }
        return ExitCode::from(FOUND_ERRORS);
    }
    let mut texts = vec![("letter.md", imported.letter.as_deref().unwrap_or(NO_LETTER))];
    texts.extend(imported.signatories.as_deref().map(|text| ("signatories.csv", text)));
    texts.push(("decisions.toml", &imported.decisions));
    texts.extend(imported.columns.as_deref().map(|text| ("columns.toml", text)));
    let there = texts.iter().map(|(name, _)| folder.join(name)).find(|path| path.exists());
    if let Some(path) = there.filter(|_| !arguments.force) {
        return fail(&format!(
            "`{}` is there already: name another folder with -o, or write over it with --force",
            path.display()
        ));
    }
    match write(&folder, &texts) {
        Err((path, error)) => fail(&format!("cannot write `{}`: {}", path.display(), explain(&error))),
        Ok(()) => {
            if !arguments.quiet {
                let names: Vec<&str> = texts.iter().map(|(name, _)| *name).collect();
                say(&format!("{}: {}\n", folder.display(), names.join(", ")));
            }
            if arguments.interactive {
                let request = Request { letter: written.to_string_lossy().into_owned(), ..Request::default() };
                if let Err(message) = interview::at_terminal(&Files, &request) {
                    return fail(&message);
                }
            }
            ExitCode::SUCCESS
        }
    }
}

/// The folder for a source: beside it, with its name.
fn default_folder(source: &Path) -> PathBuf {
    if source == Path::new("-") {
        return PathBuf::from("letter");
    }
    match source.extension() {
        Some(_) => source.with_extension(""),
        None => source.with_extension("letter"),
    }
}

/// Writes all files; none is in its place before all are written.
fn write(folder: &Path, texts: &[(&str, &str)]) -> Result<(), (PathBuf, io::Error)> {
    let is_new = !folder.exists();
    fs::create_dir_all(folder).map_err(|error| (folder.to_owned(), error))?;
    let written = texts.iter().map(|(name, text)| {
        let path = folder.join(name);
        let mut spool = Spool::new(Target::File(path.clone()));
        let result = spool.write_all(text.as_bytes()).and_then(|()| spool.flush());
        result.map(|()| (path.clone(), spool)).map_err(|error| (path, error))
    });
    let result = written.collect::<Result<Vec<_>, _>>().and_then(|spools| {
        spools.into_iter().try_for_each(|(path, spool)| spool.finish().map_err(|error| (path, error)))
    });
    if result.is_err() && is_new {
        // Only an empty folder is taken away again.
        _ = fs::remove_dir(folder);
    }
    result
}
