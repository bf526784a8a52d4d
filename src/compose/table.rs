//! The annex as a table: a row a signatory, a cell for each thing that the layout asks for.
//!
//! A column that the roll has nothing for is left out and its room shared out; so is the country where every group's
//! heading tells it. Each cell runs in the direction of its own text. What a signatory has in another script stands below,
//! in the cell of what it is beside. The rows of a group are a table of their own under a head of its own.
//! Deliberately absent: heights, rules, and where the head is repeated.

use super::annex::{Entries, Line, footnoted};
use super::batch::{Batch, Shape, Voice};
use super::desk::{Desk, FSI, PDI};
use crate::lang::{Direction, Labels, Lang, TableLabels};
use crate::layout::{Align, CellField, Layout, StyleName, TableColumn};
use crate::manuscript::{Cell, Node, NodeId, PieceKind, Role};
use crate::roll::{Field, Roll};
use crate::source::Span;
use crate::unit::{Length, Permille};

/// How wide a figure may be, in thousandths of the type size; the widest of ours are 0.58.
const FIGURE: Permille = Permille(600);

/// The table's columns, as the roll and the measure have them.
#[derive(Debug)]
pub(super) struct Table {
    columns: Vec<Column>,
}

#[derive(Debug)]
struct Column {
    fields: Vec<CellField>,
    /// From the start edge of the measure to the cell's, and from its end edge to the measure's.
    start: Length,
    end: Length,
}

/// The nodes that rows are put into.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rows {
    body: NodeId,
}

impl Table {
    /// The table that the layout asks for; none if it asks for a list. `country_told` says that headings tell the
    /// country; `widest` is the widest number.
    pub(super) fn new(roll: &Roll, layout: &Layout, country_told: bool, widest: &str) -> Option<Table> {
        let told = |field: &CellField| match of(*field) {
            Some(Field::Country) if country_told => false,
            Some(Field::Name) | None => true,
            Some(field) => is_told(roll, field) || native(field).is_some_and(|native| is_told(roll, native)),
        };
        let kept = |column: &TableColumn| {
            let fields: Vec<CellField> = column.fields.iter().copied().filter(told).collect();
            (!fields.is_empty()).then_some((fields, i64::from(column.parts.max(1))))
        };
        let kept: Vec<_> = layout.annex.table.iter().filter_map(kept).collect();
        let gutter = layout.annex.gutter;
        let room = layout.measure() - gutter * (kept.len().saturating_sub(1) as i32);
        let figures = layout.style(StyleName::TableCell).size.scale(FIGURE) * (widest.chars().count() as i32);
        let widths = widths(&kept, room, figures);
        let mut start = Length::ZERO;
        let columns: Vec<Column> = kept
            .into_iter()
            .zip(widths)
            .map(|((fields, _), width)| {
                let column = Column { fields, start, end: layout.measure() - start - width };
                start += width + gutter;
                column
            })
            .collect();
        (!columns.is_empty()).then_some(Table { columns })
    }

    /// Begins a table with its head.
    pub(super) fn begin(&self, desk: &Desk<'_>, batch: &mut Batch, section: NodeId) -> Rows {
        let open = |role, parent| Node { role, parent, lang: None, open: true };
        let table = batch.add_node(open(Role::Table, section));
        let head = batch.node(Role::TableHead, table);
        let row = batch.node(Role::Row, head);
        self.head(desk, batch, |batch| batch.node(Role::HeaderCell, row));
        Rows { body: batch.add_node(open(Role::TableBody, table)) }
    }

    /// The head once more, as it stands over rows that go on overleaf.
    pub(super) fn repeated_head(&self, desk: &Desk<'_>, batch: &mut Batch) {
        batch.rest_is_apart();
        self.head(desk, batch, |_| NodeId::ARTIFACT);
    }

    fn head(&self, desk: &Desk<'_>, batch: &mut Batch, mut node: impl FnMut(&mut Batch) -> NodeId) {
        for (index, column) in self.columns.iter().enumerate() {
            let voice = Voice::plain(node(batch), desk.label_lang);
            let mark = batch.mark();
            for (index, spoken) in desk.voices().enumerate() {
                // Each language has a line of its own; what turns its neighbours is isolated.
                if index > 0 {
                    batch.piece("\u{2028}", voice, PieceKind::LineBreak, Span::NOWHERE);
                }
                batch.write(Voice { lang: spoken.lang, ..voice }, PieceKind::Text, Span::NOWHERE, |text| {
                    let (open, close) = if index > 0 { (FSI, PDI) } else { ("", "") };
                    text.push_str(open);
                    said(&column.fields, spoken.labels, text);
                    text.push_str(close);
                });
            }
            let shape = column.shape(index, StyleName::TableHead, desk, desk.direction, desk.label_lang);
            batch.paragraph(mark, Shape { keep_with_next: true, ..shape });
        }
    }
}

