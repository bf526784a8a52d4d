//! The furniture of a page: running head and folio.
//!
//! Furniture is set when the page is made up, and takes no part in page making. Deliberately absent: what it says.

use std::sync::Arc;

use crate::book::{Item, Page};
use crate::galley::Galley;
use crate::layout::Layout;
use crate::unit::{Length, Point};

/// Puts furniture on a page: the galley's body lines are the running head, the others the foot.
///
/// The head's first baseline is [`crate::layout::PageShape::head`] from the upper edge and its lines go downwards; the
/// foot's last baseline is [`crate::layout::PageShape::foot`] from the lower edge, earlier lines stand above it. Lines
/// are as wide as the galley's measure, from the text area's start edge.
pub fn furnish(page: &mut Page, furniture: Galley, layout: &Layout) {
    let Ok(galley) = u16::try_from(page.galleys.len()) else { return };
    let flow = furniture.flow;
    let x = if flow.direction.is_rtl() { page.left + layout.measure() - flow.measure } else { page.left };
    let head = (furniture.body as usize).min(furniture.slugs.len());
    let (head, foot) = furniture.slugs.split_at(head);

    let mut y = page.height - layout.page.head;
    for (slug, line) in head.iter().enumerate() {
        if slug > 0 {
            y -= head[slug - 1].depth + line.before + line.ascent;
        }
        page.items.push(Item::Line { galley, slug: slug as u32, at: Point { x, y } });
    }

    let between = |above: usize| foot[above].depth + foot[above + 1].before + foot[above + 1].ascent;
    let mut y = layout.page.foot + (1..foot.len()).map(|below| between(below - 1)).sum::<Length>();
    for at in 0..foot.len() {
        if at > 0 {
            y -= between(at - 1);
        }
        page.items.push(Item::Line { galley, slug: (head.len() + at) as u32, at: Point { x, y } });
    }
    page.galleys.push(Arc::new(furniture));
}
