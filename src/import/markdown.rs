//! Markdown, whose marks are kept: how it is told, and what in it is not of CommonMark.
//!
//! Deliberately absent: parsing it. Lines stay as they stand, so that whatever they mean they mean as before.

use std::collections::BTreeSet;

use super::lines::{Line, marker, numbered, value};

/// Whether a text is evidently Markdown, whatever its file is called: it defines footnotes, or has marks of two kinds that
/// nobody types by chance.
pub fn is_evident(text: &str) -> bool {
    let any = |is: fn(&str) -> bool| text.lines().map(str::trim_start).any(is);
    let signs: [fn(&str) -> bool; 5] = [
        |line| line.starts_with('#') && line.trim_start_matches('#').starts_with(' ') && line.len() > 2,
        |line| line.contains("](http"),
        |line| line.starts_with("```") || line.starts_with("~~~"),
        |line| {
            let mut parts = line.split("**").skip(1);
            parts.next().is_some_and(|bold| bold.starts_with(char::is_alphanumeric)) && parts.next().is_some()
        },
        |line| line.starts_with("|-") || line.starts_with("| -") || line.starts_with("|:-") || line.starts_with("| :-"),
    ];
    any(is_definition) || signs.into_iter().filter(|sign| any(*sign)).count() > 1
}

/// Whether a text begins with a front matter: then it is a letter's file already, or a page's of some program.
pub fn has_front_matter(text: &str) -> bool {
    let mut lines = text.trim_start_matches('\u{FEFF}').lines().map(str::trim_end);
    if lines.next() != Some("---") {
        return false;
    }
    // Between two rules somebody may also have written words: a front matter has keys and what belongs to them alone.
    let is_key = |line: &str| {
        let key = line.split_once(':').map_or("", |(key, _)| key);
        !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
    };
    let belongs = |line: &str| line.is_empty() || line.starts_with([' ', '\t', '-', '#', ']', '}']);
    let mut titled = false;
    for line in lines.take(400) {
        if line == "---" || line == "..." {
            return titled;
        }
        if !is_key(line) && !belongs(line) {
            return false;
        }
        titled |= line.starts_with("title:");
    }
    false
}

/// Whether a line defines a footnote: `[^1]: …`.
pub(super) fn is_definition(line: &str) -> bool {
    let label = line.trim_start().strip_prefix("[^").and_then(|rest| rest.split_once("]:")).map(|(label, _)| label);
    label.is_some_and(|label| !label.is_empty() && label.len() <= 100 && !label.contains([']', ' ']))
}

/// The labels of links that are defined: `[1]: https://…`.
pub(super) fn references(lines: &[Line<'_>]) -> BTreeSet<String> {
    let label = |line: &Line<'_>| {
        let (label, _) = line.text.strip_prefix('[')?.split_once("]:")?;
        (!label.starts_with('^')).then(|| label.to_owned())
    };
    lines.iter().filter_map(label).collect()
}

/// A line with its markers `[1]` as calls of notes, where they are not links.
pub(super) fn called(line: &str, references: &BTreeSet<String>) -> String {
    let (mut out, mut rest, mut in_code) = (String::new(), line, false);
    while let Some(character) = rest.chars().next() {
        in_code ^= character == '`';
        if let Some((number, after)) = marker(rest).filter(|_| !in_code)
            && !out.ends_with([']', '\\', '!'])
            && !after.starts_with(['(', ':'])
            && !references.contains(number)
        {
            // A call stands with its word; what sets a line in stays.
            let word = out.trim_end_matches(' ').len();
            if word > 0 {
                out.truncate(word);
            }
            out.push_str(&format!("[^{number}]"));
            rest = after;
            continue;
        }
        out.push(character);
        rest = &rest[character.len_utf8()..];
    }
    out
}

/// A line that begins with a number of which CommonMark does not know that it is one (`۱. …`, `(1) …`, `1- …`): with one
/// that it knows.
pub(super) fn renumbered(line: &Line<'_>) -> Option<String> {
    let (number, rest) = numbered(line.text)?;
    let digits = line.text.len() - line.text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let known = (1..=9).contains(&digits)
        && line.text[digits..].starts_with(['.', ')'])
        && line.text[digits + 1..].starts_with(char::is_whitespace);
    let indent = line.raw.len() - line.raw.trim_start().len();
    let number = value(number).filter(|_| !known)?;
    Some(format!("{}{number}. {rest}", &line.raw[..indent]))
}

/// Whether a line is plain words, which may be a name below a closing formula, and no mark of a block.
pub(super) fn is_plain(text: &str) -> bool {
    !text.starts_with(['#', '>', '|', '`', '~', '=', '[', '<', ':']) && text.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_is_told_by_its_marks() {
        for text in [
            "So it is.[^1]\n\n[^1]: A. Quince.",
            "# Reeds\n\nKeep **them**.",
            "See [us](https://a.example).\n\n## Now\n",
        ] {
            assert!(is_evident(text), "{text}");
        }
        for text in
            ["#SaveTheReeds\n\n* Keep them\n** now", "Dry* and dead**.\n* A.", "# of signatures: 12", "[1] See [2]: a"]
        {
            assert!(!is_evident(text), "{text}");
        }
    }

    #[test]
    fn links_are_no_calls() {
        let references = BTreeSet::from(["2".to_owned()]);
        for (line, wanted) in [
            ("Dry [1].", "Dry[^1]."),
            ("  [1] so", "  [^1] so"),
            ("[1](https://a.example) [the act][3] [2]", "[1](https://a.example) [the act][3] [2]"),
            ("`[1]` \\[1]", "`[1]` \\[1]"),
        ] {
            assert_eq!(called(line, &references), wanted);
        }
    }
}
