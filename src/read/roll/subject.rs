//! What a question of yes and no is about, if it is not the name.
//!
//! A form asks many things in one breath: whether a newsletter is wanted, whether the affiliation may be printed, whether data
//! may be processed. Read as consent to be named, such a column withholds people who agreed and, worse, takes the place of the
//! column in which others refused. A question that speaks of names is none of these.
//! Deliberately absent: questions about the name (see `consents`).

use std::sync::LazyLock;

use super::consents::{Words, spelled, words_of};
use super::synonyms::header_words;

/// What a header asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// The name, or nothing that is known.
    Unsaid,
    /// What is printed beside a name, such as the affiliation: a no is one to that alone.
    Part,
    /// What has nothing to do with the letter as it is printed: a newsletter, a donation.
    Elsewhere,
    /// Something else, of which a no may matter: a photograph, the use of data.
    Other,
}

/// Words of what has nothing to do with print. Whoever must be sure that it is not said of names looks for those too.
const ELSEWHERE: &str = "newsletter*|updates|update|mailing*|bulletin*|subscription*|volunteer*|volunteering|donat*|age|adult*|contact|\
    contacted|infolettre*|actualités|contacter|contacté|contactée|bénévol*|majeur|majeure|boletín*|boletines|\
    novedades|noticias|contactar*|donar|donación|donativo|edad|newsletters|rundbrief*|infobrief*|kontaktier*|\
    kontakt*|spende*|spenden|ehrenamt*|volljährig*|alter|notiziario|aggiornament*|ricontattare|donare|donazione|\
    maggiorenne|età|volontari*|novidades|atualizações|doar|doação|idade|рассылк*|новост*|связаться|свяжемся|\
    связываться|пожертв*|волонт*|совершеннолет*|возраст|лет|розсилк*|новин*|зв'язатися|повнолітн*|вік|خبرنامه*|\
    اخبار|تماس|اهدا|سن|النشره|نشرتنا|التواصل|نتواصل|التبرع|تبرع*|العمر|عمرک|خبرنامے|رابطه|چندہ|עדכונים|דיוור|\
    ניוזלטר|ליצור|תרומה|תרום|להתנדב|גיל|bülten*|bağış*|iletişim|yaş|yaşında|хабарнома|аъзои|nieuwsbrief*|\
    nyhetsbrev*|donera|wiadomości|darowizn*|wolontari*|hírlevél*|uutiskirje*|zpravodaj*|novinky|ενημερωτικ*|\
    ニュースレター|メルマガ|뉴스레터|voluntariado|voluntariato";
/// Words of what else people are asked to agree to.
const OTHER: &str = "photo*|picture|pictures|image|video|comment|comments|message|story|stories|testimon*|quote*|privacy|gdpr|dsgvo|rgpd|\
    kvkk|processing|process|processed|policy|terms|conditions|rules|cookies|member|members|membership|photograph*|datenschutz*|\
    datenverarbeitung|verarbeitung|verarbeitet|nutzungsbedingungen|agb|foto*|bild|bilder|kommentar*|mitglied*|traitement|traiter|\
    confidentialité|conditions|commentaire*|témoignage*|adhérent*|adhésion|tratamiento|privacidad|comentario*|testimonio*|miembro|\
    socio|trattamento|commento|commenti|membro|tratamento|foto|обработк*|персональн*|конфиденциальност*|фото*|комментар*|член|\
    членств*|обробк*|конфіденційност*|коментар*|پردازش|حریم|عکس|نظر|عضو|عضویت|معالجة|معالجه|الخصوصیه|صوره|صورتک|تعلیق*|عضویه|تصویر|\
    רכן|פרטיות|עיבוד|תמונה|תגובה|חבר|işlenme*|gizlilik|fotoğraf*|yorum*|üye|üyelik*|коркард|персональних";
