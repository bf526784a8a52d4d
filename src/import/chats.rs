//! What messengers put before what somebody wrote: `[02.03.2026 14:05] Anne:`, `Anne, [02.03.2026 14:05]`,
//! `02.03.26, 14:05 - Anne:`.
//!
//! Who sent a message need not be whom it names, and is no part of the entry in it; it is said, because a message such as
//! "I sign" names nobody else.

use super::furniture::{pattern, tells_of_signing};
use super::lexicon::NUMBER;
use super::lines::Line;
use super::names::begins_with_name;

/// Takes the heads of messages off; gives where they stood, and their words.
pub(super) fn take_off<'t>(lines: &mut Vec<Line<'t>>) -> Vec<(std::ops::Range<usize>, &'t str)> {
    let mut taken = Vec::new();
    let mut parted = false;
    lines.retain_mut(|line| {
        line.parted |= std::mem::take(&mut parted);
        let Some(length) = head(line.text) else { return true };
        let (head, said) = line.text.split_at(length);
        taken.push((line.range.start..line.range.start + length, head.trim()));
        let said = said.trim_start();
        line.range.start = line.range.end - said.len();
        line.text = said;
        // Each message is by itself.
        line.parted = true;
        parted = said.is_empty();
        !said.is_empty()
    });
    taken
}

/// How long the head of a message is that a line begins with.
fn head(line: &str) -> Option<usize> {
    // `Anne, [02.03.2026 14:05]`, and nothing behind it.
    if let Some(stamp) = line.strip_suffix(']').and_then(|rest| rest.rsplit_once(", [")) {
        return is_moment(stamp.1).then_some(line.len());
    }
    let (stamp, rest) = match line.strip_prefix('[') {
        Some(rest) => rest.split_once(']')?,
        None => line.split_once(" - ").or_else(|| line.split_once(" – "))?,
    };
    if !is_moment(stamp) {
        return None;
    }
    let (sender, said) = rest.split_once(':')?;
    let short = sender.split_whitespace().count() <= 6 && !sender.contains([',', ';']);
    (short && !said.starts_with(char::is_numeric)).then_some(line.len() - said.len())
}

/// Whether a text is a day and an hour: `02.03.2026 14:05`, `3/2/26, 2:05:11 PM`.
fn is_moment(text: &str) -> bool {
    if text.chars().count() > 32 || !text.contains(':') {
        return false;
    }
    let apart = text.replace(['.', '/', '-', ',', ':'], " / ");
    let pattern = pattern(&apart);
    let numbers = pattern.split(' ').filter(|word| *word == NUMBER.trim()).count();
    let words = pattern.split(' ').filter(|word| *word != NUMBER.trim());
    (5..=6).contains(&numbers) && words.clone().count() <= 2 && words.clone().all(|word| word.chars().count() <= 2)
}

/// An entry that says first that somebody signs, `I also sign: Anne Larsen`: that, and the entry.
pub(super) fn signing(text: &str) -> Option<(&str, &str)> {
    let (phrase, rest) = text.split_once(':')?;
    let rest = rest.trim();
    let short = (1..=6).contains(&phrase.split_whitespace().count()) && !phrase.contains([',', '(', ';']);
    (short && tells_of_signing(phrase) && begins_with_name(rest)).then_some((phrase.trim(), rest))
}

#[cfg(test)]
mod tests {
    use super::{head, signing};

    #[test]
    fn heads_of_messages_are_known_and_entries_are_not() {
        for (line, said) in [
            ("[02.03.2026 14:05] Anne: Bo Ek, Poet", " Bo Ek, Poet"),
            ("Harbour Signatures, [02.03.2026 14:05]", ""),
            ("02.03.26, 14:05 - Anne Larsen: Bo Ek", " Bo Ek"),
            ("[3/2/26, 2:05:11 PM] Anne: Bo Ek", " Bo Ek"),
        ] {
            assert_eq!(head(line).map(|at| &line[at..]), Some(said), "{line}");
        }
        for line in
            ["Anne Larsen, [1]", "[1] A note: it is so", "02.03.2026 - Anne Larsen: Poet", "Bo Ek - Poet: 14:05"]
        {
            assert_eq!(head(line), None, "{line}");
        }
        assert_eq!(signing("I also sign: Greta Hal, baker"), Some(("I also sign", "Greta Hal, baker")));
        assert_eq!(signing("Director: Greta Hal"), None);
    }
}
