//! Kashida: joins of Arabic script drawn out to fill a line in part.
//!
//! Off unless the layout asks for it. Spaces come first: only what would stretch them beyond a decent line is given to
//! joins, in whole tatweels of the face, at one place a word, as far as the layout's caps go. Which join, is by the rules
//! made for Internet Explorer 5.5, which word processors have followed since (told in "The big kashida secret",
//! www.khtt.net/en/page/1821): after a kashida that was typed; after seen and sad; before a final teh marbuta, heh, dal;
//! before a final alef, tah, lam, kaf, gaf; before a medial letter of beh's shape that a final reh or yeh follows; before a
//! final waw, ain, qaf, feh; before another final letter; among equals, the last. Two restraints are added: none before
//! a final yeh but after seen and sad, which readers of LibreOffice found wrong (its tdf#65344), none in words of two letters.
//!
//! A join is drawn out only if that changes no other glyph of the word: so no ligature is ever broken, and letters that
//! do not join never are. The text of the word is as it was typed: what is drawn for the join belongs to the letter
//! before it, and a copy has no tatweel.
//! Deliberately absent: where lines end, which is the same with kashida and without; swash forms.

use super::cast::{Bit, Caster, Copy};
use super::choice::context;
use super::hyphenate::has_soft_hyphen;
use super::itemize::Kind;
use super::line::Draw;
use super::store::Known;
use crate::galley::RunWord;
use crate::lang::Script;
use crate::layout::Justification;
use crate::property::is_nonspacing;
use crate::unit::Length;
use crate::words::Glyph;

/// The tatweel.
const TATWEEL: char = '\u{640}';
/// A word of fewer letters stays as it is.
const FEWEST_LETTERS: usize = 3;
/// The most tatweels at one place, whatever the layout's caps.
const MOST_TATWEELS: u8 = 8;

/// A word of a line that may be drawn out.
struct Candidate {
    rank: Rank,
    /// Its place among the draws.
    draw: usize,
    bit: Bit,
    /// Where in its text tatweels go.
    at: usize,
    /// By how many it is drawn out.
    count: u8,
    /// How wide a tatweel is.
    unit: Length,
}

/// How good a place is; the smaller, the better.
type Rank = u8;

/// Draws out joins of a line that falls short. `bits` are the line's, and `draws` stand for them.
pub(super) fn fill(
    caster: &mut Caster<'_>,
    copy: &Copy<'_>,
    bits: &[Bit],
    draws: &mut [Draw],
    short: Length,
    measure: Length,
    justification: &Justification,
) {
    let look = justification.kashida;
    let spaces: Length = draws.iter().filter(|draw| draw.elastic).map(|draw| draw.width).sum();
    // Spaces that take half of what they may are those of a decent line (a badness of 12).
    let decent = spaces.scale(justification.space_stretch).half();
    let mut budget = (short - decent).min(measure.scale(look.line));
    if budget <= Length::ZERO {
        return;
    }
    let mut candidates: Vec<Candidate> = Vec::new();
    for (index, bit) in bits.iter().enumerate() {
        candidates.extend(caster.candidate(copy, bit, index));
    }
    candidates.sort_by_key(|candidate| (candidate.rank, std::cmp::Reverse(candidate.draw)));
    // A few words drawn out visibly look meant; many a little look like an accident.
    for candidate in &mut candidates {
        let most = candidate.bit.size.scale(look.word);
        while candidate.count < MOST_TATWEELS
            && candidate.unit <= budget
            && candidate.unit * i32::from(candidate.count + 1) <= most
        {
            candidate.count += 1;
            budget -= candidate.unit;
        }
    }
    for Candidate { draw, bit, at, count, .. } in candidates.iter().filter(|candidate| candidate.count > 0) {
        if let Some(known) = caster.drawn_out(copy, bit, *at, *count) {
            draws[*draw].word = RunWord::Word(known.id);
            draws[*draw].width = caster.width(known, bit.face, bit.size);
        }
    }
}

