//! Names that are one letter apart.
//!
//! Only rows that something else binds are compared: one affiliation or, where there is none, one title, country and day.
//! Within such a group each name is hashed with each of its letters left out: names one edit apart share a hash (the
//! deletion neighbourhood of Garbe's SymSpell). Rows that nothing binds are compared by their letters with doubled ones
//! taken together, which costs one hash a row.
//! Deliberately absent: scripts in which a letter is a syllable or a word.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use super::people::Names;
use super::{Desk, shown};
use crate::fold::{NameKey, fold};
use crate::report::rules;
use crate::roll::Field;

/// The most rows of one affiliation of which single letters are compared.
const MOST: usize = 100_000;
/// Between how many letters a name has that is compared.
const LETTERS: std::ops::RangeInclusive<usize> = 7..=48;
/// How many rows of one hash a row is compared with, and how many in all: where more are so near, one of them is told.
const FACES: usize = 8;
const MOST_FACES: u8 = 24;

/// What stands between two names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Apart {
    /// More than one edit, or one that makes another name: the beginning of a word, its last letter, a digit.
    Far,
    /// One letter.
    Near,
    /// One letter that was lost in one of them.
    Lost,
    /// One letter that is doubled in one of them.
    Doubled,
}

/// Says how far apart two folded names are.
pub(super) fn apart(one: &str, other: &str) -> Apart {
    let (long, short): (Vec<char>, Vec<char>) = match one.chars().count() >= other.chars().count() {
        true => (one.chars().collect(), other.chars().collect()),
        false => (other.chars().collect(), one.chars().collect()),
    };
    if long.len() - short.len() > 1 || long == short {
        return Apart::Far;
    }
    let same = long.iter().zip(&short).take_while(|(one, other)| one == other).count();
    let rest = |from_long: usize, from_short: usize| long.get(from_long..) == short.get(from_short..);
    let bounded = |at: usize| {
        let word = |at: &usize| long[*at] != ' ';
        let start = (0..at).rev().take_while(word).count();
        let end = (at..long.len()).take_while(word).count();
        (start, end)
    };
    let at = same.min(long.len() - 1);
    let (before, from) = bounded(at);
    let special = long[at] == ' ' || long[at].is_ascii_digit();
    if long.len() > short.len() {
        if !rest(same + 1, same) {
            return Apart::Far;
        }
        let letter = long[at];
        let doubled = at > 0 && long[at - 1] == letter;
        return match () {
            () if special || before + from < 5 => Apart::Far,
            () if doubled => Apart::Doubled,
            () if letter == '\u{FFFD}' => Apart::Lost,
            () if before == 0 || from <= 1 => Apart::Far,
            () => Apart::Near,
        };
    }
    let replaced = rest(same + 1, same + 1);
    let swapped = same + 1 < long.len()
        && long[same] == short[same + 1]
        && long[same + 1] == short[same]
        && rest(same + 2, same + 2);
    let lost = replaced && (long[at] == '\u{FFFD}' || short[at] == '\u{FFFD}');
    match () {
        () if lost => Apart::Lost,
        () if !(replaced || swapped) || special || short[at] == ' ' || short[at].is_ascii_digit() => Apart::Far,
        () if before == 0 || (replaced && from <= 1) || before + from < 5 => Apart::Far,
        () => Apart::Near,
    }
}

/// Whether a name is of letters that stand for sounds.
pub(super) fn is_spelled(key: &str) -> bool {
    let spelled =
        |c: char| c < '\u{1100}' || matches!(c, '\u{1C80}'..='\u{2000}' | '\u{2C00}'..='\u{2D2F}' | '\u{FFFD}');
    LETTERS.contains(&key.chars().count()) && key.chars().all(spelled)
}

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
        pairs.extend(near_pairs(desk, group.iter().map(|(_, signatory)| *signatory)));
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

/// The pairs of a group that share the hash of a name with a letter left out, the earlier row first.
fn near_pairs(desk: &Desk<'_>, group: impl Iterator<Item = u32>) -> Vec<(u32, u32)> {
    let hasher = FixedState::default();
    let mut hashes: Vec<(u64, u32)> = Vec::new();
    // The signatories of the group and their keys; a hash goes with an index among them.
    let mut keys: Vec<(u32, String)> = Vec::new();
    for signatory in group {
        let key = NameKey::of(desk.name(signatory as usize)).ordered;
        if !is_spelled(&key) {
            continue;
        }
        let index = keys.len() as u32;
        hashes.push((hasher.hash_one(key.as_bytes()), index));
        let mut shorter = String::with_capacity(key.len());
        for (at, letter) in key.char_indices().filter(|(_, letter)| *letter != ' ') {
            shorter.clear();
            shorter.push_str(&key[..at]);
            shorter.push_str(&key[at + letter.len_utf8()..]);
            hashes.push((hasher.hash_one(shorter.as_bytes()), index));
        }
        keys.push((signatory, key));
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
    let near = match apart {
        Apart::Far => false,
        Apart::Lost | Apart::Doubled => true,
        Apart::Near => bound,
    };
    if !near || abroad || differ(Field::Title) || differ(Field::City) {
        return false;
    }
    let (both, line) = ([before, after], desk.line(before));
    let (name, other) = (shown(desk.name(after)), shown(desk.name(before)));
    // A letter that was lost is no letter that differs.
    if apart == Apart::Lost {
        desk.ask(rules::DUPLICATE, &both, [name, line]);
    } else {
        desk.ask(rules::DUPLICATE_LIKELY, &both, [name, other, line]);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_apart() {
        for (one, other, wanted) in [
            ("richard bennet", "richard bennett", Apart::Doubled),
            ("karin johansson", "karin johanson", Apart::Doubled),
            ("katherine lee", "katharine lee", Apart::Near),
            ("rahemee pajwak", "raheme pajwak", Apart::Doubled),
            ("petra soukupova", "p\u{FFFD}tra soukupova", Apart::Lost),
            ("bridget foley", "brigdet foley", Apart::Near),
            ("anna ivanova", "anna ivanov", Apart::Far),
            ("maria rossi", "mario rossi", Apart::Far),
            ("karin meyer", "marin meyer", Apart::Far),
            ("signer 00012", "signer 00013", Apart::Far),
            ("li wei zhang", "li fei zhang", Apart::Far),
            ("anna smith", "anna smith", Apart::Far),
            ("anna smith", "hans mueller", Apart::Far),
        ] {
            assert_eq!(apart(one, other), wanted, "{one} {other}");
            assert_eq!(apart(other, one), wanted, "{other} {one}");
        }
    }
}
