//! Notes: their numbers, which call brings them, where they stand in the tree.

use undersigned::layout::StyleName;
use undersigned::manuscript::{PieceKind, Role};

use super::{Composed, backwards, compose, compose_letter, label, labels, letter, pieces, raw, said, text, visual};

/// The notes in the order in which they will stand at the foot, with their labels.
fn at_foot(composed: &Composed) -> Vec<String> {
    let mut notes = Vec::new();
    for batch in &composed.batches {
        for note in &batch.notes {
            let first = &batch.paragraphs[note.paragraphs.start as usize];
            notes.push(format!("{} {}", label(batch, first), text(batch, first)));
        }
    }
    notes
}

#[test]
fn notes_are_numbered_as_they_are_met() {
    let letter = letter(
        "---\ntitle: \"Title[^t]\"\nsigned: [\"Me[^s]\"]\n---\n\nOne.[^a] Two.[^b]\n\n> Three.[^c]\n\n- Four.[^d]\n\nFive.[^a]\n\n\
         [^s]: signed\n[^d]: four\n[^c]: three\n[^b]: two\n[^a]: one, and[^n] more\n[^n]: nested\n[^t]: title\n",
    );
    let composed = compose_letter(&letter, None, &labels("en"));
    let expected = ["1 title", "2 one, and[3] more", "3 nested", "4 two", "5 three", "6 four", "7 signed"];
    assert_eq!(at_foot(&composed), expected);
    let bodies: Vec<String> = composed.styled(StyleName::Body).iter().map(|(m, p)| text(m, p)).collect();
    assert_eq!(bodies, ["One.[2] Two.[4]", "Five.[2]"]);
}

#[test]
fn a_note_that_another_brings_stays_with_it() {
    // The second call of the paragraph is of a note that the first one's text has called before.
    let body = "One,[^a] two,[^b] three.[^c]\n\n[^a]: a calls[^b]\n[^b]: b\n[^c]: c calls[^a] and itself[^c]\n";
    let composed = compose("en", "", body, None);
    assert_eq!(at_foot(&composed), ["1 a calls[2]", "2 b", "3 c calls[1] and itself[3]"]);
    let (manuscript, paragraph) = composed.only(StyleName::Body);
    let firsts: Vec<bool> = pieces(manuscript, paragraph)
        .iter()
        .filter_map(|piece| match piece.kind {
            PieceKind::Call { first, .. } => Some(first),
            _ => None,
        })
        .collect();
    assert_eq!(firsts, [true, false, true]);
}

#[test]
fn a_chain_of_a_hundred_thousand_notes_is_no_trouble() {
    let mut body = String::from("Begin.[^0]\n");
    for note in 0..100_000 {
        body.push_str(&format!("\n[^{note}]: next[^{}]\n", note + 1));
    }
    body.push_str("\n[^100000]: end\n");
    let composed = compose("en", "", &body, None);
    assert_eq!(at_foot(&composed).last().unwrap(), "100001 end");
}

#[test]
fn calls_at_one_place_are_parted_by_a_raised_comma() {
    let composed = compose("fa", "", "متن.[^a] [^b]\n\n[^a]: یک\n[^b]: دو\n", None);
    let (manuscript, paragraph) = composed.only(StyleName::Body);
    assert_eq!(text(manuscript, paragraph), "متن.[۱]،[۲]");
    assert!(pieces(manuscript, paragraph).iter().any(|piece| piece.kind == PieceKind::CallSeparator));
    // The first call is the first that a reader from right to left meets.
    assert_eq!(visual(manuscript, paragraph), backwards("متن.۱،۲"));
}

#[test]
fn a_call_stands_after_the_phrase_that_it_ends_and_within_one_that_goes_on() {
    let composed = compose("fa", "", "متن Tavir[^a] بعد\n\n[^a]: یک\n", None);
    let (manuscript, paragraph) = composed.only(StyleName::Body);
    assert_eq!(visual(manuscript, paragraph), format!("{} ۱Tavir {}", backwards("بعد"), backwards("متن")));

    let composed = compose("fa", "", "متن New[^a] York بعد\n\n[^a]: یک\n", None);
    let (manuscript, paragraph) = composed.only(StyleName::Body);
    assert_eq!(visual(manuscript, paragraph), format!("{} New۱ York {}", backwards("بعد"), backwards("متن")));

    let composed = compose("en", "", "word بندر[^a] next\n\n[^a]: one\n", None);
    let (manuscript, paragraph) = composed.only(StyleName::Body);
    assert_eq!(visual(manuscript, paragraph), format!("word {}1 next", backwards("بندر")));
}

#[test]
fn a_call_is_a_piece_of_its_number_alone() {
    let composed = compose("en", "", "Why?[^a]\n\n[^a]: one\n", None);
    let (manuscript, paragraph) = composed.only(StyleName::Body);
    let call = pieces(manuscript, paragraph).iter().find(|piece| matches!(piece.kind, PieceKind::Call { .. })).unwrap();
    assert_eq!(said(manuscript, call), "1");
    assert_eq!(raw(manuscript, paragraph), "Why?\u{2068}1\u{2069}");
    assert!(matches!(composed.role(call.node), Role::Call(_, spoken) if spoken == "Note 1"));
}

#[test]
fn a_note_stands_beside_the_block_that_brings_it() {
    let composed = compose("en", "", "- One.[^a]\n- Two.\n\n[^a]: one\n", None);
    let (number, _) = composed.roles().enumerate().find(|(_, role)| matches!(role, Role::Note(_))).unwrap();
    let parent = composed.parent(undersigned::manuscript::NodeId(number as u32));
    assert_eq!(composed.role(parent), &Role::ListBody);
}

#[test]
fn a_latin_note_in_a_persian_letter_runs_its_own_way() {
    use undersigned::lang::Direction;
    let body = "متن.[^a]\n\n[^a]: [M. Marré, “Wells,” *Waters* 12 (2023): 33–58.]{lang=en}\n";
    let composed = compose("fa", "", body, None);
    let (manuscript, paragraph) = composed.only(StyleName::Note);
    assert_eq!((paragraph.direction, paragraph.frame), (Some(Direction::Ltr), Direction::Rtl));
    assert_eq!(paragraph.lang.to_string(), "en");
    assert_eq!(label(manuscript, paragraph), "۱");
    assert!(!raw(manuscript, paragraph).contains(super::is_isolate));
}

#[test]
fn a_note_without_text_shows_in_a_draft() {
    let composed = compose("en", "", "One.[^a]\n", None);
    assert_eq!(at_foot(&composed), ["1 [note text not supplied]"]);
}
