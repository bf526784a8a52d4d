//! The annex's order, groups, numbers and what is said of them.

use undersigned::layout::StyleName;
use undersigned::manuscript::{NodeId, Role};
use undersigned::report::Report;
use undersigned::shelf;
use undersigned::source::Sources;

use super::{Composed, compose, label, text};

fn annex(lang: &str, annex: &str, rows: &str) -> Composed {
    compose(lang, &format!("annex: {{ {annex} }}"), "Body.", Some(rows))
}

/// The entries as they are printed: number and text.
fn printed(composed: &Composed) -> Vec<String> {
    let entries = composed.styled(StyleName::Entry);
    entries
        .iter()
        .map(|(manuscript, entry)| format!("{} {}", label(manuscript, entry), text(manuscript, entry)))
        .collect()
}

/// The entries without their numbers.
fn order(composed: &Composed) -> Vec<String> {
    composed.styled(StyleName::Entry).iter().map(|(manuscript, entry)| text(manuscript, entry)).collect()
}

fn said(composed: &Composed, style: StyleName) -> Vec<String> {
    composed.styled(style).iter().map(|(manuscript, paragraph)| text(manuscript, paragraph)).collect()
}

fn findings(composed: &Composed) -> Vec<(&'static str, Vec<String>)> {
    let all = composed.batches.iter().flat_map(|batch| &batch.findings);
    all.map(|finding| (finding.code.name, finding.arguments.clone())).collect()
}

#[test]
fn names_are_in_alphabetical_order_without_their_honorifics() {
    let rows = "name,honorific,sort_key\nZoe Reed,,\nDr. Élise Marsh,,\n,,\nAda Quill,Prof.,\nEli Marsh,,\nJane Brook,,\"Aab, J.\"\nAda Quill,,\n";
    let composed = annex("en", "order: name", rows);
    // The row without a name keeps its place at the end; the two of one name, theirs in the roll.
    assert_eq!(
        order(&composed),
        ["Jane Brook", "Prof. Ada Quill", "Ada Quill", "Eli Marsh", "Dr. Élise Marsh", "Zoe Reed"]
    );
    assert_eq!(said(&composed, StyleName::AnnexRemark), ["In alphabetical order of names"]);
    let as_signed = annex("en", "order: as-signed", rows);
    assert_eq!(order(&as_signed)[0], "Zoe Reed");
    assert!(said(&as_signed, StyleName::AnnexRemark).is_empty());
}

#[test]
fn names_are_in_the_order_of_the_letters_language() {
    let rows = "name\nکریم\nپروین\nAnna\nآذر\nامید\nژاله\nبهار\nگلنار\nچمن\n";
    let persian = ["آذر", "امید", "بهار", "پروین", "چمن", "ژاله", "کریم", "گلنار", "Anna"];
    assert_eq!(order(&annex("fa", "order: name", rows)), persian);
    let in_english: Vec<&str> = ["Anna"].into_iter().chain(persian[..8].iter().copied()).collect();
    let found = order(&annex("en", "order: name", rows));
    assert_eq!(found[0], in_english[0]);
    let rows = "name\nҶамол\nЧашма\nӮктам\nУсмон\nФарида\nҚосим\nЛола\nКарим\nҒанӣ\nДавлат\nГулнор\n";
    let tajik = ["Гулнор", "Ғанӣ", "Давлат", "Карим", "Қосим", "Лола", "Усмон", "Ӯктам", "Фарида", "Чашма", "Ҷамол"];
    assert_eq!(order(&annex("tg", "order: name", rows)), tajik);
}

#[test]
fn what_lacks_a_sort_key_comes_last() {
    let rows = "name,sort_key\nC,\nB,10\nA,9\nD,\n";
    let composed = annex("en", "order: sort-key", rows);
    assert_eq!(order(&composed), ["A", "B", "C", "D"]);
    // Keys that are numbers are no alphabet, so nothing is said of one.
    assert!(said(&composed, StyleName::AnnexRemark).is_empty());
    let composed = annex("en", "order: sort-key", "name,sort_key\nC,\nB,x\n");
    assert_eq!(said(&composed, StyleName::AnnexRemark), ["In alphabetical order"]);
}

#[test]
fn dates_are_ordered_with_their_times_and_those_that_cannot_be_read_come_last() {
    let rows = "name,date\nA,2026-06-07\nB,6/7/2026\nC,2026-06-06T14:30:00Z\nD,2026/06/06 9:05:10 PM\nE,\nF,2026-06-06\nG,7 June\n";
    let composed = annex("en", "order: date", rows);
    assert_eq!(order(&composed), ["F", "C", "D", "A", "B", "E", "G"]);
    assert_eq!(findings(&composed), [("date-unordered", vec!["6/7/2026".to_owned(), "2".to_owned()])]);
    let persian = annex("fa", "order: date", "name,date\nب,۱۴۰۵-۰۳-۱۷\nا,۱۴۰۵-۰۳-۱۶\n");
    assert_eq!(order(&persian), ["ا", "ب"]);
    assert_eq!(said(&persian, StyleName::AnnexRemark), ["به ترتیب امضا"]);
}

