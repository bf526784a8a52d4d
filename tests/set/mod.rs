//! Setting, seen from outside: manuscripts in, galleys out.

mod faces;
mod kashida;
mod lines;
mod optimum;
mod properties;
mod rows;
mod unicode;

use undersigned::fonts::Fonts;
use undersigned::galley::{Galley, Run, RunWord, Slug};
use undersigned::lang::{Direction, Lang};
use undersigned::layout::{
    Align, AnnexLook, Figures, Justification, Kashida, Layout, Native, NoteArea, PageShape, Protrusion, Style,
    StyleName, Styles,
};
use undersigned::letter::{NoteMarks, Restart};
use undersigned::manuscript::{
    Flow, Label, Manuscript, NodeId, NoteId, NoteText, Paragraph, Piece, PieceKind, Section,
};
use undersigned::set::Setter;
use undersigned::source::Span;
use undersigned::unit::{Length, Permille};
use undersigned::words::Words;

/// A layout whose body is justified and hyphenated and whose entries are ragged.
pub(crate) fn layout() -> Layout {
    let length = Length::points;
    let plain = Style {
        size: length(10),
        leading: length(13),
        before: Length::ZERO,
        after: length(6),
        align: Align::Start,
        bold: false,
        italic: false,
        start_indent: Length::ZERO,
        end_indent: Length::ZERO,
        first_indent: Length::ZERO,
        turnover_indent: Length::ZERO,
        keep_with_next: false,
        keep_together: false,
        hyphenate: false,
        figures: Figures::Proportional,
        arabic_size: Permille(1050),
        arabic_leading: Permille(1300),
    };
    let styles = StyleName::ALL.iter().map(|(_, name)| match name {
        StyleName::Body => Style { align: Align::Justify, hyphenate: true, ..plain.clone() },
        StyleName::Title => Style { align: Align::Center, bold: true, ..plain.clone() },
        _ => plain.clone(),
    });
    Layout {
        limits: undersigned::layout::Limits::default(),
        description: String::new(),
        numbered: false,
        page: PageShape {
            width: length(595),
            height: length(842),
            margin_top: length(72),
            margin_bottom: length(72),
            margin_inner: length(72),
            margin_outer: length(72),
            mirrored: false,
            head: length(36),
            foot: length(36),
        },
        justification: Justification {
            space_shrink: Permille(333),
            space_stretch: Permille(500),
            hyphen_penalty: 50,
            hyphen_left: 2,
            hyphen_right: 3,
            orphans: 2,
            widows: 2,
            last_line: Permille(0),
            protrusion: Protrusion::default(),
            kashida: Kashida::default(),
        },
        notes: NoteArea {
            marks: NoteMarks::Numbers,
            restart: Restart::Never,
            space_above: length(12),
            rule_length: length(72),
            rule_thickness: length(1),
            space_below: length(4),
            label_width: length(12),
        },
        letterhead: Default::default(),
        signature: Default::default(),
        annex: AnnexLook {
            columns: 2,
            gutter: length(18),
            number_gap: length(6),
            name_on_own_line: false,
            native: Native::Beside,
            table: Vec::new(),
            row_padding: length(2),
            row_rule: length(1),
            head_rule: length(2),
        },
        styles: Styles(styles.collect()),
    }
}

/// Builds a manuscript of one flow.
pub(crate) struct Draft {
    pub(crate) manuscript: Manuscript,
}

impl Draft {
    pub(crate) fn new(measure: Length) -> Draft {
        Draft {
            manuscript: Manuscript {
                follows: None,
                flow: Flow {
                    columns: 1,
                    measure,
                    gutter: Length::ZERO,
                    note_measure: measure,
                    new_page: true,
                    section: Section::Letter,
                    direction: Direction::Ltr,
                },
                text: String::new(),
                pieces: Vec::new(),
                paragraphs: Vec::new(),
                body: 0,
                notes: Vec::new(),
                pictures: Vec::new(),
                first_node: NodeId(1),
                nodes: Vec::new(),
                findings: Vec::new(),
            },
        }
    }

