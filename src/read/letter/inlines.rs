//! Running text: from the parser's pieces to the letter's inlines.
//!
//! The pieces of one paragraph, or of one emphasis in it, become inlines with their places: what stands next to each
//! other in the source is joined, `[…]{lang=fa}` is found, unwelcome characters are taken out. An [`Inline::Text`] that
//! stands for as many bytes of the source as it has stands for exactly those.
//! Deliberately absent: typography. Quotation marks and dashes are set as they were typed.

use std::ops::Range;

use super::marks;
use super::notes::Notes;
use crate::letter::Inline;
use crate::read::clean::{self, Cleaning};
use crate::report::{Report, codes};
use crate::source::Span;

/// How deep marks of language may stand in each other.
const DEPTH: usize = 16;

/// A piece of running text.
#[derive(Debug)]
pub(super) enum Piece {
    /// Characters, and the bytes of the text that they stand for.
    Text(String, Range<usize>),
    /// What is complete, and where it ends.
    Done(Inline, usize),
}

/// A text that is parsed, and how its offsets are places in a source.
pub(in crate::read) struct Place<'t> {
    /// The text.
    pub(in crate::read) text: &'t str,
    /// The place of a range of it.
    pub(in crate::read) span: &'t dyn Fn(Range<usize>) -> Span,
}

/// Makes inlines of pieces.
pub(super) fn inlines(pieces: Vec<Piece>, place: &Place<'_>, report: &mut Report) -> Vec<Inline> {
    let mut joiner = Joiner { place, report, done: Vec::new(), open: Vec::new(), skip_to: 0, after: None };
    for piece in pieces {
        match piece {
            Piece::Text(text, range) => joiner.text(&text, range),
            Piece::Done(_, end) if end <= joiner.skip_to => {}
            Piece::Done(inline, end) => {
                joiner.done.push(inline);
                joiner.after = Some(end);
            }
        }
    }
    while !joiner.open.is_empty() {
        joiner.close_unmarked();
    }
    joiner.done
}

/// Makes inlines of a paragraph without marks: ranges of the text as they stand, and calls by their labels.
pub(in crate::read) fn plain_inlines(
    pieces: Vec<(Option<&str>, Range<usize>)>,
    place: &Place<'_>,
    notes: &mut Notes,
    report: &mut Report,
) -> Vec<Inline> {
    let mut joiner = Joiner { place, report, done: Vec::new(), open: Vec::new(), skip_to: 0, after: None };
    for (label, range) in pieces {
        let span = (place.span)(range.clone());
        match label {
            Some(label) => joiner.done.push(Inline::Call { note: notes.call(label, span), span }),
            None => match &place.text[range.clone()] {
                blank if blank.contains('\n') && blank.trim().is_empty() => joiner.push(" ", range),
                text => joiner.push(text, range),
            },
        }
    }
    let mut done = joiner.done;
    close_isolates(&mut done, report);
    done
}

/// A bracket that is open: where it stands, and the inlines before it.
struct Open {
    at: usize,
    before: Vec<Inline>,
}

struct Joiner<'a, 't> {
    place: &'a Place<'t>,
    report: &'a mut Report,
    done: Vec<Inline>,
    open: Vec<Open>,
    /// Up to where the text was read as attributes.
    skip_to: usize,
    /// Where an inline ended that attributes may follow.
    after: Option<usize>,
}

impl Joiner<'_, '_> {
    fn text(&mut self, text: &str, range: Range<usize>) {
        if self.place.text.get(range.clone()) != Some(text) {
            self.after = None;
            if range.start >= self.skip_to {
                self.push(text, range);
            }
            return;
        }
        let mut from = 0;
        if self.after.take() == Some(range.start) && text.starts_with('{') {
            self.mark_last(range.start);
        }
        for (at, character) in text.char_indices() {
            let offset = range.start + at;
            if offset < self.skip_to {
                from = at + character.len_utf8();
                continue;
            }
            if !matches!(character, '[' | ']') || self.is_escaped(offset) {
                continue;
            }
            let opens = character == '[';
            if opens && self.open.len() < DEPTH {
                self.push(&text[from..at], range.start + from..offset);
                self.open.push(Open { at: offset, before: std::mem::take(&mut self.done) });
                from = at + 1;
            } else if !opens && !self.open.is_empty() {
                self.push(&text[from..at], range.start + from..offset);
                from = if self.close(offset) { at + 1 } else { at };
            }
        }
        self.push(&text[from..], range.start + from..range.end);
    }

    /// Whether an odd number of backslashes stands before the character.
    fn is_escaped(&self, offset: usize) -> bool {
        self.place.text.as_bytes()[..offset].iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
    }

