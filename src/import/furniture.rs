//! What sites of petitions put around a letter.
//!
//! A line is furniture if it is, as a whole, one of these phrases, or is made of such phrases and numbers: `Signatures:
//! 1,533Next Goal: 2,500`. A sentence that has such a phrase in it is not.

use super::lexicon::{NUMBER, lexicon};
use super::lines::{folded, numbered};
use crate::fold::Phrases;

/// Whole lines, folded; `#` stands for a number.
static PHRASES: Phrases = lexicon(
    "show # more|see # more|load # more|view # more|voir # de plus|ver # más|petitions|campaigns|first name|last name|email|email address|postcode|zip code|country|display my name and comment on this petition|\
     display my name on this petition|keep me updated|send an email to friends|tweet to your followers|thanks for signing|\
     view all reasons for signing|company|impact|careers|team|press|community|support|connect|about change org|guidelines|\
     trending petitions|popular petitions|more petitions|related petitions|you may also like|recently signed|latest signers|like|\
     reply|report|like reply|show all comments|add a comment|post comment|share your support|your signature counts|sponsored by|\
     vous aimerez aussi|signer cette pétition|signez la pétition|signez|signez et partagez cette pétition|partagez cette pétition|\
     partagez|partager par e mail|tweeter|créer une pétition|lancer une pétition|mes pétitions|s inscrire|inscription|connexion|\
     voir plus|voir tout|pourquoi cette pétition|j aime|répondre|# personnes ont signé|# ont signé|prochain objectif #|\
     firma la petición|firma|crear una petición|iniciar una petición|mis peticiones|campañas|quiénes somos|peticiones|registrarse|\
     tuitear|compartir en whatsapp|compartir en twitter|compartir por correo|ver más|ver todo|me gusta|responder|# personas han firmado|\
     próximo objetivo #|ayúdanos a llegar a #|aceptar|aceptar todas|rechazar|política de privacidad|política de cookies|\
     petition starten|meine petitionen|mehr anzeigen|alle anzeigen|auf x teilen|auf whatsapp teilen|gefällt mir|antworten|ablehnen|\
     impressum und datenschutz|создать петицию|мои петиции|зарегистрироваться|подписать сейчас|почему эта петиция важна|\
     поделиться в социальных сетях|пожаловаться на нарушение правил|показать ещё|показать еще|ответить|нравится|принять|\
     следующая цель #|цель #|# подписавших|# подписавшихся|# человек|کارزار|کارزارها|ثبت نام|ثبتنام|ورود ثبت نام|\
     این کارزار را امضا کنید|این نامه را امضا کنید|هدف # امضا|هدف #|# نفر|اشتراک|ارسال|پسندیدن|پاسخ|گزارش تخلف|درباره ما|تماس با ما|\
     بازگشت|همه کارزارها|حملات|العرائض|عرائض|أنشئ عريضة|ابدأ عريضة|شارك هذه العريضة|شارك العريضة|وقّع على العريضة|وقع العريضة|\
     # شخصا وقعوا|# شخص وقعوا|# وقعوا|الهدف #|من نحن|اتصل بنا|المزيد|إعجاب|رد|إنشاء حساب|التسجيل|קמפיינים|עצומה|עצומות|פתיחת עצומה|\
     הרשמה|התחברות|שתפו את העצומה|הבא|הקודם|יעד #|אודות|צור קשר|kampanya başlat|kampanyalar|kampanyalarım|giriş|kayıt ol|\
     hemen imzala|bu kampanyayı imzala|bu kampanya neden önemli|imzalar #|sonraki hedef #|imzalar # sonraki hedef #|# imza|# kişi imzaladı|\
     paylaşın|facebook ta paylaş|devamını oku|hakkımızda|iletişim|gizlilik politikası|kabul et|tümünü kabul et|\
     browse|membership|petition created on #|# hour ago|# hours ago|lets get to # signatures|lets get to #|share on bluesky|share on reddit|share by email|\
     print this page|legal notice|imprint|impressum|mentions légales|cgu|données personnelles|signaler un abus|signaler cette pétition|\
     aller au contenu principal|aller au contenu|pétitions|objectif #|partager sur facebook|partager sur x|partager sur whatsapp|\
     # signataires|avisos legales|aviso legal|compartir en facebook|datenschutz|nutzungsbedingungen|auf facebook teilen|zum inhalt springen|\
     saltar al contenido|перейти к содержанию|поделиться вконтакте|поделиться в telegram|поделиться в facebook|пожаловаться|\
     политика конфиденциальности|подпишите петицию|# подписи|# подпись|# человек подписали|تخطي إلى المحتوى|وقع العريضة|\
     شارك على فيسبوك|شارك على تويتر|شارك على واتساب|سياسة الخصوصية|# توقيعا|# توقيعات|# موقع|کارزار را امضا کنید|امضا کن|\
     همرسانی|اشتراک در تلگرام|رفتن به محتوا|حریم خصوصی|# نفر امضا کردهاند|דלג לתוכן|חתמו על העצומה|שתפו בפייסבוק|מדיניות פרטיות|\
     # חתימות|support now|sign now|sign|sign this petition|sign the petition|sign the letter|sign this letter|\
     sign and share|add your name|add your signature|take action|donate|donate now|chip in|share|share this|\
     share this petition|share on facebook|share on twitter|share on x|share on whatsapp|share on linkedin|\
     share via email|share via e mail|tweet|tweet this|facebook|twitter|whatsapp|linkedin|telegram|instagram|\
     copy link|copy|print|email|send|embed|more|read more|show more|see more|view more|load more|see all|\
     back to top|skip to content|skip to main content|menu|main menu|toggle navigation|navigation|search|home|\
     log in|login|sign in|sign up|register|log out|my account|subscribe|newsletter|follow us|contact|contact us|\
     about|about us|help|faq|blog|privacy|privacy policy|terms|terms of use|terms of service|cookie policy|\
     cookie settings|cookies|accept|accept all|accept all cookies|accept cookies|reject all|reject|\
     manage cookies|manage preferences|got it|ok|close|dismiss|advertisement|ad|sponsored|loading|report abuse|\
     report this|report a policy violation|report policy violation|start a petition|browse petitions|\
     my petitions|petition to|petition|this petition|this petition had # supporters|petition closed|victory|\
     confirmed victory|petition details|petition updates|updates|comments|# comments|reasons for signing|\
     supporter voices|why this petition matters|why i signed|the issue|decision makers|the decision makers|\
     recent signers|recent supporters|recent signatures|all signatures|latest signatures|verified signatures|\
     signatures|signatures #|# signatures|# signature|# have signed|# people have signed|# supporters|\
     # supporter|# verified signatures|# signed|# signed of # goal|# of # signatures|goal #|next goal|\
     next goal #|# next goal|signatures # next goal #|signatures #next goal #|# signatures # next goal|\
     today # is counting on you|share this petition in person or use the qr code for your own material|\
     download qr code|change org|avaaz|change.org|all rights reserved|powered by|view all|previous|next|\
     امضا کنید|اکنون امضا کنید|این نامه را امضا کنید|امضا|اشتراک گذاری|به اشتراک بگذارید|حمایت کنید|ورود|جستجو|\
     صفحه اصلی|فهرست|بیشتر بخوانید|# امضا|وقع الآن|وقع على العريضة|شارك|مشاركة|تسجيل الدخول|بحث|القائمة|الرئيسية|\
     اقرأ المزيد|# توقيع|signer|signer maintenant|signer la pétition|je signe|partager|faire un don|se connecter|\
     rechercher|accueil|lire la suite|tout accepter|tout refuser|# signatures recueillies|firmar|firmar ahora|\
     firma esta petición|firma ahora|compartir|donar|iniciar sesión|buscar|inicio|leer más|aceptar todo|# firmas|\
     jetzt unterschreiben|jetzt unterzeichnen|petition unterschreiben|teilen|spenden|anmelden|suche|startseite|\
     weiterlesen|alle akzeptieren|# unterschriften|подписать|подписать петицию|подпишите|поделиться|войти|поиск|\
     главная|читать далее|# подписей|חתמו עכשיו|חתום|שתפו|כניסה|חיפוש|imzala|paylaş|giriş yap",
);

