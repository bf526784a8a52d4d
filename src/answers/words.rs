//! The words by which forms and people say yes, no and what they mean by it.
//!
//! Deliberately absent: what a cell says as a whole.

use crate::fold::Phrases;

/// Whole answers that say yes, besides those that are made of known words.
pub(super) static YES_WHOLE: Phrases = Phrases::new(
    "y|true|1|x|on|given|granted|checked|o|j|of course|no objection|no objections|i have no objection|go ahead|\
     pas d'objection|aucune objection|sin objeción|no tengo objeción|kein einwand|keine einwände|لا مانع|لا مانع لدي|\
     مانعی ندارد|مانعی ندارم|مشکلی نیست|не возражаю|не против|я не против|אין לי התנגדות|جی|itirazım yok|\
     эътироз надорам|कोई आपत्ति नहीं|اعتراض نہیں|کوئی اعتراض نہیں|volontiers|gerne|con gusto|claro|同意|同意する|同意します|\
     希望する|可|可以|동의|동의함|동의합니다|ใช่|ยินยอม|đồng ý|👍|ano|áno|wahr|vrai|verdadero|verdadeiro|vero|истина",
);
/// Whole answers that say no, besides those that are made of known words.
pub(super) static NO_WHOLE: Phrases = Phrases::new(
    "n|false|0|off|none|unchecked|не надо|بی نام|بې نومه|بے نام|不同意|同意しない|同意しません|不|不是|不可|不可以|希望しない|希望しません|しない|비동의|\
     ไม่|ไม่ใช่|ไม่ยินยอม|không|không đồng ý|👎|falsch|faux|falso|ложь|lieber nicht|no quiero|не хочу",
);
/// Whole answers that take a signature back.
pub(super) static WITHDRAWN: Phrases = Phrases::new(
    "withdrawn|withdrew|revoked|retracted|cancelled|canceled|retire|retirado|zuruckgezogen|отозвано|отозван|منصرف|\
     پس گرفته|منسحب|سحب",
);
/// Signs of a box that is ticked.
pub(super) const TICKED: &[&str] = &["✓", "✔", "✔️", "☑", "☑️", "✅"];
/// Signs of a box that is not.
pub(super) const CROSSED: &[&str] = &["☐", "✗", "✘", "❌"];

