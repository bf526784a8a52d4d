//! The structure tree (ISO 32000-1, 14.7 and 14.8): which content belongs to which node, and each element as it settles.
//!
//! An element comes into being with its first content, so that nothing empty is ever tagged. It is written with the
//! page on which it and all below it are settled; only open nodes stay in memory. Kids stand in reading order: content
//! as it comes, a child among its siblings by its number, a note right after its call.
//! Deliberately absent: how an element is written (see [`elements`](super::elements)).

use std::collections::BTreeSet;
use std::io::{self, Write};

use pdf_writer::Ref;

use super::elements;
use super::objects::Objects;
use super::window::Window;
use crate::lang::{Direction, Lang};
use crate::manuscript::{Node, NodeId, NoteId, Role};
use crate::unit::Length;

/// How long a list of kids may be to be kept for another element.
const FEW_KIDS: usize = 64;

/// Something that an element holds.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kid {
    /// A marked-content sequence of a page.
    Mark {
        /// The page.
        page: Ref,
        /// Its number there.
        mcid: u32,
    },
    /// An annotation on a page.
    Annotation {
        /// The page.
        page: Ref,
        /// The annotation.
        id: Ref,
    },
    /// Another element.
    Element {
        /// Its node.
        node: u32,
        /// Its object.
        id: Ref,
    },
}

/// An element in the file: two objects where a role needs two, one within the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element {
    /// The outer one, which the parent holds.
    pub(super) outer: Ref,
    /// The one that holds the content.
    pub(super) inner: Ref,
}

/// A node that is not written yet.
pub(super) struct Pending {
    /// What it is.
    pub(super) role: Role,
    /// Its own language, where it says one.
    pub(super) lang: Option<Lang>,
    /// Its direction, where it is a block that runs otherwise than what it stands in.
    pub(super) turns: Option<Direction>,
    /// What it holds so far.
    pub(super) kids: Vec<Kid>,
    /// The rectangle that a figure takes on its page.
    pub(super) bounds: Option<Box<[Length; 4]>>,
    parent: u32,
    /// Its language, be it its own or one above it.
    effective: Lang,
    /// The direction of its blocks: a span of another language does not turn what it stands in.
    direction: Direction,
    /// The nearest node from here upwards that is a link.
    link: Option<u32>,
    open: bool,
    settled: bool,
    /// How many children are not written yet.
    unfinished: u32,
    element: Option<Element>,
}

/// The tree under way.
pub(super) struct Tree {
    pending: Window<Pending>,
    lang: Lang,
    known: u32,
    settled: u32,
    notes: BTreeSet<NoteId>,
    /// The elements of notes, for the tree of identifiers.
    pub(super) note_elements: Vec<(NoteId, Ref)>,
    /// The structure tree's root.
    pub(super) root: Ref,
    /// Lists of kids that are used again.
    spare: Vec<Vec<Kid>>,
}

impl Tree {
    /// A tree whose root has this number; what says no language has the document's.
    pub(super) fn new(root: Ref, lang: Lang) -> Tree {
        Tree {
            pending: Window::new(),
            lang,
            known: 0,
            settled: 0,
            notes: BTreeSet::new(),
            note_elements: Vec::new(),
            root,
            spare: Vec::new(),
        }
    }

    /// Adds the nodes that come with a galley; those that have been here are passed over.
    pub(super) fn add(&mut self, first: NodeId, nodes: &[Node]) {
        while self.known < first.0 && !nodes.is_empty() {
            // A number that nobody explained: a group without meaning, which vanishes unless something stands in it.
            self.insert(&Node { role: Role::Div, parent: NodeId::ROOT, lang: None, open: true });
        }
        for node in nodes.iter().skip((self.known - first.0.min(self.known)) as usize) {
            self.insert(node);
        }
    }

    fn insert(&mut self, node: &Node) {
        let number = self.known;
        self.known += 1;
        let parent = if node.parent.0 < number && self.pending.contains(node.parent.0) { node.parent.0 } else { 0 };
        let (above, outside, link) = match self.pending.get_mut(parent) {
            Some(parent) if number > 0 => {
                parent.unfinished += 1;
                (parent.effective, parent.direction, parent.link)
            }
            _ => (self.lang, Direction::Ltr, None),
        };
        let effective = node.lang.unwrap_or(above);
        let block = elements::is_block(&node.role);
        let direction = if block { effective.direction() } else { outside };
        let role = match &node.role {
            _ if number == 0 => Role::Document,
            // A note's identifier must be its own (ISO 14289-1, 7.9).
            Role::Note(note) if !self.notes.insert(*note) => Role::Div,
            Role::Link(address) if !super::links::may_be_followed(address) => Role::Span,
            role => role.clone(),
        };
        let link = match role {
            Role::Link(_) | Role::Call(..) | Role::NoteLabel(..) => Some(number),
            _ => link,
        };
        let pending = Pending {
            role,
            lang: node.lang,
            turns: Some(direction).filter(|direction| *direction != outside),
            direction,
            kids: self.spare.pop().unwrap_or_default(),
            bounds: None,
            parent,
            effective,
            link,
            open: node.open || number == 0,
            settled: false,
            unfinished: 0,
            element: None,
        };
        self.pending.push(pending);
    }

    /// The node that content of `node` goes to: itself, or the document if it was never announced or is written.
    fn resolve(&mut self, node: NodeId) -> u32 {
        if self.known == 0 {
            self.insert(&Node { role: Role::Document, parent: NodeId::ROOT, lang: None, open: true });
        }
        if self.pending.contains(node.0) { node.0 } else { 0 }
    }

