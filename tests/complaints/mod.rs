//! What users of other tools complain about, each complaint a test that it would fail.
//!
//! The complaints are those of threads about right-to-left and mixed text; the thread stands in the test's doc comment.
//! Each is set in an invented letter of `tests/letters` whose name begins with `complaint-` (and in `long-fa`, which is
//! long). Where things stand is told by PDFium, whose boxes are not ours; which of them are calls, labels and rules, by the
//! drawing of the letter. What is copied is told by Poppler, PDFium and MuPDF.
//! Deliberately absent: the side-by-side with another typesetter, which is in `docs/comparison.md`.

#![expect(clippy::float_arithmetic, reason = "points, as PDFium gives them; compared with room to spare")]

mod seen;

use crate::support::{judge, project};
use seen::{Char, Place, Seen, Stroke, TOUCH, assert_touch, seen};

/// The edges of the text area of the `formal` layout, in points.
const LEFT: f64 = 82.2;
const RIGHT: f64 = 513.1;

/// A call after words of the other direction stands where reading goes on, not at the words' own end.
/// <https://github.com/typst/typst/issues/3108>
#[test]
fn a_call_after_words_of_the_other_direction_is_on_the_side_where_reading_goes_on() {
    let fa = seen("complaint-note-sides");
    // Reading goes on to the left of Latin words, whose own end is at the right.
    assert_touch(&fa.call("۱"), &fa.at("Tavira"), "after a Latin name");
    assert_touch(&fa.call("۳"), &fa.at("۱۳۴۷"), "after a year");
    assert_touch(&fa.call("۴"), &fa.at("۱۹۷۲"), "after a year in other figures");
    assert_touch(&fa.call("۵"), &fa.at("۱۲۳"), "after a number");
    assert_touch(&fa.call("۶"), &fa.at("Harrow"), "after a mark from right to left");
    assert_touch(&fa.call("۱۳"), &fa.at("Latin"), "after Latin words within a sentence");
    let quoted = fa.at("Blue");
    assert!(fa.call("۲").right <= quoted.left && quoted.left - fa.call("۲").right < 8.0, "after a closing mark");

    let he = seen("complaint-notes-he");
    assert_touch(&he.call("1"), &he.at("123"), "the thread's second example");
    assert_touch(&he.call("3"), &he.at("Cape"), "after a Latin name in Hebrew");
    // The other way round: words from right to left in an English sentence.
    assert_touch(&he.at("שומר"), &he.call("9"), "after a Hebrew word in English");
    let en = seen("complaint-notes-en");
    assert_touch(&en.at("ואז"), &en.call("1"), "the thread's first example");
    let (last, call) = (en.at("اسکله"), en.call("3"));
    assert!(
        last.right < call.left && call.left - last.right < 6.0,
        "after a Persian word and a comma: {last:?} {call:?}"
    );
    let (quoted, call) = (en.at("آب"), en.call("2"));
    assert!(
        quoted.right < call.left && call.left - quoted.right < 9.0,
        "after a Persian quotation: {quoted:?} {call:?}"
    );
}

/// A call never begins a line: it stays with what it follows, whatever directions meet there and whatever marks the writer
/// has put between.
/// <https://github.com/typst/typst/issues/3108>, the workaround told there
#[test]
fn a_call_does_not_fall_to_the_next_line() {
    for (name, count) in [("complaint-note-sides", 36), ("complaint-notes-he", 9), ("complaint-notes-en", 8)] {
        let letter = seen(name);
        let calls = letter.calls();
        assert_eq!(calls.len(), count, "{name}");
        let is_of_call = |c: &Char| {
            let holds =
                |call: &Place| call.left - 0.1 < c.left && c.right < call.right + 0.1 && call.bottom == c.bottom;
            calls.iter().any(|(_, call)| call.page == c.page && holds(call))
        };
        for (number, call) in &calls {
            let touches = |c: &Char| {
                let place = Place::around(std::slice::from_ref(c));
                let is_beside = (place.left - call.right).abs() < TOUCH || (call.left - place.right).abs() < TOUCH;
                is_beside && call.is_on_line_of(&place) && !is_of_call(c)
            };
            // Of calls side by side the later ones stand beside the first.
            let is_call = |other: &(String, Place)| {
                let between = (other.1.left - call.right).abs().min((call.left - other.1.right).abs());
                other.0 != *number && other.1.is_on_line_of(call) && between < 4.0
            };
            let stands = letter.chars.iter().any(touches) || calls.iter().any(is_call);
            assert!(stands, "{name}: call {number} stands alone at {call:?}");
        }
    }
}

