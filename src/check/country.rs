//! The country column: one country in two spellings, and cells that hold more than a country.
//!
//! Spellings are compared within one script: in a letter signed in many languages an entry has its country's name in its
//! own.

use std::collections::{BTreeMap, BTreeSet};

use super::{Desk, shown};
use crate::country::{self, Country, Spelling as KnownSpelling};
use crate::fold::edits::{Apart, apart};
use crate::fold::fold;
use crate::lang::script_of;
use crate::report::{Code, rules};
use crate::roll::Field;

/// Which of the countries we know a folded cell names.
fn known(folded: &str) -> Option<Country> {
    country::spelling(folded).map(|spelling| spelling.country)
}

/// A country, by whatever name a cell has for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Nation {
    /// One that is known.
    Known(Country),
    /// Another, by its folded name.
    Other(String),
}

/// The country that a cell names; none of an empty one.
pub(super) fn nation(cell: &str) -> Option<Nation> {
    if cell.is_empty() {
        return None;
    }
    let folded = fold(cell);
    Some(known(&folded).map_or_else(|| Nation::Other(folded), Nation::Known))
}

/// Whether two cells name one country.
pub(super) fn same_country(one: &str, other: &str) -> bool {
    nation(one) == nation(other)
}

/// A spelling as it stands in the column.
struct Spelling<'r> {
    text: &'r str,
    count: usize,
    first: usize,
}

pub(super) fn check(desk: &mut Desk<'_>) {
    let roll = desk.roll;
    let mut spellings: BTreeMap<&str, Spelling<'_>> = BTreeMap::new();
    for signatory in 0..roll.len() {
        let text = roll.field(signatory, Field::Country);
        if !text.is_empty() {
            spellings.entry(text).or_insert(Spelling { text, count: 0, first: signatory }).count += 1;
        }
    }
    let mut by_country: BTreeMap<String, Vec<Spelling<'_>>> = BTreeMap::new();
    let (mut unclear, mut misspelt, mut strangers) = (BTreeSet::new(), Vec::new(), 0);
    for spelling in spellings.into_values() {
        let folded = fold(spelling.text);
        let script = spelling.text.chars().find(|c| c.is_alphabetic()).map(script_of);
        let Some(script) = script else { continue };
        if known(&folded).is_none() && holds_more(spelling.text) {
            unclear.insert(spelling.text);
            continue;
        }
        if known(&folded).is_none()
            && strangers < STRANGERS
            && let Some(meant) = meant(&folded, &mut strangers)
        {
            misspelt.push((spelling.first, rules::COUNTRY_SPELLINGS, vec![shown(spelling.text), meant.to_owned()]));
            continue;
        }
        let country = known(&folded).map_or(folded, |country| country.code().to_owned());
        by_country.entry(format!("{country} {script:?}")).or_default().push(spelling);
    }
    let in_unclear = |signatory: &usize| unclear.contains(roll.field(*signatory, Field::Country));
    let told = (0..roll.len()).filter(|_| !unclear.is_empty()).filter(in_unclear);
    let mut findings: Vec<(usize, &'static Code, Vec<String>)> =
        told.map(|row| (row, rules::COUNTRY_UNCLEAR, vec![shown(roll.field(row, Field::Country))])).collect();
    findings.extend(misspelt);
    for mut group in by_country.into_values().filter(|group| group.len() > 1) {
        group.sort_by_key(|spelling| (usize::MAX - spelling.count, spelling.first));
        for other in &group[1..] {
            let arguments = vec![shown(other.text), shown(group[0].text)];
            findings.push((other.first, rules::COUNTRY_SPELLINGS, arguments));
        }
    }
    findings.sort_by_key(|(signatory, ..)| *signatory);
    for (signatory, rule, arguments) in findings {
        desk.report.add(rule, roll.span(signatory, Field::Country), arguments);
    }
}

/// How many cells that are no country are compared with all countries; a column of so many holds something else.
const STRANGERS: usize = 200;

/// The spelling of a country that a word of six letters or more is one letter away from.
fn meant(folded: &str, strangers: &mut usize) -> Option<&'static str> {
    if folded.len() < 6 || folded.len() > 40 {
        return None;
    }
    *strangers += 1;
    // No two are near that begin with different letters.
    let initial = folded.chars().next().map(String::from)?;
    let near = |spelling: &KnownSpelling| {
        let name = spelling.folded;
        name.len() >= 6 && name.len().abs_diff(folded.len()) < 4 && apart(name, folded) != Apart::Far
    };
    let mut alike = country::spellings_from(&initial).take_while(|spelling| spelling.folded.starts_with(&initial));
    alike.find(near).map(|spelling| spelling.written)
}

/// Whether a cell that is no country has one in it, and something more.
fn holds_more(text: &str) -> bool {
    const PARTS: &[char] = &[',', '/', '-', '&', ';', '–', '،', '(', '|', '+'];
    let parts: Vec<String> = text.split(PARTS).flat_map(|part| part.split(" and ")).map(fold).collect();
    parts.len() > 1 && parts.iter().any(|part| known(part).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_known_in_their_spellings() {
        for (one, other) in [
            ("SY", "Syria"),
            ("U.S.A.", "United States"),
            ("usa ", "US"),
            ("Iran", "ایران"),
            ("The Netherlands", "NL"),
            ("Ethiopia", "ኢትዮጵያ"),
            ("Türkiye", "Turkey"),
            ("Atlantis", "ATLANTIS"),
        ] {
            assert!(same_country(one, other), "{one} {other}");
        }
        for (one, other) in
            [("Niger", "Nigeria"), ("North Korea", "South Korea"), ("Iraq", "Iran"), ("England", "Scotland")]
        {
            assert!(!same_country(one, other), "{one} {other}");
        }
    }
}
