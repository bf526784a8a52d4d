//! Findings as text.

use undersigned::report::{Format, Report, codes, render};
use undersigned::source::{Source, SourceId, Sources, Span};

fn text(text: &str) -> (Sources, SourceId) {
    let mut sources = Sources::default();
    let id = sources.add(Source::Text { name: "letter.md".into(), text: text.into() });
    (sources, id)
}

/// Without colour.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('\u{1B}') {
        out.push_str(&rest[..at]);
        let end = rest[at..].find('m').expect("an escape ends");
        rest = &rest[at + end + 1..];
    }
    out + rest
}

fn human(line: &str, what: &str) -> String {
    let (sources, id) = text(&format!("one\n{line}\n"));
    let at = 4 + line.find(what).expect("it is there");
    let mut report = Report::new();
    report.add(
        codes::NOTE_UNDEFINED,
        Span::of_text(id, at..at + what.len()),
        ["[^costs]".to_owned(), "[^costs]: …".into()],
    );
    plain(&render(&report, &sources, Format::Human))
}

#[test]
fn a_person_sees_the_line_and_a_hint() {
    assert_eq!(
        human("as the audit showed.[^costs]", "[^costs]"),
        "error[note-undefined]: footnote `[^costs]` is called but never written\n  \
           letter.md:2:21\n    \
             2 | as the audit showed.[^costs]\n      \
               |                     ^^^^^^^^\n  \
           hint: add a line `[^costs]: …` below the letter\n\n"
    );
}

/// The column of the first caret is that of the first marked letter, in terminal columns counted by hand.
#[test]
fn carets_stand_under_what_is_meant() {
    for (line, what, before, marked) in [
        ("山田 [^x]", "[^x]", 5, 4),
        ("e\u{301}\u{301} [^x]", "[^x]", 2, 4),
        ("a\tb[^x]", "[^x]", 3, 4),
        ("x 山田", "山田", 2, 4),
    ] {
        let shown = human(line, what);
        let carets = shown.lines().find(|line| line.contains('^') && !line.contains('[')).expect("carets");
        let carets = carets.split_once("| ").expect("a gutter").1;
        assert_eq!(carets, format!("{}{}", " ".repeat(before), "^".repeat(marked)), "{line}");
    }
}

#[test]
fn long_lines_are_shortened_about_the_place() {
    let line = format!("{} [^here] {}", "word ".repeat(100), "more ".repeat(100));
    let shown = human(&line, "[^here]");
    let lines: Vec<&str> = shown.lines().collect();
    assert!(lines[2].contains("[^here]") && lines[2].chars().count() < 90, "{shown}");
    let place = lines[2].chars().position(|c| c == '[');
    assert_eq!(lines[3].chars().position(|c| c == '^'), place, "{shown}");
}

#[test]
fn text_of_another_direction_cannot_reorder_the_message() {
    let shown = human("نامه[^هزینه] به \u{202E}شورا", "[^هزینه]");
    assert!(!shown.contains('\u{202E}'), "{shown}");
    assert!(shown.contains("\u{2068}نامه"), "{shown}");
    assert!(!shown.lines().any(|line| line.trim_start().starts_with('|')), "no caret line: {shown}");
    let (sources, id) = text("x");
    let mut report = Report::new();
    report.add(codes::KEY_UNKNOWN, Span::of_text(id, 0..1), ["تیتر\u{1B}[31m\u{202E}".to_owned(), String::new()]);
    let shown = render(&report, &sources, Format::Human);
    assert!(shown.contains("`\u{2068}تیتر\u{FFFD}[31m"), "{shown:?}");
}

#[test]
fn a_cell_is_named_by_its_column_and_the_rest_is_counted() {
    let mut sources = Sources::default();
    let id = sources.add(Source::Table {
        name: "signatories.csv".into(),
        columns: vec!["name".into(), "city".into()],
        lines: (1..=2000).collect(),
    });
    let mut report = Report::new();
    report.add(codes::CELL_TOO_LONG, Span::of_cell(id, 16, 0), ["12000".to_owned(), "10000".to_owned()]);
    for row in 0..1284 {
        report.add(codes::ROW_FIELDS, Span::of_cell(id, row, Span::ROW), ["2".to_owned(), "3".to_owned()]);
    }
    let shown = plain(&render(&report, &sources, Format::Human));
    assert!(shown.contains("\n  signatories.csv:17, column \"name\"\n"), "{shown}");
    assert!(shown.contains("\n  signatories.csv:1\n"), "{shown}");
    assert!(shown.contains("and 1,234 more of `row-fields`"), "{shown}");
    let short = render(&report, &sources, Format::Short);
    assert!(short.starts_with("signatories.csv:17, column \"name\": error[cell-too-long]: "), "{short}");
    assert_eq!(short.lines().count(), 1 + Report::CAP + 1);
}

#[test]
fn json_is_json() {
    let (sources, id) = text("a\nb\"\\\u{7}c");
    let mut report = Report::new();
    report.add(codes::KEY_UNKNOWN, Span::of_text(id, 2..5), ["a\"\\\n\u{7}\u{202E}ب".to_owned(), "h".to_owned()]);
    report.add(codes::ROW_EMPTY, Span::NOWHERE, []);
    let lines: Vec<serde_json::Value> = render(&report, &sources, Format::Json)
        .lines()
        .map(|line| serde_json::from_str(line).expect("an object a line"))
        .collect();
    assert_eq!(lines[0]["line"], 2);
    assert_eq!(lines[0]["column"], 1);
    assert_eq!(lines[0]["file"], "letter.md");
    assert_eq!(lines[0]["severity"], "error");
    assert_eq!(lines[0]["hint"], "h");
    assert_eq!(lines[0]["cell"], serde_json::Value::Null);
    assert_eq!(lines[1]["severity"], "note");
    for key in ["file", "line", "column", "cell", "hint"] {
        assert_eq!(lines[1][key], serde_json::Value::Null);
    }
}

#[test]
fn every_sentence_has_its_gaps_filled() {
    let (sources, id) = text("x");
    for code in codes::ALL {
        let mut report = Report::new();
        report.add(code, Span::of_text(id, 0..1), (0..9).map(|index| format!("argument{index}")));
        let shown = render(&report, &sources, Format::Short);
        let message = shown.split_once("]: ").expect("a message").1;
        assert!(!message.contains("{0}") && !message.contains("{1}"), "{message}");
        assert!(message.starts_with(|c: char| c.is_lowercase() || c == '`' || c == 'a'), "{message}");
        assert!(!message.trim_end().ends_with('.'), "{message}");
    }
}
