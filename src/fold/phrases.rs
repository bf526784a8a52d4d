//! Lists of phrases to be looked up, written in one text, parted by `|`.
//!
//! Deliberately absent: the phrases, which stand where they are asked for.

use std::sync::OnceLock;

use super::fold;

/// A list of phrases, spelled for comparison when it is first asked for.
pub struct Phrases {
    text: &'static str,
    spell: fn(&str, &mut Vec<String>),
    /// Sorted, each once.
    spelled: OnceLock<Vec<String>>,
}

impl Phrases {
    /// The phrases in a text, to be compared as they are folded.
    pub const fn new(text: &'static str) -> Phrases {
        Phrases::spelled(text, |phrase, spelled| spelled.push(fold(phrase)))
    }

    /// The phrases in a text, of which `spell` adds each spelling that is to be found.
    pub const fn spelled(text: &'static str, spell: fn(&str, &mut Vec<String>)) -> Phrases {
        Phrases { text, spell, spelled: OnceLock::new() }
    }

    /// Whether a text, spelled as they are, is one of the phrases.
    pub fn has(&self, text: &str) -> bool {
        self.all().binary_search_by(|phrase| phrase.as_str().cmp(text)).is_ok()
    }

    /// All of them, sorted, none of them empty.
    pub fn all(&self) -> &[String] {
        self.spelled.get_or_init(|| {
            let mut spelled = Vec::new();
            self.text.split('|').for_each(|phrase| (self.spell)(phrase, &mut spelled));
            spelled.retain(|phrase| !phrase.is_empty());
            spelled.sort_unstable();
            spelled.dedup();
            spelled
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_as_they_are_spelled() {
        let phrases = Phrases::new("No one|Personne|—|нет");
        assert!(phrases.has("no one") && phrases.has("personne") && phrases.has("нет"));
        assert!(!phrases.has("") && !phrases.has("one") && !phrases.has("No one"));
        let both =
            Phrases::spelled("a b", |phrase, spelled| spelled.extend([phrase.to_owned(), phrase.replace(' ', "")]));
        assert!(both.has("a b") && both.has("ab"));
    }
}
