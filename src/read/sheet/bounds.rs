//! What a spreadsheet unpacks to, found out before it is opened.
//!
//! Every part is unpacked once, counted and thrown away: what a container says of its own sizes may be a lie. Of ODS the
//! repeated rows and cells are counted too, of which a few bytes can stand for millions.

use std::io::{self, BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::strokes::Strokes;
use super::{LARGEST, Refusal};
use crate::report::codes;

/// What a container holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Xlsx,
    Ods,
}

/// What was found out.
#[derive(Debug)]
pub(super) struct Contents {
    pub(super) kind: Kind,
    /// How many rows are hidden, in all sheets.
    pub(super) hidden_rows: usize,
    /// How many cells are merged with those below them, in all sheets.
    pub(super) merged_down: usize,
    /// How many cells are struck through, in all sheets, and where the first of them stand.
    pub(super) struck: (usize, Vec<String>),
}

/// How large all parts may be together, unpacked, in bytes.
const UNPACKED: u64 = 512 << 20;
/// How many times as large as the file they may be, beyond [`ALWAYS`].
const RATIO: u64 = 100;
/// What any file may unpack to, in bytes.
const ALWAYS: u64 = 16 << 20;
/// How many parts there may be.
const PARTS: usize = 10_000;
/// How many cells a sheet of ODS may stand for.
const CELLS: u64 = 5_000_000;

/// Looks at a spreadsheet's container.
pub(super) fn check(bytes: &[u8]) -> Result<Contents, Refusal> {
    let invalid = |what: &str| Refusal(codes::SHEET_INVALID, vec![what.to_owned()]);
    let size = bytes.len() as u64;
    if size > LARGEST {
        return Err(Refusal(codes::SHEET_TOO_LARGE, vec![format!("{} MB", LARGEST >> 20)]));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| invalid("its container is damaged"))?;
    if archive.len() > PARTS {
        return Err(Refusal(codes::SHEET_BOMB, vec![format!("{} parts", archive.len())]));
    }
    let limit = (size.saturating_mul(RATIO)).clamp(ALWAYS, UNPACKED);
    let (mut kind, mut unpacked, mut hidden_rows, mut merged_down) = (None, 0_u64, 0, 0);
    let mut strokes = Strokes::default();
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| invalid("a part of it is damaged or locked"))?;
        let name = part.name().map_err(|_| invalid("a part of it has no name"))?.into_owned();
        match name.as_str() {
            "xl/workbook.xml" => kind = Some(Kind::Xlsx),
            "content.xml" => kind = kind.or(Some(Kind::Ods)),
            "word/document.xml" => return Err(Refusal(codes::NOT_TEXT, vec![DOCUMENT.to_owned()])),
            _ => {}
        }
        let counted = name == "xl/styles.xml"
            || name == "styles.xml"
            || name == "content.xml"
            || name == "META-INF/manifest.xml"
            || name.starts_with("xl/worksheets/sheet");
        let mut part = Counted { part, left: limit - unpacked, exceeded: false };
        let scan = if counted {
            scan(&mut part, &mut strokes)
        } else {
            io::copy(&mut part, &mut io::sink()).map(|_| Scan::default()).map_err(|_| "a part of it is damaged")
        };
        if part.exceeded {
            return Err(Refusal(codes::SHEET_BOMB, vec![format!("more than {} MB", limit >> 20)]));
        }
        unpacked = limit - part.left;
        let scan = scan.map_err(invalid)?;
        if scan.is_document {
            return Err(Refusal(codes::NOT_TEXT, vec![DOCUMENT.to_owned()]));
        }
        hidden_rows += scan.hidden_rows;
        merged_down += scan.merged_down;
        if scan.rows.saturating_mul(scan.widest) > CELLS && scan.filled > CELLS {
            return Err(Refusal(codes::SHEET_BOMB, vec![format!("{} cells", scan.filled)]));
        }
        if scan.rows.saturating_mul(scan.widest) > CELLS * 4 {
            return Err(Refusal(codes::SHEET_TOO_LARGE, vec![format!("{} million cells", CELLS * 4 / 1_000_000)]));
        }
    }
    let kind = kind.ok_or_else(|| Refusal(codes::NOT_TEXT, vec![NO_SHEET.to_owned()]))?;
    Ok(Contents { kind, hidden_rows, merged_down, struck: strokes.struck() })
}

/// What to do about a container that is no spreadsheet.
const NO_SHEET: &str =
    "it is an archive and no spreadsheet: unpack it, and give a letter as text, a list as a spreadsheet or CSV UTF-8";

/// What to do about a text document, whichever program wrote it.
pub(super) const DOCUMENT: &str = "it is a text document of a word processor: open it there and save it as plain text (.txt) \
    or HTML, or copy its text into a file; a list in it goes into a spreadsheet (.xlsx, .ods) or CSV UTF-8";

/// A part of which no more is read than may be.
struct Counted<R> {
    part: R,
    left: u64,
    exceeded: bool,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.part.read(buffer)?;
        self.exceeded |= count as u64 > self.left;
        self.left = self.left.saturating_sub(count as u64);
        if self.exceeded { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(count) }
    }
}

