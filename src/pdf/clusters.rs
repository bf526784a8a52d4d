//! Clusters: which glyphs of a word go with which of its text, and the order and choice of the characters they say.
//!
//! Pure functions over a word's glyphs and text. Deliberately absent: codes and shapes (see
//! [`encode`](super::encode)).

use std::ops::Range;

use crate::fonts::composed;
use crate::property::is_nonspacing;
use crate::words::Glyph;

/// So many marks on a letter can be told from one another.
const FEW_MARKS: usize = 4;

/// What a glyph is copied as that adds nothing to its neighbour's text: a POP DIRECTIONAL ISOLATE that closes nothing.
pub(super) const NOTHING: &str = "\u{2069}";

/// Cuts a word into clusters, in visual order: glyphs and text of each. What moves the pen nowhere (a joiner, a mark
/// with a cluster of its own) goes with what it follows in the text.
pub(super) fn split(glyphs: &[Glyph], text: &str, clusters: &mut Vec<(Range<usize>, Range<usize>)>) {
    clusters.clear();
    let mut start = 0;
    while start < glyphs.len() {
        let cluster = glyphs[start].cluster;
        let end = start + glyphs[start..].iter().take_while(|glyph| glyph.cluster == cluster).count();
        clusters.push((start..end, cluster as usize..text.len()));
        start = end;
    }
    let backwards = matches!(clusters.as_slice(), [first, .., last] if first.1.start > last.1.start);
    if backwards {
        clusters.reverse();
    }
    for index in 1..clusters.len() {
        let begins = clusters[index].1.start;
        let before = &mut clusters[index - 1].1;
        before.end = begins.max(before.start);
    }
    // Text before the first cluster's own is drawn by nobody else.
    if let Some(first) = clusters.first_mut() {
        first.1.start = 0;
    }
    let mut kept = 0;
    for index in 0..clusters.len() {
        let (range, text) = clusters[index].clone();
        let still = glyphs[range.clone()].iter().all(|glyph| glyph.advance == 0);
        if still && kept > 0 {
            let before: &mut (Range<usize>, Range<usize>) = &mut clusters[kept - 1];
            before.0 = before.0.start.min(range.start)..before.0.end.max(range.end);
            before.1.end = text.end;
        } else {
            clusters[kept] = (range, text);
            kept += 1;
        }
    }
    clusters.truncate(kept);
    if backwards {
        clusters.reverse();
    }
}

/// The characters of a right-to-left cluster, each by itself; but its marks together if they are heaped so high that each
/// would be taken for a double of the one beside it, and if turned round they are canonically the same.
pub(super) fn heaps(text: &str) -> Vec<&str> {
    let mut said: Vec<&str> = text.split_inclusive(|_| true).collect();
    let marks = text.trim_start_matches(|character| !is_mark(character));
    if marks.chars().all(is_mark) && marks.chars().nth(FEW_MARKS).is_some() {
        let turned: String = marks.chars().rev().collect();
        if composed(&turned) == composed(marks) {
            said.truncate(text[..text.len() - marks.len()].chars().count());
            said.push(marks);
        }
    }
    said
}

/// Turns successions of marks and joiners round, characters and places alike: they keep their places, but are drawn
/// from right to left. PDFium copies such a succession as it is drawn, Poppler as it stands.
pub(super) fn turn_marks(said: &mut [&str], order: &mut [usize]) {
    let mut start = 0;
    while start < said.len() {
        let marks = said[start..].iter().take_while(|said| said.starts_with(is_mark)).count();
        said[start..start + marks].reverse();
        order[start..start + marks].reverse();
        start += marks.max(1);
    }
}

/// Whether a character within right-to-left text has no direction of its own: marks of its scripts (bidirectional class
/// NSM) and joiners (BN).
pub(super) fn is_mark(character: char) -> bool {
    matches!(character, '\u{200B}'..='\u{200D}') || is_nonspacing(character)
}

/// Shares a text out to so many glyphs, in logical order: a character each, what is left over to the first, nothing to
/// those that come away empty-handed.
pub(super) fn share(text: &str, glyphs: usize) -> Vec<&str> {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let surplus = (starts.len() - 1).saturating_sub(glyphs);
    (0..glyphs)
        .map(|index| {
            let from = if index == 0 { 0 } else { index + surplus };
            let to = (index + surplus + 1).min(starts.len() - 1);
            match (starts.get(from), starts.get(to)) {
                (Some(from), Some(to)) if from < to => text.get(*from..*to).unwrap_or(NOTHING),
                _ => NOTHING,
            }
        })
        .collect()
}

/// A character as ToUnicode may say it: 0, U+FEFF and U+FFFE are forbidden, and private use would call for another
/// text beside it (ISO 19005-2, 6.2.11.7.2 and 6.2.11.7.3). U+2060 says today what U+FEFF once said within a text.
pub(super) fn mappable(character: char) -> char {
    match character {
        '\u{FEFF}' => '\u{2060}',
        '\0' | '\u{FFFE}' | '\u{E000}'..='\u{F8FF}' | '\u{F0000}'.. => '\u{FFFD}',
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glyph(cluster: u32, advance: i32) -> Glyph {
        Glyph { id: 1, cluster, advance, x: 0, y: 0 }
    }

    #[test]
    fn clusters_cover_glyphs_and_text_without_gap_in_both_directions() {
        let text = "ab\u{301}c";
        let forth = [glyph(0, 5), glyph(1, 5), glyph(2, 0), glyph(4, 5)];
        let back: Vec<Glyph> = forth.iter().rev().copied().collect();
        let mut clusters = Vec::new();
        split(&forth, text, &mut clusters);
        assert_eq!(clusters, [(0..1, 0..1), (1..3, 1..4), (3..4, 4..5)]);
        split(&back, text, &mut clusters);
        assert_eq!(clusters, [(0..1, 4..5), (1..3, 1..4), (3..4, 0..1)]);
    }

    #[test]
    fn what_is_shared_out_is_the_whole_text() {
        for (text, glyphs) in [("abc", 1), ("abc", 2), ("abc", 3), ("ab\u{645}", 5), ("", 2)] {
            let shares = share(text, glyphs);
            assert_eq!(shares.len(), glyphs);
            let said: String = shares.iter().filter(|share| **share != NOTHING).copied().collect();
            assert_eq!(said, text);
        }
    }

    #[test]
    fn marks_turn_round_and_letters_stay() {
        let mut said = ["\u{651}", "\u{64E}", "\u{645}", "\u{64F}", "\u{645}"];
        let mut order = [0, 1, 2, 3, 4];
        turn_marks(&mut said, &mut order);
        assert_eq!((said[0], order), ("\u{64E}", [1, 0, 2, 3, 4]));
    }

    #[test]
    fn marks_heaped_up_are_one_if_their_order_says_nothing() {
        let (low, high, other) = ("\u{323}", "\u{301}", "\u{300}");
        let few = format!("\u{645}{low}{high}");
        assert_eq!(heaps(&few), ["\u{645}", low, high]);
        let heap = format!("{low}{low}{low}{high}{high}{high}");
        assert_eq!(heaps(&format!("\u{645}\u{645}{heap}")), ["\u{645}", "\u{645}", heap.as_str()]);
        assert_eq!(
            heaps(&format!("\u{645}{low}{low}{low}{high}{other}")).len(),
            6,
            "two of one class keep their order"
        );
    }
}
