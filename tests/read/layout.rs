//! Layouts.

use std::fs;

use undersigned::layout::{Layout, StyleName};
use undersigned::report::Report;
use undersigned::source::Sources;
use undersigned::unit::Length;

use super::show::findings;
use crate::consents::built;

const FORMAL: &str = include_str!("../../layouts/formal.toml");
const LETTER: &str = include_str!("../../layouts/formal-letter.toml");

fn base(name: &str) -> Option<&'static str> {
    match name {
        "formal" => Some(FORMAL),
        "formal-letter" => Some(LETTER),
        "ouroboros" => Some("extends = \"ouroboros\""),
        _ => None,
    }
}

fn read(text: &str) -> (Option<Layout>, Vec<String>, Report) {
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let layout = undersigned::read::layout(&mut sources, "own.toml", text.as_bytes(), &base, &mut report);
    (layout, findings(&report, &sources), report)
}

#[test]
fn the_built_in_layouts_are_read() {
    for text in [FORMAL, LETTER] {
        let (layout, findings, report) = read(text);
        let layout = layout.unwrap_or_else(|| panic!("{findings:?} {:?}", report.findings()));
        let body = layout.style(StyleName::Body);
        assert_eq!((body.size, body.leading), (Length::points(11), Length::points(15)));
        // A line of 45 to 80 letters is read well; at 11 pt a letter is about 5.5 pt wide.
        assert!(layout.measure() > Length::points(45 * 5) && layout.measure() < Length::points(80 * 6));
        assert!(layout.page.head < layout.page.margin_top && layout.page.foot < layout.page.margin_bottom);
        assert_eq!(layout.annex.columns, 2);
    }
    let (a4, letter) = (read(FORMAL).0.expect("formal"), read(LETTER).0.expect("formal-letter"));
    assert_eq!(a4.styles, letter.styles);
    let close = (a4.measure().0 - letter.measure().0).abs();
    assert!(close <= Length::points(1).0, "the same lines on both papers");
}

#[test]
fn a_layout_says_only_what_it_changes() {
    let (layout, findings, _) = read("extends = \"formal-letter\"\n[style.body]\nsize = \"14pt\"\n");
    let layout = layout.unwrap_or_else(|| panic!("{findings:?}"));
    let formal = read(LETTER).0.expect("formal-letter");
    assert_eq!(layout.style(StyleName::Body).size, Length::points(14));
    assert_eq!(layout.style(StyleName::Body).leading, formal.style(StyleName::Body).leading);
    assert_eq!(layout.page, formal.page);
}

#[test]
fn what_is_wrong_is_told_at_its_place() {
    for (text, place) in [
        ("extends = \"formal\"\n[style.body]\nleading = \"15pt\"\nsize = \"14px\"\n", "4:8"),
        ("extends = \"formal\"\n[page]\nwidht = \"1in\"\n", "3:9"),
        ("extends = \"formal\"\n[style.bodi]\nsize = \"1pt\"\nleading = \"2pt\"\n", "2:1"),
        ("extends = \"formal\"\n[annex]\ncolumns = 300\n", "3:11"),
        ("extends = \"formel\"\n", "1:11"),
        ("extends = \"ouroboros\"\n", "1:11"),
        ("extends = \"formal\"\n[page\n", "2:6"),
        ("description = \"a\"\npages = 1\n", "2:1"),
        ("", "1:1"),
    ] {
        let (layout, findings, report) = read(text);
        assert!(layout.is_none());
        assert_eq!(findings, [format!("layout-invalid {place}")], "{text:?} {:?}", report.findings());
    }
}

/// A table without names, made by a layout of one's own, loses everybody.
#[test]
fn a_table_without_names_is_no_layout() {
    let folder = tempfile::tempdir().unwrap();
    for (table, code) in [
        ("[{ fields = [\"city\"], parts = 1 }]", 1),
        ("[{ fields = [\"number\"], parts = 1 }, { fields = [\"native_name\"], parts = 3 }]", 1),
        ("[{ fields = [\"name\"], parts = 0 }, { fields = [\"city\"], parts = 3 }]", 1),
        ("[{ fields = [], parts = 1 }, { fields = [\"name\"], parts = 3 }]", 1),
        ("[{ fields = [\"city\", \"name\"], parts = 3 }]", 0),
    ] {
        fs::write(folder.path().join("own.toml"), format!("extends = \"formal\"\n[annex]\ntable = {table}\n")).unwrap();
        let (found, said, there) = built(folder.path(), "name,city\nOttilie Brandvold,Oslo\n", "layout: own.toml\n");
        assert!(found == Some(code) && there == (code == 0), "{table}: {said}");
        assert!(code == 0 || said.contains("layout-invalid"), "{said}");
    }
}