#[test]
fn categories_come_as_the_roll_first_names_them() {
    let rows = "name,category\nA,Students\nB,\nC,Academics\nD,Students\n";
    assert_eq!(order(&annex("en", "order: category", rows)), ["A", "D", "C", "B"]);
    let composed = annex("en", "group: category", rows);
    assert_eq!(order(&composed), ["A", "D", "C", "B"]);
    assert_eq!(said(&composed, StyleName::AnnexGroup), ["Students (2)", "Academics (1)", "Other signatories (1)"]);
}

#[test]
fn those_with_a_rank_stand_first_whatever_the_order() {
    let rows = "name,pin\nZed,\nBo,2\nAl,\nCy,۱\nEd,no\n";
    let composed = annex("en", "order: name", rows);
    assert_eq!(printed(&composed), ["1. Cy", "2. Bo", "3. Al", "4. Ed", "5. Zed"]);
    let rule = "In alphabetical order of names, after the first signatories";
    assert_eq!(said(&composed, StyleName::AnnexRemark), [rule]);
    assert_eq!(findings(&composed), [("pin-invalid", vec!["no".to_owned(), "1".to_owned()])]);
    // A rank alone is enough.
    assert_eq!(order(&compose("en", "", "Body.", Some(rows))), ["Cy", "Bo", "Zed", "Al", "Ed"]);
}

#[test]
fn numbers_are_those_of_the_page_of_the_roll_or_its_own() {
    let rows = "name,id\nC,17\nA,A-3\nB,\n";
    assert_eq!(printed(&annex("en", "order: name", rows)), ["1. A", "2. B", "3. C"]);
    assert_eq!(printed(&annex("en", "order: name, number: as-signed", rows)), ["2. A", "3. B", "1. C"]);
    let own = annex("en", "order: name, number: id", rows);
    assert_eq!(printed(&own), ["A-3. A", "–. B", "17. C"]);
    assert_eq!(findings(&own), [("id-missing", vec!["1".to_owned()])]);
    assert_eq!(printed(&annex("fa", "number: id", "name,id\nا,17\n")), ["۱۷. ا"]);
    // Without the column there is nothing to number by.
    let none = annex("en", "number: id", "name\nB\nA\n");
    assert_eq!(printed(&none), ["1. B", "2. A"]);
    assert_eq!(findings(&none), [("id-missing", vec!["2".to_owned()])]);
}

