//! Words before and behind a name that are not part of it, as far as comparing goes.
//!
//! Only words that are hardly ever names: `Don`, `Dean` or `Bey` stay. A name never becomes empty.
//! Deliberately absent: printing without them. What a signatory wrote is printed.

use std::sync::LazyLock;

/// Before a name, folded; a form of several words has a space for each gap.
const BEFORE: &[&str] = &[
    "phd",
    "dr hab",
    "prof dr hab",
    "dr inz",
    "inz",
    "mgr inz",
    "em prof",
    "prof em",
    "emeritus professor",
    "professor emeritus",
    "д ф н",
    "д и н",
    "д э н",
    "д ю н",
    "д т н",
    "д м н",
    "к и н",
    "к э н",
    "к м н",
    "ډاکټر",
    "پوهاند",
    "پوهنوال",
    "پوهندوی",
    "پوهنمل",
    "yrd doc",
    "yrd doc dr",
    "ogr gor",
    "ogr gor dr",
    "ba",
    "a prof",
    "adv",
    "advocate",
    "amb",
    "ambassador",
    "aqa",
    "asist prof",
    "assoc prof",
    "associate professor",
    "ayatollah",
    "bishop",
    "brother",
    "capt",
    "captain",
    "col",
    "colonel",
    "dipl ing",
    "doc",
    "doc dr",
    "docteur",
    "doctor",
    "doktor",
    "dott",
    "dott ssa",
    "dottor",
    "dottoressa",
    "dr",
    "dr habil",
    "dra",
    "drs",
    "eng",
    "engr",
    "father",
    "fr",
    "frau",
    "gen",
    "general",
    "haji",
    "hajji",
    "herr",
    "his excellency",
    "her excellency",
    "hon",
    "imam",
    "ing",
    "judge",
    "justice",
    "lic",
    "lord",
    "lt",
    "lt col",
    "maitre",
    "maj",
    "major",
    "mag",
    "mgr",
    "miss",
    "mlle",
    "mme",
    "mr",
    "mrs",
    "ms",
    "mullah",
    "mx",
    "mr dr",
    "maulana",
    "mawlawi",
    "ph dr",
    "phdr",
    "pr",
    "prof",
    "prof dr",
    "professor",
    "professeur",
    "priv doz",
    "pd dr",
    "rabbi",
    "rev",
    "reverend",
    "ret",
    "senor",
    "senora",
    "sen",
    "senator",
    "sheikh",
    "shaikh",
    "shri",
    "shrimati",
    "sir",
    "sig",
    "signor",
    "signora",
    "sister",
    "smt",
    "sr",
    "sra",
    "srta",
    "sayyid",
    "syed dr",
    "univ prof",
    "ustad",
    "ustadh",
    "dame",
    "lady",
    "mudr",
    "judr",
    "rndr",
    "docent",
    "quy ong",
    "quy co",
    "quy ba",
    "ong",
    "thay",
    "co giao",
    "gs",
    "ts",
    "pgs",
    "pgs ts",
    "gs ts",
    "ths",
    "г н",
    "г жа",
    "г ца",
    "гн",
    "гжа",
    "д р",
    "др",
    "доктор",
    "проф",
    "професор",
    "профессор",
    "доц",
    "доцент",
    "господин",
    "госпожа",
    "пан",
    "пані",
    "добродіи",
    "акад",
    "академик",
    "инж",
    "к т н",
    "к ю н",
    "к ф н",
    "κ",
    "κα",
    "κοσ",
    "δρ",
    "καθ",
    "καθηγητησ",
    "د",
    "ا د",
    "م",
    "دکتر",
    "دکتور",
    "الدکتور",
    "الدکتوره",
    "دکتوره",
    "الاستاذ",
    "الاستاذه",
    "استاذ",
    "استاد",
    "السید",
    "السیده",
    "سید دکتر",
    "المهندس",
    "المهندسه",
    "المحامی",
    "المحامیه",
    "الشیخ",
    "شیخ",
    "الانسه",
    "البروفیسور",
    "پروفیسر",
    "پروفسور",
    "پروفیسور",
    "ڈاکٹر",
    "محترم",
    "محترمه",
    "جناب",
    "جناب اقای",
    "اقای",
    "سرکار خانم",
    "خانم",
    "مهندس",
    "حجت الاسلام",
    "ایت الله",
    "داکتر",
    "ښاغلی",
    "اغلی",
    "مولانا",
    "ד ר",
    "דר",
    "פרופ",
    "פרופסור",
    "מר",
    "גב",
    "הרב",
    "אדון",
    "גברת",
    "עו ד",
    "עוד",
    "डॉ",
    "डा",
    "डॉक्टर",
    "प्रो",
    "प्रोफेसर",
    "श्री",
    "श्रीमती",
    "सुश्री",
    "পরফেসর",
    "অধ্যাপক",
    "ডা",
    "ড",
    "ডক্টর",
    "জনাব",
    "শ্রী",
    "முனைவர்",
    "டாக்டர்",
    "திரு",
    "திருமதி",
    "ዶ ር",
    "ዶክተር",
    "ፕሮፌሰር",
    "አቶ",
    "ወ ሮ",
    "ወ ሪት",
    "დრ",
    "პროფ",
    "ดร",
    "นาย",
    "นาง",
    "นางสาว",
    "ศ ดร",
    "รศ ดร",
    "ผศ ดร",
    "ဒေါက်တာ",
    "ဦး",
    "ဒေါ်",
];

