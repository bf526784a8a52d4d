//! The entries of a list's lines.
//!
//! An entry is a line; or, where the list is numbered, all lines down to the next number; or, where it is set in blocks of
//! a few lines with the name on top, a block; or one of the pieces of a line, where two or more stand side by side or one
//! behind another. A short line among others that stands by itself heads those below it.
//! Deliberately absent: the parts of an entry (see `entry`).

use std::ops::Range;

use super::chats::signing;
use super::headings::{heading_text, is_group_heading, is_list_heading, may_head_group};
use super::lines::{Line, bulleted, numbered, value};
use super::names::{begins_with_name, is_person, says_more};
use super::places::{is_city, is_country};
use super::running::{Running, is_others, running};
use super::segments::segments;
use crate::roll::Confidence;

/// An entry as it stands.
#[derive(Clone, Debug, Default)]
pub struct Item {
    /// Its number in the source.
    pub number: Option<String>,
    /// Its words.
    pub text: String,
    /// Where it stands.
    pub range: Range<usize>,
    /// The heading of its group; empty if it is in none.
    pub category: String,
    /// How sure it is that it is an entry, where that is a guess.
    pub guess: Option<Confidence>,
}

/// What the lines of a list hold.
#[derive(Debug, Default)]
pub(super) struct Items {
    /// The entries.
    pub(super) entries: Vec<Item>,
    /// Headings that are said again while their group goes on, where they stand.
    pub(super) again: Vec<(Range<usize>, String)>,
    /// What is said of others who have signed, where it stands.
    pub(super) others: Vec<(Range<usize>, String)>,
}

