//! The letter as it was written: its parts, blocks and inlines, its notes, each with its place in the source.
//!
//! Data only; made by `read`, eaten by `compose`. Deliberately absent: anything of Markdown or YAML, and anything of
//! how it will look.

use std::sync::Arc;

use serde::Deserialize;

use crate::lang::{Digits, Labels, Lang};
use crate::picture::Picture;
use crate::report::{Code, Severity};
use crate::source::{SourceId, Span};
use crate::unit::Length;

/// A letter.
#[derive(Clone, Debug, Default)]
pub struct Letter {
    /// What the front matter says.
    pub matter: Matter,
    /// The body.
    pub blocks: Vec<Block>,
    /// The notes, in the order in which they were written; [`Inline::Call`] names them by index.
    pub notes: Vec<Note>,
}

impl Letter {
    /// How many paragraphs of the body have a number where paragraphs are numbered: those of no list and no quotation.
    pub fn numbered_paragraphs(&self) -> usize {
        fn count(blocks: &[Block]) -> usize {
            let of = |block: &Block| match block {
                Block::Paragraph(_) => 1,
                Block::Division { blocks, .. } => count(blocks),
                Block::Heading { .. } | Block::List(_) | Block::Quote(_) | Block::Break => 0,
            };
            blocks.iter().map(of).sum()
        }
        count(&self.blocks)
    }
}

/// A translation of a letter, bound with it.
#[derive(Clone, Debug)]
pub struct Translation {
    /// The letter in the other language. What holds for the whole document is the original's, here too.
    pub letter: Letter,
    /// The words we add, in that language.
    pub labels: Labels,
}

/// The text of a note.
#[derive(Clone, Debug)]
pub struct Note {
    /// The name by which it is called.
    pub label: String,
    /// Its text; none if it is called but was never written.
    pub blocks: Option<Vec<Block>>,
    /// Where it is written, or first called.
    pub span: Span,
}

/// A note's index in [`Letter::notes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoteIndex(pub u32);

/// A block of the body.
#[derive(Clone, Debug)]
pub enum Block {
    /// A heading; 1 is the highest level below the title.
    Heading {
        /// 1 to 6.
        level: u8,
        /// Its text.
        text: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List(List),
    /// A quotation set apart.
    Quote(Vec<Block>),
    /// Blocks in a language of their own (`::: {lang=fa}`).
    Division {
        /// The language.
        lang: Lang,
        /// The blocks.
        blocks: Vec<Block>,
    },
    /// A thematic break.
    Break,
}

/// A list.
#[derive(Clone, Debug)]
pub struct List {
    /// The number of the first item; none for a list of bullets.
    pub start: Option<u64>,
    /// Whether items stand close, without space between.
    pub tight: bool,
    /// The items.
    pub items: Vec<Vec<Block>>,
}

/// A piece of running text.
#[derive(Clone, Debug)]
pub enum Inline {
    /// Characters.
    Text {
        /// The characters, as they are to be set.
        text: String,
        /// Where they stand.
        span: Span,
    },
    /// Emphasis: italic where the script has it.
    Emphasis(Vec<Inline>),
    /// Strong emphasis: bold.
    Strong(Vec<Inline>),
    /// A link.
    Link {
        /// Where it leads.
        url: String,
        /// Its text.
        text: Vec<Inline>,
    },
    /// Text in a language of its own (`[…]{lang=fa}`).
    Language {
        /// The language.
        lang: Lang,
        /// The text.
        text: Vec<Inline>,
    },
    /// A call of a note.
    Call {
        /// Which.
        note: NoteIndex,
        /// Where it is called.
        span: Span,
    },
    /// A forced end of line.
    LineBreak,
}

/// Takes the calls of notes out of a text; whether there were any.
pub fn take_calls(inlines: &mut Vec<Inline>) -> bool {
    let before = inlines.len();
    inlines.retain(|inline| !matches!(inline, Inline::Call { .. }));
    let mut taken = inlines.len() < before;
    for inline in inlines {
        match inline {
            Inline::Emphasis(text) | Inline::Strong(text) => taken |= take_calls(text),
            Inline::Link { text, .. } | Inline::Language { text, .. } => taken |= take_calls(text),
            Inline::Text { .. } | Inline::Call { .. } | Inline::LineBreak => (),
        }
    }
    taken
}

/// What the front matter says. Everything but the title may be absent. A value is inline text, so that a title can
/// call a note and name a language.
#[derive(Clone, Debug, Default)]
pub struct Matter {
    /// The letter's source.
    pub source: SourceId,
    /// The title.
    pub title: Vec<Inline>,
    /// The language of the letter; English if it does not say.
    pub lang: Option<Lang>,
    /// The letter's own date: the only clock there is.
    pub date: Option<Date>,
    /// The calendars in which the date is printed, in order; Gregorian if none is named.
    pub calendars: Vec<Calendar>,
    /// The place of writing.
    pub place: Vec<Inline>,
    /// The sender's reference.
    pub reference: Vec<Inline>,
    /// A marking such as "Confidential".
    pub marking: Vec<Inline>,
    /// The emblem.
    pub emblem: Option<Emblem>,
    /// The lines of the letterhead.
    pub letterhead: Vec<Vec<Inline>>,
    /// The language of those lines, where the front matter says one.
    pub letterhead_lang: Option<Lang>,
    /// The letterhead in a second language, to stand across from the first.
    pub letterhead_facing: Option<(Lang, Vec<Vec<Inline>>)>,
    /// The addressees, one a line.
    pub to: Vec<Vec<Inline>>,
    /// Who gets a copy.
    pub cc: Vec<Vec<Inline>>,
    /// The subject.
    pub subject: Vec<Inline>,
    /// The salutation.
    pub salutation: Vec<Inline>,
    /// The closing formula.
    pub closing: Vec<Inline>,
    /// The lead signatures, each a block of lines.
    pub signed: Vec<Vec<Vec<Inline>>>,
    /// The enclosures.
    pub enclosures: Vec<Vec<Inline>>,
    /// The name of the roll's file beside the letter.
    pub signatories: Option<(String, Span)>,
    /// What a column of the roll holds, by its header: (header, field name).
    pub columns: Vec<(String, String)>,
    /// How notes are numbered.
    pub notes: NoteForm,
    /// Whether the paragraphs of the body are numbered; none if the layout is to say.
    pub numbered: Option<bool>,
    /// The files of its translations, beside the letter, in the order in which they are bound.
    pub translations: Vec<(String, Span)>,
    /// The annex.
    pub annex: Annex,
    /// The layout's name or file.
    pub layout: Option<(String, Span)>,
    /// Draft or final; none if the letter does not say, which is draft.
    pub status: Option<Status>,
    /// The edition.
    pub edition: Option<Edition>,
    /// The digits of numbers that we make, where the language's own do not serve.
    pub digits: Option<Digits>,
    /// Words that we add, said otherwise: each by its name.
    pub labels: Vec<(&'static str, Vec<String>)>,
    /// What rules weigh in this letter; none for a rule that is off.
    pub rules: Vec<(&'static Code, Option<Severity>)>,
}

/// The emblem at the head of the letter.
#[derive(Clone, Debug)]
pub struct Emblem {
    /// The name of its file beside the letter, and where that is said.
    pub file: (String, Span),
    /// What it shows, in words.
    pub alt: String,
    /// How high it is set, where the letter says it.
    pub height: Option<Length>,
    /// What its file holds, once it is read.
    pub picture: Option<Arc<Picture>>,
}

/// How notes are numbered; what the letter does not say is the layout's to say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoteForm {
    /// By numbers or symbols.
    pub marks: Option<NoteMarks>,
    /// Where their series begins again.
    pub restart: Option<Restart>,
}

/// What calls a note.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NoteMarks {
    /// Numbers, in the digits of the letter's language.
    #[default]
    Numbers,
    /// Symbols: * † ‡ § ‖ ¶, then each twice, and so on.
    Symbols,
}

/// Where the series of notes begins again; never on a page, since pages are made last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Restart {
    /// Nowhere.
    #[default]
    Never,
    /// At each heading of the highest level, and at the annex.
    Section,
}

