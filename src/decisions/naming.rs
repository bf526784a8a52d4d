//! How a decision names a signatory so that it holds.

use std::collections::BTreeMap;

use super::Who;
use crate::fold::{NameKey, fold};
use crate::roll::{Field, Roll};

/// The names and ids of a roll, counted: what one alone has is enough to name it.
#[derive(Debug)]
pub struct Naming<'a> {
    roll: &'a Roll,
    ids: BTreeMap<&'a str, usize>,
    names: BTreeMap<String, usize>,
    entries: BTreeMap<(String, String), usize>,
}

impl<'a> Naming<'a> {
    /// Goes over a roll once.
    pub fn of(roll: &'a Roll) -> Naming<'a> {
        let mut naming = Naming { roll, ids: BTreeMap::new(), names: BTreeMap::new(), entries: BTreeMap::new() };
        for signatory in 0..roll.len() {
            let id = roll.field(signatory, Field::Id).trim();
            if !id.is_empty() {
                *naming.ids.entry(id).or_default() += 1;
            }
            let name = NameKey::of(name(roll, signatory)).sorted();
            *naming.names.entry(name.clone()).or_default() += 1;
            *naming.entries.entry((name, fold(roll.field(signatory, Field::Affiliation)))).or_default() += 1;
        }
        naming
    }

    /// Names a signatory: by the id where there is one, else by name, with the affiliation if others have the name too.
    pub fn who(&self, signatory: usize) -> Who {
        let id = self.roll.field(signatory, Field::Id).trim();
        if self.ids.get(id) == Some(&1) {
            return Who { id: Some(id.to_owned()), ..Who::default() };
        }
        let name = name(self.roll, signatory);
        let shared = self.names.get(&NameKey::of(name).sorted()).is_some_and(|count| *count > 1);
        let affiliation = shared.then(|| self.roll.field(signatory, Field::Affiliation).to_owned());
        Who { id: None, name: Some(name.to_owned()), affiliation }
    }

    /// Whether what names a signatory names no other.
    pub fn is_told(&self, signatory: usize) -> bool {
        let (roll, key) = (self.roll, NameKey::of(name(self.roll, signatory)).sorted());
        self.ids.get(roll.field(signatory, Field::Id).trim()) == Some(&1)
            || self.entries.get(&(key, fold(roll.field(signatory, Field::Affiliation)))) == Some(&1)
    }
}

/// The name by which a decision knows a signatory: the native one where there is no other.
fn name(roll: &Roll, signatory: usize) -> &str {
    match roll.field(signatory, Field::Name) {
        "" => roll.field(signatory, Field::NativeName),
        name => name,
    }
}
