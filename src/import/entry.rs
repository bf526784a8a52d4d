//! The parts of an entry: honorific, name, title, affiliation, city, country, and how sure each is.
//!
//! The rules stand in `docs/import.md`. Shortly: the first part is the name, behind an honorific that is known. A last part
//! that is a country is the country; the one before it, if it is a city that is known, the city. Of those between, the ones
//! up to the first that names a body and no office are the title, if each says what somebody is; the rest are the
//! affiliation, if none of them says what somebody is. Else they are not sure, and all of them stand in the title, in their
//! order and as they were: an entry is printed in this order, so that what is set is what was signed.
//! Deliberately absent: any word that is not in the entry. What is left out is contact data alone, and is counted.

use crate::property::is_mark;
use crate::roll::Field;

use super::items::Item;
use super::lines::is_point;
use super::names::{begins_with_name, says_more};
use super::places::{has_second_meaning, is_city, is_country};
use super::segments::{between, joined, segments, without_contact};
use super::words::{honorific, is_body, is_certain_honorific, is_for_others, is_role};
use crate::roll::Confidence::{self, Likely, Sure, Unsure};

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
    /// The heading of its group in the list.
    pub category: String,
    /// How sure each part is that is there, by the name of its field, in the order of printing.
    pub grades: Vec<(&'static str, Confidence)>,
    /// The contact data that were left out, by their kind.
    pub cut: Vec<&'static str>,
}

impl Entry {
    /// The text of a field, by the name of its column.
    pub fn named(&self, name: &str) -> &str {
        match name {
            "honorific" => &self.honorific,
            "name" => &self.name,
            "title" => &self.title,
            "affiliation" => &self.affiliation,
            "city" => &self.city,
            "country" => &self.country,
            "category" => &self.category,
            _ => "",
        }
    }

    /// Whether nothing is left of it, because it was contact data and nothing else.
    pub fn is_empty(&self) -> bool {
        ["honorific", "name", "title", "affiliation", "city", "country"]
            .iter()
            .all(|field| self.named(field).is_empty())
    }

    /// Makes the name no surer than this: that it is an entry of its own is a guess.
    pub(super) fn doubt(&mut self, guess: Confidence) {
        let name = self.grades.iter_mut().find(|(field, _)| *field == "name");
        name.into_iter().for_each(|(_, grade)| *grade = guess.min(*grade));
    }

    /// How sure the least sure of its parts is.
    pub fn confidence(&self) -> Confidence {
        self.grades.iter().map(|(_, grade)| *grade).min().unwrap_or(Sure)
    }

    /// The fields that are not sure.
    pub fn unsure(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.grades.iter().filter(|(_, grade)| *grade == Unsure).map(|(field, _)| *field)
    }

    /// The grades as they stand beside the entry: `name: sure, title: likely`.
    pub fn graded(&self) -> String {
        let said: Vec<String> = self.grades.iter().map(|(field, grade)| format!("{field}: {}", grade.word())).collect();
        said.join(", ")
    }
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
            Field::Category => &self.category,
            _ => "",
        }
    }
}

/// In which order a list has the parts of its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameOrder {
    /// As they are said, or nobody can tell.
    AsSaid,
    /// `LARSEN, Anne`: the family name, a comma, the rest of the name.
    FamilyFirst,
}

/// The order of names in a list: the family name stands first where most entries begin with one word or two in capitals
/// alone, a comma, and words that are none and say nothing else.
pub(super) fn name_order(texts: &[String]) -> NameOrder {
    let capitals = |text: &&String| {
        let parts = segments(text);
        let letters = |part: &str, all: fn(char) -> bool| part.chars().filter(|c| c.is_alphabetic()).all(all);
        let given = |part: &&str| {
            let part = given_name(part);
            !part.is_empty()
                && !says_more(part)
                && !is_country(part)
                && !letters(part, char::is_uppercase)
                && part.split_whitespace().count() <= 3
        };
        let family = parts[0].split_whitespace().count() <= 3 && letters(parts[0], |c| c.is_uppercase());
        family && parts[0].chars().any(char::is_uppercase) && parts.get(1).is_some_and(given)
    };
    let family_first = texts.iter().filter(capitals).count();
    if family_first >= 2 && family_first * 2 >= texts.len() { NameOrder::FamilyFirst } else { NameOrder::AsSaid }
}

