//! No word is lost and none is added, whatever the page.

use std::collections::BTreeMap;

use proptest::prelude::*;
use undersigned::import::Imported;

use super::import_text;

type Words = BTreeMap<String, isize>;

/// Counts the words of a text: runs of letters and digits. The number of an item is written in the digits of Markdown.
fn count(text: &str, by: isize, words: &mut Words) {
    let plain = |c: char| match c {
        '۰'..='۹' => char::from(b'0' + (c as u32 - '۰' as u32) as u8),
        '٠'..='٩' => char::from(b'0' + (c as u32 - '٠' as u32) as u8),
        other => other,
    };
    let text: String = text.chars().map(plain).collect();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *words.entry(word.to_owned()).or_default() += by;
    }
}

/// The words of what was written, without those of the formats: the keys, the file's name, the date in its new form.
fn written(imported: &Imported, words: &mut Words) {
    let letter = imported.letter.as_deref().unwrap_or("");
    let mut matter = false;
    for (index, line) in letter.lines().enumerate() {
        if line == "---" && (index == 0 || matter) {
            matter = index == 0;
            continue;
        }
        let line = match line {
            "signatories: signatories.csv" | "status: draft" if matter => continue,
            _ if matter && line.starts_with("date: ") => line.split_once('#').map_or("", |(_, written)| written),
            "annex:" | "  group: category" if matter => continue,
            _ if matter && !line.starts_with("  - ") => {
                line.trim_start().split_once(':').map_or(line, |(_, value)| value)
            }
            _ => line,
        };
        // What is escaped is the sign itself.
        count(line, 1, words);
    }
    // The last column grades the others; no cell has a line break in it.
    let list = imported.signatories.as_deref().unwrap_or("");
    let graded = list.lines().next().is_some_and(|header| header.ends_with(",confidence"));
    let header: Vec<&str> = list.lines().next().unwrap_or("").split(',').collect();
    let category = header.iter().position(|name| *name == "category");
    let mut group = String::new();
    for line in list.lines().skip(1) {
        let grades = line.rfind(",\"name:").or(line.rfind(",\"honorific:")).or(line.rfind(",name:"));
        let row = if graded { &line[..grades.unwrap_or(line.len())] } else { line };
        count(row, 1, words);
        // The heading of a group stands in each of its rows, and once in the source.
        if let Some(cell) = category.map(|column| cells(row).swap_remove(column)) {
            if cell == group {
                count(&cell, -1, words);
            }
            group = cell;
        }
    }
    imported.furniture.iter().for_each(|piece| count(piece, 1, words));
}

/// The cells of a row of CSV.
fn cells(row: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    let mut characters = row.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.next_if_eq(&'"').is_some() => cells.last_mut().unwrap().push('"'),
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            _ => cells.last_mut().unwrap().push(character),
        }
    }
    cells
}

/// Words that say what a part is, and are the key of it in what is written; `A'z` is `az` with an apostrophe.
const OPENINGS: &[&str] = &["to", "cc", "subject", "ref", "re", "an", "à", "a", "date", "le", "az", "z"];

fn assert_all_words_are_there(text: &str) {
    let outcome = import_text(text);
    // The header of a table within the text becomes the names of fields.
    if outcome.imported.columns.is_some() {
        return;
    }
    let mut words = Words::new();
    count(text, 1, &mut words);
    let mut out = Words::new();
    written(&outcome.imported, &mut out);
    out.into_iter().for_each(|(word, times)| *words.entry(word).or_default() -= times);
    // A star or a dagger becomes the number of its note.
    let signs = text.contains(['*', '†', '‡', '§', '＊']);
    words.retain(|word, _| !(signs && word.chars().all(char::is_numeric)));
    words.retain(|word, times| *times != 0 && !OPENINGS.contains(&word.to_lowercase().as_str()));
    assert!(words.is_empty(), "{words:?} differ in {text:?}\n{:?}", outcome.imported);
}

