//! Letters of one code page that were read in another, where no sequence of UTF-8 gives them away.
//!
//! What is left is what no language writes: a sign amid letters (`Go³ofit`), a capital behind small letters (`JosÈ`), case
//! turned about (`нБЛУЙН`), an Arabic letter or mark on a Latin one. What was meant cannot be computed.
//! Deliberately absent: letters that are merely unusual in a language (`Þener`), which another language writes.

/// Whether a text shows the wrong code page; `is_name`, whether it is a name, in which no abbreviations stand.
pub(super) fn mistaken(text: &str, is_name: bool) -> bool {
    let (mut before, mut jumps) = (' ', false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let after = letters.peek().copied().unwrap_or(' ');
        if (is_sign(letter) && before.is_alphabetic() && after.is_alphabetic()) || clash(before, letter) {
            return true;
        }
        // Capitals beyond ASCII are below U+0530 in the scripts of code pages.
        jumps |= ('\u{C0}'..'\u{530}').contains(&letter) && letter.is_uppercase() && before.is_lowercase();
        before = letter;
    }
    is_name && jumps && text.split(|c: char| !c.is_alphabetic()).any(is_turned_about)
}

/// What does not stand within a word, and what the upper half of a code page has where another has letters.
fn is_sign(character: char) -> bool {
    matches!(character, '¡'..='©' | '¬' | '®'..='±' | '³' | '¶' | '¸' | '¹' | '¼'..='¿' | '†' | '‡' | '‰' | '•')
}

/// Whether a letter of a script written from right to left, or its mark, stands on a small Latin one. Capitals may be an
/// abbreviation with a prefix: `בMIT`.
fn clash(before: char, after: char) -> bool {
    let is_latin = |c: char| c.is_ascii_lowercase() || matches!(c, 'ß'..='ö' | 'ø'..='ÿ');
    let is_other = |c: char| matches!(c, '\u{5D0}'..='\u{5EA}' | '\u{620}'..='\u{65F}' | '\u{66E}'..='\u{6D3}');
    (is_latin(before) && is_other(after)) || (is_other(before) && is_latin(after))
}

/// Whether a word has capitals where small letters belong: it begins small and goes on in capitals, or an accented capital
/// stands behind three letters. Of Cyrillic also one that changes twice.
fn is_turned_about(word: &str) -> bool {
    // `MacÉireann`, `DeÁngelo`: a prefix and a name.
    const PREFIXES: &[&str] = &["Mac", "Fitz", "Van", "Von", "Del", "Las", "Los", "San", "Saint"];
    if word.is_ascii() {
        return false;
    }
    let letters = || word.chars().zip(word.chars().skip(1));
    let jumps = letters().filter(|(before, after)| before.is_lowercase() && after.is_uppercase()).count();
    if jumps == 0 {
        return false;
    }
    let is_cyrillic = |c: char| ('\u{400}'..='\u{4FF}').contains(&c);
    if word.starts_with(is_cyrillic) {
        return word.starts_with(char::is_lowercase) || jumps > 1;
    }
    word.char_indices().enumerate().skip(3).any(|(count, (at, letter))| {
        let jumped = matches!(letter, 'À'..='Ö' | 'Ø'..='Þ') && word[..at].ends_with(char::is_lowercase);
        let ends = word[at + letter.len_utf8()..].chars().next().is_none_or(char::is_lowercase);
        jumped && ends && !(count < 6 && PREFIXES.contains(&&word[..at]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_another_page_are_known() {
        for name in
            ["Go³ofit", "JosÈ Moe", "VallÈe", "нБЛУЙН пЧЮЙООЙЛПЧ", "ЗбТгЗгнСн", "Lladَ", "Gلrate", "Ђ®ам", "מaרים"]
        {
            assert!(mistaken(name, true), "{name}");
        }
        for name in [
            "Seán MacÉireann",
            "DeÁngelo Moe",
            "L’Étoile d’Été",
            "Ægir Þórðarson",
            "Gal·la Col·lell",
            "Mª José Moe",
            "O´Brien",
            "МакДональд",
            "ИВАН Петров",
            "Q³ Moe",
        ] {
            assert!(!mistaken(name, true), "{name}");
        }
        for body in ["СПбГУ", "בMIT", "H²O Lab", "НаУКМА", "AT&T"] {
            assert!(!mistaken(body, false), "{body}");
        }
    }
}
