//! By which words a column is known, in many languages.
//!
//! Words are compared folded: case, accents, vowel points, white space, `_`, `-`, punctuation and ZWNJ do not count, and
//! the letters that keyboards of the Arabic script swap (yeh, kaf, heh, hamza carriers) are one. What stands in brackets
//! after a header, and either side of a slash, is tried on its own.
//! Deliberately absent: given and family names in columns of their own (see `parts`).

use std::collections::{BTreeMap, BTreeSet};

use super::asked;
use crate::roll::Field;

/// What a header says of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// It holds this.
    Field(Field),
    /// It holds contact data, and is dropped.
    Contact,
    /// It is the organizer's own, and is dropped without a word.
    Ignored,
    /// Nobody knows.
    Unknown,
}

/// The fields by the names that `columns:` gives them.
pub(in crate::read) const FIELD_NAMES: &[(&str, Field)] = &[
    ("name", Field::Name),
    ("native_name", Field::NativeName),
    ("native_title", Field::NativeTitle),
    ("native_affiliation", Field::NativeAffiliation),
    ("honorific", Field::Honorific),
    ("title", Field::Title),
    ("affiliation", Field::Affiliation),
    ("city", Field::City),
    ("country", Field::Country),
    ("lang", Field::Lang),
    ("category", Field::Category),
    ("kind", Field::Kind),
    ("pin", Field::Pin),
    ("consent", Field::Consent),
    ("sort_key", Field::SortKey),
    ("date", Field::Date),
    ("id", Field::Id),
    ("footnote", Field::Footnote),
];

/// The field that `columns:` means; none for `note`, the organizer's own, and for what is no field.
pub(in crate::read) fn field_named(name: &str) -> Option<Field> {
    FIELD_NAMES.iter().find(|(known, _)| folded(known).eq(folded(name))).map(|(_, field)| *field)
}

/// What else a header may mean, where another column has its usual meaning: Persian عنوان beside سمت.
pub(super) fn second_meaning(cell: &str) -> Option<Field> {
    const SECOND: &[(&str, Field)] =
        &[("عنوان", Field::Honorific), ("title", Field::Honorific), ("titel", Field::Honorific)];
    SECOND.iter().find(|(known, _)| folded(known).eq(folded(cell))).map(|(_, field)| *field)
}

/// The name of a field.
pub(super) fn name_of(field: Field) -> &'static str {
    FIELD_NAMES.iter().find(|(_, known)| *known == field).map_or("", |(name, _)| name)
}

