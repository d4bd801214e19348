//! The file: one JSON object, readable and editable by hand, and how it is read leniently.

mod line;
mod parts;
mod whole;
mod write;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, MapAccess, Visitor},
};
use serde_json::value::RawValue;

pub use line::{ReadLine, decode_line, encode_line};
pub use write::{encode, encode_state, without_steps};

use parts::both_parts;

use crate::{
    domain::{
        extra::{Extra, Unknown},
        history::{Change, History},
        id::RecordId,
        kinds::{Kind, Lists, Walk, walk},
        records::{Kept, Records},
        words::Words,
        workbook::{Contents, Workbook},
    },
    store::{
        migrate,
        print::Folded,
        version::{SCHEMA, Unreadable},
    },
};

/// Members of an object, each as it was found.
type Members<'a> = BTreeMap<String, &'a RawValue>;

/// What stands in the file of a workbook.
#[derive(Debug)]
pub struct State {
    /// All that the file holds. What could not be read is set aside in it, word for word.
    pub workbook: Workbook,
    /// The logs of changes that are in it, the last one last.
    pub folded: Vec<Folded>,
    /// The format of the file that was read.
    pub schema: u64,
}

impl State {
    /// Whether an older format of the file was read.
    pub fn is_older(&self) -> bool {
        self.schema < SCHEMA
    }
}

/// Reads a workbook. A record that cannot be read is set aside word for word and costs nothing else.
pub fn decode(bytes: &[u8]) -> Result<Workbook, Unreadable> {
    read_state(bytes).map(|state| state.workbook)
}

/// The same, with what the file says besides.
pub fn read_state(bytes: &[u8]) -> Result<State, Unreadable> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    let text = text(bytes)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut state = match whole::read(text) {
        Some(state) => state,
        None => piece_by_piece(text)?,
    };
    if migrate::is_of_before(&state.workbook) {
        let mut contents = state.workbook.contents().clone();
        migrate::tell_apart(&mut contents);
        state.workbook = Workbook::of(contents);
    }
    Ok(state)
}

/// What stands in a workbook of any version: at least one of them.
const PARTS: [&str; 5] = ["saves", "profile", "private", "shared", "folded"];

/// Reads a file that is not quite as this version writes it: older, newer, edited or damaged.
fn piece_by_piece(text: &str) -> Result<State, Unreadable> {
    let mut aside = Vec::new();
    let mut members = members(text, &mut aside)?;
    let schema = members.remove("schema").and_then(|raw| read::<u64>(raw.get()));
    let is_one = members.is_empty() || PARTS.iter().any(|part| members.contains_key(*part));
    match schema {
        None | Some(0) => return Err(Unreadable::NoSchema),
        Some(found) if found > SCHEMA => return Err(Unreadable::Newer { found }),
        // Another file of this program has a number too: nothing is ever written into one of those.
        Some(_) if !is_one => return Err(Unreadable::NotOne),
        Some(found) if migrate::reads_as_now(found) => (),
        Some(older) => {
            let lifted = read_state(&migrate::to_current(text, older)?)?;
            return Ok(State { schema: older, ..lifted });
        }
    }
    // What it says of logs is for the program alone: what cannot be read of it is no loss.
    let folded = members.remove("folded").map(|raw| told(raw.get())).unwrap_or_default();
    let mut workbook = Contents {
        saves: one(&mut members, "saves", &mut aside),
        profile: one(&mut members, "profile", &mut aside),
        ..Contents::default()
    };
    let mut private = part(&mut members, "private", &mut aside);
    let own = lists(&mut private, false, &mut aside);
    workbook.history = history(&mut private, &mut aside);
    workbook.gone = one(&mut private, "gone", &mut aside);
    let before: Vec<Box<RawValue>> = one(&mut private, "unreadable", &mut aside);
    workbook.extra_private = unknown(private, &mut aside);
    let mut shared = part(&mut members, "shared", &mut aside);
    let joint = lists(&mut shared, true, &mut aside);
    workbook.lists = both_parts(own, joint, &mut aside);
    workbook.extra_shared = unknown(shared, &mut aside);
    workbook.extra = unknown(members, &mut aside);
    let before = before.into_iter().map(|raw| Words::from(raw.get()));
    workbook.unreadable = before.chain(aside.into_iter().map(Words::from)).collect();
    forget_gone(&mut workbook);
    let schema = schema.unwrap_or(SCHEMA);
    Ok(State { workbook: Workbook::of(workbook), folded, schema })
}

