//! What outside judges say of the files: veraPDF, qpdf, and three readers of text.

use std::path::PathBuf;
use std::process::Command;

use undersigned::lang::Direction;

use super::compositor::lines;
use super::documents::letter;
use crate::support::judge;

fn keep(name: &str, bytes: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// Words that readers of PDF stumble over: marks, joiners, ligatures, conjuncts, wide joints, both directions.
const HARD: &[&str] = &[
    "محمّد بن عبد الرحمٰن آل سعود",
    "لا إله الأوّل ملأى",
    "علی‌رضا می‌خواهم‌زاده",
    "خبرگزاریِ ایران",
    "مُحَمَّدٌ رَّ كُتَّابٌ محمد",
    "ھدیٰ بیگم",
    "ملّیہ",
    "ڕۆژگار گۆران",
    "ڄامڙو ٻگھيو",
    "د محمود طرزي ښوونځی",
    "מֹשֶׁה בֶּן־יִשְׂרָאֵל",
    "ד״ר צ׳רניחובסקי",
    "शर्मा क्षत्रिय हिन्दी श्रीनिवासन",
    "สมชาย ณ กำแพงเพชร ผู้ใหญ่",
    "Nguyễn Thị Hồng Nhung",
    "Ẹ̀bùn Olúwaṣeun Adébáyọ̀",
    "Ægir Þórðarson affine Ta AV",
    "é́́́́",
    "Αθήνα Δημήτρης",
    "Сергей Йоханссон",
    "ትግርኛ ሃይለ",
    "Արամ Խաչատրյան",
    "შოთა რუსთაველი",
];

/// Letters that Unicode has composed, U+06C0.
const COMPOSED: &str = "ۀمۀ خانۀ ما";

/// A text without the controls that readers add to show its direction.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}')).collect()
}

#[test]
fn every_script_is_copied_exactly() {
    let path = keep("hard.pdf", &lines(&[HARD, &[COMPOSED]].concat(), 40));
    for reader in ["poppler", "poppler-layout", "pdfium"] {
        let said = judge("text").arg(reader).arg(&path).output().unwrap();
        assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
        let mut got = String::new();
        for page in String::from_utf8(said.stdout).unwrap().lines() {
            let page: serde_json::Value = serde_json::from_str(page).unwrap();
            got.push_str(page["text"].as_str().unwrap());
        }
        let got: Vec<String> = got.lines().map(|line| plain(line).trim().to_owned()).collect();
        if reader == "pdfium" {
            // PDFium decomposes some letters; what it gives is canonically the same.
            assert!(got.contains(&"ە\u{654}مە\u{654} خانە\u{654} ما".to_owned()));
        } else {
            assert!(got.contains(&COMPOSED.to_owned()));
        }
        let missing: Vec<&&str> = HARD.iter().filter(|line| !got.contains(&(**line).to_owned())).collect();
        assert!(missing.is_empty(), "{reader} lost {missing:?} of {got:#?}");
    }
}

/// An ornament within the text belongs to the layout, not to the page (ISO 32000-1, 14.8.2.2.2).
#[test]
fn only_what_belongs_to_the_page_is_pagination() {
    let outcome = crate::support::build_text("---\ntitle: T\n---\n\nOne.\n\n* * *\n\nTwo.\n", None);
    let path = keep("ornament.pdf", &outcome.pdf);
    let said = Command::new("qpdf").args(["--qdf", "--object-streams=disable"]).arg(&path).arg("-").output().unwrap();
    let kinds = |kind: &[u8]| said.stdout.windows(kind.len()).filter(|part| *part == kind).count();
    assert_eq!(kinds(b"/Artifact<</Type/Layout>>"), 1);
    assert!(kinds(b"/Artifact<</Type/Pagination") > 0);
}

#[test]
fn both_standards_are_kept_and_the_file_is_whole() {
    let files = [
        keep("ltr.pdf", &letter(Vec::new(), Direction::Ltr).unwrap()),
        keep("rtl.pdf", &letter(Vec::new(), Direction::Rtl).unwrap()),
        keep("scripts.pdf", &lines(HARD, 9)),
        // More pages than a node of the page tree holds, more notes of the parent tree than a leaf.
        keep("long.pdf", &lines(&["A line"; 250], 1)),
    ];
    let said = judge("verapdf").args(["--flavours", "2a,ua1"]).args(&files).output().unwrap();
    assert!(
        said.status.success(),
        "{}{}",
        String::from_utf8_lossy(&said.stdout),
        String::from_utf8_lossy(&said.stderr)
    );
    let said = judge("trees").args(&files).output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stdout));
    for file in &files {
        let said = Command::new("qpdf").arg("--check").arg(file).output().unwrap();
        assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stdout));
    }
}
