//! By which words a column is known, in many languages.
//!
//! Words are compared folded: case, accents, vowel points, white space, `_`, `-`, punctuation and ZWNJ do not count, and
//! the letters that keyboards of the Arabic script swap (yeh, kaf, heh, hamza carriers) are one. What stands in brackets
//! after a header, and either side of a slash, is tried on its own.
//! Deliberately absent: given and family names in columns of their own (see `parts`).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::asked;
use super::called::{CONTACTS, NOTES, PARTIAL, SYNONYMS};
use super::consents::{self, Asks};
use super::subject::{Subject, subject};
use crate::roll::Field;

/// What a header says of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// It holds this.
    Field(Field),
    /// It holds contact data, and is dropped.
    Contact,
    /// It is the organizer's own, and is dropped without a word.
    Ignored,
    /// Nobody knows.
    Unknown,
}

/// The fields by the names that `columns:` gives them.
pub(in crate::read) const FIELD_NAMES: &[(&str, Field)] = &[
    ("name", Field::Name),
    ("native_name", Field::NativeName),
    ("native_title", Field::NativeTitle),
    ("native_affiliation", Field::NativeAffiliation),
    ("honorific", Field::Honorific),
    ("title", Field::Title),
    ("affiliation", Field::Affiliation),
    ("city", Field::City),
    ("country", Field::Country),
    ("lang", Field::Lang),
    ("category", Field::Category),
    ("kind", Field::Kind),
    ("pin", Field::Pin),
    ("consent", Field::Consent),
    ("anonymous", Field::Anonymous),
    ("sort_key", Field::SortKey),
    ("date", Field::Date),
    ("id", Field::Id),
    ("footnote", Field::Footnote),
];

/// The field that `columns:` means; none for `note`, the organizer's own, and for what is no field.
pub(in crate::read) fn field_named(name: &str) -> Option<Field> {
    FIELD_NAMES.iter().find(|(known, _)| folded(known).eq(folded(name))).map(|(_, field)| *field)
}

/// What else a header may mean, where another column has its usual meaning: Persian عنوان beside سمت.
pub(super) fn second_meaning(cell: &str) -> Option<Field> {
    const SECOND: &[(&str, Field)] =
        &[("عنوان", Field::Honorific), ("title", Field::Honorific), ("titel", Field::Honorific)];
    SECOND.iter().find(|(known, _)| folded(known).eq(folded(cell))).map(|(_, field)| *field)
}

/// The name of a field.
pub(super) fn name_of(field: Field) -> &'static str {
    FIELD_NAMES.iter().find(|(_, known)| *known == field).map_or("", |(name, _)| name)
}

/// The fields that a sentence may ask for; the others are too short or too common as words.
const ASKED: &[Field] = &[
    Field::Name,
    Field::NativeName,
    Field::Honorific,
    Field::Title,
    Field::Affiliation,
    Field::City,
    Field::Country,
    Field::Consent,
];

/// Whether a header asks for two things: "name and title".
fn joins(words: &[String]) -> bool {
    words.iter().any(|word| {
        matches!(word.as_str(), "and" | "or" | "et" | "ou" | "y" | "und" | "oder" | "و" | "یا" | "او" | "и")
    })
}

/// The one dictionary: folding all words takes longer than reading a small table.
pub(super) static DICTIONARY: LazyLock<Dictionary> = LazyLock::new(Dictionary::new);

/// All words, folded, with what they mean.
pub(super) struct Dictionary {
    words: BTreeMap<String, Meaning>,
    /// Single words of contact data, which tell of it wherever they stand in a header.
    contacts: BTreeSet<String>,
    /// Words that tell of a column when they stand in a sentence: a form asks "What is your full name?".
    sentences: BTreeMap<String, Meaning>,
}

