//! Rows of the kinds that lists have, in variations that no other test has: how many are found of each kind, and how many
//! of the rows around them are wrongly told of. The floors are what was measured; a rule that gets worse fails.

use std::collections::BTreeSet;

use super::check_roll;

/// Whole entries, all invented: name, title, affiliation, country.
const PEOPLE: &[[&str; 4]] = &[
    ["Anne Larsen", "Senior Lecturer in the Hydrology of Marshes", "Lake School of Rivers and Reeds", "Norway"],
    ["Bo Ekström", "Director of Studies and Research", "Institute for Water and Land", "Sweden"],
    ["Ciro Dalessandro", "Professor of International Law", "University of Ys, Faculty of Law", "Italy"],
    ["Fenella Hay", "Co-Founder and Executive Director", "Reed Foundation for the Marshes", "UK"],
    [
        "Amélie Courtade",
        "Directrice de recherche et de l’enseignement",
        "Université de Brévonne, Institut de droit",
        "France",
    ],
    [
        "Gerda Vogelsang",
        "Wissenschaftliche Mitarbeiterin für Gewässerkunde",
        "Universität Seestadt, Institut für Moore",
        "Germany",
    ],
    ["Lucía Marismas", "Profesora de historia y de geografía", "Universidad de la Laguna, Facultad de Letras", "Spain"],
    ["Вера Камышова", "Профессор кафедры истории и права", "Университет Озёрска, Институт болот", "Россия"],
    ["Олег Болотов", "Научный сотрудник отдела по охране вод", "Институт рек и озёр", "Россия"],
    ["مینا سروش", "استاد دانشگاه و پژوهشگر حقوق", "دانشگاه تالاب، مرکز پژوهش آب", "ایران"],
    ["رضا نی‌زار", "پژوهشگر تاریخ و فرهنگ", "دانشگاه رودخانه، دانشکده حقوق", "ایران"],
    ["سلمى الراوي", "أستاذة القانون الدولي في", "جامعة الضفة، كلية الحقوق", "العراق"],
    ["נועה אגמון", "מרצה בכירה של היסטוריה", "אוניברסיטת הביצה, המכון של המים", "ישראל"],
];

