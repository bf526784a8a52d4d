//! Tables whose columns are set by spaces: below a header with names in it, cells that stand below its words.
//!
//! A line with one cell alone goes on with the cell above it, unless it is a name of two words: that may be somebody, and
//! has a row. Whatever was taken for the rest of a cell is said.
//! Deliberately absent: columns without a header, and tables that a word crosses from one column into the next.

use super::Table;
use super::names::is_person;

/// How many lines may be looked at for being a header: each is read as one.
const LOOKED: usize = 400;

/// The tables of a text; `has_names`: whether a line is a header that has names.
pub(super) fn of_spaces(text: &str, has_names: &dyn Fn(&str) -> bool) -> Vec<Table> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut starts = vec![0];
    lines.iter().for_each(|line| starts.push(starts.last().copied().unwrap_or(0) + line.len()));
    let (mut tables, mut at, mut looked) = (Vec::new(), 0, 0);
    while at + 1 < lines.len() && looked < LOOKED {
        let columns = cells(lines[at]);
        let is_header = (2..=12).contains(&columns.len())
            && cells(lines[at + 1]).len() >= 2
            && !lines[at].contains(['\t', '|', ','])
            && lines[at].chars().count() <= 300;
        looked += usize::from(is_header);
        let named = || has_names(&columns.iter().map(|(_, cell)| *cell).collect::<Vec<_>>().join(","));
        match is_header && named() {
            true => match table(&lines, &starts, at, &columns) {
                Some(table) => {
                    at = table.lines.end;
                    tables.push(table);
                }
                None => at += 1,
            },
            false => at += 1,
        }
    }
    tables
}

/// What stands between gaps of two spaces or more, and in which column, in characters, each begins.
fn cells(line: &str) -> Vec<(usize, &str)> {
    let (mut found, mut open, mut spaces) = (Vec::new(), None, 0);
    for (column, (at, character)) in line.char_indices().enumerate() {
        match character.is_whitespace() {
            true => {
                spaces += 1;
                if let Some((start, begin, end)) = open.take_if(|_| spaces >= 2 || character == '\n') {
                    found.push((start, &line[begin..end]));
                }
            }
            false => {
                spaces = 0;
                let end = at + character.len_utf8();
                open = Some(open.map_or((column, at, end), |(start, begin, _)| (start, begin, end)));
            }
        }
    }
    found.extend(open.map(|(start, begin, end)| (start, &line[begin..end])));
    found
}

/// The cells of a line below the columns of a header; none if a word stands across two.
fn row(line: &str, columns: &[usize]) -> Option<Vec<String>> {
    let found = cells(line);
    if found.len() == columns.len() {
        return Some(found.into_iter().map(|(_, cell)| cell.to_owned()).collect());
    }
    let mut row = vec![String::new(); columns.len()];
    for (start, cell) in found {
        let column = columns.iter().rposition(|column| *column <= start)?;
        let end = start + cell.chars().count();
        if !row[column].is_empty() || columns.get(column + 1).is_some_and(|next| end > *next) {
            return None;
        }
        cell.clone_into(&mut row[column]);
    }
    Some(row)
}

/// The table below a header.
fn table(lines: &[&str], starts: &[usize], at: usize, header: &[(usize, &str)]) -> Option<Table> {
    let columns: Vec<usize> = header.iter().map(|(start, _)| *start).collect();
    let mut rows = vec![header.iter().map(|(_, cell)| (*cell).to_owned()).collect::<Vec<String>>()];
    let (mut wrapped, mut end) = (Vec::new(), at + 1);
    for (index, line) in lines.iter().enumerate().skip(at + 1) {
        if line.trim().is_empty() {
            break;
        }
        let found = row(line, &columns)?;
        end = index + 1;
        let is_rule = found.iter().all(|cell| cell.chars().all(|c| matches!(c, '-' | '=' | '_' | '–')));
        if is_rule {
            continue;
        }
        let full = found.iter().filter(|cell| !cell.is_empty()).count();
        let goes_on = found[0].is_empty() || (full == 1 && !is_person(&found[0]));
        let begun = rows.len() > 1;
        match rows.last_mut().filter(|_| goes_on && begun) {
            Some(above) => {
                for (cell, rest) in above.iter_mut().zip(&found).filter(|(_, rest)| !rest.is_empty()) {
                    if !cell.is_empty() && !cell.ends_with('-') {
                        cell.push(' ');
                    }
                    cell.push_str(rest);
                }
                wrapped.push((starts[index]..starts[index] + line.trim_end().len(), line.trim().to_owned()));
            }
            None => rows.push(found),
        }
    }
    let full = rows[1..].iter().filter(|row| row.iter().filter(|cell| !cell.is_empty()).count() > 1).count();
    (full >= 1 && full * 2 >= rows.len() - 1).then_some(Table { rows, lines: at..end, written: None, wrapped })
}
