//! Lists in JSON and YAML.

use proptest::prelude::*;
use undersigned::roll::Field;

use super::roll::read_named;

const SHOWN: &[Field] = &[Field::Name, Field::City, Field::Title];

#[test]
fn lists_are_read_like_tables() {
    let wanted = [["Anne \"RJ\" Larsen", "Oslo, Norway", ""], ["علی رضایی", "", "12, true"]];
    for (name, text, lines) in [
        (
            "a.json",
            "[\n {\"name\": \"Anne \\\"RJ\\\" Larsen\", \"city\": \"Oslo, Norway\", \"email\": \"a@secret.example\"},\n\n \
             {\"title\": [12, true], \"city\": null, \"name\": \"\\u0639\\u0644\\u06cc رضایی\"}]",
            [2, 4],
        ),
        (
            "a.json",
            "{\"count\": 2, \"meta\": {\"a\": \"[x]\"}, \"signatories\":\n[{\"name\": \"Anne \\\"RJ\\\" Larsen\", \"city\":\n\"Oslo, Norway\", \
             \"email\": \"a@secret.example\"},\n{\"name\": \"علی رضایی\", \"title\": [12, true]}]}",
            [2, 4],
        ),
        (
            "a.yaml",
            "- name: Anne \"RJ\" Larsen\n  city: Oslo, Norway\n  email: a@secret.example\n- title: [12, true]\n  name: علی رضایی\n",
            [1, 4],
        ),
    ] {
        let read = read_named(name, text.as_bytes());
        assert_eq!(read.rows(SHOWN), wanted, "{text}");
        assert_eq!(read.findings().len(), 1, "{:?}", read.findings());
        assert!(read.findings()[0].starts_with("column-contact"), "{:?}", read.findings());
        let places = [0, 1].map(|row| read.sources.locate(read.roll.span(row, Field::Name)).unwrap().line);
        assert_eq!(places, lines, "{text}");
        assert!(!format!("{:?}{:?}", read.roll, read.report).contains("secret"));
    }
}

#[test]
fn names_alone_are_a_list_and_yaml_makes_nothing_else_of_them() {
    let read = read_named("a.json", b"[\"Anne\", \"Bo\"]");
    assert_eq!(read.names(), ["Anne", "Bo"]);
    let read = read_named("a.yml", b"- No\n- 12\n- Anne: x\n  name: Bo\n");
    assert_eq!(read.names(), ["No", "12", "Bo"]);
}

/// However deep the list lies, and whatever lists stand around it; what an entry holds within itself is called by its keys.
#[test]
fn lists_are_found_and_entries_flattened() {
    let json = br#"{"tags": ["water"], "data": {"page": 1, "signatures": [
        {"name": {"first": "Anne", "last": "Larsen"}, "location": {"country": {"code": "NO", "name": "Norway"}}},
        {"name": {"first": "Bo", "last": "Ek"}, "location": null}]}}"#;
    let read = read_named("a.json", json);
    assert_eq!(read.names(), ["Anne Larsen", "Bo Ek"]);
    assert!(!read.report.has_errors(), "{:?}", read.findings());
    let read =
        read_named("a.yaml", b"letter: x\nsigned:\n  people:\n  - name: Anne\n    address: {city: Oslo}\n  - Bo\n");
    assert_eq!(read.names(), ["Anne", "Bo"]);
}

#[test]
fn what_is_no_list_is_refused() {
    for (name, text) in [
        ("a.json", "{"),
        ("a.json", "12"),
        ("a.json", "{\"a\": 1}"),
        ("a.json", "[[1]]"),
        ("a.yaml", "a: b"),
        ("a.yaml", "\"x"),
        ("a.yaml", ""),
        ("a.json", ""),
    ] {
        let read = read_named(name, text.as_bytes());
        assert_eq!(read.findings(), ["list-invalid 1"], "{text}");
    }
    assert_eq!(read_named("a.json", b"[\n\"\xFF\"]").findings(), ["encoding-invalid 1"]);
    assert!(read_named("a.json", b"[]").report.has_errors());
}

proptest! {
    #![proptest_config(crate::support::cases(300))]

    #[test]
    fn anything_is_read(text in "([\\[\\]{}\":,a-c\n \\\\-]|\"name\"|null|1e5|\\PC){0,60}") {
        read_named("a.json", text.as_bytes());
        read_named("a.yaml", text.as_bytes());
    }
}
