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

/// The cells of a header, and what they are together.
struct Cells<'a> {
    cells: &'a [String],
    /// What the user says that columns hold: a header and the name of a field.
    columns: &'a [(String, String)],
    dictionary: &'a Dictionary,
    source: SourceId,
    /// For each cell, which of the user's words is about it.
    own: Vec<Option<usize>>,
    /// The fields that the user says columns hold.
    said: Vec<Field>,
    /// The columns that have parts of one name, the given one first.
    parts: Option<Vec<usize>>,
    /// Which names there are, where there are several.
    kinds: Kinds,
}

impl<'a> Cells<'a> {
    fn of(
        cells: &'a [String],
        columns: &'a [(String, String)],
        dictionary: &'a Dictionary,
        source: SourceId,
    ) -> Cells<'a> {
        let about = |cell: &String| columns.iter().position(|(header, _)| synonyms::is_same(header, cell));
        let own: Vec<Option<usize>> = match columns {
            [] => vec![None; cells.len()],
            _ => cells.iter().map(about).collect(),
        };
        let said = own.iter().flatten().filter_map(|own| synonyms::field_named(&columns[*own].1)).collect();
        let (parts, kinds) = (None, Kinds::default());
        let mut header = Cells { cells, columns, dictionary, source, own, said, parts, kinds };
        let any_says = header.said.contains(&Field::Name);
        // Where the user says what columns hold, it is said of both that they are names; or of one part, and means the other.
        let says_name = |index: usize| header.own_field(index) == Some(Field::Name);
        let says_part = (0..cells.len()).any(|index| says_name(index) && parts::is_part(&cells[index]));
        let is_open = |index: usize| match header.own[index] {
            Some(_) => any_says && says_name(index),
            None => !any_says || (says_part && parts::is_part(&cells[index])),
        };
        let parts = parts::parts(cells, &is_open, dictionary);
        let is_unexplained = |index: usize| header.is_unexplained_name(index);
        let kinds = Kinds::of(cells, &is_unexplained, parts.as_deref().unwrap_or(&[]), dictionary);
        (header.parts, header.kinds) = (parts, kinds);
        header
    }

    fn place(&self, index: usize) -> Span {
        Span::of_cell(self.source, 0, index as u16)
    }

    /// The column's name for messages.
    fn name(&self, index: usize) -> String {
        shown_name(&self.cells[index], index).0
    }

    /// Whether the header is contact data itself.
    fn holds_contact(&self, index: usize) -> bool {
        shown_name(&self.cells[index], index).1
    }

    /// The field that the user says a column holds.
    fn own_field(&self, index: usize) -> Option<Field> {
        self.own[index].and_then(|own| synonyms::field_named(&self.columns[own].1))
    }

    /// Whether a column of names may be asked about: where the user said which are printed, nothing is.
    fn is_unexplained_name(&self, index: usize) -> bool {
        !self.said.contains(&Field::Name) && self.own[index].is_none()
    }

    fn is_part(&self, index: usize) -> bool {
        self.parts.as_ref().is_some_and(|parts| parts.contains(&index))
    }

    /// Whether a field was found by a word in a sentence.
    fn is_by_words(&self, index: usize) -> bool {
        self.own[index].is_none() && self.dictionary.is_by_words(&self.cells[index])
    }

    /// What a column means by its own header.
    fn meaning(&self, index: usize) -> Meaning {
        if self.is_part(index) {
            return Meaning::Field(Field::Name);
        }
        let (cell, shown) = (&self.cells[index], self.kinds.shown.contains(&index));
        match self.own[index] {
            Some(_) => self.own_field(index).map_or(Meaning::Ignored, Meaning::Field),
            None if self.holds_contact(index) => Meaning::Contact,
            None if shown && self.kinds.are_several() => Meaning::Unknown,
            None if shown => Meaning::Field(Field::Name),
            None if shown::is_shown(cell) => Meaning::Unknown,
            None => match self.dictionary.meaning(cell) {
                // What the user says goes before what words seem to say; but a second column of answers may have refusals.
                Meaning::Field(Field::Consent | Field::Anonymous)
                    if self.said.contains(&Field::Consent) || self.said.contains(&Field::Anonymous) =>
                {
                    Meaning::Unknown
                }
                Meaning::Field(found) if self.said.contains(&found) => Meaning::Ignored,
                other => other,
            },
        }
    }
}

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
    let cells = Cells::of(&cells, columns, dictionary, source);
    if cells.kinds.are_several() {
        let kinds = &cells.kinds;
        let named = |columns: &[usize]| listed(&columns.iter().map(|index| cells.name(*index)).collect::<Vec<_>>());
        let all: Vec<usize> = kinds.others.iter().chain(&kinds.shown).copied().collect();
        report.add(codes::NAMES_SEVERAL, cells.place(kinds.shown[0]), [named(&all), named(&kinds.shown)]);
    }
    for index in 0..cells.cells.len() {
        header.add(&cells, index, report);
    }
    for (_, (wanted, _)) in columns.iter().enumerate().filter(|(own, _)| !cells.own.contains(&Some(*own))) {
        report.add(codes::COLUMN_MISSING, Span::of_cell(source, 0, Span::ROW), [wanted.clone(), listed(&header.names)]);
    }
    header.tell_of_names(&cells, report);
    header
}

