//! Foreign phrases: stretches of running text in a script that its language is not written in.
//!
//! A phrase gets a language of its own and, where it runs against its surroundings, an isolate, as if the writer had
//! marked it: so a quotation mark or bracket around it stays with the sentence that opened it, and two phrases side by
//! side keep the sentence's order. What UAX #9 would lay with a phrase stays with it: numbers after it ("ISO 14046"),
//! brackets that open and close within it. Deliberately absent: phrases in the script of their surroundings, which
//! nothing gives away.

use super::language::{is_attached, letter_script, writes};
use crate::lang::{Lang, Script, script_direction};

/// A foreign phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    /// Where it begins in the text.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// What it is written in.
    pub(super) script: Script,
    /// How many letters it has.
    pub(super) letters: usize,
    /// Whether the writer has put it in an isolate already.
    pub(super) isolated: bool,
}

/// How deep brackets are remembered.
const DEEPEST: usize = 32;

/// Adds to `phrases` those of `text[from..to]`, which is in `lang`.
pub(super) fn find(text: &str, from: usize, to: usize, lang: Lang, phrases: &mut Vec<Phrase>) {
    if text[from..to].is_ascii() && writes(lang, Script::Latin) {
        return;
    }
    let (phrase, inner, outer) = (None, Vec::new(), Vec::new());
    let mut search = Search { text, from, lang, phrase, inner, outer, sealed: false, opener: 0, depth: 0 };
    for (at, character) in text[from..to].char_indices() {
        search.take(from + at, character, phrases);
    }
    phrases.extend(search.phrase);
}

struct Search<'a> {
    text: &'a str,
    from: usize,
    lang: Lang,
    phrase: Option<Phrase>,
    /// Brackets opened since the phrase began: what will close each, and where it stands.
    inner: Vec<(char, usize)>,
    /// Brackets opened before.
    outer: Vec<(char, usize)>,
    /// Whether a bracket that stands directly before the phrase has closed since its last letter: with the next letter
    /// both go into the phrase, without one neither.
    sealed: bool,
    /// Where that bracket opened.
    opener: usize,
    /// How many of the writer's own isolates are open.
    depth: usize,
}

