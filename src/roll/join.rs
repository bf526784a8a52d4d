//! Entries broken over several rows, put together again.
//!
//! An entry is printed in the order of [`ENTRY`]. The break fell in the last field that the first part has: what the next
//! part begins with goes on there, and what it has in later fields stands in those. So the words follow one another as
//! they were written, and none is lost. Deliberately absent: any guess at a slip of spelling on either side of the break.

use super::Field;

/// The fields of an entry, in the order in which they are printed.
pub const ENTRY: [Field; 6] =
    [Field::Honorific, Field::Name, Field::Title, Field::Affiliation, Field::City, Field::Country];

/// Fields that are printed apart from the others, each of which goes on by itself.
const APART: [Field; 4] = [Field::NativeName, Field::NativeTitle, Field::NativeAffiliation, Field::Footnote];

/// The field of [`ENTRY`] in which a part ends that has nothing behind its name.
const NAME: usize = 1;

/// What the parts of an entry say together; `field` gives what a part has in a field. A field that none has is not there.
pub fn joined<'a>(parts: usize, field: &dyn Fn(usize, Field) -> &'a str) -> Vec<(Field, String)> {
    let mut entry = ENTRY.map(|held| field(0, held).trim().to_owned());
    for part in 1..parts {
        let end = entry.iter().rposition(|said| !said.is_empty()).unwrap_or(NAME).max(NAME);
        // What the part begins with goes on without a stop; what follows in its own fields is parted as fields are.
        let mut between = " ";
        for (index, held) in ENTRY.into_iter().enumerate() {
            let words = field(part, held).trim();
            if words.is_empty() {
                continue;
            }
            if index <= end.max(NAME) {
                append(&mut entry[end], between, words);
            } else {
                append(&mut entry[index], ", ", words);
            }
            between = if held == Field::Honorific { " " } else { ", " };
        }
    }
    let mut all: Vec<(Field, String)> = ENTRY.into_iter().zip(entry).collect();
    for held in APART {
        let mut said = String::new();
        (0..parts).for_each(|part| append(&mut said, " ", field(part, held).trim()));
        all.push((held, said));
    }
    all.retain(|(_, said)| !said.is_empty());
    all
}

/// An entry as a line: honorific and name together, the rest behind commas; what is printed apart is not in it.
pub fn line_of(entry: &[(Field, String)]) -> String {
    let mut line = String::new();
    let mut between = "";
    for (field, said) in entry.iter().filter(|(field, said)| ENTRY.contains(field) && !said.is_empty()) {
        line.push_str(between);
        line.push_str(said);
        between = match *field {
            Field::Honorific => " ",
            _ if said.chars().next_back().is_some_and(is_arabic) => "، ",
            _ => ", ",
        };
    }
    line
}

/// Puts words behind others.
fn append(said: &mut String, between: &str, words: &str) {
    let Some(first) = words.chars().next() else { return };
    let last = said.chars().next_back();
    let dense = |c: char| matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FF60}' | '\u{0E00}'..='\u{0E7F}');
    let between = match last {
        None => "",
        // A word parted at its hyphen, a list that goes on, a script without spaces.
        Some('-' | '\u{2010}') if between == " " && first.is_alphabetic() && !said.ends_with(" -") => "",
        _ if matches!(first, ',' | ';' | '.' | ')' | ']' | '،' | '؛') => "",
        Some(last) if between == " " && dense(last) && dense(first) => "",
        Some(',' | '،' | ';' | '؛') => " ",
        Some(last) if between == ", " && is_arabic(last) => "، ",
        Some(_) => between,
    };
    said.push_str(between);
    said.push_str(words);
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{08A0}'..='\u{08FF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Joins parts given as `honorific|name|title|affiliation|city|country`, and shows the entry so.
    fn shown(parts: &[&str]) -> String {
        let cells: Vec<Vec<&str>> = parts.iter().map(|part| part.split('|').collect()).collect();
        let at = |held: Field| ENTRY.iter().position(|field| *field == held);
        let all = joined(parts.len(), &|part, held| at(held).map_or("", |at| cells[part][at]));
        let said = |held: &Field| all.iter().find(|(field, _)| field == held).map_or("", |(_, said)| said);
        ENTRY.iter().map(said).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn the_words_go_on_where_the_break_fell() {
        for (parts, wanted) in [
            // In the title, in the affiliation, in the name, in the country.
            (
                ["Dr.|Ann Lund|Director, Refuge for Birds||||", "|Keepers; Lecturer||Coast University||Norway"],
                "Dr.|Ann Lund|Director, Refuge for Birds Keepers; Lecturer|Coast University||Norway",
            ),
            (
                ["|Ann Lund|Director|Refuge for Birds||", "|Keepers; Lecturer|Fellow|Coast University|Oslo|Norway"],
                "|Ann Lund|Director|Refuge for Birds Keepers; Lecturer, Fellow, Coast University|Oslo|Norway",
            ),
            (["Dr.|Ann||||", "|Lund|Director|||Norway"], "Dr.|Ann Lund|Director|||Norway"),
            (["|Ann Lund||||Norway", "|and Iceland||||"], "|Ann Lund||||Norway and Iceland"),
            // Words of the second part that look like an honorific are not lost.
            (["|Ann Lund|Chair|||", "Dr.|Lake School||||"], "|Ann Lund|Chair Dr. Lake School|||"),
            (["|Ann Lund|Co-|||", "|Director||||"], "|Ann Lund|Co-Director|||"),
            (["|Ann Lund|Chair,|||", "|Director||||"], "|Ann Lund|Chair, Director|||"),
            (["|Ann Lund|Chair|||", "|, Director||||"], "|Ann Lund|Chair, Director|||"),
            (["|مریم رضایی||دانشگاه||", "|تهران|استاد|||"], "|مریم رضایی||دانشگاه تهران، استاد||"),
            (["|山田太郎|主任研||", "|究員||||"], "|山田太郎|主任研究員|||"),
        ] {
            let parts = parts.map(|part| format!("{part}||||||"));
            assert_eq!(shown(&[&parts[0], &parts[1]]), wanted);
        }
        assert_eq!(
            shown(&["|Ann Lund|Chair|||", "|of the||||", "|Lake School||||Norway"]),
            "|Ann Lund|Chair of the Lake School|||Norway"
        );
    }
}
