//! Names that are to be shown, beside names that are not.
//!
//! Some lists have both: the real name for whoever keeps the list, and a pen name, an alias or the name "to be published" for
//! whoever reads the letter. Which is which is said by headers, and they are not always plain: where a list has both, or says
//! of its one column of names that it is not for print, nothing is guessed and the user is asked.
//! Deliberately absent: what a column of names is called otherwise (see `called`).

use std::sync::LazyLock;

use super::consents;
use super::synonyms::{Dictionary, Meaning, header_words};
use crate::roll::Field;

/// What names are called that are to be shown in the place of others.
const SHOWN_HEADERS: &str = "display name|public name|published name|pen name|penname|stage name|artist name|pseudonym|alias|public alias|\
    nom de plume|name to be published|name to publish|name to print|name to be printed|name to be displayed|name to display|\
    name to be shown|name to show|name to appear|name to be listed|name for publication|name for print|name for the letter|\
    publication name|preferred name|chosen name|name as published|nom public|nom d'artiste|nom affiché|nom à publier|\
    nom à afficher|nom d'usage|pseudonyme|künstlername|anzeigename|öffentlicher name|deckname|name zur veröffentlichung|\
    name für die veröffentlichung|zu veröffentlichender name|seudónimo|nombre público|nombre artístico|nombre a publicar|\
    nombre para publicar|nombre social|pseudónimo|pseudônimo|nome público|nome artístico|nome social|nome a publicar|\
    nome para publicação|pseudonimo|nome d'arte|nome pubblico|nome da pubblicare|псевдоним|публичное имя|имя для публикации|\
    отображаемое имя|псевдонім|публічне ім'я|ім'я для публікації|نام مستعار|اسم مستعار|الاسم المستعار|نام نمایشی|نام برای انتشار|\
    نام جهت انتشار|نام هنری|نام قلمی|الاسم المعلن|الاسم للنشر|اسم الشهرة|الاسم الفني|مستعار نوم|قلمي نوم|قلمی نام|فرضی نام|שם עט|שם במה|\
    כינוי|שם לפרסום|שם בדוי|takma ad|takma adı|takma isim|mahlas|görünen ad|görünen isim|yayımlanacak ad|yayınlanacak isim|тахаллус|\
    номи мустаор|pseudonim|umělecké jméno|umelecké meno|přezdívka|schuilnaam|artiestennaam|pseudoniem|kunstnernavn|artistnamn|\
    taiteilijanimi|álnév|művésznév|ψευδώνυμο|笔名|化名|ペンネーム|筆名|表示名|公開名|필명|예명|가명";

/// Words of headers that say of names that they are not for print.
const KEPT: &str = "internal|internally|intern|interne|interner|interno|interna|confidential|confidentiel|confidencial|vertraulich|\
    vertrauliche|geheim|secret|private|privat|riservato|confidenziale|محرمانه|سری|سري|سرية|داخلي|داخلی|konfidentsialno|\
    конфиденциально|внутреннее|секретно|конфіденційно|внутрішнє|gizli|дахлдор|חסוי|סודי|פנימי|poufne|důvěrné|vertrouwelijk";
/// Words that say of a name that it is a whole one.
const WHOLE: &[&str] =
    &["full", "whole", "complete", "complet", "completo", "vollstandiger", "полное", "کامل", "الکامل"];

/// Words of how a name is to stand in the letter.
const APPEAR: &str =
    "appear|appears|called|apparaître|apparaîtra|figurer|erscheinen|aparecer|aparezca|apparire|comparire|aparecer";
/// The same, where they may also ask whether it is to stand there at all.
const PRINT: &str =
    "published|printed|shown|displayed|listed|publié|affiché|publicado|veröffentlicht|gedruckt|pubblicato|опубликовано";

type Headers = LazyLock<Vec<Vec<String>>>;

fn parted(headers: &str) -> Vec<Vec<String>> {
    headers.split('|').map(|header| header_words(header).collect()).collect()
}

static SHOWN: Headers = LazyLock::new(|| parted(SHOWN_HEADERS));
static APPEARING: Headers = LazyLock::new(|| parted(APPEAR));
static PRINTED: Headers = LazyLock::new(|| parted(PRINT));
static NOT_FOR_PRINT: Headers = LazyLock::new(|| parted(KEPT));

