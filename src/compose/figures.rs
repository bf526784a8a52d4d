//! Figures: numbers with what belongs to them, which are read from left to right among right-to-left letters too.
//!
//! UAX #9 knows digits and the marks within a number, and no more of what is written around one (its weak types, W1 to W7):
//! a sign, a unit, an operator takes the side of its surroundings. A figure is kept together where readers do:
//! - a number with its sign: CLDR has U+200E before the sign in Persian, Urdu, Pashto, Hebrew, and Arabic with digits 0 to 9;
//! - a number with what is glued to it ("3.5mm", "7-Eleven", "۷a") or is its unit behind a space ("5 km", "−5 °C"), one
//!   expression from left to right (SI brochure, 5.4.3);
//! - degrees and minutes ("32°13′N"); numbered places of a law in Latin letters ("7(a)(ii)"), which are cited as printed;
//! - sums ("10 − 7 = 3"), which Persian and Hebrew read from the left;
//! - dates of ISO 8601, telephone and file numbers: groups of digits with hyphens, three of them or one with a zero before it.
//!   Two groups are a range, which is read in the direction of the sentence.
//!
//! Signs and sums in the digits U+0660 to U+0669 are left alone: where those are used, sums run from the right, and CLDR has
//! U+061C before the sign. Deliberately absent: numbers that UAX #9 lays as they should be.

use std::ops::Range;

use super::language::letter_script;
use super::units::unit;
use crate::digit;
use crate::lang::{Script, script_direction};

/// How deep brackets in sums are followed.
const DEEPEST: u8 = 3;
/// The fewest digits of an international telephone number written with spaces (ITU-T E.123).
const LEAST_DIGITS: usize = 7;

/// Whether a text may have a figure: a digit at all.
pub(super) fn may_hold(text: &str) -> bool {
    let bytes = text.as_bytes();
    // The lead byte of U+06C0 to U+06FF and of U+0640 to U+067F, and what follows it in digits.
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        b'0'..=b'9' => true,
        0xDB => matches!(bytes.get(at + 1), Some(0xB0..=0xB9)),
        0xD9 => matches!(bytes.get(at + 1), Some(0xA0..=0xA9)),
        _ => false,
    })
}

/// Calls `found` for the figures of `text[from..to]`, which stands among letters of `script`, ascending; and says whether a
/// figure ends before an operator behind which the sentence's own words begin.
pub(super) fn find(text: &str, from: usize, to: usize, script: Script, mut found: impl FnMut(Range<usize>, bool)) {
    let text = &text[..to];
    let (mut at, mut depth, mut before) = (from, 0_usize, None);
    let mut reader = Reader { text, script, no_sum_before: 0 };
    while let Some(character) = text[at..].chars().next() {
        let end = at + character.len_utf8();
        match character {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let begins = digit::value(character).is_some() || is_fraction(character);
        let next = if begins || (may_begin(character) && stands_free(before)) {
            reader.figure(at, before.filter(|_| from < at))
        } else {
            None
        };
        at = match next {
            Some(Read { end, is_figure, is_cut, .. }) => {
                if is_figure && depth == 0 {
                    found(at..end, is_cut);
                }
                end
            }
            None => end,
        };
        before = text[..at].chars().next_back();
    }
}

/// A sign or an opening bracket, with which a figure may begin.
fn may_begin(character: char) -> bool {
    is_sign(character) || character == '('
}

fn is_sign(character: char) -> bool {
    matches!(character, '+' | '-' | '−' | '±' | '∓')
}

fn is_fraction(character: char) -> bool {
    matches!(character, '¼'..='¾' | '⅐'..='⅞')
}

/// Whether a sign behind this character is a number's, and not a hyphen: "COVID-19", "10-7".
fn stands_free(before: Option<char>) -> bool {
    before.is_none_or(|c| {
        c.is_whitespace()
            || matches!(
                c,
                '(' | '['
                    | '«'
                    | '“'
                    | '"'
                    | '‘'
                    | '„'
                    | '־'
                    | '،'
                    | ','
                    | '~'
                    | '≈'
                    | '='
                    | '\u{200E}'
                    | '\u{200F}'
                    | '\u{61C}'
                    | '\u{2060}'
                    | '\u{2066}'..='\u{2069}'
            )
    })
}

/// What was read of a figure.
#[derive(Clone, Copy)]
struct Read {
    end: usize,
    /// Whether it is to be kept together, or a number like any other.
    is_figure: bool,
    /// Whether it has a unit.
    has_unit: bool,
    /// Whether it is in digits whose sums run from the right.
    from_right: bool,
    /// Whether it was an equation whose other side is the sentence's.
    is_cut: bool,
}

struct Reader<'a> {
    text: &'a str,
    script: Script,
    /// Up to where no sum begins: one was looked for there and not found.
    no_sum_before: usize,
}

