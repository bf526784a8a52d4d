//! Given and family names in columns of their own.
//!
//! A table that has one column for each has its names in both. They are told by their headers, as a whole or in a
//! question; a column that is just called "name" is the one that the other is not. Where more than one column could be
//! either, nothing is.
//! A column of middle names or patronymics stands between them.
//! Deliberately absent: names of fathers, which not every people prints.

use std::sync::LazyLock;

use super::shown;
use super::synonyms::{Dictionary, Meaning, header_words};
use crate::roll::Field;

/// What given names are called.
const GIVEN_HEADERS: &str = "first name|first names|firstname|given name|given names|forename|forenames|name first|name given|fname|prénom|prénoms|\
    vorname|vornamen|rufname|nombre de pila|primer nombre|prenome|voornaam|förnamn|fornavn|imię|jméno křestní|keresztnév|\
    prenume|prenumele|křestní jméno|krstné meno|utónév|etunimi|eesnimi|vārds|vardas|lično ime|nama depan|имя отчество|نام کوچک|اسم کوچک|الاسم الأول|الإسم الأول|الاسم الشخصي|שם פרטי|ім'я по батькові|given";
/// What family names are called.
const FAMILY_HEADERS: &str = "last name|last names|lastname|surname|surnames|family name|family names|familyname|second name|name last|name family|lname|\
    nom de famille|apellido|apellidos|nachname|familienname|zuname|cognome|sobrenome|apelido|achternaam|efternamn|etternavn|\
    efternavn|nazwisko|příjmení|priezvisko|prezime|priimek|презиме|фамилно име|vezetéknév|családi név|családnév|sukunimi|\
    perekonnanimi|uzvārds|pavardė|nume de familie|mbiemri|mbiemër|nama belakang|nama keluarga|soyad|soyadı|soyadınız|soyisim|soyisminiz|фамилия|ваша фамилия|прізвище|نام خانوادگی|نام خانواده|\
    نام فامیل|نام فامیلی|فامیلی|فامیل|تخلص|اسم العائلة|اسم العائله|الكنية|النسبة|لقب العائلة|שם משפחה|насаб|επώνυμο|\
    ազգանուն|გვარი|surname family";
/// What names between the two are called.
const MIDDLE_HEADERS: &str = "middle name|middle names|deuxième prénom|segundo nombre|zweiter vorname|отчество|по батькові|שם אמצעי|göbek adı|namenszusatz|namensvorsatz|vorsatzwort|tussenvoegsel|\
    tussenvoegsels|voorvoegsel|voorvoegsels|surname prefix|family name prefix|nobiliary particle|infix";
/// What is called a name and may be a part of one, if another column has the other.
const EITHER_HEADERS: &str = "name|nom|nombre|nome|naam|namn|navn|имя|ім'я|نام|اسم|الاسم|الإسم|שם|ad|adı|adınız|isim|isminiz|nume|jméno|meno|név|ime|име|nimi|emri|emër|nama|ном|όνομα|անուն|სახელი";
/// Headers, each as its words, folded once.
type Headers = LazyLock<Vec<Vec<String>>>;

fn parted(headers: &str) -> Vec<Vec<String>> {
    let words = headers.split('|').map(|header| header_words(header).collect::<Vec<_>>());
    words.filter(|words| !words.is_empty()).collect()
}

static GIVEN: Headers = LazyLock::new(|| parted(GIVEN_HEADERS));
static FAMILY: Headers = LazyLock::new(|| parted(FAMILY_HEADERS));
static MIDDLE: Headers = LazyLock::new(|| parted(MIDDLE_HEADERS));
static EITHER: Headers = LazyLock::new(|| parted(EITHER_HEADERS));

/// Words of headers that ask for the name of somebody else.
const OTHERS: &[&str] = &[
    "fathers",
    "mothers",
    "پدر",
    "مادر",
    "father",
    "mother",
    "maiden",
    "user",
    "nick",
    "company",
    "organization",
    "organisation",
];

/// The columns of given, of middle and of family names, in this order, if a table has the first and the last of them and no
/// column of whole names.
pub(super) fn parts(cells: &[String], is_open: &dyn Fn(usize) -> bool, dictionary: &Dictionary) -> Option<Vec<usize>> {
    let open: Vec<(usize, Header)> =
        (0..cells.len()).filter(|index| is_open(*index)).map(|index| (index, Header::of(&cells[index]))).collect();
    // Few tables have any, and what a column holds otherwise takes longer to say.
    if !open.iter().any(|(_, header)| header.holds(&GIVEN) || header.holds(&FAMILY)) {
        return None;
    }
    let has_both = [&GIVEN, &FAMILY].iter().all(|known| open.iter().any(|(_, header)| header.is(known)));
    let is_whole = |(index, header): &(usize, Header)| {
        let is_name = || dictionary.meaning(&cells[*index]) == Meaning::Field(Field::Name);
        // A sentence that has the word asks for a whole name only if it says so: "Name of the person who invited you".
        let is_sentence = || dictionary.is_by_words(&cells[*index]) && !shown::asks_for_whole(&cells[*index]);
        let is_to_be_shown = || shown::is_shown(&cells[*index]);
        let is_part = header.is(&EITHER) || header.holds(&GIVEN);
        let is_none = is_part || is_to_be_shown() || (has_both && is_sentence());
        !is_none && is_name()
    };
    if open.iter().any(is_whole) {
        return None;
    }
    let of = |fits: &dyn Fn(&Header) -> bool| -> Vec<usize> {
        open.iter().filter(|(_, header)| fits(header)).map(|(index, _)| *index).collect()
    };
    let middle = of(&|header| header.holds(&MIDDLE));
    let of_one = |known: &Headers, other: &Headers| {
        of(&|header| header.holds(known) && !header.holds(other) && !header.holds(&MIDDLE))
    };
    let either = of(&|header| header.is(&EITHER));
    let (given, family) = match (&of_one(&GIVEN, &FAMILY)[..], &of_one(&FAMILY, &GIVEN)[..], &either[..]) {
        ([given], [family], []) => (*given, *family),
        ([given], [], [family]) | ([], [family], [given]) => (*given, *family),
        _ => return None,
    };
    let between = middle.into_iter().filter(|index| *index != given && *index != family);
    Some(std::iter::once(given).chain(between.take(1)).chain([family]).collect())
}

