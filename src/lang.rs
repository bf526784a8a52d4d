//! What a language implies: its tag, its direction, its digits, the words we add to a letter.
//!
//! A [`Lang`] is a BCP 47 tag cut down to language, script and region (RFC 5646, 2.1), small enough to travel with
//! every run. The words we add ("To", "Page 1 of 5", month names) are data, in [`Labels`], read from `labels/`.
//! Deliberately absent: translation of anything the user wrote, and message texts (see `report`).

mod said;
mod written;

pub use said::word;
pub use written::Digits;

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use unicode_script::UnicodeScript;

/// A writing direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// Whether this is right to left.
    pub fn is_rtl(self) -> bool {
        self == Direction::Rtl
    }
}

/// A language tag: language, script and region subtags, zero bytes where a subtag is absent or shorter.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang {
    language: [u8; 3],
    script: [u8; 4],
    region: [u8; 3],
}

impl Lang {
    /// English: what a letter is in that does not say.
    pub const ENGLISH: Lang = Lang { language: *b"en\0", script: [0; 4], region: [0; 3] };
    /// Undetermined (`und`, RFC 5646, 4.1): what the program does not know.
    pub const UNDETERMINED: Lang = Lang { language: *b"und", script: [0; 4], region: [0; 3] };

    /// Reads a tag such as `fa`, `uz-Arab`, `pt-BR`; variants and extensions are dropped. None if it is not one.
    pub fn parse(tag: &str) -> Option<Lang> {
        let mut subtags = tag.trim().split(['-', '_']);
        let mut lang = Lang { language: [0; 3], script: [0; 4], region: [0; 3] };
        let first = subtags.next()?;
        let alphabetic = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphabetic());
        if !(2..=3).contains(&first.len()) || !alphabetic(first) {
            return None;
        }
        for (to, from) in lang.language.iter_mut().zip(first.bytes()) {
            *to = from.to_ascii_lowercase();
        }
        for subtag in subtags {
            if subtag.is_empty() || subtag.len() > 8 || !subtag.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                return None;
            }
            if subtag.len() == 1 {
                break;
            }
            if subtag.len() == 4 && alphabetic(subtag) && lang.script == [0; 4] {
                for (index, (to, from)) in lang.script.iter_mut().zip(subtag.bytes()).enumerate() {
                    *to = if index == 0 { from.to_ascii_uppercase() } else { from.to_ascii_lowercase() };
                }
            } else if lang.region == [0; 3]
                && ((subtag.len() == 2 && alphabetic(subtag))
                    || (subtag.len() == 3 && subtag.bytes().all(|byte| byte.is_ascii_digit())))
            {
                for (to, from) in lang.region.iter_mut().zip(subtag.bytes()) {
                    *to = from.to_ascii_uppercase();
                }
            }
        }
        Some(lang)
    }

    /// The language subtag alone: `fa`.
    pub fn language(&self) -> &str {
        text(&self.language)
    }

    /// The script subtag, if the tag has one.
    pub fn script_subtag(&self) -> Option<&str> {
        Some(text(&self.script)).filter(|script| !script.is_empty())
    }

    /// The region subtag, if the tag has one.
    pub fn region(&self) -> Option<&str> {
        Some(text(&self.region)).filter(|region| !region.is_empty())
    }

    /// The script this language is written in: the tag's own, else the usual one (CLDR likely subtags, the part of it
    /// that is not Latin).
    pub fn script(&self) -> Script {
        if let Some(script) = self.script_subtag() {
            return Script::from_short_name(script).unwrap_or(Script::Latin);
        }
        match &self.language {
            b"ar\0" | b"fa\0" | b"prs" | b"ps\0" | b"ur\0" | b"ckb" | b"sd\0" | b"ug\0" | b"ks\0" | b"azb" | b"pnb"
            | b"haz" => Script::Arabic,
            b"uz\0" if self.region() == Some("AF") => Script::Arabic,
            b"he\0" | b"yi\0" => Script::Hebrew,
            b"ru\0" | b"uk\0" | b"be\0" | b"bg\0" | b"mk\0" | b"sr\0" | b"tg\0" | b"kk\0" | b"ky\0" | b"mn\0"
            | b"tt\0" | b"ba\0" | b"ce\0" => Script::Cyrillic,
            b"el\0" => Script::Greek,
            b"hy\0" => Script::Armenian,
            b"ka\0" => Script::Georgian,
            b"hi\0" | b"mr\0" | b"ne\0" | b"sa\0" => Script::Devanagari,
            b"bn\0" | b"as\0" => Script::Bengali,
            b"pa\0" => Script::Gurmukhi,
            b"gu\0" => Script::Gujarati,
            b"ta\0" => Script::Tamil,
            b"te\0" => Script::Telugu,
            b"kn\0" => Script::Kannada,
            b"ml\0" => Script::Malayalam,
            b"si\0" => Script::Sinhala,
            b"th\0" => Script::Thai,
            b"lo\0" => Script::Lao,
            b"km\0" => Script::Khmer,
            b"my\0" => Script::Myanmar,
            b"bo\0" | b"dz\0" => Script::Tibetan,
            b"am\0" | b"ti\0" => Script::Ethiopic,
            b"zh\0" | b"ja\0" => Script::Han,
            b"ko\0" => Script::Hangul,
            b"syr" => Script::Syriac,
            b"dv\0" => Script::Thaana,
            b"nqo" => Script::Nko,
            _ => Script::Latin,
        }
    }

    /// The direction in which this language is written.
    pub fn direction(&self) -> Direction {
        script_direction(self.script())
    }
}

