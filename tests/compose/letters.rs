//! The letter: its parts in order, dates, lists, headings, languages and directions of running text.

use undersigned::lang::Direction;
use undersigned::layout::{Align, StyleName};
use undersigned::manuscript::{Numbering, PieceKind, Role};

use super::{backwards, compose, compose_letter, label, labels, languages, letter, text, visual};

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(text, lang)| ((*text).to_owned(), (*lang).to_owned())).collect()
}

#[test]
fn the_parts_stand_in_the_order_of_a_formal_letter() {
    let letter = letter(
        "---\ntitle: Title\ndate: 2026-06-06\nplace: Geneva\nreference: OL/1\nmarking: Confidential\n\
         letterhead: [House, Street]\nto: [A, B]\ncc: [C]\nsubject: S\nsalutation: \"Sir,\"\nclosing: \"Yours,\"\n\
         signed: [N, O]\nenclosures: [E]\n---\n\nBody.\n",
    );
    let composed = compose_letter(&letter, None, &labels("en"));
    let said: Vec<(StyleName, String)> = composed.batches[0]
        .paragraphs
        .iter()
        .map(|paragraph| {
            let label = paragraph.label.as_ref().map(|_| label(&composed.batches[0], paragraph) + " ");
            (paragraph.style, label.unwrap_or_default() + &text(&composed.batches[0], paragraph))
        })
        .collect();
    use StyleName::*;
    let expected = [
        (Letterhead, "House"),
        (Letterhead, "Street"),
        (Marking, "Confidential"),
        (Reference, "Reference: OL/1"),
        (Date, "Geneva, 6\u{A0}June 2026"),
        (Title, "Title"),
        (To, "To: A"),
        (To, " B"),
        (Cc, "Copy to: C"),
        (Subject, "Subject: S"),
        (Salutation, "Sir,"),
        (Body, "Body."),
        (Closing, "Yours,"),
        (Signature, "N"),
        (Signature, "O"),
        (Enclosure, "Enclosure: E"),
    ];
    let expected: Vec<_> = expected.iter().map(|(style, text)| (*style, (*text).to_owned())).collect();
    assert_eq!(said, expected);
}

#[test]
fn dates_are_written_in_the_calendars_of_the_letter() {
    let date = |lang: &str, calendars: &str| {
        let matter = format!("date: 2026-06-06\nplace: X\ncalendar: [{calendars}]");
        let composed = compose(lang, &matter, "Body.", None);
        let (manuscript, paragraph) = composed.only(StyleName::Date);
        text(manuscript, paragraph).replace('\u{A0}', " ")
    };
    assert_eq!(date("en", "gregorian, persian"), "X, 6 June 2026 (16 Khordad 1405)");
    assert_eq!(date("en-AF", "gregorian, persian"), "X, 6 June 2026 (16 Jawza 1405)");
    assert_eq!(date("fa", "persian"), "X، ۱۶ خرداد ۱۴۰۵");
    assert_eq!(date("prs", "persian"), "X، ۱۶ جوزا ۱۴۰۵");
    assert_eq!(date("en", "islamic"), "X, 20 Dhu al-Hijjah 1447");
    assert!(date("en", "gregorian, persian, islamic").ends_with("(16 Khordad 1405, 20 Dhu al-Hijjah 1447)"));
}

/// Days by the dates that they are known by. Iran: the revolution of 22 Bahman, the rising of 15 Khordad, a leap year's last
/// day. Afghanistan: the coups of 26 Saratan 1352 and 7 Sawr 1357, the invasion of 6 Jadi 1358, the fall of Kabul on 24 Asad
/// 1400. Islamic: new year, fast and feasts of 1445 and 1446 as Saudi Arabia kept them by the Umm al-Qura calendar.
#[test]
fn the_ending_of_a_french_first_is_raised_and_copied_as_letters() {
    let composed = compose("fr", "date: 2026-08-01\nplace: Genève", "Texte.", None);
    let (manuscript, paragraph) = composed.only(StyleName::Date);
    assert_eq!(text(manuscript, paragraph).replace('\u{A0}', " "), "Genève, le 1er août 2026");
    let raised = super::pieces(manuscript, paragraph).iter().filter(|piece| piece.kind == PieceKind::Raised);
    let raised: Vec<&str> = raised.map(|piece| super::said(manuscript, piece)).collect();
    assert_eq!(raised, ["er"]);
}