impl Header {
    /// Reads one cell, behind those before it.
    fn add(&mut self, cells: &Cells<'_>, index: usize, report: &mut Report) {
        let (cell, place, name) = (&cells.cells[index], cells.place(index), cells.name(index));
        let (own, is_part, holds_contact) =
            (cells.own[index].is_some(), cells.is_part(index), cells.holds_contact(index));
        let mut column = Column {
            header: String::new(),
            holds: NOTE,
            confidence: Confidence::Sure,
            perhaps: None,
            answers: Vec::new(),
        };
        if !holds_contact && !clean::is_blank(cell) {
            clean::cell(cell, &mut column.header, &mut clean::Cleaning::default());
        }
        let meaning = match cells.meaning(index) {
            Meaning::Field(found) => self.resolved(found, cell, cells.cells),
            other => other,
        };
        let by_words = cells.is_by_words(index);
        let mut field = None;
        match meaning {
            Meaning::Field(Field::Name) if is_part => {
                (column.holds, column.confidence) = (synonyms::name_of(Field::Name), Confidence::Likely);
                field = self.add_part(cells, index, report);
            }
            // A question that only has a word of a field does not take the place of that field, nor stand in its way.
            Meaning::Field(found)
                if by_words
                    && (self.fields.contains(&Some(found)) || (found == Field::Name && cells.parts.is_some())) =>
            {
                (column.confidence, column.perhaps) = (Confidence::Unsure, Some(synonyms::name_of(found)));
                report.add(codes::COLUMN_UNSURE, place, [name.clone(), synonyms::name_of(found).to_owned()]);
            }
            Meaning::Field(found) if self.fields.contains(&Some(found)) => {
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
            Meaning::Unknown if cells.kinds.are_several() && cells.kinds.shown.contains(&index) => {
                (column.confidence, column.perhaps) = (Confidence::Unsure, Some(synonyms::name_of(Field::Name)));
            }
            Meaning::Unknown if !clean::is_blank(cell) => {
                column.confidence = Confidence::Unsure;
                let is_of_name = subject(cell) == Subject::Unsaid;
                column.perhaps = asked::perhaps(cell, cells.dictionary).filter(|_| is_of_name).map(synonyms::name_of);
                match column.perhaps {
                    Some(perhaps) => report.add(codes::COLUMN_UNSURE, place, [name.clone(), perhaps.to_owned()]),
                    None => report.add(codes::COLUMN_UNKNOWN, place, [name.clone()]),
                }
            }
            Meaning::Unknown | Meaning::Ignored => {}
        }
        let is_settled = own || is_part || holds_contact;
        let says = noted(cell, meaning, field, is_settled);
        self.watched.push(match says {
            Some(Noted::Marks) => None,
            says if !is_settled => watch(cell, meaning, &column, field, by_words).map(|watched| watched.of(says)),
            _ => None,
        });
        self.noted.push(says);
        self.bare.push(clean::is_blank(cell));
        self.columns.push(column);
        self.names.push(name);
        self.fields.push(field);
    }

    /// What a column holds that has a part of the name: the name is kept with the given one, the rest beside it. Which of
    /// them stands first does not matter.
    fn add_part(&mut self, cells: &Cells<'_>, index: usize, report: &mut Report) -> Option<Field> {
        let (given, rest) = cells.parts.as_ref()?.split_first()?;
        if index != *given {
            return None;
        }
        self.rest_of_name = rest.to_vec();
        let names = cells.parts.iter().flatten().map(|part| format!("`{}`", cells.name(*part)));
        report.add(codes::NAME_PARTS, cells.place(index), [names.collect::<Vec<_>>().join(", ")]);
        Some(Field::Name)
    }

    /// Tells where there are no names, a part of them, or such as are not for print.
    fn tell_of_names(&self, cells: &Cells<'_>, report: &mut Report) {
        let name = self.fields.iter().position(|field| *field == Some(Field::Name));
        let is_part = |index: usize| parts::is_part(&cells.cells[index]);
        let is_rest =
            |index: &usize| is_part(*index) && cells.own[*index].is_none() && self.columns[*index].holds == NOTE;
        if let Some(name) = name.filter(|name| is_part(*name) && self.rest_of_name.is_empty())
            && let Some(rest) = (0..cells.cells.len()).filter(|index| *index != name).find(is_rest)
        {
            report.add(codes::NAME_PARTLY, cells.place(rest), [self.names[name].clone(), self.names[rest].clone()]);
        }
        let is_secret = |name: &usize| {
            !cells.kinds.are_several() && cells.is_unexplained_name(*name) && shown::is_kept_back(&cells.cells[*name])
        };
        if let Some(name) = name.filter(is_secret) {
            report.add(codes::NAMES_PRIVATE, cells.place(name), [self.names[name].clone()]);
        }
        let whole = Span::of_cell(cells.source, 0, Span::ROW);
        let nothing_known = self.fields.iter().all(Option::is_none);
        if nothing_known && (0..cells.cells.len()).any(|index| cells.holds_contact(index)) {
            report.add(codes::HEADER_MISSING, whole, []);
        } else if name.is_none() {
            report.add(codes::NAME_COLUMN_MISSING, whole, [listed(&self.names)]);
        }
    }
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
