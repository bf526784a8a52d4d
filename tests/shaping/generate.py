#!/usr/bin/env python3
"""Writes table.txt: how HarfBuzz itself shapes words in each bundled font.

    generate.py            writes tests/shaping/table.txt
    generate.py --check    compares instead; exit status 1 if the table is not what would be written

A line of the table is one word:

    font|text|direction|script|language|features|glyph=cluster+advance|glyph=cluster+advance@x,y|...

`font` is a file of fonts/; `text` its code points (`U+0041 U+0301`); `direction` ltr or rtl; `script`
ISO 15924; `language` BCP 47, or nothing; `features` in HarfBuzz's own notation (`smcp,-kern`), or
nothing. Then come the glyphs, drawn from left to right: glyph id, cluster (the byte in the text's
UTF-8 it begins at), advance and, where it is not nothing, the offset, in font units. Lines beginning
with # are comments.

Every bundled font has words of its own, and no word of the table has a glyph missing, since a box
proves nothing about shaping. HarfBuzz is the version rustybuzz is a port of, so that a difference
is a finding and not an age; the table's head names it. Buffers have their default flags and cluster
level, fonts their units per em for scale.

Not here: vertical text, variable fonts, and scripts without a bundled font.
"""

import sys
from pathlib import Path

import uharfbuzz

HERE = Path(__file__).resolve().parent
FONTS = HERE.parent.parent / "fonts"
TABLE = HERE / "table.txt"
HARFBUZZ = "10.1.0"

ZWNJ, ZWJ, LRM, SHY = "\u200c", "\u200d", "\u200e", "\u00ad"

# (language, features, words); the script is that of the section.
LATIN = [
    ("en", "", "AVATAR Toronto Wave. Yes, “Type”"),
    ("en", "-kern", "AVATAR"),
    ("en", "", "office affluent fjord Affidavit"),
    ("en", "-liga", "office"),
    ("en", "lnum,tnum", "1,234,567"),
    ("en", "onum,pnum", "1,234,567"),
    ("en", "sups", "123"),
    ("en", "frac", "11/16"),
    ("fr", "", "L’Haÿ-les-Roses, œuvre « Ève »"),
    ("vi", "", "Nguyễn Thị Ánh Tuyết Đặng"),
    ("vi", "", "Nguye\u0302\u0303n Thi\u0323"),
    ("yo", "", "Ẹ\u0300kọ\u0301 Ọ\u0300ṣun Gbọ\u0301láhàn"),
    ("yo", "", "e\u0323\u0301 O\u0323\u0304\u0300"),
    ("tr", "", "fındık İnce ılık ŞAFİÎ"),
    ("az", "smcp", "fikir"),
    ("ro", "", "Știință Țară Ștefan"),
    ("ca", "", "Paral·lel"),
    ("nl", "", "IJsbrand bi\u0301j\u0301"),
    ("cs", "", "Ďáblice ťuhýk Dvořák"),
    ("pl", "", "Łódź Świętosław ŻÓŁĆ"),
    ("lt", "", "ė\u0303 į\u0301 i\u0307\u0301"),
    ("", "", f"A{SHY}V A{ZWNJ}V T{LRM}o"),
]
CYRILLIC = [
    ("ru", "", "Федеральный Года Тусо"),
    ("uk", "", "Київ Їжак Ґанок"),
    ("sr", "", "бгдпт Обрадовић"),
    ("mk", "", "бгдпт Ѓорѓи"),
    ("bg", "", "вгджзийклптцшщьъю"),
    ("tg", "", "Ҷумҳурии Тоҷикистон"),
]
GREEK = [("el", "", "Ελλάδα Αθήνα ΰ")]
# What only Noto Serif has.
HOOKED = [
    ("ha", "", "Ɓaɗo Ƙofar Ƴan"),
    ("ee", "", "Ɛ\u0300ʋɔ\u0301 Ŋɔ\u0303"),
    ("ar-Latn", "", "Ḳāḍī ʿAbd al-Ẓāhir H\u0331"),
    ("gn", "", "G\u0303uarani g\u0303"),
]
POLYTONIC = [("el", "", "Ἀθῆναι ᾧ Ἑλλάς")]
CAUCASIAN = [("ab", "", "Аҧсны Ҽ"), ("ce", "", "Нохчийн Ӏ")]

