//! Who is withheld in one row and would be printed in another.
//!
//! A form is filled in twice, a list is pasted together of two: whoever said no in one row may stand in another that says
//! yes, or be named in the row of somebody else. Nobody knows here whether it is one person: it is asked, of every row that
//! is printed and has the name of one that is withheld or withdrawn. Names are compared as in `check`, and more widely,
//! because a name that is printed wrongly cannot be called back: an affiliation, a country or a day that differs does not
//! settle it, and German umlauts may be written out.
//! Deliberately absent: names in two scripts, and the text of the letter.

use std::collections::BTreeMap;

use crate::answers::is_answer;
use crate::contact::excerpt;
use crate::decisions::{self, Answers, Naming, Question};
use crate::fold::edits::{Apart, apart, is_spelled};
use crate::fold::kin::are_kin;
use crate::fold::{NameKey, fold};
use crate::ledger::{Fate, Ledger};
use crate::report::{Report, rules};
use crate::roll::{Field, Roll};
use crate::source::Sources;

/// With how many withheld names of one word a name is compared that is only like them.
const FACES: usize = 128;
/// The most words of a name that is looked for in other cells.
const WORDS: usize = 5;
/// The fewest letters of one.
const LETTERS: usize = 6;
/// The fields that are printed and may name somebody else.
const BESIDE: &[Field] = &[Field::Title, Field::Affiliation, Field::City, Field::Footnote];

/// Asks about each row that is printed and may be somebody who is not to be named. `roll` has all rows, `ledger` says what
/// became of them.
pub(super) fn check(
    roll: &Roll,
    ledger: &Ledger,
    answers: &Answers,
    sources: &Sources,
    report: &mut Report,
) -> Vec<Question> {
    let hidden = Hidden::of(roll, ledger);
    if hidden.rows.is_empty() {
        return Vec::new();
    }
    let (mut questions, naming) = (Vec::new(), Naming::of(roll));
    for signatory in 0..roll.len() {
        let row = roll.row(signatory);
        if !matches!(ledger.fate(row), Fate::Printed(_)) {
            continue;
        }
        let is_open = |index: &usize| !answers.are_distinct(roll.row(hidden.rows[*index].signatory), row);
        let Some((index, field)) = hidden.named_by(roll, signatory, &is_open) else { continue };
        let other = hidden.rows[index].signatory;
        let line = sources.locate(roll.span(other, Field::Name)).map_or(String::new(), |place| place.line.to_string());
        let span = roll.span(signatory, field);
        report.add(rules::WITHHELD_ELSEWHERE, span, [excerpt(roll.field(signatory, field), 48), line]);
        let mut both = [other, signatory];
        both.sort_unstable();
        questions.push(Question {
            rule: rules::WITHHELD_ELSEWHERE,
            rows: both.iter().map(|signatory| roll.row(*signatory)).collect(),
            spellings: Vec::new(),
            // Where no name tells the two rows apart, one names both.
            who: both
                .iter()
                .map(|each| naming.who(if naming.is_told(signatory) { *each } else { signatory }))
                .collect(),
            span,
        });
    }
    questions
}

/// A row that is not to be named.
struct Row {
    signatory: usize,
    /// Its name, folded.
    key: NameKey,
    affiliation: String,
}

/// The rows that are not to be named, found by their names.
#[derive(Default)]
struct Hidden {
    rows: Vec<Row>,
    /// By the letters of the name, and by its words in the order of the alphabet, after a space.
    names: BTreeMap<String, Vec<usize>>,
    words: BTreeMap<String, Vec<usize>>,
}

