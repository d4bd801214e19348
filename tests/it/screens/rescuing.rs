//! Words that no save took: however the program is left, a copy is written or somebody is asked.

use crossterm::event::KeyCode;
use trust_guide::{
    domain::{rescued::CopyState, role::Role, workbook::Workbook},
    screens::Screen,
    shell::Event,
    store::format,
    ui::{
        Effect, Struck,
        action::{Action, Opened, RescuedCopy},
    },
};

use crate::harness::{Play, guide, welcomed};

const WORDS: &str = "We walked to the lake";

/// Every way to leave, from wherever words are typed.
fn ways() -> Vec<(&'static str, Vec<Leaving>)> {
    use Leaving::{Comes, Keys};
    vec![
        ("^X", vec![Keys("<c-x>")]),
        ("^C", vec![Keys("<c-c>")]),
        ("^C twice", vec![Keys("<c-c>"), Keys("<c-c>")]),
        ("Esc and ^X", vec![Keys("<esc>"), Keys("<c-x>")]),
        ("Esc and q", vec![Keys("<esc>"), Keys("<esc>"), Keys("q"), Keys("q"), Keys("q")]),
        ("^S, Esc and ^X", vec![Keys("<c-s>"), Keys("<esc>"), Keys("<c-x>")]),
        ("Esc three times", vec![Keys("<esc><esc><esc>")]),
        ("the terminal goes", vec![Comes(Action::Closed)]),
        ("Esc, and the terminal goes", vec![Keys("<esc>"), Comes(Action::Closed)]),
        ("a mistake in the program", vec![Comes(Action::Crashed)]),
    ]
}

