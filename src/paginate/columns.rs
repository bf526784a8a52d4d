//! Columns of chains: where the breaks fall at a given height, and the least height that holds all.
//!
//! A chain is a run of lines glued by [`Line::keep`]; columns break between chains only. Filling is greedy, so for a
//! given height each column holds all it can; a greater height never needs more columns.
//! Deliberately absent: notes, and positions on the page.

use crate::unit::Length;

use super::sheet::Line;

/// Columns being filled with lines in order.
#[derive(Clone, Default)]
pub(super) struct Filling {
    /// The first line of each column begun.
    starts: Vec<usize>,
    /// The height of the last column.
    used: Length,
    /// Where the chain begins that the last line belongs to.
    chain: usize,
}

impl Filling {
    /// Adds `lines[at]`, the line after the last one added. False if that takes more than `columns` columns of this
    /// height, or if a chain is higher than a column; the filling is then of no more use.
    pub(super) fn push(&mut self, lines: &[Line], at: usize, height: Length, columns: usize) -> bool {
        let line = &lines[at];
        let Some(head) = self.starts.last().copied() else {
            self.starts.push(at);
            self.chain = at;
            self.used = line.height;
            return self.used <= height;
        };
        if !lines[at - 1].keep {
            self.chain = at;
        }
        let used = self.used + line.before + line.height;
        if used <= height {
            self.used = used;
            return true;
        }
        if self.starts.len() >= columns || self.chain == head {
            return false;
        }
        self.starts.push(self.chain);
        self.used = height_of(&lines[self.chain..=at]);
        self.used <= height
    }

    /// Fills columns with `lines[from..to]`; none if they do not hold them.
    pub(super) fn of(lines: &[Line], from: usize, to: usize, height: Length, columns: usize) -> Option<Filling> {
        let mut filling = Filling::default();
        (from..to).all(|at| filling.push(lines, at, height, columns)).then_some(filling)
    }

    /// The height of the last column.
    pub(super) fn used(&self) -> Length {
        self.used
    }

    /// The first line of each column.
    pub(super) fn into_starts(self) -> Vec<usize> {
        self.starts
    }
}

/// The height of a column of these lines: the space above the first is dropped.
pub(super) fn height_of(lines: &[Line]) -> Length {
    let spaces: Length = lines.iter().skip(1).map(|line| line.before).sum();
    lines.iter().map(|line| line.height).sum::<Length>() + spaces
}

/// Balances `lines[from..to]` over columns not higher than `height`: the first column as low as it can be while all
/// columns together hold all lines and none is higher, the rest likewise. Gives the first line of each column and the
/// height of the highest; none if `height` is too little.
pub(super) fn balance(
    lines: &[Line],
    from: usize,
    to: usize,
    height: Length,
    columns: usize,
) -> Option<(Vec<usize>, Length)> {
    let mut filling = Filling::of(lines, from, to, height, columns)?;
    let mut starts = Vec::new();
    let (mut from, mut limit, mut highest) = (from, height, Length::ZERO);
    while from < to {
        let left = columns.saturating_sub(starts.len()).max(1);
        let (mut low, mut high) = (-1, limit.0);
        while high > low + 1 {
            let middle = i32::midpoint(low, high);
            match Filling::of(lines, from, to, Length(middle), left) {
                Some(lower) => (high, filling) = (middle, lower),
                None => low = middle,
            }
        }
        limit = Length(high);
        starts.push(from);
        let end = filling.starts.get(1).copied().unwrap_or(to);
        highest = highest.max(height_of(&lines[from..end]));
        filling.starts.remove(0);
        from = end;
    }
    Some((starts, highest))
}