/// Whether a header is that of a part of names: given, middle or family ones.
pub(super) fn is_part(cell: &str) -> bool {
    let header = Header::of(cell);
    let (given, family) = (header.holds(&GIVEN), header.holds(&FAMILY));
    (given || family || header.holds(&MIDDLE)) && !(given && family)
}

/// The words of a header, folded.
struct Header {
    words: Vec<String>,
    /// How many of them stand before a bracket.
    before: usize,
}

/// Of a longer header only so many words are looked at.
const MOST_WORDS: usize = 16;

impl Header {
    fn of(cell: &str) -> Header {
        let bare = cell.split(['(', '[', '（']).next().unwrap_or("");
        let words: Vec<String> = header_words(cell).take(MOST_WORDS).collect();
        let before = if bare.len() == cell.len() { words.len() } else { header_words(bare).take(MOST_WORDS).count() };
        Header { words, before }
    }

    /// Whether it is one of these, as a whole or before a bracket.
    fn is(&self, known: &Headers) -> bool {
        known.iter().any(|phrase| phrase[..] == self.words[..self.before])
    }

    /// Whether it has one of these in it, and asks for the name of nobody else.
    fn holds(&self, known: &Headers) -> bool {
        let others = || OTHERS.iter().any(|other| self.words.iter().any(|word| word == other));
        known.iter().any(|phrase| self.words.windows(phrase.len()).any(|window| window == phrase)) && !others()
    }
}

/// A name of its two parts, in the order of its script: the family first in Han, Hangul and Kana, and without a space.
pub(super) fn joined(given: &str, family: &str) -> String {
    let east = |text: &str| {
        text.chars().all(|c| matches!(c, '\u{3005}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{20000}'..='\u{3FFFF}'))
    };
    match (given.is_empty(), family.is_empty()) {
        (true, _) => family.to_owned(),
        (_, true) => given.to_owned(),
        _ if east(given) && east(family) => format!("{family}{given}"),
        _ => format!("{given} {family}"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::synonyms::DICTIONARY;
    use super::*;

    #[test]
    fn given_and_family_names_are_told_by_their_headers() {
        let dictionary = &*DICTIONARY;
        let found = |header: &str| {
            let cells: Vec<String> = header.split(';').map(str::to_owned).collect();
            parts(&cells, &|_| true, dictionary)
        };
        for (header, wanted) in [
            ("First name;Last name;Country", Some(vec![0, 1])),
            ("Nachname;Vorname;Ort", Some(vec![1, 0])),
            ("Name;Vorname", Some(vec![1, 0])),
            ("Nom;Prénom", Some(vec![1, 0])),
            ("نام;نام خانوادگی;شغل", Some(vec![0, 1])),
            ("Quel est votre nom de famille ?;Quel est votre prénom ?", Some(vec![1, 0])),
            ("name first;name last", Some(vec![0, 1])),
            ("Nombre;Apellidos", Some(vec![0, 1])),
            ("Имя;Фамилия", Some(vec![0, 1])),
            ("Фамилия;Имя;Отчество", Some(vec![1, 2, 0])),
            ("First name;Middle name;Last name", Some(vec![0, 1, 2])),
            ("שם פרטי;שם משפחה", Some(vec![0, 1])),
            // A whole name, a name alone, two family names, somebody else's name.
            ("Full name;First name;Last name", None),
            ("Name;Country", None),
            ("Name;First name;Last name", None),
            ("First name;Surname;Family name", None),
            ("Name;Father's family name", None),
            ("نام و نام خانوادگی;شهر", None),
        ] {
            assert_eq!(found(header), wanted, "{header}");
        }
    }

    #[test]
    fn parts_are_joined_in_the_order_of_their_script() {
        assert_eq!(joined("Anne", "Larsen"), "Anne Larsen");
        assert_eq!(joined("سارا", "آب‌نوس"), "سارا آب‌نوس");
        assert_eq!(joined("小明", "王"), "王小明");
        assert_eq!((joined("", "Larsen").as_str(), joined("Anne", "").as_str()), ("Larsen", "Anne"));
    }
}
