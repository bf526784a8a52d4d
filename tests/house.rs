//! The rules of the house, read off the sources.
//!
//! Floors import only floors below; a stage imports models and no other stage; each outside crate has one door; only
//! `commands/` touches files, clock, environment and standard streams; files are small and say what they are for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The rooms from the ground up. A room imports rooms of lower floors; among the models and on the ground, also rooms
/// that stand before it in this list. `lib` imports all.
const FLOORS: &[(&str, &[&str])] = &[
    ("ground", &["unit", "digit", "property", "source", "lang", "contact", "report", "vocabulary", "fold", "answers"]),
    // Data built in: the type case, a model, is filled from it.
    ("data", &["shelf"]),
    (
        "models",
        &[
            "picture",
            "letter",
            "calendar",
            "country",
            "roll",
            "decisions",
            "ledger",
            "layout",
            "fonts",
            "words",
            "manuscript",
            "galley",
            "book",
        ],
    ),
    ("stages", &["read", "edit", "check", "compose", "set", "paginate", "pdf", "import", "interview"]),
    ("top", &["press", "gather", "intake", "proof", "way", "cli", "commands"]),
];

/// The rooms that may name each outside crate.
const DOORS: &[(&str, &[&str])] = &[
    ("pulldown_cmark", &["read/letter"]),
    ("serde_saphyr", &["read/matter"]),
    ("csv_core", &["read/roll"]),
    ("toml", &["read/nesting", "read/layout", "read/labels", "read/decisions", "read/columns"]),
    ("encoding_rs", &["read/encoding"]),
    ("chardetng", &["read/encoding"]),
    ("serde_json", &["read/list"]),
    ("calamine", &["read/sheet"]),
    ("zip", &["read/sheet"]),
    ("quick_xml", &["read/sheet"]),
    ("usvg", &["read/picture"]),
    ("png", &["read/picture"]),
    ("html5gum", &["import/html"]),
    ("unicode_bidi", &["set/bidi"]),
    ("icu_segmenter", &["set/breaks"]),
    ("rustybuzz", &["set/shape"]),
    ("hypher", &["set/hyphenate"]),
    ("icu_normalizer", &["fonts", "fold"]),
    ("icu_properties", &["property"]),
    ("unicode_width", &["report/render"]),
    ("ttf_parser", &["fonts"]),
    ("icu_calendar", &["calendar"]),
    ("icu_collator", &["compose/collate"]),
    ("icu_locale_core", &["compose/collate"]),
    ("unicode_script", &["lang"]),
    ("pdf_writer", &["pdf"]),
    ("subsetter", &["pdf"]),
    ("xmp_writer", &["pdf"]),
    ("flate2", &["pdf"]),
    ("clap", &["cli", "main"]),
    ("anstream", &["commands/terminal"]),
    ("anstyle", &["report/render"]),
    ("tempfile", &["commands/spool"]),
    ("ctrlc", &["commands/interrupt"]),
    ("indicatif", &["commands/progress"]),
];

/// Crates without a door: how data is declared, and how it is hashed.
const EVERYWHERE: &[&str] = &["serde", "foldhash"];

/// What only `commands/` may name.
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::time",
    "std::thread::sleep",
    "io::stdin",
    "io::stdout",
    "io::stderr",
    "println!",
    "eprintln!",
    "print!(",
    "eprint!(",
];

const MOST_LINES: usize = 400;

/// A source file: its path below `src` without the ending (`set/bidi`, `lib`), and its text.
struct File {
    path: String,
    text: String,
}

impl File {
    /// The room: the first part of the path.
    fn room(&self) -> &str {
        self.path.split('/').next().unwrap_or_default()
    }

    /// The text without what is compiled for tests alone, comments and doc comments.
    fn code(&self) -> String {
        let mut code: Vec<&str> = Vec::new();
        let mut lines = self.text.lines();
        while let Some(line) = lines.next() {
            if line.trim() == "#[cfg(test)]" {
                let indent = line.len() - line.trim_start().len();
                // The item behind it: up to a semicolon, or to the brace that stands as far in as it began.
                let ends = |line: &&str| {
                    let at_edge = line.len() - line.trim_start().len() == indent && !line.trim().is_empty();
                    at_edge && (line.ends_with(';') || line.ends_with('}'))
                };
                lines.by_ref().find(ends).expect("an item stands behind #[cfg(test)]");
                continue;
            }
            let uncommented = line.split("//").next().unwrap_or_default().trim_end();
            if !uncommented.is_empty() {
                code.push(uncommented);
            }
        }
        code.join("\n")
    }
}

fn sources() -> Vec<File> {
    fn walk(folder: &Path, below: &str, files: &mut Vec<File>) {
        let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            let name = path.file_stem().unwrap().to_str().unwrap();
            if path.is_dir() {
                walk(&path, &format!("{below}{}/", path.file_name().unwrap().to_str().unwrap()), files);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                files.push(File { path: format!("{below}{name}"), text: fs::read_to_string(&path).unwrap() });
            }
        }
    }
    let mut files = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "", &mut files);
    assert!(files.len() > 30, "the sources were not found");
    files
}

fn floor_of(room: &str) -> Option<(usize, usize)> {
    FLOORS.iter().enumerate().find_map(|(floor, (_, rooms))| {
        rooms.iter().position(|candidate| *candidate == room).map(|place| (floor, place))
    })
}

