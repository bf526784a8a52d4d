//! The parts of an entry: honorific, name, title, affiliation, city, country.
//!
//! By these rules. The first part is the name, behind an honorific that is known. A last part that is a country is the
//! country; the one before it, if it is a city that is known, the city. Of those between, the ones up to the first that
//! names a body and no office are the title, if each says what somebody is; the rest are the affiliation, if none of them
//! says what somebody is. Else they are not sure, and all of them stand in the title, in their order and as they were: an
//! entry is printed in this order, so that what is set is what was signed.
//! Deliberately absent: any word that is not in the entry.

use crate::roll::Field;

use super::list::Item;
use super::places::{is_city, is_country};
use super::words::{honorific, is_body, is_role};

/// An entry in its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its number in the source.
    pub number: Option<String>,
    /// The honorific.
    pub honorific: String,
    /// The name.
    pub name: String,
    /// What the person is; also what could not be parted.
    pub title: String,
    /// Where the person is.
    pub affiliation: String,
    /// The city.
    pub city: String,
    /// The country.
    pub country: String,
    /// What is not sure; empty if nothing is.
    pub unsure: String,
    /// The field in which that stands.
    pub unsure_field: &'static str,
}

impl Entry {
    /// What it says in a field of a roll.
    pub fn field(&self, field: Field) -> &str {
        match field {
            Field::Honorific => &self.honorific,
            Field::Name => &self.name,
            Field::Title => &self.title,
            Field::Affiliation => &self.affiliation,
            Field::City => &self.city,
            Field::Country => &self.country,
            _ => "",
        }
    }
}

/// Parts an entry.
pub(super) fn part(number: Option<String>, text: &str) -> Entry {
    let mut entry = Entry { number, ..Entry::default() };
    let mut segments = segments(text);
    let first = segments.remove(0);
    let (honorific, name) = honorific(first);
    entry.honorific = honorific.to_owned();
    entry.name = name.to_owned();
    let words = name.split_whitespace().count();
    if words > 6
        || name.contains([';', '؛'])
        || name.chars().any(char::is_numeric)
        || !name.chars().any(char::is_alphabetic)
    {
        entry.unsure = name.to_owned();
        entry.unsure_field = "name";
    }
    if let Some(last) = segments.last()
        && is_country(last)
    {
        entry.country = last.trim_end_matches('.').to_owned();
        segments.pop();
    }
    if let Some(last) = segments.last()
        && is_city(last)
    {
        entry.city = (*last).to_owned();
        segments.pop();
    }
    let join = |segments: &[&str]| joined(text, segments);
    let office = |segment: &&str| is_role(segment);
    let split = segments.iter().position(|segment| is_body(segment) && !is_role(segment)).unwrap_or(segments.len());
    let (title, affiliation) = segments.split_at(split);
    let sure = title.iter().all(office) && !affiliation.iter().any(|segment| is_role(segment));
    if sure {
        entry.title = join(title);
        entry.affiliation = join(affiliation);
    } else {
        entry.title = join(&segments);
        entry.unsure.clone_from(&entry.title);
        entry.unsure_field = "title";
    }
    entry
}

/// The parts between commas that are not within brackets; of an entry without a comma, what stands around the first dash
/// or tab, or before a bracket at its end. At least one.
fn segments(text: &str) -> Vec<&str> {
    let (mut segments, mut start, mut depth) = (Vec::new(), 0, 0_i32);
    for (at, character) in text.char_indices() {
        match character {
            '(' | '[' | '（' => depth += 1,
            ')' | ']' | '）' => depth -= 1,
            ',' | '،' | '、' | '，' | '\t' if depth <= 0 => {
                segments.push(text[start..at].trim());
                start = at + character.len_utf8();
            }
            _ => {}
        }
    }
    segments.push(text[start..].trim());
    if let [whole] = segments[..] {
        let sign = [" – ", " — ", " - ", " | "].iter().filter_map(|sign| Some((whole.find(sign)?, sign.len()))).min();
        if let Some((at, length)) = sign {
            segments = vec![&whole[..at], &whole[at + length..]];
        } else if let (Some(at), true) = (whole.find(" ("), whole.ends_with(')')) {
            segments = vec![&whole[..at], &whole[at + 2..whole.len() - 1]];
        }
    }
    let full: Vec<&str> = segments.iter().map(|segment| segment.trim()).filter(|segment| !segment.is_empty()).collect();
    if full.is_empty() { vec![text.trim()] } else { full }
}

