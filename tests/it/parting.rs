//! A gentle parting: what was said of each page is what becomes of it, and no word is lost on the way.

mod laying;
mod listing;

use std::{collections::BTreeMap, sync::Arc};

use proptest::prelude::*;
use trust_guide::{
    domain::{
        book::BookId,
        day::Day,
        extra::Extra,
        field::{Answer, TableRow},
        history::Done,
        id::{NodeId, RecordId},
        kinds::Record,
        merge::merge,
        parting::{Belongs, Division, Parting, is_for_one_side_each},
        profile::Company,
        promise::{Promise, PromiseId},
        pulse::{Pulse, PulseKind},
        role::Role,
        sealed::Sealed,
        talk::Talk,
        tick::Whose,
        words::Words,
        workbook::Workbook,
    },
    store::format::{decode, encode},
};

use crate::keeping::{entry, later, now, sitting};

fn day() -> Day {
    Day::of(now(), 4)
}

/// Words by which a record is known wherever it is.
fn word(id: &str) -> Words {
    Words::from(format!("quillwort {id} ends").as_str())
}

fn sealed(id: &str, opens: bool) -> Sealed {
    let mut page = Sealed::begun(id.into(), NodeId::from("plan.t1"), now(), day());
    for role in [Role::Hurt, Role::Broke] {
        let named = word(&format!("{id}-{}", if role == Role::Hurt { "hers" } else { "his" }));
        page = page.with(role, now(), |side| {
            side.answers.insert("mine", Answer::Line(named.clone()));
            side.sealed = Some(now());
            side.opens = opens;
        });
    }
    page
}

/// A workbook in which two wrote of every kind, with pages that name each other.
pub fn of_two() -> Workbook {
    let mut workbook = Workbook::default();
    let mut keep = |record: Record| workbook.record(Done::Answer, now(), record, false);
    for id in ["e1", "e2"] {
        keep(Record::Entry(entry(id, &word(id))));
    }
    let mut plan = sitting("s1", "plan.a1");
    let cells = [("what", Answer::Line(word("s1")))].into();
    let row = TableRow { cells, ..TableRow::blank("line") };
    plan.answers.insert("actions", Answer::Table(vec![row]));
    keep(Record::Sitting(Arc::new(plan)));
    for id in ["s2", "s3"] {
        let mut page = sitting(id, "resp.b1");
        page.answers.insert("a", Answer::Line(word(id)));
        keep(Record::Sitting(Arc::new(page)));
    }
    let made = |id: &str, by| Promise::made(id.into(), word(id), by, now(), day());
    let of_day = PromiseId::day_of(&"line".into(), day()).id();
    let marked = Promise { action: Some("line".into()), ..made(of_day.as_str(), Role::Broke) };
    keep(Record::Promise(Arc::new(marked)));
    keep(Record::Promise(Arc::new(made("p1", Role::Both))));
    for (id, by) in [("p1.hurt", Role::Hurt), ("p1.broke", Role::Broke)] {
        let half = Promise { half_of: Some("p1".into()), ..made(id, by) };
        keep(Record::Promise(Arc::new(half)));
    }
    let missed = Promise { repair: Some("s2".into()), ..made("p2", Role::Broke) };
    keep(Record::Promise(Arc::new(missed)));
    let mut talk = Talk::begun("t1".into(), NodeId::from("talk.weekly"), now(), day());
    (talk.line, talk.sitting) = (word("t1"), Some("s3".into()));
    keep(Record::Talk(Arc::new(talk)));
    let mut number = Pulse::taken("n1".into(), PulseKind::Heard, Some(Role::Hurt), now(), day());
    (number.talk, number.ended) = (Some("t1".into()), true);
    keep(Record::Pulse(Arc::new(number)));
    workbook.toggle(&NodeId::from("steady.step.basics"), Whose::default(), now(), day());
    workbook.keep_sealed(sealed("x1", false));
    workbook.keep_sealed(sealed("x2", true));
    workbook.edit_profile(|profile| {
        profile.sat_together = true;
        profile.company = Some(Company::Together);
        profile.role = Some(Role::Both);
    });
    workbook
}

/// All that is asked about.
pub fn pages(workbook: &Workbook) -> Vec<Record> {
    workbook.all().into_iter().filter(Record::is_somebodys).collect()
}

fn key(record: &Record) -> String {
    format!("{}:{}", record.list_name(), record.id())
}

fn by_key(workbook: &Workbook) -> BTreeMap<String, Record> {
    pages(workbook).into_iter().map(|record| (key(&record), record)).collect()
}

