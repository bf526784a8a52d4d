//! Lines: where they end, where words stand on them, what keeps together.

use proptest::prelude::*;
use undersigned::fonts::Fonts;
use undersigned::galley::{Run, RunWord};
use undersigned::lang::Direction;
use undersigned::layout::{Align, Protrusion, StyleName};
use undersigned::manuscript::{LabelWidth, NoteId, PieceKind};
use undersigned::report::codes;
use undersigned::set::optimum::{Atom, Before, Break, Cut, Fragments, Measure, Optimum, line_atoms, line_badness};
use undersigned::unit::{Length, Permille};

use super::{Draft, TEXT, layout, line_text, lines, runs, set, text};

const ARTICLE: &str = "All human beings are born free and equal in dignity and rights. They are endowed with reason and \
    conscience and should act towards one another in a spirit of brotherhood. Everyone is entitled to all the rights \
    and freedoms set forth in this Declaration, without distinction of any kind, such as race, colour, sex, language, \
    religion, political or other opinion, national or social origin, property, birth or other status.";

fn right_edge(line: &[Run], words: &undersigned::words::Words, base: Direction) -> Length {
    let trailing = |run: &&Run| text(words, run).trim().is_empty();
    let visible: Vec<&Run> = match base {
        Direction::Ltr => line.iter().rev().skip_while(trailing).collect(),
        Direction::Rtl => line.iter().skip_while(trailing).collect(),
    };
    visible.iter().map(|run| run.x + run.width).max().unwrap_or_default()
}

#[test]
fn justified_lines_end_exactly_at_the_measure() {
    let measure = Length::points(230);
    let galley = set(ARTICLE, "en", StyleName::Body, measure);
    let (last, full) = galley.slugs.split_last().expect("lines");
    assert!(full.len() > 5);
    for slug in full {
        assert_eq!(
            right_edge(runs(&galley, slug), &galley.fresh, Direction::Ltr),
            measure,
            "{}",
            line_text(&galley, slug)
        );
    }
    assert!(right_edge(runs(&galley, last), &galley.fresh, Direction::Ltr) <= measure);
}

#[test]
fn right_to_left_lines_start_at_the_right_edge() {
    let article = "تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند. همه دارای عقل و وجدان می‌باشند و \
        باید نسبت به یکدیگر با روح برادری رفتار کنند.";
    let measure = Length::points(180);
    let galley = set(article, "fa", StyleName::Body, measure);
    assert!(galley.slugs.len() > 2);
    for (index, slug) in galley.slugs.iter().enumerate() {
        let line = runs(&galley, slug);
        assert_eq!(right_edge(line, &galley.fresh, Direction::Rtl), measure);
        let first = line.iter().min_by_key(|run| run.order).expect("a run");
        assert_eq!(first.x + first.width, measure, "the first word stands at the right");
        let left = line.iter().find(|run| !text(&galley.fresh, run).trim().is_empty()).expect("a word").x;
        if index + 1 < galley.slugs.len() {
            assert_eq!(left, Length::ZERO);
        }
    }
    assert_eq!(lines(&galley).concat(), article, "what is copied is what was written, joiners and all");
    assert!(galley.slugs[0].height() > Length::points(13), "Arabic script has its own leading");
}

#[test]
fn a_hyphen_is_copied_as_a_soft_one_and_names_have_none() {
    let narrow = Length::points(90);
    let body = set(ARTICLE, "en", StyleName::Body, narrow);
    let cut = lines(&body).iter().filter(|line| line.ends_with('\u{AD}')).count();
    assert!(cut > 0, "{:?}", lines(&body));
    assert_eq!(lines(&body).concat().replace('\u{AD}', ""), ARTICLE);
    let entry = set(ARTICLE, "en", StyleName::Entry, narrow);
    assert!(lines(&entry).iter().all(|line| !line.contains('\u{AD}')));
}

#[test]
fn soft_hyphens_are_seen_only_where_a_line_ends() {
    let text = "Donau\u{AD}dampf\u{AD}schiff\u{AD}fahrt";
    assert_eq!(lines(&set(text, "de", StyleName::Entry, Length::points(300))), ["Donaudampfschifffahrt"]);
    let galley = set(text, "de", StyleName::Entry, Length::points(70));
    assert!(galley.findings.is_empty());
    let lines = lines(&galley);
    assert!(lines.len() > 1 && lines[0].ends_with('\u{AD}'), "{lines:?}");
}

