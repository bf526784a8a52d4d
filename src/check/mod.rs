//! Checking: what a letter and its roll should be asked about before they are set.
//!
//! Looks and tells; changes nothing. A rule is a code in [`crate::report::rules`] and stands in the file of its subject.
//! Each rule goes once over the rows: what is compared is found by sorted hashes of folded names, never by trying all
//! pairs, so that a hundred thousand rows take a second or so. Findings stand at the later of two rows.
//! Deliberately absent: what reading already tells (see `read`), and any mending.

mod blanks;
mod cells;
mod claims;
mod country;
mod damage;
mod dates;
mod day;
mod glyphs;
mod kin;
mod limits;
mod litter;
mod months;
mod near;
mod nobody;
mod numbering;
mod offices;
mod pages;
mod passages;
mod people;
mod placeholder;
mod quotes;
mod refusals;
mod rows;
mod several;
mod spellings;
mod split;
mod strays;
mod tally;
mod typed;

pub use self::glyphs::glyphs;

use crate::contact;
use crate::decisions::{Answers, Question};
use crate::fold::fold;
use crate::layout::{Layout, Limits};
use crate::ledger::Account;
use crate::letter::Letter;
use crate::report::{Code, Report, rules};
use crate::roll::{Field, Roll};
use crate::source::Sources;

/// What the rules for a roll look at.
struct Desk<'a> {
    roll: &'a Roll,
    answers: &'a Answers,
    sources: &'a Sources,
    report: &'a mut Report,
    questions: &'a mut Vec<Question>,
}

impl Desk<'_> {
    /// Tells of rows and asks what they are: the finding stands at the last of them.
    fn ask(&mut self, rule: &'static Code, signatories: &[usize], arguments: impl IntoIterator<Item = String>) {
        let Some(last) = signatories.last() else { return };
        let span = self.roll.span(*last, Field::Name);
        self.report.add(rule, span, arguments);
        let rows = signatories.iter().map(|signatory| self.roll.row(*signatory)).collect();
        self.questions.push(Question { rule, rows, spellings: Vec::new(), who: Vec::new(), span });
    }

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

/// Checks a roll, on which the decisions are already carried out; what they left behind says what is not to be asked again.
/// Gives what is to be asked.
pub fn roll(roll: &Roll, account: &Account, sources: &Sources, report: &mut Report) -> Vec<Question> {
    let mut questions = Vec::new();
    let mut desk = Desk { roll, answers: &account.answers, sources, report, questions: &mut questions };
    let named = rows::check(&mut desk);
    refusals::check(&mut desk, &named);
    several::check(&mut desk, &named);
    // The list's own numbers are those of all its rows, printed or not.
    numbering::check(&account.ids, desk.report);
    split::check(&mut desk);
    cells::check(&mut desk);
    country::check(&mut desk);
    let names = people::Names::of(&desk, &named);
    people::check(&mut desk, &names);
    near::check(&mut desk, &names);
    questions
}

/// Checks a letter, also against the roll that goes with it. Gives what is to be asked.
pub fn letter(
    letter: &Letter,
    roll: Option<&Roll>,
    answers: &Answers,
    sources: &Sources,
    report: &mut Report,
) -> Vec<Question> {
    let passages = passages::of(letter);
    kept(&passages, answers, report);
    quotes::check(&passages, report);
    typed::check(&passages, report);
    dates::check(letter, &passages, report);
    claims::check(letter, &passages, roll, report);
    spellings::check(&passages, roll, answers, sources, report)
}

/// Tells of spellings that are to stay and are neither in the list nor in the letter.
fn kept(passages: &[passages::Passage], answers: &Answers, report: &mut Report) {
    if answers.unlisted.is_empty() {
        return;
    }
    let texts: Vec<String> = passages.iter().map(|passage| format!(" {} ", fold(&passage.text))).collect();
    for (name, span) in &answers.unlisted {
        let wanted = format!(" {} ", fold(name));
        if !texts.iter().any(|text| text.contains(&wanted)) {
            report.add(rules::DECISION_UNMATCHED, *span, [shown(name)]);
        }
    }
}

/// Checks a letter and its roll against what the recipient allows.
pub fn limits(letter: &Letter, roll: Option<&Roll>, layout: &Layout, report: &mut Report) {
    if layout.limits != Limits::default() {
        limits::check(&passages::of(letter), letter, roll, &layout.limits, report);
    }
}

/// The beginning of a text for a message.
fn shown(text: &str) -> String {
    contact::excerpt(text, 48)
}
