//! The table of countries' names is made of the two lists beside it: `UPDATE=1 cargo test countries` makes it anew.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use undersigned::country;
use undersigned::fold::fold;

/// The table's lines: everyday spellings before those of CLDR, names before codes.
fn table(folder: &Path) -> String {
    let mut spellings: BTreeMap<String, (String, String, bool)> = BTreeMap::new();
    for list in ["everyday.txt", "names.txt"] {
        for line in fs::read_to_string(folder.join(list)).unwrap().lines() {
            let (codes, names) = line.split_once('|').unwrap_or((line, ""));
            let code = codes.split(' ').next().unwrap();
            // What only tells a part of a country from others is no code that anybody writes.
            let codes = codes.split(' ').filter(|code| code.bytes().all(|byte| byte.is_ascii_uppercase()));
            let codes = codes.map(|code| (code, true));
            let names = names.split('|').filter(|name| !name.is_empty()).map(|name| (name, false));
            for (written, is_code) in names.chain(codes) {
                let folded = fold(written);
                assert!(!folded.is_empty(), "{written} in {line}");
                let (other, ..) = spellings.entry(folded).or_insert((code.to_owned(), written.to_owned(), is_code));
                assert_eq!(other, code, "{written} is the name of two");
            }
        }
    }
    let code = |is_code| if is_code { "\tcode" } else { "" };
    spellings
        .iter()
        .map(|(folded, (country, written, is))| format!("{folded}\t{country}\t{written}{}\n", code(*is)))
        .collect()
}

#[test]
fn the_table_of_countries_is_that_of_its_lists() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("countries");
    let (path, made) = (folder.join("table.tsv"), table(&folder));
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &made).unwrap();
    }
    assert!(
        fs::read_to_string(&path).unwrap() == made,
        "countries/table.tsv is not up to date: UPDATE=1 makes it anew"
    );
}

#[test]
fn each_spelling_in_the_table_is_found() {
    let mut count = 0;
    for spelling in country::spellings_from("") {
        assert_eq!(country::spelling(spelling.folded), Some(spelling));
        count += 1;
    }
    assert!(count > 7_000, "{count}");
    for text in ["", "a", "zzzz", "\u{10FFFF}", "atlantis"] {
        assert_eq!(country::spelling(text), None);
    }
}
