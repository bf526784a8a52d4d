//! Nobody is printed who refused: from a list as a form writes it to the final document.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use undersigned::decisions::Decisions;
use undersigned::edit::edit;
use undersigned::report::Report;
use undersigned::roll::Field;
use undersigned::source::Sources;

use crate::support::program;

const NO_ANSWER: &str = "column-answers";

/// The names that a list prints, and whether something has to be answered or mended first.
pub(crate) fn printed(csv: &str, columns: &[(&str, &str)]) -> (Vec<String>, bool) {
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let columns: Vec<(String, String)> =
        columns.iter().map(|(header, field)| ((*header).to_owned(), (*field).to_owned())).collect();
    let roll = undersigned::read::roll(&mut sources, "roll.csv", &mut csv.as_bytes(), &columns, &mut report).unwrap();
    let edited = edit(roll, &Decisions::default(), &sources, &mut report);
    let names = (0..edited.roll.len()).map(|row| edited.roll.field(row, Field::Name).to_owned()).collect();
    (names, report.has_errors() || !edited.questions.is_empty())
}

/// A cell of CSV.
fn cell(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// Writes a final letter with a list and builds it: the exit code, what was said, and whether there is a document.
pub(crate) fn built(folder: &Path, csv: &str, matter: &str) -> (Option<i32>, String, bool) {
    fs::write(folder.join("signatories.csv"), csv).unwrap();
    let letter = format!(
        "---\ntitle: A Letter\nsignatories: signatories.csv\nstatus: final\n{matter}---\n\nWe, the undersigned, ask for wells.\n"
    );
    fs::write(folder.join("letter.md"), letter).unwrap();
    let output = program().arg("build").arg(folder).stdin(Stdio::null()).output().unwrap();
    let there = folder.join("letter.pdf").exists();
    (output.status.code(), String::from_utf8(output.stderr).unwrap(), there)
}

#[test]
fn refusals_are_withheld_however_the_question_is_asked() {
    for (header, yes, no) in [
        ("Consent (yes/no)", "Yes", "No"),
        ("Consent Yes/No", "yes", "no"),
        ("I agree (yes/no)", "Yes, I agree", "I do not agree"),
        ("Publish name (yes/no)", "Yes", "No, thank you"),
        ("Do you agree to publication (y/n)", "y", "n"),
        ("Display name publicly?", "Yes", "No, do not publish"),
        ("Anonymous?", "No", "Yes"),
        ("Do you wish to remain anonymous? (yes/no)", "no", "yes"),
        ("Acceptez-vous que votre nom soit publié ?", "Oui, j'accepte", "Non"),
        ("Souhaitez-vous rester anonyme ? (oui/non)", "Non", "Oui"),
        ("¿Acepta que su nombre sea publicado?", "Sí, acepto", "No acepto"),
        ("Sind Sie mit der Veröffentlichung Ihres Namens einverstanden?", "Ja", "Nein, danke"),
        ("هل توافق على نشر اسمك؟", "نعم، أوافق", "لا أوافق"),
        ("آیا با انتشار نام خود در این نامه موافق هستید؟", "بله، موافقم", "خیر، موافق نیستم"),
        ("آیا مایل هستید نام شما منتشر شود؟", "بلی", "نخیر"),
        ("آیا می‌خواهید ناشناس بمانید؟", "خیر", "بله"),
        ("آیا ستاسو د نوم له خپرولو سره موافق یاست؟", "هو", "نه"),
        ("کیا آپ اپنا نام شائع کرنے پر رضامند ہیں؟", "جی ہاں", "جی نہیں"),
        ("אני מאשר/ת את פרסום שמי", "כן", "לא, תודה"),
        ("Согласны ли вы на публикацию вашего имени?", "Да, согласен", "Нет, не согласен"),
        ("Оё шумо ба нашри номи худ розӣ ҳастед?", "Ҳа, розӣ ҳастам", "Не"),
        ("İsminizin yayımlanmasını kabul ediyor musunuz?", "Evet, kabul ediyorum", "Hayır"),
    ] {
        for order in [false, true] {
            let row = |name: &str, answer: &str| match order {
                false => format!("{name},{}\n", cell(answer)),
                true => format!("{},{name}\n", cell(answer)),
            };
            let csv = row("Name", header) + &row("Ottilie Brandvold", no) + &row("Casimir Fontenay", yes);
            assert_eq!(printed(&csv, &[]), (vec!["Casimir Fontenay".to_owned()], false), "{header}: {csv}");
        }
    }
}

/// Who refused in one row is asked about wherever another row would print the name.
#[test]
fn who_refused_in_one_row_is_not_printed_from_another_unasked() {
    let asked = |csv: &str, decisions: &str| {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("decisions.toml"), decisions).unwrap();
        let (code, said, there) = built(folder.path(), csv, "");
        assert_eq!((code == Some(0), code == Some(0)), (there, !said.contains("withheld-elsewhere")), "{csv}: {said}");
        !there
    };
    for csv in [
        "Name,Affiliation,Consent\nOttilie Brandvold,Reed,yes\nOttilie Brandvold,Reed,no\n",
        "Name,Affiliation,Consent\nOttilie Brandvold,Reed,no\nOttilie Brandvold,Quay,yes\n",
        "Name,Affiliation,Consent\nOttilie Brandvold,Reed,no\nBrandvold Ottilie,Reed,yes\n",
        "Name,Affiliation,Consent\nOttilie Brandvold,Reed,no\nDr. Ottilie Brandvold,,yes\n",
        "Name,Affiliation,Consent\nJürgen Möllering,Hafen,no\nJuergen Moellering,Hafen,yes\n",
        "Name,Affiliation,Consent\nOttilie Brandvold,Reed,no\nO. Brandvold,Reed,yes\n",
        "Name,Affiliation,Consent\nOttilie Brandvold,Reed,no\nOttilie Brandvold & Casimir Fontenay,,yes\n",
        "Name,Affiliation,Consent\nOttilie Brandvold,Reed,no\nReed Choir,\"Ottilie Brandvold, Casimir Fontenay\",yes\n",
        "Name,Affiliation,Anonymous\nOttilie Brandvold,Reed,\nOttilie Brandvold,Reed,yes\nCasimir Fontenay,,\n",
        "نام,سازمان,رضایت\nكاوه نيكزاد,دانشگاه,بله\nکاوه نیکزاد,دانشگاه,خیر\n",
        "Name,Consent\nOttilie Brandvold,withdrawn\nOttilie Brandvold,yes\n",
    ] {
        assert!(asked(csv, ""), "{csv}");
    }
    let csv = "id,Name,Affiliation,Consent\n1,Ottilie Brandvold,Reed,yes\n2,Brandvold Ottilie,Reed,no\n3,Casimir Fontenay,,yes\n";
    assert!(asked(csv, ""));
    let both = "rows = [{ id = \"1\" }, { id = \"2\" }]\n";
    for decision in
        [format!("[[merge]]\n{both}"), "[[withhold]]\nid = \"1\"\n".to_owned(), format!("[[distinct]]\n{both}")]
    {
        assert!(!asked(csv, &decision), "{decision}");
    }
    // Nobody is asked about who has another name, nor where an organization that declined is somebody's affiliation.
    for csv in [
        "Name,Affiliation,Consent\nOttilie Brandvold,Reed,no\nOttilie Fontenay,Reed,yes\nCasimir Brandvold,Reed,yes\n",
        "Name,Affiliation,Consent\nReed Library,,no\nCasimir Fontenay,Reed Library,yes\n",
        "Name,Affiliation,Consent\nAnonymous,Reed,no\nCasimir Fontenay,Anonymous Press,yes\n",
    ] {
        assert!(!asked(csv, ""), "{csv}");
    }
}

