//! What Enter, Space and `d` do on a line of the plan.

use crate::{
    domain::{
        audience::Audience,
        kinds::Record,
        plan::{LookKind, Review},
        promise::{Promise, PromiseState, Said},
    },
    phrases::say,
    screens::{
        Screen,
        ask::Ask,
        plan::{
            Kind, Plan,
            asking::{ask_about, ask_when, ask_who, asks_who, is_whole_of_the_other},
            away::ask_away,
            own,
            promise_acts::{mark, refusal, take_away},
            rows::{is_given, open_row, take_row_away},
            trash,
        },
    },
    ui::action::{Command, Ctx, Flow, Place, Scene},
};

/// What Space makes of a promise; `None` of one that says something else became of it: no key that
/// ticks writes over that, and it asks as Enter does.
fn kept_or_open(state: PromiseState) -> Option<PromiseState> {
    match state {
        PromiseState::Kept => Some(PromiseState::Open),
        PromiseState::Open => Some(PromiseState::Kept),
        PromiseState::EarlyWord
        | PromiseState::Missed
        | PromiseState::Repaired
        | PromiseState::Away => None,
    }
}

/// Whether Space marks nothing before a question is answered: which of two speaks, or what one of them
/// says of the other one’s promise.
fn is_asked_first(audience: Audience, promise: &Promise) -> bool {
    is_whole_of_the_other(audience, promise, audience.role) || asks_who(audience, promise)
}

impl Plan {
    /// Enter: what can be done with a promise, or the page of a line.
    pub(super) fn open_current(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        let Some(item) = self.current(ctx.columns) else { return Flow::Stay };
        match item.kind {
            Kind::Promise(promise)
                if asks_who(ctx.audience(), &promise) && ctx.read_only.is_none() =>
            {
                Flow::Push(Screen::Ask(ask_who(ctx, &promise)))
            }
            Kind::Promise(promise) => Flow::Push(Screen::Ask(ask_about(ctx, &promise, ctx.said()))),
            Kind::Away => Flow::Push(Screen::Ask(ask_away(ctx))),
            Kind::Review(Review { part, row, column, .. }) => {
                let cell = row.as_deref().map(|row| (row, column));
                let field = if cell.is_some() { part.rows() } else { column };
                open_row(ctx, part, field, cell)
            }
            Kind::Row { part, field, cell } => {
                let cell = cell.as_ref().map(|(row, column)| (row.as_str(), *column));
                open_row(ctx, part, field, cell)
            }
            Kind::Own { .. } => own::open(ctx, &item.kind),
            Kind::Rung => Flow::Push(Screen::Ask(self.ask_about_rung(ctx))),
            Kind::Add(None) => self.begin_promise(ctx),
            Kind::Add(Some(part)) => self.add(ctx, part),
            Kind::Safety => Flow::Go(Place::Safety),
            Kind::Table => Flow::Go(Place::Table),
            Kind::Control => self.check_alone(ctx),
            Kind::Trash => {
                self.shows_trash = true;
                self.refresh(ctx);
                Flow::Stay
            }
            Kind::Gone(promise) => match trash::asks_whose(ctx, &promise, false) {
                Some(asks) => asks,
                None => self.put_back(ctx, &promise),
            },
        }
    }

    /// Space: a promise is kept, or open again; a review was held.
    pub(super) fn tick(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        let Some(item) = self.current(ctx.columns) else { return Flow::Stay };
        match item.kind {
            Kind::Promise(promise) if is_asked_first(ctx.audience(), &promise) => {
                self.open_current(ctx)
            }
            Kind::Promise(promise) if promise.undated => {
                Flow::Push(Screen::Ask(ask_when(ctx, &promise.id)))
            }
            Kind::Promise(promise) => {
                let Some(state) = kept_or_open(promise.state) else {
                    return self.open_current(ctx);
                };
                mark(ctx, &promise, state, ctx.said());
                self.follow(ctx);
                Flow::Stay
            }
            Kind::Review(review) if review.kind == LookKind::LookAgain => {
                self.look_again(ctx, &review);
                Flow::Stay
            }
            Kind::Review(_)
            | Kind::Away
            | Kind::Control
            | Kind::Row { .. }
            | Kind::Own { .. }
            | Kind::Add(_)
            | Kind::Rung
            | Kind::Safety
            | Kind::Table
            | Kind::Trash
            | Kind::Gone(_) => self.open_current(ctx),
        }
    }

