//! What verbs of the command line do: the acts of the screens, where no screen is looked at.

use std::sync::Arc;

use crate::{
    app::App,
    domain::{
        audience::Audience,
        dates::{DateReader, Meant},
        day::Day,
        for_two::is_promise_kept_from,
        id::{NodeId, RecordId},
        plan,
        promise::{Promise, PromiseId, PromiseState, Refused, Said},
        pulse::{BOTH, Pulse, PulseKind},
        role::Role,
        tick::{Readers, Ticked, Whose},
        words::Words,
    },
    phrases::say,
    screens::{
        Screen,
        listing::can_be_ticked,
        plan::{asks_who, mark},
    },
    ui::{
        Move,
        action::{Choice, Command, Place, PlanChoice, PromiseChoice},
    },
};

/// Something that is done without a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VerbAct {
    /// A step or a sign is ticked, or unticked.
    Tick(NodeId, bool),
    /// The one number of the day.
    Pulse(u8),
    /// What became of a promise.
    Mark(RecordId, PromiseState),
    /// A new promise, and its day as it was typed.
    Promise(Words, Option<String>),
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Acted {
    /// It is done, and to be saved; what is told then, line by line.
    Done(Vec<String>),
    /// It was so before, and nothing is changed.
    AlreadySo(String),
    /// It has to be said first who it is that does it.
    WhoseFirst,
    /// It may not be done, and why.
    Refused(String),
    /// What was given for it cannot be read.
    Unread(String),
}

/// Refuses, and says why.
fn refused(why: impl Into<String>) -> Acted {
    Acted::Refused(why.into())
}

/// More questions than any pulse of a day has.
const MOST_QUESTIONS: usize = 32;

impl App {
    /// Does it in the role of who is here, or of `by` where that has to be said.
    pub fn act_by_verb(&mut self, act: &VerbAct, by: Option<Role>) -> Acted {
        if self.read_only.is_some() {
            return refused(say::verb_not_begun());
        }
        match act {
            VerbAct::Tick(node, on) => self.tick_by_verb(node, *on, by),
            VerbAct::Pulse(value) => self.pulse_by_verb(*value, by),
            VerbAct::Mark(promise, state) => self.mark_by_verb(promise, *state, by),
            VerbAct::Promise(what, day) => self.promise_by_verb(what, day.as_deref(), by),
        }
    }

    fn tick_by_verb(&mut self, node: &NodeId, on: bool, by: Option<Role>) -> Acted {
        let guide = Arc::clone(&self.guide);
        let Some(found) = guide.node(node).filter(|_| can_be_ticked(&guide, node)) else {
            return refused(say::tick_no_step());
        };
        let known = Whose::of(&guide, &self.workbook, node);
        let sides: Vec<Role> = match (&known, by) {
            (None, None) => return Acted::WhoseFirst,
            (None, Some(one @ (Role::Hurt | Role::Broke))) => vec![one],
            (None, Some(_)) => BOTH.to_vec(),
            (Some(whose), Some(by)) if whose.by.is_some_and(|whose| whose != by) => {
                return refused(say::verb_is_of_another());
            }
            (Some(_), _) => Vec::new(),
        };
        let ticks = Ticked::on(&self.workbook.ticks, node);
        let readers = Readers::of(&guide, &self.workbook);
        let is_on = |by: &Role| ticks.day_for(*by, Role::Any, readers).is_some();
        let is_so = match known {
            Some(whose) => whose.is_ticked(ticks) == on,
            None => sides.iter().all(|by| is_on(by) == on),
        };
        let title = found.title().trim_end_matches('.');
        if is_so {
            let told = if on { say::tick_already(title) } else { say::untick_already(title) };
            return Acted::AlreadySo(told);
        }
        let kept = self.with_ctx(&mut Vec::new(), |_, ctx| match known {
            Some(whose) => ctx.toggle(node, whose).is_some(),
            None => ctx.tick_for(node, &sides, on),
        });
        if !kept {
            return refused(say::verb_not_begun());
        }
        Acted::Done(vec![if on { say::tick_done(title) } else { say::untick_done(title) }])
    }

