//! Rows that stand for nobody: placeholders, tests, anonymous entries, the header again; and typed numbers.

use std::sync::LazyLock;

use super::{Desk, placeholder, shown};
use crate::fold::fold;
use crate::report::rules;
use crate::roll::{Field, Roll};
use crate::source::{Source, Sources};

/// What is written where there is no name, folded.
const NOBODY: &[&str] = &[
    "a",
    "aa",
    "aaa",
    "aaaa",
    "abc",
    "abcd",
    "asdf",
    "asdfasdf",
    "asdfgh",
    "asdfghjkl",
    "bla",
    "bla bla",
    "blabla",
    "delete",
    "delete this row",
    "do not print",
    "dummy",
    "example",
    "example name",
    "first last",
    "first name",
    "first name last name",
    "firstname lastname",
    "foo",
    "foo bar",
    "foobar",
    "full name",
    "john q public",
    "jmeno prijmeni",
    "jon doe test",
    "last name",
    "lorem ipsum",
    "max mustermann",
    "erika mustermann",
    "n a",
    "n a n a",
    "t b d",
    "t b c",
    "t b a",
    "k a",
    "n n",
    "na",
    "name",
    "name here",
    "name surname",
    "nil",
    "nom prenom",
    "nombre apellido",
    "none",
    "null",
    "placeholder",
    "qwer",
    "qwerty",
    "sample",
    "sample name",
    "signatory",
    "signatory name",
    "tba",
    "tbc",
    "tbd",
    "test",
    "test 1",
    "test 2",
    "test entry",
    "test name",
    "test person",
    "test row",
    "test signatory",
    "test test",
    "test user",
    "testing",
    "tester",
    "todo",
    "undefined",
    "unknown",
    "vorname nachname",
    "x",
    "xx",
    "xxx",
    "xxxx",
    "xxxxx",
    "xyz",
    "your name",
    "your name here",
    "zzz",
    "тест",
    "имя фамилия",
    "имя",
    "تست",
    "تجربه",
    "اختبار",
    "نام",
    "نام خانوادگی",
    "ندارد",
    "نامعلوم",
    "مجهول",
    "פלוני אלמוני",
    "テスト",
    "测试",
    "test test test",
    "nan",
    "фио",
    "aucun",
    "essai",
    "prueba",
    "prova",
    "テスト テスト",
    "山田太郎 テスト",
    "테스트",
    "परीक्षण",
    "ทดสอบ",
    "بدون نام",
];

/// What is written where a name is withheld, folded.
const ANONYMOUS: &[&str] = &[
    "anon",
    "anonymous",
    "anonymous signatory",
    "anonymous signer",
    "anonym",
    "anonyme",
    "anonimo",
    "anonima",
    "anonimno",
    "anonyymi",
    "anoniem",
    "anonymer unterzeichner",
    "name withheld",
    "name withheld by request",
    "name withheld on request",
    "name redacted",
    "nom retenu",
    "redacted",
    "withheld",
    "withheld for security reasons",
    "name withheld for security reasons",
    "prefers not to say",
    "private",
    "undisclosed",
    "confidential",
    "signatory withheld",
    "identity withheld",
    "identity protected",
    "name known to the organizers",
    "name known to organisers",
    "ناشناس",
    "بی نام",
    "نامشخص",
    "مجهول الهویه",
    "محفوظ",
    "گمنام",
    "محفوظه الاسم",
    "الاسم محفوظ",
    "نام محفوظ",
    "نا معلوم",
    "نوم محفوظ",
    "مستعار",
    "אנונימי",
    "אנונימית",
    "עילום שם",
    "בעילום שם",
    "аноним",
    "анонимно",
    "анонім",
    "анонимен",
    "анонимный",
    "анонимная",
    "匿名",
    "匿名希望",
    "익명",
    "无名",
    "無名",
    "isimsiz",
    "ανωνυμος",
    "ανωνυμη",
    "անանուն",
    "ანონიმური",
    "अज्ञात",
    "गुमनाम",
    "अनाम",
    "বেনামী",
    "ไม่ประสงค์ออกนาม",
    "an danh",
    "nac danh",
    "vo danh",
    "anonymny",
    "anonimowy",
    "nafnlaus",
    "anonymní",
    "anonim",
    "nimeton",
    "anonym signatar",
    "ስም አይጠቀስ",
    "အမည်မသိ",
    "பெயரிலி",
    "நாமமற்ற",
];

static NOBODY_SORTED: LazyLock<Vec<String>> = LazyLock::new(|| sorted(NOBODY));
static ANONYMOUS_SORTED: LazyLock<Vec<String>> = LazyLock::new(|| sorted(ANONYMOUS));

