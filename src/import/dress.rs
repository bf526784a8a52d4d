//! What a page does to words within a line: bold, italic, links.
//!
//! A page is understood by its bare words; what dresses them is kept beside them and put on again where a line becomes a
//! part of the letter's body. Until it is written it stands in the text as noncharacters, which no text has: they are
//! taken out of what is read (see [`bare`]).

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

/// What words are dressed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Bold.
    Strong,
    /// Italic.
    Emphasis,
    /// A link and its target.
    Link(String),
}

/// A stretch of a line and what it is dressed in; stretches lie in each other or apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Dress {
    /// Where it begins and ends in the line, in bytes.
    pub(super) start: usize,
    pub(super) end: usize,
    /// In what it is dressed.
    pub(super) kind: Kind,
}

/// The signs that stand in a text for what dresses it.
pub(super) const STRONG: char = '\u{FDD0}';
pub(super) const EMPHASIS: char = '\u{FDD1}';
pub(super) const LINK: char = '\u{FDD2}';
pub(super) const TARGET: char = '\u{FDD3}';
pub(super) const LINK_END: char = '\u{FDD4}';

/// A text without the noncharacters that have a meaning here.
pub(super) fn bare(text: &str) -> Cow<'_, str> {
    // All of them begin with the same byte in UTF-8, which few texts have.
    let is_sign = |c: char| ('\u{FDD0}'..='\u{FDEF}').contains(&c);
    if text.contains(is_sign) { text.replace(is_sign, "").into() } else { text.into() }
}

/// A part of a line, which begins at a place in it, with signs where it is dressed.
pub(super) fn dressed(part: &str, at: usize, dress: &[Dress]) -> String {
    let all = || dress.iter().filter_map(|dress| clipped(part, at, dress));
    let links = || all().filter(|(.., kind)| matches!(kind, Kind::Link(_)));
    let edges: [BTreeSet<usize>; 2] =
        [links().map(|(start, ..)| start).collect(), links().map(|(_, end, _)| end).collect()];
    let marks = |kind: &Kind| !matches!(kind, Kind::Link(_));
    let mut worn: Vec<_> =
        all().filter(|(start, end, kind)| !marks(kind) || flanks(part, *start..*end, &edges)).collect();
    // Marks of one kind side by side would be taken for others: the second is left off.
    let ends: BTreeSet<(usize, bool)> = worn.iter().map(|(_, end, kind)| (*end, **kind == Kind::Strong)).collect();
    worn.retain(|(start, _, kind)| !marks(kind) || !ends.contains(&(*start, **kind == Kind::Strong)));
    worn.sort_by_key(|(start, end, _)| (*start, std::cmp::Reverse(*end)));
    let (mut out, mut from) = (String::new(), 0);
    let mut open: Vec<(usize, &Kind)> = Vec::new();
    let close = |out: &mut String, from: &mut usize, open: &mut Vec<(usize, &Kind)>, until: usize| {
        while let Some((end, kind)) = open.pop_if(|(end, _)| *end <= until) {
            out.push_str(&part[*from..end]);
            *from = end;
            match kind {
                Kind::Strong => out.push(STRONG),
                Kind::Emphasis => out.push(EMPHASIS),
                Kind::Link(target) => out.extend([TARGET].into_iter().chain(target.chars()).chain([LINK_END])),
            }
        }
    };
    for (start, end, kind) in worn {
        close(&mut out, &mut from, &mut open, start);
        out.push_str(&part[from..start]);
        from = start;
        out.push(match kind {
            Kind::Strong => STRONG,
            Kind::Emphasis => EMPHASIS,
            Kind::Link(_) => LINK,
        });
        open.push((end, kind));
    }
    close(&mut out, &mut from, &mut open, part.len());
    out + &part[from..]
}

/// What of a stretch lies in a part of its line, without white space at its edges.
fn clipped<'d>(part: &str, at: usize, dress: &'d Dress) -> Option<(usize, usize, &'d Kind)> {
    let (start, end) = (dress.start.max(at) - at, dress.end.checked_sub(at)?.min(part.len()));
    let inner = part.get(start..end)?;
    let start = start + inner.len() - inner.trim_start().len();
    let inner = inner.trim();
    (!inner.is_empty()).then_some((start, start + inner.len(), &dress.kind))
}

/// Whether Markdown takes the marks about a stretch for marks: they must flank a word, and a link within them begins and
/// ends with signs (CommonMark 6.2). `links`: where links begin and where they end.
fn flanks(part: &str, stretch: Range<usize>, links: &[BTreeSet<usize>; 2]) -> bool {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let inner = &part[stretch.clone()];
    let first = is_word(inner.chars().next()) && !links[0].contains(&stretch.start);
    let last = is_word(inner.chars().next_back()) && !links[1].contains(&stretch.end);
    let (before, after) = (part[..stretch.start].chars().next_back(), part[stretch.end..].chars().next());
    (first || !is_word(before)) && (last || !is_word(after))
}

/// The elements of a page that dress words, as they are opened and closed.
#[derive(Debug, Default)]
pub(super) struct Wardrobe {
    open: Vec<Open>,
    /// What is closed of the line being written.
    worn: Vec<Dress>,
}

#[derive(Debug)]
struct Open {
    element: String,
    /// What it dresses words in; none if they are dressed so already, or not by this one.
    kind: Option<Kind>,
    /// Where in the line it begins.
    start: usize,
}

/// How many elements are kept open; a page that opens more has lost count itself.
const MOST: usize = 64;

impl Wardrobe {
    /// Opens an element at a place in the line.
    pub(super) fn open(&mut self, element: &str, kind: Option<Kind>, at: usize) {
        if self.open.len() < MOST {
            let worn = |kind: &Kind| self.open.iter().any(|open| open.kind.as_ref() == Some(kind));
            let kind = kind.filter(|kind| !worn(kind));
            self.open.push(Open { element: element.to_owned(), kind, start: at });
        }
    }

