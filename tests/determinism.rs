//! The same input gives the same bytes.

use std::fs;

use crate::support::{build_file, letters, program};

#[test]
fn two_builds_give_the_same_bytes() {
    for (name, letter) in letters() {
        let (first, second) = (build_file(&letter), build_file(&letter));
        assert!(!first.pdf.is_empty(), "{name} was not written");
        assert!(first.pdf == second.pdf, "{name} differs between two builds");
    }
}

/// Each letter by the program itself, with other threads, from another working folder and in another language and time zone.
#[test]
fn neither_threads_nor_the_place_nor_the_time_change_a_byte() {
    let folder = tempfile::tempdir().unwrap();
    let surroundings =
        [("1", "UTC", "C"), ("2", "Asia/Tehran", "fa_IR.UTF-8"), ("8", "Pacific/Kiritimati", "tr_TR.UTF-8")];
    for (name, letter) in letters() {
        let built = surroundings.map(|(threads, zone, language)| {
            let pdf = folder.path().join(threads).with_extension("pdf");
            let output = program()
                // Those of the letters that are final have something left to answer.
                .args(["build", "--quiet", "--draft", "--threads", threads])
                .arg(&letter)
                .arg("-o")
                .arg(&pdf)
                .envs([("TZ", zone), ("LC_ALL", language), ("LANG", language)])
                .current_dir(folder.path())
                .output()
                .unwrap();
            assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
            fs::read(&pdf).unwrap()
        });
        assert!(built[0] == built[1] && built[0] == built[2], "{name} differs from one process to another");
    }
}

#[test]
fn nothing_of_the_machine_is_in_the_file() {
    for (name, letter) in letters() {
        let pdf = build_file(&letter).pdf;
        let folder = letter.parent().unwrap().to_str().unwrap().as_bytes();
        assert!(!pdf.windows(folder.len()).any(|window| window == folder), "{name} holds a path");
    }
}
