//! The parts of a letter in a page.
//!
//! Lines are taken one after another, each once: into a part of the letter, into the list, or into what is cut. In the
//! head stands first what the site wrote, then the title, the recipient and copies, the date and the salutation; then
//! come the paragraphs, bullets and notes.

use std::ops::Range;

use super::Page;
use super::date::{date, is_like_one};
use super::furniture::is_furniture;
use super::lines::{Line, bulleted, folded, lines, marker, note, numbered};
use super::list::{self, Item};
use super::words::{Opening, heads_notes, is_closing, is_letters_title, is_salutation, opening};
use crate::lang::Labels;

/// A letter recognised in a page. Texts are as in the source.
#[derive(Clone, Debug, Default)]
pub struct Letter {
    /// The title; empty if there is none.
    pub title: String,
    /// The date: as ISO 8601 has it, and as it was written.
    pub date: Option<(String, String)>,
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

/// How long a line is at least that is a paragraph by itself, in characters.
const PARAGRAPH: usize = 160;
/// Among how many lines the head of the letter is looked for.
const HEAD: usize = 80;

/// Recognises the parts of a page.
pub(super) fn recognise(page: &Page, labels: &[Labels]) -> Letter {
    let all = lines(&page.text);
    let mut letter = Letter::default();
    let (found, lines) = without_marked(page, all, &mut letter);
    debug_assert!(found <= page.marked.len());
    let list = list::find(&lines, page.tabled);
    let (end, resume) = list.as_ref().map_or((lines.len(), lines.len()), |list| (list.lines.start, list.lines.end));
    if let Some(list) = list {
        for line in
            lines[list.lines.clone()].iter().filter(|line| is_furniture(line.text) && numbered(line.text).is_none())
        {
            letter.cut(line);
        }
        letter.heading = list.heading.unwrap_or_default();
        letter.entries = list.items;
    }
    let start = head(&lines[..end], labels, &mut letter);
    body(page, &lines[start..end], &mut letter);
    tail(page, &lines[resume..], &mut letter);
    letter.furniture.sort_by_key(|(range, _)| range.start);
    join_neighbours(&mut letter.furniture, &page.text);
    letter
}

/// Takes out the lines that the page itself marks as furniture.
fn without_marked<'t>(page: &Page, all: Vec<Line<'t>>, letter: &mut Letter) -> (usize, Vec<Line<'t>>) {
    if page.marked.is_empty() {
        return (0, all);
    }
    let (marked, kept): (Vec<_>, Vec<_>) = all.into_iter().partition(|line| page.marked.contains(&line.index));
    marked.iter().for_each(|line| letter.cut(line));
    (marked.len(), kept)
}