impl Dictionary {
    /// Folds all words once, for a header of any length.
    fn new() -> Dictionary {
        let mut words = BTreeMap::new();
        // Where two lists have a word, the first counts.
        let mut add = |word: &str, meaning| _ = words.entry(spelled(word)).or_insert(meaning);
        FIELD_NAMES.iter().for_each(|(name, field)| add(name, Meaning::Field(*field)));
        for (field, synonyms) in SYNONYMS {
            synonyms.split('|').for_each(|word| add(word, Meaning::Field(*field)));
        }
        NOTES.split('|').for_each(|word| add(word, Meaning::Ignored));
        CONTACTS.split('|').for_each(|word| add(word, Meaning::Contact));
        let contacts = CONTACTS.split('|').filter(|word| !word.contains(' ')).map(spelled).collect();
        let mut sentences = BTreeMap::new();
        let mut ask = |list: &str, meaning: Meaning| {
            for words in list.split('|').map(|words| header_words(words).collect::<Vec<_>>()) {
                if words.iter().map(|word| word.chars().count()).sum::<usize>() > 2 {
                    sentences.entry(words.concat()).or_insert(meaning);
                }
            }
        };
        let asked = SYNONYMS.iter().filter(|(field, _)| ASKED.contains(field));
        asked.for_each(|(field, synonyms)| ask(synonyms, Meaning::Field(*field)));
        ask(asked::CONSENTS, Meaning::Field(Field::Consent));
        asked::MORE.iter().for_each(|(field, words)| ask(words, Meaning::Field(*field)));
        ask(NOTES, Meaning::Ignored);
        Dictionary { words, contacts, sentences }
    }

    /// What a header means.
    ///
    /// Where it offers yes and no to choose from, its column says neither a name nor a title: it is one of consent, or
    /// nobody knows.
    pub(super) fn meaning(&self, header: &str) -> Meaning {
        let rest = consents::without_choice(header);
        let text = rest.as_deref().unwrap_or(header);
        let known = match self.meaning_as_it_stands(text) {
            Meaning::Unknown => self.meaning_of_question(text, rest.is_some()),
            // Who asks whether name and address may be printed asks for consent, not for the address.
            Meaning::Contact => match consents::asks(text, rest.is_some()) {
                Asks::Nothing => Meaning::Contact,
                _ => self.meaning_of_question(text, rest.is_some()),
            },
            known => known,
        };
        let answers = matches!(known, Meaning::Contact | Meaning::Field(Field::Consent | Field::Anonymous));
        if rest.is_some() && !answers { Meaning::Unknown } else { known }
    }

    /// What a header that is not known as a whole means.
    fn meaning_of_question(&self, header: &str, offers: bool) -> Meaning {
        let is_of_name = || subject(header) == Subject::Unsaid;
        match consents::asks(header, offers) {
            Asks::Printing if !is_of_name() => Meaning::Unknown,
            Asks::Printing => Meaning::Field(Field::Consent),
            Asks::Hiding => Meaning::Field(Field::Anonymous),
            Asks::Doubtful => Meaning::Unknown,
            Asks::Nothing => match self.meaning_by_words(header) {
                Meaning::Field(Field::Consent) if consents::denies(header) || !is_of_name() => Meaning::Unknown,
                known => known,
            },
        }
    }

    /// Whether a header is known only by words in it.
    pub(super) fn is_by_words(&self, header: &str) -> bool {
        let rest = consents::without_choice(header);
        self.meaning_as_it_stands(rest.as_deref().unwrap_or(header)) == Meaning::Unknown
    }

    /// What a header means as a whole, or either side of a slash, or before a bracket.
    fn meaning_as_it_stands(&self, header: &str) -> Meaning {
        let whole = self.meaning_of_part(header);
        if whole != Meaning::Unknown {
            return whole;
        }
        let parts = parts_of(header);
        // Sides that are kinds of signatories are what its cells choose from.
        if parts.len() > 1 && parts.iter().any(|part| asked::is_person(part)) {
            let is_kind = |part: &&str| asked::is_person(part) || asked::is_body(part);
            return if parts.iter().all(is_kind) { Meaning::Field(Field::Kind) } else { Meaning::Unknown };
        }
        // A column of two kinds is treated as the one that must not be printed.
        let mut found = Meaning::Unknown;
        for part in parts {
            match self.meaning_of_part(part) {
                Meaning::Unknown => {}
                Meaning::Contact => return Meaning::Contact,
                other if found == Meaning::Unknown => found = other,
                _ => {}
            }
        }
        found
    }

