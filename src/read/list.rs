//! Lists of signatories in JSON and YAML: `[{"name": "…", "country": "…"}, …]`.
//!
//! A list becomes the text of a CSV file, so that a roll is read in one way only: keys are its header, in the order of
//! their first use. Values are texts, numbers as they are written, lists of them joined by commas. A list of plain texts
//! is one of names; an object that holds one list is that list.
//! Deliberately absent: objects within entries, and any other encoding than UTF-8, which both formats prescribe.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::matter::{self, Node, Value};
use super::sheet::{Cells, LARGEST, Refusal};
use super::text::without_mark;
use crate::report::{Report, codes};
use crate::source::SourceId;

/// A list as text.
#[derive(Debug)]
pub(super) struct List {
    /// CSV: commas, quotation marks doubled, a line an entry below the header.
    pub(super) csv: String,
    /// For each line of it, the line on which the entry stands.
    pub(super) lines: Vec<u32>,
}

/// Whether a file is such a list, by its name.
pub(super) fn is_one(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or("").to_ascii_lowercase();
    matches!(ending.as_str(), "json" | "yaml" | "yml")
}

/// Reads a list.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<List, Refusal> {
    if bytes.len() as u64 > LARGEST {
        return Err(Refusal(codes::SHEET_TOO_LARGE, vec![format!("{} MB", LARGEST >> 20)]));
    }
    let text = std::str::from_utf8(without_mark(bytes)).map_err(|error| {
        let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
        Refusal(codes::ENCODING_INVALID, vec![line.to_string()])
    })?;
    let (items, lines) = if name.to_ascii_lowercase().ends_with(".json") {
        let items: Items = serde_json::from_str(text).map_err(|error| invalid(&error.to_string()))?;
        (items.0, begins(text))
    } else {
        of_yaml(text)?
    };
    written(items, lines)
}

fn invalid(message: &str) -> Refusal {
    let message: String = message.lines().next().unwrap_or("").chars().filter(|c| !c.is_control()).take(120).collect();
    Refusal(codes::LIST_INVALID, vec![message])
}

/// An entry: its keys and values.
type Item = Vec<(String, String)>;

fn written(items: Vec<Item>, lines: Vec<u32>) -> Result<List, Refusal> {
    let (mut columns, mut header) = (BTreeMap::new(), Vec::new());
    for (key, _) in items.iter().flatten() {
        if !columns.contains_key(key) {
            columns.insert(key.clone(), header.len() as u32);
            header.push(key.clone());
        }
    }
    let mut cells = Cells::new(u32::MAX);
    for (column, key) in header.iter().enumerate() {
        cells.add(0, column as u32, key)?;
    }
    for (row, item) in items.into_iter().enumerate() {
        let mut placed: Vec<(u32, String)> =
            item.into_iter().filter_map(|(key, value)| Some((*columns.get(&key)?, value))).collect();
        // Where a key stands twice, the first counts.
        placed.sort_by_key(|(column, _)| *column);
        placed.dedup_by_key(|(column, _)| *column);
        for (column, value) in &placed {
            cells.add(row as u32 + 1, *column, value)?;
        }
    }
    let first = lines.first().copied().unwrap_or(1);
    Ok(List { csv: cells.finish(), lines: std::iter::once(first).chain(lines).collect() })
}

/// The lines on which the entries of a list in JSON begin: the objects and texts of its first list.
fn begins(json: &str) -> Vec<u32> {
    let (mut lines, mut line, mut open) = (Vec::new(), 1, Vec::new());
    let (mut in_text, mut escaped, mut awaited) = (false, false, false);
    let mut list = None;
    for byte in json.bytes() {
        line += u32::from(byte == b'\n');
        if in_text {
            in_text = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
            continue;
        }
        if awaited && list == Some(open.len()) && matches!(byte, b'{' | b'"') {
            lines.push(line);
            awaited = false;
        }
        match byte {
            b'"' => in_text = true,
            b'[' | b'{' => {
                open.push(byte);
                if byte == b'[' && list.is_none() {
                    list = Some(open.len());
                    awaited = true;
                }
            }
            b']' | b'}' => {
                if list == Some(open.len()) && byte == b']' {
                    return lines;
                }
                open.pop();
            }
            b',' if list == Some(open.len()) => awaited = true,
            _ => {}
        }
    }
    lines
}

fn of_yaml(text: &str) -> Result<(Vec<Item>, Vec<u32>), Refusal> {
    let mut report = Report::new();
    let Some(node) = matter::matter(text, 0..text.len(), SourceId(0), &mut report) else {
        let message = report.findings().first().and_then(|finding| finding.arguments.first());
        return Err(invalid(message.map_or("it is empty", String::as_str)));
    };
    let nodes = match node.value {
        Value::List(nodes) => nodes,
        Value::Map(entries) => {
            let lists = entries.into_iter().filter_map(|(_, value)| match value.value {
                Value::List(nodes) => Some(nodes),
                _ => None,
            });
            lists.into_iter().next().ok_or_else(|| invalid("there is no list in it"))?
        }
        _ => return Err(invalid("there is no list in it")),
    };
    let (mut items, mut lines, mut line, mut at) = (Vec::new(), Vec::new(), 1, 0);
    for node in nodes {
        let start = node.range.start.clamp(at, text.len());
        line += text.as_bytes()[at..start].iter().filter(|byte| **byte == b'\n').count() as u32;
        at = start;
        lines.push(line);
        items.push(match node.value {
            Value::Map(entries) => {
                let cell = |(key, value): (Node, Node)| Ok((plain(key)?, plain(value)?));
                entries.into_iter().map(cell).collect::<Result<Item, Refusal>>()?
            }
            Value::Null => Vec::new(),
            _ => vec![("name".to_owned(), plain(node)?)],
        });
    }
    Ok((items, lines))
}

