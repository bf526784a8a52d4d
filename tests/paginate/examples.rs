//! Pages that a person can check: the text area is 100 points high; text, rule and notes stand 4, 1 and 2 points apart.

use undersigned::lang::Direction;
use undersigned::manuscript::{NodeId, Section};
use undersigned::paginate::Paginator;

use super::made::{Made, paginate};
use super::model::{Document, F, L, annex, document, layout, letter, line, lines};

fn make(flows: &[F]) -> Vec<Made> {
    paginate(&document(flows, &[usize::MAX], Direction::Ltr, true), &layout(false)).made
}

/// The numbers of the lines on each page: text, notes. Lines of notes are numbered after all of the text.
fn split(lines: Vec<L>) -> Vec<(Vec<u32>, Vec<u32>)> {
    let numbers = |page: &Made| (page.text.iter().map(|placed| placed.line).collect(), page.note_lines());
    make(&[letter(lines)]).iter().map(numbers).collect()
}

fn range(from: u32, to: u32) -> Vec<u32> {
    (from..to).collect()
}

#[test]
fn nothing_makes_no_page() {
    assert!(make(&[]).is_empty());
    assert!(make(&[letter(Vec::new()), annex(2, true, Vec::new())]).is_empty());
}

#[test]
fn a_heading_does_not_stand_at_the_foot() {
    let mut text = lines(9, 10);
    text.push(line(10).keep());
    text.extend(lines(2, 10));
    assert_eq!(split(text), [(range(0, 9), vec![]), (range(9, 12), vec![])]);
}

#[test]
fn space_above_is_dropped_at_the_head_of_a_page_only() {
    let text = vec![line(10).before(5); 14];
    let made = make(&[letter(text)]);
    // 10 + 6 × 15 = 100: seven lines.
    assert_eq!(made.iter().map(|page| page.text.len()).collect::<Vec<_>>(), [7, 7]);
    for page in &made {
        assert_eq!(page.text[0].top.0, 120 * 65536);
        assert_eq!(page.text[6].bottom.0, 20 * 65536);
    }
}

#[test]
fn a_chain_higher_than_a_page_is_broken_where_it_must_be() {
    let mut text = lines(3, 10);
    text.extend(vec![line(10).keep(); 14]);
    text.extend(lines(2, 10));
    assert_eq!(split(text), [(range(0, 3), vec![]), (range(3, 13), vec![]), (range(13, 19), vec![])]);
}

#[test]
fn a_note_takes_its_line_with_it() {
    // After eight lines 20 points are left: 10 for the line, 3 for notes; two lines of the note need 12.
    let mut text = lines(8, 10);
    text.push(line(10).note(lines(3, 6)));
    text.push(line(10));
    assert_eq!(split(text), [(range(0, 8), vec![]), (range(8, 10), range(10, 13))]);
}

#[test]
fn a_note_is_cut_when_its_line_and_two_of_its_lines_fit() {
    // After seven lines 30 points are left: 10 for the line, 13 for notes.
    let mut text = lines(7, 10);
    text.push(line(10).note(lines(5, 6)));
    text.extend(lines(2, 10));
    assert_eq!(split(text), [(range(0, 8), range(10, 12)), (range(8, 10), range(12, 15))]);
}

#[test]
fn what_is_left_of_a_note_stands_before_the_next_pages_notes() {
    let mut text = lines(7, 10);
    text.push(line(10).note(lines(5, 6)));
    text.push(line(10).note(lines(1, 6)));
    assert_eq!(split(text), [(range(0, 8), range(9, 11)), (range(8, 9), range(11, 15))]);
}

#[test]
fn all_notes_of_a_page_but_the_last_are_whole() {
    // 100 - 10 - 7 = 83 points for notes: the first's 60, then three lines of the second.
    let text = vec![line(10).note(lines(10, 6)).note(lines(10, 6)), line(10)];
    assert_eq!(split(text), [(vec![0], range(2, 15)), (vec![1], range(15, 22))]);
}