/// The direction of a script (UAX #9, the bidirectional class of its letters).
pub fn script_direction(script: Script) -> Direction {
    match script {
        Script::Arabic
        | Script::Hebrew
        | Script::Syriac
        | Script::Thaana
        | Script::Nko
        | Script::Samaritan
        | Script::Mandaic
        | Script::Adlam
        | Script::Hanifi_Rohingya => Direction::Rtl,
        _ => Direction::Ltr,
    }
}

/// A script (UAX #24).
pub use unicode_script::Script;

/// The script of a character (UAX #24), `Common` and `Inherited` included.
pub fn script_of(character: char) -> Script {
    // The ranges that names are made of, so that the table is seldom searched.
    match character {
        'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{24F}' => Script::Latin,
        '\0'..='@' | '\u{2066}'..='\u{2069}' => Script::Common,
        '\u{400}'..='\u{481}' => Script::Cyrillic,
        '\u{620}'..='\u{63F}' | '\u{641}'..='\u{64A}' | '\u{671}'..='\u{6D3}' => Script::Arabic,
        _ => character.script(),
    }
}

/// The script that a character common to several scripts is set in beside text of the script `near` (UAX #24, 5.2): that
/// one if the character is used with it, else the one it is used with most.
pub fn script_beside(character: char, near: Script) -> Script {
    let used_with = character.script_extension();
    if used_with.is_common() || used_with.is_inherited() || used_with.contains_script(near) {
        return near;
    }
    let usual = [Script::Arabic, Script::Devanagari, Script::Han];
    let usual = usual.into_iter().find(|script| used_with.contains_script(*script));
    usual.or_else(|| used_with.iter().next()).unwrap_or(near)
}

fn text(bytes: &[u8]) -> &str {
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    std::str::from_utf8(&bytes[..end]).unwrap_or("")
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.language())?;
        for subtag in [self.script_subtag(), self.region()].into_iter().flatten() {
            write!(f, "-{subtag}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The words, marks and forms that we add to a letter, in one language. In the forms `{number}`, `{page}`, `{pages}`,
/// `{title}`, `{continued}`, `{day}`, `{month}`, `{year}`, `{place}`, `{date}`, `{count}`, `{group}`, `{rule}`, `{first}`, `{last}`,
/// `{total}` are replaced.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labels {
    /// The tag that this file is for.
    pub tag: String,
    /// Other tags that it serves.
    pub aliases: Vec<String>,
    /// The direction of the language.
    pub direction: Direction,
    /// The digits of numbers that we make: those of the language, if the letter does not choose others.
    #[serde(skip)]
    pub digits: Digits,
    /// What joins the fields of an entry, its space included: the language's own, if the letter does not say another.
    #[serde(skip)]
    pub comma: String,
    /// What follows a label.
    pub colon: String,
    /// Words of the letter's parts.
    pub letter: LetterLabels,
    /// Words of the page's furniture.
    pub page: PageLabels,
    /// Words of the annex.
    pub annex: AnnexLabels,
    /// What is said of the order of the annex.
    pub order: OrderLabels,
    /// Headings of the annex's groups.
    pub groups: GroupLabels,
    /// What is said of a translation.
    pub translated: TranslatedLabels,
    /// Words of a document in several volumes.
    pub volume: VolumeLabels,
    /// The heads of the columns of the annex's table.
    pub table: TableLabels,
    /// Words about notes.
    pub note: NoteLabels,
    /// Words for what a draft lacks.
    pub missing: MissingLabels,
    /// Forms and month names of dates.
    pub date: DateLabels,
    /// Quotation marks.
    pub quotes: QuoteLabels,
    /// Where spaces are not broken, and where notes are called.
    #[serde(default)]
    pub spaces: Spaces,
}

/// Which spaces of a text in this language end no line, and on which side of a stop its notes are called.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Spaces {
    /// Words that stay with the number after them: "No.", "art.".
    pub before_number: Vec<String>,
    /// Words that stay with the name after them: "Mr.".
    pub before_name: Vec<String>,
    /// Words so short that they stay with any word after them.
    pub short: Vec<String>,
    /// Whether ; : ! ? and the inner sides of « » have spaces.
    pub french: bool,
    /// Where notes are called.
    pub marker: Marker,
    /// What stands between a word and the call of a note.
    pub before_call: String,
}