#[test]
fn days_of_history_have_the_dates_that_they_are_known_by() {
    let date = |lang: &str, calendar: &str, day: &str| {
        let composed = compose(lang, &format!("date: {day}\ncalendar: {calendar}"), "Body.", None);
        let (manuscript, paragraph) = composed.only(StyleName::Date);
        text(manuscript, paragraph).replace('\u{A0}', " ")
    };
    for (lang, calendar, day, expected) in [
        // Iranian months.
        ("en", "persian", "1979-02-11", "22 Bahman 1357"),
        ("fa", "persian", "1979-02-11", "۲۲ بهمن ۱۳۵۷"),
        ("fa", "persian", "1963-06-05", "۱۵ خرداد ۱۳۴۲"),
        ("fa", "persian", "2025-03-20", "۳۰ اسفند ۱۴۰۳"),
        ("fa", "persian", "2025-03-21", "۱ فروردین ۱۴۰۴"),
        ("ur", "persian", "1979-02-11", "۲۲ بہمن ۱۳۵۷"),
        ("ru", "persian", "1979-02-11", "22 бахмана 1357 года"),
        ("fr", "persian", "1979-02-11", "22 bahman 1357"),
        // Afghan months, in Dari and Pashto, and in other languages of Afghanistan.
        ("prs", "persian", "1973-07-17", "۲۶ سرطان ۱۳۵۲"),
        ("fa-AF", "persian", "1978-04-27", "۷ ثور ۱۳۵۷"),
        ("prs", "persian", "1979-12-27", "۶ جدی ۱۳۵۸"),
        ("ps", "persian", "2021-08-15", "د ۱۴۰۰ کال د زمري ۲۴مه"),
        ("ps", "persian", "1978-04-27", "د ۱۳۵۷ کال د غويي ۷مه"),
        ("en-AF", "persian", "2021-08-15", "24 Asad 1400"),
        // The first of Muharram, Ramadan, Shawwal; the tenth of Dhu al-Hijjah.
        ("ar", "islamic", "2024-07-07", "١ محرم ١٤٤٦"),
        ("ar", "islamic", "2024-03-11", "١ رمضان ١٤٤٥"),
        ("en", "islamic", "2024-04-10", "1 Shawwal 1445"),
        ("ur", "islamic", "2024-06-16", "۱۰ ذوالحجہ ۱۴۴۵"),
        ("fa", "islamic", "2024-06-16", "۱۰ ذیحجهٔ ۱۴۴۵"),
        // A century that is no leap year, and one that is.
        ("en", "gregorian", "2000-02-29", "29 February 2000"),
        ("es", "gregorian", "2026-11-02", "2 de noviembre de 2026"),
        ("he", "gregorian", "2026-11-02", "2 בנובמבר 2026"),
        ("tg", "gregorian", "2026-11-02", "2 ноябри соли 2026"),
    ] {
        assert_eq!(date(lang, calendar, day), expected, "{day} in {lang}, {calendar}");
    }
}

#[test]
fn foreign_phrases_are_known_by_their_letters() {
    let body = "The paper was «بندر گمشده» in Persian, מעגן in Hebrew and Киев elsewhere.";
    let composed = compose("en", "", body, None);
    let (manuscript, paragraph) = composed.only(StyleName::Body);
    let expected = [
        ("The paper was «", "en"),
        ("بندر گمشده", "fa"),
        ("» in Persian, ", "en"),
        ("מעגן", "he"),
        (" in Hebrew and ", "en"),
        ("Киев", "ru"),
        (" elsewhere.", "en"),
    ];
    assert_eq!(languages(manuscript, paragraph), pairs(&expected));
}

#[test]
fn what_the_writer_says_wins_over_any_guess() {
    let composed = compose("en", "", "Names: [بندر]{lang=ur} and [*Zan* e]{lang=fa}.", None);
    let (manuscript, paragraph) = composed.only(StyleName::Body);
    let expected = [("Names: ", "en"), ("بندر", "ur"), (" and ", "en"), ("Zan e", "fa-Latn"), (".", "en")];
    assert_eq!(languages(manuscript, paragraph), pairs(&expected));
}

#[test]
fn quotation_marks_and_brackets_keep_their_sentence() {
    let composed = compose("en", "", "Shop, «کارگاه صحافی» (۱۴۰۴), is", None);
    let (manuscript, paragraph) = composed.only(StyleName::Body);
    assert_eq!(visual(manuscript, paragraph), format!("Shop, «{}» (۱۴۰۴), is", backwards("کارگاه صحافی")));

    // Two foreign phrases side by side keep the order of the sentence.
    let composed = compose("en", "", "Names: Bandar — بندر — מעגן (so).", None);
    let (manuscript, paragraph) = composed.only(StyleName::Body);
    let expected = format!("Names: Bandar — {} — {} (so).", backwards("بندر"), backwards("מעגן"));
    assert_eq!(visual(manuscript, paragraph), expected);

    // A range of years after a foreign word is the sentence's.
    let composed = compose("en", "", "The volumes of מעגן (1919–1938)", None);
    let (manuscript, paragraph) = composed.only(StyleName::Body);
    assert_eq!(visual(manuscript, paragraph), format!("The volumes of {} (1919–1938)", backwards("מעגן")));

    let composed = compose("fa", "", "بر پایهٔ ISO 14046 (2014) که", None);
    let (manuscript, paragraph) = composed.only(StyleName::Body);
    assert!(visual(manuscript, paragraph).contains("ISO 14046 (2014)"), "{}", visual(manuscript, paragraph));
}

