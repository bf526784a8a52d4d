//! What tells where a person lives or who a person is to an office: numbers of papers, dates of birth, postal addresses.

use super::{Found, behind_word};
use crate::digit;

/// Words before the number of a passport or identity card, in small letters.
const PAPERS: &[&str] = &[
    "passport",
    "passport no",
    "identity card",
    "id card",
    "id number",
    "national id",
    "ssn",
    "nid",
    "passeport",
    "pasaporte",
    "dni",
    "reisepass",
    "ausweis",
    "personnummer",
    "cnic",
    "паспорт",
    "инн",
    "снилс",
    "کد ملی",
    "شماره ملی",
    "پاسپورت",
    "گذرنامه",
    "تذکره",
    "رقم الهوية",
    "جواز السفر",
    "ת.ז",
    "תעודת זהות",
    "דרכון",
];

/// Words before a date of birth, in small letters.
const BIRTHS: &[&str] = &[
    "born",
    "born on",
    "date of birth",
    "dob",
    "d.o.b",
    "geb.",
    "geboren",
    "geboren am",
    "né le",
    "née le",
    "nacido el",
    "nacida el",
    "nato il",
    "nata il",
    "дата рождения",
    "д.р",
    "г.р",
    "родился",
    "родилась",
    "متولد",
    "تاریخ تولد",
    "تاريخ الميلاد",
    "مواليد",
    "תאריך לידה",
];

/// The number of somebody's papers, or a date of birth.
pub(super) fn find(text: &str) -> Option<Found> {
    if !text.contains(|c| digit::value(c).is_some()) {
        return None;
    }
    let number = |from: usize| {
        let behind = &text[from..];
        let start = behind.find(|c| digit::value(c).is_some())?;
        let is_near = behind[..start].chars().filter(|c| c.is_alphabetic()).count() <= 2 && behind[..start].len() <= 12;
        let writes = |c: char| digit::value(c).is_some() || matches!(c, ' ' | '.' | '-' | '/');
        let end = behind[start..].find(|c| !writes(c)).map_or(text.len(), |at| from + start + at);
        let digits = text[from + start..end].chars().filter(|c| digit::value(*c).is_some()).count();
        let end = from + text[from..end].trim_end_matches([' ', '.', '-', '/']).len();
        is_near.then_some((end, digits))
    };
    let paper = behind_word(text, PAPERS).find_map(|(_, word)| {
        let (end, digits) = number(word.end)?;
        (digits >= 5).then_some(("an identity number", word.start..end))
    });
    paper.or_else(|| {
        behind_word(text, BIRTHS).find_map(|(_, word)| {
            let (end, digits) = number(word.end)?;
            (digits >= 4).then_some(("a date of birth", word.start..end))
        })
    })
}

/// Endings of words that are streets where a number stands behind them.
const STREET_ENDINGS: &[&str] =
    &["straße", "strasse", "str.", "gasse", "allee", "gatan", "vägen", "veien", "gaten", "gade", "straat", "laan"];
/// Words for streets behind a number and a name: `12 Rose Lane`.
const STREETS_BEHIND: &[&str] = &[
    "street",
    "st.",
    "road",
    "rd",
    "rd.",
    "avenue",
    "ave",
    "ave.",
    "lane",
    "ln",
    "drive",
    "crescent",
    "boulevard",
    "blvd",
];
/// Words for streets before a name: `ul. Polna 12`, `12 rue de la Paix`.
const STREETS_BEFORE: &[&str] = &[
    "rue",
    "calle",
    "via",
    "viale",
    "rua",
    "ul.",
    "ulica",
    "ul",
    "ул.",
    "улица",
    "ул",
    "вул.",
    "пр.",
    "проспект",
    "شارع",
    "خیابان",
    "کوچه",
    "רחוב",
    "רח׳",
    "sokak",
    "sok.",
    "cad.",
    "caddesi",
];
/// Words before a number that is an address by itself.
const BOXES: &[&str] = &[
    "po box",
    "p.o. box",
    "p.o.box",
    "postfach",
    "postboks",
    "apartado",
    "а/я",
    "پلاک",
    "ص.ب",
    "صندوق پستی",
    "ת.ד",
    "кв.",
    "kv.",
];

/// Whether a text holds somebody's street or box: a street with the number of a house.
pub fn is_postal_address(text: &str) -> bool {
    if !text.contains(|c| digit::value(c).is_some()) {
        return false;
    }
    let is_house = |word: &str| {
        let digits = word.chars().take_while(|c| digit::value(*c).is_some()).count();
        let mut behind = word.chars().skip(digits);
        (1..=4).contains(&digits)
            && behind.next().is_none_or(|c| c.is_alphabetic() || matches!(c, '/' | '-'))
            && behind.all(|c| digit::value(c).is_some())
    };
    let small = text.to_lowercase();
    small.split([',', ';', '،', '(', ')', '|']).any(|part| {
        let words: Vec<&str> = part.split_whitespace().collect();
        let house = words.iter().position(|word| is_house(word));
        let boxed = BOXES.iter().any(|word| {
            part.match_indices(word).any(|(at, _)| {
                let parted = !part[..at].ends_with(char::is_alphanumeric);
                parted
                    && part[at + word.len()..]
                        .trim_start_matches([' ', '.', ':', '№'])
                        .starts_with(|c| digit::value(c).is_some())
            })
        });
        boxed
            || house.is_some_and(|house| {
                let before = words[..house].iter().any(|word| STREETS_BEFORE.contains(word))
                    || words[..house]
                        .last()
                        .is_some_and(|word| STREET_ENDINGS.iter().any(|ending| word.ends_with(ending)));
                let behind = words[house + 1..].iter().take(4).any(|word| STREETS_BEHIND.contains(word))
                    || words.get(house + 1).is_some_and(|word| STREETS_BEFORE.contains(word));
                before || behind
            })
    })
}
