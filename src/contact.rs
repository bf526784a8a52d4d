//! Contact data where it should not be: e-mail addresses, telephone numbers, handles, web addresses.
//!
//! Found, and struck out of what is said. Deliberately absent: whether an address exists.

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
    holds_phone(text).then_some("a telephone number")
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
    ["http://", "https://", "www.", "ftp://"].iter().any(|scheme| {
        small.match_indices(scheme).any(|(at, _)| {
            let after = small[at + scheme.len()..].chars().next();
            let before = small[..at].chars().next_back();
            after.is_some_and(char::is_alphanumeric) && !before.is_some_and(char::is_alphanumeric)
        })
    })
}

/// `local@domain.tld`, also where somebody wrote `(at)` as a wide sign.
fn is_mail(text: &str) -> bool {
    text.char_indices().filter(|(_, c)| matches!(c, '@' | '＠')).any(|(at, sign)| {
        let local = text[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_');
        let domain: String = text[at + sign.len_utf8()..]
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

/// Nine digits or more, or seven behind a plus sign, with nothing between them but spaces, brackets, dots, strokes and
/// hyphens. Two years, or a date with a time, have fewer or other signs between.
fn holds_phone(text: &str) -> bool {
    let (mut digits, mut plus, mut groups, mut in_group) = (0, false, 0, 0);
    for character in text.chars().chain([',']) {
        match character {
            '0'..='9' | '٠'..='٩' | '۰'..='۹' => {
                groups += usize::from(in_group == 0);
                in_group += 1;
                digits += 1;
            }
            '+' => (digits, plus, groups, in_group) = (0, true, 0, 0),
            ' ' | '\u{A0}' | '-' | '(' | ')' | '.' | '/' | '\u{2010}' | '\u{2011}' => in_group = 0,
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
        for text in ["x (anne@example.org)", "anne.b@mail.example.org", "Anne <anne_b@example.co>", "ان@example.org"]
        {
            assert_eq!(kind(text), Some("an e-mail address"), "{text}");
        }
        for text in ["Anne (@anne_b)", "@anne"] {
            assert_eq!(kind(text), Some("an account’s handle"), "{text}");
        }
        for text in ["tel. +49 30 1234567", "(202) 555-01234", "+1 555 0100", "۰۹۱۲ ۳۴۵ ۶۷۸۹"] {
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
        ] {
            assert_eq!(kind(text), None, "{text}");
        }
        assert_eq!(struck_out("wrote from anne@example.org today"), "wrote from […] today");
        assert_eq!(struck_out("rang from +49 30 1234567"), "[…]");
        assert_eq!(struck_out("asked on 6 June 2026"), "asked on 6 June 2026");
        assert!(is_web_address("see www.example.org") && is_web_address("https://example.org/~a"));
        assert!(!is_web_address("wwww. b") && !is_web_address("http"));
    }
}
