//! The roll: the signatories as the list has them.
//!
//! All text stands once, in one arena; a cell is an eight-byte range of it and a signatory is a row of cells, so that a
//! million signatories cost what their text costs and little more. Contact data never gets here.
//! Deliberately absent: order, groups, numbers (see `compose`), and CSV.

mod join;

pub use self::join::{ENTRY, joined, line_of};

use std::collections::BTreeMap;
use std::ops::Range;

use crate::contact::struck_out;
use crate::source::{SourceId, Span};

/// What a column of the roll holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The name, as signed.
    Name,
    /// The name in its own script.
    NativeName,
    /// The title in the script of the native name.
    NativeTitle,
    /// The affiliation in that script.
    NativeAffiliation,
    /// What stands before the name: `Dr.`
    Honorific,
    /// What somebody is.
    Title,
    /// Where somebody is it.
    Affiliation,
    /// The city.
    City,
    /// The country.
    Country,
    /// The language of the entry, as a tag of BCP 47.
    Lang,
    /// What annexes are grouped by.
    Category,
    /// `person` or `organization`.
    Kind,
    /// A rank among the first signatories.
    Pin,
    /// Whether the name may be printed.
    Consent,
    /// Whether it may not: the question turned around.
    Anonymous,
    /// What the name is ordered by.
    SortKey,
    /// When it was signed.
    Date,
    /// The organizer's own number.
    Id,
    /// Set as a footnote to the name.
    Footnote,
}

impl Field {
    /// What of a row is printed, somewhere in the annex, with what it is called in messages.
    pub const PRINTED: &[(Field, &str)] = &[
        (Field::Name, "name"),
        (Field::NativeName, "native name"),
        (Field::Honorific, "honorific"),
        (Field::Title, "title"),
        (Field::NativeTitle, "native title"),
        (Field::Affiliation, "affiliation"),
        (Field::NativeAffiliation, "native affiliation"),
        (Field::City, "city"),
        (Field::Country, "country"),
        (Field::Category, "category"),
        (Field::Footnote, "footnote"),
    ];

    /// Whether it is a name that is printed.
    pub fn is_name(self) -> bool {
        matches!(self, Field::Name | Field::NativeName)
    }
}

/// How sure it is what something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// It may be something else: it is asked.
    Unsure,
    /// Told by words that seldom mean anything else.
    Likely,
    /// Told by words that mean nothing else, or by the user.
    Sure,
}

impl Confidence {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Confidence::Unsure => "unsure",
            Confidence::Likely => "likely",
            Confidence::Sure => "sure",
        }
    }
}

/// A column of a list, as its header was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The header as it stands there; empty where it is none, or is itself contact data.
    pub header: String,
    /// What it holds: the name of a field, `contact`, or `note` for what is not printed.
    pub holds: &'static str,
    /// How sure that is.
    pub confidence: Confidence,
    /// What it may hold, where it is not sure; then `holds` is `note` until the user says so.
    pub perhaps: Option<&'static str>,
    /// The cells of a column that answers yes or no to what is not understood, one for each row of the roll; else none. Who
    /// writes the list anew must not lose them: they may be refusals.
    pub answers: Vec<String>,
}

impl Column {
    /// Says that the column answers yes or no to what is not understood: these are its cells.
    pub fn ask(&mut self, answers: Vec<String>) {
        self.confidence = Confidence::Unsure;
        self.perhaps = self.perhaps.or(Some("consent"));
        self.answers = answers.iter().map(|answer| struck_out(answer)).collect();
    }
}

/// A cell: a range of the arena.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    start: u32,
    len: u32,
}

/// The signatories, in the order of the list.
#[derive(Clone, Debug, Default)]
pub struct Roll {
    source: SourceId,
    /// The columns kept: what each holds, and its index in the source's header.
    columns: Vec<(Field, u16)>,
    text: String,
    /// Row by row, a cell for each of `columns`.
    cells: Vec<Cell>,
    /// The index in the source of each row, which passes over empty ones.
    rows: Vec<u32>,
    /// What columns that are not printed say of rows, in the order of the list.
    remarks: Vec<Remark>,
}

/// What a column that is not printed says of a row: that its name is not to be printed, or that it does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The index of the row in the source.
    pub row: u32,
    /// The index of the column there.
    pub column: u16,
    /// The beginning of what stands there, without contact data.
    pub text: String,
}

impl Roll {
    /// A roll with these columns and no signatories; a column is what it holds and its index among the source's
    /// columns.
    pub fn new(source: SourceId, columns: Vec<(Field, u16)>) -> Roll {
        Roll { source, columns, ..Roll::default() }
    }

