//! The parts of a formal letter, in the order in which a careful house sets them.
//!
//! Letterhead, marking, reference, place and date; the title; addressees, copies, subject, salutation; the body; closing,
//! signature, enclosures. A part that the front matter does not have leaves nothing behind.

use super::batch::{Batch, Shape, Voice};
use super::date;
use super::desk::{Context, Desk, plain_text};
use crate::layout::{Align, StyleName};
use crate::letter::Inline;
use crate::manuscript::{LabelWidth, NodeId, Role};
use crate::source::Span;
use crate::unit::Permille;

/// Between a label such as "To:" and what follows, in thousandths of the type size.
const LABEL_GAP: i32 = 700;

impl Desk<'_> {
    /// Sets the whole letter below `parent`.
    pub(super) fn parts(&mut self, batch: &mut Batch, parent: NodeId) {
        let matter = &self.letter.matter;
        self.lines(batch, parent, StyleName::Letterhead, &matter.letterhead);
        self.line(batch, parent, StyleName::Marking, &matter.marking);
        self.reference(batch, parent);
        self.place_and_date(batch, parent);
        if !matter.title.is_empty() {
            let role = Role::Heading(1, plain_text(&matter.title));
            let context = self.context(parent, StyleName::Title);
            self.paragraph(batch, &matter.title, role, &context, |_| ());
        }
        // "To" and "Copy to" share one box, so that names stand in one column.
        let labels = [&self.labels.letter.to, &self.labels.letter.cc, &self.labels.letter.subject];
        let used = [!matter.to.is_empty(), !matter.cc.is_empty(), !matter.subject.is_empty()];
        let widest = labels.iter().zip(used).filter(|(_, used)| *used).map(|(label, _)| label.as_str());
        let widest = widest.max_by_key(|label| label.chars().count()).unwrap_or_default();
        let widest = format!("{widest}{}", self.labels.colon);
        let (to, cc, subject) = (labels[0].clone(), labels[1].clone(), labels[2].clone());
        self.labelled_lines(batch, parent, StyleName::To, &to, &widest, &matter.to);
        self.labelled_lines(batch, parent, StyleName::Cc, &cc, &widest, &matter.cc);
        if !matter.subject.is_empty() {
            let lines = [matter.subject.clone()];
            self.labelled_lines(batch, parent, StyleName::Subject, &subject, &widest, &lines);
        }
        self.line(batch, parent, StyleName::Salutation, &matter.salutation);
        self.body(batch, parent);
        if !matter.closing.is_empty() || !matter.signed.is_empty() {
            // A signature must not stand on a page without a line of what it signs.
            batch.keep_last();
        }
        self.line(batch, parent, StyleName::Closing, &matter.closing);
        self.lines(batch, parent, StyleName::Signature, &matter.signed);
        let enclosure = match matter.enclosures.len() {
            1 => self.labels.letter.enclosure.clone(),
            _ => self.labels.letter.enclosures.clone(),
        };
        let widest = format!("{enclosure}{}", self.labels.colon);
        self.labelled_lines(batch, parent, StyleName::Enclosure, &enclosure, &widest, &matter.enclosures);
    }

    /// A part of one line.
    fn line(&mut self, batch: &mut Batch, parent: NodeId, style: StyleName, line: &[Inline]) {
        if !line.is_empty() {
            let context = self.context(parent, style);
            self.paragraph(batch, line, Role::Paragraph, &context, |_| ());
        }
    }

    /// A part of several lines that belong close together.
    fn lines(&mut self, batch: &mut Batch, parent: NodeId, style: StyleName, lines: &[Vec<Inline>]) {
        if lines.is_empty() {
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
        lines: &[Vec<Inline>],
    ) {
        if lines.is_empty() {
            return;
        }
        let node = batch.node(Role::Div, parent);
        let label_node = batch.node(Role::Paragraph, node);
        let context = self.context(node, style);
        let mark = batch.mark();
        let voice = Voice::plain(label_node, self.lang);
        batch.text(&format!("{label}{}", self.labels.colon), voice, Span::NOWHERE);
        let gap = self.layout.style(style).size.scale(Permille(LABEL_GAP));
        let mut hanging = batch.label(mark, Align::Start, LabelWidth::Of(widest.to_owned()), gap);
        for (index, line) in lines.iter().enumerate() {
            let label = hanging.clone();
            hanging.pieces = hanging.pieces.end..hanging.pieces.end;
            self.paragraph(batch, line, Role::Paragraph, &context, |shape| {
                shape.label = Some(label);
                shape.close = index > 0;
                // Names in another direction still begin in the column of names.
                shape.align = (shape.direction != Some(shape.frame)).then_some(Align::End);
            });
        }
    }

    fn reference(&mut self, batch: &mut Batch, parent: NodeId) {
        let matter = &self.letter.matter;
        if matter.reference.is_empty() {
            return;
        }
        let label = format!("{}{} ", self.labels.letter.reference, self.labels.colon);
        let mut inlines = vec![Inline::Text { text: label, span: Span::NOWHERE }];
        inlines.extend(matter.reference.iter().cloned());
        self.line(batch, parent, StyleName::Reference, &inlines);
    }

    fn place_and_date(&mut self, batch: &mut Batch, parent: NodeId) {
        let matter = &self.letter.matter;
        let date = matter.date.map(|date| date::write(date, &matter.calendars, self.lang, self.labels));
        let text = |text: &str| Inline::Text { text: text.to_owned(), span: Span::NOWHERE };
        let mut inlines = Vec::new();
        match (&date, matter.place.is_empty()) {
            (None, _) => inlines.extend(matter.place.iter().cloned()),
            (Some(date), true) => inlines.push(text(date)),
            // The form of the labels joins them; the place may hold a note or a language of its own.
            (Some(date), false) => {
                let form = self.labels.date.place.replace("{date}", date);
                let (before, after) = form.split_once("{place}").unwrap_or(("", &form));
                inlines.push(text(before));
                inlines.extend(matter.place.iter().cloned());
                inlines.push(text(after));
            }
        }
        self.line(batch, parent, StyleName::Date, &inlines);
    }

    /// The annex's heading and the words under it.
    pub(super) fn annex_heading(&mut self, batch: &mut Batch, parent: NodeId) {
        let annex = &self.letter.matter.annex;
        let title = self.annex_title();
        let role = Role::Heading(1, plain_text(&title));
        let context = self.context(parent, StyleName::AnnexTitle);
        self.paragraph(batch, &title, role, &context, |_| ());
        if !annex.disclaimer.is_empty() {
            let context = Context { style: StyleName::AnnexDisclaimer, ..context };
            self.paragraph(batch, &annex.disclaimer, Role::Paragraph, &context, |_: &mut Shape| ());
        }
    }

    /// The annex's title: the letter's words, or the language's.
    pub(super) fn annex_title(&self) -> Vec<Inline> {
        let title = &self.letter.matter.annex.title;
        if !title.is_empty() {
            return title.clone();
        }
        let words = &self.labels.annex;
        let text = format!("{}{} {}", words.annex, self.labels.colon, words.signatories);
        vec![Inline::Text { text, span: Span::NOWHERE }]
    }
}
