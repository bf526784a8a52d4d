//! Where a line may end (UAX #14) and where a user's character ends (UAX #29).
//!
//! The rules and the dictionaries for scripts without spaces are `icu_segmenter`'s. Most text is letters and spaces, for
//! which the rules come to "after spaces": it is recognised and done here, with the same result. Three kinds of text are
//! tailored, as UAX #14 lets one (8):
//! - an address of the web breaks behind `/` and before other signs, so that no sign at the end of a line is taken for one
//!   of the sentence's, and never behind a hyphen, which might be taken for the line's (Chicago Manual, 14.18); not behind
//!   `https://`, which alone is no address yet;
//! - a symbol of a document ("A/HRC/53/L.12") is not broken behind a slash: it is cited whole (UN Editorial Manual);
//! - a closed-up dash stays at the end of a line, a quotation mark behind it or not, and begins none (Chicago Manual, 6.90).
//!
//! Deliberately absent: hyphens (see `hyphenate`), and the choice among breaks.

use icu_segmenter::{GraphemeClusterSegmenter, LineSegmenter, LineSegmenterBorrowed, options::LineBreakOptions};

use crate::lang::{Script, script_of};

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
        let signs = Signs::of(text);
        if signs.dash {
            dash_opportunities(text, breaks);
        }
        if signs.slash {
            breaks.retain(|at| !is_within_symbol(text, *at as usize));
        }
        if signs.address {
            self.urls.clear();
            let urls = &mut self.urls;
            // Its own breaks are the only ones in an address.
            let mut ends = 0;
            for (start, end) in addresses(text) {
                ends = url_opportunities(text, start, end, ends, breaks, urls);
            }
            urls.extend(breaks.iter().filter(|at| **at as usize >= ends));
            std::mem::swap(breaks, urls);
        }
    }
}

/// What in a text asks for breaks of its own: a look at each byte, since almost none has any.
#[derive(Clone, Copy, Default)]
struct Signs {
    slash: bool,
    dash: bool,
    address: bool,
}

impl Signs {
    fn of(text: &str) -> Signs {
        let bytes = text.as_bytes();
        let begins = |at: usize, sign: &[u8]| bytes.get(at..at + sign.len()).is_some_and(|here| here == sign);
        let mut signs = Signs::default();
        for (at, byte) in bytes.iter().enumerate() {
            match byte {
                b'/' => {
                    signs.slash = true;
                    signs.address |= at > 0 && begins(at - 1, b"://");
                }
                b'w' => signs.address |= begins(at, b"www."),
                0xE2 => signs.dash |= begins(at, "—".as_bytes()),
                _ => {}
            }
        }
        signs
    }
}

/// No break before a closed-up em dash, and one behind it where a quotation mark follows, which the rules leave out (LB19).
fn dash_opportunities(text: &str, breaks: &mut Vec<u32>) {
    let is_closed_up = |at: usize| {
        let before = text[..at].chars().next_back();
        // Scripts without spaces have a long dash of their own, two of these.
        before.is_some_and(|c| !c.is_whitespace() && c != '—' && !is_ideographic(c))
            && text[at + '—'.len_utf8()..].chars().next().is_some_and(|c| c != '—')
    };
    for (at, _) in text.match_indices('—').filter(|(at, _)| is_closed_up(*at)) {
        if let Ok(place) = breaks.binary_search(&(at as u32)) {
            breaks.remove(place);
        }
        let end = at + '—'.len_utf8();
        if text[end..].starts_with(['“', '‘', '„', '«', '"'])
            && let Err(place) = breaks.binary_search(&(end as u32))
        {
            breaks.insert(place, end as u32);
        }
    }
}

fn is_ideographic(character: char) -> bool {
    matches!(script_of(character), Script::Han | Script::Hiragana | Script::Katakana)
}

/// How long the symbol of a document may be; a longer one is broken behind a slash.
const LONGEST_SYMBOL: usize = 30;

