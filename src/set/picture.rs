//! A picture set: a line that holds nothing else, as high as it is.
//!
//! Deliberately absent: what it shows.

use crate::galley::{Galley, Run, RunWord, Slug};
use crate::lang::Direction;
use crate::layout::{Align, Style};
use crate::manuscript::{Paragraph, PictureBox};
use crate::source::Span;
use crate::unit::Length;

/// Sets a picture into the galley, with `before` above it.
pub(super) fn set(
    picture: PictureBox,
    paragraph: &Paragraph,
    style: &Style,
    measure: Length,
    before: Length,
    galley: &mut Galley,
) {
    let start = style.start_indent + paragraph.start_indent;
    let end = style.end_indent + paragraph.end_indent;
    let room = (measure - start - end - picture.width).max(Length::ZERO);
    let from_start = start
        + match paragraph.align.unwrap_or(style.align) {
            Align::Start | Align::Justify => Length::ZERO,
            Align::Center => room.half(),
            Align::End => room,
        };
    let x = match paragraph.frame {
        Direction::Ltr => from_start,
        Direction::Rtl => measure - from_start - picture.width,
    };
    let (runs, calls) = (galley.runs.len() as u32, galley.calls.len() as u32);
    galley.runs.push(Run {
        word: RunWord::Picture(picture.picture),
        x,
        rise: Length::ZERO,
        size: picture.height,
        width: picture.width,
        order: 0,
        node: picture.node,
        lang: paragraph.lang,
        span: Span::NOWHERE,
    });
    galley.slugs.push(Slug {
        runs: runs..runs + 1,
        calls: calls..calls,
        before,
        ascent: picture.height,
        depth: Length::ZERO,
        keep: paragraph.keep_with_next,
        direction: paragraph.frame,
        rule: None,
    });
}
