//! One person or two: rows that have the same name.
//!
//! Rows are grouped by the hash of their folded name, once as its letters follow one another and once with its words in
//! alphabetical order. Within a group a row is compared with the first rows that differ from each other, of which there
//! are at most [`FACES`]: a name that a thousand people share costs no more a row than one that two share.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use super::country::{Nation, nation};
use super::day::{self, Day};
use super::{Desk, shown};
use crate::fold::{NameKey, fold};
use crate::report::rules;
use crate::roll::Field;

/// How many different people of one name a row is compared with.
const FACES: usize = 24;

/// The names of a roll, hashed in the ways in which they are compared; none for a row that has no one's name.
pub(super) struct Names {
    /// For each signatory, the hash of the letters alone and that of the sorted words.
    hashes: Vec<Option<(u64, u64)>>,
}

impl Names {
    /// The names of the roll; `named` says of each row whether it has one.
    pub(super) fn of(desk: &Desk<'_>, named: &[bool]) -> Names {
        let hasher = FixedState::default();
        let hash = |(signatory, named): (usize, &bool)| {
            let key = named.then(|| NameKey::of(desk.name(signatory)))?;
            let writes = key.ordered.contains(|c: char| !c.is_ascii_digit() && c != '\u{FFFD}');
            writes.then(|| (hasher.hash_one(key.squeezed().as_bytes()), hasher.hash_one(key.sorted().as_bytes())))
        };
        Names { hashes: named.iter().enumerate().map(hash).collect() }
    }

    /// Whether a row has a name.
    pub(super) fn has(&self, signatory: usize) -> bool {
        self.hashes[signatory].is_some()
    }

    /// The groups of signatories of one name that have more than one, each in the order of the list.
    fn groups(&self) -> Vec<Vec<usize>> {
        let count = self.hashes.len();
        let mut first: Vec<u32> = (0..count as u32).collect();
        for way in [|hashes: &(u64, u64)| hashes.0, |hashes: &(u64, u64)| hashes.1] {
            let mut order: Vec<(u64, u32)> = Vec::with_capacity(count);
            let hashed = self.hashes.iter().enumerate();
            order.extend(hashed.filter_map(|(index, hashes)| Some((way(hashes.as_ref()?), index as u32))));
            order.sort_unstable();
            for pair in order.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
                let (one, other) = (root(&mut first, pair[0].1), root(&mut first, pair[1].1));
                first[one.max(other) as usize] = one.min(other);
            }
        }
        let mut order: Vec<(u32, u32)> = (0..count as u32).map(|index| (root(&mut first, index), index)).collect();
        order.sort_unstable();
        let groups = order.chunk_by(|one, other| one.0 == other.0).filter(|group| group.len() > 1);
        groups.map(|group| group.iter().map(|(_, index)| *index as usize).collect()).collect()
    }
}

/// The first signatory of a group that is being put together.
fn root(first: &mut [u32], mut index: u32) -> u32 {
    while first[index as usize] != index {
        first[index as usize] = first[first[index as usize] as usize];
        index = first[index as usize];
    }
    index
}

/// What a row says about who its signatory is.
struct Face {
    signatory: usize,
    key: NameKey,
    inverted: bool,
    affiliation: String,
    country: Option<Nation>,
    city: String,
    title: String,
    day: Option<Day>,
}

impl Face {
    fn of(desk: &Desk<'_>, signatory: usize) -> Face {
        let field = |field| fold(desk.roll.field(signatory, field));
        Face {
            signatory,
            key: NameKey::of(desk.name(signatory)),
            inverted: desk.name(signatory).contains([',', '،', '、']),
            affiliation: field(Field::Affiliation),
            country: nation(desk.roll.field(signatory, Field::Country)),
            city: field(Field::City),
            title: field(Field::Title),
            day: day::day(desk.roll.field(signatory, Field::Date)),
        }
    }

    /// Whether two rows say the same in all that could part them.
    fn says_what(&self, other: &Face) -> bool {
        let folded = self.affiliation == other.affiliation && self.city == other.city && self.title == other.title;
        folded && self.day == other.day && self.country == other.country
    }
}

