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
    fn letters_that_were_lost_make_no_other_name() {
        assert!(are_one_but_for_losses("Eva Nov?kov?", "Eva Nováková"));
        assert!(!are_one_but_for_losses("Eva Novakova", "Eva Nováková"));
    }
}
