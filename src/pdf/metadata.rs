//! What the document says of itself: the XMP packet, the information dictionary, the name in its identifier.
//!
//! Both say the same (ISO 19005-2, 6.6.3). The only date is the letter's own; without one there is none.
//! Deliberately absent: clock, host, user, path.

use pdf_writer::writers::DocumentInfo;
use pdf_writer::{Date as PdfDate, Obj, TextStr};
use xmp_writer::{DateTime, LangId, Timezone, XmpWriter};

use super::hash::Hash;
use crate::book::Metadata;

/// The program's name and version.
const PRODUCER: &str = concat!("undersigned ", env!("CARGO_PKG_VERSION"));

/// The XMP packet: PDF/A-2a, PDF/UA-1 with its extension schema (ISO 19005-2, 6.6.2.3), Dublin Core.
pub(super) fn packet(metadata: &Metadata) -> String {
    let lang = metadata.lang.to_string();
    let mut xmp = XmpWriter::new();
    let others: Vec<_> = metadata.translations.iter().map(|(lang, title)| (lang.to_string(), title.as_str())).collect();
    let others = || others.iter().map(|(lang, title)| (LangId(lang), *title));
    let titles = [(None, metadata.title.as_str()), (Some(LangId(&lang)), metadata.title.as_str())];
    xmp.title(titles.into_iter().chain(others().map(|(lang, title)| (Some(lang), title))));
    xmp.language([LangId(&lang)].into_iter().chain(others().map(|(lang, _)| lang)));
    if !metadata.author.is_empty() {
        xmp.creator([metadata.author.as_str()]);
    }
    if !metadata.subject.is_empty() {
        xmp.description([(None, metadata.subject.as_str())]);
    }
    xmp.format("application/pdf");
    xmp.producer(PRODUCER);
    if let Some((year, month, day)) = date(metadata) {
        let moment = DateTime::new(year, month, day, 0, 0, 0, Timezone::Utc);
        xmp.create_date(moment);
        xmp.modify_date(moment);
    }
    xmp.pdfa_part(2);
    xmp.pdfa_conformance("A");
    xmp.pdfua_part(1);
    xmp.extension_schemas().pdfua_id().properties().describe_part();
    xmp.finish(None)
}

/// The information dictionary (ISO 32000-1, 14.3.3).
pub(super) fn information(metadata: &Metadata, object: Obj<'_>) {
    let mut info = object.start::<DocumentInfo<'_>>();
    info.title(TextStr(&metadata.title));
    if !metadata.author.is_empty() {
        info.author(TextStr(&metadata.author));
    }
    if !metadata.subject.is_empty() {
        info.subject(TextStr(&metadata.subject));
    }
    info.producer(TextStr(PRODUCER));
    if let Some((year, month, day)) = date(metadata) {
        let moment = PdfDate::new(year).month(month).day(day).hour(0).minute(0).second(0).utc_offset_hour(0);
        info.creation_date(moment);
        info.modified_date(moment);
    }
}

/// What stands for the document, whatever its contents: title, date and edition.
pub(super) fn name(metadata: &Metadata) -> [u8; 16] {
    let mut hash = Hash::new();
    hash.add(metadata.title.as_bytes());
    hash.add(metadata.lang.to_string().as_bytes());
    if let Some(date) = metadata.date {
        hash.add(format!("{}-{}-{}", date.year, date.month, date.day).as_bytes());
    }
    hash.add(metadata.edition.as_bytes());
    hash.value()
}

/// The letter's date, if XMP can say it.
fn date(metadata: &Metadata) -> Option<(u16, u8, u8)> {
    let date = metadata.date?;
    let year = u16::try_from(date.year).ok().filter(|year| (1..=9999).contains(year))?;
    Some((year, date.month.clamp(1, 12), date.day.clamp(1, 31)))
}