/// What each field is called; English, then by language. Words that serve two fields stand with the more usual one.
const SYNONYMS: &[(Field, &str)] = &[
    (
        Field::Name,
        "name|names|full name|fullname|your name|signatory|signatory name|name of signatory|signer|signed by|display name|\
         nom|nom complet|nom et prénom|nom prénom|prénom et nom|prénom nom|nom du signataire|signataire|nom et prénoms|\
         nombre|nombre completo|nombre y apellido|nombre y apellidos|apellidos y nombre|firmante|nome|nome completo|\
         nome e cognome|cognome e nome|name und vorname|vorname und name|vollständiger name|unterzeichner|unterzeichnende|\
         naam|volledige naam|namn|navn|imię i nazwisko|jméno|jméno a příjmení|adınız soyadınız|adınız ve soyadınız|ad ve soyad|név|nume|ad soyad|adı soyadı|isim|\
         الاسم|اسم|الاسم الكامل|الاسم الثلاثي|اسم الموقع|الموقع|نام|نام کامل|نام و نام خانوادگی|اسم و تخلص|نام و تخلص|\
         اسم کامل|نام امضاکننده|امضاکننده|نوم|بشپړ نوم|نوم او تخلص|پورا نام|مکمل نام|دستخط کنندہ|ناو|ناوی تەواو|\
         שם|שם מלא|השם|שם החותם|имя|фио|имя и фамилия|фамилия и имя|фамилия имя отчество|полное имя|подписант|\
         ім'я|піб|прізвище та ім'я|ном|ному насаб|ному насаби пурра|насаб ва ном|ону исм|исм|to'liq ism|ism|ism familiya|\
         όνομα|ονοματεπώνυμο|անուն|անուն ազգանուն|სახელი|სახელი და გვარი|नाम|पूरा नाम|নাম|ชื่อ|ชื่อ-นามสกุล|ስም|ሙሉ ስም|\
         氏名|名前|お名前|姓名|名字|성명|이름",
    ),
    (
        Field::NativeName,
        "native name|name in native script|name in original script|original name|local name|name (native)|name native|\
         nom natif|nom en langue originale|nombre nativo|nombre original|originalname|name in originalschrift|\
         الاسم بالعربية|الاسم باللغة الأصلية|نام بومی|نام به فارسی|نام به دری|نام فارسی|اصل نام|اصلي نوم|\
         שם בשפת המקור|שם בעברית|имя на родном языке|имя на языке оригинала|номи модарӣ",
    ),
    (
        Field::NativeTitle,
        "native title|title in native script|title in original script|local title|title (native)|titre en langue originale|\
         título original|titel in originalschrift|الصفة بالعربية|سمت به فارسی|سمت فارسی|وظیفه به دری|اصلي دنده|\
         תפקיד בשפת המקור|תפקיד בעברית|должность на родном языке|должность на языке оригинала|вазифа бо забони модарӣ",
    ),
    (
        Field::NativeAffiliation,
        "native affiliation|native organization|native organisation|affiliation in native script|\
         affiliation in original script|local affiliation|affiliation (native)|établissement en langue originale|\
         institución original|einrichtung in originalschrift|المؤسسة بالعربية|نهاد به فارسی|نهاد فارسی|نهاد به دری|\
         اصلي بنسټ|מוסד בשפת המקור|ארגון בעברית|организация на родном языке|организация на языке оригинала|\
         ташкилот бо забони модарӣ",
    ),
    (
        Field::Honorific,
        "honorific|honorifics|honourific|prefix|salutation|civilité|titre de civilité|tratamiento|anrede|appellativo|\
         tratamento|aanhef|اللقب|لقب|عنوان احترام|لقب احترامی|پیشوند|تخاطب|لقب علمی|خطاب|القاب|החטב|תואר|обращение|унвон",
    ),
    (
        Field::Title,
        "title|job title|position|role|profession|occupation|function|job|designation|post|\
         titre|fonction|poste|métier|qualité|título|cargo|puesto|profesión|ocupación|función|titel|funktion|beruf|\
         position und titel|titolo|professione|ruolo|carica|cargo ou função|profissão|functie|beroep|unvan|unvanınız|meslek|mesleğiniz|görev|göreviniz|\
         الصفة|المنصب|الوظيفة|المهنة|المسمى الوظيفي|وظيفة|مهنة|سمت|شغل|پیشه|حرفه|عنوان|عنوان شغلی|وظیفه|مقام|منصب|\
         دنده|وظیفه|کار|مسلک|عہدہ|پیشہ|منصب|תפקיד|מקצוע|עיסוק|должность|профессия|род занятий|звание|посада|професія|\
         вазифа|касб|мансаб|lavozim|kasb|ιδιότητα|επάγγελμα|पद|पेशा|職業|役職|肩書き|肩書|职务|职业|직업|직함",
    ),
    (
        Field::Affiliation,
        "affiliation|affiliations|organization|organisation|org|institution|institute|company|employer|university|\
         organization name|organisation name|institutional affiliation|workplace|\
         établissement|institution de rattachement|entreprise|université|rattachement|employeur|structure|organisme|association|\
         afiliación|organización|institución|empresa|universidad|entidad|einrichtung|institution oder organisation|\
         zugehörigkeit|firma|universität|unternehmen|affiliazione|organizzazione|ente|istituzione|afiliação|organização|\
         instituição|organisatie|instelling|kurum|kurumunuz|kuruluş|organizacja|instytucja|المؤسسة|الجهة|المنظمة|الجامعة|الانتماء|\
         جهة العمل|الشركة|سازمان|نهاد|مؤسسه|دانشگاه|محل کار|وابستگی|وابستگی سازمانی|اداره|ارگان|موسسه|پوهنتون|بنسټ|\
         اداره|ټولنه|ادارہ|تنظیم|جامعہ|ارگون|מוסד|ארגון|שיוך|שיוך מוסדי|אוניברסיטה|מקום עבודה|организация|учреждение|\
         место работы|университет|компания|аффилиация|організація|установа|ташкилот|муассиса|донишгоҳ|ҷои кор|tashkilot|\
         οργανισμός|φορέας|संस्था|संगठन|所属|組織|勤務先|单位|机构|소속|기관",
    ),
    (
        Field::City,
        "city|town|place|locality|city of residence|ville|commune|ciudad|localidad|stadt|ort|wohnort|città|cidade|stad|\
         woonplaats|şehir|şehriniz|miasto|المدينة|مدينة|شهر|محل سکونت|ښار|شہر|עיר|ישוב|город|населённый пункт|місто|шаҳр|shahar|\
         πόλη|शहर|都市|市|城市|도시",
    ),
    (
        Field::Country,
        "country|nation|state|country of residence|pays|pays de résidence|país|land|paese|nazione|ülke|ülkeniz|kraj|الدولة|البلد|\
         بلد|دولة|کشور|مملکت|هیواد|ملک|מדינה|ארץ|страна|государство|країна|кишвар|мамлакат|davlat|mamlakat|χώρα|देश|国|\
         国家|국가|나라",
    ),
    (
        Field::Lang,
        "lang|language|language of entry|langue|idioma|lengua|sprache|lingua|língua|taal|dil|اللغة|لغة|زبان|ژبه|שפה|язык|мова|\
         забон|til|γλώσσα|भाषा|言語|语言|언어",
    ),
    (
        Field::Category,
        "category|group|section|catégorie|groupe|categoría|grupo|kategorie|gruppe|categoria|categorie|kategori|الفئة|فئة|\
         المجموعة|دسته|دسته بندی|گروه|کټګوري|ډله|زمرہ|קטגוריה|קבוצה|категория|группа|категорія|гурӯҳ|категорияи|toifa",
    ),
    (
        Field::Kind,
        "kind|signatory type|type|entity type|type de signataire|tipo|tipo de firmante|art|typ|النوع|نوع|نوعیت|סוג|тип|вид|навъ",
    ),
    (Field::Pin, "pin|pinned|rank|lead|lead signatory|rang|rango|الترتيب|رتبه|דירוג|ранг"),
    (
        Field::Consent,
        "consent|permission|agree|agreed|i agree|consent to publish|publish|public|consentement|accord|consentimiento|\
         einwilligung|zustimmung|consenso|consentimento|toestemming|الموافقة|موافقة|رضایت|موافقت|اجازه|رضامندي|رضامندی|\
         הסכמה|согласие|згода|розигӣ",
    ),
    (
        Field::SortKey,
        "sort key|sort|sort name|sort by|clé de tri|clave de orden|sortierschlüssel|مفتاح الترتيب|کلید ترتیب|ключ сортировки",
    ),
    (
        Field::Date,
        "date|timestamp|نشانی زمانی|مهر زمانی|مهر زمان|زمان ثبت|signed on|date signed|signed at|signature date|submitted at|submission date|created at|\
         date de signature|horodateur|horodatage|zaman damgası|fecha|fecha de firma|marca temporal|datum|zeitstempel|unterschrieben am|\
         data|informazioni cronologiche|tarih|التاريخ|تاريخ|تاريخ التوقيع|طابع زمني|تاریخ|تاریخ امضا|نېټه|תאריך|\
         חותמת זמן|дата|дата подписания|отметка времени|сана|санаи имзо|sana|日付|タイムスタンプ|日期|날짜",
    ),
    (
        Field::Id,
        "id|number|no|nr|#|№|n°|numéro|número|nummer|numero|index|row|الرقم|رقم|م|شماره|ردیف|شمېره|نمبر|מספר|מס|номер|рақам|番号|编号|번호",
    ),
    (
        Field::Footnote,
        "footnote|printed note|note de bas de page|nota al pie|fußnote|nota a piè di pagina|حاشية|پانویس|پاورقی|لمنلیک|حاشیہ|הערת שוליים|сноска|поварақ",
    ),
];

