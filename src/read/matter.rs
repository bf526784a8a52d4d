//! The front matter as a tree of values with their places: the door of the YAML parser.
//!
//! Scalars are texts, whatever YAML would make of them: an edition `1.10` stays `1.10`, and a place called `No` stays a
//! place. Deliberately absent: what the keys mean (see `fields`).

use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{Location, Spanned};

use crate::report::{Report, codes};
use crate::source::{SourceId, Span};

/// A value and where it stands in the text, quotation marks included.
#[derive(Debug)]
pub(super) struct Node {
    /// The value.
    pub(super) value: Value,
    /// Its bytes; of a list or a mapping, where it begins.
    pub(super) range: Range<usize>,
}

/// A value.
#[derive(Debug)]
pub(super) enum Value {
    /// Nothing: `key:` and no more.
    Null,
    /// A scalar.
    Text(String),
    /// A sequence.
    List(Vec<Node>),
    /// A mapping, in the order of the text.
    Map(Vec<(Node, Node)>),
}

/// Reads the YAML that stands at `yaml` in the text. None if there is none, or it cannot be read.
pub(super) fn matter(text: &str, yaml: Range<usize>, source: SourceId, report: &mut Report) -> Option<Node> {
    let part = text.get(yaml.clone())?;
    if part.trim().is_empty() {
        return None;
    }
    match serde_saphyr::from_str::<Spanned<Raw>>(part) {
        Ok(raw) => Some(node(raw, part, yaml.start)),
        Err(error) => {
            let at = yaml.start + error.location().map_or(0, |place| offset(part, place.line(), place.column()));
            let message = error.without_snippet().to_string();
            let message = message.lines().next().unwrap_or("");
            // The place is told by the finding, in lines of the whole file.
            let message = message.split(" at line ").next().unwrap_or("").to_owned();
            // What the parser calls a budget is our guard against a few lines that stand for millions.
            let is_bomb = message.contains("budget");
            let message = if is_bomb {
                "its aliases unpack to more than a letter or a list can have".to_owned()
            } else {
                plain(message)
            };
            report.add(codes::FRONT_MATTER_INVALID, Span::of_text(source, at..at + 1), [message]);
            None
        }
    }
}

/// What the parser says, in the words of those who write letters, and what to do.
fn plain(message: String) -> String {
    const PLAIN: &[(&str, &str)] = &[
        ("duplicate mapping key", "this key stands here a second time; keep one of the two"),
        ("tabs disallowed", "a tab stands where spaces must; indent with spaces"),
        (
            "mapping values are not allowed",
            "a colon stands within a value; put the whole value between straight quotation marks: `key: \"…: …\"`",
        ),
        (
            "unexpected character",
            "a value begins with a sign that means something else; put the whole value between straight quotation marks",
        ),
        (
            "mapping keys are not allowed",
            "a value begins with `?`; put the whole value between straight quotation marks",
        ),
        ("did not find expected key", "this line is not of the form `key: value`"),
        (
            "unclosed bracket",
            "a bracket is opened here and never closed; close it, or put the whole value in quotation marks",
        ),
        ("unclosed quote", "a quotation mark is opened here and never closed"),
        (
            "invalid trailing content",
            "the quotation mark before this closes the value; write an apostrophe as `’`, or put the whole value between `\"`",
        ),
        ("unknown anchor", "a value begins with `*`; put the whole value between straight quotation marks"),
    ];
    PLAIN.iter().find(|(said, _)| message.contains(said)).map_or(message, |(_, plain)| (*plain).to_owned())
}

/// The offset of a line and a column, both counted from 1, the column in characters; where the text ends, its last
/// character.
fn offset(text: &str, line: u64, column: u64) -> usize {
    let line = (line as usize).saturating_sub(1);
    let start = text.split_inclusive('\n').take(line).map(str::len).sum::<usize>();
    let rest = text[start..].char_indices().nth((column as usize).saturating_sub(1));
    let last = text.trim_end().char_indices().next_back().map_or(0, |(at, _)| at);
    rest.map_or(last, |(at, _)| start + at).min(last)
}

/// A value as the parser gives it.
enum Raw {
    Null,
    /// A text, decoded; none where the parser made something else of a plain scalar.
    Scalar(Option<String>),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<String>, Spanned<Raw>)>),
}

/// Where a value stands.
fn range<T>(spanned: &Spanned<T>, part: &str) -> Range<usize> {
    range_of(spanned.referenced, part)
}

