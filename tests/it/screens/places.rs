//! Going places: the path, pages, Find, the palette, settings, help, questions.

use expect_test::expect;
use trust_guide::{
    domain::{
        audience::Audience,
        id::NodeId,
        profile::{Company, ThemeChoice},
        role::Role,
    },
    screens::{
        Screen,
        stage::{Row, rows},
    },
};

use crate::{
    harness::{Play, welcomed},
    screens::check,
};

#[test]
fn today_shows_one_small_thing_and_the_path() {
    check(
        &Play::as_role(Role::Hurt),
        expect![[r#"
              Today                                                     Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              Good evening.

              ONE SMALL THING
            ▸ ┃ Read: Today is enough
              ┃ A small day: water, food, some rest, and one line to a kind person.
                Steady first · 2 min · a another

              IF YOU WANT TO
              ○ How are you right now?                                            p
              ✎ Go through last night by the clock: when you lay down, when you
                were awake, when you slept. Write times only.
              ✎ Write freely                                                      w

              YOU ARE HERE
              9●─────1──────2──────3──────4──────5──────6──────7
              Steady first. Nothing here has to be finished.
              9 Steady first   1 Responsibility   2 The joint plan   3 Consistency
              4 Communication   5 Reconnection   6 Trained help   7 Forgiveness    ↓

            ────────────────────────────────────────────────────────────────────────────────
              Enter open   x not today   a another   p pulse   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn today_fits_fifty_columns() {
    check(
        &Play::of(welcomed(Some(Role::Broke)), 50, 16),
        expect![[r#"
              Today
            ──────────────────────────────────────────────────
              Good evening.

              ONE SMALL THING
            ▸ ┃ Read: When a wave comes
                2 min · a another · x not today

              IF YOU WANT TO
              ○ How are you right now?                      p
              ✎ What have you done today that made things
                calmer, and what made things worse?
              ✎ Write freely                                w
                                                             ↓
            ──────────────────────────────────────────────────
              Enter open   x not today   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn a_stage_lists_what_to_read_tick_fill_in_and_write_from() {
    let mut play = Play::of(welcomed(Some(Role::Broke)), 120, 40);
    play.keys("1+");
    check(
        &play,
        expect![[r#"
              1 Taking responsibility                                                                           Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

              Ready to move on? 0 of 4 signs so far. Not yet is fine.              ↑      IN SHORT
                                                                                          Say what you did and how it hurt, and
            ▸ – More in this stage                                          + hides       leave out every “but”. Tell the whole
                                                                                          of it once, so that nothing more has to
              TO READ                                                                     be found.
              Naming the hurt
                · Name what you did, and the hurt                 3 min · may sting       SO FAR
                · How you treat the truth that is told here        together · 2 min       0 of 10 steps
              Saying sorry well                                                           0 of 9 pages read
                · A sorry that asks for nothing                   3 min · may sting       8 more pages leave no mark when you
              Seeing what it did                                                          read them
                · Listen until you see what it did                3 min · may sting       0 of 10 exercises
                · Twenty minutes to be heard               together · 3 min · heavy
              The whole truth, once                                                       NOTHING LOCKS
                · Tell it once, and tell all of it                    3 min · heavy       Read and tick in any order. You can
                · If you are asked to take a lie detector test    2 min · may sting       stop here.
                · Plan the day it is told                  together · 3 min · heavy
                · Before the next stage                            together · 2 min
              Before you tell
                · Is it safe to tell?                             3 min · may sting
                · A telling that you have prepared                    3 min · heavy
                · If you fear what they will do to themselves     2 min · may sting
              When your story is a different one
                · You had an open agreement, and you broke it     2 min · may sting
                · Same-sex couples, and not being out             3 min · may sting
                · If there is a child, or one on the way              3 min · heavy
                · When you let down family or a friend            2 min · may sting
                · An agreement of your own, in your    together · 2 min · may sting
                  own words

              STEPS
              [ ] I looked at whether it is safe to tell, and whom to ask first.
              [ ] I wrote what I did, with no “but” in it.
              [ ] I told every risk to health and money.                           ↓

            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
              Enter open   J journal   P plan   w write   / find   Esc back   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn every_stage_opens_by_its_key_and_says_its_name() {
    let mut play = Play::as_role(Role::Broke);
    let guide = crate::harness::guide();
    for (key, id) in [
        ("1", "responsibility"),
        ("2", "plan"),
        ("3", "consistency"),
        ("4", "communication"),
        ("5", "reconnection"),
        ("6", "help"),
        ("7", "forgiveness"),
        ("8", "growth"),
        ("9", "steady"),
    ] {
        let title = &guide.stage(&trust_guide::domain::id::NodeId::from(id)).unwrap().title;
        let screen = play.keys(key).screen();
        assert!(screen.contains(&format!("{key} {title}")), "{screen}");
    }
}

#[test]
fn a_page_reads_on_to_the_next_and_is_marked_as_read() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("9<enter>");
    assert!(play.screen().contains("page 1 of"), "{}", play.screen());
    play.keys("<enter><enter>");
    assert!(play.screen().contains("page 2 of"), "{}", play.screen());
    let page = trust_guide::domain::id::NodeId::from("steady.today.hurt");
    assert!(play.app.workbook().is_ticked(&page));
}

#[test]
fn the_exercise_of_a_page_is_one_key_away() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("9<enter>x");
    assert!(play.screen().contains("Today’s basics"), "{}", play.screen());
}

#[test]
fn find_shows_the_place_and_the_match_as_you_type() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wWe walked round the lake and did not argue.<esc>/lake");
    check(
        &play,
        expect![[r#"
              Find                                        Monday 23 November · saved 19:57
            ────────────────────────────────────────────────────────────────────────────────

              / lake
              1 found in everything · Tab looks elsewhere

            ▸ journal      We walked round the lake and did not argue.            Mon 23 Nov
                           We walked round the lake and did not argue.














            ────────────────────────────────────────────────────────────────────────────────
              Enter open   Esc close   Tab where   F2 keys   ^X leave
        "#]],
    );
    play.keys("<enter>");
    assert!(play.screen().contains("round the lake"), "{}", play.screen());
}

#[test]
fn the_palette_does_by_name() {
    let screen = Play::as_role(Role::Hurt).keys(":the trash<enter>").screen();
    assert!(screen.contains("The trash is empty"), "{screen}");
}

#[test]
fn settings_turn_and_are_saved() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys(",<enter>j<enter>");
    assert_eq!(play.app.workbook().profile.role, Some(Role::Broke));
    play.on("Colours").keys("<enter>");
    assert_eq!(play.world.saved.last().unwrap().profile.theme, ThemeChoice::Dark);
    check(
        &play,
        expect![[r#"
              Settings                                    Monday 23 November · saved 19:57
            ────────────────────────────────────────────────────────────────────────────────

              I am here as                         the one who broke trust                 ↑
              I do this                            together
              What broke trust                     not said
              It came out                          not said

              PRIVACY
              Your book, and its lock              open
              Helplines for                        not chosen
              Call itself “notes” on the screen    no
              Esc three times leaves at once       no
              Leave without keeping what I type    no
                If yes, a crash or a power cut loses what you are typing.

              COMFORT
              My day starts at                     04:00
              Nothing hard is offered from         21:00
            ▸ Colours                              dark (Hearth)
              Symbols and lines                    same as the terminal                    ↓

            ────────────────────────────────────────────────────────────────────────────────
              Colours: dark (Hearth). Enter again goes on              ? keys   ^X leave
        "#]],
    );
}

#[test]
fn help_says_of_each_line_of_the_chosen_country_how_sure_it_is() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("Hunited k<enter>");
    assert_eq!(play.app.workbook().profile.country, None, "it is shown, and not kept");
    let mut all = play.screen();
    for _ in 0..60 {
        all += &play.keys("<down>").screen();
    }
    let all = all.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(all.contains("0808 2000 247"), "{all}");
    assert!(all.contains("If a number fails, call your emergency number"), "{all}");
    assert!(all.contains("Checked on 26 November 2026 with: news page Oct 2019"), "{all}");
    assert!(all.contains("NHS 111 · mental health crisis · choose option 2 Check before"), "{all}");
    play.keys("<esc>:What this program can hide<enter>");
    let all = play.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(all.contains("It can hide from a glance, not from a search"), "{all}");
}

#[test]
fn questions_open_in_place_with_an_answer_for_the_reader() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("A<enter>");
    check(
        &play,
        expect![[r#"
              Questions and answers                                     Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              QUESTIONS PEOPLE ASK
            ▸ ▾ What should I do first?

              First, get through today. You do not have to understand anything yet.

              • Be safe. If you are afraid of your partner, press H or F1 and call
                someone from there.
              • Eat, drink and lie down, even if you cannot sleep.
              • Tell one person who is kind and can keep it to themselves.
              • Put off the big choices. You do not have to stay or go this week.
                Legal and health advice is different, and you can get it at once.
              • See a doctor if there was any risk to your health. You do not have
                to say why.

              It is not your job to make the talks go well. The one who broke trust
              has to say what they did and let you see that they are sorry. You can
              listen when you are ready, or not today.
                                                                                           ↓

            ────────────────────────────────────────────────────────────────────────────────
              Enter open   Esc back   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn the_keys_of_a_screen_are_one_key_away_also_while_writing() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("J?");
    assert!(play.screen().contains("new entry"), "{}", play.screen());
    play.keys("<esc>wabc<f2>");
    assert!(
        play.screen().contains("undo, redo, a word at a time")
            || play.keys("<pgdn>").screen().contains("undo, redo")
    );
    play.keys("<esc>d");
    assert!(play.screen().contains("abcd"), "{}", play.screen());
}

#[test]
fn help_over_a_half_written_entry_loses_nothing() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("whalf<f1><esc> done<esc>");
    assert_eq!(&*play.app.workbook().journal.at(0).unwrap().body, "half done");
    play.keys("wother<f1>0");
    assert_eq!(play.app.workbook().journal.len(), 2, "going elsewhere keeps it");
}

fn together(role: Role) -> Audience {
    Audience { role: Some(role), company: Some(Company::Together), ..Audience::default() }
}

/// The four keys that open each row of each stage from Today, and with a fifth what is folded there.
fn four_presses(role: Role) -> Vec<(String, NodeId, String)> {
    let guide = crate::harness::guide();
    let keys = ["9", "1", "2", "3", "4", "5", "6", "7", "8", "M"];
    let letters: Vec<char> = ('a'..='z').chain('A'..='Z').collect();
    let mut found: Vec<(String, NodeId, String)> = Vec::new();
    for (stage, key) in guide.stages.iter().zip(keys) {
        let mut places = [0; 5];
        for row in rows(stage, together(role), false) {
            let (group, letter, title) = match row {
                Row::Page(_, page) => (0, 'r', page.title.as_str()),
                Row::Step(_) => (1, 's', ""),
                Row::Exercise(exercise) => (2, 'e', exercise.title.as_str()),
                Row::Sign(_) => (3, 'y', ""),
                Row::Prompt(_) => (4, 'w', ""),
                Row::Spine(_) | Row::More | Row::ForTwo => panic!("it is none of the stage"),
            };
            // Once it is unfolded, it stays so.
            let unfold =
                if found.last().is_some_and(|(of, ..)| of.starts_with(key)) { "" } else { "+" };
            let press = format!("{key}{unfold}f{letter}{}", letters[places[group]]);
            places[group] += 1;
            found.push((press, row.id().unwrap().clone(), title.to_owned()));
        }
    }
    found
}

#[test]
fn every_node_is_at_most_four_presses_from_today() {
    let guide = crate::harness::guide();
    for role in [Role::Hurt, Role::Broke] {
        let mut play = Play::of(welcomed(Some(role)), 80, 24);
        for (press, id, _) in four_presses(role) {
            play.keys(&format!("0{press}"));
            // A heavy prompt asks over its page how heavy it is.
            let shown = play.app.screens().iter().rfind(|screen| !screen.is_popup());
            let at = match shown.unwrap() {
                Screen::Page(screen) => screen.page.clone(),
                Screen::Exercise(screen) => screen.exercise.clone(),
                Screen::Entry(screen) => screen.entry.prompt.clone().unwrap(),
                Screen::Stage(screen) => {
                    let stage = guide.stage(&screen.stage).unwrap();
                    let rows = screen.shown(&guide, stage, together(role));
                    rows[screen.cursor.item].id().unwrap().clone()
                }
                _ => panic!("{}", play.screen()),
            };
            assert_eq!(at, id, "{press}");
            play.keys("<esc><esc>");
        }
    }
}

#[test]
fn every_page_and_exercise_says_its_name_in_both_roles_at_three_sizes() {
    for role in [Role::Hurt, Role::Broke] {
        for (columns, rows) in [(120, 40), (80, 24), (50, 16)] {
            let mut play = Play::of(welcomed(Some(role)), columns, rows);
            for (press, id, title) in four_presses(role) {
                let start: String = title.chars().take(20).collect();
                if !start.is_empty() {
                    play.keys(&format!("0{press}"));
                    assert!(play.screen().contains(&start), "{columns} {id}\n{}", play.screen());
                }
            }
        }
    }
}
