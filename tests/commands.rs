//! The program as its users meet it: exit codes, messages, and that no half-written file is ever left.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::support::{program, project};

const LETTER: &str = "---\ntitle: A Letter\nstatus: final\n---\n\nWe, the undersigned.\n";

fn run(arguments: &[&str]) -> Output {
    program().args(arguments).stdin(Stdio::null()).output().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Nothing but what was there before: no PDF and no leftover of one.
#[track_caller]
fn assert_nothing_left(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(!name.ends_with(".pdf") && !name.contains(".part"), "{name} was left behind");
    }
}

#[track_caller]
fn assert_refused(output: &Output, code: i32, says: &str) {
    let stderr = stderr(output);
    assert_eq!(output.status.code(), Some(code), "{stderr}");
    assert!(stderr.to_lowercase().contains(says), "`{says}` is not said in: {stderr}");
    assert!(!stderr.contains("panicked") && !stderr.contains("os error"), "{stderr}");
}

#[test]
fn the_example_builds() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("letter.pdf");
    let output = program().arg("build").arg(project().join("examples/marshes")).arg("-o").arg(&out).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(fs::read(out).unwrap().starts_with(b"%PDF-1.7"));
}

#[test]
fn the_standard_streams_serve() {
    let mut child =
        program().args(["build", "-", "-o", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(LETTER.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stdout.starts_with(b"%PDF-1.7"));
}

#[test]
fn what_is_not_there_is_named() {
    assert_refused(&run(&["build", "no/such/letter.md"]), 2, "no/such/letter.md");
    let folder = tempfile::tempdir().unwrap();
    assert_refused(&run(&["build", folder.path().to_str().unwrap()]), 2, "letter.md");
}

#[test]
fn what_is_no_letter_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let letter = folder.path().join("letter.md");
    for (bytes, says) in [
        (&b"%PDF-1.7\n%\xE2\xE3\xCF\xD3"[..], "not a text"),
        (b"PK\x03\x04\x14\x00\x06\x00", "not a text"),
        (b"", "no text"),
        (b"---\ntitle: T\n---\n", "no text"),
        (b"---\ntitle: T\n---\n\nCaf\xE9 \xC3\xA9\n", "line 5"),
    ] {
        fs::write(&letter, bytes).unwrap();
        assert_refused(&run(&["build", letter.to_str().unwrap()]), 1, says);
        assert_nothing_left(folder.path());
    }
}

#[test]
fn a_roll_that_cannot_be_read_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (letter, roll) = (folder.path().join("letter.md"), folder.path().join("roll.csv"));
    fs::write(&letter, LETTER).unwrap();
    let arguments = ["build", letter.to_str().unwrap(), roll.to_str().unwrap()];
    assert_refused(&run(&arguments), 2, "roll.csv");
    for (bytes, says) in
        [(&b"name,title\n"[..], "no signatories"), (b"", "no "), (b"name\nJos\xE9 \xC3\xA9\n", "line 2")]
    {
        fs::write(&roll, bytes).unwrap();
        assert_refused(&run(&arguments), 1, says);
        assert_nothing_left(folder.path());
    }
}

#[test]
fn a_target_that_cannot_be_written_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let letter = folder.path().join("letter.md");
    fs::write(&letter, LETTER).unwrap();
    let letter = letter.to_str().unwrap();
    assert_refused(&run(&["build", letter, "-o", folder.path().to_str().unwrap()]), 2, "folder");
    let nowhere = folder.path().join("no/such/out.pdf");
    assert_refused(&run(&["build", letter, "-o", nowhere.to_str().unwrap()]), 2, "out.pdf");
    assert_nothing_left(folder.path());
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let letter = project().join("tests/letters/plain-en");
    let output =
        program().arg("build").arg(letter).args(["-o", "-"]).stdout(full).stderr(Stdio::piped()).spawn().unwrap();
    assert_refused(&output.wait_with_output().unwrap(), 2, "disk is full");
}

#[test]
fn a_file_that_is_no_font_is_passed_over_with_a_finding() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("broken.ttf"), b"not a font at all").unwrap();
    fs::write(folder.path().join("letter.md"), LETTER.replace("We,", "われら,")).unwrap();
    let output = program().arg("build").arg(folder.path()).arg("--font-dir").arg(folder.path()).output().unwrap();
    assert_refused(&output, 1, "broken.ttf");
    assert!(stderr(&output).contains("no font at hand can write"));
}

#[test]
fn draft_and_final_are_obeyed() {
    let folder = tempfile::tempdir().unwrap();
    let letter = folder.path().join("letter.md");
    fs::write(&letter, "---\ntitle: A Letter\n---\n\nAs the audit showed.[^costs]\n").unwrap();
    let letter = letter.to_str().unwrap();
    assert_refused(&run(&["build", letter, "--final"]), 1, "footnote `[^costs]` is called but never written");
    assert_nothing_left(folder.path());
    let output = run(&["build", letter]);
    assert_eq!(output.status.code(), Some(0), "a draft shows what is missing: {}", stderr(&output));
    assert!(stderr(&output).contains("warning[note-undefined]"));
}

#[test]
fn findings_can_be_read_by_programs() {
    let faults = project().join("tests/letters/faults/row-nameless.md");
    let output = run(&["build", faults.to_str().unwrap(), "--message-format", "json"]);
    let lines: Vec<serde_json::Value> = stderr(&output)
        .lines()
        .filter(|line| line.starts_with('{'))
        .map(|line| serde_json::from_str(line).expect("each line is JSON"))
        .collect();
    let nameless = lines.iter().find(|finding| finding["code"] == "row-nameless").expect("the finding is there");
    assert_eq!((nameless["line"].as_u64(), nameless["severity"].as_str()), (Some(3), Some("error")));
}

