//! The head of the first page: emblem and letterhead, in one language or in two.
//!
//! Without an emblem and a second language the letterhead is lines in a column. Otherwise things stand side by side as in a
//! row of a table: an emblem beside the lines or between two languages, each language flush to its own edge of the page, the
//! letter's own at the start. They are read emblem first, then the letter's language, then the other.
//! Deliberately absent: heights of lines, and the emblem's art.

use std::sync::Arc;

use super::batch::{Batch, Shape};
use super::desk::{Context, Desk};
use crate::lang::Lang;
use crate::layout::{Align, EmblemSide, Place, StyleName};
use crate::letter::{Emblem, Inline};
use crate::manuscript::{Cell, Node, NodeId, Role};
use crate::picture::{Art, Picture};
use crate::report::{Finding, codes};
use crate::unit::Length;

/// Below so many pixels to the inch a picture looks coarse in print.
const COARSE: i64 = 150;

/// An emblem at its size.
struct Sized<'a> {
    picture: &'a Arc<Picture>,
    emblem: &'a Emblem,
    width: Length,
    height: Length,
}

/// One side of a letterhead.
#[derive(Clone, Copy)]
struct Side<'a> {
    lang: Lang,
    lines: &'a [Vec<Inline>],
    /// Whether it stands at the end edge.
    at_end: bool,
}

impl<'a> Desk<'a> {
    /// Sets emblem and letterhead.
    pub(super) fn letterhead(&mut self, batch: &mut Batch, parent: NodeId) {
        let matter = &self.letter.matter;
        let look = &self.layout.letterhead;
        let own = Side { lang: matter.letterhead_lang.unwrap_or(self.lang), lines: &matter.letterhead, at_end: false };
        let facing = matter.letterhead_facing.as_ref();
        let facing = facing.map(|(lang, lines)| Side { lang: *lang, lines, at_end: true });
        let picture = matter.emblem.as_ref().and_then(|emblem| Some((emblem, emblem.picture.as_ref()?)));
        let Some((emblem, picture)) = picture else {
            match facing {
                None if own.lang == self.lang => self.lines(batch, parent, StyleName::Letterhead, own.lines),
                facing => self.row(batch, parent, None, own, facing),
            }
            return;
        };
        let has_lines = !own.lines.is_empty();
        let beside =
            look.emblem == EmblemSide::Beside && has_lines && (facing.is_some() || look.place != Place::Center);
        let measure = self.layout.measure();
        // Lines of one language have half the measure at least, of two a third each.
        let room = match &facing {
            _ if !beside => measure,
            None => measure.half(),
            Some(_) => Length(measure.0 / 3),
        };
        let sized = self.sized(batch, emblem, picture, room);
        if beside {
            return self.row(batch, parent, Some(sized), own, facing);
        }
        let align = match look.place {
            Place::Start => Align::Start,
            Place::Center => Align::Center,
            Place::End => Align::End,
        };
        let lang = if facing.is_some() { self.lang } else { own.lang };
        let node_lang = Some(lang).filter(|lang| *lang != self.lang);
        let node = batch.add_node(Node { role: Role::Div, parent, lang: node_lang, open: false });
        // One cell of a row: emblem and lines stay together, and have the room below that a row has.
        let shape = Shape { align: Some(align), cell: Some(Cell::First), ..self.plain() };
        sized.set(batch, node, Shape { keep_with_next: facing.is_some(), ..shape });
        match facing {
            Some(facing) => self.row(batch, node, None, own, Some(facing)),
            None => {
                for (index, line) in own.lines.iter().enumerate() {
                    let context = Context { lang, ..self.context(node, StyleName::Letterhead) };
                    self.paragraph(batch, line, Role::Paragraph, &context, |shape| {
                        shape.cell = Some(Cell::Below);
                        shape.close = index > 0;
                        shape.align = Some(own_edge(align, shape));
                    });
                }
            }
        }
    }

    fn plain(&self) -> Shape {
        Shape::plain(StyleName::Letterhead, self.direction, self.lang)
    }

