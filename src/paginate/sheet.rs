//! A page in the making: lines taken one by one until one does not fit.
//!
//! Lines since the last end of a chain are on trial: they leave again when their chain does not fit. What fits depends
//! on the lines alone, in their order, so that batches cannot change a page. A page whose notes had to be cut takes no
//! more lines, because each would take room from the note.
//! Deliberately absent: what to do when a line does not fit (see [`super::Paginator`]), and positions.

use crate::unit::Length;

use super::columns::{self, Filling};
use super::notes::{self, Cut, Foot, Laid, Pending};
use super::standing::Standing;

/// A line of the text: what page making knows of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Its galley.
    pub(super) galley: u32,
    /// Its slug.
    pub(super) slug: u32,
    /// The number of its flow.
    pub(super) flow: u32,
    /// Space above, but at the head of a page or column.
    pub(super) before: Length,
    /// Its height.
    pub(super) height: Length,
    /// Whether it must stand with the next line.
    pub(super) keep: bool,
    /// Whether it brings notes.
    pub(super) calls: bool,
    /// Whether a new page begins with it.
    pub(super) new_page: bool,
    /// The height of the head that is repeated above it at the head of a page.
    pub(super) head: Length,
}

/// A part of a page that is in one flow.
#[derive(Clone)]
pub(super) struct Region {
    /// Its first line.
    pub(super) first: usize,
    /// From the head of the text area to its own.
    pub(super) top: Length,
    /// How many columns it has.
    pub(super) columns: usize,
    /// The first line of each column.
    pub(super) starts: Vec<usize>,
    /// The height of its highest column, once another region follows.
    height: Length,
}

/// The space that notes take beside their lines.
#[derive(Clone, Copy, Debug)]
pub(super) struct NoteSpace {
    /// Between text and rule.
    pub(super) above: Length,
    /// The rule, and the space below it.
    pub(super) rule: Length,
}

/// What became of a page.
pub(super) struct Made {
    /// The lines of the text.
    pub(super) lines: Vec<Line>,
    /// The regions they stand in.
    pub(super) regions: Vec<Region>,
    /// The notes; what is left of them goes on overleaf.
    pub(super) foot: Laid,
    /// The lines that were on trial.
    pub(super) rest: Vec<Line>,
}

/// A page in the making.
pub(super) struct Sheet {
    area: Length,
    space: NoteSpace,
    lines: Vec<Line>,
    committed: usize,
    regions: Vec<Region>,
    filling: Filling,
    inherited: Vec<Pending>,
    called: Vec<Pending>,
    /// The notes laid, unless lines have left since.
    foot: Option<Foot>,
    /// The height that notes, rule and spaces need at the least.
    reserve: Length,
    /// Whether a line on trial brings notes.
    trial_calls: bool,
    /// How the notes must be cut, if they do not stand whole.
    cut: Option<Cut>,
    /// Whether the chain of the last line had to be broken.
    loose: bool,
}

impl Sheet {
    /// A page holds no more lines than this, whatever their height.
    const MOST_LINES: usize = 1 << 14;

    /// An empty page with a text area of this height, and what earlier pages' notes left over.
    pub(super) fn new(standing: &Standing, area: Length, space: NoteSpace, inherited: Vec<Pending>) -> Sheet {
        let mut sheet = Sheet {
            area,
            space,
            lines: Vec::new(),
            committed: 0,
            regions: Vec::new(),
            filling: Filling::default(),
            inherited,
            called: Vec::new(),
            foot: None,
            reserve: Length::ZERO,
            trial_calls: false,
            cut: None,
            loose: false,
        };
        if !sheet.inherited.is_empty() {
            let whole = sheet.foot(standing).whole();
            match whole.filter(|height| *height + sheet.space.rule <= area) {
                Some(height) => sheet.reserve = sheet.with_space(height),
                None => sheet.cut = Some(Cut::Good),
            }
        }
        sheet
    }

    /// Whether nothing is on the page, on trial or not.
    pub(super) fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Whether lines stand on the page that are not on trial.
    pub(super) fn has_committed(&self) -> bool {
        self.committed > 0
    }

    /// Whether notes of earlier pages stand on it.
    pub(super) fn has_inherited(&self) -> bool {
        !self.inherited.is_empty()
    }

    /// Those notes.
    pub(super) fn inherited(&self) -> &[Pending] {
        &self.inherited
    }

