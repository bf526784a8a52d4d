//! Encodings: what is read is what was written, or nothing is read.
//!
//! The truth is the text itself, put into each encoding by another program's table (`encoding_rs` encodes what our
//! reader has to decode and, harder, to recognise).

use encoding_rs::Encoding as Page;
use proptest::prelude::*;
use undersigned::read::{Encoding, transcoded};
use undersigned::report::{Format, Report, Severity, render};
use undersigned::roll::Field;
use undersigned::source::Sources;

use super::roll::{FIELDS, Read, Trickle, read, read_from};

/// Lists of invented people in the languages that the code pages are for.
const LISTS: &[(&str, &str)] = &[
    (
        "fr",
        "name,title,city\nJosé Lefèvre,Infirmière,Besançon\nÉlodie Garçonnet,Maîtresse d’école,Nîmes\nNoël Pâquier,Élu,Sète\n",
    ),
    ("de", "name,title,city\nJörg Grünwäldner,Schüler,Köln\nÄnne Strauß,Ärztin,Gießen\nBjörn Höß,Müller,Öhringen\n"),
    ("es", "name,title,city\nÍñigo Muñárriz,Panadero,Logroño\nBegoña Peñaranda,Bióloga,Cádiz\n"),
    ("pl", "name,title,city\nŁukasz Źrebiński,Żeglarz,Łódź\nGrażyna Ćwiękała,Śpiewaczka,Gdańsk\n"),
    ("cs", "name,title,city\nJiří Řezáč,Učitel,Plzeň\nŽaneta Šťastná,Lékařka,Třebíč\n"),
    ("tr", "name,title,city\nGülşah Işıkdağ,Öğretmen,İzmir\nÇağrı Şenyüz,İşçi,Eskişehir\n"),
    ("lt", "name,title,city\nŽivilė Kęstaitė,Mokytoja,Šiauliai\nVytė Ąžuolienė,Gydytoja,Panevėžys\n"),
    ("ru", "name,title,city\nИван Петров,доцент,Казань\nАнна Ёлкина,художница,Томск\nПётр Щеглов,врач,Уфа\n"),
    ("uk", "name,title,city\nЇжакевич Ґалина,вчителька,Київ\nЄвген Яцків,лікар,Львів\n"),
    ("el", "name,title,city\nΓεώργιος Ψαράς,δάσκαλος,Βόλος\nΆννα Ξενάκη,γιατρός,Χανιά\n"),
    ("he", "name,title,city\nיוסי כהן,רופא,חיפה\nרות לוי,מורה,תל אביב\nמרים בן דוד,סופרת,לוד\n"),
    ("ar", "name,title,city\nمحمد الأمين,أستاذ,القاهرة\nفاطمة الزهراء,كاتبة,تونس\nيوسف الخطيب,طبيب,بيروت\n"),
    ("fa", "name,title,city\nعلي رضا كاظمي,استاد دانشگاه,تهران\nمريم گل‌پور,روزنامه‌نگار,شيراز\nپژمان چوبك,نانوا,رشت\n"),
    ("th", "name,title,city\nสมชาย ใจดี,ครู,เชียงใหม่\nมาลี ศรีสุข,แพทย์,ขอนแก่น\n"),
    ("ja", "name,title,city\n山田 太郎,教授,京都\nさくら みどり,医師,大阪\nソ 能表,記者,東京\n"),
    ("zh", "name,title,city\n王小明,教师,上海\n李丽华,医生,北京\n陈志强,记者,广州\n"),
    ("ko", "name,title,city\n김철수,교사,서울\n이영희,의사,부산\n박민준,기자,대구\n"),
];

const PAGES: &[&str] = &[
    "windows-1250",
    "windows-1251",
    "windows-1252",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "windows-1257",
    "windows-1258",
    "windows-874",
    "iso-8859-2",
    "iso-8859-5",
    "iso-8859-6",
    "iso-8859-7",
    "iso-8859-8",
    "iso-8859-15",
    "koi8-r",
    "koi8-u",
    "ibm866",
    "macintosh",
    "x-mac-cyrillic",
    "shift_jis",
    "euc-jp",
    "gb18030",
    "gbk",
    "big5",
    "euc-kr",
];