/// Yes.
pub(super) static YES: Phrases = Phrases::new(
    "yes|yeah|yep|sure|ok|okay|oui|si|ja|da|да|так|evet|sim|tak|ano|igen|بله|بلی|آری|نعم|أجل|هو|ہاں|כן|ҳа|бале|ha|はい|\
     是|हाँ|ναι|예|네|có|vâng|ya|kyllä|joo|jah|jā|já|áno|taip|iya|ndiyo|иә|ооба|այո|კი|დიახ|हां|जी|হ্যাঁ|ஆம்|అవును|ಹೌದು|\
     അതെ|አዎ|ဟုတ်ကဲ့|bəli|bali|belê|erê|بەڵێ|بەلێ|jes|але|sí",
);
/// No, and the words that turn what stands beside them around.
pub(super) static NO: Phrases = Phrases::new(
    "no|not|dont|never|cannot|cant|wont|refuse|refused|decline|declined|disagree|denied|non|ne|pas|jamais|refusé|\
     nein|nicht|kein|keine|nie|niet|nee|nej|inte|ikke|nao|nem|oxi|rechazo|niego|нет|не|ні|несогласен|несогласна|\
     отказ|отказываюсь|запрещаю|hayır|değil|değilim|etmiyorum|istemiyorum|vermiyorum|onaylamıyorum|yok|نه|خیر|نخیر|\
     نیستم|ندارم|نمی|نمیدهم|نمیخواهم|نمیپذیرم|نشود|نکنید|نکنند|ندهید|مخالفم|مخالف|نیست|لا|لست|غير|عدم|أرفض|نہیں|مت|\
     نکړئ|לא|אינני|איני|нестам|намехоҳам|намедиҳам|накунед|yo'q|いいえ|否|नहीं|όχι|δεν|μη|아니|아니요|아니오|không|tidak|bukan|\
     jangan|ei|nē|não|nu|жоқ|жок|ոչ|არა|না|இல்லை|లేదు|ಇಲ್ಲ|ഇല്ല|አይ|አይደለም|xeyr|yox|نەخێر|نا|مه|کلا|كلا|nei|hindi|\
     hapana|nope|nikdy|nigdy|nechci|odmítám|nesouhlasím|nesúhlasím|neželím|nesutinku|nepiekrītu|odmawiam|refuz|\
     nespreji|nesoglasen|nemojte|не желая|несъгласен|несъгласна|відмовляюсь|відмовляюся|न|מתנגד|מתנגדת|אל|סירוב|안|않음|\
     않습니다|않아요|않겠습니다|nepřeji",
);
/// Agreeing.
pub(super) static AGREE: Phrases = Phrases::new(
    "agree|agreed|agrees|consent|consented|accept|accepted|approve|approved|authorize|authorise|allow|permit|\
     permission|accepte|j'accepte|acceptons|consens|autorise|j'autorise|consentement|accord|d'accord|acepto|acepta|\
     consiento|autorizo|acuerdo|consentimiento|stimme|einverstanden|zustimme|zustimmung|willige|einwilligung|erlaube|\
     acconsento|accetto|autorizzo|concordo|aceito|kabul|onaylıyorum|izin|razıyım|موافق|موافقة|موافقون|موافقم|أوافق|\
     نوافق|أقبل|موافقت|رضایت|راضی|راضیام|اجازه|میپذیرم|متفق|رضامند|اجازت|מסכים|מסכימה|מאשר|מאשרת|согласен|согласна|\
     согласны|соглашаюсь|разрешаю|согласие|розӣ|розиам|мувофиқам|иҷозат|συμφωνώ|συναινώ|setuju|bersedia|samtycker|\
     samtycke|samtykker|samtykke|hyväksyn|nõus|sutinku|piekrītu|súhlasím|souhlasím|souhlas|súhlas|zgadzam|zgoda|\
     zgodę|wyrażam|egyetértek|hozzájárulok|hozzájárulás|beleegyezem|slažem|pristajem|suglasan|suglasna|съгласен|\
     съгласна|погоджуюсь|погоджуюся|згоден|згодна|згода|келісемін|razıyam|roziman|toestemming|akkoord|acordo|सहमत|\
     সম্মত",
);
/// Printing.
pub(super) static PUBLISH: Phrases = Phrases::new(
    "publish|published|publication|publicly|public|print|printed|display|displayed|shown|publier|publié|publiée|\
     publicar|publique|publicado|publiquen|publicación|veröffentlichen|veröffentlicht|veröffentlichung|öffentlich|\
     نشر|ینشر|ينشر|تنشر|بنشر|انتشار|منتشر|چاپ|خپرول|خپور|شائع|اشاعت|פרסום|לפרסם|לפרסום|публикация|публикацию|\
     публиковать|публикуйте|опубликовать|нашр|нашри|чоп|yayınlanmasını|yayımlanmasını|yayımlansın|yayınlansın|show|\
     listed|reveal|publicera|publiceras|offentliggöra|offentliggøre|offentliggjøre|offentliggøres|publiceren|\
     gepubliceerd|openbaar|julkaista|julkaistaan|zveřejnit|zveřejnění|zveřejněno|zverejniť|publikować|opublikować|\
     publikację|közzétenni|közzététel|közzé|objaviti|objavu|objavljivanje|публікувати|опубліковувати|публікацію|\
     оприлюднити|оприлюднювати|оприлюднення|публикувайте|опубликовывать|печатать|напечатать|pubblicare|pubblicato|\
     pubblicazione|divulgar|divulgado|publicada|imprimer|imprimir|imprimé|abdrucken|drucken|gedruckt|genannt|nennen|\
     anzeigen|angezeigt|تنشروا|تنشروه|النشر|طباعة|يظهر|درج|خپروئ|خپرېدل|شایع|להציג|תפרסמו|יפורסם|dipublikasikan|\
     mempublikasikan|δημοσιευθεί|δημοσιεύσετε|δημοσίευση|offentligt|offentlig|公開|公開する|公開可|公開してよい|公開してもよい|公開して良い|公开|\
     可公开|공개|เผยแพร่ได้|เผยแพร่",
);
/// Not being named.
pub(super) static HIDE: Phrases = Phrases::new(
    "private|privately|anonymous|anonymously|withhold|withheld|hide|hidden|confidential|anonyme|anonymement|anónimo|\
     anónima|anonym|vertraulich|ناشناس|گمنام|مجهول|مجهولة|анонимно|анонимный|аноним|anonim|אנונימי|אנונימית|беном|\
     secret|secretly|undisclosed|unlisted|incognito|invisible|non-public|confidentiel|confidentielle|confidencial|\
     privado|privada|privé|privée|riservato|riservata|confidenziale|anonimo|anonima|anônimo|anônima|anoniem|anonymt|\
     anonyymi|anonyymisti|anonymně|anonimowo|anonimowy|névtelen|névtelenül|anonimno|geheim|gizli|gizlice|isimsiz|\
     yayınlanmasın|yayımlanmasın|yayınlamayın|yayımlamayın|basılmasın|paylaşılmasın|محرمانه|مخفی|مخفي|سری|سري|سرية|\
     پټ|خفیہ|конфиденциально|конфіденційно|анонимная|анонімно|анонімний|секретно|тайно|скрыть|приховати|חסוי|סודי|\
     סודית|ανώνυμα|ανώνυμος|匿名|匿名希望|익명|gizlə|пинҳон|махфӣ|anonymat|anonimato|anonymität|anon|پوشیدہ|不公开|不要公开|不公開|\
     公開しない|公開しないでください|公開不可|公開を希望しない|非公開|비공개|비공개로|ไม่เผยแพร่|ไม่เปิดเผย",
);
/// Without: what stands behind it, such as a name, is not to be there.
pub(super) static WITHOUT: Phrases =
    Phrases::new("without|ohne|sans|sin|senza|sem|zonder|uten|uden|utan|bez|без|دون|بدون|بلا|ללא|בלי");
