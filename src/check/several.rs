//! Names that hold two people: behind `&`, `/`, `and`, `+ 3`.
//!
//! Two lines of one cell are told where it is read: here they are one text.
//! Deliberately absent: `y`, `e` and `i`, which stand within one family name as often (`Ortega y Gasset`), and bodies,
//! whose names have such words in them.

use super::{Desk, offices, shown};
use crate::report::rules;
use crate::roll::Field;

/// Words and signs between two people.
const BETWEEN: &[&str] = &["&", "+", "/", "and", "und", "et", "и", "sowie", "with", "mit", "avec"];
/// Words for who stands beside somebody and is not named.
const KIN: &[&str] = &[
    "frau",
    "mann",
    "ehefrau",
    "ehemann",
    "familie",
    "wife",
    "husband",
    "family",
    "épouse",
    "époux",
    "famille",
    "жена",
    "муж",
    "семья",
];
/// Words that bodies have in their names.
const OF_BODIES: &[&str] =
    &["sons", "co", "partners", "team", "group", "gmbh", "ltd", "inc", "llc", "brothers", "söhne", "fils"];

/// Tells of names that seem to hold more than one person; `named`: which rows have a name.
pub(super) fn check(desk: &mut Desk<'_>, named: &[bool]) {
    for (signatory, named) in named.iter().enumerate() {
        if *named && holds_two(desk.roll.field(signatory, Field::Name)) {
            let name = shown(&desk.roll.field(signatory, Field::Name).split_whitespace().collect::<Vec<_>>().join(" "));
            desk.report.add(rules::NAME_OF_SEVERAL, desk.roll.span(signatory, Field::Name), [name]);
        }
    }
}

fn holds_two(name: &str) -> bool {
    let is_between = |word: &str| BETWEEN.iter().any(|known| known.eq_ignore_ascii_case(word));
    // Most names have none of it: they are passed over at once.
    let Some(at) = name.split_whitespace().position(is_between) else { return false };
    let words: Vec<&str> = name.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    if at == 0 || words.iter().any(|word| OF_BODIES.contains(&bare(word).as_str())) {
        return false;
    }
    let (before, behind) = (words[..at].join(" "), words[at + 1..].join(" "));
    let counts = behind.starts_with(char::is_numeric);
    let kin = words.get(at + 1).is_some_and(|word| KIN.contains(&bare(word).as_str()));
    if counts || kin {
        return is_name(&before, 1);
    }
    // The same name in another script is one person.
    let latin = |text: &str| text.chars().find(|c| c.is_alphabetic()).is_some_and(|c| c < '\u{250}');
    let fewest = if words[at] == "/" { 2 } else { 1 };
    is_name(&before, fewest) && is_name(&behind, 2) && latin(&before) == latin(&behind)
}

/// Whether a text may be a name of so many words: each begins large, or has no case, and none is an office or a body.
fn is_name(text: &str, fewest: usize) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let large = |word: &&str| word.chars().find(|c| c.is_alphabetic()).is_some_and(|c| !c.is_lowercase());
    words.len() >= fewest
        && words.len() <= 6
        && words.first().is_some_and(large)
        && words.last().is_some_and(large)
        && !offices::names_office(text)
}

#[cfg(test)]
mod tests {
    use super::holds_two;

    #[test]
    fn two_people_are_told_from_one_family_name_and_from_bodies() {
        for name in [
            "Mara Lindqvist & Paulo Sardinha",
            "Jo and Kai Moor",
            "Ulla Persson / Sam Oduya",
            "Dr. A. Bor und Frau",
            "Mihai Ito and 12 colleagues",
            "Sam Oduya + 3",
        ] {
            assert!(holds_two(name), "{name}");
        }
        for name in [
            "José Ortega y Gasset",
            "Smith & Sons",
            "Reed Library and Archive Department",
            "Sara Bahrami / سارا بهرامی",
            "Anne Larsen",
            "Anna and",
            "Water and Marsh",
        ] {
            assert!(!holds_two(name), "{name}");
        }
    }
}
