//! Contact data where it should not be: e-mail addresses, telephone numbers, accounts, addresses, numbers of passports.
//!
//! Found, and struck out of what is said: what one of the two knows the other knows. Deliberately absent: whether an address
//! exists.

mod account;
mod mail;
mod person;
mod telephone;
mod web;

use std::ops::Range;

pub use self::person::is_postal_address;
pub use self::web::is_web_address;

/// A contact datum: what it is, in words for a message, and where it stands in the text.
type Found = (&'static str, Range<usize>);

/// What kind of contact datum a text holds.
pub fn kind(text: &str) -> Option<&'static str> {
    first(text).map(|(kind, _)| kind)
}

/// What kind of contact datum the name of a person holds: in a name fewer digits are a telephone number than in a title.
pub fn kind_in_name(text: &str) -> Option<&'static str> {
    kind(text).or_else(|| telephone::in_name(text).map(|_| "a telephone number"))
}

/// The first contact datum of a text.
fn first(text: &str) -> Option<Found> {
    if is_plain(text) {
        return None;
    }
    if text.contains(['@', '＠']) {
        let datum = mail::find(text).map(|range| ("an e-mail address", range));
        let datum = datum.or_else(|| account::find(text).map(|range| ("an account’s handle", range)));
        if datum.is_some() {
            return datum;
        }
    }
    mail::find_spelled(text)
        .map(|range| ("an e-mail address", range))
        .or_else(|| person::find(text))
        .or_else(|| telephone::find(text).map(|range| ("a telephone number", range)))
        .or_else(|| account::find_announced(text).map(|range| ("an account’s handle", range)))
}

/// Whether a text has nothing but letters of ASCII and what stands between them in names and titles, as most cells: contact
/// data has digits or signs, or spells its stops out.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b' ' | b',' | b'.' | b'-' | b'\'' | b'&'))
        && !text.as_bytes().windows(5).any(|word| word.eq_ignore_ascii_case(b" dot "))
}

/// The beginning of a text for a message, without contact data: at most so many characters, and a sign where it goes on.
pub fn excerpt(text: &str, most: usize) -> String {
    let text = struck_out(text);
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text,
    }
}

/// A text as it may be said: what is contact data, or is joined to a sign of an address, is struck out; one with a telephone
/// number is not said, for its parts would still be one.
pub fn struck_out(text: &str) -> String {
    if telephone::find(text).or_else(|| telephone::in_name(text)).is_some() {
        return STRUCK.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((_, range)) = first(rest) {
        out.push_str(&rest[..range.start]);
        out.push_str(STRUCK);
        rest = &rest[range.end.max(range.start + 1)..];
    }
    out.push_str(rest);
    if !out.contains(['@', '＠']) {
        return out;
    }
    let struck = |word| if str::contains(word, ['@', '＠']) { STRUCK } else { word };
    out.split(' ').map(struck).collect::<Vec<_>>().join(" ")
}

/// What stands where something was struck out.
const STRUCK: &str = "[…]";

/// Where the word begins that ends at a place; white space parts words, and what stands around them.
fn word_start(text: &str, end: usize) -> usize {
    text[..end].rfind(is_around).map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8))
}

/// Where the word ends that begins at a place.
fn word_end(text: &str, start: usize) -> usize {
    text[start..].find(is_around).map_or(text.len(), |at| start + at)
}

fn is_around(character: char) -> bool {
    character.is_whitespace()
        || matches!(character, '<' | '>' | '(' | ')' | '[' | ']' | '{' | '}' | ',' | ';' | '،' | '؛' | '"')
}

