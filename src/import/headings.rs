//! Lines that head something: the list of signatories, a group of them, the comments below a page.
//!
//! A heading is short, and as a whole one of these phrases, perhaps with a count, a remark in brackets, the order of the
//! list, or the same in another language behind a stroke.
//! Deliberately absent: headings of the letter itself.

use super::furniture::{is_furniture, pattern};
use super::lexicon::lexicon;
use super::lines::folded;
use crate::fold::Phrases;

/// Headings of lists of signatories, folded.
static LISTS: Phrases = lexicon(
    "we the undersigned|signatories|signatures|signed|signed by|the signatories|list of signatories|the undersigned|undersigned|\
     signees|signers|initial signatories|first signatories|names of signatories|endorsed by|supporters|\
     co signed by|cosigned by|co signatories|cosignatories|supported by|list of signatures|full list of signatories|\
     individual signatories|annex signatories|sincerely the undersigned|signataires|les signataires|signé par|\
     organisational signatories|organizational signatories|signatory organisations|signatory organizations|\
     signatories organisations|signatories organizations|signatories individuals|signing organisations|signing organizations|\
     liste des signataires|premiers signataires|premières et premiers signataires|ont signé|cosignataires|les soussignés|\
     firmantes|los firmantes|las y los firmantes|firman|firmado por|firmas|abajo firmantes|los abajo firmantes|\
     suscriben|adhesiones|lista de firmantes|primeros firmantes|unterzeichnende|die unterzeichnenden|unterzeichner|die unterzeichner|die unterzeichner innen|unterzeichner innen|unterzeichnerinnen|\
     unterzeichnet von|erstunterzeichner|erstunterzeichnende|erstunterzeichnerinnen|unterschriften|\
     firmatari|primi firmatari|sottoscrivono|signatários|assinam|подписанты|подписи|подписали|подписавшиеся|\
     список подписавших|имена подписавших|письмо подписали|обращение подписали|підписанти|підписи|امضاکنندگان|\
     امضا کنندگان|امضاها|فهرست امضاکنندگان|اسامی امضاکنندگان|نام امضاکنندگان|لیست امضا کنندگان|نخستین امضاکنندگان|\
     لیست امضاکنندگان|اسامی امضا کنندگان|الموقعون|الموقعون أدناه|الموقعين|الموقعات والموقعون|\
     الموقعون والموقعات|التوقيعات|التواقيع|أسماء الموقعين|قائمة الموقعين|دستخط کنندگان|لاسلیک کوونکي|\
     חתומים|החתומים|החתומות והחתומים|החתומים מטה|החתומות|על החתום|באו על החתום|חתימות|רשימת החותמים|\
     имзокунандагон|imzacılar|imzacı|imzalayanlar|imzalar|aşağıda imzası bulunanlar|ilk imzacılar",
);

/// What may stand behind the heading of a list.
static ORDERS: Phrases = lexicon(
    "in alphabetical order|alphabetical order|alphabetically|in order of signature|as of #|so far|\
     par ordre alphabétique|dans l ordre alphabétique|por orden alfabético|en orden alfabético|in alphabetischer reihenfolge|\
     alphabetisch|в алфавитном порядке|по алфавиту|به ترتیب الفبا|به ترتیب حروف الفبا|حسب الترتيب الأبجدي|\
     بالترتيب الأبجدي|לפי סדר האלפבית|alfabetik sırayla|to date|a to z|a z",
);

/// Headings of groups of signatories, folded.
static GROUPS: Phrases = lexicon(
    "organizations|organisations|individuals|academics|scholars|researchers|experts|civil society|civil society organizations|\
     civil society organisations|ngos|institutions|associations|unions|trade unions|politicians|members of parliament|\
     parliamentarians|diplomats|former diplomats|lawyers|journalists|writers|artists|writers and artists|students|teachers|\
     doctors|health workers|activists|human rights defenders|religious leaders|faith leaders|businesses|companies|others|\
     international organizations|international organisations|local organizations|national organizations|citizens|\
     associations et organisations|particuliers|personnes|universitaires|chercheurs|enseignants|étudiants|élus|artistes|\
     journalistes|avocats|organisations signataires|organizaciones|personas|asociaciones|académicos|individuos|periodistas|\
     artistas|estudiantes|colectivos|organisationen|einzelpersonen|verbände|vereine|wissenschaft|privatpersonen|\
     организации|частные лица|учёные|ученые|журналисты|писатели|деятели культуры|активисты|سازمان‌ها|سازمانها|\
     نهادها|افراد|اشخاص|دانشگاهیان|استادان|اساتید|روزنامه‌نگاران|روزنامهنگاران|نویسندگان|هنرمندان|فعالان|فعالان مدنی|\
     وکلا|دانشجویان|منظمات|المنظمات|مؤسسات|المؤسسات|أفراد|الأفراد|شخصيات|أكاديميون|صحفيون|صحافيون|كتاب|محامون|فنانون|\
     ארגונים|יחידים|אנשי אקדמיה|אישים|kurumlar|kuruluşlar|bireyler|akademisyenler|gazeteciler|sanatçılar",
);

