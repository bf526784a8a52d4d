//! The roll of signatories, from CSV.
//!
//! Read as a stream: in memory are the roll itself, four bytes a row for its line, one block and one cell. Only mapped
//! columns are decoded and copied; a finding quotes the named cell, never the row. A bad row is told and read as well
//! as it can be.
//! Deliberately absent: order, duplicates, spelling, and every encoding but UTF-8.

mod header;
mod records;
mod synonyms;

use std::io::{self, Read};
use std::ops::Range;

use self::header::Header;
use self::records::{CELL_LIMIT, Cell, Records};
use self::synonyms::Dictionary;
pub(super) use self::synonyms::{FIELD_NAMES, field_named};
use super::clean::{self, Cleaning};
use super::text;
use crate::lang::Lang;
use crate::report::{Report, codes};
use crate::roll::{Field, Roll};
use crate::source::{Source, SourceId, Sources, Span};

/// Reads a roll from CSV: UTF-8, separated by comma, semicolon or tab.
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
    let table = Source::Table { name: name.to_owned(), columns: Vec::new(), lines: vec![1] };
    let source = sources.add(table);
    let mut records = Records::open(input)?;
    if let Some(foreign) = text::foreign(records.head()) {
        foreign.tell(Span::of_cell(source, 0, Span::ROW), report);
        return Ok(Roll::new(source, Vec::new()));
    }
    let dictionary = Dictionary::new();
    match header::separator_line(records.head()) {
        Some((delimiter, length)) => {
            records.skip_line(length);
            records.separate_by(delimiter);
        }
        None => {
            let delimiter = header::delimiter(records.head(), &dictionary);
            records.separate_by(delimiter);
        }
    }
    let Some(first) = records.next_row()? else {
        report.add(codes::ROLL_EMPTY, Span::of_cell(source, 0, Span::ROW), []);
        return Ok(Roll::new(source, Vec::new()));
    };
    let mut reading = Reading::new(source, report);
    reading.lines.push(first.line);
    let cells = reading.header_cells(&mut records)?;
    let header = header::header(cells, columns, &dictionary, source, reading.report);
    let mut roll = Roll::new(source, header.kept());
    while let Some(row) = records.next_row()? {
        if let Some(blank) = row.blank {
            reading.begin(blank);
            reading.report.add(codes::ROW_EMPTY, reading.place(Span::ROW), []);
        }
        reading.begin(row.line);
        reading.row(&mut records, &header, &mut roll)?;
    }
    if reading.rows_met == 0 {
        reading.report.add(codes::ROLL_EMPTY, Span::of_cell(source, 0, Span::ROW), []);
    }
    let lines = reading.lines;
    if let Some(Source::Table { columns, lines: kept, .. }) = sources.get_mut(source) {
        *columns = header.names;
        *kept = lines;
    }
    Ok(roll)
}

/// The state of reading: buffers used for every row, and what to tell.
struct Reading<'a> {
    source: SourceId,
    report: &'a mut Report,
    lines: Vec<u32>,
    rows_met: usize,
    text: String,
    cells: Vec<Range<usize>>,
}

