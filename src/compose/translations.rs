//! Translations bound with the letter: sections of their own, and an annex that speaks to the readers of all.
//!
//! A translation is composed as the letter is, by a desk of its own: its direction, labels, digits and heads are its
//! language's, its notes are numbered anew. Notes are told apart through the whole document by numbers that run on; what is
//! printed for them does not. The annex comes once, after all, in the letter's layout: what it says of itself it says in
//! every language, the letter's first.
//! Deliberately absent: the parts of a section (see `parts`).

use super::Composer;
use super::batch::Batch;
use super::desk::{Context, Desk, plain_text};
use crate::lang::{Labels, Lang};
use crate::letter::{Inline, Translation};
use crate::manuscript::{Node, NodeId, Role};

/// How many characters the running head of the annex may have before it keeps to the letter's language.
const HEAD_CHARACTERS: usize = 90;

impl<'a> Composer<'a> {
    /// The composer of the letter with its translations, if it has any.
    pub fn with_translations(mut self, translations: &'a [Translation]) -> Composer<'a> {
        if translations.is_empty() {
            return self;
        }
        let original = &mut self.desk;
        let mut taken = original.notes.part_from_annex();
        for translation in translations {
            let mut desk = Desk::new(&translation.letter, original.layout, &translation.labels, false);
            desk.translated = Some(translation.labels.translated_from(original.lang, original.labels));
            taken = desk.notes.follow(taken);
            self.translations.push(desk);
        }
        original.notes.leave_out(taken);
        original.translations = translations;
        original.heads.annex = original.annex_head();
        self.reckon_pages();
        self
    }

    /// How many versions of the letter there are: itself, and its translations.
    pub(super) fn versions(&self) -> usize {
        1 + self.translations.len()
    }

    /// The desk of a version.
    pub(super) fn desk_of(&self, version: usize) -> &Desk<'a> {
        version.checked_sub(1).and_then(|index| self.translations.get(index)).unwrap_or(&self.desk)
    }

    /// The desk of a version, to compose at.
    pub(super) fn desk_at(&mut self, version: usize) -> &mut Desk<'a> {
        version.checked_sub(1).and_then(|index| self.translations.get_mut(index)).unwrap_or(&mut self.desk)
    }
}

/// A language that the annex speaks, and the words it has there.
#[derive(Clone, Copy)]
pub(super) struct Voiced<'a> {
    pub(super) labels: &'a Labels,
    /// The language of the labels.
    pub(super) lang: Lang,
    /// The language of the letter or translation, which that of the labels may only stand in for.
    pub(super) own: Lang,
    /// The words for title and disclaimer that the letter or translation gives.
    title: &'a [Inline],
    pub(super) disclaimer: &'a [Inline],
}

impl<'a> Voiced<'a> {
    /// The title, in plain text.
    pub(super) fn title(&self) -> String {
        match self.title {
            [] => {
                let words = &self.labels.annex;
                [&words.annex, self.labels.colon.as_str(), " ", &words.signatories].concat()
            }
            title => plain_text(title),
        }
    }
}

impl<'a> Desk<'a> {
    /// The languages that the annex speaks: the letter's, and those of its translations.
    pub(super) fn voices(&self) -> impl Iterator<Item = Voiced<'a>> + use<'a> {
        let voiced = |labels: &'a Labels, lang: Lang, annex: &'a crate::letter::Annex| Voiced {
            labels,
            lang: Lang::parse(&labels.tag).unwrap_or(lang),
            own: lang,
            title: &annex.title,
            disclaimer: &annex.disclaimer,
        };
        let own = voiced(self.labels, self.lang, &self.letter.matter.annex);
        let (tag, all) = (&self.labels.tag, self.translations);
        let others = all.iter().enumerate().filter_map(move |(index, translation)| {
            let matter = &translation.letter.matter;
            // Two languages for which the words of a third stand in say nothing twice.
            let is_new = |tag: &String| *tag != translation.labels.tag;
            let speaks = is_new(tag) && all.iter().take(index).all(|earlier| is_new(&earlier.labels.tag));
            let has_words = !matter.annex.title.is_empty() || !matter.annex.disclaimer.is_empty();
            let lang = matter.lang.unwrap_or(Lang::ENGLISH);
            (speaks || has_words).then(|| voiced(&translation.labels, lang, &matter.annex))
        });
        std::iter::once(own).chain(others)
    }

    /// A word of the annex's in every language, the same words once.
    pub(super) fn in_every_language(&self, word: impl Fn(&'a Labels) -> &'a str) -> Vec<(&'a str, Lang)> {
        let mut words: Vec<(&str, Lang)> = Vec::new();
        for voice in self.voices() {
            let said = word(voice.labels);
            if words.iter().all(|(other, _)| *other != said) {
                words.push((said, voice.lang));
            }
        }
        words
    }

    /// The annex's title in every language, each on a line of its own; gives it as plain text.
    pub(super) fn begin_annex_title(&mut self, context: &Context) -> String {
        let mut plain = String::new();
        let voices: Vec<Voiced<'a>> = self.voices().collect();
        let running = self.begin(context);
        for voice in voices {
            let title = voice.title();
            if !plain.is_empty() {
                running.line_break();
                plain.push_str(" / ");
            }
            match voice.title {
                [] => running.words(&title, voice.lang),
                own => running.in_language(voice.own, |running| running.inlines(own)),
            }
            plain.push_str(&title);
        }
        plain
    }

    /// The section of a translation, in its language.
    pub(super) fn begin_section(&self, batch: &mut Batch) -> NodeId {
        let lang = Some(self.lang);
        batch.add_node(Node { role: Role::Sect, parent: NodeId::ROOT, lang, open: true })
    }

    /// What the running head of the annex says: its title in every language where that is short enough.
    fn annex_head(&self) -> String {
        let own = self.heads.annex.clone();
        let titles: String =
            self.voices().skip(1).map(|voice| format!(" / \u{2068}{}\u{2069}", voice.title())).collect();
        let whole = [own.as_str(), &titles].concat();
        if whole.chars().count() <= HEAD_CHARACTERS { whole } else { own }
    }
}
