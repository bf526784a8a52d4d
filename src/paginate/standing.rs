//! Standing type: the galleys that still have lines to place.
//!
//! A galley is known by its number in the order of pushing. It stays until all its lines, body and notes, are on pages
//! and a page has carried it, so that every galley is on an unbroken run of pages, first seen in order, an empty one
//! too: the next room takes words and nodes from a galley when it first sees it.
//! Every note of a galley has exactly one calling line here, whatever the galley says, so that none is set twice or
//! lost. Deliberately absent: where lines go.

use std::collections::VecDeque;
use std::sync::Arc;

use crate::galley::Galley;
use crate::manuscript::{Flow, NodeId, NoteId};
use crate::source::Span;
use crate::unit::Length;

use super::notes::Pending;
use super::sheet::Line;

/// All galleys that stand.
#[derive(Default)]
pub(super) struct Standing {
    beds: VecDeque<Bed>,
    base: u32,
    carried: u32,
    next_node: NodeId,
}

struct Bed {
    galley: Arc<Galley>,
    /// Which note each line brings: (slug, index in [`Galley::notes`]), by slug.
    calls: Vec<(u32, u32)>,
    /// Notes that no line could bring, because the galley has no line of its own.
    adrift: Vec<u32>,
    /// How many lines are not on a page yet.
    left: usize,
    /// The height of the head that is repeated over its lines.
    head: Length,
}

impl Standing {
    /// Takes a galley and gives it its number.
    pub(super) fn add(&mut self, galley: Galley) -> u32 {
        let (calls, adrift) = owners(&galley);
        let notes: usize = (0..galley.notes.len()).map(|note| note_slugs(&galley, note).len()).sum();
        let left = body(&galley) as usize + notes;
        self.next_node = NodeId(galley.first_node.0.saturating_add(galley.nodes.len() as u32));
        let head = galley.head().map(|slug| &galley.slugs[slug as usize]);
        let head = head.map(|slug| slug.before + slug.height()).sum::<Length>().max(Length::ZERO);
        self.beds.push_back(Bed { galley: Arc::new(galley), calls, adrift, left, head });
        self.base + (self.beds.len() - 1) as u32
    }

    fn bed(&self, galley: u32) -> &Bed {
        &self.beds[(galley - self.base) as usize]
    }

    /// A galley that stands.
    pub(super) fn galley(&self, galley: u32) -> &Arc<Galley> {
        &self.bed(galley).galley
    }

    /// The flow of a galley.
    pub(super) fn flow(&self, galley: u32) -> Flow {
        self.bed(galley).galley.flow
    }

    /// The line of a slug; `flow` numbers the flow it is in.
    pub(super) fn line(&self, galley: u32, slug: u32, flow: u32) -> Line {
        let bed = self.bed(galley);
        let set = &bed.galley.slugs[slug as usize];
        Line {
            galley,
            slug,
            flow,
            before: set.before,
            height: set.height().max(Length::ZERO),
            keep: set.keep,
            calls: !bed.calls.is_empty() && !self.calls(galley, slug).is_empty(),
            new_page: false,
            head: bed.head,
        }
    }

    /// The notes that a line brings.
    fn calls(&self, galley: u32, slug: u32) -> &[(u32, u32)] {
        let calls = &self.bed(galley).calls;
        let start = calls.partition_point(|(at, _)| *at < slug);
        let len = calls[start..].partition_point(|(at, _)| *at == slug);
        &calls[start..start + len]
    }

    /// The notes that a line brings, unbegun; `caller` is what they remember of it.
    pub(super) fn called(&self, galley: u32, slug: u32, caller: u32) -> impl Iterator<Item = Pending> {
        self.calls(galley, slug).iter().map(move |(_, note)| self.pending(galley, *note, caller))
    }

    /// The notes of a galley that no line brings.
    pub(super) fn adrift(&self, galley: u32) -> impl Iterator<Item = Pending> {
        let pending = self.bed(galley).adrift.iter().map(move |note| self.pending(galley, *note, 0));
        pending.filter(|note| note.len() > 0)
    }

    fn pending(&self, galley: u32, note: u32, caller: u32) -> Pending {
        let set = &self.bed(galley).galley;
        let slugs = note_slugs(set, note as usize);
        Pending {
            galley,
            number: set.notes[note as usize].note,
            start: slugs.start,
            next: slugs.start,
            end: slugs.end,
            caller,
            apart: false,
        }
    }

