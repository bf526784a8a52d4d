//! Rolls: delimiters, quotation, headers, hygiene, and what is wrong with rows.

use undersigned::report::{Format, Report, render};
use undersigned::roll::{Field, Roll};
use undersigned::source::Sources;

use super::show::findings;

pub(super) struct Read {
    pub(super) roll: Roll,
    pub(super) sources: Sources,
    pub(super) report: Report,
}

impl Read {
    /// The cells of these fields, row by row.
    pub(super) fn rows(&self, fields: &[Field]) -> Vec<Vec<String>> {
        (0..self.roll.len())
            .map(|row| fields.iter().map(|field| self.roll.field(row, *field).to_owned()).collect())
            .collect()
    }

    pub(super) fn names(&self) -> Vec<String> {
        self.rows(&[Field::Name]).concat()
    }

    pub(super) fn findings(&self) -> Vec<String> {
        findings(&self.report, &self.sources)
    }
}

pub(super) fn read(bytes: &[u8]) -> Read {
    read_mapped(bytes, &[])
}

pub(super) fn read_mapped(bytes: &[u8], columns: &[(&str, &str)]) -> Read {
    read_from(&mut &bytes[..], columns)
}

/// Reads a file of this name.
pub(super) fn read_named(name: &str, bytes: &[u8]) -> Read {
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let roll = undersigned::read::roll(&mut sources, name, &mut &bytes[..], &[], &mut report).expect("no device fails");
    Read { roll, sources, report }
}

pub(super) fn read_from(input: &mut dyn std::io::Read, columns: &[(&str, &str)]) -> Read {
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let columns: Vec<(String, String)> =
        columns.iter().map(|(header, field)| ((*header).to_owned(), (*field).to_owned())).collect();
    let roll =
        undersigned::read::roll(&mut sources, "roll.csv", input, &columns, &mut report).expect("no device fails");
    Read { roll, sources, report }
}

pub(super) const FIELDS: &[Field] = &[Field::Name, Field::Title, Field::Affiliation, Field::Country];

/// A reader that gives a byte at a time: every boundary of a block is met.
pub(super) struct Trickle<'a>(pub(super) &'a [u8]);

impl std::io::Read for Trickle<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = buffer.len().min(1);
        self.0.read(&mut buffer[..count])
    }
}

#[test]
fn quotation_is_resolved() {
    for (text, wanted) in [
        ("name,city\na,\"b,c\"\n", vec![["a", "b,c"]]),
        ("name,city\r\na,b\r\nc,d", vec![["a", "b"], ["c", "d"]]),
        ("name,city\ra,b\rc,d\r", vec![["a", "b"], ["c", "d"]]),
        ("name;city\na;\"x;y\"\n", vec![["a", "x;y"]]),
        ("name\tcity\na\tb, c\n", vec![["a", "b, c"]]),
        ("sep=;\r\nname;city\r\na,b;c\r\n", vec![["a,b", "c"]]),
        ("\"name\",\"city\"\n\"Bob \"\"RJ\"\" Jones\",\"\"\n", vec![["Bob \"RJ\" Jones", ""]]),
        ("name,city\n\"Anne\nSmith\",\"a\r\n\r\nb\"\n", vec![["Anne Smith", "a b"]]),
        ("name,city\nד\"ר כהן,b\n", vec![["ד\"ר כהן", "b"]]),
        ("\u{FEFF}name,city\na,b", vec![["a", "b"]]),
        ("\n\nname,city\na,b", vec![["a", "b"]]),
        ("name,city\na,\"\"", vec![["a", ""]]),
        ("city,note,name,e-mail\nb,secret,a,x@y.z\n", vec![["a", "b"]]),
        ("name,city,,\na,b,,\nc,d\ne,f,,,,\n", vec![["a", "b"], ["c", "d"], ["e", "f"]]),
    ] {
        for read in [read(text.as_bytes()), read_from(&mut Trickle(text.as_bytes()), &[])] {
            assert_eq!(read.rows(&[Field::Name, Field::City]), wanted, "{text:?}");
            let silent = read.findings().iter().all(|finding| finding.starts_with("column-contact"));
            assert!(silent, "{text:?} {:?}", read.findings());
        }
    }
}

#[test]
fn headers_are_known_in_many_languages() {
    for (header, wanted) in [
        ("name,title,affiliation,country", FIELDS),
        ("Nom complet,Fonction,Organisme,Pays", FIELDS),
        ("Nombre,Cargo,Institución,País", FIELDS),
        ("Name,Beruf,Einrichtung,Land", FIELDS),
        ("الاسم,الصفة,المؤسسة,البلد", FIELDS),
        ("نام,سمت,سازمان,کشور", FIELDS),
        ("نام و نام‌خانوادگی,شغل,نهاد,كشور", FIELDS),
        ("نوم,دنده,بنسټ,هیواد", FIELDS),
        ("پورا نام,عہدہ,ادارہ,ملک", FIELDS),
        ("שם מלא,תפקיד,ארגון,מדינה", FIELDS),
        ("Имя,Должность,Организация,Страна", FIELDS),
        ("Ному насаб,Вазифа,Ташкилот,Кишвар", FIELDS),
    ] {
        let read = read(format!("{header}\na,b,c,d\n").as_bytes());
        let held: Vec<Field> = read.roll.columns().iter().map(|(field, _)| *field).collect();
        assert_eq!(held, wanted, "{header}");
    }
}

