//! The blocks of the body: paragraphs, headings, lists, quotations, divisions.
//!
//! Lists hang their labels beside the text; headings are counted so that no level is skipped, whatever the source does
//! (ISO 14289-1, 7.4.2). Deliberately absent: the parts around the body.

use super::batch::{Batch, Shape, Voice};
use super::desk::{Context, Desk, plain_text};
use crate::lang::Direction;
use crate::layout::{Align, StyleName};
use crate::letter::{Block, List};
use crate::manuscript::{Label, LabelWidth, Node, NodeId, Numbering, Role};
use crate::source::Span;
use crate::unit::{Length, Permille};

/// Bullets by depth; the bundle has them in every style.
const BULLETS: [&str; 3] = ["•", "–", "•"];
/// The width of a bullet's box, of a digit and of what follows a number, and the gap before the text, in thousandths of
/// the type size.
const BULLET_WIDTH: i32 = 450;
const DIGIT_WIDTH: i32 = 540;
const STOP_WIDTH: i32 = 260;
const LABEL_GAP: i32 = 450;

impl Desk<'_> {
    /// Sets the blocks of the body below `parent`. The title is the heading of level 1.
    pub(super) fn body(&mut self, batch: &mut Batch, parent: NodeId) {
        let context = self.context(parent, StyleName::Body);
        let mut levels = Vec::new();
        let blocks = &self.letter.blocks;
        for (index, block) in blocks.iter().enumerate() {
            match block {
                Block::Heading { level, text } => {
                    let level = outline_level(&mut levels, *level);
                    let style = match level {
                        2 => StyleName::Heading1,
                        3 => StyleName::Heading2,
                        _ => StyleName::Heading3,
                    };
                    let role = Role::Heading(level, plain_text(text));
                    let context = Context { style, ..context.clone() };
                    self.paragraph(batch, text, role, &context, |_| ());
                }
                block => self.block(batch, block, blocks.get(index + 1), &context),
            }
        }
    }

    /// Sets blocks one after another.
    fn blocks(&mut self, batch: &mut Batch, blocks: &[Block], context: &Context) {
        for (index, block) in blocks.iter().enumerate() {
            self.block(batch, block, blocks.get(index + 1), context);
        }
    }

    /// Sets a block; a paragraph that announces the next one stays with it.
    fn block(&mut self, batch: &mut Batch, block: &Block, next: Option<&Block>, context: &Context) {
        match block {
            // A heading within a list or quotation is a line of its own, not a part of the document.
            Block::Paragraph(text) | Block::Heading { text, .. } => {
                let announces = matches!(next, Some(Block::List(_) | Block::Quote(_) | Block::Division { .. }))
                    && plain_text(text).ends_with(':');
                self.paragraph(batch, text, Role::Paragraph, context, |shape| shape.keep_with_next |= announces);
            }
            Block::List(list) => self.list(batch, list, context),
            Block::Quote(blocks) => {
                let style = self.layout.style(StyleName::Quote);
                let nested = context.style == StyleName::Quote;
                let inner = Context {
                    parent: batch.node(Role::BlockQuote, context.parent),
                    style: if context.style == StyleName::Note { StyleName::Note } else { StyleName::Quote },
                    start_indent: context.start_indent + if nested { style.start_indent } else { Length::ZERO },
                    end_indent: context.end_indent + if nested { style.end_indent } else { Length::ZERO },
                    ..*context
                };
                self.blocks(batch, blocks, &inner);
            }
            Block::Division { lang, blocks } => {
                let node = Node { role: Role::Div, parent: context.parent, lang: Some(*lang), open: false };
                let frame: Direction = lang.direction();
                let inner = Context { parent: batch.add_node(node), lang: *lang, frame, ..*context };
                self.blocks(batch, blocks, &inner);
            }
            Block::Break => {
                let mark = batch.mark();
                batch.text("* * *", Voice::plain(NodeId::ARTIFACT, context.lang), Span::NOWHERE);
                batch.paragraph(mark, Shape::plain(StyleName::Break, context.frame, context.lang));
            }
        }
    }

    /// Sets blocks whose first line carries a label. Where the first block is no paragraph, the label has a line alone.
    pub(super) fn labelled_blocks(
        &mut self,
        batch: &mut Batch,
        blocks: &[Block],
        context: &Context,
        label: impl FnOnce(&mut Self, &mut Batch) -> Label,
    ) {
        let label = label(self, batch);
        let empty = Label { pieces: label.pieces.end..label.pieces.end, ..label.clone() };
        let hang = |label: Label, close: bool| {
            move |shape: &mut Shape| {
                shape.label = Some(label);
                shape.close |= close;
            }
        };
        let mut blocks = blocks.iter();
        match blocks.clone().next() {
            Some(Block::Paragraph(text)) => {
                blocks.next();
                self.paragraph(batch, text, Role::Paragraph, context, hang(label, false));
            }
            _ => {
                let mark = batch.mark();
                let mut shape = Shape::plain(context.style, context.frame, context.lang);
                (shape.start_indent, shape.end_indent) = (context.start_indent, context.end_indent);
                shape.label = Some(label);
                shape.keep_with_next = true;
                batch.paragraph(mark, shape);
            }
        }
        for block in blocks {
            match block {
                Block::Paragraph(text) => {
                    self.paragraph(batch, text, Role::Paragraph, context, hang(empty.clone(), false));
                }
                block => {
                    let indented = Context { start_indent: context.start_indent + box_of(&empty), ..context.clone() };
                    self.block(batch, block, None, &indented);
                }
            }
        }
    }

    fn list(&mut self, batch: &mut Batch, list: &List, context: &Context) {
        let numbering = if list.start.is_some() { Numbering::Decimal } else { Numbering::Disc };
        let node = batch.node(Role::List(numbering), context.parent);
        let style = if context.style == StyleName::Body { StyleName::List } else { context.style };
        let size = self.layout.style(style).size;
        let last = list.start.unwrap_or(1).saturating_add(list.items.len() as u64);
        let width = match list.start {
            None => size.scale(Permille(BULLET_WIDTH)),
            Some(_) => {
                let digits = last.saturating_sub(1).max(1).ilog10() as i32 + 1;
                size.scale(Permille(DIGIT_WIDTH * digits + STOP_WIDTH))
            }
        };
        let gap = size.scale(Permille(LABEL_GAP));
        for (index, item) in list.items.iter().enumerate() {
            let item_node = batch.node(Role::ListItem, node);
            let label_node = batch.node(Role::Label, item_node);
            let inner = Context {
                parent: batch.node(Role::ListBody, item_node),
                style,
                depth: context.depth + 1,
                ..context.clone()
            };
            let first = batch.paragraphs();
            self.labelled_blocks(batch, item, &inner, |desk, batch| {
                let mark = batch.mark();
                let voice = Voice::plain(label_node, desk.lang);
                let align = match list.start {
                    None => {
                        batch.text(BULLETS[context.depth % BULLETS.len()], voice, Span::NOWHERE);
                        Align::Start
                    }
                    Some(start) => {
                        let number = desk.labels.digits.write(start.saturating_add(index as u64));
                        let number = desk.labels.annex.entry_number.replace("{number}", &number);
                        batch.text(&number, voice, Span::NOWHERE);
                        Align::End
                    }
                };
                batch.label(mark, align, LabelWidth::Exactly(width), gap)
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

/// The level in the outline of a heading of this source level: one below the nearest higher heading before it.
fn outline_level(levels: &mut Vec<u8>, level: u8) -> u8 {
    while levels.last().is_some_and(|open| *open >= level) {
        levels.pop();
    }
    levels.push(level);
    (levels.len() as u8 + 1).min(6)
}

#[cfg(test)]
mod tests {
    use super::outline_level;

    #[test]
    fn no_level_is_skipped() {
        let mut levels = Vec::new();
        let found: Vec<u8> = [2, 4, 4, 2, 1, 6, 3].iter().map(|level| outline_level(&mut levels, *level)).collect();
        assert_eq!(found, [2, 3, 3, 2, 2, 3, 3]);
    }
}
