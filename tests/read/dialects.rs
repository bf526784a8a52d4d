//! The ways CSV is written: separators, line ends, quotation, and where the header stands.

use undersigned::roll::Field;

use super::roll::{Trickle, read, read_from, read_mapped};

const NAME_CITY: &[Field] = &[Field::Name, Field::City];

#[test]
fn the_separator_is_told_by_the_header() {
    for (text, wanted) in [
        ("name|city\na|b, c; d\n", ["a", "b, c; d"]),
        ("sep=|\r\nname|city\r\na|b,c\r\n", ["a", "b,c"]),
        ("\"sep=;\"\r\nname;city\r\na;b,c\r\n", ["a", "b,c"]),
        ("sep=\t\nname\tcity\na\tb|c\n", ["a", "b|c"]),
        ("name;city\n\"a\";\"x\"\"y\"\"; z\"\n", ["a", "x\"y\"; z"]),
        ("name, city\na, b\n", ["a", "b"]),
    ] {
        for read in [read(text.as_bytes()), read_from(&mut Trickle(text.as_bytes()), &[])] {
            assert_eq!(read.rows(NAME_CITY), [wanted], "{text:?}");
            assert_eq!(read.findings(), Vec::<String>::new(), "{text:?}");
        }
    }
}

#[test]
fn line_ends_may_be_mixed() {
    let read = read(b"name,city\r\na,b\nc,d\re,f\r\n\"g\rh\",\"i\r\nj\"\n");
    assert_eq!(read.rows(NAME_CITY), [["a", "b"], ["c", "d"], ["e", "f"], ["g h", "i j"]]);
    assert_eq!(read.findings(), Vec::<String>::new());
}

/// The traps of the well-known acid test for CSV, with columns that a roll has.
#[test]
fn the_usual_traps_are_passed() {
    for (text, wanted) in [
        ("name,city,zip\nJohn Doe,\"Anytown, WW\",08123", vec![["John Doe", "Anytown, WW"]]),
        ("name,city,x\nA,\"\",\"\"\nB,3,4", vec![["A", ""], ["B", "3"]]),
        ("name,city,x\r\nA,\"\",\"\"\r\nB,3,4", vec![["A", ""], ["B", "3"]]),
        ("name,city\nA,\"ha \"\"ha\"\" ha\"\nC,4\n", vec![["A", "ha \"ha\" ha"], ["C", "4"]]),
        ("name,city\nA,\"{\"\"type\"\": \"\"Point\"\"}\"\n", vec![["A", "{\"type\": \"Point\"}"]]),
        ("name,city\n\"Once upon \na time\",5\n7,8\n", vec![["Once upon a time", "5"], ["7", "8"]]),
        ("name,city\nA,\"ha \n\"\"ha\"\" \nha\"\n3,4\n", vec![["A", "ha \"ha\" ha"], ["3", "4"]]),
        ("name,city\n1,2\n4,ʤ", vec![["1", "2"], ["4", "ʤ"]]),
    ] {
        assert_eq!(read(text.as_bytes()).rows(NAME_CITY), wanted, "{text:?}");
    }
}

#[test]
fn a_header_below_title_lines_is_found() {
    for (text, line) in [
        ("Open letter on the marshes\nname,city\na,b\n", 2),
        ("Open letter, with names,,\n\nExported 2026-06-01,,\n\nName,City,\na,b,\n", 5),
        ("سامانه امضا;;\nنام;شهر;\na;b;\n", 2),
        ("Signatories of the letter\n\nFull name\tTown\na\tb\n", 3),
    ] {
        let read = read(text.as_bytes());
        assert_eq!(read.rows(NAME_CITY), [["a", "b"]], "{text:?}");
        assert_eq!(read.findings(), [format!("header-below {line}")], "{text:?}");
    }
}

#[test]
fn a_signatory_is_no_header() {
    // A person may be called by a word that heads columns in some language.
    let read = read(b"name,city\nIsm,Paris\nNom,Ville\nNaam,Town\n");
    assert_eq!(read.roll.len(), 3);
    // What random testing found: rows below that have known words in more cells, under another separator.
    let read = self::read("name;city\n\"a\tnév\";\",\"\n\"n,a\";\"\"\n".as_bytes());
    assert_eq!(read.rows(NAME_CITY), [["a név", ","], ["n,a", ""]]);
    let read = read_mapped(b"Who,Where\nIsm,Paris\nNom,Ville\n", &[("who", "name"), ("where", "city")]);
    assert_eq!(read.rows(NAME_CITY), [["Ism", "Paris"], ["Nom", "Ville"]]);
}

#[test]
fn a_list_without_a_header_is_told() {
    assert_eq!(
        read(b"Anne,a@x.example\nBob,b@x.example\n").findings(),
        ["column-unknown 1:Anne", "column-contact 1:column 2", "header-missing 1"]
    );
    assert_eq!(read("Anne Larsen,Oslo\nBob,Rome\n".as_bytes()).findings().last().unwrap(), "name-column-missing 1");
}

#[test]
fn a_form_asks_in_sentences() {
    for (header, wanted) in [
        ("What is your full name?", Some(Field::Name)),
        ("Please enter your name as it should appear", Some(Field::Name)),
        ("نام و نام خانوادگی شما", Some(Field::Name)),
        ("لطفا نام خود را وارد کنید", Some(Field::Name)),
        ("Quel est votre nom complet ?", Some(Field::Name)),
        ("¿Cuál es su nombre completo?", Some(Field::Name)),
        ("ما هو اسمك؟ الاسم الكامل", Some(Field::Name)),
        ("In which country do you live?", Some(Field::Country)),
        ("Name of your organization", Some(Field::Affiliation)),
        ("What is your job title?", Some(Field::Title)),
        ("در کدام کشور زندگی می کنید؟", Some(Field::Country)),
        ("What is your e-mail address?", None),
        ("Any comments on the name of the letter?", None),
        ("How did you hear of us?", None),
        ("Name and affiliation", None),
    ] {
        let read = read(format!("id,{header}\n1,a\n").as_bytes());
        let held: Vec<Field> =
            read.roll.columns().iter().map(|(field, _)| *field).filter(|f| *f != Field::Id).collect();
        assert_eq!(held, wanted.into_iter().collect::<Vec<_>>(), "{header}");
        let told = read.findings().iter().any(|finding| finding.starts_with("column-matched"));
        assert_eq!(told, wanted.is_some(), "{header} {:?}", read.findings());
    }
}

#[test]
fn errors_of_formulas_are_named() {
    let read = read(b"name,city\n#REF!,Oslo\nAnne,#N/A\nBob,#1\n");
    assert_eq!(read.findings(), ["cell-error 2:name", "cell-error 3:city"]);
}
