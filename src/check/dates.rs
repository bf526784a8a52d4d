//! Dates typed where a letter has its date: a line that is a date, or a place and a date, and is another than the letter's.
//!
//! Such a line is read in the languages that letters are written in, in three calendars, with the month as a word or a
//! number; several dates side by side are each looked at. A date within a sentence is that of something else, and is not
//! told. Islamic dates may be two days off, since months begin with the sight of the moon.
//! Deliberately absent: dates of the roll (see `day`), and mending.

use std::ops::Range;

use super::months::{self, Name};
use super::passages::{Part, Passage};
use super::shown;
use crate::calendar::{convert, shifted};
use crate::fold::fold;
use crate::letter::{Block, Calendar, Date, Letter};
use crate::report::{Report, rules};

/// The longest line that is looked at, in characters.
const LONGEST: usize = 100;
/// How many days an Islamic date may be off.
const MOON: i64 = 2;
/// How many words may stand before a date, as names of places do.
const MOST_WORDS: usize = 6;

/// Words that go with a date and name nothing else, folded: articles, days of the week, eras, "done at", "dated".
const COMPANIONS: &[&str] = &[
    "the",
    "of",
    "on",
    "at",
    "in",
    "this",
    "day",
    "date",
    "dated",
    "done",
    "issued",
    "corresponding",
    "to",
    "le",
    "la",
    "du",
    "de",
    "a",
    "fait",
    "en",
    "el",
    "del",
    "dia",
    "hecho",
    "hecha",
    "fecha",
    "ano",
    "den",
    "am",
    "der",
    "ce",
    "year",
    "an",
    "ad",
    "ah",
    "ap",
    "sh",
    "ce",
    "st",
    "nd",
    "rd",
    "th",
    "er",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "lunes",
    "martes",
    "miercoles",
    "jueves",
    "viernes",
    "sabado",
    "domingo",
    "г",
    "года",
    "год",
    "от",
    "дата",
    "соли",
    "сол",
    "санаи",
    "понедельник",
    "вторник",
    "среда",
    "четверг",
    "пятница",
    "суббота",
    "воскресенье",
    "תאריך",
    "ביום",
    "יום",
    "שנת",
    "לספירה",
    "تاریخ",
    "بتاریخ",
    "مورخ",
    "مورخه",
    "روز",
    "ماه",
    "سال",
    "کال",
    "نیته",
    "د",
    "مه",
    "ه",
    "ش",
    "ق",
    "م",
    "ء",
    "هجری",
    "شمسی",
    "خورشیدی",
    "قمری",
    "میلادی",
    "برابر",
    "با",
    "مطابق",
    "به",
    "در",
    "فی",
    "من",
    "یوم",
    "بتاریخ",
    "الموافق",
    "الموافق",
    "لعام",
    "عام",
    "سنه",
    "شهر",
    "لسنه",
    "شنبه",
    "یکشنبه",
    "دوشنبه",
    "سه",
    "چهارشنبه",
    "پنجشنبه",
    "جمعه",
    "الاحد",
    "الاثنین",
    "الثلاثاء",
    "الاربعاء",
    "الخمیس",
    "الجمعه",
    "السبت",
];

/// A date as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Typed {
    year: i32,
    /// Month and day: in this order if the month is named, else in any.
    month: u8,
    day: u8,
    /// The calendar, if a month's name tells it.
    calendar: Option<Calendar>,
}