/// What the head of a column says in a language.
fn said(fields: &[CellField], labels: &Labels, text: &mut String) {
    for (index, field) in fields.iter().enumerate() {
        let word = word(&labels.table, *field);
        if index == 0 {
            text.push_str(word);
        } else {
            text.push_str(&labels.comma);
            text.extend(word.chars().next().into_iter().flat_map(char::to_lowercase));
            text.extend(word.chars().skip(1));
        }
    }
}

impl Column {
    /// The first paragraph of a cell of this column.
    fn shape(&self, index: usize, style: StyleName, desk: &Desk<'_>, direction: Direction, lang: Lang) -> Shape {
        let numbers = self.fields == [CellField::Number];
        Shape {
            direction: Some(direction),
            start_indent: self.start,
            end_indent: self.end,
            align: numbers.then_some(Align::End),
            cell: Some(if index == 0 { Cell::First } else { Cell::Beside }),
            ..Shape::plain(style, desk.direction, lang)
        }
    }
}

impl<'a> Entries<'a> {
    /// Sets the row of the entry at this place.
    pub(super) fn row(&self, table: &Table, desk: &mut Desk<'a>, batch: &mut Batch, rows: Rows, place: usize) {
        let signatory = self.order.signatory(place);
        let row = batch.node(Role::Row, rows.body);
        for (index, column) in table.columns.iter().enumerate() {
            let own = Own { entries: self, signatory, place };
            own.cell(desk, batch, row, column, index);
        }
    }
}

/// A signatory's row.
#[derive(Clone, Copy)]
struct Own<'e, 'a> {
    entries: &'e Entries<'a>,
    signatory: usize,
    place: usize,
}

impl<'a> Own<'_, 'a> {
    fn field(&self, field: Field) -> (&'a str, Span) {
        (self.entries.roll.field(self.signatory, field), self.entries.roll.span(self.signatory, field))
    }

    fn is_empty(&self, field: Field) -> bool {
        self.entries.roll.field(self.signatory, field).is_empty()
    }

    fn cell(&self, desk: &mut Desk<'a>, batch: &mut Batch, row: NodeId, column: &Column, index: usize) {
        // What a signatory is told of by is not told again below.
        let spoken = |field| match field {
            Field::Name if self.is_empty(Field::Name) => Field::NativeName,
            field => self.entries.spoken(self.signatory, field),
        };
        let fields = || column.fields.iter().filter_map(|field| of(*field));
        let below = || {
            fields().filter_map(native).filter(|below| fields().all(|field| spoken(field) != *below && field != *below))
        };
        let has_below = self.entries.has_native && below().any(|field| !self.is_empty(field));
        let telling = |field: Option<Field>| field.map_or("", |field| self.field(field).0);

        let first = telling(fields().map(spoken).find(|field| !self.is_empty(*field)));
        let (lang, direction) = match column.fields[0] {
            CellField::Number => (desk.lang, desk.direction),
            _ if first.is_empty() => (desk.lang, desk.direction),
            _ => self.entries.language(desk, self.signatory, first),
        };
        let node_lang = Some(lang).filter(|lang| *lang != desk.lang);
        let cell = batch.add_node(Node { role: Role::DataCell, parent: row, lang: node_lang, open: false });
        let node = if has_below { batch.node(Role::Paragraph, cell) } else { cell };
        let plain = Voice::plain(node, lang);
        let mut line = Line { batch, plain, lang, document: desk.lang, mark: 0, begun: false };
        line.mark = line.batch.mark();
        let comma = if lang == desk.lang { desk.labels.comma.as_str() } else { lang.comma() };
        let mut note = None;
        for field in &column.fields {
            let Some(field) = of(*field) else {
                self.number(desk, &mut line, comma);
                continue;
            };
            let is_name = field == Field::Name;
            let is_bold = is_name || field == Field::NativeName;
            let text = self.field(spoken(field));
            if is_name && !self.is_empty(Field::Honorific) {
                line.field(comma, self.field(Field::Honorific), true);
                line.field(" ", text, true);
            } else {
                line.field(comma, text, is_bold);
            }
            if is_name && !self.is_empty(Field::Footnote) {
                let (text, span) = self.field(Field::Footnote);
                let called = desk.notes.next();
                desk.call(line.batch, called, true, plain, span, false, line.mark);
                note = Some((called, (text, span)));
            }
        }
        if !line.begun {
            // Readers count the cells of a row: one that has nothing to say is there all the same.
            line.batch.text(" ", plain, Span::NOWHERE);
        }
        let (batch, mark) = (line.batch, line.mark);
        batch.paragraph(mark, column.shape(index, StyleName::TableCell, desk, direction, lang));
        if has_below {
            self.below(desk, batch, cell, column, below(), lang);
        }
        if let Some((note, text)) = note {
            footnoted(desk, batch, note, cell, text);
        }
    }

    fn number(&self, desk: &Desk<'_>, line: &mut Line<'_>, comma: &str) {
        let before = if std::mem::replace(&mut line.begun, true) { comma } else { "" };
        line.batch.write(line.plain, PieceKind::Text, Span::NOWHERE, |text| {
            text.extend([before, FSI]);
            self.entries.number(text, self.place, self.signatory, desk.labels.digits);
            text.push_str(PDI);
        });
    }

    /// The lines below a cell's own, in the signatory's own script.
    fn below(
        &self,
        desk: &Desk<'a>,
        batch: &mut Batch,
        cell: NodeId,
        column: &Column,
        fields: impl Iterator<Item = Field> + Clone,
        above: Lang,
    ) {
        let Some(telling) = fields.clone().map(|field| self.field(field).0).find(|text| !text.is_empty()) else {
            return;
        };
        let (lang, direction) = self.entries.language(desk, self.signatory, telling);
        let node_lang = Some(lang).filter(|lang| *lang != above);
        let node = batch.add_node(Node { role: Role::Paragraph, parent: cell, lang: node_lang, open: false });
        let mut line =
            Line { batch, plain: Voice::plain(node, lang), lang, document: desk.lang, mark: 0, begun: false };
        line.mark = line.batch.mark();
        for field in fields {
            line.field(lang.comma(), self.field(field), field == Field::NativeName);
        }
        let (batch, mark) = (line.batch, line.mark);
        let shape = column.shape(0, StyleName::TableNative, desk, direction, lang);
        batch.paragraph(mark, Shape { cell: Some(Cell::Below), close: true, ..shape });
    }
}

