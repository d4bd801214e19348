//! The plan: what two people agreed, or one set out to do, and what became of the promises.

mod shown;
mod acting;
mod acts;
mod asking;
mod away;
mod beginnings;
mod blank;
mod cards;
mod control;
mod days;
mod drafting;
mod groups;
mod item;
mod laying;
mod items;
mod lines;
mod listing;
mod looks;
mod moving;
mod meant;
mod one_line;
mod own;
mod promise_acts;
mod reading;
mod rows;
mod trash;
mod typing;
pub mod view;
mod whose;

use std::sync::Arc;

use crate::{
    domain::{
        day::Day,
        history::Done,
        id::RecordId,
        memo::{Memo, ReadFrom},
        promise::{Promise, PromiseId, PromiseState},
        role::Role,
    },
    phrases::say,
    screens::{Screen, ask},
    ui::{
        Move,
        action::{Choice, Command, Ctx, Flow, PlanChoice},
        cursor::Cursor,
    },
};

use asking::ask_what_to_add;
pub(crate) use asking::asks_who;
pub use away::{ask_away, is_anything_open, were_away};
pub use blank::Blank;
pub use control::Control;
pub use item::{Group, Item, Kind};
pub(crate) use promise_acts::mark;
pub use reading::Reading;
pub(super) use trash::theirs;
pub use typing::Typing;
pub(crate) use whose::{Who, whose, whose_to};

/// From so many columns on the board stands side by side, and from so many with all its columns.
const SIDE_BY_SIDE: u16 = 72;
const WHOLE_BOARD: u16 = 100;

/// How the promises are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PlanView {
    /// In columns: today and before, this week, later, and what was kept.
    #[default]
    Board,
    /// In a list, by day.
    Agenda,
    /// In a calendar, with the lines of the plan below it.
    Month,
}

impl PlanView {
    /// All views, in the order of the key that turns them.
    pub const ALL: [PlanView; 3] = [PlanView::Board, PlanView::Agenda, PlanView::Month];

    /// Its name on the screen.
    pub fn label(self) -> &'static str {
        match self {
            PlanView::Board => say::plan_view_board(),
            PlanView::Agenda => say::plan_view_agenda(),
            PlanView::Month => say::plan_view_month(),
        }
    }

    /// What chooses among the variants of a phrase.
    fn key(self) -> &'static str {
        match self {
            PlanView::Board => "board",
            PlanView::Agenda => "agenda",
            PlanView::Month => "month",
        }
    }

    fn next(self) -> PlanView {
        match self {
            PlanView::Board => PlanView::Agenda,
            PlanView::Agenda => PlanView::Month,
            PlanView::Month => PlanView::Board,
        }
    }
}

/// The screen of the plan. All that it shows is read when the workbook or the day changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Over all lines that can be chosen, group by group.
    pub cursor: Cursor,
    /// How the promises are shown; kept nowhere.
    pub view: PlanView,
    /// The day that is looked at in the month.
    pub day: Day,
    /// Whether the keys move through the days of the month and not through the lines below it.
    pub in_days: bool,
    /// What is being typed about a promise, in a box over the plan; `None` while nothing is.
    pub typing: Option<Typing>,
    /// Which of two at one keyboard said that it is them, until the next key on the plan.
    pub speaker: Option<Role>,
    /// The promise that is being made, until the next key on the plan: all of it is one undo.
    making: Option<RecordId>,
    /// Whether the view was changed to show it, until the next key on the plan.
    turned: bool,
    /// The control check, while one person does it alone.
    pub control: Option<Control>,
    /// Whether the promises that were taken away are shown.
    pub shows_trash: bool,
    /// The promise under the cursor, once it was marked there: it keeps its place until the cursor leaves it.
    stays: Option<RecordId>,
    /// Shared, as a key that may be taken back copies the program.
    pub reading: Memo<Arc<Reading>>,
}