/// Tells a line that is a date, and another than the letter's.
pub(super) fn check(letter: &Letter, passages: &[Passage], report: &mut Report) {
    let Some(date) = letter.matter.date else { return };
    if !letter.blocks.iter().any(|block| matches!(block, Block::Paragraph(_) | Block::Heading { .. })) {
        return;
    }
    let mut names: &[Name] = &[];
    for passage in passages {
        let most = match passage.part {
            Part::Body(true) => MOST_WORDS,
            Part::Matter => 1,
            _ => continue,
        };
        for line in lines(&passage.text) {
            let text = &passage.text[line.clone()];
            if text.chars().count() > LONGEST || text.chars().filter(|c| c.is_numeric()).count() < 5 {
                continue;
            }
            if names.is_empty() {
                names = months::names();
            }
            if date_line(text, names, most).iter().any(|typed| !is_day(*typed, date)) {
                let written = format!("{:04}-{:02}-{:02}", date.year, date.month, date.day);
                report.add(rules::DATES_DIFFER, passage.span(line), [written, shown(text.trim())]);
            }
        }
    }
}

/// The lines of a passage.
fn lines(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    text.split('\n').map(move |line| {
        let range = start..start + line.len();
        start = range.end + 1;
        range
    })
}

/// The dates of a line that is nothing but a date and, before it, at most so many words: a place.
fn date_line(text: &str, names: &[Name], most: usize) -> Vec<Typed> {
    let text = without_place(text.trim());
    let words = words(text);
    let folded: Vec<&str> = words.iter().map(|(_, word)| word.as_str()).collect();
    let (dates, taken) = dates(&folded, names);
    let Some(first) = taken.iter().position(|taken| *taken).filter(|_| !dates.is_empty()) else { return Vec::new() };
    let is_other = |at: &usize| !taken[*at] && !COMPANIONS.contains(&folded[*at]) && number(folded[*at]).is_none();
    let others: Vec<usize> = (0..words.len()).filter(is_other).collect();
    // A place is parted from the date by a comma or the like; a sentence that ends in a date is not.
    let parted = others.last().is_none_or(|last| {
        let from = words[*last].0.end;
        // What folds to several words has them all in one place.
        let to = words.get(last + 1).map_or(text.len(), |(next, _)| next.start.max(from));
        text[from..to].contains([',', '،', ':', '–', '—', '-', '|', '/'])
    });
    let is_line = others.iter().all(|at| *at < first) && others.len() <= most && (parted || others.len() <= 1);
    if is_line { dates } else { Vec::new() }
}

/// A line without a place that is put behind the date, after a comma: "6 June 2026, Geneva".
fn without_place(text: &str) -> &str {
    let Some(at) = text.rfind([',', '،']) else { return text };
    let behind = text[at..].trim_start_matches([',', '،']);
    let is_place = !behind.contains(char::is_numeric)
        && !behind.trim_end().ends_with(['.', '!', '?', '۔', '؟'])
        && behind.split_whitespace().count() <= 3
        && text[..at].contains(char::is_numeric);
    if is_place { &text[..at] } else { text }
}

/// The words of a text, folded, each with the place of what it was folded from.
fn words(text: &str) -> Vec<(Range<usize>, String)> {
    let is_gap =
        |c: char| c.is_whitespace() || matches!(c, '!'..='&' | '('..='/' | ':'..='@' | '،' | '؛' | '–' | '—' | '־');
    let mut words = Vec::new();
    let mut at = 0;
    for part in text.split(is_gap) {
        let range = at..at + part.len();
        at = range.end + text[range.end..].chars().next().map_or(0, char::len_utf8);
        words
            .extend(fold(part).split(' ').filter(|word| !word.is_empty()).map(|word| (range.clone(), word.to_owned())));
    }
    words
}

/// The number that a folded word begins with, of one to four digits; what follows it is an ending ("1er", "16مه").
fn number(word: &str) -> Option<i32> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    word[..digits].parse().ok().filter(|_| digits <= 4 && word[digits..].chars().count() <= 3)
}

