//! Spreadsheets: what a sheet shows is what is read, and what would fill the memory is refused.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use proptest::prelude::*;
use undersigned::roll::Field;
use zip::write::SimpleFileOptions;

use super::roll::{FIELDS, Read, read};

const NAME_CITY: &[Field] = &[Field::Name, Field::City];

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A sheet: its name, its attributes in the workbook, its rows as XML.
struct Sheet<'a>(&'a str, &'a str, &'a str);

/// A workbook as ECMA-376 has it, in the fewest parts.
fn xlsx(sheets: &[Sheet<'_>]) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let (mut list, mut links, mut files) = (String::new(), String::new(), Vec::new());
    for (index, Sheet(name, attributes, rows)) in sheets.iter().enumerate() {
        let id = index + 1;
        write!(list, "<sheet name=\"{name}\" sheetId=\"{id}\" r:id=\"rId{id}\" {attributes}/>").unwrap();
        write!(links, "<Relationship Id=\"rId{id}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{id}.xml\"/>")
            .unwrap();
        let sheet = format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>");
        files.push((format!("xl/worksheets/sheet{id}.xml"), sheet));
    }
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let mut parts = vec![
        (
            "[Content_Types].xml".to_owned(),
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".to_owned(),
        ),
        (
            "_rels/.rels".to_owned(),
            format!(
                "<Relationships xmlns=\"{package}\"><Relationship Id=\"r\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml".to_owned(),
            format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{list}</sheets></workbook>"),
        ),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            format!(
                "<Relationships xmlns=\"{package}\">{links}<Relationship Id=\"rIds\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        ),
        // Style 1 is a date (format 14 of ECMA-376, 18.8.30), style 2 is struck through.
        (
            "xl/styles.xml".to_owned(),
            format!(
                "<styleSheet xmlns=\"{MAIN}\"><fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"0\" fontId=\"1\"/></cellXfs></styleSheet>"
            ),
        ),
    ];
    parts.extend(files);
    zipped(&parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect::<Vec<_>>())
}

/// A row of texts.
fn row(number: u32, cells: &[&str]) -> String {
    let mut row = format!("<row r=\"{number}\">");
    for (column, text) in cells.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
        let letter = char::from(b'A' + column as u8);
        write!(row, "<c r=\"{letter}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>").unwrap();
    }
    row + "</row>"
}

fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>",
        ),
        ("content.xml", &content),
    ])
}

fn ods_row(cells: &[&str]) -> String {
    let cells: String = cells
        .iter()
        .map(|text| {
            format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
        })
        .collect();
    format!("<table:table-row>{cells}</table:table-row>")
}

#[track_caller]
fn assert_refused(bytes: &[u8], code: &str) {
    let read = read(bytes);
    assert_eq!(read.findings(), [format!("{code} 1")], "{:?}", read.report.findings());
    assert!(read.roll.is_empty() && read.report.has_errors());
}

#[test]
fn a_sheet_is_read_like_a_csv_file() {
    let rows = row(1, &["name", "city", "e-mail"])
        + &row(2, &["Anne \"RJ\", Jr.", "A; B", "x@secret.example"])
        + &row(4, &["  Bob\nSmith ", "", ""])
        + &row(5, &["", "Oslo"]);
    let read = read(&xlsx(&[Sheet("List", "", &rows)]));
    assert_eq!(read.rows(NAME_CITY), [["Anne \"RJ\", Jr.", "A; B"], ["Bob Smith", ""], ["", "Oslo"]]);
    // Places are those of the sheet.
    assert_eq!(read.findings(), ["column-contact 1:e-mail", "row-empty 3", "row-nameless 5"]);
    assert!(!format!("{:?}{:?}", read.roll, read.sources).contains("secret"));
}

#[test]
fn cells_are_read_as_they_are_shown() {
    // 46179 is 6 June 2026 in the 1900 date system.
    let rows = row(1, &["name", "id", "date", "city", "title"])
        + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>B1&amp;C1</f><v>Anne</v></c><c r=\"B2\"><v>17</v></c>\
           <c r=\"C2\" s=\"1\"><v>46179</v></c><c r=\"D2\" t=\"e\"><v>#REF!</v></c><c r=\"E2\"><v>2.5</v></c></row>";
    let read = read(&xlsx(&[Sheet("List", "", &rows)]));
    let fields = [Field::Name, Field::Id, Field::Date, Field::City, Field::Title];
    assert_eq!(read.rows(&fields), [["Anne", "17", "2026-06-06", "#REF!", "2.5"]]);
    assert_eq!(read.findings(), ["cell-error 2:city"]);
}

