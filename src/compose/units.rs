//! Units of measurement and money that stand behind a number in Latin letters.
//!
//! A stated list, not a guess, so that no word is taken for a unit: the units of the SI and those used with it (SI
//! brochure, 9th edition, tables 2, 4 and 8), each with the prefixes that people write (table 7), units of information
//! (IEC 80000-13), some that trade and medicine use, and the currency codes of ISO 4217. Deliberately absent: unit names in
//! words ("metres"), "in" and "at", which are words first, and conversion.

/// Symbols and the prefixes that they are written with; what stands alone has none.
const UNITS: &[(&str, &str)] = &[
    ("m", "k d c m µ μ n p"),
    ("g", "k m µ μ n p M G"),
    ("s", "m µ μ n p"),
    ("A", "k m µ μ"),
    ("K", "m"),
    ("mol", "k m µ μ n"),
    ("cd", "m"),
    ("Hz", "k M G T m"),
    ("N", "k M m"),
    ("Pa", "k M G h m"),
    ("J", "k M G T P E m"),
    ("W", "k M G T m µ μ"),
    ("Wh", "k M G T m"),
    ("Wp", "k M G"),
    ("V", "k M m µ μ"),
    ("VA", "k M"),
    ("Ah", "k m"),
    ("C", "m µ μ"),
    ("F", "m µ μ n p"),
    ("Ω", "k M m"),
    ("Ω", "k M m"),
    ("S", "m µ μ"),
    ("T", "m µ μ"),
    ("H", "m µ μ"),
    ("lm", "k"),
    ("lx", "k"),
    ("Bq", "k M G T P m"),
    ("Gy", "m µ μ"),
    ("Sv", "m µ μ"),
    ("l", "h d c m µ μ"),
    ("L", "h d c m µ μ M"),
    ("t", "k M G"),
    ("ha", ""),
    ("h", ""),
    ("d", ""),
    ("min", ""),
    ("Da", "k M"),
    ("eV", "k M G T m"),
    ("bar", "m k"),
    ("dB", ""),
    ("dBA", ""),
    ("cal", "k"),
    ("kn", ""),
    ("nmi", ""),
    ("ppm", ""),
    ("ppb", ""),
    ("rpm", ""),
    ("dpi", ""),
    ("ft", ""),
    ("yd", ""),
    ("mi", ""),
    ("mph", ""),
    ("lb", ""),
    ("lbs", ""),
    ("oz", ""),
    ("mmHg", ""),
    ("B", "k K M G T P E Ki Mi Gi Ti Pi"),
    ("b", "k K M G T"),
    ("bit", "k K M G T Ki Mi Gi Ti"),
    ("bps", "k K M G T"),
    ("byte", "k M G"),
    ("am", ""),
    ("pm", ""),
    ("CO₂e", "t k"),
];

/// The codes of ISO 4217 that are in use.
const CURRENCIES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN \
    BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD \
    HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD \
    MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON \
    RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD \
    UYU UZS VES VND VUV WST XAF XCD XDR XOF XPF YER ZAR ZMW ZWG";

/// Units that are single capitals as initials are: "in 2026 A. Smith said" has none.
const LIKE_INITIALS: &[&str] = &["A", "B", "C", "F", "H", "J", "K", "L", "N", "S", "T", "V", "W"];

/// How long a unit is at most, in bytes, products and quotients included.
const LONGEST: usize = 24;

/// How many bytes the unit takes that a text begins with; none if it begins with none.
pub(super) fn unit(text: &str) -> Option<usize> {
    if let Some(degree) = text.strip_prefix(['°', '˚', 'º']) {
        let scale = degree.strip_prefix(['C', 'F'])?;
        return (!goes_on(scale)).then(|| text.len() - scale.len());
    }
    let (mut end, mut count) = (0, 0);
    loop {
        let symbol = symbol(&text[end..])?;
        end += symbol;
        count += 1;
        let mut rest = text[end..].chars();
        // "m²", "s⁻¹", and "m2" as it is typed.
        let power = rest.next().filter(|c| matches!(c, '²' | '³' | '⁻' | '2' | '3'));
        end += power.map_or(0, char::len_utf8);
        end += if power == Some('⁻') {
            rest.next().filter(|c| "¹²³".contains(*c)).map_or(0, char::len_utf8)
        } else {
            0
        };
        let product = text[end..].chars().next().filter(|c| matches!(c, '/' | '·' | '⋅'));
        match product {
            Some(sign) if end < LONGEST && self::symbol(&text[end + sign.len_utf8()..]).is_some() => {
                end += sign.len_utf8();
            }
            _ => break,
        }
    }
    let rest = &text[end..];
    let is_initial = count == 1 && LIKE_INITIALS.contains(&&text[..end]) && {
        let after = rest.strip_prefix('.').unwrap_or(rest).trim_start_matches([' ', '\u{A0}']);
        after.len() < rest.len() && after.starts_with(|c: char| c.is_ascii_alphabetic())
    };
    (!goes_on(rest) && !is_initial).then_some(end)
}

/// Whether a word goes on here, so that what stands before is a part of it.
fn goes_on(rest: &str) -> bool {
    let mut after = rest.chars();
    match after.next() {
        Some('-' | '‑' | '/' | '’' | '\'' | '_' | '@') => after.next().is_some_and(char::is_alphanumeric),
        next => next.is_some_and(|c| c.is_alphanumeric() && !matches!(c, '₂' | '¹' | '²' | '³')),
    }
}

/// How many bytes the longest symbol takes, with its prefix, that a text begins with and whose word ends there.
fn symbol(text: &str) -> Option<usize> {
    let word: usize = text.chars().take(6).take_while(|c| c.is_alphabetic() || *c == '₂').map(char::len_utf8).sum();
    let word = &text[..word];
    if word.len() == 3 && CURRENCIES.split(' ').any(|code| code == word) {
        return Some(3);
    }
    let is_unit = |(symbol, prefixes): &(&str, &str)| {
        word.strip_suffix(symbol).is_some_and(|prefix| prefix.is_empty() || prefixes.split(' ').any(|p| p == prefix))
    };
    (!word.is_empty() && UNITS.iter().any(is_unit)).then_some(word.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_known_with_prefixes_powers_and_quotients() {
        for text in [
            "km",
            "Mbit/s",
            "GB",
            "m²",
            "m3",
            "kg",
            "°C",
            "USD",
            "Hz",
            "kWh/m²",
            "m·s⁻²",
            "µg/m³",
            "ppm",
            "MΩ",
            "pm",
            "Mt",
            "km/h",
            "GiB",
            "W",
        ] {
            assert_eq!(unit(text), Some(text.len()), "{text}");
            assert_eq!(unit(&format!("{text} به")), Some(text.len()), "{text}");
        }
    }

    #[test]
    fn words_are_no_units() {
        for text in
            ["Greenpeace", "UN", "A. Smith", "A Smith", "in", "GA", "m-Health", "USDA", "kg’s", "Tv", "°X", "", "و"]
        {
            assert_eq!(unit(text), None, "{text}");
        }
        assert_eq!(unit("kg CO₂"), Some(2));
        assert_eq!(unit("km, 7"), Some(2));
    }
}
