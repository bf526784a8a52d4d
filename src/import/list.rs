//! The list of signatories in a page.
//!
//! The longest run of numbered lines that read like people, with the runs that follow it below headings of groups; or what
//! stands below a heading such as "Signatories", a line a person; or the names at the end of a letter; or the whole text,
//! if it is nothing but short lines.

use std::ops::Range;

use super::furniture::is_furniture;
use super::groups::breaks_off;
use super::headings::{heading_text, heads_comments, is_group_heading, is_list_heading, may_head_group};
use super::items::{Items, items};
use super::lines::{Line, bulleted, note, numbered, value};
use super::markdown::is_definition;
use super::names::{begins_with_name, is_person};
use super::notes::Marks;
use super::running::{is_running, running};
use super::words::{heads_notes, is_closing, is_letters_title, is_salutation};

/// A list found in a page.
#[derive(Debug)]
pub(super) struct List {
    /// Which lines it takes up, its heading included.
    pub(super) lines: Range<usize>,
    /// The heading.
    pub(super) heading: Option<String>,
    /// What it holds.
    pub(super) items: Items,
}

/// How long an entry may be, in characters.
const LONGEST: usize = 600;
/// How many numbered lines in a row are a list without a heading.
const FEWEST: usize = 5;
/// How many lines of persons at the end of a letter are a list, and no block of the sender.
const FEWEST_NAMES: usize = 3;

/// Finds the list of signatories. `tabled`: it may have been a table, of which the heading alone is left.
pub(super) fn find(lines: &[Line<'_>], tabled: bool, marks: &Marks) -> Option<List> {
    let heading = lines.iter().rposition(|line| is_list_heading(line.text)).map(|last| first_of(lines, last, marks));
    if let Some((from, to)) = longest_run(lines, heading, marks) {
        // A line above the list heads a group if it is known as that, or if there are others.
        let others = lines[from..to].iter().any(|line| numbered(line.text).is_none() && heads_group(line));
        let lists = lines[from..to].iter().any(|line| is_list_heading(line.text));
        let is_group = |line: &Line<'_>| {
            (heads_group(line) && (others || is_group_heading(line.text))) || (lists && is_list_heading(line.text))
        };
        let group = from.checked_sub(1).filter(|above| is_group(&lines[*above]));
        let top = group.unwrap_or(from);
        let above = top.checked_sub(1).filter(|above| is_list_heading(lines[*above].text));
        let category = group.map_or(String::new(), |group| heading_text(lines[group].text));
        return Some(List {
            heading: above.map(|above| heading_text(lines[above].text)),
            lines: above.unwrap_or(top)..below(lines, to, marks),
            items: items(&lines[from..below(lines, to, marks)], &category),
        });
    }
    let heading_after = lines.iter().rposition(|line| is_list_heading(line.text));
    // Without a heading of the list, one of a group serves.
    let first_group = lines.iter().position(|line| is_group_heading(line.text));
    if let Some(heading) = heading.or(first_group) {
        let own = if is_list_heading(lines[heading].text) { heading + 1 } else { heading };
        let mut to = own;
        let more = |to: usize| is_list_heading(lines[to].text) && heading_after.is_some_and(|last| to <= last);
        while to < lines.len() && (is_entry(&lines[to], marks) || more(to)) {
            to += 1;
        }
        let named = (own > heading).then(|| heading_text(lines[heading].text));
        let below = lines[to..].iter().find(|line| !line.site);
        // Nothing stands below it, or nothing that could: it heads what was a table, or an empty list.
        let nothing = to == own && below.is_none_or(|line| heads_comments(line.text));
        if own > heading && (nothing || (tabled && (to == own || to == lines.len()))) {
            return Some(List { lines: heading..own, heading: named, items: Items::default() });
        }
        let items = items(&lines[own..to], "");
        if !items.entries.is_empty() {
            return Some(List { lines: heading..to, heading: named, items });
        }
    }
    if tabled {
        return None;
    }
    if let Some(list) = signed_in_a_line(lines) {
        return Some(list);
    }
    if let Some(range) = names_at_end(lines, marks) {
        return Some(List { heading: None, items: items(&lines[range.clone()], ""), lines: range });
    }
    // Nothing but short lines, no sentence among them.
    let from = usize::from(lines.len() > 1 && lines[1].parted && !lines[2..].iter().any(|line| line.parted));
    let all = &lines[from.min(lines.len())..];
    let plain = all.iter().filter(|line| !line.site).count();
    let people = all.iter().all(|line| line.site || (is_entry(line, marks) && !line.text.ends_with(['.', ':', ','])));
    (plain >= 2 && people).then(|| List { lines: from..lines.len(), heading: None, items: items(all, "") })
}

