//! The head of a letter: what the site wrote above it, the title, the recipient and copies, the date, the salutation.
//!
//! A part begins with the word that introduces it, `To:`, and goes on until another begins, or until a line is plainly the
//! letter itself. What stands among them and is none of them is kept where it stood, and said.
//! Deliberately absent: a recipient that no word introduces.

use super::block::Block;
use super::date::{dated, is_like_one};
use super::headings::is_list_heading;
use super::lines::{Line, folded, numbered};
use super::page::Letter;
use super::words::{
    Opening, is_body, is_certain_honorific, is_closing, is_letters_title, is_role, is_salutation, opening,
};
use crate::lang::Labels;

/// How long a line is at least that is a paragraph by itself, in characters.
pub(super) const PARAGRAPH: usize = 160;
/// How lines begin in which a site says who is petitioned.
const PETITIONS_TO: &[&str] = &["Petition to ", "Pétition à ", "Petición a ", "Petizione a "];
/// Among how many lines the head of the letter is looked for.
const HEAD: usize = 80;

/// Reads the head; the index of the first line of the body.
pub(super) fn head(lines: &[Line<'_>], labels: &[Labels], letter: &mut Letter) -> usize {
    let looked = &lines[..lines.len().min(HEAD)];
    let opens = looked.iter().enumerate().position(|(at, line)| {
        !line.furniture && opened_at(looked, at, labels).is_some_and(|(part, _)| part != Opening::From)
    });
    let greets = looked.iter().position(|line| is_salutation(line.text));
    let long = looked.iter().position(|line| line.text.chars().count() >= PARAGRAPH);
    let begins = opens.into_iter().chain(greets).min().or(long).unwrap_or(looked.len().min(1));
    let begins = if opens.is_none() && greets.is_none() && long.is_none() { preamble_end(looked) } else { begins };
    preamble(&looked[..begins], labels, letter);

    let mut at = begins;
    let mut part = None;
    while at < looked.len() {
        let line = &looked[at];
        let text = line.text;
        let ahead = greets.is_some_and(|greets| greets > at);
        if line.furniture {
            letter.cut(line);
        } else if letter.salutation.is_empty() && is_salutation(text) && opened_at(looked, at, labels).is_none() {
            letter.salutation = text.to_owned();
            at += 1;
            // Copies may stand below it.
            while let Some((Opening::Cc, rest)) = looked.get(at).and_then(|line| opened(line.text, labels)) {
                letter.take(Opening::Cc, rest);
                at += 1;
            }
            return at;
        } else if let Some((opening, rest)) = opened_at(looked, at, labels) {
            match opening {
                Opening::From => letter.cut(line),
                Opening::Date => letter.take_date(line, rest, labels),
                _ => letter.take(opening, rest),
            }
            part = Some(opening).filter(|opening| !matches!(opening, Opening::From | Opening::Date));
        } else if let (None, Some(_)) = (&letter.date, dated(text, labels)) {
            letter.take_date(line, text, labels);
            part = None;
        } else if is_letters_title(text) && !is_letters_title(&letter.title) && text.split_whitespace().count() > 2 {
            // The site put the recipient above the letter that it shows.
            if !letter.title.is_empty() {
                letter.body.push(Block::Paragraph(vec![std::mem::take(&mut letter.title)]));
                letter.unsure.push(line.range.clone());
            }
            text.clone_into(&mut letter.title);
            part = None;
        } else if part.is_some() && (is_like_one(text) || is_letters_title(text)) {
            letter.keep_unsure(line);
            part = None;
        } else if let Some(opening @ (Opening::To | Opening::Cc)) = part {
            // Without a salutation, what is no name or office is the letter itself.
            if !ahead && (begins_body(line) || begins_prose(&lines[at..])) {
                return at;
            }
            letter.take(opening, text);
        } else if ahead && text.chars().count() < PARAGRAPH {
            letter.keep_unsure(line);
        } else {
            return at;
        }
        at += 1;
    }
    at
}

/// Whether a line below the recipients is the letter, where no salutation stands between: a sentence, an item, a closing.
fn begins_body(line: &Line<'_>) -> bool {
    let text = line.text;
    let words = text.split_whitespace().count();
    let stops = text.ends_with(['.', '!', '?', ':', '؟', '。']) || text.contains(". ") || text.contains("؟ ");
    text.chars().count() >= PARAGRAPH
        || (words >= 7 && stops)
        || words > 24
        || is_closing(text)
        || is_list_heading(text)
        || numbered(text).is_some()
}

/// Whether lines begin with a paragraph that is wrapped: an addressee has hardly a word that begins small.
fn begins_prose(lines: &[Line<'_>]) -> bool {
    let rest = lines[1..].iter().take(HEAD).take_while(|line| !line.parted).count();
    if !lines[0].parted || rest == 0 {
        return false;
    }
    let words: Vec<&str> = lines[..=rest].iter().flat_map(|line| line.text.split_whitespace()).collect();
    let begins = |word: &&&str, is: fn(char) -> bool| word.chars().find(|c| c.is_alphabetic()).is_some_and(is);
    let small = words.iter().filter(|word| begins(word, char::is_lowercase)).count();
    let cased = small + words.iter().filter(|word| begins(word, char::is_uppercase)).count();
    let stops = lines[rest].text.ends_with(['.', '!', '?', ':', '؟', '。', '۔']);
    let wide = lines[..rest].iter().all(|line| line.text.chars().count() >= 40);
    match cased * 2 >= words.len() {
        true => words.len() >= 10 && small * 5 >= cased * 3 && (stops || small * 4 >= cased * 3),
        false => words.len() >= 12 && stops && wide,
    }
}

/// Where the preamble of a text ends that has no recipient, no salutation and no long line: behind its title.
fn preamble_end(lines: &[Line<'_>]) -> usize {
    let last = lines.iter().rposition(|line| line.furniture).map_or(0, |last| last + 1);
    (last + 1).min(lines.len())
}

impl Letter {
    fn take(&mut self, opening: Opening, text: &str) {
        let one = |part: &mut String| {
            if !part.is_empty() {
                part.push(' ');
            }
            part.push_str(text);
        };
        // `Committee of Rivers; Office of Ponds` are two.
        let each = || text.split([';', '؛']).map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        match opening {
            Opening::To => self.to.extend(each()),
            Opening::Cc => self.cc.extend(each()),
            Opening::Subject if !text.is_empty() => one(&mut self.subject),
            Opening::Reference if !text.is_empty() => one(&mut self.reference),
            _ => {}
        }
    }

    /// Takes the date that a line says; where none is understood, the line stays as it stood.
    fn take_date(&mut self, line: &Line<'_>, text: &str, labels: &[Labels]) {
        match dated(text, labels).filter(|_| self.date.is_none()) {
            Some(dated) => {
                self.date = Some((dated.iso, dated.written.to_owned()));
                self.place = dated.place.to_owned();
                self.calendars = dated.calendars;
            }
            None => self.keep_unsure(line),
        }
    }

    /// Keeps a line as a paragraph because it cannot be told what it is.
    fn keep_unsure(&mut self, line: &Line<'_>) {
        self.body.push(line.block());
        self.unsure.push(line.range.clone());
    }
}

/// What a line introduces; one that goes on in the next, `To the council, which has` / `not answered`, introduces nobody.
fn opened_at<'t>(lines: &[Line<'t>], at: usize, labels: &[Labels]) -> Option<(Opening, &'t str)> {
    let line = &lines[at];
    let next = lines.get(at + 1).filter(|next| !next.parted);
    let sentence = line.text.starts_with("To the ")
        && (line.text.contains(": ") || next.is_some_and(|next| next.text.starts_with(char::is_lowercase)));
    opened(line.text, labels).filter(|(opening, _)| !sentence || *opening != Opening::To)
}

/// What a line introduces, in our own words for it or in others that are usual. A word of one letter (Spanish `A: …`)
/// introduces somebody only if somebody follows.
fn opened<'t>(line: &'t str, labels: &[Labels]) -> Option<(Opening, &'t str)> {
    if let Some(found) = opening(line) {
        return Some(found);
    }
    // `To the Minister of Waters`, on a line of its own.
    let whole = !line.ends_with(['.', ',', ':', '!', '?', ';']) && line.split_whitespace().count() <= 14;
    if let Some(rest) = line.strip_prefix("To ").filter(|rest| whole && rest.starts_with("the ")) {
        return Some((Opening::To, rest));
    }
    // `Petition to Minister of Waters`, where `Petition to Save the Marsh` is a title.
    let petition = PETITIONS_TO.iter().find_map(|known| line.strip_prefix(known)).filter(|_| whole);
    let is_office = |word: &str| word == "the" || is_role(word) || is_body(word) || is_certain_honorific(word);
    if let Some(rest) = petition.filter(|rest| rest.split_whitespace().next().is_some_and(is_office)) {
        return Some((Opening::To, rest));
    }
    let (word, rest) = line.split_once([':', '：'])?;
    let word = folded(word);
    if word.is_empty() || (word.chars().count() == 1 && rest.split_whitespace().count() < 2) {
        return None;
    }
    let is = |known: fn(&Labels) -> &str| labels.iter().any(|labels| folded(known(labels)) == word);
    let kind = match () {
        () if is(|labels| &labels.letter.to) => Opening::To,
        () if is(|labels| &labels.letter.cc) => Opening::Cc,
        () if is(|labels| &labels.letter.subject) => Opening::Subject,
        () if is(|labels| &labels.letter.date) => Opening::Date,
        () if is(|labels| &labels.letter.reference) => Opening::Reference,
        () => return None,
    };
    Some((kind, rest.trim_start()))
}

