//! What stands around the letter itself: emblem, letterhead, signatures, as the front matter has them.
//!
//! A letterhead of two languages is a mapping of each to its lines; the letter's own language comes first, however they are
//! written. Signatures are the lines of one block, or several blocks. Deliberately absent: the emblem's file (see `picture`).

use super::fields::Values;
use super::matter::{Node, Value};
use crate::lang::Lang;
use crate::letter::{Emblem, Inline, Matter};
use crate::report::codes;
use crate::unit::Length;

const EMBLEM_KEYS: &[&str] = &["file", "alt", "height"];
const SIGNER_KEYS: &[&str] = &["name", "title", "affiliation"];

impl Values<'_> {
    /// The emblem: a mapping; a name alone lacks the words for it, and is told so.
    pub(super) fn emblem(&mut self, node: &Node) -> Option<Emblem> {
        let mut emblem =
            Emblem { file: (String::new(), self.span(node)), alt: String::new(), height: None, picture: None };
        match &node.value {
            Value::Map(entries) => {
                for (key, node) in entries {
                    match self.known(key, EMBLEM_KEYS, "emblem") {
                        "file" => emblem.file = self.name(node, "emblem.file").unwrap_or(emblem.file),
                        "alt" => emblem.alt = self.text(node, "emblem.alt").unwrap_or_default().to_owned(),
                        "height" => emblem.height = self.height(node),
                        _ => {}
                    }
                }
            }
            _ => emblem.file = self.name(node, "emblem")?,
        }
        if emblem.file.0.is_empty() {
            self.report.add(codes::EMBLEM_UNNAMED, self.span(node), []);
            return None;
        }
        if emblem.alt.is_empty() {
            self.report.add(codes::EMBLEM_ALT, emblem.file.1, []);
        }
        Some(emblem)
    }

    fn height(&mut self, node: &Node) -> Option<Length> {
        let height = Length::parse(self.text(node, "emblem.height")?).filter(|height| *height > Length::ZERO);
        if height.is_none() {
            self.invalid(node, "emblem.height", "write a length such as `18mm` or `50pt`");
        }
        height
    }

    /// The letterhead: lines, or two languages with theirs.
    pub(super) fn letterhead(&mut self, node: &Node, matter: &mut Matter) {
        let Value::Map(entries) = &node.value else {
            matter.letterhead = self.lines(node, "letterhead");
            return;
        };
        let mut sides: Vec<(Lang, Vec<Vec<Inline>>)> = Vec::new();
        for (key, lines) in entries {
            let Value::Text(tag) = &key.value else { continue };
            let Some(lang) = Lang::parse(tag) else {
                self.report.add(codes::LANGUAGE_INVALID, self.span(key), [tag.clone()]);
                continue;
            };
            if sides.len() == 2 {
                self.invalid(key, "letterhead", "a letterhead is in two languages at most");
                break;
            }
            sides.push((lang, self.lines(lines, "letterhead")));
        }
        let mut sides = sides.into_iter().filter(|(_, lines)| !lines.is_empty());
        if let Some((lang, lines)) = sides.next() {
            (matter.letterhead_lang, matter.letterhead) = (Some(lang), lines);
        }
        matter.letterhead_facing = sides.next();
    }

    /// The signatures: lines of one block, or blocks that are lists of lines or mappings.
    pub(super) fn signed(&mut self, node: &Node) -> Vec<Vec<Vec<Inline>>> {
        let blocks = match &node.value {
            Value::List(items) if items.iter().any(|item| matches!(item.value, Value::List(_) | Value::Map(_))) => {
                items.iter().map(|item| self.signer(item)).collect()
            }
            _ => vec![self.signer(node)],
        };
        blocks.into_iter().filter(|lines: &Vec<_>| !lines.is_empty()).collect()
    }

    fn signer(&mut self, node: &Node) -> Vec<Vec<Inline>> {
        let Value::Map(entries) = &node.value else { return self.lines(node, "signed") };
        let mut lines = vec![Vec::new(); SIGNER_KEYS.len()];
        for (key, node) in entries {
            let name = self.known(key, SIGNER_KEYS, "signed");
            if let Some(at) = SIGNER_KEYS.iter().position(|known| *known == name) {
                lines[at] = self.inlines(node, &format!("signed.{name}"));
            }
        }
        lines.retain(|line| !line.is_empty());
        lines
    }
}

/// Puts the letter's own language first in a letterhead of two.
pub(super) fn arrange(matter: &mut Matter) {
    let own = matter.lang.unwrap_or(Lang::ENGLISH);
    let own = own.language();
    if let (Some(first), Some((second, lines))) = (&mut matter.letterhead_lang, &mut matter.letterhead_facing)
        && first.language() != own
        && second.language() == own
    {
        std::mem::swap(first, second);
        std::mem::swap(&mut matter.letterhead, lines);
    }
}
