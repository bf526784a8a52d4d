//! The parts of a formal letter, in the order in which a careful house sets them.
//!
//! Letterhead, marking, reference, place and date; the title, which an open letter shows before anything else, and what a
//! translation was made from; addressees,
//! copies, subject, salutation; then, after the body, closing, signature, enclosures. A part that the front matter does
//! not have leaves nothing behind. Deliberately absent: the body (see `blocks`).

use super::batch::{Batch, Shape, Voice};
use super::date;
use super::desk::{Context, Desk, plain_text};
use super::marks::Marks;
use super::numbers::around;
use super::running::Running;
use crate::lang::{Labels, Lang};
use crate::layout::{Align, StyleName};
use crate::letter::{Inline, List};
use crate::manuscript::{LabelWidth, Node, NodeId, PieceKind, Role};
use crate::source::Span;
use crate::unit::Permille;

/// Between a label such as "To:" and what follows, in thousandths of the type size.
const LABEL_GAP: i32 = 700;
/// Between the number of an enclosure and its name, likewise.
const NUMBER_GAP: i32 = 450;
/// Up to how many enclosures stand on one page, with the end of the signature: of more, a page may begin with some, but
/// never with the last alone.
const KEPT_WHOLE: usize = 8;

impl<'a> Desk<'a> {
    /// Sets what stands before the body.
    pub(super) fn opening(&mut self, batch: &mut Batch, parent: NodeId) {
        let (letter, labels) = (self.letter, self.labels);
        let matter = &letter.matter;
        self.letterhead(batch, parent);
        self.line(batch, parent, StyleName::Marking, &matter.marking);
        self.reference(batch, parent);
        self.place_and_date(batch, parent);
        let context = self.context(parent, StyleName::Title);
        self.begin(&context).inlines(&matter.title);
        self.has_title = !self.running.is_empty();
        self.lay(batch, Role::Heading(1, plain_text(&matter.title)), &context, |_| ());
        if let Some(translated) = self.translated {
            let (lang, context) = (self.label_lang, self.context(parent, StyleName::Translated));
            self.begin(&context).words(translated, lang);
            self.lay(batch, Role::Paragraph, &context, |shape| shape.close = true);
        }
        let subject = if matter.subject.is_empty() { &[][..] } else { std::slice::from_ref(&matter.subject) };
        let blocks = [
            (StyleName::To, &labels.letter.to, &matter.to[..]),
            (StyleName::Cc, &labels.letter.cc, &matter.cc[..]),
            (StyleName::Subject, &labels.letter.subject, subject),
        ];
        // They share one box, so that names stand in one column.
        let used = blocks.iter().filter(|(.., lines)| !lines.is_empty()).map(|(_, label, _)| label.as_str());
        let widest = used.max_by_key(|label| breadth(label)).unwrap_or_default();
        for (style, label, lines) in blocks {
            self.labelled_lines(batch, parent, style, label, widest, lines);
        }
        if !matter.salutation.is_empty() {
            let context = self.context(parent, StyleName::Salutation);
            self.paragraph(batch, &matter.salutation, Role::Paragraph, &context, |shape| shape.keep_with_next = true);
        }
    }

    /// Sets what stands after the body.
    pub(super) fn ending(&mut self, batch: &mut Batch, parent: NodeId) {
        let (letter, labels) = (self.letter, self.labels);
        let matter = &letter.matter;
        if !matter.closing.is_empty() || !matter.signed.is_empty() {
            // A signature must not stand on a page without a line of what it signs.
            batch.keep_last();
        }
        if !matter.closing.is_empty() {
            let context = self.context(parent, StyleName::Closing);
            let keep = !matter.signed.is_empty();
            self.paragraph(batch, &matter.closing, Role::Paragraph, &context, |shape| shape.keep_with_next |= keep);
        }
        self.signatures(batch, parent);
        // A page that holds nothing but what is enclosed would look like a stray one.
        if !matter.enclosures.is_empty() {
            batch.keep_last();
        }
        match &matter.enclosures[..] {
            [_] => {
                let label = &labels.letter.enclosure;
                self.labelled_lines(batch, parent, StyleName::Enclosure, label, label, &matter.enclosures);
            }
            several => self.enclosures(batch, parent, several),
        }
    }