/// The organizer's own columns.
const NOTES: &str = "note|notes|comment|comments|remark|remarks|internal note|internal notes|private note|remarque|remarques|\
    commentaire|commentaires|nota|notas|comentario|comentarios|bemerkung|bemerkungen|anmerkung|notiz|kommentar|\
    confidence|ملاحظة|ملاحظات|یادداشت|ملاحظه|توضیحات|یادښت|نوٹ|הערה|הערות|примечание|примечания|заметки|комментарий|эзоҳ|備考|备注|비고";

/// The words of contact data: a header that has one of them, or is one of them, is dropped.
const CONTACTS: &str = "email|e-mail|mail|emails|courriel|e-mail address|email address|correo|correo electrónico|\
    mail adresse|e-mail-adresse|posta elettronica|eposta|البريد|البريد الإلكتروني|بريد|ایمیل|ایمېل|پست الکترونیک|\
    رایانامه|ای میل|ברק אלקטרוני|דואל|דוא״ל|אימייל|דואר אלקטרוני|почта|электронная почта|эл почта|имейл|емейл|пошта|\
    почтаи электронӣ|メール|メールアドレス|邮箱|电子邮件|이메일|phone|telephone|tel|mobile|cell|cellphone|phone number|\
    mobile number|whatsapp|signal|telegram|viber|fax|téléphone|portable|teléfono|móvil|celular|telefon|telefonnummer|handy|\
    handynummer|mobil|mobilnummer|telefono|cellulare|telefone|telefoon|الهاتف|هاتف|الجوال|جوال|المحمول|رقم الهاتف|موبایل|\
    تلفن|تلفون|شماره تماس|شماره تلفن|شماره موبایل|همراه|تماس|مبایل|د تلیفون شمېره|ټیلیفون|فون|موبائل|טלפון|נייד|פלאפון|\
    телефон|мобильный|моб|мобильный телефон|рақами телефон|電話|電話番号|电话|手机|전화|휴대폰|address|addresses|street|\
    street address|postal address|home address|mailing address|adresse|adresse postale|rue|dirección|domicilio|calle|\
    anschrift|straße|strasse|indirizzo|endereço|adres|العنوان|عنوان السكن|عنوان البريد|آدرس|نشانی|ادرس|پته|پتہ|כתובת|רחוב|адрес|улица|\
    адреса|суроға|住所|地址|주소|postcode|post code|postal code|zip|zip code|zipcode|code postal|cp|código postal|plz|\
    postleitzahl|cap|cep|الرمز البريدي|کد پستی|کدپستی|پوسټ کوډ|מיקוד|индекс|почтовый индекс|郵便番号|邮编|우편번호|ip|\
    ip address|adresse ip|ip adresse|dirección ip|ip hash|user agent|browser|عنوان الانترنت|آی پی|айпи|\
    contact|contact details|contacts|coordonnées|contacto|kontakt|contatto|contato|معلومات الاتصال|بيانات الاتصال|اطلاعات تماس|\
    פרטי קשר|контакт|контакты|facebook|twitter|instagram|linkedin|skype|passport|passport number|date of birth|birth date|\
    dob|date de naissance|fecha de nacimiento|geburtsdatum|تاريخ الميلاد|تاریخ تولد|תאריך לידה|дата рождения|national id|\
    تذکره|کد ملی|ssn";

