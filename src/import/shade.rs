//! What a page of HTML strikes out or hides: deletions, withdrawn names, tracked changes, comments of a word processor.
//!
//! None of it is printed; all of it is said, because a page may also fold away what belongs to the letter.
//! Deliberately absent: what a style sheet or a script hides.

/// What was left out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shaded {
    /// Where it stands in the source.
    pub(super) at: usize,
    /// Its words.
    pub(super) text: String,
    /// Whether it is struck out; else it is hidden.
    pub(super) struck: bool,
}

/// The element that shades what is in it, while it is open.
#[derive(Debug)]
struct Open {
    name: String,
    /// How many of its name are open.
    depth: usize,
    /// How many lists are open within it.
    lists: usize,
    struck: bool,
}

/// What is shaded of a page.
#[derive(Debug, Default)]
pub(super) struct Shade {
    open: Option<Open>,
    /// What was left out.
    pub(super) found: Vec<Shaded>,
    /// Whether something of the line being written was.
    pub(super) in_line: bool,
}

/// Elements that have no end.
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];
/// Elements that end where the next of them begins.
const UNENDED: &[&str] = &["p", "li", "td", "th", "tr", "dt", "dd", "option"];

impl Shade {
    /// An element begins.
    pub(super) fn start(&mut self, name: &str, attribute: &dyn Fn(&str) -> String, hides: bool, closed: bool) {
        let is_list = matches!(name, "ul" | "ol" | "table" | "dl");
        if let Some(open) = &mut self.open {
            if open.name == name && UNENDED.contains(&name) && open.lists == 0 {
                self.open = None;
            } else {
                open.depth += usize::from(open.name == name && !closed);
                open.lists += usize::from(is_list);
                return;
            }
        }
        let style: String = attribute("style").to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
        let class = attribute("class");
        let struck = matches!(name, "del" | "s" | "strike") || style.contains("line-through");
        let hidden = hides
            || ["display:none", "visibility:hidden", "mso-hide:", "mso-element:comment"]
                .iter()
                .any(|how| style.contains(how))
            || ["MsoCommentText", "MsoCommentReference", "MsoCommentSubject"].iter().any(|known| class.contains(known));
        // A script shows such a page as a whole.
        let whole = matches!(name, "html" | "body" | "main" | "article");
        if (struck || hidden) && !whole && !closed && !VOID.contains(&name) {
            self.open =
                Some(Open { name: name.to_owned(), depth: 1, lists: usize::from(is_list), struck: struck && !hidden });
            self.found.push(Shaded { at: 0, text: String::new(), struck: struck && !hidden });
        }
    }

    /// An element ends.
    pub(super) fn end(&mut self, name: &str) {
        let Some(open) = &mut self.open else { return };
        let is_list = matches!(name, "ul" | "ol" | "table" | "dl");
        // A list ends around an item that has no end of its own.
        if open.name != name && is_list && open.lists == 0 {
            self.open = None;
            return;
        }
        open.lists = open.lists.saturating_sub(usize::from(is_list));
        if open.name == name {
            open.depth -= 1;
            if open.depth == 0 {
                self.open = None;
            }
        }
    }

    /// Whether a text is shaded; it is kept then.
    pub(super) fn takes(&mut self, at: usize, text: &str) -> bool {
        let Some(open) = &self.open else { return false };
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            return true;
        }
        self.in_line = true;
        if let Some(last) = self.found.last_mut() {
            if last.text.is_empty() {
                last.at = at;
            } else {
                last.text.push(' ');
            }
            last.text.push_str(&words);
            last.struck = open.struck;
        }
        true
    }
}
