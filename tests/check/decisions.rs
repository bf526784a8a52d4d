//! Decisions carried out, consent, and the ledger that adds up.

use undersigned::decisions::{Kind, Naming};
use undersigned::ledger::{Fate, Ledger, Reason, Shape, Sums};
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

#[test]
fn who_refused_in_one_row_is_printed_from_none_that_is_the_same_person() {
    // Two rows are one entry, which is one person with a third: whoever of the three says no, nobody is printed.
    let decisions = "[[join]]\nrows = [{ id = 1 }, { id = 2 }]\n[[merge]]\nkeep = { id = 3 }\nrows = [{ id = 1 }]\n";
    for refused in 1..=3 {
        for order in [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]] {
            let entries = ["Ann Lund,Chair", "of the Lake,School", "Ann Lund,Teacher"];
            let row = |id: &usize| {
                let answer = if *id == refused { "no" } else { "yes" };
                format!("{id},{},{answer}\n", entries[id - 1])
            };
            let rows: String = order.iter().map(row).collect();
            let checked = decide(&format!("id,name,title,consent\n{rows}4,Bob Hill,Nurse,yes\n"), decisions);
            assert_eq!(checked.names(), ["Bob Hill"], "{rows}");
            assert_eq!(checked.ledger().unaccounted(), 0, "{rows}");
        }
    }
}

#[test]
fn merges_one_after_the_other_end_in_one_row() {
    let roll: String = (1..=6).map(|id| format!("{id},Ann Lund {id},yes\n")).collect();
    let merges: String =
        (1..6).map(|id| format!("[[merge]]\nkeep = {{ id = {} }}\nrows = [{{ id = {id} }}]\n", id + 1)).collect();
    let checked = decide(&format!("id,name,consent\n{roll}"), &merges);
    assert_eq!(checked.names(), ["Ann Lund 6"]);
    assert_eq!(checked.ledger().fates[..5], [Fate::Merged(6); 5]);
    let refused = decide(&format!("id,name,consent\n{}7,Bob Hill,yes\n", roll.replacen("yes", "no", 1)), &merges);
    assert_eq!(refused.names(), ["Bob Hill"]);
}

#[test]
fn an_id_and_a_name_fit_together_or_not_at_all() {
    let roll = "id,name\n16,Ann Lund\n17,Bob Hill\n18,Ole Berg\n";
    let both =
        |id: &str, name: &str| format!("[[withhold]]\nid = \"{id}\"\nname = \"{name}\"\nreason = \"in danger\"\n");
    assert_eq!(decide(roll, &both("18", "Ole Berg")).names(), ["Ann Lund", "Bob Hill"]);
    // The list was numbered anew: neither is taken for the other.
    let checked = decide(roll, &both("17", "Ole Berg"));
    assert_eq!(checked.names(), ["Ann Lund", "Bob Hill", "Ole Berg"]);
    assert!(checked.codes().contains(&"decision-unmatched"));
}

#[test]
fn what_names_nobody_fits_nobody() {
    let roll = "name,native_name,consent\nAnn Lund,,yes\nBob Hill,,maybe later\n—,,perhaps\n";
    let asked =
        |checked: &Checked| checked.findings().iter().filter(|said| said.starts_with("consent-unclear")).count();
    for (nobody, code) in [
        ("[[keep]]\nid = \"\"\n", "decisions-invalid"),
        ("[[consented]]\nname = \" \"\n", "decisions-invalid"),
        ("[[consented]]\nname = \"***\"\n", "decision-unmatched"),
    ] {
        let checked = decide(roll, nobody);
        assert!(checked.codes().contains(&code), "{nobody}: {:?}", checked.findings());
        assert_eq!(asked(&checked), 2, "{nobody}");
    }
    // A name of signs alone is known by them.
    assert_eq!(asked(&decide(roll, "[[consented]]\nname = \"—\"\n")), 1);
}

#[test]
fn only_a_consent_answers_for_consent() {
    let roll = "name,consent\nAnn Lund,yes\nBob Hill,maybe later\n";
    assert!(decide(roll, "[[keep]]\nname = \"Bob Hill\"\n").codes().contains(&"consent-unclear"));
    assert!(!decide(roll, "[[consented]]\nname = \"Bob Hill\"\n").codes().contains(&"consent-unclear"));
    // A no is a no.
    let refused = decide("name,consent\nAnn Lund,yes\nBob Hill,no\n", "[[consented]]\nname = \"Bob Hill\"\n");
    assert_eq!(refused.names(), ["Ann Lund"]);
    // One yes is not that of two.
    let two = decide(&format!("{roll}Bob Hill,perhaps\n"), "[[consented]]\nname = \"Bob Hill\"\n").codes();
    assert!(two.contains(&"decision-ambiguous") && two.contains(&"consent-unclear"), "{two:?}");
}

#[test]
fn what_is_said_of_a_reason_is_whose_it_is() {
    let checked =
        decide("id,name,consent\n1,Ann Lund,no\n2,Bob Hill,yes\n", "[[withhold]]\nid = 2\nreason = \"consent\"\n");
    let reasons = &checked.ledger().reasons;
    assert_eq!(*reasons, [Reason::Decided("consent".to_owned()), Reason::Consent]);
}

#[test]
fn a_decision_that_is_written_for_a_row_fits_that_row_alone() {
    let roll = "name,native_name,affiliation\nAbd Allah Khan,,Lake School\nAbdallah Khan,,Lake School\nKhan Abdallah,,Hill Clinic\n\
                Ole Berg,,\n—,,\n***,,\n,علی رضایی,\nعلی رضایی,,\n";
    let checked = decide(roll, "");
    let roll = checked.copy.roll.as_ref().unwrap();
    let naming = Naming::of(roll);
    let told: Vec<bool> = (0..roll.len()).map(|signatory| naming.is_told(signatory)).collect();
    assert_eq!(told, [false, false, true, true, true, true, false, false]);
    for signatory in (0..roll.len()).filter(|signatory| told[*signatory]) {
        let who = naming.who(signatory);
        let fits: Vec<usize> = (0..roll.len()).filter(|other| who.fits(roll, *other)).collect();
        assert_eq!(fits, [signatory], "{who:?}");
    }
}
