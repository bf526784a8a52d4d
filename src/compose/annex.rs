//! The entries of the annex.
//!
//! An entry is its number, then honorific and name in bold, then title, affiliation, city and country, those that
//! are there, joined by the comma of the entry's language, with no stop at the end. Every field is isolated, so that no
//! name turns its neighbours, and so are foreign phrases in it. This path is taken a million times: nothing is allocated for
//! a field of one direction, and text in ASCII is not looked at letter by letter. Deliberately absent: which entry stands where (see `order`).

use super::batch::{Batch, Shape, Voice};
use super::desk::{Desk, FSI, PDI, isolate_of};
use super::figures;
use super::isolates::{self, Stretch};
use super::language::{first_strong, guess, letter_script, settle, writes};
use super::native;
use super::notes::Caller;
use super::numbers::{self, around};
use super::order::{self, Arrangement};
use super::phrases::find;
use super::spaces::is_between_initials;
use super::table::Table;
use crate::lang::{Digits, Direction, Lang, Script};
use crate::layout::{Align, Native, StyleName};
use crate::letter::{Group, Number};
use crate::manuscript::{Label, LabelWidth, Node, NodeId, NoteId, PieceKind, Role};
use crate::roll::{Field, Roll};
use crate::source::Span;

/// The fields after the name, in order; the country is the last.
const REST: [Field; 4] = [Field::Title, Field::Affiliation, Field::City, Field::Country];

/// What is the same for all entries of an annex.
#[derive(Debug)]
pub(super) struct Entries<'a> {
    pub(super) roll: &'a Roll,
    /// Who stands where.
    pub(super) order: Arrangement,
    pub(super) number: Number,
    /// From which place on the headings of groups tell the country, so that entries need not.
    country_told_from: usize,
    /// Whether the roll has fields in the signatories' own script, and whether they stand below.
    pub(super) has_native: bool,
    native_below: bool,
    /// The widest number, as it is printed.
    widest: String,
    /// The table that entries are rows of, if the layout has one.
    pub(super) table: Option<Table>,
}

