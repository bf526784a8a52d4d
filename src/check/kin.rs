//! Names of which one has a word that the other lacks or shortens: `Anna B. Moe` and `Anna Moe`, `A. Moe` and `Anna Moe`.
//!
//! Compared are rows that one affiliation binds, or one title, country and day, as in `near`. A name is hashed as the sum of
//! its words' hashes, so that leaving one out costs a subtraction: names that differ in one word share a sum. Names in which
//! letters were lost (`Nov?kov?`) are compared by the letters of ASCII, which every code page keeps.
//! Deliberately absent: names that share but one word, and rows that nothing binds.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use super::Desk;

/// How many rows of one hash a row is compared with.
const FACES: usize = 8;
/// How many words a name may have.
const WORDS: usize = 7;
/// How many letters of ASCII must be left of a name that lost some.
const KEPT: usize = 5;

/// Whether of two names one has a word more, or shortens a word to its initial.
pub(super) fn are_kin(one: &str, other: &str) -> bool {
    let (long, short): (Vec<&str>, Vec<&str>) = match one.split(' ').count() >= other.split(' ').count() {
        true => (one.split(' ').collect(), other.split(' ').collect()),
        false => (other.split(' ').collect(), one.split(' ').collect()),
    };
    let mut rest: Vec<&str> = short.clone();
    let left: Vec<&str> = long.iter().copied().filter(|word| !taken(&mut rest, word)).collect();
    // What both have must be a name: two words, or one beside an initial.
    let shared = short.len() - rest.len();
    match (&left[..], &rest[..]) {
        ([_], []) => shared >= 2,
        ([long], [short]) if shared >= 1 => {
            let initial = |initial: &str, word: &str| initial.chars().count() == 1 && word.starts_with(initial);
            (initial(short, long) || initial(long, short)) && spelled(long).max(spelled(short)) > 1
        }
        _ => false,
    }
}

/// Takes a word out of those that are left; whether it was among them.
fn taken(rest: &mut Vec<&str>, word: &str) -> bool {
    let found = rest.iter().position(|other| *other == word);
    found.map(|at| rest.swap_remove(at)).is_some()
}

fn spelled(word: &str) -> usize {
    word.chars().count()
}

/// Whether two names are one but for letters that were lost in one of them.
pub(super) fn are_one_but_for_losses(one: &str, other: &str) -> bool {
    (has_lost(one) || has_lost(other)) && remains(one).is_some_and(|letters| remains(other) == Some(letters))
}

fn has_lost(name: &str) -> bool {
    name.contains(['?', '\u{FFFD}'])
}

/// The letters of ASCII in a name; none if they are few.
fn remains(name: &str) -> Option<String> {
    let letters: String = name.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()).collect();
    (letters.len() >= KEPT).then_some(letters)
}

/// What a hash stands for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Whole,
    Less,
}

/// The pairs of a group that may be kin, the earlier row first; `keys` are the signatories of the group and their names,
/// folded.
pub(super) fn pairs(desk: &Desk<'_>, keys: &[(u32, String)]) -> Vec<(u32, u32)> {
    let hasher = FixedState::default();
    let mut sums: Vec<(u64, u32, Part)> = Vec::new();
    let is_initial = |word: &str| word.chars().nth(1).is_none();
    let has_initials = keys.iter().any(|(_, key)| key.split(' ').any(is_initial));
    for (signatory, key) in keys {
        let signatory = *signatory;
        let count = key.split(' ').count();
        if !(2..=WORDS).contains(&count) {
            continue;
        }
        let whole = key.split(' ').fold(0_u64, |sum, word| sum.wrapping_add(hasher.hash_one(word)));
        sums.push((whole, signatory, Part::Whole));
        for word in key.split(' ') {
            if count == 2 && !has_initials {
                break;
            }
            let rest = whole.wrapping_sub(hasher.hash_one(word));
            if count > 2 {
                sums.push((rest, signatory, Part::Less));
            }
            // An initial, or the word whose initial it is.
            if let Some(initial) = word.chars().next().filter(|_| has_initials) {
                let part = if is_initial(word) { Part::Whole } else { Part::Less };
                sums.push((rest.wrapping_add(hasher.hash_one(initial)), signatory, part));
            }
        }
    }
    let mut pairs = paired(sums);
    if keys.iter().any(|(signatory, _)| has_lost(desk.name(*signatory as usize))) {
        let left = |signatory: u32| {
            let name = desk.name(signatory as usize);
            let part = if has_lost(name) { Part::Less } else { Part::Whole };
            Some((hasher.hash_one(remains(name)?), signatory, part))
        };
        pairs.extend(paired(keys.iter().filter_map(|(signatory, _)| left(*signatory)).collect()));
    }
    pairs
}

/// The rows that share a hash, of which one stands for less than a whole name.
fn paired(mut sums: Vec<(u64, u32, Part)>) -> Vec<(u32, u32)> {
    sums.sort_unstable();
    sums.dedup();
    let mut pairs = Vec::new();
    for run in sums.chunk_by(|one, other| one.0 == other.0).filter(|run| run.len() > 1) {
        for (index, (_, after, part)) in run.iter().enumerate().skip(1) {
            for (_, before, other) in &run[index.saturating_sub(FACES)..index] {
                if before != after && part != other {
                    pairs.push((*before.min(after), *before.max(after)));
                }
            }
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_more_or_an_initial_makes_kin() {
        for (one, other) in [
            ("anna moe", "anna b moe"),
            ("anna berit moe", "anna moe"),
            ("anna moe", "a moe"),
            ("a b moe", "anna b moe"),
            ("moe anna", "a moe"),
            ("камышова вера", "камышова вера павловна"),
        ] {
            assert!(are_kin(one, other) && are_kin(other, one), "{one}, {other}");
        }
        for (one, other) in [
            ("anna moe", "anna lie"),
            ("anna moe", "b moe"),
            ("moe", "anna moe"),
            ("a moe", "a lie"),
            ("anna moe", "anna berit karin moe"),
            ("anna berit moe", "anna karin moe"),
            ("a moe", "a moe"),
        ] {
            assert!(!are_kin(one, other), "{one}, {other}");
        }
        assert!(are_one_but_for_losses("Eva Nov?kov?", "Eva Nováková"));
        assert!(!are_one_but_for_losses("Eva Novakova", "Eva Nováková"));
    }
}
