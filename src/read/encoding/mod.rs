//! Which encoding a file is in: the door of `encoding_rs` and `chardetng`.
//!
//! What is valid UTF-8 is UTF-8. A byte-order mark, or the shape of UTF-16 and UTF-32, is believed and told. A legacy
//! code page is taken only where the bytes make sense in no other; where they do in several, the user is asked: a name
//! read in the wrong one is still a name, and nobody would see it.
//! Deliberately absent: guessing by the language a text seems to be in, the locale, or the file's name.

mod decode;
pub(super) mod mojibake;
mod plausible;
pub(super) mod seven;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

pub(super) use self::decode::Decoded;
pub use self::decode::transcoded;
use self::plausible::Sense;

/// An encoding of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Encoding(Kind);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Utf32 { big: bool },
    Standard(&'static encoding_rs::Encoding),
}

impl Encoding {
    /// The encodings that can be stated, for messages: the usual ones.
    pub const NAMES: &'static str = "utf-8, utf-16, utf-32, windows-1250 to windows-1258, windows-874, iso-8859-2 to \
         iso-8859-16, koi8-r, koi8-u, ibm866, macintosh, shift_jis, euc-jp, gb18030, big5, euc-kr";

    /// The encoding of this name: a label of the Encoding Standard, a code page's number, `utf-32`.
    pub fn named(name: &str) -> Option<Encoding> {
        let name = name.trim().to_ascii_lowercase().replace('_', "-");
        match name.as_str() {
            "utf-32" | "utf32" | "utf-32le" | "utf32le" => return Some(Encoding(Kind::Utf32 { big: false })),
            "utf-32be" | "utf32be" => return Some(Encoding(Kind::Utf32 { big: true })),
            "shift-jis" => return Some(Encoding(Kind::Standard(encoding_rs::SHIFT_JIS))),
            _ => {}
        }
        let number = name.strip_prefix("cp").unwrap_or(&name).trim_start_matches('-');
        let page = match number {
            "874" => "windows-874".to_owned(),
            "866" => "ibm866".to_owned(),
            "932" => "shift_jis".to_owned(),
            "936" | "54936" => "gb18030".to_owned(),
            "949" => "euc-kr".to_owned(),
            "950" => "big5".to_owned(),
            "65001" => "utf-8".to_owned(),
            _ => format!("windows-{number}"),
        };
        let known = [name.as_str(), &page].into_iter().find_map(|label| {
            let label = label.as_bytes();
            encoding_rs::Encoding::for_label_no_replacement(label).filter(|found| *found != encoding_rs::X_USER_DEFINED)
        });
        known.map(|found| Encoding(Kind::Standard(found)))
    }

    /// Its name, as [`Encoding::named`] takes it.
    pub fn name(self) -> &'static str {
        match self.0 {
            Kind::Utf32 { big: false } => "UTF-32LE",
            Kind::Utf32 { big: true } => "UTF-32BE",
            Kind::Standard(encoding) => encoding.name(),
        }
    }

    /// The text of these bytes, U+FFFD where they are none; the byte-order mark is left out.
    pub(super) fn decode(self, bytes: &[u8]) -> String {
        let mut text = match self.0 {
            Kind::Utf32 { big } => decode::utf32(bytes, big).collect(),
            Kind::Standard(encoding) => encoding.decode_without_bom_handling(bytes).0.into_owned(),
        };
        if text.starts_with('\u{FEFF}') {
            text.drain(..'\u{FEFF}'.len_utf8());
        }
        text
    }
}

/// What a file seems to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Decision {
    /// UTF-8, sound as far as it was looked at.
    Utf8,
    /// UTF-8 with bytes in it that are not.
    Damaged,
    /// Text in this encoding, without doubt; how it is known.
    Marked(Encoding, &'static str),
    /// Text that makes sense in no other code page than this one, as far as the words tell.
    Guessed(Encoding),
    /// Text in a legacy code page: it may be one of these, the likeliest first.
    Uncertain(Vec<Encoding>),
    /// Not text.
    NotText,
}

