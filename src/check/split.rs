//! An entry broken over two rows.
//!
//! Evidence is added up: how the second row begins, and how the first ends. One sign alone is never enough, so that a
//! signatory of one name, or one who writes it small, is not taken for half of another.

use super::Desk;
use crate::contact;
use crate::decisions::{Naming, in_rows};
use crate::fold::{NameKey, fold};
use crate::report::rules;
use crate::roll::{Field, joined, line_of};

/// Words that an entry has behind its name, and a name has not.
const OFFICES: &[&str] = &[
    "professor",
    "lecturer",
    "director",
    "university",
    "department",
    "institute",
    "chair",
    "founder",
    "researcher",
    "fellow",
    "college",
    "school",
    "faculty",
    "president",
    "secretary",
    "coordinator",
    "manager",
    "officer",
    "member",
    "association",
    "organization",
    "organisation",
    "foundation",
    "centre",
    "center",
    "professeur",
    "université",
    "institut",
    "directeur",
    "directrice",
    "profesor",
    "profesora",
    "universidad",
    "universität",
    "institutul",
    "профессор",
    "университет",
    "институт",
    "директор",
    "استاد",
    "دانشگاه",
    "پژوهشگر",
    "مدیر",
    "رئیس",
    "أستاذ",
    "جامعة",
    "مدير",
    "باحث",
    "پروفیسر",
    "یونیورسٹی",
];

/// Words in whose middle a phrase cannot end.
const OPEN: &[&str] = &[
    "and", "of", "for", "the", "in", "at", "to", "with", "on", "&", "et", "de", "du", "des", "la", "le", "les", "pour",
    "y", "del", "und", "der", "für", "von", "e", "di", "i", "и", "в", "по", "на", "та", "و", "در", "از", "برای", "به",
    "في", "من", "على", "של", "או", "کا", "کے", "کی",
];

/// Whether a text breaks off in the middle of a phrase.
pub(super) fn breaks_off(text: &str) -> bool {
    let text = text.trim_end();
    if text.ends_with([',', '،', '(', '[', '&', '/', '–', '-', '、']) {
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

/// What is usual in the roll.
struct Usual {
    country: bool,
    small: bool,
    semicolon: bool,
    one_word: bool,
}

impl Usual {
    fn of(desk: &Desk<'_>) -> Usual {
        let count = desk.roll.len();
        let having = |holds: &dyn Fn(usize) -> bool| (0..count).filter(|signatory| holds(*signatory)).count();
        // What one row in ten has, and three rows have, is nothing odd.
        let usual = |holds: &dyn Fn(usize) -> bool| {
            let having = having(holds);
            having > 2 && having * 10 > count
        };
        let abroad = having(&|row| desk.roll.field(row, Field::Country).is_empty());
        Usual {
            country: count > 3 && (abroad == 1 || abroad * 10 < count * 2),
            small: usual(&|row| desk.name(row).starts_with(char::is_lowercase)),
            semicolon: usual(&|row| inner_semicolon(desk.name(row)) > 0),
            one_word: usual(&|row| !desk.name(row).contains([' ', '\u{A0}'])),
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

/// Whether a text has a word that stands behind a name, and not in one.
fn names_office(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| OFFICES.contains(&word.to_lowercase().as_str()))
}

pub(super) fn check(desk: &mut Desk<'_>) {
    let usual = Usual::of(desk);
    let mut found = Vec::new();
    for signatory in 1..desk.roll.len() {
        let before = signatory - 1;
        // The rest of an entry stands on the very next row.
        if desk.roll.row(signatory) != desk.roll.row(before) + 1 || desk.name(before).is_empty() {
            continue;
        }
        let begins = beginning(desk, signatory, &usual);
        let answered = desk.answers.are_distinct(desk.roll.row(before), desk.roll.row(signatory));
        if !answered && begins > 0 && begins + ending(desk, before, signatory, &usual) >= 3 {
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

/// How much the beginning of a row looks like the rest of an entry.
fn beginning(desk: &Desk<'_>, signatory: usize, usual: &Usual) -> u32 {
    let name = desk.name(signatory);
    let Some(first) = name.chars().next() else { return 0 };
    let mut signs = 0;
    if !usual.semicolon {
        signs += inner_semicolon(name);
    }
    let word = name.split([' ', '\u{A0}']).next().unwrap_or("");
    if matches!(first, ',' | ';' | ')' | '،' | '؛' | '&')
        || (OPEN.contains(&word) && word.len() < name.len() && first.is_lowercase())
    {
        signs += 2;
    } else if first.is_lowercase() && !usual.small && NameKey::of(name).ordered.len() == fold(name).len() {
        // Where an honorific was taken off, it is that which is small.
        signs += 1;
    }
    let head = name.split([',', '،', ';', '؛']).next().unwrap_or("");
    if names_office(head) {
        signs += 2;
    }
    if first.is_uppercase() && !name.contains([' ', '\u{A0}']) && !usual.one_word {
        signs += 1;
    }
    signs
}

/// How much the end of a row looks as if its entry went on, beside the row that follows.
fn ending(desk: &Desk<'_>, before: usize, signatory: usize, usual: &Usual) -> u32 {
    let roll = desk.roll;
    let fields = [Field::Country, Field::City, Field::Affiliation, Field::Title, Field::Name];
    let last = fields.iter().map(|field| roll.field(before, *field)).find(|text| !text.is_empty()).unwrap_or("");
    let mut signs = 0;
    if breaks_off(last) {
        signs += 2;
    }
    let lacks = |row: usize| roll.field(row, Field::Country).is_empty();
    if usual.country && lacks(before) && !lacks(signatory) {
        signs += 2;
    }
    // Without a country column the whole entry stands in one cell, or two.
    if roll.columns().iter().all(|(field, _)| *field != Field::Country) && inner_semicolon(desk.name(signatory)) > 0 {
        signs += 1;
    }
    signs
}
