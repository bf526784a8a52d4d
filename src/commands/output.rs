//! Where a build's documents go: one file, or one a volume; and whether each is small enough.

use std::io;
use std::path::{Path, PathBuf};

use super::interrupt;
use super::progress::Progress;
use super::spool::{Spool, Target};
use crate::Outlet;
use crate::manuscript::Volume;

/// The part of a file, in thousandths, that is counted on when it is said how many signatories would fit.
const PRUDENCE: u64 = 950;
/// What fonts and the letter take of a file, about: what does not shrink with the number of signatories.
const FIXED_BYTES: u64 = 250_000;

/// The outlet of a build.
#[derive(Debug)]
pub(super) struct Output {
    target: Target,
    progress: Progress,
    /// How many signatories went into each volume.
    signatories: Vec<usize>,
}

impl Output {
    /// Documents for this target; a bar is shown unless `quiet`.
    pub(super) fn new(target: Target, quiet: bool) -> Output {
        Output { target, progress: Progress::begin(quiet), signatories: Vec::new() }
    }

    /// The work is done: takes the bar away.
    pub(super) fn end(&mut self) {
        self.progress.end();
    }

    /// What to say if a document is larger than `most` bytes: which, and what would help.
    pub(super) fn too_large(&self, documents: &[Spool], most: u64) -> Option<String> {
        let (document, signatories) =
            documents.iter().zip(&self.signatories).max_by_key(|(document, _)| document.bytes())?;
        if document.bytes() <= most {
            return None;
        }
        let name = match document.target() {
            Target::File(path) => format!("`{}`", path.display()),
            Target::Stdout => "the document".to_owned(),
        };
        let sizes = format!("{name} would have {}, more than {}", megabytes(document.bytes()), megabytes(most));
        let fixed = FIXED_BYTES.min(document.bytes() / 2).min(most / 2);
        let fit = most.saturating_sub(fixed) * *signatories as u64 / (document.bytes() - fixed).max(1);
        // Two digits are what can be promised.
        let fit = fit * PRUDENCE / 1000;
        let unit = 10_u64.pow(fit.max(1).ilog10().saturating_sub(1));
        Some(match fit / unit * unit {
            0 => format!("{sizes}: it is the letter itself that is too large"),
            fit => format!("{sizes}: divide the annex with `--per-volume {fit}` or less"),
        })
    }
}

impl Outlet for Output {
    type Sink = Spool;

    fn sink(&mut self, volume: &Volume) -> io::Result<Spool> {
        self.signatories.push(volume.places.len());
        let target = match &self.target {
            Target::File(path) if !volume.is_whole() => Target::File(numbered(path, volume)),
            Target::Stdout if !volume.is_whole() => {
                return Err(io::Error::other("it takes one document, not several volumes; name a file with -o"));
            }
            target => target.clone(),
        };
        Ok(Spool::new(target))
    }

    fn progress(&mut self, pages: u32, signatories: usize, of: usize) {
        if !interrupt::is_stopped() {
            self.progress.tell(pages, signatories, of);
        }
    }
}

/// The file of a volume: `letter-02.pdf`, with as many digits as the last volume needs.
fn numbered(path: &Path, volume: &Volume) -> PathBuf {
    let digits = volume.count.to_string().len();
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    path.with_file_name(format!("{stem}-{:0digits$}{ending}", volume.number))
}

/// A size in words: `98.9 MB`.
fn megabytes(bytes: u64) -> String {
    let (whole, tenths) = (bytes / 1_000_000, bytes / 100_000 % 10);
    if bytes < 100_000 { format!("{} kB", bytes.div_ceil(1000)) } else { format!("{whole}.{tenths} MB") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn volumes_have_names_that_sort_as_they_are_numbered() {
        let volumes = Volume::divide(23, 2);
        let names: Vec<PathBuf> = volumes.iter().map(|volume| numbered(Path::new("a/letter.pdf"), volume)).collect();
        assert_eq!(
            (names[0].as_path(), names[11].as_path()),
            (Path::new("a/letter-01.pdf"), Path::new("a/letter-12.pdf"))
        );
        assert!(names.is_sorted());
    }
}
