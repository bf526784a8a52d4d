//! Words that tell what a part of an entry is, and what a line of a letter is.

use super::lexicon::Lexicon;
use super::lines::folded;
use crate::vocabulary;

/// Honorifics, folded: what stands before a name and is no part of it.
static HONORIFICS: Lexicon = Lexicon::new(
    "dr|drs|prof|professor|prof dr|prof em|em prof|assoc prof|asst prof|mr|mrs|ms|miss|mx|sir|dame|lord|lady|rev|\
     reverend|fr|sr|br|rabbi|imam|sheikh|shaikh|sheik|hajji|maulana|mullah|hon|the hon|honourable|honorable|\
     ambassador|amb|h e|he|senator|judge|justice|gen|general|col|colonel|maj|capt|lt|sgt|adv|advocate|eng|ing|\
     arch|dipl ing|mag|m|mme|mlle|me|pr|don|doña|sra|sres|dra|profa|lic|herr|frau|dott|dottssa|avv|г|гн|д р|проф|\
     академик|دکتر|دوکتور|داکتر|پروفسور|پروفیسر|استاد|آقای|خانم|مهندس|انجنیر|حاجی|شیخ|د|أ د|الدكتور|الدكتورة|\
     دكتور|دكتورة|الأستاذ|الأستاذة|السيد|السيدة|الشيخ|المهندس|م|ڈاکٹر|ד\"ר|דר|פרופ|פרופסור|מר|גב|הרב",
);

/// How an honorific must be written to count where it is a common word or name otherwise.
static WITH_STOP: Lexicon = Lexicon::new("m|he|h e|sr|fr|br|me|don|د|م|г|mag|lic|gen|arch|eng|ing|adv");

/// Words of what somebody is.
static ROLES: Lexicon = Lexicon::new(vocabulary::OFFICES);

/// Words of where somebody is.
static PLACES_OF_WORK: Lexicon = Lexicon::new(vocabulary::BODIES);

/// Splits the honorific off a name: it, and the rest. Several stand together: `Prof. Dr.`
pub(super) fn honorific(text: &str) -> (&str, &str) {
    let mut end = 0;
    loop {
        let rest = &text[end..];
        let start = rest.len() - rest.trim_start().len();
        let word = rest[start..].split(char::is_whitespace).next().unwrap_or("");
        // `Dr.Omar` is two words in one.
        let word = word.find('.').filter(|at| at + 1 < word.len() && *at <= 5).map_or(word, |at| &word[..=at]);
        let known = folded(word);
        let stop = word.ends_with('.');
        let counts = HONORIFICS.has(&known) && (stop || !WITH_STOP.has(&known));
        let after = end + start + word.len();
        // An honorific with nothing behind it is a name.
        if word.is_empty() || !counts || !text[after..].chars().any(char::is_alphabetic) {
            return (text[..end].trim(), text[end..].trim());
        }
        end = after;
    }
}

/// Honorifics, folded, that are nothing else.
static CERTAIN: Lexicon = Lexicon::new(
    "dr|prof|professor|prof dr|mr|mrs|ms|mx|rev|mme|mlle|sra|dra|profa|herr|frau|دکتر|دوکتور|داکتر|پروفسور|آقای|خانم|مهندس|\
     انجنیر|الدكتور|الدكتورة|دكتور|دكتورة|السيد|السيدة|المهندس|ڈاکٹر|ד\"ר|ד״ר|דר|פרופ|פרופסור|проф|академик",
);

/// Whether what stands before a name can be nothing but an honorific: an abbreviation with its stop, or such a word.
pub(super) fn is_certain_honorific(text: &str) -> bool {
    text.split_whitespace().all(|word| word.ends_with('.') || CERTAIN.has(&folded(word)))
}

fn has_word(text: &str, words: &Lexicon) -> bool {
    folded(text).split(' ').any(|word| words.has(word))
}

/// Whether a text says what somebody is.
pub(super) fn is_role(text: &str) -> bool {
    has_word(text, &ROLES)
}

/// Whether a text names a body that people belong to.
pub(super) fn is_body(text: &str) -> bool {
    has_word(text, &PLACES_OF_WORK)
        || folded(text).split(' ').any(|word| word.ends_with("universität") || word.contains("大学"))
}

/// How salutations begin, folded.
const SALUTATIONS: &str = "dear |your excellenc|excellenc|your honour|your honor|honourable |honorable |to whom it may concern|sir|\
     madam|mr president|mr secretary general|madam president|ladies and gentlemen|esteemed |respected |madame|\
     monsieur|mesdames|messieurs|cher |chère |chers |excellence|estimad|señor|excelencia|sehr geehrte|liebe |\
     exzellenz|gentile |egregio |prezad|уважаем|ваше превосходительство|господин|جناب|عالیجناب|عالی جناب|با سلام|\
     سلام|محترم|معالي|سعادة|السيد|السادة|حضرة|صاحب المعالي|أصحاب|לכבוד|שלום|כבוד";

