//! The command line: what can be typed, and nothing of what it does.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Typesets an open letter and the roll of its signatories as the PDF that is handed over.
#[derive(Debug, Parser)]
#[command(name = "undersigned", version, about, max_term_width = 100, arg_required_else_help = true)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the program does.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Typeset a letter and its signature annex as a PDF (PDF/A-2a and PDF/UA-1).
    Build(Build),
    /// Look over a letter and its roll before they are set, and say what should be mended or answered.
    Check(Check),
    /// Say what a finding means and what to do about it.
    Explain(Explain),
    /// Make a letter's folder of what you have: a pasted page, a list, a spreadsheet.
    Import(Import),
    /// List the built-in layouts and what each is for, or print one.
    Layouts(Layouts),
    /// Print the licences of the fonts and names of countries that are built in.
    Licences,
    /// Print the JSON Schema of the front matter or of a layout, for editors that complete and check keys.
    Schema(Schema),
}

/// What is read of a letter, and how: the same for `build`, `check` and `explain`.
#[derive(Debug, Args)]
pub struct Reading {
    /// The roll of signatories, if it is not the one that the letter names.
    #[arg(value_name = "SIGNATORIES")]
    pub signatories: Option<PathBuf>,

    /// The layout: a built-in one (`undersigned layouts` lists them) or a .toml file.
    #[arg(long, value_name = "NAME|FILE")]
    pub layout: Option<String>,

    /// Take it as a draft, whatever the letter says: what is missing is shown on the page.
    #[arg(long, conflicts_with = "final_")]
    pub draft: bool,

    /// Take it as the final document, whatever the letter says: what is missing is an error.
    #[arg(long = "final")]
    pub final_: bool,

    /// The encoding of a file that is not UTF-8, such as windows-1256; files that are UTF-8 stay so.
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,
}

/// How a letter is set: the same for `build` and `explain`.
#[derive(Debug, Args)]
pub struct Setting {
    /// A folder of font files, for scripts beyond the built-in fonts. May be given several times.
    #[arg(long, value_name = "DIR")]
    pub font_dir: Vec<PathBuf>,

    /// Divide the annex into volumes of so many signatories, each a document of its own: letter-1.pdf, letter-2.pdf, …
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub per_volume: Option<u32>,
}

/// `undersigned check`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  undersigned check examples/marshes
  undersigned check letter.md signatories.csv --strict
  undersigned check petition --interactive              asks what only you can know, and keeps the answers
  undersigned check letter.md --message-format json 2> findings.jsonl

Letter and list are never changed: answers are kept in decisions.toml beside the letter. A rule that says too much or too little is \
weighed in the letter's front matter: `rules: { namesake: off }`.

Exit code: 0 when nothing stands against it, 1 when an error or an unanswered question is left (with --strict: or a \
warning), 2 when it could not run.")]
pub struct Check {
    /// The letter: a folder with letter.md (or letter.txt), or the file itself; `-` for the standard input.
    #[arg(value_name = "FOLDER|LETTER")]
    pub letter: PathBuf,

    /// What is read, and how.
    #[command(flatten)]
    pub reading: Reading,

    /// Let a warning count as an error.
    #[arg(long)]
    pub strict: bool,

    /// Ask the open questions at the terminal, one by one, and write the answers to decisions.toml.
    #[arg(short, long)]
    pub interactive: bool,

    /// Also write the ledger, what became of each row of the list: a .csv or a .json file.
    #[arg(long, value_name = "LEDGER.csv|.json")]
    pub ledger: Option<PathBuf>,

    /// How findings are printed.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub message_format: MessageFormat,

    /// Print errors and warnings only, and no summary.
    #[arg(short, long)]
    pub quiet: bool,
}

/// `undersigned explain`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  undersigned explain row-split
  undersigned explain                        lists every code
  undersigned explain join                   explains an answer in decisions.toml
  undersigned explain 17 examples/marshes    tells where entry 17 comes from and where it is printed
  undersigned explain signatories.csv:19     tells what became of the row on line 19 of the list

Exit code: 0, or 2 when there is nothing of that name or number.")]
pub struct Explain {
    /// The code of a finding, such as `row-split`; the number of an entry; or a row of the list, as findings name it. Every
    /// code without it.
    #[arg(value_name = "CODE|NUMBER|FILE:LINE")]
    pub what: Option<String>,

    /// For an entry: the letter, a folder with letter.md (or letter.txt), or the file itself.
    #[arg(value_name = "FOLDER|LETTER", default_value = ".")]
    pub letter: PathBuf,

    /// What is read, and how.
    #[command(flatten)]
    pub reading: Reading,

    /// How it is set.
    #[command(flatten)]
    pub setting: Setting,
}

/// `undersigned layouts`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  undersigned layouts                                   lists the built-in layouts
  undersigned layouts register > ours.toml              a copy to change; `layout: ours.toml` in the letter uses it

Exit code: 0, or 2 when there is no such layout.")]
pub struct Layouts {
    /// The layout to print.
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
}

/// `undersigned schema`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  undersigned schema front-matter > front-matter.schema.json
  undersigned schema layout > layout.schema.json

JSON Schema, draft 2020-12. Exit code: 0.")]
pub struct Schema {
    /// What the schema is of.
    #[arg(value_name = "WHAT")]
    pub of: SchemaOf,
}

/// What has a schema.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum SchemaOf {
    /// The front matter of a letter.
    FrontMatter,
    /// A layout.
    Layout,
}