/// The first place behind one of these words, in any case, that stand by themselves or before a number.
fn behind_word<'w>(text: &str, words: &[&'w str]) -> impl Iterator<Item = (&'w str, Range<usize>)> {
    // Making a text small may change its length: places are of the small text only where nothing did.
    let small = text.to_lowercase();
    let sound = small.len() == text.len();
    let mut found: Vec<(&str, Range<usize>)> = Vec::new();
    for word in words {
        for (at, _) in small.match_indices(word) {
            let parted = !small[..at].chars().next_back().is_some_and(char::is_alphanumeric);
            let whole = word.ends_with(|c: char| !c.is_alphanumeric())
                || !small[at + word.len()..].starts_with(char::is_alphabetic);
            if parted && whole && sound && text.is_char_boundary(at) && text.is_char_boundary(at + word.len()) {
                found.push((word, at..at + word.len()));
            }
        }
    }
    found.into_iter()
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
            "Group 1 2 3 4 5 6 7 8 9; +49 30 1234567",
            "Anne 20 12 34 56",
            "0170/5550123",
            "(202) 555-01234",
            "+1 555 0100",
            "۰۹۱۲ ۳۴۵ ۶۷۸۹",
        ] {
            assert_eq!(kind(text), Some("a telephone number"), "{text}");
        }
    }

    #[test]
    fn what_tells_who_and_where_a_person_is_is_known() {
        for (text, known) in [
            ("insta: ngozi.reads", "an account’s handle"),
            ("fb/uwe.thal", "an account’s handle"),
            ("Signal: mosaid.42", "an account’s handle"),
            ("آیدی اینستا: sara.noor", "an account’s handle"),
            ("تلگرام pooya_rad@", "an account’s handle"),
            ("ola@", "an account’s handle"),
            ("pia(a)example.no", "an e-mail address"),
            ("Born 12.03.1984", "a date of birth"),
            ("passport no. K12345678", "an identity number"),
            ("کد ملی ۰۰۱۲۳۴۵۶۷۸", "an identity number"),
            ("паспорт 4510 12345", "an identity number"),
        ] {
            assert_eq!(kind(text), Some(known), "{text}");
        }
        for text in [
            "Storgatan 14",
            "Hill School, Storgatan 14, 753 31 Uppsala",
            "ul. Polna 12/4",
            "Lindenstraße 17",
            "12 Rose Lane",
            "PO Box 1123",
            "نشانی: خیابان بهار، پلاک ۱۲",
            "ул. Ленина д. 5 кв. 12",
            "12 rue de la Paix",
        ] {
            assert!(is_postal_address(text), "{text}");
        }
        for text in
            ["Main Street Clinic", "Via Campesina", "Group of 12", "Class of 1984", "10th Street Church", "Room 12"]
        {
            assert!(!is_postal_address(text), "{text}");
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
            "2026-06-06 14:30",
            "06.06.2026 14",
            "Registered charity 1234567",
            "Signal processing: a survey",
            "Article 7(a) of the statute",
            "geb. Wolff",
            "Director, 2nd Born Digital Lab",
            "Passport Office, Room 12",
            "1 000 000 members",
        ] {
            assert_eq!(kind(text), None, "{text}");
        }
        for name in ["Anne Moe 1998-2004", "Anne III", "Group of 2022-10-16", "100 000 friends", "Anne"] {
            assert_eq!(kind_in_name(name), None, "{name}");
        }
        for name in ["Eva 555-0123", "Ana 5550123", "Iben Krog 20123456", "Mara +47 20123456"] {
            assert_eq!(kind_in_name(name), Some("a telephone number"), "{name}");
        }
        for (text, said) in [
            ("anne @ example.org", "[…]"),
            ("Anne (anne (at) example.org), nurse", "Anne ([…]), nurse"),
            ("at anne at example dot org today", "at […] today"),
            ("insta: anne.reads, fb/anne", "[…], […]"),
            ("born 12.03.1984 in Leeds", "[…] in Leeds"),
            ("passport no. K12345678", "[…]"),
            ("Anne 5550123", "[…]"),
            ("two@signs@here", "[…]"),
        ] {
            assert_eq!(struck_out(text), said, "{text}");
            assert_eq!(kind(&struck_out(text)), None, "{text}");
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
