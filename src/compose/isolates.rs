//! Isolates: stretches of a text that keep their own direction within the other one, as if the writer had marked them.
//!
//! They are (UAX #9, 2.4) the foreign phrases that run against their surroundings, with the stop of an abbreviation at
//! their end; figures among letters from right to left; and what stands between two quotation marks or brackets and is
//! wholly of the other direction, its last mark included, for that was typed with it: «Stop!». Marks without a mirror image
//! (“ ” ‘ ’: BidiMirroring.txt has none) are drawn as they should be from left to right alone, so they go with a phrase that
//! runs so; guillemets and brackets are mirrored, and stay the sentence's. Stretches that overlap are one.
//! Deliberately absent: languages (see `phrases`), and isolates that the writer typed, in which nothing is added.

use super::abbreviations::keep_stop;
use super::figures;
use super::language::{letter_script, strong};
use super::phrases::Phrase;
use crate::lang::{Direction, Lang, Script, script_direction};

/// A stretch that is set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Isolate {
    /// Where it begins in the text.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// Where it runs to.
    pub(super) direction: Direction,
    /// The span that it begins and ends in.
    tag: usize,
}

/// A stretch of text in one span.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    /// Where it begins in the text.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// Its span.
    pub(super) tag: usize,
    /// The language of the span.
    pub(super) lang: Lang,
    /// The direction of the span.
    pub(super) direction: Direction,
}

/// Adds the isolates of a stretch: those of its `phrases`, and its figures.
pub(super) fn find(text: &str, stretch: Stretch, phrases: &[Phrase], isolates: &mut Vec<Isolate>) {
    let Stretch { start, end, tag, lang, direction: around } = stretch;
    let known = isolates.len();
    for phrase in phrases.iter().filter(|phrase| !phrase.isolated) {
        let direction = script_direction(phrase.script);
        if direction == around {
            continue;
        }
        let after = &text[phrase.end..end];
        let is_abbreviated = !direction.is_rtl()
            && after.starts_with('.')
            && keep_stop(&text[phrase.start..phrase.end], &text[phrase.end + 1..]);
        let end = phrase.end + usize::from(is_abbreviated);
        isolates.push(Isolate { start: phrase.start, end, direction, tag });
    }
    if !around.is_rtl() || !figures::may_hold(&text[start..end]) {
        return;
    }
    let of_phrases = isolates.len();
    figures::find(text, start, end, lang.script(), |figure, is_cut| {
        let last = known + isolates[known..of_phrases].partition_point(|phrase| phrase.start < figure.end);
        if is_cut && last > known {
            // A phrase takes the numbers behind it, but for the other side of such an equation.
            let phrase = &mut isolates[last - 1];
            let rest = figure.end..phrase.end.max(figure.end);
            if !text[rest].chars().any(|c| letter_script(c).is_some()) {
                phrase.end = phrase.end.min(figure.end);
            }
        }
        isolates.push(Isolate { start: figure.start, end: figure.end, direction: Direction::Ltr, tag });
    });
}

/// Adds the isolates between quotation marks and brackets of stretches that follow one another.
pub(super) fn find_quoted(text: &str, stretches: &[Stretch], isolates: &mut Vec<Isolate>) {
    let mut marks = Marks { text, open: Vec::new(), letters: [0; 2], depth: 0 };
    for stretch in stretches {
        let mut before = text[..stretch.start].chars().next_back();
        for (at, character) in text[stretch.start..stretch.end].char_indices() {
            isolates.extend(marks.take(stretch.start + at, character, before, *stretch));
            before = Some(character);
        }
    }
}

/// Puts isolates in order and makes one of those that overlap or, in one span, touch. Of two that overlap in different
/// spans one holds the other, whose surroundings run as it does.
pub(super) fn join(isolates: &mut Vec<Isolate>) {
    isolates.sort_by_key(|isolate| (isolate.start, usize::MAX - isolate.end));
    isolates.dedup_by(|next, last| {
        let is_one = next.tag == last.tag && next.direction == last.direction && next.start <= last.end;
        if is_one {
            last.end = last.end.max(next.end);
        }
        is_one || next.start < last.end
    });
}

/// How many marks are remembered.
const DEEPEST: usize = 32;

