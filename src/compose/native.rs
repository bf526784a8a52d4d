//! An entry in two scripts: the name, title and affiliation as they are written in the signatory's own.
//!
//! They are one line in their own language, joined by its comma and kept from turning what is around it: a paragraph of
//! its own below the entry, of the same item and number, or the rest of the entry's own paragraph. A row that has no
//! other name is named by it. Deliberately absent: transliteration.

use super::annex::{Entries, Line};
use super::batch::{Batch, Shape, Voice};
use super::desk::{Desk, PDI, isolate_of};
use crate::lang::Lang;
use crate::layout::StyleName;
use crate::manuscript::{Node, NodeId, Role};
use crate::roll::{Field, Roll};
use crate::source::Span;

/// The fields after the native name, in order.
const REST: [Field; 2] = [Field::NativeTitle, Field::NativeAffiliation];

/// The native field beside a field.
pub(super) fn of(field: Field) -> Option<Field> {
    match field {
        Field::Title => Some(Field::NativeTitle),
        Field::Affiliation => Some(Field::NativeAffiliation),
        _ => None,
    }
}

/// Whether a roll has columns of this kind at all.
pub(super) fn is_in(roll: &Roll) -> bool {
    roll.columns().iter().any(|(field, _)| *field == Field::NativeName || REST.contains(field))
}

/// The field that says the language of a signatory's native fields: the first that has text.
fn telling(roll: &Roll, signatory: usize) -> Option<&str> {
    let fields = [Field::NativeName, REST[0], REST[1]];
    fields.into_iter().map(|field| roll.field(signatory, field)).find(|text| !text.is_empty())
}

/// Whether a signatory has a native line to be set below the entry: one who is named without it.
pub(super) fn is_below(roll: &Roll, signatory: usize) -> bool {
    !roll.field(signatory, Field::Name).is_empty() && telling(roll, signatory).is_some()
}

impl<'a> Entries<'a> {
    /// Sets the native line below an entry in the language `above`, flush to its own start edge.
    pub(super) fn native_below(&self, desk: &Desk<'a>, batch: &mut Batch, body: NodeId, signatory: usize, above: Lang) {
        let Some(telling) = telling(self.roll, signatory) else { return };
        let (lang, direction) = self.language(desk, signatory, telling);
        let node_lang = Some(lang).filter(|lang| *lang != above);
        let node = batch.add_node(Node { role: Role::Paragraph, parent: body, lang: node_lang, open: false });
        let plain = Voice::plain(node, lang);
        let mark = batch.mark();
        batch.empty_piece(plain);
        let room = self.label(desk, batch, mark);
        let mut line = Line { batch, plain, lang, document: desk.lang, mark: 0, begun: false };
        line.mark = line.batch.mark();
        line.field(
            "",
            (self.roll.field(signatory, Field::NativeName), self.roll.span(signatory, Field::NativeName)),
            true,
        );
        self.native_fields(&mut line, signatory, &[]);
        let (batch, mark) = (line.batch, line.mark);
        let shape = Shape {
            direction: Some(direction),
            label: Some(room),
            close: true,
            ..Shape::plain(StyleName::EntryNative, desk.direction, lang)
        };
        batch.paragraph(mark, shape);
    }

    /// Adds native title and affiliation at the end of an entry's line, after its comma.
    pub(super) fn native_beside(&self, desk: &Desk<'a>, line: &mut Line<'_>, signatory: usize, comma: &str) {
        // What the entry has told already is not told again.
        let told = [Field::Title, Field::Affiliation].map(|field| self.spoken(signatory, field));
        let left = REST.into_iter().filter(|field| !told.contains(field));
        let Some(telling) = left.map(|field| self.roll.field(signatory, field)).find(|text| !text.is_empty()) else {
            return;
        };
        let (lang, direction) = self.language(desk, signatory, telling);
        let plain = Voice { lang, ..line.plain };
        if line.begun {
            line.batch.text(comma, line.plain, Span::NOWHERE);
        }
        // The fields are isolates themselves, so that a first strong isolate around them would find nothing to go by.
        line.batch.control(isolate_of(direction), line.plain, line.mark);
        let mut inner = Line { batch: line.batch, plain, lang, document: line.document, mark: line.mark, begun: false };
        self.native_fields(&mut inner, signatory, &told);
        line.batch.control(PDI, line.plain, line.mark);
        line.begun = true;
    }

    /// Adds native title and affiliation, but for those told.
    fn native_fields(&self, line: &mut Line<'_>, signatory: usize, told: &[Field]) {
        let comma = line.lang.comma();
        for rest in REST.into_iter().filter(|field| !told.contains(field)) {
            line.field(comma, (self.roll.field(signatory, rest), self.roll.span(signatory, rest)), false);
        }
    }
}
