//! Pictures: a drawing as a form of filled shapes, pixels as an image (ISO 32000-1, 8.9 and 8.10), each written once.
//!
//! Greys are device grey, as text is, which the output intent tells; other colours are sRGB by a profile of their own (ISO
//! 19005-2, 6.2.4). A page with a transparent picture blends in the colours of that picture, since the output intent knows
//! only grey (6.2.10). Deliberately absent: where a picture stands.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::sync::Arc;

use pdf_writer::writers::{Group as GroupEntry, Resources};
use pdf_writer::{Finish, Name, Obj, Rect, Ref, Stream};

use super::numbers::{nearest, push_milli};
use super::objects::Objects;
use super::srgb;
use crate::picture::{Art, Group, Outline, Part, Picture, Raster, Shape, Spot, Step, is_grey};
use crate::unit::{Length, Permille};

/// The pictures of a document.
#[derive(Default)]
pub(super) struct Pictures {
    known: Vec<Known>,
    /// Those of the page under way.
    used: BTreeSet<usize>,
    /// The profile of sRGB, once a picture needs it.
    profile: Option<Ref>,
}

struct Known {
    picture: Arc<Picture>,
    /// Its object, once it is written.
    id: Option<Ref>,
}

impl Pictures {
    /// The number of a picture, which a page now uses.
    pub(super) fn number(&mut self, picture: &Arc<Picture>) -> usize {
        let known =
            self.known.iter().position(|known| Arc::ptr_eq(&known.picture, picture) || known.picture == *picture);
        let number = known.unwrap_or_else(|| {
            self.known.push(Known { picture: picture.clone(), id: None });
            self.known.len() - 1
        });
        self.used.insert(number);
        number
    }

    /// Begins another page.
    pub(super) fn clear(&mut self) {
        self.used.clear();
    }

    /// Writes the pictures of the page under way that are not written yet.
    pub(super) fn write<W: Write>(&mut self, objects: &mut Objects<W>) -> io::Result<()> {
        for number in &self.used {
            let known = &mut self.known[*number];
            if known.id.is_some() {
                continue;
            }
            let is_coloured = known.picture.is_coloured();
            if is_coloured && self.profile.is_none() {
                let id = objects.id();
                self.profile = Some(id);
                objects.stream(id, &srgb::profile(), |stream| {
                    stream.pair(Name(b"N"), 3);
                })?;
            }
            let colours = Colours { profile: self.profile.filter(|_| is_coloured) };
            known.id = Some(match &known.picture.art {
                Art::Drawing(parts) => {
                    let size = [known.picture.width, known.picture.height];
                    let group = known.picture.is_transparent();
                    form(objects, parts, colours, size, group)?
                }
                Art::Raster(raster) => image(objects, raster, colours, [known.picture.width, known.picture.height])?,
            });
        }
        Ok(())
    }

    /// The names and objects of the pictures of the page under way.
    pub(super) fn used(&self) -> impl Iterator<Item = (String, Ref)> {
        self.used.iter().filter_map(|number| Some((format!("P{number}"), self.known[*number].id?)))
    }

    /// In what colours the page under way blends, if it has to.
    pub(super) fn blend(&self) -> Option<Colours> {
        let mut pictures = self.used.iter().map(|number| &self.known[*number].picture);
        pictures.clone().find(|picture| picture.is_transparent())?;
        let is_coloured = pictures.any(|picture| picture.is_coloured());
        Some(Colours { profile: self.profile.filter(|_| is_coloured) })
    }
}

/// How many times its own size a picture is drawn, in millionths; an image's own size is one, a drawing's its grid's.
pub(super) fn scale(picture: &Picture, width: Length, height: Length) -> (i64, i64) {
    let micro = |length: Length, own: u32| {
        let own = if matches!(picture.art, Art::Drawing(_)) { i64::from(own.max(1)) } else { 1000 };
        nearest(i64::from(length.0) * 1_000_000_000 / 65_536, own)
    };
    (micro(width, picture.width), micro(height, picture.height))
}

/// The colours that a picture needs.
#[derive(Clone, Copy)]
pub(super) struct Colours {
    /// The profile of sRGB; none for a picture of greys.
    profile: Option<Ref>,
}

impl Colours {
    /// Writes them as a colour space.
    pub(super) fn write(self, object: Obj<'_>) {
        match self.profile {
            Some(profile) => {
                object.array().item(Name(b"ICCBased")).item(profile);
            }
            None => object.primitive(Name(b"DeviceGray")),
        }
    }
}

fn image<W: Write>(objects: &mut Objects<W>, raster: &Raster, colours: Colours, size: [u32; 2]) -> io::Result<Ref> {
    let describe = |stream: &mut Stream<'_>, colours: Colours| {
        stream.pair(Name(b"Type"), Name(b"XObject"));
        stream.pair(Name(b"Subtype"), Name(b"Image"));
        stream.pair(Name(b"Width"), size[0] as i32);
        stream.pair(Name(b"Height"), size[1] as i32);
        colours.write(stream.insert(Name(b"ColorSpace")));
        stream.pair(Name(b"BitsPerComponent"), 8);
    };
    let id = objects.id();
    let mask = raster.alpha.as_ref().map(|alpha| (objects.id(), alpha));
    objects.stream(id, &raster.samples, |stream| {
        describe(stream, colours);
        if let Some((mask, _)) = mask {
            stream.pair(Name(b"SMask"), mask);
        }
    })?;
    if let Some((mask, alpha)) = mask {
        objects.stream(mask, alpha, |stream| describe(stream, Colours { profile: None }))?;
    }
    Ok(id)
}

