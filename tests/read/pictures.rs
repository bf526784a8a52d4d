//! Emblems: what SVG and PNG come to, and what is refused, by name and place.

use std::io::Write;

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use undersigned::picture::{Art, Group, Part, Picture, Raster, Shape, Spot, Step};
use undersigned::report::{Format, Report, render};
use undersigned::source::{Source, Sources, Span};
use undersigned::unit::Permille;

/// Reads a picture that the first line of a letter names; its findings, one a line.
fn read(name: &str, bytes: &[u8]) -> (Option<Picture>, String) {
    let (mut sources, mut report) = (Sources::default(), Report::new());
    let letter = sources.add(Source::Text { name: "letter.md".to_owned(), text: "emblem".to_owned() });
    let picture = undersigned::read::picture(&mut sources, name, bytes, Span::of_text(letter, 0..6), &mut report);
    (picture, render(&report, &sources, Format::Short))
}

#[track_caller]
fn refused(bytes: &[u8], place: &str, code: &str, said: &str) {
    let (picture, findings) = read("emblem.svg", bytes);
    assert!(picture.is_none(), "{said}: {findings}");
    assert!(
        findings.starts_with(place) && findings.contains(&format!("[{code}]")) && findings.contains(said),
        "{findings}"
    );
}

// PNG

fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut crc = Crc::new();
    crc.update(kind);
    crc.update(data);
    [&(data.len() as u32).to_be_bytes(), &kind[..], data, &crc.sum().to_be_bytes()].concat()
}

fn deflated(data: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(data).unwrap();
    encoder.finish().unwrap()
}

/// A PNG of these dimensions, bit depth, colour type and interlacing (ISO/IEC 15948, 11.2.1), its rows with their filters.
fn png(size: [u32; 2], form: [u8; 3], extra: &[Vec<u8>], rows: &[u8]) -> Vec<u8> {
    let [depth, colour, interlaced] = form;
    let header = [&size[0].to_be_bytes()[..], &size[1].to_be_bytes(), &[depth, colour, 0, 0, interlaced]].concat();
    let parts = [chunk(b"IHDR", &header), extra.concat(), chunk(b"IDAT", &deflated(rows)), chunk(b"IEND", &[])];
    [b"\x89PNG\r\n\x1a\n".to_vec(), parts.concat()].concat()
}

#[track_caller]
fn raster(bytes: &[u8]) -> Raster {
    let (picture, findings) = read("emblem.png", bytes);
    assert_eq!(findings, "");
    match picture.unwrap().art {
        Art::Raster(raster) => raster,
        art => panic!("{art:?}"),
    }
}

#[test]
fn every_kind_of_png_comes_to_eight_bits_a_sample() {
    let grey = |samples: &[u8]| Raster { coloured: false, samples: samples.to_vec(), alpha: None };
    assert_eq!(raster(&png([3, 1], [1, 0, 0], &[], &[0, 0b1010_0000])), grey(&[255, 0, 255]));
    assert_eq!(raster(&png([2, 1], [16, 0, 0], &[], &[0, 0x12, 0xFF, 0x34, 0x00])), grey(&[0x12, 0x34]));
    // Adam7: the first pixel, then the one right of it, then the second row.
    assert_eq!(raster(&png([2, 2], [8, 0, 1], &[], &[0, 1, 0, 2, 0, 3, 4])), grey(&[1, 2, 3, 4]));
    let palette = [chunk(b"PLTE", &[255, 0, 0, 0, 0, 255]), chunk(b"tRNS", &[255, 128])];
    let expected = Raster { coloured: true, samples: vec![255, 0, 0, 0, 0, 255], alpha: Some(vec![255, 128]) };
    assert_eq!(raster(&png([2, 1], [1, 3, 0], &palette, &[0, 0b0100_0000])), expected);
}

