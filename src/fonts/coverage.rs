//! Which characters a face has: a set of code points, asked for every character of every name.
//!
//! Pages of 256 bits, found by the upper bits of the code point, so that a question is two loads. Made once a face, from
//! its `cmap`. Deliberately absent: which glyph it is (see `set`).

use ttf_parser::Face;

/// A set of code points.
#[derive(Debug, Default)]
pub(super) struct Coverage {
    /// For each 256 code points, one more than the index of their page; 0 for none of them.
    index: Vec<u16>,
    pages: Vec<[u64; 4]>,
    /// Whether all of U+0020 to U+007E is in it.
    ascii: bool,
}

impl Coverage {
    /// The characters that the face's Unicode `cmap` leads to a glyph other than `.notdef`.
    pub(super) fn of(face: &Face<'_>) -> Coverage {
        let mut coverage = Coverage::default();
        let Some(cmap) = face.tables().cmap else { return coverage };
        for subtable in cmap.subtables.into_iter().filter(ttf_parser::cmap::Subtable::is_unicode) {
            subtable.codepoints(|code_point| {
                if subtable.glyph_index(code_point).is_some_and(|glyph| glyph.0 != 0) {
                    coverage.insert(code_point);
                }
            });
        }
        if has_hyphen_for_minus(face) {
            coverage.remove('−');
        }
        coverage.ascii = (' '..='~').all(|character| coverage.contains(character));
        coverage
    }

    fn insert(&mut self, code_point: u32) {
        if code_point > 0x10FFFF {
            return;
        }
        let block = (code_point >> 8) as usize;
        if self.index.len() <= block {
            self.index.resize(block + 1, 0);
        }
        if self.index[block] == 0 {
            self.pages.push([0; 4]);
            self.index[block] = self.pages.len() as u16;
        }
        let page = &mut self.pages[usize::from(self.index[block]) - 1];
        page[(code_point >> 6 & 3) as usize] |= 1 << (code_point & 63);
    }

    fn remove(&mut self, character: char) {
        let code_point = character as u32;
        if let Some(page) = self.index.get((code_point >> 8) as usize).filter(|page| **page > 0) {
            self.pages[usize::from(*page) - 1][(code_point >> 6 & 3) as usize] &= !(1 << (code_point & 63));
        }
    }

    /// Whether the character is in the set.
    pub(super) fn contains(&self, character: char) -> bool {
        let code_point = character as u32;
        match self.index.get((code_point >> 8) as usize) {
            None | Some(0) => false,
            Some(page) => {
                let word = self.pages[usize::from(*page) - 1][(code_point >> 6 & 3) as usize];
                word >> (code_point & 63) & 1 == 1
            }
        }
    }

    /// Whether every printable ASCII character is in the set, so that ASCII text need not be looked through.
    pub(super) fn has_ascii(&self) -> bool {
        self.ascii
    }
}

/// Whether the face draws U+2212 as a hyphen: as wide as that, where a minus is as wide as a plus. Faces of scripts whose
/// drawer had no use for it do (Noto Serif Hebrew); then another's is taken, so that a sum does not look like a range.
fn has_hyphen_for_minus(face: &Face<'_>) -> bool {
    let advance = |character| face.glyph_index(character).and_then(|glyph| face.glyph_hor_advance(glyph));
    match [advance('−'), advance('-'), advance('+')] {
        [Some(minus), Some(hyphen), Some(plus)] => minus == hyphen && minus != plus,
        _ => false,
    }
}
