//! The best breaks of a whole paragraph (Knuth and Plass, "Breaking Paragraphs into Lines", 1981; TeX: The Program,
//! parts 38 and 39).
//!
//! Every line's badness is a matter of how far its spaces stretch or shrink; the sum of demerits over all lines is made
//! as small as can be, over the widths of fragments as they are really shaped, and over what stands beyond the edges at
//! each break. Whole numbers throughout, and ties go to
//! the earlier break, so the answer is the same everywhere.
//! Deliberately absent: text, fonts, and what to do with a word that is wider than the line (see `overfull`).

use std::ops::Range;

/// A part of the paragraph between two places where a line may end, or a space. Lengths are in 1/65536 pt.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Atom {
    /// Its width.
    pub width: i32,
    /// How much wider it may become for a badness of 100.
    pub stretch: i32,
    /// How much narrower it may become.
    pub shrink: i32,
    /// Whether it counts for nothing at the end of a line.
    pub white: bool,
    /// Whether a line may begin with it.
    pub before: Before,
    /// Whether it may be cut at a hyphen.
    pub cuttable: bool,
    /// How far it stands beyond the edge of a line that begins with it.
    pub start_hang: i32,
    /// How far it stands beyond the edge of a line that ends with it; never more than its width.
    pub end_hang: i32,
}

/// Whether a line may begin with an atom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Before {
    /// It may not.
    #[default]
    Never,
    /// It may, at the price of a penalty.
    May(i32),
    /// It must.
    Must,
}

/// A place where an atom may be cut, and the widths of the two fragments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// Where in the atom's text, in bytes; never 0.
    pub offset: u32,
    /// The width of what stays, with its hyphen.
    pub prefix: i32,
    /// The width of what goes to the next line.
    pub suffix: i32,
    /// How far the hyphen stands beyond the edge of the line; never more than what stays.
    pub hang: i32,
}

/// What knows the fragments of words.
pub trait Fragments {
    /// Adds the places where this atom may be cut, ascending.
    fn cuts(&mut self, atom: usize, cuts: &mut Vec<Cut>);
    /// The width of what stands between two cuts of an atom, with its hyphen.
    fn middle(&mut self, atom: usize, from: u32, to: u32) -> i32;
}

/// What lines are measured against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The width of the first line.
    pub first: i32,
    /// The width of the others.
    pub rest: i32,
    /// How much a line may fall short for a badness of 100, beside what its spaces stretch: for ragged lines.
    pub ragged: i32,
    /// Whether the last line is to be filled like the others.
    pub fill_last: bool,
    /// The demerits of a hyphen, before they are squared (TeX's `hyphenpenalty`).
    pub hyphen_penalty: i32,
    /// The length that a last line should have at least; 0 if any will do.
    pub last_line: i32,
}

/// A place where a line ends: before an atom, or within one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Break {
    /// The atom that the next line begins with or in.
    pub atom: u32,
    /// Where in the atom's text; 0 if before it.
    pub offset: u32,
}

/// A badness beyond which lines are all the same to the eye.
const AWFUL: i64 = 10_000;
/// TeX's `linepenalty`, `doublehyphendemerits`, `finalhyphendemerits` and `adjdemerits`.
const LINE_PENALTY: i64 = 10;
const DOUBLE_HYPHEN: i64 = 10_000;
/// Of a third hyphen in succession, and each after it: two are borne, a ladder is seen from afar. TeX knows no such price.
const LADDER: i64 = 60_000;
/// Of a last line of no length at all; less, by its square, the nearer it comes to the length that it should have.
const SHORT_LAST: i64 = 40_000;
/// How many times dearer a last line is that is nothing but the end of a word.
const REST_ALONE: i64 = 8;
const FINAL_HYPHEN: i64 = 5_000;
const UNEVEN: i64 = 10_000;
/// Which badness is borne at first; then more is.
const TOLERANCES: [i64; 3] = [200, 1_500, AWFUL];

#[derive(Clone, Copy)]
struct Node {
    place: Break,
    /// The width of the fragment that the line begins with; less what stands beyond the edge there.
    tail: i32,
    fitness: u8,
    /// How many lines up to here end in a hyphen, in succession; two stand for more.
    hyphens: u8,
    demerits: i64,
    previous: u32,
}