/// The fields that a sentence may ask for; the others are too short or too common as words.
const ASKED: &[Field] = &[
    Field::Name,
    Field::NativeName,
    Field::Honorific,
    Field::Title,
    Field::Affiliation,
    Field::City,
    Field::Country,
    Field::Consent,
];

/// Words, folded, of a part of a name: whoever asks for it has the rest in another column.
const PARTIAL: &[&str] = &[
    "first",
    "last",
    "given",
    "family",
    "middle",
    "maiden",
    "surname",
    "father",
    "fathers",
    "nick",
    "user",
    "file",
    "famille",
    "prenom",
    "prenoms",
    "vorname",
    "nachname",
    "familienname",
    "apellido",
    "apellidos",
    "cognome",
    "sobrenome",
    "خانوادکی",
    "نامخانوادکی",
    "تخلص",
    "پدر",
    "العایله",
    "الاب",
    "фамилия",
    "отчество",
    "משפחה",
    "פרטי",
];

/// Whether a header asks for two things: "name and title".
fn joins(words: &[String]) -> bool {
    words.iter().any(|word| {
        matches!(word.as_str(), "and" | "or" | "et" | "ou" | "y" | "und" | "oder" | "و" | "یا" | "او" | "и")
    })
}

/// All words, folded, with what they mean.
pub(super) struct Dictionary {
    words: BTreeMap<String, Meaning>,
    /// Single words of contact data, which tell of it wherever they stand in a header.
    contacts: BTreeSet<String>,
    /// Words that tell of a column when they stand in a sentence: a form asks "What is your full name?".
    sentences: BTreeMap<String, Meaning>,
}

