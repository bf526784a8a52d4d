//! What a source marks besides its words: figures, quotations, headings, emphasis, links, lists within lists, languages.

use super::{Outcome, import, import_text};

/// A letter around a text: what of it stands in the body.
fn body(name: &str, text: &str) -> String {
    let letter = format!("Open Letter on the Orchard\n\nDear Council,\n\n{text}\n");
    of(&import(&[(name, letter.as_bytes())]))
}

/// The same in a page.
fn page(html: &str) -> String {
    let page = format!(
        "<!doctype html><html><body><h1>Open Letter on the Orchard</h1><p>Dear Council,</p>{html}</body></html>"
    );
    of(&import(&[("page.html", page.as_bytes())]))
}

fn of(outcome: &Outcome) -> String {
    let letter = outcome.letter();
    letter.split_once("\nstatus: draft\n---\n").map_or("", |(_, body)| body).trim().to_owned()
}

#[test]
fn figures_are_the_letters_own() {
    let figures = "Trees:\n1990, 200\n2020, 90\n2021 300 2022 400\nPlease act.\n";
    assert_eq!(body("page.txt", figures), "Trees:\n\n1990, 200\\\n2020, 90\\\n2021 300 2022 400\n\nPlease act.");
    // A number alone is a page's counter only beside what else the page counts.
    let alone =
        import_text("Open Letter on the Orchard\n\nDear Council,\n\nSo many are left:\n\n2,310\n\nPlease act.\n");
    assert_eq!(of(&alone), "So many are left:\n\n2,310\n\nPlease act.");
    assert!(!alone.findings().iter().any(|finding| finding.starts_with("furniture")), "{:?}", alone.findings());
    let counted =
        import_text("Open Letter on the Orchard\n\nDear Council,\n\nPlease act.\n\n2,310\nShare this petition\n");
    assert_eq!(of(&counted), "Please act.");
    assert_eq!(counted.imported.furniture, ["2,310 / Share this petition"]);
    assert_eq!(body("page.txt", "So many:\n\n• 2,310\n• 1,204\n"), "So many:\n\n- 2,310\n- 1,204");
    // The year that a wrapped sentence ends with goes on with it.
    let wrapped = "The council has counted the trees of the orchard for the last time in\n1990.\n";
    assert_eq!(body("page.txt", wrapped), wrapped.trim().replace("\n1990.", "\n1990\\."));
}

/// A word that is a button elsewhere is none where it ends a sentence.
#[test]
fn the_end_of_a_wrapped_sentence_is_no_button() {
    let wrapped = "The orchard is old, and those who have kept it for so long need our\nhelp\n";
    assert_eq!(body("page.txt", wrapped), wrapped.trim());
    assert_eq!(
        body("page.txt", "The orchard is old and needs us now.\nHelp\n"),
        "The orchard is old and needs us now."
    );
}

#[test]
fn a_table_that_is_no_list_stays_row_by_row() {
    let table =
        "<p>So they went:</p><table><tr><th>Year<th>Trees felled<tr><td>1990<td>200<tr><td>2020<td>90 (oak)</table>";
    assert_eq!(page(table), "So they went:\n\nYear, Trees felled\\\n1990, 200\\\n2020, 90 (oak)");
    // The number of a row is one still.
    let people = "<p>We ask.</p><h2>Signatories</h2><table><tr><td>1<td>Anne Larsen<td>Norway<tr><td>2<td>Bo Ek<td>Italy<tr><td>3<td>Ciro Dale<td>Italy</table>";
    let html = format!("<!doctype html><html><body><h1>Open Letter on Pears</h1><p>Dear Sir,</p>{people}");
    let outcome = import(&[("page.html", html.as_bytes())]);
    assert_eq!(outcome.rows()[1..], ["1,Anne Larsen,Norway", "2,Bo Ek,Italy", "3,Ciro Dale,Italy"]);
}

/// A piece that looks like a telephone number does not hide what else was left out.
#[test]
fn what_was_left_out_is_quoted_piece_by_piece() {
    let page = "Open Letter on Pears\n\nDear Sir,\n\nWe ask.\n\nContact us | +49 30 1234567 89\nShare this petition: 030 1234567 89\nSign now\n";
    let outcome = import_text(page);
    let said: Vec<&str> =
        outcome.report.findings().iter().flat_map(|finding| &finding.arguments).map(String::as_str).collect();
    assert!(
        said.iter().any(|text| text.contains("Sign now")) && !said.iter().any(|text| text.contains("1234567")),
        "{said:?}"
    );
}