impl Reader<'_> {
    fn next(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }

    /// Where a space of one kind or another ends, if one stands here.
    fn space(&self, at: usize) -> usize {
        self.next(at)
            .filter(|c| matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}'))
            .map_or(at, |c| at + c.len_utf8())
    }

    /// The figure or plain number that begins here, after this character.
    fn figure(&mut self, at: usize, before: Option<char>) -> Option<Read> {
        let first = self.next(at)?;
        // "v2" and "MP3" are words.
        let in_word = before.is_some_and(char::is_alphabetic);
        let sum = if in_word || at < self.no_sum_before { None } else { self.sum(at, 0) };
        if sum.is_some() || first == '(' {
            return sum;
        }
        let after_number = || self.text[..at].trim_end().ends_with(|c| digit::value(c).is_some());
        // A hyphen between two numbers is a range's, however it is spaced.
        let after_range = first == '-' && after_number();
        self.telephone(at).or_else(|| self.quantity(at)).filter(|_| !after_range)
    }

    /// Digits with the marks that stand within a number, and the fraction or power behind them.
    fn number(&self, mut at: usize) -> Option<usize> {
        let start = at;
        let digits = |from: usize| -> usize {
            let digits = self.text[from..].chars().take_while(|c| digit::value(*c).is_some());
            digits.map(char::len_utf8).sum()
        };
        at += digits(at);
        while at > start {
            let Some(mark) = self.next(at) else { break };
            let after = at + mark.len_utf8();
            let group = digits(after);
            let joins = match mark {
                '.' | ',' | '٫' | '٬' | '\'' | '’' | '/' | ':' => group > 0,
                // Groups of three with a narrow or no-break space between (SI brochure, 5.4.4).
                '\u{A0}' | '\u{202F}' | '\u{2009}' => self.text[after..after + group].chars().count() == 3,
                _ => false,
            };
            if !joins {
                break;
            }
            at = after + group;
        }
        let is_behind = |c: &char| is_fraction(*c) || matches!(c, '²' | '³' | '¹' | '⁰' | '⁴'..='⁻');
        at += self.text[at..].chars().take_while(is_behind).map(char::len_utf8).sum::<usize>();
        (at > start).then_some(at)
    }

    /// A telephone number in the international form, "+98 21 555 0123" (ITU-T E.123).
    fn telephone(&self, start: usize) -> Option<Read> {
        let (mut at, mut digits, mut groups) = (start, 0, 0);
        self.next(start).filter(|c| *c == '+')?;
        at += 1;
        loop {
            let group = self.text[at..].chars().take_while(|c| digit::value(*c).is_some());
            let (count, length) = group.fold((0, 0), |(count, length), c| (count + 1, length + c.len_utf8()));
            if count == 0 {
                break;
            }
            (digits, groups) = (digits + count, groups + 1);
            let end = at + length;
            let mark = self.next(end).filter(|c| matches!(c, ' ' | '\u{A0}' | '-'));
            let goes_on = |mark: &char| self.next(end + mark.len_utf8()).is_some_and(|c| digit::value(c).is_some());
            match mark.filter(goes_on) {
                Some(mark) => at = end + mark.len_utf8(),
                None => {
                    at = end;
                    break;
                }
            }
        }
        let is_figure = groups > 1 && digits >= LEAST_DIGITS;
        is_figure.then_some(Read { end: at, is_figure, has_unit: false, from_right: false, is_cut: false })
    }

    /// A number with its sign, and with what is glued to it or its unit.
    fn quantity(&self, start: usize) -> Option<Read> {
        let sign = self.next(start).filter(|c| is_sign(*c));
        let first = start + sign.map_or(0, char::len_utf8);
        let mut at = self.number(first)?;
        let from_right = self.text[first..at].contains(|c| matches!(c, '\u{660}'..='\u{669}'));
        let mut is_figure = sign.is_some() && !from_right;
        let (groups, end, has_zero) = self.groups(first, at);
        at = end;
        // Among Hebrew letters UAX #9 keeps hyphens in numbers (W4), among Arabic ones not.
        is_figure |= (groups > 2 || (groups == 2 && has_zero)) && self.script != Script::Hebrew;
        let mut has_unit = false;
        if let Some(end) = self.degrees(at, is_figure) {
            return Some(Read { end, is_figure: true, has_unit: true, from_right, is_cut: false });
        }
        if self.next(at).is_some_and(is_degree) {
            at += self.next(at).map_or(0, char::len_utf8);
        } else if let Some(end) = self.glued(at) {
            return Some(Read { end, is_figure: true, has_unit: true, from_right, is_cut: false });
        } else if let Some(end) = self.places(at) {
            return Some(Read { end, is_figure: true, has_unit, from_right, is_cut: false });
        } else if let Some(percent) = self.next(at).filter(|c| matches!(c, '%' | '٪' | '‰' | '؉')) {
            at += percent.len_utf8();
        } else {
            let after_space = self.space(at);
            if let Some(length) = (after_space > at).then(|| unit(&self.text[after_space..])).flatten() {
                at = after_space + length;
                (is_figure, has_unit) = (true, true);
            }
        }
        Some(Read { end: at, is_figure, has_unit, from_right, is_cut: false })
    }

    /// The groups of digits with hyphens between them that go on behind a number: how many, where they end, and whether a zero
    /// stands before one.
    fn groups(&self, first: usize, mut at: usize) -> (usize, usize, bool) {
        let is_padded = |group: &str| {
            let mut digits = group.chars().map(digit::value);
            digits.next() == Some(Some(0)) && digits.next().is_some_and(|next| next.is_some())
        };
        let (mut groups, mut has_zero) = (1, is_padded(&self.text[first..at]));
        while let Some(mark) = self.next(at).filter(|c| matches!(c, '-' | '‑' | '–'))
            && let Some(end) = self.number(at + mark.len_utf8())
        {
            groups += 1;
            has_zero |= mark != '–' && is_padded(&self.text[at + mark.len_utf8()..end]);
            at = end;
        }
        (groups, at, has_zero)
    }

    /// Degrees with a letter ("5°C", "5°N") or with minutes, all of them if `signed`.
    fn degrees(&self, at: usize, signed: bool) -> Option<usize> {
        let mut end = at + self.next(at).filter(|c| is_degree(*c))?.len_utf8();
        let mut parts = 1;
        while let Some(number) = self.number(end)
            && let Some(mark) = self.next(number).filter(|c| matches!(c, '′' | '″' | '\'' | '’' | '"' | '”'))
        {
            end = number + mark.len_utf8();
            parts += 1;
        }
        let space = self.space(end);
        let is_letter = |at: usize| {
            self.next(at).is_some_and(|c| matches!(c, 'C' | 'F' | 'K' | 'N' | 'S' | 'E' | 'W'))
                && !self.next(at + 1).is_some_and(char::is_alphanumeric)
        };
        if is_letter(space) {
            return Some(space + 1);
        }
        (signed || parts > 1).then_some(end)
    }

    /// Where a number is glued to a word that runs from left to right: "5G", "7-Eleven", "12A/3".
    fn glued(&self, at: usize) -> Option<usize> {
        let is_letter = |at: usize| {
            let script = self.next(at).and_then(letter_script);
            script.is_some_and(|script| !script_direction(script).is_rtl())
        };
        if is_letter(at) {
            return Some(at);
        }
        let joint = self.next(at).filter(|c| matches!(c, '-' | '‑' | '/' | '_' | '&'))?;
        Some(at + joint.len_utf8()).filter(|end| is_letter(*end))
    }

    /// Paragraph and item behind the number of an article: "7(a)(ii)". With letters from right to left among them they are
    /// the sentence's.
    fn places(&self, at: usize) -> Option<usize> {
        let (mut end, mut has_letter) = (at, false);
        while let Some(inner) = self.text[end..].strip_prefix('(') {
            let length = inner.bytes().take(7).take_while(u8::is_ascii_alphanumeric).count();
            if length == 0 || length > 6 || !inner[length..].starts_with(')') {
                break;
            }
            has_letter |= inner.bytes().take(length).any(|byte| byte.is_ascii_alphabetic());
            end += length + 2;
        }
        has_letter.then_some(end)
    }

    /// Quantities with operators between them, brackets included.
    fn sum(&mut self, start: usize, depth: u8) -> Option<Read> {
        let mut sum = self.operand(start, depth)?;
        let (mut before_last, mut operators, mut has_unit) = (None, 0, sum.has_unit);
        // What is wrong with a sum is known at its end: the longest one is tried once.
        let mut tried = sum.end;
        while let Some((after, is_certain)) = self.operator(sum.end) {
            if let Some(end) = self.variable(after) {
                sum.end = end;
                operators += usize::from(is_certain);
                tried = end;
                break;
            }
            let Some(operand) = self.operand(after, depth) else { break };
            before_last = Some((sum.end, operators));
            operators += usize::from(is_certain);
            sum = Read { from_right: sum.from_right || operand.from_right, ..operand };
            has_unit |= operand.has_unit;
            tried = sum.end;
        }
        // "1 USD = ۴۹٬۱۵۰ ریال": the last number's unit is a word of the sentence, and so is its side of the equation.
        if let Some((end, count)) = before_last
            && has_unit
            && !sum.has_unit
            && self.is_before_word(sum.end)
        {
            (sum.end, operators, sum.is_cut) = (end, count, true);
        }
        let is_sum = operators > 0 && !sum.from_right;
        // What stands within a bracket that no operator follows may be a sum by itself.
        if !is_sum && depth == 0 && self.next(start) != Some('(') {
            self.no_sum_before = tried;
        }
        // What is left of an equation is its first side.
        (is_sum || sum.is_cut).then_some(Read { is_figure: true, has_unit, ..sum })
    }

    fn operand(&mut self, at: usize, depth: u8) -> Option<Read> {
        if self.next(at) == Some('(') {
            let inner = (depth < DEEPEST).then(|| self.sum(at + 1, depth + 1)).flatten()?;
            return (self.next(inner.end) == Some(')')).then(|| Read { end: inner.end + 1, ..inner });
        }
        self.quantity(at)
    }

    /// Where the operator ends that stands here, with the spaces around it, and whether it is certainly one: a hyphen, a
    /// dash and a colon are as other operators go.
    fn operator(&self, at: usize) -> Option<(usize, bool)> {
        let sign_at = self.space(at);
        let sign = self.next(sign_at)?;
        let end = sign_at + sign.len_utf8();
        let after = self.space(end);
        let is_even = (sign_at > at) == (after > end);
        let is_certain = match sign {
            '+' | '−' | '×' | '÷' | '=' | '<' | '>' | '≤' | '≥' | '≈' | '≠' | '±' | '⋅' | '·' | '*' | '≡' | '≅' => {
                true
            }
            '-' | '–' | '/' | ':' if after > end => false,
            _ => return None,
        };
        is_even.then_some((after, is_certain))
    }

    /// Where a variable ends: one Latin letter, with which a phrase begins ("24 = x + 3").
    fn variable(&self, at: usize) -> Option<usize> {
        self.next(at).filter(char::is_ascii_alphabetic)?;
        (!self.next(at + 1).is_some_and(char::is_alphanumeric)).then_some(at + 1)
    }

    /// Whether a word from right to left stands behind a space.
    fn is_before_word(&self, at: usize) -> bool {
        let space = self.space(at);
        let script = self.next(space).filter(|_| space > at).and_then(letter_script);
        script.is_some_and(|script| script_direction(script).is_rtl())
    }
}

