//! The keys of front matter and layouts in a table: what each is for and what it takes.
//!
//! Documentation and schemas for editors are made of it (see `schema`); tests hold it to what is read, key by key. The
//! readers themselves do not ask it, but for labels. Deliberately absent: the columns of a roll, and values' meaning.

use crate::layout::StyleName;

/// A key.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What it takes.
    pub takes: Takes,
    /// What it is for, in a sentence.
    pub says: &'static str,
}

/// What a key takes.
#[derive(Clone, Copy, Debug)]
pub enum Takes {
    /// A line of text, which may emphasise, call notes and name languages.
    Text,
    /// One or several lines of text.
    Texts,
    /// One or several lines of text, or a mapping of two languages to theirs.
    Letterhead,
    /// Lines of text; or several blocks, each a list of lines or a mapping of these keys.
    Signers(&'static [Key]),
    /// A name as it is written: of a file, a layout, an edition.
    Name,
    /// One or several names as they are written.
    Names,
    /// A language tag (BCP 47).
    Language,
    /// A day, `2026-06-06`.
    Date,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// One or several of these words.
    Choices(&'static [&'static str]),
    /// A list of these words.
    List(&'static [&'static str]),
    /// `true` or `false`.
    Flag,
    /// A whole number from the first to the second.
    Number(i64, i64),
    /// A length such as `11pt` or `25mm`.
    Length,
    /// Thousandths, as a whole number: 1000 is one.
    Thousandths,
    /// A word or form, as it is; this is the English one, whose places in braces it has too.
    Word(&'static str),
    /// The names of twelve months.
    Months,
    /// Keys of its own.
    Keys(&'static [Key]),
    /// A list of mappings of these keys, all of which are needed.
    Rows(&'static [Key]),
    /// Headers of the roll, each with what its column holds.
    Columns,
    /// Codes of rules, each with a severity or `off`.
    Rules,
    /// The name of a style (see [`StyleName::ALL`]), each with these keys.
    Styles(&'static [Key]),
}

const fn key(name: &'static str, takes: Takes, says: &'static str) -> Key {
    Key { name, takes, says }
}

use Takes::{
    Choice, Choices, Columns, Date, Flag, Keys, Language, Length, Letterhead, List, Months, Name, Names, Number, Rows,
    Rules, Signers, Styles, Text, Texts, Word,
};

/// The front matter of a letter. Only `title` is needed.
pub const FRONT_MATTER: &[Key] = &[
    key("title", Text, "The letter's title; the only key that is needed."),
    key("lang", Language, "The letter's language: it sets direction, hyphenation, digits, labels and the alphabet."),
    key("date", Date, "The letter's own date."),
    key("calendar", Choices(&["gregorian", "persian", "islamic"]), "In which calendars the date is printed."),
    key("place", Text, "The place of writing."),
    key("reference", Text, "The sender's reference."),
    key("marking", Text, "A marking such as \"Confidential\"."),
    key("emblem", Keys(EMBLEM), "The emblem or logo at the head of the first page."),
    key("letterhead", Letterhead, "The lines of the letterhead, in one language or in two, face to face."),
    key("to", Texts, "The addressees, one a line."),
    key("cc", Texts, "Who gets a copy."),
    key("subject", Text, "The subject."),
    key("salutation", Text, "The salutation."),
    key("closing", Text, "The closing formula."),
    key("signed", Signers(SIGNER), "The lines of the lead signature, or the blocks of several."),
    key("enclosures", Texts, "What is enclosed."),
    key("signatories", Name, "The file of the roll, beside the letter."),
    key("columns", Columns, "What a column of the roll holds, by its header, where the header itself does not tell."),
    key("translations", Names, "The files of translations, beside the letter: each is a section of the same document."),
    key("annex", Keys(ANNEX), "The annex of signatories."),
    key("layout", Name, "The layout: a built-in one, or a .toml file beside the letter."),
    key("status", Choice(&["draft", "final"]), "Whether what is missing is shown on the page, or is an error."),
    key("edition", Keys(EDITION), "The edition."),
    key("notes", Keys(NOTE_FORM), "How notes are called."),
    key("numbered", Flag, "Whether the paragraphs of the body are numbered, where the layout is not to say."),
    key(
        "digits",
        Choice(&["latn", "arab", "arabext"]),
        "The digits of numbers that are made, where the language's do not serve.",
    ),
    key(
        "labels",
        Keys(LABELS),
        "The words that are added, said otherwise: for a language that has none here, say those that the letter needs.",
    ),
    key("rules", Rules, "What the rules of `undersigned check` weigh, each by its code."),
];

/// The words that a letter may say otherwise.
pub const LABELS: &[Key] = &[
    key("to", Word("To"), "The word before the addressees."),
    key("cc", Word("Copy to"), "The word before who gets a copy."),
    key("subject", Word("Subject"), "The word before the subject."),
    key("reference", Word("Reference"), "The word before the reference."),
    key("enclosure", Word("Enclosure"), "The word before one enclosure."),
    key("enclosures", Word("Enclosures"), "The word before several enclosures."),
    key("folio", Word("Page {page} of {pages}"), "The number of a page."),
    key("draft", Word("DRAFT"), "What a draft carries in its running head."),
    key("annex", Word("Annex"), "The word that the title of the annex begins with."),
    key("signatories", Word("Signatories"), "The word that it ends with."),
    key("continued", Word("continued"), "What the annex is called on its later pages."),
    key("continued_form", Word("{title} ({continued})"), "How that is joined to its title."),
    key("entry_number", Word("{number}."), "The number of an entry or of a list item."),
    key("total", Word("Number of signatories: {count}"), "The number of signatories."),
    key("order_name", Word("In alphabetical order of names"), "That the annex is ordered by name."),
    key("order_sort_key", Word("In alphabetical order"), "That it is ordered by sort key."),
    key("order_country", Word("In alphabetical order of countries"), "That it is ordered by country."),
    key("order_category", Word("Arranged by category"), "That it is ordered by category."),
    key("order_date", Word("In the order of signing"), "That it is ordered by date."),
    key(
        "after_first",
        Word("{rule}, after the first signatories"),
        "That the order begins after the first signatories.",
    ),
    key("within_country", Word("{rule}, within each country"), "That the order begins anew with each country."),
    key("within_group", Word("{rule}, within each group"), "That it begins anew with each group."),
    key("group", Word("{group} ({count})"), "The heading of a group."),
    key("first", Word("First signatories"), "The heading of the first signatories."),
    key("organizations", Word("Organizations"), "The heading of organizations."),
    key("individuals", Word("Individuals"), "The heading of persons."),
    key("others", Word("Other signatories"), "The heading of those whose row does not say their group."),
    key("translation", Word("Translation"), "What stands under the title of a translation."),
    key("volume", Word("Volume {number} of {count}"), "The number of a volume."),
    key("volume_signatories", Word("Signatories {first} to {last} of {total}"), "Which signatories a volume holds."),
    key("table_number", Word("No."), "The head of the column of numbers."),
    key("table_name", Word("Name"), "The head of the column of names."),
    key("table_native_name", Word("Name in own script"), "The head of the column of names in their own script."),
    key("table_title", Word("Title"), "The head of the column of titles."),
    key("table_affiliation", Word("Affiliation"), "The head of the column of affiliations."),
    key("table_city", Word("City"), "The head of the column of cities."),
    key("table_country", Word("Country"), "The head of the column of countries."),
    key("table_category", Word("Category"), "The head of the column of categories."),
    key("note", Word("Note {number}"), "What a screen reader says at the call of a note."),
    key("note_back", Word("Back to the call of note {number}"), "What it says for the way back."),
    key("note_missing", Word("[note text not supplied]"), "What a draft prints for a note without text."),
    key("answer_missing", Word("[answer not supplied]"), "What a draft prints for a question without an answer."),
    key("date_form", Word("{day} {month} {year}"), "The form of a date."),
    key("date_place", Word("{place}, {date}"), "How place and date are joined."),
    key("comma", Word(", "), "What joins the parts of an entry, its space included."),
    key("colon", Word(":"), "What follows a word such as `to`."),
    key("months", Months, "The months of the Gregorian calendar, as a date has them."),
    key("persian_months", Months, "Those of the Solar Hijri calendar."),
    key("islamic_months", Months, "Those of the Islamic calendar."),
];

const EMBLEM: &[Key] = &[
    key("file", Name, "Its file beside the letter, SVG or PNG."),
    key("alt", Name, "What it shows, in words, for readers who cannot see it; an emblem needs it."),
    key("height", Length, "Its height, where the layout's does not serve."),
];

const SIGNER: &[Key] = &[
    key("name", Text, "The signatory's name."),
    key("title", Text, "The title or office."),
    key("affiliation", Text, "Whom the signatory speaks for."),
];

const ANNEX: &[Key] = &[
    key("title", Text, "Its title, where the language's own words do not serve."),
    key(
        "order",
        Choice(&["as-signed", "name", "sort-key", "country", "category", "date"]),
        "The order of the entries; the heading says it.",
    ),
    key("group", Choice(&["none", "country", "category", "kind"]), "What parts the entries into groups with headings."),
    key("number", Choice(&["as-printed", "as-signed", "id"]), "Which number an entry has."),
    key("total", Flag, "Whether the number of signatories is printed under the title."),
    key("disclaimer", Text, "Words under the title."),
];

const NOTE_FORM: &[Key] = &[
    key("marks", Choice(&["numbers", "symbols"]), "By what notes are called."),
    key("restart", Choice(&["never", "section"]), "Where their numbers begin anew."),
];

const EDITION: &[Key] = &[
    key("label", Name, "Its label."),
    key("date", Date, "Its date."),
    key("previous", Name, "The label of the edition before it."),
];

/// A layout. One that `extends` another says only what differs.
pub const LAYOUT: &[Key] = &[
    key("extends", Name, "The built-in layout that all that is not said here is taken from."),
    key("description", Name, "What the layout is for, in a sentence."),
    key("numbered", Flag, "Whether the paragraphs of a letter that does not say are numbered."),
    key("page", Keys(PAGE), "The page and its margins."),
    key("justification", Keys(JUSTIFICATION), "How lines are filled."),
    key("notes", Keys(NOTES), "The foot of the page."),
    key("letterhead", Keys(LETTERHEAD), "The emblem and the letterhead."),
    key("signature", Keys(SIGNATURE), "The lead signatures."),
    key("annex", Keys(LOOK), "The signature annex."),
    key("limits", Keys(LIMITS), "What the recipient allows; `check` and a final build tell what goes beyond it."),
    key("style", Styles(STYLE), "The looks of paragraphs, each by its name."),
];

const LIMITS: &[Key] = &[
    key("words", Number(0, 4_294_967_295), "The most words of the letter's text, without title, addresses and notes."),
    key("characters", Number(0, 4_294_967_295), "The most characters of that text, spaces counted."),
    key(
        "paragraphs",
        Number(0, 4_294_967_295),
        "The most paragraphs of that text, headings and items of lists counted.",
    ),
    key("title", Number(0, 4_294_967_295), "The most characters of the title."),
    key("signatories", Number(0, 4_294_967_295), "The most signatories."),
    key("forbidden", Texts, "Words and phrases that may stand neither in the letter nor in the annex."),
];

const PAGE: &[Key] = &[
    key("width", Length, "Its width."),
    key("height", Length, "Its height."),
    key("margin_top", Length, "From the upper edge to the text area."),
    key("margin_bottom", Length, "From the text area to the lower edge."),
    key("margin_inner", Length, "At the binding edge: left on the odd pages of a left-to-right letter."),
    key("margin_outer", Length, "At the edge opposite the binding."),
    key("mirrored", Flag, "Whether the inner margin changes sides from page to page (duplex)."),
    key("head", Length, "From the upper edge to the baseline of the running head."),
    key("foot", Length, "From the baseline of the folio to the lower edge."),
];

const JUSTIFICATION: &[Key] = &[
    key("space_shrink", Takes::Thousandths, "How much a space may shrink, in thousandths of itself."),
    key("space_stretch", Takes::Thousandths, "How much a space may well stretch, in thousandths of itself."),
    key("hyphen_penalty", Number(-10_000, 10_000), "How dear a hyphen at the end of a line is."),
    key("hyphen_left", Number(0, 255), "Fewest letters before a hyphen."),
    key("hyphen_right", Number(0, 255), "Fewest letters after a hyphen."),
    key("orphans", Number(0, 255), "Fewest lines of a paragraph at the foot of a page."),
    key("widows", Number(0, 255), "Fewest lines of a paragraph at the head of a page."),
    key("last_line", Takes::Thousandths, "How long a paragraph's last line should be, in thousandths of the measure."),
    key("protrusion", Keys(PROTRUSION), "How far type stands out at the margins of justified paragraphs."),
    key("kashida", Keys(KASHIDA), "How far joins of Arabic script are drawn out in lines whose spaces would be wide."),
];

const PROTRUSION: &[Key] = &[
    key("points", Takes::Thousandths, "Stops, commas, hyphens, quotation marks; in thousandths of the type size."),
    key("signs", Takes::Thousandths, "Colons, semicolons, dashes, marks of exclamation and question."),
    key("letters", Takes::Thousandths, "Letters that are open at the side, such as A, T and V."),
    key("arabic", Flag, "Whether Arabic script too has its punctuation moved out."),
];

const KASHIDA: &[Key] = &[
    key("word", Takes::Thousandths, "At most in a word, in thousandths of the type size; 0 for no kashida."),
    key("line", Takes::Thousandths, "At most in a line, in thousandths of its measure."),
    key("annex", Flag, "Whether names and what else stands in the annex is drawn out too."),
];

const NOTES: &[Key] = &[
    key("space_above", Length, "From the text's last line to the rule, at least."),
    key("rule_length", Length, "The length of the rule."),
    key("rule_thickness", Length, "The thickness of the rule."),
    key("space_below", Length, "From the rule to the first note."),
    key("label_width", Length, "The width of a note's number and the space after it."),
    key("marks", Choice(&["numbers", "symbols"]), "By what notes are called, where the letter does not say it."),
    key("restart", Choice(&["never", "section"]), "Where their numbers begin anew, where the letter does not say it."),
];

const LETTERHEAD: &[Key] = &[
    key(
        "emblem",
        Choice(&["above", "beside"]),
        "Where the emblem stands: above the lines or beside them, which is between two languages.",
    ),
    key("place", Choice(&["start", "center", "end"]), "At which edge it stands; the lines below an emblem follow it."),
    key("height", Length, "The height of the emblem, where the letter does not say it."),
    key("gap", Length, "Between the emblem and the lines beside it, and between two languages."),
    key("below", Length, "More space below where there is an emblem or a second language."),
];

const SIGNATURE: &[Key] = &[
    key("columns", Number(0, 255), "How many signatures stand side by side at most."),
    key("gutter", Length, "Between them."),
    key("room", Length, "Room for a hand above the name; several signatures have a line at least."),
    key("rule", Length, "The thickness of the rule above the name that is signed on; zero for none."),
];

const LOOK: &[Key] = &[
    key("columns", Number(0, 255), "How many columns of entries; a table takes the whole measure."),
    key("gutter", Length, "Between columns, those of a table too."),
    key("number_gap", Length, "Between an entry's number and its text."),
    key("name_on_own_line", Flag, "Whether name and rest stand on lines of their own."),
    key("native", Choice(&["beside", "below"]), "Where what is in the signatory's own script stands."),
    key("table", Rows(COLUMN), "The columns of the table that the entries stand in; none for a list."),
    key("row_padding", Length, "Room above and below the text of a table's row."),
    key("row_rule", Length, "The thickness of the rule below a row."),
    key("head_rule", Length, "The thickness of the rule below a table's head."),
];

const COLUMN: &[Key] = &[
    key(
        "fields",
        List(&["number", "name", "native_name", "title", "affiliation", "city", "country", "category"]),
        "What its cells hold, joined by commas.",
    ),
    key("parts", Number(0, 65_535), "How wide it is, in parts of all columns together."),
];

const STYLE: &[Key] = &[
    key("size", Length, "The type size of Latin; other scripts follow."),
    key("leading", Length, "From baseline to baseline."),
    key("before", Length, "Space before; the larger of two stands between paragraphs."),
    key("after", Length, "Space after."),
    key("align", Choice(&["start", "end", "center", "justify"]), "How lines end."),
    key("bold", Flag, "Whether it is bold throughout."),
    key("italic", Flag, "Whether it is italic throughout, in scripts that have italics."),
    key("start_indent", Length, "Indent at the start edge."),
    key("end_indent", Length, "Indent at the end edge."),
    key("first_indent", Length, "Further indent of the first line."),
    key("turnover_indent", Length, "Further indent of the lines after the first."),
    key("keep_with_next", Flag, "Whether it must stand on a page with the paragraph after it."),
    key("keep_together", Flag, "Whether it may not be split over pages or columns."),
    key("hyphenate", Flag, "Whether its words may be hyphenated."),
    key("figures", Choice(&["proportional", "tabular", "old-style"]), "Its figures."),
    key("arabic_size", Takes::Thousandths, "Size factor of a paragraph in Arabic script."),
    key("arabic_leading", Takes::Thousandths, "Leading factor of a paragraph in Arabic script."),
];

/// The names of all styles.
pub fn style_names() -> impl Iterator<Item = &'static str> {
    StyleName::ALL.iter().map(|(name, _)| *name)
}