impl Hidden {
    fn of(roll: &Roll, ledger: &Ledger) -> Hidden {
        let mut hidden = Hidden::default();
        for signatory in 0..roll.len() {
            if !matches!(ledger.fate(roll.row(signatory)), Fate::Withheld(_) | Fate::Withdrawn(_)) {
                continue;
            }
            for field in [Field::Name, Field::NativeName] {
                let name = roll.field(signatory, field);
                let key = NameKey::of(name);
                // Who wrote no name, or "anonymous" for one, is like nobody.
                if !key.ordered.contains(char::is_alphabetic) || is_answer(name) {
                    continue;
                }
                let index = hidden.rows.len();
                for form in forms(name) {
                    hidden.names.entry(form).or_default().push(index);
                }
                for word in key.ordered.split(' ').filter(|word| word.chars().nth(1).is_some()) {
                    hidden.words.entry(word.to_owned()).or_default().push(index);
                }
                let affiliation = fold(roll.field(signatory, Field::Affiliation));
                hidden.rows.push(Row { signatory, key, affiliation });
            }
        }
        hidden
    }

    /// The first of the hidden rows that are open whose name a row has or speaks of, and in which field.
    fn named_by(&self, roll: &Roll, signatory: usize, is_open: &dyn Fn(&usize) -> bool) -> Option<(usize, Field)> {
        let names: Vec<(Field, NameKey)> = [Field::Name, Field::NativeName]
            .into_iter()
            .filter(|field| !roll.field(signatory, *field).is_empty())
            .map(|field| (field, NameKey::of(roll.field(signatory, field))))
            .collect();
        let same = names.iter().find_map(|(field, _)| {
            let forms = forms(roll.field(signatory, *field));
            forms.iter().find_map(|form| self.first(form, is_open)).map(|index| (index, *field))
        });
        let like = || names.iter().find_map(|(field, key)| Some((self.like(roll, signatory, key, is_open)?, *field)));
        let within = || {
            let fields = names.iter().map(|(field, _)| field).chain(BESIDE);
            fields.copied().find_map(|field| Some((self.within(roll.field(signatory, field), is_open)?, field)))
        };
        same.or_else(like).or_else(within)
    }

    fn first(&self, form: &str, is_open: &dyn Fn(&usize) -> bool) -> Option<usize> {
        self.names.get(form)?.iter().copied().find(|index| is_open(index))
    }

    /// A row whose name is nearly this one, and whose affiliation does not speak against it.
    fn like(&self, roll: &Roll, signatory: usize, key: &NameKey, is_open: &dyn Fn(&usize) -> bool) -> Option<usize> {
        let words = || key.ordered.split(' ').filter_map(|word| self.words.get(word));
        words().next()?;
        let affiliation = fold(roll.field(signatory, Field::Affiliation));
        let agrees = |other: &str| other.is_empty() || affiliation.contains(other) || other.contains(&affiliation);
        let is_like = |other: &NameKey| {
            let spelled = is_spelled(&key.ordered) && is_spelled(&other.ordered);
            are_kin(&key.ordered, &other.ordered) || (spelled && apart(&key.ordered, &other.ordered) != Apart::Far)
        };
        words().flat_map(|rows| rows.iter().take(FACES)).copied().find(|index| {
            let row = &self.rows[*index];
            agrees(&row.affiliation) && is_like(&row.key) && is_open(index)
        })
    }

    /// A row whose name, of two words or more, stands among the words of a cell.
    fn within(&self, cell: &str, is_open: &dyn Fn(&usize) -> bool) -> Option<usize> {
        let folded = fold(cell);
        let words: Vec<&str> = folded.split(' ').collect();
        if words.iter().filter(|word| self.words.contains_key(**word)).count() < 2 {
            return None;
        }
        (2..=WORDS.min(words.len().saturating_sub(1))).rev().find_map(|count| {
            words.windows(count).find_map(|window| {
                let mut sorted = window.to_vec();
                sorted.sort_unstable();
                let form = format!(" {}", sorted.join(" "));
                if form.chars().count() > LETTERS { self.first(&form, is_open) } else { None }
            })
        })
    }
}

/// In which forms a name is looked up: those of decisions, umlauts as who has none on the keyboard writes them.
fn forms(name: &str) -> Vec<String> {
    let mut forms = decisions::forms(name);
    // `Möller` folds to `moller`; whose keyboard has no such letter writes `Moeller`.
    if let Some(letters) = forms.first_mut().filter(|letters| letters.is_ascii()) {
        *letters = letters.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }
    forms
}
