//! The words that we add, by the names under which a letter may say its own.
//!
//! A letter in a language without labels says under `labels:` what is to stand in place of the English words. The names are
//! those of `labels/`, without their sections where they are clear. Deliberately absent: what a name is for (see `read::keys`).

use super::Labels;

/// The words of this name, of which there is one, or one for each month; none if there is no such name.
pub fn word<'l>(labels: &'l mut Labels, name: &str) -> Option<&'l mut [String]> {
    let word = match name {
        "to" => &mut labels.letter.to,
        "cc" => &mut labels.letter.cc,
        "subject" => &mut labels.letter.subject,
        "reference" => &mut labels.letter.reference,
        "enclosure" => &mut labels.letter.enclosure,
        "enclosures" => &mut labels.letter.enclosures,
        "folio" => &mut labels.page.folio,
        "draft" => &mut labels.page.draft,
        "annex" => &mut labels.annex.annex,
        "signatories" => &mut labels.annex.signatories,
        "continued" => &mut labels.annex.continued,
        "continued_form" => &mut labels.annex.continued_form,
        "entry_number" => &mut labels.annex.entry_number,
        "total" => &mut labels.annex.total,
        "order_name" => &mut labels.order.name,
        "order_sort_key" => &mut labels.order.sort_key,
        "order_country" => &mut labels.order.country,
        "order_category" => &mut labels.order.category,
        "order_date" => &mut labels.order.date,
        "after_first" => &mut labels.order.after_first,
        "within_country" => &mut labels.order.within_country,
        "within_group" => &mut labels.order.within_group,
        "group" => &mut labels.groups.form,
        "first" => &mut labels.groups.first,
        "organizations" => &mut labels.groups.organizations,
        "individuals" => &mut labels.groups.individuals,
        "others" => &mut labels.groups.others,
        "translation" => &mut labels.translated.other,
        "volume" => &mut labels.volume.number,
        "volume_signatories" => &mut labels.volume.signatories,
        "table_number" => &mut labels.table.number,
        "table_name" => &mut labels.table.name,
        "table_native_name" => &mut labels.table.native_name,
        "table_title" => &mut labels.table.title,
        "table_affiliation" => &mut labels.table.affiliation,
        "table_city" => &mut labels.table.city,
        "table_country" => &mut labels.table.country,
        "table_category" => &mut labels.table.category,
        "note" => &mut labels.note.label,
        "note_back" => &mut labels.note.back,
        "note_missing" => &mut labels.note.missing,
        "answer_missing" => &mut labels.missing.answer,
        "date_form" => &mut labels.date.form,
        "date_place" => &mut labels.date.place,
        "comma" => &mut labels.comma,
        "colon" => &mut labels.colon,
        "months" => return Some(&mut labels.date.gregorian),
        "persian_months" => return Some(&mut labels.date.persian),
        "islamic_months" => return Some(&mut labels.date.islamic),
        _ => return None,
    };
    Some(std::slice::from_mut(word))
}
