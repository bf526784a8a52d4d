//! Names that are one letter apart; those that are one word apart are found in `kin`, and told here.
//!
//! Only rows that something else binds are compared: one affiliation or, where there is none, one title, country and day.
//! Within such a group each name is hashed with each of its letters left out: names one edit apart share a hash (the
//! deletion neighbourhood of Garbe's SymSpell). Rows that nothing binds are compared by their letters with doubled ones
//! taken together, which costs one hash a row.
//! Deliberately absent: scripts in which a letter is a syllable or a word.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use super::people::Names;
use super::{Desk, kin, shown};
use crate::fold::edits::{Apart, apart, is_spelled};
use crate::fold::kin::are_kin;
use crate::fold::{NameKey, fold};
use crate::report::rules;
use crate::roll::Field;

/// The most rows of one affiliation of which single letters are compared.
const MOST: usize = 100_000;
/// How many rows of one hash a row is compared with, and how many in all: where more are so near, one of them is told.
const FACES: usize = 8;
const MOST_FACES: u8 = 24;

pub(super) fn check(desk: &mut Desk<'_>, names: &Names) {
    let hasher = FixedState::default();
    let mut bound: Vec<(u64, u32)> = Vec::new();
    let mut free: Vec<(u64, u32)> = Vec::new();
    for signatory in (0..desk.roll.len()).filter(|signatory| names.has(*signatory)) {
        let affiliation = fold(desk.roll.field(signatory, Field::Affiliation));
        let others =
            || [Field::Title, Field::Country, Field::Date].map(|field| fold(desk.roll.field(signatory, field)));
        if !affiliation.is_empty() {
            bound.push((hasher.hash_one(affiliation.as_bytes()), signatory as u32));
        } else if others().iter().filter(|field| !field.is_empty()).count() == 3 {
            bound.push((hasher.hash_one(others().join("|").as_bytes()), signatory as u32));
        } else {
            let mut key: Vec<char> = NameKey::of(desk.name(signatory)).ordered.chars().collect();
            key.dedup();
            free.push((hasher.hash_one(&key), signatory as u32));
        }
    }
    let mut pairs = Vec::new();
    bound.sort_unstable();
    for group in bound.chunk_by(|one, other| one.0 == other.0).filter(|group| (2..=MOST).contains(&group.len())) {
        let key = |(_, signatory): &(u64, u32)| (*signatory, NameKey::of(desk.name(*signatory as usize)).ordered);
        let keys: Vec<(u32, String)> = group.iter().map(key).collect();
        pairs.extend(kin::pairs(desk, &keys));
        pairs.extend(near_pairs(&keys));
    }
    free.sort_unstable();
    for group in free.chunk_by(|one, other| one.0 == other.0).filter(|group| group.len() > 1) {
        pairs.extend(group.windows(2).map(|pair| (pair[0].1, pair[1].1)));
    }
    pairs.sort_unstable_by_key(|(before, after)| (*after, *before));
    pairs.dedup();
    let mut told = u32::MAX;
    for (before, after) in pairs {
        if told != after && tell(desk, before as usize, after as usize) {
            told = after;
        }
    }
}

/// The pairs of a group that share the hash of a name with a letter left out, the earlier row first; `keys` as in `kin`.
fn near_pairs(keys: &[(u32, String)]) -> Vec<(u32, u32)> {
    let hasher = FixedState::default();
    let mut hashes: Vec<(u64, u32)> = Vec::new();
    let mut shorter = String::new();
    for (index, (_, key)) in keys.iter().enumerate().filter(|(_, (_, key))| is_spelled(key)) {
        let index = index as u32;
        hashes.push((hasher.hash_one(key.as_bytes()), index));
        for (at, letter) in key.char_indices().filter(|(_, letter)| *letter != ' ') {
            shorter.clear();
            shorter.push_str(&key[..at]);
            shorter.push_str(&key[at + letter.len_utf8()..]);
            hashes.push((hasher.hash_one(shorter.as_bytes()), index));
        }
    }
    hashes.sort_unstable();
    hashes.dedup();
    let mut pairs = Vec::new();
    let mut met = vec![0_u8; keys.len()];
    for run in hashes.chunk_by(|one, other| one.0 == other.0).filter(|run| run.len() > 1) {
        for (index, (_, after)) in run.iter().enumerate().skip(1) {
            for (_, before) in &run[index.saturating_sub(FACES)..index] {
                let (before, after) = (*before as usize, *after as usize);
                // One name is no near name; and of the same pair one hash is enough.
                if met[after] >= MOST_FACES || keys[before].1 == keys[after].1 {
                    continue;
                }
                met[after] += 1;
                if apart(&keys[before].1, &keys[after].1) != Apart::Far {
                    pairs.push((keys[before].0, keys[after].0));
                }
            }
        }
    }
    pairs
}

/// Tells of a pair if they are near; whether it did.
fn tell(desk: &mut Desk<'_>, before: usize, after: usize) -> bool {
    let roll = desk.roll;
    let rows = (roll.row(before), roll.row(after));
    let (one, other) = (NameKey::of(desk.name(before)), NameKey::of(desk.name(after)));
    let answered = desk.answers.are_distinct(rows.0, rows.1)
        || desk.answers.kept.contains(&rows.0)
        || desk.answers.kept.contains(&rows.1);
    if answered || one.is(&other) {
        return false;
    }
    let differ = |field| {
        let (one, other) = (fold(roll.field(before, field)), fold(roll.field(after, field)));
        !one.is_empty() && !other.is_empty() && one != other
    };
    let countries = (roll.field(before, Field::Country), roll.field(after, Field::Country));
    let abroad =
        !countries.0.is_empty() && !countries.1.is_empty() && !super::country::same_country(countries.0, countries.1);
    let apart = apart(&one.ordered, &other.ordered);
    let bound = !roll.field(after, Field::Affiliation).is_empty() || !roll.field(after, Field::Title).is_empty();
    let lost = apart == Apart::Lost || kin::are_one_but_for_losses(desk.name(before), desk.name(after));
    let near = match apart {
        Apart::Far => lost || are_kin(&one.ordered, &other.ordered),
        Apart::Lost | Apart::Doubled => true,
        Apart::Near => bound,
    };
    if !near || abroad || differ(Field::Title) || differ(Field::City) {
        return false;
    }
    let (both, line) = ([before, after], desk.line(before));
    let (name, other) = (shown(desk.name(after)), shown(desk.name(before)));
    // A letter that was lost is no letter that differs.
    if lost {
        desk.ask(rules::DUPLICATE, &both, [name, line]);
    } else {
        desk.ask(rules::DUPLICATE_LIKELY, &both, [name, other, line]);
    }
    true
}
