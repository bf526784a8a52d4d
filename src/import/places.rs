//! Countries and cities by the names that people write, for telling the parts of an entry.
//!
//! Countries: the short names of ISO 3166-1 and what is usual beside them, in English and, for those met most, in other
//! languages. Cities: capitals and large ones that are not also common words or surnames. A place that is not here stays
//! where it stands.

use super::lexicon::lexicon;
use super::lines::folded;
use crate::fold::Phrases;

static COUNTRIES: Phrases = lexicon(
    "afghanistan|albania|algeria|andorra|angola|argentina|armenia|australia|austria|azerbaijan|bahamas|\
    bahrain|bangladesh|barbados|belarus|belgium|belize|benin|bhutan|bolivia|bosnia and herzegovina|bosnia|botswana|brazil|brunei|\
    bulgaria|burkina faso|burundi|cabo verde|cape verde|cambodia|cameroon|canada|central african republic|chad|chile|china|\
    colombia|comoros|congo|democratic republic of the congo|costa rica|cote divoire|côte divoire|ivory coast|croatia|cuba|\
    cyprus|czechia|czech republic|denmark|djibouti|dominica|dominican republic|ecuador|egypt|el salvador|equatorial guinea|\
    eritrea|estonia|eswatini|ethiopia|fiji|finland|france|gabon|gambia|georgia|germany|ghana|greece|greenland|grenada|guatemala|\
    guinea|guinea bissau|guyana|haiti|honduras|hong kong|hungary|iceland|india|indonesia|iran|islamic republic of iran|iraq|\
    ireland|northern ireland|republic of ireland|israel|italy|jamaica|japan|jordan|kazakhstan|kenya|kiribati|kosovo|kuwait|\
    kyrgyzstan|laos|latvia|lebanon|lesotho|liberia|libya|liechtenstein|lithuania|luxembourg|madagascar|malawi|malaysia|maldives|\
    mali|malta|marshall islands|mauritania|mauritius|mexico|micronesia|moldova|monaco|mongolia|montenegro|morocco|mozambique|\
    myanmar|burma|namibia|nauru|nepal|netherlands|the netherlands|holland|new zealand|aotearoa new zealand|nicaragua|niger|\
    nigeria|north macedonia|macedonia|norway|oman|pakistan|palau|palestine|occupied palestinian territory|panama|\
    papua new guinea|paraguay|peru|philippines|the philippines|poland|portugal|puerto rico|qatar|romania|russia|\
    russian federation|rwanda|saint lucia|samoa|san marino|saudi arabia|senegal|serbia|seychelles|sierra leone|singapore|\
    slovakia|slovenia|solomon islands|somalia|somaliland|south africa|south korea|republic of korea|korea|north korea|south sudan|\
    spain|sri lanka|sudan|suriname|sweden|switzerland|syria|taiwan|tajikistan|tanzania|thailand|timor leste|east timor|togo|tonga|\
    trinidad and tobago|tunisia|turkey|türkiye|turkiye|turkmenistan|tuvalu|uganda|ukraine|united arab emirates|uae|u a e|\
    united kingdom|the united kingdom|uk|u k|great britain|britain|england|scotland|wales|united states|the united states|\
    united states of america|the united states of america|usa|u s a|us|u s|uruguay|uzbekistan|vanuatu|vatican|holy see|venezuela|\
    vietnam|viet nam|yemen|zambia|zimbabwe|europe|\
    allemagne|angleterre|belgique|espagne|états unis|royaume uni|suisse|italie|suède|norvège|danemark|pays bas|autriche|grèce|\
    maroc|algérie|tunisie|égypte|liban|turquie|russie|brésil|argentine|chili|mexique|canadá|\
    alemania|españa|estados unidos|ee uu|reino unido|francia|suiza|suecia|noruega|dinamarca|países bajos|bélgica|brasil|méxico|perú|\
    deutschland|österreich|schweiz|spanien|frankreich|italien|polen|schweden|norwegen|dänemark|niederlande|belgien|türkei|\
    vereinigtes königreich|vereinigte staaten|italia|svizzera|germania|polska|österrike|sverige|norge|danmark|suomi|\
    sénégal|cameroun|tchad|haïti|pérou|colombie|bolivie|équateur|corée du sud|japon|chine|inde|pologne|hongrie|roumanie|bulgarie|\
    tchéquie|slovaquie|slovénie|croatie|serbie|irlande|écosse|finlande|islande|géorgie|arménie|irak|syrie|jordanie|\
    arabie saoudite|yémen|éthiopie|afrique du sud|guinée|bénin|mauritanie|québec|\
    japón|corea del sur|turquía|rusia|ucrania|polonia|hungría|rumanía|grecia|irlanda|egipto|marruecos|argelia|túnez|líbano|siria|\
    palestina|panamá|república dominicana|haití|camerún|sudáfrica|nueva zelanda|croacia|\
    griechenland|ungarn|rumänien|bulgarien|tschechien|slowakei|slowenien|kroatien|serbien|irland|finnland|russland|georgien|\
    armenien|ägypten|marokko|tunesien|libanon|syrien|jordanien|palästina|südafrika|kanada|indien|mexiko|brasilien|argentinien|\
    kolumbien|großbritannien|svezia|norvegia|francia|spagna|regno unito|stati uniti|paesi bassi|belgio|\
    almanya|fransa|ingiltere|birleşik krallık|abd|amerika|hollanda|belçika|isviçre|avusturya|isveç|norveç|danimarka|yunanistan|\
    kıbrıs|suriye|lübnan|mısır|rusya|ukrayna|gürcistan|azerbaycan|ermenistan|italya|ispanya|japonya|\
    איטליה|ספרד|הולנד|בלגיה|שוודיה|נורבגיה|דנמרק|שווייץ|אוסטריה|אוסטרליה|רוסיה|אוקראינה|יוון|מצרים|לבנון|סוריה|פולין|הונגריה|\
    افغانستان|ایران|ايران|پاکستان|هند|هندوستان|چین|ترکیه|تاجیکستان|ازبکستان|ترکمنستان|آمریکا|امریکا|ایالات متحده|ایالات متحده آمریکا|\
    کانادا|بریتانیا|انگلستان|انگلیس|آلمان|المان|فرانسه|ایتالیا|اسپانیا|سوئد|سویدن|نروژ|ناروی|دانمارک|دنمارک|هلند|هالند|بلژیک|سوئیس|\
    اتریش|استرالیا|استرالیا|روسیه|ژاپن|مصر|مصر|العراق|عراق|سوريا|سوریه|لبنان|الأردن|فلسطين|فلسطین|السعودية|عربستان سعودی|اليمن|یمن|\
    الإمارات|قطر|الكويت|كويت|عمان|البحرين|ليبيا|تونس|الجزائر|المغرب|السودان|تركيا|ألمانيا|فرنسا|بريطانيا|المملكة المتحدة|\
    الولايات المتحدة|كندا|إيطاليا|إسبانيا|السويد|النرويج|هولندا|بلجيكا|سويسرا|النمسا|أستراليا|روسيا|الهند|الصين|\
    россия|украина|беларусь|казахстан|кыргызстан|узбекистан|таджикистан|туркменистан|грузия|армения|азербайджан|молдова|литва|латвия|\
    эстония|польша|германия|франция|италия|испания|великобритания|сша|канада|израиль|турция|тоҷикистон|ӯзбекистон|україна|\
    ישראל|ארצות הברית|ארהב|בריטניה|צרפת|גרמניה|קנדה|日本|中国|中國|台灣|台湾|香港|한국|대한민국|भारत|ประเทศไทย",
);

