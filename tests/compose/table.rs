//! The annex as a table.

use undersigned::lang::Direction;
use undersigned::layout::{Align, Layout, StyleName};
use undersigned::manuscript::{Cell, Manuscript, NodeId, Paragraph, Role};
use undersigned::report::Report;
use undersigned::source::Sources;
use undersigned::unit::Length;
use undersigned::{read, shelf};

use super::{Composed, compose_in, labels, letter, pieces, roll, text};

fn register() -> Layout {
    let text = shelf::layout("register").unwrap();
    read::layout(&mut Sources::default(), "register", text.as_bytes(), &shelf::layout, &mut Report::new()).unwrap()
}

fn table(lang: &str, annex: &str, rows: &str) -> Composed {
    let letter = letter(&format!("---\ntitle: T\nlang: {lang}\nannex: {annex}\n---\n\nBody.\n"));
    compose_in(&register(), &letter, Some(&roll(rows)), &labels(lang))
}

/// The rows of the flow: the paragraphs of each.
fn rows(composed: &Composed) -> Vec<Vec<(&Manuscript, &Paragraph)>> {
    let mut rows: Vec<Vec<_>> = Vec::new();
    for batch in &composed.batches {
        for paragraph in batch.paragraphs[..batch.body as usize].iter().filter(|paragraph| paragraph.cell.is_some()) {
            match paragraph.cell {
                Some(Cell::First) => rows.push(vec![(batch, paragraph)]),
                _ => rows.last_mut().expect("a row begins with its first cell").push((batch, paragraph)),
            }
        }
    }
    rows
}

fn texts(composed: &Composed) -> Vec<Vec<String>> {
    rows(composed).iter().map(|row| row.iter().map(|(batch, cell)| text(batch, cell)).collect()).collect()
}

/// The node of the cell that a paragraph stands in.
fn cell_of(composed: &Composed, (batch, paragraph): (&Manuscript, &Paragraph)) -> NodeId {
    let node = pieces(batch, paragraph)[0].node;
    if composed.role(node) == &Role::Paragraph { composed.parent(node) } else { node }
}

const ROLL: &str = "honorific,name,native_name,title,affiliation,city,country,footnote
Dr,Ann Reed,,Editor,Estuary Review,Saltmouth,Orm,For the editors.
,Leila Bandari,لیلا بندری,,,,Orm,
,بابک نی‌زار,,پژوهشگر,انجمن تالاب,,,
";

#[test]
fn a_row_tells_what_its_heads_say() {
    let composed = table("en", "{ total: true }", ROLL);
    assert_eq!(
        texts(&composed),
        [
            vec!["No.", "Name", "Title, affiliation", "City, country"],
            vec!["1", "Dr Ann Reed[1]", "Editor, Estuary Review", "Saltmouth, Orm"],
            vec!["2", "Leila Bandari", "لیلا بندری", " ", "Orm"],
            vec!["3", "بابک نی‌زار", "پژوهشگر، انجمن تالاب", " "],
        ]
    );
}

#[test]
fn every_row_is_tagged_with_as_many_cells_as_the_head() {
    for annex in ["{}", "{ group: country }", "{ order: name, group: country }"] {
        let composed = table("en", annex, ROLL);
        let counted = |role: &Role| composed.roles().filter(|other| *other == role).count();
        assert_eq!(counted(&Role::Table), counted(&Role::TableHead));
        assert_eq!(counted(&Role::Table), counted(&Role::TableBody));
        for row in rows(&composed) {
            let mut cells: Vec<NodeId> = row.iter().map(|cell| cell_of(&composed, *cell)).collect();
            cells.dedup();
            let columns = cells.len();
            assert_eq!(columns, 4, "a row of {columns} cells");
            let (kind, part) = match row[0].1.style {
                StyleName::TableHead => (Role::HeaderCell, Role::TableHead),
                _ => (Role::DataCell, Role::TableBody),
            };
            let parent = composed.parent(cells[0]);
            assert_eq!(composed.role(parent), &Role::Row);
            assert_eq!(composed.role(composed.parent(parent)), &part);
            assert!(cells.iter().all(|cell| composed.role(*cell) == &kind && composed.parent(*cell) == parent));
        }
    }
}

