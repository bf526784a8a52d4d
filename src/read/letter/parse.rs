//! The door of the Markdown parser.
//!
//! One text goes through it at a time, the body of a letter or one line of a value, with a stand-in before it for every
//! note that is called and not written (see `notes`). Events come out with ranges of the text itself.
//! Deliberately absent: extensions other than footnotes and tables; tables only to be told that they have no place.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::marks::Fences;
use super::notes::{self, Notes};
use crate::source::Span;

/// The names of the notes that are written in a text, and where.
pub(super) fn announce(text: &Fences<'_>, notes: &mut Notes, span: &dyn Fn(Range<usize>) -> Span) {
    for (event, range) in Parser::new_ext(&text.masked, options()).into_offset_iter() {
        let range = text.source_of(range);
        if let Event::Start(Tag::FootnoteDefinition(label)) = event {
            // A second note of the name is told when its text is there.
            notes.announce(&label, span(range.start..range.start + label.len() + 3));
        }
    }
}

/// The text as the parser is given it: a preamble, and then the text.
pub(super) struct Prepared<'t> {
    whole: String,
    preamble: usize,
    /// The text itself, where it was masked.
    masked: Option<(&'t str, &'t Fences<'t>)>,
}

/// Prepares the body, with its masks: notes that `known` has are written in it.
pub(super) fn body<'t>(text: &'t str, fences: &'t Fences<'t>, known: &Notes) -> Prepared<'t> {
    let mut whole = notes::preamble(&fences.masked, |name| known.knows(name));
    let preamble = whole.len();
    whole.push_str(&fences.masked);
    Prepared { whole, preamble, masked: Some((text, fences)) }
}

/// Prepares one line of a value. The full stop before it makes it a paragraph, whatever it begins with: `1. X` is no
/// list in a title. A full stop lets emphasis begin after it, as the beginning of a line does (CommonMark, 6.2).
pub(super) fn line(text: &str) -> Prepared<'static> {
    let mut whole = notes::preamble(text, |_| false);
    whole.push('.');
    let preamble = whole.len();
    whole.push_str(text);
    Prepared { whole, preamble, masked: None }
}

impl Prepared<'_> {
    /// The events of the text, without those of the preamble, each with a range of the text.
    pub(super) fn events(&self) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
        let preamble = self.preamble;
        Parser::new_ext(&self.whole, options()).into_offset_iter().filter_map(move |(event, range)| {
            if range.end <= preamble && preamble > 0 {
                return None;
            }
            let event = match event {
                // The full stop may have been joined with the text after it.
                Event::Text(text) if range.start < preamble => {
                    Event::Text(text[preamble - range.start..].to_owned().into())
                }
                other => other,
            };
            let range = range.start.saturating_sub(preamble)..range.end - preamble;
            let Some((text, fences)) = self.masked else { return Some((event, range)) };
            let source = fences.source_of(range.clone());
            // What stands for a fence or a number is none of the user's text.
            let event = match event {
                Event::Text(words) if fences.masked.get(range) == Some(&*words) => {
                    Event::Text(text[source.clone()].into())
                }
                other => other,
            };
            Some((event, source))
        })
    }
}

fn options() -> Options {
    Options::ENABLE_FOOTNOTES | Options::ENABLE_TABLES
}
