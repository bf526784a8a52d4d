//! Countries and cities by the names that people write, for telling the parts of an entry.
//!
//! Cities: capitals and large ones that are not also common words or surnames. A place that is not here stays
//! where it stands.

use super::lexicon::lexicon;
use super::lines::folded;
use crate::country;
use crate::fold::Phrases;

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
    country::is_name(text) || {
        let parts: Vec<&str> = text.split([',', '/', '&']).flat_map(|part| part.split(" and ")).collect();
        parts.len() > 1 && parts.iter().all(|part| country::is_name(part))
    }
}

/// Countries that are also people, cities or words.
static SECOND: Phrases = lexicon(
    "georgia|jordan|chad|turkey|us|europe|china|cuba|israel|malta|niger|mali|togo|oman|ireland|britain|holland|england|france|wales|\
     india|kenya|kenia|maurice|monaco|dominica|samoa|island|kina|dania|gales|palau|america|grenada|austria|australia|brazil|guinea|congo|hind|هند|عمان|تونس|سودان|قطر|لبنان|ایران|ملک",
);

/// Whether a country's name also is a person's, a city's or a common word.
pub(super) fn has_second_meaning(text: &str) -> bool {
    SECOND.has(&folded(text))
}

/// Whether a text is a city's name.
pub(super) fn is_city(text: &str) -> bool {
    CITIES.has(&folded(text))
}
