//! A decision as TOML, as `read` reads it.

use std::fmt::Write;

use super::{Decision, Kind, Who};
use crate::roll::Field;

/// The names of the fields that joined rows may be said to become, in the order in which they are printed.
pub const BECOMES: &[(&str, Field)] = &[
    ("honorific", Field::Honorific),
    ("name", Field::Name),
    ("native_name", Field::NativeName),
    ("title", Field::Title),
    ("native_title", Field::NativeTitle),
    ("affiliation", Field::Affiliation),
    ("native_affiliation", Field::NativeAffiliation),
    ("city", Field::City),
    ("country", Field::Country),
    ("footnote", Field::Footnote),
];

/// Writes a decision: a table with its header, and a line end behind each line.
pub fn write(decision: &Decision) -> String {
    let kind = Kind::ALL.iter().find(|(_, kind)| *kind == decision.kind).map_or("", |(name, _)| name);
    // Writing to a string cannot fail.
    let mut out = format!("[[{kind}]]\n");
    match decision.who.as_slice() {
        [one] => parts(one).into_iter().for_each(|part| _ = writeln!(out, "{part}")),
        [kept, rest @ ..] if decision.kind == Kind::Merge => {
            _ = writeln!(out, "keep = {}\nrows = [{}]", table(kept), in_rows(rest));
        }
        rows => _ = writeln!(out, "rows = [{}]", in_rows(rows)),
    }
    if !decision.becomes.is_empty() {
        let name = |field: &Field| BECOMES.iter().find(|(_, known)| known == field).map(|(name, _)| *name);
        let fields =
            decision.becomes.iter().filter_map(|(field, says)| Some(format!("{} = {}", name(field)?, toml_text(says))));
        _ = writeln!(out, "becomes = {{ {} }}", fields.collect::<Vec<_>>().join(", "));
    }
    if !decision.reason.is_empty() {
        _ = writeln!(out, "reason = {}", toml_text(&decision.reason));
    }
    out
}

/// Signatories as they stand in `rows = […]`.
pub fn in_rows(rows: &[Who]) -> String {
    rows.iter().map(table).collect::<Vec<_>>().join(", ")
}

/// `{ name = "…", affiliation = "…" }`.
fn table(who: &Who) -> String {
    format!("{{ {} }}", parts(who).join(", "))
}

fn parts(who: &Who) -> Vec<String> {
    let parts = [("id", &who.id), ("name", &who.name), ("affiliation", &who.affiliation)];
    parts.iter().filter_map(|(key, says)| Some(format!("{key} = {}", toml_text(says.as_deref()?)))).collect()
}

/// A basic string of TOML (1.0, String).
pub fn toml_text(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            c if c.is_control() => _ = write!(out, "\\u{:04X}", u32::from(c)),
            c => out.push(c),
        }
    }
    out + "\""
}
