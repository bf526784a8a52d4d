//! What stands where in a line of both directions: numbers with their units and signs, quotations, abbreviations.
//!
//! Each case is a sentence as people write it and what must be seen in it from left to right, as a reader of the language
//! expects it on paper; brackets are as they are drawn (UAX #9, L4).

use undersigned::lang::Direction;
use undersigned::layout::StyleName;
use unicode_bidi::{BidiInfo, Level};

use super::{Composed, backwards, compose, is_isolate, raw};

/// The body's only paragraph from left to right, brackets and guillemets mirrored where they run from the right.
fn seen(composed: &Composed) -> String {
    let (manuscript, paragraph) = composed.only(StyleName::Body);
    let text = raw(manuscript, paragraph);
    let is_rtl = paragraph.direction == Some(Direction::Rtl);
    let bidi = BidiInfo::new(&text, Some(if is_rtl { Level::rtl() } else { Level::ltr() }));
    let mirrored = |at: usize, character: char| match character {
        _ if bidi.levels[at].is_ltr() => character,
        '(' => ')',
        ')' => '(',
        '«' => '»',
        '»' => '«',
        '<' => '>',
        '>' => '<',
        other => other,
    };
    let drawn: String = text.char_indices().map(|(at, character)| mirrored(at, character)).collect();
    let bidi = BidiInfo { text: &drawn, ..bidi };
    let line = &bidi.paragraphs[0];
    let order = bidi.reorder_line(line, line.range.clone());
    order.chars().filter(|c| !is_isolate(*c)).map(|c| if c == '\u{A0}' { ' ' } else { c }).collect()
}

#[track_caller]
fn check(lang: &str, body: &str, expected: &[&str]) {
    let seen = seen(&compose(lang, "", body, None));
    let missing: Vec<&&str> = expected.iter().filter(|part| !seen.contains(**part)).collect();
    assert!(missing.is_empty(), "{body}\n  is seen as {seen}\n  without {missing:?}");
}

/// The whole line, from left to right; what stands between bars runs from the right.
#[track_caller]
fn check_line(lang: &str, body: &str, expected: &str) {
    let parts = expected.split('|').enumerate();
    let expected: String =
        parts.map(|(at, part)| if at % 2 == 1 { backwards(part) } else { part.to_owned() }).collect();
    assert_eq!(seen(&compose(lang, "", body, None)), expected, "{body}");
}

#[test]
fn a_number_is_not_torn_from_the_latin_it_is_glued_to() {
    for (lang, and) in [("fa", "و"), ("he", "וגם"), ("ar", "ثم")] {
        let body = format!("{and} 3.5mm {and} 10,000m {and} 7-Eleven {and} 12A/3 {and} 5G {and}");
        check(lang, &body, &["3.5mm", "10,000m", "7-Eleven", "12A/3", "5G"]);
    }
    check_line("fa", "بند ۷a است", "|است| ۷a |بند|");
}

#[test]
fn degrees_stand_behind_their_number() {
    for (lang, and) in [("fa", "و"), ("he", "וגם"), ("ar", "ثم")] {
        let body = format!("{and} −5°C {and} 42°C {and} 5 °C {and} 5°N {and} 32°13′N {and} −3° {and}");
        check(lang, &body, &["−5°C", "42°C", "5 °C", "5°N", "32°13′N", "−3°"]);
    }
    check("fa", "دما ۴۸°C بود", &["۴۸°C"]);
    check_line("he", "חום של −5°C עד +42°C היה", "|היה| +42°C |עד| −5°C |חום של|");
}

#[test]
fn a_unit_stands_behind_its_number() {
    for (lang, and) in [("fa", "و"), ("he", "וגם"), ("ar", "ثم"), ("ur", "اور")] {
        let body = format!("{and} 100 Mbit/s {and} 12 GB {and} 5 km {and} 3.5 m² {and} 10 kg CO₂ {and} 50 Hz {and}");
        check(lang, &body, &["100 Mbit/s", "12 GB", "5 km", "3.5 m²", "10 kg CO₂", "50 Hz"]);
    }
    check("fa", "حافظهٔ ۱۲ GB دارد", &["۱۲ GB"]);
    // The side of the equation that is written in the sentence's words stays the sentence's.
    check_line("fa", "نرخ 1 USD = ۴۹٬۱۵۰ ریال بود", "|ریال بود| ۴۹٬۱۵۰ = 1 USD |نرخ|");
    // A name behind a year is none.
    check_line("fa", "در 2026 Greenpeace گفت", "|گفت| Greenpeace 2026 |در|");
    check_line("fa", "در 2026 A. Smith گفت", "|گفت| A. Smith 2026 |در|");
}

#[test]
fn places_in_a_law_are_cited_as_printed() {
    for (lang, and) in [("fa", "ماده"), ("he", "סעיף"), ("ar", "المادة")] {
        check(lang, &format!("{and} 7(a)(ii) {and} Art. 7(1)(a) {and}"), &["7(a)(ii)", "Art. 7(1)(a)"]);
    }
    // In the language's own letters they run as it does.
    check_line("he", "סעיף 4(ב) נאמר", "|נאמר| (|ב|)4 |סעיף|");
}

