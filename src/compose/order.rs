//! The order of the annex's entries, and the groups they stand in, as indices into the roll.
//!
//! The rule is stated, never guessed: a name is compared as it is written, from its first word on that is no honorific;
//! whoever wants family names first says so in the column `sort_key`, which goes before. What lacks the thing that is
//! ordered by comes last; equal entries, and those that come last, stay in the order of the roll. Each row is looked at
//! once for its key, however many it is compared with. In the roll's own order nothing is kept.
//! Deliberately absent: the alphabet (see `collate`), and what is printed of all this (see `annex_head`).

use std::collections::BTreeMap;

use super::collate::Collation;
use super::honorifics;
use super::numbers;
use crate::lang::{Digits, Lang};
use crate::letter::{Annex, Group, Number, Order};
use crate::report::{Code, Finding, codes};
use crate::roll::{Field, Roll};

/// The order of the entries and their groups.
#[derive(Debug, Default)]
pub(super) struct Arrangement {
    /// The signatories in the order of the page; none if that is the roll's own.
    order: Option<Vec<u32>>,
    /// The groups, one after another; none if the annex is one list.
    groups: Vec<Section>,
    /// How many have a rank.
    pub(super) ranked: usize,
    /// Whether what is ordered by has letters: an order of numbers is not alphabetical.
    pub(super) alphabetical: bool,
    /// What is wrong in the columns looked at.
    pub(super) findings: Vec<Finding>,
}

/// A group of entries.
#[derive(Clone, Copy, Debug)]
pub(super) struct Section {
    /// The place of its first entry.
    pub(super) from: usize,
    /// The place after its last.
    pub(super) to: usize,
    /// What it is headed by.
    pub(super) heading: Heading,
}

impl Section {
    /// Whether the entry at this place stands with the one after it: no entry of a group is left alone under its heading
    /// or at the head of a column.
    pub(super) fn keeps(&self, place: usize) -> bool {
        place + 1 < self.to && (place == self.from || place + 2 == self.to)
    }
}

/// What a group is headed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heading {
    /// Those who have a rank.
    First,
    /// What a field of this signatory says.
    Value(usize, Field),
    Organizations,
    Individuals,
    /// Those whose row does not say.
    Others,
}

/// A row to be ordered: its section, its key, a range of the keys, and its place in the roll.
#[derive(Clone, Copy, Debug)]
struct Row {
    section: u32,
    start: usize,
    end: usize,
    signatory: u32,
}

impl Arrangement {
    /// The arrangement that a letter in `lang` asks for.
    pub(super) fn new(roll: &Roll, annex: &Annex, lang: Lang) -> Arrangement {
        let has_ranks = roll.columns().iter().any(|(field, _)| *field == Field::Pin);
        if annex.order == Order::AsSigned && annex.group == Group::None && !has_ranks {
            return Arrangement::default();
        }
        let mut collation = Collation::new(lang);
        let mut wrong = Wrong::default();
        let (mut keys, mut rows) = (Vec::new(), Vec::with_capacity(roll.len()));
        let mut groups = Groups::new(annex.group);
        let mut by = By { order: annex.order, seen: BTreeMap::new(), alphabetical: false };
        for signatory in 0..roll.len() {
            let start = keys.len();
            let section = match rank(roll, signatory, &mut wrong) {
                Some(rank) => {
                    keys.extend(rank.to_be_bytes());
                    RANKED
                }
                None => {
                    by.key(roll, signatory, &mut collation, &mut keys, &mut wrong);
                    groups.of(roll, signatory, &mut collation, &mut wrong)
                }
            };
            rows.push(Row { section, start, end: keys.len(), signatory: signatory as u32 });
        }
        let headings = groups.headings(&mut rows);
        rows.sort_unstable_by(|one, other| {
            let key = |row: &Row| (row.section, &keys[row.start..row.end], row.signatory);
            key(one).cmp(&key(other))
        });
        let ranked = rows.iter().take_while(|row| row.section == RANKED).count();
        Arrangement {
            groups: headings.map_or_else(Vec::new, |headings| sections(&rows, &headings)),
            order: Some(rows.iter().map(|row| row.signatory).collect()),
            ranked,
            alphabetical: by.alphabetical,
            findings: wrong.findings(),
        }
    }

