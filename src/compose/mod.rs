//! What stands where: the parts of a letter, its notes and numbers, the annex's entries, running heads; and the tree of
//! what each is, in reading order.
//!
//! A [`Composer`] yields manuscripts in reading order: the letter, its translations, the annex's heading, then entries in
//! batches. It
//! promises that a parent node stands before its children, that numbers have no gaps, that isolates are balanced.
//! Deliberately absent: fonts, lines, pages, and any number that depends on where pages break.

mod abbreviations;
mod annex;
mod annex_head;
mod batch;
mod blocks;
mod cells;
mod collate;
mod date;
mod dates;
mod desk;
mod figures;
mod furniture;
mod honorifics;
mod isolates;
mod language;
mod letterhead;
mod marks;
mod native;
mod notes;
mod numbered;
mod numbers;
mod order;
mod parts;
mod phrases;
mod running;
mod series;
mod signatures;
mod signed;
mod spaces;
mod table;
mod translations;
mod units;
mod volume;

use annex::Entries;
use batch::{Batch, Room};
use desk::{Desk, plain_text};
use table::Rows;

use crate::book::Metadata;
use crate::lang::Labels;
use crate::layout::{Layout, StyleName};
use crate::letter::{Block, Letter, Number};
use crate::manuscript::{Flow, Manuscript, Node, NodeId, Numbering, Role, Section, Volume};
use crate::roll::Roll;

/// How many entries go into a batch.
const ENTRIES_A_BATCH: usize = 64;
/// How many paragraphs of the letter a batch is closed after.
const PARAGRAPHS_A_BATCH: usize = 64;

/// Composes a letter and its annex, batch by batch.
#[derive(Debug)]
pub struct Composer<'a> {
    /// Where the letter and the annex are composed.
    desk: Desk<'a>,
    /// Where its translations are.
    translations: Vec<Desk<'a>>,
    entries: Option<Entries<'a>>,
    /// How many signatories there are in all volumes.
    signatories: usize,
    volume: Volume,
    draft: bool,
    /// How many digits the folio keeps for the number of pages.
    page_digits: u32,
    next_node: NodeId,
    /// How much the last batch held.
    room: Room,
    /// The look of the last batch's last paragraph.
    last_style: Option<StyleName>,
    /// The section at hand: the letter's, then the annex's.
    section: NodeId,
    /// The annex's list at hand: there is one a group.
    list: NodeId,
    /// The rows of the annex's table at hand, if it is one.
    rows: Rows,
    stage: Stage,
}

/// What comes next.
#[derive(Clone, Copy, Debug)]
enum Stage {
    /// A version of the letter, its body from this block on: 0 is the letter itself, the others its translations.
    Letter(usize, usize),
    AnnexHeading,
    /// The head of the table whose first row is this entry's.
    TableHead(usize),
    /// The entries from this one on.
    Entries(usize),
    /// The rows from this entry's on.
    Rows(usize),
    Done,
}

