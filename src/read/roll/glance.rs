//! A glance at a list: whether it is one, and how its names read.
//!
//! Deliberately absent: findings.

use super::records::Records;
use super::synonyms::{self, DICTIONARY};
use super::{HEAD, dialect, rows};
use crate::read::encoding::{Decision, Encoding, decide};
use crate::read::{list, sheet, text};
use crate::report::Report;
use crate::roll::{Field, Roll};
use crate::source::SourceId;

/// Whether a file is a table of signatories, by its name or by a header that has names and something else.
pub fn is_table(name: &str, bytes: &[u8]) -> bool {
    let ending = name.rsplit('.').next().unwrap_or("").to_ascii_lowercase();
    if ["csv", "tsv", "tab", "xlsx", "ods"].contains(&ending.as_str())
        || list::is_one(name)
        || sheet::looks_like_one(bytes)
    {
        return true;
    }
    let head = &bytes[..bytes.len().min(HEAD as usize)];
    let text = match decide(head) {
        Decision::Marked(encoding, _) | Decision::Guessed(encoding) => encoding.decode(head),
        Decision::Utf8 => String::from_utf8_lossy(text::without_mark(head)).into_owned(),
        Decision::Damaged | Decision::Uncertain(_) | Decision::NotText => return false,
    };
    let dialect = dialect::dialect(text.as_bytes(), &[], &DICTIONARY, None);
    dialect.named && dialect.known > 1
}

/// The name by which a header has a field.
pub fn field_name(field: Field) -> &'static str {
    synonyms::name_of(field)
}

/// The first names of a roll.
pub(super) fn first_names(roll: &Roll, most: usize) -> Vec<&str> {
    let names = (0..roll.len()).map(|row| roll.field(row, Field::Name));
    names.filter(|name| !name.is_empty()).take(most).collect()
}

/// The first cell, of those that are kept, that does not read alike in all candidates, as it reads in one.
pub(super) fn first_difference(
    head: &[u8],
    candidates: &[Encoding],
    encoding: Encoding,
    columns: &[(String, String)],
) -> Option<String> {
    let read = |encoding: &Encoding| {
        let text = encoding.decode(head);
        let mut text = text.as_bytes();
        let records = Records::open(&mut text).ok()?;
        Some(rows(SourceId(0), records, None, columns, &mut Report::new()).ok()?.roll)
    };
    let (own, others) = (read(&encoding)?, candidates.iter().filter_map(read).collect::<Vec<_>>());
    let fields = [Field::Name, Field::Title, Field::Affiliation, Field::City, Field::Country];
    let cells = fields.iter().flat_map(|field| (0..own.len()).map(|row| (row, *field)));
    // How many of the others read the cell otherwise; the reading itself is among them, and reads it alike.
    let differing = |(row, field): &(usize, Field)| {
        let text = own.field(*row, *field);
        others.iter().filter(|other| *row < other.len() && other.field(*row, *field) != text).count()
    };
    let shown = match candidates {
        [_] => cells.clone().find(|(row, field)| !own.field(*row, *field).is_ascii()),
        _ => {
            let best = cells.clone().take(4000).map(|cell| (differing(&cell), cell)).filter(|(count, _)| *count > 0);
            best.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, cell)| cell)
        }
    };
    shown.map(|(row, field)| own.field(row, field).to_owned())
}
