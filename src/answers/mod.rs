//! What a cell answers that was asked for yes or no.
//!
//! Who reads such a cell decides whether a name is printed, so nothing is read into it: every word of an answer must be
//! known, and no part of it may speak against another. Only a plain no needs no more than its first clause, since what
//! follows cannot make it a yes without saying so. All else is unclear, and is asked.
//! Deliberately absent: what was asked (see `read::roll`), and what follows from the answer (see `edit`).

mod remarks;
mod words;

pub use self::remarks::{Stands, is_remark, is_struck};

use self::words::{AGREE, CROSSED, FILL, HIDE, NO, NO_WHOLE, PUBLISH, TICKED, WITHDRAWN, WITHOUT, YES, YES_WHOLE};
use crate::fold::fold;

/// What a cell says of printing a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It may be printed.
    Given,
    /// It may not be printed.
    Refused,
    /// Consent, or the signature, was taken back.
    Withdrawn,
    /// Neither.
    Unclear,
}

/// What a clause says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    /// Yes and nothing else, and whether it names what it says it to.
    Yes(Names),
    /// No and nothing else.
    No(Names),
    /// Courtesy.
    Nothing,
    /// Words that are not known, or that speak against one another.
    Unknown,
}

/// Whether a clause names what is printed or hidden, so that it means the same whatever was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Names {
    Nothing,
    Printing,
    Hiding,
}

/// Reads a cell that was asked whether the name may be printed.
pub fn consent(cell: &str) -> Answer {
    read(cell, |said| match said {
        Said::Yes(Names::Hiding) => Said::No(Names::Hiding),
        other => other,
    })
}

/// Reads a cell that was asked whether the signatory wants to stay without a name: a bare yes refuses.
pub fn anonymity(cell: &str) -> Answer {
    read(cell, |said| match said {
        Said::Yes(Names::Nothing | Names::Hiding) => Said::No(Names::Nothing),
        Said::No(Names::Nothing) => Said::Yes(Names::Nothing),
        other => other,
    })
}

/// Whether a cell answers a question of yes or no, whatever that was; `none` may answer any other as well.
pub fn is_answer(cell: &str) -> bool {
    let folded = fold(cell);
    if folded == "none" || cell.len() > 400 {
        return false;
    }
    WITHDRAWN.has(&folded)
        || clauses(cell).next().is_some_and(|first| matches!(said(first), Said::Yes(_) | Said::No(_)))
}

/// Whether a cell says no in letters, or speaks of printing or hiding a name: of what a form offers to choose from, one that
/// does is about the name, or may be.
pub fn tells(cell: &str) -> bool {
    let wordy = cell.chars().filter(|c| c.is_alphabetic()).count() > 1 || !cell.is_ascii();
    let first = || clauses(cell).next().map_or(Said::Nothing, said);
    wordy && is_answer(cell) && !matches!(first(), Said::Yes(Names::Nothing) | Said::Nothing)
}

/// Whether a folded word says yes or no and nothing else.
pub fn yes_or_no(word: &str) -> Option<bool> {
    match () {
        () if YES.has(word) => Some(true),
        () if NO.has(word) => Some(false),
        () => None,
    }
}

/// Reads the clauses of a cell, each turned as the question has it.
fn read(cell: &str, turned: fn(Said) -> Said) -> Answer {
    if WITHDRAWN.has(&fold(cell)) {
        return Answer::Withdrawn;
    }
    let whole = turned(whole(cell.trim()));
    let all: Vec<Said> = match whole {
        Said::Unknown => clauses(cell).map(|clause| turned(said(clause))).collect(),
        known => vec![known],
    };
    let any = |wanted: fn(&Said) -> bool| all.iter().any(wanted);
    let (yes, no) = (any(|said| matches!(said, Said::Yes(_))), any(|said| matches!(said, Said::No(_))));
    let unknown = all.contains(&Said::Unknown);
    match (yes, no) {
        (true, false) if !unknown => Answer::Given,
        (false, true) if !unknown || matches!(all.first(), Some(Said::No(_))) => Answer::Refused,
        _ => Answer::Unclear,
    }
}

/// The clauses of a cell.
fn clauses(cell: &str) -> impl Iterator<Item = &str> {
    let stops = |c: char| {
        matches!(c, ',' | ';' | '.' | '!' | ':' | '(' | ')' | '\n' | '،' | '؛' | '。' | '、' | '–' | '—' | '۔')
    };
    cell.split(stops).flat_map(|clause| clause.split(" - ")).filter(|clause| !clause.trim().is_empty())
}

/// What a text says that is known as a whole.
fn whole(text: &str) -> Said {
    let folded = fold(text);
    match () {
        () if TICKED.contains(&text) => Said::Yes(Names::Nothing),
        () if CROSSED.contains(&text) => Said::No(Names::Nothing),
        () if YES_WHOLE.has(&folded) => Said::Yes(Names::Nothing),
        () if NO_WHOLE.has(&folded) => Said::No(Names::Nothing),
        () => Said::Unknown,
    }
}

