//! Dice that fall alike for a seed and a case, and what they do to a file.

/// A source of numbers: SplitMix64 (Steele, Lea, Flood 2014).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64, case: u64) -> Dice {
        let mut dice = Dice(seed.wrapping_mul(0xD6E8_FEB8_6659_FD93) ^ case.wrapping_mul(0xA076_1D64_78BD_642F));
        dice.next();
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        value ^ (value >> 31)
    }

    /// A number below `sides`.
    pub(crate) fn throw(&mut self, sides: usize) -> usize {
        (self.next() % sides.max(1) as u64) as usize
    }

    /// Whether one throw in `sides` comes up.
    pub(crate) fn one_in(&mut self, sides: usize) -> bool {
        self.throw(sides) == 0
    }

    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.throw(from.len())]
    }
}

/// How large a file may grow, in bytes.
const LARGEST: usize = 3 << 20;

/// Pieces that mean something to one reader or another.
const PIECES: &[&str] = &[
    "\n",
    "\r\n",
    "\r",
    "\0",
    "\t",
    ",",
    ";",
    "|",
    "\"",
    "\"\"",
    "'",
    "`",
    "~~~",
    "***",
    "> ",
    "- ",
    "• ",
    "1. ",
    "۱. ",
    "١) ",
    "# ",
    "[^1]",
    "[^1]: ",
    "[1]",
    "[1] x",
    ":::",
    "::: {lang=fa}\n",
    "{lang=ar}",
    "](",
    "---\n",
    "...\n",
    "title: x\n",
    "lang: fa\n",
    "name",
    "name,title,country\n",
    "نام",
    "e-mail",
    "What is your full name?",
    "sep=;\n",
    "\u{FEFF}",
    "\u{FFFD}",
    "\u{202E}",
    "\u{2067}",
    "\u{2069}",
    "\u{200C}",
    "\u{200D}",
    "\u{200F}",
    "\u{A0}",
    "\u{85}",
    "\u{2028}",
    "\u{AD}",
    "\u{0301}",
    "\u{0640}",
    "\u{1F3F4}\u{E0067}",
    "\u{10FFFF}",
    "Ã©",
    "Ø§",
    "РћР",
    "ﷺ",
    "Ω_",
    "Школа#",
    "« ",
    " »",
    " !",
    "12–",
    "12、",
    "№ 12 ",
    "123456789012",
    "בית־ספר",
    "學校",
    "ශාලා",
    "(",
    "،",
    "lang: fr\n",
    "lang: he\n",
    "numbered: true\n",
    "layout: register\n",
    "layout: one-line\n",
    "ß",
    "İ",
    "ı",
    "ŉ",
    "ΐ",
    "Dr.",
    "Prof. Dr. ",
    "University of Ys",
    "Norway",
    "ایران",
    "Oslo",
    "Dear Sir,",
    "To: ",
    "CC: ",
    "Signatories",
    "Notes\n",
    "Support now\n",
    "6 June 2026",
    "۱۶ خرداد ۱۴۰۵",
    "<p>",
    "</p>",
    "<li>",
    "<ol>",
    "<table><tr><td>",
    "<!--",
    "<script>",
    "<nav>",
    "<![CDATA[",
    "&amp;",
    "&#0;",
    "&#x110000;",
    "&lt",
    "[{",
    "}]",
    "{\"name\":",
    "\\u0000",
    "\\ud800",
    "null",
    "1e999",
    "-0",
    "&a ",
    "*a",
    "<<: *a",
    "!!binary ",
    "? ",
    "%YAML 1.2\n",
    "? [",
    "[[merge]]\n",
    "name = \"",
    "rows = [",
    "id = 1",
    "columns:\n",
    "signatories: ",
    "annex: { ",
    "rules: { ",
    "9999999999999999999999",
    "-1",
    "0x",
    "1:1",
    "2026-02-31",
    "+49 30 1234567",
    "a@example.org",
    "http://",
    "test",
    "N/A",
    "—",
    "Transitions; Professor",
    "=1+1",
    "#REF!",
    "<row r=\"1048576\">",
    "r=\"A0\"",
    "r=\"XFD1\"",
    "t=\"s\"",
    "<v>99999</v>",
    "table:number-rows-repeated=\"1000000\"",
    "s=\"99\"",
    "<v>1e300</v>",
    "<v>-1</v>",
    "xmlns",
    "extends = \"formal\"\n",
    "[page]\n",
    " = 0\n",
    "mm\"",
    "pt\"",
];

/// Changes a file in a few places.
pub(crate) fn mutate(bytes: &mut Vec<u8>, others: &[&[u8]], dice: &mut Dice) {
    let times = if dice.one_in(4) { 1 + dice.throw(24) } else { 1 + dice.throw(4) };
    for _ in 0..times {
        once(bytes, others, dice);
        bytes.truncate(LARGEST);
    }
}