/// A letter and a roll of so many rows in a folder.
fn folder_of(rows: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let roll: String = (1..=rows).map(|row| format!("Signatory {row},Teacher\n")).collect();
    // A draft: such names would not pass the check of a final document.
    let letter = LETTER.replace("status: final", "signatories: roll.csv\nstatus: draft");
    fs::write(folder.path().join("letter.md"), letter).unwrap();
    fs::write(folder.path().join("roll.csv"), format!("name,title\n{roll}")).unwrap();
    folder
}

#[test]
fn volumes_are_files_beside_one_another() {
    let folder = folder_of(25);
    let output = run(&["build", folder.path().to_str().unwrap(), "--per-volume", "10"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let mut names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["letter-1.pdf", "letter-2.pdf", "letter-3.pdf", "letter.md", "roll.csv"]);
    let letter = folder.path().join("letter.md");
    assert_refused(&run(&["build", letter.to_str().unwrap(), "--per-volume", "10", "-o", "-"]), 2, "-o");
}

#[test]
fn a_document_that_is_too_large_is_not_written_and_what_would_fit_is() {
    let folder = folder_of(2_000);
    let path = folder.path().to_str().unwrap();
    let output = run(&["build", path, "--max-size", "90kB"]);
    assert_refused(&output, 1, "--per-volume");
    assert_nothing_left(folder.path());
    let stderr = stderr(&output);
    let most = stderr.split("--per-volume ").nth(1).unwrap().split('`').next().unwrap();
    let output = run(&["build", path, "--max-size", "90kB", "--per-volume", most]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert_refused(&run(&["build", path, "--max-size", "20 XB"]), 2, "20mb");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_written_into_and_not_replaced() {
    use std::os::unix::fs::FileTypeExt;
    let folder = folder_of(3);
    let pipe = folder.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let reader = Command::new("cat").arg(&pipe).stdout(Stdio::piped()).spawn().unwrap();
    let output = run(&["build", folder.path().to_str().unwrap(), "-o", pipe.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(reader.wait_with_output().unwrap().stdout.starts_with(b"%PDF-"));
    assert!(fs::metadata(&pipe).unwrap().file_type().is_fifo());
}

#[cfg(unix)]
#[test]
fn an_interrupt_leaves_nothing_behind() {
    let folder = folder_of(0);
    let letter = folder.path().join("letter.md");
    let mut child = program()
        .args(["build", letter.to_str().unwrap(), "-"])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // When so much is written, the program has begun to read, and so heeds interrupts.
    let mut roll = child.stdin.take().unwrap();
    roll.write_all(b"name\n").unwrap();
    roll.write_all("Somebody Else\n".repeat(200_000).as_bytes()).unwrap();
    let killed = Command::new("sh").args(["-c", &format!("kill -INT {}", child.id())]).status().unwrap();
    assert!(killed.success());
    drop(roll);
    let output = child.wait_with_output().unwrap();
    assert_refused(&output, 130, "nothing was written");
    assert_nothing_left(folder.path());
}

#[test]
fn layouts_are_listed_with_what_each_is_for_and_printed_as_they_are() {
    let output = run(&["layouts"]);
    assert_eq!(output.status.code(), Some(0));
    let list = String::from_utf8(output.stdout).unwrap();
    let mut files: Vec<String> = fs::read_dir(project().join("layouts"))
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    files.sort();
    let mut named: Vec<&str> = list.lines().map(|line| line.split(' ').next().unwrap()).collect();
    named.sort_unstable();
    assert_eq!(named, files, "every layout in the folder is on the shelf");
    for name in files {
        let text = fs::read_to_string(project().join("layouts").join(&name).with_extension("toml")).unwrap();
        let said = list.lines().find(|line| line.split(' ').next() == Some(&name)).unwrap();
        let description = said.strip_prefix(&name).unwrap().trim();
        assert!(text.contains(&format!("description = \"{description}\"")), "{said}");
        assert_eq!(String::from_utf8(run(&["layouts", &name]).stdout).unwrap(), text);
    }
    assert_refused(&run(&["layouts", "baroque"]), 2, "formal, ");
}

/// What `build` would refuse for want of a font, `check` tells, each character once.
#[test]
fn checking_tells_characters_that_no_font_can_write() {
    let folder = tempfile::tempdir().unwrap();
    let letter = "---\ntitle: T\nstatus: final\nsignatories: roll.csv\n---\n\nWe ask you: ḝ, 李, 李.\n";
    fs::write(folder.path().join("letter.md"), letter).unwrap();
    fs::write(folder.path().join("roll.csv"), "name\n李小龍\nアンナ\nÅsa Åkesson\nზურაბ\n").unwrap();
    let output = run(&["check", folder.path().to_str().unwrap(), "--message-format", "short"]);
    let said = stderr(&output);
    for (character, times) in [("李", 1), ("小", 1), ("ア", 1), ("ḝ", 0), ("Å", 0), ("ზ", 0)] {
        let told = said.lines().filter(|line| line.contains("glyph-unbundled") && line.contains(character)).count();
        assert_eq!(told, times, "{character}: {said}");
    }
}

/// The SIL Open Font License wants its text to go with the fonts, and these go with the program (condition 2).
#[test]
fn the_licences_of_all_fonts_are_printed() {
    let said = String::from_utf8(run(&["licences"]).stdout).unwrap();
    for owner in ["Adobe", "The Noto Project Authors"] {
        assert!(said.contains(owner), "{owner}");
    }
    assert!(said.matches("SIL OPEN FONT LICENSE Version 1.1").count() >= 6);
}

#[test]
fn schemas_are_printed() {
    for what in ["front-matter", "layout"] {
        let output = run(&["schema", what]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let schema: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(schema["type"], "object");
    }
}