/// The rule above the notes stands at the edge where lines begin.
/// <https://github.com/typst/typst/issues/1398>
#[test]
fn the_rule_above_the_notes_stands_where_lines_begin() {
    for (name, is_rtl) in [("complaint-note-sides", true), ("complaint-notes-he", true), ("complaint-notes-en", false)]
    {
        let letter = seen(name);
        let rules: Vec<&Stroke> = letter.strokes.iter().filter(|stroke| stroke.role == "rule").collect();
        assert!(!rules.is_empty(), "{name}");
        for rule in rules {
            let width: f64 = rule.text.split(' ').next().unwrap().parse().unwrap();
            let off = if is_rtl { RIGHT - (rule.x + width) } else { rule.x - LEFT };
            assert!(off.abs() < 0.2 && width < 200.0, "{name}: {rule:?}");
        }
    }
}

/// Calls side by side are parted by a comma and read in the direction of the line: the lower number comes first.
/// <https://github.com/typst/typst/pull/7627>, <https://github.com/typst/typst/issues/2967>
#[test]
fn calls_side_by_side_are_parted_and_read_in_the_direction_of_the_line() {
    let fa = seen("complaint-note-sides");
    for (first, second) in [("۷", "۸"), ("۹", "۱۰"), ("۱۰", "۱۱")] {
        let (first, second) = (fa.call(first), fa.call(second));
        assert!(second.right < first.left && first.left - second.right > 0.8, "{first:?} {second:?}");
        assert!(first.left - second.right < 4.0 && first.is_on_line_of(&second), "{first:?} {second:?}");
    }
    // Beside a name from left to right too, all of them on the side where reading goes on.
    assert!(fa.call("۹").right <= fa.at("Marsh").left + 0.5);
    let he = seen("complaint-notes-he");
    assert!(he.call("6").right < he.call("5").left);
    let en = seen("complaint-notes-en");
    assert!(en.call("5").right < en.call("6").left);
    let commas = |letter: &Seen, comma: &str| {
        letter.strokes.windows(2).filter(|pair| pair[0].role == "Reference" && pair[1].text == comma).count()
    };
    assert_eq!((commas(&fa, "،"), commas(&he, ","), commas(&en, ",")), (3, 1, 1));
}

/// Each note runs in the direction of its own text, its number at that direction's edge, without a word from the writer.
/// <https://github.com/w3c/alreq/issues/109>, <https://github.com/tex-xet/xepersian/issues/32>,
/// <https://github.com/maieul/ledmac/issues/982>, <https://github.com/sillsdev/ptx2pdf/issues/1125>
#[test]
fn each_note_runs_in_the_direction_of_its_own_text() {
    let expected: [(&str, &str, &[usize]); 3] = [
        ("complaint-note-sides", "fa", &[2, 4, 10, 13, 16]),
        ("complaint-notes-he", "he", &[3, 8]),
        ("complaint-notes-en", "en", &[1, 3, 4, 5, 8]),
    ];
    for (name, lang, from_left) in expected {
        let letter = seen(name);
        for (at, (label, place)) in letter.labels("NoteLbl").iter().enumerate() {
            let number = at + 1;
            // The box of a label is thirteen points wide.
            if from_left.contains(&number) {
                assert!(place.right < LEFT + 14.0, "{name}: note {label} begins at the right: {place:?}");
            } else {
                assert!(place.left > RIGHT - 14.0, "{name}: note {label} begins at the left: {place:?}");
            }
            let latin = label.chars().all(|digit| digit.is_ascii_digit());
            assert_eq!(latin, lang != "fa", "the numbers are the letter's: {label}");
        }
    }
}

