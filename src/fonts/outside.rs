//! Faces beside the bundle: looked for only when the bundle cannot write something.
//!
//! Files are tried in an order made of their names alone: those that name the script, then serif families, then the
//! weight asked for. The first that has every character serves. Which files are opened therefore depends on the text
//! and on nothing else, and a face's number on its file alone: no thread and no cache can change either. A file is read
//! whole, looked at and let go; the file of the face that serves is read again and kept.
//! Deliberately absent: a scan of anything before it is needed.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::lang::Script;

use super::{Face, FaceId, FontStore};

/// The number of the first face beside the bundle.
const FIRST: u16 = 64;
/// How many faces of a collection are looked at.
const FACES_PER_FILE: u16 = 16;
/// How many files are looked at: as many as numbers last.
const MOST_FILES: usize = ((u16::MAX - FIRST) / FACES_PER_FILE) as usize;

/// A file of a store.
struct File {
    name: String,
    store: usize,
    index: usize,
    /// Its faces, or why it has none.
    faces: OnceLock<Result<Vec<Face>, String>>,
}

/// What was asked before: a script, bold, italic; and the order in which files are tried for it.
type Order = ((Script, bool, bool), Arc<[u16]>);

/// The files of all stores.
#[derive(Default)]
pub(super) struct Outside {
    stores: Vec<Box<dyn FontStore + Send + Sync>>,
    files: OnceLock<Vec<File>>,
    orders: Mutex<Vec<Order>>,
}

impl Outside {
    pub(super) fn new(stores: Vec<Box<dyn FontStore + Send + Sync>>) -> Outside {
        Outside { stores, ..Outside::default() }
    }

    fn files(&self) -> &[File] {
        self.files.get_or_init(|| {
            let mut files = Vec::new();
            for (store, source) in self.stores.iter().enumerate() {
                for (index, name) in source.names().into_iter().enumerate() {
                    let lower = name.to_ascii_lowercase();
                    let is_font = [".ttf", ".otf", ".ttc", ".otc"].iter().any(|end| lower.ends_with(end));
                    if is_font && files.len() < MOST_FILES {
                        files.push(File { name, store, index, faces: OnceLock::new() });
                    }
                }
            }
            files
        })
    }

    fn read(&self, file: &File) -> Result<Vec<u8>, String> {
        self.stores[file.store].read(file.index).map_err(|error| error.to_string())
    }

    fn faces<'a>(&self, file: &'a File) -> &'a [Face] {
        let faces = file.faces.get_or_init(|| {
            let data = self.read(file)?;
            let count = ttf_parser::fonts_in_collection(&data).unwrap_or(1).min(u32::from(FACES_PER_FILE));
            (0..count).map(|index| Face::outside(&file.name, index, &data)).collect()
        });
        faces.as_deref().unwrap_or_default()
    }

    /// The face of this number, once its file has been opened.
    pub(super) fn face(&self, id: FaceId) -> Option<&Face> {
        let place = id.0.checked_sub(FIRST)?;
        let file = self.files.get()?.get(usize::from(place / FACES_PER_FILE))?;
        file.faces.get()?.as_ref().ok()?.get(usize::from(place % FACES_PER_FILE))
    }

    /// The first face that has what `can_write` asks for.
    pub(super) fn choose(
        &self,
        script: Script,
        bold: bool,
        italic: bool,
        can_write: impl Fn(&Face) -> bool,
    ) -> Option<FaceId> {
        let files = self.files();
        for at in self.order(script, bold, italic).iter() {
            let file = &files[usize::from(*at)];
            let faces = self.faces(file);
            // Within a collection, the weight asked for; then the order of the file.
            let is_fit = |face: &Face| (face.metrics().weight >= 600) == bold;
            let fitting = (0..faces.len()).filter(|index| is_fit(&faces[*index]));
            let others = (0..faces.len()).filter(|index| !is_fit(&faces[*index]));
            for index in fitting.chain(others) {
                if can_write(&faces[index]) && self.load(file, &faces[index]) {
                    return Some(FaceId(FIRST + at * FACES_PER_FILE + index as u16));
                }
            }
        }
        None
    }

    fn load(&self, file: &File, face: &Face) -> bool {
        if !face.is_loaded()
            && let Ok(data) = self.read(file)
        {
            let data: Arc<[u8]> = data.into();
            self.faces(file).iter().for_each(|face| face.keep(&data));
        }
        face.is_loaded()
    }

    fn order(&self, script: Script, bold: bool, italic: bool) -> Arc<[u16]> {
        let key = (script, bold, italic);
        let mut orders = self.orders.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, order)) = orders.iter().find(|(other, _)| *other == key) {
            return Arc::clone(order);
        }
        let files = self.files();
        let mut order: Vec<u16> = (0..files.len() as u16).collect();
        order.sort_by_cached_key(|at| rank(&files[usize::from(*at)].name, script, bold, italic));
        let order: Arc<[u16]> = order.into();
        orders.push((key, Arc::clone(&order)));
        order
    }

    /// The files that were tried and are no fonts that can serve, with the reason, in the order of the stores.
    pub(super) fn invalid(&self) -> impl Iterator<Item = (&str, &str)> {
        let files = self.files.get().map(Vec::as_slice).unwrap_or_default();
        files.iter().filter_map(|file| match file.faces.get() {
            Some(Err(reason)) => Some((file.name.as_str(), reason.as_str())),
            _ => None,
        })
    }
}

/// How well a file's name fits what is asked; smaller is better, equal ones stay in the order of the stores.
fn rank(name: &str, script: Script, bold: bool, italic: bool) -> [bool; 7] {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name).to_ascii_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| name.contains(word));
    let names_script = match script {
        Script::Han | Script::Hiragana | Script::Katakana | Script::Hangul | Script::Bopomofo => {
            says(&["cjk", "han", "song", "ming", "mincho", "batang", "myungjo"])
        }
        _ => name.contains(&script.full_name().to_ascii_lowercase().replace('_', "")),
    };
    [
        !names_script,
        !says(&["serif", "song", "ming", "mincho", "batang", "myungjo", "naskh"]),
        says(&["mono", "ui", "condensed", "display"]),
        says(&["bold", "black", "heavy"]) != bold,
        says(&["thin", "light", "medium", "semi", "extra", "black", "heavy"]),
        says(&["italic", "oblique"]) != italic,
        !says(&["noto"]),
    ]
}
