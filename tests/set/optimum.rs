//! The best of all ways to break a paragraph, against the definition and against every other way.

use proptest::prelude::*;
use undersigned::set::optimum::{Atom, Before, Break, Cut, Fragments, Measure, Optimum, line_atoms, line_badness};

/// The cuts that each word has, and the width between two of them.
#[derive(Default)]
struct Cuts {
    cuts: &'static [Cut],
    middle: i32,
}

impl Fragments for Cuts {
    fn cuts(&mut self, _: usize, cuts: &mut Vec<Cut>) {
        cuts.extend(self.cuts.iter().copied());
    }
    fn middle(&mut self, _: usize, _: u32, _: u32) -> i32 {
        self.middle
    }
}

/// Two cuts a word of 100, each with the width of half a hyphen.
fn halves() -> Cuts {
    const CUTS: [Cut; 2] =
        [Cut { offset: 1, prefix: 35, suffix: 70, hang: 0 }, Cut { offset: 2, prefix: 65, suffix: 40, hang: 0 }];
    Cuts { cuts: &CUTS, middle: 35 }
}

/// A word of 200 that may be cut near its end or in its middle.
fn last_word() -> Cuts {
    const CUTS: [Cut; 2] =
        [Cut { offset: 1, prefix: 110, suffix: 100, hang: 0 }, Cut { offset: 2, prefix: 170, suffix: 40, hang: 0 }];
    Cuts { cuts: &CUTS, middle: 70 }
}

proptest! {
    #![proptest_config(crate::support::cases(256))]

    #[test]
    fn no_three_lines_end_in_hyphens_where_it_can_be_helped(rest in 400..410_i32) {
        let mut atoms = paragraph(&[100; 40]);
        // A line without a hyphen is loose here: dearer than two hyphens in succession, cheaper than a ladder.
        for atom in &mut atoms {
            (atom.cuttable, atom.stretch) = (!atom.white, if atom.white { 24 } else { 0 });
        }
        let measure = Measure { first: rest, rest, ragged: 0, fill_last: false, hyphen_penalty: 0, last_line: 0 };
        let mut breaks = Vec::new();
        Optimum::default().breaks(&atoms, measure, &mut halves(), &mut breaks);
        let ladder = breaks.windows(3).filter(|three| three.iter().all(|end| end.offset > 0)).count();
        prop_assert_eq!(ladder, 0, "{:?}", breaks);
    }
}

#[test]
fn the_end_of_a_word_is_not_left_alone_on_the_last_line_where_that_costs_little() {
    let mut atoms = paragraph(&[150, 150, 150, 150, 200]);
    for atom in atoms.iter_mut().filter(|atom| atom.white) {
        (atom.stretch, atom.shrink) = (14, 0);
    }
    let last = atoms.len() - 1;
    atoms[last].cuttable = true;
    // With the longer part the line is filled as it is; with the shorter one it is 60 short, and 56 is what it
    // stretches: a price that is paid for a longer last line alone.
    for (last_line, offset) in [(0, 2), (120, 1)] {
        let measure = Measure { first: 870, rest: 870, ragged: 0, fill_last: false, hyphen_penalty: 50, last_line };
        let mut breaks = Vec::new();
        Optimum::default().breaks(&atoms, measure, &mut last_word(), &mut breaks);
        assert_eq!(breaks, [Break { atom: last as u32, offset }], "{last_line}");
    }
}

/// Words of given widths with one space between.
fn paragraph(widths: &[i32]) -> Vec<Atom> {
    let mut atoms = Vec::new();
    for (index, width) in widths.iter().enumerate() {
        if index > 0 {
            atoms.push(Atom { width: 25, stretch: 12, shrink: 8, white: true, ..Atom::default() });
        }
        let before = if index > 0 { Before::May(0) } else { Before::Never };
        atoms.push(Atom { width: *width, before, ..Atom::default() });
    }
    atoms
}

