//! Honorifics at the head of a name, which do not count when names are put in order.
//!
//! A stated list, not a guess: a word that could be somebody's name is not on it (Don, Mirza, سید, حاجی), nor is a letter
//! that could be an initial. It is a help for rolls that have honorific and name in one column; a column of its own is
//! surer, and a `sort_key` surest. Deliberately absent: particles (de, von, al-) and which part is the family name.

use crate::fold::Phrases;
use crate::vocabulary;

static HONORIFICS: Phrases = Phrases::spelled(vocabulary::HONORIFICS, |phrase, spelled| spelled.push(bare(phrase)));

/// Honorifics that the roll of a letter may have too, where another reader would take them for a name.
static MORE_HONORIFICS: Phrases = Phrases::spelled(
    "he|me|sr|معالي|سعادة|قاضی|سفیر|محترم|محترمه|محترمہ",
    |phrase, spelled| spelled.push(bare(phrase)),
);

/// The most characters of words that are looked up, and the most words.
const LONGEST: (usize, usize) = (24, 3);

/// A name from its first word on that is no honorific, without punctuation before it; the whole where nothing is left.
pub(super) fn without(name: &str) -> &str {
    let begins = |text: &'_ str| text.find(char::is_alphanumeric).unwrap_or(0);
    let mut rest = &name[begins(name)..];
    let whole = rest;
    while let Some(after) = behind_honorific(rest) {
        let after = &after[begins(after)..];
        if !after.contains(char::is_alphanumeric) {
            return whole;
        }
        rest = after;
    }
    rest
}

/// What stands behind the honorific that a text begins with: of three words, of two, of one.
fn behind_honorific(text: &str) -> Option<&str> {
    let (characters, words) = LONGEST;
    let near = text.char_indices().nth(characters).map_or(text.len(), |(end, _)| end);
    let mut ends = [None; LONGEST.1];
    let spaces = text[..near].match_indices([' ', '\u{A0}', '\u{202F}']);
    spaces.take(words).zip(&mut ends).for_each(|((at, _), end)| *end = Some(at));
    ends.into_iter().rev().flatten().find(|end| is_honorific(&text[..*end])).map(|end| &text[end..])
}

fn is_honorific(words: &str) -> bool {
    let bare = bare(words);
    // "HE" is an honorific, "He" is a name.
    (bare != "he" || words.starts_with("HE")) && (HONORIFICS.has(&bare) || MORE_HONORIFICS.has(&bare))
}

/// Words in lower case, without the stops, quotation marks and joiners that one writes and another does not.
fn bare(words: &str) -> String {
    let mut bare = String::with_capacity(words.len());
    for word in words.split([' ', '\u{A0}', '\u{202F}']) {
        if !bare.is_empty() {
            bare.push(' ');
        }
        let seen = |c: &char| !matches!(c, '\'' | '’' | '\u{5F3}' | '\u{200C}' | '\u{640}');
        bare.extend(
            word.trim_end_matches(['.', ',', ':', '٫']).chars().filter(seen).map(quote).flat_map(char::to_lowercase),
        );
    }
    bare
}

/// The marks that people type for gershayim are one.
fn quote(character: char) -> char {
    if matches!(character, '"' | '”' | '“') { '\u{5F4}' } else { character }
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn honorifics_do_not_count() {
        for (name, counted) in [
            ("Dr. Jane Doe", "Jane Doe"),
            ("Prof. Dr. Ada Quill", "Ada Quill"),
            ("H.E. Ruth Marsh", "Ruth Marsh"),
            ("دکتر زهرا بندری", "زهرا بندری"),
            ("د. ليلى المرفأ", "ليلى المرفأ"),
            ("ד\"ר דנה מעגן", "דנה מעגן"),
            ("פרופ׳ דנה מעגן", "דנה מעגן"),
            ("г-жа Анна Речная", "Анна Речная"),
            ("Assoc. Prof. Dr. Ada Quill", "Ada Quill"),
            ("آیت الله بهرام بندری", "بهرام بندری"),
            ("к.и.н. Анна Речная", "Анна Речная"),
            ("ډاکټر سپین غر", "سپین غر"),
            ("“Shirazeh” Workshop", "Shirazeh” Workshop"),
        ] {
            assert_eq!(without(name), counted);
        }
    }

    #[test]
    fn names_stay_whole() {
        for name in ["Drew Doe", "He Lin", "Don Quill", "Dr.", "Dr", "سید رضا", "Miss", "", "Anne-Marie Dr"] {
            assert_eq!(without(name), name);
        }
    }
}
