//! What the tests share: the letters of `tests/letters`, files in memory, the built program.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::Command;

use proptest::test_runner::{Config as ProptestConfig, RngSeed};
use undersigned::fonts::Fonts;
use undersigned::manuscript::Volume;
use undersigned::report::Report;
use undersigned::source::Sources;
use undersigned::{Outlet, Request, Shelves};

/// The project's folder.
pub(crate) fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The built program.
pub(crate) fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_undersigned"))
}

/// The letters of `tests/letters`, by name, and the example.
pub(crate) fn letters() -> Vec<(String, PathBuf)> {
    let folder = project().join("tests/letters");
    let mut letters: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter_map(|path| {
            find_letter(&path).map(|letter| (path.file_name().unwrap().to_str().unwrap().to_owned(), letter))
        })
        .collect();
    letters.push(("marshes".to_owned(), project().join("examples/marshes/letter.md")));
    letters.sort();
    assert!(letters.len() > 15, "the test letters were not found");
    letters
}

/// The letter in a folder.
pub(crate) fn find_letter(folder: &Path) -> Option<PathBuf> {
    ["letter.md", "letter.txt"].iter().map(|name| folder.join(name)).find(|path| path.is_file())
}

/// How many random cases a property is tested on. They are the same on every run, so that a change is judged by what it
/// changes; `PROPTEST_RNG_SEED` and `PROPTEST_CASES` ask for others.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    let asked = ProptestConfig::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { asked.cases } else { cases };
    let rng_seed = if matches!(asked.rng_seed, RngSeed::Random) { RngSeed::Fixed(20_260_606) } else { asked.rng_seed };
    ProptestConfig { cases, rng_seed, failure_persistence: None, ..asked }
}

/// Files in memory, else those of a folder; named by names without a path.
#[derive(Default)]
pub(crate) struct TestShelves {
    pub(crate) folder: PathBuf,
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

impl Shelves for TestShelves {
    fn open(&self, name: &str) -> io::Result<Box<dyn Read>> {
        match self.files.get(name) {
            Some(bytes) => Ok(Box::new(io::Cursor::new(bytes.clone()))),
            None => Ok(Box::new(fs::File::open(self.folder.join(name))?)),
        }
    }

    fn beside(&self, _: &str, sibling: &str) -> String {
        sibling.to_owned()
    }
}

/// Documents in memory.
#[derive(Debug, Default)]
pub(crate) struct Memory;

impl Outlet for Memory {
    type Sink = Vec<u8>;

    fn sink(&mut self, _: &Volume) -> io::Result<Vec<u8>> {
        Ok(Vec::new())
    }
}

/// What a build in memory came to.
pub(crate) struct Outcome {
    pub(crate) pdf: Vec<u8>,
    pub(crate) report: Report,
    pub(crate) sources: Sources,
}

impl Outcome {
    /// The findings, one a line.
    pub(crate) fn findings(&self) -> String {
        undersigned::report::render(&self.report, &self.sources, undersigned::report::Format::Short)
    }
}

/// Builds a letter in memory.
pub(crate) fn build(shelves: &TestShelves, request: &Request) -> Outcome {
    let mut volumes = build_volumes(shelves, request);
    let (pdf, report, sources) = (volumes.0.remove(0), volumes.1, volumes.2);
    Outcome { pdf, report, sources }
}

/// Builds the volumes of a letter in memory.
pub(crate) fn build_volumes(shelves: &TestShelves, request: &Request) -> (Vec<Vec<u8>>, Report, Sources) {
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let built = undersigned::build(shelves, request, &Fonts::bundled(), &mut Memory, &mut sources, &mut report);
    (built.expect("memory can be written").1, report, sources)
}

/// Builds a letter's file in memory.
pub(crate) fn build_file(letter: &Path) -> Outcome {
    let shelves = TestShelves { folder: letter.parent().unwrap().to_owned(), ..TestShelves::default() };
    let letter = letter.file_name().unwrap().to_str().unwrap().to_owned();
    build(&shelves, &Request { letter, ..Request::default() })
}

/// Builds a letter given as text, with a roll given as text.
pub(crate) fn build_text(letter: &str, roll: Option<&str>) -> Outcome {
    let mut shelves = TestShelves::default();
    shelves.files.insert("letter.md".to_owned(), letter.as_bytes().to_vec());
    if let Some(roll) = roll {
        shelves.files.insert("signatories.csv".to_owned(), roll.as_bytes().to_vec());
    }
    let signatories = roll.map(|_| "signatories.csv".to_owned());
    build(&shelves, &Request { letter: "letter.md".to_owned(), signatories, ..Request::default() })
}

/// A judge's command.
#[cfg(feature = "judges")]
pub(crate) fn judge(name: &str) -> Command {
    let folder = std::env::var_os("UNDERSIGNED_JUDGES").expect("UNDERSIGNED_JUDGES names the judges: run tests/run");
    let path = Path::new(&folder).join("bin").join(name);
    assert!(path.is_file(), "the judge {} is missing", path.display());
    Command::new(path)
}
