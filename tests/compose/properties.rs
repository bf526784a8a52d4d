//! Whatever a letter and a roll hold, what is composed is consistent.

use proptest::prelude::*;
use undersigned::lang::Lang;
use undersigned::letter::{Block, Date, Inline, Letter, List, Matter, Note, NoteIndex};
use undersigned::roll::{Field, Roll};
use undersigned::source::{SourceId, Span};

use super::{compose_letter, labels};

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
    let matter =
        (lang(), inlines(), lines(), lines(), inlines(), inlines(), lines(), inlines(), any::<(i32, u8, u8)>());
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
    let fields = [Field::Name, Field::Honorific, Field::Title, Field::Affiliation, Field::Lang, Field::Footnote];
    let row = (text(), text(), text(), text(), prop::sample::select(vec!["", "fa", "x", "en"]), text());
    prop::collection::vec(row, 0..80).prop_map(move |rows| {
        let columns = fields.iter().enumerate().map(|(index, field)| (*field, index as u16)).collect();
        let mut roll = Roll::new(SourceId(1), columns);
        for (index, (name, honorific, title, affiliation, lang, footnote)) in rows.iter().enumerate() {
            // A row without a name is an error of the reader's; here it must only do no harm.
            let name = if name.is_empty() { "N" } else { name };
            roll.push(index as u32, [name, honorific, title, affiliation, *lang, footnote]);
        }
        roll
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_composed_is_consistent(letter in letter(), roll in roll(), tag in prop::sample::select(vec!["en", "fa"])) {
        // `compose_letter` checks.
        compose_letter(&letter, Some(&roll), &labels(tag));
    }
}