#[test]
fn a_call_stays_with_its_word() {
    let fonts = Fonts::bundled();
    let layout = layout();
    let words: Vec<&str> = ARTICLE.split(' ').collect();
    for points in (60..200).step_by(7) {
        let mut draft = Draft::new(Length::points(points));
        let mut pieces = Vec::new();
        let spaced: Vec<String> = words.iter().map(|word| format!("{word} ")).collect();
        for (index, word) in spaced.iter().enumerate() {
            if index % 5 == 4 {
                pieces.push((word.trim(), TEXT, false));
                let note = NoteId(index as u32);
                pieces.push(("12", PieceKind::Call { note, first: true }, false));
                pieces.push(("3", PieceKind::Call { note, first: false }, false));
                pieces.push((" ", TEXT, false));
            } else {
                pieces.push((word.as_str(), TEXT, false));
            }
        }
        draft.paragraph(StyleName::Body, "en", &pieces);
        let galley = draft.set(&fonts, &layout);
        for line in lines(&galley) {
            assert!(!line.starts_with(|first: char| first.is_ascii_digit()), "{line}");
            assert_eq!(line.matches("12").count(), line.matches("123").count(), "{line}");
        }
        let called = galley.slugs.iter().map(|slug| slug.calls.len()).sum::<usize>();
        assert_eq!((called, galley.calls.len()), (words.len() / 5, words.len() / 5), "first calls alone are counted");
    }
}

#[test]
fn a_call_has_real_raised_figures_where_the_face_has_them() {
    let fonts = Fonts::bundled();
    let layout = layout();
    for (word, lang, call, real) in [("word", "en", "12", true), ("واژه", "fa", "۱۲", false)] {
        let mut draft = Draft::new(Length::points(300));
        let kind = PieceKind::Call { note: NoteId(1), first: true };
        draft.paragraph(StyleName::Entry, lang, &[(word, TEXT, false), (call, kind, false)]);
        let galley = draft.set(&fonts, &layout);
        let run = runs(&galley, &galley.slugs[0]).iter().find(|run| text(&galley.fresh, run) == call).expect("a call");
        assert_eq!(run.rise == Length::ZERO, real, "{call}");
    }
}

#[test]
fn a_word_wider_than_the_line_is_broken_and_reported() {
    let word = "x".repeat(400);
    let measure = Length::points(100);
    let galley = set(&format!("name {word}"), "en", StyleName::Entry, measure);
    assert_eq!(galley.findings.len(), 1);
    assert_eq!(galley.findings[0].code.name, codes::LINE_OVERFULL.name);
    assert_eq!(lines(&galley).concat(), format!("name {word}"));
    for slug in &galley.slugs {
        assert!(right_edge(runs(&galley, slug), &galley.fresh, Direction::Ltr) <= measure);
    }
}

#[test]
fn entries_keep_their_number_in_the_letters_column() {
    let fonts = Fonts::bundled();
    let layout = layout();
    let measure = Length::points(200);
    let mut draft = Draft::new(measure);
    let mut at = Vec::new();
    for (name, direction) in [("Ada Example", Direction::Ltr), ("نرگس محمدی", Direction::Rtl)] {
        let paragraph = draft.paragraph(StyleName::Entry, "en", &[(name, TEXT, true)]);
        paragraph.direction = Some(direction);
        draft.label("7.", LabelWidth::Of("1000.".into()));
    }
    let galley = draft.set(&fonts, &layout);
    for slug in &galley.slugs {
        let line = runs(&galley, slug);
        let number = line.iter().find(|run| text(&galley.fresh, run) == "7.").expect("a number");
        assert_eq!(number.order, 0, "the number is read first");
        at.push(number.x);
    }
    assert_eq!(at[0], at[1]);
    assert_eq!(right_edge(runs(&galley, &galley.slugs[1]), &galley.fresh, Direction::Rtl), measure);
}

