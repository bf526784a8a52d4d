//! Markdown: blocks, running text, notes, marks of language.

use super::show::{body, inlines, read};

/// Body, blocks; nothing found.
#[test]
fn blocks_are_read() {
    for (text, wanted) in [
        ("One\ntwo.\n\nThree.", "p(One two.) p(Three.)"),
        ("a\\\nb  \nc", "p(a/b/c)"),
        ("# A\n\n###### B\n\nC\n=\n", "h1(A) h6(B) h1(C)"),
        ("- a\n- b", "ul(li(p(a)) li(p(b)))"),
        ("- a\n\n- b", "ul~(li(p(a)) li(p(b)))"),
        ("3. a\n\n   b\n4. c", "ol3~(li(p(a) p(b)) li(p(c)))"),
        ("1. a\n   - b\n     - c\n2. d", "ol1(li(p(a) ul(li(p(b) ul(li(p(c)))))) li(p(d)))"),
        ("> a\n> b\n>\n> > c", "quote(p(a ·b) quote(p(c)))"),
        ("a\n\n***\n\nb", "p(a) hr p(b)"),
        ("*a* **b** ***c***", "p(_a_ *b* _*c*_)"),
        (
            "[a *b*](https://x.org/ \"t\") <https://y.org> <a@b.org>",
            "p(<https://x.org/|a _b_> <https://y.org|https://y.org> <mailto:a@b.org|a@b.org>)",
        ),
        ("\"Quotes\" -- and... 'dashes'", "p(\"Quotes\" -- and... 'dashes')"),
        ("a\u{A0}b &amp; &nbsp;c \\*d\\*", "p(a\u{A0}b ·&· ·\u{A0}·c ·*d·*)"),
        ("<!-- for us only -->\n\na <!-- and this --> b", "p(a · b)"),
        ("a\r\nb\r\n\r\n- c\r\n", "p(a· ·b) ul(li(p(c)))"),
        ("نامهٔ *سرگشاده* to\nall of the many members, שלום", "p(نامهٔ _سرگشاده_ to all of the many members, שלום)"),
        ("۱. x\n۲. y\n   ۱. z\n\nOne\n۲. two", "ol1(li(p(x)) li(p(y) ol1(li(p(z))))) p(One ۲. two)"),
        ("a [b] [c [d]] e]", "p(a [b] [c [d]] e])"),
    ] {
        let read = body(text);
        assert_eq!((read.blocks().as_str(), read.findings()), (wanted, vec![]), "{text:?}");
    }
}

/// What has no place in a letter is told, and its words are there.
#[test]
fn unsupported_markup_is_kept_as_typed() {
    for (text, wanted) in [
        ("a `b` c", "p(a `b` c)"),
        ("```\nx\n\ny\n```", "p(x/y)"),
        ("    indented\n    text", "p(indented/text)"),
        ("![alt](pic.png)", "p(![alt](pic.png))"),
        ("a <b>c</b>", "p(a <b>c</b>)"),
        ("<div>\nx\n</div>", "p(<div>/x/</div>)"),
        ("| a | b |\n|---|---|\n| c | d |", "p(| a | b |/|---|---|/| c | d |)"),
        ("> | a | b |\n> |---|---|\n> | c | d |", "quote(p(| a | b |/|---|---|/| c | d |))"),
    ] {
        let read = body(text);
        assert_eq!(read.blocks(), wanted, "{text:?}");
        assert!(!read.findings().is_empty(), "{text:?}");
        assert!(read.findings().iter().all(|finding| finding.starts_with("markup-unsupported")), "{text:?}");
    }
}

#[test]
fn notes_are_called_and_written() {
    let read = read(
        "---\ntitle: T[^t]\nto: X[^b]\n---\nA[^a] *b[^b]* [link[^b]](u)\n\n- c[^n]\n\n[^a]: One.\n\n    - Two[^b]\n\n    Three.\n[^b]: B.\n\n[^n]: N\n[^t]: T\n",
    );
    assert_eq!(read.findings(), Vec::<String>::new());
    assert_eq!(read.blocks(), "p(A^0 _b^1_ <u|link^1>) ul(li(p(c^2)))");
    assert_eq!(inlines(&read.letter.matter.title), "T^3");
    assert_eq!(inlines(&read.letter.matter.to[0]), "X^1");
    assert_eq!(read.note(0), "p(One.) ul(li(p(Two^1))) p(Three.)");
    assert_eq!((read.note(1).as_str(), read.note(2).as_str(), read.note(3).as_str()), ("p(B.)", "p(N)", "p(T)"));
    assert_eq!(read.letter.notes[3].label, "t");
}

#[test]
fn notes_that_do_not_match_are_told_at_their_place() {
    let read = body(
        "A[^x] and again[^x], *b[^Y z]*.\n\n- in a list[^x]\n\n[^u]: Unused.\n\n[^d]: One.\n\n[^D]: Two.\n\nC[^d]\n",
    );
    assert_eq!(read.blocks(), "p(A^2 and again^2, _b^3_.) ul(li(p(in a list^2))) p(C^1)");
    assert_eq!(read.findings(), ["note-repeated 12:1", "note-unused 8:1", "note-undefined 4:2", "note-undefined 4:24"]);
    assert_eq!(read.letter.notes.len(), 4);
    assert!(read.letter.notes[2].blocks.is_none());
    assert_eq!(read.note(1), "p(One.)");
    // In code, or escaped, it is no call.
    let read = body("`[^x]` \\[^y]");
    assert_eq!(read.letter.notes.len(), 0);
    assert_eq!(read.blocks(), "p(`[^x]` ·[^y])");
}

