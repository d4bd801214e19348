//! Talks held through the keyboard: turns, saying back, breaks, undo, and coming back to them.

mod clock;
mod ends;

use std::sync::Arc;

use trust_guide::{
    domain::{
        day::Stamp,
        due::{DueKind, due},
        id::NodeId,
        kinds::Record,
        role::Role,
        script::Script,
        summary::Summary,
        talk::{Got, Phase, Talk},
        workbook::Workbook,
    },
    shell::Event,
    ui::action::Action,
};

use crate::harness::{Play, guide, stamp, welcomed};

/// A talk that was just begun after a script.
pub fn begun(script: &str, columns: u16, rows: u16) -> Play {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), columns, rows);
    begin(&mut play, script);
    play
}

/// Begins a talk from the list of talks.
pub fn begin(play: &mut Play, script: &str) {
    let on = play.app.workbook().talks.iter().filter(|talk| talk.ended.is_none()).count();
    let place = guide().scripts.iter().position(|found| found.id.as_str() == script).unwrap() + on;
    play.keys(&format!("Tg{}<enter>n", "j".repeat(place)));
}

pub fn talk(play: &Play) -> Arc<Talk> {
    play.app.workbook().talks.iter().next_back().unwrap().clone()
}

pub fn script(id: &str) -> Script {
    guide().script(&NodeId::from(id)).unwrap().clone()
}

/// Lets time pass in one piece, as if the program had slept.
pub fn sleep(play: &mut Play, seconds: i64) {
    play.world.now += chrono::Duration::seconds(seconds);
    play.event(Event::Action(Box::new(Action::Due)));
}

/// Opens what was last saved, in a new program, at another time.
pub fn again(play: &Play, now: &str) -> Play {
    let kept = play.world.saved.last().unwrap().clone();
    let mut again = Play::of(kept, 80, 24);
    again.world.now = stamp(now);
    again.event(Event::Action(Box::new(Action::Due)));
    again
}

