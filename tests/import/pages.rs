//! Pages as people paste them, all of them invented.

use undersigned::report::Report;
use undersigned::source::Sources;

use super::{import, import_text};
use crate::support::TestShelves;

/// A page in the shape in which sites of petitions are pasted.
const PAGE: &str = "#SaveTheMarsh - Save the Marsh\n\n#SaveTheMarsh - Save the Marsh\n\nMay 2, 2026\nPetition to\nThe Minister of Water\n\
Signatures: 1,533Next Goal: 2,500\nSupport now\n\nWhy this petition matters\n\nStarted by\u{A0}Reed Keeper\n\n\
Open Letter on the Protection of the Salt Marsh\n\nTo: The Minister of Water, Ruritania\n\nCC: Committee of Rivers\n\n\
Office of *Ponds* & Lakes\n\n6 June, 2026\n\nYour Excellency,\n\n\
We, the undersigned, write about the marsh. “It is drying,” says the audit of 2025.[1] The reeds are burnt, the birds have left, and \
nobody has been asked; we have waited for an answer for three years and now ask in public.[2]\n\nWe urge you to:\n\n  • Open the \
sluice;\n  • Publish the audit_2025.\n\n\n\n  1. Anne Larsen, Reader, University of Ys, Norway.\n  2. Dr. Bo Ek, Director, Salt and \
Reed\n  3. Keepers; Lecturer, University of Ys, Norway\n  4. Ciro Dale, Poet,  Italy\n  5. Dana Fen, Tea & Salt, Norway\n  6. Ed \
Gull, Fisher, Norway\nSupport now\nSignatures: 1,533Next Goal: 2,500\nSupport now";

#[test]
fn a_pasted_petition_becomes_a_letter() {
    let outcome = import_text(PAGE);
    let wanted = "---\n\
title: 'Open Letter on the Protection of the Salt Marsh'\n\
date: 2026-06-06  # 6 June, 2026\n\
to:\n  - 'The Minister of Water, Ruritania'\n\
cc:\n  - 'Committee of Rivers'\n  - 'Office of \\*Ponds\\* \\& Lakes'\n\
salutation: 'Your Excellency,'\n\
signatories: signatories.csv\n\
status: draft\n---\n\n\
We, the undersigned, write about the marsh. “It is drying,” says the audit of 2025.[^1] The reeds are burnt, the birds have left, and \
nobody has been asked; we have waited for an answer for three years and now ask in public.[^2]\n\n\
We urge you to:\n\n- Open the sluice;\n- Publish the audit\\_2025.\n";
    assert_eq!(outcome.letter(), wanted);
    assert_eq!(
        outcome.rows(),
        [
            "id,honorific,name,title,affiliation,country",
            "1,,Anne Larsen,Reader,University of Ys,Norway",
            "2,Dr.,Bo Ek,\"Director, Salt and Reed\",,",
            "3,,\"Keepers; Lecturer\",,University of Ys,Norway",
            "4,,Ciro Dale,Poet,,Italy",
            "5,,Dana Fen,Tea & Salt,,Norway",
            "6,,Ed Gull,Fisher,,Norway",
        ]
    );
    assert_eq!(
        outcome.findings(),
        [
            "furniture-cut 1",
            "furniture-cut 42",
            "import-understood 1",
            "entries-parted 36",
            "entry-unsure 37",
            "entry-unsure 38",
            "entry-unsure 40",
            "row-continued 38"
        ]
    );
    assert!(!outcome.report.has_errors());
    for answer in [
        "# [[join]]",
        "# rows = [{ id = \"2\" }, { id = \"3\" }]",
        "#   Dr. Bo Ek, Director, Salt and Reed Keepers; Lecturer",
    ] {
        assert!(outcome.imported.decisions.contains(answer), "{}", outcome.imported.decisions);
    }
    // Nothing is decided: the file has no table yet.
    let decided: toml::Table = toml::from_str(&outcome.imported.decisions).unwrap();
    assert!(decided.is_empty());
}