fn plain(node: Node) -> Result<String, Refusal> {
    match node.value {
        Value::Null => Ok(String::new()),
        Value::Text(text) => Ok(text),
        Value::List(nodes) => Ok(nodes.into_iter().map(plain).collect::<Result<Vec<_>, _>>()?.join(", ")),
        Value::Map(_) => Err(invalid("an entry holds another one")),
    }
}

/// The entries of JSON.
struct Items(Vec<Item>);

impl<'de> Deserialize<'de> for Items {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Items, D::Error> {
        struct Lists;
        impl<'de> Visitor<'de> for Lists {
            type Value = Items;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Items, A::Error> {
                let mut items = Vec::new();
                while let Some(Entry(item)) = list.next_element()? {
                    items.push(item);
                }
                Ok(Items(items))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Items, A::Error> {
                let mut found = None;
                while map.next_key::<IgnoredAny>()?.is_some() {
                    if let (MayBeList(Some(items)), None) = (map.next_value()?, &found) {
                        found = Some(items);
                    }
                }
                found.map(Items).ok_or_else(|| Error::custom("there is no list in it"))
            }
        }
        deserializer.deserialize_any(Lists)
    }
}

/// The entries of a list, none of anything else.
struct MayBeList(Option<Vec<Item>>);

impl<'de> Deserialize<'de> for MayBeList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<MayBeList, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = MayBeList;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<MayBeList, A::Error> {
                let mut items = Vec::new();
                while let Some(Entry(item)) = list.next_element()? {
                    items.push(item);
                }
                Ok(MayBeList(Some(items)))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<MayBeList, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(MayBeList(None))
            }
            fn visit_str<E>(self, _: &str) -> Result<MayBeList, E> {
                Ok(MayBeList(None))
            }
            fn visit_bool<E>(self, _: bool) -> Result<MayBeList, E> {
                Ok(MayBeList(None))
            }
            fn visit_i64<E>(self, _: i64) -> Result<MayBeList, E> {
                Ok(MayBeList(None))
            }
            fn visit_u64<E>(self, _: u64) -> Result<MayBeList, E> {
                Ok(MayBeList(None))
            }
            fn visit_f64<E>(self, _: f64) -> Result<MayBeList, E> {
                Ok(MayBeList(None))
            }
            fn visit_unit<E>(self) -> Result<MayBeList, E> {
                Ok(MayBeList(None))
            }
        }
        deserializer.deserialize_any(Any)
    }
}

/// An entry: an object, or a name alone.
struct Entry(Item);

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Entry, D::Error> {
        struct Entries;
        impl<'de> Visitor<'de> for Entries {
            type Value = Entry;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an entry or a name")
            }
            fn visit_str<E>(self, name: &str) -> Result<Entry, E> {
                Ok(Entry(vec![("name".to_owned(), name.to_owned())]))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entry, A::Error> {
                let mut item = Vec::new();
                while let Some((key, Cell(value))) = map.next_entry()? {
                    item.push((key, value));
                }
                Ok(Entry(item))
            }
        }
        deserializer.deserialize_any(Entries)
    }
}

/// A value of an entry as text.
struct Cell(String);

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Cell, D::Error> {
        struct Texts;
        impl<'de> Visitor<'de> for Texts {
            type Value = Cell;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text: an entry holds another one")
            }
            fn visit_str<E>(self, text: &str) -> Result<Cell, E> {
                Ok(Cell(text.to_owned()))
            }
            fn visit_bool<E>(self, value: bool) -> Result<Cell, E> {
                Ok(Cell(value.to_string()))
            }
            fn visit_i64<E>(self, value: i64) -> Result<Cell, E> {
                Ok(Cell(value.to_string()))
            }
            fn visit_u64<E>(self, value: u64) -> Result<Cell, E> {
                Ok(Cell(value.to_string()))
            }
            fn visit_f64<E>(self, value: f64) -> Result<Cell, E> {
                Ok(Cell(value.to_string()))
            }
            fn visit_unit<E>(self) -> Result<Cell, E> {
                Ok(Cell(String::new()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Cell, A::Error> {
                let mut texts = Vec::new();
                while let Some(Cell(text)) = list.next_element()? {
                    texts.push(text);
                }
                Ok(Cell(texts.join(", ")))
            }
        }
        deserializer.deserialize_any(Texts)
    }
}
