//! What a command says: findings and failures on the standard error, in words and with an exit code.
//!
//! Colour is shown only where a terminal is there to show it (and `NO_COLOR` is not set).

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use crate::cli::MessageFormat;
use crate::report::{Format, Report, render};
use crate::source::Sources;

/// The exit code of a run that found errors.
pub(super) const FOUND_ERRORS: u8 = 1;
/// The exit code of a command that could not run.
pub(super) const COULD_NOT_RUN: u8 = 2;

/// The exit code of an interrupted run: 128 and the number of the signal, as shells have it.
pub(super) const INTERRUPTED: u8 = 130;

/// Prints the findings of a run.
pub(super) fn print_findings(report: &Report, sources: &Sources, format: MessageFormat) {
    let format = match format {
        MessageFormat::Human => Format::Human,
        MessageFormat::Short => Format::Short,
        MessageFormat::Json => Format::Json,
    };
    say(&render(report, sources, format));
}

/// Says that the command could not run, and why.
pub(super) fn fail(message: &str) -> ExitCode {
    say(&format!("\u{1b}[1;31merror\u{1b}[0m: {message}\n"));
    ExitCode::from(COULD_NOT_RUN)
}

/// Writes to the standard error. That it cannot be written to is nothing that could be told anyone.
pub(super) fn say(text: &str) {
    let _ = anstream::stderr().lock().write_all(text.as_bytes());
}

/// Prints to the standard output what was asked for. A reader that has seen enough is no failure.
pub(super) fn print(text: &str) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            fail(&format!("cannot write to the standard output: {}", explain(&error)))
        }
        _ => ExitCode::SUCCESS,
    }
}

/// What an input or output error means, in words.
pub(super) fn explain(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        ErrorKind::PermissionDenied => "permission is denied".to_owned(),
        ErrorKind::IsADirectory => "it is a folder".to_owned(),
        ErrorKind::NotADirectory => "a part of the path is not a folder".to_owned(),
        ErrorKind::StorageFull => "the disk is full".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "the disk is read-only".to_owned(),
        ErrorKind::BrokenPipe => "the program that reads the output has stopped".to_owned(),
        ErrorKind::FileTooLarge => "the file would be larger than the disk allows".to_owned(),
        _ => {
            let text = error.to_string();
            text.split(" (os error").next().unwrap_or(&text).to_lowercase()
        }
    }
}
