//! What importing promises: nothing lost, nothing added, what is not sure said.

mod command;
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

    /// The rows of the list, its header first.
    fn rows(&self) -> Vec<&str> {
        self.imported.signatories.as_deref().unwrap_or("").lines().collect()
    }

    /// The findings: code and line.
    fn findings(&self) -> Vec<String> {
        let line =
            |finding: &undersigned::report::Finding| self.sources.locate(finding.span).map_or(0, |place| place.line);
        self.report.findings().iter().map(|finding| format!("{} {}", finding.code.name, line(finding))).collect()
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
