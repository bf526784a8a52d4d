//! The order of the annex's entries, and the groups they stand in, as indices into the roll.
//!
//! The rule is stated, never guessed: a name is compared as it is written, from its first word on that is no honorific;
//! whoever wants family names first says so in the column `sort_key`, which goes before. What lacks the thing that is
//! ordered by comes last; equal entries, and those that come last, stay in the order of the roll. Each row is looked at
//! once for its key, however many it is compared with. In the roll's own order nothing is kept.
//! Deliberately absent: the alphabet (see `collate`), and what is printed of all this (see `annex_head`).

use std::collections::BTreeMap;

use super::cells::{Wrong, is_organization, rank};
use super::collate::Collation;
use super::honorifics;
use super::numbers;
use super::signed::{Habit, moment};
use crate::lang::{Digits, Lang};
use crate::letter::{Annex, Group, Number, Order};
use crate::report::{Finding, codes};
use crate::roll::{Field, Roll};
use crate::source::Span;

/// The order of the entries and their groups.
#[derive(Debug, Default)]
pub(super) struct Arrangement {
    /// The signatories in the order of the page; none if that is the roll's own.
    order: Option<Vec<u32>>,
    /// The groups, one after another; none if the annex is one list.
    groups: Vec<Section>,
    /// What it is ordered and grouped by: what the letter asks for, as far as the roll has it.
    pub(super) by: Order,
    pub(super) group: Group,
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
        let mut lacking = Vec::new();
        let order =
            if told(roll, order_field(annex.order), "ordered", &mut lacking) { annex.order } else { Order::AsSigned };
        let group =
            if told(roll, group_field(annex.group), "grouped", &mut lacking) { annex.group } else { Group::None };
        let has_ranks = roll.columns().iter().any(|(field, _)| *field == Field::Pin);
        if order == Order::AsSigned && group == Group::None && !has_ranks {
            return Arrangement { findings: lacking, ..Arrangement::default() };
        }
        let mut collation = Collation::new(lang);
        let mut wrong = Wrong::default();
        let (mut keys, mut rows) = (Vec::new(), Vec::with_capacity(roll.len()));
        let mut groups = Groups::new(group);
        let habit = if order == Order::Date { Habit::of(roll) } else { Habit::default() };
        let mut by = By { order, habit, seen: BTreeMap::new(), alphabetical: false };
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
            by: order,
            group,
            ranked,
            alphabetical: by.alphabetical,
            findings: lacking.into_iter().chain(wrong.findings()).collect(),
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

/// The field without which there is no such order, and its column's name.
fn order_field(order: Order) -> Option<(Field, &'static str)> {
    match order {
        Order::AsSigned | Order::Name => None,
        Order::SortKey => Some((Field::SortKey, "sort_key")),
        Order::Country => Some((Field::Country, "country")),
        Order::Category => Some((Field::Category, "category")),
        Order::Date => Some((Field::Date, "date")),
    }
}

/// The field without which there are no such groups, and its column's name.
fn group_field(group: Group) -> Option<(Field, &'static str)> {
    match group {
        Group::None => None,
        Group::Country => Some((Field::Country, "country")),
        Group::Category => Some((Field::Category, "category")),
        Group::Kind => Some((Field::Kind, "kind")),
    }
}

/// Whether the roll tells what is asked for. That it does not is found.
fn told(roll: &Roll, asked: Option<(Field, &'static str)>, how: &str, lacking: &mut Vec<Finding>) -> bool {
    let Some((field, column)) = asked else { return true };
    let found = (0..roll.len()).any(|signatory| !roll.field(signatory, field).trim().is_empty());
    if !found && !roll.is_empty() {
        let (code, span) = (codes::ORDER_UNTOLD, roll.span(0, field));
        lacking.push(Finding {
            code,
            span: Span { start: 0, ..span },
            arguments: vec![column.to_owned(), how.to_owned()],
        });
    }
    found
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
    /// How the roll writes its dates.
    habit: Habit,
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
                match moment(written, self.habit) {
                    Some(moment) => {
                        keys.push(0);
                        moment.iter().for_each(|number| keys.extend(number.to_be_bytes()));
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