enum Leaving {
    Keys(&'static str),
    Comes(Action),
}

fn leave(play: &mut Play, way: Vec<Leaving>) {
    for step in way {
        if play.world.left {
            return;
        }
        match step {
            Leaving::Keys(keys) => play.keys(keys),
            Leaving::Comes(action) => play.event(Event::Action(Box::new(action))),
        };
    }
}

fn holds(workbook: &Workbook, words: &str) -> bool {
    String::from_utf8(format::encode(workbook).unwrap()).unwrap().contains(words)
}

/// Where words are typed, by the keys that lead there from Today.
const PLACES: &[&str] = &["w", ":Fill in: My questions<enter><enter>"];

#[test]
fn words_that_nothing_took_are_in_a_copy_or_asked_about_on_every_way_out() {
    for place in PLACES {
        for drafts_fail in [true, false] {
            for (name, way) in ways() {
                let mut workbook = welcomed(Some(Role::Hurt));
                workbook.edit_profile(|profile| profile.leave_on_esc = true);
                let mut play = Play::of(workbook, 80, 24);
                play.world.refuses = true;
                play.world.drafts_fail = drafts_fail;
                play.keys(place).keys(WORDS);
                leave(&mut play, way);
                let rescued = play.world.rescued.last().is_some_and(|copy| holds(copy, WORDS));
                let drafts = &play.world.drafts;
                let drafted = matches!(drafts.last(), Some(Some(draft)) if draft.body.to_string().contains(WORDS));
                let asked = play.screen().contains("Some words are not on the disk yet");
                let is_safe = rescued || drafted || (asked && !play.world.left);
                assert!(is_safe, "{place} {name} {drafts_fail}: {}", play.screen());
                let is_over = play.world.left || asked;
                assert!(is_over, "{place} {name} {drafts_fail}: {}", play.screen());
                if drafts_fail && play.world.left {
                    assert!(rescued && play.world.rescued.len() == 1, "{place} {name}");
                    assert!(play.app.not_saved().is_some(), "{place} {name}");
                }
            }
        }
    }
}

#[test]
fn a_copy_that_was_chosen_holds_what_is_still_being_typed() {
    let mut play = Play::as_role(Role::Hurt);
    play.world.refuses = true;
    play.world.drafts_fail = true;
    play.keys("w").keys(WORDS).keys("<c-c>");
    assert!(play.screen().contains("Some words are not on the disk yet"), "{}", play.screen());
    play.keys("j<enter>");
    assert!(play.world.left);
    assert!(holds(&play.world.rescued[0], WORDS));
}

#[test]
fn whoever_leaves_without_keeping_gets_no_copy_of_what_was_being_typed() {
    let mut workbook = welcomed(Some(Role::Hurt));
    workbook.edit_profile(|profile| profile.leave_unkept = true);
    let mut play = Play::of(workbook, 80, 24);
    play.world.refuses = true;
    play.keys("wThis was closed<esc>").keys("w").keys(WORDS).keys("<c-x>");
    assert!(play.world.left);
    let copy = play.world.rescued.last().unwrap();
    assert!(holds(copy, "This was closed") && !holds(copy, WORDS));
}

/// What is found when another window has begun, and written a line.
fn meanwhile(read_only: Option<&str>) -> Opened {
    let mut other = Play::as_role(Role::Broke);
    other.keys("wThe other window<esc>");
    let mut workbook = other.app.workbook().clone();
    workbook.was_saved_as(3);
    Opened {
        guide: guide(),
        workbook: Ok(workbook),
        read_only: read_only.map(str::to_owned),
        draft: None,
        notices: read_only.map(str::to_owned).into_iter().collect(),
        folder: "~".to_owned(),
    }
}

#[test]
fn whoever_begins_where_another_window_began_reads_what_is_there_before_typing() {
    let mut play = Play::of(Workbook::default(), 80, 24);
    play.world.meanwhile = Some(meanwhile(Some("Another window has this workbook")));
    play.keys("<enter>");
    // Who is here was not said in this window.
    assert!(play.screen().contains("Who is here?"), "{}", play.screen());
    assert!(play.screen().contains("Another window has"), "{}", play.screen());
    play.keys("j<enter>");
    assert!(matches!(play.app.screens(), [Screen::Today(_)]), "{}", play.screen());
    let shown = play.screen();
    assert!(shown.contains("only reading"), "{shown}");
    assert_eq!(play.app.workbook().journal.len(), 1);
    play.keys("w").keys(WORDS).keys("<esc>");
    assert!(!holds(play.app.workbook(), WORDS));
    play.keys("<c-x>");
    assert!(play.world.saved.is_empty() && play.world.rescued.is_empty());
}

#[test]
fn words_typed_before_the_other_window_was_heard_of_are_in_a_copy_or_brought_together() {
    for read_only in [Some("Another window has this workbook"), None] {
        let mut play = Play::of(Workbook::default(), 80, 24);
        play.keys("<enter>ssssssw").keys(WORDS);
        let opened = Action::Opened(Box::new(meanwhile(read_only)));
        play.event(Event::Action(Box::new(opened)));
        let workbook = play.app.workbook();
        assert!(holds(workbook, WORDS) && holds(workbook, "The other window"));
        assert_eq!(workbook.profile.role, Some(Role::Broke));
        if read_only.is_some() {
            assert!(holds(play.world.rescued.last().unwrap(), WORDS));
            assert!(play.screen().contains("rescued.json"), "{}", play.screen());
            assert!(play.screen().contains("only reading"), "{}", play.screen());
        } else {
            assert!(holds(play.world.saved.last().unwrap(), WORDS));
            assert!(play.world.rescued.is_empty());
        }
    }
}

#[test]
fn nothing_is_called_written_while_no_save_took_it() {
    for way in ["", "<tab>", "<tab><tab>", "<tab><tab><tab>"] {
        let mut play = Play::as_role(Role::Hurt);
        play.world.refuses = true;
        play.keys("w").keys(WORDS).keys("<c-s>").keys(way).keys("<esc>");
        let shown = play.screen();
        assert!(!shown.contains("It is written") && shown.contains("Not saved"), "{shown}");
    }
}

#[test]
fn a_window_that_takes_over_stays_on_its_page_and_reads_again_what_is_there() {
    let why = "Another window has this workbook";
    for (place, shown) in
        [("J", "  Journal"), ("P", "plan"), ("1j<enter>", "  "), (",", "Settings")]
    {
        let mut play = Play::opened(
            Opened { read_only: Some(why.to_owned()), ..meanwhile(Some(why)) },
            80,
            24,
        );
        play.keys(place);
        let before = play.app.screens().len();
        play.paste(WORDS);
        assert!(play.screen().contains("This window cannot keep your words"), "{}", play.screen());
        let mut other = Play::of(play.app.workbook().clone(), 80, 24);
        other.keys("wWritten meanwhile<esc>");
        let workbook = other.world.saved.last().unwrap().clone();
        play.world.meanwhile = Some(Opened { workbook: Ok(workbook), ..meanwhile(None) });
        play.event(Event::Action(Box::new(Action::OtherWindowClosed)));
        let told = play.screen();
        assert!(told.contains("Put this in a new entry?") && told.contains(WORDS), "{told}");
        assert!(!told.contains("only reading"), "{told}");
        play.keys("<enter><esc>");
        assert_eq!(play.app.screens().len(), before, "{}", play.screen());
        assert!(play.screen().contains(shown), "{}", play.screen());
        let saved = play.world.saved.last().unwrap();
        assert!(holds(saved, WORDS) && holds(saved, "Written meanwhile"));
        assert!(holds(saved, "The other window"));
    }
}

#[test]
fn a_draft_the_other_window_left_is_kept_before_words_that_waited_are_written() {
    let mut first = Play::as_role(Role::Hurt);
    first.keys("wA draft of the first window<c-x>");
    let draft = first.world.drafts.last().unwrap().clone();
    let why = "Another window has this workbook";
    let mut play = Play::opened(meanwhile(Some(why)), 80, 24);
    play.paste(WORDS);
    play.world.meanwhile = Some(Opened { draft, ..meanwhile(None) });
    play.event(Event::Action(Box::new(Action::OtherWindowClosed)));
    play.keys_apart("<enter>", std::time::Duration::from_millis(20));
    let drafts = &play.world.drafts;
    let drafted =
        |draft: &trust_guide::domain::draft::Draft| draft.body.to_string().contains(WORDS);
    assert!(matches!(drafts.last(), Some(Some(draft)) if drafted(draft)), "{drafts:?}");
    assert!(holds(play.world.saved.last().unwrap(), "A draft of the first window"));
    play.keys("<esc>q");
    assert!(
        play.world.left && play.world.drafts.last() == Some(&None),
        "{:?} {}",
        play.world.drafts,
        play.screen()
    );
    assert!(holds(play.world.saved.last().unwrap(), WORDS));
}

#[test]
fn quitting_right_after_an_entry_was_closed_leaves_no_draft_of_it() {
    for quits in ["q", "<c-c>"] {
        let mut play = Play::as_role(Role::Hurt);
        play.keys("w").keys(WORDS);
        assert!(matches!(play.world.drafts.last(), Some(Some(_))));
        play.keys(&format!("<esc>{quits}"));
        assert!(play.world.left && play.world.drafts.last() == Some(&None), "{quits}");
        assert!(holds(play.world.saved.last().unwrap(), WORDS));
    }
}

/// A copy among the backups that nobody was asked about yet.
fn copy_of_words() -> (RescuedCopy, Workbook) {
    let mut other = Play::as_role(Role::Hurt);
    other.keys("w").keys(WORDS).keys("<esc>");
    let label = "26 Nov 2026 21:04 · 1 entry, 0 pages".to_owned();
    let copy =
        RescuedCopy { name: "rescued-20261126.json".to_owned(), label, state: CopyState::New };
    (copy, other.world.saved.last().unwrap().clone())
}

/// A workbook of its own, beside which there is such a copy.
fn beside_a_copy() -> Play {
    beside_a_copy_at(80, 24)
}

pub fn beside_a_copy_at(columns: u16, rows: u16) -> Play {
    let (copy, words) = copy_of_words();
    let mut play = Play::unopened(columns, rows);
    play.world.copy = Some(words);
    let opened = Opened { workbook: Ok(welcomed(Some(Role::Hurt))), ..meanwhile(None) };
    play.event(Event::Action(Box::new(Action::Copies(vec![copy]))));
    play.event(Event::Action(Box::new(Action::Opened(Box::new(opened)))));
    play
}

#[test]
fn what_comes_with_a_copy_is_told_by_what_it_is_and_what_was_put_off_there_is_not() {
    let mut play = beside_a_copy();
    let mut other = Play::of(play.world.copy.take().unwrap(), 80, 24);
    other.keys("0p7<enter>0x");
    let words = other.app.workbook().clone();
    assert_eq!((words.pulses.len(), words.put_off.is_empty()), (1, false), "{}", other.screen());
    play.world.copy = Some(words);
    play.keys("<enter>");
    assert!(play.screen().contains("Brought in: 1 entry, 1 other thing"), "{}", play.screen());
}

#[test]
fn a_copy_is_offered_at_the_start_brought_in_marked_when_saved_and_taken_back_by_undo() {
    let mut play = beside_a_copy();
    let shown = play.screen();
    assert!(shown.contains("could not be saved last time") && shown.contains("1 entry"), "{shown}");
    assert!(!shown.contains(WORDS), "no word is shown before somebody asks");
    play.world.ponders = true;
    play.keys("<enter>");
    assert!(holds(play.app.workbook(), WORDS) && play.world.marked.is_empty());
    assert!(!play.screen().contains("Brought in"), "{}", play.screen());
    play.world.answer();
    play.keys("");
    assert!(play.screen().contains("Brought in: 1 entry"), "{}", play.screen());
    let name = || "rescued-20261126.json".to_owned();
    assert_eq!(play.world.marked, [(name(), Some(CopyState::BroughtIn))]);
    play.keys("J");
    assert!(play.screen().contains(WORDS), "{}", play.screen());
    play.keys("0u");
    assert!(play.screen().contains("words from a copy: 1 entry"), "{}", play.screen());
    play.keys("j<enter>");
    assert!(play.screen().contains("The copy still"), "{}", play.screen());
    assert!(play.app.workbook().journal.is_empty());
    play.keys("<c-r>");
    assert!(holds(play.world.saved.last().unwrap(), WORDS));
    // The same again brings nothing twice.
    play.setting("Copies of unsaved words").keys("<enter><enter><enter>");
    assert!(play.screen().contains("in your workbook already"), "{}", play.screen());
    assert_eq!(play.app.workbook().journal.len(), 1);
}

#[test]
fn a_copy_left_for_later_is_in_settings_where_it_is_brought_in_or_deleted() {
    for closes in ["j<enter>", "<esc>"] {
        let mut play = beside_a_copy();
        play.keys(closes);
        let name = || "rescued-20261126.json".to_owned();
        assert_eq!(play.world.marked, [(name(), Some(CopyState::Told))], "{closes}");
        assert!(play.world.saved.is_empty(), "leaving it writes nothing into the workbook");
        play.setting("Copies of unsaved words").keys("<enter>");
        assert!(play.screen().contains("26 Nov 2026 21:04"), "{}", play.screen());
        play.keys("<enter>jj<enter>");
        assert_eq!(play.world.marked.last(), Some(&(name(), None)));
        play.keys("<enter><enter><enter>");
        assert!(holds(play.world.saved.last().unwrap(), WORDS), "{}", play.screen());
    }
}

#[test]
fn a_copy_is_not_offered_where_this_window_only_reads_and_stays_new_when_somebody_just_leaves() {
    let (copy, _) = copy_of_words();
    let mut play = Play::unopened(80, 24);
    play.event(Event::Action(Box::new(Action::Copies(vec![copy]))));
    let opened = meanwhile(Some("Another window has this workbook"));
    play.event(Event::Action(Box::new(Action::Opened(Box::new(opened)))));
    assert!(!play.screen().contains("could not be saved last time"), "{}", play.screen());
    play.world.meanwhile = Some(meanwhile(None));
    play.event(Event::Action(Box::new(Action::OtherWindowClosed)));
    assert!(play.screen().contains("could not be saved last time"), "{}", play.screen());
    play.keys("<c-x>");
    assert!(play.world.left && play.world.marked.is_empty());
    // A copy that cannot be read is told, and changes nothing.
    let mut play = beside_a_copy();
    play.world.copy = None;
    play.keys("<enter>");
    assert!(play.screen().contains("Nothing was done with that copy"), "{}", play.screen());
    assert!(play.world.saved.is_empty() && play.world.marked.is_empty());
}

#[test]
fn a_window_that_only_reads_shows_nothing_any_more_that_the_other_one_deleted() {
    let why = "Another window has this workbook";
    let mut first = Play::as_role(Role::Hurt);
    first.keys("wNightjar words<esc>").keys("Pn<enter>Nightjar promise<enter><enter><enter>");
    let full = first.app.workbook().clone();
    for keys in ["", "J", "J<enter>", "P", "P<enter>", "/nightjar", "L", "9"] {
        let opened = Opened { workbook: Ok(full.clone()), ..meanwhile(Some(why)) };
        let opened = Opened { read_only: Some(why.to_owned()), ..opened };
        let mut play = Play::opened(opened, 80, 24);
        play.keys(keys);
        let mut empty = welcomed(Some(Role::Hurt));
        empty.was_saved_as(full.saves + 1);
        // Any key asks, also one that means nothing here.
        let key = Struck::new(KeyCode::F(12).into(), std::time::Duration::from_secs(9));
        let asked = play.app.update(play.world.now, Action::Key(key));
        assert!(asked.contains(&Effect::LookAgain), "{keys}: {asked:?}");
        play.event(Event::Action(Box::new(Action::ReadAgain(Box::new(empty.clone())))));
        let told = play.screen().replace("/ nightjar", "").replace("nightjar", "");
        assert!(!told.contains("Nightjar"), "{keys}: {told}");
        assert_eq!(play.app.workbook(), &empty, "{keys}");
        assert!(play.world.saved.is_empty() && told.contains("only reading"), "{keys}: {told}");
        play.keys("<esc><esc>J");
        assert!(!play.screen().contains("Nightjar"), "{keys}: {}", play.screen());
    }
}
