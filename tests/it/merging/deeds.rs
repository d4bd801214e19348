//! What people do to a workbook on two sides, at random.

use std::sync::Arc;

use proptest::prelude::*;
use trust_guide::domain::{
    day::Day,
    extra::Unknown,
    field::Answer,
    history::Done,
    id::{NodeId, RecordId},
    journal::Entry,
    kinds::Record,
    profile::Company,
    promise::{Promise, PromiseState},
    pulse::{Pulse, PulseKind},
    role::Role,
    sealed::Sealed,
    sitting::Sitting,
    talk::Talk,
    tick::Whose,
    words::Words,
    workbook::Workbook,
};

use crate::keeping::{changed_entry, entry, later, sitting};

/// Something a person or another program does to a workbook. Every text is written only once.
#[derive(Clone, Copy, Debug)]
pub enum Deed {
    Write {
        id: u8,
        minute: u8,
    },
    /// As an editor of text does: the time of the change is not kept up.
    Edit {
        id: u8,
    },
    Answer {
        id: u8,
        minute: u8,
        shared: bool,
    },
    Trash {
        id: u8,
        minute: u8,
    },
    Erase {
        id: u8,
    },
    Tick {
        id: u8,
        minute: u8,
    },
    Undo,
    Redo,
    Choose {
        company: bool,
    },
    Promise {
        id: u8,
        minute: u8,
        kept: bool,
    },
    Talk {
        id: u8,
        minute: u8,
    },
    Seal {
        id: u8,
        minute: u8,
    },
    Pulse {
        id: u8,
        minute: u8,
    },
    Unknown {
        name: u8,
    },
    Unreadable,
}

fn deed() -> impl Strategy<Value = Deed> {
    let (id, minute) = (0..4u8, 0..20u8);
    prop_oneof![
        6 => (id.clone(), minute.clone()).prop_map(|(id, minute)| Deed::Write { id, minute }),
        2 => id.clone().prop_map(|id| Deed::Edit { id }),
        4 => (id.clone(), minute.clone(), any::<bool>())
            .prop_map(|(id, minute, shared)| Deed::Answer { id, minute, shared }),
        1 => (id.clone(), minute.clone()).prop_map(|(id, minute)| Deed::Trash { id, minute }),
        1 => id.clone().prop_map(|id| Deed::Erase { id }),
        2 => (id.clone(), minute.clone()).prop_map(|(id, minute)| Deed::Tick { id, minute }),
        3 => (id.clone(), minute.clone(), any::<bool>())
            .prop_map(|(id, minute, kept)| Deed::Promise { id, minute, kept }),
        1 => (id.clone(), minute.clone()).prop_map(|(id, minute)| Deed::Talk { id, minute }),
        1 => (id.clone(), minute.clone()).prop_map(|(id, minute)| Deed::Seal { id, minute }),
        1 => (id.clone(), minute).prop_map(|(id, minute)| Deed::Pulse { id, minute }),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
        1 => any::<bool>().prop_map(|company| Deed::Choose { company }),
        1 => id.prop_map(|name| Deed::Unknown { name }),
        1 => Just(Deed::Unreadable),
    ]
}

fn play(start: &Workbook, deeds: &[Deed], who: &str) -> Workbook {
    let mut workbook = start.clone();
    for (turn, deed) in deeds.iter().enumerate() {
        let text = format!("{who} {turn}");
        match *deed {
            Deed::Write { id, minute } => {
                let entry = changed_entry(&id.to_string(), &text, minute.into());
                workbook.record(Done::Entry, later(0), Record::Entry(entry), false);
            }
            Deed::Edit { id } => {
                let Some(found) = workbook.journal.find(&RecordId::from(&*id.to_string())) else {
                    continue;
                };
                let entry = Entry { body: Words::from(text), ..Entry::clone(found) };
                workbook.put(Record::Entry(Arc::new(entry)));
                crate::harness::by_hand(&mut workbook, |contents| {
                    contents.history.forget(&RecordId::from(&*id.to_string()));
                });
            }
            Deed::Answer { id, minute, shared } => {
                let mut sitting = Sitting { shared, ..sitting(&format!("s{id}"), "exercise") };
                sitting.changed = later(minute.into());
                sitting.answers.insert("f".to_owned(), Answer::Text(Words::from(text)));
                workbook.record(Done::Answer, later(0), Record::Sitting(Arc::new(sitting)), false);
            }
            Deed::Trash { id, minute } => {
                let Some(found) = workbook.journal.find(&RecordId::from(&*id.to_string())) else {
                    continue;
                };
                let trashed = Some(later(minute.into()));
                let entry = Entry { trashed, ..Entry::clone(found) };
                workbook.record(
                    Done::EntryDeleted,
                    later(0),
                    Record::Entry(Arc::new(entry)),
                    false,
                );
            }
            Deed::Erase { id } => {
                workbook.erase(&RecordId::from(&*format!("{id}")), later(0));
            }
            Deed::Tick { id, minute } => {
                let at = later(minute.into());
                workbook.toggle(&NodeId::from(&*format!("node {id}")), Whose::default(), at, day());
            }
            Deed::Promise { .. } | Deed::Talk { .. } | Deed::Seal { .. } | Deed::Pulse { .. } => {
                play_together(&mut workbook, *deed, text);
            }
            Deed::Undo => drop(workbook.undo()),
            Deed::Redo => drop(workbook.redo()),
            Deed::Choose { company: true } => {
                workbook.edit_profile(|profile| profile.company = Some(Company::Alone));
            }
            Deed::Choose { company: false } => {
                workbook.edit_profile(|profile| profile.role = Some(Role::Hurt));
            }
            Deed::Unknown { name } => {
                crate::harness::by_hand(&mut workbook, |contents| {
                    for (extra, part) in [
                        (&mut contents.extra, "file"),
                        (&mut contents.extra_private, "private"),
                        (&mut contents.extra_shared, "shared"),
                        (&mut contents.profile.extra, "profile"),
                    ] {
                        let name = format!("{who} {part} {name}");
                        extra.insert(name, Unknown::Text(text.clone()));
                    }
                });
            }
            Deed::Unreadable => crate::harness::by_hand(&mut workbook, |contents| {
                contents.unreadable.push(Words::from(format!("\"{text}\"")));
            }),
        }
    }
    workbook
}

