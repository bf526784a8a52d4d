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
    // Number and text stand on the note's own side.
    assert_eq!((paragraph.direction, paragraph.frame), (Some(Direction::Ltr), Direction::Ltr));
    assert_eq!(paragraph.lang.to_string(), "en");
    assert_eq!(label(manuscript, paragraph), "۱");
    assert!(!raw(manuscript, paragraph).contains(super::is_isolate));
}

#[test]
fn a_note_without_text_shows_in_a_draft() {
    let composed = compose("en", "", "One.[^a]\n", None);
    assert_eq!(at_foot(&composed), ["1 [note text not supplied]"]);
}

#[test]
fn symbols_begin_again_with_each_section_and_at_the_annex() {
    let body = "A.[^a] [^b]\n\n## One\n\nB.[^c] C.[^a] D.[^d]\n\n### Within\n\nE.[^e]\n\n[^a]: a\n[^b]: b\n[^c]: c[^f]\n\
                [^d]: d\n[^e]: e\n[^f]: f\n";
    let roll = "name,footnote\nUna Moss,in person\nIvo Reed,\nAda Fen,too\n";
    let composed = compose("en", "notes: { marks: symbols, restart: section }", body, Some(roll));
    let expected = ["* a", "† b", "* c[†]", "† f", "‡ d", "§ e", "* in person", "† too"];
    assert_eq!(at_foot(&composed), expected);
    let bodies: Vec<String> = composed.styled(StyleName::Body).iter().map(|(m, p)| text(m, p)).collect();
    assert_eq!(bodies, ["A.[*]\u{202F}[†]", "B.[*] C.[*] D.[‡]", "E.[§]"]);
    // What is said of a call is what is printed.
    assert!(composed.roles().any(|role| matches!(role, Role::Call(_, said) if said == "Note ‡")));
}

#[test]
fn a_layout_says_how_notes_are_called_unless_the_letter_does() {
    let mut layout = super::LAYOUT.clone();
    layout.notes.marks = undersigned::letter::NoteMarks::Symbols;
    layout.notes.restart = undersigned::letter::Restart::Section;
    let body = "# A\n\nx[^a]\n\n# B\n\ny[^b]\n\n[^a]: a\n\n[^b]: b";
    for (matter, expected) in [
        ("status: draft", ["* a", "* b"]),
        ("notes: { marks: numbers }", ["1 a", "1 b"]),
        ("notes: { restart: never }", ["* a", "† b"]),
        ("notes: { marks: numbers, restart: never }", ["1 a", "2 b"]),
    ] {
        let letter = letter(&format!("---\ntitle: T\nlang: en\n{matter}\n---\n\n{body}\n"));
        let composed = super::compose_in(&layout, &letter, None, &labels("en"));
        assert_eq!(at_foot(&composed), expected, "{matter}");
    }
}

#[test]
fn numbers_begin_again_where_symbols_would_and_symbols_give_way_to_numbers() {
    let body = "A.[^a]\n\n# One\n\nB.[^b]\n\n[^a]: a\n[^b]: b\n";
    let composed = compose("fa", "notes: { restart: section }", body, None);
    assert_eq!(at_foot(&composed), ["۱ a", "۱ b"]);
    let calls: String = (0..30).map(|note| format!("w[^{note}] ")).collect();
    let notes: String = (0..30).map(|note| format!("\n[^{note}]: t\n")).collect();
    let composed = compose("en", "notes: { marks: symbols }", &format!("{calls}\n{notes}"), None);
    let foot = at_foot(&composed);
    assert_eq!([&foot[5][..], &foot[6][..], &foot[23][..], &foot[24][..]], ["¶ t", "** t", "¶¶¶¶ t", "25 t"]);
}

#[test]
fn a_call_on_the_other_side_of_a_stop_is_told() {
    let found = |lang: &str, body: &str| {
        let composed = compose(lang, "", &format!("{body}\n\n[^a]: note\n"), None);
        let findings = composed.batches.iter().flat_map(|batch| &batch.findings);
        findings.filter(|finding| finding.code.name == "marker-place").count()
    };
    for (lang, here, there) in
        [("fr", "Mot[^a].", "Mot.[^a]"), ("es", "Voz[^a],", "Voz,[^a]"), ("en", "Word.[^a]", "Word[^a].")]
    {
        assert_eq!((found(lang, here), found(lang, there)), (0, 1), "{lang}");
    }
    assert_eq!((found("fa", "واژه.[^a]"), found("fa", "واژه[^a].")), (0, 0));
}
