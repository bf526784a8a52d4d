//! The order of words in a language: the door of the collator.
//!
//! Keys are those of the Unicode Collation Algorithm (UTS #10) with the tailorings of CLDR; bytes are compared, so that a
//! text is looked at once however many it is compared with. Numbers within a text count as numbers: 9 before 10.
//! Where CLDR has no order for a language, or one that its own schools do not teach, a table of ours moves letters.
//! Deliberately absent: what is compared (see `order`).

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

use crate::lang::Lang;

/// Letters that stand in the alphabet right after another: how they are written, and the letter before them followed by
/// U+FFFF, which sorts after every letter (UTS #35, part 5, 1.6).
type Letters = &'static [(&'static str, &'static str)];

/// The Tajik alphabet has ё, ӣ and ӯ as letters of their own; CLDR, which has no Tajik order, takes them for accented е,
/// и and у. Its other letters, ғ қ ҳ ҷ, stand where the alphabet has them.
const TAJIK: Letters = &[
    ("ё", "е\u{FFFF}"),
    ("Ё", "Е\u{FFFF}"),
    ("е\u{308}", "е\u{FFFF}"),
    ("Е\u{308}", "Е\u{FFFF}"),
    ("ӣ", "и\u{FFFF}"),
    ("Ӣ", "И\u{FFFF}"),
    ("и\u{304}", "и\u{FFFF}"),
    ("И\u{304}", "И\u{FFFF}"),
    ("ӯ", "у\u{FFFF}"),
    ("Ӯ", "У\u{FFFF}"),
    ("у\u{304}", "у\u{FFFF}"),
    ("У\u{304}", "У\u{FFFF}"),
];

/// Pashto as its schools teach it ends ن ڼ و ه ی; CLDR has ه before و. The letters called ye (ی ي ې ۍ ئ) are one in CLDR,
/// and stay so: writers mix them, and the lists of the alphabet do not agree on their order.
const PASHTO: Letters =
    &[("ه", "و\u{FFFF}"), ("ہ", "و\u{FFFF}"), ("ة", "و\u{FFFF}"), ("ۀ", "و\u{FFFF}"), ("ۂ", "و\u{FFFF}")];

/// The collation of a language.
pub(super) struct Collation {
    collator: CollatorBorrowed<'static>,
    letters: Letters,
    moved: String,
}

impl Collation {
    /// The collation of this language; the root order where CLDR knows none.
    pub(super) fn new(lang: Lang) -> Collation {
        // The base: a language of the same script, which then stands before all others. The orders that CLDR has for
        // Persian of Afghanistan have ه before و, against the alphabet that is taught there.
        let (base, letters): (_, Letters) = match lang.language() {
            "tg" if lang.script() == crate::lang::Script::Cyrillic => ("ru".to_owned(), TAJIK),
            "ps" => ("ps".to_owned(), PASHTO),
            "fa" | "prs" | "haz" if lang.script() == crate::lang::Script::Arabic => ("fa".to_owned(), &[]),
            "pnb" => ("ur".to_owned(), &[]),
            _ => (lang.to_string(), &[]),
        };
        let locale: Locale = base.parse().unwrap_or(Locale::UNKNOWN);
        let mut preferences = CollatorPreferences::from(&locale);
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let root = CollatorPreferences::default();
        let collator = Collator::try_new(preferences, CollatorOptions::default())
            .or_else(|_| Collator::try_new(root, CollatorOptions::default()))
            .expect("the root collation is compiled in");
        Collation { collator, letters, moved: String::new() }
    }

    /// Adds the key of a text to `key`.
    pub(super) fn key(&mut self, text: &str, key: &mut Vec<u8>) {
        let moves = !self.letters.is_empty() && !text.is_ascii();
        if moves {
            self.move_letters(text);
        }
        let text = if moves { self.moved.as_str() } else { text };
        // Writing into a vector cannot fail.
        match self.collator.write_sort_key_to(text, key) {
            Ok(()) => {}
        }
    }

