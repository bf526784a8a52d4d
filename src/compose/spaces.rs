//! Spaces that end no line, as the letter's language has them; and the side of punctuation on which it calls notes.
//!
//! A space that the writer typed becomes a no-break space after "art." before a number, after "Mr." and initials before a
//! name, between a day and its month, between a number and its unit (SI brochure, 5.4.3), behind an operator of a sum among
//! letters from right to left, before a dash in Cyrillic script; between two quotation marks side by side, a thin one is
//! put; in French, a space is put before ; : ! ? and within « », typed or not. No-break spaces that the writer typed are kept. The words are data (`labels/`), and only text in the letter's own language is looked at.
//! Deliberately absent: quotation marks and dashes, which stay as typed.

use std::ops::Range;

use super::dates;
use super::units::unit;
use crate::lang::{DateLabels, Labels, Lang, Marker, Script, Spaces};
use crate::report::{Finding, codes};
use crate::source::Span;

/// A no-break space as wide as a space, and the narrow one.
const WIDE: &str = "\u{A0}";
const NARROW: &str = "\u{202F}";

/// What spaces of a language are made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spacing<'a> {
    spaces: &'a Spaces,
    /// Month names, and the form of a date.
    date: Option<&'a DateLabels>,
    lang: Lang,
}

/// A space to be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    /// Where, in bytes.
    pub(super) at: usize,
    /// How many bytes were typed there: none, or a space.
    pub(super) typed: usize,
    pub(super) space: &'static str,
}

impl<'a> Spacing<'a> {
    /// Those of a letter in `lang`, which has these labels.
    pub(super) fn new(labels: &'a Labels, lang: Lang) -> Spacing<'a> {
        let speaks = labels.tag.split('-').next() == Some(lang.language());
        Spacing { spaces: &labels.spaces, date: speaks.then_some(&labels.date), lang }
    }

    /// What stands between a word of a language and the call of a note. As with ; ! ? Canadian French does without.
    pub(super) fn before_call(&self, lang: Lang) -> Option<&'a str> {
        let is_ours = lang.language() == self.lang.language() && self.lang.region() != Some("CA");
        Some(self.spaces.before_call.as_str()).filter(|space| is_ours && !space.is_empty())
    }

    /// The spaces of a text in this language that stands after this character, ascending.
    pub(super) fn edits(&self, text: &str, lang: Lang, after: Option<char>) -> Vec<Edit> {
        let mut edits = Vec::new();
        if lang.language() != self.lang.language() {
            // Of another language no more is known than what is cited in all.
            let spaces = text.match_indices(' ').filter(|(at, _)| is_cited(word_before(&text[..*at]), &text[at + 1..]));
            return spaces.map(|(at, _)| Edit { at, typed: 1, space: WIDE }).collect();
        }
        let (mut word, mut address) = (0, None);
        for (at, character) in text.char_indices() {
            if character.is_whitespace() {
                (word, address) = (at, None);
            }
            match character {
                ' ' if self.holds(&text[..at], &text[at + 1..])
                    || self.is_beside_dash(&text[..at], &text[at + 1..], after) =>
                {
                    edits.push(Edit { at, typed: 1, space: WIDE });
                }
                ';' | ':' | '!' | '?' | '»' | '«' if self.spaces.french => {
                    let is_address = || *address.get_or_insert_with(|| is_address(&text[word..]));
                    // One space may stand behind an opening mark and before another: « ! ».
                    let free = edits.last().map_or(0, |last| last.at + last.typed);
                    let edit = self.french(text, (at, character), after, is_address);
                    edits.extend(edit.filter(|edit| edit.at >= free));
                }
                '„' | '‚' | '“' | '‘' | '”' | '’'
                    if self.lang.script() == Script::Latin && adjoins_mark(&text[..at], character) =>
                {
                    edits.push(Edit { at, typed: 0, space: NARROW });
                }
                _ => {}
            }
        }
        edits
    }

