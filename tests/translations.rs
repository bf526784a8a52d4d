//! Letters in several languages: sections, notes, paragraph numbers, the annex, and what is said of files that do not fit.

use std::collections::{BTreeMap, BTreeSet};

use undersigned::compose::Composer;
use undersigned::lang::Direction;
use undersigned::layout::StyleName;
use undersigned::manuscript::{Manuscript, NodeId, Paragraph, PieceKind, Role, Section, Volume};
use undersigned::report::{Format, Report, render};
use undersigned::source::Sources;
use undersigned::{Copy, Failure, Request, check, gather};

use crate::support::{TestShelves, build_volumes, project};

const ENGLISH: &str = "---\ntitle: \"A Title[^t]\"\nlang: en\ndate: 2026-06-06\nmarking: Confidential\nstatus: final\n\
    translations: [letter.fa.md]\nsignatories: signatories.csv\n---\n\nOne.[^a]\n\nTwo.\n\n[^t]: title\n\n[^a]: one\n";
const PERSIAN: &str = "---\ntitle: \"عنوان[^t]\"\nlang: fa\n---\n\nیک.[^a]\n\nدو.\n\n[^t]: سرنامه\n\n[^a]: یکم\n";
const ROLL: &str = "name,footnote\nAnn,to Ann\nBob,\nCleo,\n";

/// A letter, a Persian translation and a roll; some of them otherwise.
fn shelves(otherwise: &[(&str, &str)]) -> TestShelves {
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let usual = [("letter.md", ENGLISH), ("letter.fa.md", PERSIAN), ("signatories.csv", ROLL)];
    for (name, text) in usual.iter().chain(otherwise) {
        files.insert((*name).to_owned(), text.as_bytes().to_vec());
    }
    TestShelves { folder: project().join("tests/letters/faults"), files }
}

fn request(letter: &str) -> Request {
    Request { letter: letter.to_owned(), ..Request::default() }
}

/// What is gathered, and what is found on the way.
fn gathered(otherwise: &[(&str, &str)], letter: &str) -> (Copy, String) {
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let copy = gather(&shelves(otherwise), &request(letter), &mut sources, &mut report).unwrap();
    (copy, render(&report, &sources, Format::Short))
}

fn composed(copy: &Copy) -> Vec<Manuscript> {
    copy.composer().collect()
}

/// The text of some pieces, without isolates.
fn said(manuscript: &Manuscript, pieces: std::ops::Range<u32>) -> String {
    let pieces = &manuscript.pieces[pieces.start as usize..pieces.end as usize];
    let text = pieces.iter().map(|piece| &manuscript.text[piece.text.start as usize..piece.text.end as usize]);
    text.flat_map(str::chars).filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}

/// The paragraphs of a style: section, label and text.
fn styled(batches: &[Manuscript], style: StyleName) -> Vec<(Section, String, String)> {
    let of = |batch: &Manuscript, paragraph: &Paragraph| {
        let label = paragraph.label.as_ref().map_or(String::new(), |label| said(batch, label.pieces.clone()));
        (batch.flow.section, label, said(batch, paragraph.pieces.clone()))
    };
    let all = batches.iter().flat_map(|batch| batch.paragraphs.iter().map(move |paragraph| (batch, paragraph)));
    all.filter(|(_, paragraph)| paragraph.style == style).map(|(batch, paragraph)| of(batch, paragraph)).collect()
}

const LETTER: Section = Section::Letter;
const FIRST: Section = Section::Translation(1);

#[test]
fn each_language_is_a_section_on_pages_of_its_own() {
    let (copy, findings) = gathered(&[], "letter.md");
    assert_eq!(findings, "");
    let batches = composed(&copy);
    let opened: Vec<_> = batches.iter().filter(|batch| batch.flow.new_page).collect();
    let sections: Vec<_> = opened.iter().map(|batch| (batch.flow.section, batch.flow.direction)).collect();
    assert_eq!(sections, [(LETTER, Direction::Ltr), (FIRST, Direction::Rtl), (Section::Annex, Direction::Ltr)]);
    let nodes: Vec<_> = batches.iter().flat_map(|batch| &batch.nodes).collect();
    assert_eq!(nodes[0].lang.unwrap().to_string(), "en");
    let langs = nodes.iter().filter(|node| node.role == Role::Sect).map(|node| node.lang.map(|lang| lang.to_string()));
    assert_eq!(langs.collect::<Vec<_>>(), [Some("en".to_owned()), Some("fa".to_owned()), None]);
    let told = styled(&batches, StyleName::Translated);
    assert_eq!(told, [(FIRST, String::new(), "ترجمه از انگلیسی".to_owned())]);
    // Date and marking are the letter's where the translation has none; the date is in the words of the translation.
    assert_eq!(styled(&batches, StyleName::Date)[1].2, "۶\u{A0}ژوئن ۲۰۲۶");
    assert_eq!(styled(&batches, StyleName::Marking)[1].2, "Confidential");
}

