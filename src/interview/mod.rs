//! An interview: what has to be asked, one by one in plain words, and decisions from the answers.
//!
//! The conversation is held over any reader and writer, so that a test can script it. A decision is handed on as soon as it
//! is given, so that whoever stops early loses nothing. What is shown of a row are its printed fields, without contact
//! data. Deliberately absent: terminals and files (see `commands/`), and any answer that nobody gave.

mod wording;

pub use self::wording::put;

use std::io::{self, BufRead, Write};

use crate::decisions::{Decision, write};

/// A question, ready to be asked.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The question, the rows it is about and what is proposed; lines end with a line feed.
    pub text: String,
    /// What can be answered, beside going on and stopping.
    pub choices: Vec<Choice>,
}

/// A possible answer.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What is typed for it.
    pub key: &'static str,
    /// What it means.
    pub says: &'static str,
    /// What it decides; none if it leaves things to be mended by hand.
    pub decision: Option<Decision>,
}

/// How an interview ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// How many questions were answered with a decision.
    pub answered: usize,
    /// How many were passed over.
    pub skipped: usize,
    /// Whether it was stopped before its end.
    pub stopped: bool,
}

/// What is typed, and what it does.
const PASS: (&str, &str) = ("s", "skip: decide later");
const STOP: (&str, &str) = ("q", "quit: what is answered is kept");

/// Asks the questions and hands each decision to `keep`. The end of the input stops it.
///
/// # Errors
/// Those of the input, the output and `keep`.
pub fn hold(
    questions: &[Asked],
    input: &mut dyn BufRead,
    out: &mut dyn Write,
    keep: &mut dyn FnMut(&Decision) -> io::Result<()>,
) -> io::Result<Outcome> {
    let mut outcome = Outcome::default();
    for (index, asked) in questions.iter().enumerate() {
        write!(out, "\n({} of {}) {}\n", index + 1, questions.len(), asked.text)?;
        let choices = || asked.choices.iter().map(|choice| (choice.key, choice.says)).chain([PASS, STOP]);
        for (key, says) in choices() {
            writeln!(out, "  {key}  {says}")?;
        }
        let answer = loop {
            write!(out, "Your answer: ")?;
            out.flush()?;
            let Some(line) = line(input)? else { break STOP.0 };
            let typed = line.to_lowercase();
            // The whole word serves as well as its first letter: `yes`, `skip`.
            let meant = choices().map(|(key, _)| key).find(|key| typed == *key || long_form(key) == typed);
            if let Some(key) = meant {
                break key;
            }
            let keys: Vec<&str> = choices().map(|(key, _)| key).collect();
            writeln!(out, "Please type one of: {}.", keys.join(", "))?;
        };
        if answer == STOP.0 {
            outcome.stopped = true;
            break;
        }
        let decision =
            asked.choices.iter().find(|choice| choice.key == answer).and_then(|choice| choice.decision.as_ref());
        let Some(decision) = decision else {
            outcome.skipped += 1;
            continue;
        };
        write!(out, "Because (kept with the answer; Enter for no words): ")?;
        out.flush()?;
        let reason = line(input)?.unwrap_or_default();
        keep(&Decision { reason, ..decision.clone() })?;
        outcome.answered += 1;
    }
    Ok(outcome)
}

/// The next line without its end and without control characters; none at the end.
fn line(input: &mut dyn BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    if input.read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    let text: String = String::from_utf8_lossy(&bytes).chars().filter(|c| !c.is_control()).collect();
    Ok(Some(text.trim().to_owned()))
}

fn long_form(key: &str) -> &'static str {
    match key {
        "y" => "yes",
        "n" => "no",
        "o" => "other",
        "s" => "skip",
        "q" => "quit",
        _ => "",
    }
}

/// The text of `decisions.toml` with one more decision at its end. All that stood there stands there still.
pub fn appended(existing: &str, decision: &Decision) -> String {
    let end = if existing.contains("\r\n") { "\r\n" } else { "\n" };
    let mut text = existing.to_owned();
    if !text.is_empty() && !text.ends_with('\n') {
        text.push_str(end);
    }
    if !text.is_empty() {
        text.push_str(end);
    }
    text + &write(decision).replace('\n', end)
}
