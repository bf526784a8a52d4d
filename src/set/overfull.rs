//! What is wider than the line and has nowhere to break: it is broken where it has to be, and said so.
//!
//! Between its parts if it has some, else between the characters that a reader perceives, as many as fit. Nothing is
//! added at such a break: an address or a code must be copied as it is. Deliberately absent: hyphens.

use super::breaks::grapheme_ends;
use super::cast::{Bit, Caster, Copy};
use super::itemize::{Kind, Token};
use crate::contact::excerpt;
use crate::report::{Finding, codes};
use crate::source::Span;
use crate::unit::Length;

/// How much of a text a finding quotes, in characters.
const QUOTED: usize = 40;

/// The words of whatever stands between two opportunities and is wider than `limit`.
pub(super) fn words(bits: &[Bit], limit: Length) -> impl Iterator<Item = usize> {
    let mut start = 0;
    let boxes = std::iter::from_fn(move || {
        let found = (start < bits.len()).then(|| start..box_end(bits, start))?;
        start = found.end;
        Some(found)
    });
    boxes.filter(move |found| box_width(&bits[found.clone()]) > limit.0.into()).flatten()
}

/// Breaks up whatever stands between two opportunities and is wider than `limit`, unless it has hyphens, which
/// `is_cuttable` tells.
pub(super) fn fit(
    caster: &mut Caster<'_>,
    copy: &Copy<'_>,
    bits: &mut Vec<Bit>,
    limit: Length,
    is_cuttable: impl Fn(&Bit) -> bool,
    found: &mut Vec<Finding>,
) {
    if !has_overfull(bits, limit, &is_cuttable) {
        return;
    }
    let old = std::mem::take(bits);
    let mut start = 0;
    while start < old.len() {
        let end = box_end(&old, start);
        let all = &old[start..end];
        if box_width(all) <= limit.0.into() || all.iter().any(&is_cuttable) {
            bits.extend_from_slice(all);
        } else {
            report(copy, all, found);
            for (index, bit) in all.iter().enumerate() {
                let breakable = bit.token.breakable || (index > 0 && !bit.raised && !bit.token.kind.is_white());
                let bit = Bit { token: Token { breakable, ..bit.token }, ..*bit };
                if bit.width > limit && bit.token.kind == Kind::Text && !bit.rigid {
                    split(caster, copy, bit, limit, bits);
                } else {
                    bits.push(bit);
                }
            }
        }
        start = end;
    }
}

fn has_overfull(bits: &[Bit], limit: Length, is_cuttable: &impl Fn(&Bit) -> bool) -> bool {
    let mut start = 0;
    while start < bits.len() {
        let end = box_end(bits, start);
        let all = &bits[start..end];
        if box_width(all) > limit.0.into() && !all.iter().any(is_cuttable) {
            return true;
        }
        start = end;
    }
    false
}

/// Where the next opportunity is.
fn box_end(bits: &[Bit], start: usize) -> usize {
    let rest = bits[start + 1..].iter();
    let is_end = |bit: &Bit| bit.token.breakable || bit.token.kind == Kind::LineBreak;
    rest.clone().position(is_end).map_or(bits.len(), |at| start + 1 + at)
}

fn box_width(bits: &[Bit]) -> i64 {
    let visible = bits.iter().rposition(|bit| !bit.token.kind.is_white()).map_or(0, |at| at + 1);
    bits[..visible].iter().map(|bit| i64::from(bit.width.0)).sum()
}

pub(super) fn report(copy: &Copy<'_>, bits: &[Bit], found: &mut Vec<Finding>) {
    let (Some(first), Some(last)) = (bits.first(), bits.last()) else { return };
    let span = copy.pieces.get(first.token.piece as usize).map_or(Span::NOWHERE, |piece| piece.span);
    let text = copy.text[first.token.start as usize..last.token.end as usize].trim();
    found.push(Finding { code: codes::LINE_OVERFULL, span, arguments: vec![excerpt(text, QUOTED)] });
}

/// Cuts a word into parts as wide as the line takes.
fn split(caster: &mut Caster<'_>, copy: &Copy<'_>, bit: Bit, limit: Length, bits: &mut Vec<Bit>) {
    let text = &copy.text[bit.token.start as usize..bit.token.end as usize];
    let em = caster.em(bit.face);
    let how = caster.how(copy, bit.token, bit.face);
    let mut advances = vec![0_i32; text.len() + 1];
    for glyph in caster.glyphs(how, text) {
        if let Some(advance) = advances.get_mut(glyph.cluster as usize) {
            *advance = advance.saturating_add(glyph.advance);
        }
    }
    let (mut from, mut to, mut width) = (0, 0, Length::ZERO);
    let mut push = |from: usize, to: usize, bits: &mut Vec<Bit>| {
        let token = Token {
            start: bit.token.start + from as u32,
            end: bit.token.start + to as u32,
            breakable: bit.token.breakable || from > 0,
            ..bit.token
        };
        caster.word(copy, token, bit.face, bit.factor, bits);
    };
    for end in grapheme_ends(text) {
        let units = advances[to..end].iter().copied().fold(0, i32::saturating_add);
        let wider = bit.size.of_font_units(units, em);
        if to > from && width + wider > limit {
            push(from, to, bits);
            (from, width) = (to, Length::ZERO);
        }
        width += wider;
        to = end;
    }
    push(from, text.len(), bits);
}
