//! What the columns of a roll hold, told by its header.
//!
//! A header is known by its words, in many languages and spellings (see `synonyms`); the letter's `columns:` goes
//! before. Contact columns are recognised here, so that not one of their cells is copied.
//! Deliberately absent: looking at cells to guess what a column holds.

use super::asked;
use super::consents::{self, Asks};
use super::noted::{Noted, noted};
use super::parts;
use super::shown::{self, Kinds};
use super::subject::{Subject, subject};
use super::synonyms::{self, Dictionary, Meaning};
use super::watch::Watched;
use crate::read::clean;
use crate::report::{Report, codes};
use crate::roll::{Column, Confidence, Field};
use crate::source::{SourceId, Span};

/// The header of a roll.
pub(super) struct Header {
    /// The name of each column, for messages.
    pub(super) names: Vec<String>,
    /// What each column holds, if it is kept.
    pub(super) fields: Vec<Option<Field>>,
    /// How each column was understood.
    pub(super) columns: Vec<Column>,
    /// The columns that have the rest of the names, where that of names holds given ones alone: middle and family names.
    pub(super) rest_of_name: Vec<usize>,
    /// What is watched for answers, column by column.
    pub(super) watched: Vec<Option<Watched>>,
    /// What columns that are not printed may say of their rows, column by column.
    pub(super) noted: Vec<Option<Noted>>,
    /// Whether a column has nothing in the header.
    pub(super) bare: Vec<bool>,
    /// How many columns a row must have at least: trailing columns without a name may be left out.
    pub(super) required: usize,
}

impl Header {
    /// What a column holds whose header has the meaning of one before it: where either has a second meaning that no
    /// other column has, that one.
    fn resolved(&mut self, found: Field, cell: &str, cells: &[String]) -> Meaning {
        let Some(before) = self.fields.iter().position(|field| *field == Some(found)) else {
            return Meaning::Field(found);
        };
        let free = |other: &Field| !self.fields.contains(&Some(*other));
        if let Some(other) = synonyms::second_meaning(cell).filter(free) {
            return Meaning::Field(other);
        }
        if let Some(other) = synonyms::second_meaning(&cells[before]).filter(free) {
            self.fields[before] = Some(other);
            self.columns[before].holds = synonyms::name_of(other);
        }
        Meaning::Field(found)
    }

    /// The columns kept: what each holds, and its index.
    pub(super) fn kept(&self) -> Vec<(Field, u16)> {
        let indexed = self.fields.iter().enumerate();
        indexed.filter_map(|(index, field)| field.map(|field| (field, index as u16))).collect()
    }
}

/// What a column holds that is not printed.
const NOTE: &str = "note";
/// What a column holds that is dropped.
const CONTACT: &str = "contact";

