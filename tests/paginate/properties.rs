//! What holds for every document.

use std::sync::Arc;

use proptest::prelude::*;

use undersigned::lang::Direction;
use undersigned::unit::Length;

use super::generate::{batches, flows};
use super::made::{Made, Placed, Result, paginate};
use super::model::{AREA, Document, F, Fact, MEASURE, SPACE, document, layout};

fn make(flows: &[F], batches: &[usize], deep: bool) -> (Document, Result) {
    let document = document(flows, batches, Direction::Ltr, deep);
    let result = paginate(&document, &layout(true));
    (document, result)
}

/// The page, by index, of each line.
fn pages_of_lines(document: &Document, result: &Result) -> Vec<usize> {
    let mut pages = vec![usize::MAX; document.facts.len()];
    for (at, page) in result.made.iter().enumerate() {
        for placed in page.text.iter().chain(&page.notes) {
            assert_eq!(pages[placed.line as usize], usize::MAX, "line {} stands twice", placed.line);
            pages[placed.line as usize] = at;
        }
    }
    for (line, page) in pages.iter().enumerate() {
        assert_ne!(*page, usize::MAX, "line {line} is lost");
    }
    pages
}

/// The numbers of the text's lines.
fn text(document: &Document) -> Vec<u32> {
    (0..document.facts.len() as u32).filter(|line| document.facts[*line as usize].note.is_none()).collect()
}

/// The numbers of a note's lines.
fn note(document: &Document, number: u32) -> Vec<u32> {
    let lines = 0..document.facts.len() as u32;
    lines.filter(|line| document.facts[*line as usize].note == Some(number)).collect()
}

fn found(result: &Result, code: &str) -> Vec<u32> {
    let found = result.findings.iter().filter(|finding| finding.code.name == code);
    found.map(|finding| finding.span.start).collect()
}

/// The height of lines one below the other.
fn sum<'a>(facts: impl IntoIterator<Item = &'a Fact>) -> i32 {
    let mut first = true;
    let height = |fact: &Fact| fact.line.height + if std::mem::take(&mut first) { 0 } else { fact.line.before };
    facts.into_iter().map(height).sum()
}

/// The notes that these lines call, and those that they call in turn.
fn closure(document: &Document, lines: &[u32]) -> Vec<u32> {
    let mut notes: Vec<u32> =
        lines.iter().flat_map(|line| document.facts[*line as usize].calls.iter().copied()).collect();
    let mut at = 0;
    while at < notes.len() {
        let lines = note(document, notes[at]);
        notes.extend(lines.iter().flat_map(|line| document.facts[*line as usize].calls.iter().copied()));
        at += 1;
    }
    notes
}

/// The lines of the text, cut where no line must stand with the next.
fn chains(document: &Document) -> Vec<Vec<u32>> {
    let mut chains: Vec<Vec<u32>> = Vec::new();
    let mut open = false;
    for line in text(document) {
        let fact = &document.facts[line as usize];
        match chains.last_mut() {
            Some(chain) if open && !fact.new_page => chain.push(line),
            _ => chains.push(vec![line]),
        }
        open = fact.line.keep;
    }
    chains
}

fn facts<'a>(document: &'a Document, lines: &'a [u32]) -> impl Iterator<Item = &'a Fact> {
    lines.iter().map(|line| &document.facts[*line as usize])
}

