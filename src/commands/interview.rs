//! An interview at a terminal; its answers go to `decisions.toml` beside the letter.
//!
//! Each answer is written as it is given: the file anew under another name, with all that stood in it, then renamed.

use std::collections::BTreeSet;
use std::io::{self, BufRead, ErrorKind, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

use super::files::Files;
use super::spool::{Spool, Target};
use super::terminal::explain;
use crate::decisions::{Decision, Naming};
use crate::interview::{self, Asked};
use crate::report::Report;
use crate::source::Sources;
use crate::{Copy, Failure, Request, Shelves, read};

/// What a check gave.
pub(super) struct Look {
    pub(super) copy: Copy,
    pub(super) sources: Sources,
    pub(super) report: Report,
}

/// Why there can be no interview; none where there is a terminal. `streams` says that something is read from the standard
/// input.
pub(super) fn refusal(streams: bool) -> Option<String> {
    let there = io::stdin().is_terminal() && io::stderr().is_terminal();
    let says = match () {
        () if streams => "--interactive asks at a terminal: give what is to be read as a file",
        () if !there => {
            "--interactive asks at a terminal, and there is none here; without it, questions are told as findings"
        }
        () => return None,
    };
    Some(says.to_owned())
}

/// Looks the letter over.
pub(super) fn look(files: &dyn Shelves, request: &Request, report: Report) -> Result<Look, Failure> {
    let (mut sources, mut report) = (Sources::default(), report);
    let copy = crate::check(files, request, &mut sources, &mut report)?;
    Ok(Look { copy, sources, report })
}

/// Asks all open questions at the terminal, and looks again after each round: an answer may open another question.
pub(super) fn at_terminal(files: &dyn Shelves, request: &Request) -> Result<(), String> {
    let path = PathBuf::from(files.beside(&request.letter, "decisions.toml"));
    let (mut input, mut out) = (io::stdin().lock(), io::stderr().lock());
    hold(files, request, &path, &mut input, &mut out)
}

fn hold(
    files: &dyn Shelves,
    request: &Request,
    path: &Path,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
) -> Result<(), String> {
    let mut passed: BTreeSet<String> = BTreeSet::new();
    let mut answered = 0;
    loop {
        let look = look(files, request, Report::new()).map_err(|failure| match failure {
            Failure::Read { name, error } => format!("cannot read `{name}`: {}", explain(&error)),
            Failure::Write(error) => explain(&error),
        })?;
        let asked: Vec<Asked> = asked(&look).into_iter().filter(|asked| !passed.contains(&asked.text)).collect();
        if asked.is_empty() {
            break;
        }
        passed.extend(asked.iter().map(|asked| asked.text.clone()));
        let mut wrong = None;
        let mut keep = |decision: &Decision| {
            keep(path, decision).map_err(|message| {
                wrong = Some(message);
                ErrorKind::Other.into()
            })
        };
        let outcome = interview::hold(&asked, input, out, &mut keep);
        let outcome = outcome.map_err(|error| wrong.unwrap_or_else(|| explain(&error)))?;
        answered += outcome.answered;
        if outcome.stopped || outcome.answered == 0 {
            break;
        }
    }
    let said = match answered {
        0 => "no answer was written".to_owned(),
        1 => format!("1 answer was written to `{}`", path.display()),
        count => format!("{count} answers were written to `{}`", path.display()),
    };
    writeln!(out, "\n{said}\n").map_err(|error| explain(&error))
}

/// The open questions in words.
fn asked(look: &Look) -> Vec<Asked> {
    let naming = look.copy.roll.as_ref().map(|roll| (roll, Naming::of(roll)));
    let naming = naming.as_ref().map(|(roll, naming)| (*roll, naming));
    let open = crate::open_questions(&look.copy, &look.report);
    open.into_iter().map(|question| interview::put(question, naming, &look.sources)).collect()
}

/// Writes a decision behind those that stand in a file.
fn keep(path: &Path, decision: &Decision) -> Result<(), String> {
    let name = path.display();
    let mut bytes = Vec::new();
    match Files.open(&path.to_string_lossy()).and_then(|mut file| file.read_to_end(&mut bytes)) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(format!("cannot read `{name}`: {}", explain(&error)));
        }
        _ => {}
    }
    let existing = String::from_utf8(bytes)
        .map_err(|_| format!("`{name}` is not UTF-8 text: save it as UTF-8, and answer again"))?;
    let text = interview::appended(&existing, decision);
    // What cannot be read afterwards is not written: `merge = [ … ]` takes no `[[merge]]` behind it.
    let count = |text: &str| {
        let mut report = Report::new();
        let decisions = read::decisions(&mut Sources::default(), "", text.as_bytes(), &mut report);
        (decisions.list.len(), report.has_errors())
    };
    if count(&text) != (count(&existing).0 + 1, false) {
        let decision = crate::decisions::write(decision);
        return Err(format!(
            "the answer does not fit into `{name}` as it stands; mend that file, or add to it:\n{decision}"
        ));
    }
    let mut spool = Spool::new(Target::File(path.to_owned()));
    let written = spool.write_all(text.as_bytes()).and_then(|()| spool.flush()).and_then(|()| spool.finish());
    written.map_err(|error| format!("cannot write `{name}`: {}", explain(&error)))
}