/// Reads the header's cells. `columns` is the letter's own mapping: a header and the name of a field.
pub(super) fn header(
    cells: Vec<String>,
    columns: &[(String, String)],
    dictionary: &Dictionary,
    source: SourceId,
    report: &mut Report,
) -> Header {
    let required = cells.iter().rposition(|cell| !clean::is_blank(cell)).map_or(0, |last| last + 1);
    let mut header = Header {
        names: Vec::new(),
        fields: Vec::new(),
        columns: Vec::new(),
        rest_of_name: Vec::new(),
        watched: Vec::new(),
        noted: Vec::new(),
        bare: Vec::new(),
        required,
    };
    let own_of = |cell: &str| {
        columns.iter().find(|(header, _)| synonyms::is_same(header, cell)).map(|(_, field)| field.as_str())
    };
    // Where the letter says what columns hold, it says of both that they are names; or of one part, and means the other.
    let says_name = |cell: &str| own_of(cell).and_then(synonyms::field_named) == Some(Field::Name);
    let any_says = cells.iter().any(|cell| says_name(cell));
    let says_part = cells.iter().any(|cell| says_name(cell) && parts::is_part(cell));
    let is_open = |index: usize| match own_of(&cells[index]) {
        Some(_) => any_says && says_name(&cells[index]),
        None => !any_says || (says_part && parts::is_part(&cells[index])),
    };
    let parts = parts::parts(&cells, &is_open, dictionary);
    // Where the user said which names are printed, nothing is asked.
    let is_unexplained = |index: usize| !any_says && own_of(&cells[index]).is_none();
    let kinds = Kinds::of(&cells, &is_unexplained, parts.as_deref().unwrap_or(&[]), dictionary);
    let several = kinds.are_several();
    if several {
        let named = |columns: &[usize]| {
            listed(&columns.iter().map(|index| shown_name(&cells[*index], *index).0).collect::<Vec<_>>())
        };
        let place = Span::of_cell(source, 0, kinds.shown[0] as u16);
        let all: Vec<usize> = kinds.others.iter().chain(&kinds.shown).copied().collect();
        report.add(codes::NAMES_SEVERAL, place, [named(&all), named(&kinds.shown)]);
    }
    let mut mapped = vec![false; columns.len()];
    for (index, cell) in cells.iter().enumerate() {
        let place = Span::of_cell(source, 0, index as u16);
        let (name, holds_contact) = shown_name(cell, index);
        let own = columns.iter().position(|(header, _)| synonyms::is_same(header, cell));
        let meaning = match own {
            Some(own) => {
                mapped[own] = true;
                synonyms::field_named(&columns[own].1).map_or(Meaning::Ignored, Meaning::Field)
            }
            None if holds_contact => Meaning::Contact,
            None if kinds.shown.contains(&index) && several => Meaning::Unknown,
            None if kinds.shown.contains(&index) => Meaning::Field(Field::Name),
            None if shown::is_shown(cell) => Meaning::Unknown,
            None => dictionary.meaning(cell),
        };
        let meaning = match &parts {
            Some(parts) if parts.contains(&index) => Meaning::Field(Field::Name),
            _ => meaning,
        };
        let mut field = None;
        let mut column = Column {
            header: name.clone(),
            holds: NOTE,
            confidence: Confidence::Sure,
            perhaps: None,
            answers: Vec::new(),
        };
        if let (false, false) = (holds_contact, clean::is_blank(cell)) {
            column.header.clear();
            clean::cell(cell, &mut column.header, &mut clean::Cleaning::default());
        } else {
            column.header.clear();
        }
        let meaning = match meaning {
            Meaning::Field(found) => header.resolved(found, cell, &cells),
            other => other,
        };
        let by_words = own.is_none() && dictionary.is_by_words(cell);
        match meaning {
            Meaning::Field(Field::Name) if parts.as_ref().is_some_and(|parts| parts.contains(&index)) => {
                (column.holds, column.confidence) = (synonyms::name_of(Field::Name), Confidence::Likely);
                // Which of them stands first does not matter: the name is kept with the given one.
                if let Some((given, rest)) = parts.as_ref().and_then(|parts| parts.split_first())
                    && index == *given
                {
                    field = Some(Field::Name);
                    header.rest_of_name = rest.to_vec();
                    let names = parts.iter().flatten().map(|part| format!("`{}`", shown_name(&cells[*part], *part).0));
                    report.add(codes::NAME_PARTS, place, [names.collect::<Vec<_>>().join(", ")]);
                }
            }
            // A question that only has a word of a field does not take the place of that field, nor stand in its way.
            Meaning::Field(found)
                if by_words && (header.fields.contains(&Some(found)) || (found == Field::Name && parts.is_some())) =>
            {
                (column.confidence, column.perhaps) = (Confidence::Unsure, Some(synonyms::name_of(found)));
                report.add(codes::COLUMN_UNSURE, place, [name.clone(), synonyms::name_of(found).to_owned()]);
            }
            Meaning::Field(found) if header.fields.contains(&Some(found)) => {
                report.add(codes::COLUMN_REPEATED, place, [name.clone(), synonyms::name_of(found).to_owned()]);
            }
            Meaning::Field(found) => {
                field = Some(found);
                column.holds = synonyms::name_of(found);
                if by_words {
                    column.confidence = Confidence::Likely;
                    report.add(codes::COLUMN_MATCHED, place, [name.clone(), synonyms::name_of(found).to_owned()]);
                }
            }
            Meaning::Contact => {
                column.holds = CONTACT;
                report.add(codes::COLUMN_CONTACT, place, [name.clone()]);
            }
            Meaning::Unknown if several && kinds.shown.contains(&index) => {
                (column.confidence, column.perhaps) = (Confidence::Unsure, Some(synonyms::name_of(Field::Name)));
            }
            Meaning::Unknown if !clean::is_blank(cell) => {
                column.confidence = Confidence::Unsure;
                let is_of_name = subject(cell) == Subject::Unsaid;
                column.perhaps = asked::perhaps(cell, dictionary).filter(|_| is_of_name).map(synonyms::name_of);
                match column.perhaps {
                    Some(perhaps) => report.add(codes::COLUMN_UNSURE, place, [name.clone(), perhaps.to_owned()]),
                    None => report.add(codes::COLUMN_UNKNOWN, place, [name.clone()]),
                }
            }
            Meaning::Unknown | Meaning::Ignored => {}
        }
        let is_part = parts.as_ref().is_some_and(|parts| parts.contains(&index));
        let watched = own.is_none() && !is_part && !holds_contact;
        let says = noted(cell, meaning, field, own.is_some() || is_part || holds_contact);
        header.watched.push(match says {
            Some(Noted::Marks) => None,
            says if watched => watch(cell, meaning, &column, field, by_words).map(|watched| watched.of(says)),
            _ => None,
        });
        header.noted.push(says);
        header.bare.push(clean::is_blank(cell));
        header.columns.push(column);
        header.names.push(name);
        header.fields.push(field);
    }
    for ((wanted, _), _) in columns.iter().zip(&mapped).filter(|(_, mapped)| !**mapped) {
        report.add(codes::COLUMN_MISSING, Span::of_cell(source, 0, Span::ROW), [wanted.clone(), listed(&header.names)]);
    }
    let name = header.fields.iter().position(|field| *field == Some(Field::Name));
    let is_rest = |index: &usize| {
        parts::is_part(&cells[*index]) && own_of(&cells[*index]).is_none() && header.columns[*index].holds == NOTE
    };
    if let Some(name) = name.filter(|name| parts::is_part(&cells[*name]) && header.rest_of_name.is_empty())
        && let Some(rest) = (0..cells.len()).filter(|index| *index != name).find(is_rest)
    {
        let place = Span::of_cell(source, 0, rest as u16);
        report.add(codes::NAME_PARTLY, place, [header.names[name].clone(), header.names[rest].clone()]);
    }
    if let Some(name) = name.filter(|name| !several && is_unexplained(*name) && shown::is_kept_back(&cells[*name])) {
        report.add(codes::NAMES_PRIVATE, Span::of_cell(source, 0, name as u16), [header.names[name].clone()]);
    }
    let nothing_known = header.fields.iter().all(Option::is_none);
    if nothing_known && cells.iter().enumerate().any(|(index, cell)| shown_name(cell, index).1) {
        report.add(codes::HEADER_MISSING, Span::of_cell(source, 0, Span::ROW), []);
    } else if !header.fields.contains(&Some(Field::Name)) {
        report.add(codes::NAME_COLUMN_MISSING, Span::of_cell(source, 0, Span::ROW), [listed(&header.names)]);
    }
    header
}

