//! The press: pages become bytes on a thread of their own while the next are set.
//!
//! Pages go over in order through a queue that holds a few, so that neither side runs ahead of memory, and the bytes are
//! those of one thread. Deliberately absent: what a page is.

use std::io::{self, Write};
use std::panic::resume_unwind;
use std::sync::mpsc::sync_channel;
use std::thread;

use crate::book::Page;
use crate::pdf::Writer;

/// How many pages may wait to be written.
const WAITING: usize = 32;

/// Hands `make` what writes pages, and gives back the writer with what `make` made.
///
/// # Errors
/// The writer's, before any of `make`'s.
pub(crate) fn run<'f, W: Write + Send, T>(
    mut pdf: Writer<'f, W>,
    threads: usize,
    make: impl FnOnce(&mut dyn FnMut(Page) -> io::Result<()>) -> io::Result<T>,
) -> io::Result<(Writer<'f, W>, T)> {
    if threads < 2 {
        let made = make(&mut |page| pdf.page(&page))?;
        return Ok((pdf, made));
    }
    thread::scope(|scope| {
        let (pages, queue) = sync_channel::<Page>(WAITING);
        let writing = scope.spawn(move || {
            queue.iter().try_for_each(|page| pdf.page(&page))?;
            Ok(pdf)
        });
        // A queue without a reader says only that writing has failed; why, its thread says.
        let made = make(&mut |page| pages.send(page).map_err(|_| io::ErrorKind::BrokenPipe.into()));
        drop(pages);
        let pdf: io::Result<_> = writing.join().unwrap_or_else(|panic| resume_unwind(panic));
        Ok((pdf?, made?))
    })
}
