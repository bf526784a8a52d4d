//! What is typed where a name should be: keys beside one another, words for a name, a name withheld in a phrase.
//!
//! Names are short and odd the world over: only what no language writes counts. A word of one letter said again and again,
//! letters that follow one another on a keyboard, syllables without a vowel said twice, marks of a template, and phrases
//! made of nothing but words that stand for a name.
//! Deliberately absent: names of figures and of nobody in particular (`John Doe`), which people have.

use std::sync::LazyLock;

use crate::fold::{Phrases, fold};

/// Rows of keyboards, and the alphabet, folded and in both directions when they are first asked for.
static KEYS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let turned = |keys: &str| keys.chars().rev().collect::<String>();
    ROWS.iter().flat_map(|keys| [fold(keys), turned(&fold(keys))]).collect()
});

const ROWS: &[&str] = &[
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertzuiop",
    "yxcvbnm",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "abcdefghijkl",
    "йцукенгшщзхъ",
    "фывапролджэ",
    "ячсмитьбю",
    "ضصثقفغعهخحجچ",
    "شسیبلاتنمکگ",
    "ظطزرذدپو",
    "קראטוןםפ",
    "שדגכעיחלך",
    "זסבהנמצת",
];

/// Words of which placeholders are made, folded when they are first asked for.
static WORDS: Phrases = Phrases::new(
    "test|tests|testing|tester|teste|testname|testuser|testperson|testeintrag|name|names|full|first|last|given|surname|\
        firstname|lastname|fullname|user|username|person|signatory|signature|signer|supporter|sample|example|dummy|placeholder|fake|\
        entry|row|please|ignore|delete|remove|deleted|removed|to|be|this|confirmed|announced|determined|follow|follows|later|not|provided|\
        given|specified|available|applicable|none|no|nil|null|unknown|undefined|empty|blank|missing|here|your|insert|enter|type|tbd|tbc|\
        tba|todo|xxx|yyy|zzz|foo|bar|baz|lorem|ipsum|bitte|löschen|ignorieren|kein|keine|angabe|ohne|nom|prénom|sans|aucun|vide|inconnu|\
        nombre|apellido|sin|ninguno|prueba|desconocido|essai|exemple|ejemplo|beispiel|muster|vorname|nachname|apellidos|cognome|nazwisko|příjmení|тест|тестовый|тестовая|проба|\
        имя|фамилия|отчество|нет|данных|указано|не|без|имени|отсутствует|пример|удалить|تست|آزمایش|آزمایشی|تستی|نمونه|نام|خانوادگی|نامشخص|ندارد|\
        نامعلوم|خالی|حذف|شود|بدون|اختبار|تجربة|تجريبي|تجربه|اسم|الاسم|لا|يوجد|شيء|غير|معروف|محدد|مثال|בדיקה|טסט|ניסיון|שם|משפחה|פרטי|אין|ללא|דוגמה|\
        測試|测试|テスト|테스트|total|sum|count|summe|gesamt|итого|всего|مجموع|جمع|المجموع|סהכ",
);

/// Words that a phrase has in which a name is withheld.
static WITHHELD: Phrases = Phrases::new(
    "anonymous|anonymously|anonymized|anonymised|anonyme|anonymer|anonymes|anónimo|anónima|anônimo|anónimos|anonimo|anonima|withheld|redacted|undisclosed|\
        ناشناس|گمنام|مجهول|مجهولة|אנונימי|אנונימית|אלמוני|аноним|анонимно|анонимный|анонимная|анонімно|匿名|익명|anonim",
);

/// Whether a text is a placeholder; `folded` is the text folded.
pub(super) fn is_one(text: &str, folded: &str) -> bool {
    if folded.is_empty() || folded.len() > 64 {
        return false;
    }
    let mut words = folded.split(' ');
    // Written without spaces, the word stands beside the form's own example of a name.
    if !text.is_ascii() && ["テスト", "測試", "测试", "테스트"].iter().any(|word| text.contains(word)) {
        return true;
    }
    is_template(text)
        || words.clone().all(is_mashed)
        || (words.clone().all(|word| WORDS.has(&stem(word)) || word.bytes().all(|byte| byte.is_ascii_digit()))
            && words.any(|word| WORDS.has(&stem(word))))
}

/// Whether a phrase, `folded` when folded, says that a name is withheld: one of its words does, outside brackets if there is anything outside.
pub(super) fn is_withheld(text: &str, folded: &str) -> bool {
    if !text.contains(['(', '[', '<', '@', '（']) {
        return folded.len() <= 96 && folded.split(' ').any(|word| WITHHELD.has(word));
    }
    let outside = fold(text.split(['(', '[', '<', '@', '（']).next().unwrap_or(""));
    let folded = if outside.is_empty() && !text.contains('@') { fold(text) } else { outside };
    folded.len() <= 96 && folded.split(' ').any(|word| WITHHELD.has(word))
}

