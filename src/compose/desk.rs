//! The composing desk: running text and notes into pieces and paragraphs.
//!
//! What every part of the document has in common: running text with its languages and isolates, calls of notes, and the
//! notes placed after the block that first calls them. Deliberately absent: which parts there are.

use super::batch::{Batch, Shape, Voice};
use super::furniture::Heads;
use super::language::{guess, has_italic};
use super::notes::{Caller, Notes};
use super::numbered::ParagraphNumbers;
use super::numbers::around;
use super::running::{Atom, AtomKind, Running, TagKind};
use super::spaces::{self, Spacing};
use crate::lang::{Direction, Labels, Lang};
use crate::layout::{Align, Layout, StyleName};
use crate::letter::{Inline, Letter, NoteIndex, Translation};
use crate::manuscript::{Label, LabelWidth, Node, NodeId, NoteId, PieceKind, Role};
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
    /// The language of the words that we add.
    pub(super) label_lang: Lang,
    pub(super) notes: Notes,
    pub(super) running: Running<'a>,
    /// Notes first called in the block at hand, to be placed after it.
    pending: Vec<NoteIndex>,
    /// The source levels of the headings that are open at this place of the body.
    pub(super) levels: Vec<u8>,
    /// Whether a title stands above the body, the heading of level 1.
    pub(super) has_title: bool,
    pub(super) heads: Heads,
    /// The numbers of the body's paragraphs, if they have any.
    pub(super) paragraphs: Option<ParagraphNumbers>,
    /// What a translation was made from.
    pub(super) translated: Option<&'a str>,
    /// The translations of the letter, whose languages the annex speaks too.
    pub(super) translations: &'a [Translation],
}

/// Where blocks stand: their parent and what surrounds them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context {
    pub(super) parent: NodeId,
    pub(super) frame: Direction,
    pub(super) lang: Lang,
    pub(super) start_indent: Length,
    pub(super) end_indent: Length,
    pub(super) style: StyleName,
    /// How many lists surround them.
    pub(super) depth: usize,
    /// How many numbered lists surround them.
    pub(super) numbered: usize,
    /// Whose text they are.
    pub(super) caller: Caller,
    /// Whether their headings are the document's: not within a list, a quotation or a note.
    pub(super) outline: bool,
}

/// The direction and span of text within a paragraph while it is composed.
struct Open {
    tag: usize,
    voice: Voice,
    isolated: bool,
}

impl<'a> Desk<'a> {
    pub(super) fn new(letter: &'a Letter, layout: &'a Layout, labels: &'a Labels, annex: bool) -> Desk<'a> {
        let lang = letter.matter.lang.unwrap_or(Lang::ENGLISH);
        let mut desk = Desk {
            letter,
            layout,
            labels,
            lang,
            direction: lang.direction(),
            label_lang: Lang::parse(&labels.tag).unwrap_or(lang),
            notes: Notes::number(letter, &layout.notes, annex),
            running: Running::new(letter.notes.len(), Spacing::new(labels, lang)),
            pending: Vec::new(),
            levels: Vec::new(),
            has_title: false,
            heads: Heads::default(),
            paragraphs: ParagraphNumbers::of(letter, lang, layout),
            translated: None,
            translations: &[],
        };
        desk.heads = desk.heads();
        desk
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
            numbered: 0,
            caller: Caller::Text,
            outline: true,
        }
    }