#[test]
fn a_paragraph_turns_only_when_it_is_wholly_the_other_way() {
    let direction = |lang: &str, body: &str| {
        let composed = compose(lang, "", body, None);
        let (_, paragraph) = composed.only(StyleName::Body);
        (paragraph.direction, paragraph.frame, paragraph.lang.to_string())
    };
    let (ltr, rtl) = (Direction::Ltr, Direction::Rtl);
    assert_eq!(direction("en", "کودکان ما چه می‌گویند (UNESCO)"), (Some(rtl), ltr, "fa".to_owned()));
    assert_eq!(direction("en", "«بندر» is what she calls it"), (Some(ltr), ltr, "en".to_owned()));
    assert_eq!(direction("fa", "UNESCO می‌گوید که کودکان ما"), (Some(rtl), rtl, "fa".to_owned()));
    assert_eq!(direction("fa", "All of this is in Latin."), (Some(ltr), rtl, "und".to_owned()));
    // A sentence that begins with a long foreign name ends in its own language.
    assert_eq!(direction("fa", "Gull Rock در برگ ۱۵"), (Some(rtl), rtl, "fa".to_owned()));
    assert_eq!(direction("fa", "Wetland Survey Society (1961) گزارش داد."), (Some(rtl), rtl, "fa".to_owned()));
    // A foreign paragraph may end with a word of ours.
    assert_eq!(
        direction("fa", "All of this is in Latin, and only the last is دفتر."),
        (Some(ltr), rtl, "und".to_owned())
    );
    // A quotation that the writer has marked is no reason to turn.
    let quoted = "[سردبیر روزنامه تا پایان، داوود بود]{lang=fa} The same man.";
    assert_eq!(direction("en", quoted), (Some(ltr), ltr, "en".to_owned()));
    assert_eq!(direction("fa", "۱۳۹۰–۱۴۰۰"), (Some(rtl), rtl, "fa".to_owned()));
    assert_eq!(direction("en", "::: {lang=fa}\n\nنامه\n\n:::"), (Some(rtl), rtl, "fa".to_owned()));
}

#[test]
fn lists_are_marked_by_depth_in_the_language_of_their_surroundings() {
    let marks = |lang: &str, body: &str| -> Vec<String> {
        compose(lang, "", body, None).styled(StyleName::List).iter().map(|(m, p)| label(m, p)).collect()
    };
    let nested = "1. A\n   1. B\n      1. C\n         - D\n           - E\n   2. F\n2. G\n";
    assert_eq!(marks("en", nested), ["1.", "(a)", "(i)", "–", "•", "(b)", "2."]);
    assert_eq!(marks("fa", nested), ["۱.", "(الف)", "(۱)", "–", "•", "(ب)", "۲."]);
    assert_eq!(marks("ar", nested), ["١-", "(أ)", "(١)", "–", "•", "(ب)", "٢-"]);
    assert_eq!(marks("ar-MA", nested), ["1-", "(أ)", "(1)", "–", "•", "(ب)", "2-"]);
    assert_eq!(marks("he", nested), ["1.", "(א)", "(1)", "–", "•", "(ב)", "2."]);
    assert_eq!(marks("ur", nested), ["۱۔", "(الف)", "(۱)", "–", "•", "(ب)", "۲۔"]);
    assert_eq!(marks("ru", nested), ["1.", "а)", "1)", "–", "•", "б)", "2."]);
    assert_eq!(marks("tg", nested), marks("ru", nested));
    assert_eq!(marks("uk", nested), marks("ru", nested));
    assert_eq!(marks("en", "::: {lang=ckb}\n\n1. A\n   1. B\n\n:::"), ["١.", "(١)"]);
    assert_eq!(marks("en", "::: {lang=ar-MA}\n\n1. A\n\n:::"), ["1."]);
    assert_eq!(marks("en", "9. A\n10. B\n"), ["9.", "10."]);
    assert_eq!(marks("en", "::: {lang=fa}\n\n1. الف\n2. ب\n\n:::"), ["۱.", "۲."]);
}

#[test]
fn lists_say_how_they_are_numbered() {
    let composed = compose("en", "", "1. A\n   1. B\n- C\n", None);
    let found: Vec<_> = composed
        .roles()
        .filter_map(|role| match role {
            Role::List(numbering) => Some(*numbering),
            _ => None,
        })
        .collect();
    assert_eq!(found, [Numbering::Decimal, Numbering::LowerAlpha, Numbering::Disc]);
}

