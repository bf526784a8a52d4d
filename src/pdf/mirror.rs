//! The words of `set`'s stores, here again, with their encodings beside them.
//!
//! Each galley brings the words that it adds to its store; they are appended once, when the first page with that galley
//! comes. A word is encoded when it is first drawn, so that words which were only weighed leave no trace in the file.
//! A store that has not been drawn from for a while is forgotten: `set` begins a new one when the last has grown to its
//! bound, and never goes back.

use std::ops::Range;
use std::sync::{Arc, Weak};

use pdf_writer::Ref;

use super::encode::{Codes, Kind, Segment};
use super::turns::Edges;
use crate::fonts::FaceId;
use crate::galley::Galley;
use crate::lang::Direction;
use crate::words::{StoreId, WordId, Words};

/// How many stores are kept: two lanes (text and furniture), and of each the one before.
const KEPT: usize = 4;

/// A word's segments, and its edges.
type Encoded = (Range<u32>, Edges);

/// A store's words and encodings.
struct Mirror {
    store: StoreId,
    words: Words,
    /// For pages from left to right and for those from right to left, as far as it was asked for.
    encoded: [Vec<Option<Encoded>>; 2],
    segments: Vec<Segment>,
    bytes: Vec<u8>,
}

/// All stores in use.
#[derive(Default)]
pub(super) struct Mirrors {
    /// The last used is the last.
    mirrors: Vec<Mirror>,
    /// Galleys whose words have been taken. A weak reference keeps the address from being given to another.
    seen: Vec<Weak<Galley>>,
}

impl Mirrors {
    /// Takes the words that a galley brings, unless it has been here; whether it was new.
    pub(super) fn take(&mut self, galley: &Arc<Galley>) -> bool {
        self.seen.retain(|seen| seen.strong_count() > 0);
        if self.seen.iter().any(|seen| std::ptr::eq(seen.as_ptr(), Arc::as_ptr(galley))) {
            return false;
        }
        self.seen.push(Arc::downgrade(galley));
        self.add(galley);
        true
    }

    /// Takes the words of a galley that has certainly not been here.
    pub(super) fn add(&mut self, galley: &Galley) {
        let mirror = self.mirror(galley.store);
        mirror.words.append(&galley.fresh);
    }

    /// A word's segments on a page of this direction, the buffer that their bytes are in, its face and edges; none for a word that never came.
    pub(super) fn word(
        &mut self,
        store: StoreId,
        word: WordId,
        page: Direction,
        codes: &mut Codes<'_>,
        id: &mut dyn FnMut() -> Ref,
    ) -> Option<(&[Segment], &[u8], FaceId, Edges)> {
        let mirror = self.mirror(store);
        let known = &mut mirror.encoded[usize::from(page.is_rtl())];
        if known.len() < mirror.words.words.len() {
            known.resize(mirror.words.words.len(), None);
        }
        let encoded = known.get_mut(word.0 as usize)?;
        let shaped = mirror.words.word(word);
        let (range, edges) = match encoded {
            Some(encoded) => encoded.clone(),
            None => {
                let start = mirror.segments.len() as u32;
                let (glyphs, text) = (mirror.words.glyphs(shaped), mirror.words.text(shaped));
                let kind = Kind { face: shaped.face, direction: shaped.direction, page };
                codes.word(kind, glyphs, text, id, &mut mirror.segments, &mut mirror.bytes);
                encoded.insert((start..mirror.segments.len() as u32, Edges::of(shaped.direction, text))).clone()
            }
        };
        Some((&mirror.segments[range.start as usize..range.end as usize], &mirror.bytes, shaped.face, edges))
    }

    /// The words of a store.
    pub(super) fn words(&mut self, store: StoreId) -> &Words {
        &self.mirror(store).words
    }

    fn mirror(&mut self, store: StoreId) -> &mut Mirror {
        let last = self.mirrors.len();
        match self.mirrors.iter().position(|mirror| mirror.store == store) {
            Some(at) if at + 1 == last => (),
            Some(at) => self.mirrors[at..].rotate_left(1),
            None => {
                if last == KEPT {
                    self.mirrors.remove(0);
                }
                self.mirrors.push(Mirror {
                    store,
                    words: Words::default(),
                    encoded: [Vec::new(), Vec::new()],
                    segments: Vec::new(),
                    bytes: Vec::new(),
                });
            }
        }
        let last = self.mirrors.len() - 1;
        &mut self.mirrors[last]
    }
}