pub fn shown(play: &Play) -> String {
    play.screen().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn saying_back_goes_round_until_it_is_a_yes() {
    let mut play = begun("talk.turns", 80, 24);
    play.keys(" ");
    assert!(shown(&play).contains("The one who was hurt speaks · the other listens"));
    play.keys(" ");
    assert!(shown(&play).contains("The one who broke trust says it back"), "{}", play.screen());
    assert!(shown(&play).contains("y yes m partly n no"));
    for answer in ["n", "m"] {
        play.keys(answer);
        assert!(shown(&play).contains("once more: say what was missed"), "{}", play.screen());
        assert_eq!(talk(&play).turn, 0);
        play.keys(" ");
    }
    play.keys("y");
    assert_eq!((talk(&play).turn, talk(&play).round), (1, 0));
    assert_eq!(talk(&play).got, [Got::No, Got::Partly, Got::Yes]);
    assert!(shown(&play).contains("The one who broke trust speaks"), "{}", play.screen());
    assert!(!shown(&play).contains("round"), "rounds are not told: {}", play.screen());
}

#[test]
fn the_one_who_was_hurt_may_keep_every_turn() {
    let mut play = begun("talk.turns", 80, 24);
    play.keys("  y");
    assert!(shown(&play).contains("a: the one who was hurt takes it"), "{}", play.screen());
    play.keys("a");
    assert!(shown(&play).contains("The one who was hurt speaks"), "{}", play.screen());
    play.keys("a");
    assert!(shown(&play).contains("The one who broke trust speaks"), "{}", play.screen());
}

#[test]
fn a_step_back_and_undo_give_back_the_turn() {
    let mut play = begun("talk.turns", 80, 24);
    play.keys("  ");
    assert_eq!(talk(&play).phase, Phase::SayingBack);
    play.keys("<bs>");
    assert_eq!((talk(&play).phase, talk(&play).runs()), (Phase::Speaking, false));
    play.keys(" ");
    let kept = talk(&play).ran;
    play.keys("u");
    assert_eq!(
        (talk(&play).phase, talk(&play).runs(), talk(&play).ran),
        (Phase::Speaking, false, kept)
    );
    assert!(shown(&play).contains("Taken back: a step of “"), "{}", play.screen());
    play.keys("<c-r>");
    assert_eq!(talk(&play).phase, Phase::SayingBack);
    play.keys("uuuuuu");
    assert_eq!(play.app.workbook().talks.len(), 1, "undo takes back steps, and not the talk");
    assert!(shown(&play).contains("You are in this talk"), "{}", play.screen());
}

#[test]
fn while_it_rests_only_the_time_to_come_back_is_shown() {
    let script = script("talk.impact");
    // Words of the frame around every screen, and of the page itself.
    let frame = ["back", "come", "time", "another", "leave", "trust", "break", "talk", "november"];
    let mut words: Vec<String> = vec![script.title.clone()];
    for part in &script.parts {
        words.push(part.title.clone());
        words.extend(part.read.iter().chain(&part.speaker).chain(&part.listener).cloned());
    }
    let words: Vec<String> = words
        .iter()
        .flat_map(|text| text.split(|letter: char| !letter.is_alphabetic()))
        .filter(|word| word.len() > 3 && !frame.contains(&word.to_lowercase().as_str()))
        .map(str::to_lowercase)
        .collect();
    assert!(words.len() > 40);
    for (columns, rows) in [(120, 40), (80, 24), (50, 16), (40, 12)] {
        let mut play = begun("talk.impact", columns, rows);
        play.keys(" b<enter>");
        let screen = play.screen();
        assert!(screen.contains("Back at 20:17"), "{screen}");
        for word in &words {
            assert!(!screen.to_lowercase().contains(word), "{word}\n{screen}");
        }
        assert!(!screen.contains("hurt") && !screen.contains("left"), "{screen}");
        play.keys("T");
        assert!(play.screen().contains("Back at 20:17"), "{}", play.screen());
        play.keys("<enter>").keys(" ");
        assert!(play.screen().contains("What it did to me"), "{}", play.screen());
        assert!(!talk(&play).runs(), "nobody is hurried on coming back");
    }
}

#[test]
fn a_break_may_last_until_a_time_tomorrow() {
    let mut play = begun("talk.impact", 80, 24);
    play.keys("bjj<enter>");
    assert!(shown(&play).contains("Tomorrow, at what time?"), "{}", play.screen());
    play.keys("soon<enter>");
    assert!(shown(&play).contains("Type a time"), "{}", play.screen());
    play.keys("<esc>");
    assert!(shown(&play).contains("Put this in a new entry?"), "no word is dropped");
    play.keys("<esc>bjj<enter>9<enter>");
    assert!(shown(&play).contains("Back tomorrow at 09:00"), "{}", play.screen());
    // After midnight it is still this day in the program, and nine is not today.
    let mut night = again(&play, "2026-11-24T00:30:00+01:00");
    let told = shown(&night);
    assert!(told.contains("Monday 23 November"), "{}", night.screen());
    assert!(told.contains("Back on Tuesday at 09:00"), "{}", night.screen());
    night.keys("T<enter>");
    assert!(shown(&night).contains("Back on Tuesday at 09:00"), "{}", night.screen());
    let mut morning = again(&play, "2026-11-24T09:00:00+01:00");
    morning.keys("T<enter>");
    assert!(shown(&morning).contains("Back at 09:00 · it is time"), "{}", morning.screen());
    for (now, said) in [
        ("2026-11-25T08:00:00+01:00", "The break was until yesterday, 09:00"),
        ("2026-11-30T08:00:00+01:00", "The break was until 24 November, 09:00"),
    ] {
        let later = again(&play, now);
        assert!(shown(&later).contains(said), "{}", later.screen());
        assert!(!shown(&later).contains("it is time"), "nobody is pressed: {}", later.screen());
    }
}

#[test]
fn a_pause_begins_from_the_talks_and_says_when_both_come_back() {
    let mut play = begun("talk.pause", 80, 24);
    assert!(shown(&play).contains("When will you be back?"), "{}", play.screen());
    play.keys("j<enter>");
    assert!(shown(&play).contains("Back at 20:57"), "{}", play.screen());
    play.keys(" ");
    assert!(shown(&play).contains("Back together"), "{}", play.screen());
    assert!(shown(&play).contains("05:00 left") || shown(&play).contains("left of 5"));
}

#[test]
fn quitting_in_the_middle_loses_nothing_and_the_clock_waits() {
    let mut play = begun("talk.turns", 80, 24);
    play.keys(" <c-c>");
    assert!(play.world.left);
    let ran = talk(&play).ran;
    assert!(ran > 0 && !talk(&play).runs());
    let mut later = again(&play, "2026-11-25T21:00:00+01:00");
    later.keys("T");
    assert!(shown(&later).contains("GO ON"), "{}", later.screen());
    later.keys("<enter>");
    assert_eq!((talk(&later).part, talk(&later).ran), (1, ran));
    assert!(shown(&later).contains("Paused while you were away"), "{}", later.screen());
    later.keys("p");
    assert!(talk(&later).runs() && !talk(&later).away);
    assert!(!shown(&later).contains("Paused"));
}

#[test]
fn a_program_that_was_cut_off_gives_the_turn_its_time_back() {
    let mut play = begun("talk.turns", 80, 24);
    play.keys(" ");
    assert!(play.world.saved.last().unwrap().talks.at(0).unwrap().runs());
    let mut later = again(&play, "2026-11-23T21:30:00+01:00");
    later.keys("T<enter>");
    assert!(shown(&later).contains("Paused while you were away"), "{}", later.screen());
    assert!(shown(&later).contains("2 min left of 2"), "{}", later.screen());
}

#[test]
fn a_talk_that_is_on_can_be_gone_on_with_from_its_own_page() {
    let mut play = begun("talk.weekly", 80, 24);
    play.keys(" <esc><esc>");
    play.keys("4").keys("T");
    begin(&mut play, "talk.ledger");
    assert_eq!(play.app.workbook().talks.len(), 2);
}

#[test]
fn every_exercise_about_a_talk_opens_it() {
    for (exercise, talk) in [
        ("comm.t1", "talk.weekly"),
        ("comm.t2", "talk.turns"),
        ("comm.t3", "talk.try"),
        ("comm.t4", "talk.pause"),
        ("resp.t1", "talk.impact"),
        ("cons.t1", "talk.ledger"),
    ] {
        let guide = guide();
        let (_, found) = guide.exercise(&NodeId::from(exercise)).unwrap();
        let script = found.talk.clone().unwrap();
        assert_eq!(script.as_str(), talk);
        let mut play = Play::as_role(Role::Hurt);
        play.keys(&format!(":{}", found.title)).keys("<enter>");
        if !shown(&play).contains("t hold this talk") {
            play.keys(&format!("<esc>0:Fill in: {}<enter>", found.title));
        }
        assert!(shown(&play).contains("t hold this talk"), "{}", play.screen());
        play.keys("t");
        assert!(shown(&play).contains(&guide.script(&script).unwrap().title), "{}", play.screen());
        assert!(shown(&play).contains("If you could not say no"), "{}", play.screen());
    }
}

#[test]
fn what_was_agreed_to_try_is_due_on_its_day() {
    let mut play = begun("talk.try", 80, 24);
    play.keys("x");
    assert!(shown(&play).contains("I saw"), "{}", play.screen());
    play.keys("The door.<enter>Afraid.<enter>A word before.<enter>");
    play.keys("<esc><esc>");
    assert!(shown(&play).contains("Find something to try · part 1 of 5"), "{}", play.screen());
    let sitting = talk(&play).sitting.clone().unwrap();
    assert!(play.app.workbook().sittings.find(&sitting).is_some());
    play.keys("<tab>x");
    assert!(shown(&play).contains("How the other partner sees it"), "{}", play.screen());
    play.keys("<esc><tab><tab>").keys("<esc>");

    let mut workbook = play.app.workbook().clone();
    let mut answered = (**workbook.sittings.find(&sitting).unwrap()).clone();
    let day = trust_guide::domain::day::Day::parse("2026-12-01").unwrap();
    answered
        .answers
        .insert("until".to_owned(), trust_guide::domain::field::Answer::Date(Some(day)));
    workbook.put(Record::Sitting(Arc::new(answered)));
    let wanted = DueKind::Sitting(sitting);
    assert!(!kinds(&workbook, stamp("2026-11-30T20:00:00+01:00")).contains(&wanted));
    assert!(kinds(&workbook, stamp("2026-12-01T20:00:00+01:00")).contains(&wanted));
}

#[test]
fn a_talk_that_was_begun_and_a_break_are_due_and_a_break_tells_only_its_time() {
    let mut play = begun("talk.turns", 80, 24);
    play.keys(" ");
    let id = talk(&play).id.clone();
    let now = play.world.now;
    assert!(kinds(play.app.workbook(), now).contains(&DueKind::Talk(id.clone())));
    play.keys("b<enter>");
    let found = all_due(play.app.workbook(), now);
    let back: Vec<_> = found.iter().filter(|due| due.kind == DueKind::Back(id.clone())).collect();
    assert_eq!(&*back[0].words, "Back at 20:17");
    assert!(!found.iter().any(|due| due.kind == DueKind::Talk(id.clone())));
}

fn kinds(workbook: &Workbook, now: Stamp) -> Vec<DueKind> {
    all_due(workbook, now).into_iter().map(|due| due.kind).collect()
}

fn all_due(workbook: &Workbook, now: Stamp) -> Vec<trust_guide::domain::due::Due> {
    let today = trust_guide::domain::day::Day::of(now, 4);
    due(&guide(), workbook, &Summary::of(&guide(), workbook), now, today)
}

#[test]
fn a_second_window_reads_talks_and_begins_none() {
    let opened = trust_guide::ui::action::Opened {
        guide: guide(),
        workbook: Ok(welcomed(Some(Role::Hurt))),
        read_only: Some("Another window has this workbook".to_owned()),
        draft: None,
        notices: Vec::new(),
        folder: String::new(),
    };
    let mut play = Play::opened(opened, 80, 24);
    play.keys("T<enter>n");
    assert!(play.app.workbook().talks.is_empty());
    assert!(shown(&play).contains("Another window"), "{}", play.screen());
}
