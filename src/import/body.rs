//! The body of a letter: paragraphs, items, headings, quotations, notes; its closing formula and who signs below it.
//!
//! Lines are taken one after another. Wrapped lines flow together; whatever has a mark of its own, in any digits or
//! letters, begins a block. Markdown stays as it stands.
//! Deliberately absent: the head of the letter (see `head`) and the list (see `list`).

use std::collections::BTreeSet;

use super::block::Block;
use super::head::PARAGRAPH;
use super::headings::is_list_heading;
use super::lettered::lettered;
use super::lines::{Line, bulleted, note, numbered, value};
use super::markdown::{called, is_definition, is_plain, references, renumbered};
use super::notes::Marks;
use super::page::Letter;
use super::words::{heads_notes, is_closing};

/// How many lines the block of the sender has at most.
const MOST_SIGNED: usize = 8;

/// Reads paragraphs, items and notes; `may_sign`: the sender's block may stand among them.
pub(super) fn body(lines: &[Line<'_>], marks: &Marks, may_sign: bool, letter: &mut Letter) {
    let mut reader = Reader {
        marks,
        may_sign,
        wrap: Wrap::of(lines),
        lettered: lettered(lines),
        references: references(lines),
        before: None,
        indents: Vec::new(),
        in_notes: false,
        verbatim: Verbatim::None,
        in_numbers: false,
    };
    for (index, line) in lines.iter().enumerate() {
        if line.furniture && !reader.is_fenced() && !reader.ends_sentence(line) {
            letter.cut(line);
            continue;
        }
        if heads_notes(line.text) && lines.get(index + 1).is_some_and(|next| is_note(next, marks)) {
            // Notes are set at the foot of pages, below no heading.
            reader.in_notes = true;
            letter.cut(line);
            continue;
        }
        if line.shape.verbatim {
            reader.markdown(line, letter);
        } else {
            reader.text(line, letter);
        }
        reader.before = Some(line);
    }
}

/// Whether a line below the heading of the notes is one of them.
fn is_note(line: &Line<'_>, marks: &Marks) -> bool {
    note(line.text).is_some() || numbered(line.text).is_some() || is_definition(line.text) || marks.note(line).is_some()
}

/// How a text is wrapped.
struct Wrap {
    /// How wide it is, in characters.
    width: usize,
    /// Whether it has a line for each paragraph.
    unwrapped: bool,
}

impl Wrap {
    fn of(lines: &[Line<'_>]) -> Wrap {
        let lengths = || lines.iter().map(|line| line.text.chars().count());
        let width = lengths().filter(|length| *length < PARAGRAPH).max().unwrap_or(0);
        Wrap { width, unwrapped: lengths().any(|length| length >= PARAGRAPH) }
    }

    /// Whether a line goes on with the one before it.
    fn flows(&self, before: &Line<'_>, line: &Line<'_>) -> bool {
        let (length, next) = (before.text.chars().count(), line.text.chars().count());
        // A line that begins small behind one without a stop goes on with it.
        let small = line.text.starts_with(char::is_lowercase) && !before.text.ends_with(['.', ':', ';', '!', '?', ',']);
        let full = (length * 10 >= self.width * 6 && !self.unwrapped) || small;
        // Rows of figures are none of a sentence, which may have one alone in its last line.
        let row = line.is_figures() && before.text.ends_with([':', '.', ';']);
        let figures = row || (before.is_figures() && !line.text.starts_with(char::is_lowercase));
        let alike = before.shape == line.shape;
        !line.parted && length < PARAGRAPH && next < PARAGRAPH && full && alike && !figures
    }
}

/// What of Markdown is being read.
enum Verbatim<'t> {
    None,
    /// A block that goes on in the next line.
    Block,
    /// The definition of a footnote, which goes on in lines that are set in.
    Definition,
    /// What stands between fences of these signs: none of it means anything.
    Fenced(&'t str),
}

struct Reader<'a, 't> {
    marks: &'a Marks,
    may_sign: bool,
    wrap: Wrap,
    lettered: BTreeSet<usize>,
    references: BTreeSet<String>,
    /// The line before that was not the site's.
    before: Option<&'a Line<'t>>,
    /// How far the items are set in that the next may stand in.
    indents: Vec<usize>,
    in_notes: bool,
    verbatim: Verbatim<'t>,
    /// Whether the block of Markdown that is being read began with a number that Markdown does not know.
    in_numbers: bool,
}

impl<'t> Reader<'_, 't> {
    fn is_fenced(&self) -> bool {
        matches!(self.verbatim, Verbatim::Fenced(_))
    }

    /// Whether a line that could be a button ends a sentence that was wrapped, `they need our` / `help`.
    fn ends_sentence(&self, line: &Line<'_>) -> bool {
        let stops = ['.', ':', ';', '!', '?', ',', '…', '”', '"', '»'];
        line.text.starts_with(char::is_lowercase)
            && self.before.is_some_and(|before| self.wrap.flows(before, line) && !before.text.ends_with(stops))
    }

    /// Takes a line of plain text or of a page.
    fn text(&mut self, line: &Line<'t>, letter: &mut Letter) {
        let text = line.text;
        let flows = self.before.is_some_and(|before| self.wrap.flows(before, line));
        if line.shape.quote > 0 {
            return within(line.shape.quote, &mut letter.body, &mut |quoted| self.block(line, flows, quoted));
        }
        if let Some((number, rest)) = self.marks.note(line) {
            letter.notes.push((number, line.dressed(&rest)));
        } else if let Some((number, rest)) = note(text) {
            letter.notes.push((number.to_owned(), line.dressed(rest)));
        } else if self.in_notes
            && let Some((number, rest)) = numbered(text)
        {
            letter.notes.push((number.to_owned(), line.dressed(rest)));
        } else if let (true, Some((_, last)), true, None) =
            (flows, letter.notes.last_mut(), self.in_notes, bulleted(text))
        {
            last.push(' ');
            last.push_str(&line.dressed(text));
        } else if letter.closing.is_empty() && !self.is_item(line) && is_closing(text) {
            text.clone_into(&mut letter.closing);
        } else if !self.is_item(line) && line.shape.heading == 0 && self.signs(line, letter) {
            letter.signed.push(text.to_owned());
        } else {
            self.block(line, flows, &mut letter.body);
        }
    }

    /// Whether a line begins an item of a list.
    fn is_item(&self, line: &Line<'_>) -> bool {
        numbered(line.text).is_some() || bulleted(line.text).is_some_and(|_| !is_rule(line.text))
    }

    /// Whether a line below the closing formula says who signs.
    fn signs(&self, line: &Line<'_>, letter: &Letter) -> bool {
        self.may_sign
            && !letter.closing.is_empty()
            && line.text.chars().count() < 100
            && letter.signed.len() < MOST_SIGNED
            && !is_list_heading(line.text)
    }

    /// Takes a line into blocks: as one of its own, or as the rest of the last.
    fn block(&mut self, line: &Line<'_>, flows: bool, blocks: &mut Vec<Block>) {
        let said = |part: &str| self.marks.called(&line.dressed(part));
        let item =
            |number: Option<u32>, rest: &str, depth: usize| Block::Item { number, depth, lines: vec![said(rest)] };
        if line.shape.heading > 0 {
            blocks.push(line.block());
        } else if let Some(rest) = bulleted(line.text).filter(|_| !is_rule(line.text) && !line.shape.row) {
            blocks.push(item(None, rest, depth(&mut self.indents, line)));
            return;
        } else if let Some((number, rest)) = numbered(line.text)
            && let Some(number) = value(number)
            && !line.shape.row
        {
            blocks.push(item(Some(number), rest, depth(&mut self.indents, line)));
            return;
        } else if line.shape.row || (line.is_figures() && !flows) {
            match blocks.last_mut() {
                Some(Block::Rows(rows)) if !line.parted => rows.push(said(line.text)),
                _ => blocks.push(Block::Rows(vec![said(line.text)])),
            }
        } else {
            let begins = numbered(line.text).is_some() || self.lettered.contains(&line.range.start);
            match blocks.last_mut() {
                Some(Block::Paragraph(lines) | Block::Item { lines, .. }) if flows && !begins => {
                    lines.push(said(line.text));
                    return;
                }
                _ => blocks.push(Block::Paragraph(vec![said(line.text)])),
            }
        }
        self.indents.clear();
    }

    /// Takes a line of Markdown, as it stands but for what CommonMark does not know.
    fn markdown(&mut self, line: &Line<'t>, letter: &mut Letter) {
        let text = line.text;
        let fence = ["```", "~~~"].into_iter().find(|fence| text.starts_with(fence));
        if let Verbatim::Fenced(open) = self.verbatim {
            if fence == Some(open) {
                self.verbatim = Verbatim::None;
            }
            let blank = usize::from(line.parted);
            return append(letter, std::iter::repeat_n("", blank).chain([line.raw]));
        }
        let goes_on = match self.verbatim {
            Verbatim::Definition => line.indent > 1 || !line.parted,
            Verbatim::Block => !line.parted,
            _ => false,
        };
        let set_in = line.indent > 3;
        let note = self.marks.note(line).or(note(text).map(|(number, rest)| (number.to_owned(), rest.to_owned())));
        let note = note.or(numbered(text).filter(|_| self.in_notes).map(|(n, rest)| (n.to_owned(), rest.to_owned())));
        if let Some(fence) = fence {
            letter.body.push(Block::Verbatim(vec![line.raw.to_owned()]));
            self.verbatim = Verbatim::Fenced(fence);
        } else if is_definition(text) {
            letter.body.push(Block::Verbatim(vec![line.raw.to_owned()]));
            self.verbatim = Verbatim::Definition;
        } else if goes_on && (set_in || matches!(self.verbatim, Verbatim::Definition)) {
            let blank = usize::from(line.parted);
            append(letter, std::iter::repeat_n("", blank).chain([line.raw]));
        } else if let Some((number, rest)) = note.filter(|_| !set_in) {
            letter.notes.push((number, called(&rest, &self.references)));
            self.verbatim = Verbatim::None;
        } else if letter.closing.is_empty() && is_plain(text) && !self.is_item(line) && is_closing(text) {
            text.clone_into(&mut letter.closing);
            self.verbatim = Verbatim::None;
        } else if is_plain(text) && !set_in && !self.is_item(line) && self.signs(line, letter) {
            letter.signed.push(text.to_owned());
            self.verbatim = Verbatim::None;
        } else {
            let renumbered = renumbered(line);
            // A list that begins with another number than 1 must not stand close below a paragraph.
            let within = goes_on && self.in_numbers;
            self.in_numbers = within || renumbered.is_some();
            let begins = self.lettered.contains(&line.range.start) || (renumbered.is_some() && !within);
            let raw = renumbered.unwrap_or_else(|| line.raw.replace('\t', "    "));
            let raw = called(&self.marks.called(&raw), &self.references);
            match goes_on && !begins {
                true => append(letter, [raw.as_str()].into_iter()),
                false => letter.body.push(Block::Verbatim(vec![raw])),
            }
            self.verbatim = Verbatim::Block;
            // What stands below other words is no longer who signs.
            self.may_sign &= letter.closing.is_empty();
        }
    }
}

/// Adds lines to the block of Markdown that is being read.
fn append<'s>(letter: &mut Letter, lines: impl Iterator<Item = &'s str>) {
    if let Some(Block::Verbatim(block)) = letter.body.last_mut() {
        block.extend(lines.map(str::to_owned));
    }
}

/// Does something with the blocks of the quotation that blocks end with, or that begins there.
fn within(depth: usize, blocks: &mut Vec<Block>, add: &mut dyn FnMut(&mut Vec<Block>)) {
    if depth == 0 {
        return add(blocks);
    }
    if let Some(Block::Quote(inner)) = blocks.last_mut() {
        return within(depth - 1, inner, add);
    }
    let mut inner = Vec::new();
    within(depth - 1, &mut inner, add);
    blocks.push(Block::Quote(inner));
}

/// In how many others an item stands: those that are set in less, by two characters or more, so that numbers that stand
/// flush to their right are not each other's items.
fn depth(indents: &mut Vec<usize>, line: &Line<'_>) -> usize {
    while indents.last().is_some_and(|above| line.indent < above + 2) {
        indents.pop();
    }
    indents.push(line.indent);
    indents.len() - 1
}

/// Whether a line is a rule drawn with signs.
fn is_rule(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '-' | '–' | '—' | '*' | '_' | '=' | '•' | ' '))
}