/// The entries of a list's lines; `category`: the heading that the first of them stand below.
pub(super) fn items(lines: &[Line<'_>], category: &str) -> Items {
    let lines: Vec<&Line<'_>> = lines.iter().filter(|line| !line.site || numbered(line.text).is_some()).collect();
    let counted = lines.iter().any(|line| numbered(line.text).is_some());
    let bullets = lines.iter().filter(|line| bulleted(line.text).is_some()).count();
    let marked = counted || bullets * 2 > lines.len();
    let is_marked = |line: &Line<'_>| numbered(line.text).is_some() || bulleted(line.text).is_some();
    let heads = |index: usize| {
        let line = lines[index];
        let next = lines.get(index + 1);
        let known = is_group_heading(line.text) || is_list_heading(line.text);
        let alone = line.parted || line.group || known || line.text.ends_with([':', '：']);
        next.is_some_and(|next| match marked {
            true => !is_marked(line) && is_marked(next) && alone && may_head_group(line.text),
            false => known && !is_group_heading(next.text) && !is_list_heading(next.text),
        })
    };
    let mut headings: Vec<bool> = (0..lines.len()).map(heads).collect();
    // One alone that is not known as such may be anything.
    if category.is_empty() && headings.iter().filter(|heads| **heads).count() < 2 {
        lines.iter().zip(&mut headings).for_each(|(line, heads)| {
            *heads &= line.group || is_group_heading(line.text) || is_list_heading(line.text)
        });
    }
    let blocks = !marked && are_blocks(&lines, &headings);
    let plain = lines.iter().zip(&headings).filter(|(_, heads)| !**heads);
    let enumerates =
        !marked && plain.clone().count() >= 3 && plain.clone().all(|(line, _)| enumerated(line.text).is_some());
    let least = lines.iter().map(|line| line.indent).min().unwrap_or(0);
    let mut category = category.to_owned();
    let (mut items, mut again, mut others): (Vec<Item>, _, _) = (Vec::new(), Vec::new(), Vec::new());
    let mut fresh = true;
    let mut passed = 0;
    for (index, line) in lines.iter().enumerate() {
        if index < passed {
            continue;
        }
        // The two dashes above the signature of a mail, a rule: nobody.
        if !line.text.contains(char::is_alphanumeric) {
            again.push((line.range.clone(), line.text.to_owned()));
            continue;
        }
        if number_of_none(line.text) {
            others.push((line.range.clone(), line.text.to_owned()));
            fresh = true;
            continue;
        }
        if headings[index] {
            let heading = heading_text(line.text);
            if heading == category {
                again.push((line.range.clone(), line.text.to_owned()));
            }
            category = heading;
            fresh = true;
            continue;
        }
        // Names that run on fill the lines down to the next heading or blank line.
        if !marked && (fresh || line.parted) {
            let rest = lines[index + 1..].iter().zip(&headings[index + 1..]);
            let more = rest.take_while(|(next, heads)| !next.parted && !**heads && !number_of_none(next.text)).count();
            if let Some(Running { items: found, others: said }) = running(&lines[index..=index + more], &category, 0) {
                items.extend(found);
                others.extend(said);
                passed = index + more + 1;
                fresh = true;
                continue;
            }
        }
        let own = numbered(line.text).or_else(|| next_in_order(line.text, &items));
        let (number, text) = match own.or_else(|| enumerated(line.text).filter(|_| enumerates)) {
            Some((number, text)) => (Some(number.to_owned()), text),
            None => (None, bulleted(line.text).unwrap_or(line.text)),
        };
        let text = match signing(text) {
            Some((phrase, rest)) => {
                again.push((line.range.clone(), phrase.to_owned()));
                rest
            }
            None => text,
        };
        let set_in = !marked && line.indent > least && lines[0].indent == least;
        let goes_on = match blocks {
            true => !line.parted,
            false if marked => number.is_none() && !is_marked(line) && !line.parted,
            false => set_in && !line.parted,
        };
        match items.last_mut() {
            Some(last) if goes_on && !fresh => {
                // In a block, a line end parts the name from the rest; in wrapped text it is a space.
                last.text.push(if blocks { '\t' } else { ' ' });
                last.text.push_str(text);
                last.range.end = line.range.end;
            }
            _ => items.push(Item {
                number,
                text: text.to_owned(),
                range: line.range.clone(),
                category: category.clone(),
                guess: None,
            }),
        }
        fresh = false;
    }
    if !counted {
        items = side_by_side(items);
    }
    // Only where the whole list stands in a line or two: else a semicolon is one within an entry.
    if items.len() <= 2 && !counted {
        items = items.into_iter().flat_map(in_one_line).collect();
    }
    Items { entries: items, again, others }
}

/// Whether a line says that others have signed, and names nobody.
fn number_of_none(line: &str) -> bool {
    numbered(line).is_none() && is_others(bulleted(line).unwrap_or(line))
}

/// Whether the entries of a list are blocks of lines, with a name on top and below it what the person is.
fn are_blocks(lines: &[&Line<'_>], headings: &[bool]) -> bool {
    let (mut first, mut rest, mut first_says, mut rest_says) = (0, 0, 0, 0);
    let mut opens = true;
    for (line, heading) in lines.iter().zip(headings) {
        if *heading {
            opens = true;
            continue;
        }
        let part = segments(line.text)[0];
        let says = says_more(part) || is_country(part) || is_city(part) || !begins_with_name(line.text);
        if opens || line.parted {
            (first, first_says) = (first + 1, first_says + usize::from(says));
        } else {
            (rest, rest_says) = (rest + 1, rest_says + usize::from(says));
        }
        opens = false;
    }
    first >= 2 && rest * 2 >= first && rest_says * 2 >= rest && first_says * 3 <= first
}

/// Entries that stand side by side, a wide gap between them: `Anne Larsen, Teacher        Bo Ek, Poet`. So at least every
/// other line, and each piece a person.
fn side_by_side(items: Vec<Item>) -> Vec<Item> {
    let pieces = |item: &Item| -> Vec<String> {
        let text = item.text.replace('\t', "   ");
        let pieces: Vec<&str> = text.split("   ").map(str::trim).filter(|piece| !piece.is_empty()).collect();
        let people = pieces.iter().all(|piece| is_person(piece) && !is_country(piece) && !is_city(piece));
        if pieces.len() > 1 && people { pieces.into_iter().map(str::to_owned).collect() } else { Vec::new() }
    };
    let parted: Vec<Vec<String>> = items.iter().map(pieces).collect();
    if parted.iter().filter(|pieces| pieces.len() > 1).count() * 2 < items.len().max(1) {
        return items;
    }
    let part = |(item, pieces): (Item, Vec<String>)| match pieces.len() {
        0 | 1 => vec![item],
        _ => pieces.into_iter().map(|text| Item { text, ..item.clone() }).collect(),
    };
    items.into_iter().zip(parted).flat_map(part).collect()
}

/// A line that begins with a small Roman number, `iv.`, or a small letter and a bracket, `d)`: it and the rest.
fn enumerated(line: &str) -> Option<(&str, &str)> {
    let end = line.find(['.', ')'])?;
    let (number, rest) = (&line[..end], &line[end + 1..]);
    let roman = number.len() <= 6 && number.chars().all(|c| "ivxlc".contains(c));
    let letter = number.len() == 1 && number.chars().all(|c| c.is_ascii_lowercase()) && line[end..].starts_with(')');
    let is_one = end > 0 && (roman || letter) && rest.starts_with(char::is_whitespace);
    is_one.then(|| (number, rest.trim_start())).filter(|(_, rest)| !rest.is_empty())
}

/// A line that begins with a bare number which is the next one: `5 Bo Ek` behind `4. Anne Larsen`.
fn next_in_order<'t>(line: &'t str, items: &[Item]) -> Option<(&'t str, &'t str)> {
    let (number, rest) = line.split_once(char::is_whitespace)?;
    let before = value(items.last()?.number.as_deref()?)?;
    (value(number)? == before.checked_add(1)?).then(|| (number, rest.trim_start())).filter(|(_, rest)| !rest.is_empty())
}

/// Entries that stand in one line, one behind another: `Anne Larsen (Norway); Bo Ek (Sweden); Ciro Dale`. Three at least,
/// none of them long or begun small; else the line is one entry.
fn in_one_line(item: Item) -> Vec<Item> {
    let mut pieces = Vec::new();
    let (mut depth, mut start) = (0_i32, 0);
    for (at, character) in item.text.char_indices() {
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            ';' | '؛' if depth <= 0 => {
                pieces.push(item.text[start..at].trim());
                start = at + character.len_utf8();
            }
            _ => {}
        }
    }
    pieces.push(item.text[start..].trim());
    pieces.retain(|piece| !piece.is_empty());
    let is_one = |piece: &&str| {
        piece.split_whitespace().count() <= 14 && !piece.starts_with(char::is_lowercase) && piece.contains(' ')
    };
    let named = pieces.iter().filter(|piece| piece.contains(['(', ',', '،'])).count();
    if pieces.len() < 3 || !pieces.iter().all(is_one) || (named == 0 && pieces.len() < 4) {
        return vec![item];
    }
    pieces.iter().map(|piece| Item { number: None, text: (*piece).to_owned(), ..item.clone() }).collect()
}
