//! Which notes a letter has: those written, in their order, then those only called.
//!
//! The Markdown parser makes a call only of a name that it knows (GitHub's rule), and leaves others as text. So that a
//! call without a note is told where it stands, and stands there, [`preamble`] writes a stand-in for every name that is
//! called and not defined, before the text that is parsed.

use std::collections::BTreeMap;

use crate::letter::{Block, Note, NoteIndex};
use crate::report::{Report, codes};
use crate::source::Span;

/// The notes of a letter while it is read.
#[derive(Debug, Default)]
pub(in crate::read) struct Notes {
    notes: Vec<Note>,
    called: Vec<bool>,
    by_name: BTreeMap<String, usize>,
    /// Whether calls are written `[1]` and not `[^1]`.
    plain: bool,
}

/// What does not count in a note's name: case, and how much white space.
fn key(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl Notes {
    /// The notes of a letter in plain text.
    pub(in crate::read) fn in_plain_text() -> Notes {
        Notes { plain: true, ..Notes::default() }
    }

    /// A call as the letter writes it.
    fn shown(&self, label: &str) -> String {
        if self.plain { format!("[{label}]") } else { format!("[^{label}]") }
    }

    /// Announces a note that is written, before calls of it are met. False if its name is taken.
    pub(in crate::read) fn announce(&mut self, label: &str, span: Span) -> bool {
        let index = self.notes.len();
        if self.by_name.contains_key(&key(label)) {
            return false;
        }
        self.by_name.insert(key(label), index);
        self.notes.push(Note { label: label.to_owned(), blocks: None, span });
        self.called.push(false);
        true
    }

    /// Whether a note of this name is announced.
    pub(in crate::read) fn knows(&self, label: &str) -> bool {
        self.by_name.contains_key(&key(label))
    }

    /// Gives an announced note its text; the second text of the same name is told and dropped.
    pub(in crate::read) fn write(&mut self, label: &str, span: Span, blocks: Vec<Block>, report: &mut Report) {
        let Some(index) = self.by_name.get(&key(label)) else { return };
        let shown = self.shown(label);
        let note = &mut self.notes[*index];
        if note.blocks.is_some() {
            report.add(codes::NOTE_REPEATED, span, [shown]);
        } else {
            (note.blocks, note.span) = (Some(blocks), span);
        }
    }

    /// Calls a note, announcing it if it is not.
    pub(in crate::read) fn call(&mut self, label: &str, span: Span) -> NoteIndex {
        self.announce(label, span);
        let index = self.by_name.get(&key(label)).copied().unwrap_or(0);
        self.called[index] = true;
        NoteIndex(index as u32)
    }

    /// Tells of notes that are not called, and of calls without a note.
    pub(in crate::read) fn finish(self, report: &mut Report) -> Vec<Note> {
        for (note, called) in self.notes.iter().zip(&self.called) {
            let shown = self.shown(&note.label);
            if note.blocks.is_none() {
                let line = format!("{shown}{} …", if self.plain { "" } else { ":" });
                report.add(codes::NOTE_UNDEFINED, note.span, [shown, line]);
            } else if !called {
                report.add(codes::NOTE_UNUSED, note.span, [shown]);
            }
        }
        self.notes
    }
}

/// The names that stand in `[^…]`, each once, in the order of the text; names in code are among them.
fn names(text: &str) -> Vec<&str> {
    let mut names = BTreeMap::new();
    for (at, _) in text.match_indices("[^") {
        let rest = &text[at + 2..];
        // The parser's own limit is a thousand characters.
        let Some(end) = rest.bytes().take(4000).position(|byte| matches!(byte, b']' | b'[' | b'\n' | b'\r')) else {
            continue;
        };
        if rest.as_bytes()[end] == b']' && !rest[..end].trim().is_empty() {
            names.entry(key(&rest[..end])).or_insert((at, &rest[..end]));
        }
    }
    let mut names: Vec<_> = names.into_values().collect();
    names.sort_unstable();
    names.into_iter().map(|(_, name)| name).collect()
}

/// What to write before `text` so that calls of names that `is_defined` does not know are calls. It ends in a thematic
/// break, which no later line can become a part of.
pub(super) fn preamble(text: &str, is_defined: impl Fn(&str) -> bool) -> String {
    let mut preamble = String::new();
    for name in names(text).into_iter().filter(|name| !is_defined(name)) {
        preamble.extend(["[^", name, "]: .\n\n"]);
    }
    if !preamble.is_empty() {
        preamble.push_str("***\n");
    }
    preamble
}
