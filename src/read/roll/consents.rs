//! Questions whether a name may be printed, and the same turned around: whether it may not.
//!
//! A question is known by words that go together: agreeing with printing, or with a name; printing a name, in a question. One
//! that also says no to something, or asks for both, can be read two ways, and the wrong way prints the names of those who
//! refused: it is doubtful, and the user is asked.
//! Deliberately absent: headers that are known as a whole (see `synonyms`), and answers (see `crate::answers`).

use std::sync::LazyLock;

use super::synonyms::{folded, header_words};
use crate::answers::yes_or_no;
use crate::fold::{Phrases, fold};
use crate::property::is_mark;

/// What a header asks of printing a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asks {
    /// Whether it may be printed.
    Printing,
    /// Whether it may not.
    Hiding,
    /// One of them, but it cannot be told which.
    Doubtful,
    /// Neither.
    Nothing,
}

/// Words of agreeing, whole; a star stands for any ending.
const AGREE: &str = "agree|consent*|accept|permission|permit|allow|authorise|authorize|willing|approve|okay|accord|d'accord|\
    accepte|acceptez|j'accepte|autorisez|j'autorise|autorisation|consens|consentez|consentement|acepta|aceptas|acepto|\
    autoriza|autorizas|autorizo|autorización|permite|consiente|consiento|einverstanden|zustimm*|stimme|stimmen|einwillig*|\
    erlaub*|acconsent*|autorizzo|accetta|accetto|موافق*|موافقید|موافقم|توافق*|اوافق|نوافق|تقبل*|تسمح*|تاذن|رضایت|راضی|رضامند*|اجازه|\
    اجازت|متفق|منظور|خوښ|מאשר*|מסכים|מסכימ*|הסכמ*|אישור|соглас*|разреш*|не против|розӣ|розигӣ|иҷозат|мувофиқ*|ризоият|kabul|\
    συμφων*|συναιν*|zgadza*|zgoda|zgody|zgodę|wyrażam|souhlas*|súhlas*|hozzájárul*|egyetért*|beleegyez*|погодж*|згод*|setuju*|\
    bersedia|samtyck*|samtykk*|hyväksy*|suostu*|toestemming|akkoord|sutink*|piekrīt*|nõus|suglas*|pristaj*|съглас*|\
    onay*|izin|izniniz|rıza*|razı*|muvafakat*";
/// Words of printing.
const PUBLISH: &str = "publi*|display*|print|printed|show|shown|disclos*|affich*|imprim*|diffus*|mostrar|muestre|mostrado|\
    difund*|veröffentlich*|abgedruckt|gedruckt|genannt|angezeigt|pubblic*|نشر*|ینشر|تنشر|ننشر|بنشر|للنشر|منشور|یظهر|عرض|انتشار|\
    منتشر*|چاپ|علنی|خپر*|خپور*|خپاره|شایع|اشاعت|פרסום|לפרסם|לפרסום|יפורסם|יתפרסם|תפורסם|להציג|публик*|опублик*|напечат*|\
    нашр*|чоп|дарҷ|yayın*|yayım*|basıl*|göster*|görün*|zveřejn*|zverejn*|opublik*|publik*|offentligg*|\
    julkais*|közzé*|közl*|közöl*|objav*|оприлюдн*|публікув*|опублікув*|δημοσιε*|dipublikasi*|openbaar*|vermeld*|avalda*|نمایش*";
/// Words of names.
const NAME: &str = "name|names|signature|nom|noms|nombre|nombres|firma|namen|namens|name|unterschrift|nome|firma|اسم*|باسم*|توقیع*|\
    نام*|امضا*|نوم*|لاسلیک*|دستخط|שמי|שמך|שמכם|שם|שמות|שמו|חתימה|имя|имени|имен|подпис*|ном*|имзо*|isim*|ismi*|ad|adı*|imza*|\
    namn*|navn*|naam|jméno|jména|meno|imię|imienia|nazwisk*|név|nevem*|nevét|neve|nume|numele*|όνομα*|ονόματ*|ім'я|імені|nama|nimi|\
    nimen*|nimeni|име|името";
/// Words of staying without a name, which need no other beside them.
const ANONYMOUS: &str = "anonym*|anónim*|ناشناس*|کمنام*|مجهول*|аноним*|אנונימ*|беном*|بینام|بینومه|بےنام";
/// Words of hiding, beside those of names.
const HIDE: &str = "hide|hidden|withhold|withheld|private|privately|confidential*|masqu*|caché|confidentiel*|ocult*|confidencial*|\
    privad*|verberg*|vertraulich*|geheim*|مخفی*|پنهان*|محفوظ|محرمانه|اخفا*|حجب|سری|پټ|پوشیدہ|خفیہ|скры*|להסתיר|חסוי|gizl*|пинҳон*|\
    махф*";
