//! Clusters as glyphs: adds to a subset font one composite glyph for each cluster drawn with several.
//!
//! A reader of PDF takes text glyph by glyph. A vowel sign set back over its letter, or a conjunct of five parts, comes
//! out of most readers torn, doubled or reversed. Joined into one composite glyph (OpenType, `glyf`) with the advance
//! that shaping gave it, a cluster is one code with one text, and is copied as exactly as a plain letter.
//! The outlines are those of the font, at the same places; nothing is drawn twice.
//! Deliberately absent: CFF, whose outlines cannot refer to one another.

/// A glyph of a cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// The glyph; in the subset's numbers once it is handed to [`join`].
    pub(super) glyph: u16,
    /// How far its origin is right of the cluster's, in design units.
    pub(super) x: i16,
    /// How far above the baseline.
    pub(super) y: i16,
}

/// A cluster to be made a glyph.
#[derive(Clone, Debug)]
pub(super) struct Cluster {
    /// Its glyphs.
    pub(super) parts: Vec<Part>,
    /// Its advance.
    pub(super) advance: u16,
}

/// Arguments are words and offsets (OpenType, `glyf`, component flags).
const WORDS_AND_OFFSETS: u16 = 0x0001 | 0x0002;
/// Another component follows.
const MORE: u16 = 0x0020;

/// Adds a glyph for each cluster behind those of `font`, in order. None if the font's tables are not whole, or if there
/// would be more glyphs than a font can number.
pub(super) fn join(font: &[u8], clusters: &[Cluster]) -> Option<Vec<u8>> {
    if clusters.is_empty() {
        return Some(font.to_vec());
    }
    let mut tables = tables(font)?;
    let take = |tables: &[(u32, Vec<u8>)], tag: &[u8; 4]| {
        tables.iter().find(|(found, _)| *found == u32::from_be_bytes(*tag)).map(|(_, data)| data.clone())
    };
    let (mut head, mut maxp, mut hhea) = (take(&tables, b"head")?, take(&tables, b"maxp")?, take(&tables, b"hhea")?);
    let (mut glyf, loca, hmtx) = (take(&tables, b"glyf")?, take(&tables, b"loca")?, take(&tables, b"hmtx")?);
    let count = usize::from(number(&maxp, 4)?);
    let total = u16::try_from(count + clusters.len()).ok()?;
    let mut ends = offsets(&loca, number(&head, 50)? != 0, count)?;
    let mut metrics = metrics(&hmtx, usize::from(number(&hhea, 34)?), count)?;

    let (mut most_parts, mut widest) = (0, number(&hhea, 10)?);
    for cluster in clusters {
        let mut bounds: Option<[i32; 4]> = None;
        let mut components = Vec::new();
        for part in &cluster.parts {
            let index = usize::from(part.glyph);
            let outline = glyf.get(*ends.get(index)?..*ends.get(index + 1)?)?;
            if outline.is_empty() {
                continue;
            }
            let edge = |at: usize| Some(i32::from(number(outline, at)? as i16));
            // A plain glyph is drawn with its left edge where `hmtx` has it; a component, where its outline has it.
            let x = i32::from(part.x) + i32::from(metrics.get(index)?.1) - edge(2)?;
            let y = i32::from(part.y);
            components.push((part.glyph, i16::try_from(x).ok()?, part.y));
            let here = [edge(2)? + x, edge(4)? + y, edge(6)? + x, edge(8)? + y];
            bounds = Some(
                bounds.map_or(here, |b| [b[0].min(here[0]), b[1].min(here[1]), b[2].max(here[2]), b[3].max(here[3])]),
            );
        }
        let mut left = 0;
        if let Some(bounds) = bounds {
            left = i16::try_from(bounds[0]).ok()?;
            glyf.extend_from_slice(&(-1_i16).to_be_bytes());
            for edge in bounds {
                glyf.extend_from_slice(&i16::try_from(edge).ok()?.to_be_bytes());
            }
            for (index, (glyph, x, y)) in components.iter().enumerate() {
                let more = if index + 1 < components.len() { MORE } else { 0 };
                glyf.extend_from_slice(&(WORDS_AND_OFFSETS | more).to_be_bytes());
                glyf.extend_from_slice(&glyph.to_be_bytes());
                glyf.extend_from_slice(&x.to_be_bytes());
                glyf.extend_from_slice(&y.to_be_bytes());
            }
            glyf.resize(glyf.len().next_multiple_of(4), 0);
        }
        ends.push(glyf.len());
        metrics.push((cluster.advance, left));
        most_parts = most_parts.max(components.len() as u16);
        widest = widest.max(cluster.advance);
    }

    put(&mut head, 50, 1)?;
    put(&mut hhea, 10, widest)?;
    put(&mut hhea, 34, total)?;
    put(&mut maxp, 4, total)?;
    if maxp.len() >= 32 {
        // Upper bounds are what these are for: most points, contours, components and depth of a composite.
        for (simple, composite) in [(6, 10), (8, 12)] {
            let most = number(&maxp, simple)?.max(number(&maxp, composite)?);
            put(&mut maxp, composite, most.saturating_mul(most_parts.max(1)))?;
        }
        let parts = number(&maxp, 28)?.max(most_parts);
        put(&mut maxp, 28, parts)?;
        let depth = number(&maxp, 30)?.saturating_add(1);
        put(&mut maxp, 30, depth)?;
    }
    let loca: Vec<u8> = ends.iter().flat_map(|end| (*end as u32).to_be_bytes()).collect();
    let mut hmtx = Vec::with_capacity(4 * metrics.len());
    for (advance, left) in metrics {
        hmtx.extend_from_slice(&advance.to_be_bytes());
        hmtx.extend_from_slice(&left.to_be_bytes());
    }
    let new = [(b"head", head), (b"maxp", maxp), (b"hhea", hhea), (b"glyf", glyf), (b"loca", loca), (b"hmtx", hmtx)];
    for (tag, data) in new {
        let tag = u32::from_be_bytes(*tag);
        tables.iter_mut().find(|(found, _)| *found == tag)?.1 = data;
    }
    Some(assemble(font.get(..4)?, &mut tables))
}

