//! `undersigned explain`: what a finding means, why it is said, and what to do about it.

use std::process::ExitCode;

use super::terminal::{fail, print};
use crate::cli::Explain;
use crate::report::{Code, Severity, code_named, codes, rules};

/// Runs the command.
pub fn run(arguments: &Explain) -> ExitCode {
    let text = match &arguments.code {
        None => list(),
        Some(name) => match code_named(name.trim().trim_matches(['[', ']', '`'])) {
            Some(code) => page(code),
            None => return fail(&format!("there is no finding `{name}`; `undersigned explain` lists all")),
        },
    };
    print(&text);
    ExitCode::SUCCESS
}

fn weight(code: &Code) -> &'static str {
    match (code.severity, code.eased_in_draft) {
        (Severity::Note, _) => "note",
        (Severity::Warning, _) => "warning",
        (Severity::Error, false) => "error",
        (Severity::Error, true) => "error, in a draft a warning",
    }
}

fn page(code: &Code) -> String {
    let mut text = format!("{} ({})\n\n{}\n", code.name, weight(code), code.meaning.trim().replace("  ", " "));
    let blanks = |sentence: &str| {
        let mut sentence = sentence.to_owned();
        (0..4).for_each(|index| sentence = sentence.replace(&format!("{{{index}}}"), "…"));
        sentence
    };
    text.push_str(&format!("\nIt says: {}\n", blanks(code.message)));
    if !code.hint.is_empty() && code.hint != "{1}" && code.hint != "{0}" && code.hint != "{2}" {
        text.push_str(&format!("What to do: {}\n", blanks(code.hint)));
    }
    if rules::ALL.iter().any(|rule| rule.name == code.name) {
        text.push_str(&format!(
            "To weigh it otherwise: `rules: {{ {}: off }}` in the front matter, or note, warning, error.\n",
            code.name
        ));
    }
    text
}

fn list() -> String {
    let mut all: Vec<&Code> = codes::ALL.iter().chain(rules::ALL).copied().collect();
    all.sort_by_key(|code| code.name);
    let width = all.iter().map(|code| code.name.len()).max().unwrap_or(0);
    let first = |code: &Code| {
        let text = code.meaning.trim();
        text.find(". ").map_or(text.trim_end_matches('.'), |end| &text[..end]).to_owned()
    };
    all.iter().map(|code| format!("{:width$}  {}\n", code.name, first(code))).collect()
}
