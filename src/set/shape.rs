//! Shaping: text to glyphs, by the rules of OpenType.
//!
//! `rustybuzz` does it, with a plan kept for each face, script, language, direction and set of features. Clusters are
//! single characters, so that every mark keeps its own text; joiners stay as glyphs without width, so that they can be
//! copied. A soft hyphen at the end of a text is drawn as a hyphen.
//! Deliberately absent: which face (see `fonts`), sizes, and a second try with another face.

use std::str::FromStr;

use rustybuzz::ttf_parser::Tag;
use rustybuzz::{BufferClusterLevel, Feature, Language, ShapePlan, UnicodeBuffer};

use super::hyphenate::SOFT_HYPHEN;
use crate::fonts::{FaceId, Fonts};
use crate::lang::{Direction, Lang, Script};
use crate::layout::Figures;
use crate::words::Glyph;

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct How {
    pub(super) face: FaceId,
    pub(super) script: Script,
    pub(super) lang: Lang,
    pub(super) direction: Direction,
    pub(super) figures: Figures,
    /// Raised figures, where the face has them.
    pub(super) superior: bool,
}

struct Plan {
    how: How,
    plan: ShapePlan,
    script: Option<rustybuzz::Script>,
    language: Option<Language>,
}

/// A face made ready for shaping.
struct Ready<'f> {
    id: FaceId,
    face: rustybuzz::Face<'f>,
    plans: Vec<Plan>,
}

/// Shapes.
pub(super) struct Shaper<'f> {
    fonts: &'f Fonts,
    faces: Vec<Ready<'f>>,
    buffer: Option<UnicodeBuffer>,
    spelt: String,
    glyphs: Vec<Glyph>,
    clusters: BufferClusterLevel,
}

impl<'f> Shaper<'f> {
    pub(super) fn new(fonts: &'f Fonts) -> Shaper<'f> {
        Shaper {
            fonts,
            faces: Vec::new(),
            buffer: None,
            spelt: String::new(),
            glyphs: Vec::new(),
            clusters: BufferClusterLevel::MonotoneCharacters,
        }
    }

    /// The glyphs of `text`, from left to right. `context` is what stands before and after it in the same word.
    pub(super) fn shape(&mut self, how: How, text: &str, context: (&str, &str)) -> &[Glyph] {
        self.glyphs.clear();
        let Some(ready) = ready(&mut self.faces, self.fonts, how.face) else { return &[] };
        let plan = plan(ready, how);
        let Ready { face, plans, .. } = ready;
        let Plan { plan, script, language, .. } = &plans[plan];
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.clear();
        buffer.set_cluster_level(self.clusters);
        buffer.set_direction(direction(how.direction));
        if let Some(script) = script {
            buffer.set_script(*script);
        }
        if let Some(language) = language {
            buffer.set_language(language.clone());
        }
        match text.strip_suffix(SOFT_HYPHEN) {
            Some(fragment) => {
                self.spelt.clear();
                self.spelt.push_str(fragment);
                let has_hyphen = self.fonts.face(how.face).covers('\u{2010}');
                self.spelt.push(if has_hyphen { '\u{2010}' } else { '-' });
                buffer.push_str(&self.spelt);
            }
            None => buffer.push_str(text),
        }
        if !context.0.is_empty() {
            buffer.set_pre_context(context.0);
        }
        if !context.1.is_empty() {
            buffer.set_post_context(context.1);
        }
        let shaped = rustybuzz::shape_with_plan(face, plan, buffer);
        let positions = shaped.glyph_positions();
        self.glyphs.extend(shaped.glyph_infos().iter().zip(positions).map(|(info, position)| Glyph {
            id: info.glyph_id as u16,
            cluster: info.cluster,
            advance: position.x_advance,
            x: position.x_offset,
            y: position.y_offset,
        }));
        self.buffer = Some(shaped.clear());
        &self.glyphs
    }
}

#[cfg(test)]
impl Shaper<'_> {
    /// Shapes as HarfBuzz does when nothing is asked of it but `features`, for comparison.
    pub(super) fn shape_as_harfbuzz_does(
        &mut self,
        how: How,
        lang: &str,
        features: &[Feature],
        text: &str,
    ) -> Vec<Glyph> {
        let ready = ready(&mut self.faces, self.fonts, how.face).expect("a font");
        add_plan(ready, how, lang, features);
        self.clusters = BufferClusterLevel::MonotoneGraphemes;
        self.shape(how, text, ("", "")).to_vec()
    }
}

/// The face, made ready; none if its bytes are no font.
fn ready<'a, 'f>(faces: &'a mut Vec<Ready<'f>>, fonts: &'f Fonts, id: FaceId) -> Option<&'a mut Ready<'f>> {
    let at = match faces.iter().position(|ready| ready.id == id) {
        Some(at) => at,
        None => {
            let face = fonts.face(id);
            let face = rustybuzz::Face::from_slice(face.data(), face.index)?;
            faces.push(Ready { id, face, plans: Vec::new() });
            faces.len() - 1
        }
    };
    faces.get_mut(at)
}

/// The index of the plan for this way of setting.
fn plan(ready: &mut Ready<'_>, how: How) -> usize {
    match ready.plans.iter().position(|plan| plan.how == how) {
        Some(at) => at,
        None => add_plan(ready, how, &how.lang.to_string(), &features(how)),
    }
}

fn add_plan(ready: &mut Ready<'_>, how: How, lang: &str, features: &[Feature]) -> usize {
    let script = rustybuzz::Script::from_iso15924_tag(Tag(how.script.as_iso15924_tag()));
    let language = Language::from_str(lang).ok();
    let plan = ShapePlan::new(&ready.face, direction(how.direction), script, language.as_ref(), features);
    ready.plans.push(Plan { how, plan, script, language });
    ready.plans.len() - 1
}

fn direction(direction: Direction) -> rustybuzz::Direction {
    match direction {
        Direction::Ltr => rustybuzz::Direction::LeftToRight,
        Direction::Rtl => rustybuzz::Direction::RightToLeft,
    }
}

/// The features beside those that are always on (`kern`, `liga`, `mark`, `locl` and the script's own).
fn features(how: How) -> Vec<Feature> {
    let on = |tag: &[u8; 4]| Feature::new(Tag::from_bytes(tag), 1, ..);
    let mut features = match how.figures {
        Figures::Proportional => vec![on(b"lnum"), on(b"pnum")],
        Figures::Tabular => vec![on(b"lnum"), on(b"tnum")],
        Figures::OldStyle => vec![on(b"onum"), on(b"pnum")],
    };
    if how.superior {
        features.push(on(b"sups"));
    }
    features
}
