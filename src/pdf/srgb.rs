//! The colour profile of coloured pictures: sRGB, of our own making.
//!
//! An ICC profile of version 4.2 (ISO 15076-1:2005) with the primaries of IEC 61966-2-1 adapted to D50 and its curve as a
//! formula: under 600 bytes, and exact where version 2 needs a table. Deliberately absent: converting colours.

/// D50, the white of the profile connection space, as s15Fixed16 numbers; and the primaries, rounded so that they add up to it.
const D50: [u32; 3] = [0xF6D6, 0x1_0000, 0xD32D];
const PRIMARIES: [[u32; 3]; 3] = [[0x6FA0, 0x38F5, 0x0390], [0x6297, 0xB787, 0x18D9], [0x249F, 0x0F84, 0xB6C4]];
/// From D65 to D50 (Bradford).
const ADAPTATION: [u32; 9] = [
    0x0001_0C42,
    0x0000_05DE,
    0xFFFF_F325,
    0x0000_0793,
    0x0000_FD90,
    0xFFFF_FBA2,
    0xFFFF_FDA3,
    0x0000_03DC,
    0x0000_C06E,
];
/// The curve: exponent 2.4, 1/1.055, 0.055/1.055, 1/12.92, and from where 0.04045.
const CURVE: [u32; 5] = [0x0002_6666, 0xF2A7, 0x0D59, 0x13D0, 0x0A5B];

/// The profile's bytes.
pub(super) fn profile() -> Vec<u8> {
    let xyz = |numbers: &[u32]| element(b"XYZ \0\0\0\0", numbers);
    // parametricCurveType (10.15), function type 3.
    let curve = element(b"para\0\0\0\0\0\x03\0\0", &CURVE);
    let elements = [
        text("sRGB"),
        text("No rights reserved"),
        xyz(&D50),
        element(b"sf32\0\0\0\0", &ADAPTATION),
        xyz(&PRIMARIES[0]),
        xyz(&PRIMARIES[1]),
        xyz(&PRIMARIES[2]),
        curve,
    ];
    // Three tags share the curve.
    let tags: [(&[u8; 4], usize); 10] = [
        (b"desc", 0),
        (b"cprt", 1),
        (b"wtpt", 2),
        (b"chad", 3),
        (b"rXYZ", 4),
        (b"gXYZ", 5),
        (b"bXYZ", 6),
        (b"rTRC", 7),
        (b"gTRC", 7),
        (b"bTRC", 7),
    ];
    let start = 128 + 4 + 12 * tags.len();
    let mut data = Vec::new();
    let mut places = Vec::new();
    for element in &elements {
        places.push((start + data.len(), element.len()));
        data.extend_from_slice(element);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    let mut profile = header((start + data.len()) as u32);
    profile.extend_from_slice(&(tags.len() as u32).to_be_bytes());
    for (signature, element) in tags {
        let (offset, size) = places[element];
        profile.extend_from_slice(signature);
        profile.extend_from_slice(&(offset as u32).to_be_bytes());
        profile.extend_from_slice(&(size as u32).to_be_bytes());
    }
    profile.extend_from_slice(&data);
    profile
}

/// The header (7.2): version 4.2, a display device, RGB to XYZ, perceptual.
fn header(size: u32) -> Vec<u8> {
    let mut header = vec![0; 128];
    let mut put = |at: usize, bytes: &[u8]| header[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, &size.to_be_bytes());
    put(8, &[4, 0x20, 0, 0]);
    put(12, b"mntrRGB XYZ ");
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

fn element(head: &[u8], numbers: &[u32]) -> Vec<u8> {
    let mut element = head.to_vec();
    numbers.iter().for_each(|number| element.extend_from_slice(&number.to_be_bytes()));
    element
}

/// multiLocalizedUnicodeType (10.13) with one text.
fn text(text: &str) -> Vec<u8> {
    let mut element = b"mluc\0\0\0\0\0\0\0\x01\0\0\0\x0CenUS".to_vec();
    element.extend_from_slice(&(2 * text.len() as u32).to_be_bytes());
    element.extend_from_slice(&28_u32.to_be_bytes());
    text.encode_utf16().for_each(|unit| element.extend_from_slice(&unit.to_be_bytes()));
    element
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_is_as_long_as_it_says_and_its_tags_lie_within() {
        let profile = profile();
        let number = |at: usize| u32::from_be_bytes(profile[at..at + 4].try_into().unwrap()) as usize;
        assert_eq!(number(0), profile.len());
        assert!(profile.len() < 600);
        for tag in 0..number(128) {
            let (offset, size) = (number(128 + 4 + 12 * tag + 4), number(128 + 4 + 12 * tag + 8));
            assert!(offset % 4 == 0 && offset + size <= profile.len());
        }
    }

    #[test]
    fn white_is_white() {
        for axis in 0..3 {
            assert_eq!(PRIMARIES.iter().map(|primary| primary[axis]).sum::<u32>(), D50[axis]);
        }
    }
}