/// What random pages found, kept: a tab between words, a page that is nothing but a heading, a subject or an opening word.
#[test]
fn found_pages_keep_their_words() {
    for text in [
        "A\tOpen Letter on the Marsh\n",
        "Signatories\n",
        "Subject: Marsh\n",
        "\nB:\n\nA:\n",
        "[1] A note.\n\nNotes\n",
        "Signed by:\n1. .\n2. Anne Larsen\n",
        "Signatories\nSincerely,\n1. Anne Larsen, Poet, Norway\nSincerely,\n",
        "1. Anne Larsen, Poet, Norway\nSincerely,\nSignatories\n'\nSincerely,\n",
    ] {
        assert_all_words_are_there(text);
    }
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(vec![
            "Open Letter on the Marsh\n", "To: The Minister\n", "CC: The Committee\n", "6 June, 2026\n", "Dear Sir,\n", "\n", "\n\n", "Support now\n",
            "Signatures: 1,533Next Goal: 2,500\n", "Started by A. Person\n", "1. Anne Larsen, Poet, Norway\n", "2. Bo Ek, University of Ys\n",
            "3. Dr. Ciro Dale – Baker, Oslo, Norway.\n", "  • Open the sluice;\n", "- item\n", "[1] A note.\n", "We ask you.[1] Now.\n", "Notes\n", "Signatories\n",
            "Sincerely,\n", "Anne Larsen\n", "۱. علی رضایی، استاد، ایران\n", "# Heading\n", "Keepers; Lecturer, University of Ys\n", "\t", "\r\n", "\r", "> ", "<b>",
            "*a* _b_ [c](d) `e` & f\n", "---\n", "title: x\n", "'''\n", "\"q\", \"r\"\n", "::: {lang=fa}\n", "12) Ed Gull\n", "13.Fen Hay\n", "Subject: Marsh\n",
        ]).prop_map(str::to_owned),
        1 => "[a-zA-Z ,.;:!?()\\[\\]'\"0-9-]{0,200}\n",
        1 => "\\PC{0,12}",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Pieces of entries, in any order.
fn entry() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "Anne Larsen",
        "Bo Ek",
        "Dr.",
        "Prof. Dr. ",
        "مینا سروش",
        "Teacher",
        "Director of Reeds",
        "Lake School",
        "University of Ys",
        "Oslo",
        "Norway",
        "UK and USA",
        "ایران",
        "استاد",
        ", ",
        ", ",
        "، ",
        " – ",
        " - ",
        " | ",
        "; ",
        ": ",
        " (",
        ") ",
        "\t",
        " ",
        ".",
        "&",
        "Tea and Salt",
        "of",
        "17",
        "دانشگاه تالاب",
        "Jordan",
        "M.",
        "[x]",
        "*",
        "   ",
    ]);
    prop::collection::vec(piece, 1..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(crate::support::cases(400))]

    #[test]
    fn no_word_is_lost_and_none_is_added(text in pieces()) {
        // Text that is a table or HTML is read as such.
        let is_table = undersigned::read::is_table("page.txt", text.as_bytes()) || undersigned::import::html::is_html(&text);
        // What follows an at sign is an address, and dropped.
        if !is_table && !text.contains('@') {
            assert_all_words_are_there(&text);
        }
    }

    /// The words of an entry are those of its parts, none more and none less.
    #[test]
    fn parts_have_the_words_of_their_entry(entries in prop::collection::vec(entry(), 2..5)) {
        let lines: String = entries.iter().enumerate().map(|(at, entry)| format!("{}. {entry}\n", at + 1)).collect();
        let text = format!("Signed by:\n{lines}");
        if !undersigned::read::is_table("page.txt", text.as_bytes()) {
            assert_all_words_are_there(&text);
        }
    }

    #[test]
    fn bytes_of_any_kind_are_imported(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for name in ["a.txt", "a.html", "a.csv", "a.md"] {
            super::import(&[(name, &bytes)]);
        }
    }

    #[test]
    fn html_of_any_kind_is_imported(text in "(<[a-z]{1,6}( [a-z]=\"x\")?>|</[a-z]{1,6}>|<li>|<ol>|</ol>|<p>|<td>|<nav>|&[a-z]{2,5};|[a-z0-9. ,]{0,9}|\\PC){0,40}") {
        super::import(&[("a.html", format!("<!doctype html>{text}").as_bytes())]);
    }

    /// What a page does to its words takes none of them away, and no mark of it is left among them.
    #[test]
    fn pages_read_back_with_their_marks(pieces in prop::collection::vec(prop::sample::select(MARKUP), 1..30)) {
        let inner = pieces.concat();
        let html = format!("<!doctype html><body><h1>Open Letter on Marshes</h1><p>Dear Sir,</p><p>So it is.</p>{inner}");
        let outcome = super::import(&[("a.html", html.as_bytes())]);
        let (mut sources, mut report) = Default::default();
        let letter = undersigned::read::letter(&mut sources, "letter.md", outcome.letter().as_bytes(), &mut report);
        let mut shown = String::new();
        for block in &letter.blocks {
            plain(block, &mut shown);
            shown.push('\n');
        }
        let (mut wanted, mut found) = (Words::new(), Words::new());
        let is_inline = |piece: &str| ["b", "i", "a"].iter().any(|name| {
            piece.trim_start_matches(['<', '/']).split([' ', '>']).next() == Some(*name)
        });
        let said = pieces.iter().map(|piece| match piece.starts_with('<') {
            true if is_inline(piece) => "",
            true => " ",
            false => piece,
        });
        let said: String = said.collect();
        count(&format!("So it is {said}"), 1, &mut wanted);
        count(&shown, 1, &mut found);
        prop_assert_eq!(found, wanted, "{}", outcome.letter());
        prop_assert!(!shown.contains('*') && !shown.contains("]("), "{}\n{}", outcome.letter(), shown);
    }

    /// The letter reads back as the text it was: no word of it turns into a mark.
    #[test]
    fn what_is_written_reads_back(words in prop::collection::vec("[a-zA-Z0-9*_\\[\\]<>&`#~{}|\\\\+=:.)-]{1,8}", 1..12)) {
        let sentence = words.join(" ");
        let outcome = import_text(&format!("Open Letter on Marshes\n\nDear Sir,\n\nSo it is {sentence}\n\n{sentence}\n"));
        let (mut sources, mut report) = Default::default();
        let letter = undersigned::read::letter(&mut sources, "letter.md", outcome.letter().as_bytes(), &mut report);
        let mut wanted = Words::new();
        count(&format!("So it is {sentence} {sentence}"), 1, &mut wanted);
        let mut shown = String::new();
        for block in &letter.blocks {
            plain(block, &mut shown);
            shown.push('\n');
        }
        let mut found = Words::new();
        count(&shown, 1, &mut found);
        // Calls of notes are no words; a number that begins a line of its own may be an item's.
        // A number alone on a line is a page's counter.
        let letters = sentence.contains(char::is_alphabetic);
        let markers = !letters || sentence.contains('[') || words[0].starts_with(|c: char| c.is_ascii_digit() || "-+*".contains(c));
        if !markers {
            prop_assert_eq!(found, wanted, "{}", outcome.letter());
        }
    }
}

