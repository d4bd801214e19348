//! Keys in, screen out: what a person sees after typing.

use expect_test::{Expect, expect};
use trust_guide::domain::{
    field::Answer, id::RecordId, kinds::Record, role::Role, workbook::Workbook,
};

use crate::harness::{Play, welcomed};

mod alone;
mod answers_of_one;
pub mod apart;
mod away;
mod begin;
mod books;
mod boxes;
mod clearing;
mod coming_back;
mod control;
mod counted;
pub mod daily;
pub mod dates;
mod due;
mod emptied;
mod ending;
mod erasing_book;
mod every;
mod every_place;
mod exercise;
mod exports;
mod asked;
mod by_name;
mod finding;
mod footers;
mod found_by_side;
mod free;
mod going_back;
mod from_before;
mod growing;
mod held;
mod help;
mod in_time;
mod journal;
mod laying;
mod layouts;
mod leaving;
mod left;
pub mod look_back;
pub mod lock;
mod marking;
mod marks_at_table;
mod mouse;
mod not_kept;
mod of_one_alone;
mod on_table;
mod offered;
mod opened;
mod own_editor;
mod own_marks;
mod parting;
mod places;
pub mod plan;
mod pointing;
mod printed;
mod promises;
mod pulse;
mod quitting;
mod reach;
mod recorded;
mod recovery;
mod refused;
mod reply;
mod rescuing;
mod row_names;
mod rungs;
mod safety;
mod sealed;
mod sides;
mod silence;
mod spine;
pub mod sharing;
pub mod table;
mod tags;
mod talks;
mod talks_at_table;
mod ticks;
mod tools;
mod topics;
pub mod touch;
mod trash;
mod turning;
mod undoing;
mod unkept;
mod watched;
mod whole_book;
mod whole_words;
mod whose;
pub mod writing;

#[track_caller]
pub fn check(play: &Play, screen: Expect) {
    screen.assert_eq(&play.screen());
}

#[test]
fn first_run_says_where_words_live_and_asks_three_questions_that_can_be_skipped() {
    let mut play = Play::of(Workbook::default(), 80, 24);
    let hello = play.screen();
    assert!(hello.contains("~/.local/share/trust-guide"), "{hello}");
    assert!(hello.contains("leaves at once") && !hello.contains("s skip"), "{hello}");
    assert!(hello.contains("and it hurts"), "{hello}");
    assert_eq!(play.keys("s").screen(), hello);
    play.keys("<enter>");
    assert!(["Which of these is you?", "s skip"].iter().all(|it| play.screen().contains(it)));
    for question in ["alone or together", "What broke", "How long ago", "Is it safe", "Who else"] {
        play.keys("s");
        assert!(play.screen().contains(question), "{question}: {}", play.screen());
    }
    play.keys("s");
    assert!(play.screen().contains("ONE SMALL THING"), "{}", play.screen());
    assert_eq!(play.app.workbook().profile.role, None);
    assert!(play.world.saved.last().unwrap().profile.welcomed.is_some());
}

#[test]
fn somebody_whose_account_is_shared_is_told_before_the_first_private_word() {
    let mut play = Play::of(Workbook::default(), 80, 24);
    // No answer to that is chosen beforehand, and Enter gives none.
    play.keys("<enter><enter><enter>sss");
    let asked = play.screen();
    assert!(asked.contains("Only me") && !asked.contains('▸'), "{asked}");
    play.keys("<enter>");
    let asks = |it: &str| play.screen().contains(it) && play.world.saved.is_empty();
    assert!(asks("Go to an answer") && asks("Who else uses"), "{}", play.screen());
    play.keys("jj<enter>");
    let told = play.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("anyone who uses this account can open them"), "{told}");
}

#[test]
fn an_answer_about_the_account_is_marked_from_either_end_and_unmarked_on_the_way_back() {
    for (keys, marked) in [("j", "▸ Only me"), ("k", "▸ I am not sure"), ("<home>", "▸ Only me")]
    {
        let mut play = Play::of(Workbook::default(), 80, 24);
        play.keys("<enter><enter><enter>sss").keys(keys);
        assert!(play.screen().contains(marked), "{keys}: {}", play.screen());
        play.keys("<esc>s");
        assert!(!play.screen().contains('▸'), "{keys}: {}", play.screen());
    }
}

