//! A letter's folder as text: `letter.md` and `signatories.csv`.
//!
//! What YAML would take for a mark is quoted, so that the words read back as they were; Markdown is written in `markup`. A date is written as the front matter has it, with the words it was written in beside it.

use std::fmt::Write;

use crate::decisions::{Decision, Kind, Who, toml_text, write};
use crate::letter::Calendar;
use crate::roll::{joined, line_of};
use crate::source::Span;

use super::markup::{blocks, inline};
use super::page::Letter;
use super::{Entry, List};
use crate::roll::{Column, Confidence};

/// The letter as Markdown under a front matter.
pub fn letter(letter: &Letter, markdown: bool, has_list: bool) -> String {
    let mut out = String::from("---\n");
    let value = |text: &str| quoted(&inline(text, markdown));
    let one = |out: &mut String, key: &str, text: &str| {
        if !text.is_empty() {
            _ = writeln!(out, "{key}: {}", value(text));
        }
    };
    let several = |out: &mut String, key: &str, texts: &[String]| {
        if !texts.is_empty() {
            _ = writeln!(out, "{key}:");
            texts.iter().for_each(|text| _ = writeln!(out, "  - {}", value(text)));
        }
    };
    one(&mut out, "title", &letter.title);
    if let Some(lang) = letter.lang {
        _ = writeln!(out, "lang: {lang}");
    }
    if let Some((date, written)) = &letter.date {
        _ = writeln!(out, "date: {date}  # {}", printable(written));
    }
    if !letter.calendars.is_empty() {
        let named = |calendar: &Calendar| match calendar {
            Calendar::Gregorian => "gregorian",
            Calendar::Persian => "persian",
            Calendar::Islamic => "islamic",
        };
        let names: Vec<&str> = letter.calendars.iter().map(named).collect();
        _ = writeln!(out, "calendar: [{}]", names.join(", "));
    }
    one(&mut out, "place", &letter.place);
    several(&mut out, "to", &letter.to);
    several(&mut out, "cc", &letter.cc);
    one(&mut out, "reference", &letter.reference);
    one(&mut out, "subject", &letter.subject);
    one(&mut out, "salutation", &letter.salutation);
    one(&mut out, "closing", &letter.closing);
    several(&mut out, "signed", &letter.signed);
    if has_list {
        out.push_str("signatories: signatories.csv\n");
    }
    let grouped = letter.entries.iter().any(|item| !item.category.is_empty());
    if !letter.heading.is_empty() || grouped {
        out.push_str("annex:\n");
        one(&mut out, "  title", &letter.heading);
        if grouped {
            out.push_str("  group: category\n");
        }
    }
    out.push_str("status: draft\n---\n");
    out.push_str(&blocks(&letter.body, markdown));
    for (number, text) in &letter.notes {
        _ = writeln!(out, "\n[^{number}]: {}", inline(text, markdown));
    }
    out
}

/// The list of signatories from entries.
pub fn signatories(entries: &[Entry]) -> List {
    type Part = fn(&Entry) -> String;
    let columns: [(&str, Part); 9] = [
        ("id", |entry| entry.number.clone().unwrap_or_default()),
        ("category", |entry| entry.category.clone()),
        ("honorific", |entry| entry.honorific.clone()),
        ("name", |entry| entry.name.clone()),
        ("title", |entry| entry.title.clone()),
        ("affiliation", |entry| entry.affiliation.clone()),
        ("city", |entry| entry.city.clone()),
        ("country", |entry| entry.country.clone()),
        (CONFIDENCE, Entry::graded),
    ];
    let kept: Vec<_> = columns
        .iter()
        .filter(|(name, part)| *name == "name" || entries.iter().any(|entry| !part(entry).is_empty()))
        .collect();
    List {
        header: kept.iter().map(|(name, _)| (*name).to_owned()).collect(),
        // What was contact data and nothing else is no signatory that could be printed.
        rows: entries
            .iter()
            .filter(|entry| !entry.is_empty())
            .map(|entry| kept.iter().map(|(_, part)| part(entry)).collect())
            .collect(),
    }
}

/// The column that says how sure each part of an entry is; no roll prints it.
const CONFIDENCE: &str = "confidence";