/// A line with a note is set in the direction of its paragraph: what stands before the call stays before it, and a
/// paragraph that begins with a foreign name is no foreign paragraph.
/// <https://github.com/sillsdev/ptx2pdf/issues/201>
#[test]
fn a_line_with_a_note_is_not_turned_round() {
    let fa = seen("complaint-note-sides");
    let call = fa.call("۱۲");
    let (first, before, after) = (fa.beside("سطری", &call), fa.beside("هست", &call), fa.beside("نباید", &call));
    assert!(first.left > before.right && before.left > call.left && call.left > after.right);
    assert!((first.right - RIGHT).abs() < 1.5, "the line begins at the right: {first:?}");
    let he = seen("complaint-notes-he");
    let call = he.call("7");
    assert!(he.beside("השורה", &call).left > he.beside("באמצע", &call).left);
    assert!(he.beside("באמצע", &call).left >= call.right - 0.5 && call.left > he.beside("נמשכת", &call).left);
    // An item of a list that begins with a foreign name.
    let (name, page) = (fa.at("Rock"), fa.beside("برگ", &fa.at("Rock")));
    let item = fa.beside("بندر", &fa.at("کبوتردر"));
    assert!(page.right < name.left && (name.right - item.right).abs() < 2.5, "{name:?} {page:?} {item:?}");
    assert!(fa.call("۱۶").right <= page.left);
}

/// The numbers of a list stand right of its items, outside the text and inside the page; their figures are not turned, and
/// what closes them stands between them and the item.
/// <https://github.com/Kozea/WeasyPrint/issues/1620>, <https://github.com/Kozea/WeasyPrint/issues/2298>,
/// <https://github.com/Kozea/WeasyPrint/issues/2598>, <https://github.com/HOST-Oman/scribus/issues/91>,
/// <https://github.com/w3c/alreq/issues/118>
#[test]
fn numbers_of_a_list_stand_right_of_their_items_and_are_not_turned() {
    let ar = seen("complaint-numbers-ar");
    let (number, item) = (ar.at("١٠"), ar.at("العاشر"));
    assert!(
        number.is_on_line_of(&item) && number.left > item.right && number.right < RIGHT + 0.5,
        "{number:?} {item:?}"
    );
    let hyphen = ar.beside("-", &number);
    assert!(hyphen.right <= number.left + 0.5 && hyphen.left > item.right, "{hyphen:?} {number:?}");
    let (one, nought) = (ar.beside("١", &number), ar.beside("٠", &number));
    assert!(one.right <= nought.left + 0.3, "ten is written {one:?} {nought:?}");
    // The second line of an item stands under the first, not under the number.
    let (first, second) = (ar.beside("البند", &ar.at("الثانيعشر،")), ar.at("فيهأبدا"));
    assert!((ar.at("ولا").right - first.right).abs() < 90.0 && second.right < number.left, "{first:?} {second:?}");
    // Within the letter's direction nothing stands outside the margins.
    for name in ["complaint-numbers-ar", "complaint-note-sides", "complaint-phrases-fa", "long-fa"] {
        let letter = seen(name);
        for (label, place) in letter.labels("Lbl") {
            assert!(place.left > LEFT && place.right < RIGHT + 1.0, "{name}: {label} at {place:?}");
        }
    }
}

/// "1.2" is one number, the same in a heading and in the text, on the page and in what is copied: never "2.1". Who wants the
/// chapter at the right writes a hyphen, and gets it there.
/// <https://github.com/typst/typst/issues/8500>, <https://github.com/latex3/latex2e/issues/135>
#[test]
fn the_number_of_a_heading_is_the_same_everywhere() {
    let ar = seen("complaint-numbers-ar");
    let numbers = ar.all("1.2");
    assert_eq!(numbers.len(), 2);
    for number in &numbers {
        let (one, two) = (ar.beside("1", number), ar.beside("2", number));
        let inside = |place: &Place| number.left - 0.1 <= place.left && place.right <= number.right + 0.1;
        assert!(inside(&one) && inside(&two) && one.right < two.left, "{one:?} {two:?}");
    }
    assert!((numbers[0].right - RIGHT).abs() < 1.5, "the heading begins with its number: {numbers:?}");
    assert!(ar.beside("موارد", &numbers[0]).right < numbers[0].left);
    let (chapter, section) = (ar.beside("1", &ar.at("الحدود")), ar.beside("2", &ar.at("الحدود")));
    assert!(section.right < chapter.left, "{chapter:?} {section:?}");
    for reader in ["poppler", "pdfium", "mupdf"] {
        let copied = ar.copied(reader);
        assert_eq!((copied.matches("1.2").count(), copied.matches("2.1").count()), (2, 0), "{reader}: {copied}");
        // MuPDF turns Arabic figures round that dots part.
        assert!(reader == "mupdf" || copied.contains("١.٢.٣"), "{reader}: {copied}");
        assert!(copied.contains("موارد الماء"), "{reader}: {copied}");
    }
}

