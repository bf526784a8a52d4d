//! Which cells of a spreadsheet are struck through.
//!
//! Whoever keeps a list strikes a row through when somebody is to come off it, and the row is in the file like any other.
//! XLSX says of a cell the number of its format, of a format that of its font, and of a font whether it is struck; ODS has
//! styles by name. The parts may stand in any order.
//! Deliberately absent: strokes through some of the words of a cell, and those that a condition draws.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::events::BytesStart;

/// How many places are named.
const NAMED: usize = 3;

/// What is known of strokes while the parts are read.
#[derive(Debug, Default)]
pub(super) struct Strokes {
    /// Of each font of XLSX, whether it is struck; and the font of each format.
    fonts: Vec<bool>,
    formats: Vec<usize>,
    /// The names of the styles of ODS that are struck, and the one that is being read.
    styles: BTreeSet<String>,
    style: Option<String>,
    /// How many cells that hold something have each format or style, and where the first of them stand.
    cells: BTreeMap<String, (usize, Vec<String>)>,
    /// The format and the place of the cell that is being read, and whether it holds something.
    cell: Option<(String, String, bool)>,
    in_fonts: bool,
    in_formats: bool,
}

impl Strokes {
    /// An element begins.
    pub(super) fn begin(&mut self, element: &BytesStart<'_>) {
        match element.name().as_ref() {
            "fonts" => self.in_fonts = true,
            "cellXfs" => self.in_formats = true,
            "font" if self.in_fonts => self.fonts.push(false),
            "strike" if self.in_fonts => {
                let off = attribute(element, "val").is_some_and(|value| matches!(value.as_str(), "0" | "false"));
                self.fonts.last_mut().into_iter().for_each(|struck| *struck = !off);
            }
            "xf" if self.in_formats => {
                let font = attribute(element, "fontId").and_then(|id| id.parse().ok()).unwrap_or(0);
                self.formats.push(font);
            }
            "c" => {
                let format = attribute(element, "s").unwrap_or_default();
                // The first format is the usual one: it is no mark.
                self.cell = (!format.is_empty() && format != "0")
                    .then(|| (format, attribute(element, "r").unwrap_or_default(), false));
            }
            "style:style" => self.style = attribute(element, "style:name"),
            "style:text-properties" => {
                let line = attribute(element, "style:text-line-through-style");
                if let (Some(style), true) = (&self.style, line.is_some_and(|line| line != "none")) {
                    self.styles.insert(style.clone());
                }
            }
            "table:table-cell" => {
                let style = attribute(element, "table:style-name");
                self.cell = style.map(|style| (style, String::new(), false));
            }
            _ => {}
        }
    }

    /// A text stands here.
    pub(super) fn text(&mut self) {
        self.cell.iter_mut().for_each(|(.., holds)| *holds = true);
    }

    /// An element ends.
    pub(super) fn end(&mut self, name: &str) {
        match name {
            "fonts" => self.in_fonts = false,
            "cellXfs" => self.in_formats = false,
            "style:style" => self.style = None,
            "c" | "table:table-cell" => {
                let Some((style, place, true)) = self.cell.take() else { return };
                let (count, places) = self.cells.entry(style).or_default();
                *count += 1;
                if places.len() < NAMED && !place.is_empty() {
                    places.push(place);
                }
            }
            _ => {}
        }
    }

    /// How many cells are struck through, and where the first of them stand.
    pub(super) fn struck(&self) -> (usize, Vec<String>) {
        let is_struck = |style: &String| {
            let font = style.parse().ok().and_then(|format: usize| self.formats.get(format));
            self.styles.contains(style) || font.and_then(|font| self.fonts.get(*font)) == Some(&true)
        };
        let struck = || self.cells.iter().filter(|(style, _)| is_struck(style)).map(|(_, cells)| cells);
        let places = struck().flat_map(|(_, places)| places.clone()).take(NAMED).collect();
        (struck().map(|(count, _)| count).sum(), places)
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element.try_get_attribute(name).ok().flatten().map(|found| found.value.into_owned())
}