    /// Begins a paragraph in this context: what is to be said in it goes to the running text returned.
    pub(super) fn begin(&mut self, context: &Context) -> &mut Running<'a> {
        self.running.start(context.lang);
        &mut self.running
    }

    /// Sets one paragraph of inlines.
    pub(super) fn paragraph(
        &mut self,
        batch: &mut Batch,
        inlines: &'a [Inline],
        role: Role,
        context: &Context,
        adjust: impl FnOnce(&mut Shape),
    ) {
        self.begin(context).inlines(inlines);
        self.lay(batch, role, context, adjust);
    }

    /// Sets what was begun beside a label. Where there is nothing, the label has a line alone, on which something must
    /// stand: a no-break space.
    pub(super) fn lay_labelled(&mut self, batch: &mut Batch, context: &Context, adjust: impl FnOnce(&mut Shape)) {
        if self.running.is_empty() {
            self.running.text("\u{A0}", Span::NOWHERE);
        }
        self.lay(batch, Role::Paragraph, context, adjust);
    }

    /// Sets what was begun, if it is anything: its node, its text, and the notes it is the first to call.
    pub(super) fn lay(&mut self, batch: &mut Batch, role: Role, context: &Context, adjust: impl FnOnce(&mut Shape)) {
        self.lay_beside(batch, role, context, |_, _, _| None, adjust);
    }

    /// Sets what was begun beside a label that is text of the paragraph itself.
    pub(super) fn lay_beside(
        &mut self,
        batch: &mut Batch,
        role: Role,
        context: &Context,
        label: impl FnOnce(&mut Self, &mut Batch, NodeId) -> Option<Label>,
        adjust: impl FnOnce(&mut Shape),
    ) {
        if self.running.is_empty() {
            return;
        }
        let mut running = std::mem::take(&mut self.running);
        let (lang, direction) = running.resolve(self.lang);
        let node_lang = Some(lang).filter(|lang| *lang != context.lang);
        let node = batch.add_node(Node { role, parent: context.parent, lang: node_lang, open: false });
        let label = label(self, batch, node);
        let mark = batch.mark();
        self.write(batch, &running, Voice::plain(node, lang), context.caller, mark);
        self.running = running;
        // A note stands on the side of its own language, number and all: a Latin citation under a Persian letter at the left.
        let frame = if context.style == StyleName::Note { direction } else { context.frame };
        let mut shape = Shape {
            direction: Some(direction),
            start_indent: context.start_indent,
            end_indent: context.end_indent,
            label,
            ..Shape::plain(context.style, frame, lang)
        };
        adjust(&mut shape);
        batch.paragraph(mark, shape);
        if context.caller == Caller::Text {
            self.place_notes(batch, context.parent);
        }
    }

    /// Writes running text as pieces of the paragraph that begins at piece `mark`.
    fn write(&mut self, batch: &mut Batch, running: &Running<'a>, voice: Voice, caller: Caller, mark: u32) {
        let mut open = vec![Open { tag: 0, voice, isolated: false }];
        let (mut phrases, mut isolates) = (running.phrases.iter().peekable(), running.isolates.iter().peekable());
        let (mut phrase, mut isolate) = (None, None);
        let mut after_call = false;
        for atom in &running.atoms {
            turn_to(batch, running, &mut open, atom.tag, mark);
            let base = open.last().map_or(voice, |open| open.voice);
            let look = |voice: Voice| Voice { bold: atom.bold, italic: atom.italic, ..voice };
            match atom.kind {
                AtomKind::LineBreak => batch.piece("\u{2028}", look(base), PieceKind::LineBreak, atom.span),
                AtomKind::Raised => {
                    let text = &running.text[atom.start..atom.end];
                    batch.piece(text, look(base), PieceKind::Raised, atom.span);
                }
                AtomKind::Call(note) => {
                    let voice = phrase.map_or(base, |(_, voice)| voice);
                    if let Some((number, first)) = self.notes.call(note, caller) {
                        if first && caller == Caller::Text {
                            self.pending.push(note);
                        }
                        if spaces::is_misplaced(self.labels.spaces.marker, &running.text, atom.start..atom.end) {
                            batch.found([spaces::misplaced(self.labels.spaces.marker, atom.span)]);
                        }
                        self.call(batch, number, first, voice, atom.span, after_call, mark);
                    }
                }
                AtomKind::Text => {
                    let mut at = atom.start;
                    while at < atom.end {
                        if isolate.is_none()
                            && let Some(next) = isolates.next_if(|next| next.start <= at)
                        {
                            batch.control(isolate_of(next.direction), look(base), mark);
                            isolate = Some(*next);
                        }
                        if phrase.is_none()
                            && let Some(next) = phrases.next_if(|next| next.start <= at)
                        {
                            let text = &running.text[next.start..next.end];
                            let voice = match guess(next.script, text, self.lang) {
                                lang if next.letters > 1 && lang != base.lang => {
                                    let (role, lang_of) = (Role::Span, Some(lang));
                                    let node = Node { role, parent: base.node, lang: lang_of, open: false };
                                    Voice { node: batch.add_node(node), lang, ..base }
                                }
                                _ => base,
                            };
                            phrase = Some((*next, voice));
                        }
                        let phrase_ends = match (phrase, phrases.peek()) {
                            (Some((phrase, _)), _) => phrase.end,
                            (None, next) => next.map_or(atom.end, |next| next.start),
                        };
                        let isolate_ends = match (isolate, isolates.peek()) {
                            (Some(isolate), _) => isolate.end,
                            (None, next) => next.map_or(atom.end, |next| next.start),
                        };
                        let end = phrase_ends.min(isolate_ends).min(atom.end);
                        let (voice, script) = match phrase {
                            Some((phrase, voice)) => (voice, phrase.script),
                            None => (base, base.lang.script()),
                        };
                        write_atom(batch, running, atom, (at, end), look(voice), has_italic(script));
                        at = end;
                        phrase.take_if(|(phrase, _)| phrase.end <= end);
                        if isolate.take_if(|isolate| isolate.end <= end).is_some() {
                            batch.control(PDI, look(base), mark);
                        }
                    }
                }
            }
            after_call = matches!(atom.kind, AtomKind::Call(_));
        }
        turn_to(batch, running, &mut open, 0, mark);
    }

    /// Sets the call of a note. It is isolated, so that its digits stand where a neutral character would: after a
    /// foreign phrase that it ends, within one that goes on. A comma parts it from a call directly before.
    #[expect(clippy::too_many_arguments, reason = "a call is made of all of this")]
    pub(super) fn call(
        &self,
        batch: &mut Batch,
        note: NoteId,
        first: bool,
        voice: Voice,
        span: Span,
        after_call: bool,
        mark: u32,
    ) {
        let plain = Voice { lang: self.lang, bold: false, italic: false, ..voice };
        if after_call {
            batch.piece(self.notes.separator(self.labels.comma.trim()), plain, PieceKind::CallSeparator, span);
        } else if !batch.ends_in_space()
            && let Some(space) = Spacing::new(self.labels, self.lang).before_call(voice.lang)
        {
            batch.piece(space, Voice { lang: voice.lang, ..plain }, PieceKind::Text, span);
        }
        let digits = self.labels.digits;
        let node = batch.node(Role::Call(note, self.numbered(&self.labels.note.label, note)), voice.node);
        batch.control(FSI, plain, mark);
        let kind = PieceKind::Call { note, first };
        batch.write(Voice { node, ..plain }, kind, span, |text| self.notes.write(text, note, digits));
        batch.control(PDI, plain, mark);
    }

    /// Places the notes that the block at hand brings, each with those that it brings itself, below `parent`.
    fn place_notes(&mut self, batch: &mut Batch, parent: NodeId) {
        let letter = self.letter;
        let mut pending = std::mem::take(&mut self.pending);
        for (number, index) in pending.iter().flat_map(|note| self.notes.with(*note)).collect::<Vec<_>>() {
            let Some(note) = letter.notes.get(index.0 as usize) else { continue };
            batch.note(number, |batch| {
                let context = self.note_context(batch, number, parent, Caller::Note(index));
                match &note.blocks {
                    Some(blocks) => self.labelled_blocks(batch, blocks, &context, |desk, batch| {
                        desk.note_label(batch, number, context.parent)
                    }),
                    None => {
                        let label = self.note_label(batch, number, context.parent);
                        let lang = self.label_lang;
                        let labels = self.labels;
                        self.begin(&context).words(&labels.note.missing, lang);
                        self.lay_labelled(batch, &context, |shape| shape.label = Some(label));
                    }
                }
            });
        }
        pending.clear();
        self.pending = pending;
    }

    /// The node of a note and the context of its paragraphs.
    pub(super) fn note_context(&self, batch: &mut Batch, note: NoteId, parent: NodeId, caller: Caller) -> Context {
        let node = batch.node(Role::Note(note), parent);
        Context { caller, outline: false, ..self.context(node, StyleName::Note) }
    }

    /// The number before a note's text, in the digits of its call.
    pub(super) fn note_label(&self, batch: &mut Batch, note: NoteId, parent: NodeId) -> Label {
        let node = batch.node(Role::NoteLabel(note, self.numbered(&self.labels.note.back, note)), parent);
        let (mark, digits) = (batch.mark(), self.labels.digits);
        let kind = PieceKind::NoteNumber(note);
        let voice = Voice::plain(node, self.lang);
        batch.write(voice, kind, Span::NOWHERE, |text| self.notes.write(text, note, digits));
        batch.label(mark, Align::Start, LabelWidth::Exactly(self.layout.notes.label_width), Length::ZERO)
    }

    /// A form of the labels with the number of a note in it.
    fn numbered(&self, form: &str, note: NoteId) -> String {
        let (before, after) = around(form, "{number}");
        let mut text = String::with_capacity(form.len() + 4);
        text.push_str(before);
        self.notes.write(&mut text, note, self.labels.digits);
        text.push_str(after);
        text
    }
}

