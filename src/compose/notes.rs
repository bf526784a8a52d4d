//! The numbers of notes.
//!
//! Notes are numbered by their first call in reading order; a note that is called from another follows the one that
//! first calls it. So the foot of a page reads 1, 2, 3, and every note can begin on the page of its call. Which call is
//! the first is settled with the numbers, before anything is composed: a note that another brings stays with it, though
//! the text calls it too. What is printed for a number, a symbol or a number that begins again with each section, is
//! settled here as well; never by the page, since nothing may depend on where pages break. In a document of several
//! versions the numbers run on, so that each is one note's, and what is printed begins anew with each version.
//! Deliberately absent: the notes' text.

use super::numbers;
use crate::lang::Digits;
use crate::layout::NoteArea;
use crate::letter::{Block, Inline, Letter, NoteForm, NoteIndex, NoteMarks, Restart};
use crate::manuscript::NoteId;

/// What brings a note to its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Caller {
    /// The text of the document.
    Text,
    /// Another note.
    Note(NoteIndex),
}

/// A note that is called.
#[derive(Clone, Copy, Debug)]
struct Numbered {
    number: u32,
    brought_by: Caller,
    /// Whether the call that brings it has been composed.
    brought: bool,
    /// The last number among the notes that come with it.
    last: u32,
}

/// The numbers of a letter's notes.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// By index in the letter; none if it is never called.
    numbered: Vec<Option<Numbered>>,
    /// The letter's notes in the order of their numbers.
    order: Vec<NoteIndex>,
    count: u32,
    marks: NoteMarks,
    restart: Restart,
    /// By number, how many notes are before it that an earlier section counts.
    before: Vec<u32>,
    /// How many notes earlier sections have, than the one at hand.
    earlier: u32,
    /// How many notes versions of the letter before this one have: their numbers are taken.
    first: u32,
    /// How many notes those after it have: their numbers are taken too, where the annex goes on.
    left_out: u32,
    /// How many notes are before the annex.
    before_annex: u32,
}

/// The symbols of notes, in the order that printers have for them; then twice, three times, four times. More notes are
/// numbered, so that no mark grows long.
const SYMBOLS: [&str; 6] = ["*", "†", "‡", "§", "‖", "¶"];
const MOST_SYMBOLS: u32 = 24;

impl Notes {
    /// Numbers all notes of a letter, in the order in which its parts are printed.
    pub(super) fn number(letter: &Letter, look: &NoteArea, annex: bool) -> Notes {
        let NoteForm { marks, restart } = letter.matter.notes;
        let (marks, restart) = (marks.unwrap_or(look.marks), restart.unwrap_or(look.restart));
        let mut notes = Notes { numbered: vec![None; letter.notes.len()], marks, restart, ..Notes::default() };
        let called_from: Vec<Vec<NoteIndex>> =
            letter.notes.iter().map(|note| calls_in(note.blocks.as_deref())).collect();
        let mut calls = Vec::new();
        let matter = &letter.matter;
        in_lines(&matter.letterhead, &mut calls);
        matter.letterhead_facing.iter().for_each(|(_, lines)| in_lines(lines, &mut calls));
        in_inlines(&matter.marking, &mut calls);
        in_inlines(&matter.reference, &mut calls);
        in_inlines(&matter.place, &mut calls);
        in_inlines(&matter.title, &mut calls);
        in_lines(&matter.to, &mut calls);
        in_lines(&matter.cc, &mut calls);
        in_inlines(&matter.subject, &mut calls);
        in_inlines(&matter.salutation, &mut calls);
        // Before which call each section begins.
        let mut sections = Vec::new();
        let highest = letter.blocks.iter().filter_map(level).min();
        for block in &letter.blocks {
            if level(block).is_some() && level(block) == highest {
                sections.push(calls.len());
            }
            in_blocks(std::slice::from_ref(block), &mut calls);
        }
        in_inlines(&matter.closing, &mut calls);
        matter.signed.iter().for_each(|lines| in_lines(lines, &mut calls));
        in_lines(&matter.enclosures, &mut calls);
        let annex_from = calls.len();
        if annex {
            sections.push(calls.len());
            in_inlines(&matter.annex.title, &mut calls);
            in_inlines(&matter.annex.disclaimer, &mut calls);
        }
        for (index, call) in calls.iter().enumerate() {
            notes.begin_section(sections.binary_search(&index).is_ok());
            notes.bring(*call, &called_from);
            if index < annex_from {
                notes.before_annex = notes.count;
            }
        }
        notes.begin_section(sections.last() == Some(&calls.len()));
        notes
    }

    /// Begins the series anew in the annex, which does not follow the letter but its translations; gives how many numbers
    /// are taken.
    pub(super) fn part_from_annex(&mut self) -> u32 {
        let before = self.before_annex;
        self.before.iter_mut().skip(before as usize).for_each(|earlier| *earlier = (*earlier).max(before));
        self.earlier = self.earlier.max(before);
        self.count
    }

    /// Follows versions of the letter that have taken so many numbers; gives how many are taken then.
    pub(super) fn follow(&mut self, taken: u32) -> u32 {
        self.first = taken;
        taken + self.count
    }

    /// Leaves out the numbers of the versions after this one, up to `taken`, where the annex goes on.
    pub(super) fn leave_out(&mut self, taken: u32) {
        self.left_out = taken.saturating_sub(self.first + self.count);
    }

