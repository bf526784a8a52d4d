//! The body of a letter as Markdown.
//!
//! What Markdown would take for a mark is escaped, so that the words read back as they were; what a page marked is marked;
//! markers `[1]` become calls of notes.

use std::fmt::Write;

use super::block::Block;
use super::dress::{EMPHASIS, LINK, LINK_END, STRONG, TARGET};
use super::lines::marker;
use super::write::printable;

/// An item that others may stand in or follow: whether it has a number, the sign behind that, the number that goes on,
/// and how far what stands in it is set in.
struct Above {
    numbered: bool,
    sign: char,
    next: u32,
    width: usize,
}

/// Blocks as Markdown, with a blank line before them. `markdown`: their texts are Markdown already.
pub(super) fn blocks(blocks: &[Block], markdown: bool) -> String {
    let mut out = String::new();
    let mut open: Vec<Above> = Vec::new();
    for block in blocks {
        if let Block::Item { number, depth, lines } = block {
            item(*number, *depth, lines, markdown, &mut open, &mut out);
            continue;
        }
        open.clear();
        out.push('\n');
        match block {
            Block::Paragraph(lines) => {
                lines.iter().for_each(|line| _ = writeln!(out, "{}", begun(&inline(line, markdown))))
            }
            Block::Heading(level, line) => {
                // A heading is bold by itself.
                let line = line.replace(STRONG, "");
                _ = writeln!(out, "{} {}", "#".repeat(usize::from(*level)), inline(&line, markdown));
            }
            Block::Rows(rows) => {
                let rows: Vec<String> = rows.iter().map(|row| begun(&inline(row, markdown))).collect();
                _ = writeln!(out, "{}", rows.join("\\\n"));
            }
            Block::Quote(inner) => {
                let inner = self::blocks(inner, markdown);
                let quoted = |line: &str| if line.is_empty() { ">\n".to_owned() } else { format!("> {line}\n") };
                out.extend(inner.trim_start_matches('\n').lines().map(quoted));
            }
            Block::Verbatim(lines) => lines.iter().for_each(|line| _ = writeln!(out, "{}", printable(line))),
            Block::Item { .. } => {}
        }
    }
    out
}

/// Writes an item. The items of one list stand close, those of a list within one too. Where the numbers do not go on, a
/// new list begins, told from the one above by its sign: Markdown counts by itself, and would count on.
fn item(number: Option<u32>, depth: usize, lines: &[String], markdown: bool, open: &mut Vec<Above>, out: &mut String) {
    let depth = depth.min(open.len());
    let before = open.get(depth).map(|above| (above.numbered, above.sign, above.next));
    let goes_on = before
        .is_some_and(|(is_numbered, _, next)| is_numbered == number.is_some() && number.is_none_or(|n| n == next));
    let first_within = before.is_none() && depth > 0;
    // Only a list that begins with 1 may stand close below other words.
    let close = goes_on || (first_within && number.is_none_or(|number| number == 1));
    if !close {
        out.push('\n');
    }
    let sign = match (before, goes_on) {
        (Some((true, '.', _)), false) => ')',
        (Some((_, sign, _)), true) => sign,
        _ => '.',
    };
    let mark = number.map_or("- ".to_owned(), |number| format!("{number}{sign} "));
    open.truncate(depth);
    let indent: usize = open.iter().map(|above| above.width).sum();
    for (index, line) in lines.iter().enumerate() {
        let lead = if index == 0 { mark.clone() } else { " ".repeat(mark.len()) };
        _ = writeln!(out, "{}{lead}{}", " ".repeat(indent), begun(&inline(line, markdown)));
    }
    let next = number.unwrap_or(0).saturating_add(1);
    open.push(Above { numbered: number.is_some(), sign, next, width: mark.len() });
}

/// Running text as Markdown: marks escaped, markers made calls, what was dressed marked.
pub(super) fn inline(text: &str, markdown: bool) -> String {
    let text = printable(text);
    let mut out = String::new();
    let mut rest = text.as_str();
    let mut in_target = false;
    while let Some(character) = rest.chars().next() {
        if let Some((number, after)) = marker(rest) {
            // A call stands with its word: a site's space before it is none of the letter's.
            out.truncate(out.trim_end_matches(' ').len());
            _ = write!(out, "[^{number}]");
            rest = after;
            continue;
        }
        rest = &rest[character.len_utf8()..];
        let sign = match character {
            STRONG => "**",
            EMPHASIS => "*",
            LINK => "[",
            TARGET => "](",
            LINK_END => ")",
            _ => "",
        };
        in_target = (in_target || character == TARGET) && character != LINK_END;
        out.push_str(sign);
        if !sign.is_empty() {
            continue;
        }
        // What has a meaning in a target is written as a number there already.
        let is_mark =
            matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '{' | '}' | '|' | '#');
        if !markdown && is_mark && !in_target {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

/// A line of running text whose beginning would be taken for the mark of a block.
fn begun(line: &str) -> String {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after = &line[digits..];
    let numbered = digits > 0 && after.starts_with(['.', ')']);
    if numbered {
        return format!("{}\\{after}", &line[..digits]);
    }
    let marked = line.starts_with(['-', '+', '=', ':']);
    if marked { format!("\\{line}") } else { line.to_owned() }
}