/// Words of what is printed beside a name.
const PART: &str = "affiliation*|organization*|organisation*|institution*|employer|company|university|workplace|job|title|position|profession|\
    occupation|city|town|country|location|établissement|université|fonction|employeur|ville|pays|afiliación|organización|institución|\
    empresa|universidad|cargo|profesión|ciudad|país|zugehörigkeit|einrichtung|institut*|arbeitgeber*|universität|beruf*|funktion|ort|\
    stadt|land|affiliazione|organizzazione|istituzione|ente|professione|città|paese|afiliação|organização|instituição|profissão|cidade|\
    организаци*|учреждени*|должност*|професси*|место работы|город*|стран*|організаці*|установ*|посад*|міст*|وابستگی|سازمان*|دانشگاه*|سمت|\
    شغل|شهر|کشور|موسسه*|محل|المؤسسه|الموسسه|موسستک|جهه|عملک|جامعتک|المنصب|منصبک|مدینتک|بلدک|وظیفتک|اداره|اداره*|عہدہ|שיוך|ארגון|מוסד|\
    תפקיד*|עיר|kurum*|unvan*|meslek*|şehir*|ülke*|ташкилот*|вазифа*|instytucj*|zawód|organisatie|werkgever|functie|arbetsplats|yrke";

/// Beside the number of years at which people come of age, words that ask for the age.
const OF_AGE: &str = "over|older|above|least|years|plus|ans|años|más|jahre|über|anni|anos|лет|старше|років|سال|سنه|עם|שנים|yaşında|yaş|lat|let";

static OF_YEARS: Words = Words(LazyLock::new(|| spelled(OF_AGE)));
static OF_ELSEWHERE: Words = Words(LazyLock::new(|| spelled(ELSEWHERE)));
static OF_OTHER: Words = Words(LazyLock::new(|| spelled(OTHER)));
static OF_PART: Words = Words(LazyLock::new(|| spelled(PART)));

/// What a header asks about, told by its words outside brackets.
pub(super) fn subject(header: &str) -> Subject {
    let outside = header.split(['(', '[', '（']).next().unwrap_or("");
    let text = if outside.trim().is_empty() { header } else { outside };
    let words: Vec<String> = header_words(text).take(60).collect();
    let (agrees, prints, names) = words_of(header);
    match () {
        () if names => Subject::Unsaid,
        () if is_of_age(&words) => Subject::Elsewhere,
        () if OF_ELSEWHERE.among(&words) => {
            if prints {
                Subject::Other
            } else {
                Subject::Elsewhere
            }
        }
        () if OF_OTHER.among(&words) => Subject::Other,
        () if (agrees || prints) && OF_PART.among(&words) => Subject::Part,
        () => Subject::Unsaid,
    }
}

/// Whether somebody is asked to be of age: `I am over 18`.
fn is_of_age(words: &[String]) -> bool {
    words.iter().any(|word| matches!(word.as_str(), "16" | "18" | "21")) && OF_YEARS.among(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_about_something_else_are_told() {
        for (header, wanted) in [
            ("Do you agree to receive our newsletter?", Subject::Elsewhere),
            ("Ich stimme zu den Newsletter zu erhalten", Subject::Elsewhere),
            ("Are you over 18?", Subject::Elsewhere),
            ("May we contact you?", Subject::Elsewhere),
            ("Согласны ли вы получать рассылку?", Subject::Elsewhere),
            ("May we print your affiliation?", Subject::Part),
            ("Publish affiliation?", Subject::Part),
            ("Dürfen wir Ihre Einrichtung nennen? Veröffentlichen", Subject::Part),
            ("Consent to data processing", Subject::Other),
            ("I agree to the privacy policy", Subject::Other),
            ("Do you consent to publication of your photo?", Subject::Other),
            ("May we publish your comment?", Subject::Other),
            ("Consent to publication (GDPR)", Subject::Unsaid),
            ("May we publish your name and affiliation?", Subject::Unsaid),
            ("I agree to publication of my name and to be contacted", Subject::Unsaid),
            ("Consent", Subject::Unsaid),
            ("I agree to the letter of 18 May", Subject::Unsaid),
            ("I have been informed and consent voluntarily", Subject::Unsaid),
            ("Ich stimme freiwillig zu", Subject::Unsaid),
            ("Согласны ли вы на публикацию вашего имени?", Subject::Unsaid),
            ("آیا با انتشار نام خود موافق هستید؟", Subject::Unsaid),
        ] {
            assert_eq!(subject(header), wanted, "{header}");
        }
    }
}
