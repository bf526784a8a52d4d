//! `undersigned licences`: what the fonts and data in the program are passed on under.
//!
//! The SIL Open Font License asks that its text goes with the fonts (condition 2), wherever the program goes alone.

use std::process::ExitCode;

use super::terminal::print;
use crate::shelf;

/// Runs the command.
pub fn run() -> ExitCode {
    let texts: Vec<&str> = shelf::LICENCES.iter().map(|licence| licence.text.trim_end()).collect();
    print(&format!("{}\n", texts.join("\n\n----\n\n")))
}