/// Words that turn a question around.
const NOT: &str = "not|dont|never|without|cannot|cant|refuse|object|objection|opt|pas|ne|sans|refus*|no|sin|nicht|kein|keine|ohne|\
    widersprech*|non|senza|لا|لم|غیر|عدم|دون|بدون|نمی*|نشود|نشوند|نکنید|ندارم|ندارید|نباشد|نه|مخالف*|نہیں|نہ|مت|لن|לא|ללא|בלי|не|без|\
    против|ні|надорам|намехоҳ*|нашавад|накунед|değil|hayır|istemiyor*|etmiyor*|olmadan|yayımlanmasın|yayınlanmasın";
/// Words of questions that yes and no do not answer.
const OPEN: &str = "how|what|which|who|whose|where|when|as|comment|quel|quelle|quels|quelles|qui|cómo|como|cuál|quién|wie|was|welche|welcher|\
    welchen|welches|wer|come|quale|كيف|ما|ماهو|أي|چه|چگونه|چطور|کدام|چی|څنګه|څه|کوم|کیا نام|کیسے|کونسا|איך|כיצד|מה|איזה|как|какое|какая|\
    какой|кадом|nasıl|ne şekilde|hangi";
/// Last words of headers that a program wrote for itself.
const OF_PROGRAMS: &[&str] = &["code", "id", "iso", "slug", "url", "uuid"];

/// Words to be found among those of a header.
pub(super) struct Words(pub(super) LazyLock<Vec<(String, bool)>>);

impl Words {
    /// Whether one of them is among these, folded as headers are.
    pub(super) fn among(&self, words: &[String]) -> bool {
        let is = |word: &String, (known, open): &(String, bool)| {
            word == known || (*open && word.starts_with(known.as_str()))
        };
        words.iter().any(|word| self.0.iter().any(|known| is(word, known)))
    }
}

/// A list of words, each with whether it stands for any ending.
pub(super) fn spelled(list: &str) -> Vec<(String, bool)> {
    list.split('|').map(|word| (folded(word).collect(), word.ends_with('*'))).collect()
}

macro_rules! words {
    ($($name:ident $list:ident),*) => {
        $(static $name: Words = Words(LazyLock::new(|| {
            spelled($list)
        }));)*
    };
}

words!(OF_AGREEING AGREE, OF_PRINTING PUBLISH, OF_NAMES NAME, OF_ANONYMITY ANONYMOUS, OF_HIDING HIDE, OF_DENIAL NOT, OF_OPEN OPEN);

/// What a header asks of printing a name. `offers`: it names yes and no to choose from.
pub(super) fn asks(header: &str, offers: bool) -> Asks {
    let outside = header.split(['(', '[', '（']).next().unwrap_or("");
    let text = if outside.trim().is_empty() { header } else { outside };
    let words: Vec<String> = header_words(text).take(60).collect();
    if is_of_program(text) {
        return Asks::Nothing;
    }
    let among = |known: &Words| known.among(&words);
    let is_question =
        offers || header.contains(['?', '؟', ';', '՞']) && header.trim_end().ends_with(['?', '؟', ')', ']', ';', '*']);
    let (agrees, prints, names) = (among(&OF_AGREEING), among(&OF_PRINTING), among(&OF_NAMES));
    let hides =
        (among(&OF_ANONYMITY) && (is_question || !names)) || (among(&OF_HIDING) && names && (is_question || agrees));
    // `Hide my name` is a wish, and no question: what is said of whom can be read two ways.
    if !hides && among(&OF_HIDING) && names && words.len() <= 8 && !among(&OF_OPEN) {
        return Asks::Doubtful;
    }
    if hides {
        return if prints || among(&OF_DENIAL) { Asks::Doubtful } else { Asks::Hiding };
    }
    let printing = agrees && (prints || names) || prints && names && is_question;
    match printing && !among(&OF_OPEN) {
        true if among(&OF_DENIAL) => Asks::Doubtful,
        true => Asks::Printing,
        // `Do not publish my name` is a wish, and no question.
        false if prints && names && among(&OF_DENIAL) => Asks::Doubtful,
        false => Asks::Nothing,
    }
}

/// Whether a header is one that a program wrote for a key of its own: `country code`, `anonymous_id`.
pub(super) fn is_of_program(header: &str) -> bool {
    header_words(header).last().is_some_and(|word| OF_PROGRAMS.contains(&word.as_str()))
}

