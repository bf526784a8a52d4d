//! Rows that say how many there are, or on which page they stand: what spreadsheets and prints have beside their entries.
//!
//! Deliberately absent: sums that have no word beside them, which are rows without a name.

use crate::fold::Phrases;

/// Words for a sum, for those who sign and for a page, folded; a number must stand with them.
static WORDS: Phrases = Phrases::new(
    "total|totale|totaal|totalt|totals|suma|summa|summe|gesamt|insgesamt|sum|count|razem|celkem|spolu|ukupno|skupaj|összesen|\
        toplam|yhteensä|kokku|kopā|iš|viso|σύνολο|всего|всього|разом|итог|итого|общо|укупно|вкупно|合計|合计|總計|总计|計|합계|총계|총|\
        مجموع|المجموع|جمع|کل|کل:|الإجمالي|اجمالي|סהכ|סך|הכל|कुल|মোট|รวม|tổng|cộng|jumla|jami|ընդամենը|სულ|ድምር|\
        signatures|signature|signatories|signatory|signers|names|people|persons|entries|signataires|signatures:|unterschriften|\
        unterzeichner|unterzeichnende|firmas|firmantes|assinaturas|firme|firmatari|handtekeningen|podpisů|podpisy|подписей|подписи|\
        підписів|امضا|امضاها|امضاکنندگان|توقيع|توقيعات|الموقعين|חתימות|חותמים|人|名|명|\
        page|pages|seite|página|pagina|strona|strana|стр|страница|сторінка|صفحه|صفحة|עמוד|頁|页|of|von|de|des|del|di|из|از|من|number|no|nr",
);

/// Words for a sum that need no number.
const SURE: &[&str] = &["grand total", "sub total", "subtotal", "جمع کل", "המספר הכולל"];

/// Whether a folded text is a sum or a page's number, and no name.
pub(super) fn is_one(folded: &str) -> bool {
    if SURE.contains(&folded) {
        return true;
    }
    if !folded.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let (mut numbers, mut words) = (0, 0);
    for word in folded.split(' ') {
        match (is_number(word), WORDS.has(word)) {
            (true, _) => numbers += 1,
            (_, true) => words += 1,
            _ => return false,
        }
    }
    numbers > 0 && words > 0
}

/// Whether a text is a caption or a remark rather than a name: a word and a colon behind it, or dashes at both ends. What
/// Swedish shortens (`C:son`) has no space behind its colon.
pub(super) fn is_caption(text: &str) -> bool {
    let dashed = text.len() > 6 && text.starts_with("--") && text.ends_with("--");
    let colon = text.char_indices().filter(|(_, c)| matches!(c, ':' | '：')).any(|(at, colon)| {
        let rest = &text[at + colon.len_utf8()..];
        let word = text[..at].trim_end().chars().filter(|c| c.is_alphabetic()).count();
        word > 2 && (rest.is_empty() || rest.starts_with(' ') || colon == '：')
    });
    dashed || colon
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold;

    #[test]
    fn sums_and_captions_are_no_names() {
        for text in [
            "Total signatures: 41",
            "41 signatories",
            "Toplam: 41",
            "合計 41",
            "جمع کل",
            "Page 2 of 5",
            "Seite 3",
            "Всего 41",
        ] {
            assert!(is_one(&fold(text)), "{text}");
        }
        for text in ["Summa Berg", "Suma", "Razem Ali", "41 Berg", "Nr", "Anna 2", "De Sum"] {
            assert!(!is_one(&fold(text)), "{text}");
        }
        for text in ["Note: the list is not final", "Signatories from Norway:", "Примечание: не всё", "--- end ---"]
        {
            assert!(is_caption(text), "{text}");
        }
        for text in ["Anders C:son Berg", "Anne Moe", "A: B", "--"] {
            assert!(!is_caption(text), "{text}");
        }
    }
}