const UTF16_LE: Encoding = Encoding(Kind::Standard(encoding_rs::UTF_16LE));
const UTF16_BE: Encoding = Encoding(Kind::Standard(encoding_rs::UTF_16BE));
const UTF32_LE: Encoding = Encoding(Kind::Utf32 { big: false });
const UTF32_BE: Encoding = Encoding(Kind::Utf32 { big: true });

const MARKED: &str = "its byte-order mark says so";
const SHAPED: &str = "its bytes have that shape";
const SHIFTED: &str = "it shifts between alphabets as that does";

/// Decides by a file's beginning, which may end within a character; `head` is all of it or a good part.
pub(super) fn decide(head: &[u8]) -> Decision {
    // The mark of UTF-32 begins with that of UTF-16.
    let marks: [(&[u8], Encoding); 4] =
        [(b"\xFF\xFE\0\0", UTF32_LE), (b"\0\0\xFE\xFF", UTF32_BE), (b"\xFF\xFE", UTF16_LE), (b"\xFE\xFF", UTF16_BE)];
    if let Some((_, encoding)) = marks.iter().find(|(mark, _)| head.starts_with(mark)) {
        return Decision::Marked(*encoding, MARKED);
    }
    if seven::is_iso_2022_jp(head) {
        return Decision::Marked(Encoding(Kind::Standard(encoding_rs::ISO_2022_JP)), SHIFTED);
    }
    if head.contains(&0) && !is_bytewise(head) {
        return wide(head).map_or(Decision::NotText, |encoding| Decision::Marked(encoding, SHAPED));
    }
    let census = Census::of(head);
    match census {
        Census { invalid: 0, .. } => Decision::Utf8,
        // Sequences of UTF-8 do not come about by chance; a few can.
        Census { sequences, invalid, .. } if sequences >= invalid => Decision::Damaged,
        _ => legacy(head),
    }
}

/// Whether a text with zero bytes in it is one of single bytes all the same: they are few, and so are other control
/// characters, of which UTF-16 of the scripts between Greek and Thai has one for every letter.
fn is_bytewise(head: &[u8]) -> bool {
    let zeros = head.iter().filter(|byte| **byte == 0).count();
    let others: Vec<u8> = head.iter().copied().filter(|byte| *byte != 0).collect();
    let controls = others.iter().filter(|byte| matches!(byte, 1..=8 | 0x0B | 0x0E..=0x1F | 0x7F)).count();
    let is_utf8 = std::str::from_utf8(&others).err().is_none_or(|error| error.error_len().is_none());
    (zeros + controls) * 16 < head.len() && head.contains(&b'\n') && is_utf8
}

/// How much of a text is UTF-8.
#[derive(Default)]
struct Census {
    /// Sequences of several bytes that are characters.
    sequences: usize,
    /// Bytes, or beginnings of sequences, that are not.
    invalid: usize,
}

impl Census {
    fn of(head: &[u8]) -> Census {
        let mut census = Census::default();
        let mut rest = head;
        while !rest.is_empty() {
            let (valid, skip) = match std::str::from_utf8(rest) {
                Ok(_) => (rest.len(), 0),
                // The end of what was looked at is not the end of the file.
                Err(error) if error.error_len().is_none() => (error.valid_up_to(), rest.len()),
                Err(error) => {
                    census.invalid += 1;
                    (error.valid_up_to(), error.error_len().unwrap_or(1))
                }
            };
            census.sequences += rest[..valid].iter().filter(|byte| **byte >= 0xC2).count();
            rest = &rest[(valid + skip).min(rest.len())..];
        }
        census
    }
}

