//! Broken entries put together, as decided.
//!
//! Each name in the decision fits one row. The words go together as [`joined`] has it; what the decision itself says the
//! entry becomes goes before that, and what is then missing is told.

use super::{Desk, shown};
use crate::contact::struck_out;
use crate::decisions::Decision;
use crate::fold::fold;
use crate::ledger::Fate;
use crate::report::rules;
use crate::roll::{Field, joined};

impl Desk<'_> {
    /// Puts an entry together of the rows that a decision names, in its order.
    pub(super) fn join(&mut self, decision: &Decision, found: &[Vec<usize>]) {
        if let Some(several) = found.iter().position(|fits| fits.len() > 1) {
            let arguments = [shown(&decision.who[several]), found[several].len().to_string()];
            self.report.add(rules::DECISION_AMBIGUOUS, decision.span, arguments);
            return;
        }
        let mut parts: Vec<usize> = Vec::new();
        for signatory in found.iter().flatten() {
            if !parts.contains(signatory) {
                parts.push(*signatory);
            }
        }
        if !self.are_free(&parts) {
            self.report.add(rules::DECISION_CONTRADICTS, decision.span, [shown(&decision.who[0])]);
            return;
        }
        let whole = parts[0];
        let (roll, row) = (self.roll, self.roll.row(whole));
        for part in &parts[1..] {
            self.ledger.set(roll.row(*part), Fate::Joined(row));
        }
        let mut entry = joined(parts.len(), &|part, field| roll.field(parts[part], field));
        let all = words(&entry);
        for (field, says) in &decision.becomes {
            match entry.iter_mut().find(|(held, _)| held == field) {
                Some((_, said)) => says.clone_into(said),
                None => entry.push((*field, says.clone())),
            }
        }
        let mut kept: Vec<String> = words(&entry).into_iter().map(|(folded, _)| folded).collect();
        let is_lost = |(folded, _): &(String, String)| match kept.iter().position(|other| other == folded) {
            Some(at) => {
                kept.swap_remove(at);
                false
            }
            None => true,
        };
        let lost: Vec<String> = all.into_iter().filter(is_lost).map(|(_, word)| word).collect();
        if !lost.is_empty() {
            self.report.add(rules::JOIN_OMITS, decision.span, [struck_out(&lost.join(" "))]);
        }
        self.entries.insert(whole, entry);
    }
}

/// The words of an entry, folded and as they stand in it.
fn words(entry: &[(Field, String)]) -> Vec<(String, String)> {
    let words = entry.iter().flat_map(|(_, said)| said.split_whitespace());
    words.map(|word| (fold(word), word.to_owned())).filter(|(folded, _)| !folded.is_empty()).collect()
}
