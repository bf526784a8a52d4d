//! An entry broken over two rows.
//!
//! Evidence is added up: how the second row begins, and how the first ends. One sign alone is never enough, so that a
//! signatory of one name, or one who writes it small, is not taken for half of another.

use super::Desk;
use super::offices::names_office;
use super::strays::Strays;
use crate::contact;
use crate::country::country;
use crate::decisions::{Naming, in_rows};
use crate::fold::{NameKey, fold};
use crate::report::rules;
use crate::roll::{Field, Roll, joined, line_of};

/// Words in whose middle a phrase cannot end.
const OPEN: &[&str] = &[
    "and", "of", "for", "the", "in", "at", "to", "with", "on", "&", "et", "de", "du", "des", "la", "le", "les", "pour",
    "y", "del", "und", "der", "für", "von", "e", "di", "i", "и", "в", "по", "на", "та", "و", "در", "از", "برای", "به",
    "في", "من", "على", "של", "או", "کا", "کے", "کی",
];

/// Whether a text breaks off in the middle of a phrase.
fn breaks_off(text: &str) -> bool {
    let text = text.trim_end();
    if text.ends_with([',', '،', '(', '[', '&', '/', '–', '-', '、', '’']) {
        return text.chars().filter(|c| c.is_alphabetic()).count() > 1;
    }
    let last = text.rsplit([' ', '\u{A0}']).next().unwrap_or("");
    let open = text.chars().fold(0i32, |depth, c| match c {
        '(' | '（' => depth + 1,
        ')' | '）' => depth - 1,
        _ => depth,
    });
    open > 0 || (last.len() < text.len() && OPEN.contains(&last))
}

/// More of them, with which names end as well.
const OPEN_IN_PHRASES: &[&str] = &[
    "zum",
    "zur",
    "im",
    "degli",
    "dei",
    "della",
    "delle",
    "do",
    "da",
    "van",
    "och",
    "og",
    "w",
    "we",
    "v",
    "ve",
    "ja",
    "és",
    "și",
    "з",
    "у",
    "до",
    "для",
    "имени",
    "им.",
    "د",
    "په",
    "او",
];

/// Whether an office or an affiliation breaks off.
pub(super) fn is_cut_off(text: &str) -> bool {
    let last = text.rsplit([' ', '\u{A0}']).next().unwrap_or("");
    breaks_off(text) || (last.len() < text.len() && OPEN_IN_PHRASES.contains(&last))
}

/// Words that stand within a phrase, and in no name.
const WITHIN: &[&str] = &[
    "of", "for", "and", "the", "in", "at", "to", "with", "on", "&", "pour", "und", "für", "и", "по", "на", "для", "از",
    "برای", "در", "في", "على", "של", "کے", "کی",
];

/// What is usual in the roll.
struct Usual {
    /// The fields that nearly every row has.
    fields: Vec<Field>,
    /// Whether entries stand in one cell that ends in a country.
    tail: bool,
    small: bool,
    semicolon: bool,
    one_word: bool,
    office: bool,
}

impl Usual {
    fn of(desk: &Desk<'_>) -> Usual {
        let roll: &Roll = desk.roll;
        let count = roll.len();
        let having = |holds: &dyn Fn(usize) -> bool| (0..count).filter(|signatory| holds(*signatory)).count();
        // What one row in ten has, and four rows have, is nothing odd.
        let usual = |holds: &dyn Fn(usize) -> bool| {
            let having = having(holds);
            having > 3 && having * 10 > count
        };
        let nearly_all = |field: &Field| {
            let lacking = having(&|row| roll.field(row, *field).is_empty());
            count > 3 && (lacking <= 2 || lacking * 10 < count * 2) && lacking * 2 < count
        };
        let fields = [Field::Country, Field::Affiliation, Field::City].into_iter().filter(nearly_all).collect();
        let alone = roll
            .columns()
            .iter()
            .all(|(field, _)| !matches!(field, Field::Country | Field::Affiliation | Field::Title));
        Usual {
            fields,
            tail: alone && having(&|row| ends_in_country(desk.name(row))) * 10 > count * 6,
            small: usual(&|row| desk.name(row).starts_with(is_small)),
            semicolon: usual(&|row| inner_semicolon(desk.name(row)) > 0),
            one_word: usual(&|row| !desk.name(row).contains([' ', '\u{A0}'])),
            office: usual(&|row| names_office(desk.name(row).split([',', '،']).next().unwrap_or(""))),
        }
    }
}

/// How much a semicolon before the first comma says that a name is none: more, if it stands behind a single word.
fn inner_semicolon(name: &str) -> u32 {
    let head = name.split([',', '،']).next().unwrap_or("");
    let Some((before, after)) = head.split_once([';', '؛']) else { return 0 };
    let writes = |part: &str| part.chars().filter(|c| c.is_alphabetic()).count() > 1;
    match (writes(before) && writes(after), before.trim().contains([' ', '\u{A0}'])) {
        (false, _) => 0,
        (true, true) => 1,
        // `Transitions; Adjunct Professor`: behind the end of a name that was cut off, an office.
        (true, false) => 2 + u32::from(names_office(after)),
    }
}

/// Whether a letter is small where there are capitals; Georgian is written without.
fn is_small(letter: char) -> bool {
    letter.is_lowercase() && !('\u{10D0}'..='\u{10FF}').contains(&letter)
}

