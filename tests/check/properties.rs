//! What holds of any letter, roll and decisions: nothing panics, every row is accounted for, nothing that is withheld goes
//! on, and the same input is told the same.

use proptest::collection::vec;
use proptest::prelude::*;
use undersigned::ledger::{Fate, Shape};

use super::{Checked, Folder, check};

/// Cells that rules look at, and any others.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::sample::select(vec![
            "Ole Berg", "OLE BERG", "Berg, Ole", "Ole Berrg", "O\u{FFFD}e Berg", "Ann Lund", "علی رضایی", "علي رضائي", "علی\u{200C}رضایی",
            "Анна Лунд", "Аnna Lund", "山田 太郎", "test", "-", "Anonymous", "", " ", "JosÃ©", "=1+1", "ole@example.org", "+49 30 1234567", "<b>x</b>",
            "Transitions; Professor", "University of", "Lake School", "Lake School (", "UK", "United Kingdom", "no", "withdrawn", "yes", "1", "2", "17",
        ]).prop_map(str::to_owned),
        2 => any::<String>(),
        1 => "\\PC{0,12}",
    ]
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

fn roll() -> impl Strategy<Value = String> {
    vec(vec(cell(), 6), 0..14).prop_map(|rows| {
        let mut roll = String::from("id,name,affiliation,country,date,consent\n");
        for row in rows {
            roll += &row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(",");
            roll.push('\n');
        }
        roll
    })
}

fn decisions() -> impl Strategy<Value = String> {
    let kinds = vec!["merge", "join", "distinct", "keep", "consented", "leave-out", "withhold", "withdrawn"];
    let names = vec!["Ole Berg", "Ann Lund", "علی رضایی", "", "test"];
    let one = (prop::sample::select(kinds), prop::sample::select(names), any::<bool>());
    vec(one, 0..5).prop_map(|all| {
        all.iter()
            .map(|(kind, name, by_id)| match by_id {
                true => format!("[[{kind}]]\nid = 17\nreason = \"x\"\n"),
                false => format!("[[{kind}]]\nname = \"{name}\"\n"),
            })
            .collect()
    })
}

fn checked(text: &str, roll: &str, decisions: &str) -> Checked {
    let letter = format!("---\ntitle: T\ndate: 2026-06-06\nsignatories: roll.csv\n---\n\n{text}\n");
    check(&Folder::with(&[("letter.md", &letter), ("roll.csv", roll), ("decisions.toml", decisions)]))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: ProptestConfig::default().failure_persistence, ..crate::support::cases(300) })]

    #[test]
    fn every_row_is_accounted_for(roll in roll(), decisions in decisions()) {
        let checked = checked("We ask you.", &roll, &decisions);
        let account = checked.copy.edited.as_ref().unwrap();
        let printed = checked.copy.roll.as_ref().unwrap();
        let sums = account.ledger.sums();
        prop_assert_eq!(account.ledger.unaccounted(), 0);
        prop_assert_eq!(sums.printed, printed.len());
        let parts = sums.printed + sums.merged + sums.joined + sums.left_out + sums.withheld + sums.withdrawn + sums.empty;
        prop_assert_eq!(parts, sums.rows);
        for signatory in 0..printed.len() {
            let number = signatory as u32 + 1;
            prop_assert_eq!(account.ledger.fate(printed.row(signatory)), Fate::Printed(number));
        }
        let mut json = Vec::new();
        undersigned::ledger::write(&account.ledger, &account.ids, &checked.sources, Shape::Json, &mut json).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
        prop_assert_eq!(json["rows"].as_array().unwrap().len(), sums.rows);
        let mut csv = Vec::new();
        undersigned::ledger::write(&account.ledger, &account.ids, &checked.sources, Shape::Csv, &mut csv).unwrap();
        // Whatever a spreadsheet takes for the end of a cell.
        let csv = String::from_utf8(csv).unwrap();
        let cells = csv.split([',', ';', '\t', '\r', '\n']).map(|cell| cell.trim_start_matches(['"', ' ']));
        let formula = cells.clone().find(|cell| cell.starts_with(['=', '+', '@']));
        prop_assert_eq!(formula, None);
    }

    #[test]
    fn any_text_is_checked(text in "(?s).{0,300}", other in any::<String>(), roll in roll()) {
        let one = checked(&format!("{text}\n\n{other}"), &roll, "");
        let again = checked(&format!("{text}\n\n{other}"), &roll, "");
        prop_assert_eq!(one.findings(), again.findings());
        for format in [undersigned::report::Format::Human, undersigned::report::Format::Json] {
            let said = undersigned::report::render(&one.report, &one.sources, format);
            prop_assert!(!said.contains("ole@") && !said.contains("1234567"), "contact data is repeated: {}", said);
        }
    }

    #[test]
    fn any_decisions_are_read(decisions in any::<String>(), roll in roll()) {
        let checked = checked("We ask you.", &roll, &decisions);
        prop_assert_eq!(checked.copy.edited.unwrap().ledger.unaccounted(), 0);
    }

    #[test]
    fn folding_twice_is_folding_once(text in any::<String>()) {
        let once = undersigned::fold::fold(&text);
        prop_assert_eq!(undersigned::fold::fold(&once), once);
    }
}
