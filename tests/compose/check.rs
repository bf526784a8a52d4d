//! What is true of every document that is composed.

use std::collections::BTreeMap;

use undersigned::manuscript::{Manuscript, NodeId, NoteId, Piece, PieceKind, Role};

use super::is_isolate;

/// Fails unless the batches are consistent, each in itself and all together.
#[track_caller]
pub(crate) fn check(batches: &[Manuscript]) {
    tree(batches);
    for batch in batches {
        paragraphs(batch);
    }
    notes(batches);
    headings(batches);
}

/// Numbers of nodes follow on; a parent stands before its children and is open if it is of an earlier batch; every node
/// has content or children; a paragraph's text belongs to nodes that are there.
fn tree(batches: &[Manuscript]) {
    let mut open = Vec::new();
    let mut used = Vec::new();
    for batch in batches {
        assert_eq!(batch.first_node.0 as usize, open.len(), "numbers of nodes follow on");
        for (index, node) in batch.nodes.iter().enumerate() {
            let number = open.len();
            assert!(node.parent.0 < number as u32 || number == 0, "node {number} stands before its parent");
            assert_eq!(matches!(node.role, Role::Document), number == 0, "only the root is the document");
            let parent = node.parent.0 as usize;
            assert!(parent + index >= number || open[parent], "node {number} goes to node {parent}, which is closed");
            open.push(node.open);
            used.push(matches!(node.role, Role::Document | Role::Sect));
            if number > 0 {
                used[parent] = true;
            }
        }
        for picture in batch.paragraphs.iter().filter_map(|paragraph| paragraph.picture) {
            used[picture.node.0 as usize] = true;
        }
        for piece in &batch.pieces {
            if piece.node != NodeId::ARTIFACT {
                assert!((piece.node.0 as usize) < open.len(), "a piece of a node that is not there");
                used[piece.node.0 as usize] = true;
            }
        }
    }
    let unused: Vec<_> = used.iter().enumerate().filter(|(_, used)| !**used).map(|(number, _)| number).collect();
    assert!(unused.is_empty(), "nodes without content: {unused:?}");
}

fn paragraphs(batch: &Manuscript) {
    assert!(batch.body as usize <= batch.paragraphs.len());
    // A picture has no text, others have.
    for paragraph in batch.paragraphs.iter().filter(|paragraph| paragraph.picture.is_none()) {
        let label = paragraph.label.iter().map(|label| label.pieces.clone());
        for range in label.chain([paragraph.pieces.clone()]) {
            let pieces = &batch.pieces[range.start as usize..range.end as usize];
            assert!(!pieces.is_empty(), "a paragraph without text");
            contiguous(batch, pieces);
            balanced(&batch.text[pieces[0].text.start as usize..pieces[pieces.len() - 1].text.end as usize]);
        }
    }
}

fn contiguous(batch: &Manuscript, pieces: &[Piece]) {
    for pair in pieces.windows(2) {
        assert_eq!(pair[0].text.end, pair[1].text.start, "pieces follow one another without a gap");
    }
    for piece in pieces {
        assert!(batch.text.get(piece.text.start as usize..piece.text.end as usize).is_some(), "a cut character");
    }
}

fn balanced(text: &str) {
    let mut depth = 0;
    for character in text.chars().filter(|character| is_isolate(*character)) {
        if character == '\u{2069}' {
            depth -= 1
        } else {
            depth += 1
        }
        assert!(depth >= 0, "an isolate is closed twice in {text:?}");
    }
    assert_eq!(depth, 0, "an isolate is left open in {text:?}");
    let separators = ['\u{2029}', '\n', '\r', '\u{1C}', '\u{1D}', '\u{1E}', '\u{85}'];
    assert!(!text.contains(separators), "a paragraph within the paragraph {text:?}");
}

/// Every note is brought by one call, in its own batch; the notes stand in the order of their numbers, without a gap.
fn notes(batches: &[Manuscript]) {
    let mut brought: BTreeMap<NoteId, usize> = BTreeMap::new();
    let mut expected = 1;
    for (index, batch) in batches.iter().enumerate() {
        for piece in &batch.pieces {
            if let PieceKind::Call { note, first: true } = piece.kind {
                assert_eq!(brought.insert(note, index), None, "{note:?} is brought twice");
            }
        }
        let mut paragraph = batch.body;
        for note in &batch.notes {
            assert_eq!(note.note, NoteId(expected), "notes stand in the order of their numbers");
            expected += 1;
            assert_eq!(note.paragraphs.start, paragraph, "the paragraphs of notes follow one another");
            assert!(note.paragraphs.end > paragraph, "{:?} has no paragraph", note.note);
            paragraph = note.paragraphs.end;
            assert_eq!(brought.get(&note.note), Some(&index), "{:?} is brought in its own batch", note.note);
        }
        // What is left is the head that a table repeats, which is read once, where it stands first.
        let head = &batch.paragraphs[paragraph as usize..];
        let pieces = head.iter().flat_map(|it| &batch.pieces[it.pieces.start as usize..it.pieces.end as usize]);
        assert!(pieces.into_iter().all(|piece| piece.node == NodeId::ARTIFACT), "paragraphs of no note");
    }
    assert_eq!(brought.len(), expected as usize - 1, "a call brings a note that has no text");
    let ids = |role: &Role| matches!(role, Role::Note(_));
    let nodes = batches.iter().flat_map(|batch| &batch.nodes).filter(|node| ids(&node.role)).count();
    assert_eq!(nodes, expected as usize - 1, "a node for every note");
}

/// The first heading is of level 1, and none is more than one below the one before (ISO 14289-1, 7.4.2).
fn headings(batches: &[Manuscript]) {
    let mut before = 0;
    for node in batches.iter().flat_map(|batch| &batch.nodes) {
        if let Role::Heading(level, _) = node.role {
            assert!((1..=before + 1).contains(&level), "a heading of level {level} after one of level {before}");
            before = level;
        }
    }
}