/// What stands above the recipient: down to the last line that the site wrote it is the site's; then comes the title.
fn preamble(lines: &[Line<'_>], labels: &[Labels], letter: &mut Letter) {
    let is_site = |line: &Line<'_>| line.furniture || is_sender(line.text);
    let site = lines.iter().rposition(is_site).map_or(0, |last| last + 1);
    let (above, own) = lines.split_at(site);
    // Where nothing is left for a title, the longest line of the site's head is it.
    let words = |line: &&Line<'_>| line.text.split_whitespace().count();
    // `Home › Petitions › Education` is where the reader is.
    let is_path = |line: &Line<'_>| line.text.contains(" › ");
    let may_be = |line: &&Line<'_>| !is_site(line) && !is_path(line) && dated(line.text, labels).is_none();
    // A line that says that it is a letter, or that the page says twice, is the title before any other.
    let says = |line: &&Line<'_>| words(line) > 1 && is_letters_title(line.text);
    let twice = |line: &&Line<'_>| words(line) > 1 && lines.iter().filter(|other| other.text == line.text).count() > 1;
    let known = own.iter().filter(may_be).find(says);
    let known = known.or_else(|| lines.iter().filter(may_be).rfind(says));
    let known = known.or_else(|| own.iter().chain(above).filter(may_be).find(twice));
    let title = match known.or_else(|| own.iter().find(may_be)) {
        Some(title) => Some(title),
        None => above.iter().filter(may_be).filter(|line| words(line) > 2).max_by_key(words),
    };
    let title_at = title.map(|title| title.range.clone());
    if let Some(title) = title {
        let said = title.text.trim_start_matches('#').trim();
        // `Pétition : Sauvons l’étang` says what the page is, and then its title.
        let named = said.split_once(':').filter(|(word, rest)| is_petition(word) && !rest.trim().is_empty());
        let said = named.map_or(said, |(_, rest)| rest.trim());
        // A title that is set bold as a whole.
        let bare = said.strip_prefix("**").and_then(|rest| rest.strip_suffix("**")).filter(|bare| !bare.contains('*'));
        bare.unwrap_or(said).clone_into(&mut letter.title);
        // `#Tag` is a word of the title, `# Title` a mark of Markdown.
        if title.text.starts_with('#') && !title.text.trim_start_matches('#').starts_with(' ') {
            title.text.clone_into(&mut letter.title);
        }
    }
    for line in above.iter().filter(|line| Some(&line.range) != title_at.as_ref()) {
        letter.cut(line);
    }
    // What a page has above a title that is known is the page's, like what it has above all.
    let (before, own) = match known.and_then(|known| own.iter().position(|line| line.range == known.range)) {
        Some(at) => own.split_at(at),
        None => own.split_at(0),
    };
    before.iter().for_each(|line| letter.cut(line));
    for line in own.iter().filter(|line| Some(&line.range) != title_at.as_ref()) {
        if letter.date.is_none() && dated(line.text, labels).is_some() {
            letter.take_date(line, line.text, labels);
        } else if !line.shape.verbatim || line.text.contains(char::is_alphanumeric) {
            // A line drawn below the title is a mark of Markdown.
            letter.keep_unsure(line);
        }
    }
}

/// Whether a word says that what follows is a petition's title.
fn is_petition(word: &str) -> bool {
    matches!(
        folded(word).as_str(),
        "petition" | "pétition" | "petición" | "petizione" | "петиция" | "کارزار" | "عريضة" | "עצומה"
    )
}

/// Whether a line says who sent a mail: that is no part of the letter in it.
fn is_sender(text: &str) -> bool {
    opening(text).is_some_and(|(part, _)| part == Opening::From)
}
