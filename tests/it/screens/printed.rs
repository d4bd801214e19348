//! What `trust-guide today` prints, held against the screen it speaks of.

use std::sync::Arc;

use proptest::prelude::*;
use trust_guide::{
    domain::{
        day::Day,
        history::Done,
        id::NodeId,
        kinds::Record,
        promise::Promise,
        pulse::{Pulse, PulseKind},
        role::Role,
        tick::Whose,
        words::Words,
        workbook::Workbook,
    },
    shell::Session,
};

use crate::harness::{NOW, Play, guide, stamp, welcomed};

/// A word that a person wrote, and that must never be printed.
const CANARY: &str = "quillwort";

/// What can be different about a workbook, for what a day holds.
#[derive(Clone, Debug)]
struct Life {
    role: Option<Role>,
    begun: i64,
    pulses: Vec<(Option<Role>, PulseKind, i64)>,
    promises: Vec<(Role, i64)>,
    put_off: Vec<&'static str>,
    ticked: usize,
    read: usize,
}

fn life() -> impl Strategy<Value = Life> {
    let roles = vec![None, Some(Role::Hurt), Some(Role::Broke), Some(Role::Both)];
    let role = || prop::sample::select(roles.clone());
    let kind = prop::sample::select(vec![PulseKind::Day, PulseKind::Week]);
    let by = prop::sample::select(vec![Role::Hurt, Role::Broke, Role::Both]);
    let names = vec!["pulse.day", "pulse.week", "step", "prompt", "promise.0", "promise.1"];
    (
        role(),
        0..20_i64,
        prop::collection::vec((role(), kind, 0..9_i64), 0..6),
        prop::collection::vec((by, prop_oneof![-1..4_i64, 13..40_i64]), 0..6),
        prop::sample::subsequence(names, 0..6),
        0..30_usize,
        0..30_usize,
    )
        .prop_map(|(role, begun, pulses, promises, put_off, ticked, read)| Life {
            role,
            begun,
            pulses,
            promises,
            put_off,
            ticked,
            read,
        })
}

fn lived(life: &Life) -> Workbook {
    let now = stamp(NOW);
    let today = Day::of(now, 4);
    let mut workbook = welcomed(life.role);
    workbook
        .edit_profile(|profile| profile.welcomed = Some(now - chrono::Duration::days(life.begun)));
    for (role, kind, back) in &life.pulses {
        let day = today.plus(-back);
        let mut pulse = Pulse::taken(Pulse::id_of(*kind, *role, day), *kind, *role, now, day);
        pulse.answers.insert(Pulse::NOW.to_owned(), 4);
        workbook.record(Done::Pulse, now, Record::Pulse(Arc::new(pulse)), false);
    }
    for (place, (by, back)) in life.promises.iter().enumerate() {
        let (id, day) = (format!("{place}"), today.plus(-back));
        let promise = Promise::made(id.as_str().into(), Words::from(CANARY), *by, now, day);
        workbook.record(Done::Promise, now, Record::Promise(Arc::new(promise)), false);
    }
    let guide = guide();
    let steps = guide.stages.iter().flat_map(|stage| &stage.steps).map(|step| step.id.clone());
    let pages = guide.stages.iter().flat_map(|stage| &stage.pages).map(|page| page.id.clone());
    let marked: Vec<NodeId> = steps.take(life.ticked).chain(pages.take(life.read)).collect();
    for id in marked {
        workbook.mark_read(&id, Whose::default(), now, today);
    }
    for name in &life.put_off {
        workbook.put_off(&crate::keeping::wait(name), now, today);
    }
    workbook
}

/// Words without the ways they are broken into lines.
fn run_on(text: &str) -> String {
    text.split_whitespace().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn the_command_tells_what_the_screen_tells_and_no_word_of_ones_own(life in life()) {
        let workbook = lived(&life);
        let lines = Session::of(guide(), workbook.clone(), stamp(NOW)).today();
        let screen = Play::of(workbook, 80, 70).screen();
        let today = screen.split("YOU ARE HERE").next().unwrap_or_default();
        let (shown, printed) = (run_on(today), lines.join("\n"));
        prop_assert!(!printed.contains(CANARY), "{}", printed);
        let both = |words: &str| (shown.contains(&run_on(words)), printed.contains(words));
        for words in ["How are you right now?", "The pulse of the week: 6 short questions"] {
            let (on_screen, in_print) = both(words);
            prop_assert_eq!(on_screen, in_print, "{}\n{}\n{}", words, today, &printed);
        }
        let answered = today.contains("Today you said") || today.contains("Answered today");
        prop_assert_eq!(answered, printed.contains("pulse is answered"), "{}\n{}", today, &printed);
        let promises = lines.iter().filter(|line| line.starts_with("A promise")).count();
        prop_assert_eq!(today.matches(CANARY).count(), promises, "{}\n{}", today, &printed);
        // Each thing that is printed is on the screen, and there is no other one there.
        let after = |lead: &str| {
            let line = lines.iter().find_map(|line| line.strip_prefix(lead));
            line.map(|words| run_on(words.rsplit_once(" (").map_or(words, |(words, _)| words)))
        };
        let thing = ["Read: ", "Try: ", "When it is true: "].iter().find_map(|lead| after(lead));
        prop_assert_eq!(thing.is_some(), today.contains("ONE SMALL THING"), "{}", today);
        prop_assert!(thing.is_none_or(|words| shown.contains(&words)), "{}\n{}", today, printed);
        let prompt = after("To write from: ");
        prop_assert_eq!(prompt.is_some(), today.matches('✎').count() == 2, "{}", today);
        prop_assert!(prompt.is_none_or(|words| shown.contains(&words)), "{}\n{}", today, printed);
        let older = lines.iter().find(|line| line.contains(" older one"));
        prop_assert_eq!(older.is_some(), today.contains(" older one"), "{}\n{}", today, printed);
        prop_assert!(older.is_none_or(|words| today.contains(words.as_str())), "{}", today);
        let more = lines.iter().find(|line| line.starts_with("And "));
        // A line of the guide may go on with “and”, too.
        let folded = |line: &str| {
            let words = line.trim_start_matches(['▸', ' ']).strip_prefix("and ");
            words.is_some_and(|words| words.starts_with(|sign: char| sign.is_ascii_digit()))
        };
        let is_folded = today.lines().any(folded);
        prop_assert_eq!(more.is_some(), is_folded, "{}\n{}", today, printed);
    }
}