/// The logs that are in a file, as far as they can be read.
fn told(folded: &str) -> Vec<Folded> {
    let told: Vec<String> = read(folded).unwrap_or_default();
    told.iter().filter_map(|folded| folded.parse().ok()).collect()
}

fn text(bytes: &[u8]) -> Result<&str, Unreadable> {
    let (err, sound) = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(text),
        Err(err) => (err, &bytes[..err.valid_up_to()]),
    };
    // It breaks off, and does so within a letter.
    if err.error_len().is_none()
        && let Ok(text) = std::str::from_utf8(sound)
        && let Err(broken) = members(text, &mut Vec::new())
    {
        return Err(broken);
    }
    Err(Unreadable::NotText)
}

/// Lets go of unreadable copies of records that were deleted for good.
pub fn forget_gone(workbook: &mut Contents) {
    #[derive(Deserialize)]
    struct Named {
        id: Option<RecordId>,
        before: Option<Box<Named>>,
        after: Option<Box<Named>>,
    }
    fn is_gone(named: &Named, gone: &BTreeSet<RecordId>) -> bool {
        let inside = [&named.before, &named.after];
        named.id.as_ref().is_some_and(|id| gone.contains(id))
            || inside.into_iter().flatten().any(|named| is_gone(named, gone))
    }
    let gone = &workbook.gone;
    if !gone.is_empty() {
        workbook
            .unreadable
            .retain(|words| !read::<Named>(words).is_some_and(|named| is_gone(&named, gone)));
    }
}

/// The members of an object. Of two with one name the last counts, and the other is set aside.
fn members<'a>(text: &'a str, aside: &mut Vec<String>) -> Result<Members<'a>, Unreadable> {
    let pairs: Pairs<'a> = serde_json::from_str(text)
        .map_err(|err| Unreadable::NotJson { line: err.line(), column: err.column() })?;
    let mut members = Members::new();
    for (name, raw) in pairs.0 {
        if let Some(earlier) = members.insert(name, raw) {
            aside.push(earlier.get().to_owned());
        }
    }
    Ok(members)
}

/// An object as it stands in the file, names that come twice included.
struct Pairs<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Pairs<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Pairs<'de>, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Pairs<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs<'de>, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}

/// A value by its name; what cannot be read is set aside, and the default taken.
fn one<T: DeserializeOwned + Default>(
    members: &mut Members<'_>,
    name: &str,
    aside: &mut Vec<String>,
) -> T {
    let Some(raw) = members.remove(name) else { return T::default() };
    read(raw.get()).unwrap_or_else(|| {
        aside.push(raw.get().to_owned());
        T::default()
    })
}

fn part<'a>(members: &mut Members<'a>, name: &str, aside: &mut Vec<String>) -> Members<'a> {
    let Some(raw) = members.remove(name) else { return Members::new() };
    members_of(raw, aside)
}

fn members_of<'a>(raw: &'a RawValue, aside: &mut Vec<String>) -> Members<'a> {
    members(raw.get(), aside).unwrap_or_else(|_| {
        aside.push(raw.get().to_owned());
        Members::new()
    })
}

/// What can be undone. A change that cannot be read costs only itself.
fn history(private: &mut Members<'_>, aside: &mut Vec<String>) -> History {
    let Some(raw) = private.remove("history") else { return History::default() };
    if let Some(history) = read(raw.get()) {
        return history;
    }
    let mut lists = members_of(raw, aside);
    let mut changes = |name: &str| -> Vec<Change> {
        let raws: Vec<Box<RawValue>> = one(&mut lists, name, aside);
        let read = raws.iter().filter_map(|raw| {
            let change = read(raw.get());
            if change.is_none() {
                aside.push(raw.get().to_owned());
            }
            change
        });
        read.collect()
    };
    let (done, undone) = (changes("done"), changes("undone"));
    History::of(done, undone, unknown(lists, aside))
}

