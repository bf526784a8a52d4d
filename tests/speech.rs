//! The words that are added to a letter: of its language, its own, or English ones that stand in.

use undersigned::report::{Format, Report, render};
use undersigned::source::Sources;
use undersigned::{Copy, Request, gather};

use crate::support::TestShelves;

fn gathered(matter: &str) -> (Copy, String) {
    let letter = format!("---\ntitle: T\n{matter}\n---\n\nText.\n").into_bytes();
    let shelves = TestShelves { files: [("letter.md".to_owned(), letter)].into(), ..TestShelves::default() };
    let request = Request { letter: "letter.md".to_owned(), ..Request::default() };
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let copy = gather(&shelves, &request, &mut sources, &mut report).unwrap();
    (copy, render(&report, &sources, Format::Short))
}

#[test]
fn a_language_without_words_is_told_which_english_ones_stand_in() {
    let (copy, found) = gathered("lang: sv\nto: [A]\ndate: 2026-06-06");
    assert!(found.contains("language-unlabelled") && found.contains("folio, to, months"), "{found}");
    assert_eq!(copy.labels.tag, "en");
    let (copy, found) = gathered("lang: sv\nto: [A]\nlabels: { to: Till }");
    assert!(found.contains("English ones stand for folio"), "{found}");
    assert_eq!(copy.labels.letter.to, "Till");
}

#[test]
fn a_letter_that_says_all_that_it_prints_speaks_for_itself() {
    let (copy, found) = gathered("lang: sv\nto: [A]\nlabels: { to: Till, folio: \"Sida {page} av {pages}\" }");
    assert_eq!(found, "");
    assert_eq!((copy.labels.tag.as_str(), copy.labels.page.folio.as_str()), ("sv", "Sida {page} av {pages}"));
}

#[test]
fn words_of_a_language_that_has_them_can_be_said_otherwise() {
    let (copy, found) = gathered("lang: de\nto: [A]\nlabels: { reference: Aktenzeichen }");
    assert_eq!(found, "");
    assert_eq!((copy.labels.letter.reference.as_str(), copy.labels.letter.to.as_str()), ("Aktenzeichen", "An"));
}

#[test]
fn digits_are_the_regions_unless_the_letter_chooses() {
    for (matter, expected) in [
        ("lang: ar", "٧"),
        ("lang: ar-MA", "7"),
        ("lang: ar-u-nu-latn", "7"),
        ("lang: ar-MA-u-nu-arab", "٧"),
        ("lang: fa\ndigits: latn", "7"),
        ("lang: fa-u-nu-arab\ndigits: latn", "7"),
        ("digits: latn\nlang: fa-u-nu-arab", "7"),
        ("lang: fa", "۷"),
    ] {
        assert_eq!(gathered(matter).0.labels.digits.write(7), expected, "{matter}");
    }
}

#[test]
fn every_language_on_the_shelf_has_its_own_words() {
    use undersigned::shelf::LABELS;
    let all: Vec<_> = LABELS.iter().map(|text| undersigned::read::labels(text.text).unwrap()).collect();
    for (own, text) in all.iter().zip(LABELS) {
        assert_eq!(own.tag, text.name);
        assert!(own.page.folio.contains("{page}") && own.page.folio.contains("{pages}"), "{}", own.tag);
        for form in [&own.date.form, &own.date.place, &own.volume.number, &own.volume.signatories, &own.note.back] {
            assert!(form.contains('{'), "{}: {form}", own.tag);
        }
        for place in ["{day}", "{month}", "{year}"] {
            assert!(own.date.form.contains(place), "{}", own.tag);
        }
        for months in [&own.date.gregorian, &own.date.persian, &own.date.islamic] {
            let distinct: std::collections::BTreeSet<_> = months.iter().collect();
            assert_eq!(distinct.len(), 12, "{}", own.tag);
        }
    }
}
