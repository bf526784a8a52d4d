//! Which face writes what, and how it falls back.

use std::io;

use undersigned::fonts::{FontStore, Fonts};
use undersigned::galley::{Galley, RunWord};
use undersigned::lang::{Direction, Script};
use undersigned::layout::StyleName;
use undersigned::report::codes;
use undersigned::shelf;
use undersigned::unit::Length;

use super::{Draft, TEXT, layout, lines, runs, set, text};

fn file(fonts: &Fonts, text: &str, script: Script) -> Option<String> {
    fonts.choose(text, script, false, false).map(|(id, _)| fonts.face(id).file.clone())
}

/// The files of the faces that a galley's runs are in, with their texts; spaces are left out.
fn faces(fonts: &Fonts, galley: &Galley) -> Vec<(String, String)> {
    let all = galley.slugs.iter().flat_map(|slug| runs(galley, slug));
    all.filter_map(|run| match run.word {
        RunWord::Word(id) => {
            let word = galley.fresh.word(id);
            Some((galley.fresh.text(word).to_owned(), fonts.face(word.face).file.clone()))
        }
        RunWord::PageCount | RunWord::Picture(_) => None,
    })
    .filter(|(text, _)| text != " ")
    .collect()
}

#[test]
fn a_word_is_written_by_one_face() {
    let fonts = Fonts::bundled();
    let layout = layout();
    // Each has a letter or mark that the first Latin face lacks or cannot place.
    for word in ["Ẹ̀bùn", "Ɗanjuma", "Ḳarīm", "Ŧahkki", "M\u{327}ajel", "Ƙofar", "ἀγάπη", "ʹalef", "Nəxʷsƛ̕ay̓əmúcən"]
    {
        let galley = set(word, "en", StyleName::Entry, Length::points(400));
        let faces = faces(&fonts, &galley);
        assert!(faces.len() == 1 && galley.findings.is_empty(), "{word}: {faces:?} {:?}", galley.findings);
    }
    let mut draft = Draft::new(Length::points(400));
    draft.paragraph(
        StyleName::Entry,
        "en",
        &[("\u{2068}Aisha Ɗanjuma Bello\u{2069}, \u{2068}Kano\u{2069}", TEXT, true)],
    );
    let galley = draft.set(&fonts, &layout);
    let faces = faces(&fonts, &galley);
    assert!(faces[..3].iter().all(|(_, file)| file == "NotoSerif-Bold.ttf"), "a whole name: {faces:?}");
    assert!(faces[3..].iter().all(|(_, file)| file == "SourceSerif4SmText-Bold.ttf"), "and no more: {faces:?}");
}

#[test]
fn a_word_with_a_letter_that_no_face_has_is_otherwise_of_one_face() {
    let galley = set("Nəxʷsƛay̓\u{E000}əmúcən", "en", StyleName::Entry, Length::points(400));
    assert_eq!(galley.findings.len(), 1, "{:?}", galley.findings);
    let faces = faces(&Fonts::bundled(), &galley);
    assert!(faces.iter().all(|(_, file)| *file == faces[0].1), "{faces:?}");
}

#[test]
fn every_bundled_script_has_its_face() {
    let fonts = Fonts::bundled();
    let expected = [
        ("Ärztin", Script::Latin, "SourceSerif4SmText-Regular.ttf"),
        ("Київ", Script::Cyrillic, "SourceSerif4SmText-Regular.ttf"),
        ("Αθήνα", Script::Greek, "SourceSerif4SmText-Regular.ttf"),
        ("نرگس\u{200C}ها", Script::Arabic, "NotoNaskhArabic-Regular.ttf"),
        ("שלום", Script::Hebrew, "NotoSerifHebrew-Regular.ttf"),
        ("Երևան", Script::Armenian, "NotoSerifArmenian-Regular.ttf"),
        ("თბილისი", Script::Georgian, "NotoSerifGeorgian-Regular.ttf"),
        ("अधिकार", Script::Devanagari, "NotoSerifDevanagari-Regular.ttf"),
        ("አዲስ", Script::Ethiopic, "NotoSerifEthiopic-Regular.ttf"),
        ("กรุงเทพ", Script::Thai, "NotoSerifThai-Regular.ttf"),
    ];
    for (text, script, face) in expected {
        assert_eq!(file(&fonts, text, script).as_deref(), Some(face), "{text}");
    }
    // Joiners and bidirectional controls ask for no other face.
    assert_eq!(file(&fonts, "a\u{200D}b\u{200F}", Script::Latin), file(&fonts, "ab", Script::Latin));
    assert_eq!(file(&fonts, "漢字", Script::Han), None);
}

