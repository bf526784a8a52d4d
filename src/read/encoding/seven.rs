//! Encodings in bytes of seven bits, which look like ASCII: ISO-2022-JP, UTF-7.
//!
//! Deliberately absent: reading UTF-7, which nothing writes but old mail programs; it is named, so that the user saves
//! the file otherwise.

/// Whether a text shifts to Japanese letters as ISO-2022-JP does (RFC 1468).
pub(super) fn is_iso_2022_jp(head: &[u8]) -> bool {
    head.is_ascii() && head.windows(3).any(|shift| shift == b"\x1B$B" || shift == b"\x1B$@")
}

/// Whether a text has letters written as UTF-7 has them (RFC 2152): `+BkUGLA-`, each of them letters beyond ASCII. One word
/// may be anything: there are two at least, and they differ.
pub(in crate::read) fn is_utf7(head: &[u8]) -> bool {
    let Some(text) = std::str::from_utf8(head).ok().filter(|text| text.is_ascii()) else { return false };
    let (mut letters, mut others, mut last, mut differ) = (0, 0, None, false);
    for run in text.split('+').skip(1) {
        let end = run.find(|c: char| !(c.is_ascii_alphanumeric() || c == '/')).unwrap_or(run.len());
        // `+-` is a plus sign.
        if end == 0 {
            continue;
        }
        match decoded(&run.as_bytes()[..end]) {
            Some(text)
                if end > 2
                    && text.chars().all(|c| !c.is_ascii() && (c.is_alphabetic() || matches!(c, '\u{200C}' | '،'))) =>
            {
                letters += text.chars().count();
                differ |= last.replace(&run[..end]).is_some_and(|last| last != &run[..end]);
            }
            _ => others += 1,
        }
    }
    letters > 3 && others * 4 < letters && differ
}

/// The text of a run of modified Base64 over UTF-16BE; none if it is not one.
fn decoded(run: &[u8]) -> Option<String> {
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bits, mut held, mut bytes) = (0_u32, 0, Vec::new());
    for byte in run {
        let value = ALPHABET.iter().position(|known| known == byte)? as u32;
        bits = (bits << 6 | value) & 0xFFFF;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
        }
    }
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    (bytes.len() % 2 == 0 && !units.is_empty()).then(|| String::from_utf16(&units).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_in_seven_bits_are_known() {
        // محمد and Иван, as RFC 2152 has them.
        assert!(is_utf7(b"name,city\n+BkUGLQZFBi8-,+BBgEMgQwBD0-\n"));
        assert!(!is_utf7(b"name,phone\nAnne,+49 30 1234\nBo+Ek,+4630-12\n"));
        assert!(!is_utf7(format!("1+{}", "1".repeat(60)).as_bytes()), "a run of figures is no word");
        assert!(!is_utf7("name\nAnne + Bo, +BkUGLQ é\n".as_bytes()));
        assert!(is_iso_2022_jp(b"name\n\x1B$B;3ED\x1B(B\n"));
        assert!(!is_iso_2022_jp(b"name\n\x1B[1mAnne\n"));
    }
}
