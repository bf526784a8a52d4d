//! Setting: a manuscript's paragraphs become lines of shaped words.
//!
//! Each paragraph goes through `bidi` (levels), `breaks` (where lines may end), `itemize` (scripts), `cast` (faces and
//! shaped words, from `store` and `shape`), `optimum` (where lines do end, over the fragments of `cuts`), `line`
//! (justified, reordered). A word shaped once is found again; what is found again and what is not changes the numbers of
//! words and nothing else. Setting never fails: what cannot be set is shown, and reported in the galley.
//! Deliberately absent: pages, and what anything means.

mod bidi;
mod breaks;
mod cast;
mod choice;
#[cfg(test)]
mod conformance;
mod cuts;
mod hyphenate;
mod itemize;
mod kashida;
mod label;
mod line;
mod makeup;
pub mod optimum;
mod overfull;
mod paragraph;
mod parts;
mod picture;
mod protrude;
mod row;
mod shape;
mod store;

use std::ops::Range;

use crate::fonts::Fonts;
use crate::galley::{Galley, SetNote};
use crate::layout::{Layout, StyleName};
use crate::manuscript::Manuscript;
use crate::unit::Length;
use crate::words::StoreId;
use cast::Caster;
use paragraph::Composer;
use row::{Row, RowLook};
use store::Store;

/// Sets manuscripts, keeping its words from one to the next. One for each thread.
pub struct Setter<'f> {
    composer: Composer<'f>,
    layout: &'f Layout,
    row: Row,
}

impl<'f> Setter<'f> {
    /// A setter with an empty store of words, numbered 0.
    pub fn new(fonts: &'f Fonts, layout: &'f Layout) -> Setter<'f> {
        Setter::in_lane(fonts, layout, 0, 1)
    }

    /// One of several setters that work side by side: the numbers of its stores are `lane`, `lane + lanes`, and so on.
    pub fn in_lane(fonts: &'f Fonts, layout: &'f Layout, lane: u32, lanes: u32) -> Setter<'f> {
        let store = Store::new(StoreId(lane), lanes.max(1));
        Setter { composer: Composer::new(Caster::new(fonts, store), layout), layout, row: Row::default() }
    }

    /// Sets a batch.
    ///
    /// Between two paragraphs stands the larger of the space after the first and the space before the second; notes follow
    /// one another.
    pub fn set(&mut self, manuscript: Manuscript) -> Galley {
        self.composer.caster.store.begin_galley();
        let mut galley = Galley {
            flow: manuscript.flow,
            slugs: Vec::with_capacity(manuscript.paragraphs.len()),
            body: 0,
            notes: Vec::with_capacity(manuscript.notes.len()),
            calls: Vec::new(),
            runs: Vec::with_capacity(manuscript.text.len() / 3),
            store: self.composer.caster.store.id(),
            pictures: Vec::new(),
            fresh: Default::default(),
            first_node: manuscript.first_node,
            nodes: Vec::new(),
            findings: Vec::new(),
        };
        let body = 0..manuscript.body.min(manuscript.paragraphs.len() as u32);
        self.paragraphs(&manuscript, body, manuscript.flow.measure, manuscript.follows, &mut galley);
        galley.body = galley.slugs.len() as u32;
        for note in &manuscript.notes {
            let start = galley.slugs.len() as u32;
            self.paragraphs(
                &manuscript,
                note.paragraphs.clone(),
                manuscript.flow.note_measure,
                Some(StyleName::Note),
                &mut galley,
            );
            galley.notes.push(SetNote { note: note.note, slugs: start..galley.slugs.len() as u32 });
        }
        let rest = manuscript.notes.iter().map(|note| note.paragraphs.end).fold(manuscript.body, Ord::max);
        let rest = rest..manuscript.paragraphs.len() as u32;
        self.paragraphs(&manuscript, rest, manuscript.flow.measure, None, &mut galley);
        galley.fresh = self.composer.caster.store.take_fresh();
        galley.nodes = manuscript.nodes;
        galley.pictures = manuscript.pictures;
        let mut findings = manuscript.findings;
        findings.append(&mut galley.findings);
        galley.findings = findings;
        galley
    }

    fn paragraphs(
        &mut self,
        manuscript: &Manuscript,
        range: Range<u32>,
        measure: Length,
        follows: Option<StyleName>,
        galley: &mut Galley,
    ) {
        let all = manuscript.paragraphs.get(range.start as usize..range.end as usize).unwrap_or_default();
        let mut previous = follows;
        for (index, paragraph) in all.iter().enumerate() {
            let style = self.layout.style(paragraph.style);
            let after = previous.map_or(Length::ZERO, |previous| self.layout.style(previous).after);
            let before = if paragraph.close { Length::ZERO } else { style.before.max(after) };
            let first = galley.slugs.len();
            match paragraph.picture {
                Some(picture) => picture::set(picture, paragraph, style, measure, before, galley),
                None => self.composer.set(manuscript, paragraph, measure, before, galley),
            }
            if let Some(cell) = paragraph.cell {
                let look = RowLook::of(paragraph.style, self.layout, measure);
                let is_picture = paragraph.picture.is_some();
                self.row.take(&mut galley.slugs, first, (cell, is_picture), all.get(index + 1), self.layout, look);
            }
            previous = Some(paragraph.style);
        }
    }
}
