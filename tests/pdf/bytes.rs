//! Promises about the bytes: the same each time, errors of the sink handed on, no panic on what breaks a contract.

use std::io::{self, Write};
use std::sync::Arc;

use undersigned::lang::{Direction, Lang};
use undersigned::manuscript::{NodeId, Role};
use undersigned::pdf::Writer;
use undersigned::unit::Length;

use super::compositor::{Compositor, Piece, fonts, lines, metadata, page};
use super::documents::letter;

#[test]
fn the_same_pages_give_the_same_bytes() {
    for direction in [Direction::Ltr, Direction::Rtl] {
        assert_eq!(letter(Vec::new(), direction).unwrap(), letter(Vec::new(), direction).unwrap());
    }
    assert_ne!(lines(&["one"], 9), lines(&["two"], 9));
}

/// The two halves of the file's identifier.
fn identifier(file: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let at = file.windows(4).rposition(|window| window == b"/ID[").unwrap() + 4;
    let rest = &file[at..];
    let mut halves = Vec::new();
    let mut index = 0;
    while halves.len() < 2 {
        assert!(matches!(rest[index], b'(' | b'<'));
        let (mut half, close) = (Vec::new(), if rest[index] == b'(' { b')' } else { b'>' });
        index += 1;
        let mut depth = 0;
        while rest[index] != close || depth > 0 {
            if rest[index] == b'\\' {
                half.push(rest[index]);
                index += 1;
            } else if rest[index] == b'(' {
                depth += 1;
            } else if rest[index] == b')' {
                depth -= 1;
            }
            half.push(rest[index]);
            index += 1;
        }
        index += 1;
        halves.push(half);
    }
    let second = halves.pop().unwrap();
    (halves.pop().unwrap(), second)
}

#[test]
fn the_identifier_names_the_document_and_its_contents() {
    let (one, other) = (identifier(&lines(&["one"], 9)), identifier(&lines(&["two"], 9)));
    assert_eq!(one.0, other.0, "the same title, date and edition");
    assert_ne!(one.1, other.1, "other contents");
}

/// Fails after so many bytes.
struct Failing(usize);

impl Write for Failing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = bytes.len().min(self.0);
        if taken == 0 && !bytes.is_empty() {
            return Err(io::Error::new(io::ErrorKind::StorageFull, "full"));
        }
        self.0 -= taken;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_is_said_wherever_it_fills() {
    let whole = letter(Vec::new(), Direction::Ltr).unwrap().len();
    for room in (0..whole).step_by(whole / 12) {
        let error = letter(Failing(room), Direction::Ltr).err().expect("an error");
        assert_eq!(error.kind(), io::ErrorKind::StorageFull);
    }
    assert!(letter(Failing(whole), Direction::Ltr).is_ok());
}

#[test]
fn what_breaks_the_contract_is_passed_over() {
    let fonts = fonts();
    let mut compositor = Compositor::new(&fonts);
    // No document node, a parent that comes later, an identifier used twice, items that are not there.
    compositor.node(Role::Note(undersigned::manuscript::NoteId(1)), 9);
    compositor.node(Role::Note(undersigned::manuscript::NoteId(1)), 0);
    compositor.line(
        &[Piece("one ", 0, Lang::ENGLISH), Piece("two ", 77, Lang::ENGLISH), Piece("x", 1, Lang::ENGLISH)],
        Length::points(10),
    );
    compositor.line(&[Piece("\u{0}\u{E000}\u{1F468}", 1, Lang::ENGLISH)], Length::ZERO);
    let mut galley = compositor.galley();
    galley.first_node = NodeId(3);
    galley.runs.iter_mut().for_each(|run| run.order = 0);
    let words = galley.fresh.words.len() as u32;
    if let Some(run) = galley.runs.last_mut() {
        run.word = undersigned::galley::RunWord::Word(undersigned::words::WordId(words + 5));
    }
    let galley = Arc::new(galley);
    let mut first = page(1, &galley, 0..2, 900);
    first.items.push(undersigned::book::Item::Line { galley: 7, slug: 0, at: undersigned::unit::Point::default() });
    first.items.push(undersigned::book::Item::Line { galley: 0, slug: 70, at: undersigned::unit::Point::default() });
    let mut writer = Writer::new(Vec::new(), &metadata(), &fonts).unwrap();
    writer.page(&first).unwrap();
    writer.page(&page(2, &galley, 0..2, 0)).unwrap();
    assert!(writer.finish(&[galley.as_ref().clone()]).unwrap().starts_with(b"%PDF-1.7\n"));
}

#[test]
fn a_document_without_pages_is_still_a_file() {
    let fonts = fonts();
    let writer = Writer::new(Vec::new(), &metadata(), &fonts).unwrap();
    let empty = Compositor::new(&fonts).galley();
    assert!(writer.finish(&[empty]).unwrap().ends_with(b"%%EOF\n"));
}
