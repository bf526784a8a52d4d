//! How a decision names a signatory so that it holds.

use std::collections::BTreeMap;

use foldhash::fast::FixedState;
use std::hash::BuildHasher;

use super::Who;
use crate::fold::NameKey;
use crate::roll::{Field, Roll};

/// The forms in which a name that a decision gives and the names in a list are compared: names that have a form in common
/// are the same. One parts words as the other does not, one has them in another order. None of a name that is blank.
pub fn forms(name: &str) -> Vec<String> {
    let key = NameKey::of(name);
    match (key.squeezed(), name.trim()) {
        (squeezed, "") if squeezed.is_empty() => Vec::new(),
        // What is written in signs alone is known by them.
        (squeezed, signs) if squeezed.is_empty() => vec![format!("  {signs}")],
        (squeezed, _) => vec![squeezed, format!(" {}", key.sorted())],
    }
}

/// Whether a name is one of those that a signatory has in the list.
pub(super) fn is_name_of(name: &str, roll: &Roll, signatory: usize) -> bool {
    let wanted = forms(name);
    [Field::Name, Field::NativeName]
        .iter()
        .any(|field| forms(roll.field(signatory, *field)).iter().any(|form| wanted.contains(form)))
}

/// The names and ids of a roll: what one alone has is enough to name it.
#[derive(Debug)]
pub struct Naming<'a> {
    roll: &'a Roll,
    ids: BTreeMap<&'a str, usize>,
    /// A hash of each form of each name, with its signatory, sorted.
    forms: Vec<(u64, u32)>,
}

impl<'a> Naming<'a> {
    /// Goes over a roll once.
    pub fn of(roll: &'a Roll) -> Naming<'a> {
        let mut naming = Naming { roll, ids: BTreeMap::new(), forms: Vec::new() };
        for signatory in 0..roll.len() {
            let id = roll.field(signatory, Field::Id).trim();
            if !id.is_empty() {
                *naming.ids.entry(id).or_default() += 1;
            }
            for field in [Field::Name, Field::NativeName] {
                let hashed =
                    forms(roll.field(signatory, field)).into_iter().map(|form| (hash(&form), signatory as u32));
                naming.forms.extend(hashed);
            }
        }
        naming.forms.sort_unstable();
        naming.forms.dedup();
        naming
    }

    /// Names a signatory: by the id where there is one, else by name, with the affiliation if others have the name too.
    pub fn who(&self, signatory: usize) -> Who {
        let id = self.roll.field(signatory, Field::Id).trim();
        if self.ids.get(id) == Some(&1) {
            return Who { id: Some(id.to_owned()), ..Who::default() };
        }
        let named = Who { name: Some(name(self.roll, signatory).to_owned()), ..Who::default() };
        if self.fits_one(&named) {
            return named;
        }
        Who { affiliation: Some(self.roll.field(signatory, Field::Affiliation).to_owned()), ..named }
    }

    /// Whether what names a signatory names no other.
    pub fn is_told(&self, signatory: usize) -> bool {
        let who = self.who(signatory);
        who.id.is_some() || self.fits_one(&who)
    }

    /// Whether a name fits one signatory and no second.
    fn fits_one(&self, who: &Who) -> bool {
        let mut found = None;
        for form in forms(who.name.as_deref().unwrap_or_default()) {
            let hash = hash(&form);
            let from = self.forms.partition_point(|(other, _)| *other < hash);
            for (_, signatory) in self.forms[from..].iter().take_while(|(other, _)| *other == hash) {
                if found != Some(*signatory) && who.fits(self.roll, *signatory as usize) {
                    if found.is_some() {
                        return false;
                    }
                    found = Some(*signatory);
                }
            }
        }
        found.is_some()
    }
}

fn hash(form: &str) -> u64 {
    FixedState::default().hash_one(form.as_bytes())
}

/// The name by which a decision knows a signatory: the native one where there is no other.
fn name(roll: &Roll, signatory: usize) -> &str {
    match roll.field(signatory, Field::Name) {
        "" => roll.field(signatory, Field::NativeName),
        name => name,
    }
}
