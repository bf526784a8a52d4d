//! Typesets an open letter and the roll of its signatories as an archival, accessible PDF.
//!
//! # The way through the house
//!
//! A value flows one way, and every hand-over has a printers' name:
//!
//! ```text
//! letter.md ──read──▶ Letter ┐
//! roll.csv  ──read──▶ Roll   ┼─compose─▶ Manuscript ─set─▶ Galley ─paginate─▶ Page ─pdf─▶ bytes
//! layout    ──read──▶ Layout ┘                                                 ▲
//!                                          furniture ("of y": one form, written last)
//! ```
//!
//! * The **ground floor** ([`mod@unit`], [`digit`], [`property`], [`source`], [`report`], [`lang`]) holds exact lengths, what
//!   digits are worth, the properties of characters, places in texts, findings and what a language implies; [`contact`] knows contact data, [`vocabulary`] words of
//!   titles and bodies, [`fold`] what makes two spellings one, [`answers`] a yes and a no.
//! * [`shelf`] alone names what is built in: fonts, layouts, labels.
//! * The **models** ([`picture`], [`letter`], [`calendar`], [`country`], [`roll`], [`decisions`], [`ledger`], [`layout`], [`fonts`], [`words`],
//!   [`manuscript`], [`galley`], [`book`]) are data only: what the stages hand to one another.
//! * The **stages** ([`read`], [`edit`], [`compose`], [`set`], [`paginate`], [`pdf`]) import the models they eat and
//!   make, and no other stage. Only this file knows their order: [`build()`] is the table of contents. Between reading and
//!   composing, [`edit`] carries out the decisions about a roll: what is not printed does not go on.
//! * A **side door**, [`mod@check`], looks at the models and tells what should be mended or answered; [`interview`] asks it
//!   one by one and writes the answers down.
//! * Another, [`mod@import`], makes a letter's folder of pasted pages and lists; [`import()`] is its order of work.
//! * Above the stages stand those who call them: `gather` reads all that belongs to a letter, `intake` what is imported,
//!   `proof` checks, `press` sets and writes on two threads, `way` follows one row from its file to its page.
//! * [`commands`] and [`cli`] are the only rooms with doors outside: files, terminal, standard streams.
//!
//! # What always holds
//!
//! * From the manuscript on, hand-overs are batches: an annex of a million names never stands in memory as glyphs.
//! * All lines and notes are set before pages are made; page making is a function over heights and never sets anything
//!   twice; a note begins on the page that calls it.
//! * Reading never fails: a stage returns a value and its findings. Whether anything is written is decided at the top.
//! * A place (source, start, length) goes with every text from the user's file to the run on the page.
//! * No clock but the letter's date, no hash-map order in output, integer lengths: the same input gives the same bytes.
//! * No network, no path, user name or contact datum in what is written.
//!
//! The library exists for the program and its tests and promises no stability of its own.

pub mod answers;
pub mod book;
pub mod calendar;
pub mod check;
pub mod cli;
pub mod commands;
pub mod compose;
pub mod contact;
pub mod country;
pub mod decisions;
pub mod digit;
pub mod edit;
pub mod fold;
pub mod fonts;
pub mod galley;
mod gather;
pub mod import;
mod intake;
pub mod interview;
pub mod lang;
pub mod layout;
pub mod ledger;
pub mod letter;
pub mod manuscript;

pub mod paginate;
pub mod pdf;
pub mod picture;
mod press;
mod proof;
pub mod property;
pub mod read;
pub mod report;
pub mod roll;
pub mod set;
pub mod shelf;
pub mod source;
pub mod unit;
pub mod vocabulary;
mod way;
pub mod words;

use std::fmt;
use std::io::{self, Read, Write};

pub use gather::gather;
pub use intake::import;
pub use proof::{account, ask, balance, check, coverage, open_questions, proofread};
pub use way::{Way, whereabouts};

use book::Page;
use compose::Composer;
use decisions::Question;
use fonts::Fonts;
use lang::Labels;
use layout::Layout;
use ledger::Account;
use letter::{Letter, Status, Translation};
use manuscript::Volume;
use paginate::Paginator;
use report::{Report, codes};
use roll::{Field, Roll};
use set::Setter;
use source::{Sources, Span};

/// What is to be built.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The letter's file.
    pub letter: String,
    /// The roll's file, if it is not the one that the letter names.
    pub signatories: Option<String>,
    /// A layout's name or file, if it is not the one that the letter names.
    pub layout: Option<String>,
    /// Draft or final, if it is not what the letter says.
    pub status: Option<Status>,
    /// How many threads may work; they never change a byte. With one or none, everything is done on the caller's.
    pub threads: usize,
    /// How many signatories go into a volume, if the annex is to be divided.
    pub per_volume: Option<usize>,
}

/// Where the files of a build come from. The stages never open one themselves.
pub trait Shelves {
    /// Opens a file.
    fn open(&self, name: &str) -> io::Result<Box<dyn Read>>;
    /// The name of a file that stands beside another.
    fn beside(&self, name: &str, sibling: &str) -> String;
}