    /// What a sentence asks for: of the known words in it those that are not part of longer ones, if they agree. A name
    /// beside another word is the name of that: "name of your organization". Who asks to agree, asks for consent,
    /// whatever to.
    fn meaning_by_words(&self, header: &str) -> Meaning {
        let words: Vec<String> = header_words(header).take(40).collect();
        if words.len() < 2 {
            return Meaning::Unknown;
        }
        let found = self.found_in(&words);
        let is_found = |at: usize| found.iter().any(|(_, range)| range.contains(&at));
        if words.iter().enumerate().any(|(at, word)| PARTIAL.contains(&word.as_str()) && !is_found(at)) {
            return Meaning::Unknown;
        }
        // The code of a country is not its name.
        if consents::is_of_program(header) {
            return Meaning::Unknown;
        }
        // "Are you a person or an organization?" asks for the kind of the signatory.
        let chooses = header.contains(['/', '|']) || joins(&words);
        if chooses && words.iter().any(|word| asked::is_person(word)) && words.iter().any(|word| asked::is_body(word)) {
            let names = found.iter().any(|(meaning, _)| *meaning == Meaning::Field(Field::Name));
            return Meaning::Field(if names { Field::Name } else { Field::Kind });
        }
        let meanings = self.meanings_in(&words);
        // "Name and title" asks for two things, "name of your school or university" for one.
        let joins_name = found.iter().any(|(meaning, range)| {
            *meaning == Meaning::Field(Field::Name)
                && (joins(&words[range.end..words.len().min(range.end + 1)])
                    || (range.start > 0 && joins(&words[range.start - 1..range.start])))
        });
        const NAME: Meaning = Meaning::Field(Field::Name);
        const CONSENT: Meaning = Meaning::Field(Field::Consent);
        match meanings[..] {
            [only] => only,
            _ if meanings.contains(&CONSENT) => CONSENT,
            [NAME, other] | [other, NAME] if words.len() <= 8 && !joins_name => other,
            _ => Meaning::Unknown,
        }
    }

    /// What the known words of a sentence mean, each meaning once.
    pub(super) fn meanings_in(&self, words: &[String]) -> Vec<Meaning> {
        let mut meanings = Vec::new();
        for (meaning, _) in self.found_in(words) {
            if !meanings.contains(&meaning) {
                meanings.push(meaning);
            }
        }
        meanings
    }

    /// The known words of a sentence, the longest first: what they mean, and which they are.
    fn found_in(&self, words: &[String]) -> Vec<(Meaning, std::ops::Range<usize>)> {
        let (mut all, mut at) = (Vec::new(), 0);
        while at < words.len() {
            let longest = (1..=5.min(words.len() - at)).rev();
            let mut found = longest.filter_map(|count| {
                self.sentences.get(&words[at..at + count].concat()).map(|meaning| (*meaning, count))
            });
            let (meaning, count) = found.next().map_or((None, 1), |(meaning, count)| (Some(meaning), count));
            all.extend(meaning.map(|meaning| (meaning, at..at + count)));
            at += count;
        }
        all
    }

    fn meaning_of_part(&self, header: &str) -> Meaning {
        match self.words.get(&spelled(header)) {
            Some(meaning) => *meaning,
            None if self.has_contact_word(header) => Meaning::Contact,
            None => Meaning::Unknown,
        }
    }

    /// Whether one of a header's words is one of contact data: `work e-mail`, `Your phone number`.
    fn has_contact_word(&self, header: &str) -> bool {
        let mut before = String::new();
        header.split(|c: char| !c.is_alphanumeric() && !is_joiner(c)).map(spelled).any(|word| {
            // `e-mail` is one word in two.
            before.push_str(&word);
            let found = self.contacts.contains(&word) || self.contacts.contains(&before);
            before = word;
            found
        })
    }
}

/// What stands on either side of a slash, outside brackets; what is in brackets alone, where nothing stands outside.
fn parts_of(header: &str) -> Vec<&str> {
    let sides = |text: &'_ str| -> Vec<(usize, usize)> {
        let (mut sides, mut start, mut depth) = (Vec::new(), 0, 0_usize);
        for (at, character) in text.char_indices() {
            match character {
                '(' | '[' | '（' => depth += 1,
                ')' | ']' | '）' => depth = depth.saturating_sub(1),
                '/' | '|' | '\n' if depth == 0 => {
                    sides.push((start, at));
                    start = at + 1;
                }
                _ => {}
            }
        }
        sides.push((start, text.len()));
        sides
    };
    let outside = |part: &'_ str| part.split(['(', '[', '（']).next().map_or(0, str::len);
    let mut parts = Vec::new();
    for (start, end) in sides(header) {
        let part = &header[start..end];
        parts.push(part);
        // Before its bracket, unless it begins with one.
        let before = &part[..outside(part)];
        if before.len() < part.len() {
            parts.push(before);
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts
}

/// The words of a header, folded.
pub(super) fn header_words(header: &str) -> impl Iterator<Item = String> + '_ {
    let words = header.split(|c: char| !(c.is_alphanumeric() || is_joiner(c) || ('\u{900}'..'\u{1000}').contains(&c)));
    words.map(|word| folded(word).collect::<String>()).filter(|word| !word.is_empty())
}

/// A word folded; a sign that is no letter, such as `#`, stands for itself.
fn spelled(word: &str) -> String {
    let folded: String = folded(word).collect();
    if folded.is_empty() { word.trim().to_owned() } else { folded }
}

/// Whether two headers are one.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    spelled(one) == spelled(other)
}

fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200B}'..='\u{200F}' | '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5C7}' | '\u{5F3}' | '\u{5F4}'
        | '\u{610}'..='\u{61A}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '"' | '\'' | '’' | '`')
}