/// Writes a form of parts, and those within it; `group` says that it blends apart from what is behind it.
fn form<W: Write>(
    objects: &mut Objects<W>,
    parts: &[Part],
    colours: Colours,
    size: [u32; 2],
    group: bool,
) -> io::Result<Ref> {
    let mut sketch = Sketch::default();
    sketch.parts(parts);
    let mut inner = Vec::with_capacity(sketch.groups.len());
    for group in &sketch.groups {
        inner.push(form(objects, &group.parts, colours, size, true)?);
    }
    let id = objects.id();
    objects.stream(id, &sketch.out, |stream| {
        stream.pair(Name(b"Type"), Name(b"XObject"));
        stream.pair(Name(b"Subtype"), Name(b"Form"));
        let [width, height] = size.map(units);
        stream.pair(Name(b"BBox"), Rect::new(0.0, 0.0, width, height));
        if group {
            let mut entry = stream.insert(Name(b"Group")).start::<GroupEntry<'_>>();
            entry.transparency().isolated(true);
            colours.write(entry.insert(Name(b"CS")));
        }
        let mut resources = stream.insert(Name(b"Resources")).start::<Resources<'_>>();
        if let Some(profile) = colours.profile.filter(|_| sketch.coloured) {
            resources.color_spaces().insert(Name(b"C")).array().item(Name(b"ICCBased")).item(profile);
        }
        if !sketch.opacities.is_empty() {
            let mut states = resources.ext_g_states();
            for opacity in &sketch.opacities {
                let name = format!("A{opacity}");
                states.insert(Name(name.as_bytes())).dict().pair(Name(b"ca"), fraction(*opacity));
            }
            states.finish();
        }
        if !inner.is_empty() {
            let mut forms = resources.x_objects();
            for (index, form) in inner.iter().enumerate() {
                forms.pair(Name(format!("X{index}").as_bytes()), *form);
            }
            forms.finish();
        }
        resources.finish();
    })?;
    Ok(id)
}

/// The content of a form under way.
#[derive(Default)]
struct Sketch<'a> {
    out: Vec<u8>,
    /// The colour and opacity at hand; none where they are not known.
    colour: Option<[u8; 3]>,
    opacity: Option<Permille>,
    coloured: bool,
    opacities: BTreeSet<i32>,
    /// The groups that are forms of their own.
    groups: Vec<&'a Group>,
}

impl<'a> Sketch<'a> {
    fn parts(&mut self, parts: &'a [Part]) {
        for part in parts {
            match part {
                Part::Shape(shape) => self.shape(shape),
                Part::Group(group) => self.group(group),
            }
        }
    }

    fn group(&mut self, group: &'a Group) {
        let before = (self.colour, self.opacity);
        self.out.extend_from_slice(b"q\n");
        if let Some(clip) = &group.clip {
            self.outline(clip);
            self.out.extend_from_slice(if clip.even_odd { b"W* n\n" } else { b"W n\n" });
        }
        if group.opacity == Permille::ONE {
            self.parts(&group.parts);
        } else {
            self.set_opacity(group.opacity);
            self.out.extend_from_slice(format!("/X{} Do\n", self.groups.len()).as_bytes());
            self.groups.push(group);
        }
        self.out.extend_from_slice(b"Q\n");
        (self.colour, self.opacity) = before;
    }

    fn shape(&mut self, shape: &Shape) {
        if self.colour != Some(shape.colour) {
            self.colour = Some(shape.colour);
            let parts = shape.colour.map(|part| nearest(i64::from(part) * 1000, 255));
            if is_grey(shape.colour) {
                push_milli(&mut self.out, parts[0]);
                self.out.extend_from_slice(b" g\n");
            } else {
                self.coloured = true;
                self.out.extend_from_slice(b"/C cs");
                for part in parts {
                    self.out.push(b' ');
                    push_milli(&mut self.out, part);
                }
                self.out.extend_from_slice(b" sc\n");
            }
        }
        self.set_opacity(shape.opacity);
        self.outline(&shape.outline);
        self.out.extend_from_slice(if shape.outline.even_odd { b"f*\n" } else { b"f\n" });
    }

    fn set_opacity(&mut self, opacity: Permille) {
        // A form begins opaque.
        let is_so = self.opacity.unwrap_or(Permille::ONE) == opacity;
        if !is_so {
            self.opacities.insert(opacity.0);
            self.out.extend_from_slice(format!("/A{} gs\n", opacity.0).as_bytes());
        }
        self.opacity = Some(opacity);
    }

    fn outline(&mut self, outline: &Outline) {
        for step in &outline.steps {
            match *step {
                Step::Move(to) => self.step(&[to], b"m\n"),
                Step::Line(to) => self.step(&[to], b"l\n"),
                Step::Curve(first, second, to) => self.step(&[first, second, to], b"c\n"),
                Step::Close => self.out.extend_from_slice(b"h\n"),
            }
        }
    }

    fn step(&mut self, spots: &[Spot], operator: &[u8]) {
        for number in spots.iter().flat_map(|spot| [spot.x, spot.y]) {
            push_milli(&mut self.out, i64::from(number));
            self.out.push(b' ');
        }
        self.out.extend_from_slice(operator);
    }
}

/// A length on the grid, in the units of the form: thousands of steps.
#[expect(clippy::float_arithmetic, reason = "pdf-writer takes operands of dictionaries as f32; one exact division")]
fn units(steps: u32) -> f32 {
    steps as f32 / 1000.0
}

/// An opacity as a fraction.
#[expect(clippy::float_arithmetic, reason = "pdf-writer takes operands of dictionaries as f32; one exact division")]
fn fraction(thousandths: i32) -> f32 {
    thousandths as f32 / 1000.0
}
