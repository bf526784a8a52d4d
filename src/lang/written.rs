//! How a language writes numbers and parts what it lists: its digits and its comma.
//!
//! The one place that knows it: numbers that we make ask here, in the letter's language and in others. Digits are CLDR's default
//! ones for language and region, but for Arabic without a region and Urdu, which have those of print. Deliberately absent: what
//! a letter chooses for itself (see [`super::Labels`]), and digits that a writer typed, which stay as they are.

use serde::Deserialize;

use super::{Lang, Script};

/// Which digits a number that we make is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Digits {
    /// 0 to 9, U+0030.
    #[default]
    Latin,
    /// ٠ to ٩, U+0660.
    Arabic,
    /// ۰ to ۹, U+06F0.
    ExtendedArabic,
}

impl Digits {
    /// Writes a number in these digits.
    pub fn write(self, number: u64) -> String {
        number.to_string().bytes().map(|digit| self.digit(digit - b'0')).collect()
    }

    /// The digits of a numbering system by its name in CLDR; none if we do not write them.
    pub fn of_system(name: &str) -> Option<Digits> {
        match name {
            "latn" => Some(Digits::Latin),
            "arab" => Some(Digits::Arabic),
            "arabext" => Some(Digits::ExtendedArabic),
            _ => None,
        }
    }

    /// The digits that a language tag asks for itself (Unicode Technical Standard 35, key `nu`): `ar-u-nu-latn`.
    pub fn asked_in(tag: &str) -> Option<Digits> {
        let tag = tag.to_ascii_lowercase();
        let mut subtags = tag.split(['-', '_']).skip_while(|subtag| *subtag != "u");
        subtags.find(|subtag| *subtag == "nu")?;
        Digits::of_system(subtags.next()?)
    }

    /// The digit of a value from 0 to 9.
    pub fn digit(self, value: u8) -> char {
        let zero = match self {
            Digits::Latin => '0',
            Digits::Arabic => '\u{660}',
            Digits::ExtendedArabic => '\u{6F0}',
        };
        char::from_u32(u32::from(zero) + u32::from(value)).unwrap_or(zero)
    }
}

/// Where Arabic is written with the digits 0 to 9 (CLDR 48, `defaultNumberingSystem` of `ar-DZ` and its like).
const MAGHREB: &[&str] = &["DZ", "EH", "LY", "MA", "TN"];

impl Lang {
    /// The digits that this language is written with.
    pub fn digits(&self) -> Digits {
        match self.language() {
            _ if self.script() != Script::Arabic => Digits::Latin,
            "ar" if self.region().is_some_and(|region| MAGHREB.contains(&region)) => Digits::Latin,
            "ar" | "ckb" | "sd" => Digits::Arabic,
            "fa" | "prs" | "ps" | "ur" | "haz" | "azb" | "pnb" | "uz" | "ks" => Digits::ExtendedArabic,
            _ => Digits::Latin,
        }
    }

    /// The comma and space between the parts of an entry.
    pub fn comma(&self) -> &'static str {
        if self.script() == Script::Arabic { "، " } else { ", " }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_follow_language_region_and_what_a_tag_asks_for() {
        let of = |tag: &str| Lang::parse(tag).unwrap().digits();
        for (tag, digits) in [
            ("ar", Digits::Arabic),
            ("ar-EG", Digits::Arabic),
            ("ar-MA", Digits::Latin),
            ("ar-TN", Digits::Latin),
            ("ar-Latn", Digits::Latin),
            ("fa", Digits::ExtendedArabic),
            ("fa-AF", Digits::ExtendedArabic),
            ("ur", Digits::ExtendedArabic),
            ("ckb", Digits::Arabic),
            ("he", Digits::Latin),
            ("de", Digits::Latin),
        ] {
            assert_eq!(of(tag), digits, "{tag}");
        }
        assert_eq!(Digits::asked_in("ar-u-nu-latn"), Some(Digits::Latin));
        assert_eq!(Digits::asked_in("ar-MA-u-ca-gregory-nu-arab"), Some(Digits::Arabic));
        assert_eq!(Digits::asked_in("fa-u-nu-thai"), None);
        assert_eq!(Digits::asked_in("fa-nu-latn"), None);
    }
}
