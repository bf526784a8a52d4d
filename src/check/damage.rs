//! Damaged text: letters read in the wrong encoding, letters lost, letters that only look like letters.

use super::pages;
use crate::lang::{Script, script_of};
use crate::property::is_diacritic;

/// Whether a text looks as if it had been written in one encoding and read in another.
///
/// Four kinds: UTF-8 read as Windows-1252 (`Ã©`, `Ø§`) or -1251 (`РћР»РµРі`), which reading tells, and the two of
/// [`misread`].
pub(super) fn mojibake(text: &str) -> bool {
    (has_leads(text) && utf8_as(text, western))
        || (has_signs(text) && utf8_throughout(text, eastern))
        || misread(text, true)
}

/// Whether it is of the kinds that reading does not tell: UTF-8 read as Windows-1256 (`ط§ظ„ط`), or an eight-bit Arabic or
/// Cyrillic page read as Windows-1252 (`Îëåã`). What was meant cannot be computed there.
pub(super) fn misread(text: &str, is_name: bool) -> bool {
    let told = has_leads(text) && utf8_as(text, western) && covers(text);
    !told
        && ((has_leads(text) && foreign_word(text))
            || (has_signs(text) && utf8_throughout(text, arabic))
            || boxed(text)
            || pages::mistaken(text, is_name))
}

/// Whether more than half of what is beyond ASCII takes part in UTF-8 read as Windows-1252: a pair or two may be chance.
fn covers(text: &str) -> bool {
    let bytes: Vec<Option<u8>> = text.chars().map(western).collect();
    let high = bytes.iter().filter(|byte| byte.is_none_or(|byte| byte >= 0x80)).count();
    sequences(&bytes).bytes * 2 > high
}

/// Windows-1252 shows the first byte of a sequence of UTF-8 as one of these letters.
fn has_leads(text: &str) -> bool {
    text.contains(|c: char| matches!(c, '\u{C0}'..='\u{FF}'))
}

fn has_signs(text: &str) -> bool {
    text.contains(|c: char| matches!(c, '\u{80}'..='\u{BF}' | '\u{2013}'..='\u{2122}' | 'ѓ' | 'Ќ' | 'Џ' | 'ђ'))
}

/// The byte of a character in Windows-1252, or in Latin-1 where that leaves one out.
fn western(character: char) -> Option<u8> {
    const HIGH: &[(char, u8)] = &[
        ('€', 0x80),
        ('‚', 0x82),
        ('ƒ', 0x83),
        ('„', 0x84),
        ('…', 0x85),
        ('†', 0x86),
        ('‡', 0x87),
        ('ˆ', 0x88),
        ('‰', 0x89),
        ('Š', 0x8A),
        ('‹', 0x8B),
        ('Œ', 0x8C),
        ('Ž', 0x8E),
        ('‘', 0x91),
        ('’', 0x92),
        ('“', 0x93),
        ('”', 0x94),
        ('•', 0x95),
        ('–', 0x96),
        ('—', 0x97),
        ('˜', 0x98),
        ('™', 0x99),
        ('š', 0x9A),
        ('›', 0x9B),
        ('œ', 0x9C),
        ('ž', 0x9E),
        ('Ÿ', 0x9F),
    ];
    match u32::from(character) {
        code @ 0..=0xFF => Some(code as u8),
        _ => HIGH.iter().find(|(high, _)| *high == character).map(|(_, byte)| *byte),
    }
}

/// The byte of a character in Windows-1251, of those that take part in UTF-8 of Cyrillic.
fn eastern(character: char) -> Option<u8> {
    const HIGH: &str = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї";
    match character {
        '\u{0}'..='\u{7F}' => Some(character as u8),
        'А'..='я' => Some((u32::from(character) - 0x410 + 0xC0) as u8),
        _ => HIGH.chars().position(|high| high == character).map(|index| 0x80 + index as u8),
    }
}

