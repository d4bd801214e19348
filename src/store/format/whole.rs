//! Reading a file that is just as this version writes it, in one go. Ten years of entries are read at
//! each start; piece by piece, each byte would be looked at three times.

use std::{borrow::Cow, collections::BTreeSet, fmt, marker::PhantomData, sync::Arc};

use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, SeqAccess, Visitor},
};

use crate::{
    domain::{
        history::History,
        id::RecordId,
        kinds::{Kind, Lists, Walk, walk},
        profile::Profile,
        records::{Kept, Records},
        words::Words,
        workbook::{Contents, Workbook},
    },
    store::{
        format::{State, forget_gone, parts::both_parts},
        migrate,
    },
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    schema: u64,
    saves: u64,
    #[serde(default)]
    folded: Vec<String>,
    profile: Profile,
    private: Private,
    shared: Shared,
}

struct Private {
    lists: Lists,
    history: History,
    gone: BTreeSet<RecordId>,
}

struct Shared(Lists);

impl<'de> Deserialize<'de> for Private {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Private, D::Error> {
        deserializer.deserialize_map(Part { shared: false })
    }
}

impl<'de> Deserialize<'de> for Shared {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Shared, D::Error> {
        deserializer.deserialize_map(Part { shared: true }).map(|part| Shared(part.lists))
    }
}

/// A part of the file, name after name. What is not as this version writes it is an error.
struct Part {
    shared: bool,
}

impl<'de> Visitor<'de> for Part {
    type Value = Private;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a part of the file")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Private, A::Error> {
        let (mut lists, mut history, mut gone) = (Lists::default(), None, None);
        let mut names: Vec<&'static str> = Vec::new();
        while let Some(name) = map.next_key::<Cow<'de, str>>()? {
            let twice = || A::Error::custom("a name that stands twice");
            match &*name {
                "history" if !self.shared && history.is_none() => history = Some(map.next_value()?),
                "gone" if !self.shared && gone.is_none() => gone = Some(map.next_value()?),
                name => {
                    let shared = self.shared;
                    let mut list =
                        List { name, shared, map: &mut map, lists: &mut lists, found: None };
                    walk(&mut list);
                    let (found, read) =
                        list.found.ok_or_else(|| A::Error::custom("an unknown name"))?;
                    read?;
                    if names.contains(&found) {
                        return Err(twice());
                    }
                    names.push(found);
                }
            }
        }
        let (history, gone) = (history.unwrap_or_default(), gone.unwrap_or_default());
        Ok(Private { lists, history, gone })
    }
}

/// Reads the list of this name, by the kind that has it.
struct List<'a, 'de, A: MapAccess<'de>> {
    name: &'a str,
    shared: bool,
    map: &'a mut A,
    lists: &'a mut Lists,
    found: Option<(&'static str, Result<(), A::Error>)>,
}

impl<'de, A: MapAccess<'de>> Walk for List<'_, 'de, A> {
    fn kind<K: Kind>(&mut self) {
        if K::NAME == self.name && K::PLACE.may_stand(self.shared) {
            let read = self.map.next_value::<InOrder<K>>().and_then(|list| all(list.0));
            let read = read.map(|records| *K::list_mut(self.lists) = records);
            self.found = Some((K::NAME, read));
        }
    }
}

/// The workbook, or `None` when anything in the file asks for a closer look: an unknown field, a name
/// or record that stands twice, a record that cannot be read, another version.
pub fn read(text: &str) -> Option<State> {
    let File { schema, saves, folded, profile, private, shared } =
        serde_json::from_str(text).ok()?;
    if !migrate::reads_as_now(schema) {
        return None;
    }
    let mut aside = Vec::new();
    let lists = both_parts(private.lists, shared.0, &mut aside);
    let (history, gone) = (private.history, private.gone);
    let mut workbook = Contents { saves, profile, lists, history, gone, ..Contents::default() };
    workbook.unreadable = aside.into_iter().map(Words::from).collect();
    forget_gone(&mut workbook);
    let folded = folded.iter().filter_map(|folded| folded.parse().ok()).collect();
    Some(State { workbook: Workbook::of(workbook), folded, schema })
}

