//! What a build and a check account for: a final document that is not looked over is not printed; numbers are those of the
//! page; the way of every row is told.

use std::fs;
use std::path::Path;
use std::process::{Output, Stdio};

use crate::support::program;

fn run(arguments: &[&str], folder: &Path) -> (Option<i32>, String, String) {
    let output: Output = program().args(arguments).current_dir(folder).stdin(Stdio::null()).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    files.iter().for_each(|(name, text)| fs::write(folder.path().join(name), text).unwrap());
    folder
}

const LETTER: &str = "---\ntitle: T\nsignatories: roll.csv\nANNEX\n---\n\nWe ask you to act.\n";

fn letter(matter: &str) -> String {
    LETTER.replace("ANNEX", matter)
}

#[test]
fn what_is_final_is_looked_over_first() {
    let twice = "name,affiliation\nOle Berg,Hill Clinic\nOle Berg,Hill Clinic\n";
    let broken = "name,title,country\nAnn Lund,Nurse,Norway\nOle Berg,Chair of the,\nReed; Professor,Fellow,Norway\nBo Holm,Nurse,Norway\nIda Ek,Nurse,Norway\n";
    for (roll, says) in [(twice, "answer-missing"), (broken, "row-split")] {
        let made = folder(&[("letter.md", &letter("status: draft")), ("roll.csv", roll)]);
        let (code, _, said) = run(&["build", ".", "--final"], made.path());
        assert_eq!(code, Some(1), "{said}");
        assert!(said.contains(says) && said.contains("nothing was written"), "{said}");
        assert_eq!(fs::read_dir(made.path()).unwrap().count(), 2);
        let (code, _, said) = run(&["build", ".", "--final", "--ledger", "ledger.csv"], made.path());
        assert_eq!((code, fs::read_dir(made.path()).unwrap().count()), (Some(1), 2), "{said}");
        // A draft is quick, and says where to go on.
        let (code, _, said) = run(&["build", "."], made.path());
        assert_eq!(code, Some(0), "{said}");
        assert!(!said.contains(says) && said.contains("`undersigned check`"), "{said}");
        let (code, ..) = run(&["check", "."], made.path());
        assert_eq!(code, Some(1));
    }
    let made = folder(&[
        ("letter.md", &letter("status: final")),
        ("roll.csv", twice),
        ("decisions.toml", "[[merge]]\nname = \"Ole Berg\"\n"),
    ]);
    let (code, _, said) = run(&["build", "."], made.path());
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("1 signatory") && !said.contains("not checked"), "{said}");
    // A rule that is weighed down asks nothing.
    let made = folder(&[("letter.md", &letter("status: final\nrules: { duplicate: note }")), ("roll.csv", twice)]);
    assert_eq!(run(&["build", "."], made.path()).0, Some(0));
    assert_eq!(run(&["check", "."], made.path()).0, Some(0));
}

/// The ledger's numbers are those that stand on the page.
#[test]
fn the_ledger_has_the_numbers_of_the_page() {
    let roll = "id,name,consent\nB-7,Zora Quist,yes\n=2,Ole Berg,yes\n5,Gone Person,no\n,Bo Holm,yes\n9,Ann Lund,yes\n";
    for (number, wanted) in [
        ("as-printed", ["4", "3", "", "2", "1"]),
        ("as-signed", ["1", "2", "", "3", "4"]),
        ("id", ["B-7", "'=2", "", "", "9"]),
    ] {
        let matter = format!("annex: {{ order: name, number: {number} }}");
        let made = folder(&[("letter.md", &letter(&matter)), ("roll.csv", roll)]);
        let (code, _, said) = run(&["build", ".", "-q", "--ledger", "ledger.csv"], made.path());
        assert_eq!(code, Some(0), "{said}");
        let ledger = fs::read_to_string(made.path().join("ledger.csv")).unwrap();
        let numbers: Vec<&str> = ledger.lines().skip(1).map(|line| line.split(',').nth(4).unwrap()).collect();
        assert_eq!(numbers, wanted, "{number}");
        // The document says the same of each name.
        let (mut sources, mut report) = (undersigned::source::Sources::default(), undersigned::report::Report::new());
        let shelves = crate::support::TestShelves { folder: made.path().to_owned(), ..Default::default() };
        let request = undersigned::Request { letter: "letter.md".to_owned(), ..Default::default() };
        let copy = undersigned::gather(&shelves, &request, &mut sources, &mut report).unwrap();
        let drawing = undersigned::draw(&copy, &undersigned::fonts::Fonts::bundled(), &mut report);
        for number in wanted.iter().filter(|number| !number.is_empty()) {
            assert!(drawing.contains(&format!("\"{}.\"", number.trim_start_matches('\''))), "{number}: {drawing}");
        }
        // `explain` knows an entry by the number that is printed.
        let (code, said, wrong) = run(&["explain", wanted[4]], made.path());
        assert_eq!(code, Some(0), "{wrong}");
        assert!(said.starts_with(&format!("entry {}: Ann Lund\n  from roll.csv, line 6", wanted[4])), "{said}");
    }
}