/// Both families of figures, and the Persian forms beside the Arabic ones, stand as they were typed, each number from left to
/// right; what we number ourselves has the letter's own.
/// <https://github.com/typst/typst/pull/4036>, <https://github.com/w3c/alreq/issues/109>
#[test]
fn figures_of_all_families_stand_as_typed() {
    let ar = seen("complaint-numbers-ar");
    for figures in ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"] {
        let place = ar.at(figures);
        let each: Vec<Place> = figures.chars().map(|figure| ar.beside(&figure.to_string(), &place)).collect();
        assert!(each.windows(2).all(|pair| pair[0].left < pair[1].left), "{figures}: {each:?}");
    }
    for number in ["2,450,000", "10:30", "17/5/2026", "٨٫٢٥", "١٫٢"] {
        let place = ar.at(number);
        assert!(place.right - place.left < 60.0, "{number} is one number: {place:?}");
    }
    let ends = (ar.at("٢٠١٩"), ar.at("٢٠٢١"));
    assert!(ends.1.right < ends.0.left, "from 2019 to 2021, read from the right: {ends:?}");
}

/// Quotation marks keep to the name they quote, at the edges of lines and where the name is broken over two.
/// <https://github.com/typst/typst/issues/2063>, <https://github.com/typst/typst/pull/3885>
#[test]
fn quotation_marks_keep_to_their_names_at_the_edges_of_lines() {
    let fa = seen("complaint-phrases-fa");
    let names = "Alder House,Birch Lane,Cedar Row,Dogwood Yard,Elder Gate,Fir Street,Gorse Hill,Hazel Court,Ivy Walk,\
                 Juniper Place,Kelp Wharf,Larch End,Maple Rise,Nettle Green,Oak Terrace,Pine Grove,Quince Alley,Rowan Close";
    let marks: Vec<Place> = ["«", "»"].iter().flat_map(|mark| fa.all(mark)).collect();
    let has_mark = |edge: f64, line: &Place| {
        marks.iter().any(|mark| {
            let reach = (mark.left - edge).abs().min((mark.right - edge).abs());
            mark.is_on_line_of(line) && reach < 1.5
        })
    };
    let mut broken = 0;
    for name in names.split(',') {
        let (first, last) = name.split_once(' ').unwrap();
        let (first, last) = (fa.at(first), fa.at(last));
        if first.is_on_line_of(&last) {
            // A name from left to right: its first word is the left one.
            assert!(first.right < last.left, "{name} is turned: {first:?} {last:?}");
            assert!(has_mark(last.right, &last) && has_mark(first.left, &first), "{name} has lost a mark");
        } else {
            broken += 1;
            assert!(has_mark(first.right, &first), "{name} has lost the mark that opens");
            assert!(
                has_mark(last.left, &last) && !has_mark(first.left, &first),
                "{name} has lost the mark that closes"
            );
            assert!((last.right - RIGHT).abs() < 2.0, "{name} goes on at the right: {last:?}");
        }
    }
    assert!(broken > 0, "no name is broken over two lines any more: the letter shows nothing");
}

