//! A paragraph set: its text through all stages, its lines into the galley.
//!
//! Indents and label are on the frame's sides; the text is flush to the paragraph's own start edge, and its first line
//! is indented there. Deliberately absent: the space between paragraphs (see `mod`), and how a line is made up (see
//! `makeup`).

use super::bidi::Levels;
use super::breaks::Breaker;
use super::cast::{Bit, Caster, Copy, Look};
use super::cuts::Cutter;
use super::hyphenate::has_soft_hyphen;
use super::itemize::{Kind, Token, itemize};
use super::label::KnownBox;
use super::line::Line;
use super::optimum::{Atom, Before, Break, Measure, Optimum};
use super::overfull;
use crate::galley::{Galley, Run, Slug};
use crate::lang::{Direction, Script};
use crate::layout::{Align, Layout, Style};
use crate::manuscript::{Manuscript, Paragraph};
use crate::unit::{Length, Permille};

/// The part of the leading that stands above the baseline.
const ABOVE: Permille = Permille(720);
/// Demerits, before they are squared, of ending a line after a hyphen or slash of the text's own.
const EXPLICIT_HYPHEN: i32 = 50;
/// How far ragged lines may fall short for a badness of 100, in thousandths of the type size.
const RAGGED: Permille = Permille(3000);

/// What setting a paragraph needs, kept from one to the next.
pub(super) struct Composer<'f> {
    pub(super) caster: Caster<'f>,
    pub(super) layout: &'f Layout,
    pub(super) levels: Levels,
    breaker: Breaker,
    opportunities: Vec<u32>,
    tokens: Vec<Token>,
    pub(super) bits: Vec<Bit>,
    pub(super) atoms: Vec<Atom>,
    pub(super) breaks: Vec<Break>,
    optimum: Optimum,
    pub(super) line: Line,
    pub(super) label_tokens: Vec<Token>,
    pub(super) label_bits: Vec<Bit>,
    /// The runs of the label, until its line takes them.
    pub(super) label: Vec<Run>,
    /// The label widths measured last.
    pub(super) boxes: Vec<KnownBox>,
}

/// The edges of a paragraph's lines.
#[derive(Clone, Copy)]
pub(super) struct Edges {
    pub(super) left: Length,
    pub(super) right: Length,
    pub(super) first_indent: Length,
}

impl<'f> Composer<'f> {
    pub(super) fn new(caster: Caster<'f>, layout: &'f Layout) -> Composer<'f> {
        Composer {
            caster,
            layout,
            levels: Levels::default(),
            breaker: Breaker::new(),
            opportunities: Vec::new(),
            tokens: Vec::new(),
            bits: Vec::new(),
            atoms: Vec::new(),
            breaks: Vec::new(),
            optimum: Optimum::default(),
            line: Line::default(),
            label_tokens: Vec::new(),
            label_bits: Vec::new(),
            label: Vec::new(),
            boxes: Vec::new(),
        }
    }

    /// Sets a paragraph into the galley, with `before` above its first line.
    pub(super) fn set(
        &mut self,
        manuscript: &Manuscript,
        paragraph: &Paragraph,
        measure: Length,
        before: Length,
        galley: &mut Galley,
    ) {
        let style = self.layout.style(paragraph.style);
        let is_arabic = paragraph.lang.script() == Script::Arabic;
        let factor = |factor: Permille| if is_arabic { factor } else { Permille::ONE };
        let look = Look {
            size: style.size.scale(factor(style.arabic_size)),
            bold: style.bold,
            italic: style.italic,
            figures: style.figures,
            label: false,
        };
        let label_width = paragraph.label.as_ref().map(|label| self.label_width(manuscript, paragraph, label, look));
        let hang = label_width.zip(paragraph.label.as_ref()).map_or(Length::ZERO, |(width, label)| width + label.gap);
        let start = style.start_indent + paragraph.start_indent + hang;
        let end = style.end_indent + paragraph.end_indent;
        let (left, right) = match paragraph.frame {
            Direction::Ltr => (start, measure - end),
            Direction::Rtl => (end, measure - start),
        };
        let edges = Edges { left, right: right.max(left + Length(1)), first_indent: style.first_indent };

        let copy = copy(manuscript, &paragraph.pieces, look);
        let base = copy.pieces.first().map_or(0, |piece| piece.text.start);
        self.levels.resolve(copy.text, paragraph.direction, paragraph.lang.direction());
        self.breaker.opportunities(copy.text, &mut self.opportunities);
        let script = paragraph.lang.script();
        itemize(copy.text, copy.pieces, base, &self.levels, &self.opportunities, script, &mut self.tokens);
        self.caster.cast(&copy, &self.tokens, &mut self.bits, &mut galley.findings);
        let align = paragraph.align.unwrap_or(style.align);
        self.find_breaks(&copy, style, align, edges, galley);

        let leading = style.leading.scale(factor(style.arabic_leading));
        let ascent = leading.scale(ABOVE);
        let first_slug = galley.slugs.len();
        self.label.clear();
        for index in 0..=self.breaks.len() {
            let runs = galley.runs.len() as u32;
            let calls = galley.calls.len() as u32;
            if index == 0
                && let Some((label, width)) = paragraph.label.as_ref().zip(label_width)
            {
                self.label(manuscript, paragraph, label, width, measure, look, &mut galley.findings);
            }
            let read_before = self.label.len() as u16;
            if paragraph.frame == Direction::Ltr {
                galley.runs.append(&mut self.label);
            }
            self.text_line(&copy, index, edges, align, read_before, galley);
            galley.runs.append(&mut self.label);
            galley.slugs.push(Slug {
                runs: runs..galley.runs.len() as u32,
                calls: calls..galley.calls.len() as u32,
                before: if index == 0 { before } else { Length::ZERO },
                ascent,
                depth: leading - ascent,
                keep: false,
                rule: Length::ZERO,
            });
        }
        keep(&mut galley.slugs[first_slug..], paragraph, style, self.layout);
    }

    /// Finds where the lines end.
    fn find_breaks(&mut self, copy: &Copy<'_>, style: &Style, align: Align, edges: Edges, galley: &mut Galley) {
        self.breaks.clear();
        let width = edges.right - edges.left;
        let first = (width - edges.first_indent).max(Length(1));
        let has_break = self.bits.iter().any(|bit| bit.token.kind == Kind::LineBreak);
        let visible = self.bits.iter().rposition(|bit| !bit.token.kind.is_white()).map_or(0, |last| last + 1);
        let natural: i64 = self.bits[..visible].iter().map(|bit| i64::from(bit.width.0)).sum();
        if !has_break && natural <= i64::from(first.0) {
            return;
        }
        let has_soft_hyphens = has_soft_hyphen(copy.text);
        let justification = &self.layout.justification;
        let narrowest = first.min(width);
        if natural > i64::from(narrowest.0) {
            let mut cutter = Cutter::new(&mut self.caster, copy, &self.bits, justification, style.hyphenate);
            let mut with_hyphens = Vec::new();
            for (index, bit) in self.bits.iter().enumerate().filter(|(_, bit)| bit.width > narrowest) {
                if cutter.is_cuttable(index, has_soft_hyphens) {
                    cutter.find(index);
                    if !cutter.offsets.is_empty() {
                        with_hyphens.push(bit.token.start);
                    }
                }
            }
            let has_hyphens = |bit: &Bit| with_hyphens.binary_search(&bit.token.start).is_ok();
            let found = &mut galley.findings;
            overfull::fit(&mut self.caster, copy, &mut self.bits, narrowest, has_hyphens, found);
        }
        let mut cutter = Cutter::new(&mut self.caster, copy, &self.bits, justification, style.hyphenate);
        atoms(&cutter, align, self.layout, has_soft_hyphens, &mut self.atoms);
        let measure = Measure {
            first: first.0,
            rest: width.0,
            ragged: match align {
                Align::Justify => 0,
                Align::Center => width.0 / 3,
                Align::Start | Align::End => copy.look.size.scale(RAGGED).0,
            },
            fill_last: align == Align::Center,
            hyphen_penalty: self.layout.justification.hyphen_penalty,
        };
        self.optimum.breaks(&self.atoms, measure, &mut cutter, &mut self.breaks);
    }
}

