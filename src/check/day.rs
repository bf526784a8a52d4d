//! Whether two cells name the same day, however each is written.
//!
//! Evidence, not a calendar: `6/1/2023` may be June or January, so a day is a year and an unordered pair of numbers. What
//! cannot be read speaks neither for nor against.

use super::months;
use crate::calendar::shifted;
use crate::letter::{Calendar, Date};

/// A day as evidence: a year, and month and day in any order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Day {
    year: u32,
    pair: (u32, u32),
}

/// Reads the day in a cell.
pub(super) fn day(cell: &str) -> Option<Day> {
    let folded = crate::fold::fold(cell);
    // `2022-10-16T09:41` folds to words of which the day and the hour are one.
    let folded = folded.split_once('t').filter(|(before, _)| before.ends_with(|c: char| c.is_ascii_digit()));
    let whole = crate::fold::fold(cell);
    let words: Vec<&str> = folded.map_or(whole.as_str(), |(before, _)| before).split(' ').collect();
    let mut numbers = Vec::new();
    let mut named = None;
    for word in words {
        let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
        match digits.parse::<u32>() {
            Ok(number) if digits.len() <= 6 => numbers.push((number, digits.len())),
            Ok(_) => return None,
            Err(_) => named = named.or_else(|| months::gregorian(word)),
        }
    }
    if let [(serial, 5)] = numbers[..] {
        return serial_day(serial);
    }
    let needed = 3 - usize::from(named.is_some());
    let numbers = numbers.get(..needed)?;
    let four = numbers.iter().position(|(_, digits)| *digits == 4);
    let at = four.unwrap_or(needed - 1);
    let (number, digits) = numbers[at];
    let year = if digits == 4 { number } else { 2000 + number };
    let mut rest = numbers.iter().enumerate().filter(|(index, _)| *index != at).map(|(_, (number, _))| *number);
    let (one, other) = (rest.next()?, named.or_else(|| rest.next())?);
    let pair = (one.min(other), one.max(other));
    ((1..=12).contains(&pair.0) && pair.1 <= 31 && year >= 1000).then_some(Day { year, pair })
}

/// Whether two cells name different days; not if either names none, or the years are of different calendars.
pub(super) fn differ(one: Option<Day>, other: Option<Day>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    (one.year < 1700) == (other.year < 1700) && one != other
}

/// The day that serial numbers of spreadsheets count from, as far as days after February 1900 go: 60 is a day that never
/// was.
const BEFORE_FIRST: Date = Date { year: 1899, month: 12, day: 30 };

/// The day of a spreadsheet's serial number.
fn serial_day(serial: u32) -> Option<Day> {
    if !(20_000..80_000).contains(&serial) {
        return None;
    }
    let (year, month, day) = shifted(BEFORE_FIRST, Calendar::Gregorian, i64::from(serial));
    let (month, day) = (u32::from(month), u32::from(day));
    Some(Day { year: u32::try_from(year).ok()?, pair: (day.min(month), day.max(month)) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_day_in_many_ways() {
        for cell in [
            "2022-06-26",
            "26 June, 2022",
            "June 26 2022",
            "26.06.2022",
            "6/26/2022",
            "26/6/22",
            "۲۰۲۲-۰۶-۲۶",
            "٢٠٢٢/٠٦/٢٦",
            "2022-06-26T09:41:07.000Z",
            "44738",
            "26 июня 2022",
            "dimanche 26 juin 2022",
            "mardi 26 juin 2022",
            "martes, 26 de junio de 2022",
            "domenica 26 giugno 2022",
            "decided on 26 June 2022",
        ] {
            assert_eq!(day(cell), Some(Day { year: 2022, pair: (6, 26) }), "{cell}");
        }
    }

    #[test]
    fn what_is_no_day_is_none() {
        for cell in ["", "yesterday", "0000-00-00", "12", "2022", "31.13.2022x", "20220626"] {
            assert_eq!(day(cell), None, "{cell}");
        }
        assert_eq!(day("20001"), Some(Day { year: 1954, pair: (4, 10) }));
        assert!(!differ(day("1401-04-05"), day("2022-06-26")));
        assert!(differ(day("2022-07-25"), day("6/1/2023")));
    }
}
