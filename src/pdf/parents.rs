//! The parent tree, the page tree, the tree of identifiers: balanced, written leaf by leaf.
//!
//! The parent tree leads from content and annotations to their elements (ISO 32000-1, 14.7.4.4). Its leaves are written
//! as soon as they are full, so that a document of any length keeps a few bytes a leaf.

use std::io::{self, Write};

use pdf_writer::writers::{NameTree, NumberTree};
use pdf_writer::{Finish, Name, Ref, Str};

use super::elements::note_name;
use super::objects::Objects;
use crate::manuscript::NoteId;

/// How many kids a node of a tree has at most.
const FAN_OUT: usize = 100;

/// The parent tree under way. Keys are given in order.
#[derive(Default)]
pub(super) struct ParentTree {
    next: i32,
    leaf: Vec<Ref>,
    leaves: Vec<(Ref, i32, i32)>,
}

impl ParentTree {
    /// Gives the next key, which leads to `value`: an element, or an array of elements.
    pub(super) fn add<W: Write>(&mut self, value: Ref, objects: &mut Objects<W>) -> io::Result<i32> {
        let key = self.next;
        self.next += 1;
        self.leaf.push(value);
        if self.leaf.len() == FAN_OUT {
            self.write_leaf(objects)?;
        }
        Ok(key)
    }

    /// The key that comes after all.
    pub(super) fn next(&self) -> i32 {
        self.next
    }

    /// Writes what is left; gives the root.
    ///
    /// The root alone has no limits (table 37), and leaves are written before it is known how many there are: so there is
    /// always a root above them.
    pub(super) fn close<W: Write>(&mut self, objects: &mut Objects<W>) -> io::Result<Ref> {
        if !self.leaf.is_empty() {
            self.write_leaf(objects)?;
        }
        let mut level = std::mem::take(&mut self.leaves);
        while level.len() > FAN_OUT {
            let mut above = Vec::new();
            for group in level.chunks(FAN_OUT) {
                let (id, low, high) = (objects.id(), group[0].1, group[group.len() - 1].2);
                objects.object(id, |object| {
                    let mut node = object.start::<NumberTree<'_, Ref>>();
                    node.limits(low, high);
                    node.kids().items(group.iter().map(|(id, ..)| *id));
                })?;
                above.push((id, low, high));
            }
            level = above;
        }
        let root = objects.id();
        objects.object(root, |object| {
            let mut node = object.start::<NumberTree<'_, Ref>>();
            match level.is_empty() {
                true => node.nums().finish(),
                false => _ = node.kids().items(level.iter().map(|(id, ..)| *id)),
            }
        })?;
        Ok(root)
    }

    fn write_leaf<W: Write>(&mut self, objects: &mut Objects<W>) -> io::Result<()> {
        let id = objects.id();
        let low = self.next - self.leaf.len() as i32;
        objects.object(id, |object| {
            let mut node = object.start::<NumberTree<'_, Ref>>();
            node.limits(low, self.next - 1);
            let mut entries = node.nums();
            for (index, value) in self.leaf.iter().enumerate() {
                entries.insert(low + index as i32, *value);
            }
            entries.finish();
        })?;
        self.leaves.push((id, low, self.next - 1));
        self.leaf.clear();
        Ok(())
    }
}

/// Writes the tree that leads from notes' identifiers to their elements (14.7.2, `IDTree`); none without notes.
pub(super) fn identifiers<W: Write>(notes: &mut [(NoteId, Ref)], objects: &mut Objects<W>) -> io::Result<Option<Ref>> {
    if notes.is_empty() {
        return Ok(None);
    }
    notes.sort_unstable_by_key(|(note, _)| *note);
    let mut level = Vec::new();
    for group in notes.chunks(FAN_OUT) {
        let (id, low, high) = (objects.id(), note_name(group[0].0), note_name(group[group.len() - 1].0));
        objects.object(id, |object| {
            // A node by hand: limits are texts, as keys are (table 36), and the writer's own call makes names of them.
            let mut node = object.dict();
            node.insert(Name(b"Limits")).array().items([Str(low.as_bytes()), Str(high.as_bytes())]);
            let mut names = node.insert(Name(b"Names")).array();
            for (note, element) in group {
                names.item(Str(note_name(*note).as_bytes())).item(*element);
            }
            names.finish();
        })?;
        level.push((id, low, high));
    }
    let root = objects.id();
    objects.object(root, |object| {
        let mut node = object.start::<NameTree<'_, Ref>>();
        node.kids().items(level.iter().map(|(id, ..)| *id));
    })?;
    Ok(Some(root))
}

/// The page tree under way (7.7.3): leaves get their numbers with their first page, and are written at the end.
#[derive(Default)]
pub(super) struct PageTree {
    pages: Vec<Ref>,
    leaves: Vec<Ref>,
}

impl PageTree {
    /// Adds a page; gives its parent.
    pub(super) fn add<W: Write>(&mut self, page: Ref, objects: &mut Objects<W>) -> Ref {
        if self.pages.len().is_multiple_of(FAN_OUT) {
            self.leaves.push(objects.id());
        }
        self.pages.push(page);
        self.leaves[self.leaves.len() - 1]
    }

    /// How many pages there are.
    pub(super) fn len(&self) -> usize {
        self.pages.len()
    }

    /// Writes the tree; gives its root.
    pub(super) fn close<W: Write>(&self, objects: &mut Objects<W>) -> io::Result<Ref> {
        /// A node: its number, its kids, the pages below it.
        type Level = Vec<(Ref, Vec<Ref>, i32)>;
        let mut level: Level = (self.leaves.iter().zip(self.pages.chunks(FAN_OUT)))
            .map(|(id, pages)| (*id, pages.to_vec(), pages.len() as i32))
            .collect();
        loop {
            if level.len() <= 1 {
                let (id, kids, count) = level.pop().unwrap_or_else(|| (objects.id(), Vec::new(), 0));
                write_pages(objects, id, None, kids, count)?;
                return Ok(id);
            }
            let mut above: Level = Vec::new();
            for group in level.chunks(FAN_OUT) {
                let id = objects.id();
                for (kid, kids, count) in group {
                    write_pages(objects, *kid, Some(id), kids.clone(), *count)?;
                }
                above.push((
                    id,
                    group.iter().map(|(id, ..)| *id).collect(),
                    group.iter().map(|(.., count)| count).sum(),
                ));
            }
            level = above;
        }
    }
}

fn write_pages<W: Write>(
    objects: &mut Objects<W>,
    id: Ref,
    parent: Option<Ref>,
    kids: Vec<Ref>,
    count: i32,
) -> io::Result<()> {
    objects.object(id, |object| {
        let mut node = object.start::<pdf_writer::writers::Pages<'_>>();
        if let Some(parent) = parent {
            node.parent(parent);
        }
        node.count(count).kids(kids);
    })
}
