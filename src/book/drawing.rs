//! The drawing script: a page as text, one line an item, to compare pages by.
//!
//! ```text
//! p1 72.000 700.250 SourceSerif4SmText-Regular 11 P "We, the undersigned, …"
//! p1 72.000 96.500 rule 120.000 0.500
//! ```
//!
//! Page, position of the left end in points, font file, type size, role, text. Runs that follow one another in reading
//! order and share node, font, size and rise are one line. Text is in logical order; what cannot be seen is escaped.
//! Deliberately absent: glyphs, advances and languages, which the outside judges look at in the PDF.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

use super::{Item, Page};
use crate::fonts::{FaceId, Fonts};
use crate::galley::{Galley, Run, RunWord};
use crate::manuscript::{NodeId, Role};
use crate::unit::{Length, Point};
use crate::words::{StoreId, Word, Words};

/// Draws pages as text, in order.
pub struct Drawing<'a> {
    file: Box<dyn Fn(FaceId) -> &'a str + 'a>,
    stores: BTreeMap<StoreId, Words>,
    roles: BTreeMap<NodeId, &'static str>,
    /// The galleys of the last page: a galley is on an unbroken run of pages, so these alone have been read.
    last: Vec<Arc<Galley>>,
}

/// A line of the script in the making.
struct Stroke {
    node: NodeId,
    face: Option<FaceId>,
    size: Length,
    rise: Length,
    x: Length,
    text: String,
}

impl<'a> Drawing<'a> {
    /// A drawing of pages set in these fonts.
    pub fn new(fonts: &'a Fonts) -> Drawing<'a> {
        Drawing::with_files(|face| &fonts.face(face).file)
    }

    fn with_files(file: impl Fn(FaceId) -> &'a str + 'a) -> Drawing<'a> {
        Drawing { file: Box::new(file), stores: BTreeMap::new(), roles: BTreeMap::new(), last: Vec::new() }
    }

    /// Appends a page's lines to `script`. Pages must come in order, each once.
    pub fn page(&mut self, page: &Page, script: &mut String) {
        for galley in &page.galleys {
            if !self.last.iter().any(|seen| Arc::ptr_eq(seen, galley)) {
                self.read(galley);
            }
        }
        for item in &page.items {
            match *item {
                Item::Line { galley, slug, at } => {
                    if let Some(galley) = page.galleys.get(usize::from(galley)) {
                        self.line(page.number, galley, slug, at, script);
                    }
                }
                Item::Rule { at, width, height } => {
                    position(page.number, at, script);
                    script.push_str("rule ");
                    decimal(width, script);
                    script.push(' ');
                    decimal(height, script);
                    script.push('\n');
                }
            }
        }
        self.last.clone_from(&page.galleys);
    }

    fn read(&mut self, galley: &Galley) {
        self.stores.entry(galley.store).or_default().append(&galley.fresh);
        for (at, node) in galley.nodes.iter().enumerate() {
            self.roles.insert(NodeId(galley.first_node.0.saturating_add(at as u32)), role(&node.role));
        }
    }

    fn line(&self, page: u32, galley: &Galley, slug: u32, at: Point, script: &mut String) {
        let runs = galley.slugs.get(slug as usize).map(|slug| slug.runs.start as usize..slug.runs.end as usize);
        let Some(runs) = runs.and_then(|runs| galley.runs.get(runs)) else { return };
        let mut runs: Vec<&Run> = runs.iter().collect();
        for run in runs.extract_if(.., |run| matches!(run.word, RunWord::Picture(_))) {
            position(page, Point { x: at.x + run.x, y: at.y + run.rise }, script);
            script.push_str("picture ");
            decimal(run.width, script);
            script.push(' ');
            decimal(run.size, script);
            script.push('\n');
        }
        runs.sort_by_key(|run| run.order);
        let mut stroke: Option<Stroke> = None;
        for run in runs {
            let (face, text) = self.word(galley.store, run);
            let space = text.chars().all(char::is_whitespace);
            match &mut stroke {
                // A space goes with what it follows, whatever font it was taken from.
                Some(open) if open.takes(run) && (space || open.face == face) => {
                    open.x = open.x.min(run.x);
                    open.text.push_str(text);
                }
                _ => {
                    let (node, size, rise, x) = (run.node, run.size, run.rise, run.x);
                    let next = Stroke { node, face, size, rise, x, text: text.to_owned() };
                    if let Some(done) = stroke.replace(next) {
                        self.stroke(page, at, &done, script);
                    }
                }
            }
        }
        if let Some(done) = stroke {
            self.stroke(page, at, &done, script);
        }
    }

    fn word(&self, store: StoreId, run: &Run) -> (Option<FaceId>, &str) {
        let RunWord::Word(id) = run.word else { return (None, "{pages}") };
        let found = self.stores.get(&store).and_then(|words| {
            let word: &Word = words.words.get(id.0 as usize)?;
            Some((Some(word.face), words.text(word)))
        });
        found.unwrap_or((None, "{unknown word}"))
    }

    fn stroke(&self, page: u32, at: Point, stroke: &Stroke, script: &mut String) {
        position(page, Point { x: at.x + stroke.x, y: at.y + stroke.rise }, script);
        let file = stroke.face.map_or("-", |face| (self.file)(face));
        let file = file.strip_suffix(".ttf").or(file.strip_suffix(".otf")).unwrap_or(file);
        let role = match stroke.node {
            node if node.is_artifact() => "Artifact",
            node => self.roles.get(&node).copied().unwrap_or("?"),
        };
        // A String takes all that is written to it.
        let _ = write!(script, "{file} {} {role} \"", stroke.size);
        stroke.text.chars().for_each(|c| visible(c, script));
        script.push_str("\"\n");
    }
}

