//! tests
mod set;