/// How lines begin that are furniture whatever follows, if they are short.
const BEGINNINGS: &str = "last updated|zuletzt aktualisiert|dernière mise à jour|última actualización|ultimo aggiornamento|última atualização|\
     son güncelleme|последнее обновление|آخرین به|آخر تحديث|עודכן לאחרונה|author: |petition author|posted on |published on |updated on |created on |goal: |auteur : |auteur: |créée le |mise en ligne le |\
     publiée le |autor: |autora: |publicada el |creada el |petición creada |petición dirigida a |erstellt am |autor der petition|\
     автор: |петиция создана |опубликовано |نویسنده: |آغازگر: |تاریخ انتشار: |كاتب العريضة|أطلقها |نُشرت في |יוזם העצומה|נוצרה ב|\
     kampanyayı başlatan|this site is protected by |you can unsubscribe|your email |se usan cookies|este sitio |ce site |\
     diese website |diese seite verwendet|ما از کوکی|این وبسایت|نستخدم ملفات|هذا الموقع |אתר זה |bu site |çerez|\
     petition created on |pétition lancée par |adressée à |pétition adressée à |started by |created by |petition started by |launched by |petition by |this petition is addressed to |\
     we use cookies|this site uses cookies|this website uses cookies|by clicking|by signing, you accept|\
     by signing you|share this petition|copyright |© |lancée par |nous utilisons des cookies|iniciada por |\
     usamos cookies|gestartet von |wir verwenden cookies|мы используем|автор петиции ";

