//! What columns that are not printed say of a signature: the remarks of those through whose hands the list went.
//!
//! A note that says `do not publish`, a state that says `Withdrawn`, a date in a column `Deleted at`: the row is told, and
//! who reads the list is asked. Of a cell that says nothing of the kind nothing is kept.
//! Deliberately absent: columns that the user explained, columns of contact data, and columns of yes and no that are not
//! understood (see `watch`).

use super::synonyms::{Meaning, folded, header_words};
use crate::answers::{Stands, is_remark, yes_or_no};
use crate::contact::excerpt;
use crate::fold::{Phrases, fold};
use crate::roll::Field;

/// The most characters of a remark that are kept.
const MOST: usize = 48;

/// What a column that is not printed may say of its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Noted {
    /// What somebody wrote beside a row.
    Remarks,
    /// In which state a signature is.
    States,
    /// That it was taken back or set aside: any mark says so, a day as well.
    Marks,
}

/// What columns are called that say in which state a signature is.
static STATES: Phrases = of_headers(
    "status|state|signature status|signature state|entry status|row status|record status|moderation|moderation status|moderated|\
     review|review status|reviewed|verification|verification status|verified|approval|approval status|approved|confirmation|\
     confirmed|validation|validated|valid|workflow|\
     statut|état|état de la signature|modération|vérification|vérifié|validation|validé|approbation|confirmation|\
     estado|estatus|situación|moderación|verificación|verificado|aprobación|aprobado|validación|confirmado|confirmación|\
     zustand|moderation|prüfung|geprüft|freigabe|freigegeben|bestätigung|bestätigt|überprüfung|überprüft|\
     stato|moderazione|verifica|verificato|approvazione|approvato|convalida|situação|moderação|verificação|aprovação|aprovado|\
     статус|состояние|модерация|проверка|проверено|подтверждение|подтверждено|одобрено|стан|модерація|перевірка|\
     перевірено|підтвердження|підтверджено|الحالة|حالة التوقيع|حالة|الإشراف|المراجعة|التحقق|الموافقة عليه|وضعیت|وضعیت امضا|\
     بررسی|تأیید|تایید|تایید شده|حالت|کیفیت|حیثیت|تصدیق|מצב|סטטוס|אישור|אימות|בדיקה|durum|durumu|imza durumu|moderasyon|doğrulama|\
     onaylandı|ҳолат|status podpisu|weryfikacja|stav|ověření|controle|toestand|granskning|tila|állapot|ellenőrzés|stare|verificare|\
     κατάσταση|状態|状态|审核|审核状态|상태|검토",
);
/// What columns are called that mark what was taken back or set aside.
static MARKS: Phrases = of_headers(
    "withdrawn|withdrew|withdrawal|withdrawn on|withdrawn at|withdrawal date|date withdrawn|date of withdrawal|retracted|\
     retracted on|revoked|revoked on|revoked at|rescinded|removed|removed on|removed at|deleted|deleted on|deleted at|date deleted|\
     rejected|rejected on|rejected at|spam|is spam|duplicate|is duplicate|cancelled|canceled|cancelled at|deceased|date of death|\
     struck out|struck off|hidden at|banned|banned at|zurückgezogen|zurückgezogen am|rückzug|widerrufen|widerrufen am|widerruf|gelöscht|\
     gelöscht am|gestrichen|abgelehnt|duplikat|verstorben|retiré|retirée|retiré le|retrait|date de retrait|rétractation|supprimé|\
     supprimé le|rejeté|doublon|décédé|retirada|firma retirada|fecha de retirada|retirada el|revocado|eliminado|eliminado el|rechazado|\
     duplicado|fallecido|ritirato|ritirata|data di ritiro|rimosso|respinto|duplicato|deceduto|removido|rejeitado|falecido|\
     отозвано|отозвана|дата отзыва|отзыв подписи|удалено|удалена|отклонено|дубль|дубликат|умер|відкликано|дата відкликання|\
     видалено|відхилено|дублікат|منسحب|انسحاب|تاريخ الانسحاب|سحب التوقيع|محذوف|مرفوض|مكرر|انصراف|تاریخ انصراف|پس گرفته|حذف شده|رد شده|\
     تکراری|متوفی|واپس لیا|حذف شدہ|משיכה|תאריך משיכה|בוטל|הוסר|נמחק|נדחה|כפול|נפטר|geri çekildi|geri çekme tarihi|silindi|reddedildi|\
     mükerrer|wycofany|wycofano|usunięto|odrzucono|staženo|smazáno|ingetrokken|verwijderd|afgewezen|återkallad|borttagen",
);