#[test]
fn grey_in_three_samples_is_one_and_an_opaque_alpha_is_none() {
    let rgba = [0, 9, 9, 9, 255, 7, 7, 7, 255];
    let expected = Raster { coloured: false, samples: vec![9, 7], alpha: None };
    assert_eq!(raster(&png([2, 1], [8, 6, 0], &[], &rgba)), expected);
}

#[test]
fn gamma_and_texts_of_a_png_are_passed_over() {
    let profile = [&b"x\0\0"[..], &deflated(&vec![0; 1 << 24])].concat();
    let text = [&b"x\0\0"[..], &deflated(&vec![b'x'; 1 << 24])].concat();
    let extra = [chunk(b"gAMA", &[0, 0, 1, 0]), chunk(b"iCCP", &profile), chunk(b"zTXt", &text)];
    assert_eq!(raster(&png([1, 1], [8, 0, 0], &extra, &[0, 5])).samples, [5]);
}

#[test]
fn a_png_that_would_burst_is_refused_before_it_is_unpacked() {
    let rows = vec![0; 1 << 20];
    for size in [[60_000, 60_000], [1 << 30, 1], [4097, 1]] {
        refused(&png(size, [8, 6, 0], &[], &rows), "letter.md:1", "emblem-too-large", "pixels");
    }
}

#[test]
fn a_damaged_png_is_refused() {
    let whole = png(
        [64, 64],
        [8, 0, 0],
        &[],
        &(0..64 * 65).map(|at| if at % 65 == 0 { 0 } else { (at * 7) as u8 }).collect::<Vec<_>>(),
    );
    assert_eq!(raster(&whole).samples.len(), 64 * 64);
    for length in [8, 20, 40, whole.len() / 2] {
        refused(&whole[..length], "letter.md:1", "emblem-invalid", "emblem.svg");
    }
    let mut turned = whole.clone();
    turned[60] ^= 0x55;
    refused(&turned, "letter.md:1", "emblem-invalid", "damaged");
}

#[test]
fn other_kinds_of_files_are_named() {
    for (bytes, said) in [
        (&b"\xFF\xD8\xFF\xE0 JFIF"[..], "JPEG"),
        (b"\x1F\x8B\x08\0", "compressed"),
        (b"GIF89a", "GIF"),
        (b"%PDF-1.7", "PDF"),
        (b"", "neither"),
        (b"not markup", "neither"),
    ] {
        refused(bytes, "letter.md:1", "emblem-invalid", said);
    }
}

// SVG

fn svg(inside: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 100 50\">\n{inside}\n</svg>"
    )
}

#[track_caller]
fn drawn(inside: &str) -> Vec<Part> {
    let (picture, findings) = read("emblem.svg", svg(inside).as_bytes());
    assert_eq!(findings, "");
    let picture = picture.unwrap();
    assert_eq!((picture.width, picture.height), (50_000, 25_000));
    match picture.art {
        Art::Drawing(parts) => parts,
        art => panic!("{art:?}"),
    }
}

/// The corners of an outline's bounds: left, bottom, right, top.
fn bounds(shape: &Shape) -> [i32; 4] {
    let spots: Vec<Spot> = shape
        .outline
        .steps
        .iter()
        .filter_map(|step| match step {
            Step::Move(to) | Step::Line(to) | Step::Curve(_, _, to) => Some(*to),
            Step::Close => None,
        })
        .collect();
    let x = || spots.iter().map(|spot| spot.x);
    let y = || spots.iter().map(|spot| spot.y);
    [x().min().unwrap(), y().min().unwrap(), x().max().unwrap(), y().max().unwrap()]
}

#[track_caller]
fn shapes(parts: &[Part]) -> Vec<&Shape> {
    parts
        .iter()
        .map(|part| match part {
            Part::Shape(shape) => shape,
            part => panic!("{part:?}"),
        })
        .collect()
}

