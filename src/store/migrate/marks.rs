//! Marks of before become what they were: once a tick, something put off and something offered were one
//! kind of record, and told apart by what their ids began with.

use std::sync::Arc;

use crate::domain::{
    history::Change,
    id::{NodeId, RecordId},
    kinds::Record,
    offer::Offer,
    put_off::{CanWait, PutOff, WaitKind},
    records::Records,
    role::Role,
    tick::Tick,
    workbook::Contents,
};

/// Whether any mark in it stands as a tick that is none.
pub fn is_of_before(contents: &Contents) -> bool {
    contents.ticks.iter().any(|tick| record_of(tick).is_some())
        || contents
            .history
            .changes()
            .any(|it| was(it.before.as_ref()).or(was(it.after.as_ref())).is_some())
}

/// Puts the marks of a file of before into the lists where they belong, and the same in what can be undone.
pub fn tell_apart(contents: &mut Contents) {
    let (marks, ticks): (Vec<_>, Vec<_>) =
        contents.ticks.iter().cloned().partition(|tick| record_of(tick).is_some());
    contents.ticks = Records::gather(ticks.iter().map(|tick| Tick::clone(tick)));
    for record in marks.iter().filter_map(|mark| record_of(mark)) {
        contents.put_if_later(record);
    }
    contents.history.reword(|change| {
        let now = |record: &Option<Record>| was(record.as_ref()).or_else(|| record.clone());
        let (before, after) = (now(&change.before), now(&change.after));
        Change { before, after, ..change.clone() }
    });
}

fn was(record: Option<&Record>) -> Option<Record> {
    match record {
        Some(Record::Tick(tick)) => record_of(tick),
        _ => None,
    }
}

/// What a mark of before was, where it was no tick.
fn record_of(tick: &Tick) -> Option<Record> {
    if tick.by.is_some() || tick.node.as_str() != tick.id.as_str() {
        return None;
    }
    let id = tick.id.as_str();
    let put_off = id.strip_prefix("later.").and_then(|name| put_off(name, tick));
    let offer = |prompt, after| {
        let Tick { id, created, changed, day, on, extra, .. } = tick.clone();
        Record::Offer(Arc::new(Offer { id, created, changed, day, on, prompt, after, extra }))
    };
    let prompt = || Some(offer(Some(NodeId::from(id.strip_prefix("prompt.")?)), None));
    let after = || Some(offer(None, Some(RecordId::from(id.strip_prefix("offered.")?))));
    put_off.or_else(prompt).or_else(after)
}

/// Something put off, by the name it had: whose it was, what kind of thing, and which one.
fn put_off(name: &str, tick: &Tick) -> Option<Record> {
    let sides = [("hurt/", Role::Hurt), ("broke/", Role::Broke)];
    let own = sides.into_iter().find_map(|(side, by)| Some((name.strip_prefix(side)?, by)));
    let (name, by) = own.map_or((name, None), |(name, by)| (name, Some(by)));
    let what = WaitKind::ALL.iter().find_map(|kind| {
        let rest = name.strip_prefix(kind.word())?;
        let of = rest.strip_prefix('.');
        match (kind, of) {
            (_, None) => rest.is_empty().then_some(CanWait { kind: *kind, of: None, row: None }),
            (WaitKind::Ask | WaitKind::HardDate, Some(of)) => {
                let (of, row) = of.rsplit_once('.').unwrap_or((of, ""));
                Some(CanWait::in_row(*kind, &RecordId::from(of), row))
            }
            (_, Some(of)) => Some(CanWait::of(*kind, &RecordId::from(of))),
        }
    })?;
    let Tick { id, created, changed, day, on, extra, .. } = tick.clone();
    let new = PutOff::new(what, by, changed, day);
    Some(Record::PutOff(Arc::new(PutOff { id, created, on, extra, ..new })))
}