/// With the one decision that is proposed, the folder has one entry less, and every word that was signed.
#[test]
fn the_proposed_decision_loses_no_word() {
    let outcome = import_text(PAGE);
    let mut shelves = TestShelves::default();
    let roll = outcome.imported.signatories.as_deref().unwrap();
    let answered = outcome.imported.decisions.replace("\n# [[join]]", "\n[[join]]");
    let answered = answered.replace("\n# rows", "\nrows").replace("\n# reason", "\nreason");
    for (name, text) in [("letter.md", outcome.letter()), ("signatories.csv", roll), ("decisions.toml", &answered)] {
        shelves.files.insert(name.to_owned(), text.as_bytes().to_vec());
    }
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let request = undersigned::Request { letter: "letter.md".to_owned(), ..Default::default() };
    let copy = undersigned::check(&shelves, &request, &mut sources, &mut report).unwrap();
    let codes: Vec<_> = report.counts().iter().map(|(name, _)| *name).collect();
    assert!(!codes.contains(&"row-split") && !codes.contains(&"numbering-gap"), "{codes:?}");
    let list = copy.roll.as_ref().unwrap();
    let sums = undersigned::account(&copy, &mut report).unwrap().sums();
    assert_eq!((list.len(), sums.rows, sums.printed, sums.joined), (5, 6, 5, 1));
    let words = |text: &str| {
        let mut words: Vec<String> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty() && !word.chars().all(char::is_numeric))
            .map(str::to_owned)
            .collect();
        words.sort();
        words
    };
    let printed: Vec<String> = (0..list.len())
        .map(|signatory| {
            let fields = undersigned::roll::ENTRY.map(|field| list.field(signatory, field).to_owned());
            fields.join(" ")
        })
        .collect();
    // The last column says how sure the others are.
    assert!(roll.lines().next().unwrap().ends_with(",confidence"), "{roll}");
    let graded = |row: &str| row.find(",\"honorific: ").or(row.find(",\"name: ")).or(row.find(",name: ")).unwrap();
    let rows: Vec<&str> = roll.lines().skip(1).map(|row| &row[..graded(row)]).collect();
    assert_eq!(words(&printed.join(" ")), words(&rows.join(" ")));
    // The words of the second row come behind those of the first.
    assert_eq!(
        printed[1].split_whitespace().collect::<Vec<_>>().join(" "),
        "Dr. Bo Ek Director, Salt and Reed Keepers; Lecturer University of Ys Norway"
    );
}

/// The folder that is made builds, and its notes without text are flagged in the draft.
#[test]
fn what_is_made_builds_as_a_draft() {
    let outcome = import_text(PAGE);
    let built = crate::support::build_text(outcome.letter(), outcome.imported.signatories.as_deref());
    assert!(!built.report.has_errors(), "{}", built.findings());
    assert_eq!(built.findings().matches("[note-undefined]").count(), 2, "{}", built.findings());
}

#[test]
fn a_letter_without_a_site_around_it_is_read_too() {
    let outcome = import_text(
        "An Open Letter on Wells\n2026-06-06\n\nDear Madam President,\n\nThe wells are closed\nto those who dug them.[1]\n\n\
1. Open the wells.\n2. Answer us.\n\nRespectfully yours,\nAnne Larsen\nThe Wells Trust\n\nNotes\n[1] Report of 2025, page 7.\n\n\
Signatories (3)\nAnne Larsen – Teacher\n- Bo Ek (Wells University)\nCiro Dale\n",
    );
    assert_eq!(
        outcome.letter(),
        "---\ntitle: 'An Open Letter on Wells'\ndate: 2026-06-06  # 2026-06-06\nsalutation: 'Dear Madam President,'\n\
closing: 'Respectfully yours,'\nsigned:\n  - 'Anne Larsen'\n  - 'The Wells Trust'\nsignatories: signatories.csv\nannex:\n  title: \
'Signatories (3)'\nstatus: draft\n---\n\nThe wells are closed\nto those who dug them.[^1]\n\n1. Open the wells.\n2. Answer us.\n\n\
[^1]: Report of 2025, page 7.\n"
    );
    assert_eq!(
        outcome.rows(),
        ["name,title,affiliation", "Anne Larsen,Teacher,", "Bo Ek,,Wells University", "Ciro Dale,,"]
    );
}

