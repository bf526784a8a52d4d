//! SVG (SVG 1.1 and what of SVG 2 is drawn alike): shapes with flat colours, opacity, clips, as a drawing.
//!
//! `usvg` resolves styles, units, transforms and `use`; `vet` has refused before what it would leave out. What it gives back
//! is looked at once more, so that nothing is dropped here either.

use usvg::roxmltree::{Document, ParsingOptions};
use usvg::{BlendMode, Node, Options, Paint, Transform, Tree};

use super::outlines::Outlines;
use super::vet::{self, Fault};
use crate::picture::{Art, Group, Outline, Part, Picture, Shape};
use crate::report::{Report, codes};
use crate::source::{SourceId, Span};
use crate::unit::Permille;

/// The most nodes of the file, elements and text, and the most steps of all outlines that it comes to.
const MOST_NODES: u32 = 50_000;
const MOST_STEPS: usize = 400_000;
/// How many steps the grid has along the picture's longer side.
const GRID: u16 = 50_000;
/// How deep groups may stand in one another.
const DEPTH: usize = 250;

/// Reads an SVG file's text.
pub(super) fn read(name: &str, source: SourceId, text: &str, report: &mut Report) -> Option<Picture> {
    let invalid =
        |why: String| Fault { code: codes::EMBLEM_INVALID, arguments: vec![name.to_owned(), why], range: 0..0 };
    let parsing = ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let picture = match Document::parse_with_options(text, parsing) {
        Err(error) => Err(invalid(format!("it is not sound XML ({error})"))),
        Ok(document) if !vet::is_svg(&document) => Err(invalid("it is XML, but not SVG".to_owned())),
        Ok(document) => vet::look(&document).and_then(|()| {
            let tree = Tree::from_xmltree(&document, &Options::default());
            let tree = tree.map_err(|error| invalid(format!("it is not sound SVG ({error})")))?;
            drawing(&tree)
        }),
    };
    match picture {
        Ok(Picture { art: Art::Drawing(parts), .. }) if parts.is_empty() => {
            report.add(
                codes::EMBLEM_INVALID,
                Span::of_text(source, 0..0),
                [name.to_owned(), "it shows nothing".to_owned()],
            );
            None
        }
        Ok(picture) => Some(picture),
        Err(fault) => {
            report.add(fault.code, Span::of_text(source, fault.range), fault.arguments);
            None
        }
    }
}

fn drawing(tree: &Tree) -> Result<Picture, Fault> {
    let outlines = Outlines::new(tree.size(), GRID);
    let mut tracer = Tracer { outlines, steps: 0 };
    let parts = tracer.parts(tree.root().children(), 0)?;
    let (width, height) = tracer.outlines.size();
    Ok(Picture { width, height, art: Art::Drawing(parts) })
}

struct Tracer {
    outlines: Outlines,
    steps: usize,
}

impl Tracer {
    fn parts(&mut self, nodes: &[Node], depth: usize) -> Result<Vec<Part>, Fault> {
        if depth > DEPTH {
            return Err(vet::undrawn("g", 0..0));
        }
        let mut parts = Vec::new();
        for node in nodes {
            match node {
                Node::Group(group) => self.group(group, depth, &mut parts)?,
                Node::Path(path) => self.path(path, &mut parts)?,
                Node::Image(_) => return Err(vet::undrawn("image", 0..0)),
                Node::Text(_) => return Err(vet::undrawn("text", 0..0)),
            }
        }
        Ok(parts)
    }

