//! A text as lines, and what a line begins with.

use std::ops::Range;

use super::block::{Block, Shape};
use super::dress::{Dress, dressed};
use super::furniture::{is_counter, is_furniture};
use crate::digit;

/// A line that is not blank.
#[derive(Clone, Debug)]
pub(super) struct Line<'t> {
    /// Its text, without white space at its edges.
    pub(super) text: &'t str,
    /// Where that stands.
    pub(super) range: Range<usize>,
    /// Which line of the text it is, counted from 0.
    pub(super) index: usize,
    /// Whether a blank line stands before it.
    pub(super) parted: bool,
    /// How far it is set in, in characters.
    pub(super) indent: usize,
    /// As it stands, with the white space at its edges.
    pub(super) raw: &'t str,
    /// Whether its words are those of sites.
    pub(super) site: bool,
    /// Whether it belongs to the site: as a whole by its words, or as a number beside such a line. A number by itself may
    /// be the letter's.
    pub(super) furniture: bool,
    /// Whether it heads a group of a list, as the lines around it tell.
    pub(super) group: bool,
    /// How the page shows it.
    pub(super) shape: Shape,
    /// What the page dresses its words in, by their places in it as it stands.
    pub(super) dress: &'t [Dress],
}

impl Line<'_> {
    /// A part of the line as the page dresses it; one that is not of the line stays as it is.
    pub(super) fn dressed(&self, part: &str) -> String {
        let Some(at) = self.text.rfind(part).filter(|_| !self.dress.is_empty()) else { return part.to_owned() };
        let before = self.text.as_ptr() as usize - self.raw.as_ptr() as usize;
        dressed(part, before + at, self.dress)
    }

    /// The block that the line is by itself.
    pub(super) fn block(&self) -> Block {
        match self.shape {
            Shape { verbatim: true, .. } => Block::Verbatim(vec![self.raw.to_owned()]),
            Shape { heading: level @ 1.., .. } => Block::Heading(level, self.dressed(self.text)),
            _ => Block::Paragraph(vec![self.dressed(self.text)]),
        }
    }

    /// Whether it has figures and no words: a row of them runs together with nothing.
    pub(super) fn is_figures(&self) -> bool {
        self.text.contains(char::is_numeric) && !self.text.contains(char::is_alphabetic)
    }
}

/// The lines of a text that are not blank.
///
/// Where most lines are quoted as in a mail, `> `, the signs of that are no part of them; where some are, they are a
/// quotation. In Markdown all stays as it stands.
pub(super) fn lines(text: &str, markdown: bool) -> Vec<Line<'_>> {
    let (quoted, all) = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .fold((0, 0), |(quoted, all), line| (quoted + usize::from(line.trim_start().starts_with('>')), all + 1));
    let is_quoted = quoted > 1 && quoted * 5 >= all * 4 && !markdown;
    let (mut lines, mut at, mut parted) = (Vec::new(), 0, true);
    for (index, line) in text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']).enumerate() {
        let content = line.trim_matches(is_edge);
        let (quote, content) = match () {
            () if is_quoted => (0, content.trim_start_matches(|c: char| c == '>' || is_edge(c))),
            () if markdown => (0, content),
            () => quotation(content),
        };
        let start = at + (content.as_ptr() as usize - line.as_ptr() as usize);
        at += line.len();
        if content.is_empty() {
            // The two halves of a CRLF are one line end.
            parted |= line != "\n" || !text[..at - 1].ends_with('\r');
            continue;
        }
        let indent =
            line[..content.as_ptr() as usize - line.as_ptr() as usize].chars().filter(|c| c.is_whitespace()).count();
        lines.push(Line {
            text: content,
            range: start..start + content.len(),
            index,
            parted,
            indent,
            raw: line.trim_end_matches(['\n', '\r', '\u{2028}', '\u{2029}']),
            site: false,
            furniture: false,
            group: false,
            shape: Shape { quote, verbatim: markdown, ..Shape::default() },
            dress: &[],
        });
        parted = false;
    }
    // What words say is asked once: it is asked for again and again.
    lines.iter_mut().for_each(|line| line.site = is_furniture(line.text));
    keep_lone_figures(&mut lines);
    lines
}

/// A number is a page's counter beside what else the site wrote; anywhere else it may be one of the letter's figures.
fn keep_lone_figures(lines: &mut [Line<'_>]) {
    lines.iter_mut().for_each(|line| line.furniture = line.site);
    let counters: Vec<bool> = lines.iter().map(|line| line.site && is_counter(line.text)).collect();
    let mut at = 0;
    while at < lines.len() {
        let run = counters[at..].iter().take_while(|is| **is).count();
        let is_site = |line: Option<&Line<'_>>| line.is_some_and(|line| line.furniture);
        let beside = is_site(at.checked_sub(1).and_then(|above| lines.get(above))) || is_site(lines.get(at + run));
        lines[at..at + run].iter_mut().for_each(|line| line.furniture = beside);
        at += run.max(1);
    }
}

/// In how many quotations a line stands by the signs that it begins with, and the rest. `> 50` compares.
fn quotation(line: &str) -> (usize, &str) {
    let (mut depth, mut rest) = (0, line);
    while let Some(after) = rest.strip_prefix('>').filter(|after| after.is_empty() || after.starts_with([' ', '>'])) {
        let after = after.trim_start_matches(is_edge);
        if after.starts_with(|c: char| c.is_numeric()) && numbered(after).is_none() {
            break;
        }
        (depth, rest) = (depth + 1, after);
    }
    (depth, rest)
}

fn is_edge(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200B}' | '\u{FEFF}') || character.is_control()
}

