//! The roll of signatories, from CSV.
//!
//! Read as a stream: in memory are the roll itself, four bytes a row for its line, one block and one cell. Only mapped
//! columns are decoded and copied; a finding quotes the named cell, never the row. A bad row is told and read as well
//! as it can be.
//! Deliberately absent: order, duplicates, spelling.

mod asked;
mod called;
mod consents;
mod dialect;
mod errors;
mod glance;
mod header;
mod noted;
mod parts;
mod reading;
mod records;
mod shown;
mod subject;
mod synonyms;
mod watch;

use std::io::{self, Read};

pub use self::glance::{field_name, is_table};
use self::glance::{first_difference, first_names};
use self::reading::rows;
use self::records::Records;
use self::synonyms::{DICTIONARY, header_words};
pub(super) use self::synonyms::{FIELD_NAMES, field_named};
use super::encoding::{Decision, Decoded, decide};
use super::{list, sheet, text};
use crate::report::{Code, Report, codes};
use crate::roll::{Column, Roll};
use crate::source::{Source, SourceId, Sources, Span};

/// How much is looked at to tell an encoding, in bytes.
const HEAD: u64 = 1 << 16;

/// Reads a roll from CSV: separated by comma, semicolon, tab or bar, in UTF-8 or an encoding that can be told.
///
/// `columns` says what the letter maps: a header, and the name of a field. In the source's table row 0 is the header.
///
/// # Errors
/// Those of `input`. All else goes to the report.
pub fn roll(
    sources: &mut Sources,
    name: &str,
    input: &mut dyn Read,
    columns: &[(String, String)],
    report: &mut Report,
) -> io::Result<Roll> {
    Ok(roll_and_columns(sources, name, input, columns, report)?.0)
}

/// Reads a roll as [`roll`] does, and gives besides how each of its columns was understood.
///
/// # Errors
/// Those of `input`. All else goes to the report.
pub fn roll_and_columns(
    sources: &mut Sources,
    name: &str,
    input: &mut dyn Read,
    columns: &[(String, String)],
    report: &mut Report,
) -> io::Result<(Roll, Vec<Column>)> {
    let none = |source| (Roll::new(source, Vec::new()), Vec::new());
    let table = Source::Table { name: name.to_owned(), columns: Vec::new(), lines: vec![1] };
    let source = sources.add(table);
    let whole = Span::of_cell(source, 0, Span::ROW);
    let mut head = Vec::new();
    (&mut *input).take(HEAD).read_to_end(&mut head)?;
    if list::is_one(name) {
        let table = list_rows(source, name, head, input, columns, report)?;
        return Ok(table.map_or(none(source), |table| table.kept(sources, source)));
    }
    if sheet::looks_like_one(&head) {
        let table = sheet_rows(source, head, input, columns, report)?;
        return Ok(table.map_or(none(source), |table| table.kept(sources, source)));
    }
    if let Some(hint) = text::magic(&head) {
        report.add(codes::NOT_TEXT, whole, [hint.to_owned()]);
        return Ok(none(source));
    }
    let (encoding, told): (_, Option<(&'static Code, &str)>) = match decide(&head) {
        Decision::NotText => {
            report.add(codes::NOT_TEXT, whole, [text::NOT_TEXT.to_owned()]);
            return Ok(none(source));
        }
        Decision::Uncertain(candidates) => {
            let readings =
                text::readings(&candidates, |encoding| first_difference(&head, &candidates, encoding, columns));
            report.add(codes::ENCODING_UNCERTAIN, whole, [readings]);
            return Ok(none(source));
        }
        Decision::Utf8 | Decision::Damaged => (None, None),
        Decision::Marked(encoding, because) => (Some(encoding), Some((codes::ENCODING_READ, because))),
        Decision::Guessed(encoding) => (Some(encoding), Some((codes::ENCODING_GUESSED, text::GUESSED))),
    };
    let mut input = (&head[..]).chain(input);
    let table = match encoding {
        None => Records::open(&mut input).and_then(|records| rows(source, records, None, columns, report)),
        Some(encoding) => {
            let mut decoded = Decoded::new(input, encoding);
            Records::open(&mut decoded).and_then(|records| rows(source, records, None, columns, report))
        }
    }?;
    if let (Some(encoding), Some((code, because))) = (encoding, told) {
        let names = first_names(&table.roll, 3);
        report.add(code, whole, [encoding.name().to_owned(), because.to_owned(), text::listed(&names)]);
    }
    Ok(table.kept(sources, source))
}

/// Reads the rows of a spreadsheet; none if it cannot be read.
fn sheet_rows(
    source: SourceId,
    mut bytes: Vec<u8>,
    input: &mut dyn Read,
    columns: &[(String, String)],
    report: &mut Report,
) -> io::Result<Option<Table>> {
    let whole = Span::of_cell(source, 0, Span::ROW);
    input.take(sheet::LARGEST + 1).read_to_end(&mut bytes)?;
    let dictionary = &*DICTIONARY;
    let is_roll = |head: &str| dialect::dialect(head.as_bytes(), columns, dictionary, Some(b',')).named;
    match sheet::read(bytes, &is_roll) {
        Err(sheet::Refusal(code, arguments)) => {
            report.add(code, whole, arguments);
            Ok(None)
        }
        Ok(sheet) => {
            sheet.told.into_iter().for_each(|(code, arguments)| report.add(code, whole, arguments));
            let mut text = sheet.csv.as_bytes();
            rows(source, Records::open(&mut text)?, Some(b','), columns, report).map(Some)
        }
    }
}

/// Reads the entries of a list in JSON or YAML; none if it cannot be read.
fn list_rows(
    source: SourceId,
    name: &str,
    mut bytes: Vec<u8>,
    input: &mut dyn Read,
    columns: &[(String, String)],
    report: &mut Report,
) -> io::Result<Option<Table>> {
    let whole = Span::of_cell(source, 0, Span::ROW);
    input.take(sheet::LARGEST + 1).read_to_end(&mut bytes)?;
    match list::read(name, &bytes) {
        Err(sheet::Refusal(code, arguments)) => {
            report.add(code, whole, arguments);
            Ok(None)
        }
        Ok(list) => {
            let mut text = list.csv.as_bytes();
            let mut table = rows(source, Records::open(&mut text)?, Some(b','), columns, report)?;
            // Entries have no header; a row of the table is told by where its entry stands.
            table.lines.iter_mut().for_each(|line| *line = list.lines.get(*line as usize - 1).copied().unwrap_or(1));
            Ok(Some(table))
        }
    }
}

/// What was read of a table.
struct Table {
    roll: Roll,
    /// The name of each column.
    header: Vec<String>,
    /// How each was understood.
    columns: Vec<Column>,
    /// The line of each row.
    lines: Vec<u32>,
}

impl Table {
    /// The roll; the rest completes its source.
    fn kept(self, sources: &mut Sources, source: SourceId) -> (Roll, Vec<Column>) {
        if let Some(Source::Table { columns, lines, .. }) = sources.get_mut(source) {
            *columns = self.header;
            *lines = self.lines;
        }
        (self.roll, self.columns)
    }
}
