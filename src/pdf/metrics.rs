//! What a font dictionary says of a face, in the units of PDF.
//!
//! All in thousandths of an em (ISO 32000-1, 9.2.4) unless said otherwise. Deliberately absent: reading font files
//! (see `fonts`).

use crate::fonts::Face;

/// A face and its measures.
pub(super) struct Metrics<'f> {
    face: &'f Face,
    /// Design units of an em.
    pub(super) units_per_em: u16,
    /// The PostScript name, as letters, digits and hyphens.
    pub(super) name: String,
    /// Whether its outlines are in a `glyf` table; else they are CFF.
    pub(super) glyf: bool,
    /// How far it rises above the baseline.
    pub(super) ascent: i32,
    /// How far it falls below, a negative number.
    pub(super) descent: i32,
    /// The height of capitals.
    pub(super) cap_height: i32,
    /// Left, bottom, right, top of all glyphs together.
    pub(super) bbox: [i32; 4],
    /// Degrees from the vertical, negative where it leans to the right.
    pub(super) italic_angle: i32,
    /// From 100 to 900.
    pub(super) weight: u16,
}

impl<'f> Metrics<'f> {
    /// The measures of a face; none if its bytes are not at hand.
    pub(super) fn of(face: &'f Face) -> Option<Metrics<'f>> {
        if face.data().is_empty() {
            return None;
        }
        let metrics = face.metrics();
        let em = metrics.units_per_em.max(1);
        let scale = |units: i16| thousandths(i32::from(units), em);
        // Names in a PDF are at most 127 bytes (ISO 19005-2, 6.1.13), the subset's tag and the encoding's name included.
        let name: String = metrics.postscript_name.chars().take(60).collect();
        Some(Metrics {
            face,
            units_per_em: em,
            name: if name.is_empty() { "Unnamed".to_owned() } else { name },
            glyf: !metrics.is_cff,
            ascent: scale(metrics.ascender),
            descent: scale(metrics.descender),
            cap_height: scale(metrics.cap_height),
            bbox: metrics.bbox.map(scale),
            italic_angle: metrics.italic_angle / 65_536,
            weight: metrics.weight,
        })
    }

    /// A glyph's own advance, in design units.
    pub(super) fn advance(&self, glyph: u16) -> i32 {
        self.face.advance(glyph).map_or(0, i32::from)
    }

    /// The glyph of a character, if it has one.
    pub(super) fn glyph(&self, character: char) -> Option<u16> {
        self.face.glyph(character)
    }

    /// Whether a glyph has an outline.
    pub(super) fn is_drawn(&self, glyph: u16) -> bool {
        self.face.is_drawn(glyph)
    }
}

/// Design units in thousandths of an em, rounded to the nearest.
pub(super) fn thousandths(units: i32, units_per_em: u16) -> i32 {
    let (scaled, em) = (i64::from(units) * 1000, i64::from(units_per_em.max(1)));
    ((scaled + if scaled >= 0 { em / 2 } else { -(em / 2) }) / em) as i32
}
