//! Whatever a letter and a roll hold, what is composed is consistent.

use std::collections::BTreeSet;

use proptest::prelude::*;
use undersigned::lang::Lang;
use undersigned::layout::{Native, StyleName};
use undersigned::letter::{Block, Date, Group, Inline, Letter, List, Matter, Note, NoteIndex, Number, Order};
use undersigned::manuscript::{Manuscript, Paragraph};
use undersigned::roll::{Field, Roll};
use undersigned::source::{SourceId, Span};

use super::{LAYOUT, compose_in, labels, pieces};

const NOTES: u32 = 4;

fn text() -> impl Strategy<Value = String> {
    "[abپژםאжβ1۲٣ ()«»“”\"\u{64E}\u{200C}.,:\u{2066}-\u{2069}\u{202E}\u{2029}\u{85}\n]{0,14}"
}

fn lang() -> impl Strategy<Value = Lang> {
    prop::sample::select(vec!["en", "fa", "ar", "he", "ru", "fa-Latn", "zh"]).prop_map(|tag| Lang::parse(tag).unwrap())
}

fn inlines() -> impl Strategy<Value = Vec<Inline>> {
    let leaf = prop_oneof![
        6 => text().prop_map(|text| {
            let span = Span::of_text(SourceId(0), 7..7 + text.len());
            Inline::Text { text, span }
        }),
        // One beyond the letter's notes, which are not to be trusted.
        2 => (0..=NOTES).prop_map(|note| Inline::Call { note: NoteIndex(note), span: Span::NOWHERE }),
        1 => Just(Inline::LineBreak),
    ];
    let inline = leaf.prop_recursive(3, 12, 4, |inner| {
        let inner = prop::collection::vec(inner, 0..4);
        prop_oneof![
            inner.clone().prop_map(Inline::Emphasis),
            inner.clone().prop_map(Inline::Strong),
            inner.clone().prop_map(|text| Inline::Link { url: "https://x.example/".to_owned(), text }),
            (lang(), inner).prop_map(|(lang, text)| Inline::Language { lang, text }),
        ]
    });
    prop::collection::vec(inline, 0..5)
}

/// Text that is not blank: what is blank leaves out blocks, so that groups around it would be empty.
fn line() -> impl Strategy<Value = Vec<Inline>> {
    inlines().prop_map(|mut line| {
        line.push(Inline::Text { text: "z".to_owned(), span: Span::NOWHERE });
        line
    })
}

fn blocks() -> impl Strategy<Value = Vec<Block>> {
    let leaf = prop_oneof![
        4 => line().prop_map(Block::Paragraph),
        1 => (1_u8..=6, line()).prop_map(|(level, text)| Block::Heading { level, text }),
    ];
    let block = leaf.prop_recursive(3, 16, 4, |inner| {
        let inner = prop::collection::vec(inner, 1..4);
        prop_oneof![
            inner.clone().prop_map(Block::Quote),
            (lang(), inner.clone()).prop_map(|(lang, blocks)| Block::Division { lang, blocks }),
            (prop::option::of(any::<u64>()), any::<bool>(), prop::collection::vec(inner, 1..3))
                .prop_map(|(start, tight, items)| Block::List(List { start, tight, items })),
        ]
    });
    prop::collection::vec(block, 1..5)
}

fn letter() -> impl Strategy<Value = Letter> {
    let lines = || prop::collection::vec(line(), 0..3);
    let blocks_of_lines = prop::collection::vec(lines(), 0..3);
    let matter =
        (lang(), inlines(), lines(), lines(), inlines(), inlines(), blocks_of_lines, inlines(), any::<(i32, u8, u8)>());
    let note = prop::option::of(prop_oneof![4 => blocks(), 1 => Just(Vec::new())]);
    (matter, blocks(), prop::collection::vec(note, NOTES as usize)).prop_map(|(matter, blocks, notes)| {
        let (lang, title, to, cc, place, reference, signed, annex, (year, month, day)) = matter;
        let note = |blocks| Note { label: "n".to_owned(), blocks, span: Span::NOWHERE };
        let mut matter = Matter { lang: Some(lang), title, to, cc, place, reference, signed, ..Matter::default() };
        matter.annex.disclaimer = annex;
        matter.date = Some(Date { year, month, day });
        Letter { matter, blocks, notes: notes.into_iter().map(note).collect() }
    })
}