    /// Several enclosures: a numbered list below its name.
    fn enclosures(&mut self, batch: &mut Batch, parent: NodeId, lines: &'a [Vec<Inline>]) {
        if lines.iter().all(Vec::is_empty) {
            return;
        }
        let node = batch.node(Role::Div, parent);
        let context = self.context(node, StyleName::Enclosure);
        let label = [self.labels.letter.enclosures.as_str(), &self.labels.colon].concat();
        let lang = self.label_lang;
        self.begin(&context).words(&label, lang);
        self.lay(batch, Role::Paragraph, &context, |shape| shape.keep_with_next = true);
        let items = lines.iter().filter(|line| !line.is_empty());
        let list = List { start: Some(1), tight: true, items: vec![Vec::new(); items.clone().count()] };
        let marks = Marks::new(&list, &context, self.lang, self.labels);
        let list = batch.node(Role::List(marks.numbering()), node);
        let size = self.layout.style(StyleName::Enclosure).size;
        let (width, gap) = (size.scale(Permille(marks.width())), size.scale(Permille(NUMBER_GAP)));
        let count = items.clone().count();
        for (index, line) in items.enumerate() {
            let item = batch.node(Role::ListItem, list);
            let voice = Voice::plain(batch.node(Role::Label, item), self.lang);
            let mark = batch.mark();
            batch.write(voice, PieceKind::Text, Span::NOWHERE, |text| marks.write(text, index as u64));
            let label = batch.label(mark, marks.align(), LabelWidth::Exactly(width), gap);
            let context = Context { parent: batch.node(Role::ListBody, item), ..context };
            self.begin(&context).inlines(line);
            self.lay_labelled(batch, &context, |shape| {
                (shape.label, shape.close) = (Some(label), true);
                shape.keep_with_next = index + 1 < count && (count <= KEPT_WHOLE || index == 0 || index + 2 == count);
                stand_at_column(shape);
            });
        }
    }

    /// A part of one line.
    fn line(&mut self, batch: &mut Batch, parent: NodeId, style: StyleName, line: &'a [Inline]) {
        if !line.is_empty() {
            let context = self.context(parent, style);
            // One in another language still begins at the edge of the letter's parts.
            self.paragraph(batch, line, Role::Paragraph, &context, |shape| {
                shape.align = (shape.direction != Some(shape.frame)).then_some(Align::End);
            });
        }
    }

    /// A part of several lines that belong close together.
    pub(super) fn lines(&mut self, batch: &mut Batch, parent: NodeId, style: StyleName, lines: &'a [Vec<Inline>]) {
        if lines.iter().all(Vec::is_empty) {
            return;
        }
        let context = self.context(batch.node(Role::Div, parent), style);
        for (index, line) in lines.iter().enumerate() {
            self.paragraph(batch, line, Role::Paragraph, &context, |shape| {
                shape.close = index > 0;
                shape.keep_with_next = index + 1 < lines.len();
            });
        }
    }

    /// A label and the lines beside it, all beginning where the widest label of the block ends.
    fn labelled_lines(
        &mut self,
        batch: &mut Batch,
        parent: NodeId,
        style: StyleName,
        label: &str,
        widest: &str,
        lines: &'a [Vec<Inline>],
    ) {
        if lines.iter().all(Vec::is_empty) {
            return;
        }
        let node = batch.node(Role::Div, parent);
        let lang = Some(self.label_lang).filter(|lang| lang.language() != self.lang.language());
        let label_node = batch.add_node(Node { role: Role::Paragraph, parent: node, lang, open: false });
        let context = self.context(node, style);
        let voice = Voice::plain(label_node, lang.unwrap_or(self.lang));
        let gap = self.layout.style(style).size.scale(Permille(LABEL_GAP));
        let width = LabelWidth::Of([widest, &self.labels.colon].concat());
        for (index, line) in lines.iter().enumerate() {
            let mark = batch.mark();
            if index == 0 {
                batch.text(&[label, &self.labels.colon].concat(), voice, Span::NOWHERE);
            } else {
                batch.empty_piece(voice);
            }
            let hanging = batch.label(mark, Align::Start, width.clone(), gap);
            self.begin(&context).inlines(line);
            self.lay_labelled(batch, &context, |shape| {
                shape.label = Some(hanging);
                shape.close = index > 0;
                stand_at_column(shape);
            });
        }
    }

