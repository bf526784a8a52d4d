//! The type case: the faces at hand, what each can write, and which follows which.
//!
//! Faces of the bundle are there from the start and parsed at first use. Faces beside it come from a [`FontStore`],
//! which is asked only when the bundle cannot write something. Deliberately absent: shaping (see `set`), embedding
//! (see `pdf`), and reading files.

use std::borrow::Cow;
use std::io;

/// A face's number in [`Fonts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub u16);

/// Where faces beside the bundle come from: `--font-dir`, the system's fonts.
pub trait FontStore {
    /// The names of its files, in a fixed order.
    fn names(&self) -> Vec<String>;
    /// The bytes of the file with this index in [`FontStore::names`].
    fn read(&self, index: usize) -> io::Result<Vec<u8>>;
}

/// A face.
#[derive(Debug)]
pub struct Face {
    /// The file it is in, as messages name it.
    pub file: String,
    /// Its index in a collection.
    pub index: u32,
    /// Whether it is one of the bundle's.
    pub bundled: bool,
    data: Cow<'static, [u8]>,
}

impl Face {
    /// A face beside the bundle: the first in its file.
    pub fn from_bytes(file: &str, data: Vec<u8>) -> Face {
        Face { file: file.to_owned(), index: 0, bundled: false, data: Cow::Owned(data) }
    }

    /// The bytes of its file.
    pub fn data(&self) -> &[u8] {
        &self.data
    }
}

/// The faces at hand.
#[derive(Debug, Default)]
pub struct Fonts {
    faces: Vec<Face>,
}

impl Fonts {
    /// A type case with these faces and no others.
    pub fn of(faces: Vec<Face>) -> Fonts {
        Fonts { faces }
    }

    /// A face.
    pub fn face(&self, id: FaceId) -> &Face {
        &self.faces[usize::from(id.0)]
    }
}
