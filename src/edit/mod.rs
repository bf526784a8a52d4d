//! Editing: decisions and consent carried out.
//!
//! What is not printed does not go on: the roll that leaves this room has neither the rows nor the text of those who are
//! merged, left out, withheld or withdrawn. Each row of the list gets a fate in the ledger. A decision that fits nothing,
//! or more than it should, does nothing and is told. Deliberately absent: any change of a cell but by joining the parts of
//! a broken entry.

mod elsewhere;
mod joining;
mod matching;
mod remarks;

use std::collections::BTreeMap;

use self::matching::Matches;
use crate::answers::Answer;
use crate::contact::excerpt;
use crate::decisions::{Answers, Decision, Decisions, Kind, Question, Who};
use crate::fold::NameKey;
use crate::ledger::{Account, Fate, Ledger, Reason};
use crate::report::{Report, codes, rules};
use crate::roll::{Field, Roll};
use crate::source::{Source, Sources, Span};

/// What editing makes of a roll.
#[derive(Debug)]
pub struct Edited {
    /// The rows that are printed.
    pub roll: Roll,
    /// What became of every row, and what need not be asked any more.
    pub account: Account,
    /// What has to be asked.
    pub questions: Vec<Question>,
}

/// Carries out decisions and consent, and sees that every row is accounted for.
pub fn edit(roll: Roll, decisions: &Decisions, sources: &Sources, report: &mut Report) -> Edited {
    let rows = match sources.get(roll.source()) {
        Some(Source::Table { lines, .. }) => lines.len().saturating_sub(1),
        _ => 0,
    };
    let ids = roll.column(Field::Id);
    let mut ledger = Ledger { source: roll.source(), fates: vec![Fate::Empty; rows], ..Ledger::default() };
    for signatory in 0..roll.len() {
        ledger.set(roll.row(signatory), Fate::Printed(0));
    }
    let (mut answers, mut entries) = (Answers::default(), BTreeMap::new());
    if !decisions.list.is_empty() {
        let matches = Matches::of(&roll, decisions);
        let mut desk = Desk { roll: &roll, ledger: &mut ledger, answers: &mut answers, entries: &mut entries, report };
        let mut order: Vec<usize> = (0..decisions.list.len()).collect();
        order.sort_by_key(|index| turn(decisions.list[*index].kind));
        for index in order {
            let decision = &decisions.list[index];
            desk.carry_out(decision, index as u32, &matches.of_decision(index, decision));
        }
    }
    let mut questions = consents(&roll, &mut ledger, &answers, report);
    // A row is not one with another that is not printed.
    for row in 1..=rows as u32 {
        let fate = end_of(&ledger, row);
        ledger.set(row, fate);
    }
    questions.extend(remarks::check(&roll, &ledger, &answers, sources, report));
    let printed = |signatory: &usize| matches!(ledger.fate(roll.row(*signatory)), Fate::Printed(_));
    let kept = (0..roll.len()).filter(printed).count();
    // What the parts of withheld entries said goes no further: only entries that are printed are revised.
    entries.retain(|signatory, _| printed(signatory));
    let revised = if entries.is_empty() { roll } else { roll.revised(&entries) };
    questions.extend(elsewhere::check(&revised, &ledger, &answers, sources, report));
    let printed = |signatory: &usize| matches!(ledger.fate(revised.row(*signatory)), Fate::Printed(_));
    let roll = if kept == revised.len() { revised } else { revised.only((0..revised.len()).filter(printed)) };
    ledger.number((0..roll.len()).map(|signatory| roll.row(signatory)));
    if ledger.unaccounted() > 0 {
        report.add(codes::LEDGER_UNBALANCED, Span::NOWHERE, [ledger.unaccounted().to_string()]);
    }
    Edited { roll, account: Account { ledger, ids, answers }, questions }
}

/// When a decision's turn is. What is to be asked no more is known first. Then entries are whole before it is said what is
/// not printed; and who is not printed comes before merges, so that a merge into such a row is told.
fn turn(kind: Kind) -> u8 {
    match kind {
        Kind::Distinct | Kind::Keep | Kind::Consented => 0,
        Kind::Join => 1,
        Kind::LeaveOut | Kind::Withhold | Kind::Withdrawn => 2,
        Kind::Merge => 3,
    }
}

