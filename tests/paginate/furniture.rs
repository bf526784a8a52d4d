//! Running heads and folios.

use undersigned::book::{Item, Page};
use undersigned::galley::Galley;
use undersigned::lang::Direction;
use undersigned::paginate::furnish;

use super::made::paginate;
use super::model::{MEASURE, document, layout, letter, line};

/// A page of one line, and furniture of so many head and foot lines, 10 points each: 7.5 above the baseline.
fn furnished(head: u32, foot: usize, direction: Direction) -> (Page, Galley) {
    let body = document(&[letter(vec![line(10)])], &[1], direction, true);
    let mut page = paginate(&body, &layout(false)).pages.remove(0);
    let lines = vec![line(10); head as usize + foot];
    let mut furniture = document(&[letter(lines)], &[usize::MAX], direction, true).galleys.remove(0);
    furniture.body = head;
    furnish(&mut page, furniture.clone(), &layout(false));
    (page, furniture)
}

fn baselines(page: &Page) -> Vec<(u16, u32, i32, i32)> {
    let line = |item: &Item| match *item {
        Item::Line { galley, slug, at } => Some((galley, slug, at.x.0 / 65536, at.y.0 / 65536)),
        Item::Rule { .. } => None,
    };
    page.items.iter().filter_map(line).collect()
}

#[test]
fn the_head_is_measured_from_the_upper_edge_and_the_foot_from_the_lower() {
    let (page, _) = furnished(1, 1, Direction::Ltr);
    // The sheet is 160 points high, the head 15 from its upper edge, the foot 8 from its lower.
    assert_eq!(baselines(&page)[1..], [(1, 0, 50, 145), (1, 1, 50, 8)]);
    assert_eq!(page.galleys.len(), 2);
}

#[test]
fn several_lines_stand_one_below_the_other_the_last_of_the_foot_lowest() {
    let (page, _) = furnished(2, 3, Direction::Ltr);
    let y: Vec<i32> = baselines(&page)[1..].iter().map(|(_, _, _, y)| *y).collect();
    assert_eq!(y, [145, 135, 28, 18, 8]);
}

#[test]
fn furniture_begins_at_the_right_edge_of_a_right_to_left_page() {
    let (page, furniture) = furnished(1, 0, Direction::Rtl);
    let right = baselines(&page)[1].2 + furniture.flow.measure.0 / 65536;
    assert_eq!(right, page.left.0 / 65536 + MEASURE);
    let (page, _) = furnished(0, 0, Direction::Rtl);
    assert_eq!(baselines(&page).len(), 1);
}