/// The most words of a header that are looked at.
const MOST_WORDS: usize = 16;

fn has(words: &[String], known: &Headers) -> bool {
    known.iter().any(|phrase| words.windows(phrase.len()).any(|window| window == phrase))
}

/// Whether a header is that of names to be shown in the place of others.
pub(super) fn is_shown(cell: &str) -> bool {
    let words: Vec<String> = header_words(cell).take(MOST_WORDS).collect();
    let outside: Vec<String> = header_words(cell.split(['(', '[', '（']).next().unwrap_or("")).collect();
    let says_how = has(&outside, &APPEARING) || (outside.len() > 3 && has(&outside, &PRINTED));
    (has(&words, &SHOWN) || (says_how && consents::words_of(cell).2 && !is_kept_back(cell))) && !asks_consent(cell)
}

/// Whether a header only hints at it: `How would you like to appear in the letter?`
pub(super) fn hints_at_shown(cell: &str) -> bool {
    let words: Vec<String> = header_words(cell).take(MOST_WORDS).collect();
    words.len() > 2 && has(&words, &APPEARING) && !asks_consent(cell)
}

fn asks_consent(cell: &str) -> bool {
    consents::asks(cell, consents::without_choice(cell).is_some()) != consents::Asks::Nothing
}

/// Whether a header of names says that they are not for print: `(not published)`, `Internal`.
pub(super) fn is_kept_back(cell: &str) -> bool {
    let words: Vec<String> = header_words(cell).take(MOST_WORDS).collect();
    has(&words, &NOT_FOR_PRINT) || consents::denies_print(cell)
}

/// Whether a sentence asks for a whole name, and so stands for the columns of its parts.
pub(super) fn asks_for_whole(cell: &str) -> bool {
    header_words(cell).any(|word| WHOLE.contains(&word.as_str()))
}

/// The columns of names to be shown, and those of other names, among the columns that the user did not explain.
#[derive(Default)]
pub(super) struct Kinds {
    pub(super) shown: Vec<usize>,
    pub(super) others: Vec<usize>,
}

impl Kinds {
    /// Tells the columns apart; `parts` are those of given and family names.
    pub(super) fn of(
        cells: &[String],
        is_open: &dyn Fn(usize) -> bool,
        parts: &[usize],
        dictionary: &Dictionary,
    ) -> Kinds {
        let mut kinds = Kinds::default();
        let mut hints = Vec::new();
        for (index, cell) in cells.iter().enumerate().filter(|(index, _)| is_open(*index)) {
            let meaning = dictionary.meaning(cell);
            match () {
                () if meaning == Meaning::Contact => {}
                () if parts.contains(&index) => kinds.others.push(index),
                () if is_shown(cell) => kinds.shown.push(index),
                () if meaning == Meaning::Field(Field::Name) => kinds.others.push(index),
                () if meaning == Meaning::Unknown && hints_at_shown(cell) => hints.push(index),
                () => {}
            }
        }
        // What only hints counts beside a name that would else be printed in its place.
        if !kinds.others.is_empty() {
            kinds.shown.extend(hints);
        }
        kinds
    }

    /// Whether it is not known which of the names are to be printed.
    pub(super) fn are_several(&self) -> bool {
        self.shown.len() > 1 || !(self.shown.is_empty() || self.others.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_to_be_shown_are_told_by_their_headers() {
        for header in [
            "Pseudonym",
            "Pen name",
            "Name to be published",
            "نام مستعار",
            "Künstlername (öffentlich)",
            "custom_display_name",
        ] {
            assert!(is_shown(header), "{header}");
        }
        for header in [
            "Name",
            "Full name",
            "May we show your pen name?",
            "Nickname",
            "Publish name",
            "نام",
            "تخلص",
            "Name (will not be published)",
        ] {
            assert!(!is_shown(header), "{header}");
        }
        for header in [
            "Name (not published)",
            "Имя (не публикуется)",
            "نام واقعی (محرمانه)",
            "Name (vertraulich)",
            "Internal name",
        ] {
            assert!(is_kept_back(header), "{header}");
        }
        for header in ["Name", "Name (will be published)", "Name (please print)", "Full name (no nicknames)"] {
            assert!(!is_kept_back(header), "{header}");
        }
    }
}