impl<'a> Entries<'a> {
    pub(super) fn new(roll: &'a Roll, desk: &Desk<'_>) -> Entries<'a> {
        let annex = &desk.letter.matter.annex;
        let mut order = Arrangement::new(roll, annex, desk.lang);
        let number = order.number(roll, annex.number);
        let script = desk.labels.digits;
        let widest = match number {
            Number::Id => order::longest_id(roll, script),
            Number::AsPrinted | Number::AsSigned => zeros(roll.len().max(1).ilog10() + 1, script),
        };
        let by_country = order.group == Group::Country;
        let country_told_from = if by_country { order.ranked } else { usize::MAX };
        let table = Table::new(roll, desk.layout, by_country && order.ranked == 0, &widest);
        let widest = desk.labels.annex.entry_number.replace("{number}", &widest);
        let has_native = native::is_in(roll);
        let native_below = has_native && desk.layout.annex.native == Native::Below;
        Entries { roll, order, number, country_told_from, has_native, native_below, widest, table }
    }

    /// Writes the number of the entry at this place.
    pub(super) fn number(&self, text: &mut String, place: usize, signatory: usize, digits: Digits) {
        match self.number {
            Number::AsPrinted => numbers::write(text, place as u64 + 1, digits),
            Number::AsSigned => numbers::write(text, signatory as u64 + 1, digits),
            Number::Id => match self.roll.field(signatory, Field::Id).trim() {
                "" => text.push('–'),
                id => numbers::write_own(text, id, digits),
            },
        }
    }

    /// Sets the entry at this place into the annex's list.
    pub(super) fn entry(&self, desk: &mut Desk<'a>, batch: &mut Batch, list: NodeId, place: usize) {
        let signatory = self.order.signatory(place);
        let field = |field| (self.roll.field(signatory, field), self.roll.span(signatory, field));
        let name = field(Field::Name);
        let called = if name.0.is_empty() { field(Field::NativeName).0 } else { name.0 };
        let (lang, direction) = self.language(desk, signatory, called);

        let item = batch.node(Role::ListItem, list);
        let label_node = batch.node(Role::Label, item);
        let body_lang = Some(lang).filter(|lang| *lang != desk.lang);
        let body = batch.add_node(Node { role: Role::ListBody, parent: item, lang: body_lang, open: false });
        let mark = batch.mark();
        let (before, after) = around(&desk.labels.annex.entry_number, "{number}");
        let digits = desk.labels.digits;
        batch.write(Voice::plain(label_node, desk.lang), PieceKind::Text, Span::NOWHERE, |text| {
            text.extend([before, FSI]);
            self.number(text, place, signatory, digits);
            text.extend([PDI, after]);
        });
        let label = self.label(desk, batch, mark);

        let below = self.native_below && native::is_below(self.roll, signatory);
        let text = if below { batch.node(Role::Paragraph, body) } else { body };
        let plain = Voice::plain(text, lang);
        let mut line = Line { batch, plain, lang, document: desk.lang, mark: 0, begun: false };
        line.mark = line.batch.mark();
        line.field(" ", field(Field::Honorific), true);
        line.field(" ", name, true);
        if !below {
            line.field(" ", field(Field::NativeName), true);
        }
        let (footnote, footnote_span) = field(Field::Footnote);
        let note = (!footnote.is_empty()).then(|| desk.notes.next());
        if let Some(note) = note {
            desk.call(line.batch, note, true, plain, footnote_span, false, line.mark);
        }
        let comma = if lang == desk.lang { desk.labels.comma.as_str() } else { lang.comma() };
        let mut own_line = desk.layout.annex.name_on_own_line && line.begun;
        let told = usize::from(place >= self.country_told_from);
        for (text, span) in REST[..REST.len() - told].iter().map(|rest| field(self.spoken(signatory, *rest))) {
            if !text.is_empty() && std::mem::replace(&mut own_line, false) {
                line.batch.piece("\u{2028}", plain, PieceKind::LineBreak, span);
                line.field("", (text, span), false);
            } else {
                line.field(comma, (text, span), false);
            }
        }
        if self.has_native && !below {
            self.native_beside(desk, &mut line, signatory, comma);
        }
        let (batch, mark) = (line.batch, line.mark);
        let shape = Shape {
            direction: Some(direction),
            label: Some(label),
            keep_with_next: below,
            ..Shape::plain(StyleName::Entry, desk.direction, lang)
        };
        batch.paragraph(mark, shape);
        if below {
            self.native_below(desk, batch, body, signatory, lang);
        }
        if let Some(note) = note {
            footnoted(desk, batch, note, body, (footnote, footnote_span));
        }
    }

    /// The field that tells what `rest` is of: the native one in an entry that has no other name, where there is nothing
    /// else.
    pub(super) fn spoken(&self, signatory: usize, rest: Field) -> Field {
        let lacks = |field| self.roll.field(signatory, field).is_empty();
        match native::of(rest) {
            Some(native) if self.has_native && lacks(Field::Name) && lacks(rest) => native,
            _ => rest,
        }
    }

    /// The box of the pieces since `mark`, as wide as any number of the annex.
    pub(super) fn label(&self, desk: &Desk<'_>, batch: &Batch, mark: u32) -> Label {
        batch.label(mark, Align::End, LabelWidth::Of(self.widest.clone()), desk.layout.annex.number_gap)
    }

    /// An entry's language and direction: those that its row names, as far as its name is written so; else those of the
    /// name's first strong letter.
    pub(super) fn language(&self, desk: &Desk<'_>, signatory: usize, name: &str) -> (Lang, Direction) {
        let named = self.roll.field(signatory, Field::Lang);
        if !named.is_empty()
            && let Some(lang) = Lang::parse(named)
        {
            return settle(lang, name);
        }
        let Some(script) = script_of(name) else { return (desk.lang, desk.direction) };
        if writes(desk.lang, script) {
            return (desk.lang, desk.direction);
        }
        // The more of the row is in that script, the surer the guess: a name may lack the letters that tell.
        let mut lang = guess(script, name, desk.lang);
        if script == Script::Arabic && lang.language() == "ar" {
            let other = REST.map(|field| self.roll.field(signatory, field));
            let told = other.iter().map(|text| guess(script, text, desk.lang)).find(|told| told.language() != "ar");
            lang = told.unwrap_or(lang);
        }
        (lang, first_strong(name).unwrap_or(desk.direction))
    }
}

/// An entry's line while its fields are added.
pub(super) struct Line<'b> {
    pub(super) batch: &'b mut Batch,
    pub(super) plain: Voice,
    pub(super) lang: Lang,
    /// The letter's language.
    pub(super) document: Lang,
    /// Where its pieces begin.
    pub(super) mark: u32,
    /// Whether something stands on it.
    pub(super) begun: bool,
}