/// Whatever was asked: while nobody says it, nothing final is made.
#[test]
fn no_final_document_is_made_while_a_column_of_answers_is_not_understood() {
    for (header, yes, no) in [
        ("Member (yes/no)", "Yes", "No"),
        ("Is a member? Yes / No", "Yes", "No"),
        ("[yes/no]", "yes", "no"),
        ("Q7", "Yes", "No, thank you"),
        ("Q7", "TRUE", "FALSE"),
        ("", "Yes", "No"),
        ("سوال ۷", "بله", "خیر"),
        ("Вопрос 7", "Да", "Нет"),
        ("السؤال", "نعم", "لا"),
        ("שאלה", "כן", "לא"),
        ("Frage", "Ja", "Nein"),
        ("Do not publish my name", "Yes", "No"),
        ("Publish my name anonymously?", "Yes", "No"),
        ("Are you signing for an organization?", "Yes", "No"),
        ("Organization (yes/no)", "Yes", "No"),
        ("Do not print my name or e-mail", "Yes", "No"),
    ] {
        let csv = format!("Name,{}\nOttilie Brandvold,{}\nCasimir Fontenay,{}\n", cell(header), cell(no), cell(yes));
        let folder = tempfile::tempdir().unwrap();
        let (code, said, there) = built(folder.path(), &csv, "");
        assert!(code == Some(1) && !there && said.contains(NO_ANSWER), "{header}: {said}");
        assert!(said.contains("consent") && said.contains("anonymous"), "{header}: {said}");
        if !header.is_empty() {
            // Each of the answers that the hint names is one.
            let (yes_only, no_only) = (vec!["Casimir Fontenay".to_owned()], vec!["Ottilie Brandvold".to_owned()]);
            assert_eq!(printed(&csv, &[(header, "consent")]), (yes_only, false), "{header}");
            assert_eq!(printed(&csv, &[(header, "anonymous")]), (no_only, false), "{header}");
            assert_eq!(printed(&csv, &[(header, "note")]).0.len(), 2, "{header}");
            let (code, said, there) = built(folder.path(), &csv, &format!("columns: {{ {}: note }}\n", cell(header)));
            assert!(code == Some(0) && there, "{header}: {said}");
        }
    }
}

