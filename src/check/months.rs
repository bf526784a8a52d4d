//! The names of months as people type them, in three calendars.
//!
//! Of each calendar a line a month, names apart by `|`: English, French, Spanish, German, Italian, Portuguese, Dutch,
//! Turkish; Russian and Ukrainian (with the case that goes after a day), Tajik (with and without izafat); Hebrew; Persian,
//! Dari, Pashto, Urdu; Arabic of the Levant, of Egypt, of Algeria and Tunisia, of Morocco. Deliberately absent:
//! abbreviations, which name too much else.

use std::sync::LazyLock;

use crate::fold::fold;
use crate::letter::Calendar;

const GREGORIAN: [&str; 12] = [
    "january|janvier|enero|januar|gennaio|janeiro|januari|ocak|января|январь|січня|январи|январ|ינואר|ژانویه|جنوری|جنورۍ|كانون الثاني|يناير|جانفي",
    "february|février|febrero|februar|febbraio|fevereiro|februari|şubat|февраля|февраль|лютого|феврали|феврал|פברואר|فوریه|فبروری|فبرورۍ|فروری|شباط|فبراير|فيفري",
    "march|mars|marzo|märz|março|maart|mart|марта|март|березня|марти|מרץ|מרס|مارس|مارچ|آذار",
    "april|avril|abril|aprile|nisan|апреля|апрель|квітня|апрели|апрел|אפריל|آوریل|اپریل|نيسان|أبريل|أفريل",
    "may|mai|mayo|maggio|maio|mei|mayıs|мая|май|травня|майи|מאי|مه|می|مۍ|مئی|أيار|مايو|ماي",
    "june|juin|junio|juni|giugno|junho|haziran|июня|июнь|червня|июни|июн|יוני|ژوئن|جون|حزيران|يونيو|يونيه|جوان",
    "july|juillet|julio|juli|luglio|julho|temmuz|июля|июль|липня|июли|июл|יולי|ژوئیه|جولای|جولائی|تموز|يوليو|يوليه|جويلية|يوليوز",
    "august|août|agosto|augustus|ağustos|августа|август|серпня|августи|אוגוסט|اوت|اگست|اګست|آب|أغسطس|غشت",
    "september|septembre|septiembre|settembre|setembro|eylül|сентября|сентябрь|вересня|сентябри|сентябр|ספטמבר|سپتامبر|سپتمبر|ستمبر|أيلول|سبتمبر|شتنبر",
    "october|octobre|octubre|oktober|ottobre|outubro|ekim|октября|октябрь|жовтня|октябри|октябр|אוקטובר|اکتبر|اکتوبر|تشرين الأول|أكتوبر",
    "november|novembre|noviembre|novembro|kasım|ноября|ноябрь|листопада|ноябри|ноябр|נובמבר|نوامبر|نومبر|تشرين الثاني|نوفمبر|نونبر",
    "december|décembre|diciembre|dezember|dicembre|dezembro|aralık|декабря|декабрь|грудня|декабри|декабр|דצמבר|دسامبر|دسمبر|كانون الأول|ديسمبر|دجنبر",
];

/// Iranian names, then Afghan ones, Dari and Pashto.
const PERSIAN: [&str; 12] = [
    "فروردین|farvardin|фарвардини|фарвардин|фарвардина|פרורדין|حمل|الحمل|hamal|ҳамали|ҳамал|وري|وری",
    "اردیبهشت|اردیبہشت|ordibehesht|урдибиҳишти|урдибиҳишт|ордибехешта|ארדיבהשת|ثور|الثور|sawr|saur|саври|савр|غويي|غویی",
    "خرداد|khordad|хурдоди|хурдод|хордада|ח׳רדאד|جوزا|الجوزاء|jawza|ҷавзои|ҷавзо|غبرګولي|غبرګولی",
    "تیر|tir|тири|тир|тира|תיר|سرطان|السرطان|saratan|саратони|саратон|چنګاښ",
    "مرداد|امرداد|mordad|мурдоди|мурдод|мордада|מרדאד|اسد|الأسد|asad|асади|асад|زمري|زمری",
    "شهریور|شہریور|shahrivar|шаҳривари|шаҳривар|шахривара|שהריור|سنبله|السنبلة|sunbula|сунбулаи|сунбула|وږي|وږی",
    "مهر|مہر|mehr|меҳри|меҳр|мехра|מהר|میزان|الميزان|mizan|мизони|мизон|تله|تلې",
    "آبان|aban|обони|обон|абана|אבאן|عقرب|العقرب|aqrab|ақраби|ақраб|لړم",
    "آذر|azar|озари|озар|азара|אד׳ר|قوس|القوس|qaws|қавси|қавс|لیندۍ",
    "دی|دے|dey|дейи|дей|дея|די|جدی|الجدي|jadi|ҷадии|ҷадӣ|مرغومي|مرغومی",
    "بهمن|بہمن|bahman|баҳмани|баҳман|бахмана|בהמן|دلو|الدلو|dalw|далви|далв|سلواغه|سلواغې",
    "اسفند|esfand|исфанди|исфанд|эсфанда|אספנד|حوت|الحوت|hut|ҳути|ҳут|کب",
];

