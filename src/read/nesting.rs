//! TOML of a depth that its parser bears.
//!
//! The parser goes down a level of its stack with each bracket, and its own guard is blind where brackets do not match.
//! Deliberately absent: what is wrong with the brackets, which the parser says of a text that is not too deep.

use serde::de::{DeserializeOwned, Error as _};

/// More brackets within one another than any file of ours has.
const DEEPEST: usize = 64;

/// Reads a text.
///
/// # Errors
/// What the parser says, or that the text is too deep for it.
pub(super) fn from_toml<T: DeserializeOwned>(text: &str) -> Result<T, toml::de::Error> {
    if is_deep(text) {
        return Err(toml::de::Error::custom("brackets are opened within brackets too many times over"));
    }
    toml::from_str(text)
}

/// Whether brackets stand too deep within one another; one that closes another kind closes nothing.
fn is_deep(text: &str) -> bool {
    let mut open = Vec::new();
    let mut quote = None;
    for byte in text.bytes() {
        match (quote, byte) {
            (_, b'\n') => quote = None,
            (Some(mark), _) => quote = Some(mark).filter(|mark| *mark != byte),
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'[' | b'{') => open.push(byte + 2),
            (None, b']' | b'}') if open.last() == Some(&byte) => {
                open.pop();
            }
            _ => {}
        }
        if open.len() > DEEPEST {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::is_deep;

    #[test]
    fn depth_is_of_brackets_that_match() {
        assert!(!is_deep(&"[[merge]]\nname = \"[[[{{{\"\nx = { a = [1] }\n".repeat(200)));
        assert!(is_deep(&"[".repeat(65)) && is_deep(&"a=[{]".repeat(65)));
    }
}
