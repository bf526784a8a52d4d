//! What the keys of the front matter mean.
//!
//! Every key is optional but the title. A key that nobody knows is an error, with the nearest that is known: a
//! misspelt key would otherwise be a line that silently is not in the letter.
//! Deliberately absent: YAML (see `matter`) and Markdown (see `letter`).

use std::ops::Range;

use super::letter::{Notes, Place, value};
use super::matter::{Node, Value, offsets};
use super::roll::{FIELD_NAMES, field_named};
use crate::lang::{Digits, Lang};
use crate::letter::{
    Annex, Calendar, Date, Edition, Group, Inline, Matter, NoteForm, NoteMarks, Number, Order, Restart, Status,
    take_calls,
};
use crate::report::{Code, Report, Severity, codes, rules};
use crate::source::{SourceId, Span};

/// The keys of the front matter.
const KEYS: &[&str] = &[
    "title",
    "lang",
    "date",
    "calendar",
    "place",
    "reference",
    "marking",
    "emblem",
    "letterhead",
    "to",
    "cc",
    "subject",
    "salutation",
    "closing",
    "signed",
    "enclosures",
    "signatories",
    "columns",
    "translations",
    "notes",
    "numbered",
    "annex",
    "layout",
    "status",
    "edition",
    "digits",
    "labels",
    "rules",
];
/// The keys that say something of the whole document: a translation does not have them.
const ORIGINALS_KEYS: &[&str] = &[
    "signatories",
    "columns",
    "translations",
    "notes",
    "numbered",
    "layout",
    "status",
    "edition",
    "rules",
    "annex.order",
    "annex.group",
    "annex.number",
    "annex.total",
];
const ANNEX_KEYS: &[&str] = &["title", "order", "group", "number", "total", "disclaimer"];
const ORDERS: &[(&str, Order)] = &[
    ("as-signed", Order::AsSigned),
    ("name", Order::Name),
    ("sort-key", Order::SortKey),
    ("country", Order::Country),
    ("category", Order::Category),
    ("date", Order::Date),
];
const GROUPS: &[(&str, Group)] =
    &[("none", Group::None), ("country", Group::Country), ("category", Group::Category), ("kind", Group::Kind)];
const NUMBERS: &[(&str, Number)] =
    &[("as-printed", Number::AsPrinted), ("as-signed", Number::AsSigned), ("id", Number::Id)];
const DIGITS: &[(&str, Digits)] =
    &[("latn", Digits::Latin), ("arab", Digits::Arabic), ("arabext", Digits::ExtendedArabic)];
const FLAG: &[(&str, bool)] = &[("true", true), ("false", false)];
const NOTE_KEYS: &[&str] = &["marks", "restart"];
const EDITION_KEYS: &[&str] = &["label", "date", "previous"];

/// Which of the letters that are bound into one document a front matter belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The letter that names the others.
    Original,
    /// A translation.
    Translation,
}

/// What values are read with.
pub(super) struct Values<'a> {
    /// Whose front matter it is.
    pub(super) part: Part,
    /// The source of the front matter.
    pub(super) source: SourceId,
    /// Its text.
    pub(super) text: &'a str,
    /// The notes of the letter, which values may call.
    pub(super) notes: &'a mut Notes,
    /// What is wrong.
    pub(super) report: &'a mut Report,
}

/// Reads the front matter.
pub(super) fn matter(node: &Node, values: &mut Values<'_>) -> Matter {
    let mut matter = Matter { source: values.source, ..Matter::default() };
    let Value::Map(entries) = &node.value else {
        let span = Span::of_text(values.source, node.range.clone());
        values.report.add(codes::FRONT_MATTER_INVALID, span, ["it is not made of `key: value`".to_owned()]);
        return matter;
    };
    for (key, node) in entries {
        let name = values.known(key, KEYS, "");
        if matches!(node.value, Value::Null) {
            continue;
        }
        match name {
            "title" => matter.title = values.inlines(node, name),
            "lang" => {
                matter.lang = values.lang(node, name);
                matter.digits = matter.digits.or(values.digits_of_tag(node));
            }
            "digits" => matter.digits = values.choice(node, name, DIGITS).or(matter.digits),
            "labels" => matter.labels = values.labels(node, name),
            "date" => matter.date = values.date(node, name),
            "calendar" => matter.calendars = values.calendars(node, name),
            "place" => matter.place = values.inlines(node, name),
            "reference" => matter.reference = values.inlines(node, name),
            "marking" => matter.marking = values.inlines(node, name),
            "emblem" => matter.emblem = values.emblem(node),
            "letterhead" => values.letterhead(node, &mut matter),
            "to" => matter.to = values.lines(node, name),
            "cc" => matter.cc = values.lines(node, name),
            "subject" => matter.subject = values.inlines(node, name),
            "salutation" => matter.salutation = values.inlines(node, name),
            "closing" => matter.closing = values.inlines(node, name),
            "signed" => matter.signed = values.signed(node),
            "enclosures" => matter.enclosures = values.lines(node, name),
            "signatories" => matter.signatories = values.name(node, name),
            "columns" => matter.columns = values.columns(node, name),
            "translations" => matter.translations = values.names(node, name),
            "notes" => matter.notes = values.note_form(node, name),
            "numbered" => matter.numbered = values.choice(node, name, FLAG),
            "annex" => matter.annex = values.annex(node, name),
            "layout" => matter.layout = values.name(node, name),
            "status" => {
                let choices = [("draft", Status::Draft), ("final", Status::Final)];
                matter.status = values.choice(node, name, &choices);
            }
            "edition" => matter.edition = values.edition(node, name),
            "rules" => matter.rules = values.rules(node, name),
            _ => {}
        }
    }
    super::furniture::arrange(&mut matter);
    matter
}

