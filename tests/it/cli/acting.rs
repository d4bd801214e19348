//! Verbs that act: what a key does on a screen, with its undo, whose it is, and a save that is confirmed.

use std::{fs, sync::Arc};

use trust_guide::{
    domain::{id::NodeId, promise::PromiseState, role::Role, workbook::Workbook},
    store::{Disk, Opening, Paths, Store, format},
};

use super::{CANARY, Home, looking::full};
use crate::harness::{NOW, stamp, welcomed};

const STEP: &str = "steady.step.person";

/// A step that each of two has a tick of their own on.
const OF_EACH: &str = "steady.step.money";

fn paths(home: &Home) -> Paths {
    Paths::around(&home.workbook(), Some(home.words().join("state")))
}

/// What is kept, its changes and what can be undone taken in.
fn kept(home: &Home) -> Workbook {
    let mut store = Store::new(Arc::new(Disk), paths(home));
    let Opening::Opened { workbook, .. } = store.open(stamp(NOW)) else { panic!("not opened") };
    workbook
}

fn ticked_by(workbook: &Workbook) -> Vec<Option<Role>> {
    let is_it = |node: &NodeId| [STEP, OF_EACH].contains(&node.as_str());
    workbook.ticks.iter().filter(|it| it.on && is_it(&it.node)).map(|it| it.by).collect()
}

/// A home where two sit at one keyboard, and nobody said who is there.
fn of_two() -> Home {
    Home::with(&format::encode(&welcomed(None)).unwrap())
}

