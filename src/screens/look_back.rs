//! Look back: what has become steadier, in words, points and dots. Never a score.

mod shown;
pub mod view;

use std::{collections::BTreeSet, sync::Arc};

use crate::{
    domain::{
        look_back::{Look, Period},
        memo::{Memo, ReadFrom},
        role::Role,
        summary::Summary,
    },
    phrases::say,
    screens::{
        Screen,
        ask::{Ask, AskOption},
    },
    text::sentence::first_sentence,
    ui::{
        action::{Choice, Ctx, Flow, LookBackChoice},
        cursor::Cursor,
    },
};

/// A part of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// In the place of the pulses, where there is none that the reader may see.
    NoPulse,
    /// The pulses of one role, by its place among those there are.
    Pulse(usize),
    /// How heard the reader felt after talks.
    Heard,
    /// What became of the promises, week by week.
    Promises,
    /// The days somebody came, where they are counted.
    DaysHere,
    /// How many words and minutes were written.
    Written,
    /// Which ways of writing leave the reader calmer.
    Calm,
    /// The numbers that the one who was hurt alone gives, seen by that one alone.
    Sliders,
    /// A sentence from then and one from now, shown once it was asked.
    ThenAndNow,
}

/// Looking back over some weeks, months, or all there is.
#[derive(Clone, Debug, PartialEq)]
pub struct LookBack {
    /// Over `parts`, each of which is a choice of the page.
    pub cursor: Cursor,
    /// How far back it goes.
    pub period: Period,
    /// Parts that are shown as tables.
    pub tables: BTreeSet<Part>,
    /// Which pair of then and now is shown, since the reader said yes.
    pub pair: Option<usize>,
    /// Shared, as a key that may be taken back copies the program.
    pub look: Memo<Arc<Look>, Period>,
    /// Those there are for this reader and this time, in the order shown.
    pub parts: Vec<Part>,
    /// What is said of all parts, made once for all keys that only move through it.
    said: Option<Arc<view::Said>>,
}

impl LookBack {
    /// Over the span that is looked at first.
    pub fn open(ctx: &Ctx<'_>) -> LookBack {
        let period = Period::default();
        let look = read(ctx, period);
        LookBack {
            cursor: Cursor::from_the_start(),
            period,
            tables: BTreeSet::new(),
            pair: None,
            parts: parts(&look, ctx.reader),
            look,
            said: None,
        }
    }

    /// Goes `step` parts on, round and round.
    fn turn(&mut self, step: usize) {
        let next = (self.cursor.item + step).checked_rem(self.parts.len());
        self.cursor = Cursor::at_top(next.unwrap_or(0));
    }

    fn change_period(&mut self, ctx: &mut Ctx<'_>, step: isize) {
        let part = self.parts.get(self.cursor.item).copied();
        self.period = self.period.stepped(step);
        self.refresh(ctx);
        let same = part.and_then(|part| self.parts.iter().position(|other| *other == part));
        self.cursor.go(same.unwrap_or(0));
    }

    /// Every chart as a table, or as a chart again.
    fn turn_into_tables(&mut self) {
        if self.tables.is_empty() {
            self.tables = self.parts.iter().copied().collect();
        } else {
            self.tables.clear();
        }
    }

    fn open_part(&mut self) -> Flow<Screen> {
        match self.parts.get(self.cursor.item) {
            Some(Part::ThenAndNow) => self.another_pair(),
            Some(part) => {
                let was_table = self.tables.remove(part);
                self.tables.extend((!was_table).then_some(*part));
                Flow::Stay
            }
            None => Flow::Stay,
        }
    }

    /// The next pair; before the first one, whether to look at all.
    fn another_pair(&mut self) -> Flow<Screen> {
        if self.look.pairs.is_empty() {
            return Flow::Stay;
        }
        match &mut self.pair {
            Some(pair) => *pair = (*pair + 1) % self.look.pairs.len(),
            None => return Flow::Push(Screen::Ask(asks_first())),
        }
        self.show_pair();
        Flow::Stay
    }

    fn show_pair(&mut self) {
        if let Some(item) = self.parts.iter().position(|part| *part == Part::ThenAndNow) {
            self.cursor = Cursor::at_top(item);
        }
    }

    /// Reads the workbook again if it, the day or the time looked back over is another.
    pub fn refresh(&mut self, ctx: &Ctx<'_>) {
        if self.look.is_of(ctx.workbook, ctx.today, &self.period) {
            return;
        }
        let as_tables = !self.tables.is_empty();
        self.look = read(ctx, self.period);
        let known = std::mem::replace(&mut self.parts, parts(&self.look, ctx.reader));
        if as_tables && known.iter().all(|part| self.tables.contains(part)) {
            self.tables = self.parts.iter().copied().collect();
        }
        self.pair = self.pair.filter(|pair| *pair < self.look.pairs.len());
        self.cursor.item = self.cursor.item.min(self.parts.len().saturating_sub(1));
    }
}

fn read(ctx: &Ctx<'_>, period: Period) -> Memo<Arc<Look>, Period> {
    let fresh;
    let summary = if ctx.summary.is_of(ctx.workbook) {
        ctx.summary
    } else {
        // Something was changed by this very action.
        fresh = Summary::of(ctx.guide, ctx.workbook);
        &fresh
    };
    let (reader, today) = (ctx.reader, ctx.today);
    let mut look = Look::of(ctx.guide, ctx.workbook, summary, reader, today, period);
    // Of each only its first sentence is shown: where that is the same, nothing stands beside it.
    look.pairs.retain(|pair| first_sentence(&pair.then.words) != first_sentence(&pair.now.words));
    Memo::of(Arc::new(look), ReadFrom::of(ctx.workbook, today), period)
}

/// The parts there are. The two sliders are for the one who was hurt only.
fn parts(look: &Look, reader: Option<Role>) -> Vec<Part> {
    if !look.is_begun {
        return Vec::new();
    }
    let mut parts: Vec<Part> = (0..look.pulses.len()).map(Part::Pulse).collect();
    if parts.is_empty() {
        parts.push(Part::NoPulse);
    }
    if !look.heard.points.is_empty() {
        parts.push(Part::Heard);
    }
    parts.push(Part::Promises);
    parts.extend(look.days_here.is_some().then_some(Part::DaysHere));
    parts.extend([Part::Written, Part::Calm]);
    if reader == Some(Role::Hurt) {
        parts.push(Part::Sliders);
    }
    parts.push(Part::ThenAndNow);
    parts
}

/// Old words can hurt: not looking comes first.
fn asks_first() -> Ask {
    Ask::new(
        say::look_back_ask(),
        say::look_back_ask_words(),
        vec![
            AskOption::new(say::choice_not_today(), "", Choice::Nothing),
            AskOption::new(
                say::choice_show_them(),
                "",
                Choice::LookBack(LookBackChoice::ThenAndNow),
            ),
        ],
    )
}