impl Dictionary {
    /// Folds all words once, for a header of any length.
    pub(super) fn new() -> Dictionary {
        let mut words = BTreeMap::new();
        // Where two lists have a word, the first counts.
        let mut add = |word: &str, meaning| _ = words.entry(spelled(word)).or_insert(meaning);
        FIELD_NAMES.iter().for_each(|(name, field)| add(name, Meaning::Field(*field)));
        for (field, synonyms) in SYNONYMS {
            synonyms.split('|').for_each(|word| add(word, Meaning::Field(*field)));
        }
        NOTES.split('|').for_each(|word| add(word, Meaning::Ignored));
        CONTACTS.split('|').for_each(|word| add(word, Meaning::Contact));
        let contacts = CONTACTS.split('|').filter(|word| !word.contains(' ')).map(spelled).collect();
        let mut sentences = BTreeMap::new();
        let mut ask = |list: &str, meaning: Meaning| {
            for words in list.split('|').map(|words| header_words(words).collect::<Vec<_>>()) {
                if words.iter().map(|word| word.chars().count()).sum::<usize>() > 2 {
                    sentences.entry(words.concat()).or_insert(meaning);
                }
            }
        };
        let asked = SYNONYMS.iter().filter(|(field, _)| ASKED.contains(field));
        asked.for_each(|(field, synonyms)| ask(synonyms, Meaning::Field(*field)));
        ask(asked::CONSENTS, Meaning::Field(Field::Consent));
        asked::MORE.iter().for_each(|(field, words)| ask(words, Meaning::Field(*field)));
        ask(NOTES, Meaning::Ignored);
        Dictionary { words, contacts, sentences }
    }

    /// What a header means.
    pub(super) fn meaning(&self, header: &str) -> Meaning {
        match self.meaning_as_it_stands(header) {
            Meaning::Unknown => self.meaning_by_words(header),
            known => known,
        }
    }

    /// Whether a header is known only by words in it.
    pub(super) fn is_by_words(&self, header: &str) -> bool {
        self.meaning_as_it_stands(header) == Meaning::Unknown
    }

