//! What HTML does to a line besides saying it: quotations, headings, what its words are dressed in.
//!
//! Deliberately absent: what a style sheet makes of a page.

use super::block::Shape;
use super::dress::{Dress, Wardrobe, kind};
use crate::lang::Lang;

/// How a page shows a line.
#[derive(Clone, Debug, Default)]
pub(super) struct Look {
    /// Its shape.
    pub(super) shape: Shape,
    /// What its words are dressed in.
    pub(super) dress: Vec<Dress>,
}

/// The elements that are open, for what they do to the line being written.
#[derive(Debug, Default)]
pub(super) struct Looks {
    wardrobe: Wardrobe,
    /// How many quotations are open.
    quotes: usize,
    /// The heading that is open; 0 if there is none.
    heading: u8,
    /// The language of the page, of its body, of its first article: the innermost counts.
    langs: [Option<Lang>; 3],
}

impl Looks {
    /// An element begins: its name and attributes, and how long the line is.
    pub(super) fn start(&mut self, name: &str, attribute: &dyn Fn(&str) -> String, at: usize) {
        match name {
            "blockquote" => self.quotes += 1,
            "a" | "b" | "strong" | "i" | "em" | "cite" | "span" | "font" => {
                self.wardrobe.open(name, kind(name, &attribute("style"), &attribute("href")), at);
            }
            _ => {
                if let Some(level) = level(name) {
                    self.heading = level;
                }
            }
        }
        if let Some(place) = ["html", "body", "article"].iter().position(|known| *known == name)
            && self.langs[place].is_none()
        {
            self.langs[place] = Lang::parse(&attribute("lang"));
        }
    }

    /// An element ends.
    pub(super) fn end(&mut self, name: &str, line: &str) {
        match name {
            "blockquote" => self.quotes = self.quotes.saturating_sub(1),
            _ if level(name).is_some() => self.heading = 0,
            _ => self.wardrobe.close(name, line),
        }
    }

    /// How the line looks that ends here; none if it is plain.
    pub(super) fn end_line(&mut self, line: &str) -> Option<Look> {
        let shape = Shape { quote: self.quotes, heading: self.heading, ..Shape::default() };
        let dress = self.wardrobe.end_line(line);
        (shape != Shape::default() || !dress.is_empty()).then_some(Look { shape, dress })
    }

    /// Words of the line from a place on are replaced.
    pub(super) fn take_off(&mut self, at: usize) {
        self.wardrobe.take_off(at);
    }

    /// The language that the page says it is in.
    pub(super) fn lang(&self) -> Option<Lang> {
        self.langs.iter().rev().flatten().next().copied()
    }
}

/// The level of a heading.
fn level(name: &str) -> Option<u8> {
    let level = name.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then_some(level)
}
