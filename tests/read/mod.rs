//! What the readers promise.

mod hostile;
mod layout;
mod letter;
mod matter;
mod plain;
mod render;
mod roll;
mod show;