/// The rooms that a file imports, by `crate::room`.
fn imports(file: &File) -> BTreeSet<String> {
    /// The names in a group of imports, each with what is behind it; groups within it are not parted.
    fn heads(group: &str) -> Vec<&str> {
        let (mut heads, mut depth, mut start) = (Vec::new(), 0, 0);
        for (at, character) in group.char_indices() {
            match character {
                '{' => depth += 1,
                '}' if depth == 0 => {
                    heads.push(&group[start..at]);
                    break;
                }
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    heads.push(&group[start..at]);
                    start = at + 1;
                }
                _ => (),
            }
        }
        heads
    }

    let code = file.code();
    let mut rooms = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let names: Vec<&str> = match rest.strip_prefix('{') {
            Some(group) => heads(group),
            None => vec![rest],
        };
        for name in names {
            let name: String = name.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if name != file.room() && floor_of(&name).is_some() {
                rooms.insert(name);
            }
        }
    }
    rooms
}

#[test]
fn every_room_is_on_a_floor() {
    let rooms: BTreeSet<String> = sources().iter().map(|file| file.room().to_owned()).collect();
    for room in rooms {
        assert!(floor_of(&room).is_some() || room == "lib" || room == "main", "`{room}` is on no floor of the house");
    }
}

#[test]
fn floors_import_only_floors_below() {
    let stages = FLOORS.iter().position(|(floor, _)| *floor == "stages").unwrap();
    for file in sources().iter().filter(|file| !["lib", "main"].contains(&file.path.as_str())) {
        let (floor, place) = floor_of(file.room()).unwrap();
        for room in imports(file) {
            let (other_floor, other_place) = floor_of(&room).unwrap();
            let below = other_floor < floor || (other_floor == floor && floor != stages && other_place < place);
            assert!(below, "src/{}.rs imports `{room}`, which is not below it", file.path);
        }
    }
}

#[test]
fn there_are_no_circles() {
    let mut arrows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in sources().iter().filter(|file| file.path != "lib" && file.path != "main") {
        arrows.entry(file.room().to_owned()).or_default().extend(imports(file));
    }
    while let Some(leaf) = arrows.iter().find(|(_, to)| to.is_empty()).map(|(room, _)| room.clone()) {
        arrows.remove(&leaf);
        for to in arrows.values_mut() {
            to.remove(&leaf);
        }
    }
    assert!(arrows.is_empty(), "these rooms import one another in a circle: {arrows:?}");
}

#[test]
fn each_outside_crate_has_one_door() {
    for file in &sources() {
        let code = file.code();
        for (name, doors) in DOORS {
            let named = code.match_indices(&format!("{name}::")).any(|(at, _)| {
                !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
                    || code[..at].ends_with("use ::")
            });
            let at_door = doors.iter().any(|door| file.path == *door || file.path.starts_with(&format!("{door}/")))
                || doors.iter().any(|door| file.path.starts_with(&format!("{door}_")));
            assert!(!named || at_door, "src/{}.rs names `{name}`, whose door is {doors:?}", file.path);
        }
    }
}

#[test]
fn each_dependency_has_a_door_or_is_at_home_everywhere() {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let dependencies = manifest.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    let names: Vec<String> =
        dependencies.lines().filter_map(|line| Some(line.split_once('=')?.0.trim().replace('-', "_"))).collect();
    assert!(names.len() > 20);
    for name in &names {
        let has_door = DOORS.iter().any(|(known, _)| known == name);
        assert!(has_door != EVERYWHERE.contains(&name.as_str()), "`{name}` has no door, or is at home everywhere too");
    }
    for (name, _) in DOORS {
        assert!(names.iter().any(|known| known == name), "`{name}` has a door and is no dependency");
    }
}

#[test]
fn only_commands_open_doors_to_the_outside() {
    for file in sources().iter().filter(|file| !["commands", "main"].contains(&file.room())) {
        let code = file.code();
        for name in OUTSIDE {
            let allowed = file.path == "cli" && *name == "std::env";
            assert!(allowed || !code.contains(name), "src/{}.rs names `{name}`: only commands/ may", file.path);
        }
    }
}

#[test]
fn only_the_shelf_names_data_files() {
    for file in sources().iter().filter(|file| file.path != "shelf") {
        assert!(!file.code().contains("include_"), "src/{}.rs includes a file: the shelf's task", file.path);
    }
}

#[test]
fn files_are_small_and_say_what_they_are_for() {
    let mut sizes = Vec::new();
    for file in &sources() {
        assert!(file.text.starts_with("//! "), "src/{}.rs does not open with `//!`", file.path);
        let lines = file.code().lines().count();
        assert!(lines <= MOST_LINES, "src/{}.rs has {lines} lines of code: one subject a file", file.path);
        sizes.push(lines);
    }
    sizes.sort_unstable();
    let median = sizes[sizes.len() / 2];
    assert!(median <= 180, "the median file has {median} lines of code");
}

#[test]
fn every_font_on_the_shelf_is_the_one_in_the_list_of_checksums_and_has_a_licence() {
    let fonts = Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts");
    let sums = fs::read_to_string(fonts.join("SHA256SUMS")).unwrap();
    let readme = fs::read_to_string(fonts.join("README.md")).unwrap();
    let listed: BTreeSet<&str> = sums.lines().filter_map(|line| line.split_whitespace().nth(1)).collect();
    let shelved: BTreeSet<&str> = undersigned::shelf::FONTS.iter().map(|font| font.name).collect();
    assert_eq!(shelved, listed);
    for (file, sum) in sums.lines().filter_map(|line| line.split_once("  ").map(|(sum, file)| (file, sum))) {
        assert!(readme.contains(sum), "fonts/README.md does not say where {file} comes from");
    }
    assert!(fs::read_dir(fonts.join("licenses")).unwrap().count() >= 7);
}
