//! Words of what people are called, of what they are and of where they are: honorifics, offices and bodies, in the
//! languages of the lists met most.
//!
//! Whoever parts an entry, or asks whether a row is the rest of one, goes by them. Parted by `|`; in any case.
//! Deliberately absent: how words are compared, which is the reader's own affair.

/// Words that stand before a name and are no part of it: only such as are hardly anybody's name (not Don, Gen, سید). Whoever
/// needs more adds them.
pub const HONORIFICS: &str = "dr|drs|prof|professor|prof dr|em prof|prof em|assoc prof|associate professor|asst prof|assistant professor|mr|\
     mrs|ms|miss|mx|sir|dame|rev|reverend|the rev|hon|the hon|h.e.|his excellency|her excellency|ambassador|judge|\
     captain|colonel|docteur|docteure|professeur|professeure|monsieur|madame|mme|mlle|señor|señora|sra|srta|dra|\
     profa|profesor|profesora|ing|dipl ing|lic|herr|frau|dott|dott ssa|dottoressa|doktor|yrd doç|öğr gör|mudr|judr|\
     phdr|rndr|د|أ.د|الدكتور|الدكتورة|دكتور|دكتورة|الأستاذ|الأستاذة|السيد|السيدة|الآنسة|البروفيسور|المهندس|المهندسة|\
     المحامي|المحامية|القاضي|القاضية|السفير|السفيرة|دکتر|دکتور|دوکتور|داکتر|پروفسور|پروفیسور|استاد|آقای|خانم|سرکار|\
     سرکار خانم|جناب|جناب آقای|مهندس|انجنیر|حجت الاسلام|حجت الاسلام والمسلمین|آیت الله|پوهاند|پوهنوال|پوهندوی|\
     پوهنمل|پوهیالی|ډاکټر|ښاغلی|ښاغلي|آغلې|اغلې|مېرمن|پیغله|انجینر|ڈاکٹر|پروفیسر|مسٹر|مسز|انجینئر|جسٹس|ד״ר|דר|פרופ|\
     פרופסור|מר|גב|גברת|עו״ד|עוד|השופט|השופטת|הרב|д-р|др|проф|профессор|доктор|доц|доцент|г-н|г-жа|гн|господин|\
     госпожа|академик|к.б.н.|к.и.н.|к.м.н.|к.п.н.|к.т.н.|к.ф.н.|к.э.н.|к.ю.н.|д.б.н.|д.и.н.|д.м.н.|д.п.н.|д.т.н.|\
     д.ф.н.|д.э.н.|д.ю.н.|устод|дотсент|ҷаноби|хонум";

