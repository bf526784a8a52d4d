//! Running text: inlines laid out flat, with the languages and directions that the text itself does not say.
//!
//! A [`Running`] collects one paragraph: its text, cut into atoms of one look, and the spans around them, which nest. It
//! then resolves the paragraph's language and direction and finds its foreign phrases and isolates. It is used again for the next.
//! Isolates that the writer typed are kept where they pair within one span, and lone ones are made ineffective, so that
//! those added here balance. Deliberately absent: pieces, nodes and the numbers of notes (see `desk`).

use super::isolates::{self, Isolate, Stretch};
use super::language::{first_strong, guess, letter_script, settle, strong};
use super::phrases::{Phrase, find};
use super::spaces::Spacing;
use crate::lang::{Direction, Lang, script_direction};
use crate::letter::{Inline, NoteIndex};
use crate::source::Span;

/// What a note's call is in the text of a paragraph: U+FFFC, an object.
const OBJECT: char = '\u{FFFC}';

/// A stretch of one look.
#[derive(Clone, Copy, Debug)]
pub(super) struct Atom {
    /// Where it begins in the text.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    pub(super) kind: AtomKind,
    /// The innermost span it is in.
    pub(super) tag: usize,
    pub(super) bold: bool,
    pub(super) italic: bool,
    /// Where it stands in the source.
    pub(super) span: Span,
    /// Whether the bytes of the text are the span's.
    exact: bool,
}

/// What an atom is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AtomKind {
    /// Text.
    Text,
    /// The call of a note.
    Call(NoteIndex),
    /// A forced end of line.
    LineBreak,
    /// Raised letters of our own.
    Raised,
}

/// A span of the text: a language, a link, a field.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tag<'a> {
    pub(super) kind: TagKind<'a>,
    /// The span around it.
    pub(super) parent: usize,
    start: usize,
    end: usize,
    /// What its text is in.
    pub(super) lang: Lang,
    /// The direction of its text.
    pub(super) direction: Direction,
}

/// What a span of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TagKind<'a> {
    /// The whole paragraph.
    Paragraph,
    /// Text in a language of its own.
    Language,
    /// A link to an address.
    Link(&'a str),
    /// A part that must not turn what is around it, nor be turned: a date, a name.
    Field,
}

/// The running text of one paragraph.
#[derive(Debug, Default)]
pub(super) struct Running<'a> {
    pub(super) text: String,
    pub(super) atoms: Vec<Atom>,
    pub(super) tags: Vec<Tag<'a>>,
    pub(super) phrases: Vec<Phrase>,
    /// What is set apart from its surroundings, ascending; none overlap.
    pub(super) isolates: Vec<Isolate>,
    /// The stretches of one span each, kept for their room.
    stretches: Vec<Stretch>,
    /// How many notes the letter has: a call of another is none.
    notes: usize,
    /// The writer's isolates that are open: where, and in which span.
    open_isolates: Vec<(usize, usize)>,
    /// The no-break spaces of the letter's language.
    spacing: Option<Spacing<'a>>,
    /// Where the text ends that no more is joined to.
    sealed: usize,
    tag: usize,
    bold: bool,
    italic: bool,
}

