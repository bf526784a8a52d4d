//! The one test binary. Its modules mirror the rooms of the house.
#![expect(clippy::disallowed_methods, reason = "tests read and write their own files")]

mod check;
mod commands;
#[cfg(feature = "judges")]
mod complaints;
mod compose;
mod consents;
mod countries;
mod determinism;
mod faults;
mod house;
mod import;
#[cfg(feature = "judges")]
mod judges;
mod letters;
mod names;
mod paginate;
mod pdf;
mod read;
#[cfg(feature = "judges")]
mod roundtrip;
mod scale;
mod set;
mod speech;
mod support;
mod translations;