#[test]
fn heads_folios_and_the_number_of_pages_are_in_the_language_of_the_section() {
    let (copy, _) = gathered(&[], "letter.md");
    let composer = copy.composer();
    let lines = |section| {
        let furniture = composer.furniture(12, section, false);
        furniture.paragraphs.iter().map(|paragraph| said(&furniture, paragraph.pieces.clone())).collect::<Vec<_>>()
    };
    assert_eq!(lines(LETTER), ["Confidential · A Title", "Page 12 of 0"]);
    assert_eq!(lines(FIRST), ["Confidential · عنوان", "صفحهٔ ۱۲ از ۰"]);
    assert_eq!(
        lines(Section::Annex),
        ["Confidential · Annex: Signatories (continued) / پیوست: امضاکنندگان", "Page 12 of 0"]
    );
    let counts: Vec<_> =
        composer.page_counts(34).map(|count| said(&count, count.paragraphs[0].pieces.clone())).collect();
    assert_eq!(counts, ["34", "۳۴"]);
}

#[test]
fn notes_are_numbered_anew_in_each_section_and_are_told_apart_in_the_document() {
    let (copy, _) = gathered(&[], "letter.md");
    let batches = composed(&copy);
    let at_foot = styled(&batches, StyleName::Note);
    let at_foot: Vec<_> =
        at_foot.iter().map(|(section, label, text)| (*section, label.as_str(), text.as_str())).collect();
    assert_eq!(
        at_foot,
        [
            (LETTER, "1", "title"),
            (LETTER, "2", "one"),
            (FIRST, "۱", "سرنامه"),
            (FIRST, "۲", "یکم"),
            (Section::Annex, "1", "to Ann"),
        ]
    );
    let notes: Vec<_> = batches.iter().flat_map(|batch| batch.notes.iter().map(|note| note.note)).collect();
    assert_eq!(notes.iter().collect::<BTreeSet<_>>().len(), notes.len());
    assert!(notes.is_sorted(), "readers of PDF find notes by their numbers in order");
    for batch in &batches {
        let called = batch.pieces.iter().filter_map(|piece| match piece.kind {
            PieceKind::Call { note, first: true } => Some(note),
            _ => None,
        });
        let called: BTreeSet<_> = called.collect();
        assert_eq!(called, batch.notes.iter().map(|note| note.note).collect());
    }
}

#[test]
fn the_annex_speaks_every_language() {
    let annexes =
        "annex: { title: \"Annex I: Names\", order: name, group: kind, total: true, disclaimer: \"As *given*.\" }";
    let english = ENGLISH.replace("status: final", &format!("status: final\n{annexes}"));
    let persian = PERSIAN.replace("lang: fa", "lang: fa\nannex: { title: \"پیوست ۱: نام‌ها\" }");
    let (copy, findings) = gathered(
        &[
            ("letter.md", &english),
            ("letter.fa.md", &persian),
            ("signatories.csv", "name,kind\nAnn,person\nBob,person\nCleo,person\n"),
        ],
        "letter.md",
    );
    assert_eq!(findings, "");
    let batches = composed(&copy);
    assert_eq!(styled(&batches, StyleName::AnnexTitle)[0].2, "Annex I: Names\u{2028}پیوست ۱: نام‌ها");
    let title = batches.iter().flat_map(|batch| &batch.nodes).find_map(|node| match &node.role {
        Role::Heading(1, title) if title.starts_with("Annex") => Some(title.clone()),
        _ => None,
    });
    assert_eq!(title.as_deref(), Some("Annex I: Names / پیوست ۱: نام‌ها"));
    let remarks: Vec<String> = styled(&batches, StyleName::AnnexRemark).into_iter().map(|(.., text)| text).collect();
    assert_eq!(
        remarks,
        [
            "Number of signatories: 3 · In alphabetical order of names, within each group · As given.",
            "شمار امضاکنندگان: ۳ · به ترتیب الفبایی نام‌ها، به تفکیک گروه"
        ]
    );
    let groups: Vec<String> = styled(&batches, StyleName::AnnexGroup).into_iter().map(|(.., text)| text).collect();
    assert_eq!(groups, ["Individuals / افراد (3)"]);
}

