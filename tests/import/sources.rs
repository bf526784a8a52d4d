//! Hard sources, one a folder: pasted pages, lists, tables and sheets as people have them; all invented.
//!
//! `page.*` is imported, and what comes of it stands beside it. `UPDATE=1 cargo test import::sources` rewrites that; read
//! it as an organizer would before committing it.

use std::fs;
use std::path::PathBuf;

use undersigned::report::{Format, render};

use crate::support::project;

fn sources() -> Vec<(String, PathBuf)> {
    let mut sources: Vec<(String, PathBuf)> = fs::read_dir(project().join("tests/import/sources"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|folder| (folder.file_name().unwrap().to_str().unwrap().to_owned(), folder))
        .collect();
    sources.sort();
    assert!(sources.len() > 25, "the sources were not found");
    sources
}

#[test]
fn hard_sources_are_imported_as_they_were_when_they_were_read() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut changed = String::new();
    for (name, folder) in sources() {
        let pages = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        let page = pages.into_iter().find(|path| path.file_stem().is_some_and(|stem| stem == "page")).unwrap();
        let file = page.file_name().unwrap().to_str().unwrap();
        let outcome = super::import(&[(file, &fs::read(&page).unwrap())]);
        let report = render(&outcome.report, &outcome.sources, Format::Human);
        assert!(!report.contains("secret.example"), "{name}: contact data is repeated");
        for (kind, text) in [
            ("expected.letter.md", outcome.imported.letter.clone().unwrap_or_default()),
            ("expected.signatories.csv", outcome.imported.signatories.clone().unwrap_or_default()),
            ("expected.report.txt", render(&outcome.report, &outcome.sources, Format::Short)),
        ] {
            let kept = folder.join(kind);
            let before = fs::read_to_string(&kept).unwrap_or_default();
            if update && text.is_empty() {
                _ = fs::remove_file(&kept);
            } else if update {
                fs::write(&kept, text).unwrap();
            } else if before != text {
                changed += &format!("{name}/{kind}\n--- was\n{before}\n--- now\n{text}\n");
            }
        }
    }
    assert!(changed.is_empty(), "imported otherwise than before (UPDATE=1 rewrites, after a look):\n{changed}");
}
