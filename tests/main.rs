//! tests
mod read;
