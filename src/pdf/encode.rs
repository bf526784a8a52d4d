//! Codes: what a byte pair of a page's text draws, and what it is copied as.
//!
//! A code stands for one pair of (shape, text). A shape is a glyph as it is, or a whole cluster joined into one
//! ([`joined`](super::joined)); several codes may lead to one shape. Codes are given in the order of first use, so
//! that they depend on nothing but the pages. When the 65,535 codes of a font are used up, another font of the same
//! face begins.
//!
//! Why so, measured on 500 names in 45 locales (Poppler 22.12, PDFium, MuPDF):
//! * One text for a glyph is not enough: the space glyph also draws U+200C, a ligature's text differs with its use.
//! * A mark set back over its letter is taken for a new word, dropped as a double, or comes before its letter; a
//!   glyph whose shaped advance exceeds its own by 0.1 em leaves a gap that is read as a space. So a cluster with
//!   marks, and a glyph with another advance than its own, is joined into a glyph with exactly that advance.
//! * Of a code with several right-to-left characters, readers turn letters round but not marks and joiners. So such a
//!   cluster has a code for each character, from left to right: its outline goes with the first, the others draw
//!   nothing, and each has a share of the advance, since what stands at one place is taken for doubled.
//! * Where directions meet, and where a word ends in a mark, invisible directional marks keep order
//!   ([`turns`](super::turns)). Known to remain: readers guess the direction of lines with both directions.
//! * ActualText over right-to-left letters is reversed by two of the three, so there is none.
//!
//! Deliberately absent: sizes and places (see [`content`](super::content)).

use std::collections::BTreeMap;
use std::ops::Range;

use pdf_writer::Ref;

use super::clusters::{NOTHING, heaps, mappable, share, split, turn_marks};
use super::metrics::{Metrics, thousandths};
use super::shapes::FaceInUse;
use super::turns::{Edge, RIGHT_TO_LEFT, UNMIRRORED};
use crate::fonts::{Face, FaceId, Fonts};
use crate::lang::Direction;
use crate::property::is_mirrored;
use crate::words::Glyph;

/// The most characters of a right-to-left cluster, or heaps of one, that get a share each.
const MOST_SHARES: usize = 64;
/// A font of the file: up to 65,535 codes of one face.
pub(super) struct Font {
    /// Its number in the file.
    pub(super) id: Ref,
    /// Its face.
    pub(super) face: FaceId,
    /// What each code stands for; the first is code 1.
    pub(super) codes: Vec<Code>,
    /// The text of all codes.
    pub(super) text: String,
}

impl Font {
    /// A font with one code, the space: PDFium takes half its width for the gap that parts words, and if it finds none,
    /// a fraction of whatever letter is at hand.
    fn begin(id: Ref, face: FaceId, used: &mut FaceInUse<'_>) -> Font {
        let mut font = Font { id, face, codes: Vec::new(), text: String::new() };
        if let Some(space) = used.metrics.glyph(' ') {
            let shape = used.plain(space);
            font.text.push(' ');
            font.codes.push(Code { shape, text: 0..1 });
        }
        font
    }
}

/// What a code stands for.
pub(super) struct Code {
    /// The shape, in the face's.
    pub(super) shape: u32,
    /// The text, in the font's.
    pub(super) text: Range<u32>,
}

/// A piece of text in one font on one line: `(…)` strings and adjustments as they stand within a `TJ` array, from
/// within the first string to within the last.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segment {
    /// The font's index.
    pub(super) font: u16,
    /// Where its first shape stands, from the word's left edge, in thousandths of an em.
    pub(super) start: i32,
    /// How far the pen is moved by it, in thousandths of an em.
    pub(super) advance: i32,
    /// How far it stands above the word's baseline, in thousandths of an em.
    pub(super) rise: i32,
    /// Where its bytes begin and end in the buffer.
    pub(super) bytes: (u32, u32),
}

/// What a word's codes depend on beside its glyphs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kind {
    /// Its face.
    pub(super) face: FaceId,
    /// Its direction.
    pub(super) direction: Direction,
    /// The direction of the page it stands on.
    pub(super) page: Direction,
}

/// Gives codes to what is drawn.
pub(super) struct Codes<'f> {
    fonts: &'f Fonts,
    /// The fonts of the file so far.
    pub(super) list: Vec<Font>,
    /// The faces in use so far; none where a face's file cannot be read.
    pub(super) faces: BTreeMap<FaceId, Option<FaceInUse<'f>>>,
    found: BTreeMap<Box<[u8]>, (u16, u16)>,
    key: Vec<u8>,
    clusters: Vec<(Range<usize>, Range<usize>)>,
}