    /// What Space does on the line the cursor is on, for the footer; `None` where it does what Enter
    /// does, or nothing.
    pub fn told_of_space(&self, scene: &Scene<'_>) -> Option<&'static str> {
        let item = self.current(scene.columns).filter(|_| !self.in_days)?;
        match item.kind {
            Kind::Promise(promise) if is_asked_first(scene.audience(), &promise) => None,
            Kind::Promise(promise) if promise.undated => Some(say::plan_space_when()),
            Kind::Promise(promise) => {
                let state = kept_or_open(promise.state)?;
                let said = Said { at: scene.now, today: scene.today, by: scene.reader };
                let opens = state == PromiseState::Open;
                let told = if opens { say::plan_space_open } else { say::hint_plan_mark };
                promise.may_become(state, said).is_ok().then(told)
            }
            Kind::Review(review) => (review.kind == LookKind::LookAgain).then(say::plan_space_look),
            Kind::Away
            | Kind::Control
            | Kind::Row { .. }
            | Kind::Own { .. }
            | Kind::Add(_)
            | Kind::Rung
            | Kind::Safety
            | Kind::Table
            | Kind::Trash
            | Kind::Gone(_) => None,
        }
    }

    /// Whether Enter on the line the cursor is on keeps something at once, or asks for nothing else.
    pub fn enter_keeps(&self, scene: &Scene<'_>, command: Command) -> bool {
        let item =
            self.current(scene.columns).filter(|_| command == Command::Open && !self.in_days);
        item.is_some_and(|item| match item.kind {
            Kind::Add(_) | Kind::Away | Kind::Gone(_) => true,
            Kind::Own { begins, .. } => begins,
            Kind::Promise(_)
            | Kind::Review(_)
            | Kind::Row { .. }
            | Kind::Rung
            | Kind::Safety
            | Kind::Control
            | Kind::Table
            | Kind::Trash => false,
        })
    }

    /// `d`: a promise or a line goes; `u` brings it back.
    pub(super) fn take_away_current(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        let Some(item) = self.current(ctx.columns) else { return Flow::Stay };
        match item.kind {
            Kind::Promise(promise) if asks_who(ctx.audience(), &promise) => {
                return Flow::Push(Screen::Ask(ask_who(ctx, &promise)));
            }
            Kind::Promise(promise) => match promise.may_become(PromiseState::Open, ctx.said()) {
                Ok(()) => take_away(ctx, &promise),
                Err(refused) => ctx.tell(refusal(refused, &promise, ctx.today)),
            },
            Kind::Row { part, field, cell } => {
                let row = cell.as_ref().map(|(row, _)| row.as_str());
                if is_given(ctx, part, field, row) {
                    ctx.tell(say::plan_line_of_page());
                } else if take_row_away(ctx, part, field, row) {
                    ctx.tell(say::plan_line_taken());
                }
            }
            Kind::Rung => ctx.tell(say::plan_line_of_ladder()),
            Kind::Own { begins: false, .. } => {
                ctx.tell(say::plan_line_of_own_page());
            }
            Kind::Review(_) => {
                ctx.tell(say::plan_line_of_look());
            }
            Kind::Gone(promise) if ctx.may_write() => {
                let asks = trash::asks_whose(ctx, &promise, true);
                let erase = || Flow::Push(Screen::Ask(Ask::erase(&Record::Promise(promise))));
                return asks.unwrap_or_else(erase);
            }
            Kind::Gone(_)
            | Kind::Add(_)
            | Kind::Own { .. }
            | Kind::Away
            | Kind::Safety
            | Kind::Control
            | Kind::Table
            | Kind::Trash => (),
        }
        self.follow(ctx);
        Flow::Stay
    }
}
