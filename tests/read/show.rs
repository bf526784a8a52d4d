//! A letter as short text, to be compared, and the promise that every span holds.

use undersigned::letter::{Block, Inline, Letter};
use undersigned::report::Report;
use undersigned::source::{Source, Sources, Span};

/// What reading gave.
pub(super) struct Read {
    pub(super) letter: Letter,
    pub(super) sources: Sources,
    pub(super) report: Report,
}

/// Reads a letter of Markdown, and checks its spans.
pub(super) fn read(text: &str) -> Read {
    read_bytes(text.as_bytes())
}

pub(super) fn read_bytes(bytes: &[u8]) -> Read {
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let letter = undersigned::read::letter(&mut sources, "letter.md", bytes, &mut report);
    let read = Read { letter, sources, report };
    read.check_spans();
    read
}

/// Reads a body under a front matter that has a title and no more.
pub(super) fn body(text: &str) -> Read {
    read(&format!("---\ntitle: T\n---\n{text}"))
}

impl Read {
    /// The findings: code, line and column, and what stands there.
    pub(super) fn findings(&self) -> Vec<String> {
        findings(&self.report, &self.sources)
    }

    pub(super) fn blocks(&self) -> String {
        blocks(&self.letter.blocks)
    }

    pub(super) fn note(&self, index: usize) -> String {
        self.letter.notes[index].blocks.as_deref().map_or("?".into(), blocks)
    }

    /// A text that is as long as its span stands there as it is, but for white space.
    pub(super) fn check_spans(&self) {
        let mut all = Vec::new();
        let matter = &self.letter.matter;
        let lines = [&matter.letterhead, &matter.to, &matter.cc, &matter.enclosures];
        for line in lines.into_iter().flatten().chain(matter.signed.iter().flatten()) {
            texts(line, &mut all);
        }
        for line in [&matter.title, &matter.place, &matter.subject, &matter.annex.title, &matter.annex.disclaimer] {
            texts(line, &mut all);
        }
        block_texts(&self.letter.blocks, &mut all);
        for note in &self.letter.notes {
            block_texts(note.blocks.as_deref().unwrap_or(&[]), &mut all);
        }
        for (text, span) in all {
            if text.len() != usize::from(span.len) {
                continue;
            }
            let Some(Source::Text { text: whole, .. }) = self.sources.get(span.source) else { panic!("no source") };
            let there = whole.get(span.start as usize..span.start as usize + text.len());
            let spaces = |text: &str| text.replace(char::is_whitespace, " ");
            assert_eq!(there.map(spaces), Some(spaces(text)), "at {span:?}");
        }
    }
}

/// Findings as `code file:line:column-or-cell`.
pub(super) fn findings(report: &Report, sources: &Sources) -> Vec<String> {
    let mut findings = Vec::new();
    for finding in report.findings() {
        let place = sources.locate(finding.span).map_or(String::new(), |place| {
            let cell = place.cell.map(|cell| format!(":{cell}")).unwrap_or_default();
            let column = place.column.map(|column| format!(":{column}")).unwrap_or_default();
            format!(" {}{column}{cell}", place.line)
        });
        findings.push(format!("{}{place}", finding.code.name));
    }
    findings
}

fn texts<'l>(inlines: &'l [Inline], all: &mut Vec<(&'l str, Span)>) {
    for inline in inlines {
        match inline {
            Inline::Text { text, span } => all.push((text, *span)),
            Inline::Emphasis(text)
            | Inline::Strong(text)
            | Inline::Link { text, .. }
            | Inline::Language { text, .. } => texts(text, all),
            Inline::Call { .. } | Inline::LineBreak => {}
        }
    }
}

fn block_texts<'l>(blocks: &'l [Block], all: &mut Vec<(&'l str, Span)>) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) => texts(text, all),
            Block::List(list) => list.items.iter().for_each(|item| block_texts(item, all)),
            Block::Quote(blocks) | Block::Division { blocks, .. } => block_texts(blocks, all),
            Block::Break => {}
        }
    }
}

/// Blocks as `p(…)`, `h1(…)`, `ul(li(…))`, `ol3(…)` (`~` after the name of a loose list), `quote(…)`, `fa(…)`, `hr`.
pub(super) fn blocks(blocks: &[Block]) -> String {
    let shown = blocks.iter().map(|block| match block {
        Block::Heading { level, text } => format!("h{level}({})", inlines(text)),
        Block::Paragraph(text) => format!("p({})", inlines(text)),
        Block::List(list) => {
            let name = list.start.map_or("ul".to_owned(), |start| format!("ol{start}"));
            let loose = if list.tight { "" } else { "~" };
            let items: Vec<String> = list.items.iter().map(|item| format!("li({})", self::blocks(item))).collect();
            format!("{name}{loose}({})", items.join(" "))
        }
        Block::Quote(blocks) => format!("quote({})", self::blocks(blocks)),
        Block::Division { lang, blocks } => format!("{lang}({})", self::blocks(blocks)),
        Block::Break => "hr".to_owned(),
    });
    shown.collect::<Vec<_>>().join(" ")
}

/// Inlines as `_…_`, `*…*`, `<url|…>`, `{fa …}`, `^0`, `/`; texts that are not joined are parted by `·`.
pub(super) fn inlines(inlines: &[Inline]) -> String {
    let mut shown = String::new();
    let mut after_text = false;
    for inline in inlines {
        let is_text = matches!(inline, Inline::Text { .. });
        if is_text && after_text {
            shown.push('·');
        }
        after_text = is_text;
        match inline {
            Inline::Text { text, .. } => shown.push_str(text),
            Inline::Emphasis(text) => shown.push_str(&format!("_{}_", self::inlines(text))),
            Inline::Strong(text) => shown.push_str(&format!("*{}*", self::inlines(text))),
            Inline::Link { url, text } => shown.push_str(&format!("<{url}|{}>", self::inlines(text))),
            Inline::Language { lang, text } => shown.push_str(&format!("{{{lang} {}}}", self::inlines(text))),
            Inline::Call { note, .. } => shown.push_str(&format!("^{}", note.0)),
            Inline::LineBreak => shown.push('/'),
        }
    }
    shown
}
