//! What a text says of its own language and direction: scripts, strong characters, and guesses that can be relied on.
//!
//! A guess is made only from letters that one language has and its neighbours lack, or from a script that is all but
//! one language's. Where neither is so the answer is `und` (RFC 5646, 4.1): a reader told nothing does better than one
//! told wrong. Deliberately absent: frequencies, dictionaries, and any guess about text in the letter's own script.

use crate::lang::{Direction, Lang, Script, script_direction, script_of};
use crate::property::is_nonspacing;

/// The script of a letter; none for digits, punctuation, marks and whatever else takes the side of its neighbours
/// (UAX #9, 3.2, the weak and neutral classes; UAX #24, `Common` and `Inherited`).
pub(super) fn letter_script(character: char) -> Option<Script> {
    match character {
        'a'..='z' | 'A'..='Z' => Some(Script::Latin),
        '\0'..='\u{A9}' => None,
        // Marks and numbers that Unicode counts as Arabic, which are weak all the same.
        '\u{600}'..='\u{607}' | '\u{609}' | '\u{60A}' | '\u{60C}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{66C}' => {
            None
        }
        '\u{670}' | '\u{6D6}'..='\u{6E4}' | '\u{6E7}'..='\u{6ED}' | '\u{6F0}'..='\u{6F9}' => None,
        '\u{620}'..='\u{6FF}' => Some(Script::Arabic),
        '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}' | '\u{5C2}' | '\u{5C4}' | '\u{5C5}' | '\u{5C7}' => None,
        '\u{400}'..='\u{482}' | '\u{48A}'..='\u{52F}' => Some(Script::Cyrillic),
        _ => match script_of(character) {
            Script::Common | Script::Inherited | Script::Unknown => None,
            script => Some(script),
        },
    }
}

/// The direction of a strong character; none for the others.
pub(super) fn strong(character: char) -> Option<Direction> {
    match character {
        '\u{200E}' => Some(Direction::Ltr),
        '\u{200F}' | '\u{61C}' => Some(Direction::Rtl),
        _ => letter_script(character).map(script_direction),
    }
}

/// The direction of the first strong character (UAX #9, P2), isolates not passed over: fields have none.
pub(super) fn first_strong(text: &str) -> Option<Direction> {
    text.chars().find_map(strong)
}

/// Whether a combining mark or joiner: it goes where the letter before it goes.
pub(super) fn is_attached(character: char) -> bool {
    matches!(character, '\u{200C}' | '\u{200D}') || is_nonspacing(character)
}

/// Whether a language is written in this script, the scripts that it is written in beside its own included.
pub(super) fn writes(lang: Lang, script: Script) -> bool {
    let own = lang.script();
    let han = |script| {
        matches!(script, Script::Han | Script::Hiragana | Script::Katakana | Script::Bopomofo | Script::Hangul)
    };
    own == script || (han(own) && han(script))
}

/// Whether a script has an italic. Where it has none, emphasis is weight.
pub(super) fn has_italic(script: Script) -> bool {
    matches!(script, Script::Latin | Script::Greek | Script::Cyrillic)
}

/// The language of letters of a script that the surroundings are not written in: the letter's own if it is written in
/// that script, else a guess, else `und`.
pub(super) fn guess(script: Script, text: &str, document: Lang) -> Lang {
    if writes(document, script) {
        return document;
    }
    let tag = match script {
        Script::Arabic => arabic(text),
        Script::Cyrillic => cyrillic(text),
        Script::Hebrew => "he",
        Script::Greek => "el",
        Script::Armenian => "hy",
        Script::Georgian => "ka",
        Script::Thai => "th",
        Script::Lao => "lo",
        Script::Khmer => "km",
        Script::Myanmar => "my",
        Script::Devanagari => "hi",
        Script::Bengali => "bn",
        Script::Gurmukhi => "pa",
        Script::Gujarati => "gu",
        Script::Tamil => "ta",
        Script::Telugu => "te",
        Script::Kannada => "kn",
        Script::Malayalam => "ml",
        Script::Sinhala => "si",
        Script::Tibetan => "bo",
        Script::Ethiopic => "am",
        Script::Hangul => "ko",
        Script::Hiragana | Script::Katakana => "ja",
        Script::Syriac => "syr",
        Script::Thaana => "dv",
        Script::Nko => "nqo",
        _ => return Lang::UNDETERMINED,
    };
    Lang::parse(tag).unwrap_or(Lang::UNDETERMINED)
}

