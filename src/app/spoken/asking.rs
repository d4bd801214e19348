//! What can be typed: `?` says it in a few lines, `??` at length.

use std::collections::BTreeSet;

use crate::{
    app::{App, spoken::acts::TypedAct},
    phrases::say,
    text::fold::fold,
    ui::{Letters, Mode, Move, action::Command, print::heard},
};

impl App {
    /// What can be typed on the screen on top.
    pub(super) fn tell_what_can_be_typed(&mut self, at_length: bool) {
        let writes = self.mode().is_writing();
        let mut told: Vec<String> = Vec::new();
        if writes {
            told.extend(self.told_of_writing(at_length));
        } else {
            told.extend(self.told_of_choosing());
        }
        let acts = self.acts_in_lines();
        // A number opens what it stands before.
        let is_hidden = writes && self.hides_what_is_typed();
        let is_told = |act: &&TypedAct| {
            if is_hidden {
                return act.command == Command::NextPane && act.typed == ".tab";
            }
            at_length || (act.is_here && !moves(act.command) && act.command != Command::Open)
        };
        let mut known: BTreeSet<&str> = ["b", "c", "x", "?", ".b", ".c", ".x", ".?"].into();
        for act in acts.iter().filter(is_told).filter(|act| !is_digit(act.command)) {
            if known.insert(&act.typed) {
                let does = heard(lowered(act, at_length));
                // An act without a short name is typed as it is told.
                let is_same = fold(&does) == act.typed.trim_start_matches('.');
                told.push(if is_same {
                    act.typed.clone()
                } else {
                    say::lines_act(does, &act.typed)
                });
            }
        }
        let dot = if writes { "." } else { "" };
        told.push(say::lines_always(dot));
        if at_length {
            told.push(say::lines_at_length().to_owned());
            told.push(say::lines_in_the_terminal().to_owned());
        } else if !writes {
            told.push(say::lines_places().to_owned());
        }
        let (first, parts) = super::Parts::of(told);
        self.spoken.parts = parts;
        self.spoken.heard.only = true;
        self.spoken.heard.answer.extend(first);
    }

    /// How one of several things is chosen here.
    fn told_of_choosing(&self) -> Option<String> {
        let count = self.said_aloud().iter().filter(|line| line.choice.is_some()).count();
        match self.mode() {
            mode if mode.letters() == Letters::YesOrNo => None,
            mode if mode.letters() == Letters::OfAName => {
                Some(say::lines_type_a_country().to_owned())
            }
            _ if self.takes_a_number() => Some(say::lines_type_a_number().to_owned()),
            _ if count == 0 => None,
            Mode::Parting => Some(say::lines_type_for_a_page(count)),
            _ => Some(say::lines_type_a_line(count)),
        }
    }

    fn told_of_writing(&self, at_length: bool) -> Vec<String> {
        let mut told = Vec::new();
        if self.hides_what_is_typed() {
            return vec![say::lines_how_hidden_in_full().to_owned()];
        }
        match self.mode() {
            Mode::Write if at_length => told.push(say::lines_write_at_length().to_owned()),
            Mode::Write => told.push(say::lines_how_write_in_full().to_owned()),
            Mode::Line => told.push(say::lines_how_line_in_full().to_owned()),
            Mode::Weigh => told.push(say::lines_how_weigh().to_owned()),
            Mode::Words => told.push(say::lines_how_words().to_owned()),
            _ => told.push(say::lines_how_query().to_owned()),
        }
        told
    }
}

/// Whether a command only moves along what was told whole already.
fn moves(command: Command) -> bool {
    matches!(
        command,
        Command::Move(
            Move::Up | Move::Down | Move::PageUp | Move::PageDown | Move::Top | Move::Bottom
        ) | Command::Left
            | Command::Right
            | Command::Pick
            | Command::Repaint
    )
}

fn is_digit(command: Command) -> bool {
    matches!(command, Command::Digit(_) | Command::Letter(_))
}

/// What an act does, in a few words where that is enough.
fn lowered(act: &TypedAct, at_length: bool) -> &str {
    let is_short = !at_length && !act.name.is_empty() && act.name != act.typed;
    if is_short { act.name } else { &act.told }
}
