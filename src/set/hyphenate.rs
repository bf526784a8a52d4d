//! Where words may be cut: by the patterns of their language, or where the writer put a soft hyphen.
//!
//! A soft hyphen (U+00AD) overrides the patterns for its word. Never cut: words with digits, addresses, words of a script
//! that is not the language's; and, unless their line is too narrow for them, compounds and words all in capitals. Deliberately absent: whether a paragraph may be hyphenated
//! at all (see the layout), and languages that change their spelling at a cut.

use crate::lang::{Lang, script_of};
use crate::property::is_mark;

/// The soft hyphen.
pub(super) const SOFT_HYPHEN: char = '\u{AD}';

/// Whether a soft hyphen is in a text. Almost none has one, and most are ASCII.
pub(super) fn has_soft_hyphen(text: &str) -> bool {
    !text.is_ascii() && text.as_bytes().windows(2).any(|bytes| bytes == [0xC2, 0xAD])
}

/// Fills `cuts` with the byte offsets in `word` at which it may be cut, ascending. `word` has no soft hyphens any more.
/// At least `left` letters stay before a hyphen and `right` after it, or more if the language wants more. A word in `need`
/// is wider than its line: the parts of compounds and words in capitals are cut too then.
pub(super) fn cuts(word: &str, lang: Lang, (left, right): (u8, u8), need: bool, cuts: &mut Vec<u32>) {
    let Some(language) = language(lang) else { return };
    let is_address = word.contains(['@', '/', '\\', '_']) || word.starts_with("www.") || has_inner_stop(word);
    let is_compound = word.contains(['-', '\u{2010}', '\u{2013}']);
    let has_digits = word.chars().any(char::is_numeric);
    let has_lower = word.chars().any(char::is_lowercase) || !word.chars().any(char::is_uppercase);
    if is_address || has_digits || is_code(word) || (!need && (is_compound || !has_lower)) {
        return;
    }
    let bounds = language.bounds();
    let (left, right) = (bounds.0.max(usize::from(left)), bounds.1.max(usize::from(right)));
    let script = lang.script();
    let is_letter = |character: char| character.is_alphabetic() && script_of(character) == script || is_mark(character);
    let mut rest = 0;
    while let Some(found) = word[rest..].find(is_letter) {
        let start = rest + found;
        let end = word[start..].find(|character| !is_letter(character)).map_or(word.len(), |end| start + end);
        let mut at = start;
        for syllable in hypher::hyphenate_bounded(&word[start..end], language, left, right) {
            at += syllable.len();
            // A mark never begins a line.
            if at < end && !word[at..].starts_with(is_mark) {
                cuts.push(at as u32);
            }
        }
        rest = end;
    }
}

/// Whether a word, up to the spaces around it, is an address: nothing may be put into it that is copied.
pub(super) fn is_address(word: &str) -> bool {
    word.contains("://") || word.contains(['@', '\\', '_']) || word.starts_with("www.") || has_inner_stop(word)
}

/// Whether a stop stands between two letters, as in the name of a host.
fn has_inner_stop(word: &str) -> bool {
    word.split('.')
        .zip(word.split('.').skip(1))
        .any(|(before, after)| before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric))
}

/// Whether a letter stands thrice side by side in capitals, as in no word.
fn is_code(word: &str) -> bool {
    let letters = || word.chars().filter(|character| character.is_uppercase());
    letters().zip(letters().skip(1)).zip(letters().skip(2)).any(|((one, two), three)| one == two && two == three)
}

fn language(lang: Lang) -> Option<hypher::Lang> {
    let code: [u8; 2] = lang.language().as_bytes().try_into().ok()?;
    // A tag such as `sr-Latn` has other letters than the patterns.
    hypher::Lang::from_iso(code).filter(|_| lang.script_subtag().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(word: &str, lang: &str) -> String {
        cut_in_need(word, lang, false)
    }

    fn cut_in_need(word: &str, lang: &str, need: bool) -> String {
        let mut at = Vec::new();
        cuts(word, Lang::parse(lang).unwrap_or(Lang::ENGLISH), (2, 3), need, &mut at);
        let mut out = String::new();
        for (index, character) in word.char_indices() {
            if at.contains(&(index as u32)) {
                out.push('-');
            }
            out.push(character);
        }
        out
    }

    #[test]
    fn words_are_cut_by_the_patterns_of_their_language() {
        assert_eq!(cut("“extensive,”", "en"), "“ex-ten-sive,”");
        assert_eq!(cut("extensive", "fa"), "extensive");
    }

    #[test]
    fn addresses_numbers_and_capitals_are_not_cut() {
        for word in ["someone@example.org", "extensive.example", "extensive2", "UNESCO", "well-being"] {
            assert_eq!(cut(word, "en"), word);
        }
        for word in ["someone@example.org", "extensive.example", "extensive2", "AAABBBCCC"] {
            assert_eq!(cut_in_need(word, "en", true), word);
        }
        assert_eq!(cut_in_need("extensive-looking", "en", true), "ex-ten-sive-look-ing");
    }
}