#[test]
fn the_way_of_every_row_is_told() {
    let roll = "name,title,consent\nZora Quist,Poet,yes\nOle Berg,Chair of the,yes\n\"Reed\nKeepers\",,\nGone Person,,no\nzora quist,Poet,yes\nOut Person,,yes\n";
    let decisions = "[[join]]\nrows = [{ name = \"Ole Berg\" }, { name = \"Reed Keepers\" }]\n[[merge]]\nname = \"Zora Quist\"\n\
        [[leave-out]]\nname = \"Out Person\"\nreason = \"asked to, out@example.org\"\n";
    let made = folder(&[("letter.md", &letter("lang: en")), ("roll.csv", roll), ("decisions.toml", decisions)]);
    for (row, says) in [
        ("roll.csv:2", "entry 1: Zora Quist, Poet\n  from roll.csv, line 2\n  one person with the row on line 7"),
        (
            "roll.csv:3",
            "entry 2: Ole Berg, Chair of the Reed Keepers\n  from roll.csv, line 3\n  with the words of the row on line 4",
        ),
        (
            "roll.csv:4",
            "roll.csv, line 4: its words are joined to those of the row on line 3, as decided in decisions.toml\nentry 2: Ole Berg",
        ),
        // The second line of a row that goes over two.
        (":5", "roll.csv, line 4: its words are joined"),
        (":6", "roll.csv, line 6: not printed: not to be named, by what the list says of consent"),
        ("roll.csv:7", "roll.csv, line 7: one person with the row on line 2"),
        (":8", "roll.csv, line 8: not printed: left out, as decided in decisions.toml: asked to, […]"),
        ("2", "entry 2: Ole Berg, Chair of the Reed Keepers"),
    ] {
        let (code, said, wrong) = run(&["explain", row], made.path());
        assert_eq!(code, Some(0), "{row}: {wrong}");
        assert!(said.starts_with(says), "{row}: {said}");
        assert!(!said.contains("Gone") && !said.contains("Out Person"), "{said}");
    }
    for (row, says) in [
        ("3", "2 are printed"),
        ("other.csv:2", "`roll.csv`"),
        (":1", "above the first row"),
        ("duplicat", "no finding"),
    ] {
        let (code, _, said) = run(&["explain", row], made.path());
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains(says), "{row}: {said}");
    }
}

#[test]
fn the_way_leads_into_volumes() {
    let rows: String = (1..=25).map(|number| format!("Signer {}a Berg\n", "b".repeat(number))).collect();
    let made = folder(&[("letter.md", &letter("status: draft")), ("roll.csv", &format!("name\n{rows}"))]);
    let place = |entry: &str, arguments: &[&str]| {
        let (code, said, wrong) = run(&[&["explain", entry, "."], arguments].concat(), made.path());
        assert_eq!(code, Some(0), "{wrong}");
        said.lines().last().unwrap_or_default().trim().to_owned()
    };
    assert!(place("17", &[]).starts_with("on page 2, "), "{}", place("17", &[]));
    let first = place("1", &["--per-volume", "10"]);
    assert!(first.starts_with("in volume 1, on page 2, column 1, "), "{first}");
    let last = place("25", &["--per-volume", "10"]);
    assert!(last.starts_with("in volume 3, on page "), "{last}");
}

