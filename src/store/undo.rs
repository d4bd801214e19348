//! What can be undone, in a file of its own: what differs from change to change, from the state backwards, so that
//! no answer is told twice.

mod patch;

use std::collections::{HashMap, VecDeque};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    domain::{
        day::Stamp,
        extra::Extra,
        history::{Change, Done, History},
        id::RecordId,
        kinds::{Lists, Record},
        role::Role,
        workbook::Contents,
    },
    store::{
        log::{checked, sound},
        print::Print,
        version::SCHEMA,
    },
};

use patch::{Patch, Unfit, between};

/// How much of what can be undone in one state is kept, in bytes. The oldest steps are let go; the last one stays
/// whatever its size.
const LARGEST: usize = 256 * 1024;

/// What the first line about a state says.
#[derive(Serialize, Deserialize)]
struct Header {
    undo: u64,
    /// The state that these changes led to.
    of: String,
    /// How many changes follow that can be undone, and done again.
    done: usize,
    undone: usize,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    erased: Option<Stamp>,
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    extra: Extra,
}

/// A change, told by what comes after it.
#[derive(Serialize, Deserialize)]
struct Told {
    what: Done,
    at: Stamp,
    /// The list and id of its record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    of: Option<(String, RecordId)>,
    /// The side that stands in the state, or that the change nearer to it was made from; what differs from that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    near: Option<Patch>,
    /// The other side: what differs from the near one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    far: Option<Patch>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    step: Option<RecordId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by: Option<Role>,
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    extra: Extra,
}

/// One of the two ways from a state.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Back,
    Forward,
}

impl Way {
    /// The side of a change that is nearer to the state, and the other one.
    fn sides(self, change: &Change) -> [Option<&Record>; 2] {
        let (before, after) = (change.before.as_ref(), change.after.as_ref());
        if self == Way::Back { [after, before] } else { [before, after] }
    }
}

/// Records as they stand on a way, each as a record and as a value.
struct Stood<'a> {
    lists: &'a Lists,
    known: HashMap<(String, RecordId), (Option<Record>, Option<Value>)>,
}

