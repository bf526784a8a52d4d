//! The visual order of UAX #9, seen in set lines: Unicode's own cases through the whole room.

#![cfg(feature = "judges")]

use std::fs;

use undersigned::fonts::Fonts;
use undersigned::galley::RunWord;
use undersigned::lang::Direction;
use undersigned::layout::StyleName;
use undersigned::set::Setter;
use undersigned::unit::Length;
use undersigned::words::{StoreId, Words};

use super::{Draft, TEXT, layout, runs, text};

/// Characters that are never drawn, so that they have no place on a line.
fn is_dropped(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' | '\u{2028}' | '\u{2029}')
}

#[test]
fn lines_are_in_the_visual_order_of_unicode() {
    let fonts = Fonts::bundled();
    let layout = layout();
    let mut setter = Setter::new(&fonts, &layout);
    let (mut store, mut words) = (StoreId::default(), Words::default());
    let cases = fs::read_to_string("/usr/share/unicode/BidiCharacterTest.txt").expect("Debian's unicode-data");
    let (mut count, mut failed) = (0, Vec::new());
    for line in cases.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let fields: Vec<&str> = line.split(';').collect();
        let source: Vec<char> = fields[0]
            .split(' ')
            .filter_map(|code| char::from_u32(u32::from_str_radix(code, 16).expect("a code point")))
            .collect();
        // A paragraph separator ends a paragraph before it is set; one at the end is a forced end of line.
        let inner = &source[..source.len() - 1];
        if inner.iter().any(|character| matches!(character, '\u{2029}' | '\n' | '\r' | '\u{85}' | '\u{1C}'..='\u{1E}'))
        {
            continue;
        }
        let expected: Vec<usize> = fields[4]
            .split_whitespace()
            .filter_map(|at| at.parse().ok())
            .filter(|at: &usize| !is_dropped(source[*at]))
            .collect();
        let direction = match fields[1] {
            "0" => Some(Direction::Ltr),
            "1" => Some(Direction::Rtl),
            // Without a strong character the paragraph's language decides, which is English here.
            _ => None,
        };
        let mut draft = Draft::new(Length::points(2000));
        let whole: String = source.iter().collect();
        draft.paragraph(StyleName::Entry, "en", &[(&whole, TEXT, false)]).direction = direction;
        let galley = setter.set(draft.manuscript);
        if galley.store != store {
            (store, words) = (galley.store, Words::default());
        }
        words.append(&galley.fresh);
        let line_runs = runs(&galley, &galley.slugs[0]);
        // Where each run begins in the source: runs in reading order are the source without what is dropped.
        let drawn: Vec<usize> = (0..source.len()).filter(|at| !is_dropped(source[*at])).collect();
        let mut by_order: Vec<usize> = (0..line_runs.len()).collect();
        by_order.sort_by_key(|run| line_runs[*run].order);
        let mut start = vec![0; line_runs.len()];
        let mut at = 0;
        for run in by_order {
            start[run] = at;
            at += text(&words, &line_runs[run]).chars().count();
        }
        let mut visual = Vec::new();
        for (run, begin) in line_runs.iter().zip(start) {
            let RunWord::Word(id) = run.word else { continue };
            let word = words.word(id);
            let characters = begin..begin + words.text(word).chars().count();
            match word.direction {
                Direction::Ltr => visual.extend(characters.map(|at| drawn[at])),
                Direction::Rtl => visual.extend(characters.rev().map(|at| drawn[at])),
            }
        }
        // Joiners are kept for the copy; X9 has no place for them.
        visual.retain(|at| expected.contains(at) || source[*at] != '\u{200D}');
        count += 1;
        if visual != expected {
            failed.push(format!("{line}: {visual:?}"));
        }
    }
    let shown: Vec<&String> = failed.iter().take(20).collect();
    assert!(count > 50_000 && failed.is_empty(), "{} of {count} differ: {shown:#?}", failed.len());
}