ARABIC = [
    ("ar", "", "السلام عليكم"),
    ("ar", "", "لا بلا كلام"),
    ("ar", "", "لأ لإ لآ سلأ"),
    ("ar", "", "لَا لِأَ"),
    ("ar", "", "الله عبدالله"),
    ("ar", "", "محمّد شدَّة"),
    ("ar", "", "مُحَمَّدٌ قُرْآنٌ كِتَابٍ"),
    ("ar", "", "لِلّٰهِ رحمٰن"),
    ("ar", "", "مـحـمـد"),
    ("ar", "", "إبراهيم مؤسسة ئ ء"),
    ("ar", "", "٠١٢٣٤٥٦٧٨٩"),
    ("ar", "-liga", "الله لا"),
    ("ar", "", f"ه{ZWJ} هـ"),
    ("fa", "", "میرویس رحیمی"),
    ("fa", "", f"نیک{ZWNJ}زاد می{ZWNJ}خواهم خانه{ZWNJ}ها"),
    ("fa", "", "کلیهٔ مادهٔ اعضاي"),
    ("fa", "", "پژوهشگاه گچ ژ"),
    ("fa", "", "۰۱۲۳۴۵۶۷۸۹ ۱۴۰۲/۰۳/۱۶"),
    ("fa", "", "اول؛ دوم، سوم؟"),
    ("fa", "", "کَلیمُ‌الله"),
    ("prs", "", "افغانستان پنجشیر"),
    ("ps", "", "ګلالۍ یوسفزی ښځه ټول ږ ړ ڼ ې"),
    ("ps", "", "د کابل پوهنتون"),
    ("ur", "", "پاکستان ہے میں ٹھنڈا ڈاکٹر"),
    ("ur", "", "۴۵۶۷ ہجری"),
    ("ur", "", "اقوامِ متحدہ جمعۂ"),
    ("ckb", "", "ڕێزان عەبدوڵڵا هەورامی ئێوە"),
    ("ku-Arab", "", "ھەولێر"),
    ("ug", "", "ئۇيغۇر خەلقى ۋ"),
    ("sd", "", "سنڌي ٻولي ۾ ۽ ڪ"),
    ("ks", "", "کٲشُر زَبان ؤ"),
    ("ms-Arab", "", "ݢورو ڽاڽي چڤ"),
    ("kk-Arab", "", "قازاق ٵلەم"),
    ("ha-Arab", "", "هَوُسَ ݣ"),
    ("uz-Arab", "", "اۉزبېک"),
]
HEBREW = [
    ("he", "", "שלום עליכם"),
    ("he", "", "אָלֶף בֵּית גִּימֶל"),
    ("he", "", "יְרוּשָׁלַיִם"),
    ("he", "", "שׁ שׂ שּׁ שּׂ"),
    ("he", "", "בְּרֵאשִׁית בָּרָא"),
    ("he", "", "וַיֹּ֥אמֶר אֱלֹהִ֖ים"),
    ("he", "", "ךָ ףּ לֹּא"),
    ("he", "", "צה״ל ג׳ורג׳"),
    ("he", "", "תל־אביב"),
    ("he", "", "\ufb2a\ufb4b"),
    ("he", "", f"ו{ZWNJ}ו כ{ZWJ}"),
    ("he", "-mark", "בָּ"),
    ("he", "", "מְנַחֵם בֶּן־צִיּוֹן"),
    ("yi", "", "ייִדיש אַלע פֿאָלק"),
    ("yi", "", "װײַס ױ"),
]
DEVANAGARI = [
    ("hi", "", "धर्म कर्म वर्ष"),
    ("hi", "", "क्षत्रिय ज्ञान श्री"),
    ("hi", "", "विश्वविद्यालय"),
    ("hi", "", "हिन्दी लखनऊ"),
    ("hi", "", "र्कि र्की र्कें"),
    ("hi", "", "ट्र ड्र राष्ट्र"),
    ("hi", "", "द्ध द्व द्म ङ्क ह्म"),
    ("hi", "", "कृष्ण हृदय शृंगार"),
    ("hi", "", "त्र्य स्त्री प्रेम"),
    ("hi", "", "रुरू रु रू"),
    ("hi", "", "ज़िंदगी फ़ोन क़लम ढ़"),
    ("hi", "", f"क्{ZWNJ}ष क्{ZWJ}ष र्{ZWJ}य"),
    ("hi", "", "०१२३४५६७८९"),
    ("hi", "", "ॐ नमः।"),
    ("hi", "", "कॉलेज काँच"),
    ("hi", "", "चिह्न पद्धति"),
    ("mr", "", "मराठी लक्ष ऱ्य"),
    ("mr", "", "झाडे श्वास"),
    ("ne", "", "काठमाडौँ नेपाली"),
    ("ne", "", "५८९ झण्डा"),
    ("sa", "", "अग्निमीळे॒ पु॒रोहि॑तं"),
]
ARMENIAN = [
    ("hy", "", "Հայաստան"),
    ("hy", "", "Երևան և"),
    ("hy", "", "ՀԱՅԱՍՏԱՆԻ ՀԱՆՐԱՊԵՏՈՒԹՅՈՒՆ"),
    ("hy", "", "մնալ մեկ միս վնաս մխիթար"),
    ("hy", "-liga", "մնալ"),
    ("hy", "", "Տիգրան Պետրոսյան"),
    ("hy", "", "Ֆրանսիա Օհան"),
    ("hy", "", "ո՞վ ի՜նչ այո՛"),
    ("hy", "", "ԱՎԱԳ ԳՅՈՒՂ ՏՅԱՆ"),
    ("hy", "", "Ճշմարտություն"),
    ("hy", "", "Ջրվեժ-Ձորաղբյուր"),
    ("hyw", "", "Պէյրութ Գրիգոր Զօհրապ"),
    ("hyw", "", "իւր եւ"),
    ("hy", "", "Շուշի։"),
    ("hy", "", "Ռուբեն Էմին Ընկեր"),
]
GEORGIAN = [
    ("ka", "", "საქართველო"),
    ("ka", "", "თბილისი ქუთაისი"),
    ("ka", "", "ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝ"),
    ("ka", "", "მათიაშვილი ნინო"),
    ("ka", "", "ყველა ადამიანი იბადება"),
    ("ka", "", "ჯავახიშვილი ჭავჭავაძე"),
    ("ka", "", "ჰაერი ჟურნალი"),
    ("ka", "", "ფშავი ღვინო წყალი"),
    ("ka", "", "შოთა რუსთაველი"),
    ("ka", "", "ძმა ცხენი ჩიტი"),
    ("ka", "", "უნივერსიტეტი"),
    ("ka", "", "ᲗᲑᲘᲚᲘᲡᲘ ᲧᲕᲔᲚᲐ"),
    ("xmf", "", "ჷ მარგალური ჸ"),
    ("sva", "", "ჲ ჴ ჳ ჱ"),
    ("ka", "-kern", "თავისუფლება"),
]
ETHIOPIC = [
    ("am", "", "አበበ ከበደ"),
    ("am", "", "ኢትዮጵያ"),
    ("am", "", "ሄለን ጎንደር ዩኒቨርሲቲ"),
    ("am", "", "ረዳት ፕሮፌሰር"),
    ("am", "", "፩፪፫፬፭ ፲ ፻"),
    ("am", "", "አዲስ፡አበባ።"),
    ("am", "", "ሰላም፣ ወይም፤"),
    ("am", "", "ቋንቋ ጓደኛ ኳስ"),
    ("am", "", "ሐኪም ኅብረት ዐይን"),
    ("am", "", "ጠቅላይ ጨለማ ጳውሎስ ፀሐይ"),
    ("am", "", "ለ\u135fማ በ\u135fላ"),
    ("ti", "", "ኤርትራ ኣስመራ ቐ ኸ"),
    ("ti", "", "ሓርነት ዃ"),
    ("gez", "", "ግዕዝ ቃለ"),
    ("sgw", "", "ጉራጌ"),
]
THAI = [
    ("th", "", "สมชาย ประเทศไทย"),
    ("th", "", "น้ำ ทำ กำ"),
    ("th", "", "ป้ำ ฟ้ำ"),
    ("th", "", "ที่ ปี่ ฝี"),
    ("th", "", "ญู ฐู ญุ ฎู"),
    ("th", "", "ปั้น ฟื้น"),
    ("th", "", "เก่ง ไม้ โต๊ะ"),
    ("th", "", "กิ๊ก จ๋า"),
    ("th", "", "ศักดิ์สิทธิ์"),
    ("th", "", "ฤๅษี ฦๅ"),
    ("th", "", "๐๑๒๓๔๕๖๗๘๙"),
    ("th", "", "มหาวิทยาลัยขอนแก่น"),
    ("th", "", "นักข่าว ฯลฯ ๆ"),
    ("th", "", "กฺ กํ ก็"),
    ("th", "", "ฌาฆีภัตฐ์ แหยมศิริ"),
    ("th", "-mark,-mkmk", "ที่"),
    ("th", "", "ป\u0e33\u0e49 น\u0e4d\u0e32"),
]