    fn pieces(&mut self, pieces: &[(&str, PieceKind, bool)], lang: Lang) -> std::ops::Range<u32> {
        let first = self.manuscript.pieces.len() as u32;
        for (text, kind, bold) in pieces {
            let start = self.manuscript.text.len() as u32;
            self.manuscript.text.push_str(text);
            let text = start..self.manuscript.text.len() as u32;
            let span = Span { len: first as u16, ..Span::NOWHERE };
            let node = NodeId(1);
            self.manuscript.pieces.push(Piece { text, node, lang, bold: *bold, italic: false, kind: *kind, span });
        }
        first..self.manuscript.pieces.len() as u32
    }

    /// Adds a paragraph of pieces, which the caller may still change.
    pub(crate) fn paragraph(
        &mut self,
        style: StyleName,
        lang: &str,
        pieces: &[(&str, PieceKind, bool)],
    ) -> &mut Paragraph {
        let lang = Lang::parse(lang).expect("a tag");
        let pieces = self.pieces(pieces, lang);
        self.manuscript.paragraphs.push(Paragraph {
            pieces,
            style,
            direction: None,
            frame: Direction::Ltr,
            lang,
            start_indent: Length::ZERO,
            end_indent: Length::ZERO,
            label: None,
            align: None,
            close: false,
            keep_with_next: false,
            cell: None,
            picture: None,
            room: None,
        });
        if self.manuscript.notes.is_empty() {
            self.manuscript.body += 1;
        }
        self.manuscript.paragraphs.last_mut().expect("a paragraph")
    }

    /// Gives the last paragraph a label.
    pub(crate) fn label(&mut self, text: &str, width: undersigned::manuscript::LabelWidth) {
        let pieces = self.pieces(&[(text, PieceKind::Text, false)], Lang::ENGLISH);
        let last = self.manuscript.paragraphs.last_mut().expect("a paragraph");
        last.label = Some(Label { pieces, align: Align::End, width, gap: Length::points(6) });
    }

    pub(crate) fn note(&mut self, note: u32, text: &str) {
        let first = self.manuscript.paragraphs.len() as u32;
        self.manuscript.notes.push(NoteText { note: NoteId(note), paragraphs: first..first + 1 });
        self.paragraph(
            StyleName::Note,
            "en",
            &[("1", PieceKind::NoteNumber(NoteId(note)), false), (text, TEXT, false)],
        );
    }

    pub(crate) fn set(self, fonts: &Fonts, layout: &Layout) -> Galley {
        Setter::new(fonts, layout).set(self.manuscript)
    }
}

pub(crate) const TEXT: PieceKind = PieceKind::Text;

/// One paragraph of one piece, set.
pub(crate) fn set(text: &str, lang: &str, style: StyleName, measure: Length) -> Galley {
    let (fonts, layout) = (Fonts::bundled(), layout());
    let mut draft = Draft::new(measure);
    draft.paragraph(style, lang, &[(text, TEXT, false)]);
    draft.set(&fonts, &layout)
}

pub(crate) fn runs<'a>(galley: &'a Galley, slug: &Slug) -> &'a [Run] {
    &galley.runs[slug.runs.start as usize..slug.runs.end as usize]
}

pub(crate) fn text<'a>(words: &'a Words, run: &Run) -> &'a str {
    match run.word {
        RunWord::Word(id) => words.text(words.word(id)),
        RunWord::PageCount | RunWord::Picture(_) => "#",
    }
}

/// The text of a line, as it is read.
pub(crate) fn line_text(galley: &Galley, slug: &Slug) -> String {
    let mut runs: Vec<&Run> = runs(galley, slug).iter().collect();
    runs.sort_by_key(|run| run.order);
    runs.iter().map(|run| text(&galley.fresh, run)).collect()
}

/// The text of all lines of the flow, as they are read.
pub(crate) fn lines(galley: &Galley) -> Vec<String> {
    galley.slugs[..galley.body as usize].iter().map(|slug| line_text(galley, slug)).collect()
}
