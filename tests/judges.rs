//! What others say of our files: veraPDF, qpdf, Poppler, PDFium, MuPDF.
//!
//! `tests/run` sets the judges up and names their folder in `UNDERSIGNED_JUDGES`. A missing judge fails the test.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use undersigned::fonts::{FontStore, Fonts};
use undersigned::report::Report;
use undersigned::roll::{Field, Roll};
use undersigned::source::Sources;
use undersigned::{Request, gather, typeset};

use crate::roundtrip::{Read, folded};
use crate::support::{TestShelves, build_file, judge, letters, project};

/// All test letters, written to a folder.
fn written(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for (name, letter) in letters() {
        let outcome = build_file(&letter);
        assert!(!outcome.report.has_errors(), "{name}: {}", outcome.findings());
        let path = folder.join(name).with_extension("pdf");
        fs::write(&path, outcome.pdf).unwrap();
        files.push(path);
    }
    files
}

#[test]
fn every_test_letter_is_pdf_a_and_pdf_ua() {
    let folder = tempfile::tempdir().unwrap();
    let files = written(folder.path());
    let output = judge("verapdf").args(&files).output().unwrap();
    let verdicts = String::from_utf8(output.stdout).unwrap();
    let passed = verdicts.lines().filter(|line| line.starts_with("PASS ")).count();
    assert_eq!(passed, files.len() * 2, "{verdicts}{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn every_test_letter_is_sound_and_its_fonts_are_embedded_subsets() {
    let folder = tempfile::tempdir().unwrap();
    let files = written(folder.path());
    for file in &files {
        let output = Command::new("qpdf").arg("--check").arg(file).output().expect("qpdf is installed");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    }
    for name in ["fonts", "trees"] {
        let output = judge(name).args(&files).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    }
}

/// A folder of fonts for scripts outside the bundle.
struct Folder(Vec<PathBuf>);

impl Folder {
    fn noto() -> Folder {
        let mut files = Vec::new();
        let folders = ["truetype/noto", "opentype/noto", "truetype/ancient-scripts"];
        for folder in folders.map(|folder| format!("/usr/share/fonts/{folder}")) {
            let folder = folder.as_str();
            let entries = fs::read_dir(folder).unwrap_or_else(|_| panic!("Debian's fonts are missing in {folder}"));
            files.extend(entries.map(|entry| entry.unwrap().path()));
        }
        files.sort();
        Folder(files)
    }
}

impl FontStore for Folder {
    fn names(&self) -> Vec<String> {
        self.0.iter().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect()
    }

    fn read(&self, index: usize) -> std::io::Result<Vec<u8>> {
        fs::read(&self.0[index])
    }
}

const ENGLISH: &str = "title: A Roll\nannex: { title: All Signatories }";
const PERSIAN: &str = "title: نامه\nlang: fa\nannex: { title: All Signatories }";

/// Sets a roll of `tests/corpus` under a letter with this front matter; gives the roll back, the PDF goes to `folder`.
fn set_roll(matter: &str, csv: &str, folder: &Path) -> (Roll, PathBuf) {
    let mut shelves = TestShelves { folder: project().join("tests/corpus"), ..TestShelves::default() };
    let letter = format!("---\n{matter}\nstatus: final\n---\n\nWe, the undersigned.\n");
    shelves.files.insert("letter.md".to_owned(), letter.as_bytes().to_vec());
    let request = Request { letter: "letter.md".to_owned(), signatories: Some(csv.to_owned()), ..Request::default() };
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let copy = gather(&shelves, &request, &mut sources, &mut report).unwrap();
    let pdf = folder.join("roll.pdf");
    let fonts = Fonts::with_stores(vec![Box::new(Folder::noto())]);
    typeset(&copy, &fonts, 2, fs::File::create(&pdf).unwrap(), &mut report).unwrap();
    (copy.roll.unwrap(), pdf)
}

/// Sets a roll and asks each reader for every name in its own entry.
fn read_back(matter: &str, csv: &str) -> Vec<serde_json::Value> {
    let folder = tempfile::tempdir().unwrap();
    let (roll, pdf) = set_roll(matter, csv, folder.path());
    let expected = folder.path().join("roll.jsonl");
    write_expected(&roll, &expected);
    let output = judge("roll").args(["--after", "All Signatories"]).arg(&pdf).arg(&expected).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).expect("the judge answers in JSON")).collect()
}

