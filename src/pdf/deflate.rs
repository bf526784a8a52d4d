//! Compression (ISO 32000-1, 7.4.4): one deflater for the whole file, its memory used again for every stream.
//!
//! zlib-rs gives the same bytes on every machine. Deliberately absent: reading.

use std::io;

use flate2::{Compress, Compression, FlushCompress, Status};

/// The level of compression. Level 4 takes a third longer for seven per cent fewer bytes, level 6 half as long again.
const LEVEL: u32 = 2;

/// A deflater and what it last made.
pub(super) struct Deflater {
    compress: Compress,
    out: Vec<u8>,
}

impl Deflater {
    /// A deflater.
    pub(super) fn new() -> Deflater {
        Deflater { compress: Compress::new(Compression::new(LEVEL), true), out: Vec::new() }
    }

    /// Compresses `data` in zlib's format.
    pub(super) fn deflate(&mut self, data: &[u8]) -> io::Result<&[u8]> {
        self.compress.reset();
        self.out.clear();
        self.out.reserve(data.len() / 3 + 64);
        loop {
            let taken = usize::try_from(self.compress.total_in()).map_err(io::Error::other)?;
            let rest = data.get(taken..).unwrap_or_default();
            let status = self.compress.compress_vec(rest, &mut self.out, FlushCompress::Finish)?;
            if status == Status::StreamEnd {
                return Ok(&self.out);
            }
            self.out.reserve(self.out.len().max(1024));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_is_deflated_comes_back_whatever_came_before() {
        let mut deflater = Deflater::new();
        let noise: Vec<u8> = (0..100_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        for data in [&noise[..], b"", b"aaaaaaaaaaaaaaaaaaaaaaaaaaaa", &noise[..777]] {
            let packed = deflater.deflate(data).unwrap();
            let mut back = Vec::new();
            flate2::read::ZlibDecoder::new(packed).read_to_end(&mut back).unwrap();
            assert_eq!(back, data);
        }
    }
}
