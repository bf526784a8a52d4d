//! Calls of notes that are not written `[1]`: raised numbers, numbers in brackets, stars and daggers.
//!
//! A mark is one only if a line begins with it and an earlier one calls it: `meurent¹` and `¹ Rapport de 2025`. All are
//! given as `[1]`, by their number; stars and daggers by the order of their notes.
//! Deliberately absent: letters as marks, which are also the items of lists.

use std::collections::BTreeMap;

use super::lines::{Line, marker, note};

/// The marks of a page that are called and have a note.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// Each mark with its number.
    known: BTreeMap<String, String>,
    /// The lines that are notes, by their places: number and text.
    notes: BTreeMap<usize, (String, String)>,
    /// Whether the page has calls such as `[1]`.
    brackets: bool,
}

impl Marks {
    /// Finds the marks of a page. In Markdown stars are emphasis.
    pub(super) fn find(lines: &[Line<'_>], markdown: bool) -> Marks {
        let brackets =
            lines.iter().any(|line| line.text.match_indices('[').any(|(at, _)| marker(&line.text[at..]).is_some()));
        let mut marks = Marks { brackets, ..Marks::default() };
        if lines.iter().any(|line| note(line.text).is_some()) {
            return marks;
        }
        let leading = |line: &Line<'_>| leading(line.text).map(|(mark, _)| mark.to_owned());
        let mut begun: BTreeMap<String, usize> = BTreeMap::new();
        lines.iter().filter_map(leading).for_each(|mark| *begun.entry(mark).or_default() += 1);
        for (index, line) in lines.iter().enumerate() {
            let Some((mark, rest)) = self::leading(line.text) else { continue };
            let is_sign = !mark.contains(|c: char| c.is_numeric());
            let called = || lines[..index].iter().any(|line| calls(line.text, mark).next().is_some());
            let says = rest.chars().any(char::is_alphabetic);
            if !says || begun.get(mark) != Some(&1) || (markdown && is_sign) || !called() {
                continue;
            }
            let number = match is_sign {
                true => (marks.notes.len() + 1).to_string(),
                false => mark.chars().filter(|c| c.is_numeric()).map(plain).collect(),
            };
            marks.known.insert(mark.to_owned(), number.clone());
            marks.notes.insert(line.range.start, (number, rest.to_owned()));
        }
        marks
    }

    /// The note that a line is: its number and its text.
    pub(super) fn note(&self, line: &Line<'_>) -> Option<(String, String)> {
        self.notes.get(&line.range.start).cloned()
    }

    /// A text with its calls as `[1]`.
    pub(super) fn called(&self, text: &str) -> String {
        let mut calls: Vec<(usize, usize, String)> = Vec::new();
        for (mark, number) in &self.known {
            calls.extend(self::calls(text, mark).map(|at| (at, at + mark.len(), format!("[{number}]"))));
        }
        if self.brackets {
            calls.extend(text.match_indices('[').filter_map(|(at, _)| {
                let (end, said) = several(&text[at..])?;
                Some((at, at + end, said))
            }));
        }
        calls.sort();
        let (mut out, mut at) = (String::new(), 0);
        for (start, end, said) in calls.into_iter() {
            if start >= at {
                out.push_str(&text[at..start]);
                out.push_str(&said);
                at = end;
            }
        }
        out + &text[at..]
    }
}

/// The mark that a line begins with, and the rest.
fn leading(line: &str) -> Option<(&str, &str)> {
    let end = match line.chars().next()? {
        first if is_raised(first) => line.find(|c| !is_raised(c))?,
        '(' => line.find(')').filter(|at| (2..=7).contains(at) && line[1..*at].chars().all(char::is_numeric))? + 1,
        sign @ ('*' | '†' | '‡' | '§' | '＊') => line.find(|c| c != sign)?,
        _ => return None,
    };
    let rest = line[end..].trim_start();
    (line[..end].chars().count() <= 5 && !rest.is_empty()).then_some((&line[..end], rest))
}

/// Where a mark is called in a text: behind a word or a stop, and not within a row of the same signs.
fn calls<'t>(text: &'t str, mark: &'t str) -> impl Iterator<Item = usize> + 't {
    let sign = mark.chars().next();
    let is_bracket = mark.starts_with('(');
    text.match_indices(mark).map(|(at, _)| at).filter(move |at| {
        let (before, after) = (text[..*at].chars().next_back(), text[at + mark.len()..].chars().next());
        let spaced = before.is_some_and(char::is_whitespace);
        let behind = before.is_some_and(|c| !c.is_whitespace() && Some(c) != sign && !is_raised(c));
        let ends = after.is_none_or(|c| !c.is_alphanumeric() && Some(c) != sign);
        (behind || (is_bracket && spaced)) && ends
    })
}

/// `[2, 3]` as `[2][3]`, and how long it is.
fn several(text: &str) -> Option<(usize, String)> {
    let end = text.char_indices().take(24).find(|(_, c)| *c == ']')?.0 + 1;
    let numbers: Vec<&str> = text[1..end - 1].split([',', '،']).map(str::trim).collect();
    let said: Vec<String> = numbers.iter().map(|number| format!("[{number}]")).collect();
    let are_calls = numbers.len() > 1 && said.iter().all(|call| marker(call).is_some());
    are_calls.then(|| (end, said.concat()))
}

fn is_raised(character: char) -> bool {
    matches!(character, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// A raised digit as a plain one.
fn plain(digit: char) -> char {
    "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|raised| raised == digit).map_or(digit, |value| (b'0' + value as u8) as char)
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn shown(text: &str) -> (String, Vec<(String, String)>) {
        let lines = lines(text, false);
        let marks = Marks::find(&lines, false);
        let notes = lines.iter().filter_map(|line| marks.note(line)).collect();
        (marks.called(lines[0].text), notes)
    }

    #[test]
    fn marks_that_are_called_and_have_a_note_are_calls() {
        for (text, called, notes) in [
            ("Dry¹, and dead².\n¹ A.\n² B.", "Dry[1], and dead[2].", 2),
            ("Dry (1), and dead.(2)\n(1) A.\n(2) B.", "Dry [1], and dead.[2]", 2),
            ("Dry* and dead**.\n* A.\n** B.", "Dry[1] and dead[2].", 2),
            ("Dry†.\n†A.", "Dry[1].", 1),
            ("Dry [1, 2].\n[1] A.\n[2] B.", "Dry [1][2].", 0),
            // Items of a list, an area, a number within a sentence.
            ("Dry*.\n* One\n* Two", "Dry*.", 0),
            ("10 m² (1)\n2 B.", "10 m² (1)", 0),
            ("We ask:\n(1) Open.\n(2) Publish.", "We ask:", 0),
        ] {
            let (said, found) = shown(text);
            assert_eq!((said.as_str(), found.len()), (called, notes), "{text}");
        }
    }
}
