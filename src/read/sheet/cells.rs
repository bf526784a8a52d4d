//! The cells of a sheet as CSV.
//!
//! Rows and columns keep their places; a line break within a cell is a space, as it is in any cell that is set.

use std::fmt::Write;

use calamine::{Data, DataRef, ExcelDateTime};

use super::Refusal;
use crate::report::codes;

/// How long a sheet may be as text, in bytes.
const LONGEST: usize = 512 << 20;
/// How many cells a sheet may have.
const MOST: usize = 30_000_000;

/// A sheet being written as CSV.
pub(in crate::read) struct Cells {
    csv: String,
    row: u32,
    column: u32,
    rows: u32,
    count: usize,
}

impl Cells {
    /// Of the first `rows` rows.
    pub(in crate::read) fn new(rows: u32) -> Cells {
        Cells { csv: String::new(), row: 0, column: 0, rows, count: 0 }
    }

    /// Adds a cell behind those before it; false if it is below the rows that are wanted.
    pub(in crate::read) fn add(&mut self, row: u32, column: u32, text: &str) -> Result<bool, Refusal> {
        if row >= self.rows {
            return Ok(false);
        }
        self.count += 1;
        if self.csv.len() > LONGEST || self.count > MOST {
            let limit = format!("{} million cells or {} MB of text", MOST / 1_000_000, LONGEST >> 20);
            return Err(Refusal(codes::SHEET_TOO_LARGE, vec![limit]));
        }
        if text.is_empty() {
            return Ok(true);
        }
        if row < self.row || (row == self.row && column < self.column) || column > 16_384 || row > 1_048_576 {
            return Err(Refusal(codes::SHEET_INVALID, vec!["its cells are not in order".to_owned()]));
        }
        while self.row < row {
            self.csv.push('\n');
            self.row += 1;
            self.column = 0;
        }
        while self.column < column {
            self.csv.push(',');
            self.column += 1;
        }
        if text.contains([',', '"', '\n', '\r']) || text.starts_with(' ') {
            self.csv.push('"');
            for character in text.chars() {
                match character {
                    '"' => self.csv.push_str("\"\""),
                    '\n' | '\r' => self.csv.push(' '),
                    other => self.csv.push(other),
                }
            }
            self.csv.push('"');
        } else {
            self.csv.push_str(text);
        }
        Ok(true)
    }

    /// The text.
    pub(in crate::read) fn finish(mut self) -> String {
        if !self.csv.is_empty() {
            self.csv.push('\n');
        }
        self.csv
    }
}

/// A cell as it is shown.
pub(super) fn shown(value: &Data) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(text) => text.clone(),
        Data::DateTimeIso(text) => iso(text),
        Data::DateTime(date) => dated(date),
        Data::Error(error) => error.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Int(number) => number.to_string(),
        other => other.to_string(),
    }
}

/// A cell as it is shown.
pub(super) fn shown_ref(value: &DataRef<'_>) -> String {
    match value {
        DataRef::SharedString(text) => (*text).to_owned(),
        other => shown(&Data::from(other.clone())),
    }
}

/// A date of ODS: without a time where there is none.
fn iso(text: &str) -> String {
    text.strip_suffix("T00:00:00").unwrap_or(text).replace('T', " ")
}

fn dated(date: &ExcelDateTime) -> String {
    if !date.is_datetime() {
        return date.as_f64().to_string();
    }
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let mut text = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) != (0, 0, 0) {
        _ = write!(text, " {hour:02}:{minute:02}:{second:02}");
    }
    text
}
