//! Text that was UTF-8, was read as something else, and was saved again: `Ã©` for `é`.
//!
//! Found where a run of characters beyond ASCII, put back into the code page, is UTF-8 of letters or of the marks that
//! stand among them. Nothing is changed: what it would be is said.

use crate::property::is_mark;

/// The code page the text was read in, and the text as it would be mended; none if it is as it should be.
pub(crate) fn find(text: &str) -> Option<(&'static str, String)> {
    // Sequences begin with Â to ô in the western code page, with Р, С and their like in the Cyrillic one.
    if !may_hold_sequence(text) {
        return None;
    }
    let pages = [
        (encoding_rs::WINDOWS_1252, 1),
        (encoding_rs::WINDOWS_1251, 2),
        (encoding_rs::WINDOWS_1250, 2),
        (encoding_rs::WINDOWS_1256, 2),
        (encoding_rs::MACINTOSH, 1),
        (encoding_rs::WINDOWS_1253, 2),
        (encoding_rs::WINDOWS_1255, 2),
        (encoding_rs::WINDOWS_1257, 2),
    ];
    // Where a letter of the page is both the beginning and the rest of a sequence, one alone may be a name's; a sign is not.
    let signed = |c: char| {
        matches!(
            c,
            '©' | '¤'
                | '§'
                | '¨'
                | '®'
                | '±'
                | '¶'
                | '¸'
                | '¦'
                | '¬'
                | '¼'
                | '½'
                | '¾'
                | '³'
                | '²'
                | '¹'
                | '´'
                | '°'
                | '¯'
                | '£'
                | '¥'
                | '¢'
                | '¡'
                | '¿'
                | '√'
                | '∞'
                | '≥'
                | '≤'
                | '∂'
                | '∑'
                | '™'
                | '†'
                | '‡'
                | '‰'
                | 'ˇ'
                | '˘'
                | '˝'
                | '˙'
                | '˛'
        )
    };
    pages.into_iter().find_map(|(page, least)| {
        let (mended, found) = mended(text, page);
        (found >= least || (found > 0 && (text.contains(signed) || turns_western(text, &mended)))).then(|| {
            // What was twice read in the wrong encoding is mended twice.
            let again = find(&mended).map(|(_, again)| again);
            (page.name(), again.unwrap_or(mended))
        })
    })
}

/// Whether letters of another script stood within a western word, and it is wholly western when they are put back.
fn turns_western(text: &str, mended: &str) -> bool {
    let is_western = |c: char| c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{24F}');
    let within = text.chars().zip(text.chars().skip(1)).any(|(before, after)| {
        (before.is_ascii_lowercase() && after > '\u{370}' && after.is_alphabetic())
            || (before > '\u{370}' && before.is_alphabetic() && after.is_ascii_lowercase())
    });
    within && mended.chars().all(|c| is_western(c) || !c.is_alphabetic())
}

/// Whether anything in a text could be a sequence of UTF-8: a character beyond ASCII, and after it one that a code page has
/// where continuation bytes are (80 to BF). Names hardly ever have that, and so are not encoded twice.
fn may_hold_sequence(text: &str) -> bool {
    let mut leads = false;
    text.chars().any(|character| {
        let continues = matches!(character,
            '\u{80}'..='\u{BF}' | '\u{2013}'..='\u{2122}' | '\u{2200}'..='\u{22FF}'
            | 'Š' | 'š' | 'Œ' | 'œ' | 'Ž' | 'ž' | 'Ÿ' | 'ƒ' | 'ˆ' | '˜'
            | 'Ё'..='Џ' | 'ё'..='џ' | 'Ґ' | 'ґ' | 'ˇ' | '˘' | '˝' | '˙' | '˛');
        let found = leads && continues;
        leads = !character.is_ascii();
        found
    })
}

/// The text with each run put back that can be, and how many characters that mends.
fn mended(text: &str, page: &'static encoding_rs::Encoding) -> (String, usize) {
    let (mut mended, mut found, mut rest) = (String::new(), 0, text);
    // A character that was lost parts what is left.
    let stands = |c: char| c.is_ascii() || c == '\u{FFFD}';
    while let Some(start) = rest.find(|c: char| !stands(c)) {
        let end = rest[start..].find(stands).map_or(rest.len(), |end| start + end);
        mended.push_str(&rest[..start]);
        let run = &rest[start..end];
        let (bytes, unmappable) = encoded(run, page);
        match std::str::from_utf8(&bytes) {
            // What was twice read in the wrong encoding is so after one reading still.
            Ok(run) if !unmappable && (run.chars().all(writes) || run.contains('Ã') || is_again(run)) => {
                found += run.chars().count();
                mended.push_str(run);
            }
            _ => {
                // A few bytes may be missing that the page could not show.
                let lossy = String::from_utf8_lossy(&bytes);
                let lost = lossy.matches('\u{FFFD}').count();
                let kept = lossy.chars().count() - lost;
                if !unmappable && kept > 2 && lost * 3 <= kept && lossy.chars().all(|c| c == '\u{FFFD}' || writes(c)) {
                    found += kept;
                    mended.push_str(&lossy);
                } else {
                    mended.push_str(run);
                }
            }
        }
        rest = &rest[end..];
    }
    mended.push_str(rest);
    (mended, found)
}

