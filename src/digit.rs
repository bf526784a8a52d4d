//! Decimal digits of all scripts: what each is worth.
//!
//! Unicode's general category Nd, version 15.0, in which digits stand in tens from zero to nine (chapter 4.6). Deliberately
//! absent: other numerals, such as Roman, Hebrew or Chinese ones.

/// The zeros, ascending.
const ZEROS: &[u32] = &[
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0,
    0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620,
    0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0,
    0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x11F50,
    0x16A60, 0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E950,
    0x1FBF0,
];

/// The value of a decimal digit, 0 to 9; none of any other character.
pub fn value(character: char) -> Option<u32> {
    if character.is_ascii() {
        return character.to_digit(10);
    }
    let code = u32::from(character);
    let zero = ZEROS.get(ZEROS.partition_point(|zero| *zero <= code).checked_sub(1)?)?;
    Some(code - zero).filter(|value| *value < 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_all_scripts_have_their_value() {
        for (digits, expected) in [
            ("0459", 459),
            ("٠٤٥٩", 459),
            ("۰۴۵۹", 459),
            ("०४५९", 459),
            ("๐๔๕๙", 459),
            ("０４５９", 459),
            ("𝟎𝟒𝟓𝟗", 459),
        ] {
            let number = digits.chars().fold(0, |number, digit| number * 10 + value(digit).unwrap());
            assert_eq!(number, expected, "{digits}");
        }
        for character in ['a', '/', ':', '½', '²', 'Ⅳ', '四', '\u{65F}', '\u{66A}', 'ا', '\u{10FFFF}'] {
            assert_eq!(value(character), None, "{character}");
        }
    }
}
