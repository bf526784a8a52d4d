//! Proof-reading: the rules of `check` on what was gathered, the questions that are left open, and the ledger as it is printed.
//!
//! Deliberately absent: the rules themselves (see [`mod@crate::check`]), and setting.

use crate::decisions::{Answers, Question};
use crate::fonts::Fonts;
use crate::ledger::Ledger;
use crate::letter::Number;
use crate::report::{Report, Severity, codes};
use crate::source::{Sources, Span};
use crate::{Built, Copy, Failure, Request, Shelves, check as rules, gather};

/// Checks a letter, its translations and its roll without setting them.
///
/// # Errors
/// Only when a file cannot be read.
pub fn check(
    shelves: &dyn Shelves,
    request: &Request,
    sources: &mut Sources,
    report: &mut Report,
) -> Result<Copy, Failure> {
    let mut copy = gather(shelves, request, sources, report)?;
    proofread(&mut copy, sources, report);
    Ok(copy)
}

/// Tells the characters of a letter, its translations and its roll that no built-in font can write.
pub fn coverage(copy: &Copy, fonts: &Fonts, report: &mut Report) {
    let translations = copy.translations.iter().map(|translation| &translation.letter);
    rules::glyphs(std::iter::once(&copy.letter).chain(translations), copy.roll.as_ref(), fonts, report);
}

/// Looks over what was gathered; what has to be asked is kept with it.
pub fn proofread(copy: &mut Copy, sources: &Sources, report: &mut Report) {
    let none = Answers::default();
    let answers = copy.edited.as_ref().map_or(&none, |account| &account.answers);
    let translations = copy.translations.iter().map(|translation| &translation.letter);
    let mut asked = Vec::new();
    for letter in std::iter::once(&copy.letter).chain(translations) {
        asked.extend(rules::letter(letter, copy.roll.as_ref(), answers, sources, report));
    }
    rules::limits(&copy.letter, copy.roll.as_ref(), &copy.layout, report);
    if let (Some(roll), Some(account)) = (&copy.roll, &copy.edited) {
        asked.extend(rules::roll(roll, account, sources, report));
    }
    copy.questions.append(&mut asked);
}

/// The questions that weigh enough to need an answer: those of rules that are not off and no mere notes.
pub fn open_questions<'a>(copy: &'a Copy, report: &Report) -> Vec<&'a Question> {
    let weighs = |question: &&Question| report.weight(question.rule) >= Some(Severity::Warning);
    copy.questions.iter().filter(weighs).collect()
}

/// Tells that questions are open, and which, in one finding.
pub fn ask(copy: &Copy, report: &mut Report) {
    let open = open_questions(copy, report);
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for question in &open {
        match counts.iter_mut().find(|(name, _)| *name == question.rule.name) {
            Some((_, count)) => *count += 1,
            None => counts.push((question.rule.name, 1)),
        }
    }
    if open.is_empty() {
        return;
    }
    let said = |(name, count): &(&str, usize)| match count {
        1 => format!("`{name}`"),
        count => format!("`{name}` ({count} times)"),
    };
    let count = match open.len() {
        1 => "1 question is".to_owned(),
        count => format!("{count} questions are"),
    };
    let named: Vec<String> = counts.iter().map(said).collect();
    report.add(codes::ANSWER_MISSING, Span::NOWHERE, [count, named.join(", ")]);
}

/// What became of each row of the list, with the number under which it is printed; none without a list.
pub fn account(copy: &Copy, report: &mut Report) -> Option<Ledger> {
    let (account, roll) = (copy.edited.as_ref()?, copy.roll.as_ref()?);
    let composer = copy.composer();
    let mut ledger = account.ledger.clone();
    let row = |signatory| roll.row(signatory);
    match composer.numbering() {
        Number::AsSigned => ledger.number((0..roll.len()).map(row)),
        Number::AsPrinted => ledger.number(composer.in_order().map(row)),
        Number::Id => {
            ledger.number(composer.in_order().map(row));
            ledger.by_id = true;
        }
    }
    if ledger.unaccounted() > 0 {
        report.add(codes::LEDGER_UNBALANCED, Span::NOWHERE, [ledger.unaccounted().to_string()]);
    }
    Some(ledger)
}

/// Whether as many entries were set as the ledger says are printed; an error if not.
pub fn balance(copy: &Copy, built: &Built, report: &mut Report) {
    let Some(account) = &copy.edited else { return };
    let astray = account.ledger.sums().printed.abs_diff(built.signatories);
    if astray > 0 {
        report.add(codes::LEDGER_UNBALANCED, Span::NOWHERE, [astray.to_string()]);
    }
}