#[test]
fn the_sheet_with_names_is_read_and_the_others_are_said() {
    let cover = row(1, &["Open letter on the marshes"]);
    let list = row(1, &["Signatories"]) + &row(3, &["Full name", "Town"]) + &row(4, &["Anne", "Oslo"]);
    let read =
        read(&xlsx(&[Sheet("Cover", "", &cover), Sheet("Old", "state=\"hidden\"", &list), Sheet("List", "", &list)]));
    assert_eq!(read.rows(NAME_CITY), [["Anne", "Oslo"]]);
    assert_eq!(read.findings(), ["sheet-chosen 1", "header-below 3"].map(|finding| finding.replace(" 1", " 3")));
    assert_eq!(read.report.findings()[0].arguments, ["“List”", "“Cover”, “Old”"]);
    let read = self::read(&xlsx(&[Sheet("Cover", "", &cover), Sheet("Old", "state=\"hidden\"", &list)]));
    assert_eq!(read.names(), ["Anne"]);
    assert_eq!(read.findings(), ["sheet-chosen 3", "sheet-hidden 3", "header-below 3"]);
}

/// A sheet is chosen by its names, in one column or in two; who stands on another sheet that is shown is not left out unsaid.
#[test]
fn sheets_that_all_have_names_are_named() {
    let info = row(1, &["Harbour Letter"]) + &row(2, &["Organizer", "Committee for the Harbour"]);
    let list = row(1, &["First name", "Last name", "City"]) + &row(2, &["Ottilie", "Brandvold", "Oslo"]);
    let read = read(&xlsx(&[Sheet("Info", "", &info), Sheet("Signatories", "", &list)]));
    assert_eq!(read.rows(NAME_CITY), [["Ottilie Brandvold", "Oslo"]]);
    assert!(!read.report.has_errors(), "{:?}", read.findings());
    let read =
        self::read(&xlsx(&[Sheet("Academics", "", &list), Sheet("Info", "", &info), Sheet("Artists", "", &list)]));
    assert_eq!(read.names(), ["Ottilie Brandvold"]);
    let said = read.report.findings().iter().find(|finding| finding.code.name == "sheets-named").expect("a finding");
    assert_eq!(said.arguments, ["“Academics”", "“Artists” has names"]);
}

/// A title is passed over; a header of two rows, and cells without one, are told once, in words of a spreadsheet.
#[test]
fn heads_of_sheets_are_told_once() {
    let people = |from: u32| {
        row(from, &["Ottilie Brandvold", "Oslo", "Norway"]) + &row(from + 1, &["Casimir Fontenay", "Lyon", "France"])
    };
    let titled = row(1, &["Harbour Letter"]) + &row(2, &["Name", "City", "Country"]) + &people(3);
    let read = read(&xlsx(&[Sheet("List", "", &titled)]));
    assert_eq!(read.rows(NAME_CITY)[1], ["Casimir Fontenay", "Lyon"]);
    assert_eq!(read.findings(), ["header-below 2"]);
    let parted = row(1, &["Name", "Address"]) + &row(2, &["", "City", "Country"]) + &people(3);
    let read = self::read(&xlsx(&[Sheet("List", "", &parted)]));
    assert_eq!(read.findings(), ["column-contact 1:Address", "header-parted 2", "column-unheaded 1"]);
    let unheaded = read.report.findings().last().expect("a finding");
    assert_eq!(unheaded.arguments, ["2 rows have cells", "C"]);
    let unknown = row(1, &["Harbour Letter"]) + &people(2);
    let read = self::read(&xlsx(&[Sheet("List", "", &unknown)]));
    assert!(read.findings().iter().all(|finding| !finding.starts_with("row-fields")), "{:?}", read.findings());
    assert!(read.report.has_errors());
}

