//! Tables that stand in a text: those of Markdown, rows below a header that has names in it, and columns set by spaces.
//!
//! A table of Markdown is lines with bars, of which the second is of bars and hyphens alone. Any other is only looked for
//! where the text as a whole would else be read as a table, and what stands above it be passed over.
//! Deliberately absent: tables without a header, which are read as a list.

use super::aligned::of_spaces;
use super::{Table, without_emphasis};

/// Whether a text that could be read as one table is rather a page with tables in it. A file that says by its name that it
/// is a table is one.
///
/// `has_names`: whether a line is a header that has names.
pub fn are_in(name: &str, text: &str, has_names: &dyn Fn(&str) -> bool) -> bool {
    let ending = name.rsplit('.').next().unwrap_or("").to_ascii_lowercase();
    let is_text = ["txt", "text", "md", "markdown"].contains(&ending.as_str());
    is_text
        && (!of_markdown(text).is_empty()
            || below_text(text, has_names).is_some()
            || !of_spaces(text, has_names).is_empty())
}

/// The tables of a text; `has_names` as in [`are_in`].
pub fn tables(text: &str, has_names: &dyn Fn(&str) -> bool) -> Vec<Table> {
    let found = of_markdown(text);
    let found = if found.is_empty() { below_text(text, has_names).into_iter().collect() } else { found };
    if found.is_empty() { of_spaces(text, has_names) } else { found }
}

/// The tables of Markdown.
fn of_markdown(text: &str) -> Vec<Table> {
    let lines: Vec<&str> = text.split_inclusive('\n').map(str::trim).collect();
    let is_rule = |line: &str| {
        line.contains('-') && line.contains('|') && line.chars().all(|c| matches!(c, '|' | ':' | '-' | ' ' | '\t'))
    };
    let (mut tables, mut at) = (Vec::new(), 0);
    while at + 1 < lines.len() {
        if !lines[at].contains('|') || !is_rule(lines[at + 1]) {
            at += 1;
            continue;
        }
        let rest = lines[at + 2..].iter().take_while(|line| line.contains('|')).count();
        let rows = std::iter::once(at).chain(at + 2..at + 2 + rest).map(|row| cells(lines[row])).collect();
        tables.push(Table { rows, lines: at..at + 2 + rest, ..Table::default() });
        at += 2 + rest;
    }
    tables
}

/// The cells of a row: what stands between bars that are not escaped.
fn cells(row: &str) -> Vec<String> {
    let row = row.strip_prefix('|').unwrap_or(row);
    let row = row.strip_suffix('|').filter(|rest| !rest.ends_with('\\')).unwrap_or(row);
    let mut cells = vec![String::new()];
    let mut characters = row.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\\' if characters.peek() == Some(&'|') => {
                characters.next();
                cells.last_mut().into_iter().for_each(|cell| cell.push('|'));
            }
            '|' => cells.push(String::new()),
            other => cells.last_mut().into_iter().for_each(|cell| cell.push(other)),
        }
    }
    let plain = |cell: String| without_emphasis(&cell.replace("<br>", "\n").replace("<br/>", "\n"));
    cells.into_iter().map(plain).collect()
}

/// Among how many lines a header is looked for below other text.
const HEAD: usize = 24;

/// The table below other text: from a header that has names in it to the next blank line.
fn below_text(text: &str, has_names: &dyn Fn(&str) -> bool) -> Option<Table> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let is_header = |line: &&str| {
        let parted = line.contains('\t') || line.matches([',', ';', '|']).count() > 0;
        parted && line.chars().count() <= 300 && !line.trim_end().ends_with(['.', ',', ':', '،', '!'])
    };
    let first = lines.iter().position(|line| !line.trim().is_empty())?;
    let mut looked = first + 1..lines.len().min(HEAD);
    let at = looked.find(|at| is_header(&lines[*at]) && has_names(lines[*at]))?;
    let rows = lines[at..].iter().take_while(|line| !line.trim().is_empty()).count();
    (rows > 1).then(|| Table { lines: at..at + rows, written: Some(lines[at..at + rows].concat()), ..Table::default() })
}