/// Whether a header denies something outside its brackets: what it seems to ask may be the contrary.
pub(super) fn denies(header: &str) -> bool {
    let outside = header.split(['(', '[', '（']).next().unwrap_or("");
    OF_DENIAL.among(&header_words(outside).collect::<Vec<_>>())
}

/// Whether a header says of what is below it that it is not published, shown or printed.
pub(super) fn denies_print(header: &str) -> bool {
    // `Name (please print, no capitals)` speaks of how to write.
    let words: Vec<String> = header_words(header).filter(|word| word != "print").collect();
    OF_DENIAL.among(&words) && OF_PRINTING.among(&words)
}

/// Whether a header agrees with something, or speaks of printing, or of names.
pub(super) fn words_of(header: &str) -> (bool, bool, bool) {
    let outside = header.split(['(', '[', '（']).next().unwrap_or("");
    let text = if outside.trim().is_empty() { header } else { outside };
    let words: Vec<String> = header_words(text).take(60).collect();
    (OF_AGREEING.among(&words), OF_PRINTING.among(&words), OF_NAMES.among(&words))
}

/// Words that part a yes from a no.
static OR: Phrases = Phrases::new("or|ou|o|oder|أو|یا|или|או|veya|ё|که");

/// A header without the yes and no that it offers, such as `(yes/no)`; none if it offers neither.
pub(super) fn without_choice(header: &str) -> Option<String> {
    let words = spans(header);
    for (at, (start, _)) in words.iter().enumerate() {
        let word = |index: usize| words.get(index).map(|(start, end)| fold(&header[*start..*end]));
        let or = word(at + 1).is_some_and(|word| OR.has(&word));
        let next = at + 1 + usize::from(or);
        let (Some(one), Some(other)) = (word(at), word(next)) else { continue };
        let sides = (yes_or_no(&one), yes_or_no(&other));
        let apart = header[words[at].1..words[next].0].trim().is_empty();
        let between = or || header[words[at].1..words[next].0].contains(['/', '|', ',', '،', '\\', '-', '–', '؟']);
        let alone = |end: usize| header[end..].chars().all(|c| !c.is_alphanumeric());
        let is_pair = match sides {
            (Some(one), Some(other)) => one != other && (between || (apart && alone(words[next].1))),
            // A letter for each: only where something else says what is asked.
            _ => between && is_letters(&one, &other) && at > 0,
        };
        if is_pair {
            let (before, after) = (&header[..*start], &header[words[next].1..]);
            return Some(format!("{before}{after}"));
        }
    }
    None
}

/// Whether two letters stand for yes and no.
fn is_letters(one: &str, other: &str) -> bool {
    const PAIRS: &[(&str, &str)] = &[
        ("y", "n"),
        ("j", "n"),
        ("o", "n"),
        ("s", "n"),
        ("e", "h"),
        ("t", "f"),
        ("1", "0"),
        ("д", "н"),
        ("כ", "ל"),
        ("true", "false"),
    ];
    PAIRS.iter().any(|pair| *pair == (one, other) || *pair == (other, one))
}

/// Where the words of a text stand.
fn spans(text: &str) -> Vec<(usize, usize)> {
    let (mut words, mut start) = (Vec::new(), None);
    for (at, character) in text.char_indices() {
        // Combining marks and joiners go with their word.
        let inside = character.is_alphanumeric() || (start.is_some() && goes_with_its_word(character));
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| (from, text.len())));
    words
}

fn goes_with_its_word(character: char) -> bool {
    matches!(character, '\u{200C}' | '\u{200D}' | '\'' | '’') || is_mark(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_of_yes_and_no_is_taken_out_of_a_header() {
        for (header, rest) in [
            ("Consent (yes/no)", Some("Consent ()")),
            ("Consent Yes/No", Some("Consent ")),
            ("Consent [Yes / No]", Some("Consent []")),
            ("Is a member? Yes / No", Some("Is a member? ")),
            ("Publish (y/n)", Some("Publish ()")),
            ("Accord (oui/non)", Some("Accord ()")),
            ("Zustimmung: ja oder nein", Some("Zustimmung: ")),
            ("موافقت (بله/خیر)", Some("موافقت ()")),
            ("الموافقة (نعم / لا)", Some("الموافقة ()")),
            ("Согласие (да/нет)", Some("Согласие ()")),
            ("הסכמה (כן/לא)", Some("הסכמה ()")),
            ("Yes/No", Some("")),
            ("S/N", None),
            ("No", None),
            ("No./Name", None),
            ("Name / No", None),
            ("Name", None),
        ] {
            assert_eq!(without_choice(header).as_deref(), rest, "{header}");
        }
    }
}
