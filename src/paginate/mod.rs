//! Page making: galleys cut into pages, notes at the foot.
//!
//! All lines are set before pages are made, so this is a function over heights, as in TeX: each line is taken once, in
//! order, and a page leaves when a line does not fit on it, whatever the batches. Every line keeps its order. A note
//! begins on the page that calls it and is cut only where it must be. Lines glued together (headings, orphans, widows,
//! entries) stand on one page and in one column, if any page can hold them. Memory is bounded by the galleys of a page
//! or two. Columns are filled in reading order and balanced where their flow ends.
//! Deliberately absent: setting type, and the document's number of pages; nothing here depends on it.

mod columns;
mod furnish;
mod notes;
mod position;
mod sheet;
mod standing;

use std::collections::VecDeque;

use crate::book::Page;
use crate::galley::Galley;
use crate::layout::Layout;
use crate::manuscript::{Flow, Section};
use crate::report::{Code, Finding, codes};
use crate::unit::Length;

pub use furnish::furnish;

use notes::Pending;
use position::Paper;
use sheet::{Line, Made, NoteSpace, Sheet};
use standing::Standing;

/// Makes pages of galleys.
pub struct Paginator {
    paper: Paper,
    space: NoteSpace,
    standing: Standing,
    sheet: Sheet,
    /// Lines that left a page on trial and wait for the next.
    queue: VecDeque<Line>,
    /// Notes that no line of the text brings.
    adrift: Vec<Pending>,
    flow: Option<Flow>,
    flows: u32,
    /// Whether a new page begins with the next line.
    new_page: bool,
    /// The section of the last line on a page.
    section: Option<Section>,
    pages: u32,
    findings: Vec<Finding>,
}

impl Paginator {
    /// A maker of pages of this layout's shape.
    pub fn new(layout: &Layout) -> Paginator {
        let paper = Paper::new(layout);
        let space = NoteSpace { above: layout.notes.space_above.max(Length::ZERO), rule: paper.rule_height() };
        let standing = Standing::default();
        let sheet = Sheet::new(&standing, paper.area(), space, Vec::new());
        Paginator {
            paper,
            space,
            standing,
            sheet,
            queue: VecDeque::new(),
            adrift: Vec::new(),
            flow: None,
            flows: 0,
            new_page: false,
            section: None,
            pages: 0,
            findings: Vec::new(),
        }
    }

    /// Takes the next galley; hands each page that it completes to `page`. A galley whose flow has the columns,
    /// measure and section of the one before goes on in it, unless it asks for a new page.
    pub fn push(&mut self, galley: Galley, page: &mut dyn FnMut(Page)) {
        let flow = galley.flow;
        let goes_on = self.flow.is_some_and(|last| {
            let shape = |flow: Flow| (flow.columns.max(1), flow.measure, flow.gutter, flow.section);
            !flow.new_page && shape(last) == shape(flow)
        });
        // A document is bound at the side where its first page begins.
        self.paper.bind(flow.direction);
        self.flows += u32::from(!goes_on);
        self.new_page |= flow.new_page;
        self.flow = Some(flow);
        let galley = self.standing.add(galley);
        self.adrift.extend(self.standing.adrift(galley));
        for slug in 0..self.standing.body(galley) {
            let mut line = self.standing.line(galley, slug, self.flows);
            line.new_page = std::mem::take(&mut self.new_page);
            self.place(line, page);
            while let Some(line) = self.queue.pop_front() {
                self.place(line, page);
            }
        }
    }

    /// Hands out what is left: the last page of the text, and pages of notes until all are placed. The paginator is
    /// then ready for nothing more.
    pub fn finish(&mut self, page: &mut dyn FnMut(Page)) {
        loop {
            if self.sheet.is_empty() && !self.sheet.has_inherited() {
                if self.adrift.is_empty() {
                    break;
                }
                let adrift = std::mem::take(&mut self.adrift);
                self.sheet = Sheet::new(&self.standing, self.paper.area(), self.space, adrift);
            }
            self.sheet.commit(&self.standing);
            self.close(None, true, page);
        }
    }

