//! The parts of a letter in a page.
//!
//! Lines are taken one after another, each once: into a part of the letter, into the list, or into what is cut. First comes
//! the head (see `head`), then the paragraphs, bullets and notes; the list stands below them or above them all, and what
//! readers wrote below the page is cut with it.

use std::ops::Range;

use super::Page;
use super::furniture::is_furniture;
use super::head::{PARAGRAPH, head};
use super::headings::{heads_comments, is_list_heading};
use super::items::Item;
use super::lines::{Line, bulleted, lines, marker, note, numbered};
use super::list;
use super::notes::Marks;
use super::words::{heads_notes, is_closing, is_letters_title, is_salutation};
use crate::lang::Labels;
use crate::letter::Calendar;

/// A letter recognised in a page. Texts are as in the source.
#[derive(Clone, Debug, Default)]
pub struct Letter {
    /// The title; empty if there is none.
    pub title: String,
    /// The date: as ISO 8601 has it, and as it was written.
    pub date: Option<(String, String)>,
    /// The calendars that it was written in, in their order; empty for the Gregorian one alone.
    pub calendars: Vec<Calendar>,
    /// The place that stood before it.
    pub place: String,
    /// The addressees.
    pub to: Vec<String>,
    /// Who gets a copy.
    pub cc: Vec<String>,
    /// The subject.
    pub subject: String,
    /// The reference.
    pub reference: String,
    /// The salutation.
    pub salutation: String,
    /// The paragraphs.
    pub body: Vec<Block>,
    /// The closing formula.
    pub closing: String,
    /// The lines below it.
    pub signed: Vec<String>,
    /// The notes: number and text.
    pub notes: Vec<(String, String)>,
    /// The heading of the list.
    pub heading: String,
    /// The list.
    pub entries: Vec<Item>,
    /// What was cut: where it stood, and its words.
    pub furniture: Vec<(Range<usize>, String)>,
    /// What was kept where it stood because it could not be told what it is.
    pub unsure: Vec<Range<usize>>,
    /// Where another letter begins in the same text.
    pub second: Option<Range<usize>>,
}

/// A block of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph: its lines.
    Paragraph(Vec<String>),
    /// An item of a list: its number, if it has one, and its lines.
    Item(Option<String>, Vec<String>),
    /// A heading of Markdown.
    Heading(String),
}

impl Block {
    /// Its lines.
    pub fn lines(&self) -> &[String] {
        match self {
            Block::Paragraph(lines) | Block::Item(_, lines) => lines,
            Block::Heading(line) => std::slice::from_ref(line),
        }
    }
}

impl Letter {
    /// How many markers `[1]` the text has.
    pub fn calls(&self) -> usize {
        let lines = self.body.iter().flat_map(|block| block.lines());
        lines.map(|line| line.match_indices('[').filter(|(at, _)| marker(&line[*at..]).is_some()).count()).sum()
    }

    /// Whether there is nothing of a letter, only a list and perhaps its heading.
    pub fn is_list(&self) -> bool {
        let texts = [&self.title, &self.subject, &self.reference, &self.salutation, &self.closing];
        let lines = [&self.to, &self.cc, &self.signed];
        let nothing = texts.iter().all(|text| text.is_empty()) && lines.iter().all(|lines| lines.is_empty());
        nothing && self.body.is_empty() && self.notes.is_empty() && self.date.is_none()
    }
}

