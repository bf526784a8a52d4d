//! One name in other spellings: each clean name of the corpus, written otherwise in each way that applies to it, is found
//! again; a namesake is not merged; the rows that were there are left in peace.

use std::fs;

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

use undersigned::fold::{NameKey, fold};

use super::check_roll;
use crate::support::project;

/// The clean names of the corpus, one of each spelling.
fn names() -> Vec<String> {
    let text = fs::read_to_string(project().join("tests/corpus/names_500.truth.jsonl")).unwrap();
    let mut names = Vec::new();
    for line in text.lines() {
        let record: serde_json::Value = serde_json::from_str(line).unwrap();
        let Some(name) = record["clean"]["name"].as_str() else { continue };
        let plain = name.chars().all(|c| c.is_alphanumeric() || " -’'\u{200C}.".contains(c) || c > '\u{300}');
        if plain && name.contains(' ') && !names.contains(&name.to_owned()) {
            names.push(name.to_owned());
        }
    }
    names
}

/// A way of writing a name otherwise; the name itself where the way does not apply.
type Way = fn(&str) -> String;

const WAYS: &[(&str, Way)] = &[
    ("capitals", |name| name.to_uppercase()),
    ("small letters", |name| name.to_lowercase()),
    ("decomposed", |name| DecomposingNormalizerBorrowed::new_nfd().normalize(name).into_owned()),
    ("composed", |name| ComposingNormalizerBorrowed::new_nfc().normalize(name).into_owned()),
    ("without accents", |name| {
        let decomposed = DecomposingNormalizerBorrowed::new_nfd().normalize(name).into_owned();
        decomposed.chars().filter(|c| !matches!(c, '\u{300}'..='\u{36F}')).collect()
    }),
    ("without vowel points", |name| name.chars().filter(|c| !matches!(c, '\u{64B}'..='\u{652}' | '\u{670}')).collect()),
    ("Arabic yeh and kaf", |name| name.replace('ی', "ي").replace('ک', "ك")),
    ("Persian yeh and kaf", |name| name.replace('ي', "ی").replace('ك', "ک").replace('ى', "ی")),
    ("bare alef", |name| name.replace(['أ', 'إ', 'آ'], "ا")),
    ("teh marbuta as heh", |name| name.replace('ة', "ه")),
    ("joiner as space", |name| name.replace('\u{200C}', " ")),
    ("without joiner", |name| name.replace('\u{200C}', "")),
    ("space as joiner", |name| match name.chars().any(|c| ('\u{600}'..='\u{6FF}').contains(&c)) {
        true => name.replace(' ', "\u{200C}"),
        false => name.to_owned(),
    }),
    ("stretched", |name| match name.char_indices().nth(2) {
        Some((at, 'س' | 'ش' | 'م' | 'ح' | 'ب')) => format!("{}ـــ{}", &name[..at], &name[at..]).replace("ـ ", " "),
        _ => name.to_owned(),
    }),
    ("two spaces", |name| name.replace(' ', "  ")),
    ("no-break spaces", |name| format!(" {} ", name.replace(' ', "\u{A0}"))),
    ("directional marks", |name| format!("\u{200E}{name}\u{200F}")),
    ("family name first", |name| match name.split_once(' ') {
        // Nobody moves a title behind the name.
        Some((one, rest)) if NameKey::of(name).ordered == fold(name) => format!("\"{rest}, {one}\""),
        _ => name.to_owned(),
    }),
    ("a title before it", |name| match name.chars().any(|c| ('\u{600}'..='\u{6FF}').contains(&c)) {
        true => format!("دکتر {name}"),
        false => format!("Prof. Dr. {name}"),
    }),
    ("a degree behind it", |name| format!("\"{name}, PhD\"")),
    ("a nickname", |name| format!("{name} (Bo)")),
    ("typewriter apostrophe", |name| name.replace('’', "'")),
    ("hyphen as space", |name| name.replace('-', " ")),
    ("full width", |name| {
        name.chars()
            .map(|c| match c {
                'A'..='Z' | 'a'..='z' => char::from_u32(u32::from(c) + 0xFEE0).unwrap(),
                c => c,
            })
            .collect()
    }),
];

/// A roll of the names and, behind them, of each in one other spelling; with the line that each copy repeats.
fn roll_of(names: &[String], way: Way, same_place: bool) -> (String, Vec<(usize, usize)>) {
    let mut roll = String::from("name,affiliation,country\n");
    for (index, name) in names.iter().enumerate() {
        roll += &format!("{name},School {index} of the Lake,Ruritania\n");
    }
    let (mut line, mut copies) = (names.len() + 1, Vec::new());
    for (index, name) in names.iter().enumerate() {
        let other = way(name);
        if other.trim() == *name && same_place {
            continue;
        }
        let place = if same_place { format!("School {index} of the Lake") } else { format!("Hospital {index}") };
        roll += &format!("{other},{place},Ruritania\n");
        line += 1;
        copies.push((line, index + 2));
    }
    (roll, copies)
}

#[test]
fn a_name_in_another_spelling_is_found() {
    let names = names();
    assert!(names.len() > 300);
    for (called, way) in WAYS {
        let (roll, copies) = roll_of(&names, *way, true);
        let checked = check_roll(&roll);
        let found: Vec<(usize, usize)> = checked
            .report
            .findings()
            .iter()
            .filter(|finding| finding.code.name == "duplicate")
            .map(|finding| {
                let line = checked.sources.locate(finding.span).unwrap().line;
                (line, finding.arguments[1].parse().unwrap())
            })
            .collect();
        let missed: Vec<&String> =
            copies.iter().filter(|copy| !found.contains(copy)).map(|(_, of)| &names[of - 2]).collect();
        assert!(missed.is_empty(), "{called}: {missed:?}");
        assert!(found.iter().all(|(line, _)| *line > names.len() + 1), "{called}: the first of two is told");
    }
}

#[test]
fn a_namesake_is_named_and_not_merged() {
    let names = names();
    let (roll, copies) = roll_of(&names, str::to_owned, false);
    let checked = check_roll(&roll);
    let told =
        |code: &str| checked.report.counts().iter().find(|(name, _)| *name == code).map_or(0, |(_, count)| *count);
    assert_eq!((told("namesake"), told("duplicate"), told("duplicate-likely")), (copies.len(), 0, 0));
    assert_eq!(checked.copy.roll.unwrap().len(), names.len() * 2);
}

#[test]
fn a_slip_of_the_keyboard_is_found() {
    let names = names();
    let doubled = |name: &str| match name.char_indices().rev().nth(1) {
        Some((at, c)) if c.is_alphabetic() && !name[at..].contains(' ') => format!("{}{c}{}", &name[..at], &name[at..]),
        _ => name.to_owned(),
    };
    let long: Vec<String> = names
        .into_iter()
        .filter(|name| {
            name.is_ascii() && name.split(' ').all(|word| word.len() > 4 && word.chars().all(char::is_alphabetic))
        })
        .collect();
    assert!(long.len() > 20, "{}", long.len());
    let (roll, copies) = roll_of(&long, doubled, true);
    let checked = check_roll(&roll);
    let told: Vec<usize> = checked
        .report
        .findings()
        .iter()
        .filter(|finding| finding.code.name == "duplicate-likely")
        .map(|finding| checked.sources.locate(finding.span).unwrap().line)
        .collect();
    assert_eq!(told, copies.iter().map(|(line, _)| *line).collect::<Vec<_>>());
}
