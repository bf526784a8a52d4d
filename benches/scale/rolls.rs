//! Rolls of invented signatories, any number of them, the same on every machine.
//!
//! A quarter of the rows is right-to-left (Persian, Arabic, Hebrew); the rest is Latin and Cyrillic. Names are made by
//! joining given names and family names of lists, and, for one row in eight, a family name made of syllables, so that a
//! cache of words cannot know them all.

use std::io::{self, Write};

struct Tongue {
    given: &'static [&'static str],
    family: &'static [&'static str],
    syllables: &'static [&'static str],
    titles: &'static [&'static str],
    places: &'static [&'static str],
    institution: fn(&str) -> String,
    country: &'static str,
}

const TONGUES: &[Tongue] = &[
    Tongue {
        given: &[
            "Adelheid",
            "Oona",
            "Benedikt",
            "Marisol",
            "Tobiasz",
            "Ingrid",
            "Zoë",
            "Héloïse",
            "Çağrı",
            "Ama",
            "Lúcia",
            "Jörg",
            "Nomvula",
            "Piet",
            "Saoirse",
            "Wanjiru",
        ],
        family: &[
            "Marchetti",
            "Solheim",
            "Vandermolen",
            "Oyelaran",
            "Lindqvist",
            "Ferreira",
            "Tallis",
            "Quist",
            "Brandão",
            "Kowalczyk",
            "Núñez",
            "Thorvald",
            "Mbeki-Hale",
            "Grünewald",
            "O’Dowd",
            "Işık",
        ],
        syllables: &["ba", "ro", "lin", "ster", "ve", "mar", "ton", "quil", "da", "zen", "ho", "wick"],
        titles: &[
            "Professor of Law",
            "Teacher",
            "Journalist",
            "Nurse",
            "Research Fellow",
            "Human Rights Advocate",
            "Retired Judge",
            "Student",
            "Physician",
            "Librarian",
        ],
        places: &[
            "Meridane",
            "Port Tavir",
            "Lower Ostend",
            "Kestrelford",
            "Saint-Aubin",
            "Valdemora",
            "Nordvik",
            "Elmswick",
            "Rio Claro",
            "Hollenbach",
        ],
        institution: |place| format!("University of {place}"),
        country: "Riparia",
    },
    Tongue {
        given: &["Иван", "Мария", "Пётр", "Анна", "Борис", "Вера", "Глеб", "Дарья"],
        family: &["Осокин", "Лебедева", "Ручьёв", "Заречная", "Тростников", "Камышова", "Бродский", "Полева"],
        syllables: &["ка", "ро", "ми", "лов", "ше", "ва", "стре", "ни"],
        titles: &["учитель", "профессор", "врач", "журналист", "библиотекарь", "инженер"],
        places: &["Заречье", "Озёрск", "Камышино", "Новая Протока"],
        institution: |place| format!("Университет «{place}»"),
        country: "Прибрежье",
    },
    Tongue {
        given: &["مریم", "علی‌رضا", "زهرا", "کاوه", "نیلوفر", "فرهاد", "شیرین", "بهرام"],
        family: &["نیلگازی", "رودبانی", "تالابی", "دشتکی", "نی‌زاده", "آب‌پرور", "کرانه‌پور", "موج‌آفرین"],
        syllables: &["با", "را", "نی", "مان", "دا", "شا", "رو", "لی"],
        titles: &["استاد دانشگاه", "روزنامه‌نگار", "آموزگار", "پزشک", "پژوهشگر"],
        places: &["نیلگاز", "دشتک", "کش بالا", "رودکنار"],
        institution: |place| format!("دانشگاه {place}"),
        country: "کرانه",
    },
    Tongue {
        given: &["محمّد", "فاطمة", "يوسف", "مريم", "خالد", "ليلى", "سعيد", "هدى"],
        family: &["الهوري", "القصباوي", "البردي", "النهري", "الساحلي", "المائي", "الزورقي", "الشاطئي"],
        syllables: &["با", "را", "سي", "مو", "لا", "نا", "دي", "حو"],
        titles: &["أستاذ", "صحفية", "طبيب", "معلّمة", "باحث"],
        places: &["نيلغاز", "الهور", "القصب", "المصبّ"],
        institution: |place| format!("جامعة {place}"),
        country: "بلاد الضفاف",
    },
    Tongue {
        given: &["רות", "יעל", "אורי", "נועם", "תמר", "איתן"],
        family: &["סוף", "נהרי", "אגמון", "ביצתי", "גדות", "מעיין"],
        syllables: &["בא", "רו", "מי", "לן", "שי", "נו"],
        titles: &["מורה", "עיתונאית", "רופא", "פרופסור"],
        places: &["גדות", "אגמים", "נהריים"],
        institution: |place| format!("אוניברסיטת {place}"),
        country: "ארץ הגדות",
    },
];

/// A small generator of numbers that look random (xorshift64*), the same everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        ((self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize) % sides
    }

    fn pick<'a>(&mut self, from: &'a [&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }
}

/// Writes a roll of `rows` signatories.
pub(crate) fn write(rows: usize, out: &mut impl Write) -> io::Result<()> {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    writeln!(out, "name,title,affiliation,country")?;
    for _ in 0..rows {
        let tongue = &TONGUES[[0, 0, 0, 0, 0, 1, 2, 3, 2, 0, 0, 0, 1, 4, 0, 0][dice.roll(16)]];
        let (given, mut family) = (dice.pick(tongue.given), dice.pick(tongue.family).to_owned());
        if dice.roll(8) == 0 {
            family = (0..3).map(|_| dice.pick(tongue.syllables)).collect();
            family =
                family.chars().next().into_iter().flat_map(char::to_uppercase).chain(family.chars().skip(1)).collect();
        }
        let (title, place) = (dice.pick(tongue.titles), dice.pick(tongue.places));
        let affiliation = if dice.roll(4) == 0 { String::new() } else { (tongue.institution)(place) };
        writeln!(out, "{given} {family},{title},{affiliation},{}", tongue.country)?;
    }
    Ok(())
}
