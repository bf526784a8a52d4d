//! What the letter says of itself: how many signed it, the order of its notes.

use super::months;
use super::passages::Passage;
use crate::fold::fold;
use crate::letter::Letter;
use crate::report::{Report, rules};
use crate::roll::Roll;

/// Words for those who sign, folded, by their beginnings.
const SIGNERS: &[&str] = &[
    "undersigned",
    "signator",
    "signer",
    "soussigne",
    "signataire",
    "firmante",
    "abajo firmantes",
    "suscrit",
    "firmatari",
    "sottoscritt",
    "signatari",
    "unterzeichn",
    "ondergetekend",
    "ondertekenaar",
    "undertecknad",
    "podpisan",
    "нижеподписав",
    "подписав",
    "подписант",
    "подписал",
    "підписант",
    "нижчепідписан",
    "امضاکنند",
    "امضا کنند",
    "امضاء کنند",
    "موقع",
    "الموقع",
    "دستخط",
    "لاسلیککوونک",
    "لاسلیک کوونک",
    "חתומ",
    "החתומ",
    "имзокунанда",
    "имзогузор",
    "imzac",
    "imzala",
];

/// Two words before a number of people.
const SIGNED_BY: &[(&str, &str)] = &[
    ("signed", "by"),
    ("signe", "par"),
    ("signee", "par"),
    ("firmado", "por"),
    ("firmada", "por"),
    ("unterzeichnet", "von"),
];

/// Words before a number of those who write, behind a comma: `We, 60 scholars, …`
const WE: &[&str] = &[
    "we",
    "nous",
    "wir",
    "nosotros",
    "nosotras",
    "noi",
    "nos",
    "ما",
    "نحن",
    "אנו",
    "אנחנו",
    "мы",
    "ми",
    "мо",
    "biz",
    "موږ",
];

pub(super) fn check(letter: &Letter, passages: &[Passage], roll: Option<&Roll>, report: &mut Report) {
    if let Some(count) = roll.map(Roll::len).filter(|count| *count > 0) {
        for passage in passages {
            claimed(passage, count, report);
        }
    }
    notes(letter, passages, report);
}

/// Tells a number beside a word for those who sign, if it is not how many there are.
fn claimed(passage: &Passage, count: usize, report: &mut Report) {
    let text = passage.text.as_str();
    let words = words(text);
    for (index, (_, folded)) in words.iter().enumerate() {
        let word = |at: usize| words.get(at).map_or("", |(_, folded)| folded.as_str());
        let signed_by = SIGNED_BY.contains(&(folded.as_str(), word(index + 1)));
        // Those who signed a treaty are not those who sign here.
        let elsewhere = word(index + 1) == "to" && word(index + 2) != "this";
        // `We, 60 scholars`, `60 people have signed`.
        let behind = words.get(index + 1).map_or("", |(next, _)| text[words[index].0.end..next.start].trim());
        let is_we = matches!(behind, "," | "،") && WE.contains(&folded.as_str());
        let have_signed = matches!(folded.as_str(), "have" | "has") && word(index + 1) == "signed";
        if elsewhere || !(signed_by || is_we || have_signed || SIGNERS.iter().any(|stem| folded.starts_with(stem))) {
            continue;
        }
        // `We, the undersigned 60 scholars`, `the 60 undersigned`, `60 signatories`; within one clause.
        let (first, last) = match (is_we, have_signed) {
            (true, _) => (index, index + 2),
            (_, true) => (index.saturating_sub(3), index),
            _ => (index.saturating_sub(3), index + 4),
        };
        let mut near: Vec<usize> = (first..last.min(words.len())).collect();
        near.sort_by_key(|other| other.abs_diff(index));
        let claim = near.into_iter().filter(|other| *other != index).find_map(|other| {
            let (from, to) = if other < index { (other, index) } else { (index, other) };
            let between = &text[words[from].0.end..words[to].0.start];
            // `Signatories (60)`
            let alone = other > index && between.trim() == "(" && text[words[other].0.end..].starts_with(')');
            if !alone && between.contains(['.', ';', ':', '(', '\n', '؛', '—']) {
                return None;
            }
            let number = number(&text[words[other].0.clone()])?;
            let next = words.get(other + 1).map_or("", |(_, folded)| folded.as_str());
            let before = other.checked_sub(1).map_or("", |before| words[before].1.as_str());
            // `on 6 June`, `in 2022` and `60 per cent` count no one.
            let is_date = is_month(next) || is_month(before) || (1900..2100).contains(&number);
            (!is_date && !["per", "percent", "pages", "years"].contains(&next)).then_some((other, number))
        });
        if let Some((other, number)) = claim
            && number != count
        {
            let span = passage.span(words[other].0.clone());
            report.add(rules::COUNT_CLAIMED, span, [number.to_string(), count.to_string()]);
            return;
        }
    }
}

/// Whether a word beside a number names a month. What three Latin letters begin is more often another word: `out`, `set`.
fn is_month(word: &str) -> bool {
    (word.chars().count() > 3 || !word.is_ascii() || word == "may" || word == "mai")
        && months::gregorian(word).is_some()
}

/// The words of a text with their places; thousands stay with their number.
fn words(text: &str) -> Vec<(std::ops::Range<usize>, String)> {
    let mut words = Vec::new();
    let mut start = None;
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let digit = |c: Option<char>| c.is_some_and(char::is_numeric);
        let in_number = matches!(c, ',' | '.' | '\'' | '’' | '٬' | '\u{A0}' | '\u{202F}')
            && digit(text[..at].chars().next_back())
            && digit(next);
        if c.is_alphanumeric() || c == '\u{200C}' || in_number {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            words.push((from..at, fold(&text[from..at])));
        }
    }
    if let Some(from) = start {
        words.push((from..text.len(), fold(&text[from..])));
    }
    words
}

/// A whole number of two or more, thousands apart or not; or a number word of English up to a hundred by tens.
fn number(word: &str) -> Option<usize> {
    const WORDS: &[(&str, usize)] = &[
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("twelve", 12),
        ("twenty", 20),
        ("thirty", 30),
        ("forty", 40),
        ("fifty", 50),
        ("sixty", 60),
        ("seventy", 70),
        ("eighty", 80),
        ("ninety", 90),
    ];
    let folded = fold(word);
    if let Some((_, number)) = WORDS.iter().find(|(name, _)| *name == folded) {
        return Some(*number);
    }
    let groups: Vec<&str> = folded.split(' ').collect();
    let thousands = groups.len() == 1 || groups[1..].iter().all(|group| group.len() == 3);
    let digits = groups.concat();
    let number = digits.parse().ok().filter(|number| *number > 1)?;
    (thousands && digits.chars().all(|c| c.is_ascii_digit())).then_some(number)
}

/// Tells calls of numbered notes that go back: the second marker of a pair in the wrong order.
fn notes(letter: &Letter, passages: &[Passage], report: &mut Report) {
    let mut met = Vec::new();
    let mut last: Option<u64> = None;
    for (note, span) in passages.iter().flat_map(|passage| &passage.calls) {
        let Some(label) = letter.notes.get(note.0 as usize).map(|note| note.label.as_str()) else { continue };
        let Ok(number) = label.parse::<u64>() else { continue };
        if met.contains(note) {
            continue;
        }
        met.push(*note);
        if let Some(before) = last.filter(|before| *before > number) {
            report.add(rules::NOTE_ORDER, *span, [before.to_string(), number.to_string()]);
        }
        last = Some(last.map_or(number, |before| before.max(number)));
    }
}
