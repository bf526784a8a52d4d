//! Documents as page making sees them: heights, keeps, calls, notes.
//!
//! Every line has a number of its own, which travels in the span of its one run, so that a page can be read back.

use undersigned::galley::{Galley, Run, RunWord, SetNote, Slug};
use undersigned::lang::{Direction, Lang};
use undersigned::layout::{AnnexLook, Justification, Kashida, Layout, Native, NoteArea, PageShape, Protrusion, Styles};
use undersigned::letter::{NoteMarks, Restart};
use undersigned::manuscript::{Flow, Node, NodeId, NoteId, Role, Section};
use undersigned::source::{SourceId, Span};
use undersigned::unit::{Length, Permille};
use undersigned::words::{StoreId, WordId, Words};

/// The height of the text area, in points.
pub(super) const AREA: i32 = 100;
/// Between text and rule, the rule itself, between rule and notes, in points.
pub(super) const SPACE: (i32, i32, i32) = (4, 1, 2);
/// The width of the text area, in points.
pub(super) const MEASURE: i32 = 120;
/// Between columns, in points.
pub(super) const GUTTER: i32 = 6;

/// A line of the text or of a note; lengths in points.
#[derive(Clone, Default, PartialEq)]
pub(super) struct L {
    pub(super) height: i32,
    pub(super) before: i32,
    pub(super) keep: bool,
    pub(super) notes: Vec<Vec<L>>,
}

impl std::fmt::Debug for L {
    /// `10`, `3+10` with space before, `10~` if kept with the next, `10[5 5]` with a note.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.before > 0 {
            write!(f, "{}+", self.before)?;
        }
        write!(f, "{}", self.height)?;
        for note in &self.notes {
            f.write_str("[")?;
            for (at, line) in note.iter().enumerate() {
                write!(f, "{}{line:?}", if at > 0 { " " } else { "" })?;
            }
            f.write_str("]")?;
        }
        f.write_str(if self.keep { "~" } else { "" })
    }
}

/// A line of this height.
pub(super) fn line(height: i32) -> L {
    L { height, ..L::default() }
}

impl L {
    pub(super) fn keep(mut self) -> L {
        self.keep = true;
        self
    }

    pub(super) fn before(mut self, before: i32) -> L {
        self.before = before;
        self
    }

    pub(super) fn note(mut self, lines: Vec<L>) -> L {
        self.notes.push(lines);
        self
    }
}

/// So many lines of one height.
pub(super) fn lines(count: usize, height: i32) -> Vec<L> {
    vec![line(height); count]
}

/// Lines in one flow.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct F {
    pub(super) columns: u8,
    pub(super) new_page: bool,
    pub(super) annex: bool,
    pub(super) lines: Vec<L>,
}

/// A flow of one column.
pub(super) fn letter(lines: Vec<L>) -> F {
    F { columns: 1, new_page: false, annex: false, lines }
}

/// A flow of the annex.
pub(super) fn annex(columns: u8, new_page: bool, lines: Vec<L>) -> F {
    F { columns, new_page, annex: true, lines }
}

/// What is known of a line, by its number.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fact {
    /// The flow it is in, flows that go on counted as one; for a note's line, that of its call.
    pub(super) flow: usize,
    /// Whether a new page must begin with it.
    pub(super) new_page: bool,
    /// The note it is of.
    pub(super) note: Option<u32>,
    /// Which line of the note, from 0.
    pub(super) index: usize,
    /// The line as modelled, without its notes.
    pub(super) line: L,
    /// The numbers of the notes it calls.
    pub(super) calls: Vec<u32>,
}

/// A document as galleys, and what is known of its lines.
pub(super) struct Document {
    pub(super) galleys: Vec<Galley>,
    pub(super) facts: Vec<Fact>,
    /// How many notes there are; they are numbered from 1.
    pub(super) notes: u32,
}

/// Makes galleys of a document. `batches` says how many lines each galley has, over and over; `deep` whether a note
/// called from a note is numbered right after its caller or after the other notes of the text's line.
pub(super) fn document(flows: &[F], batches: &[usize], direction: Direction, deep: bool) -> Document {
    let mut document = Document { galleys: Vec::new(), facts: Vec::new(), notes: 0 };
    let mut node = 1;
    let mut sizes = batches.iter().copied().cycle();
    let (mut count, mut last, mut new_page) = (0, None, false);
    for flow in flows {
        count += usize::from(flow.new_page || last != Some((flow.columns, flow.annex)));
        last = Some((flow.columns, flow.annex));
        new_page |= flow.new_page;
        let mut from = 0_usize;
        loop {
            let size = sizes.next().unwrap_or(usize::MAX).max(1);
            let to = flow.lines.len().min(from.saturating_add(size));
            let shape = shape(flow, flow.new_page && from == 0, direction);
            let mut batch = Batch { galley: galley(shape, node), flow: count, notes: Vec::new(), deep };
            for line in &flow.lines[from..to] {
                let at = document.facts.len();
                batch.text(line, &mut document);
                document.facts[at].new_page = std::mem::take(&mut new_page);
            }
            batch.galley.body = batch.galley.slugs.len() as u32;
            batch.set_notes(&mut document);
            node += batch.galley.nodes.len() as u32;
            document.galleys.push(batch.galley);
            from = to;
            if from >= flow.lines.len() {
                break;
            }
        }
    }
    document
}

struct Batch<'a> {
    galley: Galley,
    flow: usize,
    notes: Vec<(u32, &'a Vec<L>)>,
    deep: bool,
}

