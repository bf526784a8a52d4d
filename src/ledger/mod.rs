//! The ledger: what became of each row of the list.
//!
//! A fate a row, eight bytes, so that a roll of a million can be accounted for. Rows are those of the source behind its
//! header, in its order. No name and no contact datum is in it: a row is known by its line and, where the list has one,
//! its `id`. Made by `edit`, numbered once the order of the annex is known, written by [`write()`].

mod write;

pub use self::write::{Shape, write};

use crate::decisions::Answers;
use crate::roll::Roll;
use crate::source::SourceId;

/// What became of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fate {
    /// Nothing yet. A ledger that has such a row does not balance.
    #[default]
    Unknown,
    /// The row has nothing in it.
    Empty,
    /// Printed, under this number; 0 until it is numbered. Each number from 1 on is given once.
    Printed(u32),
    /// One person with another row, the one of this index.
    Merged(u32),
    /// A part of a broken entry: its words are printed with those of the row of this index.
    Joined(u32),
    /// Not printed: no signatory. The number is the reason's index.
    LeftOut(u32),
    /// Not printed: not to be named.
    Withheld(u32),
    /// Not printed: the signature was taken back.
    Withdrawn(u32),
}

/// Why a row is not printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// What a decision gives as its reason.
    Decided(String),
    /// What the list says of consent.
    Consent,
}

impl Reason {
    /// As it stands in the file.
    pub fn text(&self) -> &str {
        match self {
            Reason::Decided(text) => text,
            Reason::Consent => "consent",
        }
    }
}

/// What became of the rows of a list.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// The list.
    pub source: SourceId,
    /// The fates, row by row; the first is that of the row behind the header, whose index in the source is 1.
    pub fates: Vec<Fate>,
    /// The reasons given, each once.
    pub reasons: Vec<Reason>,
    /// Whether what is printed as an entry's number is the list's own `id`; [`Fate::Printed`] then has its place.
    pub by_id: bool,
}

/// What editing a roll leaves behind.
#[derive(Debug)]
pub struct Account {
    /// What became of each row.
    pub ledger: Ledger,
    /// The ids of the list, for the ledger: a roll of one column, as it was read.
    pub ids: Roll,
    /// The questions that are answered.
    pub answers: Answers,
}

/// How many rows had each fate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the fate of its name")]
pub struct Sums {
    pub rows: usize,
    pub empty: usize,
    pub printed: usize,
    pub merged: usize,
    pub joined: usize,
    pub left_out: usize,
    pub withheld: usize,
    pub withdrawn: usize,
}

impl Ledger {
    /// The fate of a row of the source.
    pub fn fate(&self, row: u32) -> Fate {
        let index = (row as usize).checked_sub(1);
        index.and_then(|index| self.fates.get(index)).copied().unwrap_or_default()
    }

    /// Gives a row its fate.
    pub fn set(&mut self, row: u32, fate: Fate) {
        if let Some(kept) = (row as usize).checked_sub(1).and_then(|index| self.fates.get_mut(index)) {
            *kept = fate;
        }
    }

    /// The index of a reason.
    pub fn reason(&mut self, reason: Reason) -> u32 {
        let known = self.reasons.iter().position(|known| *known == reason);
        known.unwrap_or_else(|| {
            self.reasons.push(reason);
            self.reasons.len() - 1
        }) as u32
    }

    /// Numbers the printed rows: `order` gives their rows in the order of their numbers.
    pub fn number(&mut self, order: impl IntoIterator<Item = u32>) {
        for (index, row) in order.into_iter().enumerate() {
            if matches!(self.fate(row), Fate::Printed(_)) {
                self.set(row, Fate::Printed(index as u32 + 1));
            }
        }
    }

    /// How many rows had each fate.
    pub fn sums(&self) -> Sums {
        let mut sums = Sums { rows: self.fates.len(), ..Sums::default() };
        for fate in &self.fates {
            match fate {
                Fate::Unknown => {}
                Fate::Empty => sums.empty += 1,
                Fate::Printed(_) => sums.printed += 1,
                Fate::Merged(_) => sums.merged += 1,
                Fate::Joined(_) => sums.joined += 1,
                Fate::LeftOut(_) => sums.left_out += 1,
                Fate::Withheld(_) => sums.withheld += 1,
                Fate::Withdrawn(_) => sums.withdrawn += 1,
            }
        }
        sums
    }

    /// The row that is printed for a row: itself, or the one that it is merged or joined into.
    pub fn printed_as(&self, row: u32) -> Option<u32> {
        match self.fate(row) {
            Fate::Printed(_) => Some(row),
            Fate::Merged(into) | Fate::Joined(into) if matches!(self.fate(into), Fate::Printed(_)) => Some(into),
            _ => None,
        }
    }

    /// How many rows are not accounted for: those without a fate, those merged into a row that is not printed, and
    /// numbers that are missing or given twice.
    pub fn unaccounted(&self) -> usize {
        let mut numbered = vec![false; self.sums().printed];
        let mut astray = 0;
        for fate in &self.fates {
            let sound = match fate {
                Fate::Unknown => false,
                Fate::Merged(into) | Fate::Joined(into) => matches!(self.fate(*into), Fate::Printed(_)),
                Fate::Printed(number) => {
                    let place = (*number as usize).checked_sub(1).and_then(|index| numbered.get_mut(index));
                    place.is_some_and(|taken| !std::mem::replace(taken, true))
                }
                _ => true,
            };
            astray += usize::from(!sound);
        }
        astray
    }

    /// The row of the source that is printed under a number.
    pub fn row_of(&self, number: u32) -> Option<u32> {
        let index = self.fates.iter().position(|fate| *fate == Fate::Printed(number))?;
        Some(index as u32 + 1)
    }
}
