//! Broken entries put together by a decision: whole words, whatever happens to the list, and nobody printed against consent.

use undersigned::ledger::Fate;
use undersigned::roll::Field;

use super::decisions::decide;

const ROLL: &str = "id,honorific,name,title,affiliation,country,consent\n\
    9,,Ann Lund,Nurse,Hill Clinic,Norway,yes\n\
    10,Dr.,Ole Berg,\"Co-Director, Refuge for\",,,yes\n\
    11,,Birds; Professor,,Coast University,Norway,\n\
    12,,Bo Holm,Writer,,Norway,yes\n";
const JOIN: &str = "[[join]]\nrows = [{ id = 10 }, { id = 11 }]\n";

/// The entry of a name, field by field.
fn entry(checked: &super::Checked, name: &str) -> String {
    let roll = checked.copy.roll.as_ref().unwrap();
    let signatory = (0..roll.len()).find(|signatory| roll.field(*signatory, Field::Name) == name).expect(name);
    undersigned::roll::ENTRY.map(|field| roll.field(signatory, field)).join("|")
}

#[test]
fn two_rows_become_one_entry_with_all_their_words() {
    assert_eq!(decide(ROLL, "").findings(), ["consent-unclear 4", "row-split 4", "title-truncated 3"]);
    let checked = decide(ROLL, JOIN);
    assert_eq!(checked.findings(), Vec::<String>::new());
    assert_eq!(
        entry(&checked, "Ole Berg"),
        "Dr.|Ole Berg|Co-Director, Refuge for Birds; Professor|Coast University||Norway"
    );
    assert_eq!(checked.ledger().fates, [Fate::Printed(1), Fate::Printed(2), Fate::Joined(2), Fate::Printed(3)]);
}

#[test]
fn what_is_proposed_can_be_copied_as_it_stands() {
    let checked = decide(ROLL, "");
    let finding = checked.report.findings().iter().find(|finding| finding.code.name == "row-split").unwrap();
    assert_eq!(
        finding.arguments[1],
        "Dr. Ole Berg, Co-Director, Refuge for Birds; Professor, Coast University, Norway"
    );
    let copied = format!("[[join]]\nrows = [{}]\n", finding.arguments[2]);
    assert_eq!(decide(ROLL, &copied).findings(), Vec::<String>::new());
    // Without ids by name, and two of one name by affiliation too.
    let roll = "name,title,affiliation,country\nOle Berg,Chair,Salt and,\nReed; Keeper,Fellow,Lake School,Norway\n\
        Reed; Keeper,Fellow,Hill Clinic,Norway\nAnn Lund,Nurse,Hill Clinic,Norway\nBo Holm,Nurse,Hill Clinic,Norway\n";
    let found = decide(roll, "");
    let split = found.report.findings().iter().find(|finding| finding.code.name == "row-split").unwrap();
    assert_eq!(
        split.arguments[2],
        "{ name = \"Ole Berg\" }, { name = \"Reed; Keeper\", affiliation = \"Lake School\" }"
    );
    let copied = decide(roll, &format!("[[join]]\nrows = [{}]\n", split.arguments[2]));
    assert!(!copied.report.has_errors(), "{:?}", copied.findings());
    assert_eq!(copied.ledger().sums().joined, 1);
}

#[test]
fn a_join_holds_when_rows_are_added_and_moved() {
    let moved = "affiliation,id,name,title,country,consent,honorific\n\
        Coast University,11,Birds; Professor,,Norway,,\n\
        ,8,Zora Quist,Poet,Norway,yes,\n\
        ,10,Ole Berg,\"Co-Director, Refuge for\",,yes,Dr.\n";
    let checked = decide(moved, JOIN);
    assert_eq!(
        entry(&checked, "Ole Berg"),
        "Dr.|Ole Berg|Co-Director, Refuge for Birds; Professor|Coast University||Norway"
    );
    assert_eq!(checked.ledger().fates, [Fate::Joined(3), Fate::Printed(1), Fate::Printed(2)]);
}

#[test]
fn what_the_decision_says_goes_before_and_missing_words_are_told() {
    let becomes = "becomes = { title = \"Co-Director, Refuge for Bird; Professor\", native_name = \"أولي\" }\n";
    let checked = decide(ROLL, &format!("{JOIN}{becomes}"));
    assert_eq!(checked.findings(), ["join-omits 1"]);
    assert_eq!(checked.report.findings()[0].arguments, ["Birds;"]);
    assert!(!checked.report.has_errors());
    // A field that the list has no column for.
    let roll = checked.copy.roll.as_ref().unwrap();
    assert_eq!(roll.field(1, Field::NativeName), "أولي");
    assert_eq!((roll.field(0, Field::NativeName), roll.field(0, Field::Affiliation)), ("", "Hill Clinic"));
    let table = format!("{JOIN}[join.becomes]\naffiliation = \"Coast University, Refuge\"\n");
    assert!(entry(&decide(ROLL, &table), "Ole Berg").ends_with("|Coast University, Refuge||Norway"));
}