/// A foreign name keeps its own punctuation where the writer has marked it, where its script gives it away, and in every
/// field of the roll without a mark.
/// <https://lists.oasis-open.org/archives/office-comment/201110/msg00000.html>
#[test]
fn foreign_names_keep_their_punctuation() {
    let fa = seen("complaint-phrases-fa");
    let marked = fa.all("Yahoo")[1];
    assert_touch(&marked, &fa.beside("!", &marked), "Yahoo! marked as English");
    // In the subject, in the text and in an affiliation of the roll; marked as English in the text alone.
    let (names, asked) = (fa.all("Who"), fa.all("?"));
    assert_eq!((names.len(), asked.len()), (6, 3));
    for mark in &asked {
        let touches = |name: &&Place| name.is_on_line_of(mark) && (mark.left - name.right).abs() < 0.5;
        let count = names.iter().filter(touches).count();
        assert_eq!(count, 1, "the mark stands alone at {mark:?}: {names:?}");
    }
    assert_touch(&fa.beside(".", &fa.at("NET")), &fa.at("NET"), ".NET");
    for plus in fa.all("++") {
        let letter = fa.all("C").into_iter().find(|c| c.is_on_line_of(&plus) && (plus.left - c.right).abs() < 0.5);
        assert!(letter.is_some(), "C++ is turned at {plus:?}");
    }
    assert_eq!(fa.all("++").len(), 2);
    // The roll: a name and an affiliation.
    let hoo = fa.at("Hoo");
    assert_touch(&hoo, &fa.beside("!", &hoo), "a name that ends with a mark");
    let readers = fa.at("Readers");
    let yahoo = fa.beside("Yahoo", &readers);
    assert!(yahoo.right < fa.beside("!", &yahoo).right && fa.beside("!", &yahoo).right < readers.left);
    // Names that a Persian comma parts are read from the right.
    let (first, second, third) = (fa.at("Aalborg"), fa.at("Zürich"), fa.at("Łódź"));
    assert!(third.right < second.left && second.right < first.left, "{first:?} {second:?} {third:?}");
}

/// Brackets open towards what they hold, in every direction and one within another.
/// <http://www.antennahouse.com/support/qa/QA/2002102508.html>, <https://github.com/speedata/publisher/issues/650>
#[test]
fn brackets_hold_what_they_hold() {
    let fa = seen("complaint-phrases-fa");
    let brackets: Vec<Place> = ["(", ")"].iter().flat_map(|bracket| fa.all(bracket)).collect();
    let held = |place: &Place| {
        let beside = |edge: f64| {
            brackets.iter().any(|b| b.is_on_line_of(place) && (b.left - edge).abs().min((b.right - edge).abs()) < 1.0)
        };
        beside(place.left) && beside(place.right)
    };
    for word in ["WHO", "sic", "עורך", "ویراستار"] {
        assert!(held(&fa.at(word)), "{word} is not between brackets");
    }
    // A bracket within a foreign phrase stays within it, and both close at its left end in the sentence.
    let (country, region) = (fa.at("Guinea"), fa.at("Africa"));
    assert!(country.right < region.left && country.is_on_line_of(&region));
    for reader in ["poppler", "pdfium"] {
        let copied = fa.copied(reader);
        assert!(copied.contains("[دولا (و حتی {سه‌لا})]"), "{reader}: {copied}");
    }
}

/// A hyphen joins what it stands between: words of two directions, a name and its number, two years read from the right.
/// <https://www.w3.org/TR/alreq-gap/>
#[test]
fn hyphens_join_what_they_stand_between() {
    let fa = seen("complaint-phrases-fa");
    let (tehran, paris) = (fa.at("تهران"), fa.at("Paris"));
    let hyphen = fa.beside("-", &paris);
    assert!(paris.right <= hyphen.left + 0.5 && hyphen.right <= tehran.left + 0.5, "{paris:?} {hyphen:?} {tehran:?}");
    let (covid, number) = (fa.at("COVID"), fa.beside("19", &fa.at("COVID")));
    assert!(covid.right < number.left && number.left - covid.right < 6.0, "{covid:?} {number:?}");
    let years = (fa.at("۱۳۹۸"), fa.at("۱۴۰۱"));
    assert!(years.1.right < years.0.left, "{years:?}");
}