#[test]
fn paragraphs_keep_their_first_and_last_lines() {
    let galley = set(ARTICLE, "en", StyleName::Body, Length::points(230));
    let keeps: Vec<bool> = galley.slugs.iter().map(|slug| slug.keep).collect();
    let count = keeps.len();
    let expected: Vec<bool> = (0..count).map(|index| index == 0 || index + 2 == count).collect();
    assert_eq!(keeps, expected);
}

#[test]
fn a_forced_end_of_line_is_one() {
    let galley = set("a b\u{2028}c\u{2028}\u{2028}d", "en", StyleName::Body, Length::points(300));
    assert_eq!(lines(&galley), ["a b", "c", "", "d"]);
    let space = runs(&galley, &galley.slugs[0])[1];
    assert!(space.width < Length::points(5), "such a line is not filled");
}

#[test]
fn a_centred_title_is_balanced() {
    let galley = set(
        "An open letter on the protection of the marshes and their people",
        "en",
        StyleName::Title,
        Length::points(300),
    );
    let widths: Vec<i32> = galley
        .slugs
        .iter()
        .map(|slug| {
            let line = runs(&galley, slug);
            let right = right_edge(line, &galley.fresh, Direction::Ltr);
            (right - line[0].x).0
        })
        .collect();
    assert_eq!(widths.len(), 2);
    assert!(widths[1] * 2 > widths[0], "{widths:?}");
}

#[test]
fn the_number_of_pages_is_a_box() {
    let (fonts, layout) = (Fonts::bundled(), layout());
    let mut draft = Draft::new(Length::points(300));
    draft.paragraph(StyleName::Foot, "en", &[("Page 1 of ", TEXT, false), ("0000", PieceKind::PageCount, false)]);
    let galley = draft.set(&fonts, &layout);
    let last = galley.runs.last().expect("a run");
    assert_eq!(last.word, RunWord::PageCount);
    assert!(last.width > Length::points(15));
}

#[test]
fn notes_stand_after_the_flow() {
    let (fonts, layout) = (Fonts::bundled(), layout());
    let mut draft = Draft::new(Length::points(300));
    let kind = PieceKind::Call { note: NoteId(1), first: true };
    draft.paragraph(StyleName::Body, "en", &[("Text", TEXT, false), ("1", kind, false)]);
    draft.note(1, " A note.");
    let galley = draft.set(&fonts, &layout);
    assert_eq!((galley.body, galley.slugs.len(), galley.notes[0].slugs.clone()), (1, 2, 1..2));
    assert_eq!(line_text(&galley, &galley.slugs[1]), "1 A note.");
}

#[test]
fn alignment_is_by_the_direction_of_the_paragraph() {
    let (fonts, layout) = (Fonts::bundled(), layout());
    for (align, at_left) in [(Align::Start, false), (Align::End, true)] {
        let mut draft = Draft::new(Length::points(300));
        draft.paragraph(StyleName::Entry, "fa", &[("نامه", TEXT, false)]).align = Some(align);
        let galley = draft.set(&fonts, &layout);
        assert_eq!(galley.runs[0].x == Length::ZERO, at_left);
    }
}

#[test]
fn punctuation_stands_beyond_the_edges_by_what_the_layout_says() {
    let mut layout = layout();
    layout.justification.protrusion =
        Protrusion { points: Permille(100), signs: Permille(50), letters: Permille(20), arabic: false };
    let measure = Length::points(150);
    for (text_of, lang, arabic) in [
        (ARTICLE, "en", false),
        ("به نام خدا، و به یاد همه، برابرند، و آزاد، و با هم، همه، با هم، هم؛ و نه، نه!", "fa", true),
    ] {
        let (mut hung, mut hanging) = (0, 0);
        for on in [false, true] {
            layout.justification.protrusion.arabic = on;
            let mut draft = Draft::new(measure);
            draft.paragraph(StyleName::Body, lang, &[(text_of, TEXT, false)]);
            let galley = draft.set(&Fonts::bundled(), &layout);
            for slug in &galley.slugs[..galley.slugs.len() - 1] {
                let line = runs(&galley, slug);
                let last =
                    line.iter().filter(|run| !text(&galley.fresh, run).trim().is_empty()).max_by_key(|run| run.order);
                let last = last.expect("a word");
                let beyond = if arabic { -last.x } else { last.x + last.width - measure };
                let end = text(&galley.fresh, last).chars().last().expect("a character");
                let by = match end {
                    _ if arabic && !on => 0,
                    ',' | '.' | '\u{AD}' | '-' | '،' => 100,
                    ':' | ';' | '؛' | '!' => 50,
                    _ => 0,
                };
                assert_eq!(beyond, last.size.scale(Permille(by)), "{}", line_text(&galley, slug));
                hanging += usize::from(by > 0);
                hung += usize::from(beyond > Length::ZERO);
            }
        }
        assert!(hung > 0 && hung == hanging, "{lang}: {hung} of {hanging}");
    }
}