const SHOWN: &[Field] = &[Field::Name, Field::Title, Field::City];

fn in_page(text: &str, page: &str) -> Option<Vec<u8>> {
    let page = Page::for_label(page.as_bytes()).expect("a label of the standard");
    let (bytes, _, lost) = page.encode(text);
    (!lost && !bytes.is_ascii()).then(|| bytes.into_owned())
}

fn stated(bytes: &[u8], name: &str) -> Read {
    let encoding = Encoding::named(name).unwrap_or_else(|| panic!("{name} can be stated"));
    let mut input = transcoded(Box::new(std::io::Cursor::new(bytes.to_vec())), encoding).expect("no device fails");
    read_from(&mut input, &[])
}

/// A list read without a statement is right, and said to be a guess; or it is refused, and the user is asked.
#[track_caller]
fn assert_right_or_asked(bytes: &[u8], truth: &Read, what: &str) -> bool {
    let read = read(bytes);
    let findings = read.findings();
    if findings.iter().any(|finding| finding == "encoding-uncertain 1") {
        assert!(read.roll.is_empty() && read.report.has_errors(), "{what}");
        return false;
    }
    assert!(findings.iter().any(|finding| finding == "encoding-guessed 1"), "{what}: {findings:?}");
    assert_eq!(read.rows(SHOWN), truth.rows(SHOWN), "{what}");
    true
}

#[test]
fn a_list_in_a_code_page_is_read_right_when_it_is_stated_and_else_right_or_refused() {
    let (mut right, mut asked, mut all) = (Vec::new(), Vec::new(), 0);
    for (lang, text) in LISTS {
        let truth = read(text.as_bytes());
        assert_eq!(truth.findings(), Vec::<String>::new(), "{lang}");
        for page in PAGES {
            let Some(bytes) = in_page(text, page) else { continue };
            all += 1;
            assert_eq!(stated(&bytes, page).rows(SHOWN), truth.rows(SHOWN), "{lang} in {page}");
            if assert_right_or_asked(&bytes, &truth, &format!("{lang} in {page}")) {
                right.push(format!("{lang} in {page}"));
            } else {
                asked.push(format!("{lang} in {page}: {:?}", read(&bytes).report.findings()[0].arguments));
            }
        }
    }
    assert!(all > 60, "{all}");
    // What is written in scripts that do not look like others need not be asked for.
    for sure in ["ru in windows-1251", "ru in koi8-r", "uk in windows-1251", "fa in windows-1256", "he in windows-1255"]
    {
        assert!(right.iter().any(|list| list == sure), "{sure} is asked for; certain are {right:?}; {asked:#?}");
    }
}

#[test]
fn utf16_and_utf32_are_read_with_a_mark_and_without() {
    for (lang, text) in LISTS {
        let truth = read(text.as_bytes()).rows(SHOWN);
        for marked in [true, false] {
            let text = if marked { format!("\u{FEFF}{text}") } else { (*text).to_owned() };
            let of16 = |to: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(to).collect::<Vec<u8>>();
            let of32 = |to: fn(u32) -> [u8; 4]| text.chars().map(u32::from).flat_map(to).collect::<Vec<u8>>();
            for (name, bytes) in [
                ("UTF-16LE", of16(u16::to_le_bytes)),
                ("UTF-16BE", of16(u16::to_be_bytes)),
                ("UTF-32LE", of32(u32::to_le_bytes)),
                ("UTF-32BE", of32(u32::to_be_bytes)),
            ] {
                for read in [read(&bytes), read_from(&mut Trickle(&bytes), &[])] {
                    assert_eq!(read.rows(SHOWN), truth, "{lang} {name} {marked}");
                    assert_eq!(read.findings(), ["encoding-read 1"], "{lang} {name} {marked}");
                    assert_eq!(read.report.findings()[0].arguments[0], name);
                }
            }
        }
    }
}

