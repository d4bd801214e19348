//! Two at one keyboard, in one window or two: each stays whose it was, and it is asked before more is shown.

use trust_guide::{
    domain::{
        field::{Answer, Field, FieldKind},
        journal::Entry,
        kinds::Record,
        role::Role,
        sitting::Sitting,
        workbook::Workbook,
    },
    screens::Screen,
    shell::Event,
    ui::action::{Action, Opened},
};

use crate::{
    harness::{Play, guide, welcomed},
    screens::plan::told,
};

const OTHER: &str = "Another window has this workbook";

fn opened(workbook: &Workbook, read_only: bool) -> Opened {
    Opened {
        guide: guide(),
        workbook: Ok(workbook.clone()),
        read_only: read_only.then(|| OTHER.to_owned()),
        draft: None,
        notices: vec!["The other window has closed. You can write here now".to_owned()],
        folder: "~/.local/share/trust-guide".to_owned(),
    }
}

/// What the window of the one who was hurt kept, and the same after the other one took the keyboard there.
fn written() -> (Workbook, Workbook) {
    let mut first = Play::as_role(Role::Hurt);
    first.keys("wNightjar words<esc>").keys("p4<enter><esc><esc>");
    let hurt = first.app.workbook().clone();
    let mut broke = hurt.clone();
    broke.edit_profile(|profile| profile.role = Some(Role::Broke));
    (hurt, broke)
}

fn read_again(play: &mut Play, found: &Workbook) {
    play.event(Event::Action(Box::new(Action::ReadAgain(Box::new(found.clone())))));
}

#[test]
fn a_window_stays_whose_it_was_and_shows_nothing_of_one_person_before_it_has_asked() {
    let (hurt, broke) = written();
    // From each place, and whatever is tried before an answer.
    for place in ["", "J", "J<enter>", "L", "/nightjar", "P", "p", ","] {
        let mut play = Play::opened(opened(&hurt, true), 80, 24);
        play.keys(place);
        read_again(&mut play, &broke);
        for keys in ["", "<esc><esc>", "q", "F2<esc>", "F1<esc>", "F1F2<esc><esc>"] {
            play.keys(&keys.replace("F2", "<f2>").replace("F1", "<f1>")).keys("<home>");
            let screen = play.screen();
            assert!(screen.contains("Who is here?"), "{place} {keys}: {screen}");
            assert!(!screen.contains("Esc close"), "it would only ask again: {screen}");
            assert!(!screen.contains("everything is shown"), "numbers are not: {screen}");
            assert!(!screen.to_lowercase().contains("nightjar words"), "{place} {keys}: {screen}");
            assert!(!screen.contains("How are you"), "{place} {keys}: {screen}");
            assert_eq!(play.app.reader(), Some(Role::Hurt), "{place} {keys}");
        }
        assert!(told(&play).contains("▸ The one who was hurt"), "{place}: {}", play.screen());
        // It is the one who was here all the time.
        play.keys("<enter>");
        assert!(!play.screen().contains("Who is here?"), "{}", play.screen());
        assert_eq!(play.app.reader(), Some(Role::Hurt));
        // What was answered is not asked for again by the next thing that is kept there.
        let mut more = broke.clone();
        more.was_saved_as(broke.saves + 1);
        read_again(&mut play, &more);
        assert!(!play.screen().contains("Who is here?"), "{}", play.screen());
        assert_eq!(play.app.reader(), Some(Role::Hurt));
    }
}

#[test]
fn whoever_else_sits_down_begins_with_today_and_nothing_of_the_other_one_stays_open() {
    let (hurt, broke) = written();
    let mut play = Play::opened(opened(&hurt, true), 80, 24);
    play.keys("J<enter>");
    read_again(&mut play, &broke);
    play.keys("j<enter>");
    assert_eq!(play.app.reader(), Some(Role::Broke));
    assert!(!told(&play).contains("Nightjar"), "{}", play.screen());
    assert!(play.screen().contains("YOU ARE HERE"), "{}", play.screen());
}

#[test]
fn taking_over_says_so_asks_who_is_here_and_marks_are_of_the_one_who_was_told_here() {
    let (hurt, broke) = written();
    let mut play = Play::opened(opened(&hurt, true), 80, 24);
    play.world.meanwhile = Some(opened(&broke, false));
    play.event(Event::Action(Box::new(Action::OtherWindowClosed)));
    assert!(told(&play).contains("The other window has closed"), "{}", play.screen());
    assert!(told(&play).contains("Who is here?"), "{}", play.screen());
    assert_eq!(play.app.reader(), Some(Role::Hurt));
    play.keys("<enter>").keys("wMore of mine<esc>");
    let saved = play.world.saved.last().unwrap();
    assert_eq!(saved.profile.role, Some(Role::Hurt));
    assert_eq!(saved.journal.iter().next_back().unwrap().by, Some(Role::Hurt));
    // Where nobody changed who is here, nobody is asked.
    let mut play = Play::opened(opened(&hurt, true), 80, 24);
    play.world.meanwhile = Some(opened(&hurt, false));
    play.event(Event::Action(Box::new(Action::OtherWindowClosed)));
    assert!(!told(&play).contains("Who is here?"), "{}", play.screen());
}

#[test]
fn somebody_who_was_being_welcomed_is_not_taken_for_the_one_who_began_in_another_window() {
    let found = welcomed(Some(Role::Hurt));
    let mut play = Play::of(Workbook::default(), 80, 24);
    play.world.meanwhile = Some(opened(&found, true));
    play.keys("<enter>");
    assert!(told(&play).contains("Who is here?"), "{}", play.screen());
    play.keys("jj<enter>");
    assert_eq!(play.app.reader(), Some(Role::Both), "{}", play.screen());
}

