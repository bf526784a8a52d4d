//! Made-up documents with everything in them: notes, links, lists, both directions, nodes split over pages.

use std::sync::Arc;

use undersigned::book::{Item, Page};
use undersigned::lang::{Direction, Lang};
use undersigned::manuscript::{NodeId, NoteId, Numbering, Role};
use undersigned::pdf::Writer;
use undersigned::unit::{Length, Point};

use super::compositor::{Compositor, Piece, fonts, lang, metadata, page};

/// What a document's sink gives back.
pub(super) type Written<W> = std::io::Result<W>;

const SIZE: Length = Length::points(10);
const NOTE: Length = Length::points(8);
const FURNITURE: u32 = u32::MAX;

/// Pages, galleys and the writer, one after another.
struct Maker<'f, W: std::io::Write> {
    writer: Writer<'f, W>,
    text: Compositor<'f>,
    furniture: Compositor<'f>,
    pages: u32,
}

impl<W: std::io::Write> Maker<'_, W> {
    /// A page of the galley that has been set, with a rule and furniture.
    fn page(
        &mut self,
        galley: &Arc<undersigned::galley::Galley>,
        slugs: std::ops::Range<u32>,
        settled: u32,
    ) -> std::io::Result<()> {
        self.pages += 1;
        let mut page: Page = page(self.pages, galley, slugs, settled);
        self.furniture.line(&[Piece("Letter on the Marshes", FURNITURE, Lang::ENGLISH)], NOTE);
        self.furniture.count_line(&format!("Page {} of ", self.pages), NOTE);
        page.galleys.push(Arc::new(self.furniture.galley()));
        let at = |y| Point { x: Length::points(56), y: Length::points(y) };
        page.items.push(Item::Rule { at: at(120), width: Length::points(60), height: Length::points(1).half() });
        page.items.push(Item::Line { galley: 1, slug: 0, at: at(810) });
        page.items.push(Item::Line { galley: 1, slug: 1, at: at(30) });
        self.writer.page(&page)
    }
}

/// A letter of four pages in `direction`, whose annex is one list that goes on from page to page.
pub(super) fn letter<W: std::io::Write>(sink: W, direction: Direction) -> Written<W> {
    let fonts = fonts();
    let mut says = metadata();
    let (own, other) = if direction.is_rtl() { (lang("fa"), lang("en")) } else { (lang("en"), lang("fa")) };
    says.lang = own;
    let mut furniture = Compositor::new(&fonts);
    furniture.store = undersigned::words::StoreId(1 << 16);
    let mut made =
        Maker { writer: Writer::new(sink, &says, &fonts)?, text: Compositor::new(&fonts), furniture, pages: 0 };
    let (here, there) = if direction.is_rtl() {
        ("سرپرست محترم، می‌نویسیم تا ", "the marshes of Hawizeh")
    } else {
        ("We the undersigned write about ", "تالاب‌های هویزه")
    };

    let text = &mut made.text;
    let root = text.node_in(Role::Document, 0, None, true);
    let sect = text.node_in(Role::Sect, root, None, true);
    let heading = text.node(Role::Heading(1, "Letter (1)".to_owned()), sect);
    text.line(&[Piece(here, heading, own)], SIZE);
    let empty = text.node(Role::Div, sect);
    text.node(Role::Paragraph, empty);
    let body = text.node(Role::Paragraph, sect);
    let call = text.node(Role::Call(NoteId(1), "Note 1".to_owned()), body);
    let link = text.node(Role::Link("https://example.org/مرداب".to_owned()), body);
    let span = text.node_in(Role::Span, link, Some(other), false);
    let bad = text.node(Role::Link("javascript:alert(1)".to_owned()), body);
    text.line(
        &[
            Piece(here, body, own),
            Piece("1", call, own),
            Piece(" ", body, own),
            Piece(there, span, other),
            Piece(" ", link, own),
            Piece(here, link, own),
        ],
        SIZE,
    );
    text.line(&[Piece(here, link, own), Piece(there, body, other), Piece(" x ", bad, own)], SIZE);
    let note = text.node(Role::Note(NoteId(1)), sect);
    let label = text.node(Role::NoteLabel(NoteId(1), "Back".to_owned()), note);
    let note_text = text.node(Role::Paragraph, note);
    text.line(&[Piece("1", label, own), Piece(" ", note_text, own), Piece(here, note_text, own)], NOTE);
    let quote = text.node(Role::BlockQuote, sect);
    let quoted = text.node_in(Role::Paragraph, quote, Some(other), false);
    for _ in 0..3 {
        text.line(&[Piece(there, quoted, other)], SIZE);
    }
    let again = text.node(Role::Paragraph, sect);
    let second_call = text.node(Role::Call(NoteId(1), String::new()), again);
    text.line(&[Piece(here, again, own), Piece("1", second_call, own)], SIZE);
    let galley = Arc::new(text.galley());
    // The quotation is split over two pages, and the second is not the last with the letter's galley.
    made.page(&galley, 0..5, quote)?;
    made.page(&galley, 5..7, again)?;
    made.page(&galley, 7..8, second_call + 1)?;

    let mut list = NodeId::ROOT.0;
    for batch in 0..2 {
        let text = &mut made.text;
        let mut last = 0;
        if batch == 0 {
            let annex = text.node_in(Role::Sect, root, None, true);
            let title = text.node(Role::Heading(2, "Annex".to_owned()), annex);
            text.line(&[Piece("Annex", title, lang("en"))], SIZE);
            let third = text.node(Role::Heading(3, "Part".to_owned()), annex);
            text.line(&[Piece("Part", third, lang("en"))], SIZE);
            list = text.node_in(Role::List(Numbering::Decimal), annex, None, true);
        }
        for (name, tag) in
            [("Zoë Þórðarson", "is"), ("محمّد بن عبد الرحمٰن", "ar"), ("צה״ל שָׁלוֹם", "he"), ("สมชาย กำแพงเพชร", "th")]
        {
            let item = text.node(Role::ListItem, list);
            let (label, body) =
                (text.node(Role::Label, item), text.node_in(Role::ListBody, item, Some(lang(tag)), false));
            text.line(&[Piece("7.", label, own), Piece(" ", body, lang(tag)), Piece(name, body, lang(tag))], SIZE);
            last = body;
        }
        let galley = Arc::new(text.galley());
        let count = galley.slugs.len() as u32;
        made.page(&galley, 0..count, last + 1)?;
    }
    made.furniture.line(&[Piece("5", FURNITURE, Lang::ENGLISH)], NOTE);
    let count = made.furniture.galley();
    made.writer.finish(&[count])
}
