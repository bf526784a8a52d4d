//! Marks of language that CommonMark does not have: `::: {lang=fa}` about blocks, `[…]{lang=fa}` about words.
//!
//! The spelling is pandoc's. Here are only the marks themselves; what they enclose is found in `blocks` and `inlines`.

use std::borrow::Cow;
use std::ops::Range;

use super::numbers;
use crate::lang::Lang;
use crate::report::{Report, codes};
use crate::source::Span;

/// The attributes of a mark.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Attributes<'t> {
    /// The language tag as written.
    pub(super) lang: Option<&'t str>,
    /// An attribute that means nothing here.
    pub(super) unknown: Option<&'t str>,
    /// How many bytes the attributes take, braces included.
    pub(super) length: usize,
}

/// Reads `{lang=fa}` at the beginning of a text; none if there are no attributes in braces.
pub(super) fn attributes(text: &str) -> Option<Attributes<'_>> {
    let inside = text.strip_prefix('{')?;
    let end = inside.bytes().take(200).position(|byte| matches!(byte, b'}' | b'{' | b'\n' | b'\r'))?;
    if inside.as_bytes()[end] != b'}' {
        return None;
    }
    let mut found = Attributes { length: end + 2, ..Attributes::default() };
    for attribute in inside[..end].split_whitespace() {
        match attribute.split_once('=') {
            Some(("lang", tag)) => found.lang = Some(tag.trim_matches(['"', '\''])),
            // The direction follows from the language.
            Some(("dir", _)) => {}
            _ => found.unknown = found.unknown.or(Some(attribute)),
        }
    }
    Some(found)
}

/// The language of a mark; what is wrong with it is told.
pub(super) fn language(attributes: &Attributes<'_>, span: Span, report: &mut Report) -> Option<Lang> {
    if let Some(unknown) = attributes.unknown {
        let hint = "the only attribute is `lang`: `{lang=fa}`".to_owned();
        report.add(codes::MARKUP_UNSUPPORTED, span, [format!("the attribute `{unknown}`"), hint]);
    }
    let lang = Lang::parse(attributes.lang?);
    if lang.is_none() {
        report.add(codes::LANGUAGE_INVALID, span, [attributes.lang.unwrap_or("").to_owned()]);
    }
    lang
}

/// The lines of fences in a text, as the parser is given it.
pub(super) struct Fences<'t> {
    /// The text with each fence turned into a thematic break of its length, and numbers of items into those that the parser
    /// knows, which are shorter.
    ///
    /// A thematic break ends paragraphs and lists just as a fence must, stands in lists and quotations as a fence may,
    /// and is as short as the shortest fence. In code it is none, and the text of the source is used.
    pub(super) masked: Cow<'t, str>,
    /// Where fences begin in the text itself, in order.
    starts: Vec<usize>,
    /// Where a shorter number ends, and by how much the text itself is longer up to there, in order.
    shifts: Vec<(usize, usize)>,
}

/// A fence.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fence<'t> {
    /// `::: {…}`, and what follows the colons.
    Open(&'t str),
    /// `:::`
    Close,
}

/// Finds the fences of a text.
pub(super) fn fences(text: &str) -> Fences<'_> {
    let (mut starts, mut shifts, mut longer) = (Vec::new(), Vec::new(), 0);
    let mut masked = Cow::Borrowed(text);
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim_end();
        let colons = content_of(content);
        let start = line_start + content.len() - colons.len();
        if let Some(rest) = colons.strip_prefix(":::") {
            let rest = rest.trim_start_matches(':').trim();
            let word = || rest.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
            if word() || attributes(rest).is_some_and(|found| found.length == rest.len()) {
                starts.push(start);
                let mask = format!("***{}", " ".repeat(colons.len() - 3));
                masked.to_mut().replace_range(start - longer..start - longer + colons.len(), &mask);
            }
        } else if let Some((number, mask)) = numbers::marker(content) {
            let start = line_start + number.start - longer;
            masked.to_mut().replace_range(start..start + number.len(), &mask);
            longer += number.len() - mask.len();
            shifts.push((start + mask.len(), longer));
        }
        line_start += line.len();
    }
    Fences { masked, starts, shifts }
}

