//! The output intent's colour profile: grey, of our own making.
//!
//! All that we draw is black or white, so that the smallest honest profile suffices: an ICC version 2 display profile
//! (ICC.1:2001-04) with the white of D50 and one curve of gamma 2.2, under 400 bytes.
//! The container is the same for every profile: that of coloured pictures ([`srgb`](super::srgb)) is put together here too.
//! Deliberately absent: colours.

/// D50, the white of the profile connection space (ICC.1:2001-04, 6.1.7), as s15Fixed16 numbers.
pub(super) const D50: [u32; 3] = [0x0000_F6D6, 0x0001_0000, 0x0000_D32D];
/// Gamma 2.2 as a u8Fixed8 number.
const GAMMA: u16 = 0x0233;
const NAME: &[u8] = b"Grey, gamma 2.2";

/// The profile's bytes.
pub(super) fn grey() -> Vec<u8> {
    let elements = [description(), text(b"No rights reserved"), numbers(b"XYZ \0\0\0\0", &D50), curve()];
    let tags = [(b"desc", 0), (b"cprt", 1), (b"wtpt", 2), (b"kTRC", 3)];
    assembled([2, 0x10], b"mntrGRAYXYZ ", &elements, &tags)
}

/// A profile of this version, class and spaces: its header (6.1), its tags (6.2), each with the index of its element, and
/// the elements.
pub(super) fn assembled(
    version: [u8; 2],
    class: &[u8; 12],
    elements: &[Vec<u8>],
    tags: &[(&[u8; 4], usize)],
) -> Vec<u8> {
    let start = 128 + 4 + 12 * tags.len();
    let (mut data, mut places) = (Vec::new(), Vec::new());
    for element in elements {
        places.push((start + data.len(), element.len()));
        data.extend_from_slice(element);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    let mut profile = header((start + data.len()) as u32, version, class);
    profile.extend_from_slice(&(tags.len() as u32).to_be_bytes());
    for (signature, element) in tags {
        let (offset, size) = places[*element];
        profile.extend_from_slice(*signature);
        profile.extend_from_slice(&(offset as u32).to_be_bytes());
        profile.extend_from_slice(&(size as u32).to_be_bytes());
    }
    profile.extend_from_slice(&data);
    profile
}

/// The header (6.1), with the perceptual intent.
fn header(size: u32, version: [u8; 2], class: &[u8; 12]) -> Vec<u8> {
    let mut header = vec![0; 128];
    let mut put = |at: usize, bytes: &[u8]| header[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, &size.to_be_bytes());
    put(8, &version);
    put(12, class);
    // Creation date: of this definition, so that the bytes never change.
    for (index, number) in [2026_u16, 1, 1, 0, 0, 0].iter().enumerate() {
        put(24 + 2 * index, &number.to_be_bytes());
    }
    put(36, b"acsp");
    for (index, number) in D50.iter().enumerate() {
        put(68 + 4 * index, &number.to_be_bytes());
    }
    header
}

/// An element of numbers behind its type.
pub(super) fn numbers(head: &[u8], numbers: &[u32]) -> Vec<u8> {
    let mut element = head.to_vec();
    numbers.iter().for_each(|number| element.extend_from_slice(&number.to_be_bytes()));
    element
}

/// textDescriptionType (6.5.17) with an ASCII text alone.
fn description() -> Vec<u8> {
    let mut element = b"desc\0\0\0\0".to_vec();
    element.extend_from_slice(&(NAME.len() as u32 + 1).to_be_bytes());
    element.extend_from_slice(NAME);
    element.push(0);
    // No Unicode text (language and count), no Macintosh text (code, count and 67 bytes).
    element.resize(element.len() + 4 + 4 + 2 + 1 + 67, 0);
    element
}

/// textType (6.5.18).
fn text(text: &[u8]) -> Vec<u8> {
    [b"text\0\0\0\0", text, b"\0"].concat()
}

/// curveType (6.5.3) with one entry: a gamma.
fn curve() -> Vec<u8> {
    let mut element = b"curv\0\0\0\0\0\0\0\x01".to_vec();
    element.extend_from_slice(&GAMMA.to_be_bytes());
    element
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_is_as_long_as_it_says_and_its_tags_lie_within() {
        for (profile, most) in [(grey(), 400), (super::super::srgb::profile(), 600)] {
            let number = |at: usize| u32::from_be_bytes(profile[at..at + 4].try_into().unwrap()) as usize;
            assert_eq!(number(0), profile.len());
            assert!(profile.len() < most);
            for tag in 0..number(128) {
                let (offset, size) = (number(128 + 4 + 12 * tag + 4), number(128 + 4 + 12 * tag + 8));
                assert!(offset % 4 == 0 && offset + size <= profile.len());
            }
        }
    }
}