#[test]
fn a_heading_of_two_lines_has_lines_of_nearly_one_length() {
    let title = "The protection of the marshes, of their people and of what they have written about both of them";
    let galley = set(title, "en", StyleName::Heading1, Length::points(300));
    let widths: Vec<i32> =
        galley.slugs.iter().map(|slug| right_edge(runs(&galley, slug), &galley.fresh, Direction::Ltr).0).collect();
    let (shortest, longest) = (widths.iter().min().unwrap(), widths.iter().max().unwrap());
    assert_eq!(widths.len(), 2);
    assert!(shortest * 10 > longest * 7, "{widths:?}");
}

/// Three cuts a word, each with the width of half a hyphen.
struct Halves;

impl Fragments for Halves {
    fn cuts(&mut self, _: usize, cuts: &mut Vec<Cut>) {
        cuts.extend([
            Cut { offset: 1, prefix: 35, suffix: 70, hang: 0 },
            Cut { offset: 2, prefix: 65, suffix: 40, hang: 0 },
        ]);
    }
    fn middle(&mut self, _: usize, _: u32, _: u32) -> i32 {
        35
    }
}

proptest! {
    #[test]
    fn no_three_lines_end_in_hyphens_where_it_can_be_helped(rest in 400..410_i32) {
        let mut atoms = paragraph(&[100; 40]);
        // A line without a hyphen is loose here: dearer than two hyphens in succession, cheaper than a ladder.
        for atom in &mut atoms {
            (atom.cuttable, atom.stretch) = (!atom.white, if atom.white { 24 } else { 0 });
        }
        let measure = Measure { first: rest, rest, ragged: 0, fill_last: false, hyphen_penalty: 0, last_line: 0 };
        let mut breaks = Vec::new();
        Optimum::default().breaks(&atoms, measure, &mut Halves, &mut breaks);
        let ladder = breaks.windows(3).filter(|three| three.iter().all(|end| end.offset > 0)).count();
        prop_assert_eq!(ladder, 0, "{:?}", breaks);
    }
}

/// A word of 200 that may be cut near its end or in its middle.
struct LastWord;

impl Fragments for LastWord {
    fn cuts(&mut self, _: usize, cuts: &mut Vec<Cut>) {
        cuts.extend([
            Cut { offset: 1, prefix: 110, suffix: 100, hang: 0 },
            Cut { offset: 2, prefix: 170, suffix: 40, hang: 0 },
        ]);
    }
    fn middle(&mut self, _: usize, _: u32, _: u32) -> i32 {
        70
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
        Optimum::default().breaks(&atoms, measure, &mut LastWord, &mut breaks);
        assert_eq!(breaks, [Break { atom: last as u32, offset }], "{last_line}");
    }
}

/// Words of given widths with one space between, without hyphens.
struct NoCuts;

impl Fragments for NoCuts {
    fn cuts(&mut self, _: usize, _: &mut Vec<Cut>) {}
    fn middle(&mut self, _: usize, _: u32, _: u32) -> i32 {
        0
    }
}

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
        if is_last && lack > 0 {
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
    #[test]
    fn breaks_are_the_best_of_all(
        words in proptest::collection::vec((20..160_i32, 0..12_i32, 0..20_i32), 1..13),
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
        optimum.breaks(&atoms, measure, &mut NoCuts, &mut breaks);
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
        optimum.breaks(&atoms, measure, &mut NoCuts, &mut breaks);
        if let Some(other) = demerits(&atoms, measure, &first_fit, 1_500) {
            prop_assert!(optimum.demerits() <= other);
        }
    }
}
