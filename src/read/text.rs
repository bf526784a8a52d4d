//! From bytes to text.
//!
//! UTF-8, with or without a byte-order mark, and nothing else: what is not text, or is text in another encoding, is
//! refused in words that say what to do, and never turned into other characters.
//! Deliberately absent: guessing at legacy code pages.

use crate::report::{Report, codes};
use crate::source::{Source, SourceId, Sources, Span};

/// Decodes a text file; byte offsets in the result count from behind the byte-order mark.
///
/// Takes the text as a source, what can be read of it if it is not UTF-8, so that a finding can name the place. None if
/// it is not a text at all, or in an encoding other than UTF-8.
pub(super) fn decode(
    sources: &mut Sources,
    name: &str,
    bytes: &[u8],
    report: &mut Report,
) -> Option<(SourceId, String)> {
    let add = |sources: &mut Sources, text: String| sources.add(Source::Text { name: name.to_owned(), text });
    if let Some(foreign) = foreign(bytes) {
        let source = add(sources, String::new());
        foreign.tell(Span::of_text(source, 0..0), report);
        return None;
    }
    let bytes = without_mark(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Some((add(sources, text.to_owned()), text.to_owned())),
        Err(error) => {
            let valid = error.valid_up_to();
            let line = bytes[..valid].iter().filter(|byte| **byte == b'\n').count() + 1;
            let source = add(sources, String::from_utf8_lossy(bytes).into_owned());
            let bad = '\u{FFFD}'.len_utf8();
            report.add(codes::ENCODING_INVALID, Span::of_text(source, valid..valid + bad), [line.to_string()]);
            None
        }
    }
}

/// The bytes behind a UTF-8 byte-order mark, if there is one.
pub(super) fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

/// What a file is that is not UTF-8 text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Foreign {
    /// Not text; what to do about it.
    Binary(&'static str),
    /// Text in this encoding.
    Encoding(&'static str),
}

impl Foreign {
    /// Reports it.
    pub(super) fn tell(self, span: Span, report: &mut Report) {
        match self {
            Foreign::Binary(hint) => report.add(codes::NOT_TEXT, span, [hint.to_owned()]),
            Foreign::Encoding(name) => report.add(codes::ENCODING_UNSUPPORTED, span, [name.to_owned()]),
        }
    }
}

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

/// Recognises what is not UTF-8 text by how it begins. `head` is the whole file or a good part of its beginning.
pub(super) fn foreign(head: &[u8]) -> Option<Foreign> {
    if let Some((_, hint)) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Some(Foreign::Binary(hint));
    }
    if head.starts_with(b"\xFF\xFE\0\0") || head.starts_with(b"\0\0\xFE\xFF") {
        return Some(Foreign::Encoding("UTF-32"));
    }
    if head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF") {
        return Some(Foreign::Encoding("UTF-16 (“Unicode Text”)"));
    }
    let head = &head[..head.len().min(4096)];
    if !head.contains(&0) {
        return None;
    }
    // Every other byte of European text in UTF-16 is zero.
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    if zeros(0).abs_diff(zeros(1)) * 4 > head.len() {
        return Some(Foreign::Encoding("UTF-16 (“Unicode Text”)"));
    }
    Some(Foreign::Binary("save the letter as plain text in UTF-8, a list as CSV UTF-8"))
}
