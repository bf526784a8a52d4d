//! A paragraph cut into tokens: parts of words that have one script, level and piece; spaces; forced ends of lines.
//!
//! Scripts are resolved as UAX #24 says: what is common to all scripts takes the script before it, closing marks take
//! that of their opening one, and an isolate starts afresh and ends without a trace. Digits from 0 to 9 are Latin among
//! right-to-left letters. Controls of the bidirectional
//! algorithm, and what else is never drawn, are left out here. Deliberately absent: fonts.

use super::bidi::Levels;
use crate::lang::{Script, script_beside, script_direction, script_of};
use crate::manuscript::{Piece, PieceKind};
use crate::property::is_mark;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Characters of a word.
    Text,
    /// A space that stretches and at which a line may end.
    Space,
    /// A space of its own width (U+2002 and others).
    Fixed,
    /// A space that stretches and at which no line ends (U+00A0).
    NoBreak,
    /// A tabulator: set as a space; a segment separator for UAX #9, L1.
    Tab,
    /// A forced end of line.
    LineBreak,
    /// The number of pages.
    PageCount,
    /// A control that opens or closes an isolate: not drawn, but it keeps apart what is on its sides (UAX #9, L2).
    Isolate,
    /// A directional mark (U+200E, U+200F, U+061C): not drawn either.
    Mark,
}

impl Kind {
    /// Whether it is dropped from the measure at the end of a line.
    pub(super) fn is_white(self) -> bool {
        matches!(self, Kind::Space | Kind::Fixed | Kind::Tab | Kind::LineBreak) || self.is_control()
    }

    /// Whether it has a place in the order of a line and nothing to show there.
    pub(super) fn is_control(self) -> bool {
        matches!(self, Kind::Isolate | Kind::Mark)
    }

    /// Whether it stretches and shrinks in a justified line.
    pub(super) fn is_elastic(self) -> bool {
        matches!(self, Kind::Space | Kind::NoBreak | Kind::Tab)
    }
}

/// A part of a paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// Its first byte in the paragraph.
    pub(super) start: u32,
    /// The byte after its last.
    pub(super) end: u32,
    pub(super) kind: Kind,
    pub(super) script: Script,
    pub(super) level: u8,
    /// Whether a line may begin with it.
    pub(super) breakable: bool,
    /// Its piece, counted within the paragraph.
    pub(super) piece: u32,
    /// Which isolate it is in, numbered; 0 for none.
    pub(super) field: u32,
}

/// The longest token, in bytes: longer words are shaped in parts, so that no input makes shaping slow.
const LONGEST: u32 = 1000;
/// How far a leading common character looks for a script.
const LOOK_AHEAD: usize = 200;
/// How deep brackets and isolates are remembered; deeper ones take what is before them.
const DEEPEST: usize = 120;

struct Walk<'a> {
    text: &'a str,
    script: Script,
    fallback: Script,
    brackets: Vec<(char, Script)>,
    /// The script outside and the number of each open isolate.
    isolates: Vec<(Script, u32)>,
    fields: u32,
}