/// The dates among these words, and which words they are made of.
fn dates(words: &[&str], names: &[Name]) -> (Vec<Typed>, Vec<bool>) {
    let mut taken = vec![false; words.len()];
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match named(words, at, names, &mut taken) {
            Some((typed, end)) => {
                found.push(typed);
                at = end;
            }
            None => at += 1,
        }
    }
    if found.is_empty() {
        for at in 0..words.len().saturating_sub(2) {
            if let Some(typed) = numeric(&words[at..at + 3]) {
                found.push(typed);
                taken[at..at + 3].fill(true);
            }
        }
    }
    (found, taken)
}

/// A date whose month these words name, and where to look further.
fn named(words: &[&str], at: usize, names: &[Name], taken: &mut [bool]) -> Option<(Typed, usize)> {
    let (calendar, month, length) = months::month(names, &words[at..])?;
    let is_bridge = |word: &str| COMPANIONS.contains(&word);
    let is_free = |index: usize, taken: &[bool]| !taken[index];
    let day_of = |index: usize| number(words[index]).filter(|number| (1..=31).contains(number));
    let year_of = |index: usize| number(words[index]).filter(|number| (1200..2200).contains(number));
    let back = |from: usize, taken: &[bool], of: &dyn Fn(usize) -> Option<i32>| {
        let near = (from.saturating_sub(3)..from).rev();
        let mut near = near.filter(|index| is_free(*index, taken)).skip_while(|index| is_bridge(words[*index]));
        near.next().and_then(|index| Some((index, of(index)?)))
    };
    let forth = |from: usize, taken: &[bool], of: &dyn Fn(usize) -> Option<i32>| {
        let near = from..(from + 3).min(words.len());
        let mut near = near.filter(|index| is_free(*index, taken)).skip_while(|index| is_bridge(words[*index]));
        near.next().and_then(|index| Some((index, of(index)?)))
    };
    let mut end = at + length;
    // Arabic names a month twice: "حزيران/يونيه".
    while let Some((other, number, length)) = months::month(names, &words[end..])
        && (other, number) == (calendar, month)
    {
        end += length;
    }
    let (day_at, day) = back(at, taken, &day_of).or_else(|| forth(end, taken, &day_of))?;
    let (first, last) = (day_at.min(at), end.max(day_at + 1));
    let (year_at, year) = forth(last, taken, &year_of).or_else(|| back(first, taken, &year_of))?;
    taken[first..last].fill(true);
    taken[year_at] = true;
    let typed = Typed { year, month, day: day as u8, calendar: Some(calendar) };
    Some((typed, last.max(year_at + 1)))
}

/// A date in three numbers, the year first or last.
fn numeric(words: &[&str]) -> Option<Typed> {
    let whole = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit()).then(|| number(word)).flatten();
    let [one, two, three] = [whole(words[0])?, whole(words[1])?, whole(words[2])?];
    let (year, pair) = if one >= 1200 { (one, (two, three)) } else { (three, (one, two)) };
    let is_part = |number: i32| (1..=31).contains(&number);
    let is_date = (1200..2200).contains(&year) && is_part(pair.0) && is_part(pair.1) && pair.0.min(pair.1) <= 12;
    is_date.then_some(Typed { year, month: pair.0 as u8, day: pair.1 as u8, calendar: None })
}

