//! Comments of YAML that were hardly meant: `subject: Reply to case #12` is cut at its number sign (YAML 1.2, 6.6).
//!
//! A comment that is meant has a space behind its sign, and two or more before it, or a line of its own. Deliberately
//! absent: values in quotation marks, which no comment cuts.

use super::matter::{Node, Value};
use crate::report::{Report, codes};
use crate::source::{SourceId, Span};

/// Tells of values that a number sign has cut short, or that it leaves nothing of.
pub(super) fn check(node: &Node, text: &str, source: SourceId, report: &mut Report) {
    match &node.value {
        Value::Map(entries) => {
            for (key, value) in entries {
                if matches!(value.value, Value::Null) {
                    let behind = text[key.range.end..].trim_start_matches([':', '"', '\'']);
                    told(text, text.len() - behind.len(), true, source, report);
                }
                check(value, text, source, report);
            }
        }
        Value::List(items) => items.iter().for_each(|item| check(item, text, source, report)),
        Value::Text(_) if !text[node.range.clone()].starts_with(['"', '\'', '|', '>']) => {
            let shown = text[node.range.clone()].trim_end();
            told(text, node.range.start + shown.len(), false, source, report);
        }
        Value::Text(_) | Value::Null => {}
    }
}

/// Tells of a comment that follows at this place of the text, if it may be none.
fn told(text: &str, at: usize, is_empty: bool, source: SourceId, report: &mut Report) {
    let line = text[at..].split(['\n', '\r']).next().unwrap_or("");
    let comment = line.trim_start_matches([' ', '\t']);
    let spaces = line.len() - comment.len();
    let Some(words) = comment.strip_prefix('#').filter(|_| spaces > 0) else { return };
    let is_meant = words.trim().is_empty() || (words.starts_with([' ', '\t']) && (is_empty || spaces > 1));
    if !is_meant {
        let from = at + spaces;
        let span = Span::of_text(source, from..from + comment.trim_end().len());
        report.add(codes::VALUE_CUT, span, [comment.trim_end().to_owned()]);
    }
}
