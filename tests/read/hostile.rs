//! Nothing that comes in stops a reader.

use proptest::prelude::*;
use undersigned::report::{Format, Report, render};
use undersigned::source::Sources;

use super::show::read_bytes;

/// Pieces that mean something to one reader or another, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "---\n",
            "title: ",
            "to: [",
            "]",
            "\n",
            "\n\n",
            "[^a]",
            "[^b]: ",
            "::: {lang=fa}\n",
            ":::\n",
            "[",
            "]{lang=he}",
            "{",
            "- ",
            "1. ",
            "> ",
            "    ",
            "\t",
            "*",
            "**",
            "_",
            "`",
            "```\n",
            "<b>",
            "<!-- ",
            " -->",
            "&nbsp;",
            "\\",
            "|a|b|\n|-|-|\n",
            "![",
            "](u)",
            "<https://x>",
            "# ",
            "\u{202E}",
            "\u{2066}",
            "\u{2069}",
            "سلام",
            "שלום",
            "é",
            "\r\n",
            "\r",
            "\"",
            "'",
            "''",
            ",",
            ";",
            "name",
            "e-mail",
            "نام",
            "• ",
            "[1]",
            "[2] ",
            "\u{FEFF}",
            "\u{0}",
            "annex: {",
            "}",
            ": ",
            "|\n  ",
            "&a ",
            "*a",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,6}",
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn everything(bytes: &[u8], beside: &[u8]) {
    let read = read_bytes(bytes);
    for format in [Format::Human, Format::Short, Format::Json] {
        render(&read.report, &read.sources, format);
    }
    let (mut sources, mut report) = (Sources::default(), Report::new());
    undersigned::read::plain(&mut sources, "letter.txt", bytes, Some(("letter.yaml", beside)), &mut report);
    let roll =
        undersigned::read::roll(&mut sources, "roll.csv", &mut &bytes[..], &[], &mut report).expect("no device fails");
    for signatory in 0..roll.len() {
        for (field, _) in roll.columns() {
            assert!(roll.field(signatory, *field).len() <= bytes.len() * 3);
        }
    }
    undersigned::read::layout(&mut sources, "own.toml", bytes, &|_| None, &mut report);
    render(&report, &sources, Format::Human);
}

proptest! {
    #![proptest_config(crate::support::cases(128))]

    #[test]
    fn arbitrary_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        everything(&bytes, &bytes);
    }

    #[test]
    fn arbitrary_marks_are_read(text in pieces(), beside in pieces()) {
        everything(text.as_bytes(), beside.as_bytes());
        everything(format!("---\ntitle: T\n---\n{text}").as_bytes(), beside.as_bytes());
        everything(format!("---\ntitle: {beside}\n---\n{text}").as_bytes(), b"");
        everything(format!("name,city\n{text}").as_bytes(), b"");
    }

    /// A table that is written with quotation marks is read as it was meant, whatever is in its cells.
    #[test]
    fn quoted_cells_are_read_as_they_were(
        rows in prop::collection::vec(("[a-z][a-z,;\"\t é]{0,12}[a-z]", "[א-ת,;\"]{0,8}"), 1..20),
        delimiter in prop::sample::select(vec![',', ';', '\t']),
        line_end in prop::sample::select(vec!["\n", "\r\n", "\r"]),
    ) {
        let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
        let mut text = format!("name{delimiter}city{line_end}");
        for (name, city) in &rows {
            text.extend([&quoted(name), &delimiter.to_string(), &quoted(city), line_end]);
        }
        let read = super::roll::read(text.as_bytes());
        prop_assert_eq!(read.roll.len(), rows.len());
        for (index, (name, city)) in rows.iter().enumerate() {
            let one_space = |text: &str| text.split([' ', '\t']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
            prop_assert_eq!(read.roll.field(index, undersigned::roll::Field::Name), one_space(name));
            prop_assert_eq!(read.roll.field(index, undersigned::roll::Field::City), one_space(city));
        }
    }
}
