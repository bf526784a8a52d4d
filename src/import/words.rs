//! Words that tell what a part of an entry is, and what a line of a letter is.

use super::lexicon::lexicon;
use super::lines::folded;
use crate::fold::Phrases;
use crate::vocabulary;

/// Honorifics, folded: what stands before a name and is no part of it.
static HONORIFICS: Phrases = lexicon(vocabulary::HONORIFICS);

/// Honorifics of entries, which have them before names more often than not.
static MORE_HONORIFICS: Phrases = lexicon(
    "lord|lady|the reverend|fr|sr|br|rabbi|imam|sheikh|shaikh|sheik|hajji|maulana|mullah|rt hon|the rt hon|\
     the right honourable|honourable|honorable|amb|he|senator|justice|gen|general|col|maj|capt|lt|sgt|adv|advocate|\
     eng|arch|mag|m|me|pr|don|doña|sres|mtro|mtra|d|dª|excmo|excma|dottssa|avv|doc|doç|av|dr öğr üyesi|sayın|sn|bay|\
     bayan|г|священник|протоиерей|иеромонах|иерей|отец|раввин|имам|حاجی|شیخ|حجتالاسلام|حجت‌الاسلام والمسلمین|\
     آیتالله|زندهیاد|زنده یاد|شادروان|بانو|قاضی|أ|الأستاذ الدكتور|الشيخ|الصحفي|الصحفية|الحاج|م|רוח|אדריכל",
);

/// How an honorific must be written to count where it is a common word or name otherwise.
static WITH_STOP: Phrases =
    lexicon("m|he|h e|sr|fr|br|don|د|أ|م|г|d|mag|lic|gen|arch|eng|ing|adv|av|doc|hon|bay|bayan|rt hon|sn");

/// What goes on with an honorific, and is none by itself: `Prof. Emeritus`.
static WITH_HONORIFIC: Phrases =
    lexicon("emeritus|emerita|em|émérite|emérito|emérita|dr|hc|h c|habil|med|phil|ing|jur|mult");

/// Words of what somebody is.
static ROLES: Phrases = lexicon(vocabulary::OFFICES);

/// Words of where somebody is.
static PLACES_OF_WORK: Phrases = lexicon(vocabulary::BODIES);

/// Splits the honorific off a name: it, and the rest. Several stand together: `Prof. Dr.`
pub(super) fn honorific(text: &str) -> (&str, &str) {
    let mut end = 0;
    while let Some(length) = one_honorific(&text[end..], end > 0) {
        // An honorific with nothing behind it is a name.
        if !text[end + length..].chars().any(char::is_alphabetic) {
            break;
        }
        end += length;
    }
    (text[..end].trim(), text[end..].trim())
}

/// How long the honorific is that a text begins with, of three words, of two, of one.
fn one_honorific(text: &str, another: bool) -> Option<usize> {
    let start = text.len() - text.trim_start().len();
    let ends = text[start..].match_indices(char::is_whitespace).map(|(at, _)| start + at).chain([text.len()]);
    let ends: Vec<usize> = ends.take(3).collect();
    let counts = |words: &str| {
        let known = folded(words);
        let stop = words.ends_with('.');
        ((HONORIFICS.has(&known) || MORE_HONORIFICS.has(&known)) && (stop || !WITH_STOP.has(&known)))
            || (another && WITH_HONORIFIC.has(&known) && (stop || known.chars().count() > 3))
    };
    if let Some(end) = ends.iter().rev().find(|end| counts(&text[start..**end])) {
        return Some(*end);
    }
    // `Dr.Omar` is two words in one.
    let word = text[start..].split(char::is_whitespace).next().unwrap_or("");
    let at = word.find('.').filter(|at| at + 1 < word.len() && *at <= 5)?;
    counts(&word[..=at]).then_some(start + at + 1)
}

