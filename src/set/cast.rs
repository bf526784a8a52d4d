//! Tokens cast into type: a face for each word or name, and the words shaped.
//!
//! A face is chosen for all of a field (what an isolate holds, such as a name), if one face can write it in that script;
//! else for each word; else for letters and punctuation apart; and only what is left is looked at character by
//! character. Deliberately absent: where lines end.

use super::choice::{context, emphasis};
use super::hyphenate::{SOFT_HYPHEN, has_soft_hyphen};
use super::itemize::{Kind, Token};
use super::shape::{How, Shaper};
use super::store::{Known, Store};
use crate::fonts::{FaceId, Fonts};
use crate::lang::{Direction, Lang, Script};
use crate::layout::Figures;
use crate::manuscript::{Piece, PieceKind};
use crate::report::Finding;
use crate::source::Span;
use crate::unit::{Length, Permille};
use crate::words::{Glyph, StoreId, WordId};

/// A word or space of a paragraph, shaped.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bit {
    pub(super) token: Token,
    pub(super) word: WordId,
    pub(super) face: FaceId,
    /// The face's factor.
    pub(super) factor: Permille,
    /// The size it is set in.
    pub(super) size: Length,
    /// How far it is raised.
    pub(super) rise: Length,
    /// Its natural width.
    pub(super) width: Length,
    /// Whether it is a raised number, which never begins a line.
    pub(super) raised: bool,
    /// Whether it was cut out of a longer word because it had to be, or stands for a missing glyph.
    pub(super) rigid: bool,
}

impl Bit {
    /// A control, which takes no room; what follows it is set as if it followed what is before it.
    fn control(token: Token, before: Option<&Bit>) -> Bit {
        let none = Bit {
            token,
            word: WordId(0),
            face: FaceId::default(),
            factor: Permille::ONE,
            size: Length::ZERO,
            rise: Length::ZERO,
            width: Length::ZERO,
            raised: false,
            // Without a face before it, a space after it looks for its own.
            rigid: true,
        };
        before.map_or(none, |before| Bit { token, width: Length::ZERO, raised: false, ..*before })
    }
}

/// How a paragraph is set, before pieces have their say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) size: Length,
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) figures: Figures,
    /// Whether it is a label: one of many numbers.
    pub(super) label: bool,
}

/// Raised numbers where the face has none: their size and rise, in thousandths of the size.
const RAISED_SIZE: Permille = Permille(620);
const RAISED_BY: Permille = Permille(330);

/// What casting needs.
pub(super) struct Caster<'f> {
    pub(super) fonts: &'f Fonts,
    pub(super) shaper: Shaper<'f>,
    pub(super) store: Store,
    /// Languages met, so that a key holds a number.
    langs: Vec<Lang>,
    ems: Vec<(FaceId, u16)>,
    pub(super) spelt: String,
    scratch: Vec<Glyph>,
    /// The space set last: its store, how it is set, and what it is.
    space: Option<(StoreId, u64, Known)>,
    /// The missing characters of this paragraph that were reported.
    pub(super) missing: Vec<(char, Span)>,
}

/// What the casting of one paragraph reads.
pub(super) struct Copy<'a> {
    pub(super) text: &'a str,
    pub(super) pieces: &'a [Piece],
    pub(super) look: Look,
    /// The language of the paragraph.
    pub(super) lang: Lang,
}

