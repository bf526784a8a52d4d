//! What is asked for, from the options that `build`, `check` and `explain` share.

use std::path::{Path, PathBuf};

use super::files::{FontFolder, Stated};
use super::terminal::explain;
use crate::Request;
use crate::cli::{Reading, Setting};
use crate::fonts::{FontStore, Fonts};
use crate::letter::Status;

/// The files to read, and what is to be made of them; on one thread and in one volume.
pub(super) fn request(letter: &Path, reading: &Reading) -> Result<(Stated, Request), String> {
    let letter = find_letter(letter)?;
    if letter == Path::new("-") && reading.signatories.as_deref() == Some(Path::new("-")) {
        return Err("only one of letter and signatories can come from the standard input".to_owned());
    }
    let request = Request {
        letter: letter.to_string_lossy().into_owned(),
        signatories: reading.signatories.as_ref().map(|path| path.to_string_lossy().into_owned()),
        layout: reading.layout.clone(),
        status: match (reading.draft, reading.final_) {
            (true, _) => Some(Status::Draft),
            (_, true) => Some(Status::Final),
            _ => None,
        },
        threads: 1,
        per_volume: None,
    };
    Ok((Stated::new(reading.encoding.as_deref())?, request))
}

/// The letter's file: the one named, or the one in the folder named.
fn find_letter(path: &Path) -> Result<PathBuf, String> {
    if path == Path::new("-") || !path.is_dir() {
        return Ok(path.to_owned());
    }
    // The folder one is in need not be named with every finding.
    let folder = if path == Path::new(".") { Path::new("") } else { path };
    ["letter.md", "letter.txt"].iter().map(|name| folder.join(name)).find(|letter| letter.is_file()).ok_or_else(|| {
        format!(
            "the folder `{}` has no letter.md and no letter.txt: name the letter's file, or put one there",
            path.display()
        )
    })
}

/// The fonts: the built-in ones, and those of the folders named.
pub(super) fn fonts(setting: &Setting) -> Result<Fonts, String> {
    let mut stores: Vec<Box<dyn FontStore + Send + Sync>> = Vec::new();
    for folder in &setting.font_dir {
        let fonts = FontFolder::open(folder)
            .map_err(|error| format!("cannot read the fonts in `{}`: {}", folder.display(), explain(&error)))?;
        stores.push(Box::new(fonts));
    }
    Ok(Fonts::with_stores(stores))
}