fn is_degree(character: char) -> bool {
    matches!(character, '°' | 'º' | '˚')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut figures = Vec::new();
        find(text, 0, text.len(), Script::Arabic, |range, _| figures.push(&text[range]));
        assert_eq!(figures, expected, "in {text}");
    }

    #[test]
    fn numbers_alone_are_no_figures() {
        check("در ۱۲ سال، 2026 و ۳٬۵۰۰٬۰۰۰ ریال (۱۲) و ۱۲٪ و ۳/۴ و 14:30–16:00", &[]);
        check("در 2026 Greenpeace گفت و در 2026 A. Smith آمد", &[]);
        check("صفحهٔ 12-15 و 2020–2025 و ۱۴۰۳–۱۴۰۵ و ۳ -۵ و 11365-4563", &[]);
        check("بند ۷(۲) و 7(א)(2) و 48° و 5 مرداد", &[]);
    }

    #[test]
    fn what_is_glued_to_a_number_is_the_figure_s() {
        // The word itself is a phrase's.
        check("و 3.5mm و 10,000m و 7-Eleven و ۷a", &["3.5", "10,000", "7-", "۷"]);
        check("بند 7(a)(ii) و 4(b)، 14(b)", &["7(a)(ii)", "4(b)", "14(b)"]);
        check(
            "و 5°C، −5°C و 5°N و 32°13′N و 32°13′05″N و 12 °F.",
            &["5°C", "−5°C", "5°N", "32°13′N", "32°13′05″N", "12 °F"],
        );
    }

    #[test]
    fn units_stay_with_their_number() {
        check("و 100 Mbit/s و ۱۲ GB و 3.5 m² و 10 kg CO₂", &["100 Mbit/s", "۱۲ GB", "3.5 m²", "10 kg"]);
        check("نرخ 1 USD = ۴۹٬۱۵۰ ریال", &["1 USD"]);
        check("و 5 km = 3.1 mi و", &["5 km = 3.1 mi"]);
        check("از 10–15 km تا 12 500 km و ½ km", &["10–15 km", "500 km", "½ km"]);
        check("از 12\u{202F}500 km", &["12\u{202F}500 km"]);
    }

    #[test]
    fn signs_and_sums_run_from_the_left() {
        check("برابر −۱۳٫۴ واحد (یا ±۰٫۵) و +3 و -5 و −۵٪ و ב־−5°", &["−۱۳٫۴", "±۰٫۵", "+3", "-5", "−۵٪", "−5°"]);
        check("٥ و −٥ و ١٠ − ٧ = ٣", &[]);
        check("COVID-19 و کد-۵ و 10-7 و 10 - 7", &[]);
        check("و 10 − 7 = 3 و ۳ × ۸ = ۲۴، 10 - 7 = 3", &["10 − 7 = 3", "۳ × ۸ = ۲۴", "10 - 7 = 3"]);
        check("و ۳ < ۵ و 4×4 و (2 + 3) × 4 = 20 و 24 = x + 3", &["۳ < ۵", "4×4", "(2 + 3) × 4 = 20", "24 = x"]);
        check("و (12 + 3) و ۲ + ۳ = ۵ کتاب", &["12 + 3", "۲ + ۳ = ۵"]);
    }

    #[test]
    fn groups_of_digits_with_hyphens_are_numbers_of_things() {
        check(
            "2026-04-01 و 021-555-0123، 12-345-67؛ 0800-123",
            &["2026-04-01", "021-555-0123", "12-345-67", "0800-123"],
        );
        check("تلفن +98 21 555 0123 و +12 34", &["+98 21 555 0123", "+12"]);
    }

    #[test]
    fn long_rows_of_numbers_take_no_long_time() {
        for text in ["1 - ".repeat(50_000), "(1+".repeat(50_000), "(1 + 1 ".repeat(50_000), "1-".repeat(50_000)] {
            find(&text, 0, text.len(), Script::Arabic, |_, _| {});
        }
    }
}
