//! What holds for a record of every kind: this walks the table, so that a new row is tested by itself.

use std::{collections::BTreeSet, fs, path::Path, sync::Arc};

use trust_guide::{
    domain::{
        day::Stamp,
        history::Done,
        id::RecordId,
        kinds::{Kind, Walk, walk},
        merge::merge,
        workbook::Workbook,
    },
    store::format::{decode, encode},
};

use crate::{
    keeping::{later, now},
    tidy::{code, sources},
};

/// A record of a kind, read from all the fields that some kind asks for: what a kind does not know is an
/// unknown field to it, and must come back.
fn sample<K: Kind>(id: &str, changed: Stamp, on: bool) -> Arc<K> {
    let (created, changed) = (now().to_rfc3339(), changed.to_rfc3339());
    let text = format!(
        r#"{{"id": "{id}", "created": "{created}", "changed": "{changed}", "day": "2026-11-23", "on": {on},
        "mode": "plain", "title": "{on}", "body": "We talked", "exercise": "plan.t1", "kind": "day", "role": "hurt",
        "what": "Be home at {on}", "by": "broke", "script": "talk.weekly", "line": "{on}", "node": "steady.step.basics",
        "name": "step", "prompt": "steady.p1", "shared": true, "future": "kept as it is"}}"#
    );
    let read = serde_json::from_str(&text);
    Arc::new(
        read.unwrap_or_else(|err| panic!("give the sample what a {} asks for: {err}", K::NAME)),
    )
}