/// Columns and the numbers in them run from right to left, entries downwards.
/// <https://github.com/kvafa/xepersian/issues/21>
#[test]
fn columns_run_from_right_to_left() {
    for name in ["complaint-phrases-fa", "long-fa"] {
        let letter = seen(name);
        let first_page = letter.strokes.iter().find(|stroke| stroke.role == "H1" && stroke.text.starts_with("پیوست"));
        let page = first_page.expect("an annex").page;
        let labels: Vec<Place> =
            letter.labels("Lbl").into_iter().map(|(_, place)| place).filter(|place| place.page == page).collect();
        let middle = f64::midpoint(LEFT, RIGHT);
        let turn = labels.iter().position(|place| place.left < middle).expect("a second column");
        assert!(turn > 0 && labels[..turn].iter().all(|place| place.left > middle), "{name}: {labels:?}");
        assert!(labels[turn..].iter().all(|place| place.left < middle), "{name}: {labels:?}");
        assert!(labels[..turn].windows(2).all(|pair| pair[1].top < pair[0].top), "{name}: {labels:?}");
    }
    // A table too: the number is the column at the right.
    let table = seen("register-fa");
    let number = table.at("شماره");
    let (name, rest) = (table.beside("نام", &number), table.beside("نهاد", &number));
    assert!(number.left > name.right && name.left > rest.right, "{number:?} {name:?} {rest:?}");
}

/// A body from right to left goes on over as many pages as it needs.
/// <https://github.com/pagedjs/pagedjs/issues/308>
#[test]
fn a_body_from_right_to_left_goes_on_over_many_pages() {
    let letter = seen("long-fa");
    let mut pages = Vec::new();
    for opening in ["امضاکنندگان", "مشهدی", "لنجی", "نایلون", "برآورد", "مهندسان", "امیدواریم"]
    {
        let place = letter.at(opening);
        assert!(
            place.left > LEFT - 1.0 && place.right < RIGHT + 1.5,
            "{opening} stands outside the margins: {place:?}"
        );
        pages.push(place.page);
    }
    assert!(pages.is_sorted(), "{pages:?}");
    assert!(pages.last() > Some(&2), "the letter is not long any more: {pages:?}");
    for (at, page) in (1..=*pages.last().unwrap()).enumerate() {
        let lines = letter.strokes.iter().filter(|stroke| stroke.page == page && stroke.role == "P").count();
        assert!(lines > 2, "page {} holds {lines} lines", at + 1);
    }
}

/// What is copied is what was written: lam before alef, vowels after their letter, zero-width non-joiners where they were, and
/// not one presentation form, so that a search finds it.
/// <https://github.com/sillsdev/ptx2pdf/issues/1131>, <https://github.com/py-pdf/pypdf/issues/1589>,
/// <https://github.com/pdfminer/pdfminer.six/issues/850>, <https://github.com/firecrawl/pdf-inspector/issues/212>,
/// <https://github.com/DemchaAV/GraphCompose/pull/542>
#[test]
fn what_is_copied_is_what_was_written() {
    let letter = seen("complaint-copy");
    let words = "لا يُعثر في الملف|الإسلام|الأول|الآن|لأن|لآلئ|ملأى|اللآلئ|بلا|كلا|إلّا|سلام|علاء|ثلاثة|خلافاً|لا إله إلا الله|مُحَمَّدٌ|\
                 والشَّمْسُ|وكُتَّابٌ|ولِلّٰهِ|می‌خواهم|خانه‌های|کتاب‌ها|با نیم‌فاصله|گچ‌پژ|اسلام‌آباد|ہے|ٹھیک|گڑھا|جائے|لاہور|الائچی|\
                 آلاء اللؤلؤي|مكتبة الآلاف الثلاثة|لؤي لآلئي|دار الأقلام للألوان|علي‌رضا می‌خواهم‌زاده|اللہ بخش لاہوری|عبد الإله بن علاء الأسلمي";
    let source = std::fs::read_to_string(project().join("tests/letters/complaint-copy/letter.md")).unwrap();
    let is_vowelled = |word: &str| word.contains(['\u{64F}', '\u{651}', '\u{64E}', '\u{650}']);
    for reader in ["poppler", "pdfium", "mupdf"] {
        let copied = letter.copied(reader);
        // MuPDF gives several vowels of one letter in an order of its own.
        let is_asked = |word: &&str| reader != "mupdf" || !is_vowelled(word);
        let lost: Vec<&str> = words.split('|').filter(is_asked).filter(|word| !copied.contains(*word)).collect();
        assert!(lost.is_empty(), "{reader} lost {lost:?} of {copied}");
        let is_form = |c: &char| matches!(c, '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}');
        let forms: Vec<char> = copied.chars().filter(is_form).collect();
        assert!(forms.is_empty(), "{reader}: presentation forms {forms:?}");
        // A kashida is there if it was typed, and only then.
        let typed = source.matches('ـ').count();
        assert_eq!(copied.matches('ـ').count(), typed, "{reader}: kashidas");
    }
}