#[test]
fn markdown_stays_as_it_stands() {
    let kept = "The poet wrote.[^1] See *this*, **that** and [the count](https://a.example/b_c).\n\n> Trees are\n> ours.\n>\n> All of them.\n\n\
1. Keep it.\n   - now\n\n     and then\n2. Water it.\n\n```\n[1] x\n\n  y\n```\n\n## So\n\n";
    let notes = "[^1]: P. Quince, *Poems*, p. 3.\n\n    And more.\n[^two]: Another.\n";
    let source = format!("# Keep the Orchard\n\nDear Council,\n\n{kept}Sincerely,\n\nOrla Applegarth\n\n{notes}");
    for name in ["page.md", "page.txt"] {
        let outcome = import(&[(name, source.as_bytes())]);
        assert_eq!(of(&outcome), format!("{kept}{notes}").replace("more.\n[^two]", "more.\n\n[^two]").trim(), "{name}");
        assert!(
            outcome.letter().starts_with("---\ntitle: 'Keep the Orchard'\nsalutation: 'Dear Council,'\nclosing: 'Sincerely,'\nsigned:\n  - 'Orla Applegarth'\n"),
            "{}",
            outcome.letter()
        );
        let said = outcome.report.findings().iter().find(|finding| finding.code.name == "import-understood").unwrap();
        assert_eq!(said.arguments[4..6], ["1", "2"], "calls and notes");
    }
}

/// What stands below a rule is no longer who signs.
#[test]
fn words_below_a_rule_are_not_signed() {
    let source = "# On Pears\n\nDear Sir,\n\nSo it is.\n\nSincerely,  \n*Orla*\\\nPear Trust\n\n---\n\nP.S. More.\n";
    let outcome = import(&[("page.md", source.as_bytes())]);
    assert!(outcome.letter().contains("signed:\n  - '*Orla*'\n  - 'Pear Trust'\nstatus"), "{}", outcome.letter());
    assert_eq!(of(&outcome), "So it is.\n\n---\n\nP.S. More.");
}

/// Notes below the list of a page of Markdown are notes, and no signatories.
#[test]
fn a_definition_below_the_list_is_no_signatory() {
    let list = "## Signatories\n\n- Anne Larsen\n- Bo Ek\n- Ciro Dale\n\n[^1]: Dana Fen, Report.\n";
    let outcome = import(&[("page.md", format!("# On Pears\n\nDear Sir,\n\nSo it is.[^1]\n\n{list}").as_bytes())]);
    assert_eq!(outcome.rows(), ["name", "Anne Larsen", "Bo Ek", "Ciro Dale"]);
    assert_eq!(of(&outcome), "So it is.[^1]\n\n[^1]: Dana Fen, Report.");
    assert!(!outcome.findings().iter().any(|finding| finding.starts_with("part-unsure")), "{:?}", outcome.findings());
}

#[test]
fn a_letter_with_a_front_matter_is_one_already() {
    let outcome = import(&[("mine.md", b"---\ntitle: On Pears\n---\n\nSo it is.\n")]);
    assert_eq!(outcome.findings(), ["import-ready 1"]);
    assert!(outcome.report.has_errors() && outcome.imported.letter.is_none());
    // A rule is none.
    assert!(!import(&[("mine.md", b"---\nOn Pears\n\nDear Sir,\n\nSo it is.\n")]).report.has_errors());
}

#[test]
fn pages_keep_what_they_do_to_words() {
    for (html, wanted) in [
        ("<blockquote><p>Ours.</p><p>All.</p></blockquote><p>So.</p>", "> Ours.\n>\n> All.\n\nSo."),
        ("<h2>What *we* <b>ask</b></h2><p>Act.</p>", "## What \\*we\\* ask\n\nAct."),
        ("<p>Keep <b>the <i>old</i></b> <em>trees</em>.</p>", "Keep **the *old*** *trees*."),
        // Marks that would not be marks there are left off; words never are.
        ("<p>Re<b>-</b>plant <strong> it </strong>now<i></i>.</p>", "Re-plant **it** now."),
        ("<p><b>One<p>Two</b> three</p>", "**One**\n\n**Two** three"),
        ("<p><b>Re</b><b>ed</b> <b>a <i>b</b>c</i></p>", "**Reed** **a *b***c"),
        ("<b style='font-weight: normal'><p>So <span style='font-weight:700'>it</span> is.</p></b>", "So **it** is."),
        (
            "<p>See <a href='https://a.example/b_(c)?d=1&amp;e'>the count*</a>.</p>",
            "See [the count\\*](https://a.example/b_%28c%29?d=1&e).",
        ),
        (
            "<p>See <a href='https://www.a.example/'>a.example</a>, <a href='mailto:o@secret.example'>us</a>, <a href='#x'>it</a>.</p>",
            "See a.example, us, it.",
        ),
        (
            "<p>So<a href='https://a.example/#n1'><sup>1</sup></a> it is.</p><p>[1] See <i>Pears</i>.</p>",
            "So[^1] it is.\n\n[^1]: See *Pears*.",
        ),
        (
            "<ul><li>Keep.<ul><li>now<li><b>then</b></ul><li>Water.</ul><ol><li>One<ol><li>in</ol><li>Two</ol>",
            "- Keep.\n  - now\n  - **then**\n- Water.\n\n1. One\n   1. in\n2. Two",
        ),
        ("<p>So it is.</p><ol start=3><li>C<li>D</ol>", "So it is.\n\n3. C\n4. D"),
    ] {
        assert_eq!(page(html), wanted, "{html}");
    }
}

