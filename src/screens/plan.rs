//! The plan: what two people agreed, or one set out to do, and what became of the promises.

mod asking;
mod lines;
mod moving;
mod own;
mod promising;
mod reading;
mod rows;
mod trash;
mod typing;
pub mod view;

use std::sync::Arc;

use crate::{
    domain::{
        Audience, Day, Promise, PromiseState, RecordId, Role,
        plan::{LookKind, Part, Review},
    },
    screens::{Screen, ask, dates::keep_order},
    ui::{
        Mode,
        action::{Choice, Command, Ctx, Flow, Place, PlanChoice},
        widgets::outline::Cursor,
    },
};

use asking::{ask_about, ask_what_to_add};
use promising::{mark, take_away};
pub use reading::{Group, Item, Kind, Reading};
use rows::{add, is_given, open_row, take_row_away};
pub use typing::{Blank, Typing, date_reader};

/// From so many columns on the board stands side by side, and from so many with all its columns.
const SIDE_BY_SIDE: u16 = 72;
const WHOLE_BOARD: u16 = 100;

/// How the promises are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PlanView {
    #[default]
    Board,
    Agenda,
    Month,
}

impl PlanView {
    pub const ALL: [PlanView; 3] = [PlanView::Board, PlanView::Agenda, PlanView::Month];

    pub fn label(self) -> &'static str {
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
    pub cursor: Cursor,
    pub view: PlanView,
    /// The day that is looked at in the month.
    pub day: Day,
    /// Whether the keys move through the days of the month and not through the lines below it.
    pub in_days: bool,
    pub typing: Option<Typing>,
    /// Whether the promises that were taken away are shown.
    pub shows_trash: bool,
    pub reading: Reading,
}

impl Plan {
    pub fn open(ctx: &Ctx<'_>) -> Plan {
        let view = PlanView::default();
        Plan {
            cursor: Cursor::default(),
            view,
            day: ctx.today,
            in_days: false,
            typing: None,
            shows_trash: false,
            reading: Reading::of(ctx, view, ctx.today, false),
        }
    }

    /// With a promise in view: on the board if it stands there, else in its month.
    pub fn showing(id: &RecordId, ctx: &Ctx<'_>) -> Plan {
        let mut plan = Plan::open(ctx);
        if plan.go_to(id, ctx) {
            return plan;
        }
        let kept = ctx.workbook.promises.find(id).map(|promise| promise.day);
        let day =
            kept.or_else(|| id.as_str().rsplit_once('@').and_then(|(_, day)| Day::parse(day)));
        if let Some(day) = day {
            plan.view = PlanView::Month;
            plan.day = day;
            plan.refresh(ctx);
            plan.go_to(id, ctx);
        }
        plan
    }

    fn go_to(&mut self, id: &RecordId, ctx: &Ctx<'_>) -> bool {
        let is_it = |item: &Item| match &item.kind {
            Kind::Promise(promise) => promise.id == *id,
            Kind::Review(_)
            | Kind::Row { .. }
            | Kind::Own { .. }
            | Kind::Add(_)
            | Kind::Rung
            | Kind::Safety
            | Kind::Trash
            | Kind::Gone(_) => false,
        };
        let place = self.items(ctx.columns).position(is_it);
        self.cursor = place.map_or_else(|| self.cursor.clone(), Cursor::at);
        place.is_some()
    }

    pub fn mode(&self) -> Mode {
        if self.typing.is_some() { Mode::Line } else { Mode::Plan }
    }

    /// The groups of promises that are shown at this width: the board has no room for what is later
    /// where its columns stand side by side in a narrow window.
    pub fn groups(&self, columns: u16) -> impl Iterator<Item = &Group> {
        let narrow = (SIDE_BY_SIDE..WHOLE_BOARD).contains(&columns) && self.view == PlanView::Board;
        self.reading.groups.iter().filter(move |group| !narrow || !group.is_later)
    }

    /// Whether the board stands side by side.
    pub fn is_side_by_side(&self, columns: u16) -> bool {
        columns >= SIDE_BY_SIDE && self.view == PlanView::Board && !self.reading.is_bare()
    }

