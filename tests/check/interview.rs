//! The interview, with scripted answers: questions in words, decisions that hold, nothing lost that stood in the file.

use std::io::Cursor;

use proptest::prelude::*;
use undersigned::decisions::{Decision, Naming, write};
use undersigned::interview::{Asked, Outcome, appended, hold, put};
use undersigned::report::Report;
use undersigned::source::Sources;

use super::{Checked, Folder, check};

const LETTER: &str =
    "---\ntitle: T\nsignatories: roll.csv\n---\n\nWe, with Karin Johansson and Karin Johanson, ask you.\n";
const ROLL: &str = "name,title,affiliation,country,consent\n\
    Ole Berg,Co-Director,Refuge for,,yes\n\
    Birds; Professor,,Coast University,Norway,yes\n\
    Ann Lund,Nurse,Hill Clinic,Norway,yes\n\
    Ann  LUND,Nurse,,Norway,perhaps\n\
    test,Nurse,Hill Clinic,Norway,yes\n\
    Anonymous,Nurse,Lake School,Norway,yes\n\
    name,title,affiliation,country,consent\n\
    Zora Quist,Poet,Lake School,Norway,yes\n";

fn look(decisions: &str) -> Checked {
    check(&Folder::with(&[("letter.md", LETTER), ("roll.csv", ROLL), ("decisions.toml", decisions)]))
}

fn asked(checked: &Checked) -> Vec<Asked> {
    let roll = checked.copy.roll.as_ref().unwrap();
    let naming = Naming::of(roll);
    let open = undersigned::open_questions(&checked.copy, &checked.report);
    open.into_iter().map(|question| put(question, Some((roll, &naming)), &checked.sources)).collect()
}

/// Holds an interview; gives what was said, the decisions and how it ended.
fn talk(questions: &[Asked], typed: &str) -> (String, Vec<Decision>, Outcome) {
    let (mut out, mut decisions) = (Vec::new(), Vec::new());
    let mut keep = |decision: &Decision| {
        decisions.push(decision.clone());
        Ok(())
    };
    let outcome = hold(questions, &mut Cursor::new(typed), &mut out, &mut keep).unwrap();
    (String::from_utf8(out).unwrap(), decisions, outcome)
}

fn read(text: &str) -> (Vec<String>, bool) {
    let mut report = Report::new();
    let decisions = undersigned::read::decisions(&mut Sources::default(), "", text.as_bytes(), &mut report);
    (decisions.list.iter().map(write).collect(), report.has_errors())
}

#[test]
fn every_question_is_asked_and_its_answers_hold() {
    for choice in ["y", "n", "o"] {
        let mut decisions = String::new();
        let mut rounds = 0;
        // An answer may open a question that could not be asked before.
        loop {
            let checked = look(&decisions);
            let questions: Vec<Asked> = asked(&checked)
                .into_iter()
                .filter(|asked| asked.choices.iter().any(|known| known.key == choice && known.decision.is_some()))
                .collect();
            if questions.is_empty() || rounds == 4 {
                let left = checked.findings();
                let errors = checked.report.has_errors() && choice != "o";
                assert!(!errors && !checked.codes().contains(&"decision-unmatched"), "{choice}: {left:?}\n{decisions}");
                break;
            }
            let (_, made, outcome) = talk(&questions, &format!("{choice}\nsaid by \"Ann\"\n").repeat(questions.len()));
            assert_eq!((outcome.answered, outcome.stopped), (questions.len(), false));
            made.iter().for_each(|decision| decisions = appended(&decisions, decision));
            rounds += 1;
        }
        assert!(rounds > 0 && rounds < 4, "{choice} does not come to an end:\n{decisions}");
        assert!(decisions.contains("reason = \"said by \\\"Ann\\\"\""), "{decisions}");
    }
    let rules: Vec<&str> = look("").copy.questions.iter().map(|question| question.rule.name).collect();
    let wanted = [
        "consent-unclear",
        "name-spellings",
        "placeholder-row",
        "name-anonymous",
        "header-repeated",
        "row-split",
        "duplicate",
    ];
    let missing: Vec<_> = wanted.iter().filter(|rule| !rules.contains(rule)).collect();
    assert!(missing.is_empty(), "{missing:?} of {rules:?}");
}

