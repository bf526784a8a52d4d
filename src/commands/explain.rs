//! `undersigned explain`: what a finding means, why it is said, and what to do about it.

use std::process::ExitCode;

use super::build::find_letter;
use super::files::Files;
use super::terminal::{explain, fail, print};
use crate::cli::Explain;
use crate::fold::fold;
use crate::fonts::Fonts;
use crate::ledger::Fate;
use crate::report::{Code, Report, Severity, code_named, codes, rules};
use crate::roll::Field;
use crate::source::{Sources, Span};
use crate::{Failure, Request};

/// Runs the command.
pub fn run(arguments: &Explain) -> ExitCode {
    let text = match &arguments.what {
        None => list(),
        Some(what) => match fold(what).parse::<u32>() {
            Ok(number) => match entry(number, arguments) {
                Ok(text) => text,
                Err(message) => return fail(&message),
            },
            Err(_) => match code_named(what.trim().trim_matches(['[', ']', '`'])) {
                Some(code) => page(code),
                None => return fail(&format!("there is no finding `{what}`; `undersigned explain` lists all")),
            },
        },
    };
    print(&text)
}

/// The way of an entry: from the row of the list over decisions to its number and its place on the page.
fn entry(number: u32, arguments: &Explain) -> Result<String, String> {
    let request = Request {
        letter: find_letter(&arguments.letter)?.to_string_lossy().into_owned(),
        signatories: arguments.signatories.as_ref().map(|path| path.to_string_lossy().into_owned()),
        threads: 1,
        ..Request::default()
    };
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let copy = crate::gather(&Files, &request, &mut sources, &mut report).map_err(|failure| match failure {
        Failure::Read { name, error } => format!("cannot read `{name}`: {}", explain(&error)),
        Failure::Write(error) => explain(&error),
    })?;
    let ledger = crate::account(&copy, &mut report).ok_or("the letter has no signatories")?;
    let (Some(row), Some(roll)) = (ledger.row_of(number), &copy.roll) else {
        return Err(format!("there is no entry {number}: the letter has {} of them", ledger.sums().printed));
    };
    let line = |row| sources.locate(Span::of_cell(ledger.source, row, Span::ROW)).map_or(0, |place| place.line);
    let signatory = (0..roll.len()).find(|signatory| roll.row(*signatory) == row);
    let fields = [
        Field::Honorific,
        Field::Name,
        Field::NativeName,
        Field::Title,
        Field::Affiliation,
        Field::City,
        Field::Country,
    ];
    let cells = fields.iter().map(|field| signatory.map_or("", |signatory| roll.field(signatory, *field)));
    let entry: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
    let file = sources.locate(Span::of_cell(ledger.source, row, Span::ROW)).map_or("", |place| place.name);
    let mut text = format!("entry {number}: {}\n", visible(&entry.join(", ")));
    text.push_str(&format!("  from {}, line {}\n", visible(file), line(row)));
    let merged = (1..=ledger.fates.len() as u32).filter(|other| ledger.fate(*other) == Fate::Merged(row));
    for other in merged {
        text.push_str(&format!("  one person with the row on line {}, as decided in decisions.toml\n", line(other)));
    }
    let before = (1..row).filter(|before| !matches!(ledger.fate(*before), Fate::Printed(_))).count();
    text.push_str(&format!("  row {row} of the list; {before} of the rows before it are not printed\n"));
    match crate::whereabouts(&copy, row, &Fonts::with_stores(Vec::new()), &mut report) {
        Some(place) => {
            text.push_str(&format!("  on page {}, column {}, line {}\n", place.page, place.column, place.line));
        }
        None => text.push_str("  not on a page: see `undersigned build` for what stands against it\n"),
    }
    Ok(text)
}

/// A text without what could move a terminal's cursor.
fn visible(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect()
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