/// The records of one part of the file.
fn lists(part: &mut Members<'_>, shared: bool, aside: &mut Vec<String>) -> Lists {
    struct Read<'a, 'b> {
        part: &'a mut Members<'b>,
        shared: bool,
        aside: &'a mut Vec<String>,
        lists: Lists,
    }
    impl Walk for Read<'_, '_> {
        fn kind<K: Kind>(&mut self) {
            if K::PLACE.may_stand(self.shared) {
                *K::list_mut(&mut self.lists) = records(self.part, K::NAME, self.aside);
            }
        }
    }
    let mut read = Read { part, shared, aside, lists: Lists::default() };
    walk(&mut read);
    read.lists
}

/// Records, all at once when they are well, else one by one.
fn records<T>(members: &mut Members<'_>, name: &str, aside: &mut Vec<String>) -> Records<T>
where
    T: Kept + Clone + PartialEq + for<'de> Deserialize<'de>,
{
    let Some(raw) = members.remove(name) else { return Records::default() };
    if let Some(found) = read::<Vec<T>>(raw.get()) {
        let count = found.len();
        let gathered = Records::gather(found);
        if gathered.len() < count {
            set_doubles_aside(raw.get(), &gathered, aside);
        }
        return gathered;
    }
    let Ok(list) = serde_json::from_str::<Vec<&RawValue>>(raw.get()) else {
        aside.push(raw.get().to_owned());
        return Records::default();
    };
    let mut found = Vec::new();
    for raw in list {
        match read::<T>(raw.get()) {
            Some(record) => found.push(record),
            None => aside.push(raw.get().to_owned()),
        }
    }
    let gathered = Records::gather(found);
    set_doubles_aside(raw.get(), &gathered, aside);
    gathered
}

/// Of two records with one id only one stays; the words of the other are kept as they are.
fn set_doubles_aside<T>(raw: &str, kept: &Records<T>, aside: &mut Vec<String>)
where
    T: Kept + Clone + PartialEq + for<'de> Deserialize<'de>,
{
    for raw in serde_json::from_str::<Vec<&RawValue>>(raw).unwrap_or_default() {
        let Some(record) = read::<T>(raw.get()) else { continue };
        let is_kept = kept.find(record.id()).is_some_and(|kept| **kept == record);
        if !is_kept && !aside.iter().any(|other| other == raw.get()) {
            aside.push(raw.get().to_owned());
        }
    }
}

fn unknown(members: Members<'_>, aside: &mut Vec<String>) -> Extra {
    let mut extra = Extra::new();
    for (name, raw) in members {
        match read::<Unknown>(raw.get()) {
            Some(value) => drop(extra.insert(name, value)),
            None => aside.push(raw.get().to_owned()),
        }
    }
    extra
}

/// How many entries and answers a file holds, for telling backups apart.
pub fn count(bytes: &[u8]) -> Option<(usize, usize)> {
    decode(bytes).ok().map(|workbook| count_in(&workbook))
}

/// The same of one that was read.
pub fn count_in(workbook: &Workbook) -> (usize, usize) {
    let entries = workbook.journal.iter().filter(|entry| entry.trashed.is_none()).count();
    (entries, workbook.sittings.len())
}

/// Whether these are whole and say which version wrote them. Faster than reading them, and as sure for a backup.
pub fn is_workbook(bytes: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Shape {
        schema: u64,
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    serde_json::from_slice::<Shape>(bytes).is_ok_and(|file| file.schema > 0)
}

/// Whether a file begins as a workbook does. It may still be damaged.
pub fn begins_as_one(bytes: &[u8]) -> bool {
    let first = &bytes[..bytes.len().min(256)];
    [&b"\"schema\""[..], b"\"saves\""]
        .iter()
        .all(|name| memchr::memmem::find(first, name).is_some())
}
