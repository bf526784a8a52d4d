//! What a page strikes through, and what it does not show.
//!
//! A name that is struck through on the page was taken off its list, and one that is not shown was never meant to be read:
//! the first is written with the stroke that the page gives it, so that it is asked about, the second is no text.
//! Deliberately absent: style sheets; what they hide is seen only by a browser.

use std::borrow::Cow;

/// Elements that strike their text through.
const STRIKING: &[&str] = &["del", "s", "strike"];
/// Elements that have no end.
const VOID: &[&str] =
    &["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];
/// Elements that end where the next of them begins.
const ENDED_BY_NEXT: &[&str] = &["p", "li", "tr", "td", "th", "dt", "dd", "option"];
/// The stroke over a letter.
const STROKE: char = '\u{336}';

/// What is open that strikes through or hides.
#[derive(Debug, Default)]
pub(super) struct Veil {
    struck: Vec<String>,
    /// The element that hides, and how many of its name are open.
    hidden: Option<(String, usize)>,
}

impl Veil {
    /// An element begins, with this style; `hides` says that it has the attribute `hidden`.
    pub(super) fn start(&mut self, name: &str, style: &str, hides: bool, closed: bool) {
        if closed || VOID.contains(&name) {
            return;
        }
        match &mut self.hidden {
            Some((hidden, _)) if hidden == name && ENDED_BY_NEXT.contains(&name) => self.hidden = None,
            Some((hidden, open)) if hidden == name => *open += 1,
            _ => {}
        }
        let style: String = style.to_lowercase().split_whitespace().collect();
        let is_hidden = ["display:none", "visibility:hidden", "mso-hide:all"].iter().any(|says| style.contains(says));
        if self.hidden.is_none() && (hides || is_hidden) {
            self.hidden = Some((name.to_owned(), 1));
        }
        if STRIKING.contains(&name) || style.contains("line-through") {
            self.struck.push(name.to_owned());
        }
    }

    /// An element ends.
    pub(super) fn end(&mut self, name: &str) {
        if let Some((hidden, open)) = &mut self.hidden
            && hidden == name
        {
            *open -= 1;
            if *open == 0 {
                self.hidden = None;
            }
        }
        if let Some(at) = self.struck.iter().rposition(|struck| struck == name) {
            self.struck.truncate(at);
        }
    }

    /// A text as it is shown; none if it is not.
    pub(super) fn shown<'a>(&self, text: &'a str) -> Option<Cow<'a, str>> {
        match (&self.hidden, self.struck.is_empty()) {
            (Some(_), _) => None,
            (None, true) => Some(Cow::Borrowed(text)),
            (None, false) => {
                let stroke = |c: char| if c.is_alphabetic() { vec![c, STROKE] } else { vec![c] };
                Some(Cow::Owned(text.chars().flat_map(stroke).collect()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_struck_is_struck_and_what_is_hidden_is_gone() {
        let mut veil = Veil::default();
        veil.start("li", "", false, false);
        veil.start("del", "", false, false);
        assert_eq!(veil.shown("Bo E").as_deref(), Some("B\u{336}o\u{336} E\u{336}"));
        veil.end("del");
        assert_eq!(veil.shown("Bo").as_deref(), Some("Bo"));
        veil.start("li", "color: red; display : none", false, false);
        veil.start("img", "display:none", false, false);
        assert_eq!(veil.shown("Bo"), None);
        veil.start("li", "", false, false);
        assert_eq!(veil.shown("Bo").as_deref(), Some("Bo"));
        veil.start("span", "text-decoration: line-through", false, false);
        veil.start("span", "", true, false);
        veil.start("span", "", false, false);
        veil.end("span");
        assert_eq!(veil.shown("Bo"), None);
        veil.end("span");
    }
}