#[test]
fn a_bare_list_is_a_list() {
    for text in [
        "Anne Larsen, Norway\nBo Ek, Italy\nCiro Dale\n",
        "• Anne Larsen, Norway\n• Bo Ek, Italy\n• Ciro Dale\n",
        "Sign now\n\n- Anne Larsen, Norway\n- Bo Ek, Italy\n- Ciro Dale\nShare\n",
    ] {
        let outcome = import_text(text);
        assert_eq!(outcome.imported.letter, None, "{text}");
        assert_eq!(outcome.rows(), ["name,country", "Anne Larsen,Norway", "Bo Ek,Italy", "Ciro Dale,"], "{text}");
    }
    // Digits of other scripts, and an entry that goes on in the next line.
    let outcome = import_text("امضاکنندگان:\n۱. علی رضایی، استاد، ایران\n۲. مریم گل‌پور،\n شاعر، ایران\n");
    assert_eq!(outcome.rows(), ["id,name,title,country", "۱,علی رضایی,استاد,ایران", "۲,مریم گل‌پور,شاعر,ایران"]);
}

#[test]
fn numbered_demands_are_no_list_of_signatories() {
    let demands = (1..9).map(|n| {
        format!("{n}. We demand that the sluice number {n} be opened at once and stay open for good and all of us.\n")
    });
    let outcome = import_text(&format!(
        "Letter on Sluices\n\nDear Sir,\n\nWe ask:\n\n{}\nSincerely,\n",
        demands.collect::<String>()
    ));
    assert_eq!(outcome.imported.signatories, None);
    assert!(outcome.letter().contains("\n8. We demand that the sluice number 8"));
}

#[test]
fn html_is_read_as_it_is_shown() {
    let html = "<!DOCTYPE html><html><head><title>Save | Site</title><script>var a = 1;</script><style>p{}</style></head><body>\
<nav><ul><li>Home<li>About</ul></nav><h1>Open Letter on Wells</h1><p>Dear Sir,</p><p>The wells &amp; springs are<br>closed &mdash; \
<b>all</b> of them.[1]</p><ul><li>Open them.</li><li>Answer.</li></ul><h2>Signatories</h2><ol><li>Anne Larsen, Norway</li><li><span>Bo Ek</span>, \
Italy</li></ol><footer>Privacy policy</footer></body></html>";
    let outcome = import(&[("page.html", html.as_bytes())]);
    assert_eq!(
        outcome.letter(),
        "---\ntitle: 'Open Letter on Wells'\nsalutation: 'Dear Sir,'\nsignatories: signatories.csv\nannex:\n  title: 'Signatories'\n\
status: draft\n---\n\nThe wells \\& springs are\nclosed — **all** of them.[^1]\n\n- Open them.\n- Answer.\n"
    );
    assert_eq!(outcome.rows(), ["id,name,country", "1,Anne Larsen,Norway", "2,Bo Ek,Italy"]);
    assert_eq!(outcome.imported.furniture.len(), 2, "{:?}", outcome.imported.furniture);
}

#[test]
fn a_table_and_a_page_make_one_folder() {
    let outcome = import(&[
        ("page.txt", b"Open Letter on Wells\n\nDear Sir,\n\nThe wells are closed, all of them.\n"),
        ("form.csv", "What is your full name?;Country;E-mail\nAnne Larsen;Norway;a@secret.example\n".as_bytes()),
        ("more.txt", b"Signed by:\n1. Bo Ek, Reader, University of Ys\n"),
    ]);
    assert!(outcome.letter().contains("title: 'Open Letter on Wells'"));
    assert_eq!(
        outcome.rows(),
        ["name,country,id,title,affiliation", "Anne Larsen,Norway,,,", "Bo Ek,,1,Reader,University of Ys"]
    );
    let everything = format!("{:?}{:?}", outcome.imported, outcome.report);
    assert!(!everything.contains("secret"), "{everything}");
}

