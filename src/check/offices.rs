//! Words of offices and bodies, which stand behind a name and in none.
//!
//! Deliberately absent: words that are names as well (`Dean`, `Baker`), and names of figures.

use std::sync::LazyLock;

use crate::fold::fold;
use crate::vocabulary;

/// Words that an entry has behind its name, and a name has not, folded: offices and bodies, but for those that are names or
/// stand before one.
static OFFICES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let names = "dean|judge|baker|carpenter|fisher|farmer|painter|singer|reader|head|chancellor|provost|banker|trader|coach|nun|monk|priest|\
        pastor|worker|trainer|speaker|clerk|broker|tutor|mp|prof|poet|house|court|church|temple|bank|times|post|press|mission|trust|union|party|\
        mit|un|red|inc|lab|fund|club|co|former|charge|doctor|imam|rabbi|senator|minister|mayor|governor|consul|deputy|vice|bit|بيت|בית|\
        advocate|counsel|merchant|usher|abbot|bishop|author|archer|taylor|maestro|maestra|sister|member|green|reed|league|office|maire|peintre|\
        leiter|arzt|lehrer|autor|شاعر|نقاش|نجار|وکیل|خباز|صياد|حداد|کشاورز|معلم|כהן|שחקן|אמן|artist|poeta|فنان|استاد|أستاذ|دکتر|رئيس|رئیس|مدير|agent";
    let names: Vec<String> = names.split('|').map(fold).collect();
    let more = "institutul|institute|university|professor|یونیورسٹی|پروفیسر|department|faculty|lecturer|adjunct|visiting|emeritus";
    let all = [vocabulary::OFFICES, vocabulary::BODIES, more].into_iter().flat_map(|words| words.split('|')).map(fold);
    let mut words: Vec<String> = all.filter(|word| !names.contains(word) && word.chars().count() > 1).collect();
    words.sort_unstable();
    words.dedup();
    words
});

/// Whether a text has a word that stands behind a name, and not in one.
pub(super) fn names_office(text: &str) -> bool {
    let folded = fold(text);
    folded.split(' ').any(|word| OFFICES.binary_search_by(|known| known.as_str().cmp(word)).is_ok())
}
