//! HTML as lines of text: the door of `html5gum`.
//!
//! Blocks become paragraphs, items of lists lines with a bullet or their number, line breaks line ends. What pages mark as
//! navigation, buttons or forms is kept apart; scripts and styles are no text.
//! A table is kept as one, and is also lines: a row a line, its cells parted by commas. Whoever asks decides which.
//! Deliberately absent: anything drawn by scripts.

use std::collections::BTreeMap;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

use super::dress::bare;
use super::lines::value;
use super::looks::{Look, Looks};
use super::shade::Shade;
use super::spans::{Reach, spread};
use super::{Page, Table};

/// Elements that begin and end a paragraph.
const BLOCKS: &[&str] = &[
    "p",
    "div",
    "section",
    "article",
    "main",
    "header",
    "footer",
    "nav",
    "aside",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "ul",
    "ol",
    "table",
    "form",
    "figure",
    "figcaption",
    "address",
    "dl",
    "dt",
    "dd",
    "pre",
    "hr",
    "body",
    "html",
    "title",
    "fieldset",
    "button",
    "select",
    "option",
    "noscript",
    "summary",
    "details",
];
/// Elements that are not of the letter.
const FURNITURE: &[&str] =
    &["nav", "button", "footer", "aside", "form", "select", "noscript", "head", "dialog", "menu", "iframe"];
/// Elements that a part of a page may begin with, besides paragraphs.
const PARTS: &[&str] = &["li", "tr", "tbody", "thead", "caption", "span", "strong", "b", "meta"];
/// Elements whose text is none.
const SILENT: &[&str] = &["script", "style", "template", "svg"];

/// Whether a text is a number and nothing else.
fn is_number(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.chars().all(char::is_numeric)
}

/// How deep lists are set in.
const DEEPEST: usize = 8;

/// What stands for the end of a line in a cell while it is read.
const BREAK: char = '\n';

/// The text of a cell: its lines joined by commas, those that have none.
pub(super) fn cell_text(cell: &str) -> String {
    let mut out = String::new();
    for line in cell.split(BREAK).map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")) {
        if line.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push_str(if out.ends_with([',', '،', ';', '-', '–', '/']) { " " } else { ", " });
        }
        out.push_str(&line);
    }
    out
}

/// Whether a text is HTML.
pub fn is_html(text: &str) -> bool {
    let head: String =
        text.trim_start_matches('\u{FEFF}').trim_start().chars().take(200).collect::<String>().to_lowercase();
    let whole = head.starts_with("<!doctype html") || head.starts_with("<html");
    // A part of a page, as a browser's inspector copies it: it begins with an element that is closed somewhere.
    let name: String = head.chars().skip(1).take_while(|c| c.is_ascii_alphanumeric()).collect();
    let begins = head.starts_with('<') && (BLOCKS.contains(&name.as_str()) || PARTS.contains(&name.as_str()));
    let closed = || {
        text.match_indices("</")
            .any(|(at, _)| text[at + 2..].get(..name.len()).is_some_and(|end| end.eq_ignore_ascii_case(&name)))
    };
    whole || (head.starts_with('<') && head.contains("<body")) || (begins && closed())
}

/// The lines of a page of HTML.
pub fn page(source: crate::source::SourceId, html: &str) -> Page {
    let mut writer = Writer::default();
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    // The text of a script is no markup.
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(html, emitter).flatten() {
        match token {
            Token::StartTag(tag) => {
                let number = |name: &[u8]| {
                    let value = tag.attributes.iter().find(|(known, _)| known.as_slice() == name);
                    value.and_then(|(_, value)| String::from_utf8_lossy(value).trim().parse::<u32>().ok())
                };
                let name = String::from_utf8_lossy(&tag.name);
                let text = |wanted: &str| {
                    let value = tag.attributes.iter().find(|(known, _)| known.as_slice() == wanted.as_bytes());
                    value.map_or(String::new(), |(_, value)| String::from_utf8_lossy(value).into_owned())
                };
                // A list may be begun anew where another ended, and an item says its own number.
                let (rows, columns) = (number(b"rowspan").unwrap_or(1), number(b"colspan").unwrap_or(1));
                let number = if name == "ol" { number(b"start") } else { number(b"value") };
                let hides = tag.attributes.iter().any(|(known, _)| known.as_slice() == b"hidden");
                writer.shade.start(&name, &text, hides, tag.self_closing);
                writer.start(&name, number, tag.self_closing);
                writer.reach(&name, rows, columns);
                writer.looks.start(&name, &text, writer.here.len());
            }
            Token::EndTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name);
                writer.shade.end(&name);
                writer.end(&name);
            }
            Token::String(text) => {
                writer.at = text.span.start;
                writer.text(&String::from_utf8_lossy(&text.value));
            }
            _ => {}
        }
    }
    writer.end_item();
    let lang = writer.looks.lang();
    let (marked, places, tables, looks) = (writer.marked, writer.places, writer.tables, writer.seen);
    let mut shaded = writer.shade.found;
    shaded.retain(|shaded| !shaded.text.is_empty());
    Page { source, text: writer.out, marked, places, tables, looks, lang, shaded, ..Page::default() }
}

