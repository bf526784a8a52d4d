//! Rows of the kinds that lists have, in variations that no other test has: how many are found of each kind, and how many
//! of the rows around them are wrongly told of. The floors are what was measured; a rule that gets worse fails.

use std::collections::BTreeSet;

use super::check_roll;

/// People who break nothing, to stand around them.
pub(super) const OTHERS: &[[&str; 4]] = &[
    ["Dean Baker", "Teacher", "Hill Clinic", "Norway"],
    ["Olga Quist", "Nurse", "Salt Museum", "Sweden"],
    ["Per Rud", "Poet", "Coast Library", "Norway"],
    ["Prince", "Singer", "Harbour Theatre", "UK"],
    ["علی رودکی", "شاعر", "کتابخانه ساحل", "ایران"],
    ["Пётр Щукин", "рыбак", "Союз рыбаков", "Россия"],
    ["Judge Ida Moe", "Judge", "District Court", "Norway"],
    ["ibn Sahl al-Andalusi", "Physician", "Old Hospital", "Spain"],
    ["Professor Una Vik", "Professor", "Fjord College", "Norway"],
    ["de la Cruz Peña", "Baker", "Bread and Roses", "Spain"],
    ["Jordan Chad Israel", "Student", "Plain School", "USA"],
    ["Siv Trast", "Painter", "Gallery of the North", "Sweden"],
];

pub(super) fn quoted(cells: &[&str]) -> String {
    let cell = |cell: &&str| format!("\"{}\"", cell.replace('"', "\"\""));
    cells.iter().map(cell).collect::<Vec<_>>().join(",") + "\n"
}

/// The lines of which a code tells in a roll of the others and, in their midst, these rows; and how many there are before.
pub(super) fn told(header: &str, others: &[String], rows: &[String], codes: &[&str]) -> (BTreeSet<usize>, usize) {
    let half = others.len() / 2;
    let roll = [&[header.to_owned()], &others[..half], rows, &others[half..]].concat().concat();
    let checked = check_roll(&roll);
    let line =
        |finding: &undersigned::report::Finding| checked.sources.locate(finding.span).map_or(0, |place| place.line);
    let found = checked.report.findings().iter().filter(|finding| codes.contains(&finding.code.name));
    (found.map(line).collect(), half + 1)
}

