//! Checking: what a letter and its roll should be asked about before they are set.
//!
//! Looks and tells; changes nothing. A rule is a code in [`crate::report::rules`] and stands in the file of its subject.
//! Each rule goes once over the rows: what is compared is found by sorted hashes of folded names, never by trying all
//! pairs, so that a hundred thousand rows take a second or so. Findings stand at the later of two rows.
//! Deliberately absent: what reading already tells (see `read`), and any mending.

mod cells;
mod claims;
mod countries;
mod country;
mod damage;
mod day;
mod near;
mod numbering;
mod passages;
mod people;
mod placeholder;
mod quotes;
mod rows;
mod spellings;
mod split;
mod typed;

use crate::contact;
use crate::decisions::Answers;
use crate::letter::Letter;
use crate::report::Report;
use crate::roll::{Field, Roll};
use crate::source::Sources;

/// The fields of a roll that are printed.
const PRINTED: &[(Field, &str)] = &[
    (Field::Name, "name"),
    (Field::NativeName, "native name"),
    (Field::Honorific, "honorific"),
    (Field::Title, "title"),
    (Field::Affiliation, "affiliation"),
    (Field::City, "city"),
    (Field::Country, "country"),
    (Field::Footnote, "footnote"),
];

/// What the rules for a roll look at.
struct Desk<'a> {
    roll: &'a Roll,
    answers: &'a Answers,
    sources: &'a Sources,
    report: &'a mut Report,
}

impl Desk<'_> {
    /// The line on which a signatory's row begins, for messages.
    fn line(&self, signatory: usize) -> String {
        let span = self.roll.span(signatory, Field::Name);
        self.sources.locate(span).map_or(String::new(), |place| place.line.to_string())
    }

    /// The name of a signatory, in the list's spelling; the native one where there is no other.
    fn name(&self, signatory: usize) -> &str {
        match self.roll.field(signatory, Field::Name) {
            "" => self.roll.field(signatory, Field::NativeName),
            name => name,
        }
    }
}

/// Checks a roll, from which the decisions are already carried out; `answers` are questions not to ask again.
pub fn roll(roll: &Roll, answers: &Answers, sources: &Sources, report: &mut Report) {
    let mut desk = Desk { roll, answers, sources, report };
    let named = rows::check(&mut desk);
    numbering::check(&mut desk);
    split::check(&mut desk);
    cells::check(&mut desk);
    country::check(&mut desk);
    let names = people::Names::of(&desk, &named);
    people::check(&mut desk, &names);
    near::check(&mut desk, &names);
}

/// Checks a letter, also against the roll that goes with it.
pub fn letter(letter: &Letter, roll: Option<&Roll>, answers: &Answers, sources: &Sources, report: &mut Report) {
    let passages = passages::of(letter);
    quotes::check(&passages, report);
    typed::check(&passages, report);
    claims::check(letter, &passages, roll, report);
    spellings::check(&passages, roll, answers, sources, report);
}

/// The beginning of a text for a message, without contact data.
fn shown(text: &str) -> String {
    let text = contact::struck_out(text);
    let mut shown: String = text.chars().take(48).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}
