//! What a font dictionary says of a face, read from its tables.
//!
//! All in thousandths of an em (ISO 32000-1, 9.2.4) unless said otherwise. Deliberately absent: outlines.

use ttf_parser::{Face, GlyphId};

/// A face's tables and measures.
pub(super) struct Metrics<'f> {
    face: Face<'f>,
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
    /// Reads a face; none if it is not one.
    pub(super) fn read(data: &'f [u8], index: u32) -> Option<Metrics<'f>> {
        let face = Face::parse(data, index).ok()?;
        let em = face.units_per_em();
        let scale = |units: i16| thousandths(i32::from(units), em);
        let bbox = face.global_bounding_box();
        let name = face
            .names()
            .into_iter()
            .filter(|name| name.name_id == ttf_parser::name_id::POST_SCRIPT_NAME)
            .find_map(|name| name.to_string())
            .unwrap_or_default()
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
            .take(60)
            .collect::<String>();
        Some(Metrics {
            units_per_em: em,
            name: if name.is_empty() { "Unnamed".to_owned() } else { name },
            glyf: face.tables().glyf.is_some(),
            ascent: scale(face.ascender()),
            descent: scale(face.descender()),
            cap_height: scale(face.capital_height().unwrap_or_else(|| face.ascender())),
            bbox: [scale(bbox.x_min), scale(bbox.y_min), scale(bbox.x_max), scale(bbox.y_max)],
            italic_angle: face.italic_angle() as i32,
            weight: face.weight().to_number(),
            face,
        })
    }

    /// A glyph's own advance, in design units.
    pub(super) fn advance(&self, glyph: u16) -> i32 {
        self.face.glyph_hor_advance(GlyphId(glyph)).map_or(0, i32::from)
    }

    /// The glyph of a character, if it has one.
    pub(super) fn glyph(&self, character: char) -> Option<u16> {
        self.face.glyph_index(character).map(|glyph| glyph.0)
    }

    /// Whether a glyph has an outline.
    pub(super) fn is_drawn(&self, glyph: u16) -> bool {
        self.face.glyph_bounding_box(GlyphId(glyph)).is_some()
    }
}

/// Design units in thousandths of an em, rounded to the nearest.
pub(super) fn thousandths(units: i32, units_per_em: u16) -> i32 {
    let (scaled, em) = (i64::from(units) * 1000, i64::from(units_per_em.max(1)));
    ((scaled + if scaled >= 0 { em / 2 } else { -(em / 2) }) / em) as i32
}