#[test]
fn a_hurt_reader_never_meets_a_page_for_the_one_who_broke_trust() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("1");
    let all: String = (0..60).map(|_| play.keys("j").screen()).collect();
    assert!(all.contains("You do not have to prove it"), "{all}");
    assert!(!all.contains("Name what you did"));
    assert!(!all.contains("for the one who broke trust"));
}

#[test]
fn a_reader_who_did_not_say_sees_both_and_whose_each_is() {
    let mut play = Play::of(welcomed(None), 100, 40);
    play.keys("1");
    let screen = play.screen();
    assert!(
        screen.contains("FOR THE ONE WHO WAS HURT") || screen.contains("for the one who was hurt"),
        "{screen}"
    );
}

#[test]
fn a_tick_is_saved_undone_and_done_again() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("9 ");
    let step = trust_guide::domain::id::NodeId::from("steady.step.basics");
    assert!(play.app.workbook().is_ticked(&step), "{}", play.screen());
    assert!(play.screen().contains("[x] I ate"), "{}", play.screen());
    assert!(play.world.saved.last().unwrap().is_ticked(&step));
    play.keys("u");
    assert!(!play.app.workbook().is_ticked(&step));
    assert!(play.screen().contains("Taken back: tick"));
    play.keys("<c-r>");
    assert!(play.app.workbook().is_ticked(&step));
}

#[test]
fn undo_outlives_a_restart() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("9 ");
    let mut again = Play::of(play.world.saved.last().unwrap().clone(), 80, 24);
    let step = trust_guide::domain::id::NodeId::from("steady.step.basics");
    assert!(again.app.workbook().is_ticked(&step));
    again.keys("u");
    assert!(!again.app.workbook().is_ticked(&step));
}

#[test]
fn a_full_disk_is_told_and_the_words_stay() {
    let mut play = Play::as_role(Role::Hurt);
    play.world.disk_full = true;
    play.keys("wI am here.<esc>");
    assert!(play.screen().contains("Not saved"), "{}", play.screen());
    play.keys("j");
    assert!(play.screen().contains("not saved yet"), "{}", play.screen());
    assert_eq!(play.app.workbook().journal.len(), 1);
    play.world.disk_full = false;
    play.keys("<c-s>");
    assert_eq!(play.world.saved.last().unwrap().journal.len(), 1);
}

#[test]
fn leaving_at_once_gives_the_terminal_back_before_anything_is_written() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("whalf a wo<c-x>");
    assert!(play.world.left);
    let draft = play.world.drafts.last().unwrap().clone().unwrap();
    assert_eq!(&*draft.body, "half a wo");
}

#[test]
fn the_cover_shows_a_month_and_nothing_of_the_program() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wa secret<f9>");
    check(
        &play,
        expect![[r#"
               November 2026
            Mo Tu We Th Fr Sa Su
                               1
             2  3  4  5  6  7  8
             9 10 11 12 13 14 15
            16 17 18 19 20 21 22
            23 24 25 26 27 28 29
            30
















        "#]],
    );
    play.keys("qx<esc><enter>");
    assert!(!play.screen().contains("secret"));
    play.keys("<f9>");
    assert!(play.screen().contains("a secret"));
}

#[test]
fn escape_never_quits_and_q_goes_back_and_then_quits() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("9<esc><esc><esc><esc><esc>");
    assert!(!play.world.left);
    play.keys("9q");
    assert!(!play.world.left);
    play.keys("q");
    assert!(play.world.left);
}

#[test]
fn a_disk_that_does_not_answer_at_the_start_is_told_and_ctrl_x_leaves() {
    use trust_guide::{app::App, shell::Event};
    for size in [(120, 40), (80, 24), (50, 16)] {
        let mut play = Play::as_role(Role::Hurt);
        play.app = App::new(1, play.world.now, size, trust_guide::ui::Theme::default());
        assert!(!play.screen().contains("has not answered"));
        let patience = play.app.deadline().expect("nobody would look again");
        play.world.now += patience;
        play.event(Event::Silence);
        let shown = play.screen();
        assert!(
            shown.contains("has not answered yet") && shown.contains("Ctrl-X leaves"),
            "{shown}"
        );
        // It is told once, and costs nothing from then on but the turn of the day.
        assert!(play.app.deadline().is_none_or(|next| next.as_secs() > 60));
        play.keys("<c-x>");
        assert!(play.world.left);
    }
}

