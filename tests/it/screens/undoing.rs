//! Undo and redo say by name what they take back, for every kind of change, and no private word.

mod entries;
mod past;

use std::sync::Arc;

use trust_guide::{
    domain::{
        day::{Day, Stamp},
        field::Answer,
        history::Done,
        id::{NodeId, RecordId},
        journal::Entry,
        kinds::Record,
        promise::{Promise, PromiseId, PromiseState},
        pulse::{Pulse, PulseKind},
        role::Role,
        sitting::Sitting,
        tick::Tick,
        words::Words,
        workbook::Workbook,
    },
    screens::Screen,
};

use crate::harness::{NOW, Play, guide, stamp, welcomed};

/// What a person wrote and no notice may tell.
const CANARY: &str = "quillwort";

fn now() -> Stamp {
    stamp(NOW)
}

fn today() -> Day {
    Day::of(now(), 4)
}

/// The words of the question that is asked, without the box around them.
fn asked(screen: &str) -> String {
    let inside =
        screen.lines().filter_map(|line| Some(line.rsplit_once('┃')?.0.rsplit_once('┃')?.1));
    inside.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

/// Takes the last change back, through the question where one is asked, and does it again; each says
/// what it is about in these words.
#[track_caller]
fn says(workbook: Workbook, named: &str) {
    let mut play = Play::of(workbook, 100, 40);
    play.keys("u");
    if matches!(play.app.screens().last(), Some(Screen::Ask(_))) {
        let question = asked(&play.screen());
        assert!(question.contains(named), "asked about {named}: {question}");
        play.keys("j<enter>");
    }
    for _ in 0..2 {
        let told = play.app.notice().unwrap_or_default().to_owned();
        assert!(told.contains(named), "{named}: {told}");
        assert!(!told.contains(CANARY), "{told}");
        if told.contains("Only they can") {
            return;
        }
        play.keys("<c-r>");
    }
}

/// A workbook in which one thing was done.
fn done(what: &str, record: Record) -> Workbook {
    let mut workbook = welcomed(Some(Role::Hurt));
    workbook.record(Done::from(what.to_owned()), now(), record, false);
    workbook
}

/// A workbook in which something that stands there was changed.
fn changed(what: &str, before: Record, after: Record) -> Workbook {
    let mut workbook = done("earlier", before);
    workbook.record(Done::from(what.to_owned()), now(), after, false);
    workbook
}

fn tick(id: &str, on: bool) -> Record {
    let extra = trust_guide::domain::extra::Extra::new();
    let id = RecordId::from(id);
    let (node, by) = (NodeId::from(id.as_str()), None);
    let (created, changed, day) = (now(), now(), today());
    let together = false;
    Record::Tick(Arc::new(Tick { id, created, changed, day, on, node, by, together, extra }))
}

#[test]
fn a_tick_is_named_by_its_step_and_a_heavy_one_only_where_it_stands() {
    let guide = guide();
    let steps =
        || guide.stages.iter().flat_map(|stage| stage.steps.iter().map(move |it| (stage, it)));
    // An old tick without a name on the other side is that side’s, and not named here.
    for (stage, step) in steps().step_by(4).filter(|(_, step)| step.role != Role::Broke) {
        let start: String = step.text.trim_end_matches('.').chars().take(40).collect();
        let exercise = step.exercise.as_ref().and_then(|id| stage.exercise(id));
        let heavy = exercise.is_some_and(|exercise| exercise.heat == 3 || exercise.unkept);
        let workbook = done("tick", tick(step.id.as_str(), true));
        if heavy {
            says(workbook.clone(), &format!("ticked a step in “{}”", stage.short));
            let mut play = Play::of(workbook, 100, 40);
            play.app.update(now(), trust_guide::ui::Action::Do(trust_guide::ui::Command::Undo));
            assert!(!play.screen().contains(&start), "{}", play.screen());
        } else {
            says(workbook, &format!("ticked “{start}"));
        }
    }
    let step = steps().next().unwrap().1.id.clone();
    let ticked = tick(step.as_str(), true);
    says(changed("untick", ticked, tick(step.as_str(), false)), "unticked “");
    let mut on_its_stage = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    on_its_stage.keys("9 u");
    assert!(
        on_its_stage.screen().contains("Taken back: ticked “I ate"),
        "{}",
        on_its_stage.screen()
    );
}

#[test]
fn what_was_not_for_today_is_named_by_its_kind() {
    for (name, told) in [
        ("pulse.day", "today’s pulse"),
        ("pulse.week", "the pulse of the week"),
        ("step", "the small thing of today"),
        ("prompt", "the question to write from"),
        ("back.1", "a talk on a break"),
        ("talk.1", "a talk that was begun"),
        ("review.1", "a line of the plan to look at again"),
        ("sitting.1", "a page that names a day"),
        ("sting.1.2", "a date that may hurt"),
        ("booster.3", "looking in again"),
        ("monthly.forg.h3", "a page for once a month"),
        ("promise.none", "a promise"),
    ] {
        let mut workbook = welcomed(Some(Role::Hurt));
        workbook.put_off(&crate::keeping::wait(name), now(), today());
        says(workbook, &format!("“not today” for {told}"));
    }
    let mut workbook = welcomed(Some(Role::Hurt));
    workbook.record(Done::Promise, now(), promise("a", "Bring the bank letters", false), false);
    workbook.put_off(&crate::keeping::wait("promise.a"), now(), today());
    says(workbook, "“not today” for “Bring the bank letters”");
}

#[test]
fn an_entry_is_named_by_its_day_and_length() {
    let entry = |body: &str, trashed: bool| {
        let mut entry = Entry::begun("1".into(), now(), today());
        (entry.title, entry.body) = (Words::from(CANARY), Words::from(body));
        entry.trashed = trashed.then(now);
        Record::Entry(Arc::new(entry))
    };
    says(done("entry", entry("three words here", false)), "the entry of today");
    let (one, two) = (entry("one", false), entry("one two", false));
    says(changed("entry", one.clone(), two), "writing more in the entry of today");
    says(changed("delete", one.clone(), entry("one", true)), "deleting the entry of today");
    says(changed("put back", entry("one", true), one), "putting back the entry of today");
}

fn sitting(exercise: &str, shared: bool, change: impl FnOnce(&mut Sitting)) -> Record {
    let mut sitting = Sitting::begun("s".into(), NodeId::from(exercise), now(), today());
    sitting.shared = shared;
    let guide = guide();
    let (_, found) = guide.exercise(&NodeId::from(exercise)).unwrap();
    let words = Answer::Text(Words::from(CANARY));
    sitting.answers.insert(found.fields[0].id.clone(), words);
    change(&mut sitting);
    Record::Sitting(Arc::new(sitting))
}

#[test]
fn an_answer_is_named_by_its_question_and_a_private_page_only_where_it_is_shown() {
    let guide = guide();
    let all =
        guide.stages.iter().flat_map(|stage| stage.exercises.iter().map(move |it| (stage, it)));
    for (stage, exercise) in all.step_by(9) {
        let id = exercise.id.as_str();
        let own = done("answer", sitting(id, false, |_| ()));
        says(own, &format!("on a page of your own in “{}”", stage.short));
        let label: String =
            exercise.fields[0].label.trim_end_matches('.').chars().take(30).collect();
        let shared = done("answer", sitting(id, true, |_| ()));
        says(shared, &format!("the answer to “{label}"));
    }
    let (id, title) =
        ("comm.h1", guide.exercise(&NodeId::from("comm.h1")).unwrap().1.title.clone());
    let plain = |shared| sitting(id, shared, |_| ());
    let rated = |shared| sitting(id, shared, |sitting| sitting.before = Some(3));
    says(changed("rating", plain(true), rated(true)), &format!("how heavy it was in “{title}”"));
    says(changed("rating", plain(false), rated(false)), "how heavy it was on a page of your own");
    says(changed("share", plain(false), plain(true)), &format!("marking “{title}” to share"));
    says(changed("share", plain(true), plain(false)), "no longer sharing a page of your");
    for what in
        ["keep", "moving up", "looked at again", "taking away a line", "change from outside"]
    {
        says(changed(what, plain(true), rated(true)), &title);
    }
}

fn promise(id: &str, what: &str, private: bool) -> Record {
    let promise = Promise::made(id.into(), Words::from(what), Role::Hurt, now(), today());
    Record::Promise(Arc::new(Promise { private, ..promise }))
}

#[test]
fn a_promise_is_named_by_its_words_unless_it_is_of_a_private_page() {
    let name = "Bring the bank letters";
    says(done("promise", promise("a", name, false)), &format!("the new promise “{name}”"));
    let noted = |private, words: &str| {
        let Record::Promise(promise) = promise("a", words, private) else { unreachable!() };
        Record::Promise(Arc::new(Promise { note: Words::from(CANARY), ..(*promise).clone() }))
    };
    for (what, told) in [
        ("promise", "a change of “Bring the bank letters”"),
        ("promise kept", "“Bring the bank letters”: kept"),
        ("kept", "“Bring the bank letters”: kept"),
        ("missed", "“Bring the bank letters”: missed"),
        ("early word", "“Bring the bank letters”: early word"),
        ("repaired", "“Bring the bank letters”: repaired"),
        ("repair", "“Bring the bank letters”: repair"),
        ("words of a newer one", "“Bring the bank letters”: words of a newer one"),
        ("open", "“Bring the bank letters”: open again"),
        ("away", "“Bring the bank letters”: away"),
        ("seen", "that “Bring the bank letters” was seen"),
        ("seen otherwise", "that “Bring the bank letters” was seen otherwise"),
        ("note", "“Bring the bank letters”: note"),
        ("move", "“Bring the bank letters”: moved to today"),
        ("taking away a promise", "taking away “Bring the bank letters”"),
        ("putting back a promise", "putting back “Bring the bank letters”"),
    ] {
        says(changed(what, promise("a", name, false), noted(false, name)), told);
    }
    let hidden = changed("kept", promise("a", CANARY, true), noted(true, CANARY));
    let mut play = Play::of(hidden, 80, 24);
    play.keys("Au");
    let asked = play.screen();
    assert!(asked.contains("a promise of your own") && !asked.contains(CANARY), "{asked}");
}

/// A day of what both do, as the part of one of them.
fn part(by: Role, day: Day, set: impl Fn(&mut Promise)) -> Record {
    let whole = RecordId::from(format!("a@{day}").as_str());
    let mut part =
        Promise::made(PromiseId::read(&whole).part_of(by).id(), "Walk".into(), by, now(), day);
    (part.action, part.half_of) = (Some("a".into()), Some(whole));
    set(&mut part);
    Record::Promise(Arc::new(part))
}

#[test]
fn a_mark_of_what_both_do_says_whose_it_was_and_a_card_is_not_taken_for_a_mark() {
    let kept = |promise: &mut Promise| promise.state = PromiseState::Kept;
    says(done("kept", part(Role::Hurt, today(), kept)), "“Walk”: kept");
    let theirs = done("kept", part(Role::Broke, today(), kept));
    says(theirs, "“Walk” (the one who broke trust): kept");
    let told = |promise: &mut Promise| promise.told = Some("card".into());
    let (before, after) = (part(Role::Hurt, today(), |_| ()), part(Role::Hurt, today(), told));
    says(changed("early word", before, after), "the card of “Walk”");
    let mut put_off = done("kept", promise("p", "Save", false));
    put_off.put_off(&crate::keeping::wait("promise.p.hurt"), now(), today());
    says(put_off, "“not today” for “Save”");
}

#[test]
fn many_days_closed_in_one_step_are_named_and_taken_back_at_once() {
    let away = |promise: &mut Promise| promise.state = PromiseState::Away;
    let closed = |from: i64| {
        let mut workbook = welcomed(Some(Role::Hurt));
        let days = (from..0).map(|back| part(Role::Hurt, today().plus(back), away));
        workbook.record_all(Done::DaysAway, now(), &"s".into(), days.collect());
        workbook
    };
    says(closed(-3), "days away, Fri 20 Nov to Sun 22 Nov: 3 promises");
    says(closed(-1), "days away, Sun 22 Nov: 1 promise");
    let mut play = Play::of(closed(-3), 100, 40);
    play.keys("Pu");
    assert!(play.app.workbook().promises.is_empty(), "{}", play.screen());
}

#[test]
fn what_the_other_one_set_of_their_own_part_is_left_to_them() {
    let set = |by| {
        move |promise: &mut Promise| {
            (promise.state, promise.marked_by) = (PromiseState::Missed, Some(by));
        }
    };
    for (by, is_left) in [(Role::Broke, true), (Role::Hurt, false)] {
        let mut play = Play::of(done("missed", part(by, today(), set(by))), 100, 40);
        play.keys("Pu");
        assert!(!matches!(play.app.screens().last(), Some(Screen::Ask(_))), "{}", play.screen());
        assert_eq!(play.app.workbook().promises.is_empty(), !is_left, "{}", play.screen());
    }
}

#[test]
fn a_number_is_named_by_whose_it_is_and_never_told() {
    let pulse = |kind, role, value: u8| {
        let mut pulse = Pulse::taken(Pulse::id_of(kind, role, today()), kind, role, now(), today());
        pulse.answers.insert(Pulse::NOW.to_owned(), value);
        Record::Pulse(Arc::new(pulse))
    };
    let (own, other) = (Some(Role::Hurt), Some(Role::Broke));
    says(done("pulse", pulse(PulseKind::Day, own, 3)), "the number of today");
    says(done("pulse", pulse(PulseKind::Day, other, 3)), "the pulse of the one who broke trust");
    says(done("pulse", pulse(PulseKind::Week, own, 3)), "the pulse of the week");
    let theirs = done("pulse", pulse(PulseKind::Week, other, 3));
    says(theirs, "the pulse of the week of the one who broke trust");
    says(
        done("how heard somebody felt", pulse(PulseKind::Heard, own, 3)),
        "how heard somebody felt",
    );
}

#[test]
fn nothing_that_is_one_persons_alone_is_changed_by_undo_in_the_role_of_the_other() {
    let mut pulse = Pulse::taken(
        Pulse::id_of(PulseKind::Day, Some(Role::Hurt), today()),
        PulseKind::Day,
        Some(Role::Hurt),
        now(),
        today(),
    );
    pulse.answers.insert(Pulse::NOW.to_owned(), 3);
    let pulse = Record::Pulse(Arc::new(pulse));
    let kept = part(Role::Hurt, today(), |promise| {
        (promise.state, promise.marked_by) = (PromiseState::Kept, Some(Role::Hurt));
    });
    for (what, record) in [("pulse", pulse), ("kept", kept)] {
        let done = |role| {
            let mut workbook = done(what, record.clone());
            workbook.edit_profile(|profile| profile.role = role);
            workbook
        };
        let id = record.id().clone();
        let stands = |play: &Play| {
            let workbook = play.app.workbook();
            workbook.pulses.find(&id).is_some_and(|it| !it.is_blank())
                || workbook.promises.find(&id).is_some_and(|it| it.state == PromiseState::Kept)
        };
        for road in ["", "0", "P", "L", "J", "p"] {
            let mut play = Play::of(done(Some(Role::Broke)), 100, 40);
            play.keys(road).keys("uj<enter>");
            assert!(stands(&play), "{road}: {}", play.screen());
            // Nor is it done again by anybody else once its owner took it back.
            let mut workbook = done(Some(Role::Hurt));
            workbook.undo();
            workbook.edit_profile(|profile| profile.role = Some(Role::Broke));
            let mut play = Play::of(workbook.clone(), 100, 40);
            play.keys(road).keys("<c-r>j<enter>");
            assert!(!stands(&play), "{road}: {}", play.screen());
        }
        let mut play = Play::of(done(Some(Role::Broke)), 100, 40);
        play.keys("u");
        let notice = play.app.notice().unwrap_or_default();
        assert!(notice.contains("Only they can take this back"), "{notice}");
        // At one keyboard it is taken back by whoever says to be its owner.
        for role in [Some(Role::Both), None] {
            let mut play = Play::of(done(role), 100, 40);
            play.keys("Pu");
            let question = asked(&play.screen());
            assert!(question.contains("I am the one who was hurt. Take it back"), "{question}");
            assert!(question.contains("▸ Leave it as it is"), "{question}");
            play.keys("<enter>");
            assert!(stands(&play), "{}", play.screen());
        }
        // Its owner takes it back as ever.
        let mut play = Play::of(done(Some(Role::Hurt)), 100, 40);
        play.keys("Pu");
        if matches!(play.app.screens().last(), Some(Screen::Ask(_))) {
            play.keys("j<enter>");
        }
        assert!(!stands(&play), "{}", play.screen());
    }
}
