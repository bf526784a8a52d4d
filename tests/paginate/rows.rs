//! Rows of a table: lines that go back up beside others, and a head that is repeated. The text area is 100 points high.

use undersigned::book::{Item, Page};
use undersigned::galley::{Galley, Rule};
use undersigned::lang::Direction;
use undersigned::paginate::Paginator;
use undersigned::unit::Length;

use super::model::{L, annex, document, layout, line, lines};

/// A row 20 points high: a cell of a line beside one of two, as `set` leaves them.
fn row() -> Vec<L> {
    vec![line(10).keep(), line(10).before(-10).keep(), line(10)]
}

/// A row of three cells that is higher than any page.
fn endless() -> Vec<L> {
    let mut row = vec![line(10).keep(); 14];
    row.push(line(10).before(-140).keep());
    row.extend(vec![line(10).keep(); 11]);
    row.push(line(30).before(-120));
    row
}

/// Galleys of these batches; all but the first have a head of 10 points with a rule of 1 point.
fn galleys(batches: &[Vec<L>]) -> Vec<Galley> {
    let count: Vec<usize> = batches.iter().map(Vec::len).collect();
    let all = document(&[annex(1, true, batches.concat())], &count, Direction::Ltr, true);
    let mut galleys = all.galleys;
    for galley in galleys.iter_mut().skip(1) {
        let mut head = galley.slugs[0].clone();
        let (left, width, thickness) = (Length::ZERO, galley.flow.measure, Length::points(1));
        let rule = Some(Rule { left, width, thickness, drop: Length::points(10) });
        (head.before, head.keep, head.rule) = (Length::ZERO, false, rule);
        (head.ascent, head.depth) = (Length::points(7), Length::points(3));
        galley.slugs.push(head);
    }
    galleys
}

fn make(batches: &[Vec<L>]) -> Vec<Page> {
    let (mut paginator, mut pages) = (Paginator::new(&layout(false)), Vec::new());
    galleys(batches).into_iter().for_each(|galley| paginator.push(galley, &mut |page| pages.push(page)));
    paginator.finish(&mut |page| pages.push(page));
    pages
}

/// Top and bottom of lines, from the head of the text area.
type Edges = Vec<(i32, i32)>;

/// The lines of the text, and those of the repeated head.
fn placed(page: &Page) -> (Edges, Edges) {
    let (mut body, mut heads) = (Vec::new(), Vec::new());
    for item in &page.items {
        let Item::Line { galley, slug, at } = *item else { continue };
        let galley = &page.galleys[usize::from(galley)];
        let line = &galley.slugs[slug as usize];
        let (top, bottom) = (page.height - (at.y + line.ascent), page.height - (at.y - line.depth));
        let edges = (top.0 / 65536 - 40, bottom.0 / 65536 - 40);
        if slug < galley.body { body.push(edges) } else { heads.push(edges) }
    }
    (body, heads)
}

#[test]
fn cells_stand_side_by_side_and_rows_one_below_the_other() {
    let pages = make(&[[row(), row()].concat()]);
    assert_eq!(placed(&pages[0]).0, [(0, 10), (0, 10), (10, 20), (20, 30), (20, 30), (30, 40)]);
}

#[test]
fn a_row_is_never_parted_and_the_head_stands_over_the_rest() {
    // Two lines of head on the first page, then four rows, 100 points; overleaf ten for the head, so four rows, not five.
    let batches = [lines(2, 10), vec![row(); 3].concat(), vec![row(); 7].concat()];
    let pages = make(&batches);
    let rows: Vec<usize> = pages.iter().map(|page| placed(page).0.len()).collect();
    assert_eq!(rows, [2 + 4 * 3, 4 * 3, 2 * 3]);
    assert_eq!(placed(&pages[0]).1, []);
    for page in &pages[1..] {
        let (body, heads) = placed(page);
        assert_eq!(heads, [(0, 10)]);
        assert_eq!(body[..3], [(10, 20), (10, 20), (20, 30)]);
        // The head's rule lies within its lowest point.
        let rule = page.items.iter().find_map(|item| match item {
            Item::Rule { at, width, height } => Some((page.height - at.y - Length::points(40), *width, *height)),
            Item::Line { .. } => None,
        });
        assert_eq!(rule, Some((Length::points(10), Length::points(super::model::MEASURE), Length::points(1))));
        assert!(matches!(page.items[0], Item::Line { .. }) && placed(page).1.len() == 1);
    }
}

#[test]
fn batches_do_not_change_pages() {
    let rows = vec![row(); 23];
    let whole: Vec<_> = make(&[lines(1, 10), rows.concat()]).iter().map(placed).collect();
    for size in [1, 2, 5] {
        let mut batches = vec![lines(1, 10)];
        batches.extend(rows.chunks(size).map(<[Vec<L>]>::concat));
        let parted: Vec<_> = make(&batches).iter().map(placed).collect();
        assert_eq!(parted, whole, "{size} rows a batch");
    }
}

#[test]
fn a_row_that_no_page_holds_is_still_all_there_and_nothing_lies_over_another() {
    let count = endless().len() + 2 * row().len();
    let pages = make(&[lines(1, 10), [row(), endless(), row()].concat()]);
    let mut seen = 0;
    for page in &pages {
        let (body, _) = placed(page);
        assert!(body.iter().all(|(top, bottom)| *top >= 0 && top < bottom), "{body:?}");
        seen += body.len();
    }
    assert_eq!(seen, count + 1);
}
