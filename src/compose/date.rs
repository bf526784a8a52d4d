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
        let one = write_one(date, *calendar, lang, labels);
        match index {
            0 => text.push_str(&one),
            _ => text.extend([" (", &one, ")"]),
        }
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
        // Nowruz of 1405 and the fixed points of the Iranian calendar office's published years.
        assert_eq!(convert(day(2026, 3, 21), Calendar::Persian), (1405, 1, 1));
        assert_eq!(convert(day(2026, 6, 6), Calendar::Persian), (1405, 3, 16));
        assert_eq!(convert(day(2025, 3, 20), Calendar::Persian), (1403, 12, 30));
        // 1 Muharram 1447 in the Umm al-Qura calendar.
        assert_eq!(convert(day(2025, 6, 26), Calendar::Islamic), (1447, 1, 1));
    }
}