impl Caster<'_> {
    /// The best place of a word that can be drawn out in its face.
    fn candidate(&mut self, copy: &Copy<'_>, bit: &Bit, draw: usize) -> Option<Candidate> {
        let token = bit.token;
        if token.kind != Kind::Text || token.script != Script::Arabic || bit.raised || bit.rigid {
            return None;
        }
        let text = copy.text.get(token.start as usize..token.end as usize)?;
        if has_soft_hyphen(text) || context(copy, token) != ("", "") {
            return None;
        }
        for (rank, at) in places(text) {
            if let Some(known) = self.drawn_out(copy, bit, at, 1) {
                let unit = self.width(known, bit.face, bit.size) - bit.width;
                return Some(Candidate { rank, draw, bit: *bit, at, count: 0, unit });
            }
        }
        None
    }

    /// A word with so many tatweels at a place; none if that changes anything else of it.
    fn drawn_out(&mut self, copy: &Copy<'_>, bit: &Bit, at: usize, count: u8) -> Option<Known> {
        let text = copy.text.get(bit.token.start as usize..bit.token.end as usize)?;
        let how = self.how(copy, bit.token, bit.face);
        let key = self.key(how) | super::cast::DRAWN_OUT;
        let named = format!("{at} {count} {text}");
        let hash = self.store.hash(key, &named);
        if let Some(known) = self.store.find(hash, key, &named) {
            return Some(known);
        }
        let plain = self.shaper.shape(how, text, ("", "")).to_vec();
        let (before, after) = text.split_at_checked(at)?;
        let inserted = at..at + usize::from(count) * TATWEEL.len_utf8();
        let spelt: String = before.chars().chain((0..count).map(|_| TATWEEL)).chain(after.chars()).collect();
        let mut glyphs = self.shaper.shape(how, &spelt, ("", "")).to_vec();
        let letter = before.char_indices().next_back()?.0 as u32;
        let is_inserted = |glyph: &Glyph| inserted.contains(&(glyph.cluster as usize));
        let drawn = glyphs.iter().filter(|glyph| is_inserted(glyph));
        if drawn.clone().count() != usize::from(count) || drawn.clone().any(|glyph| glyph.id == 0 || glyph.advance <= 0)
        {
            return None;
        }
        // Told where they are, the tatweels go with the letter before them.
        let mut others = plain.iter();
        for glyph in &mut glyphs {
            if is_inserted(glyph) {
                glyph.cluster = letter;
                continue;
            }
            if glyph.cluster as usize >= inserted.end {
                glyph.cluster -= inserted.len() as u32;
            }
            if others.next() != Some(&*glyph) {
                return None;
            }
        }
        if others.next().is_some() {
            return None;
        }
        Some(self.store.add(hash, key, &named, bit.face, how.direction, &glyphs, text, false))
    }
}

/// The places of a word where tatweels may go, the best first: byte offsets between two letters that join, behind the
/// marks of the first.
fn places(text: &str) -> Vec<(Rank, usize)> {
    // Letters, with where their marks end; anything else parts what is on its sides.
    let mut letters: Vec<(char, usize)> = Vec::new();
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        match letters.last_mut() {
            Some((_, last)) if is_nonspacing(character) && *last == at => *last = end,
            _ => letters.push((character, end)),
        }
    }
    if letters.iter().filter(|(letter, _)| joining(*letter) != Joining::None).count() < FEWEST_LETTERS {
        return Vec::new();
    }
    let letter = |index: usize| letters.get(index).map_or(' ', |(letter, _)| *letter);
    let mut places: Vec<(Rank, usize)> = (0..letters.len())
        .filter_map(|index| {
            Some((rank([letter(index), letter(index + 1), letter(index + 2), letter(index + 3)])?, letters[index].1))
        })
        .collect();
    places.sort_by_key(|(rank, at)| (*rank, std::cmp::Reverse(*at)));
    places
}

/// How good the place after the first of four letters is; none if it is none.
fn rank([first, second, third, fourth]: [char; 4]) -> Option<Rank> {
    let joins = joining(first) == Joining::Both && joining(second) != Joining::None;
    if !joins || (group(first) == Group::Lam && group(second) == Group::Alef) {
        return None;
    }
    let is_final = |letter: char, next: char| joining(letter) == Joining::Before || joining(next) == Joining::None;
    if first == TATWEEL {
        return Some(0);
    }
    if matches!(group(first), Group::Seen | Group::Sad) {
        return Some(1);
    }
    let is_beh = matches!(group(second), Group::Beh | Group::Yeh) && joining(second) == Joining::Both;
    if is_beh && matches!(group(third), Group::Reh | Group::Yeh) && is_final(third, fourth) {
        return Some(4);
    }
    if !is_final(second, third) {
        return None;
    }
    Some(match group(second) {
        Group::Heh | Group::Dal => 2,
        Group::Alef | Group::Tah | Group::Lam | Group::Kaf => 3,
        Group::Waw | Group::Ain | Group::Feh => 5,
        Group::Yeh => return None,
        _ => 6,
    })
}

/// On which sides a letter joins (Unicode, ArabicShaping.txt, Joining_Type).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joining {
    /// On both.
    Both,
    /// To the letter before it alone.
    Before,
    /// On none.
    None,
}