    /// Closes the innermost bracket, as a mark of language if attributes follow, as a link if it calls a note and an
    /// address follows. False if the bracket is still to be set.
    fn close(&mut self, offset: usize) -> bool {
        let after = &self.place.text[offset + 1..];
        if let Some(found) = marks::attributes(after).filter(|found| found.lang.is_some()) {
            self.skip_to = offset + 1 + found.length;
            let span = (self.place.span)(offset + 1..self.skip_to);
            let lang = marks::language(&found, span, self.report);
            let text = self.leave();
            match lang {
                Some(lang) => self.done.push(Inline::Language { lang, text }),
                None => self.append(text),
            }
            return true;
        }
        if self.done.iter().any(|inline| matches!(inline, Inline::Call { .. }))
            && let Some((url, length)) = marks::destination(after)
        {
            self.skip_to = offset + 1 + length;
            let text = self.leave();
            self.done.push(Inline::Link { url: url.to_owned(), text });
            return true;
        }
        self.close_unmarked();
        false
    }

    /// Leaves the innermost bracket: what stands in it.
    fn leave(&mut self) -> Vec<Inline> {
        let before = self.open.pop().map_or(Vec::new(), |open| open.before);
        std::mem::replace(&mut self.done, before)
    }

    /// Makes the innermost open bracket a bracket of the text.
    fn close_unmarked(&mut self) {
        let Some(open) = self.open.pop() else { return };
        let inside = std::mem::replace(&mut self.done, open.before);
        self.push("[", open.at..open.at + 1);
        self.append(inside);
    }

    /// Gives the last inline the language of the attributes that begin here.
    fn mark_last(&mut self, offset: usize) {
        let text = self.place.text;
        let Some(found) = marks::attributes(&text[offset..]).filter(|found| found.lang.is_some()) else { return };
        self.skip_to = offset + found.length;
        let lang = marks::language(&found, (self.place.span)(offset..self.skip_to), self.report);
        if let (Some(lang), Some(last)) = (lang, self.done.pop()) {
            self.done.push(Inline::Language { lang, text: vec![last] });
        }
    }

    fn append(&mut self, inlines: Vec<Inline>) {
        for inline in inlines {
            match inline {
                Inline::Text { text, span } => self.join(&text, span),
                other => self.done.push(other),
            }
        }
    }

    /// Adds characters without the unwelcome ones; what stands about one of those is two texts, so that each keeps its
    /// place.
    fn push(&mut self, text: &str, range: Range<usize>) {
        let exact = text.len() == range.len();
        let span = |from: usize, to: usize| match exact {
            true => (self.place.span)(range.start + from..range.start + to),
            false => (self.place.span)(range.clone()),
        };
        let mut joined = Vec::new();
        let mut from = 0;
        let mut cleaning = Cleaning::default();
        for (at, character) in text.char_indices() {
            let end = at + character.len_utf8();
            let instead = match character {
                '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => " ",
                c if clean::is_unwelcome(c) => {
                    cleaning.remove(c);
                    self.report.add(codes::CHARACTERS_REMOVED, span(at, end), [cleaning.names(), "the text".into()]);
                    cleaning = Cleaning::default();
                    ""
                }
                _ => continue,
            };
            joined.push((&text[from..at], span(from, at)));
            joined.push((instead, span(at, end)));
            from = end;
        }
        joined.push((&text[from..], span(from, text.len())));
        for (text, span) in joined {
            self.join(text, span);
        }
    }

    /// Adds characters, to the text before them if the two stand together in the source.
    fn join(&mut self, more: &str, more_span: Span) {
        if more.is_empty() {
            return;
        }
        if let Some(Inline::Text { text, span }) = self.done.last_mut() {
            let exact = |text: &str, span: &Span| text.len() == usize::from(span.len);
            let next = span.start as usize + text.len() == more_span.start as usize && span.source == more_span.source;
            let length = text.len() + more.len();
            if next && exact(text, span) && exact(more, &more_span) && length < usize::from(u16::MAX) {
                text.push_str(more);
                span.len = length as u16;
                return;
            }
        }
        self.done.push(Inline::Text { text: more.to_owned(), span: more_span });
    }
}

/// Takes isolates without a partner out of a paragraph (UAX #9, BD9: an isolate ends with its paragraph).
pub(super) fn close_isolates(inlines: &mut [Inline], report: &mut Report) {
    let mut controls = Vec::new();
    each_text(inlines, &mut |text, _| controls.extend(text.chars().filter(|c| clean::is_isolate(*c))));
    let lone = clean::lone_isolates(controls.into_iter());
    if !lone.contains(&true) {
        return;
    }
    let mut lone = lone.into_iter();
    each_text(inlines, &mut |text, span| {
        let mut cleaning = Cleaning::default();
        text.retain(|c| {
            let keep = !clean::is_isolate(c) || lone.next() != Some(true);
            if !keep {
                cleaning.remove(c);
            }
            keep
        });
        if !cleaning.removed.is_empty() {
            report.add(codes::CHARACTERS_REMOVED, span, [cleaning.names(), "the text".into()]);
        }
    });
}

fn each_text(inlines: &mut [Inline], visit: &mut dyn FnMut(&mut String, Span)) {
    for inline in inlines {
        match inline {
            Inline::Text { text, span } => visit(text, *span),
            Inline::Emphasis(text)
            | Inline::Strong(text)
            | Inline::Link { text, .. }
            | Inline::Language { text, .. } => each_text(text, visit),
            Inline::Call { .. } | Inline::LineBreak => {}
        }
    }
}
