//! What columns are called, in many languages.
//!
//! Deliberately absent: how a header is compared with these words (see `synonyms`), and given and family names in columns of
//! their own (see `parts`).

use crate::roll::Field;

/// What each field is called; English, then by language. Words that serve two fields stand with the more usual one.
pub(super) const SYNONYMS: &[(Field, &str)] = &[
    (
        Field::Name,
        "name|names|full name|fullname|your name|signatory|signatory name|name of signatory|signer|signed by|display name|\
         real name|legal name|official name|true name|klarname|bürgerlicher name|nom réel|vrai nom|nom civil|nombre real|\
         nombre legal|nome reale|nome legale|nome real|настоящее имя|نام واقعی|نام حقیقی|الاسم الحقيقي|gerçek ad|gerçek isim|\
         nom|nom complet|nom et prénom|nom prénom|prénom et nom|prénom nom|nom du signataire|signataire|nom et prénoms|\
         nombre|nombre completo|nombre y apellido|nombre y apellidos|apellidos y nombre|firmante|nome|nome completo|\
         nome e cognome|cognome e nome|name und vorname|vorname und name|vollständiger name|vor- und nachname|vor- und zuname|nach- und vorname|unterzeichner|unterzeichnende|\
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
         position und titel|titolo|professione|ruolo|carica|cargo ou função|profissão|functie|beroep|unvan|unvanı|unvanınız|qualifica|meslek|mesleğiniz|görev|göreviniz|\
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
         instituição|organisatie|instelling|kurum|kurumu|kurumunuz|ente di appartenenza|kuruluş|organizacja|instytucja|المؤسسة|الجهة|المنظمة|الجامعة|الانتماء|\
         جهة العمل|الشركة|سازمان|نهاد|مؤسسه|دانشگاه|محل کار|وابستگی|وابستگی سازمانی|اداره|ارگان|موسسه|پوهنتون|بنسټ|\
         اداره|ټولنه|ادارہ|تنظیم|جامعہ|ارگون|מוסד|ארגון|שיוך|שיוך מוסדי|אוניברסיטה|מקום עבודה|организация|учреждение|\
         место работы|университет|компания|аффилиация|організація|установа|ташкилот|муассиса|донишгоҳ|ҷои кор|tashkilot|\
         οργανισμός|φορέας|संस्था|संगठन|所属|組織|勤務先|单位|机构|소속|기관",
    ),
    (
        Field::City,
        "city|location|town|place|locality|city of residence|ville|commune|ciudad|localidad|stadt|ort|wohnort|città|cidade|stad|\
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
         einwilligung|zustimmung|consenso|consentimento|toestemming|お名前の公開|氏名の公開|名前の公開|公開の可否|公開可否|是否同意公开姓名|是否公开姓名|\
         是否公开|同意公开|是否同意公开|이름 공개|이름 공개에 동의하십니까|이름 공개 동의|공개 동의|الموافقة|موافقة|رضایت|موافقت|اجازه|رضامندي|رضامندی|\
         הסכמה|согласие|згода|розигӣ|ризоият|иҷозат|onay|izin|rıza|اجازت",
    ),
    (
        Field::Anonymous,
        "anonymous|anonymity|anonymously|sign anonymously|remain anonymous|stay anonymous|anonyme|anonymat|anónimo|anonimato|\
         anonym|anonymität|مجهول|مجهول الهوية|ناشناس|گمنام|بې نومه|بے نام|אנונימי|אנונימיות|аноним|анонимно|анонимность|anonim|беном",
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
pub(super) const NOTES: &str = "note|notes|comment|comments|remark|remarks|internal note|internal notes|private note|remarque|remarques|\
    commentaire|commentaires|nota|notas|comentario|comentarios|bemerkung|bemerkungen|anmerkung|notiz|kommentar|\
    confidence|ملاحظة|ملاحظات|یادداشت|ملاحظه|توضیحات|یادښت|نوٹ|הערה|הערות|примечание|примечания|заметки|комментарий|эзоҳ|備考|备注|비고";

/// The words of contact data: a header that has one of them, or is one of them, is dropped.
pub(super) const CONTACTS: &str = "email|e-mail|mail|emails|courriel|e-mail address|email address|correo|correo electrónico|\
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

/// Words, folded, of a part of a name: whoever asks for it has the rest in another column.
pub(super) const PARTIAL: &[&str] = &[
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
