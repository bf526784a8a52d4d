//! Where a line may end (UAX #14) and where a user's character ends (UAX #29).
//!
//! The rules and the dictionaries for scripts without spaces are `icu_segmenter`'s. Most text is letters and spaces, for
//! which the rules come to "after spaces": it is recognised and done here, with the same result. Addresses of the web
//! also break after their separators. Deliberately absent: hyphens (see `hyphenate`), and the choice among breaks.

use icu_segmenter::{GraphemeClusterSegmenter, LineSegmenter, LineSegmenterBorrowed, options::LineBreakOptions};

/// Finds breaks.
pub(super) struct Breaker {
    lines: Option<LineSegmenterBorrowed<'static>>,
    urls: Vec<u32>,
}

impl Breaker {
    pub(super) fn new() -> Breaker {
        Breaker { lines: None, urls: Vec::new() }
    }

    /// Fills `breaks` with the byte offsets before which a line may begin, ascending, neither start nor end of text.
    pub(super) fn opportunities(&mut self, text: &str, breaks: &mut Vec<u32>) {
        breaks.clear();
        if !simple_opportunities(text, breaks) {
            breaks.clear();
            let lines = self.lines.get_or_insert_with(|| LineSegmenter::new_auto(LineBreakOptions::default()));
            breaks.extend(lines.segment_str(text).filter(|at| *at != 0 && *at != text.len()).map(|at| at as u32));
        }
        if may_hold_address(text) {
            // "https://" alone at the end of a line is no address yet.
            breaks.retain(|at| !text[..*at as usize].ends_with("://"));
            self.urls.clear();
            url_opportunities(text, &mut self.urls);
            breaks.extend_from_slice(&self.urls);
            breaks.sort_unstable();
            breaks.dedup();
        }
    }
}

/// Whether an address of the web may be in a text: a look at each byte, since almost none has one.
fn may_hold_address(text: &str) -> bool {
    let bytes = text.as_bytes();
    let begins = |at: usize, sign: &[u8]| bytes.get(at..at + sign.len()).is_some_and(|here| here == sign);
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        b':' => begins(at, b"://"),
        b'w' => begins(at, b"www."),
        _ => false,
    })
}

/// The byte offsets at which user-perceived characters end, the end of the text included.
pub(super) fn grapheme_ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    GraphemeClusterSegmenter::new().segment_str(text).filter(|at| *at != 0)
}

/// What the rules need to know of a character of simple text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Simple {
    /// Letters and digits: AL, NU; isolate controls after a space count as letters (LB10).
    Letter,
    /// Marks and joiners: CM; they stay with what is before them (LB9), after a space they are letters (LB10).
    Mark,
    /// Commas and stops: IS.
    Stop,
    Space,
    /// Anything else.
    Other,
}

fn simple(character: char) -> Simple {
    match character {
        'a'..='z' | 'A'..='Z' | '0'..='9' => Simple::Letter,
        ' ' => Simple::Space,
        ',' | '.' | '\u{60C}' => Simple::Stop,
        '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{24F}' => Simple::Letter,
        '\u{370}'..='\u{373}' | '\u{386}' | '\u{388}'..='\u{38A}' | '\u{38E}'..='\u{3A1}' | '\u{3A3}'..='\u{3FF}' => {
            Simple::Letter
        }
        '\u{400}'..='\u{481}' | '\u{48A}'..='\u{52F}' => Simple::Letter,
        '\u{620}'..='\u{64A}' | '\u{660}'..='\u{669}' | '\u{671}'..='\u{6D3}' | '\u{6F0}'..='\u{6F9}' => Simple::Letter,
        '\u{300}'..='\u{34E}' | '\u{64B}'..='\u{65F}' | '\u{200C}' | '\u{2066}'..='\u{2069}' => Simple::Mark,
        _ => Simple::Other,
    }
}

/// Breaks of text that is made of words of letters, digits, commas and stops alone; false if it is not.
fn simple_opportunities(text: &str, breaks: &mut Vec<u32>) -> bool {
    let mut before = Simple::Space;
    for (at, character) in text.char_indices() {
        let class = simple(character);
        if class == Simple::Other || (before == Simple::Space && class == Simple::Stop) {
            return false;
        }
        if before == Simple::Space && matches!(class, Simple::Letter | Simple::Mark) && at > 0 {
            breaks.push(at as u32);
        }
        before = class;
    }
    true
}

/// Breaks after the separators of a web address, but not before another separator nor within the first `://`.
fn url_opportunities(text: &str, breaks: &mut Vec<u32>) {
    let is_separator = |byte: u8| b"/?&=.-_#%:".contains(&byte);
    let mut start = 0;
    for word in text.split_inclusive([' ', '\u{A0}', '\u{2028}']) {
        let begin = word.find("://").map(|at| at + 3).or_else(|| word.find("www.").map(|at| at + 4));
        let bytes = word.trim_end_matches([' ', '\u{A0}', '\u{2028}']).as_bytes();
        let end = bytes.len().saturating_sub(1);
        for at in begin.map_or(0..0, |begin| begin..end.max(begin)) {
            // Of a percent sign with its two digits, the break is before it.
            let after = is_separator(bytes[at]) && bytes[at] != b'%' && bytes[at] != b':';
            if after && bytes[at + 1].is_ascii_alphanumeric() {
                breaks.push((start + at + 1) as u32);
            }
        }
        start += word.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn by_rules(text: &str) -> Vec<u32> {
        let lines = LineSegmenter::new_auto(LineBreakOptions::default());
        lines.segment_str(text).filter(|at| *at != 0 && *at != text.len()).map(|at| at as u32).collect()
    }

    proptest! {
        #[test]
        fn simple_text_breaks_as_the_rules_say(
            text in "[a-cE09 ,.éŁж\u{63A}\u{6CC}\u{6F1}\u{60C}\u{64E}\u{300}\u{200C}\u{2068}\u{2069}]{0,24}"
        ) {
            let mut breaks = Vec::new();
            if simple_opportunities(&text, &mut breaks) {
                prop_assert_eq!(breaks, by_rules(&text));
            }
        }
    }

    #[test]
    fn an_address_breaks_after_its_separators() {
        let text = "see https://example.org/a-b?c=d now";
        let mut breaks = Vec::new();
        Breaker::new().opportunities(text, &mut breaks);
        let parts: Vec<&str> = std::iter::once(0)
            .chain(breaks.iter().copied())
            .zip(breaks.iter().copied().chain([text.len() as u32]))
            .map(|(from, to)| &text[from as usize..to as usize])
            .collect();
        assert!(parts.contains(&"c="), "{parts:?}");
        assert!(parts.contains(&"https://example."), "{parts:?}");
    }
}