static CITIES: Phrases = lexicon(
    "kabul|herat|mazar i sharif|kandahar|tehran|isfahan|shiraz|mashhad|tabriz|islamabad|karachi|lahore|peshawar|quetta|\
    delhi|new delhi|mumbai|kolkata|bangalore|dhaka|kathmandu|colombo|dushanbe|tashkent|samarkand|almaty|astana|bishkek|ashgabat|\
    istanbul|ankara|izmir|baghdad|erbil|damascus|aleppo|beirut|amman|jerusalem|tel aviv|haifa|gaza|ramallah|riyadh|jeddah|doha|\
    dubai|abu dhabi|kuwait city|muscat|manama|sanaa|aden|cairo|alexandria|tripoli|tunis|algiers|rabat|casablanca|khartoum|\
    addis ababa|nairobi|kampala|kigali|dar es salaam|lagos|abuja|accra|dakar|bamako|johannesburg|cape town|pretoria|harare|lusaka|\
    london|manchester|birmingham|leeds|liverpool|bristol|sheffield|oxford|cambridge|edinburgh|glasgow|cardiff|belfast|dublin|cork|\
    paris|lyon|marseille|toulouse|bordeaux|lille|strasbourg|nantes|brussels|antwerp|ghent|amsterdam|rotterdam|the hague|utrecht|\
    leiden|berlin|hamburg|munich|münchen|cologne|köln|frankfurt|stuttgart|düsseldorf|leipzig|dresden|bonn|vienna|wien|graz|\
    zurich|zürich|geneva|genève|basel|bern|lausanne|rome|roma|milan|milano|naples|turin|florence|bologna|venice|madrid|barcelona|\
    valencia|seville|sevilla|bilbao|lisbon|lisboa|porto|athens|thessaloniki|copenhagen|aarhus|stockholm|gothenburg|malmö|uppsala|oslo|\
    bergen|trondheim|helsinki|tampere|reykjavik|warsaw|krakow|kraków|gdańsk|wrocław|prague|brno|bratislava|budapest|bucharest|sofia|\
    belgrade|zagreb|sarajevo|skopje|tirana|pristina|podgorica|ljubljana|tallinn|riga|vilnius|minsk|kyiv|kiev|lviv|odesa|kharkiv|\
    moscow|saint petersburg|st petersburg|kazan|tbilisi|yerevan|baku|new york|new york city|nyc|washington|washington dc|\
    washington d c|boston|chicago|los angeles|san francisco|seattle|philadelphia|houston|dallas|atlanta|miami|denver|detroit|\
    minneapolis|portland|san diego|oakland|berkeley|sacramento|toronto|ottawa|montreal|montréal|vancouver|calgary|edmonton|quebec|\
    winnipeg|mexico city|guadalajara|havana|san juan|bogotá|bogota|medellín|caracas|quito|lima|la paz|santiago|buenos aires|\
    montevideo|asunción|brasília|são paulo|sao paulo|rio de janeiro|sydney|melbourne|brisbane|canberra|adelaide|auckland|\
    wellington|tokyo|osaka|kyoto|seoul|busan|beijing|shanghai|guangzhou|taipei|bangkok|chiang mai|hanoi|ho chi minh city|\
    phnom penh|vientiane|yangon|kuala lumpur|jakarta|manila|vaduz|luxembourg city|valletta|nicosia|\
    کابل|هرات|مزار شریف|قندهار|تهران|اصفهان|شیراز|مشهد|تبریز|لندن|پاریس|برلین|القاهرة|بيروت|دمشق|بغداد|تونس العاصمة|москва|\
    санкт петербург|казань|киев|минск|душанбе|ташкент|ירושלים|תל אביב|חיפה|東京|京都|大阪|北京|上海",
);

/// Whether a text is a country's name, or two joined: `UK and USA`.
pub(super) fn is_country(text: &str) -> bool {
    let one = |text: &str| COUNTRIES.has(&folded(text));
    one(text) || {
        let parts: Vec<&str> = text.split([',', '/', '&']).flat_map(|part| part.split(" and ")).collect();
        parts.len() > 1 && parts.iter().all(|part| one(part))
    }
}

/// Countries that are also people, cities or words.
static SECOND: Phrases = lexicon(
    "georgia|jordan|chad|turkey|us|europe|china|cuba|israel|malta|niger|mali|togo|oman|ireland|britain|holland|england|france|wales|\
     india|kenya|austria|australia|brazil|guinea|congo|hind|هند|عمان|تونس|سودان|قطر|لبنان|ایران|ملک",
);

/// Whether a country's name also is a person's, a city's or a common word.
pub(super) fn has_second_meaning(text: &str) -> bool {
    SECOND.has(&folded(text))
}

/// Whether a text is a city's name.
pub(super) fn is_city(text: &str) -> bool {
    CITIES.has(&folded(text))
}
