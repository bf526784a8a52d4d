//! Faulty input: each fault is found under its code at its place, and nothing panics.

use std::path::PathBuf;

use undersigned::report::{Format, render};

use crate::support::{build_file, build_text, program, project};

fn fault(name: &str) -> PathBuf {
    project().join("tests/letters/faults").join(name).with_extension("md")
}

/// The findings of a fault, one a line, each beginning `file:line`.
fn findings(name: &str) -> String {
    build_file(&fault(name)).findings()
}

#[track_caller]
fn assert_found(name: &str, expected: &[&str]) {
    let findings = findings(name);
    for expected in expected {
        let (place, code) = expected.split_once(' ').unwrap();
        let found = findings.lines().any(|line| line.starts_with(place) && line.contains(&format!("[{code}]")));
        assert!(found, "{name}: no `{code}` at {place} in:\n{findings}");
    }
}

#[test]
fn each_fault_is_named_at_its_place() {
    assert_found("front-matter-unknown", &["front-matter-unknown.md:3 key-unknown"]);
    let outcome = build_file(&fault("front-matter-unknown"));
    assert!(
        render(&outcome.report, &outcome.sources, Format::Human).contains("`salutation`"),
        "the nearest key is named"
    );
    assert_found("front-matter-syntax", &["front-matter-syntax.md front-matter-invalid"]);
    assert_found("title-missing", &["title-missing.md title-missing"]);
    assert_found("date-invalid", &["date-invalid.md:3 value-invalid"]);
    assert_found("date-form", &["date-form.md:3 value-invalid"]);
    assert_found("letter-empty", &["letter-empty.md letter-empty"]);
    assert_found("letter-zero", &["letter-zero.md letter-empty"]);
    assert_found("note-undefined", &["note-undefined.md note-undefined"]);
    assert_found("note-uncalled", &["note-uncalled.md note-unused"]);
    assert_found("row-fields", &["row-fields.csv:3 row-fields", "row-fields.csv:4 row-fields"]);
    assert_found("row-nameless", &["row-nameless.csv:3 row-nameless", "row-nameless.csv:4 row-nameless"]);
    assert_found("roll-empty", &["roll-empty.csv roll-empty"]);
    assert_found(
        "glyph-missing",
        &[
            "glyph-missing.csv:2 glyph-missing",
            "glyph-missing.csv:3 glyph-missing",
            "glyph-missing.csv:4 glyph-missing",
        ],
    );
    assert_found("name-override", &["name-override.csv:2 characters-removed"]);
    assert_found("emblem-alt", &["emblem-alt.md:3 emblem-alt"]);
    assert_found("emblem-missing", &["emblem-missing.md:3 emblem-missing"]);
    assert_found("emblem-kind", &["emblem-kind.md:3 emblem-invalid"]);
    assert_found("emblem-bomb", &["emblem-bomb.md:3 emblem-too-large"]);
    assert_found("emblem-outside", &["emblem-outside.svg:2 emblem-outside"]);
    assert_found("emblem-text", &["emblem-text.svg:3 emblem-undrawn"]);
    assert_found("encoding-letter", &["encoding-letter.md:3 encoding-invalid"]);
    assert_found("encoding-roll", &["encoding-roll.csv:3 encoding-invalid"]);
}

const LETTER: &str = "---\ntitle: A Letter\nstatus: final\n---\n\nWe, the undersigned.\n";

#[test]
fn a_file_of_keys_that_cannot_be_read_is_no_missing_one() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("letter.txt"), "A Title\n\nWe ask you.\n").unwrap();
    let build = || program().arg("build").arg(folder.path().join("letter.txt")).output().unwrap();
    assert_eq!(build().status.code(), Some(0));
    std::fs::create_dir(folder.path().join("letter.yaml")).unwrap();
    std::fs::remove_file(folder.path().join("letter.pdf")).unwrap();
    let output = build();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("letter.yaml"), "{said}");
    assert!(!folder.path().join("letter.pdf").exists());
}

#[test]
fn a_name_of_a_megabyte_is_an_error_and_no_hang() {
    let outcome = build_text(LETTER, Some(&format!("name\n{}\n", "a".repeat(1 << 20))));
    assert!(outcome.findings().contains("signatories.csv:2") && outcome.findings().contains("[cell-too-long]"));
}

#[test]
fn ten_thousand_combining_marks_are_an_error_and_no_hang() {
    let outcome = build_text(LETTER, Some(&format!("name\ne{}\n", "\u{301}".repeat(10_000))));
    assert!(outcome.findings().contains("signatories.csv:2") && outcome.report.has_errors());
}

#[test]
fn an_error_late_in_the_roll_is_still_an_error() {
    let mut roll = "name,title\n".to_owned();
    (0..5_000).for_each(|number| roll.push_str(&format!("Person {number},Teacher\n")));
    roll.push_str(",Teacher\n");
    let outcome = build_text(LETTER, Some(&roll));
    assert!(outcome.report.has_errors() && outcome.findings().contains("signatories.csv:5002"));
}

#[test]
fn contact_data_and_the_organizers_notes_reach_neither_document_nor_findings() {
    let secret = ["q7x@example.org", "+00 555 0199", "Keepsilent Street"];
    let roll = format!("name,email,phone,note\n,{},{},{}\nAda Example,a,b\n", secret[0], secret[1], secret[2]);
    let outcome = build_text(LETTER, Some(&roll));
    for secret in secret {
        assert!(!outcome.findings().contains(secret), "{secret} is in a finding");
        assert!(!format!("{:?}", outcome.sources).contains(secret), "{secret} was kept");
    }
}