#[test]
fn utf8_stays_utf8_whatever_is_stated() {
    let (_, text) = LISTS[11];
    for name in ["windows-1256", "UTF-16", "cp1252"] {
        assert_eq!(stated(text.as_bytes(), name).rows(SHOWN), read(text.as_bytes()).rows(SHOWN));
        let marked = format!("\u{FEFF}{text}");
        assert_eq!(stated(marked.as_bytes(), name).rows(SHOWN), read(text.as_bytes()).rows(SHOWN));
    }
}

#[test]
fn encodings_have_their_usual_names() {
    for (name, wanted) in [
        ("windows-1256", "windows-1256"),
        ("CP1256", "windows-1256"),
        ("1251", "windows-1251"),
        ("cp932", "Shift_JIS"),
        ("Shift-JIS", "Shift_JIS"),
        ("latin1", "windows-1252"),
        ("utf8", "UTF-8"),
        ("UTF_16BE", "UTF-16BE"),
        ("utf-32", "UTF-32LE"),
        ("koi8-r", "KOI8-R"),
    ] {
        assert_eq!(Encoding::named(name).map(Encoding::name), Some(wanted), "{name}");
    }
    for name in ["", "replacement", "x-user-defined", "klingon", "99999"] {
        assert_eq!(Encoding::named(name), None, "{name}");
    }
}

/// Where two code pages both give names, the user sees the name in each.
#[test]
fn the_question_shows_how_the_name_reads() {
    let bytes = in_page("name,e-mail\nIñaki Muñoz,ñ@secret.example\n", "windows-1252").unwrap();
    let read = read(&bytes);
    assert_eq!(read.findings(), ["encoding-uncertain 1"]);
    let told = render(&read.report, &read.sources, Format::Human);
    for part in ["windows-1252 (“Iñaki Muñoz”)", "windows-1250 (“Ińaki Muńoz”)", "--encoding"] {
        assert!(told.contains(part), "{part} is not in {told}");
    }
    assert!(!told.contains("secret"), "{told}");
}

#[test]
fn a_guess_names_what_it_was_and_the_first_names() {
    let bytes = in_page(LISTS[7].1, "windows-1251").unwrap();
    let read = read(&bytes);
    let finding = &read.report.findings()[0];
    assert_eq!((finding.code.name, read.report.severity(finding)), ("encoding-guessed", Severity::Warning));
    assert_eq!(finding.arguments[0], "windows-1251");
    for name in ["Иван Петров", "Анна Ёлкина", "Пётр Щеглов"] {
        assert!(finding.arguments[2].contains(name), "{:?}", finding.arguments);
    }
}

