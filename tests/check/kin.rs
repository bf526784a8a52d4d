//! One person under two spellings of the name, and two people who only seem to be one.

use super::check_roll;

/// What is told of the second of two rows among others.
fn told(first: &str, second: &str) -> Vec<&'static str> {
    let others = "Ola Rud,Poet,Coast Library,Norway\nSiv Trast,Nurse,Salt Museum,Sweden\n";
    let checked = check_roll(&format!("name,title,affiliation,country\n{first}\n{others}{second}\n"));
    checked.codes().into_iter().filter(|code| code.starts_with("duplicate") || code.starts_with("namesake")).collect()
}

#[test]
fn a_middle_name_an_initial_or_a_lost_letter_makes_no_other_person() {
    for (first, second) in [
        ("Anna Berg", "Anna B. Berg"),
        ("Anna Berg", "Anna Berit Berg"),
        ("Anna Berg", "A. Berg"),
        ("Вера Камышова", "Вера Павловна Камышова"),
        ("مینا سروش", "محمد مینا سروش"),
        ("Anna Berg", "Anna “Bo” Berg"),
        ("Anna Berg", "Anna Berg Jr."),
    ] {
        let row = |name: &str| format!("{name},Teacher,Lake School,Norway");
        assert_eq!(told(&row(first), &row(second)), ["duplicate-likely"], "{first}, {second}");
        // Nothing binds people of another affiliation.
        assert!(told(&row(first), &format!("{second},Teacher,Hill Clinic,Norway")).is_empty(), "{first}, {second}");
    }
    for (first, second) in [
        ("Eva Nováková", "Eva Nov?kov?"),
        ("Anne Berg", "12. Anne Berg"),
        ("Anne Berg", "Anne Bеrg"),
        ("佐藤 太一", "佐藤 太一さん"),
    ] {
        let row = |name: &str| format!("{name},Teacher,Lake School,Norway");
        assert_eq!(told(&row(first), &row(second)), ["duplicate"], "{first}, {second}");
    }
}

#[test]
fn families_and_colleagues_are_left_alone() {
    for (first, second) in [
        ("Anna Berg", "Bo Berg"),
        ("Anna Maria Berg", "Anna Clara Berg"),
        ("A. Berg", "B. Berg"),
        ("Anna Berg", "Anna Lie"),
        ("Berg", "Anna Berg"),
    ] {
        let row = |name: &str| format!("{name},Teacher,Lake School,Norway");
        assert!(told(&row(first), &row(second)).is_empty(), "{first}, {second}");
    }
}