/// What becomes of a row in the end: it has the fate of the row that it is merged or joined into, unless that is printed.
fn end_of(ledger: &Ledger, row: u32) -> Fate {
    let fate = ledger.fate(row);
    match (fate, ledger.fate(heir(ledger, row))) {
        (Fate::Merged(_), Fate::Printed(_)) => Fate::Merged(heir(ledger, row)),
        (Fate::Joined(_), Fate::Printed(_)) => Fate::Joined(heir(ledger, row)),
        (_, end) => end,
    }
}

/// The row in which a row ends that is merged or joined into others, one after the other; itself if it is not.
fn heir(ledger: &Ledger, row: u32) -> u32 {
    let mut heir = row;
    // A row goes into one that was printed until then: there is no circle.
    while let Fate::Merged(into) | Fate::Joined(into) = ledger.fate(heir) {
        heir = into;
    }
    heir
}

/// Withholds those who said that they are not to be named, in any of the rows that are theirs; gives what has to be asked.
fn consents(roll: &Roll, ledger: &mut Ledger, answers: &Answers, report: &mut Report) -> Vec<Question> {
    let mut questions = Vec::new();
    let has = |wanted: Field| roll.columns().iter().any(|(field, _)| *field == wanted);
    for (field, read) in
        [(Field::Consent, crate::answers::consent as fn(&str) -> Answer), (Field::Anonymous, crate::answers::anonymity)]
    {
        if has(field) {
            consents_in(roll, (field, read), ledger, answers, report, &mut questions);
        }
    }
    questions
}

/// Does what [`consents`] does for one column; `read` reads its cells.
fn consents_in(
    roll: &Roll,
    (field, read): (Field, fn(&str) -> Answer),
    ledger: &mut Ledger,
    answers: &Answers,
    report: &mut Report,
    questions: &mut Vec<Question>,
) {
    // A box to tick for who stays without a name is left empty by all others, unless some of them wrote no.
    let empty_is_given = field == Field::Anonymous
        && !(0..roll.len()).any(|signatory| read(roll.field(signatory, field)) == Answer::Given);
    for signatory in 0..roll.len() {
        let (text, row) = (roll.field(signatory, field), roll.row(signatory));
        if !matches!(ledger.fate(row), Fate::Printed(_) | Fate::Merged(_) | Fate::Joined(_)) {
            continue;
        }
        let span = roll.span(signatory, field);
        let shown = excerpt(text, 32);
        let is_empty = text.trim().is_empty();
        let fate: fn(u32) -> Fate = match read(text) {
            Answer::Given => continue,
            // The rest of a broken entry has no consent of its own.
            Answer::Unclear if is_empty && matches!(ledger.fate(row), Fate::Joined(_)) => continue,
            Answer::Unclear if is_empty && empty_is_given => continue,
            Answer::Unclear => {
                if !answers.consented.contains(&row) {
                    report.add(rules::CONSENT_UNCLEAR, span, [shown]);
                    let rows = vec![row];
                    questions.push(Question {
                        rule: rules::CONSENT_UNCLEAR,
                        rows,
                        spellings: Vec::new(),
                        who: Vec::new(),
                        span,
                    });
                }
                continue;
            }
            Answer::Refused => Fate::Withheld,
            Answer::Withdrawn => Fate::Withdrawn,
        };
        report.add(rules::CONSENT_WITHHELD, span, [shown]);
        let reason = ledger.reason(Reason::Consent);
        let heir = heir(ledger, row);
        // Whoever said no once has said no. A row that a decision took out already has its reason.
        if matches!(ledger.fate(heir), Fate::Printed(_)) {
            ledger.set(heir, fate(reason));
        }
        ledger.set(row, fate(reason));
    }
}

/// What decisions are carried out on.
struct Desk<'a> {
    roll: &'a Roll,
    ledger: &'a mut Ledger,
    answers: &'a mut Answers,
    /// What the entries say that were put together, by signatory.
    entries: &'a mut BTreeMap<usize, Vec<(Field, String)>>,
    report: &'a mut Report,
}