#[test]
fn what_does_not_fit_is_told_and_does_nothing() {
    for (decision, code) in [
        ("[[join]]\nrows = [{ id = 10 }, { id = 99 }]\n", "decision-unmatched"),
        ("[[join]]\nid = 10\n", "decision-unmatched"),
        ("[[join]]\nrows = [{ id = 10 }, { id = 11 }]\nbecomes = { colour = \"red\" }\n", "decisions-invalid"),
        ("[[merge]]\nrows = [{ id = 10 }, { id = 11 }]\nbecomes = { name = \"Ole\" }\n", "decisions-invalid"),
        (
            "[[join]]\nrows = [{ id = 10 }, { id = 11 }]\n[[join]]\nrows = [{ id = 9 }, { id = 11 }]\n",
            "decision-contradicts",
        ),
        (
            "[[join]]\nrows = [{ id = 10 }, { id = 11 }]\n[[distinct]]\nrows = [{ id = 10 }, { id = 11 }]\n",
            "decision-contradicts",
        ),
    ] {
        let checked = decide(ROLL, decision);
        assert!(checked.codes().contains(&code), "{decision}: {:?}", checked.codes());
        assert_eq!(checked.ledger().unaccounted(), 0);
    }
    let twice = "name,title\nOle Berg,Chair of the\nBo Holm,Keeper\nBo Holm,Nurse\n";
    let join = "[[join]]\nrows = [{ name = \"Ole Berg\" }, { name = \"Bo Holm\" }]\n";
    let checked = decide(twice, join);
    assert!(checked.codes().contains(&"decision-ambiguous") && checked.ledger().sums().joined == 0);
}

#[test]
fn two_who_are_said_to_be_two_are_not_asked_about_again() {
    let checked = decide(ROLL, "[[distinct]]\nrows = [{ id = 10 }, { id = 11 }]\n");
    assert_eq!((checked.codes(), checked.ledger().sums().printed), (vec!["consent-unclear", "title-truncated"], 4));
}

/// A part of an entry says no, or its owner is withheld or withdrawn: nothing of the entry goes on.
#[test]
fn an_entry_is_printed_whole_or_not_at_all() {
    let refused = ROLL.replace("Norway,\n", "Norway,no\n");
    for (roll, decisions) in [
        (refused.as_str(), JOIN.to_owned()),
        (ROLL, format!("{JOIN}[[withhold]]\nid = 10\n")),
        (ROLL, format!("[[withdrawn]]\nid = 10\n{JOIN}")),
        // The name is joined on to a row that is one person with another, who says no.
        (
            &ROLL.replace("Writer,,Norway,yes", "Writer,,Norway,no"),
            format!("{JOIN}[[merge]]\nkeep = {{ id = 12 }}\nrows = [{{ id = 10 }}]\n"),
        ),
    ] {
        let checked = decide(roll, &decisions);
        let sums = checked.ledger().sums();
        assert!(sums.withheld + sums.withdrawn >= 2 && sums.joined == 0, "{decisions}: {sums:?}");
        assert_eq!(checked.ledger().unaccounted(), 0);
        let copy = format!("{:?}", checked.copy.roll);
        assert!(!copy.contains("Berg") && !copy.contains("Birds") && !copy.contains("Refuge"), "{copy}");
    }
}

#[test]
fn whoever_refuses_once_is_not_printed_under_the_other_row() {
    let roll = "name,affiliation,consent\nOle Berg,Hill Clinic,yes\nOle Berg,Hill Clinic,no\n";
    let checked = decide(roll, "[[merge]]\nname = \"Ole Berg\"\n");
    let sums = checked.ledger().sums();
    assert_eq!((sums.printed, sums.withheld), (0, 2));
}

/// Numbers of the list that a decision took out of print are no gap in it.
#[test]
fn a_row_that_is_joined_leaves_no_gap() {
    let names = "Ada Quill|Bruno Fenwick|Celia Marsh|Dario Umber|Edda Holt|Fabian Reed|Greta Lund|Hugo Sallow|Ines Tarn|Jonas Vetch|\
        Klara Wold|Leon Yarrow|Mira Ashby|Nils Bracken|Oda Crane|Piet Dorne|Runa Elk|Stig Furze|Tove Gale|Ulla Heron";
    let rows: String = names.split('|').enumerate().map(|(at, name)| format!("{},{name}\n", at + 1)).collect();
    let roll = format!("id,name\n{rows}");
    assert_eq!(decide(&roll, "").findings(), Vec::<String>::new());
    let joined = decide(&roll, "[[join]]\nrows = [{ id = 7 }, { id = 8 }]\n[[leave-out]]\nid = 12\nreason = \"x\"\n");
    assert_eq!(joined.findings(), Vec::<String>::new());
}