#[test]
fn keys_typed_before_the_workbook_is_read_are_not_lost() {
    use trust_guide::{app::App, shell::Event, ui::action::Action};
    let mut play = Play::as_role(Role::Hurt);
    let opened = trust_guide::ui::action::Opened {
        guide: crate::harness::guide(),
        workbook: Ok(welcomed(Some(Role::Hurt))),
        read_only: None,
        draft: None,
        notices: Vec::new(),
        folder: String::new(),
    };
    play.app = App::new(1, play.world.now, (80, 24), trust_guide::ui::Theme::default());
    play.keys("J");
    assert!(play.screen().contains("Opening your workbook"));
    play.event(Event::Action(Box::new(Action::Opened(Box::new(opened)))));
    assert!(play.screen().contains("Nothing is written yet"), "{}", play.screen());
}

#[test]
fn a_draft_is_offered_and_goes_on_where_it_broke_off() {
    let mut first = Play::as_role(Role::Hurt);
    first.keys("wIt was still <tab>night<c-c>");
    let draft = first.world.drafts.last().unwrap().clone().unwrap();
    assert_eq!(&*draft.tags, "night");
    let opened = trust_guide::ui::action::Opened {
        guide: crate::harness::guide(),
        workbook: Ok(welcomed(Some(Role::Hurt))),
        read_only: None,
        draft: Some(draft.clone()),
        notices: Vec::new(),
        folder: String::new(),
    };
    let mut second = Play::opened(opened.clone(), 80, 24);
    assert!(second.screen().contains("You were writing this. Go on with it?"));
    second.keys("<enter>dark.<esc>");
    let entry = second.app.workbook().journal.at(0).unwrap();
    assert_eq!(&*entry.body, "It was still dark.");
    assert_eq!(&*entry.tags[0], "night");
    assert_eq!(second.world.drafts.last().unwrap(), &None);

    let mut third = Play::opened(opened, 80, 24);
    third.keys("<esc>");
    assert_eq!(&*third.app.workbook().journal.at(0).unwrap().body, "It was still ");
}

#[test]
fn below_forty_by_twelve_a_sentence_says_so_and_leaving_works() {
    let mut play = Play::as_role(Role::Hurt);
    play.resize(39, 10);
    let told = play.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("It needs 40 by 12"), "{told}");
    play.keys("<c-x>");
    assert!(play.world.left);
}

#[test]
fn the_footer_keeps_its_two_keys_at_every_width() {
    let mut play = Play::as_role(Role::Hurt);
    for columns in [40, 50, 64, 80, 120] {
        for screen in ["0", "9", "J", "H", ",", "A"] {
            play.resize(columns, 20).keys(screen);
            let shown = play.screen();
            let footer = shown.lines().last().unwrap().to_owned();
            assert!(footer.contains("keys") && footer.contains("^X leave"), "{columns} {footer}");
        }
    }
}

#[test]
fn a_second_window_can_read_and_says_why_it_cannot_write() {
    let mut workbook = welcomed(Some(Role::Hurt));
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wA line.<esc>");
    workbook.put(Record::Entry(play.app.workbook().journal.at(0).unwrap().clone()));
    let opened = trust_guide::ui::action::Opened {
        guide: crate::harness::guide(),
        workbook: Ok(workbook),
        read_only: Some("Another window has this workbook".to_owned()),
        draft: None,
        notices: Vec::new(),
        folder: String::new(),
    };
    let mut second = Play::opened(opened, 80, 24);
    assert!(second.keys("J").screen().contains("A line."));
    second.keys("n");
    assert!(second.screen().contains("Another window"), "{}", second.screen());
    second.keys("d9 ,<enter>w");
    assert!(second.world.saved.is_empty());
    assert_eq!(second.app.workbook().journal.at(0).unwrap().trashed, None);
}

/// What a sitting of an exercise holds in a field.
pub fn held(play: &Play, exercise: &str, field: &str) -> Option<Answer> {
    let id = trust_guide::domain::id::NodeId::from(exercise);
    let sitting = play.app.workbook().sittings_of(&id).next_back()?;
    sitting.answers.get(field).cloned()
}

/// The first entry's id.
pub fn first_entry(play: &Play) -> RecordId {
    play.app.workbook().journal.at(0).unwrap().id.clone()
}
