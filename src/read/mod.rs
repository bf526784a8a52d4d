//! Readers: from what the user wrote to the models.
//!
//! Nothing here fails: what is wrong goes to the report, with its place, and a value is always returned.
//! Deliberately absent: files (a reader is given bytes or a stream), and any thought of how the letter will look.

mod clean;
mod columns;
mod comments;
mod decisions;
mod encoding;
mod fields;
mod furniture;
pub mod keys;
mod labels;
mod language;
mod layout;
mod letter;
mod list;
mod matter;
mod nesting;
mod picture;
mod plain;
mod roll;
mod said;
pub mod schema;
mod sheet;
mod text;

pub use self::columns::columns;
pub use self::decisions::decisions;
pub use self::encoding::{Encoding, transcoded};
pub use self::fields::Part;
pub use self::labels::labels;
pub use self::layout::layout;
pub use self::letter::{letter, letter_as};
pub use self::picture::{MOST_BYTES as MOST_PICTURE_BYTES, picture};
pub use self::plain::{plain, plain_as};
pub use self::roll::{field_name, is_table, roll, roll_and_columns};
pub use self::text::text;
