//! The blocks of a letter's body, and how a page shows its lines.
//!
//! Texts are as in the source, with the signs of [`mod@super::dress`] in them where the page emphasised or linked words.

use super::lines::{bulleted, marker, numbered};
use super::markdown::is_definition;

/// A block of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph: its lines.
    Paragraph(Vec<String>),
    /// An item of a list: its number, if it has one, in how many others it stands, and its lines.
    Item {
        /// The number, in ASCII digits whatever it was typed in: layouts print the digits of the letter's language.
        number: Option<u32>,
        /// In how many other items it stands.
        depth: usize,
        /// Its lines.
        lines: Vec<String>,
    },
    /// A heading and its level.
    Heading(u8, String),
    /// The rows of a table that is no list of signatories: lines that must not run together.
    Rows(Vec<String>),
    /// A quotation, whose words are not the signatories' own.
    Quote(Vec<Block>),
    /// Lines of Markdown as they stand.
    Verbatim(Vec<String>),
}

impl Block {
    /// Does something with each of its texts.
    fn each(&self, visit: &mut dyn FnMut(&str)) {
        match self {
            Block::Paragraph(lines) | Block::Item { lines, .. } | Block::Rows(lines) | Block::Verbatim(lines) => {
                lines.iter().for_each(|line| visit(line));
            }
            Block::Heading(_, line) => visit(line),
            Block::Quote(blocks) => blocks.iter().for_each(|block| block.each(visit)),
        }
    }

    /// How many calls of notes it has.
    pub(super) fn calls(&self) -> usize {
        let mut calls = 0;
        let is_markdown = matches!(self, Block::Verbatim(_));
        self.each(&mut |line| {
            let text = if is_definition(line) { line.split_once("]:").map_or("", |(_, text)| text) } else { line };
            let called = |at: usize| match is_markdown {
                true => text[at..].starts_with("[^"),
                false => marker(&text[at..]).is_some(),
            };
            calls += text.match_indices('[').filter(|(at, _)| called(*at)).count();
        });
        calls
    }

    /// How many notes it has: Markdown has them among its blocks.
    pub(super) fn notes(&self) -> usize {
        let mut notes = 0;
        self.each(&mut |line| notes += usize::from(is_definition(line)));
        notes
    }

    /// How many paragraphs and items it is.
    pub(super) fn parts(&self) -> usize {
        match self {
            Block::Quote(blocks) => blocks.iter().map(Block::parts).sum(),
            Block::Verbatim(lines) if lines.first().is_some_and(|line| is_definition(line)) => 0,
            Block::Verbatim(lines) => {
                let is_item = |line: &&String| bulleted(line.trim()).is_some() || numbered(line.trim()).is_some();
                lines.iter().filter(is_item).count().max(1)
            }
            _ => 1,
        }
    }
}

/// How a page shows a line, besides its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shape {
    /// In how many quotations it stands.
    pub(super) quote: usize,
    /// The level of the heading that it is; none if 0.
    pub(super) heading: u8,
    /// Whether it is a row of a table.
    pub(super) row: bool,
    /// Whether it is Markdown, to be kept as it stands.
    pub(super) verbatim: bool,
}
