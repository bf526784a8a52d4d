//! What a mutated file is given to, and what must hold of it.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};

use undersigned::fonts::Fonts;
use undersigned::letter::Status;
use undersigned::report::{Format, Report, render};
use undersigned::source::Sources;
use undersigned::{Request, Shelves, ledger, read};

use crate::mutate::{Dice, mutate};
use crate::prose;
use crate::seeds::{Pool, Seed, packed};

/// Who gets the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// `undersigned import`.
    Import,
    /// `undersigned check` of a folder.
    Check,
    /// `undersigned build --draft` of a folder.
    Build,
}

const TARGETS: [Target; 3] = [Target::Import, Target::Check, Target::Build];

impl Target {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Target::Import => "import",
            Target::Check => "check",
            Target::Build => "build",
        }
    }

    pub(crate) fn named(name: &str) -> Option<Target> {
        TARGETS.into_iter().find(|target| target.name() == name)
    }
}

/// Files and who gets them.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) target: Target,
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// The encoding that the user states.
    encoding: Option<&'static str>,
}

const LETTER: &str = "---\ntitle: T\ndate: 2026-06-06\nsignatories: signatories.csv\n---\n\nWe, the three undersigned, ask Ole Bergh to act.[^1]\n\n[^1]: Now.\n";
const ROLL: &str =
    "id,name,affiliation,country\n1,Ole Berg,Lake School,Norway\n2,Ann Lund,,Norway\n3,علی رضایی,دانشگاه,ایران\n";

/// What may be fed to `import`, and under which ending of a roll a folder may have it.
const SOURCES: &[&str] = &["txt", "md", "csv", "tsv", "html", "json", "yaml", "xlsx", "ods", "jsonl"];
const ROLLS: &[&str] = &["csv", "csv", "csv", "tsv", "xlsx", "ods", "json", "yaml"];

impl Case {
    /// One file, with what it needs beside it.
    pub(crate) fn of(target: Target, file: &str, bytes: Vec<u8>) -> Case {
        let mut files = BTreeMap::new();
        if target != Target::Import {
            files.insert("letter.md".to_owned(), LETTER.as_bytes().to_vec());
            files.insert("signatories.csv".to_owned(), ROLL.as_bytes().to_vec());
        }
        if file.starts_with("letter.") {
            files.remove("letter.md");
        }
        files.insert(file.to_owned(), bytes);
        Case { target, files, encoding: None }
    }

    /// Picks files and mutates them.
    pub(crate) fn thrown(pool: &Pool, dice: &mut Dice) -> Case {
        let encodings = ["windows-1256", "utf-16", "shift_jis", "gb18030", "utf-32", "iso-8859-8", "macintosh"];
        let encoding = dice.one_in(10).then(|| *dice.pick(&encodings));
        let mut case = if dice.one_in(3) {
            let ending = *dice.pick(SOURCES);
            // One time in ten a file that is not what its name says.
            let read_as = if dice.one_in(10) { *dice.pick(SOURCES) } else { ending };
            Case::of(Target::Import, &format!("page.{read_as}"), drawn(pool, ending, dice))
        } else if dice.one_in(2) {
            let mut case = Case::of(Target::Build, "letter.md", prose::letter(dice));
            case.files.insert("signatories.csv".to_owned(), prose::roll(dice));
            case
        } else {
            let target = *dice.pick(&TARGETS[1..]);
            match dice.throw(8) {
                0 | 1 => Case::of(target, "letter.md", drawn(pool, "md", dice)),
                2 => {
                    let mut case = Case::of(target, "letter.txt", drawn(pool, "txt", dice));
                    if dice.one_in(2) {
                        case.files.insert("letter.yaml".to_owned(), drawn(pool, "yaml", dice));
                    }
                    case
                }
                3 | 4 => {
                    let ending = *dice.pick(ROLLS);
                    Case::of(target, &format!("signatories.{ending}"), drawn(pool, ending, dice))
                }
                5 | 6 if target == Target::Build => {
                    let mut case = Case::of(target, "letter.md", drawn(pool, "md", dice));
                    case.files.insert("signatories.csv".to_owned(), drawn(pool, "csv", dice));
                    case
                }
                5 | 6 => {
                    let mut case = Case::of(target, "decisions.toml", drawn(pool, "toml", dice));
                    if dice.one_in(2) {
                        case.files.insert("signatories.csv".to_owned(), drawn(pool, "csv", dice));
                    }
                    case
                }
                _ => Case::of(target, "layout.toml", drawn(pool, "toml", dice)),
            }
        };
        case.encoding = encoding;
        case
    }

    /// Runs the case.
    ///
    /// # Errors
    /// What does not hold, in words.
    pub(crate) fn run(&self) -> Result<(), String> {
        match self.target {
            Target::Import => self.import(),
            Target::Check => self.check(&self.files),
            Target::Build => self.build(),
        }
    }

