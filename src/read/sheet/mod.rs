//! Spreadsheets: the door of `calamine`.
//!
//! A sheet of an XLSX or ODS file becomes the text of a CSV file whose line numbers are the sheet's row numbers, so that
//! a roll is read in one way only. Cells are taken as they are shown: whole numbers without a point, dates as ISO 8601,
//! formulas by the value they had when the file was saved, errors as `#REF!`. Bounded before anything is opened: see
//! `bounds`.
//! Deliberately absent: old binary spreadsheets, macros, links, number formats other than dates.

mod bounds;
mod cells;
mod strokes;

use std::io::Cursor;

use calamine::{Ods, Reader, SheetVisible, Xlsx};

pub(super) use self::cells::Cells;
use crate::report::Code;
use crate::report::codes;

/// A sheet as text.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// CSV: commas, quotation marks doubled, a line a row.
    pub(super) csv: String,
    /// What is said of it: other sheets, hidden ones, hidden rows.
    pub(super) told: Vec<(&'static Code, Vec<String>)>,
}

/// Why a spreadsheet cannot be read.
#[derive(Debug)]
pub(super) struct Refusal(pub(super) &'static Code, pub(super) Vec<String>);

/// Whether a file begins like a spreadsheet; whether it is one is known only when it is opened.
pub(super) fn looks_like_one(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04") || head.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
}

/// How large a file may be, in bytes.
pub(super) const LARGEST: u64 = 128 << 20;

/// Among how many rows of a sheet the header is looked for.
const HEADER_ROWS: u32 = 12;

enum Book {
    Xlsx(Box<Xlsx<Cursor<Vec<u8>>>>),
    Ods(Ods<Cursor<Vec<u8>>>),
}

/// Reads the sheet that has a roll: the first for whose beginning `is_roll` says so, a visible one before a hidden one;
/// else the first.
pub(super) fn read(bytes: Vec<u8>, is_roll: &dyn Fn(&str) -> bool) -> Result<Sheet, Refusal> {
    if !bytes.starts_with(b"PK") {
        // An encrypted workbook stands in a container of the old kind.
        if names_stream(&bytes, "EncryptedPackage") {
            return Err(Refusal(codes::SHEET_LOCKED, Vec::new()));
        }
        // Word keeps its text in a stream of this name; a spreadsheet has `Workbook` or `Book`.
        if names_stream(&bytes, "WordDocument") {
            return Err(Refusal(codes::NOT_TEXT, vec![bounds::DOCUMENT.to_owned()]));
        }
        return Err(Refusal(codes::SHEET_OLD, Vec::new()));
    }
    let contents = bounds::check(&bytes)?;
    let mut book = match contents.kind {
        bounds::Kind::Xlsx => {
            Book::Xlsx(Box::new(Xlsx::new(Cursor::new(bytes)).map_err(|error| xlsx_refusal(&error))?))
        }
        bounds::Kind::Ods => Book::Ods(Ods::new(Cursor::new(bytes)).map_err(|error| invalid(&error))?),
    };
    let mut told = Vec::new();
    let sheets: Vec<(String, bool)> = {
        let metadata = match &book {
            Book::Xlsx(book) => book.sheets_metadata(),
            Book::Ods(book) => book.sheets_metadata(),
        };
        metadata.iter().map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible)).collect()
    };
    let visible = sheets.iter().filter(|(_, visible)| *visible).map(|(name, _)| name);
    let hidden = sheets.iter().filter(|(_, visible)| !*visible).map(|(name, _)| name);
    let order: Vec<&String> = visible.chain(hidden).take(100).collect();
    let mut named = Vec::new();
    for name in &order {
        if is_roll(&text(&mut book, name, HEADER_ROWS)?) {
            named.push(*name);
        }
    }
    let chosen = named.first().copied();
    let Some(chosen) = chosen.or(order.first().copied()) else {
        return Err(Refusal(codes::SHEET_INVALID, vec!["it has no sheets".to_owned()]));
    };
    let shown = |name: &String| format!("“{}”", super::clean::shortened(name));
    let others: Vec<String> = order.iter().filter(|name| **name != chosen).map(|name| shown(name)).collect();
    let is_shown = |name: &&String| sheets.iter().any(|(known, visible)| known == *name && *visible);
    let left: Vec<String> = named.iter().copied().filter(|name| *name != chosen).filter(is_shown).map(shown).collect();
    if !left.is_empty() {
        let have = if left.len() == 1 { "has names" } else { "have names" };
        told.push((codes::SHEETS_NAMED, vec![shown(chosen), format!("{} {have}", left.join(", "))]));
    } else if !others.is_empty() {
        told.push((codes::SHEET_CHOSEN, vec![shown(chosen), others.join(", ")]));
    }
    if sheets.iter().any(|(name, visible)| name == chosen && !*visible) {
        told.push((codes::SHEET_HIDDEN, vec![shown(chosen)]));
    }
    if contents.hidden_rows > 0 {
        told.push((codes::ROWS_HIDDEN, vec![counted(contents.hidden_rows, "row")]));
    }
    if contents.struck.0 > 0 {
        let (count, places) = &contents.struck;
        let first = if places.is_empty() { String::new() } else { format!(": {}", places.join(", ")) };
        told.push((codes::CELLS_STRUCK, vec![counted(*count, "cell"), first]));
    }
    if contents.merged_down > 0 {
        told.push((codes::CELLS_MERGED, vec![counted(contents.merged_down, "cell")]));
    }
    Ok(Sheet { csv: text(&mut book, chosen, u32::MAX)?, told })
}

/// So many things, with their verb.
fn counted(count: usize, thing: &str) -> String {
    if count == 1 { format!("1 {thing} is") } else { format!("{count} {thing}s are") }
}

/// Whether a container of the old kind names a stream: in UTF-16, in a directory that may stand anywhere in the file.
fn names_stream(bytes: &[u8], name: &str) -> bool {
    let name: Vec<u8> = name.bytes().flat_map(|byte| [byte, 0]).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

/// The first rows of a sheet as CSV.
fn text(book: &mut Book, name: &str, rows: u32) -> Result<String, Refusal> {
    let mut cells = Cells::new(rows);
    match book {
        Book::Xlsx(book) => {
            let mut reader = book.worksheet_cells_reader(name).map_err(|error| xlsx_refusal(&error))?;
            while let Some(cell) = reader.next_cell().map_err(|error| xlsx_refusal(&error))? {
                let (row, column) = cell.get_position();
                if !cells.add(row, column, &cells::shown_ref(cell.get_value()))? {
                    break;
                }
            }
        }
        Book::Ods(book) => {
            let range = book.worksheet_range(name).map_err(|error| invalid(&error))?;
            let (first_row, first_column) = range.start().unwrap_or_default();
            for (row, column, value) in range.used_cells() {
                let place = (row as u32 + first_row, column as u32 + first_column);
                if !cells.add(place.0, place.1, &cells::shown(value))? {
                    break;
                }
            }
        }
    }
    Ok(cells.finish())
}

fn xlsx_refusal(error: &calamine::XlsxError) -> Refusal {
    match error {
        calamine::XlsxError::Password => Refusal(codes::SHEET_LOCKED, Vec::new()),
        other => invalid(other),
    }
}

fn invalid(error: &dyn std::fmt::Display) -> Refusal {
    let message = error.to_string();
    if message.to_lowercase().contains("password") {
        return Refusal(codes::SHEET_LOCKED, Vec::new());
    }
    let message: String = message.chars().filter(|c| !c.is_control()).take(120).collect();
    Refusal(codes::SHEET_INVALID, vec![message])
}
