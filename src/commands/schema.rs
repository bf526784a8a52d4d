//! `undersigned schema`: the JSON Schema of the front matter or of a layout, for editors.

use std::process::ExitCode;

use super::terminal::print;
use crate::cli::{Schema, SchemaOf};
use crate::read::schema::{Subject, schema};

/// Runs the command.
pub fn run(arguments: &Schema) -> ExitCode {
    let subject = match arguments.of {
        SchemaOf::FrontMatter => Subject::FrontMatter,
        SchemaOf::Layout => Subject::Layout,
    };
    print(&schema(subject))
}
