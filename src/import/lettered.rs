//! Items told by letters: `a) …`, `(b) …`, `الف) …`, `א. …`.
//!
//! Markdown has no such lists, so each item stays a paragraph of its own, its letter the first of its words. A line is one
//! only among others: the first letter of an alphabet must be there, and another one written in the same way, so that the
//! initial of a name or `(a)` at a line's beginning is none.
//! Deliberately absent: items of the list of signatories (see `items`).

use std::collections::{BTreeMap, BTreeSet};

use super::lines::Line;

/// The letters that a list begins with, in the alphabets in which lists are lettered.
const FIRST: &[&str] = &["a", "A", "i", "I", "а", "А", "α", "Α", "א", "א׳", "א'", "الف", "ا", "أ"];

/// The lines, by where they begin, that are items told by letters.
pub(super) fn lettered(lines: &[Line<'_>]) -> BTreeSet<usize> {
    let mut styles: BTreeMap<(bool, char), Vec<(&str, usize)>> = BTreeMap::new();
    for line in lines {
        if let Some((style, letter)) = mark(line.text) {
            styles.entry(style).or_default().push((letter, line.range.start));
        }
    }
    styles
        .into_values()
        .filter(|items| {
            let letters: BTreeSet<&str> = items.iter().map(|(letter, _)| *letter).collect();
            letters.len() > 1 && FIRST.iter().any(|first| letters.contains(first))
        })
        .flat_map(|items| items.into_iter().map(|(_, start)| start))
        .collect()
}

/// The letter that a line begins with and what sets it apart: whether a bracket opens, and what closes.
fn mark(text: &str) -> Option<((bool, char), &str)> {
    let rest = text.trim_start_matches(['\u{200E}', '\u{200F}', '\u{202A}', '\u{202B}']);
    let bare = rest.strip_prefix('(');
    let rest = bare.unwrap_or(rest);
    let end = rest.find(|c: char| !c.is_alphabetic() && !matches!(c, '׳' | '\''))?;
    let (letter, after) = rest.split_at(end);
    let sign = after.chars().next().filter(|c| matches!(c, ')' | '.' | '-' | '–'))?;
    let said = &after[sign.len_utf8()..];
    let is_first = FIRST.contains(&letter);
    // One letter, a Roman number, or the name of a letter.
    let roman =
        letter.chars().all(|c| matches!(c, 'i' | 'v' | 'x')) || letter.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    let short = letter.chars().count() == 1
        || (roman && letter.len() <= 5)
        || is_first
        || (letter.chars().count() == 2 && letter.ends_with(['׳', '\'']));
    let apart = said.starts_with(char::is_whitespace) || (sign == ')' && said.starts_with(char::is_alphabetic));
    (short && apart && !said.trim().is_empty()).then_some(((bare.is_some(), sign), letter))
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::lettered;

    #[test]
    fn letters_mark_items_only_among_others() {
        for (text, wanted) in [
            ("a) Keep it.\nb) Water it.", 2),
            ("(a) Keep it.\n(b) Water it.\nand so on", 2),
            ("الف) نگه دارید.\nب) آب دهید.", 2),
            ("א. לשמור.\nב. להשקות.", 2),
            ("i) Keep.\nii) Water.\niii) Wait.", 3),
            ("A. Larsen wrote this.\nIt is so.", 0),
            ("B. Ek and\nC. Dale wrote.", 0),
            ("(a) is kept.", 0),
        ] {
            assert_eq!(lettered(&lines(text, false)).len(), wanted, "{text}");
        }
    }
}