/// How a part begins that says for whom somebody signs, or who signs for a body.
const FOR_OTHERS: &[&str] = &[
    "on behalf of",
    "in the name of",
    "for and on behalf of",
    "represented by",
    "signed by",
    "au nom de",
    "au nom du",
    "au nom des",
    "représenté par",
    "représentée par",
    "pour le compte de",
    "en nombre de",
    "en representación de",
    "representada por",
    "representado por",
    "im namen",
    "vertreten durch",
    "a nome di",
    "rappresentata da",
    "от имени",
    "в лице",
    "به نمایندگی",
    "از طرف",
    "از سوی",
    "نيابة عن",
    "عن ",
    "عنها",
    "عنه",
    "بالنيابة",
    "باسم",
    "يمثلها",
    "בשם",
    "adına",
    "temsilen",
];

/// Whether a part says for whom somebody signs, or who signs for a body.
pub(super) fn is_for_others(text: &str) -> bool {
    let words = folded(text) + " ";
    FOR_OTHERS.iter().any(|known| words.starts_with(&(folded(known) + " "))) || words.contains(" adına ")
}

/// Honorifics, folded, that are nothing else.
static CERTAIN: Phrases = lexicon(
    "dr|prof|professor|prof dr|mr|mrs|ms|mx|rev|mme|mlle|sra|dra|profa|herr|frau|دکتر|دوکتور|داکتر|پروفسور|آقای|خانم|مهندس|\
     انجنیر|الدكتور|الدكتورة|دكتور|دكتورة|السيد|السيدة|المهندس|ڈاکٹر|ד\"ר|ד״ר|דר|פרופ|פרופסור|проф|академик",
);

/// Whether what stands before a name can be nothing but an honorific: an abbreviation with its stop, or such a word.
pub(super) fn is_certain_honorific(text: &str) -> bool {
    text.split_whitespace().all(|word| word.ends_with('.') || CERTAIN.has(&folded(word)))
}

fn has_word(text: &str, words: &Phrases) -> bool {
    folded(text).split(' ').any(|word| words.has(word))
}

