//! The annex: entries in both directions, their numbers, languages and notes.

use undersigned::lang::Direction;
use undersigned::layout::{Align, StyleName};
use undersigned::manuscript::{LabelWidth, Role, Section};

use super::{backwards, compose, label, languages, pieces, said, text, visual};

const HEADER: &str = "name,honorific,title,affiliation,city,country,lang,footnote\n";

fn entries(lang: &str, rows: &str) -> super::Composed {
    compose(lang, "", "Body.", Some(&format!("{HEADER}{rows}")))
}

#[test]
fn an_entry_is_name_and_what_there_is_joined_by_commas() {
    let composed = entries("en", "Jane Doe,Dr.,\"Head, Section 3\",,Geneva,\n");
    let (manuscript, paragraph) = composed.only(StyleName::Entry);
    assert_eq!(text(manuscript, paragraph), "Dr. Jane Doe, Head, Section 3, Geneva");
    assert_eq!(label(manuscript, paragraph), "1.");
    let bold: String = pieces(manuscript, paragraph).iter().filter(|p| p.bold).map(|p| said(manuscript, p)).collect();
    assert_eq!(bold.replace(super::is_isolate, ""), "Dr. Jane Doe");
    let roles: Vec<_> =
        composed.roles().filter(|role| matches!(role, Role::ListItem | Role::Label | Role::ListBody)).collect();
    assert_eq!(roles, [&Role::ListItem, &Role::Label, &Role::ListBody]);
}

#[test]
fn initials_are_held_together_as_in_the_body() {
    let rows = "J. R. Moss,,,Library of A. B. Quill,Leiden,\nАнна Речная,,,Библиотека им. А. С. Примера,Псков,\n\
        “Bob” K. Lane,,Annex B. The rest,,,\n";
    let composed = entries("en", rows);
    let said: Vec<String> = composed.styled(StyleName::Entry).iter().map(|(m, p)| text(m, p)).collect();
    assert_eq!(said[0], "J.\u{A0}R.\u{A0}Moss, Library of A.\u{A0}B.\u{A0}Quill, Leiden");
    assert_eq!(said[1], "Анна Речная, Библиотека им. А.\u{A0}С.\u{A0}Примера, Псков");
    assert_eq!(said[2], "“Bob” K.\u{A0}Lane, Annex B. The rest");
    let composed = compose("ru", "to: [\"Министру А. Б. Затонскому\", \"Prof. J. R. Moss\"]", "Текст.", None);
    let said: Vec<String> = composed.styled(StyleName::To).iter().map(|(m, p)| text(m, p)).collect();
    assert_eq!(said, ["Министру А.\u{A0}Б.\u{A0}Затонскому", "Prof. J.\u{A0}R.\u{A0}Moss"]);
}

#[test]
fn an_entry_runs_as_its_name_does() {
    let composed = entries(
        "en",
        "ماه‌طلعت بندرگاهی,,نویسنده,کارگاه «شیرازه»,,ایران\nJerome,,Typesetter,مطبعة الرصيف (قسم),Port,\n",
    );
    let found = composed.styled(StyleName::Entry);
    let (manuscript, persian) = found[0];
    assert_eq!((persian.direction, persian.frame), (Some(Direction::Rtl), Direction::Ltr));
    assert_eq!(text(manuscript, persian), "ماه‌طلعت بندرگاهی، نویسنده، کارگاه «شیرازه»، ایران");
    assert_eq!(visual(manuscript, persian), backwards(&text(manuscript, persian)));
    assert_eq!(persian.lang.to_string(), "fa");
    // A field in the other direction is whole, and its brackets are its own.
    let (manuscript, latin) = found[1];
    assert_eq!(latin.direction, Some(Direction::Ltr));
    assert_eq!(visual(manuscript, latin), format!("Jerome, Typesetter, {}, Port", backwards("مطبعة الرصيف (قسم)")));
    assert_eq!(languages(manuscript, latin)[1], ("مطبعة الرصيف (قسم)".to_owned(), "ar".to_owned()));
}