impl<'a> Composer<'a> {
    /// A composer of this letter, with the annex of this roll if there is one.
    pub fn new(
        letter: &'a Letter,
        roll: Option<&'a Roll>,
        layout: &'a Layout,
        labels: &'a Labels,
        draft: bool,
    ) -> Composer<'a> {
        let roll = roll.filter(|roll| !roll.is_empty());
        let desk = Desk::new(letter, layout, labels, roll.is_some());
        let signatories = roll.map_or(0, Roll::len);
        let entries = roll.map(|roll| Entries::new(roll, &desk));
        let (next_node, section, list) = (NodeId::ROOT, NodeId::ROOT, NodeId::ROOT);
        let (last_style, rows, room) = (None, Rows::default(), Room::default());
        let mut composer = Composer {
            desk,
            translations: Vec::new(),
            entries,
            signatories,
            volume: Volume::whole(signatories),
            draft,
            page_digits: 1,
            next_node,
            room,
            last_style,
            section,
            list,
            rows,
            stage: Stage::Letter(0, 0),
        };
        composer.reckon_pages();
        composer
    }

    /// The composer of one volume instead of the whole.
    pub fn of_volume(mut self, volume: Volume) -> Composer<'a> {
        self.volume = volume;
        self.reckon_pages();
        self
    }

    /// Keeps room in the folio for the number of pages that the letters and entries are likely to take.
    fn reckon_pages(&mut self) {
        let letters = (0..self.versions()).map(|version| self.desk_of(version).letter);
        self.page_digits = furniture::digits_of_pages(letters, self.volume.places.len());
    }

    /// How many signatories of the volume are composed.
    pub fn composed(&self) -> usize {
        match self.stage {
            Stage::Letter(..) | Stage::AnnexHeading => 0,
            Stage::TableHead(from) | Stage::Entries(from) | Stage::Rows(from) => from - self.volume.places.start,
            Stage::Done => self.volume.places.len(),
        }
    }

    /// Running head and folio of a page. The paragraphs after [`Manuscript::body`] are the foot's.
    pub fn furniture(&self, page: u32, section: Section, opens_section: bool) -> Manuscript {
        let flow = self.flow(1, section, false);
        self.desk_of(section.version()).furniture(flow, page, section, opens_section, self.draft, self.page_digits)
    }

    /// The number of pages, as the folio of each version of the letter has it: for the forms that all pages share.
    pub fn page_counts(&self, pages: u32) -> impl Iterator<Item = Manuscript> + use<'_, 'a> {
        (0..self.versions()).map(move |version| {
            let flow = self.flow(1, Section::of_version(version), false);
            self.desk_of(version).page_count(flow, pages)
        })
    }

    /// The signatories in the order of the annex.
    pub fn in_order(&self) -> impl Iterator<Item = usize> + use<'_, 'a> {
        let order = self.entries.as_ref().map(|entries| &entries.order);
        (0..self.signatories).map(move |place| order.map_or(place, |order| order.signatory(place)))
    }

    /// By what the entries are numbered: what the letter asks for, as far as the roll has it.
    pub fn numbering(&self) -> Number {
        self.entries.as_ref().map_or(Number::AsPrinted, |entries| entries.number)
    }

    /// What the document says of itself.
    pub fn metadata(&self) -> Metadata {
        let matter = &self.desk.letter.matter;
        let author = matter.letterhead.first().or(matter.signed.first().and_then(|block| block.first()));
        let translations = self.translations.iter().filter(|_| self.volume.number == 1);
        Metadata {
            title: volume::volume_title(&plain_text(&matter.title), &self.volume, &self.desk),
            lang: self.desk.lang,
            translations: translations.map(|desk| (desk.lang, plain_text(&desk.letter.matter.title))).collect(),
            author: author.map(|line| plain_text(line)).unwrap_or_default(),
            subject: plain_text(&matter.subject),
            date: matter.date,
            edition: matter.edition.as_ref().map(|edition| edition.label.clone()).unwrap_or_default(),
        }
    }

    fn flow(&self, columns: u8, section: Section, new_page: bool) -> Flow {
        let layout = self.desk.layout;
        Flow {
            columns,
            measure: if columns == 1 { layout.measure() } else { layout.column_measure() },
            gutter: layout.annex.gutter,
            note_measure: layout.measure(),
            new_page,
            section,
            direction: self.desk_of(section.version()).direction,
        }
    }

    fn batch(&self, flow: Flow) -> Batch {
        let mut batch = Batch::new(flow, self.next_node, self.room);
        batch.follow(self.last_style.filter(|_| !flow.new_page));
        batch
    }

    /// A version of the letter, its body from this block on, until the batch is full; the block to go on from if it is.
    fn letter(&mut self, version: usize, from: usize) -> (Manuscript, Option<usize>) {
        let mut batch = self.batch(self.flow(1, Section::of_version(version), from == 0));
        if from == 0 {
            if version == 0 {
                let lang = Some(self.desk.lang);
                batch.add_node(Node { role: Role::Document, parent: NodeId::ROOT, lang, open: true });
            }
            self.section = match self.versions() {
                1 => batch.add_node(open(Role::Sect, NodeId::ROOT)),
                _ => self.desk_of(version).begin_section(&mut batch),
            };
            if self.volume.number > 1 {
                self.desk.title_page(&mut batch, self.section, &self.volume, self.signatories);
                return (self.closed(batch), None);
            }
        }
        let section = self.section;
        let desk = self.desk_at(version);
        if from == 0 {
            desk.opening(&mut batch, section);
        }
        let blocks = &desk.letter.blocks;
        for (index, block) in blocks.iter().enumerate().skip(from) {
            let next = blocks.get(index + 1);
            desk.body_block(&mut batch, section, block, next);
            // What follows a heading is set with it.
            let full = batch.len() >= PARAGRAPHS_A_BATCH && !matches!(block, Block::Heading { .. });
            if full && next.is_some() {
                return (self.closed(batch), Some(index + 1));
            }
        }
        desk.ending(&mut batch, section);
        if version == 0 && !self.volume.is_whole() {
            let volumes = Volume::divide(self.signatories, self.volume.places.len());
            self.desk.volumes(&mut batch, self.section, &volumes, self.signatories);
        }
        (self.closed(batch), None)
    }

    fn annex_heading(&mut self) -> Manuscript {
        let mut batch = self.batch(self.flow(1, Section::Annex, true));
        self.section = batch.add_node(open(Role::Sect, NodeId::ROOT));
        if let Some(entries) = &mut self.entries {
            // They are the roll's, and said once.
            let findings = entries.order.findings.drain(..);
            batch.found(findings.filter(|_| self.volume.number == 1));
            self.desk.annex_heading(&mut batch, self.section, self.signatories, &entries.order);
            if !self.volume.is_whole() {
                let style = StyleName::AnnexRemark;
                self.desk.volume_line(&mut batch, self.section, style, &self.volume, self.signatories);
            }
            if !entries.order.has_groups() && entries.table.is_none() {
                self.list = batch.add_node(open(Role::List(Numbering::Decimal), self.section));
            }
        }
        self.closed(batch)
    }

    /// The head of the table that begins with the entry at this place, under the heading of its group.
    fn table_head(&mut self, from: usize) -> Manuscript {
        let mut batch = self.batch(self.flow(1, Section::Annex, false));
        if let Some(entries) = &self.entries
            && let Some(table) = &entries.table
        {
            if let Some(group) = entries.order.group_of(from) {
                self.desk.group_heading(&mut batch, self.section, entries.roll, group);
            }
            self.rows = table.begin(&self.desk, &mut batch, self.section);
        }
        self.closed(batch)
    }

    /// Rows of the table from the entry at this place on, no farther than the group's end, and the entry after them.
    fn rows(&mut self, from: usize) -> (Manuscript, usize) {
        let mut batch = self.batch(self.flow(1, Section::Annex, false));
        let mut to = (from + ENTRIES_A_BATCH).min(self.volume.places.end);
        if let Some(entries) = &self.entries
            && let Some(table) = &entries.table
        {
            let group = entries.order.group_of(from);
            to = group.map_or(to, |group| to.min(group.to));
            for place in from..to {
                entries.row(table, &mut self.desk, &mut batch, self.rows, place);
                if group.map_or_else(|| self.ends(place, 1), |group| group.keeps(place) && place + 1 < to) {
                    batch.keep_last();
                }
            }
            self.last_style = batch.last_style();
            table.repeated_head(&self.desk, &mut batch);
        }
        (self.closed(batch), to)
    }

    /// Whether a group begins with the entry at this place.
    fn begins_group(&self, place: usize) -> bool {
        let order = self.entries.as_ref().map(|entries| &entries.order);
        order.and_then(|order| order.group_of(place)).is_some_and(|group| group.from == place)
    }

    fn entries(&mut self, from: usize) -> Manuscript {
        let columns = self.desk.layout.annex.columns.max(1);
        let mut batch = self.batch(self.flow(columns, Section::Annex, false));
        let to = (from + ENTRIES_A_BATCH).min(self.volume.places.end);
        if let Some(entries) = &self.entries {
            let mut group = entries.order.group_of(from);
            for place in from..to {
                group = entries.order.group_from(place).or(group);
                if let Some(group) = group.filter(|group| group.from.max(self.volume.places.start) == place) {
                    self.desk.group_heading(&mut batch, self.section, entries.roll, group);
                    let list = Node { open: group.to > to, ..open(Role::List(Numbering::Decimal), self.section) };
                    self.list = batch.add_node(list);
                }
                entries.entry(&mut self.desk, &mut batch, self.list, place);
                if group.map_or_else(|| self.ends(place, columns), |group| group.keeps(place) && place + 1 < to) {
                    batch.keep_last();
                }
            }
        }
        self.closed(batch)
    }

    /// Whether the entry at this place stands with the one after it because the volume ends there: its last page has three
    /// entries at the least, two where they stand in columns.
    fn ends(&self, place: usize, columns: u8) -> bool {
        let least = if columns > 1 { 2 } else { 3 };
        place + 1 < self.volume.places.end && place + least >= self.volume.places.end
    }

    fn closed(&mut self, batch: Batch) -> Manuscript {
        self.next_node = batch.next_node();
        self.last_style = batch.last_style();
        self.room = batch.room();
        batch.close()
    }
}