#[test]
fn hidden_rows_are_said_and_read() {
    let rows = row(1, &["name"]) + &row(2, &["Anne"]).replace("r=\"2\">", "r=\"2\" hidden=\"1\">") + &row(3, &["Bob"]);
    let read = read(&xlsx(&[Sheet("List", "", &rows)]));
    assert_eq!((read.names(), read.findings()), (vec!["Anne".into(), "Bob".into()], vec!["rows-hidden 1".into()]));
    assert_eq!(read.report.findings()[0].arguments, ["1 row is"]);
}

#[test]
fn cells_that_are_struck_through_are_said_and_keep_back_what_is_final() {
    let struck = row(2, &["Anne"]).replace("t=\"inlineStr\"", "s=\"2\" t=\"inlineStr\"");
    let said = read(&xlsx(&[Sheet("List", "", &(row(1, &["name"]) + &struck + &row(3, &["Bob"])))]));
    assert_eq!((said.names().len(), said.findings()), (2, vec!["cells-struck 1".into()]));
    assert_eq!(said.report.findings()[0].arguments, ["1 cell is", ": A2"]);
    assert!(said.report.has_errors());
    let blank = "<row r=\"3\"><c r=\"A3\" s=\"2\"/></row>";
    let said = read(&xlsx(&[Sheet("List", "", &(row(1, &["name"]) + &row(2, &["Anne"]) + blank))]));
    assert!(!said.report.has_errors(), "{:?}", said.findings());
    let style = "<style:style xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" style:name=\"ce1\">\
                 <style:text-properties style:text-line-through-style=\"solid\"/></style:style>";
    let struck = ods_row(&["Anne"]).replace("<table:table-cell ", "<table:table-cell table:style-name=\"ce1\" ");
    let rows = ods_row(&["name"]) + &struck + &ods_row(&["Bob"]);
    let said = read(&ods(&format!("{style}<table:table table:name=\"List\">{rows}</table:table>")));
    assert_eq!(said.findings(), ["cells-struck 1"]);
}

#[test]
fn cells_merged_with_those_below_are_said() {
    let rows = row(1, &["name", "country"]) + &row(2, &["Anne", "Norway"]) + &row(3, &["Bob"]);
    let merged = |range: &str| {
        let sheet = xlsx(&[Sheet(
            "List",
            "",
            &format!("{rows}</sheetData><mergeCells><mergeCell ref=\"{range}\"/></mergeCells><sheetData>"),
        )]);
        read(&sheet).findings()
    };
    assert_eq!(merged("B2:B3"), ["cells-merged 1"]);
    // A title over several columns takes no row's text.
    assert_eq!(merged("A1:B1"), Vec::<String>::new());
}

#[test]
fn ods_is_read_with_its_repeats() {
    let table = |rows: &str| format!("<table:table table:name=\"List\">{rows}</table:table>");
    let rows = ods_row(&["name", "city"])
        + &ods_row(&["علی رضا", "تهران"])
        + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
        + "<table:table-row table:visibility=\"filter\"><table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>"
        + "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    let read = read(&ods(&table(&rows)));
    assert_eq!(read.rows(NAME_CITY), [["علی رضا", "تهران"], ["x", "x"]]);
    assert_eq!(read.findings(), ["rows-hidden 1", "row-empty 3"]);
    // A few bytes that stand for a hundred million cells.
    let bomb = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"100\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>";
    assert_refused(&ods(&table(&(ods_row(&["name"]) + bomb))), "sheet-bomb");
    let far = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell/></table:table-row>"
        .to_owned()
        + "<table:table-row><table:table-cell table:number-columns-repeated=\"16000\"/><table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>";
    assert_refused(&ods(&table(&(ods_row(&["name"]) + &far))), "sheet-too-large");
}