/// Where documents go, and who is told how far the work is.
pub trait Outlet {
    /// What a document is written to.
    type Sink: Write + Send;
    /// The sink of a volume, asked for when all is read and before it is set.
    ///
    /// # Errors
    /// When there is none for it.
    fn sink(&mut self, volume: &Volume) -> io::Result<Self::Sink>;
    /// Told with each page: how many pages are made, and how many signatories of how many are composed.
    fn progress(&mut self, pages: u32, signatories: usize, of: usize) {
        let _ = (pages, signatories, of);
    }
}

/// Why a build could not run.
#[derive(Debug)]
pub enum Failure {
    /// A file could not be read.
    Read {
        /// Its name.
        name: String,
        /// Why.
        error: io::Error,
    },
    /// The document could not be written.
    Write(io::Error),
}

/// What was built.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Built {
    /// How many pages, of all volumes.
    pub pages: u32,
    /// How many signatories.
    pub signatories: usize,
    /// How many volumes.
    pub volumes: u32,
    /// Whether it is a draft.
    pub draft: bool,
}

impl fmt::Display for Built {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        write!(f, "{} page{}", self.pages, plural(self.pages as usize))?;
        match self.signatories {
            0 => (),
            1 => write!(f, ", 1 signatory")?,
            count => write!(f, ", {count} signatories")?,
        }
        if self.volumes > 1 {
            write!(f, ", {} volumes", self.volumes)?;
        }
        if self.draft { write!(f, ", a draft") } else { Ok(()) }
    }
}

/// Everything that is known before a line is set.
#[derive(Debug)]
pub struct Copy {
    /// The letter.
    pub letter: Letter,
    /// The words we add, in the letter's language.
    pub labels: Labels,
    /// Its translations, in the order in which they are bound.
    pub translations: Vec<Translation>,
    /// The roll, if there is one.
    pub roll: Option<Roll>,
    /// The look.
    pub layout: Layout,
    /// Whether what is missing is shown on the page.
    pub draft: bool,
    /// What became of each row of the roll's source, and the questions that are answered.
    pub edited: Option<Account>,
    /// What has to be asked, as far as it was looked for.
    pub questions: Vec<Question>,
}

impl Copy {
    /// What composes it.
    pub fn composer(&self) -> Composer<'_> {
        Composer::new(&self.letter, self.roll.as_ref(), &self.layout, &self.labels, self.draft)
            .with_translations(&self.translations)
    }
}

/// Reads a letter and what it names, sets it and writes it as a PDF, or as several.
///
/// Findings go to `report`, the texts they speak of to `sources`. When the report holds an error, what was written to
/// the sinks is not a document and must be thrown away; they come back with what was built.
///
/// # Errors
/// Only when a file cannot be read or a sink cannot be written.
pub fn build<O: Outlet>(
    shelves: &dyn Shelves,
    request: &Request,
    fonts: &Fonts,
    outlet: &mut O,
    sources: &mut Sources,
    report: &mut Report,
) -> Result<(Built, Vec<O::Sink>), Failure> {
    let copy = gather(shelves, request, sources, report)?;
    print(&copy, request, fonts, outlet, report)
}

/// Sets what was gathered and writes it as a PDF, or as several. See [`build()`].
///
/// # Errors
/// Only when a sink cannot be written.
pub fn print<O: Outlet>(
    copy: &Copy,
    request: &Request,
    fonts: &Fonts,
    outlet: &mut O,
    report: &mut Report,
) -> Result<(Built, Vec<O::Sink>), Failure> {
    let mut built = Built { draft: copy.draft, ..Built::default() };
    let mut sinks = Vec::new();
    for volume in volumes(copy, request.per_volume, report) {
        let sink = outlet.sink(&volume).map_err(Failure::Write)?;
        let done = (built.pages, volume.places.start);
        let of = copy.roll.as_ref().map_or(0, Roll::len);
        let mut told = |pages: u32, signatories: usize| outlet.progress(done.0 + pages, done.1 + signatories, of);
        built.volumes += 1;
        built.signatories += volume.places.len();
        let (pages, sink) =
            typeset_volume(copy, volume, fonts, request.threads, sink, report, &mut told).map_err(Failure::Write)?;
        built.pages += pages;
        sinks.push(sink);
    }
    fonts.findings().into_iter().for_each(|finding| report.take(finding));
    Ok((built, sinks))
}

/// How many signatories a file can hold, all told: PDF/A-2 allows 8,388,607 objects (ISO 19005-2, 6.1.13), an entry is
/// three elements of the structure tree, a note to one up to eight more, and pages of few entries need room too.
const MOST_IN_A_FILE: usize = 2_400_000;
const MOST_WITH_NOTES: usize = 650_000;

