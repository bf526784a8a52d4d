//! Where lines stand on the sheet: from the head of the text area downwards, columns in reading order, notes on the
//! lower edge of the text area below a rule at the start edge.
//!
//! A right-to-left page is the mirror image of a left-to-right one: the first column and the rule are at its right, and so
//! is the binding if the document begins with such a page. Deliberately absent: which lines stand on which page.

use std::sync::Arc;

use crate::book::{Item, Page};
use crate::galley::Galley;
use crate::lang::Direction;
use crate::layout::Layout;
use crate::manuscript::{Flow, NodeId};
use crate::unit::{Length, Point};

use super::sheet::{Made, Region};

/// The sheet and its text area.
pub(super) struct Paper {
    width: Length,
    height: Length,
    top: Length,
    bottom: Length,
    inner: Length,
    outer: Length,
    mirrored: bool,
    /// The direction of the document, once it is known.
    binding: Option<Direction>,
    measure: Length,
    rule_length: Length,
    rule_thickness: Length,
    below_rule: Length,
}

impl Paper {
    pub(super) fn new(layout: &Layout) -> Paper {
        let (page, notes) = (&layout.page, &layout.notes);
        Paper {
            width: page.width,
            height: page.height,
            top: page.margin_top,
            bottom: page.margin_bottom,
            inner: page.margin_inner,
            outer: page.margin_outer,
            mirrored: page.mirrored,
            binding: None,
            measure: layout.measure(),
            rule_length: notes.rule_length,
            rule_thickness: notes.rule_thickness.max(Length::ZERO),
            below_rule: notes.space_below.max(Length::ZERO),
        }
    }

    /// Settles the side of the binding, by the direction of the first page; a translation that runs the other way is bound
    /// with the rest.
    pub(super) fn bind(&mut self, direction: Direction) {
        self.binding.get_or_insert(direction);
    }

    /// The height of the text area.
    pub(super) fn area(&self) -> Length {
        (self.height - self.top - self.bottom).max(Length::ZERO)
    }

    /// The height of rule and space below it.
    pub(super) fn rule_height(&self) -> Length {
        self.rule_thickness + self.below_rule
    }

    /// An empty page.
    pub(super) fn page(&self, number: u32, flow: Flow, galleys: Vec<Arc<Galley>>) -> Page {
        let recto = !self.mirrored || number % 2 == 1;
        let inner_left = recto != self.binding.unwrap_or(flow.direction).is_rtl();
        Page {
            number,
            width: self.width,
            height: self.height,
            section: flow.section,
            opens_section: false,
            left: if inner_left { self.inner } else { self.outer },
            galleys,
            items: Vec::new(),
            settled: NodeId::ROOT,
        }
    }

    /// Places lines, rule and notes on a page whose first galley has the number `base`.
    pub(super) fn place(&self, page: &mut Page, base: u32, made: &Made) {
        page.items.reserve(made.lines.len() + made.foot.lines.len() + 1);
        self.place_head(page, base, made);
        for (at, region) in made.regions.iter().enumerate() {
            let end = made.regions.get(at + 1).map_or(made.lines.len(), |next| next.first);
            for column in 0..region.starts.len() {
                let to = region.starts.get(column + 1).copied().unwrap_or(end);
                self.place_column(page, base, made, region, column, to);
            }
        }
        self.place_notes(page, base, made);
    }

    fn place_column(&self, page: &mut Page, base: u32, made: &Made, region: &Region, column: usize, to: usize) {
        let from = region.starts[column];
        let mut y = page.height - self.top - region.top;
        for (at, line) in made.lines[from..to].iter().enumerate() {
            let galley = line.galley - base;
            let flow = page.galleys[galley as usize].flow;
            let x = self.x(page, flow, flow.measure, (flow.measure + flow.gutter) * column as i32);
            if at > 0 {
                y -= line.before;
            }
            y -= line.height;
            put(page, galley, line.slug, x, y);
        }
    }

    /// Places the head that is repeated over the page's first line, if room was kept for it.
    fn place_head(&self, page: &mut Page, base: u32, made: &Made) {
        let (Some(line), Some(region)) = (made.lines.first(), made.regions.first()) else { return };
        if region.top <= Length::ZERO {
            return;
        }
        let galley = line.galley - base;
        let set = &page.galleys[galley as usize];
        let (flow, head) = (set.flow, set.head());
        let x = self.x(page, flow, flow.measure, Length::ZERO);
        let mut y = page.height - self.top;
        for slug in head {
            let line = &page.galleys[galley as usize].slugs[slug as usize];
            y -= line.before + line.height();
            put(page, galley, slug, x, y);
        }
    }

    fn place_notes(&self, page: &mut Page, base: u32, made: &Made) {
        let Some((first, _)) = made.foot.lines.first() else { return };
        let flow = page.galleys[(first - base) as usize].flow;
        let mut y = self.bottom + made.foot.height;
        if self.rule_thickness > Length::ZERO && self.rule_length > Length::ZERO {
            let at = Point { x: self.x(page, flow, self.rule_length, Length::ZERO), y: y + self.below_rule };
            page.items.push(Item::Rule { at, width: self.rule_length, height: self.rule_thickness });
        }
        for (at, (galley, slug)) in made.foot.lines.iter().enumerate() {
            let galley = galley - base;
            let set = &page.galleys[galley as usize];
            let line = &set.slugs[*slug as usize];
            let x = self.x(page, set.flow, set.flow.note_measure, Length::ZERO);
            if at > 0 {
                y -= line.before.max(Length::ZERO);
            }
            let baseline = y - line.ascent;
            y -= line.height().max(Length::ZERO);
            page.items.push(Item::Line { galley: galley as u16, slug: *slug, at: Point { x, y: baseline } });
        }
    }

    /// The left edge of what is so wide and stands so far from the start edge of the text area.
    fn x(&self, page: &Page, flow: Flow, width: Length, from_start: Length) -> Length {
        if flow.direction.is_rtl() { page.left + self.measure - width - from_start } else { page.left + from_start }
    }
}

/// Puts a line on a page, with its rule if it has one.
fn put(page: &mut Page, galley: u32, slug: u32, x: Length, bottom: Length) {
    let set = &page.galleys[galley as usize];
    let line = &set.slugs[slug as usize];
    let (rule, height) = (line.rule, line.height());
    let at = Point { x, y: bottom + line.depth };
    page.items.push(Item::Line { galley: galley as u16, slug, at });
    if let Some(rule) = rule {
        let at = Point { x: x + rule.left, y: bottom + height - rule.drop };
        page.items.push(Item::Rule { at, width: rule.width, height: rule.thickness });
    }
}
