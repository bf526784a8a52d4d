//! The words shaped so far: found again by text and by how they are set.
//!
//! An open-addressed table of word numbers over an arena of keys: a word that is known costs one hash and one
//! comparison, and no allocation. A store is bounded; past its bound a new one begins with the next galley. The table is
//! never walked, so its order reaches no output. Deliberately absent: shaping.

use std::hash::BuildHasher;
use std::mem;

use foldhash::fast::FixedState;

use crate::fonts::FaceId;
use crate::lang::Direction;
use crate::words::{Glyph, StoreId, WordId, Words};

/// How many words a store takes before the next begins.
const MOST_WORDS: usize = 100_000;
/// How many bytes of text.
const MOST_BYTES: usize = 4 << 20;

/// A word that has been shaped.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    pub(super) id: WordId,
    /// Its advance in design units.
    pub(super) advance: i32,
    /// Whether it was asked for raised, and the face has raised glyphs for it.
    pub(super) superior: bool,
}

struct Entry {
    how: u64,
    start: u32,
    len: u32,
    advance: i32,
    hash: u32,
    superior: bool,
}

/// The words of one store.
pub(super) struct Store {
    id: StoreId,
    step: u32,
    hasher: FixedState,
    /// One more than a word's number, or 0; its length is a power of two.
    table: Vec<u32>,
    entries: Vec<Entry>,
    keys: String,
    fresh: Words,
}

impl Store {
    /// An empty store; the ones after it are `step` apart, so that setters side by side never share a number.
    pub(super) fn new(first: StoreId, step: u32) -> Store {
        Store {
            id: first,
            step,
            hasher: FixedState::with_seed(0x0070_656E),
            table: vec![0; 4096],
            entries: Vec::new(),
            keys: String::new(),
            fresh: Words::default(),
        }
    }

    pub(super) fn id(&self) -> StoreId {
        self.id
    }

    /// The words added since this was last asked.
    pub(super) fn take_fresh(&mut self) -> Words {
        mem::take(&mut self.fresh)
    }

    /// Begins a new store if this one has grown to its bound.
    pub(super) fn begin_galley(&mut self) {
        if self.entries.len() >= MOST_WORDS || self.keys.len() >= MOST_BYTES {
            self.id = StoreId(self.id.0.wrapping_add(self.step));
            self.table.fill(0);
            self.entries.clear();
            self.keys.clear();
        }
    }

    /// The hash of a word set in a certain way, to be handed to `find` and `add`.
    pub(super) fn hash(&self, how: u64, text: &str) -> u32 {
        let hash = self.hasher.hash_one((how, text));
        (hash ^ hash >> 32) as u32
    }

    pub(super) fn find(&self, hash: u32, how: u64, text: &str) -> Option<Known> {
        let mask = self.table.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let index = self.table[at].checked_sub(1)?;
            let entry = &self.entries[index as usize];
            if entry.hash == hash
                && entry.how == how
                && self.keys.as_bytes()[entry.start as usize..(entry.start + entry.len) as usize] == *text.as_bytes()
            {
                return Some(Known { id: WordId(index), advance: entry.advance, superior: entry.superior });
            }
            at = (at + 1) & mask;
        }
    }

    /// Adds a word that is not yet in the store under the key `text`; `copied` is what is copied from it.
    #[expect(clippy::too_many_arguments, reason = "a word is all of this, and is added in one place")]
    pub(super) fn add(
        &mut self,
        hash: u32,
        how: u64,
        text: &str,
        face: FaceId,
        direction: Direction,
        glyphs: &[Glyph],
        copied: &str,
        superior: bool,
    ) -> Known {
        if self.entries.len() * 2 >= self.table.len() {
            self.grow();
        }
        let advance = glyphs.iter().map(|glyph| glyph.advance).fold(0, i32::saturating_add);
        let id = WordId(self.entries.len() as u32);
        let start = self.keys.len() as u32;
        self.keys.push_str(text);
        self.entries.push(Entry { how, start, len: text.len() as u32, advance, hash, superior });
        self.place(hash, id.0 + 1);
        self.fresh.push(face, direction, glyphs, copied);
        Known { id, advance, superior }
    }

    fn place(&mut self, hash: u32, value: u32) {
        let mask = self.table.len() - 1;
        let mut at = hash as usize & mask;
        while self.table[at] != 0 {
            at = (at + 1) & mask;
        }
        self.table[at] = value;
    }

    fn grow(&mut self) {
        self.table = vec![0; self.table.len() * 2];
        for index in 0..self.entries.len() {
            self.place(self.entries[index].hash, index as u32 + 1);
        }
    }
}