/// Words that go with all of these and change nothing. A word that makes a condition of what it stands before (`if`, `only`,
/// `but`, `without`) must never stand here.
pub(super) static FILL: Phrases = Phrases::new(
    "i|we|you|it|me|my|our|to|the|a|be|being|is|am|are|have|has|name|names|signature|in|on|of|for|this|letter|open|\
     list|please|thank|thanks|do|that|hereby|give|je|j|le|la|l|mon|ma|nom|de|du|que|soit|à|merci|suis|être|lettre|\
     dans|cette|estoy|mi|nombre|se|el|sea|doy|en|carta|gracias|ich|bin|der|die|das|mit|meines|meiner|meinen|namens|\
     namen|unterschrift|zu|ein|damit|bitte|dem|im|brief|des|danke|على|اسمي|أنا|ان|شكرا|في|الرسالة|نام|نامم|من|با|را|\
     شود|کنید|هستم|دارم|می|دهم|میدهم|که|میکنم|ممنون|متشکرم|تشکر|سپاس|این|نامه|در|زه|یم|لرم|زما|د|نوم|مننه|میں|میرا|\
     میرے|ہوں|کریں|کرنے|پر|کا|کی|کے|شکریہ|ہے|دیتا|دیتی|אני|את|שמי|תודה|ת|ה|я|на|моего|имени|имя|своего|мое|даю|\
     спасибо|в|письме|ман|ба|номи|номам|ном|худ|ҳастам|медиҳам|ташаккур|рахмат|adımın|ismimin|ediyorum|veriyorum|\
     ederim|teşekkürler|teşekkür|جی|prénom|vornamen|jméno|imienia|imię|mojego|nevem|név|namn|mitt|min|minun|nimeni|\
     mein|meinem|моє|моєї|моїм|ім'я|име|لطفا|خواهشمند|خواهش|میخواهم|خواهم|نامی|اسم|أن|فضلك|رجاء|رجاءً|يرجى|ستاسو|\
     مهربانی|کر|برائے|נא|בבקשה|שם|lütfen|adım|ismim|adımı|ismimi|bu|per|favore|mio|il|por|favor|meu|o|nome|proszę|\
     prosím|minha|os|as|veuillez|s'il|vous|plaît|svp|пожалуйста|прошу|будь|ласка|моё|моя|подпись|підпис|함|합니다|하지|이름|\
     제",
);

/// Words that go with remarks and change nothing, besides those that fill answers.
pub(super) static AROUND: Phrases = Phrases::new(
    "but|must|may|might|should|shall|will|would|can|could|want|wants|wanted|wish|wishes|wished|prefer|prefers|\
     prefer to|asked|asks|ask|request|requests|requested|insists|by|at|her|his|their|he|she|they|him|them|keep|\
     keeps|kept|remain|remains|remaining|stay|stays|named|naming|full|real|own|entry|row|line|see|signatory|\
     signatorys|person|only|under|any|circumstances|online|website|web|page|now|yet|still|until|further|notice|as|\
     was|were|been|since|from|an|and|or|anymore|longer|any longer|one|who|himself|herself|later|last|week|date|\
     january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|\
     sep|sept|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|\
     juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|\
     octubre|noviembre|diciembre|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|\
     am|le|el|il|vom|möchte|wollte|soll|sollen|darf|dürfen|werden|wird|bleiben|nur|auf|wunsch|hat|veut|souhaite|\
     désire|rester|doit|être|liste|sur|demande|sa|son|ses|quiere|desea|prefiere|permanecer|debe|ser|su|firma|lista|\
     vuole|rimanere|restare|deve|essere|sua|suo|quer|prefere|ficar|assinatura|seu|хочет|хочу|желает|желаю|остаться|\
     остался|просит|просьба|его|её|ее|подписи|подписью|бажає|хоче|залишитися|його|її|її ім'я|يريد|تريد|يرغب|ترغب|أن|\
     يبقى|تبقى|البقاء|رجاء|الاسم|توقيع|توقيعه|توقيعها|می‌خواهد|میخواهد|خواست|خواسته|است|بماند|باشد|امضا|امضای|او|\
     خودش|غواړي|پاتې|چاہتے|چاہتی|رہنا|دستخط|رוצה|רוצה|מבקש|מבקשת|להישאר|חתימה|חתימתו|חתימתה|istiyor|kalmak|imza|\
     imzası|imzasını|ister|ediyor",
);