/// How long a line may be that only begins like furniture, in characters.
const SHORT: usize = 200;

/// Whether a line is furniture.
pub(super) fn is_furniture(line: &str) -> bool {
    if line.chars().count() > SHORT {
        return false;
    }
    // Emoji and other signs before a button are a part of it; ASCII ones are only where they are bullets.
    let is_sign = |c: char| match c.is_ascii() {
        true => matches!(c, '*' | '-' | ' ' | '>' | '|'),
        false => !c.is_alphanumeric() && !matches!(c, '©' | '†' | '‡'),
    };
    if is_counter(line) {
        return true;
    }
    let line = line.trim_start_matches(is_sign);
    let lower = line.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    if BEGINNINGS.split('|').any(|beginning| lower.starts_with(beginning)) {
        return true;
    }
    if PHRASES.has(&pattern(line)) || counts_signatures(line) || is_age(line) {
        return true;
    }
    // A row of buttons, or a counter and what it asks for.
    let spaced = line.replace("   ", "|").replace(". ", "|").replace("! ", "|").replace("… ", "|");
    let pieces: Vec<&str> = spaced.split(['|', '/', '>', '›', '»', '·', '•', '\t', '¡', '[', ']']).collect();
    let pieces: Vec<&str> = pieces.into_iter().filter(|piece| piece.chars().any(char::is_alphanumeric)).collect();
    let is_piece =
        |piece: &&str| PHRASES.has(&pattern(piece)) || counts_signatures(piece.trim()) || is_age(piece.trim());
    // `Accueil > Environnement`: where on the site one is.
    let is_path = line.contains(['>', '›']) && PHRASES.has(&pattern(pieces.first().unwrap_or(&"")));
    // `[Share]` is a button alone.
    let bracketed = line.starts_with('[') && !pieces.is_empty();
    (pieces.len() > 1 || bracketed) && (is_path || pieces.iter().all(is_piece))
}

/// How words begin that tell of signing.
const STEMS: &[&str] = &[
    "sign",
    "firm",
    "imza",
    "подпис",
    "امضا",
    "امضاء",
    "توقيع",
    "وقع",
    "التوق",
    "חתימ",
    "חתמו",
    "unterschr",
    "unterzeich",
    "assin",
    "podpis",
];

/// Whether a text has a word that tells of signing.
pub(super) fn tells_of_signing(text: &str) -> bool {
    folded(text).split(' ').any(|word| STEMS.iter().any(|stem| word.starts_with(stem)))
}

/// Whether a line counts who signed, `67 people signed this week`: a count, and a few words of which one tells of signing.
fn counts_signatures(line: &str) -> bool {
    let pattern = pattern(line);
    let words: Vec<&str> = pattern.split(' ').collect();
    let counted = words.first() == Some(&NUMBER.trim()) && numbered(line).is_none();
    counted && tells_of_signing(&pattern) && (2..=7).contains(&words.len()) && !line.ends_with([':', ';', ','])
}

