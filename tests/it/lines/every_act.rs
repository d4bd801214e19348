//! Every act of every screen can be typed, and does what its key does.

use std::collections::BTreeSet;

use trust_guide::{
    app::App,
    domain::role::Role,
    shell::Event,
    ui::{
        Effect, Letters, Mode,
        action::{Action, Command, Destination, NAMED, Place},
        keymap::rows,
    },
};

use crate::{
    harness::{Play, welcomed},
    lines::Talk,
    plans::agreed,
    screens::look_back::lived,
    talking::begun,
};

/// What can be told apart after an act: what is open, and what is kept.
fn state(app: &App) -> (Vec<String>, Mode, String) {
    let names = app.screens().iter().map(|screen| screen.name(app.guide())).collect();
    (names, app.mode(), format!("{:?}", app.workbook()))
}

fn leaves(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::Leave | Effect::Quit | Effect::Suspend))
}

/// What line mode has words of its own for: a number in the place of letters, `?` in the place of the keys, a digit that
/// answers and goes on, and a number in the place of moving.
fn has_its_own(app: &App, command: Command) -> bool {
    let is_number = matches!(command, Command::Digit(_) | Command::Letter(_));
    let is_asking = matches!(command, Command::Go(Destination::Keys) | Command::Pick);
    is_number
        || is_asking
        || (command == Command::Back && [Mode::Today, Mode::Safety].contains(&app.mode()))
}

/// Does each act of the screen on top by what is typed for it, each on the screen as it is.
fn walk(talk: &Talk, seen: &mut BTreeSet<String>, lost: &mut BTreeSet<String>) {
    let (app, now) = (&talk.play.app, talk.play.world.now);
    let acts = app.acts_in_lines();
    let scene_name = format!("{:?}", app.mode());
    for row in rows(app.mode()).filter(|row| !row.help().is_empty() || !row.hint().is_empty()) {
        let key = row.keys.iter().find_map(|key| {
            let event = crossterm::event::KeyEvent::new(key.code, key.modifiers);
            match app.action_for(event) {
                Some(Action::Do(command)) if command == row.command => Some(event),
                _ => None,
            }
        });
        let Some(_) = key else { continue };
        let Some(act) = acts.iter().find(|act| act.command == row.command) else { continue };
        let what = format!("{scene_name}: {} ({})", act.told, act.typed);
        if !seen.insert(what.clone()) {
            continue;
        }
        let mut by_line = app.clone();
        let told = by_line.update(now, Action::Line(act.typed.clone()));
        if has_its_own(app, row.command) {
            let answers = told.iter().any(|effect| matches!(effect, Effect::Tell(_)));
            if !answers && state(&by_line) == state(app) {
                lost.insert(format!("{what} answers nothing"));
            }
            continue;
        }
        let mut by_key = app.clone();
        let effects = by_key.update(now, Action::Do(row.command));
        if leaves(&effects) != leaves(&told) || state(&by_key) != state(&by_line) {
            lost.insert(format!(
                "{what}\n  by key {:?} {:?}\n  by line {:?} {:?}",
                state(&by_key).0,
                by_key.mode(),
                state(&by_line).0,
                by_line.mode()
            ));
        }
    }
}

#[track_caller]
fn none(seen: &BTreeSet<String>, lost: &BTreeSet<String>, least: usize) {
    assert!(
        lost.is_empty(),
        "{} of {}:\n{}",
        lost.len(),
        seen.len(),
        lost.iter().cloned().collect::<Vec<_>>().join("\n")
    );
    assert!(seen.len() >= least, "only {} acts were seen", seen.len());
}

fn after(keys: &str, workbook: trust_guide::domain::workbook::Workbook) -> Talk {
    let mut play = Play::of(workbook, 120, 60);
    play.keys(keys);
    Talk::with(play)
}

#[test]
fn every_act_of_every_place_is_typed_and_does_what_its_key_does() {
    let (mut seen, mut lost) = (BTreeSet::new(), BTreeSet::new());
    for named in NAMED.iter().filter(|named| named.place != Place::Table) {
        for workbook in [lived(), agreed(Role::Hurt), welcomed(None)] {
            let mut play = Play::of(workbook, 120, 60);
            play.app.show(named.place.clone());
            play.event(Event::Silence);
            walk(&Talk::with(play), &mut seen, &mut lost);
        }
    }
    none(&seen, &lost, 300);
}

