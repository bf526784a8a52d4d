//! What importing promises: nothing lost, nothing added, what is not sure said.

mod command;
mod markup;
mod pages;
mod properties;
mod sources;

use undersigned::import::Imported;
use undersigned::report::Report;
use undersigned::source::Sources;

use crate::support::TestShelves;

/// What importing gave.
struct Outcome {
    imported: Imported,
    report: Report,
    sources: Sources,
}

impl Outcome {
    fn letter(&self) -> &str {
        self.imported.letter.as_deref().unwrap_or("")
    }

    /// The rows of the list, its header first, without the grades of their parts.
    fn rows(&self) -> Vec<String> {
        let list = self.imported.signatories.as_deref().unwrap_or("");
        let graded = list.lines().next().is_some_and(|header| header.ends_with(",confidence"));
        list.lines().map(|line| if graded { without_grades(line) } else { line }.to_owned()).collect()
    }

    /// The findings: code and line.
    fn findings(&self) -> Vec<String> {
        let line =
            |finding: &undersigned::report::Finding| self.sources.locate(finding.span).map_or(0, |place| place.line);
        self.report.findings().iter().map(|finding| format!("{} {}", finding.code.name, line(finding))).collect()
    }
}

/// A row without its last column, which grades the others.
fn without_grades(line: &str) -> &str {
    let grades =
        [",\"name: ", ",\"honorific: ", ",name: ", ",confidence"].iter().filter_map(|grades| line.rfind(grades)).max();
    match grades {
        Some(at) => &line[..at],
        // A row that is not of free text has none.
        None => line.strip_suffix(',').unwrap_or(line),
    }
}

/// Imports files given by name and bytes.
fn import(files: &[(&str, &[u8])]) -> Outcome {
    let mut shelves = TestShelves::default();
    for (name, bytes) in files {
        shelves.files.insert((*name).to_owned(), bytes.to_vec());
    }
    let names: Vec<String> = files.iter().map(|(name, _)| (*name).to_owned()).collect();
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let imported = undersigned::import(&shelves, &names, None, &mut sources, &mut report).expect("memory can be read");
    Outcome { imported, report, sources }
}

fn import_text(text: &str) -> Outcome {
    import(&[("page.txt", text.as_bytes())])
}