/// Whether a column that the user did not explain may hold refusals that would not be seen: one that is not read, or read for
/// the sake of a word in its header. Columns of consent are seen; those of notes and contact data are known, unless their
/// headers speak of printing or of names too.
fn watch(cell: &str, meaning: Meaning, column: &Column, field: Option<Field>, by_words: bool) -> Option<Watched> {
    let rest = consents::without_choice(cell);
    let offers = rest.is_some();
    let text = rest.as_deref().unwrap_or(cell);
    // `NO` is a code of a country before it is an answer.
    if consents::is_of_program(text) {
        return None;
    }
    let asks = consents::asks(text, offers) != Asks::Nothing;
    let watched = |suspect| match subject(text) {
        Subject::Elsewhere => None,
        Subject::Unsaid => Some(Watched::new(suspect, false)),
        about => Some(Watched::new(suspect, false).about(about)),
    };
    let may_be_consent = asks || column.perhaps == Some("consent") || column.perhaps == Some("anonymous");
    match field {
        Some(Field::Consent | Field::Anonymous) => None,
        // A country code may be no word of the language: only what is a word in a sentence is doubted.
        Some(Field::City | Field::Country | Field::Lang) => None,
        Some(_) if !by_words => None,
        Some(_) => watched(false),
        None if meaning == Meaning::Contact => (asks || names(text)).then(|| Watched::new(false, true)),
        None if meaning == Meaning::Ignored && !by_words => None,
        None => watched(offers || may_be_consent),
    }
}

/// Whether the cells of a row go on with the header above it: they are headers themselves, two or more.
pub(super) fn goes_on(cells: &[String]) -> bool {
    let is_header = |cell: &String| {
        !matches!(super::DICTIONARY.meaning(cell), Meaning::Unknown) && !super::DICTIONARY.is_by_words(cell)
    };
    cells.len() > 1 && cells.iter().all(is_header)
}

/// Whether a header speaks of names.
fn names(header: &str) -> bool {
    super::DICTIONARY
        .meanings_in(&synonyms::header_words(header).collect::<Vec<_>>())
        .contains(&Meaning::Field(Field::Name))
}

/// A header's name for messages, and whether it is itself contact data, as in a list without a header; such a name is
/// not shown.
fn shown_name(cell: &str, index: usize) -> (String, bool) {
    let digits = cell.chars().filter(|c| c.is_numeric()).count();
    let holds_contact = cell.contains('@') || digits >= 7;
    if holds_contact || clean::is_blank(cell) {
        return (format!("column {}", index + 1), holds_contact);
    }
    let mut name = String::new();
    clean::cell(cell, &mut name, &mut clean::Cleaning::default());
    (clean::shortened(&name), false)
}

fn listed(names: &[String]) -> String {
    let named: Vec<String> = names.iter().take(12).map(|name| format!("`{name}`")).collect();
    format!("{}{}", named.join(", "), if names.len() > 12 { ", …" } else { "" })
}
