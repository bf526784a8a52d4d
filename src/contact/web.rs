//! Web addresses.

/// Whether a text holds a web address.
pub fn is_web_address(text: &str) -> bool {
    // Most cells have nothing that an address cannot be without.
    if !text.contains(['/', '.']) {
        return false;
    }
    let small = text.to_ascii_lowercase();
    if text.contains('/') && small.split([' ', '(', ')', ',', ';', '<', '>']).any(is_bare_address) {
        return true;
    }
    ["http://", "https://", "www.", "ftp://"].iter().any(|scheme| {
        small.match_indices(scheme).any(|(at, _)| {
            let after = small[at + scheme.len()..].chars().next();
            let before = small[..at].chars().next_back();
            after.is_some_and(char::is_alphanumeric) && !before.is_some_and(char::is_alphanumeric)
        })
    })
}

/// `instagram.com/anne`: an address without a scheme, known by the path behind its domain. `amazon.com` is a company.
fn is_bare_address(word: &str) -> bool {
    const TOPS: &[&str] =
        &["com", "org", "net", "me", "io", "info", "edu", "gov", "int", "eu", "co", "ly", "gl", "be", "ee"];
    let Some((domain, path)) = word.split_once('/') else { return false };
    let Some((label, top)) = domain.rsplit_once('.') else { return false };
    let is_label =
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'));
    is_label && TOPS.contains(&top) && path.starts_with(|c: char| c.is_alphanumeric() || c == '@' || c == '_')
}