impl<'f> Codes<'f> {
    /// No codes.
    pub(super) fn new(fonts: &'f Fonts) -> Codes<'f> {
        Codes {
            fonts,
            list: Vec::new(),
            faces: BTreeMap::new(),
            found: BTreeMap::new(),
            key: Vec::new(),
            clusters: Vec::new(),
        }
    }

    /// A face of the type case.
    pub(super) fn face(&self, id: FaceId) -> &'f Face {
        self.fonts.face(id)
    }

    /// Encodes a word: its segments go to `segments`, their bytes to `bytes`. `id` gives numbers to new fonts.
    pub(super) fn word(
        &mut self,
        of: Kind,
        glyphs: &[Glyph],
        text: &str,
        id: &mut dyn FnMut() -> Ref,
        segments: &mut Vec<Segment>,
        bytes: &mut Vec<u8>,
    ) {
        let Kind { face, direction, page } = of;
        let Some(em) = self.open(face) else { return };
        let mut clusters = std::mem::take(&mut self.clusters);
        split(glyphs, text, &mut clusters);
        let mut line = Line { segments, bytes, direction, em, pen: 0, continues: false };
        let (mut origin, mut left) = (0, Edge::Space);
        let rtl_page = page.is_rtl();
        for (range, text_range) in &clusters {
            let text = text.get(text_range.clone()).unwrap_or_default();
            let edge = std::mem::replace(&mut left, Edge::of(text.chars().next()));
            let mirrored = rtl_page && direction.is_rtl() && text.chars().all(is_mirrored);
            let loose = direction.is_rtl() && edge.is_neutral() && Edge::of(text.chars().next_back()) == Edge::Mark;
            if loose || mirrored {
                self.turn(face, RIGHT_TO_LEFT, origin, id, &mut line);
            }
            let cluster = glyphs.get(range.clone()).unwrap_or_default();
            self.cluster(face, cluster, text, origin, id, &mut line);
            if mirrored {
                let end = origin + cluster.iter().map(|glyph| i64::from(glyph.advance)).sum::<i64>();
                self.turn(face, UNMIRRORED, end, id, &mut line);
            }
            origin += cluster.iter().map(|glyph| i64::from(glyph.advance)).sum::<i64>();
        }
        self.clusters = clusters;
    }

    /// Encodes directional characters by themselves; gives their segment, with the bytes in `bytes`.
    pub(super) fn unseen(
        &mut self,
        face: FaceId,
        characters: &str,
        id: &mut dyn FnMut() -> Ref,
        bytes: &mut Vec<u8>,
    ) -> Option<Segment> {
        let em = self.open(face)?;
        let mut segments = Vec::with_capacity(1);
        bytes.clear();
        let mut line = Line { segments: &mut segments, bytes, direction: Direction::Rtl, em, pen: 0, continues: false };
        self.turn(face, characters, 0, id, &mut line);
        segments.pop()
    }

    /// Encodes directional characters: nothing to see, and no wider. A face with CFF outlines goes without.
    fn turn(&mut self, face: FaceId, characters: &str, at: i64, id: &mut dyn FnMut() -> Ref, line: &mut Line<'_>) {
        let Some(Some(used)) = self.faces.get_mut(&face) else { return };
        if let Some(shape) = used.nothing() {
            let (font, code, width) = self.code(face, shape, characters, id);
            line.put(font, code, width, at, 0);
        }
    }

    /// Encodes a cluster whose left edge is `origin` design units from the word's.
    fn cluster(
        &mut self,
        face: FaceId,
        glyphs: &[Glyph],
        text: &str,
        origin: i64,
        id: &mut dyn FnMut() -> Ref,
        line: &mut Line<'_>,
    ) {
        let Some(Some(used)) = self.faces.get_mut(&face) else { return };
        if line.direction.is_rtl() && text.chars().nth(1).is_some() {
            let mut said = heaps(text);
            if (2..=MOST_SHARES).contains(&said.len())
                && let Some(shapes) = used.shares(glyphs, said.len())
            {
                said.reverse();
                let mut order: Vec<usize> = (0..shapes.len()).collect();
                turn_marks(&mut said, &mut order);
                for (said, at) in said.into_iter().zip(order) {
                    let (shape, place) = shapes[at];
                    let (font, code, width) = self.code(face, shape, said, id);
                    line.put(font, code, width, origin + place, 0);
                }
                return;
            }
        }
        if let Some(shape) = used.shape(glyphs) {
            let text = if text.is_empty() { NOTHING } else { text };
            let (font, code, width) = self.code(face, shape, text, id);
            return line.put(font, code, width, origin, 0);
        }
        // A face with CFF outlines, or a cluster beyond all bounds: a code for each glyph, the text shared out in
        // logical order, which a right-to-left cluster's glyphs run against.
        let backwards = line.direction.is_rtl();
        let texts = share(text, glyphs.len());
        let mut pen = origin;
        for (index, glyph) in glyphs.iter().enumerate() {
            let text = texts[if backwards { glyphs.len() - 1 - index } else { index }];
            let Some(Some(used)) = self.faces.get_mut(&face) else { return };
            let shape = used.plain(glyph.id);
            let (font, code, width) = self.code(face, shape, text, id);
            line.put(font, code, width, pen + i64::from(glyph.x), glyph.y);
            pen += i64::from(glyph.advance);
        }
    }

