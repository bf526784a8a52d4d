//! The decisions, from TOML: a table an answer, `[[merge]]`, `[[join]]`, `[[distinct]]`, `[[keep]]`,
//! `[[consented]]`, `[[leave-out]]`, `[[withhold]]`, `[[withdrawn]]`.
//!
//! Deliberately absent: the list that they are about (see `edit`), and row numbers, which do not hold.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::nesting::from_toml;
use super::text::decode;
use crate::decisions::{BECOMES, Decision, Decisions, Kind, Who};
use crate::report::{Report, rules};
use crate::roll::Field;
use crate::source::{Sources, Span};

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    #[serde(default)]
    merge: Vec<Spanned<Answer>>,
    #[serde(default)]
    join: Vec<Spanned<Answer>>,
    #[serde(default)]
    distinct: Vec<Spanned<Answer>>,
    #[serde(default)]
    keep: Vec<Spanned<Answer>>,
    #[serde(default)]
    consented: Vec<Spanned<Answer>>,
    #[serde(default)]
    leave_out: Vec<Spanned<Answer>>,
    #[serde(default)]
    withhold: Vec<Spanned<Answer>>,
    #[serde(default)]
    withdrawn: Vec<Spanned<Answer>>,
}

/// An answer: about the one whom it names itself, or about those in `rows`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    name: Option<String>,
    affiliation: Option<String>,
    id: Option<Id>,
    keep: Option<Named>,
    #[serde(default)]
    rows: Vec<Named>,
    #[serde(default)]
    becomes: BTreeMap<String, String>,
    #[serde(default)]
    reason: String,
    /// Who said so, and whatever else is worth keeping: for people, not for the program.
    #[serde(default, rename = "by")]
    _by: String,
    #[serde(default, rename = "note")]
    _note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    name: Option<String>,
    affiliation: Option<String>,
    id: Option<Id>,
}

/// An id is a text; one that is a number may be written as one.
#[derive(Deserialize)]
#[serde(untagged)]
enum Id {
    Text(String),
    Number(i64),
}

/// Reads decisions. None that can be read: none, and a finding.
pub fn decisions(sources: &mut Sources, name: &str, bytes: &[u8], report: &mut Report) -> Decisions {
    let Some((source, text)) = decode(sources, name, bytes, report) else { return Decisions::default() };
    let mut invalid = |message: &str, range: std::ops::Range<usize>| {
        let message = message.trim().replace('\n', "; ");
        report.add(rules::DECISIONS_INVALID, Span::of_text(source, range), [message]);
    };
    let file: File = match from_toml(&text) {
        Ok(file) => file,
        Err(error) => {
            invalid(error.message(), error.span().unwrap_or(0..0));
            return Decisions::default();
        }
    };
    let kinds = [
        (Kind::Merge, file.merge),
        (Kind::Join, file.join),
        (Kind::Distinct, file.distinct),
        (Kind::Keep, file.keep),
        (Kind::Consented, file.consented),
        (Kind::LeaveOut, file.leave_out),
        (Kind::Withhold, file.withhold),
        (Kind::Withdrawn, file.withdrawn),
    ];
    let mut decisions = Decisions::default();
    for (kind, answers) in kinds {
        for answer in answers {
            let range = answer.span();
            let answer = answer.into_inner();
            let itself = Named { name: answer.name, affiliation: answer.affiliation, id: answer.id };
            let named = [answer.keep, Some(itself)].into_iter().flatten().chain(answer.rows);
            let who: Vec<Who> = named.filter_map(who).collect();
            let blank = |text: &Option<String>| text.as_deref().is_some_and(|text| text.trim().is_empty());
            if who.is_empty() || who.iter().any(|who| blank(&who.id) || blank(&who.name)) {
                invalid("an answer says whom it is about: `name = \"…\"` or `id = \"…\"`", range);
                continue;
            }
            let unknown = answer.becomes.keys().find(|key| BECOMES.iter().all(|(name, _)| name != key));
            if let Some(unknown) = unknown {
                let names: Vec<&str> = BECOMES.iter().map(|(name, _)| *name).collect();
                invalid(&format!("joined rows have no `{unknown}`; `becomes` may have {}", names.join(", ")), range);
                continue;
            }
            if kind != Kind::Join && !answer.becomes.is_empty() {
                invalid("only rows that are joined have `becomes`", range);
                continue;
            }
            // In the order in which the fields are printed.
            let says = |(name, field): &(&str, Field)| Some((*field, answer.becomes.get(*name)?.trim().to_owned()));
            let becomes = BECOMES.iter().filter_map(says).collect();
            let span = Span::of_text(source, range);
            decisions.list.push(Decision { kind, who, becomes, reason: answer.reason, span });
        }
    }
    decisions.list.sort_by_key(|decision| decision.span.start);
    decisions
}

fn who(named: Named) -> Option<Who> {
    let id = named.id.map(|id| match id {
        Id::Text(text) => text,
        Id::Number(number) => number.to_string(),
    });
    (id.is_some() || named.name.is_some()).then_some(Who { id, name: named.name, affiliation: named.affiliation })
}