#[test]
fn letters_are_decoded_like_rolls() {
    let text = "---\ntitle: Открытое письмо\nlang: ru\n---\n\nМы, нижеподписавшиеся, просим защитить болота.\n";
    let letter = |bytes: &[u8]| {
        let (mut sources, mut report) = (Sources::default(), Report::new());
        let letter = undersigned::read::letter(&mut sources, "letter.md", bytes, &mut report);
        (super::show::blocks(&letter.blocks), super::show::findings(&report, &sources))
    };
    let wanted = "p(Мы, нижеподписавшиеся, просим защитить болота.)";
    assert_eq!(letter(text.as_bytes()), (wanted.into(), vec![]));
    let guessed = letter(&in_page(text, "windows-1251").unwrap());
    assert_eq!(guessed, (wanted.into(), vec!["encoding-guessed 1:1".into()]));
    let wide: Vec<u8> = format!("\u{FEFF}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(letter(&wide), (wanted.into(), vec!["encoding-read 1:1".into()]));
    let (_, findings) = letter(&in_page("---\ntitle: Señor\n---\n\nEl año.\n", "windows-1252").unwrap());
    assert_eq!(findings[0], "encoding-uncertain 1:1");
}

#[test]
fn mojibake_and_lost_characters_are_named_and_not_changed() {
    let read = read("name,city\nJosÃ© MuÃ±oz,LogroÃ±o\nJosé Muñoz,Logro\u{FFFD}o\nAna,x\n".as_bytes());
    assert_eq!(read.names(), ["JosÃ© MuÃ±oz", "José Muñoz", "Ana"]);
    assert_eq!(read.findings(), ["mojibake 2:name", "mojibake 2:city", "character-lost 3:city"]);
    assert_eq!(read.report.findings()[0].arguments, ["JosÃ© MuÃ±oz", "windows-1252", "José Muñoz"]);
    let letter = super::show::body("\nWe met Ø§Ù„ there.\n");
    assert_eq!(letter.findings(), ["mojibake 5:8"]);
}

/// Encodings of seven bits look like ASCII: one is read, the other is named and refused.
#[test]
fn encodings_of_seven_bits_are_not_taken_for_ascii() {
    let read = read(b"name,city\n\x1B$B;3ED\x1B(B \x1B$BB@O:\x1B(B,\x1B$B5~ET\x1B(B\n");
    assert_eq!(read.rows(&[Field::Name, Field::City]), [["山田 太郎", "京都"]]);
    assert_eq!(read.findings(), ["encoding-read 1"]);
    let read = self::read(b"name,city\n+BkUGLQZFBi8-,+BBgEMgQwBD0-\n");
    assert_eq!(read.findings(), ["not-text 1"]);
    assert!(read.report.findings()[0].arguments[0].contains("UTF-7"));
}

/// A zero byte in a list is one that a program left there, and does not make UTF-16 of it.
#[test]
fn a_zero_byte_makes_no_other_encoding() {
    let read = read("name,city\nAnne Larsen,Malmö\nBo\0 Ek,Oslo\n".as_bytes());
    assert_eq!(read.rows(&[Field::Name, Field::City]), [["Anne Larsen", "Malmö"], ["Bo Ek", "Oslo"]]);
    assert_eq!(read.findings(), ["characters-removed 3:name"]);
}

/// Bytes that the stated encoding does not have are told at their place.
#[test]
fn what_the_stated_encoding_does_not_have_is_told() {
    let read = stated(b"name,city\nA\xD2B,x\nC,\xFF\xFF\n", "windows-1255");
    assert!(read.report.has_errors());
    assert_eq!(read.findings(), ["character-lost 3:city"]);
    let read = stated(b"name\nJos\xE9\n", "utf-8");
    assert_eq!(read.findings(), ["character-lost 2:name"]);
}

/// What runs of twenty thousand random lists found: a few letters make sense in several code pages of a script, or in one
/// of another script.
#[test]
fn a_short_list_is_asked_about() {
    for (name, page) in [("تهران", "windows-1256"), ("ソ 能表", "big5"), ("さくら みどり", "big5")] {
        let read = read(&in_page(&format!("name\n{name}\n"), page).unwrap());
        assert_eq!(read.findings(), ["encoding-uncertain 1"], "{name}");
    }
}

#[test]
fn a_few_control_characters_do_not_make_a_list_unreadable() {
    let rows = "Zoë Moe,Teacher\n".repeat(20);
    let list = format!("name,title\nAn\0ne Berg,Nur\u{7}se\n{rows}");
    let read = read(list.as_bytes());
    assert_eq!(read.names().len(), 21);
    assert_eq!(read.names()[0], "Anne Berg");
    assert!(read.findings().iter().any(|finding| finding.starts_with("characters-removed 2")), "{:?}", read.findings());
}

#[test]
fn what_ends_a_file_of_dos_is_no_signatory() {
    let read = read("name,title\nAnne Berg,Nurse\n\u{1A}".as_bytes());
    assert_eq!(
        (read.names(), read.findings().contains(&"row-empty 3".to_owned())),
        (vec!["Anne Berg".to_owned()], true)
    );
}

#[test]
fn what_was_read_wrongly_twice_or_left_control_characters_is_told_with_what_was_meant() {
    for (damaged, meant) in [
        ("Ã—â„¢Ã—â€¢Ã—Â¡Ã—â„¢", "יוסי"),
        ("Ã¡Æ’Â¡Ã¡Æ’ËœÃ¡Æ’Â¡Ã¡Æ’Â¡", "სისს"),
        ("Ð\u{9f}ÐµÑ\u{82}Ñ\u{80}", "Петр"),
        ("à®®à®£à®¿", "மணி"),
        ("BalГЎzs", "Balázs"),
    ] {
        let read = read(format!("name\n{damaged}\n").as_bytes());
        let told = read.report.findings().iter().find(|finding| finding.code.name == "mojibake");
        assert_eq!(told.and_then(|told| told.arguments.last()).map(String::as_str), Some(meant), "{damaged}");
    }
}

/// The same list in many containers, shared with other tools: `expected.json` has the rows, or null where the right
/// answer is an error.
#[test]
fn one_list_in_many_containers() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/encodings");
    let expected = std::fs::read_to_string(folder.join("expected.json")).expect("the corpus");
    let expected: serde_json::Value = serde_json::from_str(&expected).expect("the corpus");
    for (file, wanted) in expected.as_object().expect("the corpus") {
        let bytes = std::fs::read(folder.join(file)).expect("the corpus");
        let cell = |cell: &serde_json::Value| {
            let cell = cell.as_str().expect("text");
            cell.split([' ', '\t', '\r', '\n']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
        };
        let Some(rows) = wanted["rows"].as_array() else {
            assert!(read(&bytes).report.has_errors(), "{file}");
            continue;
        };
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.as_array().expect("a row").iter().map(cell).collect()).collect();
        if let Some(encoding) = wanted["encoding"].as_str() {
            assert_eq!(stated(&bytes, encoding).rows(FIELDS), rows, "{file}");
        }
        let read = read(&bytes);
        if wanted["encoding"].is_string() && read.report.has_errors() {
            assert_eq!(read.findings(), ["encoding-uncertain 1"], "{file}");
            continue;
        }
        assert_eq!(read.rows(FIELDS), rows, "{file}");
        if file == "rtl_workbook.xlsx" {
            // A second list stands on its second sheet, which is not read.
            assert_eq!(read.findings(), ["sheets-named 1"], "{file}");
            continue;
        }
        assert_eq!(read.report.has_errors(), rows.is_empty(), "{file} {:?}", read.findings());
    }
}

