//! Rows of a table: paragraphs side by side.

use undersigned::fonts::Fonts;
use undersigned::galley::Galley;
use undersigned::layout::StyleName;
use undersigned::manuscript::Cell;
use undersigned::set::Setter;
use undersigned::unit::Length;

use super::{Draft, TEXT, layout};

const LONG: &str = "President of the Board, and founder of its school for ferrymen";

/// A row of a number, `name` and a long title in columns of 60, 120 and 120 points, and another row below.
fn rows(name: &str, lang: &str) -> Galley {
    let (layout, fonts) = (layout(), Fonts::bundled());
    let mut draft = Draft::new(Length::points(300));
    let cells = [
        ("1", "en", Cell::First, 0, 240),
        (name, lang, Cell::Beside, 60, 120),
        (LONG, "en", Cell::Below, 60, 120),
        ("Editor", "en", Cell::Beside, 180, 0),
        ("2", "en", Cell::First, 0, 240),
        ("Zoë", "en", Cell::Beside, 60, 0),
    ];
    for (text, lang, cell, start, end) in cells {
        let paragraph = draft.paragraph(StyleName::TableCell, lang, &[(text, TEXT, false)]);
        paragraph.cell = Some(cell);
        (paragraph.start_indent, paragraph.end_indent) = (Length::points(start), Length::points(end));
    }
    Setter::new(&fonts, &layout).set(draft.manuscript)
}

/// Top, baseline and bottom of each line, as page making places them.
fn placed(galley: &Galley) -> Vec<(Length, Length, Length)> {
    let mut y = Length::ZERO;
    let place = |slug: &undersigned::galley::Slug| {
        let top = y + slug.before;
        y = top + slug.height();
        (top, top + slug.ascent, y)
    };
    galley.slugs.iter().map(place).collect()
}

#[test]
fn the_cells_of_a_row_begin_on_one_line_and_the_row_is_as_high_as_its_highest() {
    for (name, lang) in [("Ann", "en"), ("آن ماری", "fa"), ("ཨ་ནེ", "bo")] {
        let galley = rows(name, lang);
        let lines = placed(&galley);
        let long = galley.slugs.len() - 5;
        assert!(long > 2, "the title was to take several lines");
        // The number, the name, its long companion below, the office; then the next row.
        let (number, office, next) = (0, 2 + long, 3 + long);
        for cell in [1, office] {
            assert_eq!(lines[cell].0, lines[number].0, "cells have one top");
            assert_eq!(lines[cell].1, lines[number].1, "cells have one first baseline");
        }
        assert!(lines[2].0 >= lines[1].2, "what is below is not beside");
        let padding = layout().annex.row_padding;
        let rule = layout().annex.row_rule;
        let lowest = lines[1 + long].2;
        assert_eq!(lines[office].2, lowest + padding + rule, "the last line closes the row");
        assert!(lines[next].0 >= lines[office].2, "the next row stands below");
        assert_eq!(lines[next].1, lines[next + 1].1);
    }
}

#[test]
fn a_row_is_kept_together_and_ruled_below() {
    let galley = rows("Ann", "en");
    let next = galley.slugs.len() - 2;
    let (row, last) = galley.slugs[..next].split_at(next - 1);
    assert!(row.iter().all(|slug| slug.keep && slug.rule.is_none()));
    let rule = last[0].rule.expect("a rule below the row");
    assert_eq!((last[0].keep, rule.thickness, rule.drop), (false, layout().annex.row_rule, last[0].height()));
    assert_eq!((rule.left, rule.width), (Length::ZERO, galley.flow.measure));
}

#[test]
fn a_row_that_is_too_high_for_a_page_has_its_cells_one_below_the_other() {
    let galley = rows(&"Ann ".repeat(800), "en");
    // All but the row after it, which is a line of two cells.
    let slugs = &galley.slugs[..galley.slugs.len() - 2];
    assert!(slugs.iter().all(|slug| slug.before >= Length::ZERO));
    let breaks = slugs.iter().filter(|slug| !slug.keep).count();
    assert!(breaks > 20, "it can be broken");
}
