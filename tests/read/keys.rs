//! The table of keys is the one that is read, and the documentation and schemas are its.

use std::fs;

use serde_json::Value;
use undersigned::layout::StyleName;
use undersigned::read::keys::{FRONT_MATTER, Key, LABELS, LAYOUT, Takes};
use undersigned::read::schema::{Subject, schema, table};
use undersigned::report::Report;
use undersigned::shelf;
use undersigned::source::Sources;

/// The findings: code and arguments.
fn findings(report: &Report) -> Vec<String> {
    report.findings().iter().map(|finding| format!("{} {}", finding.code.name, finding.arguments.join(" "))).collect()
}

fn front_matter(yaml: &str) -> Vec<String> {
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let text = format!("---\n{yaml}\n---\n\nBody.\n");
    undersigned::read::letter(&mut sources, "letter.md", text.as_bytes(), &mut report);
    findings(&report)
}

fn layout(toml: &str) -> Vec<String> {
    let (mut sources, mut report) = (Sources::default(), Report::new());
    undersigned::read::layout(&mut sources, "own.toml", toml.as_bytes(), &shelf::layout, &mut report);
    findings(&report)
}

/// A value as the key takes it.
fn example(takes: Takes) -> String {
    match takes {
        Takes::Text | Takes::Texts | Takes::Name | Takes::Names | Takes::Letterhead | Takes::Signers(_) => {
            "\"x\"".to_owned()
        }
        Takes::Language => "\"fa-AF\"".to_owned(),
        Takes::Date => "\"2026-06-06\"".to_owned(),
        Takes::Choice(of) | Takes::Choices(of) => format!("\"{}\"", of[of.len() - 1]),
        Takes::List(of) => format!("[\"{}\"]", of.join("\", \"")),
        Takes::Flag => "true".to_owned(),
        Takes::Number(_, to) => to.to_string(),
        Takes::Length => "\"12.5mm\"".to_owned(),
        Takes::Thousandths => "1050".to_owned(),
        Takes::Rules => "{ namesake: off }".to_owned(),
        Takes::Columns => "{ \"Full name\": \"name\" }".to_owned(),
        Takes::Word(english) => format!("\"{english}\""),
        Takes::Months => format!("[{}]", ["\"x\""; 12].join(", ")),
        Takes::Keys(_) | Takes::Rows(_) | Takes::Styles(_) => unreachable!("these have keys of their own"),
    }
}

/// Names that a message lists after `before`, in quotation marks or not.
fn listed<'a>(finding: &'a str, before: &str) -> Vec<&'a str> {
    let list = finding.split_once(before).unwrap_or_else(|| panic!("`{before}` is not in: {finding}")).1;
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let end = list.find(|c: char| !is_name(c) && !", `\"".contains(c)).unwrap_or(list.len());
    list[..end].split(|c: char| !is_name(c)).filter(|name| !name.is_empty()).collect()
}

fn sorted<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut names: Vec<&str> = names.into_iter().collect();
    names.sort_unstable();
    names
}

fn names(keys: &[Key]) -> Vec<&'static str> {
    sorted(keys.iter().map(|key| key.name))
}

#[test]
fn the_table_has_the_keys_of_the_front_matter_and_no_others() {
    for key in FRONT_MATTER {
        let values: Vec<(String, String)> = match key.takes {
            Takes::Keys(keys) => {
                let unknown = front_matter(&format!("title: T\n{}: {{ zzyzx: 1 }}", key.name));
                let known = unknown.iter().map(|finding| listed(finding, "the keys are:")).next().unwrap();
                assert_eq!(sorted(known), names(keys), "{}", key.name);
                let inner =
                    |inner: &Key| (key.name.to_owned(), format!("{{ {}: {} }}", inner.name, example(inner.takes)));
                keys.iter().map(inner).collect()
            }
            takes => vec![(key.name.to_owned(), example(takes))],
        };
        for (name, value) in values {
            let title = if name == "title" { "" } else { "title: T\n" };
            let found = front_matter(&format!("{title}{name}: {value}"));
            let wrong: Vec<_> =
                found.iter().filter(|it| it.contains("key-unknown") || it.contains("value-invalid")).collect();
            assert!(wrong.is_empty(), "{name}: {value} is not taken: {wrong:?}");
        }
    }
    let unknown = front_matter("title: T\nzzyzx: 1");
    assert_eq!(sorted(listed(&unknown[0], "the keys are:")), names(FRONT_MATTER));
}

#[test]
fn every_label_is_one_of_ours_and_shown_with_its_english_words() {
    let mut english = undersigned::read::labels(shelf::LABELS[0].text).unwrap();
    for label in LABELS {
        let words = undersigned::lang::word(&mut english, label.name).unwrap_or_else(|| panic!("{}", label.name));
        match label.takes {
            Takes::Word(shown) => assert_eq!(words, [shown.to_owned()], "{}", label.name),
            _ => assert_eq!(words.len(), 12, "{}", label.name),
        }
    }
    assert!(undersigned::lang::word(&mut english, "zzyzx").is_none());
}

