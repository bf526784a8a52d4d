//! The command: all files or none, and none over another.

use std::fs;
use std::process::Stdio;

use crate::support::program;

const PAGE: &str = "Open Letter on Wells\n\nDear Sir,\n\nThe wells are closed, all of them.\n\nSigned by:\n1. Anne Larsen, Norway\n2. Bo Ek\n";

fn run(arguments: &[&str]) -> (Option<i32>, String) {
    let output = program().args(arguments).stdin(Stdio::null()).output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn a_folder_is_made_and_builds() {
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("wells.txt");
    fs::write(&page, PAGE).unwrap();
    let (code, said) = run(&["import", page.to_str().unwrap()]);
    assert_eq!(code, Some(0), "{said}");
    let made = folder.path().join("wells");
    let mut names: Vec<_> = fs::read_dir(&made).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["decisions.toml", "letter.md", "signatories.csv"]);
    let (code, said) = run(&["build", made.to_str().unwrap()]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("2 signatories, a draft"), "{said}");
}

#[test]
fn nothing_is_written_over_unless_it_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("wells.txt");
    fs::write(&page, PAGE).unwrap();
    let made = folder.path().join("made");
    fs::create_dir(&made).unwrap();
    fs::write(made.join("letter.md"), "mine").unwrap();
    let arguments = ["import", page.to_str().unwrap(), "-o", made.to_str().unwrap()];
    let (code, said) = run(&arguments);
    assert_eq!(code, Some(2));
    assert!(said.contains("letter.md") && said.contains("--force"), "{said}");
    assert_eq!(fs::read_to_string(made.join("letter.md")).unwrap(), "mine");
    assert_eq!(fs::read_dir(&made).unwrap().count(), 1);
    assert_eq!(run(&[&arguments[..], &["--force"]].concat()).0, Some(0));
    assert!(fs::read_to_string(made.join("letter.md")).unwrap().contains("Open Letter on Wells"));
}

#[test]
fn an_error_in_a_source_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("list.csv");
    fs::write(&list, b"name\nI\xF1aki Mu\xF1oz\n").unwrap();
    let made = folder.path().join("made");
    let arguments = ["import", list.to_str().unwrap(), "-o", made.to_str().unwrap()];
    let (code, said) = run(&arguments);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("encoding-uncertain") && !made.exists(), "{said}");
    let (code, said) = run(&[&arguments[..], &["--encoding", "windows-1252"]].concat());
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(fs::read_to_string(made.join("signatories.csv")).unwrap(), "name\nIñaki Muñoz\n");
    let (code, said) = run(&[&arguments[..], &["--encoding", "klingon"]].concat());
    assert_eq!(code, Some(2));
    assert!(said.contains("klingon"), "{said}");
    assert_eq!(run(&["import", folder.path().join("no.txt").to_str().unwrap()]).0, Some(2));
}