/// The words folded, so that one can be looked up by halving.
fn sorted(words: &[&str]) -> Vec<String> {
    let mut words: Vec<String> = words.iter().map(|word| fold(word)).collect();
    words.sort_unstable();
    words
}

/// What stands where a name should.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// A name, as far as can be told.
    Name,
    /// No one's: without a letter, or a word that stands for a name.
    Nobody,
    /// A name that is withheld.
    Anonymous,
}

fn stands(name: &str) -> Stands {
    // A name of many letters is no placeholder: it is passed over without folding.
    if name.len() > 96 {
        return Stands::Name;
    }
    let folded = fold(name);
    let among = |words: &[String]| words.binary_search_by(|word| word.as_str().cmp(&folded)).is_ok();
    let is_sign = |c: char| c.is_alphabetic() || c == '\u{FFFD}' || ('\u{E000}'..='\u{F8FF}').contains(&c);
    match () {
        () if !folded.contains(is_sign) || among(&NOBODY_SORTED) => Stands::Nobody,
        () if among(&ANONYMOUS_SORTED) => Stands::Anonymous,
        () if placeholder::is_one(name, &folded) => Stands::Nobody,
        () if placeholder::is_withheld(name, &folded) => Stands::Anonymous,
        () => Stands::Name,
    }
}

/// Whether a text says only that there is nothing to say.
pub(super) fn is_nobody(text: &str) -> bool {
    stands(text) == Stands::Nobody
}

/// Tells of rows that stand for nobody; gives, row by row, whether there is a name.
pub(super) fn check(desk: &mut Desk<'_>) -> Vec<bool> {
    let header = Header::of(desk.roll, desk.sources);
    let mut named = vec![false; desk.roll.len()];
    for (signatory, named) in named.iter_mut().enumerate() {
        let name = desk.name(signatory);
        if name.is_empty() {
            continue;
        }
        let stands = stands(name);
        *named = stands == Stands::Name;
        let is_kept = desk.answers.kept.contains(&desk.roll.row(signatory));
        let rule = if header.is_repeated(desk.roll, signatory) {
            rules::HEADER_REPEATED
        } else if stands == Stands::Nobody {
            rules::PLACEHOLDER_ROW
        } else if stands == Stands::Anonymous {
            rules::NAME_ANONYMOUS
        } else if typed_number(name).is_some() {
            rules::NUMBER_TYPED
        } else {
            continue;
        };
        let name = shown(name);
        if rule.name == rules::NUMBER_TYPED.name {
            desk.report.add(rule, desk.roll.span(signatory, Field::Name), [name]);
        } else if !is_kept {
            desk.ask(rule, &[signatory], [name]);
        }
    }
    named
}

/// The header, folded, to be known again.
struct Header(Vec<(Field, String)>);

impl Header {
    fn of(roll: &Roll, sources: &Sources) -> Header {
        let names: &[String] = match sources.get(roll.source()) {
            Some(Source::Table { columns, .. }) => columns,
            _ => &[],
        };
        let name_of = |index: u16| names.get(usize::from(index)).map(|name| fold(name));
        let columns = roll.columns().iter();
        Header(columns.filter_map(|(field, index)| Some((*field, name_of(*index)?))).collect())
    }

    /// Whether a row says in each column what the header says there.
    fn is_repeated(&self, roll: &Roll, signatory: usize) -> bool {
        let says = |field: Field, title: &String| {
            let cell = roll.field(signatory, field);
            cell.len() <= title.len() + 24 && fold(cell) == *title
        };
        // Of a header that a program wrote again some cells may have been lost; the one above the names was not.
        let is_name = |field: &Field| matches!(field, Field::Name | Field::NativeName);
        let blank = |field: &Field| !is_name(field) && roll.field(signatory, *field).is_empty();
        let kept = self.0.iter().filter(|(field, _)| !blank(field)).count();
        let all = self.0.iter().all(|(field, title)| blank(field) || says(*field, title));
        all && kept >= self.0.len().min(2)
    }
}

/// A number or bullet typed before a name: how many bytes it takes.
fn typed_number(name: &str) -> Option<usize> {
    let digits = name.chars().take_while(|c| c.is_numeric()).map(char::len_utf8).sum::<usize>();
    let rest = &name[digits..];
    let first = rest.chars().next()?;
    let after = rest[first.len_utf8()..].starts_with([' ', '\u{A0}']);
    match first {
        '.' | ')' | ':' | '-' | '–' | '、' if digits > 0 && (after || rest[1..].starts_with(char::is_alphabetic)) => {
            Some(digits + 1)
        }
        '•' | '·' | '‣' | '▪' | '◦' | '●' | '*' | '-' | '–' if digits == 0 && after => {
            Some(first.len_utf8())
        }
        _ => None,
    }
}