#[test]
fn a_note_higher_than_pages_fills_them_alone() {
    // The first page holds 83 points of notes, a page of notes alone 97.
    let text = vec![line(10).note(lines(40, 6)), line(10)];
    let expected = [(vec![0], range(2, 15)), (vec![], range(15, 31)), (vec![1], range(31, 42))];
    assert_eq!(split(text), expected);
}

#[test]
fn two_notes_of_one_line_both_begin_though_the_first_fills_the_page() {
    let text = vec![line(10).note(lines(20, 6)).note(lines(3, 6))];
    let expected = [(vec![0], [range(1, 13), vec![21]].concat()), (vec![], [range(13, 21), range(22, 24)].concat())];
    assert_eq!(split(text), expected);
}

#[test]
fn a_note_called_from_a_note_begins_where_it_is_called() {
    let mut first = lines(2, 6);
    first[1] = line(6).note(lines(1, 6));
    let text = vec![line(10).note(first), line(10).note(lines(1, 6))];
    let document = document(&[letter(text)], &[usize::MAX], Direction::Ltr, true);
    let made = paginate(&document, &layout(false)).made;
    let notes: Vec<_> = made[0].note_lines().iter().map(|line| document.facts[*line as usize].note).collect();
    assert_eq!(notes, [Some(1), Some(1), Some(2), Some(3)]);
}

#[test]
fn a_line_too_high_stands_alone_and_is_reported() {
    let document = document(&[letter(vec![line(10), line(101).keep(), line(10)])], &[usize::MAX], Direction::Ltr, true);
    let result = paginate(&document, &layout(false));
    assert_eq!(result.made.iter().map(|page| page.text.len()).collect::<Vec<_>>(), [1, 1, 1]);
    let found: Vec<_> = result.findings.iter().map(|finding| (finding.code.name, finding.span.start)).collect();
    assert_eq!(found, [("slug-too-high", 1)]);
}

#[test]
fn a_line_that_calls_more_notes_than_a_page_holds_is_reported() {
    let text = (0..20).fold(line(10), |line, _| line.note(lines(1, 6)));
    let document = document(&[letter(vec![text])], &[usize::MAX], Direction::Ltr, true);
    let result = paginate(&document, &layout(false));
    assert_eq!(result.made.iter().map(|page| page.notes.len()).collect::<Vec<_>>(), [13, 7]);
    assert!(result.findings.iter().all(|finding| finding.code.name == "note-apart"));
    assert_eq!(result.findings.len(), 7);
}

#[test]
fn lines_without_height_come_to_an_end() {
    let made = make(&[letter(vec![line(0).keep(); 40_000])]);
    assert_eq!(made.iter().map(|page| page.text.len()).sum::<usize>(), 40_000);
}

#[test]
fn a_section_opens_on_the_page_that_begins_with_it() {
    let flows = [letter(lines(12, 10)), annex(2, true, lines(50, 10))];
    let opened: Vec<_> = make(&flows).iter().map(|page| (page.section, page.opens_section)).collect();
    let (letter, annex) = (Section::Letter, Section::Annex);
    assert_eq!(opened, [(letter, true), (letter, false), (annex, true), (annex, false), (annex, false)]);
}

#[test]
fn a_section_that_began_below_another_does_not_open_again() {
    let flows = [letter(lines(5, 10)), annex(1, false, lines(8, 10))];
    let opened: Vec<_> = make(&flows).iter().map(|page| (page.section, page.opens_section)).collect();
    assert_eq!(opened, [(Section::Letter, true), (Section::Annex, false)]);
}

#[test]
fn the_inner_margin_is_at_the_binding() {
    let left = |direction, mirrored| {
        let document = document(&[letter(lines(25, 10))], &[usize::MAX], direction, true);
        let pages = paginate(&document, &layout(mirrored)).made;
        pages.iter().map(|page| page.left.0 / 65536).collect::<Vec<_>>()
    };
    // Inner 50, outer 30.
    assert_eq!(left(Direction::Ltr, false), [50, 50, 50]);
    assert_eq!(left(Direction::Ltr, true), [50, 30, 50]);
    assert_eq!(left(Direction::Rtl, false), [30, 30, 30]);
    assert_eq!(left(Direction::Rtl, true), [30, 50, 30]);
}

