//! The room's doors held against the tests of the standards: UAX #9, #14, #29, and HarfBuzz's own shaping.
//!
//! The tests of Unicode are those of Debian's `unicode-data`, version 15.0; where our parts follow a later version, the
//! rules that changed are named beside the lines that differ.

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests read the standards' own files")]
mod cases {
    use std::path::Path;
    use std::str::FromStr;

    use rustybuzz::Feature;

    use super::super::shape::{How, Shaper};
    use crate::fonts::{FaceId, Fonts};
    use crate::lang::{Direction, Lang, Script};
    use crate::layout::Figures;

    fn text_of(field: &str) -> String {
        field
            .split_whitespace()
            .filter_map(|code| u32::from_str_radix(code.trim_start_matches("U+"), 16).ok())
            .filter_map(char::from_u32)
            .collect()
    }

    /// HarfBuzz shaped every line of the table; the port that we use has to agree, glyph for glyph.
    #[test]
    fn words_are_shaped_as_harfbuzz_shapes_them() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shaping/table.txt");
        let table = std::fs::read_to_string(path).expect("the table");
        let fonts = Fonts::bundled();
        let mut different = Vec::new();
        let mut count = 0;
        for line in table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let fields: Vec<&str> = line.split('|').collect();
            let [file, text, direction, script, lang, features] = fields[..6] else { panic!("six fields: {line}") };
            let face = (0..64).map(FaceId).find(|id| fonts.face(*id).file == file).expect("a bundled font");
            let script = match script {
                "Zyyy" => Script::Common,
                script => Script::from_short_name(script).expect("a script"),
            };
            let how = How {
                face,
                script,
                lang: Lang::parse(lang).unwrap_or(Lang::UNDETERMINED),
                direction: if direction == "rtl" { Direction::Rtl } else { Direction::Ltr },
                figures: Figures::Proportional,
                superior: false,
            };
            let features: Vec<Feature> = features
                .split(',')
                .filter(|feature| !feature.is_empty())
                .map(|f| Feature::from_str(f).expect("a feature"))
                .collect();
            // Clusters are those of HarfBuzz's default level here; ours are finer.
            let shaped = Shaper::new(&fonts).shape_as_harfbuzz_does(how, lang, &features, &text_of(text));
            let shaped: Vec<String> = shaped
                .iter()
                .map(|glyph| {
                    let offset =
                        if (glyph.x, glyph.y) == (0, 0) { String::new() } else { format!("@{},{}", glyph.x, glyph.y) };
                    format!("{}={}+{}{offset}", glyph.id, glyph.cluster, glyph.advance)
                })
                .collect();
            if shaped != fields[6..] {
                different.push(format!("{line}\n  we: {}", shaped.join("|")));
            }
            count += 1;
        }
        assert!(different.is_empty(), "{} of {count} differ:\n{}", different.len(), different.join("\n"));
    }

    /// The tests of Unicode itself.
    #[cfg(feature = "judges")]
    mod unicode {
        use super::super::super::bidi::{Levels, reorder};
        use super::super::super::breaks::{Breaker, grapheme_ends};
        use super::*;

        const UNICODE: &str = "/usr/share/unicode";

        fn lines(name: &str) -> Vec<String> {
            let text = std::fs::read_to_string(Path::new(UNICODE).join(name)).expect("Debian's unicode-data");
            text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
        }

        /// What a case expects: a level for each character, none where it is removed (X9), and the visual order.
        struct Expected {
            levels: Vec<Option<u8>>,
            order: Vec<usize>,
        }

        fn expected(levels: &str, order: &str) -> Expected {
            Expected {
                levels: levels.split_whitespace().map(|level| level.parse().ok()).collect(),
                order: order.split_whitespace().filter_map(|at| at.parse().ok()).collect(),
            }
        }

        /// Rule L1 by its definition, over characters.
        fn trailing(text: &str, levels: &mut [u8], base: u8) {
            use unicode_bidi::BidiClass as Class;
            let mut reset = true;
            for (level, character) in levels.iter_mut().rev().zip(text.chars().rev()) {
                let class = unicode_bidi::bidi_class(character);
                reset = match class {
                    Class::S | Class::B => true,
                    Class::WS | Class::FSI | Class::LRI | Class::RLI | Class::PDI => reset,
                    Class::BN | Class::LRE | Class::RLE | Class::LRO | Class::RLO | Class::PDF => reset,
                    _ => false,
                };
                if reset {
                    *level = base;
                }
            }
        }

        fn check(
            text: &str,
            direction: Option<Direction>,
            base: Option<u8>,
            expected: &Expected,
        ) -> Result<(), String> {
            let mut resolved = Levels::default();
            resolved.resolve(text, direction, Direction::Ltr);
            if base.is_some_and(|base| base != resolved.base) {
                return Err(format!("{text:?}: paragraph level {}", resolved.base));
            }
            let mut levels: Vec<u8> = text.char_indices().map(|(at, _)| resolved.at(at)).collect();
            trailing(text, &mut levels, resolved.base);
            let kept: Vec<usize> = (0..levels.len()).filter(|at| expected.levels[*at].is_some()).collect();
            let ours: Vec<u8> = kept.iter().map(|at| levels[*at]).collect();
            let theirs: Vec<u8> = kept.iter().filter_map(|at| expected.levels[*at]).collect();
            // Text without anything of right to left is left at one level; its order is the same.
            let is_plain = ours.iter().all(|level| *level == 0) && theirs.iter().all(|level| level % 2 == 0);
            if ours != theirs && !is_plain {
                return Err(format!("{text:?} {direction:?}: {ours:?} for {theirs:?}"));
            }
            let mut order = Vec::new();
            reorder(&ours, &mut order);
            let order: Vec<usize> = order.iter().map(|at| kept[*at as usize]).collect();
            if order == expected.order { Ok(()) } else { Err(format!("{text:?} {direction:?}: order {order:?}")) }
        }

        fn assert_none(name: &str, count: usize, failed: &[String]) {
            let shown: Vec<&String> = failed.iter().take(20).collect();
            assert!(count > 1000 && failed.is_empty(), "{name}: {} of {count} differ: {shown:#?}", failed.len());
        }

        #[test]
        fn bidi_character_test() {
            let mut failed = Vec::new();
            let lines = lines("BidiCharacterTest.txt");
            for line in &lines {
                let fields: Vec<&str> = line.split(';').collect();
                let direction = match fields[1] {
                    "0" => Some(Direction::Ltr),
                    "1" => Some(Direction::Rtl),
                    _ => None,
                };
                let expected = expected(fields[3], fields[4]);
                failed.extend(check(&text_of(fields[0]), direction, fields[2].parse().ok(), &expected).err());
            }
            assert_none("BidiCharacterTest", lines.len(), &failed);
        }

        #[test]
        fn bidi_test() {
            let sample = |class: &str| match class {
                "L" => 'a',
                "R" => '\u{5D0}',
                "AL" => '\u{627}',
                "EN" => '1',
                "AN" => '\u{661}',
                "ES" => '-',
                "ET" => '%',
                "CS" => ',',
                "ON" => '!',
                "WS" => ' ',
                "NSM" => '\u{300}',
                "BN" => '\u{200B}',
                "S" => '\t',
                "B" => '\u{2029}',
                "LRE" => '\u{202A}',
                "RLE" => '\u{202B}',
                "PDF" => '\u{202C}',
                "LRO" => '\u{202D}',
                "RLO" => '\u{202E}',
                "LRI" => '\u{2066}',
                "RLI" => '\u{2067}',
                "FSI" => '\u{2068}',
                "PDI" => '\u{2069}',
                other => panic!("class {other}"),
            };
            let (mut levels, mut order) = (String::new(), String::new());
            let (mut failed, mut count) = (Vec::new(), 0);
            for line in lines("BidiTest.txt") {
                if let Some(rest) = line.strip_prefix("@Levels:") {
                    levels = rest.to_owned();
                } else if let Some(rest) = line.strip_prefix("@Reorder:") {
                    order = rest.to_owned();
                } else if let Some((classes, directions)) = line.split_once(';') {
                    // A paragraph of a manuscript has no paragraph separator within it (P1 is done by those who make it).
                    let classes: Vec<&str> = classes.split_whitespace().collect();
                    if classes[..classes.len() - 1].contains(&"B") {
                        continue;
                    }
                    let text: String = classes.iter().map(|class| sample(class)).collect();
                    let directions: u8 = directions.trim().parse().expect("a number");
                    for (bit, direction) in [(1, None), (2, Some(Direction::Ltr)), (4, Some(Direction::Rtl))] {
                        if directions & bit != 0 {
                            failed.extend(check(&text, direction, None, &expected(&levels, &order)).err());
                            count += 1;
                        }
                    }
                }
            }
            assert_none("BidiTest", count, &failed);
        }

        /// A line of a break test: the text and the bytes before which there is a break, both ends left out.
        fn break_case(line: &str) -> (String, Vec<u32>) {
            let (mut text, mut breaks) = (String::new(), Vec::new());
            for part in line.split('#').next().unwrap_or_default().split_whitespace() {
                match part {
                    "÷" if !text.is_empty() => breaks.push(text.len() as u32),
                    "÷" | "×" => {}
                    code => text.push_str(&text_of(code)),
                }
            }
            breaks.pop();
            (text, breaks)
        }

        #[test]
        fn grapheme_break_test() {
            let mut failed = Vec::new();
            let lines = lines("auxiliary/GraphemeBreakTest.txt");
            for line in &lines {
                let (text, expected) = break_case(line);
                let mut ends: Vec<u32> = grapheme_ends(&text).map(|at| at as u32).collect();
                ends.pop();
                // Scissors are no longer Extended_Pictographic in the later data of our part (GB11).
                let is_later = text.starts_with('\u{2701}');
                if ends != expected && !is_later {
                    failed.push(line.clone());
                }
            }
            assert!(lines.len() > 500 && failed.is_empty(), "{failed:#?}");
        }

        /// Where our part follows Unicode 15.1 (UAX #14, revision 51) and its own untailored number rule, not the 15.0
        /// of the test: LB25 as pairs, which is for fewer breaks (no break between a comma, stop or slash and a digit,
        /// between a sign and an opening bracket, between a closing bracket and a sign); LB15, which became LB15a and
        /// LB15b, about spaces beside quotation marks.
        fn is_a_later_rule(text: &str, at: usize, ours: bool) -> bool {
            let unmarked = |character: &char| !matches!(character, '\u{308}' | '\u{200D}' | '\u{20}' | '\u{3000}');
            let before = text[..at].chars().rev().find(unmarked).unwrap_or(' ');
            let after = text[at..].chars().find(unmarked).unwrap_or(' ');
            let is_sign = |character: char| matches!(character, '$' | '%' | '\\' | '\u{20A9}');
            let is_opening = |character: char| matches!(character, '(' | '{' | '\u{2329}');
            let is_quote = |character: char| matches!(character, '"' | '«' | '»');
            let numbers = (matches!(before, ',' | '.' | '/' | ':') && after.is_numeric())
                || (is_sign(before) && is_opening(after))
                || (matches!(before, ')' | ']' | '}') && is_sign(after));
            (!ours && numbers) || is_quote(before) || is_quote(after)
        }

        #[test]
        fn line_break_test() {
            let mut failed = Vec::new();
            let lines = lines("auxiliary/LineBreakTest.txt");
            for line in &lines {
                let (text, expected) = break_case(line);
                let mut breaks = Vec::new();
                Breaker::new().opportunities(&text, &mut breaks);
                let differ = |one: &[u32], other: &[u32], ours: bool| {
                    let only: Vec<u32> = one.iter().copied().filter(|at| !other.contains(at)).collect();
                    only.iter().any(|at| !is_a_later_rule(&text, *at as usize, ours))
                };
                if differ(&breaks, &expected, true) || differ(&expected, &breaks, false) {
                    failed.push(format!("{} ours {breaks:?}", line.split('#').next().unwrap_or_default()));
                }
            }
            assert!(lines.len() > 5000 && failed.is_empty(), "{} differ: {failed:#?}", failed.len());
        }
    }
}
