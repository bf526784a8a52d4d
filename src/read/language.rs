//! A letter that does not say its language, and is not in Latin letters: it would be set as an English one.
//!
//! Deliberately absent: languages that are told apart by their words; nothing is set by a guess.

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

/// A language that a text in other than Latin letters may be in, as far as it tells; none if most letters are Latin.
fn likely_language(text: &str) -> Option<&'static str> {
    const SCRIPTS: &[(Script, &str)] =
        &[(Script::Arabic, "fa"), (Script::Hebrew, "he"), (Script::Cyrillic, "ru"), (Script::Greek, "el")];
    let letters = || text.chars().filter(|character| character.is_alphabetic()).take(4000);
    let of = |script: Script| letters().filter(|letter| script_of(*letter) == script).count();
    if of(Script::Latin) * 2 >= letters().count() {
        return None;
    }
    let most = SCRIPTS.iter().max_by_key(|(script, _)| of(*script))?;
    // Letters that Persian has and Arabic has not.
    let is_arabic = most.0 == Script::Arabic && !text.contains(['پ', 'چ', 'ژ', 'گ', 'ک', 'ی']);
    Some(if is_arabic { "ar" } else { most.1 })
}
