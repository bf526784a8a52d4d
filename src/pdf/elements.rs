//! Structure elements as objects: standard types, attributes, kids (ISO 32000-1, 14.7.2, 14.8.4, 14.8.5).
//!
//! A call is a `Reference` around a `Link`, the label of a note an `Lbl` around a `Link`: the annotation must stand in
//! a `Link` (ISO 14289-1, 7.18.5), and what the link is for is said around it.

use std::io::{self, Write};

use pdf_writer::types::{ListNumbering, Placement, StructRole, TableHeaderScope, WritingMode};
use pdf_writer::writers::{Attributes, MarkedRef, ObjectRef};
use pdf_writer::{Dict, Name, Obj, Rect, Ref, Str, TextStr};

use super::numbers::points;
use super::objects::Objects;
use super::tree::{Element, Kid, Pending};
use crate::manuscript::{NoteId, Numbering, Role};

/// Whether a role takes two elements, one within the other.
pub(super) fn is_double(role: &Role) -> bool {
    matches!(role, Role::Call(..) | Role::NoteLabel(..))
}

/// Whether a role is a block, which has a direction of its own (14.8.4.3).
pub(super) fn is_block(role: &Role) -> bool {
    !matches!(role, Role::Label | Role::Span | Role::Link(_) | Role::Call(..) | Role::NoteLabel(..))
}

/// The standard type of a role: the outer element's.
fn outer_type(role: &Role) -> StructRole {
    match role {
        Role::Document => StructRole::Document,
        Role::Sect => StructRole::Sect,
        Role::Div => StructRole::Div,
        Role::Heading(level, _) => match level {
            0 | 1 => StructRole::H1,
            2 => StructRole::H2,
            3 => StructRole::H3,
            4 => StructRole::H4,
            5 => StructRole::H5,
            _ => StructRole::H6,
        },
        Role::Paragraph => StructRole::P,
        Role::List(_) => StructRole::L,
        Role::ListItem => StructRole::LI,
        Role::Label | Role::NoteLabel(..) => StructRole::Lbl,
        Role::ListBody => StructRole::LBody,
        Role::Table => StructRole::Table,
        Role::TableHead => StructRole::THead,
        Role::TableBody => StructRole::TBody,
        Role::Row => StructRole::TR,
        Role::HeaderCell => StructRole::TH,
        Role::DataCell => StructRole::TD,
        Role::Figure(_) => StructRole::Figure,
        Role::BlockQuote => StructRole::BlockQuote,
        Role::Span => StructRole::Span,
        Role::Link(_) => StructRole::Link,
        Role::Call(..) => StructRole::Reference,
        Role::Note(_) => StructRole::Note,
    }
}

/// The type that content of a node with this role is marked with: the inner element's.
pub(super) fn content_type(role: &Role) -> Name<'static> {
    if is_double(role) { StructRole::Link.to_name() } else { outer_type(role).to_name() }
}

/// A note's identifier, alike in length, so that text order is the order of numbers.
pub(super) fn note_name(note: NoteId) -> String {
    format!("note-{:010}", note.0)
}

/// Writes a node's element below `parent`.
pub(super) fn write<W: Write>(
    objects: &mut Objects<W>,
    node: &Pending,
    element: Element,
    parent: Ref,
) -> io::Result<()> {
    // The entry `Type` is optional (ISO 32000-1, table 323), and would be a quarter of all that is written here.
    objects.object(element.outer, |object| {
        let mut entry = object.dict();
        entry.pair(Name(b"S"), outer_type(&node.role).to_name()).pair(Name(b"P"), parent);
        if let Some(lang) = node.lang {
            entry.pair(Name(b"Lang"), TextStr(&lang.to_string()));
        }
        if let Role::Note(note) = node.role {
            entry.pair(Name(b"ID"), Str(note_name(note).as_bytes()));
        }
        if let Role::Figure(alt) = &node.role {
            entry.pair(Name(b"Alt"), TextStr(alt));
        }
        attributes(&mut entry, node);
        if element.inner == element.outer {
            kids(&mut entry, &node.kids);
        } else {
            entry.pair(Name(b"K"), element.inner);
        }
    })?;
    if element.inner == element.outer {
        return Ok(());
    }
    objects.object(element.inner, |object| {
        let mut entry = object.dict();
        entry.pair(Name(b"S"), StructRole::Link.to_name()).pair(Name(b"P"), element.outer);
        kids(&mut entry, &node.kids);
    })
}

/// The attributes that differ from what an element inherits: how a list is numbered, what a cell is the head of, which way
/// a block runs.
fn attributes(entry: &mut Dict<'_>, node: &Pending) {
    let numbering = match node.role {
        Role::List(Numbering::None) => Some(ListNumbering::None),
        Role::List(Numbering::Disc) => Some(ListNumbering::Disc),
        Role::List(Numbering::Decimal) => Some(ListNumbering::Decimal),
        Role::List(Numbering::LowerAlpha) => Some(ListNumbering::LowerAlpha),
        Role::List(Numbering::LowerRoman) => Some(ListNumbering::LowerRoman),
        _ => None,
    };
    let heads_column = node.role == Role::HeaderCell;
    if numbering.is_none() && node.turns.is_none() && !heads_column && node.bounds.is_none() {
        return;
    }
    let mut all = entry.insert(Name(b"A")).array();
    if let Some([left, bottom, right, top]) = node.bounds.as_deref().map(|edges| edges.map(points)) {
        let attributes = all.push().start::<Attributes<'_>>();
        let mut layout = attributes.layout();
        layout.placement(Placement::Block).bbox(Rect::new(left, bottom, right, top));
    }
    if heads_column {
        all.push().start::<Attributes<'_>>().table().scope(TableHeaderScope::Column);
    }
    if let Some(numbering) = numbering {
        all.push().start::<Attributes<'_>>().list().list_numbering(numbering);
    }
    if let Some(direction) = node.turns {
        all.push().start::<Attributes<'_>>().layout().writing_mode(if direction.is_rtl() {
            WritingMode::RtlTtb
        } else {
            WritingMode::LtrTtb
        });
    }
}

/// What an element holds. Content on the page that it names itself needs no more than its number.
fn kids(entry: &mut Dict<'_>, kids: &[Kid]) {
    let home = kids.iter().find_map(|kid| match kid {
        Kid::Mark { page, .. } => Some(*page),
        _ => None,
    });
    if let Some(page) = home {
        entry.pair(Name(b"Pg"), page);
    }
    match kids {
        [] => (),
        [only] => kid(entry.insert(Name(b"K")), only, home),
        several => {
            let mut array = entry.insert(Name(b"K")).array();
            several.iter().for_each(|each| kid(array.push(), each, home));
        }
    }
}

fn kid(object: Obj<'_>, kid: &Kid, home: Option<Ref>) {
    match *kid {
        Kid::Mark { page, mcid } if Some(page) == home => object.primitive(mcid as i32),
        Kid::Mark { page, mcid } => {
            object.start::<MarkedRef<'_>>().page(page).marked_content_id(mcid as i32);
        }
        Kid::Annotation { page, id } => {
            let mut reference = object.start::<ObjectRef<'_>>();
            if Some(page) != home {
                reference.page(page);
            }
            reference.object(id);
        }
        Kid::Element { id, .. } => object.primitive(id),
    }
}
