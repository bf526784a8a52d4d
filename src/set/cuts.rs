//! The fragments of cut words: what the search for the best breaks asks for, and what lines are made of.
//!
//! A fragment is a word of its own, shaped anew with its hyphen, whose text is U+00AD, so that a reader's copy has the
//! whole word. Deliberately absent: the patterns (see `hyphenate`).

use super::cast::{Bit, Caster, Copy};
use super::hyphenate::{self, SOFT_HYPHEN, has_soft_hyphen};
use super::itemize::Kind;
use super::optimum::{Cut, Fragments};
use super::protrude;
use super::store::Known;
use crate::lang::Lang;
use crate::layout::{Justification, Protrusion};
use crate::unit::Length;

/// How many cuts of a word are looked at. No language needs as many; a word full of soft hyphens would have the search
/// shape each pair.
const MOST_CUTS: usize = 32;

/// Cuts the words of a paragraph.
pub(super) struct Cutter<'a, 'f> {
    pub(super) caster: &'a mut Caster<'f>,
    pub(super) copy: &'a Copy<'a>,
    pub(super) bits: &'a [Bit],
    pub(super) justification: &'a Justification,
    /// Whether all words are cut by patterns; soft hyphens are obeyed in any case.
    pub(super) by_patterns: bool,
    /// Where the words begin that are cut by patterns in any case, since their line is too narrow for them; ascending.
    pub(super) needy: &'a [u32],
    /// The level of the paragraph and how far type stands beyond its edges; none if it stays within them.
    pub(super) hangs: Option<(u8, &'a Protrusion)>,
    pub(super) offsets: Vec<u32>,
    pub(super) spelt: String,
}

impl<'a, 'f> Cutter<'a, 'f> {
    pub(super) fn new(
        caster: &'a mut Caster<'f>,
        copy: &'a Copy<'a>,
        bits: &'a [Bit],
        justification: &'a Justification,
        by_patterns: bool,
    ) -> Cutter<'a, 'f> {
        let (offsets, spelt) = (Vec::new(), String::new());
        Cutter { caster, copy, bits, justification, by_patterns, needy: &[], hangs: None, offsets, spelt }
    }

    /// Whether a word might have cuts: a quick look, before its patterns are asked.
    pub(super) fn is_cuttable(&self, index: usize, has_soft_hyphens: bool) -> bool {
        let bit = &self.bits[index];
        if bit.token.kind != Kind::Text || bit.raised || bit.rigid {
            return false;
        }
        // Such a word is cut somewhere: best where its language cuts it.
        if self.is_needy(bit) {
            return true;
        }
        // A phrase that runs against its paragraph is not cut: its second part would stand on the far side.
        if bit.token.level > 1 {
            return false;
        }
        let text = self.text(bit);
        if has_soft_hyphens && has_soft_hyphen(text) {
            return true;
        }
        // The second part of a compound is not cut: a reader would take its hyphen for the compound's.
        let is_second = bit.token.breakable && index > 0 && self.bits[index - 1].token.end == bit.token.start;
        let follows_text = is_second && self.bits[index - 1].token.kind == Kind::Text;
        self.by_patterns && text.len() > 4 && !follows_text
    }

    fn is_needy(&self, bit: &Bit) -> bool {
        !self.needy.is_empty() && self.needy.binary_search(&bit.token.start).is_ok()
    }

    /// Whether a word has cuts, and no part between two of them is wider than this.
    pub(super) fn has_parts_within(&mut self, index: usize, limit: Length) -> bool {
        self.find(index);
        let offsets = std::mem::take(&mut self.offsets);
        let ends = offsets.iter().copied().map(Some).chain([None]);
        let starts = [0].into_iter().chain(offsets.iter().copied());
        let fits = starts.zip(ends).all(|(from, to)| self.fragment(index, from, to).1 <= limit);
        let found = fits && !offsets.is_empty();
        self.offsets = offsets;
        found
    }

    fn text(&self, bit: &Bit) -> &str {
        &self.copy.text[bit.token.start as usize..bit.token.end as usize]
    }

    /// Finds the offsets at which the word may be cut, in its text without soft hyphens.
    pub(super) fn find(&mut self, index: usize) {
        let bit = self.bits[index];
        let text = &self.copy.text[bit.token.start as usize..bit.token.end as usize];
        self.offsets.clear();
        self.spelt.clear();
        for character in text.chars() {
            if character == SOFT_HYPHEN {
                self.offsets.push(self.spelt.len() as u32);
            } else {
                self.spelt.push(character);
            }
        }
        let end = self.spelt.len() as u32;
        let has_own = !self.offsets.is_empty();
        self.offsets.retain(|at| *at != 0 && *at != end);
        self.offsets.dedup();
        if self.offsets.len() > MOST_CUTS {
            let step = self.offsets.len().div_ceil(MOST_CUTS);
            let mut index = 0;
            self.offsets.retain(|_| {
                index += 1;
                (index - 1) % step == 0
            });
        }
        let need = self.is_needy(&bit);
        if !has_own && (self.by_patterns || need) {
            let lang = self.copy.pieces.get(bit.token.piece as usize).map_or(Lang::UNDETERMINED, |piece| piece.lang);
            let Justification { hyphen_left, hyphen_right, .. } = *self.justification;
            hyphenate::cuts(&self.spelt, lang, (hyphen_left, hyphen_right), need, &mut self.offsets);
        }
    }

    /// The fragment of a word between two cuts, 0 being its beginning and none its end; and its width.
    pub(super) fn fragment(&mut self, index: usize, from: u32, to: Option<u32>) -> (Known, Length) {
        let bit = self.bits[index];
        self.spelt.clear();
        let text = &self.copy.text[bit.token.start as usize..bit.token.end as usize];
        self.spelt.extend(text.chars().filter(|character| *character != SOFT_HYPHEN));
        let end = to.map_or(self.spelt.len(), |to| to as usize).min(self.spelt.len());
        self.spelt.truncate(end);
        let begin = (from as usize).min(end);
        if to.is_some() {
            self.spelt.push(SOFT_HYPHEN);
        }
        let how = self.caster.how(self.copy, bit.token, bit.face);
        let known = self.caster.known(how, self.spelt.get(begin..).unwrap_or_default());
        (known, self.caster.width(known, bit.face, bit.size))
    }
}

impl Fragments for Cutter<'_, '_> {
    fn cuts(&mut self, atom: usize, cuts: &mut Vec<Cut>) {
        self.find(atom);
        let offsets = std::mem::take(&mut self.offsets);
        let hang = self.hangs.map_or(0, |(base, look)| protrude::hyphen(&self.bits[atom], base, look).0);
        for offset in &offsets {
            let (_, prefix) = self.fragment(atom, 0, Some(*offset));
            let (_, suffix) = self.fragment(atom, *offset, None);
            cuts.push(Cut { offset: *offset, prefix: prefix.0, suffix: suffix.0, hang: hang.min(prefix.0) });
        }
        self.offsets = offsets;
    }

    fn middle(&mut self, atom: usize, from: u32, to: u32) -> i32 {
        self.fragment(atom, from, Some(to)).1.0
    }
}