/// What a form asks besides is no consent to be named, and no reason to stop.
#[test]
fn questions_about_something_else_withhold_nobody() {
    let both = vec!["Ottilie Brandvold".to_owned(), "Casimir Fontenay".to_owned()];
    for header in [
        "Do you agree to receive our newsletter?",
        "Are you over 18?",
        "Would you like to volunteer?",
        "Would you like to receive updates? (yes/no)",
        "Ich stimme zu, den Newsletter zu erhalten",
        "Acceptez-vous de recevoir notre infolettre ?",
        "Согласны ли вы получать рассылку?",
    ] {
        let csv = format!("Name,{}\nOttilie Brandvold,No\nCasimir Fontenay,Yes\n", cell(header));
        assert_eq!(printed(&csv, &[]), (both.clone(), false), "{header}");
    }
    // Where all agreed, nothing is to be asked; where somebody did not, it is.
    for header in [
        "I agree to the privacy policy",
        "Consent to data processing",
        "May we print your affiliation?",
        "Publish affiliation?",
    ] {
        let csv = |last: &str| format!("Name,{}\nOttilie Brandvold,Yes\nCasimir Fontenay,{last}\n", cell(header));
        assert_eq!(printed(&csv("Yes"), &[]), (both.clone(), false), "{header}");
        assert_eq!(printed(&csv("No"), &[]), (both.clone(), true), "{header}");
    }
    let folder = tempfile::tempdir().unwrap();
    let csv = "Name,Affiliation,May we print your affiliation?\nOttilie Brandvold,Reed,No\nCasimir Fontenay,Quay,Yes\n";
    let (code, said, there) = built(folder.path(), csv, "");
    assert!(code == Some(1) && !there && said.contains("column-part"), "{said}");
    let (code, said, there) = built(folder.path(), csv, "columns: { \"May we print your affiliation?\": note }\n");
    assert!(code == Some(0) && there, "{said}");
    // The column that asks for the name is the one that counts, wherever it stands.
    for (one, other) in [
        ("I agree to receive your newsletter", "I agree that my name is published"),
        ("May we publish your affiliation?", "May we publish your name?"),
        ("Ich stimme zu, den Newsletter zu erhalten", "Ich stimme der Veröffentlichung meines Namens zu"),
        ("Do you consent to publication of your photo?", "Do you consent to publication of your name?"),
        ("Consent to data processing", "Consent to publication"),
    ] {
        let csv = format!("Name,{},{}\nOttilie Brandvold,Yes,No\nCasimir Fontenay,No,Yes\n", cell(one), cell(other));
        assert_eq!(printed(&csv, &[]).0, vec!["Casimir Fontenay".to_owned()], "{one}");
    }
}