    /// Everything that can be chosen, in the order shown.
    fn items(&self, columns: u16) -> impl Iterator<Item = &Item> {
        self.groups(columns).chain(&self.reading.parts).flat_map(|group| &group.items)
    }

    fn current(&self, columns: u16) -> Option<Item> {
        let last = self.items(columns).count().checked_sub(1)?;
        self.items(columns).nth(self.cursor.item.min(last)).cloned()
    }

    pub fn update(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        if self.typing.is_some() {
            return self.while_typing(ctx, command);
        }
        if self.reading.today != ctx.today {
            // A key is about what is seen: where a day began meanwhile, that is shown first.
            self.follow(ctx);
            ctx.tell("A new day began. This is the plan of today");
            return Flow::Stay;
        }
        self.follow(ctx);
        if self.in_days && self.move_in_days(ctx, command) {
            return Flow::Stay;
        }
        let count = self.items(ctx.columns).count();
        match command {
            Command::Up | Command::PreviousPane
                if self.cursor.item == 0 && self.view == PlanView::Month =>
            {
                self.in_days = true;
            }
            Command::Up => self.cursor.step(-1, count),
            Command::Down => self.cursor.step(1, count),
            Command::PageUp => self.cursor.step(-8, count),
            Command::PageDown => self.cursor.step(8, count),
            Command::Top => self.cursor = Cursor::default(),
            Command::Bottom => self.cursor.step(isize::MAX, count),
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
                self.refresh(ctx);
            }
            Command::New => return Flow::Push(Screen::Ask(ask_what_to_add(ctx))),
            Command::Open => return self.open_current(ctx),
            Command::Tick => return self.tick(ctx),
            Command::Delete => self.take_away_current(ctx),
            Command::Pick => self.cursor.pick_by_letter(),
            Command::Letter(letter) if self.cursor.pick(letter).is_some() => {
                return self.open_current(ctx);
            }
            _ => (),
        }
        Flow::Stay
    }

    pub fn chosen(&mut self, ctx: &mut Ctx<'_>, choice: Choice) -> Flow<Screen> {
        let choice = match choice {
            Choice::Plan(choice) => choice,
            Choice::DateOrder(order) => {
                keep_order(ctx, order);
                return self.go_on(ctx);
            }
            _ => return Flow::Stay,
        };
        let flow = match choice {
            PlanChoice::Add(None) => self.begin_promise(ctx),
            PlanChoice::Add(Some(part)) => return add(ctx, part),
            PlanChoice::AddOwn(part) => return own::add(ctx, part),
            PlanChoice::MoveUp => self.move_up(ctx),
            PlanChoice::Ladder => {
                return open_row(ctx, Part::Ladder, Part::Ladder.field(), None);
            }
            about => self.about_promise(ctx, about),
        };
        self.follow(ctx);
        flow
    }

    /// Esc: closes something inside first. Says whether there was anything.
    pub fn back(&mut self, _ctx: &mut Ctx<'_>) -> bool {
        self.cursor.stop_picking()
    }

    /// Follows the workbook after an undo, a merge or a return to this screen.
    pub fn refresh(&mut self, ctx: &Ctx<'_>) {
        self.reading = Reading::of(ctx, self.view, self.day, self.shows_trash);
        let count = self.items(ctx.columns).count();
        self.cursor.item = self.cursor.item.min(count.saturating_sub(1));
    }

    /// Reads again if the workbook or the day is another one.
    fn follow(&mut self, ctx: &Ctx<'_>) {
        if self.reading.is_old(ctx) {
            self.refresh(ctx);
        }
    }

    /// Enter: what can be done with a promise, or the page of a line.
    fn open_current(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        let Some(item) = self.current(ctx.columns) else { return Flow::Stay };
        match item.kind {
            Kind::Promise(promise) => Flow::Push(Screen::Ask(ask_about(ctx, &promise))),
            Kind::Review(Review { part, row, column, .. }) => {
                let cell = row.as_deref().map(|row| (row, column));
                let field = if cell.is_some() { part.field() } else { column };
                open_row(ctx, part, field, cell)
            }
            Kind::Row { part, field, cell } => {
                let cell = cell.as_ref().map(|(row, column)| (row.as_str(), *column));
                open_row(ctx, part, field, cell)
            }
            Kind::Own { .. } => own::open(ctx, &item.kind),
            Kind::Rung => Flow::Push(Screen::Ask(self.ask_about_rung(ctx))),
            Kind::Add(None) => self.begin_promise(ctx),
            Kind::Add(Some(part)) => add(ctx, part),
            Kind::Safety => Flow::Go(Place::Safety),
            Kind::Trash => {
                self.shows_trash = true;
                self.refresh(ctx);
                Flow::Stay
            }
            Kind::Gone(promise) => {
                trash::put_back(ctx, &promise);
                self.refresh(ctx);
                self.go_to(&promise.id, ctx);
                Flow::Stay
            }
        }
    }

    /// Space: a promise is kept, or open again; a review was held.
    fn tick(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        let Some(item) = self.current(ctx.columns) else { return Flow::Stay };
        match item.kind {
            Kind::Promise(promise) => {
                match promise.state {
                    PromiseState::Kept => mark(ctx, &promise, PromiseState::Open),
                    PromiseState::Repaired => {
                        ctx.tell("It was put right. Enter says something else about it");
                    }
                    PromiseState::Open | PromiseState::EarlyWord | PromiseState::Missed => {
                        mark(ctx, &promise, PromiseState::Kept);
                    }
                }
                self.follow(ctx);
                Flow::Stay
            }
            Kind::Review(review) if review.kind == LookKind::LookAgain => {
                self.look_again(ctx, &review);
                Flow::Stay
            }
            Kind::Review(_)
            | Kind::Row { .. }
            | Kind::Own { .. }
            | Kind::Add(_)
            | Kind::Rung
            | Kind::Safety
            | Kind::Trash
            | Kind::Gone(_) => self.open_current(ctx),
        }
    }

    /// `d`: a promise or a line goes; `u` brings it back.
    fn take_away_current(&mut self, ctx: &mut Ctx<'_>) {
        let Some(item) = self.current(ctx.columns) else { return };
        match item.kind {
            Kind::Promise(promise) => take_away(ctx, &promise),
            Kind::Row { part, field, cell } => {
                let row = cell.as_ref().map(|(row, _)| row.as_str());
                if is_given(ctx, part, field, row) {
                    ctx.tell(
                        "This line belongs to its page. Enter opens it; d there clears a cell",
                    );
                } else if take_row_away(ctx, part, field, row) {
                    ctx.tell("Taken away. u brings it back");
                }
            }
            Kind::Rung => ctx.tell("Enter opens the ladder, where its words can be cleared"),
            Kind::Own { begins: false, .. } => {
                ctx.tell("Enter opens its page, where it can be taken away");
            }
            Kind::Review(_) => {
                ctx.tell("Enter opens the line it is about; its day can be cleared there");
            }
            Kind::Gone(_) => ctx.tell("It is in the trash. Enter puts it back"),
            Kind::Add(_) | Kind::Own { .. } | Kind::Safety | Kind::Trash => (),
        }
        self.follow(ctx);
    }
}