/// Kinds of rows: the codes that tell of them, and the names.
type Kind = (&'static str, &'static [&'static str], &'static [&'static str]);

const KINDS: &[Kind] = &[
    (
        "placeholders",
        &["placeholder-row"],
        &[
            "test test",
            "Test Test2",
            "TEST",
            "test123",
            "Test User 3",
            "asdf",
            "ASDF asdf",
            "asdfghjk",
            "qwertyuiop",
            "sdfsdf",
            "fghfgh",
            "dfgdfg dfg",
            "jkjkjk",
            "hjkl",
            "zxcvb",
            "ttt",
            "aaa aaa",
            "xxxx xxxx",
            "TBD",
            "t.b.d.",
            "n/a",
            "N.A.",
            "N/A N/A",
            "—",
            "-",
            "...",
            "???",
            "*****",
            "1234",
            "12345 67890",
            "(none)",
            "[name]",
            "<name>",
            "{{name}}",
            "{name}",
            "%NAME%",
            "First Last",
            "Nom Prénom",
            "Vorname Nachname",
            "sin nombre",
            "kein Name",
            "keine Angabe",
            "sans nom",
            "Signatory 1",
            "Person 2",
            "User 1",
            "to be confirmed",
            "To be announced",
            "TBC 2",
            "Name to follow",
            "unknown",
            "no name",
            "not provided",
            "please delete",
            "to be deleted",
            "lorem ipsum",
            "تست",
            "تست تست",
            "آزمایشی",
            "تجربة",
            "اختبار اختبار",
            "نام نام خانوادگی",
            "نامعلوم",
            "ندارد",
            "لا يوجد",
            "тест тест",
            "йцукен",
            "фыва",
            "ффф",
            "нет данных",
            "не указано",
            "отсутствует",
            "בדיקה",
            "טסט טסט",
            "אין",
            "テスト",
            "测试",
            "테스트",
            "Total: 41",
            "مجموع ۴۱",
            "41 signatories",
            "合計 41",
            "Toplam: 41",
            "Page 2 of 5",
            "Ad Soyad",
            "الاسم الكامل",
            "Imię i nazwisko",
            "姓名",
            "이름",
            "テスト太郎",
            "проверка",
            "δοκιμή",
            "ټسټ",
        ],
    ),
    (
        "withheld names",
        &["name-anonymous"],
        &[
            "Anonymous",
            "anonymous 2",
            "(anonymous)",
            "Anonymous (Iran)",
            "Anonymous, student",
            "name withheld",
            "Name withheld upon request",
            "Name withheld (student)",
            "A student who wishes to remain anonymous",
            "Anonyme",
            "Un citoyen anonyme",
            "Anónimo",
            "ناشناس",
            "ناشناس ۲",
            "ناشناس (ایران)",
            "گمنام",
            "مجهول الهوية",
            "Аноним",
            "Аноним 3",
            "אנונימי",
            "אנונימית (סטודנטית)",
            "匿名",
            "익명",
            "Anonim",
            "Prefer not to say",
            "无名氏",
            "имя скрыто",
        ],
    ),
    (
        "names in a wrong encoding",
        &["mojibake", "encoding-mistaken"],
        &[
            "JosÃ© MuÃ±oz",
            "ZoÃ« MÃ¼ller",
            "JosÃƒÂ© MuÃƒÂ±oz",
            "Jos√© Mu√±oz",
            "Jos├® Mu├▒oz",
            "JosĂ© MuĂ±oz",
            "Ø§ÛŒÙ„ÛŒØ§ ÙØ±Ø¬ÛŒ",
            "Ù…ÛŒÙ†Ø§ Ø³Ø±ÙˆØ´",
            "ظ…غŒظ†ط§ ط³ط±ظˆط´",
            "Ð˜Ð²Ð°Ð½ ÐŸÐµÑ‚Ñ€Ð¾Ð²",
            "РџРµС‚СЂ Р©СѓРєРёРЅ",
            "Èâàí Ïåòðîâ",
            "é×ÁÎ ðÅÔÒÏ×",
            "ãÍãÏ ÇáÃãíä",
            "éåñé ëäï ìåé",
            "Ãéþñãïò Øáñÿò",
            "×™×•×¡×™ ×›×”×Ÿ",
            "Î“Î¹ÏŽÏÎ³Î¿Ï‚",
            "ÍõÐ¡Ã÷",
            "å±±ç”° å¤ªéƒŽ",
            "SiÃ¢n Oâ€™Neill",
            "Ã—â„¢Ã—â€¢Ã—Â¡Ã—â„¢",
            "Go³ofit Berg",
            "JosÈ Berg",
            "нБЛУЙН пЧЮЙООЙЛПЧ",
            "Espiridiَn Gلrate",
            "ÃÑ¡ª¹¡ ÃÒªÁ³Õ",
        ],
    ),
    (
        "lost letters",
        &["character-lost", "letters-questioned"],
        &[
            "Jos\u{FFFD} Mu\u{FFFD}oz",
            "Jos? Mu?oz",
            "?va Nov?kov?",
            "Zo? M?ller",
            "Ole ????? Berg",
            "?ukasz Kowalski",
            "M\u{FFFD}ller",
        ],
    ),
];

#[test]
fn rows_of_each_kind_are_found() {
    let others: Vec<String> = OTHERS.iter().map(|cells| quoted(cells)).collect();
    let mut wrong = Vec::new();
    let mut said = Vec::new();
    for (kind, codes, names) in KINDS {
        let mut found = 0;
        for name in *names {
            let row = quoted(&[name, "Teacher", "Lake School", "Norway"]);
            let (lines, before) = told("name,title,affiliation,country\n", &others, &[row], codes);
            found += usize::from(lines.contains(&(before + 1)));
            if lines != BTreeSet::from([before + 1]) {
                wrong.push(format!("{kind}: {name}: {lines:?}"));
            }
        }
        said.push(format!("{kind}: {found} of {}", names.len()));
    }
    assert!(wrong.is_empty(), "{said:#?}\n{wrong:#?}");
}

/// Names that look like something else and are nothing but names.
const NAMES: &[&str] = &[
    "Anders C:son Berg",
    "Summa Berg",
    "Ad van Dyke",
    "Seán MacÉireann",
    "DeÁngelo Moe",
    "Mª José Gal·la",
    "Anne “Bo” Moe",
    "'t Hooft Berg",
    "Women@Work",
    "Inka Klapp van",
    "Nana Aba",
    "Lulu Bobo",
    "Coco",
    "Ng Ai Ling",
    "Zsa Zsa Deed",
    "Mr Test",
    "Tess Tester-Berg",
    "Krk Vlk",
    "Jojo Gigi",
    "Abba Eban Fred",
    "No Thi Lan",
    "Anonia Holmes",
    "Ali Ali",
    "Bo Bo",
    "Ann Asdal",
    "Grete Wert",
    "Ægir Þórðarson",
    "Øyvind Ås",
    "Éa Ýr",
    "İsmail Çağrı",
    "Ngô Đình Ái",
    "Œuvre Ås",
    "Üllar Öö",
    "José Ñandú",
    "Žaneta Šťastná",
    "Łódź Źrebiński",
    "Ștefan Țăran",
    "Σίσυφος Ψαράς",
    "Сергій Їжак",
    "Рёко Ёсида",
    "Chad Jordan",
    "Georgia Paris",
    "Israel Norway",
    "Professor Jane Park",
    "Dean Martin",
    "Judge Reinhold",
    "Major Fisher",
    "Mason Carpenter",
    "Bishop Abbot",
    "Van Dyke",
    "bell Hooker",
    "Prince",
    "Madonna",
    "مهدی مهدی",
    "سارا نام‌آور",
    "نمونه نمونه‌پور",
    "محمد الأستاذ",
    "شم پارسا",
    "דן דן",
    "山田 太郎",
    "김철수",
    "X Æ Larsen",
    "E. Pluribus",
    "O’Neill Siân",
];

#[test]
fn names_are_left_in_peace() {
    let people: Vec<String> = NAMES.iter().map(|name| quoted(&[name, "Teacher", "Lake School", "Norway"])).collect();
    let codes: Vec<&str> = KINDS.iter().flat_map(|(_, codes, _)| codes.iter().copied()).chain(["row-split"]).collect();
    let (lines, _) = told("name,title,affiliation,country\n", &people, &[], &codes);
    let alarms: Vec<&&str> = lines.iter().map(|line| &NAMES[line - 2]).collect();
    assert!(alarms.is_empty(), "{alarms:?}: {} of {}", alarms.len(), NAMES.len());
}

#[test]
fn rows_without_anything_and_headers_said_again_are_found() {
    let others: Vec<String> = OTHERS.iter().map(|cells| quoted(cells)).collect();
    for blank in ["\n", ",,,\n", "\"\",\"\",,\n", " , ,\t,\n", "\u{A0},,\u{200B},\n"] {
        let (lines, before) = told("name,title,affiliation,country\n", &others, &[blank.to_owned()], &["row-empty"]);
        assert_eq!(lines, BTreeSet::from([before + 1]), "{blank:?}");
    }
    for header in [
        "name,title,affiliation,country\n",
        "NAME,TITLE,AFFILIATION,COUNTRY\n",
        "Name , Title,Affiliation ,Country\n",
        "name,,affiliation,country\n",
        "\"Name:\",\"Title\",,\n",
    ] {
        let (lines, before) =
            told("name,title,affiliation,country\n", &others, &[header.to_owned()], &["header-repeated"]);
        assert_eq!(lines, BTreeSet::from([before + 1]), "{header:?}");
    }
}
