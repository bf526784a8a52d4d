//! What a document costs as its roll grows: CPU, wall, peak memory and bytes, beside a floor and beside Typst.
//!
//! `cargo bench` runs it. Rolls of 60, 10,000, 100,000 and 1,000,000 invented signatories are set as a whole process
//! each; `cargo bench -- 10000000` sets other sizes. Then each stage is timed on one thread, and how often a word was
//! known already. The floor is what no program could do without: reading the same input and deflating the same output
//! with the same library at the same level on one core. Typst runs the like of it when Python has the package `typst`, and
//! veraPDF judges the document of 100,000 when `UNDERSIGNED_JUDGES` says where it is.
#![expect(
    clippy::print_stdout,
    clippy::float_arithmetic,
    clippy::disallowed_methods,
    reason = "a benchmark measures and prints"
)]

mod peers;
mod rolls;
mod stages;

use std::fs;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4;

/// The level that the program deflates at.
const LEVEL: u32 = 2;

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
        if rows == 100_000 {
            println!("{:>12} veraPDF: {}", "", peers::judge(&letter.with_extension("pdf")));
        }
        if let Some(cost) = peers::typst(folder.path(), rows) {
            println!(
                "{:>12} {:>9.3} {:>9.3} {:>9.1} {:>12}",
                "Typst",
                cost.cpu.as_secs_f64(),
                cost.wall.as_secs_f64(),
                cost.peak_kilobytes as f64 / 1024.0,
                cost.bytes
            );
        }
        if rows <= 1_000_000 {
            stages::print(&letter);
        }
        costs.push((rows, cost));
    }
    let long = costs.iter().filter(|(rows, _)| *rows >= 100_000).collect::<Vec<_>>();
    if let [(few, small), .., (many, large)] = long.as_slice() {
        let exponent = (large.cpu.as_secs_f64() / small.cpu.as_secs_f64()).ln() / (*many as f64 / *few as f64).ln();
        println!("CPU grows with the {exponent:.3}th power of the roll from {few} to {many} signatories");
    }
}

/// Writes a letter and its roll.
fn prepare(folder: &Path, rows: usize) -> PathBuf {
    let letter = folder.join("letter.md");
    let paragraph =
        "We, the undersigned, ask that the gates be opened before the dry season, as the treaty provides. ".repeat(6);
    let text = format!(
        "---\ntitle: Open Letter\nlang: en\ndate: 2026-09-14\nsignatories: roll.csv\nstatus: draft\n---\n\n{paragraph}\n\n{paragraph}\n"
    );
    fs::write(&letter, text).expect("the letter can be written");
    let mut roll = BufWriter::new(fs::File::create(folder.join("roll.csv")).expect("the roll can be written"));
    rolls::write(rows, &mut roll).and_then(|()| roll.flush()).expect("the roll can be written");
    letter
}

/// Runs the whole program once.
fn run(letter: &Path) -> Cost {
    documents(letter).iter().for_each(|old| fs::remove_file(old).expect("the folder is ours"));
    let start = Instant::now();
    let child = Command::new(env!("CARGO_BIN_EXE_undersigned"))
        .args(["build", "--quiet"])
        .arg(letter)
        .stderr(Stdio::inherit())
        .spawn()
        .expect("the program runs");
    measured(child, start, letter)
}

/// Waits for a child that began then and wrote documents beside this one.
fn measured(child: std::process::Child, start: Instant, letter: &Path) -> Cost {
    let used = child.wait4().expect("the program ends");
    let wall = start.elapsed();
    assert!(used.status.success(), "the program failed");
    let bytes = documents(letter).iter().map(|file| fs::metadata(file).expect("it is there").len()).sum();
    Cost { cpu: used.rusage.utime + used.rusage.stime, wall, peak_kilobytes: used.rusage.maxrss / 1024, bytes }
}

/// The documents that a letter was made into: one, or its volumes.
fn documents(letter: &Path) -> Vec<PathBuf> {
    let stem = letter.file_stem().expect("it has a name").to_string_lossy().into_owned();
    let entries = fs::read_dir(letter.parent().expect("it is in a folder")).expect("the folder is ours");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("the folder is ours").path()).collect();
    files.retain(|file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(&stem) && name.ends_with(".pdf")
    });
    files.sort();
    files
}

/// Reads the input and deflates as many bytes as the output inflates to.
fn floor(letter: &Path) -> Duration {
    let raw: Vec<u8> = documents(letter)
        .iter()
        .flat_map(|file| inflate_streams(&fs::read(file).expect("the document is there")))
        .collect();
    let start = Instant::now();
    let input = fs::read(letter.with_file_name("roll.csv")).expect("the roll is there");
    let lines = input.iter().filter(|byte| **byte == b'\n').count();
    assert!(lines > 0);
    let mut deflater = flate2::write::ZlibEncoder::new(std::io::sink(), flate2::Compression::new(LEVEL));
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
