//! Today: what is due, the pulse, one small thing, somewhere to write, and the path.

mod shown;
mod done;
mod elsewhere;
mod following;
mod not_today;
mod printed;
mod small;
pub mod view;

use chrono::{TimeDelta, Timelike};

use crate::{
    domain::{
        audience::Audience,
        book::OpenBook,
        daily::Daily,
        day::{Day, Stamp},
        due::{Due, DueKind},
        enough::Enough,
        from_before::FromBefore,
        guide::{Guide, Prompt, Stage, StageKind},
        id::NodeId,
        own_thing::OwnThing,
        plan,
        progress::Suggestion,
        promise::{Promise, PromiseState},
        pulse::PulseKind,
        put_off::CanWait,
        role::Role,
        stopped::Stopped,
        summary::Summary,
        table::{OnTable, TableThere},
        workbook::Workbook,
    },
    phrases::say,
    screens::{
        Screen,
        plan::{asks_who, mark},
        stage::tick,
    },
    text::width::truncate,
    ui::{
        Claim,
        action::{Command, Ctx, Flow, Place, Scene},
        cursor::Cursor,
    },
};

pub use done::Done;
pub use elsewhere::Elsewhere;
use not_today::not_today;
pub use printed::{DueTold, due_told, printed};

/// How many due things are shown at once, so that a return is no heap.
const MOST_DUE: usize = 3;

/// The home screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Today {
    /// Over what [`rows`] gives.
    pub cursor: Cursor,
    /// How often "another" was asked for.
    pub skipped: usize,
    /// Whether everything that is due is shown.
    pub unfolded: bool,
    /// What was marked a moment ago: it keeps its place until the cursor leaves it, so that no second key falls on
    /// what comes up in its stead.
    done: Option<Done>,
    /// The day on which somebody went on although it was enough, and after how many things.
    gone_on: Option<(Day, usize)>,
}