#[test]
fn a_tick_by_a_verb_is_that_of_the_screen() {
    let home = full();
    let said = home.run(&["tick", "I told one safe"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert!(said.out.starts_with("Ticked: I told one safe person"), "{}", said.out);
    let mut workbook = kept(&home);
    assert_eq!(ticked_by(&workbook), [Some(Role::Hurt)]);
    // One undo takes it back.
    workbook.undo();
    assert_eq!(ticked_by(&workbook), []);
    assert!(home.run(&["list", "steps"]).out.contains("ticked"));
    // What is so already is told, and changes no byte.
    let file = |home: &Home| fs::read(home.workbook()).unwrap();
    let before = file(&home);
    let again = home.run(&["tick", STEP]);
    assert!(again.code == Some(0) && again.out.contains("already"), "{}", again.out);
    assert_eq!(file(&home), before);
    assert_eq!(home.run(&["untick", STEP]).code, Some(0));
    assert_eq!(ticked_by(&kept(&home)), []);
    assert!(home.run(&["untick", STEP]).out.contains("not ticked"));
}

#[test]
fn where_two_sit_here_it_is_to_be_said_whose_it_is() {
    let home = of_two();
    for (verb, input) in [(&["tick", OF_EACH][..], ""), (&["pulse"], "5\n")] {
        let said = home.give(input.as_bytes(), verb);
        assert_eq!((said.code, said.out.as_str()), (Some(3), ""), "{verb:?}");
        assert!(said.err.contains("--as hurt"), "{}", said.err);
    }
    assert_eq!(home.run(&["tick", OF_EACH, "--as", "hurt"]).code, Some(0));
    assert_eq!(ticked_by(&kept(&home)), [Some(Role::Hurt)]);
    assert_eq!(home.run(&["tick", OF_EACH, "--as", "both"]).code, Some(0));
    assert_eq!(ticked_by(&kept(&home)), [Some(Role::Hurt), Some(Role::Broke)]);
    let said = home.give(b"7", &["pulse", "--as", "broke"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    let pulses: Vec<_> =
        kept(&home).pulses.iter().map(|it| (it.role, it.answers.get("now").copied())).collect();
    assert_eq!(pulses, [(Some(Role::Broke), Some(7))]);
    // Whose number it is, and what it is, is told to nobody here.
    let listed = home.run(&["pulse", "--list", "--words"]);
    assert_eq!((listed.code, listed.out.contains('7')), (Some(0), false), "{}", listed.out);
    // Nobody acts for the other one where it is known who is here.
    let own = full();
    let said = own.run(&["tick", OF_EACH, "--as", "broke"]);
    assert_eq!((said.code, ticked_by(&kept(&own)).len()), (Some(3), 0), "{}", said.err);
}

#[test]
fn the_number_of_the_day_is_kept_once_and_may_be_another_one() {
    let home = full();
    for wrong in ["11", "-1", "5.5", "very bad", ""] {
        let said = home.give(wrong.as_bytes(), &["pulse"]);
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{wrong}");
        assert!(said.err.contains("0 to 10") && !said.err.contains("very bad"), "{}", said.err);
    }
    for number in ["10", "4"] {
        let said = home.give(number.as_bytes(), &["pulse"]);
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{number}");
        assert!(!said.out.contains(number), "{}", said.out);
    }
    let mut workbook = kept(&home);
    let number = |workbook: &Workbook| {
        let pulses: Vec<_> = workbook.pulses.iter().collect();
        assert_eq!(pulses.len(), 1);
        (pulses[0].role, pulses[0].answers.get("now").copied())
    };
    assert_eq!(number(&workbook), (Some(Role::Hurt), Some(4)));
    workbook.undo();
    assert_eq!(number(&workbook), (Some(Role::Hurt), Some(10)));
    assert!(!home.run(&["pulse", "--list"]).out.contains('4'));
    assert!(home.run(&["pulse", "--list", "--words"]).out.ends_with("  4\n"));
}

#[test]
fn a_promise_is_made_of_one_line_and_marked_as_on_the_plan() {
    let home = full();
    let make =
        |words: &str, day: &str| home.give(words.as_bytes(), &["promise", "--new", "--day", day]);
    let said = make("Tell the bittern\n", "today");
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert_eq!(make("Ring at noon\n", "tomorrow").code, Some(0));
    for (words, day) in [("Ring\n", "blursday"), ("Ring\n", "yesterday"), ("  \n", "today")] {
        let said = make(words, day);
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{day}: {}", said.err);
    }
    let code = |words: &str| {
        let listed = home.run(&["list", "promises", "--words"]).out;
        let line = listed.lines().find(|line| line.contains(words)).unwrap().to_owned();
        line.split(' ').next().unwrap().to_owned()
    };
    let (today, tomorrow) = (code("bittern"), code("noon"));
    let said = home.run(&["promise", &today, "kept"]);
    assert_eq!((said.code, said.out.as_str()), (Some(0), "Marked as kept.\n"), "{}", said.err);
    let state = |workbook: &Workbook| {
        let found = workbook.promises.iter().find(|it| it.what.contains("bittern")).unwrap();
        (found.state, found.by, found.marked_by)
    };
    let mut workbook = kept(&home);
    assert_eq!(state(&workbook), (PromiseState::Kept, Role::Hurt, Some(Role::Hurt)));
    workbook.undo();
    assert_eq!(state(&workbook), (PromiseState::Open, Role::Hurt, None));
    assert!(home.run(&["promise", &today, "kept"]).out.contains("already"));
    assert!(home.run(&["promise", &today, "missed"]).out.contains("its card"));
    let refused = home.run(&["promise", &tomorrow, "kept"]);
    assert!(refused.code == Some(3) && refused.err.contains("has not come"), "{}", refused.err);
    assert_eq!(home.run(&["promise", &tomorrow, "early"]).code, Some(0));
    let mended = home.run(&["promise", &today, "mended"]);
    assert!(mended.code == Some(2) && mended.err.contains("its card"), "{}", mended.err);
    // What has no day is not due, and has no mark yet.
    let undated = code(CANARY);
    assert_eq!(home.run(&["promise", &undated, "kept"]).code, Some(3));
    assert_eq!(home.run(&["promise", &today]).code, Some(2));
    assert_eq!(home.run(&["promise", "--as", "hurt"]).code, Some(2));
}

#[test]
fn nothing_is_kept_before_somebody_has_begun() {
    let home = Home::fresh();
    for (verb, input) in
        [(&["tick", STEP][..], ""), (&["pulse"], "5\n"), (&["promise", "--new"], "Ring\n")]
    {
        let said = home.give(input.as_bytes(), verb);
        assert_eq!((said.code, said.out.as_str()), (Some(3), ""), "{verb:?}");
        assert!(said.err.contains("until you choose Begin"), "{}", said.err);
    }
    assert!(!home.words().exists());
}

#[test]
fn what_is_new_is_left_for_the_window_that_is_open_and_what_is_there_is_not_touched() {
    let home = full();
    assert_eq!(home.run(&["tick", STEP]).code, Some(0));
    let mut window = Store::new(Arc::new(Disk), paths(&home));
    let Opening::Opened { mut workbook, .. } = window.open(stamp(NOW)) else { panic!("locked") };
    let said = home.give(b"Tell the bittern\n", &["promise", "--new", "--day", "today"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert!(said.out.contains("open window takes it in"), "{}", said.out);
    let [trust_guide::store::Waiting::Left(left)] = &window.inbox()[..] else { panic!("not one") };
    assert_eq!(workbook.come_in(&left.what), 1);
    assert!(workbook.promises.iter().any(|it| it.what.contains("bittern")));
    // To untick changes a record that is in the window.
    let said = home.run(&["untick", STEP]);
    assert_eq!((said.code, said.out.as_str()), (Some(3), ""));
    assert!(said.err.contains("another window"), "{}", said.err);
    assert_eq!(window.inbox().len(), 1);
    drop(window);
    assert_eq!(ticked_by(&kept(&home)), [Some(Role::Hurt)]);
}

#[test]
fn what_cannot_be_read_is_refused_and_no_byte_is_changed() {
    let home = full();
    for bytes in [&b"{ half a workbook"[..], b"\xff\xfe"] {
        fs::write(home.workbook(), bytes).unwrap();
        for (verb, input) in [(&["tick", STEP][..], ""), (&["pulse"], "5"), (&["list"], "")] {
            let said = home.give(input.as_bytes(), verb);
            assert_eq!((said.code, said.out.as_str()), (Some(3), ""), "{verb:?} {}", said.err);
        }
        assert_eq!(fs::read(home.workbook()).unwrap(), bytes);
    }
    // Words that are no text, or no line.
    let home = full();
    let said = home.give(b"\xff\xfe", &["promise", "--new"]);
    assert!(said.code == Some(1) && said.err.contains("UTF-8"), "{}", said.err);
    let said = home.give(&[b'a'; 5000], &["find"]);
    assert!(said.code == Some(1) && said.err.contains("longer than a line"), "{}", said.err);
}

#[test]
fn a_promise_of_both_is_listed_marked_by_each_and_in_the_calendar() {
    for role in [Some(Role::Both), None, Some(Role::Hurt)] {
        let home = Home::with(&format::encode(&welcomed(role)).unwrap());
        let new = ["promise", "--new", "--day", "today", "--as", "both"];
        let said = home.give(b"cook together", &new);
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{role:?}");
        let listed = home.run(&["list", "promises", "--json"]);
        let listed: serde_json::Value = serde_json::from_str(&listed.out).unwrap();
        let items = listed["items"].as_array().unwrap();
        assert_eq!(items.len(), 2, "{role:?}: each has a part of it: {listed}");
        let calendar = ["export", "calendar", "--titles", "--yes", "--to", "-"];
        let calendar = home.run(&calendar).out;
        assert_eq!(calendar.matches("BEGIN:VTODO").count(), 1, "{role:?}: {calendar}");
        let own = items.iter().find(|item| item["by"] == "hurt").unwrap();
        let code = own["id"].as_str().unwrap();
        let mut mark = vec!["promise", code, "kept"];
        if role != Some(Role::Hurt) {
            mark.extend(["--as", "hurt"]);
        }
        let said = home.run(&mark);
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{role:?}");
        let states: Vec<_> = kept(&home).promises.iter().map(|it| (it.by, it.state)).collect();
        assert!(states.contains(&(Role::Hurt, PromiseState::Kept)), "{role:?}: {states:?}");
    }
}
