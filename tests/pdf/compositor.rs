//! Sets lines by hand for the tests of the writer: bidi, shaping, one paragraph a line; no `set`, no `paginate`.

use std::collections::BTreeMap;
use std::sync::Arc;

use undersigned::book::{Item, Metadata, Page};
use undersigned::fonts::{FaceId, Fonts};
use undersigned::galley::{Galley, Run, RunWord, Slug};
use undersigned::lang::{Direction, Lang};
use undersigned::letter::Date;
use undersigned::manuscript::{Flow, Node, NodeId, Role, Section};
use undersigned::pdf::Writer;
use undersigned::source::Span;
use undersigned::unit::{Length, Point};
use undersigned::words::{Glyph, StoreId, WordId, Words};
use unicode_bidi::BidiInfo;

/// The faces of the bundle that the tests set with, in the order in which they are tried.
const FILES: &[&str] = &[
    "SourceSerif4SmText-Regular.ttf",
    "NotoSerif-Regular.ttf",
    "NotoNaskhArabic-Regular.ttf",
    "NotoSerifHebrew-Regular.ttf",
    "NotoSerifDevanagari-Regular.ttf",
    "NotoSerifThai-Regular.ttf",
    "NotoSerifArmenian-Regular.ttf",
    "NotoSerifGeorgian-Regular.ttf",
    "NotoSerifEthiopic-Regular.ttf",
];

pub(super) fn fonts() -> Fonts {
    Fonts::bundled()
}

/// The number of a bundled face, by its file.
fn bundled(file: &str) -> FaceId {
    FaceId(undersigned::shelf::FONTS.iter().position(|font| font.name == file).unwrap() as u16)
}

pub(super) fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

pub(super) fn metadata() -> Metadata {
    Metadata {
        title: "Letter on the Marshes <&> \u{645}".to_owned(),
        lang: Lang::ENGLISH,
        translations: Vec::new(),
        author: "Committee for the Marshes".to_owned(),
        subject: "Water & reeds".to_owned(),
        date: Some(Date { year: 2026, month: 6, day: 6 }),
        edition: "1".to_owned(),
    }
}

/// A piece of a line: text of one node and language.
#[derive(Clone, Copy)]
pub(super) struct Piece<'a>(pub(super) &'a str, pub(super) u32, pub(super) Lang);

/// Shapes words and makes galleys of them.
pub(super) struct Compositor<'f> {
    fonts: &'f Fonts,
    faces: Vec<rustybuzz::Face<'f>>,
    known: BTreeMap<(String, bool), WordId>,
    pub(super) words: Words,
    fresh: usize,
    pub(super) store: StoreId,
    slugs: Vec<Slug>,
    runs: Vec<Run>,
    nodes: Vec<Node>,
    first_node: u32,
}

impl<'f> Compositor<'f> {
    pub(super) fn new(fonts: &'f Fonts) -> Compositor<'f> {
        let face = |index| rustybuzz::Face::from_slice(fonts.face(bundled(FILES[index])).data(), 0).unwrap();
        Compositor {
            fonts,
            faces: (0..FILES.len()).map(face).collect(),
            known: BTreeMap::new(),
            words: Words::default(),
            fresh: 0,
            store: StoreId(0),
            slugs: Vec::new(),
            runs: Vec::new(),
            nodes: Vec::new(),
            first_node: 0,
        }
    }

    pub(super) fn node(&mut self, role: Role, parent: u32) -> u32 {
        self.node_in(role, parent, None, false)
    }

    pub(super) fn node_in(&mut self, role: Role, parent: u32, lang: Option<Lang>, open: bool) -> u32 {
        self.nodes.push(Node { role, parent: NodeId(parent), lang, open });
        self.first_node + self.nodes.len() as u32 - 1
    }

    fn word(&mut self, text: &str, rtl: bool) -> WordId {
        if let Some(word) = self.known.get(&(text.to_owned(), rtl)) {
            return *word;
        }
        let ignorable = |c: char| matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2069}' | '\u{AD}');
        let writes = |face: &rustybuzz::Face<'_>| text.chars().all(|c| ignorable(c) || face.glyph_index(c).is_some());
        let face = self.faces.iter().position(writes).unwrap_or(1);
        let mut buffer = rustybuzz::UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(if rtl { rustybuzz::Direction::RightToLeft } else { rustybuzz::Direction::LeftToRight });
        let shaped = rustybuzz::shape(&self.faces[face], &[], buffer);
        let glyphs: Vec<Glyph> = (shaped.glyph_infos().iter().zip(shaped.glyph_positions()))
            .map(|(info, position)| Glyph {
                id: info.glyph_id as u16,
                cluster: info.cluster,
                advance: position.x_advance,
                x: position.x_offset,
                y: position.y_offset,
            })
            .collect();
        let direction = if rtl { Direction::Rtl } else { Direction::Ltr };
        let word = self.words.push(bundled(FILES[face]), direction, &glyphs, text);
        self.known.insert((text.to_owned(), rtl), word);
        word
    }