    /// How entries can be numbered where the letter asks for `asked`: without a column of identifiers, as they are
    /// printed.
    pub(super) fn number(&mut self, roll: &Roll, asked: Number) -> Number {
        if asked != Number::Id {
            return asked;
        }
        let empty = |signatory: &usize| roll.field(*signatory, Field::Id).trim().is_empty();
        let mut lacking = (0..roll.len()).filter(empty);
        if let Some(first) = lacking.next() {
            let count = lacking.count() + 1;
            let (code, span) = (codes::ID_MISSING, roll.span(first, Field::Id));
            self.findings.push(Finding { code, span, arguments: vec![count.to_string()] });
            if count == roll.len() {
                return Number::AsPrinted;
            }
        }
        asked
    }

    /// Who stands at this place of the page.
    pub(super) fn signatory(&self, place: usize) -> usize {
        self.order.as_ref().and_then(|order| order.get(place)).map_or(place, |signatory| *signatory as usize)
    }

    /// Whether the annex has groups.
    pub(super) fn has_groups(&self) -> bool {
        !self.groups.is_empty()
    }

    /// The group that this place is in.
    pub(super) fn group_of(&self, place: usize) -> Option<Section> {
        let after = self.groups.partition_point(|group| group.from <= place);
        self.groups.get(after.checked_sub(1)?).copied()
    }

    /// The group that begins at this place.
    pub(super) fn group_from(&self, place: usize) -> Option<Section> {
        let index = self.groups.binary_search_by_key(&place, |group| group.from).ok()?;
        self.groups.get(index).copied()
    }
}

/// The section of those who have a rank; the groups' follow.
const RANKED: u32 = 0;

/// The sections that the ordered rows make.
fn sections(rows: &[Row], headings: &[Heading]) -> Vec<Section> {
    let (mut sections, mut from) = (Vec::new(), 0);
    for same in rows.chunk_by(|one, other| one.section == other.section) {
        let section = same.first().map_or(RANKED, |row| row.section);
        let heading = match section {
            RANKED => Heading::First,
            group => headings.get(group as usize - 1).copied().unwrap_or(Heading::Others),
        };
        sections.push(Section { from, to: from + same.len(), heading });
        from += same.len();
    }
    sections
}

/// What entries are ordered by.
struct By<'r> {
    order: Order,
    /// The categories met, with their places.
    seen: BTreeMap<&'r str, u32>,
    alphabetical: bool,
}

impl<'r> By<'r> {
    /// Adds the key of a signatory to `keys`. A first byte of 1 puts it behind all that have one of 0.
    fn key(
        &mut self,
        roll: &'r Roll,
        signatory: usize,
        collation: &mut Collation,
        keys: &mut Vec<u8>,
        wrong: &mut Wrong<'r>,
    ) {
        let field = |field| roll.field(signatory, field).trim();
        let text = match self.order {
            Order::AsSigned => return,
            Order::Name => name(roll, signatory),
            Order::SortKey => field(Field::SortKey),
            Order::Country => field(Field::Country),
            Order::Category => {
                let next = self.seen.len() as u32;
                match field(Field::Category) {
                    "" => keys.push(1),
                    category => {
                        keys.push(0);
                        keys.extend(self.seen.entry(category).or_insert(next).to_be_bytes());
                    }
                }
                return;
            }
            Order::Date => {
                let written = field(Field::Date);
                match date(written) {
                    Some(date) => {
                        keys.push(0);
                        date.iter().for_each(|number| keys.extend(number.to_be_bytes()));
                    }
                    None => {
                        keys.push(1);
                        if !written.is_empty() {
                            wrong.add(codes::DATE_UNORDERED, roll, signatory, Field::Date, written);
                        }
                    }
                }
                return;
            }
        };
        if text.is_empty() {
            return keys.push(1);
        }
        self.alphabetical |= text.chars().any(char::is_alphabetic);
        keys.push(0);
        collation.key(text, keys);
    }
}

/// What a signatory is ordered by in the order of names.
fn name(roll: &Roll, signatory: usize) -> &str {
    let field = |field| roll.field(signatory, field).trim();
    match (field(Field::SortKey), field(Field::Name)) {
        ("", "") => honorifics::without(field(Field::NativeName)),
        ("", name) => honorifics::without(name),
        (key, _) => key,
    }
}

/// The groups met while rows are read, numbered as they are met.
struct Groups {
    group: Group,
    /// The groups by what makes them one, with their numbers.
    met: BTreeMap<Vec<u8>, u32>,
    headings: Vec<Heading>,
    key: Vec<u8>,
}

impl Groups {
    fn new(group: Group) -> Groups {
        let headings = match group {
            Group::Kind => vec![Heading::Organizations, Heading::Individuals],
            _ => Vec::new(),
        };
        Groups { group, met: BTreeMap::new(), headings, key: Vec::new() }
    }

