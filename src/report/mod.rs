//! Findings: what a run has to say about its input.
//!
//! A finding is a [`Code`], arguments and a place, never a ready sentence: the sentences stand beside the codes in
//! `codes`, so that they can be said in any language and in any format. Stages add findings to a [`Report`] and go on;
//! what a finding does to the run is decided at the top. Equal codes are capped, with a count, so that a roll of
//! millions cannot drown its user.
//! Deliberately absent: printing (see `commands/`), and any quotation of a raw row.

/// Declares kinds of findings: the comment above each is what `explain` prints of it.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $constant:ident = $name:literal $severity:ident $($draft:ident)? : $message:literal, $hint:literal;)*) => {
        $($(#[doc = $doc])+ pub const $constant: &Code = &Code {
            name: $name,
            severity: Severity::$severity,
            eased_in_draft: codes!(@draft $($draft)?),
            message: $message,
            hint: $hint,
            meaning: concat!($($doc),+),
        };)*
        /// Every kind of finding declared here.
        pub const ALL: &[&Code] = &[$($constant),*];
    };
    (@draft eased) => { true };
    (@draft) => { false };
}

pub mod codes;
mod render;
pub mod rules;

pub use render::{Format, render};

use crate::source::Span;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Said once, nothing to do.
    Note,
    /// The document is written, and is to be looked at.
    Warning,
    /// Nothing is written.
    Error,
}

/// A kind of finding, with its sentences.
#[derive(Debug)]
pub struct Code {
    /// The word by which `build`, `check` and the documentation know it: `note-undefined`.
    pub name: &'static str,
    /// How much it weighs in a final document.
    pub severity: Severity,
    /// Whether a draft turns this error into a warning, because the page itself shows what is missing.
    pub eased_in_draft: bool,
    /// The sentence: lower case, no full stop; `{0}`, `{1}` … stand for the arguments.
    pub message: &'static str,
    /// What to do about it; empty if there is nothing.
    pub hint: &'static str,
    /// What it means and why it is said, for `explain`.
    pub meaning: &'static str,
}

/// The kind of finding with this name.
pub fn code_named(name: &str) -> Option<&'static Code> {
    codes::ALL.iter().chain(rules::ALL).find(|code| code.name == name).copied()
}

/// One finding.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Its kind.
    pub code: &'static Code,
    /// Where it is; [`Span::NOWHERE`] if it is nowhere in particular.
    pub span: Span,
    /// What stands in the sentence's gaps. In a table finding, the named cell's text may be among them.
    pub arguments: Vec<String>,
}

/// The findings of a run, in the order in which they were made.
#[derive(Clone, Debug)]
pub struct Report {
    findings: Vec<Finding>,
    counts: Vec<(&'static str, usize)>,
    draft: bool,
    cap: usize,
    /// What rules weigh in this run, where the user said it; none for a rule that is off.
    regraded: Vec<(&'static str, Option<Severity>)>,
}

impl Default for Report {
    fn default() -> Report {
        Report::new()
    }
}

impl Report {
    /// How many findings of one code are kept; the rest are counted.
    pub const CAP: usize = 50;

    /// No findings yet.
    pub fn new() -> Report {
        Report::keeping(Report::CAP)
    }

    /// No findings yet; of each code `cap` will be kept.
    pub fn keeping(cap: usize) -> Report {
        Report { findings: Vec::new(), counts: Vec::new(), draft: false, cap, regraded: Vec::new() }
    }

    /// How many findings of one code this report keeps.
    pub fn cap(&self) -> usize {
        self.cap
    }

    /// From now on a rule weighs this much; none turns it off.
    pub fn regrade(&mut self, rule: &'static Code, severity: Option<Severity>) {
        self.regraded.retain(|(name, _)| *name != rule.name);
        self.regraded.push((rule.name, severity));
    }

    /// From now on, whether errors that a draft shows on its pages are eased to warnings.
    pub fn set_draft(&mut self, draft: bool) {
        self.draft = draft;
    }

    /// Takes a finding.
    pub fn add(&mut self, code: &'static Code, span: Span, arguments: impl IntoIterator<Item = String>) {
        self.take(Finding { code, span, arguments: arguments.into_iter().collect() });
    }

    /// Takes a finding that was made elsewhere, such as in a batch.
    pub fn take(&mut self, finding: Finding) {
        if self.regraded.contains(&(finding.code.name, None)) {
            return;
        }
        let count = match self.counts.iter_mut().find(|(name, _)| *name == finding.code.name) {
            Some((_, count)) => {
                *count += 1;
                *count
            }
            None => {
                self.counts.push((finding.code.name, 1));
                1
            }
        };
        if count <= self.cap {
            self.findings.push(finding);
        }
    }

    /// The report without findings that weigh less than this.
    pub fn from(&self, least: Severity) -> Report {
        let mut report = self.clone();
        report.findings.retain(|finding| self.severity(finding) >= least);
        let weighs =
            |name: &str| code_named(name).and_then(|code| self.weight(code)).is_none_or(|weight| weight >= least);
        report.counts.retain(|(name, _)| weighs(name));
        report
    }

    /// The findings that were kept.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// How often each code was found, the findings beyond the cap included, in the order of first finding.
    pub fn counts(&self) -> &[(&'static str, usize)] {
        &self.counts
    }

    /// How much a finding weighs in this run.
    pub fn severity(&self, finding: &Finding) -> Severity {
        self.weight(finding.code).unwrap_or(finding.code.severity)
    }

    /// How much findings of a kind weigh in this run; none if they are off.
    pub fn weight(&self, code: &'static Code) -> Option<Severity> {
        match self.regraded.iter().find(|(name, _)| *name == code.name) {
            Some((_, severity)) => *severity,
            None if self.draft && code.eased_in_draft => Some(Severity::Warning),
            None => Some(code.severity),
        }
    }

    /// Whether an error was found, so that nothing may be written.
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| self.severity(finding) == Severity::Error)
    }
}
