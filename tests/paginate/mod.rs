//! Page making: properties over made-up heights, and examples that a person can check.
//!
//! [`model`] describes documents by heights alone and turns them into galleys; [`made`] reads pages back as lines at
//! positions. Nothing here sets type.

mod columns;
mod examples;
mod furniture;
mod generate;
mod made;
mod model;
mod properties;
mod rows;
