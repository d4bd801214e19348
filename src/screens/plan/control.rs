//! The control check by oneself. What is ticked there lives in this screen only, and ends with it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use crate::{
    domain::{
        field::{Field, Selection},
        guide::{Guide, Meaning, OptionMeaning},
        plan::{Limit, Part},
        words::Words,
    },
    screens::{Screen, plan::Plan},
    text::suggesting::Suggesting,
    ui::{
        Move,
        action::{Command, Ctx, Flow},
    },
};

/// The check of one person. Invariant: no file, no log, no mark, no later screen depends on it, and
/// `Debug` shows none of it.
#[derive(Clone, Default, PartialEq)]
pub struct Control {
    /// Which limit is looked at, and which option is current.
    pub limit: usize,
    /// Counted from 0 over the options that every limit has.
    pub option: usize,
    /// The option that says that nothing of it is true.
    nothing: String,
    /// By the row of a limit, the options that are true of it for this person.
    ticks: BTreeMap<String, BTreeSet<String>>,
}

impl fmt::Debug for Control {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Control")
    }
}

/// What the ticks of a limit come to. Nothing is counted, and nothing is decided for anybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comes {
    /// Nothing was ticked yet.
    Unsaid,
    /// It takes away something a person needs.
    Harms,
    /// None of it is true.
    Fine,
}

impl Control {
    /// The check of a column, with nothing ticked.
    fn of(column: &Field) -> Control {
        let nothing = column.option(OptionMeaning::Nothing);
        let nothing = nothing.map(|option| option.id.clone()).unwrap_or_default();
        Control { nothing, ..Control::default() }
    }

    /// Whether an option of a limit is ticked.
    pub fn is_ticked(&self, limit: &Limit, option: &Selection) -> bool {
        self.ticks.get(&limit.row).is_some_and(|ticks| ticks.contains(&option.id))
    }

    /// What comes of the ticks of a limit.
    pub fn comes(&self, limit: &Limit) -> Comes {
        let ticks = self.ticks.get(&limit.row).filter(|ticks| !ticks.is_empty());
        match ticks {
            None => Comes::Unsaid,
            Some(ticks) if ticks.iter().any(|tick| *tick != self.nothing) => Comes::Harms,
            Some(_) => Comes::Fine,
        }
    }

    fn turn(&mut self, limit: &Limit, option: &Selection) {
        let ticks = self.ticks.entry(limit.row.clone()).or_default();
        if !ticks.remove(&option.id) {
            // One of them is true, or none is.
            ticks.retain(|tick| (*tick == self.nothing) == (option.id == self.nothing));
            ticks.insert(option.id.clone());
        }
    }
}

/// The table of the limits, as its page has it.
fn table(guide: &Guide) -> Option<&Field> {
    Part::Limits.exercise(guide)?.field(Part::Limits.rows())
}

/// The column of the control check.
pub fn column(guide: &Guide) -> Option<&Field> {
    table(guide)?.column(Meaning::Control)
}

/// The options that the words of a limit suggest, each with the words that do.
pub fn suggested(guide: &Guide, limit: &Limit) -> Vec<(String, String)> {
    let (Some(table), Some(column)) = (table(guide), column(guide)) else { return Vec::new() };
    let words = [
        (Meaning::Fine, &limit.fine),
        (Meaning::AskFirst, &limit.ask),
        (Meaning::Not, &limit.no),
        (Meaning::Why, &limit.why),
    ];
    let is_read = |(meaning, _): &(Meaning, &Words)| {
        table.column(*meaning).is_some_and(|other| column.reads.contains(&other.id))
    };
    let read = words.into_iter().filter(is_read);
    let texts: Vec<&str> = read.map(|(_, words)| words.as_str()).collect();
    let suggesting = Suggesting::of(column.options());
    let found = suggesting.find(texts);
    found.into_iter().map(|(id, words)| (id.to_owned(), words.to_owned())).collect()
}

impl Plan {
    /// Opens the check for whoever sits here, with nothing ticked.
    pub(super) fn check_alone(&mut self, ctx: &Ctx<'_>) -> Flow<Screen> {
        if let (Some(column), false) = (column(ctx.guide), self.reading.plan.limits.is_empty()) {
            self.control = Some(Control::of(column));
        }
        Flow::Stay
    }

    /// Whether a key of the check does something just now.
    pub fn offers(&self, command: Command) -> bool {
        match (&self.control, command) {
            (Some(control), Command::NextLimit) => {
                control.limit + 1 < self.reading.plan.limits.len()
            }
            (Some(control), Command::PreviousLimit) => control.limit > 0,
            (None, Command::Away) => self.reading.has_open_days,
            _ => true,
        }
    }

    /// Nothing of the check waits where somebody else may find it.
    pub fn put_away(&mut self) -> bool {
        self.control.take().is_some()
    }

    pub(super) fn while_checking(&mut self, ctx: &Ctx<'_>, command: Command) {
        let limits = &self.reading.plan.limits;
        let options = column(ctx.guide).map(Field::options).unwrap_or_default();
        let Some(control) = &mut self.control else { return };
        let last = limits.len().saturating_sub(1);
        let end = options.len().saturating_sub(1);
        control.limit = control.limit.min(last);
        match command {
            Command::Move(Move::Up) => control.option = control.option.saturating_sub(1),
            Command::Move(Move::Down) => control.option = (control.option + 1).min(end),
            Command::Move(Move::Top | Move::PageUp) => control.option = 0,
            Command::Move(Move::Bottom | Move::PageDown) => control.option = end,
            Command::NextLimit if control.limit < last => {
                (control.limit, control.option) = (control.limit + 1, 0);
            }
            Command::PreviousLimit if control.limit > 0 => {
                (control.limit, control.option) = (control.limit - 1, 0);
            }
            Command::Tick | Command::Open => {
                let here = limits.get(control.limit).zip(options.get(control.option));
                if let Some((limit, option)) = here {
                    control.turn(limit, option);
                }
            }
            _ => (),
        }
    }
}
