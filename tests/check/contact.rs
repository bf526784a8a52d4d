//! Contact data in whatever is printed, and in nothing that is said.

use std::process::Stdio;

use undersigned::roll::Field;

use super::check_roll;
use crate::support::program;

#[test]
fn contact_data_is_found_in_every_field_that_is_printed() {
    for (field, called) in Field::PRINTED {
        let column = undersigned::read::field_name(*field);
        let csv = match field {
            Field::Name => "name\nBo Ek bo@example.org\n".to_owned(),
            _ => format!("name,{column}\nBo Ek,bo@example.org\n"),
        };
        let checked = check_roll(&csv);
        assert!(checked.codes().contains(&"contact-printed"), "{called}: {:?}", checked.findings());
        let said =
            format!("{:?}", checked.report.findings().iter().map(|finding| &finding.arguments).collect::<Vec<_>>());
        assert!(!said.contains("bo@"), "{said}");
    }
}

#[test]
fn no_finding_repeats_contact_data() {
    for csv in [
        "name,lang\nAnn Lund,ann@example.org\n",
        "name,pin\nAnn Lund,ann@example.org\n",
        "name,date\nAnn Lund,ann (at) example.org\n",
        "name,consent\nAnn Lund,ask ann (at) example.org\n",
        "name,title\nAnn Lund,\"JosÃ© MuÃ±oz ann@example.org\"\n",
    ] {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("signatories.csv"), csv).unwrap();
        let letter = "---\ntitle: T\nsignatories: signatories.csv\nannex: { order: date }\n---\n\nWe ask you to act.\n";
        std::fs::write(folder.path().join("letter.md"), letter).unwrap();
        let output = program().arg("build").arg(folder.path()).stdin(Stdio::null()).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("signatories.csv:2"), "{csv}: {said}");
        assert!(!said.contains("example.org"), "{csv}: {said}");
    }
}
