//! The letter's date in the calendars it asks for, in the words of its language.
//!
//! Month names and the form of a date come from the labels; this file only converts. Deliberately absent: today.

use icu_calendar::Date as Day;
use icu_calendar::cal::{Hijri, Persian};

use crate::lang::{Digits, Labels, Lang};
use crate::letter::{Calendar, Date};

/// The date in each calendar: the first as it is, the others in brackets after it.
pub(super) fn write(date: Date, calendars: &[Calendar], lang: Lang, labels: &Labels) -> String {
    let calendars = if calendars.is_empty() { &[Calendar::Gregorian] } else { calendars };
    let mut text = String::new();
    for (index, calendar) in calendars.iter().enumerate() {
        let before = match index {
            0 => "",
            1 => " (",
            _ => &labels.comma,
        };
        text.extend([before, &write_one(date, *calendar, lang, labels)]);
    }
    if calendars.len() > 1 {
        text.push(')');
    }
    text
}

fn write_one(date: Date, calendar: Calendar, lang: Lang, labels: &Labels) -> String {
    let (year, month, day) = convert(date, calendar);
    let afghan = lang.region() == Some("AF") || ["prs", "ps"].contains(&lang.language());
    let months = match calendar {
        Calendar::Gregorian => &labels.date.gregorian,
        Calendar::Persian if afghan => &labels.date.afghan,
        Calendar::Persian => &labels.date.persian,
        Calendar::Islamic => &labels.date.islamic,
    };
    let month = months.get(usize::from(month).saturating_sub(1)).map_or("", String::as_str);
    let number = |number: u64, digits: Digits| digits.write(number);
    labels
        .date
        .form
        .replace("{day}", &number(u64::from(day), labels.digits))
        .replace("{month}", month)
        .replace("{year}", &number(year.unsigned_abs().into(), labels.digits))
}

/// Year, month and day of a Gregorian date in another calendar.
fn convert(date: Date, calendar: Calendar) -> (i32, u8, u8) {
    let unchanged = (date.year, date.month, date.day);
    let Ok(day) = Day::try_new_gregorian(date.year, date.month, date.day) else { return unchanged };
    match calendar {
        Calendar::Gregorian => unchanged,
        Calendar::Persian => {
            let day = day.to_calendar(Persian);
            (day.year().extended_year(), day.month().ordinal, day.day_of_month().0)
        }
        Calendar::Islamic => {
            let day = day.to_calendar(Hijri::new_umm_al_qura());
            (day.year().extended_year(), day.month().ordinal, day.day_of_month().0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_days_convert() {
        let day = |year, month, day| Date { year, month, day };
        // As the Python packages jdatetime and hijridate (Umm al-Qura) have them.
        for (date, persian) in [
            (day(1979, 2, 11), (1357, 11, 22)),
            (day(2021, 3, 21), (1400, 1, 1)),
            (day(2024, 3, 20), (1403, 1, 1)),
            (day(2025, 3, 20), (1403, 12, 30)),
            (day(2026, 3, 21), (1405, 1, 1)),
            (day(2026, 6, 6), (1405, 3, 16)),
            (day(2030, 3, 20), (1408, 12, 30)),
        ] {
            assert_eq!(convert(date, Calendar::Persian), persian);
        }
        for (date, islamic) in [
            (day(2000, 1, 1), (1420, 9, 24)),
            (day(2025, 6, 26), (1447, 1, 1)),
            (day(2026, 2, 18), (1447, 9, 1)),
            (day(2026, 6, 6), (1447, 12, 20)),
        ] {
            assert_eq!(convert(date, Calendar::Islamic), islamic);
        }
    }
}