impl Plan {
    /// In the view that comes first, at its first item.
    pub fn open(ctx: &Ctx<'_>) -> Plan {
        let view = PlanView::default();
        Plan {
            cursor: Cursor::default(),
            view,
            day: ctx.today,
            in_days: false,
            typing: None,
            speaker: None,
            making: None,
            turned: false,
            control: None,
            shows_trash: false,
            stays: None,
            reading: Plan::read(ctx, view, ctx.today, false, None),
        }
    }

    /// With a promise in view: on the board if it stands there, else in its month.
    pub fn showing(id: &RecordId, ctx: &Ctx<'_>) -> Plan {
        let mut plan = Plan::open(ctx);
        if plan.go_to(id, ctx) {
            return plan;
        }
        let kept = ctx.workbook.promises.find(id).map(|promise| promise.day);
        let day = kept.or_else(|| PromiseId::read(id).day());
        if let Some(day) = day {
            plan.view = PlanView::Month;
            plan.day = day;
            plan.read_again(ctx);
            plan.go_to(id, ctx);
        }
        plan
    }

    /// The groups of promises that are shown at this width: the board has no room for what is later
    /// where its columns stand side by side in a narrow window.
    pub fn groups(&self, columns: u16) -> impl Iterator<Item = &Group> {
        self.reading.groups.iter().filter(move |group| self.shows_group(group, columns))
    }

    fn shows_group(&self, group: &Group, columns: u16) -> bool {
        let narrow = (SIDE_BY_SIDE..WHOLE_BOARD).contains(&columns) && self.view == PlanView::Board;
        !narrow || !group.is_later
    }

    /// Whether the board stands side by side.
    pub fn is_side_by_side(&self, columns: u16) -> bool {
        columns >= SIDE_BY_SIDE && self.view == PlanView::Board && !self.reading.is_bare()
    }

    /// Everything that can be chosen, in the order shown.
    pub(super) fn items(&self, columns: u16) -> impl Iterator<Item = &Item> {
        self.groups(columns).chain(&self.reading.parts).flat_map(|group| &group.items)
    }

    fn current(&self, columns: u16) -> Option<Item> {
        let last = self.items(columns).count().checked_sub(1)?;
        self.items(columns).nth(self.cursor.item.min(last)).cloned()
    }

    fn carry_out(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        if self.typing.is_some() {
            return self.while_typing(ctx, command);
        }
        if self.reading.today != ctx.today {
            // A key is about what is seen: where a day began meanwhile, that is shown first.
            self.follow(ctx);
            ctx.tell(say::plan_new_day());
            return Flow::Stay;
        }
        (self.speaker, self.making, self.turned) = (None, None, false);
        self.follow(ctx);
        if self.control.is_some() {
            self.while_checking(ctx, command);
            return Flow::Stay;
        }
        if self.in_days && self.move_in_days(ctx, command) {
            return Flow::Stay;
        }
        let count = self.items(ctx.columns).count();
        match command {
            Command::Move(Move::Up) | Command::PreviousPane
                if self.cursor.item == 0 && self.view == PlanView::Month =>
            {
                self.in_days = true;
            }
            Command::Move(go) => self.cursor.along(go, count),
            Command::Left | Command::Right if self.view == PlanView::Month => {
                self.turn_month(ctx, if command == Command::Left { -1 } else { 1 });
            }
            Command::Left => self.cross(ctx, -1),
            Command::Right => self.cross(ctx, 1),
            Command::NextPane => self.next_group(ctx, 1),
            Command::PreviousPane => self.next_group(ctx, -1),
            Command::View => {
                self.view = self.view.next();
                self.cursor = Cursor::default();
                self.day = ctx.today;
                self.in_days = self.view == PlanView::Month;
                self.read_again(ctx);
            }
            Command::New if ctx.may_write() => {
                return Flow::Push(Screen::Ask(ask_what_to_add(ctx)));
            }
            Command::Away if ctx.may_write() => return away::ask_if_open(ctx),
            Command::Open => return self.open_current(ctx),
            Command::Tick => return self.tick(ctx),
            Command::Delete => return self.take_away_current(ctx),
            Command::LayOut => return self.lay_out(ctx),
            Command::Pick => self.cursor.pick_by_letter(),
            Command::Letter(letter) if self.cursor.pick(letter).is_some() => {
                return self.open_current(ctx);
            }
            _ => (),
        }
        Flow::Stay
    }

