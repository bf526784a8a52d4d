//! The shelf: what is built into the program. Fonts, layouts, labels, names of countries, and the licences they come with.
//!
//! The only file that names `fonts/`, `layouts/`, `labels/` and `countries/`. Every file is listed by name, so that what is in the
//! program can be read here. Deliberately absent: what the files mean.

/// A built-in file of bytes.
#[derive(Clone, Copy, Debug)]
pub struct File {
    /// Its name without a folder.
    pub name: &'static str,
    /// What is in it.
    pub bytes: &'static [u8],
}

/// A built-in text.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    /// Its name without folder and extension: `formal`, `en`.
    pub name: &'static str,
    /// What is in it.
    pub text: &'static str,
}

macro_rules! font {
    ($name:literal) => {
        File { name: $name, bytes: include_bytes!(concat!("../fonts/", $name)) }
    };
}

macro_rules! licence {
    ($name:literal) => {
        Text { name: $name, text: include_str!(concat!("../fonts/licenses/", $name, ".txt")) }
    };
}

macro_rules! layout {
    ($name:literal) => {
        Text { name: $name, text: include_str!(concat!("../layouts/", $name, ".toml")) }
    };
}

macro_rules! labels {
    ($name:literal) => {
        Text { name: $name, text: include_str!(concat!("../labels/", $name, ".toml")) }
    };
}

/// The bundled fonts.
pub const FONTS: &[File] = &[
    font!("NotoNaskhArabic-Bold.ttf"),
    font!("NotoNaskhArabic-Regular.ttf"),
    font!("NotoSerif-Bold.ttf"),
    font!("NotoSerif-Italic.ttf"),
    font!("NotoSerif-Regular.ttf"),
    font!("NotoSerifArmenian-Bold.ttf"),
    font!("NotoSerifArmenian-Regular.ttf"),
    font!("NotoSerifDevanagari-Bold.ttf"),
    font!("NotoSerifDevanagari-Regular.ttf"),
    font!("NotoSerifEthiopic-Bold.ttf"),
    font!("NotoSerifEthiopic-Regular.ttf"),
    font!("NotoSerifGeorgian-Bold.ttf"),
    font!("NotoSerifGeorgian-Regular.ttf"),
    font!("NotoSerifHebrew-Bold.ttf"),
    font!("NotoSerifHebrew-Regular.ttf"),
    font!("NotoSerifThai-Bold.ttf"),
    font!("NotoSerifThai-Regular.ttf"),
    font!("SourceSerif4SmText-Bold.ttf"),
    font!("SourceSerif4SmText-BoldIt.ttf"),
    font!("SourceSerif4SmText-It.ttf"),
    font!("SourceSerif4SmText-Regular.ttf"),
];

/// The licences under which the bundled fonts and the names of countries are passed on.
pub const LICENCES: &[Text] = &[
    licence!("OFL-NotoNaskhArabic"),
    licence!("OFL-NotoSerif-Armenian-Georgian-Ethiopic-Thai"),
    licence!("OFL-NotoSerif"),
    licence!("OFL-NotoSerifDevanagari"),
    licence!("OFL-NotoSerifHebrew"),
    licence!("OFL-SourceSerif4"),
    Text { name: "LICENSE-UNICODE", text: include_str!("../countries/LICENSE-UNICODE.txt") },
];

/// The built-in layouts, by the names that letters use.
pub const LAYOUTS: &[Text] =
    &[layout!("formal"), layout!("formal-letter"), layout!("compact"), layout!("one-line"), layout!("register")];

/// The words we add to a letter, one file a language, by its tag.
pub const LABELS: &[Text] = &[
    labels!("en"),
    labels!("fr"),
    labels!("es"),
    labels!("ar"),
    labels!("fa"),
    labels!("prs"),
    labels!("ps"),
    labels!("ur"),
    labels!("tg"),
    labels!("he"),
    labels!("ru"),
    labels!("de"),
    labels!("it"),
    labels!("pt"),
    labels!("nl"),
    labels!("tr"),
    labels!("pl"),
    labels!("uk"),
];

/// Spellings of countries' names, sorted; [`country`](crate::country) reads them.
pub const COUNTRIES: &str = include_str!("../countries/table.tsv");

/// The layout of a letter that names none.
pub const DEFAULT_LAYOUT: &str = "formal";

/// A built-in layout.
pub fn layout(name: &str) -> Option<&'static str> {
    LAYOUTS.iter().find(|layout| layout.name == name).map(|layout| layout.text)
}

#[cfg(test)]
mod tests {
    use super::{FONTS, LICENCES};

    #[test]
    fn every_font_is_one_and_every_licence_is_there() {
        assert!(FONTS.iter().all(|file| file.bytes.starts_with(&[0, 1, 0, 0])));
        let known = ["SIL OPEN FONT LICENSE Version 1.1", "UNICODE LICENSE V3"];
        assert!(LICENCES.iter().all(|text| known.iter().any(|title| text.text.contains(title))));
    }
}