    /// Whether those notes alone are more than the page holds.
    pub(super) fn overflows(&self) -> bool {
        self.lines.is_empty() && self.cut.is_some()
    }

    fn with_space(&self, notes: Length) -> Length {
        if notes > Length::ZERO { notes + self.space.above + self.space.rule } else { Length::ZERO }
    }

    fn foot(&mut self, standing: &Standing) -> &Foot {
        let lay = || Foot::lay(standing, &self.inherited, &self.called, self.area);
        self.foot.get_or_insert_with(lay)
    }

    /// Lays the notes that a line brings.
    fn call(&mut self, standing: &Standing, line: &Line) {
        let before = self.called.len();
        self.called.extend(standing.called(line.galley, line.slug, self.lines.len() as u32));
        if self.foot.as_mut().is_some_and(|foot| !foot.call(standing, &self.called[before..])) {
            self.foot = None;
        }
    }

    /// Takes a line on trial, and commits it with its chain if the chain ends with it. False if it does not fit: then
    /// the page takes no line before it is closed or its chain broken.
    pub(super) fn take(&mut self, standing: &Standing, line: Line) -> bool {
        if self.cut.is_some() || self.lines.len() >= Sheet::MOST_LINES {
            return false;
        }
        let at = self.lines.len() as u32;
        // The cells of a row that had to be broken stand one below the other; none above the page.
        let highest = if self.loose { Length::ZERO } else { -self.filling.used() };
        let line = Line { before: line.before.max(highest), ..line };
        let reserve = if line.calls {
            self.call(standing, &line);
            self.foot(standing).least(Cut::Good).map(|height| self.with_space(height))
        } else {
            Some(self.reserve)
        };
        if !reserve.is_some_and(|reserve| self.push(standing, line, reserve)) {
            if line.calls {
                self.called.retain(|note| note.caller < at);
                self.foot = None;
            }
            return false;
        }
        self.trial_calls |= line.calls;
        if self.loose {
            self.lines[at as usize].keep = false;
            self.loose = line.keep;
        }
        if !self.lines[at as usize].keep {
            self.commit(standing);
        }
        true
    }

    fn push(&mut self, standing: &Standing, line: Line, reserve: Length) -> bool {
        let at = self.lines.len();
        let free = self.area - reserve;
        if self.lines.last().is_some_and(|last| last.flow == line.flow) {
            if reserve != self.reserve && !self.refill(free) {
                return false;
            }
            let region = &self.regions[self.regions.len() - 1];
            self.lines.push(line);
            if !self.filling.push(&self.lines, at, free - region.top, region.columns) {
                self.lines.pop();
                return false;
            }
        } else {
            let top = match self.end_region(free) {
                Some(end) if at > 0 => end + line.before,
                Some(_) => line.head,
                None => return false,
            };
            let columns = usize::from(standing.flow(line.galley).columns.max(1));
            self.lines.push(line);
            let mut filling = Filling::default();
            if !filling.push(&self.lines, at, free - top, columns) {
                self.lines.pop();
                return false;
            }
            self.filling = filling;
            self.regions.push(Region { first: at, top, columns, starts: Vec::new(), height: Length::ZERO });
        }
        self.reserve = reserve;
        true
    }

    /// Fills the last region anew; false if its lines do not fit so many columns of what is `free` above the notes.
    fn refill(&mut self, free: Length) -> bool {
        let Some(region) = self.regions.last() else { return true };
        let filled = Filling::of(&self.lines, region.first, self.lines.len(), free - region.top, region.columns);
        let fits = filled.is_some();
        self.filling = filled.unwrap_or_default();
        fits
    }

    /// Balances the last region, because another follows; gives where it ends.
    fn end_region(&mut self, free: Length) -> Option<Length> {
        let Some(region) = self.regions.last_mut() else { return Some(Length::ZERO) };
        let to = self.lines.len();
        let (starts, height) = columns::balance(&self.lines, region.first, to, free - region.top, region.columns)?;
        (region.starts, region.height) = (starts, height);
        Some(region.top + height)
    }

    /// Ends the trial of all lines: from here the notes must stand whole, or the page is full.
    pub(super) fn commit(&mut self, standing: &Standing) {
        if std::mem::take(&mut self.trial_calls) {
            let whole = self.foot(standing).whole().map(|height| self.with_space(height));
            match whole {
                Some(reserve) if reserve == self.reserve || self.refill(self.area - reserve) => self.reserve = reserve,
                _ => self.cut = Some(Cut::Good),
            }
        }
        self.committed = self.lines.len();
    }