#[derive(Default)]
struct Writer {
    out: String,
    /// The line being written.
    here: String,
    /// How many lines are written.
    index: usize,
    /// Where the text being read stands in the source, where the line began, and where those before it did.
    at: usize,
    began: usize,
    places: Vec<usize>,
    marked: Vec<usize>,
    furniture: usize,
    silent: usize,
    /// The tables that are closed, and the one that is open; of tables within tables the innermost.
    tables: Vec<Table>,
    table: Option<Table>,
    /// Where in the line a raised text begins that is open.
    raised: Option<usize>,
    /// The lists that are open: the next number, none for bullets.
    lists: Vec<Option<u32>>,
    /// The bullet or the number of the item that the line began with.
    mark: String,
    /// What is open that changes how a line looks, and how those looked that are written.
    looks: Looks,
    seen: BTreeMap<usize, Look>,
    /// What the page strikes out or hides.
    shade: Shade,
    /// The cells of the open table that reach over others.
    reaches: Vec<Reach>,
    /// Where the number ends that the first cell of the row is, and the number of the row before.
    first_cell: Option<usize>,
    row_number: Option<u32>,
}

impl Writer {
    fn start(&mut self, name: &str, number: Option<u32>, closed: bool) {
        self.part_cell(name);
        match (name, &mut self.table) {
            ("table", table) => {
                *table = Some(Table { lines: self.index..self.index, ..Table::default() });
                self.reaches.clear();
            }
            ("tr", Some(table)) => table.rows.push(Vec::new()),
            ("td" | "th", Some(table)) => {
                if table.rows.is_empty() {
                    table.rows.push(Vec::new());
                }
                table.rows.last_mut().into_iter().for_each(|row| row.push(String::new()));
            }
            _ => {}
        }
        match name {
            // In an item of a list, a line break parts the name from the rest.
            "br" if !self.lists.is_empty() => self.part_item(),
            "br" => self.line(false),
            "sup" => self.raised = Some(self.here.len()),
            "li" => {
                self.end_item();
                let mark = match self.lists.last_mut() {
                    Some(Some(next)) => {
                        let this = number.unwrap_or(*next);
                        *next = this.saturating_add(1);
                        format!("{this}. ")
                    }
                    _ => "• ".to_owned(),
                };
                self.here.push_str(&mark);
                self.mark = mark;
            }
            "tr" => self.line(false),
            "td" | "th" if is_number(&self.here) => {
                self.first_cell = Some(self.here.len());
                self.here.push_str(", ");
            }
            "td" | "th" if !self.here.trim().is_empty() => self.here.push_str(", "),
            _ if self.is_within_item(name) => self.part_item(),
            _ if BLOCKS.contains(&name) => self.line(true),
            _ => {}
        }
        match name {
            "ul" => self.lists.push(None),
            "ol" => self.lists.push(Some(number.unwrap_or(1))),
            _ => {}
        }
        if !closed {
            self.furniture += usize::from(FURNITURE.contains(&name));
            self.silent += usize::from(SILENT.contains(&name));
        }
    }

    /// A cell that was begun reaches over rows and columns.
    fn reach(&mut self, name: &str, rows: u32, columns: u32) {
        if !matches!(name, "td" | "th") || (rows <= 1 && columns <= 1) {
            return;
        }
        if let Some(table) = &self.table
            && let (Some(row), Some(cells)) = (table.rows.len().checked_sub(1), table.rows.last())
        {
            self.reaches.push(Reach { row, cell: cells.len() - 1, rows: rows.max(1), columns: columns.max(1) });
        }
    }

    fn end(&mut self, name: &str) {
        self.part_cell(name);
        // A quotation or a heading has its last line before it ends; what dresses words ends within a line.
        if !BLOCKS.contains(&name) {
            self.looks.end(name, &self.here);
        }
        match name {
            "li" => self.end_item(),
            "ul" | "ol" => {
                self.end_item();
                self.line(true);
            }
            "tr" => self.line(false),
            "sup" => self.call(),
            _ if self.is_within_item(name) => self.part_item(),
            _ if BLOCKS.contains(&name) => self.line(true),
            _ => {}
        }
        if BLOCKS.contains(&name) {
            self.looks.end(name, &self.here);
        }
        if matches!(name, "ul" | "ol") {
            self.lists.pop();
        }
        if name == "table"
            && let Some(mut table) = self.table.take()
        {
            table.lines.end = self.index;
            spread(&mut table, &std::mem::take(&mut self.reaches));
            self.tables.push(table);
        }
        if FURNITURE.contains(&name) {
            self.furniture = self.furniture.saturating_sub(1);
        }
        if SILENT.contains(&name) {
            self.silent = self.silent.saturating_sub(1);
        }
    }

