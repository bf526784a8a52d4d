//! Words as they are shaped: glyphs, advances and the text each glyph stands for, free of size.
//!
//! A word is shaped once for a font, script, language, direction and set of features, and then known by its
//! [`WordId`]; a run on a page is such an id and a position. A word cut at a hyphen is another word. The store that
//! `set` fills hands on what is new with every galley, so that `pdf` keeps its encodings beside the same ids without
//! sharing a lock.
//! Deliberately absent: how a word is found again (a matter of `set`), and sizes.

use std::ops::Range;

use crate::fonts::FaceId;
use crate::lang::Direction;

/// A word's number in its store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordId(pub u32);

/// A store's number. A new store begins when the last has grown to its bound; ids of words count from 0 in each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StoreId(pub u32);

/// A glyph of a word, in visual order from left to right, in design units of its font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// The glyph's index in the font.
    pub id: u16,
    /// Where its cluster begins: a byte offset in the word's text.
    pub cluster: u32,
    /// How far the pen moves.
    pub advance: i32,
    /// Offset to the right of the pen.
    pub x: i32,
    /// Offset above the baseline.
    pub y: i32,
}

/// A shaped word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The font.
    pub face: FaceId,
    /// The direction of its letters; the glyphs are from left to right all the same.
    pub direction: Direction,
    /// The sum of the advances, in design units.
    pub advance: i32,
    /// Its glyphs in the store.
    pub glyphs: Range<u32>,
    /// Its text in the store, in logical order, as it is to be copied: a hyphen that we add is U+00AD.
    pub text: Range<u32>,
}

/// Shaped words: a store, or what a galley adds to one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub words: Vec<Word>,
    /// The glyphs of all words.
    pub glyphs: Vec<Glyph>,
    /// The text of all words.
    pub text: String,
}

impl Words {
    /// The word of this number.
    pub fn word(&self, id: WordId) -> &Word {
        &self.words[id.0 as usize]
    }

    /// The glyphs of a word.
    pub fn glyphs(&self, word: &Word) -> &[Glyph] {
        &self.glyphs[word.glyphs.start as usize..word.glyphs.end as usize]
    }

    /// The text of a word.
    pub fn text(&self, word: &Word) -> &str {
        &self.text[word.text.start as usize..word.text.end as usize]
    }

    /// Adds a word; its ranges are made here.
    pub fn push(&mut self, face: FaceId, direction: Direction, glyphs: &[Glyph], text: &str) -> WordId {
        let glyph_start = self.glyphs.len() as u32;
        let text_start = self.text.len() as u32;
        self.glyphs.extend_from_slice(glyphs);
        self.text.push_str(text);
        self.words.push(Word {
            face,
            direction,
            advance: glyphs.iter().map(|glyph| glyph.advance).sum(),
            glyphs: glyph_start..self.glyphs.len() as u32,
            text: text_start..self.text.len() as u32,
        });
        WordId((self.words.len() - 1) as u32)
    }

    /// Adds all words of `fresh`, in order.
    pub fn append(&mut self, fresh: &Words) {
        for word in &fresh.words {
            self.push(word.face, word.direction, fresh.glyphs(word), fresh.text(word));
        }
    }
}