#[test]
fn the_second_paragraph_of_an_item_stands_under_the_first() {
    let composed = compose("en", "", "1. One.\n\n   Two.\n", None);
    let items = composed.styled(StyleName::List);
    let label = items[0].1.label.as_ref().unwrap();
    let undersigned::manuscript::LabelWidth::Exactly(width) = label.width else { panic!("a box that is not known") };
    assert_eq!(items[1].1.start_indent, items[0].1.start_indent + width + label.gap);
}

#[test]
fn headings_skip_no_level() {
    let composed = compose("en", "", "## A\n\n#### B\n\n### C\n\n> # Quoted\n\n# D\n", Some("name\nX\n"));
    let found: Vec<(u8, &str)> = composed
        .roles()
        .filter_map(|role| match role {
            Role::Heading(level, text) => Some((*level, text.as_str())),
            _ => None,
        })
        .collect();
    assert_eq!(found, [(1, "T"), (2, "A"), (3, "B"), (3, "C"), (2, "D"), (1, "Annex: Signatories")]);
}

#[test]
fn emphasis_is_weight_where_there_are_no_italics() {
    let composed = compose("en", "", "*quay בנדר*", None);
    let (manuscript, paragraph) = composed.only(StyleName::Body);
    let looks: Vec<_> = super::pieces(manuscript, paragraph)
        .iter()
        .filter(|piece| super::said(manuscript, piece).chars().any(char::is_alphabetic))
        .map(|piece| (piece.bold, piece.italic))
        .collect();
    assert_eq!(looks, [(false, true), (true, false)]);
}

#[test]
fn a_long_letter_comes_in_batches() {
    let composed = compose("en", "closing: Yours", &"Paragraph.[^a]\n\n".repeat(300).replace("[^a]", ""), None);
    assert!(composed.batches.len() > 3);
    assert!(composed.batches[0].flow.new_page && composed.batches[1..].iter().all(|batch| !batch.flow.new_page));
    assert_eq!(composed.styled(StyleName::Body).len(), 300);
    let (last, _) = composed.styled(StyleName::Body)[299];
    assert!(last.paragraphs.iter().any(|p| p.style == StyleName::Closing), "the closing has a line to stand with");
}

#[test]
fn places_in_the_source_go_with_phrases() {
    let composed = compose("en", "", "The بندر, so", None);
    let (manuscript, paragraph) = composed.only(StyleName::Body);
    let source = "---\ntitle: T\nlang: en\n\n---\n\nThe بندر, so\n";
    for piece in super::pieces(manuscript, paragraph) {
        let said: String = super::said(manuscript, piece).chars().filter(|c| !super::is_isolate(*c)).collect();
        let start = piece.span.start as usize;
        assert_eq!(&source[start..start + usize::from(piece.span.len)], said);
    }
}

#[test]
fn enclosures_do_not_stand_alone_on_a_page() {
    let composed = compose("en", "closing: Yours,\nsigned: [Me, Office]\nenclosures: [A map]", "Body.", None);
    let signed: Vec<bool> = composed.styled(StyleName::Signature).iter().map(|(_, line)| line.keep_with_next).collect();
    assert_eq!(signed, [true, true]);
    let composed = compose("en", "closing: Yours,\nsigned: [Me, Office]", "Body.", None);
    let signed: Vec<bool> = composed.styled(StyleName::Signature).iter().map(|(_, line)| line.keep_with_next).collect();
    assert_eq!(signed, [true, false]);
}

#[test]
fn the_last_enclosure_does_not_stand_alone_on_a_page() {
    let keeps = |count: usize| -> String {
        let all: Vec<String> = (1..=count).map(|number| format!("Map {number}")).collect();
        let composed = compose("en", &format!("signed: [Me]\nenclosures: [{}]", all.join(", ")), "Body.", None);
        let lines = composed.styled(StyleName::Enclosure);
        lines.iter().map(|(_, line)| if line.keep_with_next { '+' } else { '.' }).collect()
    };
    assert_eq!(keeps(3), "+++.");
    // Of very many, some may stand overleaf.
    assert_eq!(keeps(12), "++.........+.");
}

#[test]
fn an_enclosure_in_another_direction_stands_beside_its_number() {
    for (lang, other) in [("fa", "Map 1:25,000"), ("ar", "Map 1:25,000"), ("en", "نقشهٔ بندر")] {
        let own = if lang == "en" { "A map" } else { "نقشه" };
        let composed = compose(lang, &format!("enclosures: [{own}, \"{other}\"]"), "Body.", None);
        let lines: Vec<_> = composed.styled(StyleName::Enclosure).iter().map(|(_, line)| line.align).collect();
        assert_eq!(lines, [None, None, Some(Align::End)], "{lang}");
    }
}
