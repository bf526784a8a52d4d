//! A picture: an emblem drawn of filled shapes, or made of pixels.
//!
//! Data only; made by `read::picture`, carried to the page, written once by `pdf`. A shape's coordinates are whole numbers
//! on a grid of the picture's own, so that the same file gives the same bytes. Deliberately absent: files, formats, strokes
//! (they come as the shapes that they cover), and how large it will be on a page.

use std::fmt;

use crate::unit::{Length, Permille};

/// A picture.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its width, in steps of the grid or in pixels; at least 1.
    pub width: u32,
    /// Its height, likewise.
    pub height: u32,
    /// What is seen.
    pub art: Art,
}

/// What is seen in a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Art {
    /// Shapes, each over those before it.
    Drawing(Vec<Part>),
    /// Pixels.
    Raster(Raster),
}

/// Pixels, in rows from the top, eight bits a sample.
#[derive(Clone, PartialEq, Eq)]
pub struct Raster {
    /// Whether a pixel has three samples (sRGB: red, green, blue) or one (grey).
    pub coloured: bool,
    /// The samples.
    pub samples: Vec<u8>,
    /// How opaque each pixel is; none if all are wholly.
    pub alpha: Option<Vec<u8>>,
}

/// A part of a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A filled shape.
    Shape(Shape),
    /// Parts that are made transparent, or cut out, together.
    Group(Group),
}

/// A filled shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Its outline.
    pub outline: Outline,
    /// Its colour: red, green, blue (sRGB).
    pub colour: [u8; 3],
    /// How opaque it is.
    pub opacity: Permille,
}

/// Parts that are made transparent, or cut out, together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// How opaque it is.
    pub opacity: Permille,
    /// Outside of which nothing of it is seen; none if all of it is.
    pub clip: Option<Outline>,
    /// What it is made of.
    pub parts: Vec<Part>,
}

/// An outline, from the lower left corner of the picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// How a pen draws it.
    pub steps: Vec<Step>,
    /// Whether its inside is found by the even-odd rule; else by the winding number (ISO 32000-1, 8.5.3.3).
    pub even_odd: bool,
}

/// A step of a pen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To here, drawing nothing.
    Move(Spot),
    /// Straight to here.
    Line(Spot),
    /// To the last, as a cubic Bézier curve with the first two as its handles.
    Curve(Spot, Spot, Spot),
    /// Straight to where the figure began.
    Close,
}

/// A place on the grid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// To the right.
    pub x: i32,
    /// Upwards.
    pub y: i32,
}

impl Picture {
    /// How wide it is when it is so high.
    pub fn width_at(&self, height: Length) -> Length {
        let width = i64::from(height.0) * i64::from(self.width) / i64::from(self.height.max(1));
        Length(width.clamp(1, i64::from(i32::MAX)) as i32)
    }

    /// Whether anything in it is of another colour than grey.
    pub fn is_coloured(&self) -> bool {
        fn coloured(part: &Part) -> bool {
            match part {
                Part::Shape(shape) => !is_grey(shape.colour),
                Part::Group(group) => group.parts.iter().any(coloured),
            }
        }
        match &self.art {
            Art::Drawing(parts) => parts.iter().any(coloured),
            Art::Raster(raster) => raster.coloured,
        }
    }

    /// Whether what is behind it is seen through any part of it.
    pub fn is_transparent(&self) -> bool {
        fn transparent(part: &Part) -> bool {
            match part {
                Part::Shape(shape) => shape.opacity != Permille::ONE,
                Part::Group(group) => group.opacity != Permille::ONE || group.parts.iter().any(transparent),
            }
        }
        match &self.art {
            Art::Drawing(parts) => parts.iter().any(transparent),
            Art::Raster(raster) => raster.alpha.is_some(),
        }
    }
}

/// Whether a colour is black, white or between.
pub fn is_grey([red, green, blue]: [u8; 3]) -> bool {
    red == green && green == blue
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Picture").field("width", &self.width).field("height", &self.height).finish_non_exhaustive()
    }
}

impl fmt::Debug for Raster {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Raster").field("coloured", &self.coloured).finish_non_exhaustive()
    }
}
