//! Laws of the log of changes: a state with the log over it is what was saved, however the log was cut, damaged,
//! or brought beside another state.

use std::collections::BTreeMap;

use proptest::prelude::*;
use trust_guide::{
    domain::{
        difference::Difference,
        id::RecordId,
        kinds::Record,
        merge::merge,
        workbook::{Contents, Workbook},
    },
    store::{
        format::encode,
        log::{self, Grown, Log, Replayed, header, line, replay},
        print::{Check, Folded, Print},
    },
};

use crate::merging::deeds::course;

/// The states, and a log of the first one that tells all others. Its lines, the first one telling of what it is.
struct Told {
    states: Vec<Workbook>,
    print: Print,
    lines: Vec<Vec<u8>>,
    checks: Vec<Check>,
}

fn told(states: Vec<Workbook>) -> Told {
    let print = Print::of(&encode(&states[0]).unwrap());
    let (first, mut check) = header(print).unwrap();
    let (mut lines, mut checks) = (vec![first], vec![check]);
    for pair in states.windows(2) {
        let (bytes, next) = line(&Difference::between(&pair[0], &pair[1]), Some(check)).unwrap();
        check = next;
        lines.push(bytes);
        checks.push(check);
    }
    Told { states, print, lines, checks }
}

impl Told {
    fn bytes(&self) -> Vec<u8> {
        self.lines.concat()
    }

    fn over_first(&self, bytes: &[u8]) -> (Replayed, Log) {
        let log = log::read(bytes).unwrap().unwrap_or_default();
        let grown =
            Grown { state: &self.states[0], print: self.print, folded: &[], knows_steps: true };
        (replay(&grown, &log, |_| None), log)
    }
}

/// The last thing that was said of each record, by the lines that are left.
fn last_said(
    states: &[Workbook],
    left: impl Fn(usize) -> bool,
) -> BTreeMap<RecordId, Option<Record>> {
    let mut said = BTreeMap::new();
    for (place, pair) in states.windows(2).enumerate().filter(|(place, _)| left(place + 1)) {
        let difference = Difference::between(&pair[0], &pair[1]);
        for record in difference.put.all() {
            said.insert(record.id().clone(), Some(record));
        }
        let _ = place;
        said.extend(difference.taken.into_iter().map(|(_, id)| (id, None)));
    }
    said
}

