//! Shapes: what a code can draw of a face, a glyph as it is or a cluster joined into one.
//!
//! A shape is found again by what it draws and how far it moves the pen. Deliberately absent: text and codes (see
//! [`encode`](super::encode)), and the outlines (see [`joined`](super::joined)).

use std::collections::BTreeMap;

use super::joined::{Cluster, Part};
use super::metrics::{Metrics, thousandths};
use crate::words::Glyph;

/// How far a glyph's shaped advance may differ from its own, in thousandths of an em, before it is joined.
const KERN: i32 = 60;
/// The most clusters of a face that are joined: beyond, a font could not number its glyphs.
const MOST_JOINED: usize = 30_000;
/// The most glyphs of a cluster that are joined.
const MOST_PARTS: usize = 200;
/// The width of a character that is not its cluster's first, in thousandths of an em: more than the 0.1 em within which
/// Poppler sees a double, less than the half space (see [`Font::begin`]) at which PDFium sees a space.
const SHARE: i64 = 110;

/// What is drawn for a code.
pub(super) struct Shape {
    /// How far the pen moves, in thousandths of an em.
    pub(super) width: i32,
    /// What is drawn.
    pub(super) kind: ShapeKind,
}

/// Where a shape's outline is from.
pub(super) enum ShapeKind {
    /// A glyph as it is.
    Glyph(u16),
    /// The joined cluster of this index.
    Joined(u32),
}

/// A face in use.
pub(super) struct FaceInUse<'f> {
    /// Its measures.
    pub(super) metrics: Metrics<'f>,
    /// All shapes.
    pub(super) shapes: Vec<Shape>,
    /// All joined clusters.
    pub(super) joined: Vec<Cluster>,
    found: BTreeMap<Box<[u8]>, u32>,
    /// The font of the file that its next code goes to.
    pub(super) font: Option<u16>,
}

impl<'f> FaceInUse<'f> {
    /// A face with no shapes yet.
    pub(super) fn new(metrics: Metrics<'f>) -> FaceInUse<'f> {
        FaceInUse { metrics, shapes: Vec::new(), joined: Vec::new(), found: BTreeMap::new(), font: None }
    }

    /// The shape of a cluster; none if it cannot be one.
    pub(super) fn shape(&mut self, glyphs: &[Glyph]) -> Option<u32> {
        let mut drawn = glyphs.iter().filter(|glyph| self.metrics.is_drawn(glyph.id));
        let advance: i64 = glyphs.iter().map(|glyph| i64::from(glyph.advance)).sum();
        let only = match (drawn.next(), drawn.next()) {
            (Some(glyph), None) => Some(glyph),
            (None, None) => glyphs.first(),
            _ => None,
        };
        if let Some(glyph) = only
            && glyph.x == 0
            && glyph.y == 0
            // What stands before it moved the pen, if anything.
            && glyphs.iter().take_while(|other| *other != glyph).all(|other| other.advance == 0)
            // Glyph 0 may not be shown (ISO 19005-2, 6.2.11.8); joined to nothing it is a glyph of its own.
            && glyph.id != 0
        {
            let own = i64::from(self.metrics.advance(glyph.id));
            let kern = i32::try_from(advance - own).ok()?;
            let close = thousandths(kern, self.metrics.units_per_em).abs() <= KERN;
            if close || !self.metrics.glyf {
                return Some(self.plain(glyph.id));
            }
        }
        if !self.metrics.glyf || self.joined.len() >= MOST_JOINED || glyphs.len() > MOST_PARTS {
            return None;
        }
        self.join(glyphs, 0, u16::try_from(advance).ok()?)
    }

    /// Shapes for a right-to-left cluster of so many characters, from left to right, and where each stands: the outline
    /// with the first character, which is the rightmost, and a small share of the advance for each of the others.
    pub(super) fn shares(&mut self, glyphs: &[Glyph], characters: usize) -> Option<Vec<(u32, i64)>> {
        if !self.metrics.glyf || self.joined.len() >= MOST_JOINED || glyphs.len() > MOST_PARTS {
            return None;
        }
        let advance = glyphs.iter().map(|glyph| i64::from(glyph.advance)).sum::<i64>();
        let advance = i64::from(u16::try_from(advance).ok()?);
        // The places of all but the first character, closer to one another the more there are.
        let share = (i64::from(self.metrics.units_per_em) * SHARE / 1000).min(advance / 2);
        let others = characters as i64 - 1;
        let mut shares = Vec::with_capacity(characters);
        for index in 0..others {
            shares.push((self.join(&[], 0, share as u16)?, share * index / (others - 1).max(1)));
        }
        let start = share * others.min(2);
        shares.push((self.join(glyphs, -start, (advance - start) as u16)?, start));
        Some(shares)
    }

    /// The shape of nothing that moves the pen nowhere, for a character that is not seen; none for CFF outlines.
    pub(super) fn nothing(&mut self) -> Option<u32> {
        if !self.metrics.glyf || self.joined.len() >= MOST_JOINED {
            return None;
        }
        self.join(&[], 0, 0)
    }

    /// The shape of glyphs joined, drawn so far to the right of its own left edge.
    fn join(&mut self, glyphs: &[Glyph], right: i64, advance: u16) -> Option<u32> {
        let mut parts = Vec::with_capacity(glyphs.len());
        let mut pen = right;
        for glyph in glyphs {
            if self.metrics.is_drawn(glyph.id) {
                let x = i16::try_from(pen + i64::from(glyph.x)).ok()?;
                parts.push(Part { glyph: glyph.id, x, y: i16::try_from(glyph.y).ok()? });
            }
            pen += i64::from(glyph.advance);
        }
        let mut key = vec![1];
        key.extend_from_slice(&advance.to_le_bytes());
        for part in &parts {
            key.extend_from_slice(&part.glyph.to_le_bytes());
            key.extend_from_slice(&part.x.to_le_bytes());
            key.extend_from_slice(&part.y.to_le_bytes());
        }
        if let Some(shape) = self.found.get(key.as_slice()) {
            return Some(*shape);
        }
        let kind = ShapeKind::Joined(self.joined.len() as u32);
        self.joined.push(Cluster { parts, advance });
        let width = thousandths(i32::from(advance), self.metrics.units_per_em);
        Some(self.add(key, Shape { width, kind }))
    }

    /// The shape of a glyph as it is.
    pub(super) fn plain(&mut self, glyph: u16) -> u32 {
        let [low, high] = glyph.to_le_bytes();
        let key = [0, low, high];
        if let Some(shape) = self.found.get(key.as_slice()) {
            return *shape;
        }
        let width = thousandths(self.metrics.advance(glyph), self.metrics.units_per_em);
        self.add(key.to_vec(), Shape { width, kind: ShapeKind::Glyph(glyph) })
    }

    fn add(&mut self, key: Vec<u8>, shape: Shape) -> u32 {
        let index = self.shapes.len() as u32;
        self.shapes.push(shape);
        self.found.insert(key.into(), index);
        index
    }
}
