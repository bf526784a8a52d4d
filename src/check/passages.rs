//! The letter's text in passages: a paragraph, a heading, a line of the front matter, each as one text that knows where
//! its characters stand.

use crate::letter::{Block, Inline, Letter, NoteIndex};
use crate::source::Span;

/// Where a passage stands in the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A line of the front matter that holds names: addressees, copies, the lead signature.
    People,
    /// Another line of the front matter.
    Matter,
    /// What is enclosed: its dates are its own.
    Enclosure,
    /// A paragraph or heading of the body; false for one within a list, a quotation or a division.
    Body(bool),
    /// A note.
    Note,
}

/// A passage.
#[derive(Debug)]
pub(super) struct Passage {
    pub(super) part: Part,
    /// Its characters; a forced line end is a line feed.
    pub(super) text: String,
    /// Where each piece of it begins, and its place.
    pieces: Vec<(usize, usize, Span)>,
    /// The notes it calls, with their places, in order.
    pub(super) calls: Vec<(NoteIndex, Span)>,
}

impl Passage {
    pub(super) fn of(inlines: &[Inline], part: Part) -> Passage {
        let mut passage = Passage { part, text: String::new(), pieces: Vec::new(), calls: Vec::new() };
        passage.take(inlines);
        passage
    }

    fn take(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text { text, span } => {
                    self.pieces.push((self.text.len(), text.len(), *span));
                    self.text.push_str(text);
                }
                Inline::Emphasis(text)
                | Inline::Strong(text)
                | Inline::Link { text, .. }
                | Inline::Language { text, .. } => self.take(text),
                Inline::Call { note, span } => self.calls.push((*note, *span)),
                Inline::LineBreak => self.text.push('\n'),
            }
        }
    }

    /// The place of a range of the text.
    pub(super) fn span(&self, range: std::ops::Range<usize>) -> Span {
        let piece = self.pieces.iter().rev().find(|(start, ..)| *start <= range.start);
        let Some((start, length, span)) = piece.or(self.pieces.first()) else { return Span::NOWHERE };
        // A text as long as its place stands there as it is; of another, only the whole place is known.
        if *length != usize::from(span.len) {
            return *span;
        }
        let from = (range.start - start.min(&range.start)).min(*length);
        let to = range.end.saturating_sub(*start).clamp(from, *length);
        Span { start: span.start + from as u32, len: (to - from) as u16, ..*span }
    }
}

/// All passages of a letter, in reading order; notes last.
pub(super) fn of(letter: &Letter) -> Vec<Passage> {
    let matter = &letter.matter;
    let mut passages = Vec::new();
    let mut line = |inlines: &Vec<Inline>, part| {
        if !inlines.is_empty() {
            passages.push(Passage::of(inlines, part));
        }
    };
    let facing = matter.letterhead_facing.iter().flat_map(|(_, lines)| lines);
    matter.letterhead.iter().chain(facing).for_each(|inlines| line(inlines, Part::Matter));
    [&matter.reference, &matter.marking, &matter.place].into_iter().for_each(|inlines| line(inlines, Part::Matter));
    matter.to.iter().chain(&matter.cc).for_each(|inlines| line(inlines, Part::People));
    line(&matter.subject, Part::Matter);
    line(&matter.title, Part::Matter);
    line(&matter.salutation, Part::People);
    blocks(&letter.blocks, true, &mut passages);
    let mut line = |inlines: &Vec<Inline>, part| {
        if !inlines.is_empty() {
            passages.push(Passage::of(inlines, part));
        }
    };
    line(&matter.closing, Part::Matter);
    matter.signed.iter().flatten().for_each(|inlines| line(inlines, Part::People));
    matter.enclosures.iter().for_each(|inlines| line(inlines, Part::Enclosure));
    line(&matter.annex.title, Part::Matter);
    line(&matter.annex.disclaimer, Part::Matter);
    for note in &letter.notes {
        let from = passages.len();
        blocks(note.blocks.as_deref().unwrap_or(&[]), false, &mut passages);
        passages[from..].iter_mut().for_each(|passage| passage.part = Part::Note);
    }
    passages
}

fn blocks(list: &[Block], outer: bool, passages: &mut Vec<Passage>) {
    for block in list {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) => {
                passages.push(Passage::of(text, Part::Body(outer)));
            }
            Block::List(list) => list.items.iter().for_each(|item| blocks(item, false, passages)),
            Block::Quote(list) | Block::Division { blocks: list, .. } => blocks(list, false, passages),
            Block::Break => {}
        }
    }
}
