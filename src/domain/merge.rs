//! Bringing together two workbooks that grew from the same one. Absence never deletes.

mod twin;

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use crate::domain::{
    day::Stamp,
    extra::Extra,
    history::{Change, Done},
    id::RecordId,
    kinds::{Kind, Lists, Record, Walk, walk},
    profile::Profile,
    records::Records,
    workbook::Workbook,
};

use twin::twin_id;

/// A merged workbook, and how many clashes kept both versions.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// Ours with theirs in it. Its saves are those of the one that was saved more often.
    pub workbook: Workbook,
    /// How many records of theirs stand beside ours now, under ids of their own.
    pub clashes: usize,
}

/// Merges by record id, three ways: `base` is what both grew from.
///
/// A record that changed on one side is taken from there. One that changed on both sides is kept
/// twice, ours under its id and theirs under a new one, because nobody's words may be lost; of two
/// marks the later wins. Only what stands in `gone` is deleted, and not where a side holds it all the
/// same: there it was written again. Merging the same again changes nothing.
pub fn merge(base: &Workbook, ours: &Workbook, theirs: &Workbook) -> Merged {
    let mut workbook = ours.contents().clone();
    workbook.saves = ours.saves.max(theirs.saves);
    workbook.gone.extend(theirs.gone.iter().cloned());
    let gone = gone_for_good(&workbook.gone, [ours, theirs]);
    for id in &gone {
        workbook.history.forget(id);
    }
    let follows_ours = !workbook.history.is_empty();
    let mut sides = Sides {
        lists: [&base.lists, &ours.lists, &theirs.lists],
        gone: &workbook.gone,
        merged: Lists::default(),
        clashes: 0,
        taken: Vec::new(),
    };
    walk(&mut sides);
    let Sides { merged, clashes, taken, .. } = sides;
    workbook.lists = merged;
    if !follows_ours {
        // Their undo is about their versions, not about those of ours that stand here.
        workbook.history = theirs.history.clone();
        for record in workbook.lists.unlike(&theirs.lists) {
            workbook.history.forget(record.id());
        }
    }
    for (at, before, after) in taken.into_iter().filter(|_| follows_ours) {
        // An older undo of this record would put its words over theirs: this one comes before it.
        if workbook.history.mentions(after.id()) {
            let after = Some(after);
            let (what, step, by) = (Done::Outside, None, None);
            let change = Change { what, at, before, after, step, by, extra: Extra::new() };
            workbook.history.remember(change, false);
        }
    }
    for id in &gone {
        workbook.remove(id);
        workbook.history.forget(id);
    }
    workbook.profile = profile(&base.profile, &ours.profile, &theirs.profile);
    for words in &theirs.unreadable {
        if !workbook.unreadable.contains(words) {
            workbook.unreadable.push(words.clone());
        }
    }
    workbook.extra = extra(&base.extra, &ours.extra, &theirs.extra);
    workbook.extra_private = extra(&base.extra_private, &ours.extra_private, &theirs.extra_private);
    workbook.extra_shared = extra(&base.extra_shared, &ours.extra_shared, &theirs.extra_shared);
    let mut merged = ours.clone();
    merged.replace(Workbook::of(workbook));
    Merged { workbook: merged, clashes }
}

/// Ids of records that were deleted, and that no side holds all the same.
fn gone_for_good(gone: &BTreeSet<RecordId>, sides: [&Workbook; 2]) -> Vec<RecordId> {
    let is_written_again =
        |id: &&RecordId| sides.iter().any(|side| side.holds(id) && side.gone.contains(*id));
    gone.iter().filter(|id| !is_written_again(id)).cloned().collect()
}

/// The side that changed; ours when both did.
fn either<T: PartialEq + Clone>(base: &T, ours: &T, theirs: &T) -> T {
    if ours == base { theirs.clone() } else { ours.clone() }
}

