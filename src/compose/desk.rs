//! The composing desk: running text and notes into pieces and paragraphs.
//!
//! What every part of the document has in common: inline text with its languages and isolates, calls of notes, and the
//! notes placed after the block that first calls them. Deliberately absent: which parts there are.

use super::batch::{Batch, Shape, Voice};
use super::language::{paragraph_direction, stretches};
use super::notes::Notes;
use crate::lang::{Direction, Labels, Lang};
use crate::layout::{Align, Layout, StyleName};
use crate::letter::{Inline, Letter, NoteIndex};
use crate::manuscript::{LabelWidth, Node, NodeId, NoteId, PieceKind, Role};
use crate::source::Span;
use crate::unit::Length;

/// First strong isolate: keeps what follows from turning its surroundings (UAX #9, 2.4).
pub(super) const FSI: &str = "\u{2068}";
/// Ends an isolate.
pub(super) const PDI: &str = "\u{2069}";
const LRI: &str = "\u{2066}";
const RLI: &str = "\u{2067}";

/// What composing needs at hand, and what it keeps track of.
#[derive(Debug)]
pub(super) struct Desk<'a> {
    pub(super) letter: &'a Letter,
    pub(super) layout: &'a Layout,
    pub(super) labels: &'a Labels,
    /// The letter's language and direction.
    pub(super) lang: Lang,
    pub(super) direction: Direction,
    pub(super) notes: Notes,
    /// Notes first called in the block at hand, to be placed after it.
    pending: Vec<NoteIndex>,
}

/// Where blocks stand: their parent and what surrounds them.
#[derive(Clone, Debug)]
pub(super) struct Context {
    pub(super) parent: NodeId,
    pub(super) frame: Direction,
    pub(super) lang: Lang,
    pub(super) start_indent: Length,
    pub(super) end_indent: Length,
    pub(super) style: StyleName,
    /// How many lists surround them.
    pub(super) depth: usize,
}