fn once(bytes: &mut Vec<u8>, others: &[&[u8]], dice: &mut Dice) {
    let at = place(bytes, dice);
    match dice.throw(20) {
        0 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << dice.throw(8);
            }
        }
        1 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte = dice.throw(256) as u8;
            }
        }
        2..=6 => {
            let piece = dice.pick(PIECES).as_bytes();
            bytes.splice(at..at, piece.iter().copied());
        }
        7 | 8 => {
            // A piece in the place of as many bytes, or of a word.
            let piece = dice.pick(PIECES).as_bytes();
            let end = (at + dice.throw(12)).min(bytes.len());
            bytes.splice(at..end, piece.iter().copied());
        }
        9 => {
            let range = range(bytes, dice);
            bytes.drain(range);
        }
        10 => {
            let part = bytes[range(bytes, dice)].to_vec();
            bytes.splice(at..at, part);
        }
        11 => {
            let other = *dice.pick(others);
            let part = other[range(other, dice)].to_vec();
            bytes.splice(at..at, part);
        }
        12 => bytes.truncate(at),
        13 => {
            // Lines change places, or one is said twice.
            let mut lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
            if lines.len() > 1 {
                let (one, other) = (dice.throw(lines.len()), dice.throw(lines.len()));
                if dice.one_in(2) {
                    lines.swap(one, other)
                } else {
                    lines.insert(one, lines[other])
                }
                *bytes = lines.concat();
            }
        }
        14 => {
            // A few hundred times the same.
            let part = bytes[range(bytes, dice)].to_vec();
            let part = &part[..part.len().min(64)];
            let times = if dice.one_in(12) { 20_000 } else { 1 + dice.throw(300) };
            bytes.splice(at..at, part.repeat(times));
        }
        15 => {
            let ends: &[&[u8]] = &[b"\r\n", b"\r", b"\n\n", b"\n\r", b"\xE2\x80\xA8", b"\x0B"];
            let end = *dice.pick(ends);
            let odd = dice.one_in(2);
            let lines: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
            let mut out = Vec::new();
            for (index, line) in lines.iter().enumerate() {
                if index > 0 {
                    out.extend_from_slice(if odd && index % 2 == 1 { b"\n" } else { end });
                }
                out.extend_from_slice(line);
            }
            *bytes = out;
        }
        16 => recode(bytes, dice),
        17 => {
            let (from, to) = *dice.pick(&[
                (b',', b';'),
                (b',', b'\t'),
                (b'"', b'\''),
                (b' ', b'\xA0'),
                (b'\n', b' '),
                (b':', b'='),
                (b'.', b')'),
            ]);
            bytes.iter_mut().filter(|byte| **byte == from).for_each(|byte| *byte = to);
        }
        18 => {
            // A number becomes another.
            if let Some(start) = (at..bytes.len()).find(|at| bytes[*at].is_ascii_digit()) {
                let end = (start..bytes.len()).find(|at| !bytes[*at].is_ascii_digit()).unwrap_or(bytes.len());
                let number = *dice.pick(&[
                    "0",
                    "1",
                    "-1",
                    "65535",
                    "65536",
                    "4294967295",
                    "4294967296",
                    "18446744073709551616",
                    "1e9",
                    "0.0001",
                    "٣",
                ]);
                bytes.splice(start..end, number.bytes());
            }
        }
        _ => {
            let half = bytes.len() / 2;
            if half > 0 && dice.one_in(3) {
                bytes.rotate_left(half);
            } else {
                bytes.splice(at..at, (0..1 + dice.throw(8)).map(|_| dice.throw(256) as u8).collect::<Vec<u8>>());
            }
        }
    }
}

fn place(bytes: &[u8], dice: &mut Dice) -> usize {
    // The beginning is where formats are told.
    let within = if dice.one_in(4) { bytes.len().min(160) } else { bytes.len() };
    dice.throw(within + 1)
}

fn range(bytes: &[u8], dice: &mut Dice) -> std::ops::Range<usize> {
    let start = place(bytes, dice);
    let most = if dice.one_in(6) { bytes.len() } else { 200 };
    start..(start + dice.throw(most + 1)).min(bytes.len())
}

/// The text in another encoding, with a mark or without.
fn recode(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let wide = |to: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(to).collect::<Vec<u8>>();
    *bytes = match dice.throw(8) {
        0 => wide(u16::to_le_bytes),
        1 => wide(u16::to_be_bytes),
        2 => [&b"\xFF\xFE"[..], &wide(u16::to_le_bytes)].concat(),
        3 => text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect(),
        4 => {
            // Read in the wrong encoding and saved again.
            let page = *dice.pick(&[encoding_rs::WINDOWS_1252, encoding_rs::WINDOWS_1251, encoding_rs::WINDOWS_1256]);
            page.decode_without_bom_handling(text.as_bytes()).0.into_owned().into_bytes()
        }
        _ => {
            let pages = [
                encoding_rs::WINDOWS_1252,
                encoding_rs::WINDOWS_1256,
                encoding_rs::WINDOWS_1251,
                encoding_rs::WINDOWS_1255,
                encoding_rs::KOI8_R,
                encoding_rs::MACINTOSH,
                encoding_rs::SHIFT_JIS,
                encoding_rs::GB18030,
                encoding_rs::EUC_KR,
                encoding_rs::ISO_8859_6,
            ];
            dice.pick(&pages).encode(&text).0.into_owned()
        }
    };
}