/// Recognises the parts of a page.
pub(super) fn recognise(page: &Page, labels: &[Labels]) -> Letter {
    let all = lines(&page.text);
    let mut letter = Letter::default();
    let lines = without_marked(page, all, &mut letter);
    let marks = Marks::find(&lines, page.markdown);
    let list = list::find(&lines, page.tabled, &marks);
    let (end, resume) = list.as_ref().map_or((lines.len(), lines.len()), |list| (list.lines.start, list.lines.end));
    if let Some(list) = list {
        for line in
            lines[list.lines.clone()].iter().filter(|line| is_furniture(line.text) && numbered(line.text).is_none())
        {
            // A word that is a button elsewhere may be the heading here.
            if list.heading.as_deref().is_none_or(|heading| !line.text.contains(heading)) {
                letter.cut(line);
            }
        }
        letter.heading = list.heading.unwrap_or_default();
        letter.entries = list.items.entries;
        letter.furniture.extend(list.items.again);
    }
    letter.second = second(&lines);
    let comments = comments(&lines, resume.min(lines.len()), !letter.entries.is_empty());
    // Comments may begin within what was taken for the list.
    let resume = resume.min(comments);
    // A list may stand above its letter.
    let above = lines[..end].iter().all(|line| is_furniture(line.text));
    let has_letter = lines[resume..comments].iter().any(|line| is_salutation(line.text) || is_letters_title(line.text));
    if above && has_letter && !letter.entries.is_empty() {
        lines[..end].iter().for_each(|line| letter.cut(line));
        let start = head(&lines[resume..comments], labels, &mut letter);
        body(page, &lines[resume + start..comments], &marks, true, &mut letter);
    } else {
        let end = end.min(comments);
        let start = head(&lines[..end], labels, &mut letter);
        body(page, &lines[start..end], &marks, true, &mut letter);
        tail(page, &lines[resume..comments], &marks, &mut letter);
    }
    lines[comments..].iter().for_each(|line| letter.cut(line));
    letter.furniture.sort_by_key(|(range, _)| range.start);
    join_neighbours(&mut letter.furniture, &page.text);
    letter
}

/// Where what readers wrote begins, below the list or, without one, below the closing; else the end.
fn comments(lines: &[Line<'_>], resume: usize, has_list: bool) -> usize {
    let from = if has_list { Some(resume) } else { lines.iter().position(|line| is_closing(line.text)) };
    let found =
        from.and_then(|from| lines[from..].iter().position(|line| heads_comments(line.text)).map(|at| from + at));
    found.unwrap_or(lines.len())
}

/// Where another letter begins: a title that says that it is one, with a salutation below it, and one above it.
fn second(lines: &[Line<'_>]) -> Option<Range<usize>> {
    let greets = |line: &Line<'_>| is_salutation(line.text) && line.text.ends_with([',', ':', '،', '!', '؛']);
    let first = lines.iter().position(greets)?;
    let title = |(at, line): &(usize, &Line<'_>)| {
        line.parted
            && line.text.split_whitespace().count() > 1
            && is_letters_title(line.text)
            && numbered(line.text).is_none()
            && lines[at + 1..].iter().take(12).any(greets)
    };
    lines.iter().enumerate().skip(first + 2).find(title).map(|(_, line)| line.range.clone())
}

/// Takes out the lines that the page itself marks as furniture.
fn without_marked<'t>(page: &Page, all: Vec<Line<'t>>, letter: &mut Letter) -> Vec<Line<'t>> {
    // They were met in their order.
    let is_marked = |line: &Line<'_>| page.marked.binary_search(&line.index).is_ok();
    let (marked, kept): (Vec<_>, Vec<_>) = all.into_iter().partition(is_marked);
    marked.iter().for_each(|line| letter.cut(line));
    kept
}

impl Letter {
    pub(super) fn cut(&mut self, line: &Line<'_>) {
        self.furniture.push((line.range.clone(), line.text.to_owned()));
    }
}

/// Makes pieces that stand one after another one: a site's menu is one thing to look at, not forty.
fn join_neighbours(furniture: &mut Vec<(Range<usize>, String)>, text: &str) {
    let mut joined: Vec<(Range<usize>, String)> = Vec::new();
    for (range, piece) in furniture.drain(..) {
        match joined.last_mut() {
            Some((last, shown)) if text[last.end..range.start].trim().is_empty() => {
                last.end = range.end;
                shown.push_str(" / ");
                shown.push_str(&piece);
            }
            _ => joined.push((range, piece)),
        }
    }
    *furniture = joined;
}

