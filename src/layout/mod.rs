//! The look: page, styles, notes, annex, justification.
//!
//! Data only: made by `read::layout` from TOML, looked up by compose, set and paginate. Lengths are written `11pt`,
//! `25mm`; factors are whole thousandths. Deliberately absent: anything that a letter says.

mod limits;

pub use self::limits::Limits;

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};

use crate::letter::{NoteMarks, Restart};
use crate::unit::{Length, Permille};

/// A layout.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Layout {
    /// What it is for, in a sentence.
    pub description: String,
    /// Whether the paragraphs of a letter that does not say are numbered.
    #[serde(default)]
    pub numbered: bool,
    /// The page.
    pub page: PageShape,
    /// How lines are filled.
    pub justification: Justification,
    /// The foot of the page.
    pub notes: NoteArea,
    /// The emblem and the letterhead.
    #[serde(default)]
    pub letterhead: LetterheadLook,
    /// The lead signatures.
    #[serde(default)]
    pub signature: SignatureLook,
    /// The signature annex.
    pub annex: AnnexLook,
    /// What the recipient allows.
    #[serde(default)]
    pub limits: Limits,
    /// A style for every [`StyleName`].
    #[serde(rename = "style")]
    pub styles: Styles,
}

impl Layout {
    /// The style of this name.
    pub fn style(&self, name: StyleName) -> &Style {
        &self.styles.0[name as usize]
    }

    /// The width of the text area.
    pub fn measure(&self) -> Length {
        self.page.width - self.page.margin_inner - self.page.margin_outer
    }

    /// The width of one column of the annex.
    pub fn column_measure(&self) -> Length {
        let columns = i32::from(self.annex.columns.max(1));
        Length((self.measure() - self.annex.gutter * (columns - 1)).0 / columns)
    }
}

/// The page and its margins.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageShape {
    /// Its width.
    #[serde(deserialize_with = "extent")]
    pub width: Length,
    /// Its height.
    #[serde(deserialize_with = "extent")]
    pub height: Length,
    /// From the upper edge to the text area.
    #[serde(deserialize_with = "length")]
    pub margin_top: Length,
    /// From the text area to the lower edge.
    #[serde(deserialize_with = "length")]
    pub margin_bottom: Length,
    /// At the binding edge: left on the odd pages of a left-to-right letter.
    #[serde(deserialize_with = "length")]
    pub margin_inner: Length,
    /// At the edge opposite the binding.
    #[serde(deserialize_with = "length")]
    pub margin_outer: Length,
    /// Whether the inner margin changes sides from page to page (duplex).
    pub mirrored: bool,
    /// From the upper edge to the baseline of the running head.
    #[serde(deserialize_with = "length")]
    pub head: Length,
    /// From the baseline of the folio to the lower edge.
    #[serde(deserialize_with = "length")]
    pub foot: Length,
}

/// How lines are filled.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Justification {
    /// How much a space may shrink, in thousandths of itself.
    pub space_shrink: Permille,
    /// How much it stretches for a badness of 100, in thousandths of itself.
    pub space_stretch: Permille,
    /// Demerits of ending a line with a hyphen (TeX's hyphenpenalty).
    pub hyphen_penalty: i32,
    /// Fewest letters before a hyphen.
    pub hyphen_left: u8,
    /// Fewest letters after a hyphen.
    pub hyphen_right: u8,
    /// Fewest lines of a paragraph at the foot of a page.
    pub orphans: u8,
    /// Fewest lines of a paragraph at the head of a page.
    pub widows: u8,
    /// How long the last line of a justified paragraph should be at least, in thousandths of the measure.
    #[serde(default)]
    pub last_line: Permille,
    /// How far punctuation and letters stand beyond the edges of justified paragraphs.
    #[serde(default)]
    pub protrusion: Protrusion,
    /// How far joins of Arabic script are drawn out.
    #[serde(default)]
    pub kashida: Kashida,
}

/// How far joins of Arabic script are drawn out in justified lines whose spaces alone would be wide. Without a length for
/// words they are not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Kashida {
    /// At most in a word, in thousandths of the type size.
    pub word: Permille,
    /// At most in all words of a line together, in thousandths of its measure.
    pub line: Permille,
    /// Whether names and what else stands in the annex is drawn out too.
    pub annex: bool,
}