/// Which language written in Arabic letters: by the letters that Pashto, Urdu, Kurdish or Persian have added, the rarer
/// ones first, since each of the later languages' letters is at home in some earlier one.
fn arabic(text: &str) -> &'static str {
    let mut found = "ar";
    for character in text.chars() {
        match character {
            'ټ' | 'ډ' | 'ړ' | 'ښ' | 'ږ' | 'ګ' | 'ې' | 'ڼ' | 'ځ' | 'څ' | 'ۍ' => return "ps",
            'ٹ' | 'ڈ' | 'ڑ' | 'ے' | 'ں' | 'ہ' | 'ھ' => found = "ur",
            'ڕ' | 'ڵ' | 'ێ' if found != "ur" => found = "ckb",
            'پ' | 'چ' | 'ژ' | 'گ' | 'ک' | 'ی' if found == "ar" => found = "fa",
            _ => {}
        }
    }
    found
}

/// Which language written in Cyrillic letters.
fn cyrillic(text: &str) -> &'static str {
    let mut found = "ru";
    for character in text.chars() {
        match character {
            'ғ' | 'ӣ' | 'қ' | 'ӯ' | 'ҳ' | 'ҷ' | 'Ғ' | 'Ӣ' | 'Қ' | 'Ӯ' | 'Ҳ' | 'Ҷ' => return "tg",
            'і' | 'ї' | 'є' | 'ґ' | 'І' | 'Ї' | 'Є' | 'Ґ' => found = "uk",
            _ => {}
        }
    }
    found
}

/// Language and direction of a text that is said to be in `lang`: a romanized Persian name is `fa-Latn`, and runs from
/// left to right.
pub(super) fn settle(lang: Lang, text: &str) -> (Lang, Direction) {
    let mut first = None;
    for script in text.chars().filter_map(letter_script) {
        if script_direction(script) == lang.direction() {
            return (lang, lang.direction());
        }
        first.get_or_insert(script);
    }
    let Some(script) = first else { return (lang, lang.direction()) };
    let mut tag = String::from(lang.language());
    tag.push('-');
    tag.push_str(script.short_name());
    if let Some(region) = lang.region() {
        tag.push('-');
        tag.push_str(region);
    }
    (Lang::parse(&tag).unwrap_or(lang), script_direction(script))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(text: &str, document: &str) -> String {
        let script = text.chars().find_map(letter_script).unwrap();
        guess(script, text, Lang::parse(document).unwrap()).to_string()
    }

    #[test]
    fn letters_tell_neighbours_apart() {
        assert_eq!(guessed("کارگاه صحافی", "en"), "fa");
        assert_eq!(guessed("حي الميناء", "en"), "ar");
        assert_eq!(guessed("ښوونځی", "en"), "ps");
        assert_eq!(guessed("کمیٹی برائے تحفظ", "en"), "ur");
        assert_eq!(guessed("מעגן", "fa"), "he");
        assert_eq!(guessed("Ҷумҳурии", "fa"), "tg");
        assert_eq!(guessed("Київ", "fa"), "uk");
        assert_eq!(guessed("переводчица", "en"), "ru");
    }

    #[test]
    fn what_is_not_certain_stays_undetermined() {
        assert_eq!(guessed("Leiden", "fa"), "und");
        assert_eq!(guessed("漢字", "en"), "und");
        // A script that the letter itself is written in is the letter's.
        assert_eq!(guessed("Leiden", "fr"), "fr");
        assert_eq!(guessed("بندر", "fa"), "fa");
    }

    #[test]
    fn numbers_and_marks_are_not_strong() {
        for weak in ['7', '۷', '٧', '\u{64E}', '،', '(', ' ', '\u{5B0}', '٪'] {
            assert_eq!(strong(weak), None, "U+{:04X}", u32::from(weak));
        }
        assert_eq!(strong('ی'), Some(Direction::Rtl));
        assert_eq!(strong('۔'), Some(Direction::Rtl));
        assert_eq!(strong('Ж'), Some(Direction::Ltr));
    }

    #[test]
    fn a_romanized_name_says_so() {
        let persian = Lang::parse("fa").unwrap();
        let (lang, direction) = settle(persian, "Siavash");
        assert_eq!((lang.to_string().as_str(), direction), ("fa-Latn", Direction::Ltr));
        assert_eq!(settle(persian, "Dr. زهرا"), (persian, Direction::Rtl));
        assert_eq!(settle(persian, "12"), (persian, Direction::Rtl));
    }
}