/// What a form offers to choose from is not always yes and no.
#[test]
fn a_column_of_choices_of_which_one_refuses_is_asked_about() {
    for (header, cells) in [
        ("How should we list you?", ["Full name", "Anonymous", "Initials only", "Full name"]),
        ("Privacy", ["Show my name", "Do not show my name", "Hide", "Show my name"]),
        (
            "How may we use your details?",
            ["Publish my name", "Send me updates only", "Publish my name", "Publish my name"],
        ),
        (
            "By ticking this box",
            ["I confirm", "I confirm, but my name must not be shown publicly", "I confirm", "I confirm"],
        ),
        ("Frage 7", ["Voller Name", "Nicht veröffentlichen", "Voller Name", "Voller Name"]),
        ("第七问", ["同意", "不同意", "同意", "否"]),
        ("質問", ["公開してよい", "公開しない", "公開してよい", "公開してよい"]),
        ("질문", ["네", "아니요", "네", "네"]),
        ("Ερώτηση", ["Ναι", "Όχι", "Ναι", "Ναι"]),
        ("คำถาม", ["ใช่", "ไม่", "ใช่", "ใช่"]),
        ("Pytanie", ["Tak", "Nie", "Tak", "Tak"]),
        ("Câu hỏi", ["có", "không", "có", "có"]),
        ("Visibility", ["Public", "Private", "Public", "Public"]),
        ("Moderation", ["approved", "spam", "rejected", "approved"]),
        ("State", ["confirmed", "withdrawn", "confirmed", "confirmed"]),
        ("Status", ["Verified", "Withdrawn", "Verified", "Pending"]),
        ("Deleted at", ["", "2026-02-27", "", ""]),
    ] {
        let names = ["Ottilie Brandvold", "Casimir Fontenay", "Ida Ravnsborg", "Bo Ekelund"];
        let rows: String = names.iter().zip(cells).map(|(name, said)| format!("{name},{}\n", cell(said))).collect();
        let folder = tempfile::tempdir().unwrap();
        let (code, said, there) = built(folder.path(), &format!("Name,{}\n{rows}", cell(header)), "");
        assert!(code == Some(1) && !there, "{header}: {said}");
        let named = [NO_ANSWER, "refusal-noted"].iter().any(|code| said.contains(code));
        assert!(named, "{header}: {said}");
    }
    // Answers that are understood are carried out.
    for (header, yes, no) in [
        ("お名前の公開", "公開してよい", "公開しない"),
        ("이름 공개에 동의하십니까?", "네", "아니요"),
        ("是否同意公开姓名", "同意", "不同意"),
        ("Συμφωνείτε να δημοσιευθεί το όνομά σας;", "Ναι", "Όχι"),
        ("Får ditt namn publiceras?", "Ja", "Nej"),
        ("Czy zgadzasz się na publikację?", "Tak", "Nie"),
        ("Hozzájárulok nevem közléséhez", "Igen", "Nem"),
        ("Чи погоджуєтесь на оприлюднення?", "Так", "Ні"),
    ] {
        let csv = format!("Name,{}\nOttilie Brandvold,{no}\nCasimir Fontenay,{yes}\n", cell(header));
        assert_eq!(printed(&csv, &[]), (vec!["Casimir Fontenay".to_owned()], false), "{header}");
    }
    for csv in [
        "Name,Size\nOttilie Brandvold,S\nCasimir Fontenay,M\n",
        "Name,Stars\nOttilie Brandvold,1\nCasimir Fontenay,5\n",
        "Name,Nationality\nOttilie Brandvold,NO\nCasimir Fontenay,FR\n",
        "Name,Locale\nOttilie Brandvold,no\nCasimir Fontenay,fr\n",
        "Name,Status\nOttilie Brandvold,Verified\nCasimir Fontenay,Approved\n",
        "Name,Sector\nOttilie Brandvold,Health\nCasimir Fontenay,Schools\n",
        "Name,Why do you sign?\nOttilie Brandvold,For the marshes\nCasimir Fontenay,They have withdrawn the money\n",
    ] {
        assert!(!printed(csv, &[]).1, "{csv}");
    }
}