/// What a clause says.
fn said(clause: &str) -> Said {
    match whole(clause.trim()) {
        Said::Unknown => {}
        known => return known,
    }
    let folded = fold(clause);
    let (mut yes, mut no, mut agree, mut publish, mut hide) = (false, false, false, false, false);
    for word in folded.split(' ') {
        match () {
            () if YES.has(word) => yes = true,
            () if NO.has(word) => no = true,
            () if AGREE.has(word) => agree = true,
            () if PUBLISH.has(word) => publish = true,
            () if HIDE.has(word) || WITHOUT.has(word) => hide = true,
            () if FILL.has(word) => {}
            () => return Said::Unknown,
        }
    }
    match (yes, no, hide) {
        (true, true, _) | (_, true, true) => Said::Unknown,
        // Who agrees to be printed and to be hidden has said neither.
        (_, _, true) if publish => Said::Unknown,
        (_, _, true) => Said::Yes(Names::Hiding),
        (_, true, _) => Said::No(if publish { Names::Printing } else { Names::Nothing }),
        _ if publish => Said::Yes(Names::Printing),
        _ if yes || agree => Said::Yes(Names::Nothing),
        _ => Said::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read_as_forms_write_them() {
        for cell in [
            "Yes",
            "yes.",
            "Y",
            "x",
            "✓",
            "Yes, I agree",
            "Yes please",
            "I agree to have my name published in the letter",
            "بله، موافقم",
            "موافقم",
            "بلی",
            "أوافق",
            "نعم، أوافق على نشر اسمي",
            "Да, согласен",
            "Согласна на публикацию имени",
            "Oui, j'accepte",
            "Oui, j’accepte",
            "Sí, acepto",
            "Ja, ich stimme zu",
            "Ich bin einverstanden",
            "ہاں، میں متفق ہوں",
            "כן, אני מסכים",
            "מאשר/ת",
            "Ҳа, розӣ ҳастам",
            "Evet, kabul ediyorum",
            "هو، موافق یم",
            "no objection",
            "لا مانع",
            "Не возражаю",
            "Yes, thank you",
            "Public",
        ] {
            assert_eq!(consent(cell), Answer::Given, "{cell}");
            assert!(is_answer(cell), "{cell}");
        }
        for cell in [
            "No",
            "no.",
            "N",
            "0",
            "No, thank you",
            "No, do not publish",
            "I do not agree",
            "I don't agree",
            "خیر، موافق نیستم",
            "لا أوافق",
            "لا، شكرا",
            "Нет, не согласен",
            "Non, je n'accepte pas",
            "No, no acepto",
            "Nein, danke",
            "Ich stimme nicht zu",
            "نہیں، شکریہ",
            "לא, תודה",
            "Не, розӣ нестам",
            "Hayır, kabul etmiyorum",
            "نه، نه یم موافق",
            "anonymous",
            "Keep me anonymous, please",
            "No, I fear for my family",
            "Please withhold my name",
            "❌",
        ] {
            assert_ne!(consent(cell), Answer::Given, "{cell}");
        }
        for cell in ["No", "No, thank you", "I do not agree", "خیر، موافق نیستم", "لا أوافق", "Hayır, kabul etmiyorum"]
        {
            assert_eq!(consent(cell), Answer::Refused, "{cell}");
        }
    }

    #[test]
    fn an_answer_that_contradicts_itself_or_has_a_condition_is_unclear() {
        for cell in [
            "Yes, but anonymous",
            "Yes, anonymous",
            "Yes, if my employer does not see it",
            "Yes / No",
            "No, I agree",
            "maybe",
            "Yes, only my initials",
            "oui si possible",
            "بله، ولی ناشناس",
            "نعم، بدون الاسم",
            "Да, но анонимно",
            "",
            "No problem",
            "Sí, pero sin apellido",
            "Ja, aber nur Initialen",
            "not anonymous",
            "thank you",
            "Yes, do not publish",
            "yes???maybe",
            "NA",
        ] {
            assert_eq!(consent(cell), Answer::Unclear, "{cell}");
        }
    }

    #[test]
    fn a_question_of_anonymity_turns_bare_answers_around_and_no_others() {
        for cell in
            ["Yes", "x", "نعم", "بله", "Да", "Yes, please", "anonymous", "Yes, keep me anonymous", "I agree", "✓"]
        {
            assert_eq!(anonymity(cell), Answer::Refused, "{cell}");
        }
        for cell in ["No", "خیر", "لا", "Нет", "Public", "No, publish my name", "No, thank you"] {
            assert_eq!(anonymity(cell), Answer::Given, "{cell}");
        }
        for cell in ["", "maybe", "No, anonymous", "Yes, publish my name", "No, it depends"] {
            assert_ne!(anonymity(cell), Answer::Given, "{cell}");
        }
    }
}
