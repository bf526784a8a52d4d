//! Entries in running text: `Anne Larsen, Bo Ek, Ciro Dale and Ed Gull`, over a line or several.
//!
//! Semicolons may part entries that have parts of their own; commas, bars and dots part bare names alone, and only where
//! all that they part reads like names. Where a line ends in the midst, what stands around its end is one name if it is
//! none otherwise. A guess is graded as one: see [`Item::guess`].
//! Deliberately absent: names of one word alone between commas, which are places and offices as often.

use std::ops::Range;

use super::items::Item;
use super::lexicon::{NUMBER, lexicon};
use super::lines::{Line, folded};
use super::names::{begins_with_name, says_more};
use super::places::{is_city, is_country};
use super::segments::segments;
use super::words::honorific;
use crate::fold::Phrases;
use crate::roll::Confidence::{self, Likely, Unsure};

/// How long an entry may be, in bytes.
const LONGEST: usize = 600;

/// How many parts an entry has at most that is a line by itself: more pieces than these are more than one entry.
const MOST_PARTS: usize = 5;

/// What parts entries in running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Semicolon,
    Bar,
    Comma,
}

impl Sign {
    fn is(self, character: char) -> bool {
        match self {
            Sign::Semicolon => matches!(character, ';' | '؛' | '；'),
            Sign::Bar => matches!(character, '•' | '·' | '|' | '●'),
            Sign::Comma => matches!(character, ',' | '،' | '、' | '，'),
        }
    }

    /// How many entries there are at least: a comma also parts a name from what the person is.
    fn fewest(self) -> usize {
        match self {
            Sign::Semicolon | Sign::Bar => 3,
            Sign::Comma => 4,
        }
    }
}

/// Words that stand before the last of several.
static AND: Phrases = lexicon("and|und|et|y|e|ed|и|й|و|ve|i|och|og|en|sowie|ва|او|اور|та");

/// Words of others who are not named.
static OTHERS: Phrases = lexicon(
    "others|other|more|additional|weitere|weiteren|weiterer|andere|anderen|autres|otros|otras|más|altri|altre|outros|outras|\
     mais|других|другие|ещё|еще|нафари|дигар|دیگر|دیگران|آخرون|آخرين|آخر|غيرهم|אחרים|ואחרים|נוספים|diğer|diğerleri|daha|مزید|دیگر|نور",
);

/// Small words within names.
const PARTICLES: &[&str] = &[
    "de", "del", "della", "di", "da", "dos", "das", "do", "du", "des", "la", "le", "van", "von", "der", "den", "zu",
    "zur", "ter", "ten", "bin", "ibn", "bint", "al", "el", "ul", "e", "y", "i", "af", "av", "st", "und", "of",
];

/// Entries found in running text.
#[derive(Debug, Default)]
pub(super) struct Running {
    /// The entries.
    pub(super) items: Vec<Item>,
    /// Where the text says that there are others: `and 340 others`.
    pub(super) others: Option<(Range<usize>, String)>,
}

/// Whether a text says that others have signed who are not named: `… and 340 others`. A count, and a few words.
pub(super) fn is_others(text: &str) -> bool {
    let words = folded(&super::furniture::pattern(text));
    let words: Vec<&str> = words.split(' ').collect();
    let small =
        !text.split_whitespace().any(|word| word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase));
    words.len() <= 8 && words.contains(&NUMBER.trim()) && small && words.iter().any(|word| OTHERS.has(word))
}

/// Whether one line by itself is entries one behind another.
pub(super) fn is_running(line: &Line<'_>) -> bool {
    running(&[line], "", 0).is_some()
}

