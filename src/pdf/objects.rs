//! Object numbers, object streams, the cross-reference stream, and the only way to the sink.
//!
//! Streams go to the sink as they come. Small objects gather in object streams (ISO 32000-1, 7.5.7), sorted by number,
//! so that where each object lies is kept as a few runs of consecutive numbers, not a record each. What has been
//! written is hashed on the way for the file's identifier. The same calls give the same bytes on any machine.
//! Deliberately absent: what any object says.

use std::io::{self, Write};

use pdf_writer::{Chunk, Filter, Finish, Name, Obj, Ref, Settings, Str, Stream};

use super::deflate::Deflater;
use super::hash::Hash;
use super::numbers::push_number;

/// The most indirect objects of a conforming file (ISO 19005-2, 6.1.13).
const MOST_OBJECTS: i32 = 8_388_607;
/// How many bytes of small objects make an object stream.
const STREAM_BYTES: usize = 1 << 16;
/// How many small objects make an object stream: few enough that a reader need not unpack much to find one.
const STREAM_OBJECTS: usize = 500;

/// Objects with consecutive numbers that lie one after another in the same object stream, or one that lies bare.
struct Segment {
    /// The number of the first.
    first: i32,
    /// How many.
    count: u32,
    /// The object stream they are in; none for an object that lies bare in the file.
    stream: Option<Ref>,
    /// The index of the first in the stream, or the offset in the file.
    place: u64,
}

/// What is written, and where every object of it is.
pub(super) struct Objects<W> {
    sink: W,
    offset: u64,
    hash: Hash,
    next: i32,
    segments: Vec<Segment>,
    small: Chunk,
    spans: Vec<(Ref, usize, usize)>,
    packed: Vec<u8>,
    deflater: Deflater,
}

