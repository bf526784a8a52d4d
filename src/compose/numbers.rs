//! Numbers as they are printed, in digits of the language.
//!
//! Numbers are written straight into the text they are for. Deliberately absent: which number a thing has, and the letters of
//! lists within lists (see `series`).

use crate::lang::Digits;

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
}