/// Words of taking a signature back.
pub(super) static WITHDRAWING: Phrases = Phrases::new(
    "withdrawn|withdrew|withdraws|withdraw|withdrawal|retracted|retracts|revoked|rescinded|zurückgezogen|\
     zurückgenommen|widerrufen|отозвана|отозвал|отозвала|отозвано|отозван|відкликано|відкликана|відкликав|\
     відкликала|منسحب|منسحبة|انصراف|retirée|rétracté|rétractée|rétracte|revocada|revocado|ritirata|revocata|\
     revogada",
);

/// Whole remarks that take a signature back.
pub(super) static TAKEN_BACK: Phrases = Phrases::new(
    "withdrawn|withdrew|retracted|revoked|signature withdrawn|withdrew signature|no longer signs|\
     no longer a signatory|signature retirée|s'est retiré|s'est retirée|s'est rétracté|s'est rétractée|\
     a retiré sa signature|retire sa signature|firma retirada|retiró su firma|retira su firma|\
     ha retirado su firma|se retiró|se retractó|unterschrift zurückgezogen|zurückgezogen|\
     zurückgetreten von der unterschrift|hat zurückgezogen|widerrufen|ha ritirato la firma|firma ritirata|\
     ha ritirato l'adesione|adesione ritirata|assinatura retirada|retirou a assinatura|retirou assinatura|\
     подпись отозвана|отозвал подпись|отозвала подпись|отозвано|отозвана|подпись снята|снял подпись|\
     сняла подпись|подпись аннулирована|підпис відкликано|підпис відкликаний|відкликав підпис|\
     відкликала підпис|відкликано|сняв підпис|зняв підпис|зняла підпис|سحب توقيعه|سحبت توقيعها|سحب التوقيع|\
     تم سحب التوقيع|انسحب|انسحبت|منسحب|منسحبة|تراجع عن توقيعه|تراجعت عن توقيعها|انصراف داد|انصراف داده|\
     انصراف داده است|انصراف|امضایش را پس گرفت|امضا پس گرفته شد|امضای خود را پس گرفت|پس گرفته|پس گرفته شده|\
     پس گرفت|منصرف شد|منصرف شده|امضا حذف شد|لاسلیک یې بېرته واخیست|لاسلیک بېرته اخیستل شوی|بېرته یې واخیست|\
     دستخط واپس لے لیے|دستخط واپس لیے|دستخط واپس لیا|واپس لے لیا|دستبردار|משך את חתימתו|משכה את חתימתה|חזר בו|\
     חזרה בה|החתימה בוטלה|חתימה בוטלה|הסיר את חתימתו|הסירה את חתימתה|imzasını geri çekti|imzasını çekti|\
     geri çekti|geri çekildi|imza geri çekildi|imzası geri çekildi|имзояшро гирифт|имзо бекор шуд|cofnięto|\
     cofnął podpis|cofnęła podpis|wycofał podpis|wycofała podpis|wycofany|staženo|stáhl podpis|stáhla podpis|\
     ingetrokken|handtekening ingetrokken|återkallad|tillbakadragen|trukket tilbage|trukket|trukket seg|\
     visszavonta|visszavonva",
);

