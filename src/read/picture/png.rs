//! PNG (ISO/IEC 15948): every kind of it as eight bits a sample, grey or sRGB, with or without alpha.
//!
//! Samples are taken as sRGB; gamma and colour profiles of the file are passed over, and of an animation the still picture
//! is taken. Grey in three samples is made grey in one, and an alpha that is opaque everywhere is dropped.

use std::io::Cursor;

use png::{BitDepth, ColorType, Decoder, DecodingError, Limits, Transformations};

use crate::picture::{Art, Picture, Raster, is_grey};
use crate::report::{Report, codes};
use crate::source::Span;

/// The most pixels that a picture is wide or high: an emblem of 40 mm at 2400 to the inch.
const MOST_PIXELS: u32 = 4096;

/// Reads a PNG file.
pub(super) fn read(name: &str, bytes: &[u8], span: Span, report: &mut Report) -> Option<Picture> {
    // Rows are decoded one by one; what a chunk may take beside them is bounded here.
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: 1 << 20 });
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    match decoder.read_header_info() {
        Ok(info) if info.width > MOST_PIXELS || info.height > MOST_PIXELS => {
            let size = format!("it has {} × {} pixels, and may have {MOST_PIXELS} either way", info.width, info.height);
            report.add(codes::EMBLEM_TOO_LARGE, span, [name.to_owned(), size]);
            return None;
        }
        _ => (),
    }
    match decode(decoder) {
        Ok(picture) => Some(picture),
        Err(error) => {
            let why = match error {
                DecodingError::IoError(_) => "it ends too early".to_owned(),
                DecodingError::LimitsExceeded => "its parts are too large".to_owned(),
                error => format!("it is damaged ({})", error.to_string().trim_end_matches('.')),
            };
            report.add(codes::EMBLEM_INVALID, span, [name.to_owned(), why]);
            None
        }
    }
}

fn decode(decoder: Decoder<Cursor<&[u8]>>) -> Result<Picture, DecodingError> {
    let mut reader = decoder.read_info()?;
    let (width, height) = reader.info().size();
    let mut bytes = vec![0; reader.output_buffer_size().ok_or(DecodingError::LimitsExceeded)?];
    reader.next_frame(&mut bytes)?;
    let (colour, depth) = reader.output_color_type();
    if depth != BitDepth::Eight {
        return Err(DecodingError::LimitsExceeded);
    }
    let (samples, has_alpha) = match colour {
        ColorType::Grayscale => (1, false),
        ColorType::GrayscaleAlpha => (1, true),
        ColorType::Rgb | ColorType::Indexed => (3, false),
        ColorType::Rgba => (3, true),
    };
    let pixels = bytes.chunks_exact(samples + usize::from(has_alpha));
    let coloured = samples == 3
        && pixels.clone().any(|pixel| !is_grey([pixel[0], pixel[1], pixel[2]]) && pixel.get(3) != Some(&0));
    let alpha: Option<Vec<u8>> = has_alpha.then(|| pixels.clone().map(|pixel| pixel[samples]).collect());
    let alpha = alpha.filter(|alpha| alpha.iter().any(|opacity| *opacity != u8::MAX));
    let kept = if coloured { 3 } else { 1 };
    let samples = pixels.flat_map(|pixel| pixel[..kept].iter().copied());
    let raster = Raster { coloured, samples: samples.collect(), alpha };
    Ok(Picture { width, height, art: Art::Raster(raster) })
}
