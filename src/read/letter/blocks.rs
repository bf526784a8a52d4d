//! Blocks: from the parser's events to the letter's blocks and notes.
//!
//! Containers stand on a stack of the heap and are closed into each other no deeper than [`DEPTH`], so that a letter of
//! ten thousand `>` is read like any other. What has no place in a letter (code, tables, pictures, HTML) is kept as it
//! was typed and told; comments of HTML are for nobody's eyes and are left out.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::inlines::{Piece, Place, close_isolates, inlines};
use super::marks::{self, Fence, Fences};
use super::notes::Notes;
use crate::lang::Lang;
use crate::letter::{Block, Inline, List};
use crate::report::{Report, codes};
use crate::source::Span;

/// How deep containers, or emphases, may stand in each other; deeper ones are flattened.
const DEPTH: usize = 48;

/// What a block being read is.
enum Frame {
    Root,
    Quote,
    List { start: Option<u64>, loose: bool, items: Vec<Vec<Block>> },
    Item,
    Note { label: String, span: Span },
    Division { lang: Option<Lang>, span: Span },
}

/// What an inline being read is.
enum Run {
    Paragraph,
    Emphasis,
    Strong,
    Link(String),
}

/// Reads events into blocks and notes.
pub(super) struct Builder<'a, 't> {
    pub(super) place: &'a Place<'t>,
    pub(super) fences: Option<&'a Fences<'t>>,
    pub(super) notes: &'a mut Notes,
    pub(super) report: &'a mut Report,
    frames: Vec<(Frame, Vec<Block>)>,
    runs: Vec<(Run, Vec<Piece>)>,
}

impl<'a, 't> Builder<'a, 't> {
    /// A builder that has read nothing.
    pub(super) fn new(
        place: &'a Place<'t>,
        fences: Option<&'a Fences<'t>>,
        notes: &'a mut Notes,
        report: &'a mut Report,
    ) -> Builder<'a, 't> {
        Builder { place, fences, notes, report, frames: vec![(Frame::Root, Vec::new())], runs: Vec::new() }
    }