    /// Whether the space between these two texts ends no line.
    fn holds(&self, before: &str, after: &str) -> bool {
        let word = word_before(before);
        let start = before.len() - word.len();
        let Some(next) = after.chars().next().filter(|_| !word.is_empty()) else { return false };
        let is = |words: &[String]| words.iter().any(|known| known == word);
        (next.is_numeric() && is(&self.spaces.before_number))
            || (self.lang.script() != Script::Latin && is_cited(word, after))
            || (next.is_alphabetic() && is(&self.spaces.short))
            || (word.ends_with(char::is_numeric) && unit(after).is_some())
            || (self.lang.direction().is_rtl() && ends_in_operator(before, next))
            || (next.is_uppercase() && is(&self.spaces.before_name))
            || is_between_initials(before, after)
            || (!next.is_lowercase() && next.is_alphabetic() && !next.is_uppercase() && is(&self.spaces.before_name))
            || self.date.is_some_and(|date| dates::holds(date, &before[..start], word, after))
    }

    /// Whether a space stands before a dash in Cyrillic script, where no line begins with one but the first (Мильчин, Справочник
    /// издателя, 6.1), or behind the dash that a paragraph begins with. `first` is what stands before the text.
    fn is_beside_dash(&self, before: &str, after: &str, first: Option<char>) -> bool {
        let is_dash = |c: char| matches!(c, '—' | '–');
        let begins = before.is_empty() && first.is_none();
        self.lang.script() == Script::Cyrillic
            && ((!begins && after.starts_with(is_dash) && after[3..].starts_with([' ', '\u{A0}']))
                || (first.is_none() && before.strip_suffix(is_dash) == Some("")))
    }

    /// The space at a French mark: before it, or after an opening quotation mark.
    fn french(
        &self,
        text: &str,
        (at, mark): (usize, char),
        after: Option<char>,
        is_address: impl FnOnce() -> bool,
    ) -> Option<Edit> {
        let canadian = self.lang.region() == Some("CA");
        let space = if matches!(mark, ':' | '«' | '»') { WIDE } else { NARROW };
        if mark == '«' {
            let at = at + mark.len_utf8();
            return match text[at..].chars().next()? {
                ' ' => Some(Edit { at, typed: 1, space }),
                c if c.is_whitespace() => None,
                _ => Some(Edit { at, typed: 0, space }),
            };
        }
        let before = text[..at].chars().next_back().or(after)?;
        if before == ' ' {
            return (at > 1).then(|| Edit { at: at - 1, typed: 1, space });
        }
        // In an address, a time or after another mark nothing is put.
        let after = text[at + mark.len_utf8()..].chars().next();
        let ends = after.is_none_or(|after| after.is_whitespace() || matches!(after, ')' | ']' | '»' | '”' | '’'));
        let follows =
            before.is_alphanumeric() || matches!(before, '\u{FFFC}' | ')' | ']' | '»' | '”' | '’' | '.' | '%');
        let wanted = !canadian || matches!(mark, ':' | '»');
        let is_plain = || mark == '»' || (ends && !is_address());
        (follows && wanted && is_plain()).then_some(Edit { at, typed: 0, space })
    }
}

/// Whether a quotation mark stands directly behind another, of a quotation within a quotation: the two would be read as one
/// of three strokes (Duden, „Anführungszeichen“; Chicago Manual of Style, 6.11). An apostrophe is not one.
fn adjoins_mark(before: &str, mark: char) -> bool {
    let is_double = |c: char| matches!(c, '„' | '“' | '”');
    let is_single = |c: char| matches!(c, '‚' | '‘' | '’');
    let Some(last) = before.chars().next_back() else { return false };
    let opened = || before[..before.len() - last.len_utf8()].contains(['‘', '‚']);
    match (last, mark) {
        ('’', mark) => is_double(mark) && opened(),
        (last, '’') => is_double(last) && opened(),
        _ => (is_double(last) && is_single(mark)) || (is_single(last) && is_double(mark)),
    }
}

/// Whether the word that a text begins with is an address.
fn is_address(text: &str) -> bool {
    let word = text.split_whitespace().next().unwrap_or_default();
    word.contains("://") || word.contains("www.") || word.contains('@')
}

/// The last word of a text, without what opens before it.
fn word_before(text: &str) -> &str {
    let start = text
        .rfind([' ', '\u{A0}', '\u{202F}'])
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    text[start..].trim_start_matches(['(', '[', '“', '‘', '"', '«', '—', '–', '’'])
}

