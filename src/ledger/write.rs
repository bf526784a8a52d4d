//! The ledger as a file: CSV for a spreadsheet, JSON for a program.
//!
//! A cell that a spreadsheet would take for a formula is made text (OWASP, CSV injection), and what looks like contact
//! data in an id or a reason is struck out.

use std::io::{self, Write};

use super::{Fate, Ledger, Reason, Sums};
use crate::contact::struck_out;
use crate::roll::{Field, Roll};
use crate::source::Sources;

/// In what shape the ledger is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Comma-separated values, UTF-8, lines ending with CR LF (RFC 4180).
    Csv,
    /// One JSON object: `sums` and `rows`.
    Json,
}

const COLUMNS: &str = "source,line,id,fate,number,into_line,into_number,reason";

/// The number of an entry as it is printed.
#[derive(Clone, Copy)]
enum Number<'a> {
    Counted(u32),
    /// The list's own.
    Id(&'a str),
}

impl Number<'_> {
    /// As text in which nothing is contact data.
    fn shown(self) -> String {
        match self {
            Number::Counted(number) => number.to_string(),
            Number::Id(id) => struck_out(id),
        }
    }
}

/// A row of the ledger as it is written.
struct Row<'a> {
    source: &'a str,
    line: usize,
    id: &'a str,
    fate: &'static str,
    number: Option<Number<'a>>,
    into: Option<(usize, Option<Number<'a>>)>,
    reason: &'a str,
}

/// Writes a ledger; `roll` is the list as it was read, from which the ids are.
///
/// # Errors
/// Those of `out`.
pub fn write(ledger: &Ledger, roll: &Roll, sources: &Sources, shape: Shape, out: &mut dyn Write) -> io::Result<()> {
    match shape {
        Shape::Csv => write!(out, "{COLUMNS}\r\n")?,
        Shape::Json => write!(out, "{{\n\"sums\": {},\n\"rows\": [", sums(&ledger.sums()))?,
    }
    let mut signatory = 0;
    let number_of = |row: u32, place: u32| match ledger.by_id {
        false => Some(Number::Counted(place)),
        true => {
            let id = roll.at_row(row).map_or("", |signatory| roll.field(signatory, Field::Id).trim());
            (!id.is_empty()).then_some(Number::Id(id))
        }
    };
    for (index, fate) in ledger.fates.iter().enumerate() {
        let row = index as u32 + 1;
        let line = |row| sources.locate(crate::source::Span::of_cell(ledger.source, row, u16::MAX));
        while signatory < roll.len() && roll.row(signatory) < row {
            signatory += 1;
        }
        let in_roll = signatory < roll.len() && roll.row(signatory) == row;
        let place = line(row);
        let reason = |index: u32| ledger.reasons.get(index as usize).map_or("", Reason::text);
        let (word, number, into, why) = match *fate {
            Fate::Unknown => ("unknown", None, None, ""),
            Fate::Empty => ("empty", None, None, ""),
            Fate::Printed(place) => ("printed", number_of(row, place), None, ""),
            Fate::LeftOut(index) => ("left-out", None, None, reason(index)),
            Fate::Withheld(index) => ("withheld", None, None, reason(index)),
            Fate::Withdrawn(index) => ("withdrawn", None, None, reason(index)),
            Fate::Merged(into) | Fate::Joined(into) => {
                let word = if matches!(fate, Fate::Merged(_)) { "merged" } else { "joined" };
                let number = match ledger.fate(into) {
                    Fate::Printed(place) => number_of(into, place),
                    _ => None,
                };
                (word, None, Some((line(into).map_or(0, |place| place.line), number)), "")
            }
        };
        let row = Row {
            source: place.as_ref().map_or("", |place| place.name),
            line: place.as_ref().map_or(0, |place| place.line),
            id: if in_roll { roll.field(signatory, Field::Id) } else { "" },
            fate: word,
            number,
            into,
            reason: why,
        };
        match shape {
            Shape::Csv => csv(&row, out)?,
            Shape::Json => json(&row, index == 0, out)?,
        }
    }
    if shape == Shape::Json {
        write!(out, "\n]\n}}\n")?;
    }
    Ok(())
}

fn sums(sums: &Sums) -> String {
    format!(
        "{{\"rows\": {}, \"printed\": {}, \"merged\": {}, \"joined\": {}, \"left_out\": {}, \"withheld\": {}, \"withdrawn\": {}, \"empty\": {}}}",
        sums.rows, sums.printed, sums.merged, sums.joined, sums.left_out, sums.withheld, sums.withdrawn, sums.empty
    )
}

fn csv(row: &Row<'_>, out: &mut dyn Write) -> io::Result<()> {
    let number = |number: Option<Number<'_>>| number.map_or(String::new(), |number| safe(&number.shown()));
    let cells = [
        safe(row.source),
        row.line.to_string(),
        safe(&struck_out(row.id)),
        row.fate.to_owned(),
        number(row.number),
        row.into.map_or(String::new(), |(line, _)| line.to_string()),
        number(row.into.and_then(|(_, number)| number)),
        safe(&struck_out(row.reason)),
    ];
    write!(out, "{}\r\n", cells.map(|cell| quoted(&cell)).join(","))
}

/// A cell that no spreadsheet takes for a formula, also one that parts cells by semicolons or tabs, whatever we quote.
fn safe(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len());
    let mut begins = true;
    for character in cell.chars() {
        if begins && matches!(character, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠') {
            out.push('\'');
        }
        begins = matches!(character, ',' | ';' | '\t' | '\r' | '\n' | '"') || (begins && character.is_whitespace());
        out.push(character);
    }
    out
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\r', '\n', ';', '\t']) {
        return format!("\"{}\"", cell.replace('"', "\"\""));
    }
    cell.to_owned()
}

fn json(row: &Row<'_>, first: bool, out: &mut dyn Write) -> io::Result<()> {
    let (source, id, reason) = (escaped(row.source), escaped(&struck_out(row.id)), escaped(&struck_out(row.reason)));
    let before = if first { "\n" } else { ",\n" };
    write!(out, "{before}{{\"source\": {source}, \"line\": {}, \"id\": {id}, \"fate\": \"{}\"", row.line, row.fate)?;
    let value = |number: Number<'_>| match number {
        Number::Counted(number) => number.to_string(),
        Number::Id(_) => escaped(&number.shown()),
    };
    if let Some(number) = row.number {
        write!(out, ", \"number\": {}", value(number))?;
    }
    if let Some((line, number)) = row.into {
        write!(out, ", \"into_line\": {line}")?;
        if let Some(number) = number {
            write!(out, ", \"into_number\": {}", value(number))?;
        }
    }
    write!(out, ", \"reason\": {reason}}}")
}

/// A JSON string (RFC 8259, 7).
fn escaped(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_no_formulas() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"] {
            assert!(safe(cell).starts_with('\''), "{cell:?}");
        }
        assert_eq!(safe("a;=1"), "a;'=1");
        assert_eq!(safe(" =1"), " '=1");
        assert_eq!(safe("x-y = 1"), "x-y = 1");
        assert_eq!(quoted("a,\"b\""), "\"a,\"\"b\"\"\"");
    }
}
