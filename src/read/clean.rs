//! Which characters of a text are set: hygiene of cells and of running text.
//!
//! Text keeps every character that writes something or helps to: no-break spaces, ZWNJ and ZWJ, the directional marks
//! (LRM, RLM, ALM) and isolates that are closed. What only turns text around or hides in it is taken out and told:
//! embeddings and overrides (UAX #9, 2.1 and 2.2), isolates left open or closed twice, control characters,
//! noncharacters, stray tags.
//! Deliberately absent: any change of spelling. A name is set as it was written, in its own normalization form.

use crate::contact;
use crate::property::is_nonspacing;

/// How many combining marks may stand on one letter.
///
/// Real spelling needs no more than eight or so (vocalized, cantillated Hebrew, and minority orthographies); a name with
/// forty stacked accents is a joke, but it can be printed. A heap beyond 64 is an attack on the page.
pub(super) const MARKS_LIMIT: usize = 64;

/// What was found while cleaning one text.
#[derive(Debug, Default)]
pub(super) struct Cleaning {
    /// The characters taken out, each once, in the order of first finding.
    pub(super) removed: Vec<char>,
    /// Whether more than [`MARKS_LIMIT`] marks stood on one letter; those beyond it are left out.
    pub(super) too_many_marks: bool,
}

impl Cleaning {
    /// Notes that a character was taken out.
    pub(super) fn remove(&mut self, character: char) {
        if !self.removed.contains(&character) {
            self.removed.push(character);
        }
    }

    /// The characters taken out, as `U+202E, U+0007`.
    pub(super) fn names(&self) -> String {
        let names: Vec<String> = self.removed.iter().take(8).map(|c| format!("U+{:04X}", u32::from(*c))).collect();
        names.join(", ")
    }
}

/// Whether a character is never set, whatever stands around it. White space, the line break included, is.
pub(super) fn is_unwelcome(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' | '\u{85}' => false,
        '\u{0}'..='\u{1F}' | '\u{7F}'..='\u{9F}' => true,
        '\u{202A}'..='\u{202E}' | '\u{206A}'..='\u{206F}' => true,
        '\u{FEFF}' | '\u{FFF9}'..='\u{FFFC}' => true,
        '\u{FDD0}'..='\u{FDEF}' => true,
        _ => u32::from(character) & 0xFFFE == 0xFFFE,
    }
}

/// Whether a character is a tag (U+E0000 to U+E007F): welcome in the flag of a region, which begins with U+1F3F4 (UTS
/// #51, 1.4.9), and hidden text anywhere else.
fn is_tag(character: char) -> bool {
    matches!(character, '\u{E0000}'..='\u{E007F}')
}

/// Whether a letter is of a script without spaces between words (Thai, Lao, Burmese, Khmer), in which a zero width space
/// says where a line may end. Anywhere else it hides: two names that look alike would not be the same.
fn has_no_spaces(character: char) -> bool {
    matches!(character, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}')
}

/// Whether a character only fills or joins, and hides in a cell: word joiners, invisible signs of mathematics, the blank of
/// Braille, the fillers of Hangul that stand for a letter. In running text some of them help; a name has none.
fn is_filler(character: char) -> bool {
    matches!(character, '\u{2060}'..='\u{2064}' | '\u{2800}' | '\u{3164}' | '\u{FFA0}')
}

/// Whether a character opens an isolate: LRI, RLI or FSI.
fn opens_isolate(character: char) -> bool {
    matches!(character, '\u{2066}'..='\u{2068}')
}

/// Whether a character opens or closes an isolate.
pub(super) fn is_isolate(character: char) -> bool {
    matches!(character, '\u{2066}'..='\u{2069}')
}

/// Of the isolate controls of a paragraph in their order, which have no partner (UAX #9, BD9).
pub(super) fn lone_isolates(controls: impl Iterator<Item = char>) -> Vec<bool> {
    let mut lone = Vec::new();
    let mut open = Vec::new();
    for control in controls {
        lone.push(true);
        if opens_isolate(control) {
            open.push(lone.len() - 1);
        } else if let Some(opener) = open.pop() {
            lone[opener] = false;
            lone.pop();
            lone.push(false);
        }
    }
    lone
}

/// What a run of white space inside a cell becomes: the strongest kind of space in it.
fn stronger_space(before: Option<char>, space: char) -> char {
    match (before, space) {
        (Some(kept @ ('\u{A0}' | '\u{2007}' | '\u{202F}' | '\u{3000}')), _) => kept,
        (_, kept @ ('\u{A0}' | '\u{2007}' | '\u{202F}' | '\u{3000}')) => kept,
        _ => ' ',
    }
}

/// Whether a text writes nothing: it is empty or has only white space and format controls.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace()
            || is_unwelcome(c)
            || is_isolate(c)
            || matches!(c, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}')
            || is_filler(c)
    })
}