/// The demerits of a way to break a paragraph, by the definition; none if a line does not fit the tolerance.
fn demerits(atoms: &[Atom], measure: Measure, breaks: &[usize], tolerance: i64) -> Option<i64> {
    let mut total = 0;
    let mut previous = 1_u8;
    let ends = breaks.iter().copied().chain([atoms.len()]);
    let mut from = Break::default();
    for end in ends {
        let to = Break { atom: end as u32, offset: 0 };
        let (line, _) = line_atoms(atoms, from, to);
        let sum = |part: fn(&Atom) -> i32| atoms[line.clone()].iter().map(|atom| i64::from(part(atom))).sum::<i64>();
        let is_last = end == atoms.len();
        let hang = |atom: Option<&Atom>, part: fn(&Atom) -> i32| i64::from(atom.map_or(0, part));
        let (first, last) = (atoms[line.clone()].first(), atoms[line.clone()].last());
        let width = sum(|atom| atom.width) - hang(first, |atom| atom.start_hang) - hang(last, |atom| atom.end_hang);
        let short = i64::from(measure.rest) - width;
        let (badness, fitness) = line_badness(short, sum(|atom| atom.stretch), sum(|atom| atom.shrink), is_last);
        let badness = badness.filter(|badness| *badness <= tolerance)?;
        total += (10 + badness) * (10 + badness);
        let lack = i64::from(measure.last_line) - width;
        if is_last && lack > 0 && measure.last_line > 0 {
            let lack = lack * 1000 / i64::from(measure.last_line);
            total += lack * lack * 40_000 / 1_000_000;
        }
        if previous.abs_diff(fitness) > 1 {
            total += 10_000;
        }
        previous = fitness;
        from = to;
    }
    Some(total)
}

proptest! {
    #![proptest_config(crate::support::cases(256))]

    #[test]
    fn breaks_are_the_best_of_all(
        // No word is narrower than what of it hangs.
        words in proptest::collection::vec((40..160_i32, 0..12_i32, 0..20_i32), 1..13),
        rest in 170..400_i32,
        last_line in 0..120_i32,
        hangs in any::<bool>(),
    ) {
        let widths: Vec<i32> = words.iter().map(|(width, ..)| *width).collect();
        let mut atoms = paragraph(&widths);
        for (atom, (_, start, end)) in atoms.iter_mut().step_by(2).zip(&words).filter(|_| hangs) {
            (atom.start_hang, atom.end_hang) = (*start, *end);
        }
        let measure = Measure { first: rest, rest, ragged: 0, fill_last: false, hyphen_penalty: 50, last_line };
        let mut breaks = Vec::new();
        let mut optimum = Optimum::default();
        optimum.breaks(&atoms, measure, &mut Cuts::default(), &mut breaks);
        let places: Vec<usize> = (1..widths.len()).map(|word| word * 2).collect();
        let best = [200, 1_500, 10_000].into_iter().find_map(|tolerance| {
            (0..1_u32 << places.len())
                .filter_map(|chosen| {
                    let taken: Vec<usize> = places.iter().enumerate()
                        .filter(|(bit, _)| chosen >> bit & 1 == 1).map(|(_, place)| *place).collect();
                    demerits(&atoms, measure, &taken, tolerance)
                })
                .min()
        });
        prop_assert_eq!(Some(optimum.demerits()), best);
        let taken: Vec<usize> = breaks.iter().map(|at| at.atom as usize).collect();
        prop_assert_eq!(demerits(&atoms, measure, &taken, 10_000), best);
    }

    #[test]
    fn first_fit_is_never_better(widths in proptest::collection::vec(20..160_i32, 1..60), rest in 170..500_i32) {
        let atoms = paragraph(&widths);
        let measure = Measure { first: rest, rest, ragged: 0, fill_last: false, hyphen_penalty: 50, last_line: 0 };
        let mut first_fit = Vec::new();
        let mut width = widths[0];
        for (index, next) in widths.iter().enumerate().skip(1) {
            if width + 25 + next > rest {
                first_fit.push(index * 2);
                width = *next;
            } else {
                width += 25 + next;
            }
        }
        let mut breaks = Vec::new();
        let mut optimum = Optimum::default();
        optimum.breaks(&atoms, measure, &mut Cuts::default(), &mut breaks);
        if let Some(other) = demerits(&atoms, measure, &first_fit, 1_500) {
            prop_assert!(optimum.demerits() <= other);
        }
    }
}
