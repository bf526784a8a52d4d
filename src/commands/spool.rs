//! Output that is there whole or not at all.
//!
//! A file is written under a temporary name in the folder it will be in, and renamed when the last stage has passed;
//! the standard output gets the bytes only then, and so does what is no regular file: a device, a pipe.

use std::io::{self, BufWriter, Seek, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::interrupt;

/// Where a document is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// A file.
    File(PathBuf),
    /// The standard output.
    Stdout,
}

/// A document on its way. The temporary file is made with the first byte, so that what is wrong with the input is said
/// before what is wrong with the target.
#[derive(Debug)]
pub(super) struct Spool {
    target: Target,
    writer: Option<BufWriter<NamedTempFile>>,
    bytes: u64,
}

impl Spool {
    /// A document for this target, not begun yet.
    pub(super) fn new(target: Target) -> Spool {
        Spool { target, writer: None, bytes: 0 }
    }

    /// Where the document is to be.
    pub(super) fn target(&self) -> &Target {
        &self.target
    }

    /// How many bytes it has so far.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Puts the document where it belongs.
    pub(super) fn finish(self) -> io::Result<()> {
        let Some(writer) = self.writer else { return Ok(()) };
        let mut file = writer.into_inner().map_err(io::IntoInnerError::into_error)?;
        match self.target {
            Target::File(path) if is_special(&path) => {
                file.as_file_mut().rewind()?;
                let mut special = std::fs::OpenOptions::new().write(true).open(path)?;
                io::copy(file.as_file_mut(), &mut special)?;
            }
            Target::File(path) => {
                file.as_file().sync_all()?;
                file.persist(path).map_err(|error| error.error)?;
            }
            Target::Stdout => {
                file.as_file_mut().rewind()?;
                let mut stdout = io::stdout().lock();
                io::copy(file.as_file_mut(), &mut stdout)?;
                stdout.flush()?;
            }
        }
        Ok(())
    }
}

/// Whether there is something that is no regular file, which a renamed one would take the place of.
fn is_special(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir())
}

/// Begins the temporary file for a target.
fn begin(target: &Target) -> io::Result<BufWriter<NamedTempFile>> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".undersigned-").suffix(".part");
    let file = match target {
        Target::File(path) if path.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        Target::File(path) if is_special(path) => builder.tempfile()?,
        Target::File(path) => {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            public_when_renamed(&mut builder);
            builder.tempfile_in(folder.unwrap_or(Path::new(".")))?
        }
        Target::Stdout => builder.tempfile()?,
    };
    Ok(BufWriter::with_capacity(1 << 16, file))
}

impl Write for Spool {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        interrupt::check()?;
        let written = match &mut self.writer {
            Some(writer) => writer.write(bytes),
            None => self.writer.insert(begin(&self.target)?).write(bytes),
        }?;
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.as_mut().map_or(Ok(()), Write::flush)
    }
}

/// A temporary file is private; the document should be as readable as any file its user makes.
#[cfg(unix)]
fn public_when_renamed(builder: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(std::fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn public_when_renamed(_: &mut tempfile::Builder<'_, '_>) {}
