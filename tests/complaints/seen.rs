//! A letter of `tests/letters` as others see it: where PDFium has each character, what our own drawing says of it, and what
//! readers copy.
//!
//! Built, read and drawn once for all tests. Deliberately absent: what is right and wrong (see [`super`]).

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock};

use undersigned::fonts::Fonts;
use undersigned::report::Report;
use undersigned::source::Sources;
use undersigned::{Request, draw, gather};

use crate::support::{TestShelves, build_file, judge, project};

/// Nearer than this things touch.
pub(super) const TOUCH: f64 = 2.6;

/// A character where PDFium sees it.
#[derive(Clone, Debug)]
pub(super) struct Char {
    pub(super) page: u64,
    pub(super) text: String,
    pub(super) left: f64,
    pub(super) bottom: f64,
    pub(super) right: f64,
    pub(super) top: f64,
}

/// A stretch of type: the box around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) page: u64,
    pub(super) left: f64,
    pub(super) bottom: f64,
    pub(super) right: f64,
    pub(super) top: f64,
}

impl Place {
    pub(super) fn around(chars: &[Char]) -> Place {
        let of = |edge: fn(&Char) -> f64| chars.iter().map(edge);
        Place {
            page: chars[0].page,
            left: of(|c| c.left).fold(f64::MAX, f64::min),
            bottom: of(|c| c.bottom).fold(f64::MAX, f64::min),
            right: of(|c| c.right).fold(f64::MIN, f64::max),
            top: of(|c| c.top).fold(f64::MIN, f64::max),
        }
    }

    pub(super) fn is_on_line_of(&self, other: &Place) -> bool {
        let middle = f64::midpoint(self.bottom, self.top);
        self.page == other.page && other.bottom < middle && middle < other.top
    }
}

/// A line of the drawing script: what our own pages hold.
#[derive(Clone, Debug)]
pub(super) struct Stroke {
    pub(super) page: u64,
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) role: String,
    pub(super) text: String,
}

/// A letter as others see it.
pub(super) struct Seen {
    pub(super) pdf: PathBuf,
    pub(super) chars: Vec<Char>,
    /// The characters' texts in a row, and which character each byte is of.
    pub(super) text: String,
    pub(super) owner: Vec<usize>,
    pub(super) strokes: Vec<Stroke>,
}

/// A letter of `tests/letters`, built, read and drawn once.
pub(super) fn seen(name: &str) -> Arc<Seen> {
    static ALL: OnceLock<Mutex<BTreeMap<String, Arc<Seen>>>> = OnceLock::new();
    let mut all = ALL.get_or_init(Mutex::default).lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    all.entry(name.to_owned()).or_insert_with(|| Arc::new(look_at(name))).clone()
}

fn look_at(name: &str) -> Seen {
    let letter = project().join("tests/letters").join(name).join("letter.md");
    let outcome = build_file(&letter);
    assert!(!outcome.report.has_errors(), "{name}: {}", outcome.findings());
    let pdf = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.complaint.pdf"));
    std::fs::write(&pdf, outcome.pdf).unwrap();
    let said = judge("places").arg(&pdf).output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let (mut chars, mut text, mut owner) = (Vec::new(), String::new(), Vec::new());
    for line in String::from_utf8(said.stdout).unwrap().lines() {
        let page: serde_json::Value = serde_json::from_str(line).unwrap();
        for one in page["chars"].as_array().unwrap() {
            let edge = |at: usize| one[at].as_f64().unwrap();
            let said = one[0].as_str().unwrap().to_owned();
            owner.extend(std::iter::repeat_n(chars.len(), said.len()));
            text.push_str(&said);
            let page = page["page"].as_u64().unwrap();
            chars.push(Char { page, text: said, left: edge(1), bottom: edge(2), right: edge(3), top: edge(4) });
        }
    }
    Seen { pdf, chars, text, owner, strokes: strokes(&letter) }
}

fn strokes(letter: &std::path::Path) -> Vec<Stroke> {
    let shelves = TestShelves { folder: letter.parent().unwrap().to_owned(), ..TestShelves::default() };
    let request = Request { letter: "letter.md".to_owned(), ..Request::default() };
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let copy = gather(&shelves, &request, &mut sources, &mut report).unwrap();
    let script = draw(&copy, &Fonts::bundled(), &mut report);
    let stroke = |line: &str| {
        let mut fields = line.splitn(4, ' ');
        let mut next = || fields.next().unwrap().to_owned();
        let (page, x, y, rest) =
            (next()[1..].parse().unwrap(), next().parse().unwrap(), next().parse().unwrap(), next());
        if let Some(size) = rest.strip_prefix("rule ") {
            return Stroke { page, x, y, role: "rule".to_owned(), text: size.to_owned() };
        }
        let (before, text) = rest.split_once(" \"").unwrap();
        let role = before.rsplit(' ').next().unwrap().to_owned();
        Stroke { page, x, y, role, text: text.trim_end_matches('"').to_owned() }
    };
    script.lines().map(stroke).collect()
}