/// The volumes that the document is divided into: as asked, or as many as its size demands.
fn volumes(copy: &Copy, per_volume: Option<usize>, report: &mut Report) -> Vec<Volume> {
    let signatories = copy.roll.as_ref().map_or(0, Roll::len);
    let has_notes =
        copy.roll.as_ref().is_some_and(|roll| roll.columns().iter().any(|(field, _)| *field == Field::Footnote));
    let most = if has_notes { MOST_WITH_NOTES } else { MOST_IN_A_FILE };
    let asked = per_volume.unwrap_or(signatories).max(1);
    if asked <= most {
        return Volume::divide(signatories, asked);
    }
    // As few as can be, and of one size.
    let count = signatories.div_ceil(most).max(1);
    let volumes = Volume::divide(signatories, signatories.div_ceil(count));
    report.add(codes::VOLUMES_NEEDED, Span::NOWHERE, [signatories.to_string(), volumes.len().to_string()]);
    volumes
}

/// Takes the copy through the stages and writes the PDF, the whole annex in it. With two threads or more, pages are written
/// while the next are set.
///
/// # Errors
/// Only when `sink` cannot be written.
pub fn typeset<W: Write + Send>(
    copy: &Copy,
    fonts: &Fonts,
    threads: usize,
    sink: W,
    report: &mut Report,
) -> io::Result<Built> {
    let signatories = copy.roll.as_ref().map_or(0, Roll::len);
    let whole = Volume::whole(signatories);
    let (pages, _) = typeset_volume(copy, whole, fonts, threads, sink, report, &mut |_, _| ())?;
    fonts.findings().into_iter().for_each(|finding| report.take(finding));
    Ok(Built { pages, signatories, volumes: 1, draft: copy.draft })
}

/// Takes a volume of the copy through the stages; gives the number of its pages, and the sink.
fn typeset_volume<W: Write + Send>(
    copy: &Copy,
    volume: Volume,
    fonts: &Fonts,
    threads: usize,
    sink: W,
    report: &mut Report,
    told: &mut dyn FnMut(u32, usize),
) -> io::Result<(u32, W)> {
    let mut composer = copy.composer().of_volume(volume);
    let pdf = pdf::Writer::new(sink, &composer.metadata(), fonts)?;
    let (pdf, made_up) =
        press::run(pdf, threads, |hand_on| make_up(&mut composer, &copy.layout, fonts, report, hand_on, told))?;
    Ok((made_up.pages, pdf.finish(&made_up.counts)?))
}

/// Takes the copy as far as pages and prints them as a drawing script: one line an item, for tests and for the curious.
pub fn draw(copy: &Copy, fonts: &Fonts, report: &mut Report) -> String {
    let mut composer = copy.composer();
    let (mut drawing, mut text) = (book::drawing::Drawing::new(fonts), String::new());
    let mut draw_page = |page: Page| {
        drawing.page(&page, &mut text);
        Ok(())
    };
    match make_up(&mut composer, &copy.layout, fonts, report, &mut draw_page, &mut |_, _| ()) {
        Ok(_) | Err(_) => (),
    }
    fonts.findings().into_iter().for_each(|finding| report.take(finding));
    text
}

/// What making up leaves behind once the last page is gone.
struct MadeUp {
    pages: u32,
    /// The number of pages, set: what "of y" shows on every page of each version of the letter.
    counts: Vec<galley::Galley>,
}

/// From composing to made-up, furnished pages, each handed on as soon as it is complete.
fn make_up(
    composer: &mut Composer<'_>,
    layout: &Layout,
    fonts: &Fonts,
    report: &mut Report,
    hand_on: &mut dyn FnMut(Page) -> io::Result<()>,
    told: &mut dyn FnMut(u32, usize),
) -> io::Result<MadeUp> {
    let mut setter = Setter::in_lane(fonts, layout, 0, 2);
    let mut furniture = Setter::in_lane(fonts, layout, 1, 2);
    let mut paginator = Paginator::new(layout);
    let (mut pages, mut written) = (0, Ok(()));

    while let Some(manuscript) = composer.next() {
        let mut galley = setter.set(manuscript);
        galley.findings.drain(..).for_each(|finding| report.take(finding));
        paginator.push(galley, &mut |page| {
            pages = page.number;
            if written.is_ok() {
                written = hand_on(furnished(page, composer, &mut furniture, layout, report));
            }
        });
        std::mem::replace(&mut written, Ok(()))?;
        told(pages, composer.composed());
    }
    paginator.finish(&mut |page| {
        pages = page.number;
        if written.is_ok() {
            written = hand_on(furnished(page, composer, &mut furniture, layout, report));
        }
    });
    written?;
    paginator.take_findings().into_iter().for_each(|finding| report.take(finding));
    Ok(MadeUp { pages, counts: composer.page_counts(pages).map(|count| furniture.set(count)).collect() })
}

/// A page with its running head and folio.
fn furnished(
    mut page: Page,
    composer: &Composer<'_>,
    setter: &mut Setter<'_>,
    layout: &Layout,
    report: &mut Report,
) -> Page {
    let mut galley = setter.set(composer.furniture(page.number, page.section, page.opens_section));
    galley.findings.drain(..).for_each(|finding| report.take(finding));
    paginate::furnish(&mut page, galley, layout);
    page
}
