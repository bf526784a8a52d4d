//! The letter, from plain text.
//!
//! The notation of letters that go round by mail: paragraphs parted by blank lines, items that begin with `•`, markers
//! `[1]` in the text, and lines that begin with `[1]` for the notes. The first line is the title; all else that a front
//! matter says stands in a YAML file beside it. A line that begins with a number and a full stop is a paragraph.
//! Deliberately absent: any mark of Markdown. `*` is a star here.

use std::ops::Range;

use super::clean;
use super::fields::{self, Part, Values};
use super::letter::{Notes, Place, plain_inlines};
use super::{comments, language, matter, text};
use crate::letter::{Block, Inline, Letter, List, Matter};
use crate::report::{Report, codes};
use crate::source::{Source, Sources, Span};

/// Reads a letter in plain text; `matter` is the name and the bytes of the YAML file beside it.
pub fn plain(
    sources: &mut Sources,
    name: &str,
    bytes: &[u8],
    matter: Option<(&str, &[u8])>,
    report: &mut Report,
) -> Letter {
    plain_as(Part::Original, sources, name, bytes, matter, report)
}

/// Reads a letter in plain text, or one that is bound with it.
pub fn plain_as(
    part: Part,
    sources: &mut Sources,
    name: &str,
    bytes: &[u8],
    matter: Option<(&str, &[u8])>,
    report: &mut Report,
) -> Letter {
    let mut notes = Notes::in_plain_text();
    let Some((source, text)) = text::decode(sources, name, bytes, report) else { return Letter::default() };
    let span = |range: Range<usize>| Span::of_text(source, range);
    let place = Place { text: &text, span: &span };
    let paragraphs = paragraphs(&text);
    for paragraph in &paragraphs {
        if let Kind::Note(label) = paragraph.kind {
            notes.announce(label, span(paragraph.start..paragraph.lines[0].end));
        }
    }
    let mut letter = Letter::default();
    if let Some((name, bytes)) = matter {
        letter.matter = beside(sources, name, bytes, part, &mut notes, report);
    }
    letter.matter.source = source;
    let mut paragraphs = paragraphs.iter();
    match paragraphs.next() {
        Some(title) => letter.matter.title = inlines(title, &place, &mut notes, report),
        None => report.add(codes::TITLE_MISSING, span(0..0), []),
    }
    for paragraph in paragraphs {
        let inlines = inlines(paragraph, &place, &mut notes, report);
        match paragraph.kind {
            Kind::Note(label) => {
                let place = span(paragraph.start..paragraph.lines[0].end);
                notes.write(label, place, vec![Block::Paragraph(inlines)], report);
            }
            Kind::Item => match letter.blocks.last_mut() {
                Some(Block::List(list)) => {
                    list.tight &= !paragraph.parted;
                    list.items.push(vec![Block::Paragraph(inlines)]);
                }
                _ => {
                    let items = vec![vec![Block::Paragraph(inlines)]];
                    letter.blocks.push(Block::List(List { start: None, tight: true, items }));
                }
            },
            Kind::Paragraph => letter.blocks.push(Block::Paragraph(inlines)),
        }
    }
    language::check(part, &letter, &text, span(0..0), report);
    if letter.blocks.is_empty() {
        report.add(codes::LETTER_EMPTY, span(text.len()..text.len()), []);
    }
    letter.notes = notes.finish(report);
    letter
}

/// Reads the file beside the letter.
fn beside(
    sources: &mut Sources,
    name: &str,
    bytes: &[u8],
    part: Part,
    notes: &mut Notes,
    report: &mut Report,
) -> Matter {
    let Some((source, text)) = text::decode(sources, name, bytes, report) else { return Matter::default() };
    let Some(node) = matter::matter(&text, 0..text.len(), source, report) else { return Matter::default() };
    comments::check(&node, &text, source, report);
    let mut values = Values { part, source, text: &text, notes, report };
    let matter = fields::matter(&node, &mut values);
    if !matter.title.is_empty() {
        let hint = "the title is the first line of the letter".to_owned();
        report.add(codes::KEY_UNKNOWN, Span::of_text(source, 0..0), ["title".to_owned(), hint]);
    }
    debug_assert!(matches!(sources.get(source), Some(Source::Text { .. })));
    matter
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind<'t> {
    Paragraph,
    Item,
    Note(&'t str),
}

struct Paragraph<'t> {
    kind: Kind<'t>,
    /// Where it begins, with what marks its kind.
    start: usize,
    /// Its lines, without white space at their edges and without what marks its kind.
    lines: Vec<Range<usize>>,
    /// Whether a blank line stands before it.
    parted: bool,
}

fn paragraphs(text: &str) -> Vec<Paragraph<'_>> {
    let mut paragraphs: Vec<Paragraph<'_>> = Vec::new();
    let (mut at, mut parted) = (0, true);
    for line in text.split_inclusive('\n') {
        let content = line.trim();
        let start = at + line.len() - line.trim_start().len();
        at += line.len();
        if clean::is_blank(content) {
            parted = true;
            continue;
        }
        let (kind, marked) = kind(content);
        // The title is one line, whatever it looks like and whatever follows it.
        let (kind, marked) = if paragraphs.is_empty() { (Kind::Paragraph, 0) } else { (kind, marked) };
        let range = start + marked..start + content.len();
        let begins = parted || kind != Kind::Paragraph || paragraphs.len() == 1 || is_numbered(content);
        match paragraphs.last_mut() {
            Some(last) if !begins => last.lines.push(range),
            _ => paragraphs.push(Paragraph { kind, start, lines: vec![range], parted }),
        }
        parted = false;
    }
    paragraphs
}

/// What a line begins, and how many bytes say so.
fn kind(line: &str) -> (Kind<'_>, usize) {
    let after = |rest: &str| line.len() - rest.trim_start().len();
    if let Some(rest) = line.strip_prefix('•') {
        return (Kind::Item, after(rest));
    }
    match marker(line) {
        Some(label) if line[label.len() + 2..].starts_with(char::is_whitespace) => {
            (Kind::Note(label), after(&line[label.len() + 2..]))
        }
        _ => (Kind::Paragraph, 0),
    }
}

/// The number of a marker `[1]` at the beginning of a text.
fn marker(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('[')?;
    let end = rest.bytes().take(5).position(|byte| byte == b']')?;
    (end > 0 && rest.bytes().take(end).all(|byte| byte.is_ascii_digit())).then(|| &rest[..end])
}

fn is_numbered(line: &str) -> bool {
    let rest = line.trim_start_matches(char::is_numeric);
    rest.len() < line.len() && rest.strip_prefix(['.', ')']).is_some_and(|rest| rest.starts_with(char::is_whitespace))
}

/// The inlines of a paragraph: its lines joined by spaces, its markers made calls.
fn inlines(paragraph: &Paragraph<'_>, place: &Place<'_>, notes: &mut Notes, report: &mut Report) -> Vec<Inline> {
    let mut pieces = Vec::new();
    for (index, line) in paragraph.lines.iter().enumerate() {
        if index > 0 {
            pieces.push((None, paragraph.lines[index - 1].end..line.start));
        }
        let text = &place.text[line.clone()];
        let mut from = 0;
        for (at, _) in text.match_indices('[') {
            let Some(label) = marker(&text[at..]) else { continue };
            let end = at + label.len() + 2;
            pieces.push((None, line.start + from..line.start + at));
            pieces.push((Some(label), line.start + at..line.start + end));
            from = end;
        }
        pieces.push((None, line.start + from..line.end));
    }
    plain_inlines(pieces, place, notes, report)
}
