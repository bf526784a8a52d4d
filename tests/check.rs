//! Checking: each rule with a letter that raises it and one that must not, the truth about a list of five hundred, and
//! the command.

mod accounts;
mod broken;
mod command;
mod contact;
mod decisions;
mod fixtures;
mod interview;
mod joining;
mod kin;
mod limits;
mod mutations;
mod properties;
mod strays;
mod truth;
mod variations;

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};

use undersigned::report::Report;
use undersigned::source::Sources;
use undersigned::{Copy, Request, Shelves};

/// Files that are in memory.
#[derive(Default)]
struct Folder(BTreeMap<String, Vec<u8>>);

impl Folder {
    fn with(files: &[(&str, &str)]) -> Folder {
        Folder(files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect())
    }
}

impl Shelves for Folder {
    fn open(&self, name: &str) -> io::Result<Box<dyn Read>> {
        let bytes = self.0.get(name).ok_or(io::ErrorKind::NotFound)?;
        Ok(Box::new(Cursor::new(bytes.clone())))
    }

    fn beside(&self, _: &str, sibling: &str) -> String {
        sibling.to_owned()
    }
}

/// What checking gave.
struct Checked {
    copy: Copy,
    sources: Sources,
    report: Report,
}

impl Checked {
    /// The findings as `code line`.
    fn findings(&self) -> Vec<String> {
        let place = |span| self.sources.locate(span).map_or(0, |place| place.line);
        let findings = self.report.findings().iter();
        findings.map(|finding| format!("{} {}", finding.code.name, place(finding.span))).collect()
    }

    /// Which codes were found.
    fn codes(&self) -> Vec<&'static str> {
        self.report.counts().iter().map(|(name, _)| *name).collect()
    }
}

fn check(folder: &Folder) -> Checked {
    let (mut sources, mut report) = (Sources::default(), Report::keeping(10_000));
    let request = Request { letter: "letter.md".to_owned(), ..Request::default() };
    let copy = undersigned::check(folder, &request, &mut sources, &mut report).expect("the files are there");
    Checked { copy, sources, report }
}

/// A letter with this roll and no more.
fn check_roll(roll: &str) -> Checked {
    check(&Folder::with(&[
        ("letter.md", "---\ntitle: T\nsignatories: roll.csv\n---\n\nWe ask you to act.\n"),
        ("roll.csv", roll),
    ]))
}

/// A letter without a roll; `text` stands below a front matter that has a title and `matter`.
fn check_letter(matter: &str, text: &str) -> Checked {
    let letter = format!("---\ntitle: T\n{matter}---\n\n{text}\n");
    check(&Folder::with(&[("letter.md", &letter)]))
}