#[test]
fn contact_data_never_gets_into_the_roll_or_a_message() {
    let text = "name,E-mail,Téléphone,Adresse IP,کد پستی,x\nA,a@secret.org,0791234567,10.0.0.1,99887,u\n,b@secret.org,0791234567,,,\n\"\u{202E}\",c@secret.org\n";
    let read = read(text.as_bytes());
    assert_eq!(read.roll.columns(), [(Field::Name, 0)]);
    let told = [Format::Human, Format::Short, Format::Json].map(|format| render(&read.report, &read.sources, format));
    let everything = format!("{told:?} {:?} {:?}", read.roll, read.sources);
    for secret in ["secret.org", "0791234567", "10.0.0.1", "99887"] {
        assert!(!everything.contains(secret), "{everything}");
    }
    assert_eq!(
        read.findings(),
        [
            "column-contact 1:E-mail",
            "column-contact 1:Téléphone",
            "column-contact 1:Adresse IP",
            "column-contact 1:کد پستی",
            "column-unknown 1:x",
            "row-nameless 3",
            "characters-removed 4:name",
            "row-fields 4",
            "row-nameless 4"
        ]
    );
    // A list without a header: its first row is not shown either.
    let read = self::read(b"Anne,anne@secret.org,+44 20 1234 5678\nBob,b@secret.org,1\n");
    let told = render(&read.report, &read.sources, Format::Human);
    assert!(!told.contains("secret") && !told.contains("1234") && told.contains("header-missing"), "{told}");
}

#[test]
fn the_letter_may_map_columns() {
    let read = read_mapped(b"Who,name,Where\na,b,c\n", &[("who", "name"), ("WHERE", "city"), ("name", "note")]);
    assert_eq!(read.rows(&[Field::Name, Field::City]), [["a", "c"]]);
    assert_eq!(read.findings(), Vec::<String>::new());
    assert_eq!(read_mapped(b"name\na\n", &[("Who", "city")]).findings(), ["column-missing 1"]);
}

#[test]
fn rows_that_are_wrong_are_named_and_read() {
    for (text, findings, names) in [
        ("name,city\na\nb,c\n", vec!["row-fields 2"], vec!["a", "b"]),
        ("name,city\na,b,c\n", vec!["row-fields 2"], vec!["a"]),
        ("name,city\n\"x\ny\",b\nc\n", vec!["row-fields 4"], vec!["x y", "c"]),
        ("name,city\n,b\n", vec!["row-nameless 2"], vec![""]),
        ("name,city\n\u{200B}\u{A0},b\n", vec!["characters-removed 2:name", "row-nameless 2"], vec![""]),
        ("name,city\n,\na,b\n", vec!["row-empty 2"], vec!["a"]),
        ("name,city\n\n\na,b\n\n", vec!["row-empty 2"], vec!["a"]),
        ("name,city\n", vec!["roll-empty 1"], vec![]),
        ("", vec!["roll-empty 1"], vec![]),
        ("name,city\n\"Anne,Dr\nBob,Mr\n", vec!["quote-unclosed 2"], vec!["Anne,Dr Bob,Mr"]),
        ("city,town\na,b\n", vec!["column-repeated 1:town", "name-column-missing 1"], vec![""]),
        ("name,lang\na,1\n", vec!["language-invalid 2:lang"], vec!["a"]),
    ] {
        let read = read(text.as_bytes());
        assert_eq!(
            (read.findings(), read.names()),
            (findings.iter().map(|s| s.to_string()).collect(), names.iter().map(|s| s.to_string()).collect()),
            "{text:?}"
        );
    }
}

#[test]
fn bytes_that_are_not_utf8_are_placed_and_nothing_else_is_lost() {
    let read = read(b"name,city\nAnne,U\xE9\nBob,\xC3\xA9\xC3\xA9\xC3\xA9\n\"a\nb\xFF\",\xFF\n");
    assert_eq!(read.findings(), ["encoding-invalid 2:city", "encoding-invalid 4:name"]);
    assert_eq!(read.report.findings()[1].arguments, ["5"]);
    assert_eq!(read.names()[1], "Bob");
    assert_eq!(self::read(b"PK\x03\x04...").findings(), ["sheet-invalid 1"]);
}

#[test]
fn a_cell_of_a_megabyte_is_an_error_and_costs_no_more_than_its_reading() {
    let read = read(format!("name,city\n{},x\nBob,y\n", "é".repeat(1 << 20)).as_bytes());
    assert_eq!(read.findings(), ["cell-too-long 2:name"]);
    assert_eq!(read.report.findings()[0].arguments, ["1048576", "10000"]);
    assert_eq!((read.names()[1].as_str(), read.roll.field(0, Field::City)), ("Bob", "x"));
    assert!(read.names()[0].len() <= 40_000);
    let ten_thousand = "é".repeat(10_000);
    assert_eq!(self::read(format!("name\n{ten_thousand}\n").as_bytes()).names(), [ten_thousand]);
}

#[test]
fn marks_and_hidden_characters_are_told() {
    let heap = format!("name\ne{}\n", "\u{301}".repeat(500));
    let read = read(heap.as_bytes());
    assert_eq!(read.findings(), ["marks-too-many 2:name"]);
    let read = self::read("name\na\u{202E}b\u{2066}c\nعلی\u{200C}رضا\u{200F}\n".as_bytes());
    assert_eq!(read.names(), ["abc", "علی\u{200C}رضا\u{200F}"]);
    assert_eq!(read.findings(), ["characters-removed 2:name"]);
    assert_eq!(read.report.findings()[0].arguments, ["U+202E, U+2066", "`name`"]);
}
