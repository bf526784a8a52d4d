//! Countries by the names that people write for them, in the languages of many.
//!
//! The names are those of Unicode's CLDR and what is usual beside them (`countries/`). Names are compared folded. A country
//! that is not here is known by its own spelling. Deliberately absent: what a country is, and which name of it is right.

use crate::fold::fold;
use crate::shelf;

/// One of the countries that we know: those are equal whose names are of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(&'static str);

impl Country {
    /// Its code: two letters of ISO 3166-1; for a part of a country or a continent, whatever tells it from others.
    pub fn code(self) -> &'static str {
        self.0
    }
}

/// A way to write a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// As names are compared.
    pub folded: &'static str,
    /// As it is written; a code in capitals.
    pub written: &'static str,
    /// Whose it is.
    pub country: Country,
    /// Whether it is a code, which is a country only where one is asked for: `IN`, `NOR`.
    pub is_code: bool,
}

impl Spelling {
    /// A line of the table: the folded spelling, the country's code and the spelling as it is written, parted by tabs; behind
    /// one more a sign if that is a code.
    fn of(line: &'static str) -> Option<Spelling> {
        let mut cells = line.split('\t');
        let (folded, code, written) = (cells.next()?, cells.next()?, cells.next()?);
        Some(Spelling { folded, written, country: Country(code), is_code: cells.next().is_some() })
    }
}

/// All spellings from a folded text on, each once, in the order of their folded forms; from the empty text on, all.
pub fn spellings_from(folded: &str) -> impl Iterator<Item = Spelling> {
    shelf::COUNTRIES[place_of(folded)..].lines().filter_map(Spelling::of)
}

/// The spelling that a folded text is.
pub fn spelling(folded: &str) -> Option<Spelling> {
    let line = shelf::COUNTRIES[place_of(folded)..].lines().next()?;
    Spelling::of(line).filter(|spelling| spelling.folded == folded)
}

/// Where in the table the first line stands that is not before a folded text.
///
/// The table is folded and sorted already: it is searched as it stands, without a list made of it.
fn place_of(folded: &str) -> usize {
    let table = shelf::COUNTRIES;
    let (mut from, mut to) = (0, table.len());
    while from < to {
        let middle = table.floor_char_boundary(from + (to - from) / 2);
        let start = table[from..middle].rfind('\n').map_or(from, |at| from + at + 1);
        let end = table[start..to].find('\n').map_or(to, |at| start + at + 1);
        let key = table[start..end].split('\t').next().unwrap_or_default();
        if key < folded { from = end } else { to = start }
    }
    from
}

/// The country that a text names or has the code of, where a country is asked for.
pub fn country(text: &str) -> Option<Country> {
    spelling(&fold(text)).map(|spelling| spelling.country)
}

/// Whether a text is a country's name wherever it stands: a code that nobody writes for a name is not.
pub fn is_name(text: &str) -> bool {
    spelling(&fold(text)).is_some_and(|spelling| !spelling.is_code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_known_by_their_names_in_many_languages() {
        for (text, code) in [
            ("SY", "SY"),
            ("U.S.A.", "US"),
            ("United States", "US"),
            ("Estados Unidos", "US"),
            ("آلمان", "DE"),
            ("المانیا", "DE"),
            ("Almanya", "DE"),
            ("Niemcy", "DE"),
            ("ドイツ", "DE"),
            ("The Netherlands", "NL"),
            ("ኢትዮጵያ", "ET"),
            ("Turkey", "TR"),
            ("Türkiye", "TR"),
            ("Côte d’Ivoire", "CI"),
            ("Ivory Coast", "CI"),
        ] {
            assert_eq!(country(text).map(Country::code), Some(code), "{text}");
        }
        assert_eq!(country("Atlantis"), None);
        assert_eq!(country(""), None);
    }

    #[test]
    fn codes_are_names_only_where_people_write_them_so() {
        assert!(is_name("UK") && is_name("USA") && is_name("Iran") && is_name("ایران"));
        assert!(!is_name("IN") && !is_name("NOR") && !is_name("de"));
        assert_eq!(country("in"), country("India"));
    }
}
