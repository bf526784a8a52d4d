//! Link annotations (ISO 32000-1, 12.5.6.5): addresses, calls of notes, the way back from a note.
//!
//! A link has one rectangle for each line it stands on. Only addresses that lead to a page of the web or to a letter box
//! may be followed; all others stay text. A link whose target has not come yet waits, a few bytes, until it has.

use std::collections::BTreeMap;
use std::io::{self, Write};

use pdf_writer::types::{ActionType, AnnotationFlags, AnnotationType};
use pdf_writer::writers::{Action, Annotation};
use pdf_writer::{Name, Rect, Ref, Str, TextStr};

use super::numbers::points;
use super::objects::Objects;
use crate::manuscript::{NoteId, Role};
use crate::unit::Length;

/// A place in the document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// The page.
    pub(super) page: Ref,
    /// From its left edge.
    pub(super) x: Length,
    /// From its lower edge: the top of a line.
    pub(super) y: Length,
}

/// A link on a line of the page under way.
pub(super) struct Area {
    /// The link's node.
    pub(super) node: u32,
    /// Left, bottom, right, top.
    pub(super) edges: [Length; 4],
}

/// An annotation to be written when its target is known.
pub(super) struct Waiting {
    id: Ref,
    key: i32,
    page: Ref,
    edges: [Length; 4],
    to: Target,
    contents: String,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Target {
    Address(String),
    Note(NoteId),
    Call(NoteId),
}

/// All links that wait, and the places that links lead to.
#[derive(Default)]
pub(super) struct Links {
    notes: BTreeMap<NoteId, Place>,
    calls: BTreeMap<NoteId, Place>,
    waiting: Vec<Waiting>,
}

impl Links {
    /// Notes that a node begins here.
    pub(super) fn begins(&mut self, role: &Role, place: Place) {
        match role {
            Role::Note(note) => _ = self.notes.entry(*note).or_insert(place),
            Role::Call(note, _) => _ = self.calls.entry(*note).or_insert(place),
            _ => (),
        }
    }

    /// Adds an annotation for an area of a link on `page`; `key` leads to its element in the parent tree.
    pub(super) fn add(&mut self, id: Ref, key: i32, page: Ref, edges: [Length; 4], role: &Role) {
        let (to, contents) = match role {
            Role::Link(address) => (Target::Address(seven_bits(address)), address.clone()),
            Role::Call(note, text) => (Target::Note(*note), spoken(text, *note)),
            Role::NoteLabel(note, text) => (Target::Call(*note), spoken(text, *note)),
            _ => return,
        };
        self.waiting.push(Waiting { id, key, page, edges, to, contents });
    }

    /// Writes the annotations whose targets are known; `all` of them at the end, when a target that has not come
    /// never will: such a link leads to its own page.
    pub(super) fn write<W: Write>(&mut self, objects: &mut Objects<W>, all: bool) -> io::Result<()> {
        let mut still = Vec::new();
        for link in std::mem::take(&mut self.waiting) {
            let known = match &link.to {
                Target::Address(_) => None,
                Target::Note(note) => self.notes.get(note),
                Target::Call(note) => self.calls.get(note),
            };
            if known.is_none() && !all && !matches!(link.to, Target::Address(_)) {
                still.push(link);
                continue;
            }
            let here = Place { page: link.page, x: link.edges[0], y: link.edges[3] };
            annotation(objects, &link, *known.unwrap_or(&here))?;
        }
        self.waiting = still;
        Ok(())
    }
}

fn annotation<W: Write>(objects: &mut Objects<W>, link: &Waiting, place: Place) -> io::Result<()> {
    objects.object(link.id, |object| {
        let mut entry = object.start::<Annotation<'_>>();
        let [left, bottom, right, top] = link.edges.map(points);
        entry
            .subtype(AnnotationType::Link)
            .rect(Rect::new(left, bottom, right, top))
            .contents(TextStr(&link.contents))
            .flags(AnnotationFlags::PRINT)
            .border(0.0, 0.0, 0.0, None)
            .struct_parent(link.key);
        match &link.to {
            Target::Address(address) => {
                let mut action: Action<'_> = entry.action();
                action.action_type(ActionType::Uri).uri(Str(address.as_bytes()));
            }
            Target::Note(_) | Target::Call(_) => {
                let mut dest = entry.insert(Name(b"Dest")).array();
                dest.item(place.page).item(Name(b"XYZ")).item(points(place.x)).item(points(place.y));
                dest.item(pdf_writer::Null);
            }
        }
    })
}

/// Whether an address is one that a reader's program may be sent to.
pub(super) fn may_be_followed(address: &str) -> bool {
    let scheme = address.split(':').next().unwrap_or_default();
    address.len() > scheme.len() + 1
        && ["http", "https", "mailto"].iter().any(|known| scheme.eq_ignore_ascii_case(known))
}

/// An address in the characters that a URI may have (12.6.4.7; RFC 3986, 2.1 to 2.3).
fn seven_bits(address: &str) -> String {
    let address = address.trim();
    let mut out = String::with_capacity(address.len());
    for (at, byte) in address.bytes().enumerate() {
        let is_kept = match byte {
            b'%' => address.as_bytes().get(at + 1..at + 3).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit)),
            byte => byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=".contains(&byte),
        };
        match is_kept {
            true => out.push(char::from(byte)),
            false => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// What a screen reader says; never nothing (ISO 14289-1, 7.18.1).
fn spoken(text: &str, note: NoteId) -> String {
    if text.trim().is_empty() { note.0.to_string() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_and_letter_boxes_are_followed() {
        for address in ["https://example.org", "HTTP://example.org/a b", "mailto:a@example.org"] {
            assert!(may_be_followed(address), "{address}");
        }
        for address in ["javascript:alert(1)", "file:///etc", "https:", "", "example.org", "data:text/html,x"] {
            assert!(!may_be_followed(address), "{address}");
        }
    }

    #[test]
    fn an_address_is_written_in_seven_bits() {
        assert_eq!(seven_bits("https://example.org/ä b"), "https://example.org/%C3%A4%20b");
        assert_eq!(
            seven_bits("https://a.example/x\"<y>{z}|`^\\#[1]"),
            "https://a.example/x%22%3Cy%3E%7Bz%7D%7C%60%5E%5C#[1]"
        );
        assert_eq!(seven_bits("https://a.example/100%/%C3%A4%2"), "https://a.example/100%25/%C3%A4%252");
    }
}
