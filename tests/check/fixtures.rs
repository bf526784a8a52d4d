//! Every rule has a folder here: `raises` has a letter that raises it, `silent` one that is like it and must not.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use undersigned::report::{Severity, code_named, codes, rules};

use super::{Checked, Folder, check, check_letter};
use crate::support::project;

fn checked(path: &Path) -> Checked {
    let mut folder = Folder::default();
    for entry in fs::read_dir(path).unwrap_or_else(|_| panic!("{} is not there", path.display())) {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        folder.0.insert(name, fs::read(path).unwrap());
    }
    let title = "---\ntitle: T\nsignatories: signatories.csv\n---\n\nWe ask you to act.\n";
    folder.0.entry("letter.md".to_owned()).or_insert_with(|| title.as_bytes().to_vec());
    check(&folder)
}

fn testable() -> impl Iterator<Item = &'static str> {
    rules::ALL.iter().map(|rule| rule.name)
}

#[test]
fn every_rule_has_a_letter_that_raises_it_and_one_that_does_not() {
    let mut wrong = Vec::new();
    for rule in testable() {
        let folder = project().join("tests/check").join(rule);
        let raised = checked(&folder.join("raises"));
        if !raised.codes().contains(&rule) {
            wrong.push(format!("{rule} is not raised: {:?}", raised.findings()));
        }
        let silent = checked(&folder.join("silent"));
        if !silent.findings().is_empty() {
            wrong.push(format!("{rule} is raised, or another: {:?}", silent.findings()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_letter_that_raises_a_rule_raises_no_other() {
    let mut wrong = Vec::new();
    for rule in testable() {
        let raised = checked(&project().join("tests/check").join(rule).join("raises"));
        let others: BTreeSet<_> = raised.codes().into_iter().filter(|code| *code != rule).collect();
        if !others.is_empty() {
            wrong.push(format!("{rule}: {others:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_code_is_explained_and_has_a_name_of_its_own() {
    let mut names = BTreeSet::new();
    for code in codes::ALL.iter().chain(rules::ALL) {
        assert!(code.meaning.trim().len() > 15, "{} is not explained", code.name);
        assert!(names.insert(code.name), "{} is there twice", code.name);
        assert!(code_named(code.name).is_some());
    }
    for rule in rules::ALL {
        let said = !rule.hint.is_empty() || rule.severity == Severity::Note;
        assert!(said, "{} does not say what to do", rule.name);
    }
}

#[test]
fn a_rule_weighs_what_the_letter_says() {
    let text = "“Act now, we said.\n";
    let severity = |matter: &str| {
        let checked = check_letter(matter, text);
        checked.report.findings().first().map(|finding| (finding.code.name, checked.report.severity(finding)))
    };
    let code = "quote-unclosed-letter";
    assert_eq!(severity(""), Some((code, Severity::Warning)));
    for (word, weight) in [("note", Severity::Note), ("warning", Severity::Warning), ("error", Severity::Error)] {
        assert_eq!(severity(&format!("rules: {{ {code}: {word} }}\n")), Some((code, weight)));
    }
    assert_eq!(severity(&format!("rules: {{ {code}: off }}\n")), None);
    assert_eq!(severity("rules: { quote-unclosed: off }\n").map(|(code, _)| code), Some("key-unknown"));
    assert_eq!(severity(&format!("rules: {{ {code}: loud }}\n")).map(|(code, _)| code), Some("value-invalid"));
    // What keeps a letter from being read cannot be turned off.
    assert_eq!(severity("rules: { title-missing: off }\n").map(|(code, _)| code), Some("key-unknown"));
}

#[test]
fn marks_of_other_kinds_of_markdown_are_told() {
    let told = |text: &str| {
        let letter = format!("---\ntitle: T\n---\n\n{text}\n");
        check(&Folder::with(&[("letter.md", &letter)])).codes().contains(&"markup-unsupported")
    };
    for text in ["The mill^[So the deed.] is old.", "We ask ~~demand~~ it.", "- [ ] Open the gates\n- [x] Pay"] {
        assert!(told(text), "not told: {text}");
    }
    for text in ["2^[ is no note.", "About ~~ so many.", "The [x] marks the spot.", "[a] b"] {
        assert!(!told(text), "told: {text}");
    }
}

#[test]
fn a_count_is_a_claim_only_of_those_who_sign_here() {
    let claims = |text: &str| {
        let letter = format!("---\ntitle: T\nsignatories: roll.csv\n---\n\n{text}\n");
        let checked =
            check(&Folder::with(&[("letter.md", &letter), ("roll.csv", "name\nOle Berg\nAnn Lund\nBo Holm\n")]));
        checked.codes().contains(&"count-claimed")
    };
    for text in [
        "We, the undersigned 60 marsh dwellers, ask you.",
        "We, sixty undersigned, ask you.",
        "The 1,533 signatories of this letter ask you.",
        "It is signed by 60 people.",
        "# Signatories (60)",
        "Nous, les 60 soussignés, demandons.",
        "ما، ۶۰ امضاکنندهٔ این نامه، می‌خواهیم.",
        "Мы, 60 нижеподписавшихся, просим.",
        "60 people have signed this letter.",
        "We, 60 scholars of the marshes, ask you.",
        "ما، ۶۰ استاد، می‌خواهیم.",
    ] {
        assert!(claims(text), "not told: {text}");
    }
    for text in [
        "We, the undersigned 3 fishers, ask you.",
        "We, three undersigned, ask 60 others.",
        "The 193 signatories to the Convention met.",
        "The undersigned, on 6 June 2026, ask you.",
        "# Signatories (3)",
        "The signatories (among them 60 fishers) ask you.",
        "Signed by friends. 60 pumps failed.",
        "We, 3 fishers, have signed 60 letters.",
        "We ask for 60 pumps. We, in 2025, had 12.",
        "The undersigned ask for 12 pages in 2025.",
    ] {
        assert!(!claims(text), "told: {text}");
    }
}
