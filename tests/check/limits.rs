//! What a recipient allows: each limit at its place, forbidden words in letter and annex.

use super::{Checked, Folder, check};

fn with(limits: &str, letter: &str, roll: &str) -> Checked {
    let letter = format!(
        "---\ntitle: A *short* title\nlayout: ours.toml\nsignatories: roll.csv\nsalutation: Dear Sir,\n---\n\n{letter}\n"
    );
    let layout = format!("extends = \"formal\"\n\n[limits]\n{limits}\n");
    check(&Folder::with(&[("letter.md", &letter), ("ours.toml", &layout), ("roll.csv", roll)]))
}

const LETTER: &str = "We ask you.[^a]\n\n## Wells\n\n- Open the wells.\n- Pay.\n\n[^a]: Nothing of a note is counted.";
const ROLL: &str = "name,affiliation\nOle Berg,Lake School\nAnn Lund,Hill Clinic\n";

#[test]
fn each_limit_is_told_where_it_is_passed() {
    // Counted by hand: eight words, 35 characters, four paragraphs.
    for (limits, told) in [
        ("words = 8\ncharacters = 35\nparagraphs = 4\ntitle = 13\nsignatories = 2", vec![]),
        ("words = 7", vec!["limit-passed 13: the letter’s words, 8, 7"]),
        ("words = 2", vec!["limit-passed 8: the letter’s words, 8, 2"]),
        ("characters = 34", vec!["limit-passed 13: the letter’s characters, 35, 34"]),
        ("paragraphs = 3", vec!["limit-passed 13: the letter’s paragraphs, 4, 3"]),
        ("title = 12", vec!["limit-passed 2: the title’s characters, 13, 12"]),
        ("signatories = 1", vec!["limit-passed 3: the signatories, 2, 1"]),
        (
            "words = 0\nsignatories = 0",
            vec!["limit-passed 8: the letter’s words, 8, 0", "limit-passed 2: the signatories, 2, 0"],
        ),
    ] {
        let checked = with(limits, LETTER, ROLL);
        let said: Vec<String> = checked
            .report
            .findings()
            .iter()
            .map(|finding| {
                let line = checked.sources.locate(finding.span).map_or(0, |place| place.line);
                format!("{} {line}: {}", finding.code.name, finding.arguments.join(", "))
            })
            .collect();
        assert_eq!(said, told, "{limits}");
    }
}

#[test]
fn forbidden_words_are_found_whole_in_letter_and_annex() {
    for (forbidden, lines) in [
        ("\"wells\"", vec![10, 12]),
        ("\"WELL\"", vec![]),
        ("[\"open the wells\", \"pay\"]", vec![12, 13]),
        ("\"ask us\"", vec![]),
        // In a note, in the front matter, in the list.
        ("\"counted\"", vec![15]),
        ("\"sir\"", vec![5]),
        ("\"lake school\"", vec![2]),
        ("[\"\", \"—\"]", vec![]),
    ] {
        let checked = with(&format!("forbidden = {forbidden}"), LETTER, ROLL);
        assert!(checked.codes().iter().all(|code| *code == "word-forbidden"), "{:?}", checked.codes());
        let findings = checked.findings();
        let told: Vec<usize> =
            findings.iter().map(|finding| finding.rsplit_once(' ').unwrap().1.parse().unwrap()).collect();
        assert_eq!(told, lines, "{forbidden}");
    }
    let persian = with("forbidden = \"آب\"", "ما از آب، می‌گوییم و از آبادی.", ROLL);
    assert_eq!(persian.findings(), ["language-missing 1", "word-forbidden 8"]);
}

#[test]
fn a_limit_weighs_what_the_letter_says() {
    let letter = "---\ntitle: T\nlayout: ours.toml\nrules: { limit-passed: note }\n---\n\nWe ask you.\n";
    let layout = "extends = \"formal\"\n[limits]\nwords = 1\n";
    let checked = check(&Folder::with(&[("letter.md", letter), ("ours.toml", layout)]));
    assert_eq!(checked.codes(), ["limit-passed"]);
    assert!(!checked.report.has_errors());
}
