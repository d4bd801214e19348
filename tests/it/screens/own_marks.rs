//! What both do has a mark for each: each says it of themselves, and of the other only what they saw.

use trust_guide::{
    domain::{
        id::RecordId,
        kinds::Record,
        profile::Company,
        promise::{Promise, PromiseState},
        role::Role,
    },
    store::format::{decode, encode},
};

use crate::{
    harness::Play,
    plans::{agreed, promised, today},
    screens::plan::{told, walk_to},
};

const HURT: &str = "a1@2026-11-23.hurt";
const BROKE: &str = "a1@2026-11-23.broke";

fn state(play: &Play, id: &str) -> Option<PromiseState> {
    play.app.workbook().promises.find(&RecordId::from(id)).map(|promise| promise.state)
}

/// The same workbook, opened by the other one.
fn handed(play: &Play, role: Role) -> Play {
    let mut workbook = play.app.workbook().clone();
    workbook.edit_profile(|profile| profile.role = Some(role));
    Play::of(workbook, 60, 40)
}

#[test]
fn one_marks_their_own_part_and_the_others_stays_open() {
    let mut play = Play::of(agreed(Role::Hurt), 60, 40);
    play.keys("P ");
    assert_eq!((state(&play, HURT), state(&play, BROKE)), (Some(PromiseState::Kept), None));
    let mut play = handed(&play, Role::Broke);
    play.keys("P<enter>jj<enter><esc>");
    let both = (state(&play, HURT), state(&play, BROKE));
    assert_eq!(both, (Some(PromiseState::Kept), Some(PromiseState::Missed)));
    let read = decode(&encode(play.app.workbook()).unwrap()).unwrap();
    assert_eq!(read.promises, play.app.workbook().promises);
}

#[test]
fn nobody_says_of_the_other_that_they_did_not_keep_it() {
    for role in [Role::Hurt, Role::Broke] {
        let mut play = Play::of(agreed(role), 60, 40);
        play.keys("P");
        walk_to(&mut play, "▸ ○ Phones away at dinner your partner · today");
        let before = play.app.workbook().promises.clone();
        play.keys(" ");
        assert!(told(&play).contains("for your partner to say"), "{}", play.screen());
        play.keys("d");
        play.keys("<enter>");
        for refused in ["Kept", "Missed", "Early word", "Move it", "note", "Take it away"] {
            assert!(!told(&play).contains(&format!("┃ {refused}")), "{refused} {}", play.screen());
        }
        // What they saw is all that is theirs to say.
        assert!(told(&play).contains("▸ I saw it done"), "{}", play.screen());
        play.keys("<esc>");
        assert_eq!(play.app.workbook().promises, before, "{}", play.screen());
    }
}

#[test]
fn the_other_one_saw_it_otherwise_and_both_words_stand_side_by_side() {
    let mut play = Play::of(agreed(Role::Broke), 60, 40);
    play.keys("P ");
    let mut play = handed(&play, Role::Hurt);
    play.keys("P");
    walk_to(&mut play, "FROM BEFORE");
    play.keys("G<home>");
    walk_to(&mut play, "▸ ● Phones away at dinner your partner · today · kept");
    play.keys("<enter>");
    assert!(told(&play).contains("This is theirs to mark; you can"), "{}", play.screen());
    play.keys("j<enter>");
    let kept = play.app.workbook().promises.find(&BROKE.into()).unwrap().clone();
    assert_eq!(kept.state, PromiseState::Kept, "their own mark stays as it is");
    assert!(kept.otherwise.is_some() && kept.seen.is_none());
    assert!(told(&play).contains("kept · you saw it otherwise"), "{}", play.screen());
    // It is no mark: what is counted is what each said of themselves.
    let mut play = handed(&play, Role::Broke);
    play.keys("P");
    walk_to(&mut play, "kept · your partner saw it otherwise");
    play.keys("G<home>");
    assert!(whole(&mut play).contains("kept or told early of"), "{}", play.screen());
    play.keys("<home>");
    walk_to(&mut play, "▸ ● Phones away at dinner you · today");
    play.keys(" ");
    let open = play.app.workbook().promises.find(&BROKE.into()).unwrap().clone();
    assert_eq!((open.state, open.otherwise), (PromiseState::Open, kept.otherwise));
}

