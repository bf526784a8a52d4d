//! The foot of the page: notes in order, and where the last of them may be cut.
//!
//! All notes of a page are laid in one column: first what earlier pages left over, then the notes its lines call, by
//! number, a note called from a note after its caller. That column may be cut once; what is below the cut goes to the
//! next page. A cut is good if every note that a line above it calls has begun, by two lines or wholly, so that all
//! notes but the last are whole on the page that calls them. Lesser cuts ([`Cut`]) are for lines that would fit on
//! no page otherwise.
//! Deliberately absent: the lines of the text, and positions on the page.

use crate::manuscript::NoteId;
use crate::unit::Length;

use super::standing::Standing;

/// A note, or what is left of one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pending {
    /// Its galley.
    pub(super) galley: u32,
    /// Its number.
    pub(super) number: NoteId,
    /// The first of its slugs.
    pub(super) start: u32,
    /// The first of its slugs that is not on a page.
    pub(super) next: u32,
    /// The end of its slugs.
    pub(super) end: u32,
    /// Of a note called on this page: the line of the text that calls it. Within a [`Foot`]: how many lines of the
    /// foot must be above the cut for it to be called; 0 for what the text calls.
    pub(super) caller: u32,
    /// Whether it has been reported for beginning on a later page than its call.
    pub(super) apart: bool,
}

impl Pending {
    /// How many lines are left.
    pub(super) fn len(&self) -> u32 {
        self.end.saturating_sub(self.next)
    }

    /// Whether no line of it is on a page, though one should be; true once.
    pub(super) fn turns_apart(&mut self) -> bool {
        self.next == self.start && self.len() > 0 && !std::mem::replace(&mut self.apart, true)
    }
}

/// How good a cut must be, from the best on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cut {
    /// Each note called has begun by two lines or wholly, and no line is parted from one it must stand with.
    Good,
    /// Each note called has begun by two lines or wholly.
    TwoLines,
    /// Each note called has begun.
    OneLine,
    /// Each note called has begun; more than one of them may go on overleaf.
    Several,
    /// Any: notes may begin on a later page than their call.
    Any,
}

/// What stands at the foot of a page, and what is left for the next.
#[derive(Default)]
pub(super) struct Laid {
    /// The lines: galley and slug.
    pub(super) lines: Vec<(u32, u32)>,
    /// Their height, without rule and space around it.
    pub(super) height: Length,
    /// What goes on overleaf.
    pub(super) rest: Vec<Pending>,
}

/// The notes of a page in one column, from the first line on until all are laid or the page is passed.
pub(super) struct Foot {
    /// The notes, in order.
    notes: Vec<Pending>,
    /// How many of them are left over from earlier pages.
    inherited: usize,
    /// The lines, each of `notes[note]`.
    lines: Vec<FootLine>,
    /// What can be said of a cut before each line, and of none.
    cuts: Vec<At>,
    /// Cuts above this one leave out a note that the text calls.
    called_from: usize,
    /// How many of the lines are of notes left over; those of a page with text must all stand above the cut.
    inherited_lines: usize,
    /// The first note that is not laid.
    at: usize,
    height: Length,
    limit: Length,
    /// How many notes called have yet to get two lines, and one.
    short: usize,
    unbegun: usize,
    /// Whether all lines of all notes are laid: else the column is higher than a page can be.
    complete: bool,
}

struct FootLine {
    note: u32,
    galley: u32,
    slug: u32,
}

struct At {
    height: Length,
    best: Cut,
}

impl Foot {
    /// More lines than this are not laid, whatever their height.
    const MOST_LINES: usize = 1 << 14;

    /// Lays what is left over from earlier pages, then the notes called.
    pub(super) fn lay(standing: &Standing, inherited: &[Pending], called: &[Pending], limit: Length) -> Foot {
        let mut foot = Foot {
            notes: inherited.iter().chain(called).map(|note| Pending { caller: 0, ..*note }).collect(),
            inherited: inherited.len(),
            lines: Vec::new(),
            cuts: Vec::new(),
            called_from: 0,
            inherited_lines: if inherited.is_empty() { 0 } else { usize::MAX },
            at: 0,
            height: Length::ZERO,
            limit,
            short: 0,
            unbegun: 0,
            complete: true,
        };
        foot.notes[inherited.len()..].sort_by_key(|note| note.number);
        foot.owe(called);
        foot.walk(standing);
        foot
    }

    /// Adds notes that the text calls further on; false if one of them belongs before one that is laid.
    pub(super) fn call(&mut self, standing: &Standing, called: &[Pending]) -> bool {
        for note in called {
            if self.notes[self.inherited..].iter().any(|other| other.number >= note.number) {
                return false;
            }
            self.notes.push(Pending { caller: 0, ..*note });
        }
        if self.owe(called) > 0 {
            self.called_from = self.lines.len();
        }
        if self.complete {
            self.cuts.pop();
            self.walk(standing);
        }
        true
    }

    /// Counts notes that must begin on this page.
    fn owe(&mut self, called: &[Pending]) -> usize {
        let owed = called.iter().filter(|note| note.len() > 0).count();
        self.short += owed;
        self.unbegun += owed;
        owed
    }

