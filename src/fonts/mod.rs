//! The type case: the faces at hand, what each can write, and which follows which.
//!
//! Faces of the bundle are there from the start and looked into at first use. Faces beside it come from a
//! [`FontStore`], which is asked only when the bundle cannot write something. A face is chosen for a whole word, or
//! better for a whole name: never for one letter of it. The same text gets the same face whatever was asked before.
//! Deliberately absent: shaping (see `set`), embedding (see `pdf`), and reading files.

mod anchors;
mod chain;
mod coverage;
mod face;
mod outside;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io;
use std::sync::{Mutex, PoisonError};

use crate::lang::Script;
use crate::property::{is_default_ignorable, is_diacritic};
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

pub use face::{Face, Metrics};

use crate::report::{Finding, codes};
use crate::shelf;
use crate::source::Span;
use crate::unit::Permille;
use chain::Chains;
use outside::Outside;

/// A face's number in [`Fonts`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub u16);

/// Where faces beside the bundle come from: `--font-dir`, the system's fonts.
pub trait FontStore {
    /// The names of its files, in a fixed order.
    fn names(&self) -> Vec<String>;
    /// The bytes of the file with this index in [`FontStore::names`].
    ///
    /// # Errors
    /// When the file cannot be read; it is then reported and passed over.
    fn read(&self, index: usize) -> io::Result<Vec<u8>>;
}

/// The faces at hand.
pub struct Fonts {
    faces: Vec<Face>,
    chains: Chains,
    outside: Outside,
    /// The faces beside the bundle that serve, and for which scripts.
    used: Mutex<BTreeMap<FaceId, BTreeSet<&'static str>>>,
}

impl Fonts {
    /// The bundled faces and no others.
    pub fn bundled() -> Fonts {
        Fonts::with_stores(Vec::new())
    }

    /// The bundled faces, and those of the stores for what the bundle cannot write; of two stores the first goes first.
    pub fn with_stores(stores: Vec<Box<dyn FontStore + Send + Sync>>) -> Fonts {
        let faces: Vec<Face> = shelf::FONTS.iter().map(|file| Face::bundled(file.name, file.bytes)).collect();
        Fonts { chains: Chains::over(&faces), faces, outside: Outside::new(stores), used: Mutex::default() }
    }

    /// A face. A number that was never handed out gives the first face.
    pub fn face(&self, id: FaceId) -> &Face {
        self.faces.get(usize::from(id.0)).or_else(|| self.outside.face(id)).unwrap_or(&self.faces[0])
    }

    /// The face that writes the whole of `text`, and the factor by which its size differs from the paragraph's; none if
    /// no face at hand can. `script` is that of its letters; in scripts without italics `italic` asks for nothing.
    pub fn choose(&self, text: &str, script: Script, bold: bool, italic: bool) -> Option<(FaceId, Permille)> {
        let bundled = self.choose_bundled(text, script, bold, italic);
        bundled.or_else(|| self.choose_outside(text, script, bold, italic))
    }

    /// Like [`Fonts::choose`], of the bundled faces alone.
    pub fn choose_bundled(&self, text: &str, script: Script, bold: bool, italic: bool) -> Option<(FaceId, Permille)> {
        let latin_like = chain::is_latin_like(script);
        self.chains.of(script, bold, italic).find(|(id, _)| can_write(self.face(*id), text, latin_like))
    }

    /// Like [`Fonts::choose`], of the faces beside the bundle alone.
    pub fn choose_outside(&self, text: &str, script: Script, bold: bool, italic: bool) -> Option<(FaceId, Permille)> {
        let latin_like = chain::is_latin_like(script);
        let italic = italic && latin_like;
        let id = self.outside.choose(script, bold, italic, |face| can_write(face, text, latin_like))?;
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        used.entry(id).or_default().insert(script.full_name());
        Some((id, Permille::ONE))
    }

    /// The bundled face that has glyphs for the whole of `text`, though some mark may have no anchor and stand a little
    /// off: better than two faces in one word, or none.
    pub fn choose_loosely(&self, text: &str, script: Script, bold: bool, italic: bool) -> Option<(FaceId, Permille)> {
        self.chains.of(script, bold, italic).find(|(id, _)| can_write(self.face(*id), text, false))
    }

