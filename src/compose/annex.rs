//! The entries of the annex.
//!
//! An entry is its number, then honorific and name, the name bold, then title, affiliation, city and country, those that
//! are there, joined by the comma of the entry's language, with no stop at the end. Every field is isolated, so that no
//! name turns its neighbours. This path is taken a million times: nothing is allocated for a field.
//! Deliberately absent: order and groups beyond the roll's own.

use super::batch::{Batch, Shape, Voice};
use super::desk::{Desk, FSI, PDI, write_text};
use super::language::{first_strong, stretches};
use crate::lang::{Digits, Lang, Script};
use crate::layout::{Align, StyleName};
use crate::manuscript::{LabelWidth, NodeId, PieceKind, Role};
use crate::roll::{Field, Roll};
use crate::source::Span;

/// The fields after the name, in order.
const REST: [Field; 4] = [Field::Title, Field::Affiliation, Field::City, Field::Country];

/// What is the same for all entries of an annex.
#[derive(Debug)]
pub(super) struct Entries<'a> {
    roll: &'a Roll,
    /// The widest number, as it is printed.
    widest: String,
    /// A label under construction.
    number: String,
}

impl<'a> Entries<'a> {
    pub(super) fn new(roll: &'a Roll, desk: &Desk<'_>) -> Entries<'a> {
        let digits = roll.len().max(1).ilog10() + 1;
        let widest = zeros(digits, desk.labels.digits);
        let widest = desk.labels.annex.entry_number.replace("{number}", &widest);
        Entries { roll, widest, number: String::new() }
    }

    /// Sets the entry of one signatory into the annex's list.
    pub(super) fn entry(&mut self, desk: &mut Desk<'_>, batch: &mut Batch, list: NodeId, signatory: usize) {
        let field = |field| (self.roll.field(signatory, field), self.roll.span(signatory, field));
        let (name, name_span) = field(Field::Name);
        let lang = self.language(desk, signatory, name);
        let direction = first_strong(name).unwrap_or(lang.direction());

        let item = batch.node(Role::ListItem, list);
        let label_node = batch.node(Role::Label, item);
        let body = batch.node(Role::ListBody, item);
        let mark = batch.mark();
        self.number.clear();
        let number = desk.labels.digits.write(signatory as u64 + 1);
        let (before, after) = desk.labels.annex.entry_number.split_once("{number}").unwrap_or(("", ""));
        self.number.extend([before, &number, after]);
        batch.text(&self.number, Voice::plain(label_node, desk.lang), self.roll.span(signatory, Field::Name));
        let width = LabelWidth::Of(self.widest.clone());
        let label = batch.label(mark, Align::End, width, desk.layout.annex.number_gap);

        let mark = batch.mark();
        let plain = Voice::plain(body, lang);
        let bold = Voice { bold: true, ..plain };
        let mut first = true;
        for (text, span) in [field(Field::Honorific), (name, name_span), field(Field::NativeName)] {
            if !text.is_empty() {
                if !std::mem::replace(&mut first, false) {
                    batch.text(" ", bold, span);
                }
                isolated(batch, text, bold, span);
            }
        }
        let (footnote, footnote_span) = field(Field::Footnote);
        let note = (!footnote.is_empty()).then(|| desk.notes.next());
        if let Some(note) = note {
            desk.call(batch, note, true, plain, footnote_span, mark);
        }
        let comma = match lang.script() {
            _ if lang == desk.lang => desk.labels.comma.as_str(),
            Script::Arabic => "، ",
            _ => ", ",
        };
        let mut own_line = desk.layout.annex.name_on_own_line;
        for (text, span) in REST.map(field) {
            if text.is_empty() {
                continue;
            }
            if std::mem::replace(&mut own_line, false) {
                batch.piece("\u{2028}", plain, PieceKind::LineBreak, span);
            } else {
                batch.text(comma, plain, span);
            }
            isolated(batch, text, plain, span);
        }
        let shape = Shape {
            direction: Some(direction),
            label: Some(label),
            ..Shape::plain(StyleName::Entry, desk.direction, lang)
        };
        batch.paragraph(mark, shape);
        if let Some(note) = note {
            batch.note(note, |batch| {
                let context = desk.note_context(batch, note, body);
                desk.note_text(batch, note, footnote, desk.lang, footnote_span, &context);
            });
        }
    }

    /// An entry's language: the one its row names, or the one its name's script stands for.
    fn language(&self, desk: &Desk<'_>, signatory: usize, name: &str) -> Lang {
        if let Some(lang) = Lang::parse(self.roll.field(signatory, Field::Lang)) {
            return lang;
        }
        let (mut lang, mut longest) = (desk.lang, 0);
        stretches(name, desk.lang, |range, found| {
            if range.len() > longest {
                (lang, longest) = (found, range.len());
            }
        });
        lang
    }
}

/// Adds a field, kept from turning what is around it.
fn isolated(batch: &mut Batch, text: &str, voice: Voice, span: Span) {
    batch.text(FSI, voice, Span::NOWHERE);
    write_text(batch, text, voice, span);
    batch.text(PDI, voice, Span::NOWHERE);
}

/// A number of this many digits, all zero: as wide as any with tabular figures.
pub(super) fn zeros(digits: u32, script: Digits) -> String {
    script.write(0).repeat(digits as usize)
}
