//! Dates that the writer typed: a day and its month, between which no line ends.
//!
//! Months are those of the letter's labels, in all calendars; whether the day stands before its month or behind it, and
//! what stands between ("6 de junio"), is the labels' form of a date. Deliberately absent: the year, which may stand on
//! the next line, and what day it is (see the rules of `check`).

use crate::digit;
use crate::lang::DateLabels;

/// Whether the space between `word` and `after` is one within a day and its month; `before` is what stands before the
/// word.
pub(super) fn holds(date: &DateLabels, before: &str, word: &str, after: &str) -> bool {
    let between = between(&date.form);
    let joint = between.trim();
    let is_word = between.ends_with(' ') && !joint.is_empty();
    let follows = |text: &str| match text.strip_prefix(joint) {
        // "6 ביוני": the joint is a letter of the month's word.
        Some(rest) if !is_word => begins_with_month(date, rest) || begins_with_month(date, text),
        Some(rest) if rest.starts_with(' ') => begins_with_month(date, &rest[1..]),
        _ => begins_with_month(date, text),
    };
    if is_day(word) {
        return follows(after);
    }
    if is_word && word == joint {
        let previous = before.trim_end_matches(' ').rsplit(' ').next().unwrap_or_default();
        return is_day(previous) && begins_with_month(date, after);
    }
    let next = after.split(' ').next().unwrap_or_default();
    is_day(next) && months(date).any(|name| is_same(word, name))
}

/// What stands between day and month in a form that has the day first.
fn between(form: &str) -> &str {
    let places = form.find("{day}").zip(form.find("{month}")).filter(|(day, month)| day < month);
    places.map_or("", |(day, month)| &form[day + "{day}".len()..month])
}

/// Whether a word is a day of a month: "6", "1er", "6th", "۱۶", "16مه".
fn is_day(word: &str) -> bool {
    // In Hebrew a letter may stand before the day, with a maqaf.
    let word = word.rsplit('־').next().unwrap_or_default();
    let word = word.trim_start_matches(['(', '[', '«', '“']).trim_end_matches([',', '،']);
    let digits = word.chars().map_while(digit::value);
    let count = digits.clone().count();
    let number = digits.take(3).fold(0, |number: u32, digit| number * 10 + digit);
    let mut rest = word.chars().skip(count.min(3));
    (1..=2).contains(&count)
        && (1..=31).contains(&number)
        && rest.clone().count() <= 3
        && rest.all(|character| character.is_alphabetic() || matches!(character, 'º' | '.' | '-'))
}

/// Whether a text begins with a month, and not merely with its letters.
fn begins_with_month(date: &DateLabels, text: &str) -> bool {
    months(date).any(|name| {
        let mut rest = text.chars();
        let is_there = name
            .chars()
            .flat_map(char::to_lowercase)
            .all(|letter| rest.next().is_some_and(|other| other.to_lowercase().eq(std::iter::once(letter))));
        is_there && !rest.next().is_some_and(|next| next.is_alphabetic() || next == '\u{200C}')
    })
}

fn is_same(word: &str, name: &str) -> bool {
    word.chars().flat_map(char::to_lowercase).eq(name.chars().flat_map(char::to_lowercase))
}

/// The names of all months, each of two that a slash parts, without the hamza that only goes before a year.
fn months(date: &DateLabels) -> impl Iterator<Item = &str> {
    [&date.gregorian, &date.persian, &date.afghan, &date.islamic]
        .into_iter()
        .flatten()
        .flat_map(|name| name.split('/'))
        .map(|name| name.trim_end_matches('\u{654}'))
}