#[test]
fn a_question_shows_the_rows_the_proposal_and_the_answers() {
    let questions = asked(&look(""));
    let split = questions.iter().find(|asked| asked.text.contains("broken")).unwrap();
    assert_eq!(
        split.text,
        "Are these two rows one entry that was broken?\n    line 2: Ole Berg, Co-Director, Refuge for\n    \
         line 3: Birds; Professor, Coast University, Norway\n  Together they would be:\n    \
         Ole Berg, Co-Director, Refuge for Birds; Professor, Coast University, Norway\n"
    );
    let (said, decisions, outcome) = talk(std::slice::from_ref(split), "perhaps\n YES \n\u{1b}[2Jby telephone\n");
    assert!(said.contains("Please type one of: y, n, s, q."), "{said}");
    assert_eq!(outcome, Outcome { answered: 1, skipped: 0, stopped: false });
    assert_eq!(
        write(&decisions[0]),
        "[[join]]\nrows = [{ name = \"Ole Berg\" }, { name = \"Birds; Professor\" }]\nreason = \"[2Jby telephone\"\n"
    );
}

#[test]
fn skipping_and_stopping_decide_nothing() {
    let questions = asked(&look(""));
    let (_, decisions, outcome) = talk(&questions, "s\nskip\nq\ny\n");
    assert_eq!((decisions.len(), outcome), (0, Outcome { answered: 0, skipped: 2, stopped: true }));
    // The end of the input is no answer.
    let (_, decisions, outcome) = talk(&questions, "");
    assert_eq!((decisions.len(), outcome.stopped), (0, true));
}

#[test]
fn contact_data_and_controls_are_not_shown() {
    let roll = "name,title\nOle Berg,Nurse\u{9b} ole@example.org\nole berg,Nurse\u{9b} ole@example.org\n";
    let letter = "---\ntitle: T\nsignatories: roll.csv\n---\n\nWe ask you.\n";
    let checked = check(&Folder::with(&[("letter.md", letter), ("roll.csv", roll)]));
    let questions = asked(&checked);
    assert!(!questions.is_empty());
    for asked in questions {
        assert!(!asked.text.contains("ole@") && !asked.text.contains('\u{9b}'), "{}", asked.text);
    }
}

#[test]
fn what_stood_in_the_file_stands_there_still() {
    let questions = asked(&look(""));
    let decision = questions[0].choices[0].decision.clone().unwrap();
    for existing in ["", "# mine", "# mine\n", "[[keep]]\nname = \"Ole\"", "# one\r\n[[keep]]\r\nname = \"Ole\"\r\n"] {
        let text = appended(existing, &decision);
        assert!(text.starts_with(existing), "{text:?}");
        assert_eq!(text.contains("\r\n"), existing.contains("\r\n"));
        assert!(
            !text.replace("\r\n", "").contains('\r')
                && (text.matches('\n').count() == text.matches("\r\n").count() || !text.contains('\r'))
        );
        let (decisions, errors) = read(&text);
        assert_eq!((decisions.len(), errors), (read(existing).0.len() + 1, false), "{text}");
    }
}

proptest! {
    #![proptest_config(crate::support::cases(256))]

    /// Whatever is typed, what is written can be read, and says what was decided.
    #[test]
    fn any_words_are_written_so_that_they_read_back(reason in any::<String>(), name in "\\PC{1,20}", affiliation in any::<Option<String>>()) {
        use undersigned::decisions::{Kind, Who};
        for (_, kind) in Kind::ALL {
            let who = Who { id: None, name: Some(name.clone()), affiliation: affiliation.clone() };
            let other = Who { id: Some(name.clone()), ..Who::default() };
            for who in [vec![who.clone()], vec![who.clone(), other]] {
                let decision = Decision { kind: *kind, who, becomes: Vec::new(), reason: reason.clone(), span: undersigned::source::Span::NOWHERE };
                let mut report = Report::new();
                let text = write(&decision);
                // A lost character is told of wherever it stands.
                prop_assume!(!text.contains('\u{FFFD}'));
                let read = undersigned::read::decisions(&mut Sources::default(), "", text.as_bytes(), &mut report);
                prop_assert!(!report.has_errors(), "{}", text);
                prop_assert_eq!(&read.list[0].who, &decision.who);
                prop_assert_eq!((&read.list[0].reason, read.list[0].kind), (&decision.reason, decision.kind));
            }
        }
    }

    #[test]
    fn any_typing_comes_to_an_end(typed in any::<Vec<u8>>()) {
        let questions = asked(&look(""));
        let outcome = hold(&questions, &mut Cursor::new(typed), &mut Vec::new(), &mut |_| Ok(())).unwrap();
        prop_assert!(outcome.answered + outcome.skipped <= questions.len());
    }
}

