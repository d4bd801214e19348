//! What is asked around an entry: how heavy it is, another way than feelings, keeping it or not.

use std::sync::Arc;

use chrono::TimeDelta;

use crate::{
    domain::{
        for_two::kept_from,
        guide::{Exercise, Prompt, Tool},
        journal::{Entry, WritingMode, circling},
        reply::Weighs,
    },
    phrases::say,
    screens::{
        Screen,
        ask::{Ask, AskOption, Rated},
        entry::{Closing, EntryScreen},
        exercise::ExerciseScreen,
        help::Help,
        reply,
    },
    ui::action::{Choice, Ctx, EntryChoice, Flow, Turn},
};

/// From here on the number that says how heavy it is asks for rest.
const HEAVY: u8 = 6;

/// So long a sitting, or so many words, are long.
const LONG: TimeDelta = TimeDelta::minutes(5);
const MANY_WORDS: usize = 150;

impl EntryScreen {
    /// What is asked before the first word of an entry that was begun here.
    pub fn opening(&self, ctx: &mut Ctx<'_>) -> Option<Ask> {
        if self.begun && self.entry.mode == WritingMode::Feelings && turns(ctx) {
            let ask = another_way(say::entry_go_on_with_feelings());
            return Some(ask.over_words(Choice::Entry(EntryChoice::Turn(Turn::GoOn))));
        }
        self.asks_before(ctx).then(|| Ask::rating(Rated::Entry, false, None).before_words())
    }

    fn asks_before(&self, ctx: &Ctx<'_>) -> bool {
        self.begun && self.entry.before.is_none() && self.body.is_blank() && self.stirs(ctx)
    }

    /// Whether words would be lost by closing this without a question.
    pub fn would_be_lost(&self) -> bool {
        self.unkept && !(self.title.is_blank() && self.body.is_blank())
    }

    /// Asks, once, what becomes of a page that is not kept.
    pub fn ask_what_becomes_of_it() -> Ask {
        let options = vec![
            AskOption::new(
                say::choice_let_go(),
                say::choice_let_go_hint(),
                Choice::Entry(EntryChoice::LetGo),
            ),
            AskOption::new(
                say::choice_keep_after_all(),
                say::entry_keep_hint(),
                Choice::Entry(EntryChoice::Keep),
            ),
            AskOption::new(say::choice_go_on_writing(), "", Choice::Nothing),
        ];
        Ask::new(say::let_go_or_keep(), say::page_was_never_saved(), options)
            .over_words(Choice::Entry(EntryChoice::WriteOn))
    }

    /// Closes the entry, after what there is to ask.
    pub(super) fn close(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        if self.would_be_lost() {
            return Flow::Push(Screen::Ask(EntryScreen::ask_what_becomes_of_it()));
        }
        self.commit(ctx);
        let asks = self.entry.before.is_some() || self.entry.mode.is_heavy();
        let first_time = self.begun && self.closing < Closing::Rating;
        if first_time && asks && self.entry.after.is_none() && !self.body.is_blank() {
            self.closing = Closing::Rating;
            let ask = Ask::rating(Rated::Entry, true, None)
                .over_words(Choice::Entry(EntryChoice::WriteOn));
            return Flow::Push(Screen::Ask(ask));
        }
        self.closed(ctx)
    }

    /// Everything is kept: what is said at the end, or another way is offered.
    fn closed(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        let circles =
            self.begun && self.entry.mode == WritingMode::Feelings && !self.writes_nothing();
        if circles && self.closing < Closing::Turning && turns(ctx) {
            self.closing = Closing::Turning;
            let ask =
                another_way(say::entry_close_it()).over_words(Choice::Entry(EntryChoice::WriteOn));
            return Flow::Push(Screen::Ask(ask));
        }
        // Another way was offered just now: that was an answer.
        let asks = self.begun && self.closing < Closing::Turning;
        let weighs = Weighs::around(self.entry.before, self.entry.after).filter(|_| asks);
        if let Some(ask) = reply::to(ctx, weighs) {
            return Flow::Replace(Screen::Ask(ask));
        }
        if self.clock.is_running() && self.asks_for_rest(ctx) {
            ctx.tell(self.entry.mode.settling());
        }
        Flow::Pop
    }

    /// Whether the body wants a moment after this: it was heavy, by what it was about or by what was said of it, or
    /// it was long.
    fn asks_for_rest(&self, ctx: &Ctx<'_>) -> bool {
        let told = [self.entry.before, self.entry.after].into_iter().flatten().max();
        let is_heavy = self.stirs(ctx) || told.is_some_and(|weight| weight >= HEAVY);
        let is_long =
            self.clock.this_sitting() >= LONG || (self.begun && self.body.words() >= MANY_WORDS);
        !self.body.is_blank() && (is_heavy || is_long)
    }

