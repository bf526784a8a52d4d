//! What reads like the beginning of an entry: a name, as far as its letters tell.
//!
//! Where letters have case, a name begins and ends with a large one. Where they have none, no more than its length tells.
//! Deliberately absent: lists of names, which would know some peoples and not others.

use super::segments::segments;
use super::words::{honorific, is_body, is_role};

/// Whether a line begins with what reads like a name.
pub(super) fn begins_with_name(line: &str) -> bool {
    let first = segments(line)[0];
    let name = honorific(first).1;
    let words: Vec<&str> = name.split_whitespace().collect();
    let small = |word: Option<&&str>| {
        word.and_then(|word| word.chars().find(|c| c.is_alphabetic())).is_none_or(char::is_lowercase)
    };
    // `Anne Larsen (Norway)`
    let last = words.iter().rev().find(|word| !word.ends_with(')') && !word.starts_with('('));
    (1..=6).contains(&words.len())
        && !small(words.first())
        && !small(last.or(words.last()))
        && !name.chars().any(char::is_numeric)
        && !name.ends_with(['?', '!', ':', '…'])
}

/// Whether a line, as a whole, may be a person of a list that has no other sign of being one: a name of two words or
/// more, and then at most a few words.
pub(super) fn is_person(line: &str) -> bool {
    let parts = segments(line);
    let name = honorific(parts[0]).1;
    let words = name.split_whitespace().count();
    let stops = line.ends_with(['.', ':', ';', '?', '!', '؟', '؛']) && !line.ends_with("Jr.");
    (2..=6).contains(&words)
        && begins_with_name(line)
        && !stops
        && line.split_whitespace().count() <= 20
        && !says_more(parts[0])
}

/// Whether a text says what somebody is or where, and is no name.
pub(super) fn says_more(text: &str) -> bool {
    is_role(text) || is_body(text)
}