impl Letter {
    fn cut(&mut self, line: &Line<'_>) {
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

/// Reads the head; the index of the first line of the body.
fn head(lines: &[Line<'_>], labels: &[Labels], letter: &mut Letter) -> usize {
    let looked = &lines[..lines.len().min(HEAD)];
    let opens = looked.iter().position(|line| opened(line.text, labels).is_some());
    let greets = looked.iter().position(|line| is_salutation(line.text));
    let long = looked.iter().position(|line| line.text.chars().count() >= PARAGRAPH);
    let begins = opens.into_iter().chain(greets).min().or(long).unwrap_or(looked.len().min(1));
    let begins = if opens.is_none() && greets.is_none() && long.is_none() { preamble_end(looked) } else { begins };
    preamble(&looked[..begins], labels, letter);

    let mut at = begins;
    let mut part = None;
    while at < looked.len() {
        let line = &looked[at];
        let text = line.text;
        if is_furniture(text) {
            letter.cut(line);
        } else if letter.salutation.is_empty() && is_salutation(text) && opened(text, labels).is_none() {
            letter.salutation = text.to_owned();
            return at + 1;
        } else if let Some((opening, rest)) = opened(text, labels) {
            part = Some(opening);
            if !rest.is_empty() {
                letter.take(opening, rest);
            }
        } else if let (None, Some(date)) = (&letter.date, date(text, labels)) {
            letter.date = Some((date, text.to_owned()));
            part = None;
        } else if part.is_some() && is_like_one(text) {
            letter.body.push(Block::Paragraph(vec![text.to_owned()]));
            letter.unsure.push(line.range.clone());
            part = None;
        } else if let Some(opening @ (Opening::To | Opening::Cc)) = part {
            // Without a salutation a long line is the letter itself.
            if text.chars().count() >= PARAGRAPH && greets.is_none_or(|greets| greets < at) {
                return at;
            }
            letter.take(opening, text);
        } else if greets.is_some_and(|greets| greets > at) && text.chars().count() < PARAGRAPH {
            letter.body.push(Block::Paragraph(vec![text.to_owned()]));
            letter.unsure.push(line.range.clone());
        } else {
            return at;
        }
        at += 1;
    }
    at
}

/// Where the preamble of a text ends that has no recipient, no salutation and no long line: behind its title.
fn preamble_end(lines: &[Line<'_>]) -> usize {
    let last = lines.iter().rposition(|line| is_furniture(line.text)).map_or(0, |last| last + 1);
    (last + 1).min(lines.len())
}

impl Letter {
    fn take(&mut self, opening: Opening, text: &str) {
        let one = |part: &mut String| {
            if !part.is_empty() {
                part.push(' ');
            }
            part.push_str(text);
        };
        match opening {
            Opening::To => self.to.push(text.to_owned()),
            Opening::Cc => self.cc.push(text.to_owned()),
            Opening::Subject => one(&mut self.subject),
            Opening::Reference => one(&mut self.reference),
        }
    }
}

/// What a line introduces, in our own words for it or in others that are usual. A word of one letter (Spanish `A: …`)
/// introduces somebody only if somebody follows.
fn opened<'t>(line: &'t str, labels: &[Labels]) -> Option<(Opening, &'t str)> {
    let (word, rest) = line.split_once([':', '：'])?;
    let word = folded(word);
    if word.is_empty() || (word.chars().count() == 1 && rest.split_whitespace().count() < 2) {
        return None;
    }
    opening(line).or_else(|| {
        let is = |known: fn(&Labels) -> &str| labels.iter().any(|labels| folded(known(labels)) == word);
        let kind = match () {
            () if is(|labels| &labels.letter.to) => Opening::To,
            () if is(|labels| &labels.letter.cc) => Opening::Cc,
            () if is(|labels| &labels.letter.subject) => Opening::Subject,
            () if is(|labels| &labels.letter.reference) => Opening::Reference,
            () => return None,
        };
        Some((kind, rest.trim_start()))
    })
}

/// What stands above the recipient: down to the last line that the site wrote it is the site's; then comes the title.
fn preamble(lines: &[Line<'_>], labels: &[Labels], letter: &mut Letter) {
    let site = lines.iter().rposition(|line| is_furniture(line.text)).map_or(0, |last| last + 1);
    let (above, own) = lines.split_at(site);
    // Where nothing is left for a title, the longest line of the site's head is it.
    let words = |line: &&Line<'_>| line.text.split_whitespace().count();
    let may_be = |line: &&Line<'_>| !is_furniture(line.text) && date(line.text, labels).is_none();
    // A line that says that it is a letter, or that the page says twice, is the title before any other.
    let says = |line: &&Line<'_>| words(line) > 1 && is_letters_title(line.text);
    let twice = |line: &&Line<'_>| words(line) > 1 && lines.iter().filter(|other| other.text == line.text).count() > 1;
    let known = own.iter().filter(may_be).find(says);
    let known = known.or_else(|| lines.iter().filter(may_be).rfind(says));
    let known = known.or_else(|| own.iter().chain(above).filter(may_be).find(twice));
    let title = match known.or_else(|| own.iter().find(may_be)) {
        Some(title) => Some(title),
        None => above.iter().filter(may_be).filter(|line| words(line) > 2).max_by_key(words),
    };
    let title_at = title.map(|title| title.range.clone());
    if let Some(title) = title {
        title.text.trim_start_matches('#').trim().clone_into(&mut letter.title);
        // `#Tag` is a word of the title, `# Title` a mark of Markdown.
        if title.text.starts_with('#') && !title.text.trim_start_matches('#').starts_with(' ') {
            title.text.clone_into(&mut letter.title);
        }
    }
    for line in above.iter().filter(|line| Some(&line.range) != title_at.as_ref()) {
        letter.cut(line);
    }
    // What a page has above a title that is known is the page's, like what it has above all.
    let (before, own) = match known.and_then(|known| own.iter().position(|line| line.range == known.range)) {
        Some(at) => own.split_at(at),
        None => own.split_at(0),
    };
    before.iter().for_each(|line| letter.cut(line));
    for line in own.iter().filter(|line| Some(&line.range) != title_at.as_ref()) {
        match date(line.text, labels) {
            Some(date) if letter.date.is_none() => letter.date = Some((date, line.text.to_owned())),
            _ => {
                letter.body.push(Block::Paragraph(vec![line.text.to_owned()]));
                letter.unsure.push(line.range.clone());
            }
        }
    }
}

/// Reads paragraphs, items and notes.
fn body(page: &Page, lines: &[Line<'_>], letter: &mut Letter) {
    let mut notes = false;
    let mut before = 0;
    for (index, line) in lines.iter().enumerate() {
        let text = line.text;
        let length = text.chars().count();
        if is_furniture(text) {
            letter.cut(line);
            continue;
        }
        let next = lines.get(index + 1).map_or("", |next| next.text);
        if heads_notes(text) && (note(next).is_some() || numbered(next).is_some()) {
            // Notes are set at the foot of pages, below no heading.
            notes = true;
            letter.cut(line);
            continue;
        }
        let flows = !line.parted && before < PARAGRAPH && length < PARAGRAPH;
        if let Some((number, rest)) = note(text) {
            letter.notes.push((number.to_owned(), rest.to_owned()));
        } else if notes && let Some((number, rest)) = numbered(text).filter(|(number, _)| number.is_ascii()) {
            letter.notes.push((number.to_owned(), rest.to_owned()));
        } else if let (true, Some((_, last)), true) = (flows, letter.notes.last_mut(), notes) {
            last.push(' ');
            last.push_str(text);
        } else if page.markdown && text.starts_with('#') && text.trim_start_matches('#').starts_with(' ') {
            letter.body.push(Block::Heading(text.to_owned()));
        } else if let Some(rest) = bulleted(text) {
            letter.body.push(Block::Item(None, vec![rest.to_owned()]));
        } else if let Some((number, rest)) = numbered(text) {
            letter.body.push(Block::Item(Some(number.to_owned()), vec![rest.to_owned()]));
        } else if !letter.closing.is_empty() && length < 100 {
            letter.signed.push(text.to_owned());
        } else if letter.closing.is_empty() && is_closing(text) {
            text.clone_into(&mut letter.closing);
        } else {
            match letter.body.last_mut() {
                Some(Block::Paragraph(lines) | Block::Item(_, lines)) if flows => lines.push(text.to_owned()),
                _ => letter.body.push(Block::Paragraph(vec![text.to_owned()])),
            }
        }
        before = length;
    }
}

/// Reads what stands below the list.
fn tail(page: &Page, lines: &[Line<'_>], letter: &mut Letter) {
    let kept: Vec<Line<'_>> = lines.iter().filter(|line| !is_furniture(line.text)).cloned().collect();
    lines.iter().filter(|line| is_furniture(line.text)).for_each(|line| letter.cut(line));
    let before = letter.body.len();
    body(page, &kept, letter);
    if letter.body.len() > before {
        letter.unsure.extend(kept.first().map(|line| line.range.clone()));
    }
}