#[test]
fn what_is_no_sheet_or_too_much_is_refused() {
    let good = xlsx(&[Sheet("List", "", &row(1, &["name"]))]);
    assert_refused(&good[..good.len() / 2], "sheet-invalid");
    assert_refused(&zipped(&[("word/document.xml", "<w/>")]), "not-text");
    assert_refused(&zipped(&[("xl/workbook.xml", "<workbook"), ("xl/_rels/workbook.xml.rels", "<")]), "sheet-invalid");
    let bomb = " ".repeat(64 << 20);
    assert_refused(&zipped(&[("xl/workbook.xml", "<workbook/>"), ("xl/media/x.xml", &bomb)]), "sheet-bomb");
    assert_refused(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1old", "sheet-old");
    let name: Vec<u8> = "EncryptedPackage".bytes().flat_map(|byte| [byte, 0]).collect();
    assert_refused(&[b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", &name[..]].concat(), "sheet-locked");
    let out_of_order = row(5, &["name"]) + &row(2, &["Anne"]);
    assert_refused(&xlsx(&[Sheet("List", "", &out_of_order)]), "sheet-invalid");
}

/// A letter given where a list was meant, or to `import`: it is called what it is, whichever program wrote it.
#[test]
fn text_documents_are_called_what_they_are() {
    let odt = "<office:document-content><office:body><office:text><text:p>Dear Sir,</text:p></office:text></office:body></office:document-content>";
    let stream: Vec<u8> = "WordDocument".bytes().flat_map(|byte| [byte, 0]).collect();
    let doc = [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" as &[u8], &vec![0; 5 << 20], &stream].concat();
    for document in [
        zipped(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", odt)]),
        zipped(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>")]),
        doc,
    ] {
        assert_refused(&document, "not-text");
        let report = read(&document).report;
        let said = format!("{:?}", report.findings()[0].arguments);
        assert!(said.contains("text document") && said.contains(".txt"), "{said}");
    }
}

/// A cell at the far corner costs what it takes to say where it is, not a sheet of seventeen thousand million cells.
#[test]
fn a_cell_in_the_far_corner_is_no_bomb() {
    let rows = row(1, &["name"]) + &row(2, &["Anne"]) + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    let read = read(&xlsx(&[Sheet("List", "", &rows)]));
    assert_eq!(read.names()[0], "Anne");
}

#[test]
fn the_workbook_of_the_corpus_says_which_sheet_it_is() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/encodings");
    let read: Read = read(&std::fs::read(folder.join("rtl_workbook.xlsx")).expect("the corpus"));
    assert_eq!(read.roll.len(), 7);
    assert_eq!(read.rows(FIELDS)[0][0], "علی‌رضا کاظمی");
    // Its second sheet has names too: whoever stands there is not left out unsaid.
    assert_eq!(read.findings(), ["sheets-named 1"]);
}

proptest! {
    #![proptest_config(crate::support::cases(300))]

    /// A damaged workbook is refused or read, and nothing else happens.
    #[test]
    fn damaged_workbooks_do_no_harm(
        at in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        is_ods in any::<bool>(),
    ) {
        let rows = row(1, &["name", "city"]) + &row(2, &["Anne", "Oslo"]);
        let table = "<table:table table:name=\"List\">".to_owned() + &ods_row(&["name", "city"]) + "</table:table>";
        let mut bytes = if is_ods { ods(&table) } else { xlsx(&[Sheet("List", "", &rows)]) };
        for (index, byte) in at {
            let index = index.index(bytes.len());
            bytes[index] = byte;
        }
        read(&bytes);
    }

    /// The same for what stands inside, where no checksum protects it.
    #[test]
    fn damaged_sheets_do_no_harm(
        at in prop::collection::vec((any::<prop::sample::Index>(), "[<>/\"=a-z0-9A-Z:& -]{0,6}"), 1..6),
        is_ods in any::<bool>(),
    ) {
        let damaged = |text: String| {
            let mut characters: Vec<char> = text.chars().collect();
            for (index, piece) in &at {
                let index = index.index(characters.len());
                let end = (index + 1).min(characters.len());
                characters.splice(index..end, piece.chars());
            }
            characters.into_iter().collect::<String>()
        };
        if is_ods {
            let rows = ods_row(&["name", "city"]) + "<table:table-row table:number-rows-repeated=\"20\"><table:table-cell table:number-columns-repeated=\"3\" office:value=\"1\" office:value-type=\"float\"/></table:table-row>";
            read(&ods(&damaged(format!("<table:table table:name=\"List\">{rows}</table:table>"))));
        } else {
            let rows = row(1, &["name", "city"]) + &row(2, &["Anne", "Oslo"])
                + "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>46179.75</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c></row>";
            read(&xlsx(&[Sheet("List", "", &damaged(rows))]));
        }
    }
}