/// On which side of a mark of punctuation a note is called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Marker {
    /// Wherever the writer calls it.
    #[default]
    Anywhere,
    /// Before it.
    Before,
    /// Before commas, stops and colons; after marks of exclamation, question and omission.
    BeforeStops,
    /// After it.
    After,
}

/// Words of the letter's parts, without a colon.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the word it is named after")]
pub struct LetterLabels {
    pub to: String,
    pub cc: String,
    pub subject: String,
    pub reference: String,
    pub date: String,
    pub enclosure: String,
    pub enclosures: String,
    pub signed: String,
}

/// Words of the page's furniture.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageLabels {
    /// `Page {page} of {pages}`.
    pub folio: String,
    /// The word that a draft carries in its running head.
    pub draft: String,
}

/// Words of the annex.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnnexLabels {
    /// "Annex".
    pub annex: String,
    /// "Signatories".
    pub signatories: String,
    /// "continued".
    pub continued: String,
    /// `{title} ({continued})`: the head of the annex's later pages.
    pub continued_form: String,
    /// `{number}.`: how the number of an entry or list item is printed.
    pub entry_number: String,
    /// `Number of signatories: {count}`.
    pub total: String,
}

impl Labels {
    /// Whether these are the words of a language, not of another that stands in for it.
    pub fn serves(&self, lang: Lang) -> bool {
        let tag = lang.to_string();
        self.tag == tag || self.tag == lang.language() || self.aliases.contains(&tag)
    }

    /// The line under the title of a translation from a language with these labels.
    pub fn translated_from(&self, lang: Lang, labels: &Labels) -> &str {
        let named = self.translated.from.get(&labels.tag).filter(|_| labels.serves(lang));
        named.unwrap_or(&self.translated.other)
    }
}

/// What is said of a translation, under its title.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TranslatedLabels {
    /// "Translation": of one from a language that is not in the table.
    pub other: String,
    /// "Translated from the Persian", by the tag of Persian's labels.
    pub from: BTreeMap<String, String>,
}

/// Words of a document in several volumes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VolumeLabels {
    /// `Volume {number} of {count}`.
    pub number: String,
    /// `Signatories {first} to {last} of {total}`: those that a volume holds.
    pub signatories: String,
}

/// The heads of the columns of the annex's table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the word it is named after")]
pub struct TableLabels {
    pub number: String,
    pub name: String,
    pub native_name: String,
    pub title: String,
    pub affiliation: String,
    pub city: String,
    pub country: String,
    pub category: String,
}

/// What is said of the order of the annex, for each order but that of the roll.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderLabels {
    /// By name.
    pub name: String,
    /// By sort key: what the alphabet is applied to is not said.
    pub sort_key: String,
    /// By country.
    pub country: String,
    /// By category.
    pub category: String,
    /// By date.
    pub date: String,
    /// `{rule}, after the first signatories`: where some have a rank.
    pub after_first: String,
    /// `{rule}, within each country`: where countries have headings.
    pub within_country: String,
    /// `{rule}, within each group`: where other groups have.
    pub within_group: String,
}

/// Headings of the annex's groups.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupLabels {
    /// `{group} ({count})`.
    pub form: String,
    /// Those who have a rank.
    pub first: String,
    /// Organizations.
    pub organizations: String,
    /// Persons.
    pub individuals: String,
    /// Those whose row does not say their group.
    pub others: String,
}

/// Words about notes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoteLabels {
    /// What a draft prints for a note without text.
    pub missing: String,
    /// `Note {number}`: what a screen reader says for the link at a call.
    pub label: String,
    /// What it says for the link back from the note.
    pub back: String,
}

/// Words for what a draft lacks.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MissingLabels {
    /// What a draft prints for a question without an answer.
    pub answer: String,
}

/// Forms and month names of dates.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateLabels {
    /// `{day} {month} {year}`.
    pub form: String,
    /// `{place}, {date}`.
    pub place: String,
    /// What the first day of a month is called, where that is not its number: "1er".
    #[serde(default)]
    pub first: Option<String>,
    /// Months of the Gregorian calendar.
    pub gregorian: [String; 12],
    /// Months of the Solar Hijri calendar, Iranian names.
    pub persian: [String; 12],
    /// Months of the Solar Hijri calendar, Afghan names.
    pub afghan: [String; 12],
    /// Months of the Islamic calendar.
    pub islamic: [String; 12],
}

/// Quotation marks, opening and closing.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuoteLabels {
    /// Outer marks.
    pub primary: [String; 2],
    /// Marks within marks.
    pub secondary: [String; 2],
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_to_a_script_leads_to_the_same_one() {
        for character in '\0'..='\u{FFFF}' {
            assert_eq!(script_of(character), character.script(), "{character:?}");
        }
    }
}