/// Records as they stand in a list, each in memory of its own at once: all of them side by side first would take as
/// much again.
struct InOrder<K>(Vec<Arc<K>>);

impl<'de, K: Kind> Deserialize<'de> for InOrder<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<InOrder<K>, D::Error> {
        struct One<K>(PhantomData<K>);
        impl<'de, K: Kind> Visitor<'de> for One<K> {
            type Value = InOrder<K>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut found: A) -> Result<InOrder<K>, A::Error> {
                let mut list = Vec::new();
                while let Some(record) = found.next_element()? {
                    list.push(Arc::new(record));
                }
                list.shrink_to_fit();
                Ok(InOrder(list))
            }
        }
        deserializer.deserialize_seq(One(PhantomData))
    }
}

/// The records in order, unless an id stands twice.
fn all<T: Kept + Clone, E: Error>(found: Vec<Arc<T>>) -> Result<Records<T>, E> {
    let count = found.len();
    let records = Records::of(found);
    let is_whole = records.len() == count;
    is_whole.then_some(records).ok_or_else(|| E::custom("an id that stands twice"))
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::{
        domain::{
            day::Day,
            history::Done,
            id::NodeId,
            journal::Entry,
            kinds::Record,
            promise::Promise,
            pulse::{Pulse, PulseKind},
            role::Role,
            sealed::Sealed,
            sitting::Sitting,
            talk::Talk,
            tick::Whose,
        },
        store::format::{encode, piece_by_piece},
    };

    #[test]
    fn in_one_go_and_piece_by_piece_read_the_same() {
        let now = DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        let day = Day::of(now, 4);
        let mut workbook = Workbook::default();
        let mut entry = Entry::begun(RecordId::from("a"), now, day);
        entry.body = Words::from("We talked.\n\u{6211} \"quoted\"");
        workbook.record(Done::Entry, now, Record::Entry(Arc::new(entry)), false);
        workbook.toggle(&NodeId::from("steady.step.basics"), Whose::default(), now, day);
        let mut sitting = Sitting::begun(RecordId::from("b"), NodeId::from("resp.t1"), now, day);
        sitting.shared = true;
        workbook.record(Done::Answer, now, Record::Sitting(Arc::new(sitting)), false);
        let pulse = Pulse::taken(RecordId::from("c"), PulseKind::Day, None, now, day);
        workbook.record(Done::Pulse, now, Record::Pulse(Arc::new(pulse)), false);
        let what = Words::from("Be home at six");
        let promise = Promise::made(RecordId::from("d"), what, Role::Broke, now, day);
        workbook.record(Done::Promise, now, Record::Promise(Arc::new(promise)), false);
        let talk = Talk::begun(RecordId::from("e"), NodeId::from("talk.weekly"), now, day);
        workbook.record(Done::TalkStep, now, Record::Talk(Arc::new(talk)), false);
        let sealed = Sealed::begun(RecordId::from("f"), NodeId::from("plan.t1"), now, day);
        workbook.record(Done::Seen, now, Record::Sealed(Arc::new(sealed)), false);
        let bytes = encode(&workbook).unwrap();
        let text = std::str::from_utf8(&bytes).unwrap();
        assert_eq!(read(text).map(|state| state.workbook).as_ref(), Some(&workbook));
        assert_eq!(piece_by_piece(text).unwrap().workbook, workbook);
        let stranger = text.replacen("\"saves\"", "\"stranger\": 1, \"saves\"", 1);
        assert!(read(&stranger).is_none());
        assert_eq!(piece_by_piece(&stranger).unwrap().workbook.extra.len(), 1);
    }
}
