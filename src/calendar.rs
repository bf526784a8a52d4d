//! Days of the Gregorian calendar in the others.
//!
//! The Solar Hijri calendar is that of Iran and Afghanistan, by the astronomical rule; the Islamic one is that of Umm
//! al-Qura, which is computed too: where the month begins with the sight of the moon, a date may be a day or two off.
//! Deliberately absent: names of months, and today.

use icu_calendar::Date as Day;
use icu_calendar::cal::{Hijri, Persian};
use icu_calendar::types::RataDie;

use crate::letter::{Calendar, Date};

/// Year, month and day of a Gregorian date in another calendar.
pub fn convert(date: Date, calendar: Calendar) -> (i32, u8, u8) {
    shifted(date, calendar, 0)
}

/// Year, month and day of the day so many days after a Gregorian date, in any calendar. What is no date stays as it is.
pub fn shifted(date: Date, calendar: Calendar, days: i64) -> (i32, u8, u8) {
    let unchanged = (date.year, date.month, date.day);
    let Ok(day) = Day::try_new_gregorian(date.year, date.month, date.day) else { return unchanged };
    let day = Day::from_rata_die(RataDie::new(day.to_rata_die().to_i64_date() + days), icu_calendar::Gregorian);
    match calendar {
        Calendar::Gregorian => (day.year().extended_year(), day.month().ordinal, day.day_of_month().0),
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

/// The Gregorian date of a day of the Solar Hijri calendar; none if that calendar does not have the day.
pub fn from_persian(year: i32, month: u8, day: u8) -> Option<Date> {
    // The year begins on about the 21st of March; its first six months have 31 days, the others 30 or fewer.
    let before = i64::from(month) - 1;
    let days = before * 31 - (before - 6).max(0) + i64::from(day) - 1;
    let new_year = Date { year: year + 621, month: 3, day: 21 };
    (days - 2..=days + 2).find_map(|days| {
        let (year_of, month_of, day_of) = shifted(new_year, Calendar::Gregorian, days);
        let date = Date { year: year_of, month: month_of, day: day_of };
        (convert(date, Calendar::Persian) == (year, month, day)).then_some(date)
    })
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
            assert_eq!(from_persian(persian.0, persian.1, persian.2), Some(date));
        }
        // The year 1404 has no leap day, and no month has 32.
        assert_eq!(
            (from_persian(1404, 12, 30), from_persian(1405, 3, 32), from_persian(1405, 13, 1)),
            (None, None, None)
        );
        for (date, islamic) in [
            (day(2000, 1, 1), (1420, 9, 24)),
            (day(2025, 6, 26), (1447, 1, 1)),
            (day(2026, 2, 18), (1447, 9, 1)),
            (day(2026, 6, 6), (1447, 12, 20)),
        ] {
            assert_eq!(convert(date, Calendar::Islamic), islamic);
        }
    }

    #[test]
    fn days_are_counted_over_the_ends_of_months_and_years() {
        let day = Date { year: 2026, month: 12, day: 31 };
        assert_eq!(shifted(day, Calendar::Gregorian, 1), (2027, 1, 1));
        assert_eq!(shifted(Date { year: 2026, month: 3, day: 20 }, Calendar::Persian, 1), (1405, 1, 1));
        assert_eq!(shifted(Date { year: 2025, month: 6, day: 27 }, Calendar::Islamic, -1), (1447, 1, 1));
    }
}
