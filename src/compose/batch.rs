//! A manuscript under construction: text, pieces, paragraphs and nodes, kept consistent.
//!
//! Paragraphs of the flow and of notes are made in reading order and separated only when the batch is closed, because a
//! note's node stands beside the block that calls it. Deliberately absent: what any paragraph means.

use std::sync::Arc;

use crate::lang::{Direction, Lang};
use crate::layout::{Align, StyleName};
use crate::manuscript::{
    Cell, Flow, Label, LabelWidth, Manuscript, Node, NodeId, NoteId, NoteText, Paragraph, PictureBox, Piece, PieceKind,
    Role, Room as SigningRoom,
};
use crate::picture::Picture;
use crate::report::Finding;
use crate::source::Span;
use crate::unit::Length;

/// How a run of text is set, and what it belongs to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Voice {
    pub(super) node: NodeId,
    pub(super) lang: Lang,
    pub(super) bold: bool,
    pub(super) italic: bool,
}

impl Voice {
    /// Upright, regular text of a node.
    pub(super) fn plain(node: NodeId, lang: Lang) -> Voice {
        Voice { node, lang, bold: false, italic: false }
    }
}

/// What a paragraph is like beside its text.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    pub(super) style: StyleName,
    pub(super) direction: Option<Direction>,
    pub(super) frame: Direction,
    pub(super) lang: Lang,
    pub(super) start_indent: Length,
    pub(super) end_indent: Length,
    pub(super) label: Option<Label>,
    pub(super) align: Option<Align>,
    pub(super) close: bool,
    pub(super) keep_with_next: bool,
    pub(super) cell: Option<Cell>,
    pub(super) room: Option<SigningRoom>,
}

impl Shape {
    /// A paragraph of a style in the direction of its frame.
    pub(super) fn plain(style: StyleName, frame: Direction, lang: Lang) -> Shape {
        Shape {
            style,
            direction: Some(frame),
            frame,
            lang,
            start_indent: Length::ZERO,
            end_indent: Length::ZERO,
            label: None,
            align: None,
            close: false,
            keep_with_next: false,
            cell: None,
            room: None,
        }
    }
}

/// How much of everything a batch holds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Room {
    text: usize,
    pieces: usize,
    paragraphs: usize,
    nodes: usize,
}

/// A manuscript under construction.
#[derive(Debug)]
pub(super) struct Batch {
    manuscript: Manuscript,
    note_paragraphs: Vec<Paragraph>,
    in_note: bool,
}

impl Batch {
    /// An empty batch whose first node will have this number, with as much room as the batch before it took.
    pub(super) fn new(flow: Flow, first_node: NodeId, room: Room) -> Batch {
        let manuscript = Manuscript {
            flow,
            follows: None,
            text: String::with_capacity(room.text),
            pieces: Vec::with_capacity(room.pieces),
            paragraphs: Vec::with_capacity(room.paragraphs),
            body: 0,
            notes: Vec::new(),
            pictures: Vec::new(),
            first_node,
            nodes: Vec::with_capacity(room.nodes),
            findings: Vec::new(),
        };
        Batch { manuscript, note_paragraphs: Vec::new(), in_note: false }
    }

    /// Adds what was found.
    pub(super) fn found(&mut self, findings: impl IntoIterator<Item = Finding>) {
        self.manuscript.findings.extend(findings);
    }

    /// Says what the batch's first paragraph follows.
    pub(super) fn follow(&mut self, style: Option<StyleName>) {
        self.manuscript.follows = style;
    }

    /// The look of the flow's last paragraph.
    pub(super) fn last_style(&self) -> Option<StyleName> {
        self.manuscript.paragraphs.last().map(|paragraph| paragraph.style)
    }

    /// Whether the text so far ends in a space of any kind.
    pub(super) fn ends_in_space(&self) -> bool {
        self.manuscript.text.ends_with(char::is_whitespace)
    }

    /// How many paragraphs the flow has so far.
    pub(super) fn len(&self) -> usize {
        self.manuscript.paragraphs.len()
    }

    /// The number of the next node.
    pub(super) fn next_node(&self) -> NodeId {
        NodeId(self.manuscript.first_node.0 + self.manuscript.nodes.len() as u32)
    }

    /// How much room this batch took.
    pub(super) fn room(&self) -> Room {
        let manuscript = &self.manuscript;
        Room {
            text: manuscript.text.len(),
            pieces: manuscript.pieces.len(),
            paragraphs: manuscript.paragraphs.len(),
            nodes: manuscript.nodes.len(),
        }
    }

    /// The manuscript.
    pub(super) fn close(mut self) -> Manuscript {
        let body = self.manuscript.paragraphs.len() as u32;
        self.manuscript.body = body;
        self.manuscript.paragraphs.append(&mut self.note_paragraphs);
        for note in &mut self.manuscript.notes {
            note.paragraphs = note.paragraphs.start + body..note.paragraphs.end + body;
        }
        self.manuscript
    }

    /// Adds a node that only this batch adds children to.
    pub(super) fn node(&mut self, role: Role, parent: NodeId) -> NodeId {
        self.add_node(Node { role, parent, lang: None, open: false })
    }

    /// Adds a node.
    pub(super) fn add_node(&mut self, node: Node) -> NodeId {
        let number = self.next_node();
        self.manuscript.nodes.push(node);
        number
    }

