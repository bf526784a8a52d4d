//! Findings as text: for a person, one a line, or as JSON lines.
//!
//! Deliberately absent: where the text goes, and whether colour is shown there (see `commands/`).

use super::Report;
use crate::source::Sources;

/// How findings are printed (`--message-format`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// With the line shown and a hint, for a person.
    #[default]
    Human,
    /// `file:line:column: severity[code]: message`, one a line.
    Short,
    /// One JSON object a line.
    Json,
}

/// Prints all findings, and a line for each code of which more were found than kept. Colours are ANSI escapes; the
/// caller strips them where they are not wanted.
pub fn render(report: &Report, sources: &Sources, format: Format) -> String {
    let _ = (report, sources, format);
    String::new()
}