    /// The emblem at the size that letter and layout ask for, no wider than there is room.
    fn sized(&self, batch: &mut Batch, emblem: &'a Emblem, picture: &'a Arc<Picture>, room: Length) -> Sized<'a> {
        let mut height = emblem.height.unwrap_or(self.layout.letterhead.height).max(Length(1));
        let mut width = picture.width_at(height);
        let mut found = |code, arguments: Vec<String>| batch.found([Finding { code, span: emblem.file.1, arguments }]);
        if width > room {
            found(codes::EMBLEM_WIDE, vec![whole_points(width), whole_points(room)]);
            height = Length((i64::from(height.0) * i64::from(room.0) / i64::from(width.0.max(1))).max(1) as i32);
            width = room;
        }
        let inch = i64::from(Length::points(72).0);
        let to_the_inch = i64::from(picture.height) * inch / i64::from(height.0.max(1));
        if matches!(picture.art, Art::Raster(_)) && to_the_inch < COARSE {
            found(codes::EMBLEM_COARSE, vec![to_the_inch.to_string()]);
        }
        Sized { picture, emblem, width, height }
    }

    /// Sets the emblem and one or two languages side by side.
    fn row(
        &mut self,
        batch: &mut Batch,
        parent: NodeId,
        emblem: Option<Sized<'a>>,
        own: Side<'a>,
        facing: Option<Side<'a>>,
    ) {
        let (measure, gap) = (self.layout.measure(), self.layout.letterhead.gap);
        let node = batch.node(Role::Div, parent);
        let width = emblem.as_ref().map_or(Length::ZERO, |emblem| emblem.width);
        let at_end = self.layout.letterhead.place == Place::End;
        // From the start edge to the emblem, and what it takes of the lines' measure at either edge.
        let (before, starts, ends) = match (&emblem, facing.is_some()) {
            (None, _) => (Length::ZERO, Length::ZERO, Length::ZERO),
            (Some(_), true) => ((measure - width).half(), Length::ZERO, Length::ZERO),
            (Some(_), false) if at_end => (measure - width, Length::ZERO, width + gap),
            (Some(_), false) => (Length::ZERO, width + gap, Length::ZERO),
        };
        let mut cell = Cell::First;
        if let Some(emblem) = emblem {
            let shape = Shape { cell: Some(cell), start_indent: before, align: Some(Align::Start), ..self.plain() };
            emblem.set(batch, node, shape);
            cell = Cell::Beside;
        }
        // What a language leaves to the emblem and to the other.
        let left = if facing.is_some() {
            let between = if width > Length::ZERO { width + gap * 2 } else { gap };
            measure - (measure - between).half()
        } else {
            Length::ZERO
        };
        for side in [Some(own), facing].into_iter().flatten() {
            let lang = Some(side.lang).filter(|lang| *lang != self.lang);
            let side_node = batch.add_node(Node { role: Role::Div, parent: node, lang, open: false });
            let context = Context {
                lang: side.lang,
                start_indent: if side.at_end { left } else { starts },
                end_indent: if side.at_end { Length::ZERO } else { left + ends },
                ..self.context(side_node, StyleName::Letterhead)
            };
            let align = if side.at_end { Align::End } else { Align::Start };
            for (index, line) in side.lines.iter().enumerate() {
                self.paragraph(batch, line, Role::Paragraph, &context, |shape| {
                    shape.cell = Some(if index > 0 { Cell::Below } else { cell });
                    shape.close = index > 0;
                    shape.align = Some(own_edge(align, shape));
                });
            }
            cell = Cell::Beside;
        }
    }
}

impl Sized<'_> {
    fn set(self, batch: &mut Batch, parent: NodeId, shape: Shape) {
        let node = batch.node(Role::Figure(self.emblem.alt.clone()), parent);
        batch.picture(self.picture.clone(), (self.width, self.height), node, shape);
    }
}

/// The edge of a paragraph's own direction that is this edge of what surrounds it.
fn own_edge(align: Align, shape: &Shape) -> Align {
    match (align, shape.direction == Some(shape.frame)) {
        (Align::Start, false) => Align::End,
        (Align::End, false) => Align::Start,
        (align, _) => align,
    }
}

fn whole_points(length: Length) -> String {
    (length.0 / Length::points(1).0).to_string()
}
