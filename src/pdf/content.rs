//! The content of a page: text, rules, marks, as operators (ISO 32000-1, 8 and 9).
//!
//! Lines are placed relative to one another in thousandths of a point, words within a line by adjustments in
//! thousandths of an em. Where the pen is, is reckoned by the numbers written, not by those meant, so that nothing
//! drifts: every word is right to half a thousandth of its em.
//! Deliberately absent: what a mark means (see [`tree`](super::tree)).

use super::encode::Segment;
use super::numbers::{micro, milli, nearest, push_micro, push_milli, push_number};
use crate::unit::{Length, Point};

/// A page's content under way. Used again for every page.
#[derive(Default)]
pub(super) struct Content {
    out: Vec<u8>,
    /// Within `BT … ET`.
    text: bool,
    /// Within a `TJ` array, in a string.
    showing: bool,
    /// Within a marked-content sequence, and whether that stands around text objects.
    marked: Option<bool>,
    font: Option<u16>,
    /// Thousandths of a point.
    size: i64,
    /// Where the line begins that `Td` moves from, in thousandths of a point.
    line: (i64, i64),
    /// Where the pen is on the line, in millionths of a point.
    pen: i64,
    /// The fonts used on this page.
    fonts: Vec<u16>,
    /// The forms with the number of pages that are used.
    counts: Vec<usize>,
}

/// What resources call the form with the number of pages of this version of the letter.
pub(super) fn count_name(version: usize) -> String {
    if version == 0 { "N".to_owned() } else { format!("N{version}") }
}

impl Content {
    /// Draws a segment of a word. `x` is the word's left edge, `y` its baseline.
    pub(super) fn segment(&mut self, segment: &Segment, bytes: &[u8], x: Length, y: Length, size: Length) {
        let size = milli(size).max(1);
        self.begin_text();
        if self.font != Some(segment.font) || self.size != size {
            self.end_showing();
            self.out.extend_from_slice(b"/F");
            push_number(&mut self.out, i64::from(segment.font));
            self.out.push(b' ');
            push_milli(&mut self.out, size);
            self.out.extend_from_slice(b" Tf\n");
            (self.font, self.size) = (Some(segment.font), size);
            if let Err(at) = self.fonts.binary_search(&segment.font) {
                self.fonts.insert(at, segment.font);
            }
        }
        let x = micro(x) + i64::from(segment.start) * size;
        let y = milli(y) + nearest(i64::from(segment.rise) * size, 1000);
        let off = nearest(self.pen - x, size);
        if y != self.line.1 || off.abs() > 30_000 {
            self.end_showing();
            let to = nearest(x, 1000);
            push_milli(&mut self.out, to - self.line.0);
            self.out.push(b' ');
            push_milli(&mut self.out, y - self.line.1);
            self.out.extend_from_slice(b" Td\n[(");
            (self.line, self.pen) = ((to, y), to * 1000);
        } else {
            if !self.showing {
                self.out.push(b'[');
            } else if off != 0 {
                self.out.push(b')');
            }
            if off != 0 {
                push_number(&mut self.out, off);
                self.pen -= off * size;
            }
            if !self.showing || off != 0 {
                self.out.push(b'(');
            }
        }
        self.showing = true;
        self.out.extend_from_slice(bytes.get(segment.bytes.0 as usize..segment.bytes.1 as usize).unwrap_or_default());
        self.pen += i64::from(segment.advance) * size;
    }

    /// Draws the form with the number of pages in the digits of this version of the letter.
    pub(super) fn count(&mut self, version: usize, at: Point) {
        self.end_text();
        if !self.counts.contains(&version) {
            self.counts.push(version);
        }
        self.out.extend_from_slice(b"q 1 0 0 1 ");
        push_milli(&mut self.out, milli(at.x));
        self.out.push(b' ');
        push_milli(&mut self.out, milli(at.y));
        self.out.extend_from_slice(b" cm/");
        self.out.extend_from_slice(count_name(version).as_bytes());
        self.out.extend_from_slice(b" Do Q\n");
    }

    /// Draws the form of a picture whose sides are so many times its own, in millionths.
    pub(super) fn picture(&mut self, number: usize, at: Point, (across, up): (i64, i64)) {
        self.end_text();
        self.out.extend_from_slice(b"q ");
        push_micro(&mut self.out, across);
        self.out.extend_from_slice(b" 0 0 ");
        push_micro(&mut self.out, up);
        for place in [at.x, at.y] {
            self.out.push(b' ');
            push_milli(&mut self.out, milli(place));
        }
        self.out.extend_from_slice(b" cm/P");
        push_number(&mut self.out, number as i64);
        self.out.extend_from_slice(b" Do Q\n");
    }

    /// Draws a rule.
    pub(super) fn rule(&mut self, at: Point, width: Length, height: Length) {
        self.end_text();
        for length in [at.x, at.y, width, height] {
            push_milli(&mut self.out, milli(length));
            self.out.push(b' ');
        }
        self.out.extend_from_slice(b"re f\n");
    }

    /// Begins a marked-content sequence (14.6): `/P<</MCID 3>>` without the operator. Sequences and text objects must
    /// nest: one with text alone stands within a text object, one with `other` things goes around them.
    pub(super) fn mark(&mut self, tag_and_properties: &[u8], other: bool) {
        self.end_mark();
        if other {
            self.end_text();
        } else {
            self.begin_text();
        }
        self.out.extend_from_slice(tag_and_properties);
        self.out.extend_from_slice(b"BDC\n");
        self.marked = Some(other);
    }

    /// Ends the marked-content sequence, if there is one.
    pub(super) fn end_mark(&mut self) {
        self.end_showing();
        if let Some(other) = self.marked.take() {
            if other {
                self.end_text();
            }
            self.out.extend_from_slice(b"EMC\n");
        }
    }

    /// Ends the page; gives its content, its fonts, and which numbers of pages it shows.
    pub(super) fn end(&mut self) -> (&[u8], &[u16], &[usize]) {
        self.end_mark();
        self.end_text();
        (&self.out, &self.fonts, &self.counts)
    }

    /// Begins another page.
    pub(super) fn clear(&mut self) {
        self.out.clear();
        self.fonts.clear();
        self.counts.clear();
        (self.font, self.marked) = (None, None);
    }

    fn begin_text(&mut self) {
        if !self.text {
            self.out.extend_from_slice(b"BT\n");
            (self.text, self.line, self.pen) = (true, (0, 0), 0);
        }
    }

    fn end_showing(&mut self) {
        if self.showing {
            self.out.extend_from_slice(b")]TJ\n");
            self.showing = false;
        }
    }

    fn end_text(&mut self) {
        self.end_showing();
        if self.text {
            self.out.extend_from_slice(b"ET\n");
            self.text = false;
        }
    }
}
