//! Dates: a day and its month stand together, printed and typed.

use undersigned::layout::StyleName;

use super::{compose, text};

/// Whether the space between two texts is a no-break space once they are composed.
fn is_held(lang: &str, before: &str, after: &str) -> bool {
    let composed = compose(lang, "", &format!("{before} {after}"), None);
    let (manuscript, paragraph) = composed.only(StyleName::Body);
    let text = text(manuscript, paragraph);
    match text.chars().nth(before.chars().count()) {
        Some('\u{A0}') => true,
        Some(' ') => false,
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn a_day_and_its_month_are_not_parted() {
    for (lang, before, after) in [
        ("en", "on 6", "June 2026"),
        ("en", "on June", "6, 2026"),
        ("en", "the 2nd", "May"),
        ("fr", "le 1er", "juin 2026"),
        ("es", "el 6", "de junio de 2026"),
        ("es", "el 6 de", "junio de 2026"),
        ("ru", "6", "июня 2026 года"),
        ("tg", "6", "июни соли 2026"),
        ("he", "6", "ביוני 2026"),
        ("he", "ב־6", "ביוני 2026"),
        ("he", "6", "יוני 2026"),
        ("fa", "روز ۱۶", "خرداد ۱۴۰۵"),
        ("fa", "۶", "ژوئیه ۲۰۲۶"),
        ("prs", "۱۶", "جوزا ۱۴۰۵"),
        ("ps", "کال د غبرګولي", "۱۶مه"),
        ("ar", "٦", "حزيران"),
        ("ar", "٦", "يونيه ٢٠٢٦"),
        ("ur", "۶", "جون ۲۰۲۶"),
    ] {
        assert!(is_held(lang, before, after), "{lang}: {before} | {after}");
    }
}

#[test]
fn what_is_no_date_may_be_parted() {
    for (lang, before, after) in [
        ("en", "June", "2026"),
        ("en", "40", "June"),
        ("en", "6", "marches"),
        ("en", "2026", "June"),
        ("es", "6", "de las"),
        ("es", "casa de", "junio"),
        ("fa", "۵", "می\u{200C}شود"),
        ("fa", "خرداد", "۱۴۰۵"),
    ] {
        assert!(!is_held(lang, before, after), "{lang}: {before} | {after}");
    }
}

#[test]
fn the_letters_own_date_is_held_together() {
    for (lang, date, calendar, expected) in [
        ("en", "2026-06-06", "gregorian", "6\u{A0}June 2026"),
        ("fr", "2026-06-01", "gregorian", "1er\u{A0}juin 2026"),
        ("fr", "2026-06-02", "gregorian", "2\u{A0}juin 2026"),
        ("es", "2026-06-01", "gregorian", "1\u{A0}de\u{A0}junio de 2026"),
        ("fa", "2026-06-06", "persian", "۱۶\u{A0}خرداد ۱۴۰۵"),
        ("ps", "2026-06-06", "persian", "د ۱۴۰۵ کال د غبرګولي\u{A0}۱۶مه"),
        ("he", "2026-06-06", "gregorian", "6\u{A0}ביוני 2026"),
    ] {
        let composed = compose(lang, &format!("date: {date}\ncalendar: {calendar}"), "x", None);
        let (manuscript, paragraph) = composed.only(StyleName::Date);
        assert_eq!(text(manuscript, paragraph), expected, "{lang}");
    }
}

#[test]
fn a_french_call_is_parted_from_its_word_by_a_thin_space() {
    for (lang, body, expected) in [
        (
            "fr",
            "Un mot[^a] et un autre [^a], puis «\u{A0}oui\u{A0}»[^a][^b].",
            "Un mot\u{202F}[1] et un autre\u{202F}[1], puis «\u{A0}oui\u{A0}»\u{202F}[1],[2].",
        ),
        ("fr", "Un mot\u{202F}[^a], [word[^b]]{lang=en}.", "Un mot\u{202F}[1], word[2]."),
        ("fr-CA", "Un mot[^a], un autre[^b].", "Un mot[1], un autre[2]."),
        ("en", "A word[^a], another[^b].", "A word[1], another[2]."),
    ] {
        let composed = compose(lang, "", &format!("{body}\n\n[^a]: A.\n\n[^b]: B."), None);
        let (manuscript, paragraph) = composed.only(StyleName::Body);
        assert_eq!(text(manuscript, paragraph), expected, "{lang}");
    }
}
