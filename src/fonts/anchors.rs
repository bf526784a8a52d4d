//! Whether combining marks find a place: the anchors of `GPOS` lookups 4 and 6 (OpenType 1.9, mark-to-base and
//! mark-to-mark attachment).
//!
//! A letter such as M with cedilla has no code point of its own; a face that covers both but has no anchor would print
//! the mark beside the letter. Asked only for words that keep a combining mark after normalization, so nothing is kept.
//! Deliberately absent: positions; the shaper finds those.

use crate::property::{is_default_ignorable, is_diacritic};
use ttf_parser::gpos::PositioningSubtable;
use ttf_parser::{Face, GlyphId};

/// Whether each combining mark of `text` hangs from a base or mark before it, or is a glyph that needs no anchor
/// because the whole sequence has one (a ligature is not looked for).
pub(super) fn all_anchored(face: &Face<'_>, text: &str) -> bool {
    let mut base = None;
    let mut above = None;
    for character in text.chars().filter(|character| !is_default_ignorable(*character)) {
        let Some(glyph) = face.glyph_index(character) else { return false };
        if !is_diacritic(character) {
            (base, above) = (Some(glyph), None);
            continue;
        }
        let on_base = base.is_some_and(|base| is_anchored(face, glyph, base, false));
        let on_mark = above.is_some_and(|mark| is_anchored(face, glyph, mark, true));
        if base.is_some() && !on_base && !on_mark {
            return false;
        }
        above = Some(glyph);
    }
    true
}

fn is_anchored(face: &Face<'_>, mark: GlyphId, on: GlyphId, on_mark: bool) -> bool {
    let Some(gpos) = face.tables().gpos else { return false };
    for lookup in gpos.lookups {
        for index in 0..lookup.subtables.len() {
            let (mark_index, on_index, marks, matrix) = match lookup.subtables.get::<PositioningSubtable<'_>>(index) {
                Some(PositioningSubtable::MarkToBase(table)) if !on_mark => {
                    (table.mark_coverage.get(mark), table.base_coverage.get(on), table.marks, table.anchors)
                }
                Some(PositioningSubtable::MarkToMark(table)) if on_mark => {
                    (table.mark1_coverage.get(mark), table.mark2_coverage.get(on), table.marks, table.mark2_matrix)
                }
                _ => continue,
            };
            let (Some(mark_index), Some(on_index)) = (mark_index, on_index) else { continue };
            let class = marks.get(mark_index).map(|(class, _)| class);
            if class.is_some_and(|class| matrix.get(on_index, class).is_some()) {
                return true;
            }
        }
    }
    false
}