fn profile(base: &Profile, ours: &Profile, theirs: &Profile) -> Profile {
    Profile {
        role: either(&base.role, &ours.role, &theirs.role),
        company: either(&base.company, &ours.company, &theirs.company),
        sat_together: either(&base.sat_together, &ours.sat_together, &theirs.sat_together),
        what_broke: either(&base.what_broke, &ours.what_broke, &theirs.what_broke),
        came_out: either(&base.came_out, &ours.came_out, &theirs.came_out),
        welcomed: either(&base.welcomed, &ours.welcomed, &theirs.welcomed),
        country: either(&base.country, &ours.country, &theirs.country),
        day_start: either(&base.day_start, &ours.day_start, &theirs.day_start),
        late_from: either(&base.late_from, &ours.late_from, &theirs.late_from),
        theme: either(&base.theme, &ours.theme, &theirs.theme),
        signs: either(&base.signs, &ours.signs, &theirs.signs),
        first_way: either(&base.first_way, &ours.first_way, &theirs.first_way),
        leave_on_esc: either(&base.leave_on_esc, &ours.leave_on_esc, &theirs.leave_on_esc),
        leave_unkept: either(&base.leave_unkept, &ours.leave_unkept, &theirs.leave_unkept),
        count_days: either(&base.count_days, &ours.count_days, &theirs.count_days),
        point_out_excuses: either(
            &base.point_out_excuses,
            &ours.point_out_excuses,
            &theirs.point_out_excuses,
        ),
        replies: either(&base.replies, &ours.replies, &theirs.replies),
        replied: either(&base.replied, &ours.replied, &theirs.replied),
        bell: either(&base.bell, &ours.bell, &theirs.bell),
        calm_motion: either(&base.calm_motion, &ours.calm_motion, &theirs.calm_motion),
        discreet: either(&base.discreet, &ours.discreet, &theirs.discreet),
        lines: either(&base.lines, &ours.lines, &theirs.lines),
        mouse: either(&base.mouse, &ours.mouse, &theirs.mouse),
        lock_after: either(&base.lock_after, &ours.lock_after, &theirs.lock_after),
        parting: either(&base.parting, &ours.parting, &theirs.parting),
        extra: extra(&base.extra, &ours.extra, &theirs.extra),
    }
}

/// Unknown fields of both; of two under one name, the one that changed.
fn extra(base: &Extra, ours: &Extra, theirs: &Extra) -> Extra {
    let mut merged = ours.clone();
    for (name, theirs) in theirs {
        if ours.get(name).is_none_or(|ours| Some(ours) == base.get(name)) {
            merged.insert(name.clone(), theirs.clone());
        }
    }
    merged
}

/// What comes up while the lists of two workbooks are brought together, kind by kind.
struct Sides<'a> {
    /// What both grew from, ours and theirs.
    lists: [&'a Lists; 3],
    gone: &'a BTreeSet<RecordId>,
    merged: Lists,
    clashes: usize,
    /// Records that were taken from theirs: when, what stood there with us, what stands there now.
    taken: Vec<(Stamp, Option<Record>, Record)>,
}

