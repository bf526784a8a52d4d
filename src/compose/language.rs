//! The language and direction of text that does not say.
//!
//! A script that the letter's language is not written in stands for another language; which one is said only where the
//! letters tell (Persian پ, Pashto ښ, Urdu ٹ …), else the script's commonest. Text in the letter's own script, and Latin
//! text anywhere, is never guessed at. Deliberately absent: dictionaries and statistics.

use std::ops::Range;

use crate::lang::{Direction, Lang, Script, script_direction, script_of};

/// Calls `emit` for each stretch of `text` in one language, in order and without gaps. Characters of no script of their
/// own stay with what is around them, or with `base` where that differs.
pub(super) fn stretches(text: &str, base: Lang, mut emit: impl FnMut(Range<usize>, Lang)) {
    if text.is_ascii() {
        return if text.is_empty() {
        } else {
            emit(0..text.len(), base)
        };
    }
    let own = base.script();
    // The stretch so far, its script (none: the base's own), and where its last strong character ended.
    let (mut start, mut script, mut settled) = (0, None, 0);
    for (at, character) in text.char_indices() {
        let found = match script_of(character) {
            Script::Common | Script::Inherited | Script::Unknown => continue,
            found if found == own || found == Script::Latin => None,
            found => Some(found),
        };
        let end = at + character.len_utf8();
        if found != script {
            // Neutral characters between stay with the base language.
            let border = if script.is_none() { at } else { settled };
            if border > start {
                emit(start..border, language_of(&text[start..border], script, base));
            }
            start = border;
            if script.is_some() && found.is_some() && at > border {
                emit(border..at, base);
                start = at;
            }
            script = found;
        }
        settled = end;
    }
    let border = if script.is_none() { text.len() } else { settled };
    if border > start {
        emit(start..border, language_of(&text[start..border], script, base));
    }
    if border < text.len() {
        emit(border..text.len(), base);
    }
}

/// The language of a text written in `script`, or the base language if there is none.
fn language_of(text: &str, script: Option<Script>, base: Lang) -> Lang {
    let Some(script) = script else { return base };
    let any = |letters: &str| text.chars().any(|character| letters.contains(character));
    let tag = match script {
        Script::Arabic if any("ټډړښږګېۍڼځڅ") => "ps",
        Script::Arabic if any("ٹڈڑےںہ") => "ur",
        Script::Arabic if any("پچژگکی") => "fa",
        Script::Arabic => "ar",
        Script::Hebrew => "he",
        Script::Cyrillic if any("ғӣқӯҳҷҒӢҚӮҲҶ") => "tg",
        Script::Cyrillic if any("іїєґІЇЄҐ") => "uk",
        Script::Cyrillic => "ru",
        Script::Greek => "el",
        Script::Armenian => "hy",
        Script::Georgian => "ka",
        Script::Devanagari => "hi",
        Script::Bengali => "bn",
        Script::Gurmukhi => "pa",
        Script::Gujarati => "gu",
        Script::Tamil => "ta",
        Script::Telugu => "te",
        Script::Kannada => "kn",
        Script::Malayalam => "ml",
        Script::Sinhala => "si",
        Script::Thai => "th",
        Script::Lao => "lo",
        Script::Khmer => "km",
        Script::Myanmar => "my",
        Script::Tibetan => "bo",
        Script::Ethiopic => "am",
        Script::Hangul => "ko",
        Script::Hiragana | Script::Katakana => "ja",
        Script::Han => "zh",
        Script::Syriac => "syr",
        Script::Thaana => "dv",
        Script::Nko => "nqo",
        _ => "und",
    };
    Lang::parse(tag).unwrap_or(Lang::UNDETERMINED)
}

/// The direction of the first strong character (UAX #9, P2, by script); none if there is none.
pub(super) fn first_strong(text: &str) -> Option<Direction> {
    text.chars().find_map(strong)
}

/// The base direction of a paragraph that does not say: the surrounding one, unless the paragraph both begins and
/// mostly goes on in the other.
pub(super) fn paragraph_direction(text: &str, around: Direction) -> Direction {
    match first_strong(text) {
        Some(first) if first != around => {
            let (mut same, mut other) = (0, 0);
            text.chars().filter_map(strong).for_each(|found| if found == around { same += 1 } else { other += 1 });
            if other > same { first } else { around }
        }
        _ => around,
    }
}

fn strong(character: char) -> Option<Direction> {
    match character {
        '\u{200E}' => Some(Direction::Ltr),
        '\u{200F}' | '\u{61C}' => Some(Direction::Rtl),
        _ if !character.is_alphabetic() => None,
        _ => Some(script_direction(script_of(character))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, base: &str, expected: &[(&str, &str)]) {
        let mut found = Vec::new();
        stretches(text, Lang::parse(base).unwrap(), |range, lang| {
            found.push((text[range].to_owned(), lang.to_string()))
        });
        let expected: Vec<_> = expected.iter().map(|(text, lang)| (text.to_string(), lang.to_string())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_foreign_script_stands_for_its_language_and_marks_around_it_do_not() {
        check("the word «هور», as", "en", &[("the word «", "en"), ("هور", "ar"), ("», as", "en")]);
        check("(نیلگاز است)", "en", &[("(", "en"), ("نیلگاز است", "fa"), (")", "en")]);
        check("הנהר ועוד", "en", &[("הנהר ועוד", "he")]);
        check("به نام Tavir در ۱۴۰۵", "fa", &[("به نام Tavir در ۱۴۰۵", "fa")]);
        check("Ҷумҳурии, Москва", "en", &[("Ҷумҳурии, Москва", "tg")]);
        check("שלום, мир!", "en", &[("שלום", "he"), (", ", "en"), ("мир", "ru"), ("!", "en")]);
        check("", "en", &[]);
    }

    #[test]
    fn a_paragraph_turns_only_if_most_of_it_does() {
        assert_eq!(paragraph_direction("«هور» is the word she uses", Direction::Ltr), Direction::Ltr);
        assert_eq!(paragraph_direction("کودکان ما به مدرسه می‌رفتند (see UNESCO)", Direction::Ltr), Direction::Rtl);
        assert_eq!(paragraph_direction("1990–2000", Direction::Rtl), Direction::Rtl);
    }
}