/// Who somebody is to the reader.
pub(crate) fn whose(by: Role, reader: Option<Role>) -> &'static str {
    match (by, reader) {
        (Role::Both, _) => "each of you",
        (Role::Any, _) => "not said who",
        (by, Some(reader)) if by == reader => "you",
        (Role::Hurt | Role::Broke, Some(Role::Hurt | Role::Broke)) => "your partner",
        (Role::Hurt, _) => "who was hurt",
        (Role::Broke, _) => "who broke trust",
    }
}

/// The same, said to who is there: to somebody alone, what is nobody else’s is theirs.
pub(crate) fn whose_to(by: Role, audience: Audience) -> &'static str {
    match by {
        Role::Both | Role::Any if audience.is_alone() => "you",
        by => whose(by, audience.role),
    }
}

/// An option of a question about the plan.
fn option(label: impl Into<String>, hint: &str, choice: PlanChoice) -> ask::Answer {
    ask::Answer::new(label, hint, Choice::Plan(choice))
}

/// Keeps a promise, with an undo.
fn keep_promise(ctx: &mut Ctx<'_>, what: &str, promise: Promise, joined: bool) -> bool {
    let promise = Promise { changed: ctx.now, ..promise };
    ctx.keep(what, crate::domain::Record::Promise(Arc::new(promise)), joined)
}
