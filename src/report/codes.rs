//! The kinds of findings and their sentences, in English.
//!
//! A sentence says what and where in plain words; a hint says what to do; the comment above a kind is what `explain`
//! prints of it. One constant a kind, grouped by the room that finds it. The rules of `check` stand in `rules`.

use super::{Code, Severity};

codes! {
    // read: letter
    /// A value of the front matter that a number sign has cut.
    VALUE_CUT = "value-cut" Warning: "a number sign after a space begins a comment: `{0}` is not read", "put the whole value between straight quotation marks; if it is a comment, write it as `  # comment`, with two spaces before the sign and one behind it";
    /// The front matter is not YAML of the expected shape.
    FRONT_MATTER_INVALID = "front-matter-invalid" Error: "the front matter cannot be read: {0}", "the front matter stands between two lines of `---`, one `key: value` a line; a value that has `: ` in it, or begins with `[`, `*` or `&`, stands in quotation marks";
    /// A key that the front matter does not have.
    KEY_UNKNOWN = "key-unknown" Error: "the front matter has no key `{0}`", "{1}";
    /// A front matter without a title.
    TITLE_MISSING = "title-missing" Error: "the letter has no title", "add a line `title: …` to the front matter";
    /// A value that its key cannot take.
    VALUE_INVALID = "value-invalid" Error: "`{0}` is not a value for `{1}`", "{2}";
    /// A letter without a body.
    LETTER_EMPTY = "letter-empty" Error: "the letter has no text", "write the letter below the front matter";
    /// Bytes that are not UTF-8.
    ENCODING_INVALID = "encoding-invalid" Error: "line {0} is not UTF-8 text", "save the file as UTF-8, or state the encoding that it is in with `--encoding`";
    /// A file that is not text at all.
    NOT_TEXT = "not-text" Error: "this is not a text file", "{0}";
    /// A note called but never written.
    NOTE_UNDEFINED = "note-undefined" Error eased: "footnote `{0}` is called but never written", "add a line `{1}` below the letter";
    /// A note written but never called.
    NOTE_UNUSED = "note-unused" Warning: "footnote `{0}` is written but never called", "call it with `{0}` in the text, or take it out";
    /// A note written twice.
    NOTE_REPEATED = "note-repeated" Error: "footnote `{0}` is written twice", "give one of them another name";
    /// Markdown that has no place in a letter, kept as it was typed.
    MARKUP_UNSUPPORTED = "markup-unsupported" Warning: "{0} has no place in a letter and is set as plain text", "{1}";
    /// A fenced division that is never closed.
    DIVISION_UNCLOSED = "division-unclosed" Error: "the division opened here with `:::` is never closed", "add a line `:::` where it ends";
    /// A letter that is not in English says no language, and would be set as an English one.
    LANGUAGE_MISSING = "language-missing" Error eased: "the letter does not say which language it is in, and would be set as English: from left to right, with English words", "add a line such as `lang: {0}` to the front matter: it decides on direction, digits and words";
    /// A language tag that is not one.
    LANGUAGE_INVALID = "language-invalid" Error: "`{0}` is not a language tag", "use a tag such as `en`, `fa` or `ar`";
    /// A language whose labels we do not have.
    LANGUAGE_UNLABELLED = "language-unlabelled" Warning: "there are no words in `{0}` for what is added: English ones stand for {1}", "say them under `labels:` in the front matter (docs/keys.md); there are words in: {2}";

    // read: translations
    /// A key in the front matter of a translation that says something of the whole document, which the letter alone does.
    KEY_ORIGINALS = "key-originals" Error: "a translation has no key `{0}`", "take it out here: what the letter itself says there holds for the whole document";
    /// A translation whose front matter does not say its language.
    TRANSLATION_LANGUAGE = "translation-language" Error: "the translation `{0}` does not say which language it is in", "add a line such as `lang: fa` to its front matter: it decides on direction, digits and words";
    /// A translation in the language of the letter or of another translation.
    TRANSLATION_SAME = "translation-same" Error: "the translation `{0}` is in `{1}`, and so is {2}", "keep one of them, or correct `lang:` in the front matter of the other";
    /// A file that is named twice among the translations, or the letter's own.
    TRANSLATION_REPEATED = "translation-repeated" Error: "`{0}` is named twice among the letter and its translations", "name each file once";
    /// A translation that has more or fewer numbered paragraphs than the letter: a paragraph may have been lost or parted,
    /// and “paragraph 7” is not the same in both.
    TRANSLATION_PARAGRAPHS = "translation-paragraphs" Warning: "the translation `{0}` has {1} numbered paragraphs, the letter {2}", "compare them paragraph by paragraph, so that a number means the same in both";

    // read: emblem
    /// An emblem without alternative text.
    EMBLEM_ALT = "emblem-alt" Error: "the emblem has no alternative text", "add `alt:` with a few words that say what it shows, for readers who cannot see it";
    /// An emblem without a file.
    EMBLEM_UNNAMED = "emblem-unnamed" Error: "the emblem names no file", "write its name: `emblem: { file: emblem.svg, alt: … }`";
    /// An emblem's file that is not there.
    EMBLEM_MISSING = "emblem-missing" Error: "there is no file `{0}` for the emblem", "its name is that of an SVG or PNG file beside the letter";
    /// A file that is no picture, or a damaged one.
    EMBLEM_INVALID = "emblem-invalid" Error: "the emblem `{0}` cannot be used: {1}", "give an SVG drawing or a PNG picture";
    /// A picture that would take more room than an emblem needs.
    EMBLEM_TOO_LARGE = "emblem-too-large" Error: "the emblem `{0}` is too large: {1}", "save it smaller or simpler: it is printed a few centimetres high";
    /// Something in a drawing that cannot be drawn just as it says.
    EMBLEM_UNDRAWN = "emblem-undrawn" Error: "the drawing has `{0}`, which cannot be drawn", "{1}";
    /// A drawing that refers to something outside its file.
    EMBLEM_OUTSIDE = "emblem-outside" Error: "the drawing refers to `{0}`, which is outside its file", "nothing outside the file is fetched: put it into the drawing, or take the reference out";
    /// A drawing that refers to something it does not have.
    EMBLEM_DANGLING = "emblem-dangling" Error: "the drawing refers to `#{0}`, which it does not have", "mend the reference, or take it out";

    // read: roll
    /// A roll without a column of names.
    NAME_COLUMN_MISSING = "name-column-missing" Error: "no column of names was found; the columns are {0}", "name a column `name`, or say which it is: with `columns:` in the front matter, or while importing in a file for `--columns` with a line `\"the header\" = \"name\"`; a list without a header needs one";
    /// Two columns that have the parts of the names.
    NAME_PARTS = "name-parts" Note: "the columns {0} are read together as the name, in this order", "where a people has the family name first, put the parts into one column `name`, as they are to be printed";
    /// A column with a part of the names is read as the name, and another that may have the rest is not: the names would be
    /// printed without it.
    NAME_PARTLY = "name-partly" Error eased: "only a part of the names is read, that in `{0}`; the rest may stand in `{1}`", "say in `columns:` of both that they are `name`, and they are read together; or of the one that is not to be printed that it is `note`";
    /// A header that is not known.
    COLUMN_UNKNOWN = "column-unknown" Note: "the column `{0}` is not known and is not printed", "map it with `columns:` in the front matter if it should be";
    /// A contact column, dropped.
    COLUMN_CONTACT = "column-contact" Note: "the column `{0}` holds contact data and was dropped while reading", "";
    /// A column that the letter maps and the roll does not have.
    COLUMN_MISSING = "column-missing" Error: "`columns:` names the column `{0}`, which is not there; the columns are {1}", "write the header as it stands in the roll";
    /// Two columns for one field.
    COLUMN_REPEATED = "column-repeated" Error: "two columns hold the {1}: `{0}` is the second", "rename or remove one of them";
    /// A row with more or fewer fields than the header.
    ROW_FIELDS = "row-fields" Error: "this row has {0} fields, the header has {1}", "quote a field that holds the separator, and close every quotation mark";
    /// A row without a name.
    ROW_NAMELESS = "row-nameless" Error: "this row has no name", "write the name, or remove the row";
    /// A row with nothing in it.
    ROW_EMPTY = "row-empty" Note: "this row is empty and was passed over", "";
    /// A roll with a header and nothing else.
    ROLL_EMPTY = "roll-empty" Error: "the roll has no signatories", "add a row for each signatory below the header";
    /// A quotation mark that is never closed.
    QUOTE_UNCLOSED = "quote-unclosed" Error: "a quotation mark opened in this row is never closed", "close it, or double it if it is part of the text";
    /// Characters taken out of a cell.
    CHARACTERS_REMOVED = "characters-removed" Warning: "{0} was taken out of {1}", "such characters turn text around or hide in it; remove them from the source";
    /// A roll of more than four gigabytes of text.
    ROLL_TOO_LARGE = "roll-too-large" Error: "the roll has more text than can be kept", "split it into several letters";
    /// A cell too long to be what it says.
    CELL_TOO_LONG = "cell-too-long" Error: "a cell of {0} characters in this row is too long to set; the limit is {1}", "shorten it";
    /// A heap of combining marks.
    MARKS_TOO_MANY = "marks-too-many" Error: "more than {0} combining marks stand on one letter", "remove the marks";

    // read: encodings and dialects
    /// Text in an encoding that is marked or plain.
    ENCODING_READ = "encoding-read" Note: "this is read as {0}, because {1}; it begins: {2}", "";
    /// Text in a legacy code page, taken because it makes sense in no other.
    ENCODING_GUESSED = "encoding-guessed" Warning: "this is read as {0}, because {1}; it begins: {2}", "if those are not right, state the encoding with `--encoding`, or save the file as UTF-8";
    /// Text in a legacy code page that cannot be told from others.
    ENCODING_UNCERTAIN = "encoding-uncertain" Error: "this is not UTF-8, and its encoding is not certain: {0}", "state the one in which it reads right with `--encoding`, or save the file as UTF-8";
    /// A character that was lost when the text was decoded.
    CHARACTER_LOST = "character-lost" Error: "a character is lost in {0}: U+FFFD stands in its place", "the file was once read in the wrong encoding: take the original, or state the right one with `--encoding`";
    /// UTF-8 that was decoded in a code page and saved again.
    MOJIBAKE = "mojibake" Warning: "`{0}` is text that was once read in the wrong encoding ({1})", "it was meant to be `{2}`: take the original, or write it right";
    /// A column known by the words of its header, not by the header as a whole.
    COLUMN_MATCHED = "column-matched" Note: "the column `{0}` is read as the {1}", "if it is not, say what it is with `columns:` in the front matter: `{0}: note` leaves it out";
    /// A column whose header may mean a field, but not surely: it is asked, and not guessed.
    COLUMN_UNSURE = "column-unsure" Warning: "the column `{0}` may hold the {1}; it is not read until you say so", "say what it holds, with `columns:` in the front matter or, while importing, in a file for `--columns`: `{1}`, or `note` to leave it out";
    /// A column that answers yes or no, and nobody knows to what. It may be the one that says who does not want to be named:
    /// while that is not known, nothing final is made, so that nobody is printed who refused.
    COLUMN_ANSWERS = "column-answers" Error eased: "the column `{0}` answers yes or no ({1}), and what was asked is not understood: it may say who must not be printed", "say what it holds, with `columns:` in the front matter, such as `columns: { \"{2}\": consent }`: `consent` if yes means that the name may be printed, `anonymous` if yes means that it may not, `note` if it is about something else; a column without a header needs one";
    /// A column that says whether something beside the name may be printed, such as the affiliation, and in which somebody said
    /// no. It is no consent to be named, and nobody is left out because of it; but what was refused stands in another column
    /// and would be printed.
    COLUMN_PART = "column-part" Error eased: "the column `{0}` says whether something beside the name may be printed, and not everybody agreed ({1}): it is not read", "take out of the list what those who said no do not want to be printed, and say `columns: { \"{2}\": note }` in the front matter; or `consent`, if it is about the name after all";
    /// Two or more columns of names, of which one seems to be for print and another not: a pen name, an alias, a public name
    /// beside the real one. To print the wrong one may put somebody in danger, so it is not guessed.
    NAMES_SEVERAL = "names-several" Error eased: "the columns {0} all hold names, and {1} may be the one to be printed: it is not known which", "say with `columns:` in the front matter, or while importing in a file for `--columns`, of the one that is to be printed that it is `name`, and of each other that it is `note`; where one is empty in some rows, make one column of them in the list";
    /// A column of names whose header says that they are not for print: `Name (not published)`.
    NAMES_PRIVATE = "names-private" Error eased: "the names are taken from the column `{0}`, whose header says that they are not to be printed", "if they are to be printed all the same, say so with `columns:` in the front matter or in a file for `--columns`: `name`; if not, add a column of the names that are";
    /// A file that says what columns hold and cannot be read.
    COLUMNS_INVALID = "columns-invalid" Error: "the file of columns cannot be read: {0}", "a line says what a column holds: `\"What is your full name?\" = \"name\"`";
    /// Lines above the header of a roll.
    HEADER_BELOW = "header-below" Note: "the header is on line {0}; what stands above it was passed over", "";
    /// Cells that stand in columns without a header: nobody knows what they are, and they would be lost.
    COLUMN_UNHEADED = "column-unheaded" Error eased: "{0} in columns that have no header, the first of them in column {1}", "give each column a header of its own, all in one row; part cells of the header that are merged; if the list has a title above it, leave it there";
    /// The header takes two rows, as it does where its cells are merged: the second would be read as a signatory.
    HEADER_PARTED = "header-parted" Error: "the header seems to take two rows: below it stand {0}", "make one row of the two, with a header for each column; part the cells that are merged";
    /// A roll without a header.
    HEADER_MISSING = "header-missing" Error: "the first row seems to be a signatory: there is no header", "add a first row that names the columns, such as `name,title,affiliation,country`";
    /// An error value of a spreadsheet.
    CELL_ERROR = "cell-error" Error: "a formula's error (`{0}`) stands in {1}", "mend the formula in the spreadsheet, or write the value itself";

    // read: spreadsheets and lists
    /// A spreadsheet with more than one sheet.
    SHEET_CHOSEN = "sheet-chosen" Note: "the sheet {0} is read; not read: {1}", "a spreadsheet is read by the first sheet that has a column of names; if it is not the right one, save that one as a file of its own";
    /// More than one sheet that is shown has names. One is read; whoever stands on another is left out of the document.
    SHEETS_NAMED = "sheets-named" Warning: "the sheet {0} is read, but {1} too, and is left out", "put all signatories on one sheet; or, if the others are not to be printed, save the one that is meant as a file of its own, or hide the others in the spreadsheet";
    /// A hidden sheet is the one with the names.
    SHEET_HIDDEN = "sheet-hidden" Warning: "the sheet {0}, which is read, is hidden in the spreadsheet", "show it and see whether it is the list that you mean";
    /// Rows that the spreadsheet hides are in the file all the same.
    ROWS_HIDDEN = "rows-hidden" Warning: "{0} hidden in the spreadsheet, and read like any other", "delete the rows that are not meant to be printed";
    /// Cells that the spreadsheet shows struck through are in the file all the same. Whoever struck them may have taken their
    /// signatories off the list.
    CELLS_STRUCK = "cells-struck" Error eased: "{0} struck through in the spreadsheet, and read like any other{1}", "delete the rows that are not meant to be printed, and take the strokes from those that are";
    /// Cells that are merged with those below them: a spreadsheet shows their text for all the rows, and holds it in the
    /// first alone. The signatories below it would be printed without it.
    CELLS_MERGED = "cells-merged" Warning: "{0} merged with what is below; only the first row of each has the text", "part them in the spreadsheet and write the text in each row";
    /// A name whose cell has a whole name on its first line and more below it: perhaps two people.
    NAME_ON_LINES = "name-on-lines" Warning: "the cell of this name has more than one line, and is read as one name: `{0}`", "if these are two people, give each a row of their own; if it is a name and what somebody is, part them";
    /// A spreadsheet that cannot be kept.
    SHEET_TOO_LARGE = "sheet-too-large" Error: "the spreadsheet is too large; the limit is {0}", "save the sheet as CSV UTF-8, which has no limit";
    /// A spreadsheet that unpacks to far more than it should.
    SHEET_BOMB = "sheet-bomb" Error: "the spreadsheet unpacks to {0}, far more than a file of its size should", "open it in a spreadsheet program and save the sheet as CSV UTF-8";
    /// A spreadsheet with a password.
    SHEET_LOCKED = "sheet-locked" Error: "the spreadsheet is locked with a password", "open it, and save it without a password or as CSV UTF-8";
    /// An old binary spreadsheet.
    SHEET_OLD = "sheet-old" Error: "this is a file of an old spreadsheet or word processor", "save a list as .xlsx, .ods or CSV UTF-8; a letter as plain text (.txt) or HTML";
    /// A spreadsheet that cannot be read.
    SHEET_INVALID = "sheet-invalid" Error: "the spreadsheet cannot be read: {0}", "open it in a spreadsheet program and save it again, or save the sheet as CSV UTF-8";
    /// A list in JSON or YAML that cannot be read.
    LIST_INVALID = "list-invalid" Error: "this is no list of signatories: {0}", "it should look like `[{\"name\": \"…\", \"country\": \"…\"}, …]`";

    // read: layout
    /// A layout file that cannot be read.
    LAYOUT_INVALID = "layout-invalid" Error: "the layout cannot be read: {0}", "`undersigned layouts formal` prints a layout with all keys and their values";
    /// A layout that is not there.
    LAYOUT_UNKNOWN = "layout-unknown" Error: "there is no layout `{0}`", "the layouts are: {1}; or name a `.toml` file";

    // build
    /// An annex too long for one file.
    VOLUMES_NEEDED = "volumes-needed" Note: "a PDF/A file cannot hold {0} signatories: the annex is divided into {1} volumes", "";
    // import
    /// What was understood of a page.
    IMPORT_UNDERSTOOD = "import-understood" Note: "understood: {0} title, {1} addressees, {2} copies, {3} paragraphs and items, {4} calls of notes, {5} notes, {6} signatories", "";
    /// A site's furniture, cut.
    FURNITURE_CUT = "furniture-cut" Note: "this belongs to the page, not to the letter, and was left out: {0}", "";
    /// A part of a page that could not be told.
    PART_UNSURE = "part-unsure" Warning: "it is not certain what this is; it was kept as a paragraph", "move it where it belongs in `letter.md`, or take it out";
    /// An entry whose parts are not sure.
    ENTRY_UNSURE = "entry-unsure" Note: "it is not certain how to part “{0}”; it stands in `{1}` as it was", "part it in `signatories.csv` if it should be in several columns; as it is, it is printed as it was signed";
    /// Entries that stood one behind another in running text.
    ENTRIES_RUN_ON = "entries-run-on" Warning: "{0} entries stand one behind another in running text, and were parted at their commas, semicolons and at “and”", "see in `signatories.csv` whether each row is one person, and whether nobody is in two";
    /// A list that says that others have signed whom it does not name.
    OTHERS_CLAIMED = "others-claimed" Warning: "the list says that others have signed whom it does not name: “{0}”; it was kept as a paragraph", "add their names from the full list, or take the words out of `letter.md`";
    /// A line of a table set by spaces that was read as the rest of the cell above it.
    CELL_WRAPPED = "cell-wrapped" Warning: "this was read as the rest of the cell above it: “{0}”", "if it is somebody else, give them a row of their own in `signatories.csv`";
    /// Words that a page strikes out: a deletion, or a name that was withdrawn.
    STRUCK_LEFT_OUT = "struck-left-out" Warning: "this is struck out on the page, and was left out: “{0}”", "if it is the name of a signatory who did not withdraw, add the row to `signatories.csv`";
    /// Words that a page hides: a folded list, a comment, a tracked change.
    HIDDEN_LEFT_OUT = "hidden-left-out" Warning: "this is hidden on the page, and was left out: “{0}”", "if the page folds away a part of the list or of the letter, unfold it there and import again";
    /// Who sent a message of a chat, and when: left out, for the message says who signs.
    SENDER_LEFT_OUT = "sender-left-out" Warning: "this is the head of a message and was left out: {0}", "if the message below it names nobody, its sender may be the signatory";
    /// How surely entries of free text were parted into name, title, affiliation, city and country.
    ENTRIES_PARTED = "entries-parted" Note: "{0} entries were parted: {1} surely, {2} likely right, {3} not surely", "the column `confidence` of `signatories.csv` says of each part how sure it is; it is never printed";
    /// Contact data in an entry of free text, left out.
    CONTACT_CUT = "contact-cut" Note: "{0} was left out of this entry", "";
    /// Two rows are too short, and have together as many cells as one row: a line end within an entry seems to have broken
    /// it. Mend the list, or join the rows in `decisions.toml`.
    ROW_BROKEN = "row-broken" Warning: "this row and that of line {0} are too short, and together they are one", "make one row of the two in the list, or write `[[join]]` with both rows in decisions.toml";
    /// An entry that seems to be broken over two rows.
    ROW_SPLIT_IMPORTED = "row-continued" Warning: "this row seems to be the rest of the entry on line {0}", "see `decisions.toml`: take the `#` away where the two rows are one entry, and their words go together";
    /// A letter in another script than Latin, whose language is not known.
    LANGUAGE_UNSTATED = "language-unstated" Warning: "the letter does not say which language it is in", "add a line such as `lang: fa` to the front matter of `letter.md`: it decides on direction, digits and words";
    /// How the columns of a table were read.
    COLUMNS_READ = "columns-read" Note: "the columns are read as {0}", "this stands in `columns.toml`: change there what is wrong, and import again with `--columns columns.toml`";
    /// More than one letter.
    IMPORT_LETTERS = "import-letters" Error: "there are {0} letters in what is to be imported, and a folder has one", "put each letter, with its list, in a file of its own, and import them one by one";
    /// A letter's file, or a page of a program that has a front matter too, given to be imported.
    IMPORT_READY = "import-ready" Error: "this is a letter already: it has a front matter", "`undersigned check {0}` says what is still wrong with it, `undersigned build {0}` makes the document; to import its text anew, take out all from the first `---` to the second";
    /// Nothing to be imported.
    IMPORT_EMPTY = "import-empty" Error: "there is neither a letter nor a list in this", "give a text with a letter, or a list with a signatory a line";

    // check, build
    /// Questions that a final letter leaves open: whether two rows are one person, whether an entry is broken, whether a
    /// row is a signatory at all. Each stands above under its own code.
    ANSWER_MISSING = "answer-missing" Error eased: "{0} still without an answer: {1}", "`undersigned check --interactive` asks one by one; or write the answers in decisions.toml, as the hints say";
    /// The ledger's sums do not balance: a row of the list is neither printed nor accounted for. This is a fault of the
    /// program.
    LEDGER_UNBALANCED = "ledger-unbalanced" Error: "{0} rows of the list are not accounted for", "this is a fault of the program: please report it";

    // compose: the order of the annex; each is told once a roll
    /// An order or groups by what the roll does not have.
    ORDER_UNTOLD = "order-untold" Warning: "the annex is to be {1} by `{0}`, but no signatory has one; it was not", "fill the column `{0}`, or take the line out of `annex:` in the front matter";
    /// A date that the annex is to be ordered by, and that may be two: the annex would say that it is in an order in which it
    /// is not.
    DATE_UNORDERED = "date-unordered" Error eased: "`{0}` is not a date by which signatories can be ordered; rows that have none such come last ({1} in all)", "write dates with the year first: `2026-06-06`, or `2026-06-06 14:30`; or take `order: date` out of `annex:`";
    /// A rank that is none.
    PIN_INVALID = "pin-invalid" Warning: "`{0}` is not a rank among the first signatories, and was passed over ({1} in all)", "in the column `pin` write 1 for whoever stands first, 2 for the next, and nothing for everybody else";
    /// A kind of signatory that is neither person nor organization.
    KIND_UNKNOWN = "kind-unknown" Warning: "`{0}` is neither a person nor an organization, and was put with the persons ({1} in all)", "in the column `kind` write `person` or `organization`";
    /// A signatory without the number that is to be printed.
    ID_MISSING = "id-missing" Warning: "{0} of the signatories have no `id`, and so no number in the annex; this is the first", "fill the column `id`, or number the annex `as-signed` or `as-printed`";

    // compose: the emblem
    /// An emblem too wide for its place.
    EMBLEM_WIDE = "emblem-wide" Warning: "the emblem is {0} pt wide at its height, and has room for {1} pt: it was made smaller", "give it a smaller `height:`, or set it above the lines in the layout";
    /// A picture of too few pixels for print.
    EMBLEM_COARSE = "emblem-coarse" Warning: "the emblem has {0} pixels to the inch at its size: it will look coarse in print", "give a larger PNG, with 300 pixels to the inch or more, or an SVG drawing";

    // compose: notes
    /// A note called on the other side of punctuation than the language has it.
    MARKER_PLACE = "marker-place" Note: "the note is called {0} the punctuation here; this language calls notes {1} it", "move the call to the other side if it was not put there on purpose";

    // set
    /// A character that no built-in font has; told by `check`, which does not know what fonts `build` will be given.
    GLYPH_UNBUNDLED = "glyph-unbundled" Warning: "no built-in font can write `{0}` ({1})", "give `build` a folder with a font that has it, `--font-dir FOLDER`, or ask the signatory for another spelling; otherwise a final document is refused";
    /// A glyph that no font has.
    GLYPH_MISSING = "glyph-missing" Error: "no font at hand can write `{0}` ({1})", "add a font that has it with `--font-dir`, or ask the signatory for another spelling";
    /// A font that is not one of the bundle.
    FONT_OUTSIDE = "font-outside" Note: "`{0}` is used for {1}: it is not one of the built-in fonts", "";
    /// A line that cannot be broken to fit.
    LINE_OVERFULL = "line-overfull" Warning: "`{0}` does not fit on a line and was broken where it had to be", "";
    /// A font file that is not one.
    FONT_INVALID = "font-invalid" Warning: "`{0}` is not a font that can be used: {1}", "";

    // paginate
    /// A line higher than the page.
    SLUG_TOO_HIGH = "slug-too-high" Error: "a line is higher than the page's text area", "use a larger page or smaller margins in the layout";
    /// A note that begins on a later page than its call.
    NOTE_APART = "note-apart" Warning: "a note begins on a later page than the line that calls it", "call fewer notes in one line, or use a larger page in the layout";
}