/// Whether the space between these two texts stands behind an initial of a name: "J. R. Moss".
pub(super) fn is_between_initials(before: &str, after: &str) -> bool {
    before.ends_with('.')
        && after.starts_with(char::is_uppercase)
        && is_initials(word_before(before))
        && !ends_sentence(before)
}

/// Whether a text ends in an operator behind a number or a variable, and a number, bracket or sign follows. A sum that runs
/// from left to right among letters from right to left is broken before an operator alone: at the line's end one would
/// stand in the middle of the line.
fn ends_in_operator(before: &str, next: char) -> bool {
    let mut back = before.chars().rev();
    let is_operator = |c: char| "+−×÷=<>≤≥≈≠±⋅·*".contains(c);
    back.next().is_some_and(is_operator)
        && back.next().is_some_and(|c| matches!(c, ' ' | '\u{A0}'))
        && back.next().is_some_and(|c| c.is_numeric() || c.is_ascii_alphabetic() || matches!(c, ')' | '%' | '٪' | '°'))
        && (next.is_numeric() || next.is_ascii_alphabetic() || matches!(next, '(' | '−' | '-' | '+'))
}

/// Whether a word is a Latin abbreviation before its number.
fn is_cited(word: &str, after: &str) -> bool {
    CITED.contains(&word) && after.starts_with(char::is_numeric)
}

/// Whether a word is one or more initials: "J.", "J.-P.".
fn is_initials(word: &str) -> bool {
    let mut letters = word.split_terminator('.').map(|part| part.trim_start_matches('-'));
    let is_letter = |part: &str| part.chars().count() == 1 && part.chars().all(char::is_uppercase);
    word.ends_with('.') && letters.all(is_letter)
}

/// Whether an initial more probably ends a sentence: "Annex B. The next"; after a small word without a stop.
fn ends_sentence(before: &str) -> bool {
    let mut words = before.split_whitespace().rev();
    let (_, previous) = (words.next(), words.next());
    previous
        .is_some_and(|word| ["Annex", "Appendix", "Part", "Section", "Plan", "Room", "Annexe", "Anexo"].contains(&word))
}

/// Latin abbreviations that stay with the number after them in text that is not in the letter's language, and in letters of
/// another script, which cite what is printed in Latin letters.
const CITED: [&str; 12] = ["p.", "pp.", "no.", "No.", "nos.", "art.", "Art.", "para.", "paras.", "vol.", "ch.", "fol."];
const STOPS: [char; 6] = ['.', ',', ';', ':', '،', '؛'];
const ENDS: [char; 4] = ['!', '?', '…', '؟'];

/// Whether a call that stands here in a text is on the other side of a mark than the language calls its notes.
pub(super) fn is_misplaced(marker: Marker, text: &str, call: Range<usize>) -> bool {
    let is_space = |c: char| matches!(c, ' ' | '\u{A0}' | '\u{202F}');
    let before = text[..call.start].trim_end_matches(is_space).trim_end_matches('\u{FFFC}').chars().next_back();
    let after = text[call.end..].trim_start_matches('\u{FFFC}').trim_start_matches(is_space).chars().next();
    let is = |c: Option<char>, marks: &[char]| c.is_some_and(|c| marks.contains(&c));
    // Between two marks the first is an abbreviation's.
    let between = is(before, &STOPS) && is(after, &STOPS);
    !between
        && match marker {
            Marker::Anywhere => false,
            Marker::Before => is(before, &STOPS) || is(before, &ENDS),
            Marker::BeforeStops => is(before, &STOPS) || is(after, &ENDS),
            Marker::After => is(after, &STOPS) || is(after, &ENDS),
        }
}