    /// The number of the next piece: where a paragraph's or label's pieces begin.
    pub(super) fn mark(&self) -> u32 {
        self.manuscript.pieces.len() as u32
    }

    /// Adds a control of the bidirectional algorithm. It goes with the piece before it, so that a field needs no piece
    /// for its isolate, and nothing stands between a call's number and its place.
    pub(super) fn control(&mut self, control: &str, voice: Voice, mark: u32) {
        let start = self.manuscript.text.len() as u32;
        match self.manuscript.pieces.get_mut(mark as usize..).and_then(|pieces| pieces.last_mut()) {
            Some(last) if last.kind == PieceKind::Text => {
                self.manuscript.text.push_str(control);
                last.text.end = start + control.len() as u32;
            }
            _ => self.piece(control, voice, PieceKind::Text, Span::NOWHERE),
        }
    }

    /// A piece without text, for a label that only keeps its room.
    pub(super) fn empty_piece(&mut self, voice: Voice) {
        let at = self.manuscript.text.len() as u32;
        let Voice { node, lang, bold, italic } = voice;
        let (kind, span) = (PieceKind::Text, Span::NOWHERE);
        self.manuscript.pieces.push(Piece { text: at..at, node, lang, bold, italic, kind, span });
    }

    /// Writes into the text of a piece without a string between.
    pub(super) fn write(&mut self, voice: Voice, kind: PieceKind, span: Span, write: impl FnOnce(&mut String)) {
        let start = self.manuscript.text.len() as u32;
        write(&mut self.manuscript.text);
        let text = start..self.manuscript.text.len() as u32;
        let Voice { node, lang, bold, italic } = voice;
        self.manuscript.pieces.push(Piece { text, node, lang, bold, italic, kind, span });
    }

    /// The number of the next paragraph of the flow, or of the notes within a note.
    pub(super) fn paragraphs(&self) -> usize {
        if self.in_note { self.note_paragraphs.len() } else { self.manuscript.paragraphs.len() }
    }

    /// Leaves out the space before this paragraph.
    pub(super) fn close_up(&mut self, paragraph: usize) {
        let paragraphs = if self.in_note { &mut self.note_paragraphs } else { &mut self.manuscript.paragraphs };
        if let Some(paragraph) = paragraphs.get_mut(paragraph) {
            paragraph.close = true;
        }
    }

    /// Keeps the flow's last paragraph with the one to come.
    pub(super) fn keep_last(&mut self) {
        if let Some(paragraph) = self.manuscript.paragraphs.last_mut() {
            paragraph.keep_with_next = true;
        }
    }

    /// Adds a piece of text; an empty one is left out.
    pub(super) fn text(&mut self, text: &str, voice: Voice, span: Span) {
        self.piece(text, voice, PieceKind::Text, span);
    }

    /// Adds a piece; an empty one is left out.
    pub(super) fn piece(&mut self, text: &str, voice: Voice, kind: PieceKind, span: Span) {
        if text.is_empty() {
            return;
        }
        let start = self.manuscript.text.len() as u32;
        self.manuscript.text.push_str(text);
        let Voice { node, lang, bold, italic } = voice;
        let text = start..self.manuscript.text.len() as u32;
        self.manuscript.pieces.push(Piece { text, node, lang, bold, italic, kind, span });
    }

    /// Makes a label of the pieces since `mark`.
    pub(super) fn label(&self, mark: u32, align: Align, width: LabelWidth, gap: Length) -> Label {
        Label { pieces: mark..self.mark(), align, width, gap }
    }

    /// Makes a paragraph of the pieces since `mark`.
    pub(super) fn paragraph(&mut self, mark: u32, shape: Shape) {
        let Shape { style, direction, frame, lang, start_indent, end_indent, label, align, close, .. } = shape;
        let pieces = mark..self.mark();
        let paragraph = Paragraph {
            pieces,
            style,
            direction,
            frame,
            lang,
            start_indent,
            end_indent,
            label,
            align,
            close,
            keep_with_next: shape.keep_with_next,
            cell: shape.cell,
            picture: None,
            room: shape.room,
        };
        if self.in_note { &mut self.note_paragraphs } else { &mut self.manuscript.paragraphs }.push(paragraph);
    }

    /// Makes a paragraph of a picture.
    pub(super) fn picture(
        &mut self,
        picture: Arc<Picture>,
        (width, height): (Length, Length),
        node: NodeId,
        shape: Shape,
    ) {
        let number = self.manuscript.pictures.len() as u16;
        self.manuscript.pictures.push(picture);
        self.paragraph(self.mark(), shape);
        if let Some(paragraph) = self.manuscript.paragraphs.last_mut() {
            paragraph.picture = Some(PictureBox { picture: number, node, width, height });
        }
    }

    /// Makes the paragraphs that `compose` adds those of a note.
    pub(super) fn note(&mut self, note: NoteId, compose: impl FnOnce(&mut Batch)) {
        let start = self.note_paragraphs.len() as u32;
        let outer = std::mem::replace(&mut self.in_note, true);
        compose(self);
        self.in_note = outer;
        let paragraphs = start..self.note_paragraphs.len() as u32;
        self.manuscript.notes.push(NoteText { note, paragraphs });
    }

    /// Makes the paragraphs so far the flow's and those to come not: a page's furniture, head before foot; the head that a
    /// flow repeats.
    pub(super) fn rest_is_apart(&mut self) {
        self.in_note = true;
    }
}
