//! `undersigned check` and `undersigned explain` as their users meet them.

use std::fs;
use std::process::{Output, Stdio};

use crate::consents::built;
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
    assert_eq!(codes, ["quote-unclosed-letter", "duplicate", "answer-missing"]);
}

#[test]
fn contact_data_is_told_and_not_repeated() {
    let folder = letter("We ask you to act.", "name,title\nOle Berg <ole@example.org>,tel. +49 30 1234567\n");
    let said = String::from_utf8(run(folder.path(), &[]).stderr).unwrap();
    assert!(said.contains("contact-printed"), "{said}");
    assert!(!said.contains("ole@") && !said.contains("1234567"), "{said}");
}

#[test]
fn the_way_of_an_entry_is_told() {
    let mut roll = String::from("name,affiliation\n");
    (1..=90).for_each(|number| roll += &format!("Signatory {}A Lund,Lake School\n", "b".repeat(number)));
    let folder = letter("We ask you to act.", &(roll + "Ole Berg,\nOle Berg,\n"));
    fs::write(
        folder.path().join("decisions.toml"),
        "[[leave-out]]\nname = \"Signatory bA Lund\"\n\n[[merge]]\nname = \"Ole Berg\"\n",
    )
    .unwrap();
    let explain = |number: usize| {
        let output = program().args(["explain", &number.to_string()]).arg(folder.path()).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let first = explain(1);
    assert!(
        first.contains("bbA Lund")
            && first.contains("roll.csv, line 3")
            && first.contains("1 of the rows before it has no number"),
        "{first}"
    );
    assert!(explain(90).contains("one person with the row on line 93"), "{}", explain(90));
    // The places of entries follow one another.
    let place = |number: usize| -> Vec<u32> {
        let text = explain(number);
        let place = text.lines().last().unwrap_or_default().to_owned();
        place.split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse().ok()).collect()
    };
    let places: Vec<Vec<u32>> = [1, 2, 3, 30, 45, 60, 75, 90].into_iter().map(place).collect();
    assert!(places.iter().all(|place| place.len() == 3 && place[0] > 1), "{places:?}");
    assert!(places.is_sorted_by(|one, other| one < other), "{places:?}");
    let none = program().args(["explain", "91"]).arg(folder.path()).output().unwrap();
    assert_eq!(none.status.code(), Some(2));
}

#[test]
fn the_ledger_is_written_beside_the_document() {
    let folder = letter("We ask you to act.", "name,consent\nOle Berg,yes\nAnn Lund,no\n");
    let (pdf, ledger) = (folder.path().join("out.pdf"), folder.path().join("ledger.csv"));
    let output =
        program().arg("build").arg(folder.path()).arg("-o").arg(&pdf).arg("--ledger").arg(&ledger).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let rows = fs::read_to_string(&ledger).unwrap();
    assert!(rows.contains(",2,,printed,1,") && rows.contains(",3,,withheld,"), "{rows}");
    let text = fs::read(&pdf).unwrap();
    assert!(text.starts_with(b"%PDF"));
    fs::remove_file(&ledger).unwrap();
    let odd = run(folder.path(), &["--ledger", folder.path().join("ledger.txt").to_str().unwrap()]);
    assert_eq!(odd.status.code(), Some(2));
    let json = folder.path().join("ledger.json");
    run(folder.path(), &["--ledger", json.to_str().unwrap()]);
    let parsed: serde_json::Value = serde_json::from_str(&fs::read_to_string(json).unwrap()).unwrap();
    assert_eq!(parsed["sums"]["withheld"], 1);
}

#[test]
fn a_ledger_that_cannot_be_written_leaves_no_document() {
    let folder = letter("We ask you to act.", "name\nOle Berg\n");
    let (pdf, ledger) = (folder.path().join("out.pdf"), folder.path().join("ledger.csv"));
    fs::create_dir(&ledger).unwrap();
    let output =
        program().arg("build").arg(folder.path()).arg("-o").arg(&pdf).arg("--ledger").arg(&ledger).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(!pdf.exists());
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

#[test]
fn quiet_checking_prints_errors_and_warnings_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (code, said, _) = built(folder.path(), "name,e-mail,shoe\nOttilie Brandvold,a@b.example,41\n", "");
    assert!(code == Some(0) && said.contains("column-contact"), "{said}");
    let check = |more: &[&str]| {
        let output = program().arg("check").arg(folder.path()).args(more).stdin(Stdio::null()).output().unwrap();
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(check(&[]).contains("column-contact"));
    assert_eq!(check(&["-q"]), "");
    assert_eq!(check(&["-q", "--message-format", "json"]), "");
    fs::write(folder.path().join("signatories.csv"), "name,e-mail,Q7\nOttilie Brandvold,a@b.example,yes\n").unwrap();
    let said = check(&["-q"]);
    assert!(said.contains("column-answers") && !said.contains("column-contact"), "{said}");
}