fn whole(play: &mut Play) -> String {
    let mut all = told(play);
    for _ in 0..10 {
        play.keys("<pgdn>");
        all += &told(play);
    }
    all
}

#[test]
fn at_one_keyboard_it_is_asked_whose_mark_it_is() {
    for key in [" ", "<enter>", "d"] {
        let mut play = Play::of(agreed(Role::Both), 60, 40);
        let before = play.app.workbook().promises.clone();
        play.keys(&format!("P{key}"));
        assert!(told(&play).contains("Who says it?"), "{key}: {}", play.screen());
        play.keys("<esc>");
        assert_eq!(play.app.workbook().promises, before);
    }
    let mut play = Play::of(agreed(Role::Both), 60, 40);
    play.keys("P");
    walk_to(&mut play, "▸ ○ Phones away at dinner who was hurt · today");
    // The one who broke trust can say only what they saw of it, and nothing was said yet.
    play.keys("<enter>j<enter>");
    assert!(!told(&play).contains("┃ Kept"), "{}", play.screen());
    play.keys("<esc>");
    play.keys("<enter><enter><enter>");
    let kept = play.app.workbook().promises.find(&HURT.into()).unwrap();
    assert_eq!((kept.state, kept.marked_by), (PromiseState::Kept, Some(Role::Hurt)));
    assert_eq!(state(&play, BROKE), None);
    // Who spoke is not remembered for the next key.
    play.keys("<home> ");
    assert!(told(&play).contains("Who says it?"), "{}", play.screen());
}

#[test]
fn today_brings_up_the_readers_own_part_first_and_then_the_others_as_any_promise_of_theirs() {
    for role in [Role::Hurt, Role::Broke] {
        let mut play = Play::of(agreed(role), 80, 40);
        let screen = told(&play);
        let own = screen.find("Phones away at dinner today");
        let theirs = screen.find("Phones away at dinner your partner · today");
        assert!(own < theirs && own.is_some(), "{}", play.screen());
        play.keys("P ").keys("0");
        let screen = told(&play);
        assert!(!screen.contains("Phones away at dinner today"), "{screen}");
        assert!(screen.contains("Phones away at dinner your partner · today"), "{screen}");
        // Space marks nothing of the other one's: it leads to the plan.
        let before = play.app.workbook().promises.clone();
        walk_to(&mut play, "▸ ○ Phones away at dinner your partner");
        play.keys(" ");
        assert!(told(&play).starts_with("Our plan"), "{}", play.screen());
        assert_eq!(play.app.workbook().promises, before);
    }
    // Both at one keyboard: a line for each, and Space leads to the plan, where it is asked whose it is.
    let mut play = Play::of(agreed(Role::Both), 80, 40);
    assert_eq!(told(&play).matches("Phones away at dinner").count(), 2, "{}", play.screen());
    let before = play.app.workbook().promises.clone();
    walk_to(&mut play, "▸ ○ Phones away at dinner");
    play.keys(" ");
    assert!(told(&play).starts_with("Our plan"), "{}", play.screen());
    assert_eq!(play.app.workbook().promises, before);
}

#[test]
fn who_is_alone_meets_no_part_of_the_other_one() {
    let mut workbook = agreed(Role::Hurt);
    workbook.edit_profile(|profile| profile.company = Some(Company::Alone));
    for keys in ["P", "Pv", "Pvv", "L"] {
        let mut play = Play::of(workbook.clone(), 80, 40);
        play.keys(keys);
        let all = whole(&mut play);
        let own = all.replace("Couples session your partner", "");
        assert!(!own.contains("Phones away at dinner your partner"), "{keys}: {all}");
    }
}