impl Desk<'_> {
    /// Carries out a decision. `found` are the signatories that each of its names fits.
    fn carry_out(&mut self, decision: &Decision, index: u32, found: &[Vec<usize>]) {
        // A spelling that stays may stand in the letter alone; a row that stays is in the list.
        let may_miss = |place: usize| decision.kind == Kind::Keep && decision.who[place].id.is_none();
        let missed = found.iter().position(Vec::is_empty).filter(|place| !may_miss(*place));
        if let Some(missed) = missed {
            return self.tell_unmatched(decision, &decision.who[missed]);
        }
        let mut all: Vec<usize> = found.concat();
        all.sort_unstable();
        all.dedup();
        match decision.kind {
            Kind::Merge | Kind::Join | Kind::Distinct if all.len() < 2 => {
                self.tell_unmatched(decision, &decision.who[0])
            }
            Kind::Merge => self.merge(decision, found[0][0], &all),
            Kind::Join => self.join(decision, found),
            Kind::Distinct => {
                for signatory in all {
                    self.answers.distinct.entry(self.roll.row(signatory)).or_default().push(index);
                }
            }
            Kind::Keep => {
                self.answers.kept.extend(all.iter().map(|signatory| self.roll.row(*signatory)));
                let names = decision.who.iter().filter_map(|who| who.name.as_deref());
                self.answers.spellings.extend(names.map(|name| NameKey::of(name).ordered));
                let missed = decision.who.iter().zip(found).filter(|(_, fits)| fits.is_empty());
                let names = missed.filter_map(|(who, _)| who.name.clone());
                self.answers.unlisted.extend(names.map(|name| (name, decision.span)));
            }
            // One yes is not the yes of two.
            Kind::Consented if all.len() > decision.who.len() => self.tell_ambiguous(decision, all.len()),
            Kind::Consented => {
                self.answers.consented.extend(all.iter().map(|signatory| self.roll.row(*signatory)));
            }
            Kind::LeaveOut => self.take_out(decision, &all, Fate::LeftOut),
            Kind::Withhold => self.take_out(decision, &all, Fate::Withheld),
            Kind::Withdrawn => self.take_out(decision, &all, Fate::Withdrawn),
        }
    }

    fn merge(&mut self, decision: &Decision, kept: usize, all: &[usize]) {
        if !self.are_free(all) {
            self.report.add(rules::DECISION_CONTRADICTS, decision.span, [shown(&decision.who[0])]);
            return;
        }
        let into = self.roll.row(kept);
        for signatory in all.iter().filter(|signatory| **signatory != kept) {
            self.ledger.set(self.roll.row(*signatory), Fate::Merged(into));
        }
    }

    /// Whether nothing yet was said of these signatories that speaks against their being one.
    fn are_free(&self, all: &[usize]) -> bool {
        let rows = || all.iter().map(|signatory| self.roll.row(*signatory));
        let are_asked = !self.answers.distinct.is_empty();
        let apart =
            are_asked && rows().any(|row| rows().any(|other| row != other && self.answers.are_distinct(row, other)));
        !apart && rows().all(|row| self.ledger.fate(row) == Fate::Printed(0))
    }

    fn take_out(&mut self, decision: &Decision, all: &[usize], fate: fn(u32) -> Fate) {
        if all.len() > decision.who.len() {
            return self.tell_ambiguous(decision, all.len());
        }
        let reason = self.ledger.reason(Reason::Decided(decision.reason.clone()));
        for signatory in all {
            let row = self.roll.row(*signatory);
            if self.ledger.fate(row) == Fate::Printed(0) {
                self.ledger.set(row, fate(reason));
            } else {
                self.report.add(rules::DECISION_CONTRADICTS, decision.span, [shown(&decision.who[0])]);
            }
        }
    }

    fn tell_ambiguous(&mut self, decision: &Decision, fits: usize) {
        self.report.add(rules::DECISION_AMBIGUOUS, decision.span, [shown(&decision.who[0]), fits.to_string()]);
    }

    fn tell_unmatched(&mut self, decision: &Decision, who: &Who) {
        self.report.add(rules::DECISION_UNMATCHED, decision.span, [shown(who)]);
    }
}

/// How a decision names someone, for a message.
fn shown(who: &Who) -> String {
    let text = match (&who.id, &who.name) {
        (Some(id), Some(name)) => format!("id {id}, {name}"),
        (Some(id), None) => format!("id {id}"),
        (None, Some(name)) => name.clone(),
        (None, None) => String::new(),
    };
    excerpt(&text, 48)
}
