//! `undersigned explain`: what a finding means, why it is said, and what to do about it.

use std::process::ExitCode;

use super::request::{fonts, request};
use super::terminal::{explain, fail, print};
use crate::cli::Explain;
use crate::contact::struck_out;
use crate::decisions::Kind;
use crate::fold::fold;
use crate::ledger::{Fate, Ledger, Reason};
use crate::report::{Code, Report, Severity, code_named, codes, rules};
use crate::roll::{ENTRY, Field, line_of};
use crate::source::{Sources, Span};
use crate::{Copy, Failure, Way};

/// Runs the command.
pub fn run(arguments: &Explain) -> ExitCode {
    let text = match arguments.what.as_deref() {
        None => Ok(list()),
        Some(what) => match code_named(what.trim().trim_matches(['[', ']', '`'])) {
            Some(code) => Ok(page(code)),
            None if decision(what).is_some() => Ok(decision(what).map(answer).unwrap_or_default()),
            None if is_place(what) => entry(what, arguments),
            None => Err(format!(
                "there is no finding `{}`; `undersigned explain` lists all, and takes the number of an entry too",
                visible(what)
            )),
        },
    };
    match text {
        Ok(text) => print(&text),
        Err(message) => fail(&message),
    }
}

/// The kind of decision of this name.
fn decision(name: &str) -> Option<Kind> {
    let name = name.trim().trim_matches(['[', ']', '`']);
    Kind::ALL.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
}

/// What a decision does, and how it is written.
fn answer(kind: Kind) -> String {
    let example: String = kind.example().lines().map(|line| format!("    {line}\n")).collect();
    format!("An answer in decisions.toml, beside the letter\n\n{}\n\n{example}", kind.meaning())
}

/// Whether a text may name an entry or a row: it has a number in it.
fn is_place(what: &str) -> bool {
    what.contains(char::is_numeric)
}

/// The row of the list that is meant by the number of an entry, or by `signatories.csv:19`.
fn row_meant(what: &str, ledger: &Ledger, copy: &Copy, sources: &Sources) -> Result<u32, String> {
    let roll = copy.roll.as_ref().ok_or("the letter has no signatories")?;
    let what = what.trim();
    let by_line = what.rsplit_once(':').and_then(|(file, line)| Some((file, line.trim().parse::<usize>().ok()?)));
    if let Some((file, line)) = by_line {
        let place = |row| sources.locate(Span::of_cell(ledger.source, row, Span::ROW));
        let name = place(1).map_or("", |place| place.name);
        if !file.is_empty() && file != name && !name.ends_with(&format!("/{file}")) {
            return Err(format!("the list of this letter is `{}`, not `{}`", visible(name), visible(file)));
        }
        // A row may go over several lines.
        let rows = 1..=ledger.fates.len() as u32;
        let row = rows.take_while(|row| place(*row).is_some_and(|place| place.line <= line)).last();
        return row.ok_or_else(|| format!("line {line} of `{}` is above the first row of the list", visible(name)));
    }
    let row = match ledger.by_id {
        false => fold(what).parse::<u32>().ok().and_then(|number| ledger.row_of(number)),
        true => {
            let is_meant = |signatory: &usize| fold(roll.field(*signatory, Field::Id)) == fold(what);
            (0..roll.len()).find(is_meant).map(|signatory| roll.row(signatory))
        }
    };
    row.ok_or_else(|| format!("there is no entry {}: {} are printed", visible(what), ledger.sums().printed))
}

