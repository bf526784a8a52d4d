//! Pages to bytes: PDF/A-2a and PDF/UA-1 at once (ISO 19005-2, ISO 14289-1), streamed.
//!
//! Each page is written as it comes, with the structure elements that are settled on it; until the end only small
//! tables stay: fonts and their glyphs, a few bytes a page, nodes that are still open. The same pages give the same
//! bytes on any machine. Nothing that comes in makes it panic; the only errors are the sink's, a font file's that
//! cannot be embedded, and a document beyond PDF/A's number of objects.
//! Deliberately absent: breaks, shaping, colours of text, and reading a clock.

mod catalog;
mod clusters;
mod content;
mod deflate;
mod elements;
mod encode;
mod fonts;
mod hash;
mod joined;
mod links;
mod metadata;
mod metrics;
mod mirror;
mod numbers;
mod objects;
mod outline;
mod parents;
mod pictures;
mod profile;
mod shapes;
mod srgb;
mod stretch;
mod tree;
mod turns;
mod window;

use std::collections::BTreeMap;
use std::io::{self, Write};

use pdf_writer::types::TabOrder;
use pdf_writer::writers::{Page as PageEntry, Resources};
use pdf_writer::{Finish as _, Name, Rect, Ref};

use crate::book::{Item, Metadata, Page};
use crate::fonts::Fonts;
use crate::galley::{Galley, Run, RunWord, Slug};
use crate::lang::{Direction, Lang};
use crate::manuscript::{Flow, NodeId, Role};
use crate::unit::{Length, Permille, Point};
use content::Content;
use encode::Codes;
use links::{Area, Links, Place};
use mirror::Mirrors;
use numbers::points;
use objects::Objects;
use outline::Heading;
use parents::{PageTree, ParentTree};
use pictures::Pictures;
use stretch::Stretch;
use tree::{Kid, Tree};
use turns::{Left, LineSoFar};

/// How many headings make an outline that is opened with the document.
const OUTLINE_OPENS: usize = 3;

/// Writes a document, page by page.
pub struct Writer<'f, W: Write> {
    objects: Objects<W>,
    metadata: Metadata,
    codes: Codes<'f>,
    mirrors: Mirrors,
    tree: Tree,
    parents: ParentTree,
    pages: PageTree,
    first_page: u32,
    links: Links,
    headings: Vec<Heading>,
    content: Content,
    pictures: Pictures,
    /// The form with the number of pages for each version of the letter, once a page shows it.
    counts: BTreeMap<usize, Ref>,
    /// Of the page under way: the elements that its marked-content sequences belong to.
    marks: Vec<Ref>,
    /// Of the page under way: its links and their annotations.
    areas: Vec<(Ref, Area)>,
    /// The sequence that the next line may go on with: the last drawn, if it is the last in the text too.
    open: Option<(NodeId, Lang, Direction)>,
    stretches: Vec<Stretch>,
    /// The line under way.
    line: LineSoFar,
    mark_bytes: Vec<u8>,
}

impl<W: Write> std::fmt::Debug for Writer<'_, W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Writer").field("pages", &self.pages.len()).finish_non_exhaustive()
    }
}

