//! The questions in words, with what can be answered.

use std::fmt::Write;

use super::{Asked, Choice};
use crate::contact::struck_out;
use crate::decisions::{Decision, Kind, Naming, Question, Who};
use crate::report::rules;
use crate::roll::{ENTRY, Field, Roll, joined, line_of};
use crate::source::{Sources, Span};

/// The most characters of an entry that are shown.
const SHOWN: usize = 400;

/// Puts a question into words; `naming` is of the roll that it is about, none if it is about the letter alone.
pub fn put(question: &Question, naming: Option<(&Roll, &Naming<'_>)>, sources: &Sources) -> Asked {
    let desk = Desk { question, naming, sources };
    let rule = question.rule.name;
    match () {
        () if rule == rules::ROW_SPLIT.name => desk.split(),
        () if rule == rules::PLACEHOLDER_ROW.name => desk.row(
            "Is this somebody who signed? It does not look like a name.",
            ("y", "yes: print it as it is", Kind::Keep),
            ("n", "no: leave the row out", Kind::LeaveOut),
        ),
        () if rule == rules::NAME_ANONYMOUS.name => desk.row(
            "This row keeps its name to itself. Is it to be printed as it is, with a number?",
            ("y", "yes: print it as it is", Kind::Keep),
            ("n", "no: leave the row out", Kind::LeaveOut),
        ),
        () if rule == rules::HEADER_REPEATED.name => desk.row(
            "This row says what the head of the list says. Is it left out?",
            ("y", "yes: leave the row out", Kind::LeaveOut),
            ("n", "no: print it as it is", Kind::Keep),
        ),
        () if rule == rules::CONSENT_UNCLEAR.name => desk.row(
            "The consent of this row says neither yes nor no. May the name be printed?",
            ("y", "yes: print it", Kind::Consented),
            ("n", "no: do not print it, for anybody to see", Kind::Withhold),
        ),
        () if rule == rules::REFUSAL_NOTED.name || rule == rules::NAME_STRUCK.name => desk.row(
            "Something written beside this name says that it is not to be printed. Is it to be printed all the same?",
            ("y", "yes: print it as it is", Kind::Consented),
            ("n", "no: do not print it, for anybody to see", Kind::Withhold),
        ),
        () if rule == rules::WITHHELD_ELSEWHERE.name => desk.withheld(),
        () if rule == rules::NAME_SPELLINGS.name => desk.spellings(),
        () if rule == rules::NAMESAKE_OR_DUPLICATE.name => {
            desk.people("These rows have one name and two days of signing. Is it one person, who signed twice?")
        }
        () if rule == rules::DUPLICATE_LIKELY.name => {
            desk.people("These names are nearly the same. Is it one person, once spelled otherwise?")
        }
        () => desk.people("These rows have one name. Is it one person, who signed twice?"),
    }
}

struct Desk<'a> {
    question: &'a Question,
    naming: Option<(&'a Roll, &'a Naming<'a>)>,
    sources: &'a Sources,
}

impl Desk<'_> {
    /// The signatories that the question is about.
    fn signatories(&self) -> Vec<usize> {
        let Some((roll, _)) = self.naming else { return Vec::new() };
        self.question.rows.iter().filter_map(|row| roll.at_row(*row)).collect()
    }

    fn who(&self) -> Vec<Who> {
        let Some((_, naming)) = self.naming else { return Vec::new() };
        self.signatories().into_iter().map(|signatory| naming.who(signatory)).collect()
    }

    /// Whether a decision can tell each of the rows from all others.
    fn are_told(&self) -> bool {
        self.naming.is_some_and(|(_, naming)| self.signatories().into_iter().all(|signatory| naming.is_told(signatory)))
    }

    /// The question with the rows it is about.
    fn about(&self, asks: &str) -> String {
        let mut text = format!("{asks}\n");
        let Some((roll, _)) = self.naming else { return text };
        for signatory in self.signatories() {
            let entry: Vec<(Field, String)> =
                ENTRY.iter().map(|field| (*field, roll.field(signatory, *field).to_owned())).collect();
            let entry = if line_of(&entry).is_empty() {
                roll.field(signatory, Field::NativeName).to_owned()
            } else {
                line_of(&entry)
            };
            let place = self.sources.locate(Span::of_cell(roll.source(), roll.row(signatory), Span::ROW));
            let date = match roll.field(signatory, Field::Date) {
                "" => String::new(),
                date => format!(", signed {}", shown(date)),
            };
            // Writing to a string cannot fail.
            _ = writeln!(text, "    line {}: {}{date}", place.map_or(0, |place| place.line), shown(&entry));
        }
        text
    }

    fn split(&self) -> Asked {
        let mut text = self.about("Are these two rows one entry that was broken?");
        if let Some((roll, _)) = self.naming {
            let parts = self.signatories();
            let entry = joined(parts.len(), &|part, field| roll.field(parts[part], field));
            _ = writeln!(text, "  Together they would be:\n    {}", shown(&line_of(&entry)));
        }
        let choices = vec![
            ("y", "yes: join them, with all their words", Kind::Join),
            ("n", "no: these are two signatories", Kind::Distinct),
        ];
        self.asked(text, choices)
    }

    fn people(&self, asks: &str) -> Asked {
        let mut choices = vec![("y", "yes: print the first row, not the second", Kind::Merge)];
        let text = self.about(asks);
        if self.are_told() {
            choices.push(("o", "yes, but print the second row, not the first", Kind::Merge));
        }
        choices.push(("n", "no: these are two people, print both", Kind::Distinct));
        self.asked(text, choices)
    }

    /// The row that is withheld is not shown: nothing of it goes on but its place, and how a decision names it.
    fn withheld(&self) -> Asked {
        let mut text =
            self.about("Is this somebody who is not to be printed? Another row has this name, and is withheld.");
        let Some((roll, _)) = self.naming else { return Asked { text, choices: Vec::new() } };
        let all = &self.question.who;
        let rows = || self.question.rows.iter().zip(all).map(|(row, who)| (row, who, roll.at_row(*row).is_some()));
        for (row, ..) in rows().filter(|(.., is_printed)| !is_printed) {
            let place = self.sources.locate(Span::of_cell(roll.source(), *row, Span::ROW));
            _ = writeln!(text, "    line {}: withheld", place.map_or(0, |place| place.line));
        }
        let printed: Vec<Who> = rows().filter(|(.., is_printed)| *is_printed).map(|(_, who, _)| who.clone()).collect();
        // Where one name fits both rows, they are named as one.
        let is_told = rows().all(|(_, who, is_printed)| is_printed || !printed.contains(who));
        let one = if is_told { (Kind::Withhold, printed) } else { (Kind::Merge, all.clone()) };
        let choice = |key, says, (kind, who)| Choice { key, says, decision: Some(self.decision(kind, who)) };
        let choices = vec![
            choice("y", "yes: one person; print neither row", one),
            choice("n", "no: these are two people, print this one", (Kind::Distinct, all.clone())),
        ];
        Asked { text, choices }
    }

    fn row(
        &self,
        asks: &str,
        yes: (&'static str, &'static str, Kind),
        no: (&'static str, &'static str, Kind),
    ) -> Asked {
        let mut text = self.about(asks);
        let choices = [yes, no].into_iter().filter(|(.., kind)| *kind == Kind::Keep || self.are_told()).collect();
        if !self.are_told() {
            text.push_str("  Other rows say the same: take it out of the list, or give the rows an `id` each.\n");
        }
        self.asked(text, choices)
    }

    fn spellings(&self) -> Asked {
        let mut text = String::from("One name seems to stand in two spellings. Are both right?\n");
        for spelling in &self.question.spellings {
            _ = writeln!(text, "    {}", shown(spelling));
        }
        if let Some(place) = self.sources.locate(self.question.span) {
            _ = writeln!(text, "  The first stands on line {} of {}.", place.line, shown(place.name));
        }
        let who =
            self.question.spellings.first().map(|spelling| Who { name: Some(spelling.clone()), ..Who::default() });
        let keep = self.decision(Kind::Keep, who.into_iter().collect());
        let choices = vec![
            Choice { key: "y", says: "yes: keep both", decision: Some(keep) },
            Choice { key: "n", says: "no: I shall mend the letter or the list myself", decision: None },
        ];
        Asked { text, choices }
    }

    fn asked(&self, text: String, choices: Vec<(&'static str, &'static str, Kind)>) -> Asked {
        let choice = |(key, says, kind): (&'static str, &'static str, Kind)| {
            let mut who = self.who();
            if key == "o" {
                who.reverse();
            }
            Choice { key, says, decision: Some(self.decision(kind, who)) }
        };
        Asked { text, choices: choices.into_iter().map(choice).collect() }
    }

    fn decision(&self, kind: Kind, mut who: Vec<Who>) -> Decision {
        // What names one names the other too: once is enough.
        who.dedup();
        Decision { kind, who, becomes: Vec::new(), reason: String::new(), span: self.question.span }
    }
}

/// A text of the user's for a terminal: no control characters, no contact data, and in its own direction.
fn shown(text: &str) -> String {
    let is_plain = |c: &char| !c.is_control() && !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let clean: String = struck_out(text).chars().filter(is_plain).take(SHOWN).collect();
    if clean.chars().any(|c| matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FEFC}')) {
        return format!("\u{2068}{clean}\u{2069}");
    }
    clean
}
