//! A paragraph set: its text through all stages, its lines into the galley.
//!
//! Indents and label are on the frame's sides; the text is flush to the paragraph's own start edge, and its first line
//! is indented there. Deliberately absent: the space between paragraphs (see `mod`), and how a line is made up (see
//! `makeup`).

use super::bidi::Levels;
use super::breaks::Breaker;
use super::cast::{Bit, Caster, Copy, Look};
use super::cuts::Cutter;
use super::hyphenate::{has_soft_hyphen, is_address};
use super::itemize::{Kind, Token, itemize};
use super::label::KnownBox;
use super::line::Line;
use super::optimum::{Atom, Before, Break, Fragments, Measure, Optimum};
use super::{overfull, protrude};
use crate::galley::{Galley, Rule, Run, Slug};
use crate::lang::{Direction, Lang, Script};
use crate::layout::{Align, Layout, Style, StyleName};
use crate::manuscript::{Manuscript, Paragraph};
use crate::unit::{Length, Permille};

/// The part of the leading that stands above the baseline.
const ABOVE: Permille = Permille(720);
/// Between the rule that is signed on and the name, in thousandths of the leading.
const CLEAR: Permille = Permille(200);
/// Demerits, before they are squared, of ending a line after a hyphen or slash of the text's own.
const EXPLICIT_HYPHEN: i32 = 50;
/// How far ragged lines may fall short for a badness of 100, in thousandths of the type size.
const RAGGED: Permille = Permille(3000);
/// Titles of more lines than this and one are set as text is.
const MOST_BALANCED: usize = 4;
/// In how many steps the measure of a title is tried, from half to whole.
const FINENESS: i32 = 32;

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
    pub(super) turnover_indent: Length,
    /// Whether joins of Arabic script may be drawn out.
    pub(super) may_draw_out: bool,
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
        let kashida = self.layout.justification.kashida;
        let edges = Edges {
            left,
            right: right.max(left + Length(1)),
            first_indent: style.first_indent,
            turnover_indent: style.turnover_indent,
            may_draw_out: kashida.word > Permille(0) && (kashida.annex || !is_of_annex(paragraph.style)),
        };

        let copy = copy(manuscript, &paragraph.pieces, look, paragraph.lang);
        let base = copy.pieces.first().map_or(0, |piece| piece.text.start);
        self.levels.resolve(copy.text, paragraph.direction, paragraph.lang.direction());
        self.breaker.opportunities(copy.text, &mut self.opportunities);
        let script = paragraph.lang.script();
        itemize(copy.text, copy.pieces, base, &self.levels, &self.opportunities, script, &mut self.tokens);
        self.caster.cast(&copy, &self.tokens, &mut self.bits, &mut galley.findings);
        let align = paragraph.align.unwrap_or(style.align);
        self.find_breaks(&copy, paragraph.style, align, edges, galley);

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
            let room = paragraph.room.filter(|_| index == 0);
            // What is signed on stands clear of the name.
            let clear =
                room.filter(|room| room.rule > Length::ZERO).map_or(Length::ZERO, |_| style.leading.scale(CLEAR));
            galley.slugs.push(Slug {
                runs: runs..galley.runs.len() as u32,
                calls: calls..galley.calls.len() as u32,
                before: if index == 0 { before } else { Length::ZERO },
                ascent: ascent + clear + room.map_or(Length::ZERO, |room| room.height),
                depth: leading - ascent,
                keep: false,
                direction: self.levels.direction(),
                rule: room.filter(|room| room.rule > Length::ZERO).map(|room| Rule {
                    left: edges.left,
                    width: edges.right - edges.left,
                    thickness: room.rule,
                    drop: room.height,
                }),
            });
        }
        keep(&mut galley.slugs[first_slug..], paragraph, style, self.layout);
    }

    /// Finds where the lines end.
    fn find_breaks(&mut self, copy: &Copy<'_>, name: StyleName, align: Align, edges: Edges, galley: &mut Galley) {
        let style = self.layout.style(name);
        self.breaks.clear();
        let width = edges.right - edges.left;
        let first = (width - edges.first_indent).max(Length(1));
        let rest = (width - edges.turnover_indent).max(Length(1));
        let has_break = self.bits.iter().any(|bit| bit.token.kind == Kind::LineBreak);
        let visible = self.bits.iter().rposition(|bit| !bit.token.kind.is_white()).map_or(0, |last| last + 1);
        let natural: i64 = self.bits[..visible].iter().map(|bit| i64::from(bit.width.0)).sum();
        if !has_break && natural <= i64::from(first.0) {
            return;
        }
        let has_soft_hyphens = has_soft_hyphen(copy.text);
        let justification = &self.layout.justification;
        let narrowest = first.min(rest);
        let (mut needy, mut is_overfull) = (Vec::new(), false);
        if natural > i64::from(narrowest.0) {
            for word in overfull::words(&self.bits, narrowest) {
                is_overfull = true;
                let start = self.bits[word].token.start;
                let around = word_around(copy.text, start as usize);
                if !is_address(around) || has_soft_hyphen(around) {
                    needy.push(start);
                }
            }
        }
        if is_overfull {
            let mut cutter = Cutter {
                needy: &needy,
                ..Cutter::new(&mut self.caster, copy, &self.bits, justification, style.hyphenate)
            };
            let is_cut = |(index, bit): (usize, &Bit)| {
                let is_needy =
                    needy.binary_search(&bit.token.start).is_ok() && cutter.is_cuttable(index, has_soft_hyphens);
                (is_needy && cutter.has_parts_within(index, narrowest)).then_some(bit.token.start)
            };
            let with_hyphens: Vec<u32> = self.bits.iter().enumerate().filter_map(is_cut).collect();
            let has_hyphens = |bit: &Bit| with_hyphens.binary_search(&bit.token.start).is_ok();
            let found = &mut galley.findings;
            overfull::fit(&mut self.caster, copy, &mut self.bits, narrowest, has_hyphens, found);
            needy = with_hyphens;
        }
        let mut cutter = Cutter::new(&mut self.caster, copy, &self.bits, justification, style.hyphenate);
        cutter.needy = &needy;
        cutter.hangs = (align == Align::Justify).then_some((self.levels.base, &justification.protrusion));
        atoms(&cutter, align, self.layout, has_soft_hyphens, &mut self.atoms);
        let measure = Measure {
            first: first.0,
            rest: rest.0,
            ragged: match align {
                Align::Justify => 0,
                Align::Center => width.0 / 3,
                Align::Start | Align::End => copy.look.size.scale(RAGGED).0,
            },
            fill_last: align == Align::Center,
            hyphen_penalty: self.layout.justification.hyphen_penalty,
            last_line: match align {
                Align::Justify => width.scale(self.layout.justification.last_line).0,
                _ => 0,
            },
        };
        self.optimum.breaks(&self.atoms, measure, &mut cutter, &mut self.breaks);
        if is_balanced(name) && !has_break {
            let is_poor = |end: &Break| ends_short(copy, &self.bits, end);
            balance(&mut self.optimum, &self.atoms, measure, &mut cutter, is_poor, &mut self.breaks);
        }
    }
}

