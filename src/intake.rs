//! What people really have, taken in: pasted pages, lists and tables become the files of a letter's folder.
//!
//! Deliberately absent: how a page is understood (see the room [`mod@crate::import`]), and writing files.

use std::collections::BTreeMap;

use crate::answers::{Stands, is_remark};
use crate::contact;
use crate::gather::{failed, slurp};
use crate::import as room;
use crate::lang::Labels;
use crate::report::{Report, Severity, codes};
use crate::roll::{Column, Confidence, Roll};
use crate::source::{Sources, Span};
use crate::{Failure, Shelves, read, shelf};

/// Reads what people really have (pasted pages, lists, tables) and makes the files of a letter's folder of it.
///
/// `columns` names a file that says what columns of tables hold, as [`read::columns`] reads it. When the report holds an
/// error, nothing should be written.
///
/// # Errors
/// Only when a file cannot be read.
pub fn import(
    shelves: &dyn Shelves,
    names: &[String],
    columns: Option<&str>,
    sources: &mut Sources,
    report: &mut Report,
) -> Result<room::Imported, Failure> {
    let mapped = match columns {
        Some(file) => read::columns(sources, file, &slurp(shelves, file)?, report),
        None => Vec::new(),
    };
    // The file may be of another export of the form, or of several tables.
    report.regrade(codes::COLUMN_MISSING, Some(Severity::Note));
    // What is wrong in a row is an error again when the folder is checked or built; here it must not keep back the rest.
    let of_rows = [codes::CELL_ERROR, codes::CHARACTER_LOST, codes::ROW_NAMELESS, codes::CELL_TOO_LONG];
    // The column goes into the list that is written, where it is asked about again.
    let others = [
        codes::MARKS_TOO_MANY,
        codes::LANGUAGE_INVALID,
        codes::COLUMN_REPEATED,
        codes::COLUMN_ANSWERS,
        codes::COLUMN_PART,
    ];
    for code in of_rows.into_iter().chain(others) {
        report.regrade(code, Some(Severity::Warning));
    }
    let labels: Vec<Labels> = shelf::LABELS.iter().filter_map(|labels| read::labels(labels.text).ok()).collect();
    let (mut list, mut broken, mut letters, mut furniture, mut tables) =
        (room::List::default(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let has_names = |line: &str| read::is_table("header", line.as_bytes());
    for name in names {
        let bytes = slurp(shelves, name)?;
        let lossy = String::from_utf8_lossy(&bytes);
        if !room::html::is_html(&lossy)
            && read::is_table(name, &bytes)
            && !room::tables::are_in(name, &lossy, &has_names)
        {
            let (roll, columns) =
                read::roll_and_columns(sources, name, &mut &bytes[..], &mapped, report).map_err(failed(name))?;
            let columns = sampled(&roll, columns);
            tell_columns(&roll, &columns, report);
            list.append(listed(&roll, &columns));
            tables.push((base(name).to_owned(), columns));
            continue;
        }
        let Some((source, text)) = read::text(sources, name, &bytes, report) else { continue };
        let mut page = match room::html::is_html(&text) {
            true => room::html::page(source, &text),
            false => {
                if room::markdown::has_front_matter(&text) {
                    report.add(codes::IMPORT_READY, Span::of_text(source, 0..0), [name.clone()]);
                    continue;
                }
                let named = name.ends_with(".md") || name.ends_with(".markdown");
                let markdown = named || room::markdown::is_evident(&text);
                let tables = room::tables::tables(&text, &has_names);
                room::Page::of_text(source, text, markdown, tables)
            }
        };
        let mut read_as_tables = Vec::new();
        for (index, table) in
            page.tables.iter().enumerate().filter(|(_, table)| table.rows.len() > 1 || table.written.is_some())
        {
            let csv = table.csv();
            if !read::is_table("table", csv.as_bytes()) {
                continue;
            }
            let called = format!("{name}, table {}", index + 1);
            let (roll, columns) =
                read::roll_and_columns(sources, &called, &mut csv.as_bytes(), &mapped, report).map_err(failed(name))?;
            let columns = sampled(&roll, columns);
            page.tell_wrapped(table, report);
            tell_columns(&roll, &columns, report);
            list.append(listed(&roll, &columns));
            tables.push((base(&called).to_owned(), columns));
            read_as_tables.push(table.clone());
        }
        page.take_out(&read_as_tables);
        let letter = room::page(&page, &labels, report);
        let (entries, seconds) = room::entries(&page, &letter, report);
        broken.extend(seconds.into_iter().map(|second| (entries[second - 1].clone(), entries[second].clone())));
        if !entries.is_empty() {
            list.append(room::signatories(&entries));
        }
        furniture.extend(letter.furniture.iter().map(|(_, text)| text.clone()));
        letters.push((letter, page.markdown));
    }
    let has_list = !list.rows.is_empty();
    let (mut lists, mut letters): (Vec<_>, Vec<_>) = letters.into_iter().partition(|(letter, _)| letter.is_list());
    if letters.len() > 1 {
        report.add(codes::IMPORT_LETTERS, Span::NOWHERE, [letters.len().to_string()]);
    }
    // A heading of the list goes with the letter; without one it has a letter to itself.
    lists.retain(|(list, _)| !list.heading.is_empty());
    if let (Some((letter, _)), Some((list, _))) = (letters.first_mut(), lists.first())
        && letter.heading.is_empty()
    {
        letter.heading.clone_from(&list.heading);
        lists.remove(0);
    }
    let chosen = letters.first().or(lists.first());
    let letter = chosen.map(|(letter, markdown)| room::letter(letter, *markdown, has_list));
    furniture.extend(lists.iter().skip(usize::from(letters.is_empty())).map(|(list, _)| list.heading.clone()));
    if letter.is_none() && !has_list && !report.has_errors() {
        report.add(codes::IMPORT_EMPTY, Span::NOWHERE, []);
    }
    Ok(room::Imported {
        letter,
        signatories: has_list.then(|| list.csv()),
        decisions: room::decisions(&broken),
        columns: (!tables.is_empty()).then(|| room::columns(&tables)),
        furniture,
    })
}

/// A file's name without its folders.
fn base(name: &str) -> &str {
    name.rsplit(['/', '\\']).next().unwrap_or(name)
}

/// The columns of a table, each with its first cell that holds something, if it is one that is read.
fn sampled(roll: &Roll, columns: Vec<Column>) -> Vec<(Column, String)> {
    let sample = |column: &Column| {
        let (field, _) = roll.columns().iter().find(|(field, _)| read::field_name(*field) == column.holds)?;
        let text = (0..roll.len()).map(|row| roll.field(row, *field)).find(|text| !text.is_empty())?;
        Some(contact::excerpt(text, 40))
    };
    columns
        .into_iter()
        .map(|column| (sample(&column).unwrap_or_default(), column))
        .map(|(s, column)| (column, s))
        .collect()
}

/// Says what each column of a table was read as, with a cell of it, and how sure that is.
fn tell_columns(roll: &Roll, columns: &[(Column, String)], report: &mut Report) {
    let read = columns.iter().filter(|(column, _)| column.holds != "note" && column.holds != "contact");
    let said: Vec<String> = read
        .map(|(column, sample)| {
            let such = if sample.is_empty() { String::new() } else { format!(", such as “{sample}”") };
            let sure = if column.confidence == Confidence::Sure { "" } else { ", likely" };
            let header = contact::excerpt(&column.header, 60);
            format!("“{header}” = {}{sure}{such}", column.holds)
        })
        .collect();
    if !said.is_empty() && !roll.is_empty() {
        report.add(codes::COLUMNS_READ, roll.span(0, roll.columns()[0].0), [said.join("; ")]);
    }
}

/// A roll as a list to be written: its columns under the names of their fields, and those that have to be asked about under
/// their own headers, which are in nobody's way.
fn listed(roll: &Roll, columns: &[(Column, String)]) -> room::List {
    let asked: Vec<&Column> = columns
        .iter()
        .map(|(column, _)| column)
        .filter(|column| column.holds == "note" && column.answers.len() == roll.len() && !roll.is_empty())
        .collect();
    let mut header: Vec<String> = roll.columns().iter().map(|(field, _)| read::field_name(*field).to_owned()).collect();
    for column in &asked {
        let own = if column.header.trim().is_empty() { "yes/no" } else { &column.header };
        let again = header.iter().filter(|known| known.starts_with(own)).count();
        header.push(if again == 0 { own.to_owned() } else { format!("{own} ({})", again + 1) });
    }
    let fields = |row: usize| roll.columns().iter().map(move |(field, _)| roll.field(row, *field).to_owned());
    let answers = |row: usize| asked.iter().map(move |column| column.answers[row].clone());
    // A remark that somebody is not to be printed goes with the row: it is asked about when the folder is checked.
    let mut remarks: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for remark in roll.remarks() {
        // Where a mark alone said it, such as a day below `Withdrawn`, it says so itself from now on.
        let says = is_remark(&remark.text, Stands::AsState);
        let text = if says { remark.text.clone() } else { format!("withdrawn: {}", remark.text) };
        remarks.entry(remark.row).or_default().push(text);
    }
    let has_remarks = !remarks.is_empty();
    if has_remarks {
        header.push("status".to_owned());
    }
    let remark = |row: usize| {
        let said = remarks.get(&roll.row(row)).map(|said| said.join("; ")).unwrap_or_default();
        has_remarks.then_some(said)
    };
    let row = |row: usize| fields(row).chain(answers(row)).chain(remark(row)).collect();
    room::List { header, rows: (0..roll.len()).map(row).collect() }
}