/// People who break nothing, to stand around them.
const OTHERS: &[[&str; 4]] = &[
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

fn quoted(cells: &[&str]) -> String {
    let cell = |cell: &&str| format!("\"{}\"", cell.replace('"', "\"\""));
    cells.iter().map(cell).collect::<Vec<_>>().join(",") + "\n"
}

/// The lines of which a code tells in a roll of the others and, in their midst, these rows; and how many there are before.
fn told(header: &str, others: &[String], rows: &[String], codes: &[&str]) -> (BTreeSet<usize>, usize) {
    let half = others.len() / 2;
    let roll = [&[header.to_owned()], &others[..half], rows, &others[half..]].concat().concat();
    let checked = check_roll(&roll);
    let line =
        |finding: &undersigned::report::Finding| checked.sources.locate(finding.span).map_or(0, |place| place.line);
    let found = checked.report.findings().iter().filter(|finding| codes.contains(&finding.code.name));
    (found.map(line).collect(), half + 1)
}

/// The ways in which an entry breaks: into cells in their columns, moved to the left, into one cell.
fn broken() -> Vec<(&'static str, String, Vec<String>, Vec<String>)> {
    let (table, text) = ("name,title,affiliation,country\n".to_owned(), "name\n".to_owned());
    let whole: Vec<String> = OTHERS.iter().map(|cells| quoted(cells)).collect();
    let comma =
        |country: &str| if country.chars().any(|c| ('\u{600}'..='\u{6FF}').contains(&c)) { "، " } else { ", " };
    let joined = |cells: &[&str]| cells.join(comma(cells.last().unwrap()));
    let in_one: Vec<String> = OTHERS.iter().map(|cells| quoted(&[&joined(cells)])).collect();
    let mut cases = Vec::new();
    for [name, title, affiliation, country] in PEOPLE {
        let cut = |text: &str, at: usize| {
            let words: Vec<&str> = text.split(' ').collect();
            let at = at.min(words.len() - 1);
            (words[..at].join(" "), words[at..].join(" "))
        };
        for at in [2, 3] {
            let (one, two) = cut(title, at);
            cases.push((
                "in the title, in columns",
                table.clone(),
                whole.clone(),
                vec![quoted(&[name, &one, "", ""]), quoted(&[&two, "", affiliation, country])],
            ));
            cases.push((
                "in the title, moved",
                table.clone(),
                whole.clone(),
                vec![quoted(&[name, &one, "", ""]), quoted(&[&two, affiliation, country, ""])],
            ));
            let (first, rest) = (joined(&[name, &one]), joined(&[&two, affiliation, country]));
            cases.push((
                "in the title, in one cell",
                text.clone(),
                in_one.clone(),
                vec![quoted(&[&first]), quoted(&[&rest])],
            ));
            // A line end that was not quoted.
            let unquoted = vec![format!("{name},{one}\n"), format!("{two},\"{affiliation}\",{country}\n")];
            cases.push(("in the title, by a line end", table.clone(), whole.clone(), unquoted));
        }
        let (one, two) = cut(affiliation, 2);
        cases.push((
            "in the affiliation, in columns",
            table.clone(),
            whole.clone(),
            vec![quoted(&[name, title, &one, ""]), quoted(&[&two, "", "", country])],
        ));
        cases.push((
            "at the comma before the affiliation",
            table.clone(),
            whole.clone(),
            vec![quoted(&[name, title, "", ""]), quoted(&[affiliation, "", "", country])],
        ));
        cases.push((
            "at the comma, in one cell",
            text.clone(),
            in_one.clone(),
            vec![
                quoted(&[&format!("{}{}", joined(&[name, title]), comma(country).trim_end())]),
                quoted(&[&joined(&[affiliation, country])]),
            ],
        ));
        let (a, rest) = cut(title, 1);
        let (b, c) = cut(&rest, 2);
        cases.push((
            "in three, in columns",
            table.clone(),
            whole.clone(),
            vec![quoted(&[name, &a, "", ""]), quoted(&[&b, "", "", ""]), quoted(&[&c, "", affiliation, country])],
        ));
    }
    cases
}

#[test]
fn broken_entries_are_found_wherever_they_break() {
    let mut table: std::collections::BTreeMap<&str, (usize, usize, usize)> = std::collections::BTreeMap::new();
    let mut missed = Vec::new();
    for (kind, header, others, rows) in broken() {
        let (lines, before) = told(&header, &others, &rows, &["row-split"]);
        let wanted: BTreeSet<usize> = (before + 2..before + 1 + rows.len()).collect();
        let tally = table.entry(kind).or_default();
        tally.0 += wanted.len();
        tally.1 += wanted.intersection(&lines).count();
        tally.2 += lines.difference(&wanted).count();
        if lines != wanted {
            missed.push(format!("{kind}: {rows:?}: {lines:?}, wanted {wanted:?}"));
        }
    }
    let said: Vec<String> = table
        .iter()
        .map(|(kind, (all, found, wrong))| format!("{kind}: {found} of {all} found, {wrong} wrong"))
        .collect();
    let (all, found, wrong) = table.values().fold((0, 0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1, sum.2 + one.2));
    assert!(found * 100 >= all * SPLIT_RECALL && wrong == 0, "{found} of {all}, {wrong} wrong\n{said:#?}\n{missed:#?}");
}

/// The least recall of broken entries, in per cent.
const SPLIT_RECALL: usize = 90;

#[test]
fn whole_entries_are_not_taken_for_broken_ones() {
    let whole: Vec<String> = PEOPLE.iter().chain(OTHERS).map(|cells| quoted(cells)).collect();
    assert_eq!(told("name,title,affiliation,country\n", &whole, &[], &["row-split"]).0, BTreeSet::new());
    // Nor where fields are missing here and there.
    for lacking in 1..4 {
        for from in 0..5 {
            let row = |(index, cells): (usize, &[&str; 4])| {
                let mut cells = *cells;
                if index % 5 == from {
                    cells[lacking] = "";
                }
                quoted(&cells)
            };
            let rows: Vec<String> = OTHERS.iter().chain(PEOPLE).enumerate().map(row).collect();
            let lines = told("name,title,affiliation,country\n", &rows, &[], &["row-split"]).0;
            assert_eq!(lines, BTreeSet::new(), "without column {lacking}, from {from}");
        }
    }
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
