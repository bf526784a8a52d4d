//! The words we add to a letter, from TOML.

use crate::lang::{Labels, Lang};

/// Reads a file of labels. An error says what is wrong with it, and is one of ours: a test reads all of them.
///
/// # Errors
/// When the text is not of the shape of [`Labels`].
pub fn labels(text: &str) -> Result<Labels, String> {
    let mut labels: Labels = toml::from_str(text).map_err(|error| error.message().to_owned())?;
    let lang = Lang::parse(&labels.tag).unwrap_or(Lang::ENGLISH);
    (labels.digits, labels.comma) = (lang.digits(), lang.comma().to_owned());
    Ok(labels)
}
