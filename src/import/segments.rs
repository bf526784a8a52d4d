//! What parts an entry: commas and, where one of them parts the name from the rest, dashes, bars, tabs and semicolons.
//!
//! Pieces are parts of the text as it stands; what is left out of it is contact data, before all else.

use super::places::{is_city, is_country};
use super::words::{is_body, is_role};
use crate::contact;

/// Signs that part an entry if one of them is the first sign in it: `Bo Ek – Teacher, Lake School – Norway`.
const SIGNS: &[&str] =
    &[" – ", " — ", " - ", " ― ", " | ", " · ", " • ", " / ", " // ", "/ ", " _ ", "...", "\t", "; ", "؛ "];

/// The parts of an entry: what stands between commas that are not within brackets; what is between other signs, if one of
/// those comes before any comma; and what stands in brackets behind the name. At least one.
pub(super) fn segments(text: &str) -> Vec<&str> {
    let outer = outside_brackets(text);
    let is_outer = |at: usize| outer.binary_search(&at).is_ok();
    let comma = outer.iter().copied().find(|at| starts_with_comma(&text[*at..]));
    let found = |sign: &&str| places(text, sign).find(|at| is_outer(*at));
    let first_sign = SIGNS.iter().filter(|sign| has_name_before(text, found(sign), sign)).filter_map(found).min();
    let colon = text.find(": ").filter(|at| is_outer(*at) && has_name_before(text, Some(*at), ":"));
    let before_comma = |at: usize| comma.is_none_or(|comma| at < comma);
    let by_signs = first_sign.is_some_and(before_comma);
    let colon = colon.filter(|at| before_comma(*at) && first_sign.is_none_or(|sign| *at < sign));

    let (mut segments, mut start, mut at) = (Vec::new(), 0, 0);
    while let Some(character) = text[at..].chars().next() {
        let rest = &text[at..];
        let sign = SIGNS.iter().filter(|_| by_signs).find_map(|sign| length_of(rest, sign));
        let length = match sign {
            Some(length) if is_outer(at) => length,
            _ if colon == Some(at) => 2,
            _ if is_outer(at) && (starts_with_comma(rest) || character == '\t') => character.len_utf8(),
            _ => 0,
        };
        if length > 0 {
            segments.push(text[start..at].trim());
            start = at + length;
        }
        at += length.max(character.len_utf8());
    }
    segments.push(text[start..].trim());
    let mut full: Vec<&str> = segments.into_iter().filter(|segment| !segment.is_empty()).collect();
    if full.is_empty() {
        return vec![text.trim()];
    }
    let bare_tail = full.len() == 1 || (full.len() == 2 && (is_country(full[1]) || is_city(full[1])));
    if let (true, Some((name, inner))) = (bare_tail, bracketed(full[0], full.len() == 1)) {
        full.splice(0..1, [name, inner]);
    }
    full
}

/// Where a sign stands in a text; the spaces of a sign may be any white space.
fn places<'t>(text: &'t str, sign: &'t str) -> impl Iterator<Item = usize> + 't {
    text.char_indices().map(|(at, _)| at).filter(move |at| length_of(&text[*at..], sign).is_some())
}

/// How long a sign is that a text begins with.
fn length_of(text: &str, sign: &str) -> Option<usize> {
    // Dots that lead the eye from a name to the rest.
    if sign == "..." {
        let end = text.find(|c| c != '.').unwrap_or(text.len());
        return (end >= 3).then_some(end);
    }
    let mut rest = text;
    for wanted in sign.chars() {
        let found = rest.chars().next()?;
        if found != wanted && !(wanted == ' ' && matches!(found, '\u{A0}' | '\u{202F}' | '\u{2009}')) {
            return None;
        }
        rest = &rest[found.len_utf8()..];
    }
    Some(text.len() - rest.len())
}

