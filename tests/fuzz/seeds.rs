//! The files that are mutated: those of the tests, the examples and the layouts; and what was found before.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;

use crate::targets::{Case, Target};

/// A file: its bytes, or, of a container, its parts.
#[derive(Clone)]
pub(crate) enum Seed {
    Plain(Vec<u8>),
    Container(Vec<(String, Vec<u8>)>),
}

impl Seed {
    fn of(bytes: Vec<u8>) -> Seed {
        match parts(&bytes) {
            Some(parts) => Seed::Container(parts),
            None => Seed::Plain(bytes),
        }
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        match self {
            Seed::Plain(bytes) => bytes.clone(),
            Seed::Container(parts) => packed(parts),
        }
    }
}

fn parts(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let part = |index: usize| {
        let mut file = archive.by_index(index).ok()?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).ok()?;
        Some((file.name().ok()?.into_owned(), bytes))
    };
    (0..archive_len(bytes)?).map(part).collect()
}

fn archive_len(bytes: &[u8]) -> Option<usize> {
    Some(zip::ZipArchive::new(Cursor::new(bytes)).ok()?.len())
}

/// A container of these parts.
pub(crate) fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        // Two parts of one name are refused by the writer, and are no case.
        if writer.start_file(name.as_str(), SimpleFileOptions::default()).is_ok() {
            writer.write_all(bytes).expect("memory can be written");
        }
    }
    writer.finish().expect("memory can be written").into_inner()
}

/// The files by the ending of their names.
pub(crate) type Pool = BTreeMap<String, Vec<Seed>>;

pub(crate) fn pool() -> Pool {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in ["tests", "examples", "layouts", "docs"] {
        walk(&project.join(folder), &mut files);
    }
    let mut pool = Pool::new();
    for file in files {
        let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or("").to_owned();
        let known = ["md", "txt", "csv", "tsv", "toml", "yaml", "json", "jsonl", "xlsx", "ods", "html"];
        let is_drawing = file.to_string_lossy().ends_with("drawing.txt");
        if known.contains(&ending.as_str()) && !is_drawing {
            let bytes = fs::read(&file).expect("the project can be read");
            if bytes.len() < 1 << 18 {
                pool.entry(ending).or_default().push(Seed::of(bytes));
            }
        }
    }
    for ending in ["md", "txt", "csv", "toml", "yaml", "json", "xlsx", "ods", "html"] {
        assert!(pool.contains_key(ending), "there is no file to begin with that ends in .{ending}");
    }
    pool
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).expect("the project can be read").map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() { walk(&path, files) } else { files.push(path) }
    }
}

/// What was found before, mended and kept: the name of each file is `TARGET--FILE`, behind a word of what it is and a dot:
/// `endless-list.import--page.html`.
pub(crate) fn found() -> Vec<(String, Case)> {
    let mut files = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/found"), &mut files);
    let case = |path: &PathBuf| {
        let name = path.file_name()?.to_str()?.to_owned();
        let (target, file) = name.split_once('.')?.1.split_once("--")?;
        let target = Target::named(target)?;
        let bytes = fs::read(path).expect("the project can be read");
        Some((name.clone(), Case::of(target, file, bytes)))
    };
    files.iter().filter(|path| path.extension().is_none_or(|ending| ending != "README")).filter_map(case).collect()
}
