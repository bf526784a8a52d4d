//! When signatories signed, as far as they are ordered by it.
//!
//! The year first, as in ISO 8601 with its hyphens or with slashes or stops; the day first with stops; with slashes the day or
//! the month first, as the column shows; the serial numbers of spreadsheets. Then an hour, in halves of the day or not, and how
//! far it is from UTC. Deliberately absent: months by their names, and calendars: a roll has one, that of most of its rows.

use crate::calendar::shifted;
use crate::digit;
use crate::letter::{Calendar, Date};
use crate::roll::{Field, Roll};

/// Year, month, day, hour, minute and second: what is ordered.
pub(super) type Moment = [u32; 6];

/// How a column writes its dates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Habit {
    /// Whether the day stands before the month where slashes are between; none as long as no date says so.
    day_first: Option<bool>,
    /// Whether the years are of another era than the Christian one.
    other_era: bool,
}

/// The first year that is taken for one of the Christian era.
const CHRISTIAN: u32 = 1700;

impl Habit {
    /// Looks at all dates of a roll.
    pub(super) fn of(roll: &Roll) -> Habit {
        let (mut day_first, mut month_first, mut other, mut christian) = (0, 0, 0, 0);
        for signatory in 0..roll.len() {
            let Some((numbers, separator, _)) = numbers(roll.field(signatory, Field::Date)) else { continue };
            let [(first, length), (second, _), (third, _)] = numbers;
            let year = if length == 4 { first } else { third };
            match year < CHRISTIAN {
                true => other += 1,
                false => christian += 1,
            }
            if length < 4 && separator != '.' {
                day_first += usize::from(first > 12);
                month_first += usize::from(second > 12);
            }
        }
        let day_first = match (day_first, month_first) {
            // A column that has both is of two writers, and says nothing of the rest.
            (0, 0) | (1.., 1..) => None,
            (count, _) => Some(count > 0),
        };
        Habit { day_first, other_era: other > christian }
    }
}

/// The moment that a cell names; none if it is not sure which.
pub(super) fn moment(text: &str, habit: Habit) -> Option<Moment> {
    let text = text.trim();
    if let Some(moment) = serial(text) {
        return Some(moment).filter(|_| !habit.other_era);
    }
    let ([(first, length), (second, _), (third, last)], separator, behind) = numbers(text)?;
    let [year, month, day] = match (length, last, separator) {
        (4, ..=2, _) => [first, second, third],
        (..=2, 4, '.') => [third, second, first],
        (..=2, 4, _) if first > 12 => [third, second, first],
        (..=2, 4, _) if second > 12 => [third, first, second],
        (..=2, 4, _) if first == second => [third, second, first],
        (..=2, 4, _) if habit.day_first? => [third, second, first],
        (..=2, 4, _) => [third, first, second],
        _ => return None,
    };
    // A month of the Solar Hijri or the Islamic calendar has at most 32 days.
    let exists = (1..=12).contains(&month) && (1..=32).contains(&day) && (year < CHRISTIAN) == habit.other_era;
    let ([hour, minute, second], east) = time(behind)?;
    let moment = [year, month, day, hour, minute, second];
    if !exists || hour > 24 || minute > 59 || second > 60 {
        return None;
    }
    Some(if habit.other_era { moment } else { in_utc(moment, east) })
}

/// The numbers of a date, each with how many digits it has.
type Numbers = [(u32, usize); 3];

/// The three numbers of a date, the sign between them, and what stands behind them.
fn numbers(text: &str) -> Option<(Numbers, char, &str)> {
    let (first, rest) = number(text)?;
    let separator = rest.trim_start().chars().next().filter(|c| matches!(c, '-' | '/' | '.' | '年'))?;
    let behind = |rest: &'_ str| -> Option<usize> {
        let sign = rest.trim_start().chars().next().filter(|c| *c == separator || *c == '月')?;
        Some(rest.len() - rest.trim_start().len() + sign.len_utf8())
    };
    let rest = &rest[behind(rest)?..];
    let (second, rest) = number(rest.trim_start())?;
    let rest = &rest[behind(rest)?..];
    let (third, rest) = number(rest.trim_start())?;
    let sound = [first, second, third].iter().all(|(_, length)| matches!(length, 1 | 2 | 4));
    sound.then_some(([first, second, third], separator, rest.trim_start_matches(['日', '.', ','])))
}