/// What is counted in the XML of a sheet.
#[derive(Default)]
struct Scan {
    /// Of ODF: it is a text document, a presentation or a drawing, which have parts of the same names.
    is_document: bool,
    hidden_rows: usize,
    merged_down: usize,
    /// Of ODS: how often the row being read stands, how many cells it has, down to which one that holds something; how
    /// often the cell being read stands, and whether it holds something.
    repeated: u64,
    width: u64,
    filled_here: u64,
    times: u64,
    holds: bool,
    /// Rows down to the last that holds something, the widest of those, and all filled cells.
    passed: u64,
    rows: u64,
    widest: u64,
    filled: u64,
}

/// Reads the XML of a part to its end; whatever is opened in it must be closed, or a reader that waits for the end would
/// wait for ever.
fn scan(part: &mut impl Read, strokes: &mut Strokes) -> Result<Scan, &'static str> {
    const DAMAGED: &str = "its XML is damaged";
    let mut reader = Reader::from_reader(BufReader::new(part));
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.check_end_names = true;
    config.check_comments = false;
    let (mut scan, mut block, mut depth) = (Scan::default(), Vec::new(), 0_u32);
    loop {
        block.clear();
        match reader.read_event_into(&mut block).map_err(|_| DAMAGED)? {
            Event::Start(element) => {
                depth += 1;
                if depth > 100 {
                    return Err(DAMAGED);
                }
                if !is_placed(&element) {
                    return Err("a cell of it is beyond the edge of a sheet");
                }
                scan.begin(&element);
                strokes.begin(&element);
            }
            Event::End(element) => {
                depth = depth.saturating_sub(1);
                scan.end(element.name().as_ref());
                strokes.end(element.name().as_ref());
            }
            Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) => {
                scan.holds = true;
                strokes.text();
            }
            Event::Eof if depth == 0 => return Ok(scan),
            Event::Eof => return Err(DAMAGED),
            _ => {}
        }
    }
}

impl Scan {
    fn begin(&mut self, element: &BytesStart<'_>) {
        let number = |name: &str| attribute(element, name).and_then(|value| value.parse::<u64>().ok()).unwrap_or(1);
        match element.name().as_ref() {
            "office:text" | "office:presentation" | "office:drawing" => self.is_document = true,
            "row" => {
                let hidden = attribute(element, "hidden");
                self.hidden_rows += usize::from(matches!(hidden.as_deref(), Some("1" | "true")));
            }
            "mergeCell" => {
                self.merged_down += usize::from(attribute(element, "ref").is_some_and(|range| reaches_down(&range)))
            }
            "table:table" => self.passed = 0,
            "table:table-row" => {
                self.repeated = number("table:number-rows-repeated");
                let hidden = attribute(element, "table:visibility").is_some_and(|shown| shown != "visible");
                self.hidden_rows += usize::from(hidden && self.repeated < 10_000);
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.times = number("table:number-columns-repeated").min(16_384);
                self.merged_down += usize::from(number("table:number-rows-spanned") > 1);
                let said = ["office:value", "office:string-value", "office:date-value", "office:time-value"];
                let said = said.iter().chain(&["office:boolean-value", "table:formula"]);
                self.holds = said.into_iter().any(|name| attribute(element, name).is_some());
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "table:table-cell" | "table:covered-table-cell" => {
                self.width += self.times;
                if self.holds {
                    self.filled_here = self.width;
                }
            }
            "table:table-row" => self.end_row(),
            _ => {}
        }
    }

    fn end_row(&mut self) {
        self.passed = self.passed.saturating_add(self.repeated);
        if self.filled_here > 0 {
            self.rows = self.rows.max(self.passed.min(1_048_576));
            self.widest = self.widest.max(self.filled_here);
            self.filled = self.filled.saturating_add(self.repeated.min(1_048_576).saturating_mul(self.filled_here));
        }
        (self.repeated, self.width, self.filled_here) = (0, 0, 0);
    }
}

/// Whether the places that an element names are on a sheet: columns of three letters, rows of seven digits at most. What
/// is beyond would be counted past the end of a number.
fn is_placed(element: &BytesStart<'_>) -> bool {
    let is_place = |place: &str| {
        let runs = |is: fn(char) -> bool| place.split(move |c| !is(c)).map(str::len).max().unwrap_or(0);
        runs(|c| c.is_ascii_digit()) <= 7 && runs(|c| c.is_ascii_alphabetic()) <= 3
    };
    ["r", "ref"].into_iter().all(|name| {
        let place = if matches!(element.local_name().into_inner(), "row" | "c" | "f" | "dimension" | "mergeCell") {
            element.try_get_attribute(name).ok().flatten()
        } else {
            None
        };
        place.is_none_or(|place| is_place(&place.value))
    })
}

/// Whether a range such as `B2:B11` has more than one row.
fn reaches_down(range: &str) -> bool {
    let row = |place: &str| place.trim_start_matches(|c: char| !c.is_ascii_digit()).to_owned();
    range.split_once(':').is_some_and(|(from, to)| row(from) != row(to))
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element.try_get_attribute(name).ok().flatten().map(|found| found.value.into_owned())
}
