//! Paths of SVG, in decimal fractions from the upper left corner, as outlines on a grid from the lower left.
//!
//! Strokes become the shapes that they cover, at a fineness far beyond any printer's, so that no transform can distort them.
#![expect(
    clippy::float_arithmetic,
    reason = "SVG's numbers are decimal fractions; this is where they become whole ones"
)]

use usvg::tiny_skia_path::{Path, PathSegment, PathStroker, Point, Size, Transform};

use crate::picture::{Spot, Step};

/// How far beyond the picture a place may be, in pictures; what is farther has no use.
const BEYOND: f32 = 1000.0;

/// What turns paths into outlines.
pub(super) struct Outlines {
    size: (u32, u32),
    /// Steps of the grid in a unit of the drawing.
    scale: f32,
    to_grid: Transform,
}

impl Outlines {
    /// For a drawing of this size, its longer side so many steps of the grid.
    pub(super) fn new(size: Size, grid: u16) -> Outlines {
        let scale = f32::from(grid) / size.width().max(size.height());
        let (width, height) = (size.width() * scale, size.height() * scale);
        let whole = |length: f32| length.round().max(1.0) as u32;
        let to_grid = Transform::from_row(scale, 0.0, 0.0, -scale, 0.0, height);
        Outlines { size: (whole(width), whole(height)), scale, to_grid }
    }

    /// The width and height of the drawing on the grid.
    pub(super) fn size(&self) -> (u32, u32) {
        self.size
    }

    /// The steps of a path; none if it leads too far away.
    pub(super) fn steps(&self, path: &Path, transform: Transform) -> Option<Vec<Step>> {
        let path = path.clone().transform(self.to_grid.pre_concat(transform))?;
        let most = BEYOND * self.size.0.max(self.size.1) as f32;
        let mut pen = Point::default();
        let mut steps = Vec::with_capacity(path.len());
        for segment in path.segments() {
            let spot = |point: Point| {
                let is_near = point.x.abs() <= most && point.y.abs() <= most;
                is_near.then(|| Spot { x: point.x.round() as i32, y: point.y.round() as i32 })
            };
            steps.push(match segment {
                PathSegment::MoveTo(to) => {
                    pen = to;
                    Step::Move(spot(to)?)
                }
                PathSegment::LineTo(to) => {
                    pen = to;
                    Step::Line(spot(to)?)
                }
                PathSegment::QuadTo(handle, to) => {
                    // A quadratic curve is the cubic one whose handles are two thirds of the way to its own.
                    let toward = |from: Point| {
                        Point::from_xy(
                            from.x + (handle.x - from.x) * 2.0 / 3.0,
                            from.y + (handle.y - from.y) * 2.0 / 3.0,
                        )
                    };
                    let (first, second) = (toward(pen), toward(to));
                    pen = to;
                    Step::Curve(spot(first)?, spot(second)?, spot(to)?)
                }
                PathSegment::CubicTo(first, second, to) => {
                    pen = to;
                    Step::Curve(spot(first)?, spot(second)?, spot(to)?)
                }
                PathSegment::Close => Step::Close,
            });
        }
        Some(with_area(&steps))
    }

    /// The shape that a stroke covers, in the path's own units; none if it covers nothing.
    pub(super) fn stroked(&self, path: &Path, stroke: &usvg::Stroke, transform: Transform) -> Option<Path> {
        let fineness = PathStroker::compute_resolution_scale(&transform) * self.scale;
        let stroke = stroke.to_tiny_skia();
        let fineness = fineness.clamp(1e-3, 1e4);
        match &stroke.dash {
            Some(dash) => path.dash(dash, fineness)?.stroke(&stroke, fineness),
            None => path.stroke(&stroke, fineness),
        }
    }
}

/// The figures of an outline that are more than a line: SVG fills the others with nothing, PDF with the thinnest line of the
/// device (ISO 32000-1, 8.5.3.3.1).
fn with_area(steps: &[Step]) -> Vec<Step> {
    let mut kept = Vec::with_capacity(steps.len());
    let mut rest = steps;
    while !rest.is_empty() {
        let next = rest.iter().skip(1).position(|step| matches!(step, Step::Move(_))).map_or(rest.len(), |at| at + 1);
        let (figure, after) = rest.split_at(next);
        if has_area(figure) {
            kept.extend_from_slice(figure);
        }
        rest = after;
    }
    kept
}

/// Whether any place of a figure, handles included, is off the line from its first to the one farthest from that.
fn has_area(figure: &[Step]) -> bool {
    let spots = || {
        figure.iter().flat_map(|step| match *step {
            Step::Move(to) | Step::Line(to) => [Some(to), None, None],
            Step::Curve(first, second, to) => [Some(first), Some(second), Some(to)],
            Step::Close => [None; 3],
        })
    };
    let Some(first) = spots().flatten().next() else { return false };
    let off = |spot: Spot| (i128::from(spot.x - first.x), i128::from(spot.y - first.y));
    let squared = |spot: Spot| off(spot).0 * off(spot).0 + off(spot).1 * off(spot).1;
    let Some(last) = spots().flatten().max_by_key(|spot| squared(*spot)) else { return false };
    let (x, y) = off(last);
    // Twice the area of the triangle, against the length of its longest side: a step of the grid is no width.
    let is_off = |spot: Spot| {
        let area = off(spot).0 * y - off(spot).1 * x;
        area * area > squared(last)
    };
    spots().flatten().any(is_off)
}