/// The number that a text begins with, in any digits, with how many they are, and what is behind it.
fn number(text: &str) -> Option<((u32, usize), &str)> {
    let (mut value, mut length, mut end) = (0_u32, 0, 0);
    for (at, character) in text.char_indices() {
        let Some(digit) = digit::value(character) else { break };
        value = value.checked_mul(10)?.checked_add(digit)?;
        (length, end) = (length + 1, at + character.len_utf8());
    }
    (length > 0).then_some(((value, length), &text[end..]))
}

/// Hour, minute and second behind a date, and by how many minutes the clock is before UTC. Midnight where nothing is.
fn time(text: &str) -> Option<([u32; 3], i64)> {
    let Some(at) = text.find(|c| digit::value(c).is_some()) else { return Some(([0; 3], 0)) };
    let (before, mut rest) = text.split_at(at);
    let mut numbers = [0_u32; 3];
    for (index, place) in numbers.iter_mut().enumerate() {
        let ((value, length), behind) = number(rest)?;
        if length > 2 {
            return None;
        }
        (*place, rest) = (value, behind);
        let Some(next) = rest.strip_prefix([':', '.']).filter(|_| index < 2) else { break };
        if !next.starts_with(|c| digit::value(c).is_some()) {
            break;
        }
        rest = next;
    }
    // Parts of a second order nobody.
    if let Some(part) = rest.strip_prefix(['.', ',']) {
        rest = part.trim_start_matches(|c| digit::value(c).is_some());
    }
    let words: String = [before, rest].concat().to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
    let has = |half: &[&str]| half.iter().any(|word| words.contains(word));
    numbers[0] = match numbers[0] {
        hour @ 1..12 if has(AFTERNOON) => hour + 12,
        12 if has(MORNING) => 0,
        hour => hour,
    };
    Some((numbers, east_of_utc(rest)?))
}

/// How halves of the day are called, by their letters alone.
const AFTERNOON: &[&str] = &["pm", "بظ", "بعدازظهر", "مساء", "下午", "午後", "오후", "μμ"];
const MORNING: &[&str] = &["am", "قظ", "قبلازظهر", "صباح", "上午", "午前", "오전", "πμ"];

/// `+02:00`, `-0330`, `GMT+2`: minutes before UTC; none if digits are left that say something else.
fn east_of_utc(tail: &str) -> Option<i64> {
    let Some(at) = tail.find(|c| digit::value(c).is_some()) else { return Some(0) };
    let sign = match tail[..at].chars().next_back()? {
        '+' => 1,
        '-' | '−' => -1,
        _ => return None,
    };
    let ((value, length), rest) = number(&tail[at..])?;
    let (hours, minutes) = match (length, rest.strip_prefix(':').and_then(number)) {
        (1 | 2, Some(((minutes, 2), _))) => (value, minutes),
        (1 | 2, None) => (value, 0),
        (4, None) => (value / 100, value % 100),
        _ => return None,
    };
    (hours <= 14 && minutes < 60).then_some(sign * i64::from(hours * 60 + minutes))
}

/// The same moment by the clock of UTC.
fn in_utc([year, month, day, hour, minute, second]: Moment, east: i64) -> Moment {
    let minutes = i64::from(hour * 60 + minute) - east;
    let (days, minutes) = (minutes.div_euclid(24 * 60), minutes.rem_euclid(24 * 60) as u32);
    let [year, month, day] = match days {
        0 => [year, month, day],
        days => later([year, month, day], days),
    };
    [year, month, day, minutes / 60, minutes % 60, second]
}