    /// Lets the chain on trial be broken anywhere, because it is higher than a page.
    pub(super) fn loosen(&mut self, standing: &Standing) {
        for line in &mut self.lines[self.committed..] {
            (line.keep, line.before) = (false, line.before.max(Length::ZERO));
        }
        self.loose = true;
        self.refill(self.area - self.reserve);
        self.commit(standing);
    }

    /// Takes a line that fits on no page as it should, alone. False if it is itself higher than the page.
    pub(super) fn force(&mut self, standing: &Standing, line: Line) -> bool {
        let columns = usize::from(standing.flow(line.galley).columns.max(1));
        self.lines.push(line);
        self.regions.push(Region { first: 0, top: Length::ZERO, columns, starts: Vec::new(), height: line.height });
        self.called.extend(standing.called(line.galley, line.slug, 0));
        self.committed = 1;
        let room = self.area - line.height - self.space.above - self.space.rule;
        let foot = self.foot(standing);
        let fits = |height| height <= room;
        let cut = [Cut::TwoLines, Cut::OneLine].into_iter().find(|cut| foot.least(*cut).is_some_and(fits));
        let cut = cut.or_else(|| notes::begin_all(standing, &self.called, room).map(|_| Cut::Several));
        self.cut = Some(cut.unwrap_or(Cut::Any));
        line.height <= self.area
    }

    /// Closes the page: the lines that are not on trial, and as many of the notes as there is room for. Columns are
    /// balanced if the flow of the last line has ended, so that what comes after it, the lines on trial and then `next`,
    /// is of another.
    pub(super) fn close(mut self, standing: &Standing, next: Option<&Line>) -> Made {
        let rest = self.lines.split_off(self.committed);
        let after = rest.first().or(next).map(|line| line.flow);
        let ended = self.lines.last().is_some_and(|line| after != Some(line.flow));
        if self.called.last().is_some_and(|note| note.caller as usize >= self.committed) {
            self.called.retain(|note| (note.caller as usize) < self.committed);
            self.foot = None;
        }
        self.regions.retain(|region| region.first < self.committed);
        if !self.inherited.is_empty() || !self.called.is_empty() {
            self.foot(standing);
        }
        let foot = self.close_foot(standing);
        let free = self.area - self.with_space(foot.height);
        let to = self.lines.len();
        if let Some(region) = self.regions.last_mut() {
            let (first, height, columns) = (region.first, free - region.top, region.columns);
            let starts = if ended {
                columns::balance(&self.lines, first, to, height, columns).map(|(starts, _)| starts)
            } else {
                Filling::of(&self.lines, first, to, height, columns).map(Filling::into_starts)
            };
            region.starts = starts.unwrap_or_else(|| vec![first]);
        }
        Made { lines: self.lines, regions: self.regions, foot, rest }
    }

    fn close_foot(&self, standing: &Standing) -> Laid {
        let Some(foot) = &self.foot else { return Laid::default() };
        let Some(region) = self.regions.last() else {
            let fits = |_, height| height + self.space.rule <= self.area;
            let mut cuts = [Cut::Good, Cut::TwoLines, Cut::OneLine, Cut::Any].into_iter();
            let laid = cuts.find_map(|cut| foot.cut(cut, 1, fits));
            // Not even one line fits: it stands alone.
            return laid.or_else(|| foot.cut(Cut::Any, 1, |lines, _| lines == 1)).unwrap_or_default();
        };
        let Some(cut) = self.cut else {
            return foot.cut(Cut::Any, 0, |lines, _| foot.is_all(lines)).unwrap_or_default();
        };
        let to = self.lines.len();
        let body = columns::balance(&self.lines, region.first, to, self.area - region.top, region.columns);
        let body = region.top + body.map_or(region.height, |(_, height)| height);
        let fits = |_, height| body + self.with_space(height) <= self.area;
        let laid = if cut == Cut::Several {
            let room = self.area - body - self.space.above - self.space.rule;
            notes::begin_all(standing, &self.called, room)
        } else {
            foot.cut(cut, foot.inherited_lines(), fits)
        };
        // A line higher than the page leaves no room for notes.
        laid.or_else(|| foot.cut(Cut::Any, 0, |lines, height| lines == 0 || fits(lines, height))).unwrap_or_default()
    }
}
