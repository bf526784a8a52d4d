//! What parts the cells of a CSV file, and where its header stands.
//!
//! Both are told by the words of headers: the separator that parts a row into most known ones, and the first row that
//! has a column of names. Above it may stand a title, a date, a line that counts the rows.
//! Deliberately absent: quotation marks other than `"`.

use super::header_words;
use super::records::split_rows;
use super::synonyms::{Dictionary, Meaning, folded};
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
            let score = Score::of(row, columns, dictionary);
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

/// How much a row is like a header: first whether names are in it, then how many cells are known, then how many there
/// are. Of equals the first row counts, and the usual separator.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Score {
    named: bool,
    known: usize,
    cells: usize,
}

impl Score {
    fn of(row: &[String], columns: &[(String, String)], dictionary: &Dictionary) -> Score {
        let own = |cell: &str| columns.iter().any(|(header, _)| folded(header).eq(folded(cell)));
        let (mut named, mut known) = (false, 0);
        for cell in row {
            let meaning = dictionary.meaning(cell);
            let own = own(cell);
            named |= own || meaning == Meaning::Field(Field::Name);
            known += usize::from(own || meaning != Meaning::Unknown);
        }
        Score { named, known, cells: row.len() }
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
