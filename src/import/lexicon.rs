//! How the words of pages are compared: in any case, with their accents; `#` in a list stands for a number.

use super::lines::folded;
use crate::fold::Phrases;

/// What stands for a number in a folded phrase.
pub(super) const NUMBER: &str = " number ";

/// The phrases in a text, parted by `|`, to be compared as [`folded`] spells them.
pub(super) const fn lexicon(text: &'static str) -> Phrases {
    Phrases::spelled(text, |phrase, spelled| {
        let phrase = folded(&phrase.replace('#', NUMBER));
        // What one writes with a joiner another writes as two words.
        if phrase.contains(|c| ('\u{600}'..='\u{6FF}').contains(&c)) {
            spelled.push(phrase.replace(' ', ""));
        }
        spelled.push(phrase);
    })
}
