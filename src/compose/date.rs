//! The letter's date in the calendars it asks for, in the words of its language.
//!
//! Month names and the form of a date come from the labels. A line never ends between a day and its month. Deliberately
//! absent: today.

use crate::calendar::convert;
use crate::lang::{Labels, Lang};
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
    let first = labels.date.first.as_deref().filter(|_| day == 1);
    let day = first.map_or_else(|| labels.digits.write(u64::from(day)), str::to_owned);
    held(&labels.date.form)
        .replace("{day}", &day)
        .replace("{month}", month)
        .replace("{year}", &labels.digits.write(year.unsigned_abs().into()))
}

/// A form whose day and month no line end parts.
fn held(form: &str) -> String {
    let places = form.find("{day}").zip(form.find("{month}"));
    let Some((one, other)) = places.map(|(day, month)| (day.min(month), day.max(month))) else {
        return form.to_owned();
    };
    [&form[..one], &form[one..other].replace(' ', "\u{A0}"), &form[other..]].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_and_its_month_are_held_together() {
        assert_eq!(held("{day} {month} {year}"), "{day}\u{A0}{month} {year}");
        assert_eq!(held("{day} de {month} de {year}"), "{day}\u{A0}de\u{A0}{month} de {year}");
        assert_eq!(held("د {year} کال د {month} {day}مه"), "د {year} کال د {month}\u{A0}{day}مه");
    }
}