/// What begins an isolate of this direction.
pub(super) fn isolate_of(direction: Direction) -> &'static str {
    if direction.is_rtl() { RLI } else { LRI }
}

/// Writes a part of an atom. In scripts without italics emphasis is weight.
fn write_atom(
    batch: &mut Batch,
    running: &Running<'_>,
    atom: &Atom,
    (start, end): (usize, usize),
    voice: Voice,
    has_italic: bool,
) {
    let weight = voice.italic && !has_italic;
    let voice = Voice { bold: voice.bold || weight, italic: voice.italic && !weight, ..voice };
    batch.text(&running.text[start..end], voice, atom.span_of(start, end));
}

/// Leaves the spans that `tag` is not in, and enters those that it is in: their isolates and nodes.
fn turn_to(batch: &mut Batch, running: &Running<'_>, open: &mut Vec<Open>, tag: usize, mark: u32) {
    let is_around = |outer: usize| {
        let mut inner = tag;
        while inner > outer {
            inner = running.tags[inner].parent;
        }
        inner == outer
    };
    while let Some(last) = open.last()
        && !is_around(last.tag)
    {
        if last.isolated {
            batch.control(PDI, last.voice, mark);
        }
        open.pop();
    }
    let Some(outermost) = open.last().map(|open| open.tag) else { return };
    let mut path = Vec::new();
    let mut inner = tag;
    while inner > outermost {
        path.push(inner);
        inner = running.tags[inner].parent;
    }
    for entered in path.into_iter().rev() {
        let Some(outer) = open.last() else { return };
        let (span, around, outer) = (running.tags[entered], running.tags[outer.tag], outer.voice);
        let lang = Some(span.lang).filter(|lang| *lang != outer.lang);
        let mut node = |role| batch.add_node(Node { role, parent: outer.node, lang, open: false });
        let node = match span.kind {
            TagKind::Link(url) => node(Role::Link(url.to_owned())),
            _ if lang.is_some() => node(Role::Span),
            _ => outer.node,
        };
        let is_field = span.kind == TagKind::Field;
        let isolated = is_field || span.direction != around.direction;
        if isolated {
            batch.control(if is_field { FSI } else { isolate_of(span.direction) }, outer, mark);
        }
        open.push(Open { tag: entered, voice: Voice { node, lang: span.lang, ..outer }, isolated });
    }
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
    text.retain(|character| !matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
