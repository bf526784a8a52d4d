//! tests
mod pdf;