#[test]
fn letters_of_other_faces_never_stand_in() {
    // Noto Naskh Arabic and its sisters hold Latin letters of their own; they are not used.
    let fonts = Fonts::bundled();
    let galley = set("نامه Open Letter به Երևան, Armenia", "fa", StyleName::Entry, Length::points(400));
    for (text, file) in faces(&fonts, &galley) {
        if text.chars().any(|character| character.is_ascii_alphabetic()) {
            assert!(file.starts_with("SourceSerif4"), "{text} in {file}");
        }
    }
    assert!(galley.findings.is_empty(), "{:?}", galley.findings);
}

#[test]
fn what_no_face_has_is_shown_and_reported_once() {
    let galley = set("漢 name 漢 \u{E000}", "en", StyleName::Entry, Length::points(400));
    let found: Vec<_> = galley.findings.iter().map(|finding| (finding.code.name, finding.arguments.clone())).collect();
    let missing = codes::GLYPH_MISSING.name;
    assert_eq!(
        found,
        [(missing, vec!["漢".into(), "U+6F22".into()]), (missing, vec!["\u{E000}".into(), "U+E000".into()])]
    );
    assert_eq!(lines(&galley), ["漢 name 漢 \u{E000}"]);
    // No glyph of the page is `.notdef` (ISO 19005-2, 6.2.11.8).
    assert!(galley.fresh.glyphs.iter().all(|glyph| glyph.id != 0));
}

struct Shelf(Vec<(String, Vec<u8>)>);

impl FontStore for Shelf {
    fn names(&self) -> Vec<String> {
        self.0.iter().map(|(name, _)| name.clone()).collect()
    }
    fn read(&self, index: usize) -> io::Result<Vec<u8>> {
        Ok(self.0[index].1.clone())
    }
}

struct Untouched;

impl FontStore for Untouched {
    fn names(&self) -> Vec<String> {
        unreachable!("the bundle suffices")
    }
    fn read(&self, _: usize) -> io::Result<Vec<u8>> {
        unreachable!("the bundle suffices")
    }
}

#[test]
fn stores_are_left_alone_while_the_bundle_suffices() {
    let fonts = Fonts::with_stores(vec![Box::new(Untouched)]);
    let layout = layout();
    let mut draft = Draft::new(Length::points(300));
    draft.paragraph(StyleName::Body, "en", &[("Ẹ̀bùn, نرگس, שלום, Երևան, (1) «x»\u{2014}\u{200F}", TEXT, false)]);
    assert!(draft.set(&fonts, &layout).findings.is_empty());
}

#[test]
fn a_file_that_is_no_font_is_reported() {
    let bundled = shelf::FONTS.iter().find(|file| file.name == "NotoSerif-Regular.ttf").expect("a font").bytes;
    let files = vec![("bad.ttf".into(), b"not a font".to_vec()), ("cut.otf".into(), bundled[..1000].to_vec())];
    let fonts = Fonts::with_stores(vec![Box::new(Shelf(files))]);
    assert_eq!(file(&fonts, "漢", Script::Han), None);
    let found: Vec<_> =
        fonts.findings().iter().map(|finding| (finding.code.name, finding.arguments[0].clone())).collect();
    let invalid = codes::FONT_INVALID.name;
    assert_eq!(found, [(invalid, "bad.ttf".into()), (invalid, "cut.otf".into())]);
}

#[test]
fn damaged_fonts_are_no_danger() {
    let bundled = shelf::FONTS.iter().find(|file| file.name == "NotoSerifThai-Regular.ttf").expect("a font").bytes;
    for cut in (0..bundled.len()).step_by(997) {
        let mut damaged = bundled.to_vec();
        damaged[cut] ^= 0xFF;
        let halved = bundled[..cut].to_vec();
        let fonts =
            Fonts::with_stores(vec![Box::new(Shelf(vec![("a.ttf".into(), damaged), ("b.ttf".into(), halved)]))]);
        let _ = fonts.choose("漢", Script::Han, false, false);
    }
}

#[test]
fn metrics_are_those_of_the_file() {
    let fonts = Fonts::bundled();
    let (id, factor) = fonts.choose("a", Script::Latin, true, true).expect("a face");
    let face = fonts.face(id);
    let metrics = face.metrics();
    assert_eq!(factor.0, 1000);
    assert_eq!(metrics.postscript_name, "SourceSerif4SmText-BoldIt");
    assert_eq!((metrics.units_per_em, metrics.fs_type, metrics.is_cff), (1000, 0, false));
    assert!(metrics.italic_angle < 0 && metrics.weight == 700);
    assert!(face.advance(0).is_some() && face.advance(u16::MAX).is_none());
}