/// Whole remarks that keep a name off the page.
pub(super) static NOT_TO_BE_NAMED: Phrases = Phrases::new(
    "anonymous|anonym|anonyme|anónimo|anónima|anonimo|anonima|anônimo|anônima|аноним|анонимно|анонім|анонімно|ناشناس|گمنام|مجهول|אנונימי|\
     אנונימית|anonim|anoniem|anonymt|anonyymi|name withheld|name hidden|hide name|hide my name|hidden by request|internal only|\
     for internal use only|internal use only|internal use|for internal use|not for publication|not for print|\
     not for public|not for the public|off the record|do not name|dont name|not to be named|do not list|do not use|\
     do not show|initials only|only initials|only initials please|initials only please|initials please|\
     first name only|only first name|name only with initials|no name|no name please|no names|name removed|\
     name removed at request|name removed on request|name removed by request|removed at request|removed on request|\
     removed by request|removed at own request|remove|remove please|please remove|please remove me|remove me|\
     remove my name|to be removed|to remove|delete|please delete|delete me|delete my name|to be deleted|take off|\
     take me off|take out|strike out|struck out|left out|leave out|leave me out|do not include|not to be included|\
     exclude|excluded|opt out|opted out|refused|refuses|declined|declines|nur intern|nur für intern|\
     nur für internen gebrauch|nur zur internen verwendung|intern halten|nicht nennen|bitte nicht nennen|\
     nicht öffentlich|nicht für die öffentlichkeit|nicht zur veröffentlichung|nicht veröffentlichen|nicht abdrucken|\
     nicht drucken|ohne namen|ohne namensnennung|ohne nennung|namen nicht nennen|nur initialen|nur vorname|\
     nur mit initialen|bitte streichen|löschen|bitte löschen|gestrichen|gelöscht|entfernen|bitte entfernen|entfernt|\
     will nicht genannt werden|möchte nicht genannt werden|möchte anonym bleiben|anonym bleiben|usage interne|\
     à usage interne|usage interne uniquement|interne seulement|ne pas publier|ne pas nommer|ne pas citer|\
     ne pas afficher|ne pas imprimer|ne pas diffuser|non public|sans nom|initiales seulement|initiales uniquement|\
     prénom seulement|à supprimer|supprimer|supprimé|supprimée|à retirer|à enlever|souhaite rester anonyme|\
     veut rester anonyme|nom retiré|nom retiré à sa demande|nom supprimé|uso interno|solo uso interno|solo interno|\
     para uso interno|no publicar|no nombrar|no imprimir|no mostrar|no difundir|no público|sin nombre|\
     solo iniciales|sólo iniciales|eliminar|borrar|eliminado|eliminada|borrado|prefiere el anonimato|\
     nombre retirado|nombre eliminado|solo per uso interno|per uso interno|non pubblicare|non nominare|non stampare|\
     non mostrare|solo iniziali|solo le iniziali|senza nome|da rimuovere|rimuovere|rimosso|rimossa|da togliere|\
     togliere|cancellare|cancellato|vuole restare anonimo|nome rimosso|apenas uso interno|só uso interno|\
     não publicar|não nomear|não imprimir|não divulgar|só iniciais|apenas iniciais|sem nome|remover|removido|\
     removida|apagar|nome retirado|nome removido|quer ficar anônimo|не публиковать|не печатать|не указывать|\
     не называть|не разглашать|не показывать|не для публикации|не для печати|без имени|без фамилии|только инициалы|\
     для внутреннего пользования|для служебного пользования|удалить|убрать|вычеркнуть|вычеркнут|вычеркнута|удалено|\
     удален|удалена|имя удалено|имя удалено по просьбе|имя скрыто|хочет остаться анонимным|просит не публиковать|\
     просит не называть|не публікувати|не друкувати|не вказувати|не називати|не оприлюднювати|не для публікації|\
     без імені|лише ініціали|тільки ініціали|для внутрішнього користування|видалити|прибрати|викреслити|видалено|\
     ім'я видалено|просить не публікувати|لا ينشر|لا تنشر|لا تنشروا|لا للنشر|ليس للنشر|غير للنشر|لا تنشر اسمي|\
     لا تنشروا اسمي|لا تنشروا الاسم|عدم النشر|عدم نشر الاسم|عدم ذكر الاسم|بدون ذكر الاسم|دون ذكر الاسم|\
     للاستخدام الداخلي|للاستعمال الداخلي|داخلي فقط|الأحرف الأولى فقط|يحذف|حذف|تم الحذف|محذوف|حذف الاسم|\
     تم حذف الاسم بناء على طلبه|رفض|رفضت|يرفض نشر اسمه|منتشر نشود|منتشر نکنید|نامش منتشر نشود|نام منتشر نشود|\
     نامم منتشر نشود|اسمم منتشر نشود|اسم منتشر نشود|چاپ نشود|چاپ نکنید|درج نشود|نام برده نشود|ذکر نشود|نام درج نشود|\
     بدون ذکر نام|بدون نام|فقط حروف اول|فقط داخلی|استفاده داخلی|حذف شود|حذف شد|حذف شده|نام حذف شد|نام حذف شده|\
     نامش حذف شد|حذف کنید|ناشناس بماند|نمی‌خواهد نامش منتشر شود|نمی خواهد نامش منتشر شود|مه خپروئ|مه یې خپروئ|\
     نوم مه خپروئ|نوم یې مه خپروئ|خپور نه شي|نوم یې خپور نه شي|لرې شوی|لرې کړئ|بې نومه|د داخلي استفادې لپاره|\
     شائع نہ کریں|شائع نہ کیا جائے|نام شائع نہ کریں|نام شائع نہ کیا جائے|نام ظاہر نہ کریں|نام ظاہر نہ کیا جائے|\
     صرف اندرونی|حذف کریں|حذف کر دیا|نکال دیں|לא לפרסם|נא לא לפרסם|לא לפרסום|אל תפרסמו|לא להציג|לא לציין שם|בלי שם|\
     ללא שם|ראשי תיבות בלבד|לשימוש פנימי|לשימוש פנימי בלבד|פנימי בלבד|להסיר|נא להסיר|הוסר|הוסרה|למחוק|נמחק|נמחקה|\
     השם הוסר|השם הוסר לבקשתו|השם הוסר לבקשתה|מעדיף להישאר אנונימי|מעדיפה להישאר אנונימית|yayınlanmasın|\
     yayımlanmasın|yayınlamayın|yayımlamayın|adı yayınlanmasın|adım yayınlanmasın|ismim yayınlanmasın|\
     adım yayımlanmasın|ismim yayımlanmasın|isim yayınlanmasın|basılmasın|isim verilmesin|adı verilmesin|isimsiz|\
     sadece baş harfler|yalnızca baş harfler|dahili kullanım|iç kullanım için|silinsin|silindi|çıkarıldı|çıkarılsın|\
     adı silindi|anonim kalmak istiyor|чоп накунед|нашр накунед|нашр нашавад|нашр карда нашавад|беном монад|\
     nie publikować|proszę nie publikować|nie drukować|tylko inicjały|do użytku wewnętrznego|usunąć|usunięto|\
     usunięty|nezveřejňovat|neuvádět|jen iniciály|smazat|odstranit|niet publiceren|niet noemen|alleen initialen|\
     alleen intern|verwijderen|verwijderd|publicera inte|publicera ej|ej för publicering|endast internt|ta bort|\
     skal ikke offentliggøres|ikke offentliggør|ikke offentliggøres|skal ikke publiseres|ikke publiser|ei julkaista|\
     ei saa julkaista|älä julkaise|nem publikus|nem közölhető|ne tegyék közzé|nu publicați|nu publica|\
     να μη δημοσιευθεί|να μην δημοσιευτεί|不公开|不要公开|请勿公开|不具名|匿名|非公開|公開しない|公開不可|비공개|공개하지 않음|không công khai|\
     jangan dipublikasikan|tidak dipublikasikan|ไม่เผยแพร่|ไม่ประสงค์ออกนาม",
);