/// Behind a name, folded.
const BEHIND: &[&str] = &[
    "ph d", "phd", "m d", "md", "m a", "ma", "b a", "ba", "bsc", "b sc", "msc", "m sc", "mba", "m b a", "llm", "ll m",
    "llb", "ll b", "jd", "j d", "dphil", "d phil", "mphil", "m phil", "esq", "kc", "qc", "k c", "q c", "mbe", "obe",
    "cbe", "dbe", "mp", "frs", "csc", "mpa", "mph", "ret", "rn", "cpa", "edd", "dds", "habil", "mba phd", "さん", "様",
    "先生", "氏", "教授", "博士", "女士", "ji",
];

static BEFORE_SORTED: LazyLock<Vec<&str>> = LazyLock::new(|| sorted(BEFORE));
static BEHIND_SORTED: LazyLock<Vec<&str>> = LazyLock::new(|| sorted(BEHIND));

/// The forms, so that one can be looked up by halving.
fn sorted(forms: &[&'static str]) -> Vec<&'static str> {
    let mut forms = forms.to_vec();
    forms.sort_unstable();
    forms
}

/// Takes honorifics and degrees off a folded name.
pub(super) fn take_off(name: &mut String) {
    if name.ends_with(|last: char| last >= '\u{1100}') {
        take_off_glued(name);
    }
    while let Some(length) = longest(name, &BEFORE_SORTED, true) {
        name.replace_range(..=length, "");
    }
    // One word behind an honorific is a family name, and stays whatever it is.
    while name.matches(' ').count() >= 2 || name.split(' ').next_back().is_some_and(|last| !last.is_ascii()) {
        let Some(length) = longest(name, &BEHIND_SORTED, false) else { break };
        name.truncate(name.len() - length - 1);
    }
}

/// Behind a name of East Asia, written without a space.
static GLUED: LazyLock<Vec<String>> = LazyLock::new(|| {
    let forms = ["さん", "先生", "女士", "教授", "博士", "교수님", "교수", "박사", "선생님"];
    forms.into_iter().map(super::fold).collect()
});

/// Takes a form of address off that is written in one with the name, of which two letters must be left.
fn take_off_glued(name: &mut String) {
    let letters = |name: &str| name.chars().filter(|c| *c != ' ').count();
    let found = GLUED.iter().filter_map(|form| name.strip_suffix(form.as_str())).find(|rest| letters(rest) >= 2);
    if let Some(length) = found.map(|rest| rest.trim_end().len()) {
        name.truncate(length);
    }
}

/// The length of the longest form of up to three words at an edge of the name, with a word left beyond it.
fn longest(name: &str, forms: &[&str], at_front: bool) -> Option<usize> {
    let mut gaps: [Option<usize>; 3] = [None; 3];
    let found = name.match_indices(' ').map(|(at, _)| at);
    if at_front {
        found.take(3).zip(&mut gaps).for_each(|(at, gap)| *gap = Some(at));
    } else {
        name.rmatch_indices(' ').map(|(at, _)| at).take(3).zip(&mut gaps).for_each(|(at, gap)| *gap = Some(at));
    }
    gaps.iter().rev().flatten().find_map(|at| {
        let form = if at_front { &name[..*at] } else { &name[at + 1..] };
        forms.binary_search(&form).is_ok().then_some(form.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_folded() {
        let unlike = |form: &&&str| super::super::fold(form) != **form;
        let wrong: Vec<&&str> = BEFORE.iter().chain(BEHIND).filter(unlike).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}
