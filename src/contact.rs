//! Contact data where it should not be: e-mail addresses, telephone numbers, handles, web addresses.
//!
//! Found, and struck out of what is said. Deliberately absent: whether an address exists.

use crate::digit;

/// What kind of contact datum a text holds.
pub fn kind(text: &str) -> Option<&'static str> {
    if text.contains(['@', '＠']) {
        if is_mail(text) {
            return Some("an e-mail address");
        }
        if is_handle(text) {
            return Some("an account’s handle");
        }
    }
    if is_spelled_mail(text) {
        return Some("an e-mail address");
    }
    holds_phone(text).then_some("a telephone number")
}

/// The beginning of a text for a message, without contact data: at most so many characters, and a sign where it goes on.
pub fn excerpt(text: &str, most: usize) -> String {
    let text = struck_out(text);
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text,
    }
}

/// A text as it may be said: words that look like an address are struck out; one with a telephone number is not said.
pub fn struck_out(text: &str) -> String {
    if holds_phone(text) {
        return "[…]".to_owned();
    }
    if !text.contains(['@', '＠']) {
        return text.to_owned();
    }
    let struck = |word| if str::contains(word, ['@', '＠']) { "[…]" } else { word };
    text.split(' ').map(struck).collect::<Vec<_>>().join(" ")
}

/// Whether a text holds a web address.
pub fn is_web_address(text: &str) -> bool {
    // Most cells have nothing that an address cannot be without.
    if !text.contains(['/', '.']) {
        return false;
    }
    let small = text.to_ascii_lowercase();
    if text.contains('/') && small.split([' ', '(', ')', ',', ';', '<', '>']).any(is_bare_address) {
        return true;
    }
    ["http://", "https://", "www.", "ftp://"].iter().any(|scheme| {
        small.match_indices(scheme).any(|(at, _)| {
            let after = small[at + scheme.len()..].chars().next();
            let before = small[..at].chars().next_back();
            after.is_some_and(char::is_alphanumeric) && !before.is_some_and(char::is_alphanumeric)
        })
    })
}

/// `instagram.com/anne`: an address without a scheme, known by the path behind its domain. `amazon.com` is a company.
fn is_bare_address(word: &str) -> bool {
    const TOPS: &[&str] =
        &["com", "org", "net", "me", "io", "info", "edu", "gov", "int", "eu", "co", "ly", "gl", "be", "ee"];
    let Some((domain, path)) = word.split_once('/') else { return false };
    let Some((label, top)) = domain.rsplit_once('.') else { return false };
    let is_label =
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'));
    is_label && TOPS.contains(&top) && path.starts_with(|c: char| c.is_alphanumeric() || c == '@' || c == '_')
}

/// `local (at) domain`, `local at domain dot tld`: an address that is to be hidden from machines.
fn is_spelled_mail(text: &str) -> bool {
    const SIGNS: &[&str] = &["(at)", "[at]", "{at}", "<at>"];
    let is_dot = |word: &[u8]| word.eq_ignore_ascii_case(b" dot ");
    if !text.bytes().any(|byte| matches!(byte, b'(' | b'[' | b'{' | b'<')) && !text.as_bytes().windows(5).any(is_dot) {
        return false;
    }
    let small = text.to_ascii_lowercase();
    let is_part = |part: &str, at_end: bool| {
        let part = part.trim_matches(' ');
        let edge = if at_end { part.chars().next_back() } else { part.chars().next() };
        edge.is_some_and(char::is_alphanumeric)
    };
    let bracketed = SIGNS.iter().any(|sign| {
        small.split_once(sign).is_some_and(|(local, domain)| is_part(local, true) && is_part(domain, false))
    });
    bracketed
        || small.split_once(" at ").is_some_and(|(_, domain)| domain.contains(" dot ") || domain.contains("[dot]"))
}

/// `local@domain.tld`, also with spaces around the sign, and where somebody wrote `(at)` as a wide sign.
fn is_mail(text: &str) -> bool {
    text.char_indices().filter(|(_, c)| matches!(c, '@' | '＠')).any(|(at, sign)| {
        let local =
            text[..at].trim_end_matches(' ').chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_');
        let domain: String = text[at + sign.len_utf8()..]
            .trim_start_matches(' ')
            .chars()
            .take_while(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
            .collect();
        let mut labels = domain.trim_end_matches(['.', '-']).rsplit('.');
        let top = labels.next().is_some_and(|top| top.chars().count() >= 2 && top.chars().all(char::is_alphabetic));
        local && top && labels.next().is_some_and(|label| !label.is_empty())
    })
}

/// `@name`, at the beginning of a word, of three letters or more.
fn is_handle(text: &str) -> bool {
    text.match_indices('@').any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let handle = text[at + 1..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').count();
        !before.is_some_and(char::is_alphanumeric) && handle >= 3
    })
}