/// Whether a text says what somebody is.
pub(super) fn is_role(text: &str) -> bool {
    // Where words are not parted, the last of them tells: 大学教授.
    let last = [
        "教授",
        "教师",
        "教師",
        "律师",
        "弁護士",
        "作家",
        "记者",
        "記者",
        "学生",
        "医生",
        "医師",
        "研究员",
        "研究員",
        "职员",
    ];
    has_word(text, &ROLES) || last.iter().any(|word| text.trim_end().ends_with(word))
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
     سلام|محترم|معالي|سعادة|السيد|السادة|حضرة|صاحب المعالي|أصحاب|שלום|כבוד|אדוני|גבירתי|sayın |saygıdeğer |değerli |to the |to our |to all ";

/// Whether a line greets the addressee.
pub(super) fn is_salutation(line: &str) -> bool {
    let ends = line.ends_with([',', ':', '،', '!', '：']) || line.chars().count() < 40;
    let folded = folded(line) + " ";
    // `To the Board of the Library,` greets, `To the Board` does not.
    let ends = ends && (!folded.starts_with("to the ") || line.ends_with([',', ':']));
    ends && line.chars().count() <= 120 && SALUTATIONS.split('|').any(|known| folded.starts_with(known))
}

/// Closing formulas, folded.
static CLOSINGS: Phrases = lexicon(
    "sincerely|yours sincerely|sincerely yours|yours faithfully|faithfully yours|yours truly|respectfully|\
     respectfully yours|yours respectfully|with respect|kind regards|best regards|regards|in solidarity|\
     with kind regards|very truly yours|with highest consideration|respectfully submitted|cordialement|\
     respectueusement|veuillez agréer|atentamente|saludos cordiales|respetuosamente|mit freundlichen grüßen|\
     hochachtungsvoll|cordiali saluti|atenciosamente|с уважением|با احترام|با سپاس|مع الاحترام|\
     وتفضلوا بقبول فائق الاحترام|وتفضلوا بقبول فائق الاحترام والتقدير|مع خالص التقدير|בכבוד רב|בברכה|בתודה|بااحترام|\
     best wishes|with best wishes|warm regards|warmly|with thanks|yours in solidarity|in solidarity and hope|respectfully yours in solidarity|\
     solidairement|bien cordialement|salutations distinguées|un cordial saludo|en solidaridad|con solidaridad|mit solidarischen grüßen|\
     freundliche grüße|с надеждой|با تشکر|با سپاس فراوان|ارادتمند|با احترام فراوان|با درود|با مهر|والسلام|وتقبلوا فائق الاحترام|saygılarımızla|saygılarımla|saygılarla",
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
static TO: Phrases = lexicon(
    "à l’attention de|à l attention de|destinataire|destinataires|adressé à|adressée à|for the attention of|attention|attn|\
     zu händen|z hd|a la atención de|a la atencion de|dirigida a|destinatario|destinatarios|alla cortese attenzione di|\
     all attenzione di|alla c a|вниманию|адресат|адресаты|петиция адресована|تقدیم به|خدمت|لعناية|عناية|to|addressed to|\
     recipient|recipients|an|à|para|إلى|به|خطاب به|مخاطب|مخاطبان|گیرنده|گیرندگان|кому|אל|לכבוד|kime|alıcı|muhatap",
);
/// Those of them that introduce somebody without a colon, on a line of their own.
static TO_ALONE: Phrases = lexicon(
    "à l’attention de|à l attention de|a la atención de|for the attention of|zu händen|alla cortese attenzione di|לכבוד|خطاب به|кому",
);
static CC: Phrases = lexicon(
    "cc|copy|copies|copy to|copies to|c c|copie|copies à|copie à|kopie|kopie an|copia|copia a|con copia a|con copia|c c p|copia per conoscenza|\
     رونوشت|رونوشت به|نسخة إلى|نسخة الى|نسخه|копия|копии|העתק|העתקים|dağıtım|bilgi|gereği",
);
static SUBJECT: Phrases =
    lexicon("subject|re|regarding|objet|asunto|betreff|oggetto|assunto|الموضوع|موضوع|тема|הנדון|נושא|konu");
static REFERENCE: Phrases =
    lexicon("reference|ref|our reference|our ref|référence|réf|referencia|n réf|aktenzeichen|az|исх");
static DATE: Phrases = lexicon(
    "date|dated|sent|le|fecha|fecha y lugar|datum|data|дата|تاریخ|التاريخ|تاريخ|תאריך|tarih|envoyé|gesendet|enviado|отправлено",
);
static FROM: Phrases = lexicon("from|de|von|expéditeur|remitente|absender|от кого|от|فرستنده|מאת|kimden|gönderen");
static NOTES: Phrases = lexicon(
    "notes|footnotes|references|endnotes|sources|notes de bas de page|références|notas|notas al pie|fuentes|fußnoten|anmerkungen|note|پانویس|پانویس ها|پانویسها|پانوشت|پانوشت ها|پانوشتها|پی نوشت|پینوشت|منابع|الهوامش|هوامش|المراجع|примечания|сноски|источники|הערות|הערות שוליים|מקורות|dipnotlar|kaynaklar|notlar",
);

/// A part of a letter that a line can introduce.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    To,
    Cc,
    Subject,
    Reference,
    Date,
    /// Who sent a mail.
    From,
}

/// What a line introduces, `To: …`, and the rest of the line.
pub(super) fn opening(line: &str) -> Option<(Opening, &str)> {
    // `**To:** The Minister`
    let line = line.trim_start_matches(['*', '_', '•', ' ']);
    let Some(colon) = line.find([':', '：']) else {
        let is_alone = TO_ALONE.has(&folded(line));
        return is_alone.then_some((Opening::To, ""));
    };
    // `Destinataire(s)`
    let word = folded(&line[..colon].replace("(s)", "s").replace("(es)", "es"));
    let rest = line[colon..].trim_start_matches([':', '：', '*', '_']).trim_start();
    // A word of one letter introduces somebody only if somebody follows.
    if word.chars().count() == 1 && rest.split_whitespace().count() < 2 {
        return None;
    }
    let kinds = [
        (Opening::To, &TO),
        (Opening::Cc, &CC),
        (Opening::Subject, &SUBJECT),
        (Opening::Reference, &REFERENCE),
        (Opening::Date, &DATE),
        (Opening::From, &FROM),
    ];
    kinds.iter().find(|(_, words)| words.has(&word)).map(|(kind, _)| (*kind, rest))
}

/// Whether a line is the heading of the notes.
pub(super) fn heads_notes(line: &str) -> bool {
    line.chars().count() < 30 && NOTES.has(&folded(line))
}
