//! Folding: what makes two spellings of a name the same name.
//!
//! A folded text has small letters and digits, and one space between words. Gone are case, compatibility forms (NFKC),
//! accents and points that people leave out, stretching, directional marks, punctuation, and the differences between
//! letters that one keyboard has for another (Arabic and Persian yeh and kaf, forms of alef, heh and teh marbuta). What
//! tells words apart in its script stays: the vowel signs of Indic scripts, the marks of Thai, voicing in Japanese.
//! A folded text is for comparing, never for showing. Deliberately absent: transliteration, and any guess at which of
//! two spellings is right.

pub mod edits;
mod honorifics;
pub mod kin;
mod letters;
mod phrases;

pub use self::letters::{fold, fold_into};
pub use self::phrases::Phrases;

/// A name, folded as names are compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameKey {
    /// The words as they follow one another, with honorifics and degrees taken off.
    pub ordered: String,
}

impl NameKey {
    /// The key of a name.
    ///
    /// What stands in brackets or between backticks is not part of the name, unless there is nothing else; nor are
    /// honorifics before it and degrees behind it.
    pub fn of(name: &str) -> NameKey {
        let mut ordered = String::with_capacity(name.len());
        match without_brackets(name) {
            Some(bare) => fold_into(&bare, &mut ordered),
            None => fold_into(name, &mut ordered),
        }
        if ordered.is_empty() {
            fold_into(name, &mut ordered);
        }
        if !ordered.is_ascii() {
            letters::unmask(&mut ordered);
        }
        without_number(&mut ordered);
        honorifics::take_off(&mut ordered);
        NameKey { ordered }
    }

    /// The letters alone: equal where only spaces, hyphens or joiners part two spellings.
    pub fn squeezed(&self) -> String {
        self.ordered.replace(' ', "")
    }

    /// The words in the order of the alphabet: equal where only the order of the name's parts differs.
    pub fn sorted(&self) -> String {
        let mut words: Vec<&str> = self.ordered.split(' ').collect();
        words.sort_unstable();
        words.join(" ")
    }

    /// Whether two keys are of one name, the order of its parts aside.
    pub fn is(&self, other: &NameKey) -> bool {
        self.ordered == other.ordered || self.squeezed() == other.squeezed() || self.sorted() == other.sorted()
    }
}

/// Takes a typed number off the front of a folded name, if a word is left.
fn without_number(name: &mut String) {
    let digits = name.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && name[digits..].starts_with(' ') {
        name.replace_range(..=digits, "");
    }
}

/// A text without what stands in closed brackets or between backticks; none if it has neither.
fn without_brackets(text: &str) -> Option<String> {
    const PAIRS: &[(char, char)] = &[('(', ')'), ('[', ']'), ('<', '>'), ('`', '`'), ('（', '）'), ('【', '】')];
    if !text.chars().any(|c| PAIRS.iter().any(|(open, _)| *open == c)) {
        return None;
    }
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((at, close)) =
        rest.char_indices().find_map(|(at, c)| PAIRS.iter().find(|(open, _)| *open == c).map(|(_, close)| (at, *close)))
    {
        let inside = at + rest[at..].chars().next().map_or(0, char::len_utf8);
        let Some(length) = rest[inside..].find(close) else { break };
        bare.push_str(&rest[..at]);
        bare.push(' ');
        rest = &rest[inside + length + close.len_utf8()..];
    }
    bare.push_str(rest);
    Some(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn same(one: &str, other: &str) {
        let keys = (NameKey::of(one), NameKey::of(other));
        assert!(keys.0.is(&keys.1), "{one} and {other}: {keys:?}");
    }

    #[track_caller]
    fn apart(one: &str, other: &str) {
        let keys = (NameKey::of(one), NameKey::of(other));
        assert!(!keys.0.is(&keys.1), "{one} and {other}: {keys:?}");
    }

    #[test]
    fn spellings_of_one_name_are_one_key() {
        for (one, other) in [
            ("Zoë  MÜLLER", "zoe muller"),
            ("Zoe\u{308} Mu\u{308}ller", "Zoë Müller"),
            ("Müller, Zoë", "Zoë Müller"),
            ("Prof. Dr. Zoë Müller, PhD", "Zoë Müller"),
            ("Miles O'Brien", "Miles O’Brien"),
            ("Jean-Luc Dupont", "Jean Luc Dupont"),
            ("STRAẞE Großmann", "Strasse Grossmann"),
            ("Çağrı IŞIK", "çağrı ışık"),
            ("Łukasz Øster", "Lukasz Oster"),
            ("ｂｒａｎｄｏｎ ｄａｙ", "Brandon Day"),
            ("𝐌𝐢𝐬𝐬 𝐉𝐚𝐲𝐧𝐞 𝐀𝐝𝐚𝐦𝐬", "Jayne Adams"),
            ("\u{200E}Lucas Byrd\u{200F}", "Lucas Byrd"),
            ("Anne\u{A0}Smith", "Anne Smith"),
            ("Kim Hoàng (@kim)", "Kim Hoàng"),
            ("<b>Kim Hoàng</b>", "Kim Hoàng"),
            ("**Kim Hoàng** `x`", "Kim Hoàng"),
            ("مهدی کاظمی", "مهدي كاظمي"),
            ("علی‌رضا نیک‌زاد", "علی رضا نیکزاد"),
            ("بــارعة أحمد", "بارعه احمد"),
            ("محمّد عبد الرحمٰن", "محمد عبد الرحمن"),
            ("مُحَمَّد قریشی", "محمد قریشی"),
            ("دکتر مهدی کاظمی", "مهدی کاظمی"),
            ("الدكتورة كرمة أكلب", "كرمة اكلب"),
            ("Г-н Кирил Василев", "Кирил Василев"),
            ("Артём Королёв", "Артем Королев"),
            ("Dr. 石井 桃子", "石井 桃子"),
            ("山田\u{3000}太郎", "山田太郎"),
            ("ሄለን\u{200C}ከበደ", "ሄለን ከበደ"),
            ("12. Anne Smith", "Anne Smith"),
            ("Annе Smith", "Anne Smith"),
            ("佐藤 太一さん", "佐藤 太一"),
            ("강경희 교수", "강경희"),
            ("施东先生", "施东"),
            ("ډاکټر زرغونه وردګ", "زرغونه وردګ"),
            ("dr hab. Ewa Nowak", "Ewa Nowak"),
            ("ד\"ר יוסי לוי", "יוסי לוי"),
            ("ד״ר יוסי לוי", "יוסי לוי"),
        ] {
            same(one, other);
        }
    }

    #[test]
    fn names_that_differ_stay_apart() {
        for (one, other) in [
            ("Anna Smith", "Anne Smith"),
            ("渡邊 太郎", "渡辺 太郎"),
            ("かとう", "がとう"),
            ("किरण", "करण"),
            ("สมชาย", "สมชย"),
            ("Dr. Smith", "Prof. Jones"),
            ("محمد قریشی", "محمد قرشی"),
            ("گلناز", "کلناز"),
            ("さん", "たん"),
            ("Ирина Сорока", "Ирина Сорока 2"),
        ] {
            apart(one, other);
        }
    }

    #[test]
    fn a_name_is_never_folded_away() {
        for name in ["Dr.", "(Anna)", "PhD", "Mr. Dr.", "Don", "[x]"] {
            assert!(!NameKey::of(name).ordered.is_empty(), "{name}");
        }
    }
}