    /// The number goes the way of the keys: whose it is, the digits, and on to the end. What is answered to it is told.
    fn pulse_by_verb(&mut self, value: u8, by: Option<Role>) -> Acted {
        let asks = self.daily.asks_whose();
        let role = if asks { by } else { self.reader() };
        let is_one = matches!(role, Some(Role::Hurt | Role::Broke));
        if asks && !is_one {
            return Acted::WhoseFirst;
        }
        if !asks && by.is_some() && by != role {
            return refused(say::verb_is_of_another());
        }
        let asked = self.guide.pulse_for(PulseKind::Day, role);
        if asked.first().is_none_or(|question| !question.options.is_empty()) {
            return refused(say::pulse_only_in_the_window());
        }
        let key = asked[0].key().to_owned();
        self.show(Place::Pulse);
        if asks {
            let other = (role == Some(Role::Broke)).then_some(Command::Move(Move::Down));
            let hand_over = other.into_iter().chain([Command::Open, Command::Open]);
            for command in hand_over {
                self.carry_out(command);
            }
        }
        self.carry_out(Command::Move(Move::Top));
        let digits = if value < 10 { vec![value] } else { vec![1, 0] };
        for digit in digits {
            self.carry_out(Command::Digit(digit));
        }
        for _ in 0..MOST_QUESTIONS {
            if matches!(self.top(), Screen::Pulse(_)) {
                self.carry_out(Command::Skip);
            }
        }
        let id = Pulse::id_of(PulseKind::Day, role, self.today());
        let kept = self.workbook.pulses.find(&id).and_then(|pulse| pulse.answers.get(&key));
        if kept != Some(&value) {
            return refused(say::pulse_only_in_the_window());
        }
        let mut told = vec![say::pulse_kept().to_owned()];
        if let Screen::Ask(ask) = self.top() {
            told.push(ask.words.clone());
            told.extend(ask.options.iter().filter(|it| it.choice != Choice::Nothing).map(
                |option| {
                    let hint = Some(&option.hint).filter(|hint| !hint.is_empty());
                    hint.map_or_else(
                        || say::pulse_way(&option.label),
                        |hint| say::pulse_way_with(hint, &option.label),
                    )
                },
            ));
        }
        Acted::Done(told)
    }

    /// A promise of this id, for who is here.
    pub(super) fn promise_of(&self, id: &RecordId) -> Option<Promise> {
        let read = PromiseId::read(id);
        // Nobody’s part of a promise of both is kept before it is marked: its day is that of the whole.
        let promises = &self.workbook.promises;
        let kept = promises.find(id).or_else(|| promises.find(read.root()));
        let day = read.day().or(kept.map(|promise| promise.day))?;
        let promise = plan::found(&self.guide, &self.workbook, id, day)?;
        let (reader, for_two) = (self.reader(), self.daily.for_two);
        let is_theirs = is_promise_kept_from(&promise, reader, for_two, self.today());
        (!is_theirs).then_some(promise)
    }

    fn mark_by_verb(&mut self, id: &RecordId, state: PromiseState, by: Option<Role>) -> Acted {
        let Some(promise) = self.promise_of(id) else { return refused(say::promise_no_such()) };
        let asks = asks_who(Audience::of(&self.workbook.profile), &promise);
        let is_one = matches!(by, Some(Role::Hurt | Role::Broke));
        if asks && !is_one {
            return Acted::WhoseFirst;
        }
        if !asks && by.is_some() && by != self.reader() {
            return refused(say::verb_is_of_another());
        }
        let by = if asks { by } else { self.reader() };
        let said = Said { at: self.now, today: self.today(), by };
        if promise.state == state {
            return Acted::AlreadySo(say::promise_already(state.label()));
        }
        let is_mended = promise.state == PromiseState::Repaired && state == PromiseState::Missed;
        if is_mended && !promise.is_out_of_time(said.today) {
            return refused(say::promise_was_mended());
        }
        if let Err(why) = promise.may_become(state, said) {
            return refused(refusal(why));
        }
        if !self.with_ctx(&mut Vec::new(), |_, ctx| mark(ctx, &promise, state, said)) {
            return refused(say::verb_not_begun());
        }
        let mut told = vec![match promise.state {
            PromiseState::Open => say::promise_marked(state.label()),
            before => say::promise_marked_instead(before.label(), state.label()),
        }];
        if state == PromiseState::Missed && !promise.is_of_the_other(by) {
            told.push(say::promise_put_right().to_owned());
        }
        Acted::Done(told)
    }

