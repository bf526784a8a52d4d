//! Honorifics at the head of a name, which do not count when names are put in order.
//!
//! A stated list, not a guess: a word that could be somebody's name is not on it (Don, Mirza, سید, حاجی), nor is a letter
//! that could be an initial. It is a help for rolls that have honorific and name in one column; a column of its own is
//! surer, and a `sort_key` surest. Deliberately absent: particles (de, von, al-) and which part is the family name.

/// The words, in lower case, without stops and quotation marks; by language.
const HONORIFICS: &[&str] = &[
    // English, French, Spanish.
    "dr",
    "prof",
    "professor",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "sir",
    "dame",
    "rev",
    "reverend",
    "hon",
    "h.e",
    "he",
    "ambassador",
    "judge",
    "docteur",
    "docteure",
    "professeur",
    "professeure",
    "mme",
    "mlle",
    "me",
    "monsieur",
    "madame",
    "sr",
    "sra",
    "srta",
    "dra",
    "señor",
    "señora",
    "profesor",
    "profesora",
    "ing",
    "lic",
    // Arabic.
    "د",
    "أ.د",
    "ا.د",
    "الدكتور",
    "الدكتورة",
    "دكتور",
    "دكتورة",
    "الأستاذ",
    "الأستاذة",
    "السيد",
    "السيدة",
    "الآنسة",
    "البروفيسور",
    "المهندس",
    "المهندسة",
    "القاضي",
    "القاضية",
    "السفير",
    "السفيرة",
    "معالي",
    "سعادة",
    // Persian, Dari.
    "دکتر",
    "دکتور",
    "داکتر",
    "پروفسور",
    "پروفیسور",
    "استاد",
    "آقای",
    "خانم",
    "جناب",
    "سرکار",
    "مهندس",
    "انجنیر",
    "محترم",
    "محترمه",
    "پوهاند",
    "پوهنوال",
    "پوهندوی",
    "پوهنمل",
    "پوهیالی",
    "قاضی",
    "سفیر",
    // Pashto, Urdu.
    "ډاکټر",
    "ښاغلی",
    "ښاغلي",
    "آغلې",
    "اغلې",
    "مېرمن",
    "پیغله",
    "انجینر",
    "ڈاکٹر",
    "پروفیسر",
    "محترمہ",
    "مسٹر",
    "مسز",
    "انجینئر",
    "جسٹس",
    // Hebrew.
    "דר",
    "ד״ר",
    "פרופ",
    "פרופסור",
    "מר",
    "גב",
    "גברת",
    "עוד",
    "עו״ד",
    "השופט",
    "השופטת",
    "הרב",
    // Russian, Tajik.
    "д-р",
    "проф",
    "профессор",
    "доктор",
    "г-н",
    "г-жа",
    "господин",
    "госпожа",
    "устод",
    "дотсент",
    "ҷаноби",
    "хонум",
];

/// The most characters of a word that is looked up.
const LONGEST: usize = 12;

/// A name from its first word on that is no honorific, without punctuation before it; the whole where nothing is left.
pub(super) fn without(name: &str) -> &str {
    let begins = |text: &'_ str| text.find(char::is_alphanumeric).unwrap_or(0);
    let mut rest = &name[begins(name)..];
    let whole = rest;
    while let Some((word, after)) = rest.split_once([' ', '\u{A0}', '\u{202F}'])
        && is_honorific(word)
    {
        let after = &after[begins(after)..];
        if !after.contains(char::is_alphanumeric) {
            return whole;
        }
        rest = after;
    }
    rest
}

fn is_honorific(word: &str) -> bool {
    if word.chars().nth(LONGEST).is_some() {
        return false;
    }
    let mut bare = String::with_capacity(word.len());
    bare.extend(word.chars().filter(|c| !matches!(c, '\'' | '’' | '\u{5F3}' | '\u{200C}' | '\u{640}')).map(quote));
    let bare = bare.trim_end_matches(['.', ',', ':', '٫']).to_lowercase();
    // "HE" is an honorific, "He" is a name.
    (bare != "he" || word.starts_with("HE")) && HONORIFICS.contains(&bare.as_str())
}

/// The marks that people type for gershayim are one.
fn quote(character: char) -> char {
    if matches!(character, '"' | '”' | '“') { '\u{5F4}' } else { character }
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn honorifics_do_not_count() {
        for (name, counted) in [
            ("Dr. Jane Doe", "Jane Doe"),
            ("Prof. Dr. Ada Quill", "Ada Quill"),
            ("H.E. Ruth Marsh", "Ruth Marsh"),
            ("دکتر زهرا بندری", "زهرا بندری"),
            ("د. ليلى المرفأ", "ليلى المرفأ"),
            ("ד\"ר דנה מעגן", "דנה מעגן"),
            ("פרופ׳ דנה מעגן", "דנה מעגן"),
            ("г-жа Анна Речная", "Анна Речная"),
            ("ډاکټر سپین غر", "سپین غر"),
            ("“Shirazeh” Workshop", "Shirazeh” Workshop"),
        ] {
            assert_eq!(without(name), counted);
        }
    }

    #[test]
    fn names_stay_whole() {
        for name in ["Drew Doe", "He Lin", "Don Quill", "Dr.", "Dr", "سید رضا", "Miss", "", "Anne-Marie Dr"] {
            assert_eq!(without(name), name);
        }
    }
}
