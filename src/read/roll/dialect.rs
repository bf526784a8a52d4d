//! What parts the cells of a CSV file, and where its header stands.
//!
//! Both are told by the words of headers: the separator that parts a row into most known ones, and the first row that
//! has a column of names. Above it may stand a title, a date, a line that counts the rows.
//! Deliberately absent: quotation marks other than `"`.

use super::header_words;
use super::parts;
use super::records::split_rows;
use super::synonyms::{Dictionary, Meaning, is_same};
use crate::roll::Field;

/// What may part cells, the usual first.
const SEPARATORS: &[u8] = b",;\t|";
/// Among how many rows the header is looked for.
const ROWS: usize = 12;
/// How much is looked at, in bytes.
const LOOK: usize = 1 << 14;

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dialect {
    /// What parts cells.
    pub(super) separator: u8,
    /// How many rows stand above the header.
    pub(super) above: usize,
    /// Whether the header has a column of names.
    pub(super) named: bool,
    /// How many of its columns are known.
    pub(super) known: usize,
}

/// Tells how a file is written by its beginning. `columns` is the letter's own mapping. `separator` is given where the
/// file says itself what it is.
pub(super) fn dialect(
    head: &[u8],
    columns: &[(String, String)],
    dictionary: &Dictionary,
    separator: Option<u8>,
) -> Dialect {
    let head = &head[..head.len().min(LOOK)];
    let given = separator.map(|separator| [separator]);
    let separators = given.as_ref().map_or(SEPARATORS, |given| &given[..]);
    let mut best: Option<(Score, Dialect)> = None;
    for separator in separators {
        for (above, row) in split_rows(head, *separator, ROWS).iter().enumerate() {
            // No row below the first is more like a header than a first row that plainly is one.
            if above > 0 && best.is_some_and(|(score, _)| score.plain) {
                break;
            }
            let score = Score::of(row, above == 0, columns, dictionary);
            // Below the first row a header must be plain: one of its cells alone may be a signatory's.
            let is_header = score.named && (score.known > 1 || (row.len() == 1 && !is_prose(&row[0])));
            if above > 0 && !is_header {
                continue;
            }
            if best.is_none_or(|(known, _)| score > known) {
                best = Some((score, Dialect { separator: *separator, above, named: score.named, known: score.known }));
            }
        }
    }
    best.map_or(Dialect { separator: separators[0], above: 0, named: false, known: 0 }, |(_, dialect)| dialect)
}

/// How much a row is like a header: before all the first row, if it plainly has names; then whether names are in it, how
/// many cells are known, how many there are. Of equals the first row counts, and the usual separator.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Score {
    plain: bool,
    named: bool,
    known: usize,
    cells: usize,
}

impl Score {
    fn of(row: &[String], is_first: bool, columns: &[(String, String)], dictionary: &Dictionary) -> Score {
        let mut score = Score { plain: false, named: false, known: 0, cells: row.len() };
        let parts = parts::parts(row, &|_| true, dictionary).unwrap_or_default();
        for (index, cell) in row.iter().enumerate() {
            let own = columns.iter().any(|(header, _)| is_same(header, cell));
            let by_words = !own && dictionary.is_by_words(cell);
            let is_part = parts.contains(&index);
            // Below the first row a sentence is a signatory's, unless it asks.
            if by_words && !is_first && !is_part && !cell.trim_end().ends_with(['?', '؟']) {
                continue;
            }
            let meaning = if is_part { Meaning::Field(Field::Name) } else { dictionary.meaning(cell) };
            let named = own || meaning == Meaning::Field(Field::Name);
            score.plain |= is_first && named && (!by_words || is_part);
            score.named |= named;
            score.known += usize::from(own || meaning != Meaning::Unknown);
        }
        score
    }
}

/// Whether a cell is a sentence or a title rather than a header.
fn is_prose(cell: &str) -> bool {
    header_words(cell).count() > 8
}

/// A line `sep=;`, by which a spreadsheet says what separates cells: the separator and the line's length.
pub(super) fn separator_line(head: &[u8]) -> Option<(u8, usize)> {
    let quoted = head.starts_with(b"\"sep=");
    let rest = &head[usize::from(quoted)..];
    let (separator, rest) = rest.strip_prefix(b"sep=")?.split_first()?;
    let rest = if quoted { rest.strip_prefix(b"\"")? } else { rest };
    let end =
        if rest.starts_with(b"\r\n") { 2 } else { usize::from(rest.starts_with(b"\n") || rest.starts_with(b"\r")) };
    (end > 0 && SEPARATORS.contains(separator)).then_some((*separator, 5 + 2 * usize::from(quoted) + end))
}
