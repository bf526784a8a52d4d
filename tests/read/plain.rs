//! Letters in plain text.

use undersigned::report::Report;
use undersigned::source::Sources;

use super::show::{Read, inlines};

fn plain(text: &str, matter: Option<&str>) -> Read {
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let matter = matter.map(|text| ("letter.yaml", text.as_bytes()));
    let letter = undersigned::read::plain(&mut sources, "letter.txt", text.as_bytes(), matter, &mut report);
    let read = Read { letter, sources, report };
    read.check_spans();
    read
}

#[test]
fn the_notation_is_read() {
    let text = "\u{FEFF}Open Letter[1]\nTo the Council\r\n\r\nWe *write*\nto you.[2]\u{A0} Thus:\n\n  • One\n  • Two,\n    still two.[1]\n\n• Three\n\nEnd.\n1. First\n2. Second\n\n[1] Note one,\n   still one.\n[2] Note two.\n";
    let read = plain(text, Some("lang: fr\nto: X[^2]\n"));
    assert_eq!(read.findings(), Vec::<String>::new());
    assert_eq!(inlines(&read.letter.matter.title), "Open Letter^0");
    assert_eq!(inlines(&read.letter.matter.to[0]), "X^1");
    assert_eq!(
        read.blocks().replace('·', ""),
        "p(To the Council) p(We *write* to you.^1\u{A0} Thus:) ul~(li(p(One)) li(p(Two, still two.^0)) li(p(Three))) p(End.) p(1. First) p(2. Second)"
    );
    assert_eq!(
        (read.note(0).replace('·', "").as_str(), read.note(1).as_str()),
        ("p(Note one, still one.)", "p(Note two.)")
    );
    assert_eq!(read.letter.matter.lang.map(|lang| lang.to_string()), Some("fr".into()));
}

#[test]
fn what_is_wrong_is_told() {
    assert_eq!(plain("T\n\na[3] [x] [12345]", None).findings(), ["note-undefined 3:2"]);
    assert_eq!(plain("T\n\na\n\n[1] n", None).findings(), ["note-unused 5:1"]);
    assert_eq!(plain("T\n\na[1]\n\n[1] n\n[1] m", None).findings(), ["note-repeated 6:1"]);
    assert_eq!(plain("", None).findings(), ["title-missing 1:1", "letter-empty 1:1"]);
    assert_eq!(plain("T\n\na", Some("title: U")).findings(), ["key-unknown 1:1"]);
    assert_eq!(plain("T\n\na", Some("date: [")).findings()[0].split(' ').next(), Some("front-matter-invalid"));
}
