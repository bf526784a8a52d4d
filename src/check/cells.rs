//! What single cells that are printed should not hold.

use super::split::is_cut_off;
use super::{Desk, blanks, damage, litter, rows, shown};
use crate::contact;
use crate::report::{Code, rules};
use crate::roll::Field;

pub(super) fn check(desk: &mut Desk<'_>) {
    let roll = desk.roll;
    let has = |field: &Field| roll.columns().iter().any(|(held, _)| held == field);
    let printed: Vec<(Field, &str)> = Field::PRINTED.iter().copied().filter(|(field, _)| has(field)).collect();
    for signatory in 0..roll.len() {
        for (field, called) in &printed {
            let text = roll.field(signatory, *field);
            if text.is_empty() {
                continue;
            }
            let span = roll.span(signatory, *field);
            cell(text, *field, &mut |rule, arguments| {
                let arguments = [vec![(*called).to_owned()], arguments].concat();
                desk.report.add(rule, span, arguments);
            });
            if field.is_name() {
                let kept = desk.answers.kept.contains(&roll.row(signatory));
                name(text, kept, &mut |rule, arguments| desk.report.add(rule, span, arguments));
            }
        }
    }
}

/// Looks at a cell; a finding's first argument, the field's name, goes before those told.
fn cell(text: &str, field: Field, tell: &mut dyn FnMut(&'static Code, Vec<String>)) {
    let kind = if field.is_name() { contact::kind_in_name(text) } else { contact::kind(text) };
    if let Some(kind) = kind {
        tell(rules::CONTACT_PRINTED, vec![kind.to_owned()]);
    } else if contact::is_web_address(text) {
        tell(rules::ADDRESS_PRINTED, vec!["a web address".to_owned()]);
    } else if contact::is_postal_address(text) {
        tell(rules::ADDRESS_PRINTED, vec!["a street with the number of a house".to_owned()]);
    }
    if let Some(kind) = markup(text) {
        tell(rules::MARKUP_PRINTED, vec![kind.to_owned()]);
    }
    if matches!(field, Field::Title | Field::Affiliation | Field::City | Field::Country) && blanks::is_one(text) {
        tell(rules::FIELD_BLANK, vec![shown(text)]);
        return;
    }
    let cut = matches!(field, Field::Affiliation | Field::Title)
        && (is_cut_off(text) || text.ends_with(['…']) || text.ends_with("..") || is_open(text));
    if cut && contact::kind(text).is_none() && !rows::is_nobody(text) {
        tell(rules::TITLE_TRUNCATED, vec![shown(text)]);
    }
    let is_name = field.is_name();
    if damage::questioned(text, is_name) && !contact::is_web_address(text) {
        tell(rules::LETTERS_QUESTIONED, vec![shown(text)]);
    }
    if text.is_ascii() {
        return;
    }
    // The other kinds of text in a wrong encoding, and lost characters, are told while reading.
    if damage::misread(text, is_name) {
        tell(rules::ENCODING_MISTAKEN, vec![shown(text)]);
    } else if !damage::mojibake(text)
        && !damage::lost(text)
        && let Some(word) = damage::mixed_word(text)
    {
        tell(rules::MIXED_SCRIPTS, vec![shown(word)]);
    }
    if damage::heaped(text) {
        tell(rules::MARKS_HEAPED, vec![]);
    }
    if damage::styled(text) {
        tell(rules::LETTERS_STYLED, vec![shown(text)]);
    }
    if damage::emoji(text) {
        tell(rules::EMOJI_PRINTED, vec![]);
    }
}

/// Whether a quotation is opened at the last word or two, and not closed.
fn is_open(text: &str) -> bool {
    let opened = |open: char, close: char| text.rfind(open).is_some_and(|at| !text[at..].contains(close));
    opened('«', '»') || opened('“', '”')
}

/// Looks at a name.
fn name(text: &str, kept: bool, tell: &mut dyn FnMut(&'static Code, Vec<String>)) {
    if kept || contact::kind(text).is_some() || damage::mojibake(text) || markup(text).is_some() {
        return;
    }
    if litter::is_littered(text) {
        tell(rules::NAME_LITTERED, vec![shown(text)]);
    }
    if let Some(word) = litter::digit_for_letter(text) {
        tell(rules::DIGIT_FOR_LETTER, vec![shown(word)]);
    }
    if let Some(around) = enclosing(text) {
        tell(rules::MARKUP_PRINTED, vec!["name".to_owned(), around.to_owned()]);
    }
    // Cherokee is written in what Unicode calls its capitals.
    let is_cased = |c: &char| (c.is_lowercase() || c.is_uppercase()) && !matches!(c, '\u{13A0}'..='\u{13FF}');
    let cased = || text.chars().filter(is_cased);
    let letters = cased().count();
    if letters >= 4 && text.contains(char::is_whitespace) {
        if cased().all(char::is_uppercase) {
            tell(rules::NAME_CASE, vec![shown(text), "capitals".to_owned()]);
        } else if cased().all(char::is_lowercase)
            && text.chars().all(|c| !c.is_alphabetic() || c.is_lowercase())
            && has_capitals(text)
        {
            tell(rules::NAME_CASE, vec![shown(text), "small letters".to_owned()]);
        }
    }
    if let Some((before, after)) = text.split_once([',', '،']) {
        let writes = |part: &str| part.chars().any(char::is_alphabetic);
        if writes(before) && writes(after) {
            tell(rules::NAME_INVERTED, vec![shown(text)]);
        }
    }
    if text.contains('\u{640}') {
        tell(rules::NAME_STRETCHED, vec![shown(text), "a filler (tatweel)".to_owned()]);
    } else if text.contains(['\u{A0}', '\u{2007}', '\u{202F}']) {
        tell(rules::NAME_STRETCHED, vec![shown(text), "a no-break space".to_owned()]);
    }
}

/// Marks that stand around a whole name, or before it, as what wrote the file left them there.
fn enclosing(name: &str) -> Option<&'static str> {
    // Bodies that sign are often called by a name in « » or „ “.
    const QUOTES: &[(char, char)] = &[('"', '"'), ('\'', '\''), ('“', '”'), ('‘', '’'), ('`', '`')];
    const MARKS: &[char] = &['*', '_', '~'];
    let (first, last) = (name.chars().next()?, name.chars().next_back()?);
    let inner = name.get(first.len_utf8()..name.len().saturating_sub(last.len_utf8()))?;
    if QUOTES.iter().any(|(open, close)| *open == first && *close == last && !inner.contains([*open, *close])) {
        return Some("quotation marks around the whole");
    }
    if MARKS.contains(&first) && first == last && inner.contains(char::is_alphabetic) && !inner.starts_with(' ') {
        return Some("marks of Markdown");
    }
    // A spreadsheet's sign for text; Dutch names begin with `'t` or `'s`.
    let is_sign = first == '\'' && name[1..].starts_with(char::is_uppercase);
    if is_sign || (first == '[' && name.contains("[/")) {
        return Some(if is_sign { "a spreadsheet’s sign for text" } else { "marks of a forum" });
    }
    None
}

/// Letters written as codes, of an address (`%C3%A9`), a mail (`=C3=A9`) or a program (`<U+00E9>`).
fn is_coded(text: &str) -> bool {
    let hexadecimal = |text: &str, count: usize| {
        text.len() >= count
            && text.is_char_boundary(count)
            && text[..count].bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    let twice = |sign: &str| {
        text.match_indices(sign).any(|(at, _)| {
            let rest = &text[at + 1..];
            hexadecimal(rest, 2) && rest[2..].starts_with(sign) && hexadecimal(&rest[3..], 2)
        })
    };
    twice("%") || twice("=") || text.match_indices("<U+").any(|(at, _)| hexadecimal(&text[at + 3..], 4))
}

/// Whether the letters of a text have capitals that differ from them.
fn has_capitals(text: &str) -> bool {
    text.chars().filter(|c| c.is_lowercase()).any(|c| c.to_uppercase().ne([c]) && !matches!(c, '\u{10D0}'..='\u{10FF}'))
}

/// What marks of another notation a text holds.
fn markup(text: &str) -> Option<&'static str> {
    if text.starts_with('=')
        || (text.starts_with(['+', '@']) && text.chars().nth(1).is_some_and(|c| c.is_ascii_alphanumeric()))
    {
        return Some("what a spreadsheet takes for a formula");
    }
    if text.contains(['%', '=', '<']) && !contact::is_web_address(text) && is_coded(text) {
        return Some("letters written as codes");
    }
    if !text.contains(['<', '&', '*', '`', '_', '\\', '$', ']']) {
        return None;
    }
    let tag = text.match_indices('<').any(|(at, _)| {
        let rest = text[at + 1..].trim_start_matches('/');
        let name = rest.chars().take_while(char::is_ascii_alphanumeric).count();
        name > 0 && rest[name..].starts_with(['>', ' ', '/']) && rest.contains('>')
    });
    let entity = text.match_indices('&').any(|(at, _)| {
        let rest = text[at + 1..].trim_start_matches('#');
        let name = rest.chars().take_while(char::is_ascii_alphanumeric).count();
        (2..=8).contains(&name) && rest[name..].starts_with(';')
    });
    if tag || entity {
        return Some("marks of HTML");
    }
    let tex = text.match_indices('\\').any(|(at, _)| text[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic()));
    if tex || (text.matches('$').count() >= 2 && text.contains(['^', '_', '\\'])) {
        return Some("marks of TeX");
    }
    if !text.contains(['*', '_', '`', ']']) {
        return None;
    }
    let twice = |mark: &str| text.matches(mark).count() >= 2;
    (twice("**") || twice("__") || twice("`") || text.contains("](")).then_some("marks of Markdown")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_known() {
        for text in [
            "<b>Anne</b>",
            "R &amp; D",
            "Co &#39;22",
            "**Anne** B",
            "`x_y` `z`",
            "\\textbf{R&D}",
            "$x^2$",
            "=HYPERLINK(\"x\")",
            "+1",
            "[a](b)",
            "Ren%C3%A9e Moe",
            "Ren=C3=A9e Moe",
            "Ren<U+00E9>e Moe",
        ] {
            assert!(markup(text).is_some(), "{text}");
        }
        for text in
            ["R&D", "AT&T; more", "a < b", "Smith & Sons; Ltd", "C_D", "5 * 3", "#1 in $5", "-", "+", "A & B", "100%"]
        {
            assert_eq!(markup(text), None, "{text}");
        }
        for name in ["'Anne Moe'", "“Anne Moe”", "'Anne Moe", "_Anne Moe_", "*Anne*", "[b]Anne[/b]", "\"Anne Moe\""]
        {
            assert!(enclosing(name).is_some(), "{name}");
        }
        for name in [
            "'t Hooft",
            "Anne “Bo” Moe",
            "“Bo” Anne Moe",
            "Anne Moe*",
            "«Bo» Anne «Moe»",
            "«Kamysh»",
            "",
            "\"",
            "O'Brien'",
        ] {
            assert_eq!(enclosing(name), None, "{name}");
        }
    }
}
