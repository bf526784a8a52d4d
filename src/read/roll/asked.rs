//! What a header asks for that is a question: the words of forms.
//!
//! A sentence is read by the words in it where they agree (see `synonyms`); where they do not, or only hint, the user is
//! asked and nothing is read.
//! Deliberately absent: the meaning of whole headers.

use super::synonyms::{Dictionary, Meaning, header_words};
use crate::fold::Phrases;
use crate::roll::Field;

/// How forms ask to agree.
pub(super) const CONSENTS: &str = "do you agree|i agree that|do you consent|i consent|you consent|may we publish|may we print|\
    can we publish|publish my name|publish your name|display my name|display my signature|show my name|j'accepte|acceptez-vous|\
    acceptez vous|autorisez-vous|autorisez vous|j'autorise|acepta usted|acepto|autorizo|autoriza usted|stimmen sie zu|\
    ich stimme zu|sind sie einverstanden|ich bin einverstanden|acconsento|acconsente|autorizzo|concordo|هل توافق|أوافق|اوافق|هل توافقين|\
    موافقید|موافقم|آیا موافق|آیا موافقید|رضایت دارید|اجازه می‌دهید|اجازه میدهید|согласны ли вы|вы согласны|я согласен|согласен|согласна|\
    האם אתה מסכים|מסכים|מסכימה|מסכימים";

/// More words by which forms ask, where the synonyms of headers are too short to be found in a sentence.
pub(super) const MORE: &[(Field, &str)] = &[
    (
        Field::Name,
        "votre nom|nom et prénom|nom de famille et prénom|su nombre|tu nombre|ihr name|dein name|il tuo nome|seu nome|ваше имя|\
        ваши имя и фамилия|фамилию и имя|имя и фамилию|ваши фамилия|как вас зовут|اسمك|اسمكم|اسم شما|نام شما|نام خود|נא לציין שם|שמך|שמך המלא",
    ),
    (
        Field::Title,
        "votre fonction|votre profession|votre métier|su profesión|su cargo|ihr beruf|ваша должность|ваша профессия|شغل شما|سمت شما|\
        مهنتك|وظيفتك|تخصصك|מקצועך|תפקידך|what do you do|describe you|describe yourself|occupation or title|title or profession|job title",
    ),
    (
        Field::Affiliation,
        "votre institution|votre organisation|votre université|votre établissement|su institución|su organización|\
        ihre institution|ihre organisation|ваша организация|место работы|سازمان شما|دانشگاه شما|محل کار شما|مؤسستك|جامعتك|جهة عملك|\
        do you belong to|do you work for|do you represent|are you affiliated",
    ),
    (Field::City, "votre ville|su ciudad|ihre stadt|ваш город|شهر شما|مدينتك|עירך|which city|what city"),
    (
        Field::Country,
        "votre pays|su país|ihr land|ваша страна|в какой стране|hangi ülkede|کشور شما|بلدك|which country|what country",
    ),
];

/// What forms call a signatory who is one person, where they ask for the kind.
static PERSONS: Phrases = of_headers(
    "individual|individuals|an individual|as an individual|person|a person|private person|natural person|\
    particulier|personne|personne physique|individuel|individu|einzelperson|privatperson|natürliche person|persona|particular|\
    individuo|persona física|فرد|شخص|فردی|شخصی|شخص حقیقی|فردي|شخصي|انفرادی|وګړی|אדם פרטי|יחיד|אדם|физическое лицо|частное лицо|\
    физлицо|лицо|шахс|шахси воқеӣ|birey|bireysel|kişi|gerçek kişi",
);
/// What they call one that is none.
static BODIES: Phrases = of_headers(
    "organization|organisation|an organization|an organisation|organizations|organisations|institution|\
    an institution|org|group|a group|body|company|ngo|association|collective|personne morale|organisme|einrichtung|verein|\
    juristische person|organización|entidad|persona jurídica|institución|سازمان|نهاد|مؤسسه|شخص حقوقی|منظمة|مؤسسة|جهة|ادارہ|\
    تنظیم|اداره|ټولنه|ארגון|מוסד|организация|организации|организацию|юридическое лицо|учреждение|ташкилот|муассиса|kurum|\
    kurumsal|kuruluş|tüzel kişi",
);

/// Whether a text is a word for a signatory who is one person.
pub(super) fn is_person(text: &str) -> bool {
    is_among(text, &PERSONS)
}

/// Whether a text is a word for a signatory that is an organization.
pub(super) fn is_body(text: &str) -> bool {
    is_among(text, &BODIES)
}

fn is_among(text: &str, known: &Phrases) -> bool {
    known.has(&super::synonyms::folded(text).collect::<String>())
}

/// Phrases that are compared as headers are.
const fn of_headers(text: &'static str) -> Phrases {
    Phrases::spelled(text, |phrase, spelled| spelled.push(super::synonyms::folded(phrase).collect()))
}

/// Words that only hint at a field.
const HINTS: &[(Field, &[&str])] = &[
    (
        Field::Name,
        &[
            "appear",
            "signed",
            "sign",
            "called",
            "call",
            "respondent",
            "signer",
            "supporter",
            "participant",
            "listed",
            "apparaître",
            "figurer",
            "erscheinen",
            "aparecer",
        ],
    ),
    (
        Field::Country,
        &[
            "based",
            "live",
            "living",
            "reside",
            "resident",
            "from",
            "résidez",
            "habitez",
            "vive",
            "wohnen",
            "живете",
            "живёте",
            "زندگی",
            "تعيش",
            "تقيم",
        ],
    ),
    (Field::Title, &["yourself", "describe", "capacity", "background", "décrire", "beschreiben"]),
    (
        Field::Affiliation,
        &["belong", "represent", "work", "workplace", "behalf", "représentez", "travaillez", "arbeiten"],
    ),
];

/// Words of one part of a name.
const PARTS: &[&str] = &[
    "first",
    "last",
    "given",
    "family",
    "surname",
    "firstname",
    "lastname",
    "forename",
    "prénom",
    "vorname",
    "nachname",
    "apellido",
    "apellidos",
    "cognome",
    "sobrenome",
    "фамилия",
    "תשפחה",
    "משפחה",
    "فامیلی",
    "نام خانوادگی",
];

/// What a header may hold that means nothing surely; none where it does not even hint.
pub(super) fn perhaps(header: &str, dictionary: &Dictionary) -> Option<Field> {
    let words: Vec<String> = header_words(header).take(40).collect();
    let folded = |word: &&str| super::synonyms::folded(word).collect::<String>();
    let has = |known: &[&str]| known.iter().map(folded).any(|known| words.contains(&known));
    if words.is_empty() {
        return None;
    }
    if has(PARTS) && words.len() <= 8 {
        return Some(Field::Name);
    }
    let field = |meaning: &Meaning| match meaning {
        Meaning::Field(field) => Some(*field),
        _ => None,
    };
    let meanings = dictionary.meanings_in(&words);
    // Who asks for remarks on the name does not ask for the name.
    if meanings.contains(&Meaning::Ignored) {
        return None;
    }
    let first = meanings.iter().find_map(field);
    let hinted = || HINTS.iter().find(|(_, known)| has(known)).map(|(field, _)| *field);
    // A hint alone counts in a question, not in a header of a word or two.
    first.or_else(|| if words.len() > 2 || has(&["respondent", "signer", "participant"]) { hinted() } else { None })
}