/// A line without the marks of quotations and list items. The star is no mark here: before the mask it would be read
/// as a part of it.
fn content_of(line: &str) -> &str {
    let mut rest = line.trim_start_matches([' ', '\t', '>']);
    loop {
        let number = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let marker =
            if number.len() < rest.len() { number.strip_prefix(['.', ')']) } else { rest.strip_prefix(['-', '+']) };
        match marker.filter(|after| after.starts_with([' ', '\t'])) {
            Some(after) => rest = after.trim_start_matches([' ', '\t', '>']),
            None => return rest,
        }
    }
}

/// Reads the destination of a link, `(https://…)` or `(<…> "title")`, at the beginning of a text: the address and the
/// length. Only for links that the parser does not make, because a note is called in their text.
pub(super) fn destination(text: &str) -> Option<(&str, usize)> {
    let inside = text.strip_prefix('(')?;
    let end = inside.bytes().take(2000).position(|byte| matches!(byte, b')' | b'(' | b'\n' | b'\r'))?;
    if inside.as_bytes()[end] != b')' {
        return None;
    }
    let url = inside[..end].split_whitespace().next()?;
    let bare = url.strip_prefix('<').and_then(|url| url.strip_suffix('>')).unwrap_or(url);
    Some((bare, end + 2))
}

impl Fences<'_> {
    /// The place in the text itself of a range of the masked text.
    pub(super) fn source_of(&self, masked: Range<usize>) -> Range<usize> {
        let place = |at: usize| {
            let before = self.shifts.partition_point(|(end, _)| *end <= at);
            at + before.checked_sub(1).map_or(0, |last| self.shifts[last].1)
        };
        place(masked.start)..place(masked.end)
    }

    /// The fence that begins at this offset of the text, and its length.
    pub(super) fn at<'t>(&self, text: &'t str, start: usize) -> Option<(Fence<'t>, usize)> {
        self.starts.binary_search(&start).ok()?;
        let line = text[start..].lines().next()?.trim_end();
        let rest = line.trim_start_matches(':').trim();
        Some((if rest.is_empty() { Fence::Close } else { Fence::Open(rest) }, line.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read() {
        let lang = |text| attributes(text).map(|found| (found.lang.map(str::to_owned), found.length));
        assert_eq!(lang("{lang=fa}x"), Some((Some("fa".into()), 9)));
        assert_eq!(lang("{lang=\"uz-Arab\" dir=rtl}"), Some((Some("uz-Arab".into()), 24)));
        assert_eq!(lang("{.note}"), Some((None, 7)));
        assert_eq!(lang("{lang=fa\n}"), None);
        assert_eq!(lang("lang=fa"), None);
    }

    #[test]
    fn masking_keeps_every_offset() {
        let text = "a\n> ::: {lang=fa}\n> متن\n:::\r\n::: a b\n";
        let fences = fences(text);
        assert_eq!(fences.masked, "a\n> ***          \n> متن\n***\r\n::: a b\n");
        assert_eq!(fences.at(text, 4), Some((Fence::Open("{lang=fa}"), 13)));
        assert_eq!(fences.at(text, text.find(":::\r").unwrap_or(0)), Some((Fence::Close, 3)));
        assert_eq!(fences.at(text, 0), None);
    }

    #[test]
    fn places_behind_shorter_numbers_are_found_again() {
        let text = "۱. نان\n۱۲) ::: \n::: fa\n";
        let fences = fences(text);
        assert_eq!(fences.masked, "1. نان\n12) ::: \n*** \u{20} \n");
        let at = |masked: &str| fences.masked.find(masked).unwrap_or(0);
        assert_eq!(&text[fences.source_of(at("نان")..at("\n12"))], "نان");
        assert_eq!(&text[fences.source_of(at("12")..at(" :::"))], "۱۲)");
        assert_eq!(fences.at(text, text.find("::: fa").unwrap_or(0)), Some((Fence::Open("fa"), 6)));
    }
}
