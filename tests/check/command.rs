//! `undersigned check` and `undersigned explain` as their users meet them.

use std::fs;
use std::process::Output;

use crate::support::program;

fn run(folder: &std::path::Path, arguments: &[&str]) -> Output {
    program().arg("check").arg(folder).args(arguments).output().unwrap()
}

fn letter(text: &str, roll: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("letter.md"), format!("---\ntitle: T\nsignatories: roll.csv\n---\n\n{text}\n"))
        .unwrap();
    fs::write(folder.path().join("roll.csv"), roll).unwrap();
    folder
}

#[test]
fn exit_codes_say_what_is_left() {
    let clean = letter("We ask you to act.", "name\nOle Berg\n");
    let warned = letter("We ask you “to act.", "name\nOle Berg\n");
    let wrong = letter("We ask you to act.", "name\nOle Berg\nP\u{FFFD}tra Novak\n");
    for (folder, arguments, code) in [
        (&clean, &[][..], 0),
        (&clean, &["--strict"], 0),
        (&warned, &[], 0),
        (&warned, &["--strict"], 1),
        (&wrong, &[], 1),
        (&wrong, &["--draft"], 1),
    ] {
        let output = run(folder.path(), arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
    }
    assert_eq!(run(std::path::Path::new("no/such/folder"), &[]).status.code(), Some(2));
}

#[test]
fn a_check_writes_nothing_beside_the_letter() {
    let folder = letter("We ask you to act.", "name\nOle Berg\n");
    run(folder.path(), &[]);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[test]
fn findings_are_json_lines_for_programs() {
    let folder = letter("We ask you “to act.", "name\nOle Berg\nOle Berg\n");
    let output = run(folder.path(), &["--message-format", "json", "--quiet"]);
    let lines = String::from_utf8(output.stderr).unwrap();
    let codes: Vec<String> = lines
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["code"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(codes, ["quote-unclosed-letter", "duplicate"]);
}

#[test]
fn contact_data_is_told_and_not_repeated() {
    let folder = letter("We ask you to act.", "name,title\nOle Berg <ole@example.org>,tel. +49 30 1234567\n");
    let said = String::from_utf8(run(folder.path(), &[]).stderr).unwrap();
    assert!(said.contains("contact-printed"), "{said}");
    assert!(!said.contains("ole@") && !said.contains("1234567"), "{said}");
}

#[test]
fn codes_are_explained() {
    let explain = |arguments: &[&str]| program().arg("explain").args(arguments).output().unwrap();
    let page = explain(&["row-split"]);
    assert_eq!(page.status.code(), Some(0));
    let text = String::from_utf8(page.stdout).unwrap();
    assert!(text.contains("broken over two rows") && text.contains("What to do:"), "{text}");
    let all = String::from_utf8(explain(&[]).stdout).unwrap();
    assert!(all.contains("note-undefined") && all.contains("row-split"), "{all}");
    assert_eq!(explain(&["no-such-code"]).status.code(), Some(2));
}
