//! From bytes to text.
//!
//! What is valid UTF-8 is UTF-8; other encodings are decided in `encoding`, and the decision is told with words of the
//! text, so that a person sees whether it is right. What is not text is refused in words that say what to do.
//! Deliberately absent: changing a character of what was decoded.

use super::clean;
use super::encoding::{Decision, Encoding, decide, mojibake, seven};
use crate::report::{Report, codes};
use crate::source::{Source, SourceId, Sources, Span};

/// Reads a text of any kind, as [`super::letter`] does before it looks at it.
pub fn text(sources: &mut Sources, name: &str, bytes: &[u8], report: &mut Report) -> Option<(SourceId, String)> {
    decode(sources, name, bytes, report)
}

/// Decodes a text file; byte offsets count in the decoded text, from behind the byte-order mark.
///
/// Takes the text as a source, what can be read of it if not all can, so that a finding can name the place. None if it is
/// not a text at all, or in an encoding that cannot be told.
pub(super) fn decode(
    sources: &mut Sources,
    name: &str,
    bytes: &[u8],
    report: &mut Report,
) -> Option<(SourceId, String)> {
    let mut add = |text: String| sources.add(Source::Text { name: name.to_owned(), text });
    if let Some(hint) = magic(bytes) {
        let source = add(String::new());
        report.add(codes::NOT_TEXT, Span::of_text(source, 0..0), [hint.to_owned()]);
        return None;
    }
    let told = match decide(bytes) {
        Decision::NotText => {
            let source = add(String::new());
            report.add(codes::NOT_TEXT, Span::of_text(source, 0..0), [NOT_TEXT.to_owned()]);
            return None;
        }
        Decision::Uncertain(candidates) => {
            let source = add(String::new());
            let readings = readings(&candidates, |encoding| first_difference(bytes, &candidates, encoding));
            report.add(codes::ENCODING_UNCERTAIN, Span::of_text(source, 0..0), [readings]);
            return None;
        }
        Decision::Utf8 | Decision::Damaged => None,
        Decision::Marked(encoding, because) => Some((codes::ENCODING_READ, encoding, because)),
        Decision::Guessed(encoding) => Some((codes::ENCODING_GUESSED, encoding, GUESSED)),
    };
    let text = match told {
        Some((_, encoding, _)) => encoding.decode(bytes),
        None => match std::str::from_utf8(without_mark(bytes)) {
            Ok(text) => text.to_owned(),
            Err(error) => {
                let bytes = without_mark(bytes);
                let valid = error.valid_up_to();
                let line = bytes[..valid].iter().filter(|byte| **byte == b'\n').count() + 1;
                let source = add(String::from_utf8_lossy(bytes).into_owned());
                let bad = '\u{FFFD}'.len_utf8();
                report.add(codes::ENCODING_INVALID, Span::of_text(source, valid..valid + bad), [line.to_string()]);
                return None;
            }
        },
    };
    let source = add(text.clone());
    if let Some((code, encoding, because)) = told {
        let words: Vec<&str> = foreign_words(&text).take(3).collect();
        let arguments = [encoding.name().to_owned(), because.to_owned(), listed(&words)];
        report.add(code, Span::of_text(source, 0..0), arguments);
    }
    tell_damage(&text, source, report);
    Some((source, text))
}

/// Tells where characters are lost, and where text was decoded wrongly before it came here.
fn tell_damage(text: &str, source: SourceId, report: &mut Report) {
    if let Some(at) = text.find('\u{FFFD}') {
        let span = Span::of_text(source, at..at + '\u{FFFD}'.len_utf8());
        report.add(codes::CHARACTER_LOST, span, ["the text".to_owned()]);
    }
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        for word in line.split_inclusive(' ').filter(|word| !word.is_ascii()) {
            if let Some((page, mended)) = mojibake::find(word.trim_end()) {
                let start = at + (word.as_ptr() as usize - line.as_ptr() as usize);
                let span = Span::of_text(source, start..start + word.trim_end().len());
                let arguments = [clean::shortened(word.trim_end()), page.to_owned(), clean::shortened(&mended)];
                report.add(codes::MOJIBAKE, span, arguments);
            }
        }
        at += line.len();
    }
}

/// The bytes behind a UTF-8 byte-order mark, if there is one.
pub(super) fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

/// What a guess is founded on.
pub(super) const GUESSED: &str = "in no other code page do all its words make sense";

/// What to do about a file that is not text and not known.
pub(super) const NOT_TEXT: &str = "save the letter as plain text in UTF-8, a list as CSV UTF-8";

/// How files that are not text begin, and what to do about each.
const MAGIC: &[(&[u8], &str)] = &[
    (b"%PDF-", "it is a PDF: give the text that it was made from"),
    (b"PK\x03\x04", "it is a word-processor file, a spreadsheet or an archive: save it as text, a list as CSV UTF-8"),
    (b"\xD0\xCF\x11\xE0", "it is an old word-processor file or spreadsheet: save it as text, a list as CSV UTF-8"),
    (b"{\\rtf", "it is Rich Text: save it as plain text"),
    (b"\x89PNG", "it is a picture: give the text itself"),
    (b"\xFF\xD8\xFF", "it is a picture: give the text itself"),
    (b"\x1F\x8B", "it is compressed: unpack it first"),
];

/// Recognises what is not text by how it begins: what to do about it.
pub(super) fn magic(head: &[u8]) -> Option<&'static str> {
    let is_utf7 =
        || seven::is_utf7(head).then_some("it is in UTF-7, an encoding of old mail programs: save it as UTF-8");
    MAGIC.iter().find(|(magic, _)| head.starts_with(magic)).map(|(_, hint)| *hint).or_else(is_utf7)
}

/// Candidates for an encoding with how the text reads in each: "windows-1252 (Muñoz), windows-1250 (Muńoz)".
pub(super) fn readings(candidates: &[Encoding], reads: impl Fn(Encoding) -> Option<String>) -> String {
    if candidates.is_empty() {
        return "it makes sense in none that is known".to_owned();
    }
    let shown = candidates.iter().map(|encoding| match reads(*encoding) {
        Some(reading) => format!("{} (“{}”)", encoding.name(), clean::shortened(&reading)),
        None => encoding.name().to_owned(),
    });
    format!("it may be {}", shown.collect::<Vec<_>>().join(", "))
}

/// Names or words for a message.
pub(super) fn listed(words: &[&str]) -> String {
    let shown: Vec<String> = words.iter().map(|word| format!("“{}”", clean::shortened(word))).collect();
    if shown.is_empty() { "nothing".to_owned() } else { shown.join(", ") }
}

/// The words in which a code page shows; never an address.
fn foreign_words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|word| !word.is_ascii() && !word.contains('@'))
}

/// The first word that does not read alike in all candidates, as it reads in one.
fn first_difference(bytes: &[u8], candidates: &[Encoding], encoding: Encoding) -> Option<String> {
    // A few lines are enough; a long one is cut.
    let lines = bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_ascii());
    for line in lines.take(200) {
        let line = &line[..line.len().min(4096)];
        let texts: Vec<String> = candidates.iter().map(|candidate| candidate.decode(line)).collect();
        let own = encoding.decode(line);
        let mut others: Vec<_> = texts.iter().map(|text| text.split_whitespace()).collect();
        for word in own.split_whitespace() {
            // All of them go on by a word, whether or not the first differs.
            let differing = others.iter_mut().filter_map(|other| (other.next() != Some(word)).then_some(())).count();
            if differing > 0 && !word.contains('@') {
                return Some(word.to_owned());
            }
        }
    }
    None
}
