//! Entries broken over several rows, in every way that lists have: how many are found, and that whole ones are left alone.
//! The floor is what was measured.

use std::collections::{BTreeMap, BTreeSet};

use super::variations::{OTHERS, quoted, told};

/// Whole entries, all invented: name, title, affiliation, country.
const PEOPLE: &[[&str; 4]] = &[
    ["Anne Larsen", "Senior Lecturer in the Hydrology of Marshes", "Lake School of Rivers and Reeds", "Norway"],
    ["Bo Ekström", "Director of Studies and Research", "Institute for Water and Land", "Sweden"],
    ["Ciro Dalessandro", "Professor of International Law", "University of Ys, Faculty of Law", "Italy"],
    ["Fenella Hay", "Co-Founder and Executive Director", "Reed Foundation for the Marshes", "UK"],
    [
        "Amélie Courtade",
        "Directrice de recherche et de l’enseignement",
        "Université de Brévonne, Institut de droit",
        "France",
    ],
    [
        "Gerda Vogelsang",
        "Wissenschaftliche Mitarbeiterin für Gewässerkunde",
        "Universität Seestadt, Institut für Moore",
        "Germany",
    ],
    ["Lucía Marismas", "Profesora de historia y de geografía", "Universidad de la Laguna, Facultad de Letras", "Spain"],
    ["Вера Камышова", "Профессор кафедры истории и права", "Университет Озёрска, Институт болот", "Россия"],
    ["Олег Болотов", "Научный сотрудник отдела по охране вод", "Институт рек и озёр", "Россия"],
    ["مینا سروش", "استاد دانشگاه و پژوهشگر حقوق", "دانشگاه تالاب، مرکز پژوهش آب", "ایران"],
    ["رضا نی‌زار", "پژوهشگر تاریخ و فرهنگ", "دانشگاه رودخانه، دانشکده حقوق", "ایران"],
    ["سلمى الراوي", "أستاذة القانون الدولي في", "جامعة الضفة، كلية الحقوق", "العراق"],
    ["נועה אגמון", "מרצה בכירה של היסטוריה", "אוניברסיטת הביצה, המכון של המים", "ישראל"],
];

/// The ways in which an entry breaks: into cells in their columns, moved to the left, into one cell.
fn broken() -> Vec<(&'static str, String, Vec<String>, Vec<String>)> {
    let (table, text) = ("name,title,affiliation,country\n".to_owned(), "name\n".to_owned());
    let whole: Vec<String> = OTHERS.iter().map(|cells| quoted(cells)).collect();
    let comma =
        |country: &str| if country.chars().any(|c| ('\u{600}'..='\u{6FF}').contains(&c)) { "، " } else { ", " };
    let joined = |cells: &[&str]| cells.join(comma(cells.last().unwrap()));
    let in_one: Vec<String> = OTHERS.iter().map(|cells| quoted(&[&joined(cells)])).collect();
    let mut cases = Vec::new();
    for [name, title, affiliation, country] in PEOPLE {
        let cut = |text: &str, at: usize| {
            let words: Vec<&str> = text.split(' ').collect();
            let at = at.min(words.len() - 1);
            (words[..at].join(" "), words[at..].join(" "))
        };
        for at in [2, 3] {
            let (one, two) = cut(title, at);
            cases.push((
                "in the title, in columns",
                table.clone(),
                whole.clone(),
                vec![quoted(&[name, &one, "", ""]), quoted(&[&two, "", affiliation, country])],
            ));
            cases.push((
                "in the title, moved",
                table.clone(),
                whole.clone(),
                vec![quoted(&[name, &one, "", ""]), quoted(&[&two, affiliation, country, ""])],
            ));
            let (first, rest) = (joined(&[name, &one]), joined(&[&two, affiliation, country]));
            cases.push((
                "in the title, in one cell",
                text.clone(),
                in_one.clone(),
                vec![quoted(&[&first]), quoted(&[&rest])],
            ));
            // A line end that was not quoted.
            let unquoted = vec![format!("{name},{one}\n"), format!("{two},\"{affiliation}\",{country}\n")];
            cases.push(("in the title, by a line end", table.clone(), whole.clone(), unquoted));
        }
        let (one, two) = cut(affiliation, 2);
        cases.push((
            "in the affiliation, in columns",
            table.clone(),
            whole.clone(),
            vec![quoted(&[name, title, &one, ""]), quoted(&[&two, "", "", country])],
        ));
        cases.push((
            "at the comma before the affiliation",
            table.clone(),
            whole.clone(),
            vec![quoted(&[name, title, "", ""]), quoted(&[affiliation, "", "", country])],
        ));
        cases.push((
            "at the comma, in one cell",
            text.clone(),
            in_one.clone(),
            vec![
                quoted(&[&format!("{}{}", joined(&[name, title]), comma(country).trim_end())]),
                quoted(&[&joined(&[affiliation, country])]),
            ],
        ));
        let (a, rest) = cut(title, 1);
        let (b, c) = cut(&rest, 2);
        cases.push((
            "in three, in columns",
            table.clone(),
            whole.clone(),
            vec![quoted(&[name, &a, "", ""]), quoted(&[&b, "", "", ""]), quoted(&[&c, "", affiliation, country])],
        ));
    }
    cases
}

#[test]
fn broken_entries_are_found_wherever_they_break() {
    let mut table: BTreeMap<&str, (usize, usize, usize)> = BTreeMap::new();
    let mut missed = Vec::new();
    for (kind, header, others, rows) in broken() {
        let (lines, before) = told(&header, &others, &rows, &["row-split"]);
        let wanted: BTreeSet<usize> = (before + 2..before + 1 + rows.len()).collect();
        let tally = table.entry(kind).or_default();
        tally.0 += wanted.len();
        tally.1 += wanted.intersection(&lines).count();
        tally.2 += lines.difference(&wanted).count();
        if lines != wanted {
            missed.push(format!("{kind}: {rows:?}: {lines:?}, wanted {wanted:?}"));
        }
    }
    let said: Vec<String> = table
        .iter()
        .map(|(kind, (all, found, wrong))| format!("{kind}: {found} of {all} found, {wrong} wrong"))
        .collect();
    let (all, found, wrong) = table.values().fold((0, 0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1, sum.2 + one.2));
    assert!(found * 100 >= all * SPLIT_RECALL && wrong == 0, "{found} of {all}, {wrong} wrong\n{said:#?}\n{missed:#?}");
}

/// The least recall of broken entries, in per cent.
const SPLIT_RECALL: usize = 90;

#[test]
fn whole_entries_are_not_taken_for_broken_ones() {
    let whole: Vec<String> = PEOPLE.iter().chain(OTHERS).map(|cells| quoted(cells)).collect();
    assert_eq!(told("name,title,affiliation,country\n", &whole, &[], &["row-split"]).0, BTreeSet::new());
    // Nor where fields are missing here and there.
    for lacking in 1..4 {
        for from in 0..5 {
            let row = |(index, cells): (usize, &[&str; 4])| {
                let mut cells = *cells;
                if index % 5 == from {
                    cells[lacking] = "";
                }
                quoted(&cells)
            };
            let rows: Vec<String> = OTHERS.iter().chain(PEOPLE).enumerate().map(row).collect();
            let lines = told("name,title,affiliation,country\n", &rows, &[], &["row-split"]).0;
            assert_eq!(lines, BTreeSet::new(), "without column {lacking}, from {from}");
        }
    }
}