/// Every part of an entry has a grade; what is unsure is asked, and what is contact data is gone.
#[test]
fn parts_of_entries_are_graded() {
    let text = "Signed by:\n1. Dr. Anne Larsen, Reader, University of Ys, Oslo, Norway\n2. Bo Ek, The Salt Road\n3. Don Fen <don@secret.example>, Poet\n";
    let outcome = import_text(text);
    let grades: Vec<&str> = outcome
        .imported
        .signatories
        .as_deref()
        .unwrap()
        .lines()
        .map(|line| line.rsplit_once(",\"").map_or("", |(_, grades)| grades))
        .collect();
    assert_eq!(
        grades,
        [
            "",
            "honorific: sure, name: sure, title: sure, affiliation: sure, city: sure, country: sure\"",
            "name: sure, title: unsure\"",
            "name: sure, title: sure\""
        ]
    );
    assert_eq!(outcome.findings(), ["import-understood 1", "entries-parted 2", "entry-unsure 3", "contact-cut 4"]);
    assert!(!format!("{:?}", (outcome.imported, outcome.report)).contains("secret"));
}

/// What was said of columns once is said again with the file that importing wrote.
#[test]
fn columns_are_kept_and_read_again() {
    let form = "Timestamp,How would you like to appear in the letter?,Your e-mail address (will not be published),Where are you based?\n6/06/2026 10:12:03,Anne Larsen,a@secret.example,Norway\n";
    let files = |columns: &str| TestShelves {
        files: [("form.csv", form), ("columns.toml", columns)]
            .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
            .into(),
        ..TestShelves::default()
    };
    let import = |columns: Option<&str>| {
        let (mut sources, mut report) = (Sources::default(), Report::new());
        let shelves = files(columns.unwrap_or(""));
        let named = columns.map(|_| "columns.toml");
        let imported =
            undersigned::import(&shelves, &["form.csv".to_owned()], named, &mut sources, &mut report).unwrap();
        (imported, report)
    };
    let (imported, report) = import(None);
    assert_eq!(imported.signatories.as_deref().and_then(|list| list.lines().next()), Some("date"));
    let told = |report: &Report| report.counts().iter().map(|(name, _)| *name).collect::<Vec<_>>();
    assert_eq!(told(&report), ["column-unsure", "column-contact", "name-column-missing", "columns-read"]);
    let kept = imported.columns.unwrap();
    assert!(
        kept.contains("\"How would you like to appear in the letter?\" = \"note\"  # unsure: perhaps \"name\"\n"),
        "{kept}"
    );
    assert!(kept.contains("\"Timestamp\" = \"date\"  # sure; such as: 6/06/2026 10:12:03\n"), "{kept}");
    let mended = kept
        .replace("letter?\" = \"note\"", "letter?\" = \"name\"")
        .replace("based?\" = \"note\"", "based?\" = \"country\"");
    let (imported, report) = import(Some(&mended));
    assert_eq!(imported.signatories.as_deref(), Some("date,name,country\n6/06/2026 10:12:03,Anne Larsen,Norway\n"));
    assert_eq!(told(&report), ["column-contact", "columns-read"]);
    // Nor is one of another form an error.
    let (_, report) = import(Some(&format!("{mended}\"Another\" = \"title\"\n")));
    assert!(!report.has_errors(), "{:?}", told(&report));
    assert!(import(Some("\"Name\" = \"nothing\"\n")).1.has_errors());
    assert!(!kept.contains("secret"));
}

#[test]
fn what_is_neither_is_refused() {
    assert_eq!(import_text("").findings(), ["import-understood 1", "import-empty 0"]);
}

