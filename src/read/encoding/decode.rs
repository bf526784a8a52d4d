//! From bytes of any encoding to UTF-8, as a stream.
//!
//! What is no character becomes U+FFFD, which the readers find and tell. Memory is one block.

use std::io::{self, Read};

use super::{Decision, Encoding, Kind, decide};

const BLOCK: usize = 1 << 14;

/// The UTF-8 of a stream in another encoding.
pub(crate) struct Decoded<R> {
    input: R,
    decoder: Decoder,
    block: Vec<u8>,
    text: String,
    given: usize,
    ended: bool,
}

enum Decoder {
    Standard(encoding_rs::Decoder),
    /// With the bytes of a character that is not complete.
    Utf32 {
        big: bool,
        left: Vec<u8>,
    },
}

impl<R: Read> Decoded<R> {
    /// The UTF-8 of `input`.
    pub(crate) fn new(input: R, encoding: Encoding) -> Decoded<R> {
        let decoder = match encoding.0 {
            Kind::Utf32 { big } => Decoder::Utf32 { big, left: Vec::new() },
            Kind::Standard(encoding) => Decoder::Standard(encoding.new_decoder_without_bom_handling()),
        };
        Decoded { input, decoder, block: vec![0; BLOCK], text: String::new(), given: 0, ended: false }
    }

    fn fill(&mut self) -> io::Result<()> {
        let count = match self.input.read(&mut self.block) {
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => return Ok(()),
            Err(error) => return Err(error),
        };
        self.ended = count == 0;
        let bytes = &self.block[..count];
        self.text.clear();
        self.given = 0;
        match &mut self.decoder {
            Decoder::Standard(decoder) => {
                // Three bytes of UTF-8 for a byte, and what was left over, are more than any encoding makes.
                self.text.reserve(decoder.max_utf8_buffer_length(count).unwrap_or(count * 3 + 16));
                _ = decoder.decode_to_string(bytes, &mut self.text, self.ended);
            }
            Decoder::Utf32 { big, left } => {
                left.extend(bytes);
                let whole = if self.ended { left.len() } else { left.len() / 4 * 4 };
                self.text.extend(utf32(&left[..whole], *big));
                left.drain(..whole);
            }
        }
        Ok(())
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.given == self.text.len() && !self.ended {
            self.fill()?;
        }
        let rest = &self.text.as_bytes()[self.given..];
        let count = rest.len().min(buffer.len());
        buffer[..count].copy_from_slice(&rest[..count]);
        self.given += count;
        Ok(count)
    }
}

/// The characters of UTF-32.
pub(super) fn utf32(bytes: &[u8], big: bool) -> impl Iterator<Item = char> + '_ {
    bytes.chunks(4).map(move |unit| {
        let unit: Option<[u8; 4]> = unit.try_into().ok();
        let code = unit.map(|unit| if big { u32::from_be_bytes(unit) } else { u32::from_le_bytes(unit) });
        code.and_then(char::from_u32).unwrap_or('\u{FFFD}')
    })
}

/// A stream read in the encoding that the user states. What is plainly another thing (marked, valid UTF-8 beyond ASCII,
/// no text) is passed on as it is: the statement is about the file that needs one.
///
/// # Errors
/// Those of `input`.
pub fn transcoded(mut input: Box<dyn Read>, encoding: Encoding) -> io::Result<Box<dyn Read>> {
    let mut head = Vec::new();
    (&mut input).take(1 << 16).read_to_end(&mut head)?;
    let stands = match decide(&head) {
        Decision::Marked(..) => true,
        Decision::NotText => !matches!(encoding.name(), "UTF-16LE" | "UTF-16BE" | "UTF-32LE" | "UTF-32BE"),
        Decision::Utf8 => !head.is_ascii(),
        Decision::Damaged | Decision::Guessed(_) | Decision::Uncertain(_) => false,
    };
    let whole = io::Cursor::new(head).chain(input);
    Ok(if stands { Box::new(whole) } else { Box::new(Decoded::new(whole, encoding)) })
}
