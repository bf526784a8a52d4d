//! What hangs before the items of a list: bullets by depth, numbers in the form and digits of their language.
//!
//! Boxes are as wide as the widest number of the list is likely to be, in whole digits, so that lists within lists can
//! be indented before anything is measured. Deliberately absent: the items.

use super::desk::{Context, FSI, PDI};
use super::numbers::{self, around};
use super::series::Series;
use crate::lang::{Digits, Labels, Lang, Script};
use crate::layout::Align;
use crate::letter::List;
use crate::manuscript::Numbering;

/// Bullets by depth; the bundle has them in every style.
const BULLETS: [&str; 2] = ["•", "–"];
/// The width of a bullet's box, of a digit and of what stands around a number, in thousandths of the type size; and how
/// much wider Arabic script is, whose faces are set larger.
const BULLET_WIDTH: i32 = 450;
const DIGIT_WIDTH: i32 = 540;
const STOP_WIDTH: i32 = 260;
const BRACKETS_WIDTH: i32 = 600;
const ARABIC: i32 = 1200;

/// The bullets or numbers of one list.
pub(super) struct Marks<'a> {
    start: Option<u64>,
    items: u64,
    depth: usize,
    series: Series,
    digits: Digits,
    form: (&'a str, &'a str),
    lang: Lang,
}

/// The width of a number of so many digits and the stop after it, in thousandths of the type size.
pub(super) fn number_width(digits: usize, lang: Lang) -> i32 {
    wide(digits as i32 * DIGIT_WIDTH + STOP_WIDTH, lang)
}

fn wide(width: i32, lang: Lang) -> i32 {
    let factor = if lang.script() == Script::Arabic { ARABIC } else { 1000 };
    width * factor / 1000
}

impl<'a> Marks<'a> {
    /// The marks of a list in this context, in a letter in `document`.
    pub(super) fn new(list: &List, context: &Context, document: Lang, labels: &'a Labels) -> Marks<'a> {
        let own = context.lang.language() == document.language();
        Marks {
            start: list.start,
            items: list.items.len() as u64,
            depth: context.depth,
            series: Series::at(context.numbered, context.lang),
            digits: if own { labels.digits } else { context.lang.digits() },
            form: if own { around(&labels.annex.entry_number, "{number}") } else { ("", ".") },
            lang: context.lang,
        }
    }

    /// How the list is numbered.
    pub(super) fn numbering(&self) -> Numbering {
        match (self.start, self.series) {
            (None, _) => Numbering::Disc,
            (_, Series::Decimal | Series::Bracketed) => Numbering::Decimal,
            // Of letters the standard knows those of the Latin alphabet: these come nearest.
            (_, Series::Letters(_)) => Numbering::LowerAlpha,
            (_, Series::Roman) => Numbering::LowerRoman,
        }
    }

    /// Numbers stand at the text, bullets at the edge.
    pub(super) fn align(&self) -> Align {
        if self.start.is_some() { Align::End } else { Align::Start }
    }

    /// The width of the box, in thousandths of the type size.
    pub(super) fn width(&self) -> i32 {
        let Some(start) = self.start else { return BULLET_WIDTH };
        let last = start.saturating_add(self.items.saturating_sub(1));
        let around = if self.series == Series::Decimal { STOP_WIDTH } else { BRACKETS_WIDTH };
        wide(self.series.widest(start, last) as i32 * DIGIT_WIDTH + around, self.lang)
    }

    /// Writes the mark of an item. A number is isolated from the marks around it, so that these take the side of the
    /// paragraph.
    pub(super) fn write(&self, text: &mut String, index: u64) {
        let Some(start) = self.start else { return text.push_str(BULLETS[self.depth % BULLETS.len()]) };
        let number = start.saturating_add(index);
        let (open, close) = self.series.brackets(self.lang.script());
        if let Some(letters) = self.series.letters(number) {
            return text.extend([open, &letters, close]);
        }
        let (before, after) = if self.series == Series::Bracketed { (open, close) } else { self.form };
        text.extend([before, FSI]);
        numbers::write(text, number, self.digits);
        text.extend([PDI, after]);
    }
}
