//! The program: parses the command line and hands it to its command.

use std::process::ExitCode;

use clap::Parser;
use undersigned::cli::{Cli, Command};
use undersigned::commands;

fn main() -> ExitCode {
    match Cli::parse().command {
        Command::Build(arguments) => commands::build::run(&arguments),
        Command::Check(arguments) => commands::check::run(&arguments),
        Command::Explain(arguments) => commands::explain::run(&arguments),
        Command::Import(arguments) => commands::import::run(&arguments),
        Command::Layouts(arguments) => commands::layouts::run(&arguments),
        Command::Licences => commands::licences::run(),
        Command::Schema(arguments) => commands::schema::run(&arguments),
    }
}
