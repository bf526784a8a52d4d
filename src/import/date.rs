//! Dates as letters write them, with the place before them.
//!
//! A date is taken only where it cannot be misread: with a month's name in a language that we have labels for, in the
//! Gregorian or the Solar Hijri calendar; year first; with stops, `6.7.2026`, where the day comes first everywhere; or with
//! a day that can be no month. `6/7/2026` stays as it is. Where a line says the date twice, both must be one day.
//! Deliberately absent: the Islamic and the Hebrew calendar, of which a day cannot be told from rules alone.

use super::lexicon::lexicon;
use super::lines::{folded, value};
use crate::calendar::from_persian;
use crate::fold::Phrases;
use crate::lang::Labels;
use crate::letter::{Calendar, Date};

/// A date that a line says.
pub(super) struct Dated<'t> {
    /// As `2026-06-06`.
    pub(super) iso: String,
    /// The place before it.
    pub(super) place: &'t str,
    /// The rest, as it was written.
    pub(super) written: &'t str,
    /// The calendars that it was written in; none where that is the Gregorian one alone.
    pub(super) calendars: Vec<Calendar>,
}

static WEEKDAYS: Phrases = lexicon(
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|\
     miércoles|jueves|viernes|sábado|domingo|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|понедельник|вторник|\
     среда|четверг|пятница|суббота|воскресенье|شنبه|یکشنبه|یک شنبه|دوشنبه|دو شنبه|سه شنبه|چهارشنبه|چهار شنبه|پنجشنبه|پنج شنبه|جمعه|\
     السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar",
);

/// The date that a line is, perhaps behind a place, and perhaps twice; none if it is anything else or more.
pub(super) fn dated<'t>(line: &'t str, labels: &[Labels]) -> Option<Dated<'t>> {
    if line.chars().count() > 80 {
        return None;
    }
    let commas = line.char_indices().filter(|(_, c)| matches!(c, ',' | '،')).map(|(at, c)| (at, at + c.len_utf8()));
    for (place_end, start) in std::iter::once((0, 0)).chain(commas) {
        let place = line[..place_end].trim();
        let Some((date, calendars)) = several(line[start..].trim(), labels) else { continue };
        let is_weekday = WEEKDAYS.has(&folded(place));
        if !is_weekday && !is_place(place) {
            continue;
        }
        let iso = format!("{:04}-{:02}-{:02}", date.year, date.month, date.day);
        let (place, written) = if is_weekday { ("", line) } else { (place, line[start..].trim()) };
        return Some(Dated { iso, place, written, calendars });
    }
    None
}

/// Whether what stands before a date may be a place, or is nothing: `Geneva`, `г. Приречье`.
fn is_place(text: &str) -> bool {
    let marks = text.contains(|c: char| c.is_numeric() || matches!(c, '"' | '״' | ':' | '“'));
    text.split_whitespace().count() <= 3 && !marks && !text.starts_with(|c: char| c.is_lowercase() && c != 'г')
}

