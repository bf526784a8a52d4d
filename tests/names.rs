//! Whose name is printed, and that it is whole: from the columns of a list to the final document.

use std::fs;
use std::process::Stdio;

use crate::consents::{built, printed};
use crate::support::program;

/// Beside a pen name the real one is never printed unasked.
#[test]
fn which_of_two_names_is_printed_is_asked() {
    let code = |csv: &str, matter: &str| {
        let folder = tempfile::tempdir().unwrap();
        let (code, said, there) = built(folder.path(), csv, matter);
        assert_eq!(code == Some(0), there, "{csv}: {said}");
        if there { String::new() } else { said }
    };
    for header in [
        "Full name,Name to be published",
        "Legal name,Pen name",
        "Name (will not be published),Public name",
        "Name,Pseudonym",
        "Klarname (intern),Künstlername (öffentlich)",
        "Name,Preferred name",
        "Name (please do not publish!),Public alias",
        "Internal name,Alias",
        "نام واقعی (محرمانه),نام مستعار",
        "Nom,Pseudonyme",
        "Имя (не публикуется),Псевдоним",
        "Pseudonym,Name",
        "Full name,How would you like your name to appear?",
    ] {
        let said = code(&format!("{header}\nOttilie Brandvold,Ottla Reed\nCasimir Fontenay,Caz\n"), "");
        assert!(said.contains("names-several"), "{header}: {said}");
    }
    let said = code("First name,Last name,Display name\nOttilie,Brandvold,Ottla\n", "");
    assert!(said.contains("names-several"), "{said}");
    for header in ["Name (not published)", "نام (محرمانه)", "Name (vertraulich)", "Internal name"] {
        let said = code(&format!("{header},City\nOttilie Brandvold,Oslo\n"), "");
        assert!(said.contains("names-private"), "{header}: {said}");
    }
    let csv = "Name,Pen name\nOttilie Brandvold,Ottla Reed\n";
    assert_eq!(printed(csv, &[("Name", "note"), ("Pen name", "name")]), (vec!["Ottla Reed".to_owned()], false));
    assert_eq!(printed(csv, &[("Name", "name"), ("Pen name", "note")]), (vec!["Ottilie Brandvold".to_owned()], false));
    for csv in [
        "Name to be published,City\nOttilie Brandvold,Oslo\n",
        "Name (will be published),City\nOttilie Brandvold,Oslo\n",
        "Display name,City\nOttilie Brandvold,Oslo\n",
    ] {
        assert_eq!(printed(csv, &[]), (vec!["Ottilie Brandvold".to_owned()], false), "{csv}");
    }
}

/// No part of a name is lost unseen, and nobody else's is printed for it.
#[test]
fn names_in_parts_are_whole_and_the_signatorys_own() {
    for csv in [
        "Příjmení,Jméno,Pracoviště\nBrandvold,Ottilie,Reed\n",
        "Vorname,Nachname,Name der Person\nOttilie,Brandvold,Casimir Fontenay\n",
        "First name,Last name,Name of the person who invited you\nOttilie,Brandvold,Casimir Fontenay\n",
        "Name of the person who invited you,First name,Last name\nCasimir Fontenay,Ottilie,Brandvold\n",
        "Förnamn,Efternamn,Får ditt namn publiceras?\nOttilie,Brandvold,Ja\n",
    ] {
        assert_eq!(printed(csv, &[]).0, vec!["Ottilie Brandvold".to_owned()], "{csv}");
    }
    let csv = "Vorname;Nachname;Namenszusatz\nOttilie;Brandvold;von\n";
    assert_eq!(printed(csv, &[]), (vec!["Ottilie von Brandvold".to_owned()], false));
    let csv = "first_name,last_name,Hide my name\nOttilie,Brandvold,yes\nCasimir,Fontenay,no\n";
    let (names, asked) = printed(csv, &[]);
    assert!(asked && names == ["Ottilie Brandvold", "Casimir Fontenay"], "{names:?}");
    let folder = tempfile::tempdir().unwrap();
    let (code, said, there) = built(folder.path(), "Nr,Name,,Organisation\n1,Ottilie,Brandvold,Reed\n", "");
    assert!(code == Some(1) && !there && said.contains("column-unheaded"), "{said}");
    let (code, said, _) = built(folder.path(), ",Name,City\n7,Ottilie Brandvold,Oslo\n8,Casimir Fontenay,Kiel\n", "");
    assert_eq!(code, Some(0), "{said}");
}

/// The other part of a name must not be lost because one part was called the name.
#[test]
fn no_part_of_a_name_is_lost() {
    let csv = "First name,Last name,City\nOttilie,Brandvold,Oslo\n";
    for columns in [&[][..], &[("First name", "name")], &[("Last name", "name")]] {
        assert_eq!(printed(csv, columns), (vec!["Ottilie Brandvold".to_owned()], false), "{columns:?}");
    }
    assert_eq!(printed(csv, &[("First name", "name"), ("Last name", "note")]), (vec!["Ottilie".to_owned()], false));
    let csv = "First name,Surname,Family name,City\nOttilie,Brandvold,Ek,Oslo\n";
    assert!(printed(csv, &[("First name", "name")]).1);
    let folder = tempfile::tempdir().unwrap();
    let (code, said, there) = built(folder.path(), csv, "columns: { First name: name }\n");
    assert!(code == Some(1) && !there && said.contains("name-partly"), "{said}");
}

#[test]
fn a_title_above_the_header_hides_neither_parts_of_names_nor_questions() {
    for (csv, name) in [
        ("Harbour Letter – Signatories,,\nFirst name,Last name,City\nOttilie,Brandvold,Oslo\n", "Ottilie Brandvold"),
        ("Harbour Letter – Signatories,,\n\nLast name;First name;City\nBrandvold;Ottilie;Oslo\n", "Ottilie Brandvold"),
        (
            "Harbour Letter – Signatories,\nWhat is your full name?,What city do you live in?\nOttilie Brandvold,Oslo\n",
            "Ottilie Brandvold",
        ),
        ("What is your full name?\nOttilie Brandvold\n", "Ottilie Brandvold"),
        ("Lettre du port,,\nPrénom,Nom de famille,Ville\nOttilie,Brandvold,Oslo\n", "Ottilie Brandvold"),
        ("نامه,,\nنام,نام خانوادگی,شهر\nOttilie,Brandvold,Oslo\n", "Ottilie Brandvold"),
    ] {
        assert_eq!(printed(csv, &[]), (vec![name.to_owned()], false), "{csv}");
        let folder = tempfile::tempdir().unwrap();
        let list = folder.path().join("list.csv");
        fs::write(&list, csv).unwrap();
        let output = program().args(["import", list.to_str().unwrap()]).stdin(Stdio::null()).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{csv}: {}", String::from_utf8_lossy(&output.stderr));
        let written = fs::read_to_string(folder.path().join("list/signatories.csv")).unwrap();
        assert!(written.contains(name), "{csv}: {written}");
    }
}