/// Where in a text no bracket is open.
fn outside_brackets(text: &str) -> Vec<usize> {
    let mut depth = 0_i32;
    let mut outside = Vec::new();
    for (at, character) in text.char_indices() {
        match character {
            '(' | '[' | '（' => depth += 1,
            ')' | ']' | '）' => depth -= 1,
            _ if depth <= 0 => outside.push(at),
            _ => {}
        }
    }
    outside
}

fn starts_with_comma(text: &str) -> bool {
    text.starts_with([',', '،', '、', '，'])
}

/// Whether what stands before a sign may be a name: of two words or more where the sign is one that also stands within
/// phrases.
fn has_name_before(text: &str, at: Option<usize>, sign: &str) -> bool {
    let Some(before) = at.map(|at| &text[..at]) else { return false };
    let words = before.split_whitespace().count();
    let least = if sign.starts_with([';', '؛', ':']) { 2 } else { 1 };
    (least..=6).contains(&words)
}

/// A name and what stands in brackets behind it, if that says who or where somebody is; `alone`: whatever it says.
fn bracketed(first: &str, alone: bool) -> Option<(&str, &str)> {
    let inner = first.strip_suffix([')', '）'])?;
    let at = inner.rfind(['(', '（'])?;
    let sign = inner[at..].chars().next().map_or(1, char::len_utf8);
    let (name, inner) = (inner[..at].trim_end(), inner[at + sign..].trim());
    let says = is_role(inner) || is_body(inner) || is_country(inner) || is_city(inner);
    // One word in brackets is a nickname or a maiden name as often as anything else.
    let says = says || (alone && inner.contains(' '));
    (says && !name.is_empty() && !inner.is_empty()).then_some((name, inner))
}

/// Neighbouring parts of a text as they stand in it.
pub(super) fn joined(text: &str, segments: &[&str]) -> String {
    let (Some(first), Some(last)) = (segments.first(), segments.last()) else { return String::new() };
    between(text, first, last).to_owned()
}

/// The text from one part of it to another.
pub(super) fn between<'t>(text: &'t str, first: &str, last: &str) -> &'t str {
    let start = first.as_ptr() as usize - text.as_ptr() as usize;
    &text[start..last.as_ptr() as usize - text.as_ptr() as usize + last.len()]
}

/// Words before a telephone number or an address, which go with it.
const LABELS: &[&str] = &[
    "tel",
    "telephone",
    "phone",
    "mobile",
    "mob",
    "cell",
    "fax",
    "email",
    "e-mail",
    "mail",
    "whatsapp",
    "тел",
    "تلفن",
    "هاتف",
    "موبایل",
    "ایمیل",
    "טל",
    "tél",
];

/// The text without e-mail addresses and telephone numbers, and what kinds were left out.
pub(super) fn without_contact(text: &str) -> (String, Vec<&'static str>) {
    if contact::kind(text).is_none() {
        return (text.to_owned(), Vec::new());
    }
    let mut cut = Vec::new();
    let mut kept: Vec<&str> = Vec::new();
    let is_number = |word: &str| {
        let digits = word.chars().filter(|c| c.is_numeric()).count();
        digits > 0 && word.chars().all(|c| c.is_numeric() || "+-()./,;".contains(c))
    };
    let words: Vec<&str> = text.split(' ').collect();
    let mut at = 0;
    while at < words.len() {
        let run = words[at..].iter().take_while(|word| is_number(word)).count();
        let number = words[at..at + run].join(" ");
        let kind = match run {
            0 if words[at].contains(['@', '＠']) => contact::kind(words[at]),
            0 => None,
            _ => contact::kind(&number),
        };
        let Some(kind) = kind else {
            kept.extend(&words[at..at + run.max(1)]);
            at += run.max(1);
            continue;
        };
        cut.push(kind);
        let is_label =
            |word: &&str| LABELS.contains(&word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().as_str());
        if kept.last().is_some_and(is_label) {
            kept.pop();
        }
        at += run.max(1);
        // The comma behind what is left out still parts what is around it.
        if words[at - 1].ends_with([',', ';', '،']) {
            kept.push(",");
        }
    }
    (kept.join(" ").replace(" ,", ","), cut)
}
