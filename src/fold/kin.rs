//! Names of which one has a word that the other lacks or shortens to its initial: `Anna B. Moe` and `Anna Moe`.
//!
//! Deliberately absent: which rows are worth comparing.

/// Whether of two names one has a word more, or shortens a word to its initial.
pub fn are_kin(one: &str, other: &str) -> bool {
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
    }
}
