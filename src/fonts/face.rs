//! A face: its bytes, its metrics, what it covers.
//!
//! Facts are read from the font file at first use and kept; the bytes of a face beside the bundle are read when it is
//! first chosen. All metrics are integers in design units (OpenType 1.9, `head`, `hhea`, `OS/2`, `post`).
//! Deliberately absent: glyph outlines (see `pdf`), and layout tables but for mark anchors.

use std::fmt;
use std::sync::{Arc, OnceLock};

use ttf_parser::head::IndexToLocationFormat;
use ttf_parser::{Tag, name_id};

use super::anchors;
use super::coverage::Coverage;

/// Where the bytes of a face are.
enum Bytes {
    Bundled(&'static [u8]),
    Outside(OnceLock<Arc<[u8]>>),
}

/// A face.
pub struct Face {
    /// The file it is in, as messages name it.
    pub file: String,
    /// Its index in a collection.
    pub index: u32,
    /// Whether it is one of the bundle's.
    pub bundled: bool,
    bytes: Bytes,
    facts: OnceLock<Facts>,
    advances: OnceLock<Vec<u16>>,
    outlines: OnceLock<Vec<bool>>,
}

/// What is read from a font file once.
#[derive(Debug, Default)]
pub(super) struct Facts {
    pub(super) metrics: Metrics,
    pub(super) coverage: Coverage,
}

/// The measures of a face, in design units, and what a font descriptor says (ISO 32000-1, 9.8).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metrics {
    /// The PostScript name (`name` 6), made of letters, digits and hyphens.
    pub postscript_name: String,
    /// The family (`name` 16, else 1).
    pub family: String,
    /// Design units in an em; never 0.
    pub units_per_em: u16,
    /// The ascender of `hhea`.
    pub ascender: i16,
    /// The descender of `hhea`; below the baseline it is negative.
    pub descender: i16,
    /// The height of capitals (`OS/2`; else the ascender).
    pub cap_height: i16,
    /// The height of x (`OS/2`; else half of the ascender).
    pub x_height: i16,
    /// The box around all glyphs: left, bottom, right, top.
    pub bbox: [i16; 4],
    /// Degrees counter-clockwise from the vertical, in 1/65536 (`post`).
    pub italic_angle: i32,
    /// The weight, 1 to 1000 (`OS/2`).
    pub weight: u16,
    /// Whether its outlines are `CFF ` or `CFF2`.
    pub is_cff: bool,
    /// Whether all glyphs are equally wide (`post`).
    pub fixed_pitch: bool,
    /// Embedding permissions (`OS/2` fsType): 0 is all, bit 1 is none.
    pub fs_type: u16,
    /// How many glyphs it has.
    pub glyphs: u16,
}

impl Metrics {
    /// Whether the font's licence bits allow it to be embedded in a document (`OS/2` fsType, bits 1 and 9).
    pub fn may_be_embedded(&self) -> bool {
        self.fs_type & 0x000F != 2 && self.fs_type & 0x0200 == 0
    }
}

impl Face {
    pub(super) fn bundled(file: &str, bytes: &'static [u8]) -> Face {
        Face {
            file: file.to_owned(),
            index: 0,
            bundled: true,
            bytes: Bytes::Bundled(bytes),
            facts: OnceLock::new(),
            advances: OnceLock::new(),
            outlines: OnceLock::new(),
        }
    }

    /// A face beside the bundle, whose bytes have been looked at and not kept. An error says why it cannot serve.
    pub(super) fn outside(file: &str, index: u32, data: &[u8]) -> Result<Face, String> {
        let facts = Facts::read(data, index)?;
        if !facts.metrics.may_be_embedded() {
            return Err("its licence bits forbid embedding it in a document".to_owned());
        }
        Ok(Face {
            file: file.to_owned(),
            index,
            bundled: false,
            bytes: Bytes::Outside(OnceLock::new()),
            facts: OnceLock::from(facts),
            advances: OnceLock::new(),
            outlines: OnceLock::new(),
        })
    }

    /// Gives a face beside the bundle its bytes; a second time does nothing.
    pub(super) fn keep(&self, data: &Arc<[u8]>) {
        if let Bytes::Outside(bytes) = &self.bytes {
            bytes.get_or_init(|| Arc::clone(data));
        }
    }

    pub(super) fn is_loaded(&self) -> bool {
        !self.data().is_empty()
    }

    /// The bytes of its file; empty for a face that was never chosen.
    pub fn data(&self) -> &[u8] {
        match &self.bytes {
            Bytes::Bundled(data) => data,
            Bytes::Outside(data) => data.get().map_or(&[], |data| data),
        }
    }

    pub(super) fn facts(&self) -> &Facts {
        self.facts.get_or_init(|| Facts::read(self.data(), self.index).unwrap_or_default())
    }

    /// Its measures.
    pub fn metrics(&self) -> &Metrics {
        &self.facts().metrics
    }

    /// Whether it has a glyph for the character.
    pub fn covers(&self, character: char) -> bool {
        self.facts().coverage.contains(character)
    }