/// `undersigned build`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  undersigned build examples/marshes                    writes examples/marshes/letter.pdf
  undersigned build letter.md signatories.csv -o out.pdf
  undersigned build - -o - < letter.md > letter.pdf

A final document (`status: final` or --final) is checked first, as by `undersigned check`: nothing is written while an \
error or an unanswered question is left.

Exit code: 0 when the file is written, 1 when an error in the letter or roll stopped it, 2 when it could not run.")]
pub struct Build {
    /// The letter: a folder with letter.md (or letter.txt), or the file itself; `-` for the standard input.
    #[arg(value_name = "FOLDER|LETTER")]
    pub letter: PathBuf,

    /// What is read, and how.
    #[command(flatten)]
    pub reading: Reading,

    /// Where to write; `-` for the standard output. Without it: beside the letter, with the ending .pdf.
    #[arg(short, long, value_name = "OUT.pdf")]
    pub output: Option<PathBuf>,

    /// How it is set.
    #[command(flatten)]
    pub setting: Setting,

    /// Write nothing if a document would be larger than this (20MB, 500kB), and say how many signatories would fit.
    #[arg(long, value_name = "SIZE", value_parser = parse_size)]
    pub max_size: Option<u64>,

    /// Also write the ledger, what became of each row of the list: a .csv or a .json file.
    #[arg(long, value_name = "LEDGER.csv|.json")]
    pub ledger: Option<PathBuf>,

    /// How many threads may work; by default as many as the machine has cores. They do not change a byte.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub threads: Option<u16>,

    /// How findings are printed.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub message_format: MessageFormat,

    /// Print findings, but neither progress nor that the file was written.
    #[arg(short, long)]
    pub quiet: bool,
}

/// `undersigned import`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  undersigned import petition.txt                       makes the folder petition/ beside it
  undersigned import page.html form.xlsx -o marshes     the letter from the page, the list from the form
  undersigned import - -o marshes < pasted.txt

What the site put around the letter is cut and listed. Entries are parted into columns by stated rules; what is not sure
stays as it was and is said. Nothing is mended: a question is asked, and decisions.toml holds the answer, commented out.

Exit code: 0 when the folder is written, 1 when an error in a source stopped it, 2 when it could not run.")]
pub struct Import {
    /// What to import: text, Markdown, HTML, CSV, XLSX or ODS; `-` for the standard input.
    #[arg(value_name = "SOURCE", required = true)]
    pub sources: Vec<PathBuf>,

    /// The folder to make. Without it: beside the first source, with its name.
    #[arg(short, long, value_name = "FOLDER")]
    pub output: Option<PathBuf>,

    /// Write over letter.md, signatories.csv, decisions.toml and columns.toml where they are there.
    #[arg(long)]
    pub force: bool,

    /// Then ask the open questions at the terminal, one by one, and write the answers to decisions.toml.
    #[arg(short, long)]
    pub interactive: bool,

    /// The encoding of a source that is not UTF-8, such as windows-1256; sources that are UTF-8 stay so.
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,

    /// What the columns of tables hold: a file such as the columns.toml that importing a table writes.
    #[arg(long, value_name = "FILE")]
    pub columns: Option<PathBuf>,

    /// How findings are printed.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub message_format: MessageFormat,

    /// Print findings, but not what was written.
    #[arg(short, long)]
    pub quiet: bool,
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum MessageFormat {
    /// With the line shown and a hint.
    Human,
    /// One a line: file:line:column: severity, code and message.
    Short,
    /// One JSON object a line.
    Json,
}

/// A size such as `20MB`, `500 kB` or `1.5 GB`, in bytes; without a unit, in megabytes. A megabyte is a million bytes, as
/// mail servers count.
///
/// # Errors
/// What is wrong with it.
fn parse_size(text: &str) -> Result<u64, String> {
    let text = text.trim();
    let number = text.trim_end_matches(|character: char| character.is_alphabetic()).trim_end();
    let unit: u64 = match text[number.len()..].trim().to_ascii_lowercase().as_str() {
        "k" | "kb" => 1_000,
        "" | "m" | "mb" => 1_000_000,
        "g" | "gb" => 1_000_000_000,
        _ => return Err("write it like 20MB or 500kB".to_owned()),
    };
    let (whole, fraction) = number.split_once(['.', ',']).unwrap_or((number, ""));
    let digits: String = format!("{fraction:0<3}").chars().take(3).collect();
    let parse = |digits: &str| digits.parse::<u64>().map_err(|_| "write it like 20MB or 500kB".to_owned());
    let bytes = parse(whole)?.checked_mul(unit).zip(parse(&digits)?.checked_mul(unit / 1000));
    match bytes.and_then(|(whole, fraction)| whole.checked_add(fraction)) {
        Some(bytes) if bytes > 0 => Ok(bytes),
        _ => Err("a document cannot be of that size".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_as_people_write_them() {
        for (text, bytes) in [
            ("20MB", 20_000_000),
            ("20", 20_000_000),
            ("500 kB", 500_000),
            ("1.5g", 1_500_000_000),
            ("2,25 M", 2_250_000),
        ] {
            assert_eq!(parse_size(text), Ok(bytes), "{text}");
        }
        for text in ["", "MB", "20 XB", "-1MB", "0", "99999999999999 GB", "1.x MB"] {
            assert!(parse_size(text).is_err(), "{text}");
        }
    }
}