/// How far punctuation and letters stand beyond the edges of justified paragraphs, in thousandths of the type size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Protrusion {
    /// Stops, commas, hyphens, quotation marks.
    pub points: Permille,
    /// Colons, semicolons, dashes, marks of exclamation and question.
    pub signs: Permille,
    /// Letters that are open at the side, such as A, T and V.
    pub letters: Permille,
    /// Whether Arabic script too has its punctuation moved out.
    pub arabic: bool,
}

/// The foot of the page.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoteArea {
    /// By what notes are called, where the letter does not say it.
    #[serde(default)]
    pub marks: NoteMarks,
    /// Where their series begins again, where the letter does not say it.
    #[serde(default)]
    pub restart: Restart,
    /// From the text's last line to the rule, at least.
    #[serde(deserialize_with = "length")]
    pub space_above: Length,
    /// The length of the rule, which stands at the start edge.
    #[serde(deserialize_with = "length")]
    pub rule_length: Length,
    /// The thickness of the rule.
    #[serde(deserialize_with = "length")]
    pub rule_thickness: Length,
    /// From the rule to the first note.
    #[serde(deserialize_with = "length")]
    pub space_below: Length,
    /// The width of the note's number and the space after it.
    #[serde(deserialize_with = "length")]
    pub label_width: Length,
}

/// The emblem and the letterhead.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LetterheadLook {
    /// Whether the emblem stands above the lines or beside them; beside two languages, it stands between them.
    pub emblem: EmblemSide,
    /// At which edge it stands.
    pub place: Place,
    /// How high it is, where the letter does not say it.
    #[serde(deserialize_with = "length")]
    pub height: Length,
    /// Between the emblem and the lines beside it, and between two languages.
    #[serde(deserialize_with = "length")]
    pub gap: Length,
    /// More space below where there is an emblem or a second language.
    #[serde(deserialize_with = "length")]
    pub below: Length,
}

impl Default for LetterheadLook {
    fn default() -> LetterheadLook {
        let (emblem, place) = (EmblemSide::default(), Place::default());
        let (height, gap, below) = (Length::points(51), Length::points(14), Length::points(10));
        LetterheadLook { emblem, place, height, gap, below }
    }
}

/// Where the emblem stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EmblemSide {
    /// Above the lines of the letterhead.
    Above,
    /// Beside them.
    #[default]
    Beside,
}

/// An edge of the text area, or its middle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// Where lines begin.
    #[default]
    Start,
    /// The middle.
    Center,
    /// Where lines end.
    End,
}

/// The lead signatures.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SignatureLook {
    /// How many stand side by side at most.
    pub columns: u8,
    /// Between them.
    #[serde(deserialize_with = "length")]
    pub gutter: Length,
    /// Room for a hand above the name, beside the style's own space; several signatures have a line at least.
    #[serde(deserialize_with = "length")]
    pub room: Length,
    /// The thickness of the rule above the name; zero for none.
    #[serde(deserialize_with = "length")]
    pub rule: Length,
}

impl Default for SignatureLook {
    fn default() -> SignatureLook {
        SignatureLook { columns: 3, gutter: Length::points(20), room: Length::ZERO, rule: Length::ZERO }
    }
}

/// The signature annex.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnnexLook {
    /// How many columns of entries.
    pub columns: u8,
    /// Between columns.
    #[serde(deserialize_with = "length")]
    pub gutter: Length,
    /// Between an entry's number and its text.
    #[serde(deserialize_with = "length")]
    pub number_gap: Length,
    /// Whether name and rest stand on lines of their own.
    pub name_on_own_line: bool,
    /// Where name, title and affiliation in the signatory's own script stand.
    #[serde(default)]
    pub native: Native,
    /// The columns of the table that the entries stand in; none for a list. In a table, what is in the signatory's own
    /// script stands below, in the same cell.
    #[serde(default, deserialize_with = "table_with_names")]
    pub table: Vec<TableColumn>,
    /// Room above and below the text of a row.
    #[serde(default, deserialize_with = "length")]
    pub row_padding: Length,
    /// The thickness of the rule below a row.
    #[serde(default, deserialize_with = "length")]
    pub row_rule: Length,
    /// The thickness of the rule below the head.
    #[serde(default, deserialize_with = "length")]
    pub head_rule: Length,
}

