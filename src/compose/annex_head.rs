//! What stands over the annex's entries: its title, their number, the rule of their order, a disclaimer; headings of groups.
//!
//! Counts are computed. What a line says is the labels' in the letter's language; a country or category is the roll's, kept
//! from turning the count beside it. Deliberately absent: which order and which groups (see `order`).

use super::batch::Batch;
use super::desk::{Context, Desk};
use super::numbers::{self, around};
use super::order::{Arrangement, Heading, Section};
use super::running::Running;
use super::translations::Voiced;
use crate::layout::{Align, StyleName};
use crate::letter::{Group, Order};
use crate::manuscript::{NodeId, Role};
use crate::roll::Roll;
use crate::source::Span;

/// What stands between the remarks of one language.
const SEPARATOR: &str = " · ";

impl<'a> Desk<'a> {
    /// The annex's heading and the words under it.
    pub(super) fn annex_heading(&mut self, batch: &mut Batch, parent: NodeId, entries: usize, order: &Arrangement) {
        let context = self.context(parent, StyleName::AnnexTitle);
        let title = self.begin_annex_title(&context);
        self.lay(batch, Role::Heading(1, title), &context, |shape| shape.keep_with_next = true);

        // These lines stand close, however many there are of them.
        let above = batch.paragraphs();
        let context = Context { style: StyleName::AnnexRemark, ..context };
        match self.translations {
            [] => self.remarks(batch, &context, entries, order),
            _ => self.remarks_in_every_language(batch, &context, entries, order),
        }
        (above + 1..batch.paragraphs()).for_each(|paragraph| batch.close_up(paragraph));
    }

    /// How many there are, how they are ordered, a disclaimer: each on a line.
    fn remarks(&mut self, batch: &mut Batch, context: &Context, entries: usize, order: &Arrangement) {
        let Some(own) = self.voices().next() else { return };
        if self.letter.matter.annex.total {
            own.total(self.begin(context), entries);
            self.remark(batch, context);
        }
        if let Some(rule) = own.rule(order) {
            self.begin(context).words(&rule, own.lang);
            self.remark(batch, context);
        }
        if !own.disclaimer.is_empty() {
            let context = Context { style: StyleName::AnnexDisclaimer, ..*context };
            self.begin(&context).inlines(own.disclaimer);
            self.remark(batch, &context);
        }
    }

    /// The same in every language, each on a line: a line a fact would be a page of them.
    fn remarks_in_every_language(&mut self, batch: &mut Batch, context: &Context, entries: usize, order: &Arrangement) {
        let has_total = self.letter.matter.annex.total;
        for voice in self.voices() {
            self.begin(context).in_language(voice.own, |running| {
                let mut between = "";
                if has_total {
                    voice.total(running, entries);
                    between = SEPARATOR;
                }
                if let Some(rule) = voice.rule(order) {
                    running.words(&[between, &rule].concat(), voice.lang);
                    between = SEPARATOR;
                }
                if !voice.disclaimer.is_empty() {
                    running.words(between, voice.own);
                    running.inlines(voice.disclaimer);
                }
            });
            self.remark(batch, context);
        }
    }

    /// Sets a line under the title; one that runs the other way still begins where the title does.
    fn remark(&mut self, batch: &mut Batch, context: &Context) {
        let is_one = self.translations.is_empty();
        self.lay(batch, Role::Paragraph, context, |shape| {
            shape.keep_with_next = true;
            shape.align = (!is_one && shape.direction != Some(shape.frame)).then_some(Align::End);
        });
    }

    /// The heading of a group, with the number of its entries.
    pub(super) fn group_heading(&mut self, batch: &mut Batch, parent: NodeId, roll: &Roll, group: Section) {
        let (labels, lang) = (self.labels, self.label_lang);
        let words = &labels.groups;
        let (named, span) = match group.heading {
            Heading::First => (self.in_every_language(|labels| &labels.groups.first), Span::NOWHERE),
            Heading::Organizations => (self.in_every_language(|labels| &labels.groups.organizations), Span::NOWHERE),
            Heading::Individuals => (self.in_every_language(|labels| &labels.groups.individuals), Span::NOWHERE),
            Heading::Others => (self.in_every_language(|labels| &labels.groups.others), Span::NOWHERE),
            Heading::Value(signatory, field) => {
                (vec![(roll.field(signatory, field).trim(), lang)], roll.span(signatory, field))
            }
        };
        let mut count = String::new();
        numbers::write(&mut count, (group.to - group.from) as u64, labels.digits);
        let (before, rest) = around(&words.form, "{group}");
        let (between, after) = around(rest, "{count}");
        let names: Vec<&str> = named.iter().map(|(name, _)| *name).collect();
        let outline = [before, &names.join(" / "), between, &count, after].concat();

        let context = self.context(parent, StyleName::AnnexGroup);
        let running = self.begin(&context);
        running.words(before, lang);
        for (index, (name, own)) in named.into_iter().enumerate() {
            if index > 0 {
                running.words(" / ", lang);
            }
            running.field(|running| match span {
                Span::NOWHERE => running.words(name, own),
                span => running.cell(name, span),
            });
        }
        running.words(between, lang);
        running.field(|running| running.words(&count, lang));
        running.words(after, lang);
        self.lay(batch, Role::Heading(2, outline), &context, |shape| shape.keep_with_next = true);
    }

    /// The annex's title as plain text: the letter's words, or the language's.
    pub(super) fn annex_title(&self) -> String {
        self.voices().next().map(|own| own.title()).unwrap_or_default()
    }
}

impl Voiced<'_> {
    /// Says how many there are.
    fn total(&self, running: &mut Running<'_>, entries: usize) {
        let (before, after) = around(&self.labels.annex.total, "{count}");
        let mut count = String::new();
        numbers::write(&mut count, entries as u64, self.labels.digits);
        running.words(before, self.lang);
        running.field(|running| running.words(&count, self.lang));
        running.words(after, self.lang);
    }

    /// The line that says how the entries are ordered; none in the order of the roll.
    fn rule(&self, order: &Arrangement) -> Option<String> {
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
        // What is ordered by stands in the headings themselves, or the order begins anew under each of them.
        let within = match (order.has_groups(), order.group, order.by) {
            (false, ..) | (_, Group::None, _) => None,
            (_, Group::Country, Order::Country) | (_, Group::Category, Order::Category) => None,
            (_, Group::Country, _) => Some(&words.within_country),
            _ => Some(&words.within_group),
        };
        if let Some(within) = within {
            return Some(within.replace("{rule}", rule));
        }
        // Under headings of their own the first signatories need no word.
        let plain = order.ranked == 0 || order.has_groups();
        Some(if plain { rule.clone() } else { words.after_first.replace("{rule}", rule) })
    }
}