impl Search<'_> {
    fn take(&mut self, at: usize, character: char, phrases: &mut Vec<Phrase>) {
        let end = at + character.len_utf8();
        match letter_script(character) {
            Some(script) if writes(self.lang, script) => self.close(phrases),
            Some(script) => self.letter(at, end, script, phrases),
            None => match character {
                '\u{2028}' => self.close(phrases),
                '\u{2066}'..='\u{2069}' => {
                    self.close(phrases);
                    let opens = character != '\u{2069}';
                    self.depth = if opens { self.depth + 1 } else { self.depth.saturating_sub(1) };
                }
                _ => self.neutral(at, end, character, phrases),
            },
        }
    }

    fn letter(&mut self, at: usize, end: usize, script: Script, phrases: &mut Vec<Phrase>) {
        match &mut self.phrase {
            Some(phrase) if phrase.script == script => {
                phrase.end = end;
                phrase.letters += 1;
                if std::mem::take(&mut self.sealed) {
                    phrase.start = self.opener;
                }
            }
            _ => {
                self.close(phrases);
                let start = if script == Script::Latin { self.start_of_token(at, phrases) } else { at };
                self.phrase = Some(Phrase { start, end, script, letters: 1, isolated: self.depth > 0 });
            }
        }
    }

    /// Where the token that a Latin letter stands in begins: "3D", "@name", "#Tag" are one word, and so is ".NET" after a
    /// space, where no stop of a sentence stands.
    fn start_of_token(&self, at: usize, phrases: &[Phrase]) -> usize {
        // What another phrase ends with is not this one's: "Ω_max".
        let from = phrases.last().map_or(self.from, |last| last.end.max(self.from));
        let before = &self.text[from..at];
        let token = before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '@' | '#' | '_'));
        let dotted = token.strip_suffix('.').filter(|rest| rest.is_empty() || rest.ends_with(char::is_whitespace));
        from + dotted.unwrap_or(token).len()
    }

    fn neutral(&mut self, at: usize, end: usize, character: char, phrases: &mut Vec<Phrase>) {
        let Some(phrase) = &mut self.phrase else { return self.outside(at, character) };
        let adjoins = phrase.end == at;
        if is_attached(character) && adjoins {
            phrase.end = end;
        } else if matches!(character, '،' | '؛' | '؟' | '۔') && phrase.script != Script::Arabic {
            // The sentence's own mark, which sets names beside one another: the next begins anew.
            self.close(phrases);
        } else if character.is_numeric() {
            if !self.sealed && self.inner.is_empty() && takes_number(phrase.script, self.lang, character) {
                phrase.end = end;
            }
        } else if adjoins && matches!(character, '+' | '#' | '%' | '_' | '٪') {
            if !self.sealed {
                phrase.end = end;
            }
        } else if adjoins && character == '?' && phrase.script == Script::Latin && self.lang.script() == Script::Arabic
        {
            // Arabic script asks with a mark of its own: this one was typed with the name ("Who’s Who?").
            if !self.sealed {
                phrase.end = end;
            }
        } else if let Some(open) = self.inner.iter().rposition(|(closer, _)| *closer == character) {
            // A bracket that opened and closes within the phrase, round letters of it or a number that it may take.
            let opened = self.inner[open].1;
            let is_number = || {
                let mut within = self.text[opened..at].chars().skip(1);
                takes_any_number(phrase.script, self.lang)
                    && within.all(|inside| inside.is_numeric() || " .,–-".contains(inside))
            };
            if !self.sealed && (phrase.end > opened || is_number()) {
                phrase.end = end;
            }
            self.inner.truncate(open);
        } else if let Some(open) = self.outer.iter().rposition(|(closer, _)| *closer == character) {
            // A bracket that opened before the phrase. If it stands directly before, the phrase may still go on.
            let (_, start) = self.outer[open];
            let bracket = self.text[start..].chars().next().map_or(0, char::len_utf8);
            self.outer.truncate(open);
            self.inner.clear();
            if start + bracket == phrase.start && !self.sealed {
                self.sealed = true;
                self.opener = start;
            } else {
                self.close(phrases);
            }
        } else {
            push_bracket(&mut self.inner, at, character);
        }
    }

    /// A bracket where no phrase is.
    fn outside(&mut self, at: usize, character: char) {
        match self.outer.iter().rposition(|(closer, _)| *closer == character) {
            Some(open) => self.outer.truncate(open),
            None => push_bracket(&mut self.outer, at, character),
        }
    }

    fn close(&mut self, phrases: &mut Vec<Phrase>) {
        phrases.extend(self.phrase.take());
        self.outer.append(&mut self.inner);
        self.outer.truncate(DEEPEST);
        self.sealed = false;
    }
}

/// Whether a number after a phrase is the phrase's: any that [`takes_any_number`] says; others take only their own digits,
/// since "1919" after a Hebrew word in an English sentence is the sentence's.
fn takes_number(script: Script, around: Lang, digit: char) -> bool {
    takes_any_number(script, around)
        || (script == Script::Arabic && matches!(digit, '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}'))
}

/// Whether all numbers after a phrase are its own: after left-to-right letters among right-to-left ones, as UAX #9 has it
/// (W7), and after Latin letters.
fn takes_any_number(script: Script, around: Lang) -> bool {
    let is_rtl = |script| script_direction(script).is_rtl();
    script == Script::Latin || (!is_rtl(script) && is_rtl(around.script()))
}

fn push_bracket(brackets: &mut Vec<(char, usize)>, at: usize, character: char) {
    if let Some(closer) = closer_of(character)
        && brackets.len() < DEEPEST
    {
        brackets.push((closer, at));
    }
}