/// Whole remarks that set a signature aside: it is not one, or not one any more.
pub(super) static SET_ASIDE: Phrases = Phrases::new(
    "rejected|spam|duplicate|dublicate|double entry|entered twice|deleted|removed|banned|blocked|trash|trashed|\
     hidden|invalid|invalidated|disqualified|unpublished|not published|hoax|disapproved|not approved|denied|\
     suspicious|fraud|test entry|suppressed|discarded|refused by moderator|voided|cancelled|canceled|\
     signature cancelled|signature removed|signature deleted|deceased|died|passed away|in memoriam|abgelehnt|\
     duplikat|doppelt|doppelter eintrag|ungültig|gesperrt|ausgeblendet|nicht freigegeben|verborgen|storniert|\
     verstorben|gestorben|rejeté|rejetée|refusé|refusée|doublon|indésirable|masqué|masquée|invalide|annulé|annulée|\
     non validé|décédé|décédée|rechazado|rechazada|duplicado|duplicada|repetido|no válido|inválido|anulado|anulada|\
     oculto|oculta|fallecido|fallecida|respinto|respinta|rifiutato|rifiutata|duplicato|doppione|non valido|\
     annullato|annullata|nascosto|deceduto|deceduta|rejeitado|rejeitada|duplicata|falecido|falecida|отклонено|\
     отклонен|отклонена|спам|дубль|дубликат|повтор|недействительно|недействительна|скрыто|аннулировано|умер|умерла|\
     скончался|скончалась|відхилено|дублікат|недійсний|приховано|анульовано|помер|померла|مرفوض|مرفوضة|مكرر|مكررة|\
     مزعج|ملغى|ملغي|ملغاة|غير صالح|توفي|توفيت|متوفى|متوفاة|رد شده|رد شد|تکراری|هرزنامه|اسپم|نامعتبر|باطل|باطل شده|\
     لغو شده|پنهان|متوفی|متوفا|فوت شده|فوت کرده|درگذشته|رد شوی|وفات شوی|مسترد|ڈپلیکیٹ|منسوخ|وفات پا گئے|נדחה|נדחתה|\
     ספאם|כפול|כפילות|לא תקף|בוטל|בוטלה|מוסתר|נפטר|נפטרה|reddedildi|mükerrer|çift kayıt|geçersiz|iptal|iptal edildi|\
     gizlendi|vefat etti|vefat|ölü|odrzucone|odrzucony|unieważniony|zmarły|zmarła|zamítnuto|duplicitní|neplatné|\
     zemřel|zemřela|afgewezen|dubbel|ongeldig|overleden|avvisad|dubblett|ogiltig|avliden|afvist|dublet|ugyldig|\
     avvist|hylätty|elutasítva|duplikált|érvénytelen|elhunyt|respins|anulat|decedat|απορρίφθηκε|διπλό|άκυρο|已撤回|撤回|\
     已拒绝|拒绝|重复|已删除|无效|取り下げ|取り消し|重複|削除|却下|철회|거부|중복|삭제",
);

