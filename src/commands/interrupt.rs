//! An interrupt: work stops at the next page or block, and what was begun vanishes.
//!
//! The signal's handler only sets a flag; whoever reads or writes asks for it, and fails as if the disk had. Nothing else
//! in the program knows of signals. A second interrupt ends the program at once.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};

static STOPPED: AtomicBool = AtomicBool::new(false);

/// From now on an interrupt stops the work instead of the program.
pub(super) fn heed() {
    // A second handler, or a system without signals: then an interrupt ends the program as ever.
    let _ = ctrlc::set_handler(|| {
        if STOPPED.swap(true, Ordering::Relaxed) {
            std::process::exit(super::terminal::INTERRUPTED.into());
        }
    });
}

/// Whether the work is to stop.
pub(super) fn is_stopped() -> bool {
    STOPPED.load(Ordering::Relaxed)
}

/// # Errors
/// If the work is to stop.
pub(super) fn check() -> io::Result<()> {
    if is_stopped() { Err(io::Error::other("it was interrupted")) } else { Ok(()) }
}
