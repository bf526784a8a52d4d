//! The rows of a table, read one after another.
//!
//! A bad row is told and read as well as it can be; buffers are used for every row anew.
//! Deliberately absent: what parts the cells, and what the columns hold (see `dialect` and `header`).

use std::collections::BTreeMap;
use std::io;
use std::ops::Range;

use super::header::{self, Header};
use super::records::{CELL_LIMIT, Cell, Records};
use super::subject::Subject;
use super::synonyms::{self, DICTIONARY};
use super::watch::{Asked, Watch};
use super::{Table, dialect, errors, parts};
use crate::lang::Lang;
use crate::read::clean::{self, Cleaning};
use crate::read::encoding::mojibake;
use crate::report::{Report, codes};
use crate::roll::{Field, Remark, Roll};
use crate::source::{SourceId, Span};

/// Reads the rows of a table in UTF-8. `separator` is given where it is known.
pub(super) fn rows(
    source: SourceId,
    mut records: Records<'_>,
    separator: Option<u8>,
    columns: &[(String, String)],
    report: &mut Report,
) -> io::Result<Table> {
    let dictionary = &*DICTIONARY;
    let stated = if separator.is_none() { dialect::separator_line(records.head()) } else { None };
    if let Some((_, length)) = stated {
        records.skip_line(length);
    }
    // A sheet has no cells behind the last that holds something.
    let is_sheet = separator.is_some();
    let separator = separator.or(stated.map(|(separator, _)| separator));
    let dialect = dialect::dialect(records.head(), columns, dictionary, separator);
    records.separate_by(dialect.separator);
    for _ in 0..dialect.above {
        if records.next_row()?.is_some() {
            records.skip_row()?;
        }
    }
    let Some(first) = records.next_row()? else {
        report.add(codes::ROLL_EMPTY, Span::of_cell(source, 0, Span::ROW), []);
        return Ok(Table {
            roll: Roll::new(source, Vec::new()),
            header: Vec::new(),
            columns: Vec::new(),
            lines: vec![1],
        });
    };
    let mut reading = Reading::new(source, report);
    reading.lines.push(first.line);
    if dialect.above > 0 {
        reading.report.add(codes::HEADER_BELOW, Span::of_cell(source, 0, Span::ROW), [first.line.to_string()]);
    }
    let cells = reading.header_cells(&mut records)?;
    let mut header = header::header(cells, columns, dictionary, source, reading.report);
    if is_sheet {
        header.required = 0;
        reading.sheet = Some(Unheaded::default());
    }
    let mut roll = Roll::new(source, header.kept());
    reading.watch = Watch::new(std::mem::take(&mut header.watched));
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
    let Reading { watch, report, lines, sheet, bare, .. } = reading;
    if let Some(Unheaded { rows: count @ 1.., column }) = sheet {
        let have = if count == 1 { "1 row has cells".to_owned() } else { format!("{count} rows have cells") };
        report.add(codes::COLUMN_UNHEADED, Span::of_cell(source, 0, Span::ROW), [have, letters(column)]);
    }
    let mut bare = bare;
    for Asked { column: index, about, said, cells } in watch.asked(roll.len()) {
        let arguments = [header.names[index].clone(), said, header.columns[index].header.clone()];
        let code = if about == Subject::Part { codes::COLUMN_PART } else { codes::COLUMN_ANSWERS };
        report.add(code, Span::of_cell(source, 0, index as u16), arguments);
        header.columns[index].ask(cells);
        bare.remove(&index);
        roll.forget_remarks(index as u16);
    }
    if let Some((column, rows)) = bare.first_key_value() {
        let have = if *rows == 1 { "1 row has cells".to_owned() } else { format!("{rows} rows have cells") };
        report.add(codes::COLUMN_UNHEADED, Span::of_cell(source, 0, *column as u16), [have, letters(*column)]);
    }
    Ok(Table { roll, header: header.names, columns: header.columns, lines })
}

/// What a spreadsheet calls a column: `C`, `AB`.
fn letters(mut column: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + (column % 26) as u8));
        if column < 26 {
            return letters.into_iter().rev().collect();
        }
        column = column / 26 - 1;
    }
}