/// An entry that says first what somebody is: that, and the name behind the colon.
fn role_first(text: &str) -> Option<(&str, &str)> {
    let (before, name) = text.rsplit_once(": ")?;
    let (before, name) = (before.trim(), name.trim());
    let says = !before.is_empty() && says_more(segments(before)[0]) && !is_for_others(before);
    let whole = (2..=5).contains(&name.split_whitespace().count()) && segments(name).len() == 1;
    (says && whole && begins_with_name(name) && !says_more(name) && !is_country(name)).then_some((before, name))
}

/// Whether what stands behind an honorific is the rest of an office: `of Hydrology`.
fn is_rest_of_office(text: &str) -> bool {
    ["of ", "for ", "in ", "für ", "in der ", "di ", "emeritus of ", "emerita of "]
        .iter()
        .any(|start| text.starts_with(start))
}

/// A given name at the beginning of a part: up to a bracket or any other sign that parts.
fn given_name(part: &str) -> &str {
    let end = part.find(['(', ';', '؛', '\t', '|', '–', '—', '/', '·']).into_iter().chain(part.find(" - ")).min();
    part[..end.unwrap_or(part.len())].trim_end()
}

/// Parts an entry.
pub(super) fn part(number: Option<String>, text: &str, order: NameOrder) -> Entry {
    let (text, cut) = without_contact(text);
    let mut entry = Entry { number, cut, ..Entry::default() };
    let role_first = role_first(&text);
    let mut segments = segments(role_first.map_or(&text, |(before, _)| before));
    let mut first = match role_first {
        Some((_, name)) => name,
        None => segments.remove(0),
    };
    let mut in_two = false;
    if order == NameOrder::FamilyFirst
        && let Some(second) = segments.first().copied()
        && first.split_whitespace().count() <= 3
        && first.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
        && !says_more(given_name(second))
        && !given_name(second).is_empty()
    {
        first = between(&text, first, given_name(second));
        let rest = &text[first.as_ptr() as usize - text.as_ptr() as usize + first.len()..];
        let rest = rest
            .trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '–' | '—' | '-' | '|' | '/' | '·'));
        segments = self::segments(rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or(rest));
        segments.retain(|segment| !segment.is_empty());
        in_two = true;
    }
    let (honorific, name) = match honorific(first) {
        // `Professor of Hydrology` is an office, and nobody's name.
        (_, rest) if is_rest_of_office(rest) => ("", first),
        found => found,
    };
    entry.honorific = honorific.to_owned();
    // What stood behind it and was contact data may leave its colon.
    entry.name = if entry.cut.is_empty() { name } else { name.trim_end_matches([':', ' ', ',']) }.to_owned();
    let mut country_grade = Sure;
    if let Some(last) = segments.last()
        && is_country(last)
    {
        entry.country = last.trim_end_matches('.').to_owned();
        country_grade = if has_second_meaning(last) && segments.len() == 1 { Likely } else { Sure };
        segments.pop();
    }
    let mut city_grade = Sure;
    if let Some(last) = segments.last()
        && is_city(last)
    {
        entry.city = (*last).to_owned();
        city_grade = if entry.country.is_empty() { Likely } else { Sure };
        segments.pop();
    }
    let split = segments
        .iter()
        .position(|segment| is_body(segment) && !is_role(segment) && !is_for_others(segment))
        .unwrap_or(segments.len());
    let (title, affiliation) = segments.split_at(split);
    let says = |segment: &&str| is_role(segment) || is_for_others(segment);
    let known = title.iter().all(says) && !affiliation.iter().any(|segment| is_role(segment));
    let (mut title_grade, mut affiliation_grade) = (Sure, Sure);
    if known {
        entry.title = joined(&text, title);
        entry.affiliation = joined(&text, affiliation);
        // An office that names its body, or says much, may be more than an office.
        if title
            .iter()
            .any(|segment| is_body(segment) || is_for_others(segment) || segment.split_whitespace().count() > 6)
        {
            title_grade = Likely;
        }
        if !affiliation.iter().all(|segment| is_body(segment)) {
            affiliation_grade = Likely;
        }
    } else {
        entry.title = joined(&text, &segments);
        title_grade = Unsure;
    }
    let mut grades = [
        ("honorific", if is_certain_honorific(honorific) { Sure } else { Likely }),
        ("name", if in_two { Likely.min(name_grade(&name.replace(',', ""))) } else { name_grade(&entry.name) }),
        ("title", title_grade),
        ("affiliation", affiliation_grade),
        ("city", city_grade),
        ("country", country_grade),
    ];
    // `Larsen, Anne`: the name may be parted by the comma.
    let one_word = entry.name.split_whitespace().count() == 1 && entry.name.chars().any(char::is_uppercase);
    if title_grade == Unsure
        && one_word
        && honorific.is_empty()
        && title.first().is_some_and(|next| begins_with_name(next))
    {
        grades[1].1 = Unsure;
    }
    if role_first.is_some() || is_role(&entry.name) && is_rest_of_office(super::words::honorific(first).1) {
        grades[1].1 = if role_first.is_some() { Likely.min(grades[1].1) } else { Unsure };
        grades[2].1 = Likely.min(grades[2].1);
    }
    entry.grades = grades.into_iter().filter(|(field, _)| !entry.named(field).is_empty()).collect();
    entry
}