fn holds(contents: &Contents, id: &RecordId) -> Option<Record> {
    contents.all().into_iter().find(|record| record.id() == id)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn what_differs_is_read_back_as_it_was_written_and_over_the_state_gives_the_next(states in course()) {
        let check = header(Print::of(b"")).unwrap().1;
        for pair in states.windows(2) {
            let difference = Difference::between(&pair[0], &pair[1]);
            let (bytes, _) = line(&difference, Some(check)).unwrap();
            prop_assert_eq!(bytes.iter().position(|byte| *byte == b'\n'), Some(bytes.len() - 1));
            let (read, is_whole) = log::read_line(&bytes).unwrap();
            prop_assert!(is_whole && read.difference == difference && read.after == Some(check));
            let next = read.difference.over(&pair[0]);
            prop_assert!(next.as_ref() == Some(pair[1].contents()));
            prop_assert!(Difference::between(&next.unwrap(), &pair[1]).put.all().is_empty());
        }
    }

    #[test]
    fn a_log_that_breaks_off_anywhere_gives_a_state_that_was_saved_and_no_half_of_one(
        states in course(),
        cut in any::<prop::sample::Index>(),
    ) {
        let told = told(states);
        let bytes = told.bytes();
        let cut = cut.index(bytes.len() + 1);
        let (found, log) = told.over_first(&bytes[..cut]);
        let mut end = 0;
        let whole = told.lines.iter().take_while(|line| { end += line.len(); end <= cut }).count();
        let state = &told.states[whole.saturating_sub(1)];
        prop_assert!(found.contents == *state.contents() && !found.is_merged);
        let is_cut = told.lines.iter().take(whole).map(Vec::len).sum::<usize>() < cut;
        prop_assert_eq!(log.has_rest, is_cut && whole > 0);
        prop_assert_eq!(found.follows.is_some(), whole > 0 && !is_cut);
    }

    #[test]
    fn of_a_log_with_a_damaged_line_everything_else_is_kept_by_id(
        states in course(),
        place in any::<prop::sample::Index>(),
        byte in any::<prop::sample::Index>(),
    ) {
        let told = told(states);
        let mut lines = told.lines.clone();
        let place = place.index(lines.len());
        let byte = byte.index(lines[place].len() - 1);
        lines[place][byte] ^= 1;
        if lines[place][byte] == b'\n' {
            lines[place][byte] ^= 3;
        }
        let (found, log) = told.over_first(&lines.concat());
        if lines.len() == 1 {
            return Ok(());
        }
        let is_last = place + 1 == lines.len();
        prop_assert_eq!((log.unread, log.has_rest), (usize::from(!is_last), is_last));
        prop_assert!(found.follows.is_none());
        for (id, said) in last_said(&told.states, |line| line != place) {
            prop_assert!(holds(&found.contents, &id) == said || said.is_none(), "{:?}", id);
        }
    }

    #[test]
    fn a_log_that_is_in_the_state_adds_nothing_and_lines_behind_that_are_merged(
        states in course(),
        upto in any::<prop::sample::Index>(),
    ) {
        let told = told(states);
        let log = log::read(&told.bytes()).unwrap().unwrap();
        let upto = upto.index(told.states.len());
        let state = told.states[upto].contents();
        let folded = [Folded { of: told.print, check: told.checks[upto] }];
        let read: Folded = folded[0].to_string().parse().unwrap();
        prop_assert_eq!(read, folded[0]);
        let grown = Grown { state, print: Print::of(b"folded"), folded: &folded, knows_steps: true };
        let first = told.states[0].contents();
        let found = replay(&grown, &log, |of| (of == told.print).then(|| first.clone()));
        let last = told.states.last().unwrap();
        prop_assert_eq!(found.is_merged, upto + 1 < told.states.len());
        prop_assert!(found.follows.is_none());
        prop_assert!(found.contents.lists == merge(&told.states[upto], last, &told.states[upto]).workbook.lists);
    }

    #[test]
    fn a_log_of_another_state_is_merged_by_id_and_nothing_of_either_side_is_lost(
        states in course(),
        outside in course(),
        has_base in any::<bool>(),
    ) {
        let told = told(states);
        let log = log::read(&told.bytes()).unwrap().unwrap();
        let theirs = outside.last().unwrap();
        let grown = Grown { state: theirs, print: Print::of(b"another"), folded: &[], knows_steps: true };
        let first = told.states[0].contents();
        let found = replay(&grown, &log, |_| has_base.then(|| first.clone()));
        let said = last_said(&told.states, |_| true);
        let kept = |record: &Record| {
            found.contents.gone.contains(record.id())
                || found.contents.lists.find(record).is_some()
        };
        prop_assert!(said.into_values().flatten().all(|record| kept(&record)));
        prop_assert!(theirs.all().iter().all(kept));
        if has_base {
            let merged = merge(&told.states[0], told.states.last().unwrap(), theirs).workbook;
            prop_assert!(told.states.len() == 1 || found.contents == *merged.contents());
        }
    }
}

#[test]
fn of_two_who_followed_the_same_line_both_are_kept() {
    use crate::keeping::{bodies, entries};
    let first = entries(&[("a", "old"), ("b", "old b")]);
    let one = entries(&[("a", "ours"), ("b", "old b"), ("c", "c")]);
    let other = entries(&[("a", "old"), ("b", "theirs"), ("d", "d")]);
    let told = told(vec![first.clone(), one.clone()]);
    let (fork, _) = line(&Difference::between(&first, &other), Some(told.checks[0])).unwrap();
    let (found, log) = told.over_first(&[told.bytes(), fork].concat());
    assert_eq!(bodies(&Workbook::of(found.contents)), ["c", "d", "ours", "theirs"]);
    assert_eq!(found.follows, log.last());
}

#[test]
fn a_file_with_another_purpose_is_none_of_ours() {
    assert!(log::read(b"2026-11-27 made soup\n2026-11-28 soup again\n").unwrap().is_none());
    assert!(log::read(b"made soup").unwrap().is_none());
    assert!(log::read(b"").unwrap().is_some());
    let (newer, _) = header(Print::of(b"")).unwrap();
    let json = String::from_utf8(newer).unwrap()[9..].trim().replace("\"log\":3", "\"log\":4");
    let newer = format!("{:08x} {json}\n", crc32fast::hash(json.as_bytes()));
    assert!(log::read(newer.as_bytes()).is_err());
}
