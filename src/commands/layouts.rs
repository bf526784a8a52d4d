//! `undersigned layouts`: the built-in layouts and what each is for, or the text of one.

use std::process::ExitCode;

use super::terminal::{fail, print};
use crate::cli::Layouts;
use crate::read;
use crate::report::Report;
use crate::shelf;
use crate::source::Sources;

/// Runs the command.
pub fn run(arguments: &Layouts) -> ExitCode {
    let Some(name) = &arguments.name else { return print(&list()) };
    match shelf::layout(name) {
        Some(text) => print(text),
        None => {
            let names: Vec<&str> = shelf::LAYOUTS.iter().map(|layout| layout.name).collect();
            fail(&format!("there is no built-in layout `{name}`; there are: {}", names.join(", ")))
        }
    }
}

/// A line a layout: its name, then what it is for.
fn list() -> String {
    let longest = shelf::LAYOUTS.iter().map(|layout| layout.name.len()).max().unwrap_or_default();
    let line = |layout: &shelf::Text| {
        let (mut sources, mut report) = (Sources::default(), Report::new());
        let read = read::layout(&mut sources, layout.name, layout.text.as_bytes(), &shelf::layout, &mut report);
        let description = read.map(|layout| layout.description).unwrap_or_default();
        format!("{:longest$}  {description}\n", layout.name)
    };
    shelf::LAYOUTS.iter().map(line).collect()
}