/// Makes the flow of a document's second galley that of a Persian translation.
fn translated(flows: &[F]) -> Document {
    let mut document = document(flows, &[usize::MAX], Direction::Ltr, true);
    let flow = &mut document.galleys[1].flow;
    (flow.section, flow.direction, flow.new_page) = (Section::Translation(1), Direction::Rtl, true);
    document
}

#[test]
fn a_translation_that_runs_the_other_way_is_bound_with_the_rest() {
    let document = translated(&[letter(lines(15, 10)), letter(lines(15, 10))]);
    let pages = paginate(&document, &layout(true)).made;
    let lefts: Vec<_> = pages.iter().map(|page| (page.section, page.left.0 / 65536)).collect();
    let (original, translation) = (Section::Letter, Section::Translation(1));
    // Inner 50, outer 30: the binding is at the left of odd pages throughout.
    assert_eq!(lefts, [(original, 50), (original, 30), (translation, 50), (translation, 30)]);
}

#[test]
fn a_note_that_goes_on_overleaf_does_not_come_to_the_first_page_of_a_translation() {
    let document = translated(&[letter(vec![line(10), line(10).note(lines(25, 6))]), letter(lines(2, 10))]);
    let pages = paginate(&document, &layout(false)).made;
    let sections: Vec<_> = pages.iter().map(|page| (page.section, page.text.len(), !page.notes.is_empty())).collect();
    let (original, translation) = (Section::Letter, Section::Translation(1));
    assert_eq!(sections, [(original, 2, true), (original, 0, true), (translation, 2, false)]);
    assert_eq!(pages.iter().map(|page| page.notes.len()).sum::<usize>(), 25);
}

#[test]
fn pages_leave_as_they_are_full_and_hold_few_galleys() {
    let document = document(&[annex(2, true, lines(2000, 10))], &[7], Direction::Ltr, true);
    let mut paginator = Paginator::new(&layout(false));
    let (mut pages, mut pushed) = (0, 0);
    for galley in document.galleys {
        pushed += galley.slugs.len();
        paginator.push(galley, &mut |page| {
            pages += 1;
            assert!(page.galleys.len() <= 4, "20 lines are in 4 galleys at most");
        });
        // Twenty lines a page; the page of the last line is held back.
        assert_eq!(pages, (pushed - 1) / 20);
    }
    paginator.finish(&mut |page| {
        pages += 1;
        assert_eq!(page.settled, NodeId(2001));
    });
    assert_eq!(pages, 100);
}

#[test]
fn notes_that_the_galley_numbers_wrongly_are_set_once_all_the_same() {
    let mut text = vec![line(10).note(lines(2, 6)), line(10).note(lines(2, 6)), line(10)];
    text[0].notes[0][1] = line(6).note(lines(1, 6));
    let mut document = document(&[letter(text)], &[usize::MAX], Direction::Ltr, true);
    let galley = &mut document.galleys[0];
    // Every call is of note 9, which is not there, or of note 1, also from note 1 itself.
    for (at, call) in galley.calls.iter_mut().enumerate() {
        call.0 = if at % 2 == 0 { 9 } else { 1 };
    }
    galley.notes.reverse();
    galley.slugs[0].calls = 5..900;
    let made = paginate(&document, &layout(false)).made;
    let mut notes: Vec<u32> = made.iter().flat_map(Made::note_lines).collect();
    notes.sort_unstable();
    assert_eq!(notes, range(3, 8));
}

#[test]
fn notes_without_a_line_of_text_are_set_all_the_same() {
    let text = vec![line(10).note(lines(3, 6)).note(lines(25, 6)).note(Vec::new())];
    let mut document = document(&[letter(text)], &[usize::MAX], Direction::Ltr, true);
    let galley = &mut document.galleys[0];
    galley.body = 0;
    let result = paginate(&document, &layout(false));
    assert_eq!(result.made.iter().map(|page| page.note_lines()).collect::<Vec<_>>(), [range(1, 17), range(17, 29)]);
    let galley = &mut document.galleys[0];
    galley.notes.retain(|note| note.slugs.is_empty());
    assert!(paginate(&document, &layout(false)).made.is_empty());
}