/// The pages that a page names, by the words of its fields.
fn names(record: &Record, all: &BTreeMap<String, Record>) -> Vec<String> {
    let page = |id: &RecordId| format!("answers:{id}");
    let named: Vec<String> = match record {
        Record::Talk(talk) => talk.sitting.iter().map(page).collect(),
        Record::Pulse(pulse) => pulse.talk.iter().map(|id| format!("talks:{id}")).collect(),
        Record::Promise(promise) => {
            let whole = promise.half_of.iter().map(|id| format!("promises:{id}"));
            let line = promise.action.iter().map(|_| "answers:s1".to_owned());
            whole.chain(line).chain(promise.repair.iter().map(page)).collect()
        }
        _ => Vec::new(),
    };
    named.into_iter().filter(|key| all.contains_key(key)).collect()
}

fn says(workbook: &Workbook, words: &Words) -> bool {
    String::from_utf8(encode(workbook).unwrap()).unwrap().contains(words.as_str())
}

fn decided(said: &[Option<Belongs>]) -> Workbook {
    let mut workbook = of_two();
    for (record, said) in pages(&workbook).iter().zip(said) {
        workbook.decide(std::slice::from_ref(record), *said, later(1), day());
    }
    workbook
}

fn anything() -> impl Strategy<Value = Vec<Option<Belongs>>> {
    let one = prop::sample::select(vec![
        None,
        Some(Belongs::Here),
        Some(Belongs::There),
        Some(Belongs::There),
        Some(Belongs::Both),
        Some(Belongs::Both),
    ]);
    prop::collection::vec(one, 24)
}

proptest! {
    #[test]
    fn whatever_is_said_each_page_is_whole_where_it_was_said_and_nothing_is_nowhere(
        said in anything(), hurt in any::<bool>(),
    ) {
        let before = decided(&said);
        let stays = if hurt { Role::Hurt } else { Role::Broke };
        let division = Division::of(&before, stays);
        let mut here = before.clone();
        here.part_with(&division, later(2));
        let (all, ours, theirs) = (by_key(&before), by_key(&here), by_key(&division.there));
        for (key, record) in &all {
            let (is_ours, is_theirs) = (ours.get(key), theirs.get(key));
            let waits = division.waits.contains(&RecordId::from(key.as_str()));
            let said = before.belongs(record).filter(|_| !waits);
            if is_for_one_side_each(record) && said == Some(Belongs::Both) {
                prop_assert!(is_ours.is_some() && is_theirs.is_some());
                let (hers, his) = (word("x1-hers"), word("x1-his"));
                let (mine, other) = if hurt { (hers, his) } else { (his, hers) };
                prop_assert!(says(&here, &mine) && !says(&here, &other));
                prop_assert!(says(&division.there, &other) && !says(&division.there, &mine));
                continue;
            }
            let said = said.filter(|_| !is_for_one_side_each(record));
            let (in_ours, in_theirs) = match said {
                None | Some(Belongs::Here) => (true, false),
                Some(Belongs::There) => (false, true),
                Some(Belongs::Both) => (true, true),
            };
            prop_assert_eq!(is_ours, in_ours.then_some(record), "{} {:?}", key, said);
            prop_assert_eq!(is_theirs, in_theirs.then_some(record), "{} {:?}", key, said);
        }
        // Nothing came from elsewhere.
        prop_assert!(ours.keys().chain(theirs.keys()).all(|key| all.contains_key(key)));
        // What a page names is in its book, if it was anywhere.
        for book in [&ours, &theirs] {
            for record in book.values() {
                for named in names(record, &all) {
                    prop_assert!(book.contains_key(&named), "{} names {}", key(record), named);
                }
            }
        }
        // No undo, no older copy and no word brings back what left.
        for record in all.values().filter(|record| !ours.contains_key(&key(record))) {
            prop_assert!(!here.history.mentions(record.id()) && !says(&here, &word(record.id().as_str())));
            if !matches!(record, Record::Tick(_)) {
                let merged = merge(&Workbook::default(), &here, &before);
                prop_assert!(!by_key(&merged.workbook).contains_key(&key(record)));
            }
        }
        prop_assert_eq!(here.profile.role, Some(stays));
        prop_assert!(division.there.profile.role.is_some_and(|role| role != stays));
        prop_assert!(division.there.history.steps() == 0 && division.there.unreadable.is_empty());
        // It is done, and is not done again.
        prop_assert_eq!(Division::of(&here, stays).goes(), 0);
    }
}