/// The text and pieces of a paragraph or label.
pub(super) fn copy<'a>(manuscript: &'a Manuscript, pieces: &std::ops::Range<u32>, look: Look) -> Copy<'a> {
    let pieces = manuscript.pieces.get(pieces.start as usize..pieces.end as usize).unwrap_or_default();
    let start = pieces.first().map_or(0, |piece| piece.text.start);
    let end = pieces.last().map_or(start, |piece| piece.text.end);
    Copy { text: manuscript.text.get(start as usize..end as usize).unwrap_or_default(), pieces, look }
}

fn atoms(cutter: &Cutter<'_, '_>, align: Align, layout: &Layout, has_soft_hyphens: bool, atoms: &mut Vec<Atom>) {
    let justification = &layout.justification;
    let mut before = Before::Never;
    atoms.clear();
    for (index, bit) in cutter.bits.iter().enumerate() {
        let kind = bit.token.kind;
        let previous = index.checked_sub(1).map(|index| cutter.bits[index].token.kind);
        if bit.token.breakable && before == Before::Never {
            let free = previous.is_some_and(Kind::is_white) || has_no_spaces(bit.token.script);
            before = Before::May(if free { 0 } else { EXPLICIT_HYPHEN });
        }
        let elastic = align == Align::Justify && kind.is_elastic();
        let part = |factor: Permille| if elastic { bit.width.scale(factor).0 } else { 0 };
        atoms.push(Atom {
            width: bit.width.0,
            stretch: part(justification.space_stretch),
            shrink: part(justification.space_shrink),
            white: kind.is_white(),
            before,
            cuttable: cutter.is_cuttable(index, has_soft_hyphens),
        });
        before = if kind == Kind::LineBreak { Before::Must } else { Before::Never };
    }
}

/// Whether a script is written without spaces, so that a break between letters is none to be sorry for.
fn has_no_spaces(script: Script) -> bool {
    matches!(
        script,
        Script::Han
            | Script::Hiragana
            | Script::Katakana
            | Script::Bopomofo
            | Script::Hangul
            | Script::Thai
            | Script::Lao
            | Script::Khmer
            | Script::Myanmar
            | Script::Tibetan
    )
}

/// Marks the lines that must stand with the next.
fn keep(slugs: &mut [Slug], paragraph: &Paragraph, style: &Style, layout: &Layout) {
    let count = slugs.len();
    let orphans = usize::from(layout.justification.orphans);
    let widows = usize::from(layout.justification.widows);
    for (index, slug) in slugs.iter_mut().enumerate() {
        let is_last = index + 1 == count;
        slug.keep = if is_last {
            paragraph.keep_with_next || style.keep_with_next
        } else {
            style.keep_together || index + 1 < orphans || index + widows >= count
        };
    }
}
