//! Findings as text: for a person, one a line, or as JSON lines.
//!
//! What a file says may be hostile: control characters never reach the terminal, and text of another direction is
//! isolated, so that it cannot reorder the message about it. A table's rows are never quoted, only placed.
//! Deliberately absent: where the text goes, and whether colour is shown there (see `commands/`).

use std::fmt::Write;
use std::ops::Range;

use unicode_width::UnicodeWidthChar;

use anstyle::{AnsiColor, Style};

use super::{Finding, Report, Severity};
use crate::contact;
use crate::lang::{script_direction, script_of};
use crate::source::{Location, Sources};

/// How findings are printed (`--message-format`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// With the line shown and a hint, for a person.
    #[default]
    Human,
    /// `file:line:column: severity[code]: message`, one a line.
    Short,
    /// One JSON object a line.
    Json,
}

/// How many columns of a quoted line are shown.
const QUOTE_COLUMNS: usize = 76;
/// How many of them stand before the place.
const COLUMNS_BEFORE: usize = 40;

const BOLD: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();

/// Prints all findings, and a line for each code of which more were found than kept. Colours are ANSI escapes; the
/// caller strips them where they are not wanted.
pub fn render(report: &Report, sources: &Sources, format: Format) -> String {
    let mut out = String::new();
    for finding in report.findings() {
        let severity = report.severity(finding);
        let place = sources.locate(finding.span);
        match format {
            Format::Human => human(&mut out, finding, severity, place.as_ref()),
            Format::Short => short(&mut out, finding, severity, place.as_ref()),
            Format::Json => {
                let message = filled(finding.code.message, &finding.arguments, false);
                let hint = filled(finding.code.hint, &finding.arguments, false);
                json(&mut out, severity, finding.code.name, &message, &hint, place.as_ref());
            }
        }
    }
    for (name, count) in report.counts().iter().filter(|(_, count)| *count > report.cap()) {
        let Some(first) = report.findings().iter().find(|finding| finding.code.name == *name) else { continue };
        let more = grouped(count - report.cap());
        match format {
            Format::Human => _ = writeln!(out, "and {more} more of `{name}`\n"),
            Format::Short => {
                let severity = word(report.severity(first));
                _ = writeln!(out, "{severity}[{name}]: and {more} more");
            }
            Format::Json => json(&mut out, report.severity(first), name, &format!("and {more} more"), "", None),
        }
    }
    out
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

fn colour(severity: Severity) -> Style {
    let colour = match severity {
        Severity::Note => AnsiColor::Cyan,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Error => AnsiColor::Red,
    };
    colour.on_default().bold()
}

fn human(out: &mut String, finding: &Finding, severity: Severity, place: Option<&Location<'_>>) {
    let style = colour(severity);
    let (start, bold, reset) = (style.render(), BOLD.render(), style.render_reset());
    let message = filled(finding.code.message, &finding.arguments, true);
    // Writing to a string cannot fail.
    _ = writeln!(out, "{start}{}[{}]{reset}{bold}: {message}{reset}", word(severity), finding.code.name);
    if let Some(place) = place {
        _ = writeln!(out, "  {}", place_of(place, true));
        if let Some((line, range)) = &place.quote {
            quote(out, place.line, line, range.clone(), style);
        }
    }
    let hint = filled(finding.code.hint, &finding.arguments, true);
    if !hint.is_empty() {
        _ = writeln!(out, "  {bold}hint{reset}: {hint}");
    }
    out.push('\n');
}

fn short(out: &mut String, finding: &Finding, severity: Severity, place: Option<&Location<'_>>) {
    if let Some(place) = place {
        _ = write!(out, "{}: ", place_of(place, false));
    }
    let message = filled(finding.code.message, &finding.arguments, false);
    _ = writeln!(out, "{}[{}]: {}", word(severity), finding.code.name, message);
}

/// `letter.md:14:52`, `signatories.csv:17, column "name"`.
fn place_of(place: &Location<'_>, isolate: bool) -> String {
    let mut text = format!("{}:{}", clean(place.name, isolate), place.line);
    if let Some(column) = place.column {
        _ = write!(text, ":{column}");
    }
    if let Some(cell) = place.cell {
        _ = write!(text, ", column \"{}\"", clean(cell, isolate));
    }
    text
}

/// Shows a line, or the part of it about the place, with carets under the place.
fn quote(out: &mut String, number: usize, line: &str, range: Range<usize>, style: Style) {
    if line.trim().is_empty() {
        return;
    }
    let reset = style.render_reset();
    let quotable = contact::struck_out(line);
    if quotable != line {
        // Carets would stand under other words: the line alone is shown, without what nobody should read.
        let (shown, ..) = window(&quotable, 0..quotable.len().min(1));
        let gutter = number.to_string();
        _ = writeln!(out, "{:>width$} | {shown}", gutter, width = gutter.len().max(4) + 1);
        return;
    }
    let (shown, before, marked) = window(line, range);
    let number = number.to_string();
    let gutter = " ".repeat(number.len().max(4));
    let faint = FAINT.render();
    _ = writeln!(out, " {faint}{number:>width$} |{reset} {shown}", width = gutter.len());
    // A terminal that reorders the line would put carets under other letters than are meant.
    if !has_rtl(line) {
        let carets = "^".repeat(marked.max(1));
        _ = writeln!(out, " {faint}{gutter} |{reset} {}{}{carets}{reset}", " ".repeat(before), style.render());
    }
}

/// The part of a line that is shown, the columns before the place, and the columns of the place.
fn window(line: &str, range: Range<usize>) -> (String, usize, usize) {
    let characters: Vec<(usize, char)> = line.char_indices().collect();
    let place = characters.partition_point(|(at, _)| *at < range.start);
    let total: usize = characters.iter().map(|(_, c)| columns(*c)).sum();
    let mut first = 0;
    if total > QUOTE_COLUMNS {
        let mut room = COLUMNS_BEFORE;
        first = place;
        while first > 0 && columns(characters[first - 1].1) <= room {
            first -= 1;
            room -= columns(characters[first].1);
        }
        while first < place && columns(characters[first].1) == 0 {
            first += 1;
        }
    }
    let (mut shown, mut used, mut before, mut marked) = (String::new(), 0, 0, 0);
    if first > 0 {
        shown.push('…');
        (used, before) = (1, 1);
    }
    for (at, character) in &characters[first..] {
        let width = columns(*character);
        if used + width >= QUOTE_COLUMNS && total > QUOTE_COLUMNS {
            shown.push('…');
            break;
        }
        used += width;
        if *at < range.start {
            before += width;
        } else if *at < range.end {
            marked += width;
        }
        shown.push(visible(*character));
    }
    (if has_rtl(&shown) { isolated(&shown) } else { shown }, before, marked)
}

/// How many columns of a terminal a character takes as it is shown (UAX #11); a control is shown as a sign of one.
fn columns(character: char) -> usize {
    character.width().unwrap_or(1)
}

/// A character as it may be shown: not one that moves the cursor or turns the line around.
fn visible(character: char) -> char {
    match character {
        '\t' => ' ',
        c if c.is_control() => '\u{FFFD}',
        // As wide as nothing, as the control was counted.
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => '\u{200B}',
        c => c,
    }
}

fn has_rtl(text: &str) -> bool {
    text.chars().any(|c| c >= '\u{590}' && script_direction(script_of(c)).is_rtl())
}

fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

fn clean(text: &str, isolate: bool) -> String {
    let text: String = text.chars().map(|c| if c == '\n' { ' ' } else { visible(c) }).collect();
    if isolate && has_rtl(&text) { isolated(&text) } else { text }
}

/// A sentence with its gaps `{0}`, `{1}` … filled.
fn filled(sentence: &str, arguments: &[String], isolate: bool) -> String {
    let mut text = String::new();
    let mut rest = sentence;
    while let Some(open) = rest.find('{') {
        let (before, gap) = rest.split_at(open);
        text.push_str(before);
        let index = gap[1..].find('}').and_then(|end| Some((gap[1..=end].parse::<usize>().ok()?, end + 2)));
        match index {
            Some((index, length)) => {
                text.push_str(&clean(arguments.get(index).map_or("", String::as_str), isolate));
                rest = &gap[length..];
            }
            None => {
                text.push('{');
                rest = &gap[1..];
            }
        }
    }
    text.push_str(rest);
    text
}

/// A number with a comma between thousands.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn json(out: &mut String, severity: Severity, code: &str, message: &str, hint: &str, place: Option<&Location<'_>>) {
    let number = |number: Option<usize>| number.map_or("null".to_owned(), |number| number.to_string());
    let text = |text: Option<&str>| text.map_or("null".to_owned(), quoted);
    let fields = [
        ("severity", quoted(word(severity))),
        ("code", quoted(code)),
        ("message", quoted(message)),
        ("hint", text(Some(hint).filter(|hint| !hint.is_empty()))),
        ("file", text(place.map(|place| place.name))),
        ("line", number(place.map(|place| place.line))),
        ("column", number(place.and_then(|place| place.column))),
        ("cell", text(place.and_then(|place| place.cell))),
    ];
    let fields: Vec<String> = fields.iter().map(|(key, value)| format!("\"{key}\":{value}")).collect();
    _ = writeln!(out, "{{{}}}", fields.join(","));
}

/// A JSON string (RFC 8259, 7). Controls of direction are escaped too: a log is read by people as well.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if c.is_control()
                || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}') =>
            {
                _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
