//! What sites of petitions put around a letter.
//!
//! A line is furniture if it is, as a whole, one of these phrases, or is made of such phrases and numbers: `Signatures:
//! 1,533Next Goal: 2,500`. A sentence that has such a phrase in it is not.

use super::lexicon::{Lexicon, NUMBER};
use super::lines::folded;

/// Whole lines, folded; `#` stands for a number.
static PHRASES: Lexicon = Lexicon::new(
    "browse|membership|petition created on #|# hour ago|# hours ago|lets get to # signatures|lets get to #|share on bluesky|share on reddit|share by email|\
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
const BEGINNINGS: &str = "petition created on |pétition lancée par |adressée à |pétition adressée à |started by |created by |petition started by |launched by |petition by |this petition is addressed to |\
     we use cookies|this site uses cookies|this website uses cookies|by clicking|by signing, you accept|\
     by signing you|share this petition|copyright |© |lancée par |nous utilisons des cookies|iniciada por |\
     usamos cookies|gestartet von |wir verwenden cookies|мы используем|автор петиции ";

/// How long a line may be that only begins like furniture, in characters.
const SHORT: usize = 200;

/// Whether a line is furniture.
pub(super) fn is_furniture(line: &str) -> bool {
    let line = line.trim_start_matches(['•', '*', '-', '·', ' ', '>', '»', '|', '→', '✕', '×']);
    if line.chars().count() > SHORT {
        return false;
    }
    let lower = line.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    if BEGINNINGS.split('|').any(|beginning| lower.starts_with(beginning)) {
        return true;
    }
    let pattern = pattern(line);
    // `Anonymous • 2 hours ago`: who signed last, and when.
    let recent = [" hour ago", " hours ago", " minutes ago", " days ago", " day ago"]
        .iter()
        .any(|ago| pattern.ends_with(&format!("{}{ago}", NUMBER.trim())) && line.contains(['•', '·', '|']));
    recent || is_counter(line) || PHRASES.has(&pattern)
}

/// Whether a line is a number and nothing else, as a page counts: `2,310`. A year or a date is none.
fn is_counter(line: &str) -> bool {
    let counts = |c: char| c.is_numeric() || matches!(c, ',' | '.' | '٬' | '\u{A0}' | '\u{202F}' | ' ' | '%');
    let digits = line.chars().filter(|c| c.is_numeric()).count();
    let first = line.starts_with(char::is_numeric) && line.chars().all(counts);
    first && (digits < 4 || line.contains([',', '٬', '\u{A0}', '\u{202F}']) || digits > 4)
}

/// A line folded, with a word for each number: `1,533` is one.
fn pattern(line: &str) -> String {
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
        ] {
            assert!(!is_furniture(line), "{line}");
        }
    }
}
