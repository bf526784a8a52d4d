//! Where a text stands in what the user wrote.
//!
//! A [`Span`] is eight bytes and goes with a text from the bytes of the letter, roll or layout to the run on the page,
//! so that whatever is found late is still said in the user's own terms. Lines and columns are counted only when a
//! finding is printed. A table keeps no text: of its rows only the line each began on, so that a roll of millions costs
//! four bytes a row, and so that no raw row can reach a message.

/// Which source of a run a span speaks of: an index into [`Sources`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u16);

/// A place in a source.
///
/// In a text, `start` is a byte offset and `len` a number of bytes (65,535 stands for that many or more).
/// In a table, `start` is the index of a row and `len` the index of a column, [`Span::ROW`] for the whole row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The source.
    pub source: SourceId,
    /// A byte offset, or the index of a row.
    pub start: u32,
    /// A number of bytes, or the index of a column.
    pub len: u16,
}

impl Span {
    /// The column index that stands for the whole row of a table.
    pub const ROW: u16 = u16::MAX;
    /// The place of what the program itself adds: a label, a number.
    pub const NOWHERE: Span = Span { source: SourceId(u16::MAX), start: 0, len: 0 };

    /// The span of `range` in the text `source`.
    pub fn of_text(source: SourceId, range: std::ops::Range<usize>) -> Span {
        Span { source, start: range.start as u32, len: range.len().min(usize::from(u16::MAX)) as u16 }
    }

    /// The span of a cell of the table `source`.
    pub fn of_cell(source: SourceId, row: u32, column: u16) -> Span {
        Span { source, start: row, len: column }
    }
}

/// One thing read: its name as the user gave it, and what is needed to name places in it.
#[derive(Clone, Debug)]
pub enum Source {
    /// A letter, a layout: the text itself, to be quoted.
    Text {
        /// The file's name as shown to the user; `-` for the standard input.
        name: String,
        /// The whole text.
        text: String,
    },
    /// A roll: its header and, a row, the line on which the row begins.
    Table {
        /// The file's name as shown to the user.
        name: String,
        /// The header cells that were kept, by column index.
        columns: Vec<String>,
        /// The line, counted from 1, on which each row begins.
        lines: Vec<u32>,
    },
}

/// A place as a person reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location<'a> {
    /// The source's name.
    pub name: &'a str,
    /// The line, counted from 1.
    pub line: usize,
    /// In a text, the column, counted from 1 in characters.
    pub column: Option<usize>,
    /// In a table, the header of the cell's column.
    pub cell: Option<&'a str>,
    /// In a text, the whole line, and within it the bytes that the span covers.
    pub quote: Option<(&'a str, std::ops::Range<usize>)>,
}

/// All that one run reads.
#[derive(Clone, Debug, Default)]
pub struct Sources(Vec<Source>);

impl Sources {
    /// Takes a source and gives it its number.
    pub fn add(&mut self, source: Source) -> SourceId {
        self.0.push(source);
        SourceId((self.0.len() - 1) as u16)
    }

    /// The source with this number; none for the number of [`Span::NOWHERE`].
    pub fn get(&self, id: SourceId) -> Option<&Source> {
        self.0.get(usize::from(id.0))
    }

    /// The source with this number, to be completed: a table's rows are known once it is read.
    pub fn get_mut(&mut self, id: SourceId) -> Option<&mut Source> {
        self.0.get_mut(usize::from(id.0))
    }

    /// Names the place; none for what the program itself added.
    pub fn locate(&self, span: Span) -> Option<Location<'_>> {
        match self.get(span.source)? {
            Source::Text { name, text } => {
                let start = text.floor_char_boundary(span.start as usize);
                let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
                let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
                let quote = text[line_start..line_end].trim_end_matches('\r');
                let end = (start + usize::from(span.len)).min(line_start + quote.len()).max(start);
                let end = text.floor_char_boundary(end);
                Some(Location {
                    name,
                    line: text[..start].bytes().filter(|byte| *byte == b'\n').count() + 1,
                    column: Some(text[line_start..start].chars().count() + 1),
                    cell: None,
                    quote: Some((quote, start - line_start..end - line_start)),
                })
            }
            Source::Table { name, columns, lines } => Some(Location {
                name,
                line: lines.get(span.start as usize).map_or(1, |line| *line as usize),
                column: None,
                cell: columns.get(usize::from(span.len)).map(String::as_str),
                quote: None,
            }),
        }
    }
}
