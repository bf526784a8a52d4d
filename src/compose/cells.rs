//! What cells of the roll say that the annex is arranged by: ranks and kinds.
//!
//! People write these in many ways; a cell is read where it can mean one thing, and told where it cannot. What is wrong in a
//! column is told once, with a count. Deliberately absent: dates (see `signed`).

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
    fn numbers_in_three_kinds_of_digits() {
        assert_eq!([number("12"), number("۱۲"), number("١٢")], [Some(12); 3]);
        assert_eq!([number(""), number("1a"), number("-1"), number("99999999999999999999999")], [None; 4]);
    }
}
