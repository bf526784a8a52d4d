//! The rows and cells of a CSV file, one at a time, from a stream.
//!
//! The only door of `csv-core` (RFC 4180, read leniently): quoted line breaks, doubled quotation marks, LF, CRLF or CR,
//! no final newline. Memory is one block of input and one cell; a cell that never ends is counted, not kept.
//! Deliberately absent: what a column means, and text (cells are bytes here).

use std::io::{self, Read};

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use crate::read::text::without_mark;

/// How much is read at once, in bytes.
const BLOCK: usize = 1 << 16;
/// How many characters of a cell are kept; real ones have a few hundred at most.
pub(super) const CELL_LIMIT: usize = 10_000;

/// A CSV file being read.
pub(super) struct Records<'r> {
    input: &'r mut dyn Read,
    block: Vec<u8>,
    from: usize,
    to: usize,
    ended: bool,
    reader: Reader,
    line: u32,
    after_return: bool,
    cell: Vec<u8>,
    spill: Vec<u8>,
}

/// Where a row begins.
pub(super) struct Row {
    /// Its line, counted from 1.
    pub(super) line: u32,
    /// The line of the first of the blank lines before it, if there are any.
    pub(super) blank: Option<u32>,
}

/// A cell that was read.
pub(super) struct Cell<'a> {
    /// Its bytes, quotation marks resolved; cut at [`CELL_LIMIT`] characters of the longest kind.
    pub(super) bytes: &'a [u8],
    /// The line on which it begins.
    pub(super) line: u32,
    /// How many characters of it were passed over because it is too long.
    pub(super) characters_lost: usize,
    /// Whether the row ends with it.
    pub(super) last: bool,
    /// Whether the file ended within its quotation marks.
    pub(super) unclosed: bool,
}

impl<'r> Records<'r> {
    /// Reads the first block, so that [`Records::head`] can be looked at; passes over a byte-order mark.
    pub(super) fn open(input: &'r mut dyn Read) -> io::Result<Records<'r>> {
        let mut records = Records {
            input,
            block: vec![0; BLOCK],
            from: 0,
            to: 0,
            ended: false,
            reader: Reader::new(),
            line: 1,
            after_return: false,
            cell: vec![0; CELL_LIMIT * 4],
            spill: vec![0; 1 << 12],
        };
        while records.to < BLOCK && !records.ended {
            records.read_on()?;
        }
        records.from = records.to - without_mark(&records.block[..records.to]).len();
        Ok(records)
    }

    /// The beginning of the file: all of it, or 64 kB.
    pub(super) fn head(&self) -> &[u8] {
        &self.block[self.from..self.to]
    }

    /// Passes over the first `count` bytes, a line.
    pub(super) fn skip_line(&mut self, count: usize) {
        self.from = (self.from + count).min(self.to);
        self.line += 1;
    }

    /// Says what separates cells.
    pub(super) fn separate_by(&mut self, delimiter: u8) {
        self.reader = ReaderBuilder::new().delimiter(delimiter).build();
    }

    /// Goes to the beginning of the next row, over blank lines; none at the end of the file.
    pub(super) fn next_row(&mut self) -> io::Result<Option<Row>> {
        let mut blank = None;
        loop {
            if self.from == self.to {
                self.fill()?;
            }
            let next = self.head().first().copied();
            if std::mem::take(&mut self.after_return) {
                self.line += 1;
                if next == Some(b'\n') {
                    self.from += 1;
                    continue;
                }
            }
            match next {
                None => return Ok(None),
                Some(b'\n') => {
                    blank = blank.or(Some(self.line));
                    self.line += 1;
                }
                Some(b'\r') => {
                    blank = blank.or(Some(self.line));
                    self.after_return = true;
                }
                Some(_) => return Ok(Some(Row { line: self.line, blank })),
            }
            self.from += 1;
        }
    }

    /// Passes over a row.
    pub(super) fn skip_row(&mut self) -> io::Result<()> {
        while !self.next_cell()?.last {}
        Ok(())
    }

    /// Reads the next cell of the row.
    pub(super) fn next_cell(&mut self) -> io::Result<Cell<'_>> {
        let line = self.line;
        let (mut filled, mut characters_lost) = (0, 0);
        loop {
            if self.from == self.to {
                self.fill()?;
            }
            // At the end of the file a line break more ends the last row, unless it is within quotation marks.
            let at_end = self.from == self.to;
            let input = if at_end { b"\n" } else { &self.block[self.from..self.to] };
            let spilling = filled == self.cell.len();
            let output = if spilling { &mut self.spill[..] } else { &mut self.cell[filled..] };
            let (result, read, written) = self.reader.read_field(input, output);
            if spilling {
                characters_lost += self.spill[..written].iter().filter(|byte| **byte & 0xC0 != 0x80).count();
            } else {
                filled += written;
            }
            if !at_end {
                let consumed = &self.block[self.from..self.from + read];
                self.line += consumed.iter().filter(|byte| **byte == b'\n').count() as u32;
                self.after_return = consumed.last() == Some(&b'\r');
                self.from += read;
            }
            let last = match result {
                ReadFieldResult::Field { record_end } => record_end,
                ReadFieldResult::InputEmpty if !at_end => continue,
                ReadFieldResult::OutputFull => continue,
                ReadFieldResult::InputEmpty | ReadFieldResult::End => {
                    let bytes = &self.cell[..filled];
                    return Ok(Cell { bytes, line, characters_lost, last: true, unclosed: true });
                }
            };
            self.after_return &= last;
            return Ok(Cell { bytes: &self.cell[..filled], line, characters_lost, last, unclosed: false });
        }
    }

    /// Reads another block once the last one is used up.
    fn fill(&mut self) -> io::Result<()> {
        (self.from, self.to) = (0, 0);
        while self.to == 0 && !self.ended {
            self.read_on()?;
        }
        Ok(())
    }

    fn read_on(&mut self) -> io::Result<()> {
        match self.input.read(&mut self.block[self.to..]) {
            Ok(0) => self.ended = true,
            Ok(count) => self.to += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
        Ok(())
    }
}

/// The first rows as this delimiter would part them, quotation marks minded; the last may be cut.
pub(super) fn split_rows(head: &[u8], delimiter: u8, most: usize) -> Vec<Vec<String>> {
    let mut reader = ReaderBuilder::new().delimiter(delimiter).build();
    let (mut rows, mut cells, mut cell) = (Vec::new(), Vec::new(), vec![0; head.len() + 1]);
    let mut rest = head;
    while rows.len() < most {
        let (result, read, written) = reader.read_field(rest, &mut cell);
        rest = &rest[read..];
        if matches!(result, ReadFieldResult::End) {
            break;
        }
        cells.push(String::from_utf8_lossy(&cell[..written]).into_owned());
        match result {
            ReadFieldResult::Field { record_end: false } => {}
            ReadFieldResult::Field { record_end: true } => rows.push(std::mem::take(&mut cells)),
            _ => break,
        }
    }
    if !cells.is_empty() {
        rows.push(cells);
    }
    rows
}
