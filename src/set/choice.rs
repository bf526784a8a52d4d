//! Which face a word asks for, by script, weight and slant; and what it joins to.
//!
//! The bundle is asked first for everything; faces beside it only for words whose letters are beyond it. Deliberately
//! absent: what a face can write (see `fonts`).

use super::cast::{Caster, Copy};
use super::itemize::{Kind, Token};
use crate::fonts::FaceId;
use crate::lang::{Script, script_of};
use crate::unit::Permille;

impl Caster<'_> {
    /// A bundled face for all of these tokens.
    pub(super) fn choose(&self, copy: &Copy<'_>, tokens: &[Token]) -> Option<(FaceId, Permille)> {
        let (first, last) = (tokens.first()?, tokens.last()?);
        let (bold, italic) = emphasis(copy, *first);
        self.fonts.choose_bundled(&copy.text[first.start as usize..last.end as usize], first.script, bold, italic)
    }

    /// A face for a word: one of the bundle; else, if its letters too are beyond the bundle, one of the stores'.
    pub(super) fn choose_word(&mut self, copy: &Copy<'_>, tokens: &[Token]) -> Option<(FaceId, Permille)> {
        if let Some(choice) = self.choose(copy, tokens) {
            return Some(choice);
        }
        let (first, last) = (tokens.first()?, tokens.last()?);
        let (bold, italic) = emphasis(copy, *first);
        let text = &copy.text[first.start as usize..last.end as usize];
        let mut letters = std::mem::take(&mut self.spelt);
        letters.clear();
        letters.extend(text.chars().filter(|character| script_of(*character) != Script::Common));
        let has_bundled = self.fonts.choose_bundled(&letters, first.script, bold, italic).is_some();
        self.spelt = letters;
        if has_bundled {
            return None;
        }
        let outside = self.fonts.choose_outside(text, first.script, bold, italic);
        outside.or_else(|| self.fonts.choose_loosely(text, first.script, bold, italic))
    }

    /// A face for a part of a word: what is common to all scripts may be of a Latin face.
    pub(super) fn choose_part(
        &self,
        copy: &Copy<'_>,
        part: Token,
        common: bool,
    ) -> Option<(Token, (FaceId, Permille))> {
        let latin = Token { script: Script::Latin, ..part };
        let other = common.then_some(latin);
        let bundled = [Some(part), other].into_iter().flatten();
        let chosen = bundled.into_iter().find_map(|part| Some((part, self.choose(copy, &[part])?)));
        chosen.or_else(|| {
            let (bold, italic) = emphasis(copy, part);
            let text = &copy.text[part.start as usize..part.end as usize];
            let outside = self.fonts.choose_outside(text, part.script, bold, italic);
            let loose = outside.or_else(|| self.fonts.choose_loosely(text, part.script, bold, italic));
            Some((part, loose?))
        })
    }
}

/// Whether a token is bold, and italic. Italic text within italic text is upright; in Arabic script emphasis is weight.
pub(super) fn emphasis(copy: &Copy<'_>, token: Token) -> (bool, bool) {
    let (bold, italic) =
        copy.pieces.get(token.piece as usize).map_or((false, false), |piece| (piece.bold, piece.italic));
    let is_weighted = italic && token.script == Script::Arabic;
    (copy.look.bold || bold || is_weighted, copy.look.italic != italic)
}

/// What stands before and after a token in the same joined word, if that is set otherwise.
pub(super) fn context<'a>(copy: &Copy<'a>, token: Token) -> (&'a str, &'a str) {
    let joined = matches!(
        token.script,
        Script::Arabic | Script::Syriac | Script::Nko | Script::Mandaic | Script::Mongolian | Script::Adlam
    );
    if !joined || token.kind != Kind::Text {
        return ("", "");
    }
    let (start, end) = (token.start as usize, token.end as usize);
    let joins = |character: char| {
        script_of(character) == token.script || matches!(character, '\u{200D}' | '\u{640}' | '\u{64B}'..='\u{65F}')
    };
    let text = copy.text;
    let before = text[..start].chars().next_back().filter(|character| joins(*character));
    let after = text[end..].chars().next().filter(|character| joins(*character));
    let first = text[start..].chars().next().is_some_and(joins);
    let last = text[..end].chars().next_back().is_some_and(joins);
    let before = before.filter(|_| first).map_or("", |_| {
        let count = text[..start].chars().rev().take_while(|character| joins(*character)).take(4).count();
        text[..start].char_indices().rev().take(count).last().map_or("", |(at, _)| &text[at..start])
    });
    let after = after.filter(|_| last).map_or("", |_| {
        let count = text[end..].chars().take_while(|character| joins(*character)).take(4).count();
        let stop = text[end..].char_indices().nth(count).map_or(text.len(), |(at, _)| end + at);
        &text[end..stop]
    });
    (before, after)
}
