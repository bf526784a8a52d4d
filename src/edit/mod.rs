//! Editing: decisions and consent carried out.
//!
//! What is not printed does not go on: the roll that leaves this room has neither the rows nor the text of those who are
//! merged, left out, withheld or withdrawn. Each row of the list gets a fate in the ledger. A decision that fits nothing,
//! or more than it should, does nothing and is told. Deliberately absent: any change of a cell.

mod consent;
mod matching;

use self::consent::Consent;
use self::matching::Matches;
use crate::contact::struck_out;
use crate::decisions::{Answers, Decision, Decisions, Kind, Who};
use crate::fold::NameKey;
use crate::ledger::{Account, Fate, Ledger};
use crate::report::{Report, rules};
use crate::roll::{Field, Roll};
use crate::source::{Source, Sources, Span};

/// What editing makes of a roll.
#[derive(Debug)]
pub struct Edited {
    /// The rows that are printed.
    pub roll: Roll,
    /// What became of every row, and what need not be asked any more.
    pub account: Account,
}

/// Carries out decisions and consent, and sees that every row is accounted for.
pub fn edit(roll: Roll, decisions: &Decisions, sources: &Sources, report: &mut Report) -> Edited {
    let rows = match sources.get(roll.source()) {
        Some(Source::Table { lines, .. }) => lines.len().saturating_sub(1),
        _ => 0,
    };
    let ids = roll.column(Field::Id);
    let mut ledger = Ledger { source: roll.source(), fates: vec![Fate::Empty; rows], reasons: Vec::new() };
    for signatory in 0..roll.len() {
        ledger.set(roll.row(signatory), Fate::Printed(0));
    }
    let mut answers = Answers::default();
    if !decisions.list.is_empty() {
        let matches = Matches::of(&roll, decisions);
        let mut desk = Desk { roll: &roll, ledger: &mut ledger, answers: &mut answers, report };
        // Who is not printed comes first, so that a merge into such a row is told.
        for merges in [false, true] {
            for (index, decision) in decisions.list.iter().enumerate() {
                if (decision.kind == Kind::Merge) == merges {
                    desk.carry_out(decision, index as u32, &matches.of_decision(index, decision));
                }
            }
        }
    }
    consents(&roll, &mut ledger, report);
    // A row is not one person with someone who is not printed.
    for row in 1..=rows as u32 {
        if let Fate::Merged(into) = ledger.fate(row)
            && !matches!(ledger.fate(into), Fate::Printed(_))
        {
            let fate = ledger.fate(into);
            ledger.set(row, fate);
        }
    }
    let printed = |signatory: &usize| matches!(ledger.fate(roll.row(*signatory)), Fate::Printed(_));
    let kept = (0..roll.len()).filter(printed).count();
    let roll = if kept == roll.len() { roll } else { roll.only((0..roll.len()).filter(printed)) };
    ledger.number((0..roll.len()).map(|signatory| roll.row(signatory)));
    if ledger.unaccounted() > 0 {
        report.add(rules::LEDGER_UNBALANCED, Span::NOWHERE, [ledger.unaccounted().to_string()]);
    }
    Edited { roll, account: Account { ledger, ids, answers } }
}

/// Withholds those whose consent says no.
fn consents(roll: &Roll, ledger: &mut Ledger, report: &mut Report) {
    if !roll.columns().iter().any(|(field, _)| *field == Field::Consent) {
        return;
    }
    for signatory in 0..roll.len() {
        let (text, row) = (roll.field(signatory, Field::Consent), roll.row(signatory));
        if !matches!(ledger.fate(row), Fate::Printed(_) | Fate::Merged(_)) {
            continue;
        }
        let span = roll.span(signatory, Field::Consent);
        let shown: String = struck_out(text).chars().take(24).collect();
        let fate: fn(u32) -> Fate = match consent::read(text) {
            Consent::Given => continue,
            Consent::Unclear => {
                report.add(rules::CONSENT_UNCLEAR, span, [shown]);
                continue;
            }
            Consent::Refused => Fate::Withheld,
            Consent::Withdrawn => Fate::Withdrawn,
        };
        report.add(rules::CONSENT_WITHHELD, span, [shown]);
        let reason = ledger.reason("consent");
        ledger.set(row, fate(reason));
    }
}

