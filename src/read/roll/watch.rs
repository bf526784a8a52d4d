//! The last guard of consent: columns that are not understood, and whose cells say yes and no.
//!
//! Such a column may be the one that says who must not be named. It is not passed over: the user is asked what it is, and its
//! cells are kept for who writes the list anew. Of a column of contact data no cell is kept but such an answer.
//! Deliberately absent: a guess at what was asked.

use std::collections::BTreeMap;

use super::noted::Noted;
use super::subject::Subject;
use crate::answers::{Answer, consent, is_answer, tells, yes_or_no};
use crate::contact::excerpt;
use crate::fold::fold;

/// After how many cells a column that answers little is watched no more.
const ENOUGH: usize = 64;
/// How many different cells a column may have whose cells are chosen from a few: so many at all events, or so many where
/// each stands there three times.
const FEW: usize = 4;
const CHOICES: usize = 12;
/// The longest cell that is kept, in bytes.
const LONGEST: usize = 600;

/// The columns of a table that are watched.
#[derive(Default)]
pub(super) struct Watch {
    columns: Vec<Option<Watched>>,
}

/// A column that is watched.
pub(super) struct Watched {
    /// Whether its header itself says that it may be one of consent, whatever its cells are.
    pub(super) suspect: bool,
    /// Whether it holds contact data.
    pub(super) is_contact: bool,
    /// What it asks about, if that is not the name: then only a no counts.
    pub(super) about: Subject,
    /// Whether its cells say in which state a signature is: then `approved` is no yes.
    of_states: bool,
    seen: usize,
    answers: usize,
    /// How many cells are no plain yes.
    refusals: usize,
    /// Whether a cell says no, or speaks of printing or of hiding.
    tells: bool,
    /// Each text that it has, with the place that `cells` knows it by, how often it stands there, and whether it answers.
    texts: BTreeMap<String, (u32, usize, bool)>,
    /// The row of the roll of each cell that holds something, and its text.
    cells: Vec<(u32, u32)>,
}

/// A column that has to be asked about.
pub(super) struct Asked {
    /// Its index in the table.
    pub(super) column: usize,
    /// What it asks about.
    pub(super) about: Subject,
    /// The answers that stand there most.
    pub(super) said: String,
    /// Its cells, one for each row of the roll.
    pub(super) cells: Vec<String>,
}

impl Watched {
    pub(super) fn new(suspect: bool, is_contact: bool) -> Watched {
        Watched {
            suspect,
            is_contact,
            about: Subject::Unsaid,
            of_states: false,
            seen: 0,
            answers: 0,
            refusals: 0,
            tells: false,
            texts: BTreeMap::new(),
            cells: Vec::new(),
        }
    }

    /// The same of a column that may say something of its rows.
    pub(super) fn of(self, says: Option<Noted>) -> Watched {
        Watched { of_states: says == Some(Noted::States), ..self }
    }

    /// The same of a column that asks about something else than the name.
    pub(super) fn about(self, about: Subject) -> Watched {
        Watched { about, ..self }
    }

    /// Whether it has to be asked what it holds.
    fn is_asked(&self) -> bool {
        let answers = self.suspect || self.answers * 4 >= self.seen * 3 || (self.tells && self.is_choice());
        self.seen > 0 && answers && (self.about == Subject::Unsaid || self.refusals > 0)
    }

    /// Whether its cells are taken from a few that a form offers. Codes of two or three letters are none: beside `fr`, `no` is
    /// a language.
    fn is_choice(&self) -> bool {
        let count = self.texts.len();
        let is_code = |(text, (.., answers)): &(&String, &(u32, usize, bool))| {
            !answers && text.len() <= 3 && text.chars().all(|c| c.is_ascii_alphabetic())
        };
        let codes = self.texts.iter().filter(is_code).count();
        let are_few = count <= FEW || (count <= CHOICES && count * 3 <= self.seen);
        !self.is_contact && are_few && (codes == 0 || codes * 2 < count)
    }

    fn answers(&self, text: &str) -> bool {
        if self.of_states { yes_or_no(&fold(text)).is_some() } else { is_answer(text) }
    }
}

impl Watch {
    /// Watches the columns that have something here.
    pub(super) fn new(columns: Vec<Option<Watched>>) -> Watch {
        Watch { columns }
    }

    /// Looks at a cell. `row` is the index of its row in the roll.
    pub(super) fn cell(&mut self, column: usize, row: usize, bytes: &[u8]) {
        let Some(Some(watched)) = self.columns.get_mut(column) else { return };
        let text = String::from_utf8_lossy(&bytes[..bytes.len().min(LONGEST)]);
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        watched.seen += 1;
        let known = watched.texts.get_mut(text);
        let (index, answers) = match known {
            Some((index, count, answers)) => {
                *count += 1;
                (*index, *answers)
            }
            None => {
                let answers = watched.answers(text);
                let index = watched.texts.len() as u32;
                let kept = if answers || !watched.is_contact { text } else { "" };
                watched
                    .texts
                    .entry(kept.to_owned())
                    .and_modify(|(_, count, _)| *count += 1)
                    .or_insert((index, 1, answers));
                (watched.texts[kept].0, answers)
            }
        };
        watched.answers += usize::from(answers);
        if answers && (!watched.tells || watched.about != Subject::Unsaid) {
            watched.tells |= tells(text);
            watched.refusals += usize::from(consent(text) != Answer::Given);
        }
        watched.cells.push((row as u32, index));
        let is_open = watched.suspect || watched.texts.len() <= CHOICES || (watched.tells && watched.is_choice());
        if watched.seen >= ENOUGH && watched.answers * 2 < watched.seen && !is_open {
            self.columns[column] = None;
        }
    }

    /// The columns that have to be asked about: which, the answers that stand there most, and the cells of a roll of so many
    /// rows.
    pub(super) fn asked(self, rows: usize) -> impl Iterator<Item = Asked> {
        let columns = self.columns.into_iter().enumerate();
        columns.filter_map(move |(index, watched)| {
            let watched = watched.filter(Watched::is_asked)?;
            let mut texts: Vec<(&String, &(u32, usize, bool))> = watched.texts.iter().collect();
            let mut cells = vec![String::new(); rows];
            texts.sort_by_key(|(_, (index, ..))| *index);
            for (row, text) in &watched.cells {
                if let (Some(cell), Some((said, _))) = (cells.get_mut(*row as usize), texts.get(*text as usize)) {
                    cell.clone_from(said);
                }
            }
            texts.retain(|(_, (_, _, answers))| *answers);
            texts.sort_by_key(|(_, (index, count, _))| (std::cmp::Reverse(*count), *index));
            let said = texts.iter().take(3).map(|(text, (_, count, _))| format!("“{}” {count}", excerpt(text, 24)));
            let said = said.collect::<Vec<_>>().join(", ");
            Some(Asked { column: index, about: watched.about, said, cells })
        })
    }
}