/// Whether a break behind a slash is within a symbol: a short word with slashes and with capitals or digits.
fn is_within_symbol(text: &str, at: usize) -> bool {
    if !text[..at].ends_with('/') {
        return false;
    }
    let is_end = |c: char| c.is_whitespace() || matches!(c, '\u{2066}'..='\u{2069}');
    let head = text[..at].chars().rev().take(LONGEST_SYMBOL + 1).take_while(|c| !is_end(*c));
    let tail = text[at..].chars().take(LONGEST_SYMBOL + 1).take_while(|c| !is_end(*c));
    let (mut length, mut is_symbol) = (0, false);
    for character in head.chain(tail) {
        length += 1;
        is_symbol |= character.is_uppercase() || character.is_numeric();
    }
    is_symbol && length <= LONGEST_SYMBOL
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

/// The addresses of the web in a text: from behind their scheme or `www.` to the last sign that is not the sentence's.
fn addresses(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let is_end = |c: char| c.is_whitespace() || matches!(c, '\u{2066}'..='\u{2069}');
    let mut start = 0;
    text.split_inclusive(is_end).filter_map(move |word| {
        let at = start;
        start += word.len();
        let begin = word.find("://").map(|at| at + 3).or_else(|| word.find("www.").map(|at| at + 4))?;
        let is_sentence_s =
            |c: char| is_end(c) || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '>' | '»' | '”');
        let end = word.trim_end_matches(is_sentence_s).len();
        // A scheme alone is no address.
        word[begin..].starts_with(char::is_alphanumeric).then_some(())?;
        Some((at + begin, at + end.max(begin)))
    })
}

/// Adds to `urls` the breaks up to `start` of those from `from` on, and those of the address `text[start..end]`: behind its
/// slashes, before its other signs, of which a percent sign has two digits. Gives back `end`.
fn url_opportunities(text: &str, start: usize, end: usize, from: usize, breaks: &[u32], urls: &mut Vec<u32>) -> usize {
    // What stands before the scheme, and `https://` itself, is never broken.
    let scheme = text[..start].rfind(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, ':' | '/' | '.' | '+'));
    let scheme = scheme.map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let first = breaks.partition_point(|at| (*at as usize) < from);
    urls.extend(breaks[first..].iter().take_while(|at| **at as usize <= scheme));
    let bytes = text.as_bytes();
    for at in start..end {
        let (before, here) = (bytes[at - 1], bytes[at]);
        let is_word = |byte: u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
        let is_sign = b".-_?#&=~%".contains(&here);
        if at > start && ((before == b'/' && is_word(here)) || (is_sign && is_word(before))) {
            urls.push(at as u32);
        }
    }
    end
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

    /// The parts that a text may be broken into.
    fn parts(text: &str) -> Vec<&str> {
        let mut breaks = Vec::new();
        Breaker::new().opportunities(text, &mut breaks);
        assert!(breaks.is_sorted(), "{breaks:?}");
        let starts = std::iter::once(0).chain(breaks.iter().copied());
        let ends = breaks.iter().copied().chain([text.len() as u32]);
        starts.zip(ends).map(|(from, to)| &text[from as usize..to as usize]).collect()
    }

    #[test]
    fn an_address_breaks_before_its_signs_and_behind_its_slashes() {
        assert_eq!(
            parts("see https://example.org/a-b/full_text.html?c=d&e=%D8#f. Then-so https://x.org, so"),
            [
                "see ",
                "https://example",
                ".org/",
                "a",
                "-b/",
                "full",
                "_text",
                ".html",
                "?c",
                "=d",
                "&e",
                "=%D8",
                "#f. ",
                "Then-",
                "so ",
                "https://x",
                ".org, ",
                "so",
            ]
        );
        assert_eq!(parts("(www.example.org/a-b) so"), ["(www.example", ".org/", "a", "-b) ", "so"]);
        assert_eq!(parts("https:// and"), ["https:// ", "and"]);
    }

    #[test]
    fn symbols_are_whole() {
        assert_eq!(
            parts("in A/HRC/53/L.12/Rev.1 and CCPR/C/GC/34 so"),
            ["in ", "A/HRC/53/L.12/Rev.1 ", "and ", "CCPR/C/GC/34 ", "so"]
        );
        assert_eq!(parts("and/or"), ["and/", "or"]);
        let long = "Commission/Subcommission/Committee/2026/12";
        assert_eq!(parts(long), ["Commission/", "Subcommission/", "Committee/2026/12"]);
    }

    #[test]
    fn a_closed_up_dash_begins_no_line() {
        assert_eq!(parts("was—“low demand”—is so—and"), ["was—", "“low ", "demand”—", "is ", "so—", "and"]);
        // What is set off with spaces is composed.
        assert_eq!(parts("so — and"), ["so ", "— ", "and"]);
    }
}