#[test]
fn countries_are_groups_in_alphabetical_order_with_a_heading_a_count_and_a_list_each() {
    let rows = "name,country,pin\nالف,کویت,\nب,ایران,\nپ,,\nت,ایران,\nث,آلمان,\nج,ایران,1\nچ,ایران,\n";
    let composed = annex("fa", "group: country, total: true", rows);
    let headings = ["نخستین امضاکنندگان (۱)", "آلمان (۱)", "ایران (۳)", "کویت (۱)", "دیگر امضاکنندگان (۱)"];
    assert_eq!(said(&composed, StyleName::AnnexGroup), headings);
    assert_eq!(said(&composed, StyleName::AnnexRemark), ["شمار امضاکنندگان: ۷"]);
    // What a heading tells is not told again below it.
    assert_eq!(printed(&composed)[0..3], ["۱. ج، ایران", "۲. ث", "۳. ب"].map(str::to_owned));
    let told: Vec<_> =
        composed.roles().filter(|role| matches!(role, Role::Heading(2, _) | Role::List(_) | Role::ListItem)).collect();
    // A heading, its list, its items; then the next.
    let shape: String = told
        .iter()
        .map(|role| match role {
            Role::Heading(..) => 'H',
            Role::List(_) => 'L',
            _ => 'i',
        })
        .collect();
    assert_eq!(shape, "HLiHLiHLiiiHLiHLi");
    let outline: Vec<&str> = composed
        .roles()
        .filter_map(|role| match role {
            Role::Heading(2, title) => Some(title.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(outline, headings);
    for (_, heading) in composed.styled(StyleName::AnnexGroup) {
        assert!(heading.keep_with_next);
    }
}

#[test]
fn a_group_goes_on_from_batch_to_batch() {
    let rows: String =
        (0..200).map(|index| format!("N{index:03},{}\n", if index < 150 { "Aland" } else { "Borduria" })).collect();
    let composed = annex("en", "group: country, order: name", &format!("name,country\n{rows}"));
    assert_eq!(said(&composed, StyleName::AnnexGroup), ["Aland (150)", "Borduria (50)"]);
    let lists: Vec<NodeId> = (0..)
        .zip(composed.roles())
        .filter(|(_, role)| matches!(role, Role::List(_)))
        .map(|(number, _)| NodeId(number))
        .collect();
    let items = |list: NodeId| {
        let all = composed.batches.iter().flat_map(|batch| &batch.nodes);
        all.filter(|node| node.role == Role::ListItem && node.parent == list).count()
    };
    assert_eq!(lists.iter().map(|list| items(*list)).collect::<Vec<_>>(), [150, 50]);
}

#[test]
fn the_line_about_the_order_says_that_it_begins_anew_under_each_heading() {
    let rule = |lang: &str, annex: &str| -> Vec<String> {
        let rows = "name,country,category,kind\nA,Aland,X,person\nB,Borduria,Y,organization\n";
        said(&self::annex(lang, annex, rows), StyleName::AnnexRemark)
    };
    assert_eq!(rule("en", "group: country, order: name"), ["In alphabetical order of names, within each country"]);
    assert_eq!(rule("en", "group: kind, order: name"), ["In alphabetical order of names, within each group"]);
    assert_eq!(
        rule("de", "group: country, order: name"),
        ["In alphabetischer Reihenfolge der Namen, innerhalb jedes Landes"]
    );
    assert_eq!(rule("en", "group: country, order: country"), ["In alphabetical order of countries"]);
    assert_eq!(rule("en", "order: name"), ["In alphabetical order of names"]);
}

#[test]
fn organizations_stand_apart_from_persons() {
    let rows = "name,kind\nAnn,person\nGuild of Bookbinders,Organisation\nBob,\nمجلس,منظمة\nCat,robot\n";
    let composed = annex("en", "group: kind", rows);
    assert_eq!(said(&composed, StyleName::AnnexGroup), ["Organizations (2)", "Individuals (3)"]);
    assert_eq!(order(&composed), ["Guild of Bookbinders", "مجلس", "Ann", "Bob", "Cat"]);
    assert_eq!(findings(&composed), [("kind-unknown", vec!["robot".to_owned(), "1".to_owned()])]);
}

#[test]
fn every_language_has_words_for_orders_and_groups() {
    for tag in shelf::LABELS.iter().map(|labels| labels.name) {
        let labels = super::labels(tag);
        assert!(labels.annex.total.contains("{count}") && labels.order.after_first.contains("{rule}"), "{tag}");
        assert!([&labels.order.within_country, &labels.order.within_group].iter().all(|form| form.contains("{rule}")));
        assert_ne!(labels.order.within_country, labels.order.within_group, "{tag}");
        assert!(labels.groups.form.contains("{group}") && labels.groups.form.contains("{count}"), "{tag}");
        let (order, groups) = (&labels.order, &labels.groups);
        let words = [
            &order.name,
            &order.sort_key,
            &order.country,
            &order.category,
            &order.date,
            &groups.first,
            &groups.organizations,
            &groups.individuals,
            &groups.others,
        ];
        let distinct: std::collections::BTreeSet<_> = words.iter().collect();
        assert_eq!(distinct.len(), words.len(), "{tag}");
        assert!(words.iter().all(|word| !word.is_empty() && !word.ends_with(['.', ':'])), "{tag}");
    }
}

#[test]
fn a_misspelt_order_is_told() {
    let mut report = Report::new();
    let text =
        b"---\ntitle: T\nannex: { order: names, group: land, number: 7, total: yes, grup: kind }\n---\n\nBody.\n";
    undersigned::read::letter(&mut Sources::default(), "letter.md", text, &mut report);
    let told: Vec<&str> = report.findings().iter().map(|finding| finding.code.name).collect();
    assert_eq!(told, ["value-invalid", "value-invalid", "value-invalid", "value-invalid", "key-unknown"]);
}

#[test]
fn no_entry_of_a_group_is_left_alone() {
    let rows = "name,country\nA,X\nB,X\nC,X\nD,X\nE,X\nF,Y\nG,Y\nH,Z\n";
    let composed = annex("en", "group: country", rows);
    let keeps: String = composed
        .styled(StyleName::Entry)
        .iter()
        .map(|(_, entry)| if entry.keep_with_next { '+' } else { '.' })
        .collect();
    // The first with the second, the last but one with the last; a group of two or one whole.
    assert_eq!(keeps, "+..+.+..");
}

#[test]
fn what_the_roll_does_not_have_is_no_order_and_no_group() {
    let rows = "name,country\nB,\nA,\n";
    let composed = annex("en", "order: date, group: country", rows);
    assert_eq!(order(&composed), ["B", "A"]);
    assert!(said(&composed, StyleName::AnnexRemark).is_empty() && said(&composed, StyleName::AnnexGroup).is_empty());
    let told = [("date", "ordered"), ("country", "grouped")]
        .map(|(column, how)| ("order-untold", vec![column.to_owned(), how.to_owned()]));
    assert_eq!(findings(&composed), told);
}