/// A date that is said once, or twice in two calendars or two languages: `6 June 2026 / ۱۶ خرداد ۱۴۰۵`.
fn several(text: &str, labels: &[Labels]) -> Option<(Date, Vec<Calendar>)> {
    if let Some((date, calendar)) = one(text, labels) {
        return Some((date, if calendar == Calendar::Gregorian { Vec::new() } else { vec![calendar] }));
    }
    let parts: Vec<&str> =
        text.split(['/', '(', ')', '=', '|', '–']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let dates: Vec<(Date, Calendar)> = parts.iter().map(|part| one(part, labels)).collect::<Option<_>>()?;
    let (first, others) = dates.split_first()?;
    let alike = others.iter().all(|(date, _)| date == &first.0) && parts.len() == 2;
    let mut calendars: Vec<Calendar> = dates.iter().map(|(_, calendar)| *calendar).collect();
    calendars.dedup();
    alike.then_some((first.0, if calendars == [Calendar::Gregorian] { Vec::new() } else { calendars }))
}

fn one(text: &str, labels: &[Labels]) -> Option<(Date, Calendar)> {
    let folded = folded(text);
    let mut words: Vec<&str> = folded.split(' ').collect();
    // `Le 6 juin 2026`, `den 6. Juni 2026`, `6 июня 2026 года`.
    while words.first().is_some_and(|word| {
        matches!(
            *word,
            "le" | "den" | "the" | "on" | "dated" | "في" | "بتاريخ" | "el" | "em" | "il" | "a" | "à" | "am" | "مورخ"
        )
    }) {
        words.remove(0);
    }
    while words.last().is_some_and(|word| matches!(*word, "года" | "г" | "م" | "année")) {
        words.pop();
    }
    // `٦ حزيران/يونيو ٢٠٢٦`: the month by two names.
    if let [_, first, second, _] = words[..]
        && let (Some(one), Some(other)) = (month_of(first, labels), month_of(second, labels))
        && one == other
    {
        words.remove(2);
    }
    let number = |word: &str| value(word.trim_end_matches(|c: char| c.is_alphabetic()));
    let (year, month, day) = match words[..] {
        [year, month, day] if value(year).is_some_and(|year| year > 1500) => {
            (value(year)?, value(month).or_else(|| month_of(month, labels))?, value(day)?)
        }
        [day, month, year] if value(day).is_some() && value(month).is_some() => {
            let (day, month, year) = (value(day)?, value(month)?, value(year)?);
            // Between stops the day comes first; between strokes only a number that is no month tells.
            match text.matches('.').count() == 2 {
                true => (year, month, day),
                false if day > 12 => (year, month, day),
                false if month > 12 => (year, day, month),
                false => return None,
            }
        }
        [day, month, year] => match month_of(month, labels) {
            Some(month) => (value(year)?, month, number(day)?),
            None => match month_of(day, labels) {
                Some(month_first) => (value(year)?, month_first, number(month)?),
                None => return persian(day, month, year, labels),
            },
        },
        [day, "of" | "de" | "di", month, year] => (value(year)?, month_of(month, labels)?, number(day)?),
        [day, "de", month, "de", year] => (value(year)?, month_of(month, labels)?, number(day)?),
        [day, "de", month, "del", year] => (value(year)?, month_of(month, labels)?, number(day)?),
        _ => return None,
    };
    let fits = (1500..=2999).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    fits.then_some((Date { year: year as i32, month: month as u8, day: day as u8 }, Calendar::Gregorian))
}

/// A day of the Solar Hijri calendar, by the names that its months have in Iran or in Afghanistan.
fn persian(day: &str, month: &str, year: &str, labels: &[Labels]) -> Option<(Date, Calendar)> {
    let (day, year) = (value(day)?, value(year).filter(|year| (1200..=1500).contains(year))?);
    let named = |names: &[String; 12]| names.iter().position(|name| folded(name).trim_end_matches('ٔ') == month);
    let names = labels.iter().flat_map(|labels| [&labels.date.persian, &labels.date.afghan]);
    let month = names.into_iter().find_map(named)? as u8 + 1;
    Some((from_persian(year as i32, month, u8::try_from(day).ok()?)?, Calendar::Persian))
}

/// Whether a line looks like a date that was not understood, such as one of another calendar: a few words, a day and a year.
pub(super) fn is_like_one(line: &str) -> bool {
    let folded = folded(line);
    let words: Vec<&str> = folded.split(' ').collect();
    let numbers: Vec<u32> = words.iter().filter_map(|word| value(word)).collect();
    (2..=9).contains(&words.len())
        && numbers.iter().any(|number| (1300..=2199).contains(number))
        && numbers.iter().any(|number| (1..=31).contains(number))
}

/// The number of a Gregorian month by its name, or by three letters of it at least.
fn month_of(word: &str, labels: &[Labels]) -> Option<u32> {
    let word = match word.strip_prefix('ב') {
        Some(rest) if rest.chars().count() > 2 => rest,
        _ => word,
    };
    let named = |name: &str| {
        let name = folded(name);
        let short = word.chars().count() >= 3 && word.is_ascii() && name.starts_with(word);
        name == word || short
    };
    // The months of the Levant, those of Turkish, which has no labels, and other spellings.
    const OTHERS: &[[&str; 12]] = &[
        ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"],
        [
            "كانون الثاني",
            "شباط",
            "آذار",
            "نيسان",
            "أيار",
            "حزيران",
            "تموز",
            "آب",
            "أيلول",
            "تشرين الأول",
            "تشرين الثاني",
            "كانون الأول",
        ],
        ["ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık"],
        [
            "januar",
            "februar",
            "märz",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "dezember",
        ],
        [
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre",
        ],
    ];
    if let Some(index) = OTHERS.iter().find_map(|months| months.iter().position(|name| folded(name) == word)) {
        return Some(index as u32 + 1);
    }
    let months = labels.iter().map(|labels| &labels.date.gregorian);
    months.into_iter().find_map(|months| months.iter().position(|name| named(name))).map(|index| index as u32 + 1)
}