/// Whether a line tells who did something how long ago: `Anonymous • 2 hours ago`, `hace 2 horas`.
fn is_age(line: &str) -> bool {
    let pattern = pattern(line);
    let number = NUMBER.trim();
    let short = pattern.split(' ').count() <= 8;
    let behind = [
        "minute ago",
        "minutes ago",
        "hour ago",
        "hours ago",
        "day ago",
        "days ago",
        "week ago",
        "weeks ago",
        "month ago",
        "months ago",
        "минут назад",
        "часа назад",
        "часов назад",
        "час назад",
        "дня назад",
        "дней назад",
        "saat önce",
        "gün önce",
        "dakika önce",
        "ساعت پیش",
        "روز پیش",
        "دقیقه پیش",
        "هفته پیش",
    ];
    let before = ["hace", "il y a", "vor", "منذ", "قبل", "לפני"];
    let units = [
        "hora", "día", "minuto", "semana", "heure", "jour", "minute", "semaine", "stunde", "tag", "woche", "ساع",
        "يوم", "أيام", "שעות", "ימים",
    ];
    let ends = behind.iter().any(|unit| pattern.ends_with(&format!("{number} {unit}")));
    let whole = before.iter().any(|word| {
        let rest = pattern.strip_prefix(&format!("{word} {number} "));
        rest.is_some_and(|rest| !rest.contains(' ') && units.iter().any(|unit| rest.starts_with(unit)))
    });
    short && (ends || whole)
}

/// Whether a line is one number and nothing else, as a page counts: `2,310`. A year or a date is none, nor are two figures.
pub(super) fn is_counter(line: &str) -> bool {
    let parts = |c: char| matches!(c, ',' | '.' | '٬' | '\u{A0}' | '\u{202F}' | ' ');
    let line = line.trim_start_matches(['•', '*', '-', '·', ' ', '>', '»', '|', '→', '✕', '×']).trim_end_matches('%');
    let groups: Vec<&str> = line.split(parts).collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.chars().count()).collect();
    let numeric = groups.iter().all(|group| !group.is_empty() && group.chars().all(char::is_numeric));
    let [first, others @ ..] = lengths.as_slice() else { return false };
    let thousands = *first <= 3 && others.iter().all(|length| *length == 3);
    let decimal = others.len() == 1 && !line.contains(' ');
    numeric && (if others.is_empty() { *first != 4 } else { thousands || decimal })
}

/// A line folded, with a word for each number: `1,533` is one.
pub(super) fn pattern(line: &str) -> String {
    let mut marked = String::new();
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        if !character.is_numeric() {
            marked.push(character);
            continue;
        }
        let more = |c: &char| c.is_numeric() || matches!(c, ',' | '.' | '\u{A0}' | '\u{202F}' | '٬' | '%');
        while characters.next_if(more).is_some() {}
        // `1 204`: a space parts thousands.
        let mut ahead = characters.clone();
        while ahead.next() == Some(' ')
            && (0..3).all(|_| ahead.next().is_some_and(char::is_numeric))
            && !ahead.peek().is_some_and(|c| c.is_numeric())
        {
            characters = ahead.clone();
        }
        marked.push_str(NUMBER);
    }
    folded(&marked)
}

#[cfg(test)]
mod tests {
    use super::is_furniture;

    #[test]
    fn buttons_and_counters_are_furniture_and_sentences_are_not() {
        for line in [
            "Support now",
            "Signatures: 1,533Next Goal: 2,500",
            "1.204 signatures",
            "Petition to",
            "SHARE",
            "Started by A. Person",
            "We use cookies to improve your experience.",
            "Next Goal: 10,000",
            "• Sign this petition",
            "0 comments",
            "[Share on Facebook] [Tweet]",
            "[Share]",
            "2,310",
            "57",
            "1 204 311",
        ] {
            assert!(is_furniture(line), "{line}");
        }
        for line in [
            "We ask you to sign now the treaty that protects the marshes.",
            "Share Foundation, Belgrade",
            "1. Anne Home, Oslo",
            "The petition to the council was refused.",
            "Dear Madam,",
            "Anne Sign, Teacher",
            "12 June 2026",
            "1990",
            "1990, 200",
            "2021 300 2022 400",
            "2020 90 85",
        ] {
            assert!(!is_furniture(line), "{line}");
        }
    }
}
