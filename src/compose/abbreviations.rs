//! The stop at the end of a foreign phrase that is an abbreviation's, not the sentence's: "Acme Inc. و".
//!
//! A stop before a comma or colon ends no sentence. Elsewhere it is told by the word before it: initials, or one of a
//! list. At the end of a paragraph a stop ends the sentence as well, and stays on its side. Deliberately absent:
//! abbreviations of the sentence's own language, whose stops are where they belong.

/// Abbreviations in Latin letters that end with a stop and may end a phrase.
const ABBREVIATIONS: &str = "Jr Sr Inc Ltd Co Corp Bros Cie Dept Univ Assn Dr Mr Mrs Ms Prof Rev Hon St Gen Col Capt Sgt Sen \
    Rep Gov Esq Ave Blvd Rd Mt etc al vs cf ed eds rev trans vol vols Vol Vols no nos No Nos art arts Art Arts para paras \
    p pp fol ch chap sec sect fig figs Fig ibid Ibid cit loc viz approx est max min incl Jan Feb Mar Apr Aug Sept Sep Oct \
    Nov Dec Bd Nr Tel";

/// What opens or closes behind a stop.
const CLOSING: &[char] = &[')', ']', '}', '»', '›', '”', '’', '“', '"', '\''];

/// Whether the stop that stands directly behind a phrase is the phrase's. `after` is what follows the stop.
pub(super) fn keep_stop(phrase: &str, after: &str) -> bool {
    // A call of a note stands between, and changes nothing.
    let after = after.trim_start_matches('\u{FFFC}');
    let Some(next) = after.chars().next() else { return false };
    if matches!(next, ',' | ':' | ';' | '،' | '؛') {
        return true;
    }
    let word = phrase.rsplit([' ', '\u{A0}', '\u{202F}', '(', '[']).next().unwrap_or_default();
    let goes_on = || after.trim_start().starts_with(|c: char| c.is_alphanumeric() || "([«“\"‘-–—".contains(c));
    let is_short = is_initials(word)
        || ABBREVIATIONS.split_whitespace().any(|known| known == word)
        || (is_initial(word) && follows_initial(phrase, word, CLOSING.contains(&next)));
    is_short
        && (CLOSING.contains(&next) || matches!(next, '-' | '–' | '/' | '־') || (next.is_whitespace() && goes_on()))
}

/// Whether a word is letters with stops between: "D.C", "Ph.D", "e.g".
fn is_initials(word: &str) -> bool {
    let is_part = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    word.contains('.') && word.split('.').all(is_part)
}

fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// Whether an initial follows another ("A. B"), or closes a name in brackets ("(by John B.)"). Another may be the last word
/// of a sentence: "Annex C".
fn follows_initial(phrase: &str, word: &str, closes: bool) -> bool {
    let before = phrase[..phrase.len() - word.len()].trim_end();
    let previous = before.rsplit([' ', '\u{A0}', '\u{202F}']).next().unwrap_or_default();
    match previous.strip_suffix('.') {
        Some(initial) => is_initial(initial),
        None => closes && previous.ends_with(char::is_alphabetic),
    }
}

#[cfg(test)]
mod tests {
    use super::keep_stop;

    #[test]
    fn stops_of_abbreviations_are_kept() {
        for (phrase, after) in [
            ("Prof. A. B. Oyelaran, Jr", ") گفت"),
            ("Acme Inc", " و"),
            ("Foo Ltd", " ("),
            ("Washington, D.C", " בלבד"),
            ("Prof. O’Hara, Jr", ": "),
            ("Whatever", "، و"),
            ("Books, etc", "» و"),
            ("written by A. B", " و"),
            ("Smith et al", "\u{FFFC} گفت"),
            ("e.g", " این"),
        ] {
            assert!(keep_stop(phrase, after), "{phrase}.{after}");
        }
    }

    #[test]
    fn stops_of_sentences_are_not() {
        for (phrase, after) in [
            ("Greenpeace", " سپس"),
            ("Acme Inc", ""),
            ("Acme Inc", " "),
            ("Annex C", " سپس"),
            ("Who", ".. و"),
            ("UNESCO", ")"),
        ] {
            assert!(!keep_stop(phrase, after), "{phrase}.{after}");
        }
    }
}