    /// Whether the way of writing or the prompt stirs up much.
    fn stirs(&self, ctx: &Ctx<'_>) -> bool {
        let heavy = |prompt: &Prompt| prompt.heat > 2;
        let prompt = self.entry.prompt.as_ref().and_then(|id| ctx.guide.prompt(id));
        self.entry.mode.is_heavy() || prompt.is_some_and(|(_, prompt)| heavy(prompt))
    }

    /// Takes what was picked in a question of this screen.
    pub fn chosen(&mut self, ctx: &mut Ctx<'_>, choice: Choice) -> Flow<Screen> {
        let Choice::Entry(choice) = choice else { return Flow::Stay };
        match choice {
            EntryChoice::Rated { after, value } => {
                if let Some(value) = value {
                    let place = if after { &mut self.entry.after } else { &mut self.entry.before };
                    *place = Some(value);
                }
                if self.closing == Closing::Rating {
                    self.commit(ctx);
                    return self.closed(ctx);
                }
                Flow::Stay
            }
            EntryChoice::WriteIn(mode) if self.closing == Closing::Turning => {
                Flow::Replace(Screen::Entry(Box::new(EntryScreen::begin(mode, None, ctx))))
            }
            EntryChoice::WriteIn(mode) => {
                // A prompt for feelings would lead back to them.
                (self.entry.mode, self.entry.prompt) = (mode, None);
                Flow::Stay
            }
            EntryChoice::Turn(Turn::Walk) => {
                ctx.tell(say::entry_ten_minutes_outside());
                Flow::Pop
            }
            EntryChoice::Turn(Turn::Person) => Flow::Replace(person(ctx)),
            EntryChoice::Turn(Turn::GoOn) if self.closing == Closing::Turning => self.closed(ctx),
            EntryChoice::Turn(Turn::GoOn) if self.asks_before(ctx) => {
                Flow::Push(Screen::Ask(Ask::rating(Rated::Entry, false, None).before_words()))
            }
            EntryChoice::LetGo => {
                let rests = self.asks_for_rest(ctx);
                ctx.tell(if rests { self.entry.mode.settling() } else { say::entry_let_go_told() });
                Flow::Pop
            }
            EntryChoice::WriteOn => {
                // Whoever types after Esc is not done.
                self.closing = Closing::Open;
                Flow::Stay
            }
            EntryChoice::Keep if ctx.may_write() => {
                self.unkept = false;
                self.close(ctx)
            }
            EntryChoice::Turn(Turn::GoOn) | EntryChoice::Keep => Flow::Stay,
        }
    }

    /// Before, while nothing is written; after, once something is.
    pub(super) fn rate(&self) -> Flow<Screen> {
        let after = !self.body.is_blank();
        let value = if after { self.entry.after } else { self.entry.before };
        Flow::Push(Screen::Ask(Ask::rating(Rated::Entry, after, value).before_words()))
    }
}

/// Whether another way than feelings is to be offered now: once for each round of three. That it
/// was is a mark, and no change to undo.
fn turns(ctx: &mut Ctx<'_>) -> bool {
    // Two people’s heavy days are no circle of one.
    let (guide, reader, for_two) = (ctx.guide, ctx.reader, ctx.daily.for_two);
    let own = |entry: &Entry| kept_from(entry.owner(guide), reader, for_two).is_none();
    let found = circling(&ctx.workbook.journal, own);
    let Some(last) = found.map(Arc::clone) else { return false };
    ctx.workbook.offered_after(&last.id, ctx.now, ctx.today)
}

/// Plain facts, the body, a walk, a person, or on as before.
fn another_way(go_on: &str) -> Ask {
    let ways = [
        (say::entry_turn_plain(), WritingMode::Plain),
        (say::entry_turn_body(), WritingMode::Body),
    ];
    let way = |(label, mode): (&str, WritingMode)| {
        AskOption::new(label, mode.hint(), Choice::Entry(EntryChoice::WriteIn(mode)))
    };
    let mut options: Vec<AskOption> = ways.into_iter().map(way).collect();
    let turns = [
        (say::entry_turn_walk(), say::entry_turn_walk_hint(), Turn::Walk),
        (say::entry_turn_person(), say::entry_turn_person_hint(), Turn::Person),
        (go_on, "", Turn::GoOn),
    ];
    options.extend(turns.map(|(label, hint, turn)| {
        AskOption::new(label, hint, Choice::Entry(EntryChoice::Turn(turn)))
    }));
    let mut ask = Ask::new(say::entry_another_way_now(), say::entry_no_lighter(), options);
    ask.close_with(Choice::Entry(EntryChoice::Turn(Turn::GoOn)));
    ask
}

/// The support circle, or Help for whom there is none.
fn person(ctx: &mut Ctx<'_>) -> Screen {
    let fits = |exercise: &&Exercise| ctx.audience().follows(exercise.role);
    match ctx.guide.tool(Tool::Circle).filter(fits) {
        Some(circle) => Screen::Exercise(Box::new(ExerciseScreen::open(circle.id.clone(), ctx))),
        None => Screen::Help(Help::open(ctx)),
    }
}