/// Whole remarks that say that it is not known yet whether a signature counts.
pub(super) static HELD: Phrases = Phrases::new(
    "pending|pending review|pending verification|pending approval|pending confirmation|awaiting confirmation|\
     awaiting verification|awaiting approval|awaiting moderation|unverified|not verified|unconfirmed|not confirmed|\
     unapproved|to be verified|to be checked|to be confirmed|needs review|in review|under review|in moderation|\
     on hold|flagged|questionable|incomplete|not yet confirmed|not yet verified|waiting for confirmation|ausstehend|\
     unbestätigt|nicht bestätigt|in prüfung|zu prüfen|noch nicht bestätigt|ungeprüft|en attente|non confirmé|\
     non confirmée|non vérifié|non vérifiée|à vérifier|à confirmer|pendiente|sin confirmar|no confirmado|\
     no verificado|por confirmar|en revisión|in attesa|non confermato|non verificato|da verificare|da confermare|\
     in sospeso|pendente|não confirmado|não verificado|em análise|ожидает|ожидает подтверждения|на модерации|\
     на проверке|не подтверждено|не подтвержден|не подтверждена|не проверено|очікує|на модерації|не підтверджено|\
     قيد المراجعة|قيد الانتظار|غير مؤكد|غير موثق|بانتظار التأكيد|در انتظار|در انتظار تایید|تایید نشده|تأیید نشده|\
     در حال بررسی|په تمه|تایید شوی نه دی|زیر التوا|تصدیق نہیں ہوئی|ממתין|ממתין לאישור|לא אומת|לא מאומת|בבדיקה|\
     beklemede|onay bekliyor|onaylanmadı|doğrulanmadı|inceleniyor|oczekuje|niepotwierdzony|čeká na potvrzení|\
     nepotvrzeno|in afwachting|niet bevestigd|väntar|ej bekräftad|afventer|függőben|în așteptare|待审核|待确认|未确认|確認待ち|\
     未確認|保留|대기|미확인|bounced",
);