impl<'a> Running<'a> {
    /// Room for the running text of a letter with so many notes.
    pub(super) fn new(notes: usize, spacing: Spacing<'a>) -> Running<'a> {
        Running { notes, spacing: Some(spacing), ..Running::default() }
    }

    /// Begins a paragraph that stands in text of this language.
    pub(super) fn start(&mut self, lang: Lang) {
        self.text.clear();
        self.atoms.clear();
        self.tags.clear();
        self.phrases.clear();
        self.isolates.clear();
        self.stretches.clear();
        self.open_isolates.clear();
        (self.tag, self.bold, self.italic, self.sealed) = (0, false, false, 0);
        let direction = lang.direction();
        self.tags.push(Tag { kind: TagKind::Paragraph, parent: 0, start: 0, end: 0, lang, direction });
    }

    /// Adds inlines.
    pub(super) fn inlines(&mut self, inlines: &'a [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text { text, span } => self.text(text, *span),
                Inline::Emphasis(text) => {
                    self.italic = !self.italic;
                    self.inlines(text);
                    self.italic = !self.italic;
                }
                Inline::Strong(text) => self.strong(text),
                Inline::Link { url, text } => self.within(TagKind::Link(url), None, |inner| inner.inlines(text)),
                Inline::Language { lang, text } => {
                    self.within(TagKind::Language, Some(*lang), |inner| inner.inlines(text));
                }
                Inline::Call { note, .. } if note.0 as usize >= self.notes => {}
                Inline::Call { note, span } => {
                    self.close_up();
                    self.atom(AtomKind::Call(*note), OBJECT, *span);
                }
                Inline::LineBreak => self.line_break(),
            }
        }
    }

    /// Adds inlines in bold.
    pub(super) fn strong(&mut self, inlines: &'a [Inline]) {
        let outer = std::mem::replace(&mut self.bold, true);
        self.inlines(inlines);
        self.bold = outer;
    }

    /// Adds text from the letter.
    pub(super) fn text(&mut self, text: &str, span: Span) {
        let exact = usize::from(span.len) == text.len() && span != Span::NOWHERE;
        let lang = self.tags[self.tag].lang;
        let edits = self.spacing.map_or(Vec::new(), |spacing| spacing.edits(text, lang, self.text.chars().next_back()));
        let part = |from: usize, to: usize| match exact {
            true => Span { start: span.start + from as u32, len: (to - from) as u16, ..span },
            false => span,
        };
        let mut from = 0;
        for edit in edits {
            self.add(&text[from..edit.at], part(from, edit.at), exact);
            // A space of our own is a piece apart, so that what is around it keeps its exact place.
            self.sealed = self.text.len();
            self.add(edit.space, part(edit.at, edit.at + edit.typed), false);
            self.sealed = self.text.len();
            from = edit.at + edit.typed;
        }
        self.add(&text[from..], part(from, text.len()), exact);
    }

    /// Adds text from a cell of the roll.
    pub(super) fn cell(&mut self, text: &str, span: Span) {
        self.add(text, span, false);
    }

    /// Adds words of our own, in the language of the labels.
    pub(super) fn words(&mut self, text: &str, lang: Lang) {
        self.in_language(lang, |running| running.add(text, Span::NOWHERE, false));
    }

    /// Adds letters of our own that are raised.
    pub(super) fn raised(&mut self, text: &str, lang: Lang) {
        self.in_language(lang, |running| {
            let start = running.text.len();
            running.text.push_str(text);
            let (end, tag, bold, italic) = (running.text.len(), running.tag, running.bold, running.italic);
            let (kind, span, exact) = (AtomKind::Raised, Span::NOWHERE, false);
            running.atoms.push(Atom { start, end, kind, tag, bold, italic, span, exact });
        });
    }

    /// Adds a part in a language that may be another.
    pub(super) fn in_language(&mut self, lang: Lang, fill: impl FnOnce(&mut Self)) {
        if lang.language() == self.tags[self.tag].lang.language() {
            fill(self);
        } else {
            self.within(TagKind::Language, Some(lang), fill);
        }
    }

    /// Ends the line here.
    pub(super) fn line_break(&mut self) {
        self.atom(AtomKind::LineBreak, '\u{2028}', Span::NOWHERE);
    }

    /// Adds a part that neither turns what is around it nor is turned.
    pub(super) fn field(&mut self, fill: impl FnOnce(&mut Self)) {
        self.within(TagKind::Field, None, fill);
    }

    fn within(&mut self, kind: TagKind<'a>, lang: Option<Lang>, fill: impl FnOnce(&mut Self)) {
        let parent = self.tag;
        let lang = lang.unwrap_or(self.tags[parent].lang);
        let start = self.text.len();
        self.tag = self.tags.len();
        self.tags.push(Tag { kind, parent, start, end: start, lang, direction: lang.direction() });
        fill(self);
        self.end_isolates(self.tag);
        self.tags[self.tag].end = self.text.len();
        self.tag = parent;
    }

    fn add(&mut self, text: &str, span: Span, exact: bool) {
        let start = self.text.len();
        self.clean(text);
        let end = self.text.len();
        if start == end {
            return;
        }
        let exact = exact && end - start == text.len();
        let (tag, bold, italic) = (self.tag, self.bold, self.italic);
        if let Some(last) = self.atoms.last_mut()
            && last.kind == AtomKind::Text
            && (start == 0 || start != self.sealed)
            && (last.tag, last.bold, last.italic) == (tag, bold, italic)
        {
            let follows = exact && last.exact && last.span.start + u32::from(last.span.len) == span.start;
            let within_word = !self.text[..start].ends_with(' ') && !self.text[start..].starts_with(' ');
            if (follows || within_word || span == Span::NOWHERE) && last.span.source == span.source {
                // A word is one piece, however its characters were written (`R&amp;D`).
                let reach = (span.start + u32::from(span.len)).saturating_sub(last.span.start);
                last.span.len = if last.exact { reach.min(u32::from(u16::MAX)) as u16 } else { last.span.len };
                last.exact = follows && usize::from(last.span.len) == end - last.start;
                last.end = end;
                return;
            }
        }
        self.atoms.push(Atom { start, end, kind: AtomKind::Text, tag, bold, italic, span, exact });
    }

    /// Appends text, without what would upset the order of the paragraph: separators of paragraphs become spaces (UAX
    /// #9, class B), embeddings and overrides go, isolates without a partner become word joiners.
    fn clean(&mut self, text: &str) {
        if text.bytes().all(|byte| (0x20..0x7F).contains(&byte)) {
            return self.text.push_str(text);
        }
        for character in text.chars() {
            match character {
                '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{2028}' | '\u{2029}' => self.text.push(' '),
                '\u{202A}'..='\u{202E}' | OBJECT => {}
                '\u{2066}'..='\u{2068}' => {
                    self.open_isolates.push((self.text.len(), self.tag));
                    self.text.push(character);
                }
                '\u{2069}' => {
                    let closes = self.open_isolates.pop_if(|(_, tag)| *tag == self.tag).is_some();
                    self.text.push(if closes { character } else { WORD_JOINER });
                }
                _ => self.text.push(character),
            }
        }
    }

    /// Makes the isolates that are still open in a span ineffective.
    fn end_isolates(&mut self, tag: usize) {
        while let Some((at, _)) = self.open_isolates.pop_if(|(_, open)| *open == tag) {
            // Both are three bytes long.
            self.text.replace_range(at..at + WORD_JOINER.len_utf8(), "\u{2060}");
        }
    }

    /// Takes away the spaces before a call: it stands at the word before it.
    fn close_up(&mut self) {
        while let Some(last) = self.atoms.last_mut()
            && last.kind == AtomKind::Text
            && self.text.ends_with(' ')
            && (last.start > 0 || last.end > 1)
        {
            self.text.pop();
            last.end -= 1;
            if last.exact {
                last.span.len -= 1;
            }
            if last.start == last.end {
                self.atoms.pop();
            }
        }
    }

    fn atom(&mut self, kind: AtomKind, character: char, span: Span) {
        let start = self.text.len();
        self.text.push(character);
        let (end, tag, bold, italic) = (self.text.len(), self.tag, self.bold, self.italic);
        self.atoms.push(Atom { start, end, kind, tag, bold, italic, span, exact: false });
    }

    /// Whether there is nothing to set.
    pub(super) fn is_empty(&self) -> bool {
        self.atoms.is_empty()
    }

    /// Settles languages and directions, and finds the foreign phrases. `document` is the letter's language.
    pub(super) fn resolve(&mut self, document: Lang) -> (Lang, Direction) {
        self.end_isolates(0);
        let (lang, direction) = self.paragraph(document);
        self.tags[0] = Tag { lang, direction, end: self.text.len(), ..self.tags[0] };
        for index in 1..self.tags.len() {
            let tag = self.tags[index];
            let around = self.tags[tag.parent];
            let text = self.text.get(tag.start..tag.end.min(self.text.len())).unwrap_or_default();
            let (lang, direction) = match tag.kind {
                TagKind::Language => settle(tag.lang, text),
                TagKind::Field => (around.lang, first_strong(text).unwrap_or(Direction::Ltr)),
                _ => (around.lang, first_strong(text).unwrap_or(around.direction)),
            };
            self.tags[index] = Tag { lang, direction, ..tag };
        }
        let mut from = 0;
        while from < self.atoms.len() {
            let tag = self.atoms[from].tag;
            let to = self.atoms[from..].iter().position(|atom| atom.tag != tag).map_or(self.atoms.len(), |n| from + n);
            let (start, end) = (self.atoms[from].start, self.atoms[to - 1].end);
            let Tag { lang, direction, .. } = self.tags[tag];
            let known = self.phrases.len();
            find(&self.text, start, end, lang, &mut self.phrases);
            let stretch = Stretch { start, end, tag, lang, direction };
            isolates::find(&self.text, stretch, &self.phrases[known..], &mut self.isolates);
            self.stretches.push(stretch);
            from = to;
        }
        if !self.isolates.is_empty() || self.tags.iter().any(|tag| tag.direction != direction) {
            isolates::find_quoted(&self.text, &self.stretches, &mut self.isolates);
            isolates::join(&mut self.isolates);
        }
        // One foreign letter in a sentence of the same direction is a sign ("β"), not a language.
        self.phrases.retain(|phrase| phrase.letters > 1 || script_direction(phrase.script) != direction);
        (lang, direction)
    }

    /// The paragraph's language and direction: those of a span that covers all its letters; else those of its
    /// surroundings, unless it begins, mostly goes on and ends in the other direction.
    fn paragraph(&self, document: Lang) -> (Lang, Direction) {
        let around = (self.tags[0].lang, self.tags[0].direction);
        if self.tags.len() == 1 && self.text.is_ascii() && around.1 == Direction::Ltr {
            return around;
        }
        // What the writer has said the language of is a quotation in the paragraph, unless it is all of it.
        let (mut all, mut outside, mut cover, mut covers) = (Tally::default(), Tally::default(), None, true);
        let mut brackets = 0_u32;
        for atom in self.atoms.iter().filter(|atom| atom.kind == AtomKind::Text) {
            let language = self.language_tag(atom.tag);
            for character in self.text[atom.start..atom.end].chars() {
                match character {
                    '(' | '[' => brackets += 1,
                    ')' | ']' => brackets = brackets.saturating_sub(1),
                    _ => {}
                }
                let Some(direction) = strong(character) else { continue };
                all.add(direction, brackets > 0);
                match language {
                    None => outside.add(direction, brackets > 0),
                    Some(tag) => covers &= *cover.get_or_insert(tag) == tag,
                }
            }
        }
        if let (None, true, Some(tag)) = (outside.first, covers, cover) {
            return settle(self.tags[tag].lang, &self.text);
        }
        match if outside.first.is_some() { outside } else { all }.turned_from(around.1) {
            Some(turned) => {
                let mut scripts = self.text.chars().filter_map(letter_script);
                let script = scripts.find(|script| script_direction(*script) == turned);
                (script.map_or(Lang::UNDETERMINED, |script| guess(script, &self.text, document)), turned)
            }
            None => around,
        }
    }

    /// The outermost span with a language of its own that a span is in.
    fn language_tag(&self, mut tag: usize) -> Option<usize> {
        let mut found = None;
        while tag != 0 {
            if self.tags[tag].kind == TagKind::Language {
                found = Some(tag);
            }
            tag = self.tags[tag].parent;
        }
        found
    }
}