/// Pieces of a page's body, without numbered lists, whose numbers are words of the letter alone.
const MARKUP: &[&str] = &[
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<a href='https://a.example/x_(y)'>",
    "</a>",
    "<p>",
    "</p>",
    "<blockquote>",
    "</blockquote>",
    "<ul>",
    "<li>",
    "</li>",
    "</ul>",
    "<h2>",
    "</h2>",
    "<br>",
    "Keep",
    "the (old)",
    "trees",
    " ",
    ", ",
    "reed-beds",
    ". ",
    "it_s",
    "«wet»",
    "–",
];

fn plain(block: &undersigned::letter::Block, out: &mut String) {
    use undersigned::letter::{Block, Inline};
    fn inlines(text: &[Inline], out: &mut String) {
        for inline in text {
            match inline {
                Inline::Text { text, .. } => out.push_str(text),
                Inline::Emphasis(text)
                | Inline::Strong(text)
                | Inline::Link { text, .. }
                | Inline::Language { text, .. } => inlines(text, out),
                Inline::Call { .. } | Inline::LineBreak => out.push(' '),
            }
        }
    }
    match block {
        Block::Heading { text, .. } | Block::Paragraph(text) => inlines(text, out),
        Block::List(list) => list.items.iter().flatten().for_each(|block| plain(block, out)),
        Block::Quote(blocks) | Block::Division { blocks, .. } => blocks.iter().for_each(|block| plain(block, out)),
        Block::Break => {}
    }
    out.push('\n');
}
