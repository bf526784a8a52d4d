//! Where a row of the list is printed.
//!
//! The letter is set for it, and nothing is written.

use std::io;

use crate::book::{Page, place};
use crate::fonts::Fonts;
use crate::manuscript::Volume;
use crate::report::Report;
use crate::source::Span;
use crate::{Copy, make_up, volumes};

/// A place in a document that may have several volumes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// The volume, counted from 1; none if there is one only.
    pub volume: Option<u32>,
    /// The place in it.
    pub place: place::Place,
}

/// Where a row of the list is printed; none if it is not. `per_volume` is as for a build.
pub fn whereabouts(
    copy: &Copy,
    row: u32,
    per_volume: Option<usize>,
    fonts: &Fonts,
    report: &mut Report,
) -> Option<Way> {
    let roll = copy.roll.as_ref()?;
    let source = roll.source();
    let at = copy.composer().in_order().position(|signatory| roll.row(signatory) == row)?;
    let volumes: Vec<Volume> = volumes(copy, per_volume, report);
    let index = volumes.iter().position(|volume| volume.places.contains(&at))?;
    let several = volumes.len() > 1;
    let mut composer = copy.composer().of_volume(volumes.into_iter().nth(index)?);
    let mut found = None;
    let mut look = |page: Page| {
        let is_row = |span: Span| span.source == source && span.start == row;
        found = found.or_else(|| place::find(&page, &is_row));
        // An error stops the making of pages: the rest need not be made.
        if found.is_some() { Err(io::ErrorKind::Interrupted.into()) } else { Ok(()) }
    };
    match make_up(&mut composer, &copy.layout, fonts, report, &mut look, &mut |_, _| ()) {
        Ok(_) | Err(_) => (),
    }
    found.map(|place| Way { volume: several.then_some(index as u32 + 1), place })
}