/// At a real terminal: `script` (util-linux) gives the program one.
#[cfg(all(feature = "judges", target_os = "linux"))]
#[test]
fn at_a_terminal_answers_are_written_behind_what_stands_there() {
    use std::io::Write;
    use std::process::{Command, Stdio};

    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let talk = |typed: &str| {
        let mut child = Command::new("script")
            .args(["-qec", "\"$PROGRAM\" check . --interactive", "/dev/null"])
            .env("PROGRAM", env!("CARGO_BIN_EXE_undersigned"))
            .current_dir(folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    std::fs::write(path("letter.md"), "---\ntitle: T\nsignatories: roll.csv\n---\n\nWe ask you.\n").unwrap();
    std::fs::write(path("roll.csv"), "name,title\nOle Berg,Nurse\nOle Berg,Nurse\ntest,Nurse\n").unwrap();
    std::fs::write(path("decisions.toml"), "# mine\n").unwrap();
    let (code, said) = talk("n\nonly a test\ny\n\n");
    let decisions = std::fs::read_to_string(path("decisions.toml")).unwrap();
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("2 answers were written"), "{said}");
    assert_eq!(
        decisions,
        "# mine\n\n[[leave-out]]\nname = \"test\"\nreason = \"only a test\"\n\n[[merge]]\nname = \"Ole Berg\"\naffiliation = \"\"\n"
    );
    // What would not read back is not written.
    std::fs::write(path("decisions.toml"), "merge = []\n\"leave-out\" = []\n").unwrap();
    let (code, said) = talk("n\nonly a test\n");
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("mend that file") && said.contains("[[leave-out]]"), "{said}");
    assert_eq!(std::fs::read_to_string(path("decisions.toml")).unwrap(), "merge = []\n\"leave-out\" = []\n");
}

/// Who may be somebody that is not to be printed is asked about until it is said, and the answer holds.
#[test]
fn questions_about_who_is_withheld_come_to_an_end() {
    let letter = "---\ntitle: T\nsignatories: roll.csv\n---\n\nWe ask you.\n";
    let withhold = "[[withhold]]\nname = \"Lund, Ann\"\nreason = \"in danger\"\n";
    for (roll, decided, rule) in [
        ("name,affiliation,consent\nAnn Lund,Hill Clinic,yes\nAnn Lund,Hill Clinic,no\n", "", "withheld-elsewhere"),
        ("name,affiliation,consent\nAnn Lund,Hill Clinic,no\nAnn Lund,Lake School,yes\n", "", "withheld-elsewhere"),
        ("name,affiliation,consent\nLund Ann,Hill Clinic,no\nAnn Lund,Hill Clinic,yes\n", "", "withheld-elsewhere"),
        ("name,affiliation,consent\nAnn Lund,Hill Clinic,no\nA. Lund,Hill Clinic,yes\n", "", "withheld-elsewhere"),
        ("id,name,consent\n1,Ann Lund,no\n2,Ann Lund,yes\n", "", "withheld-elsewhere"),
        ("name,affiliation\nAnn B. Lund,Hill Clinic\nAnn Lund,Hill Clinic\n", withhold, "withheld-elsewhere"),
        ("name,note\nAnn Lund,do not publish\n", "", "refusal-noted"),
        ("name\nAnn Lund (withdrawn)\n", "", "refusal-noted"),
    ] {
        for (answer, printed) in [("y", 1 - usize::from(rule == "withheld-elsewhere")), ("n", 1)] {
            let printed = if answer == "n" && rule == "refusal-noted" { 0 } else { printed };
            let files = |decisions: &str| {
                check(&Folder::with(&[("letter.md", letter), ("roll.csv", roll), ("decisions.toml", decisions)]))
            };
            let checked = files(decided);
            assert!(checked.codes().contains(&rule), "{roll}: {:?}", checked.findings());
            let (_, made, _) = talk(&asked(&checked), &format!("{answer}\n\n"));
            let decisions = appended(decided, &made[0]);
            let checked = files(&decisions);
            let told: Vec<&str> = checked.codes().into_iter().filter(|code| *code != "consent-withheld").collect();
            let told: Vec<&str> = told.into_iter().filter(|code| *code != "numbering-gap").collect();
            assert!(told.is_empty(), "{roll}{answer}: {told:?}\n{decisions}");
            assert_eq!(checked.copy.roll.as_ref().unwrap().len(), printed, "{roll}{answer}\n{decisions}");
        }
    }
}