/// Runs a law for every kind.
macro_rules! for_every_kind {
    ($law:ident) => {{
        struct Every(Vec<&'static str>);
        impl Walk for Every {
            fn kind<K: Kind>(&mut self) {
                $law::<K>();
                self.0.push(K::NAME);
            }
        }
        let mut every = Every(Vec::new());
        walk(&mut every);
        assert!(every.0.len() > 6, "{:?}", every.0);
    }};
}

fn holds<K: Kind>(workbook: &Workbook, id: &str) -> Option<Arc<K>> {
    K::list(workbook).find(&RecordId::from(id)).cloned()
}

fn with<K: Kind>(record: &Arc<K>) -> Workbook {
    let mut workbook = Workbook::default();
    workbook.put(K::record(Arc::clone(record)));
    workbook
}

#[test]
fn what_is_written_is_read_back_with_every_unknown_field_in_one_go_and_piece_by_piece() {
    fn law<K: Kind>() {
        let record = sample::<K>("a", later(1), true);
        let mut workbook = Workbook::default();
        workbook.record(Done::Answer, now(), K::record(record), false);
        let text = String::from_utf8(encode(&workbook).unwrap()).unwrap();
        assert!(text.contains(&format!("\"{}\": [\n", K::NAME)) && text.contains("kept as it is"));
        assert!(decode(text.as_bytes()).unwrap() == workbook, "{text}");
        let stranger = text.replacen("\"saves\"", "\"stranger\": 1, \"saves\"", 1);
        let read = decode(stranger.as_bytes()).unwrap();
        assert!(read.lists == workbook.lists && read.history == workbook.history, "{text}");
        assert!(read.unreadable.is_empty() && read.extra.len() == 1);
    }
    for_every_kind!(law);
}

#[test]
fn what_is_done_is_undone_and_done_again() {
    fn law<K: Kind>() {
        let (old, new) = (sample::<K>("a", now(), false), sample::<K>("a", later(1), true));
        let mut workbook = with(&old);
        workbook.record(Done::Answer, later(1), K::record(Arc::clone(&new)), false);
        assert!(holds(&workbook, "a") == Some(Arc::clone(&new)));
        workbook.undo();
        assert!(holds(&workbook, "a") == Some(old));
        workbook.redo();
        assert!(holds(&workbook, "a") == Some(new));
        let other = K::record(sample::<K>("b", later(2), true));
        workbook.record(Done::Answer, later(2), other, false);
        workbook.undo();
        assert!(holds::<K>(&workbook, "b").is_none());
    }
    for_every_kind!(law);
}

#[test]
fn a_merge_takes_what_is_new_and_what_changed_and_loses_neither_of_two_versions() {
    fn law<K: Kind>() {
        let (old, new) = (sample::<K>("a", now(), false), sample::<K>("a", later(1), true));
        let (base, changed) = (with(&old), with(&new));
        let nothing = Workbook::default();
        assert!(merge(&nothing, &nothing, &base).workbook.lists == base.lists);
        assert!(merge(&base, &base, &changed).workbook.lists == changed.lists);
        assert!(merge(&base, &changed, &base).workbook.lists == changed.lists);
        assert!(
            merge(&base, &base, &nothing).workbook.lists == base.lists,
            "absence deletes nothing"
        );
        let both = merge(&nothing, &base, &changed);
        let kept = K::list(&both.workbook);
        let is_twin = old.twin(&new, RecordId::from("twin")).is_some();
        assert_eq!((kept.len(), both.clashes), if is_twin { (2, 1) } else { (1, 0) });
        let later = if is_twin { &old } else { &new };
        assert!(kept.find(&RecordId::from("a")) == Some(later), "of two marks the later counts");
        let again = merge(&nothing, &both.workbook, &changed);
        assert!(again.workbook.lists == both.workbook.lists && again.clashes == 0);
    }
    for_every_kind!(law);
}

#[test]
fn undo_after_a_merge_never_changes_what_stands_otherwise() {
    fn law<K: Kind>() {
        let (old, new) = (sample::<K>("a", now(), false), sample::<K>("a", later(2), true));
        let mut theirs = Workbook::default();
        theirs.record(Done::Answer, now(), K::record(old), false);
        let ours = with(&new);
        let mut merged = merge(&Workbook::default(), &ours, &theirs).workbook;
        merged.undo();
        assert!(holds(&merged, "a") == Some(new));
    }
    for_every_kind!(law);
}

#[test]
fn what_is_deleted_for_good_is_in_no_list_no_undo_and_no_merge() {
    fn law<K: Kind>() {
        let record = K::record(sample::<K>("a", now(), true));
        let mut workbook = Workbook::default();
        workbook.record(Done::Answer, now(), record, false);
        let before = workbook.clone();
        workbook.erase(&RecordId::from("a"), later(1));
        assert_eq!(holds::<K>(&workbook, "a").is_none(), K::ERASABLE);
        assert!(workbook.undo().is_none());
        let text = String::from_utf8(encode(&workbook).unwrap()).unwrap();
        assert_eq!(text.contains("kept as it is"), !K::ERASABLE);
        for merged in [merge(&before, &workbook, &before), merge(&before, &before, &workbook)] {
            assert_eq!(holds::<K>(&merged.workbook, "a").is_none(), K::ERASABLE);
        }
    }
    for_every_kind!(law);
}

#[test]
fn a_copy_of_what_could_not_be_saved_brings_its_records_in_once() {
    fn law<K: Kind>() {
        let copy = with(&sample::<K>("a", now(), true));
        let mut workbook = Workbook::default();
        let nothing = Workbook::default();
        assert_eq!(workbook.bring_in(&nothing, &copy, later(1), &"s".into()), 1);
        assert!(workbook.lists == copy.lists && !workbook.lists.is_same(&copy.lists));
        assert_eq!(workbook.bring_in(&nothing, &copy, later(2), &"t".into()), 0);
        workbook.undo();
        assert!(workbook.lists == nothing.lists);
    }
    for_every_kind!(law);
}

#[test]
fn what_knows_the_trash_goes_there_and_comes_back() {
    fn law<K: Kind>() {
        let record = K::record(sample::<K>("a", now(), true));
        let away = record.with_trashed(Some(later(1)), later(1));
        assert!(away.trashed().is_none() || away.trashed() == Some(later(1)));
        let back = away.with_trashed(None, now());
        assert!(back == record);
        let mut workbook = Workbook::default();
        workbook.put(away.clone());
        let listed = workbook.trash();
        assert_eq!(listed, if away.kept().is_in_trash() { vec![away] } else { vec![] });
    }
    for_every_kind!(law);
}

#[test]
fn no_two_kinds_have_one_name_and_each_stands_in_a_part_of_the_file() {
    struct Names(Vec<&'static str>, usize);
    impl Walk for Names {
        fn kind<K: Kind>(&mut self) {
            assert!(!self.0.contains(&K::NAME), "{}", K::NAME);
            self.0.push(K::NAME);
            self.1 += 1;
            let id = K::record(sample::<K>("a", now(), true)).id().clone();
            assert_eq!(id.as_str(), "a");
        }
    }
    let mut names = Names(Vec::new(), 0);
    walk(&mut names);
    assert_eq!(names.0.len(), names.1);
    for taken in ["history", "gone", "unreadable"] {
        assert!(!names.0.contains(&taken));
    }
}

/// Where kinds are told apart and all others are one: the file, and why no new kind can be wrong there.
const ALL_OTHERS: &[(&str, &str)] = &[
    ("app/copies.rs", "whatever has no word of its own is counted among other things"),
    ("screens/exercise/shown.rs", "a page shows its own answers, and what is tied to them"),
    ("screens/plan/moving.rs", "only rows and promises have a day on the plan"),
    ("screens/plan/shown.rs", "the plan is made of pages and promises"),
    ("screens/ask/erasing.rs", "whatever has no word of its own is asked about without one"),
    ("app/by_name.rs", "whatever has no page of its own is shown in lines of its own"),
    ("domain/coming_in.rs", "what no verb makes came from another file"),
    ("shell/verbs/show.rs", "only what has words is shown by its id"),
    ("export/letter.rs", "only pages and the journal hold letters"),
    ("export/counsellor.rs", "only pages and the journal have fields that are ticked one by one"),
    ("export/numbers.rs", "whatever holds no number leaves no row"),
];

/// A kind that is not named falls into `_` in silence. Who tells two kinds apart names all of them, so that the
/// compiler asks of a new one, or asks the record itself.
#[test]
fn whoever_tells_kinds_apart_is_asked_about_a_new_one() {
    let mut silent = BTreeSet::new();
    for path in sources(Path::new("src")) {
        let name = path.strip_prefix("src").unwrap().to_string_lossy().replace('\\', "/");
        if name.contains("tests") {
            continue;
        }
        let source = code(&fs::read_to_string(&path).unwrap());
        let lines: Vec<&str> = source.lines().collect();
        let indent = |line: &str| line.len() - line.trim_start().len();
        for (place, line) in lines.iter().enumerate() {
            let arm = line.trim_start();
            if !(arm.starts_with("_ =>") || arm.starts_with("_ if ")) {
                continue;
            }
            let above = lines[..place].iter().rev().filter(|line| !line.trim().is_empty());
            let arms = above.take_while(|above| indent(line) <= indent(above));
            let arms = arms.filter(|above| indent(above) == indent(line));
            let kinds: BTreeSet<&str> = arms.filter_map(|arm| first_kind(arm)).collect();
            if 1 < kinds.len() {
                silent.insert(name.clone());
            }
        }
    }
    let excused = ALL_OTHERS.iter().map(|(file, _)| (*file).to_owned()).collect();
    assert_eq!(silent, excused, "name the kinds, or say why not");
}

/// The kind of record that an arm is for, if it is for one.
fn first_kind(arm: &str) -> Option<&str> {
    let pattern = arm.split("=>").next()?;
    let (_, kind) = pattern.split_once("Record::")?;
    kind.split(['(', ' ']).next()
}
