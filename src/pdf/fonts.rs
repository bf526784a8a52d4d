//! Font dictionaries: Type 0 fonts with embedded subsets (ISO 32000-1, 9.7 and 9.9).
//!
//! A face is cut down once, to the glyphs used, with its joined clusters added behind; all fonts of the face share it.
//! TrueType: CIDFontType2, the code is the CID and CIDToGIDMap leads it to its glyph, several codes to one glyph where
//! several texts are drawn alike. CFF: CIDFontType0C with a CMap from code to CID.
//! The subset's name has a tag made from its glyphs, so that the same letters give the same name anywhere.

use std::io::{self, Write};

use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::writers::{CidFont, FontDescriptor, Type0Font};
use pdf_writer::{Finish, Name, Rect, Ref, Str};
use subsetter::GlyphRemapper;

use super::encode::{Codes, Font};
use super::hash::Hash;
use super::joined::{Cluster, Part, join};
use super::objects::Objects;
use super::shapes::{FaceInUse, ShapeKind};
use crate::fonts::{Face, FaceId};

const IDENTITY: SystemInfo<'static> = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// A face as it lies in the file.
struct Embedded {
    face: FaceId,
    descriptor: Ref,
    name: String,
    /// The glyph in the subset of each shape.
    glyphs: Vec<u16>,
}

/// Writes all fonts.
pub(super) fn write<W: Write>(objects: &mut Objects<W>, codes: &Codes<'_>) -> io::Result<()> {
    let mut embedded: Vec<Embedded> = Vec::new();
    for font in &codes.list {
        let Some(Some(used)) = codes.faces.get(&font.face) else { continue };
        let at = match embedded.iter().position(|done| done.face == font.face) {
            Some(at) => at,
            None => {
                embedded.push(embed(objects, font.face, used, codes.face(font.face))?);
                embedded.len() - 1
            }
        };
        write_font(objects, font, used, &embedded[at])?;
    }
    Ok(())
}

/// Cuts a face down and writes it with its descriptor.
fn embed<W: Write>(objects: &mut Objects<W>, id: FaceId, used: &FaceInUse<'_>, face: &Face) -> io::Result<Embedded> {
    let mut remapper = GlyphRemapper::new();
    let mut hash = Hash::new();
    for shape in &used.shapes {
        if let ShapeKind::Glyph(glyph) = shape.kind {
            remapper.remap(glyph);
            hash.add(&glyph.to_le_bytes());
        }
    }
    let mut clusters = Vec::with_capacity(used.joined.len());
    for cluster in &used.joined {
        hash.add(&cluster.advance.to_le_bytes());
        let part = |part: &Part| {
            hash.add(&[part.glyph.to_le_bytes(), part.x.to_le_bytes(), part.y.to_le_bytes()].concat());
            Part { glyph: remapper.remap(part.glyph), ..*part }
        };
        clusters.push(Cluster { parts: cluster.parts.iter().map(part).collect(), advance: cluster.advance });
    }
    let subset = subsetter::subset(face.data(), face.index, &remapper).map_err(|error| unusable(face, &error))?;
    let (subset, first) = match glyph_count(&subset) {
        Some(count) if used.metrics.glyf => {
            let joined = join(&subset, &clusters).ok_or_else(|| unusable(face, &"its tables are not whole"))?;
            (joined, count)
        }
        _ => (subset, 0),
    };
    let glyphs = used
        .shapes
        .iter()
        .map(|shape| match shape.kind {
            ShapeKind::Glyph(glyph) => remapper.get(glyph).unwrap_or(0),
            ShapeKind::Joined(index) => first.saturating_add(index as u16),
        })
        .collect();

    let name = format!("{}+{}", tag(&hash.value()), used.metrics.name);
    let (descriptor, file) = (objects.id(), objects.id());
    let metrics = &used.metrics;
    objects.object(descriptor, |object| {
        let mut entry = object.start::<FontDescriptor<'_>>();
        let mut flags = FontFlags::SYMBOLIC;
        flags.set(FontFlags::ITALIC, metrics.italic_angle != 0);
        let [left, bottom, right, top] = metrics.bbox.map(whole);
        entry
            .name(Name(name.as_bytes()))
            .flags(flags)
            .bbox(Rect::new(left, bottom, right, top))
            .italic_angle(whole(metrics.italic_angle))
            .ascent(whole(metrics.ascent))
            .descent(whole(metrics.descent))
            .cap_height(whole(metrics.cap_height))
            // Fonts do not say how thick their stems are; this is what weights usually come to.
            .stem_v(whole(i32::from(metrics.weight / 5)));
        if metrics.glyf {
            entry.font_file2(file)
        } else {
            entry.font_file3(file)
        };
    })?;
    if metrics.glyf {
        let length = subset.len() as i32;
        objects.stream(file, &subset, |stream| {
            stream.pair(Name(b"Length1"), length);
        })?;
    } else {
        let table = cff_table(&subset).ok_or_else(|| unusable(face, &"it has no outlines"))?;
        objects.stream(file, table, |stream| {
            stream.pair(Name(b"Subtype"), Name(b"CIDFontType0C"));
        })?;
    }
    Ok(Embedded { face: id, descriptor, name, glyphs })
}