impl Line<'_> {
    /// Adds a field, if it is not empty, after what parts it from the one before; kept from turning what is around it.
    pub(super) fn field(&mut self, before: &str, (text, span): (&str, Span), bold: bool) {
        if text.is_empty() {
            return;
        }
        let lang = match script_of(text) {
            Some(script) if !writes(self.lang, script) => guess(script, text, self.document),
            _ => self.lang,
        };
        let before = if std::mem::replace(&mut self.begun, true) { before } else { "" };
        if !before.is_empty() && lang != self.lang {
            self.batch.text(before, self.plain, span);
            self.batch.control(FSI, self.plain, self.mark);
            self.batch.write(Voice { lang, bold, ..self.plain }, PieceKind::Text, span, |to| written(to, text, lang));
        } else {
            self.batch.write(Voice { lang, bold, ..self.plain }, PieceKind::Text, span, |to| {
                to.extend([before, FSI]);
                written(to, text, lang);
            });
        }
        self.batch.control(PDI, self.plain, self.mark);
    }
}

/// Writes a field in this language, what in it runs the other way in isolates of its own.
fn written(to: &mut String, text: &str, lang: Lang) {
    // Hebrew and Arabic letters are of these lead bytes; a field of one direction has nothing to keep apart.
    let is_mixed = !text.is_ascii()
        && text.bytes().any(|byte| matches!(byte, 0xD6..=0xDD))
        && (text.bytes().any(|byte| byte.is_ascii_alphabetic()) || figures::may_hold(text));
    if !is_mixed || text.contains(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}']) {
        return balanced(to, text);
    }
    let Some(direction) = first_strong(text) else { return balanced(to, text) };
    let stretch = Stretch { start: 0, end: text.len(), tag: 0, lang, direction };
    let (mut phrases, mut apart, mut at) = (Vec::new(), Vec::new(), 0);
    find(text, 0, text.len(), lang, &mut phrases);
    isolates::find(text, stretch, &phrases, &mut apart);
    isolates::find_quoted(text, &[stretch], &mut apart);
    isolates::join(&mut apart);
    for isolate in apart {
        balanced(to, &text[at..isolate.start]);
        to.push_str(isolate_of(isolate.direction));
        balanced(to, &text[isolate.start..isolate.end]);
        to.push_str(PDI);
        at = isolate.end;
    }
    balanced(to, &text[at..]);
}

/// Writes a field, its initials held together as in running text, without what would reach beyond it: separators of paragraphs, embeddings, isolates without a partner.
fn balanced(to: &mut String, text: &str) {
    // The lead bytes of U+0080 to U+00BF and U+2000 to U+2FFF, where all of them are.
    if text.bytes().all(|byte| byte >= 0x20 && byte != 0xE2 && byte != 0xC2) {
        return tied(to, text);
    }
    let mut depth = 0;
    for (at, character) in text.char_indices() {
        match character {
            ' ' if is_between_initials(&text[..at], &text[at + 1..]) => to.push('\u{A0}'),
            '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{2028}' | '\u{2029}' => to.push(' '),
            '\u{202A}'..='\u{202E}' => {}
            '\u{2066}'..='\u{2068}' => {
                depth += 1;
                to.push(character);
            }
            '\u{2069}' if depth == 0 => {}
            '\u{2069}' => {
                depth -= 1;
                to.push(character);
            }
            _ => to.push(character),
        }
    }
    (0..depth).for_each(|_| to.push_str(PDI));
}

/// Writes a field, its initials held together.
fn tied(to: &mut String, text: &str) {
    let mut from = 0;
    if text.as_bytes().contains(&b'.') {
        let stops = text.match_indices(". ").map(|(stop, _)| stop + 1);
        for space in stops.filter(|space| is_between_initials(&text[..*space], &text[space + 1..])) {
            to.push_str(&text[from..space]);
            to.push('\u{A0}');
            from = space + 1;
        }
    }
    to.push_str(&text[from..]);
}

/// The script of a field's first letter.
fn script_of(text: &str) -> Option<Script> {
    if text.is_ascii() {
        return text.bytes().any(|byte| byte.is_ascii_alphabetic()).then_some(Script::Latin);
    }
    text.chars().find_map(letter_script)
}

/// Sets the note to an entry.
pub(super) fn footnoted<'a>(
    desk: &mut Desk<'a>,
    batch: &mut Batch,
    note: NoteId,
    body: NodeId,
    (text, span): (&str, Span),
) {
    batch.note(note, |batch| {
        // No note of the letter is called from here.
        let caller = Caller::Note(crate::letter::NoteIndex(u32::MAX));
        let context = desk.note_context(batch, note, body, caller);
        let label = desk.note_label(batch, note, context.parent);
        desk.begin(&context).cell(text, span);
        desk.lay_labelled(batch, &context, |shape| shape.label = Some(label));
    });
}

/// A number of this many digits, all zero: as wide as any with tabular figures.
pub(super) fn zeros(digits: u32, script: Digits) -> String {
    script.write(0).repeat(digits as usize)
}
