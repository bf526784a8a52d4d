//! Lengths as operands of a page's content: exact decimals, never floating point.
//!
//! Content is written in thousandths of a point. Dictionaries go through pdf-writer, which takes `f32`: [`points`] is
//! the only place where one is made.

use crate::unit::Length;

/// A length in thousandths of a point, rounded to the nearest.
pub(super) fn milli(length: Length) -> i64 {
    let scaled = i64::from(length.0) * 1000;
    (scaled + if scaled >= 0 { 32_768 } else { -32_768 }) / 65_536
}

/// A length in millionths of a point, rounded to the nearest.
pub(super) fn micro(length: Length) -> i64 {
    let scaled = i64::from(length.0) * 1_000_000;
    (scaled + if scaled >= 0 { 32_768 } else { -32_768 }) / 65_536
}

/// A quotient, rounded to the nearest; halves away from zero.
pub(super) fn nearest(dividend: i64, divisor: i64) -> i64 {
    let half = divisor.abs() / 2;
    (dividend + if dividend >= 0 { half } else { -half }) / divisor
}

/// Writes thousandths as a decimal without trailing zeros: `12`, `-0.5`, `3.125`.
pub(super) fn push_milli(out: &mut Vec<u8>, milli: i64) {
    push_decimal::<1000>(out, milli);
}

/// Writes millionths as a decimal without trailing zeros.
pub(super) fn push_micro(out: &mut Vec<u8>, micro: i64) {
    push_decimal::<1_000_000>(out, micro);
}

fn push_decimal<const ONE: u64>(out: &mut Vec<u8>, number: i64) {
    if number < 0 {
        out.push(b'-');
    }
    let (whole, mut fraction) = (number.unsigned_abs() / ONE, number.unsigned_abs() % ONE);
    if whole > 0 || fraction == 0 {
        push_unsigned(out, whole);
    }
    if fraction > 0 {
        out.push(b'.');
        let mut place = ONE / 10;
        while fraction > 0 {
            out.push(b'0' + (fraction / place) as u8);
            fraction %= place;
            place /= 10;
        }
    }
}

/// Writes a whole number.
pub(super) fn push_number(out: &mut Vec<u8>, number: i64) {
    if number < 0 {
        out.push(b'-');
    }
    push_unsigned(out, number.unsigned_abs());
}

fn push_unsigned(out: &mut Vec<u8>, mut number: u64) {
    let mut digits = [0; 20];
    let mut start = digits.len();
    loop {
        start -= 1;
        digits[start] = b'0' + (number % 10) as u8;
        number /= 10;
        if number == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[start..]);
}

/// A length for pdf-writer: the `f32` next to its decimal of three places, which prints as that decimal.
#[expect(clippy::float_arithmetic, reason = "pdf-writer takes operands of dictionaries as f32; one exact division")]
pub(super) fn points(length: Length) -> f32 {
    milli(length) as f32 / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_have_no_zero_that_says_nothing() {
        for (milli, text) in [(0, "0"), (12_000, "12"), (-500, "-.5"), (3125, "3.125"), (-1_010, "-1.01"), (7, ".007")]
        {
            let mut out = Vec::new();
            push_milli(&mut out, milli);
            assert_eq!(String::from_utf8(out).unwrap(), text);
        }
    }

    #[test]
    fn page_sizes_print_as_they_are_known() {
        assert_eq!(points(Length::ratio(210, 720, 254)).to_string(), "595.276");
    }
}