    /// How far the pen moves after a glyph, in design units (`hmtx`); none for a glyph that it does not have.
    pub fn advance(&self, glyph: u16) -> Option<u16> {
        let advances = self.advances.get_or_init(|| match ttf_parser::Face::parse(self.data(), self.index) {
            Ok(face) => (0..face.number_of_glyphs())
                .map(|glyph| face.glyph_hor_advance(ttf_parser::GlyphId(glyph)).unwrap_or(0))
                .collect(),
            Err(_) => Vec::new(),
        });
        advances.get(usize::from(glyph)).copied()
    }

    /// The glyph of a character, if it has one.
    pub fn glyph(&self, character: char) -> Option<u16> {
        let face = ttf_parser::Face::parse(self.data(), self.index).ok()?;
        face.glyph_index(character).map(|glyph| glyph.0)
    }

    /// Whether a glyph has an outline. Those of CFF faces are all taken to have one.
    pub fn is_drawn(&self, glyph: u16) -> bool {
        if self.metrics().is_cff {
            return true;
        }
        let outlines = self.outlines.get_or_init(|| outlines(self.data(), self.index).unwrap_or_default());
        outlines.get(usize::from(glyph)).copied().unwrap_or(false)
    }

    /// Whether the face has anchors to hang each combining mark of `text` from the character before it. `text` is in
    /// NFC, and the face covers it.
    pub(super) fn anchors_marks(&self, text: &str) -> bool {
        ttf_parser::Face::parse(self.data(), self.index).is_ok_and(|face| anchors::all_anchored(&face, text))
    }
}

/// Which glyphs have an outline: those whose places in `loca` differ from the next.
fn outlines(data: &[u8], index: u32) -> Option<Vec<bool>> {
    let face = ttf_parser::Face::parse(data, index).ok()?;
    let loca = face.raw_face().table(Tag::from_bytes(b"loca"))?;
    let width = match face.tables().head.index_to_location_format {
        IndexToLocationFormat::Short => 2,
        IndexToLocationFormat::Long => 4,
    };
    let places = loca.chunks_exact(width);
    Some(places.clone().zip(places.skip(1)).map(|(begins, ends)| begins != ends).collect())
}

impl Facts {
    fn read(data: &[u8], index: u32) -> Result<Facts, String> {
        let face = ttf_parser::Face::parse(data, index).map_err(|error| error.to_string())?;
        let tables = face.tables();
        if tables.glyf.is_none() && tables.cff.is_none() {
            return Err("it has no outlines that a PDF can hold".to_owned());
        }
        let ascender = face.ascender();
        let bbox = face.global_bounding_box();
        let family = name(&face, name_id::TYPOGRAPHIC_FAMILY).or_else(|| name(&face, name_id::FAMILY));
        let postscript = name(&face, name_id::POST_SCRIPT_NAME).or_else(|| family.clone()).unwrap_or_default();
        let metrics = Metrics {
            postscript_name: postscript.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect(),
            family: family.unwrap_or_default(),
            units_per_em: face.units_per_em().max(1),
            ascender,
            descender: face.descender(),
            cap_height: face.capital_height().filter(|height| *height > 0).unwrap_or(ascender),
            x_height: face.x_height().filter(|height| *height > 0).unwrap_or(ascender / 2),
            bbox: [bbox.x_min, bbox.y_min, bbox.x_max, bbox.y_max],
            italic_angle: fixed(&face, b"post", 4),
            weight: face.weight().to_number(),
            is_cff: tables.glyf.is_none(),
            fixed_pitch: face.is_monospaced(),
            fs_type: (fixed(&face, b"OS/2", 8) as u32 >> 16) as u16,
            glyphs: face.number_of_glyphs(),
        };
        Ok(Facts { metrics, coverage: Coverage::of(&face) })
    }
}

/// A name of the face, in English if it has that, else in the first language that is Unicode.
fn name(face: &ttf_parser::Face<'_>, id: u16) -> Option<String> {
    let all = || face.names().into_iter().filter(move |name| name.name_id == id);
    let english = all().find(|name| name.is_unicode() && name.language_id == 0x0409);
    english.or_else(|| all().find(ttf_parser::name::Name::is_unicode)).and_then(|name| name.to_string()).or_else(|| {
        // Names for the Macintosh alone (platform 1) are MacRoman; those of fonts are ASCII.
        all().next().map(|name| name.name.iter().filter(|byte| byte.is_ascii()).map(|byte| char::from(*byte)).collect())
    })
}

/// Four bytes of a table as a big-endian number; 0 if there are none.
fn fixed(face: &ttf_parser::Face<'_>, table: &[u8; 4], offset: usize) -> i32 {
    let bytes = face.raw_face().table(Tag::from_bytes(table)).and_then(|table| table.get(offset..offset + 4));
    bytes.and_then(|bytes| bytes.try_into().ok()).map_or(0, i32::from_be_bytes)
}

impl fmt::Debug for Face {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Face").field("file", &self.file).field("index", &self.index).finish_non_exhaustive()
    }
}
