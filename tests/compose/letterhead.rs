//! Emblem, letterhead in two languages, signatures of several, enclosures.

use std::sync::Arc;

use undersigned::lang::Lang;
use undersigned::layout::{Align, EmblemSide, Layout, StyleName};
use undersigned::manuscript::{Cell, NodeId, Role};
use undersigned::picture::{Art, Outline, Part, Picture, Shape};
use undersigned::unit::{Length, Permille};

use super::{Composed, LAYOUT, compose, compose_in, labels, letter, text};

/// A picture three times as wide as high.
fn picture() -> Arc<Picture> {
    let shape = Shape { outline: Outline::default(), colour: [0; 3], opacity: Permille::ONE };
    Arc::new(Picture { width: 300, height: 100, art: Art::Drawing(vec![Part::Shape(shape)]) })
}

/// Composes a letter with an emblem.
fn with_emblem(layout: &Layout, lang: &str, matter: &str) -> Composed {
    let mut letter = letter(&format!(
        "---\ntitle: T\nlang: {lang}\nemblem: {{ file: e.svg, alt: A reed }}\n{matter}\n---\n\nBody.\n"
    ));
    letter.matter.emblem.as_mut().unwrap().picture = Some(picture());
    compose_in(layout, &letter, None, &labels(lang))
}

/// The languages of the nodes above a node, nearest first.
fn lang_of(composed: &Composed, mut node: NodeId) -> Option<Lang> {
    let nodes: Vec<_> = composed.batches.iter().flat_map(|batch| &batch.nodes).collect();
    while nodes[node.0 as usize].lang.is_none() && node != NodeId::ROOT {
        node = nodes[node.0 as usize].parent;
    }
    nodes[node.0 as usize].lang
}

#[test]
fn a_letterhead_of_two_languages_has_the_letters_own_first() {
    for (lang, first, second) in [("en", "House", "خانه"), ("fa", "خانه", "House")] {
        let composed = compose(lang, "letterhead: { fa: [خانه, خیابان], en: [House] }", "Body.", None);
        let lines = composed.styled(StyleName::Letterhead);
        let texts: Vec<String> = lines.iter().map(|(manuscript, line)| text(manuscript, line)).collect();
        let at = |text: &str| texts.iter().position(|line| line == text).unwrap();
        assert!(at(first) < at(second), "{lang}: {texts:?}");
        for (manuscript, line) in &lines {
            let is_persian = text(manuscript, line) != "House";
            let node = manuscript.pieces[line.pieces.start as usize].node;
            assert_eq!(lang_of(&composed, node).unwrap().to_string(), if is_persian { "fa" } else { "en" });
            assert_eq!(line.direction.unwrap().is_rtl(), is_persian);
            // One stands in the first half of the measure, flush to its start; the other in the second, flush to its end.
            let own = is_persian == (lang == "fa");
            let half = LAYOUT.measure().half();
            assert!(if own { line.end_indent > half } else { line.start_indent > half });
            assert_eq!(line.align, Some(Align::Start), "each is flush to the edge where its own lines begin");
        }
        assert_eq!(lines[0].1.cell, Some(Cell::First));
    }
}

#[test]
fn two_languages_of_one_direction_are_flush_to_both_edges() {
    let composed = compose("en", "letterhead: { en: [House], fr: [Maison] }", "Body.", None);
    let aligns: Vec<_> = composed.styled(StyleName::Letterhead).iter().map(|(_, line)| line.align).collect();
    assert_eq!(aligns, [Some(Align::Start), Some(Align::End)]);
}

#[test]
fn the_emblem_is_a_figure_read_first_and_stands_where_the_layout_says() {
    let above = Layout {
        letterhead: undersigned::layout::LetterheadLook { emblem: EmblemSide::Above, ..LAYOUT.letterhead.clone() },
        ..LAYOUT.clone()
    };
    for layout in [&LAYOUT, &above] {
        let composed = with_emblem(layout, "en", "letterhead: [House, Street]");
        let lines = composed.styled(StyleName::Letterhead);
        let emblem = lines[0].1.picture.expect("the emblem comes first");
        assert_eq!(composed.role(emblem.node), &Role::Figure("A reed".to_owned()));
        assert_eq!((emblem.width, emblem.height), (layout.letterhead.height * 3, layout.letterhead.height));
        let is_beside = lines[1].1.cell == Some(Cell::Beside);
        assert_eq!(is_beside, layout.letterhead.emblem == EmblemSide::Beside);
        if is_beside {
            assert_eq!(lines[1].1.start_indent, emblem.width + layout.letterhead.gap);
        }
    }
}

