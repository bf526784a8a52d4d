//! Numbers of list items in the digits of other scripts: `۱.`, `١-`, `१)`.
//!
//! CommonMark knows European digits alone (5.2), but who writes in Persian numbers a list in Persian digits. Deliberately
//! absent: letters (`a)`, `الف)`), and numbers that could be a year's.

use std::ops::Range;

use crate::digit;

/// More digits than this are hardly an item's number.
const MOST_DIGITS: usize = 3;

/// Where in a line the number of an item stands that CommonMark does not know, and what stands for it: the number in
/// European digits with a stop that it knows.
pub(super) fn marker(line: &str) -> Option<(Range<usize>, String)> {
    let rest = line.trim_start_matches([' ', '\t', '>']);
    let digits = rest.find(|character| digit::value(character).is_none())?;
    if digits == 0 || rest.starts_with(|first: char| first.is_ascii()) {
        return None;
    }
    let (number, after) = rest.split_at(digits);
    let mut mask: String =
        number.chars().filter_map(digit::value).filter_map(|value| char::from_digit(value, 10)).collect();
    let stop = after.chars().next().filter(|stop| matches!(stop, '.' | ')' | '-' | '–' | '،'))?;
    if mask.len() > MOST_DIGITS || !after[stop.len_utf8()..].starts_with([' ', '\t']) {
        return None;
    }
    mask.push(if stop == ')' { ')' } else { '.' });
    let start = line.len() - rest.len();
    Some((start..start + digits + stop.len_utf8(), mask))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_items_are_known_in_all_digits() {
        for (line, expected) in [
            ("۱. بازگشایی", Some("1.")),
            ("> ١- إعادة", Some("1.")),
            ("  ۱۲) متن", Some("12)")),
            ("१. पाठ", Some("1.")),
            ("1. text", None),
            ("۱.متن", None),
            ("۱۴۰۴. سپس", None),
            ("۱ متن", None),
            ("متن ۱. متن", None),
            ("", None),
        ] {
            let found = marker(line);
            assert_eq!(found.map(|(_, mask)| mask).as_deref(), expected, "{line}");
        }
    }
}
