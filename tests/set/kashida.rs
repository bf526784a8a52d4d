//! Kashida: what a line gains by joins that are drawn out, and what stays as it was.

use proptest::prelude::*;
use undersigned::fonts::Fonts;
use undersigned::galley::{Galley, Run, RunWord};
use undersigned::layout::{Align, Kashida, Layout, StyleName};
use undersigned::unit::{Length, Permille};

use super::{Draft, TEXT, layout, lines, runs, text};

const ARTICLE: &str = "تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند. همه دارای عقل و وجدان می‌باشند و \
    باید نسبت به یکدیگر با روح برادری رفتار کنند. هر کس می‌تواند بدون هیچ‌گونه تمایز، خصوصاً از حیث نژاد، رنگ، جنس، زبان، \
    مذهب، عقیدهٔ سیاسی یا هر عقیدهٔ دیگر و همچنین ملیت، وضع اجتماعی، ثروت، ولادت یا هر موقعیت دیگر، از تمام حقوق و \
    آزادی‌ها که در این اعلامیه ذکر شده است بهره‌مند گردد. سلام بر محمّد و بر اللّٰه، ولا إلى الأمام.";

fn drawn_out(word: i32, line: i32, annex: bool) -> Layout {
    let mut layout = layout();
    layout.justification.kashida = Kashida { word: Permille(word), line: Permille(line), annex };
    layout
}

fn galley(layout: &Layout, style: StyleName, text: &str, measure: Length) -> Galley {
    let mut draft = Draft::new(measure);
    draft.paragraph(style, "fa", &[(text, TEXT, false)]).align = Some(Align::Justify);
    draft.set(&Fonts::bundled(), layout)
}

/// The words of a line in reading order.
fn in_order(galley: &Galley, line: usize) -> Vec<&Run> {
    let mut all: Vec<&Run> = runs(galley, &galley.slugs[line]).iter().collect();
    all.sort_by_key(|run| run.order);
    all
}

fn glyphs(galley: &Galley, run: &Run) -> Vec<(u16, u32)> {
    let RunWord::Word(id) = run.word else { return Vec::new() };
    let word = galley.fresh.word(id);
    galley.fresh.glyphs(word).iter().map(|glyph| (glyph.id, glyph.cluster)).collect()
}

proptest! {
    #![proptest_config(crate::support::cases(48))]

    #[test]
    fn words_are_drawn_out_within_the_caps_and_nothing_else_changes(
        points in 90..320_i32, word in 0..900_i32, line in 0..120_i32,
    ) {
        let measure = Length::points(points);
        let plain = galley(&drawn_out(0, line, false), StyleName::Body, ARTICLE, measure);
        let long = galley(&drawn_out(word, line, false), StyleName::Body, ARTICLE, measure);
        prop_assert_eq!(lines(&plain), lines(&long), "lines end where they did, and a copy is what was typed");
        for index in 0..plain.slugs.len() {
            let (before, after) = (in_order(&plain, index), in_order(&long, index));
            prop_assert_eq!(before.len(), after.len());
            let mut gained = Length::ZERO;
            for (old, new) in before.iter().zip(&after) {
                if text(&plain.fresh, old).trim().is_empty() {
                    continue;
                }
                let (old_glyphs, new_glyphs) = (glyphs(&plain, old), glyphs(&long, new));
                let added = new_glyphs.len() - old_glyphs.len();
                if added == 0 {
                    prop_assert_eq!((old_glyphs, old.width), (new_glyphs, new.width));
                    continue;
                }
                // All at one place, and told as part of the letter that stands to the right.
                let at = (0..old_glyphs.len())
                    .find(|at| old_glyphs[*at].0 != new_glyphs[*at].0)
                    .unwrap_or(old_glyphs.len());
                prop_assert_eq!(&old_glyphs[..at], &new_glyphs[..at]);
                prop_assert_eq!(&old_glyphs[at..], &new_glyphs[at + added..]);
                let stretch = &new_glyphs[at..at + added];
                prop_assert!(stretch.iter().all(|glyph| *glyph == stretch[0]));
                prop_assert_eq!(stretch[0].1, new_glyphs[at + added].1);
                // A width is rounded once for the word and not for each tatweel.
                prop_assert!(new.width - old.width <= new.size.scale(Permille(word)) + Length(added as i32));
                gained += new.width - old.width;
            }
            prop_assert!(gained <= measure.scale(Permille(line)) + Length(after.len() as i32));
            let extent = |line: &[&Run]| line.iter().map(|run| run.width).sum::<Length>();
            // A line too loose for spaces alone was left short, and need not be any more.
            let is_filled = extent(&before) + Length(1) >= measure;
            prop_assert!(extent(&after) >= extent(&before));
            prop_assert!(!is_filled || extent(&before) == extent(&after), "spaces give what joins gain");
        }
    }
}

#[test]
fn a_loose_line_is_drawn_out_and_the_annex_is_not_unless_asked() {
    let measure = Length::points(140);
    let width = |style, layout: &Layout| -> i64 {
        let galley = galley(layout, style, ARTICLE, measure);
        let words = galley.runs.iter().filter(|run| !text(&galley.fresh, run).trim().is_empty());
        words.map(|run| i64::from(run.width.0)).sum()
    };
    for (style, annex, expected) in [
        (StyleName::Body, false, true),
        (StyleName::Entry, false, false),
        (StyleName::TableCell, false, false),
        (StyleName::Entry, true, true),
    ] {
        let gains = width(style, &drawn_out(600, 60, annex)) > width(style, &drawn_out(0, 60, annex));
        assert_eq!(gains, expected, "{style:?} {annex}");
    }
}