    fn reference(&mut self, batch: &mut Batch, parent: NodeId) {
        let (letter, labels, lang) = (self.letter, self.labels, self.label_lang);
        if letter.matter.reference.is_empty() {
            return;
        }
        let context = self.context(parent, StyleName::Reference);
        let running = self.begin(&context);
        running.words(&[&labels.letter.reference, labels.colon.as_str(), " "].concat(), lang);
        running.field(|running| running.inlines(&letter.matter.reference));
        self.lay(batch, Role::Paragraph, &context, |_| ());
    }

    fn place_and_date(&mut self, batch: &mut Batch, parent: NodeId) {
        let (letter, labels, lang) = (self.letter, self.labels, self.label_lang);
        let matter = &letter.matter;
        let date = matter.date.map(|date| date::write(date, &matter.calendars, self.lang, labels));
        let context = self.context(parent, StyleName::Date);
        let running = self.begin(&context);
        match &date {
            None => running.inlines(&matter.place),
            Some(date) if matter.place.is_empty() => running.field(|running| say_date(running, date, labels, lang)),
            // The form of the labels joins them; the place may call a note or name a language.
            Some(date) => {
                let (before, rest) = around(&labels.date.place, "{place}");
                let (between, after) = around(rest, "{date}");
                running.words(before, lang);
                running.field(|running| running.inlines(&matter.place));
                running.words(between, lang);
                running.field(|running| say_date(running, date, labels, lang));
                running.words(after, lang);
            }
        }
        self.lay(batch, Role::Paragraph, &context, |_| ());
    }
}

/// Says a date. The letters of an ordinal are raised: "1er" is the first of a month in French (Imprimerie nationale, "ordinaux").
fn say_date(running: &mut Running<'_>, date: &str, labels: &Labels, lang: Lang) {
    let first = labels.date.first.as_deref().unwrap_or_default();
    let number = first.trim_end_matches(|character: char| character.is_ascii_lowercase());
    let mut rest = date;
    while number.len() < first.len()
        && let Some((before, after)) = rest.split_once(first)
    {
        running.words(before, lang);
        running.words(number, lang);
        running.raised(&first[number.len()..], lang);
        rest = after;
    }
    running.words(rest, lang);
}

/// Has what runs in another direction than the letter stand in the column beside its label all the same.
fn stand_at_column(shape: &mut Shape) {
    shape.align = (shape.direction != Some(shape.frame)).then_some(Align::End);
}

/// How broad a label is, about, in sixths of an em: enough to find the broadest of three before they are set.
pub(super) fn breadth(label: &str) -> usize {
    let of = |character: char| match character {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | ' ' | '.' | ',' | '’' | 'ا' | 'ل' | 'د' | 'ر' | 'و' | 'י' | 'ו' => {
            2
        }
        'm' | 'w' | 'M' | 'W' | 'س' | 'ش' | 'ص' | 'ض' | 'Ж' | 'Ш' | 'Щ' | 'ш' | 'щ' | 'ж' => 5,
        'A'..='Z' | 'А'..='Я' => 4,
        '\u{200C}' | '\u{64B}'..='\u{65F}' => 0,
        _ => 3,
    };
    // Some Arabic letters have a broad tail where a word ends.
    let has_tail = label.ends_with(['ب', 'پ', 'ت', 'ث', 'س', 'ش', 'ص', 'ض', 'ف', 'ق', 'ک', 'ك', 'گ', 'ن', 'ی', 'ي']);
    label.chars().map(of).sum::<usize>() + if has_tail { 2 } else { 0 }
}
