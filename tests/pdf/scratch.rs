//! scratch
#[test]
fn scratch() {
    let Ok(text) = std::fs::read_to_string("/tmp/pdfroom/names.txt") else { return };
    let lines: Vec<&str> = text.lines().collect();
    std::fs::write("/tmp/pdfroom/names.pdf", super::compositor::lines(&lines, 35)).unwrap();
}