impl<'f, W: Write> Writer<'f, W> {
    /// Begins a document in `sink`.
    ///
    /// # Errors
    /// Only the sink's.
    pub fn new(sink: W, metadata: &Metadata, fonts: &'f Fonts) -> io::Result<Writer<'f, W>> {
        let mut objects = Objects::new(sink)?;
        let root = objects.id();
        Ok(Writer {
            tree: Tree::new(root, metadata.lang),
            objects,
            metadata: metadata.clone(),
            codes: Codes::new(fonts),
            mirrors: Mirrors::default(),
            parents: ParentTree::default(),
            pages: PageTree::default(),
            first_page: 1,
            links: Links::default(),
            headings: Vec::new(),
            content: Content::default(),
            pictures: Pictures::default(),
            counts: BTreeMap::new(),
            marks: Vec::new(),
            areas: Vec::new(),
            open: None,
            stretches: Vec::new(),
            line: LineSoFar::default(),
            mark_bytes: Vec::new(),
        })
    }

    /// Writes a page. Pages come in order.
    ///
    /// # Errors
    /// Only the sink's.
    pub fn page(&mut self, page: &Page) -> io::Result<()> {
        let id = self.objects.id();
        if self.pages.len() == 0 {
            self.first_page = page.number;
        }
        for galley in &page.galleys {
            if self.mirrors.take(galley) {
                self.tree.add(galley.first_node, &galley.nodes);
            }
        }
        self.content.clear();
        self.pictures.clear();
        self.marks.clear();
        self.areas.clear();
        self.open = None;
        for item in &page.items {
            match *item {
                Item::Line { galley, slug, at } => {
                    let galley = page.galleys.get(usize::from(galley));
                    if let Some((galley, slug)) = galley.and_then(|it| Some((it, it.slugs.get(slug as usize)?))) {
                        self.line(page, id, galley, slug, at);
                    }
                }
                Item::Rule { at, width, height } => {
                    self.content.mark(b"/Artifact<</Type/Layout>>", true);
                    self.content.rule(at, width, height);
                    self.open = None;
                }
            }
        }
        self.write_page(page, id)?;
        self.links.write(&mut self.objects, false)?;
        self.tree.settle(page.settled, &mut self.objects)
    }

    /// Ends the document. `counts` hold the number of pages, set, for each version of the letter: the first line is drawn
    /// wherever a page of that version shows [`RunWord::PageCount`], at the left end of the box kept for it, or the right
    /// end where the version runs right to left.
    ///
    /// # Errors
    /// The sink's, and when a font cannot be embedded or the document has more objects than PDF/A allows.
    pub fn finish(mut self, counts: &[Galley]) -> io::Result<W> {
        counts.iter().for_each(|count| self.mirrors.add(count));
        for (version, form) in std::mem::take(&mut self.counts) {
            let of = counts.iter().find(|count| count.flow.section.version() == version);
            self.write_count(form, of.or(counts.first()))?;
        }
        let document = self.tree.close(&mut self.objects)?;
        self.links.write(&mut self.objects, true)?;
        fonts::write(&mut self.objects, &self.codes)?;
        let outline = outline::write(&self.headings, &mut self.objects)?;
        let parts = catalog::Parts {
            pages: self.pages.close(&mut self.objects)?,
            first_page: self.first_page,
            structure: self.tree.root,
            document,
            next_key: self.parents.next(),
            parents: self.parents.close(&mut self.objects)?,
            identifiers: parents::identifiers(&mut self.tree.note_elements, &mut self.objects)?,
            outline: outline.map(|outline| (outline, self.headings.len() >= OUTLINE_OPENS)),
        };
        let catalog = catalog::write(&mut self.objects, &self.metadata, &parts)?;
        let info = self.objects.id();
        self.objects.object(info, |object| metadata::information(&self.metadata, object))?;
        self.objects.finish(catalog, info, metadata::name(&self.metadata))
    }

    /// Draws a line and hands its stretches to the tree.
    fn line(&mut self, page: &Page, page_id: Ref, galley: &Galley, slug: &Slug, at: Point) {
        let Some(runs) = galley.runs.get(slug.runs.start as usize..slug.runs.end as usize) else { return };
        self.line = LineSoFar::of(slug.direction);
        let mut stretches = std::mem::take(&mut self.stretches);
        stretch::cut(runs, self.mirrors.words(galley.store), galley.flow.direction, &mut stretches);
        let place = Place { page: page_id, x: page.left, y: at.y + slug.ascent };
        // Numbers of sequences are given in logical order; drawing follows the eye.
        let first_mark = self.marks.len();
        let goes_on =
            stretches.first().is_some_and(|first| first.order == 0 && !first.counts && self.open == Some(first.kind()));
        for order in 0..stretches.len() {
            let Some(stretch) = stretches.iter().find(|stretch| stretch.order == order) else { continue };
            if !stretch.node.is_artifact() {
                self.tag(stretch, runs, place, at, goes_on && order == 0);
            }
        }
        let mut tag = Vec::with_capacity(32);
        // PDFium begins a line anew with each number that is raised, so that in a right-to-left line, drawn from its end, the
        // halves would change places: there, what is raised is drawn last.
        let backwards = stretches.first().zip(stretches.last()).is_some_and(|(first, last)| first.order > last.order);
        let is_late =
            |stretch: &Stretch| backwards && runs.get(stretch.start).is_some_and(|run| run.rise > Length::ZERO);
        let drawn = stretches.iter().enumerate();
        for (index, stretch) in drawn.clone().filter(|it| !is_late(it.1)).chain(drawn.filter(|it| is_late(it.1))) {
            if stretch.node.is_artifact() {
                tag.clear();
                tag.extend_from_slice(match stretch.node {
                    NodeId::ORNAMENT => b"/Artifact<</Type/Layout>>".as_slice(),
                    _ if at.y > page.height.half() => b"/Artifact<</Type/Pagination/Subtype/Header>>",
                    _ => b"/Artifact<</Type/Pagination/Subtype/Footer>>",
                });
                self.content.mark(&tag, stretch.counts);
            } else if !(goes_on && index == 0) {
                // Those before it in the text that have a number of their own.
                let before =
                    stretches.iter().filter(|other| other.order < stretch.order && !other.node.is_artifact()).count();
                let mcid = first_mark + before - usize::from(goes_on);
                let (lang, role) = self.tree.describe(stretch.node);
                let name = elements::content_type(role);
                tag.clear();
                tag.push(b'/');
                tag.extend_from_slice(name.0);
                let _ = write!(tag, "<</MCID {mcid}");
                if lang != stretch.lang {
                    let _ = write!(tag, "/Lang({})", stretch.lang);
                }
                tag.extend_from_slice(b">>");
                self.content.mark(&tag, stretch.counts);
            }
            let label = matches!(self.tree.describe(stretch.node).1, Role::Label);
            for run in runs.get(stretch.start..stretch.end).unwrap_or_default() {
                self.run(galley, run, at, label);
            }
            if stretch.end == runs.len() {
                self.end_line(galley, at.y);
            }
        }
        self.open = stretches
            .last()
            .filter(|last| last.order + 1 == stretches.len() && !last.counts && !last.node.is_artifact())
            .map(Stretch::kind);
        self.stretches = stretches;
    }

    /// Gives a stretch to its node: a mark, unless it goes on with the last, and an annotation if it is a link's.
    fn tag(&mut self, stretch: &Stretch, runs: &[Run], place: Place, at: Point, goes_on: bool) {
        let (objects, links, headings) = (&mut self.objects, &mut self.links, &mut self.headings);
        let element = self.tree.element(stretch.node, &mut || objects.id(), &mut |_, role| {
            links.begins(role, place);
            if let Role::Heading(level, title) = role
                && !title.trim().is_empty()
            {
                headings.push(Heading { level: *level, title: title.clone(), place });
            }
        });
        if !goes_on {
            let mcid = self.marks.len() as u32;
            self.marks.push(element.inner);
            self.tree.push(stretch.node, Kid::Mark { page: place.page, mcid });
        }
        let Some(link) = self.tree.link_of(stretch.node) else { return };
        let runs = runs.get(stretch.start..stretch.end).unwrap_or_default();
        let Some(edges) = edges(runs, at) else { return };
        match self.areas.last_mut() {
            // A link with a word in another language within it is still one link to the eye and the hand.
            Some((_, last)) if last.node == link && last.edges[2] == edges[0] && last.edges[1] == edges[1] => {
                last.edges[2] = edges[2];
            }
            _ => {
                let id = self.objects.id();
                self.tree.push(NodeId(link), Kid::Annotation { page: place.page, id });
                self.areas.push((id, Area { node: link, edges }));
            }
        }
    }

    /// Draws what is unseen at the right end of a line, behind the run drawn last.
    fn end_line(&mut self, galley: &Galley, y: Length) {
        let Some(Left { end, face, size, .. }) = self.line.left else { return };
        let objects = &mut self.objects;
        for marks in self.line.at_end(galley.flow.direction) {
            if let Some(segment) = self.codes.unseen(face, marks, &mut || objects.id(), &mut self.mark_bytes) {
                self.content.segment(&segment, &self.mark_bytes, end, y, size);
            }
        }
    }

    /// Draws a run, which may be of a label.
    fn run(&mut self, galley: &Galley, run: &Run, at: Point, label: bool) {
        let (x, y) = (at.x + run.x, at.y + run.rise);
        match run.word {
            RunWord::Word(word) => {
                let objects = &mut self.objects;
                let encoded =
                    self.mirrors.word(galley.store, word, galley.flow.direction, &mut self.codes, &mut || objects.id());
                if let Some((segments, bytes, face, edges)) = encoded {
                    let drawn = Left { edges, end: x + run.width, label, face, size: run.size };
                    let (left, marks) = self.line.goes_on(drawn, galley.flow.direction);
                    if let Some(left) = left
                        && left.label != label
                        && let mut steps = turns::bridge(left.end..x, run.size).peekable()
                        && steps.peek().is_some()
                        && let Some(segment) =
                            self.codes.unseen(face, turns::BRIDGE, &mut || objects.id(), &mut self.mark_bytes)
                    {
                        steps.for_each(|x| self.content.segment(&segment, &self.mark_bytes, x, y, run.size));
                    }
                    if let Some(marks) = marks
                        && let Some(segment) =
                            self.codes.unseen(face, marks, &mut || objects.id(), &mut self.mark_bytes)
                    {
                        self.content.segment(&segment, &self.mark_bytes, x, y, run.size);
                    }
                    for segment in segments {
                        self.content.segment(segment, bytes, x, y, run.size);
                    }
                }
            }
            RunWord::PageCount => {
                let Flow { direction, section, .. } = galley.flow;
                let x = if direction.is_rtl() { x + run.width } else { x };
                self.counts.entry(section.version()).or_insert_with(|| self.objects.id());
                self.content.count(section.version(), Point { x, y });
            }
            RunWord::Picture(picture) => {
                let Some(picture) = galley.pictures.get(usize::from(picture)) else { return };
                let scale = pictures::scale(picture, run.width, run.size);
                self.content.picture(self.pictures.number(picture), Point { x, y }, scale);
                self.tree.bound(run.node, [x, y, x + run.width, y + run.size]);
            }
        }
    }

    /// Writes the content and dictionary of the page under way.
    fn write_page(&mut self, page: &Page, id: Ref) -> io::Result<()> {
        let (content, fonts, counts) = self.content.end();
        let (content_id, marks_id) = (self.objects.id(), self.objects.id());
        self.objects.stream(content_id, content, |_| ())?;
        self.objects.object(marks_id, |object| {
            object.array().items(self.marks.iter().copied());
        })?;
        self.pictures.write(&mut self.objects)?;
        let key = self.parents.add(marks_id, &mut self.objects)?;
        let parent = self.pages.add(id, &mut self.objects);
        self.objects.object(id, |object| {
            let mut entry = object.start::<PageEntry<'_>>();
            entry
                .parent(parent)
                .media_box(Rect::new(0.0, 0.0, points(page.width), points(page.height)))
                .contents(content_id)
                .struct_parents(key)
                .tab_order(TabOrder::StructureOrder);
            if !self.areas.is_empty() {
                entry.annotations(self.areas.iter().map(|(id, _)| *id));
            }
            let mut resources = entry.resources();
            name_fonts(&mut resources, fonts, &self.codes);
            let counts = counts.iter().filter_map(|version| self.counts.get_key_value(version));
            let counts = counts.map(|(version, form)| (content::count_name(*version), *form));
            let mut forms = counts.chain(self.pictures.used()).peekable();
            if forms.peek().is_some() {
                let mut list = resources.x_objects();
                forms.for_each(|(name, form)| _ = list.pair(Name(name.as_bytes()), form));
                list.finish();
            }
            resources.finish();
            if let Some(colours) = self.pictures.blend() {
                let mut group = entry.group();
                group.transparency();
                colours.write(group.insert(Name(b"CS")));
            }
        })?;
        for (annotation, area) in std::mem::take(&mut self.areas) {
            let Some((role, element)) = self.tree.get(area.node).and_then(tree::Pending::begun) else { continue };
            let key = self.parents.add(element.inner, &mut self.objects)?;
            self.links.add(annotation, key, id, area.edges, role);
        }
        Ok(())
    }

    /// Writes the form with the number of pages: the first line of `count`, from or up to the form's origin.
    fn write_count(&mut self, form: Ref, count: Option<&Galley>) -> io::Result<()> {
        self.content.clear();
        let line = count.and_then(|count| Some((count, &count.slugs.first()?.runs)));
        let runs = line.and_then(|(count, runs)| count.runs.get(runs.start as usize..runs.end as usize));
        let runs = runs.unwrap_or_default();
        let rtl = count.is_some_and(|count| count.flow.direction.is_rtl());
        let left = runs.iter().map(|run| run.x).min().unwrap_or(Length::ZERO);
        let right = runs.iter().map(|run| run.x + run.width).max().unwrap_or(Length::ZERO);
        let size = runs.iter().map(|run| run.size).max().unwrap_or(Length::ZERO);
        let origin = if rtl { right } else { left };
        // The form is a line of its own.
        self.line = LineSoFar::default();
        for (count, run) in count.into_iter().flat_map(|count| runs.iter().map(move |run| (count, run))) {
            self.run(count, run, Point { x: -origin, y: Length::ZERO }, false);
        }
        let (content, fonts, _) = self.content.end();
        self.objects.stream(form, content, |stream| {
            stream.pair(Name(b"Type"), Name(b"XObject"));
            stream.pair(Name(b"Subtype"), Name(b"Form"));
            let edges = [left - origin - size, -size, right - origin + size, size * 2].map(points);
            stream.insert(Name(b"BBox")).array().items(edges);
            let mut resources = stream.insert(Name(b"Resources")).start::<Resources<'_>>();
            name_fonts(&mut resources, fonts, &self.codes);
        })
    }
}

/// Lists fonts among resources, as the content names them.
fn name_fonts(resources: &mut Resources<'_>, fonts: &[u16], codes: &Codes<'_>) {
    if fonts.is_empty() {
        return;
    }
    let mut list = resources.fonts();
    for font in fonts {
        if let Some(entry) = codes.list.get(usize::from(*font)) {
            list.pair(Name(format!("F{font}").as_bytes()), entry.id);
        }
    }
}

/// The rectangle of a link's runs on a line: as wide as they are, as high as their letters.
fn edges(runs: &[Run], at: Point) -> Option<[Length; 4]> {
    let left = runs.iter().map(|run| run.x).min()?;
    let right = runs.iter().map(|run| run.x + run.width).max()?;
    let bottom = runs.iter().map(|run| run.rise - run.size.scale(Permille(250))).min()?;
    let top = runs.iter().map(|run| run.rise + run.size.scale(Permille(800))).max()?;
    Some([at.x + left, at.y + bottom, at.x + right, at.y + top])
}