/// Something on Today that can be chosen, in the order shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Row<'a> {
    /// Something of today, or older, that can be opened or marked.
    Due(&'a Due),
    /// What was marked a moment ago.
    Done(Done),
    /// So many due things more, and whether all of them stand on the plan.
    More(usize, bool),
    /// Days of an action before the one that is shown: they wait on the plan, and are not counted.
    Earlier,
    /// So many promises that are open for longer than they are brought up: they wait on the plan.
    Older(usize),
    /// Days on which one, or both, were away can be closed in one step.
    Away,
    /// What lies on the table of two for who is here.
    OnTable(&'a OnTable),
    /// The folder of the table was not found.
    FolderLost,
    /// The one number of the day.
    Pulse,
    /// One small thing was done, and that was enough: the program can be left here.
    Leave(&'a Enough),
    /// A line of one’s own for tomorrow: the page it is written on, and whether that is to be a fresh one.
    ForTomorrow(&'a (NodeId, bool)),
    /// The only door to one more thing on that day.
    GoOn(&'a Enough),
    /// What the reader left for themselves.
    Own(&'a OwnThing),
    /// The page somebody was at who comes back: it stands in the place of the small thing.
    Stopped(&'a Stopped),
    /// One small thing to do; another one is offered on request.
    Suggested(Suggestion<'a>),
    /// Something that the reader wrote a week or a month ago: it is shown only to who opens it.
    FromBefore(&'a FromBefore),
    /// Write from the day's prompt, or freely.
    Prompt(&'a Prompt),
    /// A new entry with no prompt.
    Write,
    /// A stage of the guide: all of them stand here in their order, as the path.
    Stage(&'a Stage),
    /// What no row above leads to, for whoever has only arrows and Enter.
    Elsewhere(Elsewhere),
    /// Questions and answers, the guide in short.
    Answers,
    /// Whom to call. It is the last row, below everything.
    Help,
}

impl Row<'_> {
    /// Whether it can be put off until tomorrow.
    pub fn can_wait(&self) -> bool {
        matches!(
            self,
            Row::Due(_)
                | Row::Pulse
                | Row::OnTable(_)
                | Row::FolderLost
                | Row::Own(_)
                | Row::Stopped(_)
                | Row::Suggested(_)
                | Row::FromBefore(_)
                | Row::Prompt(_)
        )
    }
}

impl Today {
    fn carry_out(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let rows = rows(self, ctx.guide, ctx.summary, (ctx.daily, ctx.book));
        let count = rows.len();
        match command {
            Command::Move(go) => self.cursor.along(go, count),
            Command::NextPane | Command::PreviousPane => self.cross(&rows),
            Command::Another => match rows.get(self.cursor.item) {
                Some(Row::Prompt(prompt)) if ctx.may_write() => ctx.offered(&prompt.id, false),
                Some(Row::Prompt(_)) => (),
                _ if self.is_enough(ctx.daily) => (),
                _ => self.skipped += 1,
            },
            Command::NotToday => {
                if let Some(row) = rows.get(self.cursor.item) {
                    return not_today(ctx, row);
                }
            }
            Command::Open | Command::Right => {
                if let Some(row) = rows.get(self.cursor.item) {
                    return self.open(ctx, row);
                }
            }
            Command::Tick => match rows.get(self.cursor.item) {
                Some(Row::Suggested(Suggestion::Tick(_, step))) => {
                    self.done = Some(Done::step(step, self.cursor.item, ctx.today));
                    return tick(ctx, &step.id);
                }
                Some(Row::Own(own)) => return self.tick_own(ctx, own),
                // Space marks things, and never ends the program.
                Some(Row::Leave(_)) => ctx.tell(say::today_enter_leaves()),
                Some(Row::Due(due)) if is_own_promise(due, ctx.guide, ctx.workbook) => {
                    let done = Done::promise(due, self.cursor.item, ctx.today);
                    self.done = keep(ctx, due).then_some(done);
                }
                // The plan asks who speaks. That nothing was marked is said.
                Some(Row::Due(Due { kind: DueKind::Promise(_), by, .. })) => {
                    ctx.tell(why_not_marked(*by, ctx.audience()));
                    return self.open(ctx, &rows[self.cursor.item]);
                }
                Some(Row::Done(done)) => ctx.tell(done.told()),
                // One Space too many after a mark must not lead on to older days, and mark those.
                Some(Row::Earlier | Row::Older(_) | Row::Away | Row::More(_, true)) => {
                    ctx.tell(say::today_plan_marks());
                }
                Some(row) => return self.open(ctx, row),
                None => (),
            },
            Command::Pick => self.cursor.pick_by_letter(),
            Command::Letter(letter) if self.cursor.pick(letter).is_some() => {
                return self.carry_out(ctx, Command::Open);
            }
            _ => (),
        }
        Flow::Stay
    }

    /// What the cursor is on.
    pub fn row<'a>(&self, scene: &Scene<'a>) -> Option<Row<'a>> {
        let rows = rows(self, scene.guide, scene.summary, (scene.daily, scene.book));
        rows.into_iter().nth(self.cursor.item)
    }

    /// What Space does here, for the footer; `None` where it does what Enter does.
    pub fn told_of_space(&self, scene: &Scene<'_>) -> Option<&'static str> {
        match self.row(scene)? {
            Row::Suggested(Suggestion::Tick(..)) | Row::Own(_) => Some(say::hint_tick()),
            Row::Due(due) if is_own_promise(due, scene.guide, scene.workbook) => {
                Some(say::hint_plan_mark())
            }
            _ => None,
        }
    }

    fn open(&mut self, ctx: &mut Ctx<'_>, row: &Row<'_>) -> Flow<Screen> {
        if let Row::Prompt(prompt) = row
            && ctx.read_only.is_none()
        {
            ctx.offered(&prompt.id, true);
        }
        match row {
            Row::Leave(_) => return Flow::Do(Command::Quit),
            Row::Own(own) => return Today::ask_about_own(own),
            Row::GoOn(enough) => {
                let rows = rows(self, ctx.guide, ctx.summary, (ctx.daily, ctx.book));
                self.go_on(enough, ctx.today, rows);
                return Flow::Stay;
            }
            _ => (),
        }
        let place = place(row, ctx);
        self.unfolded |= matches!(row, Row::More(_, false));
        place.map_or(Flow::Stay, Flow::Go)
    }

    /// Moves between the small thing and the path.
    fn cross(&mut self, rows: &[Row<'_>]) {
        let path = rows.iter().position(|row| matches!(row, Row::Stage(_))).unwrap_or(0);
        self.cursor = Cursor::at(if self.cursor.item < path { path } else { 0 });
    }
}

/// When Today may say something else: another greeting, late, another day, all of which begin at whole
/// or half hours of the clock on the wall, as do clocks that are put forward or back; and each minute
/// while somebody is to come back to a talk. A computer that sleeps does not count the hours, so that
/// this is never far off.
pub fn next_change(scene: &Scene<'_>) -> Stamp {
    let every = if scene.summary.waits_for_a_minute() { 1 } else { 30 };
    let minutes = i64::from(every - scene.now.minute() % every);
    let next = scene.now + TimeDelta::minutes(minutes);
    next.with_second(0).and_then(|next| next.with_nanosecond(0)).unwrap_or(next)
}

/// What can be chosen.
pub fn rows<'a>(
    today: &Today,
    guide: &'a Guide,
    summary: &Summary,
    (daily, book): (&'a Daily, &'a OpenBook),
) -> Vec<Row<'a>> {
    let weekly = daily.due.iter().filter(|due| matches!(due.kind, DueKind::Pulse(_)));
    let mut rows = due_rows(today, daily);
    if daily.was_away {
        rows.retain(|row| !matches!(row, Row::Earlier));
        rows.push(Row::Away);
    }
    if daily.older > 0 {
        rows.push(Row::Older(daily.older));
    }
    if !daily.hides(&CanWait::TABLE) && daily.day().is_some_and(|day| book.on_table.tells(day)) {
        rows.push(Row::OnTable(&book.on_table));
    }
    if book.table == TableThere::FolderLost && !daily.hides(&CanWait::table_folder()) {
        rows.push(Row::FolderLost);
    }
    rows.extend(small::rows(today, guide, summary, daily));
    // The number is asked for below what leads: the day begins with a thing to do, not with a measure of how one is.
    if !daily.is_answered() && !daily.hides(&CanWait::PULSE) {
        rows.push(Row::Pulse);
    }
    rows.extend(weekly.map(Row::Due));
    let before = daily.from_before.as_ref().filter(|_| !today.is_enough(daily));
    rows.extend(before.map(Row::FromBefore));
    let is_offered = daily.written || !today.is_enough(daily);
    let prompt = daily.prompt.as_ref().filter(|_| is_offered).and_then(|id| guide.prompt(id));
    rows.extend(prompt.map(|(_, prompt)| Row::Prompt(prompt)));
    rows.push(Row::Write);
    rows.extend(guide.stages.iter().map(Row::Stage));
    rows.extend(Elsewhere::ALL.map(Row::Elsewhere));
    rows.push(Row::Answers);
    rows.push(Row::Help);
    if let Some(done) = today.done_now(summary, daily) {
        rows.insert(done.at.min(rows.len()), Row::Done(done.clone()));
    }
    rows
}

fn due_rows<'a>(today: &Today, daily: &'a Daily) -> Vec<Row<'a>> {
    let found = &daily.lines;
    let shown = if today.unfolded { found.len() } else { found.len().min(MOST_DUE) };
    let (shown, left) = found.split_at(shown);
    let mut rows: Vec<Row<'a>> = shown.iter().map(Row::Due).collect();
    if !left.is_empty() {
        let on_plan = left.iter().all(|due| due.kind.is_of_the_plan());
        rows.push(Row::More(left.len(), on_plan));
    } else if daily.has_earlier || daily.has_gathered {
        rows.push(Row::Earlier);
    }
    rows
}

/// Whether it is a promise of the reader: what became of the other one's is theirs to say.
fn is_own_promise(due: &Due, guide: &Guide, workbook: &Workbook) -> bool {
    let audience = Audience::of(&workbook.profile);
    let is_own = due.by.is_none_or(|by| by.speaks_to(audience.role));
    is_own && promise(due, guide, workbook).is_some_and(|promise| !asks_who(audience, &promise))
}

/// Why Space marks nothing on a promise that is not the reader's own.
fn why_not_marked(by: Option<Role>, audience: Audience) -> &'static str {
    match (audience.role, by) {
        (Some(Role::Hurt | Role::Broke), _) => say::theirs_to_say(),
        (_, Some(Role::Hurt | Role::Broke)) => say::today_theirs_whose_it_is(),
        (_, _) => say::today_each_for_yourself(),
    }
}

/// The promise that is due.
fn promise(due: &Due, guide: &Guide, workbook: &Workbook) -> Option<Promise> {
    let DueKind::Promise(id) = &due.kind else { return None };
    plan::found(guide, workbook, id, due.day)
}

/// How much of the words of a promise is told once it is kept, in columns.
const TOLD: usize = 30;

/// Space on a promise: it was kept. The plan marks it, as it would there. Says whether that was done.
fn keep(ctx: &mut Ctx<'_>, due: &Due) -> bool {
    let Some(promise) = promise(due, ctx.guide, ctx.workbook) else { return false };
    let kept = mark(ctx, &promise, PromiseState::Kept, ctx.said());
    if kept {
        let what = truncate(promise.what.as_str().trim(), TOLD);
        let told =
            if due.day < ctx.today { say::today_kept_later(what) } else { say::today_kept(what) };
        ctx.claim(Claim::kept(&told, say::today_takes_back()));
    }
    kept
}

/// Where a row leads; nowhere for what unfolds in its place.
fn place(row: &Row<'_>, ctx: &Ctx<'_>) -> Option<Place> {
    Some(match row {
        Row::Due(due) => return place_due(due, ctx),
        Row::Done(done) => return done.place(ctx),
        Row::More(_, true) | Row::Earlier | Row::Older(_) => Place::Plan,
        Row::Away => Place::Away,
        Row::OnTable(_) => Place::Table,
        Row::FolderLost => Place::Books,
        Row::More(_, false) | Row::Leave(_) | Row::GoOn(_) | Row::Own(_) => return None,
        Row::ForTomorrow((page, fresh)) => Place::Tomorrow(page.clone(), *fresh),
        Row::Pulse => Place::Pulse,
        Row::FromBefore(it) => Place::Read(it.entry.clone()),
        Row::Stopped(it) => Place::GoingOn(it.exercise.clone(), it.sitting.clone()),
        Row::Suggested(Suggestion::Read(_, page)) => Place::Page(page.id.clone()),
        Row::Suggested(Suggestion::Fill(_, exercise)) => Place::Exercise(exercise.id.clone()),
        Row::Suggested(Suggestion::Hold(_, script)) => Place::Hold(script.id.clone()),
        Row::Suggested(Suggestion::Tick(stage, step)) => {
            Place::Step(stage.id.clone(), step.id.clone())
        }
        Row::Prompt(prompt) => Place::Write(prompt.mode, Some(prompt.id.clone())),
        Row::Write => Place::Write(ctx.workbook.first_way(), None),
        Row::Stage(stage) => Place::Stage(stage.id.clone()),
        Row::Elsewhere(elsewhere) => elsewhere.place(),
        Row::Answers => Place::Answers,
        Row::Help => Place::Help,
    })
}

fn place_due(due: &Due, ctx: &Ctx<'_>) -> Option<Place> {
    Some(match &due.kind {
        DueKind::Back(id) | DueKind::Talk(id) => Place::Talk(id.clone()),
        DueKind::Promise(id) | DueKind::Mend(id) => Place::Promise(id.clone()),
        DueKind::Review(_) => Place::Plan,
        DueKind::Sitting(id) | DueKind::HardDate(id, _) | DueKind::Ask(id, _) => {
            let sitting = ctx.workbook.sittings.find(id)?;
            Place::Sitting(sitting.exercise.clone(), id.clone())
        }
        DueKind::Pulse(PulseKind::Day) => Place::Pulse,
        DueKind::Pulse(PulseKind::Week | PulseKind::Heard) => Place::PulseOfTheWeek,
        DueKind::Booster(_) => Place::Stage(ctx.guide.stage_of(StageKind::After)?.id.clone()),
        DueKind::Monthly(exercise) => Place::Again(exercise.clone()),
    })
}
