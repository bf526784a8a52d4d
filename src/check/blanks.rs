//! Cells that say only that there is nothing to say: `N/A`, `-`, `none`. Printed, they would stand behind a name.
//!
//! Deliberately absent: names (see `rows`), and words that an office or a body may have (`Test`, `Unknown Soldier Fund`).

use std::sync::LazyLock;

use crate::fold::{Phrases, fold};

static WORDS: Phrases = Phrases::new(
    "n a|none|null|nil|nan|undefined|unknown|tbd|tba|tbc|t b d|xxx|xx|x|not applicable|not available|not specified|\
        not provided|no affiliation|no title|none given|to be confirmed|blank|empty|keine|keiner|keine angabe|k a|ohne|aucun|aucune|\
        néant|sans|ninguno|ninguna|no aplica|no tiene|nenhum|nenhuma|não se aplica|nessuno|nessuna|geen|ingen|brak|žádný|nincs|yok|\
        нет|не указано|отсутствует|немає|нема|няма|ندارد|نامشخص|نامعلوم|لا يوجد|غير محدد|بدون|אין|ללא|無|无|なし|特になし|없음|नहीं|test",
);

/// Whether one of the words may begin so: most cells do not, and need no folding.
fn may_begin(first: char) -> bool {
    static FIRST: LazyLock<Vec<char>> = LazyLock::new(|| {
        let mut first: Vec<char> = WORDS.all().iter().filter_map(|word| word.chars().next()).collect();
        first.dedup();
        first
    });
    let small = first.to_lowercase().next().unwrap_or(first);
    !first.is_alphabetic()
        || ('\u{80}'..'\u{250}').contains(&first)
        || first > '\u{E00}'
        || FIRST.binary_search(&small).is_ok()
}

/// Whether a cell beside the name stands for a blank one.
pub(super) fn is_one(text: &str) -> bool {
    // `NA` is Namibia, and a club may be called by a number.
    if text.len() > 32 || text == "NA" || !text.chars().next().is_some_and(may_begin) {
        return false;
    }
    let folded = fold(text);
    if folded.is_empty() {
        return !text.contains(char::is_alphabetic) && text.chars().count() <= 5 && !text.contains("???");
    }
    folded == "0" || (folded == "na" && text != "Na") || WORDS.has(&folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_nothing_is_known() {
        for text in ["N/A", "n.a.", "-", "—", "none", "NULL", "нет", "ندارد", "?", "0", "なし"] {
            assert!(is_one(text), "{text}");
        }
        for text in ["NA", "350", "Test Laboratory", "Nil Basin Trust", "IX", "無印大学"] {
            assert!(!is_one(text), "{text}");
        }
    }
}