#[test]
fn each_cell_runs_its_own_way_in_columns_on_the_letters_side() {
    for (lang, frame) in [("en", Direction::Ltr), ("fa", Direction::Rtl)] {
        let composed = table(lang, "{}", ROLL);
        let measure = register().measure();
        for row in rows(&composed).iter().skip(1) {
            for (batch, cell) in row {
                let said = text(batch, cell);
                let rtl = match said.chars().find(|c| c.is_alphabetic()) {
                    Some(letter) => !letter.is_ascii(),
                    None => frame == Direction::Rtl,
                };
                assert_eq!(cell.direction, Some(if rtl { Direction::Rtl } else { Direction::Ltr }), "{said}");
                assert_eq!(cell.frame, frame);
            }
            assert_eq!((row[0].1.align, row[1].1.align), (Some(Align::End), None));
            let mut edge = Length::ZERO - register().annex.gutter;
            for (_, cell) in row.iter().filter(|(_, cell)| cell.cell != Some(Cell::Below)) {
                assert_eq!(cell.start_indent, edge + register().annex.gutter, "columns are a gutter apart");
                edge = measure - cell.end_indent;
            }
            assert!(measure - edge < Length::points(1) && edge <= measure, "the columns fill the measure");
        }
    }
}

#[test]
fn a_column_that_has_nothing_is_left_out() {
    let composed = table("en", "{}", "name,title,city,country\nAnn,,,\nBob,,,\n");
    assert_eq!(texts(&composed), [["No.", "Name"], ["1", "Ann"], ["2", "Bob"]]);
    let composed = table("fr", "{}", "name,affiliation,country\nAnn,,Orm\nBob,Revue,\n");
    assert_eq!(texts(&composed)[0], ["Nº", "Nom", "Institution", "Pays"]);
    // Where headings tell the country, the rows need not.
    let composed = table("en", "{ group: country }", "name,affiliation,country\nAnn,Review,Orm\n");
    assert_eq!(texts(&composed), [["No.", "Name", "Affiliation"], ["1", "Ann", "Review"]]);
}

#[test]
fn numbers_have_the_room_they_take() {
    let names = "Ann\n".repeat(1000);
    let composed = table("en", "{}", &format!("name,title,affiliation,city,country\nBob,a,b,c,d\n{names}"));
    let rows = rows(&composed);
    assert_eq!(rows.len(), 1002);
    let number = rows[1001][0].1;
    let width = register().measure() - number.start_indent - number.end_indent;
    assert!(width >= register().style(StyleName::TableCell).size.half() * 4, "four figures of half an em");
}

#[test]
fn the_head_is_repeated_as_what_is_not_read_again() {
    let composed = table("en", "{}", &format!("name\n{}", "Ann\n".repeat(200)));
    let mut repeated = 0;
    for batch in &composed.batches {
        let notes = batch.notes.iter().map(|note| note.paragraphs.end).fold(batch.body, Ord::max);
        let head = &batch.paragraphs[notes as usize..];
        let has_rows = batch.paragraphs[..batch.body as usize].iter().any(|it| it.style == StyleName::TableCell);
        assert_eq!(head.is_empty(), !has_rows, "rows have their head with them");
        if has_rows {
            assert_eq!(head.iter().map(|cell| text(batch, cell)).collect::<Vec<_>>(), ["No.", "Name"]);
            assert!(head.iter().flat_map(|cell| pieces(batch, cell)).all(|piece| piece.node == NodeId::ARTIFACT));
            repeated += 1;
        }
    }
    assert!(repeated > 1);
    assert_eq!(composed.roles().filter(|role| **role == Role::HeaderCell).count(), 2);
}