    /// A node by its number.
    pub(super) fn get(&self, node: u32) -> Option<&Pending> {
        self.pending.get(node)
    }

    /// A node's language and role.
    pub(super) fn describe(&mut self, node: NodeId) -> (Lang, &Role) {
        let node = self.resolve(node);
        self.pending.get(node).map_or((Lang::UNDETERMINED, &Role::Div), |node| (node.effective, &node.role))
    }

    /// The link that a node stands in.
    pub(super) fn link_of(&self, node: NodeId) -> Option<u32> {
        self.pending.get(node.0).and_then(|node| node.link)
    }

    /// The element of a node, which begins here if it has not: then `begins` is told of it and of each ancestor that
    /// begins with it.
    pub(super) fn element(
        &mut self,
        node: NodeId,
        id: &mut dyn FnMut() -> Ref,
        begins: &mut dyn FnMut(u32, &Role),
    ) -> Element {
        let mut number = self.resolve(node);
        let mut below: Option<(u32, Ref, bool)> = None;
        let mut found = None;
        while let Some(pending) = self.pending.get_mut(number) {
            let known = pending.element;
            let element = known.unwrap_or_else(|| {
                let outer = id();
                let inner = if elements::is_double(&pending.role) { id() } else { outer };
                Element { outer, inner }
            });
            if let Some((child, outer, note)) = below {
                place(&mut pending.kids, child, outer, note);
            }
            found.get_or_insert(element);
            if known.is_some() {
                break;
            }
            pending.element = Some(element);
            begins(number, &pending.role);
            if let Role::Note(note) = pending.role {
                self.note_elements.push((note, element.outer));
            }
            if number == 0 {
                break;
            }
            below = Some((number, element.outer, matches!(pending.role, Role::Note(_))));
            number = pending.parent;
        }
        found.unwrap_or(Element { outer: self.root, inner: self.root })
    }

    /// Adds content to a node whose element has begun.
    pub(super) fn push(&mut self, node: NodeId, kid: Kid) {
        let node = self.resolve(node);
        if let Some(pending) = self.pending.get_mut(node) {
            pending.kids.push(kid);
        }
    }

    /// Says which rectangle a figure takes on its page.
    pub(super) fn bound(&mut self, node: NodeId, edges: [Length; 4]) {
        if let Some(pending) = self.pending.get_mut(node.0).filter(|pending| matches!(pending.role, Role::Figure(_))) {
            pending.bounds = Some(Box::new(edges));
        }
    }

    /// Writes what is settled: every node below `settled` with nothing unwritten below it, save open ones.
    pub(super) fn settle<W: Write>(&mut self, settled: NodeId, objects: &mut Objects<W>) -> io::Result<()> {
        let settled = settled.0.min(self.known);
        // Children have greater numbers than their parents.
        for number in (self.settled..settled).rev() {
            if let Some(pending) = self.pending.get_mut(number) {
                pending.settled = true;
            }
            self.write_if_done(number, objects)?;
        }
        self.settled = self.settled.max(settled);
        Ok(())
    }

    /// Writes all that is left; gives the document's element.
    pub(super) fn close<W: Write>(&mut self, objects: &mut Objects<W>) -> io::Result<Ref> {
        let document = self.element(NodeId::ROOT, &mut || objects.id(), &mut |_, _| ());
        for number in self.pending.numbers_from_last() {
            if let Some(pending) = self.pending.get_mut(number) {
                (pending.settled, pending.open) = (true, false);
            }
            self.write_if_done(number, objects)?;
        }
        Ok(document.outer)
    }

    fn write_if_done<W: Write>(&mut self, number: u32, objects: &mut Objects<W>) -> io::Result<()> {
        let mut number = number;
        while self.pending.get(number).is_some_and(|node| node.settled && !node.open && node.unfinished == 0) {
            let Some(mut done) = self.pending.remove(number) else { break };
            let parent = if number == 0 { None } else { self.pending.get_mut(done.parent) };
            let above = parent.as_ref().and_then(|parent| parent.element).map_or(self.root, |element| element.inner);
            if let Some(element) = done.element {
                elements::write(objects, &done, element, above)?;
            }
            match parent {
                Some(parent) => parent.unfinished -= 1,
                None => break,
            }
            if done.kids.capacity() <= FEW_KIDS {
                done.kids.clear();
                self.spare.push(done.kids);
            }
            number = done.parent;
        }
        Ok(())
    }
}

/// Puts a child in its place among an element's kids.
fn place(kids: &mut Vec<Kid>, node: u32, id: Ref, note: bool) {
    let smaller = |kid: &Kid| matches!(kid, Kid::Element { node: other, .. } if *other < node);
    let element = |kid: &Kid| matches!(kid, Kid::Element { .. });
    let last = kids.iter().rposition(element);
    let at = match last {
        // After its call, before the rest of the text.
        Some(_) if note => kids.iter().rposition(smaller).map_or(0, |before| before + 1),
        Some(last) if !smaller(&kids[last]) => kids.iter().rposition(smaller).map_or(0, |before| before + 1),
        _ => kids.len(),
    };
    kids.insert(at, Kid::Element { node, id });
}

impl Pending {
    /// Its role and element, if it has begun.
    pub(super) fn begun(&self) -> Option<(&Role, Element)> {
        Some((&self.role, self.element?))
    }
}