/// A mark that is open.
#[derive(Clone, Copy)]
struct Open {
    mark: char,
    at: usize,
    tag: usize,
    depth: usize,
    /// How many letters of each direction stand before it.
    letters: [usize; 2],
}

struct Marks<'a> {
    text: &'a str,
    open: Vec<Open>,
    /// How many letters from left to right and from right to left there are so far.
    letters: [usize; 2],
    /// How many of the writer's own isolates are open.
    depth: usize,
}

impl Marks<'_> {
    /// Looks at a character; the isolate that it closes, if it does.
    fn take(&mut self, at: usize, character: char, before: Option<char>, stretch: Stretch) -> Option<Isolate> {
        if character == ' ' || character.is_ascii_digit() {
            return None;
        }
        match character {
            '\u{2066}'..='\u{2068}' => self.depth += 1,
            '\u{2069}' => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        if letter_script(character).is_some() {
            self.letters[usize::from(strong(character) == Some(Direction::Rtl))] += 1;
            return None;
        }
        let after = self.text[at + character.len_utf8()..].chars().next();
        if can_close(character, before, after)
            && let Some(place) = self.open.iter().rposition(|open| closes(open.mark, character))
        {
            let open = self.open[place];
            self.open.truncate(place);
            return self.between(open, at, character, stretch);
        }
        if can_open(character, before, after) && self.open.len() < DEEPEST {
            let Marks { letters, depth, .. } = *self;
            self.open.push(Open { mark: character, at, tag: stretch.tag, depth, letters });
        }
        None
    }

    fn between(&self, open: Open, at: usize, closer: char, stretch: Stretch) -> Option<Isolate> {
        let count = |side: usize| self.letters[side] - open.letters[side];
        let direction = match (count(0), count(1)) {
            (1.., 0) => Direction::Ltr,
            (0, 1..) => Direction::Rtl,
            _ => return None,
        };
        let Stretch { tag, lang, direction: around, .. } = stretch;
        if direction == around || open.tag != tag || (open.depth, self.depth) != (0, 0) {
            return None;
        }
        if !direction.is_rtl() && go_with_phrase(open.mark, closer, lang) {
            return Some(Isolate { start: open.at, end: at + closer.len_utf8(), direction, tag });
        }
        // The call of a note stands where the sentence goes on, not at the end of the words.
        let white = |c: char| c.is_whitespace() || c == '\u{FFFC}';
        let start = open.at + open.mark.len_utf8();
        let inner = self.text[start..at].trim_end_matches(white);
        let start = start + (inner.len() - inner.trim_start_matches(white).len());
        let first = self.text[start..].chars().next();
        if first.is_some_and(|first| inner.chars().next_back().is_some_and(|last| closes(first, last))) {
            // Marks within the brackets hold all of it, and are the sentence's too.
            return None;
        }
        Some(Isolate { start, end: open.at + open.mark.len_utf8() + inner.len(), direction, tag })
    }
}

/// Whether a mark closes what another opened. A low mark is closed by either of the high ones, as languages have it.
fn closes(open: char, character: char) -> bool {
    match open {
        '(' => character == ')',
        '[' => character == ']',
        '{' => character == '}',
        '«' => character == '»',
        '»' => character == '«',
        '‹' => character == '›',
        '“' => character == '”',
        '„' | '”' => matches!(character, '“' | '”'),
        '‘' => character == '’',
        '‚' => matches!(character, '‘' | '’'),
        '"' | '\'' => character == open,
        _ => false,
    }
}

/// Whether a mark may close here. An apostrophe stands within a word or behind it, a gershayim between letters.
fn can_close(mark: char, before: Option<char>, after: Option<char>) -> bool {
    match mark {
        ')' | ']' | '}' | '»' | '«' | '›' | '“' | '”' => true,
        '"' | '\'' | '’' | '‘' => {
            before.is_some_and(|c| !c.is_whitespace()) && !after.is_some_and(char::is_alphanumeric)
        }
        _ => false,
    }
}