impl Seen {
    /// All places of a word, in the order in which PDFium reads.
    pub(super) fn all(&self, word: &str) -> Vec<Place> {
        let found = self.text.match_indices(word);
        let chars = |at: usize| &self.chars[self.owner[at]..=self.owner[at + word.len() - 1]];
        found.map(|(at, _)| Place::around(chars(at))).collect()
    }

    /// The first place of a word.
    #[track_caller]
    pub(super) fn at(&self, word: &str) -> Place {
        *self.all(word).first().unwrap_or_else(|| panic!("PDFium does not see {word:?} in {}", self.text))
    }

    /// The place of a word on the line of another.
    #[track_caller]
    pub(super) fn beside(&self, word: &str, other: &Place) -> Place {
        let found = self.all(word).into_iter().filter(|place| place.is_on_line_of(other));
        let middle = |place: &Place| f64::midpoint(place.left, place.right);
        let nearest = found.min_by(|a, b| {
            let distance = |place: &Place| (middle(place) - middle(other)).abs();
            distance(a).total_cmp(&distance(b))
        });
        nearest.unwrap_or_else(|| panic!("PDFium sees no {word:?} on the line"))
    }

    /// The calls of notes in the text, in order: raised numbers.
    pub(super) fn calls(&self) -> Vec<(String, Place)> {
        let calls = self.strokes.iter().filter(|stroke| stroke.role == "Reference");
        calls.map(|stroke| (stroke.text.clone(), self.box_of(stroke))).collect()
    }

    /// The call with this number.
    #[track_caller]
    pub(super) fn call(&self, number: &str) -> Place {
        let calls = self.calls();
        calls.iter().find(|(text, _)| text == number).unwrap_or_else(|| panic!("no call {number}: {calls:?}")).1
    }

    /// Where PDFium sees a short stroke: its characters, that begin where it does and stand on its baseline.
    #[track_caller]
    pub(super) fn box_of(&self, stroke: &Stroke) -> Place {
        let mut x = stroke.x;
        let mut taken: Vec<Char> = Vec::new();
        let here = |c: &&Char| c.page == stroke.page && c.bottom < stroke.y + 0.5 && stroke.y + 0.5 < c.top;
        let mut chars: Vec<&Char> = self.chars.iter().filter(here).collect();
        chars.sort_by(|a, b| a.left.total_cmp(&b.left));
        for _ in 0..stroke.text.chars().count() {
            let near = |c: &&&Char| (c.left - x).abs() < 0.7 && stroke.text.contains(c.text.as_str());
            // Of a call and the larger figure beside it, the call is the lower box.
            let found = chars.iter().filter(near).min_by(|a, b| (a.top - a.bottom).total_cmp(&(b.top - b.bottom)));
            let Some(found) = found else { break };
            x = found.right;
            taken.push((*found).clone());
        }
        assert!(!taken.is_empty(), "PDFium does not see {stroke:?}");
        Place::around(&taken)
    }

    /// The labels of this role (`Lbl`, `NoteLbl`).
    pub(super) fn labels(&self, role: &str) -> Vec<(String, Place)> {
        let labels = self.strokes.iter().filter(|stroke| stroke.role == role);
        labels.map(|stroke| (stroke.text.clone(), self.box_of(stroke))).collect()
    }

    /// What a reader copies, white space made one space, directional controls taken out.
    pub(super) fn copied(&self, reader: &str) -> String {
        let said = judge("text").arg(reader).arg(&self.pdf).output().unwrap();
        assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
        let mut copied = String::new();
        for page in String::from_utf8(said.stdout).unwrap().lines() {
            let page: serde_json::Value = serde_json::from_str(page).unwrap();
            copied.push_str(page["text"].as_str().unwrap());
            copied.push('\n');
        }
        let is_control =
            |c: char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        let copied: String = copied.chars().filter(|c| !is_control(*c)).collect();
        copied.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Asserts that `left` stands directly left of `right`, on one line.
#[track_caller]
pub(super) fn assert_touch(left: &Place, right: &Place, what: &str) {
    let gap = right.left - left.right;
    assert!(left.is_on_line_of(right) || right.is_on_line_of(left), "{what}: on other lines: {left:?} {right:?}");
    assert!((-1.0..TOUCH).contains(&gap), "{what}: a gap of {gap:.2} pt: {left:?} {right:?}");
}