#[test]
fn a_field_does_not_turn_its_neighbours() {
    let composed = entries("en", "Ann,,3 أ,5th floor,,\n");
    let (manuscript, paragraph) = composed.only(StyleName::Entry);
    // By UAX #9 alone the number and comma after the Arabic letter would go to its left.
    assert_eq!(visual(manuscript, paragraph), format!("Ann, {}, 5th floor", "أ 3"));
}

#[test]
fn a_foreign_phrase_in_a_field_keeps_its_marks() {
    let composed = entries("fa", "شبنم,,,انتشارات C++ و کتاب,,\n");
    let (manuscript, paragraph) = composed.only(StyleName::Entry);
    let (before, after) = (backwards("شبنم، انتشارات"), backwards("و کتاب"));
    assert_eq!(visual(manuscript, paragraph), format!("{after} C++ {before}"));
}

#[test]
fn the_last_page_has_no_single_entry() {
    let kept = |names: &str| -> String {
        let composed = compose("en", "", "Body.", Some(&format!("name\n{names}")));
        let found = composed.styled(StyleName::Entry);
        found.iter().map(|(_, entry)| if entry.keep_with_next { '+' } else { '.' }).collect()
    };
    assert_eq!(kept("Ann\nBea\nCid\nDan\nEve\n"), "...+.");
    assert_eq!(kept("Ann\n"), ".");
}

#[test]
fn the_row_may_say_its_language() {
    let composed = entries("en", "Siavash,,,,,,fa,\nداوود,,,,,,ps,\n");
    let found = composed.styled(StyleName::Entry);
    let of = |index: usize| (found[index].1.lang.to_string(), found[index].1.direction);
    assert_eq!(of(0), ("fa-Latn".to_owned(), Some(Direction::Ltr)));
    assert_eq!(of(1), ("ps".to_owned(), Some(Direction::Rtl)));
}

#[test]
fn numbers_are_in_the_digits_of_the_letter_and_of_one_width() {
    let rows: String = (0..130).map(|index| format!("نام {index},,,,,,,\n")).collect();
    let composed = entries("fa", &rows);
    let found = composed.styled(StyleName::Entry);
    assert_eq!(label(found[0].0, found[0].1), "۱.");
    assert_eq!(label(found[129].0, found[129].1), "۱۳۰.");
    for (_, paragraph) in &found {
        let label = paragraph.label.as_ref().unwrap();
        assert_eq!(label.align, Align::End);
        let LabelWidth::Of(widest) = &label.width else { panic!("a width that is not measured") };
        assert_eq!(widest.chars().count(), 4);
    }
    let annex: Vec<_> = composed.batches.iter().filter(|batch| batch.flow.section == Section::Annex).collect();
    assert_eq!(annex.iter().map(|batch| batch.flow.new_page).collect::<Vec<_>>(), [true, false, false, false]);
}

#[test]
fn a_footnote_to_an_entry_is_numbered_after_those_of_the_letter() {
    let letter = "Body.[^a]\n\n[^a]: one\n";
    let composed = compose("en", "", letter, Some(&format!("{HEADER}Ann,,Poet,,,,,Deceased.\nBob,,,,,,,\n")));
    let (manuscript, ann) = composed.styled(StyleName::Entry)[0];
    assert_eq!(text(manuscript, ann), "Ann[2], Poet");
    let note = manuscript.paragraphs.iter().find(|paragraph| paragraph.style == StyleName::Note).unwrap();
    assert_eq!((label(manuscript, note), text(manuscript, note)), ("2".to_owned(), "Deceased.".to_owned()));
}

#[test]
fn an_empty_roll_makes_no_annex() {
    let composed = compose("en", "", "Body.", Some(HEADER));
    assert!(composed.batches.iter().all(|batch| batch.flow.section == Section::Letter));
}

#[test]
fn figures_and_quotations_in_a_field_keep_their_order() {
    let composed = entries("fa", "شبنم,,مدیر «Stop!» از ۲۰۲۶-۰۴-۰۱,قطار 3.5mm “Blue Line” (2),,\n");
    let (manuscript, paragraph) = composed.only(StyleName::Entry);
    let seen = visual(manuscript, paragraph);
    for part in ["Stop!", "۲۰۲۶-۰۴-۰۱", "3.5mm “Blue Line” (2)"] {
        assert!(seen.contains(part), "{part} in {seen}");
    }
}