/// A column of the annex's table. One that the roll has nothing for is left out, and the others share its room.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableColumn {
    /// What its cells hold, joined by commas.
    pub fields: Vec<CellField>,
    /// How wide it is: so many parts of the measure, of which there are as many as all columns have together.
    pub parts: u16,
}

/// A table of signatories has their names: one without them would lose every name, and nobody would be told.
fn table_with_names<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<TableColumn>, D::Error> {
    let table = Vec::<TableColumn>::deserialize(deserializer)?;
    let has_name = |column: &TableColumn| column.fields.contains(&CellField::Name);
    match () {
        () if table.iter().any(|column| column.fields.is_empty()) => {
            Err(serde::de::Error::custom("a column of the table says nothing: name at least one field in `fields`"))
        }
        () if !table.is_empty() && !table.iter().any(has_name) => Err(serde::de::Error::custom(
            "the table has no column of names: add one, `{ fields = [\"name\"], parts = 3 }`",
        )),
        () if table.iter().any(|column| has_name(column) && column.parts == 0) => {
            Err(serde::de::Error::custom("the column of names has no room: give it `parts` of 1 or more"))
        }
        () => Ok(table),
    }
}

/// Something that the annex's table tells of a signatory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CellField {
    /// The number.
    Number,
    /// Honorific and name.
    Name,
    /// The name in the signatory's own script.
    NativeName,
    /// The title.
    Title,
    /// The affiliation.
    Affiliation,
    /// The city.
    City,
    /// The country.
    Country,
    /// The category.
    Category,
}

/// Where an entry's name, title and affiliation in the signatory's own script stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Native {
    /// In the entry's own line: the name beside the name, the rest at the end.
    #[default]
    Beside,
    /// On a line of their own below.
    Below,
}

/// How a paragraph's lines end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    /// Flush at the start edge, ragged at the end.
    #[default]
    Start,
    /// Flush at the end edge.
    End,
    /// In the middle.
    Center,
    /// Flush at both edges, the last line at the start.
    Justify,
}

/// Which figures a paragraph has, where the font offers them (OpenType `pnum`, `tnum`, `onum`, `lnum`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Figures {
    /// Proportional lining figures.
    #[default]
    Proportional,
    /// Tabular lining figures, for columns of numbers.
    Tabular,
    /// Proportional old-style figures, for running text.
    OldStyle,
}

/// The look of a kind of paragraph.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Style {
    /// The type size of Latin; other scripts follow by the factors of their fonts.
    #[serde(deserialize_with = "extent")]
    pub size: Length,
    /// From baseline to baseline.
    #[serde(deserialize_with = "extent")]
    pub leading: Length,
    /// Space before, dropped at the head of a page; the larger of `after` and `before` stands between paragraphs.
    #[serde(default, deserialize_with = "length")]
    pub before: Length,
    /// Space after.
    #[serde(default, deserialize_with = "length")]
    pub after: Length,
    /// How its lines end.
    #[serde(default)]
    pub align: Align,
    /// Whether it is bold throughout.
    #[serde(default)]
    pub bold: bool,
    /// Whether it is italic throughout, in scripts that have italics.
    #[serde(default)]
    pub italic: bool,
    /// Indent at the start edge.
    #[serde(default, deserialize_with = "length")]
    pub start_indent: Length,
    /// Indent at the end edge.
    #[serde(default, deserialize_with = "length")]
    pub end_indent: Length,
    /// Further indent of the first line.
    #[serde(default, deserialize_with = "length")]
    pub first_indent: Length,
    /// Further indent of the lines after the first: they hang.
    #[serde(default, deserialize_with = "length")]
    pub turnover_indent: Length,
    /// Whether it must stand on a page with the paragraph after it.
    #[serde(default)]
    pub keep_with_next: bool,
    /// Whether it may not be split over pages or columns.
    #[serde(default)]
    pub keep_together: bool,
    /// Whether its words may be hyphenated.
    #[serde(default)]
    pub hyphenate: bool,
    /// Its figures.
    #[serde(default)]
    pub figures: Figures,
    /// Size factor of a paragraph whose own script is Arabic, beyond the font's own.
    #[serde(default = "one")]
    pub arabic_size: Permille,
    /// Leading factor of a paragraph whose own script is Arabic.
    #[serde(default = "one")]
    pub arabic_leading: Permille,
}