#[test]
fn paragraphs_have_the_same_numbers_in_every_language() {
    let english = ENGLISH.replace("status: final", "status: final\nnumbered: true");
    let (copy, findings) = gathered(&[("letter.md", &english)], "letter.md");
    assert_eq!(findings, "");
    let bodies = styled(&composed(&copy), StyleName::Body);
    let numbers: Vec<_> = bodies.iter().map(|(section, number, _)| (*section, number.as_str())).collect();
    assert_eq!(numbers, [(LETTER, "1. "), (LETTER, "2. "), (FIRST, "۱. "), (FIRST, "۲. ")]);
    let persian = PERSIAN.replace("دو.", "دو.\n\nسه.");
    let (_, findings) = gathered(&[("letter.md", &english), ("letter.fa.md", &persian)], "letter.md");
    assert!(findings.starts_with("letter.md:8:16: warning[translation-paragraphs]"), "{findings}");
    assert!(findings.contains("has 3 numbered paragraphs, the letter 2"), "{findings}");
    // Without numbers nothing is said of it.
    assert_eq!(gathered(&[("letter.fa.md", &persian)], "letter.md").1, "");
}

#[test]
fn numbers_are_text_of_their_paragraphs_and_pass_over_headings_lists_and_quotations() {
    let body = "One.\n\n# Heading\n\nTwo:\n\n- an item\n\n> A quotation.\n\n::: {lang=fa}\nسه.\n:::\n\nFour.";
    let english = format!("---\ntitle: T\nnumbered: true\nstatus: final\n---\n\n{body}\n");
    let (copy, _) = gathered(&[("letter.md", &english)], "letter.md");
    let batches = composed(&copy);
    let numbers: Vec<_> = styled(&batches, StyleName::Body).into_iter().map(|(_, number, _)| number).collect();
    assert_eq!(numbers, ["1. ", "2. ", "3. ", "4. "]);
    let batch = &batches[0];
    for paragraph in batch.paragraphs.iter().filter(|paragraph| paragraph.style == StyleName::Body) {
        let label = paragraph.label.as_ref().unwrap();
        let node = |pieces: &std::ops::Range<u32>| batch.pieces[pieces.start as usize].node;
        assert_eq!(node(&label.pieces), node(&paragraph.pieces));
        assert_eq!(paragraph.frame, Direction::Ltr, "the number stands in the letter's column");
    }
    // What has no number stands with the text.
    let hang = |style| {
        let found = batch.paragraphs.iter().find(|paragraph| paragraph.style == style).unwrap();
        found.start_indent
    };
    assert!(hang(StyleName::List) > hang(StyleName::Body) && hang(StyleName::Quote) == hang(StyleName::List));
}

#[test]
fn a_layout_numbers_paragraphs_unless_the_letter_says_no() {
    let layout = "extends = \"formal\"\nnumbered = true\n";
    for (said, expected) in [("", "1. "), ("numbered: false\n", "")] {
        let letter = format!("---\ntitle: T\nlayout: own.toml\n{said}status: final\n---\n\nOne.\n");
        let (copy, _) = gathered(&[("letter.md", &letter), ("own.toml", layout)], "letter.md");
        assert_eq!(styled(&composed(&copy), StyleName::Body)[0].1, expected);
    }
}

#[test]
fn only_the_first_volume_has_the_translations() {
    let (copy, _) = gathered(&[], "letter.md");
    let sections = |volume: &Volume| -> Vec<Section> {
        let composer: Composer<'_> = copy.composer().of_volume(volume.clone());
        composer.filter(|batch| batch.flow.new_page).map(|batch| batch.flow.section).collect()
    };
    let volumes = Volume::divide(3, 2);
    assert_eq!(sections(&volumes[0]), [LETTER, FIRST, Section::Annex]);
    assert_eq!(sections(&volumes[1]), [LETTER, Section::Annex]);
    assert_eq!(copy.composer().of_volume(volumes[1].clone()).metadata().translations, []);
    let request = Request { per_volume: Some(2), ..request("letter.md") };
    let (documents, report, sources) = build_volumes(&shelves(&[]), &request);
    assert!(!report.has_errors(), "{}", render(&report, &sources, Format::Short));
    assert_eq!(documents.len(), 2);
}

#[test]
fn plain_texts_are_bound_too() {
    let files = [
        ("letter.txt", "A Title\n\nOne [1].\n\n[1] a note\n"),
        ("letter.yaml", "status: final\ntranslations: letter.fa.txt\n"),
        ("letter.fa.txt", "عنوان\n\nیک [1].\n\n[1] یادداشت\n"),
        ("letter.fa.yaml", "lang: fa\n"),
    ];
    let (copy, findings) = gathered(&files, "letter.txt");
    assert_eq!(findings, "");
    let titles = styled(&composed(&copy), StyleName::Title);
    assert_eq!(titles.iter().map(|(.., title)| title.as_str()).collect::<Vec<_>>(), ["A Title", "عنوان"]);
}

/// The code and place of the only finding.
#[track_caller]
fn assert_refused(otherwise: &[(&str, &str)], place: &str, code: &str) {
    let (_, findings) = gathered(otherwise, "letter.md");
    let expected = format!("{place}: error[{code}]");
    assert!(findings.lines().count() == 1 && findings.starts_with(&expected), "{expected} is not: {findings}");
}

