//! Lines: where they end, where words stand on them, what keeps together.

use undersigned::fonts::Fonts;
use undersigned::galley::{Run, RunWord};
use undersigned::lang::Direction;
use undersigned::layout::{Align, Protrusion, StyleName};
use undersigned::manuscript::{LabelWidth, NoteId, PieceKind};
use undersigned::report::codes;
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
fn a_word_wider_than_its_line_is_hyphenated_even_where_others_are_not() {
    let compound = "Donaudampfschifffahrtsgesellschaftskapitän";
    let text = format!("{compound} an der Donau, Hochachtungsvoll");
    for style in [StyleName::Entry, StyleName::Title, StyleName::To, StyleName::TableCell] {
        let galley = set(&text, "de", style, Length::points(120));
        let all = lines(&galley);
        let cut = all.iter().filter(|line| line.ends_with('\u{AD}')).count();
        assert!(cut >= 1, "{style:?}: {all:?}");
        assert_eq!(all.concat().replace('\u{AD}', ""), text);
        assert!(all.iter().all(|line| !line.contains("Hoch\u{AD}")), "what fits a line is not cut: {all:?}");
        assert!(
            !galley.findings.iter().any(|finding| finding.code.name == codes::LINE_OVERFULL.name),
            "{:?}",
            galley.findings
        );
        let parts: Vec<&str> = all.iter().filter_map(|line| line.strip_suffix('\u{AD}')).collect();
        assert!(parts.iter().all(|part| text.contains(part) && !part.ends_with("kapitä")), "{all:?}");
    }
    // An address is copied as it is, and what fits nowhere even by parts is cut where it must be.
    let address = set("donaudampfschifffahrtsgesellschaft.example.org", "de", StyleName::Entry, Length::points(100));
    assert!(!lines(&address).concat().contains('\u{AD}'));
    let path = "https://example.org/donaudampfschifffahrtsgesellschaft/kapitän";
    let narrow = set(path, "de", StyleName::Note, Length::points(100));
    assert_eq!(lines(&narrow).concat(), path);
    assert!(narrow.runs.iter().all(|run| run.x + run.width <= Length::points(100)), "{:?}", lines(&narrow));
    let narrow = set(compound, "de", StyleName::Title, Length::points(14));
    assert_eq!(lines(&narrow).concat(), compound);
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
fn turnover_lines_hang_and_are_no_wider_than_the_measure() {
    let (measure, indent) = (Length::points(230), Length::points(20));
    let mut layout = layout();
    layout.styles.0[StyleName::To as usize].turnover_indent = indent;
    let mut draft = Draft::new(measure);
    draft.paragraph(StyleName::To, "en", &[(ARTICLE, TEXT, false)]);
    let galley = draft.set(&Fonts::bundled(), &layout);
    let (first, rest) = galley.slugs.split_first().expect("lines");
    assert_eq!(runs(&galley, first)[0].x, Length::ZERO);
    assert!(rest.len() > 3);
    for slug in rest {
        let line = runs(&galley, slug);
        assert_eq!(line[0].x, indent);
        assert!(right_edge(line, &galley.fresh, Direction::Ltr) <= measure);
    }
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

#[test]
fn a_turnover_is_indented_at_the_edge_that_the_lines_stand_at() {
    // A Latin addressee of a Persian letter: in its own direction, at the right edge.
    let (measure, indent) = (Length::points(200), Length::points(11));
    let mut layout = layout();
    layout.styles.0[StyleName::To as usize].turnover_indent = indent;
    let mut draft = Draft::new(measure);
    let paragraph = draft.paragraph(StyleName::To, "en", &[(ARTICLE, TEXT, false)]);
    (paragraph.frame, paragraph.align) = (Direction::Rtl, Some(Align::End));
    let galley = draft.set(&Fonts::bundled(), &layout);
    let edge = |slug| right_edge(runs(&galley, slug), &galley.fresh, Direction::Ltr);
    let (first, rest) = galley.slugs.split_first().expect("lines");
    assert_eq!(edge(first), measure);
    assert!(rest.len() > 3);
    assert!(rest.iter().all(|slug| edge(slug) == measure - indent));
}
