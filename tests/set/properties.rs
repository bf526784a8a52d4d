//! What holds for every paragraph, hostile ones included.

use proptest::prelude::*;
use undersigned::fonts::Fonts;
use undersigned::galley::{Galley, RunWord};
use undersigned::layout::StyleName;
use undersigned::set::Setter;
use undersigned::unit::Length;

use super::{Draft, TEXT, layout, line_text, lines, runs, set, text};

/// What is not drawn: controls of UAX #9, zero width space, word joiner, byte order mark, soft hyphens, forced ends.
fn is_drawn(character: char) -> bool {
    !matches!(character,
        '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
        | '\u{AD}' | '\u{2028}' | '\u{2029}')
}

fn drawn(text: &str) -> String {
    let spaced = |character: char| if character.is_control() && character.is_whitespace() { ' ' } else { character };
    text.chars().filter(|character| is_drawn(*character)).map(spaced).collect()
}

/// A galley as plain values, without the numbers of its words.
fn shape_of(galley: &Galley, words: &undersigned::words::Words) -> Vec<String> {
    galley
        .slugs
        .iter()
        .map(|slug| {
            let line = runs(galley, slug).iter().map(|run| match run.word {
                RunWord::Word(id) => {
                    let word = words.word(id);
                    format!("{:?}{:?}{:?}{:?}{}", words.text(word), words.glyphs(word), word.face, run.x, run.order)
                }
                RunWord::PageCount | RunWord::Picture(_) => "#".to_owned(),
            });
            format!("{:?} {}", slug, line.collect::<Vec<_>>().join(" ")).replace(&format!("{:?}", slug.runs), "")
        })
        .collect()
}

proptest! {
    #![proptest_config(crate::support::cases(200))]

    #[test]
    fn every_character_comes_back(
        text in "[a-zA-Z ,.()0-9éŁ\u{301}\u{AD}\u{A0}\u{200C}\u{200F}\u{2067}\u{2068}\u{2069}\u{202E}\u{2028}\tابیم۱שא漢ก-]{0,80}",
        points in 20..300_i32,
        rtl in any::<bool>(),
        body in any::<bool>(),
    ) {
        let style = if body { StyleName::Body } else { StyleName::Entry };
        let galley = set(&text, if rtl { "fa" } else { "en" }, style, Length::points(points));
        let copied: String = lines(&galley).concat();
        prop_assert_eq!(drawn(&copied), drawn(&text));
        for slug in &galley.slugs {
            let line = runs(&galley, slug);
            // Reading order is a permutation, and words stand side by side in visual order.
            let mut order: Vec<u16> = line.iter().map(|run| run.order).collect();
            order.sort_unstable();
            prop_assert_eq!(order, (0..line.len() as u16).collect::<Vec<_>>());
            for pair in line.windows(2) {
                prop_assert_eq!(pair[0].x + pair[0].width, pair[1].x);
            }
        }
        for word in &galley.fresh.words {
            let glyphs = galley.fresh.glyphs(word);
            let text = galley.fresh.text(word);
            prop_assert!(glyphs.iter().all(|glyph| text.is_char_boundary(glyph.cluster as usize)));
            prop_assert!(glyphs.iter().all(|glyph| glyph.id != 0));
        }
    }

    #[test]
    fn no_line_is_wider_than_the_measure(words in proptest::collection::vec("[a-z]{1,12}", 1..60), points in 100..300_i32) {
        let measure = Length::points(points);
        for style in [StyleName::Body, StyleName::Entry, StyleName::Title] {
            let galley = set(&words.join(" "), "en", style, measure);
            for slug in &galley.slugs {
                let line = runs(&galley, slug);
                let trailing = |run: &&undersigned::galley::Run| text(&galley.fresh, run) == " ";
                let last = line.iter().rev().find(|run| !trailing(run)).expect("a word");
                prop_assert!(last.x + last.width <= measure, "{}", line_text(&galley, slug));
                prop_assert!(line[0].x >= Length::ZERO);
            }
        }
    }

    #[test]
    fn what_was_set_before_changes_nothing(texts in proptest::collection::vec("[a-dاب ]{0,30}", 1..8)) {
        let fonts = Fonts::bundled();
        let layout = layout();
        let mut setter = Setter::new(&fonts, &layout);
        let mut all = undersigned::words::Words::default();
        for text in &texts {
            let mut warm = Draft::new(Length::points(100));
            warm.paragraph(StyleName::Body, "en", &[(text, TEXT, false)]);
            let warm = setter.set(warm.manuscript);
            all.append(&warm.fresh);
            let cold = set(text, "en", StyleName::Body, Length::points(100));
            prop_assert_eq!(shape_of(&warm, &all), shape_of(&cold, &cold.fresh));
        }
    }
}

#[test]
fn hostile_input_is_set_in_bounded_time() {
    let fonts = Fonts::bundled();
    let layout = layout();
    let texts = [
        format!("a{}", "\u{301}".repeat(10_000)),
        "x".repeat(1_000_000),
        "م".repeat(200_000),
        "\u{2068}".repeat(100_000),
        "\u{2068}a\u{2069}".repeat(50_000),
        "(".repeat(100_000),
        "\u{AD}a".repeat(50_000),
        "\u{E000}".repeat(20_000),
        "\u{200C}\u{200D}".repeat(20_000),
        "a ".repeat(100_000),
        "ไทย".repeat(5_000),
        "aא1 ".repeat(20_000),
        "https://a/".repeat(20_000),
        "\u{2028}".repeat(10_000),
        " ".repeat(100_000),
    ];
    for style in [StyleName::Body, StyleName::Entry] {
        for text in &texts {
            let mut draft = Draft::new(Length::points(200));
            draft.paragraph(style, "en", &[(text, TEXT, false)]);
            let galley = draft.set(&fonts, &layout);
            let copied: usize = lines(&galley).iter().map(|line| drawn(line).len()).sum();
            assert_eq!(copied, drawn(text).len(), "{}", text.chars().take(9).collect::<String>());
        }
    }
}

#[test]
fn a_measure_of_nothing_is_no_danger() {
    for points in [-100, 0, 1] {
        let galley = set("Some words, נרגס", "en", StyleName::Body, Length::points(points));
        assert_eq!(drawn(&lines(&galley).concat()), "Some words, נרגס");
    }
}