/// A date is read where it cannot be misread, with the place before it; anything else stays as it stood.
#[test]
fn dates_are_read_where_they_cannot_be_misread() {
    for (line, wanted) in [
        ("Geneva, 6 June 2026", "date: 2026-06-06  # 6 June 2026\nplace: 'Geneva'\n"),
        ("Saturday, 6 June 2026", "date: 2026-06-06  # Saturday, 6 June 2026\n"),
        ("Oslo, den 06.07.2026", "date: 2026-07-06  # den 06.07.2026\nplace: 'Oslo'\n"),
        ("25/12/2026", "date: 2026-12-25  # 25/12/2026\n"),
        ("12/25/2026", "date: 2026-12-25  # 12/25/2026\n"),
        ("تهران، ۱۶ خرداد ۱۴۰۵", "date: 2026-06-06  # ۱۶ خرداد ۱۴۰۵\ncalendar: [persian]\nplace: 'تهران'\n"),
        ("١٦ جوزا ١٤٠٥", "date: 2026-06-06  # ١٦ جوزا ١٤٠٥\ncalendar: [persian]\n"),
        (
            "6 June 2026 / ۱۶ خرداد ۱۴۰۵",
            "date: 2026-06-06  # 6 June 2026 / ۱۶ خرداد ۱۴۰۵\ncalendar: [gregorian, persian]\n",
        ),
    ] {
        let outcome = import_text(&format!("Open Letter on Wells\n\n{line}\n\nDear Sir,\n\nThe wells are closed.\n"));
        let letter = outcome.letter();
        assert!(letter.contains(&format!("title: 'Open Letter on Wells'\n{wanted}salutation")), "{line}: {letter}");
        assert!(!outcome.findings().iter().any(|finding| finding.starts_with("part-unsure")), "{line}");
    }
    // Either may be the day; the calendars disagree; no such day.
    for line in ["6/7/2026", "6 June 2026 / ۱۷ خرداد ۱۴۰۵", "32 June 2026", "۳۲ خرداد ۱۴۰۵"] {
        let outcome = import_text(&format!("Open Letter on Wells\n\n{line}\n\nDear Sir,\n\nThe wells are closed.\n"));
        assert!(
            !outcome.letter().contains("date:") && outcome.letter().contains(&format!("---\n\n{line}\n")),
            "{line}"
        );
        assert!(outcome.findings().contains(&"part-unsure 3".to_owned()), "{line}");
    }
}

/// What follows the last entry is not taken for the rest of it.
#[test]
fn the_last_entry_ends_where_the_page_goes_on() {
    let list = "Signed by:\n1. Anne Larsen, Poet\n2. Bo Ek, Teacher\n";
    for (below, rows) in [
        ("Share this petition\n", ["1,Anne Larsen,Poet", "2,Bo Ek,Teacher"]),
        ("Comments (2)\nDana: I sign too!\n", ["1,Anne Larsen,Poet", "2,Bo Ek,Teacher"]),
        ("Notes\n[1] Report.\n", ["1,Anne Larsen,Poet", "2,Bo Ek,Teacher"]),
        ("This list was closed in June.\n", ["1,Anne Larsen,Poet", "2,Bo Ek,Teacher"]),
        // Set in, it is the rest.
        ("   and Poet\n", ["1,Anne Larsen,Poet", "2,Bo Ek,Teacher and Poet"]),
    ] {
        let outcome = import_text(&format!("{list}{below}"));
        assert_eq!(outcome.rows()[1..], rows, "{below}");
    }
}

/// A second letter in a text is an error that says where it begins: half of it would be lost in the first.
#[test]
fn two_letters_in_a_text_are_refused() {
    let letter = "Open Letter on Wells\n\nDear Sir,\n\nThe wells are closed.\n\nSincerely,\n\nAnne Larsen\n\n";
    let outcome = import_text(&format!("{letter}Open Letter on Ponds\n\nDear Madam,\n\nThe ponds are closed.\n"));
    assert!(outcome.findings().contains(&"import-letters 11".to_owned()), "{:?}", outcome.findings());
    assert!(outcome.report.has_errors());
    assert!(!import_text(letter).report.has_errors());
}