    /// In a cell, lines and paragraphs are parts: `Reader<br>University of Ys` is two, not one word of both.
    fn part_cell(&mut self, name: &str) {
        let cell = self.table.as_mut().and_then(|table| table.rows.last_mut()?.last_mut());
        if let Some(cell) = cell
            && (name == "br" || name == "li" || BLOCKS.contains(&name))
        {
            cell.push(BREAK);
        }
    }

    /// Ends an item; one without words is none.
    fn end_item(&mut self) {
        if self.is_only_mark() {
            self.here.clear();
        }
        self.line(false);
    }

    /// Whether the line has nothing yet but the bullet or the number of its item.
    fn is_only_mark(&self) -> bool {
        !self.mark.is_empty() && self.here.trim() == self.mark.trim()
    }

    /// Whether a paragraph begins or ends within an item of a list: the item is still one.
    fn is_within_item(&self, name: &str) -> bool {
        !self.lists.is_empty() && matches!(name, "p" | "div" | "section" | "address")
    }

    /// Parts what stands in an item, the name from the rest.
    fn part_item(&mut self) {
        if self.here.chars().any(char::is_alphabetic) && !self.here.ends_with('\t') {
            self.here.push('\t');
        }
    }

    /// A raised number is the call of a note: `sluices<sup>1</sup>` is `sluices[1]`.
    fn call(&mut self) {
        let Some(at) = self.raised.take() else { return };
        let Some(raised) = self.here.get(at..).map(str::trim) else { return };
        if (1..=3).contains(&raised.len()) && raised.bytes().all(|byte| byte.is_ascii_digit()) {
            let call = format!("[{raised}]");
            self.looks.take_off(at);
            self.here.truncate(at);
            self.here.push_str(&call);
        }
    }

    fn text(&mut self, text: &str) {
        if self.silent > 0 || self.shade.takes(self.at, text) {
            return;
        }
        let bare = bare(text);
        let text = bare.as_ref();
        let cell = self.table.as_mut().and_then(|table| table.rows.last_mut()?.last_mut());
        if let Some(cell) = cell {
            // A line end in the source of the page is a space.
            cell.extend(text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }));
        }
        if matches!(self.here.trim(), "" | "•") {
            self.began = self.at + text.len() - text.trim_start().len();
        }
        for (index, word) in text.split(char::is_whitespace).enumerate() {
            if index > 0 && !self.here.ends_with(' ') && !self.here.is_empty() {
                self.here.push(' ');
            }
            self.here.push_str(word);
        }
    }

    /// A first cell that counts the rows is the number of an item: it goes up by one from row to row, and a name follows.
    fn number_row(&mut self) {
        let Some(end) = self.first_cell.take() else {
            self.row_number = None;
            return;
        };
        let number = value(self.here[..end].trim());
        let next = self.here[end + 2..].trim_start().starts_with(char::is_alphabetic);
        // The first may be any but a year, below a header at most.
        let early = self.table.as_ref().is_none_or(|table| table.rows.len() <= 2);
        let begins = self.row_number.is_none() && early && !number.is_some_and(|year| (1500..=2200).contains(&year));
        let counts = number.is_some() && (begins || number == Some(self.row_number.unwrap_or(0).saturating_add(1)));
        if next && counts {
            self.here.replace_range(end..=end, ".");
            self.row_number = number;
        }
    }

    /// Ends the line; `parted` puts a blank one behind it.
    fn line(&mut self, parted: bool) {
        if self.is_only_mark() {
            // What begins here is what the item says.
            return;
        }
        self.mark.clear();
        if !self.here.trim().is_empty() {
            self.number_row();
        }
        let look = self.looks.end_line(&self.here);
        let line = std::mem::take(&mut self.here);
        let before = line.len() - line.trim_start().len();
        let line = line.trim();
        // The number of an item that is struck out or hidden counts nothing.
        let is_left = std::mem::take(&mut self.shade.in_line) && !line.contains(char::is_alphabetic);
        if !line.is_empty() && line != "•" && !is_left {
            if self.furniture > 0 {
                self.marked.push(self.index);
            }
            // A list in an item is set in, as in a text.
            let indent = " ".repeat(self.lists.len().saturating_sub(1).min(DEEPEST) * 3);
            if let Some(mut look) = look {
                let moved = |at: usize| (at + indent.len()).saturating_sub(before);
                look.dress
                    .iter_mut()
                    .for_each(|dress| (dress.start, dress.end) = (moved(dress.start), moved(dress.end)));
                self.seen.insert(self.index, look);
            }
            self.out.push_str(&indent);
            self.out.push_str(line);
            self.out.push('\n');
            self.places.push(self.began);
            self.index += 1;
        }
        if parted && !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
            self.places.push(self.began);
            self.index += 1;
        }
    }
}
