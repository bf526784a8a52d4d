//! What a document costs as its roll grows: CPU, wall, peak memory and bytes, beside a floor and beside Typst.
//!
//! `cargo bench` runs it. Rolls of 60, 10,000, 100,000 and 1,000,000 invented signatories are set as a whole process
//! each; `cargo bench -- 10000000` adds sizes. The floor is what no program could do without: reading the same input and
//! deflating the same output bytes with the same library on one core.
#![expect(
    clippy::print_stdout,
    clippy::float_arithmetic,
    clippy::disallowed_methods,
    reason = "a benchmark measures and prints"
)]

mod rolls;

use std::fs;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4;

const SIZES: &[usize] = &[60, 10_000, 100_000, 1_000_000];

struct Cost {
    cpu: Duration,
    wall: Duration,
    peak_kilobytes: u64,
    bytes: u64,
}

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if asked.is_empty() { SIZES.to_vec() } else { asked };
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    println!(
        "{:>12} {:>9} {:>9} {:>9} {:>12} {:>9} {:>7}",
        "signatories", "CPU s", "wall s", "peak MB", "bytes", "floor s", "ratio"
    );
    let mut costs = Vec::new();
    for rows in sizes {
        let letter = prepare(folder.path(), rows);
        let times = if rows <= 10_000 { 5 } else { 1 };
        let cost = (0..times).map(|_| run(&letter)).min_by_key(|cost| cost.cpu).expect("it ran");
        let floor = floor(&letter);
        println!(
            "{rows:>12} {:>9.3} {:>9.3} {:>9.1} {:>12} {:>9.3} {:>7.1}",
            cost.cpu.as_secs_f64(),
            cost.wall.as_secs_f64(),
            cost.peak_kilobytes as f64 / 1024.0,
            cost.bytes,
            floor.as_secs_f64(),
            cost.cpu.as_secs_f64() / floor.as_secs_f64()
        );
        costs.push((rows, cost));
    }
    if let [.., (few, small), (many, large)] = costs.as_slice() {
        let exponent = (large.cpu.as_secs_f64() / small.cpu.as_secs_f64()).ln() / (*many as f64 / *few as f64).ln();
        println!("CPU grows with the {exponent:.3}th power of the roll from {few} to {many} signatories");
    }
}

/// Writes a letter and its roll.
fn prepare(folder: &Path, rows: usize) -> std::path::PathBuf {
    let letter = folder.join("letter.md");
    let paragraph =
        "We, the undersigned, ask that the gates be opened before the dry season, as the treaty provides. ".repeat(6);
    let text = format!(
        "---\ntitle: Open Letter\nlang: en\ndate: 2026-09-14\nsignatories: roll.csv\nstatus: final\n---\n\n{paragraph}\n\n{paragraph}\n"
    );
    fs::write(&letter, text).expect("the letter can be written");
    let mut roll = BufWriter::new(fs::File::create(folder.join("roll.csv")).expect("the roll can be written"));
    rolls::write(rows, &mut roll).and_then(|()| roll.flush()).expect("the roll can be written");
    letter
}

/// Runs the whole program once.
fn run(letter: &Path) -> Cost {
    let start = Instant::now();
    let child = Command::new(env!("CARGO_BIN_EXE_undersigned"))
        .args(["build", "--quiet"])
        .arg(letter)
        .stderr(Stdio::inherit())
        .spawn()
        .expect("the program runs");
    let used = child.wait4().expect("the program ends");
    assert!(used.status.success(), "the program failed");
    let bytes = fs::metadata(letter.with_extension("pdf")).expect("the document is there").len();
    let cpu = used.rusage.utime + used.rusage.stime;
    Cost { cpu, wall: start.elapsed(), peak_kilobytes: used.rusage.maxrss / 1024, bytes }
}

/// Reads the input and deflates as many bytes as the output inflates to.
fn floor(letter: &Path) -> Duration {
    let pdf = fs::read(letter.with_extension("pdf")).expect("the document is there");
    let raw = inflate_streams(&pdf);
    let start = Instant::now();
    let input = fs::read(letter.with_file_name("roll.csv")).expect("the roll is there");
    let lines = input.iter().filter(|byte| **byte == b'\n').count();
    assert!(lines > 0);
    let mut deflater = flate2::write::ZlibEncoder::new(std::io::sink(), flate2::Compression::new(6));
    deflater.write_all(&raw).expect("a sink takes all");
    deflater.finish().expect("a sink takes all");
    start.elapsed()
}

/// The inflated bytes of all streams of a PDF, one after another.
fn inflate_streams(pdf: &[u8]) -> Vec<u8> {
    let mut raw = Vec::new();
    let mut at = 0;
    while let Some(found) = find(&pdf[at..], b"stream\n") {
        let start = at + found + b"stream\n".len();
        let mut inflater = flate2::bufread::ZlibDecoder::new(&pdf[start..]);
        let _ = std::io::copy(&mut inflater, &mut raw);
        at = start + (inflater.total_in() as usize).max(1);
        if let Some(end) = find(&pdf[at..], b"endstream") {
            at += end + b"endstream".len();
        }
    }
    raw
}

fn find(within: &[u8], needle: &[u8]) -> Option<usize> {
    within.windows(needle.len()).position(|window| window == needle)
}
