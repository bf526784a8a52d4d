//! Lists of signatories in JSON and YAML: `[{"name": "…", "country": "…"}, …]`.
//!
//! A list becomes the text of a CSV file, so that a roll is read in one way only: keys are its header, in the order of
//! their first use. Values are texts, numbers as they are written, lists of them joined by commas. A list of plain texts
//! is one of names. However deep it lies, the longest list of objects is the list. What an entry holds within objects of
//! its own is called by its key, and where that alone says little, by the key above it too: `name first`.
//! Deliberately absent: any other encoding than UTF-8, which both formats prescribe.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

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
    let (tree, lists) = if name.to_ascii_lowercase().ends_with(".json") {
        match serde_json::from_str(text) {
            Ok(tree) => (tree, begins(text)),
            Err(error) => {
                // An object a line is a list as well.
                let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
                let entry = |(_, line): (usize, &str)| serde_json::from_str::<Tree>(line).ok().filter(Tree::is_map);
                let entries: Option<Vec<Tree>> = lines.clone().map(entry).collect();
                let entries = entries.filter(|entries| entries.len() > 1).ok_or_else(|| invalid(&error.to_string()))?;
                (Tree::List(entries), vec![lines.map(|(index, _)| index as u32 + 1).collect()])
            }
        }
    } else {
        of_yaml(text)?
    };
    let entries = longest(tree).map(|(_, entries)| entries).ok_or_else(|| invalid("there is no list in it"))?;
    // The list of that many entries that begins first.
    let lines = lists.iter().find(|lines| lines.len() == entries.len()).or(lists.first()).cloned().unwrap_or_default();
    written(entries.into_iter().map(item).collect(), lines)
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

/// The lines on which the entries of the lists in JSON begin, the objects and texts of each.
fn begins(json: &str) -> Vec<Vec<u32>> {
    let (mut lists, mut line) = (Vec::new(), 1);
    // What is open: of lists their index, and whether an entry is awaited.
    let mut open: Vec<Option<(usize, bool)>> = Vec::new();
    let (mut in_text, mut escaped) = (false, false);
    for byte in json.bytes() {
        line += u32::from(byte == b'\n');
        if in_text {
            in_text = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
            continue;
        }
        if let (Some(Some((list, awaited @ true))), b'{' | b'"') = (open.last_mut(), byte) {
            let lines: &mut Vec<u32> = &mut lists[*list];
            lines.push(line);
            *awaited = false;
        }
        match byte {
            b'"' => in_text = true,
            b'{' => open.push(None),
            b'[' => {
                open.push(Some((lists.len(), true)));
                lists.push(Vec::new());
            }
            b']' | b'}' => _ = open.pop(),
            b',' => {
                if let Some(Some((_, awaited))) = open.last_mut() {
                    *awaited = true;
                }
            }
            _ => {}
        }
    }
    lists
}

fn of_yaml(text: &str) -> Result<(Tree, Vec<Vec<u32>>), Refusal> {
    let mut report = Report::new();
    let Some(node) = matter::matter(text, 0..text.len(), SourceId(0), &mut report) else {
        let message = report.findings().first().and_then(|finding| finding.arguments.first());
        return Err(invalid(message.map_or("it is empty", String::as_str)));
    };
    let mut lists = Vec::new();
    let starts: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let tree = of_node(node, &starts, &mut lists);
    Ok((tree, lists))
}

/// The tree of a node; `starts`: where the lines of the text begin. The lines of the entries of each list go to `lists`.
fn of_node(node: Node, starts: &[usize], lists: &mut Vec<Vec<u32>>) -> Tree {
    match node.value {
        Value::Null => Tree::Nothing,
        Value::Text(text) => Tree::Text(text),
        Value::List(nodes) => {
            let line = |node: &Node| starts.partition_point(|start| *start <= node.range.start) as u32;
            lists.push(nodes.iter().map(line).collect());
            Tree::List(nodes.into_iter().map(|node| of_node(node, starts, lists)).collect())
        }
        Value::Map(entries) => {
            let entry =
                |(key, value): (Node, Node)| (of_node(key, starts, lists).said(), of_node(value, starts, lists));
            Tree::Map(entries.into_iter().map(entry).collect())
        }
    }
}

/// A value of either format.
#[derive(Debug)]
enum Tree {
    Nothing,
    Text(String),
    List(Vec<Tree>),
    Map(Vec<(String, Tree)>),
}

