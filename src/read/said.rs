//! What a letter says of the words and digits that we add to it.
//!
//! Names are those of the table of keys; a form keeps the places in braces that the English one has, or numbers would be lost.
//! Deliberately absent: the words of our own (see `labels`), and where they stand.

use super::fields::Values;
use super::keys::{LABELS, Takes};
use super::matter::{Node, Value};
use crate::lang::Digits;

/// How many months a calendar has.
const MONTHS: usize = 12;

impl Values<'_> {
    /// Words said otherwise, each with its name.
    pub(super) fn labels(&mut self, node: &Node, key: &str) -> Vec<(&'static str, Vec<String>)> {
        let Value::Map(entries) = &node.value else {
            self.invalid(node, key, "give a mapping: `labels: { to: … }`");
            return Vec::new();
        };
        let names: Vec<&'static str> = LABELS.iter().map(|key| key.name).collect();
        let mut said = Vec::new();
        for (key, node) in entries {
            let name = self.known(key, &names, "labels");
            let Some(label) = LABELS.iter().find(|label| label.name == name) else { continue };
            let words = match label.takes {
                Takes::Word(english) => self.word(node, &format!("labels.{name}"), english).map(|word| vec![word]),
                _ => self.months(node, &format!("labels.{name}")),
            };
            said.extend(words.map(|words| (label.name, words)));
        }
        said
    }

    fn word(&mut self, node: &Node, key: &str, english: &str) -> Option<String> {
        let Value::Text(word) = &node.value else {
            self.text(node, key);
            return None;
        };
        let places = english.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
        let missing = places.map(|(place, _)| format!("{{{place}}}")).find(|place| !word.contains(place.as_str()));
        if let Some(missing) = missing {
            self.invalid(node, key, &format!("`{missing}` must stand in it, as in `{english}`"));
            return None;
        }
        Some(word.clone()).filter(|word| !word.trim().is_empty())
    }

    fn months(&mut self, node: &Node, key: &str) -> Option<Vec<String>> {
        let names: Vec<String> = match &node.value {
            Value::List(items) => items.iter().filter_map(|item| self.text(item, key).map(str::to_owned)).collect(),
            _ => Vec::new(),
        };
        if names.len() != MONTHS || names.iter().any(String::is_empty) {
            self.invalid(node, key, "give the names of the twelve months: `[…, …]`");
            return None;
        }
        Some(names)
    }

    /// The digits that a language tag asks for.
    pub(super) fn digits_of_tag(&self, node: &Node) -> Option<Digits> {
        let Value::Text(tag) = &node.value else { return None };
        Digits::asked_in(tag.trim())
    }
}