    /// A note's number among those of this version.
    fn own(&self, note: NoteId) -> u32 {
        let number = note.0.saturating_sub(self.first);
        if number as usize > self.order.len() { number.saturating_sub(self.left_out) } else { number }
    }

    fn begin_section(&mut self, begins: bool) {
        if begins && self.restart == Restart::Section {
            self.earlier = self.count;
        }
    }

    /// Writes what is printed for a note at the end of `text`.
    pub(super) fn write(&self, text: &mut String, note: NoteId, digits: Digits) {
        let own = self.own(note);
        let before = self.before.get((own as usize).wrapping_sub(1)).copied().unwrap_or(self.earlier);
        let number = own.saturating_sub(before);
        if self.marks == NoteMarks::Symbols && (1..=MOST_SYMBOLS).contains(&number) {
            let (round, symbol) = ((number - 1) / 6, (number - 1) % 6);
            (0..=round).for_each(|_| text.push_str(SYMBOLS[symbol as usize]));
        } else {
            numbers::write(text, number.into(), digits);
        }
    }

    /// What stands between two calls at one place: a comma between numbers, a thin space between symbols.
    pub(super) fn separator<'c>(&self, comma: &'c str) -> &'c str {
        if self.marks == NoteMarks::Symbols { "\u{202F}" } else { comma }
    }

    /// Numbers a note that the text calls, and those that come with it, unless it has a number. Notes that call each
    /// other in a long chain are followed without recursion.
    fn bring(&mut self, note: NoteIndex, called_from: &[Vec<NoteIndex>]) {
        if !self.take(note, Caller::Text) {
            return;
        }
        let mut open = vec![(note, 0)];
        while let Some((caller, next)) = open.last_mut() {
            let caller = *caller;
            match called_from.get(caller.0 as usize).and_then(|calls| calls.get(*next)) {
                Some(call) => {
                    *next += 1;
                    if self.take(*call, Caller::Note(caller)) {
                        open.push((*call, 0));
                    }
                }
                None => {
                    if let Some(Some(done)) = self.numbered.get_mut(caller.0 as usize) {
                        done.last = self.count;
                    }
                    open.pop();
                }
            }
        }
    }

    /// Gives a note the next number; false if it has one, or is none of the letter's.
    fn take(&mut self, note: NoteIndex, brought_by: Caller) -> bool {
        let Some(free @ None) = self.numbered.get_mut(note.0 as usize) else { return false };
        self.count += 1;
        *free = Some(Numbered { number: self.count, brought_by, brought: false, last: self.count });
        self.order.push(note);
        self.before.push(self.earlier);
        true
    }

    /// The number of a note that `caller` calls, and whether this is the call that brings it.
    pub(super) fn call(&mut self, note: NoteIndex, caller: Caller) -> Option<(NoteId, bool)> {
        let numbered = self.numbered.get_mut(note.0 as usize)?.as_mut()?;
        let first = numbered.brought_by == caller && !std::mem::replace(&mut numbered.brought, true);
        Some((NoteId(self.first + numbered.number), first))
    }

    /// The notes that come with one that the text brings, itself first, with their numbers.
    pub(super) fn with(&self, note: NoteIndex) -> impl Iterator<Item = (NoteId, NoteIndex)> + use<> {
        let numbered = self.numbered.get(note.0 as usize).copied().flatten();
        let (first, last) = numbered.map_or((1, 0), |numbered| (numbered.number, numbered.last));
        let notes: Vec<_> = (first..=last)
            .filter_map(|number| self.order.get(number as usize - 1).map(|note| (NoteId(self.first + number), *note)))
            .collect();
        notes.into_iter()
    }

    /// A number for a note that does not stand in the letter, such as one to an entry.
    pub(super) fn next(&mut self) -> NoteId {
        self.count += 1;
        NoteId(self.first + self.left_out + self.count)
    }
}

/// The level of a heading.
fn level(block: &Block) -> Option<u8> {
    if let Block::Heading { level, .. } = block { Some(*level) } else { None }
}

fn calls_in(blocks: Option<&[Block]>) -> Vec<NoteIndex> {
    let mut calls = Vec::new();
    in_blocks(blocks.unwrap_or_default(), &mut calls);
    calls
}

fn in_lines(lines: &[Vec<Inline>], calls: &mut Vec<NoteIndex>) {
    lines.iter().for_each(|line| in_inlines(line, calls));
}

fn in_blocks(blocks: &[Block], calls: &mut Vec<NoteIndex>) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) => in_inlines(text, calls),
            Block::List(list) => list.items.iter().for_each(|item| in_blocks(item, calls)),
            Block::Quote(blocks) | Block::Division { blocks, .. } => in_blocks(blocks, calls),
            Block::Break => (),
        }
    }
}

fn in_inlines(inlines: &[Inline], calls: &mut Vec<NoteIndex>) {
    for inline in inlines {
        match inline {
            Inline::Emphasis(text) | Inline::Strong(text) => in_inlines(text, calls),
            Inline::Link { text, .. } | Inline::Language { text, .. } => in_inlines(text, calls),
            Inline::Call { note, .. } => calls.push(*note),
            Inline::Text { .. } | Inline::LineBreak => (),
        }
    }
}