    /// Reads all events.
    pub(super) fn build<'e>(mut self, events: impl Iterator<Item = (Event<'e>, Range<usize>)>) -> Vec<Block> {
        let mut events = events;
        while let Some((event, range)) = events.next() {
            match event {
                Event::Start(tag) => self.start(tag, range, &mut events),
                Event::End(end) => self.end(end, range),
                Event::Text(text) => self.piece(Piece::Text(text.into_string(), range)),
                Event::Code(_) => self.as_typed("code", "take the backquotes out", range),
                Event::InlineHtml(html) if is_comment(&html) => {}
                Event::InlineHtml(_) => self.as_typed("HTML", "write the text without tags", range),
                Event::FootnoteReference(label) => {
                    let span = self.span(&range);
                    let call = Inline::Call { note: self.notes.call(&label, span), span };
                    self.piece(Piece::Done(call, range.end));
                }
                Event::SoftBreak => self.piece(Piece::Text(" ".into(), range)),
                Event::HardBreak => self.piece(Piece::Done(Inline::LineBreak, range.end)),
                Event::Rule => self.rule(range),
                // Not enabled, or met only within a block that reads its own events.
                Event::Html(_) | Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {}
            }
        }
        self.end_paragraph();
        self.close_divisions();
        self.frames.truncate(1);
        self.frames.pop().map_or(Vec::new(), |(_, blocks)| blocks)
    }

    fn span(&self, range: &Range<usize>) -> Span {
        (self.place.span)(range.clone())
    }

    fn start<'e>(
        &mut self,
        tag: Tag<'e>,
        range: Range<usize>,
        events: &mut impl Iterator<Item = (Event<'e>, Range<usize>)>,
    ) {
        match tag {
            Tag::Emphasis => return self.runs.push((Run::Emphasis, Vec::new())),
            Tag::Strong => return self.runs.push((Run::Strong, Vec::new())),
            Tag::Link { link_type, dest_url, .. } => {
                let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
                return self.runs.push((Run::Link(format!("{scheme}{dest_url}")), Vec::new()));
            }
            Tag::Image { .. } => {
                skip(events);
                return self.as_typed("a picture", "take it out; a letter has text only", range);
            }
            _ => self.end_paragraph(),
        }
        match tag {
            Tag::Paragraph => {
                if let [.., (Frame::List { loose, .. }, _), (Frame::Item, _)] = &mut self.frames[..] {
                    *loose = true;
                }
                self.runs.push((Run::Paragraph, Vec::new()));
            }
            Tag::Heading { .. } => self.runs.push((Run::Paragraph, Vec::new())),
            Tag::BlockQuote(_) => self.frames.push((Frame::Quote, Vec::new())),
            Tag::List(start) => {
                self.frames.push((Frame::List { start, loose: false, items: Vec::new() }, Vec::new()));
            }
            Tag::Item => self.frames.push((Frame::Item, Vec::new())),
            Tag::FootnoteDefinition(label) => {
                let span = self.span(&(range.start..range.start + label.len() + 3));
                self.frames.push((Frame::Note { label: label.into_string(), span }, Vec::new()));
            }
            Tag::CodeBlock(_) => self.lines("code", "take its indent or its fence out", range, events),
            Tag::HtmlBlock => self.lines("HTML", "write the text without tags", range, events),
            Tag::Table(_) => {
                skip(events);
                let mut rows = Vec::new();
                let mut at = range.start;
                for row in self.place.text.get(range.clone()).unwrap_or("").split_inclusive('\n') {
                    let content = row.trim_start_matches([' ', '\t', '>']);
                    rows.push(at + row.len() - content.len()..at + row.len());
                    at += row.len();
                }
                self.typed_lines("a table", "write it as a list or as sentences", range, rows);
            }
            _ => {}
        }
    }

    fn end(&mut self, end: TagEnd, range: Range<usize>) {
        match end {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link => return self.end_run(range.end),
            TagEnd::Heading(level) => {
                let text = self.take_paragraph();
                return self.block(Block::Heading { level: level as u8, text });
            }
            TagEnd::Paragraph => return self.end_paragraph(),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::FootnoteDefinition => {}
            _ => return,
        }
        self.end_paragraph();
        self.close_divisions();
        if self.frames.len() == 1 {
            return;
        }
        let Some((frame, blocks)) = self.frames.pop() else { return };
        let flat = self.frames.len() > DEPTH;
        match frame {
            Frame::Note { label, span } => {
                let division = self.frames.iter().rev().find_map(|(frame, _)| match frame {
                    Frame::Division { lang, .. } => *lang,
                    _ => None,
                });
                let blocks = match division {
                    Some(lang) => vec![Block::Division { lang, blocks }],
                    None => blocks,
                };
                self.notes.write(&label, span, blocks, self.report);
            }
            Frame::Item => match self.frames.last_mut() {
                Some((Frame::List { items, .. }, _)) => items.push(blocks),
                _ => self.blocks(blocks),
            },
            Frame::List { items, .. } if flat => self.blocks(items.into_iter().flatten().collect()),
            Frame::List { start, loose, items } => self.block(Block::List(List { start, tight: !loose, items })),
            Frame::Quote if !flat => self.block(Block::Quote(blocks)),
            Frame::Quote | Frame::Root | Frame::Division { .. } => self.blocks(blocks),
        }
    }

    /// A thematic break, or the fence that it stands for.
    fn rule(&mut self, range: Range<usize>) {
        self.end_paragraph();
        let text = self.place.text;
        let Some((fence, length)) = self.fences.and_then(|fences| fences.at(text, range.start)) else {
            return self.block(Block::Break);
        };
        let range = range.start..range.start + length;
        let span = self.span(&range);
        match fence {
            Fence::Open(rest) => {
                let attributes = marks::attributes(rest);
                if attributes.as_ref().is_none_or(|found| found.lang.is_none()) {
                    let hint = "name its language: `::: {lang=fa}`".to_owned();
                    self.report.add(codes::MARKUP_UNSUPPORTED, span, ["a division without a language".into(), hint]);
                }
                let lang = attributes.and_then(|found| marks::language(&found, span, self.report));
                self.frames.push((Frame::Division { lang, span }, Vec::new()));
            }
            Fence::Close if matches!(self.frames.last(), Some((Frame::Division { .. }, _))) => self.close_division(),
            Fence::Close => {
                let hint = "take it out, or open a division above it".to_owned();
                self.report.add(codes::MARKUP_UNSUPPORTED, span, ["a `:::` that closes nothing".into(), hint]);
                self.piece(Piece::Text(text[range.clone()].to_owned(), range));
                self.end_paragraph();
            }
        }
    }

    fn close_division(&mut self) {
        match self.frames.pop() {
            Some((Frame::Division { lang: Some(lang), .. }, blocks)) if self.frames.len() <= DEPTH => {
                self.block(Block::Division { lang, blocks });
            }
            Some((_, blocks)) => self.blocks(blocks),
            None => {}
        }
    }

    /// Closes the divisions that end because what they stand in does.
    fn close_divisions(&mut self) {
        while let Some((Frame::Division { span, .. }, _)) = self.frames.last() {
            self.report.add(codes::DIVISION_UNCLOSED, *span, []);
            self.close_division();
        }
    }

    fn block(&mut self, block: Block) {
        if let Some((_, blocks)) = self.frames.last_mut() {
            blocks.push(block);
        }
    }

    fn blocks(&mut self, more: Vec<Block>) {
        if let Some((_, blocks)) = self.frames.last_mut() {
            blocks.extend(more);
        }
    }

    fn piece(&mut self, piece: Piece) {
        // The items of a tight list have no paragraphs of their own.
        if self.runs.is_empty() {
            self.runs.push((Run::Paragraph, Vec::new()));
        }
        if let Some((_, pieces)) = self.runs.last_mut() {
            pieces.push(piece);
        }
    }

    fn as_typed(&mut self, what: &str, hint: &str, range: Range<usize>) {
        self.report.add(codes::MARKUP_UNSUPPORTED, self.span(&range), [what.to_owned(), hint.to_owned()]);
        let typed = self.place.text[range.clone()].replace(['\n', '\r'], " ");
        self.piece(Piece::Text(typed, range));
    }

    /// Keeps the lines of code or HTML as a paragraph.
    fn lines<'e>(
        &mut self,
        what: &str,
        hint: &str,
        range: Range<usize>,
        events: &mut impl Iterator<Item = (Event<'e>, Range<usize>)>,
    ) {
        let (mut lines, mut comment) = (Vec::new(), what == "HTML");
        for (event, line) in events.by_ref() {
            match event {
                Event::Text(text) | Event::Html(text) => {
                    comment &= !lines.is_empty() || text.trim_start().starts_with("<!--");
                    lines.push(line);
                }
                _ => break,
            }
        }
        // A block of HTML that begins with a comment ends on the line that ends the comment (CommonMark, 4.6).
        if !comment {
            self.typed_lines(what, hint, range, lines);
        }
    }

    /// Sets lines of the text as one paragraph with forced line ends.
    fn typed_lines(&mut self, what: &str, hint: &str, range: Range<usize>, lines: Vec<Range<usize>>) {
        self.report.add(codes::MARKUP_UNSUPPORTED, self.span(&range), [what.to_owned(), hint.to_owned()]);
        for line in lines {
            let mut start = line.start;
            for part in self.place.text.get(line).unwrap_or("").split_inclusive('\n') {
                let content = part.trim_end();
                if !content.is_empty() {
                    if !self.runs.is_empty() {
                        self.piece(Piece::Done(Inline::LineBreak, start));
                    }
                    self.piece(Piece::Text(content.to_owned(), start..start + content.len()));
                }
                start += part.len();
            }
        }
        self.end_paragraph();
    }

    /// Ends an emphasis or a link.
    fn end_run(&mut self, end: usize) {
        let depth = self.runs.len();
        let Some((run, pieces)) = self.runs.pop() else { return };
        if self.runs.is_empty() {
            self.runs.push((Run::Paragraph, Vec::new()));
        }
        let Some((_, outer)) = self.runs.last_mut() else { return };
        if depth > DEPTH {
            return outer.extend(pieces);
        }
        let text = inlines(pieces, self.place, self.report);
        let done = match run {
            Run::Emphasis => Inline::Emphasis(text),
            Run::Strong => Inline::Strong(text),
            Run::Link(url) => Inline::Link { url, text },
            Run::Paragraph => return,
        };
        outer.push(Piece::Done(done, end));
    }

    fn take_paragraph(&mut self) -> Vec<Inline> {
        while self.runs.len() > 1 {
            self.end_run(0);
        }
        let Some((_, pieces)) = self.runs.pop() else { return Vec::new() };
        let mut text = inlines(pieces, self.place, self.report);
        close_isolates(&mut text, self.report);
        text
    }

    fn end_paragraph(&mut self) {
        let text = self.take_paragraph();
        if !text.is_empty() {
            self.block(Block::Paragraph(text));
        }
    }
}

fn is_comment(html: &str) -> bool {
    html.starts_with("<!--")
}

/// Passes over what a start that was met encloses, its end included.
fn skip<'e>(events: &mut impl Iterator<Item = (Event<'e>, Range<usize>)>) {
    let mut depth = 1;
    for (event, _) in events.by_ref() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return;
        }
    }
}