    /// Makes `moved` the text with its letters where our own table has them.
    fn move_letters(&mut self, text: &str) {
        self.moved.clear();
        let mut rest = text;
        while let Some(character) = rest.chars().next() {
            let length = match self.letters.iter().find(|(written, _)| rest.starts_with(written)) {
                // A base letter with its mark is met before the letter alone is passed over.
                Some((written, sorted)) => {
                    self.moved.push_str(sorted);
                    written.len()
                }
                None => {
                    self.moved.push(character);
                    character.len_utf8()
                }
            };
            rest = &rest[length..];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(tag: &str, words: &[&str]) -> Vec<Vec<u8>> {
        let mut collation = Collation::new(Lang::parse(tag).unwrap());
        let key = |word: &&str| {
            let mut key = Vec::new();
            collation.key(word, &mut key);
            key
        };
        words.iter().map(key).collect()
    }

    /// The letters of an alphabet, each alone and each before a last letter, so that a letter that only differs as an
    /// accent does would fall among the words of the letter before it.
    #[track_caller]
    fn alphabet(tag: &str, letters: &str) {
        let letters: Vec<&str> = letters.split(' ').collect();
        let last = letters[letters.len() - 1];
        let words: Vec<String> =
            letters.iter().flat_map(|letter| [letter.to_string(), format!("{letter}{last}")]).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let keys = keys(tag, &words);
        for (index, pair) in keys.windows(2).enumerate() {
            assert!(pair[0] < pair[1], "{tag}: {} stands before {}", words[index], words[index + 1]);
        }
    }

    #[test]
    fn languages_of_the_arabic_script_have_their_alphabets() {
        // The alphabets as schools teach them.
        alphabet("ar", "ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي");
        let persian = "آ ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی";
        alphabet("fa", persian);
        alphabet("prs", persian);
        alphabet("fa-AF", persian);
        alphabet("ur", "ا ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ہ ی ے");
        alphabet("ps", "ا ب پ ت ټ ث ج ځ چ څ ح خ د ډ ذ ر ړ ز ژ ږ س ش ښ ص ض ط ظ ع غ ف ق ک ګ ل م ن ڼ و ه ی");
    }

    #[test]
    fn hebrew_and_cyrillic_alphabets() {
        alphabet("he", "א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת");
        alphabet("ru", "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я");
        // The thirty-five letters of the Tajik alphabet.
        alphabet("tg", "а б в г ғ д е ё ж з и ӣ й к қ л м н о п р с т у ӯ ф х ҳ ч ҷ ш ъ э ю я");
        alphabet("tg", "А Б В Г Ғ Д Е Ё Ж З И Ӣ Й К Қ Л М Н О П Р С Т У Ӯ Ф Х Ҳ Ч Ҷ Ш Ъ Э Ю Я");
        // A letter that was typed as a letter and a mark is the same letter.
        alphabet("tg", "е е\u{308} ж и и\u{304} й у у\u{304} ф");
        assert_eq!(keys("tg", &["ҳӯр"]), keys("tg", &["ҳу\u{304}р"]));
    }

    #[test]
    fn latin_alphabets_with_letters_of_their_own() {
        alphabet("es", "a b c d e f g h i j k l m n ñ o p q r s t u v w x y z");
        alphabet("sv", "a b c d e f g h i j k l m n o p q r s t u v w x y z å ä ö");
        // In French and English an accent only decides between words that are otherwise the same.
        for tag in ["en", "fr", "de"] {
            let keys = keys(tag, &["Eder", "Éder", "Edes", "Öler", "Olet"]);
            assert!(keys[0] < keys[1] && keys[1] < keys[2] && keys[3] < keys[4], "{tag}");
        }
    }

    #[test]
    fn the_letters_of_the_language_stand_first() {
        for (tag, own, other) in [
            ("fa", "ی", "a"),
            ("prs", "ی", "a"),
            ("ps", "ی", "a"),
            ("ur", "ے", "a"),
            ("ar", "ي", "a"),
            ("he", "ת", "a"),
            ("ru", "я", "a"),
            ("tg", "я", "a"),
            ("en", "z", "я"),
            ("en", "z", "א"),
        ] {
            let keys = keys(tag, &[own, other]);
            assert!(keys[0] < keys[1], "{tag}: {own} before {other}");
        }
    }

    #[test]
    fn the_keyboards_that_swap_letters_and_joiners_change_little() {
        // Arabic kaf and yeh in a Persian name fall beside the Persian ones; a joiner does not count.
        let keys = keys("fa", &["کریمی", "كريمي", "گرامی", "ماه‌تاب", "ماهتاب", "ماهور"]);
        assert!(keys[0] < keys[1] && keys[1] < keys[2]);
        assert!(keys[3] < keys[5] && keys[4] < keys[5]);
    }

    #[test]
    fn numbers_count_and_unknown_languages_have_the_root_order() {
        let keys_of = |tag| keys(tag, &["Room 9", "Room 10", "Roomy"]);
        assert!(keys_of("en")[0] < keys_of("en")[1]);
        assert!(keys_of("zz")[0] < keys_of("zz")[1] && keys_of("zz")[1] < keys_of("zz")[2]);
    }
}
