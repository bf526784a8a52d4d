//! Characters that no built-in font can write: without a font that has them, a final document is refused.
//!
//! Each is told once, where it stands first. Deliberately absent: fonts beside the bundle, of which only who sets knows.

use super::passages;
use crate::fonts::Fonts;
use crate::letter::Letter;
use crate::report::{Report, codes};
use crate::roll::{Field, Roll};
use crate::source::Span;

/// Looks through letters and the fields of a roll that are printed.
pub fn glyphs<'a>(letters: impl Iterator<Item = &'a Letter>, roll: Option<&Roll>, fonts: &Fonts, report: &mut Report) {
    let mut known = Known::default();
    for letter in letters {
        for passage in passages::of(letter) {
            for (at, character) in passage.text.char_indices().filter(|(_, character)| known.is_new(*character)) {
                tell(character, fonts, || passage.span(at..at + character.len_utf8()), report);
            }
        }
    }
    let Some(roll) = roll else { return };
    for signatory in 0..roll.len() {
        for (field, _) in Field::PRINTED {
            let text = roll.field(signatory, *field);
            for character in text.chars().filter(|character| known.is_new(*character)) {
                tell(character, fonts, || roll.span(signatory, *field), report);
            }
        }
    }
}

fn tell(character: char, fonts: &Fonts, span: impl Fn() -> Span, report: &mut Report) {
    if !fonts.bundle_can_write(character) {
        let arguments = [character.to_string(), format!("U+{:04X}", character as u32)];
        report.add(codes::GLYPH_UNBUNDLED, span(), arguments);
    }
}

/// The characters that were met: a bit for each.
#[derive(Default)]
struct Known(Vec<u64>);

impl Known {
    /// Whether a character is met for the first time. ASCII is in every font.
    fn is_new(&mut self, character: char) -> bool {
        if character.is_ascii() {
            return false;
        }
        let (word, bit) = (character as usize / 64, 1 << (character as usize % 64));
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        let is_new = self.0[word] & bit == 0;
        self.0[word] |= bit;
        is_new
    }
}