#[test]
fn every_act_of_every_other_screen_is_typed_and_does_what_its_key_does() {
    let (mut seen, mut lost) = (BTreeSet::new(), BTreeSet::new());
    let ways = [
        "1",
        "9",
        "M",
        "8",
        "1<enter>",
        "1<enter><pgdn>",
        "T<enter>",
        "J",
        "Jn",
        "JN",
        "w",
        "wOne",
        "wOne<tab>",
        "/trust",
        ":zzz",
        "p",
        "p3",
        "wOne.<esc>J",
        "wOne.<esc>Jdt",
        "L",
        "LD",
        "A<enter>",
        "P",
        "Pv",
        "Pvv",
        "Pn",
        ",",
        ",<enter>",
        "H",
        "Hu",
        "?",
        "H<f7>",
        "0<down><down> ",
        "J<c-s>",
    ];
    for way in ways {
        for role in [Some(Role::Hurt), Some(Role::Broke), Some(Role::Both)] {
            walk(&after(way, welcomed(role)), &mut seen, &mut lost);
        }
    }
    for way in ["P", "P<enter>", "P ", "Pv", "Pvv", "Pa"] {
        walk(&after(way, agreed(Role::Hurt)), &mut seen, &mut lost);
    }
    none(&seen, &lost, 250);
}

#[test]
fn every_act_of_every_exercise_is_typed_and_does_what_its_key_does() {
    let (mut seen, mut lost) = (BTreeSet::new(), BTreeSet::new());
    let guide = crate::harness::guide();
    for exercise in guide.stages.iter().flat_map(|stage| &stage.exercises) {
        let mut play = Play::of(welcomed(None), 120, 60);
        play.app.show(Place::Exercise(exercise.id.clone()));
        play.event(Event::Silence);
        let mut modes = Vec::new();
        for _ in 0..8 {
            let mode = play.app.mode();
            if !modes.contains(&mode) {
                modes.push(mode);
                let mut copy = Play::of(welcomed(None), 120, 60);
                copy.app = play.app.clone();
                walk(&Talk::with(copy), &mut seen, &mut lost);
            }
            play.keys(if mode == Mode::Ask { "<enter>" } else { "<pgdn>" });
        }
    }
    none(&seen, &lost, 60);
}

#[test]
fn every_act_of_a_talk_is_typed_and_does_what_its_key_does() {
    let (mut seen, mut lost) = (BTreeSet::new(), BTreeSet::new());
    for keys in ["", " ", "  ", "b", "e", "x", " y"] {
        let mut play = begun("talk.turns", 120, 60);
        play.keys(keys);
        walk(&Talk::with(play), &mut seen, &mut lost);
    }
    none(&seen, &lost, 40);
}

/// Whatever has a number can be picked by it: Enter on that line does the same.
#[test]
fn every_line_with_a_number_is_picked_by_it() {
    let mut seen = 0;
    for way in ["", "1", "9", "T", "A", "J", "P", ",", "H"] {
        for workbook in [lived(), agreed(Role::Hurt)] {
            let talk = after(way, workbook);
            let now = talk.play.world.now;
            let last = talk
                .transcript
                .lines()
                .filter_map(|line| line.split_once("  ")?.0.parse::<usize>().ok())
                .max();
            for number in 1..=last.unwrap_or(0) {
                seen += 1;
                let mut app = talk.play.app.clone();
                let effects = app.update(now, Action::Line(number.to_string()));
                let told = effects.iter().any(|effect| matches!(effect, Effect::Tell(_)));
                let told = told || leaves(&effects);
                assert!(told, "{way}: {number} tells nothing\n{}", talk.transcript);
            }
        }
    }
    assert!(seen > 100, "only {seen}");
}

/// What `?` and `??` tell is what can be typed.
#[test]
fn what_is_told_to_be_typed_is_understood() {
    for way in ["", "1", "1<enter>", "P", "T", "J", "w", "p", ",", "L", "A"] {
        let talk = after(way, lived());
        for act in talk.play.app.acts_in_lines() {
            let mut app = talk.play.app.clone();
            let effects = app.update(talk.play.world.now, Action::Line(act.typed.clone()));
            let told = effects.iter().any(|effect| match effect {
                Effect::Tell(words) => {
                    words.contains("was not understood") || words.contains("means nothing here")
                }
                _ => false,
            });
            assert!(!told, "{way}: {} {}", act.typed, act.told);
        }
    }
}

/// No sign that is only seen is told, on any screen.
#[test]
fn no_line_holds_a_sign_that_is_only_seen() {
    let signs = ['▸', '┃', '○', '✎', '·', '●', '◐', '▎', '→', '←', '↑', '↓', '✓', '•'];
    for named in NAMED.iter().filter(|named| named.place != Place::Table) {
        for workbook in [lived(), agreed(Role::Hurt)] {
            let mut play = Play::of(workbook, 120, 60);
            play.app.show(named.place.clone());
            let mut talk = Talk::with(play);
            talk.line("?");
            talk.line("??");
            for _ in 0..20 {
                talk.line("");
                if talk.play.app.mode().letters() == Letters::Words {
                    break;
                }
            }
            let seen: Vec<&str> = talk
                .transcript
                .lines()
                .filter(|line| line.contains(signs) || line.contains("[x]") || line.contains("[ ]"))
                .collect();
            assert!(seen.is_empty(), "{:?}: {seen:#?}", named.place);
        }
    }
}
