//! Decisions carried out, consent, and the ledger that adds up.

use undersigned::decisions::Kind;
use undersigned::ledger::{Fate, Ledger, Shape, Sums};
use undersigned::report::Report;
use undersigned::roll::Field;
use undersigned::source::Sources;

use super::{Checked, Folder, check};

const LETTER: &str = "---\ntitle: T\nsignatories: roll.csv\n---\n\nWe ask you to act.\n";

pub(super) fn decide(roll: &str, decisions: &str) -> Checked {
    check(&Folder::with(&[("letter.md", LETTER), ("roll.csv", roll), ("decisions.toml", decisions)]))
}

impl Checked {
    fn names(&self) -> Vec<&str> {
        let roll = self.copy.roll.as_ref().unwrap();
        (0..roll.len()).map(|signatory| roll.field(signatory, Field::Name)).collect()
    }

    pub(super) fn ledger(&self) -> &Ledger {
        &self.copy.edited.as_ref().unwrap().ledger
    }

    fn written(&self, shape: Shape) -> String {
        let account = self.copy.edited.as_ref().unwrap();
        let mut bytes = Vec::new();
        undersigned::ledger::write(&account.ledger, &account.ids, &self.sources, shape, &mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    }
}

const ROLL: &str = "name,affiliation\nZoë Müller,Lake School\nOle Berg,Hill Clinic\nZoe  Muller,Lake School\n";

#[test]
fn a_merge_keeps_the_row_that_is_named_first() {
    let one = "[[merge]]\nname = \"Zoe Muller\"\nby = \"Ann\"\nnote = \"by telephone\"\n";
    let checked = decide(ROLL, one);
    assert_eq!(checked.names(), ["Zoë Müller", "Ole Berg"]);
    assert_eq!(checked.findings(), Vec::<String>::new());
    assert_eq!(checked.ledger().fates, [Fate::Printed(1), Fate::Printed(2), Fate::Merged(1)]);
}

#[test]
fn a_merge_of_two_spellings_names_both() {
    let roll = "name,affiliation\nKarin Johansson,Lake School\nKarin Johanson,Lake School\n";
    let merge = "[[merge]]\nkeep = { name = \"Karin Johanson\" }\nrows = [{ name = \"Karin Johansson\", affiliation = \"lake school\" }]\n";
    let checked = decide(roll, merge);
    assert_eq!(checked.names(), ["Karin Johanson"]);
    assert_eq!(checked.ledger().fates, [Fate::Merged(2), Fate::Printed(1)]);
}

#[test]
fn people_who_are_distinct_are_not_asked_about_again() {
    assert_eq!(decide(ROLL, "").findings(), ["duplicate 4"]);
    let checked = decide(ROLL, "[[distinct]]\nname = \"Zoë Müller\"\n");
    assert_eq!(checked.findings(), Vec::<String>::new());
    assert_eq!(checked.names().len(), 3);
}

#[test]
fn decisions_hold_when_rows_are_added_and_reordered() {
    let decisions = "[[leave-out]]\nname = \"Ole Berg\"\naffiliation = \"Hill Clinic\"\nreason = \"asked to\"\n\n[[merge]]\nname = \"Zoë Müller\"\n";
    let other = "affiliation,name\nCoast University,Ann Lund\nLake School,zoe müller\nHill Clinic,\"BERG, Ole\"\n,Bo Holm\nLake School,Zoë Müller\n";
    assert_eq!(decide(ROLL, decisions).names(), ["Zoë Müller"]);
    let checked = decide(other, decisions);
    assert_eq!(checked.names(), ["Ann Lund", "zoe müller", "Bo Holm"]);
    let sums = Sums { rows: 5, printed: 3, merged: 1, left_out: 1, ..Sums::default() };
    assert_eq!((checked.ledger().sums(), checked.ledger().unaccounted()), (sums, 0));
}

#[test]
fn a_kept_spelling_is_not_told() {
    let roll = "name,affiliation\nKarin Johansson,Lake School\nKarin Johanson,Lake School\n";
    assert_eq!(decide(roll, "").findings(), ["duplicate-likely 3"]);
    assert_eq!(decide(roll, "[[keep]]\nname = \"Karin Johanson\"\n").findings(), Vec::<String>::new());
}

#[test]
fn who_withholds_or_withdraws_goes_no_further() {
    let roll = "id,name,consent\n7,Ole Berg,yes\n8,Secret Person,no\n9,Gone Person,withdrawn\n\n10,Hidden Person,yes\n";
    let checked = decide(roll, "[[withhold]]\nid = 10\nreason = \"in danger\"\n");
    assert_eq!(checked.names(), ["Ole Berg"]);
    // Not a byte of them is in what goes on, in a message or in the ledger.
    let copy = format!("{:?}", checked.copy);
    let report = format!("{:?}", checked.report);
    for said in [copy, report, checked.written(Shape::Csv), checked.written(Shape::Json)] {
        for name in ["Secret", "Gone", "Hidden"] {
            assert!(!said.contains(name), "{name} is in {said}");
        }
    }
    let sums = Sums { rows: 5, empty: 1, printed: 1, withheld: 2, withdrawn: 1, ..Sums::default() };
    assert_eq!(checked.ledger().sums(), sums);
    assert_eq!(
        checked.written(Shape::Csv),
        "source,line,id,fate,number,into_line,into_number,reason\r\n\
         roll.csv,2,7,printed,1,,,\r\nroll.csv,3,8,withheld,,,,consent\r\nroll.csv,4,9,withdrawn,,,,consent\r\n\
         roll.csv,5,,empty,,,,\r\nroll.csv,6,10,withheld,,,,in danger\r\n"
    );
}

#[test]
fn a_row_is_not_merged_into_one_that_is_not_printed() {
    let decisions = "[[merge]]\nname = \"Zoe Muller\"\n\n[[withhold]]\nname = \"Zoe Muller\"\n";
    let checked = decide(ROLL, decisions);
    assert!(checked.report.has_errors(), "{:?}", checked.findings());
    assert_eq!(checked.ledger().unaccounted(), 0);
}

#[test]
fn the_ledger_is_json_that_parses_and_adds_up() {
    let roll = "id,name\n=1+1,Ole Berg\n@x,Ann Lund\n";
    let checked = decide(roll, "[[leave-out]]\nname = \"Ann Lund\"\nreason = \"-2 \\\"said\\\" ann@example.org\"\n");
    let parsed: serde_json::Value = serde_json::from_str(&checked.written(Shape::Json)).unwrap();
    assert_eq!(parsed["sums"]["rows"], 2);
    assert_eq!(parsed["rows"][1]["reason"], "-2 \"said\" […]");
    let csv = checked.written(Shape::Csv);
    assert!(csv.contains(",'=1+1,printed,1,") && !csv.contains("ann@"), "{csv}");
}

#[test]
fn every_kind_of_decision_is_explained_by_an_example_that_reads() {
    for (name, kind) in Kind::ALL {
        let mut report = Report::new();
        let read = undersigned::read::decisions(&mut Sources::default(), "", kind.example().as_bytes(), &mut report);
        assert!(!report.has_errors() && read.list.len() == 1 && read.list[0].kind == *kind, "{name}");
        assert!(kind.meaning().len() > 40, "{name}");
    }
}

#[test]
fn a_spelling_that_stays_is_in_the_list_or_in_the_letter() {
    let letter = "---\ntitle: T\n---\n\nWith Karin Johansson, and Karin Johanson, we ask you.\n";
    let codes = |decisions: &str| check(&Folder::with(&[("letter.md", letter), ("decisions.toml", decisions)])).codes();
    // A letter without a list has decisions too.
    assert_eq!(codes(""), ["name-spellings"]);
    assert_eq!(codes("[[keep]]\nname = \"Karin Johanson\"\n"), Vec::<&str>::new());
    assert_eq!(codes("[[keep]]\nname = \"Karin Johanson\"\n[[keep]]\nname = \"Ole Berg\"\n"), ["decision-unmatched"]);
    assert_eq!(
        decide(ROLL, "[[keep]]\nname = \"Ole Berg\"\n[[merge]]\nname = \"Zoe Muller\"\n").codes(),
        Vec::<&str>::new()
    );
    assert_eq!(
        decide(ROLL, "[[keep]]\nname = \"Bo Holm\"\n[[merge]]\nname = \"Zoe Muller\"\n").codes(),
        ["decision-unmatched"]
    );
}

#[test]
fn ledger_adds_up() {
    let mut ledger = Ledger { fates: vec![Fate::Printed(1), Fate::Merged(1), Fate::Empty], ..Ledger::default() };
    assert_eq!(ledger.unaccounted(), 0);
    for (row, fate) in [(3, Fate::Unknown), (2, Fate::Merged(3)), (2, Fate::Printed(1)), (1, Fate::Printed(0))] {
        let before = ledger.clone();
        ledger.set(row, fate);
        assert!(ledger.unaccounted() > 0, "{fate:?}");
        ledger = before;
    }
}

#[test]
fn whatever_stands_in_decisions_is_told() {
    for (text, code) in [
        ("[[merge]\n", "decisions-invalid"),
        ("[[merge]]\nrows = [17, 18]\n", "decisions-invalid"),
        ("[[leave-out]]\nrow = 17\n", "decisions-invalid"),
        ("[[leave-out]]\nreason = \"x\"\n", "decisions-invalid"),
        ("[[leave-out]]\nname = \"Nobody Here\"\n", "decision-unmatched"),
        ("[[leave-out]]\nid = 3\n", "decision-unmatched"),
        ("[[keep]]\nid = 3\n", "decision-unmatched"),
        ("[[leave-out]]\nname = \"Zoe Muller\"\n", "decision-ambiguous"),
        ("[[merge]]\nname = \"Ole Berg\"\n", "decision-unmatched"),
    ] {
        let codes = decide(ROLL, text).codes();
        assert!(codes.contains(&code), "{text}: {codes:?}");
    }
}
