//! What a spreadsheet writes in place of a value that a formula could not give.
//!
//! Deliberately absent: why it could not.

/// The errors, in the languages of spreadsheets.
const ERRORS: &str = "#REF!|#N/A|#VALUE!|#NAME?|#DIV/0!|#NULL!|#NUM!|#SPILL!|#CALC!|#GETTING_DATA|#FIELD!|#BUSY!|#BLOCKED!|\
    #CONNECT!|#UNKNOWN!|#ERROR!|#BEZUG!|#NV|#WERT!|#ZAHL!|#ÜBERLAUF!|#VALEUR!|#NOM?|#NOMBRE!|#NUL!|#¡REF!|\
    #¡VALOR!|#¿NOMBRE?|#¡DIV/0!|#¡NUM!|#¡NULO!|#VALOR!|#NOME?|#N/D|#VALORE!|#RIF!|#WAARDE!|#VERW!|#NAAM?|\
    #GETAL!|#ССЫЛКА!|#ЗНАЧ!|#ИМЯ?|#Н/Д|#ДЕЛ/0!|#ЧИСЛО!|#ПУСТО!|#ARG!|#ADR!|#NAZWA?|#BAŞV!|#DEĞER!|#AD?|#YOK|\
    #SAYI/0!";

/// Whether a cell is the error of a formula; other programs number theirs, `Err:502`.
pub(super) fn is_one(text: &str) -> bool {
    if !text.starts_with(['#', 'E']) || text.len() > 24 {
        return false;
    }
    let numbered = |digits: &str| digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
    ERRORS.split('|').any(|error| error == text) || text.strip_prefix("Err:").is_some_and(numbered)
}
