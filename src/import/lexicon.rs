//! Lists of phrases to be looked up.
//!
//! Written in one text, parted by `|`, folded when they are first asked for; `#` stands for a number.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::lines::folded;

/// What stands for a number in a folded phrase.
pub(super) const NUMBER: &str = " number ";

/// A list of phrases.
pub(super) struct Lexicon {
    text: &'static str,
    phrases: OnceLock<BTreeSet<String>>,
}

impl Lexicon {
    /// The phrases in a text, parted by `|`.
    pub(super) const fn new(text: &'static str) -> Lexicon {
        Lexicon { text, phrases: OnceLock::new() }
    }

    /// Whether a folded text is one of the phrases.
    pub(super) fn has(&self, folded_text: &str) -> bool {
        let fold = || {
            let phrases = self.text.split('|').map(|phrase| folded(&phrase.replace('#', NUMBER)));
            // What one writes with a joiner another writes as two words.
            let joined = |phrase: String| match phrase.contains(|c| ('\u{600}'..='\u{6FF}').contains(&c)) {
                true => vec![phrase.replace(' ', ""), phrase],
                false => vec![phrase],
            };
            phrases.flat_map(joined).collect()
        };
        !folded_text.is_empty() && self.phrases.get_or_init(fold).contains(folded_text)
    }
}
