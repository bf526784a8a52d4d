//! The lines of a paragraph made up between its breaks.
//!
//! Fragments of cut words take their places here, and the notes that a line calls are written down with it.
//! Deliberately absent: where lines end.

use super::cast::{Bit, Copy};
use super::cuts::Cutter;
use super::itemize::Kind;
use super::line::{Draw, Flush, Frame};
use super::optimum::{Atom, Break, line_atoms};
use super::paragraph::{Composer, Edges};
use super::{kashida, overfull, protrude};
use crate::galley::{Galley, RunWord};
use crate::lang::Direction;
use crate::layout::Align;
use crate::manuscript::{Piece, PieceKind};
use crate::unit::Length;
use crate::words::WordId;

impl Composer<'_> {
    /// Makes up the line that ends at a break.
    pub(super) fn text_line(
        &mut self,
        copy: &Copy<'_>,
        index: usize,
        edges: Edges,
        align: Align,
        order: u16,
        galley: &mut Galley,
    ) {
        let from = if index == 0 { Break::default() } else { self.breaks[index - 1] };
        let is_last = index == self.breaks.len();
        let to = match self.breaks.get(index) {
            Some(to) => *to,
            None => Break { atom: self.bits.len() as u32, offset: 0 },
        };
        if self.breaks.is_empty() {
            self.atoms.clear();
            self.atoms.extend(self.bits.iter().map(|bit| Atom { white: bit.token.kind.is_white(), ..Atom::default() }));
        }
        let (visible, white) = line_atoms(&self.atoms, from, to);
        self.line.draws.clear();
        if from.offset > 0 && from.atom != to.atom {
            self.fragment(copy, from.atom as usize, from.offset, None);
        }
        let mut last_piece = None;
        for bit in &self.bits[visible.start..white.end] {
            if bit.token.kind != Kind::LineBreak {
                self.line.draws.push(draw(copy, bit, bit.word, bit.width));
            }
            // A call is never broken, but may be several tokens: it counts once.
            let new_piece = last_piece.replace(bit.token.piece) != Some(bit.token.piece);
            let piece = copy.pieces.get(bit.token.piece as usize);
            if let Some(Piece { kind: PieceKind::Call { note, first: true }, .. }) = piece
                && new_piece
            {
                galley.calls.push(*note);
            }
        }
        if to.offset > 0 {
            let begin = if from.atom == to.atom { from.offset } else { 0 };
            self.fragment(copy, to.atom as usize, begin, Some(to.offset));
        }
        let forced = self.bits[..white.end].last().is_some_and(|bit| bit.token.kind == Kind::LineBreak);
        let direction = self.levels.direction();
        let indent = if index == 0 { edges.first_indent } else { edges.turnover_indent };
        // The edge that lines stand at is the one where an indent is seen.
        let (left, right) = if direction.is_rtl() == (align == Align::End) {
            (edges.left + indent, edges.right)
        } else {
            (edges.left, edges.right - indent)
        };
        let may_shrink = align == Align::Justify;
        let (left, right) = if may_shrink {
            let is_cut = to.offset > 0;
            let shown_from = if from.offset > 0 { from.atom as usize } else { visible.start };
            let shown_to = if is_cut { to.atom as usize + 1 } else { visible.end };
            let look = &self.layout.justification.protrusion;
            let shown = self.bits.get(shown_from..shown_to).unwrap_or_default();
            let (start, end) = protrude::edges(copy, shown, self.levels.base, is_cut, look);
            let start = if from.offset > 0 { Length::ZERO } else { start };
            match direction {
                Direction::Ltr => (left - start, right + end),
                Direction::Rtl => (left - end, right + start),
            }
        } else {
            (left, right)
        };
        let align = if may_shrink && (is_last || forced) { Align::Start } else { align };
        if align == Align::Justify && edges.may_draw_out {
            let natural: Length = self.line.draws.iter().map(|draw| draw.width).sum();
            let hanging: Length = self.bits[white].iter().map(|bit| bit.width).sum();
            let (measure, cut) = (right - left, usize::from(from.offset > 0 && from.atom != to.atom));
            let bits = &self.bits[visible.clone()];
            let draws = &mut self.line.draws[cut..cut + bits.len()];
            let short = measure - (natural - hanging);
            kashida::fill(&mut self.caster, copy, bits, draws, short, measure, &self.layout.justification);
        }
        let frame = Frame { left, right, flush: flush(align, direction), may_shrink, base: self.levels.base };
        let is_overfull = self.line.make_up(frame, &self.layout.justification, order, &mut galley.runs);
        let is_broken = self.bits[visible.clone()].iter().any(|bit| bit.rigid);
        if is_overfull && !is_broken {
            overfull::report(copy, &self.bits[visible], &mut galley.findings);
        }
    }

    fn fragment(&mut self, copy: &Copy<'_>, index: usize, from: u32, to: Option<u32>) {
        let bit = self.bits[index];
        let mut cutter = Cutter::new(&mut self.caster, copy, &self.bits, &self.layout.justification, false);
        let (known, width) = cutter.fragment(index, from, to);
        self.line.draws.push(draw(copy, &bit, known.id, width));
    }
}

pub(super) fn draw(copy: &Copy<'_>, bit: &Bit, word: WordId, width: Length) -> Draw {
    let piece = &copy.pieces[bit.token.piece as usize];
    let kind = bit.token.kind;
    Draw {
        word: if kind == Kind::PageCount { RunWord::PageCount } else { RunWord::Word(word) },
        width,
        size: bit.size,
        rise: bit.rise,
        level: bit.token.level,
        node: piece.node,
        lang: piece.lang,
        span: piece.span,
        white: kind.is_white(),
        elastic: kind.is_elastic(),
        separator: kind == Kind::Tab,
        resets: kind.is_white() && kind != Kind::Mark,
        hidden: kind.is_control(),
    }
}

pub(super) fn flush(align: Align, direction: Direction) -> Flush {
    match (align, direction) {
        (Align::Justify, _) => Flush::Both,
        (Align::Center, _) => Flush::Center,
        (Align::Start, Direction::Ltr) | (Align::End, Direction::Rtl) => Flush::Left,
        (Align::Start, Direction::Rtl) | (Align::End, Direction::Ltr) => Flush::Right,
    }
}
