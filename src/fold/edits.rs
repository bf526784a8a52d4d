//! How far two folded words or names are apart: one letter, or more.
//!
//! Deliberately absent: distances of more than one edit, and scripts in which a letter is a syllable or a word.

/// Between how many letters a name has that is compared.
const LETTERS: std::ops::RangeInclusive<usize> = 7..=48;

/// What stands between two names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// More than one edit, or one that makes another name: the beginning of a word, its last letter, a digit.
    Far,
    /// One letter.
    Near,
    /// One letter that was lost in one of them.
    Lost,
    /// One letter that is doubled in one of them.
    Doubled,
}

/// Says how far apart two folded names are.
pub fn apart(one: &str, other: &str) -> Apart {
    let (long, short): (Vec<char>, Vec<char>) = match one.chars().count() >= other.chars().count() {
        true => (one.chars().collect(), other.chars().collect()),
        false => (other.chars().collect(), one.chars().collect()),
    };
    if long.len() - short.len() > 1 || long == short {
        return Apart::Far;
    }
    let same = long.iter().zip(&short).take_while(|(one, other)| one == other).count();
    let rest = |from_long: usize, from_short: usize| long.get(from_long..) == short.get(from_short..);
    let bounded = |at: usize| {
        let word = |at: &usize| long[*at] != ' ';
        let start = (0..at).rev().take_while(word).count();
        let end = (at..long.len()).take_while(word).count();
        (start, end)
    };
    let at = same.min(long.len() - 1);
    let (before, from) = bounded(at);
    let special = long[at] == ' ' || long[at].is_ascii_digit();
    if long.len() > short.len() {
        if !rest(same + 1, same) {
            return Apart::Far;
        }
        let letter = long[at];
        let doubled = at > 0 && long[at - 1] == letter;
        return match () {
            () if special || before + from < 5 => Apart::Far,
            () if doubled => Apart::Doubled,
            () if letter == '\u{FFFD}' => Apart::Lost,
            () if before == 0 || from <= 1 => Apart::Far,
            () => Apart::Near,
        };
    }
    let replaced = rest(same + 1, same + 1);
    let swapped = same + 1 < long.len()
        && long[same] == short[same + 1]
        && long[same + 1] == short[same]
        && rest(same + 2, same + 2);
    let lost = replaced && (long[at] == '\u{FFFD}' || short[at] == '\u{FFFD}');
    match () {
        () if lost => Apart::Lost,
        () if !(replaced || swapped) || special || short[at] == ' ' || short[at].is_ascii_digit() => Apart::Far,
        () if before == 0 || (replaced && from <= 1) || before + from < 5 => Apart::Far,
        () => Apart::Near,
    }
}

/// Whether a name is of letters that stand for sounds.
pub fn is_spelled(key: &str) -> bool {
    let spelled =
        |c: char| c < '\u{1100}' || matches!(c, '\u{1C80}'..='\u{2000}' | '\u{2C00}'..='\u{2D2F}' | '\u{FFFD}');
    LETTERS.contains(&key.chars().count()) && key.chars().all(spelled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_apart() {
        for (one, other, wanted) in [
            ("richard bennet", "richard bennett", Apart::Doubled),
            ("karin johansson", "karin johanson", Apart::Doubled),
            ("katherine lee", "katharine lee", Apart::Near),
            ("rahemee pajwak", "raheme pajwak", Apart::Doubled),
            ("petra soukupova", "p\u{FFFD}tra soukupova", Apart::Lost),
            ("bridget foley", "brigdet foley", Apart::Near),
            ("anna ivanova", "anna ivanov", Apart::Far),
            ("maria rossi", "mario rossi", Apart::Far),
            ("karin meyer", "marin meyer", Apart::Far),
            ("signer 00012", "signer 00013", Apart::Far),
            ("li wei zhang", "li fei zhang", Apart::Far),
            ("anna smith", "anna smith", Apart::Far),
            ("anna smith", "hans mueller", Apart::Far),
        ] {
            assert_eq!(apart(one, other), wanted, "{one} {other}");
            assert_eq!(apart(other, one), wanted, "{other} {one}");
        }
    }
}
