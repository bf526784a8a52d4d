//! One name in two spellings: within the letter, and between the letter and the list.
//!
//! In the letter, names are runs of capitalised words, and in scripts without capitals any two or three words that stand
//! together; only one that is a letter away from a name in the list, or from another run, is told. In the list's favour:
//! a name that stands there as it stands in the letter is never told.

use std::collections::BTreeMap;
use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use super::passages::{Part, Passage};
use super::shown;
use crate::decisions::{Answers, Question};
use crate::fold::edits::{Apart, apart, is_spelled};
use crate::fold::{NameKey, fold};
use crate::report::{Report, rules};
use crate::roll::{Field, Roll};
use crate::source::{Sources, Span};

/// The most words of a name.
const MOST_WORDS: usize = 4;

/// A name as it stands in the letter.
struct Candidate {
    text: String,
    span: Span,
    /// Whether it is one, by its capitals or its place; in a script without capitals any words may stand together.
    sure: bool,
}

pub(super) fn check(
    passages: &[Passage],
    roll: Option<&Roll>,
    answers: &Answers,
    sources: &Sources,
    report: &mut Report,
) -> Vec<Question> {
    let mut candidates: BTreeMap<String, Candidate> = BTreeMap::new();
    for passage in passages {
        collect(passage, &mut candidates);
    }
    let hasher = FixedState::default();
    let hash = |key: &str| hasher.hash_one(key.as_bytes());
    let keys: Vec<&String> = candidates.keys().collect();
    let mut hashes: Vec<(u64, u32)> = Vec::new();
    for (index, key) in keys.iter().enumerate() {
        each_shorter(key, &mut |shorter| hashes.push((hash(shorter), index as u32)));
    }
    hashes.sort_unstable();
    hashes.dedup();

    let mut told = vec![false; keys.len()];
    let mut findings: Vec<(Span, [String; 3], [String; 2])> = Vec::new();
    for run in hashes.chunk_by(|one, other| one.0 == other.0) {
        for pair in run.windows(2) {
            let (one, other) = (keys[pair[0].1 as usize], keys[pair[1].1 as usize]);
            let open = !answers.spellings.contains(one) && !answers.spellings.contains(other);
            let sure = candidates[one].sure || candidates[other].sure;
            if open && sure && names_apart(one, other) && !std::mem::replace(&mut told[pair[1].1 as usize], true) {
                let (one, other) = (&candidates[one], &candidates[other]);
                let (first, second) = if one.span.start <= other.span.start { (one, other) } else { (other, one) };
                let said = [shown(&second.text), shown(&first.text), String::new()];
                findings.push((second.span, said, [second.text.clone(), first.text.clone()]));
            }
        }
    }
    if let Some(roll) = roll {
        let found = beside(roll, &keys, &hashes, answers, &hash);
        for (index, signatory) in found.into_iter().enumerate() {
            let Some(signatory) = signatory.filter(|_| !told[index]) else { continue };
            let candidate = &candidates[keys[index]];
            let line = sources.locate(roll.span(signatory, Field::Name)).map_or(0, |place| place.line);
            let name = roll.field(signatory, Field::Name);
            let said = [shown(&candidate.text), shown(name), format!(", on line {line} of the list")];
            findings.push((candidate.span, said, [candidate.text.clone(), name.to_owned()]));
        }
    }
    findings.sort_by_key(|(span, ..)| *span);
    let rule = rules::NAME_SPELLINGS;
    let mut questions = Vec::new();
    for (span, arguments, spellings) in findings {
        report.add(rule, span, arguments);
        questions.push(Question { rule, rows: Vec::new(), spellings: spellings.into(), who: Vec::new(), span });
    }
    questions
}