    /// Adds a line.
    pub(super) fn line(&mut self, pieces: &[Piece<'_>], size: Length) {
        let text: String = pieces.iter().map(|piece| piece.0).collect();
        let bidi = BidiInfo::new(&text, None);
        let first = self.runs.len();
        let mut x = Length::ZERO;
        let mut starts = Vec::new();
        if let Some(paragraph) = bidi.paragraphs.first() {
            let (levels, visual) = bidi.visual_runs(paragraph, paragraph.range.clone());
            for range in visual {
                let rtl = levels[range.start].is_rtl();
                let mut words = words_of(&text[range.clone()], range.start, pieces);
                if rtl {
                    words.reverse();
                }
                for (start, end, piece) in words {
                    let word = self.word(&text[start..end], rtl);
                    let shaped = self.words.word(word).clone();
                    let em = self.fonts.face(shaped.face).metrics().units_per_em;
                    let width = size.of_font_units(shaped.advance, em);
                    starts.push(start);
                    self.runs.push(Run {
                        word: RunWord::Word(word),
                        x,
                        rise: Length::ZERO,
                        size,
                        width,
                        order: 0,
                        node: NodeId(pieces[piece].1),
                        lang: pieces[piece].2,
                        span: Span::NOWHERE,
                    });
                    x += width;
                }
            }
        }
        for (index, start) in starts.iter().enumerate() {
            self.runs[first + index].order = starts.iter().filter(|other| *other < start).count() as u16;
        }
        self.end_line(first, size);
    }

    /// Adds a line with the number of pages, an artifact.
    pub(super) fn count_line(&mut self, before: &str, size: Length) {
        let first = self.runs.len();
        self.line(&[Piece(before, u32::MAX, Lang::ENGLISH)], size);
        self.slugs.pop();
        let x = self.runs.last().map_or(Length::ZERO, |run| run.x + run.width);
        let mut run = *self.runs.last().unwrap();
        run.order += 1;
        self.runs.push(Run { word: RunWord::PageCount, x, width: size, ..run });
        self.end_line(first, size);
    }

    fn end_line(&mut self, first: usize, size: Length) {
        self.slugs.push(Slug {
            runs: first as u32..self.runs.len() as u32,
            calls: 0..0,
            before: Length::ZERO,
            ascent: size,
            depth: size,
            keep: false,
            direction: Direction::Ltr,
            rule: None,
        });
    }

    /// The lines so far as a galley.
    pub(super) fn galley(&mut self) -> Galley {
        let mut fresh = Words::default();
        for word in &self.words.words[self.fresh..] {
            fresh.push(word.face, word.direction, self.words.glyphs(word), self.words.text(word));
        }
        self.fresh = self.words.words.len();
        let nodes = std::mem::take(&mut self.nodes);
        let first_node = self.first_node;
        self.first_node += nodes.len() as u32;
        let measure = Length::points(480);
        Galley {
            flow: Flow {
                columns: 1,
                measure,
                gutter: Length::ZERO,
                note_measure: measure,
                new_page: false,
                section: Section::Letter,
                direction: Direction::Ltr,
            },
            body: self.slugs.len() as u32,
            slugs: std::mem::take(&mut self.slugs),
            notes: Vec::new(),
            calls: Vec::new(),
            runs: std::mem::take(&mut self.runs),
            pictures: Vec::new(),
            store: self.store,
            fresh,
            first_node: NodeId(first_node),
            nodes,
            findings: Vec::new(),
        }
    }
}

/// Words and spaces of a text: start and end in the whole line, and the piece each is of.
fn words_of(text: &str, offset: usize, pieces: &[Piece<'_>]) -> Vec<(usize, usize, usize)> {
    let mut ends = Vec::new();
    let mut end = 0;
    for piece in pieces {
        end += piece.0.len();
        ends.push(end);
    }
    let piece_at = |at: usize| ends.iter().position(|end| at < *end).unwrap_or(0);
    let mut words: Vec<(usize, usize, usize)> = Vec::new();
    let mut last_space = None;
    for (at, c) in text.char_indices() {
        let (start, end) = (offset + at, offset + at + c.len_utf8());
        let (piece, space) = (piece_at(start), c == ' ');
        match words.last_mut() {
            Some(last) if last_space == Some(space) && last.2 == piece && !space => last.1 = end,
            _ => words.push((start, end, piece)),
        }
        last_space = Some(space);
    }
    words
}

/// A page with these lines of `galley`, from the top.
pub(super) fn page(number: u32, galley: &Arc<Galley>, slugs: std::ops::Range<u32>, settled: u32) -> Page {
    let (width, height) = (Length::ratio(210, 720, 254), Length::ratio(297, 720, 254));
    let left = Length::points(56);
    let mut y = height - Length::points(56);
    let items = slugs
        .map(|slug| {
            y -= galley.slugs[slug as usize].height();
            Item::Line { galley: 0, slug, at: Point { x: left, y } }
        })
        .collect();
    Page {
        number,
        width,
        height,
        section: Section::Letter,
        opens_section: number == 1,
        left,
        galleys: vec![Arc::clone(galley)],
        items,
        settled: NodeId(settled),
    }
}

/// A document of these lines, a paragraph each.
pub(super) fn lines(lines: &[&str], a_page: u32) -> Vec<u8> {
    let fonts = fonts();
    let mut compositor = Compositor::new(&fonts);
    compositor.node_in(Role::Document, 0, None, true);
    for line in lines {
        let node = compositor.node(Role::Paragraph, 0);
        compositor.line(&[Piece(line, node, Lang::ENGLISH)], Length::points(10));
    }
    let galley = Arc::new(compositor.galley());
    let mut writer = Writer::new(Vec::new(), &metadata(), &fonts).unwrap();
    let count = lines.len() as u32;
    for (number, start) in (0..count).step_by(a_page as usize).enumerate() {
        let end = (start + a_page).min(count);
        writer.page(&page(number as u32 + 1, &galley, start..end, end + 1)).unwrap();
    }
    compositor.line(&[Piece("1", u32::MAX, Lang::ENGLISH)], Length::points(10));
    writer.finish(&[compositor.galley()]).unwrap()
}