SMALL_CAPITALS = [
    ("en", "smcp", "Petition 2026"),
    ("en", "c2sc,smcp", "United Nations"),
    ("tr", "smcp", "fikir İl"),
]

# Files, then their sections: (script, cases).
BUNDLE = [
    (["SourceSerif4SmText-Regular.ttf", "SourceSerif4SmText-Bold.ttf"],
     [("Latn", LATIN + SMALL_CAPITALS), ("Cyrl", CYRILLIC), ("Grek", GREEK)]),
    (["SourceSerif4SmText-It.ttf", "SourceSerif4SmText-BoldIt.ttf"],
     [("Latn", LATIN), ("Cyrl", CYRILLIC), ("Grek", GREEK)]),
    (["NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf", "NotoSerif-Italic.ttf"],
     [("Latn", LATIN + HOOKED), ("Cyrl", CYRILLIC + CAUCASIAN), ("Grek", GREEK + POLYTONIC)]),
    (["NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Bold.ttf"], [("Arab", ARABIC)]),
    (["NotoSerifHebrew-Regular.ttf", "NotoSerifHebrew-Bold.ttf"], [("Hebr", HEBREW)]),
    (["NotoSerifDevanagari-Regular.ttf", "NotoSerifDevanagari-Bold.ttf"], [("Deva", DEVANAGARI)]),
    (["NotoSerifArmenian-Regular.ttf", "NotoSerifArmenian-Bold.ttf"], [("Armn", ARMENIAN)]),
    (["NotoSerifGeorgian-Regular.ttf", "NotoSerifGeorgian-Bold.ttf"], [("Geor", GEORGIAN)]),
    (["NotoSerifEthiopic-Regular.ttf", "NotoSerifEthiopic-Bold.ttf"], [("Ethi", ETHIOPIC)]),
    (["NotoSerifThai-Regular.ttf", "NotoSerifThai-Bold.ttf"], [("Thai", THAI)]),
]
RIGHT_TO_LEFT = {"Arab", "Hebr"}