impl<W: Write> Objects<W> {
    /// Begins a file.
    pub(super) fn new(sink: W) -> io::Result<Objects<W>> {
        let mut objects = Objects {
            sink,
            offset: 0,
            hash: Hash::new(),
            next: 1,
            segments: Vec::new(),
            small: compact(),
            spans: Vec::new(),
            packed: Vec::new(),
            deflater: Deflater::new(),
        };
        // The comment's bytes above 127 tell transfer programs that the file is binary (ISO 19005-2, 6.1.2).
        objects.put(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")?;
        Ok(objects)
    }

    /// A number for an object to come. Every number asked for must be written.
    pub(super) fn id(&mut self) -> Ref {
        let id = Ref::new(self.next);
        self.next = self.next.saturating_add(1).min(i32::MAX - 1);
        id
    }

    /// Writes a small object, which is not a stream: it will lie in an object stream.
    pub(super) fn object(&mut self, id: Ref, write: impl FnOnce(Obj<'_>)) -> io::Result<()> {
        let start = self.small.len();
        write(self.small.indirect(id));
        self.spans.push((id, start, self.small.len()));
        if self.small.len() >= STREAM_BYTES || self.spans.len() >= STREAM_OBJECTS {
            self.pack()?;
        }
        Ok(())
    }

    /// Writes a stream, compressed. The entries that `entries` adds come after its length and filter.
    pub(super) fn stream(&mut self, id: Ref, data: &[u8], entries: impl FnOnce(&mut Stream<'_>)) -> io::Result<()> {
        let mut chunk = compact();
        {
            let data = self.deflater.deflate(data)?;
            let mut stream = chunk.stream(id, data);
            stream.filter(Filter::FlateDecode);
            entries(&mut stream);
            stream.finish();
        }
        self.bare(id, &chunk)
    }

    /// Writes a stream as it is: one that archives read without unpacking.
    pub(super) fn plain_stream(
        &mut self,
        id: Ref,
        data: &[u8],
        entries: impl FnOnce(&mut Stream<'_>),
    ) -> io::Result<()> {
        let mut chunk = compact();
        let mut stream = chunk.stream(id, data);
        entries(&mut stream);
        stream.finish();
        self.bare(id, &chunk)
    }

    /// Writes what is still held back, the cross-reference stream and the trailer. `name` stands for the document in
    /// the first half of the file's identifier (ISO 32000-1, 14.4); the second half stands for all bytes before it.
    pub(super) fn finish(mut self, catalog: Ref, info: Ref, name: [u8; 16]) -> io::Result<W> {
        self.pack()?;
        let id = self.id();
        if self.next > MOST_OBJECTS {
            return Err(io::Error::other("the document needs more objects than PDF/A-2 allows (ISO 19005-2, 6.1.13)"));
        }
        let start = self.offset;
        self.segments.push(Segment { first: id.get(), count: 1, stream: None, place: start });
        let offset_width = if start > u64::from(u32::MAX) { 5 } else { 4 };
        let table = self.table(offset_width);
        let contents = self.hash.value();
        let size = self.next;
        let mut chunk = compact();
        {
            let data = self.deflater.deflate(&table)?;
            let mut stream = chunk.stream(id, data);
            stream.filter(Filter::FlateDecode);
            stream.decode_parms().predictor(pdf_writer::types::Predictor::PngUp).columns(offset_width as i32 + 3);
            stream.pair(Name(b"Type"), Name(b"XRef"));
            stream.pair(Name(b"Size"), size);
            stream.insert(Name(b"W")).array().items([1, offset_width as i32, 2]);
            stream.pair(Name(b"Root"), catalog);
            stream.pair(Name(b"Info"), info);
            stream.insert(Name(b"ID")).array().items([Str(&name), Str(&contents)]);
            stream.finish();
        }
        self.put(chunk.as_bytes())?;
        self.put(format!("startxref\n{start}\n%%EOF\n").as_bytes())?;
        self.sink.flush()?;
        Ok(self.sink)
    }

    /// The rows of the cross-reference stream, each with the tag of PNG's Up filter and less the row above it: the
    /// rows of neighbours differ in a byte or two, which compresses tenfold.
    fn table(&mut self, offset_width: usize) -> Vec<u8> {
        self.segments.sort_unstable_by_key(|segment| segment.first);
        let width = offset_width + 3;
        let mut table = Vec::with_capacity((width + 1) * self.next as usize);
        let mut above = [0; 8];
        let mut row = |kind: u8, second: u64, third: u16| {
            let mut now = [0; 8];
            now[0] = kind;
            now[1..=offset_width].copy_from_slice(&second.to_be_bytes()[8 - offset_width..]);
            now[1 + offset_width..width].copy_from_slice(&third.to_be_bytes());
            table.push(2);
            table.extend(now[..width].iter().zip(&above).map(|(now, above)| now.wrapping_sub(*above)));
            above = now;
        };
        let mut next = 0;
        for segment in &self.segments {
            // Number 0 is the head of the free list; others are free only if somebody broke the promise of `id`.
            for number in next..segment.first {
                row(0, 0, if number == 0 { u16::MAX } else { 0 });
            }
            for index in 0..segment.count {
                match segment.stream {
                    Some(stream) => row(2, stream.get() as u64, (segment.place + u64::from(index)) as u16),
                    None => row(1, segment.place, 0),
                }
            }
            next = segment.first + segment.count as i32;
        }
        table
    }

    /// Writes the small objects gathered so far as one object stream.
    fn pack(&mut self) -> io::Result<()> {
        if self.spans.is_empty() {
            return Ok(());
        }
        let id = self.id();
        self.spans.sort_unstable_by_key(|(id, ..)| *id);
        self.packed.clear();
        let bytes = self.small.as_bytes();
        let (mut offset, mut first) = (0, 0);
        for pass in 0..2 {
            for (number, start, end) in &self.spans {
                let body = body(&bytes[*start..*end]);
                if pass == 0 {
                    push_number(&mut self.packed, i64::from(number.get()));
                    self.packed.push(b' ');
                    push_number(&mut self.packed, offset as i64);
                    self.packed.push(b' ');
                    offset += body.len() + 1;
                } else {
                    self.packed.extend_from_slice(body);
                    self.packed.push(b'\n');
                }
            }
            if pass == 0 {
                first = self.packed.len();
            }
        }
        for (index, (number, ..)) in self.spans.iter().enumerate() {
            match self.segments.last_mut() {
                Some(last) if last.stream == Some(id) && last.first + last.count as i32 == number.get() => {
                    last.count += 1;
                }
                _ => {
                    self.segments.push(Segment { first: number.get(), count: 1, stream: Some(id), place: index as u64 })
                }
            }
        }
        let (packed, count) = (std::mem::take(&mut self.packed), self.spans.len() as i32);
        self.stream(id, &packed, |stream| {
            stream.pair(Name(b"Type"), Name(b"ObjStm"));
            stream.pair(Name(b"N"), count);
            stream.pair(Name(b"First"), first as i32);
        })?;
        self.packed = packed;
        self.spans.clear();
        self.small = compact();
        Ok(())
    }

    /// Writes an object that lies bare in the file.
    fn bare(&mut self, id: Ref, chunk: &Chunk) -> io::Result<()> {
        self.segments.push(Segment { first: id.get(), count: 1, stream: None, place: self.offset });
        self.put(chunk.as_bytes())
    }

    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.hash.add(bytes);
        self.sink.write_all(bytes)?;
        self.offset += bytes.len() as u64;
        Ok(())
    }
}

/// A chunk without padding.
fn compact() -> Chunk {
    Chunk::with_settings(Settings { pretty: false })
}

/// What stands between `1 0 obj` and `endobj`: objects in an object stream have neither.
fn body(object: &[u8]) -> &[u8] {
    let start = object.iter().position(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let object = &object[start..];
    object.trim_ascii_end().strip_suffix(b"endobj").unwrap_or(object).trim_ascii_end()
}
