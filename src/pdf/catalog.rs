//! The catalog and what hangs on it alone (ISO 32000-1, 7.7.2): viewer preferences, page labels, output intent,
//! the structure tree's root.

use std::io::{self, Write};

use pdf_writer::types::{NumberingStyle, OutputIntentSubtype, PageLayout, PageMode};
use pdf_writer::writers::{Catalog, PageLabel, StructTreeRoot};
use pdf_writer::{Finish, Name, Ref, TextStr};

use super::objects::Objects;
use super::{metadata, profile};
use crate::book::Metadata;

/// Objects that the catalog names.
pub(super) struct Parts {
    /// The page tree.
    pub(super) pages: Ref,
    /// The number of the first page.
    pub(super) first_page: u32,
    /// The structure tree's root, to be written here.
    pub(super) structure: Ref,
    /// The document's element.
    pub(super) document: Ref,
    /// The parent tree.
    pub(super) parents: Ref,
    /// The key after all keys of the parent tree.
    pub(super) next_key: i32,
    /// The tree of notes' identifiers.
    pub(super) identifiers: Option<Ref>,
    /// The outline, and whether it is worth being opened.
    pub(super) outline: Option<(Ref, bool)>,
}

/// Writes the catalog and what only it names.
pub(super) fn write<W: Write>(objects: &mut Objects<W>, says: &Metadata, parts: &Parts) -> io::Result<Ref> {
    let (catalog, xmp, intent_profile) = (objects.id(), objects.id(), objects.id());
    objects.object(parts.structure, |object| {
        let mut root = object.start::<StructTreeRoot<'_>>();
        root.child(parts.document).parent_tree_next_key(parts.next_key);
        root.pair(Name(b"ParentTree"), parts.parents);
        if let Some(identifiers) = parts.identifiers {
            root.pair(Name(b"IDTree"), identifiers);
        }
    })?;
    objects.plain_stream(xmp, metadata::packet(says).as_bytes(), |stream| {
        stream.pair(Name(b"Type"), Name(b"Metadata"));
        stream.pair(Name(b"Subtype"), Name(b"XML"));
    })?;
    objects.stream(intent_profile, &profile::grey(), |stream| {
        stream.pair(Name(b"N"), 1);
    })?;
    objects.object(catalog, |object| {
        let mut entry = object.start::<Catalog<'_>>();
        entry.pages(parts.pages).lang(TextStr(&says.lang.to_string())).metadata(xmp);
        entry.page_layout(PageLayout::SinglePage);
        if let Some((outline, open)) = parts.outline {
            entry.outlines(outline);
            if open {
                entry.page_mode(PageMode::UseOutlines);
            }
        }
        let mut preferences = entry.viewer_preferences();
        preferences.display_doc_title(true);
        // No `Direction` (12.2), which only says on which side the second of two pages is shown: where it is R2L, PDFium takes
        // every line for right-to-left, and a Latin name of two words is copied, and found, only turned round.
        preferences.finish();
        entry.mark_info().marked(true);
        entry.pair(Name(b"StructTreeRoot"), parts.structure);
        let mut labels = entry.insert(Name(b"PageLabels")).dict();
        let mut ranges = labels.insert(Name(b"Nums")).array();
        ranges.item(0);
        let mut label = ranges.push().start::<PageLabel<'_>>();
        label.style(NumberingStyle::Arabic);
        if parts.first_page > 1 {
            label.offset(parts.first_page as i32);
        }
        label.finish();
        ranges.finish();
        labels.finish();
        let mut intents = entry.output_intents();
        let mut intent = intents.push();
        intent
            .subtype(OutputIntentSubtype::PDFA)
            .output_condition_identifier(TextStr("Grey, gamma 2.2"))
            .info(TextStr("Grey, gamma 2.2"))
            .dest_output_profile(intent_profile);
    })?;
    Ok(catalog)
}