impl<'a> Desk<'a> {
    pub(super) fn new(letter: &'a Letter, layout: &'a Layout, labels: &'a Labels) -> Desk<'a> {
        let lang = letter.matter.lang.unwrap_or(Lang::ENGLISH);
        let notes = Notes::number(letter);
        Desk { letter, layout, labels, lang, direction: lang.direction(), notes, pending: Vec::new() }
    }

    /// Blocks of this style directly below `parent`.
    pub(super) fn context(&self, parent: NodeId, style: StyleName) -> Context {
        Context {
            parent,
            frame: self.direction,
            lang: self.lang,
            start_indent: Length::ZERO,
            end_indent: Length::ZERO,
            style,
            depth: 0,
        }
    }

    /// Sets running text into the paragraph that begins at piece `mark`; `around` is the direction it stands in.
    pub(super) fn inlines(
        &mut self,
        batch: &mut Batch,
        inlines: &[Inline],
        voice: Voice,
        around: Direction,
        mark: u32,
    ) {
        for (index, inline) in inlines.iter().enumerate() {
            match inline {
                // Calls that stand at one place are joined by a raised comma, not parted by a space.
                Inline::Text { text, .. }
                    if text.trim().is_empty()
                        && batch.ends_in_call(mark)
                        && matches!(inlines.get(index + 1), Some(Inline::Call { .. })) => {}
                Inline::Text { text, span } => write_text(batch, text, voice, *span),
                Inline::Emphasis(text) => {
                    self.inlines(batch, text, Voice { italic: !voice.italic, ..voice }, around, mark);
                }
                Inline::Strong(text) => self.inlines(batch, text, Voice { bold: true, ..voice }, around, mark),
                Inline::Link { url, text } => {
                    let node = batch.node(Role::Link(url.clone()), voice.node);
                    self.inlines(batch, text, Voice { node, ..voice }, around, mark);
                }
                Inline::Language { lang, text } => {
                    let (inner, voice) = (lang.direction(), Voice { lang: *lang, ..voice });
                    let turns = inner != around;
                    if turns {
                        batch.text(if inner.is_rtl() { RLI } else { LRI }, voice, Span::NOWHERE);
                    }
                    self.inlines(batch, text, voice, inner, mark);
                    if turns {
                        batch.text(PDI, voice, Span::NOWHERE);
                    }
                }
                Inline::Call { note, span } => {
                    let Some(number) = self.notes.of(*note) else { continue };
                    let first = self.notes.place(*note);
                    if first {
                        self.pending.push(*note);
                    }
                    self.call(batch, number, first, voice, *span, mark);
                }
                Inline::LineBreak => batch.piece("\u{2028}", voice, PieceKind::LineBreak, Span::NOWHERE),
            }
        }
    }

    /// Sets the call of a note. It is isolated, so that its digits stand where a neutral character would: after a
    /// foreign phrase that it ends, within one that goes on.
    pub(super) fn call(&self, batch: &mut Batch, note: NoteId, first: bool, voice: Voice, span: Span, mark: u32) {
        if batch.ends_in_call(mark) {
            let comma = format!("{FSI}{}{PDI}", self.labels.comma.trim_end());
            batch.piece(&comma, voice, PieceKind::CallSeparator, span);
        }
        let number = self.labels.digits.write(note.0.into());
        let spoken = self.labels.note.label.replace("{number}", &number);
        let node = batch.node(Role::Call(note, spoken), voice.node);
        let plain = Voice { node, lang: self.lang, bold: false, italic: false };
        batch.piece(&format!("{FSI}{number}{PDI}"), plain, PieceKind::Call { note, first }, span);
    }

    /// Sets one paragraph: its node, its text, and the notes it is the first to call.
    pub(super) fn paragraph(
        &mut self,
        batch: &mut Batch,
        inlines: &[Inline],
        role: Role,
        context: &Context,
        adjust: impl FnOnce(&mut Shape),
    ) {
        let sole = sole_language(inlines);
        let lang = sole.unwrap_or(context.lang);
        let node_lang = Some(lang).filter(|lang| *lang != context.lang);
        let node = batch.add_node(Node { role, parent: context.parent, lang: node_lang, open: false });
        let mark = batch.mark();
        let around = if sole.is_some() { lang.direction() } else { context.frame };
        self.inlines(batch, inlines, Voice::plain(node, lang), around, mark);
        let direction = match sole {
            Some(lang) => lang.direction(),
            None => paragraph_direction(batch.text_since(mark), context.frame),
        };
        let mut shape = Shape {
            direction: Some(direction),
            start_indent: context.start_indent,
            end_indent: context.end_indent,
            lang: if direction == lang.direction() {
                lang
            } else {
                batch.language_since(mark, direction).unwrap_or(lang)
            },
            ..Shape::plain(context.style, context.frame, lang)
        };
        adjust(&mut shape);
        batch.paragraph(mark, shape);
        if context.style != StyleName::Note {
            self.place_notes(batch, context.parent);
        }
    }

    /// Places the notes first called since the last ones were placed, and those that they call, below `parent`.
    pub(super) fn place_notes(&mut self, batch: &mut Batch, parent: NodeId) {
        let letter = self.letter;
        for index in std::mem::take(&mut self.pending) {
            let (Some(number), Some(note)) = (self.notes.of(index), letter.notes.get(index.0 as usize)) else {
                continue;
            };
            let blocks = note.blocks.as_deref().unwrap_or_default();
            batch.note(number, |batch| {
                let context = self.note_context(batch, number, parent);
                match blocks.first() {
                    None => self.note_text(batch, number, &self.labels.note.missing, self.lang, note.span, &context),
                    Some(_) => self.labelled_blocks(batch, blocks, &context, |desk, batch| {
                        desk.note_label(batch, number, context.parent)
                    }),
                }
            });
            self.place_notes(batch, parent);
        }
    }

    /// The node of a note and the context of its paragraphs.
    pub(super) fn note_context(&self, batch: &mut Batch, note: NoteId, parent: NodeId) -> Context {
        let node = batch.node(Role::Note(note), parent);
        self.context(node, StyleName::Note)
    }

    /// Sets a note that is plain text: one to an entry, or the words for a text that is missing.
    pub(super) fn note_text(
        &self,
        batch: &mut Batch,
        note: NoteId,
        text: &str,
        lang: Lang,
        span: Span,
        context: &Context,
    ) {
        let label = self.note_label(batch, note, context.parent);
        let node = batch.node(Role::Paragraph, context.parent);
        let mark = batch.mark();
        write_text(batch, text, Voice::plain(node, lang), span);
        let direction = paragraph_direction(batch.text_since(mark), context.frame);
        let lang = batch.language_since(mark, direction).unwrap_or(lang);
        let shape = Shape {
            direction: Some(direction),
            label: Some(label),
            ..Shape::plain(StyleName::Note, context.frame, lang)
        };
        batch.paragraph(mark, shape);
    }

    /// The number before a note's text.
    pub(super) fn note_label(&self, batch: &mut Batch, note: NoteId, parent: NodeId) -> crate::manuscript::Label {
        let number = self.labels.digits.write(note.0.into());
        let spoken = self.labels.note.back.replace("{number}", &number);
        let node = batch.node(Role::NoteLabel(note, spoken), parent);
        let mark = batch.mark();
        batch.piece(&number, Voice::plain(node, self.lang), PieceKind::NoteNumber(note), Span::NOWHERE);
        batch.label(mark, Align::Start, LabelWidth::Exactly(self.layout.notes.label_width), Length::ZERO)
    }
}

/// Adds text, cut where its language changes.
pub(super) fn write_text(batch: &mut Batch, text: &str, voice: Voice, span: Span) {
    let exact = span != Span::NOWHERE && usize::from(span.len) == text.len();
    stretches(text, voice.lang, |range, lang| {
        let span = match exact {
            true => Span { start: span.start + range.start as u32, len: range.len() as u16, ..span },
            false => span,
        };
        batch.text(&text[range], Voice { lang, ..voice }, span);
    });
}

/// The language of a paragraph that is all in one bracketed span; calls and spaces beside it do not count.
fn sole_language(inlines: &[Inline]) -> Option<Lang> {
    let mut sole = None;
    for inline in inlines {
        match inline {
            Inline::Language { lang, .. } if sole.is_none() => sole = Some(*lang),
            Inline::Call { .. } => (),
            Inline::Text { text, .. } if text.trim().is_empty() => (),
            _ => return None,
        }
    }
    sole
}

/// The text of a line without notes, for a heading in the outline or the title of the file.
pub(super) fn plain_text(inlines: &[Inline]) -> String {
    fn write(inlines: &[Inline], to: &mut String) {
        for inline in inlines {
            match inline {
                Inline::Text { text, .. } => to.push_str(text),
                Inline::Emphasis(text) | Inline::Strong(text) => write(text, to),
                Inline::Link { text, .. } | Inline::Language { text, .. } => write(text, to),
                Inline::LineBreak => to.push(' '),
                Inline::Call { .. } => (),
            }
        }
    }
    let mut text = String::new();
    write(inlines, &mut text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
