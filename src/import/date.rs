//! Dates as letters write them.
//!
//! A date is taken only where it cannot be misread: with a month's name in a language that we have labels for, or year
//! first. `6/7/2026` stays as it is.

use super::lines::{folded, value};
use crate::lang::Labels;

/// The date that a line is, as `2026-06-06`; none if the line is anything else or more.
pub(super) fn date(line: &str, labels: &[Labels]) -> Option<String> {
    if line.chars().count() > 40 {
        return None;
    }
    let folded = folded(line);
    let mut words: Vec<&str> = folded.split(' ').collect();
    // `Le 6 juin 2026`, `den 6. Juni 2026`, `6 июня 2026 года`.
    while words.first().is_some_and(|word| {
        matches!(*word, "le" | "den" | "the" | "on" | "dated" | "في" | "بتاريخ" | "el" | "em" | "il")
    }) {
        words.remove(0);
    }
    while words.last().is_some_and(|word| matches!(*word, "года" | "г" | "م" | "année")) {
        words.pop();
    }
    let number = |word: &str| value(word.trim_end_matches(|c: char| c.is_alphabetic()));
    let (year, month, day) = match words[..] {
        [year, month, day] if value(year).is_some_and(|year| year > 1500) => {
            (value(year)?, value(month).or_else(|| month_of(month, labels))?, value(day)?)
        }
        [day, month, year] => match month_of(month, labels) {
            Some(month) => (value(year)?, month, number(day)?),
            None => (value(year)?, month_of(day, labels)?, number(month)?),
        },
        [day, "of" | "de" | "di", month, year] => (value(year)?, month_of(month, labels)?, number(day)?),
        [day, "de", month, "de", year] => (value(year)?, month_of(month, labels)?, number(day)?),
        _ => return None,
    };
    let fits = (1500..=2999).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    fits.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// Whether a line looks like a date that was not understood, such as one of another calendar: a few words, a day and a year.
pub(super) fn is_like_one(line: &str) -> bool {
    let folded = folded(line);
    let words: Vec<&str> = folded.split(' ').collect();
    let numbers: Vec<u32> = words.iter().filter_map(|word| value(word)).collect();
    (2..=5).contains(&words.len())
        && numbers.iter().any(|number| (1300..=2199).contains(number))
        && numbers.iter().any(|number| (1..=31).contains(number))
}

/// The number of a Gregorian month by its name, or by three letters of it at least.
fn month_of(word: &str, labels: &[Labels]) -> Option<u32> {
    let word = match word.strip_prefix('ב') {
        Some(rest) if rest.chars().count() > 2 => rest,
        _ => word,
    };
    let named = |name: &str| {
        let name = folded(name);
        let short = word.chars().count() >= 3 && word.is_ascii() && name.starts_with(word);
        name == word || short
    };
    // The months of the Levant, and Hebrew ones behind their preposition.
    let levant = [
        "كانون الثاني",
        "شباط",
        "آذار",
        "نيسان",
        "أيار",
        "حزيران",
        "تموز",
        "آب",
        "أيلول",
        "تشرين الأول",
        "تشرين الثاني",
        "كانون الأول",
    ];
    if let Some(index) = levant.iter().position(|name| folded(name) == word) {
        return Some(index as u32 + 1);
    }
    let months = labels.iter().map(|labels| &labels.date.gregorian);
    months.into_iter().find_map(|months| months.iter().position(|name| named(name))).map(|index| index as u32 + 1)
}