/// Headings of what readers of a page wrote below it, folded; `#` stands for a number.
static COMMENTS: Phrases = lexicon(
    "comments|# comments|comments #|leave a comment|reasons for signing|why people are signing|why people signed|\
     supporter voices|what supporters say|discussion|commentaires|# commentaires|commentaires #|raisons de signer|\
     ils ont signé récemment|comentarios|# comentarios|comentarios #|razones para firmar|motivos para firmar|kommentare|\
     kommentare #|gründe für die unterschrift|commenti|comentários|комментарии|комментарии #|# комментариев|\
     почему подписывают|دیدگاه‌ها|دیدگاهها|دیدگاهها #|دیدگاه ها|نظرات|نظرات #|نظر کاربران|تعليقات|التعليقات|التعليقات #|\
     أسباب التوقيع|תגובות|תגובות #|# תגובות|yorumlar|yorumlar #|imzalama nedenleri",
);

/// How the headings of comments begin that say what was commented on, as [`pattern`] has them.
const COUNTED: &[&str] = &[
    "number thoughts on ",
    "number thought on ",
    "one thought on ",
    "number comments on ",
    "number comment on ",
    "number responses to ",
    "number replies to ",
    "number gedanken zu ",
    "ein gedanke zu ",
    "number commentaires sur ",
    "number réflexions au sujet de ",
    "number comentarios en ",
    "number pensamientos sobre ",
    "number commenti su ",
    "number мыслей о ",
    "number دیدگاه درباره ",
];

/// Whether a line is the heading of a list of signatories.
pub(super) fn is_list_heading(line: &str) -> bool {
    // `1,204 signatures` counts them.
    if line.contains(char::is_numeric) && is_furniture(line) {
        return false;
    }
    line.chars().count() <= 90 && line.split(['/', '|']).all(|part| is_one_heading(part, &LISTS)) || {
        // `Signatories / امضاکنندگان`: one of them is known.
        let parts: Vec<&str> = line.split(['/', '|']).collect();
        parts.len() == 2
            && line.chars().count() <= 90
            && parts.iter().any(|part| is_one_heading(part, &LISTS))
            && parts.iter().all(|part| part.split_whitespace().count() <= 4)
    }
}

/// Whether a line is known as the heading of a group of signatories.
pub(super) fn is_group_heading(line: &str) -> bool {
    line.chars().count() <= 60 && is_one_heading(line, &GROUPS)
}

/// Whether a line heads the comments of a page.
pub(super) fn heads_comments(line: &str) -> bool {
    // `3 thoughts on “Open Letter …”`
    let counts = |pattern: &str| COUNTED.iter().any(|known| pattern.starts_with(known));
    let pattern = pattern(line);
    (line.chars().count() <= 60 && COMMENTS.has(&pattern)) || (line.chars().count() <= 200 && counts(&pattern))
}

/// Whether a line may head a group, by its shape alone: a few words that are no sentence.
pub(super) fn may_head_group(line: &str) -> bool {
    let ends = line.ends_with(['.', ',', ';', '?', '!', '،', '؛', '؟', '。']);
    let words = line.split_whitespace().count();
    (1..=7).contains(&words) && line.chars().count() <= 60 && !ends && line.chars().any(char::is_alphabetic)
}

/// The words of a heading, without a colon or the marks of a heading.
pub(super) fn heading_text(line: &str) -> String {
    let text = line.trim_start_matches('#').trim();
    let text = text.trim_end_matches([':', '：', ',', '،']).trim_end();
    let bare = text.trim_matches('*').trim();
    if bare.contains('*') || bare.is_empty() { text.to_owned() } else { bare.trim_end_matches(':').to_owned() }
}

fn is_one_heading(line: &str, known: &Phrases) -> bool {
    let known_as = |text: &str| known.has(without_count(&folded(text)));
    if known_as(line) {
        return true;
    }
    // `Signatories (in alphabetical order)`, `Signatories, as of 6 June`
    let bracket = line.split_once(['(', '（']).map(|(text, _)| text);
    if bracket.is_some_and(known_as) {
        return true;
    }
    let words = folded(line);
    let ends: Vec<usize> = words.match_indices(' ').map(|(at, _)| at).collect();
    ends.iter().any(|at| known.has(&words[..*at]) && ORDERS.has(&words[at + 1..]))
}

fn without_count(words: &str) -> &str {
    words.trim_matches(|c: char| c.is_numeric() || c == ' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_with_what_stands_around_them() {
        for line in [
            "Signatories",
            "SIGNATORIES (3)",
            "## Signatories",
            "Signatories (in alphabetical order)",
            "Signatories in alphabetical order:",
            "Signatories / امضاکنندگان",
            "İmzacılar:",
            "اسامی امضاکنندگان به ترتیب الفبا:",
            "החתומים מטה:",
            "الموقّعون أدناه:",
        ] {
            assert!(is_list_heading(line), "{line}");
        }
        for line in
            ["We, the undersigned, ask you.", "Signed in Oslo by the council", "The signatories met / twice in Oslo"]
        {
            assert!(!is_list_heading(line), "{line}");
        }
        assert!(
            heads_comments("Comentarios (2)")
                && heads_comments("دیدگاه‌ها (۲)")
                && !heads_comments("Comments on the law")
        );
        assert_eq!(heading_text("## Signatories:"), "Signatories");
    }
}
