//! What cells of the roll say that the annex is arranged by: ranks, kinds, dates.
//!
//! People write these in many ways; a cell is read where it can mean one thing, and told where it cannot. What is wrong in a
//! column is told once, with a count. Deliberately absent: guessing the order of day and month, and conversion of calendars.

use crate::contact::excerpt;
use crate::digit;
use crate::report::{Code, Finding, codes};
use crate::roll::{Field, Roll};

/// A signatory's rank among the first, if it has one.
pub(super) fn rank<'r>(roll: &'r Roll, signatory: usize, wrong: &mut Wrong<'r>) -> Option<u64> {
    let written = roll.field(signatory, Field::Pin).trim();
    if written.is_empty() {
        return None;
    }
    let rank = number(written).filter(|rank| *rank > 0);
    if rank.is_none() {
        wrong.add(codes::PIN_INVALID, roll, signatory, Field::Pin, written);
    }
    rank
}

/// The words by which a row says that it is an organization's: they begin so.
const ORGANIZATIONS: &[&str] = &[
    "org",
    "inst",
    "ngo",
    "ong",
    "assoc",
    "asoc",
    "company",
    "entit",
    "سازمان",
    "نهاد",
    "انجمن",
    "مؤسسه",
    "موسسه",
    "ټولنه",
    "بنسټ",
    "منظمة",
    "مؤسسة",
    "جمعية",
    "تنظیم",
    "ادارہ",
    "ארגון",
    "עמותה",
    "מוסד",
    "орган",
    "учрежд",
    "ташкилот",
    "муассиса",
];
/// The words by which a row says that it is a person's.
const PERSONS: &[&str] = &[
    "pers",
    "indiv",
    "human",
    "particul",
    "شخص",
    "فرد",
    "کس",
    "وګړی",
    "יחיד",
    "אדם",
    "פרט",
    "лиц",
    "физ",
    "частн",
    "челов",
    "шахс",
];

/// Whether a signatory is an organization. A row that does not say is a person's.
pub(super) fn is_organization<'r>(roll: &'r Roll, signatory: usize, wrong: &mut Wrong<'r>) -> bool {
    let written = roll.field(signatory, Field::Kind).trim();
    let word = written.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|known| word.starts_with(known));
    if says(ORGANIZATIONS) {
        return true;
    }
    if !written.is_empty() && !says(PERSONS) {
        wrong.add(codes::KIND_UNKNOWN, roll, signatory, Field::Kind, written);
    }
    false
}

/// A whole number in any of the digits that rolls are written in.
fn number(text: &str) -> Option<u64> {
    let mut number = 0_u64;
    for character in text.chars() {
        number = number.checked_mul(10)?.checked_add(u64::from(digit::value(character)?))?;
    }
    Some(number).filter(|_| !text.is_empty())
}

/// What a date is ordered by: year, month and day, then the time as far as it is there. Year first, as in ISO 8601 with
/// its hyphens or with slashes or stops; 6/7/2026 is two dates, and so none. The calendar is not asked for: a roll has one.
pub(super) fn date(text: &str) -> Option<[u32; 6]> {
    let mut numbers = [0_u32; 6];
    let mut parts = text.split(|character| digit::value(character).is_none());
    for (index, place) in numbers.iter_mut().enumerate() {
        let part = parts.next().unwrap_or("");
        let length = part.chars().count();
        let fits = if index == 0 { length == 4 } else { (1..=2).contains(&length) };
        match number(part).filter(|_| fits) {
            Some(number) => *place = number as u32,
            // A time of day may be missing, or end early.
            None if index >= 3 => break,
            None => return None,
        }
    }
    let [year, month, day, hour, minute, second] = numbers;
    let tail = text.trim_end().as_bytes();
    let half = tail.get(tail.len().saturating_sub(2)..).unwrap_or_default().to_ascii_lowercase();
    let hour = match (half.as_slice(), hour) {
        (b"pm", 1..12) => hour + 12,
        (b"am", 12) => 0,
        _ => hour,
    };
    // A month of the Solar Hijri or the Islamic calendar has at most 32 days.
    let exists = (1..=12).contains(&month) && (1..=32).contains(&day) && hour < 25 && minute < 60 && second < 61;
    exists.then_some([year, month, day, hour, minute, second])
}

/// What is wrong in a column: told once, at the first row, with a count.
#[derive(Default)]
pub(super) struct Wrong<'r> {
    kinds: Vec<(&'static Code, &'r Roll, usize, Field, &'r str, usize)>,
}

impl<'r> Wrong<'r> {
    pub(super) fn add(
        &mut self,
        code: &'static Code,
        roll: &'r Roll,
        signatory: usize,
        field: Field,
        written: &'r str,
    ) {
        match self.kinds.iter_mut().find(|(known, ..)| known.name == code.name) {
            Some((.., count)) => *count += 1,
            None => self.kinds.push((code, roll, signatory, field, written, 1)),
        }
    }

    pub(super) fn findings(self) -> Vec<Finding> {
        let finding = |(code, roll, signatory, field, written, count): (_, &Roll, _, _, &str, usize)| Finding {
            code,
            span: roll.span(signatory, field),
            arguments: vec![excerpt(written, 40), count.to_string()],
        };
        self.kinds.into_iter().map(finding).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_have_the_year_first() {
        assert_eq!(date("2026-06-06"), Some([2026, 6, 6, 0, 0, 0]));
        assert_eq!(date("2026-06-06T14:30:05+02:00"), Some([2026, 6, 6, 14, 30, 5]));
        assert_eq!(date("2026/06/06 2:30:05 PM"), Some([2026, 6, 6, 14, 30, 5]));
        assert_eq!(date("2026.6.6 12:10 am"), Some([2026, 6, 6, 0, 10, 0]));
        assert_eq!(date("۱۴۰۵/۳/۱۶"), Some([1405, 3, 16, 0, 0, 0]));
        for not in [
            "",
            "6/6/2026",
            "2026",
            "2026-06",
            "2026-13-01",
            "2026-00-10",
            "6 June 2026",
            "12026-06-06",
            "2026-06-06 99:00",
        ] {
            assert_eq!(date(not), None, "{not}");
        }
    }

    #[test]
    fn numbers_in_three_kinds_of_digits() {
        assert_eq!([number("12"), number("۱۲"), number("١٢")], [Some(12); 3]);
        assert_eq!([number(""), number("1a"), number("-1"), number("99999999999999999999999")], [None; 4]);
    }
}