/// The field of the roll; none for the number, which need not be one.
fn of(field: CellField) -> Option<Field> {
    Some(match field {
        CellField::Number => return None,
        CellField::Name => Field::Name,
        CellField::NativeName => Field::NativeName,
        CellField::Title => Field::Title,
        CellField::Affiliation => Field::Affiliation,
        CellField::City => Field::City,
        CellField::Country => Field::Country,
        CellField::Category => Field::Category,
    })
}

fn native(field: Field) -> Option<Field> {
    if field == Field::Name { Some(Field::NativeName) } else { super::native::of(field) }
}

fn word(words: &TableLabels, field: CellField) -> &str {
    match field {
        CellField::Number => &words.number,
        CellField::Name => &words.name,
        CellField::NativeName => &words.native_name,
        CellField::Title => &words.title,
        CellField::Affiliation => &words.affiliation,
        CellField::City => &words.city,
        CellField::Country => &words.country,
        CellField::Category => &words.category,
    }
}

/// Whether any signatory has something in this column.
fn is_told(roll: &Roll, field: Field) -> bool {
    let has_column = roll.columns().iter().any(|(held, _)| *held == field);
    has_column && (0..roll.len()).any(|signatory| !roll.field(signatory, field).is_empty())
}

/// Shares the room out by the columns' parts; that of the numbers is at least as wide as they are.
fn widths(columns: &[(Vec<CellField>, i64)], room: Length, figures: Length) -> Vec<Length> {
    let share = |parts: i64, of: i64, room: Length| Length((i64::from(room.0) * parts / of.max(1)) as i32);
    let is_number = |fields: &[CellField]| fields == [CellField::Number];
    let all: i64 = columns.iter().map(|(_, parts)| parts).sum();
    let numbers = |(fields, parts): &(Vec<CellField>, i64)| {
        if is_number(fields) { share(*parts, all, room).max(figures).min(room.half()) } else { Length::ZERO }
    };
    let left = room - columns.iter().map(numbers).sum::<Length>();
    let others: i64 = columns.iter().filter(|(fields, _)| !is_number(fields)).map(|(_, parts)| parts).sum();
    let width = |column: &(Vec<CellField>, i64)| {
        if is_number(&column.0) { numbers(column) } else { share(column.1, others, left) }
    };
    columns.iter().map(width).collect()
}