/// Lines are filled without kashidas, and letters that make one shape keep it in every line.
/// <https://github.com/bidi-tex/xepersian/issues/7>, <https://github.com/w3c/alreq/issues/225>
#[test]
fn lam_and_alef_are_one_shape_in_filled_lines() {
    let letter = seen("complaint-copy");
    let pairs = ["لا", "لأ", "لآ", "لإ"];
    let mut seen = 0;
    for at in 0..letter.chars.len().saturating_sub(1) {
        let (lam, alef) = (&letter.chars[at], &letter.chars[at + 1]);
        if pairs.contains(&format!("{}{}", lam.text, alef.text).as_str()) && lam.page == alef.page && lam.bottom < 660.0
        {
            // One glyph: PDFium gives both the same box, or cuts one box in two.
            let place = Place::around(&[lam.clone(), alef.clone()]);
            let size = lam.top - lam.bottom;
            assert!(place.right - place.left < size * 0.5, "{}{} is {place:?} wide", lam.text, alef.text);
            seen += 1;
        }
    }
    assert!(seen > 20, "only {seen} pairs were seen");
}

/// Tags say what is there: no element is empty, every item of a list is an item, a note has one label that leads back, and
/// nothing but calls and labels is a link.
/// <https://github.com/latex3/tagging-project/issues/686>, <https://github.com/latex3/tagging-project/issues/1085>
#[test]
fn tags_of_notes_and_lists_say_what_is_there() {
    let letter = seen("complaint-note-sides");
    let said = judge("structure").arg(&letter.pdf).arg("--text").output().unwrap();
    let tree = String::from_utf8(said.stdout).unwrap();
    let lines: Vec<(usize, &str)> =
        tree.lines().map(|line| (line.len() - line.trim_start().len(), line.trim_start())).collect();
    let is_element = |line: &str| !line.starts_with('"') && !line.starts_with("annotation");
    let count = |name: &str| lines.iter().filter(|(_, line)| line.split(' ').next() == Some(name)).count();
    for (at, (depth, line)) in lines.iter().enumerate() {
        let inside: Vec<&(usize, &str)> = lines[at + 1..].iter().take_while(|(other, _)| other > depth).collect();
        if is_element(line) {
            assert!(inside.iter().any(|(_, line)| line.starts_with('"')), "an empty {line}");
        }
        let children = || inside.iter().filter(|(other, line)| *other == depth + 2 && is_element(line));
        match line.split(' ').next().unwrap() {
            "L" => assert!(children().all(|(_, child)| child.starts_with("LI")), "a list holds {inside:?}"),
            "LI" => {
                let parts: Vec<&str> = children().map(|(_, child)| child.split(' ').next().unwrap()).collect();
                assert_eq!(parts[..2], ["Lbl", "LBody"], "{inside:?}");
            }
            "Note" => assert!(inside.len() > 3 && inside[0].1.starts_with("Lbl"), "a note holds {inside:?}"),
            "Link" => {
                let text: String =
                    inside.iter().filter(|(_, line)| line.starts_with('"')).map(|(_, line)| *line).collect();
                // A mark that keeps the order when text is copied may stand with it.
                let text = text.trim_matches('"').trim_end_matches(['\u{200E}', '\u{200F}']);
                let is_number = !text.is_empty() && text.chars().all(|c| ('۰'..='۹').contains(&c));
                assert!(is_number, "{text} is a link");
            }
            _ => (),
        }
    }
    assert_eq!((count("Note"), count("Reference"), count("LI")), (36, 36, 3));
    // A call and the label of each note.
    assert_eq!(count("Link"), 72);
}