proptest! {
    #![proptest_config(crate::support::cases(256))]

    #[test]
    fn every_line_stands_once_and_in_order(flows in flows(), batches in batches(), deep: bool) {
        let (document, result) = make(&flows, &batches, deep);
        pages_of_lines(&document, &result);
        let placed: Vec<u32> = result.made.iter().flat_map(|page| &page.text).map(|placed| placed.line).collect();
        prop_assert_eq!(placed, text(&document));
        let placed: Vec<u32> = result.made.iter().flat_map(Made::note_lines).collect();
        for number in 1..=document.notes {
            let lines = placed.iter().copied().filter(|line| document.facts[*line as usize].note == Some(number));
            prop_assert_eq!(lines.collect::<Vec<_>>(), note(&document, number));
        }
        for page in &result.made {
            prop_assert!(!page.text.is_empty() || !page.notes.is_empty(), "page {} is empty", page.number);
        }
    }

    #[test]
    fn batches_change_nothing(flows in flows(), batches in batches(), deep: bool, mirrored: bool) {
        let layout = layout(mirrored);
        let whole = paginate(&document(&flows, &[usize::MAX], Direction::Ltr, deep), &layout);
        let document = document(&flows, &batches, Direction::Ltr, deep);
        let batched = paginate(&document, &layout);
        // The numbers of lines differ, because a batch's notes follow its text: compare what stands where.
        let strip = |made: &Made| {
            let place = |placed: &Placed| (placed.x, placed.top, placed.bottom);
            let text: Vec<_> = made.text.iter().map(place).collect();
            let notes: Vec<_> = made.notes.iter().map(place).collect();
            (made.number, made.section, made.opens_section, made.left, text, made.rule, notes)
        };
        prop_assert_eq!(batched.made.iter().map(strip).collect::<Vec<_>>(), whole.made.iter().map(strip).collect::<Vec<_>>());
        let codes = |result: &Result| result.findings.iter().map(|finding| finding.code.name).collect::<Vec<_>>();
        prop_assert_eq!(codes(&batched), codes(&whole));
    }

    #[test]
    fn a_right_to_left_page_is_the_mirror_image(flows in flows(), mirrored: bool) {
        let layout = layout(mirrored);
        let ltr_document = document(&flows, &[7], Direction::Ltr, true);
        let ltr = paginate(&ltr_document, &layout).made;
        let rtl = paginate(&document(&flows, &[7], Direction::Rtl, true), &layout).made;
        prop_assert_eq!(ltr.len(), rtl.len());
        let mirror = |x: Length, width: Length| layout.page.width - x - width;
        for (ltr, rtl) in ltr.iter().zip(&rtl) {
            prop_assert_eq!(rtl.left, mirror(ltr.left, Length::points(MEASURE)));
            prop_assert_eq!(ltr.text.len(), rtl.text.len());
            let columns = |line: u32| {
                let fact = &ltr_document.facts[line as usize];
                let galley = ltr_document.galleys.iter().find(|galley| {
                    galley.runs.first().is_some_and(|run| run.span.start <= line)
                        && galley.runs.last().is_some_and(|run| run.span.start >= line)
                });
                let flow = galley.map(|galley| galley.flow);
                flow.map_or(Length::ZERO, |flow| if fact.note.is_some() { flow.note_measure } else { flow.measure })
            };
            for (ltr, rtl) in ltr.text.iter().chain(&ltr.notes).zip(rtl.text.iter().chain(&rtl.notes)) {
                let expected = Placed { x: mirror(ltr.x, columns(ltr.line)), ..*ltr };
                prop_assert_eq!(*rtl, expected);
            }
            let rule = ltr.rule.map(|(x, y, width, height)| (mirror(x, width), y, width, height));
            prop_assert_eq!(rtl.rule, rule);
        }
    }

    #[test]
    fn a_note_begins_on_the_page_that_calls_it(flows in flows(), batches in batches(), deep: bool) {
        let (document, result) = make(&flows, &batches, deep);
        let pages = pages_of_lines(&document, &result);
        let apart = found(&result, "note-apart");
        for (line, fact) in document.facts.iter().enumerate() {
            let firsts: Vec<u32> = fact.calls.iter().filter_map(|called| note(&document, *called).first().copied()).collect();
            let need = fact.line.height + SPACE.0 + SPACE.1 + SPACE.2
                + facts(&document, &firsts).map(|fact| fact.line.height + fact.line.before).sum::<i32>();
            let simple = fact.note.is_none() && facts(&document, &firsts).all(|fact| fact.calls.is_empty());
            for first in firsts {
                let together = pages[first as usize] == pages[line];
                prop_assert_eq!(together, !apart.contains(&first), "call {} note {}", line, first);
                prop_assert!(together || !simple || need > AREA, "line {} has room for its notes", line);
            }
        }
    }

    #[test]
    fn notes_stand_in_order(flows in flows(), batches in batches(), deep: bool) {
        let (document, result) = make(&flows, &batches, deep);
        for page in &result.made {
            let numbers: Vec<(u32, usize)> = page
                .note_lines()
                .iter()
                .map(|line| &document.facts[*line as usize])
                .filter_map(|fact| fact.note.map(|note| (note, fact.index)))
                .collect();
            let mut blocks: Vec<(u32, usize)> = Vec::new();
            for (note, index) in &numbers {
                if blocks.last().is_none_or(|(last, _)| last != note) {
                    blocks.push((*note, *index));
                }
            }
            let begun: Vec<u32> = blocks.iter().filter(|(_, index)| *index == 0).map(|(note, _)| *note).collect();
            let carried = blocks.iter().take_while(|(_, index)| *index > 0).count();
            prop_assert_eq!(carried + begun.len(), blocks.len(), "what is left over stands first: {:?}", blocks);
            let apart = found(&result, "note-apart");
            if deep && apart.is_empty() && page.text.len() > 1 {
                prop_assert!(begun.is_sorted(), "{:?}", begun);
            }
        }
    }

    #[test]
    fn no_page_is_over_full(flows in flows(), batches in batches(), deep: bool) {
        let (document, result) = make(&flows, &batches, deep);
        let too_high = found(&result, "slug-too-high");
        for (line, fact) in document.facts.iter().enumerate() {
            // A note's line has the rule above it.
            let rule = if fact.note.is_some() { SPACE.1 + SPACE.2 } else { 0 };
            prop_assert_eq!(too_high.contains(&(line as u32)), fact.line.height + rule > AREA, "line {}", line);
        }
        let (head, foot) = (Length::points(AREA + 20), Length::points(20));
        for page in &result.made {
            if let [only] = page.text[..] && too_high.contains(&only.line) {
                prop_assert_eq!(only.top, head);
                prop_assert!(page.notes.iter().all(|placed| document.facts[placed.line as usize].line.height == 0));
                continue;
            }
            if let [only] = page.notes[..] && page.text.is_empty() && too_high.contains(&only.line) {
                continue;
            }
            let mut floor = foot;
            if let Some((_, y, _, height)) = page.rule {
                floor = y + height + if page.text.is_empty() { Length::ZERO } else { Length::points(SPACE.0) };
                prop_assert_eq!(page.notes[0].top, y - Length::points(SPACE.2));
                prop_assert_eq!(page.notes[page.notes.len() - 1].bottom, foot);
            }
            prop_assert!(floor <= head, "notes reach above the text area on page {}", page.number);
            if !page.notes.iter().all(|placed| document.facts[placed.line as usize].line.height == 0) {
                for placed in &page.text {
                    prop_assert!(placed.top <= head && placed.bottom >= floor, "page {}: {:?}", page.number, placed);
                }
            }
            for lines in [&page.text, &page.notes] {
                for (at, upper) in lines.iter().enumerate() {
                    for lower in lines[at + 1..].iter().filter(|lower| lower.x == upper.x) {
                        prop_assert!(upper.bottom >= lower.top, "page {}: {:?} {:?}", page.number, upper, lower);
                    }
                }
            }
        }
    }

    #[test]
    fn what_a_page_can_hold_together_stays_together(flows in flows(), batches in batches(), deep: bool) {
        let (document, result) = make(&flows, &batches, deep);
        let pages = pages_of_lines(&document, &result);
        let columns = result.made.iter().flat_map(|page| &page.text).map(|placed| (placed.line, placed.x));
        let columns: std::collections::BTreeMap<u32, Length> = columns.collect();
        for chain in chains(&document) {
            let notes: i32 = closure(&document, &chain)
                .iter()
                .flat_map(|number| note(&document, *number))
                .map(|line| document.facts[line as usize].line.height + document.facts[line as usize].line.before)
                .sum();
            let notes = if notes > 0 { notes + SPACE.0 + SPACE.1 + SPACE.2 } else { 0 };
            if sum(facts(&document, &chain)) + notes <= AREA {
                for pair in chain.windows(2) {
                    let (first, second) = (pair[0] as usize, pair[1] as usize);
                    prop_assert_eq!(pages[first], pages[second], "lines {} and {} on one page", first, second);
                    if document.facts[first].flow == document.facts[second].flow {
                        prop_assert_eq!(columns[&pair[0]], columns[&pair[1]], "lines {:?} in one column", pair);
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_settled_is_settled(flows in flows(), batches in batches(), deep: bool) {
        let (document, result) = make(&flows, &batches, deep);
        let pages = pages_of_lines(&document, &result);
        let mut last = 0;
        for (at, page) in result.pages.iter().enumerate() {
            prop_assert!(page.settled.0 >= last);
            last = page.settled.0;
            let open = |galley: &&undersigned::galley::Galley| {
                galley.runs.iter().any(|run| pages[run.span.start as usize] > at)
            };
            match document.galleys.iter().find(open) {
                // An empty galley before it may be settled with it or not.
                Some(galley) => prop_assert_eq!(page.settled, galley.first_node),
                None => {
                    let last = document.galleys.last().map_or(0, |galley| galley.first_node.0 + galley.nodes.len() as u32);
                    prop_assert_eq!(page.settled.0, last);
                }
            }
        }
    }

    #[test]
    fn galleys_come_in_order_and_stay_until_they_are_done(flows in flows(), batches in batches()) {
        let (document, result) = make(&flows, &batches, true);
        let mut seen: Vec<Arc<undersigned::galley::Galley>> = Vec::new();
        for (at, page) in result.pages.iter().enumerate() {
            for galley in &page.galleys {
                match seen.iter().position(|other| Arc::ptr_eq(other, galley)) {
                    None => seen.push(galley.clone()),
                    Some(_) => prop_assert!(
                        result.pages[at - 1].galleys.iter().any(|other| Arc::ptr_eq(other, galley)),
                        "a galley comes back on page {}", page.number
                    ),
                }
            }
        }
        if !result.pages.is_empty() {
            let nodes = |galleys: Vec<(u32, usize)>| galleys;
            prop_assert_eq!(
                nodes(seen.iter().map(|galley| (galley.first_node.0, galley.slugs.len())).collect()),
                nodes(document.galleys.iter().map(|galley| (galley.first_node.0, galley.slugs.len())).collect())
            );
        }
    }

    #[test]
    fn a_note_is_cut_only_where_the_page_ends(flows in flows(), batches in batches()) {
        let flows: Vec<F> = flows.into_iter().map(plain_notes).collect();
        let (document, result) = make(&flows, &batches, true);
        for page in &result.made {
            let Some(last) = page.notes.last() else { continue };
            let fact = &document.facts[last.line as usize];
            let lines = fact.note.map(|number| note(&document, number)).unwrap_or_default();
            let Some(next) = lines.get(fact.index + 1) else { continue };
            let lowest = page.text.iter().map(|placed| placed.bottom).min().map(|bottom| bottom - Length::points(SPACE.0));
            let floor = lowest.unwrap_or(Length::points(AREA + 20));
            let top = page.rule.map_or(Length::ZERO, |(_, y, _, height)| y + height);
            let next = &document.facts[*next as usize].line;
            prop_assert!(
                floor - top < Length::points(next.height + next.before),
                "page {} has room for the next line of its note", page.number
            );
        }
    }
}

/// The flow in one column, with notes that call no notes and may be cut anywhere.
fn plain_notes(flow: F) -> F {
    let mut flow = F { columns: 1, ..flow };
    for line in flow.lines.iter_mut().flat_map(|line| &mut line.notes).flatten() {
        line.notes.clear();
        line.keep = false;
    }
    flow
}