const ISLAMIC: [&str; 12] = [
    "محرم|محرم الحرام|muharram|mouharram|муҳаррами|муҳаррам|мухаррама|מוחרם",
    "صفر|safar|сафари|сафар|сафара|צפר",
    "ربیع الاول|rabi al awwal|rabia al awal|рабиулаввали|рабиулаввал",
    "ربیع الثانی|ربيع الآخر|rabi al thani|rabi al akhir|rabia ath thani|рабиуссонии|рабиуссонӣ",
    "جمادی الاول|جمادى الأولى|jumada al ula|jumada al awwal|joumada al oula|ҷумодиулаввали|ҷумодиулаввал",
    "جمادی الثانی|جمادى الآخرة|جمادى الثانية|jumada al akhirah|jumada al thani|joumada ath thania|ҷумодиуссонии|ҷумодиуссонӣ",
    "رجب|rajab|раҷаби|раҷаб|раджаба|רג׳ב",
    "شعبان|shaban|chaabane|шаъбони|шаъбон|шаабана|שעבאן",
    "رمضان|ramadan|рамазони|рамазон|рамадана|רמדאן",
    "شوال|shawwal|chawwal|шавволи|шаввол|шавваля|שוואל",
    "ذیقعده|ذو القعدة|ذي القعدة|ذوالقعده|ذوالقعدې|dhu al qadah|dhul qadah|зулқаъдаи|зулқаъда",
    "ذیحجه|ذو الحجة|ذي الحجة|ذوالحجه|ذوالحجې|ذی الحجه|dhu al hijjah|dhul hijjah|зулҳиҷҷаи|зулҳиҷҷа",
];

/// A month's name: its folded words, its calendar and its number.
pub(super) type Name = (Vec<String>, Calendar, u8);

/// All names.
pub(super) fn names() -> &'static [Name] {
    &NAMES
}

/// The month of the Gregorian calendar that a folded word names: by its name, or by the first letters of it, three or more,
/// if no other month begins with them.
pub(super) fn gregorian(word: &str) -> Option<u32> {
    let all = NAMES.iter().filter(|(words, calendar, _)| *calendar == Calendar::Gregorian && words.len() == 1);
    let mut begun = None;
    for (words, _, number) in all {
        if words[0] == word {
            return Some(u32::from(*number));
        }
        if words[0].starts_with(word) && word.chars().count() >= 3 {
            match begun {
                Some(other) if other != *number => begun = Some(0),
                _ => begun = Some(*number),
            }
        }
    }
    begun.filter(|number| *number > 0).map(u32::from)
}

static NAMES: LazyLock<Vec<Name>> = LazyLock::new(|| {
    let mut names = Vec::new();
    for (calendar, months) in
        [(Calendar::Gregorian, &GREGORIAN), (Calendar::Persian, &PERSIAN), (Calendar::Islamic, &ISLAMIC)]
    {
        for (number, line) in (1..).zip(months) {
            let words = |name: &str| fold(name).split(' ').map(str::to_owned).collect();
            names.extend(line.split('|').map(|name| (words(name), calendar, number)));
        }
    }
    names
});

/// The month that these words begin with, and how many words name it; the longest name there is.
pub(super) fn month(names: &[Name], words: &[&str]) -> Option<(Calendar, u8, usize)> {
    let fits = |name: &&Name| {
        let (parts, ..) = name;
        parts.len() <= words.len()
            && parts.iter().zip(words).enumerate().all(|(index, (part, word))| {
                // Hebrew "in June" is one word; so is Persian "the month of Khordad".
                let bare = word.strip_prefix('ב').filter(|_| index == 0).unwrap_or(word);
                part == word || part == bare || word.strip_suffix("ماه").is_some_and(|bare| part == bare)
            })
    };
    let (parts, calendar, number) = names.iter().filter(fits).max_by_key(|(parts, ..)| parts.len())?;
    Some((*calendar, *number, parts.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_by_their_first_letters_and_other_words_are_none() {
        for (word, number) in
            [("jan", 1), ("mar", 3), ("juin", 6), ("marz", 3), ("juil", 7), ("sept", 9), ("dez", 12), ("июн", 6)]
        {
            assert_eq!(gregorian(word), Some(number), "{word}");
        }
        for word in ["mardi", "martes", "martedi", "decided", "ju", "jui", "marvellous", "", "x"] {
            assert_eq!(gregorian(word), None, "{word}");
        }
    }

    #[test]
    fn no_name_is_of_two_months() {
        let names = names();
        for (words, calendar, number) in names {
            let other = names.iter().find(|other| other.0 == *words && (other.1, other.2) != (*calendar, *number));
            assert!(other.is_none(), "{words:?} and {other:?}");
        }
    }

    #[test]
    fn months_are_known_as_they_are_written_in_a_sentence() {
        let names = names();
        for (text, expected) in [
            ("ביוני", (Calendar::Gregorian, 6, 1)),
            ("خردادماه", (Calendar::Persian, 3, 1)),
            ("كانون الثاني", (Calendar::Gregorian, 1, 2)),
            ("ژانویهٔ", (Calendar::Gregorian, 1, 1)),
            ("Rabi al-Awwal", (Calendar::Islamic, 3, 3)),
        ] {
            let folded = fold(text);
            let words: Vec<&str> = folded.split(' ').collect();
            assert_eq!(month(names, &words), Some(expected), "{text}");
        }
    }
}