/// What is said of a call that stands on the other side.
pub(super) fn misplaced(marker: Marker, span: Span) -> Finding {
    let (here, there) = if marker == Marker::After { ("before", "after") } else { ("after", "before") };
    Finding { code: codes::MARKER_PLACE, span, arguments: vec![here.to_owned(), there.to_owned()] }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str, lang: &str, spaces: &Spaces) -> String {
        let lang = Lang::parse(lang).unwrap_or(Lang::ENGLISH);
        let mut out = text.to_owned();
        for edit in (Spacing { spaces, date: None, lang }).edits(text, lang, None).into_iter().rev() {
            out.replace_range(edit.at..edit.at + edit.typed, edit.space);
        }
        out
    }

    #[test]
    fn quotation_marks_side_by_side_have_a_thin_space_between_them() {
        let plain = Spaces::default();
        for (text, lang, expected) in [
            ("„‚so‘ sagte sie“", "de", "„\u{202F}‚so‘ sagte sie“"),
            ("„sie sagte ‚so‘“", "de", "„sie sagte ‚so‘\u{202F}“"),
            ("“‘Yes,’” he said", "en", "“\u{202F}‘Yes,’\u{202F}” he said"),
            ("the “keepers’” hall, “’tis”", "en", "the “keepers’” hall, “’tis”"),
            ("«„так“»", "ru", "«„так“»"),
        ] {
            assert_eq!(set(text, lang, &plain), expected);
        }
    }

    #[test]
    fn french_marks_have_their_spaces() {
        let french = Spaces { french: true, ..Spaces::default() };
        let set = |text| set(text, "fr", &french);
        assert_eq!(set("Quoi ? «Oui» ; non: si!"), "Quoi\u{202F}? «\u{A0}Oui\u{A0}»\u{202F}; non\u{A0}: si\u{202F}!");
        assert_eq!(set("« » et « ! » et « ?"), "«\u{A0}» et «\u{A0}!\u{A0}» et «\u{A0}?");
        for kept in ["https://exemple.org/?a", "10:30", "quoi\u{A0}?", "«\u{202F}oui\u{202F}»", "?!", "(?)"] {
            assert_eq!(set(kept), kept);
        }
        let after_call = Spacing { spaces: &french, date: None, lang: Lang::parse("fr").unwrap_or(Lang::ENGLISH) };
        let edits = after_call.edits("; puis", Lang::ENGLISH, Some('\u{FFFC}'));
        assert!(edits.is_empty(), "another language");
        let edits = after_call.edits("; puis", after_call.lang, Some('\u{FFFC}'));
        assert_eq!(edits, [Edit { at: 0, typed: 0, space: NARROW }]);
        assert_eq!(self::set("Quoi? «Oui»", "fr-CA", &french), "Quoi? «\u{A0}Oui\u{A0}»");
    }

    #[test]
    fn words_stay_with_what_they_name() {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        let spaces = Spaces {
            before_number: words(&["art.", "No."]),
            before_name: words(&["Mr."]),
            short: words(&["в"]),
            ..Spaces::default()
        };
        let set = |text| set(text, "en", &spaces);
        assert_eq!(
            set("(art. 19) No. 4, No. Then Mr. J. R. Moss"),
            "(art.\u{A0}19) No.\u{A0}4, No. Then Mr.\u{A0}J.\u{A0}R.\u{A0}Moss"
        );
        assert_eq!(set("see Annex B. The rest"), "see Annex B. The rest");
        assert_eq!(self::set("نک. Report, para. 4", "fa", &spaces), "نک. Report, para.\u{A0}4");
        assert_eq!(set("в доме"), "в\u{A0}доме");
    }

    #[test]
    fn calls_are_looked_at_by_the_practice_of_the_language() {
        let call = |marker, text: &str| {
            let at = text.find('\u{FFFC}').unwrap_or(0);
            is_misplaced(marker, text, at..at + 3)
        };
        assert!(call(Marker::Before, "mot.\u{FFFC} Puis") && !call(Marker::Before, "mot\u{FFFC}. Puis"));
        assert!(call(Marker::After, "word\u{FFFC}, then") && !call(Marker::After, "word,\u{FFFC} then"));
        assert!(call(Marker::BeforeStops, "слово\u{FFFC}!") && !call(Marker::BeforeStops, "слово!\u{FFFC}"));
        assert!(!call(Marker::Before, "etc.\u{FFFC}, puis") && !call(Marker::Anywhere, "a.\u{FFFC}"));
    }
}
