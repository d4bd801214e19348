//! The end of a page: what was written stands there, put together, and it leads on.

use crate::{
    domain::{
        audience::Audience,
        book::OpenBook,
        daily::Daily,
        day::Day,
        guide::{Exercise, Guide, Next, Opens, Step},
        history::Done,
        sitting::Sitting,
        summary::Summary,
    },
    phrases::say,
    screens::{
        Screen,
        ask::{Ask, AskOption},
        exercise::{ExerciseScreen, Reading, has_tool},
        stage::{place_of, tick},
    },
    ui::{
        Move,
        action::{Choice, Command, Ctx, ExerciseChoice, Flow, Scene},
        cursor::Cursor,
    },
};

/// The days after which somebody may come back to a page.
const AFTER: [i64; 4] = [1, 3, 7, 30];

/// Something that can be done at the end of a page, in the order shown.
#[derive(Clone, Debug, PartialEq)]
pub enum End<'a> {
    /// One next thing that does not wait.
    Now(Next<'a>),
    /// Leave it here: all of it is kept.
    Leave,
    /// A step that the page is about, and whether it is ticked.
    Step(&'a Step, bool),
    /// What the page opens: a talk, the plan, or a page that two fill in apart.
    Tool(Option<Opens>),
    /// Read out the one text that it makes.
    Aloud,
    /// Come back to it on a day; the one that was chosen.
    Again(Option<Day>),
    /// One next thing, for now or for another day.
    Next(Next<'a>),
    /// Change something of it.
    Change,
}

/// What the end of a page goes by.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// The guide, worded for who is there.
    pub guide: &'a Guide,
    /// What the workbook amounts to.
    pub summary: &'a Summary,
    /// What the day holds.
    pub daily: &'a Daily,
    /// Who is there.
    pub audience: Audience,
    /// The book that is open.
    pub book: &'a OpenBook,
    /// The logical day.
    pub today: Day,
}

impl<'a> Around<'a> {
    /// What is around a page that is drawn.
    pub fn of(scene: &Scene<'a>) -> Around<'a> {
        Around {
            guide: scene.guide,
            summary: scene.summary,
            daily: scene.daily,
            audience: scene.audience(),
            book: scene.book,
            today: scene.today,
        }
    }
}

impl ExerciseScreen {
    /// Whether its last page is shown.
    pub fn is_at_the_close(&self, exercise: &Exercise) -> bool {
        self.part > exercise.fields.len()
    }

    /// What can be done at its end.
    pub fn ends<'a>(&self, exercise: &'a Exercise, around: Around<'a>) -> Vec<End<'a>> {
        let Around { guide, summary, daily, audience, book, today } = around;
        let has_words = self.sitting.answered() > 0;
        let (offering, passed) = (daily.offering, daily.turn.passed);
        let next = guide.next_after(exercise, &self.sitting, summary, offering, passed);
        let mut ends = Vec::new();
        ends.extend(next.filter(|next| next.is_now).map(End::Now));
        ends.push(End::Leave);
        // Of what is not kept the tick alone is, and it tells nothing of the page.
        let steps = guide.steps_of(exercise, audience).into_iter();
        let steps = steps.map(|step| End::Step(step, summary.is_ticked(&step.id)));
        ends.extend(steps.filter(|_| has_words));
        if self.is_unkept() {
            ends.push(End::Change);
            return ends;
        }
        let has_one = exercise.talk.is_some() || exercise.opens.is_some();
        if has_one && has_tool(exercise, audience, book) {
            ends.push(End::Tool(exercise.opens));
        }
        if !self.letter(exercise, today).is_empty() {
            ends.push(End::Aloud);
        }
        if has_words {
            ends.push(End::Again(self.sitting.again.filter(|day| *day >= today)));
        }
        ends.extend(next.filter(|next| !next.is_now).map(End::Next));
        ends.push(End::Change);
        ends
    }

    /// A key on the last page. `None` where it means what it means on every page.
    pub(super) fn at_the_close(
        &mut self,
        ctx: &mut Ctx<'_>,
        exercise: &Exercise,
        command: Command,
    ) -> Option<Flow<Screen>> {
        if self.reading == Reading::Aloud {
            match command {
                Command::Move(go) => self.cursor.over(go),
                Command::Open | Command::Right if !self.cursor.is_at_the_end() => {
                    self.cursor.turn(1);
                }
                _ => self.read(Reading::Together),
            }
            return Some(Flow::Stay);
        }
        let guide = ctx.guide;
        let (_, exercise) = guide.exercise(&exercise.id)?;
        let around = Around {
            guide,
            summary: ctx.summary,
            daily: ctx.daily,
            audience: ctx.audience(),
            book: ctx.book,
            today: ctx.today,
        };
        let ends = self.ends(exercise, around);
        let end = ends.get(self.cursor.item.min(ends.len().saturating_sub(1)))?.clone();
        match (command, end) {
            (Command::Move(go), _) => {
                let leaves = matches!(go, Move::Up | Move::PageUp) && self.cursor.is_at_the_start();
                if (leaves && self.cursor.item == 0) || matches!(go, Move::Top) {
                    return None;
                }
                self.cursor.through(go, ends.len());
            }
            (Command::Open | Command::Tick, End::Step(step, _)) if !self.cursor.reads_on() => {
                return Some(tick(ctx, &step.id));
            }
            (Command::Open, _) if self.would_be_lost() => return None,
            (Command::Open | Command::Tick, _) if self.cursor.reads_on() => (),
            (Command::Tick, _) => ctx.tell(say::exercise_ticks_steps()),
            (Command::Open, End::Leave) => return Some(self.close()),
            (Command::Open, End::Now(next) | End::Next(next)) => {
                return Some(Flow::Go(place_of(next.thing)));
            }
            (Command::Open, End::Tool(_)) => {
                return Some(self.tool(exercise).map_or(Flow::Stay, Flow::Go));
            }
            (Command::Open, End::Aloud) => self.read(Reading::Aloud),
            (Command::Open, End::Again(chosen)) if ctx.may_write() => {
                return Some(Flow::Push(Screen::Ask(ask_again(ctx.today, chosen))));
            }
            (Command::Open, End::Again(_)) => (),
            (Command::Open, End::Change) => self.change_something(exercise),
            _ => return None,
        }
        Some(Flow::Stay)
    }

    /// What is marked on the last page; `None` elsewhere.
    pub fn end<'a>(&self, scene: &Scene<'a>) -> Option<End<'a>> {
        let (_, exercise) = scene.guide.exercise(&self.exercise)?;
        if !self.is_at_the_close(exercise) || self.reading == Reading::Aloud {
            return None;
        }
        let ends = self.ends(exercise, Around::of(scene));
        let last = ends.len().saturating_sub(1);
        ends.into_iter().nth(self.cursor.item.min(last))
    }

    /// What Enter does on the last page, for the footer.
    pub(super) fn told_of_the_end(&self, scene: &Scene<'_>) -> &'static str {
        if self.reading == Reading::Aloud {
            return if self.cursor.is_at_the_end() {
                say::hint_close()
            } else {
                say::enter_reads_on()
            };
        }
        if let Some(told) = self.cursor.told_of_enter() {
            return told;
        }
        match self.end(scene) {
            Some(End::Leave) | None => say::hint_close(),
            Some(End::Step(..)) => say::hint_tick(),
            Some(End::Change) => say::hint_go_on(),
            Some(_) => say::hint_open(),
        }
    }

    /// To the first question: what stands there is read before it is changed.
    fn change_something(&mut self, exercise: &Exercise) {
        self.go(1);
        self.land(exercise);
    }

    fn read(&mut self, reading: Reading) {
        self.reading = reading;
        self.cursor = Cursor::from_the_start();
    }

    /// Esc while the one text is read out. Says whether it was.
    pub(super) fn stops_reading(&mut self) -> bool {
        let was = self.reading == Reading::Aloud;
        if was {
            self.read(Reading::Together);
        }
        was
    }

    /// Its writer comes back to it on this day, or on none.
    pub(super) fn comes_back(&mut self, ctx: &mut Ctx<'_>, day: Option<Day>) {
        let sitting = Sitting { again: day, ..Sitting::clone(&self.sitting) };
        if self.keep(ctx, sitting, Done::Again) {
            let told = match day {
                Some(day) => say::exercise_again_on(day.long()),
                None => say::exercise_again_on_none().to_owned(),
            };
            ctx.tell(&told);
        }
    }
}

/// On which day somebody wants to come back.
fn ask_again(today: Day, chosen: Option<Day>) -> Ask {
    let option =
        |told: String, day| AskOption::new(told, "", Choice::Exercise(ExerciseChoice::Again(day)));
    let mut options: Vec<AskOption> = Vec::new();
    for after in AFTER {
        let day = today.plus(after);
        let told = match after {
            1 => say::exercise_again_tomorrow(day.long()),
            after => say::exercise_again_in(usize::try_from(after).unwrap_or(0), day.long()),
        };
        options.push(option(told, Some(day)));
    }
    if chosen.is_some() {
        options.push(option(say::exercise_again_never().to_owned(), None));
    }
    options.push(AskOption::new(say::exercise_again_leave(), "", Choice::Nothing));
    Ask::new(say::exercise_ask_again(), say::exercise_ask_again_told(), options)
}
