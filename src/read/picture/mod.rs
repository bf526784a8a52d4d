//! Pictures: SVG and PNG, told apart by what is in the file, not by its name.
//!
//! What cannot be drawn just as the file says is an error that names it; nothing is left out in silence, nothing outside the
//! file is ever asked for, and what would take more than a bounded amount of memory is refused before it takes it.
//! Deliberately absent: other formats, and how large a picture will be on the page.

mod outlines;
mod png;
mod svg;
mod vet;

use super::text::decode;
use crate::picture::Picture;
use crate::report::{Report, codes};
use crate::source::{Sources, Span};

/// The most bytes that a picture's file may have; one more need not be read.
pub const MOST_BYTES: usize = 8 << 20;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Reads a picture; `span` is where the letter names its file. None, with a finding, if it cannot be used.
pub fn picture(sources: &mut Sources, name: &str, bytes: &[u8], span: Span, report: &mut Report) -> Option<Picture> {
    if bytes.len() > MOST_BYTES {
        let most = format!("the file is larger than {} MB", MOST_BYTES >> 20);
        report.add(codes::EMBLEM_TOO_LARGE, span, [name.to_owned(), most]);
        return None;
    }
    if bytes.starts_with(PNG) {
        return png::read(name, bytes, span, report);
    }
    let kind = match bytes {
        [0xFF, 0xD8, 0xFF, ..] => "it is a JPEG",
        [0x1F, 0x8B, ..] => "it is compressed",
        [b'G', b'I', b'F', b'8', ..] => "it is a GIF",
        [b'%', b'P', b'D', b'F', ..] => "it is a PDF",
        [b'R', b'I', b'F', b'F', ..] => "it is a WebP picture",
        _ if is_markup(bytes) => {
            let (source, text) = decode(sources, name, bytes, report)?;
            return svg::read(name, source, &text, report);
        }
        _ => "it is neither SVG nor PNG",
    };
    report.add(codes::EMBLEM_INVALID, span, [name.to_owned(), kind.to_owned()]);
    None
}

/// Whether a file begins as XML does, in any encoding.
fn is_markup(bytes: &[u8]) -> bool {
    let mut visible = bytes
        .iter()
        .filter(|byte| !matches!(byte, 0 | b' ' | b'\t' | b'\r' | b'\n' | 0xEF | 0xBB | 0xBF | 0xFE | 0xFF));
    visible.next() == Some(&b'<')
}