/// Two who sat here together; then the one who broke trust wrote.
fn written_by_broke(reader: Option<Role>) -> Workbook {
    let mut workbook = welcomed(Some(Role::Both));
    workbook.edit_profile(|profile| profile.is_here(Some(Role::Broke)));
    let mut play = Play::of(workbook, 80, 24);
    play.keys("wNightjar words<esc>");
    let mut workbook = play.app.workbook().clone();
    workbook.edit_profile(|profile| profile.is_here(reader));
    workbook
}

#[test]
fn what_one_of_two_wrote_is_named_by_its_owner_and_shown_only_after_a_question() {
    for reader in [Some(Role::Hurt), Some(Role::Both), None] {
        for (columns, rows) in [(120, 40), (80, 24), (50, 16)] {
            let mut play = Play::of(written_by_broke(reader), columns, rows);
            play.keys("J");
            assert!(told(&play).contains("by the one who broke"), "{reader:?}: {}", play.screen());
            for keys in ["", "l", "<esc><enter>", "<esc>d", "<tab>"] {
                play.keys(keys);
                assert!(
                    !play.screen().contains("Nightjar"),
                    "{reader:?} {keys}: {}",
                    play.screen()
                );
            }
            assert!(play.app.workbook().journal.iter().all(|entry| entry.trashed.is_none()));
            assert!(told(&play).contains("Before it is shown"), "{}", play.screen());
            play.keys("j<enter>");
            assert!(play.screen().contains("Nightjar"), "{reader:?}: {}", play.screen());
            // Once the keyboard goes on, it is closed again.
            play.keys(",<esc>");
            assert!(!play.screen().contains("Nightjar"), "{reader:?}: {}", play.screen());
            play.keys("/nightjar");
            let found = play.screen().replace("nightjar", "");
            assert!(!found.contains("Nightjar"), "{reader:?}: {found}");
        }
    }
    // It is so from the first word on, whether or not both have written.
    let mut first = Play::as_role(Role::Hurt);
    first.keys("wNightjar words<esc>");
    let mut workbook = first.app.workbook().clone();
    workbook.edit_profile(|profile| profile.is_here(Some(Role::Broke)));
    let mut other = Play::of(workbook, 80, 24);
    other.keys("J");
    assert!(told(&other).contains("by the one who was hurt"), "{}", other.screen());
    assert!(!other.screen().contains("Nightjar"), "{}", other.screen());
    let mut own = Play::of(written_by_broke(Some(Role::Broke)), 80, 24);
    own.keys("J");
    assert!(own.screen().contains("Nightjar"), "{}", own.screen());
    own.keys("/nightjar");
    assert!(own.screen().contains("Nightjar"), "{}", own.screen());
    // Going on as somebody else speaks of words, too.
    let mut play = Play::of(written_by_broke(Some(Role::Hurt)), 80, 24);
    play.keys(",<enter>j<enter>");
    assert!(told(&play).contains("their words in the journal"), "{}", play.screen());
}

#[test]
fn who_wrote_an_entry_is_kept_with_it_and_a_file_without_that_opens() {
    let workbook = written_by_broke(Some(Role::Hurt));
    let entry = workbook.journal.iter().next().unwrap();
    let json = serde_json::to_string(&**entry).unwrap();
    assert!(json.contains(r#""by":"broke""#), "{json}");
    let older = json.replace(r#","by":"broke""#, "");
    let older: Entry = serde_json::from_str(&older).unwrap();
    assert_eq!(older, Entry { by: None, ..Entry::clone(entry) });
    assert!(!serde_json::to_string(&older).unwrap().contains("\"by\""));
}

#[test]
fn a_page_that_one_of_two_filled_in_asks_before_it_opens_where_both_sit() {
    let mut workbook = welcomed(Some(Role::Hurt));
    let play = Play::of(workbook.clone(), 80, 40);
    let is_text = |field: &&Field| matches!(field.kind, FieldKind::Text);
    let guide = guide();
    let hurt = guide
        .stages
        .iter()
        .flat_map(|stage| &stage.exercises)
        .filter(|exercise| exercise.role == Role::Hurt && !exercise.unkept);
    let texts = hurt.filter_map(|found| Some((found, found.fields.iter().find(is_text)?)));
    let (exercise, field) = texts.into_iter().next().unwrap();
    let (now, today) = (play.world.now, play.app.today());
    let mut sitting = Sitting::begun("page".into(), exercise.id.clone(), now, today);
    sitting.answers.insert(field.id.clone(), Answer::Text("Nightjar answer".into()));
    workbook.put(Record::Sitting(sitting.into()));
    for (role, asks) in [(Role::Both, true), (Role::Hurt, false)] {
        workbook.edit_profile(|profile| profile.is_here(Some(role)));
        let mut play = Play::of(workbook.clone(), 80, 40);
        play.keys("/nightjar");
        assert_eq!(play.screen().contains("Nightjar"), !asks, "{}", play.screen());
        play.keys("<esc>/").paste(&exercise.title).keys("<enter>");
        assert_eq!(told(&play).contains("Before it is shown"), asks, "{}", play.screen());
        assert!(!asks || !play.screen().contains("Nightjar"), "{}", play.screen());
        if asks {
            play.keys("j<enter>");
        }
        assert!(
            matches!(play.app.screens().last(), Some(Screen::Exercise(_))),
            "{}",
            play.screen()
        );
    }
}
