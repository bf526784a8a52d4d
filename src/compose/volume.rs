//! What a document in several volumes says of itself: on the title page of each, over its entries, and under the letter.
//!
//! Everything here is known before a page is made. Deliberately absent: which signatories a volume holds (see
//! [`Volume::divide`]).

use super::batch::Batch;
use super::desk::{Desk, plain_text};
use super::numbers;
use super::running::Running;
use crate::lang::Lang;
use crate::layout::StyleName;
use crate::manuscript::{NodeId, Role, Volume};

/// How many volumes the letter names one by one; of more it names the number alone.
const NAMED: u32 = 20;

impl Desk<'_> {
    /// The title page of a volume that does not hold the letter.
    pub(super) fn title_page(&mut self, batch: &mut Batch, parent: NodeId, volume: &Volume, total: usize) {
        let letter = self.letter;
        let context = self.context(parent, StyleName::Title);
        self.begin(&context).inlines(&letter.matter.title);
        self.has_title = !self.running.is_empty();
        self.lay(batch, Role::Heading(1, plain_text(&letter.matter.title)), &context, |_| ());
        self.volume_line(batch, parent, StyleName::Subject, volume, total);
    }

    /// What volumes there are, under the letter.
    pub(super) fn volumes(&mut self, batch: &mut Batch, parent: NodeId, volumes: &[Volume], total: usize) {
        let node = batch.node(Role::Div, parent);
        let named = volumes.iter().filter(|volume| volume.count <= NAMED || volume.number == volume.count);
        for volume in named {
            self.volume_line(batch, node, StyleName::Enclosure, volume, total);
        }
    }

    /// "Volume 2 of 3: Signatories 1001 to 2000 of 2500".
    pub(super) fn volume_line(
        &mut self,
        batch: &mut Batch,
        parent: NodeId,
        style: StyleName,
        volume: &Volume,
        total: usize,
    ) {
        let (labels, lang) = (self.labels, self.label_lang);
        let context = self.context(parent, style);
        let number = |number: usize| {
            let mut text = String::new();
            numbers::write(&mut text, number as u64, labels.digits);
            text
        };
        let gaps = [
            ("number", number(volume.number as usize)),
            ("count", number(volume.count as usize)),
            ("first", number(volume.places.start + 1)),
            ("last", number(volume.places.end)),
            ("total", number(total)),
        ];
        let running = self.begin(&context);
        form(running, &labels.volume.number, &gaps, lang);
        running.words(&[labels.colon.as_str(), " "].concat(), lang);
        form(running, &labels.volume.signatories, &gaps, lang);
        self.lay(batch, Role::Paragraph, &context, |shape| shape.keep_with_next |= style == StyleName::AnnexRemark);
    }
}

/// A form with its gaps filled; every number is isolated, so that it keeps its order beside words from right to left.
fn form(running: &mut Running<'_>, form: &str, gaps: &[(&str, String)], lang: Lang) {
    let mut rest = form;
    while let Some((before, (gap, after))) =
        rest.split_once('{').and_then(|(before, after)| Some((before, after.split_once('}')?)))
    {
        running.words(before, lang);
        if let Some((_, number)) = gaps.iter().find(|(name, _)| *name == gap) {
            running.field(|running| running.words(number, lang));
        }
        rest = after;
    }
    running.words(rest, lang);
}

/// The title of a volume in the document's metadata.
pub(super) fn volume_title(title: &str, volume: &Volume, desk: &Desk<'_>) -> String {
    if volume.is_whole() {
        return title.to_owned();
    }
    let mut number = String::new();
    numbers::write(&mut number, volume.number.into(), desk.labels.digits);
    let mut count = String::new();
    numbers::write(&mut count, volume.count.into(), desk.labels.digits);
    let volume = desk.labels.volume.number.replace("{number}", &number).replace("{count}", &count);
    format!("{title} ({volume})")
}
