//! A change as one line of JSON, under the names that its parts have in the file of the workbook.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Serialize, Serializer, ser::SerializeMap};
use serde_json::value::RawValue;

use super::{lists, members, members_of, one, parts::both_parts, read};
use crate::domain::{
    difference::{Difference, StepsDifference},
    extra::Extra,
    id::RecordId,
    kinds::{Kind, Lists, Walk, walk},
    profile::Profile,
    words::Words,
};

/// A change that was read, and what it follows.
#[derive(Debug)]
pub struct ReadLine {
    /// The change; what could not be read of it is in its `aside`.
    pub difference: Difference,
    /// The check of the line before it.
    pub after: Option<String>,
    /// Whether all of it could be read. What could not is among what is set aside.
    pub is_whole: bool,
}

#[derive(Serialize)]
struct Line<'a> {
    saves: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    profile: Option<&'a Profile>,
    #[serde(skip_serializing_if = "Part::is_empty")]
    private: Part<'a>,
    #[serde(skip_serializing_if = "Part::is_empty")]
    shared: Part<'a>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    taken: BTreeMap<&'a str, Vec<&'a RecordId>>,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    gone: &'a BTreeSet<RecordId>,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    not_gone: &'a BTreeSet<RecordId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unreadable: Option<Vec<Box<RawValue>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    extra: Option<&'a Extra>,
    #[serde(skip_serializing_if = "Option::is_none")]
    extra_private: Option<&'a Extra>,
    #[serde(skip_serializing_if = "Option::is_none")]
    extra_shared: Option<&'a Extra>,
    #[serde(skip_serializing_if = "Option::is_none")]
    history: Option<&'a StepsDifference>,
}

/// The JSON of a change, with no end of line in it.
///
/// # Errors
/// When it cannot be told as JSON.
pub fn encode_line(difference: &Difference, after: Option<&str>) -> serde_json::Result<String> {
    let raw = |words: &Words| RawValue::from_string(words.as_str().to_owned());
    let unreadable = difference.unreadable.as_ref();
    let unreadable: Option<Vec<_>> =
        unreadable.map(|all| all.iter().map(raw).collect::<Result<_, _>>()).transpose()?;
    let mut taken: BTreeMap<&str, Vec<&RecordId>> = BTreeMap::new();
    for (kind, id) in &difference.taken {
        taken.entry(kind).or_default().push(id);
    }
    let line = serde_json::to_string(&Line {
        saves: difference.saves,
        after,
        profile: difference.profile.as_ref(),
        private: Part { lists: &difference.put, shared: false },
        shared: Part { lists: &difference.put, shared: true },
        taken,
        gone: &difference.gone,
        not_gone: &difference.not_gone,
        unreadable,
        extra: difference.extra.as_ref(),
        extra_private: difference.extra_private.as_ref(),
        extra_shared: difference.extra_shared.as_ref(),
        history: difference.history.as_ref(),
    })?;
    // What could not be read stands as it was found, on lines perhaps, which JSON may hold between its words only.
    Ok(if line.contains(['\n', '\r']) { line.replace(['\n', '\r'], " ") } else { line })
}

/// Reads a change; `None` where it is no JSON object.
pub fn decode_line(text: &str) -> Option<ReadLine> {
    let mut aside = Vec::new();
    let mut found = members(text, &mut aside).ok()?;
    let mut part = |name: &str, shared: bool, aside: &mut Vec<String>| {
        let mut part = found.remove(name).map(|raw| members_of(raw, aside)).unwrap_or_default();
        let read = lists(&mut part, shared, aside);
        aside.extend(part.into_values().map(|raw| raw.get().to_owned()));
        read
    };
    let own = part("private", false, &mut aside);
    let joint = part("shared", true, &mut aside);
    let put = both_parts(own, joint, &mut aside);
    let taken: BTreeMap<String, Vec<RecordId>> = one(&mut found, "taken", &mut aside);
    let taken =
        taken.into_iter().flat_map(|(kind, ids)| ids.into_iter().map(move |id| (kind.clone(), id)));
    let unreadable: Option<Vec<Box<RawValue>>> = one(&mut found, "unreadable", &mut aside);
    let words = |all: Vec<Box<RawValue>>| all.iter().map(|raw| Words::from(raw.get())).collect();
    // Steps that cannot be read are forgotten: they are told by place, and so are those behind them.
    let history: Option<Result<_, ()>> =
        found.remove("history").map(|raw| read::<StepsDifference>(raw.get()).ok_or(()));
    let has_steps = !matches!(history, Some(Err(())));
    let mut difference = Difference {
        saves: one(&mut found, "saves", &mut aside),
        profile: one(&mut found, "profile", &mut aside),
        put,
        taken: taken.collect(),
        gone: one(&mut found, "gone", &mut aside),
        not_gone: one(&mut found, "not_gone", &mut aside),
        unreadable: unreadable.map(words),
        extra: one(&mut found, "extra", &mut aside),
        extra_private: one(&mut found, "extra_private", &mut aside),
        extra_shared: one(&mut found, "extra_shared", &mut aside),
        history: history.and_then(Result::ok),
        aside: Vec::new(),
    };
    let after = one(&mut found, "after", &mut aside);
    aside.extend(found.into_values().map(|raw| raw.get().to_owned()));
    let is_whole = aside.is_empty() && has_steps;
    difference.aside = aside.into_iter().map(Words::from).collect();
    Some(ReadLine { difference, after, is_whole })
}

/// One part of the file, with only the records that are new or changed.
struct Part<'a> {
    lists: &'a Lists,
    shared: bool,
}

impl Part<'_> {
    fn is_empty(&self) -> bool {
        struct Holds<'a>(&'a Part<'a>, bool);
        impl Walk for Holds<'_> {
            fn kind<K: Kind>(&mut self) {
                self.1 |= !self.0.records::<K>().is_empty();
            }
        }
        let mut holds = Holds(self, false);
        walk(&mut holds);
        !holds.1
    }

    fn records<K: Kind>(&self) -> Vec<&K> {
        if !K::PLACE.may_stand(self.shared) {
            return Vec::new();
        }
        let list = K::list(self.lists).iter().map(|record| &**record);
        list.filter(|it| K::PLACE.is_here(*it, self.shared)).collect()
    }
}

impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Write<'a, M: SerializeMap>(&'a Part<'a>, &'a mut M, Result<(), M::Error>);
        impl<M: SerializeMap> Walk for Write<'_, M> {
            fn kind<K: Kind>(&mut self) {
                let records = self.0.records::<K>();
                if self.2.is_ok() && !records.is_empty() {
                    self.2 = self.1.serialize_entry(K::NAME, &records);
                }
            }
        }
        let mut map = serializer.serialize_map(None)?;
        let mut write = Write(self, &mut map, Ok(()));
        walk(&mut write);
        write.2?;
        map.end()
    }
}
