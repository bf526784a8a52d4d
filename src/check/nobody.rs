//! Phrases that stand where a name should: those that are no one's name, and those by which a name is withheld.
//!
//! Whole phrases, in any case and with any accents. Deliberately absent: phrases made of such words (see `placeholder`).

use crate::fold::Phrases;

/// What is written where there is no name.
static NOBODY: Phrases = Phrases::new(
    "a|aa|aaa|aaaa|abc|abcd|asdf|asdfasdf|asdfgh|asdfghjkl|bla|bla bla|blabla|delete|delete this row|\
    do not print|dummy|example|example name|first last|first name|first name last name|firstname lastname|\
    foo|foo bar|foobar|full name|john q public|jmeno prijmeni|jon doe test|last name|lorem ipsum|\
    max mustermann|erika mustermann|n a|n a n a|t b d|t b c|t b a|k a|n n|na|name|name here|name surname|\
    nil|nom prenom|nombre apellido|none|null|placeholder|qwer|qwerty|sample|sample name|signatory|\
    signatory name|tba|tbc|tbd|test|test 1|test 2|test entry|test name|test person|test row|test signatory|\
    test test|test user|testing|tester|todo|undefined|unknown|vorname nachname|x|xx|xxx|xxxx|xxxxx|xyz|\
    your name|your name here|zzz|тест|имя фамилия|имя|تست|تجربه|اختبار|نام|نام خانوادگی|ندارد|نامعلوم|مجهول|\
    פלוני אלמוני|テスト|测试|test test test|nan|фио|aucun|essai|prueba|prova|テスト テスト|山田太郎 テスト|테스트|परीक्षण|ทดสอบ|\
    بدون نام|nombre y apellidos|nome e cognome|nome completo|imie i nazwisko|jmeno a prijmeni|ad soyad|\
    adi soyadi|isim soyisim|deneme|deneme deneme|zkouska|kokeilu|proef|teszt|teszt elek|proba|ime i prezime|\
    ime prezime|nume prenume|nume si prenume|ho va ten|ho ten|kiem tra|blah|blah blah|untitled|unnamed|\
    end of list|continued|provisional list|fin de la liste|ende der liste|abc def|ф и о|проверка|тестування|\
    тест тестов|тест тестович|тестов тест|фамилия имя отчество|имя и фамилия|фамилия и имя|прізвище та ім'я|\
    ім'я та прізвище|ім'я прізвище|الاسم|الاسم الكامل|الاسم واللقب|الاسم الثلاثي|نام و نام خانوادگی|\
    نام کامل|نام و تخلص|نوم|ټسټ|ټیسټ|ازموینه|ٹیسٹ|ٹیسٹ ٹیسٹ|تاقیکردنەوە|שם ושם משפחה|שם פרטי ושם משפחה|\
    שם מלא|δοκιμη|δοκιμη δοκιμη|ονομα|ονομα επωνυμο|ονοματεπωνυμο|टेस्ट|टेस्ट टेस्ट|नाम|ፈተና|ሙከራ|სატესტო|\
    ტესტი|სახელი გვარი|անուն ազգանուն|ชื่อ นามสกุล|姓名|氏名|名前|名字|이름|성명",
);

/// What is written where a name is withheld.
static ANONYMOUS: Phrases = Phrases::new(
    "anon|anonymous|anonymous signatory|anonymous signer|anonym|anonyme|anonimo|anonima|anonimno|anonyymi|\
    anoniem|anonymer unterzeichner|name withheld|name withheld by request|name withheld on request|\
    name redacted|nom retenu|redacted|withheld|withheld for security reasons|\
    name withheld for security reasons|prefers not to say|private|undisclosed|confidential|\
    signatory withheld|identity withheld|identity protected|name known to the organizers|\
    name known to organisers|ناشناس|بی نام|نامشخص|مجهول الهویه|محفوظ|گمنام|محفوظه الاسم|الاسم محفوظ|\
    نام محفوظ|نا معلوم|نوم محفوظ|مستعار|אנונימי|אנונימית|עילום שם|בעילום שם|аноним|анонимно|анонім|анонимен|\
    анонимный|анонимная|匿名|匿名希望|익명|无名|無名|isimsiz|ανωνυμος|ανωνυμη|անանուն|ანონიმური|अज्ञात|गुमनाम|अनाम|\
    বেনামী|ไม่ประสงค์ออกนาม|an danh|nac danh|vo danh|anonymny|anonimowy|nafnlaus|anonymní|anonim|nimeton|\
    anonym signatar|ስም አይጠቀስ|အမည်မသိ|பெயரிலி|நாமமற்ற|无名氏|無名氏|匿名者|فاعل خير|هوية محجوبة|الاسم محجوب|\
    نمی خواهم نامم منتشر شود|prefer not to say|i prefer not to say|prefer to remain anonymous|имя скрыто|\
    имя не указано|известен организаторам|имя известно организаторам|nevtelen|anonimni|incognito",
);

/// Whether a folded text stands for no one.
pub(super) fn is_one(folded: &str) -> bool {
    NOBODY.has(folded)
}

/// Whether a folded text withholds a name.
pub(super) fn is_withheld(folded: &str) -> bool {
    ANONYMOUS.has(folded)
}
