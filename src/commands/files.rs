//! Files for the stages: the folder a letter is in, the standard input, folders of fonts.
#![expect(clippy::disallowed_methods, reason = "this is the room that touches files")]

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::interrupt;
use crate::Shelves;
use crate::fonts::FontStore;
use crate::read::{Encoding, transcoded};

/// The files a build reads, by the names it uses: paths as the user gave them, `-` for the standard input.
#[derive(Debug, Default)]
pub(super) struct Files;

impl Shelves for Files {
    fn open(&self, name: &str) -> io::Result<Box<dyn Read>> {
        if name == "-" {
            return Ok(Box::new(Heeding(io::stdin().lock())));
        }
        let file = File::open(name)?;
        if file.metadata()?.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        Ok(Box::new(Heeding(file)))
    }

    fn beside(&self, name: &str, sibling: &str) -> String {
        let folder = if name == "-" { Path::new("") } else { Path::new(name).parent().unwrap_or(Path::new("")) };
        folder.join(sibling).to_string_lossy().into_owned()
    }
}

/// A file that is read no further once the work is to stop.
struct Heeding<R>(R);

impl<R: Read> Read for Heeding<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        interrupt::check()?;
        self.0.read(buffer)
    }
}

/// Files of which those in a legacy encoding are read in the one that the user states.
#[derive(Debug)]
pub(super) struct Stated {
    /// The encoding; none leaves all files as they are.
    pub(super) encoding: Option<Encoding>,
}

impl Stated {
    /// Files in the encoding of this name, if one is stated.
    pub(super) fn new(encoding: Option<&str>) -> Result<Stated, String> {
        let known = |name: &str| {
            Encoding::named(name)
                .ok_or_else(|| format!("`{name}` is no encoding that is known; there are {}", Encoding::NAMES))
        };
        Ok(Stated { encoding: encoding.map(known).transpose()? })
    }
}

impl Shelves for Stated {
    fn open(&self, name: &str) -> io::Result<Box<dyn Read>> {
        let file = Files.open(name)?;
        match self.encoding {
            Some(encoding) => transcoded(file, encoding),
            None => Ok(file),
        }
    }

    fn beside(&self, name: &str, sibling: &str) -> String {
        Files.beside(name, sibling)
    }
}

/// A folder of font files.
#[derive(Debug)]
pub(super) struct FontFolder {
    files: Vec<PathBuf>,
}

impl FontFolder {
    /// Lists the font files of a folder and the folders in it, in the order of their names.
    pub(super) fn open(folder: &Path) -> io::Result<FontFolder> {
        let mut files = Vec::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder)? {
                let entry = entry?;
                let path = entry.path();
                let kind = entry.file_type()?;
                if kind.is_dir() {
                    folders.push(path);
                } else if path.extension().and_then(|ending| ending.to_str()).is_some_and(|ending| {
                    ["ttf", "otf", "ttc", "otc"].iter().any(|known| ending.eq_ignore_ascii_case(known))
                }) {
                    files.push(path);
                }
            }
        }
        files.sort_by(|a, b| a.file_name().cmp(&b.file_name()).then_with(|| a.cmp(b)));
        Ok(FontFolder { files })
    }
}

impl FontStore for FontFolder {
    fn names(&self) -> Vec<String> {
        let name = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        self.files.iter().map(name).collect()
    }

    fn read(&self, index: usize) -> io::Result<Vec<u8>> {
        fs::read(&self.files[index])
    }
}
