//! The share of each stage, on one thread, and how often a word was known already.

use std::fs;
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use undersigned::fonts::Fonts;
use undersigned::paginate::{self, Paginator};
use undersigned::report::Report;
use undersigned::set::Setter;
use undersigned::source::Sources;
use undersigned::{Request, Shelves, gather, pdf};

struct Folder<'a>(&'a Path);

impl Shelves for Folder<'_> {
    fn open(&self, name: &str) -> io::Result<Box<dyn io::Read>> {
        Ok(Box::new(fs::File::open(self.0.join(name))?))
    }

    fn beside(&self, _: &str, sibling: &str) -> String {
        sibling.to_owned()
    }
}

/// Times what a piece of work takes, into `spent`.
fn timed<T>(spent: &mut Duration, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let made = work();
    *spent += start.elapsed();
    made
}

/// Takes a letter through the stages and prints the share of each.
pub(crate) fn print(letter: &Path) {
    let fonts = Fonts::bundled();
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let request =
        Request { letter: letter.file_name().unwrap_or_default().to_string_lossy().into_owned(), ..Request::default() };
    let [mut read, mut compose, mut set, mut paging, mut furnish, mut write] = [Duration::ZERO; 6];
    let shelves = Folder(letter.parent().expect("it is in a folder"));
    let copy = timed(&mut read, || gather(&shelves, &request, &mut sources, &mut report)).expect("it can be read");

    let mut composer = copy.composer();
    let mut setter = Setter::in_lane(&fonts, &copy.layout, 0, 2);
    let mut furniture = Setter::in_lane(&fonts, &copy.layout, 1, 2);
    let mut paginator = Paginator::new(&copy.layout);
    let mut writer = pdf::Writer::new(io::sink(), &composer.metadata(), &fonts).expect("a sink takes all");
    let (mut pages, mut runs, mut shaped) = (Vec::new(), 0, 0);
    loop {
        let manuscript = timed(&mut compose, || composer.next());
        let ended = manuscript.is_none();
        match manuscript {
            Some(manuscript) => {
                let galley = timed(&mut set, || setter.set(manuscript));
                runs += galley.runs.len();
                shaped += galley.fresh.words.len();
                timed(&mut paging, || paginator.push(galley, &mut |page| pages.push(page)));
            }
            None => timed(&mut paging, || paginator.finish(&mut |page| pages.push(page))),
        }
        for mut page in pages.drain(..) {
            timed(&mut furnish, || {
                let manuscript = composer.furniture(page.number, page.section, page.opens_section);
                paginate::furnish(&mut page, furniture.set(manuscript), &copy.layout);
            });
            timed(&mut write, || writer.page(&page)).expect("a sink takes all");
        }
        if ended {
            break;
        }
    }
    let counts: Vec<_> = composer.page_counts(1).map(|count| furniture.set(count)).collect();
    timed(&mut write, || writer.finish(&counts)).expect("a sink takes all");

    let parts = [
        ("read", read),
        ("compose", compose),
        ("set", set),
        ("paginate", paging),
        ("furnish", furnish),
        ("pdf", write),
    ];
    let all: Duration = parts.iter().map(|(_, spent)| *spent).sum();
    let shares: Vec<String> = parts
        .iter()
        .map(|(name, spent)| format!("{name} {:.0} %", 100.0 * spent.as_secs_f64() / all.as_secs_f64()))
        .collect();
    let known = 100.0 * (1.0 - shaped as f64 / runs.max(1) as f64);
    println!("{:>12} {}; {known:.1} % of {runs} words were known", "", shares.join(", "));
}
