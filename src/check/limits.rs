//! What the recipient allows: limits that are passed, words that may not stand in the letter.
//!
//! A limit is told where it is passed. Forbidden words are compared folded and whole, a phrase word by word.
//! Deliberately absent: pages, which nobody knows before they are set.

use std::ops::Range;

use super::passages::{Part, Passage};
use super::shown;
use crate::fold::fold;
use crate::layout::Limits;
use crate::letter::Letter;
use crate::report::{Report, rules};
use crate::roll::{Field, Roll};
use crate::source::Span;

pub(super) fn check(passages: &[Passage], letter: &Letter, roll: Option<&Roll>, limits: &Limits, report: &mut Report) {
    let body = || passages.iter().filter(|passage| matches!(passage.part, Part::Body(_)));
    let mut tell = |what: &str, most: Option<u32>, counted: &[(usize, Span)]| {
        let Some(most) = most.map(|most| most as usize) else { return };
        let mut sum = 0;
        let passed = counted.iter().find(|(count, _)| {
            sum += count;
            sum > most
        });
        let total: usize = counted.iter().map(|(count, _)| count).sum();
        if let Some((_, span)) = passed {
            report.add(rules::LIMIT_PASSED, *span, [what.to_owned(), total.to_string(), most.to_string()]);
        }
    };
    let counted = |count: fn(&str) -> usize| -> Vec<(usize, Span)> {
        body().map(|passage| (count(&passage.text), passage.span(0..passage.text.len()))).collect()
    };
    tell("the letter’s words", limits.words, &counted(|text| words(text).len()));
    tell("the letter’s characters", limits.characters, &counted(|text| text.chars().count()));
    tell("the letter’s paragraphs", limits.paragraphs, &counted(|_| 1));
    let title = Passage::of(&letter.matter.title, Part::Matter);
    tell("the title’s characters", limits.title, &[(title.text.chars().count(), title.span(0..title.text.len()))]);
    if let Some(roll) = roll {
        let most = limits.signatories.map_or(usize::MAX, |most| most as usize);
        if roll.len() > most {
            let arguments = ["the signatories".to_owned(), roll.len().to_string(), most.to_string()];
            report.add(rules::LIMIT_PASSED, roll.span(most, Field::Name), arguments);
        }
    }
    forbidden(passages, roll, &limits.forbidden, report);
}

/// Tells of words that the recipient forbids.
fn forbidden(passages: &[Passage], roll: Option<&Roll>, phrases: &[String], report: &mut Report) {
    let folded = phrases.iter().map(|phrase| fold(phrase).split(' ').map(str::to_owned).collect::<Vec<String>>());
    let phrases: Vec<Vec<String>> = folded.filter(|words| words.iter().any(|word| !word.is_empty())).collect();
    if phrases.is_empty() {
        return;
    }
    for passage in passages {
        let words = words(&passage.text);
        for phrase in &phrases {
            for found in words.windows(phrase.len()).filter(|words| words.iter().map(|(_, word)| word).eq(phrase)) {
                let range = found[0].0.start..found[found.len() - 1].0.end;
                let said = shown(&passage.text[range.clone()]);
                report.add(rules::WORD_FORBIDDEN, passage.span(range), ["the letter".to_owned(), said]);
            }
        }
    }
    let Some(roll) = roll else { return };
    for signatory in 0..roll.len() {
        for (field, name) in Field::PRINTED {
            let cell = roll.field(signatory, *field);
            let words = words(cell);
            for phrase in &phrases {
                let found = words.windows(phrase.len()).find(|words| words.iter().map(|(_, word)| word).eq(phrase));
                if let Some(found) = found {
                    let said = shown(&cell[found[0].0.start..found[found.len() - 1].0.end]);
                    report.add(rules::WORD_FORBIDDEN, roll.span(signatory, *field), [format!("the {name}"), said]);
                }
            }
        }
    }
}

/// The words of a text, each folded and with its place.
fn words(text: &str) -> Vec<(Range<usize>, String)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        // Vowel signs and joiners stand within words.
        let within =
            c.is_alphanumeric() || (c >= '\u{300}' && !c.is_whitespace() && !is_sign(c)) || matches!(c, '\'' | '’');
        if within {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            // What folding takes for two words is compared as two.
            let folded = fold(&text[from..at]);
            words.extend(folded.split(' ').filter(|word| !word.is_empty()).map(|word| (from..at, word.to_owned())));
        }
    }
    words
}

/// Whether a character parts words: punctuation beyond ASCII.
fn is_sign(c: char) -> bool {
    matches!(c, '،' | '؛' | '؟' | '۔' | '।' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{206F}' | '\u{3000}'..='\u{3003}' | '\u{FF00}'..='\u{FF0F}')
        && c != '\u{200C}'
}
