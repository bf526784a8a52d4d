//! tests
mod paginate;
