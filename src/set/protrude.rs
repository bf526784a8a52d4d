//! Letters and punctuation that stand a little beyond the edges of a justified paragraph, so that the edges look straight.
//!
//! A comma at the end of a line is a hole in the margin; moved out by a tenth of its type size it is none. How far is the
//! layout's to say, in thousandths of the type size. Nothing but the frame of the line is changed: the order of its text
//! is as it was. Deliberately absent: what stands against the direction of its paragraph, and raised numbers.

use super::cast::{Bit, Copy};
use super::itemize::Kind;
use crate::lang::Script;
use crate::layout::Protrusion;
use crate::unit::{Length, Permille};

/// How far the first and the last of these bits stand beyond the edges of their line; `is_cut` if a hyphen follows them.
pub(super) fn edges(copy: &Copy<'_>, bits: &[Bit], base: u8, is_cut: bool, look: &Protrusion) -> (Length, Length) {
    let shown = |bit: &&Bit| !bit.token.kind.is_control();
    let first = bits.iter().find(shown).map_or(Length::ZERO, |bit| start(copy, bit, base, look));
    let last = bits.iter().rev().find(shown);
    (first, last.map_or(Length::ZERO, |bit| if is_cut { hyphen(bit, base, look) } else { end(copy, bit, base, look) }))
}

/// How far a bit stands beyond the edge of a line that begins with it.
pub(super) fn start(copy: &Copy<'_>, bit: &Bit, base: u8, look: &Protrusion) -> Length {
    by(bit, text(copy, bit).chars().next(), base, look, at_start)
}

/// How far a bit stands beyond the edge of a line that ends with it.
pub(super) fn end(copy: &Copy<'_>, bit: &Bit, base: u8, look: &Protrusion) -> Length {
    by(bit, text(copy, bit).chars().next_back(), base, look, at_end)
}

/// How far the hyphen stands beyond the edge, after a part of a bit.
pub(super) fn hyphen(bit: &Bit, base: u8, look: &Protrusion) -> Length {
    by(bit, Some('-'), base, look, at_end)
}

fn text<'a>(copy: &Copy<'a>, bit: &Bit) -> &'a str {
    &copy.text[bit.token.start as usize..bit.token.end as usize]
}

/// Never more than the bit's width, so that a longer line is never the shorter one.
fn by(
    bit: &Bit,
    character: Option<char>,
    base: u8,
    look: &Protrusion,
    of: fn(char, &Protrusion) -> Permille,
) -> Length {
    let is_out = bit.token.kind != Kind::Text || bit.raised || bit.token.level != base;
    let is_off = is_out || (bit.token.script == Script::Arabic && !look.arabic);
    let hang = character.filter(|_| !is_off).map_or(Length::ZERO, |character| bit.size.scale(of(character, look)));
    hang.min(bit.width).max(Length::ZERO)
}

fn at_start(character: char, look: &Protrusion) -> Permille {
    match character {
        '“' | '‘' | '„' | '‚' | '«' | '‹' | '"' | '\'' | '”' | '’' => look.points,
        'A' | 'T' | 'V' | 'W' | 'Y' | 'А' | 'Т' | 'У' => look.letters,
        _ => Permille(0),
    }
}

fn at_end(character: char, look: &Protrusion) -> Permille {
    match character {
        '.' | ',' | '،' | '۔' | '-' | '\u{2010}' | '”' | '’' | '“' | '»' | '›' | '"' | '\'' => look.points,
        ':' | ';' | '؛' | '!' | '?' | '؟' | '–' | '—' | '…' => look.signs,
        'A' | 'T' | 'V' | 'W' | 'Y' | 'А' | 'Т' | 'У' => look.letters,
        _ => Permille(0),
    }
}