impl Stroke {
    fn takes(&self, run: &Run) -> bool {
        (self.node, self.size, self.rise) == (run.node, run.size, run.rise)
    }
}

fn position(page: u32, at: Point, script: &mut String) {
    let _ = write!(script, "p{page} ");
    decimal(at.x, script);
    script.push(' ');
    decimal(at.y, script);
    script.push(' ');
}

/// Points with three decimals, rounded to the nearest.
fn decimal(length: Length, script: &mut String) {
    let thousandths = (i64::from(length.0.unsigned_abs()) * 1000 + 32768) / 65536;
    let sign = if length < Length::ZERO && thousandths > 0 { "-" } else { "" };
    let _ = write!(script, "{sign}{}.{:03}", thousandths / 1000, thousandths % 1000);
}

fn visible(c: char, script: &mut String) {
    let invisible = matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202f}')
        || matches!(c, '\u{a0}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}');
    match c {
        '"' | '\\' => script.extend(['\\', c]),
        c if invisible || c.is_control() => script.extend(c.escape_unicode()),
        c => script.push(c),
    }
}

/// The structure type that a role becomes (ISO 32000-1, 14.8.4).
fn role(role: &Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Sect => "Sect",
        Role::Div => "Div",
        Role::Heading(1, _) => "H1",
        Role::Heading(2, _) => "H2",
        Role::Heading(3, _) => "H3",
        Role::Heading(4, _) => "H4",
        Role::Heading(5, _) => "H5",
        Role::Heading(..) => "H6",
        Role::Paragraph => "P",
        Role::List(_) => "L",
        Role::ListItem => "LI",
        Role::Label => "Lbl",
        Role::ListBody => "LBody",
        Role::Table => "Table",
        Role::TableHead => "THead",
        Role::TableBody => "TBody",
        Role::Row => "TR",
        Role::HeaderCell => "TH",
        Role::DataCell => "TD",
        Role::Figure(_) => "Figure",
        Role::BlockQuote => "BlockQuote",
        Role::Span => "Span",
        Role::Link(_) => "Link",
        Role::Call(..) => "Reference",
        Role::Note(_) => "Note",
        Role::NoteLabel(..) => "NoteLbl",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Direction, Lang};
    use crate::manuscript::{Flow, Node, Section};
    use crate::source::Span;
    use crate::words::WordId;

    fn run(word: RunWord, x: i32, order: u16, node: u32) -> Run {
        let (x, size, width) = (Length::points(x), Length::points(11), Length::points(5));
        let (node, lang, span) = (NodeId(node), Lang::ENGLISH, Span::NOWHERE);
        Run { word, x, rise: Length::ZERO, size, width, order, node, lang, span }
    }

    fn page() -> Page {
        let mut fresh = Words::default();
        fresh.push(FaceId(1), Direction::Rtl, &[], "سلام");
        fresh.push(FaceId(0), Direction::Ltr, &[], " ");
        fresh.push(FaceId(1), Direction::Rtl, &[], "\u{2067}\"x\u{ad}");
        let word = |id| RunWord::Word(WordId(id));
        let node = |role| Node { role, parent: NodeId(0), lang: None, open: false };
        let height = Length::points(10);
        let galley = Galley {
            flow: Flow {
                columns: 1,
                measure: Length::points(100),
                gutter: Length::ZERO,
                note_measure: Length::points(100),
                new_page: false,
                section: Section::Letter,
                direction: Direction::Rtl,
            },
            slugs: vec![crate::galley::Slug {
                runs: 0..4,
                calls: 0..0,
                before: Length::ZERO,
                ascent: height,
                depth: Length::ZERO,
                keep: false,
                direction: Direction::Rtl,
                rule: None,
            }],
            body: 1,
            notes: Vec::new(),
            calls: Vec::new(),
            runs: vec![
                run(RunWord::PageCount, 60, 3, 1),
                run(word(2), 70, 2, 0),
                run(word(1), 80, 1, 0),
                run(word(0), 90, 0, 0),
            ],
            pictures: Vec::new(),
            store: StoreId(7),
            fresh,
            first_node: NodeId(0),
            nodes: vec![node(Role::Document), node(Role::Paragraph)],
            findings: Vec::new(),
        };
        let at = Point { x: Length::points(10), y: Length(65536 * 20 + 22) };
        Page {
            number: 3,
            width: Length::points(200),
            height: Length::points(200),
            section: Section::Letter,
            opens_section: true,
            left: Length::points(10),
            galleys: vec![Arc::new(galley)],
            items: vec![
                Item::Line { galley: 0, slug: 0, at },
                Item::Rule { at, width: height, height: Length(-1) },
                Item::Line { galley: 4, slug: 9, at },
            ],
            settled: NodeId(0),
        }
    }

    #[test]
    fn runs_are_joined_in_reading_order_and_the_invisible_is_shown() {
        let mut script = String::new();
        let mut drawing = Drawing::with_files(|face| if face == FaceId(1) { "Naskh.ttf" } else { "Serif.otf" });
        drawing.page(&page(), &mut script);
        assert_eq!(
            script,
            "p3 80.000 20.000 Naskh 11 Document \"سلام \\u{2067}\\\"x\\u{ad}\"\n\
             p3 70.000 20.000 - 11 P \"{pages}\"\n\
             p3 10.000 20.000 rule 10.000 0.000\n"
        );
    }

    #[test]
    fn a_galley_is_read_once() {
        let page = page();
        let (mut first, mut second) = (String::new(), String::new());
        let mut drawing = Drawing::with_files(|_| "Naskh.ttf");
        drawing.page(&page, &mut first);
        drawing.page(&page, &mut second);
        assert_eq!(first, second);
        assert_eq!(drawing.stores[&StoreId(7)].words.len(), 3);
    }
}