/// Reads paragraphs, items and notes; `may_sign`: the sender's block may stand among them.
fn body(page: &Page, lines: &[Line<'_>], marks: &Marks, may_sign: bool, letter: &mut Letter) {
    let (mut in_notes, mut before) = (false, 0);
    let lengths = || lines.iter().map(|line| line.text.chars().count());
    // Text is wrapped to a width, or has a line for each paragraph.
    let width = lengths().filter(|length| *length < PARAGRAPH).max().unwrap_or(0);
    let unwrapped = lengths().any(|length| length >= PARAGRAPH);
    for (index, line) in lines.iter().enumerate() {
        let text = line.text;
        let length = text.chars().count();
        if is_furniture(text) {
            letter.cut(line);
            continue;
        }
        let next = lines.get(index + 1).map_or("", |next| next.text);
        if heads_notes(text)
            && (note(next).is_some()
                || numbered(next).is_some()
                || lines.get(index + 1).is_some_and(|next| marks.note(next).is_some()))
        {
            // Notes are set at the foot of pages, below no heading.
            in_notes = true;
            letter.cut(line);
            continue;
        }
        // A line that begins small behind one without a stop goes on with it.
        let small = text.starts_with(char::is_lowercase)
            && index > 0
            && !lines[index - 1].text.ends_with(['.', ':', ';', '!', '?', ',']);
        let full = (before * 10 >= width * 6 && !unwrapped) || small;
        let flows = !line.parted && before > 0 && before < PARAGRAPH && length < PARAGRAPH && full;
        if let Some((number, rest)) = marks.note(line) {
            letter.notes.push((number, rest));
        } else if let Some((number, rest)) = note(text) {
            letter.notes.push((number.to_owned(), rest.to_owned()));
        } else if in_notes && let Some((number, rest)) = numbered(text) {
            letter.notes.push((number.to_owned(), rest.to_owned()));
        } else if let (true, Some((_, last)), true, None) = (flows, letter.notes.last_mut(), in_notes, bulleted(text)) {
            last.push(' ');
            last.push_str(text);
        } else if page.markdown && text.starts_with('#') && text.trim_start_matches('#').starts_with(' ') {
            letter.body.push(Block::Heading(text.to_owned()));
        } else if let Some(rest) = bulleted(text).filter(|_| !is_rule(text)) {
            letter.body.push(Block::Item(None, vec![marks.called(rest)]));
        } else if let Some((number, rest)) = numbered(text) {
            letter.body.push(Block::Item(Some(number.to_owned()), vec![marks.called(rest)]));
        } else if may_sign
            && !letter.closing.is_empty()
            && length < 100
            && letter.signed.len() < MOST_SIGNED
            && !is_list_heading(text)
        {
            letter.signed.push(text.to_owned());
        } else if letter.closing.is_empty() && is_closing(text) {
            text.clone_into(&mut letter.closing);
        } else {
            match letter.body.last_mut() {
                Some(Block::Paragraph(lines) | Block::Item(_, lines)) if flows => lines.push(marks.called(text)),
                _ => letter.body.push(Block::Paragraph(vec![marks.called(text)])),
            }
        }
        before = length;
    }
}

/// How many lines the block of the sender has at most.
const MOST_SIGNED: usize = 8;

/// Whether a line is a rule drawn with signs.
fn is_rule(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '-' | '–' | '—' | '*' | '_' | '=' | '•' | ' '))
}

/// Reads what stands below the list.
fn tail(page: &Page, lines: &[Line<'_>], marks: &Marks, letter: &mut Letter) {
    let kept: Vec<Line<'_>> = lines.iter().filter(|line| !is_furniture(line.text)).cloned().collect();
    lines.iter().filter(|line| is_furniture(line.text)).for_each(|line| letter.cut(line));
    let before = letter.body.len();
    // Where the sender's block stood above the list, there is none below.
    body(page, &kept, marks, letter.closing.is_empty(), letter);
    if letter.body.len() > before {
        letter.unsure.extend(kept.first().map(|line| line.range.clone()));
    }
}
