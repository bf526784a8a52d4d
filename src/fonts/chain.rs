//! Which bundled faces write a script, in which order, and how large beside the Latin.
//!
//! The factors bring faces of different build to one apparent size (`fonts/README.md` has the measures).
//! Deliberately absent: faces beside the bundle (see `outside`).

use crate::lang::Script;

use super::{Face, FaceId};
use crate::unit::Permille;

/// Source Serif 4 SmText: regular, italic, bold, bold italic.
const LATIN: [&str; 4] = [
    "SourceSerif4SmText-Regular.ttf",
    "SourceSerif4SmText-It.ttf",
    "SourceSerif4SmText-Bold.ttf",
    "SourceSerif4SmText-BoldIt.ttf",
];

/// Noto Serif, for the letters that Source Serif lacks. There is no bold italic: upright bold stands for it.
const LATIN_SECOND: [&str; 4] =
    ["NotoSerif-Regular.ttf", "NotoSerif-Italic.ttf", "NotoSerif-Bold.ttf", "NotoSerif-Bold.ttf"];

/// The factor of Noto Serif.
const SECOND_FACTOR: Permille = Permille(930);

/// Scripts with a face of their own, which has no italics: regular, bold, factor.
const OWN: &[(Script, &str, &str, Permille)] = &[
    (Script::Arabic, "NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Bold.ttf", Permille(1050)),
    (Script::Hebrew, "NotoSerifHebrew-Regular.ttf", "NotoSerifHebrew-Bold.ttf", Permille(940)),
    (Script::Armenian, "NotoSerifArmenian-Regular.ttf", "NotoSerifArmenian-Bold.ttf", Permille(930)),
    (Script::Georgian, "NotoSerifGeorgian-Regular.ttf", "NotoSerifGeorgian-Bold.ttf", Permille(930)),
    (Script::Ethiopic, "NotoSerifEthiopic-Regular.ttf", "NotoSerifEthiopic-Bold.ttf", Permille(900)),
    (Script::Devanagari, "NotoSerifDevanagari-Regular.ttf", "NotoSerifDevanagari-Bold.ttf", Permille(950)),
    (Script::Thai, "NotoSerifThai-Regular.ttf", "NotoSerifThai-Bold.ttf", Permille(970)),
];

/// The chains, with names resolved to faces.
#[derive(Debug, Default)]
pub(super) struct Chains {
    latin: [[FaceId; 2]; 4],
    own: Vec<(Script, [FaceId; 2], Permille)>,
}

impl Chains {
    pub(super) fn over(faces: &[Face]) -> Chains {
        let find = |name: &str| FaceId(faces.iter().position(|face| face.file == name).unwrap_or(0) as u16);
        let latin = std::array::from_fn(|cut| [find(LATIN[cut]), find(LATIN_SECOND[cut])]);
        let own = OWN.iter().map(|(script, regular, bold, factor)| (*script, [find(regular), find(bold)], *factor));
        Chains { latin, own: own.collect() }
    }

    /// The faces of the chain for a script, best first.
    pub(super) fn of(
        &self,
        script: Script,
        bold: bool,
        italic: bool,
    ) -> impl Iterator<Item = (FaceId, Permille)> + use<> {
        let cut = usize::from(bold) * 2 + usize::from(italic);
        let chain = if is_latin_like(script) {
            let [first, second] = self.latin[cut];
            [Some((first, Permille::ONE)), Some((second, SECOND_FACTOR))]
        } else {
            let own = self.own.iter().find(|(own, ..)| *own == script);
            [own.map(|(_, faces, factor)| (faces[usize::from(bold)], *factor)), None]
        };
        chain.into_iter().flatten()
    }

    /// The face that draws the sign for a character no face has.
    pub(super) fn stand_in(&self, bold: bool) -> (FaceId, Permille) {
        (self.latin[usize::from(bold) * 2][1], SECOND_FACTOR)
    }
}

/// The scripts that the Latin faces write; what is common to all scripts is theirs too.
pub(super) fn is_latin_like(script: Script) -> bool {
    matches!(
        script,
        Script::Latin | Script::Cyrillic | Script::Greek | Script::Common | Script::Inherited | Script::Unknown
    )
}
