//! What a recipient allows: how long a letter may be, and which words may not stand in it.
//!
//! Counted before anything is set; so there is no limit of pages.

use serde::{Deserialize, Deserializer};

/// The limits that a recipient sets; none where there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// The most words of the letter's text: title, addresses, notes and annex are not counted.
    pub words: Option<u32>,
    /// The most characters of the same text, spaces counted.
    pub characters: Option<u32>,
    /// The most paragraphs and headings of the same text, items of lists counted.
    pub paragraphs: Option<u32>,
    /// The most characters of the title.
    pub title: Option<u32>,
    /// The most signatories.
    pub signatories: Option<u32>,
    /// Words and phrases that may stand neither in the letter nor in the annex.
    #[serde(deserialize_with = "one_or_several")]
    pub forbidden: Vec<String>,
}

fn one_or_several<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Texts {
        One(String),
        Several(Vec<String>),
    }
    Ok(match Texts::deserialize(deserializer)? {
        Texts::One(text) => vec![text],
        Texts::Several(texts) => texts,
    })
}
