//! Everything that is known before a line is set, read from where the letter says it is.
//!
//! The letter names its layout, roll and translations, its language the labels; what the decisions say is carried out before the roll
//! goes on. Deliberately absent: what is done with it (see the crate's root).

mod speech;
mod translations;

use std::io::{self, Read};
use std::sync::Arc;

use crate::decisions::Decisions;
use crate::layout::Layout;
use crate::letter::{Letter, Status};
use crate::read::Part;
use crate::report::{Report, codes};
use crate::roll::Roll;
use crate::source::{Sources, Span};
use crate::{Copy, Failure, Request, Shelves, edit, read, shelf};

/// Reads the letter, then the layout, labels, translations and roll that it names.
///
/// # Errors
/// Only when a file cannot be read.
pub fn gather(
    shelves: &dyn Shelves,
    request: &Request,
    sources: &mut Sources,
    report: &mut Report,
) -> Result<Copy, Failure> {
    let letter = gather_letter(shelves, &request.letter, Part::Original, sources, report)?;
    let draft = request.status.or(letter.matter.status).unwrap_or_default() == Status::Draft;
    report.set_draft(draft);
    letter.matter.rules.iter().for_each(|(rule, weight)| report.regrade(rule, *weight));
    let layout = gather_layout(shelves, request, &letter, sources, report)?;
    let labels = speech::find(&letter, report);
    let translations = translations::gather(shelves, request, (&letter, &labels), &layout, sources, report)?;

    let named = letter.matter.signatories.as_ref().map(|(name, _)| shelves.beside(&request.letter, name));
    let (mut roll, mut edited, mut questions) = (None, None, Vec::new());
    if let Some(name) = request.signatories.clone().or(named) {
        let read = open(shelves, &name).and_then(|mut input| {
            read::roll(sources, &name, &mut input, &letter.matter.columns, report).map_err(failed(&name))
        })?;
        let decisions = gather_decisions(shelves, request, sources, report)?;
        let done = edit::edit(read, &decisions, sources, report);
        (roll, edited, questions) = (Some(done.roll), Some(done.account), done.questions);
    } else {
        // Without a list there are still spellings in the letter to decide about.
        let decisions = gather_decisions(shelves, request, sources, report)?;
        if !decisions.list.is_empty() {
            edited = Some(edit::edit(Roll::default(), &decisions, sources, report).account);
        }
    }
    Ok(Copy { letter, labels, translations, roll, layout, draft, edited, questions })
}

/// Reads a letter or a translation; beside one in plain text stands what its front matter says: beside `letter.txt`
/// `letter.yaml`, beside `letter.fa.txt` `letter.fa.yaml`.
fn gather_letter(
    shelves: &dyn Shelves,
    name: &str,
    part: Part,
    sources: &mut Sources,
    report: &mut Report,
) -> Result<Letter, Failure> {
    let bytes = slurp(shelves, name)?;
    let Some(stem) = name.strip_suffix(".txt") else {
        let mut letter = read::letter_as(part, sources, name, &bytes, report);
        gather_emblem(shelves, name, &mut letter, sources, report)?;
        return Ok(letter);
    };
    let beside = match part {
        Part::Original => shelves.beside(name, "letter.yaml"),
        Part::Translation => format!("{stem}.yaml"),
    };
    let matter = match slurp(shelves, &beside) {
        Ok(bytes) => Some(bytes),
        Err(Failure::Read { error, .. }) if error.kind() == io::ErrorKind::NotFound => None,
        Err(failure) => return Err(failure),
    };
    let matter = matter.as_deref().map(|bytes| (beside.as_str(), bytes));
    let mut letter = read::plain_as(part, sources, name, &bytes, matter, report);
    gather_emblem(shelves, name, &mut letter, sources, report)?;
    Ok(letter)
}

/// The picture that the letter names as its emblem.
fn gather_emblem(
    shelves: &dyn Shelves,
    beside: &str,
    letter: &mut Letter,
    sources: &mut Sources,
    report: &mut Report,
) -> Result<(), Failure> {
    let Some(emblem) = &mut letter.matter.emblem else { return Ok(()) };
    let (named, span) = &emblem.file;
    let name = shelves.beside(beside, named);
    let mut bytes = Vec::new();
    match shelves.open(&name).and_then(|file| file.take(read::MOST_PICTURE_BYTES as u64 + 1).read_to_end(&mut bytes)) {
        Ok(_) => emblem.picture = read::picture(sources, &name, &bytes, *span, report).map(Arc::new),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            report.add(codes::EMBLEM_MISSING, *span, [named.clone()]);
        }
        Err(error) => return Err(failed(&name)(error)),
    }
    Ok(())
}

/// The answers in `decisions.toml` beside the letter, if there is one.
fn gather_decisions(
    shelves: &dyn Shelves,
    request: &Request,
    sources: &mut Sources,
    report: &mut Report,
) -> Result<Decisions, Failure> {
    let name = shelves.beside(&request.letter, "decisions.toml");
    match slurp(shelves, &name) {
        Ok(bytes) => Ok(read::decisions(sources, &name, &bytes, report)),
        Err(Failure::Read { error, .. }) if error.kind() == io::ErrorKind::NotFound => Ok(Decisions::default()),
        Err(failure) => Err(failure),
    }
}

fn gather_layout(
    shelves: &dyn Shelves,
    request: &Request,
    letter: &Letter,
    sources: &mut Sources,
    report: &mut Report,
) -> Result<Layout, Failure> {
    let named = letter.matter.layout.clone();
    let (name, span) = match (&request.layout, named) {
        (Some(name), _) => (name.clone(), Span::NOWHERE),
        (None, Some((name, span))) if name.ends_with(".toml") => (shelves.beside(&request.letter, &name), span),
        (None, Some(named)) => named,
        (None, None) => (shelf::DEFAULT_LAYOUT.to_owned(), Span::NOWHERE),
    };
    let default = || {
        let text = shelf::layout(shelf::DEFAULT_LAYOUT).unwrap_or_default();
        read::layout(
            &mut Sources::default(),
            shelf::DEFAULT_LAYOUT,
            text.as_bytes(),
            &shelf::layout,
            &mut Report::new(),
        )
    };
    let layout = match shelf::layout(&name) {
        Some(text) => read::layout(sources, &name, text.as_bytes(), &shelf::layout, report),
        None if name.ends_with(".toml") => {
            let bytes = slurp(shelves, &name)?;
            read::layout(sources, &name, &bytes, &shelf::layout, report)
        }
        None => {
            let names: Vec<&str> = shelf::LAYOUTS.iter().map(|layout| layout.name).collect();
            report.add(codes::LAYOUT_UNKNOWN, span, [name, names.join(", ")]);
            None
        }
    };
    Ok(layout.or_else(default).expect("a test reads every layout on the shelf"))
}

pub(crate) fn slurp(shelves: &dyn Shelves, name: &str) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    open(shelves, name)?.read_to_end(&mut bytes).map_err(failed(name))?;
    Ok(bytes)
}

fn open(shelves: &dyn Shelves, name: &str) -> Result<Box<dyn Read>, Failure> {
    shelves.open(name).map_err(failed(name))
}

pub(crate) fn failed(name: &str) -> impl Fn(io::Error) -> Failure + use<> {
    let name = name.to_owned();
    move |error| Failure::Read { name: name.clone(), error }
}