/// The entries of lines that stand in running text; none if they do not. `spare`: how many fewer there may be than else,
/// because the words before them say that they are signatories.
pub(super) fn running(lines: &[&Line<'_>], category: &str, spare: usize) -> Option<Running> {
    let count = |sign: Sign| lines.iter().map(|line| line.text.matches(|c| sign.is(c)).count()).sum::<usize>();
    [Sign::Semicolon, Sign::Bar, Sign::Comma]
        .into_iter()
        .filter(|sign| count(*sign) > 0 && count(*sign) + 2 + spare > sign.fewest())
        .find_map(|sign| parted(lines, sign, category, sign.fewest() - spare.min(sign.fewest() - 2)))
}

/// A piece of the text: its words, where it stands, and whether it is a guess that it is one.
struct Piece {
    text: String,
    range: Range<usize>,
    guess: Confidence,
}

fn parted(lines: &[&Line<'_>], sign: Sign, category: &str, fewest: usize) -> Option<Running> {
    // Lines that are an entry each have the same signs within them: only a line that goes on says that they run on.
    let last = lines.len() - 1;
    let open = lines.windows(2).filter(|pair| runs_on(pair[0].text, pair[1].text, sign)).count();
    let counts: Vec<usize> = lines.iter().map(|line| pieces(line.text, sign).len()).collect();
    let many = sign == Sign::Comma && counts[..last].iter().all(|count| *count > MOST_PARTS);
    if last > 0 && open * 2 < last && !many {
        return None;
    }
    // `Anne Larsen, Reed House,` line by line: a name and a place are as likely as two names.
    let alike = counts.iter().all(|count| *count == counts[0]) && counts[0] <= 3;
    if last > 0 && sign == Sign::Comma && alike && fewest == sign.fewest() {
        return None;
    }
    let mut found: Vec<Piece> = Vec::new();
    let mut goes_on = false;
    for line in lines {
        let (words, ends_with_and) = without_and_behind(line.text);
        for (index, (at, text)) in pieces(words, sign).into_iter().enumerate() {
            // `, and Ed Gull` where a line begins.
            let (at, text) = match without_and(text).filter(|_| index == 0 && goes_on) {
                Some(rest) => (at + text.len() - rest.len(), rest),
                None => (at, text),
            };
            let goes_on = goes_on && line.text.trim_start().starts_with(text);
            let range = line.range.start + at..line.range.start + at + text.len();
            match found.last_mut() {
                // No entry is that long.
                Some(before) if index == 0 && goes_on && before.text.len() > LONGEST => return None,
                Some(before) if index == 0 && goes_on => match across(&before.text, text, sign) {
                    Some(guess) => {
                        before.text = format!("{} {text}", before.text);
                        before.range.end = range.end;
                        before.guess = before.guess.min(guess);
                    }
                    None => found.push(Piece { text: text.to_owned(), range, guess: Likely }),
                },
                _ => found.push(Piece { text: text.to_owned(), range, guess: Likely }),
            }
        }
        goes_on = !ends_open(line.text, sign) && !ends_with_and;
    }
    let mut others = None;
    if let Some(last) = found.pop() {
        let (kept, more) = last_ones(last, sign);
        found.extend(kept);
        others = more;
    }
    let reads = |piece: &&Piece| match sign {
        Sign::Semicolon => reads_like_entry(&piece.text),
        Sign::Bar | Sign::Comma => is_bare_name(&piece.text),
    };
    let named = found.iter().filter(reads).count();
    // Among many names one that does not read like one is still somebody.
    let odd = found.len() - named;
    if named < fewest || odd * 8 > found.len() || found.iter().any(|piece| says_more_than_name(&piece.text, sign)) {
        return None;
    }
    let item = |piece: Piece| {
        let guess = if reads(&&piece) { piece.guess } else { Unsure };
        Item {
            text: piece.text,
            range: piece.range,
            category: category.to_owned(),
            guess: Some(guess),
            ..Item::default()
        }
    };
    Some(Running { items: found.into_iter().map(item).collect(), others })
}

/// Whether a line plainly runs on in the next: behind a sign or a word for *and*, or with half of a name on either.
fn runs_on(line: &str, next: &str, sign: Sign) -> bool {
    let one = |piece: Option<&(usize, &str)>| piece.is_some_and(|(_, text)| !text.contains(' '));
    let halves = || sign != Sign::Semicolon && one(pieces(line, sign).last()) && one(pieces(next, sign).first());
    ends_open(line, sign) || without_and_behind(line).1 || halves()
}

/// Whether a line ends where one entry does.
fn ends_open(text: &str, sign: Sign) -> bool {
    text.ends_with(|c| sign.is(c))
}

/// What stands between the signs that are not in brackets, and where.
fn pieces(text: &str, sign: Sign) -> Vec<(usize, &str)> {
    let (mut found, mut depth, mut start) = (Vec::new(), 0_i32, 0);
    let mut take = |start: usize, end: usize| {
        let piece = &text[start..end];
        let trimmed = piece.trim();
        if !trimmed.is_empty() {
            found.push((start + (piece.len() - piece.trim_start().len()), trimmed));
        }
    };
    for (at, character) in text.char_indices() {
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ if depth <= 0 && sign.is(character) => {
                take(start, at);
                start = at + character.len_utf8();
            }
            _ => {}
        }
    }
    take(start, text.len());
    found
}

/// Whether what ends a line and what begins the next are one piece, and how sure that is; none if they are two.
fn across(before: &str, next: &str, sign: Sign) -> Option<Confidence> {
    let words = |text: &str| text.split_whitespace().count();
    match sign {
        Sign::Semicolon if next.starts_with(char::is_lowercase) || before.ends_with([',', '،', '-']) => Some(Likely),
        Sign::Semicolon => (!reads_like_entry(next)).then_some(Unsure),
        _ if next.starts_with(char::is_lowercase) => Some(Likely),
        _ => match (words(before), words(next)) {
            (1, 1) => Some(Likely),
            (1, _) | (_, 1) => Some(Unsure),
            _ => None,
        },
    }
}

/// The last piece as the last two, where a word for *and* stands between them, and what it says of others.
fn last_ones(last: Piece, sign: Sign) -> (Vec<Piece>, Option<(Range<usize>, String)>) {
    if last.text.len() > LONGEST {
        return (vec![last], None);
    }
    let mut text = without_stop(&last.text);
    let place = |part: &str| {
        let at = part.as_ptr() as usize - last.text.as_ptr() as usize;
        // Where two lines are one piece, the place is only near.
        let start = (last.range.start + at).min(last.range.end);
        start..(start + part.len()).min(last.range.end)
    };
    if is_others(text) {
        return (Vec::new(), Some((place(text), text.to_owned())));
    }
    let mut others = None;
    let gaps = |text: &str| -> Vec<usize> { text.match_indices(' ').map(|(at, _)| at).collect() };
    for at in gaps(text) {
        let word = text[at + 1..].split(' ').next().unwrap_or("");
        if (AND.has(&folded(word)) || word == "&" || word.starts_with(['…', '.'])) && is_others(&text[at + 1..]) {
            others = Some((place(&text[at + 1..]), text[at + 1..].to_owned()));
            text = text[..at].trim_end();
            break;
        }
    }
    text = without_and(text).unwrap_or(text);
    for at in gaps(text) {
        let (before, behind) = (text[..at].trim_end(), &text[at + 1..]);
        let Some((word, rest)) = behind.split_once(' ') else { break };
        if !(AND.has(&folded(word)) || word == "&") {
            continue;
        }
        let rest = rest.trim_start();
        let both = match sign {
            Sign::Semicolon => reads_like_entry(before) && reads_like_entry(rest),
            _ => is_bare_name(before) && is_bare_name(rest),
        };
        if both {
            let bare = is_bare_name(before) && is_bare_name(rest);
            let guess = if bare { last.guess } else { Unsure };
            let piece = |text: &str| Piece { text: text.to_owned(), range: place(text), guess };
            return (vec![piece(before), piece(rest)], others);
        }
    }
    (vec![Piece { text: text.to_owned(), range: place(text), guess: last.guess }], others)
}

/// The rest of a piece that begins with a word for *and*: `and Ed Gull`.
fn without_and(text: &str) -> Option<&str> {
    let (word, rest) = text.split_once(' ')?;
    let rest = rest.trim_start();
    ((AND.has(&folded(word)) || word == "&") && is_bare_name(segments(rest)[0])).then_some(rest)
}

/// A line without a word for *and* at its end, and whether there was one.
fn without_and_behind(line: &str) -> (&str, bool) {
    match line.rsplit_once(' ') {
        Some((before, word)) if AND.has(&folded(word)) || word == "&" => (before.trim_end(), true),
        _ => (line, false),
    }
}

/// The text without the stop that ends the sentence; an initial keeps its own.
fn without_stop(text: &str) -> &str {
    let bare = text.trim_end_matches(['.', '۔', '。']);
    let last = bare.split([' ', '.']).next_back().unwrap_or("");
    if last.chars().count() <= 3 && text.ends_with('.') && !last.chars().any(char::is_numeric) { text } else { bare }
}

/// Whether a text is a name of two words or more and nothing else.
fn is_bare_name(text: &str) -> bool {
    let text =
        text.strip_suffix(')').and_then(|inner| inner.rsplit_once('(')).map_or(text, |(name, _)| name.trim_end());
    let name = honorific(text).1;
    let words: Vec<&str> = name.split_whitespace().collect();
    let large = |word: &&str| {
        let first = word.chars().find(|c| c.is_alphabetic());
        first.is_some_and(|first| !first.is_lowercase())
            || PARTICLES.contains(word)
            || word.split(['-', '\'', '’']).next().is_some_and(|first| PARTICLES.contains(&first) || first == "d")
    };
    (2..=6).contains(&words.len())
        && begins_with_name(name)
        && words.iter().all(large)
        && !name.contains(['/', '@', '=', '–', '—', '"', '“', '«'])
        && !says_more(name)
        && !is_country(name)
        && !is_city(name)
}

/// Whether a piece between semicolons is an entry: a name on top, and not many words.
fn reads_like_entry(text: &str) -> bool {
    text.split_whitespace().count() <= 16 && is_bare_name(segments(text)[0])
}

/// Whether a piece says what somebody is or where: then commas part one person's parts.
fn says_more_than_name(text: &str, sign: Sign) -> bool {
    sign != Sign::Semicolon && (says_more(text) || is_country(text) || is_city(text))
        || text.starts_with(char::is_lowercase) && !PARTICLES.contains(&text.split(' ').next().unwrap_or(""))
}
