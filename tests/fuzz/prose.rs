//! Letters and rolls made up of words of many scripts, figures and marks, where a mutated file would seldom be a letter.

use std::sync::LazyLock;

use crate::mutate::Dice;

const LANGUAGES: &[&str] = &["en", "fr", "fr-CA", "es", "ar", "fa", "prs", "ps", "ur", "tg", "he", "ru"];
const LAYOUTS: &[&str] = &["formal", "formal-letter", "compact", "one-line", "register"];

/// Words, figures and marks as people type them, and as nobody does.
const SEEN: &str = "word Word WORD naïve l'eau mot the Mr. J. art. No. § Lloyd’s C++ .NET @max #tag _max 3D Ω Σκάλα Школа стр. № г. \
    слово мая June juin mayo 1er خرداد يونيو علی رضایی می‌رود محمّد لله ﷺ آب ه‍ بندر، کتاب؛ چرا؟ پوهنتون ښار گاؤں \
    בית בית־ספר ד״ר צה\"ל שָׁלוֹם 學校 山田 かな 한글 ไทย हिन्दी ශාලා ߒߞߏ 𐤀 🙂 👩‍👩‍👧 🇫🇷 ä̈̈ e\u{301} 0 7 12 2026 ۱۴۰۵ ٢٠٢٦ \
    १२ 1,234.5 12:30 45–47 2026-06-06 6.6.2026 14.5% ٪ +98 123456789012 - – — … . , ; : ! ? « » “ ” ‘ „ \" ' ( ) [ \
    ] { } / \\ & < > * ** _ ` ~ ^ | $ ° • ، ؛ ؟ ۔ ־ ׳ [^1] [^n] [x]{lang=he} [متن]{lang=fa} \
    [link](https://example.org/a?b=c#d) https://example.org/~a/b_c?d=e&f a@example.org \
    ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Characters that are not seen, and such as no font has.
const UNSEEN: &str = "\u{A0} \u{202F} \u{200C} \u{200D} \u{200E} \u{200F} \u{2060} \u{AD} \u{200B} \u{202E} \u{2066} \u{2067} \u{2068} \u{2069} \u{FFFD} \u{FE0E} \u{E000} \u{10FFFF} \u{2028}";

static TOKENS: LazyLock<Vec<&str>> = LazyLock::new(|| SEEN.split(' ').chain(UNSEEN.split(' ')).collect());

/// What a block of a letter begins with.
const BLOCKS: &[&str] = &[
    "",
    "",
    "",
    "",
    "# ",
    "## ",
    "### ",
    "- ",
    "1. ",
    "7) ",
    "   - ",
    "> ",
    "> > ",
    "[^1]: ",
    "[^n]: ",
    "    ",
    "::: {lang=fa}\n",
    ":::\n",
    "***\n",
];

/// Some tokens, with or without a space between them.
fn text(most: usize, dice: &mut Dice) -> String {
    let mut text = String::new();
    for _ in 0..=dice.throw(most) {
        text.push_str(dice.pick::<&str>(&TOKENS));
        if !dice.one_in(4) {
            text.push(' ');
        }
    }
    text
}

/// A text between quotation marks, in one line.
fn quoted(most: usize, dice: &mut Dice) -> String {
    let plain = text(most, dice).replace(['"', '\\', '\u{2028}'], " ");
    format!("\"{} x\"", plain.trim())
}

/// A letter.
pub(crate) fn letter(dice: &mut Dice) -> Vec<u8> {
    let mut letter = format!("---\ntitle: {}\nlang: {}\n", quoted(8, dice), dice.pick(LANGUAGES));
    letter.push_str(&format!("layout: {}\nsignatories: signatories.csv\n", dice.pick(LAYOUTS)));
    for key in ["place", "subject", "salutation", "closing", "reference", "marking"] {
        if dice.one_in(3) {
            letter.push_str(&format!("{key}: {}\n", quoted(6, dice)));
        }
    }
    for key in ["to", "cc", "signed", "enclosures", "letterhead"] {
        if dice.one_in(4) {
            letter.push_str(&format!("{key}: [{}, {}]\n", quoted(6, dice), quoted(3, dice)));
        }
    }
    for line in [
        "date: 2026-06-06\n",
        "numbered: true\n",
        "calendar: [gregorian, persian]\n",
        "notes: { marks: symbols }\n",
        "annex: { order: name, group: country, total: true }\n",
    ] {
        if dice.one_in(3) {
            letter.push_str(line);
        }
    }
    letter.push_str("---\n\n");
    for _ in 0..=dice.throw(8) {
        letter.push_str(dice.pick::<&str>(BLOCKS));
        letter.push_str(&text(40, dice));
        letter.push_str(if dice.one_in(4) { "\n" } else { "\n\n" });
    }
    letter.into_bytes()
}

/// A roll.
pub(crate) fn roll(dice: &mut Dice) -> Vec<u8> {
    let mut roll = "name,native_name,title,affiliation,city,country,footnote\n".to_owned();
    for _ in 0..=dice.throw(12) {
        let cells: Vec<String> =
            [5, 3, 4, 8, 2, 2, 12].map(|most| if dice.one_in(3) { String::new() } else { quoted(most, dice) }).into();
        roll.push_str(&cells.join(","));
        roll.push('\n');
    }
    roll.into_bytes()
}
