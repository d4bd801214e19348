//! Help: what to call, the lines of a country, when to call today, what this program cannot hide.
//! Nothing of it is saved; a country only if somebody says to keep it.

mod shown;
mod places;
mod rows;
pub mod view;

use std::fmt;

use crate::{
    domain::guide::Guide,
    phrases::say,
    screens::{Screen, urgent::Urgent},
    ui::{
        Claim,
        action::{Ctx, Flow, Place},
        cursor::Cursor,
        page::flowed,
    },
};

use places::places;
pub use rows::Row;

/// How many countries are in view before any letter is typed, and at most after it.
const IN_VIEW: usize = 12;

/// What is longer, in letters, was not meant as the name of a country.
const LONGEST_NAME: usize = 24;

/// So many letters stay on the line where they are typed; no place is longer.
const MOST_LETTERS: usize = 60;

/// What Help stands over, so that one step back leads there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Over {
    /// The first part of Help.
    #[default]
    Help,
    /// The private check that waits below, at its question or its reply.
    Check,
    /// Where this part was asked for by its name.
    Anything,
}

/// Invariant: `Debug` shows nothing of where somebody is or what they look for.
#[derive(Clone, PartialEq)]
pub struct Help {
    /// What is shown. Another one takes its place, and is no screen of its own.
    pub part: Part,
    /// Over the rows of the part, or how far its words are read.
    pub cursor: Cursor,
    /// The first letters of where somebody is, as far as they are typed.
    typed: String,
    /// Whether every country is in view.
    all: bool,
    /// What one step back is.
    pub over: Over,
    /// Whether somebody came from what is said to who hurt another: a place that is chosen leads back there.
    own_harm: bool,
}

impl fmt::Debug for Help {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Help")
    }
}

/// What of Help is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The emergency numbers of the world, and where somebody is.
    Where,
    /// The lines of the country of this code.
    Lines(String),
    /// How somebody stops who hurt another, and whom they can call.
    OwnHarm,
    /// When to call somebody today.
    Calls,
    /// What this program can hide, and what it cannot.
    Limits,
}

impl Help {
    /// The lines of the country that was chosen, or the emergency numbers of the world.
    pub fn open(ctx: &Ctx<'_>) -> Help {
        Help::at(main_part(ctx))
    }

    /// At one of its parts, read from the start.
    pub fn at(part: Part) -> Help {
        // What is said is read from its start.
        let cursor = Cursor::from_the_start();
        let own_harm = part == Part::OwnHarm;
        Help { part, cursor, typed: String::new(), all: false, over: Over::default(), own_harm }
    }

    /// A part that was asked for by its name: one step back is where it was asked for.
    pub fn straight_to(part: Part) -> Help {
        Help { over: Over::Anything, ..Help::at(part) }
    }

    /// Whether it stands over the private check, and is a part of it.
    pub fn is_over_check(&self) -> bool {
        self.over == Over::Check
    }

    /// A part of Help over the private check.
    pub fn over_check(part: Part) -> Help {
        Help { over: Over::Check, ..Help::at(part) }
    }

    /// The numbers over the private check.
    pub fn open_over_check(ctx: &Ctx<'_>) -> Help {
        Help::over_check(main_part(ctx))
    }

    /// Goes to a part, over whatever it stands on.
    fn go(&mut self, part: Part) {
        let own_harm = part == Part::OwnHarm || (self.own_harm && part == Part::Where);
        let over = if self.is_over_check() { Over::Check } else { Over::Help };
        *self = Help { over, own_harm, ..Help::at(part) };
    }

    /// Whether the letters of a name are being typed.
    pub fn is_naming(&self) -> bool {
        !self.typed.is_empty()
    }

    /// Whether it is asked where somebody is, and no letter is typed or none that leads to a place: Enter
    /// has nothing to choose.
    pub fn waits_for_letters(&self, guide: &Guide) -> bool {
        let is_asked = self.part == Part::Where && self.cursor.item == 0;
        is_asked
            && self.urgent(guide).is_empty()
            && (self.typed.is_empty() || places(guide, &self.typed).is_empty())
    }

    /// One row of the screen up or down; countries stand side by side.
    fn step_rows(&mut self, step: isize, rows: &[Row], columns: u16) {
        let names: Vec<String> =
            rows.iter().filter(|row| row.is_country()).map(Row::label).collect();
        let first = rows.iter().position(Row::is_country);
        let item = self.cursor.item;
        let Some(first) = first.filter(|first| {
            let reached = item.saturating_add_signed(step);
            (*first..*first + names.len()).contains(&item)
                || (*first..*first + names.len()).contains(&reached)
        }) else {
            return self.cursor.step(step, rows.len());
        };
        // The first and the last item of each row of the screen.
        let mut lines = vec![(0, first - 1)];
        for count in flowed(&names, view::columns(columns)) {
            let start = lines.last().map_or(0, |(_, end)| end + 1);
            lines.push((start, start + count - 1));
        }
        let after = first + names.len();
        lines.extend((after..rows.len()).map(|item| (item, item)));
        let at = lines.iter().position(|(start, end)| (*start..=*end).contains(&item)).unwrap_or(0);
        let offset = item - lines[at].0;
        let (start, end) = lines[at.saturating_add_signed(step).min(lines.len() - 1)];
        self.cursor.go((start + offset).min(end));
    }