/// For each name of the letter, the signatory whose name is a letter away; none for one who stands there as in the letter.
fn beside(
    roll: &Roll,
    keys: &[&String],
    hashes: &[(u64, u32)],
    answers: &Answers,
    hash: &dyn Fn(&str) -> u64,
) -> Vec<Option<usize>> {
    let mut found: Vec<Option<usize>> = vec![None; keys.len()];
    let mut exact = vec![false; keys.len()];
    // Most of the many hashes of a long roll are not among the letter's: a bit for each part of the range says so.
    let mut sieve = vec![0u64; 1 << 12];
    let bit = |hash: u64| ((hash >> 52) as usize, 1u64 << ((hash >> 46) & 63));
    for (hash, _) in hashes {
        let (word, bit) = bit(*hash);
        sieve[word] |= bit;
    }
    for signatory in 0..roll.len() {
        let key = NameKey::of(roll.field(signatory, Field::Name)).ordered;
        if let Ok(index) = keys.binary_search(&&key) {
            exact[index] = true;
            continue;
        }
        if !key.contains(' ') || answers.kept.contains(&roll.row(signatory)) || answers.spellings.contains(&key) {
            continue;
        }
        each_shorter(&key, &mut |shorter| {
            let wanted = hash(shorter);
            let (word, bit) = bit(wanted);
            if sieve[word] & bit == 0 {
                return;
            }
            let from = hashes.partition_point(|(hash, _)| *hash < wanted);
            for (_, index) in hashes[from..].iter().take_while(|(hash, _)| *hash == wanted) {
                let index = *index as usize;
                if found[index].is_none() && !answers.spellings.contains(keys[index]) && names_apart(keys[index], &key)
                {
                    found[index] = Some(signatory);
                }
            }
        });
    }
    for (found, exact) in found.iter_mut().zip(exact) {
        if exact {
            *found = None;
        }
    }
    found
}

/// Gives a key, and the key without each of its letters, if it is of letters that stand for sounds.
fn each_shorter(key: &str, take: &mut dyn FnMut(&str)) {
    if !is_spelled(key) {
        return;
    }
    take(key);
    let mut shorter = String::with_capacity(key.len());
    for (at, letter) in key.char_indices().filter(|(_, letter)| *letter != ' ') {
        shorter.clear();
        shorter.push_str(&key[..at]);
        shorter.push_str(&key[at + letter.len_utf8()..]);
        take(&shorter);
    }
}

/// Whether two names are a letter apart, and not by the ending of a plural or a possessive.
fn names_apart(one: &str, other: &str) -> bool {
    one.contains(' ') && matches!(apart(one, other), Apart::Near | Apart::Doubled | Apart::Lost)
}

/// Collects the names of a passage, by their keys.
fn collect(passage: &Passage, candidates: &mut BTreeMap<String, Candidate>) {
    let text = passage.text.as_str();
    let mut words: Vec<(std::ops::Range<usize>, bool)> = Vec::new();
    let mut start = None;
    let is_word = |c: char| {
        c.is_alphanumeric()
            || matches!(c, '-' | '’' | '\'' | '\u{200C}' | '\u{FFFD}')
            || (c > '\u{300}' && !c.is_whitespace() && !c.is_ascii_punctuation() && !is_stop(c))
    };
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if is_word(c) {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            words.push((from..at, is_capitalised(&text[from..at])));
        }
    }
    let people = passage.part == Part::People;
    for first in 0..words.len() {
        let mut run = first;
        while run < words.len() && run - first < MOST_WORDS && words[run].1 {
            let joined = run == first || joins(&text[words[run - 1].0.end..words[run].0.start]);
            if !joined {
                break;
            }
            let range = words[first].0.start..words[run].0.end;
            // A name of one word is too short to be told from a word.
            if run > first && (people || run - first < 3) {
                let bare = text[range.clone()].trim_end_matches("’s").trim_end_matches("'s");
                let key = NameKey::of(bare).ordered;
                if fold(bare).len() < 80 && key.contains(' ') {
                    let span = passage.span(range.start..range.start + bare.len());
                    let sure = people || bare.contains(char::is_uppercase);
                    let candidate = Candidate { text: bare.to_owned(), span, sure };
                    candidates.entry(key).or_insert(candidate).sure |= sure;
                }
            }
            run += 1;
        }
    }
}

fn is_stop(c: char) -> bool {
    matches!(
        c,
        '،' | '؛'
            | '؟'
            | '۔'
            | '“'
            | '”'
            | '„'
            | '«'
            | '»'
            | '…'
            | '–'
            | '—'
            | '‘'
            | '।'
            | '、'
            | '。'
            | '•'
    )
}

/// Whether what stands between two words joins them to one name: a space, or the dot of an initial.
fn joins(between: &str) -> bool {
    !between.is_empty()
        && between.chars().all(|c| c == ' ' || c == '\u{A0}' || c == '.')
        && between.matches('.').count() <= 1
}

/// Whether a word may be part of a name: it begins with a capital, or its script has none.
fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
}