/// UTF-16 or UTF-32 without a mark: what parts words, cells and lines is found as such a unit in one byte order only.
fn wide(head: &[u8]) -> Option<Encoding> {
    let head = &head[..head.len().min(1 << 13)];
    let units = |width: usize, big: bool| {
        let parts = |unit: &&[u8]| {
            let (last, zeros) = if big { (unit[width - 1], &unit[..width - 1]) } else { (unit[0], &unit[1..]) };
            zeros.iter().all(|byte| *byte == 0) && matches!(last, b'\n' | b'\r' | b'\t' | b' ' | b',' | b';' | b'|')
        };
        head.chunks_exact(width).filter(parts).count()
    };
    let clean = |encoding: Encoding, width: usize| {
        let text = encoding.decode(&head[..head.len() / width * width]);
        let cut = text.strip_suffix('\u{FFFD}').unwrap_or(&text);
        !cut.contains(['\u{FFFD}', '\0'])
    };
    let found = |(big, little): (usize, usize), width| {
        if big > little * 4 { Some(true) } else { (little > big * 4).then_some(false) }.filter(|_| head.len() >= width)
    };
    let wide = found((units(4, true), units(4, false)), 4).map(|big| if big { UTF32_BE } else { UTF32_LE });
    let narrow = found((units(2, true), units(2, false)), 2).map(|big| if big { UTF16_BE } else { UTF16_LE });
    wide.filter(|encoding| clean(*encoding, 4)).or_else(|| narrow.filter(|encoding| clean(*encoding, 2)))
}

/// The code pages that are tried.
const PAGES: &[&encoding_rs::Encoding] = &[
    encoding_rs::WINDOWS_1252,
    encoding_rs::WINDOWS_1250,
    encoding_rs::WINDOWS_1251,
    encoding_rs::WINDOWS_1253,
    encoding_rs::WINDOWS_1254,
    encoding_rs::WINDOWS_1255,
    encoding_rs::WINDOWS_1256,
    encoding_rs::WINDOWS_1257,
    encoding_rs::WINDOWS_1258,
    encoding_rs::WINDOWS_874,
    encoding_rs::ISO_8859_2,
    encoding_rs::ISO_8859_4,
    encoding_rs::ISO_8859_5,
    encoding_rs::ISO_8859_6,
    encoding_rs::ISO_8859_7,
    encoding_rs::ISO_8859_8,
    encoding_rs::ISO_8859_15,
    encoding_rs::KOI8_R,
    encoding_rs::KOI8_U,
    encoding_rs::IBM866,
    encoding_rs::MACINTOSH,
    encoding_rs::X_MAC_CYRILLIC,
    encoding_rs::SHIFT_JIS,
    encoding_rs::EUC_JP,
    encoding_rs::GB18030,
    encoding_rs::BIG5,
    encoding_rs::EUC_KR,
];

/// How much is looked at, in bytes.
const LOOK: usize = 1 << 16;
/// How many letters without case are many.
const CASELESS: usize = 12;
/// How many candidates are named.
const CANDIDATES: usize = 6;

fn legacy(head: &[u8]) -> Decision {
    let head = &head[..head.len().min(LOOK)];
    // A character of two bytes may be cut where the look ends.
    let whole = head.iter().rposition(|byte| *byte == b'\n').map_or(head, |end| &head[..=end]);
    let head = if whole.is_ascii() { head } else { whole };
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(head, true);
    let likely = detector.guess(None, Utf8Detection::Deny);
    let others = PAGES.iter().copied().filter(|page| *page != likely);
    let mut readings: Vec<(Encoding, String)> = Vec::new();
    let mut sure = false;
    for page in std::iter::once(likely).chain(others) {
        let encoding = Encoding(Kind::Standard(page));
        let text = encoding.decode(head);
        // Two code pages that give the same text are one.
        let sense = plausible::sense(&text);
        // Pairs of bytes are characters in one East Asian encoding as in the next: there the user is always asked.
        sure |= page == likely && page.is_single_byte() && sense == Sense::Full;
        if sense > Sense::None && !readings.iter().any(|(_, other)| *other == text) {
            readings.push((encoding, text));
        }
    }
    // Many letters without case that make full sense are not chance; a list of names without one capital nearly is.
    if sure && readings.first().is_some_and(|(_, text)| plausible::has_no_case(text, CASELESS)) {
        readings.retain(|(_, text)| plausible::has_names(text) || plausible::has_no_case(text, CASELESS));
    }
    // A few letters without case may be anything.
    let few = |text: &str| plausible::has_no_case(text, 1) && !plausible::has_no_case(text, CASELESS);
    match &readings[..] {
        [(only, text)] if sure && !few(text) && only.0 == Kind::Standard(likely) => Decision::Guessed(*only),
        _ => Decision::Uncertain(readings.into_iter().take(CANDIDATES).map(|(encoding, _)| encoding).collect()),
    }
}
