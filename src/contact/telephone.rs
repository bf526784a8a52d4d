//! Telephone numbers.

use std::ops::Range;

use crate::digit;

/// Words before a telephone number, in small letters.
const TELEPHONES: &[&str] = &[
    "tel",
    "phone",
    "mobile",
    "mob.",
    "cell:",
    "fax",
    "whatsapp",
    "viber",
    "telegram",
    "signal:",
    "handy",
    "móvil",
    "teléfono",
    "тел",
    "моб",
    "телефон",
    "تلفن",
    "موبایل",
    "همراه:",
    "هاتف",
    "جوال",
    "טל",
    "נייד",
    "電話",
    "电话",
    "전화",
];

/// Six digits or more behind a word that announces a telephone number; or nine or more, or seven behind a plus sign, with
/// nothing between them but spaces, brackets, dots, strokes and hyphens; or four times two. Two years, or a date with a time,
/// have fewer or other signs between.
pub(super) fn find(text: &str) -> Option<Range<usize>> {
    if is_announced(text) {
        return Some(0..text.len());
    }
    runs(text).find(|run| run.is_number(9)).map(|run| run.range)
}

/// What is a telephone number in a name, where nobody has digits: seven are enough.
pub(super) fn in_name(text: &str) -> Option<Range<usize>> {
    runs(text).find(|run| run.is_number(7) && !run.has_year() && !run.is_thousands()).map(|run| run.range)
}

/// Whether six digits or more stand behind a word that announces them.
fn is_announced(text: &str) -> bool {
    if text.chars().filter(|c| is_digit(*c)).take(6).count() < 6 {
        return false;
    }
    let small = text.to_lowercase();
    TELEPHONES.iter().any(|word| {
        small.match_indices(word).any(|(at, _)| {
            let parted = !small[..at].chars().next_back().is_some_and(char::is_alphanumeric);
            let number = small[at + word.len()..].trim_start_matches(|c: char| !is_digit(c) && !c.is_alphanumeric());
            let digits = number.chars().take_while(|c| is_digit(*c) || matches!(c, ' ' | '-' | '.' | '/' | '(' | ')'));
            parted && digits.filter(|c| is_digit(*c)).count() >= 6
        })
    })
}

fn is_digit(character: char) -> bool {
    digit::value(character).is_some()
}

/// The most groups of digits that a number has.
const MOST_GROUPS: usize = 8;

/// Groups of digits with nothing between them but what stands in telephone numbers.
#[derive(Default)]
struct Run {
    range: Range<usize>,
    digits: usize,
    groups: usize,
    /// How many digits each group has, and what it is worth, up to 9999; of the first groups.
    sizes: [(usize, u32); MOST_GROUPS],
    /// Whether a plus sign stands before it.
    plus: bool,
}

impl Run {
    /// Takes the next digit; `begins` says whether it begins a group.
    fn take(&mut self, value: u32, begins: bool) {
        self.digits += 1;
        self.groups += usize::from(begins);
        if let Some((size, worth)) = self.sizes.get_mut(self.groups - 1) {
            (*size, *worth) = (*size + 1, (*worth * 10 + value).min(9999));
        }
    }

    /// Whether it is a telephone number, if so many digits are one.
    fn is_number(&self, least: usize) -> bool {
        // Twenty digits and more are an account's or a ledger's number; so much privacy is kept as well. Many small numbers
        // one after the other are none.
        let in_twos = self.groups == 4 && self.sizes[..4].iter().all(|(size, _)| *size == 2);
        let enough = self.digits >= least || (self.plus && self.digits >= 7) || in_twos;
        enough && self.groups <= MOST_GROUPS && !self.is_date()
    }

    /// Whether it begins with a day, as that of an hour does.
    fn is_date(&self) -> bool {
        let year = |group: usize| self.sizes[group].0 == 4 && YEARS.contains(&self.sizes[group].1);
        let short = |group: usize, most: u32| self.sizes[group].0 <= 2 && (1..=most).contains(&self.sizes[group].1);
        let begins = year(0) && short(1, 12) && short(2, 31);
        let ends = year(2) && short(0, 31) && short(1, 31);
        !self.plus && (3..=5).contains(&self.groups) && (begins || ends)
    }

    fn has_year(&self) -> bool {
        self.sizes.iter().any(|(size, worth)| *size == 4 && YEARS.contains(worth))
    }

    /// Whether it is a large number, its digits parted in threes.
    fn is_thousands(&self) -> bool {
        self.groups > 1 && self.sizes.iter().take(self.groups).skip(1).all(|(size, _)| *size == 3)
    }
}

fn runs(text: &str) -> impl Iterator<Item = Run> {
    let mut characters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let mut run = Run::default();
        let mut in_group = false;
        while let Some((at, character)) = characters.peek().copied() {
            match digit::value(character) {
                Some(value) => {
                    if run.digits == 0 {
                        run.range.start = at;
                    }
                    run.take(value, !in_group);
                    run.range.end = at + character.len_utf8();
                    in_group = true;
                }
                None if is_between(character) => in_group = false,
                None if run.digits > 0 => return Some(run),
                None => run.plus = matches!(character, '+' | '＋'),
            }
            characters.next();
        }
        (run.digits > 0).then_some(run)
    })
}

/// Years of the Christian and the Persian calendar that stand in titles.
const YEARS: Range<u32> = 1200..2100;

/// What stands between the digits of a telephone number.
fn is_between(character: char) -> bool {
    matches!(
        character,
        ' ' | '\u{A0}' | '\u{3000}' | '-' | '－' | '(' | ')' | '（' | '）' | '.' | '/' | '\u{2010}' | '\u{2011}'
    )
}