#[test]
fn the_body_may_begin_with_anything_after_undefined_calls() {
    let read = body("    code[^x]\n\na[^x]");
    assert_eq!(read.blocks(), "p(code[^x]) p(a^0)");
    let read = body("===\n[^x]");
    assert_eq!(read.blocks(), "p(=== ^0)");
}

#[test]
fn languages_are_marked() {
    for (text, wanted) in [
        ("::: {lang=fa}\nمتن\n\nدو\n:::\n\nx", "fa(p(متن) p(دو)) p(x)"),
        ("a\n::: {lang=fa}\nمتن\n:::\nb", "p(a) fa(p(متن)) p(b)"),
        ("::: {lang=fa}\n- a\n:::\n- b", "fa(ul(li(p(a)))) ul(li(p(b)))"),
        ("::: {lang=fa}\na\n::: {lang=\"he\"}\nb\n:::\nc\n:::", "fa(p(a) he(p(b)) p(c))"),
        ("- a\n\n  ::: {lang=fa}\n  b\n  :::\n- c", "ul~(li(p(a) fa(p(b))) li(p(c)))"),
        ("> ::: {lang=fa}\n> b\n> :::", "quote(fa(p(b)))"),
        ("::::: {lang=uz-Arab dir=rtl}\na\n:::::", "uz-Arab(p(a))"),
        ("say [سلام *دنیا*[^a]]{lang=fa} now\n\n[^a]: n", "p(say {fa سلام _دنیا_^0} now)"),
        ("[a [b]{lang=he} [c] d]{lang=fa}e", "p({fa a {he b} [c] d}e)"),
        ("*[a]{lang=fa}* [x](u){lang=fr}", "p(_{fa a}_ {fr <u|x>})"),
        ("\\[a]{lang=fa} [a\\]{lang=fa}]{lang=he}", "p([a]{lang=fa} {he a·]{lang=fa}})"),
        ("# [سلام]{lang=fa}", "h1({fa سلام})"),
    ] {
        let read = body(text);
        assert_eq!((read.blocks().as_str(), read.findings()), (wanted, vec![]), "{text:?}");
    }
}

#[test]
fn a_note_in_a_division_has_its_language() {
    let read = body("a[^a]\n\n::: {lang=fa}\nb\n\n[^a]: متن\n:::");
    assert_eq!((read.blocks().as_str(), read.note(0).as_str()), ("p(a^0) fa(p(b))", "fa(p(متن))"));
}

#[test]
fn wrong_marks_of_language_are_told_and_lose_no_word() {
    for (text, wanted, finding) in [
        ("::: {lang=fa}\na", "fa(p(a))", "division-unclosed 4:1"),
        ("- ::: {lang=fa}\n  a\n\nb", "ul(li(fa(p(a)))) p(b)", "division-unclosed 4:3"),
        ("a\n\n:::\n\nb", "p(a) p(:::) p(b)", "markup-unsupported 6:1"),
        ("::: warning\na\n:::", "p(a)", "markup-unsupported 4:1"),
        ("::: {lang=x-y}\na\n:::", "p(a)", "language-invalid 4:1"),
        ("[a]{lang=1}", "p(a)", "language-invalid 4:4"),
    ] {
        let read = body(text);
        let findings = read.findings();
        assert_eq!((read.blocks().as_str(), findings.first().map(String::as_str)), (wanted, Some(finding)), "{text:?}");
    }
    assert_eq!(body("    ::: {lang=fa}").blocks(), "p(::: {lang=fa})");
}

#[test]
fn characters_that_hide_are_taken_out() {
    let read = body("a\u{202E}b\u{200C}c\u{2067}d *e\u{2069}f\u{2066}*");
    assert_eq!(read.blocks(), "p(a·b\u{200C}c\u{2067}d _e\u{2069}f_)");
    assert_eq!(read.findings(), ["characters-removed 4:2", "characters-removed 4:10"]);
}

#[test]
fn text_that_is_not_utf8_is_refused() {
    let (mut sources, mut report) = Default::default();
    for (bytes, finding) in [
        (&b"---\ntitle: \xC3\xA9\n---\nab\xE9c"[..], "encoding-invalid 4:3"),
        (b"%PDF-1.7 ...", "not-text 1:1"),
        (b"PK\x03\x04abc", "not-text 1:1"),
        (b"abc\0def ghi", "not-text 1:1"),
    ] {
        let letter = undersigned::read::letter(&mut sources, "x", bytes, &mut report);
        assert!(letter.blocks.is_empty());
        assert_eq!(super::show::findings(&report, &sources).last().map(String::as_str), Some(finding));
    }
    let read = super::show::read_bytes(b"\xEF\xBB\xBF---\ntitle: T\n---\na[^x]");
    assert_eq!(read.findings(), ["note-undefined 4:2"]);
}

#[test]
fn depth_is_bounded_and_words_are_kept() {
    let read = body(&format!("{}deep", "> ".repeat(20_000)));
    assert!(read.blocks().contains("p(deep)"));
    let read = body(&format!("{}deep{}", "*a _b ".repeat(3000), "_ *".repeat(3000)));
    assert!(read.blocks().contains("deep"));
    let read = body(&format!("{}deep{}", "[".repeat(3000), "]{lang=fa}".repeat(3000)));
    assert!(read.blocks().contains("deep"));
}
