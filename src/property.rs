//! Properties of characters, as Unicode has them (`icu_properties`): marks, what is ignored where it cannot be drawn, what
//! is mirrored.
//!
//! What is below the first character that has a property is answered without a look, for it is most of what is asked.
//! Deliberately absent: scripts (see `lang`), digits (see `digit`), and how anything is drawn.

use icu_properties::props::{BidiMirrored, DefaultIgnorableCodePoint, GeneralCategory};
use icu_properties::{CodePointMapData, CodePointSetData};

/// Whether a character is a mark of any kind (general categories Mn, Mc and Me): vowel signs of India that take room of
/// their own included.
pub fn is_mark(character: char) -> bool {
    character >= '\u{300}'
        && matches!(
            category(character),
            GeneralCategory::NonspacingMark | GeneralCategory::SpacingMark | GeneralCategory::EnclosingMark
        )
}

/// Whether a character is a mark that takes no room of its own (general categories Mn and Me), which the Bidirectional
/// Algorithm gives the direction of the character before it (class NSM, UAX #9, W1).
pub fn is_nonspacing(character: char) -> bool {
    character >= '\u{300}'
        && matches!(category(character), GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark)
}

/// Whether a character is of the blocks of combining marks that Latin, Greek and Cyrillic share, where a letter seldom
/// bears more than two; marks of other scripts are many in careful spelling.
pub fn is_diacritic(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// Whether a character is ignored where it cannot be drawn (Default_Ignorable_Code_Point): joiners, directional controls,
/// variation selectors, tags, the soft hyphen.
pub fn is_default_ignorable(character: char) -> bool {
    character >= '\u{AD}' && CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(character)
}

/// Whether a character is drawn mirrored in right-to-left text (Bidi_Mirrored; UAX #9, L4): brackets, guillemets, signs of
/// mathematics.
pub fn is_mirrored(character: char) -> bool {
    match character {
        '\0'..='\'' => false,
        'A'..='Z' | 'a'..='z' | '0'..='9' => false,
        _ => CodePointSetData::new::<BidiMirrored>().contains(character),
    }
}

fn category(character: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_from_letters_and_from_joiners() {
        for mark in ['\u{301}', '\u{5B8}', '\u{64E}', '\u{670}', '\u{94D}', '\u{E38}', '\u{20DD}', '\u{FE0F}'] {
            assert!(is_mark(mark) && is_nonspacing(mark), "{mark:?}");
        }
        // A vowel sign of Devanagari that stands beside its letter (Mc).
        assert!(is_mark('\u{93E}') && !is_nonspacing('\u{93E}'));
        for other in ['a', '´', 'ʼ', 'ا', '\u{640}', '\u{5BE}', '\u{200C}', '\u{200D}', 'क', '۱'] {
            assert!(!is_mark(other) && !is_nonspacing(other), "{other:?}");
        }
    }

    #[test]
    fn what_is_ignored_and_what_is_mirrored() {
        for ignored in ['\u{AD}', '\u{34F}', '\u{200C}', '\u{2068}', '\u{FE0F}', '\u{FEFF}', '\u{E0067}'] {
            assert!(is_default_ignorable(ignored), "{ignored:?}");
        }
        assert!(!['a', ' ', '\u{A0}', '\u{301}', '\u{FFFD}'].into_iter().any(is_default_ignorable));
        assert!(['(', '>', '[', '«', '›', '≤', '⟩', '」', '∈'].into_iter().all(is_mirrored));
        assert!(!['a', '"', '“', '/', '+', '،', '؟', '۱'].into_iter().any(is_mirrored));
    }

    #[test]
    fn diacritics_are_those_of_no_script_of_their_own() {
        assert!(is_diacritic('\u{323}') && is_diacritic('\u{488}') && is_diacritic('\u{1AC0}'));
        assert!(!is_diacritic('\u{5B8}') && !is_diacritic('\u{64B}') && !is_diacritic('a'));
        assert!(('\u{300}'..='\u{36F}').all(|mark| is_diacritic(mark) && is_nonspacing(mark)));
    }
}
