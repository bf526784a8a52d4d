//! What stands over the annex's entries: its title, their number, the rule of their order, a disclaimer; headings of groups.
//!
//! Counts are computed. What a line says is the labels' in the letter's language; a country or category is the roll's, kept
//! from turning the count beside it. Deliberately absent: which order and which groups (see `order`).

use super::batch::Batch;
use super::desk::{Context, Desk, plain_text};
use super::numbers::{self, around};
use super::order::{Arrangement, Heading, Section};
use crate::layout::StyleName;
use crate::letter::Order;
use crate::manuscript::{NodeId, Role};
use crate::roll::Roll;
use crate::source::Span;

impl<'a> Desk<'a> {
    /// The annex's heading and the words under it.
    pub(super) fn annex_heading(&mut self, batch: &mut Batch, parent: NodeId, entries: usize, order: &Arrangement) {
        let (letter, labels, lang) = (self.letter, self.labels, self.label_lang);
        let annex = &letter.matter.annex;
        let context = self.context(parent, StyleName::AnnexTitle);
        let title = self.annex_title();
        let running = self.begin(&context);
        if annex.title.is_empty() {
            running.words(&title, lang);
        } else {
            running.inlines(&annex.title);
        }
        self.lay(batch, Role::Heading(1, title), &context, |shape| shape.keep_with_next = true);

        // These lines stand close, however many there are of them.
        let above = batch.paragraphs();
        let context = Context { style: StyleName::AnnexRemark, ..context };
        if annex.total {
            let (before, after) = around(&labels.annex.total, "{count}");
            let mut count = String::new();
            numbers::write(&mut count, entries as u64, labels.digits);
            let running = self.begin(&context);
            running.words(before, lang);
            running.field(|running| running.words(&count, lang));
            running.words(after, lang);
            self.lay(batch, Role::Paragraph, &context, |shape| shape.keep_with_next = true);
        }
        if let Some(rule) = self.rule_of_order(order) {
            self.begin(&context).words(&rule, lang);
            self.lay(batch, Role::Paragraph, &context, |shape| shape.keep_with_next = true);
        }
        if !annex.disclaimer.is_empty() {
            let context = Context { style: StyleName::AnnexDisclaimer, ..context };
            self.paragraph(batch, &annex.disclaimer, Role::Paragraph, &context, |shape| shape.keep_with_next = true);
        }
        (above + 1..batch.paragraphs()).for_each(|paragraph| batch.close_up(paragraph));
    }

    /// The heading of a group, with the number of its entries.
    pub(super) fn group_heading(&mut self, batch: &mut Batch, parent: NodeId, roll: &Roll, group: Section) {
        let (labels, lang) = (self.labels, self.label_lang);
        let words = &labels.groups;
        let (named, span) = match group.heading {
            Heading::First => (words.first.as_str(), Span::NOWHERE),
            Heading::Organizations => (words.organizations.as_str(), Span::NOWHERE),
            Heading::Individuals => (words.individuals.as_str(), Span::NOWHERE),
            Heading::Others => (words.others.as_str(), Span::NOWHERE),
            Heading::Value(signatory, field) => (roll.field(signatory, field).trim(), roll.span(signatory, field)),
        };
        let mut count = String::new();
        numbers::write(&mut count, (group.to - group.from) as u64, labels.digits);
        let (before, rest) = around(&words.form, "{group}");
        let (between, after) = around(rest, "{count}");
        let outline = [before, named, between, &count, after].concat();

        let context = self.context(parent, StyleName::AnnexGroup);
        let running = self.begin(&context);
        running.words(before, lang);
        running.field(|running| match span {
            Span::NOWHERE => running.words(named, lang),
            span => running.cell(named, span),
        });
        running.words(between, lang);
        running.field(|running| running.words(&count, lang));
        running.words(after, lang);
        self.lay(batch, Role::Heading(2, outline), &context, |shape| shape.keep_with_next = true);
    }

    /// The line that says how the entries are ordered; none in the order of the roll.
    fn rule_of_order(&self, order: &Arrangement) -> Option<String> {
        let words = &self.labels.order;
        let rule = match order.by {
            Order::AsSigned => return None,
            Order::Name | Order::SortKey | Order::Country if !order.alphabetical => return None,
            Order::Name => &words.name,
            Order::SortKey => &words.sort_key,
            Order::Country => &words.country,
            Order::Category => &words.category,
            Order::Date => &words.date,
        };
        // Under headings of their own the first signatories need no word.
        let plain = order.ranked == 0 || order.has_groups();
        Some(if plain { rule.clone() } else { words.after_first.replace("{rule}", rule) })
    }

    /// The annex's title as plain text: the letter's words, or the language's.
    pub(super) fn annex_title(&self) -> String {
        let title = &self.letter.matter.annex.title;
        if !title.is_empty() {
            return plain_text(title);
        }
        let words = &self.labels.annex;
        [&words.annex, self.labels.colon.as_str(), " ", &words.signatories].concat()
    }
}
