//! Entries in two scripts.

use undersigned::lang::Direction;
use undersigned::layout::{Native, StyleName};
use undersigned::manuscript::Role;

use super::{
    Composed, LAYOUT, backwards, compose_in, label, labels, languages, letter, pieces, roll, said, text, visual,
};

const HEADER: &str = "name,native_name,title,native_title,affiliation,native_affiliation,country,lang,footnote\n";

fn entries(native: Native, lang: &str, rows: &str) -> Composed {
    let mut layout = LAYOUT.clone();
    layout.annex.native = native;
    let letter = letter(&format!("---\ntitle: T\nlang: {lang}\n---\n\nBody.\n"));
    compose_in(&layout, &letter, Some(&roll(&format!("{HEADER}{rows}"))), &labels(lang))
}

#[test]
fn the_native_line_stands_below_in_its_own_language_and_direction() {
    let rows = "Leila Bandari,لیلا بندری,Writer,نویسنده,Bindery,کارگاه «شیرازه»,Iran,,A note.\nAnn,,Poet,,,,,,\n";
    let composed = entries(Native::Below, "en", rows);
    let (manuscript, above) = composed.styled(StyleName::Entry)[0];
    assert_eq!(text(manuscript, above), "Leila Bandari[1], Writer, Bindery, Iran");
    assert!(above.keep_with_next && LAYOUT.style(StyleName::Entry).keep_together);
    let (manuscript, below) = composed.only(StyleName::EntryNative);
    assert_eq!(text(manuscript, below), "لیلا بندری، نویسنده، کارگاه «شیرازه»");
    assert_eq!(visual(manuscript, below), backwards(&text(manuscript, below)));
    assert_eq!((below.direction, below.lang.to_string().as_str()), (Some(Direction::Rtl), "fa"));
    let bold: String = pieces(manuscript, below).iter().filter(|p| p.bold).map(|p| said(manuscript, p)).collect();
    assert_eq!(bold.replace(super::is_isolate, ""), "لیلا بندری");
    // It stands under the text and not under the number, and has none of its own.
    assert_eq!(label(manuscript, below), "");
    assert_eq!(below.label.as_ref().unwrap().width, above.label.as_ref().unwrap().width);
    assert!(below.close);
    // The next entry has no second line and no paragraph below its body.
    let (manuscript, next) = composed.styled(StyleName::Entry)[1];
    assert_eq!((label(manuscript, next), next.keep_with_next), ("2.".to_owned(), false));
}

#[test]
fn both_lines_are_one_item() {
    let composed = entries(Native::Below, "en", "Ann,آنا,,,,,,,\nBob,,,,,,,,\n");
    let counted = |wanted: &Role| composed.roles().filter(|role| *role == wanted).count();
    assert_eq!((counted(&Role::ListItem), counted(&Role::Label), counted(&Role::ListBody)), (2, 2, 2));
    let (manuscript, below) = composed.only(StyleName::EntryNative);
    let node = pieces(manuscript, below)[0].node;
    assert_eq!(composed.role(node), &Role::Paragraph);
    assert_eq!(composed.role(composed.parent(node)), &Role::ListBody);
    let (manuscript, above) = composed.styled(StyleName::Entry)[0];
    let above = pieces(manuscript, above)[0].node;
    assert_eq!((composed.role(above), composed.parent(above)), (&Role::Paragraph, composed.parent(node)));
}

#[test]
fn beside_the_native_name_follows_the_name_and_the_rest_the_rest() {
    let composed = entries(Native::Beside, "en", "Leila Bandari,لیلا بندری,Writer,نویسنده,,کارگاه,Iran,,\n");
    let (manuscript, entry) = composed.only(StyleName::Entry);
    assert_eq!(text(manuscript, entry), "Leila Bandari لیلا بندری, Writer, Iran, نویسنده، کارگاه");
    let native = backwards("نویسنده، کارگاه");
    assert_eq!(visual(manuscript, entry), format!("Leila Bandari {}, Writer, Iran, {native}", backwards("لیلا بندری")));
    assert_eq!(languages(manuscript, entry).last().unwrap().1, "fa");
    assert!(composed.styled(StyleName::EntryNative).is_empty());
}

#[test]
fn who_has_only_a_native_name_is_named_by_it() {
    for native in [Native::Below, Native::Beside] {
        let composed = entries(native, "en", ",מרים ים,,מורה,School,בית ספר,Israel,,\n");
        let (manuscript, entry) = composed.only(StyleName::Entry);
        assert_eq!((entry.direction, entry.lang.to_string().as_str()), (Some(Direction::Rtl), "he"));
        assert_eq!(text(manuscript, entry), "מרים ים, מורה, School, Israel, בית ספר");
    }
}

#[test]
fn the_rows_language_is_that_of_the_native_line_too() {
    let composed = entries(Native::Below, "en", "Siavash,سیاوش,,,,,,ps,\nOlim,Олим,,,,,,tg,\n");
    let below: Vec<_> = composed.styled(StyleName::EntryNative);
    let of = |index: usize| (below[index].1.lang.to_string(), below[index].1.direction);
    assert_eq!(of(0), ("ps".to_owned(), Some(Direction::Rtl)));
    assert_eq!(of(1), ("tg".to_owned(), Some(Direction::Ltr)));
    let above = composed.styled(StyleName::Entry);
    assert_eq!(above[0].1.lang.to_string(), "ps-Latn");
}

#[test]
fn in_a_persian_letter_the_latin_line_below_runs_from_left_to_right() {
    let composed = entries(Native::Below, "fa", "لیلا بندری,Leïla Bandari,نویسنده,Écrivaine,,,ایران,fr,\n");
    let (manuscript, above) = composed.only(StyleName::Entry);
    assert_eq!(text(manuscript, above), "لیلا بندری، نویسنده، ایران");
    let (manuscript, below) = composed.only(StyleName::EntryNative);
    assert_eq!(text(manuscript, below), "Leïla Bandari, Écrivaine");
    assert_eq!((below.direction, below.frame), (Some(Direction::Ltr), Direction::Rtl));
}
