//! Words that no face can write whole, cast in parts.
//!
//! Letters apart from what is common to all scripts, then as much as one face writes, then single characters; and a sign
//! for what no face has, with a finding. Nothing is left out. Deliberately absent: words that a face can write.

use super::breaks::grapheme_ends;
use super::cast::{Bit, Caster, Copy, MISSING};
use super::choice::{context, emphasis};
use super::itemize::Token;
use crate::fonts::composed;
use crate::lang::{Script, script_of};
use crate::property::is_default_ignorable;
use crate::report::{Finding, codes};
use crate::source::Span;

impl Caster<'_> {
    /// A word that no face can write whole: letters apart from what is common to all scripts, then single characters.
    pub(super) fn parts(&mut self, copy: &Copy<'_>, token: Token, bits: &mut Vec<Bit>, found: &mut Vec<Finding>) {
        let text = &copy.text[token.start as usize..token.end as usize];
        let is_common = |part: &str| part.chars().next().is_none_or(|first| script_of(first) == Script::Common);
        let mut part = Token { end: token.start, ..token };
        let mut start = 0;
        let mut common = false;
        for end in grapheme_ends(text) {
            let here = is_common(&text[start..end]);
            if here != common && part.end > part.start {
                self.part(copy, part, common, bits, found);
                part = Token { start: part.end, breakable: false, ..part };
            }
            common = here;
            part.end = token.start + end as u32;
            start = end;
        }
        self.part(copy, part, common, bits, found);
    }

    fn part(&mut self, copy: &Copy<'_>, part: Token, common: bool, bits: &mut Vec<Bit>, found: &mut Vec<Finding>) {
        if let Some((part, (face, factor))) = self.choose_part(copy, part, common) {
            self.word(copy, part, face, factor, bits);
            return;
        }
        let text = &copy.text[part.start as usize..part.end as usize];
        let (bold, italic) = emphasis(copy, part);
        let most = self.fonts.choose_most(graphemes(text), part.script, bold, italic);
        // As much as one face writes stays together; the rest goes character by character.
        let mut run = Token { end: part.start, ..part };
        for grapheme in graphemes(text) {
            let end = run.end + grapheme.len() as u32;
            match most.filter(|(face, _)| self.fonts.can_write(*face, grapheme, part.script)) {
                Some(_) => run.end = end,
                None => {
                    let start = run.end;
                    if let Some((face, factor)) = most.filter(|_| run.end > run.start) {
                        self.word(copy, run, face, factor, bits);
                        run.breakable = false;
                    }
                    let single = Token { start, end, ..run };
                    match self.choose_part(copy, single, common) {
                        Some((single, (face, factor))) => self.word(copy, single, face, factor, bits),
                        None => self.characters(copy, single, bits, found),
                    }
                    run = Token { start: end, end, breakable: false, ..run };
                }
            }
        }
        if let Some((face, factor)) = most.filter(|_| run.end > run.start) {
            self.word(copy, run, face, factor, bits);
        }
    }

    /// A letter whose marks no face has together with it, as when marks of one script are heaped on another's: each
    /// character by a face that has it, so that a name is printed with all that was typed. All of it is copied with the
    /// first: what is drawn after it, at one place, readers take for doubled.
    fn characters(&mut self, copy: &Copy<'_>, cluster: Token, bits: &mut Vec<Bit>, found: &mut Vec<Finding>) {
        let text = &copy.text[cluster.start as usize..cluster.end as usize];
        let mut singles = Vec::new();
        for (at, character) in text.char_indices() {
            let start = cluster.start + at as u32;
            let end = start + character.len_utf8() as u32;
            let single = Token { start, end, breakable: cluster.breakable && at == 0, ..cluster };
            singles.push((single, self.choose_part(copy, single, true)));
        }
        for run in singles.chunk_by(|(_, chosen), (_, next)| chosen.is_some() == next.is_some()) {
            let (Some((first, _)), Some((last, _))) = (run.first(), run.last()) else { continue };
            // In canonical order, so that equal marks stand together.
            let mut copied = composed(&copy.text[first.start as usize..last.end as usize]);
            for (single, chosen) in run {
                match *chosen {
                    Some((single, (face, factor))) => {
                        let drawn = &copy.text[single.start as usize..single.end as usize];
                        let how = self.how(copy, single, face);
                        let known = self.in_context(how, drawn, context(copy, single), &std::mem::take(&mut copied));
                        self.push(copy, single, face, factor, known, bits);
                    }
                    None => self.stand_in(copy, *single, bits, found),
                }
            }
        }
    }

    /// A sign for a character that no face has. Its text is the character all the same.
    fn stand_in(&mut self, copy: &Copy<'_>, token: Token, bits: &mut Vec<Bit>, found: &mut Vec<Finding>) {
        let text = &copy.text[token.start as usize..token.end as usize];
        let span = copy.pieces.get(token.piece as usize).map_or(Span::NOWHERE, |piece| piece.span);
        for character in text.chars().filter(|character| !is_default_ignorable(*character)) {
            let known = self.missing.iter().rev().take(64).any(|other| *other == (character, span));
            if !known {
                self.missing.push((character, span));
                let arguments = vec![character.to_string(), format!("U+{:04X}", character as u32)];
                found.push(Finding { code: codes::GLYPH_MISSING, span, arguments });
            }
        }
        let (face, factor) = self.fonts.stand_in(emphasis(copy, token).0);
        let mut how = self.how(copy, token, face);
        how.script = Script::Common;
        let key = self.key(how) | MISSING;
        let hash = self.store.hash(key, text);
        let known = match self.store.find(hash, key, text) {
            Some(known) => known,
            None => {
                let glyphs = self.shaper.shape(how, "\u{FFFD}", ("", ""));
                self.store.add(hash, key, text, face, how.direction, glyphs, text, false)
            }
        };
        self.push(copy, token, face, factor, known, bits);
        if let Some(bit) = bits.last_mut() {
            bit.rigid = true;
        }
    }
}

/// The characters of a text as a reader sees them.
fn graphemes(text: &str) -> impl Iterator<Item = &str> + Clone {
    let mut start = 0;
    let ends: Vec<usize> = grapheme_ends(text).collect();
    ends.into_iter().map(move |end| &text[std::mem::replace(&mut start, end)..end])
}
