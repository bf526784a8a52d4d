//! What was left over at the edges of a name, and digits that were typed for letters.
//!
//! Deliberately absent: what a name is, and marks of other notations (see `cells`).

use crate::digit;

/// Whether signs stand at the edge of a name, or part it, that are no part of one: a comma from a list that was split, a
/// hyphen, the call of a note, a stroke before something else.
pub(super) fn is_littered(name: &str) -> bool {
    let name = name.trim();
    let ends = name
        .ends_with([',', ';', ':', '،', '؛', '-', '–', '—', '/', '|', '*', '†', '‡', '¹', '²', '³', '\\', '_', '=']);
    let begins = name.starts_with([',', ';', ':', '،', '؛', '/', '|', '\\', '_', '†', '‡']);
    name.contains(char::is_alphabetic) && (ends || begins || name.contains(" | ") || ends_with_call(name))
}

/// `Anna Moe[3]`, `Anna Moe (2)`: the number of a note or of a row in brackets.
fn ends_with_call(name: &str) -> bool {
    [('[', ']'), ('(', ')')].iter().any(|(open, close)| {
        let call = name.strip_suffix(*close).and_then(|rest| rest.rsplit_once(*open));
        call.is_some_and(|(before, call)| {
            let digits = !call.is_empty() && call.chars().all(|c| digit::value(c).is_some());
            digits && call.chars().count() < 4 && !before.trim().is_empty()
        })
    })
}

/// The word of a name in which a 0 or a 1 stands where a letter should: between small letters, or behind them at the end
/// of a short word. `Covid19` and `Studio 1` are none.
pub(super) fn digit_for_letter(name: &str) -> Option<&str> {
    name.split([' ', '-', ',', '.']).find(|word| {
        let letters: Vec<char> = word.chars().collect();
        (1..letters.len()).any(|at| {
            let is_digit = matches!(letters[at], '0' | '1') && letters[at - 1].is_alphabetic();
            match letters.get(at + 1) {
                Some(next) => is_digit && next.is_lowercase(),
                None => is_digit && letters.len() <= 4 && letters[at - 1].is_lowercase() && letters[at] == '1',
            }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_left_over_is_told_from_what_belongs_to_a_name() {
        for name in [
            "Iben Krog,",
            "Paulo Sardinha;",
            "Kai Moor -",
            "Lena Wolff | Editor",
            "Eva Lind¹",
            "Ana Reis[3]",
            "Ivo Lam*",
            "Kaj Holt (2)",
        ] {
            assert!(is_littered(name), "{name}");
        }
        for name in
            ["Anna Moe", "Anna Moe Jr.", "Moe, Anna", "Hans-Jürgen Moe", "Women’s Union (Oslo)", "Group of 77", "M."]
        {
            assert!(!is_littered(name), "{name}");
        }
    }

    #[test]
    fn digits_for_letters() {
        for name in ["Sam0duya", "Ka1 Moor", "R0sa Lund", "Jonny Jens0n"] {
            assert!(digit_for_letter(name).is_some(), "{name}");
        }
        for name in [
            "Covid19 Relief",
            "Group 484",
            "Web2 Union",
            "Pia 3rd",
            "Area51",
            "4H Club",
            "H2O",
            "Channel10",
            "Studio 1",
        ] {
            assert_eq!(digit_for_letter(name), None, "{name}");
        }
    }
}
