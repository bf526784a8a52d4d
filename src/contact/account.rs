//! Accounts with services: handles.

use std::ops::Range;

use super::behind_word;

/// `@name`, at the beginning of a word, of three letters or more; `name@` in a line from right to left.
pub(super) fn find(text: &str) -> Option<Range<usize>> {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.');
    text.match_indices('@').find_map(|(at, _)| {
        let (before, behind) = (&text[..at], &text[at + 1..]);
        let handle = behind.chars().take_while(|c| is_letter(*c)).count();
        if !before.ends_with(char::is_alphanumeric) && handle >= 3 {
            return Some(at..at + 1 + handle);
        }
        let handle = before.chars().rev().take_while(|c| is_letter(*c)).count();
        let alone = !behind.starts_with(char::is_alphanumeric) && !behind.starts_with(' ');
        let parted = before[..at - handle].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        (alone && parted && handle >= 3).then(|| at - handle..at + 1)
    })
}

/// The services of which people write what they are called there.
const SERVICES: &[&str] = &[
    "insta",
    "instagram",
    "ig",
    "fb",
    "facebook",
    "telegram",
    "tg",
    "signal",
    "threema",
    "wechat",
    "twitter",
    "tiktok",
    "snapchat",
    "skype",
    "discord",
    "mastodon",
    "bluesky",
    "اینستا",
    "اینستاگرام",
    "تلگرام",
    "انستغرام",
    "تيليجرام",
    "телеграм",
    "тг",
    "инстаграм",
    "אינסטגרם",
    "טלגרם",
];

/// `insta: anne.reads`, `fb/anne`: a service, a sign, and a handle of three letters or more.
pub(super) fn find_announced(text: &str) -> Option<Range<usize>> {
    if !text.contains([':', '/', '：']) {
        return None;
    }
    behind_word(text, SERVICES).find_map(|(_, word)| {
        let behind = text[word.end..].trim_start_matches(' ');
        let behind = behind.strip_prefix([':', '/', '：'])?.trim_start_matches([' ', '@']);
        let start = text.len() - behind.len();
        let handle =
            behind.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-'))).unwrap_or(behind.len());
        (handle >= 3).then(|| word.start..start + handle)
    })
}
