//! The letter, from Markdown under a front matter.
//!
//! CommonMark with footnotes as on GitHub and in pandoc, `::: {lang=fa}` about blocks and `[…]{lang=fa}` about words. Each
//! text keeps its place in the file. What Markdown has and a letter has not is told, and its words are kept.
//! Deliberately absent: smart punctuation, bare addresses made links, and any extension that a reader of the source
//! would have to know.

mod blocks;
mod inlines;
mod marks;
mod notes;
mod numbers;
mod parse;

use std::ops::Range;

use self::blocks::Builder;
pub(super) use self::inlines::{Place, plain_inlines};
pub(super) use self::notes::Notes;
use super::fields::{self, Part, Values};
use super::{clean, comments, language, matter, text};
use crate::letter::{Block, Inline, Letter};
use crate::report::{Report, codes};
use crate::source::{Sources, Span};

/// Reads a letter: UTF-8 text, YAML front matter between two lines of `---`, and Markdown below it.
pub fn letter(sources: &mut Sources, name: &str, bytes: &[u8], report: &mut Report) -> Letter {
    letter_as(Part::Original, sources, name, bytes, report)
}

/// Reads a letter, or one that is bound with it.
pub fn letter_as(part: Part, sources: &mut Sources, name: &str, bytes: &[u8], report: &mut Report) -> Letter {
    let Some((source, text)) = text::decode(sources, name, bytes, report) else { return Letter::default() };
    let parts = split(&text);
    let span = |range: Range<usize>| Span::of_text(source, range);
    let body_span = |range: Range<usize>| span(range.start + parts.body..range.end + parts.body);
    let body = &text[parts.body..];
    let fences = marks::fences(body);
    let mut notes = Notes::default();
    parse::announce(&fences, &mut notes, &body_span);

    let mut letter = Letter::default();
    letter.matter.source = source;
    if parts.unclosed {
        let what = "it is not closed by a line `---`".to_owned();
        report.add(codes::FRONT_MATTER_INVALID, span(0..3), [what]);
    }
    let node = matter::matter(&text, parts.yaml.clone(), source, report);
    if let Some(node) = &node {
        comments::check(node, &text, source, report);
        let mut values = Values { part, source, text: &text, notes: &mut notes, report };
        letter.matter = fields::matter(node, &mut values);
    }
    // A front matter that cannot be read may well have a title.
    let readable = node.is_some() || text[parts.yaml.clone()].trim().is_empty();
    if letter.matter.title.is_empty() && readable && !parts.unclosed {
        report.add(codes::TITLE_MISSING, span(0..0), []);
    }
    if node.is_some() {
        language::check(part, &letter, body, span(0..0), report);
    }
    let place = Place { text: body, span: &body_span };
    let prepared = parse::body(body, &fences, &notes);
    letter.blocks = Builder::new(&place, Some(&fences), &mut notes, report).build(prepared.events());
    if letter.blocks.is_empty() {
        report.add(codes::LETTER_EMPTY, span(parts.body..parts.body), []);
    }
    letter.notes = notes.finish(report);
    letter
}

/// Reads a value as running text: marks of Markdown within a line count, those of blocks do not; a line end is forced.
pub(super) fn value(place: &Place<'_>, notes: &mut Notes, report: &mut Report) -> Vec<Inline> {
    let mut inlines: Vec<Inline> = Vec::new();
    let mut start = 0;
    for line in place.text.split_inclusive('\n') {
        let content = line.trim();
        let from = start + line.len() - line.trim_start().len();
        start += line.len();
        if clean::is_blank(content) {
            continue;
        }
        if !inlines.is_empty() {
            inlines.push(Inline::LineBreak);
        }
        let span = |range: Range<usize>| (place.span)(range.start + from..range.end + from);
        let place = Place { text: content, span: &span };
        let prepared = parse::line(content);
        for block in Builder::new(&place, None, notes, report).build(prepared.events()) {
            if let Block::Paragraph(text) = block {
                inlines.extend(text);
            }
        }
    }
    inlines
}

/// Where the parts of a letter stand in its text.
struct Parts {
    yaml: Range<usize>,
    body: usize,
    /// Whether the front matter begins and does not end; all is body then.
    unclosed: bool,
}

fn split(text: &str) -> Parts {
    let is_rule = |line: &str| line.trim_end() == "---";
    let begin = text.len() - text.trim_start().len();
    let first = text[begin..].split_inclusive('\n').next().unwrap_or("");
    if !is_rule(first) || text[..begin].ends_with([' ', '\t']) {
        return Parts { yaml: 0..0, body: 0, unclosed: false };
    }
    let yaml_start = begin + first.len();
    let mut at = yaml_start;
    for line in text[yaml_start..].split_inclusive('\n') {
        if is_rule(line) || line.trim_end() == "..." {
            return Parts { yaml: yaml_start..at, body: at + line.len(), unclosed: false };
        }
        at += line.len();
    }
    Parts { yaml: 0..0, body: 0, unclosed: true }
}
