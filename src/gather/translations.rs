//! The translations that a letter names: read, and held against the letter.
//!
//! What holds for the whole document (how notes are called, whether paragraphs are numbered) is the letter's; so are its
//! date, calendars and marking where the translation does not say them. A file that cannot be bound is told and left out.
//! Deliberately absent: where translations stand in the document.

use crate::gather::{gather_letter, speech};
use crate::lang::{Labels, Lang};
use crate::layout::Layout;
use crate::letter::{Inline, Letter, Translation, take_calls};
use crate::read::Part;
use crate::report::{Report, codes};
use crate::source::Sources;
use crate::{Failure, Request, Shelves};

/// Reads the translations of a letter.
///
/// # Errors
/// Only when a file cannot be read.
pub(super) fn gather(
    shelves: &dyn Shelves,
    request: &Request,
    (letter, labels): (&Letter, &Labels),
    layout: &Layout,
    sources: &mut Sources,
    report: &mut Report,
) -> Result<Vec<Translation>, Failure> {
    let mut files = vec![request.letter.clone()];
    let mut translations: Vec<Translation> = Vec::new();
    for (name, span) in &letter.matter.translations {
        let file = shelves.beside(&request.letter, name);
        if files.contains(&file) {
            report.add(codes::TRANSLATION_REPEATED, *span, [name.clone()]);
            continue;
        }
        let mut read = gather_letter(shelves, &file, Part::Translation, sources, report)?;
        files.push(file);
        let Some(lang) = read.matter.lang else {
            report.add(codes::TRANSLATION_LANGUAGE, *span, [name.clone()]);
            continue;
        };
        let own = speech::find(&read, report);
        let is_same = |other: &Letter, labels: &Labels| {
            let other = other.matter.lang.unwrap_or(Lang::ENGLISH);
            let key = |lang: &Lang| (lang.language().to_owned(), lang.script());
            key(&other) == key(&lang) && labels.tag == own.tag
        };
        let earlier = translations.iter().position(|earlier| is_same(&earlier.letter, &earlier.labels));
        let same = match earlier {
            _ if is_same(letter, labels) => Some("the letter"),
            Some(_) => Some("another translation"),
            None => None,
        };
        if let Some(same) = same {
            report.add(codes::TRANSLATION_SAME, *span, [name.clone(), lang.to_string(), same.to_owned()]);
            continue;
        }
        let (counted, expected) = (read.numbered_paragraphs(), letter.numbered_paragraphs());
        if letter.matter.numbered.unwrap_or(layout.numbered) && counted != expected {
            let arguments = [name.clone(), counted.to_string(), expected.to_string()];
            report.add(codes::TRANSLATION_PARAGRAPHS, *span, arguments);
        }
        follow(&mut read, letter);
        translations.push(Translation { letter: read, labels: own });
    }
    Ok(translations)
}

/// Gives a translation what holds for the whole document, and what it leaves to the letter.
fn follow(translation: &mut Letter, letter: &Letter) {
    let (own, its) = (&mut translation.matter, &letter.matter);
    (own.notes, own.numbered) = (its.notes, its.numbered);
    own.date = own.date.or(its.date);
    if own.calendars.is_empty() {
        own.calendars.clone_from(&its.calendars);
    }
    if own.marking.is_empty() && !its.marking.is_empty() {
        // A translation of a confidential letter is confidential, whether or not anybody thought of saying so.
        let mut text = its.marking.clone();
        take_calls(&mut text);
        own.marking = vec![Inline::Language { lang: its.lang.unwrap_or(Lang::ENGLISH), text }];
    }
}