pub(super) fn check(desk: &mut Desk<'_>) {
    let usual = Usual::of(desk);
    let strays = Strays::of(desk);
    let mut found = Vec::new();
    for signatory in 1..desk.roll.len() {
        let before = signatory - 1;
        // The rest of an entry stands on the very next row.
        if desk.roll.row(signatory) != desk.roll.row(before) + 1 || desk.name(before).is_empty() {
            continue;
        }
        let follows_rest = found.last() == Some(&before);
        if strays.goes_on(desk, before, signatory, follows_rest) && !is_answered(desk, before, signatory) {
            found.push(signatory);
            continue;
        }
        let ends = ending(desk, before, signatory, &usual);
        // Most entries end as they should: what follows them need not be looked at closely.
        if ends == 0 && !desk.name(signatory).contains([';', '؛']) {
            continue;
        }
        let answered = is_answered(desk, before, signatory);
        let begins = beginning(desk, signatory, &usual, breaks_off(last_text(desk.roll, before)));
        if !answered && begins > 0 && begins + ends >= 3 {
            found.push(signatory);
        }
    }
    if found.is_empty() {
        return;
    }
    let naming = Naming::of(desk.roll);
    for signatory in found {
        let (roll, both) = (desk.roll, [signatory - 1, signatory]);
        let entry = joined(2, &|part, field| roll.field(both[part], field));
        let together = contact::struck_out(&line_of(&entry));
        let rows = contact::struck_out(&in_rows(&both.map(|signatory| naming.who(signatory))));
        let line = desk.line(signatory - 1);
        desk.ask(rules::ROW_SPLIT, &both, [line, together, rows]);
    }
}

/// Whether the user said that two rows are two signatories.
fn is_answered(desk: &Desk<'_>, before: usize, signatory: usize) -> bool {
    desk.answers.are_distinct(desk.roll.row(before), desk.roll.row(signatory))
}

/// The last text of a row, as it would be printed.
fn last_text(roll: &Roll, row: usize) -> &str {
    let fields = [Field::Country, Field::City, Field::Affiliation, Field::Title, Field::Name];
    fields.iter().map(|field| roll.field(row, *field)).find(|text| !text.is_empty()).unwrap_or("")
}

/// How much the beginning of a row looks like the rest of an entry.
fn beginning(desk: &Desk<'_>, signatory: usize, usual: &Usual, open: bool) -> u32 {
    let name = desk.name(signatory);
    let Some(first) = name.chars().next() else { return 0 };
    let mut signs = 0;
    if !usual.semicolon {
        signs += inner_semicolon(name);
    }
    let key = NameKey::of(name).ordered;
    let has_honorific = key.len() != fold(name).len();
    let mut words = name.split([' ', '\u{A0}']);
    let word = words.next().unwrap_or("");
    let closes = name.contains([')', ']', '）']) && !name.contains(['(', '[', '（']);
    if matches!(first, ',' | ';' | ')' | '،' | '؛' | '&')
        || closes
        || (OPEN.contains(&word) && word.len() < name.len() && !first.is_uppercase())
    {
        signs += 2;
    } else if is_small(first) && !usual.small && !has_honorific {
        // Where an honorific was taken off, it is that which is small.
        signs += 1;
    }
    let is_one_word = !name.split([',', '،']).next().unwrap_or("").contains([' ', '\u{A0}', '\u{200C}']);
    let head = name.split([',', '،', ';', '؛']).next().unwrap_or("");
    if !usual.office && names_office(&NameKey::of(head).ordered) {
        signs += 2;
    }
    // "Hydrology of Marshes": no name has such a word within it.
    if words.any(|word| WITHIN.contains(&word)) {
        signs += 1;
    }
    if !has_honorific && breaks_off(head) {
        signs += 1;
    }
    // A country where none belongs: the cells of the rest stand one column to the left.
    if [Field::Title, Field::Affiliation].iter().any(|field| country(desk.roll.field(signatory, *field)).is_some()) {
        signs += 2;
    }
    if country(head).is_some() && !usual.one_word {
        signs += 2;
    } else if (first.is_uppercase() || (open && !is_small(first))) && is_one_word && !usual.one_word {
        // Without capitals, many are called by one word: it counts where the row before broke off.
        signs += 1;
    }
    signs
}

/// How much the end of a row looks as if its entry went on, beside the row that follows.
fn ending(desk: &Desk<'_>, before: usize, signatory: usize, usual: &Usual) -> u32 {
    let roll = desk.roll;
    let mut signs = 0;
    if breaks_off(last_text(roll, before)) || is_cut_off(roll.field(before, Field::Title)) {
        signs += 2;
    }
    let lacks = |row: usize, field: &Field| roll.field(row, *field).is_empty();
    let wanting = |field: &&Field| lacks(before, field) && !lacks(signatory, field);
    let weight = |field: &Field| if *field == Field::Country { 2 } else { 1 };
    signs += usual.fields.iter().filter(wanting).map(weight).max().unwrap_or(0);
    // Two rows, one behind the other, that have nothing of what nearly all have: an entry in three.
    if !usual.fields.is_empty() && usual.fields.iter().all(|field| lacks(before, field) && lacks(signatory, field)) {
        signs += 2;
    }
    if usual.tail && !ends_in_country(desk.name(before)) && ends_in_country(desk.name(signatory)) {
        signs += 2;
    }
    // Without a country column the whole entry stands in one cell, or two.
    if roll.columns().iter().all(|(field, _)| *field != Field::Country) && inner_semicolon(desk.name(signatory)) > 0 {
        signs += 1;
    }
    signs
}

/// Whether an entry that stands in one cell ends in a country.
fn ends_in_country(entry: &str) -> bool {
    entry.rsplit_once([',', '،']).is_some_and(|(_, last)| country(last.trim()).is_some())
}
