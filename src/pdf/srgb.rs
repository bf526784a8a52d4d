//! The colour profile of coloured pictures: sRGB, of our own making.
//!
//! An ICC profile of version 4.2 (ISO 15076-1:2005) with the primaries of IEC 61966-2-1 adapted to D50 and its curve as a
//! formula: under 600 bytes, and exact where version 2 needs a table. Deliberately absent: converting colours.

use super::profile::{D50, assembled, numbers};

/// The primaries as s15Fixed16 numbers, rounded so that they add up to the white.
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
    let xyz = |axes: &[u32]| numbers(b"XYZ \0\0\0\0", axes);
    // parametricCurveType (10.15), function type 3.
    let curve = numbers(b"para\0\0\0\0\0\x03\0\0", &CURVE);
    let elements = [
        text("sRGB"),
        text("No rights reserved"),
        xyz(&D50),
        numbers(b"sf32\0\0\0\0", &ADAPTATION),
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
    assembled([4, 0x20], b"mntrRGB XYZ ", &elements, &tags)
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
    fn white_is_white() {
        for axis in 0..3 {
            assert_eq!(PRIMARIES.iter().map(|primary| primary[axis]).sum::<u32>(), D50[axis]);
        }
    }
}