    /// Takes what was found since the last call.
    pub fn take_findings(&mut self) -> Vec<Finding> {
        std::mem::take(&mut self.findings)
    }

    /// Places a line on this page or, through the queue, on the next.
    fn place(&mut self, line: Line, page: &mut dyn FnMut(Page)) {
        if line.new_page && (!self.sheet.is_empty() || self.has_foreign_notes(&line)) {
            self.sheet.commit(&self.standing);
            self.close(Some(line), false, page);
            return;
        }
        if self.sheet.take(&self.standing, line) {
            return;
        }
        if !self.sheet.has_committed() && !self.sheet.has_inherited() {
            // The page holds nothing but this line's chain: no page can hold more of it.
            if self.sheet.is_empty() {
                if !self.sheet.force(&self.standing, line) {
                    self.find(codes::SLUG_TOO_HIGH, line.galley, line.slug);
                }
                return;
            }
            self.sheet.loosen(&self.standing);
            if self.sheet.take(&self.standing, line) {
                return;
            }
        }
        self.close(Some(line), false, page);
    }

    /// Whether notes of another version of the letter have come to the page that a line is to begin: they stand apart.
    fn has_foreign_notes(&self, line: &Line) -> bool {
        let version = |galley| self.standing.flow(galley).section.version();
        self.sheet.inherited().iter().any(|note| version(note.galley) != version(line.galley))
    }

    /// Closes the page, and those after it that notes alone fill; the lines on trial and `next` wait for the next.
    fn close(&mut self, next: Option<Line>, last: bool, page: &mut dyn FnMut(Page)) {
        if let Some(line) = next {
            self.queue.push_front(line);
        }
        loop {
            let empty = Sheet::new(&self.standing, self.paper.area(), self.space, Vec::new());
            let sheet = std::mem::replace(&mut self.sheet, empty);
            let mut made = sheet.close(&self.standing, next.as_ref());
            for line in made.rest.drain(..).rev() {
                self.queue.push_front(line);
            }
            let mut inherited = std::mem::take(&mut made.foot.rest);
            for note in &mut inherited {
                if note.turns_apart() {
                    self.find(codes::NOTE_APART, note.galley, note.start);
                }
            }
            inherited.append(&mut self.adrift);
            page(self.make(&made, last && inherited.is_empty() && self.queue.is_empty()));
            self.sheet = Sheet::new(&self.standing, self.paper.area(), self.space, inherited);
            if !self.sheet.overflows() {
                break;
            }
        }
    }

    fn find(&mut self, code: &'static Code, galley: u32, slug: u32) {
        let span = self.standing.span(galley, slug);
        self.findings.push(Finding { code, span, arguments: Vec::new() });
    }

    /// Makes the page, and lets go of the galleys that are done with it.
    fn make(&mut self, made: &Made, last: bool) -> Page {
        if made.lines.is_empty()
            && let [(galley, slug)] = made.foot.lines[..]
            && made.foot.height + self.space.rule > self.paper.area()
        {
            self.find(codes::SLUG_TOO_HIGH, galley, slug);
        }
        let first = made.lines.first().map(|line| line.galley).or(made.foot.lines.first().map(|(galley, _)| *galley));
        let first = first.unwrap_or(self.standing.base());
        let flow = self.standing.flow(first);
        let used = made.lines.iter().map(|line| line.galley).chain(made.foot.lines.iter().map(|(galley, _)| *galley));
        let mut last_used = first;
        for galley in used {
            self.standing.place(galley);
            last_used = last_used.max(galley);
        }
        self.pages += 1;
        let (base, number) = (self.standing.base(), self.pages);
        let galleys = self.standing.carry(last_used, last);
        let opens_section = self.section != Some(flow.section);
        self.section = Some(made.lines.last().map_or(flow, |line| self.standing.flow(line.galley)).section);
        let mut page = self.paper.page(number, flow, galleys);
        page.opens_section = opens_section;
        self.paper.place(&mut page, base, made);
        page.settled = self.standing.settle();
        page
    }
}