/// Whether a mark may open here. A straight one stands before a word: behind nothing, or a Hebrew prefix before a foreign
/// word (ב"Stop").
fn can_open(mark: char, before: Option<char>, after: Option<char>) -> bool {
    let is_rtl = |c: char| strong(c) == Some(Direction::Rtl);
    match mark {
        '(' | '[' | '{' | '«' | '»' | '‹' | '“' | '„' | '‚' | '”' => after.is_some(),
        '‘' | '\'' | '"' => {
            let is_prefixed = before.is_some_and(is_rtl) && after.is_some_and(|c| strong(c) == Some(Direction::Ltr));
            after.is_some_and(|c| !c.is_whitespace()) && (is_prefixed || !before.is_some_and(char::is_alphanumeric))
        }
        _ => false,
    }
}

/// Whether marks around a phrase from left to right are of its kind: the high ones without a mirror image, opening one
/// first. ”…“ is how Hebrew and Urdu type their own, „…” how Hebrew did.
fn go_with_phrase(open: char, close: char, around: Lang) -> bool {
    match (open, close) {
        ('“', '”') | ('‘', '’') | ('„', '“') | ('‚', '‘') => true,
        ('„', '”') | ('‚', '’') => around.script() != Script::Hebrew,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::phrases;
    use super::*;

    #[track_caller]
    fn check(text: &str, lang: &str, expected: &[&str]) {
        let lang = Lang::parse(lang).unwrap();
        let stretch = Stretch { start: 0, end: text.len(), tag: 0, lang, direction: lang.direction() };
        let (mut found, mut isolates) = (Vec::new(), Vec::new());
        phrases::find(text, 0, text.len(), lang, &mut found);
        find(text, stretch, &found, &mut isolates);
        find_quoted(text, &[stretch], &mut isolates);
        join(&mut isolates);
        let isolates: Vec<&str> = isolates.iter().map(|isolate| &text[isolate.start..isolate.end]).collect();
        assert_eq!(isolates, expected, "in {text}");
    }

    #[test]
    fn the_last_mark_of_what_is_quoted_is_its_own() {
        check("گفت «Stop!» و «Books, etc.» و \"Stop!\" رفت", "fa", &["Stop!", "Books, etc.", "Stop!"]);
        check("אמר \"Stop!\" וב\"Haaretz\" בת\"א (sic!)", "he", &["Stop!", "Haaretz", "sic!"]);
        check("He said «سلام!» and “سلام.” Then (سلام؟).", "en", &["سلام!", "سلام.", "سلام؟"]);
        check("in «\u{A0}بندر\u{A0}» at", "fr", &["بندر"]);
        check("گفت «Stop!\u{FFFC}» و", "fa", &["Stop!"]);
        check("گفت «در Stop!» و", "fa", &["Stop"]);
    }

    #[test]
    fn marks_without_a_mirror_image_go_with_latin_words() {
        check(
            "گفت “false economy” و “The Line” (London, 2022) و",
            "fa",
            &["“false economy”", "“The Line” (London, 2022)"],
        );
        check(
            "כתב “mobility (see §7)” וגם ‘Really?’ וגם „Zeitung“ וגם",
            "he",
            &["“mobility (see §7)”", "‘Really?’", "„Zeitung“"],
        );
        check("כתב ”Stop!“ וגם „Stop!” וגם", "he", &["Stop!", "Stop!"]);
        check("the “بندر” of", "en", &["بندر"]);
    }

    #[test]
    fn figures_and_their_words_are_one() {
        check("و 3.5mm و 7-Eleven و ۷a و 10 kg CO₂ و 5 km", "fa", &["3.5mm", "7-Eleven", "۷a", "10 kg CO₂", "5 km"]);
        check("و 24 = x + 3 و A/HRC/53/L.12 و", "fa", &["24 = x + 3", "A/HRC/53/L.12"]);
        check("is −5 km in", "en", &[]);
        check("در \u{2066}−5 km\u{2069} بود", "fa", &[]);
    }

    #[test]
    fn an_abbreviation_has_its_stop() {
        check("(به قول Prof. A. B. Oyelaran, Jr.) گفت", "fa", &["Prof. A. B. Oyelaran, Jr."]);
        check("חברת Acme Inc. וגם Washington, D.C. בלבד Acme.", "he", &["Acme Inc.", "Washington, D.C.", "Acme"]);
    }
}