    fn import(&self) -> Result<(), String> {
        let shelves = Files(&self.files, self.encoding);
        let names: Vec<String> = self.files.keys().cloned().collect();
        let (mut sources, mut report) = (Sources::default(), Report::new());
        let imported = undersigned::import(&shelves, &names, None, &mut sources, &mut report)
            .map_err(|error| format!("{error:?}"))?;
        said(&report, &sources)?;
        if report.has_errors() {
            return Ok(());
        }
        let mut folder = BTreeMap::new();
        let letter =
            imported.letter.unwrap_or_else(|| "---\ntitle: T\nsignatories: signatories.csv\n---\n\nText.\n".to_owned());
        folder.insert("letter.md".to_owned(), letter.into_bytes());
        folder
            .insert("signatories.csv".to_owned(), imported.signatories.unwrap_or_else(|| ROLL.to_owned()).into_bytes());
        folder.insert("decisions.toml".to_owned(), imported.decisions.into_bytes());
        self.check(&folder)?;
        let (mut sources, mut report) = (Sources::default(), Report::new());
        read::letter(&mut sources, "letter.md", &folder["letter.md"], &mut report);
        read::decisions(&mut sources, "decisions.toml", &folder["decisions.toml"], &mut report);
        let unread = ["front-matter-invalid", "decisions-invalid", "key-unknown", "encoding-invalid", "not-text"];
        match report.findings().iter().find(|finding| unread.contains(&finding.code.name)) {
            Some(finding) => {
                Err(format!("what is imported cannot be read: {} {:?}", finding.code.name, finding.arguments))
            }
            None => Ok(()),
        }
    }

    /// A draft is set, on two threads, and is a whole file.
    fn build(&self) -> Result<(), String> {
        let shelves = Files(&self.files, self.encoding);
        let (mut sources, mut report) = (Sources::default(), Report::new());
        let request = Request { status: Some(Status::Draft), ..request(&self.files) };
        let copy = match undersigned::gather(&shelves, &request, &mut sources, &mut report) {
            Ok(copy) => copy,
            Err(undersigned::Failure::Read { error, .. }) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(format!("{error:?}")),
        };
        if !report.has_errors() {
            let mut pdf = Vec::new();
            undersigned::typeset(&copy, &Fonts::bundled(), 2, &mut pdf, &mut report)
                .map_err(|error| error.to_string())?;
            if !pdf.starts_with(b"%PDF-1.7") || !pdf.ends_with(b"%%EOF\n") {
                return Err("the file is not whole".to_owned());
            }
        }
        said(&report, &sources)
    }

    fn check(&self, files: &BTreeMap<String, Vec<u8>>) -> Result<(), String> {
        let shelves = Files(files, self.encoding);
        let request = request(files);
        let (mut sources, mut report) = (Sources::default(), Report::new());
        let copy = match undersigned::check(&shelves, &request, &mut sources, &mut report) {
            Ok(copy) => copy,
            // The letter named a file that is not there.
            Err(undersigned::Failure::Read { error, .. }) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(format!("{error:?}")),
        };
        let ledger = undersigned::account(&copy, &mut report);
        said(&report, &sources)?;
        if let (Some(ledger), Some(account)) = (ledger, &copy.edited) {
            if ledger.unaccounted() > 0 {
                return Err(format!("{} rows are not accounted for", ledger.unaccounted()));
            }
            for shape in [ledger::Shape::Csv, ledger::Shape::Json] {
                ledger::write(&ledger, &account.ids, &sources, shape, &mut io::sink())
                    .map_err(|error| error.to_string())?;
            }
        }
        Ok(())
    }
}

/// What is asked for, of a folder with these files.
fn request(files: &BTreeMap<String, Vec<u8>>) -> Request {
    let letter = if files.contains_key("letter.txt") { "letter.txt" } else { "letter.md" };
    let roll = files.keys().find(|name| name.starts_with("signatories.") && *name != "signatories.csv");
    Request {
        letter: letter.to_owned(),
        signatories: Some(roll.map_or("signatories.csv", String::as_str).to_owned()),
        layout: files.contains_key("layout.toml").then(|| "layout.toml".to_owned()),
        ..Request::default()
    }
}

/// The findings can be said, in a few megabytes at most.
fn said(report: &Report, sources: &Sources) -> Result<(), String> {
    for format in [Format::Human, Format::Short, Format::Json] {
        let said = render(report, sources, format);
        if said.len() > 8 << 20 {
            return Err(format!("{} bytes are said", said.len()));
        }
    }
    Ok(())
}

/// A file of the pool, mutated.
fn drawn(pool: &Pool, ending: &str, dice: &mut Dice) -> Vec<u8> {
    let seeds = &pool[ending];
    let mut seed = dice.pick(seeds).clone();
    let mut other = || {
        let ending = *dice.pick(SOURCES);
        dice.pick(&pool[ending]).bytes()
    };
    let others = [other(), other()];
    let others: Vec<&[u8]> = others.iter().map(Vec::as_slice).collect();
    match &mut seed {
        Seed::Container(parts) if !dice.one_in(4) => {
            for _ in 0..1 + dice.throw(3) {
                let part = dice.throw(parts.len());
                mutate(&mut parts[part].1, &others, dice);
            }
            packed(parts)
        }
        other => {
            let mut bytes = other.bytes();
            mutate(&mut bytes, &others, dice);
            bytes
        }
    }
}

/// Files in memory, read in the encoding that is stated, as the command does.
struct Files<'a>(&'a BTreeMap<String, Vec<u8>>, Option<&'static str>);

impl Shelves for Files<'_> {
    fn open(&self, name: &str) -> io::Result<Box<dyn Read>> {
        let bytes = self.0.get(name).ok_or(io::ErrorKind::NotFound)?;
        let input: Box<dyn Read> = Box::new(Cursor::new(bytes.clone()));
        match self.1.and_then(read::Encoding::named) {
            Some(encoding) => read::transcoded(input, encoding),
            None => Ok(input),
        }
    }

    fn beside(&self, _: &str, sibling: &str) -> String {
        sibling.to_owned()
    }
}