/// How sure it is that a first part is a name, and no more than that.
fn name_grade(name: &str) -> Confidence {
    let words: Vec<&str> = name.split_whitespace().collect();
    // A wide gap is one between the columns of a table, or between two persons.
    let odd = name.contains([';', '؛', '\t', '/', '_', '=', '…'])
        || name.contains("..")
        || name.contains(". ") && says_more(name)
        || name.contains("  ")
        || name.contains("   ")
        || name.chars().any(char::is_numeric);
    if words.len() > 6 || odd || is_for_others(name) || !name.chars().any(char::is_alphabetic) {
        return Unsure;
    }
    let writes = |c: char| {
        c.is_alphabetic()
            || matches!(
                c,
                '.' | '-' | '\'' | '’' | 'ʼ' | '·' | '\u{200C}' | '\u{200D}' | '\u{2010}' | '\u{2011}' | '׳' | '״'
            )
            || is_point(c)
            // The maqaf stands within names, as a hyphen does.
            || c == '\u{5BE}'
            || is_mark(c)
    };
    let plain = words.iter().all(|word| word.chars().all(writes));
    let begins = |word: &&str| word.chars().next().is_some_and(|first| !first.is_lowercase());
    let capital = words.first().is_some_and(begins) && words.last().is_some_and(begins);
    let usual = (2..=4).contains(&words.len())
        || (words.len() == 1 && name.chars().any(|c| !c.is_lowercase() && !c.is_uppercase() && c.is_alphabetic()));
    if plain && capital && usual && !is_body(name) && !is_role(name) { Sure } else { Likely }
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
        let entry = part(None, text, NameOrder::AsSaid);
        let unsure = entry.unsure().next().map_or(String::new(), |field| entry.named(field).to_owned());
        [entry.honorific, entry.name, entry.title, entry.affiliation, entry.city, entry.country, unsure]
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
            ("Bo Ek – Teacher, Lake School – Norway", ["", "Bo Ek", "Teacher", "Lake School", "", "Norway", ""]),
            ("Bo Ek: Director, Reed Foundation", ["", "Bo Ek", "Director", "Reed Foundation", "", "", ""]),
            ("Bo Ek; Teacher; Norway", ["", "Bo Ek", "Teacher", "", "", "Norway", ""]),
            ("Bo Ek (Norway)", ["", "Bo Ek", "", "", "", "Norway", ""]),
            ("Anne (Bo) Ek", ["", "Anne (Bo) Ek", "", "", "", "", ""]),
            ("Bo Ek\tTeacher\tNorway", ["", "Bo Ek", "Teacher", "", "", "Norway", ""]),
            ("Bo Ek <bo@mail.example>, Teacher, tel. +46 70 123 45 67", ["", "Bo Ek", "Teacher", "", "", "", ""]),
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
            let item = |text: &&str| Item { text: (*text).to_owned(), ..Item::default() };
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