#[test]
fn a_label_keeps_its_places_and_a_misspelt_one_is_told_with_the_nearest() {
    let found = front_matter("title: T\nlabels: { folio: Side }");
    assert!(found[0].contains("value-invalid") && found[0].contains("`{page}` must stand in it"), "{found:?}");
    let found = front_matter("title: T\nlabels: { signatoris: Bilagor }");
    assert!(found[0].starts_with("key-unknown labels.signatoris") && found[0].contains("`signatories`"), "{found:?}");
    let found = front_matter("title: T\nlabels: { months: [januari] }");
    assert!(found[0].contains("value-invalid") && found[0].contains("labels.months"), "{found:?}");
}

#[test]
fn words_that_the_table_does_not_have_are_not_taken() {
    for key in FRONT_MATTER.iter().filter(|key| matches!(key.takes, Takes::Choice(_) | Takes::Choices(_))) {
        let found = front_matter(&format!("title: T\n{}: zzyzx", key.name));
        let (Takes::Choice(of) | Takes::Choices(of)) = key.takes else { continue };
        let said: Vec<&str> = found[0].split('`').skip(1).step_by(2).filter(|word| of.contains(word)).collect();
        assert_eq!(said, of, "{}: {found:?}", key.name);
    }
}

fn layout_keys(keys: &[Key], path: &str) {
    // A table within a list has no base to be merged into.
    let unknown = layout(&format!("extends = \"formal\"\n[{path}]\nzzyzx = 1\n"));
    assert_eq!(sorted(listed(&unknown[0], "there are:")), names(keys), "{path}: {unknown:?}");
    for key in keys {
        match key.takes {
            Takes::Keys(keys) => layout_keys(keys, &format!("{path}.{}", key.name)),
            Takes::Rows(keys) => {
                let row: Vec<_> = keys.iter().map(|key| format!("{} = {}", key.name, example(key.takes))).collect();
                let found =
                    layout(&format!("extends = \"formal\"\n[{path}]\n{} = [{{ {} }}]\n", key.name, row.join(", ")));
                assert!(found.is_empty(), "{path}.{}: {found:?}", key.name);
                let found = layout(&format!("extends = \"formal\"\n[{path}]\n{} = [{{ zzyzx = 1 }}]\n", key.name));
                for name in names(keys) {
                    assert!(found[0].contains(name), "{name} is not said in {found:?}");
                }
            }
            takes => {
                let found = layout(&format!("extends = \"formal\"\n[{path}]\n{} = {}\n", key.name, example(takes)));
                assert!(found.is_empty(), "{path}.{}: {found:?}", key.name);
            }
        }
    }
}

#[test]
fn the_table_has_the_keys_of_layouts_and_no_others() {
    let unknown = layout("zzyzx = 1\n");
    let mut known = listed(&unknown[0], "there are:");
    known.push("extends");
    assert_eq!(sorted(known), names(LAYOUT));
    for key in LAYOUT {
        match key.takes {
            Takes::Keys(keys) => layout_keys(keys, key.name),
            Takes::Styles(keys) => {
                StyleName::ALL
                    .iter()
                    .take(2)
                    .for_each(|(style, _)| layout_keys(keys, &format!("{}.{style}", key.name)));
            }
            _ => (),
        }
    }
}

#[test]
fn schemas_are_json_with_every_key_and_what_it_is_for() {
    fn check(schema: &Value, keys: &[Key]) {
        assert_eq!(schema["additionalProperties"], Value::Bool(false));
        let properties = schema["properties"].as_object().unwrap();
        assert_eq!(sorted(properties.keys().map(String::as_str)), names(keys));
        for key in keys {
            let property = &properties[key.name];
            assert_eq!(property["description"], key.says);
            match key.takes {
                Takes::Keys(keys) => check(property, keys),
                Takes::Rows(keys) => check(&property["items"], keys),
                Takes::Styles(keys) => {
                    let known = property["propertyNames"]["enum"].as_array().unwrap();
                    assert_eq!(known.len(), StyleName::ALL.len());
                    check(&property["additionalProperties"], keys);
                }
                Takes::Choice(of) => assert_eq!(property["enum"].as_array().unwrap().len(), of.len()),
                _ => (),
            }
        }
    }
    for (subject, keys) in [(Subject::FrontMatter, FRONT_MATTER), (Subject::Layout, LAYOUT)] {
        let schema: Value = serde_json::from_str(&schema(subject)).expect("JSON");
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        check(&schema, keys);
    }
}

#[test]
fn the_page_of_keys_is_up_to_date() {
    let path = crate::support::project().join("docs/keys.md");
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, table()).unwrap();
    }
    assert_eq!(fs::read_to_string(path).unwrap_or_default(), table(), "UPDATE=1 rewrites docs/keys.md");
}