#[test]
fn the_second_book_is_remembered_while_a_parting_is_under_way_and_stays_with_the_first() {
    let mut workbook = of_two();
    let (book, name, stays, extra) = (BookId::of(7), "Robin".into(), Role::Hurt, Extra::new());
    let parting = Parting { book, name, stays, extra };
    workbook.edit_profile(|profile| profile.parting = Some(Box::new(parting.clone())));
    let written = String::from_utf8(encode(&workbook).unwrap()).unwrap();
    let read = decode(written.as_bytes()).unwrap();
    assert_eq!(read.parting(), Some(&parting));
    // Where it was begun in one window, it is under way in another.
    let merged = merge(&of_two(), &of_two(), &workbook).workbook;
    assert_eq!(merged.parting(), Some(&parting));
    workbook.decide(&pages(&workbook), Some(Belongs::Both), later(1), day());
    assert_eq!(Division::of(&workbook, Role::Hurt).there.parting(), None);
    // A folder of a book, and no other place on the disk.
    let elsewhere = written.replace(BookId::of(7).as_str(), "../../elsewhere");
    assert!(written != elsewhere);
    assert_eq!(decode(elsewhere.as_bytes()).ok().as_ref().and_then(Workbook::parting), None);
    // A parting between nobody and nobody is none.
    workbook.edit_profile(|it| it.parting.as_mut().unwrap().stays = Role::Both);
    assert_eq!(workbook.parting(), None);
}

#[test]
fn nothing_is_said_beforehand_and_what_was_said_can_be_taken_back() {
    let mut workbook = of_two();
    let all = pages(&workbook);
    assert!(all.iter().all(|record| workbook.belongs(record).is_none()));
    let revision = workbook.revision();
    workbook.decide(&all, None, later(1), day());
    assert_eq!(workbook.revision(), revision, "nothing is said by saying nothing");
    assert_eq!(Division::of(&workbook, Role::Hurt).goes(), 0);
    workbook.decide(&all, Some(Belongs::There), later(1), day());
    let read = decode(&encode(&workbook).unwrap()).unwrap();
    assert!(all.iter().all(|record| read.belongs(record) == Some(Belongs::There)));
    workbook.decide(&all, None, later(2), day());
    assert_eq!(Division::of(&workbook, Role::Hurt).goes(), 0);
    assert_eq!(pages(&workbook), all);
}

#[test]
fn what_was_changed_since_it_was_given_stays_whole_and_is_given_again() {
    let mut workbook = of_two();
    let entry_of = |workbook: &Workbook| Record::Entry(Arc::clone(workbook.journal.at(0).unwrap()));
    let record = entry_of(&workbook);
    workbook.decide(&[record], Some(Belongs::There), later(1), day());
    let division = Division::of(&workbook, Role::Hurt);
    let changed = crate::keeping::changed_entry("e1", "and more", 3);
    workbook.put(Record::Entry(changed));
    workbook.part_with(&division, later(4));
    assert_eq!(&*workbook.journal.at(0).unwrap().body, "and more");
    assert_eq!(Division::of(&workbook, Role::Hurt).goes(), 1);
}

#[test]
fn a_page_that_both_filled_in_apart_is_given_to_nobody_with_the_side_of_the_other() {
    for said in [Belongs::Here, Belongs::There] {
        let mut workbook = of_two();
        let page = Record::Sealed(Arc::clone(workbook.sealed.find(&"x1".into()).unwrap()));
        assert!(is_for_one_side_each(&page));
        workbook.decide(&[page], Some(said), later(1), day());
        assert_eq!(Division::of(&workbook, Role::Hurt).goes(), 0, "{said:?}");
    }
}

#[test]
fn of_a_day_that_leaves_a_line_that_stays_no_word_is_left_and_it_is_not_made_anew() {
    let mut workbook = of_two();
    let all = by_key(&workbook);
    let of_day = all.values().find(|it| it.id().as_str().contains('@')).unwrap().clone();
    workbook.decide(&[all["answers:s1"].clone()], Some(Belongs::Both), later(1), day());
    workbook.decide(std::slice::from_ref(&of_day), Some(Belongs::There), later(1), day());
    let division = Division::of(&workbook, Role::Hurt);
    assert_eq!((division.goes(), division.leaves()), (2, 1));
    workbook.part_with(&division, later(2));
    let left = workbook.promises.find(of_day.id()).unwrap();
    assert!(left.is_erased() && !says(&workbook, &word(of_day.id().as_str())));
}
