//! Who else is asked: Typst for the like of the document, veraPDF for its conformance.

use std::fs;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use super::{Cost, measured, rolls};

/// The longest roll that Typst is given: with ten times as many it asks for tens of gigabytes.
const MOST_FOR_TYPST: usize = 100_000;

/// Sets the same roll with Typst, tagged and to the same standards, if Python has it.
pub(crate) fn typst(folder: &Path, rows: usize) -> Option<Cost> {
    let python = |code: &str| Command::new("python3").args(["-c", code]).stderr(Stdio::null()).spawn();
    if rows > MOST_FOR_TYPST || !python("import typst").ok()?.wait().ok()?.success() {
        return None;
    }
    let source = folder.join("typst.typ");
    let mut out = BufWriter::new(fs::File::create(&source).ok()?);
    let mut roll = Vec::new();
    rolls::write(rows, &mut roll).ok()?;
    let roll = String::from_utf8(roll).ok()?;
    out.write_all(
        b"#set document(title: \"Open Letter\", date: datetime(year: 2026, month: 9, day: 14))\n\
          #set page(paper: \"a4\", columns: 2, numbering: \"1 of 1\")\n#set text(lang: \"en\", size: 9pt)\n\
          #set par(justify: true)\n= Signatories\n",
    )
    .ok()?;
    for row in roll.lines().skip(1) {
        let fields: Vec<String> = row.split(',').map(|field| format!("#{field:?}")).collect();
        writeln!(out, "+ *{}*, {}", fields[0], fields[1..].join(", ")).ok()?;
    }
    out.flush().ok()?;
    let code = "import typst, sys; typst.compile(sys.argv[1], output=sys.argv[2], pdf_standards=['a-2a', 'ua-1'])";
    let start = Instant::now();
    let child =
        Command::new("python3").args(["-c", code]).arg(&source).arg(source.with_extension("pdf")).spawn().ok()?;
    Some(measured(child, start, &source))
}

/// What veraPDF says of a document.
pub(crate) fn judge(document: &Path) -> String {
    let Ok(judges) = std::env::var("UNDERSIGNED_JUDGES") else {
        return "not asked (UNDERSIGNED_JUDGES is not set)".to_owned();
    };
    match Command::new(Path::new(&judges).join("bin/verapdf")).env("JAVA_TOOL_OPTIONS", "-Xmx8g").arg(document).output()
    {
        Ok(output) => {
            let text = String::from_utf8_lossy(&output.stdout);
            text.lines()
                .map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" "))
                .collect::<Vec<_>>()
                .join(", ")
        }
        Err(error) => format!("could not run: {error}"),
    }
}