/// Words of what somebody is.
pub const OFFICES: &str = "professor|prof|lecturer|reader|teacher|instructor|tutor|dean|rector|provost|chancellor|scholar|fellow|\
     researcher|scientist|academic|student|candidate|graduate|postgraduate|postdoctoral|postdoc|phd|doctoral|\
     associate|assistant|analyst|advisor|adviser|consultant|expert|specialist|director|head|chair|chairman|\
     chairwoman|chairperson|president|vice|secretary|treasurer|coordinator|manager|officer|executive|ceo|founder|\
     co|cofounder|creator|member|representative|delegate|spokesperson|activist|advocate|defender|organizer|\
     organiser|campaigner|volunteer|lawyer|attorney|solicitor|barrister|counsel|counsellor|counselor|judge|\
     jurist|journalist|reporter|correspondent|editor|writer|author|poet|novelist|translator|interpreter|\
     filmmaker|producer|artist|musician|singer|actor|actress|photographer|painter|sculptor|architect|engineer|\
     designer|developer|programmer|doctor|physician|surgeon|nurse|midwife|therapist|psychologist|psychiatrist|\
     pharmacist|dentist|economist|sociologist|anthropologist|historian|linguist|philosopher|theologian|biologist|\
     chemist|physicist|geologist|hydrologist|statistician|librarian|archivist|curator|farmer|fisherman|fisher|\
     baker|carpenter|merchant|entrepreneur|businessman|businesswoman|diplomat|ambassador|consul|attaché|minister|\
     senator|deputy|mp|mep|mayor|governor|commissioner|rapporteur|politician|former|retired|emeritus|emerita|\
     speaker|trustee|worker|clerk|accountant|broker|banker|trader|priest|pastor|rabbi|imam|monk|nun|charge|\
     chargé|humanitarian|intern|trainee|technician|trainer|coach|athlete|professeur|professeure|pêcheur|pêcheuse|hydrologue|biologiste|historien|historienne|sociologue|économiste|ingénieur|ingénieure|artiste|peintre|poète|musicien|musicienne|comédien|comédienne|retraité|retraitée|agriculteur|agricultrice|infirmier|infirmière|éditeur|éditrice|traducteur|traductrice|membre|maire|député|députée|sénateur|maître|chercheur|\
     chercheuse|enseignant|enseignante|étudiant|étudiante|avocat|avocate|journaliste|écrivain|écrivaine|médecin|\
     directeur|directrice|président|présidente|secrétaire|profesor|profesora|catedrática|artista|historiador|historiadora|economista|ingeniero|ingeniera|maestro|maestra|poeta|músico|jubilado|jubilada|agricultor|enfermera|miembro|concejal|diputado|diputada|catedrático|investigador|\
     investigadora|abogado|abogada|periodista|escritor|escritora|médico|médica|directora|estudiante|professorin|\
     dozent|dozentin|lehrer|lehrerin|forscher|forscherin|anwalt|anwältin|journalistin|autor|autorin|ärztin|arzt|\
     leiter|leiterin|рыбак|рыбачка|художник|художница|доктор|кандидат|научный|сотрудник|сотрудница|аспирант|аспирантка|студентка|преподавательница|учительница|журналистка|писательница|поэт|поэтесса|режиссёр|режиссер|актёр|актриса|музыкант|историк|экономист|социолог|инженер|правозащитник|правозащитница|активист|активистка|редактор|заведующий|руководитель|пенсионер|студент|профессор|доцент|преподаватель|учитель|журналист|писатель|врач|юрист|адвокат|\
     директор|استاد|دانشجو|پژوهشگر|محقق|نویسنده|شاعر|روزنامه‌نگار|روزنامهنگار|خبرنگار|وکیل|پزشک|داکتر|مدیر|رئیس|\
     فعال|عضو|مترجم|فیلمساز|هنرمند|معلم|آموزگار|نماینده|ماهیگیر|نقاش|کارگردان|بازیگر|مهندس|پرستار|دندانپزشک|اقتصاددان|جامعهشناس|تاریخنگار|کارشناس|مشاور|حقوقدان|سردبیر|عکاس|آهنگساز|خواننده|نانوا|نجار|کشاورز|بازنشسته|پژوهشگرِ|هنرپیشه|فیلمنامهنویس|أستاذ|أستاذة|باحث|باحثة|كاتب|كاتبة|صحفي|صحفية|محام|محامي|\
     محامية|طبيب|طبيبة|مدير|مديرة|رئيسة|ناشط|ناشطة|شاعرة|مترجمة|طالب|طالبة|مهندس|مهندسة|فنان|فنانة|رسام|رسامة|مخرج|مخرجة|محاضر|محاضرة|اقتصادي|اقتصادية|ممثل|ممثلة|صياد|خباز|معلمة|مدرس|مدرسة|مؤرخ|أستاذ|דייג|דייגת|ביולוג|ביולוגית|אמן|אמנית|סטודנט|סטודנטית|עורך|עורכת|שחקן|שחקנית|מהנדס|מהנדסת|מנהל|מנהלת|מוזיקאי|פעיל|פעילה|מרצה|סופר|סופרת|רופא|רופאה|עיתונאי|\
     עיתונאית|מורה|חוקר|חוקרת|הידרולוג|הידרולוגית|משורר|משוררת|צלם|צלמת|כלכלן|כלכלנית|פסיכולוג|פסיכולוגית|היסטוריון|היסטוריונית|\
     מנכל|מנכלית|יור|דוקטורנט|דוקטורנטית|akademisyen|öğretim|üyesi|görevlisi|öğretmen|yazar|şair|gazeteci|avukat|doktor|hekim|\
     mühendis|mimar|balıkçı|çiftçi|biyolog|tarihçi|sosyolog|ekonomist|sanatçı|ressam|müzisyen|oyuncu|yönetmen|emekli|öğrenci|\
     araştırmacı|milletvekili|başkan|başkanı|müdür|müdürü|çevirmen|editör|aktivist|hemşire|işçi|pescador|pescadora|párroco|\
     sacerdote|alcalde|alcaldesa|concejala|activista|biólogo|bióloga|sociólogo|socióloga|filósofo|filósofa|pintor|pintora|cineasta|\
     actriz|traductor|traductora|editora|bibliotecaria|bibliotecario|vecino|vecina|portavoz|presidente|presidenta|secretario|\
     secretaria|künstler|künstlerin|schriftsteller|schriftstellerin|rentner|rentnerin|bäcker|bäckerin|studentin|pfarrer|pfarrerin|\
     ingenieur|ingenieurin|hydrologin|maler|malerin|biologin|historiker|historikerin|soziologe|soziologin|philosophin|bildhauer|bildhauerin|fischer|\
     fischerin|wissenschaftler|wissenschaftlerin|professoressa|insegnante|scrittore|scrittrice|giornalista|avvocato|\
     avvocata|studente|studentessa|ricercatore|ricercatrice|professora|jornalista|escritora|advogado|advogada|estudante|pesquisador|\
     pesquisadora|روحانی|دامدار|کارگر|کارمند|مددکار|فیلسوف|موسیقیدان|داستاننویس|طراح|برنامهنویس|بازرگان|دیپلمات|سفیر|معاون|سخنگو|\
     بنیانگذار|مدرس|دانشآموز|زیستشناس|إعلامي|إعلامية|نقابي|نقابية|أكاديمي|أكاديمية|روائي|روائية|مصور|مصورة|نائب|سفير|صيدلي|ممرض|ممرضة|\
     مزارع|متقاعد|أمين|أمينة|عضوة|教师|教師|教授|律师|作家|记者|記者|学生|医生|医師|弁護士|研究员|研究員|诗人|艺术家|工程师";

