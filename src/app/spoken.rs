//! Line mode: the same program in lines. A line that is typed is heard as a whole, and what is new is told.

mod acts;
mod asking;
mod called;
mod hearing;
mod keys;
mod parts;
mod prompting;
mod telling;
mod writing;

use std::fmt;

use crate::{
    app::App,
    domain::day::Stamp,
    screens::Screen,
    ui::{
        Effect, Mode,
        action::{Action, Command},
    },
};

use parts::Parts;
use telling::Shown;

/// What the program waits for, line by line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listens {
    /// A line that says what to do.
    Open,
    /// A line of words.
    Words,
    /// A line that nobody is to see, such as a passphrase.
    Hidden,
    /// It is covered: nothing shows that it waits for anything.
    Covered,
    /// A book opens or closes: what is typed meanwhile was meant for what was there before, and may be a passphrase.
    Nothing,
}

/// What line mode knows of what was said so far. Its `Debug` tells nothing of that.
#[derive(Clone, Default, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each says what is so between two lines")]
pub struct Spoken {
    /// Whether the program speaks in lines at all.
    is_on: bool,
    /// Whether a line is being heard: what comes of all of it is told at its end.
    hears: bool,
    /// Whether a line was heard of which nothing is told yet.
    was_heard: bool,
    /// What the line did: what it asks to be told, and whether that is all there is to tell.
    heard: Heard,
    /// What was told of the page.
    shown: Shown,
    /// What of the page is still to be read.
    parts: Parts,
    /// The pages below, as they were told, and what of them was still to be read: who comes back hears what is new.
    below: Vec<(Shown, Parts)>,
    /// Whether words were ended of which it is told once they are on the disk.
    owes: bool,
    /// When the last save was that was told.
    saved: Option<Stamp>,
    /// What was told of words that are not on the disk.
    trouble: Option<String>,
}

/// What a line that was typed did.
#[derive(Clone, Default, PartialEq)]
struct Heard {
    /// What it asks to be told, before anything else.
    answer: Vec<String>,
    /// Whether nothing else is told: somebody asked, or reads on.
    only: bool,
    /// Whether the page is told again, all of it.
    again: bool,
    /// Whether it was words, which went where words are written.
    words: bool,
    /// Whether it went to a choice by its number, and which one, counted from 0.
    at: Option<usize>,
}

impl fmt::Debug for Spoken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Spoken")
    }
}

impl Spoken {
    /// Whether the program speaks in lines.
    pub(super) fn is_on(&self) -> bool {
        self.is_on
    }

    /// The same for whoever comes next: nothing of what was said is known any more.
    pub(super) fn to_nobody(&self) -> Spoken {
        Spoken { is_on: self.is_on, ..Spoken::default() }
    }
}

/// Whether somebody may have waited for what an action brings: it is told when it comes. A clock that runs, and what is
/// said of saving, is told otherwise.
pub(super) fn is_news(action: &Action) -> bool {
    matches!(
        action,
        Action::CodeDrawn(_)
            | Action::LockChanged(_)
            | Action::BookNotOpened(_)
            | Action::AtTable(_)
            | Action::WholeBook(_)
            | Action::CopyRead(_)
            | Action::Copies(_)
            | Action::BackupsAreDeleted
            | Action::Rescued(_)
            | Action::Noticed(_)
            | Action::OtherWindowClosed
            | Action::TookOver(_)
            | Action::ReadAgain(_)
    )
}

impl App {
    /// Has the program speak in lines from here on.
    pub fn speak_in_lines(&mut self) {
        self.spoken.is_on = true;
    }

    /// Whether the program speaks in lines.
    pub fn speaks(&self) -> bool {
        self.spoken.is_on()
    }

    /// What the program waits for in line mode.
    pub fn listens(&self) -> Listens {
        if self.covered {
            Listens::Covered
        } else if self.opens_or_closes() {
            Listens::Nothing
        } else if self.hides_what_is_typed() {
            Listens::Hidden
        } else if self.mode().is_writing() {
            Listens::Words
        } else {
            Listens::Open
        }
    }

    /// Whether a book is on its way: being read, being tried with a passphrase, or closing.
    fn opens_or_closes(&self) -> bool {
        let closes = self.books.closes && !self.top().is_popup();
        self.is_opening() || closes || matches!(self.top(), Screen::Lock(lock) if lock.is_tried())
    }

    /// Whether what is typed on the screen on top is seen by nobody.
    fn hides_what_is_typed(&self) -> bool {
        let scene = self.scene();
        let written = self.top().words().and_then(|words| words.writing(&scene));
        written.is_some_and(|written| written.editor.is_hidden())
    }

    /// A line was typed. What comes of it is told by `tell_in_lines` at the end of the update. Says whether it was
    /// heard: before a workbook is read, it waits as a key does.
    pub(super) fn hears_a_line(
        &mut self,
        now: Stamp,
        action: &Action,
        effects: &mut Vec<Effect>,
    ) -> bool {
        let Action::Line(line) = action else { return false };
        // Before anything was read at all, a line waits as a key does.
        if self.is_opening() && self.session == 0 {
            return false;
        }
        if self.listens() == Listens::Nothing {
            self.hear_what_leaves(line, effects);
            return true;
        }
        self.hear_line(now, line, effects);
        self.spoken.was_heard = true;
        true
    }

    /// While a book opens or closes, only what hides or leaves it is heard.
    fn hear_what_leaves(&mut self, line: &str, effects: &mut Vec<Effect>) {
        match line.trim() {
            "x" | ".x" => self.does(Action::Do(Command::Leave), effects),
            "c" | ".c" => self.does(Action::Do(Command::Cover), effects),
            _ => (),
        }
    }

    fn hear_line(&mut self, now: Stamp, line: &str, effects: &mut Vec<Effect>) {
        self.spoken.hears = true;
        self.spoken.heard = Heard::default();
        let before = self.spoken.shown.kind;
        // The time is now: what is due by then, such as a lock, comes before what was typed.
        let known = self.notice.take();
        effects.extend(self.update(now, Action::Due));
        let told = self.notice.take();
        self.spoken.heard.answer.extend(told.filter(|told| known.as_ref() != Some(told)));
        let is_still_there = before.is_none_or(|kind| kind == std::mem::discriminant(self.top()));
        if is_still_there && !self.covered {
            self.books.somebody_is_here(self.now);
        }
        match keys::in_line(line) {
            Some((key, words)) if self.covered || is_still_there => {
                self.hear_a_key(key, &words, effects);
            }
            _ if self.covered => self.hear_under_the_cover(line, effects),
            _ if is_still_there => self.hear_what_was_typed(line, effects),
            _ => (),
        }
        self.spoken.hears = false;
    }

    /// Under the cover nothing is heard but what takes it off, and what leaves.
    fn hear_under_the_cover(&mut self, line: &str, effects: &mut Vec<Effect>) {
        match line.trim() {
            "c" | ".c" => self.does(Action::Do(Command::Cover), effects),
            "x" | ".x" => self.does(Action::Do(Command::Leave), effects),
            _ => (),
        }
    }

    pub(super) fn does(&mut self, action: Action, effects: &mut Vec<Effect>) {
        let now = self.now;
        effects.extend(self.update(now, action));
    }

    fn answer(&mut self, told: impl Into<String>) {
        self.spoken.heard.answer.push(told.into());
    }

    /// Whether words that are typed go on the page, a line at a time, as on a sheet of paper.
    fn writes_many_lines(&self) -> bool {
        self.mode() == Mode::Write
    }

    fn fills_in(&self) -> bool {
        matches!(self.top(), Screen::Exercise(_))
    }
}