/// What is written for a page is what the page showed, once it is read again.
#[test]
fn what_pages_mark_reads_back() {
    let html = "<p>Keep <b>the <i>old</i></b> <a href='https://a.example/b_(c)'>trees</a>.</p><blockquote><p>Ours.</p><p>All.</p></blockquote>\
<ol><li>Keep.<ul><li>now</ul><li>Water.<li value=7>Wait.</ol>";
    let text = format!("---\ntitle: T\n---\n\n{}\n", page(html));
    let (mut sources, mut report) = Default::default();
    let letter = undersigned::read::letter(&mut sources, "letter.md", text.as_bytes(), &mut report);
    assert!(report.findings().is_empty(), "{:?}", report.findings());
    let shown = format!("{:?}", letter.blocks);
    use undersigned::letter::Block;
    let [Block::Paragraph(_), Block::Quote(quoted), Block::List(list), Block::List(later)] = &letter.blocks[..] else {
        panic!("{shown}")
    };
    assert_eq!((quoted.len(), list.items.len(), list.start, later.start), (2, 2, Some(1), Some(7)), "{shown}");
    assert!(
        shown.contains("Strong(") && shown.contains("Emphasis(") && shown.contains("https://a.example/b_%28c%29"),
        "{shown}"
    );
}

#[test]
fn a_quotation_in_a_text_is_one() {
    assert_eq!(body("page.txt", "It says:\n\n> Ours.\n>\n> All.\n\nSo."), "It says:\n\n> Ours.\n>\n> All.\n\nSo.");
    assert_eq!(body("page.txt", "It says so.\n\n> 50 trees"), "It says so.\n\n\\> 50 trees");
    // A mail or a site may set the whole letter so.
    let whole = "<blockquote><h1>Open Letter on Pears</h1><p>Dear Sir,</p><p>So it is.</p><blockquote>Ours.</blockquote></blockquote><p>Below.</p>";
    let outcome = import(&[("page.html", format!("<!doctype html>{whole}").as_bytes())]);
    assert_eq!(of(&outcome), "So it is.\n\n> Ours.\n\nBelow.");
}

/// Markdown has lists in one kind of digits and none in letters.
#[test]
fn items_are_items_in_any_digits_and_letters_stay_visible() {
    for (text, wanted) in [
        ("۱. نگه دارید.\n۲. آب دهید.", "1. نگه دارید.\n2. آب دهید."),
        ("١- واحد.\n٢- اثنان.", "1. واحد.\n2. اثنان."),
        ("۱) نگه دارید.\n۲) آب دهید.", "1. نگه دارید.\n2. آب دهید."),
        ("(1) Keep.\n(2) Water.", "1. Keep.\n2. Water."),
        ("a) Keep.\nb) Water.", "a) Keep.\n\nb) Water."),
        ("الف) نگه دارید.\nب) آب دهید.", "الف) نگه دارید.\n\nب) آب دهید."),
        ("א. לשמור.\nב. להשקות.", "א. לשמור.\n\nב. להשקות."),
        ("1. Keep it.\n   - now\n2. Water it.", "1. Keep it.\n   - now\n2. Water it."),
        // Numbers that Markdown would count otherwise stay what they are.
        ("1. Keep.\n2. Water.\n5. Wait.\n1. Act.", "1. Keep.\n2. Water.\n\n5) Wait.\n\n1. Act."),
    ] {
        assert_eq!(body("page.txt", text), wanted, "{text}");
    }
    let markdown = "Keep **it**.\n\nWe [ask](https://a.example):\n۱. one\n   besides\n۲. two\n\na) A\nb) B";
    assert_eq!(
        body("page.md", markdown),
        "Keep **it**.\n\nWe [ask](https://a.example):\n\n1. one\n   besides\n2. two\n\na) A\n\nb) B"
    );
}

#[test]
fn the_language_of_a_page_is_that_of_its_letter() {
    let letter = |lang: &str, text: &str| {
        let html = format!(
            "<!doctype html><html {lang}><body><h1>{text}</h1><p>جناب شهردار،</p><p>{text} {text}</p></body></html>"
        );
        import(&[("page.html", html.as_bytes())])
    };
    let persian = "نامه سرگشاده درباره درختان";
    let outcome = letter("lang=\"fa-IR\"", persian);
    assert!(outcome.letter().contains("\nlang: fa-IR\n"), "{}", outcome.letter());
    assert!(!outcome.findings().iter().any(|finding| finding.starts_with("language-unstated")));
    // A site's own language is not the letter's.
    for lang in ["lang=en", "lang=_", ""] {
        let outcome = letter(lang, persian);
        assert!(!outcome.letter().contains("lang:"), "{}", outcome.letter());
        assert!(outcome.findings().iter().any(|finding| finding.starts_with("language-unstated")), "{lang}");
    }
}