/// A second question stands beside one that is understood: what it asks may be the one that counts.
#[test]
fn a_second_column_of_answers_is_asked_about_too() {
    let csv =
        "Name,I agree with the letter,May we publish your name?\nOttilie Brandvold,Yes,No\nCasimir Fontenay,Yes,Yes\n";
    assert!(printed(csv, &[]).1);
    let answered = [("I agree with the letter", "note")];
    assert_eq!(printed(csv, &answered), (vec!["Casimir Fontenay".to_owned()], false));
}

#[test]
fn columns_that_answer_something_else_are_nobodys_business() {
    for csv in [
        "Name,Country,Remark\nOttilie Brandvold,NO,no\nCasimir Fontenay,NO,yes\n",
        "Name,S/N\nOttilie Brandvold,1\nCasimir Fontenay,2\n",
        "Name,Lang\nOttilie Brandvold,no\nCasimir Fontenay,da\n",
        "Name,May we contact you by e-mail? (yes/no)\nOttilie Brandvold,no\nCasimir Fontenay,yes\n",
        "Name,Years\nOttilie Brandvold,12\nCasimir Fontenay,30\n",
        "Name,What moved you to sign?\nOttilie Brandvold,the wells\nCasimir Fontenay,no water\n",
        "Name,Which organisation do you represent?\nOttilie Brandvold,None\nCasimir Fontenay,None\n",
        "Name,country code\nOttilie Brandvold,NO\nCasimir Fontenay,NO\n",
    ] {
        let (names, asked) = printed(csv, &[]);
        assert!(names.len() == 2 && !asked, "{csv}");
    }
}

#[test]
fn a_box_for_staying_without_a_name_is_empty_for_the_others() {
    let csv = "Name,Sign anonymously\nOttilie Brandvold,x\nCasimir Fontenay,\n";
    assert_eq!(printed(csv, &[]), (vec!["Casimir Fontenay".to_owned()], false));
    // Where others wrote no, who wrote nothing is asked.
    let csv = "Name,Sign anonymously\nOttilie Brandvold,yes\nCasimir Fontenay,\nIlse Wendt,no\n";
    assert!(printed(csv, &[]).1);
}

/// What a signatory is, chosen from a list, is not whom they work for.
#[test]
fn a_choice_of_person_and_organization_is_no_affiliation() {
    for header in ["Individual / Organization", "I am signing as (individual/organization)"] {
        let csv = format!("Name,{header}\nOttilie Brandvold,Individual\n");
        let (mut sources, mut report) = (Sources::default(), Report::new());
        let roll = undersigned::read::roll(&mut sources, "roll.csv", &mut csv.as_bytes(), &[], &mut report).unwrap();
        assert_eq!((roll.field(0, Field::Affiliation), roll.field(0, Field::Kind)), ("", "Individual"), "{header}");
    }
}

/// The list that `import` writes keeps the column under its own header, so that it is asked again; and what it writes down of
/// the columns does not answer it.
#[test]
fn import_keeps_a_column_of_answers() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("form.csv");
    fs::write(&list, "Name,City,Member (yes/no)\nOttilie Brandvold,Oslo,No\nCasimir Fontenay,Lyon,Yes\n").unwrap();
    let out = folder.path().join("out");
    let run = |more: &[&str]| {
        let mut command = program();
        command.args(["import", list.to_str().unwrap(), "-o", out.to_str().unwrap(), "--force"]).args(more);
        let output = command.stdin(Stdio::null()).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let kept = "name,city,Member (yes/no)\nOttilie Brandvold,Oslo,No\nCasimir Fontenay,Lyon,Yes\n";
    let (code, said) = run(&[]);
    assert!(code == Some(0) && said.contains(NO_ANSWER), "{said}");
    assert_eq!(fs::read_to_string(out.join("signatories.csv")).unwrap(), kept);
    let build = |status: &str| program().args(["build", out.to_str().unwrap(), status]).output().unwrap().status.code();
    let letter = fs::read_to_string(out.join("letter.md")).unwrap().replace("title:", "title: Wells") + "\nWells.\n";
    fs::write(out.join("letter.md"), &letter).unwrap();
    assert_eq!((build("--final"), out.join("letter.pdf").exists()), (Some(1), false));
    // Importing again with what was written down.
    let columns = folder.path().join("columns.toml");
    let text = fs::read_to_string(out.join("columns.toml")).unwrap();
    fs::write(&columns, &text).unwrap();
    let with_columns = ["--columns", columns.to_str().unwrap()];
    assert_eq!(run(&with_columns).0, Some(0));
    assert_eq!(fs::read_to_string(out.join("signatories.csv")).unwrap(), kept, "{text}");
    // Answered, it is a column of consent.
    fs::write(&columns, format!("{text}\"Member (yes/no)\" = \"consent\"\n")).unwrap();
    assert_eq!(run(&with_columns).0, Some(0));
    let list = fs::read_to_string(out.join("signatories.csv")).unwrap();
    assert!(list.starts_with("name,city,consent\n"), "{list}");
}

