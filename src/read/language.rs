//! A letter that does not say its language, and is not in English: it would be set as an English one.
//!
//! Told by its letters, or by the small words that each language of Latin letters has many of. Nothing is set by a guess: it
//! is asked for.

use super::Part;
use crate::lang::{Script, script_of};
use crate::letter::Letter;
use crate::report::{Report, codes};
use crate::source::Span;

/// Tells of a letter with this body that lacks its language. A translation is told of where it is bound.
pub(super) fn check(part: Part, letter: &Letter, body: &str, span: Span, report: &mut Report) {
    if part == Part::Original
        && letter.matter.lang.is_none()
        && let Some(likely) = likely_language(body)
    {
        report.add(codes::LANGUAGE_MISSING, span, [likely.to_owned()]);
    }
}

/// A language that a text may be in, as far as it tells; none if it may be English.
fn likely_language(text: &str) -> Option<&'static str> {
    const SCRIPTS: &[(Script, &str)] =
        &[(Script::Arabic, "fa"), (Script::Hebrew, "he"), (Script::Cyrillic, "ru"), (Script::Greek, "el")];
    let letters = || text.chars().filter(|character| character.is_alphabetic()).take(4000);
    let of = |script: Script| letters().filter(|letter| script_of(*letter) == script).count();
    if of(Script::Latin) * 2 >= letters().count() {
        return likely_by_words(text);
    }
    let most = SCRIPTS.iter().max_by_key(|(script, _)| of(*script))?;
    // Letters that Persian has and Arabic has not.
    let is_arabic = most.0 == Script::Arabic && !text.contains(['پ', 'چ', 'ژ', 'گ', 'ک', 'ی']);
    Some(if is_arabic { "ar" } else { most.1 })
}

/// The words that a language has most of and its neighbours have not.
const SMALL_WORDS: &[(&str, &[&str])] = &[
    ("en", &["the", "of", "and", "to", "that", "is", "for", "we", "are", "this", "with", "by", "have", "not"]),
    (
        "de",
        &["der", "und", "ist", "nicht", "wir", "den", "dem", "für", "auf", "ein", "eine", "zu", "das", "sich", "von"],
    ),
    ("fr", &["le", "les", "des", "et", "est", "nous", "pour", "une", "dans", "du", "pas", "sur", "aux", "ce", "au"]),
    ("es", &["el", "los", "las", "una", "para", "con", "del", "por", "y", "se", "es", "nos", "su", "más", "como"]),
    (
        "it",
        &["il", "che", "di", "per", "della", "sono", "gli", "non", "è", "delle", "nel", "alla", "questa", "dei", "noi"],
    ),
    ("pt", &["os", "não", "uma", "para", "com", "do", "da", "em", "dos", "nós", "às", "pela", "mais", "ao", "são"]),
    ("nl", &["het", "een", "van", "dat", "wij", "niet", "voor", "zijn", "op", "aan", "met", "ook", "door", "worden"]),
    ("tr", &["ve", "bir", "bu", "için", "ile", "olarak", "daha", "çok", "olan", "gibi", "biz", "değil"]),
    ("pl", &["w", "na", "nie", "się", "że", "jest", "oraz", "przez", "dla", "jak", "są", "od", "który", "nas"]),
    ("sv", &["och", "att", "det", "som", "är", "vi", "inte", "för", "på", "av", "har", "till"]),
    ("da", &["og", "at", "det", "er", "ikke", "af", "vi", "til", "på", "som", "den", "med"]),
    ("ro", &["și", "că", "nu", "pentru", "este", "sunt", "noi", "din", "ale", "prin"]),
    ("cs", &["že", "je", "se", "na", "jsou", "pro", "by", "jsme", "který", "není"]),
    ("hu", &["az", "és", "hogy", "nem", "egy", "vagy", "mi", "meg", "kell", "azt"]),
];

/// How many words of a text are looked at.
const LOOKED_AT: usize = 600;
/// How many of them must be small words of one language.
const ENOUGH: usize = 5;

/// The language of which a text in Latin letters has most small words, if it has few of English.
fn likely_by_words(text: &str) -> Option<&'static str> {
    let words = || text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).take(LOOKED_AT);
    let count = |small: &[&str]| words().filter(|word| small.contains(&word.to_lowercase().as_str())).count();
    let counts: Vec<(usize, &'static str)> = SMALL_WORDS.iter().map(|(lang, small)| (count(small), *lang)).collect();
    let english = counts[0].0;
    let (most, lang) = counts[1..].iter().copied().max_by_key(|(count, _)| *count)?;
    (most >= ENOUGH && most > 2 * english).then_some(lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_told_by_its_small_words() {
        for (text, lang) in [
            (
                "Wir, die Unterzeichneten, bitten den Rat, das Gesetz nicht zu beschließen. Es ist für die Stadt und ihre Leute ein Verlust.",
                Some("de"),
            ),
            (
                "Nous demandons au conseil de garder les écluses ouvertes pour les pêcheurs et pour une ville qui en vit, et que le plan soit retiré.",
                Some("fr"),
            ),
            (
                "Pedimos que se reparen las compuertas del caño y que el plan para los humedales no se apruebe por ahora, como nos dijo el alcalde.",
                Some("es"),
            ),
            (
                "Biz aşağıda imzası olanlar, bu kararın geri alınması için ve daha iyi bir plan ile halkın dinlenmesi için bir çağrı yapıyoruz.",
                Some("tr"),
            ),
            (
                "We, the undersigned, ask that the gates be opened, and that the council of the town listen to those who live by the water.",
                None,
            ),
            (
                "We write on behalf of the Commission des Lacs et des Rivières, of the Société pour les Oiseaux, and of the people who live there.",
                None,
            ),
            ("Open the gates.", None),
        ] {
            assert_eq!(likely_language(text), lang, "{text}");
        }
    }
}