    /// The code for a shape and its text: font, code, width.
    fn code(&mut self, face: FaceId, shape: u32, text: &str, id: &mut dyn FnMut() -> Ref) -> (u16, u16, i32) {
        self.key.clear();
        self.key.extend_from_slice(&face.0.to_le_bytes());
        self.key.extend_from_slice(&shape.to_le_bytes());
        self.key.extend_from_slice(text.as_bytes());
        let Some(Some(used)) = self.faces.get_mut(&face) else { return (0, 0, 0) };
        let width = used.shapes[shape as usize].width;
        if let Some((font, code)) = self.found.get(self.key.as_slice()) {
            return (*font, *code, width);
        }
        let full = |font: &Font| font.codes.len() >= usize::from(u16::MAX);
        let font = match used.font {
            Some(font) if !full(&self.list[usize::from(font)]) => font,
            _ => {
                let font = self.list.len() as u16;
                self.list.push(Font::begin(id(), face, used));
                used.font = Some(font);
                font
            }
        };
        let entry = &mut self.list[usize::from(font)];
        let start = entry.text.len() as u32;
        entry.text.extend(text.chars().map(mappable));
        entry.codes.push(Code { shape, text: start..entry.text.len() as u32 });
        let code = entry.codes.len() as u16;
        self.found.insert(self.key.as_slice().into(), (font, code));
        (font, code, width)
    }

    /// Reads a face at its first use; gives its design units per em.
    fn open(&mut self, face: FaceId) -> Option<u16> {
        let fonts = self.fonts;
        let entry = self.faces.entry(face).or_insert_with(|| {
            let file = fonts.face(face);
            Some(FaceInUse::new(Metrics::of(file)?))
        });
        entry.as_ref().map(|used| used.metrics.units_per_em)
    }
}

/// The word being written.
struct Line<'a> {
    segments: &'a mut Vec<Segment>,
    bytes: &'a mut Vec<u8>,
    direction: Direction,
    em: u16,
    /// Where the pen is, in thousandths of an em from the word's left edge, by the widths that the file states.
    pen: i64,
    /// Whether the last segment is of this word.
    continues: bool,
}

impl Line<'_> {
    /// Draws a code at a place given in design units.
    fn put(&mut self, font: u16, code: u16, width: i32, x: i64, y: i32) {
        let em = i64::from(self.em.max(1));
        let x = super::numbers::nearest(x * 1000, em);
        let rise = thousandths(y, self.em);
        match self.segments.last_mut() {
            Some(last) if self.continues && last.font == font && last.rise == rise => {
                if x != self.pen {
                    self.bytes.push(b')');
                    super::numbers::push_number(self.bytes, self.pen - x);
                    self.bytes.push(b'(');
                }
                push_code(self.bytes, code);
                last.bytes.1 = self.bytes.len() as u32;
                last.advance = (x + i64::from(width) - i64::from(last.start)) as i32;
            }
            _ => {
                let start = self.bytes.len() as u32;
                push_code(self.bytes, code);
                let bytes = (start, self.bytes.len() as u32);
                self.segments.push(Segment { font, start: x as i32, advance: width, rise, bytes });
                self.continues = true;
            }
        }
        self.pen = x + i64::from(width);
    }
}

/// Writes a code within a literal string (ISO 32000-1, 7.3.4.2).
fn push_code(out: &mut Vec<u8>, code: u16) {
    for byte in code.to_be_bytes() {
        match byte {
            b'(' | b')' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
            b'\r' => out.extend_from_slice(b"\\r"),
            b'\n' => out.extend_from_slice(b"\\n"),
            _ => out.push(byte),
        }
    }
}