/// The way of an entry: from the row of the list over decisions to its number and its place on the page.
fn entry(what: &str, arguments: &Explain) -> Result<String, String> {
    let (files, request) = request(&arguments.letter, &arguments.reading)?;
    let fonts = fonts(&arguments.setting)?;
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let copy = crate::gather(&files, &request, &mut sources, &mut report).map_err(|failure| match failure {
        Failure::Read { name, error } => format!("cannot read `{name}`: {}", explain(&error)),
        Failure::Write(error) => explain(&error),
    })?;
    let ledger = crate::account(&copy, &mut report).ok_or("the letter has no signatories")?;
    let row = row_meant(what, &ledger, &copy, &sources)?;
    let place = |row| sources.locate(Span::of_cell(ledger.source, row, Span::ROW));
    let line = |row| place(row).map_or(0, |place| place.line);
    let file = visible(place(row).map_or("", |place| place.name));
    let fate = ledger.fate(row);
    let Some(printed) = ledger.printed_as(row) else {
        return Ok(format!("{file}, line {}: {}\n", line(row), not_printed(fate, &ledger)));
    };
    let mut text = String::new();
    if printed != row {
        let how = match fate {
            Fate::Joined(_) => "its words are joined to those of",
            _ => "one person with",
        };
        text.push_str(&format!(
            "{file}, line {}: {how} the row on line {}, as decided in decisions.toml\n",
            line(row),
            line(printed)
        ));
    }
    let roll = copy.roll.as_ref().ok_or("the letter has no signatories")?;
    let signatory = roll.at_row(printed).ok_or("the row is not in the list")?;
    let number = match (ledger.by_id, ledger.fate(printed)) {
        (true, _) => roll.field(signatory, Field::Id).trim().to_owned(),
        (false, Fate::Printed(number)) => number.to_string(),
        (false, _) => String::new(),
    };
    let mut fields: Vec<(Field, String)> =
        ENTRY.iter().map(|field| (*field, roll.field(signatory, *field).to_owned())).collect();
    if roll.field(signatory, Field::Name).is_empty() {
        fields[1].1 = roll.field(signatory, Field::NativeName).to_owned();
    }
    text.push_str(&format!("entry {}: {}\n", visible(&number), visible(&line_of(&fields))));
    text.push_str(&format!("  from {file}, line {}\n", line(printed)));
    for other in (1..=ledger.fates.len() as u32).filter(|other| *other != printed) {
        let says = match ledger.fate(other) {
            Fate::Merged(into) if into == printed => "one person with the row on line",
            Fate::Joined(into) if into == printed => "with the words of the row on line",
            _ => continue,
        };
        text.push_str(&format!("  {says} {}, as decided in decisions.toml\n", line(other)));
    }
    let before = (1..printed).filter(|before| !matches!(ledger.fate(*before), Fate::Printed(_))).count();
    let before = match before {
        0 => String::new(),
        1 => "; 1 of the rows before it has no number of its own".to_owned(),
        count => format!("; {count} of the rows before it have no number of their own"),
    };
    text.push_str(&format!("  row {printed} of the list{before}\n"));
    let per_volume = arguments.setting.per_volume.map(|most| most as usize);
    match crate::whereabouts(&copy, printed, per_volume, &fonts, &mut report) {
        Some(Way { volume, place }) => {
            let volume = volume.map_or(String::new(), |volume| format!("in volume {volume}, "));
            text.push_str(&format!("  {volume}on page {}, column {}, line {}\n", place.page, place.column, place.line));
        }
        None => text.push_str("  not on a page: see `undersigned build` for what stands against it\n"),
    }
    Ok(text)
}

/// Why a row is not printed.
fn not_printed(fate: Fate, ledger: &Ledger) -> String {
    let because = |reason: u32| match ledger.reasons.get(reason as usize) {
        None => String::new(),
        Some(Reason::Consent) => ", by what the list says of consent".to_owned(),
        Some(Reason::Decided(reason)) if reason.is_empty() => String::new(),
        Some(Reason::Decided(reason)) => format!(", as decided in decisions.toml: {}", visible(&struck_out(reason))),
    };
    match fate {
        Fate::LeftOut(reason) => format!("not printed: left out{}", because(reason)),
        Fate::Withheld(reason) => format!("not printed: not to be named{}", because(reason)),
        Fate::Withdrawn(reason) => format!("not printed: the signature was taken back{}", because(reason)),
        Fate::Empty => "nothing is in this row".to_owned(),
        Fate::Unknown | Fate::Printed(_) | Fate::Merged(_) | Fate::Joined(_) => "not accounted for".to_owned(),
    }
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
