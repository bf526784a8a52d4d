//! The rules of `check` and of the decisions, and their sentences, in English.
//!
//! What a run says of a letter and a roll that can be set and should be looked at first. A rule, unlike an error of
//! reading, can be weighed otherwise by its user (`rules:` in the front matter). The comment above each is what
//! `explain` prints: what it means, why it is looked for, what to do.

use super::{Code, Severity};

codes! {
    // check: one person, or two
    /// Two rows have the same name, and nothing in them speaks against their being one person: affiliation, country,
    /// city and day of signing agree or are missing. Names are compared without case, accents, honorifics, spaces,
    /// punctuation, the order of their parts, and the forms of Arabic letters that differ only by keyboard. Nobody is
    /// merged without your word: answer with `[[merge]]` or `[[distinct]]` in decisions.toml.
    DUPLICATE = "duplicate" Warning: "`{0}` signs again: the same person seems to stand on line {1}", "if it is one person, write `[[merge]]` in decisions.toml; if two, `[[distinct]]`";
    /// Two rows have names that differ by one letter (or by the order of their parts alone), and their affiliation
    /// agrees: often a slip of the keyboard, sometimes two people. Answer with `[[merge]]`, `[[distinct]]` or, for the
    /// spelling, `[[keep]]` in decisions.toml.
    DUPLICATE_LIKELY = "duplicate-likely" Warning: "`{0}` may be `{1}`, on line {2}, in another spelling", "if it is one person, write `[[merge]]` in decisions.toml; if two, `[[distinct]]`";
    /// Two rows have the same name and nothing that parts them but the day on which they signed: one person who signed
    /// twice, or two who share a name. The list cannot tell; ask, and answer with `[[merge]]` or `[[distinct]]`.
    NAMESAKE_OR_DUPLICATE = "namesake-or-duplicate" Warning: "`{0}` signs again, on another day than on line {1}: one person twice, or a namesake", "if it is one person, write `[[merge]]` in decisions.toml; if two, `[[distinct]]`";
    /// Two rows have the same name and differ in affiliation, country, city or (where nothing else is known) title:
    /// two people who share a name, as a rule. Namesakes are never merged, only named, so that nobody strikes one of
    /// them out by mistake. Nothing needs to be done.
    NAMESAKE = "namesake" Note: "`{0}` has the name of the signatory on line {1}, and another {2}: namesakes, unless you know better", "nothing is to be done for two people; if it is one after all, write `[[merge]]` in decisions.toml";

    // check: rows
    /// An entry seems to be broken over two rows: the first ends in the middle of a phrase and the next begins with its
    /// rest. Numbers that follow count one too many. If it is one entry, write `[[join]]` with both rows in decisions.toml:
    /// their words then go together, and none is lost; `becomes = { title = "…" }` in it says a field otherwise. If it is
    /// two, write `[[distinct]]`.
    ROW_SPLIT = "row-split" Error: "this row seems to be the rest of the entry on line {0}: together they would be “{1}”", "if it is one entry, write in decisions.toml: `[[join]]` and below it `rows = [{2}]`; if it is two, `[[distinct]]` with the same `rows`";
    /// A row that stands for nobody: a dash, `n/a`, `test`, the form's own example. Left in, it would be counted and
    /// numbered as a signatory.
    PLACEHOLDER_ROW = "placeholder-row" Warning: "`{0}` is no one's name", "take the row out, or write `[[leave-out]]` with a reason in decisions.toml";
    /// A row whose name says only that it is withheld. Whether an anonymous signatory is printed, and counted, is yours
    /// to decide; most recipients count names.
    NAME_ANONYMOUS = "name-anonymous" Warning: "this row withholds its name: `{0}`", "print it if the recipient takes anonymous signatures, or write `[[leave-out]]` in decisions.toml";
    /// The header stands again among the rows, as it does when lists are pasted together.
    HEADER_REPEATED = "header-repeated" Error: "this row is the header again", "take the row out";
    /// The list's own numbers leave some out: rows may have been lost on the way.
    NUMBERING_GAP = "numbering-gap" Warning: "the list's own numbers go from {0} to {1}", "look in the list you were given for what stands between";
    /// The list's own numbers repeat or go back: rows may have been pasted twice.
    NUMBERING_REPEAT = "numbering-repeat" Warning: "the list's own number {1} comes after {0}", "look whether rows were pasted twice";
    /// A name begins with a typed number or bullet, which would be printed beside the number that we give.
    NUMBER_TYPED = "number-typed" Warning: "the name begins with a typed number or bullet: `{0}`", "take it out: entries are numbered when they are set";
    /// A name that seems to hold two people, or one and others who are not named, behind `&`, `/` or `and`. They would be printed and counted as one.
    NAME_OF_SEVERAL = "name-of-several" Warning: "this name seems to hold more than one person: `{0}`", "give each a row of their own; others who are not named are not signatories";

    // check: cells
    /// Signs that are no part of a name stand at its edge, or part it: what remains of a list that was split, the call of a
    /// note, a stroke before an office. They would be printed.
    NAME_LITTERED = "name-littered" Warning: "signs that are no part of a name stand beside it: `{0}`", "take them out; what stands behind a stroke has a column of its own";
    /// A 0 or a 1 stands in a word of a name where a letter should.
    DIGIT_FOR_LETTER = "digit-for-letter" Warning: "a digit seems to stand for a letter: `{0}`", "write the name with letters";
    /// Question marks in the place of letters that a program could not write. What they were is lost: only the source knows.
    LETTERS_QUESTIONED = "letters-questioned" Warning: "question marks stand where letters were in {0}: `{1}`", "take the name from the source, or export the list again as CSV UTF-8";
    /// Text of an Arabic or Cyrillic code page that was read in another: `Îëåã` for a Russian name. The words are never
    /// guessed at here; the original file has them.
    ENCODING_MISTAKEN = "encoding-mistaken" Error: "the {0} was read in the wrong encoding: `{1}`", "export the list again as UTF-8, or write the {0} as it should be";
    /// An e-mail address, a telephone number or an account's handle in a field that is printed. A published letter is
    /// read by everybody, and cannot be called back. The address itself is not repeated in this message.
    CONTACT_PRINTED = "contact-printed" Error: "the {0} holds {1}, and is printed", "take it out of the {0}";
    /// A web address in a field that is printed, where an affiliation or a title belongs.
    ADDRESS_PRINTED = "address-printed" Warning: "the {0} holds {1}, and is printed", "write the name of the institution instead";
    /// One word has letters of two scripts that look alike, such as a Cyrillic а among Latin letters. It cannot be found by
    /// searching, and is the usual trick for names that are not what they seem.
    MIXED_SCRIPTS = "mixed-scripts" Warning: "a word of the {0} mixes letters of two scripts that look alike: `{1}`", "write it again in one script";
    /// A cell beside the name that says only that there is nothing to say: `N/A`, a dash, `none`. It would be printed behind
    /// the name; a blank cell is not.
    FIELD_BLANK = "field-blank" Warning: "the {0} says only `{1}`, and is printed", "leave the cell blank";
    /// Marks of HTML, Markdown or TeX, or a spreadsheet's formula, in a field that is printed as it stands.
    MARKUP_PRINTED = "markup-printed" Warning: "the {0} holds {1}, which would be printed as it stands", "take out the marks and keep the words";
    /// More marks stand on one letter than any spelling needs; they would run into the lines above and below.
    MARKS_HEAPED = "marks-heaped" Warning: "marks are heaped on the letters of the {0}", "write the {0} again without them";
    /// Letters that are signs of mathematics or of full width, chosen for their look. A screen reader spells them out one
    /// by one, and no search finds them.
    LETTERS_STYLED = "letters-styled" Warning: "the {0} is written in signs that only look like letters: `{1}`", "write it in plain letters";
    /// A picture stands in a field that is printed in a formal letter.
    EMOJI_PRINTED = "emoji-printed" Note: "the {0} has an emoji in it", "take it out if the recipient is not to see it";
    /// A name in capitals or in small letters only, where its script has both: it was typed so, and stands out among the
    /// others. Some names are rightly written so.
    NAME_CASE = "name-case" Note: "the name is written in {1} only: `{0}`", "write it as its bearer does";
    /// A name with a comma in it is often a family name put first; printed so it stands out among the others.
    NAME_INVERTED = "name-inverted" Note: "the name has a comma in it: `{0}`", "write the name in the order in which it is spoken; titles and degrees have columns of their own";
    /// Letters are stretched by a filler (tatweel), or by a no-break space, which looks different in every typeface.
    NAME_STRETCHED = "name-stretched" Note: "the name holds {1}: `{0}`", "take it out: typesetting makes the space that is needed";
    /// An affiliation or a title that ends in the middle of a phrase, as when a form or a spreadsheet cuts a long answer
    /// off: an open bracket, a last word such as “of” or “and”, a comma or a hyphen at the end.
    TITLE_TRUNCATED = "title-truncated" Warning: "the {0} seems to be cut off: `{1}`", "look up the whole in the original list";
    /// One country is written in more than one way in this column, which looks careless and spoils counts by country.
    COUNTRY_SPELLINGS = "country-spellings" Warning: "`{0}` and `{1}` are one country", "write it in one way throughout";
    /// A cell of the country column that has more, or less, than a country in it.
    COUNTRY_UNCLEAR = "country-unclear" Note: "the country holds more than one: `{0}`", "keep the one that the signatory goes by, and give the city a column of its own";

    /// A cell says that its signatory is not to be printed, or not counted: `(do not publish)` behind a name, `withdrew on 1
    /// March` in a note, `Rejected` in a column of states. Nobody asked there, so nothing is decided by it; but somebody meant
    /// it, and who is printed against their will cannot be unprinted. Answer with `[[withhold]]`, `[[withdrawn]]` or, if the
    /// row is to be printed as it stands, `[[consented]]` in decisions.toml. If a whole column is about something else, say
    /// `columns: { "its header": note }` in the front matter.
    REFUSAL_NOTED = "refusal-noted" Warning: "the {0} says `{1}`, and the row would be printed", "write `[[withhold]]` or `[[withdrawn]]` in decisions.toml; or, if the row is to be printed as it stands, `[[consented]]`";
    /// Letters of a name, or of what is printed beside it, are struck through: whoever did it may have taken the signatory
    /// off the list. Answer with `[[withhold]]`, `[[leave-out]]` or `[[consented]]` in decisions.toml.
    NAME_STRUCK = "name-struck" Warning: "the {0} is struck through: `{1}`", "if it was taken off the list, write `[[withhold]]` in decisions.toml; if not, write the {0} without the strokes, or `[[consented]]`";

    // check: letter
    /// One name in two spellings, within the letter or between letter and list: `Bennet` and `Bennett`. The bearer of the
    /// name sees it first. If both are right, write `[[keep]]` in decisions.toml.
    NAME_SPELLINGS = "name-spellings" Warning: "`{0}` is written `{1}` elsewhere{2}", "write it in one way; if both are right, write `[[keep]]` in decisions.toml";
    /// Notes whose own numbers do not follow the order in which the text calls them: after editing, a marker may lead to
    /// the wrong note. Notes are numbered anew when they are set; look whether each still says what it should.
    NOTE_ORDER = "note-order" Warning: "note `{1}` is called after note `{0}`", "look whether the notes still belong where they are called";
    /// The letter's date and a date that stands alone in the text are not the same day.
    DATES_DIFFER = "dates-differ" Warning: "the letter is dated {0}, and here it says `{1}`", "keep one: `date:` in the front matter is printed already";
    /// The letter says how many signed it, and the list has another number. A recipient counts.
    COUNT_CLAIMED = "count-claimed" Warning: "the letter speaks of {0} who signed, the list has {1}", "mend the number, or leave it out: the list is numbered";
    /// Bullets or numbers typed at the beginning of lines: they are set as running text, not as a list.
    TYPED_BULLET = "typed-bullet" Warning: "a bullet or number was typed here as text: `{0}`", "begin each item on a line of its own with `- ` or `1. `, and leave a blank line before the first";
    /// No-break spaces between words: left by web pages and word processors, they keep lines from breaking and leave
    /// holes. Where one belongs (before a number, or in French before `:`), it is not told.
    NO_BREAK_SPACE = "no-break-space" Warning: "words are joined by no-break spaces here: `{0}`", "type plain spaces";
    /// Straight and curly quotation marks or apostrophes in one letter: it was pasted together from two places, and looks
    /// it.
    QUOTES_MIXED = "quotes-mixed" Note: "{0} are straight here and curly elsewhere", "use one kind throughout";
    /// A quotation that is opened and not closed in its paragraph, or closed without being opened.
    QUOTE_UNCLOSED_LETTER = "quote-unclosed-letter" Warning: "this quotation is {0}", "put in the missing mark";

    // check: what the recipient allows (`[limits]` of a layout)
    /// The letter is longer, or has more signatories, than the recipient takes. The layout says how many words,
    /// characters, paragraphs or signatories that are; pages are not counted, as they are not known before they are set.
    LIMIT_PASSED = "limit-passed" Error: "{0} are {1}; the recipient takes {2} at most", "shorten it; or mend `[limits]` in the layout, if the recipient takes more";
    /// A word or phrase that the recipient forbids, by `forbidden` in the layout's `[limits]`. Compared without case and
    /// accents, as a whole word.
    WORD_FORBIDDEN = "word-forbidden" Error: "{0} has a word that the recipient forbids: `{1}`", "write it in other words; or take it out of `forbidden` in the layout, if it is allowed";

    // decisions
    /// The decisions cannot be read: they are TOML, one table an answer.
    DECISIONS_INVALID = "decisions-invalid" Error: "the decisions cannot be read: {0}", "each answer begins with a line such as `[[merge]]` or `[[leave-out]]`; `undersigned explain merge` shows one";
    /// A decision that fits no row of the list: the row is gone, or is written otherwise now. A decision that does nothing
    /// must not be believed to do something.
    DECISION_UNMATCHED = "decision-unmatched" Warning: "this decision fits nothing any more: `{0}`", "take it out if the row is gone, or write name and affiliation as they stand in the list now";
    /// A decision that fits several rows. Nothing is done by it until it says which: with the affiliation, or the row's
    /// `id`.
    DECISION_AMBIGUOUS = "decision-ambiguous" Error: "this decision fits {1} rows: `{0}`", "add the affiliation or, where the list has one, the row's `id`";
    /// Two decisions of which only one can hold, such as a row that is left out and merged.
    DECISION_CONTRADICTS = "decision-contradicts" Error: "another decision says something else of `{0}`", "keep one of them";
    /// A row whose consent column says no: it is not printed, and not counted.
    CONSENT_WITHHELD = "consent-withheld" Note: "this row is not printed: its consent says `{0}`", "";
    /// A row that would be printed has the name, or nearly the name, of one that is not: one that refuses, was taken back, or
    /// is withheld by a decision; or it names that person in another cell. Who fills in a form twice says no in one of the
    /// two, and may be in danger if the other is printed. Two people may share a name, so it is asked: answer with
    /// `[[merge]]` (one person: the no of one row holds for both), `[[withhold]]` (this row is not printed either) or
    /// `[[distinct]]` with both rows (two people) in decisions.toml.
    WITHHELD_ELSEWHERE = "withheld-elsewhere" Warning: "`{0}` would be printed here, and line {1}, which may be of the same person, is not to be printed", "if it is one person, write `[[withhold]]` for this row, or `[[merge]]` with both, in decisions.toml; if two, `[[distinct]]` with both";
    /// A row whose consent column says something that is neither yes nor no. It is printed as long as nobody says
    /// otherwise; ask, and write yes or no.
    CONSENT_UNCLEAR = "consent-unclear" Warning: "the consent of this row is neither yes nor no: `{0}`", "write yes or no; or `[[consented]]` or `[[withhold]]` in decisions.toml";
    /// A decision says what joined rows become, and some words of the rows are not in it. What it says holds; this is said
    /// so that no word is lost unseen.
    JOIN_OMITS = "join-omits" Note: "these words of the joined rows are not in what they become: `{0}`", "write them into `becomes` if they belong there";
}