impl<'a> Stood<'a> {
    fn in_state(lists: &'a Lists) -> Stood<'a> {
        Stood { lists, known: HashMap::new() }
    }

    fn of(&self, key: Option<&(String, RecordId)>) -> (Option<Record>, Option<Value>) {
        let Some(key) = key else { return (None, None) };
        self.known.get(key).cloned().unwrap_or_else(|| {
            let found = self.lists.named(&key.0, &key.1);
            let value = found.as_ref().and_then(value_of);
            (found, value)
        })
    }
}

fn value_of(record: &Record) -> Option<Value> {
    serde_json::to_value(record).ok()
}

/// What can be undone in a state, to be written.
pub struct Section {
    /// All its lines, the one that names the state first.
    pub bytes: Vec<u8>,
    /// As much of it as is written.
    pub kept: History,
}

/// Tells what can be undone in a state of this print. `None` where it cannot be told so that it is read back.
pub fn section(of: Print, state: &Contents) -> Option<Section> {
    let (done, undone) = state.history.lists();
    let (erased, extra) = state.history.besides();
    let forward = lines(undone, Way::Forward, &state.lists, LARGEST / 2);
    let size: usize = forward.iter().map(Vec::len).sum();
    let back = lines(done, Way::Back, &state.lists, LARGEST.saturating_sub(size));
    let kept = History::besides_lists(
        done[done.len() - back.len()..].to_vec(),
        undone[undone.len() - forward.len()..].to_vec(),
        erased,
        extra.clone(),
    );
    let header = Header {
        undo: SCHEMA,
        of: of.to_string(),
        done: back.len(),
        undone: forward.len(),
        erased,
        extra: extra.clone(),
    };
    let (first, _) = checked(&serde_json::to_string(&header).ok()?);
    let mut bytes = first;
    back.iter().chain(&forward).for_each(|line| bytes.extend(line));
    let read = read(&bytes, of, &state.lists);
    (read.as_ref() == Some(&kept)).then_some(Section { bytes, kept })
}

/// The lines of the changes on one way, the nearest first: whole steps, as long as there is room.
fn lines(changes: &[std::sync::Arc<Change>], way: Way, lists: &Lists, room: usize) -> Vec<Vec<u8>> {
    let mut stood = Stood::in_state(lists);
    let (mut written, mut size) = (Vec::new(), 0);
    for step in changes.chunk_by(|one, next| one.step.is_some() && one.step == next.step).rev() {
        let lines: Option<Vec<_>> =
            step.iter().rev().map(|change| line(change, way, &mut stood)).collect();
        let Some(lines) = lines else { break };
        size += lines.iter().map(Vec::len).sum::<usize>();
        if size > room && !written.is_empty() {
            break;
        }
        written.extend(lines);
    }
    written
}

fn line(change: &Change, way: Way, stood: &mut Stood<'_>) -> Option<Vec<u8>> {
    let [near, far] = way.sides(change);
    let named = near.or(far);
    let of = named.map(|record| (record.list_name().to_owned(), record.id().clone()));
    let (there, there_value) = stood.of(of.as_ref());
    let is_there = near.zip(there.as_ref()).is_some_and(|(near, there)| near.is_same(there));
    let near_value = if is_there { there_value.clone() } else { near.and_then(value_of) };
    let far_value = far.and_then(value_of);
    let Change { what, at, step, by, extra, .. } = change.clone();
    let told = Told {
        what,
        at,
        near: between(there_value.as_ref(), near_value.as_ref()),
        far: between(near_value.as_ref(), far_value.as_ref()),
        of,
        step,
        by,
        extra,
    };
    let json = serde_json::to_string(&told).ok()?;
    if let Some(key) = told.of {
        stood.known.insert(key, (far.cloned(), far_value));
    }
    Some(checked(&json).0)
}

/// What can be undone in the state of this print that holds these lists. `None` where nothing is told of it. Of what
/// is damaged, that which is nearer to the state is read.
pub fn read(bytes: &[u8], of: Print, lists: &Lists) -> Option<History> {
    let lines = section_of(bytes, of)?;
    let mut lines = lines.split_inclusive(|byte| *byte == b'\n');
    let header: Header = serde_json::from_str(sound(stripped(lines.next()?))?.0).ok()?;
    let mut told = lines
        .map_while(|line| serde_json::from_str::<Told>(sound(stripped(line))?.0).ok())
        .collect::<VecDeque<_>>();
    let mut along = |count: usize, way: Way| {
        let told = told.drain(..count.min(told.len())).collect::<Vec<_>>();
        walked(told, count, way, lists)
    };
    let done = along(header.done, Way::Back);
    let undone = along(header.undone, Way::Forward);
    let listed = |changes: Vec<Change>| changes.into_iter().rev().map(Into::into).collect();
    Some(History::besides_lists(listed(done), listed(undone), header.erased, header.extra))
}

/// The steps of the state of this print by place and name alone, without what they changed. `None` where not all that is
/// told of them can be read.
pub fn outline(bytes: &[u8], of: Print) -> Option<History> {
    let mut lines = section_of(bytes, of)?.split_inclusive(|byte| *byte == b'\n');
    let header: Header = serde_json::from_str(sound(stripped(lines.next()?))?.0).ok()?;
    let step = |line| {
        let told: Told = serde_json::from_str(sound(stripped(line))?.0).ok()?;
        let Told { what, at, step, by, extra, .. } = told;
        Some(Change { what, at, before: None, after: None, step, by, extra }.into())
    };
    let mut back: Vec<std::sync::Arc<Change>> = lines.map(step).collect::<Option<_>>()?;
    if back.len() != header.done.checked_add(header.undone)? {
        return None;
    }
    let mut forward = back.split_off(header.done);
    back.reverse();
    forward.reverse();
    Some(History::besides_lists(back, forward, header.erased, header.extra))
}

/// The changes on a way, the nearest first. Where some are missing, a step that may be one of them is left out.
fn walked(told: Vec<Told>, count: usize, way: Way, lists: &Lists) -> Vec<Change> {
    let mut stood = Stood::in_state(lists);
    let mut changes: Vec<Change> =
        told.into_iter().map_while(|told| change(told, way, &mut stood).ok()).collect();
    if changes.len() < count
        && let Some(step) = changes.last().and_then(|last| last.step.clone())
    {
        let whole = changes.iter().rposition(|change| change.step.as_ref() != Some(&step));
        changes.truncate(whole.map_or(0, |place| place + 1));
    }
    changes
}

fn change(told: Told, way: Way, stood: &mut Stood<'_>) -> Result<Change, Unfit> {
    let Told { what, at, of, near, far, step, by, extra } = told;
    let there = stood.of(of.as_ref());
    let near = made(near.as_ref(), there)?;
    let far = made(far.as_ref(), near.clone())?;
    if let Some(key) = of {
        stood.known.insert(key, far.clone());
    }
    let (before, after) = if way == Way::Back { (far.0, near.0) } else { (near.0, far.0) };
    Ok(Change { what, at, before, after, step, by, extra })
}

/// What a patch makes of a record; without one it is the very same.
fn made(
    patch: Option<&Patch>,
    from: (Option<Record>, Option<Value>),
) -> Result<(Option<Record>, Option<Value>), Unfit> {
    let Some(patch) = patch else { return Ok(from) };
    let value = patch.over(from.1.as_ref())?;
    let record = value.as_ref().map(Record::deserialize).transpose().map_err(|_| Unfit)?;
    Ok((record, value))
}

/// The lines about the state of this print, as they stand there.
pub fn section_of(bytes: &[u8], of: Print) -> Option<&[u8]> {
    let (mut start, mut place) = (None, 0);
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let header = begins_as_one(line).then(|| sound(stripped(line))).flatten();
        let header = header.and_then(|(json, _)| serde_json::from_str::<Header>(json).ok());
        match (start, header) {
            (Some(start), Some(_)) => return Some(&bytes[start..place]),
            (None, Some(header)) if header.undo <= SCHEMA && header.of.parse() == Ok(of) => {
                start = Some(place);
            }
            _ => (),
        }
        place += line.len();
    }
    start.map(|start| &bytes[start..])
}

fn stripped(line: &[u8]) -> &[u8] {
    line.strip_suffix(b"\n").unwrap_or(line)
}

/// Whether a file begins as one about what can be undone does. It may still be damaged.
pub fn begins_as_one(bytes: &[u8]) -> bool {
    let is_check = bytes.iter().take(8).all(u8::is_ascii_hexdigit);
    is_check && bytes.get(8..).is_some_and(|rest| rest.starts_with(b" {\"undo\":"))
}

/// Whether a file is one of ours: nothing, or something of which a line can be read or that begins as one does.
pub fn is_ours(bytes: &[u8]) -> bool {
    let mut lines = bytes.split(|byte| *byte == b'\n');
    bytes.is_empty() || begins_as_one(bytes) || lines.any(|line| sound(line).is_some())
}
