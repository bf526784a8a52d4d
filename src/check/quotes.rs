//! Quotation marks: straight and curly ones in one letter, and quotations that are not closed.
//!
//! Languages put marks to opposite uses (»…« and «…», “…” and „…“), so that a mark counts by the white space and
//! punctuation about it where its shape alone does not tell.

use super::passages::{Part, Passage};
use crate::report::{Report, rules};

pub(super) fn check(passages: &[Passage], report: &mut Report) {
    mixed(passages, report);
    for passage in passages {
        unclosed(passage, report);
    }
}

/// Tells the first straight mark of a letter that has curly ones as well.
fn mixed(passages: &[Passage], report: &mut Report) {
    for (what, straight, curly) in
        [("quotation marks", '"', &['“', '”', '„'][..]), ("apostrophes", '\'', &['’', '‘'][..])]
    {
        if !passages.iter().any(|passage| passage.text.contains(curly)) {
            continue;
        }
        for passage in passages {
            let Some((at, _)) = passage.text.match_indices(straight).find(|(at, _)| !is_measure(&passage.text, *at))
            else {
                continue;
            };
            report.add(rules::QUOTES_MIXED, passage.span(at..at + 1), [what.to_owned()]);
            break;
        }
    }
}

/// Whether a straight mark behind a digit stands for feet, inches, minutes or seconds.
fn is_measure(text: &str, at: usize) -> bool {
    text[..at].ends_with(|c: char| c.is_numeric()) && !text[at + 1..].starts_with(char::is_alphabetic)
}

/// Tells a quotation that is left open in its paragraph, or closed twice.
///
/// A quotation may run over paragraphs, each of which then begins with the opening mark: such an open one at the head of
/// a paragraph is passed over.
fn unclosed(passage: &Passage, report: &mut Report) {
    if passage.part == Part::Matter && passage.text.len() < 3 {
        return;
    }
    let text = passage.text.as_str();
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, mark) in text.char_indices() {
        let before = text[..at].chars().next_back();
        let after = text[at + mark.len_utf8()..].chars().next();
        let within_word = before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
        // Gershayim and inches are no quotations.
        if !matches!(mark, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』')
            || within_word
            || (mark == '"' && is_measure(text, at))
        {
            continue;
        }
        let closing = match mark {
            '」' | '』' => true,
            '「' | '『' | '„' => false,
            '«' | '»' | '"' | '“' | '”' => closes(mark, before, after, &open),
            _ => continue,
        };
        if !closing {
            open.push((at, mark));
        } else if open.pop().is_none() {
            report.add(rules::QUOTE_UNCLOSED_LETTER, passage.span(at..at + mark.len_utf8()), [CLOSED.to_owned()]);
        }
    }
    for (at, mark) in open.into_iter().filter(|(at, _)| *at > 0 || !goes_on(text)) {
        report.add(rules::QUOTE_UNCLOSED_LETTER, passage.span(at..at + mark.len_utf8()), [OPENED.to_owned()]);
    }
}

const OPENED: &str = "opened and not closed";
const CLOSED: &str = "closed and was not opened";

/// Whether a quotation that begins a paragraph may go on in the next: it ends a sentence without a mark.
fn goes_on(text: &str) -> bool {
    text.trim_end().ends_with(['.', '!', '?', '…', '।', '۔', '؟']) && text.len() > 200
}

/// Whether a mark that is used both ways closes here: it does if its partner is open; else it is told by the white space
/// about it, and with none by whether anything is open.
fn closes(mark: char, before: Option<char>, after: Option<char>, open: &[(usize, char)]) -> bool {
    let blank = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–'));
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let opens = blank(before) && letter(after);
    match (mark, open.last().map(|(_, mark)| *mark)) {
        ('»', Some('«')) | ('”', Some('“' | '„')) | ('“', Some('„')) => return true,
        ('«', Some('»')) if !opens => return true,
        _ => {}
    }
    let ends =
        |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '(' | '[' | '"' | '“' | '«' | '„'));
    let spaced = before.is_some_and(char::is_whitespace) && after.is_some_and(char::is_whitespace);
    match () {
        () if opens => false,
        () if spaced => open.iter().any(|(_, opened)| *opened == mark),
        () if ends(after) && !blank(before) => true,
        () => !open.is_empty() && mark != '“',
    }
}