    /// The section that a signatory belongs to, as far as it is known before all are read.
    fn of<'r>(&mut self, roll: &'r Roll, signatory: usize, collation: &mut Collation, wrong: &mut Wrong<'r>) -> u32 {
        let by = match self.group {
            Group::None => return RANKED + 1,
            Group::Kind => return 1 + u32::from(!is_organization(roll, signatory, wrong)),
            Group::Country => Field::Country,
            Group::Category => Field::Category,
        };
        let value = roll.field(signatory, by).trim();
        if value.is_empty() {
            return u32::MAX;
        }
        // What is the same to the collator is one group: "Côte d’Ivoire" however it is encoded.
        self.key.clear();
        collation.key(value, &mut self.key);
        if let Some(number) = self.met.get(&self.key) {
            return *number;
        }
        self.headings.push(Heading::Value(signatory, by));
        let number = self.headings.len() as u32;
        self.met.insert(self.key.clone(), number);
        number
    }

    /// The headings in the order of the sections, none where rows are not grouped; countries are first given the numbers
    /// of their alphabetical order.
    fn headings(self, rows: &mut [Row]) -> Option<Vec<Heading>> {
        match self.group {
            Group::None => return None,
            Group::Category | Group::Kind => return Some(self.headings),
            Group::Country => {}
        }
        let mut places = vec![0; self.headings.len()];
        let mut headings = Vec::with_capacity(self.headings.len());
        for (place, number) in self.met.values().enumerate() {
            places[*number as usize - 1] = place as u32 + 1;
            headings.push(self.headings[*number as usize - 1]);
        }
        for row in rows {
            if let Some(place) = row.section.checked_sub(1).and_then(|number| places.get(number as usize)) {
                row.section = *place;
            }
        }
        Some(headings)
    }
}

/// A signatory's rank among the first, if it has one.
fn rank<'r>(roll: &'r Roll, signatory: usize, wrong: &mut Wrong<'r>) -> Option<u64> {
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
fn is_organization<'r>(roll: &'r Roll, signatory: usize, wrong: &mut Wrong<'r>) -> bool {
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
        number = number.checked_mul(10)?.checked_add(u64::from(digit(character)?))?;
    }
    Some(number).filter(|_| !text.is_empty())
}

fn digit(character: char) -> Option<u32> {
    let zero = match character {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6F0}'..='\u{6F9}' => '\u{6F0}',
        _ => return None,
    };
    Some(u32::from(character) - u32::from(zero))
}

/// What a date is ordered by: year, month and day, then the time as far as it is there. Year first, as in ISO 8601 with
/// its hyphens or with slashes or stops; 6/7/2026 is two dates, and so none. The calendar is not asked for: a roll has one.
fn date(text: &str) -> Option<[u32; 6]> {
    let mut numbers = [0_u32; 6];
    let mut parts = text.split(|character| digit(character).is_none());
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

/// The longest identifier as it is printed, its digits as wide as any.
pub(super) fn longest_id(roll: &Roll, digits: Digits) -> String {
    let id = |signatory| roll.field(signatory, Field::Id).trim();
    let longest = (0..roll.len()).map(id).max_by_key(|id| id.chars().count()).unwrap_or("");
    let mut text = String::new();
    let zeroed: String = longest.chars().take(LONGEST_ID).map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    numbers::write_own(&mut text, &zeroed, digits);
    text
}

/// The most characters that the column of numbers gives room to: longer identifiers reach beyond it.
const LONGEST_ID: usize = 16;

/// What is wrong in a column: told once, at the first row, with a count.
#[derive(Default)]
struct Wrong<'r> {
    kinds: Vec<(&'static Code, &'r Roll, usize, Field, &'r str, usize)>,
}

impl<'r> Wrong<'r> {
    fn add(&mut self, code: &'static Code, roll: &'r Roll, signatory: usize, field: Field, written: &'r str) {
        match self.kinds.iter_mut().find(|(known, ..)| known.name == code.name) {
            Some((.., count)) => *count += 1,
            None => self.kinds.push((code, roll, signatory, field, written, 1)),
        }
    }

    fn findings(self) -> Vec<Finding> {
        let finding = |(code, roll, signatory, field, written, count): (_, &Roll, _, _, &str, usize)| Finding {
            code,
            span: roll.span(signatory, field),
            arguments: vec![written.chars().take(40).collect(), count.to_string()],
        };
        self.kinds.into_iter().map(finding).collect()
    }
}
