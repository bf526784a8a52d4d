//! Long rolls: nobody lost, nothing that depends on threads, volumes that hold everybody once.

#[path = "../benches/scale/rolls.rs"]
mod rolls;

use std::collections::BTreeSet;

use undersigned::fonts::Fonts;
use undersigned::report::Report;
use undersigned::roll::Field;
use undersigned::source::Sources;
use undersigned::{Copy, Request, draw, gather};

use crate::support::{TestShelves, build_volumes};

const LETTER: &str = "---\ntitle: A Long Letter\nsignatories: roll.csv\nstatus: final\n---\n\nWe, the undersigned.\n";
const ROWS: usize = 20_000;

fn shelves(rows: usize) -> TestShelves {
    let mut roll = Vec::new();
    rolls::write(rows, &mut roll).unwrap();
    let mut shelves = TestShelves::default();
    shelves.files.insert("letter.md".to_owned(), LETTER.as_bytes().to_vec());
    shelves.files.insert("roll.csv".to_owned(), roll);
    shelves
}

fn request(threads: usize, per_volume: Option<usize>) -> Request {
    Request { letter: "letter.md".to_owned(), threads, per_volume, ..Request::default() }
}

fn copy(rows: usize) -> Copy {
    let (mut sources, mut report) = (Sources::default(), Report::new());
    gather(&shelves(rows), &request(1, None), &mut sources, &mut report).unwrap()
}

/// The texts of a role in a drawing, joined as they stand on a line.
fn texts(drawing: &str, role: &str) -> Vec<String> {
    let lines = drawing.lines().filter_map(|line| line.split_once(&format!(" {role} \"")));
    lines.map(|(_, text)| text.trim_end_matches('"').to_owned()).collect()
}

#[test]
fn twenty_thousand_are_numbered_without_a_gap_and_printed_each() {
    let copy = copy(ROWS);
    let drawing = draw(&copy, &Fonts::bundled(), &mut Report::new());
    let numbers: BTreeSet<u32> =
        texts(&drawing, "Lbl").iter().filter_map(|text| text.trim_end_matches('.').parse().ok()).collect();
    assert_eq!(numbers, (1..=ROWS as u32).collect());
    // What is drawn on lines has no spaces that could be compared; letters and their order are what counts.
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
    let drawn = letters(&texts(&drawing, "LBody").concat().replace("\\u{200c}", ""));
    let roll = copy.roll.as_ref().unwrap();
    let mut rest = drawn.as_str();
    for signatory in 0..roll.len() {
        let name = letters(roll.field(signatory, Field::Name));
        let at = rest.find(&name).unwrap_or_else(|| panic!("{name} ({signatory}) is not where it should be"));
        rest = &rest[at + name.len()..];
    }
}

#[test]
fn no_number_of_threads_changes_a_byte() {
    let shelves = shelves(ROWS);
    let [one, two, five] = [1, 2, 5].map(|threads| build_volumes(&shelves, &request(threads, None)).0.remove(0));
    assert!(one.len() > 500_000);
    assert!(one == two && one == five, "threads changed the file");
}

#[test]
fn volumes_are_as_many_as_needed_and_the_same_every_time() {
    let shelves = shelves(2_500);
    for (per_volume, count) in [(1_000, 3), (2_500, 1), (1_250, 2), (2_499, 2), (3_000, 1)] {
        let volumes = build_volumes(&shelves, &request(2, Some(per_volume))).0;
        assert_eq!(volumes.len(), count, "{per_volume} in a volume");
        assert!(volumes == build_volumes(&shelves, &request(1, Some(per_volume))).0);
    }
    let whole = build_volumes(&shelves, &request(1, None)).0;
    assert!(whole == build_volumes(&shelves, &request(1, Some(2_500))).0, "one volume is the whole");
}

#[cfg(feature = "judges")]
mod judged {
    use std::fmt::Write as _;
    use std::fs;

    use super::*;
    use undersigned::roll::Roll;

    use crate::support::judge;

    fn expected(roll: &Roll, places: std::ops::Range<usize>) -> String {
        let mut lines = String::new();
        for signatory in places {
            let name = roll.field(signatory, Field::Name);
            writeln!(lines, "{}", serde_json::json!({ "number": signatory + 1, "name": name })).unwrap();
        }
        lines
    }

    fn verdicts(pdf: &[u8], expected: &str) -> Vec<serde_json::Value> {
        let folder = tempfile::tempdir().unwrap();
        let (file, lines) = (folder.path().join("roll.pdf"), folder.path().join("roll.jsonl"));
        fs::write(&file, pdf).unwrap();
        fs::write(&lines, expected).unwrap();
        let output = judge("roll").args(["--after", "Annex: Signatories"]).arg(&file).arg(&lines).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        text.lines().map(|line| serde_json::from_str(line).expect("the judge answers in JSON")).collect()
    }

    #[test]
    fn twenty_thousand_names_come_back_in_their_own_entries() {
        let pdf = build_volumes(&shelves(ROWS), &request(2, None)).0.remove(0);
        for verdict in verdicts(&pdf, &expected(copy(ROWS).roll.as_ref().unwrap(), 0..ROWS)) {
            // Poppler sets some numbers of short right-to-left entries apart.
            let least = if verdict["reader"] == "poppler" { ROWS as u64 - ROWS as u64 / 200 } else { ROWS as u64 };
            assert!(verdict["exact"].as_u64() >= Some(least), "{:#}", verdict["reader"]);
        }
    }

    #[test]
    fn each_volume_is_a_conforming_document_with_its_own_signatories() {
        let (rows, most) = (1_300, 500);
        let volumes = build_volumes(&shelves(rows), &request(2, Some(most))).0;
        let copy = copy(rows);
        for (index, pdf) in volumes.iter().enumerate() {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("volume.pdf");
            fs::write(&file, pdf).unwrap();
            let output = judge("verapdf").arg(&file).output().unwrap();
            assert!(output.status.success(), "volume {}: {}", index + 1, String::from_utf8_lossy(&output.stdout));
            let places = index * most..((index + 1) * most).min(rows);
            for verdict in verdicts(pdf, &expected(copy.roll.as_ref().unwrap(), places.clone())) {
                if verdict["reader"] != "poppler" {
                    assert_eq!(
                        verdict["exact"].as_u64(),
                        Some(places.len() as u64),
                        "volume {}: {verdict:#}",
                        index + 1
                    );
                }
            }
        }
    }
}