impl Values<'_> {
    pub(super) fn span(&self, node: &Node) -> Span {
        Span::of_text(self.source, node.range.clone())
    }

    /// The key's name if it is one of `keys`; otherwise tells that it is unknown. `within` is the mapping's own key.
    pub(super) fn known(&mut self, key: &Node, keys: &[&'static str], within: &str) -> &'static str {
        let Value::Text(name) = &key.value else { return "" };
        if let Some(known) = keys.iter().find(|known| *known == name) {
            let whole = if within.is_empty() { name.clone() } else { format!("{within}.{name}") };
            if self.part == Part::Original || !ORIGINALS_KEYS.contains(&whole.as_str()) {
                return known;
            }
            self.report.add(codes::KEY_ORIGINALS, self.span(key), [whole]);
            return "";
        }
        let hint = match nearest(name, keys).or(synonym(name).filter(|key| keys.contains(key))) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the keys are: {}", keys.join(", ")),
        };
        let name = if within.is_empty() { name.clone() } else { format!("{within}.{name}") };
        self.report.add(codes::KEY_UNKNOWN, self.span(key), [name, hint]);
        ""
    }

    pub(super) fn invalid(&mut self, node: &Node, key: &str, hint: &str) {
        let shown = match &node.value {
            Value::Text(text) => super::clean::shortened(text),
            Value::List(_) => "a list".to_owned(),
            Value::Map(_) => "a mapping".to_owned(),
            Value::Null => "nothing".to_owned(),
        };
        self.report.add(codes::VALUE_INVALID, self.span(node), [shown, key.to_owned(), hint.to_owned()]);
    }

    /// A scalar's text.
    pub(super) fn text<'n>(&mut self, node: &'n Node, key: &str) -> Option<&'n str> {
        match &node.value {
            Value::Text(text) => return Some(text.trim()),
            Value::Null => {}
            Value::List(_) => self.invalid(node, key, "give one value, in quotation marks if it begins with `[`"),
            Value::Map(_) => self.invalid(node, key, "give one value, in quotation marks if it has `: ` in it"),
        }
        None
    }

    /// A scalar as running text.
    pub(super) fn inlines(&mut self, node: &Node, key: &str) -> Vec<Inline> {
        if self.text(node, key).is_none() {
            return Vec::new();
        }
        let Value::Text(text) = &node.value else { return Vec::new() };
        let whole = self.span(node);
        let offsets = self.text.get(node.range.clone()).and_then(|written| offsets(text, written));
        let span = |range: Range<usize>| match &offsets {
            Some(offsets) => {
                let place = |at: usize| node.range.start + offsets.get(at).copied().unwrap_or(0);
                Span::of_text(self.source, place(range.start)..place(range.end).max(place(range.start)))
            }
            None => whole,
        };
        value(&Place { text, span: &span }, self.notes, self.report)
    }

    /// A list of running texts; a single one is a list of one.
    pub(super) fn lines(&mut self, node: &Node, key: &str) -> Vec<Vec<Inline>> {
        let items = match &node.value {
            Value::List(items) => &items[..],
            _ => std::slice::from_ref(node),
        };
        items.iter().map(|item| self.inlines(item, key)).filter(|line| !line.is_empty()).collect()
    }

    /// A name of something outside the letter, and its place.
    pub(super) fn name(&mut self, node: &Node, key: &str) -> Option<(String, Span)> {
        let name = self.text(node, key)?.to_owned();
        Some((name, self.span(node)))
    }

    /// A list of such names; a single one is a list of one.
    fn names(&mut self, node: &Node, key: &str) -> Vec<(String, Span)> {
        let items = match &node.value {
            Value::List(items) => &items[..],
            _ => std::slice::from_ref(node),
        };
        items.iter().filter_map(|item| self.name(item, key)).filter(|(name, _)| !name.is_empty()).collect()
    }

    fn choice<T: Copy>(&mut self, node: &Node, key: &str, choices: &[(&str, T)]) -> Option<T> {
        let text = self.text(node, key)?;
        let found = choices.iter().find(|(name, _)| *name == text);
        if found.is_none() {
            let names: Vec<String> = choices.iter().map(|(name, _)| format!("`{name}`")).collect();
            self.invalid(node, key, &format!("it can be {}", names.join(" or ")));
        }
        found.map(|(_, value)| *value)
    }

    fn lang(&mut self, node: &Node, key: &str) -> Option<Lang> {
        let tag = self.text(node, key)?;
        let lang = Lang::parse(tag);
        if lang.is_none() {
            self.report.add(codes::LANGUAGE_INVALID, self.span(node), [tag.to_owned()]);
        }
        lang
    }

    fn date(&mut self, node: &Node, key: &str) -> Option<Date> {
        let date = date(self.text(node, key)?);
        if date.is_none() {
            self.invalid(node, key, "write a day of the calendar as year, month, day: `2026-06-06`");
        }
        date
    }

    fn calendars(&mut self, node: &Node, key: &str) -> Vec<Calendar> {
        let choices =
            [("gregorian", Calendar::Gregorian), ("persian", Calendar::Persian), ("islamic", Calendar::Islamic)];
        let items = match &node.value {
            Value::List(items) => &items[..],
            _ => std::slice::from_ref(node),
        };
        items.iter().filter_map(|item| self.choice(item, key, &choices)).collect()
    }

    fn columns(&mut self, node: &Node, key: &str) -> Vec<(String, String)> {
        let Value::Map(entries) = &node.value else {
            self.invalid(node, key, "map headers to fields: `columns: { Full name: name }`");
            return Vec::new();
        };
        let mut columns = Vec::new();
        for (header, field) in entries {
            let (Value::Text(header), Some(name)) = (&header.value, self.text(field, key)) else { continue };
            if field_named(name).is_some() || name == "note" {
                columns.push((header.clone(), name.to_owned()));
            } else {
                let names: Vec<&str> = FIELD_NAMES.iter().map(|(name, _)| *name).chain(["note"]).collect();
                self.invalid(field, key, &format!("a column holds one of: {}", names.join(", ")));
            }
        }
        columns
    }

    fn annex(&mut self, node: &Node, key: &str) -> Annex {
        let mut annex = Annex::default();
        let Value::Map(entries) = &node.value else {
            self.invalid(node, key, "give a mapping: `annex: { title: … }`");
            return annex;
        };
        for (key, node) in entries {
            let name = self.known(key, ANNEX_KEYS, "annex");
            match name {
                "title" => annex.title = self.annex_words(node, "annex.title"),
                "disclaimer" => annex.disclaimer = self.annex_words(node, "annex.disclaimer"),
                "order" => annex.order = self.choice(node, "annex.order", ORDERS).unwrap_or_default(),
                "group" => annex.group = self.choice(node, "annex.group", GROUPS).unwrap_or_default(),
                "number" => annex.number = self.choice(node, "annex.number", NUMBERS).unwrap_or_default(),
                "total" => {
                    annex.total = self.choice(node, "annex.total", FLAG).unwrap_or_default();
                }
                _ => {}
            }
        }
        annex
    }

    /// Words of the annex. Its notes are the original's, so that those of a translation have no number there.
    fn annex_words(&mut self, node: &Node, key: &str) -> Vec<Inline> {
        let mut words = self.inlines(node, key);
        if self.part == Part::Translation && take_calls(&mut words) {
            self.invalid(node, key, "call the note in the annex of the letter itself: its notes are numbered there");
        }
        words
    }

    /// What rules weigh: a mapping of a rule's code to a severity.
    fn rules(&mut self, node: &Node, key: &str) -> Vec<(&'static Code, Option<Severity>)> {
        let Value::Map(entries) = &node.value else {
            self.invalid(node, key, "give a mapping: `rules: { namesake: off }`");
            return Vec::new();
        };
        let names: Vec<&'static str> = rules::ALL.iter().map(|rule| rule.name).collect();
        let mut weighed = Vec::new();
        for (key, node) in entries {
            let name = self.known(key, &names, "rules");
            let weights = [
                ("off", None),
                ("note", Some(Severity::Note)),
                ("warning", Some(Severity::Warning)),
                ("error", Some(Severity::Error)),
            ];
            let rule = rules::ALL.iter().find(|rule| rule.name == name);
            if let (Some(rule), Some(weight)) = (rule, self.choice(node, &format!("rules.{name}"), &weights)) {
                weighed.push((*rule, weight));
            }
        }
        weighed
    }

    fn note_form(&mut self, node: &Node, key: &str) -> NoteForm {
        let mut form = NoteForm::default();
        let Value::Map(entries) = &node.value else {
            self.invalid(node, key, "give a mapping: `notes: { marks: symbols }`");
            return form;
        };
        for (key, node) in entries {
            match self.known(key, NOTE_KEYS, "notes") {
                "marks" => {
                    let choices = [("numbers", NoteMarks::Numbers), ("symbols", NoteMarks::Symbols)];
                    form.marks = self.choice(node, "notes.marks", &choices);
                }
                "restart" => {
                    let choices = [("never", Restart::Never), ("section", Restart::Section)];
                    form.restart = self.choice(node, "notes.restart", &choices);
                }
                _ => {}
            }
        }
        form
    }

    fn edition(&mut self, node: &Node, key: &str) -> Option<Edition> {
        let mut edition = Edition::default();
        let Value::Map(entries) = &node.value else {
            edition.label = self.text(node, key)?.to_owned();
            return Some(edition);
        };
        for (key, node) in entries {
            match self.known(key, EDITION_KEYS, "edition") {
                "label" => edition.label = self.text(node, "edition.label").unwrap_or("").to_owned(),
                "date" => edition.date = self.date(node, "edition.date"),
                "previous" => edition.previous = self.text(node, "edition.previous").map(str::to_owned),
                _ => {}
            }
        }
        Some(edition)
    }
}

