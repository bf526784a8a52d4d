//! What the readers promise.

mod hostile;
mod letter;
mod matter;
mod plain;
mod roll;
mod show;