    /// The columns kept: what each holds, and its index in the source's header.
    pub fn columns(&self) -> &[(Field, u16)] {
        &self.columns
    }

    /// Adds a signatory: `cells` gives the text of each of [`Roll::columns`], in that order; `row` is the index of
    /// the row in the source. False if the arena is full at four gigabytes.
    pub fn push<'a>(&mut self, row: u32, cells: impl IntoIterator<Item = &'a str>) -> bool {
        let before = self.cells.len();
        for cell in cells {
            let start = self.text.len();
            if start + cell.len() > u32::MAX as usize {
                self.cells.truncate(before);
                return false;
            }
            self.text.push_str(cell);
            self.cells.push(Cell { start: start as u32, len: cell.len() as u32 });
        }
        debug_assert_eq!(self.cells.len() - before, self.columns.len());
        self.rows.push(row);
        true
    }

    /// Keeps what a column that is not printed says of a row.
    pub fn remark(&mut self, remark: Remark) {
        self.remarks.push(remark);
    }

    /// Forgets what a column says of rows, because the whole column is asked about.
    pub fn forget_remarks(&mut self, column: u16) {
        self.remarks.retain(|remark| remark.column != column);
    }

    /// What columns that are not printed say of rows. A roll made of another has none: they are asked about once.
    pub fn remarks(&self) -> &[Remark] {
        &self.remarks
    }

    /// How many signatories there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// A field of a signatory; empty where the roll has no such column or the cell is empty.
    pub fn field(&self, signatory: usize, field: Field) -> &str {
        self.position(field).map_or("", |column| self.text_of(signatory, column))
    }

    /// Where a field of a signatory stands in the source.
    pub fn span(&self, signatory: usize, field: Field) -> Span {
        let column = self.position(field).map_or(Span::ROW, |column| self.columns[column].1);
        Span::of_cell(self.source, self.rows[signatory], column)
    }

    /// The index of a signatory's row in the source.
    pub fn row(&self, signatory: usize) -> u32 {
        self.rows[signatory]
    }

    /// The signatory of a row of the source; none if the roll does not have it.
    pub fn at_row(&self, row: u32) -> Option<usize> {
        self.rows.binary_search(&row).ok()
    }

    /// The source that the roll was read from.
    pub fn source(&self) -> SourceId {
        self.source
    }

    /// The roll with these signatories alone. The others' text is not in it any more.
    pub fn only(&self, signatories: impl IntoIterator<Item = usize>) -> Roll {
        let mut roll = Roll::new(self.source, self.columns.clone());
        for signatory in signatories {
            let cells = (0..self.columns.len()).map(|column| self.text_of(signatory, column));
            roll.push(self.rows[signatory], cells);
        }
        roll
    }

    /// The roll with some fields of some signatories said otherwise; one that it had no column for stands nowhere in the
    /// source. What they said before is not in it any more.
    pub fn revised(&self, changes: &BTreeMap<usize, Vec<(Field, String)>>) -> Roll {
        let mut columns = self.columns.clone();
        for (field, _) in changes.values().flatten() {
            if columns.iter().all(|(held, _)| held != field) {
                columns.push((*field, Span::ROW));
            }
        }
        let mut roll = Roll::new(self.source, columns);
        for signatory in 0..self.len() {
            let change = changes.get(&signatory);
            let cells: Vec<&str> = roll
                .columns
                .iter()
                .map(|(field, _)| {
                    let said = change.and_then(|change| change.iter().find(|(held, _)| held == field));
                    said.map_or_else(|| self.field(signatory, *field), |(_, says)| says)
                })
                .collect();
            roll.push(self.rows[signatory], cells);
        }
        roll
    }

    /// A roll of the same signatories that has this column alone.
    pub fn column(&self, field: Field) -> Roll {
        let columns = self.columns.iter().copied().filter(|(held, _)| *held == field).collect();
        let mut roll = Roll::new(self.source, columns);
        let width = roll.columns.len();
        for signatory in 0..self.len() {
            roll.push(self.rows[signatory], std::iter::repeat_n(self.field(signatory, field), width));
        }
        roll
    }

    fn text_of(&self, signatory: usize, column: usize) -> &str {
        let cell = self.cells[signatory * self.columns.len() + column];
        let range: Range<usize> = cell.start as usize..cell.start as usize + cell.len as usize;
        &self.text[range]
    }

    fn position(&self, field: Field) -> Option<usize> {
        self.columns.iter().position(|(held, _)| *held == field)
    }
}
