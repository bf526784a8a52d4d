//! The same input gives the same bytes.

use crate::support::{build_file, letters};

#[test]
fn two_builds_give_the_same_bytes() {
    for (name, letter) in letters() {
        let (first, second) = (build_file(&letter), build_file(&letter));
        assert!(!first.pdf.is_empty(), "{name} was not written");
        assert!(first.pdf == second.pdf, "{name} differs between two builds");
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