/// The byte of a character in Windows-1256.
fn arabic(character: char) -> Option<u8> {
    const HIGH: &str = "€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œ\u{200C}\u{200D}ں\u{A0}،¢£¤¥¦§¨©ھ«¬\u{AD}®¯°±²³´µ¶·¸¹؛»¼½¾؟\
                        ہءآأؤإئابةتثجحخدذرزسشصض×طظعغـفقكàلâمنهوçèéêëىيîï";
    match character {
        '\u{0}'..='\u{7F}' => Some(character as u8),
        _ => HIGH.chars().position(|high| high == character).map(|index| 0x80 + index as u8),
    }
}

/// UTF-8 sequences of two bytes and more in a text written back to bytes.
#[derive(Default)]
struct Sequences {
    all: usize,
    /// How many bytes they have.
    bytes: usize,
    /// Those of which one is proof.
    proofs: usize,
}

fn sequences(bytes: &[Option<u8>]) -> Sequences {
    let continues = |byte: Option<&Option<u8>>| matches!(byte, Some(Some(0x80..=0xBF)));
    let small = |index: usize| matches!(bytes.get(index), Some(Some(b'a'..=b'z')));
    let (mut found, mut at) = (Sequences::default(), 0);
    while at < bytes.len() {
        let length = match bytes[at] {
            Some(0xC2..=0xDF) => 2,
            Some(0xE0..=0xEF) => 3,
            Some(0xF0..=0xF4) => 4,
            _ => 1,
        };
        if length > 1 && (1..length).all(|next| continues(bytes.get(at + next))) {
            found.all += 1;
            found.bytes += length;
            // `Â`, `Ã`, `Ä` and `Å` do not stand beside a sign within a word of small letters.
            let beside = small(at + 2) || (at > 0 && small(at - 1));
            found.proofs += usize::from(length > 2 || (beside && matches!(bytes[at], Some(0xC2..=0xC5))));
            at += length;
        } else {
            at += 1;
        }
    }
    found
}

fn utf8_as(text: &str, encode: fn(char) -> Option<u8>) -> bool {
    let bytes: Vec<Option<u8>> = text.chars().map(encode).collect();
    let found = sequences(&bytes);
    found.all >= 2 || found.proofs >= 1
}

/// As above, for pages on which such pairs are in ordinary words (`Рі`): nearly all that is not ASCII must be in them.
fn utf8_throughout(text: &str, encode: fn(char) -> Option<u8>) -> bool {
    let bytes: Vec<Option<u8>> = text.chars().map(encode).collect();
    let high = bytes.iter().filter(|byte| byte.is_none_or(|byte| byte >= 0x80)).count();
    let found = sequences(&bytes);
    found.all >= 2 && found.bytes >= 6 && found.bytes * 10 >= high * 9
}

/// Whether a word of four signs or more is made of the upper half of Windows-1252 alone: letters of another code page. Real
/// words have a plain letter among four.
fn foreign_word(text: &str) -> bool {
    let quotes = |c: char| {
        matches!(
            c,
            '«' | '»'
                | '“'
                | '”'
                | '‘'
                | '’'
                | '„'
                | '‚'
                | '‹'
                | '›'
                | '—'
                | '–'
                | '…'
                | '•'
                | '·'
                | '\u{A0}'
        )
    };
    text.split(|c: char| c.is_ascii()).map(|word| word.trim_matches(quotes)).any(|word| {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        letters >= 2
            && word.chars().count() >= 4
            && word.chars().all(|c| matches!(c, '\u{A1}'..='\u{FF}') || (c > '\u{FF}' && western(c).is_some()))
    })
}

/// Whether a text has the lines of boxes in it with which DOS shows the upper half of UTF-8: `Jos├®`.
fn boxed(text: &str) -> bool {
    text.contains(|c: char| ('\u{2500}'..='\u{2593}').contains(&c)) && text.contains(char::is_alphabetic)
}