/// What a couple does: promises, talks, sealed pages, pulses.
fn play_together(workbook: &mut Workbook, deed: Deed, text: String) {
    match deed {
        Deed::Promise { id, minute, kept: true } => {
            let Some(found) = workbook.promises.find(&named("p", id)) else { return };
            let state = PromiseState::Kept;
            let changed = later(minute.into());
            let promise = Promise { state, changed, ..Promise::clone(found) };
            workbook.record(
                Done::Marked(PromiseState::Kept),
                later(0),
                Record::Promise(Arc::new(promise)),
                false,
            );
        }
        Deed::Promise { id, minute, kept: false } => {
            let (role, at) = (Role::Broke, later(0));
            let what = Words::from(text);
            let mut promise = Promise::made(named("p", id), what, role, at, day());
            promise.changed = later(minute.into());
            workbook.record(Done::Promise, later(0), Record::Promise(Arc::new(promise)), false);
        }
        Deed::Talk { id, minute } => {
            let mut talk =
                Talk::begun(named("t", id), NodeId::from("talk.weekly"), later(0), day());
            talk.line = Words::from(text);
            talk.changed = later(minute.into());
            workbook.record(Done::TalkStep, later(0), Record::Talk(Arc::new(talk)), false);
        }
        Deed::Seal { id, minute } => {
            let mut sealed =
                Sealed::begun(named("a", id), NodeId::from("plan.t1"), later(0), day());
            sealed.changed = later(minute.into());
            let answer = Answer::Text(Words::from(text));
            sealed.hurt.answers.insert("f".to_owned(), answer);
            workbook.record(Done::Seen, later(0), Record::Sealed(Arc::new(sealed)), false);
        }
        Deed::Pulse { id, minute } => {
            let (kind, at) = (PulseKind::Day, later(0));
            let mut pulse = Pulse::taken(named("u", id), kind, None, at, day());
            pulse.changed = later(minute.into());
            pulse.answers.insert("now".to_owned(), minute);
            workbook.record(Done::Pulse, later(0), Record::Pulse(Arc::new(pulse)), false);
        }
        _ => (),
    }
}

fn named(kind: &str, id: u8) -> RecordId {
    RecordId::from(&*format!("{kind}{id}"))
}

fn day() -> Day {
    entry("x", "").day
}

/// A workbook and two that grew from it.
pub fn three() -> impl Strategy<Value = [Workbook; 3]> {
    let deeds = || prop::collection::vec(deed(), 0..12);
    (deeds(), deeds(), deeds()).prop_map(|(base, ours, theirs)| {
        let base = play(&Workbook::default(), &base, "base");
        [play(&base, &ours, "ours"), play(&base, &theirs, "theirs"), base]
    })
}

/// A workbook as it was saved time after time.
pub fn course() -> impl Strategy<Value = Vec<Workbook>> {
    let deeds = prop::collection::vec(prop::collection::vec(deed(), 0..6), 1..8);
    deeds.prop_map(|saves| {
        let mut course: Vec<Workbook> = Vec::new();
        for (turn, deeds) in saves.iter().enumerate() {
            let before = course.last().cloned().unwrap_or_default();
            let mut next = play(&before, deeds, &format!("save {turn}"));
            next.was_saved_as(before.saves + 1);
            course.push(next);
        }
        course
    })
}
