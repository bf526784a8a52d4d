//! The list of signatories in a page.
//!
//! The longest run of numbered lines that read like people; or what stands below a heading such as "Signatories", a line
//! a person; or the whole text, if it is nothing but short lines.

use std::ops::Range;

use super::furniture::is_furniture;
use super::lexicon::Lexicon;
use super::lines::{Line, bulleted, folded, note, numbered, value};

/// An entry as it stands.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its number in the source.
    pub number: Option<String>,
    /// Its words.
    pub text: String,
    /// Where it stands.
    pub range: Range<usize>,
}

/// A list found in a page.
#[derive(Debug)]
pub(super) struct List {
    /// Which lines it takes up, its heading included.
    pub(super) lines: Range<usize>,
    /// The heading.
    pub(super) heading: Option<String>,
    /// The entries.
    pub(super) items: Vec<Item>,
}

/// Headings of lists of signatories, folded.
static HEADINGS: Lexicon = Lexicon::new(
    "signatories|signatures|signed|signed by|the signatories|list of signatories|the undersigned|undersigned|\
     signees|signers|initial signatories|first signatories|names of signatories|endorsed by|supporters|\
     individual signatories|annex signatories|sincerely the undersigned|signataires|les signataires|signé par|\
     liste des signataires|premiers signataires|firmantes|los firmantes|firman|firmado por|abajo firmantes|\
     lista de firmantes|unterzeichnende|unterzeichner|unterzeichnerinnen|erstunterzeichner|unterschriften|\
     firmatari|signatários|подписанты|подписи|подписали|подписавшиеся|список подписавших|امضاکنندگان|\
     امضا کنندگان|امضاها|فهرست امضاکنندگان|اسامی امضاکنندگان|نام امضاکنندگان|لیست امضا کنندگان|الموقعون|\
     الموقّعون|التوقيعات|أسماء الموقعين|قائمة الموقعين|دستخط کنندگان|لاسلیک کوونکي|חתומים|החתומים|על החתום|\
     имзокунандагон|imzacılar",
);

/// How long an entry may be, in characters.
const LONGEST: usize = 600;
/// How many numbered lines in a row are a list without a heading.
const FEWEST: usize = 5;

/// Finds the list of signatories. `tabled`: it may have been a table, of which the heading alone is left.
pub(super) fn find(lines: &[Line<'_>], tabled: bool) -> Option<List> {
    let heading = lines.iter().rposition(|line| is_heading(line.text));
    let run = longest_run(lines, heading);
    if let Some((from, to)) = run {
        let above = from.checked_sub(1).filter(|above| is_heading(lines[*above].text));
        return Some(List {
            heading: above.map(|above| heading_text(lines[above].text)),
            lines: above.unwrap_or(from)..to,
            items: items(&lines[from..to]),
        });
    }
    if let Some(heading) = heading {
        let mut to = heading + 1;
        while to < lines.len() && is_entry(lines[to].text) {
            to += 1;
        }
        if tabled && (to == heading + 1 || to == lines.len()) {
            let heading_text = heading_text(lines[heading].text);
            return Some(List { lines: heading..heading + 1, heading: Some(heading_text), items: Vec::new() });
        }
        if to > heading + 1 {
            let items = items(&lines[heading + 1..to]);
            return Some(List { lines: heading..to, heading: Some(heading_text(lines[heading].text)), items });
        }
    }
    if tabled {
        return None;
    }
    // Nothing but short lines, no sentence among them.
    let from = usize::from(lines.len() > 1 && lines[1].parted && !lines[2..].iter().any(|line| line.parted));
    let all = &lines[from.min(lines.len())..];
    let plain = all.iter().filter(|line| !is_furniture(line.text)).count();
    let people = all
        .iter()
        .all(|line| is_furniture(line.text) || (is_entry(line.text) && !line.text.ends_with(['.', ':', ','])));
    (plain >= 2 && people).then(|| List { lines: from..lines.len(), heading: None, items: items(all) })
}

/// The heading's words, without a colon or the marks of a heading.
fn heading_text(line: &str) -> String {
    line.trim_start_matches('#').trim().trim_end_matches([':', '：']).trim_end().to_owned()
}

/// Whether a line is the heading of a list, perhaps with a count or a colon.
fn is_heading(line: &str) -> bool {
    if line.chars().count() > 60 {
        return false;
    }
    let words = folded(line);
    let words = words.trim_matches(|c: char| c.is_numeric() || c == ' ');
    HEADINGS.has(words)
}

fn is_entry(line: &str) -> bool {
    line.chars().count() <= LONGEST && !is_furniture(line) && note(line).is_none()
}

/// Whether entries read like people: no long sentence, and commas or few words.
fn read_like_people(items: &[&str]) -> bool {
    let sentence = |text: &&&str| {
        let words = text.split_whitespace().count();
        (words > 14 && text.ends_with(['.', ';', ':', '؛', '۔']))
            || words > 60
            || (words > 8 && !text.contains([',', '،', '、', '–', '(', ';']))
    };
    items.iter().filter(sentence).count() * 4 <= items.len()
}

/// The longest run of numbered lines that read like people, the last of equals: from and to.
fn longest_run(lines: &[Line<'_>], heading: Option<usize>) -> Option<(usize, usize)> {
    let mut best: Option<(usize, usize, usize)> = None;
    let mut from = 0;
    while from < lines.len() {
        if numbered(lines[from].text).is_none() {
            from += 1;
            continue;
        }
        let (mut to, mut texts) = (from, Vec::new());
        while to < lines.len() {
            match numbered(lines[to].text) {
                Some((_, text)) => texts.push(text),
                // The rest of an entry that goes on in the next line.
                None if !lines[to].parted && is_entry(lines[to].text) && !is_heading(lines[to].text) => {}
                None => break,
            }
            to += 1;
        }
        let numbers: Vec<u32> = lines[from..to].iter().filter_map(|line| value(numbered(line.text)?.0)).collect();
        let rising = numbers.windows(2).filter(|pair| pair[0] < pair[1]).count();
        let fewest = if heading.is_some_and(|heading| heading < from) { 1 } else { FEWEST };
        let is_list = texts.len() >= fewest && read_like_people(&texts) && rising * 2 + 2 >= numbers.len();
        if is_list && best.is_none_or(|(_, _, count)| texts.len() >= count) {
            best = Some((from, to, texts.len()));
        }
        from = to;
    }
    best.map(|(from, to, _)| (from, to))
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
    pieces.iter().map(|piece| Item { number: None, text: (*piece).to_owned(), range: item.range.clone() }).collect()
}

/// The entries of a list's lines.
fn items(lines: &[Line<'_>]) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let counted = lines.iter().any(|line| numbered(line.text).is_some());
    for line in lines.iter().filter(|line| !is_furniture(line.text) || numbered(line.text).is_some()) {
        let (number, text) = match numbered(line.text).or_else(|| next_in_order(line.text, &items)) {
            Some((number, text)) => (Some(number.to_owned()), text),
            None => (None, bulleted(line.text).unwrap_or(line.text)),
        };
        match items.last_mut() {
            Some(last) if counted && number.is_none() && !line.parted => {
                last.text.push(' ');
                last.text.push_str(text);
                last.range.end = line.range.end;
            }
            _ => items.push(Item { number, text: text.to_owned(), range: line.range.clone() }),
        }
    }
    // Only where the whole list stands in a line or two: else a semicolon is one within an entry.
    if items.len() <= 2 && !counted {
        items = items.into_iter().flat_map(in_one_line).collect();
    }
    items
}