    /// What a header means as a whole, or either side of a slash, or before a bracket.
    fn meaning_as_it_stands(&self, header: &str) -> Meaning {
        let whole = self.meaning_of_part(header);
        if whole != Meaning::Unknown {
            return whole;
        }
        // A column of two kinds is treated as the one that must not be printed.
        let mut found = Meaning::Unknown;
        let outside = header.split(['(', '[', '（']).next().unwrap_or("");
        for part in header.split(['/', '|', '\n']).chain([outside]) {
            match self.meaning_of_part(part) {
                Meaning::Unknown => {}
                Meaning::Contact => return Meaning::Contact,
                other if found == Meaning::Unknown => found = other,
                _ => {}
            }
        }
        found
    }

    /// What a sentence asks for: of the known words in it those that are not part of longer ones, if they agree. A name
    /// beside another word is the name of that: "name of your organization". Who asks to agree, asks for consent,
    /// whatever to.
    fn meaning_by_words(&self, header: &str) -> Meaning {
        let words: Vec<String> = header_words(header).take(40).collect();
        if words.len() < 2 {
            return Meaning::Unknown;
        }
        let found = self.found_in(&words);
        let is_found = |at: usize| found.iter().any(|(_, range)| range.contains(&at));
        if words.iter().enumerate().any(|(at, word)| PARTIAL.contains(&word.as_str()) && !is_found(at)) {
            return Meaning::Unknown;
        }
        // The code of a country is not its name.
        if words.last().is_some_and(|word| matches!(word.as_str(), "code" | "id" | "iso" | "slug" | "url" | "uuid")) {
            return Meaning::Unknown;
        }
        let meanings = self.meanings_in(&words);
        // "Name and title" asks for two things, "name of your school or university" for one.
        let joins_name = found.iter().any(|(meaning, range)| {
            *meaning == Meaning::Field(Field::Name)
                && (joins(&words[range.end..words.len().min(range.end + 1)])
                    || (range.start > 0 && joins(&words[range.start - 1..range.start])))
        });
        const NAME: Meaning = Meaning::Field(Field::Name);
        const CONSENT: Meaning = Meaning::Field(Field::Consent);
        match meanings[..] {
            [only] => only,
            _ if meanings.contains(&CONSENT) => CONSENT,
            [NAME, other] | [other, NAME] if words.len() <= 8 && !joins_name => other,
            _ => Meaning::Unknown,
        }
    }

    /// What the known words of a sentence mean, each meaning once.
    pub(super) fn meanings_in(&self, words: &[String]) -> Vec<Meaning> {
        let mut meanings = Vec::new();
        for (meaning, _) in self.found_in(words) {
            if !meanings.contains(&meaning) {
                meanings.push(meaning);
            }
        }
        meanings
    }

    /// The known words of a sentence, the longest first: what they mean, and which they are.
    fn found_in(&self, words: &[String]) -> Vec<(Meaning, std::ops::Range<usize>)> {
        let (mut all, mut at) = (Vec::new(), 0);
        while at < words.len() {
            let longest = (1..=5.min(words.len() - at)).rev();
            let mut found = longest.filter_map(|count| {
                self.sentences.get(&words[at..at + count].concat()).map(|meaning| (*meaning, count))
            });
            let (meaning, count) = found.next().map_or((None, 1), |(meaning, count)| (Some(meaning), count));
            all.extend(meaning.map(|meaning| (meaning, at..at + count)));
            at += count;
        }
        all
    }

    fn meaning_of_part(&self, header: &str) -> Meaning {
        match self.words.get(&spelled(header)) {
            Some(meaning) => *meaning,
            None if self.has_contact_word(header) => Meaning::Contact,
            None => Meaning::Unknown,
        }
    }

