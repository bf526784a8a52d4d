//! Layouts from TOML. A layout that `extends` another takes from it all that it does not say itself, table by table.
//!
//! Deliberately absent: which layouts there are (see `shelf`), and files.

use toml::{Table, Value};

use super::text::decode;

use crate::layout::Layout;
use crate::report::{Report, codes};
use crate::source::{SourceId, Sources, Span};

/// How many layouts may extend one another.
const MOST_ANCESTORS: usize = 8;

/// Reads a layout; `base` gives the text of a built-in one by its name. None, with a finding, if it cannot be read.
pub fn layout(
    sources: &mut Sources,
    name: &str,
    bytes: &[u8],
    base: &dyn Fn(&str) -> Option<&'static str>,
    report: &mut Report,
) -> Option<Layout> {
    let (source, text) = decode(sources, name, bytes, report)?;
    // What is wrong is said of the file at hand; a built-in base is right, as a test proves.
    let invalid = |report: &mut Report, message: String, at: Option<std::ops::Range<usize>>| {
        let span = at.map_or(start_of(source), |range| Span::of_text(source, range));
        report.add(codes::LAYOUT_INVALID, span, [message.trim().replace('\n', "; ")]);
    };
    let parse = |text: &str| toml::from_str::<Table>(text);
    let mut table = match parse(&text) {
        Ok(table) => table,
        Err(error) => {
            invalid(report, error.message().to_owned(), error.span());
            return None;
        }
    };
    for _ in 0..MOST_ANCESTORS {
        let Some(parent) = table.remove("extends") else { break };
        let named = parent.as_str().and_then(base);
        let Some(Ok(ancestor)) = named.map(parse) else {
            invalid(
                report,
                format!("it extends `{}`, and there is no such layout", parent.as_str().unwrap_or_default()),
                None,
            );
            return None;
        };
        table = merged(ancestor, table);
    }
    match table.try_into::<Layout>() {
        Ok(layout) => Some(layout),
        Err(error) => {
            invalid(report, error.message().to_owned(), error.span());
            None
        }
    }
}

fn start_of(source: SourceId) -> Span {
    Span { source, start: 0, len: 0 }
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
