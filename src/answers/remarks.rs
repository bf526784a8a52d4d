//! Refusals that stand where nobody asked: in a note, in brackets behind a name, in a column of states.
//!
//! A list that goes through many hands says so in many places: `(do not publish)` behind a name, `withdrew on 1 March` in a
//! note, `Rejected` in a column of its own. Such a text is only told, and asked about; it decides nothing.
//! In a cell that is printed it counts only as a whole, in brackets or behind a dash, and only if all its words are known:
//! `Director of Withdrawn Publications` is a title. In a note, which is free text, a phrase counts wherever it stands.
//! Deliberately absent: columns that were asked for yes or no (see [`super::consent`]).

use std::collections::BTreeSet;
use std::hash::BuildHasher;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use super::words::{
    ANYWHERE, AROUND, FILL, HELD, HIDE, NO, NOT_TO_BE_NAMED, PRIVATE, PUBLISH, SET_ASIDE, TAKEN_BACK, WITHDRAWING,
    WITHOUT,
};
use crate::fold::fold;

/// Where a text stands that may be a remark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// In a cell that is printed.
    InPrint,
    /// In a column that is not printed.
    Aside,
    /// In a column that says in which state a signature is.
    AsState,
}

/// The longest text that is looked at, in bytes: more is an essay.
const LONGEST: usize = 2_000;
/// The most words of a remark in a cell that is printed.
const WORDS: usize = 14;

/// Whether a text says of a signatory that the name is not to be printed, or of a signature that it does not count.
pub fn is_remark(text: &str, stands: Stands) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    // Most texts have none of the words: they are folded once, and no more.
    let folded = fold(text);
    if !folded.split(' ').any(|word| TELLING.binary_search(&hashed(word)).is_ok()) {
        return false;
    }
    let is_told = |part: &str| says(&fold(part), stands);
    let is_spoken = |part: &str| speaks(&fold(part));
    let parts = clauses(text);
    says(&folded, stands)
        || parts.iter().any(|part| is_told(part) || is_spoken(part))
        || (stands != Stands::InPrint && speaks(&folded))
}

/// Words of which every remark has one: those that deny, hide or take back, and of each phrase those that are said of little
/// else. Kept as hashes, sorted: most cells of a list are asked, and have none.
static TELLING: LazyLock<Vec<u64>> = LazyLock::new(|| {
    let mut telling = Vec::new();
    let lists = [&NO, &HIDE, &WITHOUT, &WITHDRAWING, &SET_ASIDE, &TAKEN_BACK, &NOT_TO_BE_NAMED, &HELD, &ANYWHERE];
    for phrase in lists.iter().flat_map(|list| list.all()) {
        let is_common = |word: &str| FILL.has(word) || AROUND.has(word) || PUBLISH.has(word);
        let words = || phrase.split(' ');
        let all_common = words().all(is_common);
        telling.extend(words().filter(|word| all_common || !is_common(word)).map(hashed));
    }
    telling.sort_unstable();
    telling
});

fn hashed(word: &str) -> u64 {
    FixedState::default().hash_one(word.as_bytes())
}

/// The parts of a text that may be a remark on the rest: what is in brackets, and what stands behind a dash; in a note, what
/// stops part, is found by [`speaks`].
fn clauses(text: &str) -> Vec<&str> {
    const BRACKETS: &[(char, char)] = &[('(', ')'), ('[', ']'), ('{', '}'), ('（', '）'), ('【', '】'), ('<', '>')];
    let mut parts = Vec::new();
    for (open, close) in BRACKETS {
        let mut rest = text;
        while let Some(at) = rest.find(*open) {
            let inside = &rest[at + open.len_utf8()..];
            let Some(end) = inside.find(*close) else { break };
            parts.push(&inside[..end]);
            rest = &inside[end..];
        }
    }
    for dash in [" - ", " – ", " — ", " -- ", " ـ ", ": ", "; ", ", ", "، ", " / ", "!", "*"] {
        parts.extend(text.split(dash).filter(|part| part.len() < text.len()));
    }
    parts
}

/// Whether all words of a text, folded, are known, and together keep a name off the page.
fn says(folded: &str, stands: Stands) -> bool {
    if folded.is_empty() {
        return false;
    }
    if NOT_TO_BE_NAMED.has(folded) || TAKEN_BACK.has(folded) || SET_ASIDE.has(folded) {
        return true;
    }
    if HELD.has(folded) {
        return stands != Stands::Aside;
    }
    let in_print = stands == Stands::InPrint;
    let (mut no, mut publish, mut hide, mut taken, mut count) = (false, false, false, false, 0);
    for word in folded.split(' ') {
        count += 1;
        match () {
            () if NO.has(word) => no = true,
            () if PUBLISH.has(word) => publish = true,
            // `Private person` is what people call themselves; a name may have `Sin` in it.
            () if (in_print && PRIVATE.has(word)) || (!in_print && word == "private") => {}
            () if HIDE.has(word) || (!in_print && WITHOUT.has(word)) => hide = true,
            () if WITHDRAWING.has(word) || SET_ASIDE.has(word) => taken = true,
            () if FILL.has(word) || AROUND.has(word) || is_date(word) => {}
            () => return false,
        }
    }
    let is_phrase = count > 1 || !in_print;
    count <= WORDS && ((no && publish) || (is_phrase && !no && ((hide && !publish) || taken)))
}

