//! What an SVG file may hold, looked at before anything is made of it.
//!
//! The parser passes over in silence what it does not know. So every element is looked for in a list of those that are
//! drawn, every reference is followed within the file, and what is neither is refused at its place: text, pictures within the
//! picture, scripts, filters, whatever is outside the file. Elements of other namespaces are no part of the drawing
//! (SVG 2, 2.1) and may be there. Deliberately absent: drawing.

use std::collections::BTreeMap;
use std::ops::Range;

use usvg::roxmltree::{Document, Node};

use crate::read::clean::shortened;
use crate::report::{Code, codes};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Elements that are drawn, or help to draw others, as they should be.
const DRAWN: &[&str] = &[
    "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
    "clipPath", "style", "title", "desc", "metadata", "stop",
];
/// Elements that may be there as long as nothing is drawn with them, as drawing programs leave them behind.
const UNUSED: &[&str] =
    &["linearGradient", "radialGradient", "meshgradient", "pattern", "mask", "filter", "marker", "view", "cursor"];

/// How deep elements may stand in one another, and how many may be drawn, each time counted that one is used.
const MOST_DEEP: usize = 60;
const MOST_ELEMENTS: usize = 50_000;

/// Why a file is refused, and where in its text.
pub(super) struct Fault {
    pub(super) code: &'static Code,
    pub(super) arguments: Vec<String>,
    pub(super) range: Range<usize>,
}

/// Whether a document is an SVG drawing.
pub(super) fn is_svg(document: &Document<'_>) -> bool {
    document.root_element().has_tag_name((SVG, "svg"))
}

/// Looks through a file.
pub(super) fn look<'a>(document: &'a Document<'a>) -> Result<(), Fault> {
    let elements = || document.descendants().filter(|node| node.tag_name().namespace() == Some(SVG));
    let named: BTreeMap<&str, &str> =
        elements().filter_map(|node| Some((node.attribute("id")?, node.tag_name().name()))).collect();
    if let Some(sheet) = document.descendants().find(|node| node.pi().is_some_and(|pi| pi.target == "xml-stylesheet")) {
        return Err(outside("a style sheet", sheet.range()));
    }
    let targets = elements().filter_map(|node| Some((node.attribute("id")?, node))).collect();
    let root = document.root_element();
    if size(root, 0, &targets, &mut BTreeMap::new()).is_none_or(|size| size.elements > MOST_ELEMENTS) {
        return Err(Fault {
            code: codes::EMBLEM_TOO_LARGE,
            arguments: vec!["SVG".to_owned(), "what it repeats by `use`, or nests, comes to too much".to_owned()],
            range: 0..0,
        });
    }
    for node in elements() {
        element(node)?;
        for attribute in node.attributes() {
            let range = attribute.range_value();
            if attribute.name() == "href" {
                match attribute.value().trim().strip_prefix('#') {
                    Some(id) if node.tag_name().name() == "use" => reference(id, &named, range)?,
                    Some(_) => (),
                    None => return Err(outside(attribute.value(), range)),
                }
            } else {
                style(attribute.value(), attribute.name() == "style", &named, range)?;
            }
        }
        if node.tag_name().name() == "style" {
            let mut rules = node.children().filter_map(|child| child.text());
            rules.try_for_each(|rules| style(rules, true, &named, node.range()))?;
        }
    }
    Ok(())
}

/// What an element comes to with all that is in it and all that it uses.
#[derive(Clone, Copy)]
struct Size {
    depth: usize,
    elements: usize,
}

/// The size of an element that stands so deep; none if anything in it stands too deep, as what uses itself does.
fn size<'a>(
    node: Node<'a, 'a>,
    level: usize,
    targets: &BTreeMap<&str, Node<'a, 'a>>,
    known: &mut BTreeMap<u32, Size>,
) -> Option<Size> {
    if let Some(size) = known.get(&node.id().get()) {
        return (level + size.depth <= MOST_DEEP).then_some(*size);
    }
    if level > MOST_DEEP {
        return None;
    }
    let href = node.attributes().find(|attribute| attribute.name() == "href").map(|attribute| attribute.value().trim());
    let used = href.filter(|_| node.tag_name().name() == "use").and_then(|href| targets.get(href.strip_prefix('#')?));
    let mut whole = Size { depth: 0, elements: 1 };
    for inner in node.children().filter(Node::is_element).chain(used.copied()) {
        let inner = size(inner, level + 1, targets, known)?;
        whole.depth = whole.depth.max(inner.depth + 1);
        whole.elements = whole.elements.saturating_add(inner.elements);
    }
    known.insert(node.id().get(), whole);
    Some(whole)
}

fn element(node: Node<'_, '_>) -> Result<(), Fault> {
    let name = node.tag_name().name();
    let is_known = DRAWN.contains(&name) || UNUSED.contains(&name);
    let is_within = |name: &str| node.ancestors().any(|outer| outer.tag_name().name() == name);
    if is_known || (name.starts_with("fe") && is_within("filter")) || is_within("metadata") {
        return Ok(());
    }
    Err(undrawn(name, node.range()))
}

/// Follows the references of a value, and in rules of style looks for what is not understood.
fn style(value: &str, is_style: bool, named: &BTreeMap<&str, &str>, range: Range<usize>) -> Result<(), Fault> {
    if is_style && let Some(what) = ["@", "var(", "calc(", "mix-blend-mode"].into_iter().find(|it| value.contains(it)) {
        return Err(undrawn(what, range));
    }
    for (at, _) in value.match_indices("url(") {
        let target = value[at + 4..].split(')').next().unwrap_or_default().trim_matches([' ', '"', '\'']);
        match target.strip_prefix('#') {
            Some(id) => reference(id, named, range.clone())?,
            None => return Err(outside(target, range)),
        }
    }
    Ok(())
}

fn reference(id: &str, named: &BTreeMap<&str, &str>, range: Range<usize>) -> Result<(), Fault> {
    match named.get(id) {
        Some(name) if UNUSED.contains(name) => Err(undrawn(name, range)),
        Some(_) => Ok(()),
        None => Err(Fault { code: codes::EMBLEM_DANGLING, arguments: vec![shortened(id)], range }),
    }
}

fn outside(target: &str, range: Range<usize>) -> Fault {
    Fault { code: codes::EMBLEM_OUTSIDE, arguments: vec![shortened(target.trim())], range }
}

/// A thing that cannot be drawn, with what to do instead.
pub(super) fn undrawn(name: &str, range: Range<usize>) -> Fault {
    let instead = match name {
        "text" | "tspan" | "textPath" => "in the drawing program convert text to outlines (\"object to path\")",
        "image" => "draw it, or give the whole emblem as a PNG file",
        "linearGradient" | "radialGradient" | "meshgradient" | "pattern" => {
            "fill with flat colours, or give the emblem as a PNG file"
        }
        "script" | "a" | "animate" | "animateTransform" | "animateMotion" | "set" | "foreignObject" => {
            "take it out: a printed page has no use for it"
        }
        _ => "draw with plain shapes and flat colours, or give the emblem as a PNG file",
    };
    Fault { code: codes::EMBLEM_UNDRAWN, arguments: vec![name.to_owned(), instead.to_owned()], range }
}
