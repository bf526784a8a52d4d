//! What the readers promise.

mod dialects;
mod encodings;
mod hostile;
mod keys;
mod layout;
mod letter;
mod lists;
mod matter;
mod pictures;
mod plain;
mod render;
mod roll;
mod sheets;
mod show;
