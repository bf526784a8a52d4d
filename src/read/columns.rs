//! What the columns of a list hold, as a file says it: a header and the name of a field a line, in TOML.
//!
//! `import` writes such a file and reads it again.
//! Deliberately absent: the words by which headers are known (see `roll`).

use std::collections::BTreeMap;

use toml::Spanned;

use super::nesting::from_toml;
use super::roll::{FIELD_NAMES, field_named};
use super::text::decode;
use crate::report::{Report, codes};
use crate::source::{Sources, Span};

/// Reads a file of columns: headers, and the fields they hold. None that can be read: none, and a finding.
pub fn columns(sources: &mut Sources, name: &str, bytes: &[u8], report: &mut Report) -> Vec<(String, String)> {
    let Some((source, text)) = decode(sources, name, bytes, report) else { return Vec::new() };
    let mut invalid = |message: &str, range: std::ops::Range<usize>| {
        report.add(codes::COLUMNS_INVALID, Span::of_text(source, range), [message.trim().replace('\n', "; ")]);
    };
    let file: BTreeMap<String, Spanned<String>> = match from_toml(&text) {
        Ok(file) => file,
        Err(error) => {
            invalid(error.message(), error.span().unwrap_or(0..0));
            return Vec::new();
        }
    };
    let mut columns = Vec::new();
    for (header, holds) in file {
        let range = holds.span();
        match holds.into_inner() {
            field if field_named(&field).is_some() || field == "note" || field == "contact" => {
                columns.push((header, field))
            }
            _ => {
                let names: Vec<&str> = FIELD_NAMES.iter().map(|(name, _)| *name).chain(["note"]).collect();
                invalid(&format!("a column holds one of: {}", names.join(", ")), range);
            }
        }
    }
    columns
}