/// Cuts a paragraph. `base` is where its text begins in the manuscript, `breaks` are the line opportunities, `script`
/// is that of its language.
pub(super) fn itemize(
    text: &str,
    pieces: &[Piece],
    base: u32,
    levels: &Levels,
    breaks: &[u32],
    script: Script,
    tokens: &mut Vec<Token>,
) {
    tokens.clear();
    let mut walk = Walk {
        text,
        script: first_script(text).unwrap_or(script),
        fallback: script,
        brackets: Vec::new(),
        isolates: Vec::new(),
        fields: 0,
    };
    let mut breaks = breaks.iter().copied().peekable();
    let mut piece = 0;
    let mut breakable = false;
    let mut after_soft_hyphen = false;
    let mut next = 0;
    while let Some(character) = text[next..].chars().next() {
        let at = next;
        // The letters of a word under way, up to where anything might change.
        if let Some(last) = tokens.last_mut()
            && last.end as usize == at
            && last.kind == Kind::Text
            && last.piece as usize == piece
        {
            let piece_ends = pieces.get(piece).map_or(u32::MAX, |piece| piece.text.end - base);
            let limit = piece_ends.min(breaks.peek().copied().unwrap_or(u32::MAX)).min(last.start + LONGEST);
            next = letters(text, at, limit as usize, last.script, last.level, levels);
            if next > at {
                last.end = next as u32;
                walk.script = last.script;
                continue;
            }
        }
        next += character.len_utf8();
        while pieces.get(piece).is_some_and(|piece| (piece.text.end - base) as usize <= at) && piece + 1 < pieces.len()
        {
            piece += 1;
        }
        while breaks.next_if(|next| *next as usize <= at).is_some() {
            breakable |= !after_soft_hyphen;
        }
        after_soft_hyphen = character == super::hyphenate::SOFT_HYPHEN;
        let kind = pieces.get(piece).map(|piece| piece.kind);
        let raised = matches!(kind, Some(PieceKind::Call { .. } | PieceKind::CallSeparator | PieceKind::Raised));
        // A call stays with what is before it.
        let joins = raised && tokens.last().is_none_or(|last| last.piece != piece as u32);
        breakable &= !joins;
        let Some(token_kind) = kind_of(character, kind == Some(PieceKind::PageCount)) else {
            walk.control(at, character);
            if !levels.run_one_way()
                && let Some(kind) = control_kind(character)
            {
                tokens.push(Token { kind, breakable, ..walk.token(at, character, levels, piece) });
                breakable = false;
            }
            continue;
        };
        let script = walk.resolve(at, character);
        let token = Token { kind: token_kind, script, ..walk.token(at, character, levels, piece) };
        let Token { start, end, level, field, .. } = token;
        if let Some(last) = tokens.last_mut() {
            let same = last.kind == token_kind && last.end == start && last.piece == piece as u32;
            let whole = token_kind == Kind::PageCount && same;
            let is_mark = is_mark(character);
            let long = end - last.start > LONGEST && (!is_mark || end - last.start > 2 * LONGEST);
            let extends = token_kind == Kind::Text
                && same
                && !breakable
                && last.script == script
                && last.level == level
                && last.field == field;
            if whole || (extends && !long) {
                last.end = end;
                continue;
            }
        }
        tokens.push(Token { breakable, ..token });
        breakable = false;
    }
}