/// Writes a font: Type 0, its descendant, what leads codes to glyphs, and what they are copied as.
fn write_font<W: Write>(
    objects: &mut Objects<W>,
    font: &Font,
    used: &FaceInUse<'_>,
    embedded: &Embedded,
) -> io::Result<()> {
    let (descendant, mapping, to_unicode) = (objects.id(), objects.id(), objects.id());
    let glyf = used.metrics.glyf;
    let name = Name(embedded.name.as_bytes());
    let glyph = |index: usize| {
        font.codes.get(index).and_then(|code| embedded.glyphs.get(code.shape as usize)).copied().unwrap_or(0)
    };
    let width = |index: usize| {
        font.codes.get(index).and_then(|code| used.shapes.get(code.shape as usize)).map_or(0, |shape| shape.width)
    };
    objects.object(font.id, |object| {
        let mut entry = object.start::<Type0Font<'_>>();
        if glyf {
            entry.base_font(name).encoding_predefined(Name(b"Identity-H"));
        } else {
            let with_encoding = format!("{}-{CMAP}", embedded.name);
            entry.base_font(Name(with_encoding.as_bytes())).encoding_cmap(mapping);
        }
        entry.descendant_font(descendant).to_unicode(to_unicode);
    })?;
    objects.object(descendant, |object| {
        let mut entry = object.start::<CidFont<'_>>();
        entry.subtype(if glyf { CidFontType::Type2 } else { CidFontType::Type0 });
        entry.base_font(name).system_info(IDENTITY).font_descriptor(embedded.descriptor).default_width(0.0);
        if glyf {
            entry.widths().consecutive(1, (0..font.codes.len()).map(|index| whole(width(index))));
            entry.cid_to_gid_map_stream(mapping);
        } else {
            let mut widths: Vec<(u16, i32)> = (0..font.codes.len()).map(|at| (glyph(at), width(at))).collect();
            widths.sort_unstable();
            widths.dedup();
            let mut entries = entry.widths();
            for (glyph, width) in widths {
                entries.consecutive(glyph, [whole(width)]);
            }
            entries.finish();
        }
    })?;
    if glyf {
        let mut map = vec![0, 0];
        (0..font.codes.len()).for_each(|index| map.extend_from_slice(&glyph(index).to_be_bytes()));
        objects.stream(mapping, &map, |_| ())?;
    } else {
        objects.stream(mapping, &code_to_cid(font.codes.len(), glyph), |stream| {
            stream.pair(Name(b"Type"), Name(b"CMap"));
            stream.pair(Name(b"CMapName"), Name(CMAP.as_bytes()));
            let mut info = stream.insert(Name(b"CIDSystemInfo")).dict();
            info.pair(Name(b"Registry"), IDENTITY.registry).pair(Name(b"Ordering"), IDENTITY.ordering);
            info.pair(Name(b"Supplement"), IDENTITY.supplement);
        })?;
    }
    let mut cmap = UnicodeCmap::new(Name(b"Adobe-Identity-UCS"), SystemInfo { ordering: Str(b"UCS"), ..IDENTITY });
    for (index, code) in font.codes.iter().enumerate() {
        let text = font.text.get(code.text.start as usize..code.text.end as usize).unwrap_or_default();
        cmap.pair_with_multiple(index as u16 + 1, text.chars());
    }
    objects.stream(to_unicode, cmap.finish().as_slice(), |_| ())
}

/// The name of the CMaps that lead codes to CIDs.
const CMAP: &str = "Undersigned-Codes";

/// A CMap from code to CID (9.7.5.3, example 1).
fn code_to_cid(codes: usize, glyph: impl Fn(usize) -> u16) -> Vec<u8> {
    let mut cmap = format!(
        "%!PS-Adobe-3.0 Resource-CMap\n/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
         /CIDSystemInfo 3 dict dup begin\n/Registry (Adobe) def\n/Ordering (Identity) def\n/Supplement 0 def\nend def\n\
         /CMapName /{CMAP} def\n/CMapType 1 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"
    );
    let all: Vec<usize> = (0..codes).collect();
    for block in all.chunks(100) {
        cmap.push_str(&format!("{} begincidchar\n", block.len()));
        for index in block {
            cmap.push_str(&format!("<{:04X}> {}\n", index + 1, glyph(*index)));
        }
        cmap.push_str("endcidchar\n");
    }
    cmap.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    cmap.into_bytes()
}

/// Six capitals that tell this subset from others of the face (9.6.4).
fn tag(hash: &[u8; 16]) -> String {
    hash.iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

/// The number of glyphs of a font, from its `maxp` table.
fn glyph_count(font: &[u8]) -> Option<u16> {
    let table = table(font, b"maxp")?;
    Some(u16::from_be_bytes(table.get(4..6)?.try_into().ok()?))
}

/// The `CFF ` table alone.
fn cff_table(font: &[u8]) -> Option<&[u8]> {
    table(font, b"CFF ")
}

fn table<'a>(font: &'a [u8], tag: &[u8; 4]) -> Option<&'a [u8]> {
    let count = u16::from_be_bytes(font.get(4..6)?.try_into().ok()?);
    let record = font.get(12..)?.chunks_exact(16).take(usize::from(count)).find(|record| record.starts_with(tag))?;
    let field = |at: usize| Some(u32::from_be_bytes(record.get(at..at + 4)?.try_into().ok()?) as usize);
    let offset = field(8)?;
    font.get(offset..offset.checked_add(field(12)?)?)
}

fn unusable(face: &Face, why: &dyn std::fmt::Display) -> io::Error {
    io::Error::other(format!("the font {} cannot be embedded: {why}", face.file))
}

/// A whole number as pdf-writer takes it; exact below 2^24.
fn whole(number: i32) -> f32 {
    number as f32
}