fn roll() -> impl Strategy<Value = Roll> {
    use Field::*;
    let texts = [Name, Honorific, Title, Affiliation, Footnote, NativeName, NativeTitle, NativeAffiliation, SortKey];
    let few = [
        (Lang, vec!["", "fa", "x", "en"]),
        (Country, vec!["", "B", "a", "Ä", "ایران"]),
        (Category, vec!["", "z", "y"]),
        (Kind, vec!["", "org", "person", "?"]),
        (Pin, vec!["", "", "", "1", "۲", "x"]),
        (Id, vec!["", "7", "A-1"]),
        (Date, vec!["", "2026-01-02", "2025-12-31", "soon"]),
    ];
    let fields: Vec<Field> = texts.into_iter().chain(few.iter().map(|(field, _)| *field)).collect();
    let chosen: Vec<_> = few.into_iter().map(|(_, values)| prop::sample::select(values)).collect();
    let row = (prop::collection::vec(text(), texts.len()), chosen);
    prop::collection::vec(row, 0..80).prop_map(move |rows| {
        let columns = fields.iter().enumerate().map(|(index, field)| (*field, index as u16)).collect();
        let mut roll = Roll::new(SourceId(1), columns);
        for (index, (texts, few)) in rows.iter().enumerate() {
            // A row without a name is an error of the reader's; here it must only do no harm.
            let name = if texts[0].is_empty() && texts[5].is_empty() { "N" } else { &texts[0] };
            let rest = texts[1..].iter().map(String::as_str).chain(few.iter().copied());
            roll.push(index as u32, [name].into_iter().chain(rest));
        }
        roll
    })
}

fn annex() -> impl Strategy<Value = (Order, Group, Number, bool)> {
    use Order::*;
    (
        prop::sample::select(vec![AsSigned, Name, SortKey, Country, Category, Date]),
        prop::sample::select(vec![Group::None, Group::Country, Group::Category, Group::Kind]),
        prop::sample::select(vec![Number::AsPrinted, Number::AsSigned, Number::Id]),
        any::<bool>(),
    )
}

proptest! {
    #![proptest_config(crate::support::cases(400))]

    #[test]
    fn what_is_composed_is_consistent(
        letter in letter(),
        roll in roll(),
        tag in prop::sample::select(vec!["en", "fa", "tg"]),
        annex in annex(),
        native in prop::sample::select(vec![Native::Beside, Native::Below]),
    ) {
        let mut letter = letter;
        let settings = &mut letter.matter.annex;
        (settings.order, settings.group, settings.number, settings.total) = annex;
        let mut layout = LAYOUT.clone();
        layout.annex.native = native;
        // `compose_in` checks.
        let composed = compose_in(&layout, &letter, Some(&roll), &labels(tag));
        // Whatever the order, everybody stands in the annex, once.
        let entries = composed.styled(StyleName::Entry);
        prop_assert_eq!(entries.len(), roll.len());
        let rows: BTreeSet<String> =
            entries.iter().map(|(manuscript, entry)| format!("{:?}", row_of(manuscript, entry))).collect();
        prop_assert_eq!(rows.len(), roll.len());
        let headings = composed.styled(StyleName::AnnexGroup).len();
        let told = |field| (0..roll.len()).any(|row| !roll.field(row, field).is_empty());
        let grouped = match annex.1 {
            Group::None => false,
            Group::Country => told(Field::Country),
            Group::Category => told(Field::Category),
            Group::Kind => told(Field::Kind),
        };
        prop_assert_eq!(headings > 0, grouped);
    }
}

/// The row of the roll that an entry's fields come from.
fn row_of(manuscript: &Manuscript, entry: &Paragraph) -> Option<u32> {
    let spans = pieces(manuscript, entry).iter().map(|piece| piece.span);
    spans.filter(|span| *span != Span::NOWHERE).map(|span| span.start).next()
}