    /// The words go the way of the screen: what, to nobody by name, by when, and whose.
    fn promise_by_verb(&mut self, what: &Words, day: Option<&str>, by: Option<Role>) -> Acted {
        let day = match day.map(|day| self.day_to_come(day)) {
            None => None,
            Some(Ok(day)) => Some(day),
            Some(Err(why)) => return Acted::Unread(why),
        };
        let is_two = Audience::of(&self.workbook.profile).is_two();
        if !is_two && by.is_some() && by != self.reader() {
            return refused(say::verb_is_of_another());
        }
        self.show(Place::NewPromise);
        let Screen::Plan(screen) = self.top() else { return refused(say::promise_no_such()) };
        let Some(id) = screen.typing.as_ref().map(|typing| typing.promise.clone()) else {
            return refused(say::verb_not_begun());
        };
        self.with_top(&mut Vec::new(), |top, ctx| {
            if let Screen::Plan(screen) = top {
                screen.paste(ctx, what);
            }
        });
        self.carry_out(Command::Open);
        self.carry_out(Command::Open);
        let about = |choice| Choice::Plan(PlanChoice::About(id.clone(), choice));
        let due = day.map_or(PromiseChoice::NoDay, |day| PromiseChoice::Due(Some(day)));
        self.choose(about(due));
        if let Some(by) = by.filter(|_| is_two) {
            self.choose(about(PromiseChoice::By(by)));
        }
        match self.workbook.promises.find(&id) {
            Some(kept) if !kept.undated && kept.day == self.today() => {
                Acted::Done(vec![say::promise_made(say::day_today())])
            }
            Some(kept) if !kept.undated => {
                Acted::Done(vec![say::promise_made(kept.day.short(self.today()))])
            }
            Some(_) => Acted::Done(vec![say::promise_made_without_day().to_owned()]),
            None => Acted::Unread(say::promise_no_words().to_owned()),
        }
    }

    /// Does what a key asks for. Nobody sees what Today offers meanwhile, so that no offer is remembered.
    fn carry_out(&mut self, command: Command) {
        self.command(command, &mut Vec::new());
        self.read_again();
    }

    /// Picks something in the question that stands on top, or says it to the screen below where none does.
    fn choose(&mut self, choice: Choice) {
        let mut effects = Vec::new();
        if matches!(self.top(), Screen::Ask(_)) {
            return self.chosen(choice, &mut effects);
        }
        let flow = self.with_top(&mut effects, |top, ctx| top.chosen(ctx, choice));
        self.follow(flow, &mut effects);
    }

    /// A day to come, as it is read where the day of a promise is typed.
    fn day_to_come(&self, typed: &str) -> Result<Day, String> {
        let (today, order) = (self.today(), self.workbook.profile.date_order());
        let reader =
            DateReader { today, meant: Meant::Future, order, stands: None, may_be_ahead: false };
        match reader.read(typed) {
            Ok(Some(found)) => Ok(found.day),
            Ok(None) => Err(reader.such()),
            Err(why) => Err(reader.sentence(why)),
        }
    }
}

/// Why something may not be said of a promise, for who types no keys.
fn refusal(why: Refused) -> &'static str {
    match why {
        Refused::NotYet => say::promise_not_yet(),
        Refused::TooLate => say::plan_refused_too_late(),
        Refused::NotTheirs => say::promise_not_theirs(),
        Refused::Over => say::plan_refused_over(),
        Refused::NoDay => say::promise_has_no_day(),
        Refused::Seen => say::plan_refused_seen(),
        Refused::Marked => say::plan_refused_marked(),
    }
}
