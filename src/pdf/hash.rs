//! A hash of 128 bits for the file's identifier and the tags of font subsets.
//!
//! It tells documents apart; it protects nothing. The same on every machine: whole words are read low byte first.

/// Odd constants with well mixed bits: the golden ratio's and the square root of three's fractions.
const FACTORS: [u64; 2] = [0x9E37_79B9_7F4A_7C15, 0xBB67_AE85_84CA_A73B];

/// A hash under way. What is added in two pieces hashes otherwise than in one.
pub(super) struct Hash([u64; 2]);

impl Hash {
    /// The hash of nothing.
    pub(super) fn new() -> Hash {
        Hash(FACTORS)
    }

    /// Adds bytes, and how many they are.
    pub(super) fn add(&mut self, bytes: &[u8]) {
        let mut words = bytes.chunks_exact(8);
        for word in &mut words {
            self.word(u64::from_le_bytes(word.try_into().unwrap_or_default()));
        }
        let mut last = [0; 8];
        last[..words.remainder().len()].copy_from_slice(words.remainder());
        self.word(u64::from_le_bytes(last));
        self.word(bytes.len() as u64);
    }

    fn word(&mut self, word: u64) {
        for (lane, factor) in self.0.iter_mut().zip(FACTORS) {
            *lane = (*lane ^ word).wrapping_mul(factor);
            *lane ^= *lane >> 29;
        }
    }

    /// The hash of all that was added.
    pub(super) fn value(&self) -> [u8; 16] {
        let mut ended = Hash(self.0);
        ended.word(0);
        let mut value = [0; 16];
        value[..8].copy_from_slice(&ended.0[0].to_be_bytes());
        value[8..].copy_from_slice(&ended.0[1].to_be_bytes());
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pieces: &[&[u8]]) -> [u8; 16] {
        let mut hash = Hash::new();
        pieces.iter().for_each(|piece| hash.add(piece));
        hash.value()
    }

    #[test]
    fn every_byte_and_every_length_counts() {
        let texts: [&[&[u8]]; 7] =
            [&[], &[b""], &[b"\0"], &[b"letter"], &[b"lettes"], &[b"let", b"ter"], &[b"letter one two three"]];
        for (index, text) in texts.iter().enumerate() {
            assert!(texts[..index].iter().all(|other| of(other) != of(text)), "{text:?}");
        }
    }
}