/// The state of reading: buffers used for every row, and what to tell.
struct Reading<'a> {
    source: SourceId,
    report: &'a mut Report,
    lines: Vec<u32>,
    rows_met: usize,
    text: String,
    cells: Vec<Range<usize>>,
    short: Option<Short>,
    watch: Watch,
    /// Whether the table is a sheet, whose cells nothing parts; then which rows have cells behind the header, and the first
    /// column of them.
    sheet: Option<Unheaded>,
    /// The columns that have nothing in the header and words below it, with how many rows have.
    bare: BTreeMap<usize, usize>,
}

/// Cells of a sheet that have no header above them.
#[derive(Clone, Copy, Default)]
struct Unheaded {
    rows: usize,
    column: usize,
}

/// Rows too short, one behind another: the first and the last of them, and how many cells and rows they are.
#[derive(Clone, Copy)]
struct Short {
    first: u32,
    last: u32,
    cells: usize,
    rows: usize,
}

impl<'a> Reading<'a> {
    fn new(source: SourceId, report: &'a mut Report) -> Reading<'a> {
        Reading {
            source,
            report,
            lines: Vec::new(),
            rows_met: 0,
            text: String::new(),
            cells: Vec::new(),
            short: None,
            watch: Watch::default(),
            sheet: None,
            bare: BTreeMap::new(),
        }
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
        let (mut encoding_told, mut rest) = (false, Vec::new());
        let (mut unheaded, mut first) = (None, Vec::new());
        let unclosed = loop {
            let cell = records.next_cell()?;
            if !is_unseen(cell.bytes) {
                filled = count + 1;
                self.watch.cell(count, roll.len(), cell.bytes);
                // A program's own numbers stand there too.
                let has_words = || String::from_utf8_lossy(cell.bytes).chars().any(char::is_alphabetic);
                if header.bare.get(count) == Some(&true) && has_words() {
                    *self.bare.entry(count).or_default() += 1;
                }
                if count >= header.names.len() {
                    unheaded = unheaded.or(Some(count));
                }
                // Only right below the header may its second row stand.
                if self.lines.len() == 2 && cell.bytes.len() < 200 {
                    first.push(String::from_utf8_lossy(cell.bytes).into_owned());
                }
            }
            if let Some(field) = header.fields.get(count).copied().flatten() {
                self.cell(&cell, field, count as u16, &mut encoding_told);
            }
            let remark = header.noted.get(count).copied().flatten().and_then(|noted| {
                if cell.bytes.is_empty() { None } else { noted.remark(&String::from_utf8_lossy(cell.bytes)) }
            });
            if let Some(text) = remark {
                let column = count as u16;
                roll.remark(Remark { row: self.index(), column, text });
            }
            if header.rest_of_name.contains(&count) {
                self.cell(&cell, Field::Name, count as u16, &mut encoding_told);
                rest.extend(self.cells.pop().map(|cell| (count, cell)));
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
        } else if let (Some(sheet), Some(column)) = (&mut self.sheet, unheaded) {
            let least = if sheet.rows == 0 { column } else { column.min(sheet.column) };
            *sheet = Unheaded { rows: sheet.rows + 1, column: least };
        } else if count < header.required || filled > header.names.len() {
            let counts = [count.to_string(), header.names.len().to_string()];
            self.report.add(codes::ROW_FIELDS, self.place(Span::ROW), counts);
        }
        self.pieces(count, header);
        self.rows_met += 1;
        let end = self.text.len();
        self.cells.resize(roll.columns().len(), end..end);
        let name = roll.columns().iter().position(|(field, _)| *field == Field::Name);
        if let (false, Some(name)) = (rest.is_empty(), name) {
            let said =
                |part: &usize| rest.iter().find(|(count, _)| count == part).map(|(_, cell)| &self.text[cell.clone()]);
            let given = self.text[self.cells[name].clone()].to_owned();
            let others: Vec<&str> = header.rest_of_name.iter().filter_map(said).collect();
            let joined = others.into_iter().fold(given, |name, part| parts::joined(&name, part));
            self.cells[name] = end..end + joined.len();
            self.text.push_str(&joined);
        }
        let cells = self.cells.iter().map(|range| &self.text[range.clone()]);
        if !roll.push(self.index(), cells) {
            self.report.add(codes::ROLL_TOO_LARGE, self.place(Span::ROW), []);
            return Ok(());
        }
        let last = roll.len() - 1;
        let named = |field| !clean::is_blank(roll.field(last, field));
        if header.fields.contains(&Some(Field::Name)) && !named(Field::Name) && !named(Field::NativeName) && !unclosed {
            if header::goes_on(&first) {
                let said: Vec<String> =
                    first.iter().map(|cell| format!("`{}`", clean::shortened(cell.trim()))).collect();
                self.report.add(codes::HEADER_PARTED, self.place(Span::ROW), [said.join(", ")]);
                self.sheet = self.sheet.map(|_| Unheaded::default());
            } else {
                self.report.add(codes::ROW_NAMELESS, self.place(Span::ROW), []);
            }
        }
        Ok(())
    }

    /// Rows that are too short, one behind another, and make up one row together: an entry broken by a line end that was not
    /// quoted. `count`: how many cells the row has.
    fn pieces(&mut self, count: usize, header: &Header) {
        if count >= header.required {
            self.short = None;
            return;
        }
        let index = self.index();
        let before = self.short.filter(|short| short.last + 1 == index);
        let Some(short) = before else {
            self.short = Some(Short { first: index, last: index, cells: count, rows: 1 });
            return;
        };
        // A break within a cell makes two cells of it; one at a separator may have taken that with it.
        let cells = short.cells + count;
        let whole = header.required..=header.names.len() + short.rows;
        if whole.contains(&cells) {
            let line = self.lines[short.first as usize].to_string();
            self.report.add(codes::ROW_BROKEN, self.place(Span::ROW), [line]);
            self.short = None;
        } else {
            self.short = Some(Short { last: index, cells, rows: short.rows + 1, ..short });
        }
    }

    /// Takes a cell that is kept.
    fn cell(&mut self, cell: &Cell<'_>, field: Field, column: u16, encoding_told: &mut bool) {
        let place = self.place(column);
        let start = self.text.len();
        let mut cleaning = Cleaning::default();
        match std::str::from_utf8(cell.bytes) {
            Ok(text) => {
                clean::cell(text, &mut self.text, &mut cleaning);
                self.damage(text, start, field, place);
            }
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
        // A whole name on the first line: what stands below it is somebody else, or no part of the name.
        let raw = std::str::from_utf8(cell.bytes).unwrap_or_default().trim();
        if field == Field::Name
            && let Some((first, rest)) = raw.split_once(['\n', '\r'])
            && first.split_whitespace().count() > 1
            && rest.contains(char::is_alphabetic)
        {
            self.report.add(codes::NAME_ON_LINES, place, [clean::shortened(text)]);
        }
        if field == Field::Lang && !text.is_empty() && Lang::parse(text).is_none() {
            self.report.add(codes::LANGUAGE_INVALID, place, [clean::shortened(text)]);
        }
    }

    /// Tells where the cell's text shows that it was decoded wrongly, or is a formula's error.
    ///
    /// A code page leaves control characters behind that cleaning takes out: what was mistaken shows in `raw` alone.
    fn damage(&mut self, raw: &str, start: usize, field: Field, place: Span) {
        let text = &self.text[start..];
        let name = synonyms::name_of(field);
        if errors::is_one(text) {
            self.report.add(codes::CELL_ERROR, place, [text.to_owned(), format!("`{name}`")]);
        }
        if raw.is_ascii() {
            return;
        }
        if text.contains('\u{FFFD}') {
            self.report.add(codes::CHARACTER_LOST, place, [format!("`{name}`")]);
        }
        if let Some((page, mended)) = mojibake::find(raw.trim_ascii()) {
            let arguments = [clean::shortened(text), page.to_owned(), clean::shortened(&mended)];
            self.report.add(codes::MOJIBAKE, place, arguments);
        }
    }
}

/// Whether a cell holds nothing that can be seen: no-break and other spaces, the sign by which DOS ends a file.
fn is_unseen(bytes: &[u8]) -> bool {
    if bytes.iter().all(|byte| matches!(byte, 0..=b' ')) {
        return true;
    }
    let may_be =
        bytes.len() <= 32 && bytes.first().is_some_and(|byte| matches!(byte, b' ' | b'\t' | 0xC2 | 0xE1..=0xE3 | 0xEF));
    may_be && std::str::from_utf8(bytes).is_ok_and(clean::is_blank)
}