/// What decisions are carried out on.
struct Desk<'a> {
    roll: &'a Roll,
    ledger: &'a mut Ledger,
    answers: &'a mut Answers,
    report: &'a mut Report,
}

impl Desk<'_> {
    /// Carries out a decision. `found` are the signatories that each of its names fits.
    fn carry_out(&mut self, decision: &Decision, index: u32, found: &[Vec<usize>]) {
        let missed = found.iter().position(Vec::is_empty).filter(|_| decision.kind != Kind::Keep);
        if let Some(missed) = missed {
            return self.tell_unmatched(decision, &decision.who[missed]);
        }
        let mut all: Vec<usize> = found.concat();
        all.sort_unstable();
        all.dedup();
        match decision.kind {
            Kind::Merge | Kind::Distinct if all.len() < 2 => self.tell_unmatched(decision, &decision.who[0]),
            Kind::Merge => self.merge(decision, found[0][0], &all),
            Kind::Distinct => {
                for signatory in all {
                    self.answers.distinct.entry(self.roll.row(signatory)).or_default().push(index);
                }
            }
            Kind::Keep => {
                self.answers.kept.extend(all.iter().map(|signatory| self.roll.row(*signatory)));
                let names = decision.who.iter().filter_map(|who| who.name.as_deref());
                self.answers.spellings.extend(names.map(|name| NameKey::of(name).ordered));
            }
            Kind::LeaveOut => self.take_out(decision, &all, Fate::LeftOut),
            Kind::Withhold => self.take_out(decision, &all, Fate::Withheld),
            Kind::Withdrawn => self.take_out(decision, &all, Fate::Withdrawn),
        }
    }

    fn merge(&mut self, decision: &Decision, kept: usize, all: &[usize]) {
        let rows = || all.iter().map(|signatory| self.roll.row(*signatory));
        let apart = rows().any(|row| rows().any(|other| row != other && self.answers.are_distinct(row, other)));
        let taken = rows().any(|row| self.ledger.fate(row) != Fate::Printed(0));
        if apart || taken {
            self.report.add(rules::DECISION_CONTRADICTS, decision.span, [shown(&decision.who[0])]);
            return;
        }
        let into = self.roll.row(kept);
        for signatory in all.iter().filter(|signatory| **signatory != kept) {
            self.ledger.set(self.roll.row(*signatory), Fate::Merged(into));
        }
    }

    fn take_out(&mut self, decision: &Decision, all: &[usize], fate: fn(u32) -> Fate) {
        if all.len() > decision.who.len() {
            let arguments = [shown(&decision.who[0]), all.len().to_string()];
            self.report.add(rules::DECISION_AMBIGUOUS, decision.span, arguments);
            return;
        }
        let reason = self.ledger.reason(&decision.reason);
        for signatory in all {
            let row = self.roll.row(*signatory);
            if self.ledger.fate(row) == Fate::Printed(0) {
                self.ledger.set(row, fate(reason));
            } else {
                self.report.add(rules::DECISION_CONTRADICTS, decision.span, [shown(&decision.who[0])]);
            }
        }
    }

    fn tell_unmatched(&mut self, decision: &Decision, who: &Who) {
        self.report.add(rules::DECISION_UNMATCHED, decision.span, [shown(who)]);
    }
}

/// How a decision names someone, for a message.
fn shown(who: &Who) -> String {
    let text = match (&who.id, &who.name) {
        (Some(id), _) => format!("id {id}"),
        (None, Some(name)) => name.clone(),
        (None, None) => String::new(),
    };
    struck_out(&text).chars().take(48).collect()
}