/// Phrases that are compared as headers are.
const fn of_headers(text: &'static str) -> Phrases {
    Phrases::spelled(text, |phrase, spelled| spelled.push(folded(phrase).collect()))
}

/// What a column may say of its rows, told by its header; none if that is known and is nothing of the kind. `own`: the user
/// said what it holds.
pub(super) fn noted(cell: &str, meaning: Meaning, field: Option<Field>, own: bool) -> Option<Noted> {
    match (own, meaning, field) {
        (true, ..) | (_, Meaning::Contact, _) => None,
        (_, _, Some(Field::Category | Field::Kind)) => Some(Noted::Remarks),
        (_, _, Some(_)) => None,
        _ if is_among(cell, &MARKS) => Some(Noted::Marks),
        _ if is_among(cell, &STATES) => Some(Noted::States),
        _ => Some(Noted::Remarks),
    }
}

fn is_among(cell: &str, known: &Phrases) -> bool {
    let outside = cell.split(['(', '[', '（']).next().unwrap_or("");
    known.has(&folded(outside).collect::<String>()) && header_words(outside).count() < 6
}

impl Noted {
    /// What a cell says that has to be asked about; none if it says nothing of the kind.
    pub(super) fn remark(self, text: &str) -> Option<String> {
        let text = text.trim();
        let says = match self {
            Noted::Remarks => is_remark(text, Stands::Aside),
            Noted::States => is_remark(text, Stands::AsState),
            Noted::Marks => !is_unmarked(text),
        };
        says.then(|| excerpt(text, MOST))
    }
}

/// Whether a cell of a column of marks has none.
fn is_unmarked(text: &str) -> bool {
    let folded = fold(text);
    folded.is_empty()
        || matches!(folded.as_str(), "0" | "false" | "n" | "none" | "null" | "na" | "n a" | "nan" | "active" | "valid")
        || folded.split(' ').next().is_some_and(|word| yes_or_no(word) == Some(false))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_states_and_marks_are_told_by_their_headers() {
        for (header, wanted) in [
            ("Status", Noted::States),
            ("Moderation status", Noted::States),
            ("وضعیت", Noted::States),
            ("Withdrawn", Noted::Marks),
            ("deleted_at", Noted::Marks),
            ("Withdrawn (date)", Noted::Marks),
            ("Why do you sign?", Noted::Remarks),
        ] {
            assert_eq!(noted(header, Meaning::Unknown, None, false), Some(wanted), "{header}");
            assert_eq!(noted(header, Meaning::Unknown, None, true), None, "{header}");
        }
        assert_eq!(noted("Withdrawn", Meaning::Unknown, Some(Field::Consent), false), None);
        assert_eq!(noted("e-mail", Meaning::Contact, None, false), None);
    }

    #[test]
    fn any_mark_counts_where_marks_are_made() {
        for text in ["2026-02-27", "x", "yes", "on Monday"] {
            assert!(Noted::Marks.remark(text).is_some(), "{text}");
        }
        for text in ["", " ", "-", "no", "No.", "0", "false"] {
            assert_eq!(Noted::Marks.remark(text), None, "{text}");
        }
        assert!(Noted::States.remark("Pending").is_some() && Noted::Remarks.remark("Pending").is_none());
    }
}