/// The bytes of a text in a code page, and whether it has a character that is not in it. A control character is the byte
/// that it stands for: ISO 8859-1 reads the bytes from 80 to 9F so, and Windows pages those that they leave out.
fn encoded(run: &str, page: &'static encoding_rs::Encoding) -> (Vec<u8>, bool) {
    let is_control = |c: char| matches!(c, '\u{80}'..='\u{9F}');
    if !run.contains(is_control) {
        let (bytes, _, unmappable) = page.encode(run);
        return (bytes.into_owned(), unmappable);
    }
    let (mut bytes, mut unmappable) = (Vec::with_capacity(run.len()), false);
    for part in run.split_inclusive(is_control) {
        let control = part.chars().next_back().filter(|c| is_control(*c));
        let (encoded, _, missing) = page.encode(&part[..part.len() - control.map_or(0, char::len_utf8)]);
        unmappable |= missing;
        bytes.extend_from_slice(&encoded);
        bytes.extend(control.map(|control| u32::from(control) as u8));
    }
    (bytes, unmappable)
}

/// Whether a text is UTF-8 of letters read as Windows-1252 throughout: what was twice read in the wrong encoding is so
/// after one reading still.
fn is_again(run: &str) -> bool {
    let (bytes, unmappable) = encoded(run, encoding_rs::WINDOWS_1252);
    !unmappable && std::str::from_utf8(&bytes).is_ok_and(|run| run.chars().all(writes))
}

/// Whether a character is one that names and letters are written with.
fn writes(character: char) -> bool {
    match character {
        '\u{A0}' | '«' | '»' | '·' | '\u{200C}'..='\u{200F}' | '\u{2010}'..='\u{2026}' | '،' | '؛' => true,
        // Letters of few names, which pages of neighbouring languages make of one another's.
        '\u{180}'..='\u{18E}' | '\u{190}'..='\u{19F}' | '\u{1A2}'..='\u{1AE}' | '\u{1B1}'..='\u{1CC}' => false,
        '\u{7F0}'..='\u{89F}' => false,
        _ => character.is_alphanumeric() || is_mark(character),
    }
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn what_was_read_in_the_wrong_code_page_is_found_and_would_be_mended() {
        for (page, label) in [(encoding_rs::WINDOWS_1252, "windows-1252"), (encoding_rs::WINDOWS_1251, "windows-1251")]
        {
            for wanted in ["José Muñoz", "Zoë Müller", "محمد الأمين", "Иван Петров", "יוסי כהן", "Siân O’Neill"]
            {
                let (damaged, lost) = page.decode_without_bom_handling(wanted.as_bytes());
                if lost || damaged.contains(['\u{FFFD}']) {
                    continue;
                }
                let found = find(&damaged);
                assert_eq!(found, Some((label, wanted.to_owned())), "{damaged}");
            }
        }
    }

    #[test]
    fn pages_that_programs_take_by_mistake_are_known() {
        for page in [
            encoding_rs::WINDOWS_1250,
            encoding_rs::WINDOWS_1256,
            encoding_rs::MACINTOSH,
            encoding_rs::WINDOWS_1257,
            encoding_rs::WINDOWS_1253,
            encoding_rs::WINDOWS_1255,
        ] {
            for wanted in ["José Muñoz", "Zoë Müller", "محمد الأمين", "مینا سروش", "Иван Петров", "יוסי כהן"]
            {
                let (damaged, lost) = page.decode_without_bom_handling(wanted.as_bytes());
                if lost || page.encode(&damaged).2 {
                    continue;
                }
                let found = find(&damaged).map(|(_, mended)| mended);
                assert_eq!(found.as_deref(), Some(wanted), "{damaged} {}", page.name());
            }
        }
        assert_eq!(find("JosÃƒÂ© MuÃƒÂ±oz").map(|(_, mended)| mended).as_deref(), Some("José Muñoz"));
        assert!(find("Ø§ÛŒÙ„ÛŒØ§ Ù\u{FFFD}Ø±Ø¬ÛŒ").is_some());
    }

    #[test]
    fn what_continues_a_sequence_is_known_on_sight() {
        for page in [encoding_rs::WINDOWS_1252, encoding_rs::WINDOWS_1251] {
            for byte in 0x80..=0xBF_u8 {
                let character = page.decode_without_bom_handling(&[byte]).0.chars().next().unwrap();
                assert!(super::may_hold_sequence(&format!("Ð{character}")), "{byte:02X} is {character:?}");
            }
        }
        assert!(!super::may_hold_sequence("José Núñez, Иван Петров"));
    }

    #[test]
    fn names_are_no_mojibake() {
        for name in [
            "José Muñoz",
            "Ângela Ção",
            "Čapek",
            "Иван Петров",
            "Рёко Сё",
            "محمد",
            "Œuvre",
            "Ørsted",
            "Ãlvaro",
            "Ñandú",
            "à « bientôt »",
            "à\u{A0}« bientôt\u{A0}»",
            "Nguyễn Văn Ân",
            "ÇİĞDEM",
            "Ïo",
            "£20 — ½",
            "Σίσυφος",
            "Ýmir Þór",
        ] {
            assert_eq!(find(name), None, "{name}");
        }
    }
}