/// A node that later batches add to.
fn open(role: Role, parent: NodeId) -> Node {
    Node { role, parent, lang: None, open: true }
}

impl Iterator for Composer<'_> {
    type Item = Manuscript;

    fn next(&mut self) -> Option<Manuscript> {
        let entries_from = |from: usize, end: usize| if from < end { Stage::Entries(from) } else { Stage::Done };
        match self.stage {
            Stage::Letter(version, from) => {
                let (manuscript, more) = self.letter(version, from);
                self.stage = match more {
                    Some(block) => Stage::Letter(version, block),
                    // Only the first volume holds the letter and its translations.
                    None if self.volume.number == 1 && version + 1 < self.versions() => Stage::Letter(version + 1, 0),
                    None if self.signatories > 0 => Stage::AnnexHeading,
                    None => Stage::Done,
                };
                Some(manuscript)
            }
            Stage::AnnexHeading => {
                let is_table = self.entries.as_ref().is_some_and(|entries| entries.table.is_some());
                let places = &self.volume.places;
                self.stage =
                    if is_table { Stage::TableHead(places.start) } else { entries_from(places.start, places.end) };
                Some(self.annex_heading())
            }
            Stage::TableHead(from) => {
                self.stage = Stage::Rows(from);
                Some(self.table_head(from))
            }
            Stage::Rows(from) => {
                let (manuscript, to) = self.rows(from);
                self.stage = match to {
                    to if to >= self.volume.places.end => Stage::Done,
                    to if self.begins_group(to) => Stage::TableHead(to),
                    to => Stage::Rows(to),
                };
                Some(manuscript)
            }
            Stage::Entries(from) => {
                self.stage = entries_from(from + ENTRIES_A_BATCH, self.volume.places.end);
                Some(self.entries(from))
            }
            Stage::Done => None,
        }
    }
}
