//! Running heads, folios and what the document says of itself.

use undersigned::compose::Composer;
use undersigned::lang::Direction;
use undersigned::manuscript::{Manuscript, NodeId, PieceKind, Section};

use super::{LAYOUT, labels, letter, roll, text, visual};

const LETTER: &str = "---\ntitle: \"Title[^t] of the letter\"\nmarking: Confidential\nsigned: [Ann Doe, Poet]\nlang: en\n---\n\nBody.\n\n[^t]: note\n";

fn lines(manuscript: &Manuscript) -> Vec<String> {
    assert!(manuscript.pieces.iter().all(|piece| piece.node == NodeId::ARTIFACT));
    manuscript.paragraphs.iter().map(|paragraph| text(manuscript, paragraph)).collect()
}

#[test]
fn every_page_says_what_it_must() {
    let (letter, roll, labels) = (letter(LETTER), roll("name\nAnn\n"), labels("en"));
    let draft = Composer::new(&letter, Some(&roll), &LAYOUT, &labels, true);
    let complete = Composer::new(&letter, Some(&roll), &LAYOUT, &labels, false);
    let head = |composer: &Composer<'_>, section, opens| lines(&composer.furniture(2, section, opens))[0].clone();
    assert_eq!(head(&draft, Section::Letter, true), "DRAFT");
    assert_eq!(head(&draft, Section::Letter, false), "DRAFT · Confidential · Title of the letter");
    assert_eq!(head(&complete, Section::Letter, false), "Confidential · Title of the letter");
    assert_eq!(head(&complete, Section::Annex, true), "Confidential");
    assert_eq!(head(&complete, Section::Annex, false), "Confidential · Annex: Signatories (continued)");
    // The first page of a final letter has no running head, only a foot.
    let first = complete.furniture(1, Section::Letter, true);
    assert_eq!((first.body, lines(&first)), (0, vec!["Page 1 of 0".to_owned()]));
    assert!(first.pieces.iter().any(|piece| piece.kind == PieceKind::PageCount));
    assert_eq!(complete.metadata().title, "Title of the letter");
    assert_eq!(complete.metadata().author, "Ann Doe");
}

#[test]
fn folios_are_in_the_digits_and_direction_of_the_letter() {
    let letter = letter("---\ntitle: نامه\nlang: fa\n---\n\nمتن.\n");
    let labels = labels("fa");
    let composer = Composer::new(&letter, None, &LAYOUT, &labels, false);
    let furniture = composer.furniture(12, Section::Letter, true);
    assert_eq!(lines(&furniture), ["صفحهٔ ۱۲ از ۰"]);
    assert_eq!(furniture.paragraphs[0].direction, Some(Direction::Rtl));
    assert!(visual(&furniture, &furniture.paragraphs[0]).starts_with("۰ "));
    assert_eq!(lines(&composer.page_counts(34).next().unwrap()), ["۳۴"]);
}

#[test]
fn room_is_kept_for_the_number_of_pages_of_a_long_roll() {
    let (letter, labels) = (letter(LETTER), labels("en"));
    let rows: String = std::iter::once("name\n".to_owned()).chain((0..9000).map(|n| format!("Ann {n}\n"))).collect();
    let roll = roll(&rows);
    let composer = Composer::new(&letter, Some(&roll), &LAYOUT, &labels, false);
    assert_eq!(lines(&composer.furniture(1, Section::Letter, true)), ["Page 1 of 000"]);
}

#[test]
fn a_long_title_is_cut_at_a_word() {
    let title = "Open Letter ".repeat(20);
    let letter = letter(&format!("---\ntitle: {}\n---\n\nBody.\n", title.trim()));
    let labels = labels("en");
    let composer = Composer::new(&letter, None, &LAYOUT, &labels, false);
    let head = lines(&composer.furniture(2, Section::Letter, false))[0].clone();
    assert!(head.chars().count() <= 61 && head.ends_with('…'), "{head}");
    assert!(title.contains(&format!("{} ", head.trim_end_matches('…'))), "{head}");
}