impl Walk for Sides<'_> {
    fn kind<K: Kind>(&mut self) {
        let [base, ours, theirs] = self.lists.map(K::list);
        if ours.is_same(theirs) {
            *K::list_mut(&mut self.merged) = ours.clone();
            return;
        }
        let base = base.by_id();
        let mut merged: HashMap<RecordId, Arc<K>> =
            ours.iter().map(|record| (record.id().clone(), Arc::clone(record))).collect();
        for theirs in theirs {
            let id = theirs.id();
            let now = K::record(Arc::clone(theirs));
            let Some(ours) = merged.get(id).cloned() else {
                merged.insert(id.clone(), Arc::clone(theirs));
                self.taken.push((theirs.changed(), None, now));
                continue;
            };
            let was = base.get(id).copied();
            if ours == *theirs || was == Some(theirs) {
                continue;
            }
            if was == Some(&ours) {
                merged.insert(id.clone(), Arc::clone(theirs));
                self.taken.push((theirs.changed(), Some(K::record(ours)), now));
            } else if let Some(twin) = ours.twin(theirs, twin_id(&**theirs)) {
                // An earlier version may have given the same twin another id.
                let is_there = merged.contains_key(twin.id())
                    || merged.values().any(|known| {
                        let same = || ours.twin(theirs, known.id().clone());
                        known.created() == twin.created() && same().as_ref() == Some(&**known)
                    });
                if !is_there && !self.gone.contains(twin.id()) {
                    self.clashes += 1;
                    merged.insert(twin.id().clone(), Arc::new(twin));
                }
            } else if theirs.changed() > ours.changed() {
                merged.insert(id.clone(), Arc::clone(theirs));
                self.taken.push((theirs.changed(), Some(K::record(ours)), now));
            }
        }
        *K::list_mut(&mut self.merged) =
            Records::gather(merged.into_values().map(|record| K::clone(&record)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{day::Day, journal::Entry, promise::Promise, role::Role, words::Words};

    fn at(minute: u32) -> Stamp {
        let text = format!("2026-11-23T10:{minute:02}:00+01:00");
        chrono::DateTime::parse_from_rfc3339(&text).unwrap()
    }

    fn entry(id: &str, body: &str, minute: u32) -> Arc<Entry> {
        let mut entry = Entry::begun(RecordId::from(id), at(0), Day::of(at(0), 4));
        entry.body = Words::from(body);
        entry.changed = at(minute);
        Arc::new(entry)
    }

    fn workbook(entries: &[Arc<Entry>]) -> Workbook {
        let mut workbook = Workbook::default();
        for entry in entries {
            workbook.put(Record::Entry(Arc::clone(entry)));
        }
        workbook
    }

    fn bodies(workbook: &Workbook) -> Vec<&str> {
        let mut bodies: Vec<&str> = workbook.journal.iter().map(|entry| &*entry.body).collect();
        bodies.sort_unstable();
        bodies
    }

    #[test]
    fn what_was_added_on_either_side_is_kept_and_absence_deletes_nothing() {
        let base = workbook(&[entry("a", "a", 1)]);
        let ours = workbook(&[entry("a", "a", 1), entry("b", "b", 2)]);
        let theirs = workbook(&[entry("c", "c", 2)]);
        assert_eq!(bodies(&merge(&base, &ours, &theirs).workbook), ["a", "b", "c"]);
    }

    #[test]
    fn a_change_on_one_side_is_taken() {
        let base = workbook(&[entry("a", "old", 1)]);
        let new = workbook(&[entry("a", "new", 2)]);
        assert_eq!(bodies(&merge(&base, &new, &base).workbook), ["new"]);
        assert_eq!(bodies(&merge(&base, &base, &new).workbook), ["new"]);
    }

    #[test]
    fn a_clash_keeps_both_and_merging_again_adds_nothing() {
        let base = workbook(&[entry("a", "old", 1)]);
        let ours = workbook(&[entry("a", "ours", 2)]);
        let theirs = workbook(&[entry("a", "theirs", 3)]);
        let once = merge(&base, &ours, &theirs);
        assert_eq!((bodies(&once.workbook), once.clashes), (vec!["ours", "theirs"], 1));
        let again = merge(&base, &once.workbook, &theirs);
        assert_eq!((again.workbook, again.clashes), (once.workbook, 0));
    }

    #[test]
    fn what_was_deleted_for_good_stays_deleted() {
        let base = workbook(&[entry("a", "a", 1)]);
        let mut ours = base.clone();
        ours.erase(&RecordId::from("a"), at(2));
        assert!(merge(&base, &ours, &base).workbook.journal.is_empty());
        assert!(merge(&base, &base, &ours).workbook.journal.is_empty());
    }

    #[test]
    fn the_later_tick_wins() {
        let node = crate::domain::id::NodeId::from("s");
        let mut ours = Workbook::default();
        ours.toggle(&node, crate::domain::tick::Whose::default(), at(1), Day::of(at(1), 4));
        let mut theirs = ours.clone();
        theirs.toggle(&node, crate::domain::tick::Whose::default(), at(5), Day::of(at(5), 4));
        assert!(!merge(&Workbook::default(), &ours, &theirs).workbook.is_ticked(&node));
    }

    #[test]
    fn a_twin_that_stands_there_under_another_id_is_not_added_again() {
        let now = at(0);
        let promise = |what: &str, minute| Promise {
            changed: at(minute),
            ..Promise::made(RecordId::from("p"), what.into(), Role::Broke, now, Day::of(now, 4))
        };
        let with = |promises: &[&Promise]| {
            let mut workbook = Workbook::default();
            for promise in promises {
                workbook.put(Record::Promise(Arc::new(Promise::clone(promise))));
            }
            workbook
        };
        let (base, ours, theirs) = (promise("old", 1), promise("ours", 2), promise("theirs", 3));
        let older = Promise { id: RecordId::from("an id of long ago"), ..theirs.clone() };
        let ours = with(&[&ours, &older]);
        let merged = merge(&with(&[&base]), &ours, &with(&[&theirs]));
        assert_eq!((merged.clashes, merged.workbook.promises.len()), (0, 2));
    }
}