    /// Closes the innermost element of a name; those opened in it end and begin anew, so that all lie in each other.
    pub(super) fn close(&mut self, element: &str, line: &str) {
        let Some(at) = self.open.iter().rposition(|open| open.element == element) else { return };
        self.wear(at, line);
        for open in &mut self.open[at..] {
            open.start = line.len();
        }
        self.open.remove(at);
    }

    /// What the line is dressed in that ends here; what is open goes on in the next.
    pub(super) fn end_line(&mut self, line: &str) -> Vec<Dress> {
        self.wear(0, line);
        self.open.iter_mut().for_each(|open| open.start = 0);
        std::mem::take(&mut self.worn)
    }

    /// Takes off what begins behind a place, whose words are replaced.
    pub(super) fn take_off(&mut self, at: usize) {
        self.worn.retain(|dress| dress.start < at);
        self.open.iter_mut().for_each(|open| open.start = open.start.min(at));
    }

    fn wear(&mut self, from: usize, line: &str) {
        for open in &self.open[from..] {
            let Some(kind) = &open.kind else { continue };
            let words = line.get(open.start..).unwrap_or("").trim();
            let says = match kind {
                Kind::Link(target) => !says_itself(words, target),
                _ => !words.is_empty(),
            };
            if !says {
                continue;
            }
            // `<b>Re</b><b>ed</b>` is one word in bold.
            // What ends here is among the last.
            let recent = self.worn.len().saturating_sub(MOST);
            let ends = |last: &Dress| last.end == open.start && last.kind == *kind;
            let before = self.worn[recent..].iter().rposition(ends).map(|at| recent + at);
            let lies = |from: usize| {
                let crossed = |at: usize| from < at && at < open.start;
                let closed =
                    self.worn.iter().any(|other| other.start < from && other.end > from && other.end <= open.start);
                !closed && !self.open.iter().any(|other| other.kind.is_some() && crossed(other.start))
            };
            match before.filter(|before| lies(self.worn[*before].start)) {
                Some(before) => self.worn[before].end = line.len(),
                None => self.worn.push(Dress { start: open.start, end: line.len(), kind: kind.clone() }),
            }
        }
    }
}

/// Whether the words of a link are its target, or are no words: the number of a note, an arrow back.
fn says_itself(words: &str, target: &str) -> bool {
    let bare = |address: &str| {
        let address = address.split_once("://").map_or(address, |(_, rest)| rest);
        address.trim_start_matches("www.").trim_end_matches('/').to_lowercase()
    };
    !words.chars().any(char::is_alphabetic) || bare(words) == bare(target)
}

/// What an element dresses its words in. Programs mark whole pages as bold and say in the style that they are not.
pub(super) fn kind(element: &str, style: &str, target: &str) -> Option<Kind> {
    let style: String = style.to_lowercase().split_whitespace().collect();
    let says = |property: &str, values: &[&str]| {
        let value = style.split(';').rev().find_map(|part| part.strip_prefix(property)?.strip_prefix(':'));
        value.is_some_and(|value| values.iter().any(|known| value.starts_with(known)))
    };
    let bold = || says("font-weight", &["bold", "6", "7", "8", "9"]);
    let italic = || says("font-style", &["italic", "oblique"]);
    match element {
        "a" => link(target).map(Kind::Link),
        "b" | "strong" if !says("font-weight", &["normal", "4"]) => Some(Kind::Strong),
        "i" | "em" | "cite" if !says("font-style", &["normal"]) => Some(Kind::Emphasis),
        "span" | "font" if bold() => Some(Kind::Strong),
        "span" | "font" if italic() => Some(Kind::Emphasis),
        _ => None,
    }
}

/// The target of a link as Markdown has it, if it leads to the web. Anything else leads nowhere in a letter, or to a
/// person's address.
fn link(target: &str) -> Option<String> {
    let target = target.trim();
    let web = ["http://", "https://"].iter().any(|scheme| {
        target.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
            && target.len() > scheme.len()
    });
    let mut out = String::new();
    for character in bare(target).chars() {
        match character {
            ' ' | '<' | '>' | '(' | ')' | '[' | ']' | '\\' | '"' | '`' | '{' | '}' | '|' | '^' => {
                out.push_str(&format!("%{:02X}", u32::from(character)));
            }
            // A page may break an address over two lines.
            c if c.is_control() || c.is_whitespace() => {}
            other => out.push(other),
        }
    }
    web.then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_flanks_no_word_is_left_off() {
        let shown = |part: &str, stretches: &[(usize, usize)]| {
            let dress: Vec<Dress> =
                stretches.iter().map(|(start, end)| Dress { start: *start, end: *end, kind: Kind::Strong }).collect();
            dressed(part, 0, &dress).replace(STRONG, "**")
        };
        assert_eq!(shown("Keep the reeds.", &[(5, 9)]), "Keep **the** reeds.");
        assert_eq!(shown("Keep (the)reeds", &[(5, 10)]), "Keep (the)reeds");
        assert_eq!(shown("Keep. Now", &[(0, 5), (6, 9)]), "**Keep.** **Now**");
        assert_eq!(shown("   ", &[(0, 3)]), "   ");
    }

    #[test]
    fn only_the_web_is_linked() {
        assert_eq!(link("https://reeds.example/a (b)").as_deref(), Some("https://reeds.example/a%20%28b%29"));
        for target in ["mailto:a@reeds.example", "#note", "/about", "javascript:alert(1)", "https://"] {
            assert_eq!(link(target), None, "{target}");
        }
    }
}