/// A candidate for ending a line.
#[derive(Clone, Copy)]
struct End {
    place: Break,
    /// The atom after the last one that is wholly in the line and not white at its end.
    until: usize,
    /// The width of the fragment before a cut.
    prefix: i32,
    /// How far the end of the line stands beyond its edge.
    hang: i32,
    penalty: i64,
    flagged: bool,
    forced: bool,
    last: bool,
}

/// Finds breaks; keeps its tables from paragraph to paragraph.
#[derive(Default)]
pub struct Optimum {
    width: Vec<i64>,
    stretch: Vec<i64>,
    shrink: Vec<i64>,
    nodes: Vec<Node>,
    active: Vec<u32>,
    cuts: Vec<Cut>,
    /// The demerits of the last answer.
    demerits: i64,
}

impl Optimum {
    /// Fills `breaks` with the ends of all lines but the last. Whatever the input, every line has something in it and
    /// every forced end is kept; a line is wider than the measure, its spaces shrunk, only where no break could help.
    pub fn breaks(
        &mut self,
        atoms: &[Atom],
        measure: Measure,
        fragments: &mut impl Fragments,
        breaks: &mut Vec<Break>,
    ) {
        self.sum(atoms);
        let tolerances = if measure.ragged > 0 { &TOLERANCES[2..] } else { &TOLERANCES[..] };
        for tolerance in tolerances {
            if let Some(mut at) = self.run(atoms, measure, *tolerance, fragments) {
                breaks.clear();
                self.demerits = self.nodes[at as usize].demerits;
                at = self.nodes[at as usize].previous;
                while at != 0 {
                    breaks.push(self.nodes[at as usize].place);
                    at = self.nodes[at as usize].previous;
                }
                breaks.reverse();
                // The end of a word alone on the last line: looser lines may spare it, and are asked once.
                let is_rest = breaks.last().is_some_and(|last| is_rest(atoms, *last, atoms.len()));
                if !is_rest || *tolerance > TOLERANCES[0] {
                    return;
                }
            }
        }
    }

    /// The sum of demerits of the last paragraph.
    pub fn demerits(&self) -> i64 {
        self.demerits
    }

    fn sum(&mut self, atoms: &[Atom]) {
        let sums = [&mut self.width, &mut self.stretch, &mut self.shrink];
        let parts: [fn(&Atom) -> i32; 3] = [|atom| atom.width, |atom| atom.stretch, |atom| atom.shrink];
        for (sum, part) in sums.into_iter().zip(parts) {
            sum.clear();
            sum.push(0);
            let mut total = 0;
            sum.extend(atoms.iter().map(|atom| {
                total += i64::from(part(atom));
                total
            }));
        }
    }

    /// One pass: the node of the end of the paragraph, or none if some line cannot be set within the tolerance.
    fn run(&mut self, atoms: &[Atom], measure: Measure, tolerance: i64, fragments: &mut impl Fragments) -> Option<u32> {
        self.nodes.clear();
        self.active.clear();
        let tail = atoms.first().map_or(0, |atom| -atom.start_hang);
        let start = Node { place: Break::default(), tail, fitness: 1, hyphens: 0, demerits: 0, previous: 0 };
        self.nodes.push(start);
        self.active.push(0);
        let (mut until, mut hang) = (0, 0);
        for (at, atom) in atoms.iter().enumerate() {
            if at > 0 && atom.before != Before::Never {
                let forced = atom.before == Before::Must;
                let penalty = if let Before::May(penalty) = atom.before { i64::from(penalty) } else { 0 };
                let place = Break { atom: at as u32, offset: 0 };
                let end = End { place, until, prefix: 0, hang, penalty, flagged: penalty > 0, forced, last: false };
                self.consider(atoms, measure, tolerance, end, -atom.start_hang, fragments);
                if self.active.is_empty() {
                    return None;
                }
            }
            if atom.cuttable && self.may_be_cut(at, *atom, measure, tolerance) {
                let mut cuts = std::mem::take(&mut self.cuts);
                cuts.clear();
                fragments.cuts(at, &mut cuts);
                for cut in &cuts {
                    let place = Break { atom: at as u32, offset: cut.offset };
                    let penalty = i64::from(measure.hyphen_penalty);
                    let Cut { prefix, hang, .. } = *cut;
                    let end =
                        End { place, until: at, prefix, hang, penalty, flagged: true, forced: false, last: false };
                    self.consider(atoms, measure, tolerance, end, cut.suffix, fragments);
                }
                self.cuts = cuts;
            }
            if !atom.white {
                (until, hang) = (at + 1, atom.end_hang);
            }
        }
        let place = Break { atom: atoms.len() as u32, offset: 0 };
        let end = End { place, until, prefix: 0, hang, penalty: 0, flagged: false, forced: true, last: true };
        self.consider(atoms, measure, tolerance, end, 0, fragments);
        self.active.iter().copied().min_by_key(|node| self.nodes[*node as usize].demerits)
    }