fn range_of(place: Location, part: &str) -> Range<usize> {
    let span = place.span();
    let start = part.floor_char_boundary(span.byte_offset().unwrap_or(0) as usize);
    let end = part.floor_char_boundary(start.saturating_add(span.byte_len().unwrap_or(0) as usize));
    start..end.max(start)
}

fn node(raw: Spanned<Raw>, part: &str, shift: usize) -> Node {
    let range = range(&raw, part);
    // What an alias stands for is written elsewhere.
    let written = range_of(raw.defined, part);
    let value = match raw.value {
        Raw::Null => Value::Null,
        Raw::Scalar(Some(text)) => Value::Text(text),
        Raw::Scalar(None) => Value::Text(part[written].trim().to_owned()),
        Raw::List(items) => Value::List(items.into_iter().map(|item| node(item, part, shift)).collect()),
        Raw::Map(entries) => {
            Value::Map(entries.into_iter().map(|(key, value)| entry(key, value, part, shift)).collect())
        }
    };
    Node { value, range: range.start + shift..range.end + shift }
}

fn entry(key: Spanned<String>, value: Spanned<Raw>, part: &str, shift: usize) -> (Node, Node) {
    let range = range(&key, part);
    let key = Node { value: Value::Text(key.value), range: range.start + shift..range.end + shift };
    (key, node(value, part, shift))
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Raw, D::Error> {
        struct Values;
        impl<'de> Visitor<'de> for Values {
            type Value = Raw;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, a list or a mapping")
            }
            fn visit_unit<E>(self) -> Result<Raw, E> {
                Ok(Raw::Null)
            }
            fn visit_none<E>(self) -> Result<Raw, E> {
                Ok(Raw::Null)
            }
            fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
                Ok(Raw::Scalar(None))
            }
            fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
                Ok(Raw::Scalar(None))
            }
            fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
                Ok(Raw::Scalar(None))
            }
            fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
                Ok(Raw::Scalar(None))
            }
            fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
                Ok(Raw::Scalar(None))
            }
            fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
                Ok(Raw::Scalar(None))
            }
            fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
                Ok(Raw::Scalar(Some(text.to_owned())))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Raw, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items.next_element()? {
                    list.push(item);
                }
                Ok(Raw::List(list))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Raw, A::Error> {
                let mut map = Vec::new();
                while let Some(entry) = entries.next_entry()? {
                    map.push(entry);
                }
                Ok(Raw::Map(map))
            }
        }
        deserializer.deserialize_any(Values)
    }
}

/// For each byte of a decoded scalar, and its end, the offset in `written` that it comes from; none if the two cannot
/// be laid along each other.
///
/// YAML folds lines, doubles quotation marks and escapes characters (YAML 1.2.2, 7.3); all else stands as it is.
pub(super) fn offsets(decoded: &str, written: &str) -> Option<Vec<usize>> {
    let quote = written.chars().next().filter(|c| matches!(c, '"' | '\''));
    let mut at = quote.map_or(0, char::len_utf8);
    let mut offsets = Vec::with_capacity(decoded.len() + 1);
    for character in decoded.chars() {
        let rest = &written[at..];
        let next = rest.chars().next()?;
        let taken = if character == ' ' && next.is_ascii_whitespace() && rest.trim_start().len() + 1 < rest.len() {
            // A fold, or a run of spaces that the writer typed.
            let blank = rest.len() - rest.trim_start().len();
            if rest[..blank].contains('\n') { blank } else { 1 }
        } else if quote == Some('\'') && character == '\'' && rest.starts_with("''") {
            2
        } else if quote == Some('"') && next == '\\' {
            match rest.as_bytes().get(1)? {
                b'x' => 4,
                b'u' => 6,
                b'U' => 10,
                _ => 1 + rest[1..].chars().next()?.len_utf8(),
            }
        } else if next == character {
            next.len_utf8()
        } else {
            return None;
        };
        offsets.extend(std::iter::repeat_n(at, character.len_utf8()));
        if next == character {
            let from = offsets.len() - character.len_utf8();
            offsets.iter_mut().skip(from).enumerate().for_each(|(index, offset)| *offset = at + index);
        }
        at += taken;
        if !written.is_char_boundary(at) {
            return None;
        }
    }
    offsets.push(at);
    Some(offsets)
}
