//! Numbers as they are printed: digits of the language, letters and Roman numerals for lists within lists.
//!
//! Numbers are written straight into the text they are for. Deliberately absent: which number a thing has.

use crate::lang::{Digits, Lang, Script};

/// Writes a number in these digits at the end of `text`.
pub(super) fn write(text: &mut String, number: u64, digits: Digits) {
    let (mut places, mut left) = ([0_u8; 20], number);
    let mut from = places.len();
    while from == places.len() || left > 0 {
        from -= 1;
        places[from] = (left % 10) as u8;
        left /= 10;
    }
    text.extend(places[from..].iter().map(|place| digits.digit(*place)));
}

/// Writes an identifier at the end of `text`, its decimal digits as the language writes them: `A-017` is `A-۰۱۷`.
pub(super) fn write_own(text: &mut String, own: &str, digits: Digits) {
    text.extend(own.chars().map(|character| match character {
        '0'..='9' => digits.digit(character as u8 - b'0'),
        _ => character,
    }));
}

/// A form such as `{number}.`: what stands before the gap and after it.
pub(super) fn around<'a>(form: &'a str, gap: &str) -> (&'a str, &'a str) {
    form.split_once(gap).unwrap_or(("", form))
}

/// How the numbers of a list are printed: by its depth among numbered lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Series {
    /// 1, 2, 3, in the form of the labels.
    Decimal,
    /// (a), (b), (c).
    Letters,
    /// (i), (ii), (iii).
    Roman,
}

impl Series {
    /// The series of a list at this depth. Letters are for languages in Latin script; others number in digits
    /// throughout, since their letters have no one order that is used for it.
    pub(super) fn at(depth: usize, lang: Lang) -> Series {
        match depth {
            1 if lang.script() == Script::Latin => Series::Letters,
            2 if lang.script() == Script::Latin => Series::Roman,
            _ => Series::Decimal,
        }
    }

    /// The number without digits; none if this series cannot write it.
    pub(super) fn letters(self, number: u64) -> Option<String> {
        match self {
            Series::Decimal => None,
            Series::Letters => alphabetic(number),
            Series::Roman => roman(number),
        }
    }

    /// The most characters that a number up to `last` comes to.
    pub(super) fn widest(self, first: u64, last: u64) -> usize {
        let written = |number| self.letters(number).map_or(number.max(1).ilog10() as usize + 1, |text| text.len());
        // Roman numerals grow and shrink; a list that is longer than this is not numbered in them.
        match self {
            Series::Roman => (first..=last.min(first.saturating_add(200))).map(written).max().unwrap_or(1),
            _ => written(first).max(written(last)),
        }
    }
}

/// a to z, then aa, ab …
fn alphabetic(mut number: u64) -> Option<String> {
    if number == 0 || number > 18_278 {
        return None;
    }
    let mut text = String::new();
    while number > 0 {
        number -= 1;
        text.insert(0, char::from(b'a' + (number % 26) as u8));
        number /= 26;
    }
    Some(text)
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

    #[test]
    fn numbers_are_written_in_every_kind_of_digits() {
        for number in [0, 7, 10, 405, 1_000_000, u64::MAX] {
            for digits in [Digits::Latin, Digits::Arabic, Digits::ExtendedArabic] {
                let mut text = String::new();
                write(&mut text, number, digits);
                assert_eq!(text, digits.write(number));
            }
        }
    }

    #[test]
    fn series_of_letters() {
        let letters = |number| Series::Letters.letters(number);
        assert_eq!(letters(1).as_deref(), Some("a"));
        assert_eq!(letters(26).as_deref(), Some("z"));
        assert_eq!(letters(27).as_deref(), Some("aa"));
        assert_eq!(letters(703).as_deref(), Some("aaa"));
        assert_eq!(letters(0), None);
        let romans: Vec<_> = [1, 4, 9, 14, 40, 88, 199].iter().filter_map(|n| Series::Roman.letters(*n)).collect();
        assert_eq!(romans, ["i", "iv", "ix", "xiv", "xl", "lxxxviii", "cxcix"]);
    }
}