fn joining(letter: char) -> Joining {
    match letter {
        '\u{622}'..='\u{625}'
        | '\u{627}'
        | '\u{629}'
        | '\u{62F}'..='\u{632}'
        | '\u{648}'
        | '\u{671}'..='\u{673}'
        | '\u{675}'..='\u{677}'
        | '\u{688}'..='\u{699}'
        | '\u{6C0}'
        | '\u{6C3}'..='\u{6CB}'
        | '\u{6CD}'
        | '\u{6CF}'
        | '\u{6D2}'
        | '\u{6D3}'
        | '\u{6D5}'
        | '\u{6EE}'
        | '\u{6EF}' => Joining::Before,
        '\u{620}'
        | '\u{626}'
        | '\u{628}'
        | '\u{62A}'..='\u{62E}'
        | '\u{633}'..='\u{647}'
        | '\u{649}'
        | '\u{64A}'
        | '\u{66E}'
        | '\u{66F}'
        | '\u{678}'..='\u{687}'
        | '\u{69A}'..='\u{6BF}'
        | '\u{6C1}'
        | '\u{6C2}'
        | '\u{6CC}'
        | '\u{6CE}'
        | '\u{6D0}'
        | '\u{6D1}'
        | '\u{6FA}'..='\u{6FC}'
        | '\u{6FF}' => Joining::Both,
        _ => Joining::None,
    }
}

/// Letters of one shape (Unicode, ArabicShaping.txt, Joining_Group), as far as the rules tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    Alef,
    Beh,
    Dal,
    Reh,
    Seen,
    Sad,
    Tah,
    Ain,
    Feh,
    Kaf,
    Lam,
    Heh,
    Waw,
    Yeh,
    Other,
}

fn group(letter: char) -> Group {
    match letter {
        '\u{622}' | '\u{623}' | '\u{625}' | '\u{627}' | '\u{671}'..='\u{673}' | '\u{675}' => Group::Alef,
        '\u{628}' | '\u{62A}' | '\u{62B}' | '\u{66E}' | '\u{679}'..='\u{680}' | '\u{646}' | '\u{6B9}'..='\u{6BD}' => {
            Group::Beh
        }
        '\u{62F}' | '\u{630}' | '\u{688}'..='\u{690}' | '\u{6EE}' => Group::Dal,
        '\u{631}' | '\u{632}' | '\u{691}'..='\u{699}' | '\u{6EF}' => Group::Reh,
        '\u{633}' | '\u{634}' | '\u{69A}'..='\u{69C}' | '\u{6FA}' => Group::Seen,
        '\u{635}' | '\u{636}' | '\u{69D}' | '\u{69E}' | '\u{6FB}' => Group::Sad,
        '\u{637}' | '\u{638}' | '\u{69F}' => Group::Tah,
        '\u{639}' | '\u{63A}' | '\u{6A0}' | '\u{6FC}' => Group::Ain,
        '\u{641}' | '\u{642}' | '\u{66F}' | '\u{6A1}'..='\u{6A8}' => Group::Feh,
        '\u{643}' | '\u{63B}' | '\u{63C}' | '\u{6A9}'..='\u{6B4}' => Group::Kaf,
        '\u{644}' | '\u{6B5}'..='\u{6B8}' => Group::Lam,
        '\u{629}' | '\u{647}' | '\u{6C0}'..='\u{6C3}' | '\u{6D5}' | '\u{6FF}' | '\u{6BE}' => Group::Heh,
        '\u{624}' | '\u{648}' | '\u{676}' | '\u{677}' | '\u{6C4}'..='\u{6CB}' | '\u{6CF}' => Group::Waw,
        '\u{620}'
        | '\u{626}'
        | '\u{63D}'..='\u{63F}'
        | '\u{649}'
        | '\u{64A}'
        | '\u{678}'
        | '\u{6CC}'..='\u{6CE}'
        | '\u{6D0}'
        | '\u{6D1}' => Group::Yeh,
        _ => Group::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The word with a tatweel at its best place.
    fn best(word: &str) -> String {
        match places(word).first() {
            Some((_, at)) => format!("{}{TATWEEL}{}", &word[..*at], &word[*at..]),
            None => word.to_owned(),
        }
    }

    #[test]
    fn joins_are_chosen_by_the_rules() {
        for (word, expected) in [
            ("سلام", "سـلام"),
            ("تصمیم", "تصـمیم"),
            ("محمد", "محمـد"),
            ("همه", "همـه"),
            ("کتاب", "کتـاب"),
            ("عمل", "عمـل"),
            ("تغییر", "تغیـیر"),
            ("حقوق", "حقـوق"),
            ("مُحَمَّد", "مُحَمَّـد"),
            ("پیشـنهاد", "پیشـ\u{640}نهاد"),
        ] {
            assert_eq!(best(word), expected, "{word}");
        }
    }

    #[test]
    fn there_is_no_place_where_letters_do_not_join() {
        for word in ["به", "در", "علی", "دارد", "آزادی", "لا", "ولا", "رود", "۱۴۰۵", "(۳)", "abc", "سال\u{200C}ها"]
        {
            let places = places(word);
            for (_, at) in &places {
                assert_ne!(&word[..*at], "سال", "{word}");
            }
            assert!(places.is_empty() || word.starts_with("سال"), "{word}: {places:?}");
        }
    }
}
