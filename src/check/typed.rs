//! What was typed as if on a typewriter, or for another program: bullets and numbers at the beginning of lines, marks of
//! other kinds of Markdown, and no-break spaces that came with a pasted text.

use super::passages::{Part, Passage};
use super::shown;
use crate::report::{Report, codes, rules};

pub(super) fn check(passages: &[Passage], report: &mut Report) {
    for passage in passages {
        if matches!(passage.part, Part::Body(_)) {
            bullets(passage, report);
        }
        markup(passage, report);
        no_break_spaces(passage, report);
    }
}

/// Tells marks of other kinds of Markdown, which are printed as they stand.
fn markup(passage: &Passage, report: &mut Report) {
    let text = passage.text.as_str();
    let opened = |open: &str, close: &str| {
        let at = text.find(open)?;
        let inner = &text[at + open.len()..];
        let length = inner.find(close).filter(|length| *length > 0)?;
        Some(at..at + open.len() + length + close.len())
    };
    let box_to_tick = || {
        let is_box = ["[ ] ", "[x] ", "[X] "].iter().any(|typed| text.starts_with(typed));
        is_box.then_some(0..3)
    };
    let found = [
        (opened("^[", "]"), "a note within the line, `^[…]`,", "call it `[^1]`, and write it below: `[^1]: …`"),
        (opened("~~", "~~"), "text struck out with `~~`", "take the words out, or the marks"),
        (box_to_tick(), "a box to be ticked", "take `[ ]` out"),
    ];
    for (range, what, hint) in found {
        if let Some(range) = range {
            report.add(codes::MARKUP_UNSUPPORTED, passage.span(range), [what.to_owned(), hint.to_owned()]);
        }
    }
}

/// Tells the first line of a passage that begins with a bullet or, where two lines do, a number.
fn bullets(passage: &Passage, report: &mut Report) {
    let mut at = 0;
    let (mut bullet, mut numbers) = (None, Vec::new());
    for line in passage.text.split_inclusive('\n') {
        let text = line.trim_start();
        let from = at + line.len() - text.len();
        at += line.len();
        if text.starts_with(['•', '‣', '▪', '◦', '●', '■', '○', '\u{F0B7}', '\u{F0A7}', '➢', '✓', '✔', '►'])
        {
            bullet = bullet.or(Some(from));
        }
        let digits = text.chars().take_while(|c| c.is_numeric()).map(char::len_utf8).sum::<usize>();
        let sign = text[digits..].chars().next();
        if (1..=6).contains(&digits)
            && matches!(sign, Some('.' | ')'))
            && text[digits + 1..].starts_with([' ', '\u{A0}'])
        {
            numbers.push(from);
        }
    }
    let inner = inner_bullet(&passage.text).or_else(|| joined_items(&passage.text));
    let found = bullet.or(inner).or(numbers.first().copied().filter(|_| numbers.len() > 1));
    if let Some(from) = found {
        let line = passage.text[from..].lines().next().unwrap_or("");
        report.add(rules::TYPED_BULLET, passage.span(from..from + line.len()), [shown(line)]);
    }
}

/// What comes first and second where items are counted in letters or figures.
const COUNTED: &[(&str, &str)] = &[
    ("1", "2"),
    ("۱", "۲"),
    ("١", "٢"),
    ("१", "२"),
    ("a", "b"),
    ("A", "B"),
    ("i", "ii"),
    ("I", "II"),
    ("الف", "ب"),
    ("أ", "ب"),
    ("ا", "ب"),
    ("א", "ב"),
    ("а", "б"),
    ("А", "Б"),
    ("α", "β"),
];

/// The beginning of a text that begins with the first item of a list and goes on, in one paragraph, with the second:
/// `(1) Bread. (2) Water.`
fn joined_items(text: &str) -> Option<usize> {
    let start = text.len() - text.trim_start().len();
    let begins = |first: &str| text[start..].starts_with(first);
    let is_list = COUNTED.iter().any(|(one, two)| {
        ["(", ""].iter().any(|open| {
            [")", ".", "-", "–"].iter().any(|close| {
                // An opening bracket wants a closing one.
                (open.is_empty() || *close == ")")
                    && begins(&format!("{open}{one}{close} "))
                    && text.contains(&format!(" {open}{two}{close} "))
            })
        })
    });
    is_list.then_some(start)
}

/// A bullet between spaces, twice or more: lines that were joined to one paragraph.
fn inner_bullet(text: &str) -> Option<usize> {
    let mut found = text.match_indices(" • ");
    let first = found.next()?.0;
    found.next().map(|_| first + 1)
}

/// Tells no-break spaces between two words, once a passage. Beside numbers, signs and short words they belong.
fn no_break_spaces(passage: &Passage, report: &mut Report) {
    let text = passage.text.as_str();
    let word_about = |at: usize, length: usize| {
        let letters = |part: &mut dyn Iterator<Item = char>| part.take_while(|c| c.is_alphabetic()).count();
        let before = letters(&mut text[..at].chars().rev());
        let after = letters(&mut text[at + length..].chars());
        // A title or an initial, a preposition of a letter or two, is rightly tied to its word.
        (before > 3 && after > 2, text[at + length..].starts_with(char::is_whitespace) || text[..at].ends_with(' '))
    };
    let debris = text.match_indices(['\u{A0}', '\u{202F}']).find(|(at, space)| {
        let (words, doubled) = word_about(*at, space.len());
        words || doubled
    });
    if let Some((at, space)) = debris {
        let start = text[..at].rfind(' ').map_or(0, |space| space + 1);
        let end = text[at + space.len()..].find(' ').map_or(text.len(), |next| at + space.len() + next);
        report.add(rules::NO_BREAK_SPACE, passage.span(at..at + space.len()), [shown(&text[start..end])]);
    }
}

#[cfg(test)]
mod tests {
    use super::joined_items;

    #[test]
    fn items_joined_to_one_paragraph_are_seen() {
        for text in [
            "(1) Bread. (2) Water.",
            "۱) نان ۲) آب",
            "a) bread; b) water",
            "الف) نان؛ ب) آب",
            "א. לחם ב. מים",
            "i. bread ii. water",
        ] {
            assert!(joined_items(text).is_some(), "{text}");
        }
        for text in
            ["We ask (1) for bread and (2) for water.", "(1) Bread.", "1. May was a holiday.", "a) bread (b) water", ""]
        {
            assert!(joined_items(text).is_none(), "{text}");
        }
    }
}