/// Where a list ends that goes on below numbered lines: with bullets below the heading of a group.
fn below(lines: &[Line<'_>], to: usize, marks: &Marks) -> usize {
    let is_bullet = |line: &Line<'_>| bulleted(line.text).is_some() && is_entry(line, marks);
    let mut end = to;
    while lines.get(end).is_some_and(|line| is_group_heading(line.text)) {
        let rest = lines[end + 1..].iter().take_while(|line| is_bullet(line)).count();
        if rest == 0 {
            break;
        }
        end += 1 + rest;
    }
    end
}

/// Whether a line says who signed, behind the heading of a list: `Signed: Anne Larsen and Bo Ek`.
pub(super) fn says_who_signed(text: &str) -> bool {
    text.split_once([':', '：']).is_some_and(|(head, rest)| !rest.trim().is_empty() && is_list_heading(head))
}

/// The last line that says who signed, with those that it goes on in, if names run on in it.
fn signed_in_a_line(lines: &[Line<'_>]) -> Option<List> {
    let at = lines.iter().rposition(|line| says_who_signed(line.text))?;
    let to = at + 1 + lines[at + 1..].iter().take_while(|line| !line.parted && !line.site).count();
    let (heading, rest) = lines[at].text.split_once([':', '：'])?;
    let mut first = lines[at].clone();
    first.range.start = first.range.end - rest.trim_start().len();
    first.text = rest.trim_start();
    let all: Vec<&Line<'_>> = std::iter::once(&first).chain(&lines[at + 1..to]).collect();
    let found = running(&all, "", 2)?;
    let items = Items { entries: found.items, others: found.others.into_iter().collect(), ..Items::default() };
    Some(List { lines: at..to, heading: Some(heading_text(heading)), items })
}

/// The first of the headings of a list of which this is the last: between them stand entries and nothing else.
fn first_of(lines: &[Line<'_>], last: usize, marks: &Marks) -> usize {
    let mut first = last;
    while let Some(before) = lines[..first].iter().rposition(|line| is_list_heading(line.text)) {
        let between = &lines[before + 1..first];
        let people = between.iter().all(|line| line.site || is_entry(line, marks));
        if between.is_empty() || !people {
            break;
        }
        first = before;
    }
    first
}

/// Whether a line can stand in a list that has no numbers.
fn is_entry(line: &Line<'_>, marks: &Marks) -> bool {
    (line.text.chars().count() <= LONGEST || is_running(line))
        && !line.site
        && !ends_list(line, marks)
        && !is_sentence(line.text)
}

/// Whether a line is the beginning of something else.
fn ends_list(line: &Line<'_>, marks: &Marks) -> bool {
    let text = line.text;
    note(text).is_some()
        || is_definition(text)
        || marks.note(line).is_some()
        || heads_notes(text)
        || heads_comments(text)
        || is_list_heading(text)
        || is_letters_title(text)
        || is_closing(text)
        || (is_salutation(text) && text.ends_with([',', ':', '،', '!']))
}

/// Whether a line is a sentence about the list: `*Affiliations are given for identification only.`
fn is_sentence(text: &str) -> bool {
    let text = bulleted(text).unwrap_or(text);
    let words = text.split_whitespace().count();
    words >= 5 && text.ends_with(['.', '!', '?', '؟', '。']) && !begins_with_name(text)
}

/// Whether a line heads a group of the list.
fn heads_group(line: &Line<'_>) -> bool {
    let text = line.text;
    numbered(text).is_none()
        && bulleted(text).is_none()
        && !is_list_heading(text)
        && !is_furniture(text)
        && !is_closing(text)
        && !is_salutation(text)
        && !is_letters_title(text)
        && !heads_notes(text)
        && (line.group
            || is_group_heading(text)
            || (line.parted && may_head_group(text) && !text.ends_with([':', '：'])))
}

/// Whether entries read like people: no long sentence, commas or few words, and names to begin with.
fn read_like_people(items: &[&str]) -> bool {
    let sentence = |text: &&&str| {
        let words = text.split_whitespace().count();
        (words > 14 && text.ends_with(['.', ';', ':', '؛', '۔']))
            || words > 60
            || (words > 8 && !text.contains([',', '،', '、', '–', '(', ';', '\t']))
    };
    let unnamed = items.iter().filter(|text| !begins_with_name(text)).count();
    items.iter().filter(sentence).count() * 4 <= items.len() && unnamed * 2 <= items.len()
}

/// A run of numbered lines.
struct Run {
    from: usize,
    to: usize,
    count: usize,
    first: u32,
    last: u32,
}

/// The runs of numbered lines that read like people.
fn runs(lines: &[Line<'_>], marks: &Marks) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut from = 0;
    while from < lines.len() {
        if numbered(lines[from].text).is_none() || marks.note(&lines[from]).is_some() {
            from += 1;
            continue;
        }
        let (mut to, mut texts, mut wraps) = (from, Vec::new(), false);
        while to < lines.len() && marks.note(&lines[to]).is_none() {
            match numbered(lines[to].text) {
                Some((_, text)) => texts.push(text),
                // The rest of an entry that goes on in the next line.
                None if goes_on(lines, to, from, wraps) && !ends_list(&lines[to], marks) => {}
                None => break,
            }
            wraps |= numbered(lines[to].text).is_none();
            to += 1;
        }
        let numbers: Vec<u32> = lines[from..to].iter().filter_map(|line| value(numbered(line.text)?.0)).collect();
        let rising = numbers.windows(2).filter(|pair| pair[0] < pair[1]).count();
        // Numbered notes read like people, with their authors' names.
        let are_notes = from.checked_sub(1).is_some_and(|above| heads_notes(lines[above].text));
        if !are_notes && read_like_people(&texts) && rising * 2 + 2 >= numbers.len() {
            let (first, last) = (numbers.first().copied().unwrap_or(0), numbers.last().copied().unwrap_or(0));
            runs.push(Run { from, to, count: texts.len(), first, last });
        }
        from = to.max(from + 1);
    }
    runs
}

/// Whether a line without a number goes on with the entry above it: before the next number always; behind the last one
/// only if it is set in, or the line above it is broken off. `wraps`: others went on.
fn goes_on(lines: &[Line<'_>], at: usize, from: usize, wraps: bool) -> bool {
    let line = &lines[at];
    if line.parted || line.group || line.text.chars().count() > LONGEST || line.site || is_list_heading(line.text) {
        return false;
    }
    let next = lines[at + 1..].iter().take_while(|next| !next.parted).take(3);
    let between = next.clone().any(|next| numbered(next.text).is_some());
    let above = lines[at - 1].text;
    let open = breaks_off(above);
    let set_in = line.indent > lines[from].indent;
    (between && !is_group_heading(line.text)) || set_in || open || (wraps && !is_sentence(line.text))
}

/// The longest list of numbered lines, the last of equals: from and to.
fn longest_run(lines: &[Line<'_>], heading: Option<usize>, marks: &Marks) -> Option<(usize, usize)> {
    let mut lists: Vec<Run> = Vec::new();
    for run in runs(lines, marks) {
        if let Some(last) = lists.last_mut()
            && joins(lines, last, &run)
        {
            (last.to, last.count, last.last) = (run.to, last.count + run.count, run.last);
            continue;
        }
        lists.push(run);
    }
    let closes = |run: &Run| lines[..run.from].iter().rev().take(2).any(|line| is_closing(line.text));
    let fewest = |run: &Run| match heading.is_some_and(|heading| heading < run.from) {
        true => 1,
        false if closes(run) => 2,
        false => FEWEST,
    };
    lists.retain(|run| run.count >= fewest(run));
    let longest = lists.iter().map(|run| run.count).max()?;
    // Below a heading of the list, the longest there; else the longest of all.
    let below = |run: &&Run| heading.is_some_and(|heading| heading < run.from);
    let best = lists.iter().rfind(|run| run.count == longest);
    let headed = lists.iter().filter(below).max_by_key(|run| run.count);
    headed.or(best).map(|run| (run.from, run.to))
}

/// Whether a run goes on with the list of the one before: across a button of the page, if its numbers do; across the
/// heading of a group, if the first run has a heading too.
fn joins(lines: &[Line<'_>], before: &Run, run: &Run) -> bool {
    let between = &lines[before.to..run.from];
    if between.iter().all(|line| line.site) {
        return run.first > before.last;
    }
    let above = before.from.checked_sub(1).map(|above| &lines[above]);
    let is_listed = above.is_some_and(|above| is_list_heading(above.text));
    let headed = is_listed || above.is_some_and(heads_group) || between.iter().any(|line| line.group);
    // `First signatories` and `Signatories` are one list, if the numbers of the second go on.
    let goes_on = |line: &Line<'_>| is_listed && is_list_heading(line.text) && run.first > before.last;
    matches!(between, [line] if goes_on(line) || (headed && heads_group(line)))
}

/// The names at the end of a letter that have no heading: three lines or more, each of them a person, and nothing of the
/// letter behind them but notes.
fn names_at_end(lines: &[Line<'_>], marks: &Marks) -> Option<Range<usize>> {
    let is_rest = |line: &Line<'_>| {
        line.site
            || note(line.text).is_some()
            || is_definition(line.text)
            || marks.note(line).is_some()
            || heads_notes(line.text)
    };
    let end = lines.iter().position(|line| heads_comments(line.text)).filter(|at| *at > lines.len() / 3);
    let end = end.unwrap_or(lines.len());
    let to = lines[..end].iter().rposition(|line| !is_rest(line) && !is_sentence(line.text))? + 1;
    let person = |line: &Line<'_>| is_person(bulleted(line.text).unwrap_or(line.text));
    let from = lines[..to].iter().rposition(|line| !person(line)).map_or(0, |at| at + 1);
    // Above them stands a letter: else the text is a list as a whole, and read so.
    let letter = lines[..from].iter().any(|line| is_closing(line.text) || line.text.split_whitespace().count() > 12);
    let opens = lines.get(from).is_some_and(|line| line.parted || from == 0 || is_closing(lines[from - 1].text));
    (to - from >= FEWEST_NAMES && letter && opens).then_some(from..to)
}
