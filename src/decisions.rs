//! The answers that people gave to what the program asked about a roll.
//!
//! A decision names signatories as they stand in the list, by its `id` column or by name and affiliation, never by row
//! number, so that it holds when rows are added or reordered. Data only: made by `read`, carried out by `edit`.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::Span;

/// All decisions about a letter and its roll, in the order in which they were written.
#[derive(Clone, Debug, Default)]
pub struct Decisions {
    /// The decisions.
    pub list: Vec<Decision>,
}

/// One decision.
#[derive(Clone, Debug)]
pub struct Decision {
    /// What was decided.
    pub kind: Kind,
    /// Whom it is about. Of a merge the first is the one that is kept.
    pub who: Vec<Who>,
    /// Why, in its writer's words; printed in the ledger.
    pub reason: String,
    /// Where it is written.
    pub span: Span,
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// These rows are one person.
    Merge,
    /// These rows are several people.
    Distinct,
    /// This spelling stays.
    Keep,
    /// This row is not printed: it is no signatory.
    LeaveOut,
    /// This row is not printed: the signatory is not to be named.
    Withhold,
    /// This row is not printed: the signatory took the signature back.
    Withdrawn,
}

impl Kind {
    /// Every kind, with the name by which it is written.
    pub const ALL: &[(&str, Kind)] = &[
        ("merge", Kind::Merge),
        ("distinct", Kind::Distinct),
        ("keep", Kind::Keep),
        ("leave-out", Kind::LeaveOut),
        ("withhold", Kind::Withhold),
        ("withdrawn", Kind::Withdrawn),
    ];
}

/// A signatory, named as in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Who {
    /// What the list's `id` column says.
    pub id: Option<String>,
    /// The name, in any spelling that folds to the same.
    pub name: Option<String>,
    /// The affiliation; `Some("")` is a row without one, none is any.
    pub affiliation: Option<String>,
}

/// What decisions say to those who look for something to ask about: questions that are answered already.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// For a row of the source, the groups of different people it is in.
    pub distinct: BTreeMap<u32, Vec<u32>>,
    /// The rows whose spelling stays.
    pub kept: BTreeSet<u32>,
    /// The spellings that stay, folded, those that are in the letter alone included.
    pub spellings: BTreeSet<String>,
}

impl Answers {
    /// Whether it was said that two rows of the source are two people.
    pub fn are_distinct(&self, one: u32, other: u32) -> bool {
        let (Some(one), Some(other)) = (self.distinct.get(&one), self.distinct.get(&other)) else { return false };
        one.iter().any(|group| other.contains(group))
    }
}