/// Phrases that keep a name off the page wherever they stand in a note.
pub(super) static ANYWHERE: Phrases = Phrases::new(
    "do not publish|dont publish|not publish|not be published|not to be published|do not print|dont print|\
     not print|not be printed|not to be printed|do not show my name|dont show my name|not be shown|\
     do not use my name|do not name me|not to be named|not be named|do not list|dont list|not be listed|\
     keep my name|keep me anonymous|keep him anonymous|keep her anonymous|keep anonymous|my name secret|\
     my name private|my name confidential|name secret|name confidential|remain anonymous|stay anonymous|\
     be anonymous|withdraw my signature|withdraw my name|withdrew my signature|withdrew his signature|\
     withdrew her signature|withdrew their signature|withdrew signature|withdrew from the letter|\
     signature withdrawn|signature was withdrawn|has withdrawn from|withdrawn from the letter|\
     wants to withdraw|wishes to withdraw|asked to be removed|wants to be removed|asks to be removed|\
     remove my name|remove my signature|remove his name|remove her name|remove their name|remove from the list|\
     take my name off|take me off|delete my name|delete my signature|without my name|not for publication|\
     not make my name public|not make it public|changed his mind|changed her mind|changed their mind|\
     does not want to be named|does not want his name|does not want her name|does not want their name|\
     do not want my name|dont want my name|no name please|internal only|name withheld|identity withheld|\
     hide my name|hide the name|hide her name|hide his name|for security reasons|not consent|no consent|\
     refused consent|withdrew consent|consent withdrawn|nicht veröffentlichen|nicht veröffentlicht|\
     nicht öffentlich nennen|nicht genannt werden|nicht namentlich|nicht nennen|nicht drucken|nicht abdrucken|\
     anonym bleiben|unterschrift zurückgezogen|unterschrift zurück|zieht zurück|namen streichen|\
     aus der liste streichen|von der liste streichen|namen nicht|nur intern|streng vertraulich|\
     bitte vertraulich|ohne namen|ohne namensnennung|ne pas publier|pas publier|ne pas nommer|ne pas imprimer|\
     ne pas afficher|ne pas divulguer|ne pas diffuser|rester anonyme|retire ma signature|retirer ma signature|\
     retiré sa signature|signature retirée|retirer mon nom|enlever mon nom|supprimer mon nom|\
     ne souhaite pas apparaître|ne veut pas apparaître|pas rendre public|garder secret|no publicar|\
     no publiquen|no publique|no imprimir|no mostrar|no mencionar|no difundir|permanecer anónimo|\
     permanecer anónima|retirar mi firma|retiró su firma|retirado su firma|quitar mi nombre|borrar mi nombre|\
     no quiero que mi nombre|no quiere que su nombre|no desea aparecer|non pubblicare|non pubblicate|\
     non stampare|non mostrare|non divulgare|restare anonimo|restare anonima|rimanere anonimo|rimanere anonima|\
     ritirare la firma|ritirato la firma|ritiro la firma|togliere il mio nome|non vuole apparire|não publicar|\
     não publiquem|não publique|não imprimir|não divulgar|não mostrar|ficar anônimo|ficar anônima|\
     permanecer anônimo|retirar minha assinatura|retirou a assinatura|retirar meu nome|não quer aparecer|\
     не публиковать|не публикуйте|не печатать|не печатайте|не указывать|не указывайте|не называть|\
     не разглашать|остаться анонимным|остаться анонимной|остаться анонимно|отозвать подпись|отозвал подпись|\
     отозвала подпись|отозвал свою подпись|отозвала свою подпись|подпись отозвана|снять подпись|убрать имя|\
     удалить имя|убрать фамилию|хранить в тайне|не публікувати|не публікуйте|не друкувати|не друкуйте|\
     не вказувати|не називати|не оприлюднювати|залишитися анонімним|залишитися анонімною|відкликати підпис|\
     відкликав підпис|відкликала підпис|підпис відкликано|прибрати ім'я|видалити ім'я|لا تنشروا|لا تنشر|\
     عدم نشر|عدم ذكر|لا ينشر|البقاء مجهولا|سحب توقيعه|سحبت توقيعها|سحب توقيعي|أسحب توقيعي|حذف اسمي|احذفوا اسمي|\
     إزالة اسمي|دون ذكر اسمي|بدون ذكر اسمي|منتشر نشود|منتشر نکنید|منتشر نشه|چاپ نشود|چاپ نکنید|درج نشود|\
     درج نکنید|ذکر نشود|نام برده نشود|ناشناس بماند|ناشناس بمانم|انصراف داد|انصراف داده|انصراف دادم|\
     امضای خود را پس|امضایش را پس|امضایم را پس|پس گرفتم|نامم را حذف|نام مرا حذف|نامش را حذف|اسمم را حذف|\
     محرمانه بماند|مه خپروئ|خپور نه شي|نوم مې مه|لاسلیک بېرته|شائع نہ کریں|شائع نہ کیا جائے|ظاہر نہ کریں|\
     ظاہر نہ کیا جائے|دستخط واپس|گمنام رہنا|نام حذف|לא לפרסם|אל תפרסמו|לא להציג|לא לציין|להישאר אנונימי|\
     להישאר אנונימית|משך את חתימתו|משכה את חתימתה|למשוך את החתימה|להסיר את שמי|להסיר את שמו|להסיר את שמה|\
     חזר בו|חזרה בה|yayınlanmasın|yayımlanmasın|yayınlamayın|yayımlamayın|yayınlanmasını istemiyor|\
     yayımlanmasını istemiyor|yayınlanmasını istemiyorum|yayımlanmasını istemiyorum|anonim kalmak|\
     imzasını geri çekti|imzamı geri|adımı silin|ismimi silin|adımı çıkarın|чоп накунед|нашр накунед|\
     нашр нашавад|nie publikować|nie publikujcie|wycofał podpis|wycofała podpis|wycofuję podpis|nezveřejňovat|\
     niet publiceren|niet vermelden|anoniem blijven|publicera inte|ikke offentliggør|älkää julkaisko|\
     ei saa julkaista",
);

/// Words of hiding that are also said of schools, soldiers and offices.
pub(super) static PRIVATE: Phrases = Phrases::new(
    "private|privately|privado|privada|privé|privée|confidential|hidden|invisible|secret|incognito|confidentiel|confidentielle|\
     confidencial|riservato|riservata|confidenziale|vertraulich|geheim|gizli|سری|سري|سرية|محرمانه|مخفی|مخفي|پټ|خفیہ|پوشیدہ|\
     конфиденциально|конфіденційно|секретно|тайно|скрыть|приховати|חסוי|סודי|סודית",
);