#[test]
fn one_mark_for_two_of_an_older_file_says_so_and_is_counted_for_neither() {
    let mut workbook = agreed(Role::Hurt);
    promised(&mut workbook, "a1@2026-11-22", -1, Role::Both, PromiseState::Kept);
    let old = workbook.promises.find(&"a1@2026-11-22".into()).unwrap();
    let old = Promise { action: Some("a1".into()), marked_by: None, ..Promise::clone(old) };
    workbook.put(Record::Promise(std::sync::Arc::new(old)));
    let mut play = Play::of(workbook.clone(), 60, 60);
    play.keys("P");
    let all = whole(&mut play);
    assert!(all.contains("each of you · yesterday · kept · one mark for both"), "{all}");
    assert!(all.contains("both of you, one mark for two"), "{all}");
    play.keys("L");
    let all = whole(&mut play);
    assert!(all.contains("By both of you, one mark for two"), "{all}");
    assert_eq!(workbook.promises.len(), play.app.workbook().promises.len());
}

#[test]
fn a_promise_that_two_make_together_has_a_mark_for_each_as_well() {
    let mut play = Play::of(crate::harness::welcomed(Some(Role::Hurt)), 60, 40);
    play.keys("Pn<enter>Save ten a week<enter><enter><enter>jj<enter><esc>");
    let made = play.app.workbook().promises.at(0).unwrap().clone();
    assert_eq!((made.by, made.day), (Role::Both, today()));
    let screen = told(&play);
    assert!(screen.contains("▸ ○ Save ten a week you · today"), "{screen}");
    assert!(screen.contains("Save ten a week your partner · today"), "{screen}");
    play.keys(" ");
    let id = RecordId::from(format!("{}.hurt", made.id).as_str());
    assert_eq!(play.app.workbook().promises.find(&id).unwrap().state, PromiseState::Kept);
    play.keys("uu");
    assert!(play.app.workbook().promises.is_empty(), "{}", play.screen());
}

#[test]
fn today_shows_the_part_of_each_and_speaks_of_earlier_days_only_where_one_is_open() {
    use crate::{harness::stamp, plans::opened};
    let mut workbook = agreed(Role::Both);
    let all: Vec<_> = workbook.promises.iter().cloned().collect();
    for promise in all {
        let gone = Promise { trashed: Some(promise.created), ..Promise::clone(&promise) };
        workbook.put(Record::Promise(std::sync::Arc::new(gone)));
    }
    let on = |day: &str, workbook: &trust_guide::domain::workbook::Workbook| {
        let now = stamp(&format!("{day}T12:00:00+01:00"));
        Play::opened_at(now, opened(workbook.clone()), 100, 40)
    };
    // The first day: a part for each, and nothing before it.
    let mut first = on("2026-11-20", &workbook);
    let screen = told(&first);
    for part in ["who was hurt · today", "who broke trust · today"] {
        let line = format!("Phones away at dinner {part}");
        assert!(screen.contains(&line), "{line}: {}", first.screen());
    }
    let of_dinner = |screen: &str| screen.lines().filter(|line| line.contains("Phones")).count();
    assert_eq!(of_dinner(&first.screen()), 2);
    // One is put off, and the other one’s part stays.
    first.keys("<home>");
    assert!(told(&first).contains("▸ ┃ ○ Phones"), "{}", first.screen());
    first.keys("x");
    assert_eq!(of_dinner(&first.screen()), 1, "{}", first.screen());
    // A day later the one before is told of, in a line and not by name.
    let later = on("2026-11-21", &workbook);
    assert_eq!(of_dinner(&later.screen()), 2, "{}", later.screen());
    // In a role it is the part of each too, and no day before the first.
    for role in [Role::Hurt, Role::Broke] {
        workbook.edit_profile(|profile| profile.role = Some(role));
        let own = on("2026-11-20", &workbook);
        assert_eq!(of_dinner(&own.screen()), 2, "{}", own.screen());
        // The days before are those of the session: its maker can close them, the other one reads of them.
        let session = if role == Role::Broke {
            "Thu 19 Nov earlier days"
        } else {
            "your partner · Thu 19 Nov earlier days"
        };
        assert!(told(&own).contains(session), "{}", own.screen());
    }
}
