//! The ledger's file.

use std::path::{Path, PathBuf};

use super::spool::{Spool, Target};
use super::terminal::explain;
use crate::Copy;
use crate::ledger::{Ledger, Shape, write};
use crate::report::Report;
use crate::source::Sources;

/// A ledger and where it is to be written.
pub(super) struct LedgerFile {
    ledger: Ledger,
    path: PathBuf,
    shape: Shape,
}

impl LedgerFile {
    /// The ledger of a letter, numbered; an error if it has no list, or the file's name does not say what it is.
    pub(super) fn of(copy: &Copy, path: &Path, report: &mut Report) -> Result<LedgerFile, String> {
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
        let shape = match ending.as_str() {
            "csv" => Shape::Csv,
            "json" => Shape::Json,
            _ => return Err(format!("the ledger `{}` must end with .csv or .json", path.display())),
        };
        let ledger = crate::account(copy, report).ok_or("there is no ledger of a letter without signatories")?;
        Ok(LedgerFile { ledger, path: path.to_owned(), shape })
    }

    /// Writes it, whole or not at all.
    pub(super) fn write(&self, copy: &Copy, sources: &Sources) -> Result<(), String> {
        let Some(account) = &copy.edited else { return Ok(()) };
        let mut spool = Spool::new(Target::File(self.path.clone()));
        let written = write(&self.ledger, &account.ids, sources, self.shape, &mut spool);
        written
            .and_then(|()| spool.finish())
            .map_err(|error| format!("cannot write `{}`: {}", self.path.display(), explain(&error)))
    }
}
