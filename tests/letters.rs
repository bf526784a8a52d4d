//! Test letters: what is drawn and what is found, kept as text beside each letter.
//!
//! `UPDATE=1 cargo test letters` rewrites the texts; look at the pages before committing them.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use undersigned::fonts::Fonts;
use undersigned::report::{Format, Report, render};
use undersigned::source::Sources;
use undersigned::{Request, draw, gather};

use crate::support::{TestShelves, letters};

#[test]
fn letters_are_drawn_as_they_were_when_they_were_looked_at() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut changed = String::new();
    for (name, letter) in letters() {
        let (drawing, findings) = drawing(&letter);
        for (kind, text) in [("drawing.txt", drawing), ("findings.txt", findings)] {
            let kept = crate::support::project().join("tests/letters/expected").join(&name).with_extension(kind);
            if update {
                fs::create_dir_all(kept.parent().unwrap()).unwrap();
                fs::write(&kept, text).unwrap();
            } else {
                let before = fs::read_to_string(&kept).unwrap_or_default();
                if before != text {
                    let difference = first_difference(&before, &text);
                    writeln!(changed, "{name}.{kind}: {difference}").unwrap();
                }
            }
        }
    }
    assert!(
        changed.is_empty(),
        "drawn otherwise than before (UPDATE=1 rewrites, after a look at the pages):\n{changed}"
    );
}

fn drawing(letter: &Path) -> (String, String) {
    let shelves = TestShelves { folder: letter.parent().unwrap().to_owned(), ..TestShelves::default() };
    let request = Request { letter: letter.file_name().unwrap().to_str().unwrap().to_owned(), ..Request::default() };
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let copy = gather(&shelves, &request, &mut sources, &mut report).expect("the letter's files can be read");
    let drawing = draw(&copy, &Fonts::bundled(), &mut report);
    (drawing, render(&report, &sources, Format::Short))
}

fn first_difference(before: &str, after: &str) -> String {
    let (mut before, mut after) = (before.lines(), after.lines());
    for line in 1.. {
        match (before.next(), after.next()) {
            (None, None) => break,
            (old, new) if old != new => {
                return format!("line {line}\n  was: {}\n  now: {}", old.unwrap_or("(end)"), new.unwrap_or("(end)"));
            }
            _ => (),
        }
    }
    "the ends of lines differ".to_owned()
}