/// A line that begins with a number and what sets it apart, `17.`, `17)`, `17 -` or `17.-`: the number and the rest.
pub(super) fn numbered(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start_matches(['\u{200E}', '\u{200F}', '\u{202A}', '\u{202B}', '(']);
    let end = line.find(|c: char| !c.is_numeric())?;
    let (number, rest) = line.split_at(end);
    if end == 0 || number.chars().count() > 7 {
        return None;
    }
    let apart = rest.trim_start_matches([' ', '\u{A0}']);
    let spaced = apart.len() < rest.len();
    let sign = apart.chars().next()?;
    let after = &apart[sign.len_utf8()..];
    // Persian and Arabic typists draw the dash with the sign that stretches letters.
    let is_dash = |c: char| matches!(c, '-' | '–' | '—' | '‐' | '‑' | '−' | 'ـ');
    let text = match sign {
        '\t' => return Some((number, after.trim_start())).filter(|(_, rest)| !rest.is_empty()),
        // `1.- Anne`
        '.' | ')' if after.starts_with(is_dash) => after.trim_start_matches(is_dash),
        '.' | ')' | ':' | '：' | '、' | '．' | '۔' => after,
        _ if is_dash(sign) => after,
        _ => return None,
    };
    let begins = text.trim_start().chars().next()?;
    let set_apart = match spaced {
        // `12 - 14 June` is no number and its line.
        true => text.starts_with(char::is_whitespace) && !begins.is_numeric(),
        false => text.starts_with(char::is_whitespace) || sign == '、' || begins.is_alphabetic(),
    };
    set_apart.then(|| (number, text.trim_start()))
}

/// A line that begins with a bullet: the rest.
pub(super) fn bulleted(line: &str) -> Option<&str> {
    let sign = line.chars().next()?;
    let rest = &line[sign.len_utf8()..];
    let sure = matches!(sign, '•' | '●' | '▪' | '◦' | '‣' | '■' | '□' | '○' | '✓' | '➢' | '➤');
    let likely = matches!(sign, '-' | '*' | '–' | '—' | '·' | '+') && rest.starts_with(char::is_whitespace);
    (sure || likely).then(|| rest.trim_start()).filter(|rest| !rest.is_empty())
}

/// A line that begins with the marker of a note, `[1] …`: the number and the rest.
pub(super) fn note(line: &str) -> Option<(&str, &str)> {
    let (number, rest) = marker(line)?;
    rest.starts_with(char::is_whitespace).then(|| (number, rest.trim_start())).filter(|(_, rest)| !rest.is_empty())
}

/// A marker `[1]` at the beginning of a text: its number, and what follows.
pub(super) fn marker(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix('[')?;
    // Looked for no further than a number is long: a text may be nothing but opening brackets.
    let (end, _) = rest.char_indices().take(5).find(|(_, character)| *character == ']')?;
    let number = &rest[..end];
    let is_number = (1..=4).contains(&number.chars().count()) && value(number).is_some();
    is_number.then(|| (number, &rest[end + 1..]))
}

/// The value of a number in any digits.
pub(super) fn value(number: &str) -> Option<u32> {
    number.chars().try_fold(0_u32, |value, digit| value.checked_mul(10)?.checked_add(digit::value(digit)?))
}

/// Letters and digits, small, one space between words: how phrases are compared.
pub(super) fn folded(text: &str) -> String {
    let spaced: String = text
        .chars()
        .filter(|c| {
            !matches!(c, '\'' | '’' | '\u{200C}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '״' | '׳' | '"') && !is_point(*c)
        })
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .flat_map(char::to_lowercase)
        // What a Turkish İ leaves behind when it is made small.
        .filter(|c| *c != '\u{307}')
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a character is a point or an accent of Hebrew, which nobody types twice alike. The maqaf joins two words as a
/// hyphen does, and the other signs of punctuation in the same range part them.
pub(super) fn is_point(character: char) -> bool {
    matches!(character, '\u{591}'..='\u{5C7}') && !matches!(character, '\u{5BE}' | '\u{5C0}' | '\u{5C3}' | '\u{5C6}')
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn a_maqaf_parts_words_as_elsewhere() {
        assert_eq!(folded("בֵּית־סֵפֶר"), "בית ספר");
        assert_eq!(folded("סוף׃ ועוד׀כאן"), "סוף ועוד כאן");
    }
}