/// Words before a telephone number, in small letters.
const TELEPHONES: &[&str] = &[
    "tel",
    "phone",
    "mobile",
    "mob.",
    "cell:",
    "fax",
    "whatsapp",
    "viber",
    "telegram",
    "signal:",
    "handy",
    "móvil",
    "teléfono",
    "тел",
    "моб",
    "телефон",
    "تلفن",
    "موبایل",
    "همراه:",
    "هاتف",
    "جوال",
    "טל",
    "נייד",
    "電話",
    "电话",
    "전화",
];

/// Whether a text has six digits or more behind a word that announces a telephone number.
fn announces_phone(text: &str) -> bool {
    if text.chars().filter(|c| is_digit(*c)).take(6).count() < 6 {
        return false;
    }
    let small = text.to_lowercase();
    TELEPHONES.iter().any(|word| {
        small.match_indices(word).any(|(at, _)| {
            let parted = !small[..at].chars().next_back().is_some_and(char::is_alphanumeric);
            let number = small[at + word.len()..].trim_start_matches(|c: char| !is_digit(c) && !c.is_alphanumeric());
            let digits = number.chars().take_while(|c| is_digit(*c) || matches!(c, ' ' | '-' | '.' | '/' | '(' | ')'));
            parted && digits.filter(|c| is_digit(*c)).count() >= 6
        })
    })
}

fn is_digit(character: char) -> bool {
    digit::value(character).is_some()
}

/// Nine digits or more, or seven behind a plus sign, with nothing between them but spaces, brackets, dots, strokes and
/// hyphens. Two years, or a date with a time, have fewer or other signs between.
fn holds_phone(text: &str) -> bool {
    if announces_phone(text) {
        return true;
    }
    let (mut digits, mut plus, mut groups, mut in_group) = (0, false, 0, 0);
    for character in text.chars().chain([',']) {
        match character {
            digit if is_digit(digit) => {
                groups += usize::from(in_group == 0);
                in_group += 1;
                digits += 1;
            }
            '+' | '＋' => (digits, plus, groups, in_group) = (0, true, 0, 0),
            ' ' | '\u{A0}' | '\u{3000}' | '-' | '－' | '(' | ')' | '（' | '）' | '.' | '/' | '\u{2010}'
            | '\u{2011}' => in_group = 0,
            _ => {
                // Twenty digits and more are an account's or a ledger's number; so much privacy is kept as well.
                if digits >= 9 || (plus && digits >= 7) {
                    return groups <= 8;
                }
                (digits, plus, groups, in_group) = (0, false, 0, 0);
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contacts_are_known() {
        for text in [
            "x (anne@example.org)",
            "anne.b@mail.example.org",
            "anne (at) example.org",
            "anne[at]example[dot]org",
            "anne @ example.org",
            "Anne <anne_b@example.co>",
            "ان@example.org",
        ] {
            assert_eq!(kind(text), Some("an e-mail address"), "{text}");
        }
        for text in ["Anne (@anne_b)", "@anne"] {
            assert_eq!(kind(text), Some("an account’s handle"), "{text}");
        }
        for text in [
            "Tel: 555-0199",
            "＋49 30 1234567",
            "тел. 555 01 99",
            "tel. +49 30 1234567",
            "(202) 555-01234",
            "+1 555 0100",
            "۰۹۱۲ ۳۴۵ ۶۷۸۹",
        ] {
            assert_eq!(kind(text), Some("a telephone number"), "{text}");
        }
    }

    #[test]
    fn what_is_none_is_left_alone() {
        for text in [
            "Member 1998-2004",
            "2022-10-16",
            "4 @ 5",
            "Team @ Work",
            "SOAS, 2nd floor",
            "Room 12-34 (2022)",
            "100 000 members",
            "Look at this",
            "Tel Aviv University",
            "Hotel 2020 2021",
            "Women@Work",
        ] {
            assert_eq!(kind(text), None, "{text}");
        }
        assert_eq!(struck_out("wrote from anne@example.org today"), "wrote from […] today");
        assert_eq!(struck_out("rang from +49 30 1234567"), "[…]");
        assert_eq!(struck_out("asked on 6 June 2026"), "asked on 6 June 2026");
        assert!(is_web_address("see www.example.org") && is_web_address("https://example.org/~a"));
        assert!(is_web_address("instagram.com/anne") && is_web_address("Anne (t.me/anne)"));
        assert!(!is_web_address("Amazon.com") && !is_web_address("and/or etc./other") && !is_web_address("U.S./UK"));
        assert!(!is_web_address("wwww. b") && !is_web_address("http"));
    }
}