/// What a page strikes through was taken off its list; what it does not show was never on it.
#[test]
fn names_that_a_page_strikes_through_or_hides_are_not_printed_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("page.html");
    fs::write(
        &page,
        "<!DOCTYPE html><html lang=\"en\"><body><h1>Open Letter on the Wells</h1><p>We ask that the wells be kept open, for the \
         whole valley drinks from them.</p><h2>Signatories</h2><ol><li>Ottilie Brandvold, nurse</li><li><del>Casimir Fontenay, \
         poet</del></li><li style=\"display:none\">Ida Ravnsborg, teacher</li><li>Bo Ekelund, teacher</li></ol></body></html>",
    )
    .unwrap();
    let output = program().args(["import", page.to_str().unwrap()]).stdin(Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let written = fs::read_to_string(folder.path().join("page/signatories.csv")).unwrap();
    assert!(written.contains("Ottilie Brandvold") && written.contains("Bo Ekelund"), "{written}");
    assert!(!written.contains("Ravnsborg") && !written.contains("Casimir"), "{written}");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("struck-left-out") && said.contains("hidden-left-out"), "{said}");
}

/// What a table says of a row in a column that is not printed goes with it through an import.
#[test]
fn remarks_go_with_their_rows_when_a_list_is_written_anew() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("list.csv");
    fs::write(
        &list,
        "Name,Comments,Withdrawn\nOttilie Brandvold,please keep my name secret,\nCasimir Fontenay,,2026-02-27\nBo Ekelund,Great,\n",
    )
    .unwrap();
    let output = program().args(["import", list.to_str().unwrap()]).stdin(Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let check = program().arg("check").arg(folder.path().join("list")).arg("--final").stdin(Stdio::null()).output();
    let said = String::from_utf8(check.unwrap().stderr).unwrap();
    assert_eq!(said.matches("warning[refusal-noted]").count(), 2, "{said}");
}

/// What `columns:` says of a field goes before what a header seems to say; a second column of answers is asked about all the
/// same, for it may have refusals.
#[test]
fn what_the_user_says_of_columns_goes_before_their_words() {
    let says = [("I agree that my name is published", "consent")];
    let csv =
        "Name,I agree to receive your newsletter,I agree that my name is published\nAnn Lund,Yes,No\nBo Ek,No,Yes\n";
    assert_eq!(printed(csv, &says), (vec!["Bo Ek".to_owned()], false));
    let csv = "Name,Consent,I agree that my name is published\nAnn Lund,Yes,No\nBo Ek,No,Yes\n";
    assert!(printed(csv, &says).1);
    let pen = "Name,Pen name,Town\nAnn Lund,Reed,Oslo\nBo Ek,Heron,Bergen\n";
    assert_eq!(printed(pen, &[("Pen name", "name")]), (vec!["Reed".to_owned(), "Heron".to_owned()], false));
    let empty = "Name,Your full name\n,Ann Lund\n,Bo Ek\n";
    assert_eq!(printed(empty, &[("Your full name", "name")]).0, ["Ann Lund", "Bo Ek"]);
}