    fn type_letter(&mut self, ctx: &mut Ctx<'_>, letter: char) {
        let is_full = self.typed.chars().count() >= MOST_LETTERS;
        if is_full || (letter == ' ' && self.typed.ends_with(' ')) {
            return;
        }
        // Letters that lead nowhere stay as well: left out, they would make another place of the rest.
        self.retype(ctx, |typed| typed.push(letter));
    }

    fn retype(&mut self, ctx: &mut Ctx<'_>, change: impl FnOnce(&mut String)) {
        if self.part != Part::Where {
            self.go(Part::Where);
        }
        change(&mut self.typed);
        self.typed = self.typed.trim_start().to_owned();
        self.cursor = Cursor::from_the_start();
        *ctx.notice = None;
    }

    /// Esc: takes the letters back, or goes back to the numbers. Says whether there was anything.
    pub fn back(&mut self, ctx: &mut Ctx<'_>) -> bool {
        match self.part {
            Part::Where if !self.typed.is_empty() || self.all => {
                self.go(Part::Where);
                true
            }
            Part::Where if self.own_harm => {
                self.go(Part::OwnHarm);
                true
            }
            // Over the check, one step back is the check.
            _ if self.over != Over::Help => false,
            Part::Calls | Part::Limits => {
                *self = Help::open(ctx);
                true
            }
            // Another country was looked for, and is not: back to the one before.
            Part::Where if main_part(ctx) != Part::Where => {
                *self = Help::open(ctx);
                true
            }
            Part::Where | Part::Lines(_) | Part::OwnHarm => false,
        }
    }

    fn choose(&mut self, ctx: &mut Ctx<'_>, row: Row) -> Flow<Screen> {
        match row {
            Row::Where => {
                let found = places(ctx.guide, &self.typed);
                match found.first().filter(|_| !self.typed.is_empty()) {
                    Some((_, country)) => {
                        let code = country.code.clone();
                        return self.show(ctx, code);
                    }
                    None if self.typed.is_empty() => {
                        ctx.tell(say::help_type_first_letters());
                    }
                    // The line where they stand says so, and what to do.
                    None => match self.urgent(ctx.guide).first() {
                        Some(Urgent::OwnHarm) if !self.is_over_check() => self.go(Part::OwnHarm),
                        Some(_) => self.go(Part::Calls),
                        None => (),
                    },
                }
            }
            Row::Country(code, _) => return self.show(ctx, code),
            Row::Check => return Flow::Pop,
            Row::All => {
                self.all = true;
                self.cursor.go(1);
            }
            Row::Another => self.go(Part::Where),
            Row::Keep => {
                if let Part::Lines(code) = &self.part
                    && ctx.may_write()
                {
                    ctx.workbook.edit_profile(|profile| profile.country = Some(code.clone()));
                    ctx.claim(Claim::kept(say::help_kept(), say::help_kept_hint()));
                    *self = Help::open(ctx);
                }
            }
            Row::Safety => {
                // Nor does a mark stay here that tells where somebody went.
                self.cursor = Cursor::from_the_start();
                return Flow::Go(Place::Safety);
            }
            Row::OwnHarm => self.go(Part::OwnHarm),
            Row::Calls => self.go(Part::Calls),
            Row::Limits => self.go(Part::Limits),
            Row::Answers => return Flow::Go(Place::Answers),
            Row::Keys => return Flow::Go(Place::Keys),
            Row::Numbers => self.go(main_part(ctx)),
        }
        Flow::Stay
    }

    /// Shows the lines of a country, and of this one for as long as the program is open: here, or in what
    /// the private check says.
    fn show(&mut self, ctx: &mut Ctx<'_>, code: String) -> Flow<Screen> {
        *ctx.country = Some(code.clone());
        if self.is_over_check() {
            return Flow::Pop;
        }
        self.go(if self.own_harm { Part::OwnHarm } else { Part::Lines(code) });
        Flow::Stay
    }
}

/// The lines of the country that was chosen for now, or of the one that is kept.
fn main_part(ctx: &Ctx<'_>) -> Part {
    let code = ctx.country.as_ref().or(ctx.workbook.profile.country.as_ref());
    let country = code.and_then(|code| ctx.guide.helplines.country(code));
    country.map_or(Part::Where, |country| Part::Lines(country.code.clone()))
}

/// Whether the country that is shown could be kept, and is not.
fn may_keep(part: &Part, ctx: &Ctx<'_>) -> bool {
    let kept = ctx.workbook.profile.country.as_ref();
    matches!(part, Part::Lines(code) if kept != Some(code)) && ctx.read_only.is_none()
}
