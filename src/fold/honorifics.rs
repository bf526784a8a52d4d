//! Words before and behind a name that are not part of it, as far as comparing goes.
//!
//! Only words that are hardly ever names: `Don`, `Dean` or `Bey` stay, and so do `Gen`, `Imam`, `Justice` and `Ong`, which are
//! forms of address here and names there; two names that differ by such a word are asked about. A name never becomes empty.
//! Deliberately absent: printing without them. What a signatory wrote is printed.

use super::Phrases;
use crate::vocabulary;

/// Before a name; a form of several words has a space for each gap.
static BEFORE: Phrases = Phrases::new(vocabulary::HONORIFICS);

/// Before a name too, as far as two names are compared.
static BEFORE_ALSO: Phrases = Phrases::new(
    "phd|dr hab|prof dr hab|dr inz|inz|mgr inz|emeritus professor|professor emeritus|yrd doc dr|ogr gor dr|\
     a prof|adv|advocate|amb|aqa|asist prof|ayatollah|capt|col|doc dr|doctor|dottor|dr habil|eng|engr|fr|lt|\
     lt col|maitre|maj|mag|mgr|mullah|mr dr|maulana|mawlawi|ph dr|priv doz|pd dr|ret|senator|shri|shrimati|sig|\
     signor|signora|smt|syed dr|univ prof|docent|quy ong|quy co|quy ba|co giao|pgs ts|gs ts|ths|г ца|гжа|\
     професор|пан|пані|добродіи|акад|инж|κ|κα|κοσ|δρ|καθ|καθηγητησ|م|استاذ|سید دکتر|الشیخ|شیخ|محترم|محترمه|\
     مولانا|ד ר|אדון|עו ד|डॉ|डा|डॉक्टर|प्रो|प्रोफेसर|श्री|श्रीमती|सुश्री|পরফেসর|অধ্যাপক|ডা|ড|ডক্টর|জনাব|শ্রী|\
     முனைவர்|டாக்டர்|திரு|திருமதி|ዶ ር|ዶክተር|ፕሮፌሰር|አቶ|ወ ሮ|ወ ሪት|დრ|პროფ|ดร|นาย|นาง|นางสาว|ศ ดร|รศ ดร|ผศ ดร|ဒေါက်တာ|\
     ဦး|ဒေါ်",
);

/// Behind a name.
static BEHIND: Phrases = Phrases::new(
    "ph d|phd|m d|md|m a|b a|bsc|b sc|msc|m sc|mba|m b a|llm|ll m|llb|ll b|jd|j d|dphil|d phil|mphil|m phil|\
     esq|kc|qc|k c|q c|mbe|obe|cbe|dbe|mp|frs|csc|mpa|mph|ret|rn|cpa|edd|dds|habil|mba phd|さん|様|先生|氏|教授|博士|女士",
);

/// Takes honorifics and degrees off a folded name.
pub(super) fn take_off(name: &mut String) {
    if name.ends_with(|last: char| last >= '\u{1100}') {
        take_off_glued(name);
    }
    while let Some(length) = longest(name, |form| BEFORE.has(form) || BEFORE_ALSO.has(form), true) {
        name.replace_range(..=length, "");
    }
    // One word behind an honorific is a family name, and stays whatever it is.
    while name.matches(' ').count() >= 2 || name.split(' ').next_back().is_some_and(|last| !last.is_ascii()) {
        let Some(length) = longest(name, |form| BEHIND.has(form), false) else { break };
        name.truncate(name.len() - length - 1);
    }
}

/// Behind a name of East Asia, written without a space.
static GLUED: Phrases = Phrases::new("さん|先生|女士|教授|博士|교수님|교수|박사|선생님");

/// Takes a form of address off that is written in one with the name, of which two letters must be left.
fn take_off_glued(name: &mut String) {
    let letters = |name: &str| name.chars().filter(|c| *c != ' ').count();
    let found = GLUED.all().iter().filter_map(|form| name.strip_suffix(form.as_str())).find(|rest| letters(rest) >= 2);
    if let Some(length) = found.map(|rest| rest.trim_end().len()) {
        name.truncate(length);
    }
}

/// The length of the longest form of up to three words at an edge of the name, with a word left beyond it.
fn longest(name: &str, is_form: impl Fn(&str) -> bool, at_front: bool) -> Option<usize> {
    let mut gaps: [Option<usize>; 3] = [None; 3];
    let found = name.match_indices(' ').map(|(at, _)| at);
    if at_front {
        found.take(3).zip(&mut gaps).for_each(|(at, gap)| *gap = Some(at));
    } else {
        name.rmatch_indices(' ').map(|(at, _)| at).take(3).zip(&mut gaps).for_each(|(at, gap)| *gap = Some(at));
    }
    gaps.iter().rev().flatten().find_map(|at| {
        let form = if at_front { &name[..*at] } else { &name[at + 1..] };
        is_form(form).then_some(form.len())
    })
}