impl Tree {
    fn is_map(&self) -> bool {
        matches!(self, Tree::Map(_))
    }

    /// All texts in it, joined by commas.
    fn said(self) -> String {
        let join = |trees: Vec<Tree>| {
            let texts = trees.into_iter().map(Tree::said).filter(|text| !text.is_empty());
            texts.collect::<Vec<_>>().join(", ")
        };
        match self {
            Tree::Nothing => String::new(),
            Tree::Text(text) => text,
            Tree::List(trees) => join(trees),
            Tree::Map(entries) => join(entries.into_iter().map(|(_, value)| value).collect()),
        }
    }
}

/// How many objects a list has, and how many texts with a letter in them; lists are compared by this.
type Weight = (usize, usize);

/// The list in a tree with the most objects or, if none has any, with the most texts; the first of equals.
fn longest(tree: Tree) -> Option<(Weight, Vec<Tree>)> {
    match tree {
        Tree::List(entries) => {
            let objects = entries.iter().filter(|entry| matches!(entry, Tree::Map(_))).count();
            let is_name = |entry: &&Tree| matches!(entry, Tree::Text(text) if text.contains(char::is_alphabetic));
            let texts = entries.iter().filter(is_name).count();
            // An empty list is a list of nobody.
            (objects + texts > 0 || entries.is_empty()).then_some(((objects, texts), entries))
        }
        Tree::Map(entries) => {
            let lists = entries.into_iter().filter_map(|(_, value)| longest(value));
            lists.reduce(|best, next| if next.0 > best.0 { next } else { best })
        }
        Tree::Nothing | Tree::Text(_) => None,
    }
}

/// Keys that say little by themselves: the one above them goes before them.
const SMALL: &[&str] = &[
    "name", "first", "last", "full", "given", "family", "middle", "value", "text", "label", "title", "code", "id",
    "iso", "type", "display",
];

/// Keys of which those below them say a part: `affiliation department`.
const WHOLES: &[&str] = &["affiliation", "organization", "organisation", "institution", "employer", "name"];

/// An entry: what it says by its keys, or a name alone.
fn item(entry: Tree) -> Item {
    fn flattened(path: &str, tree: Tree, all: &mut Vec<(String, String, String)>) {
        let Tree::Map(entries) = tree else {
            let (above, key) = path.rsplit_once('\0').unwrap_or(("", path));
            let above = above.rsplit('\0').next().unwrap_or("");
            let of_whole = WHOLES.contains(&above.to_lowercase().as_str());
            let small = (SMALL.contains(&key.to_lowercase().as_str()) || of_whole) && !above.is_empty();
            let called = if small { format!("{above} {key}") } else { key.to_owned() };
            all.push((called, path.replace('\0', " "), tree.said()));
            return;
        };
        for (key, value) in entries {
            let path = if path.is_empty() { key } else { format!("{path}\0{key}") };
            flattened(&path, value, all);
        }
    }
    match entry {
        Tree::Nothing => Vec::new(),
        Tree::Text(_) | Tree::List(_) => vec![("name".to_owned(), entry.said())],
        Tree::Map(_) => {
            let mut all = Vec::new();
            flattened("", entry, &mut all);
            let (mut called, mut item) = (BTreeSet::new(), Item::new());
            for (called_as, path, value) in all {
                // A key that is taken is called by all keys above it.
                let is_new = called.insert(called_as.clone());
                item.push((if is_new { called_as } else { path }, value));
            }
            item
        }
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Tree, D::Error> {
        struct Trees;
        impl<'de> Visitor<'de> for Trees {
            type Value = Tree;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value")
            }
            fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
                Ok(Tree::Text(text.to_owned()))
            }
            fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
                Ok(Tree::Text(value.to_string()))
            }
            fn visit_i64<E>(self, value: i64) -> Result<Tree, E> {
                Ok(Tree::Text(value.to_string()))
            }
            fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
                Ok(Tree::Text(value.to_string()))
            }
            fn visit_f64<E>(self, value: f64) -> Result<Tree, E> {
                Ok(Tree::Text(value.to_string()))
            }
            fn visit_unit<E>(self) -> Result<Tree, E> {
                Ok(Tree::Nothing)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Tree, A::Error> {
                let mut trees = Vec::new();
                while let Some(tree) = list.next_element()? {
                    trees.push(tree);
                }
                Ok(Tree::List(trees))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Tree::Map(entries))
            }
        }
        deserializer.deserialize_any(Trees)
    }
}