/// A header's letters and digits, folded.
pub(super) fn folded(text: &str) -> impl Iterator<Item = char> + '_ {
    let letters =
        text.chars().filter(|c| !is_joiner(*c) && (c.is_alphanumeric() || ('\u{900}'..'\u{1000}').contains(c)));
    letters.flat_map(char::to_lowercase).filter(|c| !is_joiner(*c)).map(base_letter)
}

/// The letter that stands for all its like.
fn base_letter(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ō' | 'ő' | 'ø' => 'o',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ş' | 'š' | 'ś' => 's',
        'ž' | 'ź' | 'ż' => 'z',
        'ğ' => 'g',
        'ř' => 'r',
        'ł' => 'l',
        'ё' => 'е',
        'ӣ' => 'и',
        'ӯ' => 'у',
        'ي' | 'ى' | 'ئ' | 'ې' | 'ۍ' | 'ے' => 'ی',
        'ك' | 'ګ' | 'گ' => 'ک',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ة' | 'ۀ' | 'ہ' | 'ە' | 'ھ' | 'ۃ' => 'ه',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_means_two_things() {
        let dictionary = &DICTIONARY;
        let meaning = |word: &str| dictionary.meaning(word);
        for (field, words) in SYNONYMS {
            for word in words.split('|') {
                assert_eq!(meaning(word), Meaning::Field(*field), "{word}");
            }
        }
        for word in CONTACTS.split('|') {
            assert_eq!(meaning(word), Meaning::Contact, "{word}");
        }
        for word in NOTES.split('|') {
            assert_eq!(meaning(word), Meaning::Ignored, "{word}");
        }
    }

    #[test]
    fn spelling_does_not_count() {
        let dictionary = &DICTIONARY;
        let meaning = |word: &str| dictionary.meaning(word);
        for header in [
            "NAME",
            " name ",
            "Full_Name",
            "full-name",
            "Full name:",
            "Name / نام",
            "Name (as printed)",
            "Nom\u{A0}complet",
        ] {
            assert_eq!(meaning(header), Meaning::Field(Field::Name), "{header}");
        }
        for header in ["نام‌خانوادگی و نام", "first name", "foo", ""] {
            assert_eq!(meaning(header), Meaning::Unknown, "{header}");
        }
        assert_eq!(meaning("نام‌ و نام‌خانوادگي"), Meaning::Field(Field::Name));
        assert_eq!(meaning("كشور"), Meaning::Field(Field::Country));
        for header in
            ["Work e-mail", "E-Mail (privat)", "Your phone number", "EMAIL_ADDRESS", "דוא\"ל", "Name / e-mail"]
        {
            assert_eq!(meaning(header), Meaning::Contact, "{header}");
        }
    }

    #[test]
    fn questions_of_consent_are_known_in_every_language() {
        let mut wrong = Vec::new();
        let mut found = |header: &str, wanted| {
            let meaning = DICTIONARY.meaning(header);
            if meaning != wanted {
                wrong.push(format!("{header}: {meaning:?}"));
            }
        };
        for header in [
            "Consent (yes/no)",
            "Consent Yes/No",
            "I agree (yes/no)",
            "Publish name (yes/no)",
            "Consent [yes/no]",
            "Consent (y/n)",
            "Do you agree to publication (y/n)",
            "Display name publicly?",
            "May we print your name?",
            "Consent\n(Yes / No)",
            "Consentement (oui/non)",
            "Acceptez-vous que votre nom soit publié ?",
            "Autorisez-vous la publication de votre nom ? (oui/non)",
            "J’accepte la publication de mon nom",
            "¿Acepta que su nombre sea publicado?",
            "Consentimiento (sí/no)",
            "¿Autoriza la publicación de su nombre?",
            "Sind Sie mit der Veröffentlichung Ihres Namens einverstanden?",
            "Dürfen wir Ihren Namen veröffentlichen?",
            "Einwilligung (ja/nein)",
            "هل توافق على نشر اسمك؟",
            "أوافق على نشر اسمي",
            "الموافقة (نعم/لا)",
            "آیا با انتشار نام خود در این نامه موافق هستید؟",
            "آیا مایل هستید نام شما منتشر شود؟",
            "رضایت (بله/خیر)",
            "آیا با نشر نام تان موافق هستید؟",
            "آیا ستاسو د نوم له خپرولو سره موافق یاست؟",
            "کیا آپ اپنا نام شائع کرنے پر رضامند ہیں؟",
            "אני מאשר/ת את פרסום שמי",
            "האם לפרסם את שמך?",
            "הסכמה (כן/לא)",
            "Согласны ли вы на публикацию вашего имени?",
            "Можно ли опубликовать ваше имя?",
            "Согласие (да/нет)",
            "Оё шумо ба нашри номи худ розӣ ҳастед?",
            "İsminizin yayımlanmasını kabul ediyor musunuz?",
            "Onay (Evet/Hayır)",
            "May we publish your name and e-mail?",
        ] {
            found(header, Meaning::Field(Field::Consent));
        }
        for header in [
            "Anonymous?",
            "Anonymous (yes/no)",
            "Do you wish to remain anonymous?",
            "Sign anonymously",
            "Hide my name?",
            "Should we keep your name private? (yes/no)",
            "Souhaitez-vous rester anonyme ?",
            "¿Desea permanecer anónimo?",
            "Möchten Sie anonym bleiben?",
            "هل تريد البقاء مجهولا؟",
            "آیا می‌خواهید ناشناس بمانید؟",
            "گمنام؟",
            "کیا آپ گمنام رہنا چاہتے ہیں؟",
            "האם להישאר אנונימי?",
            "Хотите остаться анонимным?",
            "Мехоҳед беном монед?",
            "İsminiz gizli kalsın mı?",
            "Anonim kalmak ister misiniz?",
        ] {
            found(header, Meaning::Field(Field::Anonymous));
        }
        // What can be read two ways is asked.
        for header in [
            "Do not publish my name",
            "I do not agree to publication of my name",
            "Public or anonymous?",
            "Publish my name anonymously?",
            "Bitte meinen Namen nicht veröffentlichen",
            "Ne pas publier mon nom",
            "No publicar mi nombre",
            "لا تنشروا اسمي",
            "نام من منتشر نشود",
            "Не публиковать моё имя",
            "אל לפרסם את שמי: לא לפרסם",
        ] {
            found(header, Meaning::Unknown);
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn what_offers_a_choice_is_no_name_and_no_affiliation() {
        for header in [
            "Member (yes/no)",
            "Is a member? Yes / No",
            "[yes/no]",
            "Yes / No",
            "Organization (yes/no)",
            "Are you from the city? (y/n)",
        ] {
            assert_eq!(DICTIONARY.meaning(header), Meaning::Unknown, "{header}");
        }
        for header in [
            "Individual / Organization",
            "I am signing as (individual/organization)",
            "Individual or organisation?",
            "Personne / Organisation",
            "Einzelperson / Organisation",
            "Persona u organización / Persona / Organización",
            "فرد / سازمان",
            "فرد / منظمة",
            "Физическое лицо / Организация",
            "אדם פרטי / ארגון",
            "Birey / Kurum",
            "Шахс / Ташкилот",
        ] {
            assert_eq!(DICTIONARY.meaning(header), Meaning::Field(Field::Kind), "{header}");
        }
        for (header, field) in [
            ("Name of person or organization", Field::Name),
            ("Name / نام", Field::Name),
            ("City / Town", Field::City),
            ("Authorised signatory name", Field::Name),
            ("Name (will be published)", Field::Name),
            ("No.", Field::Id),
            ("Name as it should be published", Field::Name),
            ("What name should be published?", Field::Name),
            ("Name / No", Field::Name),
            ("Organisation (optional)", Field::Affiliation),
        ] {
            assert_eq!(DICTIONARY.meaning(header), Meaning::Field(field), "{header}");
        }
        assert_eq!(DICTIONARY.meaning("May we contact you by e-mail? (yes/no)"), Meaning::Contact);
    }
}