/// How the annex of signatories is made.
#[derive(Clone, Debug, Default)]
pub struct Annex {
    /// Its title; the language's own words if there is none.
    pub title: Vec<Inline>,
    /// Words under the title ("Institutional affiliations are for identification only").
    pub disclaimer: Vec<Inline>,
    /// The order of the entries.
    pub order: Order,
    /// What parts the entries into groups with headings.
    pub group: Group,
    /// Which number an entry has.
    pub number: Number,
    /// Whether the number of signatories is printed under the title.
    pub total: bool,
}

/// The order of the entries of the annex. Entries that are equal in it stay as the roll has them, those that lack what
/// is ordered by come last; signatories with a rank (`pin`) stand before all, in the order of their ranks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As the roll has them.
    #[default]
    AsSigned,
    /// By the sort key of a row that has one, else by the name as it is written, without honorifics before it.
    Name,
    /// By the sort key alone.
    SortKey,
    /// By country.
    Country,
    /// By category, in the order in which the roll first names each.
    Category,
    /// By the date of signing.
    Date,
}

/// What parts the entries of the annex into groups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Group {
    /// Nothing.
    #[default]
    None,
    /// The country; the groups in alphabetical order.
    Country,
    /// The category; the groups in the order in which the roll first names each.
    Category,
    /// Whether an entry is an organization's or a person's.
    Kind,
}

/// Which number an entry of the annex has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Number {
    /// Its place on the page: 1, 2, 3 and so on without a gap.
    #[default]
    AsPrinted,
    /// Its place in the roll, whatever the order on the page.
    AsSigned,
    /// What the roll's `id` column says.
    Id,
}

/// A date, in the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// A calendar in which a date is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// Gregorian.
    Gregorian,
    /// Solar Hijri, with the month names that the letter's language uses.
    Persian,
    /// Islamic (Umm al-Qura).
    Islamic,
}

/// Whether the letter is to be handed over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Still lacking something; it says so in its running head.
    #[default]
    Draft,
    /// To be handed over.
    Final,
}

/// A dated edition.
#[derive(Clone, Debug, Default)]
pub struct Edition {
    /// Its label: "1".
    pub label: String,
    /// Its date.
    pub date: Option<Date>,
    /// What it follows.
    pub previous: Option<String>,
}