    /// Whether a line could end within this atom: from some line's beginning it is reached but perhaps not passed.
    fn may_be_cut(&self, at: usize, atom: Atom, measure: Measure, tolerance: i64) -> bool {
        self.active.iter().any(|node| {
            let node = &self.nodes[*node as usize];
            let (width, stretch, shrink) = self.between(node, at);
            let target = self.target(node, measure);
            let most = if tolerance >= AWFUL { i64::MAX / 2 } else { stretch * 5 / 2 + i64::from(measure.ragged) };
            let whole = width + i64::from(atom.width) * 2;
            width - shrink <= target && whole.saturating_add(most) >= target
        })
    }

    fn target(&self, node: &Node, measure: Measure) -> i64 {
        i64::from(if node.place == Break::default() { measure.first } else { measure.rest })
    }

    /// Width, stretch and shrink of what stands from a line's beginning up to an atom.
    fn between(&self, node: &Node, until: usize) -> (i64, i64, i64) {
        let from = node.place.atom as usize + usize::from(node.place.offset > 0);
        let until = until.max(from);
        let part = |sum: &[i64]| sum[until] - sum[from];
        (part(&self.width) + i64::from(node.tail), part(&self.stretch), part(&self.shrink))
    }

    fn consider(
        &mut self,
        atoms: &[Atom],
        measure: Measure,
        tolerance: i64,
        end: End,
        tail: i32,
        fragments: &mut impl Fragments,
    ) {
        // The best line of each tightness; and of those that end in a hyphen after a hyphen, since a third is dearer.
        let mut best: [Option<(i64, u32)>; 8] = [None; 8];
        let mut last_resort = None;
        let mut kept = 0;
        for index in 0..self.active.len() {
            let active = self.active[index];
            let node = self.nodes[active as usize];
            let (width, stretch, shrink) = if node.place.offset > 0 && node.place.atom == end.place.atom {
                (i64::from(fragments.middle(end.place.atom as usize, node.place.offset, end.place.offset)), 0, 0)
            } else {
                let (width, stretch, shrink) = self.between(&node, end.until);
                (width + i64::from(end.prefix), stretch, shrink)
            };
            // A line with nothing to see has nothing beyond its edge.
            let has_end = end.place.offset > 0 || end.until > node.place.atom as usize;
            let width = if has_end { width - i64::from(end.hang) } else { width };
            let target = self.target(&node, measure);
            let free = (end.forced && !end.last) || (end.last && !measure.fill_last);
            let (badness, fitness) = line_badness(target - width, stretch + i64::from(measure.ragged), shrink, free);
            match badness {
                Some(badness) => {
                    if badness <= tolerance {
                        let mut total = node.demerits + line_demerits(badness, fitness, &node, end);
                        if end.last {
                            // The end of a word alone on a line is worse than a short word.
                            let times = if is_rest(atoms, node.place, end.until) { REST_ALONE } else { 1 };
                            total += short_last(width, i64::from(measure.last_line)) * times;
                        }
                        let repeated = end.flagged && node.hyphens > 0;
                        let slot = &mut best[usize::from(fitness) + if repeated { 4 } else { 0 }];
                        if slot.is_none_or(|(demerits, _)| total < demerits) {
                            *slot = Some((total, active));
                        }
                    }
                    if !end.forced {
                        self.active[kept] = active;
                        kept += 1;
                    }
                }
                // Too wide, even with its spaces shrunk: so is every longer line. A cut may be wider by its hyphen than
                // the whole word, so that only the end of a word rules a beginning out.
                None if end.place.offset > 0 => {
                    self.active[kept] = active;
                    kept += 1;
                }
                None => {
                    let total = node.demerits + line_demerits(AWFUL * 2, 1, &node, end);
                    if last_resort.is_none_or(|(demerits, _)| total < demerits) {
                        last_resort = Some((total, active));
                    }
                }
            }
        }
        self.active.truncate(kept);
        if kept == 0 && tolerance >= AWFUL && best.iter().all(Option::is_none) {
            best[1] = last_resort;
        }
        for (index, slot) in best.into_iter().enumerate() {
            if let Some((demerits, previous)) = slot {
                self.active.push(self.nodes.len() as u32);
                let hyphens = u8::from(end.flagged) + u8::from(index >= 4);
                let fitness = index as u8 % 4;
                self.nodes.push(Node { place: end.place, tail, fitness, hyphens, demerits, previous });
            }
        }
        debug_assert!(end.until <= atoms.len());
    }
}