/// `columns.toml`: for each table its name, its columns and a cell of each that is read.
pub fn columns(tables: &[(String, Vec<(Column, String)>)]) -> String {
    let mut out = String::from(
        "# What each column of the list was read as. Change on the right what is wrong, and import again with\n\
         # `--columns columns.toml`; the same file serves the next export of the same form. On the right stands the name of a\n\
         # field (name, honorific, title, affiliation, city, country, consent, date, id, ...), or `note` for what is not to be\n\
         # printed. Columns that hold contact data were dropped while reading. A column that answers yes or no to what is not\n\
         # understood stands behind a `#`: take it away, and write `consent` if yes means that the name may be printed,\n\
         # `anonymous` if yes means that it may not, `note` if it is about something else.\n",
    );
    let mut met: Vec<&str> = Vec::new();
    for (name, columns) in tables {
        _ = writeln!(out, "\n# {}", printable(name));
        for (column, sample) in columns.iter().filter(|(column, _)| !column.header.is_empty()) {
            let because = match (column.confidence, column.perhaps) {
                (Confidence::Unsure, Some(perhaps)) => format!("unsure: perhaps \"{perhaps}\""),
                (confidence, _) => confidence.word().to_owned(),
            };
            let sample = if sample.is_empty() { String::new() } else { format!("; such as: {}", printable(sample)) };
            // A key stands once; and one that is in the way of nobody is there for those who look.
            // What has to be asked is not answered by writing it down.
            let is_asked = !column.answers.is_empty();
            let again =
                if met.contains(&column.header.as_str()) || column.holds == "contact" || is_asked { "# " } else { "" };
            met.push(&column.header);
            _ = writeln!(
                out,
                "{again}{} = {}  # {because}{sample}",
                toml_text(&printable(&column.header)),
                toml_text(column.holds)
            );
        }
    }
    out
}

impl List {
    /// Adds the rows of another list; a column that only one has is empty in the rows of the other.
    pub fn append(&mut self, other: List) {
        if self.header.is_empty() {
            *self = other;
            return;
        }
        for name in &other.header {
            if !self.header.contains(name) {
                self.header.push(name.clone());
            }
        }
        let width = self.header.len();
        self.rows.iter_mut().for_each(|row| row.resize(width, String::new()));
        let places: Vec<usize> =
            other.header.iter().filter_map(|name| self.header.iter().position(|known| known == name)).collect();
        for cells in other.rows {
            let mut row = vec![String::new(); width];
            places.iter().zip(cells).for_each(|(place, cell)| row[*place] = cell);
            self.rows.push(row);
        }
    }

    /// The list as CSV.
    pub fn csv(&self) -> String {
        let mut out = String::new();
        for row in std::iter::once(&self.header).chain(&self.rows) {
            let cells: Vec<String> = row.iter().map(|cell| csv_cell(cell)).collect();
            let line = cells.join(",");
            // A line without anything would be no row.
            out.push_str(if line.is_empty() { "\"\"" } else { &line });
            out.push('\n');
        }
        out
    }
}

fn csv_cell(cell: &str) -> String {
    let cell = printable(cell);
    if cell.contains([',', '"', '\n', ';', '\t', '|']) || cell.starts_with(' ') {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

/// Decisions that would answer what was asked, as comments.
pub fn decisions(broken: &[(Entry, Entry)]) -> String {
    let mut out = String::from(
        "# Answers to what the program asks about the list: which rows are one person, which are two, which are left out\n\
         # and why. They are applied on every run, and name people as they stand in the list, so that they hold when rows\n\
         # are added or moved. What is behind a `#` does not count: take it away where the answer is yes.\n",
    );
    for (first, second) in broken {
        let who = |entry: &Entry| match &entry.number {
            Some(number) => Who { id: Some(printable(number)), ..Who::default() },
            None => Who { name: Some(printable(&entry.name)), ..Who::default() },
        };
        let decision = Decision {
            kind: Kind::Join,
            who: vec![who(first), who(second)],
            becomes: Vec::new(),
            reason: "one entry, broken over two lines".to_owned(),
            span: Span::NOWHERE,
        };
        let parts = [first, second];
        let together = printable(&line_of(&joined(2, &|part, field| parts[part].field(field))));
        _ = writeln!(
            out,
            "\n# The second row seems to be the rest of the first. Together they would be:\n#   {together}"
        );
        decision_lines(&decision).for_each(|line| _ = writeln!(out, "# {line}"));
        out.push_str("# Where a field should say something else, add a line: becomes = { title = \"…\" }\n");
    }
    out
}

fn decision_lines(decision: &Decision) -> impl Iterator<Item = String> {
    write(decision).lines().map(str::to_owned).collect::<Vec<_>>().into_iter()
}

/// Text without control characters, which no format can hold and no reader sets; those that are white space part words.
pub(super) fn printable(text: &str) -> String {
    let spaced = text.chars().map(|c| if c.is_control() && c.is_whitespace() { ' ' } else { c });
    spaced.filter(|c| !c.is_control() && !matches!(c, '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')).collect()
}

/// A value of YAML: in quotation marks, in which nothing but they themselves has a meaning.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
