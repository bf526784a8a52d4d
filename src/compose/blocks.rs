//! The blocks of the body: paragraphs, headings, lists, quotations, divisions.
//!
//! Lists hang their labels beside the text; headings are counted so that no level is skipped, whatever the source does
//! (ISO 14289-1, 7.4.2). Deliberately absent: the parts around the body.

use super::batch::{Batch, Shape, Voice};
use super::desk::{Context, Desk, plain_text};
use super::marks::Marks;
use crate::layout::StyleName;
use crate::letter::{Block, Inline, List};
use crate::manuscript::{Label, LabelWidth, Node, NodeId, PieceKind, Role};
use crate::source::Span;
use crate::unit::{Length, Permille};

/// Between a bullet or number and the text, in thousandths of the type size.
const LABEL_GAP: i32 = 450;

impl<'a> Desk<'a> {
    /// Sets a block of the body below `parent`; `next` is the one after it. The title is the heading of level 1.
    pub(super) fn body_block(&mut self, batch: &mut Batch, parent: NodeId, block: &'a Block, next: Option<&Block>) {
        let context = self.context(parent, StyleName::Body);
        self.block(batch, block, next, &context);
    }

    /// Sets blocks one after another.
    fn blocks(&mut self, batch: &mut Batch, blocks: &'a [Block], context: &Context) {
        for (index, block) in blocks.iter().enumerate() {
            self.block(batch, block, blocks.get(index + 1), context);
        }
    }

    /// Sets a block; a paragraph that announces the next one stays with it.
    fn block(&mut self, batch: &mut Batch, block: &'a Block, next: Option<&Block>, context: &Context) {
        match block {
            Block::Paragraph(text) if self.numbers_paragraphs(context) => {
                let (announces, frame) = (announces(text, next), self.direction);
                self.begin(context).inlines(text);
                let keep = |shape: &mut Shape| shape.keep_with_next |= announces;
                self.lay_beside(batch, Role::Paragraph, &Context { frame, ..*context }, Desk::paragraph_number, keep);
            }
            Block::Paragraph(text) => {
                let announces = announces(text, next);
                self.paragraph(batch, text, Role::Paragraph, context, |shape| shape.keep_with_next |= announces);
            }
            Block::Heading { level, text } if context.outline => {
                let level = outline_level(&mut self.levels, *level, self.has_title);
                let style = match level {
                    0..=2 => StyleName::Heading1,
                    3 => StyleName::Heading2,
                    _ => StyleName::Heading3,
                };
                let role = Role::Heading(level, plain_text(text));
                self.paragraph(batch, text, role, &Context { style, ..*context }, |shape| shape.keep_with_next = true);
            }
            // A heading within a list, quotation or note is a bold line, not a part of the document.
            Block::Heading { text, .. } => {
                self.begin(context).strong(text);
                self.lay(batch, Role::Paragraph, context, |shape| shape.keep_with_next = true);
            }
            Block::List(list) if list.items.is_empty() => {}
            Block::Quote(blocks) | Block::Division { blocks, .. } if blocks.is_empty() => {}
            Block::List(list) => self.list(batch, list, &self.beside_numbers(context)),
            Block::Quote(blocks) => {
                let context = &self.beside_numbers(context);
                let style = self.layout.style(StyleName::Quote);
                let nested = context.style != StyleName::Body;
                let inner = Context {
                    parent: batch.node(Role::BlockQuote, context.parent),
                    style: if context.style == StyleName::Note { StyleName::Note } else { StyleName::Quote },
                    start_indent: context.start_indent + if nested { style.start_indent } else { Length::ZERO },
                    end_indent: context.end_indent + if nested { style.end_indent } else { Length::ZERO },
                    outline: false,
                    ..*context
                };
                self.blocks(batch, blocks, &inner);
            }
            Block::Division { lang, blocks } => {
                let node_lang = Some(*lang).filter(|lang| *lang != context.lang);
                let node = Node { role: Role::Div, parent: context.parent, lang: node_lang, open: false };
                let inner = Context { parent: batch.add_node(node), lang: *lang, frame: lang.direction(), ..*context };
                self.blocks(batch, blocks, &inner);
            }
            Block::Break => {
                let mark = batch.mark();
                batch.text("* * *", Voice::plain(NodeId::ORNAMENT, context.lang), Span::NOWHERE);
                batch.paragraph(mark, Shape::plain(StyleName::Break, context.frame, context.lang));
            }
        }
    }