impl<'f> Caster<'f> {
    pub(super) fn new(fonts: &'f Fonts, store: Store) -> Caster<'f> {
        Caster {
            fonts,
            shaper: Shaper::new(fonts),
            store,
            langs: Vec::new(),
            ems: Vec::new(),
            spelt: String::new(),
            scratch: Vec::new(),
            space: None,
            missing: Vec::new(),
        }
    }

    /// Casts all tokens of a paragraph.
    pub(super) fn cast(&mut self, copy: &Copy<'_>, tokens: &[Token], bits: &mut Vec<Bit>, found: &mut Vec<Finding>) {
        bits.clear();
        self.missing.clear();
        let mut at = 0;
        while at < tokens.len() {
            let token = tokens[at];
            if token.kind.is_control() {
                bits.push(Bit::control(token, bits.last()));
                at += 1;
                continue;
            }
            if !is_written(token.kind) {
                self.white(copy, token, bits);
                at += 1;
                continue;
            }
            let weight = emphasis(copy, token);
            let is_fellow = |next: &Token, over_spaces: bool| {
                let written = is_written(next.kind);
                (written || (over_spaces && next.kind == Kind::Space))
                    && (next.script == token.script || !written)
                    && next.field == token.field
                    && emphasis(copy, *next) == weight
            };
            let field = extent(tokens, at, |next| token.field != 0 && is_fellow(next, true));
            let word = extent(tokens, at, |next| is_fellow(next, false));
            let whole = if field > word { self.choose(copy, &tokens[at..field]) } else { None };
            let end = if whole.is_some() { field } else { word };
            match whole.or_else(|| self.choose_word(copy, &tokens[at..end])) {
                Some((face, factor)) => {
                    for token in &tokens[at..end] {
                        if is_written(token.kind) {
                            self.word(copy, *token, face, factor, bits);
                        } else {
                            self.white(copy, *token, bits);
                        }
                    }
                }
                None => tokens[at..end].iter().for_each(|token| self.parts(copy, *token, bits, found)),
            }
            at = end;
        }
    }

    /// A space, in the face of what is before it.
    fn white(&mut self, copy: &Copy<'_>, token: Token, bits: &mut Vec<Bit>) {
        let before = bits.last().filter(|bit| !bit.rigid).map(|bit| (bit.face, bit.factor));
        let (bold, italic) = emphasis(copy, token);
        let chosen = before.or_else(|| self.fonts.choose(" ", token.script, bold, italic));
        let (face, factor) = chosen
            .or_else(|| self.fonts.choose(" ", Script::Latin, bold, italic))
            .unwrap_or((FaceId::default(), Permille::ONE));
        let text = &copy.text[token.start as usize..token.end as usize];
        let how = How { script: Script::Common, lang: Lang::UNDETERMINED, ..self.how(copy, token, face) };
        let key = self.key(how);
        // Every other token is a space like the last.
        if text == " "
            && token.kind == Kind::Space
            && let Some((_, _, known)) = self.space.filter(|(store, last, _)| (*store, *last) == (self.store.id(), key))
        {
            return self.push(copy, token, face, factor, known, bits);
        }
        let is_plain = matches!(token.kind, Kind::Space | Kind::Tab | Kind::NoBreak | Kind::LineBreak);
        let drawn = if is_plain || text == "\u{1680}" { " " } else { text };
        // What is copied is the space as it was written, but for controls such as a tabulator.
        let copied = if text.chars().all(|character| character.is_control()) { " " } else { text };
        let hash = self.store.hash(key, copied);
        let known = match self.store.find(hash, key, copied) {
            Some(known) => known,
            None => {
                let glyphs = self.shaper.shape(how, drawn, ("", ""));
                self.store.add(hash, key, copied, face, how.direction, glyphs, copied, false)
            }
        };
        if copied == " " && drawn == " " {
            self.space = Some((self.store.id(), key, known));
        }
        self.push(copy, token, face, factor, known, bits);
        if token.kind == Kind::LineBreak
            && let Some(bit) = bits.last_mut()
        {
            bit.width = Length::ZERO;
        }
    }

    /// A part of a word in a face that can write it.
    pub(super) fn word(&mut self, copy: &Copy<'_>, token: Token, face: FaceId, factor: Permille, bits: &mut Vec<Bit>) {
        let how = self.how(copy, token, face);
        let text = &copy.text[token.start as usize..token.end as usize];
        if copy.look.label && how.figures == Figures::Tabular && text.len() > 3 && is_number(text) {
            return self.number(copy, token, (face, factor), how, bits);
        }
        let context = context(copy, token);
        let known = if context != ("", "") {
            self.in_context(how, text, context, text)
        } else if has_soft_hyphen(text) {
            let mut spelt = std::mem::take(&mut self.spelt);
            spelt.clear();
            spelt.extend(text.chars().filter(|character| *character != SOFT_HYPHEN));
            let known = self.known(how, &spelt);
            self.spelt = spelt;
            known
        } else {
            self.known(how, text)
        };
        self.push(copy, token, face, factor, known, bits);
    }

    /// A number in tabular figures, three figures at a time: such figures are alike in width and know no neighbours, so
    /// a million numbers are a thousand words. The first part has what is over.
    fn number(
        &mut self,
        copy: &Copy<'_>,
        token: Token,
        (face, factor): (FaceId, Permille),
        how: How,
        bits: &mut Vec<Bit>,
    ) {
        let text = &copy.text[token.start as usize..token.end as usize];
        let mut left = text.chars().count();
        let mut part = Token { end: token.start, ..token };
        for character in text.chars() {
            part.end += character.len_utf8() as u32;
            left -= 1;
            if left.is_multiple_of(3) {
                let known = self.known(how, &copy.text[part.start as usize..part.end as usize]);
                self.push(copy, part, face, factor, known, bits);
                part = Token { start: part.end, breakable: false, ..part };
            }
        }
    }

    pub(super) fn push(
        &mut self,
        copy: &Copy<'_>,
        token: Token,
        face: FaceId,
        factor: Permille,
        known: Known,
        bits: &mut Vec<Bit>,
    ) {
        let mut size = copy.look.size.scale(factor);
        let mut rise = Length::ZERO;
        let raised = is_raised(copy, token) && is_written(token.kind);
        if raised && !known.superior {
            rise = size.scale(RAISED_BY);
            size = size.scale(RAISED_SIZE);
        }
        let width = size.of_font_units(known.advance, self.em(face));
        bits.push(Bit { token, word: known.id, face, factor, size, rise, width, raised, rigid: false });
    }

    /// The word of this text, shaped if it is not known yet. A soft hyphen at its end is drawn.
    pub(super) fn known(&mut self, how: How, text: &str) -> Known {
        let key = self.key(how);
        let hash = self.store.hash(key, text);
        if let Some(known) = self.store.find(hash, key, text) {
            return known;
        }
        let mut superior = how.superior;
        if how.superior {
            // Raised figures are real only if every glyph changes.
            self.scratch.clear();
            self.scratch.extend_from_slice(self.shaper.shape(How { superior: false, ..how }, text, ("", "")));
            let raised = self.shaper.shape(how, text, ("", ""));
            superior = raised.len() == self.scratch.len()
                && raised.iter().zip(&self.scratch).all(|(raised, plain)| raised.id != plain.id);
            if !superior {
                return self.store.add(hash, key, text, how.face, how.direction, &self.scratch, text, false);
            }
        }
        let glyphs = self.shaper.shape(how, text, ("", ""));
        self.store.add(hash, key, text, how.face, how.direction, glyphs, text, superior)
    }

    /// A part of a word that is shaped as the neighbour of what is set otherwise, or copied as another text than it draws.
    pub(super) fn in_context(&mut self, how: How, text: &str, context: (&str, &str), copied: &str) -> Known {
        let key = self.key(how) | IN_CONTEXT;
        let named = format!("{}\u{0}{text}\u{0}{}\u{0}{copied}", context.0, context.1);
        let hash = self.store.hash(key, &named);
        if let Some(known) = self.store.find(hash, key, &named) {
            return known;
        }
        let glyphs = self.shaper.shape(how, text, context);
        self.store.add(hash, key, &named, how.face, how.direction, glyphs, copied, false)
    }

    /// The glyphs of a text, for cutting it up. They are not kept.
    pub(super) fn glyphs(&mut self, how: How, text: &str) -> &[Glyph] {
        self.shaper.shape(how, text, ("", ""))
    }

    /// The width of a known word.
    pub(super) fn width(&mut self, known: Known, face: FaceId, size: Length) -> Length {
        size.of_font_units(known.advance, self.em(face))
    }

    pub(super) fn em(&mut self, face: FaceId) -> u16 {
        if let Some((_, em)) = self.ems.iter().find(|(known, _)| *known == face) {
            return *em;
        }
        let em = self.fonts.face(face).metrics().units_per_em.max(1);
        self.ems.push((face, em));
        em
    }

    /// How a token of a paragraph is set in a face.
    pub(super) fn how(&self, copy: &Copy<'_>, token: Token, face: FaceId) -> How {
        let lang = copy.pieces.get(token.piece as usize).map_or(Lang::UNDETERMINED, |piece| piece.lang);
        // Digits that stand with a foreign phrase are still written as the sentence around it writes them.
        let foreign = token.script == Script::Arabic && lang != copy.lang && lang.script() != Script::Arabic;
        let lang = if foreign && copy.lang.script() == Script::Arabic { copy.lang } else { lang };
        How {
            face,
            script: token.script,
            lang,
            direction: if token.level & 1 == 1 { Direction::Rtl } else { Direction::Ltr },
            figures: copy.look.figures,
            superior: is_raised(copy, token),
        }
    }

    pub(super) fn key(&mut self, how: How) -> u64 {
        let lang = match self.langs.iter().position(|lang| *lang == how.lang) {
            Some(at) => at,
            None => {
                self.langs.push(how.lang);
                self.langs.len() - 1
            }
        };
        u64::from(how.face.0)
            | (how.script as u64) << 16
            | (lang as u64 & 0xFFFF) << 24
            | (how.figures as u64) << 40
            | u64::from(how.superior) << 42
            | u64::from(how.direction.is_rtl()) << 43
    }
}

const IN_CONTEXT: u64 = 1 << 44;
pub(super) const MISSING: u64 = 1 << 45;
pub(super) const DRAWN_OUT: u64 = 1 << 46;

fn is_written(kind: Kind) -> bool {
    matches!(kind, Kind::Text | Kind::PageCount)
}

/// Whether a text is of nothing but decimal figures: European, Arabic or Persian ones.
fn is_number(text: &str) -> bool {
    text.chars().all(|character| matches!(character, '0'..='9' | '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}'))
}

fn is_raised(copy: &Copy<'_>, token: Token) -> bool {
    copy.pieces.get(token.piece as usize).is_some_and(|piece| {
        matches!(piece.kind, PieceKind::Call { .. } | PieceKind::CallSeparator | PieceKind::Raised)
    })
}

/// How far tokens go on from `at` that are `fellow`s; a space at the end is not one.
fn extent(tokens: &[Token], at: usize, fellow: impl Fn(&Token) -> bool) -> usize {
    let all = at + 1 + tokens[at + 1..].iter().take_while(|next| fellow(next)).count();
    at + 1 + tokens[at + 1..all].iter().rposition(|token| is_written(token.kind)).map_or(0, |last| last + 1)
}