const WORD_JOINER: char = '\u{2060}';

/// The strong characters of a text.
#[derive(Clone, Copy, Default)]
struct Tally {
    first: Option<Direction>,
    last: Option<Direction>,
    ltr: usize,
    rtl: usize,
}

impl Tally {
    /// Counts a character. What stands in brackets is not how a sentence ends.
    fn add(&mut self, direction: Direction, in_brackets: bool) {
        self.first.get_or_insert(direction);
        if !in_brackets {
            self.last = Some(direction);
        }
        *if direction.is_rtl() { &mut self.rtl } else { &mut self.ltr } += 1;
    }

    /// The other direction, if the text begins in it, mostly goes on in it and ends in it. A sentence that begins with
    /// a long foreign name ends in its own language; a foreign paragraph that ends with a word of ours has few others.
    fn turned_from(self, around: Direction) -> Option<Direction> {
        let (turned, kept) = if around.is_rtl() { (self.ltr, self.rtl) } else { (self.rtl, self.ltr) };
        let ends = self.last != Some(around) || kept.saturating_mul(8) <= turned;
        self.first.filter(|first| *first != around && turned > kept && ends)
    }
}

impl Atom {
    /// Where a part of the atom's text stands in the source.
    pub(super) fn span_of(&self, start: usize, end: usize) -> Span {
        if !self.exact {
            return self.span;
        }
        let len = (end - start).min(usize::from(u16::MAX)) as u16;
        Span { start: self.span.start + (start - self.start) as u32, len, ..self.span }
    }
}
