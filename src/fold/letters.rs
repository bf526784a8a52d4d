//! Folding letter by letter.
//!
//! The ranges of marks that are dropped are the nonspacing marks (Unicode general category Mn) of the scripts whose
//! writers leave them out or type them in more than one way; the marks of other scripts spell, and stay.

use icu_normalizer::DecomposingNormalizerBorrowed;

use crate::digit;

/// Folds a text.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// Folds a text behind what `out` already has.
pub fn fold_into(text: &str, out: &mut String) {
    let mut words = Words { start: out.len(), out, gap: false };
    if text.is_ascii() {
        for letter in text.chars() {
            match letter {
                'A'..='Z' | 'a'..='z' | '0'..='9' => words.push(letter.to_ascii_lowercase()),
                '\'' | '"' => {}
                _ => words.gap = true,
            }
        }
        return;
    }
    for letter in DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(text.chars()) {
        for letter in letter.to_lowercase() {
            if is_dropped(letter) {
                continue;
            }
            if is_gap(letter) {
                words.gap = true;
                continue;
            }
            match spelled_out(letter) {
                Some(letters) => letters.chars().for_each(|letter| words.push(letter)),
                None => words.push(unified(letter)),
            }
        }
    }
}

/// Words on their way to a folded text.
struct Words<'o> {
    out: &'o mut String,
    start: usize,
    /// Whether a space goes before the next letter.
    gap: bool,
}

impl Words<'_> {
    fn push(&mut self, letter: char) {
        if std::mem::take(&mut self.gap) && self.out.len() > self.start {
            self.out.push(' ');
        }
        self.out.push(letter);
    }
}

/// Marks that are left out in one spelling and written in another, and what writes nothing.
fn is_dropped(letter: char) -> bool {
    if letter < '\u{80}' {
        return matches!(letter, '\'' | '"') || letter.is_ascii_control() && !letter.is_ascii_whitespace();
    }
    matches!(letter,
        '\u{AD}' | '\u{B4}' | '\u{2B0}'..='\u{2FF}' | '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}' | '\u{5C2}' | '\u{5C4}' | '\u{5C5}' | '\u{5C7}' | '\u{5F3}' | '\u{5F4}'
        | '\u{610}'..='\u{61A}' | '\u{61C}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}'
        | '\u{6DF}'..='\u{6E4}' | '\u{6E7}' | '\u{6E8}' | '\u{6EA}'..='\u{6ED}' | '\u{711}' | '\u{730}'..='\u{74A}'
        | '\u{93C}' | '\u{9BC}' | '\u{A3C}' | '\u{180B}'..='\u{180E}' | '\u{1AB0}'..='\u{1ACE}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{200B}' | '\u{200D}'..='\u{200F}' | '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{202A}'..='\u{202E}' | '\u{2032}'
        | '\u{2060}'..='\u{206F}' | '\u{20D0}'..='\u{20F0}' | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}' | '\u{FEFF}'
        | '\u{80}'..='\u{9F}')
}

/// What stands between words: white space, punctuation, symbols, and the zero width non-joiner, which parts words in one
/// spelling of a name and does not stand in another.
fn is_gap(letter: char) -> bool {
    if letter < '\u{80}' {
        return !letter.is_ascii_alphanumeric();
    }
    letter.is_whitespace()
        || matches!(letter,
            '\u{A0}'..='\u{BF}' | '\u{D7}' | '\u{F7}' | '\u{55A}'..='\u{55F}' | '\u{58A}' | '\u{5BE}' | '\u{5C0}' | '\u{5C3}'
            | '\u{5C6}' | '\u{60C}' | '\u{60D}' | '\u{61B}' | '\u{61E}' | '\u{61F}' | '\u{66A}'..='\u{66D}' | '\u{6D4}'
            | '\u{700}'..='\u{70D}' | '\u{964}' | '\u{965}' | '\u{F0B}'..='\u{F14}' | '\u{104A}'..='\u{104F}' | '\u{10FB}'
            | '\u{1361}'..='\u{1368}' | '\u{200C}' | '\u{2010}'..='\u{2017}' | '\u{201A}' | '\u{201C}'..='\u{2027}'
            | '\u{2030}'..='\u{205E}' | '\u{2190}'..='\u{2BFF}' | '\u{2E00}'..='\u{2E7F}' | '\u{3001}'..='\u{3004}'
            | '\u{3008}'..='\u{3020}' | '\u{3030}' | '\u{30FB}' | '\u{1F000}'..='\u{1FAFF}' | '\u{E0000}'..='\u{E007F}')
}

/// Letters that are written out where a keyboard does not have them.
fn spelled_out(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => return None,
    })
}

/// One letter for letters that take each other's place.
fn unified(letter: char) -> char {
    match letter {
        'ı' => 'i',
        'ł' => 'l',
        'ø' => 'o',
        'đ' | 'ð' => 'd',
        'ħ' => 'h',
        'ŧ' => 't',
        'ς' => 'σ',
        // Alef wasla; the other alefs decompose to alef and a mark.
        '\u{671}' => '\u{627}',
        // Yeh, alef maksura, Farsi yeh, yeh barree.
        '\u{64A}' | '\u{649}' | '\u{6D2}' => '\u{6CC}',
        // Kaf and swash kaf.
        '\u{643}' | '\u{6AA}' => '\u{6A9}',
        // Teh marbuta, heh goal, teh marbuta goal, ae, heh doachashmee.
        '\u{629}' | '\u{6C1}' | '\u{6C3}' | '\u{6D5}' | '\u{6BE}' => '\u{647}',
        other if !other.is_alphabetic() => {
            digit::value(other).and_then(|value| char::from_digit(value, 10)).unwrap_or(other)
        }
        other => other,
    }
}

/// Writes a word in Latin letters again that has letters among them which only look like Latin ones: `Mаry` with a Cyrillic
/// а. A word wholly of another script stays.
pub(super) fn unmask(folded: &mut String) {
    let is_other = |c: char| matches!(c, 'α'..='ω' | 'а'..='џ');
    let is_masked = |word: &str| word.contains(is_other) && word.contains(|c: char| c.is_ascii_lowercase());
    if !folded.contains(is_other) || !folded.split(' ').any(is_masked) {
        return;
    }
    let words: Vec<String> = folded
        .split(' ')
        .map(|word| if is_masked(word) { word.chars().map(latin).collect() } else { word.to_owned() })
        .collect();
    *folded = words.join(" ");
}

/// The Latin letter that a small letter of the Greek or Cyrillic script looks like, or whose capital does.
fn latin(letter: char) -> char {
    match letter {
        'а' | 'α' => 'a',
        'в' | 'β' => 'b',
        'с' => 'c',
        'е' | 'ε' => 'e',
        'н' | 'η' => 'h',
        'і' | 'ι' => 'i',
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'м' | 'μ' => 'm',
        'ν' => 'n',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'у' | 'υ' => 'y',
        'х' | 'χ' => 'x',
        'ζ' => 'z',
        other => other,
    }
}
