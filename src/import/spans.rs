//! Cells of HTML that reach over several rows or columns, spread over all of them.
//!
//! A cell that reaches over all columns is no person: it heads the rows below it, and becomes a column of its own.

use super::Table;

/// How far a cell reaches that reaches over more than its own place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reach {
    /// Its row and its place in that, counted from 0.
    pub(super) row: usize,
    pub(super) cell: usize,
    /// Over how many rows and columns it reaches, itself included.
    pub(super) rows: u32,
    pub(super) columns: u32,
}

/// How many columns a cell may reach over.
const WIDEST: u32 = 64;
/// How long a cell may be, in bytes, that is spread: a page could else ask for a great deal.
const LONGEST: usize = 1000;
/// The header of the column for what heads rows.
const GROUP: &str = "category";

/// Spreads the cells of a table; `reaches`: in the order of the cells.
pub(super) fn spread(table: &mut Table, reaches: &[Reach]) {
    if reaches.is_empty() {
        return;
    }
    let width = table.rows.first().map_or(0, |header| {
        let wider = reaches.iter().filter(|reach| reach.row == 0).map(|reach| reach.columns.min(WIDEST) as usize - 1);
        header.len() + wider.sum::<usize>()
    });
    let mut reaches = reaches.iter().peekable();
    // For each column, how many rows more a cell from above reaches over, and its text.
    let mut pending: Vec<(u32, String)> = Vec::new();
    let mut groups: Vec<Option<String>> = Vec::new();
    for (index, row) in table.rows.iter_mut().enumerate() {
        let (mut out, mut heads): (Vec<String>, Option<String>) = (Vec::new(), None);
        let fill = |out: &mut Vec<String>, pending: &mut Vec<(u32, String)>| {
            while let Some((left, text)) = pending.get_mut(out.len()).filter(|(left, _)| *left > 0) {
                *left -= 1;
                out.push(text.clone());
            }
        };
        let alone = row.iter().filter(|cell| !cell.trim().is_empty()).count() == 1;
        for (at, cell) in std::mem::take(row).into_iter().enumerate() {
            fill(&mut out, &mut pending);
            while reaches.next_if(|reach| (reach.row, reach.cell) < (index, at)).is_some() {}
            let Some(reach) = reaches.next_if(|reach| (reach.row, reach.cell) == (index, at)) else {
                out.push(cell);
                continue;
            };
            let columns = reach.columns.clamp(1, WIDEST) as usize;
            if cell.len() > LONGEST {
                out.push(cell);
                continue;
            }
            if index > 0 && alone && width > 1 && columns >= width && !cell.trim().is_empty() {
                heads = Some(cell);
                continue;
            }
            for _ in 0..columns {
                if reach.rows > 1 {
                    pending.resize(pending.len().max(out.len() + 1), (0, String::new()));
                    pending[out.len()] = (reach.rows - 1, cell.clone());
                }
                out.push(cell.clone());
            }
        }
        fill(&mut out, &mut pending);
        *row = out;
        groups.push(heads);
    }
    if groups.iter().all(Option::is_none) {
        return;
    }
    let mut group = String::new();
    let rows = std::mem::take(&mut table.rows);
    for (index, (mut row, heads)) in rows.into_iter().zip(groups).enumerate() {
        if let Some(heads) = heads {
            group = super::html::cell_text(&heads);
            continue;
        }
        row.resize(row.len().max(width), String::new());
        row.push(if index == 0 { GROUP.to_owned() } else { group.clone() });
        table.rows.push(row);
    }
}