proptest! {
    #![proptest_config(crate::support::cases(200))]

    /// Any few names of any list, in any code page, are never read as others without a word.
    #[test]
    fn names_are_never_read_as_others(
        list in 0..LISTS.len(),
        picked in prop::collection::vec(0_usize..100, 1..4),
        page in prop::sample::select(PAGES),
    ) {
        let cells: Vec<&str> = LISTS[list].1.lines().skip(1).flat_map(|line| line.split(',')).collect();
        let names: Vec<&str> = picked.iter().map(|index| cells[index % cells.len()]).collect();
        let text = format!("name\n{}\n", names.join("\n"));
        if let Some(bytes) = in_page(&text, page) {
            let read = read(&bytes);
            if !read.report.has_errors() {
                prop_assert_eq!(read.names(), names, "{}", page);
            }
        }
    }

    /// Bytes of any kind are decoded without a panic, stated or not, and whatever the blocks they come in.
    #[test]
    fn bytes_of_any_kind_are_decoded(bytes in prop::collection::vec(any::<u8>(), 0..300), page in prop::sample::select(PAGES)) {
        let whole = stated(&bytes, page);
        let encoding = Encoding::named(page).unwrap();
        let slow: Box<dyn std::io::Read> = Box::new(Slow(bytes.clone(), 0));
        let mut slow = transcoded(slow, encoding).unwrap();
        prop_assert_eq!(read_from(&mut slow, &[]).names(), whole.names());
        for name in ["utf-16", "utf-32be", "utf-8"] {
            stated(&bytes, name);
        }
    }
}

/// A byte at a time, of bytes of its own.
struct Slow(Vec<u8>, usize);

impl std::io::Read for Slow {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = usize::from(self.1 < self.0.len() && !buffer.is_empty());
        buffer[..count].copy_from_slice(&self.0[self.1..self.1 + count]);
        self.1 += count;
        Ok(count)
    }
}
