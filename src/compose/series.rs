//! Series that lists within lists are numbered in, so that a letter and its translations can be cited alike: "2 (a) (i)".
//!
//! A list of its own has digits. Within it stand letters, in the order in which the law of the language counts with them; within
//! these Roman numerals where the script is Latin or Greek, else digits in brackets.
//! - Arabic, Urdu: the abjad order (United Nations, resolutions in Arabic; Constitution of Pakistan, Urdu text).
//! - Persian, Dari, Pashto: the alphabet, the first letter by its name, which a stroke alone would not show.
//! - Hebrew, Greek: numerals made of letters, ten and more of two; 15 and 16 spell no name of God.
//! - Russian, Tajik, Ukrainian: the letters that neither look like others nor begin no word (GOST R 7.0.97; DSTU 3008),
//!   with a bracket behind them only.
//!
//! The letters of other languages have no one order that is used for it: their inner lists have digits in brackets.
//! Deliberately absent: the digits themselves (see `numbers`).

use crate::lang::{Lang, Script};

/// How the numbers of a list are printed: by its depth among numbered lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Series {
    /// 1, 2, 3, in the form of the labels.
    Decimal,
    /// (1), (2), (3).
    Bracketed,
    /// (a), (b), (c).
    Letters(Alphabet),
    /// (i), (ii), (iii).
    Roman,
}

