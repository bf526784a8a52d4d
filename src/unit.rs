//! Exact lengths.
//!
//! Every measure of a page is a [`Length`]: a whole number of 1/65536 of a PDF point (1/72 inch, ISO 32000-1,
//! 8.3.2.3). Sums and products are exact integers, so the same input gives the same page on every machine.
//! Deliberately absent: floating point. A number becomes decimal text only where a PDF operand is written.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub, SubAssign};

/// A length in 1/65536 pt; from -32,768 pt to 32,767 pt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Length(pub i32);

/// A point on a page in PDF's default user space: from the lower left corner, upwards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// From the left edge of the page.
    pub x: Length,
    /// From the lower edge of the page.
    pub y: Length,
}

/// A factor in thousandths: 1000 is one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Permille(pub i32);

impl Permille {
    /// The factor one.
    pub const ONE: Permille = Permille(1000);
}

impl Length {
    /// No length.
    pub const ZERO: Length = Length(0);
    /// The largest length: wider than any page.
    pub const MAX: Length = Length(i32::MAX);

    /// So many whole points.
    pub const fn points(points: i32) -> Length {
        Length(points * 65536)
    }

    /// `count` of a unit that is `numerator / denominator` points long, rounded to the nearest 1/65536 pt.
    pub const fn ratio(count: i64, numerator: i64, denominator: i64) -> Length {
        let scaled = count * numerator * 65536;
        let half = denominator / 2;
        let rounded = if scaled >= 0 { (scaled + half) / denominator } else { (scaled - half) / denominator };
        Length(rounded as i32)
    }

    /// What `units` of a font's design units come to at this size, rounded to the nearest.
    pub const fn of_font_units(self, units: i32, units_per_em: u16) -> Length {
        let scaled = self.0 as i64 * units as i64;
        let em = units_per_em as i64;
        let half = em / 2;
        Length((if scaled >= 0 { (scaled + half) / em } else { (scaled - half) / em }) as i32)
    }

    /// This length times a factor, rounded to the nearest.
    pub const fn scale(self, factor: Permille) -> Length {
        let scaled = self.0 as i64 * factor.0 as i64;
        Length((if scaled >= 0 { (scaled + 500) / 1000 } else { (scaled - 500) / 1000 }) as i32)
    }

    /// Half of this length, rounded towards zero.
    pub const fn half(self) -> Length {
        Length(self.0 / 2)
    }

    /// The larger of the two.
    pub fn max(self, other: Length) -> Length {
        Ord::max(self, other)
    }

    /// The smaller of the two.
    pub fn min(self, other: Length) -> Length {
        Ord::min(self, other)
    }

    /// Reads `12pt`, `2.5cm`, `25mm`, `1in`: a decimal number and a unit, nothing else.
    pub fn parse(text: &str) -> Option<Length> {
        let text = text.trim();
        let split = text.find(|c: char| c.is_ascii_alphabetic())?;
        let (number, unit) = (text[..split].trim(), &text[split..]);
        let (numerator, denominator) = match unit {
            "pt" => (1, 1),
            "mm" => (720, 254),
            "cm" => (7200, 254),
            "in" => (72, 1),
            _ => return None,
        };
        let (sign, number) = match number.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, number),
        };
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        if whole.is_empty() || whole.len() > 5 || fraction.len() > 4 {
            return None;
        }
        let mut count: i64 = 0;
        for digit in whole.bytes().chain(fraction.bytes()) {
            count = count * 10 + i64::from(digit.checked_sub(b'0').filter(|d| *d < 10)?);
        }
        let scale = 10_i64.pow(fraction.len() as u32);
        let length = count * numerator * 65536 / (denominator * scale);
        (length <= i64::from(i32::MAX)).then(|| Length::ratio(sign * count, numerator, denominator * scale))
    }
}

impl fmt::Display for Length {
    /// In points with up to three decimals and no trailing zeros: `12`, `0.5`, `-3.125`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scaled = i64::from(self.0) * 1000;
        let thousandths = (scaled + if scaled >= 0 { 32768 } else { -32768 }) / 65536;
        let sign = if thousandths < 0 { "-" } else { "" };
        let (whole, fraction) = (thousandths.abs() / 1000, thousandths.abs() % 1000);
        if fraction == 0 {
            return write!(f, "{sign}{whole}");
        }
        let digits = format!("{fraction:03}");
        write!(f, "{sign}{whole}.{}", digits.trim_end_matches('0'))
    }
}

impl Add for Length {
    type Output = Length;
    fn add(self, other: Length) -> Length {
        Length(self.0.saturating_add(other.0))
    }
}

impl Sub for Length {
    type Output = Length;
    fn sub(self, other: Length) -> Length {
        Length(self.0.saturating_sub(other.0))
    }
}

impl Neg for Length {
    type Output = Length;
    fn neg(self) -> Length {
        Length(-self.0)
    }
}

impl Mul<i32> for Length {
    type Output = Length;
    fn mul(self, times: i32) -> Length {
        Length(self.0.saturating_mul(times))
    }
}

impl AddAssign for Length {
    fn add_assign(&mut self, other: Length) {
        *self = *self + other;
    }
}

impl SubAssign for Length {
    fn sub_assign(&mut self, other: Length) {
        *self = *self - other;
    }
}

impl Sum for Length {
    fn sum<I: Iterator<Item = Length>>(lengths: I) -> Length {
        lengths.fold(Length::ZERO, Add::add)
    }
}