    /// The place in the source of a line's first run.
    pub(super) fn span(&self, galley: u32, slug: u32) -> Span {
        let galley = self.galley(galley);
        let run = galley.slugs[slug as usize].runs.start as usize;
        galley.runs.get(run).map_or(Span::NOWHERE, |run| run.span)
    }

    /// How many body lines a galley has.
    pub(super) fn body(&self, galley: u32) -> u32 {
        body(&self.bed(galley).galley)
    }

    /// Notes that a line of a galley is on a page.
    pub(super) fn place(&mut self, galley: u32) {
        let bed = &mut self.beds[(galley - self.base) as usize];
        bed.left = bed.left.saturating_sub(1);
    }

    /// The galleys of a page, whose lines have been noted: those still standing up to the last that any page has had a
    /// line of; all if the page is the document's last. A galley's index among them is its number less
    /// [`Standing::base`].
    pub(super) fn carry(&mut self, last_used: u32, last_page: bool) -> Vec<Arc<Galley>> {
        let standing = self.base + self.beds.len() as u32;
        self.carried = self.carried.max(if last_page { standing } else { last_used + 1 });
        self.beds.iter().take((self.carried - self.base) as usize).map(|bed| bed.galley.clone()).collect()
    }

    /// The number of the first galley that stands.
    pub(super) fn base(&self) -> u32 {
        self.base
    }

    /// Distributes the type of the galleys that are wholly on pages; gives the first node of what still stands.
    pub(super) fn settle(&mut self) -> NodeId {
        while self.base < self.carried && self.beds.front().is_some_and(|bed| bed.left == 0) {
            self.beds.pop_front();
            self.base += 1;
        }
        self.beds.front().map_or(self.next_node, |bed| bed.galley.first_node)
    }
}

fn body(galley: &Galley) -> u32 {
    galley.body.min(galley.slugs.len() as u32)
}

fn note_slugs(galley: &Galley, note: usize) -> std::ops::Range<u32> {
    let slugs = &galley.notes[note].slugs;
    let end = slugs.end.min(galley.slugs.len() as u32);
    slugs.start.min(end)..end
}

/// Gives each note the one line that brings it: the first body line that calls it, else the first line of a note; a
/// note that nothing calls goes with the last body line. Returns the pairs by slug, and the notes without any line.
fn owners(galley: &Galley) -> (Vec<(u32, u32)>, Vec<u32>) {
    if galley.notes.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let mut search = Search { galley, owned: vec![false; galley.notes.len()], calls: Vec::new(), order: Vec::new() };
    let mut adrift = Vec::new();
    for slug in 0..body(galley) {
        search.line(slug);
    }
    let mut seen = 0;
    for note in 0..=galley.notes.len() {
        while let Some(owned) = search.order.get(seen).copied() {
            seen += 1;
            note_slugs(galley, owned as usize).for_each(|slug| search.line(slug));
        }
        if note < galley.notes.len() && !search.owned[note] {
            match body(galley).checked_sub(1) {
                Some(last) => search.own(last, note as u32),
                None => {
                    search.own(u32::MAX, note as u32);
                    search.calls.pop();
                    adrift.push(note as u32);
                }
            }
        }
    }
    let mut calls = search.calls;
    calls.sort_by_key(|(slug, _)| *slug);
    (calls, adrift)
}

struct Search<'a> {
    galley: &'a Galley,
    owned: Vec<bool>,
    calls: Vec<(u32, u32)>,
    order: Vec<u32>,
}

impl Search<'_> {
    fn line(&mut self, slug: u32) {
        let calls = &self.galley.slugs[slug as usize].calls;
        let Some(calls) = self.galley.calls.get(calls.start as usize..calls.end as usize) else { return };
        for call in calls {
            if let Some(note) = self.find(*call) {
                self.own(slug, note);
            }
        }
    }

    fn find(&self, number: NoteId) -> Option<u32> {
        let notes = &self.galley.notes;
        let found = notes.binary_search_by_key(&number, |note| note.note).ok();
        found.or_else(|| notes.iter().position(|note| note.note == number)).map(|note| note as u32)
    }

    fn own(&mut self, slug: u32, note: u32) {
        if !std::mem::replace(&mut self.owned[note as usize], true) {
            self.calls.push((slug, note));
            self.order.push(note);
        }
    }
}
