//! The outline (ISO 32000-1, 12.3.3): the headings as a tree.
//!
//! A heading stands below the last one of a smaller level; a level that was left out leaves no gap.

use std::io::{self, Write};

use pdf_writer::writers::{Outline, OutlineItem};
use pdf_writer::{Ref, TextStr};

use super::links::Place;
use super::numbers::points;
use super::objects::Objects;

/// A heading.
pub(super) struct Heading {
    /// 1 to 6.
    pub(super) level: u8,
    /// Its text.
    pub(super) title: String,
    /// Where it stands.
    pub(super) place: Place,
}

/// A heading's neighbours, as indices.
#[derive(Clone, Copy, Default)]
struct Kin {
    parent: Option<usize>,
    previous: Option<usize>,
    next: Option<usize>,
    first: Option<usize>,
    last: Option<usize>,
    below: i32,
}

/// Writes the outline, all of it open; none without headings.
pub(super) fn write<W: Write>(headings: &[Heading], objects: &mut Objects<W>) -> io::Result<Option<Ref>> {
    if headings.is_empty() {
        return Ok(None);
    }
    let kin = relate(headings);
    let root = objects.id();
    let ids: Vec<Ref> = headings.iter().map(|_| objects.id()).collect();
    let tops: Vec<usize> = (0..kin.len()).filter(|index| kin[*index].parent.is_none()).collect();
    objects.object(root, |object| {
        let mut outline = object.start::<Outline<'_>>();
        if let (Some(first), Some(last)) = (tops.first(), tops.last()) {
            outline.first(ids[*first]).last(ids[*last]).count(headings.len() as i32);
        }
    })?;
    for (index, heading) in headings.iter().enumerate() {
        let kin = kin[index];
        objects.object(ids[index], |object| {
            let mut item = object.start::<OutlineItem<'_>>();
            item.title(TextStr(&heading.title)).parent(kin.parent.map_or(root, |parent| ids[parent]));
            if let Some(previous) = kin.previous {
                item.prev(ids[previous]);
            }
            if let Some(next) = kin.next {
                item.next(ids[next]);
            }
            if let (Some(first), Some(last)) = (kin.first, kin.last) {
                item.first(ids[first]).last(ids[last]).count(kin.below);
            }
            item.dest().page(heading.place.page).xyz(points(heading.place.x), points(heading.place.y), None);
        })?;
    }
    Ok(Some(root))
}

fn relate(headings: &[Heading]) -> Vec<Kin> {
    let mut kin = vec![Kin::default(); headings.len()];
    let mut open: Vec<usize> = Vec::new();
    let mut last_top = None;
    for (index, heading) in headings.iter().enumerate() {
        while open.last().is_some_and(|last| headings[*last].level >= heading.level) {
            open.pop();
        }
        let parent = open.last().copied();
        let previous = match parent {
            Some(parent) => kin[parent].last.replace(index),
            None => last_top.replace(index),
        };
        if let Some(parent) = parent {
            kin[parent].first.get_or_insert(index);
        }
        if let Some(previous) = previous {
            kin[previous].next = Some(index);
        }
        (kin[index].parent, kin[index].previous) = (parent, previous);
        open.iter().for_each(|above| kin[*above].below += 1);
        open.push(index);
    }
    kin
}