/// Whether what is typed is this day.
fn is_day(typed: Typed, date: Date) -> bool {
    let is = |(year, month, day): (i32, u8, u8)| {
        let turned = typed.calendar.is_none() && (typed.day, typed.month) == (month, day);
        typed.year == year && ((typed.month, typed.day) == (month, day) || turned)
    };
    let is_islamic = || (-MOON..=MOON).any(|days| is(shifted(date, Calendar::Islamic, days)));
    match typed.calendar {
        Some(Calendar::Islamic) => is_islamic(),
        Some(calendar) => is(convert(date, calendar)),
        None => is((date.year, date.month, date.day)) || is(convert(date, Calendar::Persian)) || is_islamic(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATE: Date = Date { year: 2026, month: 6, day: 6 };

    /// Whether a line of the body disagrees with 6 June 2026 (16 Khordad 1405, 20 Dhu al-Hijjah 1447).
    fn disagrees(line: &str) -> bool {
        date_line(line, months::names(), MOST_WORDS).iter().any(|typed| !is_day(*typed, DATE))
    }

    /// Whether a line is taken for a date at all.
    fn is_seen(line: &str) -> bool {
        !date_line(line, months::names(), MOST_WORDS).is_empty()
    }

    #[test]
    fn the_letters_own_date_is_known_in_every_language_and_calendar() {
        for line in [
            "6 June 2026",
            "June 6, 2026",
            "Geneva, 6th June 2026.",
            "6 June 2026, Geneva",
            "Done at Geneva on Saturday, 6 June 2026",
            "Fait à Genève, le 6 juin 2026",
            "Ginebra, 6 de junio de 2026",
            "Женева, 6 июня 2026 г.",
            "Душанбе, 6 июни соли 2026",
            "ז׳נבה, 6 ביוני 2026",
            "تهران، ۱۶ خرداد ۱۴۰۵",
            "۱۶ خردادماه ۱۴۰۵ برابر با ۶ ژوئن ۲۰۲۶",
            "کابل، ۱۶ جوزای ۱۴۰۵",
            "کابل، ۱۶ جوزا ۱۴۰۵",
            "کابل، د ۱۴۰۵ کال د غبرګولي ۱۶مه",
            "د ۲۰۲۶ کال د جون ۶مه",
            "جنيف، 6 حزيران/يونيه 2026",
            "٢٠ ذو الحجة ١٤٤٧ هـ الموافق ٦ يونيو ٢٠٢٦ م",
            "۶ جون ۲۰۲۶ء",
            "تاریخ: ۱۴۰۵/۳/۱۶",
            "2026-06-06",
            "06.06.2026",
        ] {
            assert!(!disagrees(line), "{line}: {:?}", date_line(line, months::names(), MOST_WORDS));
            assert!(is_seen(line) || line.contains("جوزای"), "{line}");
        }
    }

    #[test]
    fn another_date_is_told_in_every_language_and_calendar() {
        for line in [
            "2 June 2026",
            "Geneva, 6 July 2026",
            "6 June 2025, Geneva",
            "Fait à Genève, le 1er juin 2026",
            "Ginebra, 6 de julio de 2026",
            "Женева, 2 июня 2026 г.",
            "Душанбе, 2 июни соли 2026",
            "ז׳נבה, 2 ביוני 2026",
            "تهران، ۱۲ خرداد ۱۴۰۵",
            "تهران، ۱۶ تیرماه ۱۴۰۵",
            "کابل، ۱۲ جوزا ۱۴۰۵",
            "د ۱۴۰۵ کال د غبرګولي ۱۲مه",
            "جنيف، 2 حزيران/يونيه 2026",
            "جنيف، 6 كانون الثاني/يناير 2026",
            "٢ ذو الحجة ١٤٤٧",
            "۲ جون ۲۰۲۶ء",
            "تاریخ: ۱۴۰۵/۳/۱۲",
            "۱۶ خرداد ۱۴۰۵ برابر با ۷ ژوئن ۲۰۲۶",
            "2026-06-02",
        ] {
            assert!(disagrees(line), "{line}: {:?}", date_line(line, months::names(), MOST_WORDS));
        }
    }

    #[test]
    fn a_date_within_a_sentence_is_of_something_else() {
        for line in [
            "On 2 May 2026 the pumps stopped.",
            "The pumps stopped on 2 May 2026.",
            "Le 2 mai 2026, les pompes se sont arrêtées.",
            "Насосы остановились 2 мая 2026 года.",
            "پمپ‌ها در ۱۲ خرداد ۱۴۰۵ از کار افتادند.",
            "Resolution 2026/12 of the Council",
            "In 2026, 12 of 31 wells",
        ] {
            assert!(!is_seen(line), "{line}");
        }
    }
}