/// The tables of a font by tag.
fn tables(font: &[u8]) -> Option<Vec<(u32, Vec<u8>)>> {
    (0..usize::from(number(font, 4)?))
        .map(|index| {
            let record = font.get(12 + 16 * index..28 + 16 * index)?;
            let [tag, offset, length] = [0, 8, 12].map(|at| long(record, at));
            let (offset, length) = (offset? as usize, length? as usize);
            Some((tag?, font.get(offset..offset.checked_add(length)?)?.to_vec()))
        })
        .collect()
}

/// Where each glyph's outline begins, and where the last ends.
fn offsets(loca: &[u8], long_offsets: bool, count: usize) -> Option<Vec<usize>> {
    (0..=count)
        .map(|index| {
            if long_offsets {
                long(loca, 4 * index).map(|at| at as usize)
            } else {
                Some(2 * usize::from(number(loca, 2 * index)?))
            }
        })
        .collect()
}

/// Advance and left edge of every glyph: the last full record's advance goes for all after it.
fn metrics(hmtx: &[u8], full: usize, count: usize) -> Option<Vec<(u16, i16)>> {
    let last = full.checked_sub(1)?;
    (0..count)
        .map(|index| {
            let left = if index < full { 4 * index + 2 } else { 4 * full + 2 * (index - full) };
            Some((number(hmtx, 4 * index.min(last))?, number(hmtx, left)? as i16))
        })
        .collect()
}

/// A font of these tables, with its directory and check sums (OpenType, "Organization of an OpenType font").
fn assemble(version: &[u8], tables: &mut [(u32, Vec<u8>)]) -> Vec<u8> {
    tables.sort_by_key(|(tag, _)| *tag);
    let head = u32::from_be_bytes(*b"head");
    for (_, data) in tables.iter_mut().filter(|(tag, _)| *tag == head) {
        let _ = data.get_mut(8..12).map(|sum| sum.fill(0));
    }
    let count = tables.len() as u16;
    let power = count.max(1).ilog2() as u16;
    let mut font = version.to_vec();
    for field in [count, 16 << power, power, 16 * count - (16 << power)] {
        font.extend_from_slice(&field.to_be_bytes());
    }
    let mut offset = 12 + 16 * tables.len();
    for (tag, data) in tables.iter() {
        for field in [*tag, sum(data), offset as u32, data.len() as u32] {
            font.extend_from_slice(&field.to_be_bytes());
        }
        offset += data.len().next_multiple_of(4);
    }
    let mut at_head = None;
    for (tag, data) in tables.iter() {
        if *tag == head {
            at_head = Some(font.len());
        }
        font.extend_from_slice(data);
        font.resize(font.len().next_multiple_of(4), 0);
    }
    let adjustment = 0xB1B0_AFBA_u32.wrapping_sub(sum(&font)).to_be_bytes();
    if let Some(field) = at_head.and_then(|at| font.get_mut(at + 8..at + 12)) {
        field.copy_from_slice(&adjustment);
    }
    font
}

fn sum(data: &[u8]) -> u32 {
    data.chunks(4).fold(0_u32, |sum, word| {
        let mut padded = [0; 4];
        padded[..word.len()].copy_from_slice(word);
        sum.wrapping_add(u32::from_be_bytes(padded))
    })
}

fn number(data: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(data.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn long(data: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(data.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn put(data: &mut [u8], at: usize, number: u16) -> Option<()> {
    data.get_mut(at..at + 2)?.copy_from_slice(&number.to_be_bytes());
    Some(())
}
