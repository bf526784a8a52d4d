//! What a printer or a browser puts on each page: `Page 2 of 3`, `- 4 -`, the address and the date of the print.
//!
//! In the languages of our labels and in German, Italian, Portuguese and Turkish. A line with a date and a time is only
//! furniture if a letter's title follows: else it may tell when somebody signed.
//! Deliberately absent: a number by itself, which may be the letter's (see `lines`).

use super::furniture::pattern;
use super::lexicon::{NUMBER, lexicon};
use super::words::is_letters_title;
use crate::fold::Phrases;

static FOLIOS: Phrases = lexicon(
    "page #|page # of #|page # #|pg #|page # sur #|page # de #|seite #|seite # von #|seite # #|s # von #|\
     página #|página # de #|página # #|pág #|pág # de #|pag #|pagina #|pagina # di #|pagina # #|pag # di #|sayfa #|sayfa # #|\
     # sayfa|sayfa # toplam #|страница #|страница # из #|стр #|стр # из #|саҳифаи #|саҳифаи # аз #|саҳифа #|صفحه #|صفحه # از #|\
     صفحهٔ #|صفحهٔ # از #|صفحة #|صفحة # من #|الصفحة #|الصفحة # من #|صفحہ #|صفحہ # از #|مخ #|מתוך # עמוד #|עמוד #|עמוד # מתוך #|\
     # of # pages",
);

/// Whether a line is what is printed on each page.
pub(super) fn is_folio(line: &str) -> bool {
    // `P2` is a word, and so is what has other signs in it.
    let mut letters = line.chars().zip(line.chars().skip(1));
    let glued = letters.any(|(before, after)| before.is_alphabetic() && after.is_numeric());
    if line.chars().count() > 300 || !line.contains(char::is_numeric) {
        return false;
    }
    let begins = line.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '–' | '—' | '|' | '['));
    (!glued && begins && FOLIOS.has(&pattern(line.trim_matches(['-', '–', '—', '|', '[', ']', ' ']))))
        || between_dashes(line)
        || is_print(line)
}

/// `- 4 -`
fn between_dashes(line: &str) -> bool {
    let is_dash = |c: char| matches!(c, '-' | '–' | '—' | '|' | '~' | ' ');
    let bare = line.trim_matches(is_dash);
    let dashed = line.starts_with(['-', '–', '—', '~']) && line.ends_with(['-', '–', '—', '~']);
    dashed && (1..=4).contains(&bare.chars().count()) && bare.chars().all(char::is_numeric)
}

/// `https://example.org/letter 3/5`, `02.03.26, 14:05 Open Letter`
fn is_print(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let counts = |word: &str| {
        let number = |text: &str| !text.is_empty() && text.len() <= 8 && text.chars().all(char::is_numeric);
        word.split_once('/').is_some_and(|(this, all)| number(this) && number(all))
    };
    let is_address =
        |word: &str| ["http://", "https://", "www.", "file://"].iter().any(|start| word.starts_with(start));
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    if words.len() <= 3 && is_address(first) && counts(last) {
        return true;
    }
    let date = first.trim_end_matches(',');
    let is_date = pattern(&date.replace(['.', '/', '-'], " / ")) == [NUMBER.trim(); 3].join(" ");
    let is_time = words.get(1).is_some_and(|time| pattern(&time.replace(':', " : ")) == [NUMBER.trim(); 2].join(" "));
    let rest = words.iter().skip(2).skip_while(|word| matches!(**word, "AM" | "PM" | "Uhr" | "a." | "p." | "m."));
    let rest = rest.copied().collect::<Vec<_>>().join(" ");
    is_date && is_time && is_letters_title(&rest)
}

#[cfg(test)]
mod tests {
    use super::is_folio;

    #[test]
    fn what_is_printed_on_each_page_is_known_and_entries_are_not() {
        for line in [
            "Page 2 of 3",
            "Seite 3 von 3",
            "- 4 -",
            "– 12 –",
            "صفحه ۲ از ۳",
            "Página 2 de 3",
            "Pagina 2 di 3",
            "Sayfa 2 / 3",
            "Страница 2 из 3",
            "עמוד 2 מתוך 3",
            "https://example.org/letter 3/5",
            "02.03.26, 14:05 Open Letter on the Harbour Library",
            "3/2/26, 2:05 PM Open Letter on the Harbour Library",
        ] {
            assert!(is_folio(line), "{line}");
        }
        for line in [
            "4. Ulla Persson",
            "- 4 people",
            "https://example.org/report",
            "02.03.26, 14:05 Mara Lindqvist, nurse",
            "Page Larsen, Oslo",
            "P0",
            "4",
        ] {
            assert!(!is_folio(line), "{line}");
        }
    }
}
