//! The parts of a letter in a page.
//!
//! Lines are taken one after another, each once: into a part of the letter, into the list, or into what is cut. First comes
//! the head (see `head`), then the paragraphs, bullets and notes; the list stands below them or above them all, and what
//! readers wrote below the page is cut with it.

use std::ops::Range;

use super::Page;
use super::block::Block;
use super::body::body;
use super::chats;
use super::folio::is_folio;
use super::groups::{self, letters_of_alphabet};
use super::head::{PARAGRAPH, head};
use super::headings::heads_comments;
use super::items::Item;
use super::lines::{Line, lines, numbered};
use super::list;
use super::notes::Marks;
use super::words::{is_closing, is_letters_title, is_salutation};
use crate::lang::{Labels, Lang};
use crate::letter::Calendar;

/// A letter recognised in a page. Texts are as in the source.
#[derive(Clone, Debug, Default)]
pub struct Letter {
    /// The title; empty if there is none.
    pub title: String,
    /// The language that the page says it is in.
    pub lang: Option<Lang>,
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
    /// The heads of messages, with who sent them: where they stood, and their words.
    pub senders: Vec<(Range<usize>, String)>,
    /// What the list says of others who have signed: where it stood, and its words.
    pub others: Vec<(Range<usize>, String)>,
    /// Where another letter begins in the same text.
    pub second: Option<Range<usize>>,
}

impl Letter {
    /// How many calls of notes the text has.
    pub fn calls(&self) -> usize {
        self.body.iter().map(Block::calls).sum()
    }

    /// How many notes it has.
    pub fn noted(&self) -> usize {
        self.notes.len() + self.body.iter().map(Block::notes).sum::<usize>()
    }

    /// How many paragraphs and items it has.
    pub fn parts(&self) -> usize {
        self.body.iter().map(Block::parts).sum()
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
    let mut letter = Letter::default();
    let mut lines = without_marked(page, shaped(page), &mut letter);
    take_out_of_quotation(&mut lines);
    let marks = Marks::find(&lines, page.markdown);
    let list = list::find(&lines, page.tabled, &marks);
    let (end, resume) = list.as_ref().map_or((lines.len(), lines.len()), |list| (list.lines.start, list.lines.end));
    if let Some(list) = list {
        for line in lines[list.lines.clone()].iter().filter(|line| line.site && numbered(line.text).is_none()) {
            // A word that is a button elsewhere may be the heading here.
            if list.heading.as_deref().is_none_or(|heading| !line.text.contains(heading)) {
                letter.cut(line);
            }
        }
        letter.heading = list.heading.unwrap_or_default();
        letter.entries = list.items.entries;
        letter.furniture.extend(list.items.again);
        letter.others = list.items.others;
    } else if let Some(line) = lines.iter().rev().find(|line| list::says_who_signed(line.text)) {
        letter.unsure.push(line.range.clone());
    }
    letter.second = second(&lines);
    let comments = comments(&lines, resume.min(lines.len()), !letter.entries.is_empty());
    // Comments may begin within what was taken for the list.
    let resume = resume.min(comments);
    // A list may stand above its letter.
    let above = lines[..end].iter().all(|line| line.furniture);
    let has_letter = lines[resume..comments].iter().any(|line| is_salutation(line.text) || is_letters_title(line.text));
    if above && has_letter && !letter.entries.is_empty() {
        lines[..end].iter().for_each(|line| letter.cut(line));
        let start = head(&lines[resume..comments], labels, &mut letter);
        body(&lines[resume + start..comments], &marks, true, &mut letter);
    } else {
        let end = end.min(comments);
        let start = head(&lines[..end], labels, &mut letter);
        body(&lines[start..end], &marks, true, &mut letter);
        tail(&lines[resume..comments], &marks, &mut letter);
    }
    let said: Vec<Block> = letter.others.iter().map(|(_, text)| Block::Paragraph(vec![text.clone()])).collect();
    letter.body.extend(said);
    lines[comments..].iter().for_each(|line| letter.cut(line));
    letter.furniture.sort_by_key(|(range, _)| range.start);
    join_neighbours(&mut letter.furniture, &page.text);
    letter
}

/// The lines of a page, with how it shows them.
fn shaped(page: &Page) -> Vec<Line<'_>> {
    let mut lines = lines(&page.text, page.markdown);
    let is_row = |line: &Line<'_>, at: &mut usize| {
        if page.tables.is_empty() {
            return false;
        }
        // Tables stand in the order of their lines, which end at line feeds alone.
        let index = page.line(line.range.start);
        while page.tables.get(*at).is_some_and(|table| table.lines.end <= index) {
            *at += 1;
        }
        page.tables.get(*at).is_some_and(|table| table.lines.contains(&index) && table.is_of_columns())
    };
    let mut table = 0;
    for line in &mut lines {
        if let Some(look) = page.looks.get(&line.index) {
            line.shape.quote += look.shape.quote;
            line.shape.heading = look.shape.heading;
            line.dress = &look.dress;
        }
        line.shape.row = line.text.chars().count() < PARAGRAPH && is_row(line, &mut table);
        // A forced line end is none of the words.
        line.text = match line.text.strip_suffix('\\') {
            Some(words) if page.markdown && !words.ends_with('\\') => words.trim_end(),
            _ => line.text,
        };
    }
    lines
}

/// In how many quotations a line may stand; deeper ones are taken for these.
const DEEPEST: usize = 8;

/// Where the letter as a whole is set as a quotation, by a site or a mail, it is none.
fn take_out_of_quotation(lines: &mut [Line<'_>]) {
    let greets = |line: &&Line<'_>| is_salutation(line.text) && line.text.ends_with([',', ':', '،', '!', '؛']);
    let greeted = lines.iter().find(greets).map(|line| line.shape.quote);
    let quoted = lines.iter().filter(|line| line.shape.quote > 0 && !line.furniture).count();
    let most = usize::from(quoted * 5 >= lines.iter().filter(|line| !line.furniture).count() * 4);
    let around = greeted.unwrap_or(most);
    lines.iter_mut().for_each(|line| line.shape.quote = line.shape.quote.saturating_sub(around).min(DEEPEST));
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

/// Takes out the lines that the page itself marks as furniture, that a printer put on each page, and that are letters of
/// the alphabet above those whose names begin with them.
fn without_marked<'t>(page: &Page, all: Vec<Line<'t>>, letter: &mut Letter) -> Vec<Line<'t>> {
    // They were met in their order.
    let is_marked = |line: &Line<'_>| page.marked.binary_search(&line.index).is_ok() || is_folio(line.text);
    let (marked, mut kept): (Vec<_>, Vec<_>) = all.into_iter().partition(is_marked);
    marked.iter().for_each(|line| letter.cut(line));
    for at in letters_of_alphabet(&kept).into_iter().rev() {
        letter.cut(&kept.remove(at));
    }
    if !page.markdown {
        letter.senders = chats::take_off(&mut kept).into_iter().map(|(range, head)| (range, head.to_owned())).collect();
    }
    groups::mark(&mut kept);
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

/// Reads what stands below the list.
fn tail(lines: &[Line<'_>], marks: &Marks, letter: &mut Letter) {
    let (cut, kept): (Vec<Line<'_>>, Vec<Line<'_>>) = lines.iter().cloned().partition(|line| line.furniture);
    cut.iter().for_each(|line| letter.cut(line));
    let before = letter.parts();
    // Where the sender's block stood above the list, there is none below.
    body(&kept, marks, letter.closing.is_empty(), letter);
    if letter.parts() > before {
        letter.unsure.extend(kept.first().map(|line| line.range.clone()));
    }
}