    fn walk(&mut self, standing: &Standing) {
        while let Some(note) = self.notes.get(self.at).copied() {
            for slug in note.next..note.end {
                let parted = slug > note.next && standing.line(note.galley, slug - 1, 0).keep;
                let short = self.at < self.inherited && note.next == note.start && slug == note.start + 1;
                self.may_cut(parted, short);
                if self.height > self.limit || self.lines.len() >= Foot::MOST_LINES {
                    self.complete = false;
                    return;
                }
                self.lay_line(standing, &note, slug);
            }
            self.at += 1;
            if self.at == self.inherited {
                self.inherited_lines = self.lines.len();
            }
        }
        self.may_cut(false, false);
    }

    fn may_cut(&mut self, parted: bool, short: bool) {
        let best = match (self.unbegun, self.short > 0 || short, parted) {
            (0, false, false) => Cut::Good,
            (0, false, true) => Cut::TwoLines,
            (0, true, _) => Cut::OneLine,
            _ => Cut::Any,
        };
        self.cuts.push(At { height: self.height, best });
    }

    fn lay_line(&mut self, standing: &Standing, note: &Pending, slug: u32) {
        let line = standing.line(note.galley, slug, 0);
        if !self.lines.is_empty() {
            self.height += line.before;
        }
        self.height += line.height;
        self.lines.push(FootLine { note: self.at as u32, galley: note.galley, slug });
        if self.at >= self.inherited {
            let begun = slug - note.next + 1;
            self.unbegun -= usize::from(begun == 1);
            self.short -= usize::from(begun == note.len().min(2));
        }
        if line.calls {
            for nested in standing.called(note.galley, slug, self.lines.len() as u32) {
                self.owe(&[nested]);
                let first = self.inherited.max(self.at + 1);
                let place = self.notes[first..].iter().position(|other| other.number > nested.number);
                self.notes.insert(place.map_or(self.notes.len(), |place| first + place), nested);
            }
        }
    }

    /// The height of all, if all is laid.
    pub(super) fn whole(&self) -> Option<Length> {
        self.cuts.last().filter(|_| self.complete).map(|at| at.height)
    }

    /// The height above the first cut that is as good as `cut` on a page with text.
    pub(super) fn least(&self, cut: Cut) -> Option<Length> {
        let from = self.inherited_lines.max(self.called_from);
        self.cuts.get(from..)?.iter().find(|at| at.best <= cut).map(|at| at.height)
    }

    /// Cuts as low as a height allows, by a cut as good as `cut`, below `least` lines at least. `fits` says whether so
    /// many lines of that height fit.
    pub(super) fn cut(&self, cut: Cut, least: usize, fits: impl Fn(usize, Length) -> bool) -> Option<Laid> {
        let least = if cut == Cut::Any { least } else { least.max(self.called_from) };
        let lines = self
            .cuts
            .iter()
            .enumerate()
            .skip(least)
            .rev()
            .find(|(lines, at)| at.best <= cut && fits(*lines, at.height))
            .map(|(lines, _)| lines)?;
        Some(self.laid(lines))
    }

    /// Whether so many lines are all.
    pub(super) fn is_all(&self, lines: usize) -> bool {
        self.complete && lines == self.lines.len()
    }

    /// How many lines are of earlier pages' notes.
    pub(super) fn inherited_lines(&self) -> usize {
        self.inherited_lines
    }

    fn laid(&self, count: usize) -> Laid {
        let lines = self.lines[..count].iter().map(|line| (line.galley, line.slug)).collect();
        let mut rest = self.notes.clone();
        for line in &self.lines[..count] {
            rest[line.note as usize].next = line.slug + 1;
        }
        rest.retain(|note| note.len() > 0 && note.caller as usize <= count);
        Laid { lines, height: self.cuts[count].height, rest }
    }
}

/// Begins every note called, and goes on with them in order while lines fit into `height`: for a line whose notes
/// cannot all but the last stand whole on its page. None if not even the first lines of all fit.
pub(super) fn begin_all(standing: &Standing, called: &[Pending], height: Length) -> Option<Laid> {
    let mut notes = called.to_vec();
    notes.sort_by_key(|note| note.number);
    let mut shares = Vec::new();
    let (mut used, mut used_lines) = (Length::ZERO, 0);
    // First one line of each, nested calls followed.
    let mut at = 0;
    while at < notes.len() {
        let note = notes[at];
        let first = u32::from(note.len() > 0);
        shares.push(first);
        if first == 1 {
            let line = standing.line(note.galley, note.next, 0);
            used += line.height + if used_lines == 0 { Length::ZERO } else { line.before };
            used_lines += 1;
            if used > height || used_lines > Foot::MOST_LINES {
                return None;
            }
            notes.extend(standing.called(note.galley, note.next, 0));
        }
        at += 1;
    }
    // Then more of each, up to a line that itself calls a note.
    for (note, share) in notes.iter().zip(&mut shares) {
        while *share > 0 && note.next + *share < note.end {
            let line = standing.line(note.galley, note.next + *share, 0);
            if line.calls || used + line.before + line.height > height {
                break;
            }
            used += line.before + line.height;
            *share += 1;
        }
    }
    let mut laid = Laid::default();
    for (mut note, share) in notes.into_iter().zip(shares) {
        for slug in note.next..note.next + share {
            let line = standing.line(note.galley, slug, 0);
            laid.height += line.height + if laid.lines.is_empty() { Length::ZERO } else { line.before };
            laid.lines.push((note.galley, slug));
        }
        note.next += share;
        if note.len() > 0 {
            laid.rest.push(note);
        }
    }
    Some(laid)
}
