//! The PDF writer: promises about its bytes, and what others read in them.

mod bytes;
mod compositor;
mod documents;
#[cfg(feature = "judges")]
mod judged;
