//! Marks: characters that stand on, under or around the letter before them.
//!
//! Unicode's general category M (chapter 4.5), from `icu_properties`. What is below U+0300 is answered without a look,
//! for it is most of what is asked. Deliberately absent: how marks are drawn, and joiners, which are format controls.

use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

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
    fn diacritics_are_those_of_no_script_of_their_own() {
        assert!(is_diacritic('\u{323}') && is_diacritic('\u{488}') && is_diacritic('\u{1AC0}'));
        assert!(!is_diacritic('\u{5B8}') && !is_diacritic('\u{64B}') && !is_diacritic('a'));
        assert!(('\u{300}'..='\u{36F}').all(|mark| is_diacritic(mark) && is_nonspacing(mark)));
    }
}