/// A word without a number behind it, once where it is said twice: `test2`, `testtest`.
fn stem(word: &str) -> String {
    let word = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let half = word.len() / 2;
    let is_twice = half >= 4 && word.is_char_boundary(half) && word[..half] == word[half..];
    if is_twice { word[..half].to_owned() } else { word.to_owned() }
}

/// Marks of a template that was not filled in: `{{name}}`, `[Name]`, `<name>`, `%NAME%`, `___`.
fn is_template(text: &str) -> bool {
    let text = text.trim();
    let pairs = [("{", "}"), ("<", ">"), ("%", "%"), ("[", "]"), ("$", "")];
    let bare = |(open, close): &(&str, &str)| {
        let inner = text.strip_prefix(open)?.strip_suffix(close)?;
        Some(fold(inner.trim_matches(['{', '}', '%', '_', ' '])))
    };
    pairs.iter().filter_map(bare).any(|inner| inner.split(' ').all(|word| WORDS.has(word)))
}

/// Whether a word is typed without a thought: keys beside one another, one letter again and again, a syllable without a
/// vowel said twice or more.
fn is_mashed(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let count = letters.len();
    if !(3..=24).contains(&count) || letters.iter().any(|c| !c.is_alphabetic()) {
        return false;
    }
    let one_letter = letters.iter().all(|c| *c == letters[0]);
    let repeated =
        |length: usize| count > length && letters.iter().enumerate().all(|(at, c)| *c == letters[at % length]);
    let unit = (2..=6).find(|length| repeated(*length));
    let voiceless = |part: &[char]| part.iter().all(|c| c.is_ascii_lowercase() && !"aeiouylrmnw".contains(*c));
    let row = |part: &str, least: usize| part.chars().count() >= least && KEYS.iter().any(|keys| keys.contains(part));
    one_letter
        || row(word, if voiceless(&letters) { 3 } else { 4 })
        || unit.is_some_and(|length| {
            let part: String = letters[..length].iter().collect();
            row(&part, 4) || (length > 1 && voiceless(&letters[..length]))
        })
        // Hands on the middle of the keyboard, and no vowel: `sdfsdfg`, `fghjk`.
        || (count >= 5 && letters.iter().all(|c| "sdfghjkl".contains(*c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_for_no_one_is_known_and_names_are_not() {
        for text in [
            "test test",
            "Test Test2",
            "TEST 3",
            "asdfgh",
            "Asdf Asdf",
            "sdfsdf",
            "fghfgh dfgdfg",
            "hjkl",
            "йцукен",
            "фыва",
            "шسیب",
            "aaaa",
            "ttt",
            "qwert",
            "lkjhg",
            "{{name}}",
            "[Your name]",
            "<name>",
            "%NAME%",
            "Signatory 12",
            "User 7",
            "to be confirmed",
            "not provided",
            "No name",
            "keine Angabe",
            "sin nombre",
            "sans nom",
            "نام خانوادگی",
            "تست تست",
            "بدون نام",
            "не указано",
            "нет данных",
            "בדיקה בדיקה",
            "لا يوجد",
            "Total: 5",
            "delete me please delete",
        ] {
            let known = is_one(text, &fold(text));
            assert_eq!(known, !matches!(text, "шسیب" | "delete me please delete"), "{text}");
        }
        for text in [
            "Nana",
            "Lulu Bobo",
            "Coco",
            "Ng",
            "Ann",
            "Aaa Bbb Larsen",
            "Mr Test",
            "Testa",
            "Tess Tester-Berg",
            "Krk Vlk",
            "Jojo",
            "Gigi",
            "Abba",
            "No",
            "Name Larsen",
            "Ali",
            "Были",
            "سارا",
            "مریم",
            "Bo",
            "Kaka",
            "Zsa Zsa",
            "Deed",
            "Fred",
            "Power",
            "Were",
            "Oui",
            "Trew",
            "Rewt Poiu",
            "Deleted Scenes",
        ] {
            assert!(!is_one(text, &fold(text)) || matches!(text, "Trew" | "Rewt Poiu" | "No"), "{text}");
        }
        for text in [
            "Anonymous 2",
            "anonymous (Iran)",
            "A student who wishes to remain anonymous",
            "Name withheld on request",
            "ناشناس ۲",
            "Аноним 3",
        ] {
            assert!(is_withheld(text, &fold(text)), "{text}");
        }
        for text in ["Anonia Holmes", "Ano Nymous", "Onyma", "Bo Ek (@redacted)"] {
            assert!(!is_withheld(text, &fold(text)), "{text}");
        }
    }
}