    /// Sets blocks whose first line carries a label. Where the first block is no paragraph, the label has a line alone.
    pub(super) fn labelled_blocks(
        &mut self,
        batch: &mut Batch,
        blocks: &'a [Block],
        context: &Context,
        label: impl FnOnce(&mut Self, &mut Batch) -> Label,
    ) {
        let label = label(self, batch);
        let indented = Context { start_indent: context.start_indent + box_of(&label), ..*context };
        let mut blocks = blocks;
        self.begin(context);
        let mut announces = !blocks.is_empty();
        if let [Block::Paragraph(text), rest @ ..] = blocks {
            self.running.inlines(text);
            announces = self::announces(text, rest.first());
            blocks = rest;
        }
        self.lay_labelled(batch, context, |shape| {
            (shape.label, shape.keep_with_next) = (Some(label), announces);
        });
        self.blocks(batch, blocks, &indented);
    }

    fn list(&mut self, batch: &mut Batch, list: &'a List, context: &Context) {
        let style = if context.style == StyleName::Body { StyleName::List } else { context.style };
        let marks = Marks::new(list, context, self.lang, self.labels);
        let node = batch.node(Role::List(marks.numbering()), context.parent);
        let size = self.layout.style(style).size;
        let width = LabelWidth::Exactly(size.scale(Permille(marks.width())));
        for (index, item) in list.items.iter().enumerate() {
            let item_node = batch.node(Role::ListItem, node);
            let label_node = batch.node(Role::Label, item_node);
            let inner = Context {
                parent: batch.node(Role::ListBody, item_node),
                style,
                depth: context.depth + 1,
                numbered: context.numbered + usize::from(list.start.is_some()),
                outline: false,
                ..*context
            };
            let first = batch.paragraphs();
            self.labelled_blocks(batch, item, &inner, |_, batch| {
                let mark = batch.mark();
                let voice = Voice::plain(label_node, context.lang);
                batch.write(voice, PieceKind::Text, Span::NOWHERE, |text| marks.write(text, index as u64));
                batch.label(mark, marks.align(), width.clone(), size.scale(Permille(LABEL_GAP)))
            });
            if list.tight && (index > 0 || context.depth > 0) {
                batch.close_up(first);
            }
        }
    }
}

/// How far a label moves the text beside it, where compose knows it.
fn box_of(label: &Label) -> Length {
    match label.width {
        LabelWidth::Exactly(width) => width + label.gap,
        LabelWidth::Of(_) => Length::ZERO,
    }
}

/// Whether a paragraph announces what follows it, and so does not stand on the page before.
fn announces(text: &[Inline], next: Option<&Block>) -> bool {
    matches!(next, Some(Block::List(_) | Block::Quote(_) | Block::Division { .. })) && ends_in_colon(text)
}

fn ends_in_colon(text: &[Inline]) -> bool {
    match text {
        [.., Inline::Text { text, .. }] => text.trim_end().ends_with(':'),
        [.., Inline::Emphasis(text) | Inline::Strong(text) | Inline::Language { text, .. }] => ends_in_colon(text),
        [before @ .., Inline::Call { .. }] => ends_in_colon(before),
        _ => false,
    }
}

/// The level in the outline of a heading of this source level: one below the nearest higher heading before it, or below
/// the title.
fn outline_level(levels: &mut Vec<u8>, level: u8, below_title: bool) -> u8 {
    while levels.last().is_some_and(|open| *open >= level) {
        levels.pop();
    }
    levels.push(level);
    (levels.len() + usize::from(below_title)).min(6) as u8
}

#[cfg(test)]
mod tests {
    use super::outline_level;

    #[test]
    fn no_level_is_skipped() {
        let mut levels = Vec::new();
        let found: Vec<u8> =
            [2, 4, 4, 2, 1, 6, 3].iter().map(|level| outline_level(&mut levels, *level, true)).collect();
        assert_eq!(found, [2, 3, 3, 2, 2, 3, 3]);
    }
}