#[test]
fn an_emblem_between_two_languages_stands_in_the_middle() {
    let composed = with_emblem(&LAYOUT, "fa", "letterhead: { fa: [خانه], en: [House] }");
    let lines = composed.styled(StyleName::Letterhead);
    let (emblem, measure) = (lines[0].1.picture.unwrap(), LAYOUT.measure());
    assert!(((measure - emblem.width).half() - lines[0].1.start_indent).0.abs() <= 1);
    // Three times as wide as high it is wider than its third of the measure, and made smaller.
    let found: Vec<_> = composed.batches.iter().flat_map(|batch| &batch.findings).map(|it| it.code.name).collect();
    assert!(emblem.width <= Length(measure.0 / 3));
    assert_eq!(found.contains(&"emblem-wide"), LAYOUT.letterhead.height * 3 > Length(measure.0 / 3));
    for (_, line) in &lines[1..] {
        let room = measure - line.start_indent - line.end_indent;
        assert!(room <= (measure - emblem.width).half() - LAYOUT.letterhead.gap + Length(2), "clear of the emblem");
    }
}

#[test]
fn one_signature_stands_as_lines_do() {
    for signed in ["[N, O]", "[[N, O]]", "{ title: O, name: N }"] {
        let composed = compose("en", &format!("closing: Yours,\nsigned: {signed}"), "Body.", None);
        let lines = composed.styled(StyleName::Signature);
        assert_eq!(lines.iter().map(|(manuscript, line)| text(manuscript, line)).collect::<Vec<_>>(), ["N", "O"]);
        assert!(lines.iter().all(|(_, line)| line.cell.is_none() && line.room.is_none()));
    }
}

/// The rows that names stand in: how many in each.
fn rows(names: &[&str]) -> Vec<usize> {
    let blocks: Vec<String> = names.iter().map(|name| format!("[{name}, Office]")).collect();
    let composed = compose("en", &format!("closing: Yours,\nsigned: [{}]", blocks.join(", ")), "Body.", None);
    let lines = composed.styled(StyleName::Signature);
    let mut rows = Vec::new();
    for (_, line) in &lines {
        match line.cell.expect("a signature of several stands in a row") {
            Cell::First => rows.push(1),
            Cell::Beside => *rows.last_mut().unwrap() += 1,
            Cell::Below => assert!(line.room.is_none(), "room stands above the name alone"),
        }
    }
    assert!(lines[..lines.len() - 1].iter().all(|(_, line)| line.keep_with_next), "all stay together");
    assert!(composed.only(StyleName::Closing).1.keep_with_next && composed.only(StyleName::Body).1.keep_with_next);
    rows
}

#[test]
fn several_signatures_stand_side_by_side_where_their_names_fit() {
    assert_eq!(rows(&["A", "B"]), [2]);
    assert_eq!(rows(&["A", "B", "C"]), [3]);
    assert_eq!(rows(&["A", "B", "C", "D"]), [2, 2]);
    assert_eq!(rows(&["A", "B", "C", "D", "E"]), [3, 2]);
    assert_eq!(rows(&["A", "B", "Maximiliane Featherstonehaugh-Oyelaran"]), [2, 1]);
    assert_eq!(rows(&["A", &"Maximiliane Featherstonehaugh-Oyelaran ".repeat(3)]), [1, 1]);
}

#[test]
fn several_enclosures_are_a_numbered_list_and_one_is_a_line() {
    let composed = compose("en", "enclosures: [A map, A list]", "Body.", None);
    let roles: Vec<&Role> = composed.roles().collect();
    assert_eq!(roles.iter().filter(|role| matches!(role, Role::ListItem)).count(), 2);
    let lines = composed.styled(StyleName::Enclosure);
    assert_eq!(
        lines.iter().map(|(manuscript, line)| text(manuscript, line)).collect::<Vec<_>>(),
        ["Enclosures:", "A map", "A list"]
    );
    let composed = compose("en", "enclosures: [A map]", "Body.", None);
    assert!(composed.roles().all(|role| !matches!(role, Role::ListItem)));
}