    /// Follows the workbook after an undo, a merge or a return to this screen. The cursor stays on what it was
    /// on, wherever that stands now.
    pub fn refresh(&mut self, ctx: &Ctx<'_>) {
        let on = self.current(ctx.columns).map(|item| item.kind);
        self.stays = self.marked_here(ctx);
        // On a new day the cursor stays at its place: what it was on is a thing of yesterday.
        let on = on.filter(|_| self.reading.today == ctx.today);
        let (group, height) = self.here(ctx.columns);
        self.read_again(ctx);
        let is_it = |item: &Item| on.as_ref().is_some_and(|on| on.is_same(&item.kind));
        let place = self.items(ctx.columns).position(is_it);
        let near = || self.near(ctx.columns, &group, height).filter(|_| on.is_some());
        self.cursor.item = place.or_else(near).unwrap_or(self.cursor.item);
    }

    fn read(
        ctx: &Ctx<'_>,
        view: PlanView,
        day: Day,
        shows_trash: bool,
        stays: Option<&RecordId>,
    ) -> Memo<Arc<Reading>> {
        let reading = Reading::of(ctx, view, day, shows_trash, stays);
        Memo::of(Arc::new(reading), ReadFrom::of(ctx.workbook, ctx.today), ())
    }

    fn read_again(&mut self, ctx: &Ctx<'_>) {
        let stays = self.stays.as_ref();
        self.reading = Plan::read(ctx, self.view, self.day, self.shows_trash, stays);
        let count = self.items(ctx.columns).count();
        self.cursor.item = self.cursor.item.min(count.saturating_sub(1));
    }

    /// The promise under the cursor, if it waited there for a mark and has one now.
    fn marked_here(&self, ctx: &Ctx<'_>) -> Option<RecordId> {
        let Kind::Promise(shown) = self.current(ctx.columns)?.kind else { return None };
        let waits = |state| matches!(state, PromiseState::Open | PromiseState::Missed);
        let waited = waits(shown.state) || self.stays.as_ref() == Some(&shown.id);
        let now = ctx.workbook.promises.find(&shown.id)?;
        (waited && !waits(now.state)).then(|| shown.id.clone())
    }

    /// Reads again if the workbook or the day is another one.
    fn follow(&mut self, ctx: &Ctx<'_>) {
        if !self.reading.is_of(ctx.workbook, ctx.today, &()) {
            self.refresh(ctx);
        }
    }
}

/// The role a promise is made in when nothing else is said.
fn own_role(ctx: &Ctx<'_>) -> Role {
    match ctx.reader {
        Some(role @ (Role::Hurt | Role::Broke)) => role,
        Some(Role::Both | Role::Any) | None if ctx.audience().is_two() => Role::Both,
        Some(Role::Both | Role::Any) | None => Role::Any,
    }
}

/// An option of a question about the plan.
fn option(label: impl Into<String>, hint: &str, choice: PlanChoice) -> ask::AskOption {
    ask::AskOption::new(label, hint, Choice::Plan(choice))
}

/// Keeps a promise, with an undo.
fn keep_promise(ctx: &mut Ctx<'_>, what: Done, promise: Promise, joined: bool) -> bool {
    let promise = Promise { changed: ctx.now, ..promise };
    ctx.keep(what, crate::domain::kinds::Record::Promise(Arc::new(promise)), joined)
}
