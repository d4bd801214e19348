//! Reading a file that is just as this version writes it, in one go. Ten years of entries are read at
//! each start; piece by piece, each byte would be looked at three times.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::{
    domain::{
        Contents, Entry, History, Kept, Mark, Profile, Promise, Pulse, RecordId, Records, Sealed,
        Sitting, Talk, Words, Workbook,
    },
    store::format::{SCHEMA, forget_gone, parts::both_parts},
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    schema: u64,
    saves: u64,
    profile: Profile,
    private: Private,
    shared: Shared,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Private {
    journal: Vec<Entry>,
    answers: Vec<Sitting>,
    steps: Vec<Mark>,
    #[serde(default)]
    pulses: Vec<Pulse>,
    #[serde(default)]
    sealed: Vec<Sealed>,
    #[serde(default)]
    promises: Vec<Promise>,
    #[serde(default)]
    history: History,
    #[serde(default)]
    gone: BTreeSet<RecordId>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shared {
    answers: Vec<Sitting>,
    #[serde(default)]
    promises: Vec<Promise>,
    #[serde(default)]
    talks: Vec<Talk>,
}

/// The workbook, or `None` when anything in the file asks for a closer look: an unknown field, a name
/// or record that stands twice, a record that cannot be read, another version.
pub fn read(text: &str) -> Option<Workbook> {
    let File { schema, saves, profile, private, shared } = serde_json::from_str(text).ok()?;
    if schema != SCHEMA {
        return None;
    }
    let own = all(private.answers)?;
    let joint = all(shared.answers)?;
    let own_promises = all(private.promises)?;
    let joint_promises = all(shared.promises)?;
    let mut aside = Vec::new();
    let mut workbook = Contents {
        saves,
        profile,
        journal: all(private.journal)?,
        sittings: both_parts(&own, &joint, &mut aside),
        marks: all(private.steps)?,
        pulses: all(private.pulses)?,
        promises: both_parts(&own_promises, &joint_promises, &mut aside),
        talks: all(shared.talks)?,
        sealed: all(private.sealed)?,
        history: private.history,
        gone: private.gone,
        ..Contents::default()
    };
    workbook.unreadable = aside.into_iter().map(Words::from).collect();
    forget_gone(&mut workbook);
    Some(Workbook::of(workbook))
}

/// The records in order, unless an id stands twice.
fn all<T: Kept + Clone>(found: Vec<T>) -> Option<Records<T>> {
    let count = found.len();
    let records = Records::gather(found);
    (records.len() == count).then_some(records)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::DateTime;

    use super::*;
    use crate::{
        domain::{Day, NodeId, PulseKind, Record, Role},
        store::format::{encode, piece_by_piece},
    };

    #[test]
    fn in_one_go_and_piece_by_piece_read_the_same() {
        let now = DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        let day = Day::of(now, 4);
        let mut workbook = Workbook::default();
        let mut entry = Entry::begun(RecordId::from("a"), now, day);
        entry.body = Words::from("We talked.\n\u{6211} \"quoted\"");
        workbook.record("entry", now, Record::Entry(Arc::new(entry)), false);
        workbook.toggle(&NodeId::from("steady.step.basics"), now, day);
        let mut sitting = Sitting::begun(RecordId::from("b"), NodeId::from("resp.t1"), now, day);
        sitting.shared = true;
        workbook.record("answer", now, Record::Sitting(Arc::new(sitting)), false);
        let pulse = Pulse::taken(RecordId::from("c"), PulseKind::Day, None, now, day);
        workbook.record("pulse", now, Record::Pulse(Arc::new(pulse)), false);
        let what = Words::from("Be home at six");
        let promise = Promise::made(RecordId::from("d"), what, Role::Broke, now, day);
        workbook.record("promise", now, Record::Promise(Arc::new(promise)), false);
        let talk = Talk::begun(RecordId::from("e"), NodeId::from("talk.weekly"), now, day);
        workbook.record("talk", now, Record::Talk(Arc::new(talk)), false);
        let sealed = Sealed::begun(RecordId::from("f"), NodeId::from("plan.t1"), now, day);
        workbook.record("sealed", now, Record::Sealed(Arc::new(sealed)), false);
        let bytes = encode(&workbook).unwrap();
        let text = std::str::from_utf8(&bytes).unwrap();
        assert_eq!(read(text).as_ref(), Some(&workbook));
        assert_eq!(piece_by_piece(text).ok().as_ref(), Some(&workbook));
        let stranger = text.replacen("\"saves\"", "\"stranger\": 1, \"saves\"", 1);
        assert_eq!(read(&stranger), None);
        assert_eq!(piece_by_piece(&stranger).unwrap().extra.len(), 1);
    }
}