fn write_expected(roll: &Roll, path: &Path) {
    let mut file = fs::File::create(path).unwrap();
    for signatory in 0..roll.len() {
        let name = roll.field(signatory, Field::Name);
        if !name.is_empty() {
            writeln!(file, "{}", serde_json::json!({ "number": signatory + 1, "name": name })).unwrap();
        }
    }
}

/// Asserts that each reader finds every entry by its number, and at least so many names exactly.
///
/// What remains is counted by the judge under `why`. Readers guess the direction of a line that has letters of both; they
/// mirror brackets and turn punctuation in right-to-left names that hold Latin; Poppler takes a hyphen within a Hebrew name
/// for left-to-right; PDFium loses symbols of two surrogates in right-to-left lines.
#[track_caller]
fn assert_names_come_back(csv: &str, least: [(&str, u64); 3]) {
    let verdicts = read_back(ENGLISH, csv);
    for (reader, least) in least {
        let verdict = verdicts.iter().find(|verdict| verdict["reader"] == reader).expect("every reader answers");
        assert_eq!(verdict["labels"], verdict["expected"], "{csv}: an entry has lost its number: {verdict:#}");
        assert!(verdict["exact"].as_u64() >= Some(least), "{csv}: {verdict:#}");
    }
}

/// In a right-to-left letter, the judge can only follow PDFium to each entry: Poppler reads columns of mostly Latin names
/// from the left, MuPDF takes numbers from one line to the next.
#[track_caller]
fn assert_names_come_back_in_a_persian_letter(csv: &str, least: u64) {
    let verdicts = read_back(PERSIAN, csv);
    let verdict = verdicts.iter().find(|verdict| verdict["reader"] == "pdfium").expect("PDFium answers");
    assert_eq!(verdict["labels"], verdict["expected"], "{csv}: an entry has lost its number: {verdict:#}");
    assert!(verdict["exact"].as_u64() >= Some(least), "{csv}: {verdict:#}");
}

/// Asserts that the structure tree has each name at the head of its own entry, under its number, whatever its script.
#[track_caller]
fn assert_names_stand_in_the_tree(matter: &str, csv: &str) {
    let folder = tempfile::tempdir().unwrap();
    let (roll, pdf) = set_roll(matter, csv, folder.path());
    let output = judge("structure").arg("--plain").arg(&pdf).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let entries = text.lines().skip_while(|line| !line.contains("All Signatories")).skip(1).collect::<Vec<_>>();
    assert_eq!(entries.len(), roll.len() * 2, "{csv}: a number and an entry each");
    for (signatory, pair) in entries.chunks(2).enumerate() {
        let digits = |c: char| c.to_digit(10).or((c as u32).checked_sub('۰' as u32).filter(|digit| *digit < 10));
        let number = pair[0].chars().filter_map(digits).fold(0, |number, digit| number * 10 + digit as usize);
        assert_eq!(number, signatory + 1, "{csv}: {}", pair[0]);
        // No font has private characters, and none is printed but as a sign of replacement.
        let name = folded(roll.field(signatory, Field::Name)).replace(['\u{E000}', '\u{F8FF}'], "\u{FFFD}");
        assert!(Read::new(pair[1]).begins_with(&name), "{csv}: {number}. {name:?} is {:?}", pair[1]);
    }
}

#[test]
fn every_name_stands_in_its_own_entry_of_the_structure_tree() {
    assert_names_stand_in_the_tree(ENGLISH, "names_500.csv");
    assert_names_stand_in_the_tree(ENGLISH, "edge_names_dev.csv");
    // Not the edge names: one is of nothing but symbols, whose order in a right-to-left letter anybody has to guess.
    assert_names_stand_in_the_tree(PERSIAN, "names_500.csv");
}

#[test]
fn the_names_of_the_damaged_roll_come_back_in_their_own_entries() {
    assert_names_come_back("names_500.csv", [("poppler", 492), ("pdfium", 489), ("mupdf", 483)]);
}

#[test]
fn hard_names_come_back_in_their_own_entries() {
    assert_names_come_back("edge_names_dev.csv", [("poppler", 42), ("pdfium", 42), ("mupdf", 42)]);
}

#[test]
fn names_of_either_direction_come_back_from_a_right_to_left_letter() {
    assert_names_come_back_in_a_persian_letter("names_500.csv", 488);
    assert_names_come_back_in_a_persian_letter("edge_names_dev.csv", 41);
}
