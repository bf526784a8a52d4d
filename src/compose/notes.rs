//! The numbers of notes.
//!
//! Notes are numbered by their first call in reading order; a note called only from another note follows the one that
//! calls it. So the foot of a page reads 1, 2, 3 and every note can begin on the page of its call.

use crate::letter::{Block, Inline, Letter, NoteIndex};
use crate::manuscript::NoteId;

/// The numbers of a letter's notes, and which of them have been placed.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// By index in the letter; none if it is never called.
    numbers: Vec<Option<NoteId>>,
    placed: Vec<bool>,
    count: u32,
}

impl Notes {
    /// Numbers all notes of a letter, in the order in which its parts are printed.
    pub(super) fn number(letter: &Letter) -> Notes {
        let mut notes =
            Notes { numbers: vec![None; letter.notes.len()], placed: vec![false; letter.notes.len()], count: 0 };
        let matter = &letter.matter;
        let mut numbering = Numbering { letter, notes: &mut notes };
        numbering.lines(&matter.letterhead);
        numbering.inlines(&matter.marking);
        numbering.inlines(&matter.reference);
        numbering.inlines(&matter.place);
        numbering.inlines(&matter.title);
        numbering.lines(&matter.to);
        numbering.lines(&matter.cc);
        numbering.inlines(&matter.subject);
        numbering.inlines(&matter.salutation);
        numbering.blocks(&letter.blocks);
        numbering.inlines(&matter.closing);
        numbering.lines(&matter.signed);
        numbering.lines(&matter.enclosures);
        numbering.inlines(&matter.annex.title);
        numbering.inlines(&matter.annex.disclaimer);
        notes
    }

    /// The number of a note; every note that is called has one.
    pub(super) fn of(&self, note: NoteIndex) -> Option<NoteId> {
        self.numbers.get(note.0 as usize).copied().flatten()
    }

    /// Whether this is the first time that a note's text is to be placed; from now on it is not.
    pub(super) fn place(&mut self, note: NoteIndex) -> bool {
        self.placed.get_mut(note.0 as usize).is_some_and(|placed| !std::mem::replace(placed, true))
    }

    /// A number for a note that does not stand in the letter, such as one to an entry.
    pub(super) fn next(&mut self) -> NoteId {
        self.count += 1;
        NoteId(self.count)
    }
}

struct Numbering<'a> {
    letter: &'a Letter,
    notes: &'a mut Notes,
}

impl Numbering<'_> {
    fn lines(&mut self, lines: &[Vec<Inline>]) {
        lines.iter().for_each(|line| self.inlines(line));
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading { text, .. } | Block::Paragraph(text) => self.inlines(text),
                Block::List(list) => list.items.iter().for_each(|item| self.blocks(item)),
                Block::Quote(blocks) | Block::Division { blocks, .. } => self.blocks(blocks),
                Block::Break => (),
            }
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Emphasis(text) | Inline::Strong(text) => self.inlines(text),
                Inline::Link { text, .. } | Inline::Language { text, .. } => self.inlines(text),
                Inline::Call { note, .. } => self.call(*note),
                Inline::Text { .. } | Inline::LineBreak => (),
            }
        }
    }

    fn call(&mut self, note: NoteIndex) {
        let index = note.0 as usize;
        let Some(None) = self.notes.numbers.get(index) else { return };
        self.notes.numbers[index] = Some(self.notes.next());
        let letter = self.letter;
        if let Some(blocks) = letter.notes.get(index).and_then(|note| note.blocks.as_ref()) {
            self.blocks(blocks);
        }
    }
}