#[test]
fn shapes_stand_on_the_grid_from_the_lower_left() {
    let parts = drawn(
        "<g transform=\"translate(10 0)\"><rect y=\"30\" width=\"20\" height=\"20\" fill=\"#ff8000\" fill-opacity=\".5\"/></g>",
    );
    let only = shapes(&parts)[0];
    assert_eq!(bounds(only), [5_000, 0, 15_000, 10_000]);
    assert_eq!((only.colour, only.opacity), ([255, 128, 0], Permille(500)));
}

#[test]
fn a_stroke_is_the_shape_it_covers_in_its_order() {
    let parts =
        drawn("<path d=\"M10 25h80\" stroke=\"#00f\" stroke-width=\"10\" fill=\"none\" transform=\"scale(1 .5)\"/>");
    assert_eq!(bounds(shapes(&parts)[0]), [5_000, 17_500, 45_000, 20_000]);
    let parts = drawn("<circle cx=\"50\" cy=\"25\" r=\"10\" fill=\"red\" stroke=\"blue\" paint-order=\"stroke\"/>");
    assert_eq!(shapes(&parts).iter().map(|shape| shape.colour).collect::<Vec<_>>(), [[0, 0, 255], [255, 0, 0]]);
}

#[test]
fn a_line_has_no_inside_to_be_filled() {
    let parts = drawn("<path d=\"M1 1L40 30M5 5h9v9z\" stroke=\"red\"/>");
    assert_eq!(shapes(&parts).iter().map(|shape| shape.colour).collect::<Vec<_>>(), [[0, 0, 0], [255, 0, 0]]);
    assert_eq!(bounds(shapes(&parts)[0]), [2_500, 18_000, 7_000, 22_500]);
    assert_eq!(drawn("<path d=\"M1 1L40 30\"/><rect width=\"9\" height=\"9\"/>").len(), 1);
}

#[test]
fn opacity_of_a_group_is_its_only_shapes_or_the_groups() {
    let one = drawn("<g opacity=\".5\"><rect width=\"9\" height=\"9\" fill-opacity=\".5\"/></g>");
    assert_eq!(shapes(&one)[0].opacity, Permille(250));
    let two = drawn("<g opacity=\".5\"><rect width=\"9\" height=\"9\"/><rect width=\"9\" height=\"9\" x=\"5\"/></g>");
    assert!(matches!(&two[..], [Part::Group(Group { opacity: Permille(500), clip: None, parts })] if parts.len() == 2));
}

#[test]
fn a_clip_cuts_where_it_stands() {
    let parts = drawn(
        "<clipPath id=\"c\"><rect x=\"10\" y=\"10\" width=\"20\" height=\"20\"/></clipPath>\
         <g transform=\"translate(20 0)\"><rect width=\"100\" height=\"50\" clip-path=\"url(#c)\"/></g>",
    );
    let [Part::Group(Group { clip: Some(clip), .. })] = &parts[..] else { panic!("{parts:?}") };
    let shape = Shape { outline: clip.clone(), colour: [0; 3], opacity: Permille::ONE };
    assert_eq!(bounds(&shape), [15_000, 10_000, 25_000, 20_000]);
}

#[test]
fn what_a_drawing_program_leaves_behind_does_no_harm() {
    let parts = drawn(
        "<defs><linearGradient id=\"g\"><stop offset=\"0\"/></linearGradient><filter id=\"f\"><feGaussianBlur/></filter></defs>\
         <metadata><x:y xmlns:x=\"urn:x\">text</x:y></metadata><title>Emblem</title><rect width=\"9\" height=\"9\"/>",
    );
    assert_eq!(parts.len(), 1);
}