impl<'a> Reading<'a> {
    fn new(source: SourceId, report: &'a mut Report) -> Reading<'a> {
        Reading { source, report, lines: Vec::new(), rows_met: 0, text: String::new(), cells: Vec::new() }
    }

    fn begin(&mut self, line: u32) {
        self.lines.push(line);
        self.text.clear();
        self.cells.clear();
    }

    /// A place in the row being read.
    fn place(&self, column: u16) -> Span {
        Span::of_cell(self.source, self.index(), column)
    }

    fn index(&self) -> u32 {
        (self.lines.len() - 1) as u32
    }

    fn header_cells(&mut self, records: &mut Records<'_>) -> io::Result<Vec<String>> {
        let mut cells = Vec::new();
        loop {
            let cell = records.next_cell()?;
            let place = Span::of_cell(self.source, 0, cells.len().min(usize::from(Span::ROW)) as u16);
            if std::str::from_utf8(cell.bytes).is_err() {
                self.report.add(codes::ENCODING_INVALID, place, [cell.line.to_string()]);
            }
            if cell.unclosed {
                self.report.add(codes::QUOTE_UNCLOSED, place, []);
            }
            // The index of a column is 16 bits wide, its last value taken; a table that wide has no names to find.
            if cells.len() < usize::from(Span::ROW) {
                cells.push(String::from_utf8_lossy(cell.bytes).into_owned());
            }
            if cell.last {
                return Ok(cells);
            }
        }
    }

    /// Reads the cells of a row, adds it to the roll, and tells what is wrong with it.
    fn row(&mut self, records: &mut Records<'_>, header: &Header, roll: &mut Roll) -> io::Result<()> {
        // How many cells there are, and how many up to the last that holds something.
        let (mut count, mut filled) = (0, 0);
        let mut encoding_told = false;
        let unclosed = loop {
            let cell = records.next_cell()?;
            if !cell.bytes.iter().all(u8::is_ascii_whitespace) {
                filled = count + 1;
            }
            if let Some(field) = header.fields.get(count).copied().flatten() {
                self.cell(&cell, field, count as u16, &mut encoding_told);
            }
            count += 1;
            if cell.last {
                break cell.unclosed;
            }
        };
        if unclosed {
            self.report.add(codes::QUOTE_UNCLOSED, self.place(Span::ROW), []);
        } else if filled == 0 {
            self.report.add(codes::ROW_EMPTY, self.place(Span::ROW), []);
            return Ok(());
        } else if count < header.required || filled > header.names.len() {
            let counts = [count.to_string(), header.names.len().to_string()];
            self.report.add(codes::ROW_FIELDS, self.place(Span::ROW), counts);
        }
        self.rows_met += 1;
        let end = self.text.len();
        self.cells.resize(roll.columns().len(), end..end);
        let cells = self.cells.iter().map(|range| &self.text[range.clone()]);
        if !roll.push(self.index(), cells) {
            self.report.add(codes::ROLL_TOO_LARGE, self.place(Span::ROW), []);
            return Ok(());
        }
        let last = roll.len() - 1;
        let named = |field| !clean::is_blank(roll.field(last, field));
        if header.fields.contains(&Some(Field::Name)) && !named(Field::Name) && !named(Field::NativeName) && !unclosed {
            self.report.add(codes::ROW_NAMELESS, self.place(Span::ROW), []);
        }
        Ok(())
    }

    /// Takes a cell that is kept.
    fn cell(&mut self, cell: &Cell<'_>, field: Field, column: u16, encoding_told: &mut bool) {
        let place = self.place(column);
        let start = self.text.len();
        let mut cleaning = Cleaning::default();
        match std::str::from_utf8(cell.bytes) {
            Ok(text) => clean::cell(text, &mut self.text, &mut cleaning),
            Err(error) => {
                // A cell cut because it is too long may end within a character; that is told as its length.
                let cut = cell.characters_lost > 0 && error.error_len().is_none();
                if !cut && !std::mem::replace(encoding_told, true) {
                    let before = &cell.bytes[..error.valid_up_to()];
                    let line = cell.line as usize + before.iter().filter(|byte| **byte == b'\n').count();
                    self.report.add(codes::ENCODING_INVALID, place, [line.to_string()]);
                }
                clean::cell(&String::from_utf8_lossy(cell.bytes), &mut self.text, &mut cleaning);
            }
        }
        self.cells.push(start..self.text.len());
        let name = synonyms::name_of(field);
        if !cleaning.removed.is_empty() {
            self.report.add(codes::CHARACTERS_REMOVED, place, [cleaning.names(), format!("`{name}`")]);
        }
        if cleaning.too_many_marks {
            self.report.add(codes::MARKS_TOO_MANY, place, [clean::MARKS_LIMIT.to_string()]);
        }
        if cell.bytes.len() > CELL_LIMIT && !cell.unclosed {
            let characters = cell.bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count() + cell.characters_lost;
            if characters > CELL_LIMIT {
                self.report.add(codes::CELL_TOO_LONG, place, [characters.to_string(), CELL_LIMIT.to_string()]);
            }
        }
        let text = &self.text[start..];
        if field == Field::Lang && !text.is_empty() && Lang::parse(text).is_none() {
            self.report.add(codes::LANGUAGE_INVALID, place, [clean::shortened(text)]);
        }
    }
}
