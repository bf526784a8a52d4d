//! The commands: the only rooms with doors outside, to files, terminal and standard streams. One file a command.

pub mod build;
pub mod check;
pub mod explain;
mod files;
pub mod import;
mod interrupt;
mod interview;
pub mod layouts;
mod ledger;
pub mod licences;
mod output;
mod progress;
mod request;
pub mod schema;
mod spool;
mod summary;
mod terminal;