/// What letters count with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Alphabet {
    /// One letter after the other; two when there are no more.
    Repeated(&'static str),
    /// One letter after the other, parted by spaces, and no more.
    Once(&'static str),
    /// Numerals: the ones, then the tens, parted by spaces.
    Numerals(&'static str, &'static str),
}

const LATIN: Alphabet = Alphabet::Repeated("abcdefghijklmnopqrstuvwxyz");
const RUSSIAN: Alphabet = Alphabet::Repeated("абвгдежзиклмнопрстуфхцчшщэюя");
const UKRAINIAN: Alphabet = Alphabet::Repeated("абвгдежзиклмнопрстуфхцчшщюя");
const ARABIC: Alphabet = Alphabet::Once("أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ");
const URDU: Alphabet = Alphabet::Once("الف ب ج د ہ و ز ح ط ی ک ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ");
const PERSIAN: Alphabet = Alphabet::Once("الف ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و هـ ی");
const PASHTO: Alphabet =
    Alphabet::Once("الف ب پ ت ټ ث ج ځ چ څ ح خ د ډ ذ ر ړ ز ژ ږ س ش ښ ص ض ط ظ ع غ ف ق ک ګ ل م ن ڼ و هـ ی");
const HEBREW: Alphabet = Alphabet::Numerals("א ב ג ד ה ו ז ח ט", "י כ ל מ נ ס ע פ צ");
const GREEK: Alphabet = Alphabet::Numerals("α β γ δ ε στ ζ η θ", "ι κ λ μ ν ξ ο π ϟ");

impl Series {
    /// The series of a list at this depth.
    pub(super) fn at(depth: usize, lang: Lang) -> Series {
        let alphabet = match (lang.script(), lang.language()) {
            (Script::Latin, _) => Some(LATIN),
            (Script::Greek, _) => Some(GREEK),
            (Script::Hebrew, _) => Some(HEBREW),
            (Script::Cyrillic, "ru" | "tg") => Some(RUSSIAN),
            (Script::Cyrillic, "uk") => Some(UKRAINIAN),
            (Script::Arabic, "ar") => Some(ARABIC),
            (Script::Arabic, "ur") => Some(URDU),
            (Script::Arabic, "fa" | "prs") => Some(PERSIAN),
            (Script::Arabic, "ps") => Some(PASHTO),
            _ => None,
        };
        match (depth, alphabet) {
            (1, None) => Series::Bracketed,
            (1, Some(alphabet)) => Series::Letters(alphabet),
            (2, Some(LATIN | GREEK)) => Series::Roman,
            (2, Some(_)) => Series::Bracketed,
            _ => Series::Decimal,
        }
    }

    /// The number without digits; none if this series cannot write it.
    pub(super) fn letters(self, number: u64) -> Option<String> {
        match self {
            Series::Decimal | Series::Bracketed => None,
            Series::Letters(Alphabet::Repeated(letters)) => repeated(letters, number),
            Series::Letters(Alphabet::Once(letters)) => {
                let place = usize::try_from(number.checked_sub(1)?).ok()?;
                letters.split(' ').nth(place).map(str::to_owned)
            }
            Series::Letters(Alphabet::Numerals(ones, tens)) => numeral(ones, tens, number),
            Series::Roman => roman(number),
        }
    }

    /// What stands before a number and after it, but for those in the form of the labels.
    pub(super) fn brackets(self, script: Script) -> (&'static str, &'static str) {
        if script == Script::Cyrillic { ("", ")") } else { ("(", ")") }
    }

    /// To how many digits the widest number up to `last` comes.
    pub(super) fn widest(self, first: u64, last: u64) -> usize {
        let digits = |number: u64| number.max(1).ilog10() as usize + 1;
        let written = |number| self.letters(number).map_or(digits(number), |text| text.chars().count());
        match self {
            // A letter of Arabic script that stands alone takes about the room of two digits, and so does the name of one.
            Series::Letters(Alphabet::Once(_)) => digits(last).max(2),
            // Roman numerals grow and shrink; a list that is longer than this is not numbered in them. So do those of letters.
            Series::Roman | Series::Letters(Alphabet::Numerals(..)) => {
                (first..=last.min(first.saturating_add(200))).map(written).max().unwrap_or(1)
            }
            _ => written(first).max(written(last)),
        }
    }
}

/// a to z, then aa, ab …
fn repeated(letters: &str, mut number: u64) -> Option<String> {
    let count = letters.chars().count() as u64;
    if number == 0 || number > count * (1 + count * (1 + count)) {
        return None;
    }
    let mut text = String::new();
    while number > 0 {
        number -= 1;
        text.insert(0, letters.chars().nth((number % count) as usize)?);
        number /= count;
    }
    Some(text)
}

/// Tens and ones, up to 99.
fn numeral(ones: &str, tens: &str, number: u64) -> Option<String> {
    let (ten, one) = (usize::try_from(number / 10).ok()?, (number % 10) as usize);
    if number == 0 || ten > 9 {
        return None;
    }
    match number {
        15 if ones.starts_with('א') => return Some("טו".to_owned()),
        16 if ones.starts_with('א') => return Some("טז".to_owned()),
        _ => {}
    }
    let letter = |letters: &str, value: usize| -> String {
        value.checked_sub(1).and_then(|place| letters.split(' ').nth(place)).unwrap_or_default().to_owned()
    };
    Some(letter(tens, ten) + &letter(ones, one))
}

/// i, ii, iii … up to 200.
fn roman(number: u64) -> Option<String> {
    if number == 0 || number > 200 {
        return None;
    }
    let mut left = number;
    let mut text = String::new();
    for (value, numeral) in
        [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")]
    {
        while left >= value {
            text.push_str(numeral);
            left -= value;
        }
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(lang: &str, depth: usize, numbers: &[u64]) -> Vec<Option<String>> {
        let series = Series::at(depth, Lang::parse(lang).unwrap());
        numbers.iter().map(|number| series.letters(*number)).collect()
    }

    #[track_caller]
    fn check(lang: &str, depth: usize, numbers: &[u64], expected: &[&str]) {
        let expected: Vec<_> = expected.iter().map(|text| Some((*text).to_owned())).collect();
        assert_eq!(written(lang, depth, numbers), expected, "{lang}");
    }

    #[test]
    fn each_language_counts_in_its_letters() {
        check("en", 1, &[1, 26, 27, 703], &["a", "z", "aa", "aaa"]);
        check("en", 2, &[1, 4, 9, 14, 40, 88, 199], &["i", "iv", "ix", "xiv", "xl", "lxxxviii", "cxcix"]);
        check("fa", 1, &[1, 2, 3, 7, 32], &["الف", "ب", "پ", "چ", "ی"]);
        check("prs", 1, &[3], &["پ"]);
        check("ar-EG", 1, &[1, 2, 3, 5, 28], &["أ", "ب", "ج", "هـ", "غ"]);
        check("ur", 1, &[1, 2, 3, 4, 5], &["الف", "ب", "ج", "د", "ہ"]);
        check("ps", 1, &[1, 5, 8], &["الف", "ټ", "ځ"]);
        check("he", 1, &[1, 2, 10, 11, 15, 16, 20, 21], &["א", "ב", "י", "יא", "טו", "טז", "כ", "כא"]);
        check("el", 1, &[1, 6, 10, 12], &["α", "στ", "ι", "ιβ"]);
        check("ru", 1, &[1, 3, 7, 10, 28, 29], &["а", "в", "ж", "к", "я", "аа"]);
        check("uk", 1, &[4, 10, 27], &["г", "к", "я"]);
        for without in ['ё', 'й', 'ъ', 'ы', 'ь'] {
            assert!(
                written("ru", 1, &(1..=28).collect::<Vec<_>>()).iter().flatten().all(|text| !text.contains(without))
            );
        }
    }

    #[test]
    fn what_has_no_letter_has_digits() {
        assert_eq!(written("en", 1, &[0]), [None]);
        assert_eq!(written("fa", 1, &[0, 33]), [None, None]);
        assert_eq!(written("he", 1, &[0, 100]), [None, None]);
        assert_eq!(Series::at(1, Lang::parse("ckb").unwrap()), Series::Bracketed);
        assert_eq!(Series::at(2, Lang::parse("fa").unwrap()), Series::Bracketed);
        assert_eq!(Series::at(0, Lang::parse("fa").unwrap()), Series::Decimal);
    }
}