/// The badness of a line that falls short by so much, and how tight it is: 0 tight, 1 decent, 2 loose, 3 very loose.
/// None if it is too wide. `free`: it may fall short as it likes.
pub fn line_badness(short: i64, stretch: i64, shrink: i64, free: bool) -> (Option<i64>, u8) {
    if short >= 0 {
        let badness = if free { 0 } else { badness(short, stretch) };
        let fitness = match badness {
            0..=12 => 1,
            13..=99 => 2,
            _ => 3,
        };
        return (Some(badness), fitness);
    }
    if -short > shrink {
        return (None, 1);
    }
    let badness = badness(-short, shrink);
    (Some(badness), if badness > 12 { 0 } else { 1 })
}

/// A hundred times the cube of the ratio, in whole numbers, 10,000 at most.
fn badness(by: i64, of: i64) -> i64 {
    if by == 0 {
        return 0;
    }
    if of <= 0 {
        return AWFUL;
    }
    let ratio = (by * 1000 / of).min(5_000);
    (ratio * ratio * ratio / 10_000_000).min(AWFUL)
}

fn line_demerits(badness: i64, fitness: u8, node: &Node, end: End) -> i64 {
    let mut demerits = (LINE_PENALTY + badness) * (LINE_PENALTY + badness);
    if !end.forced {
        demerits += end.penalty * end.penalty;
    }
    if node.hyphens > 0 && end.flagged {
        demerits += if node.hyphens > 1 { LADDER } else { DOUBLE_HYPHEN };
    }
    if node.hyphens > 0 && end.last {
        demerits += FINAL_HYPHEN;
    }
    if node.fitness.abs_diff(fitness) > 1 {
        demerits += UNEVEN;
    }
    demerits
}

/// Whether a line from here to there is nothing but the end of a word, and what no line may part from it.
fn is_rest(atoms: &[Atom], from: Break, until: usize) -> bool {
    let others = atoms.get(from.atom as usize + 1..until);
    from.offset > 0 && others.is_none_or(|others| others.iter().all(|atom| atom.before == Before::Never))
}

/// The demerits of a last line of this width that should have `least`: the square of what it lacks.
fn short_last(width: i64, least: i64) -> i64 {
    if width >= least || least <= 0 {
        return 0;
    }
    let lack = (least - width.max(0)) * 1000 / least;
    lack * lack * SHORT_LAST / 1_000_000
}

/// The atoms of a line, from one break to the next, without the white at its end; and the white.
pub fn line_atoms(atoms: &[Atom], from: Break, to: Break) -> (Range<usize>, Range<usize>) {
    let start = from.atom as usize + usize::from(from.offset > 0);
    let end = (to.atom as usize).clamp(start, atoms.len());
    let visible = atoms[start..end].iter().rposition(|atom| !atom.white).map_or(start, |at| start + at + 1);
    // Before a cut nothing is at the end of the line.
    if to.offset > 0 { (start..end, end..end) } else { (start..visible, visible..end) }
}