#[test]
fn a_quotation_keeps_its_last_mark() {
    for (open, close) in [("«", "»"), ("“", "”"), ("\"", "\"")] {
        for (lang, said) in [("fa", "گفت"), ("ar", "قال"), ("he", "אמר")] {
            let body = format!("{said} {open}Stop!{close} {said} {open}Books, etc.{close} {said}");
            check(lang, &body, &[&format!("{open}Stop!{close}"), &format!("{open}Books, etc.{close}")]);
        }
        let (hello, sentence) = (backwards("سلام!"), backwards("در خانه‌ام."));
        let body = format!("He said {open}سلام!{close} and {open}در خانه‌ام.{close} Then");
        check("en", &body, &[&format!("{open}{hello}{close}"), &format!("{open}{sentence}{close}")]);
    }
    check("ar", "أضاف: \"Le pont est sain!\" فلماذا", &["\"Le pont est sain!\""]);
    check("fa", "در «Who’s Who?» آمد", &["«Who’s Who?»"]);
}

#[test]
fn marks_without_a_mirror_image_are_not_reversed() {
    check_line("fa", "این “false economy” است", "|است| “false economy” |این|");
    check(
        "he",
        "נאמר: “mobility is a right (see §7)”. ובדו״ח “The Line” (London, 2022) כתב",
        &["“mobility is a right (see §7)”", "“The Line” (London, 2022)"],
    );
    check("ur", "لکھا ہے: “the right to correspondence (art. 17)”۔", &["“the right to correspondence (art. 17)”"]);
    check("he", "אמר ‘Really?’ וגם ‘don’t go’ וגם", &["‘Really?’", "‘don’t go’"]);
    // A link within them.
    check("fa", "در “[The Line](https://example.org)” آمد", &["“The Line”"]);
    // Hebrew and Urdu marks around Hebrew and Urdu words run as these do.
    check("he", "כתב ”הקו בטוח!“ וגם", &[&backwards("”הקו בטוח!“")]);
}

#[test]
fn the_stop_of_an_abbreviation_is_the_abbreviation_s() {
    check("fa", "این (به قول Prof. A. B. Oyelaran, Jr.) است", &["Prof. A. B. Oyelaran, Jr. "]);
    check(
        "fa",
        "شرکت Acme Inc. و Foo Ltd. در Washington, D.C. بود",
        &[" Acme Inc. ", " Foo Ltd. ", " Washington, D.C. "],
    );
    check_line("he", "כתב Prof. O’Hara, Jr.: כך", "|כך| :Prof. O’Hara, Jr. |כתב|");
    // A sentence's stop is the sentence's.
    check_line("fa", "در Greenpeace. سپس", "|سپس| .Greenpeace |در|");
    check_line("fa", "در ویتامین C. سپس", "|سپس| .C |در ویتامین|");
}

#[test]
fn a_sign_stands_at_the_left_of_its_number() {
    check("fa", "برابر −۱۳٫۴ واحد (یا ±۰٫۵) و +۳ و -۵", &["−۱۳٫۴", "±۰٫۵", "+۳", "-۵"]);
    check("he", "חום של −5 מעלות, -5, ±2, (−5)", &["−5", "-5", "±2"]);
    check("ar", "بمقدار −5 درجات و+3 و ±2", &["−5", "±2"]);
    check_line("fa", "کاهش −۵٪ بود", "|بود| −۵٪ |کاهش|");
    // Arabic with digits of its own has the sign at the right, as CLDR.
    check("ar", "بمقدار −٥ درجات", &["٥−"]);
    // A hyphen behind a word is no sign.
    check_line("fa", "کد-۵ است", "|است| ۵-|کد|");
}

#[test]
fn sums_are_read_from_the_left() {
    check("he", "כלומר 10 − 7 = 3 וגם 24 ÷ 0.9 ≈ 26.7 וגם 3 < 5", &["10 − 7 = 3", "24 ÷ 0.9 ≈ 26.7", "3 < 5"]);
    check("fa", "یعنی ۳ × ۸ = ۲۴ و (2 + 3) × 4 = 20 و 24 = x + 3", &["۳ × ۸ = ۲۴", "(2 + 3) × 4 = 20", "24 = x + 3"]);
    // Ranges run as the sentence does.
    check("fa", "سال‌های ۱۴۰۳–۱۴۰۵ و 2020-2025 بود", &["۱۴۰۵–۱۴۰۳", "2025-2020"]);
}

#[test]
fn dates_and_telephone_numbers_with_hyphens_run_from_the_left() {
    for lang in ["fa", "ar", "ur", "he"] {
        let letters = if lang == "he" { "ו" } else { "و" };
        let body = format!(
            "{letters} 2026-04-01 {letters} 021-555-0123 {letters} 12-345-67 {letters} +98 21 555 0123 {letters}"
        );
        check(lang, &body, &["2026-04-01", "021-555-0123", "12-345-67", "+98 21 555 0123"]);
    }
    check("fa", "تا ۲۰۲۶-۰۴-۰۱ بود", &["۲۰۲۶-۰۴-۰۱"]);
}
