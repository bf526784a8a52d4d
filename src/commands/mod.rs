//! The commands: the only rooms with doors outside, to files, terminal and standard streams. One file a command.

pub mod build;
mod files;
pub mod import;
mod spool;
mod terminal;