    fn group(&mut self, group: &usvg::Group, depth: usize, parts: &mut Vec<Part>) -> Result<(), Fault> {
        if group.mask().is_some() {
            return Err(vet::undrawn("mask", 0..0));
        }
        if !group.filters().is_empty() {
            return Err(vet::undrawn("filter", 0..0));
        }
        if group.blend_mode() != BlendMode::Normal {
            return Err(vet::undrawn("mix-blend-mode", 0..0));
        }
        let clip = group.clip_path().map(|clip| self.clip(clip, group.abs_transform())).transpose()?;
        let mut inner = self.parts(group.children(), depth + 1)?;
        let opacity = thousandths(group.opacity().get());
        if inner.is_empty() || clip.as_ref().is_some_and(|clip| clip.steps.is_empty()) {
            return Ok(());
        }
        match &mut inner[..] {
            // A group of one shape is that shape.
            [Part::Shape(only)] if clip.is_none() => {
                only.opacity = Permille(only.opacity.0 * opacity.0 / 1000);
                parts.append(&mut inner);
            }
            _ if clip.is_none() && opacity == Permille::ONE => parts.append(&mut inner),
            _ => parts.push(Part::Group(Group { opacity, clip, parts: inner })),
        }
        Ok(())
    }

    /// A clip of one shape; several would have to be united first.
    fn clip(&mut self, clip: &usvg::ClipPath, outer: Transform) -> Result<Outline, Fault> {
        let several = || vet::undrawn("clipPath", 0..0);
        if clip.clip_path().is_some() {
            return Err(several());
        }
        let mut nodes = clip.root().children();
        // A clip may stand in groups that only move it; what they come to is in the path's own transform.
        while let [Node::Group(group)] = nodes {
            if group.clip_path().is_some() {
                return Err(several());
            }
            nodes = group.children();
        }
        let [Node::Path(path)] = nodes else { return Err(several()) };
        let Some(fill) = path.fill() else { return Err(several()) };
        let transform = outer.pre_concat(clip.transform()).pre_concat(path.abs_transform());
        self.outline(path.data(), transform, fill.rule() == usvg::FillRule::EvenOdd)
    }

    fn path(&mut self, path: &usvg::Path, parts: &mut Vec<Part>) -> Result<(), Fault> {
        if !path.is_visible() {
            return Ok(());
        }
        let transform = path.abs_transform();
        let mut filled = Vec::with_capacity(2);
        if let Some(fill) = path.fill() {
            let outline = self.outline(path.data(), transform, fill.rule() == usvg::FillRule::EvenOdd)?;
            filled.push(shape(outline, fill.paint(), fill.opacity().get())?);
        }
        if let Some(stroke) = path.stroke()
            && let Some(data) = self.outlines.stroked(path.data(), stroke, transform)
        {
            let outline = self.outline(&data, transform, false)?;
            filled.push(shape(outline, stroke.paint(), stroke.opacity().get())?);
        }
        if path.paint_order() == usvg::PaintOrder::StrokeAndFill {
            filled.reverse();
        }
        parts.extend(filled.into_iter().filter(|shape| !shape.outline.steps.is_empty()).map(Part::Shape));
        Ok(())
    }

    fn outline(
        &mut self,
        data: &usvg::tiny_skia_path::Path,
        transform: Transform,
        even_odd: bool,
    ) -> Result<Outline, Fault> {
        self.steps += data.len();
        if self.steps > MOST_STEPS {
            let why = format!("its outlines have more than {MOST_STEPS} points");
            return Err(Fault { code: codes::EMBLEM_TOO_LARGE, arguments: vec!["SVG".to_owned(), why], range: 0..0 });
        }
        let steps = self.outlines.steps(data, transform);
        steps.map(|steps| Outline { steps, even_odd }).ok_or_else(|| vet::undrawn("path", 0..0))
    }
}

fn shape(outline: Outline, paint: &Paint, opacity: f32) -> Result<Shape, Fault> {
    let name = match paint {
        Paint::Color(colour) => {
            let colour = [colour.red, colour.green, colour.blue];
            return Ok(Shape { outline, colour, opacity: thousandths(opacity) });
        }
        Paint::LinearGradient(_) => "linearGradient",
        Paint::RadialGradient(_) => "radialGradient",
        Paint::Pattern(_) => "pattern",
    };
    Err(vet::undrawn(name, 0..0))
}

/// An opacity from 0 to 1.
#[expect(clippy::float_arithmetic, reason = "SVG's numbers are decimal fractions; one product, rounded")]
fn thousandths(opacity: f32) -> Permille {
    Permille((opacity * 1000.0).round().clamp(0.0, 1000.0) as i32)
}