impl<'a> Batch<'a> {
    fn text(&mut self, line: &'a L, document: &mut Document) {
        let mut calls = Vec::new();
        for note in &line.notes {
            calls.push(self.number(note, document));
            if self.deep {
                self.nested(note, document);
            }
        }
        if !self.deep {
            line.notes.iter().for_each(|note| self.nested(note, document));
        }
        self.slug(line, None, 0, calls, document);
    }

    fn number(&mut self, note: &'a Vec<L>, document: &mut Document) -> u32 {
        document.notes += 1;
        self.notes.push((document.notes, note));
        document.notes
    }

    fn nested(&mut self, note: &'a [L], document: &mut Document) {
        for note in note.iter().flat_map(|line| &line.notes) {
            self.number(note, document);
            self.nested(note, document);
        }
    }

    /// Sets the notes; a note within a note is found again by its address, so that it keeps its number.
    fn set_notes(&mut self, document: &mut Document) {
        for (number, note) in self.notes.clone() {
            let start = self.galley.slugs.len() as u32;
            for (index, line) in note.iter().enumerate() {
                let known = |nested: &Vec<L>| {
                    let found = self.notes.iter().find(|(_, other)| std::ptr::eq(*other, nested));
                    found.map(|(number, _)| *number)
                };
                let calls = line.notes.iter().filter_map(known).collect();
                self.slug(line, Some(number), index, calls, document);
            }
            let slugs = start..self.galley.slugs.len() as u32;
            self.galley.notes.push(SetNote { note: NoteId(number), slugs });
        }
    }

    fn slug(&mut self, line: &L, note: Option<u32>, index: usize, calls: Vec<u32>, document: &mut Document) {
        let galley = &mut self.galley;
        let (call, run) = (galley.calls.len() as u32, galley.runs.len() as u32);
        galley.calls.extend(calls.iter().map(|note| NoteId(*note)));
        galley.runs.push(Run {
            word: RunWord::Word(WordId(0)),
            x: Length::ZERO,
            rise: Length::ZERO,
            size: Length::points(10),
            width: Length::points(10),
            order: 0,
            node: NodeId(galley.first_node.0 + galley.nodes.len() as u32),
            lang: Lang::ENGLISH,
            span: Span { source: SourceId(0), start: document.facts.len() as u32, len: 0 },
        });
        galley.nodes.push(Node { role: Role::Paragraph, parent: NodeId::ROOT, lang: None, open: false });
        let height = Length::points(line.height);
        let ascent = height.scale(Permille(750));
        galley.slugs.push(Slug {
            runs: run..run + 1,
            calls: call..galley.calls.len() as u32,
            before: Length::points(line.before),
            ascent,
            depth: height - ascent,
            keep: line.keep,
            direction: Direction::Ltr,
            rule: None,
        });
        let line = L { notes: Vec::new(), ..line.clone() };
        document.facts.push(Fact { flow: self.flow, new_page: false, note, index, line, calls });
    }
}

fn shape(flow: &F, new_page: bool, direction: Direction) -> Flow {
    let columns = i32::from(flow.columns);
    Flow {
        columns: flow.columns,
        measure: Length(Length::points(MEASURE - GUTTER * (columns - 1)).0 / columns),
        gutter: Length::points(GUTTER),
        note_measure: Length::points(MEASURE),
        new_page,
        section: if flow.annex { Section::Annex } else { Section::Letter },
        direction,
    }
}

fn galley(flow: Flow, first_node: u32) -> Galley {
    Galley {
        flow,
        slugs: Vec::new(),
        body: 0,
        notes: Vec::new(),
        calls: Vec::new(),
        runs: Vec::new(),
        pictures: Vec::new(),
        store: StoreId(0),
        fresh: Words::default(),
        first_node: NodeId(first_node),
        nodes: Vec::new(),
        findings: Vec::new(),
    }
}

/// A layout with a text area of [`MEASURE`] by [`AREA`] points on a sheet of 200 by 160.
pub(super) fn layout(mirrored: bool) -> Layout {
    let points = Length::points;
    Layout {
        limits: undersigned::layout::Limits::default(),
        description: String::new(),
        numbered: false,
        page: PageShape {
            width: points(200),
            height: points(AREA + 60),
            margin_top: points(40),
            margin_bottom: points(20),
            margin_inner: points(50),
            margin_outer: points(200 - MEASURE - 50),
            mirrored,
            head: points(15),
            foot: points(8),
        },
        justification: Justification {
            space_shrink: Permille(300),
            space_stretch: Permille(500),
            hyphen_penalty: 50,
            hyphen_left: 2,
            hyphen_right: 3,
            orphans: 2,
            widows: 2,
            last_line: Permille(0),
            protrusion: Protrusion::default(),
            kashida: Kashida::default(),
        },
        notes: NoteArea {
            marks: NoteMarks::Numbers,
            restart: Restart::Never,
            space_above: points(SPACE.0),
            rule_length: points(30),
            rule_thickness: points(SPACE.1),
            space_below: points(SPACE.2),
            label_width: points(8),
        },
        letterhead: Default::default(),
        signature: Default::default(),
        annex: AnnexLook {
            columns: 2,
            gutter: points(GUTTER),
            number_gap: points(3),
            name_on_own_line: false,
            native: Native::Beside,
            table: Vec::new(),
            row_padding: points(2),
            row_rule: points(1),
            head_rule: points(2),
        },
        styles: Styles(Vec::new()),
    }
}
