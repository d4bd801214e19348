//! An exercise: one question at a time, saved as it is answered, earlier answers one key away.

mod shown;
mod answering;
mod clearing;
mod dates;
mod drafting;
pub mod ending;
mod keeping;
mod lists;
mod marking;
mod opening;
mod own_editor;
mod picking;
mod pointing;
mod sittings;
mod spots;
mod together;
mod topics;
pub mod view;
mod whose;

use std::sync::Arc;

use crate::{
    domain::{
        audience::Audience,
        book::OpenBook,
        field::{Answer, Field, FieldKind, Selection},
        guide::{Exercise, Guide, Opens},
        history::Done,
        id::NodeId,
        kinds::Record,
        plan,
        reply::Weighs,
        role::Role,
        sitting::Sitting,
        workbook::Workbook,
    },
    phrases::say,
    screens::{
        Screen,
        ask::{Ask, Rated},
        reply, stage_name,
    },
    text::{linter::Memory, suggesting::Suggesting},
    ui::{
        action::{Command, Ctx, Flow, Place},
        cursor::Cursor,
        widgets::editor::Editor,
    },
};

pub use keeping::Keeping;
pub use opening::fresh;
use picking::Reached;
pub use sittings::log_of;
pub use spots::{Spot, is_added, rows_of, spots, with_cell};
pub use topics::{goes_by_topics, places};
pub use whose::{Hand, is_of_answering};

/// How many rows of the opening a step reads on.
const READ: isize = 4;

/// An exercise that is being filled in.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is so or not, whatever the others are")]
pub struct ExerciseScreen {
    /// Which one of the guide; the header names its stage.
    pub exercise: NodeId,
    /// The sitting that is shown. A new one is kept with its first answer.
    pub sitting: Arc<Sitting>,
    /// The question of a card that is written beforehand, and its words.
    first: Option<(String, Answer)>,
    /// 0 is the opening, then one for each question, then the close.
    pub part: usize,
    /// Which spot of the question is current, or how far the opening is read.
    pub cursor: Cursor,
    /// The topic that is open, where a table is filled in topic by topic.
    topic: Option<topics::Topic>,
    /// How the current spot was reached.
    reached: Reached,
    /// What is being typed into a place; `None` while letters are commands.
    pub writing: Option<Writing>,
    /// Whether the place was come to from words that were written, so that letters are no commands.
    from_words: bool,
    /// Whether what is written here is kept.
    pub keeping: Keeping,
    /// Whether `x` turned the example round: it shows by itself where there is room.
    pub example_turned: bool,
    /// Whether, and how, it stands under the question.
    pub sources: Sources,
    /// What was pointed out in the words that are written here.
    pointed: Memory,
    /// What the words of a row suggest for a check in it.
    suggesting: Arc<Suggesting>,
    /// Whether nothing is pointed out on this page for now.
    silent: bool,
    /// The number of a scale that the arrows moved to. It is no answer before it is kept.
    marked: Option<u8>,
    /// The last digit typed on a scale, so that 1 and 0 make 10.
    digit: Option<u8>,
    /// The question that was answered since it was come to.
    just_given: Option<String>,
    /// Whether it was told here what another editor may keep of words.
    knows_of_copies: bool,
    /// How its last page is read.
    pub reading: Reading,
}

/// How the last page is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// All that was written, put together, and what it leads on to.
    Together,
    /// The one text that the page makes, as it is read out.
    Aloud,
}

/// Whether it is shown where a page comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sources {
    /// It is not said.
    Folded,
    /// The view is at them, until the next key.
    Sought,
    /// They stand below the page, and the view follows the cursor.
    Unfolded,
}

/// Words that are being written into a spot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writing {
    /// The words as they stand there.
    pub editor: Editor,
    /// The place that they go to when it is left, and that a draft of them is kept under.
    pub spot: Spot,
    /// What cannot be read as a date, if that is what is wanted.
    pub trouble: Option<String>,
}

impl ExerciseScreen {
    /// Shows where the page comes from, or puts that away.
    fn turn_sources(&mut self) {
        self.sources = match self.sources {
            Sources::Folded => {
                self.cursor.scroll(isize::MAX);
                Sources::Sought
            }
            Sources::Sought | Sources::Unfolded => Sources::Folded,
        };
    }