/// A letter with a table below it loses neither.
#[test]
fn text_above_a_table_is_the_letter() {
    for table in ["Name\tCountry\nAnne Larsen\tNorway\n", "Name,Country\nAnne Larsen,Norway\n"] {
        let outcome = import_text(&format!("Open Letter on Wells\n\nDear Sir,\n\nThe wells are closed.\n\n{table}"));
        assert!(outcome.letter().contains("title: 'Open Letter on Wells'"), "{}", outcome.letter());
        assert!(outcome.letter().ends_with("---\n\nThe wells are closed.\n"), "{}", outcome.letter());
        assert_eq!(outcome.rows(), ["name,country", "Anne Larsen,Norway"]);
    }
}

/// Notes with names in them are no list, and three names below a closing are one.
#[test]
fn numbered_notes_are_notes() {
    let notes = "Notes\n1. Anne Larsen, Report, Oslo.\n2. Bo Ek, Minutes, Oslo.\n3. Ciro Dale, Atlas.\n4. Dana Fen, Diary.\n5. Ed Gull, Map.\n";
    let letter = "Open Letter on Wells\n\nDear Sir,\n\nThe wells[1] are closed[2] to all[3] of us[4], for good[5].\n\nSincerely,\n\n";
    let outcome = import_text(&format!("{letter}{notes}"));
    assert_eq!(outcome.imported.signatories, None);
    assert!(outcome.letter().ends_with("[^5]: Ed Gull, Map.\n"), "{}", outcome.letter());
    let outcome = import_text(&format!("{letter}1. Anne Larsen\n2. Bo Ek\n3. Ciro Dale\n\n{notes}"));
    assert_eq!(outcome.rows(), ["id,name", "1,Anne Larsen", "2,Bo Ek", "3,Ciro Dale"]);
    assert!(outcome.letter().ends_with("[^5]: Ed Gull, Map.\n"), "{}", outcome.letter());
}

/// Short demands are no people, however many they are.
#[test]
fn short_demands_are_no_list_of_signatories() {
    let demands = "1. Open the gates.\n2. Publish the readings.\n3. Meet the villagers.\n4. Plant the reeds.\n5. Pay the fishers.\n";
    let outcome = import_text(&format!("Open Letter on Wells\n\nDear Sir,\n\nWe ask:\n\n{demands}"));
    assert_eq!(outcome.imported.signatories, None);
    assert!(outcome.letter().contains("1. Open the gates.\n2. Publish the readings.\n"), "{}", outcome.letter());
}

/// Sites put a space before the number of a note; a letter has none there.
#[test]
fn a_call_stands_with_its_word() {
    let outcome =
        import_text("Open Letter on Reeds\n\nDear Sir,\n\nWe ask you to come [1]. We wait.\n\n[1] On Monday.\n");
    assert!(outcome.letter().contains("to come[^1]. We wait."), "{}", outcome.letter());
}

/// A site says who is petitioned, below the title and above its own buttons.
#[test]
fn who_is_petitioned_is_the_addressee_and_the_line_above_the_title() {
    let page = |petitioned: &str| {
        let page = format!(
            "Home › Petitions › Water\nKeep the Reeds of Harrow Point\nStarted 3 March 2026\n{petitioned}\n2,341 have \
             signed. Let’s get to 2,500!\n\nDear Minister,\n\nWe ask you to come.\n\nRespectfully,\nAnne Larsen\n"
        );
        import_text(&page).letter().to_owned()
    };
    let letter = page("Petition to Minister of Waters, Ms. Una Brandt");
    assert!(letter.contains("title: 'Keep the Reeds of Harrow Point'"), "{letter}");
    assert!(letter.contains("to:\n  - 'Minister of Waters, Ms. Una Brandt'"), "{letter}");
    assert!(!page("Petition to Save the Marsh").contains("to:"));
}
