//! The rules against the truth about `names_500.csv`: what its maker put into each record.
//!
//! Precision: of the records of which a rule tells, how many have what it looks for. Recall: of those that have it, how
//! many are told of. The floors are what was measured; a rule that gets worse fails.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use undersigned::roll::Field;

use super::check_roll;
use crate::support::project;

type Records = BTreeSet<u64>;

/// What is in each record: its kind, its tags, and `homonym` if it has the name of an earlier one who is another person.
fn truth() -> BTreeMap<u64, BTreeSet<String>> {
    let text = fs::read_to_string(project().join("tests/corpus/names_500.truth.jsonl")).unwrap();
    let mut truth = BTreeMap::new();
    for line in text.lines() {
        let record: serde_json::Value = serde_json::from_str(line).unwrap();
        let tags = record["tags"].as_array().into_iter().flatten().chain([&record["kind"]]);
        let mut tags: BTreeSet<String> = tags.map(|tag| tag.as_str().unwrap().to_owned()).collect();
        if record["homonym_of"].as_array().is_some_and(|of| !of.is_empty()) {
            tags.insert("homonym".to_owned());
        }
        truth.insert(record["record"].as_u64().unwrap(), tags);
    }
    // Where U+FFFD stands a character was lost, whatever the maker meant to show: also in a name in a wrong encoding.
    let checked = check_roll(&fs::read_to_string(project().join("tests/corpus/names_500.csv")).unwrap());
    let roll = checked.copy.roll.as_ref().unwrap();
    for signatory in 0..roll.len() {
        let has = |(field, _): &(Field, u16)| roll.field(signatory, *field).contains('\u{FFFD}');
        if roll.columns().iter().any(has) {
            truth.get_mut(&u64::from(roll.row(signatory))).unwrap().insert("lost".to_owned());
        }
    }
    assert_eq!(truth.len(), 500);
    truth
}

/// The records of which each code tells. A row of the table is the record of its number: no row is blank.
fn told() -> BTreeMap<&'static str, Records> {
    let checked = check_roll(&fs::read_to_string(project().join("tests/corpus/names_500.csv")).unwrap());
    let roll = checked.copy.roll.as_ref().unwrap().source();
    let mut told: BTreeMap<&'static str, Records> = BTreeMap::new();
    for finding in checked.report.findings().iter().filter(|finding| finding.span.source == roll) {
        if finding.span.start > 0 {
            told.entry(finding.code.name).or_default().insert(u64::from(finding.span.start));
        }
    }
    told
}

/// Codes, the tags of records they should tell of, and the least precision and recall in per cent.
const RULES: &[(&[&str], &[&str], usize, usize)] = &[
    (&["duplicate", "duplicate-likely"], &["duplicate"], 100, 100),
    (&["namesake", "namesake-or-duplicate"], &["homonym"], 100, 100),
    (&["row-empty"], &["empty"], 100, 100),
    (&["row-nameless", "placeholder-row", "name-anonymous"], &["no-name", "anonymous"], 100, 100),
    (&["header-repeated"], &["repeated-header"], 100, 100),
    (&["row-fields"], &["ragged-long", "ragged-short"], 100, 100),
    (&["character-lost"], &["lost"], 100, 100),
    (&["mojibake"], &["mojibake"], 100, 100),
    (&["marks-heaped"], &["zalgo"], 100, 100),
    (&["markup-printed"], &["html-tag", "html-entity", "markdown", "markup-special", "formula"], 100, 100),
    // A formula of four is a link to a web address.
    (&["address-printed"], &["url", "formula"], 100, 80),
    (&["contact-printed"], &["handle", "formula"], 100, 66),
    // The maker's emoji are a trademark sign in one record of five.
    (&["emoji-printed"], &["emoji"], 100, 80),
    (&["letters-styled"], &["styled-math", "fullwidth"], 100, 100),
    (&["name-case"], &["upper", "lower"], 100, 100),
    (&["name-inverted"], &["surname-first", "post-nominal"], 100, 90),
    // U+0085 is a line end, and becomes a space; some unbalanced ones are round brackets.
    (&["characters-removed"], &["bidi-unbalanced", "bidi-embed", "control-char", "zero-width"], 100, 90),
    // What is a country, in another spelling, is told once of the list.
    (&["country-unclear"], &["country-noise", "two-countries"], 100, 33),
];

#[test]
fn rules_find_what_is_there_and_nothing_else() {
    let (truth, told) = (truth(), told());
    let none = Records::new();
    let mut table = String::from("codes | records | told | right | precision | recall\n");
    let mut worse = Vec::new();
    for (codes, tags, precision, recall) in RULES {
        let has = |tags_of: &BTreeSet<String>| tags.iter().any(|tag| tags_of.contains(*tag));
        let wanted: Records = truth.iter().filter(|(_, tags)| has(tags)).map(|(record, _)| *record).collect();
        let said: Records = codes.iter().flat_map(|code| told.get(code).unwrap_or(&none)).copied().collect();
        let right = said.intersection(&wanted).count();
        let per_cent = |of: usize| (right * 100).checked_div(of).unwrap_or(100);
        let (found_precision, found_recall) = (per_cent(said.len()), per_cent(wanted.len()));
        table += &format!(
            "{} | {} | {} | {right} | {found_precision} | {found_recall}\n",
            codes.join(", "),
            wanted.len(),
            said.len()
        );
        if found_precision < *precision || found_recall < *recall {
            let wrong: Vec<_> = said.symmetric_difference(&wanted).collect();
            worse.push(format!("{codes:?}: {found_precision} and {found_recall} per cent, wrong in {wrong:?}"));
        }
    }
    assert!(worse.is_empty(), "{worse:#?}\n{table}");
}

#[test]
fn clean_rows_are_left_in_peace() {
    let (truth, told) = (truth(), told());
    // Odd dates are not printed, and are no damage of the row.
    let is_clean = |tags: &BTreeSet<String>| tags.iter().all(|tag| tag == "person" || tag.starts_with("date-"));
    let clean: Records = truth.iter().filter(|(_, tags)| is_clean(tags)).map(|(record, _)| *record).collect();
    assert!(clean.len() > 300);
    // That a country is written in two ways is said of the list, at the first row that has the rarer one.
    let of_rows = told.iter().filter(|(code, _)| **code != "country-spellings");
    let alarms: Vec<_> =
        of_rows.flat_map(|(code, rows)| rows.intersection(&clean).map(move |row| (code, row))).collect();
    assert!(alarms.is_empty(), "{alarms:?} of {} clean records", clean.len());
}

#[test]
fn duplicates_are_told_beside_the_row_that_they_repeat() {
    let text = fs::read_to_string(project().join("tests/corpus/names_500.truth.jsonl")).unwrap();
    let checked = check_roll(&fs::read_to_string(project().join("tests/corpus/names_500.csv")).unwrap());
    let roll = checked.copy.roll.as_ref().unwrap().source();
    for line in text.lines() {
        let record: serde_json::Value = serde_json::from_str(line).unwrap();
        let Some(of) = record["of"].as_u64() else { continue };
        let at = record["record"].as_u64().unwrap();
        let finding = checked.report.findings().iter().find(|finding| {
            let here = finding.span.source == roll && u64::from(finding.span.start) == at;
            here && finding.code.name.starts_with("duplicate")
        });
        let finding = finding.unwrap_or_else(|| panic!("record {at} is not told"));
        let first = undersigned::source::Span::of_cell(roll, of as u32, 0);
        let wanted = checked.sources.locate(first).unwrap().line.to_string();
        assert_eq!(finding.arguments.last(), Some(&wanted), "record {at} repeats record {of}");
    }
}
