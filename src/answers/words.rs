//! The words by which forms and people say yes, no and what they mean by it.
//!
//! Deliberately absent: what a cell says as a whole.

use crate::fold::Phrases;

/// Whole answers that say yes, besides those that are made of known words.
pub(super) static YES_WHOLE: Phrases = Phrases::new(
    "y|true|1|x|on|given|granted|checked|o|j|of course|no objection|no objections|i have no objection|go ahead|\
     pas d'objection|aucune objection|sin objeción|no tengo objeción|kein einwand|keine einwände|لا مانع|لا مانع لدي|\
     مانعی ندارد|مانعی ندارم|مشکلی نیست|не возражаю|не против|я не против|אין לי התנגדות|جی|itirazım yok|эътироз надорам|\
     कोई आपत्ति नहीं|اعتراض نہیں|کوئی اعتراض نہیں|volontiers|gerne|con gusto|claro",
);
/// Whole answers that say no, besides those that are made of known words.
pub(super) static NO_WHOLE: Phrases = Phrases::new("n|false|0|off|none|unchecked|не надо|بی نام|بې نومه|بے نام");
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
    "yes|yeah|yep|sure|ok|okay|oui|si|ja|da|да|так|evet|sim|tak|ano|igen|بله|بلی|آری|نعم|أجل|هو|ہاں|כן|ҳа|бале|ha|はい|是|हाँ",
);
/// No, and the words that turn what stands beside them around.
pub(super) static NO: Phrases = Phrases::new(
    "no|not|dont|never|cannot|cant|wont|refuse|refused|decline|declined|disagree|denied|non|ne|pas|jamais|refusé|nein|\
     nicht|kein|keine|nie|niet|nee|nej|inte|ikke|nao|nem|oxi|rechazo|niego|нет|не|ні|несогласен|несогласна|отказ|отказываюсь|\
     запрещаю|hayır|değil|değilim|etmiyorum|istemiyorum|vermiyorum|onaylamıyorum|yok|نه|خیر|نخیر|نیستم|ندارم|نمی|نمیدهم|\
     نمیخواهم|نمیپذیرم|نشود|نکنید|نکنند|ندهید|مخالفم|مخالف|نیست|لا|لست|غير|عدم|أرفض|دون|بدون|نہیں|مت|نکړئ|לא|אינני|איני|ללא|\
     нестам|намехоҳам|намедиҳам|накунед|yo'q|いいえ|否|नहीं",
);
/// Agreeing.
pub(super) static AGREE: Phrases = Phrases::new(
    "agree|agreed|agrees|consent|consented|accept|accepted|approve|approved|authorize|authorise|allow|permit|permission|\
     accepte|j'accepte|acceptons|consens|autorise|j'autorise|consentement|accord|d'accord|acepto|acepta|consiento|autorizo|\
     acuerdo|consentimiento|stimme|einverstanden|zustimme|zustimmung|willige|einwilligung|erlaube|acconsento|accetto|\
     autorizzo|concordo|aceito|kabul|onaylıyorum|izin|razıyım|موافق|موافقة|موافقون|موافقم|أوافق|نوافق|أقبل|موافقت|رضایت|\
     راضی|راضیام|اجازه|میپذیرم|متفق|رضامند|اجازت|מסכים|מסכימה|מאשר|מאשרת|согласен|согласна|согласны|соглашаюсь|разрешаю|\
     согласие|розӣ|розиам|мувофиқам|иҷозат",
);
/// Printing.
pub(super) static PUBLISH: Phrases = Phrases::new(
    "publish|published|publication|publicly|public|print|printed|display|displayed|shown|publier|publié|publiée|publicar|\
     publique|publicado|publiquen|publicación|veröffentlichen|veröffentlicht|veröffentlichung|öffentlich|نشر|ینشر|ينشر|تنشر|\
     بنشر|انتشار|منتشر|چاپ|خپرول|خپور|شائع|اشاعت|פרסום|לפרסם|לפרסום|публикация|публикацию|публиковать|публикуйте|\
     опубликовать|нашр|нашри|чоп|yayınlanmasını|yayımlanmasını|yayımlansın|yayınlansın",
);
/// Not being named.
pub(super) static HIDE: Phrases = Phrases::new(
    "private|privately|anonymous|anonymously|withhold|withheld|hide|hidden|confidential|anonyme|anonymement|anónimo|anónima|\
     anonym|vertraulich|ناشناس|گمنام|مجهول|مجهولة|анонимно|анонимный|аноним|anonim|אנונימי|אנונימית|беном",
);
/// Words that go with all of these and change nothing. A word that makes a condition of what it stands before (`if`, `only`,
/// `but`, `without`) must never stand here.
pub(super) static FILL: Phrases = Phrases::new(
    "i|we|you|it|me|my|our|to|the|a|be|being|is|am|are|have|has|name|names|signature|in|on|of|for|this|letter|open|list|\
     please|thank|thanks|do|that|hereby|give|je|j|le|la|l|mon|ma|nom|de|du|que|soit|à|merci|suis|être|lettre|dans|cette|\
     estoy|mi|nombre|se|el|sea|doy|en|carta|gracias|ich|bin|der|die|das|mit|meines|meiner|meinen|namens|namen|unterschrift|\
     zu|ein|damit|bitte|dem|im|brief|des|danke|على|اسمي|أنا|ان|شكرا|في|الرسالة|نام|نامم|من|با|را|شود|کنید|هستم|دارم|می|دهم|\
     میدهم|که|میکنم|ممنون|متشکرم|تشکر|سپاس|این|نامه|در|زه|یم|لرم|زما|د|نوم|مننه|میں|میرا|میرے|ہوں|کریں|کرنے|پر|کا|کی|کے|\
     شکریہ|ہے|دیتا|دیتی|אני|את|שמי|תודה|ת|ה|я|на|моего|имени|имя|своего|мое|даю|спасибо|в|письме|ман|ба|номи|номам|ном|худ|\
     ҳастам|медиҳам|ташаккур|рахмат|adımın|ismimin|ediyorum|veriyorum|ederim|teşekkürler|teşekkür|جی",
);