/// The day so many days after one.
fn later([year, month, day]: [u32; 3], days: i64) -> [u32; 3] {
    let date = Date { year: year as i32, month: month as u8, day: day as u8 };
    let (year, month, day) = shifted(date, Calendar::Gregorian, days);
    [year as u32, u32::from(month), u32::from(day)]
}

/// The moment of a spreadsheet's serial number: days since the last but one of 1899, and a part of a day.
fn serial(text: &str) -> Option<Moment> {
    let (days, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let ((days, 5), "") = number(days)? else { return None };
    if !(20_000..80_000).contains(&days) || part.len() > 12 || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let [year, month, day] = later([1899, 12, 30], i64::from(days));
    let seconds = if part.is_empty() { 0 } else { part.parse::<u64>().ok()? * 86_400 / 10_u64.pow(part.len() as u32) };
    let seconds = seconds as u32;
    Some([year, month, day, seconds / 3600, seconds / 60 % 60, seconds % 60])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Moment> {
        moment(text, Habit::default())
    }

    #[test]
    fn moments_are_read_as_spreadsheets_and_forms_write_them() {
        for (text, expected) in [
            ("2026-06-06", [2026, 6, 6, 0, 0, 0]),
            ("2026-06-06T14:30:05+02:00", [2026, 6, 6, 12, 30, 5]),
            ("2026-06-06T14:30+02:00", [2026, 6, 6, 12, 30, 0]),
            ("2026-06-06T23:30:00-05:00", [2026, 6, 7, 4, 30, 0]),
            ("2026-01-01T01:00:00.123+02:00", [2025, 12, 31, 23, 0, 0]),
            ("2026-06-06T14:30:05Z", [2026, 6, 6, 14, 30, 5]),
            ("2026/06/06 2:30:05 PM", [2026, 6, 6, 14, 30, 5]),
            ("2026/06/06 9:15:00 PM GMT+2", [2026, 6, 6, 19, 15, 0]),
            ("2026/06/06 11:00 p.m.", [2026, 6, 6, 23, 0, 0]),
            ("2026.6.6 12:10 am", [2026, 6, 6, 0, 10, 0]),
            ("2026. 6. 6. 오후 2:30", [2026, 6, 6, 14, 30, 0]),
            ("2026年6月6日 14:30", [2026, 6, 6, 14, 30, 0]),
            ("06.06.2026", [2026, 6, 6, 0, 0, 0]),
            ("2.3.2026, 14:05", [2026, 3, 2, 14, 5, 0]),
            ("28/2/2026", [2026, 2, 28, 0, 0, 0]),
            ("2/28/2026", [2026, 2, 28, 0, 0, 0]),
            ("46082", [2026, 3, 1, 0, 0, 0]),
            ("46082.5", [2026, 3, 1, 12, 0, 0]),
        ] {
            assert_eq!(read(text), Some(expected), "{text}");
        }
        let persian = Habit { other_era: true, ..Habit::default() };
        assert_eq!(moment("۱۴۰۵/۳/۱۶", persian), Some([1405, 3, 16, 0, 0, 0]));
        assert_eq!(moment("2026-06-06", persian), None);
    }

    #[test]
    fn what_may_be_two_moments_is_none() {
        for text in [
            "",
            "2/3/2026",
            "2026",
            "2026-06",
            "2026-13-01",
            "2026-00-10",
            "6 June 2026",
            "12026-06-06",
            "2026-06-06 99:00",
            "2026-06-06 14:30 room 5",
            "1405/3/16",
            "31.13.2026",
            "1-2-3",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        let day_first = Habit { day_first: Some(true), other_era: false };
        assert_eq!(moment("2/3/2026", day_first), Some([2026, 3, 2, 0, 0, 0]));
    }
}