/// Appends a cell's text to `out`, cleaned: no white space at the edges, one space for a run of it or a line break, no
/// unwelcome characters.
pub(super) fn cell(raw: &str, out: &mut String, cleaning: &mut Cleaning) {
    // Printable ASCII and what lies from U+00C0 to U+07FF: letters, and marks in a number that does no harm.
    let bytes = raw.as_bytes();
    let plain = |byte: &u8| matches!(byte, 0x20..=0x7E | 0x80..=0xBF | 0xC3..=0xDF);
    if bytes.len() <= 2 * MARKS_LIMIT && bytes.iter().all(plain) {
        let trimmed = raw.trim_matches(' ');
        if !trimmed.as_bytes().windows(2).any(|two| two == b"  ") {
            return out.push_str(trimmed);
        }
    }
    let start = out.len();
    let (mut space, mut marks, mut flag, mut isolates) = (None, 0, false, false);
    for character in raw.chars() {
        if character.is_whitespace() {
            space = Some(stronger_space(space, character));
            continue;
        }
        let hides = (character == '\u{200B}' && !out[start..].ends_with(has_no_spaces)) || is_filler(character);
        if is_unwelcome(character) || hides || (is_tag(character) && !flag) {
            cleaning.remove(character);
            continue;
        }
        flag = character == '\u{1F3F4}' || (flag && is_tag(character));
        isolates |= is_isolate(character);
        let before = space.take().filter(|_| out.len() > start);
        marks = if is_nonspacing(character) { marks + 1 } else { 0 };
        if marks > MARKS_LIMIT {
            cleaning.too_many_marks = true;
            continue;
        }
        out.extend(before);
        out.push(character);
    }
    if isolates {
        drop_lone_isolates(out, start, cleaning);
    }
}

/// Takes isolates without a partner out of `text[start..]`.
fn drop_lone_isolates(text: &mut String, start: usize, cleaning: &mut Cleaning) {
    let lone = lone_isolates(text[start..].chars().filter(|c| is_isolate(*c)));
    if !lone.contains(&true) {
        return;
    }
    let tail = text.split_off(start);
    let mut lone = lone.into_iter();
    for character in tail.chars() {
        if is_isolate(character) && lone.next() == Some(true) {
            cleaning.remove(character);
        } else {
            text.push(character);
        }
    }
}

/// The beginning of a text for a message, without contact data.
pub(super) fn shortened(text: &str) -> String {
    contact::excerpt(text, 40)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(raw: &str) -> (String, String) {
        let (mut out, mut cleaning) = (String::new(), Cleaning::default());
        cell(raw, &mut out, &mut cleaning);
        (out, cleaning.names())
    }

    #[test]
    fn white_space_is_one_space_and_kept_where_it_binds() {
        for (raw, wanted) in [
            ("  Anne \r\n  Smith ", "Anne Smith"),
            ("\u{3000}山田\u{3000}太郎\u{3000}", "山田\u{3000}太郎"),
            ("\u{A0}Anne\u{A0}Smith\u{A0}", "Anne\u{A0}Smith"),
            ("a\u{A0} b", "a\u{A0}b"),
            ("a\u{2028}b", "a b"),
            ("علی\u{200C}رضا", "علی\u{200C}رضا"),
            ("", ""),
            (" \t ", ""),
        ] {
            assert_eq!(cleaned(raw), (wanted.to_owned(), String::new()), "{raw:?}");
        }
    }

    #[test]
    fn overrides_controls_and_lone_isolates_are_taken_out() {
        assert_eq!(cleaned("a\u{202E}b\u{7}c\u{202E}"), ("abc".into(), "U+202E, U+0007".into()));
        assert_eq!(cleaned("א\u{2066}a\u{2069}ב"), ("א\u{2066}a\u{2069}ב".into(), String::new()));
        assert_eq!(cleaned("a\u{2067}b"), ("ab".into(), "U+2067".into()));
        assert_eq!(cleaned("a\u{2069}b\u{2066}c\u{2069}"), ("ab\u{2066}c\u{2069}".into(), "U+2069".into()));
        assert_eq!(cleaned("x\u{E0041}y"), ("xy".into(), "U+E0041".into()));
        assert_eq!(cleaned("Q\u{200B}u\u{FEFF}y"), ("Quy".into(), "U+200B, U+FEFF".into()));
        assert_eq!(cleaned("ก\u{200B}ข"), ("ก\u{200B}ข".into(), String::new()));
        let flag = "\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}";
        assert_eq!(cleaned(flag), (flag.into(), String::new()));
    }

    #[test]
    fn forty_marks_stand_and_a_heap_does_not() {
        let (mut out, mut cleaning) = (String::new(), Cleaning::default());
        cell(&format!("e{}", "\u{301}".repeat(40)), &mut out, &mut cleaning);
        assert!(!cleaning.too_many_marks);
        cell(&format!("e{}", "\u{301}".repeat(65)), &mut out, &mut cleaning);
        assert!(cleaning.too_many_marks);
    }
}
