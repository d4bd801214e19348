//! Writing a workbook as a file.

use serde::{Serialize, Serializer, ser::SerializeMap};
use serde_json::value::RawValue;

use crate::{
    domain::{
        extra::Extra,
        history::History,
        kinds::{Kind, Walk, walk},
        profile::Profile,
        workbook::{Contents, Workbook},
    },
    store::{print::Folded, version::SCHEMA},
};

#[derive(Serialize)]
struct File<'a> {
    schema: u64,
    saves: u64,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    folded: Vec<String>,
    profile: &'a Profile,
    private: Part<'a>,
    shared: Part<'a>,
    #[serde(flatten)]
    extra: &'a Extra,
}

/// One part of the file: the lists whose records stand in it, and what else it holds.
struct Part<'a> {
    workbook: &'a Workbook,
    shared: bool,
    unreadable: Vec<Box<RawValue>>,
    extra: &'a Extra,
}

/// The bytes of a workbook by itself, with what can be undone in it.
pub fn encode(workbook: &Workbook) -> serde_json::Result<Vec<u8>> {
    encode_with(workbook, &[])
}

/// The bytes of a state, with the logs of changes that are in it. What can be undone stands beside it.
pub fn encode_state(workbook: &Workbook, folded: &[Folded]) -> serde_json::Result<Vec<u8>> {
    encode_with(&without_steps(workbook), folded)
}

/// What stands in the file of a state: all but what can be undone.
pub fn without_steps(workbook: &Workbook) -> Workbook {
    Workbook::of(Contents { history: History::default(), ..workbook.contents().clone() })
}

fn encode_with(workbook: &Workbook, folded: &[Folded]) -> serde_json::Result<Vec<u8>> {
    let unreadable = workbook.unreadable.iter();
    let unreadable = unreadable
        .map(|words| RawValue::from_string(words.as_str().to_owned()))
        .collect::<Result<_, _>>()?;
    let file = File {
        schema: SCHEMA,
        saves: workbook.saves,
        folded: folded.iter().map(Folded::to_string).collect(),
        profile: &workbook.profile,
        private: Part { workbook, shared: false, unreadable, extra: &workbook.extra_private },
        shared: Part {
            workbook,
            shared: true,
            unreadable: Vec::new(),
            extra: &workbook.extra_shared,
        },
        extra: &workbook.extra,
    };
    let mut bytes = serde_json::to_vec_pretty(&file)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Writes list after list, until one cannot be written.
struct Write<'a, M: SerializeMap> {
    workbook: &'a Workbook,
    shared: bool,
    map: &'a mut M,
    outcome: Result<(), M::Error>,
}

impl<M: SerializeMap> Walk for Write<'_, M> {
    fn kind<K: Kind>(&mut self) {
        if !K::PLACE.may_stand(self.shared) || self.outcome.is_err() {
            return;
        }
        let list = K::list(self.workbook).iter().map(|record| &**record);
        let list: Vec<&K> = list.filter(|it| K::PLACE.is_here(*it, self.shared)).collect();
        if !list.is_empty() || K::WRITTEN {
            self.outcome = self.map.serialize_entry(K::NAME, &list);
        }
    }
}

impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Part { workbook, shared, ref unreadable, extra } = *self;
        let mut map = serializer.serialize_map(None)?;
        let mut write = Write { workbook, shared, map: &mut map, outcome: Ok(()) };
        walk(&mut write);
        write.outcome?;
        if !shared && !workbook.history.is_empty() {
            map.serialize_entry("history", &workbook.history)?;
        }
        if !shared && !workbook.gone.is_empty() {
            map.serialize_entry("gone", &workbook.gone)?;
        }
        if !unreadable.is_empty() {
            map.serialize_entry("unreadable", unreadable)?;
        }
        for (name, value) in extra {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}
