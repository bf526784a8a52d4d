//! Layouts, from TOML. A layout that `extends` another takes from it all that it does not say itself, value by value.
//!
//! What is wrong is told at the key that is wrong, in the file at hand: a built-in base is right, as a test proves.
//! Deliberately absent: which layouts there are (the caller's `base` knows), and files.

use std::ops::Range;

use serde::Deserialize;
use toml::de::DeTable;
use toml::{Table, Value};

use super::nesting::from_toml;
use super::text::decode;
use crate::layout::{Layout, StyleName};
use crate::report::{Report, codes};
use crate::source::{Sources, Span};

/// How many layouts may extend one another; a circle of them ends here.
const ANCESTORS: usize = 8;

/// Reads a layout; `base` gives the text of a built-in one by its name. None, with a finding, if it cannot be read.
pub fn layout(
    sources: &mut Sources,
    name: &str,
    bytes: &[u8],
    base: &dyn Fn(&str) -> Option<&'static str>,
    report: &mut Report,
) -> Option<Layout> {
    let (source, text) = decode(sources, name, bytes, report)?;
    match read(&text, base) {
        Ok(layout) => Some(layout),
        Err((message, range)) => {
            report.add(codes::LAYOUT_INVALID, Span::of_text(source, range), [message.trim().replace('\n', "; ")]);
            None
        }
    }
}

/// Why a layout cannot be read, and where in its text.
type Fault = (String, Range<usize>);

fn fault(error: &toml::de::Error) -> Fault {
    (plain(error.message()), error.span().unwrap_or(0..0))
}

/// What the parser says, in the words of those who write layouts.
fn plain(message: &str) -> String {
    let (said, expected) = message.split_once(", expected ").unwrap_or((message, ""));
    let known = expected.trim_start_matches("one of ");
    let part = |prefix: &str| said.strip_prefix(prefix);
    if let Some(key) = part("unknown field ") {
        format!("{key} is no key here; there are: {known}")
    } else if let Some(value) = part("unknown variant ") {
        format!("{value} is none of: {known}")
    } else if let Some(key) = part("missing field ") {
        format!("{key} is missing: a layout begins with `extends = \"formal\"` and says what differs, or says all")
    } else if part("invalid length ").is_some() {
        "a table of keys belongs here, not a list".to_owned()
    } else if let Some(found) = part("invalid type: ").or(part("invalid value: ")) {
        let wanted = match expected {
            "a boolean" => "`true` or `false`",
            "a string" | "a borrowed string" => "a text in quotation marks",
            "a map" => "a table of keys",
            "a sequence" => "a list in brackets",
            "i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number in bounds",
            _ if expected.starts_with("struct ") => "a table of keys",
            _ => expected,
        };
        format!("{wanted} belongs here, not {found}")
    } else {
        message.to_owned()
    }
}

/// What is said of a style that there is not, if there is one.
fn unknown_style(own: &Table, text: &str) -> Option<Fault> {
    let styles = own.get("style")?.as_table()?;
    let key = styles.keys().find(|key| StyleName::ALL.iter().all(|(known, _)| known != key))?;
    let known: Vec<String> = StyleName::ALL.iter().map(|(known, _)| format!("`{known}`")).collect();
    let message = format!("`style.{key}` is no style; there are: {}", known.join(", "));
    Some((message, place(text, &["style".to_owned(), key.clone()])))
}

fn read(text: &str, base: &dyn Fn(&str) -> Option<&'static str>) -> Result<Layout, Fault> {
    let mut own: Table = from_toml(text).map_err(|error| fault(&error))?;
    if let Some(fault) = unknown_style(&own, text) {
        return Err(fault);
    }
    let Some(parent) = own.remove("extends") else {
        return from_toml(text).map_err(|error| fault(&error));
    };
    let ancestor = ancestor(&parent, base).map_err(|message| (message, place(text, &["extends".to_owned()])))?;
    let whole = merged(ancestor.clone(), own.clone());
    Layout::deserialize(whole).map_err(|error| {
        // Merged, the values have no places any more: the culprit is the one that alone spoils the base.
        let mut culprit = (plain(error.message()), 0..0);
        each_value(&own, &ancestor, &mut Vec::new(), &mut |path, value| {
            let alone = path
                .iter()
                .rev()
                .fold(value.clone(), |value, key| Value::Table(Table::from_iter([(key.clone(), value)])));
            let Value::Table(alone) = alone else { return true };
            match Layout::deserialize(merged(ancestor.clone(), alone)) {
                Ok(_) => true,
                Err(error) => {
                    culprit = (plain(error.message()), place(text, path));
                    false
                }
            }
        });
        culprit
    })
}

/// The layout that is extended, with all that it extends itself.
fn ancestor(named: &Value, base: &dyn Fn(&str) -> Option<&'static str>) -> Result<Table, String> {
    let mut table = Table::new();
    let mut named = named.clone();
    for _ in 0..ANCESTORS {
        let name = named.as_str().unwrap_or_default();
        let text = base(name).ok_or_else(|| format!("it extends `{name}`, and there is no such layout"))?;
        let mut parent: Table = from_toml(text).map_err(|error| error.message().to_owned())?;
        let next = parent.remove("extends");
        table = merged(parent, table);
        match next {
            Some(next) => named = next,
            None => return Ok(table),
        }
    }
    Err("it extends itself".to_owned())
}

/// `child` over `parent`: tables are merged, everything else is replaced.
fn merged(mut parent: Table, child: Table) -> Table {
    for (key, value) in child {
        let value = match (parent.remove(&key), value) {
            (Some(Value::Table(under)), Value::Table(over)) => Value::Table(merged(under, over)),
            (_, value) => value,
        };
        parent.insert(key, value);
    }
    parent
}

/// Visits every value with the keys that lead to it, until `visit` says false; a table that the base has too is visited
/// value by value.
fn each_value(
    table: &Table,
    base: &Table,
    path: &mut Vec<String>,
    visit: &mut dyn FnMut(&[String], &Value) -> bool,
) -> bool {
    for (key, value) in table {
        path.push(key.clone());
        let go_on = match (value, base.get(key)) {
            (Value::Table(table), Some(Value::Table(base))) => each_value(table, base, path, visit),
            (value, _) => visit(path, value),
        };
        path.pop();
        if !go_on {
            return false;
        }
    }
    true
}

/// Where the value at the end of a path of keys stands in the text.
fn place(text: &str, path: &[String]) -> Range<usize> {
    let Ok(root) = DeTable::parse(text) else { return 0..0 };
    let mut table = root.get_ref();
    let mut found = 0..0;
    for key in path {
        let Some((_, value)) = table.iter().find(|(known, _)| known.get_ref() == key) else { return found };
        found = value.span();
        match value.get_ref().as_table() {
            Some(inner) => table = inner,
            None => return found,
        }
    }
    found
}