/// Words of bodies that people belong to.
pub const BODIES: &str = "university|college|school|faculty|department|dept|institute|institution|academy|centre|center|laboratory|\
     lab|hospital|clinic|museum|library|archive|archives|foundation|fund|trust|association|society|union|\
     federation|league|organization|organisation|ngo|network|coalition|alliance|initiative|project|campaign|\
     program|programme|council|committee|commission|ministry|office|agency|bureau|authority|court|parliament|\
     assembly|senate|embassy|mission|consulate|delegation|church|mosque|synagogue|temple|company|corporation|inc|\
     ltd|llc|gmbh|group|bank|media|press|radio|television|tv|news|magazine|journal|times|post|publishing|theatre|\
     theater|orchestra|studio|studios|gallery|house|club|party|movement|forum|platform|collective|cooperative|\
     unicef|unesco|undp|unhcr|un|nations|international|observatory|guild|chamber|soas|mit|ucl|lse|université|\
     école|collège|lycée|faculté|institut|hôpital|musée|bibliothèque|fondation|ligue|réseau|ministère|\
     universidad|escuela|facultad|instituto|colegio|museo|biblioteca|fundación|asociación|federación|red|\
     ministerio|universität|hochschule|schule|fakultät|krankenhaus|bibliothek|stiftung|verein|verband|\
     ministerium|üniversitesi|fakültesi|enstitüsü|derneği|vakfı|sendikası|partisi|bakanlığı|belediyesi|okulu|lisesi|\
     hastanesi|odası|barosu|meclisi|kooperatifi|platformu|università|universidade|universiteit|uniwersytet|университет|институт|академия|школа|больница|\
     музей|фонд|союз|ассоциация|организация|министерство|دانشگاه|پوهنتون|دانشکده|مدرسه|مکتب|مؤسسه|موسسه|مرکز|\
     بنیاد|انجمن|سازمان|شورای|کانون|وزارت|بیمارستان|شفاخانه|روزنامه|رادیو|تلویزیون|جامعة|الجامعة|كلية|معهد|مركز|\
     مؤسسة|منظمة|جمعية|اتحاد|وزارة|مستشفى|صحيفة|אוניברסיטת|אוניברסיטה|האוניברסיטה|מכללת|מכון|מרכז|בית|עמותת|大学|\
     研究所|病院";