#[test]
fn a_space_before_another_script_keeps_its_face() {
    let galley = set("Letter نامه", "en", StyleName::Entry, Length::points(400));
    let fonts = Fonts::bundled();
    let slug = &galley.slugs[0];
    let space = runs(&galley, slug).iter().find(|run| text(&galley.fresh, run) == " ").expect("a space");
    let RunWord::Word(id) = space.word else { panic!("a space is a word") };
    assert_eq!(fonts.face(galley.fresh.word(id).face).file, "SourceSerif4SmText-Regular.ttf");
    assert_eq!(galley.fresh.word(id).direction, Direction::Ltr);
}

#[test]
fn a_minus_is_no_hyphen() {
    let fonts = Fonts::bundled();
    let galley =
        set("חום \u{2066}−5\u{2069} וגם \u{2066}10 − 7 = 3\u{2069}", "he", StyleName::Entry, Length::points(400));
    let faces = faces(&fonts, &galley);
    let minuses = faces.iter().filter(|(text, _)| text.contains('−'));
    assert_eq!(minuses.filter(|(_, file)| file == "SourceSerif4SmText-Regular.ttf").count(), 2, "{faces:?}");
    assert!(faces.iter().any(|(text, file)| text == "10" && file == "SourceSerif4SmText-Regular.ttf"), "{faces:?}");
    // The second Latin face has no italic minus either: the first has one.
    assert_eq!(
        fonts.choose("−", Script::Latin, false, true).map(|(id, _)| fonts.face(id).file.clone()).as_deref(),
        Some("SourceSerif4SmText-It.ttf")
    );
}

#[test]
fn figures_in_western_digits_are_of_one_face_beside_letters_of_every_direction() {
    let fonts = Fonts::bundled();
    let layout = layout();
    for (lang, text) in [
        ("fa", "در سال 2026 و با ISO 9001 و 1,250.5 و 45–47 و 12% و -5 بود 7."),
        ("ar", "في 2026-06-06 عند 08:30 وفق ISO 9001 بمبلغ €62.50 و 7"),
        ("he", "בשנת 2026 לפי ISO 9001 ב-7"),
    ] {
        let mut draft = Draft::new(Length::points(600));
        draft.paragraph(StyleName::Entry, lang, &[(text, TEXT, false)]);
        let galley = draft.set(&fonts, &layout);
        let sizes: std::collections::BTreeSet<Length> = runs(&galley, &galley.slugs[0])
            .iter()
            .filter(|run| super::text(&galley.fresh, run).contains(|c: char| c.is_ascii_digit()))
            .map(|run| run.size)
            .collect();
        assert_eq!(sizes.len(), 1, "{text}");
        for (word, file) in
            faces(&fonts, &galley).iter().filter(|(word, _)| word.contains(|c: char| c.is_ascii_digit()))
        {
            assert_eq!(file, "SourceSerif4SmText-Regular.ttf", "{word} in {text}");
        }
        assert_eq!(lines(&galley).concat(), text);
    }
}

#[test]
fn digits_behind_a_foreign_phrase_have_the_shape_of_their_sentence() {
    let fonts = Fonts::bundled();
    let layout = layout();
    let glyphs = |lang: &str| -> Vec<u16> {
        let mut draft = Draft::new(Length::points(600));
        draft.paragraph(StyleName::Entry, "fa", &[("مبلغ ", TEXT, false)]);
        let other = undersigned::lang::Lang::parse(lang).unwrap();
        let mut pieces = draft.manuscript.pieces.clone();
        let start = draft.manuscript.text.len() as u32;
        draft.manuscript.text.push_str("۴۹٬۱۵۰");
        let end = draft.manuscript.text.len() as u32;
        pieces.push(undersigned::manuscript::Piece { text: start..end, lang: other, ..pieces[0].clone() });
        draft.manuscript.pieces = pieces;
        draft.manuscript.paragraphs[0].pieces = 0..2;
        let galley = draft.set(&fonts, &layout);
        let found = runs(&galley, &galley.slugs[0]).iter().find_map(|run| match run.word {
            RunWord::Word(id) => {
                let word = galley.fresh.word(id);
                let is_amount = galley.fresh.text(word).contains('٬');
                is_amount.then(|| galley.fresh.glyphs(word).iter().map(|glyph| glyph.id).collect())
            }
            _ => None,
        });
        found.expect("the amount")
    };
    assert_eq!(glyphs("und"), glyphs("fa"));
    assert_eq!(glyphs("en"), glyphs("fa"));
}