/// Where the letters end that begin at `at`, stand before `limit`, and are of this script and level.
fn letters(text: &str, at: usize, limit: usize, script: Script, level: u8, levels: &Levels) -> usize {
    let rest = &text[at..];
    let length = match script {
        Script::Latin => extent(rest, |c| matches!(c, 'a'..='z' | 'A'..='Z' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ')),
        Script::Cyrillic => extent(rest, |c| matches!(c, 'Ѐ'..='џ')),
        Script::Arabic => {
            extent(rest, |c| matches!(c, '\u{620}'..='\u{63F}' | '\u{641}'..='\u{64A}' | '\u{671}'..='\u{6D3}'))
        }
        Script::Hebrew => extent(rest, |c| matches!(c, 'א'..='ת')),
        _ => 0,
    };
    let end = text.floor_char_boundary((at + length).min(limit)).max(at);
    if levels.run_one_way() {
        return end;
    }
    (at..end).find(|at| levels.at(*at) != level).unwrap_or(end)
}

/// How many bytes the letters at the head of a text take.
fn extent(text: &str, is_letter: impl Fn(char) -> bool) -> usize {
    text.char_indices().find(|(_, character)| !is_letter(*character)).map_or(text.len(), |(at, _)| at)
}

fn control_kind(character: char) -> Option<Kind> {
    match character {
        '\u{2066}'..='\u{2069}' => Some(Kind::Isolate),
        '\u{61C}' | '\u{200E}' | '\u{200F}' => Some(Kind::Mark),
        _ => None,
    }
}

/// What a character is set as; none if it is never drawn.
fn kind_of(character: char, page_count: bool) -> Option<Kind> {
    Some(match character {
        _ if page_count => Kind::PageCount,
        ' ' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' => Kind::Space,
        '!'..='~' => Kind::Text,
        '\t' => Kind::Tab,
        '\u{A0}' => Kind::NoBreak,
        '\u{1680}' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200A}' | '\u{205F}' | '\u{3000}' => Kind::Fixed,
        '\u{2028}' | '\u{2029}' => Kind::LineBreak,
        // Controls of UAX #9, zero width space, word joiner, byte order mark.
        '\u{61C}'
        | '\u{200B}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' => return None,
        _ => Kind::Text,
    })
}

impl Walk<'_> {
    /// A token of one character.
    fn token(&self, at: usize, character: char, levels: &Levels, piece: usize) -> Token {
        Token {
            start: at as u32,
            end: (at + character.len_utf8()) as u32,
            kind: Kind::Text,
            script: self.script,
            level: levels.at(at),
            breakable: false,
            piece: piece as u32,
            field: self.isolates.last().map_or(0, |(_, field)| *field),
        }
    }

    /// Follows the isolates (UAX #9, BD9).
    fn control(&mut self, at: usize, character: char) {
        match character {
            '\u{2066}'..='\u{2068}' if self.isolates.len() < DEEPEST => {
                self.fields += 1;
                self.isolates.push((self.script, self.fields));
                let inside = &self.text[at + character.len_utf8()..];
                self.script = first_script(inside).unwrap_or(self.fallback);
            }
            '\u{2069}' => {
                if let Some((script, _)) = self.isolates.pop() {
                    self.script = script;
                }
            }
            _ => {}
        }
    }

    /// The script that a character is set in (UAX #24, 5.1 and 5.2).
    fn resolve(&mut self, at: usize, character: char) -> Script {
        if character.is_ascii_alphabetic() {
            self.script = Script::Latin;
            return self.script;
        }
        if is_of_figure(self.text, at, character) && script_direction(self.script).is_rtl() {
            return Script::Latin;
        }
        if let Some(close) = closing(character) {
            if self.brackets.len() < DEEPEST {
                self.brackets.push((close, self.script));
            }
            return self.script;
        }
        if is_closing(character) {
            if let Some(at) = self.brackets.iter().rposition(|(close, _)| *close == character) {
                let script = self.brackets[at].1;
                self.brackets.truncate(at);
                return script;
            }
            return self.script;
        }
        if character.is_ascii() {
            return self.script;
        }
        match script_of(character) {
            Script::Inherited | Script::Unknown => {}
            Script::Common => return script_beside(character, self.script),
            strong => self.script = strong,
        }
        self.script
    }
}

/// Whether a character is a digit from 0 to 9 or belongs to a figure of them. Such figures are of the Latin face among
/// right-to-left letters too: beside Latin letters they must be, and a page has one set of them.
fn is_of_figure(text: &str, at: usize, character: char) -> bool {
    let before = || text[..at].chars().next_back().unwrap_or(' ');
    let is_followed = || text[at + character.len_utf8()..].starts_with(|next: char| next.is_ascii_digit());
    match character {
        '0'..='9' => true,
        '.' | ',' | ':' | '/' | '–' => is_followed() && before().is_ascii_digit(),
        '-' | '+' | '−' | '±' => is_followed() && !before().is_alphabetic(),
        '$' | '€' | '£' | '#' => is_followed() || before().is_ascii_digit(),
        '%' | '°' | '′' | '″' => before().is_ascii_digit(),
        _ => false,
    }
}

/// The first script of its own in a text, up to the end of the isolate it is in.
fn first_script(text: &str) -> Option<Script> {
    let mut depth = 0_usize;
    for character in text.chars().take(LOOK_AHEAD) {
        match character {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.checked_sub(1)?,
            _ if depth == 0 => match script_of(character) {
                Script::Common | Script::Inherited | Script::Unknown => {}
                script => return Some(script),
            },
            _ => {}
        }
    }
    None
}

fn closing(character: char) -> Option<char> {
    Some(match character {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '«' => '»',
        '‹' => '›',
        '“' => '”',
        _ => return None,
    })
}

fn is_closing(character: char) -> bool {
    matches!(character, ')' | ']' | '}' | '»' | '›' | '”')
}