/// Whether a word is of a date, or a number.
fn is_date(word: &str) -> bool {
    word.chars().all(char::is_numeric) || word.trim_end_matches(char::is_alphabetic).parse::<u32>().is_ok()
}

/// Whether a phrase that keeps a name off the page stands anywhere in a folded text.
fn speaks(folded: &str) -> bool {
    static PHRASES: LazyLock<(BTreeSet<&'static str>, usize)> = LazyLock::new(|| {
        let phrases: BTreeSet<&str> = ANYWHERE.all().iter().map(String::as_str).collect();
        let longest = phrases.iter().map(|phrase| phrase.split(' ').count()).max().unwrap_or(0);
        (phrases, longest)
    });
    let (phrases, longest) = &*PHRASES;
    let mut starts = folded.char_indices().filter(|(at, _)| *at == 0 || folded[..*at].ends_with(' ')).map(|(at, _)| at);
    starts.any(|start| {
        let rest = &folded[start..];
        let ends = rest.match_indices(' ').map(|(end, _)| end).chain([rest.len()]).take(*longest);
        ends.into_iter().any(|end| phrases.contains(&rest[..end]))
    })
}

/// Whether letters are struck through, by marks that lie over them or by tildes around the whole: who wrote so took it out.
pub fn is_struck(text: &str) -> bool {
    let struck = text.chars().filter(|c| matches!(c, '\u{335}'..='\u{338}')).count();
    let tildes = text.split("~~").nth(1).is_some_and(|inner| inner.chars().any(char::is_alphabetic));
    let twice = text.matches("~~").count() >= 2;
    struck >= 3 || (twice && tildes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_in_print_are_whole_or_bracketed_or_behind_a_dash() {
        for text in [
            "please do not publish my name",
            "Ottilie Brandvold (do not publish)",
            "Ottilie Brandvold [withdrawn]",
            "Ottilie Brandvold – signature withdrawn 1 March",
            "Ottilie Brandvold (deceased)",
            "nur intern!",
            "(bitte ohne Namen)",
            "Prefers to remain anonymous",
            "only initials please",
            "Oslo - remove!",
            "pending verification",
            "DUPLICATE see row 3",
            "nie publikować",
            "не публиковать",
            "نامم منتشر نشود",
            "ne pas publier",
            "no publicar",
            "non pubblicare",
            "não publicar",
            "не публікувати",
            "لا تنشروا اسمي",
            "مه خپروئ",
            "شائع نہ کریں",
            "לא לפרסם",
            "yayımlanmasın",
            "withdrawn",
            "[name removed at request]",
            "انصراف داد",
            "سحب توقيعه",
            "подпись отозвана",
            "zurückgezogen",
        ] {
            assert!(is_remark(text, Stands::InPrint), "{text}");
            assert!(is_remark(text, Stands::AsState), "{text}");
        }
        for text in [
            "Director of Withdrawn Publications",
            "Private",
            "Confidential Secretary",
            "Public",
            "Ottilie Brandvold (Reed Library)",
            "Alcoholics Anonymous",
            "Anonymous Press",
            "No Name Theatre",
            "Retirado",
            "retraité",
            "Intern",
            "Editor, Secret Histories",
            "Journalists without Borders",
            "Reporters sans frontières",
            "Ärzte ohne Grenzen",
            "Union of Publishers",
            "Hidden Valley School",
            "محفوظ",
            "Pending",
            "1 March",
            "Secretary - General",
            "",
        ] {
            assert!(!is_remark(text, Stands::InPrint) || text == "Pending", "{text}");
        }
    }

    #[test]
    fn remarks_in_notes_stand_anywhere() {
        for text in [
            "do not publish!!",
            "withdrew on 1 March",
            "please keep my name secret",
            "zurückgezogen",
            "I signed, but please do not publish my name before the trial",
            "Called on Monday: wants to remain anonymous because of her family",
            "bitte nicht veröffentlichen, sie hat Angst",
            "vertraulich",
            "I confirm, but my name must not be shown publicly",
            "Do not show my name",
            "spam",
            "Rejected",
        ] {
            assert!(is_remark(text, Stands::Aside), "{text}");
        }
        for text in [
            "Great letter!",
            "The government has withdrawn its money",
            "I confirm, and my name may be shown publicly",
            "Publish it soon",
            "called twice, no answer",
            "no",
            "yes",
            "pending",
            "Verified",
            "paid in cash",
        ] {
            assert!(!is_remark(text, Stands::Aside), "{text}");
        }
        assert!(is_remark("pending", Stands::AsState) && is_remark("unconfirmed", Stands::AsState));
    }

    #[test]
    fn letters_that_are_struck_through_are_seen() {
        assert!(is_struck("A\u{336}n\u{336}a\u{336} Berg") && is_struck("~~Ana Berg~~"));
        assert!(!is_struck("Ana Berg") && !is_struck("~~") && !is_struck("Ả\u{338}na") && !is_struck("about ~~ so"));
    }
}