/// The word that stands here, up to the spaces around it.
fn word_around(text: &str, at: usize) -> &str {
    let start = text[..at].rfind(char::is_whitespace).map_or(0, |space| space + 1);
    let start = text.ceil_char_boundary(start);
    text[start..].split_whitespace().next().unwrap_or_default()
}

/// Whether a paragraph stands in the annex and holds names.
fn is_of_annex(name: StyleName) -> bool {
    use StyleName::{Entry, EntryNative, TableCell, TableNative};
    matches!(name, Entry | EntryNative | TableCell | TableNative)
}

/// Whether the lines of a paragraph are made nearly equal in length: a long line above a single word is no title.
fn is_balanced(name: StyleName) -> bool {
    use StyleName::{AnnexTitle, Heading1, Heading2, Heading3, Subject, Title};
    matches!(name, Title | Subject | Heading1 | Heading2 | Heading3 | AnnexTitle)
}

/// Breaks a title again, in the narrowest measure that takes no more lines; in one a little wider if that keeps a line
/// from ending in a word as short as an article, which belongs to the next.
fn balance(
    optimum: &mut Optimum,
    atoms: &[Atom],
    measure: Measure,
    fragments: &mut impl Fragments,
    is_poor: impl Fn(&Break) -> bool,
    breaks: &mut Vec<Break>,
) {
    let lines = breaks.len();
    if lines == 0 || lines > MOST_BALANCED {
        return;
    }
    let widest = atoms.iter().map(|atom| atom.width).max().unwrap_or(0);
    let (mut narrowest, mut tried) = (None, Vec::with_capacity(lines + 1));
    for step in 0..=FINENESS {
        let rest = measure.rest / 2 + measure.rest / 2 / FINENESS * step;
        let first = measure.first - (measure.rest - rest);
        if first <= widest || narrowest.is_some_and(|narrowest| rest > narrowest + narrowest / 5) {
            continue;
        }
        optimum.breaks(atoms, Measure { first, rest, ..measure }, fragments, &mut tried);
        if tried.len() > lines {
            continue;
        }
        let is_good = !tried.iter().any(&is_poor);
        if narrowest.is_none() || is_good {
            breaks.clone_from(&tried);
        }
        narrowest.get_or_insert(rest);
        if is_good {
            return;
        }
    }
}

/// Whether a line that ends before this atom ends in a word of three letters at most.
fn ends_short(copy: &Copy<'_>, bits: &[Bit], end: &Break) -> bool {
    let before = bits.get(..end.atom as usize).unwrap_or_default();
    let word = before.iter().rev().find(|bit| !bit.token.kind.is_white());
    word.is_some_and(|bit| {
        let text = copy.text.get(bit.token.start as usize..bit.token.end as usize).unwrap_or_default();
        text.chars().count() <= 3 && text.chars().all(char::is_alphabetic)
    })
}

/// The text and pieces of a paragraph or label.
pub(super) fn copy<'a>(manuscript: &'a Manuscript, pieces: &std::ops::Range<u32>, look: Look, lang: Lang) -> Copy<'a> {
    let pieces = manuscript.pieces.get(pieces.start as usize..pieces.end as usize).unwrap_or_default();
    let start = pieces.first().map_or(0, |piece| piece.text.start);
    let end = pieces.last().map_or(start, |piece| piece.text.end);
    Copy { text: manuscript.text.get(start as usize..end as usize).unwrap_or_default(), pieces, look, lang }
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
            start_hang: 0,
            end_hang: 0,
        });
        before = if kind == Kind::LineBreak { Before::Must } else { Before::Never };
    }
    let Some((base, look)) = cutter.hangs else { return };
    // A line that begins with a control shows first what follows it.
    let mut next = 0;
    for (atom, bit) in atoms.iter_mut().zip(cutter.bits).rev() {
        if !bit.token.kind.is_control() {
            next = protrude::start(cutter.copy, bit, base, look).0;
            atom.end_hang = protrude::end(cutter.copy, bit, base, look).0;
        }
        atom.start_hang = next;
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
