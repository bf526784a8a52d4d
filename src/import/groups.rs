//! What stands between the entries of a list and is none: headings of groups that no blank line sets apart, and the letters
//! of the alphabet that entries are sorted under.
//!
//! A line between two entries is as often the rest of the first. It heads a group if it ends with a colon and entries
//! follow, or if the list begins below a line of the same kind and few lines of its entries are.
//! Deliberately absent: headings that are known by their words (see `headings`).

use super::headings::{is_list_heading, may_head_group};
use super::lines::{Line, bulleted, numbered};
use super::names::begins_with_name;
use super::words::{heads_notes, is_closing, is_letters_title, is_salutation};

/// Small words that no heading ends with, nor a line that is complete.
const JOINING: &[&str] = &[
    "of", "the", "and", "for", "in", "at", "de", "del", "la", "le", "les", "du", "des", "et", "y", "e", "di", "da",
    "der", "die", "das", "des", "für", "und", "im", "am", "van", "to", "on", "with", "и", "в", "по", "на", "و", "در",
    "من", "في", "של",
];

/// Whether the words of a line go on in the next.
pub(super) fn breaks_off(text: &str) -> bool {
    text.ends_with([',', '،', '-', '–', '&', '/', ';', '؛', '('])
        || text.rsplit(' ').next().is_some_and(|last| JOINING.contains(&last))
}

/// What a marked line says behind its number or bullet.
fn said<'t>(line: &Line<'t>) -> Option<&'t str> {
    numbered(line.text).map(|(_, rest)| rest).or_else(|| bulleted(line.text))
}

/// Whether a line may head a group, between entries or above them.
fn may_head(line: &Line<'_>) -> bool {
    let text = line.text;
    said(line).is_none()
        && !line.site
        && text.split_whitespace().count() <= 6
        && !text.starts_with(char::is_lowercase)
        && !text.contains([',', '،', '\t', '@'])
        && !text.trim_end_matches([':', '：']).contains([':', '.'])
        && !breaks_off(text)
        && may_head_group(text)
        && !is_list_heading(text)
        && !is_closing(text)
        && !is_salutation(text)
        && !is_letters_title(text)
        && !heads_notes(text)
}

/// Marks the lines that head groups of a list.
pub(super) fn mark(lines: &mut [Line<'_>]) {
    let may: Vec<bool> = lines.iter().map(may_head).collect();
    let people: Vec<bool> = lines.iter().map(|line| said(line).is_some_and(begins_with_name)).collect();
    let next_is_person = |at: usize| people.get(at + 1).copied().unwrap_or(false);
    // The run of entries that is being read: whether a line of the kind stands above it, how many entries it has, and the
    // lines within it that may be headings.
    let (mut headed, mut entries, mut within): (bool, usize, Vec<usize>) = (false, 0, Vec::new());
    let mut group: Vec<usize> = Vec::new();
    let mut end = |headed: bool, entries: usize, within: &mut Vec<usize>| {
        if headed && within.len() * 2 <= entries {
            group.append(within);
        }
        within.clear();
    };
    for at in 0..lines.len() {
        let line = &lines[at];
        if said(line).is_some() {
            if entries == 0 {
                headed = at.checked_sub(1).is_some_and(|above| may[above]);
            }
            entries += 1;
            continue;
        }
        let complete = at > 0 && !breaks_off(lines[at - 1].text);
        if entries > 0 && may[at] && next_is_person(at) && complete {
            within.push(at);
        } else if line.parted && !line.site {
            end(headed, entries, &mut within);
            (headed, entries) = (false, 0);
        }
    }
    end(headed, entries, &mut within);
    for at in group {
        lines[at].group = true;
    }
    // A colon says what the place alone does not.
    for at in 1..lines.len() {
        let colon = lines[at].text.ends_with([':', '：']);
        lines[at].group |= colon && may[at] && next_is_person(at) && !breaks_off(lines[at - 1].text);
    }
}

/// The lines, by their places among the others, that are nothing but a letter of the alphabet which entries are sorted
/// under: two or more, in their order.
pub(super) fn letters_of_alphabet(lines: &[Line<'_>]) -> Vec<usize> {
    let letter = |line: &Line<'_>| {
        let bare = line.text.trim_matches(|c: char| matches!(c, '-' | '–' | '—' | '[' | ']' | '*' | '#' | ' '));
        let mut characters = bare.chars().filter(|c| *c != '\u{640}');
        let letter = characters.next().filter(|c| c.is_alphabetic() && !c.is_lowercase())?;
        // A sign of Han is a word.
        let is_letter = letter.is_uppercase() || ('\u{590}'..='\u{8FF}').contains(&letter);
        (is_letter && characters.next().is_none()).then_some(letter)
    };
    let found: Vec<(usize, char)> =
        lines.iter().enumerate().filter_map(|(at, line)| Some((at, letter(line)?))).collect();
    let rising = found.windows(2).all(|pair| pair[0].1 < pair[1].1);
    // Entries follow each.
    let followed = found.iter().all(|(at, _)| lines.get(at + 1).is_some_and(|next| letter(next).is_none()));
    if found.len() >= 2 && rising && followed { found.into_iter().map(|(at, _)| at).collect() } else { Vec::new() }
}