#[test]
fn cells_of_a_table_are_in_one_column() {
    let row = |number| {
        format!(
            "Ann Number {number} of a name that goes on for a while and wraps,Chair {number} of something that is long as well,\
             University of the Marshes {number},Norway\n"
        )
    };
    let rows: String = (1..=12).map(row).collect();
    let made = folder(&[
        ("letter.md", &letter("status: draft\nlayout: register")),
        ("roll.csv", &format!("name,title,affiliation,country\n{rows}")),
    ]);
    let mut before = 0;
    for entry in 1..=12 {
        let (code, said, wrong) = run(&["explain", &entry.to_string(), "."], made.path());
        assert_eq!(code, Some(0), "{wrong}");
        let place = said.lines().last().unwrap_or_default().trim();
        let line = place.strip_prefix("on page 2, column 1, line ").unwrap_or_else(|| panic!("{entry}: {place}"));
        let line: u32 = line.parse().unwrap();
        assert!(line > before, "{entry}: {place}");
        before = line;
    }
}

#[test]
fn a_check_ends_with_the_account_of_the_rows() {
    let roll = "name,title,consent\nZora Quist,Poet,yes\nOle Berg,Chair of the,yes\nReed Keepers,,\nGone Person,,no\nBack Person,,withdrawn\nzora quist,Poet,yes\nOut Person,,yes\n";
    let decisions = "[[join]]\nrows = [{ name = \"Ole Berg\" }, { name = \"Reed Keepers\" }]\n[[merge]]\nname = \"Zora Quist\"\n[[leave-out]]\nname = \"Out Person\"\n";
    let made = folder(&[("letter.md", &letter("lang: en")), ("roll.csv", roll), ("decisions.toml", decisions)]);
    let (code, _, said) = run(&["check", "."], made.path());
    assert_eq!(code, Some(0), "{said}");
    let account = "roll.csv: 7 rows\n     2 printed, each under its own number\n     1 joined to another row: its words are printed there\n     \
        1 one person with another row, which is printed\n     1 left out, as decided\n     1 withheld: not to be named\n     1 withdrawn\n\n2 notes\n";
    assert!(said.ends_with(account), "{said}");
    // Nothing but JSON where a program reads.
    let (_, _, said) = run(&["check", ".", "--message-format", "json"], made.path());
    assert!(said.lines().all(|line| line.starts_with('{')), "{said}");
}

#[test]
fn an_encoding_can_be_stated_to_all() {
    let made = folder(&[("letter.md", &letter("status: draft"))]);
    fs::write(made.path().join("roll.csv"), b"name\nI\xF1aki Mu\xF1oz\n").unwrap();
    let (code, _, said) = run(&["check", "."], made.path());
    assert_eq!(code, Some(1), "{said}");
    for arguments in [vec!["check", "."], vec!["explain", "1"], vec!["build", "."]] {
        let (code, out, said) = run(&[&arguments[..], &["--encoding", "windows-1252"]].concat(), made.path());
        assert_eq!(code, Some(0), "{arguments:?}: {said}");
        assert!(arguments[0] != "explain" || out.contains("Iñaki Muñoz"), "{out}");
        let (code, ..) = run(&[&arguments[..], &["--encoding", "windows-9999"]].concat(), made.path());
        assert_eq!(code, Some(2));
    }
}

#[test]
fn without_a_terminal_nobody_is_asked() {
    let made = folder(&[("letter.md", &letter("status: draft")), ("roll.csv", "name\nOle Berg\nOle Berg\n")]);
    let (code, _, said) = run(&["check", ".", "--interactive"], made.path());
    assert_eq!(code, Some(2));
    assert!(said.contains("terminal") && !made.path().join("decisions.toml").exists(), "{said}");
    let (code, _, said) = run(&["import", "roll.csv", "-o", "made", "--interactive"], made.path());
    assert_eq!(code, Some(2), "{said}");
    assert!(!made.path().join("made").exists());
    assert_eq!(run(&["check", "."], made.path()).0, Some(1));
}