#[test]
fn what_cannot_be_bound_is_told_at_its_place() {
    let persian = |line: &str| PERSIAN.replace("lang: fa", &format!("lang: fa\n{line}"));
    for key in [
        "signatories: other.csv",
        "columns: { A: name }",
        "translations: other.md",
        "notes: { marks: symbols }",
        "numbered: true",
        "layout: compact",
        "status: draft",
        "edition: 2",
        "rules: { namesake: off }",
    ] {
        assert_refused(&[("letter.fa.md", &persian(key))], "letter.fa.md:4:1", "key-originals");
    }
    assert_refused(&[("letter.fa.md", &persian("annex: { order: name }"))], "letter.fa.md:4:10", "key-originals");
    let noted = persian("annex: { title: \"پیوست[^a]\" }");
    assert_refused(&[("letter.fa.md", &noted)], "letter.fa.md:4:17", "value-invalid");
    assert_refused(&[("letter.fa.md", &PERSIAN.replace("lang: fa\n", ""))], "letter.md:7:16", "translation-language");
    assert_refused(&[("letter.fa.md", &PERSIAN.replace("fa", "en-GB"))], "letter.md:7:16", "translation-same");
    let named = |names: &str| ENGLISH.replace("[letter.fa.md]", names);
    assert_refused(&[("letter.md", &named("[letter.fa.md, letter.fa.md]"))], "letter.md:7:30", "translation-repeated");
    assert_refused(&[("letter.md", &named("letter.md"))], "letter.md:7:15", "translation-repeated");
    let twice = [("letter.md", named("[letter.fa.md, again.md]")), ("again.md", PERSIAN.to_owned())];
    let twice = twice.each_ref().map(|(name, text)| (*name, text.as_str()));
    assert_refused(&twice, "letter.md:7:30", "translation-same");
    // Dari is Persian with words of its own: two translations, not one.
    let dari = [twice[0], ("again.md", &PERSIAN.replace("lang: fa", "lang: fa-AF"))];
    assert_eq!(gathered(&dari, "letter.md").1, "");
}

#[test]
fn a_translation_that_is_not_there_stops_the_build_by_its_name() {
    let english = ENGLISH.replace("letter.fa.md", "letter.de.md");
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let gathered = gather(&shelves(&[("letter.md", &english)]), &request("letter.md"), &mut sources, &mut report);
    assert!(matches!(gathered, Err(Failure::Read { name, .. }) if name == "letter.de.md"));
}

#[test]
fn translations_are_checked_as_the_letter_is() {
    let persian = PERSIAN.replace("یک.", "یک «دو.");
    let (mut sources, mut report) = (Sources::default(), Report::new());
    check(&shelves(&[("letter.fa.md", &persian)]), &request("letter.md"), &mut sources, &mut report).unwrap();
    let findings = render(&report, &sources, Format::Short);
    assert!(findings.contains("letter.fa.md:6") && findings.contains("[quote-unclosed-letter]"), "{findings}");
}

#[test]
fn a_document_without_translations_is_one_section_whose_notes_run_on_in_the_annex() {
    let (copy, _) = gathered(&[("letter.md", &ENGLISH.replace("translations: [letter.fa.md]\n", ""))], "letter.md");
    let batches = composed(&copy);
    let nodes: Vec<_> = batches.iter().flat_map(|batch| &batch.nodes).collect();
    assert!(nodes.iter().filter(|node| node.role == Role::Sect).all(|node| node.lang.is_none()));
    assert!(batches.iter().all(|batch| batch.flow.section.version() == 0));
    assert_eq!(nodes[1].parent, NodeId::ROOT);
    let numbers: Vec<_> = styled(&batches, StyleName::Note).into_iter().map(|(_, number, _)| number).collect();
    assert_eq!(numbers, ["1", "2", "3"]);
}

#[test]
fn every_language_says_what_a_translation_was_made_from() {
    use undersigned::lang::{Labels, Lang};
    let labels: Vec<Labels> =
        undersigned::shelf::LABELS.iter().map(|text| undersigned::read::labels(text.text).unwrap()).collect();
    for own in &labels {
        let from: BTreeSet<&String> = own.translated.from.keys().collect();
        assert_eq!(from, labels.iter().map(|labels| &labels.tag).collect(), "{}", own.tag);
        let distinct: BTreeSet<&String> = own.translated.from.values().collect();
        assert_eq!(distinct.len(), labels.len(), "{} says the same of two languages", own.tag);
        // Swedish has no labels: English ones stand in for it, and must not make it English.
        let swedish = Lang::parse("sv").unwrap();
        assert_eq!(own.translated_from(swedish, &labels[0]), own.translated.other);
    }
}
