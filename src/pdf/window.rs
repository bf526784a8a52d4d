//! Nodes that are not written yet, by number.
//!
//! Numbers come in order and most nodes are written soon, so they lie in a row that moves on; the few that stay open for
//! long are put aside, that the row be short. Deliberately absent: what a node is.

use std::collections::{BTreeMap, VecDeque};

/// How long the row grows before its first is put aside.
const LONGEST: usize = 1 << 14;

/// What is kept by number.
pub(super) struct Window<T> {
    /// Those of the numbers from `first` on.
    row: VecDeque<Option<T>>,
    first: u32,
    aside: BTreeMap<u32, T>,
}

impl<T> Window<T> {
    pub(super) fn new() -> Window<T> {
        Window { row: VecDeque::new(), first: 0, aside: BTreeMap::new() }
    }

    /// Adds what has the next number.
    pub(super) fn push(&mut self, value: T) {
        self.row.push_back(Some(value));
        if self.row.len() > LONGEST
            && let Some(front) = self.row.pop_front()
        {
            if let Some(value) = front {
                self.aside.insert(self.first, value);
            }
            self.first += 1;
        }
    }

    pub(super) fn get(&self, number: u32) -> Option<&T> {
        match number.checked_sub(self.first) {
            Some(at) => self.row.get(at as usize)?.as_ref(),
            None => self.aside.get(&number),
        }
    }

    pub(super) fn get_mut(&mut self, number: u32) -> Option<&mut T> {
        match number.checked_sub(self.first) {
            Some(at) => self.row.get_mut(at as usize)?.as_mut(),
            None => self.aside.get_mut(&number),
        }
    }

    pub(super) fn contains(&self, number: u32) -> bool {
        self.get(number).is_some()
    }

    pub(super) fn remove(&mut self, number: u32) -> Option<T> {
        let Some(at) = number.checked_sub(self.first) else { return self.aside.remove(&number) };
        let value = self.row.get_mut(at as usize)?.take();
        while matches!(self.row.front(), Some(None)) {
            self.row.pop_front();
            self.first += 1;
        }
        value
    }

    /// The numbers of all that is kept, the greatest first.
    pub(super) fn numbers_from_last(&self) -> Vec<u32> {
        let row = self.row.iter().enumerate().rev().filter(|(_, value)| value.is_some());
        row.map(|(at, _)| self.first + at as u32).chain(self.aside.keys().rev().copied()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stays_for_long_is_found_as_what_goes_soon() {
        let mut window = Window::new();
        for number in 0..3 * LONGEST as u32 {
            window.push(number);
            if number % 1000 != 7 && number > 5 {
                assert_eq!(window.remove(number - 5), Some(number - 5));
            }
        }
        let left = window.numbers_from_last();
        assert!(left.is_sorted_by(|a, b| a > b) && left.contains(&0) && left.contains(&2002));
        assert!(left.iter().all(|number| window.get(*number) == Some(number)));
        assert_eq!((window.remove(2002), window.remove(2002), window.get(1)), (Some(2002), None, None));
    }
}
