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
    /// Make a letter's folder of what you have: a pasted page, a list, a spreadsheet.
    Import(Import),
}

/// `undersigned build`.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  undersigned build examples/marshes                    writes examples/marshes/letter.pdf
  undersigned build letter.md signatories.csv -o out.pdf
  undersigned build - -o - < letter.md > letter.pdf

Exit code: 0 when the file is written, 1 when an error in the letter or roll stopped it, 2 when it could not run.")]
pub struct Build {
    /// The letter: a folder with letter.md (or letter.txt), or the file itself; `-` for the standard input.
    #[arg(value_name = "FOLDER|LETTER")]
    pub letter: PathBuf,

    /// The roll of signatories, if it is not the one that the letter names.
    #[arg(value_name = "SIGNATORIES")]
    pub signatories: Option<PathBuf>,

    /// Where to write; `-` for the standard output. Without it: beside the letter, with the ending .pdf.
    #[arg(short, long, value_name = "OUT.pdf")]
    pub output: Option<PathBuf>,

    /// The layout: a built-in one (formal, formal-letter) or a .toml file.
    #[arg(long, value_name = "NAME|FILE")]
    pub layout: Option<String>,

    /// Build a draft, whatever the letter says: what is missing is shown on the page.
    #[arg(long, conflicts_with = "final_")]
    pub draft: bool,

    /// Build the final document, whatever the letter says: what is missing is an error.
    #[arg(long = "final")]
    pub final_: bool,

    /// A folder of font files, for scripts beyond the built-in fonts. May be given several times.
    #[arg(long, value_name = "DIR")]
    pub font_dir: Vec<PathBuf>,

    /// The encoding of a file that is not UTF-8, such as windows-1256; files that are UTF-8 stay so.
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,

    /// How findings are printed.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub message_format: MessageFormat,

    /// Print findings, but not that the file was written.
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

    /// Write over letter.md, signatories.csv and decisions.toml where they are there.
    #[arg(long)]
    pub force: bool,

    /// The encoding of a source that is not UTF-8, such as windows-1256; sources that are UTF-8 stay so.
    #[arg(long, value_name = "NAME")]
    pub encoding: Option<String>,

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
