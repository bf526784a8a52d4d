//! The front matter: keys, values and their places.

use undersigned::letter::{Calendar, Date, Status};

use super::show::{inlines, read};

#[test]
fn every_key_is_read() {
    let read = read(
        "---
title: Open Letter on the *Protection* of [باغ]{lang=fa}
lang: en-GB
date: 2026-06-06
calendar: [gregorian, persian]
place: No
reference: OL/2026/3
marking: 'It''s confidential'
letterhead: [Committee for the Marshes, 12 Example Street]
to:
  - The Secretary-General
  - 1. Not a list
cc: \"The \\\"President\\\"\"
subject: >-
  Folded
  text
salutation: Your Excellency,
closing: Respectfully yours,
signed: |
  Name
  Office
enclosures: [Annex I]
signatories: signatories.csv
columns: { Full name: name, Bemerkung: note }
annex: { title: \"Annex I: Signatories\", order: as-signed, group: none, disclaimer: For _identification_ only }
layout: formal
status: final
edition: { label: 1.10, date: 2026-06-06, previous: abc }
---
Text.
",
    );
    assert_eq!(read.findings(), Vec::<String>::new());
    let matter = &read.letter.matter;
    assert_eq!(inlines(&matter.title), "Open Letter on the _Protection_ of {fa باغ}");
    assert_eq!(matter.lang.map(|lang| lang.to_string()), Some("en-GB".into()));
    assert_eq!(matter.date, Some(Date { year: 2026, month: 6, day: 6 }));
    assert_eq!(matter.calendars, [Calendar::Gregorian, Calendar::Persian]);
    assert_eq!(inlines(&matter.place), "No");
    assert_eq!(inlines(&matter.marking), "It·'·s confidential".replace('·', ""));
    assert_eq!(
        matter.letterhead.iter().map(|line| inlines(line)).collect::<Vec<_>>().join("|"),
        "Committee for the Marshes|12 Example Street"
    );
    assert_eq!(
        matter.to.iter().map(|line| inlines(line)).collect::<Vec<_>>().join("|"),
        "The Secretary-General|1. Not a list"
    );
    assert_eq!(inlines(&matter.cc[0]).replace('·', ""), "The \"President\"");
    assert_eq!(inlines(&matter.subject), "Folded text");
    assert_eq!(inlines(&matter.signed[0][0]), "Name/Office");
    assert_eq!(matter.signatories.as_ref().map(|(name, _)| name.as_str()), Some("signatories.csv"));
    assert_eq!(matter.columns, [("Full name".to_owned(), "name".to_owned()), ("Bemerkung".into(), "note".into())]);
    assert_eq!(inlines(&matter.annex.title), "Annex I: Signatories");
    assert_eq!(inlines(&matter.annex.disclaimer), "For _identification_ only");
    assert_eq!(matter.layout.as_ref().map(|(name, _)| name.as_str()), Some("formal"));
    assert_eq!(matter.status, Some(Status::Final));
    let edition = matter.edition.clone().unwrap_or_default();
    assert_eq!((edition.label.as_str(), edition.previous.as_deref()), ("1.10", Some("abc")));
}

#[test]
fn a_value_is_a_paragraph_whatever_it_begins_with() {
    for value in [
        "1. X", "# X", "- X", "> X", "+ X", "***", "---x", "=== X", "    X", "``` X", "|a|b|", "10) X", "<x", "~~~",
        "[a]: b",
    ] {
        let read = read(&format!("---\ntitle: \"{value}\"\n---\nText.\n"));
        assert_eq!(inlines(&read.letter.matter.title), value.trim(), "{value:?}");
    }
    for (value, wanted) in [("*a* b", "_a_ b"), ("**a**", "*a*"), ("_a_", "_a_"), ("[^x]", "^0"), ("a\\*b", "a·*b")] {
        let read = read(&format!("---\ntitle: '{value}'\n---\nText.\n"));
        assert_eq!(inlines(&read.letter.matter.title), wanted, "{value:?}");
    }
}

#[test]
fn comments_that_are_meant_are_not_told() {
    for text in [
        "---\ntitle: X  # a comment\nplace: # later\n# a line\nsubject: \"case #12\" # b\nsalutation: a#b\n---\na",
        "---\ntitle: X\nto: [A, B]   # addressees\n---\na",
    ] {
        assert_eq!(read(text).findings(), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn an_alias_stands_for_what_it_names() {
    let read =
        read("---\ntitle: X\nreference: &number 1.10\nmarking: *number\nplace: &year 2026\nsubject: *year\n---\na");
    let matter = &read.letter.matter;
    let said = [&matter.reference, &matter.marking, &matter.place, &matter.subject].map(|text| inlines(text));
    assert_eq!(said, ["1.10", "1.10", "2026", "2026"]);
}

#[test]
fn what_is_wrong_is_told_at_its_place() {
    for (text, finding) in [
        ("---\ntitel: X\n---\na", "key-unknown 2:1"),
        ("---\ntitle: X\nannex:\n  tilte: Y\n---\na", "key-unknown 4:3"),
        ("---\ntitle: X\nedition: {label: 1, dat: 2}\n---\na", "key-unknown 3:21"),
        ("---\ntitle: X\ndate: 2026-02-30\n---\na", "value-invalid 3:7"),
        ("---\ntitle: X\nstatus: done\n---\na", "value-invalid 3:9"),
        ("---\ntitle: X\ncalendar: [gregorian, maya]\n---\na", "value-invalid 3:23"),
        ("---\ntitle: X\nannex: {order: by-name}\n---\na", "value-invalid 3:16"),
        ("---\ntitle: X\ncolumns: {N: nam}\n---\na", "value-invalid 3:14"),
        ("---\ntitle: [X, Y]\n---\na", "value-invalid 2:8"),
        ("---\ntitle: X\nlang: e\n---\na", "language-invalid 3:7"),
        ("---\ntitle: X: Y\n---\na", "front-matter-invalid 2:9"),
        ("---\ntitle: X\ntitle: Y\n---\na", "front-matter-invalid 3:1"),
        ("---\n- a\n---\na", "front-matter-invalid 2:1"),
        ("---\ntitle: X\n\na", "front-matter-invalid 1:1"),
        ("---\n---\na", "title-missing 1:1"),
        ("---\ntitle: X\nsubject: Reply to case #12 of May\n---\na", "value-cut 3:24"),
        ("---\ntitle: X\nreference: #12\n---\na", "value-cut 3:12"),
        ("---\ntitle: X\nto:\n  - Office of Waterways (Ref. #7)\n---\na", "value-cut 4:31"),
        ("---\ntitle: نامه\n---\nما امضاکنندگان این نامه‌ایم.", "language-missing 1:1"),
        ("a", "title-missing 1:1"),
        ("---\ntitle: X\n---\n", "letter-empty 4:1"),
        ("---\nتیتر: X\ntitle: ی[^a]\n---\na", "key-unknown 2:1"),
        ("---\nplace: ی\ntitle: یک[^a]\n---\na", "note-undefined 3:10"),
        ("---\ntitle: \"\\\"a\\\" [^x]\"\n---\na", "note-undefined 2:15"),
        ("\n---\ntitle: a\n  b[^x]\n---\na", "note-undefined 4:4"),
    ] {
        let read = read(text);
        assert_eq!(
            read.findings().first().map(String::as_str),
            Some(finding),
            "{text:?}: {:?}",
            read.report.findings()
        );
    }
}

#[test]
fn the_nearest_key_is_named() {
    let read = read("---\ntitle: X\nsalutaton: Y\n---\na");
    assert_eq!(read.report.findings()[0].arguments, ["salutaton", "did you mean `salutation`?"]);
}
