//! The answers that people gave to what the program asked about a roll.
//!
//! A decision names signatories as they stand in the list, by its `id` column or by name and affiliation, never by row
//! number, so that it holds when rows are added or reordered. Data only: made by `read` or by an interview, carried out by
//! `edit`, and written as they are read. The questions that decisions answer stand here too.

mod meaning;
mod naming;
mod write;

pub use self::naming::{Naming, forms};
pub use self::write::{BECOMES, in_rows, toml_text, write};

use std::collections::{BTreeMap, BTreeSet};

use crate::fold::fold;
use crate::report::Code;
use crate::roll::{Field, Roll};
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
    /// Whom it is about. Of a merge the first is the one that is kept; of a join they are in the order of the words.
    pub who: Vec<Who>,
    /// What the entry of joined rows says, where its writer says so: these fields, and the others as they are joined.
    pub becomes: Vec<(Field, String)>,
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
    /// These rows are the parts of one entry, broken: their words go together.
    Join,
    /// These rows are several people.
    Distinct,
    /// This spelling stays; this row is printed as it is. It says nothing of consent.
    Keep,
    /// This signatory has agreed to be named, whatever the list says of it.
    Consented,
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
        ("join", Kind::Join),
        ("distinct", Kind::Distinct),
        ("keep", Kind::Keep),
        ("consented", Kind::Consented),
        ("leave-out", Kind::LeaveOut),
        ("withhold", Kind::Withhold),
        ("withdrawn", Kind::Withdrawn),
    ];
}

/// A signatory, named as in the list. What is given fits all together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Who {
    /// What the list's `id` column says.
    pub id: Option<String>,
    /// The name, in any spelling that folds to the same.
    pub name: Option<String>,
    /// The affiliation; `Some("")` is a row without one, none is any.
    pub affiliation: Option<String>,
}

impl Who {
    /// Whether a signatory of the roll is the one that is named.
    pub fn fits(&self, roll: &Roll, signatory: usize) -> bool {
        let by_id = self.id.as_deref().is_none_or(|id| roll.field(signatory, Field::Id).trim() == id.trim());
        let affiliation = self.affiliation.as_deref();
        let there = affiliation.is_none_or(|wanted| fold(wanted) == fold(roll.field(signatory, Field::Affiliation)));
        by_id && there && self.name.as_deref().is_none_or(|name| naming::is_name_of(name, roll, signatory))
    }
}

/// Something that only people can answer, by a decision. Asked by `edit` and `check`, each beside a finding.
#[derive(Clone, Debug)]
pub struct Question {
    /// The rule that asks.
    pub rule: &'static Code,
    /// The rows of the list that it is about, by their index in the source, in the order of the list; none if it is about
    /// the letter.
    pub rows: Vec<u32>,
    /// The spellings that it is about, if it is about spellings.
    pub spellings: Vec<String>,
    /// The rows, as a decision names each of them, where one is not printed and no roll that is handed on has it; else none.
    pub who: Vec<Who>,
    /// Where its finding stands.
    pub span: Span,
}

/// What decisions say to those who look for something to ask about: questions that are answered already.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// For a row of the source, the groups of different people it is in.
    pub distinct: BTreeMap<u32, Vec<u32>>,
    /// The rows whose spelling stays.
    pub kept: BTreeSet<u32>,
    /// The rows whose signatories have agreed to be named.
    pub consented: BTreeSet<u32>,
    /// The spellings that stay, folded, those that are in the letter alone included.
    pub spellings: BTreeSet<String>,
    /// The names that stay and fit no row, with the decision's place: they must be in the letter.
    pub unlisted: Vec<(String, Span)>,
}

impl Answers {
    /// Whether it was said that two rows of the source are two people.
    pub fn are_distinct(&self, one: u32, other: u32) -> bool {
        let (Some(one), Some(other)) = (self.distinct.get(&one), self.distinct.get(&other)) else { return false };
        one.iter().any(|group| other.contains(group))
    }
}