/// Reads `2026-06-06`: a day that is in the Gregorian calendar (ISO 8601, 5.2.2.1, extended format).
fn date(text: &str) -> Option<Date> {
    let [year, month, day] = text.split('-').collect::<Vec<_>>()[..] else { return None };
    let number = |text: &str, digits: usize| -> Option<u16> {
        (text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
    };
    let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let days = match month {
        2 => 28 + u16::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    let exists = year > 0 && (1..=days).contains(&day);
    exists.then_some(Date { year: i32::from(year), month: month as u8, day: day as u8 })
}

/// The key nearest to a name, if one is near: at most a third of its letters differ.
fn nearest(name: &str, keys: &[&'static str]) -> Option<&'static str> {
    let name: Vec<char> = name.to_lowercase().replace(['_', ' '], "-").chars().take(40).collect();
    let near = keys.iter().map(|key| (distance(&name, &key.chars().collect::<Vec<_>>()), *key)).min()?;
    (near.0 <= (near.1.len() / 3).max(1)).then_some(near.1)
}

/// The key that others call so.
fn synonym(name: &str) -> Option<&'static str> {
    const SYNONYMS: &[(&str, &[&str])] =
        &[("emblem", &["logo", "crest", "seal", "coat-of-arms"]), ("signed", &["signature", "signatures", "signers"])];
    SYNONYMS.iter().find(|(_, names)| names.contains(&name)).map(|(key, _)| *key)
}

/// How many letters must be put in, taken out, replaced or swapped with their neighbour (optimal string alignment).
fn distance(one: &[char], other: &[char]) -> usize {
    let mut rows = vec![(0..=other.len()).collect::<Vec<usize>>()];
    for i in 1..=one.len() {
        let mut row = vec![i];
        for j in 1..=other.len() {
            let replaced = rows[i - 1][j - 1] + usize::from(one[i - 1] != other[j - 1]);
            let mut best = replaced.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[one.len()][other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        assert_eq!(date("2026-06-06"), Some(Date { year: 2026, month: 6, day: 6 }));
        assert_eq!(date("2024-02-29"), Some(Date { year: 2024, month: 2, day: 29 }));
        for not in [
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-01",
            "2026-04-31",
            "0000-01-01",
            "2026-6-6",
            "6 June",
            "",
            "2026-06-06T00:00",
        ] {
            assert_eq!(date(not), None, "{not}");
        }
    }

    #[test]
    fn the_nearest_key_is_near() {
        assert_eq!(nearest("titel", KEYS), Some("title"));
        assert_eq!(nearest("Signatories", KEYS), Some("signatories"));
        assert_eq!(nearest("enclosure", KEYS), Some("enclosures"));
        assert_eq!(nearest("xyzzy", KEYS), None);
    }
}
