//! How memory grows with the roll. A test binary of its own, because an allocator counts for all that runs beside it.
#![expect(unused_crate_dependencies, reason = "one test of many")]

#[path = "../benches/scale/rolls.rs"]
mod rolls;

use std::io::{self, Read, Sink};

use peak_alloc::PeakAlloc;
use undersigned::fonts::Fonts;
use undersigned::manuscript::Volume;
use undersigned::report::Report;
use undersigned::source::Sources;
use undersigned::{Outlet, Request, Shelves};

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

/// What a row of the roll may cost, its text included, which is 70 bytes or so; doubling arrays are what the rest is for.
const BYTES_A_ROW: usize = 400;

struct OneRoll(Vec<u8>);

impl Shelves for OneRoll {
    fn open(&self, name: &str) -> io::Result<Box<dyn Read>> {
        match name {
            "letter.md" => Ok(Box::new(&b"---\ntitle: A Letter\nsignatories: roll.csv\n---\n\nWe ask.\n"[..])),
            "roll.csv" => Ok(Box::new(io::Cursor::new(self.0.clone()))),
            _ => Err(io::ErrorKind::NotFound.into()),
        }
    }

    fn beside(&self, _: &str, sibling: &str) -> String {
        sibling.to_owned()
    }
}

struct Nowhere;

impl Outlet for Nowhere {
    type Sink = Sink;

    fn sink(&mut self, _: &Volume) -> io::Result<Sink> {
        Ok(io::sink())
    }
}

/// The most memory that a build of so many rows takes beyond the bytes of the roll's file, which are the test's own.
fn peak(rows: usize) -> usize {
    let mut roll = Vec::new();
    rolls::write(rows, &mut roll).unwrap();
    let own = 2 * roll.capacity();
    let request = Request { letter: "letter.md".to_owned(), threads: 2, ..Request::default() };
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let fonts = Fonts::bundled();
    let shelves = OneRoll(roll);
    ALLOCATOR.reset_peak_usage();
    undersigned::build(&shelves, &request, &fonts, &mut Nowhere, &mut sources, &mut report).unwrap();
    ALLOCATOR.peak_usage() - own
}

#[test]
fn memory_grows_by_a_stated_bound_a_row() {
    let (few, many) = (peak(10_000), peak(30_000));
    let growth = many.saturating_sub(few);
    assert!(growth <= 20_000 * BYTES_A_ROW, "{} bytes a row, from {few} to {many}", growth / 20_000);
    assert!(many < 40_000_000, "{many} bytes for 30,000 rows");
}