    /// The bundled face that writes most of `parts`, for a word that none writes whole; the first of the chain if several
    /// do, none if none writes any.
    pub fn choose_most<'t>(
        &self,
        parts: impl Iterator<Item = &'t str> + Clone,
        script: Script,
        bold: bool,
        italic: bool,
    ) -> Option<(FaceId, Permille)> {
        let latin_like = chain::is_latin_like(script);
        let written = |id: FaceId| parts.clone().filter(|part| can_write(self.face(id), part, latin_like)).count();
        let mut best = None;
        for (id, factor) in self.chains.of(script, bold, italic) {
            let count = written(id);
            if count > best.map_or(0, |(_, most)| most) {
                best = Some(((id, factor), count));
            }
        }
        best.map(|(choice, _)| choice)
    }

    /// Whether any bundled face has a character, as a whole or in parts.
    pub fn bundle_can_write(&self, character: char) -> bool {
        let mut bytes = [0; 4];
        let text: &str = character.encode_utf8(&mut bytes);
        self.faces.iter().any(|face| can_write(face, text, false))
    }

    /// Whether this face writes the whole of `text`.
    pub fn can_write(&self, id: FaceId, text: &str, script: Script) -> bool {
        can_write(self.face(id), text, chain::is_latin_like(script))
    }

    /// The face and factor that draw U+FFFD for a character that no face has.
    pub fn stand_in(&self, bold: bool) -> (FaceId, Permille) {
        self.chains.stand_in(bold)
    }

    /// What was found while choosing: files that are no fonts, and faces beside the bundle that serve. To be asked once,
    /// when all text is set.
    pub fn findings(&self) -> Vec<Finding> {
        let invalid = self.outside.invalid().map(|(name, reason)| Finding {
            code: codes::FONT_INVALID,
            span: Span::NOWHERE,
            arguments: vec![name.to_owned(), reason.to_owned()],
        });
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let outside = used.iter().map(|(id, scripts)| Finding {
            code: codes::FONT_OUTSIDE,
            span: Span::NOWHERE,
            arguments: vec![
                self.face(*id).file.clone(),
                scripts.iter().map(|script| script.replace('_', " ")).collect::<Vec<_>>().join(", "),
            ],
        });
        invalid.chain(outside).collect()
    }
}

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fonts").field("faces", &self.faces).finish_non_exhaustive()
    }
}

/// Whether the face writes all of `text`: each character has a glyph, itself or composed or decomposed canonically as
/// the shaper will do, and in Latin, Cyrillic and Greek each combining mark left over has an anchor.
fn can_write(face: &Face, text: &str, latin_like: bool) -> bool {
    let coverage = &face.facts().coverage;
    if coverage.has_ascii() && text.is_ascii() {
        return true;
    }
    let mut covered = true;
    let mut marked = false;
    for character in text.chars() {
        covered &= coverage.contains(character) || needs_no_glyph(character);
        marked |= is_diacritic(character);
    }
    if covered && !(marked && latin_like) {
        return true;
    }
    let composed = composed(text);
    let mut written = String::with_capacity(composed.len());
    for character in composed.chars() {
        if coverage.contains(character) || needs_no_glyph(character) {
            written.push(character);
            continue;
        }
        let start = written.len();
        written.extend(DecomposingNormalizerBorrowed::new_nfd().normalize_iter(std::iter::once(character)));
        if !written[start..].chars().all(|part| coverage.contains(part)) {
            return false;
        }
    }
    !latin_like || !written.chars().any(is_diacritic) || face.anchors_marks(&written)
}

/// A text in Normalization Form C (UAX #15): marks of different classes in one order, however they were typed.
pub fn composed(text: &str) -> Cow<'_, str> {
    ComposingNormalizerBorrowed::new_nfc().normalize(text)
}

/// Characters for which no glyph is asked: default-ignorable ones, and spaces, which the shaper makes itself.
fn needs_no_glyph(character: char) -> bool {
    is_default_ignorable(character) || (character != ' ' && character.is_whitespace())
}
