//! The words that we add to a letter: those of its language, and what it says otherwise.
//!
//! A language without labels gets English ones for what the letter does not say itself, and is told which these are; one that
//! says all that it prints speaks for itself. Deliberately absent: the words.

use crate::lang::{Labels, Lang, word};
use crate::letter::{Calendar, Letter, Matter};
use crate::report::{Report, codes};
use crate::source::Span;
use crate::{read, shelf};

/// The words we add to this letter.
pub(super) fn find(letter: &Letter, report: &mut Report) -> Labels {
    let lang = letter.matter.lang.unwrap_or(Lang::ENGLISH);
    let read = |text: &shelf::Text| read::labels(text.text).expect("a test reads all labels on the shelf");
    let named = |tag: &str| shelf::LABELS.iter().find(|labels| labels.name == tag).map(read);
    let (tag, language) = (lang.to_string(), lang.language());
    let alias = || shelf::LABELS.iter().map(read).find(|labels| labels.aliases.contains(&tag));
    let own = named(&tag).or_else(alias).or_else(|| named(language));
    let is_ours = own.is_some();
    let mut labels = own.unwrap_or_else(|| read(&shelf::LABELS[0]));
    let matter = &letter.matter;
    if !is_ours {
        let said = |name: &&str| matter.labels.iter().any(|(said, _)| said == name);
        let unsaid: Vec<&str> = needed(letter).into_iter().filter(|name| !said(name)).collect();
        if unsaid.is_empty() {
            labels.tag.clone_from(&tag);
            labels.direction = lang.direction();
        } else {
            let tags: Vec<&str> = shelf::LABELS.iter().map(|labels| labels.name).collect();
            report.add(codes::LANGUAGE_UNLABELLED, Span::NOWHERE, [tag, unsaid.join(", "), tags.join(", ")]);
        }
        lang.comma().clone_into(&mut labels.comma);
    }
    labels.digits = matter.digits.unwrap_or(lang.digits());
    for (name, words) in &matter.labels {
        for (place, said) in word(&mut labels, name).into_iter().flatten().zip(words) {
            place.clone_from(said);
        }
    }
    labels
}

/// The words without which this letter is not all in its own language; forms that are made of places alone serve any.
fn needed(letter: &Letter) -> Vec<&'static str> {
    let Matter { to, cc, subject, reference, date, calendars, enclosures, signatories, .. } = &letter.matter;
    let has = |calendar| date.is_some() && calendars.contains(&calendar);
    let gregorian = has(Calendar::Gregorian) || (date.is_some() && calendars.is_empty());
    let needs: [(bool, &[&'static str]); 11] = [
        (true, &["folio"]),
        (!to.is_empty(), &["to"]),
        (!cc.is_empty(), &["cc"]),
        (!subject.is_empty(), &["subject"]),
        (!reference.is_empty(), &["reference"]),
        (gregorian, &["months"]),
        (has(Calendar::Persian), &["persian_months"]),
        (has(Calendar::Islamic), &["islamic_months"]),
        (!enclosures.is_empty(), if enclosures.len() == 1 { &["enclosure"] } else { &["enclosures"] }),
        (!letter.notes.is_empty(), &["note", "note_back"]),
        (signatories.is_some(), &["annex", "signatories", "continued"]),
    ];
    needs.into_iter().filter(|(is_needed, _)| *is_needed).flat_map(|(_, names)| names.iter().copied()).collect()
}
