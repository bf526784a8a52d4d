//! Rows that stand for nobody: placeholders, tests, anonymous entries, the header again; and typed numbers.

use super::{Desk, nobody, placeholder, shown, tally};
use crate::fold::fold;
use crate::report::rules;
use crate::roll::{Field, Roll};
use crate::source::{Source, Sources};

/// What stands where a name should.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// A name, as far as can be told.
    Name,
    /// No one's: without a letter, or a word that stands for a name.
    Nobody,
    /// A name that is withheld.
    Anonymous,
}

fn stands(name: &str) -> Stands {
    // A name of many letters is no placeholder: it is passed over without folding.
    if name.len() > 96 {
        return Stands::Name;
    }
    let folded = fold(name);
    let is_sign = |c: char| c.is_alphabetic() || c == '\u{FFFD}' || ('\u{E000}'..='\u{F8FF}').contains(&c);
    match () {
        () if !folded.contains(is_sign) || nobody::is_one(&folded) => Stands::Nobody,
        () if nobody::is_withheld(&folded) => Stands::Anonymous,
        () if placeholder::is_one(name, &folded) || tally::is_one(&folded) => Stands::Nobody,
        () if placeholder::is_withheld(name, &folded) => Stands::Anonymous,
        () => Stands::Name,
    }
}

/// Whether a text says only that there is nothing to say.
pub(super) fn is_nobody(text: &str) -> bool {
    stands(text) == Stands::Nobody
}

/// Tells of rows that stand for nobody; gives, row by row, whether there is a name.
pub(super) fn check(desk: &mut Desk<'_>) -> Vec<bool> {
    let header = Header::of(desk.roll, desk.sources);
    let mut named = vec![false; desk.roll.len()];
    for (signatory, named) in named.iter_mut().enumerate() {
        let name = desk.name(signatory);
        if name.is_empty() {
            continue;
        }
        let stands = match stands(name) {
            Stands::Name if tally::is_caption(name) && is_alone(desk.roll, signatory) => Stands::Nobody,
            stands => stands,
        };
        *named = stands == Stands::Name;
        let is_kept = desk.answers.kept.contains(&desk.roll.row(signatory));
        let rule = if header.is_repeated(desk.roll, signatory) {
            rules::HEADER_REPEATED
        } else if stands == Stands::Nobody {
            rules::PLACEHOLDER_ROW
        } else if stands == Stands::Anonymous {
            rules::NAME_ANONYMOUS
        } else if begins_with_number(name) {
            rules::NUMBER_TYPED
        } else {
            continue;
        };
        let name = shown(name);
        if rule.name == rules::NUMBER_TYPED.name {
            desk.report.add(rule, desk.roll.span(signatory, Field::Name), [name]);
        } else if !is_kept {
            desk.ask(rule, &[signatory], [name]);
        }
    }
    named
}

/// Whether a row has nothing that is printed but what stands where the name should.
fn is_alone(roll: &Roll, signatory: usize) -> bool {
    let beside = [Field::Title, Field::Affiliation, Field::City, Field::Country];
    beside.iter().all(|field| roll.field(signatory, *field).is_empty())
}

/// The header, folded, to be known again.
struct Header(Vec<(Field, String)>);

impl Header {
    fn of(roll: &Roll, sources: &Sources) -> Header {
        let names: &[String] = match sources.get(roll.source()) {
            Some(Source::Table { columns, .. }) => columns,
            _ => &[],
        };
        let name_of = |index: u16| names.get(usize::from(index)).map(|name| fold(name));
        let columns = roll.columns().iter();
        Header(columns.filter_map(|(field, index)| Some((*field, name_of(*index)?))).collect())
    }

    /// Whether a row says in each column what the header says there.
    fn is_repeated(&self, roll: &Roll, signatory: usize) -> bool {
        let says = |field: Field, title: &String| {
            let cell = roll.field(signatory, field);
            cell.len() <= title.len() + 24 && fold(cell) == *title
        };
        // Of a header that a program wrote again some cells may have been lost; the one above the names was not.
        let is_name = |field: &Field| matches!(field, Field::Name | Field::NativeName);
        let blank = |field: &Field| !is_name(field) && roll.field(signatory, *field).is_empty();
        let kept = self.0.iter().filter(|(field, _)| !blank(field)).count();
        let all = self.0.iter().all(|(field, title)| blank(field) || says(*field, title));
        all && kept >= self.0.len().min(2)
    }
}

/// Whether a number or a bullet was typed before a name.
fn begins_with_number(name: &str) -> bool {
    // `(12) Anne`, `#12 Anne`, `№ 12 Anne`: the number has something before it.
    let bare = name.trim_start_matches(['(', '[', '#', '№', ' ']);
    if bare.len() < name.len() && bare.starts_with(char::is_numeric) {
        return true;
    }
    let behind_digits = name.trim_start_matches(char::is_numeric);
    let mut rest = behind_digits.chars();
    let Some(mark) = rest.next() else { return false };
    let rest = rest.as_str();
    let after = rest.starts_with([' ', '\u{A0}']);
    if behind_digits.len() < name.len() {
        let is_mark = matches!(mark, '.' | ')' | ':' | '-' | '–' | '、');
        (is_mark && (after || rest.starts_with(char::is_alphabetic))) || behind_digits.starts_with(".) ")
    } else {
        after && matches!(mark, '•' | '·' | '‣' | '▪' | '◦' | '●' | '*' | '-' | '–')
    }
}

#[cfg(test)]
mod tests {
    use super::begins_with_number;

    #[test]
    fn a_number_or_bullet_before_a_name_is_seen() {
        for name in
            ["12. Anne", "12–Anne", "12、山田", "(12) Anne", "№ 12 Anne", "3.) Anne", "• Anne", "– Anne", "۱۲- آنا"]
        {
            assert!(begins_with_number(name), "{name}");
        }
        for name in ["Anne", "3M", "12", "7 Oaks Trust", "-Anne", "1.5 Degrees", ""] {
            assert!(!begins_with_number(name), "{name}");
        }
    }
}
