//! The text of each test letter, from its source to the PDF and back.
//!
//! What should come back is taken from the source by a reader of CommonMark and from the roll, not from what was set: every
//! block of the body and of the notes, cut where a note is called, and every field of every signatory. The structure tree,
//! which screen readers and archives go by, gives each piece back exactly. How many come back from readers that go by the
//! look of the page alone is bounded from below: they have to guess at lines of both directions.
//! Deliberately absent: names of all kinds in one roll (see [`judges`](super::judges)).

use std::fs;
use std::path::{Path, PathBuf};

use icu_normalizer::ComposingNormalizerBorrowed;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use undersigned::report::Report;
use undersigned::roll::Field;
use undersigned::source::Sources;
use undersigned::{Request, gather};

use crate::support::{TestShelves, build_file, judge, letters};

/// The pieces of a letter's body and notes: text that stands in one block.
fn pieces(letter: &Path) -> Vec<String> {
    let source = fs::read_to_string(letter).unwrap();
    let body = match source.strip_prefix("---\n") {
        Some(rest) => rest.split_once("\n---\n").expect("front matter ends").1,
        None => &source,
    };
    // Fences of divisions are no text; everything else is CommonMark.
    let body: String = body.lines().filter(|line| !line.starts_with(":::")).map(|line| format!("{line}\n")).collect();
    let mut pieces = Vec::new();
    let mut text = String::new();
    let mut end = |text: &mut String| {
        let piece = folded(&without_spans(&std::mem::take(text)));
        if !piece.is_empty() {
            pieces.push(piece);
        }
    };
    for event in Parser::new_ext(&body, Options::ENABLE_FOOTNOTES) {
        match event {
            Event::Text(part) if part.starts_with("[^") => end(&mut text),
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. })
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link) => (),
            Event::FootnoteReference(_) | Event::Start(_) | Event::End(_) => end(&mut text),
            _ => (),
        }
    }
    pieces
}

/// A text without the marks of spans, `[…]{lang=fa}`.
fn without_spans(text: &str) -> String {
    let mut plain = text.to_owned();
    while let Some(close) = plain.find("]{") {
        let open = plain[..close].rfind('[').expect("a span opens");
        let end = close + plain[close..].find('}').expect("a span's attributes end");
        plain.replace_range(close..=end, "");
        plain.replace_range(open..=open, "");
    }
    plain
}

/// A text in which runs of white space are one space, and none stands where one is put that was not typed: where French has
/// one of its own, between two quotation marks; without what is not seen: directional controls and soft hyphens.
pub(crate) fn folded(text: &str) -> String {
    let mut folded = String::new();
    for character in ComposingNormalizerBorrowed::new_nfc().normalize(text).chars() {
        match character {
            '\u{61C}' | '\u{AD}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => (),
            _ if character.is_whitespace() => {
                if !folded.ends_with([' ', '«']) {
                    folded.push(' ');
                }
            }
            ';' | ':' | '!' | '?' | '»' => {
                folded.truncate(folded.trim_end().len());
                folded.push(character);
            }
            // The thin space between two quotation marks side by side is ours.
            '„' | '‚' | '“' | '‘' | '”' | '’' if folded.ends_with(['„', '‚', '“', '‘', '”', '’', ' ']) =>
            {
                let marks = folded.trim_end();
                if marks.ends_with(['„', '‚', '“', '‘', '”', '’']) {
                    folded.truncate(marks.len());
                }
                folded.push(character);
            }
            _ => folded.push(character),
        }
    }
    folded.trim().to_owned()
}

/// What is printed of each signatory.
fn fields(letter: &Path) -> Vec<String> {
    let shelves = TestShelves { folder: letter.parent().unwrap().to_owned(), ..TestShelves::default() };
    let request = Request { letter: letter.file_name().unwrap().to_str().unwrap().to_owned(), ..Request::default() };
    let copy = gather(&shelves, &request, &mut Sources::default(), &mut Report::new()).unwrap();
    let mut fields = Vec::new();
    if let Some(roll) = &copy.roll {
        for signatory in 0..roll.len() {
            for field in [Field::Name, Field::Title, Field::Affiliation, Field::City] {
                fields.push(folded(roll.field(signatory, field)));
            }
        }
    }
    fields.retain(|field| !field.is_empty());
    fields
}

/// What a judge says of a letter, line by line.
fn said(command: &mut std::process::Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A text as it was read, and the same without spaces: a word too long for a line is parted without a hyphen, and whoever
/// joins lines puts a space there.
pub(crate) struct Read {
    spaced: String,
    close: String,
}

impl Read {
    pub(crate) fn new(text: &str) -> Read {
        let spaced = folded(text);
        Read { close: spaced.replace(' ', ""), spaced }
    }

    fn holds(&self, text: &str) -> bool {
        self.spaced.contains(text) || (may_be_parted(text) && self.close.contains(&text.replace(' ', "")))
    }

    pub(crate) fn begins_with(&self, text: &str) -> bool {
        self.spaced.starts_with(text) || (may_be_parted(text) && self.close.starts_with(&text.replace(' ', "")))
    }
}

fn may_be_parted(text: &str) -> bool {
    text.split(' ').any(|word| word.chars().count() > LONG)
}

/// More letters than this may not fit on a line of a narrow column.
const LONG: usize = 16;

#[test]
fn every_letter_comes_back_by_its_structure_and_mostly_without() {
    let folder = tempfile::tempdir().unwrap();
    let (mut lost, mut counts, mut all) = (Vec::new(), READERS.map(|_| 0), 0);
    // A draft has notes that nobody calls and calls without notes.
    let whole = |(name, letter): &(String, PathBuf)| name != "draft" && letter.extension().is_some_and(|it| it == "md");
    for (name, letter) in letters().into_iter().filter(whole) {
        let pdf = folder.path().join("letter.pdf");
        fs::write(&pdf, build_file(&letter).pdf).unwrap();
        let mut pieces = pieces(&letter);
        assert!(!pieces.is_empty(), "{name} has a body");
        pieces.extend(fields(&letter));
        all += pieces.len();
        let structure = Read::new(&text("structure", &pdf));
        lost.extend(pieces.iter().filter(|piece| !structure.holds(piece)).map(|piece| format!("{name}: {piece}")));
        for ((reader, _), count) in READERS.iter().zip(&mut counts) {
            let read = Read::new(&text(reader, &pdf));
            *count += pieces.iter().filter(|piece| read.holds(piece)).count();
        }
    }
    assert!(lost.is_empty(), "the structure tree gives each piece back:\n{}", lost.join("\n"));
    for ((reader, least), count) in READERS.into_iter().zip(counts) {
        let share = count * 1000 / all;
        assert!(share >= least, "{reader} gives back {count} pieces of {all}, {share} in a thousand");
    }
}

/// Who reads by the look of the page, and how many pieces in a thousand come back exactly at least.
const READERS: [(&str, usize); 3] = [("poppler", 978), ("pdfium", 953), ("mupdf", 884)];

/// The text of all pages by a reader, lines joined where a hyphen parts a word: without it if it is the setter's, which
/// PDFium gives as U+FFFE.
fn text(reader: &str, pdf: &Path) -> String {
    if reader == "structure" {
        return said(judge("structure").arg(pdf).arg("--plain"));
    }
    let pages = said(judge("text").arg(reader).arg(pdf));
    let page =
        |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap()["text"].as_str().unwrap().to_owned();
    pages
        .lines()
        .map(page)
        .collect::<Vec<_>>()
        .join("\n")
        .replace("\u{AD}\n", "")
        .replace("-\u{200E}\n", "-")
        .replace('\u{FFFE}', "")
}