macro_rules! style_names {
    ($($(#[$doc:meta])* $variant:ident $key:literal;)*) => {
        /// The kinds of paragraphs.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum StyleName { $($(#[$doc])* $variant,)* }

        impl StyleName {
            /// All kinds, with the keys that layouts name them by.
            pub const ALL: &[(&str, StyleName)] = &[$(($key, StyleName::$variant)),*];
        }
    };
}

style_names! {
    /// A line of the letterhead.
    Letterhead "letterhead";
    /// The sender's reference.
    Reference "reference";
    /// "Confidential" and its like.
    Marking "marking";
    /// Place and date.
    Date "date";
    /// An addressee.
    To "to";
    /// Who gets a copy.
    Cc "cc";
    /// The subject.
    Subject "subject";
    /// The title.
    Title "title";
    /// What a translation was made from, under its title.
    Translated "translated";
    /// The salutation.
    Salutation "salutation";
    /// A heading of the first level.
    Heading1 "heading1";
    /// A heading of the second level.
    Heading2 "heading2";
    /// A heading of a lower level.
    Heading3 "heading3";
    /// A paragraph of the body.
    Body "body";
    /// A paragraph in a list.
    List "list";
    /// A paragraph in a block quote.
    Quote "quote";
    /// A thematic break.
    Break "break";
    /// The closing formula.
    Closing "closing";
    /// A line of the lead signature.
    Signature "signature";
    /// The list of enclosures.
    Enclosure "enclosure";
    /// The annex's title.
    AnnexTitle "annex-title";
    /// How many signatories there are, and how they are ordered.
    AnnexRemark "annex-remark";
    /// Words under the annex's title.
    AnnexDisclaimer "annex-disclaimer";
    /// The heading of a group of signatories.
    AnnexGroup "annex-group";
    /// A signatory.
    Entry "entry";
    /// The line below it in the signatory's own script.
    EntryNative "entry-native";
    /// A cell of the annex's table.
    TableCell "table-cell";
    /// A cell's lines in the signatory's own script, below the others.
    TableNative "table-native";
    /// A cell of the table's head.
    TableHead "table-head";
    /// A note at the foot of the page.
    Note "note";
    /// The running head.
    Head "head";
    /// The folio.
    Foot "foot";
}

/// A style for every [`StyleName`], in the order of the names.
#[derive(Clone, Debug, PartialEq)]
pub struct Styles(pub Vec<Style>);

impl<'de> Deserialize<'de> for Styles {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Styles, D::Error> {
        use serde::de::Error;
        let mut named = BTreeMap::<String, Style>::deserialize(deserializer)?;
        let styles = StyleName::ALL
            .iter()
            .map(|(key, _)| named.remove(*key).ok_or_else(|| D::Error::custom(format!("[style.{key}] is missing"))))
            .collect::<Result<_, _>>()?;
        match named.keys().next() {
            Some(key) => Err(D::Error::custom(format!("there is no style `{key}`"))),
            None => Ok(Styles(styles)),
        }
    }
}

fn length<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Length, D::Error> {
    let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
    Length::parse(&text)
        .ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not a length such as \"11pt\" or \"25mm\"")))
}

/// A length that something has which is there.
fn extent<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Length, D::Error> {
    let length = length(deserializer)?;
    if length > Length::ZERO { Ok(length) } else { Err(serde::de::Error::custom("it must be more than nothing")) }
}

fn one() -> Permille {
    Permille::ONE
}

impl<'de> Deserialize<'de> for Permille {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Permille, D::Error> {
        i32::deserialize(deserializer).map(Permille)
    }
}