/// What two rows of one name are to each other, from the weakest bond to the strongest; of equals the one with more that
/// agrees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Bond {
    Namesake(&'static str),
    OtherDay,
    OtherOrder(usize),
    Same(usize),
}

/// How two cells stand to each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cells {
    Agree,
    Missing,
    Differ,
}

/// Compares two folded cells: one that contains the other whole agrees with it.
fn cells(one: &str, other: &str) -> Cells {
    let within = |long: &str, short: &str| {
        long.match_indices(short).any(|(at, _)| {
            let rest = &long[at + short.len()..];
            (at == 0 || long[..at].ends_with(' ')) && (rest.is_empty() || rest.starts_with(' '))
        })
    };
    match (one.is_empty(), other.is_empty()) {
        (false, false) if within(one, other) || within(other, one) => Cells::Agree,
        (false, false) => Cells::Differ,
        _ => Cells::Missing,
    }
}

fn bond(one: &Face, other: &Face) -> Bond {
    let affiliation = cells(&one.affiliation, &other.affiliation);
    let city = cells(&one.city, &other.city);
    let title = cells(&one.title, &other.title);
    let country = match (&one.country, &other.country) {
        (Some(one), Some(other)) if one == other => Cells::Agree,
        (Some(_), Some(_)) => Cells::Differ,
        _ => Cells::Missing,
    };
    for (what, cells) in [("affiliation", affiliation), ("country", country), ("city", city)] {
        if cells == Cells::Differ {
            return Bond::Namesake(what);
        }
    }
    if affiliation != Cells::Agree && title == Cells::Differ {
        return Bond::Namesake("title");
    }
    if day::differ(one.day, other.day) {
        return Bond::OtherDay;
    }
    let agrees = |cells: Cells, weight: usize| if cells == Cells::Agree { weight } else { 0 };
    let same_day = if one.day.is_some() && one.day == other.day { 2 } else { 0 };
    let score = agrees(affiliation, 4) + same_day + agrees(country, 1) + agrees(title, 1) + agrees(city, 1);
    let reordered = one.key.squeezed() != other.key.squeezed() && one.inverted == other.inverted;
    if reordered && affiliation != Cells::Agree { Bond::OtherOrder(score) } else { Bond::Same(score) }
}

/// Tells of rows that have the name of an earlier one.
pub(super) fn check(desk: &mut Desk<'_>, names: &Names) {
    let mut findings = Vec::new();
    for group in names.groups() {
        let mut faces: Vec<Face> = Vec::new();
        for signatory in group {
            let face = Face::of(desk, signatory);
            let row = desk.roll.row(signatory);
            let met = faces.iter().filter(|met| met.key.is(&face.key));
            let open = met.filter(|met| !desk.answers.are_distinct(desk.roll.row(met.signatory), row));
            let best = open
                .map(|met| (bond(met, &face), met.signatory))
                .reduce(|best, next| if next.0 > best.0 { next } else { best });
            if let Some((bond, met)) = best {
                findings.push((signatory, met, bond));
            }
            if faces.len() < FACES && !faces.iter().any(|met| met.says_what(&face)) {
                faces.push(face);
            }
        }
    }
    findings.sort_unstable_by_key(|(signatory, ..)| *signatory);
    for (signatory, met, bond) in findings {
        let (name, line, both) = (shown(desk.name(signatory)), desk.line(met), [met, signatory]);
        match bond {
            Bond::Same(_) => desk.ask(rules::DUPLICATE, &both, [name, line]),
            Bond::OtherDay => desk.ask(rules::NAMESAKE_OR_DUPLICATE, &both, [name, line]),
            Bond::Namesake(what) => {
                let span = desk.roll.span(signatory, Field::Name);
                desk.report.add(rules::NAMESAKE, span, [name, line, what.to_owned()]);
            }
            Bond::OtherOrder(_) => {
                let other = shown(desk.name(met));
                desk.ask(rules::DUPLICATE_LIKELY, &both, [name, other, line]);
            }
        }
    }
}
