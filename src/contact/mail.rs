//! E-mail addresses, also as they are spelled out for people to read.

use std::ops::Range;

use super::{word_end, word_start};

/// `local@domain.tld`, also with spaces around the sign, and where somebody wrote `(at)` as a wide sign.
pub(super) fn find(text: &str) -> Option<Range<usize>> {
    text.char_indices().filter(|(_, c)| matches!(c, '@' | '＠')).find_map(|(at, sign)| {
        let before = text[..at].trim_end_matches(' ');
        let local = before.chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_');
        let behind = at + sign.len_utf8();
        let start = text.len() - text[behind..].trim_start_matches(' ').len();
        let end = domain_end(text, start)?;
        local.then(|| word_start(text, before.len())..end)
    })
}

/// Where a domain ends that begins at a place: labels of letters and digits, the last of letters alone.
fn domain_end(text: &str, start: usize) -> Option<usize> {
    let writes = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
    let domain = &text[start..start + text[start..].find(|c| !writes(c)).unwrap_or(text.len() - start)];
    let domain = domain.trim_end_matches(['.', '-']);
    let (label, top) = domain.rsplit_once('.')?;
    let is_top = top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    (is_top && label.ends_with(char::is_alphanumeric)).then_some(start + domain.len())
}

/// What is written for the sign, so that machines do not find it.
const SIGNS: &[&str] = &["(at)", "[at]", "{at}", "<at>", "(ät)", "[ät]", "(@)", "[@]", "(a)", "[a]", " at "];

/// `local (at) domain`, `local at domain dot tld`.
pub(super) fn find_spelled(text: &str) -> Option<Range<usize>> {
    let is_dot = |word: &[u8]| word.eq_ignore_ascii_case(b" dot ");
    let brackets = text.bytes().any(|byte| matches!(byte, b'(' | b'[' | b'{' | b'<'));
    if !brackets && !text.as_bytes().windows(5).any(is_dot) {
        return None;
    }
    let small = text.to_ascii_lowercase();
    SIGNS.iter().find_map(|sign| {
        small.match_indices(sign).find_map(|(at, _)| {
            let before = small[..at].trim_end_matches(' ');
            let behind = at + sign.len();
            let start = small.len() - small[behind..].trim_start_matches(' ').len();
            let is_part = before.ends_with(char::is_alphanumeric) && small[start..].starts_with(char::is_alphanumeric);
            let end = match *sign {
                "(a)" | "[a]" => domain_end(&small, start)?,
                " at " => spelled_end(&small, start)?,
                _ => {
                    spelled_end(&small, start).or_else(|| domain_end(&small, start)).unwrap_or(word_end(&small, start))
                }
            };
            is_part.then(|| word_start(&small, before.len())..end)
        })
    })
}

/// Where a domain ends whose stops are written as words.
fn spelled_end(small: &str, start: usize) -> Option<usize> {
    const DOTS: &[&str] = &[" dot ", "[dot]", "(dot)", "{dot}", " [dot] ", " (dot) "];
    let mut end = None;
    let mut from = start;
    loop {
        let label = word_end(small, from);
        let Some(dot) = DOTS.iter().find(|dot| small[label..].starts_with(**dot)) else { return end };
        from = label + dot.len();
        end = Some(word_end(small, from));
    }
}
