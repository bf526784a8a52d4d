//! Rows that hold only the rest of the row before: what stands elsewhere in the list in another column, or shares one day
//! with it.

use std::collections::BTreeSet;

use super::variations::{OTHERS, quoted, told};

/// People with a day, around the rows that are tried.
fn others() -> Vec<String> {
    let row = |(day, [name, title, affiliation, country]): (usize, &[&str; 4])| {
        quoted(&[name, title, affiliation, country, &format!("2026-05-{:02}", day + 1)])
    };
    OTHERS.iter().enumerate().map(row).collect()
}

fn split(rows: &[[&str; 5]]) -> bool {
    let rows: Vec<String> = rows.iter().map(|cells| quoted(cells)).collect();
    let (lines, before) = told("name,title,affiliation,country,date\n", &others(), &rows, &["row-split"]);
    assert!(lines.is_subset(&BTreeSet::from([before + 2])), "{lines:?}");
    !lines.is_empty()
}

#[test]
fn the_rest_of_an_entry_is_known_by_what_it_lacks_and_by_other_rows() {
    let day = "2026-05-20";
    for rows in [
        [["Una Lie", "Nurse", "", "", ""], ["Salt Museum", "", "", "Norway", day]],
        [["Una Lie", "Nurse", "", "Norway", day], ["Salt Museum", "", "", "", ""]],
        [["Una Lie", "", "Salt Museum", "Norway", day], ["Nurse", "", "", "", ""]],
        [["Una Lie", "Nurse", "Salt Museum", "", day], ["Norway", "", "", "", ""]],
        [["Una", "", "", "", ""], ["Lie", "Nurse", "Salt Museum", "Norway", day]],
        [["مینا سروش", "شاعر", "", "", ""], ["کتابخانه ساحل", "", "", "ایران", day]],
        [["Una Lie", "Nurse", "Moor", "", ""], ["of Ås", "", "", "Norway", day]],
    ] {
        assert!(split(&rows), "{rows:?}");
    }
}

#[test]
fn bodies_and_people_that_sign_for_themselves_are_no_rest() {
    let day = "2026-05-20";
    for rows in [
        // Each signed on a day of its own.
        [["Una Lie", "Nurse", "", "Norway", day], ["Salt Museum", "", "", "", day]],
        // Nothing is missing that the next row could bring.
        [["Una Lie", "Nurse", "Hill Clinic", "Norway", day], ["Salt Museum", "", "", "", ""]],
        [["Una Lie", "Nurse", "Hill Clinic", "Norway", ""], ["Bo Lie", "Nurse", "Hill Clinic", "Norway", day]],
    ] {
        assert!(!split(&rows), "{rows:?}");
    }
}