/// Neighbouring parts of a text as they stand in it.
fn joined(text: &str, segments: &[&str]) -> String {
    let (Some(first), Some(last)) = (segments.first(), segments.last()) else { return String::new() };
    let start = first.as_ptr() as usize - text.as_ptr() as usize;
    let end = last.as_ptr() as usize - text.as_ptr() as usize + last.len();
    text[start..end].to_owned()
}

/// The entries that seem to be the rest of the one before them: the name is none, and the entry before does not end with
/// a country, as others do.
pub(super) fn broken(items: &[Item]) -> Vec<usize> {
    let ends = |text: &str| segments(text).last().is_some_and(|last| is_country(last));
    let others = items.iter().filter(|item| ends(&item.text)).count();
    let is_rest = |text: &str| {
        let first = segments(text)[0];
        let small = first.chars().next().is_some_and(char::is_lowercase) && first.split_whitespace().count() > 1;
        let name_and_more = first.contains([';', '؛']);
        let body = is_body(first) && first.split_whitespace().count() <= 2 && honorific(first).0.is_empty();
        small || name_and_more || (body && is_role(text))
    };
    let open = |text: &str| !ends(text) && (others * 2 > items.len() || text.ends_with([',', ';', '-', '–', '&']));
    (1..items.len()).filter(|index| is_rest(&items[*index].text) && open(&items[index - 1].text)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> [String; 7] {
        let entry = part(None, text);
        [entry.honorific, entry.name, entry.title, entry.affiliation, entry.city, entry.country, entry.unsure]
    }

    #[test]
    fn entries_are_parted_by_the_rules() {
        for (text, wanted) in [
            ("Anne Larsen", ["", "Anne Larsen", "", "", "", "", ""]),
            (
                "Dr. Anne Larsen, Reader, University of Ys, UK",
                ["Dr.", "Anne Larsen", "Reader", "University of Ys", "", "UK", ""],
            ),
            ("Prof. Dr. A. Larsen, Norway.", ["Prof. Dr.", "A. Larsen", "", "", "", "Norway", ""]),
            (
                "Bo Ek, Fellow, School of Law, University of Ys, Oslo, Norway",
                ["", "Bo Ek", "Fellow", "School of Law, University of Ys", "Oslo", "Norway", ""],
            ),
            ("Bo Ek, Writer, Editor, UK and USA", ["", "Bo Ek", "Writer, Editor", "", "", "UK and USA", ""]),
            ("Bo Ek, The Salt Road, Norway", ["", "Bo Ek", "The Salt Road", "", "", "Norway", "The Salt Road"]),
            (
                "Bo Ek, Salt University, Chair of the Board",
                ["", "Bo Ek", "Salt University, Chair of the Board", "", "", "", "Salt University, Chair of the Board"],
            ),
            ("Bo Ek – Teacher", ["", "Bo Ek", "Teacher", "", "", "", ""]),
            ("Bo Ek (Salt University)", ["", "Bo Ek", "", "Salt University", "", "", ""]),
            (
                "دکتر علی رضایی، استاد، دانشگاه تهران، ایران",
                ["دکتر", "علی رضایی", "استاد", "دانشگاه تهران", "", "ایران", ""],
            ),
            ("M. Ek", ["M.", "Ek", "", "", "", "", ""]),
            ("Don Ek", ["", "Don Ek", "", "", "", "", ""]),
            (",", ["", ",", "", "", "", "", ","]),
        ] {
            assert_eq!(shown(text), wanted.map(str::to_owned), "{text}");
        }
    }

    #[test]
    fn an_entry_broken_over_two_is_found_and_a_short_name_is_not() {
        let items = |texts: &[&str]| {
            let item = |text: &&str| Item { number: None, text: (*text).to_owned(), range: 0..0 };
            texts.iter().map(item).collect::<Vec<_>>()
        };
        let list = items(&[
            "Anne Larsen, Teacher, Norway",
            "Bo Ek, Director, Salt and Reed",
            "Keepers; Lecturer, University of Ys, Norway",
            "Madonna, Singer, Italy",
            "van Dyke, Painter, Belgium",
        ]);
        assert_eq!(broken(&list), [2]);
        assert_eq!(broken(&items(&["Anne Larsen", "Bo Ek", "Madonna"])), Vec::<usize>::new());
    }
}