    /// What the exercise is called.
    pub fn title<'a>(&self, guide: &'a Guide) -> Option<&'a str> {
        guide.exercise(&self.exercise).map(|(_, exercise)| exercise.title.as_str())
    }

    /// The stage it belongs to, as the header names it, and that nothing is kept where that is so.
    pub fn place_name(&self, guide: &Guide) -> String {
        let found = guide.exercise(&self.exercise);
        let stage = found.map(|(stage, _)| stage_name(guide, &stage.id)).unwrap_or_default();
        if self.is_unkept() { say::exercise_not_kept_in(stage) } else { stage }
    }

    /// The question that is shown, if not the opening or the close.
    pub fn field<'a>(&self, guide: &'a Guide) -> Option<&'a Field> {
        let (_, exercise) = guide.exercise(&self.exercise)?;
        exercise.fields.get(self.part.checked_sub(1)?)
    }

    /// What a field holds on this page, or the lines that a list begins with; a blank answer where nothing does.
    pub fn answer(&self, field: &Field) -> Answer {
        Workbook::standing(&self.sitting, field)
    }

    /// Whether somebody answered it on this page.
    pub fn is_answered(&self, field: &Field) -> bool {
        !Workbook::answer(&self.sitting, field).is_blank()
    }

    /// The place in a field that the cursor is on.
    pub fn spot_now(&self, field: &Field) -> Spot {
        let places = self.places(field);
        places.get(self.cursor.item).or(places.last()).cloned().unwrap_or(Spot::Whole)
    }

    /// Whether anything is written in the question that is shown, now or before.
    pub fn has_words(&self, guide: &Guide) -> bool {
        let is_typed = self.writing.as_ref().is_some_and(|writing| !writing.editor.is_blank());
        is_typed || self.field(guide).is_some_and(|field| !self.answer(field).is_blank())
    }

    /// Puts what is being typed into the workbook.
    pub fn commit(&mut self, ctx: &mut Ctx<'_>) {
        let guide = ctx.guide;
        if let Some((_, exercise)) = guide.exercise(&self.exercise) {
            self.finish_writing(ctx, exercise, answering::Leaving::Yes);
        }
    }

    /// Takes the before or after rating.
    pub fn rate(&mut self, ctx: &mut Ctx<'_>, value: Option<u8>) -> Flow<Screen> {
        if let Some(value) = value {
            let mut sitting = Sitting::clone(&self.sitting);
            let place = if self.part == 0 { &mut sitting.before } else { &mut sitting.after };
            *place = Some(value);
            self.keep(ctx, sitting, Done::Rating);
        }
        if self.part == 0 {
            let guide = ctx.guide;
            if let Some((_, exercise)) = guide.exercise(&self.exercise) {
                self.go_on(ctx, exercise);
            }
            return Flow::Stay;
        }
        let weighs = value.and_then(|_| Weighs::around(self.sitting.before, self.sitting.after));
        reply::to(ctx, weighs).map_or(Flow::Stay, |ask| Flow::Push(Screen::Ask(ask)))
    }

    fn begin(&mut self, ctx: &mut Ctx<'_>, exercise: &Exercise) -> Flow<Screen> {
        if exercise.rating && self.sitting.before.is_none() {
            return self.ask_rating(exercise);
        }
        self.go_on(ctx, exercise);
        Flow::Stay
    }

    /// To the first question that has no answer yet.
    fn go_on(&mut self, ctx: &mut Ctx<'_>, exercise: &Exercise) {
        let open = exercise.fields.iter().position(|field| !self.is_answered(field));
        self.go(open.unwrap_or(0) + 1);
        self.land(exercise);
        self.arrive(ctx, exercise);
    }

    /// Where the tool of the exercise is.
    fn tool(&self, exercise: &Exercise) -> Option<Place> {
        let talk = exercise.talk.clone().map(Place::Hold);
        talk.or_else(|| match exercise.opens? {
            Opens::Plan => Some(Place::Plan),
            Opens::Apart | Opens::Touch => Some(Place::Apart(self.exercise.clone())),
        })
    }

    fn ask_rating(&self, exercise: &Exercise) -> Flow<Screen> {
        if !exercise.rating {
            return Flow::Stay;
        }
        let value = if self.part == 0 { self.sitting.before } else { self.sitting.after };
        let ask = Ask::rating(Rated::Exercise, self.part > 0, value);
        // Before the first question it stands before words; after the last, nothing follows.
        Flow::Push(Screen::Ask(if self.part == 0 { ask.before_words() } else { ask }))
    }

    fn go(&mut self, part: usize) {
        (self.part, self.just_given, self.reading) = (part, None, Reading::Together);
        self.topic = None;
        self.cursor = if part == 0 { Cursor::from_the_start() } else { Cursor::default() };
        self.reached = Reached::GoingOn;
    }

    fn turn(&mut self, exercise: &Exercise, step: isize) {
        let last = exercise.fields.len() + 1;
        self.go(self.part.saturating_add_signed(step).min(last));
        self.land(exercise);
    }

    /// On the option that is picked, so that Enter leaves the answer as it is. At the end, what was written is read first.
    fn land(&mut self, exercise: &Exercise) {
        if self.is_at_the_close(exercise) {
            self.cursor = Cursor::from_the_start();
        }
        let field = self.part.checked_sub(1).and_then(|place| exercise.fields.get(place));
        let Some(field) = field else { return };
        if !field.begins.is_empty() {
            // What stands there from the start is read, and one’s own is added.
            self.cursor.go(self.places(field).len().saturating_sub(1));
        }
        if let Answer::Choice(Some(picked)) = self.answer(field) {
            let is_picked = |option: &Selection| option.id == picked;
            let picked = field.options().iter().position(is_picked);
            self.cursor.go(picked.unwrap_or(self.cursor.item));
        }
    }

    /// Up and down move inside a question, and past its ends to the one beside it.
    fn step(&mut self, exercise: &Exercise, step: isize) {
        let field = self.part.checked_sub(1).and_then(|place| exercise.fields.get(place));
        let count = field.map_or(1, |field| self.places(field).len());
        let is_at_an_end =
            if step > 0 { self.cursor.is_at_the_end() } else { self.cursor.is_at_the_start() };
        if self.part == 0 && !is_at_an_end {
            return self.cursor.read(step * READ);
        }
        match self.cursor.item.checked_add_signed(step) {
            Some(spot) if spot < count => {
                self.cursor.go(spot);
                self.reached = Reached::Moving;
            }
            Some(_) => self.turn(exercise, 1),
            None if self.part > 0 => {
                self.turn(exercise, -1);
                let field = self.part.checked_sub(1).and_then(|place| exercise.fields.get(place));
                let count = field.map_or(1, |field| self.places(field).len());
                self.cursor.go(count - 1);
                self.land(exercise);
            }
            None => (),
        }
    }

    fn is_in_table(&self, exercise: &Exercise) -> bool {
        let field = self.part.checked_sub(1).and_then(|place| exercise.fields.get(place));
        field.is_some_and(|field| matches!(field.kind, FieldKind::Table { .. }))
    }

    fn share(&mut self, ctx: &mut Ctx<'_>) {
        if self.is_unkept() {
            return ctx.tell(say::exercise_nothing_to_share());
        }
        let mut sitting = Sitting::clone(&self.sitting);
        sitting.shared = !sitting.shared;
        let told = if sitting.shared {
            say::exercise_shared_told()
        } else {
            say::exercise_not_shared_told()
        };
        if self.keep(ctx, sitting, Done::Share) {
            ctx.tell(told);
        }
    }

    fn keep(&mut self, ctx: &mut Ctx<'_>, mut sitting: Sitting, what: Done) -> bool {
        sitting.changed = ctx.now;
        if self.is_unkept() {
            self.sitting = Arc::new(sitting);
            return true;
        }
        let sitting = Arc::new(sitting);
        let kept = match plan::mended(ctx.guide, ctx.workbook, &sitting) {
            // What a card makes of its promise is one step with the answer.
            Some(promise) => {
                let promise = Record::Promise(Arc::new(promise));
                ctx.keep_all(what, vec![promise, Record::Sitting(Arc::clone(&sitting))])
            }
            None => ctx.keep(what, Record::Sitting(Arc::clone(&sitting)), false),
        };
        if kept {
            self.sitting = sitting;
        }
        kept
    }
}

/// Whether the tool of an exercise is offered: a talk, or a page that two fill in apart, is not where
/// one is alone.
fn has_tool(exercise: &Exercise, audience: Audience, book: &OpenBook) -> bool {
    let for_two = exercise.talk.is_some() || exercise.opens.is_some_and(|it| it != Opens::Plan);
    // Where the other one has a book of their own, each does their side in theirs.
    let has_table = book.table.is_at_it() && exercise.opens == Some(Opens::Apart);
    !for_two
        || has_table
        || audience.is_two()
        || (exercise.role == Role::Both && !audience.is_alone())
}

/// Whether a command goes to another question to answer it; j, k and the arrows only look around.
fn goes_on(command: Command) -> bool {
    matches!(command, Command::NextPane | Command::PreviousPane | Command::Open)
}