/// Whether a line greets the addressee.
pub(super) fn is_salutation(line: &str) -> bool {
    let ends = line.ends_with([',', ':', '،', '!', '：']) || line.chars().count() < 40;
    let folded = folded(line) + " ";
    ends && line.chars().count() <= 120 && SALUTATIONS.split('|').any(|known| folded.starts_with(known))
}

/// Closing formulas, folded.
static CLOSINGS: Lexicon = Lexicon::new(
    "sincerely|yours sincerely|sincerely yours|yours faithfully|faithfully yours|yours truly|respectfully|\
     respectfully yours|yours respectfully|with respect|kind regards|best regards|regards|in solidarity|\
     with kind regards|very truly yours|with highest consideration|respectfully submitted|cordialement|\
     respectueusement|veuillez agréer|atentamente|saludos cordiales|respetuosamente|mit freundlichen grüßen|\
     hochachtungsvoll|cordiali saluti|atenciosamente|с уважением|با احترام|با سپاس|مع الاحترام|\
     وتفضلوا بقبول فائق الاحترام|مع خالص التقدير|בכבוד רב|بااحترام",
);

/// Words of titles of letters, folded.
const LETTERS: &[&str] = &[
    "open letter",
    "joint letter",
    "an appeal",
    "lettre ouverte",
    "lettre collective",
    "carta abierta",
    "carta aberta",
    "offener brief",
    "lettera aperta",
    "открытое письмо",
    "коллективное письмо",
    "обращение",
    "відкритий лист",
    "рисолаи кушод",
    "номаи кушод",
    "açık mektup",
    "نامه سرگشاده",
    "نامهٔ سرگشاده",
    "نامه سر گشاده",
    "پرانیستی لیک",
    "کھلا خط",
    "رسالة مفتوحة",
    "نداء مفتوح",
    "מכתב גלוי",
    "מכתב פתוח",
    "公開書簡",
    "公开信",
    "공개 서한",
];

/// Whether a line says that it is a letter's title.
pub(super) fn is_letters_title(line: &str) -> bool {
    let line = folded(line);
    line.chars().count() < 200 && LETTERS.iter().any(|known| line.starts_with(&folded(known)))
}

/// Whether a line is a closing formula.
pub(super) fn is_closing(line: &str) -> bool {
    line.chars().count() <= 80 && CLOSINGS.has(&folded(line))
}

/// What introduces a part of a letter, folded, besides the words of our own labels.
static TO: Lexicon = Lexicon::new(
    "à l’attention de|destinataire|destinataires|for the attention of|attention|attn|zu händen|a la atención de|alla cortese attenzione di|вниманию|تقدیم به|خدمت|لعناية|عناية|to|addressed to|recipient|recipients|an|à|para|إلى|به|خطاب به|кому|אל|لکبود",
);
static CC: Lexicon =
    Lexicon::new("cc|copy|copies|copy to|copies to|c c|copie|kopie|copia|رونوشت|نسخة إلى|نسخه|копия|העתק");
static SUBJECT: Lexicon =
    Lexicon::new("subject|re|regarding|objet|asunto|betreff|oggetto|assunto|الموضوع|موضوع|тема|הנדון");
static REFERENCE: Lexicon = Lexicon::new("reference|ref|our reference|référence|referencia");
static NOTES: Lexicon =
    Lexicon::new("notes|footnotes|references|endnotes|sources|notas|fußnoten|پانویس|پانوشت|الهوامش|примечания");

/// A part of a letter that a line can introduce.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    To,
    Cc,
    Subject,
    Reference,
}

/// What a line introduces, `To: …`, and the rest of the line.
pub(super) fn opening(line: &str) -> Option<(Opening, &str)> {
    let colon = line.find([':', '：'])?;
    let word = folded(&line[..colon]);
    let rest = line[colon..].trim_start_matches([':', '：']).trim_start();
    let kinds =
        [(Opening::To, &TO), (Opening::Cc, &CC), (Opening::Subject, &SUBJECT), (Opening::Reference, &REFERENCE)];
    kinds.iter().find(|(_, words)| words.has(&word)).map(|(kind, _)| (*kind, rest))
}

/// Whether a line is the heading of the notes.
pub(super) fn heads_notes(line: &str) -> bool {
    line.chars().count() < 30 && NOTES.has(&folded(line))
}
