//! Words of offices and bodies, which stand behind a name and in none.
//!
//! Deliberately absent: words that are names as well (`Dean`, `Baker`), and names of figures.

use crate::fold::{Phrases, fold};
use crate::vocabulary;

static OFFICES: Phrases = Phrases::new(vocabulary::OFFICES);
static BODIES: Phrases = Phrases::new(vocabulary::BODIES);
static MORE: Phrases = Phrases::new(
    "institutul|institute|university|professor|یونیورسٹی|پروفیسر|department|faculty|lecturer|adjunct|visiting|emeritus",
);

/// Those of them that are names, stand before one, or are too short to tell.
static NAMES: Phrases = Phrases::new(
    "dean|judge|baker|carpenter|fisher|farmer|painter|singer|reader|head|chancellor|provost|banker|trader|coach|nun|monk|priest|\
        pastor|worker|trainer|speaker|clerk|broker|tutor|mp|prof|poet|house|court|church|temple|bank|times|post|press|mission|trust|union|party|\
        mit|un|red|inc|lab|fund|club|co|former|charge|doctor|imam|rabbi|senator|minister|mayor|governor|consul|deputy|vice|bit|بيت|בית|\
        advocate|counsel|merchant|usher|abbot|bishop|author|archer|taylor|maestro|maestra|sister|member|green|reed|league|office|maire|peintre|\
        leiter|arzt|lehrer|autor|شاعر|نقاش|نجار|وکیل|خباز|صياد|حداد|کشاورز|معلم|כהן|שחקן|אמן|artist|poeta|فنان|استاد|أستاذ|دکتر|رئيس|رئیس|مدير|agent",
);

/// Whether a text has a word that stands behind a name, and not in one.
pub(super) fn names_office(text: &str) -> bool {
    let folded = fold(text);
    let is_office = |word: &str| OFFICES.has(word) || BODIES.has(word) || MORE.has(word);
    folded.split(' ').any(|word| word.chars().nth(1).is_some() && is_office(word) && !NAMES.has(word))
}
