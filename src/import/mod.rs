//! Messy lists and pasted pages in, a letter's folder out.
//!
//! A page is read line by line: what the site put around the letter is told apart and listed, the parts of the letter are
//! recognised by the words that introduce them, and each entry of the list is parted by stated rules. Every word of the
//! source is in what is written or in what is listed; none is added. What is not sure stays as it stood, and is said.
//! Deliberately absent: mending. A question is asked, with the decision that would answer it; nothing is decided.

mod date;
mod entry;
mod furniture;
mod head;
mod headings;
pub mod html;
mod items;
mod lexicon;
mod lines;
mod list;
mod names;
mod notes;
mod page;
mod places;
mod segments;
pub mod tables;
mod words;
mod write;

use std::cell::OnceCell;

use crate::contact;
use crate::lang::{Labels, script_of};
use crate::report::{Report, codes};
use crate::roll::Confidence;
use crate::source::{SourceId, Span};

pub use self::entry::Entry;
pub use self::page::{Block, Letter};
pub use self::write::{columns, decisions, letter, signatories};

/// A text to be imported.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Its source.
    pub source: SourceId,
    /// The text.
    pub text: String,
    /// Whether it is Markdown, whose marks are kept.
    pub markdown: bool,
    /// The lines, counted from 0, that the page itself marks as furniture: navigation, buttons.
    pub marked: Vec<usize>,
    /// Where each line stands in the source; empty if the text is the source.
    pub places: Vec<usize>,
    /// The tables of the page, which are lines of the text as well.
    pub tables: Vec<Table>,
    /// Whether a table of it was taken out: then a heading may stand over nothing.
    pub tabled: bool,
    /// Where each line of the text ends, once that was asked for: there is a finding an entry, and entries are many.
    ends: OnceCell<Vec<usize>>,
}

/// A table of a page.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The cells of its rows.
    pub rows: Vec<Vec<String>>,
    /// Which lines of the text it is, counted from 0.
    pub lines: std::ops::Range<usize>,
    /// The table as it stands, where that is CSV already.
    pub written: Option<String>,
}

impl Table {
    /// The table as CSV.
    pub fn csv(&self) -> String {
        if let Some(written) = &self.written {
            return written.clone();
        }
        let mut rows = self.rows.iter().map(|row| row.iter().map(|cell| html::cell_text(cell)).collect());
        List { header: rows.next().unwrap_or_default(), rows: rows.collect() }.csv()
    }
}

impl Page {
    /// A page of plain text or of Markdown.
    pub fn of_text(source: SourceId, text: String, markdown: bool, tables: Vec<Table>) -> Page {
        Page { source, text, markdown, tables, ..Page::default() }
    }

    /// Takes the lines of a table out of the text: it is read as a table.
    pub fn take_out(&mut self, table: &Table) {
        let lines = self.text.split_inclusive('\n').enumerate();
        let kept = |(index, line)| if table.lines.contains(&index) { "\n" } else { line };
        self.text = lines.map(kept).collect();
        self.ends = OnceCell::new();
        self.tabled = true;
    }
}

impl Page {
    /// The place of a part of the text in the source.
    fn span(&self, range: std::ops::Range<usize>) -> Span {
        match self.places.as_slice() {
            [] => Span::of_text(self.source, range),
            places => {
                let start = places.get(self.line(range.start)).copied().unwrap_or(0);
                Span::of_text(self.source, start..start)
            }
        }
    }

    /// Which line of the text a place in it is on, counted from 0.
    fn line(&self, at: usize) -> usize {
        let ends = self.ends.get_or_init(|| self.text.match_indices('\n').map(|(end, _)| end).collect());
        ends.partition_point(|end| *end < at)
    }
}

/// A list of signatories.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// What each column holds, by the name that a roll's header has for it.
    pub header: Vec<String>,
    /// The cells of each signatory.
    pub rows: Vec<Vec<String>>,
}

/// What was made of the sources.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// `letter.md`; none if no source had a letter.
    pub letter: Option<String>,
    /// `signatories.csv`; none if no source had a list.
    pub signatories: Option<String>,
    /// `decisions.toml`.
    pub decisions: String,
    /// `columns.toml`: what each column of a table was read as; none if no source was a table.
    pub columns: Option<String>,
    /// What was cut as the furniture of a page, piece by piece.
    pub furniture: Vec<String>,
}