/// What closes a bracket or quotation mark. The apostrophe is none, and neither are its look-alikes.
fn closer_of(character: char) -> Option<char> {
    Some(match character {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '«' => '»',
        '‹' => '›',
        '“' => '”',
        '„' => '“',
        '"' => '"',
        '״' => '״',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, lang: &str, expected: &[&str]) {
        let mut phrases = Vec::new();
        find(text, 0, text.len(), Lang::parse(lang).unwrap(), &mut phrases);
        let found: Vec<&str> = phrases.iter().map(|phrase| &text[phrase.start..phrase.end]).collect();
        assert_eq!(found, expected, "in {text}");
    }

    #[test]
    fn phrases_do_not_overlap() {
        check("مرکز Ω_max", "fa", &["Ω_", "max"]);
        check("מרכז Школа#school", "he", &["Школа#", "school"]);
        check("مرکز @max", "fa", &["@max"]);
    }

    #[test]
    fn quotation_marks_and_brackets_around_a_phrase_stay_outside() {
        check("the word «هور», as", "en", &["هور"]);
        check("the quarter (محلهٔ بندر, حي الميناء) before", "en", &["محلهٔ بندر, حي الميناء"]);
        check("Workshop, «کارگاه صحافی» (۱۴۰۴), is", "en", &["کارگاه صحافی"]);
        check("see «روغن زیتون (درجهٔ ۱)» on p. 6", "en", &["روغن زیتون (درجهٔ ۱)"]);
        check("in \"بندر\" or \"مرفأ\" and", "en", &["بندر", "مرفأ"]);
        check("in “بندر” then", "en", &["بندر"]);
    }

    #[test]
    fn brackets_within_a_phrase_stay_within() {
        check("as «بندر» خلیج has it", "en", &["«بندر» خلیج"]);
        check("and بندر (خلیج) as", "en", &["بندر (خلیج)"]);
        // The bracket is the sentence's own.
        check("and بندر (see خلیج) as", "en", &["بندر", "خلیج"]);
    }

    #[test]
    fn numbers_and_marks_stay_with_the_phrase_before_them() {
        check("استاندارد ISO 14046 که", "fa", &["ISO 14046"]);
        check("زبان C++ و 3D و @name!", "fa", &["C++", "3D", "@name"]);
        check("شرکت .NET Guild. سپس", "fa", &[".NET Guild"]);
        check("پایان.Next", "fa", &["Next"]);
        check("شهر Aalborg، Zürich و Łódź", "fa", &["Aalborg", "Zürich", "Łódź"]);
        check("نام Who’s Who? و Yahoo؟", "fa", &["Who’s Who?", "Yahoo"]);
        check("השם Yahoo? לא", "he", &["Yahoo"]);
        check("حيّ الميناء", "ar", &[]);
        check("the حيِّ, then", "en", &["حيِّ"]);
        check("در ۱۲ سال", "fa", &[]);
        check("by محلهٔ ۱۲ and גבעה 12, too", "en", &["محلهٔ ۱۲", "גבעה"]);
        check("بر پایهٔ ISO 14046 (2014) که", "fa", &["ISO 14046 (2014)"]);
        check("بر پایهٔ ISO (14 که", "fa", &["ISO"]);
        check("ראו: Загорская, Книги, Хайфа, 2019, с. 45.", "he", &["Загорская, Книги, Хайфа, 2019, с. 45"]);
        check("ראו Труд № 45 (2019) ואילך", "he", &["Труд № 45 (2019)"]);
        check("نک. Αρχείο, σ. 45–47 و", "fa", &["Αρχείο, σ. 45–47"]);
        check("the paper Труд 45 (2019) of", "en", &["Труд"]);
    }

    #[test]
    fn each_script_is_a_phrase() {
        check("Bandar — بندر — מעגן (1919–1938)", "en", &["بندر", "מעגן"]);
        check("Pilots’ Office, Quay 7", "fa", &["Pilots’ Office, Quay 7"]);
    }
}
