//! Whether text makes sense, whatever its language: what tells a code page from the wrong one.
//!
//! Looked at are pairs of neighbours within a word of which one is not ASCII. Text in the wrong code page mixes scripts
//! in a word, has capitals behind small letters, signs amid letters, marks on nothing, final letters that are not final.
//! Deliberately absent: frequencies of letters (`chardetng` knows them).

use crate::lang::script_of;
use crate::property::is_mark;

/// How much sense a text makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sense {
    /// More than one pair in twenty is one that writing does not have.
    None,
    /// It may be damaged.
    Some,
    /// At most one pair in a hundred is odd.
    Full,
}

/// How much sense a text makes.
pub(super) fn sense(text: &str) -> Sense {
    let mut pairs = Pairs::default();
    // A no-break space stays in its word: within one it is a letter of another code page (`á` of DOS).
    let parts = |c: char| (c.is_whitespace() && c != '\u{A0}') || matches!(c, ',' | ';' | '|' | '"' | '/' | '(' | ')');
    for word in text.split(parts) {
        if !word.is_ascii() && !pairs.word(word) {
            return Sense::None;
        }
    }
    match pairs.odd {
        odd if odd * 100 <= pairs.all => Sense::Full,
        odd if odd * 20 <= pairs.all => Sense::Some,
        _ => Sense::None,
    }
}

#[derive(Default)]
struct Pairs {
    all: usize,
    odd: usize,
}

impl Pairs {
    /// Counts a word's pairs; false if it has a character that no text has.
    fn word(&mut self, word: &str) -> bool {
        let mut before: Option<char> = None;
        let (mut accented, mut accents) = (0, 0);
        for character in word.chars() {
            if is_impossible(character) {
                return false;
            }
            let is_latin = !character.is_ascii() && character.is_alphabetic() && script_of(character) == script_of('a');
            accented = if is_latin { accented + 1 } else { 0 };
            accents += usize::from(matches!(character, 'ά'..='ί' | 'ό'..='ώ' | 'ΰ' | 'ΐ'));
            let odd = match before {
                _ if accented > 2 || accents > 1 => true,
                None => is_mark(character) || is_sign(character),
                Some(before) => is_odd(before, character),
            };
            if !character.is_ascii() || before.is_some_and(|before| !before.is_ascii()) {
                self.all += 1;
                self.odd += usize::from(odd);
            }
            before = Some(character);
        }
        self.odd += oddities(word);
        true
    }
}

/// Whether a text has so many letters beyond ASCII at least, and of them none that knows small and capital.
pub(super) fn has_no_case(text: &str, least: usize) -> bool {
    let mut letters = text.chars().filter(|c| !c.is_ascii() && c.is_alphabetic());
    letters.by_ref().take(least).filter(|letter| !letter.is_lowercase() && !letter.is_uppercase()).count() == least
        && letters.all(|letter| !letter.is_lowercase() && !letter.is_uppercase())
}

/// Whether a word of letters beyond ASCII has a capital and then a small letter, as names have where there is case.
pub(super) fn has_names(text: &str) -> bool {
    let foreign = |c: char| !c.is_ascii();
    text.chars()
        .zip(text.chars().skip(1))
        .any(|(before, after)| foreign(before) && before.is_uppercase() && foreign(after) && after.is_lowercase())
}

/// How odd a word is as a whole: case turned about, letters of one Slavic language among those of another, consonants
/// without end. Each weighs as much as several pairs, because few words have it by chance.
fn oddities(word: &str) -> usize {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let turned = letters.next().is_some_and(char::is_lowercase) && letters.next().is_some() && {
        let mut rest = word.chars().filter(|c| c.is_alphabetic()).skip(1);
        rest.all(char::is_uppercase)
    };
    let after = word.chars().skip(1).zip(word.chars().skip(2));
    let cut = word
        .chars()
        .zip(after)
        .filter(|(before, (space, after))| *space == '\u{A0}' && before.is_alphabetic() && after.is_lowercase());
    let has = |set: &str| word.chars().flat_map(char::to_lowercase).any(|c| set.contains(c));
    let mixed = has("ђѓѕјљњћќџ") && has("ыэъщьяюйё");
    let (mut run, mut endless) = (0, 0);
    for letter in word.chars().flat_map(char::to_lowercase) {
        let consonant = matches!(letter, 'а'..='ї' | 'α'..='ώ') && !VOWELS.contains(letter);
        run = if consonant { run + 1 } else { 0 };
        endless += usize::from(run > 4);
    }
    usize::from(turned) * 3 + usize::from(mixed) * 2 + endless + cut.count() * 2
}

/// Vowels of the Cyrillic and Greek scripts, and the signs that stand between consonants.
const VOWELS: &str = "аеёиоуыэюяьъіїєўαειηουωάέίήόύώϊϋΐΰ";

/// A control character of the second set, a lost character, one for private use.
fn is_impossible(character: char) -> bool {
    matches!(character, '\u{1}'..='\u{8}' | '\u{E}'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{E000}'..='\u{F8FF}' | '\u{FFFD}')
}

/// What stands between or around letters in words and names.
fn is_punctuation(character: char) -> bool {
    character.is_ascii_punctuation()
        || matches!(character, '\u{A0}' | '·' | 'ª' | 'º' | '«' | '»' | '‘'..='„' | '‹' | '›' | '–' | '—' | '…' | '•'
            | '\u{200C}'..='\u{200F}' | '،' | '؛' | '؟' | '־' | '׳' | '״' | '№' | '¿' | '¡' | '§' | '、' | '。' | '・' | '£' | '€'
            | '\u{3000}'..='\u{301F}' | '\u{FF01}'..='\u{FF60}')
}

fn is_sign(character: char) -> bool {
    !character.is_alphanumeric() && !is_punctuation(character) && !is_mark(character)
}

fn is_odd(before: char, after: char) -> bool {
    if is_sign(before) || is_sign(after) {
        return true;
    }
    if is_mark(after) {
        return !before.is_alphabetic() && !is_mark(before);
    }
    let letters = before.is_alphabetic() && after.is_alphabetic();
    if !letters {
        // An opening mark has a letter behind it, not before it; a currency has neither.
        let opens = |c: char| matches!(c, '“' | '„' | '«' | '‹' | '¿' | '¡' | '‚');
        let money = |c: char| matches!(c, '£' | '€' | '§' | '№');
        let closes = |c: char| matches!(c, '»' | '”' | '›' | '…' | '•');
        return (before.is_alphabetic() && (opens(after) || money(after)))
            || (after.is_alphabetic() && (money(before) || closes(before)));
    }
    let jump = before.is_lowercase() && after.is_uppercase();
    let final_before = matches!(before, 'ς' | 'ך' | 'ם' | 'ן' | 'ף' | 'ץ');
    jump || final_before || is_mixed(before, after)
}

/// Whether two letters are of scripts that do not mix; those of East Asia do.
fn is_mixed(before: char, after: char) -> bool {
    let east = |c: char| matches!(u32::from(c), 0x3005..=0x30FF | 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..);
    script_of(before) != script_of(after) && !(east(before) && east(after))
}
