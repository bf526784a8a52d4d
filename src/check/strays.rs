//! Rows that hold nothing but what belongs to the row before: an affiliation, an office or a country where a name should be,
//! the rest of a name.
//!
//! A row of a list nearly always has what all rows have, such as the day of signing. Two rows of which one has it, and which
//! besides have not one field in common, are one entry that was broken; and what stands in the columns of affiliations, of
//! offices or of countries in other rows is no name, in whatever language.
//! Deliberately absent: rows that break off, or begin, in the middle of a phrase (see `split`).

use std::collections::BTreeMap;
use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use super::Desk;
use super::offices::names_office;
use crate::country::is_name;
use crate::roll::Field;

/// What an entry has beside its name.
const BESIDE: &[Field] = &[Field::Title, Field::Affiliation, Field::City, Field::Country];

/// What the roll tells of rows that may be strays.
pub(super) struct Strays {
    /// Fields that are not printed and that all rows have, but for a few: one of them is enough to tell.
    fixed: Vec<Field>,
    /// The hashes of texts that stand where names should and, in other rows, in another column.
    elsewhere: BTreeMap<u64, Field>,
    /// Whether most rows have something beside the name.
    full: bool,
}

impl Strays {
    /// Looks over the roll. A row that has much beside its name is no stray; where many have little, none is.
    pub(super) fn of(desk: &Desk<'_>) -> Strays {
        let roll = desk.roll;
        let count = roll.len();
        let mut bare: Vec<u64> = (0..count).filter(|row| is_bare(desk, *row)).map(|row| hash(desk.name(row))).collect();
        bare.sort_unstable();
        let full = count > 5 && bare.len() * 4 < count;
        let mut elsewhere = BTreeMap::new();
        if full && !bare.is_empty() {
            for field in [Field::Title, Field::Affiliation, Field::Country] {
                let texts = (0..count).map(|row| roll.field(row, field)).filter(|text| !text.is_empty()).map(hash);
                elsewhere.extend(texts.filter(|text| bare.binary_search(text).is_ok()).map(|text| (text, field)));
            }
        }
        let has_all = |field: &Field| {
            let lacking = (0..count).filter(|row| roll.field(*row, *field).is_empty()).count();
            lacking * 12 <= count
        };
        let fixed = [Field::Date, Field::Id, Field::Consent, Field::Category];
        let held = |field: &Field| roll.columns().iter().any(|(held, _)| held == field);
        let fixed = fixed.into_iter().filter(held).filter(has_all).collect();
        Strays { fixed, elsewhere, full }
    }

    /// Whether a row is the rest of the one before it, which may be a rest itself.
    pub(super) fn goes_on(&self, desk: &Desk<'_>, before: usize, row: usize, follows_rest: bool) -> bool {
        let (roll, name) = (desk.roll, desk.name(row));
        if !self.full || name.is_empty() {
            return false;
        }
        let has = |row: usize, field: &Field| !roll.field(row, *field).is_empty();
        let shared = self.fixed.iter().filter(|field| has(before, field) && has(row, field)).count();
        let parted = self.fixed.iter().filter(|field| has(before, field) != has(row, field)).count();
        let clash = BESIDE.iter().any(|field| has(before, field) && has(row, field));
        if clash || shared > 0 {
            return false;
        }
        let one_entry = parted > 0 && parted == self.fixed.len();
        // The rest of a name behind a row that has nothing but its beginning.
        let begun = BESIDE.iter().all(|field| !has(before, field)) && !desk.name(before).contains([' ', '\u{A0}']);
        let ended = has(row, &Field::Title) || has(row, &Field::Affiliation) || has(row, &Field::Country);
        if one_entry && begun && ended && !follows_rest && !name.contains([' ', '\u{A0}']) {
            return true;
        }
        if !is_bare(desk, row) {
            return false;
        }
        let alone = self.fixed.is_empty() && BESIDE.iter().all(|field| !has(row, field));
        match self.elsewhere.get(&hash(name)) {
            Some(field) => !has(before, field) && (one_entry || alone),
            None if one_entry && has(before, &Field::Affiliation) && has(row, &Field::Country) && is_piece(name) => {
                true
            }
            None => one_entry && (is_stray_country(desk, before, name) || is_stray_office(desk, before, name)),
        }
    }
}

fn hash(text: &str) -> u64 {
    FixedState::default().hash_one(text)
}

/// Whether a row has at most one thing beside its name, and that only at the end of an entry.
fn is_bare(desk: &Desk<'_>, row: usize) -> bool {
    [Field::Title, Field::Affiliation].iter().all(|field| desk.roll.field(row, *field).is_empty())
}

/// Whether a text is a single word, or begins small, where names do neither: of a script with spaces between words.
fn is_piece(name: &str) -> bool {
    let spaced = name.chars().all(|c| c < '\u{E00}' || ('\u{1200}'..'\u{1780}').contains(&c) || c == '\u{200C}');
    spaced && (!name.contains([' ', '\u{A0}', '\u{200C}']) || name.starts_with(char::is_lowercase))
}

fn is_stray_country(desk: &Desk<'_>, before: usize, name: &str) -> bool {
    desk.roll.field(before, Field::Country).is_empty() && is_name(name)
}

fn is_stray_office(desk: &Desk<'_>, before: usize, name: &str) -> bool {
    let lacks = |field| desk.roll.field(before, field).is_empty();
    (lacks(Field::Affiliation) || lacks(Field::Title)) && names_office(name)
}