    /// Whether one of a header's words is one of contact data: `work e-mail`, `Your phone number`.
    fn has_contact_word(&self, header: &str) -> bool {
        let mut before = String::new();
        header.split(|c: char| !c.is_alphanumeric() && !is_joiner(c)).map(spelled).any(|word| {
            // `e-mail` is one word in two.
            before.push_str(&word);
            let found = self.contacts.contains(&word) || self.contacts.contains(&before);
            before = word;
            found
        })
    }
}

/// The words of a header, folded.
pub(super) fn header_words(header: &str) -> impl Iterator<Item = String> + '_ {
    let words = header.split(|c: char| !(c.is_alphanumeric() || is_joiner(c) || ('\u{900}'..'\u{1000}').contains(&c)));
    words.map(|word| folded(word).collect::<String>()).filter(|word| !word.is_empty())
}

/// A word folded; a sign that is no letter, such as `#`, stands for itself.
fn spelled(word: &str) -> String {
    let folded: String = folded(word).collect();
    if folded.is_empty() { word.trim().to_owned() } else { folded }
}

/// Whether two headers are one.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    spelled(one) == spelled(other)
}

fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200B}'..='\u{200F}' | '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5C7}' | '\u{5F3}' | '\u{5F4}'
        | '\u{610}'..='\u{61A}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '"' | '\'' | '’' | '`')
}

/// A header's letters and digits, folded.
pub(super) fn folded(text: &str) -> impl Iterator<Item = char> + '_ {
    let letters =
        text.chars().filter(|c| !is_joiner(*c) && (c.is_alphanumeric() || ('\u{900}'..'\u{1000}').contains(c)));
    letters.flat_map(char::to_lowercase).filter(|c| !is_joiner(*c)).map(base_letter)
}

/// The letter that stands for all its like.
fn base_letter(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ō' | 'ő' | 'ø' => 'o',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ş' | 'š' | 'ś' => 's',
        'ž' | 'ź' | 'ż' => 'z',
        'ğ' => 'g',
        'ř' => 'r',
        'ł' => 'l',
        'ё' => 'е',
        'ӣ' => 'и',
        'ӯ' => 'у',
        'ي' | 'ى' | 'ئ' | 'ې' | 'ۍ' | 'ے' => 'ی',
        'ك' | 'ګ' | 'گ' => 'ک',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ة' | 'ۀ' | 'ہ' | 'ە' | 'ھ' | 'ۃ' => 'ه',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_means_two_things() {
        let dictionary = Dictionary::new();
        let meaning = |word: &str| dictionary.meaning(word);
        for (field, words) in SYNONYMS {
            for word in words.split('|') {
                assert_eq!(meaning(word), Meaning::Field(*field), "{word}");
            }
        }
        for word in CONTACTS.split('|') {
            assert_eq!(meaning(word), Meaning::Contact, "{word}");
        }
        for word in NOTES.split('|') {
            assert_eq!(meaning(word), Meaning::Ignored, "{word}");
        }
    }

    #[test]
    fn spelling_does_not_count() {
        let dictionary = Dictionary::new();
        let meaning = |word: &str| dictionary.meaning(word);
        for header in [
            "NAME",
            " name ",
            "Full_Name",
            "full-name",
            "Full name:",
            "Name / نام",
            "Name (as printed)",
            "Nom\u{A0}complet",
        ] {
            assert_eq!(meaning(header), Meaning::Field(Field::Name), "{header}");
        }
        for header in ["نام‌خانوادگی و نام", "first name", "foo", ""] {
            assert_eq!(meaning(header), Meaning::Unknown, "{header}");
        }
        assert_eq!(meaning("نام‌ و نام‌خانوادگي"), Meaning::Field(Field::Name));
        assert_eq!(meaning("كشور"), Meaning::Field(Field::Country));
        for header in
            ["Work e-mail", "E-Mail (privat)", "Your phone number", "EMAIL_ADDRESS", "דוא\"ל", "Name / e-mail"]
        {
            assert_eq!(meaning(header), Meaning::Contact, "{header}");
        }
    }
}
