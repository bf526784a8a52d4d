//! Which signatories a decision is about.
//!
//! By the list's id, or by the folded name with the affiliation. The list is gone over once, whatever the number of
//! decisions.

use std::collections::BTreeMap;

use crate::decisions::{Decision, Decisions, forms};
use crate::roll::{Field, Roll};

/// The signatories that the names in decisions fit.
pub(super) struct Matches(BTreeMap<(usize, usize), Vec<usize>>);

impl Matches {
    /// Looks up everyone whom the decisions name.
    pub(super) fn of(roll: &Roll, decisions: &Decisions) -> Matches {
        let mut by_id: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
        let mut by_name: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
        let mut found = Matches(BTreeMap::new());
        for (index, decision) in decisions.list.iter().enumerate() {
            for (place, who) in decision.who.iter().enumerate() {
                if let Some(id) = &who.id {
                    by_id.entry(id.trim()).or_default().push((index, place));
                } else if let Some(name) = &who.name {
                    for form in forms(name) {
                        by_name.entry(form).or_default().push((index, place));
                    }
                }
            }
        }
        for signatory in 0..roll.len() {
            let mut take = |at: &(usize, usize)| {
                if decisions.list[at.0].who[at.1].fits(roll, signatory) {
                    found.take(*at, signatory);
                }
            };
            by_id.get(roll.field(signatory, Field::Id).trim()).into_iter().flatten().for_each(&mut take);
            if by_name.is_empty() {
                continue;
            }
            for field in [Field::Name, Field::NativeName] {
                for form in forms(roll.field(signatory, field)) {
                    by_name.get(&form).into_iter().flatten().for_each(&mut take);
                }
            }
        }
        found
    }

    fn take(&mut self, at: (usize, usize), signatory: usize) {
        let found = self.0.entry(at).or_default();
        if found.last() != Some(&signatory) {
            found.push(signatory);
        }
    }

    /// The signatories that each name in a decision fits, in the order of the list.
    pub(super) fn of_decision(&self, index: usize, decision: &Decision) -> Vec<Vec<usize>> {
        (0..decision.who.len()).map(|place| self.0.get(&(index, place)).cloned().unwrap_or_default()).collect()
    }
}