/// Whether question marks stand where letters were: within a word, before one, or several of them. Of a name, any that is
/// not in brackets.
pub(super) fn questioned(text: &str, is_name: bool) -> bool {
    if !text.contains('?') {
        return false;
    }
    // Nothing is left but question marks, as many as a word has letters.
    if !text.contains(char::is_alphanumeric) {
        return text.contains("???");
    }
    let letters: Vec<char> = text.chars().collect();
    let letter = |at: usize| letters.get(at).is_some_and(|c| c.is_alphabetic());
    letters.iter().enumerate().filter(|(_, c)| **c == '?').any(|(at, _)| {
        let after = at > 0 && letter(at - 1);
        let again = letters.get(at + 1) == Some(&'?');
        (after && letter(at + 1)) || again || (is_name && (after || letter(at + 1)))
    })
}

/// Whether a character was lost on the way.
pub(super) fn lost(text: &str) -> bool {
    text.contains('\u{FFFD}')
}

/// Whether more marks stand on a letter than spelling needs. Marks of Hebrew, Arabic and Indic scripts do not count: they
/// are many in careful spelling.
pub(super) fn heaped(text: &str) -> bool {
    let mut marks = 0;
    text.chars().any(|c| {
        marks = if is_diacritic(c) { marks + 1 } else { 0 };
        marks > 3
    })
}

/// Whether two characters or more are signs of mathematics, of full width or in circles that look like Latin letters.
pub(super) fn styled(text: &str) -> bool {
    let is_styled = |c: &char| matches!(c, '\u{1D400}'..='\u{1D7FF}' | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' | '\u{24B6}'..='\u{24E9}' | '\u{1F130}'..='\u{1F189}');
    text.chars().filter(is_styled).count() >= 2
}

/// Whether a text holds an emoji.
pub(super) fn emoji(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{1F1E6}'..='\u{1F1FF}' | '\u{1F300}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}'))
}

/// The first word that mixes letters of two scripts which look alike.
pub(super) fn mixed_word(text: &str) -> Option<&str> {
    // Asking for the script of every letter of a long list would be felt: most have none of these scripts.
    let western = |c: char| {
        c.is_alphabetic() && (c < '\u{590}' || matches!(c, '\u{13A0}'..='\u{13FF}' | '\u{1C80}'..='\u{1FFF}'))
    };
    if text.is_ascii() || !text.contains(western) {
        return None;
    }
    text.split(|c: char| !c.is_alphabetic()).find(|word| {
        let has = |script| word.chars().any(|c| script_of(c) == script);
        let scripts = [Script::Latin, Script::Cyrillic, Script::Greek, Script::Armenian, Script::Cherokee];
        !word.is_ascii() && scripts.into_iter().filter(|script| has(*script)).count() > 1
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_encodings_are_known() {
        for text in [
            "JosÃ©",
            "MÃ¼ller",
            "Ø§ÛŒÙ„ÛŒØ§ Ù�Ø±Ø¬ÛŒ",
            "donâ€™t",
            "РћР»РµРі Р’Р»РѕС…",
            "Îëåã Âëîõ",
            "ÇáÃÓÊÇÐ",
            "ZoÃ« Ã…kesson",
            "é×ÁÎ ðÅÔÒÏ×",
            "Jos├® Mu├▒oz",
            "ÍõÐ¡Ã÷",
        ] {
            assert!(mojibake(text), "not known: {text}");
        }
        for text in [
            "José",
            "CAFÉ»",
            "Çağrı Işık",
            "Рівне",
            "Ægir Þórðarson",
            "São Tomé",
            "SÃO PAULO",
            "L’État",
            "Đặng Thị Ánh",
            "Сергій Російський",
            "Éa",
        ] {
            assert!(!mojibake(text), "{text}");
        }
    }

    #[test]
    fn look_alikes_are_known() {
        assert_eq!(mixed_word("Ivan Pеtrov"), Some("Pеtrov"));
        assert_eq!(mixed_word("Иван Ivanov"), None);
        assert_eq!(mixed_word("C3PO (сын)"), None);
    }
}