/// Recognises a page: the letter and the entries, and what was cut.
pub fn page(page: &Page, labels: &[Labels], report: &mut Report) -> Letter {
    let letter = page::recognise(page, labels);
    for (range, text) in &letter.furniture {
        let shown: String = contact::struck_out(text).chars().take(400).collect();
        report.add(codes::FURNITURE_CUT, page.span(range.clone()), [shown]);
    }
    for range in &letter.unsure {
        report.add(codes::PART_UNSURE, page.span(range.clone()), []);
    }
    if let Some(second) = &letter.second {
        report.add(codes::IMPORT_LETTERS, page.span(second.clone()), ["2".to_owned()]);
    }
    if !letter.is_list() && !is_latin(&page.text) {
        report.add(codes::LANGUAGE_UNSTATED, page.span(0..0), []);
    }
    let (title, entries) = (usize::from(!letter.title.is_empty()), letter.entries.len());
    let understood = [letter.to.len(), letter.cc.len(), letter.body.len(), letter.calls(), letter.notes.len(), entries];
    let counts = std::iter::once(title).chain(understood).map(|count| count.to_string());
    report.add(codes::IMPORT_UNDERSTOOD, page.span(0..0), counts);
    letter
}

/// Whether most of the letters of a text, as far as it tells, are Latin.
fn is_latin(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).take(4000);
    let (latin, other): (Vec<char>, Vec<char>) = letters.partition(|c| script_of(*c) == script_of('a'));
    latin.len() >= other.len()
}

/// The text of an item of Markdown without the marks of emphasis, which would be printed: `**Anne Larsen**, *Teacher*`.
fn without_emphasis(text: &str) -> String {
    text.split_inclusive([' ', ',', '\t'])
        .map(|word| {
            let bare = word.trim_end_matches([' ', ',', '\t']);
            let marks = |c: char| matches!(c, '*' | '_');
            // A single sign is a word of its own.
            let inner = if bare.chars().all(marks) { bare } else { bare.trim_matches(marks) };
            format!("{inner}{}", &word[bare.len()..])
        })
        .collect()
}

/// Parts the entries of a letter's list, and asks about those that are not sure.
pub fn entries(page: &Page, letter: &Letter, report: &mut Report) -> (Vec<Entry>, Vec<usize>) {
    let text = |item: &items::Item| match page.markdown {
        true => without_emphasis(&item.text),
        false => item.text.clone(),
    };
    let texts: Vec<String> = letter.entries.iter().map(text).collect();
    let order = entry::name_order(&texts);
    let parted = |(item, text): (&items::Item, &String)| Entry {
        category: item.category.clone(),
        ..entry::part(item.number.clone(), text, order)
    };
    let entries: Vec<Entry> = letter.entries.iter().zip(&texts).map(parted).collect();
    let graded = |grade| entries.iter().filter(|entry| entry.confidence() == grade).count().to_string();
    if !entries.is_empty() {
        let counts = [
            entries.len().to_string(),
            graded(Confidence::Sure),
            graded(Confidence::Likely),
            graded(Confidence::Unsure),
        ];
        let first = letter.entries.first().map_or(0..0, |item| item.range.clone());
        report.add(codes::ENTRIES_PARTED, page.span(first), counts);
    }
    for (entry, item) in entries.iter().zip(&letter.entries) {
        let place = page.span(item.range.clone());
        for field in entry.unsure() {
            report.add(codes::ENTRY_UNSURE, place, [contact::struck_out(entry.named(field)), field.to_owned()]);
        }
        for kind in &entry.cut {
            report.add(codes::CONTACT_CUT, place, [(*kind).to_owned()]);
        }
    }
    let broken = entry::broken(&letter.entries);
    for second in &broken {
        let (first, rest) = (&letter.entries[second - 1], &letter.entries[*second]);
        let line = page.line(first.range.start) + 1;
        report.add(codes::ROW_SPLIT_IMPORTED, page.span(rest.range.clone()), [line.to_string()]);
    }
    (entries, broken)
}