#[test]
fn what_cannot_be_drawn_is_named_at_its_place() {
    let used = |server: &str, by: &str| format!("<defs>{server}</defs>\n<rect width=\"9\" height=\"9\" {by}/>");
    for (inside, said) in [
        ("<text>Council</text>".to_owned(), "`text`"),
        ("<g><image href=\"data:image/png;base64,AA\"/></g>".to_owned(), "`image`"),
        ("<foreignObject/>".to_owned(), "`foreignObject`"),
        ("<script>alert(1)</script>".to_owned(), "`script`"),
        ("<blink/>".to_owned(), "`blink`"),
        ("<style>@import 'x.css';</style>".to_owned(), "`@`"),
        ("<rect style=\"fill:var(--x)\"/>".to_owned(), "`var(`"),
        ("<rect style=\"mix-blend-mode:multiply\"/>".to_owned(), "`mix-blend-mode`"),
    ] {
        refused(svg(&inside).as_bytes(), "emblem.svg:2", "emblem-undrawn", said);
    }
    for (server, by, said) in [
        ("<linearGradient id=\"a\"/>", "fill=\"url(#a)\"", "`linearGradient`"),
        ("<pattern id=\"a\"/>", "style=\"fill: url('#a')\"", "`pattern`"),
        ("<mask id=\"a\"/>", "mask=\"url(#a)\"", "`mask`"),
        ("<filter id=\"a\"/>", "filter=\"url(#a)\"", "`filter`"),
    ] {
        refused(svg(&used(server, by)).as_bytes(), "emblem.svg:3", "emblem-undrawn", said);
    }
}

#[test]
fn nothing_outside_the_file_is_asked_for() {
    for inside in [
        "<use href=\"other.svg#a\"/>",
        "<use xlink:href=\"https://example.org/a.svg#a\"/>",
        "<rect fill=\"url(https://example.org/a.svg#a)\"/>",
        "<rect style=\"fill:url(../a.svg#a)\"/>",
    ] {
        refused(svg(inside).as_bytes(), "emblem.svg:2", "emblem-outside", "outside its file");
    }
    let sheet = format!("<?xml version=\"1.0\"?>\n<?xml-stylesheet href=\"a.css\"?>{}", svg("<rect/>"));
    refused(sheet.as_bytes(), "emblem.svg:2", "emblem-outside", "style sheet");
    let entity = format!("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>{}", svg("<desc>&x;</desc>"));
    refused(entity.as_bytes(), "emblem.svg", "emblem-invalid", "XML");
    refused(svg("<use href=\"#gone\"/>").as_bytes(), "emblem.svg:2", "emblem-dangling", "#gone");
}

#[test]
fn a_drawing_that_grows_without_end_is_refused() {
    let mut laughs = "<rect id=\"a0\" width=\"1\" height=\"1\"/>".to_owned();
    for level in 1..30 {
        let one = format!("<use href=\"#a{}\"/>", level - 1);
        laughs += &format!("<g id=\"a{level}\">{}</g>", one.repeat(10));
    }
    refused(svg(&laughs).as_bytes(), "emblem.svg", "emblem-too-large", "`use`");
    refused(svg("<g id=\"a\"><use href=\"#a\"/></g>").as_bytes(), "emblem.svg", "emblem-too-large", "`use`");
    let deep = "<g>".repeat(5_000) + &"</g>".repeat(5_000);
    refused(svg(&deep).as_bytes(), "emblem.svg", "emblem-too-large", "nests");
    let many = svg(&"<g/>".repeat(60_000));
    refused(many.as_bytes(), "emblem.svg", "emblem-invalid", "XML");
    let entities: String =
        (1..12).map(|at| format!("<!ENTITY x{at} \"{}\">", format!("&x{};", at - 1).repeat(10))).collect();
    let bomb = format!("<!DOCTYPE svg [<!ENTITY x0 \"x\">{entities}]>{}", svg("<desc>&x11;</desc>"));
    refused(bomb.as_bytes(), "emblem.svg", "emblem-invalid", "XML");
}

#[test]
fn a_drawing_of_nothing_is_refused() {
    refused(svg("").as_bytes(), "emblem.svg:1", "emblem-invalid", "shows nothing");
    refused(b"<svg/>", "emblem.svg:1", "emblem-invalid", "SVG");
    refused(b"<html><p>text</p></html>", "emblem.svg:1", "emblem-invalid", "SVG");
}
