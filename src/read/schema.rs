//! JSON Schemas (draft 2020-12) and a table for the documentation, of the keys in `keys`.
//!
//! With a schema an editor completes keys, says what they are for and marks what is wrong, before the program is run.
//! Deliberately absent: the keys themselves.

use std::fmt::Write;

use super::keys::{FRONT_MATTER, Key, LAYOUT, Takes, style_names};
use super::roll::FIELD_NAMES;
use crate::report::rules;

/// What a rule can weigh.
const WEIGHTS: &[&str] = &["off", "note", "warning", "error"];

/// What keys are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The front matter of a letter.
    FrontMatter,
    /// A layout.
    Layout,
}

/// The JSON Schema of a subject, with a line feed at the end.
pub fn schema(subject: Subject) -> String {
    let (title, keys, needed) = match subject {
        Subject::FrontMatter => ("Front matter of an open letter", FRONT_MATTER, "\"title\""),
        Subject::Layout => ("Layout of an open letter", LAYOUT, ""),
    };
    let mut json = Json::default();
    json.open('{');
    json.member("$schema", "\"https://json-schema.org/draft/2020-12/schema\"");
    json.member("title", &quoted(title));
    json.object(keys, needed);
    json.close('}');
    json.text.push('\n');
    json.text
}

/// The keys of both subjects as a page of Markdown.
pub fn table() -> String {
    let mut page = "# Keys\n\nMade by a test from `src/read/keys.rs`, which the schemas that `undersigned schema` prints are made of too.\n".to_owned();
    for (title, keys) in [("Front matter", FRONT_MATTER), ("Layouts", LAYOUT)] {
        let _ = write!(page, "\n## {title}\n\n| key | takes | what it is for |\n|---|---|---|\n");
        rows(&mut page, "", keys);
    }
    let _ = write!(page, "\n## Styles\n\n");
    style_names().for_each(|name| {
        let _ = write!(page, "`{name}` ");
    });
    page.truncate(page.trim_end().len());
    page.push('\n');
    page
}

fn rows(page: &mut String, within: &str, keys: &[Key]) {
    for Key { name, takes, says } in keys {
        let _ = writeln!(page, "| `{within}{name}` | {} | {says} |", in_words(*takes));
        match takes {
            Takes::Keys(keys) => rows(page, &format!("{within}{name}."), keys),
            Takes::Signers(keys) => rows(page, &format!("{within}{name}[]."), keys),
            Takes::Rows(keys) => rows(page, &format!("{within}{name}[]."), keys),
            Takes::Styles(keys) => rows(page, &format!("{within}{name}.NAME."), keys),
            _ => (),
        }
    }
}

fn in_words(takes: Takes) -> String {
    let words = |words: &[&str]| words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    match takes {
        Takes::Text => "a line of text".to_owned(),
        Takes::Texts => "one or several lines of text".to_owned(),
        Takes::Letterhead => {
            "one or several lines of text, or two languages with theirs: `{ en: […], fa: […] }`".to_owned()
        }
        Takes::Signers(_) => {
            "lines of text, or several blocks: lists of lines, or mappings of the keys below".to_owned()
        }
        Takes::Name => "a name or text, as it is".to_owned(),
        Takes::Names => "one or several names, as they are".to_owned(),
        Takes::Language => "a language tag (BCP 47)".to_owned(),
        Takes::Date => "a day, `2026-06-06`".to_owned(),
        Takes::Choice(of) => words(of),
        Takes::Choices(of) => format!("one or several of {}", words(of)),
        Takes::List(of) => format!("a list of {}", words(of)),
        Takes::Flag => "`true`, `false`".to_owned(),
        Takes::Number(from, to) => format!("a whole number, {from} to {to}"),
        Takes::Length => "a length, `11pt`, `25mm`".to_owned(),
        Takes::Thousandths => "thousandths, `1000` is one".to_owned(),
        Takes::Word(english) => format!("words as they are; in English `{english}`"),
        Takes::Months => "a list of twelve names".to_owned(),
        Takes::Keys(_) => "the keys below".to_owned(),
        Takes::Rows(_) => "a list of mappings of the keys below".to_owned(),
        Takes::Columns => "headers, each with a field".to_owned(),
        Takes::Rules => format!("codes of rules, each with {}", words(WEIGHTS)),
        Takes::Styles(_) => "names of styles, each with the keys below".to_owned(),
    }
}

/// JSON text being written, two spaces a level.
#[derive(Default)]
struct Json {
    text: String,
    depth: usize,
}

impl Json {
    fn open(&mut self, bracket: char) {
        self.text.push(bracket);
        self.depth += 1;
    }

    fn close(&mut self, bracket: char) {
        self.depth -= 1;
        self.line();
        self.text.push(bracket);
    }

    fn line(&mut self) {
        self.text.push('\n');
        self.text.extend(std::iter::repeat_n("  ", self.depth));
    }

    /// Begins a member of the object at hand.
    fn name(&mut self, name: &str) {
        if !self.text.ends_with('{') {
            self.text.push(',');
        }
        self.line();
        let _ = write!(self.text, "{}: ", quoted(name));
    }

    /// A member whose value is JSON already.
    fn member(&mut self, name: &str, value: &str) {
        self.name(name);
        self.text.push_str(value);
    }