HEAD = f"""\
# How HarfBuzz {HARFBUZZ} shapes words in the bundled fonts. Written by generate.py, which tells the form;
# do not edit. rustybuzz 0.20 is a port of this version and has to agree, glyph for glyph.
# font|text|direction|script|language|features|glyph=cluster+advance@x,y|...
"""


def shape(font, text, direction, script, language, features):
    """The glyphs of a text as HarfBuzz gives them, written as the table has them."""
    buffer = uharfbuzz.Buffer()
    buffer.add_utf8(text.encode())
    buffer.direction = direction
    buffer.script = script
    if language:
        buffer.language = language
    settings = {f.lstrip("-"): not f.startswith("-") for f in features.split(",") if f}
    uharfbuzz.shape(font, buffer, settings)
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions):
        glyph = f"{info.codepoint}={info.cluster}+{position.x_advance}"
        if position.x_offset or position.y_offset:
            glyph += f"@{position.x_offset},{position.y_offset}"
        yield info.codepoint, glyph


def rows():
    """The lines of the table; a missing glyph or a font without words is an error."""
    unused = {path.name for path in FONTS.glob("*.ttf")}
    for files, sections in BUNDLE:
        for file in files:
            unused.discard(file)
            font = uharfbuzz.Font(uharfbuzz.Face((FONTS / file).read_bytes()))
            for script, cases in sections:
                direction = "rtl" if script in RIGHT_TO_LEFT else "ltr"
                for language, features, text in cases:
                    glyphs = list(shape(font, text, direction, script, language, features))
                    if any(glyph == 0 for glyph, _ in glyphs):
                        raise SystemExit(f"generate.py: {file} cannot write all of `{text}` ({language})")
                    codes = " ".join(f"U+{ord(c):04X}" for c in text)
                    setting = [file, codes, direction, script, language, features]
                    yield "|".join([*setting, *(written for _, written in glyphs)])
    if unused:
        raise SystemExit(f"generate.py: no words for {', '.join(sorted(unused))}")


def main(arguments):
    if arguments not in ([], ["--check"]):
        print("usage: generate.py [--check]", file=sys.stderr)
        return 2
    if uharfbuzz.version_string() != HARFBUZZ:
        print(f"generate.py: this is HarfBuzz {uharfbuzz.version_string()}, not {HARFBUZZ}", file=sys.stderr)
        return 2
    table = HEAD + "".join(row + "\n" for row in rows())
    if not arguments:
        TABLE.write_text(table, encoding="utf-8")
    elif not TABLE.exists() or TABLE.read_text(encoding="utf-8") != table:
        print("generate.py: table.txt is not what is written now; run generate.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
