//! Messy lists and pasted pages in, a letter's folder out.
//!
//! A page is read line by line: what the site put around the letter is told apart and listed, the parts of the letter are
//! recognised by the words that introduce them, and each entry of the list is parted by stated rules. Every word of the
//! source is in what is written or in what is listed; none is added. What is not sure stays as it stood, and is said.
//! Deliberately absent: mending. A question is asked, with the decision that would answer it; nothing is decided.

mod aligned;
mod block;
mod body;
mod chats;
mod date;
mod dress;
mod entry;
mod folio;
mod furniture;
mod groups;
mod head;
mod headings;
pub mod html;
mod items;
mod lettered;
mod lexicon;
mod lines;
mod list;
mod looks;
pub mod markdown;
mod markup;
mod names;
mod notes;
mod page;
mod places;
mod running;
mod segments;
mod shade;
mod spans;
pub mod tables;
mod words;
mod write;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;

use crate::contact;
use crate::lang::{Labels, Lang, Script, script_of};
use crate::report::{Report, codes};
use crate::roll::Confidence;
use crate::source::{SourceId, Span};

pub use self::block::Block;
pub use self::entry::Entry;
use self::looks::Look;
pub use self::page::Letter;
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
    /// What the page does to its lines, counted from 0, besides saying them.
    looks: BTreeMap<usize, Look>,
    /// The language that the page says it is in.
    lang: Option<Lang>,
    /// What the page strikes out or hides.
    shaded: Vec<shade::Shaded>,
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
    /// What was taken for the rest of a cell above it: where it stands, and its words.
    pub wrapped: Vec<(std::ops::Range<usize>, String)>,
}

impl Table {
    /// Whether it has rows of several cells, and does not only place what stands on a page.
    fn is_of_columns(&self) -> bool {
        let full = |row: &&Vec<String>| row.iter().filter(|cell| !cell.trim().is_empty()).count() > 1;
        self.rows.len() > 1 && self.rows.iter().filter(full).count() * 2 > self.rows.len()
    }

    /// The table as CSV.
    pub fn csv(&self) -> String {
        if let Some(written) = &self.written {
            return written.clone();
        }
        let mut rows = self.rows.iter().map(|row| row.iter().map(|cell| html::cell_text(cell)).collect());
        let mut header: Vec<String> = rows.next().unwrap_or_default();
        let rows: Vec<Vec<String>> = rows.collect();
        // A column without a header that holds something would be passed over in silence.
        for (at, name) in header.iter_mut().enumerate().filter(|(_, name)| name.trim_matches(is_blank).is_empty()) {
            if rows.iter().any(|row| row.get(at).is_some_and(|cell| !cell.trim_matches(is_blank).is_empty())) {
                *name = format!("({})", at + 1);
            }
        }
        List { header, rows }.csv()
    }
}

/// Whether a character is nothing to be seen.
fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200B}' | '\u{FEFF}')
}

impl Page {
    /// A page of plain text or of Markdown.
    pub fn of_text(source: SourceId, text: String, markdown: bool, tables: Vec<Table>) -> Page {
        let text = match dress::bare(&text) {
            Cow::Borrowed(_) => text,
            Cow::Owned(bare) => bare,
        };
        Page { source, text, markdown, tables, ..Page::default() }
    }

    /// Says what of a table was taken for the rest of the cell above it.
    pub fn tell_wrapped(&self, table: &Table, report: &mut Report) {
        for (range, text) in &table.wrapped {
            report.add(codes::CELL_WRAPPED, self.span(range.clone()), [contact::excerpt(text, 60)]);
        }
    }

    /// Takes the lines of tables, in their order, out of the text: they are read as tables.
    pub fn take_out(&mut self, tables: &[Table]) {
        let mut tables = tables.iter().peekable();
        self.tabled |= tables.peek().is_some();
        let kept = |(index, line)| {
            while tables.next_if(|table| table.lines.end <= index).is_some() {}
            if tables.peek().is_some_and(|table| table.lines.contains(&index)) { "\n" } else { line }
        };
        self.text = self.text.split_inclusive('\n').enumerate().map(kept).collect();
        self.ends = OnceCell::new();
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
    let mut letter = page::recognise(page, labels);
    letter.lang = page.lang.filter(|lang| is_in(&page.text, *lang));
    for (range, text) in &letter.furniture {
        // Each piece by itself: one with a telephone number must not hide what the others were.
        let shown: Vec<String> = text.split(" / ").map(contact::struck_out).collect();
        let shown: String = shown.join(" / ").chars().take(400).collect();
        report.add(codes::FURNITURE_CUT, page.span(range.clone()), [shown]);
    }
    for shaded in &page.shaded {
        let code = if shaded.struck { codes::STRUCK_LEFT_OUT } else { codes::HIDDEN_LEFT_OUT };
        let shown = contact::excerpt(&shaded.text, 200);
        report.add(code, Span::of_text(page.source, shaded.at..shaded.at), [shown]);
        letter.furniture.push((0..0, shaded.text.clone()));
    }
    for (range, head) in &letter.senders {
        report.add(codes::SENDER_LEFT_OUT, page.span(range.clone()), [contact::excerpt(head, 60)]);
        letter.furniture.push((range.clone(), head.clone()));
    }
    for range in &letter.unsure {
        report.add(codes::PART_UNSURE, page.span(range.clone()), []);
    }
    for (range, text) in &letter.others {
        report.add(codes::OTHERS_CLAIMED, page.span(range.clone()), [contact::excerpt(text, 80)]);
    }
    let guessed = letter.entries.iter().filter(|item| item.guess.is_some());
    if let Some(first) = guessed.clone().next() {
        report.add(codes::ENTRIES_RUN_ON, page.span(first.range.clone()), [guessed.count().to_string()]);
    }
    if let Some(second) = &letter.second {
        report.add(codes::IMPORT_LETTERS, page.span(second.clone()), ["2".to_owned()]);
    }
    if !letter.is_list() && letter.lang.is_none() && !is_latin(&page.text) {
        report.add(codes::LANGUAGE_UNSTATED, page.span(0..0), []);
    }
    let (title, entries) = (usize::from(!letter.title.is_empty()), letter.entries.len());
    let understood = [letter.to.len(), letter.cc.len(), letter.parts(), letter.calls(), letter.noted(), entries];
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

/// Whether a text is in the script of a language: a site says its own language of pages in any.
fn is_in(text: &str, lang: Lang) -> bool {
    // Beside these scripts others stand that are as much the language's own.
    if matches!(lang.script(), Script::Han | Script::Hangul) {
        return !is_latin(text);
    }
    let letters = || text.chars().filter(|c| c.is_alphabetic()).take(4000);
    letters().filter(|c| script_of(*c) == lang.script()).count() * 3 >= letters().count()
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
    let parted = |(item, text): (&items::Item, &String)| {
        let mut entry = Entry { category: item.category.clone(), ..entry::part(item.number.clone(), text, order) };
        item.guess.into_iter().for_each(|guess| entry.doubt(guess));
        entry
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