    /// What an object with these keys, and no others, is like.
    fn object(&mut self, keys: &[Key], needed: &str) {
        self.member("type", "\"object\"");
        if !needed.is_empty() {
            self.member("required", &format!("[{needed}]"));
        }
        self.member("additionalProperties", "false");
        self.name("properties");
        self.open('{');
        for Key { name, takes, says } in keys {
            self.name(name);
            self.open('{');
            self.member("description", &quoted(says));
            self.takes(*takes);
            self.close('}');
        }
        self.close('}');
    }

    fn takes(&mut self, takes: Takes) {
        // YAML makes numbers and truth values of plain words: what is text takes them as they were typed.
        const TEXT: &str = "[\"string\", \"number\", \"boolean\", \"null\"]";
        let names = |words: &[&str]| words.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(", ");
        match takes {
            Takes::Text | Takes::Name | Takes::Word(_) => self.member("type", TEXT),
            Takes::Texts | Takes::Names => {
                self.member("type", "[\"string\", \"number\", \"boolean\", \"null\", \"array\"]");
                self.member("items", &format!("{{ \"type\": {TEXT} }}"));
            }
            Takes::Letterhead => {
                let lines = format!("{{ \"type\": \"array\", \"items\": {{ \"type\": {TEXT} }} }}");
                let side = format!("{{ \"anyOf\": [{{ \"type\": {TEXT} }}, {lines}] }}");
                let sides =
                    format!("{{ \"type\": \"object\", \"maxProperties\": 2, \"additionalProperties\": {side} }}");
                self.member("anyOf", &format!("[{{ \"type\": {TEXT} }}, {lines}, {sides}]"));
            }
            Takes::Signers(keys) => {
                let line = format!("{{ \"type\": {TEXT} }}");
                let properties: Vec<_> = keys.iter().map(|key| format!("{}: {line}", quoted(key.name))).collect();
                let block = format!(
                    "{{ \"type\": \"object\", \"additionalProperties\": false, \"properties\": {{ {} }} }}",
                    properties.join(", ")
                );
                let lines = format!("{{ \"type\": \"array\", \"items\": {line} }}");
                let blocks =
                    format!("{{ \"type\": \"array\", \"items\": {{ \"anyOf\": [{line}, {lines}, {block}] }} }}");
                self.member("anyOf", &format!("[{line}, {block}, {blocks}]"));
            }
            Takes::Language => {
                self.member("type", "\"string\"");
                self.member("pattern", "\"^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$\"");
            }
            Takes::Date => {
                self.member("type", "\"string\"");
                self.member("format", "\"date\"");
                self.member("pattern", "\"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\"");
            }
            Takes::Choice(of) => self.member("enum", &format!("[{}]", names(of))),
            Takes::Choices(of) => {
                let one = format!("{{ \"enum\": [{}] }}", names(of));
                self.member("anyOf", &format!("[{one}, {{ \"type\": \"array\", \"items\": {one} }}]"));
            }
            Takes::List(of) => {
                self.member("type", "\"array\"");
                self.member("items", &format!("{{ \"enum\": [{}] }}", names(of)));
            }
            Takes::Flag => self.member("type", "\"boolean\""),
            Takes::Number(from, to) => {
                self.member("type", "\"integer\"");
                self.member("minimum", &from.to_string());
                self.member("maximum", &to.to_string());
            }
            Takes::Length => {
                self.member("type", "\"string\"");
                self.member("pattern", "\"^-?[0-9]+([.][0-9]+)?(pt|mm|cm|in)$\"");
            }
            Takes::Thousandths => self.member("type", "\"integer\""),
            Takes::Months => {
                self.member("type", "\"array\"");
                self.member("items", &format!("{{ \"type\": {TEXT} }}"));
                self.member("minItems", "12");
                self.member("maxItems", "12");
            }
            Takes::Keys(keys) => self.object(keys, ""),
            Takes::Rows(keys) => {
                self.member("type", "\"array\"");
                self.name("items");
                self.open('{');
                let needed: Vec<&str> = keys.iter().map(|key| key.name).collect();
                self.object(keys, &names(&needed));
                self.close('}');
            }
            Takes::Columns => {
                let fields: Vec<&str> = FIELD_NAMES.iter().map(|(name, _)| *name).chain(["note"]).collect();
                self.member("type", "\"object\"");
                self.member("additionalProperties", &format!("{{ \"enum\": [{}] }}", names(&fields)));
            }
            Takes::Rules => {
                let all: Vec<&str> = rules::ALL.iter().map(|rule| rule.name).collect();
                self.member("type", "\"object\"");
                self.member("propertyNames", &format!("{{ \"enum\": [{}] }}", names(&all)));
                self.member("additionalProperties", &format!("{{ \"enum\": [{}] }}", names(WEIGHTS)));
            }
            Takes::Styles(keys) => {
                self.member("type", "\"object\"");
                let all: Vec<&str> = style_names().collect();
                self.member("propertyNames", &format!("{{ \"enum\": [{}] }}", names(&all)));
                self.name("additionalProperties");
                self.open('{');
                self.object(keys, "");
                self.close('}');
            }
        }
    }
}

/// A text as a JSON string; ours have no control characters.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
